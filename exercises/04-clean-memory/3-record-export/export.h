/*
 * A shop sends its card payments to a partner: its till writes a line of text
 * for each of them, and the partner takes a file of records.
 *
 *     struct txn txn;
 *     if (txn_parse("20817;S;1999;7;19814;4929001122334711", &txn)
 *         && export_txn(fd, &txn) != 0)
 *         fputs("the record was not written\n", stderr);
 *
 * fd is the number of an open file. A record has 32 bytes; numbers stand with
 * their lowest byte first, as this machine has them in its memory:
 *
 *     bytes   0 to  3   number
 *             4         kind, the letter S or R
 *             5 to  7   not used, zero
 *             8 to 15   cents
 *            16 to 17   desk
 *            18 to 19   not used, zero
 *            20 to 23   day
 *            24 to 27   the last four digits of the card, as letters
 *            28 to 31   not used, zero
 *
 * Of a card only its last four digits may leave the shop.
 */
#ifndef EXPORT_H
#define EXPORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RECORD_BYTES 32

struct txn {
    uint32_t number;
    char kind;                  /* 'S' sale, 'R' refund */
    int64_t cents;              /* at least 0 */
    uint16_t desk;
    uint32_t day;               /* since 1 January 1970 */
    char card_end[5];           /* the last four digits, and a terminator */
};

/*
 * Reads a line "NUMBER;KIND;CENTS;DESK;DAY;CARD", in which CARD has 12 to 19
 * digits. The line is only read.
 * False: it is no payment, or memory ran out; *out has no meaning then.
 */
bool txn_parse(const char *line, struct txn *out);

/*
 * Writes one record of exactly RECORD_BYTES bytes to the file. The payment is
 * only read. 0: done. -1: memory ran out, or the file did not take it.
 */
int export_txn(int fd, const struct txn *txn);

/*
 * Exports the payments among the n lines, in their order; other lines are left
 * out. The number of records, or -1 when one of them was not written.
 */
long export_lines(int fd, const char *const *lines, size_t n);

#endif
