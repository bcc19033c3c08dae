package io.layerwise.report.html;

import java.io.IOException;

/**
 * The frame of every page. Its policy lets nothing be loaded, and nothing run but the scripts that
 * are in it, whatever else the page should come to hold.
 */
final class Page {
  /** Writes what is within an element. */
  interface Body {
    void write(Html html) throws IOException;
  }

  private Page() {}

  /**
   * @param title of the page, from an image
   * @param body what is within {@code body}, readable without scripts
   * @param data what the scripts draw
   */
  static void write(Appendable out, String title, Body body, EmbeddedData.Body data)
      throws IOException {
    Asset style = Asset.style();
    Asset theme = Asset.theme();
    Asset library = Asset.library();
    Asset scripts = Asset.scripts();
    String policy =
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:; style-src "
            + style.source()
            + "; script-src "
            + String.join(" ", theme.source(), library.source(), scripts.source());
    Html html = new Html(out);
    html.verbatim("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "generator", "content", "layerwise");
    html.empty("link", "rel", "icon", "href", "data:,");
    html.element("title", title);
    html.open("style").verbatim(style.text()).close("style");
    script(html, theme);
    html.close("head").open("body");
    body.write(html);
    EmbeddedData.write(html, out, data);
    script(html, library);
    script(html, scripts);
    html.close("body").close("html");
  }

  private static void script(Html html, Asset script) throws IOException {
    html.open("script").verbatim(script.text()).close("script");
  }

  /** The head that everybody sees first. */
  static void header(Html html, String kind, String title, Body facts) throws IOException {
    html.open("header", "class", "top").open("div", "class", "bar");
    html.open("p", "class", "brand").element("b", "layerwise").text(" " + kind).close("p");
    html.element("button", "Dark", "type", "button", "id", "theme", "hidden", "hidden");
    html.close("div").element("h1", title);
    facts.write(html);
    html.close("header");
  }

  /** What is no part of the report. */
  static void footer(Html html) throws IOException {
    html.open("footer")
        .element(
            "p",
            "Sizes are decimal: 1 MB is 1,000,000 bytes. This page loads nothing and sends nothing."
                + " Its map is laid out by d3-hierarchy 3.1.2, © 2010–2021 Mike Bostock, ISC"
                + " licence.")
        .close("footer");
  }
}
