package io.layerwise.dockerfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Dockerfiles as people write them. */
final class Samples {
  private static final Path WRITTEN = Path.of("src/test/resources/dockerfiles");
  private static final List<Path> BUILT = List.of(Path.of("../benchmarks"), Path.of("../fixtures"));

  private Samples() {}

  static Dockerfile of(String name) throws IOException {
    return Dockerfile.parse(Files.readAllBytes(WRITTEN.resolve(name + ".Dockerfile")));
  }

  /** Those written for these tests, and those that the project's own images are built from. */
  static List<Path> all() throws IOException {
    List<Path> all = new ArrayList<>(in(WRITTEN));
    for (Path directory : BUILT) {
      all.addAll(in(directory));
    }
    return List.copyOf(all);
  }

  private static List<Path> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Dockerfile.*|.*\\.Dockerfile"))
          .filter(file -> !file.toString().contains("target/"))
          .sorted()
          .toList();
    }
  }

  static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  /** One instruction behind a FROM. */
  static DockerfileInstruction instruction(String text) throws DockerfileException {
    return Dockerfile.parse("FROM a\n" + text + "\n").lastStage().instructions().get(0);
  }
}
