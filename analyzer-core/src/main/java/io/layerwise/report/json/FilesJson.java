package io.layerwise.report.json;

import io.layerwise.analysis.FileListing;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** Path versions, as {@code files.schema.json} describes them. */
public final class FilesJson implements Renderer<FileListing> {
  @Override
  public void write(FileListing subject, ReportOptions options, Appendable out) throws IOException {
    out.append("\n");
  }
}
