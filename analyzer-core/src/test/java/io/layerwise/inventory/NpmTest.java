package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Node.js's packages. */
class NpmTest {
  private static Layer add(Layer layer, String directory, String name, String more) {
    String manifest = "{\"name\":\"" + name + "\",\"version\":\"1.0.0\"" + more + "}";
    return layer.file(directory + "/package.json", manifest);
  }

  private static String tell(String name, int bytes, String rest) {
    return "npm " + name + " 1.0.0 " + bytes + " bytes layer 0 " + rest;
  }

  @Test
  void aPackageOwnsItsDirectoryWithoutThePackagesInIt() throws IOException {
    Layer layer = add(Layer.of(), "app/node_modules/a", "a", "");
    layer = add(layer, "app/node_modules/a/node_modules/@s/b", "@s/b", "");
    layer =
        layer
            .file("app/node_modules/a/lib/x.js", "12345")
            .file("app/node_modules/a/node_modules/@s/b/y.js", "1")
            .file("app/node_modules/a/node_modules/stray", "1")
            .file("app/node_modules/.bin/a", "1")
            .file("app/index.js", "1");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.packages())
        .containsExactly(tell("a", 35, "unknown"), tell("@s/b", 34, "unknown"));
    assertThat(image.owner("/app/index.js")).isEqualTo("nobody");
    assertThat(image.owner("/app/node_modules/a/node_modules/stray")).isEqualTo("nobody");
    assertThat(image.missingBytes()).isZero();
  }

  @Test
  void samplesAndPartsOfAPackageAreNone() throws IOException {
    Layer layer = add(Layer.of(), "app/node_modules/a", "a", "");
    layer = add(layer, "app/node_modules/a/esm", "esm", "");
    layer = add(layer, "app/node_modules/a/test/node_modules/sample", "sample", "");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.inventory().packages()).hasSize(1);
    assertThat(image.owner("/app/node_modules/a/test/node_modules/sample/package.json"))
        .isEqualTo("a");
  }

  @Test
  void dependenciesAreThoseThatNodeWouldFind() throws IOException {
    String needs = ",\"dependencies\":{\"b\":\"^1\",\"c\":\"*\",\"gone\":\"1\"}";
    Layer layer = add(Layer.of(), "app/node_modules/a", "a", needs);
    layer = add(layer, "app/node_modules/a/node_modules/b", "b", "");
    layer = add(layer, "app/node_modules/b", "other", "");
    layer = add(layer, "node_modules/c", "c", "");
    assertThat(DrawnInventory.of(layer).dependencies("a"))
        .containsExactly("b -> [b]", "c -> [c]", "gone -> []");
  }

  @Test
  void pnpmsLinksAreFollowed() throws IOException {
    Layer layer =
        add(
            Layer.of(),
            "app/node_modules/.pnpm/a@1/node_modules/a",
            "a",
            ",\"dependencies\":{\"b\":\"1\"}");
    layer = add(layer, "app/node_modules/.pnpm/b@1/node_modules/b", "b", "");
    layer =
        layer
            .symlink("app/node_modules/.pnpm/a@1/node_modules/b", "../../b@1/node_modules/b")
            .symlink("app/node_modules/a", ".pnpm/a@1/node_modules/a")
            .file("app/package.json", "{\"dependencies\":{\"a\":\"1\"}}");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.dependencies("a")).containsExactly("b -> [b]");
    assertThat(image.installed("a").reason()).isEqualTo(InstallReason.EXPLICIT);
    assertThat(image.installed("b").reason()).isEqualTo(InstallReason.DEPENDENCY);
  }

  private static Layer project() {
    Layer layer = add(Layer.of(), "app/node_modules/d", "d", ",\"dependencies\":{\"both\":\"1\"}");
    layer = add(layer, "app/node_modules/p", "p", ",\"dependencies\":{\"both\":\"1\"}");
    return add(layer, "app/node_modules/both", "both", "")
        .file(
            "app/package.json",
            "{\"devDependencies\":{\"d\":\"1\"},\"dependencies\":{\"p\":\"1\"}}");
  }

  @Test
  void withoutALockfileTheProjectTellsWhatOnlyDevelopmentNeeds() throws IOException {
    assertThat(DrawnInventory.of(project()).packages())
        .containsExactly(
            tell("d", 58, "explicit dev"),
            tell("p", 58, "explicit"),
            tell("both", 33, "dependency"));
  }

  @Test
  void aLockfileTellsIt() throws IOException {
    String lock =
        "{\"lockfileVersion\":3,\"packages\":{\"\":{\"devDependencies\":{\"d\":\"1\"}},"
            + "\"node_modules/both\":{\"version\":\"1.0.0\",\"dev\":true},"
            + "\"node_modules/d\":{\"engines\":{\"dev\":true}},\"node_modules/gone\":{\"dev\":true}}}";
    Layer layer = project().file("app/node_modules/.package-lock.json", lock);
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.installed("both").development()).isTrue();
    assertThat(image.installed("d").development()).isFalse();
    assertThat(image.installed("p").development()).isFalse();
  }

  @Test
  void aLockfileOfVersionOneIsATree() throws IOException {
    Layer layer = add(Layer.of(), "app/node_modules/a", "a", "");
    layer = add(layer, "app/node_modules/a/node_modules/b", "b", "");
    String lock =
        "{\"dependencies\":{\"a\":{\"version\":\"1\",\"dependencies\":{\"b\":{\"dev\":true}}},"
            + "\"x\":{\"dev\":true}}}";
    DrawnInventory image = DrawnInventory.of(layer.file("app/package-lock.json", lock));
    assertThat(image.installed("a").development()).isFalse();
    assertThat(image.installed("b").development()).isTrue();
  }

  @Test
  void globalPackagesWereAskedFor() throws IOException {
    Layer layer = add(Layer.of(), "usr/local/lib/node_modules/npm", "npm", "");
    layer = add(layer, "usr/local/lib/node_modules/npm/node_modules/x", "x", "");
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.installed("npm").reason()).isEqualTo(InstallReason.EXPLICIT);
    assertThat(image.installed("x").reason()).isEqualTo(InstallReason.UNKNOWN);
  }

  @Test
  void damageIsANote() throws IOException {
    Layer layer =
        Layer.of()
            .file("app/node_modules/a/package.json", "{\"name\":\"a\",")
            .file("app/node_modules/b/package.json", "[]")
            .file("app/node_modules/c/package.json", "{}")
            .file("app/package-lock.json", "{\"packages\":" + "[".repeat(5000));
    DrawnInventory image = DrawnInventory.of(layer);
    assertThat(image.packages()).containsExactly("npm c  2 bytes layer 0 unknown");
    assertThat(image.notes()).hasSize(3).allMatch(note -> note.contains("Damaged"));
  }
}
