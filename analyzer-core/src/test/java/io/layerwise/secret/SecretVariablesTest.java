package io.layerwise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretVariablesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hunter2",
        "s3cr3t!Pa55",
        "correct horse battery",
        "p@ss;w0rd",
        "!Geheim9",
        "4711x",
        "/mQ2x9+fLk8Zr7Yt1Wv5Bn3Hj6Gd4Sa0="
      })
  void isSecretByItsName(String value) {
    assertThat(Secrets.inVariable("DB_PASSWORD", value))
        .hasValueSatisfying(
            secret -> {
              assertThat(secret.certainty()).isEqualTo(Certainty.LIKELY);
              assertThat(secret.masked()).doesNotContain(value).endsWith("…");
              assertThat(secret.described()).startsWith("DB_PASSWORD=").doesNotContain(value);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "changeme",
        "CHANGE_ME",
        "your-password-here",
        "example",
        "xxxxxxxx",
        "test",
        "password",
        "********",
        "my-secret",
        "123456"
      })
  void aPlaceholderIsOneOfLittleCertainty(String value) {
    assertThat(Secrets.inVariable("DB_PASSWORD", value))
        .hasValueSatisfying(secret -> assertThat(secret.certainty()).isEqualTo(Certainty.WEAK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "1",
        "true",
        "False",
        "yes",
        "$TOKEN",
        "${TOKEN}",
        "$(cat /run/secrets/x)",
        "${TOKEN:-}",
        "/run/secrets/db",
        "file:/run/secrets/db",
        "./secret.txt",
        "<password>",
        "%DB_PASSWORD%",
        "@db.password@",
        "{{ password }}",
        "https://vault.example.org/v1",
        "vault:secret/db#password",
        "none",
        "C:\\secrets\\db.txt"
      })
  void isNoValueOfItsOwn(String value) {
    assertThat(Secrets.inVariable("DB_PASSWORD", value)).isEmpty();
  }

  @Test
  void aTokenIsSecretWhateverItIsCalled() {
    assertThat(Secrets.inVariable("ANYTHING", Tokens.github()))
        .hasValueSatisfying(
            secret -> {
              assertThat(secret.kind()).isEqualTo(SecretKind.GITHUB_TOKEN);
              assertThat(secret.masked()).isEqualTo("ghp_…");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2", "postgres", "production"})
  void anOrdinaryNameHoldsWhatItLikes(String value) {
    assertThat(Secrets.inVariable("NODE_ENV", value)).isEmpty();
  }

  @Test
  void showsAtMostAFifthOfAShortValue() {
    assertThat(Secrets.inVariable("TOKEN", "abcd").orElseThrow().masked()).isEqualTo("…");
    assertThat(Secrets.inVariable("TOKEN", "q7Zt2LmX9s").orElseThrow().masked()).isEqualTo("q7…");
    assertThat(Secrets.inVariable("TOKEN", Tokens.random(90)).orElseThrow().masked())
        .isEqualTo("q7Zt…");
  }
}
