/**
 * What all reports share: what a reader asked for, how a size, a percentage, an instruction and a
 * hostile name are written, and which of many rows are worth a reader's time.
 *
 * <p>Owns: {@link io.layerwise.report.Renderer}, which each format implements in a package of its
 * own. Must not know: any format, a terminal, a file or a stream.
 */
@NullMarked
package io.layerwise.report;

import org.jspecify.annotations.NullMarked;
