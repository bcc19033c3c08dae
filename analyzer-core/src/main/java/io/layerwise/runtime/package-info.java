/**
 * What a container of the image needs to run: which files its configured program leads to, which
 * installed packages those belong to, and which packages only a build needs.
 *
 * <p>Owns: what ELF files and scripts say of what they need, how a command line becomes files, and
 * the closure over packages. Must not know: what made a layer, findings, or reports.
 */
@NullMarked
package io.layerwise.runtime;

import org.jspecify.annotations.NullMarked;
