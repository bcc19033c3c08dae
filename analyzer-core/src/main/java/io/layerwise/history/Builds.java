package io.layerwise.history;

import io.layerwise.oci.History;
import io.layerwise.oci.ImageConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    for (int i = lines.size() - 1; i > 0; i--) {
      if (builders.get(i) != builders.get(i - 1)) {
        return Optional.of(start(i, byAnotherBuilder(i)));
      }
      if (trustTimes && isApart(i) && closes(i)) {
        return Optional.of(start(i, atAnotherTime(i)));
      }
    }
    return Optional.empty();
  }

  private Start start(int line, String evidence) {
    return new Start(line, layersBelow(line), evidence, Optional.empty());
  }

  private String byAnotherBuilder(int line) {
    return "the history below the first instruction of %s is that of %s"
        .formatted(builders.get(line).label(), builders.get(line - 1).label());
  }

  private String atAnotherTime(int line) {
    Duration apart = distance(line).orElse(Duration.ZERO);
    String length =
        apart.toDays() > 1 ? apart.toDays() + " days" : Math.max(1, apart.toHours()) + " hours";
    return "a CMD or ENTRYPOINT ends the lower instructions, about %s apart from those above"
        .formatted(length);
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
   * Whether a CMD, or an ENTRYPOINT that is set again above, stands below {@code line} with no
   * layer between. A Dockerfile has one of each, mostly at its end.
   */
  private boolean closes(int line) {
    for (int i = line - 1; i >= 0 && lines.get(i).emptyLayer(); i--) {
      InstructionKind kind = instructions.get(i).kind();
      if (kind == InstructionKind.CMD) {
        return true;
      }
      if (kind == InstructionKind.ENTRYPOINT && isSetFrom(line)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSetFrom(int line) {
    return instructions.subList(line, instructions.size()).stream()
        .anyMatch(instruction -> instruction.kind() == InstructionKind.ENTRYPOINT);
  }

  private int layersBelow(int line) {
    return (int) lines.subList(0, line).stream().filter(l -> !l.emptyLayer()).count();
  }
}
