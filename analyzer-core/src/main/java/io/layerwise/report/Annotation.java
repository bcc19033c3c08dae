package io.layerwise.report;

import io.layerwise.finding.Severity;
import java.util.Optional;

/**
 * Something to be shown at a line of a file, as forges do.
 *
 * @param id of the rule
 * @param fails whether the gate fails for it
 * @param message on one line, control characters escaped
 * @param file relative to the repository; empty where it is about the image alone
 * @param line of the file, from 1
 * @param fingerprint by which it is known again in the next build; may be there several times
 */
public record Annotation(
    String id,
    Severity severity,
    boolean fails,
    String message,
    Optional<String> file,
    int line,
    String fingerprint) {}
