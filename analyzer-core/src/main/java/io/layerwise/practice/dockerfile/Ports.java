package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an EXPOSE declares.
 *
 * @param first port, 0 to 65535
 * @param last of the range, the same for one port
 */
record Ports(int first, int last) {
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?(?:/(?:tcp|udp|sctp))?");

  /** All of an instruction that are known. */
  static List<Ports> of(DockerfileEvidence evidence, DockerfileInstruction expose) {
    List<Ports> all = new ArrayList<>();
    for (String word : expose.words()) {
      evidence.expand(expose, word).flatMap(Ports::parse).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /** Whether none of them is left out for a value that is not known. */
  static boolean areKnown(DockerfileEvidence evidence, DockerfileInstruction expose) {
    return of(evidence, expose).size() == expose.words().size();
  }

  private static Optional<Ports> parse(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(range.group(1));
    String last = range.group(2);
    return Optional.of(new Ports(first, last == null ? first : Integer.parseInt(last)));
  }

  boolean contains(int port) {
    return first <= port && port <= last;
  }
}
