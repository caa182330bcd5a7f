/*
 * A string builder: text that grows while it is written. A bakery that takes
 * orders over the net builds its JSON replies with it:
 *
 *     struct sb reply = {0};
 *     if (!sb_printf(&reply, "{\"order\":%u,\"for\":", id)
 *         || !sb_quote(&reply, name) || !sb_printf(&reply, "}")) {
 *         sb_release(&reply);
 *         return NULL;
 *     }
 *     return sb_take(&reply);
 *
 * {0} is an empty builder. A builder owns its text until sb_take hands it over
 * or sb_release gives it back.
 */
#ifndef SB_H
#define SB_H

#include <stdbool.h>
#include <stddef.h>

struct sb {
    char *text;                 /* with a terminator; NULL: no block yet */
    size_t length;              /* in bytes, without the terminator */
    size_t room;                /* bytes of the block, 0 without one */
};

enum { SB_FIRST_ROOM = 32 };

struct order {
    unsigned number;
    const char *customer;       /* as the customer typed it */
    const char *article;
    unsigned pieces;
    unsigned cents;             /* of one piece */
};

/*
 * Appends what printf would print for the format and its values, however long
 * that is. As with printf there may be more values than the format asks for: a
 * translated format may leave the last ones out. No value is the builder's own
 * text.
 * False: memory ran out, or the format cannot be printed; the builder holds
 * what it held before, terminator included, and can still be used.
 * A block has at first SB_FIRST_ROOM bytes. When that is not enough its room is
 * doubled as often as needed, so that n appends copy about n bytes in all and
 * the block stays below twice what the text needs.
 */
bool sb_printf(struct sb *s, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/*
 * Appends a text as a JSON string: in quotation marks, with a backslash before
 * each quotation mark and backslash, and control characters as \u00 and two
 * hexadecimal digits. False: memory ran out; a part may have been appended.
 */
bool sb_quote(struct sb *s, const char *text);

/*
 * Hands over the text. The caller owns it and gives it back with free; the
 * builder is empty afterwards. NULL: nothing was ever appended.
 */
char *sb_take(struct sb *s);

/* Gives the text back. The builder is empty afterwards. */
void sb_release(struct sb *s);

/*
 * The reply to the question for the orders of a day, such as
 * {"orders":[{"number":7,"customer":"Ada","article":"rye","pieces":2,
 * "cents":480}],"total":960} without the line break. The total counts all
 * pieces. The caller owns the reply and gives it back with free.
 * NULL: memory ran out.
 */
char *reply_orders(const struct order *orders, size_t count);

#endif
