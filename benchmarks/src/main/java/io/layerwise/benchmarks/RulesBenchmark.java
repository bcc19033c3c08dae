package io.layerwise.benchmarks;

import io.layerwise.finding.DockerfileLines;
import io.layerwise.finding.Findings;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.waste.WasteAnalysis;
import io.layerwise.waste.WasteRules;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Runs all rules over an image of which it is known what it needs to run. */
@State(Scope.Benchmark)
public class RulesBenchmark extends AverageTime {
  private RuntimeNeeds needs;

  @Setup
  public void ask(AnalyzedImage image) throws IOException {
    needs = image.open().needs(image.analysis());
  }

  @Benchmark
  public Findings find(AnalyzedImage image) throws IOException {
    WasteAnalysis rules = WasteAnalysis.with(WasteRules.all());
    return rules.find(image.analysis(), rules.match(image.analysis()), needs, DockerfileLines.NONE);
  }
}
