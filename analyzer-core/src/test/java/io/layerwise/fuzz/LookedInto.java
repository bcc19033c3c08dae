package io.layerwise.fuzz;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An image with a small file of every kind whose content is looked into. */
final class LookedInto {
  private static final String SITE = "usr/lib/python3/site-packages/requests-2.dist-info/";

  private LookedInto() {}

  static Image image() {
    return ImageBuilder.image()
        .tag("fuzz:2")
        .env("PATH=/usr/local/bin:/usr/bin:/bin")
        .env("API_TOKEN=ghp_0123456789abcdefghijklmnopqrstuvwxyz")
        .layer(DrawnPackages.dpkg().asked("gcc", "Depends: libc", "usr/bin/gcc").layer(100), "base")
        .layer(alpine(), "RUN /bin/sh -c apk add musl # buildkit")
        .layer(languages(), "RUN /bin/sh -c pip install requests && npm ci # buildkit")
        .layer(application(), "COPY . /app # buildkit")
        .entrypoint("/app/start.sh", "--serve")
        .user("app")
        .build();
  }

  private static Layer alpine() {
    return Layer.of()
        .file("etc/os-release", "ID=alpine\nVERSION_ID=\"3.20\"\nPRETTY_NAME='Alpine'\n")
        .file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\napp:x:100:101::/app:/bin/sh\n")
        .file("etc/shadow", "root:$6$abc$def:19000:0:::::\n")
        .file(
            "lib/apk/db/installed",
            "P:musl\nV:1.2\nA:x86_64\nI:6\no:musl\np:so:libc.so=1\nF:lib\nR:ld-musl.so.1\n\n")
        .file("etc/apk/world", "musl\n")
        .file("lib/ld-musl.so.1", elf(DrawnElf.library()))
        .file("var/cache/apk/APKINDEX.tar.gz", "x".repeat(3000));
  }

  private static Layer languages() {
    return Layer.of()
        .file(SITE + "METADATA", "Name: requests\nVersion: 2\nRequires-Dist: urllib3 (<4,>=2)\n")
        .file(SITE + "RECORD", "requests/api.py,sha256=x,3\n\"requests/a,\"\"b.py\",,\n")
        .file("app/node_modules/a/package.json", "{\"name\":\"a\",\"dependencies\":{\"b\":\"^1\"}}")
        .file("app/package-lock.json", "{\"packages\":{\"node_modules/a\":{\"dev\":true}}}")
        .file("app/lib/core-1.2.jar", jar())
        .file("root/.cache/pip/http/a", "x".repeat(2000));
  }

  private static Layer application() {
    return Layer.of()
        .file("app/start.sh", "#!/bin/sh -e\nexec \"/app/server\" \"$@\" | python3 -m app\n")
        .file("app/server", elf(DrawnElf.program().needs("libc.so").runPath("$ORIGIN/../lib")))
        .file("app/.env", "DB_PASSWORD=hunter2hunter2\n")
        .file("app/id_rsa", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n")
        .file("root/.docker/config.json", "{\"auths\":{\"x\":{\"auth\":\"dXNlcjpwYXNz\"}}}");
  }

  /** Without the sections, to which it still points. */
  private static byte[] elf(DrawnElf elf) {
    return Arrays.copyOf(elf.bytes(), 2048);
  }

  private static byte[] jar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("META-INF/maven/org.x/core/pom.properties"));
      zip.write("groupId=org.x\nartifactId=core\nversion=1.2\n".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      zip.write("Implementation-Title: Core\n Title\n\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
