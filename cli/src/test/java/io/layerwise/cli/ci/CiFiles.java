package io.layerwise.cli.ci;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a CI system would read of this repository. */
final class CiFiles {
  static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  static final Path ACTION = REPOSITORY.resolve("cli/ci/github/action.yml");
  static final Path WORKFLOW = REPOSITORY.resolve("cli/ci/github/workflow.yml");
  static final Path GITLAB = REPOSITORY.resolve("cli/ci/gitlab/layerwise.gitlab-ci.yml");
  static final Path JENKINSFILE = REPOSITORY.resolve("cli/ci/jenkins/Jenkinsfile");
  static final Path CONTAINER = REPOSITORY.resolve("cli/ci/image/Dockerfile");

  private CiFiles() {}

  /** The documents of a YAML file; a key that is there twice is refused. */
  static List<Map<String, Object>> yaml(Path file) throws IOException {
    Load load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
    Iterable<Object> documents = load.loadAllFromString(Files.readString(file));
    return StreamSupport.stream(documents.spliterator(), false).map(CiFiles::map).toList();
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    assertThat(value).isInstanceOf(Map.class);
    return (Map<String, Object>) value;
  }

  static Map<String, Object> map(Map<String, Object> parent, String key) {
    return map(value(parent, key));
  }

  static Stream<Map<String, Object>> maps(Map<String, Object> parent, String key) {
    return ((List<?>) value(parent, key)).stream().map(CiFiles::map);
  }

  static String text(Map<String, Object> parent, String key) {
    return value(parent, key).toString();
  }

  private static Object value(Map<String, Object> parent, String key) {
    return Objects.requireNonNull(parent.get(key), key);
  }
}
