package io.layerwise.secret;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people write where a secret will be. */
final class Placeholders {
  private static final int LONGEST = 128;

  private static final Set<String> WHOLE =
      Set.of(
          """
          password passwd pass pwd secret token key apikey api_key api-key user username
          admin root foo bar baz foobar test testing value postgres mysql guest demo dev
          todo fixme x abc abc123 abcdef credentials secretkey my-secret mysecret
          mypassword 12345 123456 1234567 12345678 123456789 1234567890
          """
              .strip()
              .split("\\s+", -1));

  private static final List<String> PARTS =
      List.of(
          """
          changeme change_me change-me changeit change-it change_it changethis
          change_this change-this your_ your- yoursecret yourpassword yourtoken yourapi
          example placeholder xxx dummy sample replace insert redacted *** ... …
          notasecret not-a-secret not_a_secret test- test_ -test _test testpass
          testsecret testtoken fake insecure unused to_be_ secret_key_base_dummy
          """
              .strip()
              .split("\\s+", -1));

  private Placeholders() {}

  static boolean contains(String value) {
    if (value.length() > LONGEST) {
      return false;
    }
    String lower = value.toLowerCase(Locale.ROOT);
    return WHOLE.contains(lower)
        || value.chars().distinct().count() <= 2
        || PARTS.stream().anyMatch(lower::contains);
  }
}
