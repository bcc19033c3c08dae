package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Reads an archive's JSON documents. */
final class Documents {
  private static final String DAMAGED = "Save or download the image again; this copy is damaged.";

  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  /** Turns a document's bytes into what it says. */
  interface Parser<T> {
    T parse(byte[] json) throws ImageReadException;
  }

  private final Contents contents;

  Documents(Contents contents) {
    this.contents = contents;
  }

  boolean has(String name) throws IOException {
    return contents.canonical(name).isPresent();
  }

  byte[] bytes(String name) throws IOException {
    Optional<String> canonical = contents.canonical(name);
    if (canonical.isEmpty()) {
      throw missing(name);
    }
    return contents.document(canonical.get());
  }

  /** Whether a document begins with UTF-8's byte order mark. */
  boolean beginsWithMark(String name) throws IOException {
    return Arrays.mismatch(bytes(name), MARK) == MARK.length;
  }

  /** Whether a document is a JSON object rather than a list. */
  boolean isObject(String name) throws IOException {
    byte[] bytes = bytes(name);
    int start = beginsWithMark(name) ? MARK.length : 0;
    while (start < bytes.length && bytes[start] <= ' ' && bytes[start] >= 0) {
      start++;
    }
    return start < bytes.length && bytes[start] == '{';
  }

  /** The SHA-256 of a file, of which nothing need be kept. */
  Digest sha256(String name) throws IOException {
    return contents.sha256(contents.canonical(name).orElseThrow(() -> missing(name)));
  }

  /** A parser that first holds the bytes against the digest that refers to them. */
  static <T> Parser<T> verified(Digest digest, Parser<T> parser) {
    return json -> {
      Digest found = Digest.of(digest.algorithm(), digest.newMessageDigest().digest(json));
      if (!found.equals(digest)) {
        throw new ImageReadException(
            Fault.DIGEST_MISMATCH, digest.toString(), found.toString(), DAMAGED);
      }
      return parser.parse(json);
    };
  }

  <T> T parse(String name, Parser<T> parser) throws IOException {
    byte[] bytes = bytes(name);
    try {
      return parser.parse(bytes);
    } catch (ImageReadException e) {
      throw e.within(Quoted.printable(name));
    }
  }

  /** As {@link #parse}, but a document that several images share is read once. */
  <T> T parseOnce(String name, Parser<T> parser, Map<String, T> known) throws IOException {
    T parsed = known.get(name);
    if (parsed == null) {
      parsed = parse(name, parser);
      known.put(name, parsed);
    }
    return parsed;
  }

  static ImageReadException missing(String name) {
    return new ImageReadException(
            Fault.MISSING,
            "this file, which the image refers to",
            "no such file in the archive",
            "Save the image again, whole; pull all of it first if it came from a registry.")
        .within(Quoted.printable(name));
  }
}
