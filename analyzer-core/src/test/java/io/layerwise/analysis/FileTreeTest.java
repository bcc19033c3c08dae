package io.layerwise.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.analysis.FileTree.Branch;
import io.layerwise.analysis.FileTree.Omitted;
import io.layerwise.filesystem.ByteTotals;
import io.layerwise.filesystem.Fate;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.RandomImages;
import io.layerwise.report.Scenario;
import org.junit.jupiter.api.Test;

class FileTreeTest {
  @Test
  void theRootHoldsAllBytesOfAFate() {
    for (long seed = 0; seed < 200; seed++) {
      ImageAnalysis analysis = Scenario.analyze(Layout.DOCKER_25.save(RandomImages.image(seed)));
      ByteTotals total = analysis.attribution().total();
      assertThat(bytes(analysis, Fate.VISIBLE)).isEqualTo(total.visible());
      assertThat(bytes(analysis, Fate.OVERWRITTEN)).isEqualTo(total.overwritten());
      assertThat(bytes(analysis, Fate.DELETED)).isEqualTo(total.deleted());
    }
  }

  private static long bytes(ImageAnalysis analysis, Fate fate) {
    return FileTree.of(analysis.filesystem(), FileQuery.everything().withFate(fate), 0, 0).bytes();
  }

  @Test
  void whatIsNotToldIsCounted() {
    FileTree tree = FileTree.of(Scenario.WASTEFUL.filesystem(), FileQuery.everything(), 1, 2);
    assertThat(tree.lines()).hasSize(4);
    Branch root = (Branch) tree.lines().get(0);
    Branch first = (Branch) tree.lines().get(1);
    Branch second = (Branch) tree.lines().get(2);
    Omitted rest = (Omitted) tree.lines().get(3);
    assertThat(first.bytes()).isGreaterThanOrEqualTo(second.bytes());
    assertThat(first.bytes() + second.bytes() + rest.bytes()).isEqualTo(root.bytes());
    assertThat(first.files() + second.files() + rest.files()).isEqualTo(root.files());
  }

  @Test
  void aGlobKeepsTheDirectoriesOnTheWay() {
    FileQuery query = FileQuery.everything().matching(FileGlob.of("*.js"));
    FileTree tree = FileTree.of(Scenario.WASTEFUL.filesystem(), query, 2, 9);
    assertThat(tree.lines())
        .extracting(line -> ((Branch) line).path())
        .containsExactly("/", "/app", "/app/copy.js", "/app/node_modules", "/app/main.js");
  }
}
