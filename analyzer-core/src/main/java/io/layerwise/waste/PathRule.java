package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.FindingCode;
import io.layerwise.finding.WasteClass;
import io.layerwise.waste.PathMatches.MatchedFile;
import java.util.List;

/** A rule that is only paths and wording: a row of the catalogue. */
final class PathRule implements WasteRule {
  private final CatalogueEntry entry;
  private final List<String> patterns;
  private final Wording wording;
  private final boolean packagedToo;

  private PathRule(
      CatalogueEntry entry, List<String> patterns, Wording wording, boolean packagedToo) {
    this.entry = entry;
    this.patterns = List.copyOf(patterns);
    this.wording = wording;
    this.packagedToo = packagedToo;
  }

  /** The rule without files of packages: what is needed of those, their databases tell. */
  PathRule outsidePackages() {
    return new PathRule(entry, patterns, wording, false);
  }

  /** A row that says which bytes it is about; {@link Row#at} makes it a rule. */
  static Row row(
      String code, WasteClass wasteClass, Confidence confidence, String title, String why) {
    return new Row(code, wasteClass, confidence, title, why, "", "");
  }

  /** The parts of a row that are text. */
  record Row(
      String code,
      WasteClass wasteClass,
      Confidence confidence,
      String title,
      String why,
      String before,
      String after) {
    /** With a piece of Dockerfile that has the waste, and the same without it. */
    Row example(String wasteful, String lean) {
      return new Row(code, wasteClass, confidence, title, why, wasteful, lean);
    }

    CatalogueEntry entry() {
      return new CatalogueEntry(
          new FindingCode(code), wasteClass, confidence, title, why, before, after);
    }

    PathRule at(Wording wording, String... patterns) {
      return new PathRule(entry(), List.of(patterns), wording, true);
    }
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }

  @Override
  public List<String> patterns() {
    return patterns;
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    for (MatchedFile file : image.matches(this).files()) {
      if (packagedToo || !image.needs().isPackaged(file.node())) {
        claims.claim(this, file.inode(), file.node());
      }
    }
  }

  @Override
  public Change change(Occurrence occurrence) {
    return wording.of(occurrence);
  }
}
