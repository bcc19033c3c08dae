package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three builds of a service: the second has another port, the third other times and a log. */
class CompareCommandTest {
  private static final Image OLD = image("app:1.0", "port=80\n", Metadata.mode(0644), "");
  private static final Image NEW = image("app:2.0", "port=81\n", Metadata.mode(0644), "");
  private static final Image AGAIN =
      image("app:1.1", "port=80\n", Metadata.mode(0644).mtime(1_800_000_000L), "later\n");

  @TempDir Path directory;
  private String old = "";
  private String fresh = "";
  private String both = "";

  private static Image image(
      String tag, String conf, Metadata copied, String log, String... environment) {
    ImageBuilder image = ImageBuilder.image().tag(tag);
    for (String variable : environment) {
      image.env(variable);
    }
    return image
        .env("PASSWORD=hunter2hunter2")
        .layer(
            Layer.of()
                .file("etc/app.conf", conf, copied)
                .file("etc/logo", new byte[] {0, 1, 2}, copied)
                .file("var/log/dpkg.log", log, copied),
            "COPY . / # buildkit")
        .build();
  }

  @BeforeEach
  void save() throws IOException {
    old = save("old.tar", OLD);
    fresh = save("new.tar", NEW);
    both = save("both.tar", OLD, NEW);
  }

  private String save(String name, Image... images) throws IOException {
    return Files.write(directory.resolve(name), Layout.DOCKER_25.save(images)).toString();
  }

  @Test
  void theFirstLineSaysItAll() {
    Run run = Run.of("compare", old, fresh);

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("app:1.0 → app:2.0: 0 B visible, ")
        .contains("modified    /etc/app.conf (content)");
  }

  @Test
  void twoImagesOfOneArchiveAreChosenByTag() {
    String expected = Run.of("compare", old, fresh).out();

    assertThat(Run.of("compare", both, "--old-tag", "app:1.0", "--new-tag", "app:2.0").out())
        .isEqualTo(expected);
    assertThat(Run.of("compare", both, both, "--old-index", "0", "--new-index", "1").out())
        .isEqualTo(expected);
    assertThat(Run.of("compare", both, fresh, "--old-tag", "app:1.0").out()).isEqualTo(expected);
  }

  @Test
  void anUnclearChoiceNamesTheOptionsOfThisCommand() {
    Run run = Run.of("compare", old, both);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--new-tag, --new-index or --platform", "app:2.0");
    assertThat(Run.of("compare", both, "--old-tag", "app:1.0", "--new-tag", "app:1.0").err())
        .contains("one image only");
    assertThat(Run.of("compare", old, fresh, "--old-tag", "a", "--old-index", "0").err())
        .contains("--old-tag or --old-index, not both");
  }

  @Test
  void eitherImageComesFromStandardInput() {
    String expected = Run.of("compare", old, fresh).out();

    assertThat(Run.with(stream(OLD), "compare", "-", fresh).out()).isEqualTo(expected);
    assertThat(Run.with(stream(NEW), "compare", old, "-").out()).isEqualTo(expected);
  }

  @Test
  void textIsComparedLineByLine() {
    Run run = Run.of("compare", old, fresh, "--content", "etc/app.conf");

    assertThat(run.out())
        .isEqualTo(
            """
            --- a/etc/app.conf
            +++ b/etc/app.conf
            @@ -1,1 +1,1 @@
            -port=80
            +port=81
            """);
    assertThat(run.exitCode()).isZero();
    assertThat(Run.with(stream(NEW), "compare", old, "-", "--content", "/etc/app.conf").out())
        .isEqualTo(run.out());
  }

  @Test
  void textThatIsTheSameIsNoDifference() {
    Run run = Run.of("compare", old, old, "--content", "/etc/app.conf", "--exit-code");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(
            Run.of("compare", old, fresh, "--content", "/etc/app.conf", "--exit-code").exitCode())
        .isEqualTo(1);
  }

