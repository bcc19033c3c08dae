package io.layerwise.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Parses the JSON of a report, within limits that no real one meets. */
final class ReportParser {
  /** SARIF, the deepest of them, nests nine deep. */
  private static final int DEEPEST = 64;

  /** As many as 64 MiB of a real report have, and few enough to be kept at once. */
  private static final long MOST_TOKENS = 6_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build();

  private ReportParser() {}

  static JsonNode parse(byte[] json) throws ScanReportException {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw notJson(Quoted.printable(e.getOriginalMessage()) + place(e.getLocation()));
    } catch (IOException e) {
      // Reading from memory does not fail, but bytes may be no text in any encoding of JSON.
      throw notJson(Quoted.printable(String.valueOf(e.getMessage())));
    }
  }

  private static String place(@Nullable JsonLocation at) {
    return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
  }

  private static ScanReportException notJson(String found) {
    return ReportJson.wrong("", "JSON", found);
  }
}
