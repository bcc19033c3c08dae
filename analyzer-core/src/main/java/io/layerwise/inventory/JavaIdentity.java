package io.layerwise.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;

/**
 * What an archive is: Maven's {@code pom.properties} tell it, one for each library that was packed
 * into it; else its manifest (JAR File Specification), else the file's name.
 */
final class JavaIdentity {
  private final String stem;
  private final List<JavaArtifact> poms = new ArrayList<>();
  private int own = -1;
  private String title = "";
  private String version = "";

  JavaIdentity(String fileName) {
    this.stem = fileName.substring(0, Math.max(0, fileName.lastIndexOf('.')));
  }

  void add(Properties pom) {
    String artifact = pom.getProperty("artifactId", "").strip();
    if (!artifact.isEmpty()) {
      String group = pom.getProperty("groupId", "").strip();
      String name = group.isEmpty() ? artifact : group + ":" + artifact;
      JavaArtifact found = new JavaArtifact(name, pom.getProperty("version", "").strip());
      if (own < 0 && (stem.equals(artifact) || stem.equals(artifact + "-" + found.version()))) {
        own = poms.size();
      }
      poms.add(found);
    }
  }

  void add(Attributes manifest) {
    title = first(manifest, "Automatic-Module-Name", "Implementation-Title", "Bundle-SymbolicName");
    version = first(manifest, "Implementation-Version", "Bundle-Version", "Specification-Version");
  }

  private static String first(Attributes manifest, String... names) {
    for (String name : names) {
      String value = manifest.getValue(name);
      if (value != null && !value.isBlank()) {
        // "org.example;singleton:=true": directives are no part of a name.
        return value.split(";", 2)[0].strip();
      }
    }
    return "";
  }

  /** The archive itself first, then what was packed into it. */
  List<JavaArtifact> artifacts() {
    List<JavaArtifact> artifacts = new ArrayList<>(poms);
    if (own >= 0) {
      artifacts.add(0, artifacts.remove(own));
    } else if (poms.size() != 1) {
      artifacts.add(0, self());
    }
    return artifacts;
  }

  /** {@code name-1.2}: the version begins behind the first hyphen that a digit follows. */
  private JavaArtifact self() {
    int hyphen = 0;
    while (hyphen < stem.length() && !isVersionAt(hyphen)) {
      hyphen++;
    }
    String name = stem.substring(0, hyphen);
    String named = hyphen < stem.length() ? stem.substring(hyphen + 1) : "";
    return new JavaArtifact(name.isEmpty() ? title : name, named.isEmpty() ? version : named);
  }

  private boolean isVersionAt(int hyphen) {
    return stem.charAt(hyphen) == '-'
        && hyphen + 1 < stem.length()
        && Character.isDigit(stem.charAt(hyphen + 1));
  }
}
