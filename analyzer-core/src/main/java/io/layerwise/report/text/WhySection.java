package io.layerwise.report.text;

import io.layerwise.comparison.ByteExplanation;
import io.layerwise.report.Columns;
import io.layerwise.report.WhyTable;
import java.io.IOException;

/** Why the images' bytes differ, in several ways; each table sums to the same. */
final class WhySection {
  private final Page page;
  private final ByteExplanation bytes;

  WhySection(Page page, ByteExplanation bytes) {
    this.page = page;
    this.bytes = bytes;
  }

  void write() throws IOException {
    for (WhyTable table : WhyTable.all(bytes)) {
      write(table.top(page.options().rows()));
    }
  }

  private void write(WhyTable table) throws IOException {
    page.heading("Why, by " + table.subject());
    page.line(Columns.right("visible", Delta.COLUMNS) + Columns.right("dead", Delta.COLUMNS));
    for (WhyTable.Row row : table.rows()) {
      page.line(
          Delta.of(row.visibleDelta()),
          Delta.of(row.deadDelta()),
          Span.of("  " + page.path(row.name(), 2 * Delta.COLUMNS + 2)));
    }
  }
}
