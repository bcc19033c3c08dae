package io.layerwise.stage;

import io.layerwise.runtime.Accounts;
import io.layerwise.runtime.Accounts.User;
import java.util.List;
import java.util.Optional;

/**
 * Who the runtime stage's program runs as.
 *
 * @param user a number, as orchestrators want it, perhaps with a group
 * @param created the command that makes the user; empty where there is one, or it needs none
 * @param note what a person must look at; may be empty
 */
record RuntimeUser(String user, Optional<String> created, String note) {
  /** Below it are the distributions' own users. */
  private static final long FIRST = 10001;

  /**
   * @param configured the image's {@code User}
   * @param accounts of the image
   * @param ofBase of the base image
   * @param busybox whether the image's tools for users are busybox's
   * @param hasTools whether it has any
   */
  static RuntimeUser of(
      String configured, Accounts accounts, Accounts ofBase, boolean busybox, boolean hasTools) {
    Optional<User> known = accounts.user(configured);
    boolean root =
        configured.isEmpty()
            || configured.equals("0")
            || configured.startsWith("0:")
            || known.filter(user -> user.uid() == 0).isPresent();
    if (root) {
      User fresh = new User("app", FIRST, FIRST, "/nonexistent", "/usr/sbin/nologin");
      return new RuntimeUser(
          Long.toString(FIRST),
          hasTools ? Optional.of(command(fresh, "app", false, busybox)) : Optional.empty(),
          "The image ran as root; it now runs as user "
              + FIRST
              + ". Where it writes files, give them to it by --chown.");
    }
    boolean named =
        known
            .filter(user -> Words.isAccount(user.name()) && Words.arePlain(List.of(user.shell())))
            .isPresent();
    if (!named || ofBase.user(configured).isPresent()) {
      return new RuntimeUser(
          known
              .map(RuntimeUser::number)
              .orElse(Words.isPrintable(configured) ? configured : "10001"),
          Optional.empty(),
          "");
    }
    User user = known.get();
    String group = accounts.groupName(user.gid()).filter(Words::isAccount).orElse(user.name());
    boolean groupExists = ofBase.groupName(user.gid()).isPresent();
    return new RuntimeUser(
        number(user), Optional.of(command(user, group, groupExists, busybox)), "");
  }

  /** Where {@code useradd} puts a home by itself. */
  private static boolean isUsual(User user) {
    return user.home().equals("/home/" + user.name())
        || user.home().equals("/nonexistent")
        || !Words.arePlain(List.of(user.home()));
  }

  private static String number(User user) {
    return user.uid() + (user.gid() == user.uid() ? "" : ":" + user.gid());
  }

  private static String command(User user, String group, boolean groupExists, boolean busybox) {
    boolean home = !user.home().equals("/nonexistent") && user.home().startsWith("/home/");
    String groupCommand =
        groupExists
            ? ""
            : (busybox ? "addgroup -g " : "groupadd -g ") + user.gid() + " " + group + " && ";
    String userCommand =
        busybox
            ? "adduser -D " + (home ? "" : "-H ") + "-u " + user.uid() + " -G " + group + " "
            : "useradd -l "
                + (home ? "-m " : "")
                + (isUsual(user) ? "" : "-d " + user.home() + " ")
                + "-u "
                + user.uid()
                + " -g "
                + group
                + " -s "
                + user.shell()
                + " ";
    return "RUN " + groupCommand + userCommand + user.name();
  }
}
