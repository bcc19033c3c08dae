package io.layerwise.finding;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Heredoc;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.RunScript;
import io.layerwise.secret.Masking;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A RUN with here-documents, edited where it stands in its Dockerfile: all else stays verbatim. */
final class EditedSource {
  private static final Pattern KEYWORD = Pattern.compile("\\s*+[Rr][Uu][Nn]\\s++");
  private static final Pattern FLAGS = Pattern.compile("(?:--[a-z]\\S*+(?:\\s|\\\\\n)++)*+");

  private final DockerfileInstruction run;
  private final Collection<Edit> edits;

  private EditedSource(DockerfileInstruction run, Collection<Edit> edits) {
    this.run = run;
    this.edits = edits;
  }

  /** Empty where nothing changes, or what would is not a shell's to run. */
  static Optional<String> of(DockerfileInstruction run, Collection<Edit> edits) {
    String text = run.source().text().stripTrailing();
    return run.keyword() == Keyword.RUN
        ? new EditedSource(run, edits).edited(text).filter(edited -> !edited.equals(text))
        : Optional.empty();
  }

  private Optional<String> edited(String text) {
    Matcher keyword = KEYWORD.matcher(text);
    if (!keyword.lookingAt()) {
      return Optional.empty();
    }
    int documents = startOfDocuments(text);
    Matcher flags = FLAGS.matcher(text).region(keyword.end(), documents);
    int command = flags.lookingAt() ? flags.end() : keyword.end();
    String start = text.substring(0, keyword.end()) + Rewriting.mounts(edits);
    String ownFlags = text.substring(keyword.end(), command);
    return rest(text.substring(command, documents), text.substring(documents))
        .map(rest -> Masking.mask(start + ownFlags + rest));
  }

  /** All documents, each with the line that ends it, are the end of the text. */
  private int startOfDocuments(String text) {
    int lines = 0;
    for (Heredoc heredoc : run.heredocs()) {
      lines += (int) heredoc.content().chars().filter(c -> c == '\n').count() + 1;
    }
    int at = text.length();
    for (int i = 0; i < lines; i++) {
      at = text.lastIndexOf('\n', at - 1);
    }
    return at + 1;
  }

  /** The command and its documents after the edits. */
  private Optional<String> rest(String command, String documents) {
    if (!RunScript.isHeredocAlone(run)) {
      return Optional.of(withDocuments(command, documents));
    }
    Heredoc heredoc = run.heredocs().get(0);
    boolean file = heredoc.text().startsWith("#!");
    boolean mountsAlone = edits.stream().allMatch(Edit.CacheMount.class::isInstance);
    return file && !mountsAlone
        ? Optional.empty()
        : Optional.of(command + (file ? documents : script(heredoc.content(), documents)));
  }

  private String script(String content, String documents) {
    return EditedScript.of(content, List.of(), edits) + documents.substring(content.length());
  }

  /** A command is added to the line of the command, and not behind the documents. */
  private String withDocuments(String command, String documents) {
    List<Edit> added =
        edits.stream()
            .filter(edit -> edit instanceof Edit.Before || edit instanceof Edit.After)
            .toList();
    List<Edit> within = edits.stream().filter(edit -> !added.contains(edit)).toList();
    return EditedScript.of(EditedScript.ofCommand(command, added) + documents, List.of(), within);
  }
}
