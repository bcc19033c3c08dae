package io.layerwise.report.sarif;

import io.layerwise.report.Advice;
import io.layerwise.report.ImageReport;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.util.Optional;

/**
 * What is to be changed about an image, for code scanning: the findings that are advised, of the
 * layers that are asked about, and the practices that it does not keep to.
 */
public final class AnalysisSarif implements Renderer<ImageReport> {
  private final String toolVersion;
  private final Optional<String> dockerfile;

  /**
   * @param toolVersion of the program that writes it; may be empty
   * @param dockerfile as the user named it: where results are shown
   */
  public AnalysisSarif(String toolVersion, Optional<String> dockerfile) {
    this.toolVersion = toolVersion;
    this.dockerfile = dockerfile;
  }

  @Override
  public void write(ImageReport report, ReportOptions options, Appendable out) throws IOException {
    String uri =
        dockerfile.map(ArtifactUri::of).orElseGet(() -> ArtifactUri.of(report.analysis().image()));
    SarifLog practices = new PracticeSarif(uri).log(report.practices());
    SarifLog findings = new FindingSarif(uri).log(Advice.of(report.findings(), options));
    SarifDocument.write(practices.and(findings), toolVersion, out);
  }
}
