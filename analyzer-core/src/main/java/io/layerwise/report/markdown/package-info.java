/**
 * Reports for a pull request.
 *
 * <p>Owns: Markdown as GitHub and GitLab read it, and the length that a comment may have. Must not
 * know: another format, or any forge's API.
 */
@NullMarked
package io.layerwise.report.markdown;

import org.jspecify.annotations.NullMarked;
