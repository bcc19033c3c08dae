package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import io.layerwise.layer.ContentCapture;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What is left to tell once a stream has passed. */
class StreamedInventoryTest {
  private static final Layer TWO =
      Layer.of()
          .file("app/node_modules/a/package.json", "{\"name\":\"a\"}")
          .file("var/lib/dpkg/status", "Package: p\nVersion: 1\n");

  @Test
  void whatWasNotKeptIsANote() throws IOException {
    DrawnInventory image = DrawnInventory.streamed(ContentCapture.NOTHING, TWO);
    assertThat(image.packages()).isEmpty();
    assertThat(image.notes()).hasSize(2).allMatch(note -> note.contains("was not kept"));
  }

  @Test
  void oneThatWasKeptIsReadWhereAnotherWasNot() throws IOException {
    ContentCapture one = (path, mode, bytes) -> path.endsWith("status");
    DrawnInventory image = DrawnInventory.streamed(one, TWO);
    assertThat(image.packages()).containsExactly("dpkg p 1 0 bytes layer 0 unknown");
    assertThat(image.notes()).hasSize(2);
  }

  @Test
  void onlyWhatTellsOfPackagesIsKept() {
    ContentCapture capture = InventoryFiles.capture();
    assertThat(capture.wants("/var/lib/dpkg/info/a.list", 0644, 10)).isTrue();
    assertThat(capture.wants("/app/package.json", 0644, 10)).isTrue();
    assertThat(capture.wants("/app/lib/x.jar", 0644, 10)).isTrue();
    assertThat(capture.wants("/app/lib/x.jar", 0644, 17 << 20)).isFalse();
    assertThat(capture.wants("/var/lib/dpkg/info/a.postinst", 0644, 10)).isFalse();
    assertThat(capture.wants("/app/node_modules/a/esm/package.json", 0644, 10)).isFalse();
    assertThat(capture.wants("/var/lib/rpm/Packages", 0644, 10)).isFalse();
    assertThat(capture.wants("/", 0644, 0)).isFalse();
  }
}
