/**
 * How a secret is told from text that is none, and how it is masked.
 *
 * <p>Owns: which names say that a value is secret, which values are no secrets whatever they are
 * called, the forms of the tokens and keys that services issue, which files mostly hold some, and
 * what may be shown of one. Must not know: an image, a Dockerfile, or what is done about a secret.
 *
 * <p>Callers need {@link io.layerwise.secret.Secrets} to find and {@link
 * io.layerwise.secret.Masking} to show. What is read may be hostile: nothing here throws for any
 * text, and every reading takes time linear in its length.
 */
@NullMarked
package io.layerwise.secret;

import org.jspecify.annotations.NullMarked;
