package io.layerwise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.fixtures.SparseFormat;
import io.layerwise.report.Scenario;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FileListingTest {
  @Test
  void anImpliedDirectoryThatOnlyLeadsOnIsNotAVersion() {
    MergedFilesystem filesystem =
        filesystem(Layer.of().directory("a/").file("a/x", "1"), Layer.of().file("a/y/z", "2"));
    assertThat(rows(filesystem, FileQuery.everything()))
        .containsExactly("/a 0 visible", "/a/x 0 visible", "/a/y 1 visible", "/a/y/z 1 visible");
  }

  @Test
  void anImpliedDirectoryThatIsDeletedIsOne() {
    MergedFilesystem filesystem =
        filesystem(
            Layer.of().file("a/x", "1"), Layer.of().whiteout("a"), Layer.of().file("a/y", "2"));
    assertThat(rows(filesystem, FileQuery.everything()))
        .containsExactly("/a 0 deleted", "/a 2 visible", "/a/x 0 deleted", "/a/y 2 visible");
  }

  @Test
  void pathsAreInTheOrderOfTheirBytes() {
    MergedFilesystem filesystem =
        filesystem(Layer.of().file("a/b", "").file("a.b", "").file("a0", "").file("Z", ""));
    assertThat(rows(filesystem, FileQuery.everything()))
        .containsExactly(
            "/Z 0 visible", "/a 0 visible", "/a.b 0 visible", "/a/b 0 visible", "/a0 0 visible");
  }

  @Test
  void randomImagesAreListedInOrderAndInFull() {
    for (long seed = 0; seed < 300; seed++) {
      MergedFilesystem filesystem =
          Scenario.analyze(Layout.DOCKER_25.save(RandomImages.image(seed))).filesystem();
      List<FileRow> rows = new ArrayList<>();
      FileListing.of(filesystem, FileQuery.everything()).forEach(rows::add);
      assertThat(rows)
          .isSortedAccordingTo(Comparator.comparing(FileRow::path).thenComparing(FileRow::layer));
      TreeSet<String> visible = new TreeSet<>();
      for (int node = 1; node < filesystem.nodes(); node++) {
        if (filesystem.isVisible(node)) {
          visible.add(filesystem.paths().path(node));
        }
      }
      assertThat(rows.stream().filter(row -> row.fate() == Fate.VISIBLE).map(FileRow::path))
          .containsExactlyElementsOf(visible);
      assertThat(rows).allMatch(row -> row.killedBy().isEmpty() == (row.fate() == Fate.VISIBLE));
    }
  }

  @Test
  void aQueryKeepsWhatItAsksFor() {
    MergedFilesystem filesystem = Scenario.WASTEFUL.filesystem();
    assertThat(rows(filesystem, FileQuery.everything().ofLayer(3)))
        .containsExactly("/usr/lib/libmode.so 3 visible");
    assertThat(rows(filesystem, FileQuery.everything().matching(FileGlob.of("*.deb"))))
        .hasSize(3)
        .allMatch(row -> row.endsWith("deleted"));
    assertThat(rows(filesystem, FileQuery.everything().withFate(Fate.OVERWRITTEN)))
        .hasSize(4)
        .allMatch(row -> row.endsWith("overwritten"));
    assertThat(rows(filesystem, FileQuery.everything().sortedBy(FileQuery.Sort.SIZE)))
        .startsWith("/var/cache/pkg/1.deb 1 deleted", "/var/cache/pkg/2.deb 1 deleted");
    assertThat(rows(filesystem, FileQuery.everything().sortedBy(FileQuery.Sort.LAYER)))
        .startsWith("/dev 0 visible", "/dev/null 0 visible")
        .endsWith("/app/node_modules/x 4 visible", "/usr/share/doc/b.txt 4 visible");
  }

  @Test
  void aHardLinkIsTheFileThatItLeadsTo() {
    MergedFilesystem filesystem =
        filesystem(Layer.of().file("a", "12345"), Layer.of().hardLink("b", "a").whiteout("x"));
    FileRow link = FileListing.of(filesystem, FileQuery.everything().ofLayer(1)).iterator().next();
    assertThat(link.typeCode()).isEqualTo("file");
    assertThat(link.size()).isEqualTo(5);
    assertThat(link.links()).isEqualTo(2);
    assertThat(link.contentLayer()).isZero();
  }

  @Test
  void aSparseFileIsAsLongAsItReads() {
    MergedFilesystem filesystem =
        filesystem(Layer.of().sparse("holes", SparseFormat.OLD_GNU, 1_000_000));
    assertThat(FileListing.of(filesystem, FileQuery.everything()).iterator().next().size())
        .isEqualTo(1_000_000);
  }

  @Test
  void aDeadVersionIsFoundByItsLayer() {
    MergedFilesystem filesystem = Scenario.WASTEFUL.filesystem();
    assertThat(FileLookup.version(filesystem, "/opt/tool", OptionalInt.of(0))).isPresent();
    assertThat(FileLookup.version(filesystem, "opt/./tool", OptionalInt.empty())).isPresent();
    assertThat(FileLookup.version(filesystem, "/opt/tool", OptionalInt.of(1))).isEmpty();
    assertThat(FileLookup.version(filesystem, "/usr/bin/link", OptionalInt.empty())).isEmpty();
    assertThat(FileLookup.node(Scenario.HOSTILE.filesystem(), "/latin-\\xe9")).isPresent();
  }

  private static MergedFilesystem filesystem(Layer... layers) {
    ImageBuilder image = ImageBuilder.image();
    for (Layer layer : layers) {
      image.layer(layer);
    }
    return Scenario.analyze(Layout.DOCKER_25.save(image.build())).filesystem();
  }

  private static List<String> rows(MergedFilesystem filesystem, FileQuery query) {
    List<String> rows = new ArrayList<>();
    FileListing.of(filesystem, query)
        .forEach(row -> rows.add(row.path() + " " + row.layer() + " " + row.fate().label()));
    return rows;
  }
}
