package io.layerwise.cli;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.dockerfile.Stage;
import io.layerwise.oci.NearestNames;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Dockerfile that an image was built from. */
final class DockerfileOptions {
  @Option(
      names = "--dockerfile",
      paramLabel = "FILE",
      description = "The image's Dockerfile, to name the lines to change.")
  private @Nullable String file;

  @Option(
      names = "--target",
      paramLabel = "STAGE",
      description = "The stage of the Dockerfile that was built. Default: the last.")
  private @Nullable String target;

  /** The file as the user named it; empty where none was given. */
  Optional<String> name() {
    return Optional.ofNullable(file);
  }

  /**
   * Reads it before the image, so that a wrong name does not cost the reader the wait.
   *
   * @return empty where none was given
   */
  Optional<BuiltStage> read() {
    if (file == null) {
      if (target != null) {
        throw new UsageException("--target names a stage of a Dockerfile: give --dockerfile too.");
      }
      return Optional.empty();
    }
    Dockerfile dockerfile = parse(file);
    Stage built = target == null ? dockerfile.lastStage() : stage(dockerfile, target);
    return Optional.of(new BuiltStage(file, dockerfile, built));
  }

  private static Dockerfile parse(String file) {
    try {
      return Dockerfile.parse(GivenFile.of(file, "Dockerfile").read(Dockerfile.MOST_BYTES));
    } catch (DockerfileException e) {
      throw UsageException.wrongFile(
          "Dockerfile", file + ":" + e.line(), e.expected(), e.found(), e.remedy());
    }
  }

  private static Stage stage(Dockerfile dockerfile, String asked) {
    return dockerfile.stage(asked).orElseThrow(() -> unknown(dockerfile, asked));
  }

  private static UsageException unknown(Dockerfile dockerfile, String asked) {
    List<String> names =
        dockerfile.stages().stream().map(Stage::name).flatMap(Optional::stream).toList();
    String known =
        names.isEmpty()
            ? "its stages have numbers only, from 0"
            : "did you mean " + String.join(", ", NearestNames.of(asked, names)) + "?";
    return new UsageException("The Dockerfile has no stage '" + asked + "'; " + known);
  }
}
