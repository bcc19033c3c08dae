package io.layerwise.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A COPY of all sources before an install that only needs to know what to install: whatever changes
 * in the sources, all is installed again.
 *
 * @param copy the step that copies the sources
 * @param install the step that installs, further on
 * @param manifests names of the files that say what is installed, in the directory copied to
 */
record ManifestsFirst(int copy, int install, List<String> manifests) {

  static Optional<ManifestsFirst> in(Recipe recipe, List<LayerRole> roles, SplitImage image) {
    int copy = -1;
    for (int i = 0; i < recipe.steps().size(); i++) {
      Step step = recipe.steps().get(i);
      Role role = step.layer().isEmpty() ? Role.UNKNOWN : roles.get(step.layer().getAsInt()).role();
      if (role == Role.MANIFEST) {
        return Optional.empty();
      }
      if (role == Role.SOURCE && copy < 0 && step.text().matches("(COPY|ADD) \\. \\S+")) {
        copy = i;
      } else if (copy >= 0 && role == Role.DEPENDENCIES && installsByManifest(step.text())) {
        List<String> manifests = manifests(image, recipe.steps().get(copy));
        return manifests.isEmpty()
            ? Optional.empty()
            : Optional.of(new ManifestsFirst(copy, i, manifests));
      }
    }
    return Optional.empty();
  }

  /** Whether an installer reads no more than manifests, as {@code pip install .} does. */
  private static boolean installsByManifest(String run) {
    return run.matches("(?s).*\\b(npm (ci|install)|yarn( install)?|pnpm install)\\b.*")
        || run.matches("(?s).*\\bpip3? install\\b.* -r \\S+.*");
  }

  /** Those in the topmost directory that has any. */
  private static List<String> manifests(SplitImage image, Step copy) {
    List<String> names = new ArrayList<>();
    int directory = -1;
    int layer = copy.layer().orElse(-1);
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      boolean copied = image.filesystem().isVisible(node) && image.origin(node) == layer;
      if (copied && KnownPaths.isManifest(image.name(node))) {
        directory = directory < 0 ? image.parent(node) : directory;
        if (image.parent(node) == directory) {
          names.add(image.name(node));
        }
      }
    }
    return names.stream().sorted().toList();
  }

  /** The steps in the order in which less is done again. */
  List<Step> reorder(List<Step> steps) {
    List<Step> ordered = new ArrayList<>(steps);
    Step sources = ordered.remove(copy);
    ordered.add(install, sources);
    ordered.add(
        copy,
        new Step(
            "COPY",
            "COPY " + String.join(" ", manifests) + " ./",
            "# only what says what to install, so that the install is cached\n",
            "",
            OptionalInt.empty()));
    return List.copyOf(ordered);
  }

  /** What to do in words. */
  String advice(List<Step> steps) {
    return "Before `"
        + steps.get(install).shown()
        + "`, copy "
        + String.join(" and ", manifests)
        + " alone, and `"
        + steps.get(copy).shown()
        + "` behind it: else every change of the sources installs all again.";
  }
}
