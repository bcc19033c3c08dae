package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a start is quick by, an archive of classes or, of a Java of 25 or newer, an ahead-of-time
 * cache: used where it fits, and never more than that.
 */
class StartIT {
  private static final Path IMAGES = Path.of(System.getProperty("layerwise.images"));
  private static final String BUILDER = System.getProperty("java.home");

  /** What only another Java than the one that builds can show. */
  private static final String NEWER = "a JDK of 25 or newer was there for the build";

  private static final Path IMAGE = IMAGES.resolve("ledger-classic.docker20.tar.gz");

  @TempDir private Path directory;
  private Path home = Path.of("");

  @BeforeEach
  void unpack() throws Exception {
    home = unpacked("layerwise.distribution");
  }

  @Test
  void nearlyEveryClassComesFromTheArchiveWhereverItIsUnpacked() throws Exception {
    assertThat(shareFromArchive(Map.of())).isGreaterThan(0.95);
  }

  @Test
  void nearlyEveryClassComesFromTheCacheOfTheNewestJava() throws Exception {
    assumeThat(cached(".aot")).as(NEWER).isPresent();

    assertThat(shareFromArchive(newest())).isGreaterThan(0.95);
  }

  @Test
  void anArchiveThatDoesNotFitChangesNothing() throws Exception {
    assumeThat(cached(".jsa")).as("a JDK of 24 or older built this").isPresent();
    Outcome expected = analyze(Map.of("LAYERWISE_JAVA_OPTS", "-Xshare:off"));

    assertThatWhatDoesNotFitChangesNothing(cached(".jsa").orElseThrow(), Map.of(), expected);
  }

  @Test
  void aCacheThatDoesNotFitChangesNothing() throws Exception {
    assumeThat(cached(".aot")).as(NEWER).isPresent();
    Map<String, String> unshared = new HashMap<>(newest());
    unshared.put("LAYERWISE_JAVA_OPTS", "-Xshare:off");
    Outcome expected = analyze(unshared);

    assertThatWhatDoesNotFitChangesNothing(cached(".aot").orElseThrow(), newest(), expected);
  }

  private void assertThatWhatDoesNotFitChangesNothing(
      Path file, Map<String, String> java, Outcome expected) throws Exception {
    assertThat(expected.out()).contains("ledger");
    assertThat(expected.err()).isEmpty();

    assertThat(analyze(java)).as("fits").isEqualTo(expected);
    Map<String, String> otherwise = new HashMap<>(java);
    otherwise.put("LAYERWISE_JAVA_OPTS", "-XX:-UseCompressedOops");
    assertThat(analyze(otherwise)).as("other options").isEqualTo(expected);

    byte[] whole = Files.readAllBytes(file);
    for (int length : List.of(whole.length / 2, 4096, 100, 1)) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(analyze(java)).as("cut short to %d bytes", length).isEqualTo(expected);
    }

