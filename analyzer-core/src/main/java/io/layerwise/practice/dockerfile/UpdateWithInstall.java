package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Stage;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Invocation;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.SystemPackages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A RUN that fetches package lists and does nothing with them. */
final class UpdateWithInstall implements DockerfileCheck {
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
    return all.stream()
        .filter(SystemPackages::isUpdate)
        .filter(any -> SystemPackages.updateOnly(all))
        .findFirst();
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
                Invocation.of(run).stream().anyMatch(SystemPackages::isUpdate)
                    ? "Remove it: line " + run.line() + " updates them itself."
                    : "Remove it and let line "
                        + run.line()
                        + " begin with `RUN "
                        + update.label()
                        + " && `.")
        .orElse("Remove it: nothing behind it installs a package.");
  }
}
