package io.layerwise.inventory;

import java.util.List;
import java.util.Optional;

/**
 * A package in dpkg's status.
 *
 * @param manifest the node of the file that tells of it
 * @param file the name of the file that tells of it alone, as distroless images have it
 */
record DpkgPackage(
    String name,
    String version,
    String architecture,
    Stanza stanza,
    int manifest,
    Optional<String> file) {

  static DpkgPackage of(Stanza stanza, int manifest, Optional<String> file) {
    return new DpkgPackage(
        stanza.value("package").orElse(""),
        stanza.value("version").orElse(""),
        stanza.value("architecture").orElse(""),
        stanza,
        manifest,
        file);
  }

  PackageId id() {
    return new PackageId(
        Ecosystem.DPKG, name, version, Optional.of(architecture).filter(text -> !text.isEmpty()));
  }

  PackageTraits traits(InstallReason reason) {
    return new PackageTraits(
        reason,
        false,
        stanza.value("essential").map(text -> text.equalsIgnoreCase("yes")).orElse(false),
        stanza.value("priority"),
        stanza.value("section"),
        // "Source: glibc (2.36-9)": the version stands there where it differs.
        stanza.value("source").map(text -> DpkgRelations.name(text)));
  }

  /** What its list of files may be called; one of several architectures tells its own. */
  List<String> listNames() {
    return List.of(file.orElse(name), name + ":" + architecture);
  }
}
