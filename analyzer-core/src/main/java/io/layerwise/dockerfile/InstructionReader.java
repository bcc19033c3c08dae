package io.layerwise.dockerfile;

import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one instruction, its here-documents included, from where it begins. */
final class InstructionReader {
  private final SourceLines lines;
  private final char escape;

  InstructionReader(SourceLines lines, char escape) {
    this.lines = lines;
    this.escape = escape;
  }

  DockerfileInstruction read() throws DockerfileException {
    String above = lines.piece();
    int first = lines.taken() + 1;
    InstructionLine line = InstructionLine.parse(LogicalLine.read(lines, escape), first);
    Optional<String> put = line.triggered();
    if (put.isEmpty()) {
      List<Heredoc> heredocs = heredocs(line, first);
      return instruction(line, heredocs, Optional.empty(), source(first, above));
    }
    InstructionLine inner = InstructionLine.parse(put.get(), first);
    List<Heredoc> heredocs = heredocs(inner, first);
    Source source = source(first, above);
    DockerfileInstruction triggered = instruction(inner, heredocs, Optional.empty(), source);
    return instruction(line, heredocs, Optional.of(triggered), source);
  }

  private Source source(int first, String above) {
    return new Source(first, lines.taken(), above, lines.piece());
  }

  private List<Heredoc> heredocs(InstructionLine line, int first) throws DockerfileException {
    List<Heredoc> heredocs = new ArrayList<>();
    for (HeredocMarker marker : line.heredocs()) {
      heredocs.add(marker.with(content(marker, first)));
    }
    return heredocs;
  }

  private String content(HeredocMarker marker, int first) throws DockerfileException {
    StringBuilder content = new StringBuilder();
    while (lines.hasNext()) {
      String next = lines.next();
      if (marker.isEnd(SourceLines.withoutEnd(next))) {
        return content.toString();
      }
      content.append(next);
    }
    throw new DockerfileException(
        first,
        "a line " + Quoted.of(marker.name()) + " that ends the here-document",
        "the end of the file",
        "Add that line, or quote the << if a program is to read it.");
  }

  private DockerfileInstruction instruction(
      InstructionLine line,
      List<Heredoc> heredocs,
      Optional<DockerfileInstruction> triggered,
      Source source)
      throws DockerfileException {
    DockerfileInstruction instruction =
        new DockerfileInstruction(
            line.keyword(), line.flags(), line.arguments(), heredocs, triggered, source, escape);
    ArgumentRules.require(instruction);
    return instruction;
  }
}
