package io.layerwise.practice.image;

import static io.layerwise.practice.PracticeState.FAIL;
import static io.layerwise.practice.PracticeState.PASS;
import static io.layerwise.practice.PracticeState.SKIPPED;
import static io.layerwise.practice.PracticeState.UNKNOWN;
import static io.layerwise.practice.image.Practised.based;
import static io.layerwise.practice.image.Practised.buildkit;
import static io.layerwise.practice.image.Practised.evidence;
import static io.layerwise.practice.image.Practised.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.fixtures.Bytes;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of an image: what fails, what passes, what it cannot tell, what it is not about. */
class ImageChecksTest {
  private static final Metadata EXECUTABLE = Metadata.mode(0755);
  private static final long SECOND = 1_000_000_000L;
  private static final int MEGABYTE = 1 << 20;

  record Case(String what, Practice practice, ImageBuilder image, PracticeState state) {
    @Override
    public String toString() {
      return practice.code() + " " + state.label() + ": " + what;
    }
  }

  private static Case of(Practice practice, PracticeState state, String what, ImageBuilder image) {
    return new Case(what, practice, image, state);
  }

  static Stream<Case> users() {
    Practice root = UserPractices.NOT_ROOT;
    Practice number = UserPractices.NUMERIC_USER;
    return Stream.of(
        of(root, FAIL, "no user", based()),
        of(root, FAIL, "by name", based().user("root")),
        of(root, FAIL, "by number, with a group", based().user("0:1000")),
        of(root, FAIL, "another name of uid 0", passwd("toor:x:0:0::/:/bin/sh").user("toor")),
        of(root, PASS, "by number", based().user("1001")),
        of(root, PASS, "by name", passwd("app:x:1001:1001::/:/bin/sh").user("app:app")),
        of(root, UNKNOWN, "a name that nobody has", passwd("a:x:1:1::/:/bin/sh").user("app")),
        of(root, UNKNOWN, "a name, but no accounts", based().user("app")),
        of(number, FAIL, "a name", based().user("app")),
        of(number, PASS, "a number", based().user("1001:app")),
        of(number, SKIPPED, "root", based().user("root")));
  }

  private static ImageBuilder passwd(String line) {
    return based(Layer.of().file("etc/passwd", line + "\n").zeros("bin/sh", 10));
  }

  static Stream<Case> raised() {
    Practice setuid = UserPractices.SETUID;
    Practice capable = UserPractices.CAPABILITIES;
    Layer su = Layer.of().file("bin/su", "su", Metadata.mode(04755)).zeros("bin/sh", 10);
    Layer newSu = Layer.of().file("bin/su", "newer", Metadata.mode(04755));
    return Stream.of(
        of(setuid, FAIL, "added", copied(based(), newSu)),
        of(setuid, FAIL, "setgid", copied(based(), mode("bin/w", 02755))),
        of(setuid, FAIL, "the base's, now setuid", copied(based(), mode("bin/sh", 04755))),
        of(setuid, PASS, "none", copied(based(), mode("bin/x", 0755))),
        of(setuid, PASS, "the base's own", copied(based(su), mode("bin/x", 0755))),
        of(setuid, PASS, "the base's own, upgraded", copied(based(su), newSu)),
        of(
            setuid,
            PASS,
            "a directory that hands on its group",
            copied(based(), Layer.of().directory("srv", Metadata.mode(02775)))),
        of(setuid, PASS, "taken away again", copied(copied(based(), newSu), mode("bin/su", 0755))),
        of(setuid, UNKNOWN, "no base is known", ImageBuilder.image().layer(newSu, "ADD x")),
        of(capable, FAIL, "cap_sys_admin", copied(based(), capability(21))),
        of(capable, FAIL, "cap_bpf, in the second word", copied(based(), capability(39))),
        of(capable, FAIL, "of an unknown form", copied(based(), capability(Bytes.of("?")))),
        of(capable, PASS, "cap_net_bind_service", copied(based(), capability(10))),
        of(capable, PASS, "the base's own", copied(based(capability(21)), mode("bin/x", 0755))),
        of(capable, PASS, "none", based()));
  }

