package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Something that is not as it should be, whatever found it: waste that people are told to remove, a
 * practice that fails, a vulnerability.
 *
 * @param id as policies name it
 * @param entry what is to be said of its kind
 * @param evidence what was seen, as a sentence without its full stop
 * @param change what to do instead, as sentences; may be empty
 * @param place in the image or the file, for people
 * @param paths all that it is about, absolute; may be none
 * @param file given beside the image, where it is in one
 * @param line of that file, or else of the Dockerfile, from 1
 * @param fingerprint the same in the next build
 * @param bytes that it claims; 0 where it is about something else
 */
public record Issue(
    String id,
    CatalogueEntry entry,
    Severity severity,
    String evidence,
    String change,
    String place,
    List<String> paths,
    Optional<String> file,
    OptionalInt line,
    String fingerprint,
    long bytes) {
  public Issue {
    paths = List.copyOf(paths);
  }

  Issue withSeverity(Severity other) {
    return new Issue(
        id, entry, other, evidence, change, place, paths, file, line, fingerprint, bytes);
  }

  /** Whether all that it is about matches; so what an ignore hides is never more than it says. */
  boolean isWithin(FileGlob glob) {
    return paths.isEmpty()
        ? file.filter(name -> glob.matches("/" + name)).isPresent()
        : paths.stream().allMatch(glob::matches);
  }
}
