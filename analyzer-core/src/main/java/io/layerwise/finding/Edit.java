package io.layerwise.finding;

/** One thing to do to an instruction. Edits of one instruction can be made together. */
public sealed interface Edit {
  /**
   * A cache that is there while a RUN works, and in no layer.
   *
   * @param target the directory
   * @param options further ones, {@code ,sharing=locked}; empty or beginning with a comma
   */
  record CacheMount(String target, String options) implements Edit {
    @Override
    public String toString() {
      return "--mount=type=cache,target=" + target + options;
    }
  }

  /**
   * An option of a command within a RUN.
   *
   * @param command the words before it: {@code apt-get install}
   */
  record Option(String command, String option) implements Edit {}

  /** A shell command that a RUN begins with. */
  record Before(String command) implements Edit {}

  /** A shell command that a RUN ends with. */
  record After(String command) implements Edit {}

  /** A flag of a COPY or ADD: {@code --chown=1000:1000}. */
  record CopyFlag(String flag) implements Edit {}
}
