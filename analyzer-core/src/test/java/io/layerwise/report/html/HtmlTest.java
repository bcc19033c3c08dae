package io.layerwise.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void whatStandsBetweenBackticksIsCode() throws IOException {
    assertThat(prose("Use `COPY --chmod`, not <chmod>."))
        .isEqualTo("Use <code class=\"short\">COPY --chmod</code>, not &lt;chmod&gt;.");
    assertThat(prose("`" + "x".repeat(41) + "`"))
        .isEqualTo("<code class=\"long\">" + "x".repeat(41) + "</code>");
  }

  @Test
  void aBacktickWithoutAnotherIsABacktick() throws IOException {
    assertThat(prose("a ` b ` c ` d")).isEqualTo("a ` b ` c ` d");
  }

  private static String prose(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new Html(out).prose("p", text);
    return out.substring("<p>".length(), out.length() - "</p>\n".length());
  }

  @Test
  void pathsMayBreakAfterASlashOnly() throws IOException {
    StringBuilder out = new StringBuilder();
    new Html(out).code("td", "/usr/lib<");

    assertThat(out).hasToString("<td>/<wbr/>usr/<wbr/>lib&lt;</td>\n");
  }
}
