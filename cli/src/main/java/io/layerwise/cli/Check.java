package io.layerwise.cli;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.report.CheckReport;
import io.layerwise.report.ImageReport;
import java.util.Optional;

/**
 * A check of an image that is closed again.
 *
 * @param image what there is to say of the image besides
 * @param software where a report of it is asked for
 */
record Check(CheckReport report, ImageReport image, Optional<InstalledSoftware> software) {}
