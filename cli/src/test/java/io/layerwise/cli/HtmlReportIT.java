package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages in a real browser: they answer to mouse and keyboard, and ask nobody for anything. */
class HtmlReportIT {
  private static final Path IMAGES = Path.of(System.getProperty("layerwise.images"));
  private static final int MANY_FILES = 100_000;
  private static final int MOST_ROWS = 120;
  private static final String ROWS = "table.files tbody tr:not(.gap)";

  @TempDir private static Path directory;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void quit() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void asMostPeopleHaveIt() {
    browser.width(1280);
    browser.prefers("light");
  }

  @AfterEach
  void nothingIsLoggedAndNothingIsAskedFor() throws IOException {
    assertThat(browser.problems()).isEmpty();
    assertThat(browser.requests()).isEmpty();
    assertThat(browser.run("return performance.getEntriesByType('resource').length")).isEqualTo(0L);
  }

  private static int analyze(String image) {
    return open("analyze", IMAGES.resolve(image).toString());
  }

  private static int open(String... command) {
    Path page = directory.resolve("page.html");
    String[] all = new String[command.length + 2];
    System.arraycopy(command, 0, all, 0, command.length);
    all[command.length] = "-o";
    all[command.length + 1] = "html=" + page;
    Run run = Run.of(all);
    assertThat(run.err()).isEmpty();
    return browser.open(page);
  }

  @Test
  void theMapZoomsByMouse() {
    analyze("shop-1.0.docker26.tar");
    assertThat(crumbs()).containsExactly("/");
    int cells = browser.all(".cell").size();

    WebElement directory = browser.find(".cell.open");
    String name = directory.findElement(By.tagName("b")).getText();
    browser.run("arguments[0].querySelector('b').parentElement.click()", directory);

    assertThat(String.join("/", crumbs()) + "/").endsWith(name);
    assertThat(browser.all(".cell")).isNotEmpty().hasSizeLessThan(cells);

    browser.find(".crumbs li button").click();
    assertThat(crumbs()).containsExactly("/");
  }

  @Test
  void theMapZoomsByKeyboard() {
    analyze("shop-1.0.docker26.tar");
    WebElement first = browser.find(".cell[tabindex='0']");
    browser.run("arguments[0].focus()", first);
    String start = label();
    assertThat(browser.find(".tip").isDisplayed()).isTrue();

    browser.focused().sendKeys(Keys.ARROW_RIGHT);
    assertThat(label()).isNotEqualTo(start);
    browser.focused().sendKeys(Keys.ARROW_LEFT);
    browser.focused().sendKeys(Keys.ENTER);
    assertThat(crumbs()).hasSizeGreaterThan(1);
    browser.focused().sendKeys(Keys.BACK_SPACE);
    while (crumbs().size() > 1) {
      browser.focused().sendKeys(Keys.ESCAPE);
    }

    assertThat(crumbs()).containsExactly("/");
    assertThat(browser.focused().getDomAttribute("role")).isEqualTo("treeitem");
    assertThat(browser.all(".cell[tabindex='0']")).hasSize(1);
  }

  private static String label() {
    return String.valueOf(browser.focused().getDomAttribute("aria-label"));
  }

  private static List<String> crumbs() {
    return browser.texts(".crumbs li");
  }

  @Test
  void theMapIsColouredByFateLayerAndPackage() {
    analyze("shop-1.0.docker26.tar");

    for (String way : List.of("layer", "package", "fate")) {
      browser.run(
          "const s = document.getElementById('way'); s.value = arguments[0];"
              + " s.dispatchEvent(new Event('change'))",
          way);
      assertThat(browser.texts("#map .legend li")).as(way).hasSizeGreaterThan(1);
    }
  }

