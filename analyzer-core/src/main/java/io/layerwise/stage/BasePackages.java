package io.layerwise.stage;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.runtime.LowerFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of the packages that the base image has, as its own database tells: a package without
 * files cannot be told by the layer of its files.
 */
record BasePackages(Set<String> names) {
  private static final int MOST_BYTES = 32 << 20;

  BasePackages {
    names = Set.copyOf(names);
  }

  static BasePackages of(MergedFilesystem filesystem, FileContents contents, int baseLayers)
      throws IOException {
    Set<String> names = new HashSet<>();
    read(filesystem, contents, baseLayers, "/var/lib/dpkg/status", "Package: ", names);
    read(filesystem, contents, baseLayers, "/lib/apk/db/installed", "P:", names);
    return new BasePackages(names);
  }

  private static void read(
      MergedFilesystem filesystem,
      FileContents contents,
      int baseLayers,
      String path,
      String field,
      Set<String> names)
      throws IOException {
    String text = LowerFile.read(filesystem, contents, path, baseLayers, MOST_BYTES);
    text.lines()
        .filter(line -> line.startsWith(field))
        .forEach(line -> names.add(line.substring(field.length()).strip()));
  }
}
