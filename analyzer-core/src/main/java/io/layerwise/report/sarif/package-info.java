/**
 * Reports for code scanning: SARIF 2.1.0, as OASIS publishes it and as GitHub reads it.
 *
 * <p>Owns: the document, its rules, and the fingerprints by which a result is known again in the
 * next build. Must not know: another format, or any forge's API.
 */
@NullMarked
package io.layerwise.report.sarif;

import org.jspecify.annotations.NullMarked;
