/**
 * The reports of vulnerability scanners, made actionable: which layer, instruction and package
 * brought each vulnerability, and whether the stage split removes it.
 *
 * <p>Owns: the formats of Trivy's and Grype's reports, when two of them tell of the same
 * vulnerability, how one is joined to an image, and what is to be changed about it. Must not know:
 * reports of this program, policies, or how to find a vulnerability.
 */
@NullMarked
package io.layerwise.scan;

import org.jspecify.annotations.NullMarked;
