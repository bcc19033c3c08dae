package io.layerwise.dockerfile;

import io.layerwise.oci.Quoted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the directives at the very top. The first line that is none ends them, be it empty, an
 * instruction, or a comment, and an unknown directive is a comment ("Parser directives").
 */
final class DirectiveReader {
  private static final Set<String> KNOWN =
      Set.of(Directives.SYNTAX, Directives.ESCAPE, Directives.CHECK);
  private static final Pattern DIRECTIVE =
      Pattern.compile("#\\s*+([a-zA-Z][a-zA-Z0-9]*+)\\s*+=\\s*+(\\S.*+)", Pattern.DOTALL);

  private DirectiveReader() {}

  static Directives read(SourceLines lines) throws DockerfileException {
    Map<String, Directive> seen = new LinkedHashMap<>();
    while (lines.hasNext()) {
      Matcher directive = DIRECTIVE.matcher(lines.peek().strip());
      if (!directive.matches() || !KNOWN.contains(name(directive))) {
        break;
      }
      lines.next();
      Directive one = new Directive(lines.taken(), name(directive), directive.group(2));
      requireSound(one);
      if (seen.put(one.name(), one) != null) {
        throw new DockerfileException(
            one.line(),
            "each parser directive once",
            "a second '" + one.name() + "'",
            "Remove one of them.");
      }
    }
    return new Directives(List.copyOf(seen.values()));
  }

  private static String name(Matcher directive) {
    return directive.group(1).toLowerCase(Locale.ROOT);
  }

  private static void requireSound(Directive directive) throws DockerfileException {
    if (directive.name().equals(Directives.ESCAPE) && !directive.value().matches("[\\\\`]")) {
      throw new DockerfileException(
          directive.line(),
          "an escape directive that names \\ or `",
          Quoted.of(directive.value()),
          "Write `# escape=\\` or \"# escape=`\".");
    }
  }
}
