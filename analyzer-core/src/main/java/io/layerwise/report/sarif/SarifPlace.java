package io.layerwise.report.sarif;

import java.util.OptionalInt;

/**
 * Where a result is. Code scanning shows only what is in a file, so there always is one.
 *
 * @param uri of the file, relative where it was named so
 * @param line from 1, where it is known
 * @param logical the place within the image or the compose file, for people; may be empty
 */
record SarifPlace(String uri, OptionalInt line, String logical) {}
