#include <stddef.h>
/* reads what a URL names into memory that the caller frees; NULL where that fails */
char *catalogue_read(const char *url, size_t *length);
