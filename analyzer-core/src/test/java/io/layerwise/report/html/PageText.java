package io.layerwise.report.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page, taken apart as a browser would. */
public final class PageText {
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
}