  @Test
  void theTableFiltersAndSorts() {
    analyze("shop-1.0.docker26.tar");
    int all = browser.all(ROWS).size();

    browser.find("#search").sendKeys("NODE_MODULES/LUXON");
    assertThat(browser.texts(ROWS + " .path"))
        .isNotEmpty()
        .hasSizeLessThan(all)
        .allSatisfy(path -> assertThat(path).contains("node_modules/luxon"));

    browser.find("#search").clear();
    browser.find("#search").sendKeys("/");
    browser.run("arguments[0].click()", browser.find("table.files th.text button"));
    assertThat(browser.find("table.files th.text").getDomAttribute("aria-sort"))
        .isEqualTo("ascending");
    assertThat(browser.texts(ROWS + " .path"))
        .hasSizeGreaterThan(20)
        .first()
        .asString()
        .startsWith("/bin/");
    browser.run("arguments[0].click()", browser.find("table.files th.text button"));
    assertThat(browser.find("table.files th.text").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(browser.texts(ROWS + " .path")).first().asString().startsWith("/var/");
  }

  @Test
  void aLayersFilesAreListed() {
    analyze("shop-1.0.docker26.tar");

    browser.run("document.querySelector(\"button[data-layer='2']\").click()");

    assertThat(browser.texts(ROWS + " td:nth-child(3)")).isNotEmpty().containsOnly("2");
  }

  @Test
  void aHundredThousandFilesAnswerWithFewRows() throws IOException {
    Layer layer = Layer.of();
    for (int i = 0; i < MANY_FILES; i++) {
      layer =
          layer.file("srv/%d/%d/file-%d.txt".formatted(i % 50, i % 1000, i), "x".repeat(i % 97));
    }
    Path image = directory.resolve("many.tar");
    Files.write(
        image,
        Layout.DOCKER_25.save(ImageBuilder.image().layer(layer, "COPY . /srv # buildkit").build()));

    int ready = open("analyze", image.toString());
    assertThat(browser.find("table.files").getDomAttribute("aria-rowcount"))
        .isEqualTo(Integer.toString(MANY_FILES + 1));
    assertThat(browser.all(ROWS)).hasSizeLessThan(MOST_ROWS).isNotEmpty();
    Object scrolled =
        took("const v = document.querySelector('.rows'); v.scrollTop = v.scrollHeight / 2");
    browser.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))");
    assertThat(browser.all(ROWS)).hasSizeLessThan(MOST_ROWS).isNotEmpty();
    assertThat(rowIndexes()).isSorted().first().satisfies(i -> assertThat(i).isGreaterThan(40_000));
    Object sorted = took("document.querySelector('table.files th.text button').click()");
    Object searched =
        took(
            "const s = document.getElementById('search'); s.value = 'file-99999';"
                + " s.dispatchEvent(new Event('input'))");

