#include "base/arena.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/program.h"
#include "base/text.h"
#include "suites.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder for one test, removed at its end. */
struct place {
    char folder[64];
};

static void place_make(struct place *p)
{
    strcpy(p->folder, "build/test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(p->folder));
}

static const char *below(const struct place *p, const char *name, struct text *path)
{
    text_clear(path);
    text_addf(path, "%s/%s", p->folder, name);
    return text_string(path);
}

START_TEST(a_text_grows_by_what_is_added)
{
    struct text t = {0};
    for (int i = 0; i < 100; i++)
        text_addf(&t, "%d,", i);
    ck_assert_uint_eq(t.length, 290);
    ck_assert_int_eq(strncmp(text_string(&t), "0,1,2,", 6), 0);
    text_release(&t);
    ck_assert_str_eq(text_string(&t), "");
}
END_TEST

START_TEST(a_text_keeps_bytes_that_are_no_letters)
{
    struct text t = {0};
    text_add_bytes(&t, "a\0b", 3);
    ck_assert_uint_eq(t.length, 3);
    ck_assert_mem_eq(t.bytes, "a\0b", 4);
    char *taken = text_take(&t);
    ck_assert_ptr_null(t.bytes);
    free(taken);
}
END_TEST

START_TEST(an_arena_owns_all_its_copies)
{
    struct arena a = {0};
    const char *first = arena_copy(&a, "first");
    for (int i = 0; i < 200; i++)
        ck_assert_ptr_nonnull(arena_printf(&a, "copy %d", i));
    ck_assert_str_eq(first, "first");
    ck_assert_ptr_null(arena_copy(&a, NULL));
    arena_release(&a);
    ck_assert_uint_eq(a.count, 0);
}
END_TEST

START_TEST(a_file_is_written_whole_and_read_back)
{
    struct place p;
    struct text path = {0}, read = {0};
    struct error e;
    place_make(&p);
    ck_assert(file_write(below(&p, "f", &path), "one\n", 4, &e));
    ck_assert(file_write(text_string(&path), "two\n", 4, &e));
    ck_assert(file_read(text_string(&path), FILE_LIMIT, &read, &e));
    ck_assert_str_eq(text_string(&read), "two\n");
    struct folder_names names = {0};
    ck_assert(folder_list(p.folder, &names, &e));
    ck_assert_uint_eq(names.count, 1);   /* no temporary is left */
    folder_names_release(&names);
    text_release(&path);
    text_release(&read);
    folder_remove(p.folder);
    ck_assert(!file_exists(p.folder));
}
END_TEST

START_TEST(a_copy_never_replaces_what_is_there)
{
    struct place p;
    struct text from = {0}, to = {0}, read = {0};
    struct error e;
    place_make(&p);
    ck_assert(file_write(below(&p, "shipped", &from), "shipped", 7, &e));
    ck_assert(file_write(below(&p, "mine", &to), "mine", 4, &e));
    ck_assert(!file_copy_new(text_string(&from), text_string(&to), &e));
    ck_assert(file_read(text_string(&to), FILE_LIMIT, &read, &e));
    ck_assert_str_eq(text_string(&read), "mine");
    text_release(&from);
    text_release(&to);
    text_release(&read);
    folder_remove(p.folder);
}
END_TEST

START_TEST(a_folder_or_a_pipe_is_refused_as_a_file)
{
    struct place p;
    struct text path = {0}, read = {0};
    struct error e;
    place_make(&p);
    ck_assert(!file_read(p.folder, FILE_LIMIT, &read, &e));
    ck_assert_ptr_nonnull(strstr(e.sentence, "not a regular file"));
    ck_assert_int_eq(mkfifo(below(&p, "pipe", &path), 0600), 0);
    ck_assert(!file_read(text_string(&path), FILE_LIMIT, &read, &e));   /* does not hang */
    text_release(&path);
    text_release(&read);
    folder_remove(p.folder);
}
END_TEST

START_TEST(a_long_file_is_cut_at_the_limit)
{
    struct place p;
    struct text path = {0}, read = {0};
    struct error e;
    place_make(&p);
    ck_assert(file_write(below(&p, "long", &path), "0123456789", 10, &e));
    ck_assert(file_read(text_string(&path), 4, &read, &e));
    ck_assert_str_eq(text_string(&read), "0123");
    text_release(&path);
    text_release(&read);
    folder_remove(p.folder);
}
END_TEST

START_TEST(folders_are_made_with_their_parents)
{
    struct place p;
    struct text path = {0};
    struct error e;
    place_make(&p);
    ck_assert(folder_make(below(&p, "a b/\xc3\xa9/c", &path), &e));
    ck_assert(file_is_folder(text_string(&path)));
    ck_assert(folder_make(text_string(&path), &e));
    ck_assert(file_write(below(&p, "file", &path), "", 0, &e));
    ck_assert(!folder_make(below(&p, "file/x", &path), &e));
    ck_assert_ptr_nonnull(strstr(e.sentence, "cannot be made"));
    text_release(&path);
    folder_remove(p.folder);
}
END_TEST

START_TEST(a_fingerprint_changes_with_each_byte)
{
    uint64_t h = hash_string(HASH_START, "abc");
    ck_assert(h != hash_string(HASH_START, "abd"));
    ck_assert(hash_string(hash_string(HASH_START, "ab"), "c")
              != hash_string(hash_string(HASH_START, "a"), "bc"));
    ck_assert(h == hash_string(HASH_START, "abc"));
}
END_TEST

START_TEST(programs_are_found_in_the_path_only)
{
    struct text path = {0};
    ck_assert(program_find("sh", &path));
    ck_assert_int_eq(access(text_string(&path), X_OK), 0);
    text_clear(&path);
    ck_assert(!program_find("no-such-program-anywhere", &path));
    text_release(&path);
}
END_TEST

Suite *base_suite(void)
{
    Suite *suite = suite_create("base");
    TCase *tcase = tcase_create("base");
    tcase_add_test(tcase, a_text_grows_by_what_is_added);
    tcase_add_test(tcase, a_text_keeps_bytes_that_are_no_letters);
    tcase_add_test(tcase, an_arena_owns_all_its_copies);
    tcase_add_test(tcase, a_file_is_written_whole_and_read_back);
    tcase_add_test(tcase, a_copy_never_replaces_what_is_there);
    tcase_add_test(tcase, a_folder_or_a_pipe_is_refused_as_a_file);
    tcase_add_test(tcase, a_long_file_is_cut_at_the_limit);
    tcase_add_test(tcase, folders_are_made_with_their_parents);
    tcase_add_test(tcase, a_fingerprint_changes_with_each_byte);
    tcase_add_test(tcase, programs_are_found_in_the_path_only);
    suite_add_tcase(suite, tcase);
    return suite;
}
