package io.layerwise.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variables, by the project's {@code .env} alone. */
class InterpolationTest {
  private static final String ENVIRONMENT = "SET=value\nEMPTY=\n";

  private static ComposeValue image(String text, String environment) throws IOException {
    return Project.service("image: '" + text.replace("'", "''") + "'", environment)
        .image()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "a:${SET}, a:value",
        "a:$SET, a:value",
        "$SET-x, value-x",
        "${SET:-x}, value",
        "${SET-x}, value",
        "${EMPTY:-x}, x",
        "${EMPTY-x}, ''",
        "${NONE:-x}, x",
        "${NONE-x}, x",
        "${NONE:-}, ''",
        "${SET:?why}, value",
        "${SET?why}, value",
        "${EMPTY?why}, ''",
        "${SET:+x}, x",
        "${SET+x}, x",
        "${EMPTY:+x}, ''",
        "${EMPTY+x}, x",
        "${NONE:+x}, ''",
        "${NONE+x}, ''",
        "${NONE:-${SET}}, value",
        "${NONE:-${OTHER:-deep}}, deep",
        "${NONE:-$SET-$SET}, value-value",
        "'${NONE:-{\"a\":{}}}', '{\"a\":{}}'",
        "$$SET, $SET",
        "$${SET}, ${SET}",
        "${NONE:-$$x}, $x",
        "${NONE:-a:b-c}, a:b-c"
      })
  void aVariableWithAValueOrADefaultIsReplaced(String text, String expected) throws IOException {
    ComposeValue value = image(text, ENVIRONMENT);
    assertThat(value.text()).isEqualTo(expected);
    assertThat(value.resolved()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "a:${NONE}, a:${NONE}",
    "a:$NONE, a:$NONE",
    "${NONE:?why}, ${NONE:?why}",
    "${NONE?why}, ${NONE?why}",
    "${EMPTY:?why}, ${EMPTY:?why}",
    "${NONE:-${OTHER}}, ${NONE:-${OTHER}}",
    "${SET}:${NONE}, value:${NONE}"
  })
  void aVariableWithoutEitherIsNeitherEmptyNorGuessed(String text, String expected)
      throws IOException {
    ComposeValue value = image(text, ENVIRONMENT);
    assertThat(value.text()).isEqualTo(expected);
    assertThat(value.resolved()).isFalse();
  }

  @Test
  void thisMachinesEnvironmentIsNotLookedAt() throws IOException {
    String name =
        System.getenv().keySet().stream().filter(n -> n.matches("\\w+")).findFirst().get();
    assertThat(image("${" + name + "}", "").resolved()).isFalse();
  }

  @Test
  void keysAreLeftAsTheyAre() throws IOException {
    ComposeService app =
        Project.service("labels: {$SET: $SET}\nenvironment: ['$SET=1']", ENVIRONMENT);
    assertThat(Project.pairs(app.labels())).containsExactly("$SET=value");
    assertThat(Project.pairs(app.environment())).containsExactly("value=1");
  }

  @Test
  void anUnresolvedSettingHasNoValue() throws IOException {
    ComposeSetting<Long> memory = Project.service("mem_limit: ${M}").resources().memory().get(0);
    assertThat(memory.value()).isEmpty();
    assertThat(memory.said().text()).isEqualTo("${M}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "A=b                  | b",
        "export A=b           | b",
        "A: b                 | b",
        "A = b                | b",
        "A=b # comment        | b",
        "A=b#c                | b#c",
        "A='$B # c'           | $B # c",
        "A=\"x\\ny\"          | ~x\ny~",
        "A=\"a\\$b\"          | a$b",
        "~B=1\nA=${B}2~       | 12",
        "~A=1\n# A=2\n\nA=3~  | 3",
        "A=${B:-c}            | c",
        "A=b=c                | b=c",
        "~A=\"1\n2\"\nB=3~    | ~1\n2~"
      })
  void theEnvironmentFileIsReadAsComposeDoes(String environment, String expected)
      throws IOException {
    assertThat(image("$A", environment).text()).isEqualTo(expected);
  }

  @Test
  void aNameAloneInTheEnvironmentFileIsNotKnown() throws IOException {
    assertThat(image("$A", "A\nB=$C").resolved()).isFalse();
    assertThat(image("$B", "A\nB=$C").resolved()).isFalse();
  }
}
