package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a composite action as GitHub's runner does: each step's script with the environment that the
 * file gives it, until one fails.
 */
final class ActionRun {
  private static final Pattern EXPRESSION =
      Pattern.compile("\\$\\{\\{ (inputs\\.([\\w-]+)|steps\\.(\\w+)\\.outputs\\.([\\w-]+)) }}");

  private final Map<String, Object> action;
  private final Path workspace;
  private final Path temporary;
  private final Map<String, String> inputs = new TreeMap<>();
  private final Map<String, Map<String, String>> outputs = new TreeMap<>();

  /**
   * Prepares a run.
   *
   * @param workspace where the steps run
   * @param temporary the runner's own files; must not be in the workspace
   */
  ActionRun(Path file, Path workspace, Path temporary) throws IOException {
    this.action = CiFiles.yaml(file).get(0);
    this.workspace = workspace;
    this.temporary = temporary;
    CiFiles.map(action, "inputs")
        .forEach(
            (name, input) ->
                inputs.put(name, CiFiles.map(input).getOrDefault("default", "").toString()));
  }

  ActionRun with(String input, String value) {
    assertThat(inputs).containsKey(input);
    inputs.put(input, value);
    return this;
  }

  /** Runs with further variables, such as a path on which `docker` is another. */
  Shell.Result run(Map<String, String> environment) throws IOException, InterruptedException {
    StringBuilder log = new StringBuilder();
    List<Map<String, Object>> steps = CiFiles.maps(CiFiles.map(action, "runs"), "steps").toList();
    for (Map<String, Object> step : steps) {
      Shell.Result result = step(step, environment);
      log.append(result.output());
      if (result.code() != 0) {
        return new Shell.Result(result.code(), log.toString());
      }
    }
    return new Shell.Result(0, log.toString());
  }

  /** An output of the action, after the run. */
  String output(String name) {
    return evaluate(CiFiles.text(CiFiles.map(CiFiles.map(action, "outputs"), name), "value"));
  }

  String summary() throws IOException {
    return Files.readString(temporary.resolve("summary"));
  }

  private Shell.Result step(Map<String, Object> step, Map<String, String> environment)
      throws IOException, InterruptedException {
    assertThat(step.get("shell")).isEqualTo("bash");
    String id = CiFiles.text(step, "id");
    Path output = Files.createTempFile(temporary, "output", "");
    Map<String, String> all = new HashMap<>(environment);
    CiFiles.map(step, "env").forEach((name, value) -> all.put(name, evaluate(value.toString())));
    all.put("GITHUB_ACTION_PATH", CiFiles.REPOSITORY.resolve("cli/ci/github").toString());
    all.put("GITHUB_OUTPUT", output.toString());
    all.put("GITHUB_STEP_SUMMARY", temporary.resolve("summary").toString());
    all.put("RUNNER_TEMP", temporary.toString());
    Shell.Result result = new Shell(Shell.GITHUB, workspace).run(CiFiles.text(step, "run"), all);
    Map<String, String> written = new TreeMap<>();
    for (String line : Files.readAllLines(output)) {
      String[] pair = line.split("=", 2);
      written.put(pair[0], pair[1]);
    }
    outputs.put(id, written);
    return result;
  }

  private String evaluate(String value) {
    Matcher expression = EXPRESSION.matcher(value);
    assertThat(expression.matches()).as(value).isTrue();
    return expression.group(2) != null
        ? inputs.getOrDefault(expression.group(2), "")
        : outputs.getOrDefault(expression.group(3), Map.of()).getOrDefault(expression.group(4), "");
  }
}
