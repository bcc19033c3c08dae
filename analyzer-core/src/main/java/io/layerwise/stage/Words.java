package io.layerwise.stage;

import io.layerwise.runtime.ExecForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names out of an image as words of a Dockerfile; whatever they hold, they stay one word. */
final class Words {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._@%+=:,~-]+");
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.-]{0,31}");

  private Words() {}

  static boolean arePlain(List<String> paths) {
    return paths.stream().allMatch(path -> PLAIN.matcher(path).matches());
  }

  /** Whether a name can be one of a user or a group (useradd(8)). */
  static boolean isAccount(String name) {
    return NAME.matcher(name).matches();
  }

  /** Whether a text has characters that would end its line, or hide it. */
  static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The arguments of a COPY: in the exec form where white space or the like asks for it. */
  static String copied(List<String> sources, String target) {
    List<String> all = new ArrayList<>(sources);
    all.add(target);
    return arePlain(all) ? String.join(" ", all) : ExecForm.json(all);
  }

  /** A word of a shell; {@link #isPrintable} must hold. */
  static String shell(String path) {
    return PLAIN.matcher(path).matches() ? path : "'" + path.replace("'", "'\\''") + "'";
  }
}
