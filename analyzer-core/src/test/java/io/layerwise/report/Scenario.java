package io.layerwise.report;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import io.layerwise.practice.PracticeResults;
import io.layerwise.report.html.AnalysisHtml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Images that the reports are shown on. */
public enum Scenario {
  /** Every fate and every reason, a base image, duplicates, links and devices. */
  WASTEFUL(wasteful()),
  /** An image from scratch without a layer. */
  EMPTY(ImageBuilder.image().tag("scratch:empty").build()),
  /** Names that try to do something to whoever prints them, and a history that fits nothing. */
  HOSTILE(hostile());

  @SuppressWarnings("ImmutableEnumChecker") // an image's records copy what they hold
  private final Image image;

  Scenario(Image image) {
    this.image = image;
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Image image() {
    return image;
  }

  /** Saved without compression, whose bytes could differ from one Java to the next. */
  public ImageAnalysis analysis() {
    return analyze(Layout.DOCKER_25.save(image));
  }

  /** With what was found, as the command reports it. */
  public ImageReport report() {
    return report(Layout.DOCKER_25.save(image));
  }

  public MergedFilesystem filesystem() {
    return analysis().filesystem();
  }

  /** As the page that the command writes, packages included. */
  public String page() {
    return page(Layout.DOCKER_25.save(image));
  }

  public static String page(byte[] archive) {
    try (OpenImage open =
        Layerwise.open(new ByteArrayInputStream(archive), OpenOptions.defaults())) {
      ImageReport report = report(archive);
      ImageAnalysis analysis = report.analysis();
      AnalysisHtml page =
          new AnalysisHtml(open.inventory(analysis.filesystem(), analysis.directories()));
      return rendered(page, report, ReportOptions.defaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ImageAnalysis analyze(byte[] archive) {
    try (OpenImage open =
        Layerwise.open(new ByteArrayInputStream(archive), OpenOptions.defaults())) {
      return open.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ImageReport report(byte[] archive) {
    try (OpenImage open =
        Layerwise.open(new ByteArrayInputStream(archive), OpenOptions.defaults())) {
      ImageAnalysis analysis = open.analyze();
      return new ImageReport(
          analysis,
          open.findings(analysis, DockerfileLines.NONE),
          SplitScenario.refusal(analysis.attribution().total().content()),
          new PracticeResults(List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a renderer writes. */
  public static <T> String rendered(Renderer<T> renderer, T subject, ReportOptions options) {
    StringBuilder out = new StringBuilder();
    try {
      renderer.write(subject, options, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static Image wasteful() {
    Layer base =
        Layer.of()
            .directory("etc/")
            .file("etc/os-release", "ID=drawn\n".repeat(40))
            .file("usr/lib/libold.so", bytes('o', 40_000))
            .file("usr/lib/libsame.so", bytes('s', 30_000))
            .file("usr/lib/libmode.so", bytes('m', 20_000))
            .file("usr/share/doc/a.txt", bytes('d', 5_000))
            .file("opt/tool", bytes('t', 8_000))
            .symlink("usr/lib/libold.so.1", "libold.so")
            .hardLink("usr/bin/link", "usr/lib/libmode.so")
            .device("dev/null", 1, 3)
            .fifo("run/pipe");
    Layer install =
        Layer.of()
            .file("usr/lib/libold.so", bytes('n', 41_000))
            .file("usr/lib/libsame.so", bytes('s', 30_000))
            .file("var/cache/pkg/1.deb", bytes('1', 70_000))
            .file("var/cache/pkg/2.deb", bytes('2', 60_000))
            .file("var/cache/pkg/3.deb", bytes('3', 50_000))
            .file("var/log/install.log", bytes('l', 900));
    Layer own =
        Layer.of()
            .file("app/node_modules/x/index.js", bytes('x', 12_000))
            .file("app/node_modules/y/index.js", bytes('x', 12_000))
            .file("app/main.js", "main()\n")
            .file("app/copy.js", bytes('x', 12_000))
            .directory("opt/tool/")
            .file("opt/tool/bin", bytes('b', 3_000));
    Layer chmod =
        Layer.of()
            .file(
                "usr/lib/libmode.so",
                bytes('m', 20_000),
                Metadata.mode(0755).owner(1000, 4_294_967_294L))
            .whiteout("usr/bin/link");
    Layer clean =
        Layer.of()
            .whiteout("var/cache")
            .opaque("usr/share/doc")
            .file("usr/share/doc/b.txt", bytes('d', 5_000))
            .file("app/node_modules/x", "gone");
    return ImageBuilder.image()
        .tag("drawn:wasteful")
        .tag("example.com/team/drawn:1")
        .layer(base, "/bin/sh -c #(nop) ADD file:0123456789abcdef in / ")
        .emptyLayer("/bin/sh -c #(nop)  CMD [\"sh\"]")
        .layer(install, "RUN /bin/sh -c install everything | tee /var/log/install.log # buildkit")
        .layer(own, "COPY . . # buildkit")
        .layer(chmod, "RUN /bin/sh -c chmod 755 /usr/lib/libmode.so && rm /usr/bin/link # buildkit")
        .layer(clean, "RUN /bin/sh -c rm -rf /var/cache # buildkit")
        .build();
  }

  private static Image hostile() {
    Layer names =
        Layer.of()
            .file("=cmd|' /C calc'!A0", bytes('a', 1_000))
            .file("\u001b[31mred\u001b[0m", bytes('b', 900))
            .file("two\nlines", bytes('c', 800))
            .file("`code` <b>|pipe\\| @user #1 [x](y)", bytes('d', 700))
            .file("\u202egnp.exe", bytes('e', 600))
            .file("quo\"te, comma", bytes('f', 500))
            .file("日本語/ファイル", bytes('g', 400))
            .file("long/" + "n".repeat(90) + "/" + "m".repeat(90), bytes('h', 300))
            .rawName("latin-\u00e9".getBytes(StandardCharsets.ISO_8859_1), bytes('i', 200))
            .symlink("formula", "=1+1")
            .file(".wh.", "");
    return ImageBuilder.image()
        .layer(names, "RUN /bin/sh -c echo '\u001b]0;title\u0007' | tee `x` <script> # buildkit")
        .layer(Layer.of().whiteout("two\nlines").file("=cmd|' /C calc'!A0", bytes('z', 10)))
        .build();
  }

  private static byte[] bytes(char c, int count) {
    return String.valueOf(c).repeat(count).getBytes(StandardCharsets.US_ASCII);
  }
}
