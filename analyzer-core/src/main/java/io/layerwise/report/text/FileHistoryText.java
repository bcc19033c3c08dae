package io.layerwise.report.text;

import io.layerwise.analysis.FileHistory;
import io.layerwise.analysis.FileHistory.Event;
import io.layerwise.analysis.FileRow;
import io.layerwise.analysis.Sizes;
import io.layerwise.history.Instruction;
import io.layerwise.oci.Quoted;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** What every layer did to one path, for a terminal. */
public final class FileHistoryText implements Renderer<FileHistory> {
  private static final String INDENT = "    ";

  @Override
  public void write(FileHistory history, ReportOptions options, Appendable out) throws IOException {
    Page page = new Page(out, options);
    page.line(Span.bold(page.path(Quoted.escaped(history.path()), 0)));
    if (history.events().isEmpty()) {
      page.line("  no layer has touched this path");
    }
    for (Event event : history.events()) {
      write(event, page);
    }
  }

  private static void write(Event event, Page page) throws IOException {
    String start = "  layer " + event.layer() + " ";
    Ink ink = event.file().isPresent() ? Ink.PLAIN : Ink.RED;
    page.line(Span.of(start), new Span(event.action().label(), ink), Span.of(cause(event, page)));
    if (event.file().isPresent()) {
      write(event.file().get(), page);
    }
    page.line(
        INDENT
            + event
                .instruction()
                .map(Instruction::text)
                .map(Quoted::escaped)
                .orElse("(unknown instruction)"));
  }

  private static void write(FileRow file, Page page) throws IOException {
    String metadata =
        file.type().label()
            + ", "
            + Sizes.of(file.size())
            + ", mode "
            + file.metadata().octalMode()
            + ", owner "
            + file.metadata().owner();
    String target = file.linkTarget().map(to -> " -> " + Quoted.escaped(to)).orElse("");
    String content =
        file.contentLayer() == file.layer()
            ? ""
            : ", a hard link into layer " + file.contentLayer();
    page.line(INDENT + metadata + content + target);
  }

  private static String cause(Event event, Page page) {
    return event
        .cause()
        .map(
            cause ->
                switch (cause) {
                  case WHITEOUT -> " by a whiteout";
                  case PARENT_WHITEOUT -> " with ";
                  case OPAQUE_DIRECTORY -> " by the opaque directory ";
                  case PARENT_REPLACED -> " by what replaced the directory ";
                  case REPLACED_BY_DIRECTORY -> ": a directory took its place";
                })
        .map(text -> text.endsWith(" ") ? text + where(event, page, text) : text)
        .orElse("");
  }

  private static String where(Event event, Page page, String before) {
    return event
        .causePath()
        .map(path -> page.path(Quoted.escaped(path), 20 + before.length()))
        .orElse("");
  }
}
