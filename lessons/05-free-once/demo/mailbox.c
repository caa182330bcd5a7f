/*
 * One mail that two functions believe to be theirs. With SET_TO_NULL the tools
 * are silent, and the mail is lost. Wrong on purpose. Run by
 * F49-null-hides-the-owner.sh.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mailbox {
    char *draft;
};

/* Counts the letters, and believes that it has to clean up. */
static size_t letters(struct mailbox *box)
{
    size_t count = strlen(box->draft);
    free(box->draft);
#ifdef SET_TO_NULL
    box->draft = NULL;
#endif
    return count;
}

/* Sends the draft, if there is one, and gives it back. */
static void send(struct mailbox *box)
{
    if (box->draft != NULL)
        printf("sent: %s\n", box->draft);
    else
        puts("nothing to send");
    free(box->draft);
}

int main(void)
{
    struct mailbox box = {malloc(40)};
    if (box.draft == NULL)
        return EXIT_FAILURE;
    strcpy(box.draft, "the house is on fire");
    letters(&box);
    send(&box);
    return EXIT_SUCCESS;
}
