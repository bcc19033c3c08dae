package io.layerwise.analysis;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.history.ImageHistory;
import io.layerwise.history.Instruction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What every layer did to one path.
 *
 * @param path absolute, as text
 * @param events the lowest layer's first; empty where no layer touched the path
 */
public record FileHistory(String path, List<Event> events) {

  /** What a layer did. */
  public enum Action {
    ADDED("added"),
    OVERWRITTEN("overwritten"),
    DELETED("deleted");

    private final String label;

    Action(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How a layer deleted a path. */
  public enum Cause {
    /** A whiteout of the path itself. */
    WHITEOUT("whiteout"),
    /** A whiteout of a directory above. */
    PARENT_WHITEOUT("parent-whiteout"),
    /** A directory above hides what lower layers have in it. */
    OPAQUE_DIRECTORY("opaque-directory"),
    /** A directory above became something else. */
    PARENT_REPLACED("parent-replaced"),
    /** The path became a directory. */
    REPLACED_BY_DIRECTORY("replaced-by-directory");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * @param layer 0 at the bottom
   * @param cause how, for a deletion
   * @param causePath where the cause lies, for a deletion: the path itself or one above
   * @param file what stands there now, for all but a deletion
   * @param instruction what made the layer, where the history tells
   */
  public record Event(
      int layer,
      Action action,
      Optional<Cause> cause,
      Optional<String> causePath,
      Optional<FileRow> file,
      Optional<Instruction> instruction) {}

  /**
   * @param path absolute or not; {@code \xNN} stands for that byte where nothing has such a name
   */
  public static FileHistory of(MergedFilesystem filesystem, ImageHistory history, String path) {
    OptionalInt node = FileLookup.node(filesystem, path);
    return node.isEmpty()
        ? new FileHistory(path, List.of())
        : new FileHistory(
            filesystem.paths().path(node.getAsInt()),
            new FileEvents(filesystem, history, node.getAsInt()).events());
  }
}
