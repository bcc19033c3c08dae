package io.layerwise.compose;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The services of a project, every file merged, in the order they are first named.
 *
 * @param name that the files give the project
 */
public record ComposeProject(Optional<ComposeValue> name, List<ComposeService> services) {
  /** The largest file that is read. */
  public static final int MOST_BYTES = 1 << 20;

  public ComposeProject {
    services = List.copyOf(services);
  }

  /**
   * Reads a project.
   *
   * @param files relative to the project's directory, a later one over those before it
   * @throws ComposeException where a file breaks the rules, is missing, or a limit is passed
   * @throws IOException where {@code source} cannot read a file that is there
   */
  public static ComposeProject read(ComposeSource source, List<String> files) throws IOException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a project has at least one file");
    }
    ProjectFiles known = new ProjectFiles(source);
    ExpansionBudget budget = new ExpansionBudget();
    ProjectLoader loader = new ProjectLoader(known, budget);
    ProjectLoader.Part whole =
        new ProjectLoader.Part(files, "", List.of(), ComposePosition.beginning(files.get(0)));
    Fields project = new Fields(loader.load(whole, Variables.NONE, List.of()), "");
    Variables variables = loader.variables(whole, Variables.NONE);
    ServiceReader reader = new ServiceReader(known, variables, budget);
    List<ComposeService> services = new ArrayList<>();
    Optional<Fields> named = project.fields("services");
    if (named.isPresent()) {
      for (YamlMapping.Entry entry : named.get().mapping().entries().values()) {
        if (entry.value().tag() != MergeTag.RESET) {
          services.add(reader.read(entry));
        }
      }
    }
    return new ComposeProject(project.text("name"), services);
  }

  /** The service of a name. */
  public Optional<ComposeService> service(String service) {
    return services.stream().filter(one -> one.name().text().equals(service)).findFirst();
  }
}
