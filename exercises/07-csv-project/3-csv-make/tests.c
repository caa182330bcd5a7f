#include "csv.h"
#include "exercise_test.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#define LONG 100000

/* A file with these bytes. */
static FILE *file_of_bytes(const char *bytes, size_t length)
{
    FILE *file = fmemopen((void *)bytes, length, "r");
    ck_assert_ptr_nonnull(file);
    return file;
}

/* Reads a file with these bytes. */
static enum csv_result read_bytes(const char *bytes, size_t length,
                                  struct table *t)
{
    FILE *file = file_of_bytes(bytes, length);
    enum csv_result result = csv_read(file, t);
    fclose(file);
    return result;
}

static enum csv_result read_text(const char *text, struct table *t)
{
    return read_bytes(text, strlen(text), t);
}

static void check_cell(const struct table *t, size_t row, size_t column,
                       const char *expected)
{
    const char *cell = table_cell(t, row, column);
    ck_assert_msg(cell != NULL, "row %zu has no column %zu", row, column);
    ck_assert_str_eq(cell, expected);
}

/* The rows have the columns a,b and nothing else, from number first on. */
static void check_rows(const struct table *t, size_t first, size_t count,
                       const char *const cells[][2])
{
    ck_assert_uint_eq(t->len, first + count);
    for (size_t i = 0; i < count; i++) {
        check_cell(t, first + i, 0, cells[i][0]);
        check_cell(t, first + i, 1, cells[i][1]);
        ck_assert_ptr_null(table_cell(t, first + i, 2));
    }
    ck_assert_ptr_null(table_cell(t, first + count, 0));
}

/* After a refusal the result says so, and the table has that many rows. */
static void check_refused(enum csv_result result, const struct table *t,
                          size_t rows)
{
    ck_assert_int_eq(result, CSV_NO_MEMORY);
    ck_assert_uint_eq(t->len, rows);
}

static const char *const birds[][2] = {
    {"BX4417", "robin"}, {"BX4418", "wren"}, {"BX4419", "great tit"}};

START_TEST(one_line_becomes_one_row)
{
    struct table t = {0};
    enum csv_result result = read_text("BX4417,robin\n", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 1, birds);
        ck_assert_uint_eq(t.cap, 4);
    }
    table_release(&t);
}
END_TEST

START_TEST(each_line_becomes_a_row_of_its_own)
{
    struct table t = {0};
    enum csv_result result =
        read_text("BX4417,robin\nBX4418,wren\nBX4419,great tit\n", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 3, birds);
    }
    table_release(&t);
    ck_assert_ptr_null(t.row);
}
END_TEST

START_TEST(the_last_line_may_lack_its_end)
{
    struct table t = {0};
    enum csv_result result = read_text("BX4417,robin\nBX4418,wren", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 2, birds);
    }
    table_release(&t);
}
END_TEST

START_TEST(a_file_may_be_one_line_without_an_end)
{
    struct table t = {0};
    enum csv_result result = read_text("BX4417,robin", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 1, birds);
    }
    table_release(&t);
}
END_TEST

START_TEST(an_empty_file_has_no_rows)
{
    struct table t = {0};
    enum csv_result result = read_bytes("", 0, &t);
    ck_assert_int_eq(result, refusal_happened() ? CSV_NO_MEMORY : CSV_READ);
    ck_assert_uint_eq(t.len, 0);
    table_release(&t);
}
END_TEST

START_TEST(empty_lines_are_passed_over)
{
    struct table t = {0};
    enum csv_result result =
        read_text("\n\nBX4417,robin\n\r\n\nBX4418,wren\n\n", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 2, birds);
    }
    table_release(&t);
}
END_TEST

START_TEST(a_line_may_end_as_on_other_systems)
{
    struct table t = {0};
    enum csv_result result = read_text("BX4417,robin\r\na\r,\rb\r\n1,2\r", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        ck_assert_int_eq(result, CSV_READ);
        ck_assert_uint_eq(t.len, 3);
        check_cell(&t, 0, 1, "robin");
        check_cell(&t, 1, 0, "a\r");
        check_cell(&t, 1, 1, "\rb");
        check_cell(&t, 2, 1, "2\r");
    }
    table_release(&t);
}
END_TEST

