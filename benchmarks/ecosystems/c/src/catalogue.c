#include "catalogue.h"
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

struct text { char *bytes; size_t length; };

static size_t append(char *data, size_t size, size_t count, void *to) {
  struct text *text = to;
  char *grown = realloc(text->bytes, text->length + size * count);
  if (!grown) return 0;
  memcpy(grown + text->length, data, size * count);
  text->bytes = grown;
  text->length += size * count;
  return size * count;
}

char *catalogue_read(const char *url, size_t *length) {
  struct text text = {NULL, 0};
  CURL *curl = curl_easy_init();
  curl_easy_setopt(curl, CURLOPT_URL, url);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, append);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &text);
  CURLcode code = curl_easy_perform(curl);
  curl_easy_cleanup(curl);
  *length = text.length;
  return code == CURLE_OK ? text.bytes : NULL;
}
