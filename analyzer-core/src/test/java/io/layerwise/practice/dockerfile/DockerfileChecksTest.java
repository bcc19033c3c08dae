package io.layerwise.practice.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.layerwise.dockerfile.DockerfileException;
import io.layerwise.dockerfile.Dockerignore;
import io.layerwise.practice.Observation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each check what must fail, what must pass, and what it cannot tell; by line. */
class DockerfileChecksTest {
  private static final String NEST = "FROM a:1 AS b | %s | FROM c:1 | COPY --from=b /x /x";

  /** Of each check, Dockerfiles whose lines are parted by a bar, and what it says. */
  private static final Map<DockerfileCheck, List<List<String>>> TABLE =
      Map.ofEntries(
          Map.entry(
              new NotRoot(),
              List.of(
                  row("FROM node:20", "fail 1"),
                  row("FROM node:20 | USER root", "fail 2"),
                  row("FROM node:20 | USER node | USER 0:0", "fail 3"),
                  row("FROM node:20 | USER :1000", "fail 2"),
                  row("FROM scratch", "fail 1"),
                  row("FROM a:1 AS b | USER root | FROM b", "fail 2"),
                  row("FROM a:1 AS b | ONBUILD USER 0 | FROM b", "fail 2"),
                  row("FROM a:1 AS b | USER 1001 | FROM b | RUN x", "pass 2"),
                  row("FROM a:1 | ARG ID=1001 | USER $ID", "pass 3"),
                  row("FROM a:1 AS b | USER 1001 | FROM c:1", "fail 3"),
                  row("FROM gcr.io/distroless/static:nonroot", "pass 1"),
                  row("FROM cgr.dev/chainguard/node:20", "unknown 1"),
                  row("FROM mcr.microsoft.com/windows/servercore:1", "unknown 1"),
                  row("FROM a:1 | ARG ID | USER $ID", "unknown 3"),
                  row("ARG A | FROM $A", "unknown 2"))),
          Map.entry(
              new NumericUser(),
              List.of(
                  row("FROM a:1 | USER app", "fail 2"),
                  row("FROM a:1 | USER 1001:app", "pass 2"),
                  row("FROM a:1 | USER root", "skipped 2"),
                  row("FROM a:1", "skipped 1"),
                  row("FROM a:1 | ARG U | USER $U", "unknown 3"))),
          Map.entry(
              new Sudo(),
              List.of(
                  row("FROM a:1 | RUN sudo apt-get update", "fail 2"),
                  row("FROM a:1 | RUN x && sudo -u app y", "fail 2"),
                  row("FROM a:1 | RUN apt-get update && apt-get install -y sudo", "fail 2"),
                  row("FROM a:1 | RUN echo sudo", "pass"),
                  row("FROM a:1 | RUN sudo x | FROM b:1", "pass"))),
          Map.entry(
              new HealthcheckThere(),
              List.of(
                  row("FROM a:1", "fail 1"),
                  row("FROM a:1 | HEALTHCHECK CMD x | HEALTHCHECK NONE", "fail 3"),
                  row("FROM a:1 AS b | HEALTHCHECK CMD x | FROM b", "pass 2"),
                  row("FROM a:1 AS b | HEALTHCHECK CMD x | FROM c:1", "fail 3"))),
          Map.entry(
              new StartPeriod(),
              List.of(
                  row("FROM a:1 | HEALTHCHECK --interval=5s CMD x", "fail 2"),
                  row("FROM a:1 | HEALTHCHECK --start-period=0s CMD x", "fail 2"),
                  row("FROM a:1 | HEALTHCHECK --start-period=1m0s CMD x", "pass 2"),
                  row("FROM a:1 | HEALTHCHECK --start-period=$P CMD x", "unknown 2"),
                  row("FROM a:1 | HEALTHCHECK NONE", "skipped 1"))),
          Map.entry(
              new ExecFormCommand(),
              List.of(
                  row("FROM a:1 | CMD node server.js", "fail 2"),
                  row("FROM a:1 | CMD ['node']", "fail 2"),
                  row("FROM a:1 | ENTRYPOINT a && b | CMD [\"x\"]", "fail 2, pass 3"),
                  row("FROM a:1 | CMD node x | CMD [\"node\", \"x\"]", "pass 3"),
                  row("FROM a:1 | CMD exec gunicorn --port $PORT", "pass 2"),
                  row("FROM a:1", "unknown 1"))),
          Map.entry(
              new NoSsh(),
              List.of(
                  row("FROM a:1 | EXPOSE 22", "fail 2"),
                  row("FROM a:1 | EXPOSE 80 20-25/tcp", "fail 2"),
                  row("FROM a:1 | RUN apt-get install -y openssh-server", "fail 2"),
                  row("FROM a:1 | CMD [\"/usr/sbin/sshd\", \"-D\"]", "fail 2"),
                  row("FROM a:1 | EXPOSE 2222 220", "pass"),
                  row("FROM a:1 | RUN apk add openssh-client", "pass"),
                  row("FROM a:1 | ARG P | EXPOSE $P", "unknown 3"))),
          Map.entry(
              new ExposedPort(),
              List.of(
                  row("FROM a:1 | HEALTHCHECK CMD curl http://localhost:80/", "fail 2"),
                  row("FROM a:1 | EXPOSE 81 | HEALTHCHECK CMD curl localhost:80", "fail 3"),
                  row("FROM a:1 | EXPOSE 80/tcp | HEALTHCHECK CMD curl localhost:80", "pass 3"),
                  row("FROM a:1 | EXPOSE 80 | HEALTHCHECK CMD curl localhost/2", "pass 2"),
                  row("FROM a:1 | EXPOSE $P | HEALTHCHECK CMD curl localhost:80", "unknown 3"),
                  row("FROM a:1", "unknown 1"))),
          Map.entry(
              new SystemVolume(),
              List.of(
                  row("FROM a:1 | VOLUME /usr/", "fail 2"),
                  row("FROM a:1 | VOLUME [\"/data\", \"/etc\"]", "fail 2"),
                  row("FROM a:1 | VOLUME /var/lib/app /etc/app", "pass"),
                  row("FROM a:1 | VOLUME $DIR", "unknown 2"))),
          Map.entry(
              new CopyNotAdd(),
              List.of(
                  row("FROM a:1 | ADD app.js /srv/", "fail 2"),
                  row("FROM a:1 | ADD x.zip /srv/", "fail 2"),
                  row("FROM a:1 | ADD x.tar.gz /srv/", "pass"),
                  row("FROM a:1 | ADD https://example.com/x /srv/", "pass"),
                  row("FROM a:1 | ADD https://example.com/x.git#v1 /srv/", "pass"),
                  row("FROM a:1 | ADD $FILE /srv/", "unknown 2"))),
          Map.entry(
              new UpdateWithInstall(),
              List.of(
                  row("FROM a:1 | RUN apt-get update | RUN apt-get install x", "fail 2"),
                  row("FROM a:1 | RUN set -eux; apt-get -qq update", "fail 2"),
                  row("FROM a:1 | RUN apt-get update && apt-get install -y x", "pass"),
                  row("FROM a:1 | RUN apt-get update && ./install.sh", "pass"),
                  row("FROM a:1 | RUN yum update -y", "pass"),
                  row("FROM a:1 | RUN echo apt-get update", "pass"))),
          Map.entry(
              new NoLatest(),
              List.of(
                  row("FROM node", "fail 1"),
                  row("FROM node:latest", "fail 1"),
                  row("FROM host:5000/x", "fail 1"),
                  row("FROM a:1 | COPY --from=composer /x /x", "pass 1, fail 2"),
                  row("FROM a | RUN x | FROM b:1", "pass 3"),
                  row("FROM a AS x | FROM b:1 | COPY --from=x /a /a", "fail 1, pass 2"),
                  row("ARG V=20 | FROM node:$V", "pass 2"),
                  row("FROM node@sha256:12", "pass 1"),
                  row("FROM scratch", "pass"),
                  row("FROM a:1 AS x | RUN --mount=from=x make", "pass 1"),
                  row("ARG V | FROM node:$V", "unknown 2"))),
          Map.entry(
              new PinnedDigest(),
              List.of(
                  row("FROM node:20", "fail 1"),
                  row("FROM node:20@sha256:12", "pass 1"),
                  row("FROM scratch", "pass"),
                  row("ARG V | FROM node:$V@sha256:12", "pass 2"),
                  row("ARG V | FROM node:$V", "unknown 2"))),
          Map.entry(
              new MinimalBase(),
              List.of(
                  row("FROM node:20", "fail 1"),
                  row("FROM docker.io/library/debian:bookworm", "fail 1"),
                  row("FROM node:20-alpine", "pass 1"),
                  row("FROM gcr.io/distroless/java17", "pass 1"),
                  row("FROM scratch", "pass 1"),
                  row("FROM corp/node:20", "unknown 1"),
                  row("ARG V | FROM node:$V", "unknown 2"))),
          Map.entry(
              new Labels(),
              List.of(
                  row("FROM a:1", "fail 1"),
                  row(
                      "FROM a:1 | LABEL org.opencontainers.image.source=x"
                          + " \"org.opencontainers.image.revision\"=y",
                      "pass"),
                  row("FROM a:1 | LABEL Version=1", "fail 2, fail 1"),
                  row("FROM a:1 | LABEL com.docker.x=1", "fail 2, fail 1"),
                  row("FROM a:1 | LABEL $K=1", "unknown 1"))),
          Map.entry(
              new MultiStage(),
              List.of(
                  row("FROM node:20 | RUN npm ci && npm run build", "fail 2"),
                  row("FROM a:1 | RUN ./mvnw -B package", "fail 2"),
                  row("FROM a:1 | RUN apt-get install -y build-essential", "fail 2"),
                  row("FROM golang:1 | COPY x /x", "fail 1"),
                  row("FROM a:1 AS b | RUN make | FROM b", "fail 2"),
                  row(NEST.formatted("RUN make"), "pass"),
                  row("FROM a:1 | COPY app.jar /", "pass"),
                  row("FROM a:1 | RUN apk add gcc && make && apk del gcc", "pass"),
                  row("ARG A | FROM $A | COPY x /x", "unknown 2"))),
          Map.entry(
              new LayerOrder(),
              List.of(
                  row("FROM a:1 | COPY . . | RUN npm ci", "fail 2"),
                  row("FROM a:1 | ADD ./ /src | RUN pip install -r requirements.txt", "fail 2"),
                  row("FROM a:1 | COPY . . | RUN apt-get install -y curl", "fail 3"),
                  row("FROM a:1 | COPY package.json . | COPY . . | RUN npm ci", "fail 3"),
                  row(NEST.formatted("COPY . . | RUN go build ."), "fail 2"),
                  row("FROM a:1 | COPY package.json . | RUN npm ci | COPY . .", "pass"),
                  row(
                      "FROM a:1 | COPY go.mod . | RUN go mod download | COPY . . | RUN go build",
                      "pass"),
                  row("FROM a:1 | COPY . . | RUN cargo chef prepare", "pass"),
                  row("FROM a:1 | COPY . . | RUN pip install .", "pass"),
                  row("FROM a:1 | COPY . . | RUN npm run build", "pass"),
                  row("FROM a:1 AS x | COPY . . | RUN npm ci | FROM b:1", "pass"))),
          Map.entry(
              new EarlyArgument(),
              List.of(
                  row("FROM a:1 | ARG GIT_COMMIT | RUN apt-get install -y x", "fail 2"),
                  row("FROM a:1 | ARG X | ENV BUILD_DATE=$X | RUN npm ci", "fail 3"),
                  row("FROM a:1 | ARG VERSION=dev | RUN go build -X ${VERSION}", "pass"),
                  row("FROM a:1 | RUN npm ci | ARG GIT_SHA | LABEL a=$GIT_SHA", "pass"),
                  row("ARG VERSION | FROM a:1 | RUN npm ci", "pass"),
                  row("FROM a:1 | ARG NODE_VERSION=20 | RUN npm ci", "pass"),
                  row("FROM a:1 | ENV VERSION=1.2 | RUN npm ci", "pass"))),
          Map.entry(
              new LockedInstall(),
              List.of(
                  row("FROM a:1 | RUN npm install", "fail 2"),
                  row("FROM a:1 | RUN npm i --omit dev", "fail 2"),
                  row("FROM a:1 | RUN npm install -g pm2", "fail 2"),
                  row("FROM a:1 | RUN yarn", "fail 2"),
                  row("FROM a:1 | RUN <<E | npm ci | pnpm install | E", "fail 2"),
                  row(NEST.formatted("RUN npm install"), "fail 2"),
                  row("FROM a:1 | RUN npm ci", "pass 2"),
                  row("FROM a:1 | RUN yarn install --immutable", "pass 2"),
                  row("FROM a:1 | RUN npm install -g pm2@5 | RUN npm ci", "pass 3"),
                  row("FROM a:1 | RUN pip install -r requirements.txt", "skipped 1"),
                  row("FROM a:1 | RUN echo npm install", "skipped 1"))),
          Map.entry(
              new ProductionDependencies(),
              List.of(
                  row("FROM a:1 | RUN npm ci", "fail 2"),
                  row("FROM a:1 | ENV NODE_ENV=production | RUN npm ci --include=dev", "fail 3"),
                  row("FROM a:1 | RUN composer install", "fail 2"),
                  row("FROM a:1 | RUN pip install -r requirements-dev.txt", "fail 2"),
                  row(
                      "FROM a:1 AS b | WORKDIR /app | RUN npm ci | FROM c:1"
                          + " | COPY --from=b /app /app",
                      "fail 5"),
                  row("FROM a:1 | RUN npm ci --omit=dev", "pass 2"),
                  row("FROM a:1 | ENV NODE_ENV=production | RUN npm ci", "pass 3"),
                  row("FROM a:1 | RUN npm ci && npm run build && npm prune --omit=dev", "pass 2"),
                  row(
                      "FROM a:1 AS b | WORKDIR /app | RUN npm ci --omit=dev && mv node_modules p"
                          + " && npm ci | FROM c:1 | COPY --from=b /app/p node_modules",
                      "pass 5"),
                  row(NEST.formatted("RUN npm ci"), "skipped 3"),
                  row("FROM a:1 | ARG NODE_ENV | RUN npm ci", "unknown 3"))),
          Map.entry(
              new SecretEnvironment(),
              List.of(
                  row("FROM a:1 | ENV DB_PASSWORD=hunter2hunter", "fail 2"),
                  row("FROM a:1 | ARG NPM_TOKEN", "fail 2"),
                  row("FROM a:1 | ENV API_TOKEN=$API_TOKEN", "fail 2"),
                  row("FROM a:1 | ENV KEYCLOAK_URL=http://x GPG_KEY=A035C8C19219BA82", "pass"),
                  row("FROM a:1 | ENV DB_PASSWORD_FILE=/run/secrets/db DB_PASSWORD=", "pass"))),
          Map.entry(
              new SecretHistory(),
              List.of(
                  row("FROM a:1 | RUN curl https://joe:Zk9vQ2mXw7@git.acme.io/x", "fail 2"),
                  row("FROM a:1 | RUN --mount=type=secret,id=t curl -u x:$(cat /t) y", "pass"),
                  row("FROM a:1 | ENV DB_PASSWORD=hunter2hunter", "pass"))),
          Map.entry(
              new ContextCopied(),
              List.of(
                  row("FROM a:1 | COPY .env /app/", "fail 2"),
                  row("FROM a:1 | COPY a .git/ /app/", "fail 2"),
                  row("FROM a:1 | COPY .env.example .gitignore src /app/", "pass"),
                  row("FROM a:1 | COPY --exclude=.git --exclude=.env . .", "pass"),
                  row("FROM a:1 | COPY id_rsa server.pub /keys/", "fail 2"),
                  row("FROM a:1 AS b | FROM c:1 | COPY --from=b /a/.git /x", "pass"),
                  row("FROM a:1 | COPY . .", "unknown 2"))),
          Map.entry(
              new ContextIgnored(),
              List.of(
                  row("FROM a:1 | COPY . .", "unknown 2"),
                  row("FROM a:1 | COPY src src", "skipped 1"))));

