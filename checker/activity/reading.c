#include "activity/reading.h"

#include "activity/ask.h"
#include "activity/markdown.h"
#include "activity/passage.h"
#include "activity/prediction.h"
#include "base/file.h"
#include "base/language.h"
#include "format/page.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MARGIN 1
#define INSET 4

struct reading {
    struct markdown text;
    struct ask ask;
    struct screen screen;
    const char *folder;
    char lesson[4];                /* "06" */
    const char *heading;           /* of the section that is being read */
    struct text demo;              /* named last, and not run yet */
    struct text answer;            /* the reader's own, to the card that is turned over now */
    struct text before;            /* and the one of the last time */
};

static bool show_block(struct reading *r, const struct block *b, const struct block *next)
{
    struct page page = page_for(&r->screen);
    passage_add(&page, b, next);
    bool on = ask_show(&r->ask, text_string(&page.text));
    text_release(&page.text);
    return on;
}

/* --- demos --- */

/* "Run `make demo-6`, F41, for ..." names F41. The last one named counts. */
static void look_for_demo(struct reading *r, const char *words)
{
    static const char mark[] = "make demo-";
    for (const char *at = strstr(words, mark); at; at = strstr(at + 1, mark)) {
        const char *name = at + strlen(mark);
        name += strcspn(name, "`");
        name += strspn(name, "`, ");
        size_t length = strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789-");
        text_clear(&r->demo);
        text_add_bytes(&r->demo, name, length);
    }
}

/* Runs the demos whose names begin so. False: there is none. */
static bool run_demos(struct reading *r)
{
    struct text folder = {0}, command = {0};
    struct folder_names names = {0};
    struct error ignored;
    bool any = false;
    text_addf(&folder, "%s/demo", r->folder);
    bool ok = r->demo.length > 0 && folder_list(text_string(&folder), &names, &ignored);
    for (size_t i = 0; ok && i < names.count; i++) {
        const char *end = strrchr(names.name[i], '.');
        if (!end || strcmp(end, ".sh") != 0
            || strncmp(names.name[i], text_string(&r->demo), r->demo.length) != 0)
            continue;
        /* names of ours: letters, digits and hyphens */
        text_clear(&command);
        text_addf(&command, "sh %s/%s", text_string(&folder), names.name[i]);
        printf("\n");
        fflush(stdout);
        any = system(text_string(&command)) != -1;
        printf("\n");
    }
    folder_names_release(&names);
    text_release(&folder);
    text_release(&command);
    return any;
}

/* --- cards --- */

static bool is_prediction(const struct reading *r)
{
    return r->heading && (strstr(r->heading, "redict") || strstr(r->heading, "A case"));
}

static bool ask_prediction(struct reading *r, struct error *e)
{
    struct text sure = {0};
    bool ok = true;
    if (!ask_line(&r->ask, _(" Your answer, in a line (Enter leaves it out): "), &r->answer))
        return true;
    if (r->answer.length) {
        prediction_last(r->lesson, r->heading, &r->before);
        ask_line(&r->ask, _(" How sure are you, from 1 to 3? "), &sure);
        long number = strtol(text_string(&sure), NULL, 10);
        ok = prediction_keep(r->lesson, r->heading, text_string(&r->answer),
                             number >= 1 && number <= 3 ? (unsigned)number : 0, e);
    }
    text_release(&sure);
    return ok;
}

static bool turn_over(struct reading *r, const struct block *card, struct error *e)
{
    struct text question = {0}, answer = {0};
    bool ok = true;
    text_clear(&r->answer);
    text_clear(&r->before);
    if (is_prediction(r))
        ok = ask_prediction(r, e);
    text_addf(&question, _(" [%s: Enter] "), card->words);
    ask_line(&r->ask, text_string(&question), &answer);
    text_release(&question);
    text_release(&answer);
    return ok;
}

static void say_answer(struct page *page, const char *whose, const struct text *answer)
{
    if (!answer->length)
        return;
    page_to(page, MARGIN);
    page_add(page, whose);
    page_wrap(page, MARGIN + INSET, text_string(answer));
    page_end_line(page);
}

/* The back of a card has been read: the reader's own words beside it, and the machine's. */
static void end_card(struct reading *r)
{
    struct page page = page_for(&r->screen);
    struct text key = {0};
    say_answer(&page, _("You wrote: "), &r->answer);
    say_answer(&page, _("The time before: "), &r->before);
    page_print(&page, stdout);
    if (r->demo.length
        && ask_line(&r->ask, _(" [d: what your machine says, Enter: on] "), &key)
        && strcmp(text_string(&key), "d") == 0 && !run_demos(r))
        printf(_(" There is no demo of that name; make demo-%u runs all.\n"),
               (unsigned)strtoul(r->lesson, NULL, 10));
    text_clear(&r->demo);
    text_release(&key);
}

static bool show_all(struct reading *r, struct error *e)
{
    for (size_t i = 0; i < r->text.count; i++) {
        const struct block *b = &r->text.block[i];
        look_for_demo(r, b->words);
        if (b->kind == BLOCK_HEADING)
            r->heading = b->words;
        if (b->kind == BLOCK_CARD && r->ask.here) {
            if (!turn_over(r, b, e))
                return false;
        } else if (b->kind == BLOCK_CARD_END) {
            end_card(r);
        } else if (!show_block(r, b, i + 1 < r->text.count ? b + 1 : NULL)) {
            break;
        }
        if (r->ask.gone)
            break;
    }
    return true;
}

bool reading_show(const char *folder, struct error *e)
{
    struct reading r = {.ask = ask_here(), .screen = screen_of(stdout), .folder = folder};
    struct text path = {0};
    const char *base = base_name_of(folder);
    snprintf(r.lesson, sizeof r.lesson, "%.2s", base);
    text_addf(&path, "%s/lesson.md", folder);
    bool ok = markdown_open(text_string(&path), &r.text, e);
    text_release(&path);
    if (!ok)
        return false;
    ok = show_all(&r, e);
    text_release(&r.demo);
    text_release(&r.answer);
    text_release(&r.before);
    markdown_close(&r.text);
    return ok;
}
