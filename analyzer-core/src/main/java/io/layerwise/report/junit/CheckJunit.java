package io.layerwise.report.junit;

import io.layerwise.finding.Recommendation;
import io.layerwise.oci.Quoted;
import io.layerwise.policy.Grown;
import io.layerwise.policy.Issue;
import io.layerwise.policy.Outcome;
import io.layerwise.policy.RuleResult;
import io.layerwise.policy.Verdict;
import io.layerwise.report.AppendableWriter;
import io.layerwise.report.CheckReport;
import io.layerwise.report.CheckWording;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import io.layerwise.report.Wording;
import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What a check came to as test results: the image is a suite, each budget a test case. */
public final class CheckJunit implements Renderer<CheckReport> {
  @Override
  public void write(CheckReport report, ReportOptions options, Appendable out) throws IOException {
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(new AppendableWriter(out));
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      writeSuite(xml, report);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("The JUnit report cannot be written: " + e.getMessage(), e);
    }
    out.append('\n');
  }

  private static void writeSuite(XMLStreamWriter xml, CheckReport report)
      throws XMLStreamException {
    Verdict verdict = report.verdict();
    String name = printable(new Wording(report.analysis()).title());
    xml.writeStartElement("testsuites");
    line(xml, 1);
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", name);
    xml.writeAttribute("tests", String.valueOf(verdict.results().size()));
    xml.writeAttribute("failures", String.valueOf(verdict.of(Outcome.FAIL).size()));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", String.valueOf(verdict.of(Outcome.SKIPPED).size()));
    xml.writeAttribute("time", "0");
    for (RuleResult result : verdict.results()) {
      line(xml, 2);
      writeCase(xml, name, result);
    }
    Optional<String> undecided = CheckWording.undecided(verdict);
    if (undecided.isPresent()) {
      line(xml, 2);
      xml.writeStartElement("system-out");
      xml.writeCharacters(printable(undecided.get()));
      xml.writeEndElement();
    }
    line(xml, 1);
    xml.writeEndElement();
    line(xml, 0);
    xml.writeEndElement();
  }

  private static void writeCase(XMLStreamWriter xml, String suite, RuleResult result)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", printable(result.budget().name()));
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("time", "0");
    switch (result.outcome()) {
      case FAIL -> {
        xml.writeStartElement("failure");
        xml.writeAttribute("message", printable(CheckWording.sentence(result)));
        xml.writeAttribute("type", result.budget().measure().label());
        xml.writeCharacters(details(result));
        xml.writeEndElement();
      }
      case SKIPPED -> xml.writeEmptyElement("skipped");
      case WARN -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(
            "warning: " + printable(CheckWording.sentence(result)) + "\n" + details(result));
        xml.writeEndElement();
      }
      case PASS -> {
        xml.writeStartElement("system-out");
        xml.writeCharacters(printable(CheckWording.sentence(result)));
        xml.writeEndElement();
      }
    }
    xml.writeEndElement();
  }

  private static String details(RuleResult result) {
    StringBuilder text = new StringBuilder();
    for (Grown grown : result.grown()) {
      text.append(CheckWording.grown(grown)).append('\n');
    }
    for (Recommendation change : result.recommendations()) {
      text.append(CheckWording.recommendation(change)).append('\n');
      text.append("  ").append(CheckWording.change(change)).append('\n');
    }
    for (Issue issue : result.issues()) {
      text.append(issue.severity().label()).append(' ').append(CheckWording.issue(issue));
      text.append('\n');
      text.append("  ").append(CheckWording.change(issue)).append('\n');
    }
    text.append(result.remedy()).append('\n');
    return text.toString().replace('\ufffe', '?').replace('\uffff', '?');
  }

  /** Characters that XML 1.0 has no way to write (section 2.2, "Char") are escaped or replaced. */
  private static String printable(String text) {
    return Quoted.escaped(text).replace('\ufffe', '?').replace('\uffff', '?');
  }

  private static void line(XMLStreamWriter xml, int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }
}
