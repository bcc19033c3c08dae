package io.layerwise.practice.image;

import io.layerwise.filesystem.PathLookup;
import io.layerwise.finding.Severity;
import io.layerwise.history.BaseImage;
import io.layerwise.layer.ContentCapture;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.practice.Where;
import io.layerwise.runtime.LowerFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Accounts whose password is empty: the second field of /etc/passwd, and of /etc/shadow where that
 * says {@code x} (passwd(5), shadow(5)).
 */
final class EmptyPassword implements PracticeCheck<ImageEvidence> {
  private static final Practice PRACTICE = UserPractices.EMPTY_PASSWORD;
  private static final List<String> FILES = List.of("/etc/shadow", "/etc/passwd");
  private static final int MOST_BYTES = 1 << 20;

  /** Keeps of an image that passes once what is read here. */
  static ContentCapture capture() {
    return (path, mode, bytes) -> FILES.contains(path) && bytes <= MOST_BYTES;
  }

  @Override
  public Practice practice() {
    return PRACTICE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) throws IOException {
    List<Observation> observations = new ArrayList<>();
    PathLookup lookup = new PathLookup(image.filesystem());
    int files = 0;
    for (String file : FILES) {
      int node = lookup.follow(file);
      if (node != PathTable.NONE) {
        files++;
        observe(image, file, node, observations);
      }
    }
    if (files == 0) {
      return List.of(PRACTICE.skipped(Source.IMAGE, "the image has no accounts"));
    }
    return observations.isEmpty()
        ? List.of(PRACTICE.pass(Source.IMAGE, "every account has a password or is locked"))
        : observations;
  }

  private static void observe(
      ImageEvidence image, String file, int node, List<Observation> observations)
      throws IOException {
    Where where = image.layer(image.filesystem().layer(node)).path(file);
    Optional<byte[]> content = image.contents().read(image.filesystem().inode(node), MOST_BYTES);
    if (content.isEmpty()) {
      observations.add(PRACTICE.unknown(Source.IMAGE, file + " could not be read").at(where));
      return;
    }
    int base = image.analysis().base().map(BaseImage::layers).orElse(0);
    Set<String> ofBase =
        open(LowerFile.read(image.filesystem(), image.contents(), file, base, MOST_BYTES));
    for (String account : open(new String(content.get(), StandardCharsets.UTF_8))) {
      observations.add(fail(account, file, ofBase.contains(account)).at(where));
    }
  }

  /** The accounts that anybody may use. */
  private static Set<String> open(String text) {
    Set<String> open = new TreeSet<>();
    for (String line : text.lines().toList()) {
      String[] fields = line.split(":", -1);
      // A line of NIS begins with + or -, and is no account.
      boolean account = fields.length > 2 && fields[0].matches("[^+#-].*");
      if (account && fields[1].isEmpty()) {
        open.add(fields[0]);
      }
    }
    return open;
  }

  private static Observation fail(String account, String file, boolean ofBase) {
    Observation failed =
        PRACTICE.fail(
            Source.IMAGE,
            Quoted.escaped(account)
                + " has an empty password in "
                + file
                + (ofBase ? ", as in the base image" : ""),
            "Lock it: `RUN passwd -l " + Quoted.escaped(account) + "`.");
    return ofBase ? failed.withSeverity(Severity.LOW) : failed;
  }
}
