package io.layerwise.filesystem;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Entry.SparseSegment;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.SparseFormat;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.PathText;
import io.layerwise.layer.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Contents by path, in one pass a layer. */
class FileContentsTest {
  private final AtomicInteger passes = new AtomicInteger();

  private record Drawn(MergedFilesystem merged, FileContents contents) {
    int[] nodes(String... paths) {
      return Stream.of(paths).mapToInt(p -> merged.paths().find(PathText.bytes(p))).toArray();
    }

    List<String> paths(int[] nodes) {
      List<String> paths = new ArrayList<>();
      for (int node : nodes) {
        paths.add(merged.paths().path(node));
      }
      return paths;
    }
  }

  private Drawn draw(Layer... layers) throws IOException {
    List<LayerContent> contents = new ArrayList<>();
    List<IndexedLayer> indexed = new ArrayList<>();
    for (Layer layer : layers) {
      IndexedLayer read =
          new LayerReader(ReadOptions.defaults()).read(new ByteArrayInputStream(layer.tar()));
      indexed.add(read);
      contents.add(
          new LayerContent(
              read.index(),
              consumer -> {
                passes.incrementAndGet();
                consumer.accept(new ByteArrayInputStream(layer.tar()));
              },
              read.captured()));
    }
    MergedFilesystem merged =
        MergedFilesystem.fold(indexed.stream().map(IndexedLayer::index).toList());
    return new Drawn(merged, new FileContents(merged, contents));
  }

  @Test
  void filesAreVisitedLayerByLayerInOnePassEach() throws IOException {
    Drawn image =
        draw(
            Layer.of().file("a", "A").file("b", "BB").file("c", "CCC"),
            Layer.of().file("b", "bb").hardLink("d", "a"),
            Layer.of().file("unasked", "x"));
    List<String> seen = new ArrayList<>();
    int[] unread =
        image.contents.visitWhole(
            image.nodes("/d", "/b", "/c", "/a"),
            10,
            (node, content) ->
                seen.add(
                    image.merged.paths().path(node)
                        + "="
                        + new String(content, StandardCharsets.UTF_8)));
    assertThat(seen).containsExactly("/d=A", "/a=A", "/c=CCC", "/b=bb");
    assertThat(unread).isEmpty();
    assertThat(passes).hasValue(2);
  }

  @Test
  void whatIsTooLongOrNoFileIsNotVisited() throws IOException {
    Drawn image = draw(Layer.of().file("long", "12345").symlink("s", "long").directory("d"));
    int[] unread =
        image.contents.visitWhole(
            image.nodes("/s", "/d", "/long"),
            4,
            (node, content) -> {
              throw new AssertionError(node);
            });
    assertThat(image.paths(unread)).containsExactlyInAnyOrder("/long", "/s", "/d");
    assertThat(passes).hasValue(0);
  }

  @Test
  void beginningsAreCut() throws IOException {
    Drawn image = draw(Layer.of().file("a", "12345").file("b", "1"));
    List<Integer> lengths = new ArrayList<>();
    image.contents.visitStart(
        image.nodes("/a", "/b"), 4, (node, content) -> lengths.add(content.length));
    assertThat(lengths).containsExactly(4, 1);
  }

  @Test
  void holesAreZeros() throws IOException {
    SparseSegment segment = SparseSegment.at(2, "x");
    Drawn image = draw(Layer.of().sparse("s", SparseFormat.PAX_1_0, 4, segment));
    List<byte[]> seen = new ArrayList<>();
    image.contents.visitWhole(image.nodes("/s"), 4, (node, content) -> seen.add(content));
    assertThat(seen).containsExactly(new byte[] {0, 0, 'x', 0});
    assertThat(image.contents.visitWhole(image.nodes("/s"), 3, (node, content) -> {})).hasSize(1);
  }
}
