package io.layerwise.stage;

import io.layerwise.inventory.Inventory;
import io.layerwise.runtime.RuntimeNeeds;
import java.util.Optional;

/** Images that must not be split, and why. */
final class Refusals {
  private Refusals() {}

  /** What can be said before anything is planned. */
  static Optional<String> before(SplitImage image, Recipe recipe) {
    if (recipe.isOther()) {
      return Optional.of(
          "the Dockerfile is not this image's: most of its instructions made none of the layers.");
    }
    RuntimeNeeds needs = image.needs();
    Optional<Integer> tool =
        needs.entry().stream()
            .map(node -> needs.inventory().owner(node))
            .filter(owner -> owner != Inventory.NO_PACKAGE && needs.isBuildTool(owner))
            .findFirst();
    if (tool.isPresent() && !needs.startsScript()) {
      return Optional.of(
          "to build is its job: it starts "
              + needs.inventory().packages().get(tool.get()).name()
              + ".");
    }
    if (needs.entry().isEmpty() || !needs.programKnown()) {
      return Optional.of(
          needs.unreadPrograms() > 0
              ? "what it runs is not known: not all of its programs could be read. Of a stream not"
                  + " all is kept: save the image to a file and give that, or redirect it by `<`."
              : "what it runs is not known: it starts a shell or nothing, or its program could not"
                  + " be read.");
    }
    boolean onNothing =
        image.baseLayers() == 0
            && needs.inventory().packages().stream()
                .noneMatch(found -> found.ecosystem().isDistribution());
    if (onNothing && image.filesystem().layers().size() <= 3) {
      return Optional.of("there is nothing below its program: no base image and no packages.");
    }
    if (image.baseLayers() == 0) {
      return Optional.of(
          "what base image it was built on is not known: give its Dockerfile by --dockerfile.");
    }
    return Optional.empty();
  }
}
