package io.layerwise.report.sarif;

import io.layerwise.report.PracticeReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Optional;

/** What practices came to, for code scanning; all of it, whatever lists are cut to. */
public final class PracticesSarif implements Renderer<PracticeReport> {
  private final String toolVersion;
  private final Optional<String> dockerfile;

  /**
   * @param toolVersion of the program that writes it; may be empty
   * @param dockerfile as the user named it: where results are shown that are in no file
   */
  public PracticesSarif(String toolVersion, Optional<String> dockerfile) {
    this.toolVersion = toolVersion;
    this.dockerfile = dockerfile;
  }

  @Override
  public void write(PracticeReport report, ReportOptions options, Appendable out)
      throws IOException {
    String uri =
        dockerfile
            .map(ArtifactUri::of)
            .or(() -> report.analysis().map(analysis -> ArtifactUri.of(analysis.image())))
            .orElse("Dockerfile");
    SarifDocument.write(new PracticeSarif(uri).log(report.results()), toolVersion, out);
  }
}
