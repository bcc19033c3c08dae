package io.layerwise.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders that the ecosystems' own specifications and tests give. */
class VersionOrderTest {
  /** Each word is older than all that follow; those joined by {@code =} are equal. */
  private static void assertOrder(String purlType, String ascending) {
    VersionOrder order = VersionOrder.ofPurlType(purlType);
    String[] ranks = ascending.strip().split("\\s+", -1);
    for (int i = 0; i < ranks.length; i++) {
      for (int j = 0; j < ranks.length; j++) {
        for (String one : ranks[i].split("=", -1)) {
          for (String other : ranks[j].split("=", -1)) {
            assertThat(Integer.signum(order.compare(one, other)))
                .as(purlType + " " + one + " and " + other)
                .isEqualTo(Integer.compare(i, j));
          }
        }
      }
    }
  }

  @Test
  void debianPolicyChapter5() {
    assertOrder("deb", "~~ ~~a ~ 0 a");
    assertOrder(
        "deb",
        """
        1.0~~ 1.0~~a 1.0~ 1.0~beta1~svn1245 1.0~beta1 1.0~rc1-1 1.0=1.00=1.0-0=0:1.0 1.0-1 1.0-1+b1
        1.0-1.1 1.0-9 1.0-10 1.0a 1.0b 1.0+dfsg-1 1.0.1 1.2 1.10 2.36-9+deb12u7 2.36-9+deb12u10 10.0
        20240203 1:0.1 1:1.2.13.dfsg-1 2:0
        """);
  }

  @Test
  void rpmsOwnTests() {
    assertOrder("rpm", "xyz10 xyz10.1 1.0 2.0");
    assertOrder("rpm", "2.0 2.0.1 2.0.1a");
    assertOrder("rpm", "5.5p1 5.5p2 5.5p10");
    assertOrder("rpm", "xyz.4=xyz4 8");
    assertOrder("rpm", "5.5p2 5.6p1 6.0");
    assertOrder("rpm", "6.0=6_0=6.00 6.0.rc1");
    assertOrder("rpm", "10a1 10b2");
    assertOrder("rpm", "2a 2.0 2.0a");
    assertOrder("rpm", "1.0~rc1~git123 1.0~rc1 1.0~rc1^git1 1.0~rc2 1.0 1.0^");
    assertOrder("rpm", "1.0 1.0^git1 1.0^git2 1.0^20160101 1.0^20160101^git1 1.0^20160102 1.0.1");
    assertOrder("rpm", "1.0^git1~pre 1.0^git1 1.01");
  }

  @Test
  void rpmsEpochsAndReleases() {
    assertOrder(
        "rpm", "1.0~rc1-1.el9 1.0 1.0-1.el9=0:1.0-1.el9 1.0-2.el9 1.0-10.el9 1.1-1.el9 1:0.1-1");
  }

  @Test
  void alpinesOwnTests() {
    assertOrder("apk", "2.34 2.35 2.36.1-r0 2.36.1-r1 2.36.1-r10");
    assertOrder("apk", "1.2.01 1.2.1 1.2.4-r2 1.2.10 1.10 3.0.0");
    assertOrder("apk", "0.1.0_alpha 0.1.0_alpha2 0.1.0_beta1 0.1.0_pre1 0.1.0_rc1 0.1.0 0.1.0_p1");
    assertOrder("apk", "1.0 1.0_cvs1 1.0_svn1 1.0_git20200101 1.0_hg1 1.0_p1-r0 1.0a 1.0b 1.0.1");
    assertOrder("apk", "1.0_alpha1_p1 1.0_rc1_pre1 1.0_rc1 1.0_rc1-r1 1.0");
  }

  @Test
  void pep440() {
    assertOrder(
        "pypi",
        """
        1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456
        1.0b2.post345 1.0rc1.dev456 1.0rc1=1.0c1=1.0-rc.1=1.0pre1=1.0PREVIEW1 1.0=1=v1.0.0 1.0+abc.5
        1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456=1.0-456=1.0.rev456 1.1.dev1 1.10 2012.4 1!0.5
        """);
    assertOrder("pypi", "1.0+ubuntu 1.0+ubuntu.1=1.0+ubuntu-1=1.0+UBUNTU_1 1.0+ubuntu.2");
  }

