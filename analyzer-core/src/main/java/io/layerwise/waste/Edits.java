package io.layerwise.waste;

import io.layerwise.finding.Edit;
import io.layerwise.history.Instruction;
import java.util.List;

/** Wordings that give a command an option or end a RUN with one, whatever the RUN calls. */
final class Edits {
  private Edits() {}

  /** The option where the RUN has the command, else the clean-up. */
  static Wording option(String command, String option, String cleanUp, String why) {
    return occurrence ->
        script(occurrence).contains(command)
            ? Wordings.edited(
                occurrence,
                "Write `"
                    + command
                    + " "
                    + option
                    + "` in "
                    + Wordings.quoted(occurrence)
                    + ": "
                    + why,
                List.of(new Edit.Option(command, option)))
            : Wordings.removed(cleanUp, why).of(occurrence);
  }

  static Wording dnfClean() {
    return occurrence -> {
      String script = script(occurrence);
      String tool = "dnf";
      for (String one : List.of("microdnf", "yum", "zypper", "dnf")) {
        if (ShellText.runs(script, one)) {
          tool = one;
          break;
        }
      }
      String clean = tool.equals("zypper") ? "zypper clean --all" : tool + " clean all";
      return Wordings.removed(
              clean,
              tool.equals("zypper")
                  ? "`--no-recommends` installs less."
                  : "`--setopt=install_weak_deps=False --nodocs` installs less.")
          .of(occurrence);
    };
  }

  static String script(Occurrence occurrence) {
    return occurrence.instruction().map(Instruction::arguments).orElse("");
  }
}
