package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedHistoryTest {
  private static Instruction read(String createdBy) {
    return history().layer(createdBy).read().instructions().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
      ENV DB_PASSWORD=hunter2 PORT=80        → ENV DB_PASSWORD=h… PORT=80
      ENV DB_PASSWORD=hun;ter 2              → ENV DB_PASSWORD="h…"
      ENV API_KEY hunter2                    → ENV API_KEY h…
      ARG NPM_TOKEN=hunter2                  → ARG NPM_TOKEN=h…
      ENV A=postgres://app:hunter2@db/app    → ENV A=postgres://app:h…@db/app
      RUN /bin/sh -c TOKEN=hunter2 make      → RUN TOKEN=h… make
      ADD https://ci:hunter2@acme.dev/x /x   → ADD https://ci:h…@acme.dev/x /x
      CMD ["app" "--password=hunter2"]       → CMD ["app", "--password=h…"]
      LABEL token=hunter2                    → LABEL token=h…
      """)
  void theTextOfAnInstructionTellsNoSecret(String createdBy, String text) {
    Instruction instruction = read(createdBy);
    assertThat(instruction.text()).isEqualTo(text);
    assertThat(instruction.isMasked()).isTrue();
  }

  @Test
  void whoLooksForSecretsFindsThemInTheArguments() {
    Instruction instruction =
        read("RUN |1 NPM_TOKEN=hunter2 /bin/sh -c DB_PASSWORD=hunter3 make # buildkit");
    assertThat(instruction.text()).isEqualTo("RUN DB_PASSWORD=h… make");
    assertThat(instruction.arguments()).isEqualTo("DB_PASSWORD=hunter3 make");
    assertThat(instruction.buildArguments()).containsExactly("NPM_TOKEN=hunter2");
  }

  @Test
  void whatIsNotSecretStaysAsItIs() {
    Instruction instruction = read("ENV DB_PASSWORD_FILE=/run/secrets/db GPG_KEY=A035C8C19219BA82");
    assertThat(instruction.text())
        .isEqualTo("ENV DB_PASSWORD_FILE=/run/secrets/db GPG_KEY=A035C8C19219BA82");
    assertThat(instruction.isMasked()).isFalse();
  }
}
