package io.layerwise.comparison;

import io.layerwise.analysis.FileGlob;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes that two builds of the same sources make, and that a person may not want to see. */
public enum Noise {
  TIMESTAMPS("timestamps"),
  OWNERSHIP("ownership"),
  MODE("mode"),
  /** What package managers write down of their runs, and what they keep for the next one. */
  PACKAGE_MANAGERS("package-managers");

  private static final List<FileGlob> PACKAGE_MANAGER_PATHS =
      Stream.of(
              "/var/log/apt/",
              "/var/log/dpkg.log",
              "/var/log/alternatives.log",
              "/var/log/bootstrap.log",
              "/var/log/apk.log",
              "/var/log/dnf*.log*",
              "/var/log/hawkey.log*",
              "/var/log/yum.log",
              "/var/log/pacman.log",
              "/var/cache/apt/",
              "/var/cache/apk/",
              "/var/cache/debconf/",
              "/var/cache/dnf/",
              "/var/cache/libdnf5/",
              "/var/cache/yum/",
              "/var/cache/ldconfig/",
              "/var/lib/apt/lists/",
              "/var/lib/dpkg/*-old",
              "/lib/apk/db/*.old",
              "/etc/apk/cache/",
              "/root/.npm/_cacache/",
              "/root/.npm/_logs/",
              "/root/.cache/pip/")
          .map(FileGlob::of)
          .toList();

  private final String label;

  Noise(String label) {
    this.label = label;
  }

  /** The switch that ignores it. */
  public String label() {
    return label;
  }

  /** The noise of a {@link #label}. */
  public static Optional<Noise> labelled(String label) {
    return Stream.of(values()).filter(noise -> noise.label.equals(label)).findFirst();
  }

  /** Whether a difference in this is no change. */
  boolean covers(ChangeReason reason) {
    return switch (this) {
      case TIMESTAMPS -> reason == ChangeReason.TIMESTAMP;
      case OWNERSHIP -> reason == ChangeReason.OWNER;
      case MODE -> reason == ChangeReason.MODE;
      case PACKAGE_MANAGERS -> false;
    };
  }

  /** Whether whatever happens at a path is no change. */
  boolean covers(String path) {
    return this == PACKAGE_MANAGERS
        && PACKAGE_MANAGER_PATHS.stream().anyMatch(glob -> glob.matches(path));
  }
}
