package io.layerwise.inventory;

import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.oci.Quoted;
import java.util.ArrayList;
import java.util.List;

/** Gathers what could not be told; at most a hundred, so that a hostile image cannot flood it. */
final class Notes {
  private static final int MOST = 100;

  private final MergedFilesystem filesystem;
  private final List<InventoryNote> notes = new ArrayList<>();
  private int left;

  Notes(MergedFilesystem filesystem) {
    this.filesystem = filesystem;
  }

  void add(Ecosystem ecosystem, int node, String text) {
    if (notes.size() < MOST) {
      String path = Quoted.escaped(filesystem.paths().path(node));
      notes.add(new InventoryNote(ecosystem, path, text));
    } else {
      left++;
    }
  }

  List<InventoryNote> all() {
    if (left == 0) {
      return List.copyOf(notes);
    }
    List<InventoryNote> all = new ArrayList<>(notes);
    InventoryNote last = notes.get(notes.size() - 1);
    all.add(new InventoryNote(last.ecosystem(), "/", left + " more notes are left out."));
    return List.copyOf(all);
  }
}
