package io.layerwise.waste;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.fixtures.Layer;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The places where tools are known to leave things, and their neighbours. */
class PathsOfRulesTest {
  @ParameterizedTest
  @CsvSource({
    "cache-apt, var/cache/apt/archives/a.deb",
    "cache-apt, var/cache/apt/pkgcache.bin",
    "cache-apt, var/cache/debconf/templates.dat-old",
    "cache-apk, etc/apk/cache/a.apk",
    "cache-dnf, var/cache/yum/x",
    "cache-dnf, var/cache/libdnf5/x",
    "cache-dnf, var/cache/zypp/x",
    "cache-dnf, var/lib/dnf/repos/x",
    "cache-pip, root/.cache/uv/x",
    "cache-pip, root/.cache/pypoetry/x",
    "cache-pip, home/app/.cache/pipenv/x",
    "cache-conda, root/miniconda3/pkgs/x",
    "cache-conda, opt/mambaforge/pkgs/x",
    "cache-bytecode, app/a.pyo",
    "cache-npm, usr/local/share/.cache/yarn/v6/x",
    "cache-npm, root/.yarn/berry/cache/x.zip",
    "cache-npm, root/.local/share/pnpm/store/v3/x",
    "cache-npm, root/.bun/install/cache/x",
    "cache-node-tools, root/.cache/node-gyp/20/x.h",
    "cache-node-tools, root/.cache/Cypress/x",
    "cache-node-tools, root/.cache/ms-playwright/x",
    "cache-maven, root/.gradle/caches/x",
    "cache-maven, root/.gradle/wrapper/dists/x",
    "cache-maven, root/.gradle/daemon/x",
    "cache-maven, root/.ivy2/cache/x",
    "cache-maven, root/.sbt/boot/x",
    "cache-maven, root/.cache/coursier/x",
    "cache-cargo, root/.cargo/git/x",
    "cache-rust-target, src/target/debug/incremental/x",
    "cache-rust-target, src/target/release/build/x",
    "build-rust, usr/local/rustup/toolchains/stable/x",
    "cache-go, root/.cache/go-build/x",
    "cache-nuget, root/.local/share/NuGet/x",
    "cache-composer, root/.cache/composer/x",
    "cache-ruby, app/.bundle/cache/x",
    "cache-ruby, usr/local/bundle/ruby/3.2.0/gems/nokogiri-1/ext/nokogiri/a.o",
    "context-vcs, app/.svn/x",
    "context-vcs, app/.hg/x",
    "context-dockerfile, code/Dockerfile",
    "context-dockerfile, home/node/app/Dockerfile",
    "docs-doc, usr/share/info/x",
    "docs-doc, usr/share/help/x",
    "docs-locale, usr/share/i18n/x",
    "docs-locale, usr/lib/locale/locale-archive",
    "docs-python-metadata, usr/local/lib/python3.12/site-packages/flask-3.dist-info/METADATA",
    "docs-python-metadata, usr/lib/python3/dist-packages/six.egg-info/PKG-INFO",
    "build-jdk, opt/java/openjdk/bin/javac",
    "build-jdk, usr/lib/jvm/java-17/lib/src.zip",
    "build-jdk, usr/lib/jvm/java-17/lib/ct.sym",
    "build-jdk, usr/lib/jvm/java-17/demo/x",
    "build-jdk, usr/lib/jvm/java-17/include/jni.h",
    "build-libraries, usr/lib/libx.la",
    "build-libraries, usr/lib/crt1.o",
    "build-libraries, usr/lib/x86_64-linux-gnu/pkgconfig/x.pc",
    "dev-tests, app/node_modules/a/__tests__/x.js",
    "dev-tests, usr/local/lib/python3.12/site-packages/numpy/tests/x.py",
    "dev-tests, usr/local/bundle/gems/rake-13/test/x.rb",
    "dev-tests, usr/local/bundle/gems/rspec-3/spec/x.rb",
    "dev-tests, app/vendor/symfony/console/Tests/x.php",
    "leftover-source-maps, app/node_modules/a/a.css.map",
    "leftover-source-maps, usr/local/lib/python3.12/site-packages/notebook/static/a.js.map",
    "leftover-tmp, var/tmp/x",
    "leftover-lastlog, var/log/faillog",
    "leftover-cores, app/java_pid1.hprof"
  })
  void aFileThereIsWaste(String code, String path) throws IOException {
    assertThat(WasteOf.image(RuleCase.run("make", Layer.of().zeros(path, 9))).findings())
        .extracting(finding -> finding.code().id())
        .containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "var/cache/apt/keys/x",
    "etc/apk/repositories",
    "var/lib/dnf/history.sqlite",
    "root/.cache/huggingface/model",
    "opt/conda/envs/a/pkgs.py",
    "app/.yarn/cache/x.zip",
    "root/.gradle/gradle.properties",
    "root/.cargo/bin/tool",
    "src/target/release/app",
    "usr/local/bundle/ruby/3.2.0/gems/nokogiri-1/ext/nokogiri/a.so",
    "usr/local/bundle/gems/rspec-3/lib/rspec/spec/x.rb",
    "app/spec/x.rb",
    "app/vendor/tests/x.php",
    "app/site-packages.dist-info/x",
    "usr/local/lib/python3.12/site-packages/flask/dist-info/x",
    "app/static/a.js.map",
    "usr/lib/jvm/java-17/lib/modules",
    "var/lib/app/Dockerfile"
  })
  void aFileBesideItIsNot(String path) throws IOException {
    assertThat(WasteOf.image(RuleCase.run("make", Layer.of().zeros(path, 9))).findings()).isEmpty();
  }
}
