package io.layerwise;

import io.layerwise.fixtures.Layer;
import java.util.ArrayList;
import java.util.List;

/** A dpkg database, drawn in a few lines, and the files of its packages. */
public final class DrawnPackages {
  private final StringBuilder status = new StringBuilder();
  private final StringBuilder marks = new StringBuilder();
  private final List<String> files = new ArrayList<>();
  private Layer layer = Layer.of();

  private DrawnPackages() {}

  public static DrawnPackages dpkg() {
    return new DrawnPackages();
  }

  /** A package that somebody asked for; {@code fields} are further lines of its entry. */
  public DrawnPackages asked(String name, String fields, String... paths) {
    return add(name, fields, paths);
  }

  /** A package that another one brought. */
  public DrawnPackages brought(String name, String fields, String... paths) {
    marks.append("Package: ").append(name);
    marks.append("\nArchitecture: amd64\nAuto-Installed: 1\n\n");
    return add(name, fields, paths);
  }

  private DrawnPackages add(String name, String fields, String... paths) {
    status.append("Package: ").append(name);
    status.append("\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1\n");
    status.append(fields.isEmpty() ? "" : fields + "\n").append('\n');
    StringBuilder list = new StringBuilder("/.\n");
    for (String path : paths) {
      list.append('/').append(path).append('\n');
      files.add(path);
    }
    layer = layer.file("var/lib/dpkg/info/" + name + ".list", list.toString());
    return this;
  }

  /** The layer that installs them; each file has as many bytes. */
  public Layer layer(int bytes) {
    Layer all =
        layer
            .file("var/lib/dpkg/status", status.toString())
            .file("var/lib/apt/extended_states", marks.toString());
    for (String path : files) {
      all = all.zeros(path, bytes);
    }
    return all;
  }
}
