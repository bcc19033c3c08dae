/**
 * Reports for a terminal.
 *
 * <p>Owns: columns, their widths and colours. Must not know: another format, or whether there
 * really is a terminal.
 */
@NullMarked
package io.layerwise.report.text;

import org.jspecify.annotations.NullMarked;
