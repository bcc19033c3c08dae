package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Alpine's packages. */
class ApkTest {
  private static final String MUSL =
      """
      C:Q1x=
      P:musl
      V:1.2.4-r2
      A:x86_64
      S:5
      I:6
      o:musl
      p:so:libc.musl-x86_64.so.1=1
      F:lib
      R:ld-musl.so.1
      a:0:0:755
      Z:Q1y=

      """;
  private static final String GCC =
      """
      P:gcc
      V:13
      A:x86_64
      o:gcc-src
      D:so:libc.musl-x86_64.so.1 !clang binutils>=2
      F:usr/bin
      R:gcc

      """;

  private static Layer installed(String database) {
    return Layer.of()
        .file("lib/apk/db/installed", database)
        .file("lib/ld-musl.so.1", "1234567")
        .file("usr/bin/gcc", "123");
  }

  @Test
  void packagesOwnTheFilesBehindTheirDirectories() throws IOException {
    DrawnInventory image =
        DrawnInventory.of(installed(MUSL + GCC).file("etc/apk/world", "gcc@edge>=12\n"));
    assertThat(image.packages())
        .containsExactly(
            "apk musl 1.2.4-r2 x86_64 7 bytes layer 0 dependency",
            "apk gcc 13 x86_64 3 bytes layer 0 explicit");
    assertThat(image.dependencies("gcc"))
        .containsExactly("so:libc.musl-x86_64.so.1 -> [musl]", "binutils>=2 -> []");
    assertThat(image.installed("gcc").traits().source()).contains("gcc-src");
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void withoutAWorldNobodyKnowsWhatWasAskedFor() throws IOException {
    assertThat(DrawnInventory.of(installed(MUSL)).packages())
        .containsExactly("apk musl 1.2.4-r2 x86_64 7 bytes layer 0 unknown");
  }

  @Test
  void aLastEntryNeedsNoEmptyLineAndDamageIsANote() throws IOException {
    DrawnInventory image = DrawnInventory.of(installed("V:1\n\n" + MUSL.strip()));
    assertThat(image.packages()).hasSize(1);
    assertThat(image.notes())
        .containsExactly("/lib/apk/db/installed: Damaged: 1 entries do not name a package.");
  }

  @Test
  void rpmDatabasesAreToldOfAndNotRead() throws IOException {
    Layer layer =
        Layer.of()
            .file("var/lib/rpm/rpmdb.sqlite", "SQLite format 3")
            .file("usr/lib/sysimage/rpm/Packages.db", "RpmP")
            .file("opt/rpm/Packages", "nothing of rpm");
    assertThat(DrawnInventory.of(layer).notes())
        .containsExactlyInAnyOrder(
            "/var/lib/rpm/rpmdb.sqlite: Not read: an rpm database (SQLite);"
                + " its packages are not told.",
            "/usr/lib/sysimage/rpm/Packages.db: Not read: an rpm database (ndb);"
                + " its packages are not told.");
  }
}
