/*
 * `checker card 6 E C F2 A2 G D H B`: puts the lines of a lesson's card in that
 * order. Where they make a program, it is built and examined like any other.
 */
#include "activity/ask.h"
#include "activity/card.h"
#include "base/file.h"
#include "base/language.h"
#include "command/command.h"

#include <stdio.h>
#include <string.h>

#define FOLDER "build/cards"

/* From the command, or asked for. False: there are none, and nobody to ask. */
static bool take_letters(const struct words *w, const struct card *card, struct text *letters)
{
    for (int i = 1; i < w->count; i++)
        text_addf(letters, "%s ", w->word[i]);
    if (w->count > 1)
        return true;
    struct ask ask = ask_here();
    return ask_show(&ask, card->front)
        && ask_line(&ask, _("Your order, letters with blanks between them: "), letters)
        && letters->length > 0;
}

static enum status judge_by_answer(const struct card *card, const struct card_order *order)
{
    if (card_is_answer(card, order)) {
        printf(_("That is the order.\n\n%s"), card->why);
        return STATUS_PASSED;
    }
    size_t same = 0;
    while (same < order->count && same < card->answer_count
           && order->line[same] == card->answer[same])
        same++;
    if (same == card->answer_count)
        printf(_("Not yet: a line too many stands behind %s.\n"),
               card->line[order->line[same - 1]].letter);
    else if (same)
        printf(_("Not yet: up to %s it is right; what must come next?\n"),
               card->line[order->line[same - 1]].letter);
    else
        printf(_("Not yet: what must come first?\n"));
    return STATUS_NOT_PASSED;
}

static enum status examine_program(const struct card *card, const struct card_order *order,
                                   const char *folder, struct error *e)
{
    struct text program = {0}, path = {0};
    card_program(card, order, &program);
    text_addf(&path, FOLDER "/%s.c", base_name_of(folder));
    enum status status = STATUS_COULD_NOT_CHECK;
    if (folder_make(FOLDER, e)
        && file_write(text_string(&path), text_string(&program), program.length, e)) {
        char refusals[] = "--no-refusals";
        char *own[] = {path.bytes, refusals};
        struct words try = {.word = own, .count = 2, .started_in = "."};
        status = command_try(&try, e);
    }
    if (status == STATUS_PASSED)
        printf("\n%s\n\n%s", card_is_answer(card, order)
               ? _("That is the order.") : _("Another order than ours, and it works."), card->why);
    text_release(&program);
    text_release(&path);
    return status;
}

static enum status play(const struct words *words, const struct card *card, const char *folder,
                        struct error *e)
{
    struct text letters = {0};
    struct card_order order;
    enum status status = STATUS_PASSED;
    if (!take_letters(words, card, &letters))
        printf(_("\nmake card-%s ORDER=\"A B C\" tries an order.\n"), words->word[0]);
    else if (!card_order(card, text_string(&letters), &order, e))
        status = STATUS_USAGE;
    else if (card->frame)
        status = examine_program(card, &order, folder, e);
    else
        status = judge_by_answer(card, &order);
    text_release(&letters);
    return status;
}

enum status command_card(const struct words *words, struct error *e)
{
    struct text folder = {0};
    struct card card;
    enum status status = STATUS_USAGE;
    if (words_left(words, 1, 1 + CARD_LINES, e)
        && command_lesson_folder(words->word[0], &folder, e)) {
        status = STATUS_COULD_NOT_CHECK;
        if (card_open(text_string(&folder), &card, e)) {
            status = play(words, &card, text_string(&folder), e);
            card_close(&card);
        }
    }
    text_release(&folder);
    return status;
}
