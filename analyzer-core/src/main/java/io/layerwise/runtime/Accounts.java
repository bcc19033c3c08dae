package io.layerwise.runtime;

import io.layerwise.filesystem.FileContents;
import io.layerwise.filesystem.MergedFilesystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The users of an image and the names of their groups (passwd(5), group(5)). */
public record Accounts(List<User> users, List<Group> groups) {
  private static final String PASSWD = "/etc/passwd";
  private static final String GROUP = "/etc/group";
  private static final int MOST_BYTES = 1 << 20;

  public Accounts {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  /**
   * @param home an absolute path, or whatever the file says
   */
  public record User(String name, long uid, long gid, String home, String shell) {}

  /** A group by its name. */
  public record Group(String name, long gid) {}

  static boolean isIn(String path) {
    return path.equals(PASSWD) || path.equals(GROUP);
  }

  /**
   * As some of the lowest layers leave them.
   *
   * @param layers how many; all for those of the image
   */
  public static Accounts of(MergedFilesystem filesystem, FileContents contents, int layers)
      throws IOException {
    List<User> users = new ArrayList<>();
    for (String[] row : rows(filesystem, contents, layers, PASSWD, 7)) {
      number(row[2])
          .ifPresent(
              uid ->
                  number(row[3])
                      .ifPresent(gid -> users.add(new User(row[0], uid, gid, row[5], row[6]))));
    }
    List<Group> groups = new ArrayList<>();
    for (String[] row : rows(filesystem, contents, layers, GROUP, 3)) {
      number(row[2]).ifPresent(gid -> groups.add(new Group(row[0], gid)));
    }
    return new Accounts(users, groups);
  }

  /** The user of a configuration's {@code User}: a name or a number, perhaps with a group. */
  public Optional<User> user(String configured) {
    String name =
        configured.contains(":") ? configured.substring(0, configured.indexOf(':')) : configured;
    return users.stream()
        .filter(user -> user.name().equals(name) || Long.toString(user.uid()).equals(name))
        .findFirst();
  }

  /** The name of a group. */
  public Optional<String> groupName(long gid) {
    return groups.stream().filter(group -> group.gid() == gid).map(Group::name).findFirst();
  }

  private static List<String[]> rows(
      MergedFilesystem filesystem, FileContents contents, int layers, String path, int fields)
      throws IOException {
    List<String[]> rows = new ArrayList<>();
    String text = LowerFile.read(filesystem, contents, path, layers, MOST_BYTES);
    for (String line : text.lines().toList()) {
      String[] row = line.split(":", -1);
      if (row.length >= fields) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }
}
