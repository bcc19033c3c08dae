package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.OuterCompression;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An image with
 *
 * <pre>
 * layer 0   /etc/os-release → ../usr/lib/os-release, /usr/lib/os-release, /app/.env
 * layer 1   /app/.env again
 * layer 2   /app/.env deleted, /data → usr
 * </pre>
 */
class CatCommandTest {
  private static final Image IMAGE =
      ImageBuilder.image()
          .layer(
              Layer.of()
                  .symlink("etc/os-release", "../usr/lib/os-release")
                  .file("usr/lib/os-release", "ID=debian\n")
                  .file("app/.env", "TOKEN=old\n"))
          .layer(Layer.of().file("app/.env", "TOKEN=new\n"))
          .layer(Layer.of().whiteout("app/.env").symlink("data", "usr"))
          .build();

  @TempDir Path directory;
  private String image = "";

  @BeforeEach
  void save() throws IOException {
    Path file = directory.resolve("image.tar");
    Files.write(file, Layout.DOCKER_LEGACY.save(IMAGE));
    image = file.toString();
  }

  @Test
  void writesTheContentAndNothingElse() {
    assertThat(Run.of("cat", image, "/usr/lib/os-release").out()).isEqualTo("ID=debian\n");
  }

  @Test
  void pathsNeedNoLeadingSlash() {
    assertThat(Run.of("cat", image, "usr/lib/os-release").out()).isEqualTo("ID=debian\n");
  }

  @Test
  void symlinksAreFollowedAsInTheContainer() {
    assertThat(Run.of("cat", image, "/etc/os-release").out()).isEqualTo("ID=debian\n");
    assertThat(Run.of("cat", image, "/data/lib/os-release").out()).isEqualTo("ID=debian\n");
  }

  @Test
  void aDeletedFileTellsWhoDeletedItAndHowToSeeIt() {
    Run run = Run.of("cat", image, "/app/.env");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("deleted by layer 2").contains("--layer 1");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void deadVersionsAreWrittenByLayer() {
    assertThat(Run.of("cat", image, "/app/.env", "--layer", "0").out()).isEqualTo("TOKEN=old\n");
    assertThat(Run.of("cat", image, "/app/.env", "--layer", "1").out()).isEqualTo("TOKEN=new\n");
  }

  @Test
  void aLayerThatDidNotMakeThePathSaysSo() {
    Run run = Run.of("cat", image, "/app/.env", "--layer", "2");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("Layer 2 made no /app/.env");
  }

  @Test
  void aDirectoryIsNoFile() {
    assertThat(Run.of("cat", image, "/usr").err()).contains("is a directory");
  }

  @Test
  void aPathThatNeverWasSaysSo() {
    assertThat(Run.of("cat", image, "/etc/shadow").err()).contains("no /etc/shadow");
  }

  @Test
  void aCompressedFileIsReadAgain() throws IOException {
    Path compressed = directory.resolve("image.tar.zst");
    Files.write(compressed, OuterCompression.ZSTD.save(Layout.DOCKER_LEGACY, IMAGE));

    assertThat(Run.of("cat", compressed.toString(), "/etc/os-release").out())
        .isEqualTo("ID=debian\n");
  }

  @Test
  void aStreamKeepsTheOneFileThatIsAskedFor() {
    byte[] saved = Layout.DOCKER_LEGACY.save(IMAGE);

    Run run = Run.with(new ByteArrayInputStream(saved), "cat", "-", "usr/lib/os-release");

    assertThat(run.out()).isEqualTo("ID=debian\n");
  }

  @Test
  void aStreamCannotBeReadAgainForALinksTarget() {
    byte[] saved = Layout.DOCKER_LEGACY.save(IMAGE);

    Run run = Run.with(new ByteArrayInputStream(saved), "cat", "-", "/etc/os-release");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("Save the image to a file");
  }

  @Test
  void aFileThatIsRedirectedIsReadAgain() throws IOException {
    assertThat(redirected(Layout.DOCKER_LEGACY.save(IMAGE), 0).out()).isEqualTo("ID=debian\n");
  }

  @Test
  void aRedirectedFileOfWhichSomebodyReadTheBeginningPasses() throws IOException {
    byte[] saved = Layout.DOCKER_LEGACY.save(IMAGE);
    ByteArrayOutputStream behindLine = new ByteArrayOutputStream();
    behindLine.writeBytes(new byte[] {'a', '\n'});
    behindLine.writeBytes(saved);

    assertThat(redirected(behindLine.toByteArray(), 2).err())
        .contains("a stream, which has passed");
  }

  @Test
  void aCompressedFileThatIsRedirectedPasses() throws IOException {
    byte[] saved = OuterCompression.ZSTD.save(Layout.DOCKER_LEGACY, IMAGE);

    assertThat(redirected(saved, 0).err()).contains("a stream, which has passed");
  }

  /** Asks for a link's target, which takes to read again. */
  private Run redirected(byte[] content, int readBefore) throws IOException {
    Path file = directory.resolve("redirected");
    Files.write(file, content);
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      in.skipNBytes(readBefore);
      return Run.with(in, "cat", "-", "/etc/os-release");
    }
  }
}
