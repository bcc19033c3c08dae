package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a service's keys say, in each form that they may have. */
class ComposeProjectTest {

  private static List<String> texts(List<ComposeValue> values) {
    return Project.texts(values);
  }

  @Test
  void limitsOfAnOrchestratorAreRead() throws IOException {
    ComposeService api =
        Project.of(
                """
                # docker-compose.yml
                services:
                  api:
                    image: myapp:latest
                    deploy:
                      resources:
                        limits:
                          memory: 512M
                          cpus: '0.5'
                        reservations:
                          memory: 256M
                          cpus: '0.25'
                """)
            .read()
            .service("api")
            .orElseThrow();
    assertThat(api.name().line()).isEqualTo(3);
    assertThat(api.image().orElseThrow().text()).isEqualTo("myapp:latest");
    ResourceLimits limits = api.resources();
    ComposeSetting<Long> memory = limits.memory().get(0);
    assertThat(memory.value()).contains(512L << 20);
    assertThat(memory.key()).isEqualTo("deploy.resources.limits.memory");
    assertThat(memory.said().file()).isEqualTo("compose.yaml");
    assertThat(memory.said().line()).isEqualTo(8);
    assertThat(memory.said().position().column()).isEqualTo(19);
    assertThat(limits.cpus().get(0).value()).contains(new BigDecimal("0.5"));
    assertThat(limits.memoryReservation().get(0).value()).contains(256L << 20);
    assertThat(limits.cpuReservation().get(0).value()).contains(new BigDecimal("0.25"));
    assertThat(limits.pids()).isEmpty();
  }

  @Test
  void bothStylesOfLimitsAreKeptWhereBothAreSaid() throws IOException {
    ResourceLimits limits =
        Project.service(
                """
                mem_limit: 1g
                memswap_limit: -1
                cpu_quota: 150000
                pids_limit: 100
                deploy: {resources: {limits: {memory: 512m, cpus: 2, pids: 50}}}
                """)
            .resources();
    assertThat(limits.memory())
        .extracting(ComposeSetting::key)
        .containsExactly("mem_limit", "deploy.resources.limits.memory");
    assertThat(limits.memory())
        .extracting(setting -> setting.value().orElseThrow())
        .containsExactly(1L << 30, 512L << 20);
    assertThat(limits.memoryAndSwap().get(0).value()).contains(-1L);
    assertThat(limits.cpus())
        .extracting(setting -> setting.key() + " " + setting.value().orElseThrow())
        .containsExactly("cpu_quota 1.5", "deploy.resources.limits.cpus 2");
    assertThat(limits.pids()).hasSize(2);
  }

  @Test
  void aQuotaIsOfItsPeriodAndANegativeOneIsNone() throws IOException {
    assertThat(
            Project.service("cpu_quota: 25000\ncpu_period: 50ms").resources().cpus().get(0).value())
        .contains(new BigDecimal("0.5"));
    assertThat(Project.service("cpu_quota: -1").resources().cpus()).isEmpty();
  }

  @Test
  void yamlOneDotTwoLeavesWordsAsTheyAre() throws IOException {
    ComposeService app =
        Project.service(
            """
            restart: no
            environment: {A: yes, B: on, C: 22:22, D: 010, E: 1_000, F: 0o14, G: ~}
            privileged: yes
            read_only: off
            ports: [22:22, 3000]
            """);
    assertThat(app.restart().orElseThrow().text()).isEqualTo("no");
    assertThat(Project.pairs(app.environment()))
        .containsExactly("A=yes", "B=on", "C=22:22", "D=010", "E=1_000", "F=0o14", "G=");
    assertThat(app.security().privileged().orElseThrow().is(true)).isTrue();
    assertThat(app.security().readOnly().orElseThrow().is(true)).isFalse();
    assertThat(app.ports().get(0).published().orElseThrow().text()).isEqualTo("22");
    assertThat(app.ports().get(1).published()).isEmpty();
  }

  @Test
  void volumesAreReadInBothForms() throws IOException {
    List<ComposeVolume> volumes =
        Project.service(
                """
                volumes:
                  - /var/lib/data
                  - data:/data
                  - ./src:/src:ro
                  - ~/conf:/conf:rw,z
                  - C:\\work:/work
                  - ${ROOT}:/root
                  - {type: bind, source: /var/run/docker.sock, target: /sock, read_only: true}
                  - {type: tmpfs, target: /tmp}
                """)
            .volumes();
    assertThat(volumes)
        .extracting(volume -> volume.type().orElse("?"))
        .containsExactly("volume", "volume", "bind", "bind", "bind", "?", "bind", "tmpfs");
    assertThat(volumes)
        .extracting(volume -> volume.source().flatMap(ComposeSetting::value).orElse("?"))
        .containsExactly(
            "?", "data", "src", "~/conf", "C:\\work", "?", "/var/run/docker.sock", "?");
    assertThat(volumes)
        .extracting(volume -> volume.target().text())
        .containsExactly(
            "/var/lib/data", "/data", "/src", "/conf", "/work", "/root", "/sock", "/tmp");
    assertThat(volumes)
        .extracting(volume -> volume.readOnly().filter(setting -> setting.is(true)).isPresent())
        .containsExactly(false, false, true, false, false, false, true, false);
    assertThat(volumes.get(5).source().orElseThrow().said().resolved()).isFalse();
    assertThat(volumes.get(5).target().resolved()).isTrue();
    assertThat(volumes.get(2).source().orElseThrow().said().line()).isEqualTo(6);
  }

