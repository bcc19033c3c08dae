package io.layerwise.report;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.analysis.PackageListing;
import io.layerwise.filesystem.DirectorySizes;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.inventory.Ecosystem;
import io.layerwise.inventory.Inventory;
import io.layerwise.inventory.InventoryFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import java.util.Set;

/** Images in which packages are installed. */
public final class Software {
  private static final String STATUS =
      """
      Package: curl
      Status: install ok installed
      Architecture: amd64
      Version: 7.88.1-10+deb12u5
      Depends: libc6 (>= 2.34), libcurl4 (= 7.88.1-10+deb12u5)
      Recommends: ca-certificates

      Package: libc6
      Status: install ok installed
      Architecture: amd64
      Source: glibc
      Version: 2.36-9+deb12u4

      Package: libcurl4
      Status: install ok installed
      Architecture: amd64
      Source: curl
      Version: 7.88.1-10+deb12u5
      Depends: libc6 (>= 2.34)

      Package: ca-certificates
      Status: install ok installed
      Architecture: all
      Version: 1:20230311
      """;

  private static final String MARKS =
      """
      Package: libc6
      Architecture: amd64
      Auto-Installed: 1

      Package: libcurl4
      Architecture: amd64
      Auto-Installed: 1
      """;

  private Software() {}

  /** A Debian image with packages of its own, of npm, of Python and a Java archive. */
  public static ImageBuilder drawn() {
    Layer system =
        Layer.of()
            .file("usr/lib/os-release", "ID=debian\nVERSION_ID=\"12\"\nPRETTY_NAME=\"Debian 12\"\n")
            .symlink("etc/os-release", "../usr/lib/os-release")
            .file("var/lib/dpkg/status", STATUS)
            .file("var/lib/apt/extended_states", MARKS)
            .file("var/lib/dpkg/info/curl.list", "/usr/bin/curl\n")
            .file("var/lib/dpkg/info/libc6:amd64.list", "/usr/lib/libc.so.6\n")
            .file("var/lib/dpkg/info/libcurl4:amd64.list", "/usr/lib/libcurl.so.4\n")
            .file("var/lib/dpkg/info/ca-certificates.list", "/usr/share/ca.crt\n")
            .file("usr/bin/curl", "c".repeat(300))
            .file("usr/lib/libc.so.6", "l".repeat(2000));
    String python = "usr/local/lib/python3.12/site-packages/";
    Layer own =
        Layer.of()
            .file("app/package.json", "{\"dependencies\":{\"@acme/web\":\"1\"}}")
            .file(
                "app/node_modules/@acme/web/package.json",
                "{\"name\":\"@acme/web\",\"version\":\"1.0.0\",\"dependencies\":{\"mime\":\"1\"}}")
            .file("app/node_modules/mime/package.json", "{\"name\":\"mime\",\"version\":\"1.6.0\"}")
            .file("srv/node_modules/mime/package.json", "{\"name\":\"mime\",\"version\":\"1.6.0\"}")
            .file(
                python + "Zope_Thing-2.1.dist-info/METADATA",
                "Metadata-Version: 2.1\nName: Zope_Thing\nVersion: 2.1\n\n")
            .file(
                "app/lib/plain-3.0.jar",
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    return ImageBuilder.image()
        .tag("example.com:5000/team/app:2.0")
        .created("2026-01-02T03:04:05.678Z")
        .layer(system, "RUN install # buildkit")
        .layer(own, "COPY . . # buildkit");
  }

  /** All that is installed. */
  public static InstalledSoftware of(ImageBuilder image) {
    return of(image.build(), Set.of());
  }

  /** What is installed, and of these what was asked for. */
  public static InstalledSoftware of(Image image, Set<Ecosystem> asked) {
    ByteArrayInputStream saved = new ByteArrayInputStream(Layout.DOCKER_25.save(image));
    OpenOptions options = OpenOptions.defaults().capturing(InventoryFiles.capture());
    try (OpenImage open = Layerwise.open(saved, options)) {
      MergedFilesystem filesystem = open.filesystem();
      DirectorySizes sizes = DirectorySizes.of(filesystem);
      Inventory inventory = open.inventory(filesystem, sizes);
      return new InstalledSoftware(
          open.image(),
          open.operatingSystem(filesystem),
          inventory,
          PackageListing.of(open.needs(filesystem, inventory), sizes, asked, OptionalInt.empty()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
