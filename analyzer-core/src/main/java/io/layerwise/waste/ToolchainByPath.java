package io.layerwise.waste;

import io.layerwise.finding.CatalogueEntry;
import io.layerwise.finding.Change;
import io.layerwise.finding.Confidence;
import io.layerwise.finding.WasteClass;
import io.layerwise.waste.PathMatches.MatchedFile;
import java.util.List;

/**
 * Compilers and their like by path, where no package database can tell more: in an image without
 * one, and in directories that packages leave alone (Filesystem Hierarchy Standard, /usr/local and
 * /opt).
 */
final class ToolchainByPath implements WasteRule {
  private static final CatalogueEntry ENTRY =
      PathRule.row(
              "build-toolchain",
              WasteClass.BUILD_TOOL,
              Confidence.REVIEW,
              "compilers, linkers and make",
              "What turns sources into programs. The program that came out of it needs at most the"
                  + " libraries that it links against.")
          .example(
              "FROM gcc:13\nCOPY . .\nRUN make\nCMD [\"./app\"]",
              "FROM gcc:13 AS build\nCOPY . .\nRUN make\nFROM debian:stable-slim\n"
                  + "COPY --from=build /app /app\nCMD [\"/app\"]")
          .entry();

  private static final String TOOLS =
      "{gcc,g++,cc,c++,cpp,gfortran,gccgo,clang,clang++,clang-*,lld,ld.lld,ld,ld.*,as,ar,ranlib,nm,"
          + "objdump,objcopy,make,gmake,cmake,ctest,cpack,ninja,meson,autoconf,automake,libtool,"
          + "*-gcc,*-g++,*-gcc-[0-9]*,*-linux-gnu-*,gdb,git,rustc,cargo}";

  @Override
  public CatalogueEntry entry() {
    return ENTRY;
  }

  @Override
  public List<String> patterns() {
    return List.of(
        "{,/usr,/usr/local,/opt/*}/bin/" + TOOLS,
        "{/usr,/usr/local,/opt/*}/{lib,lib64,libexec}/gcc/**",
        "{/usr,/usr/local,/opt/*}/share/{cmake*,gcc-*,autoconf,automake*}/**",
        "{/usr,/usr/local,/opt/*}/lib/clang/**");
  }

  @Override
  public void claim(WasteImage image, Claims claims) {
    DistributionFiles packaged = DistributionFiles.of(image);
    for (MatchedFile file : image.matches(this).files()) {
      if (!image.needs().isPackaged(file.node()) && !packaged.mayHold(image.path(file.node()))) {
        claims.claim(this, file.inode(), file.node());
      }
    }
  }

  @Override
  public Change change(Occurrence occurrence) {
    return Wordings.inStage("What it links against at run time is in a package of libraries.")
        .of(occurrence);
  }
}
