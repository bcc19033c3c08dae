package io.layerwise.report.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.OperatingSystem;
import io.layerwise.inventory.PackageId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Package URLs as the types of the specification want them. */
class PackageUrlsTest {
  private static final PackageUrls ALPINE =
      new PackageUrls(Optional.of(new OperatingSystem("alpine", "3.20.1", "Alpine")));

  private static String url(
      PackageUrls urls, Ecosystem ecosystem, String name, String version, String architecture) {
    Optional<String> told = Optional.of(architecture).filter(text -> !text.isEmpty());
    return urls.of(new PackageId(ecosystem, name, version, told), Optional.empty()).orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "APK, busybox, 1.36.1-r29, x86_64, pkg:apk/alpine/busybox@1.36.1-r29?arch=x86_64&distro=alpine-3.20.1",
    "DPKG, libstdc++6, 1:12.2~rc1, amd64, pkg:deb/alpine/libstdc%2B%2B6@1%3A12.2~rc1?arch=amd64&distro=alpine-3.20.1",
    "RPM, bash, 2:5.1-9.el9, x86_64, pkg:rpm/alpine/bash@5.1-9.el9?arch=x86_64&distro=alpine-3.20.1&epoch=2",
    "NPM, @types/node, 20.1.0, '', pkg:npm/%40types/node@20.1.0",
    "NPM, mime, '', '', pkg:npm/mime",
    "PYTHON, Zope.Inter__face, 6.0, '', pkg:pypi/zope-inter-face@6.0",
    "JAVA, org.slf4j:slf4j-api, 2.0.1, '', pkg:maven/org.slf4j/slf4j-api@2.0.1",
    "JAVA, plain, 1.0, '', none",
    "NPM, '', 1.0, '', none"
  })
  void everyEcosystemHasItsOwn(
      Ecosystem ecosystem, String name, String version, String architecture, String url) {
    assertThat(url(ALPINE, ecosystem, name, version, architecture)).isEqualTo(url);
  }

  @Test
  void aRollingDistributionHasNoVersion() {
    PackageUrls rolling = new PackageUrls(Optional.of(new OperatingSystem("arch", "", "Arch")));
    assertThat(url(rolling, Ecosystem.DPKG, "a", "1", ""))
        .isEqualTo("pkg:deb/arch/a@1?distro=arch");
  }

  @Test
  void thePackageThatItWasBuiltFromIsToldWhereItIsAnother() {
    PackageId id = new PackageId(Ecosystem.APK, "musl-utils", "1", Optional.empty());
    assertThat(ALPINE.of(id, Optional.of("musl")).orElseThrow()).endsWith("&upstream=musl");
    assertThat(ALPINE.of(id, Optional.of("musl-utils")).orElseThrow()).doesNotContain("upstream");
  }
}
