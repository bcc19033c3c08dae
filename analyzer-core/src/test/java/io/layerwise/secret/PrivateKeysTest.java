package io.layerwise.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeysTest {
  private static List<Secret> in(String text) {
    return Secrets.inText("/key", text);
  }

  private static FileSecrets of(byte[] content) {
    return FileSecrets.of("/store", content);
  }

  @ParameterizedTest
  @CsvSource({
    "RSA PRIVATE KEY, PRIVATE_KEY",
    "EC PRIVATE KEY, PRIVATE_KEY",
    "DSA PRIVATE KEY, PRIVATE_KEY",
    "PRIVATE KEY, PRIVATE_KEY",
    "PGP PRIVATE KEY BLOCK, PGP_KEY"
  })
  void aBlockIsAPrivateKey(String label, SecretKind kind) {
    Secret secret = in("# mine\n" + Tokens.privateKey(label)).get(0);
    assertThat(secret.kind()).isEqualTo(kind);
    assertThat(secret.certainty()).isEqualTo(Certainty.CERTAIN);
    assertThat(secret.line()).isEqualTo(2);
    assertThat(secret.masked()).isEqualTo("…");
  }

  @Test
  void aKeyBehindAPassphraseIsOfLittleUse() {
    String headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF\n\n";
    String traditional = Tokens.block("RSA PRIVATE KEY", headers, Tokens.random(90) + "\n");
    assertThat(in(traditional)).extracting(Secret::certainty).containsExactly(Certainty.WEAK);
    assertThat(in(Tokens.privateKey("ENCRYPTED PRIVATE KEY")))
        .extracting(Secret::certainty)
        .containsExactly(Certainty.WEAK);
  }

  @ParameterizedTest
  @CsvSource({"AAAABG5vbmU, CERTAIN", "AAAACmFlczI1Ni1jdHI, WEAK"})
  void anOpensshKeyTellsItsCipher(String cipher, Certainty certainty) {
    String body = "b3BlbnNzaC1rZXktdjEA" + cipher + Tokens.random(90) + "\n";
    Secret secret = in(Tokens.block("OPENSSH PRIVATE KEY", "", body)).get(0);
    assertThat(secret.kind()).isEqualTo(SecretKind.OPENSSH_KEY);
    assertThat(secret.certainty()).isEqualTo(certainty);
  }

  @ParameterizedTest
  @CsvSource({"none, CERTAIN", "aes256-cbc, WEAK"})
  void puttyTellsItsCipherToo(String cipher, Certainty certainty) {
    String file =
        "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: " + cipher + "\nPrivate-Lines: 1\nAAAA\n";
    assertThat(in(file)).extracting(Secret::certainty).containsExactly(certainty);
  }

  @Test
  void aServiceAccountHoldsItsKeyInJson() {
    String key = Tokens.privateKey("PRIVATE KEY").replace("\n", "\\n");
    String json = "{\"type\": \"service_account\",\n\"private_key\": \"" + key + "\"}";
    assertThat(in(json)).extracting(Secret::kind).containsExactly(SecretKind.GCP_SERVICE_ACCOUNT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERTIFICATE", "PUBLIC KEY", "RSA PUBLIC KEY", "PGP PUBLIC KEY BLOCK"})
  void whatIsPublicIsNone(String label) {
    assertThat(in(Tokens.privateKey(label))).isEmpty();
  }

  @Test
  void theLineAloneIsNoKey() {
    String begin = "-----BEGIN RSA " + "PRIVATE KEY-----";
    assertThat(in("if (line == \"" + begin + "\") { read the key that follows; }")).isEmpty();
    assertThat(in("const char *a = \"" + begin + "\\n\", *b = \"-----END RSA PRIVATE KEY-----\";"))
        .isEmpty();
    assertThat(in(begin + "\n...\n-----END RSA PRIVATE KEY-----")).isEmpty();
    assertThat(in("ssh-rsa AAAA" + Tokens.random(80) + " me@host")).isEmpty();
  }

  @Test
  void aJavaKeyStoreIsAskedForItsEntries() throws IOException {
    assertThat(of(javaStore(2, 2, 1)).found())
        .extracting(Secret::kind)
        .containsExactly(SecretKind.KEY_STORE);
    FileSecrets trust = of(javaStore(2, 2, 2));
    assertThat(trust.found()).isEmpty();
    assertThat(trust.unknown()).isEmpty();
  }

  @Test
  void aDamagedKeyStoreIsNotKnown() throws IOException {
    byte[] whole = javaStore(2, 2, 2);
    FileSecrets cut = of(Arrays.copyOf(whole, 40));
    assertThat(cut.found()).isEmpty();
    assertThat(cut.unknown()).hasValueSatisfying(why -> assertThat(why).contains("Java"));
  }

  private static byte[] javaStore(int... tags) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0xFEEDFEED);
      out.writeInt(2);
      out.writeInt(tags.length);
      for (int tag : tags) {
        out.writeInt(tag);
        out.writeUTF("alias");
        out.writeLong(0);
        out.writeUTF("X.509");
        out.writeInt(20);
        out.write(new byte[20]);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void aPkcs12StoreMayHoldOne() {
    byte[] start = {0x30, (byte) 0x82, 1, 0, 2, 1, 3, 0x30, (byte) 0x82, 0, 0, 6, 9, 0, 0, 0};
    assertThat(of(start).unknown()).hasValueSatisfying(why -> assertThat(why).contains("PKCS#12"));
    byte[] bag = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 12, 10, 1, 2};
    byte[] both = Arrays.copyOf(start, start.length + bag.length);
    System.arraycopy(bag, 0, both, start.length, bag.length);
    assertThat(of(both).found()).hasSize(1);
  }

  @Test
  void derIsReadByItsFirstNumber() {
    byte[] pkcs8 = {0x30, (byte) 0x82, 4, 0, 2, 1, 0, 0x30, 13, 6, 9, 0, 0, 0, 0, 0};
    byte[] certificate = {0x30, (byte) 0x82, 4, 0, 0x30, (byte) 0x82, 3, 0, 1, 1, 1, 1, 1, 1, 1, 1};
    assertThat(of(pkcs8).found()).extracting(Secret::kind).containsExactly(SecretKind.PRIVATE_KEY);
    assertThat(of(certificate).found()).isEmpty();
  }

  @Test
  void otherBinaryFilesAreNotSearched() {
    byte[] program = ("\0" + Tokens.github()).getBytes(StandardCharsets.US_ASCII);
    assertThat(of(program)).isEqualTo(new FileSecrets(List.of(), Optional.empty()));
  }
}
