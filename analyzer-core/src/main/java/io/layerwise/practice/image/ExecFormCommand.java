package io.layerwise.practice.image;

import io.layerwise.oci.ContainerConfig;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.runtime.CommandLines;
import io.layerwise.runtime.ExecForm;
import java.util.List;

/**
 * Whether a shell stands between the container and its program. It is asked of the configuration as
 * it is in the end, so a base image's CMD that is replaced counts for nothing.
 */
final class ExecFormCommand implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return InterfacePractices.EXEC_FORM;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) {
    ContainerConfig config = image.config();
    List<String> entrypoint = config.entrypoint();
    List<String> cmd = config.cmd();
    if (entrypoint.isEmpty() && cmd.isEmpty()) {
      return List.of(practice().skipped(Source.IMAGE, "it has neither ENTRYPOINT nor CMD"));
    }
    if (isShellForm(entrypoint)) {
      return List.of(fail("ENTRYPOINT", entrypoint));
    }
    if (isShellForm(cmd)) {
      return List.of(fail("CMD", cmd));
    }
    return List.of(
        practice()
            .pass(
                Source.IMAGE,
                "it runs " + (entrypoint.isEmpty() ? cmd.get(0) : entrypoint.get(0))));
  }

  /** {@code sh -c text}, unless the text begins with exec, which takes the shell's place. */
  private static boolean isShellForm(List<String> words) {
    return CommandLines.shellScript(words)
        .filter(script -> !script.strip().startsWith("exec "))
        .isPresent();
  }

  private Observation fail(String keyword, List<String> words) {
    List<String> plain = ExecForm.withoutShell(words);
    return practice()
        .fail(
            Source.IMAGE,
            keyword + " runs `" + words.get(2).strip() + "` in " + words.get(0),
            plain.equals(words)
                ? "Put `exec` before the program in the script, or the script into a file that"
                    + " ends with `exec`, and name that as a list."
                : "Write `" + keyword + " " + ExecForm.json(plain) + "`.");
  }
}
