package io.layerwise.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.comparison.FileChange;
import io.layerwise.comparison.FileStatus;
import io.layerwise.comparison.FileVersion;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.oci.Quoted;
import io.layerwise.report.ChangedFilesWording;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that differ between two images: a row for each, by path. The bytes of a file with
 * several paths count at one of them, so the rows' changes sum to that of the visible bytes.
 */
final class ComparisonData {
  private static final int NO_LAYER = -1;
  private static final List<FileStatus> STATUSES = List.of(FileStatus.values());

  private final ImageComparison comparison;
  private final PathColumns paths = new PathColumns();
  private final Map<String, Integer> nodes = new HashMap<>();
  private final Map<String, Integer> remarks = new LinkedHashMap<>();
  private final Column node = new Column();
  private final Column before = new Column();
  private final Column after = new Column();
  private final Column status = new Column();
  private final Column layer = new Column();
  private final Column remark = new Column();

  ComparisonData(ImageComparison comparison) {
    this.comparison = comparison;
    nodes.put("", PathColumns.ROOT);
  }

  void write(JsonGenerator json) throws IOException {
    comparison.files().changes().forEach(this::add);
    json.writeStringField("kind", "comparison");
    paths.write(json);
    EmbeddedData.writeLayers(json, comparison.after());
    PathColumns.strings(
        json, "statuses", STATUSES.stream().map(ChangedFilesWording::label).toList());
    PathColumns.strings(json, "remarks", remarks.keySet());
    json.writeObjectFieldStart("files");
    node.writeSteps(json, "node");
    before.write(json, "before");
    after.write(json, "after");
    status.writeRuns(json, "status");
    layer.writeRuns(json, "layer");
    remark.writeRuns(json, "remark");
    json.writeEndObject();
  }

  private void add(FileChange change) {
    node.add(node(change.path()));
    before.add(change.before().map(FileVersion::countedBytes).orElse(0L));
    after.add(change.after().map(FileVersion::countedBytes).orElse(0L));
    status.add(STATUSES.indexOf(change.status()));
    layer.add(change.after().map(FileVersion::layer).orElse(NO_LAYER) + 1L);
    String text = remark(change);
    Integer known = remarks.putIfAbsent(text, remarks.size());
    remark.add(known == null ? remarks.size() - 1 : known);
  }

  /** In what it differs, and where it was. */
  private static String remark(FileChange change) {
    String from =
        change.status() == FileStatus.RENAMED
            ? change.before().map(FileVersion::path).map(was -> "was " + was).orElse("")
            : "";
    String remark = ChangedFilesWording.remark(change);
    return Quoted.escaped(from) + (from.isEmpty() || remark.isEmpty() ? "" : "; ") + remark;
  }

  /** The node of a path, made with all above it if need be. */
  private int node(String path) {
    String known = path.equals("/") ? "" : path;
    Integer found = nodes.get(known);
    if (found != null) {
      return found;
    }
    int slash = known.lastIndexOf('/');
    int made = paths.add(node(known.substring(0, Math.max(0, slash))), known.substring(slash + 1));
    nodes.put(known, made);
    return made;
  }
}
