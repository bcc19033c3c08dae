package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the official image that the built stage begins from has a smaller sibling. */
final class MinimalBase implements DockerfileCheck {
  private static final Set<String> SLIM =
      Set.of(
          "node", "python", "ruby", "perl", "rust", "debian", "openjdk", "erlang", "elixir",
          "haskell", "r-base");
  private static final Set<String> ALPINE =
      Set.of(
          "golang",
          "php",
          "nginx",
          "httpd",
          "redis",
          "postgres",
          "eclipse-temurin",
          "haproxy",
          "memcached",
          "rabbitmq",
          "traefik",
          "caddy",
          "docker");
  private static final Pattern SMALL =
      Pattern.compile(".*(slim|alpine|distroless|minimal|micro|chiseled|wolfi|busybox|nonroot).*");
  private static final Pattern SMALL_REGISTRY =
      Pattern.compile("(cgr\\.dev|chainguard|gcr\\.io/distroless|dhi\\.io)/.*");

  /** Where the official images are pulled from by another name. */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?:(?:index\\.)?docker\\.io/)?(?:library/)?|public\\.ecr\\.aws/docker/library/");

  /** What a Debian or Ubuntu release adds to a tag. */
  private static final String RELEASE =
      "(^|-)(bookworm|bullseye|buster|trixie|jammy|noble|focal|latest)$";

  @Override
  public Practice practice() {
    return BasePractices.MINIMAL_BASE;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return List.of(of(evidence.root().base()).at(evidence.line(evidence.root().from())));
  }

  private Observation of(StageBase base) {
    if (base instanceof StageBase.External external) {
      return ofImage(external.image());
    }
    return base instanceof StageBase.Unknown unknown
        ? unknown("`" + unknown.written() + "` is given when the image is built")
        : pass("the stage begins from scratch");
  }

  private Observation ofImage(ImageReference image) {
    String tag = image.tag().orElse("");
    if (SMALL.matcher(image.name() + ":" + tag).matches()
        || SMALL_REGISTRY.matcher(image.name()).matches()) {
      return pass("`" + image + "` is a small image");
    }
    String name = OFFICIAL.matcher(image.name()).replaceFirst("");
    return sibling(name)
        .map(
            variant ->
                fail(
                    "`" + image + "` is a full image, of which there is a smaller one",
                    "Write `FROM " + image.name() + ":" + tag(name, tag, variant) + "`."))
        .orElseGet(() -> unknown("no smaller sibling of `" + image + "` is known"));
  }

  private static Optional<String> sibling(String name) {
    if (SLIM.contains(name)) {
      return Optional.of("slim");
    }
    return ALPINE.contains(name) ? Optional.of("alpine") : Optional.empty();
  }

  /** {@code 20-bookworm} as {@code 20-slim}; of Debian itself, the release is the version. */
  private static String tag(String name, String tag, String variant) {
    String version =
        name.equals("debian")
            ? tag.replaceFirst("^(latest)?$", "stable")
            : tag.replaceFirst(RELEASE, "");
    return version.isEmpty() ? variant : version + "-" + variant;
  }
}
