package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.stage.StageSplit;
import java.util.Optional;

/**
 * What is reported of one image's stage split.
 *
 * @param analysis where the image's bytes went
 * @param split how it is built in two stages
 * @param dockerfile the one that it was built from, if it was given
 */
public record SplitReport(
    ImageAnalysis analysis, StageSplit split, Optional<Dockerfile> dockerfile) {}
