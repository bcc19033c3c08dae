package io.layerwise.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * A script or a style sheet of the page.
 *
 * @param text as it stands between the tags
 */
record Asset(String text) {
  private static final String LIBRARY = "/META-INF/resources/webjars/d3-hierarchy/3.1.2/";

  /** In the order in which they run; each sees what those before it declare. */
  private static final List<String> SCRIPTS =
      List.of(
          "format.js",
          "data.js",
          "colours.js",
          "columns.js",
          "tip.js",
          "treemap.js",
          "map.js",
          "table.js",
          "report.js");

  static Asset style() throws IOException {
    return read("report.css");
  }

  /** Runs before anything is shown. */
  static Asset theme() throws IOException {
    return read("theme.js");
  }

  /** The layout of treemaps, with its licence. */
  static Asset library() throws IOException {
    String licence = read(LIBRARY + "LICENSE").text();
    return new Asset("/*\n" + licence + "*/\n" + read(LIBRARY + "dist/d3-hierarchy.min.js").text());
  }

  /** The page's own scripts. */
  static Asset scripts() throws IOException {
    StringBuilder all = new StringBuilder("\"use strict\";\n");
    for (String name : SCRIPTS) {
      all.append(read(name).text());
    }
    return new Asset(all.toString());
  }

  /** By which the page's policy knows it: {@code 'sha256-…'}. */
  String source() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static Asset read(String name) throws IOException {
    try (InputStream in = Asset.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program is not whole: it has no " + name);
      }
      return new Asset(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
