/**
 * A bill of materials, as CycloneDX 1.6 in JSON (ECMA-424).
 *
 * <p>Owns: what of an image becomes which part of such a document, and the package URLs in it. Must
 * not know: another format, or how JSON is written, which is the library's.
 */
@NullMarked
package io.layerwise.report.cyclonedx;

import org.jspecify.annotations.NullMarked;
