package io.layerwise;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.Findings;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.stage.StageSplit;

/**
 * What is to be changed about an image.
 *
 * @param analysis where every byte went
 * @param findings which bytes nobody needs
 * @param split how it is built in two stages
 * @param needs what a container of it needs to run
 */
public record Diagnosis(
    ImageAnalysis analysis, Findings findings, StageSplit split, RuntimeNeeds needs) {}
