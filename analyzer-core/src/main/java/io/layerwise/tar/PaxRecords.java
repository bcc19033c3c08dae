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
 * The records of the extended header before an entry (POSIX.1-2001 pax). Values are bytes, since a
 * path need not be UTF-8; here they are carried in ISO-8859-1 text, a byte a character.
 */
final class PaxRecords {
  private static final String XATTR = "SCHILY.xattr.";
  private static final String SPARSE_OFFSET = "GNU.sparse.offset";
  private static final String SPARSE_LENGTH = "GNU.sparse.numbytes";

  /** A digit, a space, a letter, an equals sign and a newline: what Go's archive/tar requires. */
  private static final int SHORTEST_RECORD = 5;

  private final Map<String, String> values = new LinkedHashMap<>();

  /** GNU sparse format 0.0 repeats its two keys, one pair a segment. */
  private final List<String> sparseSegments = new ArrayList<>();

  private boolean inexact;

  boolean isEmpty() {
    return values.isEmpty() && sparseSegments.isEmpty();
  }

  /** Whether the records hold something that Go's archive/tar refuses. */
  boolean inexact() {
    return inexact;
  }

  void clear() {
    values.clear();
    sparseSegments.clear();
    inexact = false;
  }

  /**
   * Takes the records {@code LENGTH KEY=VALUE\n} of a header in the place of all that were here: of
   * two headers before an entry the last one counts (Go's archive/tar).
   *
   * @throws ImageReadException where they are not so written
   */
  void parse(byte[] records) throws ImageReadException {
    clear();
    int start = 0;
    while (start < records.length) {
      if (records[start] == 0) {
        // Some writers pad the records with NULs to their stated length.
        inexact = true;
        return;
      }
      start = parseRecord(records, start);
    }
  }

  /** Where the next record begins. */
  private int parseRecord(byte[] records, int start) throws ImageReadException {
    int space = start;
    int length = 0;
    boolean plus = records[start] == '+';
    if (plus) {
      space++;
    }
    while (space < records.length
        && records[space] >= '0'
        && records[space] <= '9'
        && length <= records.length) {
      length = length * 10 + records[space++] - '0';
    }
    int end = start + length;
    if (space == start + (plus ? 1 : 0)
        || space >= records.length
        || records[space] != ' '
        || length < SHORTEST_RECORD
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
    add(text(records, space + 1, equals), text(records, equals + 1, end - 1));
    return end;
  }

  private void add(String key, String value) {
    inexact |= !isSound(key, value);
    if (key.equals(SPARSE_OFFSET) || key.equals(SPARSE_LENGTH)) {
      boolean offsetNext = sparseSegments.size() % 2 == 0;
      inexact |= offsetNext != key.equals(SPARSE_OFFSET);
      sparseSegments.add(value);
    } else {
      values.put(key, value);
    }
  }

  /** As Go's archive/tar decides: NULs are for other values than names. */
  private static boolean isSound(String key, String value) {
    return switch (key) {
      case "path", "linkpath", "uname", "gname" -> value.indexOf(0) < 0;
      default -> key.indexOf(0) < 0;
    };
  }

  /** A name, if the records have one; an empty one leaves what the header says. */
  Optional<byte[]> bytes(String key) throws ImageReadException {
    String value = value(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (value.indexOf(0) >= 0) {
      throw TarFault.malformed("a PAX " + key + " without NUL bytes", Quoted.of(value));
    }
    return Optional.of(value.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String value(String key) {
    return values.getOrDefault(key, "");
  }

  long number(String key, long otherwise) throws ImageReadException {
    String value = value(key);
    return value.isEmpty() ? otherwise : number(key, value);
  }

  private static long number(String key, String value) throws ImageReadException {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw TarFault.malformed("a PAX header with a number as its " + key, Quoted.of(value));
    }
  }

  /** Whole seconds of a time; a fraction is cut off towards the past. */
  long seconds(String key, long otherwise) throws ImageReadException {
    String value = value(key);
    int point = value.indexOf('.');
    if (value.isEmpty() || point < 0) {
      return number(key, otherwise);
    }
    String fraction = value.substring(point + 1);
    if (!fraction.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw TarFault.malformed("a PAX header with a time as its " + key, Quoted.of(value));
    }
    long seconds = number(key, value.substring(0, point));
    boolean before = value.startsWith("-") && fraction.chars().anyMatch(c -> c != '0');
    return before ? seconds - 1 : seconds;
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

  /**
   * Whether the file is sparse: a version that is known, or a map. Keys beside it that say less,
   * such as a name or a size alone, make a file like any other (Go's archive/tar).
   */
  boolean isSparse() {
    String major = value("GNU.sparse.major");
    String minor = value("GNU.sparse.minor");
    if (major.isEmpty() && minor.isEmpty()) {
      return !sparseSegments.isEmpty() || !value("GNU.sparse.map").isEmpty();
    }
    return (major.equals("0") && (minor.equals("0") || minor.equals("1")))
        || (major.equals("1") && minor.equals("0"));
  }

  /** Format 1.0 keeps its map in the file's own content, before the stored bytes. */
  boolean sparseMapInContent() {
    return value("GNU.sparse.major").equals("1");
  }

  /**
   * The length in bytes of a sparse file once written out.
   *
   * @param otherwise where the records do not say it
   */
  long sparseRealSize(long otherwise) throws ImageReadException {
    return number("GNU.sparse.size", number("GNU.sparse.realsize", otherwise));
  }

  /** The map of formats 0.0 and 0.1. */
  long[] sparseMap() throws ImageReadException {
    String map = value("GNU.sparse.map");
    List<String> numbers = sparseSegments;
    if (numbers.isEmpty() && !map.isEmpty()) {
      numbers = List.of(map.split(",", -1));
    }
    if (numbers.size() % 2 != 0) {
      throw TarFault.malformed("a sparse map of pairs", numbers.size() + " numbers");
    }
    long[] segments = new long[numbers.size()];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = number("GNU.sparse.map", numbers.get(i));
    }
    inexact |= number("GNU.sparse.numblocks", -1) != segments.length / 2;
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
