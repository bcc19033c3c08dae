package io.layerwise.practice.dockerfile;

import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a COPY takes what belongs to the project's directory alone, by name or with all else. */
final class ContextCopied implements DockerfileCheck {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?:.*/)?(?:\\.git|\\.env(?:\\.(?!example|sample|template).*)?|\\.ssh|\\.aws)(?:/.*)?");

  private static final String IGNORE =
      "Write `.git`, `.env`, `.ssh` and `.aws` into .dockerignore, a line each.";

  @Override
  public Practice practice() {
    return SecretPractices.CONTEXT_COPIED;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    for (ContextCopy copy : ContextCopy.all(evidence)) {
      of(evidence, copy)
          .forEach(
              one ->
                  found.add(
                      (copy.isShipped(evidence) ? one : one.withSeverity(Severity.MEDIUM))
                          .at(evidence.line(copy.instruction()))));
    }
    return orPass(found, "no COPY takes .git, .env, .ssh or .aws");
  }

  private List<Observation> of(DockerfileEvidence evidence, ContextCopy copy) {
    List<String> named =
        copy.sources().stream().filter(source -> PRIVATE.matcher(source).matches()).toList();
    if (!named.isEmpty()) {
      return List.of(
          fail(
              "`" + copy.instruction() + "` takes `" + named.get(0) + "`",
              "Leave `"
                  + named.get(0)
                  + "` out; what a build needs of it, mount: `RUN"
                  + " --mount=type=secret,…`."));
    }
    return copy.isWhole() ? ofWhole(evidence, copy) : List.of();
  }

  private List<Observation> ofWhole(DockerfileEvidence evidence, ContextCopy copy) {
    List<String> missing = ContextIgnored.notLeftOut(evidence.context(), copy);
    if (missing.size() < ContextIgnored.LEFT_OUT.size()) {
      return List.of();
    }
    return evidence.context().known()
        ? List.of(
            fail(
                "`"
                    + copy.instruction()
                    + "` takes all of the directory, and "
                    + ContextIgnored.said(evidence.context(), missing),
                IGNORE))
        : List.of(
            unknown("`" + copy.instruction() + "` takes all of a directory that is not known"));
  }
}
