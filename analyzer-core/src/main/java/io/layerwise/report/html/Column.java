package io.layerwise.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;

/** Whole numbers, one a row. */
final class Column {
  private long[] values = new long[64];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  int size() {
    return size;
  }

  /** As they are. */
  void write(JsonGenerator json, String field) throws IOException {
    json.writeArrayFieldStart(field);
    for (int i = 0; i < size; i++) {
      json.writeNumber(values[i]);
    }
    json.writeEndArray();
  }

  /** Each less the one before it, which is shorter where they rise. */
  void writeSteps(JsonGenerator json, String field) throws IOException {
    json.writeArrayFieldStart(field);
    for (int i = 0; i < size; i++) {
      json.writeNumber(values[i] - (i == 0 ? 0 : values[i - 1]));
    }
    json.writeEndArray();
  }

  /** A value and how often it follows itself, in turn, which is shorter where few differ. */
  void writeRuns(JsonGenerator json, String field) throws IOException {
    json.writeArrayFieldStart(field);
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size && values[end] == values[start]) {
        end++;
      }
      json.writeNumber(values[start]);
      json.writeNumber(end - start);
      start = end;
    }
    json.writeEndArray();
  }
}
