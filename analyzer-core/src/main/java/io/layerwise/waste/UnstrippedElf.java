package io.layerwise.waste;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.InstructionKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public void claim(WasteImage image, Claims claims) throws IOException {
    ImageAnalysis analysis = image.analysis();
    DistributionFiles packaged = DistributionFiles.of(image);
    List<List<Integer>> candidates = new ArrayList<>();
    analysis.layers().forEach(layer -> candidates.add(new ArrayList<>()));
    image
        .files()
        .forEach(
            (inode, node) -> {
              if (isCandidate(image, inode)
                  && !analysis.isBase(inode.layer())
                  && !claims.isClaimed(inode)
                  && isProgram(image, inode, node)
                  && !packaged.mayHold(image.path(node))) {
                candidates.get(inode.layer()).add(inode.number());
              }
            });
    for (int layer = 0; layer < candidates.size(); layer++) {
      int[] inodes = candidates.get(layer).stream().mapToInt(Integer::intValue).sorted().toArray();
      if (inodes.length > 0) {
        image
            .streams()
            .visit(
                layer,
                inodes,
                (inode, content) -> {
                  Optional<ElfFile> elf = ElfFile.read(content, image.filesystem().bytes(inode));
                  if (elf.isPresent()) {
                    long bytes = elf.get().strippableBytes();
                    claims.claim(this, inode, image.files().node(inode), bytes);
                  }
                });
      }
    }
  }

  private static boolean isCandidate(WasteImage image, Inode inode) {
    return image.filesystem().bytes(inode) >= THRESHOLD
        && image.filesystem().sparse(inode).isEmpty();
  }

  /** An executable, a shared library or an extension module. */
  private static boolean isProgram(WasteImage image, Inode inode, int node) {
    String path = image.path(node);
    String name = path.substring(path.lastIndexOf('/') + 1);
    boolean executable = (image.filesystem().metadata(inode).mode() & 0111) != 0;
    return name.endsWith(".so")
        || name.contains(".so.")
        || name.endsWith(".node")
        || (executable && !name.contains("."));
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
