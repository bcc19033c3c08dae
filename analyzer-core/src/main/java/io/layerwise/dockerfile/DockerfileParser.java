package io.layerwise.dockerfile;

import io.layerwise.oci.Quoted;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole file. */
final class DockerfileParser {
  /** Far above any file that somebody wrote; an image has room for 127 layers. */
  private static final int MOST_INSTRUCTIONS = 10_000;

  private final SourceLines lines;
  private final List<DockerfileInstruction> globalArguments = new ArrayList<>();
  private final StageList stages = new StageList();
  private int instructions;

  private DockerfileParser(String text) {
    this.lines = new SourceLines(text);
  }

  static Dockerfile parse(String text, Charset charset) throws DockerfileException {
    return new DockerfileParser(text).read(charset);
  }

  private Dockerfile read(Charset charset) throws DockerfileException {
    Directives directives = DirectiveReader.read(lines);
    InstructionReader reader = new InstructionReader(lines, directives.escape());
    while (lines.hasNext()) {
      if (lines.peek().isBlank() || SourceLines.isComment(lines.peek())) {
        lines.next();
      } else {
        add(reader.read());
      }
    }
    List<Stage> all = stages.finish(Variables.global(directives.escape()).after(globalArguments));
    if (all.isEmpty()) {
      throw noFrom(Math.max(1, lines.taken()), "the end of the file");
    }
    return new Dockerfile(directives, globalArguments, all, lines.piece(), charset);
  }

  private void add(DockerfileInstruction instruction) throws DockerfileException {
    if (++instructions > MOST_INSTRUCTIONS) {
      throw new DockerfileException(
          instruction.line(),
          "at most " + MOST_INSTRUCTIONS + " instructions",
          "more",
          "Split the file.");
    }
    if (instruction.keyword() == Keyword.FROM) {
      stages.begin(instruction);
    } else if (!stages.isEmpty()) {
      stages.add(instruction);
    } else if (instruction.keyword() == Keyword.ARG) {
      globalArguments.add(instruction);
    } else {
      throw noFrom(instruction.line(), Quoted.of(instruction.toString()));
    }
  }

  private static DockerfileException noFrom(int line, String found) {
    return new DockerfileException(
        line,
        "a FROM before any other instruction but ARG",
        found,
        "Begin the file with the image to start from, or `FROM scratch`.");
  }
}
