package io.layerwise.practice.compose;

import io.layerwise.practice.SystemDirectories;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * An absolute path of the machine, and what it gives to who can write there.
 *
 * @param text without {@code .}, {@code ..} and slashes too many
 */
record HostPath(String text) {
  private static final Set<String> SOCKETS =
      Set.of("docker.sock", "podman.sock", "containerd.sock", "crio.sock", "docker_engine");

  /** Where an engine or the system keeps what it runs; with all below. */
  private static final List<String> ENGINES =
      List.of("/var/run", "/var/lib/docker", "/var/lib/containerd", "/var/lib/kubelet");

  /** A container may read these: they say what its own image says, too. */
  private static final List<String> PUBLIC =
      List.of(
          "/etc/localtime",
          "/etc/timezone",
          "/etc/ssl/certs",
          "/etc/ca-certificates",
          "/etc/pki/ca-trust",
          "/etc/hosts",
          "/etc/hostname",
          "/etc/resolv.conf",
          "/etc/machine-id",
          "/etc/os-release",
          "/etc/passwd",
          "/etc/group",
          "/lib/modules");

  private static final Set<String> DEVICES =
      Set.of("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom");

  static HostPath of(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return new HostPath("/" + String.join("/", parts));
  }

  /** Whether it is the socket of a container engine, which is root for who may open it. */
  boolean isSocket() {
    return SOCKETS.contains(text.substring(text.lastIndexOf('/') + 1));
  }

  /** Whether the system or an engine is made of it. */
  boolean isSystem() {
    return (SystemDirectories.has(text) || isIn(ENGINES)) && !DEVICES.contains(text);
  }

  /** Whether there is no harm in reading it. */
  boolean isPublic() {
    return isIn(PUBLIC);
  }

  private boolean isIn(List<String> directories) {
    return directories.stream().anyMatch(top -> text.equals(top) || text.startsWith(top + "/"));
  }
}
