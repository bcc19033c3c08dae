package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must be true of the pieces as they stand. */
class CiFilesTest {
  private static final Pattern JENKINS_SCRIPT =
      Pattern.compile("sh '''\\n(.*?)'''", Pattern.DOTALL);

  @TempDir private Path directory;

  @Test
  void theActionHasWhatGitHubRequires() throws IOException {
    Map<String, Object> action = CiFiles.yaml(CiFiles.ACTION).get(0);

    assertThat(action).containsKeys("name", "description", "runs");
    assertThat(CiFiles.map(action, "runs")).containsEntry("using", "composite");
    assertThat(CiFiles.map(action, "inputs").values())
        .allSatisfy(input -> assertThat(CiFiles.map(input)).containsKey("description"));
    assertThat(CiFiles.map(action, "outputs").values())
        .allSatisfy(output -> assertThat(CiFiles.map(output)).containsKeys("description", "value"));
  }

  @Test
  void theActionPutsNoExpressionIntoAScript() throws IOException {
    Map<String, Object> runs = CiFiles.map(CiFiles.yaml(CiFiles.ACTION).get(0), "runs");

    assertThat(CiFiles.maps(runs, "steps").map(step -> CiFiles.text(step, "run")))
        .hasSize(2)
        .allSatisfy(script -> assertThat(script).doesNotContain("${{"))
        .allSatisfy(script -> assertThat(script).startsWith("set -euo pipefail\n"));
  }

  @Test
  void theWorkflowGivesTheActionOnlyWhatItTakes() throws IOException {
    Map<String, Object> inputs = CiFiles.map(CiFiles.yaml(CiFiles.ACTION).get(0), "inputs");
    Map<String, Object> given =
        CiFiles.maps(job(), "steps")
            .filter(step -> "layerwise".equals(step.get("id")))
            .map(step -> CiFiles.map(step, "with"))
            .findFirst()
            .orElseThrow();

    assertThat(inputs.keySet()).containsAll(given.keySet());
    assertThat(given).containsKeys("image", "scan", "max-size");
  }

  @Test
  void theWorkflowNamesActionsByCommitAndPutsNoExpressionIntoAScript() throws IOException {
    List<String> used =
        CiFiles.maps(job(), "steps")
            .map(step -> step.get("uses"))
            .filter(Objects::nonNull)
            .map(Object::toString)
            .toList();

    assertThat(used).hasSizeGreaterThan(4);
    assertThat(used).allMatch(name -> name.matches("[\\w/-]+@([0-9a-f]{40}|COMMIT)"));
    assertThat(CiFiles.maps(job(), "steps").map(step -> step.getOrDefault("run", "").toString()))
        .noneMatch(script -> script.contains("${{"));
  }

  @Test
  void theTemplateOfGitLabKeepsItsReportsWhateverComesOfTheGate() throws IOException {
    Map<String, Object> template = CiFiles.yaml(CiFiles.GITLAB).get(1);
    Map<String, Object> artifacts = CiFiles.map(CiFiles.map(template, "layerwise"), "artifacts");

    assertThat(artifacts).containsEntry("when", "always");
    assertThat(CiFiles.map(artifacts, "reports"))
        .containsOnlyKeys("junit", "codequality", "cyclonedx");
    String script = CiFiles.map(template, "layerwise").get("script") + "";
    assertThat(CiFiles.map(artifacts, "reports").values())
        .allSatisfy(report -> assertThat(script).contains("=" + report));
  }

  @Test
  void theScriptsOfJenkinsAreShell() throws Exception {
    String pipeline = Files.readString(CiFiles.JENKINSFILE);
    List<String> scripts =
        JENKINS_SCRIPT.matcher(pipeline).results().map(match -> match.group(1)).toList();

    assertThat(scripts).hasSize(3);
    for (String script : scripts) {
      Shell.Result parsed = new Shell(List.of("sh", "-n"), directory).run(script, Map.of());
      assertThat(parsed.output()).isEmpty();
      assertThat(parsed.code()).isZero();
    }
  }

  @Test
  void theReadmeShowsTheWorkflowAsItIs() throws IOException {
    assertThat(CiFiles.REPOSITORY.resolve("README.md"))
        .content()
        .contains("```yaml\n" + Files.readString(CiFiles.WORKFLOW) + "```\n");
  }

  @ParameterizedTest
  @MethodSource("pipelines")
  void aScannerIsBesideAndFailsAtHighAndCritical(Path file) throws IOException {
    String text = Files.readString(file);

    assertThat(text).containsPattern("exit-code:? \"?1\\b").contains("HIGH,CRITICAL");
    assertThat(text).containsPattern("scan(:|=| )\\s*trivy\\.json");
    assertThat(text).containsPattern("(trivy-action@[0-9a-f]{40}|aquasec/trivy:[\\d.]+@sha256:)");
  }

  private static List<Path> pipelines() {
    return List.of(CiFiles.WORKFLOW, CiFiles.GITLAB, CiFiles.JENKINSFILE);
  }

  private static Map<String, Object> job() throws IOException {
    Map<String, Object> workflow = CiFiles.yaml(CiFiles.WORKFLOW).get(0);
    return CiFiles.map(CiFiles.map(workflow, "jobs"), "image");
  }
}
