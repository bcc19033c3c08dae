package io.layerwise.practice.dockerfile;

import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import io.layerwise.secret.SecretFileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a COPY takes what belongs to the project's directory alone, by name or with all else. */
final class ContextCopied implements DockerfileCheck {
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(?:.*/)?(?:\\.git|\\.env(?:\\.(?!example|sample|template).*)?|\\.ssh|\\.aws)(?:/.*)?");

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
    List<String> named = copy.sources().stream().filter(ContextCopied::isPrivate).toList();
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

  private static boolean isPrivate(String source) {
    return PRIVATE.matcher(source).matches()
        || (source.indexOf('*') < 0 && SecretFileNames.isCandidate("/" + source));
  }

  /**
   * Whether they are there, the directory tells or the image; what leaves them out is asked apart.
   */
  private List<Observation> ofWhole(DockerfileEvidence evidence, ContextCopy copy) {
    List<String> missing = ContextIgnored.notLeftOut(evidence.context(), copy);
    String takes = "`" + copy.instruction() + "` takes all of a directory";
    if (missing.isEmpty()) {
      return List.of();
    }
    return evidence.context().known()
        ? List.of(skipped(takes + "; the image tells what that was"))
        : List.of(unknown(takes + " that is not known"));
  }
}
