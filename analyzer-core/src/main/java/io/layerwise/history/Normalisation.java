package io.layerwise.history;

import java.util.regex.Pattern;

/**
 * What of an instruction stays the same from one build to the next, whichever builder it is. Build
 * arguments do not: the classic builder leaves out those that an ENV hides, Buildah writes them,
 * and kaniko writes none. Neither do flags: BuildKit records the {@code --chown} of a COPY but not
 * its {@code --from}, Buildah none, and kaniko all, those of a RUN too.
 */
final class Normalisation {
  private static final Pattern STORE_HASH = Pattern.compile("/nix/store/[0-9a-z]{32}-");
  private static final Pattern BUILDPACK_VERSION = Pattern.compile("@[^@\\s]++$");
  private static final Pattern SNAPSHOT_EPOCH = Pattern.compile(" '@[0-9]++'");
  private static final Pattern FLAGS = Pattern.compile("^(?:--[a-z][^ ]*+ )++");

  private Normalisation() {}

  static String of(Instruction instruction) {
    String text = instruction.text();
    return switch (instruction.builder()) {
      case NIX -> STORE_HASH.matcher(text).replaceAll("");
      case BUILDPACKS -> BUILDPACK_VERSION.matcher(text).replaceAll("");
      case DEBUERREOTYPE -> SNAPSHOT_EPOCH.matcher(text).replaceAll("");
      default -> instruction.kind().writesFiles() ? plain(instruction.kind(), text) : text;
    };
  }

  static String withoutSources(Instruction instruction) {
    String text = of(instruction);
    int target = text.lastIndexOf(' ');
    boolean copies =
        instruction.kind() == InstructionKind.COPY || instruction.kind() == InstructionKind.ADD;
    return copies && target > 0
        ? instruction.kind() + " " + CopiedFiles.UNTOLD + text.substring(target)
        : text;
  }

  /** In the shell form, without flags. */
  private static String plain(InstructionKind kind, String text) {
    String keyword = kind + " ";
    if (!text.startsWith(keyword)) {
      return text;
    }
    String arguments = FLAGS.matcher(text.substring(keyword.length())).replaceFirst("");
    return keyword
        + GoText.quotedList(arguments).map(words -> String.join(" ", words)).orElse(arguments);
  }
}
