package io.layerwise.waste;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.layer.PathTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The fewest paths that hold the claimed bytes and nothing else that is visible: a directory stands
 * for its files where all visible ones below it are claimed.
 *
 * @param paths a few as words of a shell, those of most bytes first; a directory of the system
 *     stays and loses what is in it: {@code /var/log/*}
 * @param all whether there are no more
 */
record ClaimedPlaces(List<String> paths, boolean all) {
  private static final int MOST = 4;

  /** Where directories are part of the system (Filesystem Hierarchy Standard). */
  private static final List<String> SYSTEM = List.of("/usr/", "/var/", "/etc/", "/lib/");

  /**
   * @param claims most bytes first
   * @param claimed empty, and left so
   */
  static ClaimedPlaces of(WasteImage image, List<Claim> claims, ClaimedBelow claimed) {
    // What is dead is not among the visible, so any visible file is one that stays.
    boolean dead = claims.get(0).other().isPresent();
    if (dead) {
      return places(image, claims, claimed);
    }
    claimed.add(claims);
    ClaimedPlaces places = places(image, claims, claimed);
    claimed.remove(claims);
    return places;
  }

  private static ClaimedPlaces places(WasteImage image, List<Claim> claims, ClaimedBelow claimed) {
    Set<Integer> places = new HashSet<>();
    List<String> paths = new ArrayList<>();
    for (Claim claim : claims) {
      int place = top(image, claim.node(), claimed);
      if (places.add(place)) {
        if (paths.size() == MOST) {
          return new ClaimedPlaces(List.copyOf(paths), false);
        }
        paths.add(word(image, place, claim.node()));
      }
    }
    return new ClaimedPlaces(List.copyOf(paths), true);
  }

  private static int top(WasteImage image, int file, ClaimedBelow claimed) {
    MergedFilesystem filesystem = image.filesystem();
    int place = file;
    for (int i = 0; i < MergedDepth.DEEPEST; i++) {
      int above = filesystem.paths().parent(place);
      if (above <= PathTable.ROOT
          || SYSTEM.contains(image.path(above) + "/") // never advise rm -rf /var/*
          || isKept(image, above, claimed)) {
        return place;
      }
      place = above;
    }
    return place;
  }

  private static boolean isKept(WasteImage image, int directory, ClaimedBelow claimed) {
    int visible = image.analysis().directories().files(directory);
    return visible > claimed.of(directory);
  }

  private static String word(WasteImage image, int place, int file) {
    String path = image.path(place);
    boolean system = SYSTEM.stream().anyMatch(path::startsWith) || path.lastIndexOf('/') == 0;
    boolean shallow = path.indexOf('/', path.indexOf('/', 1) + 1) < 0 || path.lastIndexOf('/') == 0;
    return ShellText.word(path) + (place != file && system && shallow ? "/*" : "");
  }
}
