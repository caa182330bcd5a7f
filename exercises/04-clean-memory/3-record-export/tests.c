#include "export.h"
#include "exercise_test.h"

#include <string.h>
#include <unistd.h>

/* The two ends of a pipe: what is written to one comes out of the other. */
struct wire {
    int out;
    int in;
};

static struct wire wire_open(void)
{
    int end[2];
    ck_assert_int_eq(pipe(end), 0);
    return (struct wire){.out = end[0], .in = end[1]};
}

/* Everything that went into the wire, up to size bytes; closes both ends. */
static size_t wire_close(struct wire wire, unsigned char *bytes, size_t size)
{
    size_t length = 0;
    ssize_t got;
    close(wire.in);
    while (length < size
           && (got = read(wire.out, bytes + length, size - length)) > 0)
        length += (size_t)got;
    close(wire.out);
    return length;
}

/* A payment in a struct whose gaps hold something. */
static struct txn *payment(const char *line, struct txn *txn)
{
    memset(txn, 'x', sizeof *txn);
    ck_assert(txn_parse(line, txn));
    return txn;
}

/* The number that stands in a record, lowest byte first. */
static uint64_t number_at(const unsigned char *record, size_t at, size_t bytes)
{
    uint64_t number = 0;
    for (size_t i = bytes; i > 0; i--)
        number = number << 8 | record[at + i - 1];
    return number;
}

static void check_record(const unsigned char *record, const struct txn *txn)
{
    ck_assert_uint_eq(number_at(record, 0, 4), txn->number);
    ck_assert_int_eq(record[4], txn->kind);
    ck_assert_uint_eq(number_at(record, 8, 8), (uint64_t)txn->cents);
    ck_assert_uint_eq(number_at(record, 16, 2), txn->desk);
    ck_assert_uint_eq(number_at(record, 20, 4), txn->day);
    ck_assert_mem_eq(record + 24, txn->card_end, 4);
}

START_TEST(a_line_is_read)
{
    struct txn txn;
    ck_assert(txn_parse("20817;S;1999;7;19814;4929001122334711", &txn));
    ck_assert_uint_eq(txn.number, 20817);
    ck_assert_int_eq(txn.kind, 'S');
    ck_assert_int_eq(txn.cents, 1999);
    ck_assert_uint_eq(txn.desk, 7);
    ck_assert_uint_eq(txn.day, 19814);
    ck_assert_str_eq(txn.card_end, "4711");
    ck_assert(txn_parse("4294967295;R;0;65535;4294967295;4929001122334711000", &txn));
    ck_assert_uint_eq(txn.number, UINT32_MAX);
    ck_assert_uint_eq(txn.desk, 65535);
    ck_assert_uint_eq(txn.day, UINT32_MAX);
    ck_assert_str_eq(txn.card_end, "1000");
    ck_assert(txn_parse("1;S;999999999999999999;1;1;4929001122334711", &txn));
    ck_assert_int_eq(txn.cents, 999999999999999999);
}
END_TEST

START_TEST(other_lines_are_no_payments)
{
    static const char *const lines[] = {
        "", ";;;;;", "# closed for lunch",
        "1;S;1;1;1", "1;X;1;1;1;4929001122334711", "1;S;1;1;1;49290011223",
        "1;S;1;70000;1;4929001122334711", "1;S;-1;1;1;4929001122334711",
        "1;S;1;1;1;4929001122334711;", "1;S;1x;1;1;4929001122334711",
        "1;S;1;1;1;49290011223x", "4294967296;S;1;1;1;4929001122334711",
        "1;S;1;1;1;49290011223347110000",
    };
    struct txn txn;
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert(!txn_parse(lines[i], &txn));
}
END_TEST

START_TEST(each_member_stands_in_its_place)
{
    struct txn txn;
    unsigned char record[2 * RECORD_BYTES];
    payment("4000000001;R;123456789012;513;20000;370012345678901", &txn);
    struct wire wire = wire_open();
    int result = export_txn(wire.in, &txn);
    size_t length = wire_close(wire, record, sizeof record);

    ck_assert_int_eq(result, 0);
    ck_assert_uint_eq(length, RECORD_BYTES);
    check_record(record, &txn);
}
END_TEST