    assertThat(browser.texts(ROWS + " .path")).containsExactly("/srv/49/999/file-99999.txt");
    System.out.printf(
        "%,d files: %,d bytes of page, ready after %d ms, scrolled in %s, sorted in %s, searched in"
            + " %s ms%n",
        MANY_FILES, Files.size(directory.resolve("page.html")), ready, scrolled, sorted, searched);
  }

  private static Object took(String script) {
    return browser.run(
        "const start = performance.now(); { %s } return Math.round(performance.now() - start)"
            .formatted(script));
  }

  private static List<Integer> rowIndexes() {
    return browser.all(ROWS).stream()
        .map(row -> Integer.valueOf(String.valueOf(row.getDomAttribute("aria-rowindex"))))
        .toList();
  }

  @Test
  void darkIsAsTheSystemSaysUntilTheReaderChooses() {
    browser.prefers("dark");
    analyze("shop-1.0.docker26.tar");
    assertThat(lightness()).isLessThan(60);

    browser.find("#theme").click();
    assertThat(lightness()).isGreaterThan(200);
    browser.find("#theme").click();
    assertThat(lightness()).isLessThan(60);
    browser.run("localStorage.clear()");
  }

  /** Of the page's ground, from 0 to 255. */
  private static long lightness() {
    Object red =
        browser.run(
            "return Number(getComputedStyle(document.documentElement).backgroundColor"
                + ".match(/\\d+/)[0])");
    return (Long) red;
  }

  @Test
  void nothingSticksOutOnANarrowScreen() {
    browser.width(400);
    analyze("shop-1.0.docker26.tar");

    assertNothingSticksOut();
    assertThat(browser.all(".cell")).isNotEmpty();
  }

  @Test
  void tablesAreBlocksOnANarrowScreen() {
    browser.width(400);
    String old = IMAGES.resolve("shop-1.0.docker26.tar").toString();
    String fresh = IMAGES.resolve("shop-2.0.docker26.tar").toString();

    open("check", old, "--max-size", "100kB", "--max-dead", "1kB");
    assertNothingSticksOut();
    assertThat(browser.all("#verdict table.stacks tbody tr")).isNotEmpty();
    assertThat(browser.find("#verdict tbody tr").getSize().getHeight()).isLessThan(180);

    open("compare", old, fresh);
    assertNothingSticksOut();
    assertThat(browser.find("#totals tbody tr").getSize().getHeight()).isLessThan(90);
  }

  /** Neither the page nor a table in it has to be scrolled sideways; the list of files has to. */
  private static void assertNothingSticksOut() {
    assertThat(
            browser.run(
                "return [document.documentElement, ...document.querySelectorAll('.scroll')]"
                    + ".filter(e => e.scrollWidth > e.clientWidth)"
                    + ".map(e => e.getAttribute('aria-label') ?? 'the page')"))
        .isEqualTo(List.of());
  }

  @Test
  void anImageComparedWithItselfIsToldInALine() {
    String image = IMAGES.resolve("shop-1.0.docker26.tar").toString();

    open("compare", image, image);

    assertThat(browser.texts("main")).first().asString().contains("both are one image");
    assertThat(browser.all(".map, table")).isEmpty();
  }

  @Test
  void twoImagesAreCompared() {
    open(
        "compare",
        IMAGES.resolve("shop-1.0.docker26.tar").toString(),
        IMAGES.resolve("shop-2.0.docker26.tar").toString());

    assertThat(browser.texts("#totals th")).contains("pull size", "visible");
    assertThat(browser.texts("#map .legend li"))
        .anyMatch(text -> text.contains("▲ grew"))
        .anyMatch(text -> text.contains("▼ shrank"));
    assertThat(browser.texts(".cell span")).anyMatch(text -> text.contains("▲ +"));
    browser.find("#search").sendKeys("luxon");
    assertThat(browser.texts(ROWS + " .path"))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(path).contains("luxon"));
  }

  @Test
  void aCheckBeginsWithItsVerdict() {
    open("check", IMAGES.resolve("shop-1.0.docker26.tar").toString(), "--max-size", "100kB");

    assertThat(browser.find("main section").getDomAttribute("id")).isEqualTo("verdict");
    assertThat(browser.find(".verdict").getText()).contains("FAIL: 1 fail");
    assertThat(browser.all(".cell")).isNotEmpty();
  }

  @Test
  void anImageWithoutAFileIsShown() throws IOException {
    Path image = directory.resolve("empty.tar");
    Files.write(image, Layout.DOCKER_25.save(ImageBuilder.image().build()));

    open("analyze", image.toString());

    assertThat(browser.find(".map").getText()).contains("no bytes");
    assertThat(browser.all(ROWS)).isEmpty();
  }

  @Test
  void whatAnImageHoldsIsShownAndNeverRun() throws IOException {
    String attack = "</script><script>document.title='run'</script>\u2028\"'<img src=x>";
    Path image = directory.resolve("hostile.tar");
    Files.write(
        image,
        Layout.DOCKER_25.save(
            ImageBuilder.image()
                .layer(
                    Layer.of().file(attack.replace('/', '|'), "x".repeat(5_000)), "RUN " + attack)
                .build()));

    open("analyze", image.toString());

    assertThat(browser.run("return document.title")).isEqualTo("(untagged image) – layerwise");
    assertThat(browser.all("img")).isEmpty();
    assertThat(browser.texts(ROWS + " .path")).first().asString().contains("document.title='run'");
  }
}
