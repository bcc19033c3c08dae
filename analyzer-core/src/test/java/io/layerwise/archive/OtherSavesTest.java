package io.layerwise.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.fixtures.Archive;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.Content;
import io.layerwise.fixtures.Entry;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways of saving an image that are rarer than docker save's, and what is no image at all. */
class OtherSavesTest {
  private static final byte[] LAYER = Layer.of().file("a", "content").tar();
  private static final String TAR = "application/vnd.oci.image.layer.v1.tar";
  private static final String CONFIG = "application/vnd.oci.image.config.v1+json";

  @TempDir Path directory;

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return Digest.sha256(bytes).hex();
  }

  private static Archive archive(Map<String, byte[]> files) {
    List<Entry> entries = new ArrayList<>();
    files.forEach(
        (name, bytes) ->
            entries.add(new Entry.RegularFile(name, Content.of(bytes), Metadata.mode(0644))));
    return new Archive(entries);
  }

  private static byte[] config(String platform) {
    return json("{" + platform + "'rootfs':{'diff_ids':['sha256:" + hex(LAYER) + "']}}");
  }

  private static String descriptor(String mediaType, byte[] blob) {
    return "{'mediaType':'%s','digest':'sha256:%s','size':%d}"
        .formatted(mediaType, hex(blob), blob.length);
  }

  private static byte[] manifest(byte[] config, String layer, byte[] blob) {
    return json(
        "{'config':%s,'layers':[%s]}"
            .formatted(descriptor(CONFIG, config), descriptor(layer, blob)));
  }

  /** An OCI layout of these blobs. */
  private static Map<String, byte[]> layout(String descriptors, byte[]... blobs) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("index.json", json("{'manifests':[" + descriptors + "]}"));
    for (byte[] blob : blobs) {
      files.put("blobs/sha256/" + hex(blob), blob);
    }
    return files;
  }

  /** The content bytes of the image, the same from a file, a directory and a stream. */
  private long content(Map<String, byte[]> files) throws IOException {
    Path file = directory.resolve("image.tar");
    archive(files).save(file);
    Path folder = Files.createTempDirectory(directory, "image");
    archive(files).saveDirectory(folder);
    try (OpenImage saved = Layerwise.open(file, OpenOptions.defaults());
        OpenImage unpacked = Layerwise.open(folder, OpenOptions.defaults());
        OpenImage streamed = Layerwise.open(Files.newInputStream(file), OpenOptions.defaults())) {
      assertThat(streamed.image()).isEqualTo(saved.image());
      assertThat(unpacked.image()).isEqualTo(saved.image());
      long content = saved.analyze().attribution().total().content();
      assertThat(streamed.analyze().attribution().total().content()).isEqualTo(content);
      return content;
    }
  }

  private void assertRefused(Map<String, byte[]> files, Fault fault, String found)
      throws IOException {
    Path file = directory.resolve("image.tar");
    archive(files).save(file);
    for (boolean stream : new boolean[] {false, true}) {
      assertThatThrownBy(
              () ->
                  (stream
                          ? Layerwise.open(
                              new ByteArrayInputStream(Files.readAllBytes(file)),
                              OpenOptions.defaults())
                          : Layerwise.open(file, OpenOptions.defaults()))
                      .close())
          .isInstanceOfSatisfying(
              ImageReadException.class,
              e -> {
                assertThat(e.fault()).isEqualTo(fault);
                assertThat(e.found()).contains(found);
                assertThat(e.remedy()).isNotEmpty().doesNotContain("damaged");
              });
    }
  }

  @Test
  void skopeosDirIsRead() throws IOException {
    byte[] config = config("");
    byte[] manifest = manifest(config, TAR, LAYER);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("manifest.json", manifest);
    files.put("version", json("Directory Transport Version: 1.1\n"));
    files.put(hex(config), config);
    files.put(hex(LAYER), LAYER);
    assertThat(content(files)).isEqualTo(7);
  }

  @Test
  void skopeosDirOfSeveralPlatformsIsRead() throws IOException {
    byte[] config = config("'os':'linux','architecture':'amd64',");
    byte[] manifest = manifest(config, TAR, LAYER);
    Map<String, byte[]> files = new TreeMap<>();
    files.put("manifest.json", json("{'manifests':[" + descriptor("", manifest) + "]}"));
    files.put(hex(manifest) + ".manifest.json", manifest);
    files.put(hex(config), config);
    files.put(hex(LAYER), LAYER);
    assertThat(content(files)).isEqualTo(7);
  }

  private static Map<String, byte[]> legacy() {
    byte[] upper = Layer.of().file("b", "upper").whiteout("a").tar();
    Map<String, byte[]> files = new TreeMap<>();
    files.put(
        "1".repeat(64) + "/json",
        json(
            "{'id':'%s','created':'2015-01-02T03:04:05Z','Size':7,'os':'linux','architecture':'amd64',"
                    .formatted("1".repeat(64))
                + "'container_config':{'Cmd':['/bin/sh','-c','#(nop) ADD file:1 in /']}}"));
    files.put("1".repeat(64) + "/layer.tar", LAYER);
    files.put("1".repeat(64) + "/VERSION", json("1.0"));
    files.put(
        "2".repeat(64) + "/json",
        json(
            "{'id':'%s','parent':'%s','created':'2015-01-02T03:04:06Z','Size':5,"
                    .formatted("2".repeat(64), "1".repeat(64))
                + "'container_config':{'Cmd':['/bin/sh','-c','rm a']},'config':{'User':'app'}}"));
    files.put("2".repeat(64) + "/layer.tar", upper);
    files.put("repositories", json("{'app':{'1.0':'%s'}}".formatted("2".repeat(64))));
    return files;
  }

  @Test
  void dockerSaveOfBefore110IsRead() throws IOException {
    assertThat(content(legacy())).isEqualTo(12);
    try (OpenImage image = Layerwise.open(directory.resolve("image.tar"), OpenOptions.defaults())) {
      assertThat(image.image().tags()).containsExactly("app:1.0");
      assertThat(image.image().config().container().user()).isEqualTo("app");
      assertThat(image.image().layers().get(0).diffId()).isEqualTo(Digest.sha256(LAYER));
      assertThat(image.image().config().history().get(1).createdBy()).isEqualTo("/bin/sh -c rm a");
      assertThat(image.analyze().attribution().total().deleted()).isEqualTo(7);
    }
  }

  @Test
  void theFolderIsALayersIdWhateverItsJsonSays() throws IOException {
    Map<String, byte[]> files = legacy();
    String base = "1".repeat(64) + "/json";
    files.put(base, json("{'created':'1970-01-01T00:00:00.5Z','os':'linux'}"));
    assertThat(content(files)).isEqualTo(12);
    files.put(base, json("{'id':'other'}"));
    assertThat(content(files)).isEqualTo(12);
  }

  @Test
  void anImageOfBefore110WithoutItsBaseIsNotRead() throws IOException {
    Map<String, byte[]> files = legacy();
    files.remove("1".repeat(64) + "/json");
    assertThatThrownBy(() -> content(files))
        .isInstanceOfSatisfying(
            ImageReadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.MISSING));
  }

  @Test
  void parentsInACircleAreRefused() throws IOException {
    Map<String, byte[]> files = legacy();
    files.put(
        "1".repeat(64) + "/json",
        json("{'id':'%s','parent':'%s','Size':1}".formatted("1".repeat(64), "2".repeat(64))));
    assertThatThrownBy(() -> content(files))
        .isInstanceOfSatisfying(
            ImageReadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.MALFORMED));
  }

  @Test
  void anArchiveThatLostItsManifestIsNotTakenForAnOldOne() throws IOException {
    Map<String, byte[]> files = legacy();
    files.put("3".repeat(64) + ".json", config(""));
    assertThatThrownBy(() -> content(files)).isInstanceOf(ImageReadException.class);
    Map<String, byte[]> cutOff = legacy();
    cutOff.remove("repositories");
    assertRefused(cutOff, Fault.MISSING, "part of a saved image");
  }

  @Test
  void whatStandsBesideAnImageIsNoSecondOne() throws IOException {
    byte[] config = config("'os':'linux','architecture':'amd64',");
    byte[] image = manifest(config, TAR, LAYER);
    byte[] signed = json("{'critical':{}}");
    byte[] signature =
        manifest(config(""), "application/vnd.dev.cosign.simplesigning.v1+json", signed);
    byte[] broken = json("{'config':5}");
    byte[] empty = json("{}");
    byte[] artifact = manifest(empty, "text/plain", signed);
    String descriptors =
        String.join(
            ",",
            descriptor("", broken),
            descriptor("application/vnd.oci.descriptor.v1+json", image),
            descriptor("application/vnd.oci.image.manifest.v1+json", signature),
            descriptor("application/vnd.oci.image.manifest.v1+json", artifact),
            descriptor("application/vnd.oci.image.manifest.v1+json", new byte[] {1})
                .replace("}", ",'artifactType':'application/spdx+json'}"));
    Map<String, byte[]> files =
        layout(
            descriptors,
            config,
            image,
            LAYER,
            signed,
            signature,
            config(""),
            broken,
            empty,
            artifact);
    assertThat(content(files)).isEqualTo(7);
    try (OpenImage read = Layerwise.open(directory.resolve("image.tar"), OpenOptions.defaults())) {
      assertThat(read.image().notes()).isEmpty();
      assertThat(read.image().platform()).isEqualTo(new Platform("linux", "amd64"));
    }
  }

  @Test
  void aPlatformWithoutItsLayersIsNoChoiceUnlessItIsAskedFor() throws IOException {
    byte[] here = config("'os':'linux','architecture':'s390x',");
    byte[] there = config("'os':'linux','architecture':'amd64',");
    byte[] other = Layer.of().file("a", "other").tar();
    byte[] absent = json(new String(there, StandardCharsets.UTF_8).replace(hex(LAYER), hex(other)));
    byte[] whole = manifest(here, TAR, LAYER);
    byte[] partial = manifest(absent, TAR, other);
    Map<String, byte[]> files =
        layout(
            descriptor("", partial) + "," + descriptor("", whole),
            here,
            absent,
            whole,
            partial,
            LAYER);
    assertThat(content(files)).isEqualTo(7);
    OpenOptions asked =
        OpenOptions.defaults().selecting(ImageSelection.any().on(new Platform("linux", "amd64")));
    assertThatThrownBy(() -> Layerwise.open(directory.resolve("image.tar"), asked))
        .isInstanceOfSatisfying(
            ImageReadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.MISSING));
  }

  @Test
  void layersThatAreNoTarsAreNamed() throws IOException {
    byte[] config = config("");
    byte[] noise = {1, 2, 3, 4};
    Map<String, String> kinds =
        Map.of(
            TAR + "+gzip+encrypted",
            "an encrypted layer",
            "application/vnd.oci.image.layer.nydus.blob.v1",
            "nydus");
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      byte[] manifest = manifest(config, kind.getKey(), noise);
      assertRefused(
          layout(descriptor("", manifest), config, manifest, noise),
          Fault.UNSUPPORTED,
          kind.getValue());
    }
  }

  @Test
  void whatIsInThePlaceOfALayerIsNamedByItsFirstBytes() throws IOException {
    byte[] config = config("");
    Map<String, String> kinds =
        Map.of("hsqs....", "a squashfs file system", "{'a':1}", "JSON", "noise...", "noise");
    byte[] erofs = new byte[4096];
    System.arraycopy(
        new byte[] {(byte) 0xe2, (byte) 0xe1, (byte) 0xf5, (byte) 0xe0}, 0, erofs, 1024, 4);
    byte[] named = manifest(config, TAR, erofs);
    assertRefused(
        layout(descriptor("", named), config, named, erofs), Fault.UNSUPPORTED, "an EROFS");
    for (Map.Entry<String, String> kind : kinds.entrySet()) {
      byte[] blob = kind.getKey().repeat(100).getBytes(StandardCharsets.ISO_8859_1);
      byte[] manifest = manifest(config, TAR, blob);
      assertRefused(
          layout(descriptor("", manifest), config, manifest, blob),
          kind.getValue().startsWith("a ") ? Fault.UNSUPPORTED : Fault.MALFORMED,
          kind.getValue());
    }
    byte[] gzip = Compression.GZIP.of(Content.of("no tar ".repeat(100))).toBytes();
    byte[] manifest = manifest(config, TAR + "+gzip", gzip);
    assertRefused(
        layout(descriptor("", manifest), config, manifest, gzip), Fault.MALFORMED, "no tar");
  }

  @Test
  void anArtifactAloneIsNamed() throws IOException {
    byte[] config = json("{'name':'x'}");
    byte[] chart =
        json(
            "{'config':%s,'layers':[]}"
                .formatted(descriptor("application/vnd.cncf.helm.config.v1+json", config)));
    assertRefused(layout(descriptor("", chart), config, chart), Fault.UNSUPPORTED, "a Helm chart");
  }

  @Test
  void anEmptyLayerAddsNothing() throws IOException {
    byte[] none = {};
    byte[] config =
        json("{'rootfs':{'diff_ids':['sha256:%s','sha256:%s']}}".formatted(hex(none), hex(LAYER)));
    Map<String, byte[]> files = new TreeMap<>();
    files.put("c.json", config);
    files.put("empty.tar", none);
    files.put("l.tar", LAYER);
    files.put("manifest.json", json("[{'Config':'c.json','Layers':['empty.tar','l.tar']}]"));
    assertThat(content(files)).isEqualTo(7);
  }

  @Test
  void aByteOrderMarkAndAWrongNameAreNoted() throws IOException {
    byte[] config = config("");
    Map<String, byte[]> files = new TreeMap<>();
    String name = "0".repeat(64) + ".json";
    files.put(name, config);
    files.put("l.tar", LAYER);
    files.put("manifest.json", json("\ufeff[{'Config':'" + name + "','Layers':['l.tar']}]"));
    assertThat(content(files)).isEqualTo(7);
    try (OpenImage read = Layerwise.open(directory.resolve("image.tar"), OpenOptions.defaults())) {
      assertThat(read.image().configDigest()).isEqualTo(Digest.sha256(config));
      assertThat(read.image().notes()).hasSize(2);
    }
  }

  @Test
  void whatIsNoImageIsNamedByItsFiles() throws IOException {
    Map<List<String>, String> kinds =
        Map.of(
            List.of(".dockerenv", "app/run"), "docker export",
            List.of("bin/sh", "etc/passwd"), "docker export",
            List.of("etc/hosts", "proc/x", "dev/null", "data/x"), "docker export",
            List.of("chart/Chart.yaml", "chart/values.yaml"), "a Helm chart",
            List.of("image.tar"), "an archive within an archive, image.tar",
            List.of("app/manifest.json", "app/c.json"), "an image in a folder, app",
            List.of("blobs/sha256/" + "0".repeat(64)), "part of a saved image",
            List.of("app-1.0/pom.xml", "app-1.0/src/Main.java"), "a source tree",
            List.of("Dockerfile", "main.go"), "a source tree",
            List.of("notes.txt", "data.bin"), "notes.txt");
    for (Map.Entry<List<String>, String> kind : kinds.entrySet()) {
      Map<String, byte[]> files = new TreeMap<>();
      kind.getKey().forEach(name -> files.put(name, json("x")));
      assertRefused(files, Fault.MISSING, kind.getValue());
    }
  }

  @Test
  void whatIsNoTarIsNamedByItsFirstBytes() {
    Map<String, String> kinds =
        Map.of(
            "\u00ff\u00fe4\0", "UTF-16",
            "<!DOCTYPE html><html>", "an HTML page",
            "\n <html lang='en'>", "an HTML page",
            "hsqs....", "a squashfs file system",
            "PK\3\4....", "a zip archive",
            "\177ELF....", "an ELF program",
            "070701....", "a cpio archive",
            "{\"schemaVersion\": 2}", "JSON",
            "nothing known", "bytes that begin");
    kinds.forEach(
        (text, found) -> {
          byte[] bytes = text.repeat(100).getBytes(StandardCharsets.ISO_8859_1);
          assertThatThrownBy(
                  () -> Layerwise.open(new ByteArrayInputStream(bytes), OpenOptions.defaults()))
              .as(text)
              .isInstanceOfSatisfying(
                  ImageReadException.class, e -> assertThat(e.found()).contains(found));
        });
  }
}
