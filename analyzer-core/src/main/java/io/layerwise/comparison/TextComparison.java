package io.layerwise.comparison;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.LayerContent;
import io.layerwise.tar.EntryType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the text at one path of two images. */
public final class TextComparison {
  /** Longer files are not compared: 1 MiB. */
  public static final int MOST_BYTES = 1 << 20;

  /** A file's text, or why there is none. */
  private record Read(String text, Optional<String> refusal) {
    static Read refused(String sentence) {
      return new Read("", Optional.of(sentence));
    }
  }

  private TextComparison() {}

  /**
   * One of the images.
   *
   * @param contents of its layers, bottom first
   */
  public record Source(MergedFilesystem filesystem, List<LayerContent> contents) {
    public Source {
      contents = List.copyOf(contents);
    }
  }

  /**
   * @param path as it is written, symlinks not followed; where only one image has a file there, all
   *     of its lines were added or removed
   * @throws IOException where a content cannot be read
   */
  public static TextDiff of(Source before, Source after, String path) throws IOException {
    int old = new PathLookup(before.filesystem()).find(path);
    int fresh = new PathLookup(after.filesystem()).find(path);
    boolean was = new ImageFiles(before.filesystem()).has(old);
    boolean is = new ImageFiles(after.filesystem()).has(fresh);
    if (!was && !is) {
      return TextDiff.refused("Neither image has " + path + ".");
    }
    Read oldText = was ? read(before, old, "The older image") : new Read("", Optional.empty());
    Read freshText = is ? read(after, fresh, "The newer image") : new Read("", Optional.empty());
    return oldText
        .refusal
        .or(() -> freshText.refusal)
        .map(TextDiff::refused)
        .orElseGet(
            () ->
                TextDiff.of(
                    UnifiedDiff.of(
                        was ? "a" + before.filesystem().paths().path(old) : "/dev/null",
                        oldText.text,
                        is ? "b" + after.filesystem().paths().path(fresh) : "/dev/null",
                        freshText.text)));
  }

  private static Read read(Source image, int node, String whose) throws IOException {
    MergedFilesystem filesystem = image.filesystem();
    String path = filesystem.paths().path(node);
    Inode inode = filesystem.inode(node);
    EntryType type = filesystem.type(inode);
    if (type != EntryType.FILE) {
      return Read.refused(
          "%s has a %s at %s, which has no text.".formatted(whose, type.label(), path));
    }
    long length = filesystem.layers().get(inode.layer()).length(inode.number());
    if (length > MOST_BYTES) {
      return Read.refused(
          "%s has %d bytes at %s, more than the %d that are compared."
              .formatted(whose, length, path, MOST_BYTES));
    }
    List<byte[]> content = new ArrayList<>();
    new FileContents(filesystem, image.contents())
        .visitWhole(new int[] {node}, MOST_BYTES, (visited, bytes) -> content.add(bytes));
    if (content.isEmpty()) {
      return Read.refused(
          "%s came as a stream that has passed, and %s was not kept; give it as a file."
              .formatted(whose, path));
    }
    return decoded(content.get(0))
        .map(text -> new Read(text, Optional.empty()))
        .orElseGet(() -> Read.refused("%s has binary content at %s.".formatted(whose, path)));
  }

  /** UTF-8 without a NUL is text. */
  private static Optional<String> decoded(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
