package io.layerwise.filesystem;

import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerIndex;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.tar.EntryType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The contents of files by their paths. Files of one layer are read in one pass over it, and one by
 * one: no more than one is in memory at a time.
 */
public final class FileContents {
  private final MergedFilesystem filesystem;
  private final List<LayerContent> layers;

  /** Is handed a file's content. */
  public interface Visitor {
    void visit(int node, byte[] content) throws IOException;
  }

  /** Is handed a file's stored content, of which it need not read all. */
  public interface StreamVisitor {
    void visit(int node, InputStream content) throws IOException;
  }

  /** Is handed the content of a file that may not be visible. */
  public interface InodeVisitor {
    void visit(Inode inode, byte[] content) throws IOException;
  }

  /**
   * @param layers the layers' contents, bottom first
   */
  public FileContents(MergedFilesystem filesystem, List<LayerContent> layers) {
    this.filesystem = filesystem;
    this.layers = List.copyOf(layers);
  }

  /**
   * Visits files whole, layer by layer from the bottom, in the order of the tar.
   *
   * @param nodes visible paths
   * @param longest files of more bytes than this are not read
   * @return the nodes that were not visited, ascending: no files, too long, or of an image that
   *     came as a stream whose contents were not kept
   */
  public int[] visitWhole(int[] nodes, int longest, Visitor visitor) throws IOException {
    return visitBytes(nodes, longest, true, visitor);
  }

  /**
   * Visits the beginnings of files, layer by layer from the bottom, in the order of the tar.
   *
   * @param nodes visible paths
   * @param count how many bytes of each; a shorter file is visited whole
   * @return the nodes that were not visited, ascending: no files, sparse files longer than {@code
   *     count}, or of an image that came as a stream whose contents were not kept
   */
  public int[] visitStart(int[] nodes, int count, Visitor visitor) throws IOException {
    return visitBytes(nodes, count, false, visitor);
  }

  /**
   * Visits files as streams, layer by layer from the bottom, in the order of the tar. A file that
   * several of the paths lead to is visited at one of them.
   *
   * @param nodes visible paths
   * @return the nodes that were not visited, ascending: no files, sparse files, or of an image that
   *     came as a stream whose contents were not kept
   */
  public int[] visitStreams(int[] nodes, StreamVisitor visitor) throws IOException {
    return visit(
        nodes, this::visible, 0, false, (paths, content) -> visitor.visit(paths.get(0), content));
  }

  /**
   * Visits files whole, visible or not, layer by layer from the bottom, in the order of the tar.
   *
   * @param longest files of more bytes than this are not read
   * @return those that were not visited, in the order given: no files, too long, or of an image
   *     that came as a stream whose contents were not kept
   */
  public List<Inode> visitInodes(List<Inode> inodes, int longest, InodeVisitor visitor)
      throws IOException {
    int[] unread =
        visit(
            IntStream.range(0, inodes.size()).toArray(),
            inodes::get,
            longest,
            true,
            (wanted, content) ->
                visitor.visit(inodes.get(wanted.get(0)), content.readNBytes(longest)));
    return Arrays.stream(unread).mapToObj(inodes::get).toList();
  }

  /**
   * The stored content of one file, visible or not.
   *
   * @param most a longer file is cut
   * @return empty where it came as a stream and was not kept
   */
  public Optional<byte[]> read(Inode inode, int most) throws IOException {
    List<byte[]> read = new ArrayList<>();
    try {
      layers
          .get(inode.layer())
          .visit(new int[] {inode.number()}, (number, in) -> read.add(in.readNBytes(most)));
    } catch (ImageReadException e) {
      if (e.fault() != Fault.UNSUPPORTED) {
        throw e;
      }
    }
    return read.stream().findFirst();
  }

  /** Takes in one file's content for all paths that lead to it. */
  private interface Reading {
    void visit(List<Integer> paths, InputStream content) throws IOException;
  }

