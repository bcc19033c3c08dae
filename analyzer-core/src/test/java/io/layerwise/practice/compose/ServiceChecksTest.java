package io.layerwise.practice.compose;

import static io.layerwise.practice.compose.Composed.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.practice.compose.Composed.Case;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a service runs, as whom, and what it shares with its host; no image is given. */
class ServiceChecksTest {
  static Stream<Case> users() {
    ServiceCheck user = new NotRoot();
    return Stream.of(
        row(user, "fail 3", "user: root"),
        row(user, "fail 4", "image: app:1\nuser: '0:1000'"),
        row(user, "fail 3", "user: 0"),
        row(user, "pass 3", "user: 1001"),
        row(user, "pass 3", "user: app:root"),
        row(user, "pass 3", "user: '1000:${GROUP}'"),
        row(user, "unknown 3", "user: '${USER_ID}:1000'"),
        row(user, "fail 3", "user: '${USER_ID:-0}:1000'"),
        row(user, "skipped 2", "image: app:1"));
  }

  static Stream<Case> tags() {
    ServiceCheck tag = new NoLatest();
    return Stream.of(
        row(tag, "fail 3", "image: app"),
        row(tag, "fail 3", "image: app:latest"),
        row(tag, "fail 3", "image: 'host:5000/team/app'"),
        row(tag, "fail 3", "image: 'app:${TAG:-latest}'"),
        row(tag, "pass 3", "image: 'app:${TAG:-1.2}'"),
        row(tag, "pass 3", "image: 'host:5000/team/app:1.0'"),
        row(tag, "pass 3", "image: app@sha256:abc"),
        row(tag, "pass 3", "image: 'app:latest@sha256:abc'"),
        row(tag, "pass 3", "image: '${REGISTRY}/app:1.0'"),
        row(tag, "unknown 3", "image: 'app:${TAG}'"),
        row(tag, "unknown 3", "image: 'app:${TAG:?which}'"),
        row(tag, "unknown 3", "image: '${IMAGE}'"),
        row(tag, "skipped 2", "build: ."));
  }

  static Stream<Case> secrets() {
    ServiceCheck secret = new SecretEnvironment();
    String token = "ghp_" + "a1B2c3D4e5F6".repeat(3);
    return Stream.of(
        row(secret, "fail 4 high", "environment:\n  DB_PASSWORD: correct-horse-7"),
        row(secret, "fail 4", "environment:\n  - GITHUB=" + token),
        row(secret, "fail 3 high", "environment: {DB_PASSWORD: '${DB_PASSWORD:-correct-horse-7}'}"),
        row(secret, "fail 3", "build: {context: ., args: {GITHUB: " + token + "}}"),
        row(secret, "pass 2", "environment: {DB_PASSWORD: '${DB_PASSWORD:?}'}"),
        row(secret, "pass 2", "environment: [DB_PASSWORD]"),
        row(secret, "pass 2", "environment: {DB_PASSWORD_FILE: /run/secrets/db}"),
        row(secret, "pass 2", "environment: {KEYCLOAK_URL: 'https://login.example.com'}"),
        row(secret, "pass 2", "image: app:1"));
  }

  static Stream<Case> ports() {
    ServiceCheck ssh = new NoSsh();
    return Stream.of(
        row(ssh, "fail 4", "ports:\n  - \"22:22\""),
        row(ssh, "fail 4", "ports:\n  - 22:22"),
        row(ssh, "fail 3", "ports: ['2222:22']"),
        row(ssh, "fail 3", "ports: ['20-25:20-25']"),
        row(ssh, "fail 4", "ports:\n  - target: 22\n    published: '2222'"),
        row(ssh, "pass 2", "ports: ['2222:2222']"),
        row(ssh, "pass 2", "ports: ['22:2222']"),
        row(ssh, "pass 2", "ports: ['22:22/udp']"),
        row(ssh, "pass 2", "image: app:1"),
        row(ssh, "unknown 3", "ports: ['22:${PORT}']"));
  }

