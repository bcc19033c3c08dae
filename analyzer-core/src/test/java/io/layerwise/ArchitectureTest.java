package io.layerwise;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Data flows one way: a package imports those above it in this list, and no others. */
class ArchitectureTest {
  private static final String ROOT = "io.layerwise";
  private static final Path SOURCES = Path.of("src/main/java");

  /** From the ground up; those of one line do not know each other. */
  private static final List<List<String>> PACKAGES =
      List.of(
          List.of("oci", "version"),
          List.of("dockerfile", "compose", "secret", "shell"),
          List.of("tar"),
          List.of("archive"),
          List.of("layer"),
          List.of("cache", "filesystem"),
          List.of("history"),
          List.of("inventory"),
          List.of("runtime"),
          List.of("analysis"),
          List.of("finding"),
          List.of("waste", "stage"),
          List.of("scan"),
          List.of("practice"),
          List.of("practice.image", "practice.dockerfile", "practice.compose"),
          List.of("comparison"),
          List.of("policy"),
          List.of("report"),
          List.of(""),
          List.of(
              "report.text",
              "report.json",
              "report.markdown",
              "report.html",
              "report.csv",
              "report.cyclonedx",
              "report.sarif",
              "report.junit",
              "report.github",
              "report.dockerfile"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT)
          .that(
              DescribedPredicate.describe(
                  "of this library", c -> !c.getPackageName().startsWith(ROOT + ".fixtures")));

  private static String name(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }

  private static int height(String name) {
    for (int i = 0; i < PACKAGES.size(); i++) {
      if (PACKAGES.get(i).contains(name)) {
        return i;
      }
    }
    throw new AssertionError(name + " has no place in the list of packages");
  }

  @Test
  void thereAreClassesToBeHeldToTheRules() {
    assertThat(CLASSES).hasSizeGreaterThan(150);
    for (String name :
        List.of("oci", "dockerfile", "tar", "archive", "layer", "filesystem", "history", "")) {
      long classes = CLASSES.stream().filter(type -> name(type).equals(name)).count();
      assertThat(classes).as("classes of " + name).isGreaterThan(5);
    }
  }

  @Test
  void everyPackageImportsOnlyThoseAboveIt() {
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(ROOT)
            && !name(target).equals(name(type))
            && height(name(target)) >= height(name(type))) {
          wrong.add(type.getName() + " -> " + target.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void pathsOfTheMachineStayWithTheArchiveTheCacheAndTheFacade() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".archive", ROOT + ".cache")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Path")
        .check(CLASSES);
  }

  @Test
  void jsonIsReadAndWrittenInSevenPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".oci",
            ROOT + ".inventory",
            ROOT + ".scan",
            ROOT + ".policy",
            ROOT + ".report.json",
            ROOT + ".report.html",
            ROOT + ".report.sarif")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void yamlIsReadInTwoPlaces() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".compose", ROOT + ".policy")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.snakeyaml..")
        .check(CLASSES);
  }

  @Test
  void billsOfMaterialsAreKnownToOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".report.cyclonedx")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.cyclonedx..", "com.github.packageurl..")
        .check(CLASSES);
  }

  @Test
  void nothingPrintsOrExits() {
    noClasses().should().accessField(System.class, "out").check(CLASSES);
    noClasses().should().accessField(System.class, "err").check(CLASSES);
    noClasses().should().callMethod(System.class, "exit", int.class).check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItOwnsAndIsNullMarked() throws IOException {
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      List<Path> packages =
          sources
              .filter(file -> file.toString().endsWith(".java"))
              .map(file -> file.resolveSibling("package-info.java"))
              .distinct()
              .toList();
      assertThat(packages).hasSizeGreaterThan(7);
      for (Path info : packages) {
        assertThat(Files.readString(info).replaceAll("[\\s*]+", " "))
            .contains("@NullMarked", "Owns:", "Must not know:");
      }
    }
  }
}
