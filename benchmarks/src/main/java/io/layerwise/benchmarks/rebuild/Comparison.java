package io.layerwise.benchmarks.rebuild;

import io.layerwise.filesystem.Inode;
import io.layerwise.finding.ClaimedFile;
import io.layerwise.finding.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files of an image against its rebuild.
 *
 * @param files those that are not in a layer of both images
 */
record Comparison(List<ScoredFile> files) {
  private record Claim(Finding finding, long bytes) {}

  static Comparison of(MeasuredImage single, MeasuredImage rebuild) throws IOException {
    return of(single, KeptFiles.of(single, rebuild));
  }

  /** Of an image that is as it should be: all that is visible should be kept. */
  static Comparison ofClean(MeasuredImage image) {
    return of(image, KeptFiles.allVisible(image));
  }

  private static Comparison of(MeasuredImage single, KeptFiles kept) {
    Map<Inode, Claim> claims = claims(single);
    List<ScoredFile> files = new ArrayList<>();
    for (ImageFile file : kept.inQuestion()) {
      Claim claim = claims.get(file.inode());
      files.add(
          claim == null
              ? new ScoredFile(file, kept.of(file), Optional.empty(), 0)
              : new ScoredFile(file, kept.of(file), Optional.of(claim.finding), claim.bytes));
    }
    return new Comparison(List.copyOf(files));
  }

  private static Map<Inode, Claim> claims(MeasuredImage image) {
    Map<Inode, Claim> claims = new HashMap<>();
    for (Finding finding : image.own()) {
      for (ClaimedFile file : finding.claimed()) {
        claims.put(file.inode(), new Claim(finding, file.bytes()));
      }
    }
    return claims;
  }

  /** Of what is advised. */
  Score advised() {
    return sum(ScoredFile::advised);
  }

  /** Of what is found, documentation and risky things included. */
  Score everything() {
    return sum(ScoredFile::everything);
  }

  private Score sum(Function<ScoredFile, Score> score) {
    return files.stream().map(score).reduce(Score.ZERO, Score::plus);
  }
}
