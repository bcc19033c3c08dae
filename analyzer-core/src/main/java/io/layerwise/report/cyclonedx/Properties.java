package io.layerwise.report.cyclonedx;

import org.cyclonedx.model.Component;
import org.cyclonedx.model.Property;

/** What CycloneDX has no field for, under names that begin with {@code layerwise:}. */
record Properties(Component component) {

  void add(String name, String value) {
    Property property = new Property();
    property.setName("layerwise:" + name);
    property.setValue(value);
    component.addProperty(property);
  }
}
