package io.layerwise.practice.image;

import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.Severity;
import io.layerwise.layer.ContentCapture;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.SecretWording;
import io.layerwise.practice.Source;
import io.layerwise.secret.FileSecrets;
import io.layerwise.secret.Secret;
import io.layerwise.secret.SecretFileNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Keys and credentials in the files of every layer, deleted and overwritten ones among them. */
final class SecretFiles implements PracticeCheck<ImageEvidence> {
  private static final Practice PRACTICE = SecretPractices.SECRET_FILE;

  /** Debian's package ssl-cert makes one on every machine, for tests. */
  private static final String SNAKEOIL = "snakeoil";

  /** Keeps of an image that passes once what is looked into here, 64 MiB at most. */
  static ContentCapture capture() {
    ContentCapture wanted = (path, mode, bytes) -> SecretCandidates.isWanted(path, bytes);
    return wanted.within(SecretCandidates.MOST_BYTES);
  }

  @Override
  public Practice practice() {
    return PRACTICE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    SecretCandidates candidates = image.secrets().candidates();
    List<Observation> observations = new ArrayList<>();
    for (SecretSearch.Searched file : image.secrets().files()) {
      look(image, file.inode(), file.path(), file.secrets(), observations);
    }
    List<Inode> unread = image.secrets().unread();
    for (Inode inode : unread) {
      String path = candidates.path(inode);
      if (SecretFileNames.isCandidate(path)) {
        observations.add(unknown(image, inode, path, "could not be looked into"));
      }
    }
    int others = (int) unread.stream().filter(inode -> !isNamed(candidates, inode)).count();
    int left = candidates.leftOut() + others;
    if (left > 0) {
      observations.add(
          PRACTICE.unknown(Source.IMAGE, left + " files were not looked into for secrets"));
    }
    return observations.isEmpty()
        ? List.of(
            PRACTICE.pass(
                Source.IMAGE,
                "none of " + candidates.paths().size() + " files looked into holds a secret"))
        : observations;
  }

  private static boolean isNamed(SecretCandidates candidates, Inode inode) {
    return SecretFileNames.isCandidate(candidates.path(inode));
  }

  private static void look(
      ImageEvidence image,
      Inode inode,
      String path,
      FileSecrets file,
      List<Observation> observations) {
    file.found().stream()
        .max(Comparator.comparing(Secret::certainty))
        .ifPresent(worst -> observations.add(fail(image, inode, path, worst, file.found().size())));
    file.unknown()
        .filter(why -> SecretFileNames.isCandidate(path))
        .ifPresent(why -> observations.add(unknown(image, inode, path, "is " + why)));
  }

  private static Observation unknown(ImageEvidence image, Inode inode, String path, String what) {
    return PRACTICE
        .unknown(Source.IMAGE, Quoted.escaped(path) + " " + what)
        .at(image.layer(inode.layer()).path(path));
  }

  private static Observation fail(
      ImageEvidence image, Inode inode, String path, Secret secret, int count) {
    String more = count == 1 ? "" : ", and " + (count - 1) + " more";
    boolean harmless = SearchedPlaces.isOfOthers(path) || path.contains(SNAKEOIL);
    return PRACTICE
        .fail(
            Source.IMAGE,
            "%s holds a secret in line %d: %s%s; %s"
                .formatted(
                    Quoted.escaped(path),
                    secret.line(),
                    SecretWording.described(secret),
                    more,
                    fate(image.filesystem(), inode)),
            "Revoke it, since everybody who has the image has it. Keep it out of the build context"
                + " by .dockerignore, or mount it where it is used: `RUN --mount=type=secret`.")
        .withSeverity(harmless ? Severity.LOW : SecretWording.severity(secret.certainty()))
        .at(image.layer(inode.layer()).path(path));
  }

  private static String fate(MergedFilesystem filesystem, Inode inode) {
    Fate fate = filesystem.inodeFate(inode.layer(), inode.number());
    int killer = filesystem.inodeKiller(inode.layer(), inode.number());
    return switch (fate) {
      case VISIBLE -> "every container sees it";
      case OVERWRITTEN ->
          "layer " + killer + " overwrites it, but layer " + inode.layer() + " has it";
      case DELETED -> "layer " + killer + " deletes it, but layer " + inode.layer() + " has it";
    };
  }
}
