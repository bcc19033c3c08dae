package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.policy.Verdict;
import java.util.Optional;

/**
 * What is reported of a check.
 *
 * @param verdict what the policy came to
 * @param dockerfile as the user named it: where findings are shown that are in no other file
 * @param base the older version, as the user named it, where one was given
 */
public record CheckReport(
    ImageAnalysis analysis, Verdict verdict, Optional<String> dockerfile, Optional<String> base) {}
