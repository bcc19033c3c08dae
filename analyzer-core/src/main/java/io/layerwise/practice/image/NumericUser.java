package io.layerwise.practice.image;

import io.layerwise.practice.Observation;
import io.layerwise.practice.Practice;
import io.layerwise.practice.PracticeCheck;
import io.layerwise.practice.Source;
import io.layerwise.practice.UserPractices;
import java.io.IOException;
import java.util.List;

/** Whether the user is a number, which says by itself that it is not root. */
final class NumericUser implements PracticeCheck<ImageEvidence> {
  @Override
  public Practice practice() {
    return UserPractices.NUMERIC_USER;
  }

  @Override
  public List<Observation> observe(ImageEvidence image) throws IOException {
    ConfiguredUser user = ConfiguredUser.of(image.config().user());
    if (user.name().isEmpty() || user.name().equals("root")) {
      return List.of(practice().skipped(Source.IMAGE, "the user is root"));
    }
    if (user.number().isPresent()) {
      return List.of(practice().pass(Source.IMAGE, "the user is " + user.name()));
    }
    String uid =
        image
            .accounts()
            .user(user.name())
            .map(account -> Long.toString(account.uid()))
            .orElse("1001");
    return List.of(
        practice()
            .fail(
                Source.IMAGE,
                "the user is the name '" + user.name() + "'",
                "Write `USER " + uid + "` instead of `USER " + user.name() + "`."));
  }
}
