package io.layerwise.stage;

import io.layerwise.layer.PathTable;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is kept and what is dropped, by the highest directories that hold nothing else. */
final class SplitPlaces {
  private static final Comparator<SplitPath> ORDER =
      Comparator.comparingLong(SplitPath::bytes)
          .reversed()
          .thenComparing(SplitPath::path)
          .thenComparing(SplitPath::why);

  private SplitPlaces() {}

  /**
   * @param assumedBytes of the prediction, which are no bytes of this image
   */
  static List<SplitPath> kept(
      SplitImage image, Placements placements, CopyPlan copies, long assumedBytes) {
    List<SplitPath> places = new ArrayList<>();
    for (CopyPlan.Piece piece : copies.pieces()) {
      places.add(
          new SplitPath(
              image.path(piece.node()),
              piece.bytes(),
              (piece.undecided() ? "could not be decided: " : "")
                  + placements.reason(piece.first())));
    }
    long packages = sum(image, placements, Placement.PACKAGE);
    add(places, "/usr", packages, "packages that the runtime stage installs");
    add(places, "/", assumedBytes, "what the runtime stage makes for itself, assumed");
    places.sort(ORDER);
    return places;
  }

  static List<SplitPath> dropped(SplitImage image, Placements placements) {
    List<SplitPath> places = droppedPlaces(image, placements);
    for (int program : placements.stripped()) {
      long saved = image.bytes(program) - placements.copiedBytes(program);
      add(places, image.path(program), saved, "symbols, which strip removes");
    }
    long dead = 0;
    for (int layer = image.baseLayers(); layer < image.filesystem().layers().size(); layer++) {
      dead += image.analysis().attribution().layers().get(layer).dead();
    }
    add(places, "/", dead, "overwritten or deleted by later layers");
    places.sort(ORDER);
    return places;
  }

  private static void add(List<SplitPath> places, String path, long bytes, String why) {
    if (bytes > 0) {
      places.add(new SplitPath(path, bytes, why));
    }
  }

  private static long sum(SplitImage image, Placements placements, Placement which) {
    long bytes = 0;
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      bytes += placements.of(node) == which ? image.bytes(node) : 0;
    }
    return bytes;
  }

  /** Packages' files are one place, whatever their directories hold besides. */
  private static List<SplitPath> droppedPlaces(SplitImage image, Placements placements) {
    int nodes = image.filesystem().nodes();
    int[] others = new int[nodes];
    for (int node = nodes - 1; node > PathTable.ROOT; node--) {
      boolean file = image.filesystem().isVisible(node) && image.type(node) != EntryType.DIRECTORY;
      others[node] += file && placements.of(node) != Placement.DROPPED ? 1 : 0;
      others[image.parent(node)] += others[node];
    }
    Map<Place, Long> bytes = new HashMap<>();
    for (int node = 1; node < nodes; node++) {
      if (placements.of(node) == Placement.DROPPED) {
        boolean packaged = image.needs().isPackaged(node);
        String path = packaged ? "/usr" : place(image, others, node);
        bytes.merge(new Place(path, placements.reason(node)), image.bytes(node), Long::sum);
      }
    }
    List<SplitPath> places = new ArrayList<>();
    bytes.forEach((place, sum) -> add(places, place.path, sum, place.why));
    return places;
  }

  private record Place(String path, String why) {}

  /** The highest directory that holds nothing else; for a single file, the one that it is in. */
  private static String place(SplitImage image, int[] others, int node) {
    int top = top(image, others, node);
    int parent = image.parent(top);
    boolean single = top == node && parent > PathTable.ROOT;
    return image.path(single ? parent : top);
  }

  private static int top(SplitImage image, int[] others, int node) {
    int top = node;
    while (image.parent(top) > PathTable.ROOT && others[image.parent(top)] == 0) {
      top = image.parent(top);
    }
    return top;
  }
}
