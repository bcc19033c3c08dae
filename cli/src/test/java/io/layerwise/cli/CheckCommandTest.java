package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate, and every code that it ends with. */
class CheckCommandTest {
  private static final String DIVE_IMAGE = "../fixtures/images/public/test-docker-image.tar";

  @TempDir Path directory;
  private String app = "";
  private String old = "";

  @BeforeEach
  void saveTwoVersions() throws IOException {
    old = save("old.tar", Layer.of().file("app/run", "x"), "COPY run /app/");
    app = save("app.tar", Layer.of().zeros("app/run", 50_000), "COPY run /app/");
  }

  private String save(String name, Layer layer, String instruction) throws IOException {
    Path file = directory.resolve(name);
    Layout.DOCKER_25.save(
        file, ImageBuilder.image().tag("app:1.0").layer(layer, instruction).build());
    return file.toString();
  }

  private String file(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  private Run check(String... options) {
    String[] all = new String[options.length + 2];
    all[0] = "check";
    all[1] = app;
    System.arraycopy(options, 0, all, 2, options.length);
    return Run.in(directory, Map.of(), all);
  }

  @Test
  void zeroWhereAllBudgetsHold() {
    Run run = check("--max-size", "1MB", "--max-layers", "3");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("PASS    max-size", "by --max-size", "PASS: 2 pass");
  }

  @Test
  void zeroWithAWarning() {
    Run run = check("--warn", "max-size=10kB", "--max-size", "1MB");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("WARN    max-size", "by --warn", "WARN: 1 warn");
  }

  @Test
  void oneWhereABudgetIsPassedOver() {
    Run run = check("--max-file", "49kB", "--fail-on", "critical");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("FAIL    max-file", "1.0 kB over", "/app/run of layer 0");
    assertThat(run.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--max-size, ten, a size",
    "--max-size, 180, write 180MB or 180B",
    "--max-path, /a/**=1, write 1MB or 1B",
    "--max-layers, -1, a whole number",
    "--min-efficiency, 1.1, a ratio",
    "--fail-on, dreadful, a severity",
    "--max-path, 1MB, a glob",
    "--max-class, cash=1MB, a class of waste",
    "--warn, max-sise=1MB, max-size",
    "--max-growth, 5%, a base version",
    "--policy, gone.yaml, no such file",
    "--base, -, cannot be standard input"
  })
  void twoForAnOptionThatIsWrong(String option, String value, String told) {
    Run run = check("--max-size", "1MB", option, value);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(told);
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--max-size, 1MB, 2MB, --max-size",
    "--max-size, 1MB, 1MB, --max-size",
    "--fail-on, high, low, --fail-on",
    "--max-path, /a/**=1B, /a/**=2B, max-path /a/**",
    "--max-class, cache=1B, cache=2B, max-class cache",
    "--warn, max-size=1B, max-size=2B, --warn"
  })
  void twoForALimitThatIsGivenTwice(String option, String one, String other, String told) {
    Run run = check(option, one, option, other);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(told, "given twice");
    assertThat(check("--fail-on-new", "--fail-on-new", "--base", old).exitCode()).isEqualTo(2);
    assertThat(check("--max-path", "/a/**=1B", "--max-path", "/b/**=1B").exitCode()).isZero();
    assertThat(check("--max-size", "1MB", "--warn", "max-size=900kB").exitCode()).isZero();
  }

  @Test
  void twoForAWarningThatIsLooserThanTheFailure() {
    Run run = check("--max-size", "1MB", "--warn", "max-size=2MB");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("The budgets cannot be applied.", "2.0 MB by --warn");
  }

  @Test
  void twoForReportsThatGoToOnePlace() {
    String file = directory.resolve("r").toString();
    String same = directory.resolve("x/../r").toString();

    for (List<String> places :
        List.of(
            List.of("-o", "text", "-o", "json"),
            List.of("-o", "text", "-o", "json=/dev/stdout"),
            List.of("-o", "json=" + file, "-o", "junit=" + same),
            List.of("-o", "json=" + file, "--write-baseline", file))) {
      List<String> options = new ArrayList<>(List.of("--max-size", "1MB"));
      options.addAll(places);
      assertThat(check(options.toArray(String[]::new)).exitCode()).as("%s", places).isEqualTo(2);
    }
  }

