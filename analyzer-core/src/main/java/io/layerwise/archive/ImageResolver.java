package io.layerwise.archive;

import io.layerwise.oci.Descriptor;
import io.layerwise.oci.Digest;
import io.layerwise.oci.ImageConfig;
import io.layerwise.oci.ImageDocument;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import io.layerwise.oci.Platform;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    List<String> notes = new ArrayList<>();
    return image(new CandidateChoice(selection, notes).among(candidates(selection)), notes);
  }

  private List<Candidate> candidates(ImageSelection selection) throws IOException {
    boolean manifest = documents.has(DockerImages.MANIFEST);
    boolean docker = manifest && !documents.isObject(DockerImages.MANIFEST);
    boolean oci = documents.has(OciImages.INDEX);
    if (docker) {
      // Docker 25 could write an OCI manifest without layers beside a sound manifest.json
      // (moby/moby#47065), so the latter is believed; the index may know further platforms.
      List<Candidate> candidates = DockerImages.in(documents);
      return oci && noneSatisfies(candidates, selection)
          ? OciImages.in(documents, limits)
          : candidates;
    }
    if (manifest && !oci) {
      requireManifest(DockerImages.MANIFEST);
      return OciImages.inSkopeoDir(documents, limits);
    }
    if (oci) {
      if (!documents.has("oci-layout") && documents.isObject(OciImages.INDEX)) {
        requireManifest(OciImages.INDEX);
      }
      return OciImages.in(documents, limits);
    }
    if (LegacyImages.areIn(documents, contents.names())) {
      return LegacyImages.in(documents);
    }
    throw NotAnImage.among(contents.names());
  }

  /** Web pages and other programs have files of these names too. */
  private void requireManifest(String name) throws IOException {
    if (documents.parse(name, ImageDocument::parse).isSomethingElse()) {
      throw NotAnImage.among(contents.names());
    }
  }

  private static boolean noneSatisfies(List<Candidate> candidates, ImageSelection selection) {
    Optional<Platform> wanted = selection.platform();
    return wanted.isPresent()
        && candidates.stream().noneMatch(c -> c.platform().satisfies(wanted.get()));
  }

  private Image image(Candidate chosen, List<String> notes) throws IOException {
    notes.addAll(chosen.notes());
    ImageConfig config = chosen.config().read();
    List<Digest> diffIds = config.diffIds();
    List<LayerName> names = layers(chosen.layers(), diffIds.size());
    requireLayers(names.size(), diffIds.size());
    List<ImageLayer> layers = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      Optional<Descriptor> descriptor = names.get(i).descriptor();
      layers.add(
          descriptor.isPresent()
              ? described(i, diffIds.get(i), names.get(i).name(), descriptor.get())
              : named(i, diffIds.get(i), names.get(i).name()));
    }
    return new Image(
        chosen.tags(),
        chosen.configDigest(),
        chosen.manifestDigest(),
        config,
        chosen.annotations(),
        List.copyOf(layers),
        List.copyOf(notes));
  }

  /** containerd passes over what stands among the layers and is none. */
  private static List<LayerName> layers(List<LayerName> names, int diffIds) {
    return names.size() == diffIds
        ? names
        : names.stream()
            .filter(name -> name.descriptor().map(d -> d.mediaType().isLayer()).orElse(true))
            .toList();
  }

  private static void requireLayers(int count, int diffIds) throws ImageReadException {
    if (count != diffIds) {
      throw new ImageReadException(
          Fault.MALFORMED,
          "a layer for each of the configuration's " + diffIds + " diff IDs",
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
  }

  private ImageLayer named(int index, Digest diffId, String name) throws IOException {
    String canonical = contents.canonical(name).orElseThrow(() -> Documents.missing(name));
    Matcher hex = HEX_NAMED.matcher(canonical);
    Optional<Digest> digest =
        hex.matches() ? Optional.of(new Digest("sha256", hex.group(1))) : Optional.empty();
    return new ImageLayer(
        index, diffId, canonical, contents.size(canonical), digest, Optional.empty());
  }

  private ImageLayer described(int index, Digest diffId, String name, Descriptor descriptor)
      throws IOException {
    requireReadable(index, descriptor);
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

  private static void requireReadable(int index, Descriptor descriptor) throws ImageReadException {
    String type = descriptor.mediaType().value();
    if (descriptor.mediaType().isEncrypted()) {
      throw notATar(
          index,
          "an encrypted layer (" + Quoted.printable(type) + ")",
          "Decrypt the image first, for example with skopeo copy --decryption-key.");
    }
    if (descriptor.mediaType().isNydus()) {
      throw notATar(
          index,
          "a layer in the format of nydus (" + Quoted.printable(type) + ")",
          "Give the image that it was converted from; nydus keeps files in a format of its own.");
    }
    if (!descriptor.mediaType().isLayer()) {
      throw notATar(
          index,
          Artifact.named(type),
          "Check what the image holds: only layers that are tars can be read.");
    }
  }

  private static ImageReadException notATar(int index, String found, String remedy) {
    return new ImageReadException(Fault.UNSUPPORTED, "a layer that is a tar", found, remedy)
        .within("layer " + index);
  }
}
