/**
 * What is installed in the merged file system: the packages that its package databases, manifests
 * and archives tell of, and which package every path belongs to.
 *
 * <p>Owns: the databases' formats (dpkg, apk, rpm, npm, Python, Java archives), which files of an
 * image they are, and the rule by which a path that several packages claim belongs to one. Must not
 * know: whether anybody needs a package, or what made a layer.
 */
@NullMarked
package io.layerwise.inventory;

import org.jspecify.annotations.NullMarked;
