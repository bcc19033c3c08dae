package io.layerwise.report.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Scenario;
import io.layerwise.report.Software;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The bill of materials of an image. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagesCycloneDxTest {
  /** As CycloneDX publishes it; the library has it in its jar. */
  private final Schema schema =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7,
              registry ->
                  registry.schemaIdResolvers(
                      ids -> ids.mapPrefix("http://cyclonedx.org/schema/", "classpath:")))
          .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));

  private static String written(InstalledSoftware software) {
    return Scenario.rendered(new PackagesCycloneDx("1.2.3"), software, ReportOptions.defaults());
  }

  private static JsonNode read(InstalledSoftware software) throws IOException {
    return new JsonMapper().readTree(written(software));
  }

  private void valid(InstalledSoftware software) {
    String json = written(software);
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
    assertThat(json).matches("[\\x20-\\x7e\\n]*");
  }

  @Test
  void itHasThePublishedShape() {
    valid(Software.of(Software.drawn()));
    valid(Software.of(Software.drawn().build(), Set.of(Ecosystem.JAVA)));
    for (Scenario scenario : Scenario.values()) {
      valid(Software.of(scenario.image(), Set.of()));
    }
    for (long seed = 0; seed < 50; seed++) {
      valid(Software.of(RandomImages.image(seed), Set.of()));
    }
  }

  @Test
  void theShapeIsTold() {
    String json = written(Software.of(Software.drawn())).replace("\"library\"", "\"book\"");
    assertThat(schema.validate(json, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void namesThatAreNoNamesAreEscaped() {
    String status =
        """
        Package: \u001b[31m \u202e é"\\
        Version: \ud83d\ude00 <1>
        Architecture: a&b=c
        Source: %41/../#?

        Package: x
        Version: %
        """;
    valid(
        Software.of(
            ImageBuilder.image()
                .layer(
                    Layer.of()
                        .file("etc/os-release", "ID=\"Not An Id\"\n")
                        .file("var/lib/dpkg/status", status)
                        .file("a/node_modules/x/package.json", "{\"name\":\"@/\\ud800\\n\"}"))));
  }

  @Test
  void theSameImageGivesTheSameBytes() {
    assertThat(written(Software.of(Software.drawn())))
        .isEqualTo(written(Software.of(Software.drawn())));
    assertThat(written(Software.of(Software.drawn())))
        .contains("\"timestamp\" : \"2026-01-02T03:04:05Z\"");
  }

  @Test
  void everyReferenceLeadsToOnePart() throws IOException {
    JsonNode bom = read(Software.of(Software.drawn()));
    List<String> parts = new ArrayList<>();
    parts.add(bom.at("/metadata/component/bom-ref").asText());
    bom.path("components").forEach(part -> parts.add(part.path("bom-ref").asText()));
    assertThat(parts).doesNotHaveDuplicates().hasSize(1 + 1 + 4 + 3 + 1 + 1);
    Set<String> named = new TreeSet<>();
    for (JsonNode dependency : bom.path("dependencies")) {
      named.add(dependency.path("ref").asText());
      dependency.path("dependsOn").forEach(other -> named.add(other.asText()));
    }
    assertThat(parts).containsAll(named);
    assertThat(named).contains("pkg:npm/mime@1.6.0", "pkg:npm/mime@1.6.0#2");
  }

  @Test
  void onlyWhatIsRequiredIsADependency() throws IOException {
    JsonNode bom = read(Software.of(Software.drawn()));
    String curl = "pkg:deb/debian/curl@7.88.1-10%2Bdeb12u5?arch=amd64&distro=debian-12";
    assertThat(dependsOn(bom, curl))
        .containsExactlyInAnyOrder(
            "pkg:deb/debian/libc6@2.36-9%2Bdeb12u4?arch=amd64&distro=debian-12&upstream=glibc",
            "pkg:deb/debian/libcurl4@7.88.1-10%2Bdeb12u5?arch=amd64&distro=debian-12&upstream=curl");
    assertThat(dependsOn(bom, "pkg:npm/%40acme/web@1.0.0")).containsExactly("pkg:npm/mime@1.6.0");
  }

  @Test
  void theImageNeedsItsDistributionAndWhatNothingElseBrought() throws IOException {
    JsonNode bom = read(Software.of(Software.drawn()));
    assertThat(dependsOn(bom, bom.at("/metadata/component/bom-ref").asText()))
        .contains("os:debian-12", "pkg:npm/%40acme/web@1.0.0", "pkg:pypi/zope-thing@2.1")
        .noneMatch(reference -> reference.contains("libc6"));
  }

  private static List<String> dependsOn(JsonNode bom, String reference) {
    for (JsonNode dependency : bom.path("dependencies")) {
      if (dependency.path("ref").asText().equals(reference)) {
        List<String> others = new ArrayList<>();
        dependency.path("dependsOn").forEach(other -> others.add(other.asText()));
        return others;
      }
    }
    throw new AssertionError(reference + " is not in the graph");
  }

  @Test
  void anImageIsCalledByItsFirstNameOrItsId() throws IOException {
    JsonNode named = read(Software.of(Software.drawn())).at("/metadata/component");
    assertThat(named.path("name").asText()).isEqualTo("example.com:5000/team/app");
    assertThat(named.path("version").asText()).isEqualTo("2.0");
    JsonNode nameless = read(Software.of(ImageBuilder.image())).at("/metadata/component");
    assertThat(nameless.path("name").asText())
        .startsWith("sha256:")
        .isEqualTo(nameless.path("bom-ref").asText());
  }

  @Test
  void nothingIsGuessedOfAnImageWithoutADistribution() throws IOException {
    Layer layer = Layer.of().file("var/lib/dpkg/status", "Package: a\nVersion: 1\n");
    JsonNode components = read(Software.of(ImageBuilder.image().layer(layer))).path("components");
    assertThat(components).hasSize(1);
    assertThat(components.get(0).path("purl").asText()).isEqualTo("pkg:deb/a@1");
  }

  @Test
  void whatIsMissingIsTold() throws IOException {
    Image image = Software.drawn().build();
    assertThat(aggregate(Software.of(image, Set.of()))).isEmpty();
    assertThat(aggregate(Software.of(image, Set.of(Ecosystem.NPM)))).isEqualTo("incomplete");
    InstalledSoftware unread =
        Software.of(ImageBuilder.image().layer(Layer.of().file("var/lib/rpm/rpmdb.sqlite", "x")));
    assertThat(aggregate(unread)).isEqualTo("unknown");
    assertThat(written(unread)).contains("layerwise:note", "/var/lib/rpm/rpmdb.sqlite");
  }

  private static String aggregate(InstalledSoftware software) throws IOException {
    return read(software).at("/compositions/0/aggregate").asText();
  }
}
