package io.layerwise.report.cyclonedx;

import io.layerwise.analysis.InstalledSoftware;
import io.layerwise.inventory.InstalledPackage;
import io.layerwise.inventory.OperatingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.Component;

/** The parts of an image: its distribution and its packages, in the order of the inventory. */
record Components(InstalledSoftware software, References references) {

  List<Component> all() {
    List<Component> components = new ArrayList<>();
    software
        .system()
        .ifPresent(found -> components.add(system(found, references.system().orElseThrow())));
    List<InstalledPackage> packages = software.inventory().packages();
    for (int i = 0; i < packages.size(); i++) {
      Optional<String> reference = references.packages().get(i);
      if (reference.isPresent()) {
        components.add(component(packages.get(i), reference.get(), references.purls().get(i)));
      }
    }
    return components;
  }

  private static Component system(OperatingSystem system, String reference) {
    Component component = new Component();
    component.setType(Component.Type.OPERATING_SYSTEM);
    component.setBomRef(reference);
    component.setName(system.id());
    if (!system.version().isEmpty()) {
      component.setVersion(system.version());
    }
    component.setDescription(system.name());
    return component;
  }

  private Component component(InstalledPackage found, String reference, Optional<String> purl) {
    PackageName name = PackageName.of(found.id());
    Component component = new Component();
    component.setType(Component.Type.LIBRARY);
    component.setBomRef(reference);
    if (!name.group().isEmpty()) {
      component.setGroup(name.group());
    }
    component.setName(name.name());
    if (!found.version().isEmpty()) {
      component.setVersion(found.version());
    }
    purl.ifPresent(component::setPurl);
    Properties properties = new Properties(component);
    int layer = found.layer();
    properties.add("layer", Integer.toString(layer));
    properties.add("layer:diffId", software.image().config().diffIds().get(layer).toString());
    properties.add("bytes", Long.toString(found.bytes()));
    properties.add("reason", found.reason().label());
    if (found.development()) {
      properties.add("development", "true");
    }
    return component;
  }
}
