package io.layerwise.waste;

import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.InstructionKind;
import java.util.List;
import java.util.TreeMap;

/**
 * Programs and libraries that still have the names and line numbers of their sources. The bytes
 * claimed are those sections alone; the program stays. Distributions strip what they pack, or mean
 * not to, so their files are not asked.
 */
final class UnstrippedElf implements WasteRule {
  /** Below it, stripping saves too little to be worth reading for. */
  private static final long THRESHOLD = 256 << 10;

  private static final CatalogueEntry ENTRY =
      PathRule.row(
              "leftover-unstripped",
              WasteClass.OTHER,
              Confidence.REVIEW,
              "programs that are not stripped",
              "Compilers leave a table of all symbols in a program, and with -g all that a debugger"
                  + " asks for. Running needs neither; stack traces of a crash get poorer.")
          .example("RUN go build -o /app .", "RUN go build -ldflags=\"-s -w\" -o /app .")
          .entry();

  @Override
  public CatalogueEntry entry() {
    return ENTRY;
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    DistributionFiles packaged = DistributionFiles.of(image);
    new TreeMap<>(image.needs().programs())
        .forEach(
            (node, elf) -> {
              MergedFilesystem filesystem = image.filesystem();
              Inode inode = filesystem.inode(node);
              if (filesystem.bytes(inode) >= THRESHOLD
                  && !image.analysis().isBase(inode.layer())
                  && !packaged.mayHold(image.path(node))) {
                claims.claim(this, inode, node, elf.strippableBytes());
              }
            });
  }

  @Override
  public Change change(Occurrence occurrence) {
    String what = Wordings.places(occurrence);
    boolean run = occurrence.instruction().filter(i -> i.kind() == InstructionKind.RUN).isPresent();
    String text =
        "Strip "
            + what
            + " where it is linked: `-ldflags=\"-s -w\"` for Go, `strip = true` in"
            + " Cargo.toml, `-s` for gcc, else `strip --strip-unneeded`";
    return run
        ? Wordings.edited(occurrence, text + " in " + Wordings.quoted(occurrence) + ".", List.of())
        : Change.of(ChangeScope.BUILD_STAGE, text + " before " + Wordings.quoted(occurrence) + ".");
  }
}
