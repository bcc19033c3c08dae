package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileQuery;
import io.layerwise.analysis.FileRow;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.Fate;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.json.AnalysisJson;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class AnalysisHtmlTest {
  @ParameterizedTest
  @EnumSource
  void everyElementThatOpensCloses(Scenario scenario) throws Exception {
    Document document = PageText.parse(scenario.page());

    assertThat(document.getElementsByTagName("h1").getLength()).isOne();
    assertThat(document.getElementsByTagName("section").getLength()).isGreaterThan(3);
    assertThat(PageText.sections(document)).containsAll(PageText.links(document));
  }

  @Test
  void whatAnImageHoldsIsShownAndNeverRun() throws Exception {
    String page =
        Scenario.page(
            Layout.DOCKER_25.save(
                ImageBuilder.image()
                    .label("title", PageText.ATTACK)
                    .layer(
                        Layer.of()
                            .file(PageText.ATTACK.replace('/', '|'), "x".repeat(90_000))
                            .file("var/cache/apt/archives/x.deb", "y".repeat(90_000)),
                        "RUN /bin/sh -c echo '" + PageText.ATTACK + "' # buildkit")
                    .build()));

    Document document = PageText.parse(page);
    PageText.assertNothingRuns(page);
    assertThat(document.getElementsByTagName("ol").item(0).getTextContent()).contains("alert(1)");
    assertThat(PageText.paths(PageText.data(page)))
        .contains("/" + Quoted.escaped(PageText.ATTACK.replace('/', '|')));
  }

  @Test
  void namesThatAreNotUtf8AreReadable() throws IOException {
    String page =
        Scenario.page(
            Layout.DOCKER_25.save(
                ImageBuilder.image()
                    .layer(
                        Layer.of()
                            .rawName(
                                "latin-\u00e9".getBytes(StandardCharsets.ISO_8859_1),
                                new byte[] {1}))
                    .build()));

    assertThat(PageText.paths(PageText.data(page))).contains("/latin-\\xe9");
  }

  @ParameterizedTest
  @EnumSource
  void theRowsAreTheVisibleFilesAndTheDeadOnesToTheByte(Scenario scenario) throws IOException {
    JsonNode data = PageText.data(scenario.page());
    List<String> paths = PageText.paths(data);
    List<Integer> killers = PageText.runs(data.path("files").path("killer"));
    List<Integer> nodes = PageText.nodes(data);
    Set<String> visible = new TreeSet<>();
    long visibleBytes = 0;
    long deadBytes = 0;
    for (int row = 0; row < nodes.size(); row++) {
      long bytes = data.path("files").path("bytes").path(row).asLong();
      if (killers.get(row) == 0) {
        visible.add(paths.get(nodes.get(row)));
        visibleBytes += bytes;
      } else {
        deadBytes += bytes;
      }
    }

    assertThat(visible).isEqualTo(visibleFiles(scenario));
    JsonNode totals = totals(scenario);
    assertThat(visibleBytes).isEqualTo(totals.path("visibleBytes").asLong());
    assertThat(deadBytes)
        .isEqualTo(totals.path("overwrittenBytes").asLong() + totals.path("deletedBytes").asLong());
  }

  private static Set<String> visibleFiles(Scenario scenario) {
    Set<String> paths = new TreeSet<>();
    for (FileRow row : FileListing.of(scenario.filesystem(), FileQuery.everything())) {
      if (row.fate() == Fate.VISIBLE && row.type() != EntryType.DIRECTORY) {
        paths.add(Quoted.escaped(row.path()));
      }
    }
    return paths;
  }

  @ParameterizedTest
  @EnumSource
  void theTotalsAreThoseOfTheJsonReport(Scenario scenario) throws IOException {
    String page = scenario.page();
    JsonNode totals = totals(scenario);
    Map<String, String> fields =
        Map.of(
            "pull size", "blobBytes",
            "unpacked", "layerBytes",
            "overhead", "overheadBytes",
            "content", "contentBytes",
            "visible", "visibleBytes",
            "overwritten", "overwrittenBytes",
            "deleted", "deletedBytes",
            "modified", "modifiedBytes",
            "duplicates", "duplicateBytes");

    fields.forEach(
        (label, field) ->
            assertThat(page)
                .contains(
                    "<th scope=\"row\">%s</th>\n<td class=\"number\">%s</td>"
                        .formatted(label, Sizes.of(totals.path(field).asLong()))));
  }

  private static JsonNode totals(Scenario scenario) throws IOException {
    String json =
        Scenario.rendered(new AnalysisJson(), scenario.report(), ReportOptions.defaults());
    return new JsonMapper().readTree(json).path("totals");
  }

  @Test
  void theSameImageGivesTheSamePage() {
    String first = Scenario.WASTEFUL.page();
    String second = Scenario.WASTEFUL.page();

    assertThat(second).isEqualTo(first);
  }

  @Test
  void nothingIsLoadedFromAnywhere() throws Exception {
    String page = Scenario.WASTEFUL.page();
    String own = PageText.withoutAssets(page);

    assertThat(own).contains("default-src 'none'".replace("'", "&#39;"));
    assertThat(own).doesNotContain("src=", "http:", "https:", "unsafe");
    assertThat(Asset.style().text()).doesNotContain("url(", "@import");
    assertThat(Asset.scripts().text()).doesNotContain("fetch(", "XMLHttpRequest", "innerHTML");
  }

  @Test
  void noScriptOfThePageCanEndItself() throws IOException {
    List<Asset> scripts = new ArrayList<>(List.of(Asset.theme(), Asset.library(), Asset.scripts()));

    assertThat(scripts)
        .allSatisfy(script -> assertThat(script.text()).doesNotContain("</script", "<!--"));
    assertThat(Asset.library().text()).contains("Copyright 2010-2021 Mike Bostock", "THE SOFTWARE");
  }
}
