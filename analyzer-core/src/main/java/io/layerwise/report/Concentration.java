package io.layerwise.report;

import io.layerwise.layer.PathTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the few places where the bytes of many files are. A directory that holds half of another's
 * bytes or more is a place of its own, and so is a file that holds nine tenths; and so on with what
 * is left, the largest first. What is left in the end is spread too evenly to be told apart and is
 * told as the directory. Each file counts at exactly one place.
 */
final class Concentration {
  private final PathTable paths;
  private final long[] bytes;
  private final int[] files;

  /** The bytes of the path itself: what is a directory for some files was a file for another. */
  private final long[] own;

  private final int[] firstChild;
  private final int[] nextSibling;

  /** The paths of the files at hand, and those above them. */
  private final boolean[] present;

  Concentration(PathTable paths) {
    this.paths = paths;
    this.bytes = new long[paths.size()];
    this.files = new int[paths.size()];
    this.own = new long[paths.size()];
    this.firstChild = new int[paths.size()];
    this.nextSibling = new int[paths.size()];
    this.present = new boolean[paths.size()];
  }

  /**
   * @param nodes the files' paths; one may be there twice
   * @param sizes the files' bytes, from 1
   */
  List<Place> places(int[] nodes, long[] sizes) {
    int[] touched = touch(nodes, sizes);
    addUp(touched);
    List<Place> places = new ArrayList<>();
    Deque<Integer> waiting = new ArrayDeque<>();
    waiting.add(PathTable.ROOT);
    while (!waiting.isEmpty()) {
      divide(waiting.pop(), places, waiting);
    }
    for (int node : touched) {
      forget(node);
    }
    return places;
  }

  /** The paths and all above them, ascending: a parent's number is below its children's. */
  private int[] touch(int[] nodes, long[] sizes) {
    List<Integer> touched = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      own[nodes[i]] += sizes[i];
      bytes[nodes[i]] += sizes[i];
      files[nodes[i]]++;
      for (int n = nodes[i]; n != PathTable.NONE && !present[n]; n = paths.parent(n)) {
        present[n] = true;
        touched.add(n);
      }
    }
    return touched.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  private void addUp(int[] touched) {
    for (int i = touched.length - 1; i > 0; i--) {
      int node = touched[i];
      int parent = paths.parent(node);
      bytes[parent] += bytes[node];
      files[parent] += files[node];
      nextSibling[node] = firstChild[parent];
      firstChild[parent] = node;
    }
  }

  /** Makes places of what is in a directory, or leaves parts of it to be divided themselves. */
  private void divide(int node, List<Place> places, Deque<Integer> waiting) {
    List<Integer> children = children(node);
    int ownFiles = files[node];
    for (int child : children) {
      ownFiles -= files[child];
    }
    if (own[node] > 0) {
      places.add(new Place(node, own[node], ownFiles, false, false));
    }
    long left = bytes[node] - own[node];
    int leftFiles = files[node] - ownFiles;
    boolean divided = false;
    for (int child : children) {
      if (node == PathTable.ROOT || standsOut(child, left)) {
        waiting.add(child);
        left -= bytes[child];
        leftFiles -= files[child];
        divided = true;
      }
    }
    if (left > 0) {
      places.add(new Place(node, left, leftFiles, true, divided));
    }
  }

  /** Whether something is a place of its own among what is left of its directory's bytes. */
  private boolean standsOut(int child, long left) {
    boolean file = firstChild[child] == PathTable.ROOT;
    return file ? bytes[child] >= left / 10.0 * 9 : bytes[child] >= left / 2.0;
  }

  private List<Integer> children(int node) {
    List<Integer> children = new ArrayList<>();
    for (int child = firstChild[node]; child != PathTable.ROOT; child = nextSibling[child]) {
      children.add(child);
    }
    children.sort(Comparator.<Integer>comparingLong(child -> bytes[child]).reversed());
    return children;
  }

  private void forget(int node) {
    bytes[node] = 0;
    files[node] = 0;
    own[node] = 0;
    firstChild[node] = 0;
    nextSibling[node] = 0;
    present[node] = false;
  }
}
