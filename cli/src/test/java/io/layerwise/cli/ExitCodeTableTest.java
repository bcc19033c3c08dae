package io.layerwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.HostileArchives;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every exit code of every command: 0 only where all that was asked for was done. */
class ExitCodeTableTest {
  @TempDir Path directory;

  @BeforeEach
  void saveImages() throws IOException {
    Layout.DOCKER_25.save(
        directory.resolve("app.tar"),
        ImageBuilder.image()
            .tag("app:1.0")
            .layer(Layer.of().zeros("app/run", 5000), "COPY run /app/ # buildkit")
            .build());
    HostileArchives.absentLayer().save(directory.resolve("damaged.tar"));
  }

  /** {@code @} stands for the directory with the images. */
  @ParameterizedTest
  @CsvSource({
    "0, check @app.tar --max-size 1MB",
    "0, check @app.tar --write-baseline @kept.json",
    "0, analyze @app.tar",
    "0, practices @app.tar",
    "0, compare @app.tar @app.tar --exit-code",
    "0, files @app.tar",
    "0, packages @app.tar",
    "0, cat @app.tar /app/run",
    "1, check @app.tar --max-size 1B",
    "1, practices @app.tar --fail-on low",
    "1, split @app.tar -o dockerfile",
    "2, check @app.tar",
    "2, check @app.tar --max-size ten",
    "2, check @app.tar --max-growth 1MB",
    "2, check @app.tar --max-size 1MB --policy @gone.yaml",
    "2, check @app.tar --max-size 1MB --scan @gone.json",
    "2, check @app.tar --max-size 1MB --dockerfile @gone",
    "2, check @app.tar --max-size 1MB --tag other:1",
    "2, analyze @app.tar -o csv",
    "2, practices @app.tar --fail-on dreadful",
    "2, compare @app.tar",
    "2, files @app.tar --layer x",
    "3, check @damaged.tar --max-size 1MB",
    "3, check @gone.tar --max-size 1MB",
    "3, check @app.tar --base @gone.tar --max-growth 1MB",
    "3, check @app.tar --base @damaged.tar --max-growth 1MB",
    "3, analyze @damaged.tar",
    "3, split @damaged.tar",
    "3, practices @damaged.tar",
    "3, compare @app.tar @damaged.tar",
    "3, files @damaged.tar",
    "3, packages @damaged.tar",
    "4, check @app.tar --max-size 1MB -o json=@no/x",
    "4, check @app.tar --max-size 1MB -o json=/dev/full",
    "4, check @app.tar --max-size 1B -o text -o junit=/dev/full",
    "4, check @app.tar --max-size 1MB --write-baseline @no/x",
    "4, analyze @app.tar -o json=/dev/full",
    "4, split @app.tar -o json=@no/x",
    "4, practices @app.tar -o sarif=/dev/full",
    "4, compare @app.tar @app.tar -o json=/dev/full",
    "4, files @app.tar -o csv=/dev/full",
    "4, packages @app.tar -o cyclonedx=@no/x"
  })
  void holds(int code, String command) {
    String[] words = command.replace("@", directory + "/").split(" ", -1);

    Run run = Run.in(directory, Map.of(), words);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(code);
    assertThat(run.err().isBlank()).isEqualTo(code == 0 || isVerdict(code, command));
  }

  /** The report itself says why; there is no error to tell. */
  private static boolean isVerdict(int code, String command) {
    return code == 1 && !command.startsWith("split");
  }
}
