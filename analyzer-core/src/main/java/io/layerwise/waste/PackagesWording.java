package io.layerwise.waste;

import io.layerwise.finding.Change;
import io.layerwise.finding.ChangeScope;
import io.layerwise.finding.Edit;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.Inventory;
import io.layerwise.runtime.RuntimeNeeds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says how an instruction installs no more packages than the image's program needs. */
final class PackagesWording {
  private static final List<String> INSTALLERS = List.of("apt-get install", "apt install");
  private static final int MOST_NAMES = 8;
  private static final int MOST_REASONS = 3;

  private PackagesWording() {}

  /** In a build stage, while the final stage installs what is left. */
  static Change inBuildStage(Occurrence occurrence) {
    RuntimeNeeds needs = occurrence.image().needs();
    List<Integer> left = needs.toInstall(occurrence.changeLayer());
    String last =
        left.isEmpty()
            ? " Of what it installs, the final stage needs nothing."
            : " Of what it installs, the final stage needs only "
                + names(needs, left)
                + " ("
                + why(needs, left)
                + ").";
    return Change.of(
        ChangeScope.BUILD_STAGE,
        "Move "
            + Wordings.quoted(occurrence)
            + " to a build stage and copy what it builds: `COPY --from=build …`."
            + last);
  }

  private static String names(RuntimeNeeds needs, List<Integer> numbers) {
    String names =
        numbers.stream()
            .limit(MOST_NAMES)
            .map(number -> needs.inventory().packages().get(number).name())
            .collect(Collectors.joining(" "));
    return "`" + names + (numbers.size() > MOST_NAMES ? " …`" : "`");
  }

  private static String why(RuntimeNeeds needs, List<Integer> numbers) {
    List<String> reasons = new ArrayList<>();
    for (int number : numbers) {
      if (reasons.size() < MOST_REASONS) {
        reasons.add(needs.inventory().packages().get(number).name() + ": " + needs.reason(number));
      }
    }
    return String.join("; ", reasons);
  }

  /** Not at all: by an option of the installer, or by name. */
  static Change leftOut(Occurrence occurrence) {
    String script = Edits.script(occurrence);
    for (String installer : INSTALLERS) {
      if (script.contains(installer) && !script.contains("--no-install-recommends")) {
        return Wordings.edited(
            occurrence,
            "Write `"
                + installer
                + " --no-install-recommends` in "
                + Wordings.quoted(occurrence)
                + ": nothing that is needed depends on "
                + owners(occurrence)
                + ".",
            List.of(new Edit.Option(installer, "--no-install-recommends")));
      }
    }
    return Wordings.edited(
        occurrence,
        "Do not install " + owners(occurrence) + " in " + Wordings.quoted(occurrence) + ".",
        List.of());
  }

  /** The packages whose files were claimed, those of most bytes first. */
  private static String owners(Occurrence occurrence) {
    Inventory inventory = occurrence.image().needs().inventory();
    Set<String> names = new LinkedHashSet<>();
    for (Claim claim : occurrence.claims()) {
      int owner = inventory.owner(claim.node());
      if (owner != Inventory.NO_PACKAGE) {
        InstalledPackage found = inventory.packages().get(owner);
        names.add(found.name());
      }
    }
    String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(" "));
    return "`" + some + (names.size() > MOST_NAMES ? " …`" : "`");
  }
}
