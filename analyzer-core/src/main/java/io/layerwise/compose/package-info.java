/**
 * Compose files, read as the Compose Specification has them, with where every value stands.
 *
 * <p>Owns: the syntax of compose files (<a
 * href="https://github.com/compose-spec/compose-spec/blob/main/spec.md">Compose Specification</a>):
 * YAML 1.2 with merge keys, interpolation, merge, extends, include, and the services that remain.
 * Must not know: an image, a Dockerfile, or what is good or bad style.
 *
 * <p>Variables come from the project's {@code .env} alone, never from this machine, so that the
 * same files give the same answer everywhere; what is then not known is said to be unresolved. Keys
 * that are not known are passed over, since the schema grows. Every file, the nesting, and
 * everything that can multiply is bounded.
 */
@NullMarked
package io.layerwise.compose;

import org.jspecify.annotations.NullMarked;
