package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.archive.Archive;
import io.layerwise.archive.Image;
import io.layerwise.comparison.ComparedImage;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.ImageComparer;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.TextComparison;
import io.layerwise.comparison.TextDiff;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.Workers;
import io.layerwise.filesystem.Workers.Pending;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Findings;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.InventoryFiles;
import io.layerwise.inventory.OperatingSystem;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerIndex;
import io.layerwise.practice.image.ImageChecks;
import io.layerwise.runtime.RuntimeNeeds;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** An image whose layers have been read. Its archive stays open for questions about content. */
public final class OpenImage implements Closeable {
  private final Archive archive;
  private final Image image;
  private final List<IndexedLayer> layers;
  private final List<LayerContent> contents;
  private final Workers workers;
  private final Examiner examiner;

  OpenImage(
      Archive archive,
      Image image,
      List<IndexedLayer> layers,
      List<LayerContent> contents,
      Workers workers) {
    this.archive = archive;
    this.image = image;
    this.layers = layers;
    this.contents = contents;
    this.workers = workers;
    this.examiner = new Examiner(image, layers, contents, workers);
  }

  /** Keeps of an image that passes once all that {@link #examine} and {@link #inventory} ask. */
  public static ContentCapture capture() {
    return RuntimeNeeds.capture().or(InventoryFiles.capture()).or(ImageChecks.capture());
  }

  public Image image() {
    return image;
  }

  /** The layers' indexes, bottom first. */
  public List<LayerIndex> indexes() {
    return layers.stream().map(IndexedLayer::index).toList();
  }

  /** The file system that the layers make. */
  public MergedFilesystem filesystem() throws IOException {
    return examiner.filesystem();
  }

  /** Says where every byte went. */
  public ImageAnalysis analyze() throws IOException {
    return examiner.analyze();
  }

  /**
   * Finds the bytes that nobody needs. Of an image that came as a stream, what was not kept when it
   * passed cannot be asked any more, and is called needed.
   *
   * @param analysis what {@link #analyze} gave
   * @param lines where the instructions stand, if a Dockerfile was given
   */
  public Findings findings(ImageAnalysis analysis, DockerfileLines lines) throws IOException {
    return examiner.findings(analysis, lines);
  }

  /**
   * Says where every byte went, finds those that nobody needs, and plans how the image is built in
   * two stages.
   *
   * @param dockerfile the image's, where there is one
   * @param stage of it, which was built
   */
  public Diagnosis diagnose(Optional<Dockerfile> dockerfile, Optional<Stage> stage)
      throws IOException {
    return examiner.diagnose(dockerfile, stage);
  }

  /**
   * The same, and holds the image to the practices that it can be asked for.
   *
   * @param dockerfile the image's, where there is one
   * @param stage of it, which was built
   */
  public Examination examine(Optional<Dockerfile> dockerfile, Optional<Stage> stage)
      throws IOException {
    return examiner.examine(dockerfile, stage);
  }

  /**
   * Finds what a container of the image needs to run. Of the packages, those that say what only
   * builds and development need are read.
   *
   * @param analysis what {@link #analyze} gave
   */
  public RuntimeNeeds needs(ImageAnalysis analysis) throws IOException {
    MergedFilesystem filesystem = analysis.filesystem();
    return examiner.needs(filesystem, analysis.directories(), examiner.files(filesystem));
  }

  /**
   * The same by packages that were read before.
   *
   * @param inventory what {@link #inventory} gave
   */
  public RuntimeNeeds needs(MergedFilesystem filesystem, Inventory inventory) throws IOException {
    return RuntimeNeeds.of(
        filesystem, inventory, image.config().container(), examiner.files(filesystem));
  }

  /**
   * Finds the packages that are installed.
   *
   * @param filesystem what {@link #filesystem} gave
   */
  public Inventory inventory(MergedFilesystem filesystem, DirectorySizes sizes) throws IOException {
    return Inventory.of(filesystem, sizes, examiner.files(filesystem));
  }

  /**
   * The distribution that the image is of, where it tells.
   *
   * @param filesystem what {@link #filesystem} gave
   */
  public Optional<OperatingSystem> operatingSystem(MergedFilesystem filesystem) throws IOException {
    return OperatingSystem.of(filesystem, examiner.files(filesystem));
  }

  /** The image as one of two that are compared. */
  public ComparedImage compared() throws IOException {
    return examiner.compared();
  }

  /** Says what differs between an older version of this image and this one. */
  public ImageComparison compare(OpenImage before, ComparisonOptions options) throws IOException {
    Pending<ComparedImage> older = workers.start(before::compared);
    ComparedImage newer = compared();
    return compare(older.result(), newer, options);
  }

  /**
   * The same of images about which all is known already.
   *
   * @param before what the older one's {@link #compared} gave; it must be open still
   * @param after what this one's {@link #compared} gave
   */
  public ImageComparison compare(
      ComparedImage before, ComparedImage after, ComparisonOptions options) throws IOException {
    return ImageComparer.compare(before, after, options, workers);
  }

  /**
   * Says how the text at one path differs in an older version of this image and in this one.
   *
   * @param path as it is written, symlinks not followed
   */
  public TextDiff compareText(OpenImage before, String path) throws IOException {
    return TextComparison.of(
        new TextComparison.Source(before.filesystem(), before.contents),
        new TextComparison.Source(filesystem(), contents),
        path);
  }

  /**
   * Writes a file's content out, the holes of a sparse file as zeros.
   *
   * @throws io.layerwise.oci.ImageReadException where the image came as a stream and the content
   *     was not kept
   */
  public void copyContent(Inode inode, OutputStream out) throws IOException {
    contents.get(inode.layer()).copy(inode.number(), out);
  }

  @Override
  public void close() throws IOException {
    workers.close();
    archive.close();
  }
}