  @Test
  void cycloneDxIsThatOfPackages() throws IOException {
    Path checked = directory.resolve("check.json");
    Path listed = directory.resolve("packages.json");

    assertThat(check("--max-size", "1B", "-o", "cyclonedx=" + checked).exitCode()).isEqualTo(1);
    assertThat(Run.of("packages", app, "-o", "cyclonedx=" + listed).exitCode()).isZero();

    assertThat(checked).hasSameBinaryContentAs(listed).content().contains("CycloneDX");
  }

  @Test
  void aBaseOfSeveralImagesIsChosenByItsOwnOptions() throws IOException {
    Path both = directory.resolve("both.tar");
    Files.write(
        both,
        Layout.DOCKER_25.save(
            ImageBuilder.image().tag("app:0.8").layer(Layer.of().file("a", "x"), "RUN a").build(),
            ImageBuilder.image().tag("app:0.9").layer(Layer.of().file("b", "y"), "RUN b").build()));
    String base = both.toString();

    Run run = check("--base", base, "--max-growth", "1MB");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--base", "--base-tag", "app:0.8", "app:0.9");
    for (List<String> choice :
        List.of(List.of("--base-tag", "app:0.9"), List.of("--base-index", "0"))) {
      assertThat(
              check("--base", base, choice.get(0), choice.get(1), "--max-growth", "1MB").exitCode())
          .isZero();
    }
    assertThat(check("--max-size", "1MB", "--base-tag", "app:0.9").exitCode()).isEqualTo(2);
  }

  @Test
  void aBaseThatIsNotThereIsToldBeforeTheImageIsRead() {
    Run run = Run.of("check", "gone-too.tar", "--base", "gone.tar", "--max-growth", "1MB");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("gone.tar").doesNotContain("gone-too.tar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY"})
  void aFileOfAWorkflowThatCannotBeWrittenIsToldByItsVariable(String variable) {
    Map<String, String> environment = Map.of(variable, "/nope/x");

    Run run = Run.in(directory, environment, "check", app, "--max-size", "1MB");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("/nope/x", variable, "no such directory", "unset");
  }

  @Test
  void twoWithoutAnythingToHoldItAgainst() throws IOException {
    assertThat(check().exitCode()).isEqualTo(2);
    assertThat(check().err()).contains("nothing to hold the image against");

    String empty = file(".layerwise.yaml", "# nothing yet\n");
    assertThat(check().exitCode()).isEqualTo(2);

    Run named = check("--policy", empty);
    assertThat(named.exitCode()).isEqualTo(2);
    assertThat(named.err()).contains("'" + empty + "' has no budgets");
  }

  @Test
  void twoForAPolicyThatIsALinkToNothing() throws IOException {
    Files.createSymbolicLink(directory.resolve(".layerwise.yaml"), Path.of("gone.yaml"));

    Run run = check("--max-size", "1GB");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(".layerwise.yaml", "a link to a file that is not there");
  }

  @Test
  void twoWhereAStreamDoesNotTellWhatTheBudgetIsAbout() throws IOException {
    Image image =
        ImageBuilder.image()
            .layer(Layer.of().file("var/lib/dpkg/status", "Package: gcc\nSection: devel\n"))
            .layer(Layer.of().file("usr/bin/server", "x".repeat(300_000), Metadata.mode(0755)))
            .cmd("server")
            .build();
    byte[] archive = Layout.DOCKER_25.save(image);
    String[] build = {"check", "-", "--max-class", "build-tool=1MB"};
    String[] cache = {"check", "-", "--max-class", "cache=1MB"};

    Run run = Run.with(new ByteArrayInputStream(archive), build);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("max-class build-tool", "redirect it by `<`");
    assertThat(Run.with(new ByteArrayInputStream(archive), cache).exitCode()).isZero();
  }

