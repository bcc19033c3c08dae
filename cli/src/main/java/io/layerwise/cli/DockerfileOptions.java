package io.layerwise.cli;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.dockerfile.Stage;
import io.layerwise.oci.NearestNames;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The Dockerfile that an image was built from. */
final class DockerfileOptions {
  /** One byte more than is read, so that a larger file is refused as one. */
  private static final int MOST_BYTES = Dockerfile.MOST_BYTES + 1;

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
    return Optional.of(new BuiltStage(dockerfile, built));
  }

  private static Dockerfile parse(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return Dockerfile.parse(in.readNBytes(MOST_BYTES));
    } catch (DockerfileException e) {
      throw new UsageException(
          String.join(
              System.lineSeparator(),
              "Cannot read the Dockerfile: line " + e.line() + " is wrong.",
              "  where:    " + Quoted.escaped(file) + ":" + e.line(),
              "  expected: " + e.expected(),
              "  found:    " + e.found(),
              "  do:       " + e.remedy()));
    } catch (IOException | InvalidPathException e) {
      throw new UsageException("The Dockerfile '" + file + "' cannot be read.");
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
