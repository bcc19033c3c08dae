package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Dockerignore;
import java.util.Optional;

/**
 * The directory that COPY takes from, as far as it can be looked at.
 *
 * @param known whether it is the Dockerfile's own directory
 * @param ignoreFile the name of the file that leaves things out of it, there or not
 * @param ignored what that file says; empty where there is none
 */
public record BuildContext(boolean known, String ignoreFile, Optional<Dockerignore> ignored) {
  private static final String USUAL = ".dockerignore";

  /** It is somewhere else, or nobody can tell. */
  public static final BuildContext UNKNOWN = new BuildContext(false, USUAL, Optional.empty());

  /** It has no .dockerignore. */
  public static final BuildContext WITHOUT_IGNORE_FILE =
      new BuildContext(true, USUAL, Optional.empty());

  /**
   * It has a file that leaves things out.
   *
   * @param file its name, {@code .dockerignore} or the Dockerfile's with that behind it
   */
  public static BuildContext ignoring(String file, Dockerignore ignored) {
    return new BuildContext(true, file, Optional.of(ignored));
  }
}
