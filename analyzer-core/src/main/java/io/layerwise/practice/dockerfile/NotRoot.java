package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.UserPractices;
import java.util.List;
import java.util.Optional;

/** The last USER; where there is none, the base image's name may tell. */
final class NotRoot implements DockerfileCheck {
  private static final String CREATE =
      "Create a user (`RUN useradd -l -u 1001 app`, on Alpine `RUN adduser -D -u 1001 app`) and"
          + " write `USER 1001` before CMD.";

  @Override
  public Practice practice() {
    return UserPractices.NOT_ROOT;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    Optional<DockerfileInstruction> last = evidence.last(Keyword.USER);
    return List.of(
        last.map(user -> ofUser(evidence, user).at(evidence.line(user)))
            .orElseGet(() -> ofBase(evidence.root().base()).at(evidence.stage())));
  }

  private Observation ofUser(DockerfileEvidence evidence, DockerfileInstruction user) {
    Optional<UserName> name = UserName.of(evidence, user);
    if (name.isEmpty()) {
      return unknown("`" + user + "` takes a value that is given when the image is built");
    }
    return name.get().isRoot()
        ? fail("`" + user + "` is the last USER", change(evidence))
        : pass("`" + user + "` is not root");
  }

  /** Who had another user before only has to go back to it. */
  private static String change(DockerfileEvidence evidence) {
    return evidence
        .instructions(Keyword.USER)
        .filter(user -> UserName.of(evidence, user).filter(name -> !name.isRoot()).isPresent())
        .reduce((earlier, later) -> later)
        .map(user -> "Write `" + user + "` again behind what needs root.")
        .orElse(CREATE);
  }

  private Observation ofBase(StageBase base) {
    if (base instanceof StageBase.External external) {
      return ofImage(external.image());
    }
    return base instanceof StageBase.Scratch
        ? fail(
            "no USER in a stage that begins from scratch, so it runs as root",
            "Write `USER 1001` before CMD; a number needs no /etc/passwd.")
        : unknown("no USER in the stage, and its base image is given when it is built");
  }

  private Observation ofImage(ImageReference image) {
    String tag = image.tag().orElse("");
    if (tag.contains("nonroot") || image.name().endsWith("-unprivileged")) {
      return pass("no USER in the stage; `" + image + "` is made for a user that is not root");
    }
    // Most of theirs are for another user than root, but not all; Windows has no root.
    if (image
        .name()
        .matches("(cgr\\.dev|chainguard|(docker\\.io/)?bitnami|dhi\\.io)/.*|.*windows.*")) {
      return unknown("no USER in the stage; who `" + image + "` runs as is not known");
    }
    return fail("no USER in the stage; most base images run as root", CREATE);
  }
}
