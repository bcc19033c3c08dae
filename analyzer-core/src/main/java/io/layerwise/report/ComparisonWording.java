package io.layerwise.report;

import io.layerwise.analysis.Sizes;
import io.layerwise.comparison.ConfigChange;
import io.layerwise.comparison.FindingStatus;
import io.layerwise.comparison.ImageComparison;
import io.layerwise.comparison.ImageIdentity.Kind;
import io.layerwise.comparison.LayerMatch;
import io.layerwise.comparison.PullCost;
import io.layerwise.comparison.RebuildCause;
import io.layerwise.comparison.RebuiltLayer;
import io.layerwise.comparison.Total;
import io.layerwise.comparison.TotalChange;
import io.layerwise.oci.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How reports speak of what differs between two images. */
public final class ComparisonWording {
  private static final int MOST_SETTINGS = 3;

  private ComparisonWording() {}

  /** A change in bytes with its sign: {@code +12.3 MB}, {@code −42 B}, {@code 0 B}. */
  public static String bytes(long delta) {
    return sign(delta) + Sizes.of(Math.abs(delta));
  }

  /** A change of a number with its sign. */
  public static String count(long delta) {
    return sign(delta) + String.format(Locale.ROOT, "%,d", Math.abs(delta));
  }

  private static String sign(long delta) {
    return delta == 0 ? "" : delta > 0 ? "+" : "−";
  }

  /** A change in percent of what was: {@code +4.1 %}; empty where nothing changed or there was. */
  public static String percent(TotalChange change) {
    if (change.delta() == 0 || change.before() == 0) {
      return "";
    }
    double percent = 100.0 * Math.abs(change.delta()) / change.before();
    return percent < 0.1
        ? "<0.1 %"
        : sign(change.delta()) + String.format(Locale.ROOT, "%,.1f %%", percent);
  }

  /** Whether it is one image, so that there is nothing more to tell. */
  public static boolean isOneImage(ImageComparison comparison) {
    Kind kind = comparison.identity().kind();
    return kind == Kind.SAME_IMAGE || kind == Kind.OTHER_PACKAGING;
  }

  /** What the comparison comes to, in a line. */
  public static String verdict(ImageComparison comparison) {
    return switch (comparison.identity().kind()) {
      case SAME_IMAGE -> Kind.SAME_IMAGE.sentence();
      case OTHER_PACKAGING -> {
        TotalChange blobs = comparison.total(Total.BLOB_BYTES);
        yield Kind.OTHER_PACKAGING.sentence()
            + ": "
            + SplitWording.sizes(blobs.before(), blobs.after())
            + " to pull";
      }
      case SAME_LAYERS ->
          "only the configuration differs: "
              + settings(comparison)
              + "; "
              + pull(comparison.pull());
      default -> {
        TotalChange visible = comparison.total(Total.VISIBLE_BYTES);
        String percent = percent(visible);
        yield bytes(visible.delta())
            + " visible"
            + (percent.isEmpty() ? "" : " (" + percent + ")")
            + ", "
            + pull(comparison.pull());
      }
    };
  }

  /** The names of the first settings that differ, and how many more there are. */
  private static String settings(ImageComparison comparison) {
    List<ConfigChange> changes = comparison.config();
    int more = changes.size() - MOST_SETTINGS;
    return changes.stream()
            .limit(MOST_SETTINGS)
            .map(change -> Quoted.escaped(change.name()))
            .collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String pull(PullCost pull) {
    String held =
        pull.alreadyHeldBytes() == 0
            ? ""
            : ", with " + Sizes.of(pull.alreadyHeldBytes()) + " of content held already";
    return Sizes.of(pull.blobBytes()) + " to pull" + held;
  }

  /** What became of a layer, in at most 12 columns. */
  public static String match(LayerMatch match) {
    return match == LayerMatch.REBUILT ? "same content" : match.label();
  }

  private static String cause(RebuildCause cause) {
    return switch (cause) {
      case BROKEN_CACHE -> "made again as it was: no cache, or a time that differs";
      case METADATA -> "stored again for another mode, owner or extended attribute";
      case OTHER_PATH -> "moved, renamed or copied to another path";
    };
  }

  /** Why a layer holds again what was there: each cause with what it explains, if several do. */
  public static List<String> causes(RebuiltLayer rebuilt) {
    return rebuilt.causes().stream()
        .map(
            share ->
                Sizes.of(share.bytes())
                    + " in "
                    + Sizes.count(share.files(), "file")
                    + " "
                    + cause(share.cause()))
        .toList();
  }

  /** How many findings are in which image: {@code 1 new, 0 gone, 4 in both}. */
  public static String findings(ImageComparison comparison) {
    return comparison.findings(FindingStatus.NEW).count()
        + " new, "
        + comparison.findings(FindingStatus.GONE).count()
        + " gone, "
        + comparison.findings(FindingStatus.UNCHANGED).count()
        + " in both";
  }
}
