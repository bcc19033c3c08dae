package io.layerwise.oci;

import java.util.List;
import java.util.Map;

/** A list of manifests, one a platform or one a tag (OCI image spec, image-index.md). */
public record Index(List<Descriptor> manifests, Map<String, String> annotations) {

  /**
   * @param json the blob's bytes
   * @throws ImageReadException where they are not such an index
   */
  public static Index parse(byte[] json) throws ImageReadException {
    return from(JsonObject.parse(json));
  }

  static Index from(JsonObject root) throws ImageReadException {
    return new Index(
        root.requiredObjects("manifests", Descriptor::from), root.textMap("annotations"));
  }
}
