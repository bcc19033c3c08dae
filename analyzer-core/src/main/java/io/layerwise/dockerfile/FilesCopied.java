package io.layerwise.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * What a COPY or ADD copies, as written.
 *
 * @param sources files, patterns, addresses, and markers of here-documents ({@code <<EOF})
 * @param from the stage (by name or number) or image that they are taken from; empty where it is
 *     the build context
 */
public record FilesCopied(List<String> sources, String target, Optional<String> from) {

  public FilesCopied {
    sources = List.copyOf(sources);
  }

  /** Empty for any other instruction. */
  public static Optional<FilesCopied> of(DockerfileInstruction instruction) {
    Keyword keyword = instruction.keyword();
    if (keyword != Keyword.COPY && keyword != Keyword.ADD) {
      return Optional.empty();
    }
    List<String> words = instruction.words();
    int last = words.size() - 1;
    return Optional.of(
        new FilesCopied(words.subList(0, last), words.get(last), instruction.flagValue("from")));
  }
}
