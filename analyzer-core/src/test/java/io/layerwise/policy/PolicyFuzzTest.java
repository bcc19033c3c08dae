package io.layerwise.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No damage to a policy that fails makes the gate pass, unless it is another policy. */
class PolicyFuzzTest {
  private static final int MUTATIONS = 20_000;
  private static final CheckedImage IMAGE = Checked.of(Checked.eighthDead());

  /** Each part fails alone; a file that is cut, or in which a line is damaged, has one left. */
  private static final String FAILING =
      """
      budgets:
        max-dead: 1
        max-dead-percent: 1%
        min-efficiency: 0.99
        max-file: 1
        max-path:
          /usr/**: 1
      ignore:
        - id: user-root
          reason: the host maps it
          expires: 2027-01-31
      """;

  private static final String TOKENS = "{}[]:,-#&*!|>'\"%@` \n\t~0\\x";

  @Test
  void itIsRefusedOrItFails() throws PolicyException {
    assertThat(Checked.judge(IMAGE, FAILING).of(Outcome.FAIL)).hasSize(5);
    Random random = new Random(20261201);
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      String damaged = mutate(random);
      Optional<Policy> policy = parse(damaged);
      refused += policy.isEmpty() ? 1 : 0;
      if (policy.isPresent() && !policy.get().budgets().isEmpty()) {
        Verdict verdict = Gate.judge(IMAGE, policy.get(), Optional.empty(), Checked.TODAY);
        assertThat(verdict.outcome()).as(damaged).isEqualTo(Outcome.FAIL);
      }
    }
    assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 1);
  }

  private static Optional<Policy> parse(String yaml) {
    try {
      return Optional.of(Policy.parse(yaml, "p.yaml"));
    } catch (PolicyException e) {
      assertThat(e.line()).isPositive();
      return Optional.empty();
    }
  }

  /** At most two damages, so that some of the five budgets are whole. */
  private static String mutate(Random random) {
    String damaged = FAILING;
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int at = random.nextInt(damaged.length());
      String token = String.valueOf(TOKENS.charAt(random.nextInt(TOKENS.length())));
      damaged =
          switch (random.nextInt(4)) {
            case 0 -> damaged.substring(0, at) + token + damaged.substring(at);
            case 1 -> damaged.substring(0, at) + token + damaged.substring(at + 1);
            case 2 -> damaged.substring(0, at) + damaged.substring(at + 1);
            default -> damaged.substring(0, Math.max(at, damaged.length() - 1 - random.nextInt(3)));
          };
    }
    return damaged;
  }
}
