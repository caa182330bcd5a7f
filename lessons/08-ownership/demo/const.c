/* const is not "borrowed". Run by L83-const-is-no-owner.sh. */
#include <stdlib.h>
#include <string.h>

int main(void)
{
    char *made = malloc(4);
    if (made == NULL)
        return EXIT_FAILURE;
    memcpy(made, "Ada", 4);
    const char *kept = made;
#ifdef CAST
    free((void *)kept);
#else
    free(kept);
#endif
    return EXIT_SUCCESS;
}
