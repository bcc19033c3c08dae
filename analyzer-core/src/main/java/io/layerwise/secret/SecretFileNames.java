package io.layerwise.secret;

import io.layerwise.secret.AssignmentScanner.Style;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which files hold secrets, or settings that may be some, as far as a path tells. */
public final class SecretFileNames {
  private static final Set<String> KEYS = Set.of("id_rsa", "id_dsa", "id_ecdsa", "id_ed25519");

  private static final Set<String> KEY_ENDINGS =
      Set.of("pem", "key", "p12", "pfx", "jks", "jceks", "keystore", "ppk", "pk8");

  private static final Set<String> LOGINS =
      Set.of(
          ".env",
          ".netrc",
          "_netrc",
          ".npmrc",
          ".yarnrc",
          ".pypirc",
          ".git-credentials",
          ".dockercfg",
          "kubeconfig",
          ".s3cfg",
          ".boto",
          ".pgpass",
          ".my.cnf",
          "credentials.json",
          ".htpasswd",
          ".vault-token",
          "wp-config.php");

  private static final List<String> LOGIN_PATHS =
      List.of(
          "/.docker/config.json",
          "/.aws/credentials",
          "/.kube/config",
          "/.gem/credentials",
          "/.cargo/credentials",
          "/.cargo/credentials.toml",
          "/.m2/settings.xml",
          "/.config/gcloud/application_default_credentials.json",
          "/.config/gh/hosts.yml");

  private static final Set<String> LOGIN_ENDINGS = Set.of("tfstate", "tfvars");

  /** What shows others how to write their own. */
  private static final Set<String> EXAMPLE_ENDINGS =
      Set.of("example", "sample", "template", "tmpl", "dist", "defaults", "test", "schema");

  private static final Set<String> SETTING_ENDINGS =
      Set.of(
          "env",
          "properties",
          "yml",
          "yaml",
          "json",
          "ini",
          "cfg",
          "conf",
          "toml",
          "tfvars",
          "tfstate",
          "xml");

  private static final Set<String> PROGRAM_ENDINGS = Set.of("py", "php", "rb", "js", "ts");

  private SecretFileNames() {}

  /** Whether a file of the path mostly holds a key or a login, so that it has to be looked into. */
  public static boolean isCandidate(String path) {
    String name = name(path);
    String ending = ending(name);
    return !EXAMPLE_ENDINGS.contains(ending)
        && (isKey(name)
            || LOGINS.contains(name)
            || name.startsWith(".env.")
            || LOGIN_ENDINGS.contains(ending)
            || (name.startsWith("service-account") && ending.equals("json"))
            || isLogin(path));
  }

  private static boolean isLogin(String path) {
    for (String login : LOGIN_PATHS) {
      if (path.endsWith(login)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is the name of a key or a store of keys. */
  static boolean isKey(String name) {
    return KEYS.contains(name) || KEY_ENDINGS.contains(ending(name));
  }

  /** How a file assigns settings; empty where it is not one of settings. */
  static Optional<Style> style(String path) {
    String name = name(path);
    String ending = ending(name);
    if (EXAMPLE_ENDINGS.contains(ending)) {
      return Optional.empty();
    }
    if (PROGRAM_ENDINGS.contains(ending)) {
      boolean settings = name.contains("settings") || name.contains("config");
      return settings ? Optional.of(Style.PROGRAM) : Optional.empty();
    }
    return SETTING_ENDINGS.contains(ending) || isCandidate(path)
        ? Optional.of(Style.SETTINGS)
        : Optional.empty();
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
