package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Heredoc;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import io.layerwise.secret.Certainty;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.List;
import java.util.stream.Collectors;

/** Secrets in instructions that are no assignments. */
final class SecretHistory implements DockerfileCheck {
  private static final String CHANGE =
      "Revoke it, and let the RUN read it from `--mount=type=secret,id=…`.";

  @Override
  public Practice practice() {
    return SecretPractices.SECRET_HISTORY;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return orPass(
        evidence
            .neededInstructions()
            .flatMap(
                one ->
                    Secrets.inCommand(text(one)).stream()
                        .map(secret -> of(one, secret).at(evidence.line(one))))
            .toList(),
        "no instruction holds a secret");
  }

  /** What the history will say; ENV and ARG have a check of their own. */
  private static String text(DockerfileInstruction instruction) {
    return switch (instruction.keyword()) {
      case ENV, ARG -> "";
      default ->
          instruction.heredocs().stream()
              .map(Heredoc::text)
              .collect(Collectors.joining("\n", instruction.arguments() + "\n", ""));
    };
  }

  private Observation of(DockerfileInstruction instruction, Secret secret) {
    Observation found = fail("`" + instruction.keyword() + "` holds " + secret.described(), CHANGE);
    return secret.certainty() == Certainty.WEAK ? found.withSeverity(Severity.MEDIUM) : found;
  }
}
