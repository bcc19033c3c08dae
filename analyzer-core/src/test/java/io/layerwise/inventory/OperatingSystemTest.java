package io.layerwise.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.report.Software;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which distribution an image is of. */
class OperatingSystemTest {
  private static Optional<OperatingSystem> of(Layer... layers) {
    ImageBuilder image = ImageBuilder.image();
    for (Layer layer : layers) {
      image.layer(layer);
    }
    return Software.of(image).system();
  }

  @Test
  void quotesAndCommentsAreThoseOfAShell() {
    String release =
        """
        # ID=no
        PRETTY_NAME="Say \\"hi\\" \\$5"
        ID='debian'
        VERSION_ID="12"
        NAME=
        """;
    assertThat(of(Layer.of().file("etc/os-release", release)))
        .hasValue(new OperatingSystem("debian", "12", "Say \"hi\" $5"));
  }

  @Test
  void theFileInEtcIsReadFirstAndMayBeALink() {
    Layer both =
        Layer.of().file("usr/lib/os-release", "ID=vendor\n").file("etc/os-release", "ID=own\n");
    assertThat(of(both)).hasValue(new OperatingSystem("own", "", "own"));
    Layer link =
        Layer.of()
            .file("usr/lib/os-release", "ID=vendor\n")
            .symlink("etc/os-release", "../usr/lib/os-release");
    assertThat(of(link)).hasValue(new OperatingSystem("vendor", "", "vendor"));
    assertThat(of(both, Layer.of().whiteout("etc/os-release")))
        .hasValue(new OperatingSystem("vendor", "", "vendor"));
  }

  @Test
  void anImageNeedNotTell() {
    assertThat(of(Layer.of())).isEmpty();
    assertThat(of(Layer.of().file("etc/os-release", "NAME=x\nID=Not An Id\n"))).isEmpty();
    assertThat(of(Layer.of().file("etc/os-release", "ID=a\n".repeat(20_000)))).isEmpty();
    assertThat(of(Layer.of().symlink("etc/os-release", "os-release"))).isEmpty();
  }
}
