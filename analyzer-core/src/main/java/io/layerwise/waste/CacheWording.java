package io.layerwise.waste;

import io.layerwise.finding.Change;
import io.layerwise.finding.Edit;
import io.layerwise.finding.FoundPaths.FoundPath;
import io.layerwise.history.Builder;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.layer.Metadata;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keeps a tool's cache out of the layer: by a cache mount where the builder has them, else by
 * clearing it in the same RUN.
 *
 * @param directories the ends of directories that are caches as a whole: {@code /.npm}
 * @param locked whether only one build at a time may use it; such directories are absolute, and
 *     mounted together
 * @param clear a command that empties the cache, its waste in no layer; empty where there is none
 * @param option what else helps, as a sentence; may be empty
 */
record CacheWording(List<String> directories, boolean locked, String clear, String option)
    implements Wording {

  static CacheWording of(String clear, String option, String... directories) {
    return new CacheWording(List.of(directories), false, clear, option);
  }

  CacheWording lockedWhileUsed() {
    return new CacheWording(directories, true, clear, option);
  }

  @Override
  public Change of(Occurrence occurrence) {
    if (Wordings.isBroughtIn(occurrence)) {
      return Wordings.notBroughtIn(occurrence);
    }
    List<Edit> mounts = mounts(occurrence);
    String why = option.isEmpty() ? "" : " " + option;
    if (!mounts.isEmpty() && hasMounts(occurrence)) {
      StringBuilder text = new StringBuilder("Give " + Wordings.quoted(occurrence) + " ");
      mounts.forEach(mount -> text.append('`').append(mount).append("` "));
      text.append("and the same to every other RUN that uses it.");
      return Wordings.edited(occurrence, text + why, mounts);
    }
    if (clear.isEmpty() && !occurrence.allPlaces()) {
      return Wordings.removedWhereFound(option).of(occurrence);
    }
    String command = clear.isEmpty() ? "rm -rf " + Wordings.places(occurrence) : clear;
    return Wordings.edited(
        occurrence,
        "End " + Wordings.quoted(occurrence) + " with `&& " + command + "`, in the same RUN." + why,
        List.of(new Edit.After(command)));
  }

  private List<Edit> mounts(Occurrence occurrence) {
    Set<String> targets = new LinkedHashSet<>(locked ? directories : List.of());
    for (FoundPath found : occurrence.paths().largest()) {
      for (String directory : directories) {
        int at = (found.path() + "/").indexOf(directory + "/");
        if (at >= 0) {
          targets.add(found.path().substring(0, at + directory.length()));
        }
      }
    }
    List<Edit> mounts = new ArrayList<>();
    targets.forEach(target -> mounts.add(new Edit.CacheMount(target, options(occurrence))));
    return mounts;
  }

  /** A cache mount belongs to root (Dockerfile reference, RUN --mount=type=cache). */
  private String options(Occurrence occurrence) {
    String sharing = locked ? ",sharing=locked" : "";
    if (occurrence.step().isRoot()) {
      return sharing;
    }
    Metadata owner = occurrence.image().filesystem().metadata(occurrence.claims().get(0).inode());
    return sharing
        + ",uid="
        + Integer.toUnsignedString(owner.uid())
        + ",gid="
        + Integer.toUnsignedString(owner.gid());
  }

  private static boolean hasMounts(Occurrence occurrence) {
    return occurrence
        .instruction()
        .filter(made -> made.kind() == InstructionKind.RUN)
        .map(Instruction::builder)
        .filter(builder -> builder == Builder.BUILDKIT || builder == Builder.BUILDAH)
        .isPresent();
  }
}
