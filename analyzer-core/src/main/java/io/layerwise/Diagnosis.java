package io.layerwise;

import io.layerwise.finding.Findings;
import io.layerwise.stage.StageSplit;

/**
 * What is to be changed about an image.
 *
 * @param findings which bytes nobody needs
 * @param split how it is built in two stages
 */
public record Diagnosis(Findings findings, StageSplit split) {}
