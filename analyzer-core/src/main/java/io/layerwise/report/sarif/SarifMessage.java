package io.layerwise.report.sarif;

import io.layerwise.oci.Quoted;

/** Text from an image as a message that says it and does nothing else. */
final class SarifMessage {
  private SarifMessage() {}

  /**
   * What is seen and what to write instead, on one line. Readers take {@code [text](target)} for a
   * link (SARIF 2.1.0, section 3.11.6), which this text never is.
   *
   * @param evidence a sentence without its full stop
   * @param change sentences; may be empty
   */
  static String of(String evidence, String change) {
    String text = evidence + "." + (change.isEmpty() ? "" : " " + change);
    return escaped(text).replace("](", "] (");
  }

  /** Control characters of a name escaped. */
  static String escaped(String text) {
    return Quoted.escaped(text);
  }
}
