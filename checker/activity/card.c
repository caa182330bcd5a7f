#include "activity/card.h"

#include "base/file.h"
#include "base/language.h"

#include <ctype.h>
#include <string.h>

/* Stands in the frame on a line of its own. */
#define MARK "/* the lines */"

static const char turn[] = "\nTurn over", answer[] = "\nanswer:", why[] = "\nWhy:";

/* "F2  size_t ...": the length of the letter; 0: it is no such line. */
static size_t letter_length(const char *line)
{
    size_t length = isupper((unsigned char)line[0]) ? 1 : 0;
    if (length && isdigit((unsigned char)line[1]))
        length = 2;
    return length && line[length] == ' ' && line[length + 1] == ' ' ? length : 0;
}

static void take_lines(struct card *c)
{
    for (const char *at = c->front, *end; *at; at = *end ? end + 1 : end) {
        size_t letter = letter_length(at);
        end = at + strcspn(at, "\n");
        if (!letter || c->count == CARD_LINES)
            continue;
        const char *words = at + letter;
        words += strspn(words, " ");
        c->line[c->count++] = (struct card_line){
            arena_printf(&c->arena, "%.*s", (int)letter, at),
            arena_printf(&c->arena, "%.*s", (int)(end - words), words),
        };
    }
}

/* What stands between two places of the file. */
static const char *part(struct card *c, const char *from, const char *to)
{
    return arena_printf(&c->arena, "%.*s", (int)(to ? to - from : (long)strlen(from)), from);
}

static bool read_card(struct card *c, const char *bytes, const char *path, struct error *e)
{
    const char *front_end = strstr(bytes, turn), *back = strstr(bytes, answer);
    struct card_order order = {0};
    if (!front_end || !back)
        return error_set(e, _("%s has no line \"Turn over\" or no line \"answer:\"."), path);
    c->front = part(c, bytes, front_end + 1);
    const char *reason = strstr(back, why);
    c->why = reason ? part(c, reason + 1, NULL) : "";
    take_lines(c);
    back += sizeof answer - 1;
    if (!card_order(c, part(c, back, strchr(back, '\n')), &order, e))
        return false;
    memcpy(c->answer, order.line, sizeof c->answer);
    c->answer_count = order.count;
    return true;
}

bool card_open(const char *folder, struct card *out, struct error *e)
{
    struct text path = {0}, bytes = {0}, frame = {0};
    *out = (struct card){0};
    text_addf(&path, "%s/parsons.txt", folder);
    bool ok = file_read(text_string(&path), FILE_LIMIT, &bytes, e)
        && read_card(out, text_string(&bytes), text_string(&path), e);
    text_clear(&path);
    text_addf(&path, "%s/parsons.c", folder);
    if (ok && file_exists(text_string(&path))) {
        ok = file_read(text_string(&path), FILE_LIMIT, &frame, e);
        if (ok && !strstr(text_string(&frame), MARK))
            ok = error_set(e, _("%s has no line %s."), text_string(&path), MARK);
        if (ok)
            out->frame = arena_copy(&out->arena, text_string(&frame));
    }
    text_release(&path);
    text_release(&bytes);
    text_release(&frame);
    if (!ok)
        card_close(out);
    return ok;
}

void card_close(struct card *card)
{
    arena_release(&card->arena);
    *card = (struct card){0};
}

static bool find_line(const struct card *card, const char *letter, size_t length, size_t *out)
{
    for (size_t i = 0; i < card->count; i++) {
        if (strlen(card->line[i].letter) == length
            && strncasecmp(card->line[i].letter, letter, length) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

bool card_order(const struct card *card, const char *letters, struct card_order *out,
                struct error *e)
{
    static const char between[] = " ,\t\r\n";
    *out = (struct card_order){0};
    for (const char *at = letters + strspn(letters, between); *at; at += strspn(at, between)) {
        size_t length = strcspn(at, between), line;
        if (!find_line(card, at, length, &line))
            return error_set(e, _("There is no line \"%.*s\" on this card; write its letters with "
                                  "blanks between them."),
                             (int)length, at);
        if (out->count == CARD_LINES)
            return error_set(e, _("These are more letters than the card has lines."));
        out->line[out->count++] = line;
        at += length;
    }
    return out->count > 0 || error_set(e, _("Write the letters of the lines, in their order."));
}

bool card_is_answer(const struct card *card, const struct card_order *order)
{
    bool same = order->count == card->answer_count;
    for (size_t i = 0; same && i < order->count; i++)
        same = order->line[i] == card->answer[i];
    return same;
}

void card_program(const struct card *card, const struct card_order *order, struct text *out)
{
    const char *mark = strstr(card->frame, MARK);
    text_add_bytes(out, card->frame, (size_t)(mark - card->frame));
    for (size_t i = 0; i < order->count; i++)
        text_addf(out, "%s%s", card->line[order->line[i]].words,
                  i + 1 < order->count ? "\n" : "");
    text_add(out, mark + strlen(MARK));
}
