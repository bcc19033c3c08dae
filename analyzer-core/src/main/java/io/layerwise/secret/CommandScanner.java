package io.layerwise.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the secrets that a command is given as words of its own: {@code --password hunter2}. */
final class CommandScanner {
  /** The option's name, then its value. */
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<=\\s)--?([A-Za-z][A-Za-z0-9-]{2,60}+)[ \\t]{1,8}+[\"']?([^\\s\"'-][^\\s\"';|&)]{2,4000}+)");

  /** {@code curl -u user:password}, {@code wget --user user:password}. */
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?<=\\s)(-u|--user|--proxy-user)[ \\t=]{0,8}+[\"']?[^\\s\"':/$]{1,200}+:([^\\s\"'/;|&:]{2,200}+)");

  /** {@code echo root:password | chpasswd}. */
  private static final Pattern CHPASSWD =
      Pattern.compile(
          "(echo|printf)[ \\t]{1,8}+(?:-[a-z]{1,3}+[ \\t]{1,8}+)?[\"']?[^\\s\"':|]{1,100}+:"
              + "([^\\s\"'|]{1,200}+)[\"']?[ \\t]{0,8}+\\|[ \\t]{0,8}+(?:/usr/sbin/|sudo )?chpasswd");

  /** {@code ENV NAME value}, as Dockerfiles once had it. */
  private static final Pattern ENV =
      Pattern.compile(
          "(?m)^[ \\t]{0,40}+(?:ENV|env)[ \\t]{1,40}+([A-Za-z_][A-Za-z0-9_]{0,99}+)[ \\t]{1,40}+"
              + "([^\\s=\\\\][^\\n]{0,8000}+)");

  private CommandScanner() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    // Most texts hold none of these, which is told much faster than a pattern could.
    if (text.contains(" -")) {
      add(text, OPTION.matcher(text), SecretKind.VALUE, found);
    }
    if (text.contains("ENV ") || text.contains("env ")) {
      add(text, ENV.matcher(text), SecretKind.VALUE, found);
    }
    // Users and groups by number are given the same way to other programs.
    if (text.contains("curl") || text.contains("wget") || text.contains("http")) {
      add(text, LOGIN.matcher(text), SecretKind.LOGIN, found);
    }
    if (text.contains("chpasswd")) {
      add(text, CHPASSWD.matcher(text), SecretKind.LOGIN, found);
    }
    return found;
  }

  private static void add(String text, Matcher matcher, SecretKind kind, List<Span> found) {
    while (matcher.find()) {
      String name = kind == SecretKind.VALUE ? matcher.group(1) : "";
      if (name.isEmpty() || SecretNames.isSecret(name)) {
        SecretValues.certainty(text.substring(matcher.start(2), matcher.end(2)))
            .ifPresent(
                certainty ->
                    found.add(new Span(kind, certainty, name, matcher.start(2), matcher.end(2))));
      }
    }
  }
}
