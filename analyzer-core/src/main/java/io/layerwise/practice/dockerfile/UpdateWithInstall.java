package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Stage;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A RUN that fetches package lists and does nothing with them. */
final class UpdateWithInstall implements DockerfileCheck {
  /** None of them installs; what any other program does, nobody knows. */
  private static final Set<String> HARMLESS =
      Set.of(
          "set", "rm", "echo", "true", "export", "mkdir", "cp", "mv", "sed", "cat", "ls", "touch",
          "chmod", "chown", "grep", "tee", "ln");

  @Override
  public Practice practice() {
    return InterfacePractices.UPDATE_WITH_INSTALL;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    for (Stage stage : evidence.needed()) {
      List<DockerfileInstruction> runs =
          stage.instructions().stream().filter(one -> one.keyword() == Keyword.RUN).toList();
      for (int i = 0; i < runs.size(); i++) {
        List<DockerfileInstruction> behind = runs.subList(i + 1, runs.size());
        DockerfileInstruction run = runs.get(i);
        onlyUpdate(run)
            .map(update -> fail(evidence(update), change(update, behind)).at(evidence.line(run)))
            .ifPresent(found::add);
      }
    }
    return orPass(found, "no RUN that only updates package lists");
  }

  private static Optional<Invocation> onlyUpdate(DockerfileInstruction run) {
    List<Invocation> all = Invocation.of(run);
    boolean alone =
        all.stream()
            .allMatch(
                one ->
                    SystemPackages.isUpdate(one)
                        || HARMLESS.contains(one.program())
                        || one.verb().equals("clean"));
    return all.stream().filter(SystemPackages::isUpdate).filter(any -> alone).findFirst();
  }

  private static String evidence(Invocation update) {
    return "`" + update.label() + "` stands in a RUN that installs nothing";
  }

  private static String change(Invocation update, List<DockerfileInstruction> behind) {
    Optional<DockerfileInstruction> install =
        behind.stream()
            .filter(run -> Invocation.of(run).stream().anyMatch(SystemPackages::isInstall))
            .findFirst();
    if (update.is("apk")) {
      return "Remove it and write `apk add --no-cache` where packages are installed.";
    }
    return install
        .map(
            run ->
                "Remove it and let line "
                    + run.line()
                    + " begin with `RUN "
                    + update.label()
                    + " && `.")
        .orElse("Remove it: nothing behind it installs a package.");
  }
}
