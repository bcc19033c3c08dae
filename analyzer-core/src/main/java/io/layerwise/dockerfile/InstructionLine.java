package io.layerwise.dockerfile;

import io.layerwise.oci.NearestNames;
import io.layerwise.oci.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A logical line taken apart, before its keyword decides what the arguments mean. */
record InstructionLine(Keyword keyword, List<Flag> flags, String arguments) {

  /**
   * @param text without white space around it
   * @param line where it begins, from 1
   */
  static InstructionLine parse(String text, int line) throws DockerfileException {
    String[] parts = text.split("\\s+", 2);
    Optional<Keyword> keyword = Keyword.of(parts[0]);
    if (keyword.isEmpty()) {
      throw new DockerfileException(
          line,
          "an instruction",
          text.isEmpty() ? "a continuation of nothing" : Quoted.of(parts[0]),
          text.isEmpty() ? "Remove it." : remedy(parts[0]));
    }
    FlagReader.Split split = FlagReader.split(parts.length < 2 ? "" : parts[1]);
    return new InstructionLine(keyword.get(), split.flags(), split.arguments());
  }

  private static String remedy(String word) {
    List<String> known = Keyword.names();
    // A word of any length is measured against all of them.
    String bounded = word.substring(0, Math.min(word.length(), 20)).toUpperCase(Locale.ROOT);
    return "Did you mean "
        + NearestNames.of(bounded, known).get(0)
        + "? If the line belongs to the one above, that one has to be continued.";
  }

  /** The instruction behind an ONBUILD. */
  Optional<String> triggered() {
    return keyword == Keyword.ONBUILD && !arguments.isEmpty()
        ? Optional.of(arguments)
        : Optional.empty();
  }

  /** The here-documents that it announces; an exec form has none. */
  List<HeredocMarker> heredocs() {
    return keyword.takesHeredocs() && JsonStrings.parse(arguments).isEmpty()
        ? HeredocMarker.in(arguments)
        : List.of();
  }
}
