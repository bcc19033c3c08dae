package io.layerwise.practice.image;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.inventory.Inventory;
import io.layerwise.secret.FileSecrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What was found in the files that may hold a secret. Nothing but the packages has to be known
 * before.
 *
 * @param candidates all that were to be looked into
 * @param files those that hold something, or could not be understood
 * @param unread those that could not be read
 */
public record SecretSearch(SecretCandidates candidates, List<Searched> files, List<Inode> unread) {
  /** A file. */
  record Searched(Inode inode, String path, FileSecrets secrets) {}

  public SecretSearch {
    files = List.copyOf(files);
    unread = List.copyOf(unread);
  }

  /**
   * @param inventory of the same image
   * @throws IOException where a layer cannot be read
   */
  public static SecretSearch of(ImageAnalysis analysis, Inventory inventory, FileContents contents)
      throws IOException {
    SecretCandidates candidates = SecretCandidates.of(analysis, inventory);
    List<Searched> files = new ArrayList<>();
    List<Inode> unread =
        contents.visitInodes(
            List.copyOf(candidates.paths().keySet()),
            SecretCandidates.LONGEST_NAMED,
            (inode, content) -> {
              String path = candidates.path(inode);
              FileSecrets secrets = FileSecrets.of(path, content);
              if (!secrets.found().isEmpty() || secrets.unknown().isPresent()) {
                files.add(new Searched(inode, path, secrets));
              }
            });
    return new SecretSearch(candidates, files, unread);
  }
}
