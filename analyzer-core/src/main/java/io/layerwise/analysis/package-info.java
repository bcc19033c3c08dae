/**
 * What is known of one image, put together: the image, its layers, what became of their bytes, the
 * instructions that made them.
 *
 * <p>Owns: {@link io.layerwise.analysis.ImageAnalysis}, which every report and check starts from.
 * Must not know: how an archive was opened, or how anything is printed.
 */
@NullMarked
package io.layerwise.analysis;

import org.jspecify.annotations.NullMarked;
