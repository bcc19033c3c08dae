package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The action's steps, run as shell against the packaged command. */
class GitHubActionIT {
  private static final Path IMAGES =
      Path.of(System.getProperty("layerwise.images")).toAbsolutePath().normalize();
  private static final Path DISTRIBUTION = Path.of(System.getProperty("layerwise.distribution"));
  private static final String SHOP = IMAGES.resolve("shop-1.0.docker26.tar").toString();
  private static final String NEXT = IMAGES.resolve("shop-2.0.docker26.tar").toString();

  @TempDir private Path workspace;
  @TempDir private Path temporary;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void noDocker() throws IOException {
    docker("echo \"no such image: $*\" >&2; exit 1");
  }

  @Test
  void passesAndTellsTheSizes() throws Exception {
    ActionRun action = action().with("image", SHOP).with("max-size", "2MB");

    assertThat(action.run(environment).code()).isZero();
    assertThat(action.output("verdict")).isEqualTo("pass");
    assertThat(action.output("exit-code")).isEqualTo("0");
    assertThat(action.output("size")).isEqualTo("879616");
    assertThat(action.output("layers")).isEqualTo("12");
    assertThat(action.summary()).contains("max-size");
  }

  @Test
  void failsAfterItsReportsAreWritten() throws Exception {
    ActionRun action = action().with("image", SHOP).with("max-size", "100kB");

    Shell.Result result = action.run(environment);

    assertThat(result.code()).isEqualTo(1);
    assertThat(action.output("verdict")).isEqualTo("fail");
    assertThat(action.output("exit-code")).isEqualTo("1");
    assertThat(action.output("sarif")).isEqualTo("layerwise-reports/layerwise.sarif");
    assertThat(action.output("markdown")).isEqualTo("layerwise-reports/layerwise.md");
    assertThat(files("layerwise-reports"))
        .containsExactly("layerwise.json", "layerwise.md", "layerwise.sarif", "layerwise.xml");
    assertThat(result.output()).contains("FAIL    max-size", "\n::error ");
    assertThat(action.summary()).contains("max-size");
  }

  @Test
  void textOfAnImageIsNoCommandToTheRunner() throws Exception {
    String log = action().with("image", SHOP).with("max-size", "100kB").run(environment).output();
    String token = log.replaceAll("(?s).*::stop-commands::(\\w{32})\n.*", "$1");

    assertThat(log.indexOf("::stop-commands::")).isLessThan(log.indexOf("FAIL "));
    assertThat(log.indexOf("FAIL ")).isLessThan(log.indexOf("::" + token + "::"));
    assertThat(log.indexOf("::" + token + "::")).isLessThan(log.indexOf("\n::error "));
  }

  @Test
  void aBaselineThatIsKeptIsABase() throws Exception {
    assertThat(
            action()
                .with("image", SHOP)
                .with("write-baseline", "kept.json")
                .run(environment)
                .code())
        .isZero();
    ActionRun next =
        action().with("image", NEXT).with("base", "kept.json").with("max-growth", "1%");

    assertThat(next.run(environment).code()).isEqualTo(1);
    assertThat(next.output("verdict")).isEqualTo("fail");
  }

  @Test
  void aWrongPolicyIsNoVerdict() throws Exception {
    Files.writeString(workspace.resolve(".layerwise.yaml"), "budget:\n  max-size: 1MB\n");
    ActionRun action = action().with("image", SHOP);

    assertThat(action.run(environment).code()).isEqualTo(2);
    assertThat(action.output("exit-code")).isEqualTo("2");
    assertThat(action.output("verdict")).isEmpty();
  }

  @Test
  void aReportOfARunBeforeIsNotTakenForThisOnes() throws Exception {
    action().with("image", SHOP).with("max-size", "2MB").run(environment);
    ActionRun action = action().with("image", SHOP).with("max-size", "large");

    assertThat(action.run(environment).code()).isEqualTo(2);
    assertThat(action.output("sarif")).isEmpty();
    assertThat(files("layerwise-reports")).isEmpty();
  }

  @Test
  void aFileThatIsNoImageIsThree() throws Exception {
    Files.writeString(workspace.resolve("app.tar"), "no image");
    ActionRun action = action().with("image", "app.tar").with("max-size", "2MB");

    assertThat(action.run(environment).code()).isEqualTo(3);
    assertThat(action.output("exit-code")).isEqualTo("3");
    assertThat(action.output("verdict")).isEmpty();
  }

