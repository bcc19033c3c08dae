package io.layerwise.history;

/** The program that wrote a history line. */
public enum Builder {
  CLASSIC("Docker (classic)"),
  BUILDKIT("BuildKit"),
  BUILDAH("Buildah/Podman"),
  KANIKO("kaniko"),
  JIB("Jib"),
  KO("ko"),
  APKO("apko"),
  NIX("Nix"),
  BUILDPACKS("Cloud Native Buildpacks"),
  BAZEL("Bazel"),
  DEBUERREOTYPE("debuerreotype"),
  IMPORT("docker import"),
  UNKNOWN("an unknown builder");

  private final String label;

  Builder(String label) {
    this.label = label;
  }

  /** The builder's name as its makers write it. */
  public String label() {
    return label;
  }
}
