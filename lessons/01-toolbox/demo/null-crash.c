/* Crashes: the name is looked up, is not found, and is used all the same. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const crew[] = {"Ines", "Noor", "Tunde"};

static const char *find(const char *name)
{
    for (size_t i = 0; i < sizeof crew / sizeof *crew; i++) {
        if (strcmp(crew[i], name) == 0)
            return crew[i];
    }
    return NULL;
}

static char first_letter(const char *name)
{
#ifdef WITH_ASSERT
    assert(name != NULL);
#endif
    return name[0];
}

int main(void)
{
    printf("%c\n", first_letter(find("Marta")));
    return 0;
}
