package io.layerwise.compose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From files to one tree: variables, extends, merge, include, in the specification's order. */
final class ProjectLoader {
  /** Bounds how often files can include each other's files again. */
  private static final int COST_OF_A_PART = 10_000;

  /**
   * A project, or one that is included.
   *
   * @param directory that paths are relative to; itself relative to the whole project's directory
   * @param environment files of variables; where none is named, {@code .env} is one if it is there
   * @param asked where it is asked for
   */
  record Part(
      List<String> files, String directory, List<String> environment, ComposePosition asked) {}

  private final ProjectFiles files;
  private final ExpansionBudget budget;
  private final Merge merge;

  ProjectLoader(ProjectFiles files, ExpansionBudget budget) {
    this.files = files;
    this.budget = budget;
    this.merge = new Merge(budget);
  }

  /**
   * @param outer what the including project says, which goes before the part's own
   * @param chain of the files that led here
   */
  YamlMapping load(Part part, Variables outer, List<String> chain) throws IOException {
    budget.spend(COST_OF_A_PART, part.asked());
    Variables known = variables(part, outer);
    Interpolation interpolation = new Interpolation(known, budget);
    ExtendsResolver inheritance = new ExtendsResolver(files, interpolation, merge);
    YamlMapping project = YamlMapping.empty(part.asked());
    for (String file : part.files()) {
      refuseCycle(file, part, chain);
      for (YamlMapping document : files.documents(file, part.directory(), part.asked())) {
        YamlMapping complete = inheritance.apply((YamlMapping) interpolation.apply(document), file);
        project = merge.documents(project, complete);
      }
    }
    List<String> longer = new ArrayList<>(chain);
    longer.addAll(part.files());
    return new IncludeResolver(this).apply(project, known, longer);
  }

  Variables variables(Part part, Variables outer) throws IOException {
    List<String> environment =
        part.environment().isEmpty()
            ? List.of(ProjectPaths.resolve(part.directory(), ".env"))
            : part.environment();
    Variables own = Variables.NONE;
    for (String file : environment) {
      Optional<Variables> read = files.variables(file, outer.orElse(own), budget, part.asked());
      if (read.isEmpty() && !part.environment().isEmpty()) {
        throw ProjectFiles.missing(file, part.asked());
      }
      own = read.orElse(Variables.NONE).orElse(own);
    }
    return outer.orElse(own);
  }

  private static void refuseCycle(String file, Part part, List<String> chain)
      throws ComposeException {
    if (chain.contains(file)) {
      throw new ComposeException(
          part.asked(),
          "files that do not include themselves",
          String.join(" → ", chain) + " → " + file,
          "Take the include out of one of them.");
    }
  }
}
