package io.layerwise.waste;

/**
 * How things are where an instruction runs.
 *
 * @param user the last USER; empty for root
 * @param directory the last WORKDIR; {@code /} where there is none
 */
public record BuildStep(String user, String directory) {
  static final BuildStep FIRST = new BuildStep("", "/");

  /** Whether the user is root, by name or number, whatever the group. */
  public boolean isRoot() {
    String name = user.contains(":") ? user.substring(0, user.indexOf(':')) : user;
    return name.isEmpty() || name.equals("root") || name.equals("0");
  }

  BuildStep withUser(String next) {
    return new BuildStep(next.strip(), directory);
  }

  BuildStep in(String next) {
    String path = next.strip();
    if (path.startsWith("/")) {
      return new BuildStep(user, path);
    }
    return new BuildStep(user, directory.endsWith("/") ? directory + path : directory + "/" + path);
  }
}
