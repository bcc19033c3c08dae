package io.layerwise.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stages of a file while it is read. */
final class StageList {
  private final List<Open> open = new ArrayList<>();

  private record Open(DockerfileInstruction from, List<DockerfileInstruction> instructions) {}

  void begin(DockerfileInstruction from) {
    open.add(new Open(from, new ArrayList<>()));
  }

  boolean isEmpty() {
    return open.isEmpty();
  }

  void add(DockerfileInstruction instruction) {
    open.get(open.size() - 1).instructions.add(instruction);
  }

  /** All stages, each with what it begins from; of one name, the last so far is meant. */
  List<Stage> finish(Variables global) {
    List<Stage> stages = new ArrayList<>(open.size());
    Map<String, Integer> byName = new HashMap<>();
    for (Open one : open) {
      List<String> words = one.from.words();
      Optional<String> name =
          words.size() == 3 ? Optional.of(words.get(2).toLowerCase(Locale.ROOT)) : Optional.empty();
      StageBase base = base(words.get(0), global, byName);
      int index = stages.size();
      stages.add(new Stage(index, one.from, name, base, one.instructions));
      name.ifPresent(known -> byName.put(known, index));
    }
    return List.copyOf(stages);
  }

  private static StageBase base(String written, Variables global, Map<String, Integer> byName) {
    Optional<String> image = global.expand(written).filter(text -> !text.isBlank());
    if (image.isEmpty()) {
      return new StageBase.Unknown(written);
    }
    Optional<Integer> earlier =
        Optional.ofNullable(byName.get(image.get().toLowerCase(Locale.ROOT)));
    if (earlier.isPresent()) {
      return new StageBase.EarlierStage(earlier.get());
    }
    return image.get().equals("scratch")
        ? new StageBase.Scratch()
        : new StageBase.External(ImageReference.of(image.get()));
  }
}
