package io.layerwise.archive;

import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an archive's JSON documents, each checked against the digest that its name states. */
final class Documents {
  /** {@code <hex>.json}, {@code sha256:<hex>} (kaniko) and {@code blobs/sha256/<hex>}. */
  private static final Pattern NAMED_BY_DIGEST =
      Pattern.compile("(?:.*/)?(?:sha256:)?([a-f0-9]{64})(?:\\.json)?");

  private static final String DAMAGED = "Save or download the image again; this copy is damaged.";

  /** Turns a document's bytes into what it says. */
  interface Parser<T> {
    T parse(byte[] json) throws ImageReadException;
  }

  private final Contents contents;

  Documents(Contents contents) {
    this.contents = contents;
  }

  static String blobName(Digest digest) {
    return "blobs/" + digest.algorithm() + "/" + digest.hex();
  }

  boolean has(String name) throws IOException {
    return contents.canonical(name).isPresent();
  }

  byte[] bytes(String name) throws IOException {
    Optional<String> canonical = contents.canonical(name);
    if (canonical.isEmpty()) {
      throw missing(name);
    }
    byte[] bytes = contents.document(canonical.get());
    Matcher named = NAMED_BY_DIGEST.matcher(EntryName.normalised(name));
    if (named.matches() && !Digest.sha256(bytes).hex().equals(named.group(1))) {
      throw new ImageReadException(
              Fault.DIGEST_MISMATCH,
              "sha256:" + named.group(1),
              Digest.sha256(bytes).toString(),
              DAMAGED)
          .within(Quoted.printable(name));
    }
    return bytes;
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
