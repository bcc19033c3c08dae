package io.layerwise.benchmarks.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final Reading ONE = reading("a", "0");
  private static final Reading OTHER = reading("a", "7");

  private static Reading reading(String path, String uid) {
    return Reading.of(listing(path, Map.of(Column.TYPE, "f", Column.UID, uid)));
  }

  private static Listing listing(String path, Map<Column, String> cells) {
    return new Listing(new TreeMap<>(Map.of(path, new FileRow(cells, "1"))));
  }

  private static Verdict verdict(Reading own, Reading... engines) {
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Reading engine : engines) {
      readings.put("engine " + readings.size(), engine);
    }
    return Verdict.of(readings, own);
  }

  @Test
  void theSameReadingAgrees() {
    assertThat(verdict(ONE, ONE).outcome()).isEqualTo(Outcome.AGREED);
  }

  @Test
  void anotherReadingFailsAndShowsBoth() {
    Verdict verdict = verdict(OTHER, ONE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(verdict.outcome().isFailure()).isTrue();
    assertThat(verdict.details())
        .containsExactly("engine:    /a  type f, uid 0", "layerwise: /a  type f, uid 7");
  }

  @Test
  void aRefusalOfWhatAnEngineLoadsFails() {
    Verdict verdict = verdict(Reading.refused("odd"), ONE);
    assertThat(verdict.outcome()).isEqualTo(Outcome.LAYERWISE_REFUSES);
    assertThat(verdict.outcome().isFailure()).isTrue();
    assertThat(verdict.details()).containsExactly("layerwise: odd");
  }

  @Test
  void whatEnginesRefuseMayBeReadOrNot() {
    Verdict read = verdict(ONE, Reading.refused("odd"));
    Verdict refused = verdict(Reading.refused("bad"), Reading.refused("odd"));
    assertThat(read.outcome()).isEqualTo(Outcome.ENGINES_REFUSE);
    assertThat(refused.outcome()).isEqualTo(Outcome.BOTH_REFUSE);
    assertThat(read.outcome().isFailure() || refused.outcome().isFailure()).isFalse();
  }

  @Test
  void whereEnginesDisagreeEitherWillDo() {
    assertThat(verdict(OTHER, ONE, OTHER).outcome()).isEqualTo(Outcome.ENGINES_DISAGREE);
    assertThat(verdict(reading("a", "8"), ONE, OTHER).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void anEngineThatRefusesLeavesTheWordToTheNext() {
    assertThat(verdict(ONE, Reading.refused("odd"), ONE).outcome()).isEqualTo(Outcome.AGREED);
    assertThat(verdict(OTHER, Reading.refused("odd"), ONE).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void aDecidedDifferenceIsCounted() {
    Reading nothing = Reading.of(new Listing(new TreeMap<>()));
    Verdict aufs = verdict(nothing, reading(".wh..wh.plnk/1.2", "0"));
    assertThat(aufs.outcome()).isEqualTo(Outcome.AGREED_AS_DECIDED);
    assertThat(aufs.decided()).containsExactly(DecidedDifference.AUFS_METADATA);
  }

  @Test
  void whatIsNearADecidedDifferenceFails() {
    Reading nothing = Reading.of(new Listing(new TreeMap<>()));
    Reading shown = reading(".wh..wh.plnk/1.2", "0");
    Reading device = Reading.of(listing("n", Map.of(Column.TYPE, "c", Column.DEVICE, "0:0")));
    assertThat(verdict(shown, nothing).outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(verdict(nothing, reading("wh.plnk", "0")).outcome()).isEqualTo(Outcome.DIFFERS);
    assertThat(verdict(device, nothing).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void aDirectoryThatIsImpliedAgainMayBeMadeAnew() {
    Map<Column, String> anew =
        Map.of(Column.TYPE, "d", Column.MODE, "755", Column.UID, "0", Column.GID, "0");
    Map<Column, String> kept =
        Map.of(Column.TYPE, "d", Column.MODE, "750", Column.UID, "3", Column.GID, "4");
    Reading engine = Reading.of(listing("d", anew));
    Reading implied =
        Reading.of(new Listing(new TreeMap<>(Map.of("d", new FileRow(kept, "1", true)))));
    assertThat(verdict(implied, engine).decided())
        .containsExactly(DecidedDifference.DIRECTORY_IMPLIED_AGAIN);
    assertThat(verdict(Reading.of(listing("d", kept)), engine).outcome())
        .isEqualTo(Outcome.DIFFERS);
    assertThat(verdict(implied, reading("d", "0")).outcome()).isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void anExportCannotVouchForAttributes() {
    Map<Column, String> own = Map.of(Column.TYPE, "f", Column.XATTRS, "{user.x=31}");
    Reading export = Reading.exported(listing("a", Map.of(Column.TYPE, "f")));
    Reading mounted = Reading.of(listing("a", Map.of(Column.TYPE, "f")));
    assertThat(verdict(Reading.of(listing("a", own)), mounted, export).outcome())
        .isEqualTo(Outcome.DIFFERS);
  }

  @Test
  void anExportShowsCapabilitiesAlone() {
    Map<Column, String> seen = Map.of(Column.TYPE, "f", Column.XATTRS, "{security.capability=01}");
    Map<Column, String> own =
        Map.of(Column.TYPE, "f", Column.XATTRS, "{security.capability=01, user.x=31}");
    Map<Column, String> other =
        Map.of(Column.TYPE, "f", Column.XATTRS, "{security.capability=02, user.x=31}");
    Reading export = Reading.exported(listing("a", seen));
    assertThat(verdict(Reading.of(listing("a", own)), export).outcome()).isEqualTo(Outcome.AGREED);
    assertThat(verdict(Reading.of(listing("a", other)), export).outcome())
        .isEqualTo(Outcome.DIFFERS);
  }
}