  @Test
  void anImageThatDockerDoesNotHaveIsThreeToo() throws Exception {
    ActionRun action = action().with("image", "app:1").with("max-size", "2MB");
    Shell.Result result = action.run(environment);

    assertThat(result.code()).isEqualTo(3);
    assertThat(result.output()).contains("::error::The input image is neither");
    assertThat(action.output("exit-code")).isEqualTo("3");
  }

  @Test
  void anImageOfDockerIsSavedAndNotKept() throws Exception {
    docker("[ \"$1 $2 $4 $5\" = 'save --output -- shop:1.0' ] && cp \"$SHOP\" \"$3\"");
    ActionRun action = action().with("image", "shop:1.0").with("max-size", "2MB");

    assertThat(action.run(environment).code()).isZero();
    assertThat(action.output("verdict")).isEqualTo("pass");
    try (var left = Files.walk(temporary)) {
      assertThat(left).noneMatch(file -> file.endsWith("image.tar"));
    }
  }

  @Test
  void inputsAreNeverRun() throws Exception {
    String evil = "a b'\"; touch pwned; $(touch pwned) `touch pwned` ${IFS}\\";
    for (String input :
        List.of("image", "base", "policy", "max-size", "options", "scan", "fail-on")) {
      ActionRun action = action().with("image", SHOP).with("max-size", "2MB").with(input, evil);

      assertThat(action.run(environment).code()).as(input).isIn(2, 3);
      assertThat(files("")).as(input).doesNotContain("pwned");
    }
  }

  @Test
  void namesMayHaveSpacesQuotesAndDashes() throws Exception {
    for (String name : List.of("my $(touch pwned) 'app'.tar", "-o.tar", "@app.tar")) {
      Files.copy(Path.of(SHOP), workspace.resolve(name));
      ActionRun action =
          action().with("image", name).with("max-size", "2MB").with("reports", "my reports");

      assertThat(action.run(environment).code()).as(name).isZero();
      assertThat(action.output("sarif")).isEqualTo("my reports/layerwise.sarif");
    }
    assertThat(files("")).doesNotContain("pwned");
  }

  @Test
  void aLineBreakMakesNoFurtherOutput() throws Exception {
    ActionRun action = action().with("image", SHOP).with("reports", "reports\nverdict=pass");

    assertThat(action.run(environment).code()).isEqualTo(2);
    assertThat(action.output("verdict")).isEmpty();
  }

  @Test
  void optionsAndFormatsAreAddedAsTheyStand() throws Exception {
    ActionRun action =
        action()
            .with("image", SHOP)
            .with("options", "--max-path=/srv/**=1kB\n\n--warn\nmax-layers=3\n")
            .with("formats", "gitlab\nmarkdown");
    Shell.Result result = action.run(environment);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.output()).contains("FAIL    max-path", "WARN    max-layers");
    assertThat(files("layerwise-reports")).containsExactly("code-quality.json", "layerwise.md");
    assertThat(action.output("sarif")).isEmpty();
  }

  @Test
  void anArchiveOfAnotherDigestIsNotRun() throws Exception {
    ActionRun action =
        action().with("image", SHOP).with("max-size", "2MB").with("archive-sha256", "0".repeat(64));
    Shell.Result result = action.run(environment);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.output()).contains("archive-sha256").doesNotContain("layerwise 0.");
  }

  @Test
  void withoutAnArchiveItIsBuiltFromTheActionsOwnSources() throws Exception {
    ActionRun action =
        new ActionRun(CiFiles.ACTION, workspace, temporary)
            .with("image", SHOP)
            .with("max-size", "2MB");

    assertThat(action.run(environment).code()).isZero();
    assertThat(action.output("verdict")).isEqualTo("pass");
  }

  private ActionRun action() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(DISTRIBUTION));
    return new ActionRun(CiFiles.ACTION, workspace, temporary)
        .with("archive", DISTRIBUTION.toString())
        .with("archive-sha256", HexFormat.of().formatHex(digest));
  }

  /** Puts another `docker` before whatever this machine has. */
  private void docker(String script) throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    Path docker = Files.writeString(bin.resolve("docker"), "#!/bin/sh\n" + script + "\n");
    assertThat(docker.toFile().setExecutable(true)).isTrue();
    environment = Map.of("PATH", bin + ":" + System.getenv("PATH"), "SHOP", SHOP);
  }

  private List<String> files(String under) throws IOException {
    try (var files = Files.list(workspace.resolve(under))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
