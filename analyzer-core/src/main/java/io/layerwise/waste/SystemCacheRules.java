package io.layerwise.waste;

import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.CACHE;

import java.util.List;

/** Caches of the package managers of distributions. */
final class SystemCacheRules {
  private SystemCacheRules() {}

  static List<WasteRule> rows() {
    return List.of(
        PathRule.row(
                "cache-apt",
                CACHE,
                SAFE,
                "apt lists and archives",
                "apt-get update downloads the lists of all packages that there are, and install"
                    + " the packages themselves. Both are read again only by another apt-get.")
            .example(
                "RUN apt-get update && apt-get install -y curl",
                """
                RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\
                    --mount=type=cache,target=/var/lib/apt,sharing=locked \\
                    apt-get update && apt-get install -y --no-install-recommends curl""")
            .at(
                CacheWording.of(
                        "rm -rf /var/lib/apt/lists/*",
                        "`--no-install-recommends` installs less in the first place.",
                        "/var/cache/apt",
                        "/var/lib/apt")
                    .lockedWhileUsed(),
                "/var/lib/apt/lists/**",
                "/var/cache/apt/archives/*.deb",
                "/var/cache/apt/archives/partial/**",
                "/var/cache/apt/*.bin",
                "/var/cache/debconf/*-old"),
        PathRule.row(
                "cache-apk",
                CACHE,
                SAFE,
                "apk index and archives",
                "apk keeps its index and the packages that it fetched, for another apk add.")
            .example("RUN apk update && apk add curl", "RUN apk add --no-cache curl")
            .at(
                Edits.option(
                    "apk add", "--no-cache", "rm -rf /var/cache/apk/*", "apk then keeps no index."),
                "/var/cache/apk/**",
                "/etc/apk/cache/**"),
        PathRule.row(
                "cache-dnf",
                CACHE,
                SAFE,
                "dnf, yum and zypper metadata and archives",
                "The metadata of all repositories and the packages that were fetched, kept for"
                    + " another install.")
            .example(
                "RUN dnf install -y curl",
                "RUN dnf install -y --setopt=install_weak_deps=False --nodocs curl \\\n"
                    + "    && dnf clean all")
            .at(Edits.dnfClean(), "/var/cache/{yum,dnf,libdnf5,zypp}/**", "/var/lib/dnf/repos/**"));
  }
}
