package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Services put over others. */
class ExtendsTest {

  @Test
  void aServiceOfTheSameFileIsExtended() throws IOException {
    ComposeService app =
        Project.of(
                """
                services:
                  base:
                    image: base
                    user: "1"
                    environment: {A: 1, B: 2}
                    command: [a]
                  app:
                    extends: base
                    image: app
                    environment: [B=3]
                """)
            .app();
    assertThat(app.image().orElseThrow().text()).isEqualTo("app");
    assertThat(app.security().user().orElseThrow().line()).isEqualTo(4);
    assertThat(Project.pairs(app.environment())).containsExactly("A=1", "B=3");
    assertThat(app.extended().orElseThrow().service().text()).isEqualTo("base");
    assertThat(app.name().line()).isEqualTo(7);
  }

  @Test
  void chainsGoThroughFilesAndTheirDirectories() throws IOException {
    ComposeService app =
        Project.of("services: {app: {extends: {file: common/web.yaml, service: web}}}")
            .with(
                "common/web.yaml",
                """
                services:
                  web:
                    extends: {file: ../base.yaml, service: base}
                    build: ./web
                    volumes: [./conf:/conf]
                """)
            .with("base.yaml", "services: {base: {restart: always, volumes: ['./d:/d']}}")
            .app();
    assertThat(app.restart().orElseThrow().file()).isEqualTo("base.yaml");
    assertThat(app.build().orElseThrow().context().value()).contains("common/web");
    assertThat(app.volumes())
        .extracting(volume -> volume.source().orElseThrow().value().orElseThrow())
        .containsExactly("d", "common/conf");
    assertThat(app.extended().orElseThrow().file().orElseThrow().value())
        .contains("common/web.yaml");
  }

  @Test
  void resetTakesAwayWhatIsExtended() throws IOException {
    ComposeService app =
        Project.of(
                """
                services:
                  base: {ports: ["1:1"], cap_add: [A]}
                  app: {extends: base, ports: !reset [], cap_add: !override [B]}
                """)
            .app();
    assertThat(app.ports()).isEmpty();
    assertThat(Project.texts(app.security().capAdd())).containsExactly("B");
  }

  @Test
  void aServiceThatExtendsNothingIsAsItIs() throws IOException {
    assertThat(Project.service("image: a").extended()).isEmpty();
    assertThat(Project.of("services: {base: , app: {extends: base, image: a}}").app().image())
        .isPresent();
  }

  @Test
  void aCycleIsRefusedWithItsChain() {
    ComposeException e =
        refused(
            Project.of("services: {a: {extends: {file: b.yaml, service: b}}}")
                .with("b.yaml", "services: {b: {extends: {file: compose.yaml, service: a}}}"));
    assertThat(e.found()).isEqualTo("compose.yaml: a → b.yaml: b → compose.yaml: a");
    assertThat(refused(Project.of("services: {a: {extends: a}}")).found())
        .isEqualTo("compose.yaml: a → compose.yaml: a");
  }

  @Test
  void anUnknownServiceIsRefusedWithTheNearestName() {
    ComposeException e = refused(Project.of("services: {base: {}, a: {extends: bose}}"));
    assertThat(e.found()).isEqualTo("\"bose\"");
    assertThat(e.remedy()).isEqualTo("Did you mean base?");
  }

  @Test
  void aMissingFileIsRefusedWhereItIsNamed() {
    ComposeException e =
        refused(Project.of("services:\n  a:\n    extends: {file: no.yaml, service: a}"));
    assertThat(e.line()).isEqualTo(3);
    assertThat(e.found()).contains("no.yaml");
    assertThat(refused(Project.of("services: {a: {extends: {file: $F, service: a}}}")).remedy())
        .contains(".env");
  }

  @Test
  void chainsAreBounded() {
    StringBuilder services = new StringBuilder("services:\n  s0: {}\n");
    for (int i = 1; i < 300; i++) {
      services.append("  s").append(i).append(": {extends: s").append(i - 1).append("}\n");
    }
    assertThat(refused(Project.of(services.toString())).expected()).contains("100 links");
  }

  private static ComposeException refused(Project project) {
    return catchThrowableOfType(ComposeException.class, project::read);
  }
}
