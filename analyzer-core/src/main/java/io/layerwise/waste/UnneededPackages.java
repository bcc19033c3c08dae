package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.runtime.PackageUse;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.waste.PathMatches.MatchedFile;
import java.util.BitSet;

/** A distribution's packages that the image's program does not need, with all of their files. */
final class UnneededPackages implements WasteRule {
  private final CatalogueEntry entry;
  private final PackageUse use;
  private final Wording wording;

  private UnneededPackages(PathRule.Row row, PackageUse use, Wording wording) {
    this.entry = row.entry();
    this.use = use;
    this.wording = wording;
  }

  static UnneededPackages forBuilds() {
    return new UnneededPackages(
        PathRule.row(
                "build-packages",
                WasteClass.BUILD_TOOL,
                Confidence.REVIEW,
                "packages that only a build needs",
                "Compilers, headers, version control, package managers of languages, and all that"
                    + " only they brought. The program that the image starts needs none of them:"
                    + " it does not link against their libraries, and no script that it runs calls"
                    + " them.")
            .example(
                """
                FROM debian
                RUN apt-get update && apt-get install -y build-essential libcurl4-openssl-dev
                COPY . .
                RUN make install
                CMD ["app"]""",
                """
                FROM debian AS build
                RUN apt-get update && apt-get install -y build-essential libcurl4-openssl-dev
                COPY . .
                RUN make install
                FROM debian
                RUN apt-get update && apt-get install -y --no-install-recommends libcurl4
                COPY --from=build /usr/local/bin/app /usr/local/bin/
                CMD ["app"]"""),
        PackageUse.BUILD_ONLY,
        PackagesWording::inBuildStage);
  }

  static UnneededPackages forNothing() {
    return new UnneededPackages(
        PathRule.row(
                "build-unneeded",
                WasteClass.BUILD_TOOL,
                Confidence.REVIEW,
                "packages that came along and nothing needs",
                "apt installs what packages recommend, too. Nobody asked for these by name, and"
                    + " nothing that the program needs depends on them.")
            .example(
                "RUN apt-get install -y curl",
                "RUN apt-get install -y --no-install-recommends curl"),
        PackageUse.NOT_NEEDED,
        PackagesWording::leftOut);
  }

  @Override
  public CatalogueEntry entry() {
    return entry;
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    RuntimeNeeds needs = image.needs();
    BitSet nodes = new BitSet();
    for (int number : needs.packages(use)) {
      InstalledPackage found = needs.inventory().packages().get(number);
      found.paths().nodes().forEach(nodes::set);
    }
    for (MatchedFile file : PathMatches.filesAt(image.filesystem(), nodes)) {
      claims.claim(this, file.inode(), file.node());
    }
  }

  @Override
  public Change change(Occurrence occurrence) {
    return wording.of(occurrence);
  }
}
