package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Java's archives. */
class JavaArchiveTest {
  private static byte[] zip(Object... namesAndContents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        Object content = namesAndContents[i + 1];
        zip.write(
            content instanceof byte[] bytes
                ? bytes
                : ((String) content).getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static byte[] pom(String group, String artifact, String version) throws IOException {
    String text = "groupId=" + group + "\nartifactId=" + artifact + "\nversion=" + version + "\n";
    return zip("META-INF/maven/" + group + "/" + artifact + "/pom.properties", text);
  }

  private static List<String> told(Layer layer) throws IOException {
    return DrawnInventory.of(layer).inventory().packages().stream()
        .map(p -> p.name() + " " + p.version())
        .toList();
  }

  @Test
  void pomPropertiesNameIt() throws IOException {
    byte[] jar = pom("org.x", "core", "1.2");
    DrawnInventory image = DrawnInventory.of(Layer.of().file("app/renamed.jar", jar));
    assertThat(image.packages())
        .containsExactly("java org.x:core 1.2 " + jar.length + " bytes layer 0 unknown");
    assertThat(image.owner("/app/renamed.jar")).isEqualTo("org.x:core");
  }

  @Test
  void aManifestOrTheFileNameNamesIt() throws IOException {
    String manifest = "Implementation-Title: Thing\nImplementation-Version: 3\n\n";
    Layer layer =
        Layer.of()
            .file("a/thing.jar", zip("META-INF/MANIFEST.MF", manifest))
            .file("a/my-lib-2.0-rc1.jar", zip("x", "y"))
            .file("a/plain.jar", zip("x", "y"));
    assertThat(told(layer)).containsExactly("thing 3", "my-lib 2.0-rc1", "plain ");
  }

  @Test
  void archivesInAnArchiveAreToldBehindItAndOwnNothing() throws IOException {
    byte[] fat =
        zip(
            "META-INF/MANIFEST.MF",
            "Implementation-Version: 5\n\n",
            "BOOT-INF/lib/core-1.2.jar",
            pom("org.x", "core", "1.2"),
            "BOOT-INF/lib/deep-1.jar",
            zip("lib/deeper-2.jar", zip("lib/deepest-3.jar", zip("x", "y"))));
    DrawnInventory image = DrawnInventory.of(Layer.of().file("app/app.jar", fat));
    assertThat(image.inventory().packages().stream().map(p -> p.name() + " " + p.bytes()))
        .containsExactly("app " + fat.length, "org.x:core 0", "deep 0", "deeper 0");
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void aShadedArchiveIsItselfFirst() throws IOException {
    byte[] jar =
        zip(
            "META-INF/maven/g/guava/pom.properties",
            "groupId=g\nartifactId=guava\nversion=33\n",
            "META-INF/maven/me/tool/pom.properties",
            "groupId=me\nartifactId=tool\nversion=1\n");
    assertThat(told(Layer.of().file("tool-1.jar", jar))).containsExactly("me:tool 1", "g:guava 33");
  }

  @Test
  void whoeverBroughtTheFileOwnsIt() throws IOException {
    Layer layer =
        Layer.of()
            .file("app/node_modules/c/package.json", "{\"name\":\"c\"}")
            .file("app/node_modules/c/c.jar", pom("g", "c", "1"));
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.owner("/app/node_modules/c/c.jar")).isEqualTo("c");
    assertThat(image.installed("g:c").bytes()).isZero();
  }

  @Test
  void damageIsANote() throws IOException {
    byte[] jar = pom("g", "c", "1");
    Layer layer =
        Layer.of()
            .file("a.jar", "no zip")
            .file("b.jar", Arrays.copyOf(jar, jar.length / 2))
            .file("c.jar", "");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.packages()).isEmpty();
    assertThat(image.notes()).hasSize(3).allMatch(note -> note.contains("Damaged"));
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void noDamageIsAnException() throws IOException {
    byte[] jar = zip("META-INF/MANIFEST.MF", "A: b\n\n", "lib/x.jar", pom("g", "c", "1"));
    for (int i = 0; i < jar.length; i++) {
      byte[] damaged = jar.clone();
      damaged[i] ^= (byte) 0xff;
      try {
        assertThat(new JavaArchive().artifacts("a.jar", damaged)).isNotNull();
      } catch (IOException e) {
        assertThat(e).isNotNull();
      }
    }
  }

  @Test
  void whatUnpacksToTooMuchIsANote() throws IOException {
    byte[] bomb = zip("lib/zeros.jar", new byte[(256 << 20) + 1]);
    DrawnInventory image = DrawnInventory.of(Layer.of().file("bomb.jar", bomb));
    assertThat(image.packages()).isEmpty();
    assertThat(image.notes())
        .containsExactly("/bomb.jar: Damaged, so it is left out: it unpacks to more than 256 MiB");
  }
}
