package io.layerwise.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens and keys that services issue, as their documentation describes them. */
final class TokenShapes {
  /** Of the emulator of Azure's storage; everybody has it. */
  private static final String AZURITE =
      "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq";

  /** How the body of the example on jwt.io begins. */
  private static final String EXAMPLE_JWT = ".eyJzdWIiOiIxMjM0NTY3ODkw";

  private static final String JWT =
      "(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,4000}+\\.eyJ[A-Za-z0-9_-]{8,8000}+"
          + "\\.[A-Za-z0-9_-]{16,2000}+";

  private TokenShapes() {}

  static final List<Shape> ALL =
      List.of(
          aws("AKIA"),
          aws("ASIA"),
          github("ghp_"),
          github("gho_"),
          github("ghu_"),
          github("ghs_"),
          github("ghr_"),
          token(SecretKind.GITHUB_TOKEN, "github_pat_", "[A-Za-z0-9_]{50,255}+"),
          token(SecretKind.GITLAB_TOKEN, "glpat-", "[A-Za-z0-9_.-]{20,300}+"),
          token(SecretKind.GITLAB_TOKEN, "gldt-", "[A-Za-z0-9_-]{20,64}+"),
          token(SecretKind.GITLAB_TOKEN, "glrt-", "[A-Za-z0-9_-]{20,64}+"),
          slack("xoxa-"),
          slack("xoxb-"),
          slack("xoxp-"),
          slack("xoxr-"),
          slack("xoxs-"),
          token(SecretKind.STRIPE_KEY, "sk_live_", "[A-Za-z0-9]{16,247}+"),
          token(SecretKind.STRIPE_KEY, "rk_live_", "[A-Za-z0-9]{16,247}+"),
          token(SecretKind.GOOGLE_KEY, "AIza", "[A-Za-z0-9_-]{35}").with(Certainty.LIKELY),
          token(SecretKind.GOOGLE_KEY, "GOCSPX-", "[A-Za-z0-9_-]{28}"),
          token(SecretKind.NPM_TOKEN, "npm_", "[A-Za-z0-9]{36}"),
          token(SecretKind.PYPI_TOKEN, "pypi-AgE", "[A-Za-z0-9_-]{50,1000}+"),
          token(SecretKind.DOCKER_TOKEN, "dckr_pat_", "[A-Za-z0-9_-]{27,64}+"),
          token(SecretKind.SENDGRID_KEY, "SG.", "[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}"),
          token(SecretKind.TWILIO_KEY, "SK", "[0-9a-f]{32}").with(Certainty.LIKELY),
          token(SecretKind.HUGGING_FACE_TOKEN, "hf_", "[A-Za-z0-9]{34}"),
          token(SecretKind.ANTHROPIC_KEY, "sk-ant-", "[A-Za-z0-9_-]{32,200}+"),
          token(SecretKind.OPENAI_KEY, "sk-proj-", "[A-Za-z0-9_-]{40,250}+"),
          token(SecretKind.OPENAI_KEY, "sk-svcacct-", "[A-Za-z0-9_-]{40,250}+"),
          token(SecretKind.OPENAI_KEY, "sk-", "[A-Za-z0-9]{48}"),
          token(SecretKind.VAULT_TOKEN, "hvs.", "[A-Za-z0-9_-]{24,300}+"),
          token(SecretKind.DIGITALOCEAN_TOKEN, "dop_v1_", "[0-9a-f]{64}"),
          token(SecretKind.AGE_KEY, "AGE-SECRET-KEY-1", "[AC-HJ-NP-Z02-9]{58}"),
          certain(
              SecretKind.TELEGRAM_TOKEN,
              ":AA",
              "(?<=(?<![0-9])[0-9]{8,10}):AA[A-Za-z0-9_-]{33}(?![A-Za-z0-9_-])"),
          certain(SecretKind.AZURE_KEY, "AccountKey=", "AccountKey=([A-Za-z0-9+/]{86}==)")
              .unless(match -> match.group(1).startsWith(AZURITE)),
          certain(SecretKind.AZURE_KEY, "SharedAccessKey=", "SharedAccessKey=([A-Za-z0-9+/]{43}=)"),
          certain(
                  SecretKind.SLACK_TOKEN,
                  "hooks.slack.com/services/",
                  "hooks\\.slack\\.com/services/(T[A-Z0-9]{8,12}+/B[A-Z0-9]{8,12}+/[A-Za-z0-9]{24})")
              .unless(match -> Placeholders.contains(match.group(1))),
          certain(SecretKind.JWT, "eyJ", JWT)
              .with(Certainty.LIKELY)
              .unless(match -> match.group().contains(EXAMPLE_JWT)),
          certain(
              SecretKind.KUBERNETES_KEY,
              "client-key-data",
              "client-key-data[\"']?:[ \\t]{0,8}+[\"']?(LS0tLS1CRUdJTi[A-Za-z0-9+/]{64,16000}+=*+)"),
          certain(
                  SecretKind.DOCKER_LOGIN,
                  "\"auth\"",
                  "\"auth\"\\s{0,8}+:\\s{0,8}+\"([A-Za-z0-9+/]{8,8000}+={0,2})\"")
              .unless(match -> !isLogin(match)),
          new PrivateKeyBlock(),
          new PuttyKey(),
          PatternShape.place(
              SecretKind.AUTHORIZATION,
              "uthorization",
              "uthorization[\"']?\\s{0,4}+[:=]\\s{0,4}+[\"']?(?:Bearer|Basic|token|bearer|basic)\\s{1,4}+"
                  + "([A-Za-z0-9+/=_.~-]{8,4000}+)"),
          PatternShape.place(
              SecretKind.LOGIN,
              "login ",
              "login\\s{1,4}+\\S{1,200}+\\s{1,8}+password\\s{1,4}+([^\\s'\"]{4,256}+)"),
          UrlCredentials.SHAPE);

  private static PatternShape token(SecretKind kind, String prefix, String rest) {
    return PatternShape.token(kind, prefix, rest);
  }

  private static PatternShape certain(SecretKind kind, String prefix, String pattern) {
    return new PatternShape(
        kind, Certainty.CERTAIN, prefix, Pattern.compile(pattern), match -> true);
  }

  private static PatternShape aws(String prefix) {
    return token(SecretKind.AWS_ACCESS_KEY, prefix, "[A-Z0-9]{16}");
  }

  private static PatternShape github(String prefix) {
    return token(SecretKind.GITHUB_TOKEN, prefix, "[A-Za-z0-9]{36,255}+");
  }

  private static PatternShape slack(String prefix) {
    return token(SecretKind.SLACK_TOKEN, prefix, "[0-9A-Za-z]{8,64}+-[0-9A-Za-z-]{8,200}+");
  }

  /** Base64 of {@code user:password}. */
  private static boolean isLogin(MatchResult match) {
    try {
      byte[] login = Base64.getDecoder().decode(match.group(1));
      String text = new String(login, StandardCharsets.ISO_8859_1);
      int colon = text.indexOf(':');
      return colon > 0
          && colon < text.length() - 1
          && !Placeholders.contains(text.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
