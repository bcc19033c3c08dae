package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Image;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is reported of an image that holds a secret in every place, the secret is not. */
class MaskedReportsTest {
  private static final String SECRET = "s3cr3tPw9-of-nobody";

  private static final Image IMAGE =
      ImageBuilder.image()
          .tag("app:1.0")
          .env("API_KEY=" + SECRET)
          .emptyLayer("ENV API_KEY=" + SECRET)
          .emptyLayer("ARG NPM_TOKEN=" + SECRET)
          .layer(
              Layer.of().file("app/.env", "API_KEY=" + SECRET + "\n").file("app/a", "a"),
              "ADD https://ci:" + SECRET + "@acme.dev/app /app # buildkit")
          .layer(
              Layer.of().whiteout("app/.env").zeros("var/cache/apt/archives/x.deb", 2_000_000),
              "RUN |1 NPM_TOKEN=%1$s /bin/sh -c curl -u ci:%1$s https://acme.dev && TOKEN=%1$s make"
                  .formatted(SECRET))
          .cmd("app", "--password=" + SECRET)
          .build();

  @TempDir Path directory;
  private String image = "";

  @BeforeEach
  void save() throws IOException {
    image = Files.write(directory.resolve("app.tar"), Layout.DOCKER_25.save(IMAGE)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "analyze IMAGE --all",
        "analyze IMAGE --layer 1",
        "analyze IMAGE -o json",
        "analyze IMAGE -o markdown",
        "analyze IMAGE -o html",
        "check IMAGE --max-size 1GB -o html",
        "compare IMAGE IMAGE -o html",
        "analyze IMAGE -o sarif",
        "practices IMAGE --all",
        "practices IMAGE -o json",
        "practices IMAGE -o markdown",
        "practices IMAGE -o sarif",
        "files IMAGE",
        "files IMAGE -o json",
        "files IMAGE --history /app/.env",
        "files IMAGE --history /app/.env -o json",
        "files IMAGE --history /app/.env -o csv",
        "split IMAGE --all",
        "split IMAGE -o json",
        "split IMAGE -o markdown"
      })
  void tellsNoSecret(String command) {
    Run run = Run.of(command.replace("IMAGE", image).split(" ", -1));

    assertThat(run.out()).hasSizeGreaterThan(50).doesNotContain(SECRET);
    assertThat(run.err()).doesNotContain(SECRET);
  }
}
