package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as it is shipped: unpacked from the distribution, run as a process of its own. */
class PackagedCommandIT {
  private static final Path IMAGES = Path.of(System.getProperty("layerwise.images"));
  private static final String SHOP =
      IMAGES.resolve("shop-1.0.docker26.tar").toAbsolutePath().toString();
  private static final List<String> SAME_IMAGE =
      List.of(
          "shop-1.0.docker26.tar",
          "shop-1.0.containerd.tar",
          "shop-1.0.docker20.tar.gz",
          "shop-1.0.skopeo.tar.zst",
          "shop-1.0.oci-gzip.tar",
          "shop-1.0.oci-zstd");

  @TempDir private static Path unpacked;
  private static String command = "";
  @TempDir private Path directory;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    String distribution = System.getProperty("layerwise.distribution");
    Process tar = new ProcessBuilder("tar", "xzf", distribution, "-C", unpacked.toString()).start();
    assertThat(tar.waitFor()).isZero();
    try (Stream<Path> contents = Files.list(unpacked)) {
      command = contents.findFirst().orElseThrow().resolve("bin/layerwise").toString();
    }
  }

  @Test
  void tellsItsVersion() throws Exception {
    assertThat(run("--version")).matches("(?s)layerwise \\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void analyzesARealImage() throws Exception {
    assertThat(run("analyze", SHOP)).contains("shop:1.0", "efficiency");
  }

  @Test
  void theSameImageHasTheSameTotalsHoweverItWasSaved() throws Exception {
    JsonNode expected = totals(run("analyze", SHOP, "-o", "json"));
    for (String packaging : SAME_IMAGE) {
      String image = IMAGES.resolve(packaging).toString();
      assertThat(totals(run("analyze", image, "-o", "json"))).as(packaging).isEqualTo(expected);
    }
  }

  @Test
  void theSecondRunTellsTheSameOfACompressedImage() throws Exception {
    String image = IMAGES.resolve("shop-1.0.oci-gzip.tar").toString();
    String uncached = run("analyze", image, "-o", "json", "--no-cache");

    assertThat(run("analyze", image, "-o", "json")).isEqualTo(uncached);
    assertThat(run("cache")).contains("/cache\n").doesNotContain("layers     0\n");
    assertThat(run("analyze", image, "-o", "json")).isEqualTo(uncached);
  }

  @Test
  void readsAFileFromStandardInput() throws Exception {
    Process process = start(ProcessBuilder.Redirect.from(new File(SHOP)), "analyze", "-");

    assertThat(output(process)).contains("shop:1.0");
    assertThat(process.exitValue()).isZero();
  }

  @Test
  void readsAPipe() throws Exception {
    Process process = start(ProcessBuilder.Redirect.PIPE, "analyze", "-");
    try (OutputStream pipe = process.getOutputStream()) {
      Files.copy(Path.of(SHOP), pipe);
    }

    assertThat(output(process)).contains("shop:1.0");
    assertThat(process.exitValue()).isZero();
  }

  /** F_GETPIPE_SZ of fcntl(2), asked by Perl as the command itself does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aPipeThatIsReadHoldsMore() throws Exception {
    assumeThat(Shell.run(directory, "command -v perl").code).isZero();
    String line = "cat '%s' | { '%s' %s >/dev/null; perl -e 'print 0 + fcntl(STDIN, 1032, 0)'; }";

    assertThat(Shell.run(directory, line.formatted(SHOP, command, "analyze -")).output)
        .isEqualTo("1048576");
    assertThat(Shell.run(directory, line.formatted(SHOP, command, "--version")).output)
        .isNotEqualTo("1048576");
  }

  @Test
  void aPipeIsReadWhereThereIsNoPerl() throws Exception {
    String java = System.getProperty("java.home");
    String line = "cat '%s' | PATH=/nowhere JAVA_HOME='%s' '%s' '%s' analyze -";

    Shell piped = Shell.run(directory, line.formatted(SHOP, java, "/bin/bash", command));

    assertThat(piped.output).contains("shop:1.0");
    assertThat(piped.error).isEmpty();
    assertThat(piped.code).isZero();
  }

  /** A locale that knows ASCII alone is what containers and cron jobs have. */
  @Test
  void namesAreUtf8WhateverTheLocale() throws Exception {
    Path moved = Files.createDirectory(directory.resolve("gr\u00f6\u00dfe"));
    Files.copy(Path.of(SHOP), moved.resolve("\u00fc.tar"));

    Shell listed =
        Shell.run(
            moved, "LC_ALL=C '%s' files '\u00fc.tar' --path '*\u00dcber*'".formatted(command));

    assertThat(listed.error).isEmpty();
    assertThat(listed.output).contains("/srv/shop/public/\u00dcber uns.html");
    assertThat(listed.code).isZero();
  }

  @Test
  void standardInputThatIsClosedIsEmpty() throws Exception {
    Shell closed = Shell.run(directory, "'%s' analyze - <&-".formatted(command));

    assertThat(closed.error).contains("an empty file");
    assertThat(closed.code).isEqualTo(3);
  }

  @Test
  void whoeverHasReadEnoughLeavesNoFailureBehindButAtAGate() throws Exception {
    String all = "'%s' files '%s' | head -0; exit ${PIPESTATUS[0]}";
    String gate = "'%s' check '%s' --max-size 1GB | head -0; exit ${PIPESTATUS[0]}";

    assertThat(Shell.run(directory, all.formatted(command, SHOP))).isEqualTo(new Shell(0, "", ""));
    assertThat(Shell.run(directory, gate.formatted(command, SHOP)).code).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "analyze %s", "cat %s /bin/sh"})
  void whatCannotBeWrittenIsTold(String arguments) throws Exception {
    Shell full =
        Shell.run(directory, "'%s' %s >/dev/full".formatted(command, arguments.formatted(SHOP)));

    assertThat(full.error).startsWith("layerwise: Cannot write the report to standard output: ");
    assertThat(full.code).isEqualTo(4);
  }

  @Test
  void writesSeveralReportsInOneRun() throws Exception {
    Path json = directory.resolve("shop.json");
    Path markdown = directory.resolve("shop.md");

    String out =
        run("analyze", SHOP, "-o", "text", "-o", "json=" + json, "-o", "markdown=" + markdown);

    assertThat(out).contains("shop:1.0");
    assertThat(new JsonMapper().readTree(json.toFile()).path("totals").path("files").asInt())
        .isPositive();
    assertThat(markdown).content().startsWith("<!-- layerwise");
  }

  @ParameterizedTest
  @CsvSource({
    "shop-1.0.docker26.tar,        shop-1.0.export.tsv",
    "shop-1.0.containerd.tar,      shop-1.0.export.tsv",
    "ledger-pulled.containerd.tar, ledger-pulled.export.tsv"
  })
  void theMergedFilesHaveTheContentsThatTheEngineExported(String image, String export)
      throws Exception {
    List<String> truth = Files.readAllLines(IMAGES.resolve(export));
    String saved = IMAGES.resolve(image).toString();
    JsonNode files =
        new JsonMapper().readTree(run("files", saved, "--fate", "visible", "-o", "json"));
    List<String> paths = files.findValuesAsText("path");

    assertThat(truth.stream().map(line -> line.split("\t", -1)[0]))
        .isNotEmpty()
        .allSatisfy(path -> assertThat(paths).contains(path));
  }

  @Test
  void theReadmeShowsWhatTheCommandPrints() throws Exception {
    Path repository = IMAGES.resolve("../..").normalize();
    String readme = Files.readString(repository.resolve("README.md"));
    Matcher shown =
        Pattern.compile("```console\\n\\$ layerwise (.*)\\n((?s:.*?))```\\n").matcher(readme);
    int examples = 0;
    while (shown.find()) {
      assertThat(runAt(repository, shown.group(1).split(" ")))
          .as(shown.group(1))
          .isEqualTo(shown.group(2));
      examples++;
    }
    assertThat(examples).isGreaterThanOrEqualTo(2);
  }

  @Test
  void endsWithThreeWhereTheImageCannotBeRead() throws Exception {
    Process process =
        start(ProcessBuilder.Redirect.PIPE, "analyze", directory.resolve("gone").toString());

    assertThat(output(process)).isEmpty();
    assertThat(process.exitValue()).isEqualTo(3);
  }

  @Test
  void whatTheJvmHasToSayStaysOffStandardOutput() throws Exception {
    ProcessBuilder builder = process("--version");
    builder.environment().put("LAYERWISE_JAVA_OPTS", "-XX:SharedArchiveFile=/nonexistent.jsa");
    Process process = builder.start();

    assertThat(output(process)).startsWith("layerwise ");
  }

  @Test
  void aBillOfMaterialsCostsOnlyThoseWhoAskForIt() throws Exception {
    assertThat(classes("packages", SHOP, "-o", "cyclonedx")).contains(" org.cyclonedx.");
    assertThat(classes("packages", SHOP, "-o", "json")).doesNotContain(" org.cyclonedx.");
    assertThat(classes("analyze", SHOP)).contains(" io.layerwise.").doesNotContain("packageurl");
  }

  /** What the JVM loaded, a line each. */
  private String classes(String... args) throws IOException, InterruptedException {
    Path log = directory.resolve("classes.log");
    ProcessBuilder builder = process(args);
    builder.environment().put("LAYERWISE_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    assertThat(output(process)).isNotEmpty();
    assertThat(process.exitValue()).isZero();
    return Files.readString(log);
  }

  private static JsonNode totals(String json) throws IOException {
    JsonNode totals = new JsonMapper().readTree(json).path("totals").deepCopy();
    assertThat(totals.path("contentBytes").asLong()).isPositive();
    // What is pulled depends on the packaging; nothing else may.
    ((ObjectNode) totals).remove("blobBytes");
    return totals;
  }

  private static String run(String... args) throws IOException, InterruptedException {
    Process process = start(ProcessBuilder.Redirect.PIPE, args);
    String out = output(process);
    assertThat(process.exitValue()).isZero();
    return out;
  }

  /** Runs in a directory, on a terminal of a hundred columns. */
  private static String runAt(Path where, String... args) throws IOException, InterruptedException {
    ProcessBuilder builder = process(args);
    builder.environment().put("COLUMNS", "100");
    return output(builder.directory(where.toFile()).start());
  }

  private static Process start(ProcessBuilder.Redirect input, String... args) throws IOException {
    return process(args)
        .redirectInput(input)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** One that keeps layers where only this test looks. */
  private static ProcessBuilder process(String... args) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(command), Arrays.stream(args)).toList());
    builder.environment().put("LAYERWISE_CACHE_DIR", unpacked.resolve("cache").toString());
    return builder;
  }

  private static String output(Process process) throws IOException, InterruptedException {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return out;
  }

  /** What a line of bash came to. */
  private record Shell(int code, String output, String error) {
    static Shell run(Path directory, String line) throws IOException, InterruptedException {
      Path script = Files.writeString(directory.resolve("line.sh"), line);
      Path output = directory.resolve("line.out");
      Path error = directory.resolve("line.err");
      Process process =
          new ProcessBuilder("bash", script.toString())
              .directory(directory.toFile())
              .redirectOutput(output.toFile())
              .redirectError(error.toFile())
              .start();
      int code = process.waitFor();
      return new Shell(code, Files.readString(output), Files.readString(error));
    }
  }
}
