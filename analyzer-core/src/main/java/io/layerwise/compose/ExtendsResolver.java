package io.layerwise.compose;

import io.layerwise.oci.NearestNames;
import io.layerwise.oci.Quoted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts each service over the one that it extends, which may extend another. */
final class ExtendsResolver {
  private static final String KEY = "extends";
  private static final int LONGEST_CHAIN = 100;

  private final ProjectFiles files;
  private final Interpolation interpolation;
  private final Merge merge;
  private final Map<String, YamlMapping> servicesOf = new HashMap<>();

  ExtendsResolver(ProjectFiles files, Interpolation interpolation, Merge merge) {
    this.files = files;
    this.interpolation = interpolation;
    this.merge = merge;
  }

  /** The document, its services complete. */
  YamlMapping apply(YamlMapping document, String file) throws IOException {
    Optional<YamlNode> services = document.get("services");
    if (services.isEmpty()) {
      return document;
    }
    YamlMapping written = Fields.mapping(services.get(), "services");
    Map<String, YamlMapping.Entry> complete = new LinkedHashMap<>(written.entries());
    for (YamlMapping.Entry entry : written.entries().values()) {
      if (entry.value() instanceof YamlMapping service && service.get(KEY).isPresent()) {
        String name = entry.key().text();
        YamlMapping merged = complete(name, service, written, file, new ArrayList<>());
        complete.put(name, new YamlMapping.Entry(entry.key(), merged));
      }
    }
    return document.withValue(
        "services", new YamlMapping(complete, written.tag(), written.position()));
  }

  private YamlMapping complete(
      String name, YamlMapping service, YamlMapping siblings, String file, List<String> chain)
      throws IOException {
    Optional<YamlNode> said = service.get(KEY);
    if (said.isEmpty()) {
      return service;
    }
    ComposeExtends base = ComposeExtends.read(said.get());
    follow(file + ": " + name, chain, said.get());
    String baseFile = base.file().isEmpty() ? file : Fields.known(base.file().get());
    YamlMapping others = base.file().isEmpty() ? siblings : services(baseFile, said.get());
    YamlMapping.Entry entry = others.entries().get(base.service().text());
    if (entry == null) {
      throw unknown(base, baseFile, others);
    }
    if (entry.value().isAbsent()) {
      return service;
    }
    YamlMapping found = Fields.mapping(entry.value(), "the extended service");
    YamlMapping whole = complete(base.service().text(), found, others, baseFile, chain);
    return merge.services(whole.without(KEY), service);
  }

  private static void follow(String link, List<String> chain, YamlNode said)
      throws ComposeException {
    boolean cycle = chain.contains(link);
    chain.add(link);
    if (cycle || chain.size() > LONGEST_CHAIN) {
      throw new ComposeException(
          said.position(),
          cycle ? "services that do not extend themselves" : "at most " + LONGEST_CHAIN + " links",
          cycle ? String.join(" → ", chain) : "more",
          "Let one of them stand by itself.");
    }
  }

  private YamlMapping services(String file, YamlNode said) throws IOException {
    YamlMapping known = servicesOf.get(file);
    if (known != null) {
      return known;
    }
    YamlMapping all = YamlMapping.empty(said.position());
    for (YamlMapping document : files.documents(file, ProjectPaths.parent(file), said.position())) {
      all = merge.documents(all, (YamlMapping) interpolation.apply(document));
    }
    YamlNode section = all.get("services").orElse(YamlMapping.empty(said.position()));
    YamlMapping services = Fields.mapping(section, "services");
    servicesOf.put(file, services);
    return services;
  }

  private static ComposeException unknown(ComposeExtends base, String file, YamlMapping services) {
    String asked = base.service().text();
    List<String> near = NearestNames.of(asked, List.copyOf(services.entries().keySet()));
    return new ComposeException(
        base.service().position(),
        "a service of " + file,
        Quoted.of(asked),
        near.isEmpty() ? "Name a service of that file." : "Did you mean " + near.get(0) + "?");
  }
}
