package io.layerwise.report;

import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** What a check shows at the lines of files. */
public final class Annotations {
  private static final String NO_FILE = "Dockerfile";

  private Annotations() {}

  /** The budgets that are passed over, those that fail first, and then the issues. */
  public static List<Annotation> of(CheckReport report) {
    String file = report.dockerfile().map(Annotations::relative).orElse(NO_FILE);
    List<Annotation> annotations = new ArrayList<>();
    report.verdict().of(Outcome.FAIL).forEach(one -> annotations.add(of(one, Severity.HIGH, file)));
    report
        .verdict()
        .of(Outcome.WARN)
        .forEach(one -> annotations.add(of(one, Severity.MEDIUM, file)));
    Set<Issue> failing = report.verdict().failing();
    for (Issue issue : report.verdict().issues()) {
      annotations.add(of(issue, failing.contains(issue), file));
    }
    return List.copyOf(annotations);
  }

  private static Annotation of(RuleResult result, Severity severity, String otherwise) {
    boolean inFile = result.origin().line().isPresent();
    return new Annotation(
        result.budget().measure().label(),
        severity,
        result.outcome() == Outcome.FAIL,
        CheckWording.sentence(result),
        inFile ? relative(result.origin().name()) : otherwise,
        result.origin().line().orElse(1),
        Fingerprint.of(List.of(result.budget().name())));
  }

  private static Annotation of(Issue issue, boolean fails, String otherwise) {
    String change = CheckWording.change(issue);
    return new Annotation(
        issue.id(),
        issue.severity(),
        fails,
        CheckWording.issue(issue) + "." + (change.isEmpty() ? "" : " " + change),
        issue.file().map(Annotations::relative).orElse(otherwise),
        issue.line().orElse(1),
        issue.fingerprint());
  }

  /** A file's name as a forge wants it: without what leads out of, or to, the repository. */
  static String relative(String file) {
    Deque<String> kept = new ArrayDeque<>();
    for (String part : file.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        kept.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        kept.addLast(part);
      }
    }
    return kept.isEmpty() ? NO_FILE : String.join("/", kept);
  }
}
