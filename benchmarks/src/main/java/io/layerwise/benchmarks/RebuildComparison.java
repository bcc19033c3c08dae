package io.layerwise.benchmarks;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.finding.ClaimedBytes;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.layer.LayerIndex;
import io.layerwise.report.Advice;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The findings of an image against what a rebuild of it by hand really removed. Of layers that both
 * have, the base, nothing counts.
 *
 * @param content bytes of the image's own layers
 * @param removed those of them that the rebuild has not
 * @param advised bytes claimed by what people are told to change
 * @param found those of them that are removed
 * @param all bytes claimed by all own findings, documentation and licences among them
 * @param allFound those of them that are removed
 */
record RebuildComparison(
    long content, long removed, long advised, long found, long all, long allFound) {

  static RebuildComparison of(ImageAnalysis image, Findings findings, ImageAnalysis rebuild) {
    int base = sharedLayers(image, rebuild);
    KeptBytes kept = KeptBytes.of(image, rebuild);
    long content = 0;
    long removed = 0;
    MergedFilesystem filesystem = image.filesystem();
    for (int layer = base; layer < filesystem.layers().size(); layer++) {
      LayerIndex index = filesystem.layers().get(layer);
      for (int number = 0; number < index.inodes(); number++) {
        if (index.isReferenced(number)) {
          content += index.bytes(number);
          removed += index.bytes(number) - kept.of(new Inode(layer, number));
        }
      }
    }
    Claimed advised = Claimed.of(filesystem, findings, kept, base, Advice::isAdvised);
    Claimed all = Claimed.of(filesystem, findings, kept, base, finding -> true);
    return new RebuildComparison(
        content, removed, advised.bytes(), advised.found(), all.bytes(), all.found());
  }

  static int sharedLayers(ImageAnalysis image, ImageAnalysis rebuild) {
    int shared = 0;
    while (shared < Math.min(image.layers().size(), rebuild.layers().size())
        && image
            .image()
            .config()
            .diffIds()
            .get(shared)
            .equals(rebuild.image().config().diffIds().get(shared))) {
      shared++;
    }
    return shared;
  }

  /** What findings claim of the layers above the base, and how much of that is removed. */
  private record Claimed(long bytes, long found) {
    static Claimed of(
        MergedFilesystem filesystem,
        Findings findings,
        KeptBytes kept,
        int base,
        Predicate<Finding> which) {
      long bytes = 0;
      long found = 0;
      for (Finding finding : findings.findings()) {
        for (ClaimedBytes claimed : finding.claimed()) {
          if (which.test(finding) && claimed.inode().layer() >= base) {
            long size = filesystem.bytes(claimed.inode());
            bytes += claimed.bytes();
            found += Math.min(claimed.bytes(), size - kept.of(claimed.inode()));
          }
        }
      }
      return new Claimed(bytes, found);
    }
  }

  /** Of what is removed and not found, and of what is claimed and kept, the largest places. */
  static Map<String, Long> missed(ImageAnalysis image, Findings findings, ImageAnalysis rebuild) {
    return places(image, findings, rebuild, false);
  }

  static Map<String, Long> falselyClaimed(
      ImageAnalysis image, Findings findings, ImageAnalysis rebuild) {
    return places(image, findings, rebuild, true);
  }

  private static Map<String, Long> places(
      ImageAnalysis image, Findings findings, ImageAnalysis rebuild, boolean claimedAndKept) {
    MergedFilesystem filesystem = image.filesystem();
    KeptBytes kept = KeptBytes.of(image, rebuild);
    Map<Inode, Long> claimed = new HashMap<>();
    Map<Inode, String> codes = new HashMap<>();
    for (Finding finding : findings.findings()) {
      if (Advice.isAdvised(finding)) {
        for (ClaimedBytes one : finding.claimed()) {
          claimed.put(one.inode(), one.bytes());
          codes.put(one.inode(), " (" + finding.code() + ")");
        }
      }
    }
    Map<String, Long> places = new HashMap<>();
    for (int layer = sharedLayers(image, rebuild); layer < filesystem.layers().size(); layer++) {
      LayerIndex index = filesystem.layers().get(layer);
      for (int number = 0; number < index.inodes(); number++) {
        Inode inode = new Inode(layer, number);
        long bytes = claimed.getOrDefault(inode, 0L);
        long removed = index.bytes(number) - kept.of(inode);
        long wrong =
            claimedAndKept ? bytes - Math.min(bytes, removed) : removed - Math.min(bytes, removed);
        if (index.isReferenced(number) && wrong > 0) {
          String path = filesystem.paths().path(filesystem.lastPath(layer, number));
          places.merge(directory(path) + codes.getOrDefault(inode, ""), wrong, Long::sum);
        }
      }
    }
    return places;
  }

  private static String directory(String path) {
    String[] names = path.split("/", -1);
    return String.join("/", java.util.Arrays.copyOf(names, Math.min(names.length, 5)));
  }
}
