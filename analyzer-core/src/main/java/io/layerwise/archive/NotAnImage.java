package io.layerwise.archive;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an archive or a directory is that holds no image, as far as the names in it say. */
final class NotAnImage {
  private static final String REMEDY =
      "Give an archive of docker save, podman save or skopeo, or an OCI image layout.";

  private static final List<String> ROOT_DIRECTORIES =
      List.of(
          "bin", "boot", "dev", "etc", "home", "lib", "opt", "proc", "root", "sbin", "srv", "sys",
          "tmp", "usr", "var");

  /** Names that stand at the top of a source tree, or of the one folder that holds it. */
  private static final Set<String> SOURCE_FILES =
      Set.of(
          "Dockerfile",
          "Containerfile",
          "Makefile",
          "CMakeLists.txt",
          "package.json",
          "pom.xml",
          "build.gradle",
          "build.gradle.kts",
          "go.mod",
          "Cargo.toml",
          "setup.py",
          "pyproject.toml",
          "composer.json",
          "Gemfile",
          ".git",
          ".gitignore",
          "configure",
          "src");

  /** A layer or a blob by the name that docker save, skopeo or an OCI layout gives it. */
  private static final Predicate<String> PART_OF_A_SAVE =
      Pattern.compile(
              "[a-f0-9]{64}/layer\\.tar|[a-f0-9]{64}\\.(json|tar)|blobs/sha256/[a-f0-9]{64}")
          .asMatchPredicate();

  private NotAnImage() {}

  /**
   * @param names of the files
   */
  static ImageReadException among(Collection<String> names) {
    Set<String> top = new TreeSet<>();
    Set<String> below = new TreeSet<>();
    for (String name : names) {
      String[] segments = name.split("/", 3);
      top.add(segments[0]);
      if (segments.length > 1) {
        below.add(segments[1]);
      }
    }
    if (top.contains(".dockerenv") || isRootFileSystem(names, top)) {
      return notAnImage(
          "a root file system, as docker export writes it",
          "Use docker save instead of docker export: an exported container has no layers.");
    }
    if (names.stream().anyMatch(PART_OF_A_SAVE)) {
      return notAnImage(
          "part of a saved image without its manifest.json or index.json",
          "Save the image again, whole: this one was cut off.");
    }
    if (below.contains("manifest.json") || below.contains("index.json")) {
      String folder = Quoted.printable(top.iterator().next());
      return notAnImage(
          "an image in a folder, " + folder, "Unpack the archive and give the folder in it.");
    }
    if (below.contains("Chart.yaml") || top.contains("Chart.yaml")) {
      return notAnImage("a Helm chart", Artifact.REMEDY);
    }
    if (names.size() == 1 && isArchive(names.iterator().next())) {
      String inner = Quoted.printable(names.iterator().next());
      return notAnImage(
          "an archive within an archive, " + inner, "Unpack it once and give " + inner + ".");
    }
    if (isSourceTree(top) || (top.size() == 1 && isSourceTree(below))) {
      return notAnImage(
          "the files of a source tree",
          "Build the image, then save it: docker save -o FILE IMAGE.");
    }
    return notAnImage(listed(names), REMEDY);
  }

  private static boolean isRootFileSystem(Collection<String> names, Set<String> top) {
    return names.contains("etc/passwd")
        || top.contains("usr")
        || top.contains("bin")
        || ROOT_DIRECTORIES.stream().filter(top::contains).count() >= 3;
  }

  private static boolean isSourceTree(Set<String> names) {
    return names.stream().anyMatch(SOURCE_FILES::contains);
  }

  private static boolean isArchive(String name) {
    return List.of(".tar", ".tar.gz", ".tgz", ".tar.zst", ".tar.xz").stream()
        .anyMatch(name::endsWith);
  }

  private static String listed(Collection<String> names) {
    return names.isEmpty()
        ? "no files at all"
        : names.stream().limit(5).map(Quoted::printable).toList()
            + (names.size() > 5 ? " and more" : "");
  }

  private static ImageReadException notAnImage(String found, String remedy) {
    return new ImageReadException(Fault.MISSING, "manifest.json or index.json", found, remedy);
  }
}
