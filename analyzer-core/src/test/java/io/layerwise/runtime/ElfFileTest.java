package io.layerwise.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.layerwise.DrawnElf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ElfFileTest {
  private static Optional<ElfFile> read(byte[] bytes) throws IOException {
    return ElfFile.read(new ByteArrayInputStream(bytes), bytes.length);
  }

  @Test
  void aProgramTellsItsLoaderItsLibrariesAndWhereTheyAre() throws IOException {
    byte[] bytes =
        DrawnElf.program()
            .needs("libcurl.so.4")
            .needs("libc.so.6")
            .runPath("$ORIGIN/../lib:/opt/lib")
            .withSymbols()
            .bytes();
    ElfFile elf = read(bytes).orElseThrow();
    assertThat(elf.interpreter()).contains("/lib64/ld-linux-x86-64.so.2");
    assertThat(elf.needed()).containsExactly("libcurl.so.4", "libc.so.6");
    assertThat(elf.runPaths()).containsExactly("$ORIGIN/../lib", "/opt/lib");
    assertThat(elf.strippableBytes()).isEqualTo(DrawnElf.SYMBOL_BYTES);
    assertThat(elf.complete()).isTrue();
    assertThat(elf.isStatic()).isFalse();
  }

  @Test
  void whatLinksAgainstNothingIsStaticAndWhatHasNoSymbolsIsStripped() throws IOException {
    ElfFile elf = read(DrawnElf.library().bytes()).orElseThrow();
    assertThat(elf.isStatic()).isTrue();
    assertThat(elf.strippableBytes()).isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theJavaThatRunsThisTestIsRead() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ElfFile elf = read(Files.readAllBytes(java)).orElseThrow();
    assertThat(elf.complete()).isTrue();
    assertThat(elf.needed()).anyMatch(name -> name.startsWith("libc."));
    assertThat(elf.interpreter()).isPresent();
  }

  @Test
  void whatIsNoElfFileIsNone() throws IOException {
    assertThat(read(new byte[0])).isEmpty();
    assertThat(read("#!/bin/sh\n".repeat(20).getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aFileThatEndsTooEarlyIsNotComplete() throws IOException {
    byte[] whole = DrawnElf.program().needs("libc.so.6").bytes();
    byte[] cut = Arrays.copyOf(whole, 250);
    assertThat(ElfFile.read(new ByteArrayInputStream(cut), whole.length).orElseThrow().complete())
        .isFalse();
  }

  @Test
  void damageNeverThrows() throws IOException {
    byte[] whole = DrawnElf.program().needs("libc.so.6").runPath("/a").withSymbols().bytes();
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = whole.clone();
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        damaged[4 + random.nextInt(400)] = (byte) random.nextInt();
      }
      Optional<ElfFile> elf = read(damaged);
      elf.ifPresent(
          read -> assertThat(read.strippableBytes()).isBetween(0L, (long) damaged.length));
    }
  }
}
