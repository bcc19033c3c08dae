package io.layerwise.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.Layerwise;
import io.layerwise.OpenImage;
import io.layerwise.OpenOptions;
import io.layerwise.analysis.ImageAnalysis;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Layout;
import io.layerwise.fixtures.Metadata;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuntimeNeedsTest {
  private static final Metadata EXECUTABLE = Metadata.mode(0755);

  /** What a build of a C program installs. */
  private static final DrawnPackages C =
      DrawnPackages.dpkg()
          .asked("base-files", "Essential: yes", "etc/debian_version")
          .asked("gcc", "Section: devel\nDepends: cpp, libc6", "usr/bin/gcc")
          .brought("cpp", "Section: interpreters", "usr/bin/cpp")
          .asked(
              "libcurl4-openssl-dev", "Section: libdevel\nDepends: libcurl4", "usr/include/curl.h")
          .brought("libcurl4", "Section: libs\nDepends: libnghttp2", "usr/lib/libcurl.so.4")
          .brought("libnghttp2", "Section: libs", "usr/lib/libnghttp2.so.14")
          .asked("git", "Section: vcs\nRecommends: less", "usr/bin/git")
          .brought("less", "Section: text", "usr/bin/less")
          .asked("vim", "Section: editors\nRecommends: ctags", "usr/bin/vim")
          .brought("ctags", "Section: editors", "usr/bin/ctags")
          .brought("libc6", "Section: libs", "usr/lib/libc.so.6", "lib64/ld-linux-x86-64.so.2");

  private static final byte[] APP = DrawnElf.program().needs("libcurl.so.4").bytes();

  private static ImageBuilder c() {
    return ImageBuilder.image()
        .layer(C.layer(100))
        .layer(Layer.of().file("usr/local/bin/app", APP, EXECUTABLE));
  }

  private record Read(RuntimeNeeds needs, ImageAnalysis analysis) {
    List<String> packages(PackageUse use) {
      return needs.packages(use).stream()
          .map(i -> needs.inventory().packages().get(i).name())
          .sorted()
          .toList();
    }

    String reason(String name) {
      for (int i = 0; i < needs.inventory().packages().size(); i++) {
        if (needs.inventory().packages().get(i).name().equals(name)) {
          return needs.reason(i);
        }
      }
      throw new AssertionError("no package " + name);
    }

    List<String> toInstall(int layer) {
      return needs.toInstall(layer).stream()
          .map(i -> needs.inventory().packages().get(i).name())
          .toList();
    }

    List<String> files() {
      return needs.files().keySet().stream()
          .map(node -> analysis.filesystem().paths().path(node))
          .sorted()
          .toList();
    }
  }

  private static Read read(ImageBuilder drawing) throws IOException {
    Path file = Files.createTempFile("drawn", ".tar");
    try {
      Files.write(file, archive(drawing));
      return read(Layerwise.open(file, OpenOptions.defaults()));
    } finally {
      Files.delete(file);
    }
  }

  private static Read readStream(ImageBuilder drawing) throws IOException {
    OpenOptions keeping = OpenOptions.defaults().capturing(OpenImage.capture());
    return read(Layerwise.open(new ByteArrayInputStream(archive(drawing)), keeping));
  }

  private static byte[] archive(ImageBuilder drawing) {
    return Layout.DOCKER_25.save(drawing.tag("drawn:1").build());
  }

  private static Read read(OpenImage opened) throws IOException {
    try (OpenImage image = opened) {
      ImageAnalysis analysis = image.analyze();
      return new Read(image.needs(analysis), analysis);
    }
  }

  @Test
  void aLibraryThatTheProgramLinksAgainstIsNeededThoughItsHeadersBroughtIt() throws IOException {
    Read image = read(c().cmd("/usr/local/bin/app"));
    assertThat(image.packages(PackageUse.BUILD_ONLY))
        .containsExactly("cpp", "gcc", "git", "less", "libcurl4-openssl-dev");
    assertThat(image.packages(PackageUse.NEEDED))
        .containsExactly("base-files", "libc6", "libcurl4", "libnghttp2", "vim");
    assertThat(image.packages(PackageUse.NOT_NEEDED)).containsExactly("ctags");
    assertThat(image.reason("libcurl4")).isEqualTo("/usr/local/bin/app links against libcurl.so.4");
    assertThat(image.reason("libnghttp2")).isEqualTo("libcurl4 depends on it");
    assertThat(image.toInstall(0)).containsExactly("base-files", "libcurl4", "vim", "libc6");
  }

  @Test
  void aBuildToolThatTheProgramStartsIsNeededWithAllItDependsOn() throws IOException {
    Read direct = read(c().cmd("gcc", "-v"));
    assertThat(direct.packages(PackageUse.NEEDED)).contains("gcc", "cpp").doesNotContain("git");
    Read shell = read(c().cmd("/bin/sh", "-c", "cd /src && exec git daemon"));
    assertThat(shell.packages(PackageUse.NEEDED)).contains("git").doesNotContain("gcc");
    Read checked = read(c().cmd("app").healthcheck("CMD-SHELL", "git status || exit 1"));
    assertThat(checked.packages(PackageUse.NEEDED)).contains("git");
  }

  @Test
  void aScriptNeedsItsInterpreterAndWhatItRuns() throws IOException {
    Layer script =
        Layer.of().file("entry.sh", "#!/usr/bin/vim\n", EXECUTABLE).symlink("run", "entry2.sh");
    Layer second = Layer.of().file("entry2.sh", "#!/bin/sh\nless x\nexec /entry.sh\n", EXECUTABLE);
    Layer sh = Layer.of().file("bin/sh", APP, EXECUTABLE);
    Read image = read(c().layer(script).layer(second).layer(sh).entrypoint("/run"));
    assertThat(image.packages(PackageUse.NEEDED)).contains("less", "vim");
    assertThat(image.files())
        .contains("/bin/sh", "/entry.sh", "/entry2.sh", "/run", "/usr/bin/less");
  }

  @Test
  void whereAShellWaitsNothingIsCalledUnneeded() throws IOException {
    for (ImageBuilder image : List.of(c(), c().cmd("bash"), c().cmd("/bin/sh", "-l"))) {
      Read read = read(image);
      assertThat(read.needs().programKnown()).isFalse();
      assertThat(read.packages(PackageUse.BUILD_ONLY)).isEmpty();
      assertThat(read.packages(PackageUse.NOT_NEEDED)).isEmpty();
    }
  }

  @Test
  void scriptsOfAnyNameAndLengthAreKeptOfAStream() throws IOException {
    Layer layer =
        Layer.of()
            .file("entry", "#!/bin/sh\n./run.py\n", EXECUTABLE)
            .file("run.py", "#!/usr/bin/vim\n", EXECUTABLE);
    Read read = read(c().layer(layer).cmd("./entry"));
    Read streamed = readStream(c().layer(layer).cmd("./entry"));
    assertThat(read.files()).contains("/entry", "/run.py", "/usr/bin/vim");
    assertThat(streamed.files()).isEqualTo(read.files());
    assertThat(streamed.packages(PackageUse.BUILD_ONLY))
        .isEqualTo(read.packages(PackageUse.BUILD_ONLY))
        .contains("gcc");
  }

  @Test
  void whatIsNotKeptOfAStreamLeavesAllNeeded() throws IOException {
    Layer layer = Layer.of().file("usr/lib/libof-no-package.so", APP);
    assertThat(read(c().layer(layer).cmd("app")).packages(PackageUse.BUILD_ONLY)).contains("gcc");
    Read streamed = readStream(c().layer(layer).cmd("app"));
    assertThat(streamed.packages(PackageUse.BUILD_ONLY)).isEmpty();
    assertThat(streamed.needs.unreadPrograms()).isEqualTo(1);
    assertThat(read(c().layer(layer).cmd("app")).needs.unreadPrograms()).isZero();
  }

  @Test
  void aProgramThatCannotBeReadToItsEndLeavesAllNeeded() throws IOException {
    byte[] odd = APP.clone();
    int offsetOfTheDynamicSection = 64 + 2 * 56 + 8;
    odd[offsetOfTheDynamicSection + 3] = 4;
    Layer layer = Layer.of().file("usr/local/bin/odd", odd, EXECUTABLE);
    Read read = read(c().layer(layer).cmd("odd"));
    assertThat(read.packages(PackageUse.BUILD_ONLY)).isEmpty();
  }

  @Test
  void aLibraryIsFoundWhereTheProgramSaysItIs() throws IOException {
    byte[] app = DrawnElf.program().needs("liba.so").runPath("$ORIGIN/../lib").bytes();
    Layer layer =
        Layer.of()
            .file("opt/app/bin/app", app, EXECUTABLE)
            .zeros("opt/app/lib/liba.so", 100)
            .zeros("usr/lib/liba.so", 100);
    Read image = read(c().layer(layer).cmd("/opt/app/bin/app"));
    assertThat(image.files()).contains("/opt/app/lib/liba.so").doesNotContain("/usr/lib/liba.so");
  }

  @Test
  void withAPartOfPythonAllOfItsStandardLibraryIsNeeded() throws IOException {
    DrawnPackages python =
        DrawnPackages.dpkg()
            .asked("python3-pip", "Section: python\nDepends: python3", "usr/bin/pip")
            .brought("python3", "Depends: python3-minimal, libpython3-stdlib", "usr/share/python3")
            .brought("python3-minimal", "", "usr/bin/python3")
            .brought("libpython3-stdlib", "", "usr/lib/python3/os.py")
            .brought("libpython3.11", "", "usr/lib/libpython3.11.so.1.0");
    Read image = read(ImageBuilder.image().layer(python.layer(100)).cmd("python3", "/app/main.py"));
    assertThat(image.packages(PackageUse.NEEDED))
        .containsExactly("libpython3-stdlib", "python3", "python3-minimal");
    assertThat(image.packages(PackageUse.BUILD_ONLY)).containsExactly("python3-pip");
  }

  @Test
  void npmStartNeedsWhatTheScriptOfTheProjectRuns() throws IOException {
    Layer project =
        Layer.of()
            .file("app/package.json", "{\"scripts\":{\"start\":\"less dist/main.js && t x\"}}")
            .file("app/dist/main.js", "x")
            .file("usr/local/bin/npm", "#!/bin/sh", EXECUTABLE)
            .file("app/node_modules/t/package.json", "{\"name\":\"t\"}")
            .file("app/node_modules/t/cli.js", "x")
            .symlink("app/node_modules/.bin/t", "../t/cli.js");
    Read image = read(c().layer(project).workdir("/app").cmd("npm", "start"));
    assertThat(image.needs().startsScript()).isTrue();
    assertThat(image.files()).contains("/app/dist/main.js", "/app/node_modules/t/cli.js");
    assertThat(image.packages(PackageUse.NEEDED)).contains("less");
    Read other = read(c().layer(project).workdir("/app").cmd("npm", "run", "nothing"));
    assertThat(other.needs().startsScript()).isFalse();
    assertThat(other.files()).doesNotContain("/app/dist/main.js");
  }

  @Test
  void aPackageForDevelopmentThatTheProgramRunsIsToldOf() throws IOException {
    Layer project =
        Layer.of()
            .file(
                "app/package.json",
                "{\"devDependencies\":{\"t\":\"1\"},\"scripts\":{\"start\":\"t src/main.ts\"}}")
            .file("usr/local/bin/npm", "#!/bin/sh", EXECUTABLE)
            .file("app/node_modules/t/package.json", "{\"name\":\"t\"}")
            .file("app/node_modules/t/cli.js", "x")
            .symlink("app/node_modules/.bin/t", "../t/cli.js");
    ImageBuilder image = c().layer(project).workdir("/app");
    assertThat(read(image.cmd("npm", "start")).needs().runsDevelopmentPackages()).isTrue();
    assertThat(read(image.cmd("vim", "x")).needs().runsDevelopmentPackages()).isFalse();
  }
}
