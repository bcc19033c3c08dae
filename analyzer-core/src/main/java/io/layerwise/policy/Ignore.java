package io.layerwise.policy;

import io.layerwise.analysis.FileGlob;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A finding that the user wants to have.
 *
 * @param id of the finding, the practice or the vulnerability
 * @param path which all paths of the finding must match, where it is given
 * @param image which a name of the image must match, where it is given
 * @param reason why it may be; never blank
 * @param expires the last day on which it holds, where it is given
 */
public record Ignore(
    String id,
    Optional<FileGlob> path,
    Optional<FileGlob> image,
    String reason,
    Optional<LocalDate> expires,
    Origin origin) {

  /** Whether it is about a finding of an image, be it expired or not. */
  boolean matches(Issue issue, List<String> imageNames) {
    return id.equals(issue.id()) && isFor(imageNames) && path.stream().allMatch(issue::isWithin);
  }

  /** Whether it is about an image of these names. */
  boolean isFor(List<String> imageNames) {
    return image.isEmpty() || imageNames.stream().anyMatch(name -> image.get().matches("/" + name));
  }

  /** Whether its last day is over. */
  boolean isExpired(LocalDate today) {
    return expires.isPresent() && expires.get().isBefore(today);
  }
}
