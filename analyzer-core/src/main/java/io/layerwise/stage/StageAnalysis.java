package io.layerwise.stage;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.Origins;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.filesystem.FileContents;
import io.layerwise.finding.Findings;
import io.layerwise.runtime.Accounts;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plans how an image is built in two stages, and says so where it should not be. What its layers
 * are there for is told before it is known which bytes nobody needs.
 */
public final class StageAnalysis {
  /** Less is not worth a second stage. */
  private static final double LEAST_SHARE = 0.05;

  private final SplitImage image;
  private final Recipe recipe;
  private final List<LayerRole> roles;

  private StageAnalysis(SplitImage image, Recipe recipe, List<LayerRole> roles) {
    this.image = image;
    this.recipe = recipe;
    this.roles = roles;
  }

  /**
   * @param stage of a Dockerfile, the one that was built; where there is none, the instructions are
   *     taken from history
   */
  public static StageAnalysis of(
      ImageAnalysis analysis,
      RuntimeNeeds needs,
      Optional<Dockerfile> dockerfile,
      Optional<Stage> stage) {
    Recipe recipe =
        dockerfile
            .map(file -> Recipe.of(analysis, file, stage.orElse(file.lastStage())))
            .orElseGet(() -> Recipe.of(analysis));
    SplitImage image = new SplitImage(analysis, needs, Origins.of(analysis), recipe.baseLayers());
    return new StageAnalysis(image, recipe, LayerRoles.of(image));
  }

  /**
   * @param findings of the same image
   * @throws IOException where a layer cannot be read
   */
  public StageSplit split(Findings findings, FileContents contents) throws IOException {
    Optional<String> refusal = Refusals.before(image, recipe);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Placements placements = Placements.of(image, roles, findings);
    CopyPlan copies = CopyPlan.of(image, placements);
    Optional<ManifestsFirst> order = ManifestsFirst.in(recipe, roles, image);
    SplitWriter writer =
        new SplitWriter(
            image,
            // The order of a Dockerfile is its author's; what history tells of is ours to order.
            recipe.fromHistory()
                ? order.map(found -> recipe.with(found.reorder(recipe.steps()))).orElse(recipe)
                : recipe,
            placements,
            copies,
            PackageInstall.of(
                image,
                placements,
                BasePackages.of(image.filesystem(), contents, image.baseLayers())),
            Accounts.of(image.filesystem(), contents, image.filesystem().layers().size()),
            Accounts.of(image.filesystem(), contents, image.baseLayers()));
    String text = writer.write(roles);
    long current = current();
    long predicted = writer.predictedBytes();
    if (current - predicted < current * LEAST_SHARE) {
      return refused(saving(current, predicted));
    }
    return new StageSplit(
        Optional.empty(),
        current,
        predicted,
        roles,
        SplitPlaces.kept(image, placements, copies, assumed(writer)),
        SplitPlaces.dropped(image, placements),
        writer.parts(),
        notes(writer.notes(), order),
        new BaseVariants(image, copies, predicted).all(),
        RebuildCosts.of(image, roles, copies, predicted),
        Optional.of(text),
        SplitFates.of(image, placements));
  }

  private static long assumed(SplitWriter writer) {
    return writer.parts().stream()
        .filter(part -> !part.exact())
        .mapToLong(PredictedPart::bytes)
        .sum();
  }

  private static String saving(long current, long predicted) {
    double percent = current == 0 ? 0 : Math.max(0, 100.0 * (current - predicted) / current);
    return "nearly all of it is needed to run; a split would take off "
        + String.format(Locale.ROOT, "%.1f %%.", percent);
  }

  private List<String> notes(List<String> written, Optional<ManifestsFirst> order) {
    List<String> notes = new ArrayList<>(written);
    order
        .filter(found -> !recipe.fromHistory())
        .ifPresent(found -> notes.add(found.advice(recipe.steps())));
    return notes;
  }

  private long current() {
    return image.analysis().attribution().total().content();
  }

  private StageSplit refused(String why) {
    return new StageSplit(
        Optional.of(why),
        current(),
        current(),
        roles,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        SplitFates.ALL_KEPT);
  }
}
