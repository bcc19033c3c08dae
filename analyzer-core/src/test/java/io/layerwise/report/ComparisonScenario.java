package io.layerwise.report;

import io.layerwise.OpenImage;
import io.layerwise.comparison.Compared;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.Noise;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Pairs of images that reports of comparisons are shown on. */
public enum ComparisonScenario {
  /** The same Dockerfile built again: nothing but times differs, and they are ignored. */
  REBUILT(ComparisonOptions.ALL.ignoring(Noise.TIMESTAMPS)),
  /** A new package, a renamed directory, an edit of the same size, chmod -R, another base. */
  GROWN(ComparisonOptions.ALL),
  SAME(ComparisonOptions.ALL),
  /** The same image, compressed. */
  REPACKED(ComparisonOptions.ALL),
  /** Names and settings that try to do something to whoever prints them. */
  UNFRIENDLY(ComparisonOptions.ALL);

  private static final Metadata LATER = Metadata.mode(0644).mtime(1_800_000_000L);

  @SuppressWarnings("ImmutableEnumChecker") // a record that copies what it holds
  private final ComparisonOptions options;

  ComparisonScenario(ComparisonOptions options) {
    this.options = options;
  }

  public String label() {
    return "compared-" + name().toLowerCase(Locale.ROOT);
  }

  public ComparisonReport report() {
    try {
      return switch (this) {
        case REBUILT -> report(service(Metadata.mode(0644)), service(LATER));
        case GROWN -> report(service(Metadata.mode(0644)), grown());
        case SAME -> report(service(LATER), service(LATER));
        case REPACKED -> repacked();
        case UNFRIENDLY -> report(unfriendly("a", 700), unfriendly("b", 900));
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ComparisonReport report(Image before, Image after) throws IOException {
    return ComparisonReport.of(Compared.of(before, after, options));
  }

  private static ComparisonReport repacked() throws IOException {
    try (OpenImage plain = Compared.oci(base(Compression.NONE));
        OpenImage zstd = Compared.oci(base(Compression.ZSTD))) {
      return ComparisonReport.of(Compared.of(plain, zstd, ComparisonOptions.ALL));
    }
  }

  private static ImageBuilder base(Compression compression) {
    return ImageBuilder.image().layer(system("12"), "ADD rootfs /", compression);
  }

  private static Layer system(String release) {
    return Layer.of()
        .file("etc/os-release", "ID=drawn\nVERSION_ID=" + release + "\n")
        .file("usr/lib/libdrawn.so", bytes('l', 40_000));
  }

  /** A service whose sources are copied at some time. */
  private static Image service(Metadata copied) {
    return ImageBuilder.image()
        .tag("drawn:1.0")
        .env("API_TOKEN=s3cr3t-of-the-service")
        .env("MODE=slow")
        .cmd("node", "main.js")
        .layer(system("12"), "/bin/sh -c #(nop) ADD file:0123456789abcdef in / ")
        .layer(packages("luxon 3.4.3 9000", "express 4.18.2 4000"), "RUN npm ci # buildkit")
        .layer(
            Layer.of()
                .file("srv/app-1/main.js", bytes('m', 3_000), copied)
                .file("srv/app-1/lib/x.js", bytes('x', 2_000), copied)
                .file("srv/port", "80\n", copied)
                .symlink("srv/current", "app-1"),
            "COPY . /srv # buildkit")
        .build();
  }

  private static Image grown() {
    Metadata all = Metadata.mode(0777);
    return ImageBuilder.image()
        .tag("drawn:2.0")
        .env("API_TOKEN=s3cr3t-of-another")
        .env("MODE=fast")
        .cmd("node", "main.js")
        .user("1001")
        .layer(system("13"), "/bin/sh -c #(nop) ADD file:fedcba9876543210 in / ")
        .layer(packages("dayjs 1.11.10 12000", "express 4.19.2 4500"), "RUN npm ci # buildkit")
        .layer(
            Layer.of()
                .file("srv/app-2/main.js", bytes('m', 3_000))
                .file("srv/app-2/lib/x.js", bytes('x', 2_000))
                .file("srv/port", "81\n")
                .symlink("srv/current", "app-2"),
            "COPY . /srv # buildkit")
        .layer(
            Layer.of()
                .file("srv/app-2/main.js", bytes('m', 3_000), all)
                .file("srv/app-2/lib/x.js", bytes('x', 2_000), all),
            "RUN /bin/sh -c chmod -R 777 /srv/app-2 # buildkit")
        .build();
  }

  /** Each as {@code name version bytes}. */
  private static Layer packages(String... installed) {
    Layer layer = Layer.of();
    for (String one : installed) {
      String[] words = one.split(" ", -1);
      String directory = "srv/node_modules/" + words[0];
      layer =
          layer
              .file(
                  directory + "/package.json",
                  "{\"name\":\"%s\",\"version\":\"%s\"}".formatted(words[0], words[1]))
              .file(directory + "/index.js", bytes(words[0].charAt(0), Integer.parseInt(words[2])));
    }
    return layer;
  }

  private static Image unfriendly(String letter, int count) {
    byte[] content = bytes(letter.charAt(0), count);
    return ImageBuilder.image()
        .label("title", "`" + letter + "|\u001b[31m\n<script>")
        .env("X|`y`=" + letter + "\u202e")
        .layer(
            Layer.of()
                .file("\u001b[31mred\u001b[0m", content)
                .file("two\nlines|`pipe` <b> @user #1", content)
                .file("日本語/" + letter + "/ファイル", "moved")
                .file("long/" + "n".repeat(90) + "/" + "m".repeat(90), content)
                .rawName("latin-\u00e9".getBytes(StandardCharsets.ISO_8859_1), content),
            "RUN /bin/sh -c echo '\u001b]0;" + letter + "\u0007' | tee `x` <script> # buildkit")
        .build();
  }

  private static byte[] bytes(char c, int count) {
    return String.valueOf(c).repeat(count).getBytes(StandardCharsets.US_ASCII);
  }
}
