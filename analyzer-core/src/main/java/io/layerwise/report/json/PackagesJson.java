package io.layerwise.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.layerwise.analysis.PackageListing;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.InventoryNote;
import io.layerwise.report.Renderer;
import io.layerwise.report.ReportOptions;
import java.io.IOException;

/** The packages of an image, as {@code packages.schema.json} describes them. */
public final class PackagesJson implements Renderer<PackageListing> {
  /** The shape of the document; the number rises when a reader could break. */
  public static final String SCHEMA = "layerwise/packages/1";

  @Override
  public void write(PackageListing listing, ReportOptions options, Appendable out)
      throws IOException {
    JsonReport.write(
        out,
        SCHEMA,
        json -> {
          json.writeNumberField("visibleBytes", listing.visibleBytes());
          json.writeNumberField("unownedBytes", listing.unownedBytes());
          json.writeArrayFieldStart("packages");
          for (InstalledPackage found : listing.packages()) {
            write(json, found, listing.buildOnly().contains(found));
          }
          json.writeEndArray();
          json.writeArrayFieldStart("notes");
          for (InventoryNote note : listing.notes()) {
            write(json, note);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, InstalledPackage found, boolean buildOnly)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ecosystem", found.ecosystem().label());
    json.writeStringField("name", found.name());
    json.writeStringField("version", found.version());
    JsonReport.text(json, "architecture", found.architecture());
    json.writeNumberField("bytes", found.bytes());
    json.writeNumberField("files", found.paths().size());
    json.writeNumberField("layer", found.layer());
    json.writeStringField("reason", found.reason().label());
    json.writeBooleanField("development", found.development());
    json.writeBooleanField("buildOnly", buildOnly);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, InventoryNote note) throws IOException {
    json.writeStartObject();
    json.writeStringField("ecosystem", note.ecosystem().label());
    json.writeStringField("path", note.path());
    json.writeStringField("text", note.text());
    json.writeEndObject();
  }
}
