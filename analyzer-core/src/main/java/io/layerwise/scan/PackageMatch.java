package io.layerwise.scan;

import io.layerwise.inventory.InstalledPackage;
import java.util.List;

/**
 * The installed packages that a report names by one name and version.
 *
 * @param packages at least one
 * @param layer the lowest that brought one of them
 * @param told what the split does to them
 */
record PackageMatch(List<InstalledPackage> packages, int layer, FateOfSplit.Told told) {}
