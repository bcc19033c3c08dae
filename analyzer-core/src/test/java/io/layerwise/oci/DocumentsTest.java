package io.layerwise.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents mean what Docker and containerd, written in Go, take them to mean. */
class DocumentsTest {
  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static ContainerConfig container(String config) throws ImageReadException {
    return ImageConfig.parse(json("{'rootfs':{'diff_ids':[]},'config':" + config + "}"))
        .container();
  }

  private static Manifest manifest(String config, String layer, String more)
      throws ImageReadException {
    String digest = "'digest':'sha256:" + "0".repeat(64) + "'";
    return Manifest.parse(
        json(
            "{'config':{'mediaType':'%s',%s},'layers':[{'mediaType':'%s',%s}]%s}"
                .formatted(config, digest, layer, digest, more)));
  }

  @Test
  void keysAreFoundWithoutRegardToCase() throws ImageReadException {
    ImageConfig config =
        ImageConfig.parse(
            json(
                "{'Architecture':'arm64','OS':'linux','RootFS':{'DIFF_IDS':[]},"
                    + "'Config':{'USER':'app','cmd':['x'],'labels':{'A':'1','a':'2'}}}"));
    assertThat(config.platform()).hasToString("linux/arm64");
    assertThat(config.container().user()).isEqualTo("app");
    assertThat(config.container().cmd()).containsExactly("x");
    assertThat(config.container().labels()).containsEntry("A", "1").containsEntry("a", "2");
    assertThat(DockerManifest.parseAll(json("[{'config':'c','repoTags':['t:1'],'layers':['l']}]")))
        .containsExactly(new DockerManifest("c", List.of("t:1"), List.of("l")));
  }

  @Test
  void ofKeysThatFitTheLastOneThatIsNotNullCounts() throws ImageReadException {
    assertThat(container("{'User':'a','USER':'b','user':null}").user()).isEqualTo("b");
    assertThat(container("{'Users':'a'}").user()).isEmpty();
  }

  @Test
  void aCommandMayBeOneText() throws ImageReadException {
    ContainerConfig config = container("{'Cmd':'/run','Entrypoint':'/in it','Shell':'/sh'}");
    assertThat(config.cmd()).containsExactly("/run");
    assertThat(config.entrypoint()).containsExactly("/in it");
    assertThat(config.shell()).containsExactly("/sh");
    assertThat(container("{'Cmd':null}").cmd()).isEmpty();
    assertThatThrownBy(() -> container("{'Cmd':5}")).isInstanceOf(ImageReadException.class);
    assertThatThrownBy(() -> container("{'Env':'A=1'}")).isInstanceOf(ImageReadException.class);
  }

  @Test
  void nullIsAnEmptyValueInAListOrMap() throws ImageReadException {
    assertThat(container("{'Env':[null,'A=1']}").env()).containsExactly("", "A=1");
    assertThat(container("{'Labels':{'a':null}}").labels()).containsEntry("a", "");
    assertThat(ImageConfig.parse(json("{'rootfs':{'diff_ids':[]},'history':[null]}")).history())
        .hasSize(1);
  }

  @Test
  void bytesThatAreNotUtf8AreReplaced() throws ImageReadException {
    byte[] latin =
        "{\"author\":\"caf\u00e9\",\"rootfs\":{\"diff_ids\":[]}}"
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(ImageConfig.parse(latin).author()).isEqualTo("caf\ufffd");
  }

  @Test
  void whatStandsBehindDockersListIsNotLookedAt() throws ImageReadException {
    assertThat(DockerManifest.parseAll(json("[{'Config':'c','Layers':[]}] garbage"))).hasSize(1);
    assertThatThrownBy(() -> ImageConfig.parse(json("{'rootfs':{'diff_ids':[]}} garbage")))
        .isInstanceOf(ImageReadException.class);
  }

