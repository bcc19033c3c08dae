package io.layerwise.report;

import io.layerwise.archive.Image;
import io.layerwise.finding.Fingerprint;
import io.layerwise.finding.Severity;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a check shows at the lines of files. */
public final class Annotations {
  private static final String NO_FILE = "Dockerfile";

  private Annotations() {}

  /**
   * What the gate fails for before all else: budgets, then the issues of theirs, the worst first;
   * then the budgets that warn, and the other issues.
   */
  public static List<Annotation> of(CheckReport report) {
    Optional<String> file = report.dockerfile().map(Annotations::relative);
    Verdict verdict = report.verdict();
    List<Annotation> annotations = new ArrayList<>();
    verdict.of(Outcome.FAIL).forEach(one -> annotations.add(of(one, Severity.HIGH, file)));
    Set<Issue> failing = verdict.failing();
    verdict.issues().stream()
        .filter(failing::contains)
        .forEach(issue -> annotations.add(of(issue, true, file)));
    verdict.of(Outcome.WARN).forEach(one -> annotations.add(of(one, Severity.MEDIUM, file)));
    verdict.issues().stream()
        .filter(issue -> !failing.contains(issue))
        .forEach(issue -> annotations.add(of(issue, false, file)));
    return List.copyOf(annotations);
  }

  /** Stands for an image where no file does: its name without what changes with each build. */
  public static String standIn(Image image) {
    String name = image.tags().isEmpty() ? "image" : image.tags().get(0);
    int digest = name.indexOf('@');
    String tagged = digest < 0 ? name : name.substring(0, digest);
    int tag = tagged.lastIndexOf(':');
    return tag > tagged.lastIndexOf('/') ? tagged.substring(0, tag) : tagged;
  }

  private static Annotation of(RuleResult result, Severity severity, Optional<String> otherwise) {
    boolean inFile = result.origin().line().isPresent();
    return new Annotation(
        result.budget().measure().label(),
        severity,
        result.outcome() == Outcome.FAIL,
        CheckWording.sentence(result),
        inFile ? Optional.of(relative(result.origin().name())) : otherwise,
        result.origin().line().orElse(1),
        Fingerprint.of(List.of(result.budget().name())));
  }

  private static Annotation of(Issue issue, boolean fails, Optional<String> otherwise) {
    String change = CheckWording.change(issue);
    return new Annotation(
        issue.id(),
        issue.severity(),
        fails,
        CheckWording.issue(issue) + "." + (change.isEmpty() ? "" : " " + change),
        issue.file().map(Annotations::relative).or(() -> otherwise),
        issue.line().orElse(1),
        issue.fingerprint());
  }

  /** A file's name as a forge wants it: without what leads out of, or to, the repository. */
  public static String relative(String file) {
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