  static Stream<Case> privileges() {
    ServiceCheck privileged = new Privileged();
    return Stream.of(
        row(privileged, "fail 3", "privileged: true"),
        row(privileged, "fail 3", "cap_add: [ALL]"),
        row(privileged, "fail 5", "cap_add:\n  - NET_BIND_SERVICE\n  - cap_sys_admin"),
        row(privileged, "fail 3", "cap_add: [SYS_MODULE]"),
        row(privileged, "fail 3 high, fail 3 medium", "cap_add: [SYS_PTRACE, NET_ADMIN]"),
        row(privileged, "pass 2", "privileged: false\ncap_add: [NET_BIND_SERVICE]"),
        row(privileged, "pass 2", "cap_drop: [ALL]"),
        row(privileged, "unknown 3", "privileged: ${PRIVILEGED}"),
        row(privileged, "unknown 3", "cap_add: ['${CAPABILITY}']"));
  }

  static Stream<Case> namespaces() {
    ServiceCheck namespaces = new Namespaces();
    return Stream.of(
        row(namespaces, "fail 3", "network_mode: host"),
        row(namespaces, "fail 3, fail 4", "pid: host\nipc: host"),
        row(namespaces, "fail 3, fail 4", "uts: host\ncgroup: host"),
        row(namespaces, "fail 3", "userns_mode: host"),
        row(namespaces, "pass 2", "network_mode: 'service:proxy'\nipc: shareable"),
        row(namespaces, "pass 2", "image: app:1"),
        row(namespaces, "unknown 3", "network_mode: ${NETWORK}"));
  }

  static Stream<Case> confinement() {
    ServiceCheck confined = new Confined();
    return Stream.of(
        row(confined, "fail 4", "security_opt:\n  - seccomp:unconfined"),
        row(confined, "fail 3", "security_opt: ['apparmor=unconfined']"),
        row(confined, "fail 3", "security_opt: ['no-new-privileges:false']"),
        row(confined, "fail 3", "security_opt: ['label:disable']"),
        row(confined, "pass 2", "security_opt: ['no-new-privileges:true', 'seccomp:p.json']"),
        row(confined, "pass 2", "image: app:1"),
        row(confined, "unknown 3", "security_opt: ['seccomp:${PROFILE}']"));
  }

  static Stream<Case> mounts() {
    ServiceCheck mount = new HostMount();
    return Stream.of(
        row(mount, "fail 3", "volumes: ['~/.ssh:/root/.ssh']"),
        row(mount, "pass 2", "volumes: ['~/data:/data']"),
        row(mount, "fail 4", "volumes:\n  - /var/run/docker.sock:/var/run/docker.sock"),
        row(mount, "fail 3", "volumes: ['/var/run/docker.sock:/var/run/docker.sock:ro']"),
        row(mount, "fail 3", "volumes: ['/run/user/1000/podman/podman.sock:/run/docker.sock']"),
        row(mount, "fail 3", "volumes: ['/:/host']"),
        row(mount, "fail 3 medium", "volumes: ['/:/host:ro']"),
        row(mount, "fail 3", "volumes: ['/etc/:/etc']"),
        row(mount, "fail 3", "volumes: ['/srv/../etc/cron.d:/jobs']"),
        row(mount, "fail 3", "volumes: ['/var/lib/docker:/d']"),
        row(mount, "fail 5", "volumes:\n  - type: bind\n    source: /sys\n    target: /sys"),
        row(mount, "fail 3 medium", "volumes: ['/etc/localtime:/etc/localtime']"),
        row(mount, "pass 2", "volumes: ['/etc/localtime:/etc/localtime:ro']"),
        row(mount, "pass 2", "volumes: ['/etc/ssl/certs:/etc/ssl/certs:ro']"),
        row(mount, "pass 2", "volumes: ['/dev/null:/app/.env']"),
        row(mount, "pass 2", "volumes: ['/srv/app:/data', '/etcetera:/e']"),
        row(mount, "pass 2", "volumes: ['./etc:/etc', '../x:/x', '~/.config:/c']"),
        row(mount, "pass 2", "volumes: ['data:/var/lib/data', '/var/lib/anonymous']"),
        row(mount, "pass 2", "volumes: ['./${DIRECTORY}:/data']"),
        row(mount, "pass 2", "image: app:1"),
        row(mount, "unknown 3", "volumes: ['${DIRECTORY}:/data']"),
        row(mount, "unknown 3", "volumes: ['/etc/hosts:/etc/hosts:${MODE}']"));
  }

  @ParameterizedTest
  @MethodSource({
    "users",
    "tags",
    "secrets",
    "ports",
    "privileges",
    "namespaces",
    "confinement",
    "mounts"
  })
  void eachCheckSaysWhatItSawAndWhere(Case one) throws IOException {
    assertThat(Composed.states(one)).isEqualTo(one.states());
  }
}
