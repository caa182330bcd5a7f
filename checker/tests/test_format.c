#include "tests/suites.h"

#include "activity/table.h"
#include "base/clean.h"
#include "format/format.h"
#include "tests/sample.h"

#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* ---- what a format makes of a sample */

static const struct screen eighty = {.width = 80, .unicode = true};

/* The caller frees it. */
static char *shown(const char *format, const char *sample, const struct screen *screen)
{
    char *bytes = NULL;
    size_t size = 0;
    struct verdict v = sample_verdict(sample);
    FILE *out = open_memstream(&bytes, &size);
    ck_assert_ptr_nonnull(out);
    format_named(format)->print(&v, screen, out);
    fclose(out);
    verdict_release(&v);
    return bytes;
}

static bool shows(const char *format, const char *sample, const struct screen *screen,
                  const char *words)
{
    char *page = shown(format, sample, screen);
    bool found = strstr(page, words) != NULL;
    free(page);
    return found;
}

static bool has_byte(const char *page, int (*is_bad)(unsigned char byte))
{
    for (; *page; page++) {
        if (is_bad((unsigned char)*page))
            return true;
    }
    return false;
}

static int is_escape(unsigned char byte) { return byte == 033; }
static int is_beyond_ascii(unsigned char byte) { return byte > 126; }
static int is_control(unsigned char byte) { return (byte < 32 && byte != '\n') || byte == 127; }

/* ---- cleaning */

