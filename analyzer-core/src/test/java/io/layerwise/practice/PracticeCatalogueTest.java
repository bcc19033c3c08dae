package io.layerwise.practice;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.finding.FindingCode;
import io.layerwise.practice.compose.ComposeChecks;
import io.layerwise.practice.dockerfile.DockerfileChecks;
import io.layerwise.practice.image.ImageChecks;
import io.layerwise.practice.image.ScannedVulnerabilities;
import io.layerwise.waste.WasteRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeCatalogueTest {
  private static final Map<Source, List<Practice>> CHECKED =
      Map.of(
          Source.IMAGE, ImageChecks.all().stream().map(PracticeCheck::practice).toList(),
          Source.DOCKERFILE, DockerfileChecks.all().stream().map(PracticeCheck::practice).toList(),
          Source.COMPOSE, ComposeChecks.all().stream().map(PracticeCheck::practice).toList(),
          Source.SCAN, List.of(new ScannedVulnerabilities().practice()));

  @ParameterizedTest
  @EnumSource
  void everySourceOfAPracticeHasACheckAndNoOtherHas(Source source) {
    assertThat(CHECKED.get(source))
        .containsExactlyInAnyOrderElementsOf(
            PracticeCatalogue.all().stream()
                .filter(practice -> practice.sources().contains(source))
                .toList());
  }

  @Test
  void codesAreOneAPracticeAndNoneOfWaste() {
    List<FindingCode> codes = new ArrayList<>();
    PracticeCatalogue.all().forEach(practice -> codes.add(practice.code()));
    WasteRules.catalogue().entries().forEach(entry -> codes.add(entry.code()));
    assertThat(codes).doesNotHaveDuplicates();
  }

  @Test
  void eachIsExplainedWithAnExample() {
    assertThat(PracticeCatalogue.all())
        .allSatisfy(
            practice ->
                assertThat(
                        Stream.of(
                            practice.title(),
                            practice.entry().explanation(),
                            practice.entry().before(),
                            practice.entry().after()))
                    .noneMatch(String::isBlank));
  }
}
