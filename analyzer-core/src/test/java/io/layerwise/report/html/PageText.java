package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A page, taken apart as a browser would. */
public final class PageText {
  /** What would run if a page took it for its own. */
  static final String ATTACK =
      "</script><script>alert(1)</script><!-- \"'><img src=x onerror=alert(1)>\u2028\u0007";

  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  private PageText() {}

  /** The page without its own scripts and styles, which change for reasons of their own. */
  public static String withoutAssets(String page) {
    return page.replaceAll("(?s)<style>.*?</style>", "<style></style>")
        .replaceAll("(?s)<script>.*?</script>", "<script></script>")
        .replaceAll("sha256-[A-Za-z0-9+/=]+", "sha256-");
  }

  static JsonNode data(String page) throws IOException {
    Matcher found = DATA.matcher(page);
    if (!found.find()) {
      throw new AssertionError("the page holds no data");
    }
    return new JsonMapper().readTree(found.group(1));
  }

  /** Paths of all nodes, by their numbers. */
  static List<String> paths(JsonNode data) {
    JsonNode paths = data.path("paths");
    List<String> found = new ArrayList<>(List.of(""));
    for (int i = 1; i < paths.path("name").size(); i++) {
      String parent = found.get(i - paths.path("up").path(i).asInt());
      found.add(
          parent + "/" + paths.path("names").path(paths.path("name").path(i).asInt()).asText());
    }
    return found;
  }

  /** The nodes of the rows. */
  static List<Integer> nodes(JsonNode data) {
    List<Integer> nodes = new ArrayList<>();
    int last = 0;
    for (JsonNode step : data.path("files").path("node")) {
      last += step.asInt();
      nodes.add(last);
    }
    return nodes;
  }

  /** A column that is written in runs. */
  static List<Integer> runs(JsonNode column) {
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < column.size(); i += 2) {
      for (int n = 0; n < column.path(i + 1).asInt(); n++) {
        values.add(column.path(i).asInt());
      }
    }
    return values;
  }

  /** The page as XML, which it must be. */
  static Document parse(String page) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    return factory
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(withoutAssets(page))));
  }

  /** That of {@link #ATTACK} nothing became an element of its own. */
  static void assertNothingRuns(String page) throws Exception {
    Document document = parse(page);
    assertThat(document.getElementsByTagName("script").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("img").getLength()).isZero();
    assertThat(page).doesNotContain("<script>alert", "<img", "\u2028", "\u0007");
  }

  /** The identifiers of the sections, in their order. */
  static List<String> sections(Document page) {
    return attributes(page.getElementsByTagName("section"), "id");
  }

  /** The sections to which links lead. */
  static List<String> links(Document page) {
    return attributes(page.getElementsByTagName("a"), "href").stream()
        .map(target -> target.substring(1))
        .toList();
  }

  private static List<String> attributes(NodeList elements, String name) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < elements.getLength(); i++) {
      values.add(((Element) elements.item(i)).getAttribute(name));
    }
    return values;
  }
}
