/**
 * What layers were read into, kept in a directory between runs: a base image that many images share
 * is decompressed once.
 *
 * <p>An entry is found by the layer's diff ID, the length of its blob, and the CRC-32 and the
 * CRC-32C of all of the blob's bytes, so a blob that was damaged or exchanged is read anew, with
 * the error that it deserves. They are no defence against a forger, who can make another blob of
 * the same length and sums. An engine refuses such a blob, whose digest is wrong; here its index
 * would stand for the true layer's from then on. So an image that is not trusted is read with
 * verification or without a cache: neither asks it nor adds to it. SHA-256 would cost more than is
 * saved: a short run is not compiled by the optimising compiler, and computes it at a tenth of a
 * gigabyte a second, but the others at several.
 *
 * <p>Several runs may use one directory: an entry is written beside its place and moved there
 * whole, and one that vanishes or is damaged is as good as none. A cache that cannot be used costs
 * time, and is no error.
 *
 * <p>Owns: the directory, its bound, and the key of an entry. Must not know: what an index holds,
 * how a layer is read, or where the directory comes from.
 */
@NullMarked
package io.layerwise.cache;

import org.jspecify.annotations.NullMarked;
