package io.layerwise.report;

import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.finding.Recommendation;
import java.util.List;
import java.util.function.Predicate;

/**
 * What people are told to change, of the layers that are asked about: the findings that {@linkplain
 * Finding#isAdvised() are advised}.
 *
 * @param recommendations for your own layers, most bytes first
 * @param withheld your own findings that are in no recommendation, most bytes first; empty unless
 *     the reader asked for everything
 */
public record Advice(List<Recommendation> recommendations, List<Finding> withheld) {
  /** Less than a two-thousandth of the content is not worth a line. */
  private static final int LEAST_PART = 2000;

  public Advice {
    recommendations = List.copyOf(recommendations);
    withheld = List.copyOf(withheld);
  }

  /** Joins the findings anew, so that a change holds no edit for one that is withheld. */
  public static Advice of(Findings findings, ReportOptions options) {
    List<Finding> own =
        findings.findings().stream()
            .filter(finding -> !finding.base() && isAsked(finding, options))
            .toList();
    Predicate<Finding> advisable =
        finding -> finding.isAdvised() && finding.bytes() * LEAST_PART >= findings.contentBytes();
    List<Finding> advised = own.stream().filter(advisable).toList();
    List<Finding> rest = own.stream().filter(advisable.negate()).toList();
    return new Advice(
        Findings.of(findings.contentBytes(), advised).recommendations(),
        options.all() ? rest : List.of());
  }

  /** Whether a finding is about a layer that is asked about. */
  public static boolean isAsked(Finding finding, ReportOptions options) {
    return options.layer().isEmpty()
        || finding.layers().stream().anyMatch(options::includes)
        || finding.changeLayer().equals(options.layer());
  }
}
