package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Chooses one image of several, or says why it cannot. */
final class CandidateChoice {
  private final ImageSelection selection;
  private final List<String> notes;

  /**
   * @param notes told what was assumed
   */
  CandidateChoice(ImageSelection selection, List<String> notes) {
    this.selection = selection;
    this.notes = notes;
  }

  Candidate among(List<Candidate> listed) throws ImageReadException, ImageSelectionException {
    if (listed.isEmpty()) {
      throw new ImageReadException(
          Fault.MISSING, "an image", "a list of none", "Save the image again, by its name or ID.");
    }
    List<Candidate> all = merged(listed);
    if (selection.index().isPresent()) {
      return at(selection.index().getAsInt(), all);
    }
    List<Candidate> tagged = all.stream().filter(c -> selection.matchesTag(c.tags())).toList();
    if (tagged.isEmpty()) {
      throw none(
          selection
              .tag()
              .map(t -> "No image of the archive is tagged " + t + ".")
              .orElse("The archive holds no image."),
          all);
    }
    List<Candidate> fitting = onPlatform(withLayers(tagged), all);
    if (fitting.size() > 1) {
      throw new ImageSelectionException(
          "The archive holds "
              + fitting.size()
              + " images that fit; choose one with --tag, --index or --platform.",
          describe(all));
    }
    return fitting.get(0);
  }

  private static Candidate at(int index, List<Candidate> all) throws ImageSelectionException {
    if (index < 0 || index >= all.size()) {
      throw none("The archive holds no image with index " + index + ".", all);
    }
    return all.get(index);
  }

  /**
   * Of a platform that an engine did not pull it may keep the manifest and the configuration. Such
   * an image is no choice where another one is whole, unless its platform is asked for.
   */
  private List<Candidate> withLayers(List<Candidate> tagged) {
    List<Candidate> whole = tagged.stream().filter(Candidate::complete).toList();
    return selection.platform().isPresent() || whole.isEmpty() ? tagged : whole;
  }

  private List<Candidate> onPlatform(List<Candidate> tagged, List<Candidate> all)
      throws ImageSelectionException {
    if (selection.platform().isPresent()) {
      Platform wanted = selection.platform().get();
      List<Candidate> fitting = satisfying(wanted, tagged);
      if (fitting.isEmpty()) {
        throw none("The archive holds no such image for " + wanted + ".", all);
      }
      return fitting;
    }
    boolean onePlatform = tagged.stream().map(Candidate::platform).distinct().count() == 1;
    if (onePlatform) {
      return tagged;
    }
    Platform assumed = Platform.ofThisMachine();
    List<Candidate> fitting = satisfying(assumed, tagged);
    if (fitting.isEmpty()) {
      return tagged;
    }
    notes.add(
        "The archive holds images for "
            + String.join(
                ", ", tagged.stream().map(c -> c.platform().toString()).distinct().toList())
            + "; "
            + assumed
            + " was taken. Choose another with --platform.");
    return fitting;
  }

  private static List<Candidate> satisfying(Platform wanted, List<Candidate> candidates) {
    return candidates.stream().filter(c -> c.platform().satisfies(wanted)).toList();
  }

  /** One candidate for each image, with all of its tags. */
  private static List<Candidate> merged(List<Candidate> listed) {
    List<Candidate> merged = new ArrayList<>();
    for (Candidate candidate : listed) {
      int known =
          IntStream.range(0, merged.size())
              .filter(i -> merged.get(i).sameImage(candidate))
              .findFirst()
              .orElse(-1);
      if (known < 0) {
        merged.add(candidate);
      } else {
        merged.set(known, merged.get(known).withTagsOf(candidate));
      }
    }
    return merged;
  }

  private static ImageSelectionException none(String problem, List<Candidate> all) {
    return new ImageSelectionException(problem, describe(all));
  }

  private static List<String> describe(List<Candidate> all) {
    return IntStream.range(0, all.size()).mapToObj(i -> all.get(i).describe(i)).toList();
  }
}
