package io.layerwise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '~',
      textBlock =
          """
      RUN export NPM_TOKEN=hunter2hunter2 && npm ci                    → RUN export NPM_TOKEN=hu… && npm ci
      RUN TOKEN='hunter2 hunter2' make                                 → RUN TOKEN='hun…' make
      RUN mysql --password=hunter2                                     → RUN mysql --password=h…
      RUN tool --api-key hunter2 --verbose                             → RUN tool --api-key h… --verbose
      RUN curl -u admin:hunter2 https://acme.dev/x                     → RUN curl -u admin:h… https://acme.dev/x
      RUN echo 'root:hunter2' > /dev/null; echo "root:hunter2" | chpasswd → RUN echo 'root:hunter2' > /dev/null; echo "root:h…" | chpasswd
      RUN git clone https://ci:hunter2@github.com/acme/lib             → RUN git clone https://ci:h…@github.com/acme/lib
      RUN curl -H "Authorization: Bearer q7Zt2LmX9sKd4RvB8nWc"         → RUN curl -H "Authorization: Bearer q7Zt…"
      RUN curl -H "X-Api-Key: q7Zt2LmX9sKd4RvB8nWc" https://acme.dev   → RUN curl -H "X-Api-Key: q7Zt…" https://acme.dev
      CMD ["app", "--password=hunter2"]                                → CMD ["app", "--password=h…"]
      """)
  void masksWhatIsSecret(String text, String masked) {
    assertThat(Masking.mask(text)).isEqualTo(masked);
    assertThat(Masking.mask(masked)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RUN apt-get update && apt-get install -y --no-install-recommends curl",
        "RUN --mount=type=secret,id=token curl -H \"Authorization: Bearer $(cat /run/secrets/token)\"",
        "RUN echo \"//registry/:_authToken=${NPM_TOKEN}\" > .npmrc",
        "RUN curl -u \"$USER:$TOKEN\" https://acme.dev/x",
        "RUN useradd -u 1000 -g 1000 app && install -o app:app -m 0755 a /b",
        "RUN docker run --user 1000:1000 image",
        "RUN apt-key adv --keyserver hkp://keyserver.ubuntu.com:80 --recv-keys 0xF23C5A6CF475977595C89F51BA6932366A755776",
        "RUN echo \"deb [signed-by=/etc/apt/keyrings/a.gpg] https://deb.nodesource.com/node_20.x nodistro main\"",
        "RUN gpg --batch --passphrase '' --gen-key",
        "RUN tool --password-file /run/secrets/x --token-url https://acme.dev/token",
        "COPY --from=build /app/token.txt /app/password /app/",
        "ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
        ""
      })
  void leavesTheRestAsItIs(String text) {
    assertThat(Masking.mask(text)).isEqualTo(text);
  }

  @Test
  void masksAVariableByItsNameOrItsValue() {
    assertThat(Masking.maskVariable("DB_PASSWORD", "hunter2; rm")).isEqualTo("hu…");
    assertThat(Masking.maskVariable("DB_PASSWORD_FILE", "/run/secrets/db"))
        .isEqualTo("/run/secrets/db");
    assertThat(Masking.maskVariable("DATABASE_URL", "postgres://app:hunter2@db/app"))
        .isEqualTo("postgres://app:h…@db/app");
    assertThat(Masking.maskVariable("X", Tokens.github())).isEqualTo("ghp_…");
  }

  @Test
  void showsNothingOfAPrivateKey() {
    String key = Tokens.privateKey("RSA PRIVATE KEY");
    assertThat(Masking.mask("RUN echo \"" + key + "\" > /key"))
        .isEqualTo("RUN echo \"…\n\" > /key");
    assertThat(Masking.mask(key.replace("\n", " "))).isEqualTo("… ");
  }

  @Test
  void masksALongValueToItsEnd() {
    assertThat(Masking.mask("RUN TOKEN=" + Tokens.random(20_000) + " make"))
        .isEqualTo("RUN TOKEN=q7Zt… make");
  }

  static Stream<String> hostile() {
    return Stream.of(
        "a",
        "=",
        "TOKEN=",
        "TOKEN=$",
        "TOKEN=a://",
        "TOKEN='",
        "TOKEN=\"\\",
        "password: ",
        "<password>",
        "--password ",
        "-u a:",
        "curl -u ",
        "echo a:b ",
        "://a:",
        "://a:b@",
        "eyJ",
        "eyJhbGciOiJI.eyJ",
        "ghp_",
        "sk-",
        "sk-proj-",
        "AKIA",
        "0123456789:AA",
        "Authorization: ",
        "Authorization: Bearer ",
        "login a password ",
        "\"auth\":\"",
        "client-key-data: LS0tLS1CRUdJTi",
        "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY----- ",
        "-----BEGIN ",
        "PuTTY-User-Key-File-",
        "xoxb-0123456789-");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(10)
  void takesTimeLinearInTheLength(String piece) {
    String text = piece.repeat((1 << 20) / piece.length());
    long start = System.nanoTime();
    assertThat(Masking.mask(text)).isNotNull();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }
}
