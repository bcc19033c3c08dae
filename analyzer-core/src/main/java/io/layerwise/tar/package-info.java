/**
 * The tar format: headers in, entries out, in every dialect that layers are written in (v7, ustar,
 * GNU, PAX, star) and without an allocation an entry.
 *
 * <p>Owns: header blocks, numbers, checksums, PAX records, GNU long names, sparse maps, the end of
 * an archive, every structural fault of these, and what of them engines refuse though it is read.
 * Must not know: what a layer, a whiteout or an image is, or how bytes are compressed.
 */
@NullMarked
package io.layerwise.tar;

import org.jspecify.annotations.NullMarked;
