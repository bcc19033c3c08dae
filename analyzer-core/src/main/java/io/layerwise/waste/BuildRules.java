package io.layerwise.waste;

import static io.layerwise.finding.Confidence.REVIEW;
import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.BUILD_TOOL;

import java.util.List;
import java.util.stream.Stream;

/** Toolchains that stand at known paths and that no package of a distribution brought. */
final class BuildRules {
  private static final String JVM =
      "**/{lib/jvm,opt/java,usr/java,opt/jdk,opt/sdkman/candidates/java}";

  private BuildRules() {}

  static List<WasteRule> rows() {
    return known().map(PathRule::outsidePackages).map(WasteRule.class::cast).toList();
  }

  private static Stream<PathRule> known() {
    return Stream.of(
        PathRule.row(
                "build-jdk",
                BUILD_TOOL,
                REVIEW,
                "parts of a JDK that only builds need",
                "The compiler and its tools, the modules in the form that jlink reads, and the"
                    + " sources of the platform. java -jar needs none of them.")
            .example(
                "FROM eclipse-temurin:21-jdk\nCOPY app.jar /\nCMD [\"java\",\"-jar\",\"/app.jar\"]",
                "FROM eclipse-temurin:21-jre\nCOPY app.jar /\nCMD [\"java\",\"-jar\",\"/app.jar\"]")
            .at(
                Wordings.inStage(
                    "Run on a JRE (`…-jre`, `openjdk-N-jre-headless`), or on what"
                        + " `jlink` makes of the modules that the program uses."),
                JVM + "/{,*/}{jmods,demo,sample,include,man}/**",
                JVM + "/{,*/}{,lib/}src.zip",
                JVM + "/{,*/}lib/ct.sym",
                JVM + "/{,*/}bin/{javac,javadoc,javap,jlink,jmod,jpackage,jshell,jdeps,jar,jdb}"),
        PathRule.row(
                "build-rust",
                BUILD_TOOL,
                REVIEW,
                "Rust toolchains",
                "rustc, cargo, the standard library to link against and its documentation.")
            .example(
                "FROM rust:1\nCOPY . .\nRUN cargo build --release",
                "FROM rust:1 AS build\nCOPY . .\nRUN cargo build --release\n"
                    + "FROM debian:stable-slim\nCOPY --from=build /target/release/app /usr/bin/")
            .at(
                Wordings.inStage("The binary does not need the toolchain."),
                "**/{rustup,.rustup}/toolchains/**"),
        PathRule.row(
                "build-go",
                BUILD_TOOL,
                REVIEW,
                "the Go toolchain",
                "The compiler, the linker and the sources of the standard library.")
            .example(
                "FROM golang:1\nRUN go build -o /app .\nCMD [\"/app\"]",
                "FROM golang:1 AS build\nRUN CGO_ENABLED=0 go build -o /app .\nFROM scratch\n"
                    + "COPY --from=build /app /app\nCMD [\"/app\"]")
            .at(Wordings.inStage("A static binary runs on scratch."), "/usr/local/go/**"),
        PathRule.row(
                "build-dotnet-sdk",
                BUILD_TOOL,
                REVIEW,
                "the .NET SDK",
                "Compilers and templates; a published program needs the runtime alone.")
            .example(
                "FROM mcr.microsoft.com/dotnet/sdk:8.0", "FROM mcr.microsoft.com/dotnet/aspnet:8.0")
            .at(
                Wordings.inStage("Run on a runtime image."),
                "{/usr/share,/usr/lib,/usr/local/share,/root/.}{/dotnet,dotnet}/{sdk,templates,packs}/**"),
        PathRule.row(
                "build-maven",
                BUILD_TOOL,
                REVIEW,
                "Maven, Gradle, Ant or sbt",
                "A build tool that the finished program never calls.")
            .example(
                "FROM maven:3\nRUN mvn package",
                "FROM maven:3 AS build\nRUN mvn package\nFROM eclipse-temurin:21-jre\n"
                    + "COPY --from=build /src/target/app.jar /")
            .at(
                Wordings.inStage("Only the jar runs."),
                "{/usr/share,/opt,/usr/local,/usr/local/share}/{maven,gradle,ant,sbt,apache-maven-*,gradle-*,apache-ant-*}/**"),
        PathRule.row(
                "build-headers",
                BUILD_TOOL,
                SAFE,
                "headers",
                "Declarations for compilers; no running program reads them.")
            .example(
                "RUN apt-get install -y libpq-dev",
                "FROM debian AS build\nRUN apt-get install -y libpq-dev\n…\n"
                    + "FROM debian\nRUN apt-get install -y libpq5")
            .at(
                Wordings.inStage("At run time the library without `-dev` is enough."),
                "/usr/include/**",
                "/usr/local/include/**"),
        PathRule.row(
                "build-libraries",
                BUILD_TOOL,
                REVIEW,
                "libraries to link against",
                "Static libraries, objects and the files that tell a linker of them. What is"
                    + " linked has them inside already.")
            .example("RUN make install", "RUN make install && find /usr/local -name '*.a' -delete")
            .at(
                Wordings.inStage("What is linked already has them inside."),
                "{/usr,/lib,/opt}/**/*.{a,la,o}",
                "/usr/{,local/}{lib,share}/**/pkgconfig/**",
                "/usr/{,local/}lib/pkgconfig/**"));
  }
}
