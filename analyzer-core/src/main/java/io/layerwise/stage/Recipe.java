package io.layerwise.stage;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Flag;
import io.layerwise.dockerfile.Stage;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.history.BaseImage;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.history.WrittenInstruction;
import io.layerwise.secret.Masking;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the image is built now: the user's Dockerfile, or what history holds of it.
 *
 * @param head what stands above the FROM of the stage that is built, verbatim
 * @param from the image behind its FROM, as written
 * @param platform behind {@code --platform=}, where it was given
 * @param stageName behind AS: its own, or one that no other stage has
 * @param escape the character by which lines go on
 * @param isOther whether most of the file's instructions made no layer of the image
 * @param steps of that stage
 * @param baseLayers how many layers are below it
 * @param fromHistory whether there was no Dockerfile
 */
record Recipe(
    String head,
    String from,
    Optional<String> platform,
    String stageName,
    char escape,
    boolean isOther,
    List<Step> steps,
    int baseLayers,
    boolean fromHistory) {
  /** Where nothing tells what the image was built on. */
  static final String UNKNOWN_BASE = "${BASE_IMAGE}";

  private static final String BASE_ARGUMENT =
      "# look: neither history nor a label names the base image; write it here, or give it by"
          + " --build-arg\nARG BASE_IMAGE\n";

  /** A directive would make every build fetch a frontend, also where the builder has one. */
  private static final String DOCUMENTS =
      "# look: here-documents need Docker 23 or newer, or BuildKit and"
          + " `# syntax=docker/dockerfile:1.4` as the first line\n";

  /**
   * What decides how a RUN runs. Those right above the base image's last layer may be its own: to
   * set them again changes nothing.
   */
  private static final Set<InstructionKind> SETTINGS =
      Set.of(
          InstructionKind.ARG,
          InstructionKind.ENV,
          InstructionKind.SHELL,
          InstructionKind.USER,
          InstructionKind.WORKDIR);

  private static final int NO_LAYER = -1;
  private static final String DEFAULT_STAGE = "build";

  static Recipe of(ImageAnalysis analysis, Dockerfile dockerfile, Stage stage) {
    int layers = analysis.layers().size();
    DockerfileLines lines = DockerfileLines.of(dockerfile, stage, analysis.history(), layers);
    Map<Integer, Integer> layerOfLine = new HashMap<>();
    int lowest = layers;
    for (int layer = layers - 1; layer >= 0; layer--) {
      OptionalInt line = lines.ofLayer(layer);
      if (line.isPresent()) {
        layerOfLine.put(line.getAsInt(), layer);
        lowest = layer;
      }
    }
    List<Step> steps = new ArrayList<>();
    for (DockerfileInstruction instruction : stage.instructions()) {
      steps.add(
          step(instruction, optional(layerOfLine.getOrDefault(instruction.line(), NO_LAYER))));
    }
    int known = analysis.base().map(BaseImage::layers).orElse(0);
    return new Recipe(
        head(dockerfile, stage),
        stage.image(),
        stage.platform(),
        stage.name().orElseGet(() -> freeName(dockerfile)),
        dockerfile.directives().escape(),
        unmatched(steps),
        List.copyOf(steps),
        Math.max(known, lowest == layers ? 0 : lowest),
        false);
  }

  private static Step step(DockerfileInstruction instruction, OptionalInt layer) {
    String text = instruction.source().text().stripTrailing();
    String masked = Masking.mask(text);
    Step step =
        new Step(
            instruction.keyword().name(),
            text,
            comments(instruction.source().above()),
            mounts(instruction),
            layer);
    return masked.equals(text) ? step : step.masked(masked);
  }

  private static String freeName(Dockerfile dockerfile) {
    List<String> taken =
        dockerfile.stages().stream().map(Stage::name).flatMap(Optional::stream).toList();
    return Stream.concat(
            Stream.of(DEFAULT_STAGE, "builder"),
            IntStream.iterate(2, number -> number + 1).mapToObj(n -> DEFAULT_STAGE + "-" + n))
        .filter(name -> !taken.contains(name))
        .findFirst()
        .orElse(DEFAULT_STAGE);
  }

  private static boolean unmatched(List<Step> steps) {
    List<Step> making =
        steps.stream().filter(step -> step.is("RUN") || step.is("COPY") || step.is("ADD")).toList();
    long made = making.stream().filter(step -> step.layer().isPresent()).count();
    return made * 2 < making.size();
  }

  /** Everything of the file above a stage's FROM, comments above that among it. */
  private static String head(Dockerfile dockerfile, Stage stage) {
    StringBuilder head = new StringBuilder();
    for (DockerfileInstruction instruction : dockerfile.instructions().toList()) {
      head.append(instruction.source().above());
      if (instruction.line() == stage.from().line()) {
        return head.toString();
      }
      head.append(instruction.source().text());
    }
    return head.toString();
  }

  /** Where a RUN gets secrets and tools from that are no part of the image. */
  private static String mounts(DockerfileInstruction instruction) {
    StringBuilder mounts = new StringBuilder();
    for (Flag flag : instruction.flags()) {
      boolean cache = flag.value().filter(value -> value.contains("type=cache")).isPresent();
      if (flag.name().equals("mount") && !cache) {
        mounts.append(flag).append(' ');
      }
    }
    return mounts.toString();
  }

  private static String comments(String above) {
    StringBuilder comments = new StringBuilder();
    for (String line : above.split("(?<=\\n)", -1)) {
      if (line.strip().startsWith("#")) {
        comments.append(line);
      }
    }
    return comments.toString();
  }

  private static OptionalInt optional(int layer) {
    return layer == NO_LAYER ? OptionalInt.empty() : OptionalInt.of(layer);
  }

  static Recipe of(ImageAnalysis analysis) {
    int base = analysis.base().map(BaseImage::layers).orElse(0);
    IdentityHashMap<Instruction, Integer> layerOf = new IdentityHashMap<>();
    for (int layer = 0; layer < analysis.layers().size(); layer++) {
      int made = layer;
      analysis.instruction(layer).ifPresent(instruction -> layerOf.put(instruction, made));
    }
    List<Step> steps = new ArrayList<>();
    int layer = NO_LAYER;
    for (Instruction instruction : analysis.history().instructions()) {
      int made = layerOf.getOrDefault(instruction, NO_LAYER);
      layer = Math.max(layer, made);
      if (layer >= base || (layer == base - 1 && SETTINGS.contains(instruction.kind()))) {
        steps.add(step(instruction, optional(made)));
      }
    }
    Optional<String> name = analysis.base().flatMap(BaseImage::name);
    boolean documents = steps.stream().anyMatch(step -> step.text().contains("\n"));
    return new Recipe(
        (documents ? DOCUMENTS : "") + (name.isPresent() ? "" : BASE_ARGUMENT),
        name.orElse(UNKNOWN_BASE),
        Optional.empty(),
        DEFAULT_STAGE,
        '\\',
        false,
        List.copyOf(steps),
        base,
        true);
  }

  private static Step step(Instruction instruction, OptionalInt layer) {
    String keyword = instruction.kind().name();
    WrittenInstruction written = WrittenInstruction.of(instruction);
    String missing =
        written.missing().map(what -> "# look: history does not hold " + what + "\n").orElse("");
    if (instruction.isMasked()) {
      return new Step(keyword, written.text(), missing, "", layer).masked(written.text());
    }
    boolean copied =
        instruction.kind() == InstructionKind.COPY || instruction.kind() == InstructionKind.ADD;
    return copied && written.text().contains("…")
        ? new Step(
            keyword,
            written.text().replace("…", "."),
            "# look: history does not hold what was copied here, only a checksum\n",
            "",
            layer)
        : new Step(keyword, written.text(), missing, "", layer);
  }

  /** The same with its steps in another order. */
  Recipe with(List<Step> ordered) {
    return new Recipe(
        head, from, platform, stageName, escape, isOther, ordered, baseLayers, fromHistory);
  }
}
