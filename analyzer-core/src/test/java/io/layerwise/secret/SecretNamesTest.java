package io.layerwise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "PASSWORD",
        "DB_PASSWORD",
        "MYSQL_ROOT_PASSWORD",
        "POSTGRES_PASSWORD_2",
        "dbPassword",
        "spring.datasource.password",
        "TOKEN",
        "NPM_TOKEN",
        "GITHUB_TOKEN",
        "_authToken",
        "_auth",
        "API_KEY",
        "apiKey",
        "api-key",
        "APIKEY",
        "X-Api-Key",
        "SECRET",
        "CLIENT_SECRET",
        "SECRET_KEY",
        "SECRET_KEY_BASE",
        "JWT_SECRET",
        "PRIVATE_KEY",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_CREDENTIALS",
        "KEYSTORE_PASSWORD",
        "KEYCLOAK_ADMIN_PASSWORD",
        "DB_PASS",
        "DB_PWD",
        "PGPASSWORD",
        "ENCRYPTION_KEY",
        "GPG_PASSPHRASE"
      })
  void saysThatItsValueIsSecret(String name) {
    assertThat(Secrets.isSecretName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KEYCLOAK_URL",
        "MONKEY",
        "KEYSTORE_PATH",
        "KEYSTORE",
        "KEYSTORE_TYPE",
        "TOKENIZERS_PARALLELISM",
        "PASSWORD_FILE",
        "POSTGRES_PASSWORD_FILE",
        "DB_SECRET_FILE",
        "GPG_KEY",
        "GPG_KEYS",
        "NGINX_GPGKEY",
        "PUBLIC_KEY",
        "SSH_KEY_PATH",
        "PYTHON_GPG_KEY",
        "APT_KEY_DONT_WARN_ON_DANGEROUS_USAGE",
        "NODE_VERSION",
        "PYTHON_SHA256",
        "PWD",
        "OLD_PWD",
        "OLDPWD",
        "COMPASS",
        "BYPASS",
        "PASS",
        "MAX_TOKENS",
        "TOKEN_TTL",
        "SECRET_NAME",
        "AWS_ACCESS_KEY_ID",
        "STRIPE_PUBLISHABLE_KEY",
        "NEXT_PUBLIC_API_KEY",
        "CSRF_TOKEN",
        "PRIMARY_KEY",
        "SORT_KEY",
        "KEYBOARD",
        "PASSWORD_MIN_LENGTH",
        "KEY_BASE",
        "",
        "_",
        "KEY"
      })
  void saysNothingOfTheKind(String name) {
    assertThat(Secrets.isSecretName(name)).isFalse();
  }
}
