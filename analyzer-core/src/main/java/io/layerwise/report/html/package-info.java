/**
 * Reports as one page that a browser opens offline: what it shows without a script is written here,
 * and the map and the table of files are drawn by scripts of its own from columns of numbers.
 *
 * <p>Owns: HTML, the page's scripts and styles, which are resources beside this package, and the
 * data that is embedded for them. Must not know: another format, a browser, or where the page goes.
 */
@NullMarked
package io.layerwise.report.html;

import org.jspecify.annotations.NullMarked;
