package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import java.util.OptionalInt;

/** Bytes that a later layer hid or wrote again: the image carries them, and nobody sees them. */
final class DeadRule implements WasteRule {
  /** Whether a dead file is one of this rule's. */
  interface Choice {
    boolean takes(WasteImage image, DeadFile file);
  }

  /** Which of the two instructions has to change: the one that added or the one that killed. */
  enum Culprit {
    ADDED,
    KILLED
  }

  private final CatalogueEntry entry;
  private final Choice choice;
  private final Culprit culprit;
  private final Wording wording;

  DeadRule(PathRule.Row row, Choice choice, Culprit culprit, Wording wording) {
    this.entry = row.entry();
    this.choice = choice;
    this.culprit = culprit;
    this.wording = wording;
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    ImageAnalysis analysis = image.analysis();
    for (DeadFile file : analysis.attribution().dead()) {
      if (choice.takes(image, file)) {
        boolean added = culprit == Culprit.ADDED;
        int origin = claims.origin(file.inode());
        int change = added ? origin : file.killedBy();
        int other = added ? file.killedBy() : origin;
        claims.claim(
            this,
            new Claim(
                file.inode(),
                file.path(),
                file.bytes(),
                change,
                OptionalInt.of(other),
                analysis.isBase(change)));
      }
    }
  }

  @Override
  public Change change(Occurrence occurrence) {
    return wording.of(occurrence);
  }
}
