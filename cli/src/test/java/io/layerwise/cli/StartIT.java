package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes that a start is quick by: used where it fits, and never more than that.
 */
class StartIT {
  private static final Path IMAGES = Path.of(System.getProperty("layerwise.images"));
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
  void anArchiveThatDoesNotFitChangesNothing() throws Exception {
    Outcome expected = analyze(Map.of("LAYERWISE_JAVA_OPTS", "-Xshare:off"));
    assertThat(expected.out()).contains("ledger");
    assertThat(expected.err()).isEmpty();

    assertThat(analyze(Map.of())).as("fits").isEqualTo(expected);
    assertThat(analyze(Map.of("LAYERWISE_JAVA_OPTS", "-XX:-UseCompressedOops")))
        .as("other options")
        .isEqualTo(expected);

    byte[] whole = Files.readAllBytes(archive());
    try (RandomAccessFile file = new RandomAccessFile(archive().toFile(), "rw")) {
      file.setLength(whole.length / 2);
    }
    assertThat(analyze(Map.of())).as("cut short").isEqualTo(expected);

    Files.writeString(archive(), "no archive at all");
    assertThat(analyze(Map.of())).as("no archive").isEqualTo(expected);

    byte[] foreign = whole.clone();
    String version = System.getProperty("java.runtime.version");
    int ident = new String(whole, 0, 4096, StandardCharsets.ISO_8859_1).indexOf(version);
    assertThat(ident).isPositive();
    foreign[ident]++;
    Files.write(archive(), foreign);
    assertThat(analyze(Map.of())).as("of another Java").isEqualTo(expected);

    Files.write(archive(), whole);
    assertThat(shareFromArchive(Map.of())).isGreaterThan(0.95);
    try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
      }
    }
    assertThat(shareFromArchive(Map.of())).as("of other jars").isLessThan(0.95);
    assertThat(analyze(Map.of())).as("of other jars").isEqualTo(expected);
  }

  @Test
  void anotherJavaMakesAnArchiveOfItsOwnForTheRunsAfterTheFirst() throws Exception {
    Files.delete(archive());
    Map<String, String> kept = Map.of("XDG_CACHE_HOME", directory.resolve("cache").toString());

    assertThat(analyze(kept).err()).isEmpty();

    Path cache = directory.resolve("cache/layerwise");
    for (int waited = 0; waited < 600 && !holdsArchive(cache); waited++) {
      Thread.sleep(200);
    }
    assertThat(holdsArchive(cache)).isTrue();
    assertThat(shareFromArchive(kept)).isGreaterThan(0.95);
  }

  @Test
  void nothingIsKeptWhereNothingCanBeOrInAPipeline() throws Exception {
    Files.delete(archive());
    Path file = Files.createFile(directory.resolve("file"));
    Path cache = directory.resolve("cache");

    Outcome unwritable = analyze(Map.of("XDG_CACHE_HOME", file.toString()));
    Outcome pipeline = analyze(Map.of("XDG_CACHE_HOME", cache.toString(), "CI", "true"));

    assertThat(unwritable.err()).isEmpty();
    assertThat(pipeline).isEqualTo(unwritable);
    assertThat(cache).doesNotExist();
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

  private Path archive() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("lib"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).findFirst().orElseThrow();
    }
  }

  private static boolean holdsArchive(Path cache) throws IOException {
    if (!Files.isDirectory(cache)) {
      return false;
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.anyMatch(file -> file.toString().endsWith(".jsa"));
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
