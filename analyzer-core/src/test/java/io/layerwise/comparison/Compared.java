package io.layerwise.comparison;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layout;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two drawn images, saved, read back and compared; what is told of them in words. */
public final class Compared {
  private Compared() {}

  static ImageComparison of(ImageBuilder before, ImageBuilder after) throws IOException {
    return of(before, after, ComparisonOptions.ALL);
  }

  static ImageComparison of(ImageBuilder before, ImageBuilder after, ComparisonOptions options)
      throws IOException {
    return of(before.tag("drawn:1").build(), after.tag("drawn:2").build(), options);
  }

  /** Uncompressed archives in files: contents are read when they are asked for. */
  public static ImageComparison of(Image before, Image after, ComparisonOptions options)
      throws IOException {
    try (OpenImage old = file(Layout.DOCKER_25.save(before));
        OpenImage fresh = file(Layout.DOCKER_25.save(after))) {
      return of(old, fresh, options);
    }
  }

  /** Streams of which no content is kept. */
  static ImageComparison ofStreams(ImageBuilder before, ImageBuilder after) throws IOException {
    try (OpenImage old = stream(before);
        OpenImage fresh = stream(after)) {
      return of(old, fresh, ComparisonOptions.ALL);
    }
  }

  public static ImageComparison of(OpenImage before, OpenImage after, ComparisonOptions options)
      throws IOException {
    return after.compare(before, options);
  }

  static OpenImage file(byte[] saved) throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, saved);
      return Layerwise.open(file, OpenOptions.defaults());
    } finally {
      Files.delete(file); // what is open stays readable
    }
  }

  /** An OCI layout, whose layers are compressed as they were drawn. */
  public static OpenImage oci(ImageBuilder drawing) throws IOException {
    return file(Layout.OCI_ARCHIVE.save(drawing.tag("drawn:1").build()));
  }

  static OpenImage stream(ImageBuilder drawing) throws IOException {
    byte[] saved = Layout.DOCKER_25.save(drawing.tag("drawn:1").build());
    return Layerwise.open(new ByteArrayInputStream(saved), OpenOptions.defaults());
  }

  /** {@code modified /etc/x [content]}, and of a rename both paths. */
  static List<String> files(ImageComparison comparison) {
    return comparison.files().changes().stream().map(Compared::line).toList();
  }

  private static String line(FileChange change) {
    String reasons =
        change.reasons().isEmpty()
            ? ""
            : " " + change.reasons().stream().map(ChangeReason::label).toList();
    String from =
        change.status() == FileStatus.RENAMED
            ? change.before().map(FileVersion::path).orElse("") + " -> "
            : "";
    return change.status().label() + " " + from + change.path() + reasons;
  }

  /** {@code reused 0>0}, {@code added ->1}. */
  static List<String> layers(ImageComparison comparison) {
    return comparison.layers().stream()
        .map(
            layer ->
                layer.match().label()
                    + " "
                    + layer.before().map(old -> "" + old.layer().index()).orElse("-")
                    + ">"
                    + layer.after().map(fresh -> "" + fresh.layer().index()).orElse("-"))
        .toList();
  }

  /** {@code /usr/lib +5 visible, -3 dead}. */
  static <K> List<String> rows(List<ByteChange<K>> table) {
    return table.stream()
        .map(
            row ->
                "%s %+d visible, %+d dead"
                    .formatted(
                        row.subject().map(Object::toString).orElse("other"),
                        row.visibleDelta(),
                        row.deadDelta()))
        .toList();
  }
}
