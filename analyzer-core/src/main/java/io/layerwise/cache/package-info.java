/**
 * What layers were read into, kept in a directory between runs: a base image that many images share
 * is decompressed once.
 *
 * <p>An entry is found by the layer's diff ID, the length of its blob, and the CRC-32 and the
 * CRC-32C of all of the blob's bytes, so a blob that was damaged or exchanged is read anew, with
 * the error that it deserves. They are no defence against a forger, who can make another blob of
 * the same length and sums: an engine refuses such a blob, whose digest is wrong, and so does
 * {@code --verify}, which never uses the cache. SHA-256 here would cost more than is saved: a short
 * run is not compiled by the optimising compiler, and computes it at a tenth of a gigabyte a
 * second, but the others at several.
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
