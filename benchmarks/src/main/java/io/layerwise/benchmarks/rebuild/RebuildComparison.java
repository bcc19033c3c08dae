package io.layerwise.benchmarks.rebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints how much of what rebuilds remove the findings claim, and how much of what they claim the
 * rebuilds keep: NAME-single.tar against NAME-multi.tar. Of all other images, which are as an
 * expert builds them, it prints how much is claimed at all.
 */
public final class RebuildComparison {
  private static final String SINGLE = "-single.tar";
  private static final String MULTI = "-multi.tar";

  private RebuildComparison() {}

  /**
   * @param args a directory of images; then a NAME to tell more of, if any: of a pair, or of an
   *     image as it is (NAME.tar), all that is claimed of which is false
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    if (args.length > 1) {
      details(directory, args[1]);
    } else {
      table(directory);
    }
  }

  private static void table(Path directory) throws IOException {
    System.out.print(Row.HEAD);
    for (Path file : images(directory)) {
      String name = file.getFileName().toString();
      String stem = name.substring(0, name.length() - ".tar".length());
      String service = name.endsWith(SINGLE) ? stem.substring(0, stem.lastIndexOf('-')) : stem;
      Path rebuild = directory.resolve(service + MULTI);
      try (MeasuredImage image = MeasuredImage.open(file)) {
        if (name.endsWith(SINGLE) && Files.exists(rebuild)) {
          System.out.print(compared(service, image, rebuild).markdown());
        } else {
          System.out.print(Row.alone(stem, image).markdown());
        }
      }
    }
  }

  private static Row compared(String name, MeasuredImage image, Path rebuild) throws IOException {
    try (MeasuredImage other = MeasuredImage.open(rebuild)) {
      return Row.compared(name, image, Comparison.of(image, other));
    }
  }

  private static void details(Path directory, String name) throws IOException {
    if (Files.exists(directory.resolve(name + SINGLE))) {
      try (MeasuredImage single = MeasuredImage.open(directory.resolve(name + SINGLE));
          MeasuredImage rebuild = MeasuredImage.open(directory.resolve(name + MULTI))) {
        new Details(single, rebuild, Comparison.of(single, rebuild), System.out).print();
      }
    } else {
      try (MeasuredImage image = MeasuredImage.open(directory.resolve(name + ".tar"))) {
        new Details(image, image, Comparison.ofClean(image), System.out).print();
      }
    }
  }

  /** Pairs first. */
  private static List<Path> images(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> tars = files.filter(f -> f.toString().endsWith(".tar")).sorted().toList();
      return Stream.concat(
              tars.stream().filter(f -> f.toString().endsWith(SINGLE)),
              tars.stream().filter(f -> !f.toString().endsWith(SINGLE)))
          .toList();
    }
  }
}
