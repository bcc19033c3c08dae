package io.layerwise.oci;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an image runs: {@code os/architecture[/variant]} in Go's names, such as {@code
 * linux/arm64/v8}.
 */
public record Platform(String os, String architecture, Optional<String> variant) {

  /** Where nothing says what the image runs on; what BuildKit writes for what is no image. */
  public static final Platform UNKNOWN = new Platform("unknown", "unknown");

  public Platform(String os, String architecture) {
    this(os, architecture, Optional.empty());
  }

  /** Reads {@code os/architecture[/variant]}; empty where {@code text} has another shape. */
  public static Optional<Platform> parse(String text) {
    List<String> parts = Arrays.asList(text.toLowerCase(Locale.ROOT).split("/", -1));
    if (parts.size() < 2 || parts.size() > 3 || parts.contains("")) {
      return Optional.empty();
    }
    Optional<String> variant = parts.size() == 3 ? Optional.of(parts.get(2)) : Optional.empty();
    return Optional.of(new Platform(parts.get(0), parts.get(1), variant));
  }

  /** Linux on this machine's architecture: what an engine here would run. */
  public static Platform ofThisMachine() {
    String architecture =
        switch (System.getProperty("os.arch", "").toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          case "x86", "i386", "i686" -> "386";
          default -> System.getProperty("os.arch", "unknown").toLowerCase(Locale.ROOT);
        };
    return new Platform("linux", architecture);
  }

  /**
   * Whether an image of this platform serves somebody who asks for {@code wanted}: a variant counts
   * only where it was asked for. arm64 without one is v8 (containerd's normalisation).
   */
  public boolean satisfies(Platform wanted) {
    Platform own = normalised();
    Platform asked = wanted.normalised();
    return own.os.equals(asked.os)
        && own.architecture.equals(asked.architecture)
        && (wanted.variant.isEmpty() || asked.variant.equals(own.variant));
  }

  /** In Go's names, with the variant that an architecture has where none is said (containerd). */
  private Platform normalised() {
    String lower = architecture.toLowerCase(Locale.ROOT);
    String go =
        switch (lower) {
          case "x86_64", "x86-64" -> "amd64";
          case "aarch64" -> "arm64";
          case "armhf", "armel" -> "arm";
          case "i386", "i686", "x86" -> "386";
          default -> lower;
        };
    String usual =
        switch (go) {
          case "arm64" -> "v8";
          case "arm" -> lower.equals("armel") ? "v6" : "v7";
          default -> "";
        };
    Optional<String> known = variant.isPresent() || usual.isEmpty() ? variant : Optional.of(usual);
    return new Platform(os.toLowerCase(Locale.ROOT), go, known);
  }

  /** BuildKit marks what is not an image, such as an attestation, {@code unknown/unknown}. */
  public boolean isUnknown() {
    return os.equals("unknown") && architecture.equals("unknown");
  }

  @Override
  public String toString() {
    return os + "/" + architecture + variant.map(v -> "/" + v).orElse("");
  }
}
