package io.layerwise.finding;

/**
 * What is to be said of a kind of finding, whatever the image.
 *
 * @param title what the bytes are, in a few words
 * @param explanation what it is, why it is there, and why nobody needs it; some sentences
 * @param before a piece of Dockerfile that brings it about
 * @param after the same piece without it
 */
public record CatalogueEntry(
    FindingCode code,
    WasteClass wasteClass,
    Confidence confidence,
    String title,
    String explanation,
    String before,
    String after) {}