  @Test
  void twoForAWrongPolicyWithItsPlace() throws IOException {
    file(".layerwise.yaml", "budgets:\n  max-sise: 1MB\n");

    Run run = check();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("where:    .layerwise.yaml:2:3", "Did you mean max-size");
  }

  @Test
  void twoForABrokenBaseline() throws IOException {
    String broken = file("b.json", "{\"schema\":\"layerwise/baseline/1\"}");

    Run run = check("--base", broken, "--max-growth", "1MB");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("b.json");
  }

  @Test
  void twoForTheReportOfAnotherImage() throws IOException {
    String scan =
        file(
            "scan.json",
            """
            {"SchemaVersion":2,"ArtifactName":"other:1","Metadata":{"ImageID":"sha256:%s"},
             "Results":[]}
            """
                .formatted("0".repeat(64)));

    Run run = check("--scan", scan, "--fail-on", "high");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("about another image");
  }

  @Test
  void twoForAFileThatWouldOverwriteAnImage() throws IOException {
    byte[] before = Files.readAllBytes(Path.of(app));

    assertThat(check("--write-baseline", app).exitCode()).isEqualTo(2);
    assertThat(check("--base", old, "--max-growth", "1MB", "-o", "json=" + old).exitCode())
        .isEqualTo(2);
    assertThat(Path.of(app)).hasBinaryContent(before);
  }

  @Test
  void threeForAnImageOrABaseThatCannotBeRead() throws IOException {
    Path damaged = directory.resolve("damaged.tar");
    HostileArchives.absentLayer().save(damaged);

    assertThat(Run.of("check", damaged.toString(), "--max-size", "1MB").exitCode()).isEqualTo(3);
    Run base = check("--base", damaged.toString(), "--max-growth", "1MB");
    assertThat(base.exitCode()).isEqualTo(3);
    assertThat(base.err()).contains("damaged.tar");
    assertThat(base.out()).isEmpty();
  }

  @Test
  void fourForAReportThatCannotBeWritten() {
    assertThat(check("--max-size", "1MB", "-o", "junit=" + directory.resolve("no/x")).exitCode())
        .isEqualTo(4);
    assertThat(
            Run.in(
                    directory,
                    Map.of("GITHUB_OUTPUT", directory.resolve("no/x").toString()),
                    "check",
                    app,
                    "--max-size",
                    "1MB")
                .exitCode())
        .isEqualTo(4);
  }

  /** What nobody read to its end has not passed. */
  @Test
  void fourWhereWhoeverReadsHasGone() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console =
        new Console(
            InputStream.nullInputStream(),
            gone,
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            Terminal.NONE,
            Map.of(),
            directory,
            InstantSource.system());