  private int[] visitBytes(int[] nodes, int most, boolean whole, Visitor visitor)
      throws IOException {
    return visit(
        nodes,
        this::visible,
        most,
        whole,
        (paths, content) -> {
          byte[] bytes = content.readNBytes(most);
          for (int node : paths) {
            visitor.visit(node, bytes);
          }
        });
  }

  private Inode visible(int node) {
    return filesystem.inode(node);
  }

  /**
   * @param wanted what is asked for, each by a number of the caller's
   * @param inodes the file behind each
   */
  private int[] visit(
      int[] wanted, IntFunction<Inode> inodes, int most, boolean whole, Reading reading)
      throws IOException {
    List<List<Wanted>> byLayer = new ArrayList<>();
    layers.forEach(layer -> byLayer.add(new ArrayList<>()));
    IntStream.Builder unread = IntStream.builder();
    for (int node : wanted) {
      Inode inode = inodes.apply(node);
      if (isReadable(inode, most, whole)) {
        byLayer.get(inode.layer()).add(new Wanted(inode.number(), node));
      } else {
        unread.add(node);
      }
    }
    for (int layer = 0; layer < layers.size(); layer++) {
      if (!byLayer.get(layer).isEmpty()) {
        new Pass(filesystem.layers().get(layer), layers.get(layer), byLayer.get(layer))
            .run(reading, unread);
      }
    }
    return unread.build().sorted().toArray();
  }

  /** A sparse file is written out with its holes, so its length is what it costs. */
  private boolean isReadable(Inode inode, int most, boolean whole) {
    if (filesystem.type(inode) != EntryType.FILE) {
      return false;
    }
    LayerIndex index = filesystem.layers().get(inode.layer());
    return (!whole && index.sparse(inode.number()).isEmpty())
        || index.length(inode.number()) <= most;
  }

  private record Wanted(int inode, int node) {}

  /** The reading of one layer. */
  private record Pass(LayerIndex index, LayerContent content, List<Wanted> wanted) {

    void run(Reading reading, IntStream.Builder unread) throws IOException {
      int[] stored = inodes().filter(inode -> index.sparse(inode).isEmpty()).toArray();
      int[] sparse = inodes().filter(inode -> index.sparse(inode).isPresent()).toArray();
      Delivery delivery = new Delivery(wanted, reading);
      try {
        visit(stored, delivery);
      } catch (ImageReadException e) {
        if (e.fault() != Fault.UNSUPPORTED) {
          throw e;
        }
        // The stream has passed. That is told before anything is read, so each may be tried.
        for (int inode : stored) {
          visitIfKept(inode, delivery);
        }
      }
      for (int inode : sparse) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        content.copy(inode, out);
        delivery.visit(inode, new ByteArrayInputStream(out.toByteArray()));
      }
      delivery.unread().forEach(unread::add);
    }

    private IntStream inodes() {
      return wanted.stream().mapToInt(Wanted::inode).sorted().distinct();
    }

    private void visitIfKept(int inode, Delivery delivery) throws IOException {
      try {
        visit(new int[] {inode}, delivery);
      } catch (ImageReadException e) {
        if (e.fault() != Fault.UNSUPPORTED) {
          throw e;
        }
      }
    }

    private void visit(int[] inodes, Delivery delivery) throws IOException {
      if (inodes.length > 0) {
        content.visit(inodes, delivery::visit);
      }
    }
  }

  /** Hands contents on to every path of an inode, and remembers which had none. */
  private static final class Delivery {
    private final Map<Integer, List<Integer>> nodes = new HashMap<>();
    private final Reading reading;

    Delivery(List<Wanted> wanted, Reading reading) {
      for (Wanted file : wanted) {
        nodes.computeIfAbsent(file.inode, inode -> new ArrayList<>(1)).add(file.node);
      }
      this.reading = reading;
    }

    void visit(int inode, InputStream content) throws IOException {
      List<Integer> paths = nodes.remove(inode);
      if (paths != null) {
        reading.visit(paths, content);
      }
    }

    IntStream unread() {
      return nodes.values().stream().flatMap(List::stream).mapToInt(Integer::intValue);
    }
  }
}
