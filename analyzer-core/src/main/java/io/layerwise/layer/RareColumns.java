package io.layerwise.layer;

import io.layerwise.tar.SparseMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes and reads what few entries of a layer have; in the order of its keys, so always alike. */
final class RareColumns {
  private RareColumns() {}

  static void writeTotals(LayerTotals totals, ColumnOutput out) throws IOException {
    out.number(totals.layerBytes());
    out.number(totals.contentBytes());
    out.number(totals.entries());
    out.number(totals.files());
    out.number(totals.markedEnd() ? 1 : 0);
  }

  static LayerTotals readTotals(ColumnInput in) throws IOException {
    return new LayerTotals(
        in.number(), in.number(), (int) in.number(), (int) in.number(), in.number() == 1);
  }

  static void writeNumbers(Map<Integer, Integer> numbers, ColumnOutput out) throws IOException {
    out.number(numbers.size());
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(numbers).entrySet()) {
      out.number(entry.getKey());
      out.number(entry.getValue());
    }
  }

  static Map<Integer, Integer> readNumbers(ColumnInput in) throws IOException {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int left = in.count(2 * Long.BYTES); left > 0; left--) {
      numbers.put((int) in.number(), (int) in.number());
    }
    return numbers;
  }

  static void writeTexts(List<String> texts, ColumnOutput out) throws IOException {
    out.number(texts.size());
    for (String text : texts) {
      out.text(text);
    }
  }

  static List<String> readTexts(ColumnInput in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.count(Long.BYTES); left > 0; left--) {
      texts.add(in.text());
    }
    return List.copyOf(texts);
  }

  static void writeMetadata(List<Metadata> values, ColumnOutput out) throws IOException {
    out.number(values.size());
    for (Metadata value : values) {
      out.number(value.mode());
      out.number(value.uid());
      out.number(value.gid());
      out.number(value.xattrs().size());
      for (Map.Entry<String, String> xattr : new TreeMap<>(value.xattrs()).entrySet()) {
        out.text(xattr.getKey());
        out.text(xattr.getValue());
      }
    }
  }

  static List<Metadata> readMetadata(ColumnInput in) throws IOException {
    List<Metadata> values = new ArrayList<>();
    for (int left = in.count(4 * Long.BYTES); left > 0; left--) {
      values.add(
          new Metadata((int) in.number(), (int) in.number(), (int) in.number(), readXattrs(in)));
    }
    return values;
  }

  private static Map<String, String> readXattrs(ColumnInput in) throws IOException {
    Map<String, String> xattrs = new HashMap<>();
    for (int left = in.count(2 * Long.BYTES); left > 0; left--) {
      xattrs.put(in.text(), in.text());
    }
    return Map.copyOf(xattrs);
  }

  static void writeSparse(Map<Integer, SparseMap> maps, ColumnOutput out) throws IOException {
    out.number(maps.size());
    for (Map.Entry<Integer, SparseMap> entry : new TreeMap<>(maps).entrySet()) {
      out.number(entry.getKey());
      out.number(entry.getValue().realSize());
      out.number(entry.getValue().segments().size());
      for (SparseMap.Segment segment : entry.getValue().segments()) {
        out.number(segment.offset());
        out.number(segment.length());
      }
    }
  }

  static Map<Integer, SparseMap> readSparse(ColumnInput in) throws IOException {
    Map<Integer, SparseMap> maps = new HashMap<>();
    for (int left = in.count(3 * Long.BYTES); left > 0; left--) {
      maps.put((int) in.number(), new SparseMap(in.number(), readSegments(in)));
    }
    return maps;
  }

  private static List<SparseMap.Segment> readSegments(ColumnInput in) throws IOException {
    List<SparseMap.Segment> segments = new ArrayList<>();
    for (int left = in.count(2 * Long.BYTES); left > 0; left--) {
      segments.add(new SparseMap.Segment(in.number(), in.number()));
    }
    return List.copyOf(segments);
  }
}