START_TEST(quotation_marks_are_taken_away)
{
    struct table t = {0};
    enum csv_result result = read_text(
        "BX4417,\"at dawn, in net 3\"\n\"\",\"say \"\"hu\"\"\"\n,\"\"\"\"", &t);
    if (refusal_happened()) {
        check_refused(result, &t, 0);
    } else {
        static const char *const cells[][2] = {
            {"BX4417", "at dawn, in net 3"}, {"", "say \"hu\""}, {"", "\""}};
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 3, cells);
    }
    table_release(&t);
}
END_TEST

/* "x," and then so many letters, an end, and a short line. */
static void write_long(char *text, size_t letters)
{
    memcpy(text, "x,", 2);
    memset(text + 2, 'b', letters);
    strcpy(text + 2 + letters, "\nBX4417,robin\n");
}

START_TEST(lines_of_every_length_are_read_whole)
{
    static const size_t lengths[] = {0,   1,   116, 117, 118,  119,  237, 238,
                                     253, 254, 255, 256, 1022, 1023, 4094, LONG};
    static char text[LONG + 32];
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        struct table t = {0};
        write_long(text, lengths[i]);
        enum csv_result result = read_text(text, &t);
        if (refusal_happened()) {
            check_refused(result, &t, 0);
            table_release(&t);
            return;
        }
        ck_assert_int_eq(result, CSV_READ);
        ck_assert_uint_eq(t.len, 2);
        const char *cell = table_cell(&t, 0, 1);
        ck_assert_uint_eq(strlen(cell), lengths[i]);
        ck_assert_uint_eq(strspn(cell, "b"), lengths[i]);
        check_cell(&t, 1, 0, "BX4417");
        table_release(&t);
    }
}
END_TEST

START_TEST(a_byte_of_value_0_is_no_letter)
{
    static const struct {
        const char *bytes;
        size_t length;
    } files[] = {{"a,b\0c\n", 6},  {"\0\n", 2},         {"a,b\0\n", 5},
                 {"a,b\0", 4},     {"\0a,b\n", 5},      {"\0", 1},
                 {"a,b\n\0", 5},   {"a,b\nc\0,d\n", 9}, {"a,b\nc,d\0\r\n", 10}};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct table t = {0};
        enum csv_result result =
            read_bytes(files[i].bytes, files[i].length, &t);
        bool refused = refusal_happened();
        ck_assert_uint_eq(t.len, 0);
        table_release(&t);
        ck_assert_int_eq(result, refused ? CSV_NO_MEMORY : CSV_MALFORMED);
        if (refused)
            return;
    }
}
END_TEST

START_TEST(a_malformed_line_takes_back_the_rows_of_its_file)
{
    static const char *const files[] = {
        "a,b\nc,\"d\ne,f\n", "\"a\"b,c\n",      "a,b\nc,d\ne,f\ng,h\ni,j\nk\"",
        "a\"b\n",            "\"a\n",           "a,b\n\"c\"\"\n",
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct table t = {0};
        if (read_text("BX4417,robin\nBX4418,wren\n", &t) != CSV_READ) {
            table_release(&t);
            return;
        }
        enum csv_result result = read_text(files[i], &t);
        if (refusal_happened())
            check_refused(result, &t, 2);
        else
            ck_assert_int_eq(result, CSV_MALFORMED);
        check_rows(&t, 0, 2, birds);
        if (table_add(&t, birds[2][0]) == CSV_READ)
            check_cell(&t, 2, 0, birds[2][0]);
        else
            ck_assert(refusal_happened());
        table_release(&t);
        if (refusal_happened())
            return;
    }
}
END_TEST

