package io.layerwise.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      value = {
        "plain; plain",
        "a,b; \"a,b\"",
        "say \"x\"; \"say \"\"x\"\"\"",
        "=1+1; '=1+1",
        "+1; '+1",
        "-1; '-1",
        "@x; '@x",
        "=a,b; \"'=a,b\"",
        "~ padded~; \" padded\"",
      })
  void aFieldIsQuotedWhereItMustBeAndNeverAFormula(String text, String field) throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvRow(out).text(text).end();
    assertThat(out).hasToString(field + "\n");
  }

  @ParameterizedTest
  @CsvSource({"'a\nb'", "'a\rb'", "'\u001b[31m'"})
  void aRecordIsOneLine(String text) throws IOException {
    StringBuilder out = new StringBuilder();
    new CsvRow(out).text(text).number(7).end();
    assertThat(out.chars().filter(c -> c < ' ')).containsExactly((int) '\n');
  }
}
