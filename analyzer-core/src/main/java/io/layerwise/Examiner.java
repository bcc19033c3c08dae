package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.analysis.LayerAnalysis;
import io.layerwise.archive.Image;
import io.layerwise.archive.ImageLayer;
import io.layerwise.comparison.ComparedImage;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.Stage;
import io.layerwise.filesystem.ByteAttribution;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.Workers;
import io.layerwise.filesystem.Workers.Pending;
import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Findings;
import io.layerwise.history.BaseImage;
import io.layerwise.history.BaseImages;
import io.layerwise.history.ImageHistory;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.IndexedLayer;
import io.layerwise.layer.LayerContent;
import io.layerwise.practice.image.ImageChecks;
import io.layerwise.practice.image.ImageEvidence;
import io.layerwise.practice.image.SecretSearch;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.stage.StageAnalysis;
import io.layerwise.waste.VisibleMatches;
import io.layerwise.waste.WasteAnalysis;
import io.layerwise.waste.WasteRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what there is to say of an image whose layers are read. Each question needs the answers
 * of some before it, and those that do not need each other are asked side by side: contents are
 * read by the workers while the tree is gone through here.
 */
final class Examiner {
  private final Image image;
  private final List<IndexedLayer> layers;
  private final List<LayerContent> contents;
  private final Workers workers;

  /**
   * @param layers the image's, bottom first, as are their contents
   */
  Examiner(Image image, List<IndexedLayer> layers, List<LayerContent> contents, Workers workers) {
    this.image = image;
    this.layers = layers;
    this.contents = contents;
    this.workers = workers;
  }

  /**
   * Where every byte went, and what is being worked out meanwhile.
   *
   * @param needs what a container needs to run
   */
  private record Begun(ImageAnalysis analysis, FileContents files, Pending<RuntimeNeeds> needs) {}

  private Begun begin() throws IOException {
    MergedFilesystem filesystem = filesystem();
    DirectorySizes sizes = DirectorySizes.of(filesystem);
    FileContents files = files(filesystem);
    Pending<RuntimeNeeds> needs = workers.start(() -> needs(filesystem, sizes, files));
    return new Begun(analysis(filesystem, sizes), files, needs);
  }

  MergedFilesystem filesystem() throws IOException {
    return MergedFilesystem.fold(layers.stream().map(IndexedLayer::index).toList());
  }

  FileContents files(MergedFilesystem filesystem) {
    return new FileContents(filesystem, contents);
  }

  ImageAnalysis analyze() throws IOException {
    MergedFilesystem filesystem = filesystem();
    return analysis(filesystem, DirectorySizes.of(filesystem));
  }

  private ImageAnalysis analysis(MergedFilesystem filesystem, DirectorySizes sizes)
      throws IOException {
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
        image, List.copyOf(analyses), filesystem, attribution, sizes, history, base);
  }

  Diagnosis diagnose(Optional<Dockerfile> dockerfile, Optional<Stage> stage) throws IOException {
    return diagnosis(begin(), dockerfile, stage);
  }

  Examination examine(Optional<Dockerfile> dockerfile, Optional<Stage> stage) throws IOException {
    Begun begun = begin();
    Pending<SecretSearch> secrets =
        workers.start(
            () -> SecretSearch.of(begun.analysis, begun.needs.result().inventory(), begun.files));
    Diagnosis diagnosis = diagnosis(begun, dockerfile, stage);
    ImageEvidence evidence =
        new ImageEvidence(
            begun.analysis,
            diagnosis.needs(),
            diagnosis.findings(),
            diagnosis.split(),
            begun.files,
            secrets.result());
    return new Examination(diagnosis, ImageChecks.observe(evidence));
  }

  private Diagnosis diagnosis(Begun begun, Optional<Dockerfile> dockerfile, Optional<Stage> stage)
      throws IOException {
    ImageAnalysis analysis = begun.analysis;
    DockerfileLines lines =
        dockerfile.isPresent() && stage.isPresent()
            ? DockerfileLines.of(
                dockerfile.get(), stage.get(), analysis.history(), analysis.layers().size())
            : DockerfileLines.NONE;
    Pending<StageAnalysis> stages =
        workers.start(() -> StageAnalysis.of(analysis, begun.needs.result(), dockerfile, stage));
    Findings findings = findings(analysis, begun.needs, lines);
    return new Diagnosis(
        analysis, findings, stages.result().split(findings, begun.files), begun.needs.result());
  }

  ComparedImage compared() throws IOException {
    Begun begun = begin();
    ImageAnalysis analysis = begun.analysis;
    Pending<Inventory> inventory =
        workers.start(
            () -> Inventory.of(analysis.filesystem(), analysis.directories(), begun.files));
    Findings findings = findings(analysis, begun.needs, DockerfileLines.NONE);
    return new ComparedImage(analysis, findings, inventory.result(), contents);
  }

  /** Paths are matched while contents are read. */
  private static Findings findings(
      ImageAnalysis analysis, Pending<RuntimeNeeds> needs, DockerfileLines lines)
      throws IOException {
    WasteAnalysis rules = WasteAnalysis.with(WasteRules.all());
    VisibleMatches visible = rules.match(analysis);
    return rules.find(analysis, visible, needs.result(), lines);
  }

  Findings findings(ImageAnalysis analysis, DockerfileLines lines) throws IOException {
    FileContents files = files(analysis.filesystem());
    return findings(
        analysis,
        workers.start(() -> needs(analysis.filesystem(), analysis.directories(), files)),
        lines);
  }

  /** Of the packages, those that say what only builds and development need are read. */
  RuntimeNeeds needs(MergedFilesystem filesystem, DirectorySizes sizes, FileContents files)
      throws IOException {
    return RuntimeNeeds.of(
        filesystem,
        Inventory.of(filesystem, sizes, files, RuntimeNeeds.ECOSYSTEMS),
        image.config().container(),
        files);
  }
}
