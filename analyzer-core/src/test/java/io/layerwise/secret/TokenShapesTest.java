package io.layerwise.secret;

import static io.layerwise.secret.Tokens.hex;
import static io.layerwise.secret.Tokens.random;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenShapesTest {
  private static List<Secret> in(String text) {
    return Secrets.inText("/notes", text);
  }

  static Stream<Arguments> secrets() {
    return Stream.of(
        Arguments.of(SecretKind.AWS_ACCESS_KEY, Tokens.aws()),
        Arguments.of(SecretKind.AWS_ACCESS_KEY, "AS" + "IA" + Tokens.upper(16)),
        Arguments.of(SecretKind.GITHUB_TOKEN, Tokens.github()),
        Arguments.of(SecretKind.GITHUB_TOKEN, "gh" + "o_" + random(36)),
        Arguments.of(SecretKind.GITHUB_TOKEN, "gh" + "s_" + random(36)),
        Arguments.of(SecretKind.GITHUB_TOKEN, "github" + "_pat_" + random(82)),
        Arguments.of(SecretKind.GITLAB_TOKEN, "gl" + "pat-" + random(20)),
        Arguments.of(SecretKind.SLACK_TOKEN, "xo" + "xb-123456789012-" + random(24)),
        Arguments.of(
            SecretKind.SLACK_TOKEN,
            "https://hooks.slack.com/services/" + "T0A1B2C3D/B4E5F6G7H/" + random(24)),
        Arguments.of(SecretKind.STRIPE_KEY, "sk" + "_live_" + random(24)),
        Arguments.of(SecretKind.GOOGLE_KEY, "AI" + "za" + random(35)),
        Arguments.of(SecretKind.NPM_TOKEN, "np" + "m_" + random(36)),
        Arguments.of(SecretKind.PYPI_TOKEN, "py" + "pi-AgEIcHlwaS5vcmc" + random(60)),
        Arguments.of(SecretKind.DOCKER_TOKEN, "dckr" + "_pat_" + random(27)),
        Arguments.of(SecretKind.SENDGRID_KEY, "S" + "G." + random(22) + "." + random(43)),
        Arguments.of(SecretKind.TWILIO_KEY, "S" + "K" + hex(32)),
        Arguments.of(SecretKind.TELEGRAM_TOKEN, "123456789" + ":AA" + random(33)),
        Arguments.of(SecretKind.HUGGING_FACE_TOKEN, "h" + "f_" + random(34)),
        Arguments.of(SecretKind.OPENAI_KEY, "s" + "k-" + random(48)),
        Arguments.of(SecretKind.OPENAI_KEY, "s" + "k-proj-" + random(80)),
        Arguments.of(SecretKind.ANTHROPIC_KEY, "s" + "k-ant-api03-" + random(80)),
        Arguments.of(SecretKind.VAULT_TOKEN, "hv" + "s." + random(24)),
        Arguments.of(SecretKind.DIGITALOCEAN_TOKEN, "do" + "p_v1_" + hex(64)),
        Arguments.of(
            SecretKind.AGE_KEY,
            "AGE-SECRET-" + "KEY-1" + "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE"),
        Arguments.of(SecretKind.JWT, Tokens.jwt()),
        Arguments.of(SecretKind.AZURE_KEY, "AccountName=a;AccountKey=" + random(86) + "=="),
        Arguments.of(SecretKind.AZURE_KEY, "SharedAccessKey=" + random(43) + "="),
        Arguments.of(
            SecretKind.DOCKER_LOGIN, "{\"auths\":{\"r.io\":{\"auth\": \"" + base64() + "\"}}}"),
        Arguments.of(SecretKind.KUBERNETES_KEY, "client-key-data: LS0tLS1CRUdJTi" + random(90)),
        Arguments.of(SecretKind.URL_CREDENTIALS, "postgres://app:s3cr3tPw@db.internal:5432/app"),
        Arguments.of(SecretKind.URL_CREDENTIALS, "redis://:s3cr3tPw@redis:6379"),
        Arguments.of(SecretKind.AUTHORIZATION, "Authorization: Bearer " + random(30)),
        Arguments.of(SecretKind.AUTHORIZATION, "\"authorization\": \"Basic " + base64() + "\""),
        Arguments.of(SecretKind.LOGIN, "machine api.acme.dev login ci password s3cr3tPw"));
  }

  private static String base64() {
    return Base64.getEncoder().encodeToString("ci:s3cr3tPw9".getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void isKnownByItsFormWhereverItStands(SecretKind kind, String text) {
    List<Secret> found = in("first line\nx = '" + text + "', and more\n");
    assertThat(found).extracting(Secret::kind).containsExactly(kind);
    assertThat(found.get(0).line()).isEqualTo(2);
    assertThat(found.get(0).masked()).matches(".{0,4}…");
  }

  static Stream<String> others() {
    return Stream.of(
        "AKIAIOSFODNN7" + "EXAMPLE",
        "XAKIA" + Tokens.upper(16),
        Tokens.aws() + "X",
        "ghp_" + "x".repeat(36),
        "ghp_" + random(20),
        "glpat-" + "x".repeat(20),
        "npm_config_registry_and_more_words_after_it",
        "sk-learn and sk-toolbox-with-a-long-name-in-css-classes-of-all-kinds",
        "sk_test_" + random(24),
        "SK" + "0".repeat(32),
        "TASK" + hex(32),
        "hf_transfer hf_hub_download_with_a_long_name_behind",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6.SflKxwRJSMeKKF2QT4fw",
        "eyJhbGciOiJIUzI1NiJ9 alone",
        "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
        "\"auth\": \"" + random(12) + "\"",
        "client-key-data: REDACTED",
        "https://user:$PASSWORD@github.com/acme",
        "https://${USER}:${TOKEN}@github.com/acme",
        "https://user:password@github.com/acme",
        "postgres://app:s3cr3tPw@localhost:5432/app",
        "https://ci:s3cr3tPw@registry.example.com/",
        "git+ssh://git@github.com/acme/lib.git",
        "see http://a.org/x:y@z and mail@host",
        "Authorization: Bearer $TOKEN",
        "Authorization: Bearer <token>",
        "Authorization: Bearer your-token-here",
        "a login and password are needed");
  }

  @ParameterizedTest
  @MethodSource("others")
  void isOnlyLikeOne(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void findsAllOfATextWithTheirLines() {
    String text = Tokens.github() + "\n\n" + Tokens.aws() + " " + Tokens.aws() + "\n";
    assertThat(in(text)).extracting(Secret::line).containsExactly(1, 3, 3);
  }
}
