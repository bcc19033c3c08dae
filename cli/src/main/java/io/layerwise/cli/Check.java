package io.layerwise.cli;

import io.layerwise.report.CheckReport;
import io.layerwise.report.html.CheckHtml;
import java.util.Optional;

/**
 * A check of an image that is closed again.
 *
 * @param page what a page says of the image besides, if one is to be written
 */
record Check(CheckReport report, Optional<CheckHtml> page) {}
