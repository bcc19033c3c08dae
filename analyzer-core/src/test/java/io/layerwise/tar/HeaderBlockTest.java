package io.layerwise.tar;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.oci.ImageReadException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The checksum as POSIX has it (pax, "ustar Interchange Format"), over headers of any bytes. */
class HeaderBlockTest {
  private static final int CHECKSUM = 148;

  private static HeaderBlock filledWith(byte value) {
    HeaderBlock header = new HeaderBlock();
    Arrays.fill(header.bytes, value);
    return header;
  }

  private static HeaderBlock random(long seed) {
    HeaderBlock header = new HeaderBlock();
    new Random(seed).nextBytes(header.bytes);
    return header;
  }

  private static int sum(HeaderBlock header, boolean signed) {
    int sum = 8 * ' ';
    for (int i = 0; i < HeaderBlock.SIZE; i++) {
      boolean counts = i < CHECKSUM || i >= CHECKSUM + 8;
      sum += counts ? (signed ? header.bytes[i] : header.bytes[i] & 0xff) : 0;
    }
    return sum;
  }

  private static HeaderBlock stating(HeaderBlock header, int sum) {
    byte[] text = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, header.bytes, CHECKSUM, text.length);
    return header;
  }

  @Test
  void theSumOfUnsignedBytesHolds() {
    for (int seed = 0; seed < 100; seed++) {
      HeaderBlock header = random(seed);
      stating(header, sum(header, false));
      assertThatCode(header::verifyChecksum).doesNotThrowAnyException();
    }
    HeaderBlock largest = filledWith((byte) 0xff);
    stating(largest, sum(largest, false));
    assertThatCode(largest::verifyChecksum).doesNotThrowAnyException();
  }

  @Test
  void soDoesThatOfSignedOnesAsSomeOldTarsHaveIt() {
    HeaderBlock header = filledWith((byte) 'a');
    header.bytes[0] = (byte) 0xe9;
    stating(header, sum(header, true));
    assertThatCode(header::verifyChecksum).doesNotThrowAnyException();
  }

  @Test
  void anyOtherSumIsNoHeader() {
    for (int seed = 0; seed < 100; seed++) {
      HeaderBlock header = random(seed);
      stating(header, sum(header, false) + 1);
      assertThatThrownBy(header::verifyChecksum).isInstanceOf(ImageReadException.class);
    }
  }
}
