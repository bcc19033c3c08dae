package io.layerwise.tar;

import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.Quoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The extended attributes of one entry (POSIX.1-2001 pax): local records over global ones. Values
 * are bytes, since a path need not be UTF-8; here they are carried in ISO-8859-1 text, a byte a
 * character.
 */
final class PaxRecords {
  private static final String XATTR = "SCHILY.xattr.";
  private static final String SPARSE_OFFSET = "GNU.sparse.offset";
  private static final String SPARSE_LENGTH = "GNU.sparse.numbytes";

  private final Map<String, String> values = new LinkedHashMap<>();

  /** GNU sparse format 0.0 repeats its two keys, one pair a segment. */
  private final List<String> sparseSegments = new ArrayList<>();

  boolean isEmpty() {
    return values.isEmpty();
  }

  void clear() {
    values.clear();
    sparseSegments.clear();
  }

  /** Adds what {@code other} holds; an empty value takes an earlier one back. */
  void addAll(PaxRecords other) {
    other.values.forEach(this::put);
    sparseSegments.addAll(other.sparseSegments);
  }

  int count() {
    return values.size();
  }

  /** How many bytes the records hold. */
  int bytes() {
    return values.entrySet().stream()
        .mapToInt(e -> e.getKey().length() + e.getValue().length())
        .sum();
  }

  /**
   * Adds the records {@code LENGTH KEY=VALUE\n} of a header.
   *
   * @throws ImageReadException where they are not so written
   */
  void parse(byte[] records) throws ImageReadException {
    int start = 0;
    // Some writers pad the records with NULs to their stated length.
    while (start < records.length && records[start] != 0) {
      int space = start;
      int length = 0;
      while (space < records.length
          && records[space] >= '0'
          && records[space] <= '9'
          && length < records.length) {
        length = length * 10 + records[space++] - '0';
      }
      int end = start + length;
      if (space == start
          || space >= records.length
          || records[space] != ' '
          || end > records.length
          || end < space + 2
          || records[end - 1] != '\n') {
        throw malformed(records, start);
      }
      int equals = space + 1;
      while (equals < end && records[equals] != '=') {
        equals++;
      }
      if (equals == end || equals == space + 1) {
        throw malformed(records, start);
      }
      String key = text(records, space + 1, equals);
      String value = text(records, equals + 1, end - 1);
      if (key.equals(SPARSE_OFFSET) || key.equals(SPARSE_LENGTH)) {
        sparseSegments.add(value);
      } else {
        values.put(key, value);
      }
      start = end;
    }
  }

  private void put(String key, String value) {
    if (value.isEmpty()) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  Optional<byte[]> bytes(String key) throws ImageReadException {
    String value = values.get(key);
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    if (value.indexOf(0) >= 0) {
      throw TarFault.malformed("a PAX " + key + " without NUL bytes", Quoted.of(value));
    }
    return Optional.of(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** A whole number; a fraction of a second, as in {@code mtime}, is cut off. */
  long number(String key, long otherwise) throws ImageReadException {
    String value = values.get(key);
    return value == null || value.isEmpty() ? otherwise : number(key, value);
  }

  private static long number(String key, String value) throws ImageReadException {
    int point = value.indexOf('.');
    try {
      return Long.parseLong(point < 0 ? value : value.substring(0, point));
    } catch (NumberFormatException e) {
      throw TarFault.malformed("a PAX header with a number as its " + key, Quoted.of(value));
    }
  }

  /** The extended attributes of the file, by name; empty for nearly every entry. */
  Map<String, String> xattrs() {
    Map<String, String> xattrs = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          if (key.startsWith(XATTR)) {
            xattrs.put(key.substring(XATTR.length()), value);
          }
        });
    return xattrs;
  }

  boolean isSparse() {
    return values.containsKey("GNU.sparse.size")
        || values.containsKey("GNU.sparse.realsize")
        || values.containsKey("GNU.sparse.major")
        || values.containsKey("GNU.sparse.map");
  }

  /** Format 1.0 keeps its map in the file's own content, before the stored bytes. */
  boolean sparseMapInContent() throws ImageReadException {
    return number("GNU.sparse.major", 0) == 1;
  }

  long sparseRealSize() throws ImageReadException {
    return number("GNU.sparse.realsize", number("GNU.sparse.size", -1));
  }

  /** The map of formats 0.0 and 0.1. */
  long[] sparseMap() throws ImageReadException {
    String map = values.get("GNU.sparse.map");
    List<String> numbers = map == null ? sparseSegments : List.of(map.split(",", -1));
    if (numbers.size() % 2 != 0 && !"".equals(map)) {
      throw TarFault.malformed("a sparse map of pairs", numbers.size() + " numbers");
    }
    long[] segments = new long[numbers.size() / 2 * 2];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = number("GNU.sparse.map", numbers.get(i));
    }
    return segments;
  }

  private static String text(byte[] bytes, int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private static ImageReadException malformed(byte[] records, int start) {
    String found = text(records, start, Math.min(records.length, start + 80));
    return TarFault.malformed("a PAX record LENGTH KEY=VALUE", Quoted.of(found));
  }
}