  @Test
  void platformsHaveGosNames() {
    Platform arm64 = new Platform("linux", "arm64");
    assertThat(new Platform("Linux", "aarch64").satisfies(arm64)).isTrue();
    assertThat(arm64.satisfies(Platform.parse("linux/aarch64").orElseThrow())).isTrue();
    assertThat(new Platform("linux", "x86_64").satisfies(new Platform("linux", "amd64"))).isTrue();
    assertThat(new Platform("linux", "arm").satisfies(Platform.parse("linux/arm/v7").orElseThrow()))
        .isTrue();
    assertThat(new Platform("linux", "arm").satisfies(Platform.parse("linux/arm/v6").orElseThrow()))
        .isFalse();
    assertThat(arm64.satisfies(new Platform("linux", "arm"))).isFalse();
  }

  @Test
  void aPlatformThatSaysNothingIsNone() throws ImageReadException {
    String digest = "'digest':'sha256:" + "0".repeat(64) + "'";
    for (String platform : List.of("{}", "{'os':'','architecture':''}", "null")) {
      Index index =
          Index.parse(json("{'manifests':[{" + digest + ",'platform':" + platform + "}]}"));
      assertThat(index.manifests().get(0).platform()).as(platform).isEqualTo(Optional.empty());
      assertThat(index.manifests().get(0).isAttestation()).as(platform).isFalse();
    }
    Index unknown =
        Index.parse(
            json(
                "{'manifests':[{"
                    + digest
                    + ",'platform':{'os':'unknown','architecture':'unknown'}}]}"));
    assertThat(unknown.manifests().get(0).isAttestation()).isTrue();
  }

  @Test
  void anImageHasAnImagesConfigurationAndLayers() throws ImageReadException {
    String tar = "application/vnd.oci.image.layer.v1.tar+gzip";
    String config = "application/vnd.oci.image.config.v1+json";
    for (String type :
        List.of(
            config,
            "application/vnd.docker.container.image.v1+json",
            "application/octet-stream",
            "application/json",
            "text/html",
            "text/plain; charset=utf-8",
            "")) {
      assertThat(manifest(type, tar, "").isImage()).as(type).isTrue();
    }
    for (String layer :
        List.of(
            "application/vnd.docker.image.rootfs.diff.tar.gzip",
            "application/vnd.docker.image.rootfs.foreign.diff.tar.gzip",
            "application/x-tar",
            "",
            tar + "+encrypted")) {
      assertThat(manifest(config, layer, "").isImage()).as(layer).isTrue();
    }
  }

  @Test
  void artifactsAreNoImages() throws ImageReadException {
    String tar = "application/vnd.oci.image.layer.v1.tar+gzip";
    String config = "application/vnd.oci.image.config.v1+json";
    assertThat(manifest("application/vnd.cncf.helm.config.v1+json", tar, "").isImage()).isFalse();
    assertThat(manifest("application/vnd.oci.empty.v1+json", tar, "").isImage()).isFalse();
    assertThat(manifest(config, tar, ",'artifactType':'application/vnd.example'").isImage())
        .isTrue();
    for (String layer :
        List.of(
            "application/vnd.dev.cosign.simplesigning.v1+json",
            "application/vnd.dsse.envelope.v1+json",
            "application/vnd.in-toto+json",
            "text/spdx+json",
            "text/plain")) {
      assertThat(manifest(config, layer, "").isImage()).as(layer).isFalse();
      assertThat(manifest(config, layer, "").kind()).isEqualTo(layer);
    }
  }

  @Test
  void anIndexAndAManifestAreToldByWhatIsInThem() throws ImageReadException {
    assertThat(ImageDocument.parse(json("{'manifests':[]}")).index()).isPresent();
    assertThat(ImageDocument.parse(json("{}")))
        .isEqualTo(new ImageDocument(Optional.empty(), Optional.empty(), false));
    assertThat(ImageDocument.parse(json("{'fsLayers':[]}")).schema1()).isTrue();
    String digest = "sha256:" + "0".repeat(64);
    assertThat(ImageDocument.parse(json("{'config':{'digest':'" + digest + "'}}")).manifest())
        .isPresent();
  }
}
