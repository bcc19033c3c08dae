/**
 * Reports as test results, which every CI shows.
 *
 * <p>Owns: the XML that JUnit's readers share. Must not know: another format, or any CI's API.
 */
@NullMarked
package io.layerwise.report.junit;

import org.jspecify.annotations.NullMarked;
