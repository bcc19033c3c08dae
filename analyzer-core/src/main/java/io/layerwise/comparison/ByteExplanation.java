package io.layerwise.comparison;

import io.layerwise.finding.WasteClass;
import java.util.List;

/**
 * Why the visible and the dead bytes of two images differ, in four ways. In each of them the rows'
 * deltas sum to the byte to those of the images. Rows come with the most weight first, the one of
 * no subject last; what explains nothing is left out.
 *
 * @param directories each without what is below another row's directory
 * @param packages by the package that owns the path; dead files of a path that is gone have none
 * @param classes by the class of the finding that claims the bytes
 * @param instructions by what made the layer that holds the bytes, as it is known in both images
 */
public record ByteExplanation(
    List<ByteChange<String>> directories,
    List<ByteChange<PackageVersions>> packages,
    List<ByteChange<WasteClass>> classes,
    List<ByteChange<String>> instructions) {}
