/*
 * Five correct ways to give a text to somebody who needs it after the function
 * is over. Each is used as its owner must use it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <threads.h>

enum { LABEL_SIZE = 16 };

/* 1. The caller brings the array. */
static void label_into(char *label, size_t size, int id)
{
    snprintf(label, size, "INV-%05d", id);
}

/* 2. A struct is returned whole: its bytes are copied to the caller. */
struct label {
    char text[LABEL_SIZE];
};

static struct label label_by_value(int id)
{
    struct label label;

    snprintf(label.text, sizeof label.text, "INV-%05d", id);
    return label;
}

/* 3. Static: one array for the whole program, overwritten by the next call. */
static const char *label_static(int id)
{
    static char label[LABEL_SIZE];

    snprintf(label, sizeof label, "INV-%05d", id);
    return label;
}

/* 4. Thread-local: like static, with one array for each thread. */
static const char *label_of_thread(int id)
{
    static thread_local char label[LABEL_SIZE];

    snprintf(label, sizeof label, "INV-%05d", id);
    return label;
}

/* 5. The heap: a block for each label. The caller releases it with free. */
static char *label_on_heap(int id)
{
    char *label = malloc(LABEL_SIZE);

    if (label != NULL)
        snprintf(label, LABEL_SIZE, "INV-%05d", id);
    return label;
}

/* Is the first label still right after a second one has been made? */
static void report(const char *home, const char *first)
{
    printf("%-16s %s\n", home,
           strcmp(first, "INV-00042") == 0 ? "both alive" : "one at a time");
}

int main(void)
{
    char first[LABEL_SIZE], second[LABEL_SIZE];
    label_into(first, sizeof first, 42);
    label_into(second, sizeof second, 7);
    report("caller's array", first);

    struct label one = label_by_value(42), two = label_by_value(7);
    report("struct by value", two.text[0] != '\0' ? one.text : "");

    const char *kept = label_static(42);
    label_static(7);
    report("static", kept);

    const char *mine = label_of_thread(42);
    label_of_thread(7);
    report("thread-local", mine);

    char *block = label_on_heap(42);
    char *other = label_on_heap(7);
    if (block != NULL && other != NULL)
        report("heap", block);
    free(other);
    free(block);
    return 0;
}
