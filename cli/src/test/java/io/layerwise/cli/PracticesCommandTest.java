package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.practice.PracticeCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PracticesCommandTest {
  @TempDir Path directory;
  private String app = "";

  @BeforeEach
  void saveAnImageThatRunsAsRoot() throws IOException {
    app = directory.resolve("app.tar").toString();
    ImageBuilder image =
        ImageBuilder.image()
            .tag("app:1.0")
            .layer(Layer.of().file("app/run", "x"), "COPY run /app/")
            .cmd("/app/run");
    Layout.DOCKER_25.save(Path.of(app), image.build());
  }

  private String file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void anImageIsHeldToAllOfThem() {
    Run run = Run.of("practices", app);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("app:1.0", "FAIL    high     user-root", "practices, by: image");
    assertThat(PracticeCatalogue.all())
        .allSatisfy(practice -> assertThat(run.out()).contains(" " + practice.code() + " "));
  }

  @Test
  void theGateFailsAtTheSeverityAndOverIt() {
    assertThat(Run.of("practices", app, "--fail-on", "high").exitCode()).isEqualTo(1);
    assertThat(Run.of("practices", app, "--fail-on", "critical").exitCode()).isZero();
    assertThat(Run.of("practices", app, "--fail-on", "dreadful").exitCode()).isEqualTo(2);
  }

  @Test
  void filesAloneAreLookedAt() throws IOException {
    String dockerfile = file("Dockerfile", "FROM node\nCOPY . .\nCMD node server.js\n");
    String compose = file("compose.yaml", "services:\n  api:\n    image: app:latest\n");

    Run run = Run.of("practices", "--dockerfile", dockerfile, "--compose", compose);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("practices, by: Dockerfile, compose file", dockerfile + ":3", "compose.yaml:3");
  }

  @Test
  void theIgnoreFileBesideTheDockerfileIsRead() throws IOException {
    String dockerfile = file("Dockerfile", "FROM node:20\nCOPY . .\n");
    assertThat(Run.of("practices", "--dockerfile", dockerfile).out())
        .contains("FAIL    medium   context-ignore");

    file(".dockerignore", ".git\n.env\n.env.*\n.ssh\n.aws\nnode_modules\n");
    assertThat(Run.of("practices", "--dockerfile", dockerfile).out())
        .contains("pass    medium   context-ignore");

    file("Dockerfile.dockerignore", "# nothing\n");
    assertThat(Run.of("practices", "--dockerfile", dockerfile).out())
        .contains("FAIL    medium   context-ignore");
  }

  @Test
  void aScannersReportIsJoinedToTheImage() throws IOException {
    String scan =
        file("scan.json", "{\"SchemaVersion\":2,\"ArtifactName\":\"app\",\"Results\":null}");

    assertThat(Run.of("practices", app, "--scan", scan).out())
        .contains("the scanner found no vulnerability");
    assertThat(Run.of("practices", "--scan", scan).exitCode()).isEqualTo(2);
  }

  /** One that is gone is no error of the project. */
  @Test
  void anEnvironmentFileOfSuchANameIsNone() throws IOException {
    String yaml = "services: {a: {image: x, env_file: \"a\\0b\"}}\n";

    assertThat(Run.of("practices", "--compose", file("c.yaml", yaml)).exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "services: {a: {extends: {file: \"a\\0b\", service: x}}}",
        "include: [\"a\\0b\"]",
        "include: [{path: \"a\\0b\", project_directory: \"c\\0\"}]"
      })
  void aNameThatNoFileCanHaveIsAFileThatIsNotThere(String yaml) throws IOException {
    Run run = Run.of("practices", "--compose", file("c.yaml", yaml + "\n"));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains("Cannot read the compose file", "c.yaml:", "expected:");
  }

  @Test
  void whatIsGivenWrongIsTold() throws IOException {
    Run compose = Run.of("practices", "--compose", file("c.yaml", "services:\n  a: [\n"));
    assertThat(compose.exitCode()).isEqualTo(2);
    assertThat(compose.err()).contains("Cannot read the compose file", "c.yaml:", "expected:");

    Run scan = Run.of("practices", app, "--scan", file("s.json", "{}"));
    assertThat(scan.exitCode()).isEqualTo(2);
    assertThat(scan.err()).contains("Cannot read the scanner's report", "Trivy JSON");

    Run missing = Run.of("practices", "--dockerfile", directory.resolve("none").toString());
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no such file");

    Run nothing = Run.of("practices");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("There is nothing to look at");
  }

  @Test
  void severalFormatsAreWrittenInOneRun() {
    String json = directory.resolve("p.json").toString();
    String sarif = directory.resolve("p.sarif").toString();

    Run run =
        Run.of("practices", app, "-o", "markdown", "-o", "json=" + json, "-o", "sarif=" + sarif);

    assertThat(run.out()).startsWith("<!-- layerwise:practices -->");
    assertThat(Path.of(json)).content().contains("layerwise/practices/1");
    assertThat(Path.of(sarif)).content().contains("user-root");
  }

  @Test
  void analyzeTellsTheSameOfTheImage() {
    assertThat(Run.of("analyze", app).out()).contains("Practices", "user-root: ");
  }
}
