#include "activity/review.h"

#include "activity/ask.h"
#include "activity/boxes.h"
#include "activity/markdown.h"
#include "activity/passage.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/language.h"
#include "base/memory.h"
#include "exercise/exercise.h"
#include "format/page.h"
#include "work/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_CARDS 5
#define MOST_SECONDS 600

/* Blocks of a lesson's text: from..turn is the question, turn..end the answer. */
struct question {
    const struct markdown *text;
    const char *lesson;            /* "06-realloc" */
    size_t from, turn, end;
    uint64_t key;
    long due;
};

struct pile {
    struct markdown *text;         /* of each lesson that was begun */
    char **lesson;
    size_t text_count;
    struct question *question;
    size_t count;
};

static void pile_release(struct pile *p)
{
    for (size_t i = 0; i < p->text_count; i++) {
        markdown_close(&p->text[i]);
        free(p->lesson[i]);
    }
    free(p->text);
    free(p->lesson);
    free(p->question);
}

/* --- which questions there are --- */

static bool asks(const char *heading)
{
    return heading && (strstr(heading, "Why?") || strstr(heading, "interviewers ask"));
}

static uint64_t key_of(const struct markdown *text, size_t from, size_t turn)
{
    uint64_t key = HASH_START;
    for (size_t i = from; i < turn; i++)
        key = hash_string(key, text->block[i].words);
    return key;
}

static void add_question(struct pile *p, const struct markdown *text, const char *lesson,
                         size_t from, size_t turn, size_t end)
{
    p->question = memory_resize(p->question, p->count + 1, sizeof *p->question);
    p->question[p->count++] = (struct question){
        .text = text, .lesson = lesson, .from = from, .turn = turn, .end = end,
        .key = key_of(text, from, turn),
    };
}

/* A card of these sections: what stands before it is the question. */
static void add_questions(struct pile *p, const struct markdown *text, const char *lesson)
{
    const char *heading = NULL;
    size_t from = 0, turn = 0;
    for (size_t i = 0; i < text->count; i++) {
        const struct block *b = &text->block[i];
        if (b->kind == BLOCK_HEADING) {
            heading = b->words;
            from = i + 1;
        } else if (b->kind == BLOCK_CARD) {
            turn = i;
        } else if (b->kind == BLOCK_CARD_END) {
            if (asks(heading) && turn > from)
                add_question(p, text, lesson, from, turn, i);
            from = i + 1;
        }
    }
}

/* Has any exercise of the lesson been tried? */
static bool is_begun(struct progress *progress, const char *lesson)
{
    for (size_t i = 0; i < progress->count; i++) {
        const struct progress_entry *n = &progress->entry[i];
        if (strncmp(n->id, lesson, 2) == 0 && (n->passed || n->attempts))
            return true;
    }
    return false;
}

static bool gather(struct pile *p, struct error *e)
{
    struct folder_names names = {0};
    struct progress progress;
    if (!progress_open(&progress, e))
        return false;
    bool ok = folder_list("lessons", &names, e);
    p->text = memory_array(names.count + 1, sizeof *p->text);
    p->lesson = memory_array(names.count + 1, sizeof *p->lesson);
    for (size_t i = 0; ok && i < names.count; i++) {
        struct text path = {0};
        text_addf(&path, "lessons/%s/lesson.md", names.name[i]);
        struct markdown *text = &p->text[p->text_count];
        if (is_begun(&progress, names.name[i])
            && (ok = markdown_open(text_string(&path), text, e))) {
            p->lesson[p->text_count] = names.name[i];
            names.name[i] = NULL;
            add_questions(p, text, p->lesson[p->text_count]);
            p->text_count++;
        }
        text_release(&path);
    }
    folder_names_release(&names);
    progress_close(&progress);
    return ok;
}

/* Longest due first; what was never asked comes last, and mixed. */
static int by_due(const void *left, const void *right)
{
    const struct question *a = left, *b = right;
    bool new_a = a->due == 0, new_b = b->due == 0;
    if (new_a != new_b)
        return new_a - new_b;
    if (a->due != b->due)
        return a->due < b->due ? -1 : 1;
    return a->key < b->key ? -1 : a->key > b->key;
}

