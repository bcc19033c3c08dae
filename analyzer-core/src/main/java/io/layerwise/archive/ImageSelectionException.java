package io.layerwise.archive;

import java.io.IOException;
import java.util.List;

/** The archive can be read, but which of its images is meant cannot be told, or it has no such. */
public final class ImageSelectionException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String choices;

  /**
   * @param problem one sentence
   * @param choices the images that there are, a line each
   */
  public ImageSelectionException(String problem, List<String> choices) {
    super(problem + "\n" + String.join("\n", choices));
    this.problem = problem;
    this.choices = String.join("\n", choices);
  }

  public String problem() {
    return problem;
  }

  /** The images that there are, a line each. */
  public List<String> choices() {
    return choices.lines().toList();
  }
}
