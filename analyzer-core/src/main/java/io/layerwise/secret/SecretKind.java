package io.layerwise.secret;

/** What a secret is. */
public enum SecretKind {
  VALUE("secret value"),
  URL_CREDENTIALS("password in a URL"),
  AUTHORIZATION("authorization header"),
  LOGIN("password of a login"),
  PRIVATE_KEY("private key"),
  OPENSSH_KEY("OpenSSH private key"),
  PGP_KEY("PGP private key"),
  PUTTY_KEY("PuTTY private key"),
  KEY_STORE("private key in a key store"),
  AGE_KEY("age secret key"),
  KUBERNETES_KEY("Kubernetes client key"),
  GCP_SERVICE_ACCOUNT("Google service account key"),
  JWT("JSON Web Token"),
  DOCKER_LOGIN("registry login"),
  AWS_ACCESS_KEY("AWS access key"),
  GITHUB_TOKEN("GitHub token"),
  GITLAB_TOKEN("GitLab token"),
  SLACK_TOKEN("Slack token"),
  STRIPE_KEY("Stripe key"),
  GOOGLE_KEY("Google API key"),
  NPM_TOKEN("npm token"),
  PYPI_TOKEN("PyPI token"),
  DOCKER_TOKEN("Docker Hub token"),
  AZURE_KEY("Azure account key"),
  SENDGRID_KEY("SendGrid key"),
  TWILIO_KEY("Twilio key"),
  TELEGRAM_TOKEN("Telegram bot token"),
  HUGGING_FACE_TOKEN("Hugging Face token"),
  OPENAI_KEY("OpenAI key"),
  ANTHROPIC_KEY("Anthropic key"),
  VAULT_TOKEN("Vault token"),
  DIGITALOCEAN_TOKEN("DigitalOcean token");

  private final String label;

  SecretKind(String label) {
    this.label = label;
  }

  /** The kind as reports name it. */
  public String label() {
    return label;
  }

  /** Of a key no letter is shown. */
  boolean isKey() {
    return switch (this) {
      case PRIVATE_KEY,
          OPENSSH_KEY,
          PGP_KEY,
          PUTTY_KEY,
          KEY_STORE,
          AGE_KEY,
          KUBERNETES_KEY,
          GCP_SERVICE_ACCOUNT ->
          true;
      default -> false;
    };
  }
}
