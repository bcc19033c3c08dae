package io.layerwise;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the analysis of one image may differ in when it was packaged in different ways. This is the
 * only list: whatever else differs is a fault.
 */
public final class SameImage {
  /** What the packaging decides: which manifest there is, and how each blob is stored. */
  private static final List<String> OF_A_LAYER = List.of("digest", "mediaType", "blobBytes");

  /** What is decided by the image's tags. */
  private static final String OF_TAGS = "tag-";

  /** What is decided by the health check, for which OCI's configuration has no place. */
  private static final String OF_HEALTH_CHECKS = "health-";

  private SameImage() {}

  /**
   * Where two analyses differ, each place with what stands there in both.
   *
   * @param expected what {@link #withoutPackaging} gave
   * @param found the same of another packaging
   */
  public static List<String> differences(JsonNode expected, JsonNode found) {
    List<String> differences = new ArrayList<>();
    compare("", expected, found, differences);
    return differences;
  }

  private static void compare(
      String place, JsonNode expected, JsonNode found, List<String> differences) {
    if (expected.equals(found)) {
      return;
    }
    if (expected.isObject() && found.isObject()) {
      Set<String> names = new TreeSet<>();
      expected.fieldNames().forEachRemaining(names::add);
      found.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        compare(place + "." + name, expected.path(name), found.path(name), differences);
      }
    } else if (expected.isArray() && found.isArray() && expected.size() == found.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(place + "[" + i + "]", expected.get(i), found.get(i), differences);
      }
    } else {
      differences.add(place + ": expected " + expected + ", found " + found);
    }
  }

  /**
   * The analysis without what the packaging decides.
   *
   * @param json an analysis in JSON
   * @param keepsTags whether the packaging has the image's tags
   * @param keepsConfiguration whether the tool that packaged it left the configuration as it was
   */
  public static JsonNode withoutPackaging(
      String json, boolean keepsTags, boolean keepsConfiguration) throws IOException {
    JsonNode analysis = new ObjectMapper().readTree(json);
    ObjectNode image = (ObjectNode) analysis.get("image");
    image.remove("manifestDigest");
    if (!keepsTags) {
      image.remove("tags");
      removePractices(analysis, OF_TAGS);
    }
    if (!keepsConfiguration) {
      image.remove("configDigest");
      removePractices(analysis, OF_HEALTH_CHECKS);
    }
    analysis.get("layers").forEach(layer -> ((ObjectNode) layer).remove(OF_A_LAYER));
    ((ObjectNode) analysis.get("totals")).remove("blobBytes");
    return analysis;
  }

  private static void removePractices(JsonNode analysis, String beginning) {
    Iterator<JsonNode> practices = analysis.get("practices").elements();
    while (practices.hasNext()) {
      if (practices.next().get("code").textValue().startsWith(beginning)) {
        practices.remove();
      }
    }
  }
}
