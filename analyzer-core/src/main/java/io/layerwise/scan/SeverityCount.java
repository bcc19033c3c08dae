package io.layerwise.scan;

/** How many vulnerabilities of a severity there are. */
public record SeverityCount(ScanSeverity severity, FateCount count) {}
