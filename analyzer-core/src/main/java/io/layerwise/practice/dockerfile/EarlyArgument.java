package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.Assignment;
import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.Heredoc;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.dockerfile.Stage;
import io.layerwise.practice.BuildPractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An ARG or ENV that by its name has another value in every build, above a RUN that takes long and
 * does not use it. One before the first FROM is no part of any stage.
 */
final class EarlyArgument implements DockerfileCheck {
  private static final Pattern CHANGING =
      Pattern.compile(
          "(?:.*_)?(?:COMMIT|COMMIT_SHA|COMMIT_HASH|COMMIT_ID|REVISION|VCS_REF|CACHE_?BUST(?:ER)?)"
              + "|(?:.*_)?GIT_(?:SHA1?|HASH|REF|REV|TAG|BRANCH|DESCRIBE)"
              + "|(?:.*_)?BUILD_(?:DATE|TIME|NUMBER|ID|TIMESTAMP|VERSION|TAG)"
              + "|(?:APP_|IMAGE_|PROJECT_|RELEASE_|SERVICE_)?VERSION"
              + "|GITHUB_(?:SHA|RUN_ID|RUN_NUMBER)|SHA|TIMESTAMP|SOURCE_DATE_EPOCH",
          Pattern.CASE_INSENSITIVE);

  @Override
  public Practice practice() {
    return BuildPractices.EARLY_ARGUMENT;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    List<Observation> found = new ArrayList<>();
    for (Stage stage : evidence.needed()) {
      List<DockerfileInstruction> all = stage.instructions();
      for (int i = 0; i < all.size(); i++) {
        DockerfileInstruction declaration = all.get(i);
        List<DockerfileInstruction> behind = all.subList(i + 1, all.size());
        for (Assignment assignment : Assignment.of(declaration)) {
          if (changes(declaration, assignment)) {
            hindered(assignment.name(), behind)
                .map(run -> of(declaration, assignment.name(), run))
                .ifPresent(one -> found.add(one.at(evidence.line(declaration))));
          }
        }
      }
    }
    return orPass(found, "nothing that changes with every build stands above an install");
  }

  /** An ENV without a variable in it is the same in every build. */
  private static boolean changes(DockerfileInstruction declaration, Assignment assignment) {
    boolean given =
        declaration.keyword() == Keyword.ARG
            || (declaration.keyword() == Keyword.ENV
                && assignment.value().orElse("").contains("$"));
    return given && CHANGING.matcher(assignment.name()).matches();
  }

  /** The first RUN that takes long, unless one before it or itself uses the variable. */
  private static Optional<DockerfileInstruction> hindered(
      String name, List<DockerfileInstruction> behind) {
    Pattern use = Pattern.compile("\\$\\{?" + Pattern.quote(name) + "\\b");
    for (DockerfileInstruction one : behind) {
      if (one.keyword() == Keyword.RUN) {
        boolean uses = use.matcher(text(one)).find();
        if (uses || takesLong(one).isPresent()) {
          return uses ? Optional.empty() : Optional.of(one);
        }
      }
    }
    return Optional.empty();
  }

  private static String text(DockerfileInstruction run) {
    return run.heredocs().stream()
        .map(Heredoc::content)
        .collect(Collectors.joining("\n", run.arguments() + "\n", ""));
  }

  private static Optional<Invocation> takesLong(DockerfileInstruction run) {
    return Invocation.of(run).stream()
        .filter(
            one ->
                SystemPackages.isInstall(one)
                    || BuildCommands.fetches(one)
                    || BuildCommands.compiles(one))
        .findFirst();
  }

  private Observation of(
      DockerfileInstruction declaration, String name, DockerfileInstruction run) {
    String command = takesLong(run).map(Invocation::label).orElse("RUN");
    return fail(
        "`"
            + declaration.keyword()
            + " "
            + name
            + "` makes `"
            + command
            + "` run again, which does"
            + " not use it",
        "Move it below line " + run.line() + ", to where `$" + name + "` is used.");
  }
}
