package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Debian's packages: dpkg's status and lists, and apt's marks. */
class DpkgTest {
  private static final String OK = "Status: install ok installed\n";

  private static String entry(String name, String more) {
    return "Package: " + name + "\n" + OK + "Version: 1\nArchitecture: amd64\n" + more + "\n";
  }

  private static Layer status(String... entries) {
    return Layer.of().file("var/lib/dpkg/status", String.join("", entries));
  }

  private static Layer list(Layer layer, String name, String... paths) {
    return layer.file("var/lib/dpkg/info/" + name + ".list", String.join("\n", paths) + "\n");
  }

  @Test
  void aPackageOwnsTheFilesOfItsListAndDpkgsOwnOfIt() throws IOException {
    Layer layer =
        list(status(entry("a", "")), "a", "/.", "/usr", "/usr/a")
            .file("usr/a", "12345")
            .file("usr/b", "1")
            .file("var/lib/dpkg/info/a.postinst", "x")
            .file("var/lib/dpkg/info/ab.postinst", "x");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.paths("a"))
        .containsExactly("/usr/a", "/var/lib/dpkg/info/a.list", "/var/lib/dpkg/info/a.postinst");
    assertThat(image.packages()).containsExactly("dpkg a 1 amd64 21 bytes layer 0 unknown");
    assertThat(image.owner("/usr/b")).isEqualTo("nobody");
    assertThat(image.owner("/usr")).isEqualTo("nobody");
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void whatIsRemovedIsNotInstalled() throws IOException {
    String removed = "Package: r\nStatus: deinstall ok config-files\nVersion: 1\n\n";
    String purged = "Package: p\nStatus: purge ok not-installed\n\n";
    String broken = "Package: b\nStatus: install ok half-configured\nVersion: 1\n\n";
    assertThat(DrawnInventory.of(status(removed, purged, broken)).packages())
        .containsExactly("dpkg b 1 0 bytes layer 0 unknown");
  }

  @Test
  void theLayerIsTheOneOfTheBytesThatAreVisible() throws IOException {
    Layer base = list(status(entry("a", "")), "a", "/a").file("a", "123");
    DrawnInventory upgraded =
        DrawnInventory.of(base, list(status(entry("a", "")), "a", "/a").file("a", "1234567"));
    assertThat(upgraded.installed("a").layer()).isEqualTo(1);
    assertThat(DrawnInventory.of(base, status(entry("a", ""))).installed("a").layer()).isZero();
  }

  @Test
  void listsKnowPathsThroughSymlinkedDirectories() throws IOException {
    Layer layer =
        list(status(entry("a", "")), "a", "/lib", "/lib/x", "/lib/link")
            .symlink("lib", "usr/lib")
            .file("usr/lib/x", "123")
            .symlink("usr/lib/link", "x");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/usr/lib/x")).isEqualTo("a");
    assertThat(image.owner("/usr/lib/link")).isEqualTo("a");
  }

  @Test
  void symlinksInACircleLeadNowhere() throws IOException {
    Layer layer = list(status(entry("a", "")), "a", "/l/x").symlink("l", "m").symlink("m", "l");
    assertThat(DrawnInventory.of(layer).paths("a")).containsExactly("/var/lib/dpkg/info/a.list");
  }

  @Test
  void severalArchitecturesHaveListsOfTheirOwn() throws IOException {
    Layer layer = status(entry("c", ""), entry("c", "").replace("amd64", "i386"));
    layer = list(list(layer, "c:amd64", "/64", "/both"), "c:i386", "/32", "/both");
    layer = layer.file("64", "1").file("32", "22").file("both", "333");
    assertThat(DrawnInventory.of(layer).packages())
        .containsExactly(
            "dpkg c 1 amd64 14 bytes layer 0 unknown", "dpkg c 1 i386 12 bytes layer 0 unknown");
  }

