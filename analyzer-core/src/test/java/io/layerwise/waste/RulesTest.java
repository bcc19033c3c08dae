package io.layerwise.waste;

import static io.layerwise.waste.RuleCase.BYTES;
import static io.layerwise.waste.RuleCase.copy;
import static io.layerwise.waste.RuleCase.file;
import static io.layerwise.waste.RuleCase.paths;
import static io.layerwise.waste.RuleCase.run;
import static io.layerwise.waste.RuleCase.then;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import io.layerwise.DrawnPackages;
import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Finding;
import io.layerwise.finding.Findings;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For every rule an image in which it finds waste, and one that only looks like it. */
class RulesTest {
  private static final Layer A = Layer.of().zeros("app/a", BYTES);

  static Stream<RuleCase> cases() {
    return Stream.concat(pathCases(), otherCases());
  }

  private static Stream<RuleCase> pathCases() {
    return Stream.of(
        paths("cache-apt", "var/lib/apt/lists/deb_Packages", "var/lib/apt/extended_states"),
        paths("cache-apk", "var/cache/apk/APKINDEX.tar.gz", "var/cache/apks/x"),
        paths("cache-dnf", "var/cache/dnf/repo.solv", "var/cache/dnfx/repo.solv"),
        paths("cache-pip", "root/.cache/pip/wheel", "srv/.cache/pip/wheel"),
        paths("cache-conda", "opt/conda/pkgs/numpy/x.so", "opt/conda/lib/x"),
        paths("cache-npm", "home/node/.npm/_cacache/x", "home/a/b/.npm/x"),
        paths("cache-node-tools", "app/node_modules/.cache/babel/x", "app/.cache/babel/x"),
        paths("cache-composer", "root/.composer/cache/x", "root/.composer/vendor/x"),
        paths("cache-ruby", "usr/local/lib/ruby/3.2.0/cache/a.gem", "srv/cache/a.gem"),
        paths("cache-bytecode", "app/__pycache__/a.cpython-312.pyc", "app/a.pyx"),
        paths("cache-maven", "root/.m2/repository/a/a.jar", "root/.m2/settings.xml"),
        paths("cache-jar-original", "app/app.jar.original", "app/original.jar"),
        paths("cache-cargo", "usr/local/cargo/registry/x", "usr/local/cargo/bin/x"),
        paths("cache-rust-target", "src/target/release/deps/x", "src/target/release/app"),
        paths("cache-go", "go/pkg/mod/x", "srv/pkg/mod/x"),
        paths("cache-nuget", "root/.nuget/packages/x", "root/.nuget/NuGet/NuGet.Config"),
        paths("build-jdk", "usr/lib/jvm/java-17/jmods/java.base.jmod", "srv/jmods/x.jmod"),
        paths("build-rust", "root/.rustup/toolchains/stable/x", "root/.rustup/settings.toml"),
        paths("build-go", "usr/local/go/bin/go", "usr/local/gogs/gogs"),
        paths("build-dotnet-sdk", "usr/share/dotnet/sdk/8.0/x.dll", "usr/share/dotnet/shared/x"),
        paths("build-maven", "usr/share/maven/lib/x.jar", "usr/share/mavenite/x.jar"),
        paths("build-headers", "usr/include/stdio.h", "usr/share/app/include/stdio.h"),
        paths("build-libraries", "usr/lib/x86_64-linux-gnu/libc.a", "usr/lib/libc.so.6"),
        paths("build-toolchain", "usr/local/bin/gcc", "usr/local/bin/gccx"),
        paths("dev-node", "app/node_modules/typescript/lib/tsc.js", "app/lib/typescript/tsc.js"),
        paths("dev-tests", "app/node_modules/a/test/x.js", "app/test/x.js"),
        paths("docs-licences", "usr/share/doc/curl/copyright", "usr/share/app/copyright"),
        paths("docs-doc", "usr/share/doc/curl/changelog.gz", "usr/share/docs/x"),
        paths("docs-man", "usr/share/man/man1/ls.1.gz", "usr/share/manager/x"),
        paths(
            "docs-python-metadata",
            "usr/lib/python3/dist-packages/six-1.16.egg-info",
            "app/flask-3.0.dist-info/METADATA"),
        paths("docs-locale", "usr/share/locale/de/x.mo", "app/share/locale/de/x.mo"),
        paths("context-vcs", "app/.git/objects/pack/x", "app/.github/x"),
        paths("context-editor", "app/.idea/x.xml", "app/idea/x.xml"),
        paths("context-env", "app/.env", "app/.env.example"),
        paths("context-dockerfile", "app/Dockerfile", "usr/share/app/Dockerfile"),
        paths("leftover-lastlog", "var/log/lastlog", "srv/log/lastlog"),
        paths("leftover-logs", "var/log/dpkg.log", "var/logs/dpkg.log"),
        paths("leftover-tmp", "tmp/x", "var/lib/tmp/x"),
        paths("leftover-cores", "app/core.1234", "app/core.js"),
        paths("leftover-source-maps", "app/node_modules/a/a.js.map", "app/public/a.js.map"),
        paths("leftover-debug-symbols", "usr/lib/debug/x.debug", "usr/lib/debugger/x"));
  }

