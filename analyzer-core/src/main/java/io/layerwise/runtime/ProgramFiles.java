package io.layerwise.runtime;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programs, libraries and scripts of an image that were read, by their paths. */
final class ProgramFiles {
  /** More than the first bytes that tell what a file is. */
  private static final int BUFFER = 1 << 10;

  private final MergedFilesystem filesystem;
  private final FileContents contents;
  private final Map<Integer, ElfFile> elfs = new HashMap<>();
  private final Map<Integer, Script> scripts = new HashMap<>();
  private final Set<Integer> asked = new HashSet<>();
  private final Set<Integer> unread = new HashSet<>();

  ProgramFiles(MergedFilesystem filesystem, FileContents contents) {
    this.filesystem = filesystem;
    this.contents = contents;
  }

  /** In the order of their paths' numbers. */
  SortedMap<Integer, ElfFile> elfs() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(elfs));
  }

  Optional<ElfFile> elf(int node) {
    return Optional.ofNullable(elfs.get(node));
  }

  Optional<Script> script(int node) {
    return Optional.ofNullable(scripts.get(node));
  }

  /** How many of those that were asked for could not be read. */
  int unread() {
    return unread.size();
  }

  /** Whether all that was asked for could be read. */
  boolean isComplete() {
    return unread.isEmpty() && elfs.values().stream().allMatch(ElfFile::complete);
  }

  /** Reads those of the files that were not read before, in one pass over each layer. */
  void read(List<Integer> nodes) throws IOException {
    int[] fresh = nodes.stream().filter(asked::add).mapToInt(Integer::intValue).toArray();
    if (fresh.length > 0) {
      for (int node : contents.visitStreams(fresh, this::take)) {
        unread.add(node);
      }
    }
  }

  private void take(int node, InputStream content) throws IOException {
    BufferedInputStream in = new BufferedInputStream(content, BUFFER);
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == '#' && second == '!') {
      Script.parse(in.readNBytes(Script.MOST_BYTES)).ifPresent(found -> scripts.put(node, found));
    } else if (first == 0x7f && second == 'E') {
      ElfFile.read(in, bytes(node)).ifPresent(found -> elfs.put(node, found));
    }
  }

  private long bytes(int node) {
    Inode inode = filesystem.inode(node);
    return filesystem.bytes(inode);
  }
}
