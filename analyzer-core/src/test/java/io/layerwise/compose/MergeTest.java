package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Compose Specification's "Merge and override", with its own examples. */
class MergeTest {

  private static List<String> ports(ComposeService app) {
    return app.ports().stream()
        .map(
            port ->
                port.published().map(ComposeValue::text).orElse("") + ":" + port.target().text())
        .toList();
  }

  @Test
  void mappingsAreMergedByKey() throws IOException {
    ComposeService app =
        Project.merged(
            "image: value1\nuser: value2",
            "user: VALUE\nrestart: value3\nhealthcheck: {retries: 1}");
    assertThat(app.image().orElseThrow().text()).isEqualTo("value1");
    assertThat(app.security().user().orElseThrow().text()).isEqualTo("VALUE");
    assertThat(app.security().user().orElseThrow().file()).isEqualTo("override.yaml");
    assertThat(app.restart().orElseThrow().text()).isEqualTo("value3");
    assertThat(app.image().orElseThrow().file()).isEqualTo("compose.yaml");
  }

  @Test
  void sequencesAreAppended() throws IOException {
    ComposeService app =
        Project.merged("security_opt: [a, b]\ncap_add: [X]", "security_opt: [c]\ncap_add: [X, Y]");
    assertThat(Project.texts(app.security().securityOpt())).containsExactly("a", "b", "c");
    assertThat(Project.texts(app.security().capAdd())).containsExactly("X", "Y");
  }

  @Test
  void shellCommandsAreReplaced() throws IOException {
    ComposeService app =
        Project.merged(
            """
            command: ["echo", "foo"]
            entrypoint: [a, b]
            healthcheck: {test: [CMD, a], interval: 5s}
            """,
            """
            command: ["echo", "bar"]
            entrypoint: c
            healthcheck: {test: d}
            """);
    assertThat(Project.texts(app.command().orElseThrow().words())).containsExactly("echo", "bar");
    assertThat(Project.texts(app.entrypoint().orElseThrow().words())).containsExactly("c");
    ComposeHealthcheck check = app.healthcheck().orElseThrow();
    assertThat(Project.texts(check.test())).containsExactly("d");
    assertThat(check.interval()).isPresent();
  }

  @Test
  void volumesAreUniqueByTarget() throws IOException {
    ComposeService app =
        Project.merged(
            "volumes: [foo:/work, data:/a]", "volumes: [bar:/work, {source: other, target: /b}]");
    assertThat(app.volumes())
        .extracting(volume -> volume.source().orElseThrow().said().text())
        .containsExactly("bar", "data", "other");
  }

  @Test
  void portsAreUniqueByAddressTargetPublishedAndProtocol() throws IOException {
    ComposeService app =
        Project.merged(
            "ports: ['8080:80', '53:53']",
            "ports: [{published: 8080, target: 80}, '8081:80', '53:53/udp']");
    assertThat(ports(app)).containsExactly("8080:80", "53:53", "8081:80", "53:53");
    assertThat(app.ports().get(0).target().file()).isEqualTo("override.yaml");
  }

  @Test
  void environmentAndLabelsAreMergedByNameInWhicheverForm() throws IOException {
    ComposeService app =
        Project.merged(
            "environment: {A: 1, B: 2}\nlabels: [x=1, y]\nbuild: {args: [A=1]}",
            "environment: [B=3, C=4]\nlabels: {x: 2}\nbuild: {args: {A: 2}}");
    assertThat(Project.pairs(app.environment())).containsExactly("A=1", "B=3", "C=4");
    assertThat(Project.pairs(app.labels())).containsExactly("x=2", "y=");
    assertThat(Project.pairs(app.build().orElseThrow().args())).containsExactly("A=2");
  }

  @Test
  void shortAndLongFormsAreMerged() throws IOException {
    ComposeService app =
        Project.merged(
            "build: ./app\ndepends_on: [db]\ntmpfs: /a\nenv_file: a.env",
            """
            build: {target: run}
            depends_on: {db: {condition: service_healthy}}
            tmpfs: [/b, /a]
            env_file: [b.env]
            """);
    assertThat(app.build().orElseThrow().context().value()).contains("app");
    assertThat(app.build().orElseThrow().target()).isPresent();
    assertThat(app.dependsOn()).hasSize(1);
    assertThat(app.dependsOn().get(0).condition().text()).isEqualTo("service_healthy");
    assertThat(Project.texts(app.tmpfs())).containsExactly("/a", "/b");
    assertThat(app.envFiles()).hasSize(2);
  }

  @Test
  void resetTakesAValueAway() throws IOException {
    ComposeService app =
        Project.merged(
            "image: myapp\nports: ['8080:80']\nenvironment: {FOO: BAR, A: b}",
            "image: myapp\nports: !reset []\nenvironment: {FOO: !reset null}");
    assertThat(app.ports()).isEmpty();
    assertThat(Project.pairs(app.environment())).containsExactly("A=b");
  }

  @Test
  void overrideReplacesAValueWhole() throws IOException {
    assertThat(ports(Project.merged("ports: ['8080:80']", "ports: !override ['8443:443']")))
        .containsExactly("8443:443");
    assertThat(ports(Project.merged("ports: ['8080:80']", "ports: ['8443:443']")))
        .containsExactly("8080:80", "8443:443");
  }

  @Test
  void aServiceCanBeTakenAway() throws IOException {
    ComposeProject project =
        Project.of("services: {a: {image: a}, b: {image: b}}")
            .with("later.yaml", "services: {a: !reset }")
            .read("compose.yaml", "later.yaml");
    assertThat(project.services()).extracting(one -> one.name().text()).containsExactly("b");
  }

  @Test
  void nothingInALaterFileLeavesListsAsTheyAre() throws IOException {
    ComposeService app = Project.merged("ports: ['1:1']\nimage: a", "ports:\nimage:");
    assertThat(app.ports()).hasSize(1);
    assertThat(app.image()).isEmpty();
    assertThat(Project.merged("ports:", "ports: ['1:1']").ports()).hasSize(1);
  }

  @Test
  void documentsOfOneFileAreMergedInOrder() throws IOException {
    ComposeService app =
        Project.of("services: {app: {image: a, user: b}}\n---\nservices: {app: {image: c}}\n")
            .app();
    assertThat(app.image().orElseThrow().text()).isEqualTo("c");
    assertThat(app.security().user()).isPresent();
  }

  @Test
  void formsThatDoNotGoTogetherAreRefusedWithBothPlaces() {
    ComposeException e =
        catchThrowableOfType(
            ComposeException.class,
            () -> Project.merged("image: a\ndeploy: {mode: global}", "image: a\ndeploy: [1]"));
    assertThat(e.file()).isEqualTo("override.yaml");
    assertThat(e.line()).isEqualTo(4);
    assertThat(e.expected()).contains("a mapping", "compose.yaml:4");
    assertThat(e.found()).isEqualTo("a sequence");
  }
}
