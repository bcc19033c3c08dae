package io.layerwise.practice.image;

import io.layerwise.finding.Severity;
import io.layerwise.secret.Certainty;
import io.layerwise.secret.Secret;

/** How the checks speak of a secret. */
final class SecretWording {
  private SecretWording() {}

  static Severity severity(Certainty certainty) {
    return switch (certainty) {
      case CERTAIN -> Severity.CRITICAL;
      case LIKELY -> Severity.HIGH;
      case WEAK -> Severity.LOW;
    };
  }

  /** The secret, and what is weak about it. */
  static String described(Secret secret) {
    if (secret.certainty() != Certainty.WEAK) {
      return secret.described();
    }
    return secret.described()
        + (secret.name().isPresent()
            ? ", a placeholder that works until somebody gives another"
            : ", behind a passphrase");
  }
}
