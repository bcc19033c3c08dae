package io.layerwise.report;

import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.finding.Severity;
import io.layerwise.history.Builder;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import io.layerwise.practice.BasePractices;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.HealthPractices;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.LimitPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResults;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.ServicePractices;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.practice.Where;
import io.layerwise.practice.image.ScannedVulnerabilities;
import io.layerwise.scan.ScannedExample;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Results as somebody could have observed them. */
public enum PracticeScenario {
  /** Every state by files alone, places of every kind, and text that tries to do something. */
  FILES(EnumSet.of(Source.DOCKERFILE, Source.COMPOSE), files(), Optional.empty()),
  /** Of {@link Scenario#WASTEFUL}, some of it ignored by a line of its Dockerfile. */
  IMAGE(
      EnumSet.of(Source.IMAGE, Source.DOCKERFILE),
      observedInImage(),
      Optional.of(Scenario.WASTEFUL)),
  /** Nothing fails: of the empty image. */
  PASSING(
      EnumSet.of(Source.IMAGE),
      List.of(UserPractices.NOT_ROOT.pass(Source.IMAGE, "USER is 1001")),
      Optional.of(Scenario.EMPTY)),
  /** With what a scanner found in an image that a split would make smaller. */
  SCANNED(
      EnumSet.of(Source.SCAN),
      new ScannedVulnerabilities().observe(ScannedExample.TRIVY_OF_PRICES),
      Optional.empty());

  @SuppressWarnings("ImmutableEnumChecker") // a record of records that copy what they hold
  private final PracticeResults results;

  @SuppressWarnings("ImmutableEnumChecker") // an enum's constant within
  private final Optional<Scenario> image;

  PracticeScenario(Set<Source> given, List<Observation> observations, Optional<Scenario> image) {
    this.results = PracticeResults.of(observations, given);
    this.image = image;
  }

  public String label() {
    return "practices-" + name().toLowerCase(Locale.ROOT);
  }

  public PracticeResults results() {
    return results;
  }

  public PracticeReport report() {
    Optional<ImageAnalysis> analysis = image.map(Scenario::analysis);
    return this == SCANNED
        ? new PracticeReport(
            Optional.of(ScannedExample.PRICES.analysis()),
            results,
            Optional.of(ScannedExample.TRIVY_OF_PRICES))
        : new PracticeReport(analysis, results, Optional.empty());
  }

  /** The report on a whole image that came to these results. */
  public ImageReport of(Scenario scenario) {
    ImageReport report = scenario.report();
    return new ImageReport(report.analysis(), report.findings(), report.split(), results);
  }

  private static List<Observation> files() {
    List<Observation> all = new ArrayList<>();
    all.add(
        UserPractices.NOT_ROOT
            .fail(Source.DOCKERFILE, "the last stage has no USER", "Write `USER 1001` before CMD.")
            .at(Where.line("docker/Dockerfile", 4)));
    all.add(
        UserPractices.NOT_ROOT
            .fail(Source.COMPOSE, "user is \"0:0\"", "Write `user: \"1001:1001\"`.")
            .at(Where.line("compose.yaml", 12).service("web|`x`\u001b[31m")));
    for (int line = 1; line <= 5; line++) {
      all.add(
          BasePractices.NO_LATEST
              .fail(Source.DOCKERFILE, "FROM node has no tag", "Write `FROM node:20.11.1`.")
              .at(Where.line("docker/Dockerfile", line)));
    }
    all.add(
        ServicePractices.PRIVILEGED
            .fail(
                Source.COMPOSE,
                "privileged is true, <script>[x](http://y)\n\u202egnp.exe",
                "Remove `privileged: true`; give the one capability that is needed.")
            .at(Where.line("compose.yaml", 3).service("db")));
    all.add(
        BasePractices.PINNED_DIGEST
            .fail(Source.DOCKERFILE, "FROM node has no digest", "Write it behind `@`.")
            .at(Where.line("docker/Dockerfile", 1))
            .ignored("line 1 ignores it"));
    all.add(
        HealthPractices.HEALTHCHECK.unknown(
            Source.DOCKERFILE, "FROM ${BASE} may have one, and BASE has no default"));
    all.add(
        LimitPractices.MEMORY_LIMIT.pass(
            Source.COMPOSE, "all services have one: web 512 MB, db 1 GB, and a third one 64 MB"));
    all.add(SecretPractices.DOCKERIGNORE.pass(Source.DOCKERFILE, ".dockerignore has .git"));
    return all;
  }

  private static List<Observation> observedInImage() {
    Instruction install = run("install everything | tee /var/log/install.log");
    return List.of(
        SecretPractices.SECRET_FILE
            .fail(
                Source.IMAGE,
                "a private key, deleted by layer 4: the layer still holds it",
                "Remove it from the build context, and make a new key.")
            .at(Where.layer(1, Optional.of(install)).path("/root/.ssh/id_rsa")),
        SecretPractices.SECRET_FILE
            .fail(Source.IMAGE, "a file with a name that secrets have", "Look at it.")
            .withSeverity(Severity.LOW)
            .at(Where.layer(2, Optional.empty()).path("/app/`|\u0007\n.env")),
        InterfacePractices.EXEC_FORM
            .fail(Source.IMAGE, "CMD is in shell form", "Write `CMD [\"node\", \"main.js\"]`.")
            .at(Where.instruction(instruction(InstructionKind.CMD, "CMD node main.js"))),
        BuildPractices.PACKAGE_CACHE
            .fail(Source.IMAGE, "180.0 kB of packages", "Remove /var/cache/pkg in the same RUN.")
            .at(Where.layer(1, Optional.of(install)).path("/var/cache/pkg")),
        BuildPractices.PACKAGE_CACHE
            .fail(Source.DOCKERFILE, "no clean-up", "Add one.")
            .at(Where.line("Dockerfile", 7))
            .ignored("its comment says so"),
        UserPractices.NOT_ROOT.pass(Source.IMAGE, "USER is 1001"),
        UserPractices.SETUID.unknown(Source.IMAGE, "layer 2 was refused"));
  }

  private static Instruction run(String script) {
    return instruction(InstructionKind.RUN, "RUN " + script);
  }

  private static Instruction instruction(InstructionKind kind, String text) {
    return new Instruction(
        kind,
        text,
        text.substring(text.indexOf(' ') + 1),
        List.of(),
        List.of(),
        Builder.BUILDKIT,
        text,
        Optional.empty(),
        "");
  }
}
