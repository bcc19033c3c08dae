package io.layerwise.stage;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.runtime.Accounts;
import io.layerwise.runtime.ExecForm;
import io.layerwise.secret.Masking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the Dockerfile of a split: the build stage as it was, and the runtime stage. */
final class SplitWriter {
  /** What a user and a group add to the files of accounts: some copies of a short text. */
  private static final long ACCOUNT_BYTES = 4096;

  private final SplitImage image;
  private final Recipe recipe;
  private final Placements placements;
  private final CopyPlan copies;
  private final PackageInstall install;
  private final RuntimeUser user;
  private final ContainerConfig config;
  private final RuntimeStage runtime;
  private final List<String> notes = new ArrayList<>();

  SplitWriter(
      SplitImage image,
      Recipe recipe,
      Placements placements,
      CopyPlan copies,
      PackageInstall install,
      Accounts accounts,
      Accounts accountsOfBase) {
    this.image = image;
    this.recipe = recipe;
    this.placements = placements;
    this.copies = copies;
    this.install = install;
    this.config = image.analysis().image().config().container();
    this.runtime = new RuntimeStage(recipe.escape());
    this.user = user(accounts, accountsOfBase);
  }

  List<PredictedPart> parts() {
    return runtime.parts();
  }

  long predictedBytes() {
    return runtime.bytes();
  }

  /** Where a person must look. */
  List<String> notes() {
    return notes;
  }

  /** The whole file. */
  String write(List<LayerRole> roles) {
    Pruning pruning = new Pruning(image, placements, copies, mounts(roles, Role.DEPENDENCIES));
    if (pruning.strips()) {
      notes.add("Programs are stripped: leave that out where a debugger is to name functions.");
    }
    writeRuntime(roles);
    String text =
        recipe.head()
            + "# what builds; nothing of it is in the image but what the last stage copies\n"
            + ("FROM " + from() + " AS " + recipe.stageName() + "\n")
            + new BuildStage(image, recipe, roles, placements).text()
            + RuntimeStage.escaped(pruning.text(), recipe.escape())
            + "\n# what runs\n"
            + runtime;
    String masked = Masking.mask(text);
    if (!masked.equals(text) || recipe.steps().stream().anyMatch(Step::isMasked)) {
      notes.add(
          "Secrets are masked in the Dockerfile: it does not work before they are given by RUN"
              + " --mount=type=secret, or when a container starts.");
    }
    return masked;
  }

  private String from() {
    return recipe.platform().map(platform -> "--platform=" + platform + " ").orElse("")
        + recipe.from();
  }

  private void writeRuntime(List<LayerRole> roles) {
    writeFrom();
    stepsOf("ARG", "SHELL");
    writeInstall(mounts(roles, Role.SYSTEM_PACKAGES, Role.BUILD_TOOLS));
    writeUser();
    String directory = config.workingDir();
    if (!directory.isEmpty() && !directory.equals("/") && Words.isPrintable(directory)) {
      runtime.add("WORKDIR " + directory);
    }
    stepsOf("ENV");
    CopyLines lines = new CopyLines(image, copies, recipe.stageName(), runtime);
    lines.write();
    lines.writeEmptyDirectories(placements, directory);
    stepsOf("MAINTAINER", "LABEL", "EXPOSE", "VOLUME", "STOPSIGNAL", "ONBUILD");
    runtime.add("USER " + user.user());
    writeProbe();
    writeCommand();
  }

  private void writeFrom() {
    if (recipe.from().equals(Recipe.UNKNOWN_BASE)) {
      notes.add("The base image has no name in this image: give it by --build-arg BASE_IMAGE=….");
    } else if (!recipe.from().contains("@")) {
      runtime.add("# pin it by its digest: " + recipe.from() + "@sha256:…");
    }
    runtime.add("FROM " + from(), image.baseBytes(), true);
  }

  /** What the RUNs of some roles mount, that lines which do the same need as well. */
  private String mounts(List<LayerRole> roles, Role... wanted) {
    return recipe.steps().stream()
        .filter(step -> step.layer().isPresent())
        .filter(step -> List.of(wanted).contains(roles.get(step.layer().getAsInt()).role()))
        .map(Step::mounts)
        .filter(mounts -> !mounts.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void writeInstall(String mounts) {
    if (!install.isEmpty()) {
      runtime.add(
          install.line(image.analysis().history().builder(), mounts), install.bytes(), true);
      runtime.assume("what the package manager writes for itself", install.stateBytes());
    } else if (install.bytes() > 0) {
      notes.add("Some packages stay that no package manager here installs.");
    }
  }

  private void writeUser() {
    if (!user.note().isEmpty()) {
      runtime.look(user.note());
      notes.add(user.note());
    }
    if (user.created().isPresent()) {
      runtime.add(user.created().get());
      runtime.assume("the user's lines in /etc", ACCOUNT_BYTES);
    }
  }

  private RuntimeUser user(Accounts accounts, Accounts accountsOfBase) {
    PathLookup lookup = new PathLookup(image.filesystem());
    boolean useradd = lookup.follow("/usr/sbin/useradd") != PathTable.NONE;
    boolean busybox =
        !useradd
            && (lookup.follow("/usr/sbin/adduser") != PathTable.NONE
                || lookup.follow("/bin/busybox") != PathTable.NONE);
    return RuntimeUser.of(config.user(), accounts, accountsOfBase, busybox, useradd || busybox);
  }

  private void stepsOf(String... keywords) {
    Set<String> wanted = Set.of(keywords);
    for (Step step : recipe.steps()) {
      if (wanted.contains(step.keyword())) {
        runtime.addVerbatim(step.comments() + step.text());
      }
    }
  }

  private void writeProbe() {
    Optional<String> own = ProbeLine.ofImage(config);
    if (own.isPresent()) {
      boolean fresh =
          config.healthcheck().filter(check -> check.startPeriod().isEmpty()).isPresent();
      if (fresh) {
        runtime.look("the start period is new: as long as the program takes to start");
        notes.add("The health check gets a start period, which it had not.");
      }
      runtime.add(own.get());
      return;
    }
    Optional<String> fresh = ProbeLine.ofPort(image, command());
    if (fresh.isPresent()) {
      runtime.look("it only opens the port; ask the program how it is, if it can be asked");
      runtime.add(fresh.get());
      notes.add("The health check is new: it opens the exposed port.");
    }
  }

  private List<String> command() {
    List<String> entrypoint = ExecForm.withoutShell(config.entrypoint());
    return entrypoint.isEmpty() ? ExecForm.withoutShell(config.cmd()) : entrypoint;
  }

  private void writeCommand() {
    if (!config.entrypoint().isEmpty()) {
      runtime.add("ENTRYPOINT " + ExecForm.json(ExecForm.withoutShell(config.entrypoint())));
    }
    if (!config.cmd().isEmpty()) {
      runtime.add("CMD " + ExecForm.json(ExecForm.withoutShell(config.cmd())));
    }
  }
}