/* The line of this payment has just been in a block that was given back. */
START_TEST(nothing_but_the_payment_leaves_the_shop)
{
    static const unsigned char unused[] = {5, 6, 7, 18, 19, 28, 29, 30, 31};
    struct txn txn;
    unsigned char record[RECORD_BYTES];
    payment("20817;S;1999;7;19814;4929001122334711", &txn);
    struct wire wire = wire_open();
    export_txn(wire.in, &txn);
    size_t length = wire_close(wire, record, sizeof record);

    ck_assert_uint_eq(length, RECORD_BYTES);
    for (size_t i = 0; i < sizeof unused; i++)
        ck_assert_uint_eq(record[unused[i]], 0);
}
END_TEST

START_TEST(the_records_of_a_day_stand_in_their_order)
{
    static const char *const lines[] = {
        "20817;S;1999;7;19814;4929001122334711",
        "# desk 7 is closed for lunch",
        "20818;S;45;12;19814;5500998877660012",
        "20819;R;1999;7;19814;4929001122334711",
    };
    static const int line_of[] = {0, 2, 3};
    unsigned char records[4 * RECORD_BYTES];
    struct wire wire = wire_open();
    long count = export_lines(wire.in, lines, 4);
    size_t length = wire_close(wire, records, sizeof records);

    ck_assert_int_eq(count, 3);
    ck_assert_uint_eq(length, 3 * RECORD_BYTES);
    for (int i = 0; i < 3; i++) {
        struct txn txn;
        payment(lines[line_of[i]], &txn);
        check_record(records + i * RECORD_BYTES, &txn);
    }
}
END_TEST

START_TEST(two_files_are_written_in_turn)
{
    struct txn sale, refund;
    unsigned char bytes[2][3 * RECORD_BYTES];
    payment("7;S;100;1;19000;601100009900", &sale);
    payment("8;R;250;2;19001;601100008811", &refund);
    struct wire one = wire_open(), other = wire_open();
    export_txn(one.in, &sale);
    export_txn(other.in, &refund);
    export_txn(one.in, &refund);
    size_t in_one = wire_close(one, bytes[0], sizeof bytes[0]);
    size_t in_other = wire_close(other, bytes[1], sizeof bytes[1]);

    ck_assert_uint_eq(in_one, 2 * RECORD_BYTES);
    ck_assert_uint_eq(in_other, RECORD_BYTES);
    check_record(bytes[0], &sale);
    check_record(bytes[0] + RECORD_BYTES, &refund);
    check_record(bytes[1], &refund);
}
END_TEST

START_TEST(a_file_that_is_not_open_is_told)
{
    static const char *const lines[] = {"7;S;100;1;19000;601100009900"};
    struct txn txn;
    ck_assert_int_eq(export_txn(-1, payment(lines[0], &txn)), -1);
    ck_assert_int_eq(export_lines(-1, lines, 1), -1);
    ck_assert_int_eq(export_lines(-1, lines, 0), 0);
}
END_TEST

START_TEST(an_export_takes_one_record_of_memory)
{
    struct txn txn = {.number = 3, .kind = 'S', .card_end = "1234"};
    export_txn(-1, &txn);
    ledger_at_most(1, RECORD_BYTES);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("record-export");
    exercise_add(suite, a_line_is_read);
    exercise_add(suite, other_lines_are_no_payments);
    exercise_add(suite, each_member_stands_in_its_place);
    exercise_add(suite, nothing_but_the_payment_leaves_the_shop);
    exercise_add(suite, the_records_of_a_day_stand_in_their_order);
    exercise_add(suite, two_files_are_written_in_turn);
    exercise_add(suite, a_file_that_is_not_open_is_told);
    exercise_add(suite, an_export_takes_one_record_of_memory);
    return suite;
}