    Files.writeString(file, "no archive at all");
    assertThat(analyze(java)).as("no archive").isEqualTo(expected);

    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 0, 64, (byte) 0xa5);
    Files.write(file, damaged);
    assertThat(analyze(java)).as("damaged").isEqualTo(expected);

    byte[] foreign = whole.clone();
    int ident = new String(whole, 0, 4096, StandardCharsets.ISO_8859_1).indexOf(version(file));
    assertThat(ident).isPositive();
    foreign[ident]++;
    Files.write(file, foreign);
    assertThat(analyze(java)).as("of another Java").isEqualTo(expected);

    Files.write(file, whole);
    assertThat(shareFromArchive(java)).isGreaterThan(0.95);
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      for (Path jar : jars.filter(one -> one.toString().endsWith(".jar")).toList()) {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
      }
    }
    assertThat(shareFromArchive(java)).as("of other jars").isLessThan(0.95);
    assertThat(analyze(java)).as("of other jars").isEqualTo(expected);
  }

  @Test
  void anotherJavaMakesAnArchiveOfItsOwnForTheRunsAfterTheFirst() throws Exception {
    assertThatTheFirstRunMakesOne(Map.of());
  }

  @Test
  void anotherNewJavaMakesACacheOfItsOwnForTheRunsAfterTheFirst() throws Exception {
    assumeThat(cached(".aot")).as(NEWER).isPresent();

    assertThatTheFirstRunMakesOne(newest());
  }

  private void assertThatTheFirstRunMakesOne(Map<String, String> java) throws Exception {
    deleteCaches();
    Map<String, String> kept = new HashMap<>(java);
    kept.put("XDG_CACHE_HOME", directory.resolve("cache").toString());

    assertThat(analyze(kept).err()).isEmpty();

    Path cache = directory.resolve("cache/layerwise");
    for (int waited = 0; waited < 600 && file(cache, ".jsa", ".aot").isEmpty(); waited++) {
      Thread.sleep(200);
    }
    assertThat(file(cache, ".jsa", ".aot")).isPresent();
    assertThat(shareFromArchive(kept)).isGreaterThan(0.95);
  }

  @Test
  void nothingIsKeptWhereNothingCanBeOrInAPipeline() throws Exception {
    deleteCaches();
    Path file = Files.createFile(directory.resolve("file"));
    Path cache = directory.resolve("cache");

    Outcome unwritable = analyze(Map.of("XDG_CACHE_HOME", file.toString()));
    Outcome pipeline = analyze(Map.of("XDG_CACHE_HOME", cache.toString(), "CI", "true"));

    assertThat(unwritable.err()).isEmpty();
    assertThat(pipeline).isEqualTo(unwritable);
    assertThat(cache).doesNotExist();
  }

  @Test
  void aNewerJavaThatIsInstalledIsChosenAndNoOther() throws Exception {
    Path installed = Files.createDirectory(directory.resolve("jvm"));
    String feature = String.valueOf(Runtime.version().feature());
    String newer = String.valueOf(Runtime.version().feature() + 1);
    Map<String, String> java =
        Map.of(
            "JAVA_HOME",
            "",
            "PATH",
            BUILDER + "/bin:" + System.getenv("PATH"),
            "LAYERWISE_JVMS",
            installed.toString());
    String machine = System.getProperty("os.arch").replace("amd64", "x86_64");

    install(installed.resolve("as-new"), feature + ".9.9", "+1", machine);
    install(installed.resolve("unfinished"), newer, "-ea+1", machine);
    install(installed.resolve("elsewhere"), newer, "+1", "pdp11");
    assertThat(run(java, "--version").out()).startsWith("layerwise ");

    install(installed.resolve("newer"), newer, "+1", machine);
    assertThat(run(java, "--version").out()).isEqualTo("newer\n");
    Map<String, String> told = new HashMap<>(java);
    told.put("JAVA_HOME", BUILDER);
    assertThat(run(told, "--version").out()).startsWith("layerwise ");
  }

  /** A Java that says its directory's name, whatever it is to run. */
  private static void install(Path where, String version, String build, String machine)
      throws IOException {
    Path java = Files.createDirectories(where.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho " + where.getFileName() + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(
        where.resolve("release"),
        """
        IMPLEMENTOR="Nobody"
        JAVA_RUNTIME_VERSION="%1$s%2$s"
        JAVA_VERSION="%1$s"
        OS_ARCH="%3$s"
        """
            .formatted(version, build, machine));
  }

  @Test
  void aDistributionWithItsOwnRuntimeNeedsNoJava() throws Exception {
    home = unpacked("layerwise.distribution.runtime");
    Path tools = Files.createDirectory(directory.resolve("tools"));
    Files.createSymbolicLink(tools.resolve("bash"), Path.of("/bin/bash"));
    Map<String, String> bare = Map.of("PATH", tools.toString(), "JAVA_HOME", "");

    assertThat(analyze(bare).out()).contains("ledger");
    assertThat(shareFromArchive(bare)).isGreaterThan(0.95);
    for (String format : List.of("json", "markdown", "sarif")) {
      assertThat(run(bare, "analyze", IMAGE.toString(), "-o", format).err()).isEmpty();
    }
    assertThat(run(bare, "packages", IMAGE.toString(), "-o", "cyclonedx").out())
        .contains("CycloneDX");
  }

  /** Of the classes that a run loads, the part that was not parsed. */
  private double shareFromArchive(Map<String, String> environment) throws Exception {
    Path log = directory.resolve("classes.log");
    List<String> arguments = List.of("analyze", IMAGE.toString());
    ProcessBuilder builder = builder(environment, arguments);
    builder.environment().put("LAYERWISE_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertThat(outcome(builder).out()).isNotEmpty();
    List<String> classes = Files.readAllLines(log);
    long shared = classes.stream().filter(one -> one.contains("shared objects file")).count();
    return (double) shared / classes.size();
  }

  private Outcome analyze(Map<String, String> environment) throws Exception {
    return run(environment, "analyze", IMAGE.toString());
  }

  private Outcome run(Map<String, String> environment, String... arguments) throws Exception {
    return outcome(builder(environment, List.of(arguments)));
  }

  private ProcessBuilder builder(Map<String, String> environment, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(home.resolve("bin/layerwise").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("CI");
    builder.environment().put("XDG_CACHE_HOME", "/nonexistent");
    builder.environment().put("JAVA_HOME", BUILDER);
    builder.environment().putAll(environment);
    return builder;
  }

  private Outcome outcome(ProcessBuilder builder) throws Exception {
    Path err = directory.resolve("err");
    Process process = builder.redirectError(err.toFile()).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    return new Outcome(out, Files.readString(err));
  }

  /** Lets the launcher choose, as the build did. */
  private static Map<String, String> newest() {
    return Map.of("JAVA_HOME", "");
  }

  private Optional<Path> cached(String ending) throws IOException {
    return file(home.resolve("lib"), ending);
  }

  private void deleteCaches() throws IOException {
    for (String ending : List.of(".jsa", ".aot")) {
      Optional<Path> cached = cached(ending);
      if (cached.isPresent()) {
        Files.delete(cached.get());
      }
    }
  }

  /** The version of the Java that a cache is of, by its name. */
  private static String version(Path file) {
    Matcher version =
        Pattern.compile("-([0-9.]+\\+.*)-[^-]*$").matcher(file.getFileName().toString());
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static Optional<Path> file(Path directory, String... endings) throws IOException {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .findFirst();
    }
  }

  private Path unpacked(String property) throws Exception {
    Path where = Files.createDirectory(directory.resolve(property));
    String packed = System.getProperty(property);
    assertThat(new ProcessBuilder("tar", "xzf", packed, "-C", where.toString()).start().waitFor())
        .isZero();
    try (Stream<Path> contents = Files.list(where)) {
      return contents.findFirst().orElseThrow();
    }
  }

  private record Outcome(String out, String err) {}
}
