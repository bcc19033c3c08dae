package io.layerwise.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnImage;
import io.layerwise.filesystem.Inode;
import io.layerwise.fixtures.Entry.SparseSegment;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.SparseFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a file holds, and how many bytes of the layer it takes. */
class FileContentTest {
  @Test
  void contentIsReadFromTheRightPlace() throws IOException {
    DrawnImage image =
        DrawnImage.of(Layer.of().file("a", "first").file("b", "second").hardLink("l", "b"));
    assertThat(image.content("/a")).asString().isEqualTo("first");
    assertThat(image.content("/l")).asString().isEqualTo("second");
  }

  @ParameterizedTest
  @EnumSource
  void aSparseFileCountsWhatIsStoredAndIsWrittenOutWhole(SparseFormat format) throws IOException {
    String block = "x".repeat(512);
    DrawnImage image =
        DrawnImage.of(
            Layer.of()
                .sparse(
                    "f", format, 9000, SparseSegment.at(1024, block), SparseSegment.at(4096, "end"))
                .file("after", "x"));
    byte[] whole = new byte[9000];
    Arrays.fill(whole, 1024, 1536, (byte) 'x');
    System.arraycopy("end".getBytes(StandardCharsets.US_ASCII), 0, whole, 4096, 3);
    assertThat(image.content("/f")).isEqualTo(whole);
    Inode inode = image.inode("/f");
    assertThat(image.analysis().index(0).bytes(inode.number())).isEqualTo(515);
    assertThat(image.analysis().index(0).length(inode.number())).isEqualTo(9000);
  }

  @Test
  void whatFollowsTheEndOfATarIsLengthAndNoEntry() throws IOException {
    byte[] more = Layer.of().file("stargz.index.json", "{}").tar();
    DrawnImage image = DrawnImage.of(Layer.of().file("a", "x").trailing(more));
    assertThat(image.tree()).containsExactly("/a file 1");
    LayerTotals totals = image.analysis().index(0).totals();
    assertThat(totals.layerBytes()).isEqualTo(2048 + more.length);
    assertThat(totals.markedEnd()).isTrue();
  }

  @Test
  void aTarWithoutAnEndIsReadWhole() throws IOException {
    DrawnImage image = DrawnImage.of(Layer.of().file("a", "x").withoutEndMarker());
    assertThat(image.tree()).containsExactly("/a file 1");
    assertThat(image.analysis().index(0).totals().markedEnd()).isFalse();
  }
}