  @Test
  void portsAreReadInBothForms() throws IOException {
    List<ComposePort> ports =
        Project.service(
                """
                ports:
                  - "3000"
                  - "8080:80"
                  - "127.0.0.1:8001:8001/udp"
                  - "[::1]:9000-9005:9000-9005"
                  - "${PORT}:443"
                  - {target: 80, published: "81", host_ip: 10.0.0.1, protocol: sctp}
                """)
            .ports();
    assertThat(ports)
        .extracting(
            port ->
                port.hostIp().map(ComposeValue::text).orElse("*")
                    + " "
                    + port.published().map(ComposeValue::text).orElse("any")
                    + " "
                    + port.target().text()
                    + " "
                    + port.protocol())
        .containsExactly(
            "* any 3000 tcp",
            "* 8080 80 tcp",
            "127.0.0.1 8001 8001 udp",
            "::1 9000-9005 9000-9005 tcp",
            "* ${PORT} 443 tcp",
            "10.0.0.1 81 80 sctp");
    assertThat(ports.get(4).published().orElseThrow().resolved()).isFalse();
    assertThat(ports.get(4).target().resolved()).isTrue();
  }

  @Test
  void commandsAreSplitAsComposeDoes() throws IOException {
    ComposeService app =
        Project.service(
            """
            command: sh -c "a  b" 'c "d"' e\\ f "" && never
            entrypoint: ["sh", "-c", "x | y"]
            """);
    assertThat(texts(app.command().orElseThrow().words()))
        .containsExactly("sh", "-c", "a  b", "c \"d\"", "e f", "");
    assertThat(texts(app.entrypoint().orElseThrow().words())).containsExactly("sh", "-c", "x | y");
    ComposeService other = Project.service("command: run ${WHAT:?no default} now\nentrypoint: []");
    assertThat(other.command().orElseThrow().words())
        .extracting(ComposeValue::resolved)
        .containsExactly(true, false, true);
    assertThat(other.entrypoint().orElseThrow().words()).isEmpty();
    assertThat(Project.service("command: null").command()).isEmpty();
  }

  @Test
  void aHealthcheckIsReadInEachForm() throws IOException {
    ComposeHealthcheck check =
        Project.service(
                """
                healthcheck:
                  test: ["CMD", "curl", "-f", "http://localhost"]
                  interval: 1m30s
                  timeout: 1.5s
                  retries: 3
                  start_period: 40s
                  start_interval: 5s
                """)
            .healthcheck()
            .orElseThrow();
    assertThat(check.form()).contains(ComposeHealthcheck.Form.CMD);
    assertThat(texts(check.test())).containsExactly("curl", "-f", "http://localhost");
    assertThat(check.interval().orElseThrow().value()).contains(Duration.ofSeconds(90));
    assertThat(check.timeout().orElseThrow().value()).contains(Duration.ofMillis(1500));
    assertThat(check.retries().orElseThrow().value()).contains(3L);
    assertThat(check.startPeriod().orElseThrow().value()).contains(Duration.ofSeconds(40));
    assertThat(check.startInterval().orElseThrow().key()).isEqualTo("healthcheck.start_interval");
    assertThat(check.isDisabled()).isFalse();
    assertThat(healthcheck("test: curl -f x || exit 1").form())
        .contains(ComposeHealthcheck.Form.CMD_SHELL);
    assertThat(texts(healthcheck("test: curl -f x || exit 1").test()))
        .containsExactly("curl -f x || exit 1");
    assertThat(healthcheck("test: [NONE]").isDisabled()).isTrue();
    assertThat(healthcheck("disable: true").isDisabled()).isTrue();
    assertThat(healthcheck("interval: 5s").form()).isEmpty();
  }

  private static ComposeHealthcheck healthcheck(String key) throws IOException {
    return Project.service("healthcheck: {" + key + "}").healthcheck().orElseThrow();
  }

  @Test
  void dependenciesHaveAConditionInBothForms() throws IOException {
    ComposeService app =
        Project.service("depends_on: {db: {condition: service_healthy, required: false}}");
    ComposeDependency db = app.dependsOn().get(0);
    assertThat(db.condition().text()).isEqualTo("service_healthy");
    assertThat(db.required().orElseThrow().is(false)).isTrue();
    ComposeDependency queue = Project.service("depends_on: [queue]").dependsOn().get(0);
    assertThat(queue.service().text()).isEqualTo("queue");
    assertThat(queue.condition().text()).isEqualTo("service_started");
  }

