package io.layerwise.report.json;

import io.layerwise.analysis.FileListing;
import io.layerwise.analysis.FileRow;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Path versions, as {@code files.schema.json} describes them. */
public final class FilesJson implements Renderer<FileListing> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/files/1";

  @Override
  public void write(FileListing files, ReportOptions options, Appendable out) throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          json.writeArrayFieldStart("files");
          for (FileRow row : files) {
            FileRowJson.write(json, row);
          }
          json.writeEndArray();
        });
  }
}
