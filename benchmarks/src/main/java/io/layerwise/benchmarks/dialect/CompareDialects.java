package io.layerwise.benchmarks.dialect;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Compares a batch of images, prints what differs, and adds a line an image to a file. */
public final class CompareDialects {
  private static final int MOST_DETAILS = 12;

  private CompareDialects() {}

  /**
   * @param args the batch's directory, a file for the outcomes, and the engines. A line of the
   *     outcomes is, tab-separated: the index, the {@link Outcome}, whether an engine loads the
   *     image, whether it is a failure, the decided differences, the kinds of oddity, and the first
   *     detail
   */
  public static void main(String[] args) throws IOException {
    Batch batch = new Batch(Path.of(args[0]), Arrays.asList(args).subList(2, args.length));
    StringBuilder outcomes = new StringBuilder();
    for (int place = 0; place < batch.indexes().size(); place++) {
      int index = batch.indexes().get(place);
      Verdict verdict = batch.verdict(place);
      print(index, batch, verdict, System.out);
      outcomes.append(row(index, batch, verdict)).append('\n');
    }
    Files.writeString(
        Path.of(args[1]), outcomes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String row(int index, Batch batch, Verdict verdict) throws IOException {
    Map<String, Reading> engines = batch.engines(index);
    boolean loaded = engines.values().stream().anyMatch(r -> r.listing().isPresent());
    return String.join(
        "\t",
        Integer.toString(index),
        verdict.outcome().name(),
        loaded ? "loaded" : "refused",
        verdict.outcome().isFailure() ? "failed" : "passed",
        verdict.decided().stream().map(Enum::name).collect(Collectors.joining(",")),
        batch.kinds(index),
        Batch.line(verdict.details().isEmpty() ? "" : verdict.details().get(0)));
  }

  private static void print(int index, Batch batch, Verdict verdict, PrintStream out)
      throws IOException {
    boolean odd = verdict.outcome().isFailure() || verdict.outcome() == Outcome.ENGINES_DISAGREE;
    if (!odd) {
      return;
    }
    out.println(verdict.outcome() + "  image " + index + "  " + batch.kinds(index));
    List<String> details = verdict.details();
    details.stream().limit(MOST_DETAILS).map(Batch::line).forEach(d -> out.println("        " + d));
    if (details.size() > MOST_DETAILS) {
      out.println("        … and " + (details.size() - MOST_DETAILS) + " more lines");
    }
  }
}
