package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.FileTree;
import io.layerwise.analysis.FileTree.Branch;
import io.layerwise.analysis.FileTree.Line;
import io.layerwise.analysis.FileTree.Omitted;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Directories and files with their bytes, as {@code tree.schema.json} describes them. */
public final class FileTreeJson implements Renderer<FileTree> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/tree/1";

  @Override
  public void write(FileTree tree, ReportOptions options, Appendable out) throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          json.writeArrayFieldStart("tree");
          for (Line line : tree.lines()) {
            if (line instanceof Branch branch) {
              String kind = branch.directory() ? "directory" : "entry";
              write(json, branch.path(), kind, branch.depth(), branch.bytes(), branch.files());
            } else if (line instanceof Omitted omitted) {
              write(
                  json,
                  omitted.directory(),
                  "omitted",
                  omitted.depth(),
                  omitted.bytes(),
                  omitted.files());
            }
          }
          json.writeEndArray();
        });
  }

  private static void write(
      JsonGenerator json, String path, String kind, int depth, long bytes, int files)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("path", path);
    json.writeStringField("kind", kind);
    json.writeNumberField("depth", depth);
    json.writeNumberField("bytes", bytes);
    json.writeNumberField("files", files);
    json.writeEndObject();
  }
}
