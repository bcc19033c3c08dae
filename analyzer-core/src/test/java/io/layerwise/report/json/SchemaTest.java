package io.layerwise.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileQuery;
import io.layerwise.analysis.FileRow;
import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.PackageListing;
import io.layerwise.comparison.Compared;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.inventory.InventoryFiles;
import io.layerwise.policy.Baseline;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckScenario;
import io.layerwise.report.ComparisonReport;
import io.layerwise.report.ComparisonScenario;
import io.layerwise.report.ImageReport;
import io.layerwise.report.PracticeReport;
import io.layerwise.report.PracticeScenario;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.SplitScenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every JSON that is written has the published shape. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaTest {
  private static final int RANDOM_IMAGES = 250;
  private static final ReportOptions OPTIONS = ReportOptions.defaults();

  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  @ParameterizedTest
  @EnumSource
  void everyLayout(Layout layout) {
    for (Scenario scenario : Scenario.values()) {
      holds(Scenario.report(layout.save(scenario.image())));
    }
  }

  @Test
  void randomImages() {
    for (long seed = 0; seed < RANDOM_IMAGES; seed++) {
      Image image = RandomImages.image(seed);
      holds(Scenario.report(Layout.OCI_ARCHIVE.save(image)));
    }
  }

  @Test
  void packages() {
    Image image =
        ImageBuilder.image()
            .layer(
                Layer.of()
                    .file("app/node_modules/mime/package.json", "{\"name\":\"mime\"}")
                    .file("var/lib/rpm/rpmdb.sqlite", "SQLite format 3\0"))
            .build();
    ByteArrayInputStream saved = new ByteArrayInputStream(Layout.DOCKER_25.save(image));
    OpenOptions options = OpenOptions.defaults().capturing(InventoryFiles.capture());
    try (OpenImage open = Layerwise.open(saved, options)) {
      MergedFilesystem filesystem = open.filesystem();
      DirectorySizes sizes = DirectorySizes.of(filesystem);
      PackageListing listing =
          PackageListing.of(
              open.needs(filesystem, open.inventory(filesystem, sizes)),
              sizes,
              Set.of(),
              OptionalInt.empty());
      assertThat(listing.packages()).isNotEmpty();
      assertThat(listing.notes()).isNotEmpty();
      valid("packages", Scenario.rendered(new PackagesJson(), listing, OPTIONS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @EnumSource
  void splits(SplitScenario scenario) {
    valid("split", Scenario.rendered(new SplitJson(), scenario.report(), OPTIONS));
  }

  @ParameterizedTest
  @EnumSource
  void practices(PracticeScenario scenario) {
    PracticeReport report = scenario.report();
    valid("practices", Scenario.rendered(new PracticesJson(), report, OPTIONS));
    valid("practices", Scenario.rendered(new PracticesJson(), report, OPTIONS.top(0)));
    String analysis =
        Scenario.rendered(new AnalysisJson(), scenario.of(Scenario.WASTEFUL), OPTIONS);
    valid("analysis", analysis);
    assertThat(analysis).contains("\"code\":\"user-root\"");
  }

  @ParameterizedTest
  @EnumSource
  void comparisons(ComparisonScenario scenario) {
    ComparisonReport report = scenario.report();
    String json = Scenario.rendered(new ComparisonJson(), report, OPTIONS);
    valid("comparison", json);
    valid("comparison", Scenario.rendered(new ComparisonJson(), report, OPTIONS.top(0)));
    String more = json.replace("\"sharedLayers\"", "\"surprise\":1,\"sharedLayers\"");
    assertThat(schema("comparison").validate(more, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void randomComparisons() throws IOException {
    for (long seed = 0; seed < RANDOM_IMAGES; seed++) {
      ComparisonReport report =
          ComparisonReport.of(
              Compared.of(
                  RandomImages.image(seed), RandomImages.image(seed + 1), ComparisonOptions.ALL));
      valid("comparison", Scenario.rendered(new ComparisonJson(), report, OPTIONS));
    }
  }

  @Test
  void fieldsOfAnObservationThatAreUnknownAreRefused() {
    String json = Scenario.rendered(new PracticesJson(), PracticeScenario.FILES.report(), OPTIONS);
    String more = json.replaceFirst("\"evidence\"", "\"surprise\":1,\"evidence\"");
    assertThat(schema("practices").validate(json, InputFormat.JSON)).isEmpty();
    assertThat(schema("practices").validate(more, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void checks(CheckScenario scenario) {
    String json = Scenario.rendered(new CheckJson(), scenario.report(), OPTIONS);
    valid("check", json);
    String more = json.replaceFirst("\"margin\"", "\"surprise\":1,\"margin\"");
    assertThat(schema("check").validate(more, InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void baselines(CheckScenario scenario) {
    CheckReport report = scenario.report();
    Baseline kept = Baseline.of(report.analysis(), report.verdict().issues());
    String json = Scenario.rendered(new BaselineJson(), kept, OPTIONS);
    valid("baseline", json);
    for (String field : List.of("imageId", "deadBytes", "layers", "directories", "findings")) {
      String more = json.replaceFirst("\"" + field, "\"surprise\":1,\"" + field);
      String less = json.replaceFirst("\"" + field, "\"x" + field);
      assertThat(schema("baseline").validate(more, InputFormat.JSON)).as(field).isNotEmpty();
      assertThat(schema("baseline").validate(less, InputFormat.JSON)).as(field).isNotEmpty();
    }
  }

  @Test
  void onlyALayer() {
    ReportOptions options = OPTIONS.onlyLayer(1);
    valid("analysis", Scenario.rendered(new AnalysisJson(), Scenario.WASTEFUL.report(), options));
  }

  @Test
  void fieldsThatAreUnknownAreRefused() {
    String json = Scenario.rendered(new AnalysisJson(), Scenario.EMPTY.report(), OPTIONS);
    String more = json.replaceFirst("\"notes\"", "\"surprise\": 1,\n  \"notes\"");
    assertThat(schema("analysis").validate(more, InputFormat.JSON)).isNotEmpty();
  }

  private void holds(ImageReport report) {
    ImageAnalysis analysis = report.analysis();
    valid("analysis", Scenario.rendered(new AnalysisJson(), report, OPTIONS));
    valid("analysis", Scenario.rendered(new AnalysisJson(), report, OPTIONS.everything()));
    FileListing files = FileListing.of(analysis.filesystem(), FileQuery.everything());
    valid("files", Scenario.rendered(new FilesJson(), files, OPTIONS));
    for (Fate fate : Fate.values()) {
      FileQuery query = FileQuery.everything().withFate(fate);
      FileTree tree = FileTree.of(analysis.filesystem(), query, 3, 2);
      valid("tree", Scenario.rendered(new FileTreeJson(), tree, OPTIONS));
    }
    for (FileRow row : files) {
      FileHistory history = FileHistory.of(analysis.filesystem(), analysis.history(), row.path());
      valid("file-history", Scenario.rendered(new FileHistoryJson(), history, OPTIONS));
    }
  }

  private void valid(String name, String json) {
    assertThat(schemas.computeIfAbsent(name, SchemaTest::schema).validate(json, InputFormat.JSON))
        .as(json)
        .isEmpty();
  }

  private static Schema schema(String name) {
    try (InputStream in = AnalysisJson.class.getResourceAsStream(name + ".schema.json")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
