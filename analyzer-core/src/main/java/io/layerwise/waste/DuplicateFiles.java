package io.layerwise.waste;

import io.layerwise.filesystem.Duplicates;
import io.layerwise.filesystem.Inode;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Visible files that are there more than once: all but one of each. Copies in a distribution's
 * packages do not count: whoever builds the image cannot link one to another.
 */
final class DuplicateFiles implements WasteRule {
  /** How the copies came to be. */
  enum Kind {
    /** By a {@code cp} of a directory in a RUN, however small each file. */
    COPIED_TREE,
    /** In any way, from a threshold up. */
    SAME_CONTENT
  }

  /** Small files that are equal are licences and empty modules; nobody links them by hand. */
  private static final long THRESHOLD = 1 << 20;

  private static final CatalogueEntry COPIED =
      PathRule.row(
              "duplicate-tree",
              WasteClass.DUPLICATE,
              Confidence.REVIEW,
              "a copied directory",
              "cp in a RUN stores a second copy of every file, also where the first one stays.")
          .example(
              "RUN npm ci --omit=dev && cp -R node_modules prod_modules && npm ci",
              "FROM node AS deps\nRUN npm ci --omit=dev\nFROM node\nCOPY --from=deps /node_modules .")
          .entry();

  private static final CatalogueEntry SAME =
      PathRule.row(
              "duplicate-files",
              WasteClass.DUPLICATE,
              Confidence.REVIEW,
              "files that are there more than once",
              "Equal contents under several paths, from 1 MiB of copies up: a library in several"
                  + " environments, a binary copied rather than linked. Copies in packages of the"
                  + " distribution do not count.")
          .example(
              "RUN cp /opt/model.bin /srv/model.bin", "RUN ln -s /opt/model.bin /srv/model.bin")
          .entry();

  private final Kind kind;

  DuplicateFiles(Kind kind) {
    this.kind = kind;
  }

  @Override
  public CatalogueEntry entry() {
    return kind == Kind.COPIED_TREE ? COPIED : SAME;
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    DistributionFiles packaged = DistributionFiles.of(image);
    for (Duplicates.Group group : image.analysis().attribution().duplicates().groups()) {
      List<Inode> left = new ArrayList<>();
      for (Inode inode : group.inodes()) {
        boolean own = !packaged.mayHold(image.path(image.files().node(inode)));
        if (own && !claims.isClaimed(inode)) {
          left.add(inode);
        }
      }
      boolean large = group.bytes() * (left.size() - 1) >= THRESHOLD;
      for (int i = 1; i < left.size(); i++) {
        Inode copy = left.get(i);
        if (kind == Kind.COPIED_TREE ? isByCopy(image, copy) : large) {
          claims.claim(this, copy, image.files().node(copy));
        }
      }
    }
  }

  private static boolean isByCopy(WasteImage image, Inode inode) {
    return image
        .analysis()
        .instruction(inode.layer())
        .filter(made -> made.kind() == InstructionKind.RUN)
        .filter(DuplicateFiles::copiesTrees)
        .isPresent();
  }

  /** {@code cp} with an option among {@code -r}, {@code -R} and {@code -a}. */
  private static boolean copiesTrees(Instruction instruction) {
    boolean copying = false;
    for (String word : ShellText.words(instruction.arguments())) {
      if (word.equals("cp") || word.equals("/bin/cp")) {
        copying = true;
      } else if (!word.startsWith("-")) {
        copying = false;
      } else if (copying && isRecursive(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRecursive(String option) {
    return option.equals("--recursive")
        || option.equals("--archive")
        || (!option.startsWith("--")
            && (option.contains("r") || option.contains("R") || option.contains("a")));
  }

  @Override
  public Change change(Occurrence occurrence) {
    String what = Wordings.places(occurrence);
    if (kind == Kind.COPIED_TREE) {
      return Change.of(
          ChangeScope.BUILD_STAGE,
          Wordings.quoted(occurrence)
              + " makes a second copy, "
              + what
              + ". Make each copy in a build stage and take only the one that runs:"
              + " `COPY --from=build …`; or `mv` instead of `cp`.");
    }
    return Wordings.edited(
        occurrence,
        "Keep one copy of "
            + what
            + " and make the others symlinks (`ln -s`), in "
            + Wordings.quoted(occurrence)
            + "; or share one environment.",
        List.of());
  }
}
