package io.layerwise.practice;

import io.layerwise.finding.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All practices. */
public final class PracticeCatalogue {
  private PracticeCatalogue() {}

  /** All of them, those of one matter together. */
  public static List<Practice> all() {
    List<Practice> all = new ArrayList<>(BuildPractices.all());
    all.addAll(BasePractices.all());
    all.addAll(UserPractices.all());
    all.addAll(SecretPractices.all());
    all.addAll(HealthPractices.all());
    all.addAll(InterfacePractices.all());
    all.addAll(LimitPractices.all());
    all.addAll(ServicePractices.all());
    return List.copyOf(all);
  }

  /** The practice of a code, as a person wrote it. */
  public static Optional<Practice> practice(String code) {
    return all().stream().filter(one -> one.code().id().equals(code)).findFirst();
  }

  /** What each of them means. */
  public static Catalogue catalogue() {
    return Catalogue.of(all().stream().map(Practice::entry).toList());
  }
}
