package io.layerwise.stage;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** The build stage: what made the image so far, but for what only its last stage needs. */
final class BuildStage {
  /** What is done to finished files, which the runtime stage does its own way. */
  private static final Set<Role> FINISHING =
      Set.of(Role.OWNERSHIP, Role.CONFIGURATION, Role.CLEAN_UP, Role.UNKNOWN);

  private final SplitImage image;
  private final Recipe recipe;
  private final List<LayerRole> roles;
  private final Placements placements;

  BuildStage(SplitImage image, Recipe recipe, List<LayerRole> roles, Placements placements) {
    this.image = image;
    this.recipe = recipe;
    this.roles = roles;
    this.placements = placements;
  }

  String text() {
    int last = lastThatBuilds();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < recipe.steps().size(); i++) {
      Step step = recipe.steps().get(i);
      boolean finishing = i > last && (step.is("RUN") || step.is("USER"));
      if (!step.isOfTheContainer() && !finishing) {
        text.append(step.lines());
      }
    }
    return text.toString();
  }

  /** The last instruction that makes something that is copied, or that others build on. */
  private int lastThatBuilds() {
    BitSet copied = layersOfCopies();
    int last = -1;
    for (int i = 0; i < recipe.steps().size(); i++) {
      Step step = recipe.steps().get(i);
      boolean files = step.is("RUN") || step.is("COPY") || step.is("ADD");
      boolean builds =
          step.layer().isEmpty()
              || copied.get(step.layer().getAsInt())
              || !FINISHING.contains(roles.get(step.layer().getAsInt()).role());
      if (files && builds) {
        last = i;
      }
    }
    return last;
  }

  private BitSet layersOfCopies() {
    BitSet layers = new BitSet();
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      // What has no content tells nothing of the layer that it came from.
      if (placements.of(node).isCopied() && image.filesystem().bytes(image.inode(node)) > 0) {
        layers.set(image.origin(node));
      }
    }
    return layers;
  }
}
