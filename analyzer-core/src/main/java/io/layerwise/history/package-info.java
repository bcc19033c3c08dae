/**
 * How an image came to be, as far as its history tells.
 *
 * <p>Owns: the dialects in which builders write history, their translation to Dockerfile
 * instructions, which instruction made which layer, and how many of the lowest layers are the base
 * image's. Must not know: what a layer holds, what counts as waste, or how anything is shown.
 *
 * <p>Secrets are masked here, in the text of an {@link io.layerwise.history.Instruction}, so that
 * nothing that shows it has to think of them.
 *
 * <p>Whoever built the image wrote its history, so all of it is a hint and some of it may be
 * hostile: nothing here throws for any text, and every reading takes time linear in its length.
 */
@NullMarked
package io.layerwise.history;

import org.jspecify.annotations.NullMarked;
