package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Python's distributions. */
class PythonTest {
  private static final String SITE = "usr/lib/python3/site-packages/";

  private static Layer requests() {
    return Layer.of()
        .file(
            SITE + "requests-2.dist-info/METADATA",
            """
            Name: requests
            Version: 2
            Requires-Dist: Charset_Normalizer (<4,>=2)
            Requires-Dist: PySocks!=1 ; extra == 'socks'

            Name: not this
            """)
        .file(
            SITE + "requests-2.dist-info/RECORD",
            "requests/api.py,sha256=x,3\n\"requests/a,\"\"b.py\",,\n../../../bin/req,,\n")
        .file(SITE + "requests-2.dist-info/REQUESTED", "")
        .file(SITE + "requests/api.py", "123")
        .file(SITE + "requests/a,\"b.py", "1")
        .file("usr/bin/req", "12")
        .file(SITE + "charset.normalizer-3.dist-info/METADATA", "Name: charset.normalizer\n");
  }

  @Test
  void aDistributionOwnsWhatItsRecordSays() throws IOException {
    DrawnInventory image = DrawnInventory.of(requests());
    assertThat(image.paths("requests"))
        .contains("/usr/bin/req", "/" + SITE + "requests/a,\"b.py", "/" + SITE + "requests/api.py");
    assertThat(image.installed("requests").reason()).isEqualTo(InstallReason.EXPLICIT);
    assertThat(image.installed("charset.normalizer").reason()).isEqualTo(InstallReason.DEPENDENCY);
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void requirementsMeanNamesInAnySpelling() throws IOException {
    DrawnInventory image = DrawnInventory.of(requests());
    assertThat(image.dependencies("requests"))
        .containsExactly("Charset_Normalizer (<4,>=2) -> [charset.normalizer]", "PySocks!=1 -> []");
    assertThat(image.installed("requests").dependencies().get(1).strength())
        .isEqualTo(Dependency.Strength.OPTIONAL);
  }

  @Test
  void bytecodeBelongsToWhomItsSourceDoes() throws IOException {
    Layer layer =
        requests()
            .file(SITE + "requests/__pycache__/api.cpython-311.pyc", "12345")
            .file(SITE + "requests/__pycache__/other.cpython-311.pyc", "1");
    DrawnInventory image = DrawnInventory.of(layer);
    String cache = "/" + SITE + "requests/__pycache__/";
    assertThat(image.owner(cache + "api.cpython-311.pyc")).isEqualTo("requests");
    assertThat(image.owner(cache + "other.cpython-311.pyc")).isEqualTo("nobody");
  }

  @Test
  void eggsTellTheirFilesOrTheirTopLevel() throws IOException {
    Layer layer =
        Layer.of()
            .file(SITE + "a.egg-info/PKG-INFO", "Name: a\nVersion: 1\n")
            .file(SITE + "a.egg-info/installed-files.txt", "../a.py\nPKG-INFO\n")
            .file(SITE + "a.py", "1")
            .file(SITE + "b.egg-info/PKG-INFO", "Name: b\nVersion: 1\n")
            .file(SITE + "b.egg-info/top_level.txt", "bb\n../../etc\n")
            .file(SITE + "bb/deep/x.py", "1")
            .file(SITE + "c-1.egg-info", "Name: c\nVersion: 1\n")
            .file(SITE + "other.py", "1")
            .file("usr/lib/etc/x", "1");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/" + SITE + "a.py")).isEqualTo("a");
    assertThat(image.owner("/" + SITE + "bb/deep/x.py")).isEqualTo("b");
    assertThat(image.owner("/" + SITE + "c-1.egg-info")).isEqualTo("c");
    assertThat(image.owner("/" + SITE + "other.py")).isEqualTo("nobody");
    assertThat(image.owner("/usr/lib/etc/x")).isEqualTo("nobody");
  }

  @Test
  void theSystemsPackageComesFirst() throws IOException {
    Layer layer =
        requests()
            .file("var/lib/dpkg/status", "Package: python3-requests\nVersion: 2\n")
            .file("var/lib/dpkg/info/python3-requests.list", "/" + SITE + "requests/api.py\n");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/" + SITE + "requests/api.py")).isEqualTo("python3-requests");
    assertThat(image.owner("/usr/bin/req")).isEqualTo("requests");
    assertThat(image.dependencies("requests").get(0)).endsWith("-> [charset.normalizer]");
  }

  @Test
  void damageIsANote() throws IOException {
    Layer layer =
        Layer.of()
            .file(SITE + "x.dist-info/METADATA", "\0\0")
            .file(SITE + "x.dist-info/RECORD", "\"\n,,,\n\0\n");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.packages()).isEmpty();
    assertThat(image.notes())
        .containsExactly(
            "/" + SITE + "x.dist-info/METADATA: Damaged: it does not name a distribution.");
  }
}
