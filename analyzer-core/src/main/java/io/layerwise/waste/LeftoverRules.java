package io.layerwise.waste;

import static io.layerwise.finding.Confidence.REVIEW;
import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.DEVELOPMENT_DEPENDENCY;
import static io.layerwise.finding.WasteClass.OTHER;

import java.util.List;

/** What a build, a checkout or a running program left behind. */
final class LeftoverRules {
  private LeftoverRules() {}

  static List<WasteRule> rows() {
    return List.of(
        PathRule.row(
                "context-vcs",
                OTHER,
                SAFE,
                "a repository's history",
                "COPY . . takes the whole history of the sources along, and a clone in a RUN"
                    + " leaves it. It holds whatever was ever committed, too.")
            .example("COPY . .", "# .dockerignore\n.git")
            .at(Wordings.ignored(".git"), "**/{.git,.svn,.hg,.bzr}/**"),
        PathRule.row(
                "context-editor",
                OTHER,
                SAFE,
                "an editor's settings",
                "They came along from somebody's desk.")
            .example("COPY . .", "# .dockerignore\n.idea\n.vscode")
            .at(Wordings.ignored(".idea"), "**/{.idea,.vscode}/**", "**/.DS_Store"),
        PathRule.row(
                "context-env",
                OTHER,
                REVIEW,
                "a file of settings, perhaps of secrets",
                "A .env holds what differs from one place to the next, often passwords. It is"
                    + " given when a container starts, and has no place in the image.")
            .example("COPY . .", "# .dockerignore\n.env")
            .at(Wordings.ignored(".env"), "**/.env"),
        PathRule.row(
                "context-dockerfile",
                OTHER,
                SAFE,
                "the Dockerfile itself",
                "It came along from the build context.")
            .example("COPY . .", "# .dockerignore\nDockerfile\n.dockerignore")
            .at(
                Wordings.ignored("Dockerfile"),
                "{/,/app/,/code/,/workspace/,/src/,/srv/*/,/opt/*/,/usr/app/,/usr/src/*/,~/,~/*/}"
                    + "{Dockerfile,.dockerignore}"),
        PathRule.row(
                "leftover-lastlog",
                OTHER,
                SAFE,
                "records of log-ins that never were",
                "useradd makes lastlog and faillog as long as the user's number is high.")
            .example("RUN useradd -u 100000 app", "RUN useradd -l -u 100000 app")
            .at(
                Edits.option(
                    "useradd",
                    "-l",
                    "rm -f /var/log/lastlog /var/log/faillog",
                    "it keeps useradd from writing them."),
                "/var/log/{lastlog,faillog}"),
        PathRule.row(
                "leftover-logs",
                OTHER,
                SAFE,
                "logs of the build",
                "Nobody reads in a container what happened while its image was built.")
            .example(
                "RUN apt-get install -y curl", "RUN apt-get install -y curl && rm -rf /var/log/*")
            .at(Wordings.removedWhereFound("Nobody reads them."), "/var/log/**"),
        PathRule.row(
                "leftover-tmp", OTHER, SAFE, "temporary files", "They were made for one command.")
            .example("RUN ./install.sh", "RUN --mount=type=tmpfs,target=/tmp ./install.sh")
            .at(
                Wordings.removedWhereFound("Or give the RUN `--mount=type=tmpfs,target=/tmp`."),
                "/tmp/**",
                "/var/tmp/**"),
        PathRule.row(
                "leftover-cores",
                OTHER,
                SAFE,
                "memory of a program that crashed",
                "A core or heap dump holds all that the program had in memory.")
            .example("COPY . .", "# .dockerignore\n*.hprof\ncore.*")
            .at(Wordings.ignored("*.hprof"), "**/core.[0-9]*", "**/*.hprof"),
        PathRule.row(
                "leftover-source-maps",
                OTHER,
                REVIEW,
                "source maps of dependencies",
                "They lead a debugger from a packed script to its source.")
            .example("RUN npm ci", "RUN npm ci && find node_modules -name '*.*s.map' -delete")
            .at(
                Wordings.removed(
                    "find / -name '*.*s.map' \\( -path '*/node_modules/*' -o -path '*-packages/*' \\) -delete",
                    "Better still in a dependency stage."),
                "**/{node_modules,site-packages,dist-packages}/**/*.{js,mjs,cjs,css,ts}.map")
            .outsidePackages(),
        PathRule.row(
                "leftover-debug-symbols",
                OTHER,
                SAFE,
                "debug symbols",
                "What a debugger needs to name functions and variables.")
            .example("RUN apt-get install -y libc6-dbg", "# fetch it where you debug")
            .at(
                Wordings.removedWhereFound("A debugger can fetch them where it runs."),
                "/usr/lib/debug/**"),
        PathRule.row(
                "dev-tests",
                DEVELOPMENT_DEPENDENCY,
                REVIEW,
                "tests of dependencies",
                "Packages bring their own tests, which only their authors run.")
            .example(
                "RUN npm ci",
                "RUN npm ci && find node_modules -type d -name __tests__ -prune -exec rm -rf {} +")
            .at(
                Wordings.inStage("Prune the tests of dependencies there, before you copy these."),
                "**/node_modules/**/{test,tests,__tests__}/**",
                "**/{site-packages,dist-packages}/**/{test,tests}/**",
                "**/gems/*/{test,tests,spec}/**",
                "**/vendor/*/*/{test,tests,Tests}/**")
            .outsidePackages());
  }
}
