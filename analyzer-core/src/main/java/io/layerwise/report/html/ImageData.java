package io.layerwise.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.FileOrder;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.oci.Quoted;
import io.layerwise.report.DeadFiles;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.VisibleWeights;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * The files of one image: a row for each that is visible and for each that is dead, by path. Bytes
 * are those that layers hold, a file with several paths counts at one of them; so the rows sum to
 * the image's content.
 */
final class ImageData {
  private final ImageAnalysis analysis;
  private final Inventory inventory;
  private final ReportOptions options;
  private final VisibleWeights weights;
  private final Claims claims;
  private final PathColumns paths = new PathColumns();
  private final Column node = new Column();
  private final Column bytes = new Column();
  private final Column layer = new Column();
  private final Column fate = new Column();
  private final Column finding = new Column();
  private final Column owner = new Column();
  private final Column killer = new Column();

  ImageData(ImageReport report, Inventory inventory, ReportOptions options) {
    this.analysis = report.analysis();
    this.inventory = inventory;
    this.options = options;
    this.weights = VisibleWeights.of(analysis, options);
    this.claims = new Claims(report);
  }

  void write(JsonGenerator json) throws IOException {
    addFiles();
    json.writeStringField("kind", "image");
    paths.write(json);
    EmbeddedData.writeLayers(json, analysis);
    PathColumns.strings(json, "fates", Claims.FATES);
    PathColumns.strings(json, "findings", claims.titles());
    PathColumns.strings(
        json, "packages", inventory.packages().stream().map(ImageData::name).toList());
    json.writeObjectFieldStart("files");
    node.writeSteps(json, "node");
    bytes.write(json, "bytes");
    layer.writeRuns(json, "layer");
    fate.writeRuns(json, "fate");
    finding.writeRuns(json, "finding");
    owner.writeRuns(json, "package");
    killer.writeRuns(json, "killer");
    json.writeEndObject();
  }

  private static String name(InstalledPackage installed) {
    return Quoted.escaped(
        (installed.ecosystem() + " " + installed.name() + " " + installed.version()).strip());
  }

  private void addFiles() {
    MergedFilesystem filesystem = analysis.filesystem();
    int[] ranks = FileOrder.ranks(filesystem.paths());
    List<DeadFile> dead =
        DeadFiles.of(analysis, options).stream()
            .sorted(Comparator.comparingInt((DeadFile file) -> ranks[file.path()]))
            .toList();
    int[] known = new int[ranks.length];
    int nextDead = 0;
    for (int path : inOrder(ranks)) {
      if (path != PathTable.ROOT && isTold(path)) {
        addVisible(path, known);
      }
      while (nextDead < dead.size() && dead.get(nextDead).path() == path) {
        addDead(dead.get(nextDead++), known);
      }
    }
  }

  private static int[] inOrder(int[] ranks) {
    int[] ordered = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      ordered[ranks[i]] = i;
    }
    return ordered;
  }

  private boolean isTold(int path) {
    return weights.isFile(path) && options.includes(inode(path).layer());
  }

  private Inode inode(int path) {
    return analysis.filesystem().inode(path);
  }

  private void addVisible(int path, int[] known) {
    Inode inode = inode(path);
    add(path, known, weights.bytes(path), inode.layer());
    fate.add(claims.fate(inode, analysis.isBase(inode.layer())));
    finding.add(claims.finding(inode));
    owner.add(inventory.owner(path) + 1L);
    killer.add(0);
  }

  private void addDead(DeadFile file, int[] known) {
    add(file.path(), known, file.bytes(), file.addedBy());
    fate.add(Claims.fate(file));
    finding.add(claims.finding(file.inode()));
    owner.add(Inventory.NO_PACKAGE + 1L);
    killer.add(file.killedBy() + 1L);
  }

  private void add(int path, int[] known, long size, int madeBy) {
    node.add(node(path, known));
    bytes.add(size);
    layer.add(madeBy);
  }

  /** The path's number in the columns, made with all above it if need be. */
  private int node(int path, int[] known) {
    if (path != PathTable.ROOT && known[path] == 0) {
      PathTable table = analysis.filesystem().paths();
      int parent = node(table.parent(path), known);
      known[path] = paths.add(parent, PathText.of(table.name(path)));
    }
    return known[path];
  }
}
