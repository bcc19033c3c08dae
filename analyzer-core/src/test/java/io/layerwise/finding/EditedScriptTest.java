package io.layerwise.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditedScriptTest {
  private static final Edit LISTS = new Edit.CacheMount("/var/lib/apt", "");
  private static final Edit RECOMMENDED =
      new Edit.Option("apt-get install", "--no-install-recommends");
  private static final Edit CLEAN = new Edit.After("rm -rf /root/.npm");

  private static String edited(String script, Edit... edits) {
    return EditedScript.of(script, List.of("/bin/sh", "-c"), List.of(edits));
  }

  @Test
  void onOneLineCommandsAreJoined() {
    assertThat(edited("npm ci", CLEAN, new Edit.Before("cd /app")))
        .isEqualTo("cd /app && npm ci && rm -rf /root/.npm");
  }

  @Test
  void ofLinesACommandIsALineWhereAFailureEndsTheScript() {
    assertThat(edited("set -eu\nnpm ci\n", CLEAN, new Edit.Before("cd /app")))
        .isEqualTo("cd /app\nset -eu\nnpm ci\nrm -rf /root/.npm\n");
    assertThat(
            EditedScript.of(
                "a\nb\n", List.of("/bin/bash", "-eo", "pipefail", "-c"), List.of(CLEAN)))
        .isEqualTo("a\nb\nrm -rf /root/.npm\n");
  }

  @Test
  void elseTheScriptStillFailsWithItsLastCommand() {
    assertThat(edited("cd /app\nnpm ci\n", CLEAN))
        .isEqualTo("cd /app\nnpm ci && rm -rf /root/.npm\n");
    assertThat(edited("a\nif b; then\n  c\nfi\n\n", CLEAN))
        .isEqualTo("a\nif b; then\n  c\nfi && rm -rf /root/.npm\n\n");
    assertThat(edited("npm ci\n# done\n", CLEAN))
        .isEqualTo("npm ci\n# done\n[ $? -eq 0 ] && rm -rf /root/.npm\n");
    assertThat(edited("cat > x <<EOF\na\nEOF", CLEAN))
        .isEqualTo("cat > x <<EOF\na\nEOF\n[ $? -eq 0 ] && rm -rf /root/.npm\n");
  }

  @Test
  void anOptionGoesToCommandsAlone() {
    String script =
        """
        # apt-get install
        apt-get  install -y a
        cat > x <<EOF
        apt-get install b
        EOF
        """;
    assertThat(edited(script, RECOMMENDED))
        .isEqualTo(script.replace("apt-get  install", "apt-get  install --no-install-recommends"));
    assertThat(edited("bash <<EOF\napt-get install b\nEOF\n", RECOMMENDED))
        .isEqualTo("bash <<EOF\napt-get install --no-install-recommends b\nEOF\n");
  }

  @Test
  void whatACacheHoldsIsNotDeletedAnyMore() {
    assertThat(edited("apt-get update     && x     && rm -rf /var/lib/apt/lists/*", LISTS))
        .isEqualTo("apt-get update     && x");
    assertThat(edited("x && rm -rf /var/lib/apt/lists/* && y", LISTS)).isEqualTo("x && y");
    assertThat(edited("x\n  rm -rf /var/lib/apt/lists/*\ny\n", LISTS)).isEqualTo("x\ny\n");
    assertThat(edited("x && \\\n  y && \\\n  rm -rf /var/lib/apt/lists/*\nz\n", LISTS))
        .isEqualTo("x && \\\n  y\nz\n");
  }

  @Test
  void butWhereSomethingElseIsDeletedOrALineIsNeeded() {
    for (String script :
        List.of(
            "x && rm -rf /var/lib/apt/lists/* /tmp/a",
            "if x; then\n  rm -rf /var/lib/apt/lists/*\nfi\n",
            "x ||\nrm -rf /var/lib/apt/lists/*\n",
            "echo ' && rm -rf /var/lib/apt/lists/*\n'\n# && rm -rf /var/lib/apt/lists/*\n",
            "x && rm -rf /srv/lists/*")) {
      assertThat(edited(script, LISTS)).as(script).isEqualTo(script);
    }
  }
}
