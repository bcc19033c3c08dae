package io.layerwise.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real Chromium without a window, which is never downloaded. */
final class Browser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where there is no Chromium, and fails it where there must be one. */
  static Browser start() {
    boolean installed = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    String absent =
        "The page is not tried in a browser: there is no %s and %s (Debian: apt-get install chromium chromium-driver)."
            .formatted(CHROMIUM, DRIVER);
    if (!installed && "required".equals(System.getenv("LAYERWISE_CHROMIUM"))) {
      throw new AssertionError(absent);
    }
    assumeTrue(installed, absent);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu");
    options.setCapability(
        "goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL", LogType.PERFORMANCE, "ALL"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.width(1280);
    return browser;
  }

  void width(int pixels) {
    driver.manage().window().setSize(new Dimension(pixels, 900));
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** What the reader's system is set to. */
  void prefers(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /**
   * Opens a page, forgetting what was logged before.
   *
   * @return the milliseconds after which its scripts were ready
   */
  int open(Path page) {
    problems();
    driver.manage().logs().get(LogType.PERFORMANCE);
    driver.get(page.toUri().toString());
    return Integer.parseInt(String.valueOf(run("return document.documentElement.dataset.ready")));
  }

  WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The texts of all elements, read at once. */
  List<String> texts(String selector) {
    List<String> texts = new ArrayList<>();
    Object found =
        run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)",
            selector);
    ((List<?>) found).forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }

  Object run(String script, Object... arguments) {
    Object result = driver.executeScript(script, arguments);
    return result == null ? "" : result;
  }

  WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** What the console shows, whatever its level. */
  List<String> problems() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** The addresses that were asked for since the page was opened, but for the page itself. */
  List<URI> requests() throws IOException {
    List<URI> requests = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new JsonMapper().readTree(entry.getMessage()).path("message");
      JsonNode request = message.path("params").path("request");
      String url = request.path("url").asText();
      if (message.path("method").asText().equals("Network.requestWillBeSent")
          && !url.startsWith("data:")
          && !url.startsWith("file:")) {
        requests.add(URI.create(url));
      }
    }
    return requests;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
