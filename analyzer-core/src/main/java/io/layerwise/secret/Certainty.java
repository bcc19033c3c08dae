package io.layerwise.secret;

/** How much a secret is one, so that certainties compare. */
public enum Certainty {
  /** Of no use as it is: a placeholder that may still work, or a key behind a passphrase. */
  WEAK,
  /** By its name or place. */
  LIKELY,
  /** By its form, which nothing else has. */
  CERTAIN
}
