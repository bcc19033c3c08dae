package io.layerwise.version;

import java.util.regex.Pattern;

/**
 * The order of {@code v1.2.3} (Go Modules Reference, "Versions"), which is that of semantic
 * versions, pseudo-versions and {@code +incompatible} among them; and of the toolchain's own {@code
 * go1.21rc1}, whose candidates are written without a hyphen.
 */
final class GoVersions implements VersionOrder {
  private static final VersionOrder SEMANTIC = new SemanticVersions();
  private static final Pattern TOOLCHAIN = Pattern.compile("^go(?=[0-9])");
  private static final Pattern CANDIDATE = Pattern.compile("(?<=^[0-9.]{1,20})(rc|beta)(?=[0-9])");

  @Override
  public int compare(String one, String other) {
    return SEMANTIC.compare(semantic(one), semantic(other));
  }

  private static String semantic(String version) {
    String number = TOOLCHAIN.matcher(version).replaceFirst("");
    return CANDIDATE.matcher(number).replaceFirst("-$1.");
  }
}
