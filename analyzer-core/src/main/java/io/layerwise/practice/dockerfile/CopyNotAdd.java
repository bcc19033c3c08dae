package io.layerwise.practice.dockerfile;

import io.layerwise.dockerfile.DockerfileInstruction;
import io.layerwise.dockerfile.FilesCopied;
import io.layerwise.dockerfile.Keyword;
import io.layerwise.practice.InterfacePractices;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether an ADD fetches or unpacks ("ADD"); what is not a URL or an archive by its name, is not.
 */
final class CopyNotAdd implements DockerfileCheck {
  private static final Pattern FETCHED_OR_UNPACKED =
      Pattern.compile(
          "(?:https?|ftp|git|ssh)://.*|git@.*|.*\\.git(?:[#?].*)?"
              + "|.*\\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma)");

  @Override
  public Practice practice() {
    return InterfacePractices.COPY_NOT_ADD;
  }

  @Override
  public List<Observation> observe(DockerfileEvidence evidence) {
    return orPass(
        evidence
            .neededInstructions()
            .filter(one -> one.keyword() == Keyword.ADD)
            .flatMap(add -> of(evidence, add).map(one -> one.at(evidence.line(add))).stream())
            .toList(),
        "no ADD where COPY does the same");
  }

  private Optional<Observation> of(DockerfileEvidence evidence, DockerfileInstruction add) {
    List<String> sources = FilesCopied.of(add).map(FilesCopied::sources).orElse(List.of());
    List<Optional<String>> known =
        sources.stream().map(source -> evidence.expand(add, source)).toList();
    if (known.stream().anyMatch(one -> one.filter(CopyNotAdd::isForAdd).isPresent())) {
      return Optional.empty();
    }
    if (known.stream().anyMatch(Optional::isEmpty)) {
      return Optional.of(unknown("`" + add + "` takes a value that is given when it is built"));
    }
    String copy = add.toString().replaceFirst("ADD", "COPY");
    return Optional.of(fail("`" + add + "` neither fetches nor unpacks", "Write `" + copy + "`."));
  }

  private static boolean isForAdd(String source) {
    return FETCHED_OR_UNPACKED.matcher(source.toLowerCase(Locale.ROOT)).matches();
  }
}
