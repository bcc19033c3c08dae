package io.layerwise.report.html;

import io.layerwise.practice.Observation;
import io.layerwise.practice.PracticeResult;
import io.layerwise.practice.PracticeResults;
import io.layerwise.report.PracticeWording;
import io.layerwise.report.RankedPractices;
import java.io.IOException;

/** The practices that are not kept to, the worst first. */
final class PracticesSection {
  private static final int MOST_PLACES = 5;

  private final Sections sections;
  private final Html html;

  PracticesSection(Sections sections) {
    this.sections = sections;
    this.html = sections.html();
  }

  void write(PracticeResults practices) throws IOException {
    if (practices.results().isEmpty()) {
      return;
    }
    sections.add("practices", "Practices", "Practices", () -> writeFailing(practices));
  }

  private void writeFailing(PracticeResults practices) throws IOException {
    html.element("p", PracticeWording.sums(practices), "class", "lead");
    html.open("ol", "class", "cards");
    for (PracticeResult result : RankedPractices.failing(practices)) {
      write(result);
    }
    html.close("ol");
  }

  private void write(PracticeResult result) throws IOException {
    String severity = result.severity().label();
    html.open("li")
        .open("h3")
        .element("span", severity, "class", "badge " + severity)
        .text(" " + result.practice().title() + " ")
        .element("code", result.practice().code().id())
        .close("h3");
    int shown = Math.min(MOST_PLACES, result.deciding().size());
    for (Observation one : result.deciding().subList(0, shown)) {
      html.open("div", "class", "seen")
          .code("code", PracticeWording.place(one), "class", "instruction")
          .prose("p", PracticeWording.evidence(one));
      String change = PracticeWording.change(one);
      if (!change.isEmpty()) {
        html.prose("p", change, "class", "change");
      }
      html.close("div");
    }
    if (shown < result.deciding().size()) {
      html.element("p", "… and " + (result.deciding().size() - shown) + " more", "class", "more");
    }
    html.close("li");
  }
}