  @Test
  void aSharedPathBelongsToTheFirstInTheDatabase() throws IOException {
    Layer layer = status(entry("a", ""), entry("b", ""));
    layer = list(list(layer, "b", "/x"), "a", "/x").file("x", "1");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/x")).isEqualTo("a");
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void aDivertedFileIsElsewhere() throws IOException {
    Layer layer = status(entry("bash", ""), entry("dash", ""));
    layer = list(list(layer, "bash", "/bin/sh"), "dash", "/bin/sh");
    layer =
        layer
            .file("bin/sh", "dash")
            .file("bin/sh.distrib", "bash!")
            .file("var/lib/dpkg/diversions", "/bin/sh\n/bin/sh.distrib\ndash\n");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/bin/sh")).isEqualTo("dash");
    assertThat(image.owner("/bin/sh.distrib")).isEqualTo("bash");
  }

  @Test
  void dependenciesAreResolvedThroughAlternativesAndProvides() throws IOException {
    DrawnInventory image =
        DrawnInventory.of(
            status(
                entry("a", "Pre-Depends: b (>= 1)\nDepends: none | mta, c:any,\n  d [amd64]\n"),
                entry("b", "Recommends: a\n"),
                entry("c", "Provides: awk\n"),
                entry("postfix", "Provides: x, mta (= 2)\n")));
    assertThat(image.dependencies("a"))
        .containsExactly(
            "b (>= 1) -> [b]", "none | mta -> [postfix]", "c:any -> [c]", "d [amd64] -> []");
    assertThat(image.installed("b").dependencies().get(0).strength())
        .isEqualTo(Dependency.Strength.RECOMMENDED);
  }

  @Test
  void aptMarksWhatItInstalledOfItself() throws IOException {
    Layer layer =
        status(entry("a", ""), entry("b", ""), entry("c", "").replace("amd64", "all"))
            .file(
                "var/lib/apt/extended_states",
                """
                Package: b
                Architecture: amd64
                Auto-Installed: 1

                Package: a
                Architecture: amd64
                Auto-Installed: 0

                Package: c
                Architecture: amd64
                Auto-Installed: 1
                """);
    assertThat(DrawnInventory.of(layer).packages())
        .containsExactly(
            "dpkg a 1 amd64 0 bytes layer 0 explicit",
            "dpkg b 1 amd64 0 bytes layer 0 dependency",
            "dpkg c 1 all 0 bytes layer 0 dependency");
  }

  @Test
  void traitsAreKept() throws IOException {
    String more = "Essential: yes\nPriority: required\nSection: libdevel\nSource: glibc (2.36)\n";
    PackageTraits traits = DrawnInventory.of(status(entry("a", more))).installed("a").traits();
    assertThat(traits.essential()).isTrue();
    assertThat(traits.priority()).contains("required");
    assertThat(traits.section()).contains("libdevel");
    assertThat(traits.source()).contains("glibc");
  }

  @Test
  void distrolessTellsOfEachPackageInAFileOfItsOwn() throws IOException {
    String sum = "0123456789abcdef0123456789abcdef  ";
    Layer layer =
        Layer.of()
            .file("var/lib/dpkg/status.d/tzdata", "Package: tzdata\nVersion: 2\n")
            .file("var/lib/dpkg/status.d/tzdata.md5sums", sum + "usr/share/zone\n")
            .file("usr/share/zone", "1234");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.packages()).containsExactly("dpkg tzdata 2 4 bytes layer 0 unknown");
    assertThat(image.notes()).isEmpty();
  }

  @Test
  void databasesElsewhereAreNotTheSystems() throws IOException {
    Layer layer = Layer.of().file("srv/root/var/lib/dpkg/status", entry("a", ""));
    assertThat(DrawnInventory.of(layer).packages()).isEmpty();
    Layer dead = Layer.of().whiteout("var/lib/dpkg/status");
    assertThat(DrawnInventory.of(status(entry("a", "")), dead).packages()).isEmpty();
  }

  @Test
  void damageIsANote() throws IOException {
    DrawnInventory image = DrawnInventory.of(status("\0\1garbage\n\n", entry("a", "")));
    assertThat(image.packages()).hasSize(1);
    assertThat(image.notes())
        .containsExactly(
            "/var/lib/dpkg/status: Damaged: 1 entries do not name a package.",
            "/var/lib/dpkg/status: 1 packages have no list of their files;"
                + " these count as nobody's.");
  }

  @Test
  void aHardLinkCountsOnce() throws IOException {
    Layer layer = status(entry("a", ""), entry("b", ""));
    layer = list(list(layer, "a", "/1"), "b", "/2").file("1", "12345").hardLink("2", "1");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.installed("b").bytes()).isEqualTo(3);
    assertThat(image.missingBytes()).isZero();
  }
}
