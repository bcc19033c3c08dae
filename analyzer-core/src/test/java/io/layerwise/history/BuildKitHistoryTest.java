package io.layerwise.history;

import static io.layerwise.history.Configs.history;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildKitHistoryTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '\0',
      value = {
        "RUN /bin/sh -c apt-get update # buildkit ==> RUN apt-get update",
        "RUN npm ci # buildkit ==> RUN npm ci",
        "RUN |2 A=1 B=x y /bin/sh -c make # buildkit ==> RUN make",
        "RUN /bin/sh -c echo '# buildkit' && ls # buildkit ==> RUN echo '# buildkit' && ls",
        "COPY /app/dist ./dist # buildkit ==> COPY /app/dist ./dist",
        "COPY --chown=node:node . . # buildkit ==> COPY --chown=node:node . .",
        "ADD alpine-minirootfs.tar.gz / # buildkit ==> ADD alpine-minirootfs.tar.gz /",
        "WORKDIR /app ==> WORKDIR /app",
        "ENV K=a b ==> ENV K=\"a b\"",
        "ENV A=1 B=x y C=3 ==> ENV A=1 B=\"x y\" C=3",
        "ENV OPTS=-Da=b -Dc=d ==> ENV OPTS=\"-Da=b -Dc=d\"",
        "ENV Q=say \"hi\" ==> ENV Q=\"say \\\"hi\\\"\"",
        "LABEL org.example/a-b=x y c.d=z ==> LABEL org.example/a-b=\"x y\" c.d=z",
        "ARG NODE_VERSION ==> ARG NODE_VERSION",
        "CMD [\"a\" \"b\"] ==> CMD [\"a\", \"b\"]",
        "CMD [\"a\", \"b\"] ==> CMD [\"a\", \"b\"]",
        "CMD [\"a\" ==> CMD [\"a\"",
        "CMD npm start ==> CMD npm start",
        "EXPOSE [443/tcp 80/tcp] ==> EXPOSE 443/tcp 80/tcp",
        "EXPOSE map[80/tcp:{}] ==> EXPOSE 80/tcp",
        "EXPOSE 8080 ==> EXPOSE 8080",
      })
  void instructionsAreRecordedInGosNotation(String recorded, String text) {
    Instruction instruction = history().layer(recorded, Configs.BUILDKIT).last();

    assertThat(instruction.text()).isEqualTo(text);
    assertThat(instruction.builder()).isEqualTo(Builder.BUILDKIT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ==> ",
      quoteCharacter = '\0',
      value = {
        "{Test:[CMD-SHELL curl -f http://x || exit 1] Interval:30s Timeout:3s StartPeriod:10s"
            + " StartInterval:0s Retries:3}"
            + " ==> --interval=30s --timeout=3s --start-period=10s --retries=3"
            + " CMD curl -f http://x || exit 1",
        "{Test:[CMD-SHELL echo [a] Interval:1s] Interval:30s Timeout:0s StartPeriod:0s Retries:0}"
            + " ==> --interval=30s CMD echo [a] Interval:1s",
        "{Test:[CMD pg_isready -q] Interval:0s Timeout:0s StartPeriod:0s StartInterval:0s"
            + " Retries:0} ==> CMD [\"pg_isready\", \"-q\"]",
        "{Test:[NONE] Interval:0s Timeout:0s StartPeriod:0s StartInterval:0s Retries:0} ==> NONE",
        "&{[\"CMD\" \"x\"] \"15s\" \"0s\" \"0s\" '\\x00'} ==> --interval=15s CMD [\"x\"]",
        "&{[\"CMD-SHELL\" \"a ] \\\"b\\\"\"] \"30s\" \"0s\" \"10s\" \"5s\" '\\x03'}"
            + " ==> --interval=30s --start-period=10s --start-interval=5s --retries=3"
            + " CMD a ] \"b\"",
        "&{[\"CMD\" \"x\"] \"0s\" \"0s\" \"0s\" '\\n'} ==> --retries=10 CMD [\"x\"]",
        "&{[\"CMD\" \"x\"] \"0s\" \"0s\" \"0s\" '\\''} ==> --retries=39 CMD [\"x\"]",
        "&{[\"NONE\"] \"0s\" \"0s\" \"0s\" '\\x00'} ==> NONE",
        "--interval=5s CMD true ==> --interval=5s CMD true",
        "NONE ==> NONE",
        "&{[\"CMD\" \"x ==> &{[\"CMD\" \"x",
        "{Test:[CMD x ==> {Test:[CMD x",
      })
  void aHealthcheckIsWrittenBackAsOptionsAndCommand(String recorded, String arguments) {
    Instruction check = history().empty("HEALTHCHECK " + recorded, Configs.BUILDKIT).last();

    assertThat(check.kind()).isEqualTo(InstructionKind.HEALTHCHECK);
    assertThat(check.arguments()).isEqualTo(arguments);
  }

  @Test
  void theSuffixAloneIsSignatureEnough() {
    assertThat(history().layer("COPY /rootfs/ / # buildkit").last().builder())
        .isEqualTo(Builder.BUILDKIT);
  }

  @Test
  void aWorkdirMayMakeALayer() {
    ImageHistory history = history().layer("WORKDIR /app", Configs.BUILDKIT).read();

    assertThat(history.ofLayer(0).map(Instruction::kind)).contains(InstructionKind.WORKDIR);
  }

  @Test
  void anEmptyRunIsNotPutTogetherWithTheNextLayer() {
    ImageHistory history =
        history()
            .empty("RUN /bin/sh -c true # buildkit", Configs.BUILDKIT)
            .layer("COPY a b # buildkit", Configs.BUILDKIT)
            .read();

    assertThat(history.ofLayer(0).map(Instruction::text)).contains("COPY a b");
  }
}
