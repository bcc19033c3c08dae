package io.layerwise.practice.image;

import static io.layerwise.practice.image.Practised.based;
import static io.layerwise.practice.image.Practised.buildkit;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.Severity;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.layer.ContentCapture;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeState;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.UserPractices;
import io.layerwise.secret.Tokens;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretChecksTest {
  private static final String KEY = Tokens.privateKey("RSA PRIVATE KEY");

  private static List<Observation> failures(Practice practice, ImageBuilder image)
      throws IOException {
    PracticeResult result = Practised.of(practice, image);
    return result.state() == PracticeState.FAIL ? result.deciding() : List.of();
  }

  private static ImageBuilder copied(String path, String content) {
    return based().layer(Layer.of().file(path, content), buildkit("COPY . . # buildkit"));
  }

  private static PracticeResult files(ImageBuilder image) throws IOException {
    return Practised.of(SecretPractices.SECRET_FILE, image);
  }

  @Test
  void aVariableOfTheEnvironmentIsTold() throws IOException {
    ImageBuilder image =
        based().env("DB_PASSWORD=hunter2").emptyLayer(buildkit("ENV DB_PASSWORD=hunter2"));

    assertThat(failures(SecretPractices.SECRET_ENVIRONMENT, image))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.HIGH);
              assertThat(found.evidence()).contains("DB_PASSWORD=h…").doesNotContain("hunter2");
              assertThat(found.where().instruction()).isPresent();
            });
  }

  @Test
  void whatALaterEnvOverridesIsStillInTheHistory() throws IOException {
    ImageBuilder image =
        based()
            .env("DB_PASSWORD=")
            .emptyLayer(buildkit("ENV DB_PASSWORD=hunter2"))
            .emptyLayer(buildkit("ENV DB_PASSWORD="));

    assertThat(failures(SecretPractices.SECRET_ENVIRONMENT, image))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).contains("a later one overrides"));
  }

  @Test
  void soIsABuildArgument() throws IOException {
    ImageBuilder image = Practised.run("npm ci");
    image.layer(
        Layer.of().file("x", "x"),
        buildkit("RUN |1 NPM_TOKEN=hunter2 /bin/sh -c npm ci # buildkit"));

    assertThat(failures(SecretPractices.SECRET_ENVIRONMENT, image))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).contains("NPM_TOKEN in a build argument"));
  }

  @Test
  void aPlaceholderIsLow() throws IOException {
    assertThat(failures(SecretPractices.SECRET_ENVIRONMENT, based().env("DB_PASSWORD=changeme")))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
        "DB_PASSWORD_FILE=/run/secrets/db",
        "KEYCLOAK_URL=https://id.acme.dev",
        "DB_PASSWORD=",
        "PYTHON_SHA256=3e7b4a0bb1d4a1c7e1b4d8e5d3b8d1a4",
        "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE=1",
        "TOKENIZERS_PARALLELISM=false"
      })
  void anOrdinaryVariableIsNone(String variable) throws IOException {
    assertThat(
            Practised.of(
                    SecretPractices.SECRET_ENVIRONMENT,
                    based().env(variable).emptyLayer(buildkit("ENV " + variable)))
                .state())
        .isEqualTo(PracticeState.PASS);
  }

  @Test
  void aCommandOfTheHistoryIsTold() throws IOException {
    String script = "curl -H \"Authorization: Bearer " + Tokens.random(30) + "\" https://acme.dev";
    assertThat(failures(SecretPractices.SECRET_HISTORY, Practised.run(script)))
        .singleElement()
        .satisfies(found -> assertThat(found.evidence()).contains("q7Zt…").doesNotContain("q7Zt2"));
    assertThat(Practised.of(SecretPractices.SECRET_HISTORY, Practised.run("npm ci")).state())
        .isEqualTo(PracticeState.PASS);
  }

  @Test
  void aFileThatALaterLayerDeletesIsStillThere() throws IOException {
    ImageBuilder image =
        copied("root/.ssh/id_rsa", KEY)
            .layer(
                Layer.of().whiteout("root/.ssh/id_rsa"), buildkit("RUN /bin/sh -c rm # buildkit"));

    assertThat(files(image).deciding())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.CRITICAL);
              assertThat(found.where().layer()).hasValue(1);
              assertThat(found.where().path()).contains("/root/.ssh/id_rsa");
              assertThat(found.evidence())
                  .contains("private key", "layer 2 deletes it, but layer 1 has it");
            });
  }

  @Test
  void soIsOneThatALaterLayerOverwrites() throws IOException {
    ImageBuilder image =
        copied("app/.env", "API_KEY=s3cr3tPw9\n")
            .layer(Layer.of().file("app/.env", "API_KEY=\n"), buildkit("COPY .env . # buildkit"));

    assertThat(files(image).deciding())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.evidence())
                    .contains("API_KEY=", "layer 2 overwrites it")
                    .doesNotContain("s3cr3tPw9"));
  }

  @ParameterizedTest
  @CsvSource({
    "app/notes.txt, CRITICAL",
    "srv/tls/server.key, CRITICAL",
    "app/node_modules/lib/server.key, LOW",
    "etc/ssl/private/ssl-cert-snakeoil.key, LOW"
  })
  void aKeyIsKnownByItsContent(String path, Severity severity) throws IOException {
    assertThat(files(copied(path, KEY)).deciding())
        .extracting(Observation::severity)
        .containsExactly(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/node_modules/lib/test/server.pem",
        "app/node_modules/lib/index.js",
        "usr/lib/python3.11/test/certdata/keycert.pem",
        "usr/share/doc/openssl/demos/server.pem",
        "app/venv/lib/python3.11/site-packages/tornado/test/test.key"
      })
  void aKeyThatTestsALibraryIsNone(String path) throws IOException {
    assertThat(files(copied(path, KEY)).state()).isEqualTo(PracticeState.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "root/.ssh/id_rsa.pub, ssh-rsa AAAAB3NzaC1yc2E me@host",
    "app/settings.py, DEBUG = True",
    "app/.env.example, API_KEY=s3cr3tPw9",
    "app/truststore.jks, not a store",
    "app/id_rsa, moved to the vault"
  })
  void aNameAloneIsNone(String path, String content) throws IOException {
    assertThat(files(copied(path, content)).state()).isEqualTo(PracticeState.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"etc/ssl/certs/ca.pem", "app/lib/python3/site-packages/certifi/cacert.pem"})
  void aBundleOfCertificatesIsNone(String path) throws IOException {
    String bundle = Tokens.privateKey("CERTIFICATE").repeat(1500);
    assertThat(files(copied(path, bundle)).state()).isEqualTo(PracticeState.PASS);
  }

  @Test
  void aKeyThatIsTooLongToBeLookedIntoIsNotKnown() throws IOException {
    assertThat(files(copied("srv/server.key", "x".repeat(1_100_000))).state())
        .isEqualTo(PracticeState.UNKNOWN);
  }

  @Test
  void whatWasNotKeptOfAStreamIsNotKnown() throws IOException {
    ImageBuilder image = copied("app/.env", "API_KEY=s3cr3tPw9\n");
    assertThat(
            Practised.ofStream(SecretPractices.SECRET_FILE, image, ImageChecks.capture()).state())
        .isEqualTo(PracticeState.FAIL);
    assertThat(
            Practised.ofStream(SecretPractices.SECRET_FILE, image, ContentCapture.NOTHING).state())
        .isEqualTo(PracticeState.UNKNOWN);
  }

  @Test
  void aKeyOfTheBaseImageIsTold() throws IOException {
    assertThat(files(based(Layer.of().file("root/.ssh/id_rsa", KEY))).state())
        .isEqualTo(PracticeState.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/.git/HEAD",
        "app/.env",
        "app/.env.production",
        "root/.ssh/config",
        "root/.aws/config"
      })
  void whatCameWithTheContextIsTold(String path) throws IOException {
    assertThat(failures(SecretPractices.CONTEXT_COPIED, copied(path, "x")))
        .extracting(Observation::severity)
        .containsExactly(Severity.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app/.gitignore", "app/.github/workflows/ci.yml", "app/.env.example",
        "app/node_modules/x/.git/HEAD", "app/.env/bin/activate", "root/.ssh/known_hosts",
        "app/.gitattributes", "app/vendor/x/.env"
      })
  void whatOnlyLooksLikeItIsNot(String path) throws IOException {
    assertThat(Practised.of(SecretPractices.CONTEXT_COPIED, copied(path, "x")).state())
        .isEqualTo(PracticeState.PASS);
  }

  @Test
  void aCloneByARunIsLow() throws IOException {
    ImageBuilder image =
        based()
            .layer(
                Layer.of().file("opt/tool/.git/HEAD", "x"),
                buildkit("RUN /bin/sh -c git clone # buildkit"));
    assertThat(failures(SecretPractices.CONTEXT_COPIED, image))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void theBaseMayHoldWhatItLikes() throws IOException {
    assertThat(
            Practised.of(
                    SecretPractices.CONTEXT_COPIED,
                    Practised.run(based(Layer.of().file("app/.git/HEAD", "x")), "npm ci"))
                .state())
        .isEqualTo(PracticeState.PASS);
  }

  @ParameterizedTest
  @CsvSource({
    "etc/shadow, app::19000:0:99999:7:::, FAIL",
    "etc/passwd, app::1001:1001::/app:/bin/sh, FAIL",
    "etc/shadow, app:!:19000:0:99999:7:::, PASS",
    "etc/shadow, app:*:19000:0:99999:7:::, PASS",
    "etc/passwd, app:x:1001:1001::/app:/bin/sh, PASS",
    "etc/passwd, +::::::, PASS"
  })
  void anEmptyPasswordIsTold(String path, String line, PracticeState state) throws IOException {
    assertThat(Practised.of(UserPractices.EMPTY_PASSWORD, copied(path, line + "\n")).state())
        .isEqualTo(state);
  }

  @Test
  void thatOfTheBaseIsLow() throws IOException {
    ImageBuilder image =
        Practised.run(based(Layer.of().file("etc/shadow", "root:::0:::::\n")), "npm ci");
    assertThat(failures(UserPractices.EMPTY_PASSWORD, image))
        .extracting(Observation::severity)
        .containsExactly(Severity.LOW);
  }

  @Test
  void withoutAccountsThereIsNothingToDecide() throws IOException {
    assertThat(Practised.of(UserPractices.EMPTY_PASSWORD, based()).state())
        .isEqualTo(PracticeState.SKIPPED);
  }
}
