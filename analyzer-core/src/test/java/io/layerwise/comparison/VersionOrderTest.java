package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.inventory.Ecosystem;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {
  /** Each is older than all that follow. */
  private static void assertOrder(Ecosystem ecosystem, String... versions) {
    Comparator<String> order = VersionOrder.of(ecosystem);
    for (int i = 0; i < versions.length; i++) {
      for (int j = 0; j < versions.length; j++) {
        assertThat(Integer.signum(order.compare(versions[i], versions[j])))
            .as(versions[i] + " and " + versions[j])
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  @Test
  void debianVersionsAreInTheOrderOfThePolicy() {
    assertOrder(
        Ecosystem.DPKG,
        "1.0~~",
        "1.0~~a",
        "1.0~",
        "1.0~rc1-1",
        "1.0",
        "1.0-1",
        "1.0-1+b1",
        "1.0-1.1",
        "1.0-9",
        "1.0-10",
        "1.0a",
        "1.0b",
        "1.0+dfsg-1",
        "1.0.1",
        "1.2",
        "1.10",
        "2.36-9+deb12u7",
        "2.36-9+deb12u10",
        "10.0",
        "20240203",
        "1:0.1",
        "1:1.2.13.dfsg-1",
        "2:0");
  }

  @Test
  void versionsThatCountAsEqualAreTheSameOnlyIfWrittenAlike() {
    assertThat(new DebianVersions().compare("1.00-0", "1.0")).isZero();
    assertThat(new DebianVersions().compare("0:1.0", "1.0")).isZero();
    assertThat(VersionOrder.of(Ecosystem.DPKG).compare("1.00", "1.0")).isNotZero();
  }

  @Test
  void alpineVersionsKnowTheirSuffixes() {
    assertOrder(
        Ecosystem.APK,
        "1.2_alpha",
        "1.2_alpha2",
        "1.2_beta1",
        "1.2_pre1",
        "1.2_rc1",
        "1.2_rc1-r1",
        "1.2",
        "1.2-r1",
        "1.2-r10",
        "1.2_git20200101",
        "1.2_p1-r0",
        "1.2a",
        "1.2.01",
        "1.2.1",
        "1.2.4-r2",
        "1.2.10",
        "1.10",
        "3.0.0");
  }

  @Test
  void semanticVersionsHavePrereleases() {
    assertOrder(
        Ecosystem.NPM,
        "0.9.9",
        "1.0.0-alpha",
        "1.0.0-alpha.1",
        "1.0.0-beta.2",
        "1.0.0-beta.11",
        "1.0.0-rc.1",
        "1.0.0",
        "1.0.1",
        "1.10.0");
  }

  @Test
  void otherVersionsAreNumbersAndWords() {
    assertOrder(
        Ecosystem.PYTHON,
        "1.0.dev1",
        "1.0a1",
        "1.0b2",
        "1.0rc1",
        "1.0",
        "1.0.post1",
        "1.0.1",
        "1.10",
        "1!0.5");
    assertOrder(Ecosystem.RPM, "1.0~rc1-1.el9", "1.0-1.el9", "1.0-2.el9", "1.1-1.el9", "1:0.1-1");
    assertOrder(Ecosystem.JAVA, "5.0-M1", "5.0-SNAPSHOT", "5.0", "5.0.1", "31.0-jre", "31.1-jre");
  }

  @Test
  void anyTextsHaveAnOrder() {
    List<String> odd = List.of("", "-", ":", "~", "_", "1_", "r", "é", "1..2", "01", "1.2-r", "v1");
    for (Ecosystem ecosystem : Ecosystem.values()) {
      Comparator<String> order = VersionOrder.of(ecosystem);
      for (String one : odd) {
        for (String other : odd) {
          int forth = Integer.signum(order.compare(one, other));
          assertThat(forth).isEqualTo(-Integer.signum(order.compare(other, one)));
          assertThat(forth == 0).isEqualTo(one.equals(other));
        }
      }
    }
  }
}
