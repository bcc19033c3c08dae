package io.layerwise.benchmarks.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferenceTest {
  private static final FileRow FILE =
      new FileRow(
          Map.of(
              Column.TYPE, "f",
              Column.SIZE, "4",
              Column.MODE, "644",
              Column.UID, "0",
              Column.GID, "0",
              Column.LINK, "a",
              Column.DEVICE, "1:3",
              Column.CONTENT, "c0ffee",
              Column.XATTRS, "{user.x=31}"),
          "1");

  private static FileRow row(String inode) {
    return new FileRow(FILE.cells(), inode);
  }

  private static Listing listing(Map<String, FileRow> rows) {
    return new Listing(new TreeMap<>(rows));
  }

  @Test
  void theSameListingHasNone() {
    Listing listing = listing(Map.of("a", FILE, "b", row("2")));
    assertThat(Difference.between(listing, listing)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Column.class, mode = EnumSource.Mode.EXCLUDE, names = "SAME_AS")
  void anotherValueIsFoundInEveryColumn(Column column) {
    Listing engine = listing(Map.of("a", FILE, "b", row("2")));
    Listing own = listing(Map.of("a", FILE, "b", row("2").with(column, "other")));
    List<Difference> differences = Difference.between(engine, own);
    assertThat(differences).singleElement().extracting(Difference::path).isEqualTo("b");
    assertThat(differences.get(0).columns()).containsExactly(column);
    assertThat(differences.get(0).text()).contains("engine:", "layerwise:", "other");
  }

  @ParameterizedTest
  @EnumSource(value = Column.class, mode = EnumSource.Mode.EXCLUDE, names = "SAME_AS")
  void aValueOnOneSideAloneIsFound(Column column) {
    Listing engine = listing(Map.of("a", FILE));
    Listing own = listing(Map.of("a", FILE.with(column, "")));
    assertThat(Difference.between(engine, own).get(0).columns()).containsExactly(column);
  }

  @Test
  void aPathOnOneSideAloneIsFound() {
    Listing both = listing(Map.of("a", FILE, "b", row("2")));
    Listing one = listing(Map.of("a", FILE));
    assertThat(Difference.between(both, one))
        .singleElement()
        .satisfies(difference -> assertThat(difference.own()).isEmpty());
    assertThat(Difference.between(one, both))
        .singleElement()
        .satisfies(difference -> assertThat(difference.engine()).isEmpty());
  }

  @Test
  void aCopyIsNoHardLink() {
    Listing linked = listing(Map.of("a", row("1"), "b", row("1"), "c", row("2")));
    Listing copied = listing(Map.of("a", row("1"), "b", row("3"), "c", row("2")));
    assertThat(Difference.between(linked, copied))
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.path()).isEqualTo("b");
              assertThat(difference.columns()).containsExactly(Column.SAME_AS);
            });
  }

  @Test
  void theNumbersOfInodesDoNotMatter() {
    Listing engine = listing(Map.of("a", row("17"), "b", row("17"), "c", row("5")));
    Listing own = listing(Map.of("a", row("x"), "b", row("x"), "c", row("y")));
    assertThat(Difference.between(engine, own)).isEmpty();
  }

  @Test
  void aHardLinkThatOneSideDoesNotShowIsOneDifference() {
    Listing engine = listing(Map.of(".wh..wh.plnk/1", row("1"), "a", row("1"), "b", row("1")));
    Listing own = listing(Map.of("a", row("1"), "b", row("1")));
    assertThat(Difference.between(engine, own))
        .singleElement()
        .extracting(Difference::path)
        .isEqualTo(".wh..wh.plnk/1");
  }
}
