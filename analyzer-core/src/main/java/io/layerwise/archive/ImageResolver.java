package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Platform;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the image that was asked for among what an archive holds. */
final class ImageResolver {
  private static final Pattern HEX_NAMED =
      Pattern.compile("(?:.*/)?(?:sha256:)?([a-f0-9]{64})(?:\\.tar(?:\\.gz)?)?");

  /** Engines run images of at most 127; attribution counts them in fifteen bits. */
  private static final int MOST_LAYERS = 10_000;

  private final Contents contents;
  private final Documents documents;
  private final Limits limits;

  ImageResolver(Contents contents, Limits limits) {
    this.contents = contents;
    this.documents = new Documents(contents);
    this.limits = limits;
  }

  /**
   * @throws ImageSelectionException where the selection fits several images or none
   * @throws ImageReadException where the archive is not an image, or part of the image is not there
   */
  Image resolve(ImageSelection selection) throws IOException {
    boolean docker = documents.has(DockerImages.MANIFEST);
    boolean oci = documents.has(OciImages.INDEX);
    if (!docker && !oci) {
      throw notAnImage();
    }
    // Docker 25 could write an OCI manifest without layers beside a sound manifest.json
    // (moby/moby#47065), so the latter is believed; the index may know further platforms.
    List<Candidate> candidates =
        docker ? DockerImages.in(documents) : OciImages.in(documents, limits);
    if (docker && oci && noneSatisfies(candidates, selection)) {
      candidates = OciImages.in(documents, limits);
    }
    List<String> notes = new ArrayList<>();
    return image(new CandidateChoice(selection, notes).among(candidates), notes);
  }

  private static boolean noneSatisfies(List<Candidate> candidates, ImageSelection selection) {
    Optional<Platform> wanted = selection.platform();
    return wanted.isPresent()
        && candidates.stream().noneMatch(c -> c.platform().satisfies(wanted.get()));
  }

  private Image image(Candidate chosen, List<String> notes) throws IOException {
    List<Digest> diffIds = chosen.config().diffIds();
    List<ImageLayer> layers = new ArrayList<>(diffIds.size());
    List<Descriptor> descriptors = chosen.manifest().map(m -> m.layers()).orElse(List.of());
    int count = chosen.manifest().isPresent() ? descriptors.size() : chosen.layerNames().size();
    if (count != diffIds.size()) {
      throw new ImageReadException(
          Fault.MALFORMED,
          "a layer for each of the configuration's " + diffIds.size() + " diff IDs",
          count + (count == 1 ? " layer" : " layers") + " in the manifest",
          "Save the image again; its manifest and configuration do not belong together.");
    }
    if (count > MOST_LAYERS) {
      throw new ImageReadException(
          Fault.LIMIT_EXCEEDED,
          "an image of at most " + MOST_LAYERS + " layers",
          count + " layers",
          "Check that this is a saved image.");
    }
    for (int i = 0; i < count; i++) {
      layers.add(
          chosen.manifest().isPresent()
              ? described(i, diffIds.get(i), descriptors.get(i))
              : named(i, diffIds.get(i), chosen.layerNames().get(i)));
    }
    return new Image(
        chosen.tags(),
        chosen.configDigest(),
        chosen.manifestDigest(),
        chosen.config(),
        chosen.manifest().map(m -> m.annotations()).orElse(Map.of()),
        List.copyOf(layers),
        List.copyOf(notes));
  }

  private ImageLayer named(int index, Digest diffId, String name) throws IOException {
    String canonical = contents.canonical(name).orElseThrow(() -> Documents.missing(name));
    Matcher hex = HEX_NAMED.matcher(canonical);
    Optional<Digest> digest =
        hex.matches() ? Optional.of(new Digest("sha256", hex.group(1))) : Optional.empty();
    return new ImageLayer(
        index, diffId, canonical, contents.size(canonical), digest, Optional.empty());
  }

  private ImageLayer described(int index, Digest diffId, Descriptor descriptor) throws IOException {
    String name = Documents.blobName(descriptor.digest());
    Optional<String> canonical = contents.canonical(name);
    if (canonical.isEmpty() && descriptor.mediaType().isNonDistributable()) {
      throw new ImageReadException(
              Fault.MISSING,
              "layer " + index,
              "a non-distributable layer that was not saved with the image",
              "Save the image with its foreign layers (docker: allow-nondistributable-artifacts).")
          .within(name);
    }
    String found = canonical.orElseThrow(() -> Documents.missing(name));
    return new ImageLayer(
        index,
        diffId,
        found,
        contents.size(found),
        Optional.of(descriptor.digest()),
        Optional.of(descriptor));
  }

  private ImageReadException notAnImage() throws IOException {
    Collection<String> names = contents.names();
    boolean rootFilesystem =
        names.contains("etc/passwd") || names.contains("bin") || names.contains("usr");
    String found =
        names.isEmpty()
            ? "no files at all"
            : names.stream().limit(5).map(Quoted::printable).toList()
                + (names.size() > 5 ? " and more" : "");
    return new ImageReadException(
        Fault.MISSING,
        "manifest.json or index.json",
        rootFilesystem ? "a root file system, as docker export writes it" : found,
        rootFilesystem
            ? "Use docker save instead of docker export: an exported container has no layers."
            : "Give an archive of docker save, podman save or skopeo, or an OCI image layout.");
  }
}
