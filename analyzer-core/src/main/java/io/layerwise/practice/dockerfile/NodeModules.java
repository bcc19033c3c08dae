package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Assignment;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.FilesCopied;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Stage;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.PracticeState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Follows directories of JavaScript packages through the stages of a build. */
final class NodeModules {
  private static final String NAME = "node_modules";

  private final DockerfileEvidence evidence;
  private final Map<Integer, Map<String, Tree>> byStage = new HashMap<>();

  /**
   * @param broughtBy the instruction that put it there last
   * @param state fails where it holds development dependencies
   */
  record Tree(DockerfileInstruction broughtBy, PracticeState state) {}

  private NodeModules(DockerfileEvidence evidence) {
    this.evidence = evidence;
  }

  /** Those in the image, by path. */
  static Map<String, Tree> of(DockerfileEvidence evidence) {
    NodeModules modules = new NodeModules(evidence);
    evidence.needed().forEach(modules::follow);
    return modules.byStage.getOrDefault(evidence.built().index(), Map.of());
  }

  private void follow(Stage stage) {
    Map<String, Tree> trees = new TreeMap<>();
    if (stage.base() instanceof StageBase.EarlierStage earlier) {
      trees.putAll(byStage.getOrDefault(earlier.index(), Map.of()));
    }
    String directory = "/";
    for (DockerfileInstruction one : evidence.instructions(stage)) {
      boolean own = stage.instructions().contains(one);
      switch (one.keyword()) {
        case WORKDIR -> directory = resolved(directory, one.arguments());
        case COPY -> {
          if (own) {
            copied(stage, one, directory, trees);
          }
        }
        case RUN -> {
          if (own) {
            run(one, directory, trees);
          }
        }
        default -> {}
      }
    }
    byStage.put(stage.index(), trees);
  }

  private void copied(
      Stage stage, DockerfileInstruction copy, String directory, Map<String, Tree> trees) {
    FilesCopied files = FilesCopied.of(copy).orElseThrow();
    Map<String, Tree> taken =
        files
            .from()
            .flatMap(from -> NeededStages.stage(evidence.dockerfile(), stage, from))
            .map(from -> byStage.getOrDefault(from.index(), Map.<String, Tree>of()))
            .orElse(Map.of());
    String target = resolved(directory, files.target());
    for (String source : files.sources()) {
      String from = resolved("/", source);
      taken.forEach(
          (path, tree) -> {
            if (isIn(path, from)) {
              String rest = path.substring(from.equals("/") ? 0 : from.length());
              trees.put(resolved(target, "." + rest), new Tree(copy, tree.state()));
            }
          });
    }
  }

  private static boolean isIn(String path, String directory) {
    return path.equals(directory) || directory.equals("/") || path.startsWith(directory + "/");
  }

  private void run(DockerfileInstruction run, String directory, Map<String, Tree> trees) {
    String usual = resolved(directory, NAME);
    for (Invocation one : Invocation.of(run)) {
      List<String> operands = one.arguments().stream().filter(w -> !w.startsWith("-")).toList();
      if (JavaScriptInstall.isInstall(one)) {
        trees.put(usual, new Tree(run, state(run, one)));
      } else if (JavaScriptInstall.isPrune(one) && trees.containsKey(usual)) {
        trees.put(usual, new Tree(run, state(run, one)));
      } else if (one.is("mv", "cp") && operands.size() == 2) {
        Optional<Tree> tree = Optional.ofNullable(trees.get(resolved(directory, operands.get(0))));
        tree.ifPresent(moved -> trees.put(resolved(directory, operands.get(1)), moved));
        if (one.is("mv")) {
          trees.remove(resolved(directory, operands.get(0)));
        }
      } else if (one.is("rm")) {
        operands.forEach(path -> trees.remove(resolved(directory, path)));
      }
    }
  }

  /** The command says which kind it wants, or else {@code NODE_ENV} does. */
  private PracticeState state(DockerfileInstruction run, Invocation one) {
    if (JavaScriptInstall.isForDevelopment(one) || JavaScriptInstall.isForProduction(one)) {
      return JavaScriptInstall.isForDevelopment(one) ? PracticeState.FAIL : PracticeState.PASS;
    }
    Optional<String> environment = evidence.variables(run).value("NODE_ENV");
    if (environment.isPresent()) {
      return environment.get().equals("production") ? PracticeState.PASS : PracticeState.FAIL;
    }
    boolean declared =
        evidence
            .neededInstructions()
            .filter(declaration -> declaration.keyword() != Keyword.LABEL)
            .flatMap(declaration -> Assignment.of(declaration).stream())
            .anyMatch(
                assignment -> assignment.name().equals("NODE_ENV") && assignment.value().isEmpty());
    return declared ? PracticeState.UNKNOWN : PracticeState.FAIL;
  }

  private static String resolved(String directory, String path) {
    StringBuilder resolved = new StringBuilder();
    for (String part : (path.startsWith("/") ? path : directory + "/" + path).split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        resolved.append('/').append(part);
      }
    }
    return resolved.isEmpty() ? "/" : resolved.toString();
  }
}
