package io.layerwise.scan;

import io.layerwise.history.Instruction;
import java.util.Optional;

/**
 * A layer that brings vulnerabilities.
 *
 * @param index 0 at the bottom
 * @param instruction that made it, where the history tells
 * @param base whether it is known to be the base image's
 */
public record ScannedLayer(int index, Optional<Instruction> instruction, boolean base) {}
