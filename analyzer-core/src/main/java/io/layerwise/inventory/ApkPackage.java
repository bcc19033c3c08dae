package io.layerwise.inventory;

import java.util.List;
import java.util.Optional;

/**
 * A package in apk's database.
 *
 * @param origin the package that it was built from, where it is another
 * @param claim its files
 */
record ApkPackage(
    String name,
    String version,
    Optional<String> architecture,
    Optional<String> origin,
    List<String> depends,
    List<String> provides,
    int manifest,
    Claim claim) {

  /** The name in {@code so:libc.musl-x86_64.so.1=1}, {@code nginx@edge>1.2}, {@code a~1}. */
  static String name(String relation) {
    int end = 0;
    while (end < relation.length() && "<>=~@".indexOf(relation.charAt(end)) < 0) {
      end++;
    }
    return relation.substring(0, end);
  }
}
