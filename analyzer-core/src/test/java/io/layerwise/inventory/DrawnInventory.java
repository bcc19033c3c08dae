package io.layerwise.inventory;

import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Layer;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.layer.ReadOptions;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Layers drawn by a test, and what is then said of the packages in them. */
final class DrawnInventory {
  private final MergedFilesystem filesystem;
  private final DirectorySizes sizes;
  private final Inventory inventory;

  private DrawnInventory(MergedFilesystem filesystem, FileContents contents) throws IOException {
    this.filesystem = filesystem;
    this.sizes = DirectorySizes.of(filesystem);
    this.inventory = Inventory.of(filesystem, sizes, contents);
  }

  /** From layers that can be read again. What a stream tells is the same, or the test fails. */
  static DrawnInventory of(Layer... layers) throws IOException {
    DrawnInventory drawn = read(ContentCapture.NOTHING, true, layers);
    DrawnInventory streamed = streamed(InventoryFiles.capture(), layers);
    if (!drawn.told().equals(streamed.told())) {
      throw new AssertionError("a stream tells " + streamed.told() + ", not " + drawn.told());
    }
    return drawn;
  }

  /** From a stream that has passed. */
  static DrawnInventory streamed(ContentCapture capture, Layer... layers) throws IOException {
    return read(capture, false, layers);
  }

  private static DrawnInventory read(ContentCapture capture, boolean again, Layer... layers)
      throws IOException {
    ReadOptions defaults = ReadOptions.defaults();
    LayerReader reader =
        new LayerReader(new ReadOptions(defaults.limits(), false, capture, defaults.progress()));
    List<LayerContent> contents = new ArrayList<>();
    List<IndexedLayer> indexed = new ArrayList<>();
    for (Layer layer : layers) {
      byte[] tar = layer.tar();
      IndexedLayer read = reader.read(new ByteArrayInputStream(tar));
      indexed.add(read);
      contents.add(
          new LayerContent(
              read.index(),
              consumer -> {
                if (!again) {
                  throw new ImageReadException(Fault.UNSUPPORTED, "a file", "a stream", "");
                }
                consumer.accept(new ByteArrayInputStream(tar));
              },
              read.captured()));
    }
    MergedFilesystem merged =
        MergedFilesystem.fold(indexed.stream().map(IndexedLayer::index).toList());
    return new DrawnInventory(merged, new FileContents(merged, contents));
  }

  Inventory inventory() {
    return inventory;
  }

  /** The packages: {@code dpkg a 1 amd64 12 bytes layer 0 explicit}. */
  List<String> packages() {
    return inventory.packages().stream().map(DrawnInventory::told).toList();
  }

  private static String told(InstalledPackage p) {
    return p.ecosystem().label()
        + " "
        + p.name()
        + " "
        + p.version()
        + p.architecture().map(text -> " " + text).orElse("")
        + " "
        + p.bytes()
        + " bytes layer "
        + p.layer()
        + " "
        + p.reason().label()
        + (p.development() ? " dev" : "");
  }

  /** What a package needs: {@code wanted -> names of those that provide it}. */
  List<String> dependencies(String name) {
    return installed(name).dependencies().stream()
        .map(
            d ->
                d.wanted()
                    + " -> "
                    + d.satisfiedBy().stream()
                        .map(i -> inventory.packages().get(i).name())
                        .toList())
        .toList();
  }

  InstalledPackage installed(String name) {
    return inventory.packages().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + packages()));
  }

  /** The paths that belong to a package. */
  List<String> paths(String name) {
    return installed(name).paths().nodes().mapToObj(filesystem.paths()::path).sorted().toList();
  }

  /** The name of the package that a path belongs to, {@code nobody} for none. */
  String owner(String path) {
    int node = filesystem.paths().find(PathText.bytes(path));
    if (node == PathTable.NONE) {
      throw new AssertionError("there is no " + path);
    }
    int owner = inventory.owner(node);
    return owner == Inventory.NO_PACKAGE ? "nobody" : inventory.packages().get(owner).name();
  }

  List<String> notes() {
    return inventory.notes().stream().map(note -> note.path() + ": " + note.text()).toList();
  }

  /** {@code visible − owned − unowned}: 0, always. */
  long missingBytes() {
    long owned = inventory.packages().stream().mapToLong(InstalledPackage::bytes).sum();
    return sizes.total(PathTable.ROOT) - owned - inventory.unownedBytes();
  }

  private List<Object> told() {
    return List.of(packages(), notes(), inventory.unownedBytes());
  }
}
