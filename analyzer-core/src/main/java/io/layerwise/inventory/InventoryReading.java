package io.layerwise.inventory;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads all databases of an image in one pass over its layers. */
final class InventoryReading {
  private final MergedFilesystem filesystem;
  private final FileContents contents;
  private final Set<Ecosystem> ecosystems;
  private final Notes notes;
  private final Map<Ecosystem, PackageReader> readers = new EnumMap<>(Ecosystem.class);

  InventoryReading(MergedFilesystem filesystem, FileContents contents, Set<Ecosystem> ecosystems) {
    this.filesystem = filesystem;
    this.contents = contents;
    this.ecosystems = Set.copyOf(ecosystems);
    this.notes = new Notes(filesystem);
    readers.put(Ecosystem.DPKG, new DpkgReader(filesystem, notes));
    readers.put(Ecosystem.APK, new ApkReader(filesystem, notes));
    readers.put(Ecosystem.RPM, new RpmReader(filesystem, notes));
    readers.put(Ecosystem.PYTHON, new PythonReader(filesystem, notes));
    readers.put(Ecosystem.NPM, new NpmReader(filesystem, notes));
    readers.put(Ecosystem.JAVA, new JavaReader(filesystem, notes));
  }

  List<InventoryNote> notes() {
    return notes.all();
  }

  /** The packages of all ecosystems, the numbers in their dependencies counted through. */
  List<DeclaredPackage> packages() throws IOException {
    readFiles();
    List<DeclaredPackage> packages = new ArrayList<>();
    for (PackageReader reader : readers.values()) {
      int first = packages.size();
      reader.packages().forEach(declared -> packages.add(counted(declared, first)));
    }
    return packages;
  }

  private void readFiles() throws IOException {
    Map<Integer, DatabaseFile> files = InventoryFiles.of(filesystem);
    files.values().removeIf(kind -> !ecosystems.contains(kind.ecosystem()));
    IntStream.Builder wanted = IntStream.builder();
    files.forEach(
        (node, kind) -> {
          if (kind.longest() == 0) {
            reader(kind).read(kind, node, new byte[0]);
          } else if (bytes(node) > kind.longest()) {
            notes.add(
                kind.ecosystem(),
                node,
                "Not read: it is longer than " + (kind.longest() >> 20) + " MiB.");
          } else {
            wanted.add(node);
          }
        });
    int[] unread =
        contents.visitWhole(
            wanted.build().toArray(),
            DatabaseFile.LONGEST,
            (node, content) -> read(files, node, content));
    for (int node : unread) {
      notes.add(
          kind(files, node).ecosystem(),
          node,
          "Not read: its content was not kept when the stream passed. Save the image to a file.");
    }
  }

  private void read(Map<Integer, DatabaseFile> files, int node, byte[] content) {
    DatabaseFile kind = kind(files, node);
    reader(kind).read(kind, node, content);
  }

  private static DatabaseFile kind(Map<Integer, DatabaseFile> files, int node) {
    DatabaseFile kind = files.get(node);
    if (kind == null) {
      throw new IllegalArgumentException("node " + node + " was not asked for");
    }
    return kind;
  }

  private PackageReader reader(DatabaseFile kind) {
    PackageReader reader = readers.get(kind.ecosystem());
    if (reader == null) {
      throw new IllegalStateException("nobody reads " + kind);
    }
    return reader;
  }

  private long bytes(int node) {
    Inode inode = filesystem.inode(node);
    return filesystem.layers().get(inode.layer()).length(inode.number());
  }

  private static DeclaredPackage counted(DeclaredPackage declared, int first) {
    if (first == 0 || declared.dependencies().isEmpty()) {
      return declared;
    }
    List<Dependency> counted = new ArrayList<>();
    for (Dependency dependency : declared.dependencies()) {
      List<Integer> numbers = new ArrayList<>();
      dependency.satisfiedBy().forEach(number -> numbers.add(first + number));
      counted.add(new Dependency(dependency.wanted(), dependency.strength(), numbers));
    }
    return declared.with(List.copyOf(counted));
  }
}
