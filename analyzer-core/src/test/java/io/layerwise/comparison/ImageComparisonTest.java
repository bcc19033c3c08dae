package io.layerwise.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.OpenImage;
import io.layerwise.analysis.FileGlob;
import io.layerwise.comparison.ImageIdentity.Kind;
import io.layerwise.fixtures.Compression;
import io.layerwise.fixtures.ImageBuilder;
import io.layerwise.fixtures.Layer;
import io.layerwise.fixtures.Metadata;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person is told of two versions of an image. */
class ImageComparisonTest {
  private static final Metadata LATER = Metadata.mode(0644).mtime(1_800_000_000L);
  private static final Layer BASE = Layer.of().file("etc/os", "debian 12").file("bin/sh", "shell");

  private static ImageBuilder image() {
    return ImageBuilder.image();
  }

  @Test
  void anImageIsTheSameAsItself() throws IOException {
    ImageBuilder image =
        image().layer(BASE, "ADD rootfs /").layer(Layer.of().file("app", "v1"), "COPY app /");
    ImageComparison same = Compared.of(image, image);
    assertThat(same.isEmpty()).isTrue();
    assertThat(same.identity()).isEqualTo(new ImageIdentity(Kind.SAME_IMAGE, 2));
    assertThat(same.files().changes()).isEmpty();
    assertThat(same.packages()).isEmpty();
    assertThat(same.config()).isEmpty();
    assertThat(same.pull().layers()).isEmpty();
    assertThat(same.bytes().directories()).isEmpty();
    assertThat(same.bytes().instructions()).isEmpty();
    assertThat(same.totals()).allMatch(total -> total.delta() == 0);
  }

