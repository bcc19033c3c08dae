package io.layerwise.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.fixtures.History;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static final Metadata EXECUTABLE = Metadata.mode(0755);

  private static final Layer TOOLS =
      DrawnPackages.dpkg()
          .asked("gcc", "Section: devel", "usr/bin/gcc")
          .asked("curl", "", "usr/bin/curl")
          .layer(2 << 20);

  private static ImageBuilder based(Layer layer) {
    return ImageBuilder.image()
        .label("org.opencontainers.image.base.name", "debian:12")
        .layer(Layer.of().zeros("bin/sh", 100), History.of("").comment("Imported from -"))
        .layer(
            layer, History.of("RUN /bin/sh -c make # buildkit").comment("buildkit.dockerfile.v0"));
  }

  private static String refusal(ImageBuilder image) throws IOException {
    StageSplit split = DrawnSplit.of(image);
    assertThat(split.dockerfile()).isEmpty();
    assertThat(split.predictedBytes()).isEqualTo(split.currentBytes());
    return split.refusal().orElse("it is split");
  }

  @Test
  void anImageWhoseJobIsToBuildStaysAsItIs() throws IOException {
    assertThat(refusal(based(TOOLS).entrypoint("gcc"))).contains("to build is its job", "gcc");
  }

  @Test
  void anImageThatStartsAShellStaysAsItIs() throws IOException {
    assertThat(refusal(based(TOOLS).cmd("/bin/sh"))).contains("it starts a shell");
    assertThat(refusal(based(TOOLS))).contains("it starts a shell or nothing");
  }

  @Test
  void aStaticProgramOnNothingStaysAsItIs() throws IOException {
    ImageBuilder scratch =
        ImageBuilder.image()
            .layer(Layer.of().file("app", DrawnElf.library().bytes(), EXECUTABLE), "COPY app /")
            .entrypoint("/app");
    assertThat(refusal(scratch)).contains("nothing below its program");
  }

  @Test
  void whatIsSplitAlreadyStaysAsItIs() throws IOException {
    Layer program = Layer.of().file("app/run", DrawnElf.program().bytes(), EXECUTABLE);
    assertThat(refusal(based(program).cmd("/app/run"))).contains("a split would take off");
  }

  @Test
  void anImageOfAnUnknownBaseAsksForTheDockerfile() throws IOException {
    ImageBuilder image =
        ImageBuilder.image().layer(TOOLS, "a").layer(Layer.of(), "b").cmd("curl", "x");
    assertThat(refusal(image)).contains("--dockerfile");
  }
}
