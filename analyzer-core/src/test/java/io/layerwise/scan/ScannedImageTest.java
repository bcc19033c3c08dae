package io.layerwise.scan;

import static io.layerwise.scan.ScannedExample.PRICES;
import static io.layerwise.scan.ScannedExample.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.layerwise.finding.Severity;
import io.layerwise.fixtures.Layer;
import io.layerwise.history.Instruction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScannedImageTest {
  private static final String TRIVY = PRICES.text("trivy.json");
  private static final String SARIF = PRICES.text("trivy.sarif");
  private static final String GRYPE = PRICES.text("grype.json");

  @Test
  void trivyTellsTheLayersAndTheFilesTellWhatTheSplitRemoves() {
    assertThat(told(PRICES.scanned(TRIVY)))
        .containsExactly(
            "CVE-2023-38545 libcurl4 7.88.1-10+deb12u3 critical, diff ID layer 1, stays",
            "CVE-2021-23337 lodash 4.17.20 high, diff ID layer 4, stays",
            "CVE-2022-3715 bash 5.2.15-2 high, diff ID layer 0, stays",
            "CVE-2022-27943 gcc-12 12.2.0-14 low, diff ID layer 1, removed",
            "CVE-2024-9681 libcurl4 7.88.1-10+deb12u3 unknown, diff ID layer 1, stays");
  }

  @Test
  void theLayerOfGrypesPackageDatabaseIsNoPackages() {
    assertThat(told(PRICES.scanned(GRYPE)))
        .containsExactly(
            "CVE-2023-38545 libcurl4 7.88.1-10+deb12u3 critical, diff ID layer 1, stays",
            "CVE-2021-23337 lodash 4.17.20 high, diff ID layer 4, stays",
            "CVE-2022-41723 golang.org/x/net v0.5.0 medium, path layer 3, stays",
            "CVE-2022-27943 gcc-12 12.2.0-14 negligible, package layer 1, removed",
            "CVE-2022-3715 bash 5.2.15-2 negligible, package layer 0, stays");
  }

  @Test
  void sarifTellsNoLayersSoPackagesDo() {
    assertThat(told(PRICES.scanned(SARIF)))
        .containsExactly(
            "CVE-2023-38545 libcurl4 7.88.1-10+deb12u3 critical, package layer 1, stays",
            "CVE-2021-23337 lodash 4.17.20 high, package layer 4, stays",
            "CVE-2022-27943 gcc-12 12.2.0-14 low, package layer 1, removed");
  }

  @Test
  void whatSeveralReportsTellCountsOnceByAnyOfItsNames() {
    ScannedImage all = PRICES.scanned(SARIF, TRIVY, GRYPE);
    assertThat(told(all))
        .hasSize(6)
        .contains("CVE-2021-23337 lodash 4.17.20 high, diff ID layer 4, stays")
        .contains("CVE-2022-3715 bash 5.2.15-2 high, diff ID layer 0, stays");
    assertThat(told(PRICES.scanned(GRYPE, TRIVY, SARIF))).isEqualTo(told(all));
  }

  @Test
  void anotherVersionOfThePackageIsAnotherPackage() {
    String other = GRYPE.replace("4.17.20", "4.17.19");
    assertThat(told(PRICES.scanned(TRIVY, other)))
        .hasSize(7)
        .contains("CVE-2021-23337 lodash 4.17.19 high, diff ID layer 4, stays");
    String untold = SARIF.replace("4.17.20", "4.17.19").replace("srv/app/", "opt/");
    JoinedVulnerability lodash = PRICES.scanned(untold).vulnerabilities().get(1);
    assertThat(lodash.way()).isEqualTo(JoinWay.NONE);
    assertThat(lodash.fate()).isEqualTo(ScanFate.UNKNOWN);
    assertThat(lodash.reason()).isEqualTo("the image has it in version 4.17.20");
  }

  @Test
  void anotherEcosystemsPackageOfThatNameIsAnotherPackage() {
    String gem =
        GRYPE
            .replace("pkg:deb/debian/gcc-12@12.2.0-14?arch=amd64&distro=debian-12", "")
            .replace(
                "\"version\": \"12.2.0-14\",\n    \"type\": \"deb\"",
                "\"version\": \"12.2.0-14\",\n    \"type\": \"gem\"");
    assertThat(gem).contains("\"type\": \"gem\"");
    assertThat(PRICES.scanned(gem).vulnerabilities())
        .filteredOn(joined -> joined.way() == JoinWay.NONE)
        .extracting(JoinedVulnerability::reason)
        .containsExactly("the image's package of that name is of another ecosystem");
    assertThat(told(PRICES.scanned(TRIVY, gem))).hasSize(7);
  }

  @Test
  void anAdvisoryOfSeveralVulnerabilitiesIsNoneOfThem() {
    String advisory =
        GRYPE.replace(
            "\"relatedVulnerabilities\": [\n    {\n     \"id\": \"CVE-2021-23337\"",
            "\"relatedVulnerabilities\": [\n    {\"id\": \"CVE-2020-8203\"},\n"
                + "    {\n     \"id\": \"CVE-2021-23337\"");
    assertThat(told(PRICES.scanned(advisory)))
        .contains("GHSA-35jh-r3h4-6jhm lodash 4.17.20 high, diff ID layer 4, stays");
  }

  @Test
  void aPathThatIsNotThereJoinsNothing() {
    String gone = GRYPE.replace("/usr/local/bin/prices", "/usr/local/bin/other");
    assertThat(told(PRICES.scanned(gone)))
        .contains("CVE-2022-41723 golang.org/x/net v0.5.0 medium, not joined, unknown");
  }

  @Test
  void aReportOfAnotherImageIsSaidToBeAndJoinsNothing() {
    String diffId = PRICES.drawn().diffIds().get(4);
    for (String report :
        List.of(
            TRIVY.replace(diffId, "sha256:" + "0".repeat(64)),
            GRYPE.replace(diffId, "sha256:" + "0".repeat(64)),
            SARIF.replace(PRICES.drawn().configDigest(), "sha256:" + "0".repeat(64)))) {
      ScannedImage scanned = PRICES.scanned(report);
      assertThat(scanned.mismatches()).hasSize(1);
      assertThat(scanned.mismatches().get(0).text()).contains("is about another image: its image");
      assertThat(scanned.vulnerabilities())
          .isNotEmpty()
          .allMatch(joined -> joined.way() == JoinWay.NONE && joined.fate() == ScanFate.UNKNOWN);
    }
  }

  @Test
  void theSameLayersUnderAnotherConfigurationAreTheSameImage() {
    String other = TRIVY.replace(PRICES.drawn().configDigest(), "sha256:" + "0".repeat(64));
    assertThat(PRICES.scanned(other).mismatches()).isEmpty();
    assertThat(PRICES.scanned(TRIVY).notes())
        .containsExactly(
            "The report as Trivy JSON: 1 result that is no vulnerability (misconfigurations,"
                + " secrets, licenses) left out.");
  }

  @Test
  void aReportThatTellsNoImageIsTakenForThisOnesButItsLayersAreNot() {
    String untold = SARIF.replace("\"imageID\"", "\"image\"");
    assertThat(PRICES.scanned(untold).notes())
        .anyMatch(note -> note.contains("does not tell which image it is about"));
    String grype = GRYPE.replace("\"type\": \"image\"", "\"type\": \"sbom-file\"");
    String other = grype.replace(PRICES.drawn().diffIds().get(4), "sha256:" + "0".repeat(64));
    assertThat(PRICES.scanned(other).vulnerabilities())
        .extracting(JoinedVulnerability::reason)
        .contains("the report's layer is none of this image's");
  }

  @Test
  void withoutASplitNothingIsPromised() {
    assertThat(PRICES.scanned(Optional.empty(), TRIVY).summary().total())
        .isEqualTo(new FateCount(0, 0, 5));
  }

  @Test
  void aFileOfTheBaseImageThatShowsAgainIsNotPromisedToGo() {
    ScannedExample upgraded =
        ScannedExample.read(ScannedExample.prices(Layer.of().zeros("usr/bin/gcc-12", 5)));
    JoinedVulnerability gcc =
        upgraded.scanned(upgraded.text("trivy.json")).vulnerabilities().get(3);
    assertThat(gcc.vulnerability().reportedPackage().name()).isEqualTo("gcc-12");
    assertThat(gcc.fate()).isEqualTo(ScanFate.UNKNOWN);
    assertThat(gcc.reason()).contains("base image");
  }

  @Test
  void theSummaryCountsBySeverityAndLayer() {
    ScanSummary summary = PRICES.scanned(TRIVY).summary();
    assertThat(summary.total()).isEqualTo(new FateCount(1, 4, 0));
    assertThat(summary.fixable()).isEqualTo(3);
    assertThat(summary.severities())
        .containsExactly(
            new SeverityCount(ScanSeverity.CRITICAL, new FateCount(0, 1, 0)),
            new SeverityCount(ScanSeverity.HIGH, new FateCount(0, 2, 0)),
            new SeverityCount(ScanSeverity.MEDIUM, new FateCount(0, 0, 0)),
            new SeverityCount(ScanSeverity.LOW, new FateCount(1, 0, 0)),
            new SeverityCount(ScanSeverity.NEGLIGIBLE, new FateCount(0, 0, 0)),
            new SeverityCount(ScanSeverity.UNKNOWN, new FateCount(0, 1, 0)));
    assertThat(summary.groups())
        .extracting(
            group -> group.layer().flatMap(ScannedLayer::instruction).map(Instruction::text),
            ScanGroup::count,
            ScanGroup::fixable)
        .containsExactly(
            tuple(Optional.of("Imported from -"), new FateCount(0, 1, 0), 0),
            tuple(Optional.of("RUN apt-get install -y gcc-12 libcurl4"), new FateCount(1, 2, 0), 2),
            tuple(Optional.of("COPY app /srv/app"), new FateCount(0, 1, 0), 1));
  }

  @Test
  void eachLayerHasItsChanges() {
    List<ScanGroup> groups = PRICES.scanned(TRIVY).summary().groups();
    assertThat(groups.get(0).changes())
        .as("no newer base has a fix")
        .extracting(ScanChange::kind)
        .doesNotContain(ScanChange.Kind.UPDATE_BASE_IMAGE, ScanChange.Kind.UPGRADE_PACKAGES);
    assertThat(groups.get(1).changes())
        .extracting(ScanChange::kind, ScanChange::vulnerabilities, ScanChange::targets)
        .containsExactly(
            tuple(ScanChange.Kind.ADOPT_SPLIT, 1, List.of()),
            tuple(ScanChange.Kind.UPGRADE_PACKAGES, 2, List.of("libcurl4=7.88.1-10+deb12u9")));
    String fixed = GRYPE.replace("\"versions\": []", "\"versions\": [\"5.2.15-3\"]");
    assertThat(PRICES.scanned(fixed).summary().groups().get(0).changes())
        .filteredOn(change -> change.kind() == ScanChange.Kind.UPDATE_BASE_IMAGE)
        .extracting(ScanChange::targets)
        .containsExactly(List.of("debian:12"));
  }

  @Test
  void aGateAsksForARatingAndGetsNoneThatIsUnknown() {
    ScannedImage scanned = PRICES.scanned(TRIVY);
    assertThat(scanned.atLeast(Severity.LOW)).hasSize(4);
    assertThat(scanned.atLeast(Severity.HIGH)).hasSize(3);
    assertThat(scanned.worst()).contains(ScanSeverity.CRITICAL);
    assertThat(PRICES.scanned("{\"SchemaVersion\":2,\"Results\":null}").worst()).isEmpty();
  }
}