    assertThat(new CommandRunner(console).run("check", app, "--max-size", "1B")).isEqualTo(4);
    assertThat(new CommandRunner(console).run("analyze", app)).isZero();
  }

  @Test
  void reportsAreWrittenBeforeItFails() {
    for (String format : List.of("json", "markdown", "sarif", "junit", "gitlab", "github")) {
      Path file = directory.resolve("report." + format);

      Run run = check("--max-size", "1B", "-o", "text", "-o", format + "=" + file);

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(file).isNotEmptyFile();
    }
  }

  @Test
  void thePolicyOfTheDirectoryIsFoundAndFlagsGoBeforeIt() throws IOException {
    file(".layerwise.yaml", "budgets:\n  max-size: 1kB\n  max-layers: 3\n");
    file(".dive-ci", "rules: {lowestEfficiency: 2}\n");

    assertThat(check().exitCode()).isEqualTo(1);
    assertThat(check().out()).contains(".layerwise.yaml:2", ".layerwise.yaml:3");
    Run run = check("--max-size", "1MB");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("by --max-size", ".layerwise.yaml:3");
  }

  @ParameterizedTest
  @CsvSource({
    "0.99, 1B, 0.01, 1",
    "0.9, 50kB, 0.5, 0",
    "disabled, disabled, disabled, 0",
    "0.9, 1B, 0.5, 1",
    "1.1, 1B, 0.5, 2",
    "-0.1, 1B, 0.5, 2",
    "x, 1B, 0.5, 2",
    "0.9, y, 0.5, 2",
    "0.9, 1B, z, 2"
  })
  void diveFilesAreRead(String efficiency, String wasted, String user, int code)
      throws IOException {
    file(
        ".dive-ci",
        """
        rules:
          lowestEfficiency: %s
          highestWastedBytes: %s
          highestUserWastedPercent: %s
        """
            .formatted(efficiency, wasted, user));

    Run found = Run.in(directory, Map.of(), "check", DIVE_IMAGE);
    Run named = Run.of("check", DIVE_IMAGE, "--policy", directory.resolve(".dive-ci").toString());

    assertThat(found.exitCode()).isEqualTo(code);
    assertThat(named.exitCode()).isEqualTo(code);
  }

  @Test
  void growsFromAnImageAsFromItsBaseline() {
    String kept = directory.resolve("kept.json").toString();
    assertThat(Run.in(directory, Map.of(), "check", old, "--write-baseline", kept).exitCode())
        .isZero();

    for (String base : List.of(old, kept)) {
      assertThat(check("--base", base, "--max-growth", "1MB").exitCode()).isZero();
      assertThat(check("--base", base, "--max-growth", "1kB").exitCode()).isEqualTo(1);
      assertThat(check("--base", base, "--fail-on-new").exitCode()).isZero();
    }
  }

  @Test
  void aBaselineIsTheSameEachTime() throws IOException {
    Path first = directory.resolve("1.json");
    Path second = directory.resolve("2.json");

    check("--write-baseline", first.toString());
    check("--write-baseline", second.toString());

    assertThat(first).hasSameBinaryContentAs(second).content().contains("layerwise/baseline/1");
  }

  @Test
  void aFindingThatTheOldVersionHasNotIsNew() throws IOException {
    String cached =
        save(
            "cached.tar",
            Layer.of().file("app/run", "x").zeros("var/cache/apk/index", 9000),
            "RUN /bin/sh -c apk add curl # buildkit");

    Run run = Run.in(directory, Map.of(), "check", cached, "--base", old, "--fail-on-new", "--all");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("cache-apk");
  }

  @Test
  void ignoresExpireByTheClock() throws IOException {
    String policy =
        """
        budgets: {fail-on: high}
        ignore:
          - {id: user-root, reason: the host maps it, expires: %s}
        """;
    file(".layerwise.yaml", policy.formatted("2026-12-01"));
    assertThat(check().exitCode()).isZero();
    assertThat(check().out()).contains("the host maps it");

    file(".layerwise.yaml", policy.formatted("2026-11-30"));
    assertThat(check().exitCode()).isEqualTo(1);
    assertThat(check().out()).contains("expired on 2026-11-30");
  }

  @Test
  void aWorkflowFindsItsSummaryAndOutputs() throws IOException {
    String summary = file("summary.md", "before\n");
    String output = file("output", "");
    Map<String, String> environment =
        Map.of("GITHUB_STEP_SUMMARY", summary, "GITHUB_OUTPUT", output);

    Run run = Run.in(directory, environment, "check", app, "--max-size", "1B");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(Path.of(summary)).content().startsWith("before\n<!-- layerwise:check -->");
    assertThat(Path.of(output)).content().startsWith("verdict=fail\nsize=").endsWith("\n");
  }

  @Test
  void aSummaryThatWouldBeDroppedIsLeftAsItIs() throws IOException {
    String full = "x".repeat((1 << 20) - 10);
    String summary = file("summary.md", full);

    Run.in(directory, Map.of("GITHUB_STEP_SUMMARY", summary), "check", app, "--max-size", "1B");

    assertThat(Path.of(summary)).content().isEqualTo(full);
  }

  @Test
  void thePolicyOfTheReadmeIsOne() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    Matcher shown =
        Pattern.compile("```yaml\\n(# \\.layerwise\\.yaml\\n(?s:.*?))```\\n").matcher(readme);
    assertThat(shown.find()).isTrue();
    file(".layerwise.yaml", shown.group(1));

    Run run = check("--base", old);

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isLessThan(2);
  }
}
