package io.layerwise.oci;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTreeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "7",
        "\"a\"",
        "[]",
        "{}",
        "[1, -2, 2147483648, 9223372036854775808, 1.5, 1e3, true, false, null, \"\u00e9\"]",
        "{\"a\": {\"b\": [{\"c\": []}, {}]}, \"d\": \"\"}",
        "{\"a\": 1, \"b\": 2, \"a\": 3}",
        "\uFEFF{\"marked\": true}"
      })
  void aTreeIsTheOneOfAnObjectMapper(String text) throws IOException {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonTree.read(json, true)).isEqualTo(new JsonMapper().readTree(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1",
        "[1,]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\": 1",
        "tru",
        "\"a",
        "{} {}",
        "1 2",
        "[] ]",
        "]"
      })
  void whatIsNoJsonOrMoreIsRefused(String text) {
    byte[] json = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> JsonTree.read(json, true)).isInstanceOf(IOException.class);
  }

  @Test
  void nestingHasAnEnd() throws IOException {
    String deepest = "[".repeat(512) + "]".repeat(512);
    byte[] deeper = ("[" + deepest + "]").getBytes(StandardCharsets.UTF_8);
    assertThat(JsonTree.read(deepest.getBytes(StandardCharsets.UTF_8), true).isArray()).isTrue();
    assertThatThrownBy(() -> JsonTree.read(deeper, true)).isInstanceOf(IOException.class);
  }
}
