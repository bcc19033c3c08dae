/**
 * A Dockerfile, read as BuildKit reads it and kept so that it can be written back byte for byte.
 *
 * <p>Owns: the syntax of Dockerfiles (Dockerfile reference, <a
 * href="https://docs.docker.com/reference/dockerfile/">docs.docker.com/reference/dockerfile</a>):
 * directives, comments, continuations, here-documents, instructions and their arguments, stages and
 * what each begins from, and what variables are known to be. Must not know: an image, its history,
 * or what is good or bad style.
 *
 * <p>Flags and options that are not known are kept, since newer frontends add some; what BuildKit
 * refuses for its form is refused with the line. Reading takes time linear in the file's length.
 */
@NullMarked
package io.layerwise.dockerfile;

import org.jspecify.annotations.NullMarked;
