package io.layerwise.report;

import io.layerwise.dockerfile.Dockerfile;
import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.stage.BaseVariant;
import io.layerwise.stage.LayerRole;
import io.layerwise.stage.PredictedPart;
import io.layerwise.stage.RebuildCost;
import io.layerwise.stage.Role;
import io.layerwise.stage.SplitFates;
import io.layerwise.stage.SplitPath;
import io.layerwise.stage.StageSplit;
import java.util.List;
import java.util.Optional;

/** Splits of {@link Scenario#WASTEFUL} as somebody could have decided them. */
public enum SplitScenario {
  /** With everything that a split can have, and names that try to do something. */
  SPLIT(
      new StageSplit(
          Optional.empty(),
          419_271,
          98_367,
          roles(),
          List.of(
              new SplitPath("/app/node_modules", 24_000, "the image's command names its directory"),
              new SplitPath("/usr/lib/libold.so", 3_000, "/app/main.js links against it"),
              new SplitPath("/app/main.js", 7, "the image's command")),
          List.of(
              new SplitPath("/var/cache/pkg", 180_000, "package archives and `|` lists"),
              new SplitPath("/usr/lib/libsame.so", 30_000, "intermediate files of a build"),
              new SplitPath("/app/\u001b[31mred\u001b[0m/two\nlines|`x`", 900, "nothing reads it")),
          List.of(
              new PredictedPart("FROM drawn:slim", 63_360, true),
              new PredictedPart("RUN install libssl", 8_000, false),
              new PredictedPart("COPY --from=build /app /app", 27_007, true)),
          List.of(
              "The program may open /usr/share/doc, which no file of it names.",
              "\u001b]0;title\u0007 is set by a variable."),
          List.of(
              new BaseVariant(
                  "drawn:distroless", 40_007, "The program needs no shell; so it has none."),
              new BaseVariant("scratch", 60_007, "It needs certificates, which must be copied.")),
          List.of(
              new RebuildCost("source", 76_544, 7),
              new RebuildCost("dependencies", 334_336, 27_007),
              new RebuildCost("base", 445_952, 98_367)),
          Optional.of(
              """
              # syntax=docker/dockerfile:1
              # ```hostile``` \u001b[31m
              FROM drawn:full AS build
              RUN install everything
              WORKDIR /app
              COPY . .

              FROM drawn:slim
              RUN install libssl \\
              \t&& clean
              COPY --from=build /app /app
              CMD ["node", "main.js"]
              """),
          SplitFates.ALL_KEPT)),

  /** Of an image that has nothing to leave behind. */
  REFUSED(refusal(419_271));

  private static final String GIVEN =
      """
      # syntax=docker/dockerfile:1
      FROM drawn:full
      RUN install everything
      WORKDIR /app
      COPY . .
      CMD ["node", "main.js"]
      """;

  @SuppressWarnings("ImmutableEnumChecker") // a record of records that copy what they hold
  private final StageSplit split;

  SplitScenario(StageSplit split) {
    this.split = split;
  }

  public StageSplit split() {
    return split;
  }

  /** With the Dockerfile that was given. */
  public SplitReport report() {
    return report(GIVEN);
  }

  /** With some other Dockerfile. */
  public SplitReport report(String dockerfile) {
    try {
      return new SplitReport(
          Scenario.WASTEFUL.analysis(), split, Optional.of(Dockerfile.parse(dockerfile)));
    } catch (DockerfileException e) {
      throw new AssertionError(e);
    }
  }

  /** Of an image of so much content. */
  static StageSplit refusal(long bytes) {
    return new StageSplit(
        Optional.of("Nothing was built in it: the runtime stage needs all of it."),
        bytes,
        bytes,
        roles(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        SplitFates.ALL_KEPT);
  }

  private static List<LayerRole> roles() {
    return List.of(
        new LayerRole(0, Role.BASE, "the image says so"),
        new LayerRole(1, Role.SYSTEM_PACKAGES, "7 of its 9 packages are of dpkg"),
        new LayerRole(2, Role.SOURCE, "it copies | what `somebody` wrote\u0007"),
        new LayerRole(3, Role.OWNERSHIP, "all its files are those of a lower layer"),
        new LayerRole(4, Role.CLEAN_UP, "it deletes 180.0 kB and adds nothing"));
  }
}
