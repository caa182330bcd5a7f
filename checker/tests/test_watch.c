/* What `checker watch` notices, compares, lays out and starts. */
#include "base/file.h"
#include "format/words.h"
#include "sample.h"
#include "suites.h"
#include "watch/changes.h"
#include "watch/child.h"
#include "watch/editor.h"
#include "watch/files.h"
#include "watch/layout.h"
#include "watch/signals.h"

#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- saves, in a folder of their own */

struct desk {
    char folder[64];
    struct text path, other;       /* the file, and one beside it */
    struct files files;
};

static void put(const char *path, const char *content)
{
    FILE *out = fopen(path, "w");
    ck_assert_ptr_nonnull(out);
    fputs(content, out);
    fclose(out);
}

/* Saved long ago, so that each save from now on has another time. */
static void make_old(const char *path)
{
    const struct timespec times[2] = {{1000, 0}, {1000, 0}};
    ck_assert_int_eq(utimensat(AT_FDCWD, path, times, 0), 0);
}

static void begin_at(struct desk *d, const char *path)
{
    const char *paths[] = {path};
    make_old(path);
    files_open(&d->files, paths, 1);
}

static void make_folder(struct desk *d)
{
    *d = (struct desk){.folder = "build/watch-XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(d->folder));
    text_addf(&d->path, "%s/badge.c", d->folder);
    text_addf(&d->other, "%s/badge.c.new", d->folder);
    put(text_string(&d->path), "first");
}

static void begin(struct desk *d)
{
    make_folder(d);
    begin_at(d, text_string(&d->path));
}

static void end(struct desk *d)
{
    files_close(&d->files);
    folder_remove(d->folder);
    text_release(&d->path);
    text_release(&d->other);
}

/* Looks as the loop of watch does, until there is something new. */
static enum files_news next_news(struct desk *d)
{
    enum files_news news;
    while ((news = files_look(&d->files)) == FILES_SAME) {
        struct pollfd ready = {.fd = files_descriptor(&d->files), .events = POLLIN};
        poll(&ready, 1, files_patience(&d->files));
    }
    return news;
}

START_TEST(a_file_that_is_written_in_place_is_a_save)
{
    struct desk d;
    begin(&d);
    ck_assert_int_eq(files_look(&d.files), FILES_SAME);
    put(text_string(&d.path), "second");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    ck_assert_int_eq(files_look(&d.files), FILES_SAME);
    end(&d);
}
END_TEST

START_TEST(a_file_that_is_renamed_over_it_is_a_save)
{
    struct desk d;
    begin(&d);
    put(text_string(&d.other), "second");
    ck_assert_int_eq(rename(text_string(&d.other), text_string(&d.path)), 0);
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    end(&d);
}
END_TEST

/* As vim does it: the old one becomes a backup, and a new one is made. */
START_TEST(a_file_that_is_missing_for_a_moment_is_not_gone)
{
    struct desk d;
    begin(&d);
    ck_assert_int_eq(rename(text_string(&d.path), text_string(&d.other)), 0);
    ck_assert_int_eq(files_look(&d.files), FILES_SAME);
    put(text_string(&d.path), "second");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    end(&d);
}
END_TEST

START_TEST(a_file_that_stays_away_is_gone_until_it_is_back)
{
    struct desk d;
    begin(&d);
    unlink(text_string(&d.path));
    ck_assert_int_eq(next_news(&d), FILES_GONE);
    put(text_string(&d.path), "second");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    end(&d);
}
END_TEST

START_TEST(a_save_behind_a_link_is_a_save)
{
    struct desk d;
    struct text folder = {0}, link = {0};
    make_folder(&d);
    text_addf(&folder, "%s/elsewhere", d.folder);
    text_addf(&link, "%s/link.c", text_string(&folder));
    ck_assert_int_eq(mkdir(text_string(&folder), 0777), 0);
    ck_assert_int_eq(symlink("../badge.c", text_string(&link)), 0);
    begin_at(&d, text_string(&link));
    put(text_string(&d.path), "second");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    put(text_string(&d.other), "third");
    ck_assert_int_eq(rename(text_string(&d.other), text_string(&d.path)), 0);
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    text_release(&folder);
    text_release(&link);
    end(&d);
}
END_TEST

START_TEST(two_quick_saves_end_with_the_second)
{
    struct desk d;
    struct text content = {0};
    struct error e;
    begin(&d);
    put(text_string(&d.path), "second");
    put(text_string(&d.path), "third");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    ck_assert(file_read(text_string(&d.path), FILE_LIMIT, &content, &e));
    ck_assert_str_eq(text_string(&content), "third");
    /* and between two looks each counts */
    put(text_string(&d.path), "fourth");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    put(text_string(&d.path), "fifth");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    text_release(&content);
    end(&d);
}
END_TEST

START_TEST(the_same_content_is_a_touch)
{
    struct desk d;
    begin(&d);
    put(text_string(&d.path), "first");
    ck_assert_int_eq(next_news(&d), FILES_TOUCHED);
    end(&d);
}
END_TEST

/* A shared file system: another machine writes, and no one tells. */
START_TEST(what_nobody_tells_of_is_found_by_looking)
{
    struct desk d;
    begin(&d);
    close(d.files.notify);
    d.files.notify = -1;
    put(text_string(&d.path), "second");
    /* half a save looks like this as well: it is looked at twice */
    ck_assert_int_eq(files_look(&d.files), FILES_SAME);
    ck_assert_int_eq(files_look(&d.files), FILES_CHANGED);
    /* the same size and time, other bytes */
    put(text_string(&d.path), "abcdef");
    const struct timespec times[2] = {d.files.taken.saved, d.files.taken.saved};
    utimensat(AT_FDCWD, text_string(&d.path), times, 0);
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    end(&d);
}
END_TEST

START_TEST(a_folder_that_is_put_in_the_place_of_another_is_watched)
{
    struct desk d;
    struct text inner = {0}, path = {0}, away = {0};
    make_folder(&d);
    text_addf(&inner, "%s/inner", d.folder);
    text_addf(&away, "%s/away", d.folder);
    text_addf(&path, "%s/badge.c", text_string(&inner));
    mkdir(text_string(&inner), 0777);
    put(text_string(&path), "first");
    begin_at(&d, text_string(&path));
    ck_assert_int_eq(rename(text_string(&inner), text_string(&away)), 0);
    mkdir(text_string(&inner), 0777);
    put(text_string(&path), "second");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    put(text_string(&path), "third");
    ck_assert_int_eq(next_news(&d), FILES_CHANGED);
    text_release(&inner);
    text_release(&path);
    text_release(&away);
    end(&d);
}
END_TEST

/* ---- what changed */

static void take(struct changes *known, const char *sample, struct text *words)
{
    struct verdict v = sample_verdict(sample);
    text_clear(words);
    changes_take(known, &v, words);
    verdict_release(&v);
}

START_TEST(what_changed_is_said_in_words)
{
    struct changes known = {0};
    struct text words = {0};
    take(&known, "overflow", &words);
    ck_assert_str_eq(text_string(&words), "");
    take(&known, "overflow", &words);
    ck_assert_str_eq(text_string(&words), "same MEM-04");
    take(&known, "leak", &words);
    ck_assert_ptr_nonnull(strstr(text_string(&words), "new MEM-07"));
    ck_assert_ptr_nonnull(strstr(text_string(&words), "gone MEM-04"));
    ck_assert_ptr_null(strstr(text_string(&words), "same"));
    changes_release(&known);
    text_release(&words);
}
END_TEST

/* ---- so many lines */

static void check_rows(const char *sample, size_t rows, unsigned width)
{
    struct verdict v = sample_verdict(sample);
    struct text out = {0};
    struct layout layout = {.screen = {.width = width, .unicode = true, .attempt = "attempt 4"},
                            .rows = rows, .changes = "new MEM-05; gone MEM-04",
                            .next = "n goes on to 01.2"};
    layout_verdict(&layout, &v, &out);
    ck_assert_msg(layout_rows(text_string(&out)) <= rows, "%s in %zu lines of %u:\n%s", sample,
                  rows, width, text_string(&out));
    ck_assert_msg(strstr(text_string(&out), words_outcome(&v)), "%s:\n%s", sample,
                  text_string(&out));
    if (v.findings.count)
        ck_assert_ptr_nonnull(strstr(text_string(&out), v.findings.item[0].code->id));
    text_release(&out);
    verdict_release(&v);
}

START_TEST(every_verdict_fits_the_lines_that_there_are)
{
    for (size_t i = 0; i < sample_count; i++) {
        for (size_t rows = 12; rows <= 50; rows++)
            check_rows(sample_table[i].name, rows, 80);
    }
}
END_TEST

START_TEST(what_is_folded_is_said_and_nothing_else_is)
{
    struct verdict v = sample_verdict("overflow");
    struct text narrow = {0}, wide = {0};
    struct layout layout = {.screen = {.width = 80, .unicode = true}, .rows = 12, .changes = ""};
    layout_verdict(&layout, &v, &narrow);
    ck_assert_ptr_nonnull(strstr(text_string(&narrow), "the key a shows all"));
    layout.rows = 100;
    layout_verdict(&layout, &v, &wide);
    ck_assert_ptr_null(strstr(text_string(&wide), "the key a shows all"));
    text_release(&narrow);
    text_release(&wide);
    verdict_release(&v);
}
END_TEST

/* ---- editors */

static void set_editor(const char *editor)
{
    static const char *const others[] = {"VISUAL", "TMUX", "TERM_PROGRAM"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        unsetenv(others[i]);
    if (editor)
        setenv("EDITOR", editor, 1);
    else
        unsetenv("EDITOR");
}

START_TEST(an_editor_gets_its_arguments_and_the_file_as_one_word)
{
    struct editor ed;
    struct text said = {0};
    int signals = signals_take();
    set_editor("printf '<%s>' 'its own'");
    editor_choose(&ed, "/tmp/a b; echo $(id) \"x\".c", 7, 80);
    ck_assert_int_eq(ed.way, EDITOR_HERE);
    ck_assert_int_eq(child_collect(ed.argv, signals, &said), 0);
    ck_assert_str_eq(text_string(&said), "<its own></tmp/a b; echo $(id) \"x\".c>");
    editor_release(&ed);
    text_release(&said);
    close(signals);
    signals_release();
}
END_TEST

START_TEST(an_editor_that_knows_lines_is_told_the_line)
{
    struct editor ed;
    set_editor("/usr/bin/vim -u NONE");
    editor_choose(&ed, "/tmp/badge.c", 44, 80);
    ck_assert_str_eq(ed.argv[4], "+44");
    ck_assert_str_eq(ed.argv[5], "/tmp/badge.c");
    editor_release(&ed);
    set_editor("my-editor");
    editor_choose(&ed, "/tmp/badge.c", 44, 80);
    ck_assert_str_eq(ed.argv[4], "/tmp/badge.c");
    editor_release(&ed);
}
END_TEST

/* A program of that name is found first. */
static void pretend(const struct desk *d, const char *name)
{
    struct text path = {0}, search = {0};
    text_addf(&path, "%s/%s", d->folder, name);
    put(text_string(&path), "#!/bin/sh\n");
    ck_assert_int_eq(chmod(text_string(&path), 0755), 0);
    text_addf(&search, "%s:%s", d->folder, getenv("PATH"));
    setenv("PATH", text_string(&search), 1);
    text_release(&path);
    text_release(&search);
}

START_TEST(the_terminal_of_vs_code_and_tmux_open_it_beside)
{
    struct desk d;
    struct editor ed;
    struct text before = {0};
    begin(&d);
    text_add(&before, getenv("PATH"));
    set_editor("nano -l");
    pretend(&d, "code");
    pretend(&d, "tmux");
    setenv("TMUX", "somewhere", 1);
    editor_choose(&ed, "/tmp/badge.c", 44, 80);
    ck_assert_int_eq(ed.way, EDITOR_BESIDE);
    ck_assert_str_eq(ed.argv[0], "tmux");
    ck_assert_str_eq(ed.argv[2], "-v");
    ck_assert_str_eq(ed.argv[5], "nano -l \"$@\"");
    ck_assert_str_eq(ed.argv[8], "/tmp/badge.c");
    editor_release(&ed);
    setenv("TERM_PROGRAM", "vscode", 1);
    editor_choose(&ed, "/tmp/badge.c", 44, 80);
    ck_assert_int_eq(ed.way, EDITOR_BESIDE);
    ck_assert_str_eq(ed.argv[0], "code");
    ck_assert_str_eq(ed.argv[1], "-g");
    ck_assert_str_eq(ed.argv[2], "/tmp/badge.c:44");
    ck_assert_ptr_null(ed.argv[3]);
    editor_release(&ed);
    setenv("PATH", text_string(&before), 1);
    text_release(&before);
    end(&d);
}
END_TEST

START_TEST(without_an_editor_there_is_a_link_where_escapes_may_be)
{
    struct editor ed;
    struct text link = {0};
    set_editor(NULL);
    setenv("TERM", "xterm-256color", 1);
    editor_choose(&ed, "/tmp/a b.c", 44, 80);
    ck_assert_int_eq(ed.way, EDITOR_NONE);
    editor_link(&link, &(struct screen){.width = 80}, "/tmp/a b.c", 44);
    ck_assert_str_eq(text_string(&link), "/tmp/a b.c:44");
    text_clear(&link);
    editor_link(&link, &(struct screen){.width = 80, .colour = true}, "/tmp/a b.c", 44);
    ck_assert_ptr_nonnull(strstr(text_string(&link), "/tmp/a%20b.c\033\\/tmp/a b.c:44\033]8;;"));
    text_release(&link);
    editor_release(&ed);
}
END_TEST

Suite *watch_suite(void)
{
    Suite *suite = suite_create("watch");
    TCase *tcase = tcase_create("watch");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, a_file_that_is_written_in_place_is_a_save);
    tcase_add_test(tcase, a_file_that_is_renamed_over_it_is_a_save);
    tcase_add_test(tcase, a_file_that_is_missing_for_a_moment_is_not_gone);
    tcase_add_test(tcase, a_file_that_stays_away_is_gone_until_it_is_back);
    tcase_add_test(tcase, a_save_behind_a_link_is_a_save);
    tcase_add_test(tcase, two_quick_saves_end_with_the_second);
    tcase_add_test(tcase, the_same_content_is_a_touch);
    tcase_add_test(tcase, what_nobody_tells_of_is_found_by_looking);
    tcase_add_test(tcase, a_folder_that_is_put_in_the_place_of_another_is_watched);
    tcase_add_test(tcase, what_changed_is_said_in_words);
    tcase_add_test(tcase, every_verdict_fits_the_lines_that_there_are);
    tcase_add_test(tcase, what_is_folded_is_said_and_nothing_else_is);
    tcase_add_test(tcase, an_editor_gets_its_arguments_and_the_file_as_one_word);
    tcase_add_test(tcase, an_editor_that_knows_lines_is_told_the_line);
    tcase_add_test(tcase, the_terminal_of_vs_code_and_tmux_open_it_beside);
    tcase_add_test(tcase, without_an_editor_there_is_a_link_where_escapes_may_be);
    suite_add_tcase(suite, tcase);
    return suite;
}
