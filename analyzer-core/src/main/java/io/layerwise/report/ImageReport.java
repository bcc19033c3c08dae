package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.Findings;
import io.layerwise.practice.PracticeResults;
import io.layerwise.stage.StageSplit;

/**
 * What is reported of one image.
 *
 * @param analysis where its bytes went
 * @param findings which of them nobody needs, of the same image
 * @param split how it is built in two stages, of the same image
 * @param practices what it came to by them; no results where it was held to none
 */
public record ImageReport(
    ImageAnalysis analysis, Findings findings, StageSplit split, PracticeResults practices) {}
