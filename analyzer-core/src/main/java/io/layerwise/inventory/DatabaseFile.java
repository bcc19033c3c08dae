package io.layerwise.inventory;

import java.util.Optional;
import java.util.Set;

/** The kinds of files that tell of packages, known by their paths. */
enum DatabaseFile {
  DPKG_STATUS(Ecosystem.DPKG, Size.DATABASE),
  /** A file for each package, as distroless images have them; their lists end in .md5sums. */
  DPKG_STATUS_PART(Ecosystem.DPKG, Size.DATABASE),
  DPKG_LIST(Ecosystem.DPKG, Size.DATABASE),
  DPKG_DIVERSIONS(Ecosystem.DPKG, Size.TEXT),
  APT_STATES(Ecosystem.DPKG, Size.DATABASE),
  APK_INSTALLED(Ecosystem.APK, Size.DATABASE),
  APK_WORLD(Ecosystem.APK, Size.TEXT),
  /** Told of, never read. */
  RPM_DATABASE(Ecosystem.RPM, Size.NOTHING),
  NPM_MANIFEST(Ecosystem.NPM, Size.TEXT),
  NPM_LOCK(Ecosystem.NPM, Size.DATABASE),
  PYTHON_METADATA(Ecosystem.PYTHON, Size.TEXT),
  PYTHON_RECORD(Ecosystem.PYTHON, Size.DATABASE),
  /** Its being there is what it says. */
  PYTHON_REQUESTED(Ecosystem.PYTHON, Size.NOTHING),
  PYTHON_EGG_FILES(Ecosystem.PYTHON, Size.DATABASE),
  PYTHON_EGG_TOP_LEVEL(Ecosystem.PYTHON, Size.TEXT),
  JAVA_ARCHIVE(Ecosystem.JAVA, Size.ARCHIVE);

  private static final class Size {
    static final int NOTHING = 0;
    static final int TEXT = 4 << 20;
    static final int DATABASE = 32 << 20;
    static final int ARCHIVE = 128 << 20;
  }

  /** The longest file of any kind that is read, in bytes. */
  static final int LONGEST = Size.ARCHIVE;

  private static final Set<String> NAMES =
      Set.of(
          "status",
          "diversions",
          "extended_states",
          "installed",
          "world",
          "rpmdb.sqlite",
          "Packages",
          "Packages.db",
          "package.json",
          "package-lock.json",
          "npm-shrinkwrap.json",
          ".package-lock.json",
          "METADATA",
          "RECORD",
          "REQUESTED",
          "PKG-INFO",
          "installed-files.txt",
          "top_level.txt");

  private final Ecosystem ecosystem;
  private final int longest;

  DatabaseFile(Ecosystem ecosystem, int longest) {
    this.ecosystem = ecosystem;
    this.longest = longest;
  }

  Ecosystem ecosystem() {
    return ecosystem;
  }

  /** The bytes of the longest file of this kind that is read; 0 where none needs to be. */
  int longest() {
    return longest;
  }

  /**
   * Whether a file of this name may be one; most are not, and are told so without their path.
   *
   * @param directory the name of the directory that it is in
   */
  static boolean mayBe(String directory, String name) {
    return NAMES.contains(name)
        || isArchive(name)
        || name.endsWith(".list")
        || name.endsWith(".egg-info")
        || directory.equals("status.d");
  }

  /**
   * @param path normalised, {@code /a/b}
   */
  static Optional<DatabaseFile> of(String path) {
    int slash = path.lastIndexOf('/');
    String directory = path.substring(0, slash);
    String name = path.substring(slash + 1);
    return switch (directory) {
      case "/var/lib/dpkg" -> dpkg(name);
      case "/var/lib/dpkg/status.d" -> Optional.of(DPKG_STATUS_PART);
      case "/var/lib/dpkg/info" -> only(name.endsWith(".list"), DPKG_LIST);
      case "/var/lib/apt" -> only(name.equals("extended_states"), APT_STATES);
      case "/lib/apk/db", "/usr/lib/apk/db" -> only(name.equals("installed"), APK_INSTALLED);
      case "/etc/apk" -> only(name.equals("world"), APK_WORLD);
      // rpm's %_dbpath: Fedora up to 35, since then, and rpm-ostree's.
      case "/var/lib/rpm", "/usr/lib/sysimage/rpm", "/usr/share/rpm" ->
          only(
              name.equals("rpmdb.sqlite") || name.equals("Packages") || name.equals("Packages.db"),
              RPM_DATABASE);
      default -> anywhere(directory, name);
    };
  }

  private static Optional<DatabaseFile> dpkg(String name) {
    return switch (name) {
      case "status" -> Optional.of(DPKG_STATUS);
      case "diversions" -> Optional.of(DPKG_DIVERSIONS);
      default -> Optional.empty();
    };
  }

  private static Optional<DatabaseFile> anywhere(String directory, String name) {
    return switch (name) {
      case "package.json" -> only(NodeModules.mayHoldManifest(directory), NPM_MANIFEST);
      case "package-lock.json", "npm-shrinkwrap.json" ->
          only(!directory.contains("/node_modules"), NPM_LOCK);
      case ".package-lock.json" -> only(directory.endsWith("/node_modules"), NPM_LOCK);
      case "METADATA" -> only(directory.endsWith(".dist-info"), PYTHON_METADATA);
      case "RECORD" -> only(directory.endsWith(".dist-info"), PYTHON_RECORD);
      case "REQUESTED" -> only(directory.endsWith(".dist-info"), PYTHON_REQUESTED);
      case "PKG-INFO" -> only(isEgg(directory), PYTHON_METADATA);
      case "installed-files.txt" -> only(isEgg(directory), PYTHON_EGG_FILES);
      case "top_level.txt" -> only(isEgg(directory), PYTHON_EGG_TOP_LEVEL);
      default ->
          name.endsWith(".egg-info")
              ? Optional.of(PYTHON_METADATA)
              : only(isArchive(name), JAVA_ARCHIVE);
    };
  }

  private static boolean isEgg(String directory) {
    return directory.endsWith(".egg-info") || directory.endsWith(".egg/EGG-INFO");
  }

  private static boolean isArchive(String name) {
    return name.endsWith(".jar") || name.endsWith(".war") || name.endsWith(".ear");
  }

  private static Optional<DatabaseFile> only(boolean matches, DatabaseFile kind) {
    return matches ? Optional.of(kind) : Optional.empty();
  }
}
