package io.layerwise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.filesystem.Fate;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.report.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileHistoryTest {
  private static final Layer FILE = Layer.of().file("a/b/c", "1");

  @Test
  void writtenTwice() {
    assertThat(events("/a/b/c", FILE, FILE)).containsExactly("0 added", "1 overwritten");
  }

  @Test
  void deletedByItsOwnWhiteout() {
    assertThat(events("/a/b/c", FILE, Layer.of().whiteout("a/b/c"), FILE))
        .containsExactly("0 added", "1 deleted whiteout /a/b/c", "2 added");
  }

  @Test
  void deletedWithADirectoryAbove() {
    assertThat(events("/a/b/c", FILE, Layer.of().whiteout("a")))
        .containsExactly("0 added", "1 deleted parent-whiteout /a");
  }

  @Test
  void deletedByAnOpaqueDirectory() {
    assertThat(events("/a/b/c", FILE, Layer.of().opaque("a").file("a/b/c", "2")))
        .containsExactly("0 added", "1 deleted opaque-directory /a", "1 added");
  }

  @Test
  void deletedWhereADirectoryAboveIsNoneAnyMore() {
    assertThat(events("/a/b/c", FILE, Layer.of().file("a/b", "file")))
        .containsExactly("0 added", "1 deleted parent-replaced /a/b");
  }

  @Test
  void replacedByADirectory() {
    assertThat(events("/a/b/c", FILE, Layer.of().file("a/b/c/d", "2")))
        .containsExactly("0 added", "1 deleted replaced-by-directory /a/b/c", "1 added");
  }

  @Test
  void aPathThatNoLayerTouched() {
    assertThat(events("/nowhere", FILE)).isEmpty();
  }

  @Test
  void everyVersionIsAnEventAndEveryDeletionToo() {
    for (long seed = 0; seed < 100; seed++) {
      ImageAnalysis analysis = Scenario.analyze(Layout.DOCKER_25.save(RandomImages.image(seed)));
      for (FileRow row : FileListing.of(analysis.filesystem(), FileQuery.everything())) {
        List<FileHistory.Event> events =
            FileHistory.of(analysis.filesystem(), analysis.history(), row.path()).events();
        assertThat(events).anyMatch(event -> event.file().equals(Optional.of(row)));
        if (row.fate() == Fate.DELETED) {
          assertThat(events)
              .anyMatch(
                  event -> event.cause().isPresent() && event.layer() == row.killedBy().getAsInt());
        }
      }
    }
  }

  private static List<String> events(String path, Layer... layers) {
    ImageBuilder image = ImageBuilder.image();
    for (Layer layer : layers) {
      image.layer(layer);
    }
    ImageAnalysis analysis = Scenario.analyze(Layout.DOCKER_25.save(image.build()));
    return FileHistory.of(analysis.filesystem(), analysis.history(), path).events().stream()
        .map(
            event ->
                event.layer()
                    + " "
                    + event.action().label()
                    + event.cause().map(cause -> " " + cause.label()).orElse("")
                    + event.causePath().map(at -> " " + at).orElse(""))
        .toList();
  }
}