  @Test
  void mavensVersionOrderSpecification() {
    assertOrder("maven", "1 1.1");
    assertOrder("maven", "1-snapshot 1 1-sp");
    assertOrder("maven", "1-foo2 1-foo10");
    assertOrder("maven", "1.foo=1-foo 1-1 1.1");
    assertOrder("maven", "1.ga=1-ga=1-0=1.0=1=1.final=1.=1-=1.0.0=1.0.0-0.0.0");
    assertOrder("maven", "1.0.0-foo.0.0=1-foo 1-foo.1");
    assertOrder("maven", "1-ga.1 1-sp.1");
    assertOrder("maven", "1-sp-1 1-ga-1=1-1");
    assertOrder("maven", "1-a1=1-alpha-1=1ALPHA1 1-b1=1-beta-1 1-m1=1-milestone-1 1-rc1=1-cr1");
    assertOrder(
        "maven", "1-alpha2snapshot 1-alpha2 1-alpha-123 1-beta 1-rc 1-SNAPSHOT 1 1-sp 1-abc");
    assertOrder("maven", "1.0.RC2 1.0-RC3 1.0.1");
    assertOrder("maven", "5.0-M1 5.0-SNAPSHOT 5.0 5.0.1 30.1-jre 31.0-android 31.0-jre 31.1-jre");
  }

  @ParameterizedTest
  @ValueSource(strings = {"npm", "cargo", "nuget", "golang"})
  void semanticVersioningChapter11(String purlType) {
    assertOrder(purlType, "1.0.0 2.0.0 2.1.0 2.1.1 2.1.10");
    assertOrder(
        purlType,
        """
        0.9.9 1.0.0-1 1.0.0-2 1.0.0-10 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta
        1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0=1.0.0+build.1=v1.0.0 1.0.1-0 1.0.1
        """);
  }

  @Test
  void goModulesReference() {
    assertOrder("golang", "v0.0.0-20180101000000-abcdef v0.0.0-20191109021931-daa7c04131f5 v0.0.1");
    assertOrder(
        "golang", "v1.2.3-pre v1.2.3 v1.2.4-0.20191109021931-daa7c04131f5 v2.0.0+incompatible");
    assertOrder(
        "golang", "go1.21beta1 go1.21rc2 go1.21.0=1.21.0=v1.21.0 go1.21.3 1.21.10 go1.22rc1");
  }

  @ParameterizedTest
  @CsvSource({
    "4.17.9, 4.17.21",
    "1.0-rc1, 1.0",
    "1.0~beta, 1.0",
    "2.36-9, 2.36-9+deb12u4",
    "9.9, 1:1.0",
    "v0.5.0, 0.7.0",
    "1.9, v2.0",
    "1.01, 1.2",
    "1.0, 1.0.1"
  })
  void versionsOfNoKnownEcosystemAreNumbersAndWords(String lower, String higher) {
    VersionOrder order = VersionOrder.ofPurlType("gem");
    assertThat(order.compare(lower, higher)).isNegative();
    assertThat(order.compare(higher, lower)).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"deb", "rpm", "apk", "pypi", "maven", "npm", "golang", "gem", ""})
  void anyTextsHaveOneOrder(String purlType) {
    Comparator<String> order = VersionOrder.ofPurlType(purlType).total();
    List<String> texts = odd();
    for (String one : texts) {
      for (String other : texts) {
        int forth = Integer.signum(order.compare(one, other));
        assertThat(forth).isEqualTo(-Integer.signum(order.compare(other, one)));
        assertThat(forth == 0).as(one + " and " + other).isEqualTo(one.equals(other));
      }
    }
    List<String> sorted = texts.stream().sorted(order).toList();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        assertThat(order.compare(sorted.get(i), sorted.get(j)))
            .as(sorted.get(i) + " and " + sorted.get(j))
            .isNotPositive();
      }
    }
  }

  private static List<String> odd() {
    List<String> pieces =
        List.of(
            "", "-", ":", "~", "^", "_", "+", ".", "!", "0", "1", "01", "10", "a", "rc", "sp", "é");
    Random random = new Random(1);
    List<String> texts =
        new ArrayList<>(List.of("", "1..2", "1.2-r", "v1", "1_", "ga", "1.0.alpha"));
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "1" : "");
      for (int j = random.nextInt(7); j > 0; j--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      texts.add(text.toString());
    }
    return texts.stream().distinct().toList();
  }
}
