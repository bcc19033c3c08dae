package io.layerwise.history;

import io.layerwise.oci.History;
import io.layerwise.oci.ImageConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where one image's build ends in a history and that of an image built on it begins. */
final class Builds {
  /**
   * Two instructions of one build lie as far apart as the second one took, and few take longer.
   * Steps from a cache may lie further apart, hence the demand for a CMD between them.
   */
  private static final Duration APART = Duration.ofHours(1);

  /** Reproducible builds write year 1, 1970 or 1980 for a time that they do not tell. */
  private static final Instant OLDEST_TIME = Instant.parse("2000-01-01T00:00:00Z");

  private final List<History> lines;
  private final List<Instruction> instructions;
  private final List<Builder> builders;

  Builds(ImageConfig config, ImageHistory history) {
    this.lines = config.history();
    this.instructions = history.instructions();
    this.builders = builders(instructions);
  }

  /** Lines by nobody known belong to the build in which they stand: a commit, an exec form. */
  private static List<Builder> builders(List<Instruction> instructions) {
    List<Builder> builders = new ArrayList<>(instructions.size());
    Builder current = Builder.UNKNOWN;
    for (Instruction instruction : instructions) {
      current = instruction.builder() == Builder.UNKNOWN ? current : instruction.builder();
      builders.add(current);
    }
    return builders;
  }

  /** The start of a build on top of a base. */
  record Start(int line, int layersBelow, String evidence, Optional<String> baseName) {}

  /** The last instruction that Buildah says it ran on an image that has a name. */
  Optional<Start> namedByBuildah() {
    for (int i = lines.size() - 1; i >= 0 && builders.get(i) == Builder.BUILDAH; i--) {
      Optional<String> name = ImageName.ofFromComment(lines.get(i).comment());
      if (name.isPresent()) {
        String evidence = "the history says FROM " + name.get();
        return Optional.of(new Start(i, layersBelow(i), evidence, name));
      }
    }
    return Optional.empty();
  }

  /** The last line with which another builder begins, or another build after a CMD. */
  Optional<Start> lastStart(boolean trustTimes) {
    List<Set<InstructionKind>> closing = closing();
    boolean entrypointAbove = false;
    for (int i = lines.size() - 1; i > 0; i--) {
      entrypointAbove |= instructions.get(i).kind() == InstructionKind.ENTRYPOINT;
      if (builders.get(i) != builders.get(i - 1)) {
        return Optional.of(start(i, byAnotherBuilder(i)));
      }
      boolean closed =
          closing.get(i).contains(InstructionKind.CMD)
              || (entrypointAbove && closing.get(i).contains(InstructionKind.ENTRYPOINT));
      if (trustTimes && closed && isApart(i)) {
        return Optional.of(start(i, atAnotherTime(i)));
      }
    }
    return Optional.empty();
  }

  private Start start(int line, String evidence) {
    return new Start(line, layersBelow(line), evidence, Optional.empty());
  }

  private String byAnotherBuilder(int line) {
    return "%s made what lies below the instructions of %s"
        .formatted(builders.get(line - 1).label(), builders.get(line).label());
  }

  private String atAnotherTime(int line) {
    Duration apart = distance(line).orElse(Duration.ZERO);
    return "a CMD or ENTRYPOINT ends the lower instructions, about %s apart from those above"
        .formatted(apart.toDays() > 1 ? apart.toDays() + " days" : hours(apart.toHours()));
  }

  private static String hours(long hours) {
    return hours > 1 ? hours + " hours" : "an hour";
  }

  private boolean isApart(int line) {
    return distance(line).filter(distance -> distance.compareTo(APART) > 0).isPresent();
  }

  /** Either way: a base rebuilt with SOURCE_DATE_EPOCH may claim to be older than its own base. */
  private Optional<Duration> distance(int line) {
    return time(line - 1)
        .flatMap(before -> time(line).map(after -> Duration.between(before, after).abs()));
  }

  private Optional<Instant> time(int line) {
    return lines.get(line).created().filter(time -> time.isAfter(OLDEST_TIME));
  }

  /**
   * For each line, which of CMD and ENTRYPOINT stand below it with no layer between. A Dockerfile
   * has one of each, mostly at its end, so that they close an image.
   */
  private List<Set<InstructionKind>> closing() {
    List<Set<InstructionKind>> closing = new ArrayList<>(lines.size());
    Set<InstructionKind> kinds = Set.of();
    for (int i = 0; i < lines.size(); i++) {
      closing.add(kinds);
      kinds = lines.get(i).emptyLayer() ? with(instructions.get(i).kind(), kinds) : Set.of();
    }
    return closing;
  }

  private static Set<InstructionKind> with(InstructionKind kind, Set<InstructionKind> kinds) {
    if (kind != InstructionKind.CMD && kind != InstructionKind.ENTRYPOINT) {
      return kinds;
    }
    Set<InstructionKind> more = EnumSet.of(kind);
    more.addAll(kinds);
    return more;
  }

  private int layersBelow(int line) {
    return (int) lines.subList(0, line).stream().filter(l -> !l.emptyLayer()).count();
  }
}