  @Test
  void whatIsNoTextIsRefused() {
    Run run = Run.of("compare", old, fresh, "--content", "/etc/logo");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("binary content at /etc/logo");
    assertThat(Run.of("compare", old, fresh, "--content", "/etc/logo", "-o", "json").err())
        .contains("it writes text or diff");
  }

  @Test
  void whatIsIgnoredIsNoDifference() throws IOException {
    String again = save("again.tar", AGAIN);

    assertThat(exit(again)).isEqualTo(1);
    assertThat(exit(again, "--ignore", "timestamps")).isEqualTo(1);
    assertThat(exit(again, "--ignore", "timestamps,package-managers")).isZero();
    assertThat(exit(again, "--ignore", "timestamps,/var/log/**")).isZero();
    assertThat(exit(again, "--ignore", "timestamps", "--path", "/etc/**")).isZero();
    assertThat(exit(fresh, "--ignore", "timestamps,ownership,mode,package-managers")).isEqualTo(1);
  }

  private int exit(String other, String... options) {
    String[] args = new String[options.length + 4];
    System.arraycopy(new String[] {"compare", old, other, "--exit-code"}, 0, args, 0, 4);
    System.arraycopy(options, 0, args, 4, options.length);
    return Run.of(args).exitCode();
  }

  @Test
  void whatCannotBeIgnoredNamesWhatCan() {
    Run run = Run.of("compare", old, fresh, "--ignore", "timestamp");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'timestamp' cannot be ignored; did you mean timestamps");
  }

  @Test
  void aReportNeverOverwritesEitherImage() {
    assertThat(Run.of("compare", old, fresh, "-o", "json=" + fresh).err())
        .contains("overwrite the image");
  }

  @Test
  void severalReportsAreWrittenInOneRun() {
    Path json = directory.resolve("app.json");

    Run run = Run.of("compare", old, fresh, "-o", "markdown", "-o", "json=" + json);

    assertThat(run.out()).startsWith("<!-- layerwise:compare -->");
    assertThat(json).content().contains("layerwise/comparison/1").doesNotContain("hunter2");
  }

  private static ByteArrayInputStream stream(Image image) {
    return new ByteArrayInputStream(Layout.DOCKER_25.save(image));
  }

  @Test
  void anotherConfigurationIsADifferenceThatTheFirstLineNames() throws IOException {
    String unchecked =
        save("env.tar", image("app:1.0", "port=80\n", Metadata.mode(0644), "", "C=1"));

    Run run = Run.of("compare", old, unchecked, "--exit-code");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out().lines().findFirst())
        .hasValueSatisfying(
            line ->
                assertThat(line).endsWith("only the configuration differs: env C; 0 B to pull"));
    assertThat(Run.of("compare", "--help").out()).contains("configuration");
  }

  @Test
  void aPathThatIsNowhereIsToldAsSuch() {
    Run run = Run.of("compare", old, fresh, "--path", "/nothing/**");

    assertThat(run.out())
        .contains("/nothing/** matched nothing in either image", "none; 1 at other paths")
        .doesNotContain("ignored");
    assertThat(Run.of("compare", old, fresh, "--path", "/etc/**").out())
        .doesNotContain("matched nothing");
  }

  @Test
  void aFormatThatIsNoneNamesThoseOfThisCommand() {
    Run run = Run.of("compare", old, fresh, "-o", "bogus");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("'bogus' is not a format; it writes text, json, markdown or html");
    assertThat(Run.of("compare", old, fresh, "-o", "csv").err())
        .contains("This command does not write csv; it writes text, json, markdown or html");
    assertThat(Run.of("compare", old, fresh, "-o", "json=").err()).contains("names no file");
  }

  @Test
  void whatCannotBeIgnoredNamesAllThatCan() {
    assertThat(Run.of("compare", old, fresh, "--ignore", "bogus").err())
        .contains("Known are timestamps, ownership, mode, package-managers;");
    assertThat(Run.of("compare", old, fresh, "--ignore", "package").err())
        .contains("did you mean package-managers?");
  }
}
