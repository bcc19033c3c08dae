package io.layerwise.comparison;

import io.layerwise.analysis.FileGlob;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which changes of files are told. Only the list of files and its counts follow it: totals, tables
 * and identity are those of the images whatever is ignored.
 *
 * @param ignored kinds of changes that are left out
 * @param paths only files that one of these matches; all where empty
 * @param ignoredPaths files that one of these matches are left out
 */
public record ComparisonOptions(
    Set<Noise> ignored, List<FileGlob> paths, List<FileGlob> ignoredPaths) {
  /** Everything is told. */
  public static final ComparisonOptions ALL = new ComparisonOptions(Set.of(), List.of(), List.of());

  public ComparisonOptions {
    ignored = Set.copyOf(ignored);
    paths = List.copyOf(paths);
    ignoredPaths = List.copyOf(ignoredPaths);
  }

  /** The same, and this noise is ignored too. */
  public ComparisonOptions ignoring(Noise noise) {
    EnumSet<Noise> more = EnumSet.of(noise);
    more.addAll(ignored);
    return new ComparisonOptions(more, paths, ignoredPaths);
  }

  /** The same, and what is at these paths is ignored too. */
  public ComparisonOptions ignoring(FileGlob glob) {
    List<FileGlob> more = new ArrayList<>(ignoredPaths);
    more.add(glob);
    return new ComparisonOptions(ignored, paths, more);
  }

  /** The same for only these paths, and those that were chosen before. */
  public ComparisonOptions only(FileGlob glob) {
    List<FileGlob> more = new ArrayList<>(paths);
    more.add(glob);
    return new ComparisonOptions(ignored, more, ignoredPaths);
  }

  FileChanges apply(FileChanges all, ImagePair images) {
    if (equals(ALL)) {
      return all;
    }
    List<FileChange> chosen = all.changes().stream().filter(this::isChosen).toList();
    List<FileChange> told = chosen.stream().flatMap(change -> apply(change).stream()).toList();
    return new FileChanges(
        told,
        all.renamedDirectories(),
        chosen.size() - (long) told.size(),
        all.changes().size() - (long) chosen.size(),
        paths.stream()
            .filter(glob -> images.visiblePaths().noneMatch(glob::matches))
            .map(FileGlob::pattern)
            .toList());
  }

  private boolean isChosen(FileChange change) {
    return paths.isEmpty()
        || Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .anyMatch(version -> paths.stream().anyMatch(glob -> glob.matches(version.path())));
  }

  /** The change without what is ignored of it; empty where nothing is left. */
  private Optional<FileChange> apply(FileChange change) {
    List<ChangeReason> reasons =
        change.reasons().stream().filter(reason -> !isIgnored(reason)).toList();
    boolean nothingLeft = reasons.isEmpty() && !change.reasons().isEmpty();
    if ((nothingLeft && change.status() != FileStatus.RENAMED) || isLeftOut(change)) {
      return Optional.empty();
    }
    return Optional.of(new FileChange(change.status(), reasons, change.before(), change.after()));
  }

  private boolean isIgnored(ChangeReason reason) {
    return ignored.stream().anyMatch(noise -> noise.covers(reason));
  }

  /** A rename is left out where both of its paths are. */
  private boolean isLeftOut(FileChange change) {
    return change.before().map(version -> isLeftOut(version.path())).orElse(true)
        && change.after().map(version -> isLeftOut(version.path())).orElse(true);
  }

  private boolean isLeftOut(String path) {
    return ignoredPaths.stream().anyMatch(glob -> glob.matches(path))
        || ignored.stream().anyMatch(noise -> noise.covers(path));
  }
}
