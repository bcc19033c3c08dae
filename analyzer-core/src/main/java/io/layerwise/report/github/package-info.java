/**
 * Reports in the log of a GitHub workflow.
 *
 * <p>Owns: workflow commands and how they are escaped. Must not know: another format, or GitHub's
 * API.
 */
@NullMarked
package io.layerwise.report.github;

import org.jspecify.annotations.NullMarked;
