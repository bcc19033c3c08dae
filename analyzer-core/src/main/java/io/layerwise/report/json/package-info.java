/**
 * Reports for a machine.
 *
 * <p>Owns: the published shapes and their schemas, such as {@code analysis.schema.json} beside
 * these classes. Must not know: another format.
 */
@NullMarked
package io.layerwise.report.json;

import org.jspecify.annotations.NullMarked;
