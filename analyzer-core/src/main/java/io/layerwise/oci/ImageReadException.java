package io.layerwise.oci;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An image could not be read: which fault it is, where it was met, what was expected there, what
 * was found, and what a person can do about it.
 *
 * <p>The place is completed on the way up: the code that meets the fault knows the entry, its
 * caller the layer, and the outermost one the archive, so each adds its own with {@link #within}.
 */
public final class ImageReadException extends IOException {
  private static final long serialVersionUID = 1L;

  /** The closed set of faults. */
  public enum Fault {
    /** Sound, perhaps, but of a kind that is not read. */
    UNSUPPORTED("unsupported"),
    /** Breaks the rules of its own format. */
    MALFORMED("malformed"),
    /** Ends before it says it does. */
    TRUNCATED("truncated"),
    /** Something that the image refers to is not there. */
    MISSING("missing"),
    /** The bytes are not the ones that were named. */
    DIGEST_MISMATCH("digest mismatch"),
    /** Larger, longer or deeper than a limit allows. */
    LIMIT_EXCEEDED("limit exceeded");

    private final String label;

    Fault(String label) {
      this.label = label;
    }

    /** The fault in one or two words, lower case. */
    public String label() {
      return label;
    }
  }

  private final Fault fault;
  private final ArrayList<String> places;
  private final String expected;
  private final String found;
  private final String remedy;

  public ImageReadException(Fault fault, String expected, String found, String remedy) {
    this(fault, List.of(), expected, found, remedy, null);
  }

  private ImageReadException(
      Fault fault,
      List<String> places,
      String expected,
      String found,
      String remedy,
      @Nullable Throwable cause) {
    super(message(fault, places, expected, found), cause);
    this.fault = fault;
    this.places = new ArrayList<>(places);
    this.expected = expected;
    this.found = found;
    this.remedy = remedy;
  }

  private static String message(Fault fault, List<String> places, String expected, String found) {
    String where = places.isEmpty() ? "" : " in " + String.join(": ", places);
    return fault.label() + where + ": expected " + expected + ", found " + found;
  }

  /** The same fault, seen from one place further out; the first sighting is kept as the cause. */
  public ImageReadException within(String place) {
    ArrayList<String> widened = new ArrayList<>();
    widened.add(place);
    widened.addAll(places);
    Throwable first = getCause() == null ? this : getCause();
    return new ImageReadException(fault, widened, expected, found, remedy, first);
  }

  public Fault fault() {
    return fault;
  }

  /** The places from the outermost (the archive) to the innermost (an entry of a layer). */
  public List<String> places() {
    return List.copyOf(places);
  }

  public String expected() {
    return expected;
  }

  public String found() {
    return found;
  }

  /** What a person can do about it: one sentence, or empty where there is nothing to say. */
  public String remedy() {
    return remedy;
  }
}
