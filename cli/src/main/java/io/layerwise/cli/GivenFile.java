package io.layerwise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that is given beside the image. It is read before the image, so that a wrong name does not
 * cost the reader the wait.
 *
 * @param name as the user wrote it
 * @param what it is, as errors name it: {@code Dockerfile}
 */
record GivenFile(String name, String what) {

  static GivenFile of(String name, String what) {
    return new GivenFile(name, what);
  }

  /**
   * @param most of a longer file one byte more than that is read, so that it can be refused
   */
  byte[] read(int most) {
    return readIfThere(most).orElseThrow(() -> unreadable("there is no such file"));
  }

  /** Empty where there is no such file. */
  Optional<byte[]> readIfThere(int most) {
    try (InputStream in = Files.newInputStream(Path.of(name))) {
      return Optional.of(in.readNBytes(most + 1));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | InvalidPathException e) {
      throw unreadable("it is a directory, or may not be read");
    }
  }

  /** The same, but for a link to nothing: whoever made one meant a file. */
  Optional<byte[]> readIfMeant(int most) {
    Optional<byte[]> content = readIfThere(most);
    if (content.isEmpty() && Files.isSymbolicLink(Path.of(name))) {
      throw unreadable("it is a link to a file that is not there");
    }
    return content;
  }

  /**
   * Refuses a file that was longer.
   *
   * @param content what {@link #read} gave
   * @param remedy what to do, as a sentence
   */
  byte[] requireWithin(byte[] content, int most, String remedy) {
    if (content.length > most) {
      throw UsageException.wrongFile(what, name, "at most " + most + " bytes", "more", remedy);
    }
    return content;
  }

  private UsageException unreadable(String why) {
    return new UsageException("The " + what + " '" + name + "' cannot be read: " + why + ".");
  }
}
