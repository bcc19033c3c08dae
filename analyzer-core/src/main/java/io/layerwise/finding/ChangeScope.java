package io.layerwise.finding;

/** What a change is made to; changes of one scope and place are made together. */
public enum ChangeScope {
  /** The instruction that made a layer. */
  INSTRUCTION("instruction"),
  /** The Dockerfile as a whole: a build stage, from which only results are copied. */
  BUILD_STAGE("build-stage"),
  /** The build context: {@code .dockerignore}. */
  CONTEXT("context"),
  /** The image in FROM. */
  BASE_IMAGE("base-image");

  private final String label;

  ChangeScope(String label) {
    this.label = label;
  }

  /** The scope as reports name it. */
  public String label() {
    return label;
  }
}
