package io.layerwise.inventory;

import java.util.List;

/**
 * Reads the packages of one ecosystem. It is handed the files that tell of them in any order, one
 * at a time, and is asked when all are through. What is damaged becomes a note.
 */
sealed interface PackageReader
    permits ApkReader, DpkgReader, JavaReader, NpmReader, PythonReader, RpmReader {

  /** Takes a file in. The content is empty for a kind that need not be read. */
  void read(DatabaseFile kind, int node, byte[] content);

  /** The packages; the numbers in their dependencies count from the first of these. */
  List<DeclaredPackage> packages();
}
