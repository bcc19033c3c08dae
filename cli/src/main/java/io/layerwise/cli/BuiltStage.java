package io.layerwise.cli;

import io.layerwise.Diagnosis;
import io.layerwise.Examination;
import io.layerwise.OpenImage;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Dockerignore;
import io.layerwise.dockerfile.Stage;
import io.layerwise.practice.dockerfile.BuildContext;
import io.layerwise.practice.dockerfile.DockerfileEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A stage of a Dockerfile, of which an image was built.
 *
 * @param file the Dockerfile, as the user named it
 */
record BuiltStage(String file, Dockerfile dockerfile, Stage stage) {
  /** Longer ones are refused, in bytes. */
  private static final int MOST = 1 << 20;

  /** What the practices look at: the stage, and what the directory beside it says to leave out. */
  DockerfileEvidence evidence() {
    return new DockerfileEvidence(file, dockerfile, stage, context());
  }

  /** The Dockerfile's own ignore file goes before the directory's ("docker build", 1.8). */
  private BuildContext context() {
    Path path = Path.of(file);
    for (Path ignore :
        List.of(
            path.resolveSibling(path.getFileName() + ".dockerignore"),
            path.resolveSibling(".dockerignore"))) {
      Optional<byte[]> content = GivenFile.of(ignore.toString(), ".dockerignore").readIfThere(MOST);
      if (content.isPresent()) {
        String text = new String(content.get(), StandardCharsets.UTF_8);
        return BuildContext.ignoring(ignore.getFileName().toString(), Dockerignore.parse(text));
      }
    }
    return BuildContext.WITHOUT_IGNORE_FILE;
  }

  /** Finds what is to be changed, with the Dockerfile if one was given. */
  static Diagnosis diagnose(OpenImage open, Optional<BuiltStage> built) throws IOException {
    return open.diagnose(built.map(BuiltStage::dockerfile), built.map(BuiltStage::stage));
  }

  /** Looks at an image from all sides, with the Dockerfile if one was given. */
  static Examination examine(OpenImage open, Optional<BuiltStage> built) throws IOException {
    return open.examine(built.map(BuiltStage::dockerfile), built.map(BuiltStage::stage));
  }
}
