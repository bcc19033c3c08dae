package io.layerwise.runtime;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.InventoryFiles;
import io.layerwise.layer.ContentCapture;
import io.layerwise.oci.ContainerConfig;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What a container of an image needs to run, as far as the image tells. */
public final class RuntimeNeeds {
  /** Those whose packages have uses, or say what only development needs. */
  public static final Set<Ecosystem> ECOSYSTEMS =
      Set.of(Ecosystem.DPKG, Ecosystem.APK, Ecosystem.RPM, Ecosystem.NPM);

  private final Inventory inventory;
  private final Map<Integer, String> files;
  private final Set<Integer> directories;
  private final List<Integer> entry;
  private final boolean startsScript;
  private final Map<Integer, ElfFile> programs;
  private final PackageUses uses;
  private final boolean programKnown;
  private final int unreadPrograms;

  private RuntimeNeeds(
      Inventory inventory,
      Map<Integer, String> files,
      Set<Integer> directories,
      List<Integer> entry,
      boolean startsScript,
      Map<Integer, ElfFile> programs,
      boolean programKnown,
      int unreadPrograms) {
    this.inventory = inventory;
    this.directories = directories;
    this.entry = entry;
    this.startsScript = startsScript;
    this.files = files;
    this.programs = programs;
    this.programKnown = programKnown;
    this.unreadPrograms = unreadPrograms;
    this.uses = new PackageUses(inventory, files, programKnown);
  }

  /** Keeps of an image that passes once what is asked for here. */
  public static ContentCapture capture() {
    return InventoryFiles.capture(ECOSYSTEMS).or(ProgramCapture.capture());
  }

  /** Keeps besides, of an image that passes once, what could be read again of a file. */
  public static ContentCapture captureOfStream() {
    return ProgramCapture.ofStream();
  }

  /**
   * Reads the programs that no package tells of, and follows what the configuration runs.
   *
   * @throws IOException where a layer cannot be read
   */
  public static RuntimeNeeds of(
      MergedFilesystem filesystem,
      Inventory inventory,
      ContainerConfig config,
      FileContents contents)
      throws IOException {
    ProgramFiles programs = new ProgramFiles(filesystem, contents);
    RuntimeFiles files = new RuntimeFiles(filesystem, inventory, config, programs);
    programs.read(ProgramCandidates.of(filesystem, inventory));
    boolean known = files.addCommands(CommandLines.program(config), "the image runs it");
    List<ShellCommand> scripts =
        PackageScripts.of(
            CommandLines.program(config),
            new ProgramLookup(filesystem, config),
            filesystem,
            contents);
    files.addCommands(scripts, "a script of the project runs it");
    List<Integer> entry = List.copyOf(files.reasons().keySet());
    files.addCommands(CommandLines.healthcheck(config), "the health check runs it");
    // What the program itself leads to is the better reason, so it comes first.
    files.follow();
    programs.elfs().forEach(files::addLibrariesOf);
    files.follow();
    return new RuntimeNeeds(
        inventory,
        files.reasons(),
        files.directories(),
        entry,
        !scripts.isEmpty(),
        programs.elfs(),
        known && programs.isComplete(),
        programs.unread());
  }

  /**
   * Whether the image's program is known, and all that it leads to could be read. Else nothing is
   * called unneeded: an image that starts a shell may be asked for anything.
   */
  public boolean programKnown() {
    return programKnown;
  }

  /**
   * How many programs could not be read, so that packages count as needed that may not be: most
   * often of an image that came as a stream, of which not all is kept.
   */
  public int unreadPrograms() {
    return unreadPrograms;
  }

  /** The installed packages, of which those of a distribution have a use. */
  public Inventory inventory() {
    return inventory;
  }

  /** What a package of {@link Inventory#packages} is there for. */
  public PackageUse use(int number) {
    return uses.use(number);
  }

  /** Why a package is needed, in words; empty where it is not. */
  public String reason(int number) {
    return uses.reason(number);
  }

  /** Whether a distribution's package has put a file there, whatever it is for. */
  public boolean isPackaged(int node) {
    return inventory.isPackaged(node);
  }

  /** What the configured command names: its programs, scripts and other files. */
  public List<Integer> entry() {
    return entry;
  }

  /** Directories that commands name, such as those of a class path: all below is needed. */
  public Set<Integer> directories() {
    return directories;
  }

  /** A package and all that it requires, as numbers into {@link Inventory#packages}. */
  public BitSet required(int number) {
    return uses.required(number);
  }

  /** Whether a package manager of Node.js only starts a script of the project. */
  public boolean startsScript() {
    return startsScript;
  }

  /** Whether the program runs a package that its project only needs to develop. */
  public boolean runsDevelopmentPackages() {
    return files.keySet().stream()
        .map(inventory::owner)
        .anyMatch(
            owner ->
                owner != Inventory.NO_PACKAGE && inventory.packages().get(owner).development());
  }

  /** Whether a package is there to build programs, be it needed or not. */
  public boolean isBuildTool(int number) {
    return uses.isBuildTool(number);
  }

  /** What each ELF file that belongs to no package says of itself, by its node. */
  public Map<Integer, ElfFile> programs() {
    return programs;
  }

  /** Why files are needed to run, in words, by their nodes; packages' own files among them. */
  public Map<Integer, String> files() {
    return files;
  }

  /**
   * What to ask an installer for, to get all needed packages that a layer brought: those that no
   * other needed package depends on.
   */
  public List<Integer> toInstall(int layer) {
    return uses.unrequired().stream()
        .filter(i -> inventory.packages().get(i).layer() == layer)
        .toList();
  }

  /** The packages of a use, as numbers into {@link Inventory#packages}, ascending. */
  public List<Integer> packages(PackageUse use) {
    return IntStream.range(0, inventory.packages().size())
        .filter(i -> use(i) == use)
        .boxed()
        .toList();
  }
}
