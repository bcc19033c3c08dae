/**
 * What is worth telling of an image: findings, the bytes that they claim, and the changes that
 * remove those bytes.
 *
 * <p>Owns: what a finding is and how it is named, the order in which bytes are claimed, the sums of
 * claims, how changes to one instruction are joined, and where an instruction stands in a
 * Dockerfile. Must not know: any single rule, or how a report looks.
 *
 * <p>A {@linkplain io.layerwise.finding.FindingCode code} is {@code group-subject}: the group says
 * what is wrong ({@code cache}, {@code dead}, {@code build}, {@code dev}, {@code duplicate}, {@code
 * docs}, {@code context}, {@code leftover}), the subject with what. A code that was published keeps
 * its meaning for ever: policies and baselines name it.
 */
@NullMarked
package io.layerwise.finding;

import org.jspecify.annotations.NullMarked;
