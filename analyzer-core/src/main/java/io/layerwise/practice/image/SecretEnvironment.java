package io.layerwise.practice.image;

import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.history.Variable;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.Source;
import io.layerwise.practice.Where;
import io.layerwise.secret.Secret;
import io.layerwise.secret.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets in the environment, and in whatever the history says was set: a variable that a later
 * instruction overrides, and the arguments of a build.
 */
final class SecretEnvironment implements PracticeCheck<ImageEvidence> {
  private static final Practice PRACTICE = SecretPractices.SECRET_ENVIRONMENT;

  @Override
  public Practice practice() {
    return PRACTICE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    Map<Variable, Where> variables = new LinkedHashMap<>();
    List<Instruction> instructions = image.analysis().history().instructions();
    Map<Variable, String> how = new LinkedHashMap<>();
    List<Variable> environment = environment(image);
    for (Instruction instruction : instructions) {
      for (Variable variable : instruction.variables()) {
        variables.putIfAbsent(variable, Where.instruction(instruction));
        how.putIfAbsent(variable, how(instruction, environment.contains(variable)));
      }
    }
    environment.forEach(variable -> variables.putIfAbsent(variable, Where.NOWHERE));
    List<Observation> found = new ArrayList<>();
    variables.forEach(
        (variable, where) ->
            Secrets.inVariable(variable.name(), variable.value())
                .map(
                    secret -> fail(variable, secret, how.getOrDefault(variable, "the environment")))
                .ifPresent(observation -> found.add(observation.at(where))));
    if (instructions.isEmpty()) {
      found.add(PRACTICE.unknown(Source.IMAGE, "the image has no history that tells of its build"));
    }
    return found.isEmpty()
        ? List.of(
            PRACTICE.pass(
                Source.IMAGE,
                "none of " + variables.size() + " variables of environment and build is secret"))
        : found;
  }

  private static List<Variable> environment(ImageEvidence image) {
    List<Variable> environment = new ArrayList<>();
    for (String assignment : image.config().env()) {
      int equals = assignment.indexOf('=');
      if (equals > 0) {
        environment.add(
            new Variable(assignment.substring(0, equals), assignment.substring(equals + 1)));
      }
    }
    return environment;
  }

  private static String how(Instruction instruction, boolean current) {
    if (instruction.kind() == InstructionKind.ENV) {
      return current ? "the environment" : "an ENV that a later one overrides";
    }
    return instruction.kind() == InstructionKind.ARG
        ? "the default of a build argument"
        : "a build argument";
  }

  private static Observation fail(Variable variable, Secret secret, String how) {
    Secret named =
        new Secret(
            secret.kind(),
            secret.certainty(),
            Optional.of(variable.name()),
            secret.line(),
            secret.masked());
    return PRACTICE
        .fail(
            Source.IMAGE,
            variable.name() + " in " + how + " holds a secret: " + SecretWording.described(named),
            "Revoke it, since everybody who has the image has it. Give it to a build by `RUN"
                + " --mount=type=secret`, and to a container when it starts.")
        .withSeverity(SecretWording.severity(secret.certainty()));
  }
}
