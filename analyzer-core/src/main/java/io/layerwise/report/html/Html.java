package io.layerwise.report.html;

import io.layerwise.oci.Quoted;
import java.io.IOException;

/**
 * Elements, one after the other. Whatever is given as text or as an attribute's value shows as it
 * is and does nothing: it is escaped here, control characters among it. The outcome is XML too.
 */
final class Html {
  private final Appendable out;

  Html(Appendable out) {
    this.out = out;
  }

  /**
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.append('>');
    return this;
  }

  Html close(String tag) throws IOException {
    out.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element that holds nothing, such as {@code meta}. */
  Html empty(String tag, String... attributes) throws IOException {
    start(tag, attributes);
    out.append("/>\n");
    return this;
  }

  /** An element that holds text only. */
  Html element(String tag, String text, String... attributes) throws IOException {
    return open(tag, attributes).text(text).close(tag);
  }

  Html text(String text) throws IOException {
    append(Quoted.escaped(text));
    return this;
  }

  /** Text of several lines, for {@code pre}. */
  Html lines(String text) throws IOException {
    for (String line : text.lines().toList()) {
      text(line.replace("\t", "    "));
      out.append('\n');
    }
    return this;
  }

  /** What is HTML already, and nothing of an image. */
  Html verbatim(String html) throws IOException {
    out.append(html);
    return this;
  }

  private void start(String tag, String... attributes) throws IOException {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      text(attributes[i + 1]);
      out.append('"');
    }
  }

  private void append(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
