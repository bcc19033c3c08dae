package io.layerwise.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisJsonTest {
  private static final int RANDOM_IMAGES = 300;
  private static final ReportOptions OPTIONS = ReportOptions.defaults();

  /** Totals that are the sum of what each layer has under the same name. */
  private static final List<String> SUMS =
      List.of(
          "entries",
          "files",
          "layerBytes",
          "overheadBytes",
          "contentBytes",
          "visibleBytes",
          "overwrittenBytes",
          "deletedBytes",
          "identicalRewriteBytes",
          "metadataOnlyRewriteBytes",
          "modifiedBytes");

  @Test
  void everyByteIsAccountedForOnce() throws IOException {
    for (long seed = 0; seed < RANDOM_IMAGES; seed++) {
      byte[] archive = Layout.DOCKER_25.save(RandomImages.image(seed));
      JsonNode json = json(Scenario.report(archive), OPTIONS);
      JsonNode totals = json.get("totals");
      for (String name : SUMS) {
        assertThat(sum(json.get("layers"), name))
            .as("%s of %s", name, seed)
            .isEqualTo(totals.get(name).asLong());
      }
      balances(totals);
      json.get("layers").forEach(AnalysisJsonTest::balances);
      assertThat(sum(json.get("dead"), "bytes"))
          .isEqualTo(bytes(totals, "overwritten") + bytes(totals, "deleted"));
      assertThat(sum(json.get("duplicates"), "duplicateBytes"))
          .isEqualTo(bytes(totals, "duplicate"));
    }
  }

  private static void balances(JsonNode bytes) {
    assertThat(bytes(bytes, "content"))
        .isEqualTo(bytes(bytes, "visible") + bytes(bytes, "overwritten") + bytes(bytes, "deleted"));
    assertThat(bytes(bytes, "overwritten"))
        .isEqualTo(
            bytes(bytes, "identicalRewrite")
                + bytes(bytes, "metadataOnlyRewrite")
                + bytes(bytes, "modified"));
    assertThat(bytes(bytes, "layer")).isEqualTo(bytes(bytes, "content") + bytes(bytes, "overhead"));
  }

  @Test
  void deadFilesAreCutOnlyWhereTheReaderSaidSo() throws IOException {
    ImageReport report = Scenario.WASTEFUL.report();
    int all = report.analysis().attribution().dead().size();
    assertThat(json(report, OPTIONS).get("dead")).hasSize(all);
    assertThat(json(report, OPTIONS.top(2)).get("dead")).hasSize(2);
    assertThat(json(report, OPTIONS.top(2).everything()).get("dead")).hasSize(all);
  }

  @Test
  void oneLayersDeadFilesAreThoseThatItAddedOrKilled() throws IOException {
    JsonNode dead = json(Scenario.WASTEFUL.report(), OPTIONS.onlyLayer(1)).get("dead");
    assertThat(dead).isNotEmpty();
    for (JsonNode file : dead) {
      assertThat(List.of(file.get("addedBy").asInt(), file.get("killedBy").asInt())).contains(1);
    }
  }

  @Test
  void nothingButAsciiIsWritten() {
    String json = Scenario.rendered(new AnalysisJson(), Scenario.HOSTILE.report(), OPTIONS);
    assertThat(json.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f));
  }

  private static JsonNode json(ImageReport report, ReportOptions options) throws IOException {
    return new ObjectMapper().readTree(Scenario.rendered(new AnalysisJson(), report, options));
  }

  private static long bytes(JsonNode node, String name) {
    return node.get(name + "Bytes").asLong();
  }

  private static long sum(JsonNode rows, String name) {
    long sum = 0;
    for (JsonNode row : rows) {
      sum += row.get(name).asLong();
    }
    return sum;
  }
}
