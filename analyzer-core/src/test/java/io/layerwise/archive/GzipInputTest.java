package io.layerwise.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.layerwise.fixtures.Content;
import io.layerwise.fixtures.Layer;
import io.layerwise.layer.LayerReader;
import io.layerwise.layer.ReadOptions;
import io.layerwise.oci.ImageReadException;
import io.layerwise.oci.ImageReadException.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;

/** gzip and bzip2 as engines and the tools of that name read them. */
class GzipInputTest {
  private static final byte[] TEXT = "some content".getBytes(StandardCharsets.US_ASCII);

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  /** The member with the header's flags set and fields behind its ten bytes. */
  private static byte[] withFields(byte[] gzip, int flags, String fields) {
    byte[] text = fields.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[gzip.length + text.length];
    System.arraycopy(gzip, 0, all, 0, 10);
    System.arraycopy(text, 0, all, 10, text.length);
    System.arraycopy(gzip, 10, all, 10 + text.length, gzip.length - 10);
    all[3] = (byte) flags;
    return all;
  }

  private static byte[] zstd(byte[] content) throws IOException {
    return io.layerwise.fixtures.Compression.ZSTD.of(Content.of(content)).toBytes();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] read(Compression compression, byte[] stored) throws IOException {
    return compression.open(new ByteArrayInputStream(stored)).readAllBytes();
  }

  private static Fault fault(byte[] stored) {
    try {
      read(Compression.GZIP, stored);
      throw new AssertionError("it was read");
    } catch (ImageReadException e) {
      return e.fault();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anExtraFieldIsPassedOverWhateverItHolds() throws IOException {
    byte[] text = gzip(TEXT);
    assertThat(read(Compression.GZIP, withFields(text, 4, "\4\0junk"))).isEqualTo(TEXT);
    assertThat(read(Compression.GZIP, withFields(text, 4, "\6\0SG\2\0ab"))).isEqualTo(TEXT);
    assertThat(read(Compression.GZIP, withFields(text, 4 | 8 | 16 | 2, "\1\0xname\0note\0cc")))
        .isEqualTo(TEXT);
    assertThat(read(Compression.GZIP, joined(text, withFields(text, 4, "\4\0junk"))))
        .isEqualTo(joined(TEXT, TEXT));
  }

  @Test
  void membersInARowAreOneWhereverTheBufferEnds() throws IOException {
    byte[] noise = new byte[70_000];
    new Random(1).nextBytes(noise);
    byte[] one = gzip(noise);
    assertThat(read(Compression.GZIP, joined(one, gzip(new byte[0]), one, gzip(TEXT))))
        .isEqualTo(joined(noise, noise, TEXT));
  }

  @Test
  void damageIsFound() throws IOException {
    byte[] text = gzip(TEXT);
    for (int cut = 1; cut < text.length; cut++) {
      assertThat(fault(Arrays.copyOf(text, cut))).as("cut at " + cut).isEqualTo(Fault.TRUNCATED);
    }
    for (int offset = text.length - 8; offset < text.length; offset++) {
      byte[] damaged = text.clone();
      damaged[offset] ^= 1;
      assertThat(fault(damaged)).as("byte " + offset).isEqualTo(Fault.MALFORMED);
    }
  }

  @Test
  void bytesBehindTheDataAreAFaultOnlyWhereTheTarHasNotEnded() throws IOException {
    byte[] layer = Layer.of().file("a", "content").tar();
    byte[] cut = Arrays.copyOf(layer, 1024);
    for (byte[] behind : List.of(new byte[512], new byte[1], "garbage".getBytes(UTF_8))) {
      for (byte[] data : List.of(gzip(layer), zstd(layer))) {
        assertThat(contentOf(joined(data, behind))).isEqualTo(7);
      }
      for (byte[] data : List.of(gzip(cut), zstd(cut))) {
        assertThatThrownBy(() -> contentOf(joined(data, behind)))
            .isInstanceOf(ImageReadException.class);
      }
    }
  }

  private static long contentOf(byte[] stored) throws IOException {
    return new LayerReader(ReadOptions.defaults())
        .read(new ByteArrayInputStream(stored))
        .index()
        .totals()
        .contentBytes();
  }

  @Test
  void bytesBehindABzip2StreamEndIt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
      bzip2.write(TEXT);
    }
    byte[] text = out.toByteArray();
    assertThat(read(Compression.BZIP2, joined(text, new byte[] {0, 1, 2, 3}))).isEqualTo(TEXT);
    assertThat(read(Compression.BZIP2, joined(text, text))).isEqualTo(joined(TEXT, TEXT));
    assertThatThrownBy(() -> read(Compression.BZIP2, Arrays.copyOf(text, text.length - 5)))
        .isInstanceOf(ImageReadException.class);
  }
}