/* --- asking --- */

static void show_blocks(const struct question *q, size_t from, size_t to,
                        const struct screen *screen)
{
    const struct block *block = q->text->block;
    for (size_t i = from; i < to; i++) {
        struct page page = page_for(screen);
        passage_add(&page, &block[i], i + 1 < to ? &block[i + 1] : NULL);
        page_print(&page, stdout);
    }
}

/* False: the reader has had enough. */
static bool ask_question(const struct question *q, struct ask *ask, const struct screen *screen,
                         struct boxes *boxes)
{
    struct text answer = {0};
    printf(_(" lesson %s\n\n"), q->lesson);
    show_blocks(q, q->from, q->turn, screen);
    bool on = ask_line(ask, _(" [your answer aloud, then Enter; q leaves] "), &answer)
        && strcmp(text_string(&answer), "q") != 0;
    if (on) {
        printf("\n");
        show_blocks(q, q->turn + 1, q->end, screen);
        on = ask_line(ask, _(" Did you know it? y or n: "), &answer);
    }
    if (on && (answer.length == 0 || strchr("yYnN", text_string(&answer)[0])))
        boxes_answer(boxes, q->key, answer.length > 0 && strchr("yY", text_string(&answer)[0]),
                     boxes_today());
    printf("\n");
    text_release(&answer);
    return on;
}

static size_t count_due(const struct pile *p, long today)
{
    size_t due = 0;
    for (size_t i = 0; i < p->count; i++)
        due += p->question[i].due <= today;
    return due;
}

static long next_day(const struct pile *p, long today)
{
    long next = 0;
    for (size_t i = 0; i < p->count; i++) {
        long due = p->question[i].due;
        if (due > today && (!next || due < next))
            next = due;
    }
    return next;
}

static void say_rest(struct pile *p, const struct boxes *boxes)
{
    long today = boxes_today();
    for (size_t i = 0; i < p->count; i++)
        p->question[i].due = boxes_due(boxes, p->question[i].key);
    size_t due = count_due(p, today);
    if (p->count == 0)
        printf(_("There is nothing to review yet: pass or try an exercise first.\n"));
    else if (due > 0)
        printf(_("%zu of %zu cards are due. make review asks %d of them at most.\n"), due, p->count,
               MOST_CARDS);
    else
        printf(ngettext("Nothing is due; the next of %zu cards comes in %ld day.\n",
                        "Nothing is due; the next of %zu cards comes in %ld days.\n",
                        (unsigned long)(next_day(p, today) - today)),
               p->count, next_day(p, today) - today);
}

static bool hold(struct pile *p, struct boxes *boxes, struct error *e)
{
    struct ask ask = ask_here();
    struct screen screen = screen_of(stdout);
    time_t began = time(NULL);
    long today = boxes_today();
    for (size_t i = 0; i < p->count; i++)
        p->question[i].due = boxes_due(boxes, p->question[i].key);
    if (p->count)
        qsort(p->question, p->count, sizeof *p->question, by_due);
    size_t asked = 0;
    for (size_t i = 0; ask.here && i < p->count && asked < MOST_CARDS; i++) {
        if (p->question[i].due > today)
            continue;
        bool on = ask_question(&p->question[i], &ask, &screen, boxes);
        /* after each one, so that nothing is lost whatever ends this */
        if (!boxes_save(boxes, e))
            return false;
        asked++;
        if (!on || time(NULL) - began >= MOST_SECONDS)
            break;
    }
    say_rest(p, boxes);
    return true;
}

bool review_hold(struct error *e)
{
    struct pile pile = {0};
    struct boxes boxes;
    if (!boxes_open(&boxes, e))
        return false;
    bool ok = gather(&pile, e) && hold(&pile, &boxes, e);
    boxes_close(&boxes);
    pile_release(&pile);
    return ok;
}
