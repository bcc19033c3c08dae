package io.layerwise.compose;

import java.util.List;
import java.util.Optional;

/** What a service's containers may do, and what they share with the machine. */
public record ComposeSecurity(
    Optional<ComposeValue> user,
    Optional<ComposeSetting<Boolean>> privileged,
    Optional<ComposeSetting<Boolean>> readOnly,
    List<ComposeValue> capAdd,
    List<ComposeValue> capDrop,
    List<ComposeValue> securityOpt,
    Optional<ComposeValue> networkMode,
    Optional<ComposeValue> pid,
    Optional<ComposeValue> ipc,
    Optional<ComposeValue> usernsMode) {

  public ComposeSecurity {
    capAdd = List.copyOf(capAdd);
    capDrop = List.copyOf(capDrop);
    securityOpt = List.copyOf(securityOpt);
  }

  static ComposeSecurity read(Fields service) throws ComposeException {
    return new ComposeSecurity(
        service.text("user"),
        service.setting("privileged", ValueForm.BOOLEAN),
        service.setting("read_only", ValueForm.BOOLEAN),
        service.texts("cap_add"),
        service.texts("cap_drop"),
        service.texts("security_opt"),
        service.text("network_mode"),
        service.text("pid"),
        service.text("ipc"),
        service.text("userns_mode"));
  }
}
