package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Assignment;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of LABEL (OCI image specification, "Pre-Defined Annotation Keys"). */
final class Labels implements DockerfileCheck {
  private static final List<String> WANTED =
      List.of("org.opencontainers.image.source", "org.opencontainers.image.revision");

  /** "Manage labels": small letters and digits, between which are single dots and hyphens. */
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private static final Pattern RESERVED =
      Pattern.compile("(?:com\\.docker|io\\.docker|org\\.dockerproject)\\..*");

  @Override
  public Practice practice() {
    return BasePractices.LABELS;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    List<String> missing = new ArrayList<>(WANTED);
    boolean known = true;
    for (DockerfileInstruction label : evidence.instructions(Keyword.LABEL).toList()) {
      for (Assignment assignment : Assignment.of(label)) {
        Optional<String> key = evidence.expand(label, assignment.name());
        key.flatMap(this::ofKey).ifPresent(one -> found.add(one.at(evidence.line(label))));
        key.ifPresent(missing::remove);
        known &= key.isPresent();
      }
    }
    if (!missing.isEmpty()) {
      found.add(ofMissing(missing, known).at(evidence.stage()));
    }
    return orPass(found, "the labels say source and revision");
  }

  private Optional<Observation> ofKey(String key) {
    if (RESERVED.matcher(key).matches()) {
      return Optional.of(
          fail("the label `" + key + "` is in a namespace that Docker reserves", change(key)));
    }
    return KEY.matcher(key).matches()
        ? Optional.empty()
        : Optional.of(
            fail(
                "the label `" + key + "` is no valid key",
                "Write it in small letters and digits, between which are single dots and"
                    + " hyphens."));
  }

  private static String change(String key) {
    return "Put `" + key + "` under a domain of your own: `com.example.name`.";
  }

  private Observation ofMissing(List<String> missing, boolean known) {
    String names = String.join(" and ", missing.stream().map(name -> "`" + name + "`").toList());
    if (!known) {
      return unknown("no label " + names + ", but one whose key is given when it is built");
    }
    return fail(
        "no label " + names,
        "Write `LABEL " + String.join("=… ", missing) + "=…` at the end, or build with `--label`.");
  }
}