  @Test
  void aRebuildOfAnUnchangedDockerfileDiffersInTimesAndIsPulledForNothing() throws IOException {
    ImageComparison rebuilt =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").layer(Layer.of().file("app", "v1"), "COPY app /"),
            image()
                .layer(BASE, "ADD rootfs /")
                .layer(Layer.of().file("app", "v1", LATER), "COPY app /"));
    assertThat(rebuilt.identity().kind()).isEqualTo(Kind.SAME_FILES);
    assertThat(rebuilt.isEmpty()).isFalse();
    assertThat(Compared.layers(rebuilt)).containsExactly("reused 0>0", "rebuilt-same-content 1>1");
    assertThat(Compared.files(rebuilt)).containsExactly("metadata /app [timestamp]");
    assertThat(rebuilt.pull().layers()).hasSize(1);
    assertThat(rebuilt.pull().alreadyHeldBytes()).isEqualTo(2);
    RebuiltLayer layer = rebuilt.pull().rebuiltForNothing().get(0);
    assertThat(layer.layer().layer().index()).isEqualTo(1);
    assertThat(layer.likelyCause()).isEqualTo(RebuildCause.BROKEN_CACHE);
    assertThat(layer.files()).isEqualTo(1);
  }

  @Test
  void timestampsAreIgnoredInFilesAndNowhereElse() throws IOException {
    ImageBuilder before = image().layer(Layer.of().file("app", "v1").file("x", "1"), "COPY . /");
    ImageBuilder after =
        image().layer(Layer.of().file("app", "v1", LATER).file("x", "2", LATER), "COPY . /");
    ImageComparison told =
        Compared.of(before, after, ComparisonOptions.ALL.ignoring(Noise.TIMESTAMPS));
    assertThat(Compared.files(told)).containsExactly("modified /x [content]");
    assertThat(told.files().ignored()).isEqualTo(1);
    assertThat(told.pull().contentBytes()).isEqualTo(3);
    assertThat(told.identity().kind()).isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void chmodCopiesEveryFileAndThePullSaysSo() throws IOException {
    Layer app = Layer.of().file("srv/a", "aaaa").file("srv/b", "bb");
    Layer chmod =
        Layer.of()
            .file("srv/a", "aaaa", Metadata.mode(0755))
            .file("srv/b", "bb", Metadata.mode(0755));
    ImageComparison changed =
        Compared.of(
            image().layer(app, "COPY srv /srv"),
            image()
                .layer(app, "COPY srv /srv")
                .layer(chmod, "RUN /bin/sh -c chmod -R 755 /srv # buildkit"));
    assertThat(changed.identity().kind()).isEqualTo(Kind.EXTENDED);
    assertThat(Compared.files(changed))
        .containsExactly("metadata /srv/a [mode]", "metadata /srv/b [mode]");
    assertThat(Compared.layers(changed)).containsExactly("reused 0>0", "added ->1");
    assertThat(changed.total(Total.DEAD_BYTES).delta()).isEqualTo(6);
    assertThat(changed.total(Total.VISIBLE_BYTES).delta()).isZero();
    assertThat(changed.pull().alreadyHeldBytes()).isEqualTo(6);
    assertThat(changed.pull().rebuiltForNothing().get(0).likelyCause())
        .isEqualTo(RebuildCause.METADATA);
    assertThat(Compared.rows(changed.bytes().directories()))
        .containsExactly("/srv +0 visible, +6 dead");
    assertThat(Compared.rows(changed.bytes().instructions()))
        .containsExactly(
            "COPY srv /srv -6 visible, +6 dead", "RUN chmod -R 755 /srv +6 visible, +0 dead");
    assertThat(
            Compared.files(
                Compared.of(
                    image().layer(app, "COPY srv /srv"),
                    image().layer(app, "COPY srv /srv").layer(chmod, "RUN chmod"),
                    ComparisonOptions.ALL.ignoring(Noise.MODE))))
        .isEmpty();
  }

  @Test
  void aBaseUpdateUnderUnchangedLayersIsARebase() throws IOException {
    Layer app = Layer.of().file("app", "v1");
    Layer newBase = Layer.of().file("etc/os", "debian 13").file("bin/sh", "shell");
    ImageComparison rebased =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").layer(app, "COPY app /"),
            image().layer(newBase, "ADD rootfs /").layer(app, "COPY app /"));
    assertThat(rebased.identity()).isEqualTo(new ImageIdentity(Kind.REBASED, 0));
    assertThat(Compared.layers(rebased)).containsExactly("changed 0>0", "reused 1>1");
    assertThat(Compared.files(rebased)).containsExactly("modified /etc/os [content]");
    assertThat(rebased.pull().layers()).hasSize(1);
    assertThat(rebased.pull().alreadyHeldBytes()).isEqualTo(5);
    ImageComparison rebuiltToo =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").layer(app, "COPY app /"),
            image()
                .layer(newBase, "ADD rootfs /")
                .layer(Layer.of().file("app", "v2"), "COPY app /"));
    assertThat(rebuiltToo.identity().kind()).isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void layersOfYourOwnThatChangedAreNoOtherBase() throws IOException {
    Layer last = Layer.of().file("last", "same");
    ImageComparison told =
        Compared.of(
            image()
                .layer(BASE, "RUN one")
                .layer(Layer.of().file("app", "v1"), "COPY app /")
                .layer(last, "COPY last /"),
            image()
                .layer(BASE, "RUN one")
                .layer(Layer.of().file("app", "v2"), "COPY app /")
                .layer(last, "COPY last /"));
    assertThat(told.identity()).isEqualTo(new ImageIdentity(Kind.DIFFERENT, 1));
  }

  @Test
  void secretsOfTheConfigurationAreComparedButNotShown() throws IOException {
    ImageComparison told =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").env("API_TOKEN=abcdefgh1").env("MODE=a"),
            image().layer(BASE, "ADD rootfs /").env("API_TOKEN=abcdefgh2").env("MODE=b"));
    assertThat(told.config())
        .extracting(ConfigChange::name)
        .containsExactlyInAnyOrder("env API_TOKEN", "env MODE");
    assertThat(told.config().toString()).doesNotContain("abcdefgh").contains("[b]");
  }

  @Test
  void aMovedInstructionIsNoOtherInstruction() throws IOException {
    Layer one = Layer.of().file("one", "1");
    Layer two = Layer.of().file("two", "22");
    Layer twoAgain = Layer.of().file("two", "22", LATER);
    ImageComparison moved =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").layer(one, "COPY one /").layer(two, "COPY two /"),
            image()
                .layer(BASE, "ADD rootfs /")
                .layer(twoAgain, "COPY two /")
                .layer(one, "COPY one /"));
    assertThat(Compared.layers(moved)).containsExactly("reused 0>0", "moved 2>1", "reused 1>2");
    assertThat(moved.layers().get(1).sameContent()).isTrue();
    assertThat(Compared.rows(moved.bytes().instructions())).isEmpty();
  }

  @Test
  void anEditedInstructionIsKnownByItsFiles() throws IOException {
    Layer old = Layer.of().file("lib/a", "1").file("lib/b", "1").file("lib/c", "1");
    Layer fresh = Layer.of().file("lib/a", "2").file("lib/b", "2").file("lib/d", "2");
    assertThat(
            Compared.layers(
                Compared.of(
                    image().layer(BASE, "ADD rootfs /").layer(old, "RUN install x=1"),
                    image()
                        .layer(BASE, "ADD rootfs /")
                        .layer(Layer.of().file("new", ""), "COPY new /")
                        .layer(fresh, "RUN install x=2"))))
        .containsExactly("reused 0>0", "added ->1", "changed 1>2");
    assertThat(
            Compared.layers(
                Compared.of(
                    image().layer(old, "RUN install x=1"),
                    image().layer(Layer.of().file("lib/a", "2").file("lib/e", ""), "RUN other"))))
        .containsExactly("removed 0>-", "added ->0");
  }

  @Test
  void aRenamedDirectoryIsToldAsOne() throws IOException {
    Layer old =
        Layer.of()
            .directory("opt/app-1")
            .file("opt/app-1/main", "program")
            .file("opt/app-1/lib/x", "library")
            .file("opt/app-1/empty", "")
            .file("opt/app-1/lib/empty", "")
            .symlink("opt/app-1/run", "main")
            .file("opt/app-1/gone", "only before");
    Layer fresh =
        Layer.of()
            .directory("opt/app-2")
            .file("opt/app-2/main", "program", Metadata.mode(0755))
            .file("opt/app-2/lib/x", "library")
            .file("opt/app-2/empty", "")
            .file("opt/app-2/lib/empty", "")
            .symlink("opt/app-2/run", "main");
    ImageComparison renamed =
        Compared.of(image().layer(old, "COPY a /opt"), image().layer(fresh, "COPY b /opt"));
    assertThat(Compared.files(renamed))
        .containsExactly(
            "removed /opt/app-1/gone",
            "renamed /opt/app-1 -> /opt/app-2",
            "renamed /opt/app-1/empty -> /opt/app-2/empty",
            "renamed /opt/app-1/lib -> /opt/app-2/lib",
            "renamed /opt/app-1/lib/empty -> /opt/app-2/lib/empty",
            "renamed /opt/app-1/lib/x -> /opt/app-2/lib/x",
            "renamed /opt/app-1/main -> /opt/app-2/main [mode]",
            "renamed /opt/app-1/run -> /opt/app-2/run");
    assertThat(renamed.files().renamedDirectories())
        .containsExactly(new DirectoryRename("/opt/app-1", "/opt/app-2", 4, 14));
    assertThat(renamed.pull().rebuiltForNothing().get(0).likelyCause())
        .isEqualTo(RebuildCause.OTHER_PATH);
  }

  @Test
  void whatCouldBeEitherOfTwoFilesIsNotRenamed() throws IOException {
    ImageComparison told =
        Compared.of(
            image().layer(Layer.of().file("a", "same"), "COPY"),
            image().layer(Layer.of().file("b", "same").file("c", "same"), "COPY"));
    assertThat(Compared.files(told)).containsExactly("removed /a", "added /b", "added /c");
  }

  @Test
  void sameSizeDoesNotMeanSame() throws IOException {
    ImageBuilder before = image().layer(Layer.of().file("a", "port=80").file("b", "x"), "COPY . /");
    ImageBuilder after = image().layer(Layer.of().file("a", "port=81").file("b", "x"), "COPY . /");
    assertThat(Compared.files(Compared.of(before, after))).containsExactly("modified /a [content]");
    assertThat(Compared.files(Compared.ofStreams(before, after)))
        .containsExactly("modified /a [content]");
    assertThat(Compared.ofStreams(before, after).pull().alreadyHeldBytes()).isEqualTo(1);
  }

  @Test
  void aFileBecomesADirectory() throws IOException {
    ImageComparison told =
        Compared.of(
            image().layer(Layer.of().file("conf", "text"), "COPY"),
            image().layer(Layer.of().directory("conf").file("conf/main", "other"), "COPY"));
    assertThat(Compared.files(told))
        .containsExactly("type-changed /conf [type]", "added /conf/main");
  }

  @Test
  void aHardLinkBecomesACopy() throws IOException {
    ImageComparison told =
        Compared.of(
            image().layer(Layer.of().file("a", "same").hardLink("b", "a"), "COPY"),
            image().layer(Layer.of().file("a", "same").file("b", "same"), "COPY"));
    assertThat(Compared.files(told)).containsExactly("metadata /b [link]");
    assertThat(told.total(Total.VISIBLE_BYTES).delta()).isEqualTo(4);
    assertThat(told.identity().kind()).isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void aSymlinkLeadsElsewhere() throws IOException {
    assertThat(
            Compared.files(
                Compared.of(
                    image().layer(Layer.of().symlink("java", "jdk-17").symlink("x", "y"), "COPY"),
                    image().layer(Layer.of().symlink("java", "jdk-21").symlink("x", "y"), "COPY"))))
        .containsExactly("link-retargeted /java [target]");
  }

  @Test
  void otherCompressionIsOtherPackagingAndNotPulled() throws IOException {
    ImageBuilder gzip = image().layer(BASE, "ADD rootfs /", Compression.GZIP);
    ImageBuilder zstd = image().layer(BASE, "ADD rootfs /", Compression.ZSTD);
    try (OpenImage old = Compared.oci(gzip);
        OpenImage fresh = Compared.oci(zstd)) {
      ImageComparison told = Compared.of(old, fresh, ComparisonOptions.ALL);
      assertThat(told.identity().kind()).isEqualTo(Kind.OTHER_PACKAGING);
      assertThat(told.pull().layers()).isEmpty();
      assertThat(told.files().changes()).isEmpty();
      assertThat(told.total(Total.BLOB_BYTES).delta()).isNotZero();
    }
  }

  @Test
  void aConfigurationThatIsOnlyWrittenAnewIsOtherPackaging() throws IOException {
    ImageComparison told =
        Compared.of(
            image().layer(BASE, "ADD rootfs /").cmd("sh").created("2024-01-01T00:00:00Z"),
            image().layer(BASE, "ADD rootfs /").cmd("sh").created("2025-01-01T00:00:00Z"));
    assertThat(told.identity().kind()).isEqualTo(Kind.OTHER_PACKAGING);
  }

  @Test
  void theSameLayersUnderAnotherConfigurationDifferInIt() throws IOException {
    ImageComparison told =
        Compared.of(
            image()
                .layer(BASE, "ADD rootfs /")
                .env("PATH=/bin")
                .env("OLD=1")
                .cmd("sh")
                .expose("80/tcp")
                .label("version", "1"),
            image()
                .layer(BASE, "ADD rootfs /")
                .env("PATH=/usr/bin")
                .cmd("sh")
                .expose("8080/tcp")
                .label("version", "2")
                .user("app")
                .healthcheck("CMD", "curl", "localhost"));
    assertThat(told.identity().kind()).isEqualTo(Kind.SAME_LAYERS);
    assertThat(told.isEmpty()).isFalse();
    assertThat(told.config())
        .extracting(
            change ->
                change.name()
                    + ": "
                    + change.before().orElse("-")
                    + " > "
                    + change.after().orElse("-"))
        .containsExactlyInAnyOrder(
            "env PATH: /bin > /usr/bin",
            "env OLD: 1 > -",
            "port 80/tcp: 80/tcp > -",
            "port 8080/tcp: - > 8080/tcp",
            "label version: 1 > 2",
            "user: - > app",
            "healthcheck: - > [\"CMD\", \"curl\", \"localhost\"]");
  }

  @Test
  void noiseAndPathsAreLeftOutTogether() throws IOException {
    Layer old = Layer.of().file("var/log/dpkg.log", "1").file("etc/a", "1").file("srv/b", "1");
    Layer fresh = Layer.of().file("var/log/dpkg.log", "22").file("etc/a", "2").file("srv/b", "2");
    ImageBuilder before = image().layer(old, "RUN x");
    ImageBuilder after = image().layer(fresh, "RUN x");
    ComparisonOptions noLogs = ComparisonOptions.ALL.ignoring(Noise.PACKAGE_MANAGERS);
    assertThat(Compared.files(Compared.of(before, after, noLogs)))
        .containsExactly("modified /etc/a [content]", "modified /srv/b [content]");
    assertThat(Compared.files(Compared.of(before, after, noLogs.only(FileGlob.of("/etc/")))))
        .containsExactly("modified /etc/a [content]");
    assertThat(Compared.files(Compared.of(before, after, noLogs.ignoring(FileGlob.of("/etc/")))))
        .containsExactly("modified /srv/b [content]");
    assertThat(Compared.of(before, after, noLogs).total(Total.VISIBLE_BYTES).delta()).isEqualTo(1);
  }

  @Test
  void directoriesAreNamedAsDeepAsAllOfTheirChangeGoes() throws IOException {
    Layer old = Layer.of().zeros("usr/lib/x86/a", 1000).zeros("srv/app/node_modules/x/y", 10);
    Layer fresh =
        Layer.of()
            .zeros("usr/lib/x86/a", 5000)
            .zeros("usr/lib/arm/a", 1000)
            .zeros("srv/app/node_modules/x/y", 900)
            .zeros("srv/app/node_modules/x/z", 100)
            .zeros("etc/tiny", 3);
    assertThat(
            Compared.rows(
                Compared.of(image().layer(old, "COPY"), image().layer(fresh, "COPY"))
                    .bytes()
                    .directories()))
        .containsExactly(
            "/usr/lib +5000 visible, +0 dead",
            "/srv/app/node_modules/x +990 visible, +0 dead",
            "other +3 visible, +0 dead");
  }

  @Test
  void oneDockerfileByTwoBuildersIsAlignedLineByLine() throws IOException {
    Layer accounts = Layer.of().file("srv/accounts", "12");
    Layer rules = Layer.of().file("srv/rules", "345");
    Layer later = Layer.of().file("srv/made", "1", LATER);
    ImageComparison built =
        Compared.of(
            image()
                .layer(BASE, "/bin/sh -c #(nop) ADD file:00ff in / ")
                .layer(accounts, "/bin/sh -c #(nop) COPY multi:11ff in ./ ")
                .layer(rules, "/bin/sh -c #(nop) COPY --chown=1:1file:22ff in ./ ")
                .layer(Layer.of().file("srv/made", "1"), "/bin/sh -c make")
                .layer(Layer.of().file("srv/all", "1"), "/bin/sh -c cat"),
            image()
                .layer(BASE.file("etc/new", ""), "ADD base.tar / # buildkit")
                .layer(Layer.of().file("srv/accounts", "21"), "COPY accounts ./ # buildkit")
                .layer(Layer.of().file("srv/rules", "543"), "COPY --chown=1:1 rules ./ # buildkit")
                .layer(later, "RUN |1 EDITION=first /bin/sh -c make # buildkit")
                .layer(Layer.of().file("srv/all", "1", LATER), "RUN /bin/sh -c cat # buildkit"));
    assertThat(Compared.layers(built))
        .containsExactly(
            "changed 0>0",
            "changed 1>1",
            "changed 2>2",
            "rebuilt-same-content 3>3",
            "rebuilt-same-content 4>4");
    assertThat(Compared.rows(built.bytes().instructions())).isEmpty();
  }

  @Test
  void whatBeginsWithALayerOfTheSameContentIsNotRebased() throws IOException {
    Layer step = Layer.of().file("srv/made", "1");
    ImageComparison built =
        Compared.of(
            image().layer(BASE, "ADD a /").layer(step, "RUN one").layer(step, "RUN three"),
            image()
                .layer(BASE.file("etc/os", "debian 12", LATER), "ADD a /")
                .layer(Layer.of().file("srv/other", "1"), "RUN two")
                .layer(Layer.of().file("srv/made", "1", LATER), "RUN three"));
    assertThat(built.identity().kind()).isEqualTo(Kind.DIFFERENT);
  }

  @Test
  void sourcesTellCopiesApartWhereBothImagesRecordThem() throws IOException {
    Layer one = Layer.of().file("srv/one", "1");
    Layer two = Layer.of().file("srv/two", "22");
    ImageComparison copied =
        Compared.of(
            image().layer(BASE, "ADD a / # buildkit").layer(one, "COPY one ./ # buildkit"),
            image().layer(BASE, "ADD a / # buildkit").layer(two, "COPY two ./ # buildkit"));
    assertThat(Compared.rows(copied.bytes().instructions()))
        .containsExactlyInAnyOrder(
            "COPY one ./ -1 visible, +0 dead", "COPY two ./ +2 visible, +0 dead");
  }

  @Test
  void aFileOfSeveralPathsCountsAtOneOfThem() throws IOException {
    ImageComparison grown =
        Compared.of(
            image().layer(busybox("12345"), "ADD rootfs /"),
            image().layer(busybox("1234567"), "ADD rootfs /"));
    assertThat(Compared.files(grown))
        .containsExactly(
            "modified /bin/busybox [content]",
            "modified /bin/cat [content]",
            "modified /bin/ls [content]");
    assertThat(grown.files().changes())
        .extracting(FileChange::deltaBytes)
        .containsExactly(2L, 0L, 0L);
    assertThat(grown.files().changes())
        .extracting(change -> change.after().flatMap(FileVersion::hardLinkTo).orElse("itself"))
        .containsExactly("itself", "/bin/busybox", "/bin/busybox");
  }

  @Test
  void bytesOfAFileStayWhereAPathOfItStays() throws IOException {
    ImageComparison fewer =
        Compared.of(
            image().layer(busybox("12345"), "ADD rootfs /"),
            image()
                .layer(Layer.of().file("bin/cat", "12345").hardLink("bin/ls", "bin/cat"), "ADD /"));
    assertThat(Compared.files(fewer)).containsExactly("removed /bin/busybox");
    assertThat(fewer.files().changes()).extracting(FileChange::deltaBytes).containsExactly(0L);
  }

  private static Layer busybox(String content) {
    return Layer.of()
        .file("bin/busybox", content)
        .hardLink("bin/cat", "bin/busybox")
        .hardLink("bin/ls", "bin/busybox");
  }

  private static Layer copies(String... directories) {
    Layer layer = Layer.of();
    for (String directory : directories) {
      layer =
          layer.file(
              directory + "/node_modules/p/package.json", "{\"name\":\"p\",\"version\":\"1.0\"}");
    }
    return layer;
  }

  private static List<String> packages(Layer before, Layer after) throws IOException {
    return Compared.of(image().layer(before, "RUN npm ci"), image().layer(after, "RUN npm ci"))
        .packages()
        .stream()
        .map(
            change ->
                change.status().label() + " " + change.copiesBefore() + ">" + change.copiesAfter())
        .toList();
  }

  @Test
  void aPackageIsRemovedOnlyWithItsLastCopy() throws IOException {
    assertThat(packages(copies("a", "b"), copies("a"))).containsExactly("copy-removed 2>1");
    assertThat(packages(copies("a"), copies("a", "b"))).containsExactly("copy-added 1>2");
    assertThat(packages(copies("a"), Layer.of().file("a", ""))).containsExactly("removed 1>0");
    assertThat(packages(Layer.of().file("a", ""), copies("a", "b")))
        .containsExactly("added 0>2", "added 0>2");
  }

  @Test
  void aPatternThatNeitherImageHasIsTold() throws IOException {
    ImageBuilder before = image().layer(Layer.of().file("a/x", "1").file("b/y", "1"), "COPY . /");
    ImageBuilder after = image().layer(Layer.of().file("a/x", "2").file("b/y", "2"), "COPY . /");
    FileChanges told =
        Compared.of(
                before,
                after,
                ComparisonOptions.ALL
                    .only(FileGlob.of("/a/**"))
                    .only(FileGlob.of("/nothing/**"))
                    .ignoring(FileGlob.of("/a/x")))
            .files();
    assertThat(told.unmatched()).containsExactly("/nothing/**");
    assertThat(told.changes()).isEmpty();
    assertThat(told.ignored()).isEqualTo(1);
    assertThat(told.unchosen()).isEqualTo(1);
  }
}
