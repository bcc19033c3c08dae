package io.layerwise.benchmarks;

import io.layerwise.Diagnosis;
import io.layerwise.practice.PracticeResults;
import io.layerwise.report.ImageReport;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.json.AnalysisJson;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writes the JSON of {@code analyze} to nowhere. */
@State(Scope.Benchmark)
public class JsonBenchmark extends AverageTime {
  private ImageReport report;

  @Setup
  public void diagnose(AnalyzedImage image) throws IOException {
    Diagnosis diagnosis = image.open().diagnose(Optional.empty(), Optional.empty());
    report =
        new ImageReport(
            diagnosis.analysis(),
            diagnosis.findings(),
            diagnosis.split(),
            PracticeResults.of(List.of(), Set.of()));
  }

  @Benchmark
  public void write() throws IOException {
    new AnalysisJson().write(report, ReportOptions.defaults(), Writer.nullWriter());
  }
}
