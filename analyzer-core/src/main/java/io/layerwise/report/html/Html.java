package io.layerwise.report.html;

import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Elements, one after the other. Whatever is given as text or as an attribute's value shows as it
 * is and does nothing: it is escaped here, control characters among it. The outcome is XML too.
 */
final class Html {
  /** An option's name, or a short word with a hyphen, at which a browser would break it. */
  private static final Pattern UNBROKEN =
      Pattern.compile("(?<!\\S)(-{1,2}[A-Za-z][\\w-]{0,30}|(?=\\S*-)\\S{1,24}(?!\\S))");

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

  /** An element that holds advice: what stands between backticks is code. */
  Html prose(String tag, String text, String... attributes) throws IOException {
    open(tag, attributes);
    String[] parts = text.split("`", -1);
    boolean paired = parts.length % 2 == 1;
    for (int i = 0; i < parts.length; i++) {
      if (paired && i % 2 == 1) {
        out.append("<code>");
        unbroken(parts[i]);
        out.append("</code>");
      } else {
        text(paired || i == 0 ? parts[i] : "`" + parts[i]);
      }
    }
    return close(tag);
  }

  private void unbroken(String code) throws IOException {
    Matcher word = UNBROKEN.matcher(code);
    int start = 0;
    while (word.find()) {
      text(code.substring(start, word.start()));
      open("span", "class", "unbroken").text(word.group());
      out.append("</span>");
      start = word.end();
    }
    text(code.substring(start));
  }

  /** An element that holds code or paths, which break after a slash first. */
  Html code(String tag, String text, String... attributes) throws IOException {
    open(tag, attributes);
    int start = 0;
    for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', start)) {
      text(text.substring(start, slash + 1));
      out.append("<wbr/>");
      start = slash + 1;
    }
    return text(text.substring(start)).close(tag);
  }

  /** Text of several lines, for {@code pre}: their tabs and blanks stay as they are. */
  Html lines(String text) throws IOException {
    for (String line : text.lines().toList()) {
      for (String piece : line.split("(?<=\t)|(?=\t)", -1)) {
        if (piece.equals("\t")) {
          out.append(piece);
        } else {
          text(piece);
        }
      }
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
