package io.layerwise.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.FileGlob;
import io.layerwise.comparison.Compared;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedFilesTest {
  private static final Image OLD =
      image(
          Layer.of()
              .file("opt/app-1/main", "program")
              .file("opt/app-1/lib/x", "library")
              .file("etc/mode", "same")
              .file("etc/port", "80")
              .file("etc/small", "1"));
  private static final Image NEW =
      image(
          Layer.of()
              .file("opt/app-2/main", "program", Metadata.mode(0755))
              .file("opt/app-2/lib/x", "library")
              .file("etc/mode", "same", Metadata.mode(0600))
              .file("etc/port", "81")
              .file("etc/small", "123"));

  private static Image image(Layer layer) {
    return ImageBuilder.image().layer(layer, "COPY . /").build();
  }

  private static List<String> told(ComparisonOptions options) throws IOException {
    return ChangedFiles.of(Compared.of(OLD, NEW, options).files()).stream()
        .map(file -> file.deltaBytes() + " " + file.status() + " " + file.text())
        .toList();
  }

  @Test
  void aDirectoryThatWasRenamedIsOneRowAndWhatDiffersInItAnother() throws IOException {
    assertThat(told(ComparisonOptions.ALL))
        .containsExactly(
            "2 modified /etc/small (content)",
            "0 modified /etc/port (content)",
            "0 renamed /opt/app-1/ → /opt/app-2/ (2 files, 14 B)",
            "0 renamed /opt/app-1/main → /opt/app-2/main (mode)",
            "0 metadata /etc/mode (mode)");
  }

  @Test
  void aRenameOfWhichNothingWasAskedIsNotTold() throws IOException {
    assertThat(told(ComparisonOptions.ALL.only(FileGlob.of("/etc/**"))))
        .noneMatch(line -> line.contains("renamed"))
        .hasSize(3);
  }
}
