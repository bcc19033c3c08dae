package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.archive.Archive;
import io.layerwise.archive.Image;
import io.layerwise.archive.ImageLayer;
import io.layerwise.comparison.ComparedImage;
import io.layerwise.comparison.ComparisonOptions;
import io.layerwise.comparison.ImageComparer;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.TextComparison;
import io.layerwise.comparison.TextDiff;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.filesystem.ByteAttribution;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.Workers;
import io.layerwise.filesystem.Workers.Pending;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Findings;
import io.layerwise.history.BaseImage;
import io.layerwise.history.BaseImages;
import io.layerwise.history.ImageHistory;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.InventoryFiles;
import io.layerwise.inventory.OperatingSystem;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.layer.LayerIndex;
import io.layerwise.practice.Observation;
import io.layerwise.practice.image.ImageChecks;
import io.layerwise.practice.image.ImageEvidence;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.stage.StageAnalysis;
import io.layerwise.waste.VisibleMatches;
import io.layerwise.waste.WasteAnalysis;
import io.layerwise.waste.WasteRules;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An image whose layers have been read. Its archive stays open for questions about content. */
public final class OpenImage implements Closeable {
  private final Archive archive;
  private final Image image;
  private final List<IndexedLayer> layers;
  private final List<LayerContent> contents;
  private final Workers workers;

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
  }

  /**
   * Keeps of an image that passes once all that {@link #diagnose}, {@link #practices} and {@link
   * #inventory} ask.
   */
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
    return MergedFilesystem.fold(indexes());
  }

  /** Says where every byte went. */
  public ImageAnalysis analyze() throws IOException {
    MergedFilesystem filesystem = filesystem();
    ByteAttribution attribution = ByteAttribution.of(filesystem, contents, workers);
    ImageHistory history = ImageHistory.of(image.config());
    Optional<BaseImage> base =
        BaseImages.detect(image.config(), image.annotations(), Optional.empty());
    Set<String> blobs = new HashSet<>();
    List<LayerAnalysis> analyses = new ArrayList<>();
    for (ImageLayer layer : image.layers()) {
      int i = layer.index();
      analyses.add(
          new LayerAnalysis(
              layer,
              layers.get(i).index(),
              layers.get(i).compression(),
              blobs.add(layer.blobName()),
              attribution.layers().get(i),
              history.ofLayer(i),
              base.isPresent() && i < base.get().layers()));
    }
    return new ImageAnalysis(
        image,
        List.copyOf(analyses),
        filesystem,
        attribution,
        DirectorySizes.of(filesystem),
        history,
        base);
  }

  /**
   * Finds the bytes that nobody needs. Of an image that came as a stream, what was not kept when it
   * passed cannot be asked any more, and is called needed.
   *
   * @param analysis what {@link #analyze} gave
   * @param lines where the instructions stand, if a Dockerfile was given
   */
  public Findings findings(ImageAnalysis analysis, DockerfileLines lines) throws IOException {
    return findings(analysis, workers.start(() -> needs(analysis)), lines);
  }

  /**
   * Finds the same, and plans how the image is built in two stages.
   *
   * @param analysis what {@link #analyze} gave
   * @param dockerfile the image's, where there is one
   * @param stage of it, which was built
   */
  public Diagnosis diagnose(
      ImageAnalysis analysis, Optional<Dockerfile> dockerfile, Optional<Stage> stage)
      throws IOException {
    Pending<RuntimeNeeds> needs = workers.start(() -> needs(analysis));
    DockerfileLines lines =
        dockerfile.isPresent() && stage.isPresent()
            ? DockerfileLines.of(
                dockerfile.get(), stage.get(), analysis.history(), analysis.layers().size())
            : DockerfileLines.NONE;
    Findings findings = findings(analysis, needs, lines);
    FileContents files = new FileContents(analysis.filesystem(), contents);
    return new Diagnosis(
        findings,
        StageAnalysis.of(analysis, needs.result(), findings, files, dockerfile, stage),
        needs.result());
  }

  /**
   * Holds the image to the practices that it can be asked for.
   *
   * @param analysis what {@link #analyze} gave
   * @param diagnosis what {@link #diagnose} gave
   */
  public List<Observation> practices(ImageAnalysis analysis, Diagnosis diagnosis)
      throws IOException {
    return ImageChecks.observe(
        new ImageEvidence(
            analysis,
            diagnosis.needs(),
            diagnosis.findings(),
            diagnosis.split(),
            new FileContents(analysis.filesystem(), contents)));
  }

  /** Paths are matched while contents are read. */
  private static Findings findings(
      ImageAnalysis analysis, Pending<RuntimeNeeds> needs, DockerfileLines lines)
      throws IOException {
    WasteAnalysis rules = WasteAnalysis.with(WasteRules.all());
    VisibleMatches visible = rules.match(analysis);
    return rules.find(analysis, visible, needs.result(), lines);
  }

  /**
   * Finds what a container of the image needs to run. Of the packages, those that say what only
   * builds and development need are read.
   *
   * @param analysis what {@link #analyze} gave
   */
  public RuntimeNeeds needs(ImageAnalysis analysis) throws IOException {
    MergedFilesystem filesystem = analysis.filesystem();
    FileContents files = new FileContents(filesystem, contents);
    Inventory inventory =
        Inventory.of(filesystem, analysis.directories(), files, RuntimeNeeds.ECOSYSTEMS);
    return RuntimeNeeds.of(filesystem, inventory, image.config().container(), files);
  }

  /**
   * The same by packages that were read before.
   *
   * @param inventory what {@link #inventory} gave
   */
  public RuntimeNeeds needs(MergedFilesystem filesystem, Inventory inventory) throws IOException {
    return RuntimeNeeds.of(
        filesystem, inventory, image.config().container(), new FileContents(filesystem, contents));
  }

  /**
   * Finds the packages that are installed.
   *
   * @param filesystem what {@link #filesystem} gave
   */
  public Inventory inventory(MergedFilesystem filesystem, DirectorySizes sizes) throws IOException {
    return Inventory.of(filesystem, sizes, new FileContents(filesystem, contents));
  }

  /**
   * The distribution that the image is of, where it tells.
   *
   * @param filesystem what {@link #filesystem} gave
   */
  public Optional<OperatingSystem> operatingSystem(MergedFilesystem filesystem) throws IOException {
    return OperatingSystem.of(filesystem, new FileContents(filesystem, contents));
  }

  /**
   * The image as one of two that are compared.
   *
   * @param analysis what {@link #analyze} gave
   * @param findings what {@link #findings} gave
   * @param inventory what {@link #inventory} gave
   */
  public ComparedImage compared(ImageAnalysis analysis, Findings findings, Inventory inventory) {
    return new ComparedImage(analysis, findings, inventory, contents);
  }

  /**
   * Says what differs between an older version of this image and this one.
   *
   * @param before what its {@link #compared} gave; it must be open still
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
