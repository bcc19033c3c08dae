package io.layerwise.practice.compose;

import io.layerwise.compose.ComposeService;
import io.layerwise.compose.ComposeValue;
import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.UserPractices;
import java.util.List;
import java.util.Optional;

/** Whom {@code user} makes a service run as. */
final class NotRoot implements ServiceCheck {
  @Override
  public Practice practice() {
    return UserPractices.NOT_ROOT;
  }

  @Override
  public List<Observation> observe(ComposeService service, ComposeEvidence evidence) {
    Optional<ComposeValue> user = service.security().user().filter(one -> !one.text().isEmpty());
    return List.of(
        user.isEmpty()
            ? skipped("the service names no user, so the image decides")
            : observe(user.get()).at(ServiceCheck.line(user.get())));
  }

  /** A group may stand behind a colon, and does not matter here. */
  private Observation observe(ComposeValue user) {
    String name = user.text().split(":", 2)[0];
    if (!user.resolved() && name.indexOf('$') >= 0) {
      return unresolved("user", user);
    }
    boolean root = name.isEmpty() || name.equals("root") || name.matches("0+");
    String evidence = "`user` is " + user.text();
    return root
        ? fail(evidence, "Write `user: \"1001:1001\"`, or leave it to the image's USER.")
        : pass(evidence);
  }
}
