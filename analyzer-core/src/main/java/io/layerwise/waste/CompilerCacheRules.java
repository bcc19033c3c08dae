package io.layerwise.waste;

import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.CACHE;

import java.util.List;

/** Caches and intermediate files of compiled languages' build tools. */
final class CompilerCacheRules {
  private CompilerCacheRules() {}

  static List<WasteRule> rows() {
    return List.of(
        PathRule.row(
                "cache-maven",
                CACHE,
                SAFE,
                "Maven, Gradle, Ivy, sbt and Coursier caches",
                "Every library and plugin that the build downloaded. The program has its own"
                    + " copies in its archive or beside it.")
            .example("RUN mvn package", "RUN --mount=type=cache,target=/root/.m2 mvn package")
            .at(
                CacheWording.of(
                    "",
                    "Better still, build in a stage and copy only the jar.",
                    "/.m2",
                    "/.gradle",
                    "/.ivy2",
                    "/.sbt",
                    "/.cache/coursier"),
                "~/.m2/repository/**",
                "~/.m2/wrapper/dists/**",
                "~/.gradle/{caches,wrapper/dists,daemon,native}/**",
                "~/.ivy2/cache/**",
                "~/.sbt/**",
                "~/.cache/coursier/**"),
        PathRule.row(
                "cache-jar-original",
                CACHE,
                SAFE,
                "jars before they were repackaged",
                "Spring Boot's plugin puts the libraries into the jar and keeps the one without"
                    + " them beside it.")
            .example(
                "COPY --from=build /src/target/ /app/",
                "COPY --from=build /src/target/app.jar /app/")
            .at(Wordings.removedWhereFound("Nobody starts it."), "**/*.jar.original"),
        PathRule.row(
                "cache-cargo",
                CACHE,
                SAFE,
                "Cargo's registry and git checkouts",
                "Sources of every crate that the build downloaded.")
            .example(
                "RUN cargo build --release",
                "RUN --mount=type=cache,target=/usr/local/cargo/registry cargo build --release")
            .at(
                CacheWording.of(
                    "",
                    "Better still, build in a stage and copy the binary out.",
                    "/cargo/registry",
                    "/cargo/git",
                    "/.cargo/registry",
                    "/.cargo/git"),
                "**/{cargo,.cargo}/{registry,git}/**"),
        PathRule.row(
                "cache-rust-target",
                CACHE,
                SAFE,
                "Cargo's intermediate files",
                "Objects that the linker made the binary of.")
            .example(
                "RUN cargo build --release\nCMD [\"/src/target/release/app\"]",
                "RUN --mount=type=cache,target=/src/target cargo build --release \\\n"
                    + "    && cp target/release/app /usr/local/bin/")
            .at(
                Wordings.inStage("The binary is all that runs; `strip=true` makes it smaller."),
                "**/target/{debug,release}/{deps,build,incremental,.fingerprint}/**"),
        PathRule.row(
                "cache-go",
                CACHE,
                SAFE,
                "Go's module and build caches",
                "Sources of modules and compiled packages; the binary has all of it inside.")
            .example(
                "RUN go build -o /app .",
                "RUN --mount=type=cache,target=/go/pkg/mod \\\n"
                    + "    --mount=type=cache,target=/root/.cache/go-build go build -o /app .")
            .at(
                CacheWording.of(
                    "go clean -modcache -cache",
                    "Better still, a final stage from scratch or distroless.",
                    "/go/pkg/mod",
                    "/.cache/go-build"),
                "/go/pkg/mod/**",
                "~/go/pkg/mod/**",
                "~/.cache/go-build/**"),
        PathRule.row(
                "cache-nuget",
                CACHE,
                SAFE,
                "NuGet's packages",
                "Packages that the restore unpacked; publish copies what the program needs.")
            .example(
                "RUN dotnet publish -o /app",
                "RUN --mount=type=cache,target=/root/.nuget/packages dotnet publish -o /app")
            .at(
                CacheWording.of(
                    "dotnet nuget locals all --clear",
                    "Better still, publish in a stage and copy to a runtime image.",
                    "/.nuget/packages",
                    "/.local/share/NuGet"),
                "~/.nuget/packages/**",
                "~/.local/share/NuGet/**"));
  }
}