START_TEST(a_text_that_is_malformed_is_not_added)
{
    struct table t = {0};
    enum csv_result good = table_add(&t, "BX4417,robin");
    enum csv_result bad = table_add(&t, "BX4418,wr\"en");
    if (!refusal_happened()) {
        ck_assert_int_eq(good, CSV_READ);
        ck_assert_int_eq(bad, CSV_MALFORMED);
        check_rows(&t, 0, 1, birds);
    } else {
        ck_assert_int_ne(bad, CSV_READ);
        ck_assert_uint_eq(t.len, good == CSV_READ ? 1 : 0);
    }
    table_release(&t);
}
END_TEST

START_TEST(a_line_of_commas_has_empty_fields)
{
    struct table t = {0};
    if (read_text(",,,,,,,,,\n", &t) == CSV_READ) {
        ck_assert_uint_eq(t.len, 1);
        ck_assert_uint_eq(t.row[0].count, 10);
        check_cell(&t, 0, 0, "");
        check_cell(&t, 0, 9, "");
    }
    table_release(&t);
}
END_TEST

START_TEST(a_row_takes_what_its_text_and_fields_need)
{
    static const char text[] =
        "BX4417,a robin with a white feather on its left wing\n";
    struct table t = {0};
    if (read_text(text, &t) == CSV_READ) {
        /* the line, the row, and the first four places, perhaps twice */
        ledger_at_most(1 + 2 + 2, 128 + sizeof text + 2 * sizeof(char *)
                                      + 2 * 4 * sizeof(struct row));
        ck_assert_uint_eq(t.row[0].count, 2);
    }
    table_release(&t);
}
END_TEST

START_TEST(a_second_file_is_added_to_the_first)
{
    struct table t = {0};
    enum csv_result first = read_text("BX4417,robin\n", &t);
    size_t rows = t.len;
    enum csv_result second = read_text("BX4418,wren\nBX4419,great tit", &t);
    if (!refusal_happened()) {
        ck_assert_int_eq(first, CSV_READ);
        ck_assert_int_eq(second, CSV_READ);
        check_rows(&t, 0, 3, birds);
    } else if (first == CSV_READ) {
        check_refused(second, &t, rows);
        check_rows(&t, 0, 1, birds);
    } else {
        ck_assert_int_eq(second, CSV_READ);
        check_rows(&t, 0, 2, birds + 1);
    }
    table_release(&t);
}
END_TEST

START_TEST(two_tables_live_at_once)
{
    struct table one = {0}, other = {0};
    enum csv_result first = read_text("BX4417,robin\nBX4418,wren\n", &one);
    enum csv_result second = read_text("AK0731,blackcap\n", &other);
    if (first == CSV_READ && second == CSV_READ) {
        check_rows(&one, 0, 2, birds);
        check_cell(&other, 0, 1, "blackcap");
    }
    table_release(&one);
    if (second == CSV_READ)
        check_cell(&other, 0, 0, "AK0731");
    table_release(&other);
}
END_TEST

START_TEST(reading_begins_where_the_file_stands)
{
    static const char text[] = "ring,species\nBX4417,robin\n";
    struct table t = {0};
    FILE *file = file_of_bytes(text, sizeof text - 1);
    fseek(file, 13, SEEK_SET);
    enum csv_result result = csv_read(file, &t);
    if (!refusal_happened()) {
        ck_assert_int_eq(result, CSV_READ);
        check_rows(&t, 0, 1, birds);
        ck_assert_int_eq(ftell(file), sizeof text - 1);
    }
    fclose(file);
    table_release(&t);
}
END_TEST

START_TEST(a_file_that_cannot_be_read_is_reported)
{
    char room[64] = "";
    struct table t = {0};
    FILE *file = fmemopen(room, sizeof room, "w");
    enum csv_result result = csv_read(file, &t);
    fclose(file);
    ck_assert_int_eq(result,
                     refusal_happened() ? CSV_NO_MEMORY : CSV_UNREADABLE);
    ck_assert_uint_eq(t.len, 0);
    table_release(&t);
}
END_TEST

