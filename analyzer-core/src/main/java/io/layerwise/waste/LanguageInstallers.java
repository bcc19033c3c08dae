package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.runtime.RuntimeNeeds;
import io.layerwise.waste.PathMatches.MatchedFile;
import io.layerwise.waste.PathMatches.Matches;
import java.util.List;

/**
 * Package managers of languages that stand beside the packages they installed, in an image whose
 * program does not start them.
 */
final class LanguageInstallers implements WasteRule {
  private static final CatalogueEntry ENTRY =
      PathRule.row(
              "build-installers",
              WasteClass.BUILD_TOOL,
              Confidence.REVIEW,
              "pip, npm and the like",
              "They install packages while the image is built. The program that the image starts"
                  + " does not call them.")
          .example(
              "RUN python3 -m venv /opt/venv && /opt/venv/bin/pip install .",
              "RUN python3 -m venv --without-pip /opt/venv \\\n"
                  + "    && python3 -m pip --python /opt/venv/bin/python3 install .")
          .entry();

  @Override
  public CatalogueEntry entry() {
    return ENTRY;
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "**/{site-packages,dist-packages}/{pip,wheel}/**",
        "**/{site-packages,dist-packages}/{pip,wheel}-*.dist-info/**",
        "**/bin/{pip,pip3,pip3.[0-9]*,wheel}",
        "/usr/{,local/}lib/node_modules/{npm,corepack,yarn,pnpm}/**",
        "/opt/yarn-*/**");
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    RuntimeNeeds needs = image.needs();
    Matches matches = image.matches(this);
    boolean started = needs.files().keySet().stream().anyMatch(matches::contains);
    if (needs.programKnown() && !started) {
      for (MatchedFile file : matches.files()) {
        if (!needs.isPackaged(file.node())) {
          claims.claim(this, file.inode(), file.node());
        }
      }
    }
  }

  @Override
  public Change change(Occurrence occurrence) {
    return Wordings.inStage(
            "Python makes an environment without them by `python3 -m venv --without-pip`.")
        .of(occurrence);
  }
}