  private static List<String> row(String dockerfile, String states) {
    return List.of(dockerfile, states);
  }

  @TestFactory
  List<DynamicTest> everyCheckFailsPassesAndCannotTell() {
    return TABLE.entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().stream()
                    .map(
                        row ->
                            DynamicTest.dynamicTest(
                                entry.getKey().practice().code().id() + ": " + row.get(0),
                                () ->
                                    assertThat(Observed.states(entry.getKey(), row.get(0)))
                                        .isEqualTo(row.get(1)))))
        .toList();
  }

  @Test
  void noCheckIsLeftOut() {
    assertThat(TABLE.keySet())
        .extracting(DockerfileCheck::practice)
        .containsExactlyInAnyOrderElementsOf(
            DockerfileChecks.all().stream().map(check -> check.practice()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "'.git\n.env', pass 2, pass",
    "'*\n!src', pass 2, pass",
    "'**/.git\n.env*', pass 2, pass",
    ".git, fail 2, skipped 2",
    "node_modules, fail 2, skipped 2",
    "'*\n!.git\n!.env', fail 2, skipped 2",
  })
  void theIgnoreFileDecidesOfAWholeContext(String file, String ignored, String copied)
      throws DockerfileException {
    BuildContext context = BuildContext.ignoring(".dockerignore", Dockerignore.parse(file));
    String whole = "FROM a:1\nCOPY . .\n";
    assertThat(Observed.states(new ContextIgnored(), whole, context)).isEqualTo(ignored);
    assertThat(Observed.states(new ContextCopied(), whole, context)).isEqualTo(copied);
  }

  @Test
  void aBuildStageShipsNothingOfTheContext() throws DockerfileException {
    String text = "FROM a:1 AS b\nCOPY . .\nFROM c:1\nCOPY --from=b /x /x\n";
    DockerfileEvidence evidence = Observed.evidence(text, BuildContext.WITHOUT_IGNORE_FILE);
    assertThat(new ContextIgnored().observe(evidence))
        .extracting(Observed::state, one -> one.severity().label())
        .containsExactly(tuple("fail 2", "low"));
    String keys = "FROM a:1 AS b\nCOPY .ssh id_rsa /k/\nFROM c:1\nCOPY --from=b /x /x\n";
    assertThat(new ContextCopied().observe(Observed.evidence(keys, BuildContext.UNKNOWN)))
        .extracting(Observed::state, one -> one.severity().label())
        .containsExactly(tuple("fail 2", "medium"));
  }

  @Test
  void aChangeSaysTheVeryInstruction() throws DockerfileException {
    assertThat(change(new ExecFormCommand(), "CMD node 'a b.js' --port 80"))
        .isEqualTo("Write `CMD [\"node\", \"a b.js\", \"--port\", \"80\"]`.");
    assertThat(change(new ExecFormCommand(), "CMD node $FILE")).contains("`exec`");
    assertThat(change(new NumericUser(), "RUN adduser -D -u 1500 app\nUSER app"))
        .isEqualTo("Write `USER 1500`.");
    assertThat(change(new NotRoot(), "USER app\nRUN x\nUSER root"))
        .isEqualTo("Write `USER app` again behind what needs root.");
    assertThat(change(new CopyNotAdd(), "ADD --chown=1:1 a.js /b"))
        .isEqualTo("Write `COPY --chown=1:1 a.js /b`.");
    assertThat(change(new LockedInstall(), "RUN npm install --only=production"))
        .startsWith("Write `npm ci --omit=dev`");
    assertThat(change(new MinimalBase(), "")).isEqualTo("Write `FROM python:3.12-slim`.");
  }

  @Test
  void noSecretIsQuoted() throws DockerfileException {
    String text = "FROM a:1\nENV DB_PASSWORD=hunter2hunter\nCMD run --password=hunter2hunter\n";
    assertThat(DockerfileChecks.observe(Observed.evidence(text, BuildContext.UNKNOWN)))
        .allSatisfy(one -> assertThat(one.evidence() + one.change()).doesNotContain("hunter2h"));
  }

  private static String change(DockerfileCheck check, String instructions)
      throws DockerfileException {
    List<Observation> all = Observed.all(check, "FROM python:3.12-bookworm\n" + instructions);
    return all.get(0).change();
  }
}