  private static Stream<RuleCase> otherCases() {
    Layer owned = Layer.of().file("app/a", new byte[BYTES], Metadata.mode(0600));
    return Stream.of(
        new RuleCase(
            "dead-deleted",
            then(run("make", A), "rm /app/a", Layer.of().whiteout("app/a")),
            run("make && rm /app/b", A)),
        new RuleCase(
            "dead-overwritten",
            then(run("make", A), "make", Layer.of().zeros("app/a", BYTES + 1)),
            then(run("make", A), "make", Layer.of().zeros("app/b", BYTES + 1))),
        new RuleCase(
            "dead-metadata",
            then(copy(ImageBuilder.image(), A), "chmod 0600 /app/a", owned),
            then(copy(ImageBuilder.image(), A), "chmod 0600 /app/a", A)),
        new RuleCase(
            "dead-identical",
            then(copy(ImageBuilder.image(), A), "touch /app/a", A),
            then(copy(ImageBuilder.image(), A), "touch /app/a", owned)),
        new RuleCase(
            "dead-hard-link",
            then(run("make", A), "ln /app/a /bin/a", A.hardLink("bin/a", "app/a")),
            then(run("make", A), "ln -s /app/a /bin/a", A.hardLink("bin/a", "app/a"))),
        new RuleCase(
            "duplicate-tree",
            run("cp -R a b", Layer.of().file("a/x", "same").file("b/x", "same")),
            run("cp a/x b/x", Layer.of().file("a/x", "same").file("b/x", "same"))),
        new RuleCase(
            "duplicate-files",
            run("make", A.zeros("app/b", BYTES)),
            run("make", A.zeros("app/b", BYTES - 1))),
        new RuleCase("build-packages", packages("gcc", ""), packages("gcc", "Depends: gcc")),
        new RuleCase(
            "build-unneeded",
            packages("ctags", "Recommends: ctags"),
            packages("ctags", "Depends: ctags")),
        new RuleCase(
            "build-installers",
            started("opt/venv/lib/python3/site-packages/pip/x.py"),
            started("opt/venv/lib/python3/site-packages/pipe/x.py")),
        new RuleCase(
            "leftover-archive",
            run("curl -O x/a.tar.gz && tar xzf a.tar.gz", Layer.of().zeros("opt/a.tar.gz", 9)),
            run("curl -O x/a.tar.gz", Layer.of().zeros("opt/a.tar.gz", 9))),
        new RuleCase(
            "leftover-unstripped",
            run("make", Layer.of().file("app/lib.so", DrawnElf.library().withSymbols().bytes())),
            run("make", Layer.of().file("app/lib.so", DrawnElf.library().bytes()))));
  }

  /** A RUN that makes a file, in an image whose program is known. */
  private static ImageBuilder started(String path) {
    return run("make", Layer.of().zeros(path, BYTES).zeros("bin/app", 1)).cmd("/bin/app");
  }

