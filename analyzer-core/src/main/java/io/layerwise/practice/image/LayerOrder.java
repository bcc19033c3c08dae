package io.layerwise.practice.image;

import io.layerwise.analysis.Sizes;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.stage.LayerRole;
import io.layerwise.stage.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is built and pulled again with every change of source, because it lies above the source. */
final class LayerOrder implements PracticeCheck<ImageEvidence> {
  /** What changes less often than the source does. */
  private static final Set<Role> STEADY =
      EnumSet.of(Role.SYSTEM_PACKAGES, Role.BUILD_TOOLS, Role.DEPENDENCIES);

  @Override
  public Practice practice() {
    return BuildPractices.LAYER_ORDER;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<LayerRole> roles = image.split().roles();
    int source = firstSource(roles);
    if (source == roles.size()) {
      return List.of(practice().skipped(Source.IMAGE, "no layer is told to be the source's"));
    }
    List<Observation> above =
        roles.subList(source, roles.size()).stream()
            .filter(role -> STEADY.contains(role.role()) && content(image, role.layer()) > 0)
            .map(role -> above(image, role, source))
            .toList();
    return above.isEmpty()
        ? List.of(
            practice()
                .pass(
                    Source.IMAGE,
                    "a change of source rebuilds "
                        + Sizes.of(contentFrom(image, source))
                        + ", and no installed package"))
        : above;
  }

  private static int firstSource(List<LayerRole> roles) {
    int layer = 0;
    while (layer < roles.size() && roles.get(layer).role() != Role.SOURCE) {
      layer++;
    }
    return layer;
  }

  private Observation above(ImageEvidence image, LayerRole role, int source) {
    return practice()
        .fail(
            Source.IMAGE,
            "it lies above the source of layer "
                + source
                + ", so every change of source runs it again and pulls "
                + Sizes.of(content(image, role.layer())),
            "Put it before the source; copy the dependency manifests alone before what reads"
                + " them.")
        .at(image.layer(role.layer()));
  }

  private static long content(ImageEvidence image, int layer) {
    return image.analysis().layers().get(layer).bytes().content();
  }

  private static long contentFrom(ImageEvidence image, int layer) {
    return image.analysis().layers().stream()
        .skip(layer)
        .mapToLong(above -> above.bytes().content())
        .sum();
  }
}
