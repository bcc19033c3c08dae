package io.layerwise.history;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What of an instruction stays the same from one build to the next. */
final class Normalisation {
  private static final Pattern STORE_HASH = Pattern.compile("/nix/store/[0-9a-z]{32}-");
  private static final Pattern BUILDPACK_VERSION = Pattern.compile("@[^@\\s]++$");
  private static final Pattern SNAPSHOT_EPOCH = Pattern.compile(" '@[0-9]++'");

  private Normalisation() {}

  static String of(Instruction instruction) {
    String text = instruction.text();
    return switch (instruction.builder()) {
      case NIX -> STORE_HASH.matcher(text).replaceAll("");
      case BUILDPACKS -> BUILDPACK_VERSION.matcher(text).replaceAll("");
      case DEBUERREOTYPE -> SNAPSHOT_EPOCH.matcher(text).replaceAll("");
      default -> buildArgumentNames(instruction) + text;
    };
  }

  /** Their names still tell two builds apart, as {@code |A,B RUN …}; their values do not. */
  private static String buildArgumentNames(Instruction instruction) {
    if (instruction.buildArguments().isEmpty()) {
      return "";
    }
    return instruction.buildArguments().stream()
        .map(argument -> argument.substring(0, Math.max(0, argument.indexOf('='))))
        .collect(Collectors.joining(",", "|", " "));
  }
}
