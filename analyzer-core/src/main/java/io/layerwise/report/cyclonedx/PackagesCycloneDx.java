package io.layerwise.report.cyclonedx;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.json.BomJsonGenerator;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.BomReference;
import org.cyclonedx.model.Composition;
import org.cyclonedx.model.Composition.Aggregate;

/**
 * The packages of an image as a CycloneDX document, which scanners read. The same image gives the
 * same document: its serial number comes from the image ID, its time is the image's.
 */
public final class PackagesCycloneDx implements Renderer<InstalledSoftware> {
  private final String toolVersion;

  /**
   * @param toolVersion of the program that writes the document; may be empty
   */
  public PackagesCycloneDx(String toolVersion) {
    this.toolVersion = toolVersion;
  }

  @Override
  public void write(InstalledSoftware software, ReportOptions options, Appendable out)
      throws IOException {
    try {
      writeAscii(new BomJsonGenerator(bom(software), Version.VERSION_16).toJsonString(), out);
    } catch (GeneratorException e) {
      throw new IllegalStateException("a document that the library cannot write", e);
    }
  }

  private Bom bom(InstalledSoftware software) {
    References references = References.of(software);
    Bom bom = new Bom();
    bom.setSerialNumber("urn:uuid:" + serial(software));
    bom.setVersion(1);
    bom.setMetadata(new ImageMetadata(software, toolVersion).metadata());
    bom.setComponents(new Components(software, references).all());
    bom.setDependencies(new DependencyGraph(software, references).all());
    completeness(software)
        .ifPresent(known -> bom.setCompositions(List.of(composition(known, references))));
    return bom;
  }

  /** Nothing is called complete: what no package manager brought is not listed. */
  private static Optional<Aggregate> completeness(InstalledSoftware software) {
    if (software.isPart()) {
      return Optional.of(Aggregate.INCOMPLETE);
    }
    return software.listing().notes().isEmpty() ? Optional.empty() : Optional.of(Aggregate.UNKNOWN);
  }

  private static Composition composition(Aggregate known, References references) {
    Composition composition = new Composition();
    composition.setAggregate(known);
    composition.setAssemblies(List.of(new BomReference(references.image())));
    return composition;
  }

  /** Of version 3: a name's (RFC 9562, section 5.3). */
  private static UUID serial(InstalledSoftware software) {
    String name = "layerwise:" + software.image().configDigest();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * All but ASCII is escaped, so that no text of an image reaches a terminal as anything but
   * itself. It can only stand within strings, where an escape is the same; a carriage return only
   * at the end of a line.
   */
  private static void writeAscii(String json, Appendable out) throws IOException {
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c >= 0x7f) {
        out.append(String.format("\\u%04x", (int) c));
      } else if (c != '\r') {
        out.append(c);
      }
    }
    out.append('\n');
  }
}
