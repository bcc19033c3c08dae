package io.layerwise.benchmarks.rebuild;

import io.layerwise.history.Instruction;
import io.layerwise.analysis.Sizes;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where findings are wrong: what to look at when a rule is written or mended. */
final class Details {
  private static final int MOST = 40;
  private static final int INSTRUCTION = 100;

  private final MeasuredImage single;
  private final List<ScoredFile> files;
  private final Owners owners;
  private final PrintStream out;

  Details(MeasuredImage single, MeasuredImage rebuild, Comparison comparison, PrintStream out)
      throws IOException {
    this.single = single;
    this.files = comparison.files();
    this.owners = new Owners(single, rebuild);
    this.out = out;
  }

  void print() {
    scores("layer", file -> layer(file.file().layer()));
    scores("finding", Details::finding);
    scores("owner", owners::kind);
    groups(Side.MISSED, "finding that is not advised", Details::finding, owners::name);
    places(Side.MISSED, owners::name);
    groups(Side.MISSED, "package", owners::describe, new Places(files, Side.MISSED)::of);
    groups(Side.MISSED, "file", Details::path, owners::describe);
    places(Side.FALSELY_CLAIMED, Details::finding);
    groups(Side.FALSELY_CLAIMED, "package", owners::describe, Details::finding);
    groups(Side.FALSELY_CLAIMED, "file", Details::path, file -> finding(file) + ", " + kept(file));
  }

  /** All groups with all of their sums. */
  private void scores(String title, Function<ScoredFile, String> key) {
    out.printf("%n## By %1$s%n%n| %1$s | removed | found | missed | claimed | false |%n", title);
    out.println("| --- | --- | --- | --- | --- | --- |");
    files.stream().collect(Collectors.groupingBy(key)).entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .sorted(Comparator.comparing(Group::key))
        .forEach(
            group -> {
              Score score = group.advised();
              row(
                  group.key(),
                  Sizes.of(score.removed()),
                  Sizes.of(score.found()),
                  Sizes.of(score.missed()),
                  Sizes.of(score.claimed()),
                  Sizes.of(score.falselyClaimed()));
            });
  }

  private void places(Side side, Function<ScoredFile, String> what) {
    groups(side, "place", new Places(files, side)::of, what);
  }

  /** The groups of most bytes on one side, and what is most in each. */
  private void groups(
      Side side,
      String title,
      Function<ScoredFile, String> key,
      Function<ScoredFile, String> what) {
    List<Group> groups = Group.by(key, side, files);
    if (groups.isEmpty()) {
      return;
    }
    long total = groups.stream().mapToLong(group -> group.bytes(side)).sum();
    out.printf(
        "%n## %s by %s: %s%n%n| bytes | share | files | %2$s | what |%n",
        side.label(), title, Sizes.of(total));
    out.println("| --- | --- | --- | --- | --- |");
    for (Group group : groups.subList(0, Math.min(MOST, groups.size()))) {
      row(
          Sizes.of(group.bytes(side)),
          Sizes.percent(group.bytes(side), total),
          String.valueOf(group.files().size()),
          group.key(),
          group.most(what, side));
    }
    if (groups.size() > MOST) {
      List<Group> rest = groups.subList(MOST, groups.size());
      long bytes = rest.stream().mapToLong(group -> group.bytes(side)).sum();
      row(Sizes.of(bytes), Sizes.percent(bytes, total), "", rest.size() + " more", "");
    }
  }

  private void row(String... cells) {
    out.println("| " + String.join(" | ", cells) + " |");
  }

  private static String finding(ScoredFile file) {
    return file.finding()
        .map(found -> found.code() + (found.isAdvised() ? "" : " (not advised)"))
        .orElse("none");
  }

  private static String kept(ScoredFile file) {
    return file.kept().map(kept -> kept.why().label() + " " + kept.path()).orElse("removed");
  }

  private static String path(ScoredFile file) {
    return file.file().path();
  }

  private String layer(int layer) {
    String text = single.analysis().instruction(layer).map(Instruction::text).orElse("");
    String line = text.replaceAll("\\s+", " ").replace("|", "\\|");
    return String.format(
        "%2d %s", layer, line.length() > INSTRUCTION ? line.substring(0, INSTRUCTION) + "…" : line);
  }
}
