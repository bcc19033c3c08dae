package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Projects put into others. */
class IncludeTest {

  @Test
  void theShortFormTakesTheFilesDirectoryAndItsVariables() throws IOException {
    ComposeProject project =
        Project.of("include: [db/compose.yaml]\nservices: {app: {image: $TAG}}")
            .with("db/compose.yaml", "services: {db: {image: $TAG-$MINE, build: ./src}}")
            .with("db/.env", "TAG=theirs\nMINE=mine")
            .with(".env", "TAG=ours")
            .read();
    assertThat(project.services())
        .extracting(one -> one.image().orElseThrow().text())
        .containsExactly("ours", "ours-mine");
    assertThat(project.services().get(1).build().orElseThrow().context().value())
        .contains("db/src");
  }

  @Test
  void theLongFormNamesDirectoryVariablesAndSeveralFiles() throws IOException {
    ComposeProject project =
        Project.of(
                """
                include:
                  - path: [db/a.yaml, db/b.yaml]
                    project_directory: elsewhere
                    env_file: some.env
                """)
            .with("db/a.yaml", "services: {db: {image: a, build: .}}")
            .with("db/b.yaml", "services: {db: {image: $B}}")
            .with("some.env", "B=b")
            .read();
    ComposeService db = project.service("db").orElseThrow();
    assertThat(db.image().orElseThrow().text()).isEqualTo("b");
    assertThat(db.build().orElseThrow().context().value()).contains("elsewhere");
  }

  @Test
  void includesIncludeOthersEachRelativeToItself() throws IOException {
    ComposeProject project =
        Project.of("include: [a/one.yaml, a/two.yaml]")
            .with("a/one.yaml", "include: [b/base.yaml]\nservices: {one: {image: x}}")
            .with("a/two.yaml", "include: [b/base.yaml]\nservices: {two: {image: x}}")
            .with("a/b/base.yaml", "services: {base: {image: x}}")
            .read();
    assertThat(project.services())
        .extracting(one -> one.name().text())
        .containsExactly("one", "base", "two");
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    ComposeException e =
        refused(
            Project.of("include: [a.yaml]\nservices: {db: {image: x}}")
                .with("a.yaml", "services: {db: {image: y}}"));
    assertThat(e.line()).isEqualTo(2);
    assertThat(e.found()).contains("services.db", "a.yaml:1");
  }

  @Test
  void aCycleIsRefusedWithItsChain() {
    ComposeException e =
        refused(
            Project.of("include: [a.yaml]")
                .with("a.yaml", "include: [b.yaml]")
                .with("b.yaml", "include: [a.yaml]"));
    assertThat(e.file()).isEqualTo("b.yaml");
    assertThat(e.found()).isEqualTo("compose.yaml → a.yaml → b.yaml → a.yaml");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThat(refused(Project.of("include: [a.yaml]")).found()).contains("a.yaml");
    assertThat(
            refused(
                    Project.of("include: [{path: a.yaml, env_file: b.env}]")
                        .with("a.yaml", "services: {}"))
                .found())
        .contains("b.env");
  }

  @Test
  void theNumberOfFilesIsBounded() {
    Project project = Project.of("include: [f0.yaml]");
    for (int i = 0; i < 300; i++) {
      project.with("f" + i + ".yaml", "include: [f" + (i + 1) + ".yaml]");
    }
    assertThat(refused(project).expected()).contains("200 files");
  }

  @Test
  void includesThatMultiplyAreRefusedInTime() {
    Project project = Project.of("include: [f0.yaml, ./f0.yaml]");
    for (int i = 0; i < 60; i++) {
      String next = "f" + (i + 1) + ".yaml";
      project.with("f" + i + ".yaml", "include: [" + next + ", " + next + "]");
    }
    project.with("f60.yaml", "services: {}");
    assertThat(refused(project).expected()).contains("values and characters");
  }

  private static ComposeException refused(Project project) {
    return catchThrowableOfType(ComposeException.class, project::read);
  }
}
