package io.layerwise.practice.image;

import io.layerwise.oci.ContainerConfig;
import java.util.List;
import java.util.Set;

/**
 * The ports that a configuration exposes, {@code 3000/tcp} or {@code 3000} (OCI image spec).
 *
 * @param exposed as they are written, in order
 */
record Ports(List<String> exposed) {
  static Ports of(ContainerConfig config) {
    Set<String> ports = config.exposedPorts();
    return new Ports(ports.stream().sorted().toList());
  }

  boolean has(int number) {
    String port = Integer.toString(number);
    return exposed.stream().anyMatch(one -> one.equals(port) || one.equals(port + "/tcp"));
  }
}
