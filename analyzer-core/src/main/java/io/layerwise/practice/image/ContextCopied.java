package io.layerwise.practice.image;

import io.layerwise.finding.Severity;
import io.layerwise.history.InstructionKind;
import io.layerwise.layer.LayerIndex;
import io.layerwise.layer.PathTable;
import io.layerwise.layer.PathText;
import io.layerwise.oci.Quoted;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.SecretPractices;
import io.layerwise.practice.Source;
import io.layerwise.tar.EntryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a developer's directory holds beside the program, in any layer of one's own: told by a file
 * that only the real thing has, so that an empty or generated one does not count.
 */
final class ContextCopied implements PracticeCheck<ImageEvidence> {
  private static final Practice PRACTICE = SecretPractices.CONTEXT_COPIED;

  private static final Set<String> DIRECTORIES = Set.of(".git", ".svn", ".hg", ".ssh", ".aws");

  /** What programs write into ~/.ssh and ~/.aws themselves. */
  private static final Set<String> GENERATED = Set.of("known_hosts", "known_hosts.old", "cli");

  private static final Set<String> EXAMPLES =
      Set.of(
          ".env.example",
          ".env.sample",
          ".env.template",
          ".env.dist",
          ".env.defaults",
          ".env.test",
          ".env.schema");

  @Override
  public Practice practice() {
    return PRACTICE;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    List<Observation> found = new ArrayList<>();
    for (int layer = 0; layer < image.filesystem().layers().size(); layer++) {
      if (!image.analysis().isBase(layer)) {
        for (String path : copied(image.filesystem().layers().get(layer))) {
          found.add(fail(image, layer, path));
        }
      }
    }
    return found.isEmpty()
        ? List.of(PRACTICE.pass(Source.IMAGE, "no layer of its own holds .git, .env, .ssh or .aws"))
        : found;
  }

  /** In the order of their paths. */
  private static Set<String> copied(LayerIndex index) {
    Set<String> copied = new TreeSet<>();
    PathTable paths = index.paths();
    for (int node = 1; node < index.nodes(); node++) {
      int inode = index.makesPath(node) ? index.inode(node) : LayerIndex.NO_INODE;
      if (inode == LayerIndex.NO_INODE || index.type(inode) != EntryType.FILE) {
        continue;
      }
      int parent = paths.parent(node);
      String name = PathText.of(paths.name(node));
      String directory = parent == PathTable.ROOT ? "" : PathText.of(paths.name(parent));
      int what = DIRECTORIES.contains(directory) && tells(directory, name) ? parent : node;
      boolean settings = isSettings(name) && index.bytes(inode) > 0;
      if ((what == parent || settings) && !SearchedPlaces.isOfOthers(above(paths.path(what)))) {
        copied.add(paths.path(what));
      }
    }
    return copied;
  }

  /** Where it lies: a .git in a directory of one's own is no file of others. */
  private static String above(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static boolean tells(String directory, String name) {
    return switch (directory) {
      case ".git" -> name.equals("HEAD");
      case ".svn" -> name.equals("wc.db") || name.equals("entries");
      case ".hg" -> name.equals("requires") || name.equals("00changelog.i");
      default -> !GENERATED.contains(name);
    };
  }

  private static boolean isSettings(String name) {
    return name.equals(".env") || (name.startsWith(".env.") && !EXAMPLES.contains(name));
  }

  private static Observation fail(ImageEvidence image, int layer, String path) {
    boolean byRun =
        image
            .analysis()
            .instruction(layer)
            .filter(made -> made.kind() == InstructionKind.RUN)
            .isPresent();
    String name = path.substring(path.lastIndexOf('/') + 1);
    return PRACTICE
        .fail(
            Source.IMAGE,
            Quoted.escaped(path) + (byRun ? " was left by a RUN" : " came with a COPY"),
            byRun
                ? "Remove it in the same RUN."
                : "Write `" + Quoted.escaped(name) + "` into .dockerignore.")
        .withSeverity(byRun ? Severity.LOW : PRACTICE.severity())
        .at(image.layer(layer).path(path));
  }
}