START_TEST(what_is_not_utf8_becomes_a_replacement)
{
    static const struct { const char *bytes, *clean; } cases[] = {
        {"plain", "plain"},
        {"caf\xc3\xa9", "café"},
        {"caf\xe9!", "caf\xEF\xBF\xBD!"},
        {"cut \xe4\xb8", "cut \xEF\xBF\xBD"},              /* the end is missing */
        {"\xc0\xaf", "\xEF\xBF\xBD\xEF\xBF\xBD"},          /* an overlong slash */
        {"\xed\xa0\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"}, /* half a surrogate pair */
        {"\xf4\x90\x80\x80", "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"\xf0\x9f\x98\x80", "\xf0\x9f\x98\x80"},
        {"a\033[31mb\tc\nd\x7f", "a[31mb c d"},
        {"\xc2\x9b" "2J", "2J"},                           /* a control in two bytes */
        {"\xe2\x80\xae" "abc", "abc"},                     /* right to left from here */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct text t = {0};
        text_add_clean(&t, cases[i].bytes, strlen(cases[i].bytes));
        ck_assert_str_eq(text_string(&t), cases[i].clean);
        text_release(&t);
    }
}
END_TEST

START_TEST(a_nul_is_left_out_and_does_not_end_the_text)
{
    struct text t = {0};
    text_add_clean(&t, "a\0b", 3);
    ck_assert_str_eq(text_string(&t), "ab");
    text_release(&t);
}
END_TEST

START_TEST(ascii_has_a_twin_for_every_drawing)
{
    static const char drawing[] = "[░░░]██ ══► ─ ┄ ┌╌┐ ╎ ▲ ● ○ · … 中 é";
    struct text t = {0};
    text_add_ascii(&t, drawing, strlen(drawing));
    ck_assert_str_eq(text_string(&t), "[===]xx ==> - - +-+ : ^ * . - ... ? ?");
    text_release(&t);
}
END_TEST

START_TEST(columns_are_counted_as_a_terminal_shows_them)
{
    ck_assert_uint_eq(columns_of("abc", 3), 3);
    ck_assert_uint_eq(columns_of("é─►", strlen("é─►")), 3);
    ck_assert_uint_eq(columns_of("中文", strlen("中文")), 4);
    ck_assert_uint_eq(columns_of("e\xcc\x81", 3), 1);      /* e and its accent */
    ck_assert_uint_eq(columns_of("", 0), 0);
}
END_TEST

/* ---- what holds for every sample */

static void check_width(const char *sample, const struct screen *screen)
{
    char *page = shown("terminal", sample, screen);
    for (char *line = page; *line; ) {
        size_t length = strcspn(line, "\n");
        ck_assert_msg(columns_of(line, length) <= screen->width, "%s at %u: %.*s", sample,
                      screen->width, (int)length, line);
        ck_assert_msg(length == 0 || line[length - 1] != ' ', "%s ends in a blank", sample);
        line += length + (line[length] == '\n');
    }
    free(page);
}

START_TEST(no_line_is_wider_than_the_screen)
{
    static const unsigned widths[] = {40, 47, 60, 72, 80};
    for (size_t i = 0; i < sample_count; i++) {
        for (size_t w = 0; w < sizeof widths / sizeof *widths; w++) {
            check_width(sample_table[i].name,
                        &(struct screen){.width = widths[w], .unicode = true, .all = true});
            check_width(sample_table[i].name, &(struct screen){.width = widths[w]});
        }
    }
}
END_TEST

START_TEST(the_ruler_of_a_large_block_stays_on_the_page)
{
    for (unsigned width = 40; width <= 80; width++)
        check_width("far-overflow", &(struct screen){.width = width, .unicode = true});
    for (unsigned width = 40; width <= 80; width++)
        check_width("large-copy", &(struct screen){.width = width});
}
END_TEST

START_TEST(words_stay_within_80_columns_on_a_wide_screen)
{
    char *page = shown("terminal", "overflow", &(struct screen){.width = 200, .unicode = true});
    ck_assert_ptr_nonnull(strstr(page, "5/5\n"));
    for (char *line = page; *line; line += strcspn(line, "\n") + 1)
        ck_assert_uint_le(columns_of(line, strcspn(line, "\n")), 80);
    free(page);
}
END_TEST

START_TEST(without_colour_there_is_no_escape_byte)
{
    for (size_t i = 0; i < sample_count; i++) {
        for (size_t f = 0; f < format_count; f++) {
            char *page = shown(format_table[f].name, sample_table[i].name, &eighty);
            ck_assert(!has_byte(page, is_escape));
            free(page);
        }
    }
}
END_TEST

START_TEST(the_ascii_twin_is_ascii)
{
    static const struct screen ascii = {.width = 80, .all = true, .attempt = "attempt 4 · never",
                                        .next = "next → 06.2"};
    static const char *const formats[] = {"terminal", "plain"};
    for (size_t i = 0; i < sample_count; i++) {
        for (size_t f = 0; f < 2; f++) {
            char *page = shown(formats[f], sample_table[i].name, &ascii);
            ck_assert(!has_byte(page, is_beyond_ascii));
            free(page);
        }
    }
}
END_TEST

/* ---- colour only repeats, and can be read on black and on white */

/* Takes out what paints; what remains must be what a screen without colour shows. */
static void strip_paints(char *page)
{
    char *to = page;
    for (const char *from = page; *from; ) {
        if (*from == 033) {
            ck_assert_int_eq(from[1], '[');
            from += 2 + strspn(from + 2, "0123456789;");
            ck_assert_int_eq(*from, 'm');
            from++;
        } else {
            *to++ = *from++;
        }
    }
    *to = '\0';
}

START_TEST(colour_only_repeats_what_words_say)
{
    static const struct screen coloured = {.width = 80, .unicode = true, .colour = true};
    for (size_t i = 0; i < sample_count; i++) {
        char *with = shown("terminal", sample_table[i].name, &coloured);
        char *without = shown("terminal", sample_table[i].name, &eighty);
        ck_assert(has_byte(with, is_escape));
        strip_paints(with);
        ck_assert_str_eq(with, without);
        free(without);
        free(with);
    }
}
END_TEST

/* Relative luminance, as WCAG defines it, of a colour of the 6x6x6 cube. */
static double luminance(int colour)
{
    /* of the levels 0, 95, 135, 175, 215, 255 */
    static const double linear[] = {0, 0.11444, 0.24228, 0.42869, 0.67954, 1};
    colour -= 16;
    return 0.2126 * linear[colour / 36] + 0.7152 * linear[colour / 6 % 6]
        + 0.0722 * linear[colour % 6];
}

START_TEST(each_colour_has_contrast_on_black_and_on_white)
{
    static const struct screen coloured = {.width = 80, .unicode = true, .colour = true};
    size_t seen = 0;
    for (size_t i = 0; i < sample_count; i++) {
        char *page = shown("terminal", sample_table[i].name, &coloured);
        for (char *at = page; (at = strstr(at, "38;5;")); seen++) {
            at += strlen("38;5;");
            double light = luminance(atoi(at));
            ck_assert_double_ge((light + 0.05) / 0.05, 4.5);
            ck_assert_double_ge(1.05 / (light + 0.05), 4.5);
        }
        free(page);
    }
    ck_assert_uint_gt(seen, 0);
}
END_TEST

/* ---- the pictures */

static const struct picture {
    const char *sample, *drawn, *twin;
} pictures[] = {
    {"overflow",
     "     0                             31 32\n"
     "    [░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░]████████\n"
     "                                      ▲ 8 bytes read, past the end\n",
     "     0                             31 32\n"
     "    [================================]xxxxxxxx\n"
     "                                      ^ 8 bytes read, past the end\n"},
    {"large-overflow",
     "     0                               1048575          1048704\n"
     "    [░░░░░░░░░░░░░░░░░░ … ░░░░░░░░░░░░░░░░░░]··· … ···█████ … ████\n"
     "                     4096 bytes written, past the end ▲\n",
     "     0                               1048575          1048704\n"
     "    [==================...==================]---...---xxxxx...xxxx\n"
     "                     4096 bytes written, past the end ^\n"},
    {"copy",
     "     0         11 12\n"
     "    [░░░░░░░░░░░░]█ …\n"
     "                  ▲ from here on: written, past the end\n",
     "     0         11 12\n"
     "    [============]x...\n"
     "                  ^ from here on: written, past the end\n"},
    {"large-copy",
     "     0                                                    999999 1000000\n"
     "    [░░░░░░░░░░░░░░░░░░░░░░░░░░░░ … ░░░░░░░░░░░░░░░░░░░░░░░░░░░░]█ …\n"
     "                                from here on: read, past the end ▲\n",
     "     0                                                    999999 1000000\n"
     "    [============================...============================]x...\n"
     "                                from here on: read, past the end ^\n"},
    {"underflow",
     "   -1 0             15\n"
     "    █[░░░░░░░░░░░░░░░░]\n"
     "    ▲ 1 byte written, before the start\n",
     "   -1 0             15\n"
     "    x[================]\n"
     "    ^ 1 byte written, before the start\n"},
    {"use-after-free",
     "    made log.c:10 ═ alive ═► freed log.c:21 ─ gone ─► read log.c:20\n\n"
     "     0       8     15\n"
     "    [┄┄┄┄┄┄┄┄████┄┄┄┄]\n"
     "             ▲ 4 bytes read of a block that is gone\n",
     "    made log.c:10 = alive => freed log.c:21 - gone -> read log.c:20\n\n"
     "     0       8     15\n"
     "    [--------xxxx----]\n"
     "             ^ 4 bytes read of a block that is gone\n"},
    {"double-free",
     "    freed       log.c:20 ───┐\n"
     "                            ├──► [ 16 bytes · made log.c:13 · gone ]\n"
     "    freed again log.c:21 ───┘\n",
     "    freed       log.c:20 ---+\n"
     "                            +--> [ 16 bytes - made log.c:13 - gone ]\n"
     "    freed again log.c:21 ---+\n"},
    {"invalid-free",
     "    [░░░░░░░░█░░░░░░░░░░░░░░░░░░░░░░░]\n"
     "             ▲ this address was given to free\n",
     "    [========x=======================]\n"
     "             ^ this address was given to free\n"},
    {"mismatch",
     "    used     new[] ────► free\n"
     "    belongs  new[] ────► delete[]\n",
     "    used     new[] ----> free\n"
     "    belongs  new[] ----> delete[]\n"},
    {"leak",
     "    64 bytes asked at log.c:10 ─ ─► refused: NULL\n"
     "    nobody ─ ─► [ 32 bytes · made log.c:10 · alive ]\n",
     "    64 bytes asked at log.c:10 - -> refused: NULL\n"
     "    nobody - -> [ 32 bytes - made log.c:10 - alive ]\n"},
    {"never-released",
     "    some variable ────► [ 64 blocks · 4096 bytes · made log.c:13 · alive ]\n",
     "    some variable ----> [ 64 blocks - 4096 bytes - made log.c:13 - alive ]\n"},
    {"uninitialised",
     "    made log.c:10 ──► [????????] never written ──► used log.c:20\n",
     "    made log.c:10 --> [????????] never written --> used log.c:20\n"},
    {"null",
     "    the pointer ────► NULL (no object) ─ ─► written log.c:13\n",
     "    the pointer ----> NULL (no object) - -> written log.c:13\n"},
    {"use-after-return",
     "    ┌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┐\n"
     "    ╎ buffer of make_line, 32 bytes ╎ gone: the function has returned\n"
     "    └╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┘\n"
     "      ▲ read log.c:10\n",
     "    +-------------------------------+\n"
     "    : buffer of make_line, 32 bytes : gone: the function has returned\n"
     "    +-------------------------------+\n"
     "      ^ read log.c:10\n"},
};

START_TEST(each_bug_has_its_picture)
{
    const struct picture *p = &pictures[_i];
    ck_assert(shows("terminal", p->sample, &eighty, p->drawn));
}
END_TEST

START_TEST(each_picture_has_its_twin_in_ascii)
{
    const struct picture *p = &pictures[_i];
    ck_assert(shows("terminal", p->sample, &(struct screen){.width = 80}, p->twin));
}
END_TEST

START_TEST(a_way_that_is_too_long_goes_on_below)
{
    ck_assert(shows("terminal", "use-after-free", &(struct screen){.width = 60, .unicode = true},
                    "    made log.c:10\n"
                    "    ═ alive ═► freed log.c:21\n"
                    "    ─ gone ─► read log.c:20\n"));
}
END_TEST

/* ---- the screen */

START_TEST(the_card_says_what_happened_and_asks_the_next_question)
{
    ck_assert(shows("terminal", "overflow", &eighty,
        " MEM-04  heap buffer overflow: access outside the block      log.c:20  log_close\n"
        "    18 | {\n"
        "    19 |     for (size_t i = 0; i <= l->len; i++)\n"
        "  > 20 |         free(l->line[i]);\n"
        "    21 |     free(l->line);\n"
        "   reads 8 bytes, 0 bytes past the end of a block of 32 bytes made at log.c:10\n"
        "   in test a_full_log_grows\n"));
    ck_assert(shows("terminal", "overflow", &eighty, "   Ask yourself   How many bytes"));
    ck_assert(shows("terminal", "overflow", &eighty, "   Seen by        asan, memcheck\n"));
    ck_assert(shows("terminal", "overflow", &eighty,
        "   more           make explain MEM-04 · make hints-6.1 · make commands-6.1\n"));
}
END_TEST

/* ASan cannot know how many bytes of a copy lie outside, so nobody says a number. */
START_TEST(a_copy_that_runs_past_the_end_is_told_whole)
{
    ck_assert(shows("plain", "copy", &eighty,
        "What happened: writes 14 bytes that run past the end of a block of 12 bytes made at "
        "log.c:10.\n"));
    ck_assert(shows("plain", "large-copy", &eighty,
        "What happened: reads 1000016 bytes that run past the end of the variable table (1000000 "
        "bytes) defined at log.c:6.\n"));
    ck_assert(!shows("plain", "copy", &eighty, "0 bytes past"));
    ck_assert(!shows("terminal", "copy", &eighty, "14 bytes written"));
}
END_TEST

START_TEST(a_refusal_is_told_with_its_allocation)
{
    ck_assert(shows("terminal", "leak", &eighty,
        "   when allocation 2 of 3 is refused (64 bytes asked at log.c:10, in test\n"
        "   append_survives_refusal)\n"));
    ck_assert(shows("terminal", "leak", &eighty,
        "refused; silent: asan, memcheck (nothing was refused in their\n"));
}
END_TEST

START_TEST(only_the_worst_finding_is_shown_in_full)
{
    static const struct screen all = {.width = 80, .unicode = true, .all = true};
    ck_assert(shows("terminal", "leak", &eighty,
        "\n MEM-07  leak: nobody can free this block any more          log.c:13  log_append\n\n"));
    ck_assert(!shows("terminal", "leak", &eighty, "  > 13 |"));
    ck_assert(shows("terminal", "leak", &all, "  > 13 |"));
    ck_assert(shows("terminal", "leak", &all, "27 bytes in 3 blocks made at log.c:13 were never "
                    "freed; lost only"));
}
END_TEST

START_TEST(a_bug_seen_elsewhere_is_shown_where_the_learner_can_look)
{
    ck_assert(shows("terminal", "freed-early", &eighty, "\n   in log.c\n    18 | {\n"));
    ck_assert(shows("terminal", "freed-early", &eighty, "\n  > 20 |         free(l->line[i]);\n"));
    ck_assert(shows("plain", "freed-early", &eighty, "\nLine 20 of log.c reads: free("));
    ck_assert(!shows("terminal", "wrong-result", &eighty, " | "));
}
END_TEST

START_TEST(later_messages_of_the_compiler_are_counted)
{
    ck_assert(shows("terminal", "compile-error", &eighty,
                    "   clang: expected ';' after expression\n"));
    ck_assert(shows("terminal", "compile-error", &eighty,
        "\n CMP-02  gcc: unused variable 'cap'                          log.c:9  log_append\n"
        " and 2 more messages of the compiler\n"));
    ck_assert(shows("terminal", "compile-error", &eighty, "not reached    the build comes first"));
}
END_TEST

START_TEST(a_pass_shows_its_time_and_what_is_next)
{
    static const struct screen lesson = {.width = 80, .unicode = true, .attempt = "attempt 5",
                                         .next = "next  make lesson-7"};
    ck_assert(shows("terminal", "pass", &lesson,
        " 100/100  passed                                                           0.4 s\n"
        " next  make lesson-7\n"));
    ck_assert(shows("terminal", "pass", &lesson, "attempt 5\n"));
}
END_TEST

START_TEST(what_was_not_graded_is_neither_a_zero_nor_a_pass)
{
    static const char *const never[] = {"pass", "60/100", "0/100", "0/25", "\"score\": 0",
                                        "0 of 25", "60 of 100"};
    static const char *const said[] = {
        "0.4 s\n Valgrind is missing on this machine, so the memcheck stage could not run;\n",
        "Result: not graded. Valgrind is missing",
        "\"verdict\": \"not-graded\",\n  \"reason\": \"Valgrind is missing",
    };
    for (size_t f = 0; f < format_count; f++) {
        char *page = shown(format_table[f].name, "not-graded", &eighty);
        for (size_t i = 0; i < sizeof never / sizeof *never; i++)
            ck_assert_msg(!strstr(page, never[i]), "%s: %s", format_table[f].name, never[i]);
        ck_assert_ptr_nonnull(strstr(page, said[f]));
        free(page);
    }
}
END_TEST

START_TEST(a_hostile_source_does_nothing_to_the_terminal)
{
    static const struct screen all = {.width = 80, .unicode = true, .all = true};
    static const char *const formats[] = {"terminal", "plain"};
    for (size_t i = 0; i < 2; i++) {
        char *page = shown(formats[i], "hostile", &all);
        ck_assert(!has_byte(page, is_control));
        ck_assert_uint_lt(strlen(page), 8000);
        struct text clean = {0};
        text_add_clean(&clean, page, strlen(page));
        ck_assert_uint_eq(clean.length, strlen(page));     /* nothing was left to clean */
        text_release(&clean);
        free(page);
    }
}
END_TEST

START_TEST(plain_is_sentences_from_top_to_bottom)
{
    ck_assert(shows("plain", "overflow", &eighty,
        "Finding 1 of 1: MEM-04, heap buffer overflow: access outside the block.\n"
        "Place: log.c line 20, in log_close.\n"
        "Line 20 of log.c reads: free(l->line[i]);\n"
        "What happened: reads 8 bytes, 0 bytes past the end of a block of 32 bytes made at "
        "log.c:10.\n"
        "Circumstances: in test a_full_log_grows.\n"));
    char *page = shown("plain", "overflow", &eighty);
    ck_assert(!has_byte(page, is_beyond_ascii));
    free(page);
}
END_TEST

/* ---- JSON, as another program reads it */

/* What jq makes of the page: its exit status, 0 when the last result is true. */
static int jq(const char *sample, const char *filter)
{
    char path[] = "/tmp/verdict-XXXXXX";
    char *page = shown("json", sample, &eighty);
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    ck_assert_int_eq(write(file, page, strlen(page)), (ssize_t)strlen(page));
    close(file);
    free(page);
    struct text command = {0};
    text_addf(&command, "jq -e '%s' %s > /dev/null", filter, path);
    int status = system(text_string(&command));
    text_release(&command);
    unlink(path);
    return status;
}

START_TEST(json_has_exactly_the_keys_of_its_contract)
{
    ck_assert_int_eq(jq("leak",
        "keys_unsorted == [\"schema\", \"exercise\", \"submission\", \"verdict\", \"reason\", \"note\", "
        "\"score\", \"max\", \"seconds\", \"stages\", \"findings\", \"tools\"] and "
        "(.stages | all(keys_unsorted == [\"name\", \"status\", \"remark\", \"points\", \"max\"])) "
        "and (.findings | all(keys_unsorted == [\"code\", \"kind\", \"name\", \"cwe\", "
        "\"severity\", \"file\", \"line\", \"function\", \"engines\", \"test\", \"message\", "
        "\"allocated_at\", \"freed_at\", \"refused\", \"access\", \"leaked\", \"incidental\", \"times\", "
        "\"reproduce\"]))"), 0);
}
END_TEST

START_TEST(json_of_every_sample_is_read_by_jq)
{
    ck_assert_int_eq(jq(sample_table[_i].name,
                        ".schema == \"c-memory-workbook/verdict/1\" and .exercise == \"06.1\""), 0);
}
END_TEST

START_TEST(json_tells_the_facts)
{
    static const struct { const char *sample, *filter; } cases[] = {
        {"overflow", ".findings[0].access == {kind: \"read\", bytes: 8, range: false, side: \"after\", "
                     "distance: 0, block_bytes: 32}"},
        {"overflow", ".findings[0] | .engines == [\"asan\", \"memcheck\"] and .file == \"log.c\" "
                     "and .line == 20 and .cwe == 122 and .refused == null and .leaked == null"},
        {"overflow", ".findings[0].allocated_at == {file: \"log.c\", line: 10, "
                     "function: \"log_append\"}"},
        {"use-after-free", ".findings[0].freed_at.line == 21"},
        {"leak", ".findings[0].refused == {allocation: 2, of: 3, bytes: 64, file: \"log.c\", "
                 "line: 10}"},
        {"leak", ".findings[1] | .leaked == {bytes: 27, blocks: 3, indirect: true} "
                 "and .times == 3"},
        {"leak", ".tools == {clang: \"14.0.6\", valgrind: \"3.19.0\"} and "
                 "any(.findings[]; .reproduce | length == 1) and .score == 85 and .seconds == 0.4213"},
        {"wrong-result", ".findings[0] | .cwe == null and .test == \"append_counts\" and "
                         "(.message | startswith(\"Assertion\"))"},
        {"not-graded", ".score == null and .stages[3].points == null and .max == 100"},
        {"hostile", ".submission == \"work/[31m/log.c\" and "
                    "(.findings[0] | .message == \"words[0m\\ufffd\")"},
    };
    ck_assert_int_eq(jq(cases[_i].sample, cases[_i].filter), 0);
}
END_TEST

/* ---- what the place we write to can show */

static const char *const variables[] = {"NO_COLOR", "TERM", "ASCII", "LC_ALL", "LC_CTYPE", "LANG"};
enum { VARIABLES = sizeof variables / sizeof *variables };

/* In the order of the names above; NULL: not set. Returns what was there before. */
struct environment {
    char *value[VARIABLES];
};

static struct environment environment_set(const struct environment *now)
{
    struct environment before = {0};
    for (size_t i = 0; i < VARIABLES; i++) {
        const char *value = getenv(variables[i]);
        before.value[i] = value ? strdup(value) : NULL;
        if (now->value[i])
            setenv(variables[i], now->value[i], 1);
        else
            unsetenv(variables[i]);
    }
    return before;
}

static struct screen screen_in(const struct environment *environment, FILE *out)
{
    struct environment before = environment_set(environment);
    struct screen screen = screen_of(out);
    struct environment inside = environment_set(&before);
    for (size_t i = 0; i < VARIABLES; i++) {
        free(inside.value[i]);
        free(before.value[i]);
    }
    return screen;
}

/* The end of a pseudo-terminal that a program would write to, so many columns wide. */
static FILE *terminal_open(unsigned short columns, int *other_end)
{
    *other_end = posix_openpt(O_RDWR | O_NOCTTY);
    ck_assert_int_ge(*other_end, 0);
    ck_assert_int_eq(grantpt(*other_end), 0);
    ck_assert_int_eq(unlockpt(*other_end), 0);
    int file = open(ptsname(*other_end), O_RDWR | O_NOCTTY);
    struct winsize size = {.ws_row = 24, .ws_col = columns};
    ck_assert_int_eq(ioctl(file, TIOCSWINSZ, &size), 0);
    return fdopen(file, "r+");
}

START_TEST(a_pipe_gets_80_columns_and_no_colour)
{
    FILE *out = tmpfile();
    struct screen s = screen_in(&(struct environment){{NULL, "xterm", NULL, NULL, NULL, "C"}}, out);
    ck_assert_uint_eq(s.width, 80);
    ck_assert(!s.colour);
    ck_assert(!s.unicode);
    fclose(out);
}
END_TEST

START_TEST(a_terminal_is_asked_for_its_width)
{
    int other_end;
    FILE *out = terminal_open(61, &other_end);
    struct screen s = screen_in(&(struct environment){{NULL, "xterm"}}, out);
    ck_assert_uint_eq(s.width, 61);
    ck_assert(s.colour);
    fclose(out);
    close(other_end);
}
END_TEST

START_TEST(the_environment_says_what_may_be_used)
{
    static const struct { struct environment environment; bool colour, unicode; } cases[] = {
        /* NO_COLOR, TERM, ASCII, LC_ALL, LC_CTYPE, LANG */
        {{{NULL, "xterm", NULL, NULL, NULL, "en_US.UTF-8"}}, true, true},
        {{{"1", "xterm", NULL, NULL, NULL, "C.utf8"}}, false, true},
        {{{"", "xterm", NULL, NULL, NULL, "C"}}, true, false},
        {{{NULL, "dumb", NULL, NULL, "C.UTF-8", NULL}}, false, true},
        {{{NULL, NULL, NULL, NULL, NULL, "C.UTF-8"}}, false, true},
        {{{NULL, "xterm", "1", NULL, NULL, "C.UTF-8"}}, true, false},
        {{{NULL, "xterm", NULL, "C", NULL, "C.UTF-8"}}, true, false},
        {{{NULL, "xterm", NULL, NULL, NULL, NULL}}, true, false},
    };
    int other_end;
    FILE *out = terminal_open(80, &other_end);
    struct screen s = screen_in(&cases[_i].environment, out);
    ck_assert_int_eq(s.colour, cases[_i].colour);
    ck_assert_int_eq(s.unicode, cases[_i].unicode);
    fclose(out);
    close(other_end);
}
END_TEST

START_TEST(formats_are_found_by_name)
{
    ck_assert_str_eq(format_named("json")->name, "json");
    ck_assert_ptr_null(format_named("xml"));
}
END_TEST

static TCase *cleaning(void)
{
    TCase *c = tcase_create("cleaning");
    tcase_add_test(c, what_is_not_utf8_becomes_a_replacement);
    tcase_add_test(c, a_nul_is_left_out_and_does_not_end_the_text);
    tcase_add_test(c, ascii_has_a_twin_for_every_drawing);
    tcase_add_test(c, columns_are_counted_as_a_terminal_shows_them);
    return c;
}

static TCase *every_sample(void)
{
    TCase *c = tcase_create("every sample");
    tcase_add_test(c, no_line_is_wider_than_the_screen);
    tcase_add_test(c, the_ruler_of_a_large_block_stays_on_the_page);
    tcase_add_test(c, words_stay_within_80_columns_on_a_wide_screen);
    tcase_add_test(c, without_colour_there_is_no_escape_byte);
    tcase_add_test(c, the_ascii_twin_is_ascii);
    tcase_add_test(c, colour_only_repeats_what_words_say);
    tcase_add_test(c, each_colour_has_contrast_on_black_and_on_white);
    return c;
}

/* As wide as the page allows; what does not fit wraps, and nothing is cut. */
START_TEST(a_table_gives_its_widest_cells_more_lines)
{
    static const char lines[] = "| what | where it is |\n|------|-----|\n"
                                "| `free` | in a library whose name nobody remembers |\n";
    struct screen screen = {.width = 40, .unicode = true};
    struct page page = page_for(&screen);
    table_add(&page, 1, lines);
    ck_assert_str_eq(text_string(&page.text),
                     " what │ where it is\n"
                     " ─────┼─────────────────────────────────\n"
                     " free │ in a library whose name nobody\n"
                     "      │ remembers\n");
    text_release(&page.text);
}
END_TEST

static TCase *screens(void)
{
    TCase *c = tcase_create("screens");
    tcase_add_test(c, a_table_gives_its_widest_cells_more_lines);
    int count = sizeof pictures / sizeof *pictures;
    tcase_add_loop_test(c, each_bug_has_its_picture, 0, count);
    tcase_add_loop_test(c, each_picture_has_its_twin_in_ascii, 0, count);
    tcase_add_test(c, a_way_that_is_too_long_goes_on_below);
    tcase_add_test(c, the_card_says_what_happened_and_asks_the_next_question);
    tcase_add_test(c, a_copy_that_runs_past_the_end_is_told_whole);
    tcase_add_test(c, a_refusal_is_told_with_its_allocation);
    tcase_add_test(c, only_the_worst_finding_is_shown_in_full);
    tcase_add_test(c, a_bug_seen_elsewhere_is_shown_where_the_learner_can_look);
    tcase_add_test(c, later_messages_of_the_compiler_are_counted);
    tcase_add_test(c, a_pass_shows_its_time_and_what_is_next);
    tcase_add_test(c, what_was_not_graded_is_neither_a_zero_nor_a_pass);
    tcase_add_test(c, a_hostile_source_does_nothing_to_the_terminal);
    tcase_add_test(c, plain_is_sentences_from_top_to_bottom);
    return c;
}

static TCase *json(void)
{
    TCase *c = tcase_create("json");
    tcase_add_test(c, json_has_exactly_the_keys_of_its_contract);
    tcase_add_loop_test(c, json_of_every_sample_is_read_by_jq, 0, (int)sample_count);
    tcase_add_loop_test(c, json_tells_the_facts, 0, 10);
    return c;
}

static TCase *places(void)
{
    TCase *c = tcase_create("places");
    tcase_add_test(c, a_pipe_gets_80_columns_and_no_colour);
    tcase_add_test(c, a_terminal_is_asked_for_its_width);
    tcase_add_loop_test(c, the_environment_says_what_may_be_used, 0, 8);
    tcase_add_test(c, formats_are_found_by_name);
    return c;
}

Suite *format_suite(void)
{
    Suite *suite = suite_create("format");
    suite_add_tcase(suite, cleaning());
    suite_add_tcase(suite, every_sample());
    suite_add_tcase(suite, screens());
    suite_add_tcase(suite, json());
    suite_add_tcase(suite, places());
    return suite;
}
