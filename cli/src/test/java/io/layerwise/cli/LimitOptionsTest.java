package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer is limited by its length, never by how well it compresses. */
class LimitOptionsTest {
  @TempDir Path directory;
  private String app = "";

  @BeforeEach
  void saveAnImageOfZeros() throws IOException {
    Path file = directory.resolve("app.tar");
    Layout.OCI_ARCHIVE.save(
        file, ImageBuilder.image().layer(Layer.of().zeros("var/log/lastlog", 80 << 20)).build());
    app = file.toString();
  }

  @Test
  void aThousandToOneIsRead() {
    Run run = Run.of("analyze", app);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("83.9 MB").contains("/var/log/lastlog");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aLayerOverTheLimitIsRefusedWithTheOptionToRaise() {
    Run run = Run.of("analyze", app, "--max-layer-bytes", "1000000");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("1000000 bytes").contains("--max-layer-bytes");
    assertThat(Run.of("analyze", app, "--max-layer-bytes", "100000000").exitCode()).isZero();
  }

  @Test
  void aLimitOfNothingIsNoLimit() {
    Run run = Run.of("analyze", app, "--max-layer-bytes", "0");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--max-layer-bytes must be at least 1");
  }

  @Test
  void theFormerRatioIsAcceptedAndSaysThatItHasNoEffect() {
    Run run = Run.of("compare", app, app, "--max-ratio", "1");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).containsOnlyOnce("--max-ratio has no effect");
    assertThat(run.out()).isEqualTo(Run.of("compare", app, app).out());
  }
}
