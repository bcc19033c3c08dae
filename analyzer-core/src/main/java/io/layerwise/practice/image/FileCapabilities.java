package io.layerwise.practice.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The capabilities that a file gives to whoever runs it (capabilities(7), struct vfs_cap_data).
 *
 * @param permitted by their numbers, ascending
 */
record FileCapabilities(List<Integer> permitted) {
  private static final String ATTRIBUTE = "security.capability";

  /** Version 1 has one word of permitted bits, 2 and 3 have two; all little-endian. */
  private static final int SHORTEST = 12;

  private static final int SECOND_WORD = 12;

  private static final List<String> NAMES =
      List.of(
          "cap_chown",
          "cap_dac_override",
          "cap_dac_read_search",
          "cap_fowner",
          "cap_fsetid",
          "cap_kill",
          "cap_setgid",
          "cap_setuid",
          "cap_setpcap",
          "cap_linux_immutable",
          "cap_net_bind_service",
          "cap_net_broadcast",
          "cap_net_admin",
          "cap_net_raw",
          "cap_ipc_lock",
          "cap_ipc_owner",
          "cap_sys_module",
          "cap_sys_rawio",
          "cap_sys_chroot",
          "cap_sys_ptrace",
          "cap_sys_pacct",
          "cap_sys_admin",
          "cap_sys_boot",
          "cap_sys_nice",
          "cap_sys_resource",
          "cap_sys_time",
          "cap_sys_tty_config",
          "cap_mknod",
          "cap_lease",
          "cap_audit_write",
          "cap_audit_control",
          "cap_setfcap",
          "cap_mac_override",
          "cap_mac_admin",
          "cap_syslog",
          "cap_wake_alarm",
          "cap_block_suspend",
          "cap_audit_read",
          "cap_perfmon",
          "cap_bpf",
          "cap_checkpoint_restore");

  private static final int NET_BIND_SERVICE = NAMES.indexOf("cap_net_bind_service");

  FileCapabilities {
    permitted = List.copyOf(permitted);
  }

  /**
   * @param xattrs a byte a character
   * @return empty where the file has none
   */
  static Optional<FileCapabilities> of(Map<String, String> xattrs) {
    String value = xattrs.get(ATTRIBUTE);
    return value == null ? Optional.empty() : Optional.of(parse(value));
  }

  private static FileCapabilities parse(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    List<Integer> permitted = new ArrayList<>();
    for (int bit = 0; bit < NAMES.size(); bit++) {
      int at = (bit < Integer.SIZE ? 4 : SECOND_WORD) + bit % Integer.SIZE / Byte.SIZE;
      if (bytes.length >= SHORTEST && at < bytes.length && (bytes[at] >> (bit % 8) & 1) != 0) {
        permitted.add(bit);
      }
    }
    return new FileCapabilities(permitted);
  }

  /** Whether it lets a process do no more than listen on a port below 1024. */
  boolean isHarmless() {
    return permitted.equals(List.of(NET_BIND_SERVICE));
  }

  /** The names, or a word where the attribute could not be read. */
  @Override
  public String toString() {
    return permitted.isEmpty()
        ? "capabilities of an unknown form"
        : String.join(", ", permitted.stream().map(NAMES::get).toList());
  }
}
