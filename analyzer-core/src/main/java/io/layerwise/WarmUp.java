package io.layerwise;

import io.layerwise.analysis.Sizes;
import io.layerwise.layer.ContentHasher;
import io.layerwise.layer.PathTable;
import io.layerwise.oci.Digest;
import io.layerwise.oci.DockerManifest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.secret.Secrets;
import io.layerwise.waste.WasteAnalysis;
import io.layerwise.waste.WasteRules;

/**
 * Does on nothing what reading an image does first: what a parser, a hash and the rules prepare for
 * themselves takes as long as reading a small image. A program that is about to open one runs this
 * on another thread while it is still busy with something else. Nothing depends on it.
 */
public final class WarmUp implements Runnable {
  private static final byte[] NO_IMAGES = {'[', ']'};

  @Override
  public void run() {
    try {
      DockerManifest.parseAll(NO_IMAGES);
    } catch (ImageReadException e) {
      throw new IllegalStateException("an empty list is JSON", e);
    }
    Digest.sha256(NO_IMAGES);
    new PathTable().intern(PathTable.ROOT, NO_IMAGES, 0, NO_IMAGES.length);
    new ContentHasher().finish();
    WasteAnalysis.with(WasteRules.all());
    Secrets.inText("", "");
    Sizes.of(1_500_000);
  }
}
