package io.layerwise.compose;

import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds what a project includes, each with its own directory and its own defaults of variables. */
final class IncludeResolver {
  private static final String KEY = "include";
  private static final List<String> RESOURCES =
      List.of("services", "networks", "volumes", "secrets", "configs");

  private final ProjectLoader loader;

  IncludeResolver(ProjectLoader loader) {
    this.loader = loader;
  }

  /**
   * @param chain of the files that led here
   */
  YamlMapping apply(YamlMapping project, Variables known, List<String> chain) throws IOException {
    Optional<YamlNode> includes = project.get(KEY);
    if (includes.isEmpty()) {
      return project;
    }
    YamlMapping whole = project;
    for (YamlNode item : ListForm.of(includes.get()).items()) {
      if (!item.isAbsent()) {
        whole = add(whole, included(item, known, chain));
      }
    }
    return whole;
  }

  private YamlMapping included(YamlNode item, Variables known, List<String> chain)
      throws IOException {
    boolean shortForm = item instanceof YamlScalar;
    Fields fields = shortForm ? Fields.none(item.position()) : Fields.of(item, KEY);
    List<ComposeValue> paths =
        shortForm ? List.of(((YamlScalar) item).value()) : fields.texts("path");
    if (paths.isEmpty()) {
      throw item.refuse("a path to include", "Name the compose file under `path`.");
    }
    List<String> files = new ArrayList<>();
    for (ComposeValue path : paths) {
      files.add(resolved(path));
    }
    Optional<ComposeValue> said = fields.text("project_directory");
    String directory = said.isPresent() ? resolved(said.get()) : ProjectPaths.parent(files.get(0));
    List<String> environment = new ArrayList<>();
    for (ComposeValue file : fields.texts("env_file")) {
      environment.add(resolved(file));
    }
    ProjectLoader.Part part =
        new ProjectLoader.Part(files, directory, environment, item.position());
    return loader.load(part, known, chain);
  }

  private static String resolved(ComposeValue path) throws ComposeException {
    return Fields.known(Fields.path(KEY, path));
  }

  private static YamlMapping add(YamlMapping project, YamlMapping included)
      throws ComposeException {
    YamlMapping whole = project;
    for (String section : RESOURCES) {
      Optional<YamlNode> more = included.get(section);
      if (more.isPresent()) {
        YamlNode old = whole.get(section).orElse(YamlMapping.empty(more.get().position()));
        whole =
            whole.withValue(
                section,
                resources(
                    Fields.mapping(old, section), Fields.mapping(more.get(), section), section));
      }
    }
    return whole;
  }

  private static YamlMapping resources(YamlMapping old, YamlMapping more, String section)
      throws ComposeException {
    Map<String, YamlMapping.Entry> all = new LinkedHashMap<>(old.entries());
    for (YamlMapping.Entry entry : more.entries().values()) {
      YamlMapping.Entry there = all.put(entry.key().text(), entry);
      // What two inclusions of one file bring is the same thing.
      if (there != null && !there.key().position().equals(entry.key().position())) {
        throw new ComposeException(
            there.key().position(),
            "a name that nothing included has",
            Quoted.of(section + "." + entry.key().text())
                + ", which is also at "
                + entry.key().position(),
            "Rename one of them.");
      }
    }
    return new YamlMapping(all, old.tag(), old.position());
  }
}