  /** An image that runs vim, and a package that another one may need or not. */
  private static ImageBuilder packages(String name, String vimFields) {
    DrawnPackages drawn =
        DrawnPackages.dpkg()
            .asked("vim", vimFields, "usr/bin/vim")
            .brought(name, name.equals("gcc") ? "Section: devel" : "", "usr/lib/" + name);
    return run("apt-get install -y vim " + name, drawn.layer(BYTES)).cmd("vim");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aRuleFindsItsWasteAndNothingElse(RuleCase drawn) throws IOException {
    Finding found = WasteOf.of(drawn.code(), drawn.match());
    assertThat(found.bytes()).isPositive();
    assertThat(found.paths().largest()).isNotEmpty();
    assertThat(found.change().text()).isNotBlank();
    assertThat(found.base()).isFalse();
    if (drawn.code().equals("leftover-unstripped")) {
      assertThat(found.bytes()).isEqualTo(DrawnElf.SYMBOL_BYTES);
    }
    Findings missed = WasteOf.image(drawn.nearMiss());
    assertThat(missed.findings()).noneMatch(f -> f.code().id().equals(drawn.code()));
  }

  @Test
  void everyRuleHasItsCaseAndIsExplained() {
    List<CatalogueEntry> entries = WasteRules.catalogue().entries();
    assertThat(cases().map(RuleCase::code))
        .containsExactlyInAnyOrderElementsOf(entries.stream().map(e -> e.code().id()).toList());
    assertThat(entries)
        .allSatisfy(
            entry -> {
              assertThat(entry.title()).isNotBlank();
              assertThat(entry.explanation()).endsWith(".");
              assertThat(entry.before()).isNotBlank().isNotEqualTo(entry.after());
              assertThat(entry.after()).isNotBlank();
            });
  }

  @Test
  void nobodyCanLinkTheFilesOfADistributionToEachOther() throws IOException {
    Layer database = Layer.of().file("var/lib/dpkg/status", "x");
    Layer shipped = database.zeros("usr/lib/a.so", BYTES).zeros("usr/share/a/a.so", BYTES);
    assertThat(WasteOf.image(run("apt-get install -y a", shipped)).findings()).isEmpty();
    Layer one = shipped.zeros("app/a.so", BYTES);
    assertThat(WasteOf.image(run("make", one)).findings()).isEmpty();
    Layer copied = database.file("usr/share/a/x", "same").file("usr/share/b/x", "same");
    assertThat(WasteOf.image(run("cp -R a b", copied)).findings()).isEmpty();
  }

  @Test
  void copiesThatAreYourOwnAreFoundBesideThoseOfADistribution() throws IOException {
    Layer copies =
        Layer.of()
            .file("var/lib/dpkg/status", "x")
            .zeros("usr/lib/a.so", BYTES)
            .zeros("app/a.so", BYTES)
            .zeros("usr/local/lib/a.so", BYTES);
    Finding found = WasteOf.of("duplicate-files", run("make", copies));
    assertThat(found.bytes()).isEqualTo(BYTES);
    assertThat(found.paths().largest())
        .extracting(path -> path.path())
        .containsExactly("/usr/local/lib/a.so");
    Layer elsewhere = Layer.of().zeros("usr/lib/a.so", BYTES).zeros("usr/share/a/a.so", BYTES);
    assertThat(WasteOf.of("duplicate-files", run("make", elsewhere)).bytes()).isEqualTo(BYTES);
  }

  @Test
  void aFileWithAPathElsewhereIsNotSaved() throws IOException {
    Layer linked =
        Layer.of().zeros("opt/conda/pkgs/a/x", 9).hardLink("opt/conda/lib/x", "opt/conda/pkgs/a/x");
    assertThat(WasteOf.image(run("conda install a", linked)).findings()).isEmpty();
  }

  @Test
  void aHomeIsWhereTheConfigSaysToo() throws IOException {
    ImageBuilder image = file("srv/me*/.npm/x").env("HOME=/srv/me*");
    assertThat(WasteOf.of("cache-npm", image).bytes()).isEqualTo(BYTES);
    ImageBuilder other = file("srv/meme/.npm/x").env("HOME=/srv/me*");
    assertThat(WasteOf.image(other).findings()).isEmpty();
  }

  @Test
  void aToolInAPackageIsLeftToThePackages() throws IOException {
    Layer packaged = Layer.of().file("var/lib/dpkg/status", "x").zeros("usr/bin/gcc", 9);
    assertThat(WasteOf.image(run("make", packaged)).findings()).isEmpty();
    Layer library =
        Layer.of()
            .file("var/lib/dpkg/status", "x")
            .file("usr/lib/a.so", DrawnElf.library().withSymbols().bytes());
    assertThat(WasteOf.image(run("make", library)).findings()).isEmpty();
  }
}
