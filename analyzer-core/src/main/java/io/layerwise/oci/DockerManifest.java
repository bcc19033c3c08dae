package io.layerwise.oci;

import java.util.List;

/**
 * One image of a docker save archive's {@code manifest.json} (moby, image/tarexport).
 *
 * @param config the name of the configuration within the archive
 * @param repoTags the image's tags, possibly none
 * @param layers the names of the layers within the archive, bottom first
 */
public record DockerManifest(String config, List<String> repoTags, List<String> layers) {

  /**
   * @param json the bytes of {@code manifest.json}
   * @throws ImageReadException where they are not such a list
   */
  public static List<DockerManifest> parseAll(byte[] json) throws ImageReadException {
    return JsonObject.parseArray(json, DockerManifest::from);
  }

  private static DockerManifest from(JsonObject json) throws ImageReadException {
    return new DockerManifest(
        json.requiredText("Config"), json.texts("RepoTags"), json.texts("Layers"));
  }
}
