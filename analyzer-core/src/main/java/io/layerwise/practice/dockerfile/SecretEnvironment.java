package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Assignment;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.finding.Severity;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SecretPractices;
import io.layerwise.secret.Certainty;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Secrets in ENV and ARG: their values, and an ARG whose value a build is to give. */
final class SecretEnvironment implements DockerfileCheck {
  @Override
  public Practice practice() {
    return SecretPractices.SECRET_ENVIRONMENT;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    evidence
        .neededInstructions()
        .filter(one -> one.keyword() == Keyword.ENV || one.keyword() == Keyword.ARG)
        .forEach(
            one ->
                Assignment.of(one)
                    .forEach(
                        assignment ->
                            of(evidence, one, assignment)
                                .ifPresent(secret -> found.add(secret.at(evidence.line(one))))));
    return orPass(found, "no ENV or ARG holds a secret");
  }

  private Optional<Observation> of(
      DockerfileEvidence evidence, DockerfileInstruction declaration, Assignment assignment) {
    String name = assignment.name();
    Optional<String> value =
        assignment.value().map(text -> evidence.expand(declaration, text).orElse(text));
    boolean given =
        value.isEmpty()
            || (value.get().contains("$") && Secrets.inVariable("", value.get()).isEmpty());
    if (given) {
      return Secrets.isSecretName(name)
          ? Optional.of(
              fail(
                  "`" + declaration.keyword() + " " + name + "` takes a secret when it is built",
                  change(name)))
          : Optional.empty();
    }
    return Secrets.inVariable(name, value.orElse(""))
        .map(secret -> ofSecret(declaration, name, secret));
  }

  private Observation ofSecret(DockerfileInstruction declaration, String name, Secret secret) {
    Observation found =
        fail("`" + declaration.keyword() + "` holds " + secret.described(), change(name));
    return secret.certainty() == Certainty.WEAK ? found.withSeverity(Severity.MEDIUM) : found;
  }

  private static String change(String name) {
    return "Remove it: a RUN that needs it takes `--mount=type=secret,id="
        + name
        + ",env="
        + name
        + "`, and a container is given it when it starts.";
  }
}
