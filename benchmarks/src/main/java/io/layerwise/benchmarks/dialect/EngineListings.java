package io.layerwise.benchmarks.dialect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What find(1), sha256sum(1) and getfattr(1) said of many file systems at once, each in a folder
 * named by its image's index.
 */
final class EngineListings {
  private static final int FIND_FIELDS = 8;

  private final Map<Integer, SortedMap<String, FileRow>> listings = new HashMap<>();

  private EngineListings() {}

  /**
   * @param directory with the files {@code files}, {@code digests}, {@code devices}, {@code
   *     xattrs}, as the script writes them
   */
  static EngineListings read(Path directory) throws IOException {
    EngineListings listings = new EngineListings();
    listings.readFiles(fields(directory.resolve("files")));
    listings.readDigests(fields(directory.resolve("digests")));
    listings.readDevices(fields(directory.resolve("devices")));
    listings.readXattrs(Files.readString(directory.resolve("xattrs"), StandardCharsets.ISO_8859_1));
    return listings;
  }

  /** The file system of that image; an empty one has no rows. */
  Listing of(int index) {
    return new Listing(listings.getOrDefault(index, new TreeMap<>()));
  }

  private static String[] fields(Path file) throws IOException {
    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
    return text.isEmpty() ? new String[0] : text.split("\0", -1);
  }

  private void readFiles(String[] fields) {
    for (int i = 0; i + FIND_FIELDS <= fields.length; i += FIND_FIELDS) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      String type = fields[i + 1];
      cells.put(Column.TYPE, type);
      if (type.equals("f")) {
        cells.put(Column.SIZE, fields[i + 2]);
      }
      cells.put(Column.MODE, fields[i + 3]);
      cells.put(Column.UID, fields[i + 4]);
      cells.put(Column.GID, fields[i + 5]);
      if (type.equals("l")) {
        cells.put(Column.LINK, fields[i + 6]);
      }
      put(fields[i], new FileRow(cells, type.equals("d") ? fields[i] : fields[i + 7]));
    }
  }

  /** {@code HEX ./INDEX/PATH}. */
  private void readDigests(String[] fields) {
    for (String field : fields) {
      if (!field.isEmpty()) {
        int name = field.indexOf("  ./");
        set(field.substring(name + 4), Column.CONTENT, field.substring(0, name));
      }
    }
  }

  /** {@code ./INDEX/PATH}, major and minor in hexadecimal. */
  private void readDevices(String[] fields) {
    for (int i = 0; i + 3 <= fields.length; i += 3) {
      int major = Integer.parseInt(fields[i + 1], 16);
      int minor = Integer.parseInt(fields[i + 2], 16);
      set(fields[i].substring(2), Column.DEVICE, major + ":" + minor);
    }
  }

  /** A paragraph a file: {@code # file: NAME}, then {@code KEY=0xHEX} a line, in byte order. */
  private void readXattrs(String text) {
    for (String paragraph : text.split("\n\n", -1)) {
      String[] lines = paragraph.split("\n", -1);
      if (lines.length > 1) {
        SortedMap<String, String> xattrs = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
          if (lines[i].isEmpty()) {
            continue; // the last paragraph's end
          }
          int equals = lines[i].indexOf('=');
          String name = equals < 0 ? lines[i] : lines[i].substring(0, equals);
          String value = equals < 0 ? "" : lines[i].substring(equals + "=0x".length());
          xattrs.put(unescaped(name), value);
        }
        String path = unescaped(lines[0].substring("# file: ".length()));
        set(path, Column.XATTRS, xattrs.toString());
      }
    }
  }

  /** getfattr writes a backslash and some other bytes as three octal digits. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 4), 8));
        i += 3;
      } else {
        plain.append(text.charAt(i));
      }
    }
    return plain.toString();
  }

  private void put(String indexed, FileRow row) {
    int slash = indexed.indexOf('/');
    int index = Integer.parseInt(indexed.substring(0, slash));
    listings.computeIfAbsent(index, i -> new TreeMap<>()).put(indexed.substring(slash + 1), row);
  }

  private void set(String indexed, Column column, String value) {
    int slash = indexed.indexOf('/');
    SortedMap<String, FileRow> rows =
        listings.getOrDefault(Integer.parseInt(indexed.substring(0, slash)), new TreeMap<>());
    rows.computeIfPresent(indexed.substring(slash + 1), (path, row) -> row.with(column, value));
  }
}
