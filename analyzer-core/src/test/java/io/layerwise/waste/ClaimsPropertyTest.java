package io.layerwise.waste;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Finding;
import io.layerwise.finding.FindingCode;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import io.layerwise.finding.WasteClass;
import io.layerwise.fixtures.RandomImages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever the image and however greedy the rules, no byte is claimed twice. */
class ClaimsPropertyTest {
  private static final int IMAGES = Integer.getInteger("property.images", 3000) / 10;

  @Test
  void claimsAreAtMostTheContent() throws IOException {
    List<WasteRule> rules = new ArrayList<>(WasteRules.all());
    rules.add(new Everything("all-cache", WasteClass.CACHE, "/a/**"));
    rules.add(new Everything("all-other", WasteClass.OTHER, "/**"));
    for (long seed = 0; seed < IMAGES; seed++) {
      Findings found = WasteOf.image(RandomImages.image(seed), rules, DockerfileLines.NONE);
      for (Finding finding : found.findings()) {
        assertThat(finding.claimed()).isNotEmpty();
        assertThat(finding.claimed().stream().mapToLong(ClaimedFile::bytes).sum())
            .isEqualTo(finding.bytes());
      }
      assertThat(found.findings().stream().flatMap(f -> f.claimed().stream()).toList())
          .extracting(ClaimedFile::inode)
          .doesNotHaveDuplicates();
      long claimed = found.findings().stream().mapToLong(Finding::bytes).sum();
      assertThat(claimed).as("seed " + seed).isLessThanOrEqualTo(found.contentBytes());
      assertThat(claimed)
          .isEqualTo(found.own().totalBytes() + found.base().totalBytes())
          .isEqualTo(found.recommendations().stream().mapToLong(Recommendation::bytes).sum());
      assertThat(found.contentBytesWithout(Confidence.RISKY)).isNotNegative();
    }
  }

  /** Claims whatever is there. */
  private record Everything(String code, WasteClass wasteClass, String pattern)
      implements WasteRule {
    @Override
    public CatalogueEntry entry() {
      return new CatalogueEntry(
          new FindingCode(code), wasteClass, Confidence.SAFE, "all", "All.", "a", "b");
    }

    @Override
    public List<String> patterns() {
      return List.of(pattern);
    }

    @Override
    public void claim(WasteImage image, Claims claims) {
      image.matches(this).files().forEach(f -> claims.claim(this, f.inode(), f.node()));
      image.files().forEach((inode, node) -> claims.claim(this, inode, node));
    }

    @Override
    public Change change(Occurrence occurrence) {
      return Change.of(ChangeScope.INSTRUCTION, "Remove it.");
    }
  }
}
