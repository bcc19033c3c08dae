package io.layerwise.finding;

/**
 * The stable name of a kind of finding, {@code group-subject}: {@code cache-apt}. Policies and
 * baselines hold it, so it never changes its meaning.
 *
 * @param id lower-case words of letters and digits, joined by {@code -}; at least two
 */
public record FindingCode(String id) implements Comparable<FindingCode> {
  public FindingCode {
    if (!isWords(id)) {
      throw new IllegalArgumentException("not a code of the form group-subject: " + id);
    }
  }

  /** The first word: what is wrong, whatever it is wrong with. */
  public String group() {
    return id.substring(0, id.indexOf('-'));
  }

  private static boolean isWords(String id) {
    boolean startsWord = true;
    int words = 1;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && (c != '-' || startsWord)) {
        return false;
      }
      startsWord = !letter;
      words += letter ? 0 : 1;
    }
    return !startsWord && words > 1;
  }

  @Override
  public int compareTo(FindingCode other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
