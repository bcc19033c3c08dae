package io.layerwise.finding;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.history.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Bytes of an image that nobody needs, what put them there, and the change that removes them.
 *
 * @param title what the bytes are, in a few words
 * @param bytes claimed by this finding and by no other; 0 for a {@link WasteClass#PRACTICE}
 * @param layers that hold the bytes, ascending, 0 at the bottom
 * @param changeLayer the layer whose instruction the change is about; empty where it is about none
 * @param instruction of that layer, where the history tells
 * @param paths where the bytes are, for people: the largest
 * @param claimed where the bytes are, all of it, most bytes first; the sum is {@code bytes}
 * @param source that instruction as a Dockerfile has it, where one was given and holds it
 * @param base whether the bytes are the base image's, and so not yours to save but by choosing
 *     another
 */
public record Finding(
    FindingCode code,
    WasteClass wasteClass,
    Confidence confidence,
    Severity severity,
    String title,
    long bytes,
    List<Integer> layers,
    OptionalInt changeLayer,
    Optional<Instruction> instruction,
    FoundPaths paths,
    List<ClaimedFile> claimed,
    Change change,
    Optional<DockerfileInstruction> source,
    boolean base) {
  public Finding {
    layers = List.copyOf(layers);
    claimed = List.copyOf(claimed);
  }

  /** The line of that instruction in the Dockerfile, from 1. */
  public OptionalInt dockerfileLine() {
    return source.map(made -> OptionalInt.of(made.line())).orElse(OptionalInt.empty());
  }

  /**
   * Whether people are told to change it. What is not theirs to save is not; and advice that a
   * maintainer would reject costs the trust in all the rest, so what is risky, and documentation,
   * is not either.
   */
  public boolean isAdvised() {
    return !base && confidence != Confidence.RISKY && wasteClass != WasteClass.DOCUMENTATION;
  }

  /**
   * The same with no more than some of its files.
   *
   * @param files at least one of those claimed
   */
  public Finding within(Predicate<ClaimedFile> files) {
    List<ClaimedFile> some = claimed.stream().filter(files).toList();
    return new Finding(
        code,
        wasteClass,
        confidence,
        severity,
        title,
        some.stream().mapToLong(ClaimedFile::bytes).sum(),
        some.stream().map(file -> file.inode().layer()).distinct().sorted().toList(),
        changeLayer,
        instruction,
        paths,
        some,
        change,
        source,
        base);
  }

  /**
   * By what it is known again in the next build. Which path is the largest may change, so it tells
   * only where no instruction does.
   */
  public String fingerprint() {
    String first = paths.largest().stream().findFirst().map(FoundPaths.FoundPath::path).orElse("");
    return Fingerprint.of(
        List.of(
            code.id(), instruction.map((Instruction made) -> Fingerprint.of(made)).orElse(first)));
  }
}
