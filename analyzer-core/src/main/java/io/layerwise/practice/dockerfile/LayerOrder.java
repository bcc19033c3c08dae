package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Mount;
import io.layerwise.dockerfile.Stage;
import io.layerwise.finding.Severity;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the sources are copied before something is installed that does not need them. */
final class LayerOrder implements DockerfileCheck {
  @Override
  public Practice practice() {
    return BuildPractices.LAYER_ORDER;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    // Stages that begin from the same one say the same of it.
    Set<Observation> found = new LinkedHashSet<>();
    for (Stage stage : evidence.needed()) {
      found.addAll(ofStage(evidence, evidence.instructions(stage)));
    }
    return orPass(List.copyOf(found), "nothing is installed behind a COPY of all sources");
  }

  private List<Observation> ofStage(
      DockerfileEvidence evidence, List<DockerfileInstruction> instructions) {
    Set<Observation> found = new LinkedHashSet<>();
    Optional<DockerfileInstruction> sources = Optional.empty();
    boolean fetched = false;
    for (DockerfileInstruction one : instructions) {
      if (ContextCopy.of(one).filter(ContextCopy::isWhole).isPresent()) {
        sources = sources.or(() -> Optional.of(one));
      }
      Optional<Invocation> fetch = first(one, BuildCommands::fetches);
      if (sources.isPresent()) {
        DockerfileInstruction copy = sources.get();
        first(one, SystemPackages::isInstall)
            .ifPresent(install -> found.add(ofSystem(install, copy).at(evidence.line(one))));
        if (!fetched) {
          fetch.ifPresent(
              install -> found.add(ofFetch(one, install, copy).at(evidence.line(copy))));
        }
      }
      fetched |= fetch.isPresent();
    }
    return List.copyOf(found);
  }

  private static Optional<Invocation> first(
      DockerfileInstruction instruction, Predicate<Invocation> wanted) {
    return instruction.keyword() == Keyword.RUN
        ? Invocation.of(instruction).stream().filter(wanted).findFirst()
        : Optional.empty();
  }

  private Observation ofSystem(Invocation install, DockerfileInstruction copy) {
    return fail(
        "`"
            + install.label()
            + "` runs again whenever what line "
            + copy.line()
            + " copies changes",
        "Move it above line " + copy.line() + ".");
  }

  private Observation ofFetch(
      DockerfileInstruction run, Invocation install, DockerfileInstruction copy) {
    String command = "`" + install.label() + "`";
    Observation found =
        fail(
            "`"
                + copy
                + "` stands above "
                + command
                + " of line "
                + run.line()
                + ", which runs again with every change of the sources",
            "Write `COPY "
                + manifests(install)
                + " ./` and the install first, and `"
                + copy
                + "` behind them.");
    // With its cache kept, it runs again but downloads nothing.
    boolean cached = Mount.of(run).stream().anyMatch(mount -> mount.type().equals("cache"));
    return cached ? found.withSeverity(Severity.LOW) : found;
  }

  private static String manifests(Invocation install) {
    return switch (install.program()) {
      case "npm" -> "package.json package-lock.json";
      case "yarn" -> "package.json yarn.lock";
      case "pnpm" -> "package.json pnpm-lock.yaml";
      case "bun" -> "package.json bun.lock";
      case "pip", "pip3" -> "requirements.txt";
      case "poetry" -> "pyproject.toml poetry.lock";
      case "uv" -> "pyproject.toml uv.lock";
      case "pipenv" -> "Pipfile Pipfile.lock";
      case "bundle" -> "Gemfile Gemfile.lock";
      case "composer" -> "composer.json composer.lock";
      case "mvn", "mvnw" -> "pom.xml";
      case "gradle", "gradlew" -> "build.gradle settings.gradle";
      case "go" -> "go.mod go.sum";
      case "cargo" -> "Cargo.toml Cargo.lock";
      default -> "*.csproj";
    };
  }
}