  private static ImageBuilder copied(ImageBuilder image, Layer layer) {
    return image.layer(layer, buildkit("COPY . / # buildkit"));
  }

  private static Layer mode(String path, int mode) {
    return Layer.of().file(path, "x", Metadata.mode(mode));
  }

  private static Layer capability(int bit) {
    byte[] value = new byte[20];
    value[3] = 2; // VFS_CAP_REVISION_2
    value[(bit < 32 ? 4 : 12) + bit % 32 / 8] = (byte) (1 << bit % 8);
    return capability(Bytes.of(value));
  }

  private static Layer capability(Bytes value) {
    return Layer.of()
        .zeros("bin/sh", 10)
        .file("bin/ping", "x", EXECUTABLE.xattr("security.capability", value));
  }

  static Stream<Case> health() {
    Practice check = HealthPractices.HEALTHCHECK;
    Practice start = HealthPractices.START_PERIOD;
    Practice probe = HealthPractices.PROBE_PROGRAM;
    Practice port = InterfacePractices.EXPOSED_PORT;
    String curl = "curl -f http://localhost:3000/health || exit 1";
    return Stream.of(
        of(check, FAIL, "none", run("make")),
        of(check, FAIL, "NONE", run("make").healthcheck("NONE")),
        of(check, PASS, "a test", run("make").healthcheck("CMD", "probe")),
        of(
            check,
            UNKNOWN,
            "the history has one that the configuration lost",
            run("make").emptyLayer(buildkit("HEALTHCHECK &{[\"CMD\" \"probe\"]}"))),
        of(start, FAIL, "none", based().healthcheck("CMD", "probe")),
        of(start, FAIL, "of 0 seconds", based().healthcheck("CMD", "probe").startPeriod(0)),
        of(start, PASS, "20 s", based().healthcheck("CMD", "probe").startPeriod(20 * SECOND)),
        of(start, SKIPPED, "no check", based()),
        of(start, SKIPPED, "NONE", based().healthcheck("NONE")),
        of(probe, FAIL, "no curl", based().healthcheck("CMD-SHELL", curl)),
        of(probe, FAIL, "no such file", based().healthcheck("CMD", "/app/probe")),
        of(
            probe,
            FAIL,
            "no shell",
            ImageBuilder.image()
                .layer(program("usr/bin/curl"), "COPY x /")
                .healthcheck("CMD-SHELL", curl)),
        of(
            probe,
            FAIL,
            "a pipe's first program",
            with("usr/bin/grep").healthcheck("CMD-SHELL", "curl localhost | grep ok")),
        of(probe, PASS, "it has curl", with("usr/bin/curl").healthcheck("CMD-SHELL", curl)),
        of(
            probe,
            PASS,
            "either of two",
            with("bin/wget").healthcheck("CMD-SHELL", "curl -f localhost || wget localhost")),
        of(
            probe,
            PASS,
            "in the PATH of the image",
            with("opt/app/probe").env("PATH=/opt/app").healthcheck("CMD", "probe")),
        of(
            probe,
            FAIL,
            "what exec runs",
            with("bin/bash").healthcheck("CMD-SHELL", "exec curl -f localhost")),
        of(
            probe,
            PASS,
            "a redirection's number is no program",
            with("bin/bash")
                .healthcheck("CMD", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/80 && echo x >&3")),
        of(probe, SKIPPED, "no check", based()),
        of(probe, SKIPPED, "NONE", based().healthcheck("NONE")),
        of(port, FAIL, "3000 is asked", based().healthcheck("CMD-SHELL", curl).expose("80/tcp")),
        of(port, FAIL, "80 is meant", based().healthcheck("CMD", "curl", "http://localhost/x")),
        of(
            port,
            PASS,
            "3000 is exposed",
            based().healthcheck("CMD-SHELL", curl).expose("3000/tcp")),
        of(
            port,
            PASS,
            "another host is asked",
            based().healthcheck("CMD", "curl", "http://db:5/").expose("80/tcp")),
        of(port, PASS, "exposed, not asked", based().expose("3000")),
        of(port, SKIPPED, "no server", based()));
  }

  private static Layer program(String path) {
    return Layer.of().file(path, "x", EXECUTABLE);
  }

  private static ImageBuilder with(String path) {
    return based(Layer.of().zeros("bin/sh", 100).file(path, "x", EXECUTABLE));
  }

  static Stream<Case> started() {
    Practice exec = InterfacePractices.EXEC_FORM;
    Practice ssh = InterfacePractices.NO_SSH;
    Practice volume = InterfacePractices.SYSTEM_VOLUME;
    return Stream.of(
        of(exec, FAIL, "CMD", based().cmd("/bin/sh", "-c", "node server.js")),
        of(exec, FAIL, "ENTRYPOINT", based().entrypoint("/bin/bash", "-ec", "node x")),
        of(
            exec,
            FAIL,
            "CMD for an entrypoint",
            based().entrypoint("/run.sh").cmd("/bin/sh", "-c", "node x")),
        of(exec, PASS, "a list", based().cmd("node", "server.js")),
        of(exec, PASS, "a shell for people", based().cmd("bash")),
        of(exec, PASS, "exec takes the shell's place", based().cmd("/bin/sh", "-c", "exec node x")),
        of(
            exec,
            PASS,
            "the base's shell form is replaced",
            based().emptyLayer("CMD [\"/bin/sh\" \"-c\" \"x\"]").cmd("node")),
        of(exec, SKIPPED, "nothing is run", based()),
        of(ssh, FAIL, "port 22", based().expose("22/tcp")),
        of(ssh, FAIL, "sshd", based().cmd("/usr/sbin/sshd", "-D")),
        of(ssh, PASS, "2222 is not 22", based().expose("2222/tcp").cmd("app")),
        of(volume, FAIL, "/usr", based().volume("/usr")),
        of(volume, FAIL, "/etc", based().volume("/etc/")),
        of(volume, PASS, "/etc/app", based().volume("/etc/app")),
        of(volume, FAIL, "/var", based().volume("/var")),
        of(volume, PASS, "/var/lib/app", based().volume("/var/lib/app")),
        of(volume, PASS, "/data", based().volume("/data")),
        of(volume, PASS, "none", based()));
  }

  static Stream<Case> instructions() {
    Practice add = InterfacePractices.COPY_NOT_ADD;
    Practice update = InterfacePractices.UPDATE_WITH_INSTALL;
    Practice sudo = UserPractices.SUDO;
    Practice locked = BuildPractices.LOCKED_INSTALL;
    return Stream.of(
        of(add, FAIL, "a file", added("ADD app.js /srv/ # buildkit")),
        of(add, FAIL, "a directory", added("/bin/sh -c #(nop) ADD dir:0a1b in /srv ")),
        of(add, PASS, "an archive", added("ADD app.tar.gz /srv/ # buildkit")),
        of(add, PASS, "a URL", added("ADD https://example.com/x /srv/ # buildkit")),
        of(add, PASS, "the base's own root file system", based()),
        of(add, UNKNOWN, "a checksum only", added("/bin/sh -c #(nop) ADD file:0a1b in /srv ")),
        of(update, FAIL, "alone", run("apt-get update")),
        of(update, FAIL, "apk", run("apk update")),
        of(update, PASS, "with install", run("apt-get update && apt-get install -y curl")),
        of(update, PASS, "with upgrade", run("apk update; apk upgrade")),
        of(update, PASS, "a script may install", run("apt-get update && sh install.sh")),
        of(update, PASS, "npm's update is another", run("npm update")),
        of(update, SKIPPED, "no RUN", based()),
        of(sudo, FAIL, "used", run("sudo apt-get install -y curl")),
        of(sudo, PASS, "named only", run("echo sudo >/tmp/x")),
        of(locked, FAIL, "npm install", run("npm install --production")),
        of(locked, FAIL, "yarn install", run("yarn install")),
        of(locked, FAIL, "a tool of any version", run("npm ci && npm install -g pm2")),
        of(locked, PASS, "npm ci", run("npm ci --omit=dev")),
        of(locked, PASS, "yarn, frozen", run("yarn install --frozen-lockfile")),
        of(locked, PASS, "a tool beside the lockfile", run("npm ci && npm install -g pm2@5.3.0")),
        of(locked, SKIPPED, "a named package only", run("npm install express@4.18.2")),
        of(locked, SKIPPED, "neither", run("pip install -r requirements.txt")));
  }

  private static ImageBuilder added(String line) {
    return based().layer(Layer.of().file("srv/app.js", "x"), line);
  }

  static Stream<Case> bases() {
    Practice latest = BasePractices.NO_LATEST;
    Practice labels = BasePractices.LABELS;
    Practice full = BasePractices.MINIMAL_BASE;
    String source = "org.opencontainers.image.source";
    String revision = "org.opencontainers.image.revision";
    Layer compiler =
        DrawnPackages.dpkg()
            .asked("gcc", "Section: devel", "usr/bin/gcc")
            .layer(MEGABYTE)
            .zeros("bin/sh", 10);
    Layer plain = DrawnPackages.dpkg().asked("bash", "", "bin/sh").layer(MEGABYTE);
    return Stream.of(
        of(latest, PASS, "a version", based()),
        of(latest, FAIL, "latest beside it", based().tag("drawn:latest")),
        of(labels, FAIL, "none", based()),
        of(labels, FAIL, "one of two", based().label(source, "x")),
        of(labels, PASS, "both", run("make").label(source, "x").label(revision, "y")),
        of(
            labels,
            FAIL,
            "the base's",
            run(
                    ImageBuilder.image()
                        .emptyLayer("LABEL " + source + "=x " + revision + "=y")
                        .label("org.opencontainers.image.base.name", "debian:12")
                        .layer(
                            Layer.of().zeros("bin/sh", 9),
                            History.of("").comment("Imported from -")),
                    "make")
                .label(source, "x")
                .label(revision, "y")),
        of(full, FAIL, "a compiler in the base", run(based(compiler), "make")),
        of(
            full,
            PASS,
            "a compiler of your own is no matter of the base",
            copied(based(), compiler)),
        of(full, PASS, "only what runs", run(based(plain), "make")),
        of(full, PASS, "no shell at all", ImageBuilder.image().layer(program("app"), "COPY app /")),
        of(full, UNKNOWN, "no base is known", ImageBuilder.image().layer(compiler, "x")));
  }

  static Stream<Case> builds() {
    Practice stages = BuildPractices.MULTI_STAGE;
    Practice order = BuildPractices.LAYER_ORDER;
    Practice development = BuildPractices.PRODUCTION_DEPENDENCIES;
    Practice cache = BuildPractices.PACKAGE_CACHE;
    Layer tools =
        DrawnPackages.dpkg().asked("gcc", "Section: devel", "usr/bin/gcc").layer(8 * MEGABYTE);
    Layer elf = Layer.of().file("app/run", DrawnElf.program().bytes(), EXECUTABLE);
    Layer source = Layer.of().file("app/main.c", "int main() {}");
    ImageBuilder single =
        copied(copied(based(), tools), source)
            .layer(elf, buildkit("RUN /bin/sh -c gcc -o /app/run /app/main.c # buildkit"))
            .entrypoint("/app/run");
    return Stream.of(
        of(stages, FAIL, "the compiler is still there", single),
        of(stages, PASS, "the program alone", copied(based(), elf).entrypoint("/app/run")),
        of(stages, UNKNOWN, "it starts a shell", copied(based(), elf).cmd("/bin/sh")),
        of(
            order,
            FAIL,
            "an install above the source",
            copied(based(), source.file("app/package.json", "{}"))
                .layer(
                    Layer.of()
                        .file(
                            "app/node_modules/a/package.json",
                            "{\"name\":\"a\",\"version\":\"1\"}"),
                    buildkit("RUN /bin/sh -c npm ci # buildkit"))
                .entrypoint("/app/run")),
        of(order, SKIPPED, "no source", run("make")),
        of(
            development,
            FAIL,
            "typescript",
            node("{\"packages\":{\"node_modules/a\":{\"version\":\"1\",\"dev\":true}}}")),
        of(
            development,
            PASS,
            "express",
            node("{\"packages\":{\"node_modules/a\":{\"version\":\"1\"}}}")),
        of(development, SKIPPED, "no npm", based()),
        of(
            cache,
            FAIL,
            "apt's archives",
            based()
                .layer(
                    Layer.of().zeros("var/cache/apt/archives/a.deb", MEGABYTE),
                    buildkit("RUN /bin/sh -c apt-get install a # buildkit"))),
        of(
            cache,
            PASS,
            "the base's own",
            run(based(Layer.of().zeros("var/cache/apt/archives/a.deb", MEGABYTE)), "make")),
        of(cache, PASS, "none", based()));
  }

  private static ImageBuilder node(String lock) {
    return copied(
        based(),
        Layer.of()
            .file("app/package.json", "{\"name\":\"app\",\"version\":\"1\"}")
            .file("app/package-lock.json", lock)
            .file("app/node_modules/a/package.json", "{\"name\":\"a\",\"version\":\"1\"}")
            .zeros("app/node_modules/a/index.js", MEGABYTE));
  }

  @ParameterizedTest
  @MethodSource({"users", "raised", "health", "started", "instructions", "bases", "builds"})
  void everyCheckKnowsWhatItIsAbout(Case one) throws IOException {
    PracticeResult result = Practised.of(one.practice(), one.image());

    assertThat(result.state()).as(result.observations().toString()).isEqualTo(one.state());
    assertThat(result.observations())
        .allSatisfy(
            observation ->
                assertThat(observation.change().isEmpty())
                    .isEqualTo(observation.state() != PracticeState.FAIL));
  }

  @Test
  void anArchiveWithoutTagsDoesNotSayHowItIsTagged() throws IOException {
    assertThat(Practised.of(BasePractices.NO_LATEST, based().build()).state()).isEqualTo(UNKNOWN);
  }

  @Test
  void aHealthCheckThatTheFormatHasNoPlaceForIsUnknown() throws IOException {
    Layer classes = Layer.of().file("app/a.jar", "x");
    Image jib =
        ImageBuilder.image()
            .layer(classes, History.of("jib-maven-plugin:3.4.0").comment("classes"))
            .build();

    assertThat(Practised.of(HealthPractices.HEALTHCHECK, jib, Layout.OCI_ARCHIVE).state())
        .isEqualTo(UNKNOWN);
    assertThat(Practised.of(HealthPractices.HEALTHCHECK, jib, Layout.JIB).state()).isEqualTo(FAIL);
  }

  @Test
  void whatIsFoundInALayerIsToldWithItsInstruction() throws IOException {
    Observation observation =
        Practised.of(UserPractices.SUDO, run("sudo make")).observations().get(0);

    assertThat(observation.where().layer()).hasValue(1);
    assertThat(observation.where().instruction()).isPresent();
  }

  @Test
  void theChangeIsWrittenWithTheImagesOwnWords() throws IOException {
    Practice exec = InterfacePractices.EXEC_FORM;
    ImageBuilder shell = based().cmd("/bin/sh", "-c", "node server.js --port 80");

    assertThat(Practised.of(exec, shell).observations().get(0).change())
        .contains("CMD [\"node\", \"server.js\", \"--port\", \"80\"]");
    assertThat(evidence(UserPractices.NOT_ROOT, passwd("app:x:1001:1::/:/bin/sh").user("app")))
        .contains("1001");
  }

  @Test
  void everyPracticeOfAnImageHasACheckHereAndNoOther() {
    assertThat(ImageChecks.all().stream().map(PracticeCheck::practice))
        .doesNotHaveDuplicates()
        .allMatch(practice -> practice.sources().contains(Source.IMAGE));
  }
}
