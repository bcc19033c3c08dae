/**
 * Reports for a spreadsheet.
 *
 * <p>Owns: CSV as RFC 4180 has it. Must not know: another format.
 */
@NullMarked
package io.layerwise.report.csv;

import org.jspecify.annotations.NullMarked;
