package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.ImageReference;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.StageBase;
import io.layerwise.finding.Severity;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the stage that makes the image compiles, or keeps what compiles. */
final class MultiStage implements DockerfileCheck {
  private static final Pattern TOOLCHAIN =
      Pattern.compile(
          "build-(essential|base)|alpine-sdk|(gcc|g\\+\\+|clang|golang|rust|cargo|make|cmake"
              + "|ninja-build|maven|gradle)(-[0-9.]+|-go|-g)?|.*-(dev|devel|jdk|jdk-headless)");

  private static final Pattern TOOLCHAIN_IMAGE =
      Pattern.compile(
          "(?:docker\\.io/)?(?:library/)?(?:golang|rust|gcc|maven|gradle|swift|haskell|buildpack-deps)"
              + "|mcr\\.microsoft\\.com/dotnet/sdk");

  @Override
  public Practice practice() {
    return BuildPractices.MULTI_STAGE;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    StageBase base = evidence.root().base();
    ofBase(base, evidence)
        .ifPresent(one -> found.add(one.at(evidence.line(evidence.root().from()))));
    evidence
        .instructions(Keyword.RUN)
        .forEach(
            run -> ofRun(run, evidence).ifPresent(one -> found.add(one.at(evidence.line(run)))));
    if (found.isEmpty() && base instanceof StageBase.Unknown unknown) {
      return List.of(
          unknown("nothing is compiled, but what `" + unknown.written() + "` holds is not known")
              .at(evidence.stage()));
    }
    return orPass(
        found,
        evidence.needed().size() > 1
            ? "the last of " + evidence.needed().size() + " stages compiles nothing"
            : "nothing is compiled in the stage");
  }

  private Optional<Observation> ofBase(StageBase base, DockerfileEvidence evidence) {
    return base instanceof StageBase.External external && isToolchain(external.image())
        ? Optional.of(
            fail("`" + external.image() + "` brings a toolchain", change(evidence))
                .withSeverity(Severity.MEDIUM))
        : Optional.empty();
  }

  private static boolean isToolchain(ImageReference image) {
    return TOOLCHAIN_IMAGE.matcher(image.name()).matches();
  }

  /** A RUN that removes packages again is taken to leave none that it only needed for itself. */
  private Optional<Observation> ofRun(DockerfileInstruction run, DockerfileEvidence evidence) {
    List<Invocation> all = Invocation.of(run);
    if (all.stream().anyMatch(SystemPackages::isRemoval)) {
      return Optional.empty();
    }
    Optional<Observation> compiled =
        all.stream()
            .filter(BuildCommands::compiles)
            .findFirst()
            .map(
                one ->
                    fail(
                        "`" + one.label() + "` runs in the stage that makes the image",
                        change(evidence)));
    return compiled.or(() -> ofPackages(all, evidence));
  }

  private Optional<Observation> ofPackages(List<Invocation> all, DockerfileEvidence evidence) {
    return all.stream()
        .flatMap(one -> SystemPackages.installed(one).stream())
        .filter(name -> TOOLCHAIN.matcher(name).matches())
        .findFirst()
        .map(
            name ->
                fail(
                        "`" + name + "` is installed in the stage that makes the image",
                        change(evidence))
                    .withSeverity(Severity.MEDIUM));
  }

  private static String change(DockerfileEvidence evidence) {
    return evidence.needed().size() > 1
        ? "Do it in a stage above, and take what runs: `COPY --from=build …`."
        : "Let this stage build (`FROM "
            + evidence.built().image()
            + " AS build`) and begin a second one that takes what runs: `COPY --from=build …`."
            + " `layerwise split` writes it.";
  }
}
