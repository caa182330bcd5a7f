/* Repeats what stdlib.h says. Run by F36-the-four-prototypes.sh. */
#include <stdlib.h>

#ifdef WITHOUT_STARS
void realloc(void ptr, size_t new_size);
#else
void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *block, size_t new_size);
void free(void *block);
#endif
