/**
 * The practices that an image, its Dockerfile and its compose file are held to.
 *
 * <p>Owns: the catalogue of practices with their names at other tools, what an observation of one
 * is, and how the observations of all sources become one result a practice. Must not know: how any
 * source is looked at, which is the matter of the packages below it, or reports.
 */
@NullMarked
package io.layerwise.practice;

import org.jspecify.annotations.NullMarked;
