package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.UserPractices;
import java.util.List;
import java.util.Optional;

/** Whether the last USER is a number. */
final class NumericUser implements DockerfileCheck {
  private static final String ANY = "1001";

  @Override
  public Practice practice() {
    return UserPractices.NUMERIC_USER;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return List.of(
        evidence
            .last(Keyword.USER)
            .map(user -> ofUser(evidence, user).at(evidence.line(user)))
            .orElseGet(() -> skipped("no USER in the stage").at(evidence.stage())));
  }

  private Observation ofUser(DockerfileEvidence evidence, DockerfileInstruction user) {
    Optional<UserName> name = UserName.of(evidence, user);
    if (name.isEmpty()) {
      return unknown("`" + user + "` takes a value that is given when the image is built");
    }
    if (name.get().isNumber()) {
      return pass("`" + user + "` is a number");
    }
    return name.get().isRoot()
        ? skipped("`" + user + "` is root, by any name")
        : fail("`" + user + "` is a name", change(evidence, name.get().text()));
  }

  /** The number by which the user was created, where the file says it. */
  private static String change(DockerfileEvidence evidence, String name) {
    return evidence
        .instructions(Keyword.RUN)
        .flatMap(run -> Invocation.of(run).stream())
        .filter(one -> one.is("useradd", "adduser") && one.arguments().contains(name))
        .flatMap(one -> number(one.arguments()).stream())
        .findFirst()
        .map(number -> "Write `USER " + number + "`.")
        .orElse(
            "Create `"
                + name
                + "` with a number (`-u "
                + ANY
                + "`), or look up the one that it has, and write it: `USER "
                + ANY
                + "`.");
  }

  private static Optional<String> number(List<String> arguments) {
    String all = String.join(" ", arguments);
    return Optional.of(all.replaceFirst("(?s)^(?:.* )?(?:-\\w*u|--uid)[ =]?([0-9]+).*$", "$1"))
        .filter(number -> number.matches("[0-9]+"));
  }
}