/* A disk that gives some text, then an error, and then the end. */
static ssize_t read_and_break(void *cookie, char *bytes, size_t size)
{
    static const char text[] = "BX4418,wren\nBX4419,great tit\nBX44";
    int *calls = cookie;
    (*calls)++;
    if (*calls == 1 && size >= sizeof text - 1) {
        memcpy(bytes, text, sizeof text - 1);
        return sizeof text - 1;
    }
    errno = EIO;
    return *calls == 2 ? -1 : 0;
}

START_TEST(an_error_in_the_middle_takes_back_the_rows)
{
    struct table t = {0};
    enum csv_result first = read_text("BX4417,robin\n", &t);
    int calls = 0;
    cookie_io_functions_t how = {.read = read_and_break};
    FILE *file = fopencookie(&calls, "r", how);
    enum csv_result second = csv_read(file, &t);
    fclose(file);
    if (!refusal_happened()) {
        ck_assert_int_eq(first, CSV_READ);
        ck_assert_int_eq(second, CSV_UNREADABLE);
        check_rows(&t, 0, 1, birds);
    } else {
        ck_assert_int_ne(second, CSV_READ);
        ck_assert_uint_eq(t.len, first == CSV_READ ? 1 : 0);
    }
    table_release(&t);
}
END_TEST

START_TEST(a_thousand_lines_need_one_block_for_the_line)
{
    static char text[1000 * 5 + 1];
    for (size_t i = 0; i < 1000; i++)
        memcpy(text + 5 * i, "a,bc\n", 6);
    struct table t = {0};
    ck_assert_int_eq(read_text(text, &t), CSV_READ);
    /*
     * The line, two blocks for a row, and the places 4, 8, ... 1024, which a
     * solution may need once more for the rows of this file alone.
     */
    ledger_at_most(1 + 2 * 1000 + 2 * 9,
                   128 + 1000 * (5 + 2 * sizeof(char *))
                       + 2 * (2 * 1024 - 4) * sizeof(struct row));
    ck_assert_uint_eq(t.len, 1000);
    for (size_t i = 0; i < 1000; i++) {
        if (strcmp(table_cell(&t, i, 1), "bc") != 0)
            ck_abort_msg("row %zu is another one", i);
    }
    table_release(&t);
}
END_TEST

static void read_again(void *file)
{
    struct table t = {0};
    rewind(file);
    csv_read(file, &t);
    table_release(&t);
}

START_TEST(a_server_may_read_day_after_day)
{
    static const char text[] = "BX4417,robin\nBX4418,wren\nBX4419,\"great";
    FILE *file = file_of_bytes(text, sizeof text - 1);
    ledger_steady(read_again, file, 20);
    fclose(file);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("csv-make");
    exercise_add(suite, one_line_becomes_one_row);
    exercise_add(suite, each_line_becomes_a_row_of_its_own);
    exercise_add(suite, the_last_line_may_lack_its_end);
    exercise_add(suite, a_file_may_be_one_line_without_an_end);
    exercise_add(suite, an_empty_file_has_no_rows);
    exercise_add(suite, empty_lines_are_passed_over);
    exercise_add(suite, a_line_may_end_as_on_other_systems);
    exercise_add(suite, quotation_marks_are_taken_away);
    exercise_add(suite, lines_of_every_length_are_read_whole);
    exercise_add(suite, a_byte_of_value_0_is_no_letter);
    exercise_add(suite, a_malformed_line_takes_back_the_rows_of_its_file);
    exercise_add(suite, a_text_that_is_malformed_is_not_added);
    exercise_add(suite, a_line_of_commas_has_empty_fields);
    exercise_add(suite, a_row_takes_what_its_text_and_fields_need);
    exercise_add(suite, a_second_file_is_added_to_the_first);
    exercise_add(suite, two_tables_live_at_once);
    exercise_add(suite, reading_begins_where_the_file_stands);
    exercise_add(suite, a_file_that_cannot_be_read_is_reported);
    exercise_add(suite, an_error_in_the_middle_takes_back_the_rows);
    exercise_add(suite, a_thousand_lines_need_one_block_for_the_line);
    exercise_add(suite, a_server_may_read_day_after_day);
    return suite;
}
