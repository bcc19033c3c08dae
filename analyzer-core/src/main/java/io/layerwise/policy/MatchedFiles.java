package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.analysis.Sizes;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.oci.Quoted;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The visible files at paths that match a glob.
 *
 * @param none whether no path matches
 * @param bytes of them, each inode once
 * @param byPart the same by the name below what of the glob is no pattern, sorted
 */
record MatchedFiles(boolean none, long bytes, Map<String, Long> byPart) {
  private static final int MOST = 3;
  private static final Pattern LITERAL = Pattern.compile("/(?:[^*?\\[{\\\\/]++/)*+");

  static MatchedFiles of(MergedFilesystem filesystem, FileGlob glob) {
    Matcher literal = LITERAL.matcher(glob.pattern());
    int prefix = literal.lookingAt() ? literal.end() : 1;
    Set<Inode> counted = new HashSet<>();
    Map<String, Long> byPart = new TreeMap<>();
    boolean none = true;
    for (int node = 1; node < filesystem.nodes(); node++) {
      String path = filesystem.isVisible(node) ? filesystem.paths().path(node) : "";
      if (!path.isEmpty() && glob.matches(path)) {
        none = false;
        Inode inode = filesystem.inode(node);
        if (counted.add(inode)) {
          byPart.merge(part(path, prefix), filesystem.bytes(inode), Long::sum);
        }
      }
    }
    long bytes = byPart.values().stream().mapToLong(Long::longValue).sum();
    return new MatchedFiles(none, bytes, byPart);
  }

  private static String part(String path, int prefix) {
    int end = path.indexOf('/', prefix);
    return end < 0 ? path : path.substring(0, end);
  }

  /** Where most of the bytes are: {@code /usr/lib/x 50.0 kB, /usr/lib/y 1.2 kB}. */
  String largest() {
    return byPart.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST)
        .map(part -> Quoted.escaped(part.getKey()) + " " + Sizes.of(part.getValue()))
        .collect(Collectors.joining(", "));
  }
}
