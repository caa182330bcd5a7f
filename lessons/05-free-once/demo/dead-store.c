/*
 * A free at the end of a function, with or without NULL behind it. Only
 * compiled, by F47-a-dead-store.sh.
 */
#include <stdlib.h>

#ifdef MEMBER
struct draft {
    char *text;
};

void draft_clear(struct draft *draft)
{
    free(draft->text);
#ifdef STORE
    draft->text = NULL;
#endif
}
#else
void drop(char *p)
{
    free(p);
#ifdef STORE
    p = NULL;
#endif
}
#endif
