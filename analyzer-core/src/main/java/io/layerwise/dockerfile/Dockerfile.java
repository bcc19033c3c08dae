package io.layerwise.dockerfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Dockerfile. Its instructions keep their text, so that all of it can be written back.
 *
 * @param globalArguments every ARG before the first FROM
 * @param stages in order, at least one
 * @param end what follows the last instruction, verbatim: comments and empty lines
 * @param charset what the file was decoded with
 */
public record Dockerfile(
    Directives directives,
    List<DockerfileInstruction> globalArguments,
    List<Stage> stages,
    String end,
    Charset charset) {
  /** More than any that somebody wrote. */
  public static final int MOST_BYTES = 1 << 20;

  public Dockerfile {
    globalArguments = List.copyOf(globalArguments);
    stages = List.copyOf(stages);
  }

  /**
   * Reads a file of at most {@link #MOST_BYTES}. BuildKit works on bytes and takes any of them
   * within a comment; so one that is not UTF-8 is read as ISO 8859-1, which loses none.
   */
  public static Dockerfile parse(byte[] file) throws DockerfileException {
    if (file.length > MOST_BYTES) {
      throw new DockerfileException(
          1,
          "a Dockerfile of at most " + MOST_BYTES + " bytes",
          "more",
          "Is it the right file? Move large contents to files that are copied.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return DockerfileParser.parse(text, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      String text = new String(file, StandardCharsets.ISO_8859_1);
      return DockerfileParser.parse(text, StandardCharsets.ISO_8859_1);
    }
  }

  public static Dockerfile parse(String text) throws DockerfileException {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Every instruction in the order of the file. */
  public Stream<DockerfileInstruction> instructions() {
    return Stream.concat(
        globalArguments.stream(),
        stages.stream()
            .flatMap(
                stage -> Stream.concat(Stream.of(stage.from()), stage.instructions().stream())));
  }

  /** The whole file, verbatim. */
  public String text() {
    StringBuilder text = new StringBuilder();
    instructions().forEach(one -> text.append(one.source().above()).append(one.source().text()));
    return text.append(end).toString();
  }

  /** The bytes that were read. */
  public byte[] toBytes() {
    return text().getBytes(charset);
  }

  /** The stage that is built where none is asked for. */
  public Stage lastStage() {
    return stages.get(stages.size() - 1);
  }

  /** A stage by its name in any case, or by its number from 0, as {@code --target} finds it. */
  public Optional<Stage> stage(String nameOrNumber) {
    String name = nameOrNumber.toLowerCase(Locale.ROOT);
    Optional<Stage> named = Optional.empty();
    for (Stage stage : stages) {
      named = stage.name().filter(name::equals).isPresent() ? Optional.of(stage) : named;
    }
    return named.or(
        () ->
            stages.stream()
                .filter(stage -> Integer.toString(stage.index()).equals(nameOrNumber))
                .findFirst());
  }

  /** The stages that an image of {@code stage} is made of, the lowest first, itself last. */
  public List<Stage> lineage(Stage stage) {
    List<Stage> lineage = new ArrayList<>(List.of(stage));
    while (lineage.get(0).base() instanceof StageBase.EarlierStage earlier) {
      lineage.add(0, stages.get(earlier.index()));
    }
    return List.copyOf(lineage);
  }

  /** What is known of variables outside of all stages, where FROM is read. */
  public Variables globalVariables() {
    return Variables.global(directives.escape()).after(globalArguments);
  }

  /**
   * What is known of variables right behind a stage's FROM. A stage has those of the stage that it
   * begins from, arguments too ("Scope" of ARG).
   */
  public Variables variables(Stage stage) {
    List<Stage> lineage = lineage(stage);
    boolean fromNothing = lineage.get(0).base() instanceof StageBase.Scratch;
    Variables variables = globalVariables().within(fromNothing);
    for (Stage earlier : lineage.subList(0, lineage.size() - 1)) {
      variables = variables.after(earlier.instructions());
    }
    return variables;
  }

  /**
   * The rules that {@code # hadolint global ignore=…} or {@code # layerwise global ignore=…} at the
   * top takes back for all of the file.
   */
  public List<String> ignoredRules() {
    return instructions()
        .findFirst()
        .map(first -> IgnorePragma.GLOBAL.rules(SourceLines.comments(first.source().above())))
        .orElse(List.of());
  }
}
