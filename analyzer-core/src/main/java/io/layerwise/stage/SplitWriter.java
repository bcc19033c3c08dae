package io.layerwise.stage;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.layer.Metadata;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.ContainerConfig;
import io.layerwise.runtime.Accounts;
import io.layerwise.stage.CopyPlan.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the Dockerfile of a split: the build stage as it was, and the runtime stage. */
final class SplitWriter {
  private static final String DEFAULT_STAGE = "build";

  private final SplitImage image;
  private final Recipe recipe;
  private final Placements placements;
  private final CopyPlan copies;
  private final PackageInstall install;
  private final Accounts accounts;
  private final Accounts accountsOfBase;
  private final ContainerConfig config;
  private final RuntimeStage runtime = new RuntimeStage();
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
    this.accounts = accounts;
    this.accountsOfBase = accountsOfBase;
    this.config = image.analysis().image().config().container();
  }

  List<PredictedPart> parts() {
    return runtime.parts();
  }

  long predictedBytes() {
    return runtime.bytes();
  }

  List<String> notes() {
    return notes;
  }

  /** The whole file. */
  String write(List<LayerRole> roles) {
    writeRuntime();
    String stage = recipe.stageName().orElse(DEFAULT_STAGE);
    return recipe.head()
        + "# what builds; nothing of it is in the image but what the last stage copies\n"
        + "FROM "
        + from()
        + " AS "
        + stage
        + "\n"
        + new BuildStage(image, recipe, roles, placements).text()
        + removals()
        + "\n# what runs\n"
        + runtime;
  }

  private String from() {
    return recipe.platform().map(platform -> "--platform=" + platform + " ").orElse("")
        + recipe.from();
  }

  /** What goes before the directories around it are copied. */
  private String removals() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : copies.pieces()) {
      List<Integer> removed = new ArrayList<>(piece.removed());
      if (image.name(piece.node()).equals("node_modules") && hasLock(piece.node())) {
        String project = image.path(image.parent(piece.node()));
        text.append("RUN cd ").append(project).append(" && npm prune --omit=dev\n");
        removed.removeIf(node -> image.needs().inventory().owner(firstFile(node)) >= 0);
      }
      if (!removed.isEmpty()) {
        text.append("RUN rm -rf ")
            .append(removed.stream().map(image::path).collect(Collectors.joining(" \\\n      ")))
            .append('\n');
      }
    }
    return text.toString();
  }

  private int firstFile(int node) {
    int file = node;
    while (file + 1 < image.filesystem().nodes() && !image.isOwnFile(file)) {
      file++;
    }
    return file;
  }

  private boolean hasLock(int modules) {
    String path = image.path(modules);
    PathLookup lookup = new PathLookup(image.filesystem());
    return lookup.follow(path + "/.package-lock.json") != PathTable.NONE;
  }

  private void writeRuntime() {
    if (recipe.from().equals(Recipe.UNKNOWN_BASE)) {
      runtime.look("neither history nor a label names the base image");
      notes.add("The base image has no name in this image: write it behind FROM.");
    } else if (!recipe.from().contains("@")) {
      runtime.add("# pin it by its digest: " + recipe.from() + "@sha256:…");
    }
    runtime.add("FROM " + from(), image.baseBytes(), true);
    stepsOf("ARG", "SHELL");
    if (!install.isEmpty()) {
      runtime.add(install.line(image.analysis().history().builder()), install.bytes(), true);
      runtime.assume("what the package manager writes for itself", install.stateBytes());
    } else if (install.bytes() > 0) {
      notes.add("Some packages stay that no package manager here installs.");
    }
    RuntimeUser user = user();
    if (!user.note().isEmpty()) {
      runtime.look(user.note());
      notes.add(user.note());
    }
    user.created().ifPresent(command -> runtime.add(command, 4096, false));
    if (!config.workingDir().isEmpty() && !config.workingDir().equals("/")) {
      runtime.add("WORKDIR " + config.workingDir());
    }
    stepsOf("ENV");
    copyPieces();
    emptyDirectories();
    stepsOf("LABEL", "EXPOSE", "VOLUME", "STOPSIGNAL");
    runtime.add("USER " + user.user());
    writeProbe();
    writeCommand();
  }

  private RuntimeUser user() {
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
        runtime.add(step.comments() + step.text());
      }
    }
  }

  /** Files of one directory and one owner are one COPY; the least likely to change come first. */
  private void copyPieces() {
    Map<String, List<Piece>> groups = new LinkedHashMap<>();
    List<Piece> links = new ArrayList<>();
    List<Piece> ordered = new ArrayList<>(copies.pieces());
    ordered.sort(
        java.util.Comparator.comparing(
            piece -> !KnownPaths.isDependency(image.path(piece.node()) + "/")));
    for (Piece piece : ordered) {
      switch (image.type(piece.node())) {
        case SYMLINK -> links.add(piece);
        case DIRECTORY ->
            groups
                .computeIfAbsent(
                    owner(piece) + " " + image.path(piece.node()), k -> new ArrayList<>())
                .add(piece);
        default ->
            groups
                .computeIfAbsent(
                    owner(piece) + " " + image.path(image.parent(piece.node())) + "/",
                    k -> new ArrayList<>())
                .add(piece);
      }
    }
    groups.forEach(
        (key, pieces) -> {
          String owner = key.substring(0, key.indexOf(' '));
          String target = key.substring(key.indexOf(' ') + 1);
          writeCopy(owner, pieces, target.equals("//") ? "/" : target);
        });
    for (Piece link : links) {
      int node = link.node();
      byte[] target =
          image
              .filesystem()
              .layers()
              .get(image.inode(node).layer())
              .linkTarget(image.inode(node).number());
      runtime.add(
          "RUN ln -sf " + io.layerwise.layer.PathText.of(target) + " " + image.path(node), 0, true);
    }
    boolean library =
        copies.pieces().stream()
            .anyMatch(piece -> image.path(piece.node()).matches("/usr/local/lib/.*\\.so.*"));
    if (library) {
      runtime.add("RUN ldconfig");
    }
  }

  private void writeCopy(String owner, List<Piece> pieces, String target) {
    boolean undecided = pieces.stream().allMatch(piece -> isUndecided(piece.node()));
    if (undecided) {
      runtime.look("nothing tells whether the program reads this; leave it out if not");
    }
    String stage = recipe.stageName().orElse(DEFAULT_STAGE);
    String sources =
        pieces.stream().map(piece -> image.path(piece.node())).collect(Collectors.joining(" "));
    runtime.add(
        "COPY --from="
            + stage
            + (owner.isEmpty() ? "" : " --chown=" + owner)
            + " "
            + sources
            + " "
            + target,
        pieces.stream().mapToLong(Piece::bytes).sum(),
        true);
  }

  private boolean isUndecided(int node) {
    return placements.of(node) == Placement.COPIED_UNDECIDED;
  }

  /** The owner that all below a path have; empty for root, or where they differ. */
  private String owner(Piece piece) {
    Set<String> owners = new TreeSet<>();
    for (int node = piece.node(); node < image.filesystem().nodes(); node++) {
      if (image.isOwnFile(node)
          && placements.of(node).isCopied()
          && isAtOrBelow(node, piece.node())) {
        owners.add(image.metadata(node).owner());
      }
    }
    return owners.size() == 1 && !owners.contains("0:0") ? owners.iterator().next() : "";
  }

  private boolean isAtOrBelow(int node, int top) {
    int up = node;
    while (up > top) {
      up = image.parent(up);
    }
    return up == top;
  }

  /** Directories that somebody made for the program to write into. */
  private void emptyDirectories() {
    Map<String, List<String>> byOwner = new LinkedHashMap<>();
    for (int node = 1; node < image.filesystem().nodes(); node++) {
      if (image.filesystem().isVisible(node)
          && image.filesystem().layer(node) >= image.baseLayers()
          && image.type(node) == io.layerwise.tar.EntryType.DIRECTORY
          && image.analysis().directories().files(node) == 0
          && isForTheProgram(node)) {
        byOwner
            .computeIfAbsent(image.metadata(node).owner(), owner -> new ArrayList<>())
            .add(image.path(node));
      }
    }
    byOwner.forEach(
        (owner, paths) -> {
          String[] ids = owner.split(":", -1);
          runtime.add(
              "RUN install -d -o " + ids[0] + " -g " + ids[1] + " " + String.join(" ", paths),
              0,
              true);
        });
  }

  private boolean isForTheProgram(int node) {
    String path = image.path(node);
    Metadata metadata = image.metadata(node);
    boolean owned = metadata.uid() != 0 && !placements.isInBuildTree(node);
    boolean home = path.startsWith("/home/") || path.startsWith("/root");
    return owned
        && !home
        && !KnownPaths.isState(path + "/")
        && !KnownPaths.isDependency(path + "/")
        && !path.equals(config.workingDir())
        && copies.pieces().stream().noneMatch(piece -> isAtOrBelow(node, piece.node()));
  }

  private void writeProbe() {
    Optional<String> own = ProbeLine.ofImage(config);
    if (own.isPresent()) {
      runtime.add(own.get());
      return;
    }
    ProbeLine.ofPort(image, command())
        .ifPresent(
            probe -> {
              runtime.look("it only opens the port; ask the program how it is, if it can be asked");
              runtime.add(probe);
              notes.add("The health check is new: it opens the exposed port.");
            });
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

  /** Whether the package manager is Alpine's. */
  boolean isApk() {
    return install.ecosystem().equals(Optional.of(Ecosystem.APK));
  }
}
