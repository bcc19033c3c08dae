package io.layerwise.report.cyclonedx;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.archive.Image;
import io.layerwise.inventory.InventoryNote;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.metadata.ToolInformation;

/** What a document is about, and what made it. */
record ImageMetadata(InstalledSoftware software, String toolVersion) {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  Metadata metadata() {
    Metadata metadata = new Metadata();
    // A new one has the present time, and every run would write another document.
    metadata.setTimestamp(
        software
            .image()
            .config()
            .created()
            .filter(time -> !time.isBefore(Instant.EPOCH) && time.isBefore(LATEST))
            .map(Date::from)
            .orElse(null));
    ToolInformation tools = new ToolInformation();
    tools.setComponents(List.of(tool()));
    metadata.setToolChoice(tools);
    metadata.setComponent(image());
    return metadata;
  }

  private Component tool() {
    Component tool = new Component();
    tool.setType(Component.Type.APPLICATION);
    tool.setName("layerwise");
    if (!toolVersion.isEmpty()) {
      tool.setVersion(toolVersion);
    }
    return tool;
  }

  private Component image() {
    Image image = software.image();
    String id = image.configDigest().toString();
    String tag = image.tags().isEmpty() ? id : image.tags().get(0);
    int colon = tag.indexOf(':', tag.lastIndexOf('/') + 1);
    boolean named = !image.tags().isEmpty() && colon > 0;
    Component component = new Component();
    component.setType(Component.Type.CONTAINER);
    component.setBomRef(id);
    component.setName(named ? tag.substring(0, colon) : tag);
    component.setVersion(named ? tag.substring(colon + 1) : id);
    Properties properties = new Properties(component);
    properties.add("imageId", id);
    image.manifestDigest().ifPresent(digest -> properties.add("manifestDigest", digest.toString()));
    properties.add("platform", image.platform().toString());
    image.tags().forEach(name -> properties.add("tag", name));
    for (InventoryNote note : software.listing().notes()) {
      properties.add("note", note.path() + ": " + note.text());
    }
    return component;
  }
}
