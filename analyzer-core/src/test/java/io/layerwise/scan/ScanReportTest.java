package io.layerwise.scan;

import static io.layerwise.scan.ScannedExample.PRICES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.layerwise.scan.ScanReport.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReportTest {
  private static ScanReportException refused(String report) {
    return refused(report.getBytes(StandardCharsets.UTF_8));
  }

  private static ScanReportException refused(byte[] report) {
    ScanReportException refusal =
        catchThrowableOfType(ScanReportException.class, () -> ScanReport.parse(report));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  @Test
  void aFormatIsToldByItsContent() {
    assertThat(ScannedExample.parse(PRICES.text("trivy.json")).format())
        .isEqualTo(Format.TRIVY_JSON);
    assertThat(ScannedExample.parse(PRICES.text("trivy.sarif")).format())
        .isEqualTo(Format.TRIVY_SARIF);
    assertThat(ScannedExample.parse(PRICES.text("grype.json")).format())
        .isEqualTo(Format.GRYPE_JSON);
  }

  @Test
  void aVulnerabilityHasAllThatTrivyTells() {
    Vulnerability lodash = ScannedExample.parse(PRICES.text("trivy.json")).vulnerabilities().get(4);
    assertThat(lodash.id()).isEqualTo("CVE-2021-23337");
    assertThat(lodash.aliases()).containsExactly("GHSA-35jh-r3h4-6jhm");
    assertThat(lodash.reportedPackage())
        .isEqualTo(
            new ReportedPackage(
                "lodash", "4.17.20", "node-pkg", Optional.of("pkg:npm/lodash@4.17.20")));
    assertThat(lodash.fixedVersion()).contains("4.17.21");
    assertThat(lodash.paths()).containsExactly("/srv/app/node_modules/lodash/package.json");
    assertThat(lodash.title()).isEqualTo("nodejs-lodash: command injection via template");
    assertThat(lodash.url()).contains("https://avd.aquasec.com/nvd/cve-2021-23337");
  }

  @Test
  void aVulnerabilityWithoutAFixHasNone() {
    for (String sample : List.of("trivy.json", "trivy.sarif", "grype.json")) {
      assertThat(ScannedExample.parse(PRICES.text(sample)).vulnerabilities())
          .as(sample)
          .filteredOn(found -> found.reportedPackage().name().equals("gcc-12"))
          .hasSize(1)
          .noneMatch(Vulnerability::isFixable);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"SchemaVersion\":2,\"ArtifactName\":\"a\",\"Results\":null}",
        "{\"SchemaVersion\":2,\"ArtifactName\":\"a\"}",
        "{\"SchemaVersion\":2,\"Results\":[{\"Target\":\"a\",\"Class\":\"os-pkgs\"}]}",
        "{\"matches\":[],\"source\":{\"type\":\"directory\",\"target\":\"/a\"},"
            + "\"descriptor\":{\"name\":\"grype\"}}",
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Trivy\"}}}]}"
      })
  void aReportMayHaveNoVulnerability(String report) {
    assertThat(ScannedExample.parse(report).vulnerabilities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}",
        "{\"vulnerabilities\":[],\"ok\":true,\"dependencyCount\":1}",
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"Snyk\"}}}]}"
      })
  void anythingElseIsRefusedAndTheFormatsAreNamed(String report) {
    assertThat(refused(report).expected()).contains("Trivy JSON", "Trivy SARIF", "Grype JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"SchemaVersion":1,"Results":[]}                                   | /SchemaVersion
          {"SchemaVersion":2,"Results":{}}                                   | /Results
          {"SchemaVersion":2,"Results":[{"Vulnerabilities":[7]}]}            | /Results/0/Vulnerabilities/0
          {"SchemaVersion":2,"Results":[{"Vulnerabilities":[{"PkgName":"a"}]}]} | /Results/0/Vulnerabilities/0/VulnerabilityID
          {"SchemaVersion":2,"Results":[],"Metadata":{"DiffIDs":["sha256:1"]}}  | /Metadata/DiffIDs/0
          {"matches":[{"vulnerability":{"id":1}}],"descriptor":{"name":"grype"}} | /matches/0/artifact
          {"matches":[],"descriptor":{"name":"other"}}                       | /descriptor/name
          {"version":"2.0.0","runs":[]}                                      | /version
          """)
  void aWrongFieldIsToldByItsPlace(String report, String pointer) {
    ScanReportException refusal = refused(report).in("report.json");
    assertThat(refusal.pointer()).isEqualTo(pointer);
    assertThat(refusal.file()).contains("report.json");
    assertThat(refusal.getMessage()).contains("report.json at " + pointer + ": expected ");
    assertThat(refusal.remedy()).isNotEmpty();
  }

  @Test
  void aSarifResultOfAPackageThatDoesNotNameItIsAnError() {
    String unnamed = PRICES.text("trivy.sarif").replace("Package: lodash", "Paket: lodash");
    assertThat(refused(unnamed).pointer()).isEqualTo("/runs/0/results/2/message/text");
  }

  @Test
  void whatIsTooDeepTooLongOrTwiceThereIsRefused() {
    String deep = "{\"matches\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    assertThat(refused(deep).found()).contains("nesting depth");
    String wide = "{\"matches\":[" + "[],".repeat(4_000_000) + "0]}";
    assertThat(refused(wide).found()).contains("Token count");
    assertThat(refused("{\"matches\":[],\"matches\":[]}").found()).contains("Duplicate");
    assertThat(refused(new byte[ScanReport.MOST_BYTES + 1]).expected()).contains("67108864 bytes");
    assertThat(refused("{\"matches\":[]} {}").expected()).isEqualTo("JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "pkg:deb/debian/libc6@2.36-9?arch=amd64, deb, debian, libc6",
    "pkg:npm/%40types/node@18.0.0, npm, @types, node",
    "pkg:npm/@types/node, npm, @types, node",
    "pkg:golang/golang.org/x/net@v0.5.0#html, golang, golang.org/x, net",
    "pkg:maven/org.slf4j/slf4j-api@1.7, maven, org.slf4j, slf4j-api",
    "pkg:PyPI/Django@4, pypi, '', Django"
  })
  void aPackageUrlNamesAPackage(String url, String type, String namespace, String name) {
    assertThat(PackageUrl.parse(url)).contains(new PackageUrl(type, namespace, name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pkg:", "pkg:deb", "pkg:deb/", "deb/a", "pkg:deb/a/", "pkg:/@"})
  void whatNamesNoneIsNoPackageUrl(String text) {
    assertThat(PackageUrl.parse(text)).isEmpty();
  }
}
