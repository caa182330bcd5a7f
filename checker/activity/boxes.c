#include "activity/boxes.h"

#include "base/file.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PATH "work/review"
#define HEAD "# The checker writes this file: card, box, day on which it is due.\n"
#define LIMIT ((size_t)1 << 20)
#define DAY_SECONDS 86400

/* Days until a card comes back, by the box it is in then. */
static const long interval[] = {1, 1, 3, 7, 21, 60};

static bool parse(const char *line, struct box_entry *out)
{
    int year, month, day;
    if (sscanf(line, "%" SCNx64 " %u %d-%d-%d", &out->key, &out->box, &year, &month, &day) != 5)
        return false;
    struct tm parts = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day};
    out->due = (long)(timegm(&parts) / DAY_SECONDS);
    return out->box < sizeof interval / sizeof *interval;
}

static struct box_entry *add(struct boxes *b, struct box_entry entry)
{
    b->entry = memory_resize(b->entry, b->count + 1, sizeof *b->entry);
    b->entry[b->count] = entry;
    return &b->entry[b->count++];
}

static struct box_entry *find(const struct boxes *b, uint64_t key)
{
    for (size_t i = 0; i < b->count; i++) {
        if (b->entry[i].key == key)
            return &b->entry[i];
    }
    return NULL;
}

bool boxes_open(struct boxes *b, struct error *e)
{
    struct text bytes = {0};
    *b = (struct boxes){0};
    bool ok = !file_exists(PATH) || file_read(PATH, LIMIT, &bytes, e);
    if (ok && bytes.length == LIMIT)
        ok = error_set(e, _("%s is far longer than anything the checker writes."), PATH);
    char *rest = bytes.bytes, *line;
    while (ok && bytes.length && (line = strsep(&rest, "\n")) != NULL) {
        struct box_entry entry;
        if (parse(line, &entry) && !find(b, entry.key))
            add(b, entry);
    }
    text_release(&bytes);
    return ok;
}

bool boxes_save(const struct boxes *b, struct error *e)
{
    struct text out = {0};
    text_add(&out, HEAD);
    for (size_t i = 0; i < b->count; i++) {
        time_t due = (time_t)b->entry[i].due * DAY_SECONDS;
        struct tm parts;
        char day[24];
        gmtime_r(&due, &parts);
        strftime(day, sizeof day, "%Y-%m-%d", &parts);
        text_addf(&out, "%016" PRIx64 " %u %s\n", b->entry[i].key, b->entry[i].box, day);
    }
    bool ok = folder_make("work", e) && file_write(PATH, text_string(&out), out.length, e);
    text_release(&out);
    return ok;
}

void boxes_close(struct boxes *b)
{
    free(b->entry);
    *b = (struct boxes){0};
}

long boxes_today(void)
{
    return (long)(time(NULL) / DAY_SECONDS);
}

long boxes_due(const struct boxes *b, uint64_t key)
{
    const struct box_entry *entry = find(b, key);
    return entry ? entry->due : 0;
}

void boxes_answer(struct boxes *b, uint64_t key, bool knew, long today)
{
    struct box_entry *entry = find(b, key);
    if (!entry)
        entry = add(b, (struct box_entry){.key = key});
    bool last = entry->box + 1 == sizeof interval / sizeof *interval;
    entry->box = !knew ? 0 : last ? entry->box : entry->box + 1;
    entry->due = today + interval[entry->box];
}
