package io.layerwise.dockerfile;

import java.util.regex.Pattern;

/**
 * A here-document ("Here-Documents").
 *
 * @param name the word that ends it, without quotes
 * @param expands whether variables in it are replaced: its name was not quoted
 * @param stripsTabs whether leading tabs are dropped: {@code <<-}
 * @param fileDescriptor the number before {@code <<}, or 0
 * @param content the lines before the one that ends it, verbatim
 */
public record Heredoc(
    String name, boolean expands, boolean stripsTabs, int fileDescriptor, String content) {
  private static final Pattern LEADING_TABS = Pattern.compile("(?m)^\t++");

  /** What the command reads, before variables are replaced. */
  public String text() {
    return stripsTabs ? LEADING_TABS.matcher(content).replaceAll("") : content;
  }
}
