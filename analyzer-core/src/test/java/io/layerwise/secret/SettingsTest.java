package io.layerwise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of settings assign. */
class SettingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      /app/.env                       | DB_PASSWORD=s3cr3tPw9
      /app/.env.production            | export API_KEY="s3cr3tPw9"
      /app/application.properties     | spring.datasource.password = s3cr3tPw9
      /app/application-prod.yml       | password: s3cr3tPw9
      /app/config/database.yml        | password: 's3cr3tPw9'
      /app/appsettings.json           | "ClientSecret": "s3cr3tPw9",
      /app/config.ini                 | secret_key = s3cr3tPw9
      /app/settings.py                | SECRET_KEY = 's3cr3tPw9'
      /app/settings.py                | 'PASSWORD': 's3cr3tPw9',
      /app/wp-config.php              | define( 'DB_PASSWORD', 's3cr3tPw9' );
      /app/config.php                 | 'password' => 's3cr3tPw9',
      /root/.m2/settings.xml          | <password>s3cr3tPw9</password>
      /root/.npmrc                    | //registry.npmjs.org/:_authToken=s3cr3tPw9
      /root/.aws/credentials          | aws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYzq81mKd2Lx4B
      /infra/terraform.tfstate        | "password": "s3cr3tPw9"
      """)
  void assignsASecret(String path, String line) {
    assertThat(Secrets.inText(path, "# settings\n" + line + "\n"))
        .singleElement()
        .satisfies(
            secret -> {
              assertThat(secret.line()).isEqualTo(2);
              assertThat(secret.name()).isPresent();
              assertThat(secret.described()).doesNotContain("3cr3tPw9", "alrX");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
      /app/.env                    | DB_PASSWORD=
      /app/.env                    | DB_PASSWORD=changeme123
      /app/.env                    | DB_PASSWORD=${OTHER}
      /app/.env                    | DB_PASSWORD_FILE=/run/secrets/s3cr3tPw9
      /app/.env                    | KEYCLOAK_URL=s3cr3tPw9
      /app/.env.example            | DB_PASSWORD=s3cr3tPw9
      /app/app.py                  | password = 's3cr3tPw9'
      /app/settings.py             | SECRET_KEY = os.environ['SECRET_KEY_1']
      /app/settings.py             | SECRET_KEY = get_secret_1()
      /app/settings.py             | DEBUG = 's3cr3tPw9'
      /app/application.yml         | password: ENC(s3cr3tPw9)
      /app/application.yml         | password: {{ db_password_1 }}
      /app/locale/de.json          | "password": "Passwort",
      /app/locale/fr.json          | "resetPassword": "Mot de passe 1",
      /app/tokenizer.json          | "bos_token": "<s>",
      /app/package-lock.json       | "integrity": "sha512-s3cr3tPw9",
      /app/server.xml              | <password>${db.password1}</password>
      /root/.aws/credentials       | aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
      """)
  void assignsNone(String path, String line) {
    assertThat(Secrets.inText(path, line + "\n")).isEmpty();
  }
}
