package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.Edit;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.waste.PathMatches.MatchedFile;
import java.util.List;

/** An archive that a RUN unpacks or installs, and that is still there beside what came out. */
final class KeptArchive implements WasteRule {
  private static final CatalogueEntry ENTRY =
      PathRule.row(
              "leftover-archive",
              WasteClass.OTHER,
              Confidence.SAFE,
              "an archive kept after unpacking",
              "What was in it is in the image already.")
          .example(
              "COPY app.tar.gz /tmp/\nRUN tar xzf /tmp/app.tar.gz -C /opt", "ADD app.tar.gz /opt/")
          .entry();

  private static final List<String> UNPACKERS =
      List.of(
          "tar", "bsdtar", "unzip", "gunzip", "unxz", "dpkg", "apt", "apt-get", "rpm", "yum", "dnf",
          "7z", "jar");

  @Override
  public CatalogueEntry entry() {
    return ENTRY;
  }

  @Override
  public List<String> patterns() {
    return List.of("**/*.{tar.gz,tgz,tar.xz,txz,tar.bz2,tbz2,tar.zst,tar,zip,deb,rpm,run}");
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    for (MatchedFile file : image.matches(this).files()) {
      if (isUnpacked(image, file)) {
        claims.claim(this, file.inode(), file.node());
      }
    }
  }

  /** By the instruction that added it or a later one that names it. */
  private static boolean isUnpacked(WasteImage image, MatchedFile file) {
    String path = image.path(file.node());
    String name = path.substring(path.lastIndexOf('/') + 1);
    for (int layer = file.inode().layer(); layer < image.analysis().layers().size(); layer++) {
      if (image.analysis().instruction(layer).filter(made -> unpacks(made, name)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean unpacks(Instruction instruction, String name) {
    String script = instruction.arguments();
    return instruction.kind() == InstructionKind.RUN
        && (script.contains(name) || script.contains("*" + name.substring(name.lastIndexOf('.'))))
        && UNPACKERS.stream().anyMatch(tool -> ShellText.runs(script, tool));
  }

  @Override
  public Change change(Occurrence occurrence) {
    String what = Wordings.places(occurrence);
    if (Wordings.isCopied(occurrence)) {
      return Change.of(
          ChangeScope.INSTRUCTION,
          "Write ADD instead of COPY in "
              + Wordings.quoted(occurrence)
              + ", which unpacks a local"
              + " tar itself; or give an installer to its RUN alone:"
              + " `RUN --mount=type=bind,target=/src …`. It leaves "
              + what
              + ".");
    }
    return Wordings.edited(
        occurrence,
        "Unpack without a file in between, `curl … | tar xz`, or end "
            + Wordings.quoted(occurrence)
            + " with `&& rm "
            + what
            + "`.",
        List.of(new Edit.After("rm " + what)));
  }
}
