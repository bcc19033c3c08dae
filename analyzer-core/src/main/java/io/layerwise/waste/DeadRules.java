package io.layerwise.waste;

import static io.layerwise.finding.Confidence.SAFE;
import static io.layerwise.finding.WasteClass.DEAD;

import io.layerwise.filesystem.DeadFile;
import io.layerwise.filesystem.Fate;
import io.layerwise.filesystem.Inode;
import io.layerwise.filesystem.MergedFilesystem;
import io.layerwise.filesystem.OverwriteReason;
import io.layerwise.history.Instruction;
import io.layerwise.history.InstructionKind;
import java.util.List;

/** The ways in which bytes die. */
final class DeadRules {
  private DeadRules() {}

  /**
   * @param caches rules that know how to keep a cache out of a layer, rather than to delete it
   */
  static List<WasteRule> all(List<WasteRule> caches) {
    return List.of(
        new DeadRule(
            PathRule.row(
                    "dead-deleted",
                    DEAD,
                    SAFE,
                    "files that a later layer deletes",
                    "A layer cannot take bytes out of the one below. It hides the file, and the"
                        + " image carries it for ever.")
                .example(
                    "RUN curl -O https://example.com/a.tgz && tar xzf a.tgz\nRUN rm a.tgz",
                    "RUN curl https://example.com/a.tgz | tar xz"),
            (image, file) -> file.fate() == Fate.DELETED,
            DeadRule.Culprit.ADDED,
            new DeadCacheWording(caches, new DeletedWording())),
        new DeadRule(
            PathRule.row(
                    "dead-hard-link",
                    DEAD,
                    SAFE,
                    "files copied up by a hard link",
                    "A link to a file of a lower layer copies the whole file into the layer of the"
                        + " link; both copies are stored.")
                .example(
                    "COPY app /usr/bin/app\nRUN ln /usr/bin/app /usr/bin/tool",
                    "COPY app /usr/bin/app\nRUN ln -s app /usr/bin/tool"),
            DeadRules::isLinked,
            DeadRule.Culprit.KILLED,
            RewrittenWordings::hardLink),
        new DeadRule(
            PathRule.row(
                    "dead-metadata",
                    DEAD,
                    SAFE,
                    "files written again for another mode or owner",
                    "chmod and chown on a file of a lower layer store it a second time, all of it."
                        + " A recursive one doubles what it touches.")
                .example("COPY . /app\nRUN chown -R app:app /app", "COPY --chown=app:app . /app"),
            (image, file) -> isRewritten(file, OverwriteReason.METADATA_ONLY),
            DeadRule.Culprit.KILLED,
            RewrittenWordings::metadata),
        new DeadRule(
            PathRule.row(
                    "dead-identical",
                    DEAD,
                    SAFE,
                    "files written again with nothing changed",
                    "The same bytes are stored twice: copied again, or installed again.")
                .example(
                    "COPY package.json /app/\nCOPY . /app/\nRUN touch /app/package.json",
                    "COPY . /app/"),
            (image, file) -> isRewritten(file, OverwriteReason.IDENTICAL),
            DeadRule.Culprit.KILLED,
            RewrittenWordings::identical),
        new DeadRule(
            PathRule.row(
                    "dead-overwritten",
                    DEAD,
                    SAFE,
                    "files that a later layer writes anew",
                    "Both versions are stored, and only the last is seen. Package databases are"
                        + " rewritten whole by each RUN that installs.")
                .example(
                    "RUN apt-get install -y curl\nRUN apt-get install -y git",
                    "RUN apt-get install -y curl git"),
            (image, file) -> isRewritten(file, OverwriteReason.MODIFIED),
            DeadRule.Culprit.ADDED,
            new DeadCacheWording(caches, RewrittenWordings::modified)));
  }

  private static boolean isRewritten(DeadFile file, OverwriteReason reason) {
    return file.reason().filter(found -> found == reason).isPresent();
  }

  /**
   * Docker's storage copies a file up before it links to it, so the layer has the file itself under
   * its old path, and the link.
   */
  private static boolean isLinked(WasteImage image, DeadFile file) {
    return isRewritten(file, OverwriteReason.IDENTICAL)
        && image.analysis().instruction(file.killedBy()).filter(DeadRules::links).isPresent()
        && hasLinks(image, file);
  }

  private static boolean links(Instruction instruction) {
    List<String> words = ShellText.words(instruction.arguments());
    int ln = words.indexOf("ln");
    boolean symbolic =
        ln >= 0
            && ln + 1 < words.size()
            && words.get(ln + 1).matches("-[a-zA-Z]{0,9}s[a-zA-Z]{0,9}");
    boolean copies = words.contains("cp");
    return instruction.kind() == InstructionKind.RUN && ((ln >= 0 && !symbolic) || copies);
  }

  private static boolean hasLinks(WasteImage image, DeadFile file) {
    MergedFilesystem filesystem = image.filesystem();
    Inode old = file.inode();
    Inode fresh = filesystem.inode(filesystem.successor(old.layer(), old.number()));
    return filesystem.links(fresh.layer(), fresh.number()) > 1;
  }
}
