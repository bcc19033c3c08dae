package io.layerwise.practice.image;

import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import io.layerwise.runtime.Accounts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Whom the configuration's {@code User} makes the program run as. */
final class NotRoot implements PracticeCheck<ImageEvidence> {
  private static final String CHANGE =
      "Make a user in the last stage and switch to it at its end: `RUN useradd --uid 1001 app`,"
          + " `USER 1001`.";

  @Override
  public Practice practice() {
    return UserPractices.NOT_ROOT;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) throws IOException {
    return List.of(observe(ConfiguredUser.of(image.config().user()), image));
  }

  private Observation observe(ConfiguredUser user, ImageEvidence image) throws IOException {
    if (user.name().isEmpty()) {
      return fail("the configuration names no user, so it is root");
    }
    if (user.number().isPresent()) {
      return user.number().get() == 0 ? fail("the user is 0, root") : pass(user.name());
    }
    return byName(user.name(), image);
  }

  private Observation byName(String name, ImageEvidence image) throws IOException {
    Accounts accounts = image.accounts();
    Optional<Accounts.User> account =
        accounts.users().stream().filter(one -> one.name().equals(name)).findFirst();
    if (account.isPresent()) {
      return account.get().uid() == 0
          ? fail("the user '" + name + "' has the uid 0 in /etc/passwd")
          : pass(name + ", which is " + account.get().uid());
    }
    if (name.equals("root")) {
      return fail("the user is root");
    }
    return practice()
        .unknown(
            Source.IMAGE,
            accounts.users().isEmpty()
                ? "the user is '" + name + "', but /etc/passwd could not be read"
                : "the user is '" + name + "', whom /etc/passwd does not have");
  }

  private Observation pass(String user) {
    return practice().pass(Source.IMAGE, "the user is " + user);
  }

  private Observation fail(String evidence) {
    return practice().fail(Source.IMAGE, evidence, CHANGE);
  }
}
