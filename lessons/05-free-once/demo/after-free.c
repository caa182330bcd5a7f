/*
 * Reads a block after its free, and once more when it belongs to another
 * owner. Wrong on purpose. Run by predict-after-free.sh.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 40 };

/* What cannot be printed becomes a dot. */
static void show(const char *when, const char *bytes, size_t count)
{
    printf("%-14s", when);
    for (size_t i = 0; i < count && bytes[i] != '\0'; i++)
        putchar(isprint((unsigned char)bytes[i]) ? bytes[i] : '.');
    putchar('\n');
}

/* The same without an end at a zero byte. */
static void show_all(const char *when, const char *bytes, size_t count)
{
    printf("%-14s", when);
    for (size_t i = 0; i < count; i++)
        putchar(isprint((unsigned char)bytes[i]) ? bytes[i] : '.');
    putchar('\n');
}

int main(void)
{
    char *card = malloc(ROOM);
    if (card == NULL)
        return EXIT_FAILURE;
    strcpy(card, "Card 4929 1234 5678 0017");
    size_t length = strlen(card);
    show("before:", card, length);

    char *old = card;
    free(card);
    show_all("after free:", old, length);

    char *mail = malloc(ROOM);
    if (mail == NULL)
        return EXIT_FAILURE;
    strcpy(mail, "thank you for your order");
    show("after malloc:", old, length);
    free(mail);
    return EXIT_SUCCESS;
}
