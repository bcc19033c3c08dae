/* prices [URL]: how many bytes a price list has, how many once deflated, and its checksum */
#include "catalogue.h"
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

int main(int count, char **arguments) {
  const char *url = count > 1 ? arguments[1] : "file:///usr/local/share/prices/prices.csv";
  size_t length;
  char *list = catalogue_read(url, &length);
  if (!list) {
    fprintf(stderr, "cannot read %s\n", url);
    return 1;
  }
  uLongf packed = compressBound(length);
  Bytef *into = malloc(packed);
  if (compress2(into, &packed, (Bytef *)list, length, 9) != Z_OK) return 1;
  printf("%zu bytes, %s, crc32 %08lx\n", length, packed < length / 2 ? "packs well" : "does not pack", crc32(0, (Bytef *)list, length));
  return 0;
}
