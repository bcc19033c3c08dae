package io.layerwise.cli;

import io.layerwise.policy.Policy;
import io.layerwise.policy.PolicyException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The policy file: the one that is named, or the one that lies in the working directory. */
final class PolicyFile {
  private static final String DIVE = ".dive-ci";
  private static final List<String> FOUND = List.of(".layerwise.yaml", DIVE);
  private static final String WHAT = "policy file";

  private PolicyFile() {}

  /**
   * Reads it.
   *
   * @param named by the user; where it is not, the working directory is looked into
   * @return a policy that asks nothing where there is none
   */
  static Policy read(@Nullable String named, Path directory) throws PolicyException {
    if (named != null) {
      return parse(named, GivenFile.of(named, WHAT).read(Policy.MOST_BYTES));
    }
    for (String name : FOUND) {
      Optional<byte[]> content =
          GivenFile.of(directory.resolve(name).toString(), WHAT).readIfMeant(Policy.MOST_BYTES);
      if (content.isPresent()) {
        return parse(name, content.get());
      }
    }
    return Policy.NONE;
  }

  private static Policy parse(String name, byte[] content) throws PolicyException {
    GivenFile.of(name, WHAT).requireWithin(content, Policy.MOST_BYTES, "Name the right file.");
    boolean dive = Path.of(name).getFileName().toString().startsWith(DIVE);
    String text = text(name, content);
    return dive ? Policy.parseDive(text, name) : Policy.parse(text, name);
  }

  private static String text(String name, byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw UsageException.wrongFile(
          WHAT, name, "text in UTF-8", "bytes that are not", "Save the file as UTF-8.");
    }
  }
}
