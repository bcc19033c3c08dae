package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of GitLab's template and of the Jenkinsfile, run against the packaged command. */
class PipelineScriptsIT {
  private static final Path IMAGES =
      Path.of(System.getProperty("layerwise.images")).toAbsolutePath().normalize();
  private static final Pattern SIZE_GATE =
      Pattern.compile("stage\\('Size'\\).*?sh '''\\n(.*?)'''", Pattern.DOTALL);

  /** A report that found nothing, as Trivy writes it. */
  private static final String SCAN =
      """
      {"SchemaVersion": 2, "ArtifactName": "image.tar", "ArtifactType": "container_image",
       "Results": []}
      """;

  @TempDir private Path checkout;
  @TempDir private Path bin;
  private final Map<String, String> changed = new TreeMap<>();

  @BeforeEach
  void prepare() throws IOException {
    Path command = CiFiles.REPOSITORY.resolve("cli/bin/layerwise");
    Files.createSymbolicLink(bin.resolve("layerwise"), command);
    changed.put("PATH", bin + ":" + System.getenv("PATH"));
    Files.writeString(checkout.resolve("trivy.json"), SCAN);
    Files.copy(IMAGES.resolve("shop/Dockerfile"), checkout.resolve("Dockerfile"));
    image("shop-1.0.docker26.tar");
  }

  @Test
  void gitLabsJobPassesAndLeavesItsReports() throws Exception {
    changed.put("LAYERWISE_MAX_SIZE", "2MB");
    changed.put("LAYERWISE_FAIL_ON", "none");
    Shell.Result result = gitLab();

    assertThat(result.code()).as(result.output()).isZero();
    assertThat(result.output()).contains("PASS    max-size", "There is no baseline yet");
    assertThat(checkout).isDirectoryContaining(file -> file.endsWith("layerwise-baseline.json"));
    assertReports();
  }

  @Test
  void gitLabsJobFailsByItsDefaultAndLeavesItsReports() throws Exception {
    Shell.Result result = gitLab();

    assertThat(result.code()).as(result.output()).isEqualTo(1);
    assertThat(result.output()).contains("FAIL    fail-on");
    assertReports();
  }

  @Test
  void gitLabsJobHoldsGrowthAgainstTheBaselineOfTheCache() throws Exception {
    changed.put("LAYERWISE_FAIL_ON", "none");
    changed.put("LAYERWISE_MAX_SIZE", "2MB");
    changed.put("LAYERWISE_MAX_GROWTH", "1%");
    assertThat(gitLab().code()).isZero();
    image("shop-2.0.docker26.tar");
    Shell.Result result = gitLab();

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).contains("FAIL    max-growth");
  }

  @Test
  void gitLabsVariablesAreNeverRun() throws Exception {
    changed.put("LAYERWISE_POLICY", "a b'\"; touch pwned; $(touch pwned) `touch pwned`");

    assertThat(gitLab().code()).isEqualTo(2);
    assertThat(checkout.resolve("pwned")).doesNotExist();
  }

  @Test
  void aScanThatDidNotRunIsNoPass() throws Exception {
    Files.delete(checkout.resolve("trivy.json"));
    changed.put("LAYERWISE_FAIL_ON", "none");
    changed.put("LAYERWISE_MAX_SIZE", "2MB");

    assertThat(gitLab().code()).isEqualTo(2);
    assertThat(jenkins().code()).isEqualTo(2);
  }

  @Test
  void theSizeStageOfJenkinsFailsAfterItsReportsAreWritten() throws Exception {
    Files.move(checkout.resolve("image.tar"), checkout.resolve("app.tar"));
    Shell.Result result = jenkins();

    assertThat(result.code()).as(result.output()).isEqualTo(1);
    assertThat(result.output()).contains("PASS    max-size", "FAIL    fail-on");
    for (String report : List.of("check.xml", "check.sarif", "check.md")) {
      assertThat(checkout.resolve("layerwise-reports").resolve(report)).isNotEmptyFile();
    }
  }

  private void assertReports() {
    for (String report :
        List.of("layerwise.xml", "gl-code-quality-report.json", "gl-sbom.cdx.json")) {
      assertThat(checkout.resolve(report)).isNotEmptyFile();
    }
  }

  private void image(String name) throws IOException {
    Files.copy(
        IMAGES.resolve(name), checkout.resolve("image.tar"), StandardCopyOption.REPLACE_EXISTING);
  }

  /** With the variables of the template, and those that the test sets. */
  private Shell.Result gitLab() throws IOException, InterruptedException {
    Map<String, Object> template = CiFiles.yaml(CiFiles.GITLAB).get(1);
    Map<String, String> environment = new TreeMap<>();
    CiFiles.map(template, "variables")
        .forEach((name, value) -> environment.put(name, value.toString()));
    environment.putAll(changed);
    List<?> lines = (List<?>) CiFiles.map(template, "layerwise").getOrDefault("script", List.of());
    assertThat(lines).hasSize(2);
    String script = String.join("\n", lines.stream().map(Object::toString).toList());
    return new Shell(Shell.GITLAB, checkout).run(script, environment);
  }

  private Shell.Result jenkins() throws IOException, InterruptedException {
    Matcher stage = SIZE_GATE.matcher(Files.readString(CiFiles.JENKINSFILE));
    assertThat(stage.find()).isTrue();
    // What Groovy makes of a doubled backslash; a single one before a line break joins the lines.
    String script = stage.group(1).replace("\\\n", "");
    return new Shell(List.of("sh", "-xe"), checkout).run(script, changed);
  }
}