  @Test
  void buildsAreReadInBothForms() throws IOException {
    assertThat(Project.service("build: ./app").build().orElseThrow().context().value())
        .contains("app");
    ComposeBuild build =
        Project.service(
                """
                build:
                  dockerfile: docker/Dockerfile
                  target: run
                  args: [A=1, B]
                """)
            .build()
            .orElseThrow();
    assertThat(build.context().value()).contains("");
    assertThat(build.dockerfile().orElseThrow().text()).isEqualTo("docker/Dockerfile");
    assertThat(build.target().orElseThrow().text()).isEqualTo("run");
    assertThat(Project.pairs(build.args())).containsExactly("A=1", "B=");
    assertThat(build.args().get(1).value().resolved()).isFalse();
    assertThat(
            Project.service("build: https://example.org/a.git#main")
                .build()
                .orElseThrow()
                .context()
                .value())
        .contains("https://example.org/a.git#main");
  }

  @Test
  void whatContainersMayDoIsRead() throws IOException {
    ComposeService app =
        Project.service(
            """
            user: "1000:1000"
            cap_add: [NET_ADMIN]
            cap_drop: [ALL]
            security_opt: ["no-new-privileges:true"]
            network_mode: host
            pid: host
            ipc: private
            userns_mode: host
            tmpfs: /run
            profiles: [debug]
            labels: {a: b, c: }
            deploy:
              mode: replicated
              replicas: 2
              restart_policy: {condition: on-failure, delay: 5s, max_attempts: 3, window: 120s}
            """);
    ComposeSecurity security = app.security();
    assertThat(security.user().orElseThrow().text()).isEqualTo("1000:1000");
    assertThat(texts(security.capAdd())).containsExactly("NET_ADMIN");
    assertThat(texts(security.capDrop())).containsExactly("ALL");
    assertThat(texts(security.securityOpt())).containsExactly("no-new-privileges:true");
    assertThat(security.networkMode().orElseThrow().text()).isEqualTo("host");
    assertThat(security.pid().orElseThrow().text()).isEqualTo("host");
    assertThat(security.ipc().orElseThrow().text()).isEqualTo("private");
    assertThat(security.usernsMode().orElseThrow().line()).isEqualTo(10);
    assertThat(security.privileged()).isEmpty();
    assertThat(texts(app.tmpfs())).containsExactly("/run");
    assertThat(texts(app.profiles())).containsExactly("debug");
    assertThat(Project.pairs(app.labels())).containsExactly("a=b", "c=");
    ComposeDeploy deploy = app.deploy().orElseThrow();
    assertThat(deploy.replicas().orElseThrow().value()).contains(2L);
    ComposeDeploy.RestartPolicy policy = deploy.restartPolicy().orElseThrow();
    assertThat(policy.condition().orElseThrow().text()).isEqualTo("on-failure");
    assertThat(policy.window().orElseThrow().value()).contains(Duration.ofMinutes(2));
  }

  @Test
  void whatIsNotKnownIsPassedOver() throws IOException {
    ComposeProject project =
        Project.of(
                """
                version: "3.8"
                name: shop
                x-common: &common {restart: always, user: "1"}
                future: [1, 2]
                services:
                  app: {<<: *common, user: "2", future: {a: 1}}
                  empty:
                """)
            .read();
    assertThat(project.name().orElseThrow().text()).isEqualTo("shop");
    ComposeService app = project.services().get(0);
    assertThat(app.restart().orElseThrow().text()).isEqualTo("always");
    assertThat(app.restart().orElseThrow().line()).isEqualTo(3);
    assertThat(app.security().user().orElseThrow().text()).isEqualTo("2");
    assertThat(project.services().get(1).image()).isEmpty();
  }

  @Test
  void ofSeveralMergeKeysTheFirstWins() throws IOException {
    ComposeService app =
        Project.of(
                """
                x-a: &a {user: a}
                x-b: &b {user: b, restart: b}
                services:
                  app:
                    <<: [*a, *b]
                    "<<": not a merge key
                """)
            .app();
    assertThat(app.security().user().orElseThrow().text()).isEqualTo("a");
    assertThat(app.restart().orElseThrow().text()).isEqualTo("b");
  }

  @Test
  void variablesOfFilesAreReadWhereTheyAreThere() throws IOException {
    ComposeService app =
        Project.of(
                """
                services:
                  app:
                    env_file:
                      - conf/app.env
                      - path: conf/local.env
                        required: false
                    environment: [B=compose, TOKEN, KNOWN]
                """)
            .with(".env", "KNOWN=yes")
            .with("conf/app.env", "A=1\nB=file\n")
            .app();
    assertThat(Project.pairs(app.environment()))
        .containsExactly("A=1", "B=compose", "TOKEN=", "KNOWN=yes");
    assertThat(app.environment().get(0).value().file()).isEqualTo("conf/app.env");
    assertThat(app.environment().get(2).value().resolved()).isFalse();
    assertThat(app.environment().get(3).value().resolved()).isTrue();
    assertThat(app.envFiles())
        .extracting(ComposeEnvironmentFile::read)
        .containsExactly(true, false);
  }
}
