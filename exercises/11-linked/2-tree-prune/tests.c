#include "dirs.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

static bool all(const struct dir *dir)
{
    (void)dir;
    return true;
}

static bool none(const struct dir *dir)
{
    (void)dir;
    return false;
}

/* What the clean-up program asks. */
static bool is_in_use(const struct dir *dir)
{
    return dir->files > 0 || dir->subdirs > 0;
}

/* Names with a capital letter stay. */
static bool is_capital(const struct dir *dir)
{
    return dir->name[0] >= 'A' && dir->name[0] <= 'Z';
}

/*
 * Makes a tree from its drawing: a letter is a directory, and in brackets
 * behind it stand those that are in it, the last one first. A digit behind the
 * letter is the number of its files. "r(a(b)c2)" has the root r.
 */
static struct dir *tree(const char *drawing)
{
    struct dir *inside[16], *root = NULL, *last = NULL;
    size_t depth = 0;
    for (; *drawing != '\0'; drawing++) {
        char name[2] = {*drawing, '\0'};
        if (*drawing == '(') {
            inside[depth++] = last;
        } else if (*drawing == ')') {
            depth--;
        } else if (*drawing >= '0' && *drawing <= '9') {
            last->files = (size_t)(*drawing - '0');
        } else {
            last = depth == 0 ? dir_new(name, 0)
                              : dir_add(inside[depth - 1], name, 0);
            ck_assert_ptr_nonnull(last);
        }
        if (root == NULL)
            root = last;
    }
    return root;
}

/* The drawing of a tree, in the order of its links, for one with few files. */
static char *draw(const struct dir *dir, char *out)
{
    size_t subdirs = 0;
    *out++ = dir->name[0];
    if (dir->files > 0)
        *out++ = (char)('0' + dir->files);
    if (dir->child != NULL) {
        *out++ = '(';
        for (const struct dir *d = dir->child; d != NULL; d = d->sibling) {
            out = draw(d, out);
            subdirs++;
        }
        *out++ = ')';
    }
    ck_assert_uint_eq(dir->subdirs, subdirs);
    *out = '\0';
    return out;
}

static void check_tree(const struct dir *root, const char *drawing)
{
    char got[256];
    ck_assert_ptr_nonnull(root);
    draw(root, got);
    ck_assert_str_eq(got, drawing);
    ck_assert_ptr_null(root->sibling);
}

START_TEST(a_new_directory_is_empty)
{
    struct dir *one = dir_new("home", 3);
    struct dir *other = dir_new("", 0);
    if (!refusal_happened()) {
        ck_assert_str_eq(one->name, "home");
        ck_assert_uint_eq(one->files, 3);
        ck_assert_str_eq(other->name, "");
        check_tree(one, "h3");
    } else {
        ck_assert(one == NULL || other == NULL);
    }
    dir_free(one);
    dir_free(other);
    dir_free(NULL);
}
END_TEST

START_TEST(a_directory_comes_before_those_that_are_there)
{
    struct dir *root = tree("r(a(xy)b2c)");
    check_tree(root, "r(cb2a(yx))");
    ck_assert_uint_eq(dir_count(root), 6);
    ck_assert_uint_eq(dir_files(root), 2);
    ck_assert_uint_eq(dir_count(NULL) + dir_files(NULL), 0);
    dir_free(root);
}
END_TEST

START_TEST(what_cannot_be_added_changes_nothing)
{
    struct dir *root = dir_new("root", 1);
    if (root == NULL)
        return;
    struct dir *one = dir_add(root, "one", 2);
    struct dir *other = dir_add(root, "other", 4);
    ck_assert_uint_eq((one != NULL) + (other != NULL), 2 - refusal_happened());
    ck_assert_uint_eq(dir_count(root), 3 - refusal_happened());
    ck_assert_uint_eq(root->subdirs, 2 - refusal_happened());
    ck_assert_ptr_eq(root->child, other != NULL ? other : one);
    dir_free(root);
}
END_TEST

START_TEST(a_name_is_copied)
{
    char name[] = "music";
    struct dir *root = dir_new("root", 0);
    struct dir *dir = dir_add(root, name, 1);
    memset(name, 'x', strlen(name));
    ck_assert_str_eq(dir->name, "music");
    dir_free(root);
}
END_TEST

START_TEST(a_path_leads_to_its_directory)
{
    struct dir *root = dir_new("root", 0);
    struct dir *photo = dir_add(root, "photo", 0);
    struct dir *photos = dir_add(root, "photos", 0);
    struct dir *year = dir_add(photos, "2019", 0);
    ck_assert_ptr_eq(dir_find(root, ""), root);
    ck_assert_ptr_eq(dir_find(root, "photo"), photo);
    ck_assert_ptr_eq(dir_find(root, "photos"), photos);
    ck_assert_ptr_eq(dir_find(root, "photos/2019"), year);
    ck_assert_ptr_null(dir_find(root, "2019"));
    ck_assert_ptr_null(dir_find(root, "pho"));
    ck_assert_ptr_null(dir_find(root, "photo/2019"));
    dir_free(root);
}
END_TEST

START_TEST(nothing_is_taken_from_no_tree)
{
    struct dir *root = NULL;
    dir_prune(&root, none);
    ck_assert_ptr_null(root);
}
END_TEST

START_TEST(what_is_kept_stays_as_it_is)
{
    struct dir *root = tree("r(a(xy)b2c)");
    struct dir *x = dir_find(root, "a/x");
    dir_prune(&root, all);
    check_tree(root, "r(cb2a(yx))");
    ck_assert_ptr_eq(dir_find(root, "a/x"), x);
    dir_free(root);
}
END_TEST

START_TEST(a_root_that_is_not_kept_takes_all_along)
{
    struct dir *root = tree("r(a(xy)b2c)");
    dir_prune(&root, none);
    ck_assert_ptr_null(root);
    root = tree("r");
    dir_prune(&root, none);
    ck_assert_ptr_null(root);
}
END_TEST

START_TEST(one_of_three_goes)
{
    struct dir *root = tree("R(AbC)");
    dir_prune(&root, is_capital);
    check_tree(root, "R(CA)");
    dir_free(root);
    root = tree("R(ABc)");
    dir_prune(&root, is_capital);
    check_tree(root, "R(BA)");
    dir_free(root);
    root = tree("R(aBC)");
    dir_prune(&root, is_capital);
    check_tree(root, "R(CB)");
    dir_free(root);
}
END_TEST

START_TEST(several_in_a_row_go)
{
    struct dir *root = tree("R(AbcdE)");
    dir_prune(&root, is_capital);
    check_tree(root, "R(EA)");
    dir_free(root);
    root = tree("R(abCdef)");
    dir_prune(&root, is_capital);
    check_tree(root, "R(C)");
    dir_free(root);
    root = tree("R(abc)");
    dir_prune(&root, is_capital);
    check_tree(root, "R");
    dir_free(root);
}
END_TEST

START_TEST(what_goes_takes_along_what_is_in_it)
{
    struct dir *root = tree("R(Ab(CD(E))F(g(HIJ)K))");
    dir_prune(&root, is_capital);
    check_tree(root, "R(F(K)A)");
    ck_assert_uint_eq(dir_count(root), 4);
    dir_free(root);
}
END_TEST

START_TEST(a_directory_of_which_nothing_is_left_goes_as_well)
{
    struct dir *root = tree("r(a(b(c)d(e))f(g3h))");
    dir_prune(&root, is_in_use);
    check_tree(root, "r(f(g3))");
    dir_prune(&root, is_in_use);
    check_tree(root, "r(f(g3))");
    dir_free(root);
    root = tree("r(a(b)c(d(e)))");
    dir_prune(&root, is_in_use);
    ck_assert_ptr_null(root);
}
END_TEST

/* Which names were asked for, in their order. */
static char asked[64];
static size_t asked_for;

static bool note_and_keep_capitals(const struct dir *dir)
{
    if (asked_for < sizeof asked - 1)
        asked[asked_for++] = dir->name[0];
    return is_capital(dir);
}

START_TEST(each_is_asked_for_once_and_after_what_is_in_it)
{
    asked_for = 0;
    memset(asked, '\0', sizeof asked);
    struct dir *root = tree("R(a(bC)D(E(f)g))");
    dir_prune(&root, note_and_keep_capitals);
    ck_assert_uint_eq(strlen(asked), 8);
    for (const char *name = "RabCDEfg"; *name != '\0'; name++)
        ck_assert_ptr_nonnull(strchr(asked, *name));
    ck_assert_ptr_eq(strchr(asked, 'R'), asked + 7);
    ck_assert(strchr(asked, 'a') > strchr(asked, 'b'));
    ck_assert(strchr(asked, 'a') > strchr(asked, 'C'));
    ck_assert(strchr(asked, 'D') > strchr(asked, 'E'));
    ck_assert(strchr(asked, 'D') > strchr(asked, 'g'));
    ck_assert(strchr(asked, 'E') > strchr(asked, 'f'));
    check_tree(root, "R(D(E))");
    dir_free(root);
}
END_TEST

START_TEST(to_prune_takes_no_memory)
{
    struct dir *root = tree("R(Ab(CD(E))F(g(HIJ)K))");
    dir_prune(&root, is_capital);
    dir_prune(&root, none);
    ledger_at_most(24, 12 * (sizeof *root + 2));
}
END_TEST

START_TEST(two_trees_are_pruned_apart)
{
    struct dir *one = tree("R(aB(c))"), *other = tree("R(XyZ)");
    dir_prune(&one, is_capital);
    check_tree(other, "R(ZyX)");
    dir_prune(&other, is_capital);
    check_tree(one, "R(B)");
    check_tree(other, "R(ZX)");
    dir_free(one);
    dir_free(other);
}
END_TEST

START_TEST(a_pruned_tree_is_used_again)
{
    struct dir *root = tree("R(aBc)");
    for (int round = 0; round < 3; round++) {
        dir_prune(&root, is_capital);
        check_tree(root, "R(B)");
        struct dir *b = dir_find(root, "B");
        ck_assert_ptr_nonnull(dir_add(root, "d", 0));
        ck_assert_ptr_nonnull(dir_add(b, "e", 0));
        check_tree(root, "R(dB(e))");
    }
    dir_free(root);
}
END_TEST

/* A small stack, as threads and small devices have; returns the usual one. */
static struct rlimit small_stack(void)
{
    struct rlimit usual;
    ck_assert_int_eq(getrlimit(RLIMIT_STACK, &usual), 0);
    struct rlimit small = {256 << 10, usual.rlim_max};
    ck_assert_int_eq(setrlimit(RLIMIT_STACK, &small), 0);
    return usual;
}

START_TEST(many_directories_in_one_need_no_large_stack)
{
    struct dir *root = dir_new("Root", 0);
    for (int i = 0; i < 10000; i++)
        ck_assert_ptr_nonnull(dir_add(root, i % 2 == 0 ? "Kept" : "old", 1));
    struct rlimit usual = small_stack();
    dir_prune(&root, is_capital);
    ck_assert_uint_eq(root->subdirs, 5000);
    ck_assert_uint_eq(dir_count(root), 5001);
    dir_free(root);
    ck_assert_int_eq(setrlimit(RLIMIT_STACK, &usual), 0);
}
END_TEST

START_TEST(a_hundred_directories_may_be_in_each_other)
{
    struct dir *root = dir_new("root", 0), *dir = root;
    for (int i = 1; i < 100 && dir != NULL; i++)
        dir = dir_add(dir, "deep", i == 60);
    ck_assert_ptr_nonnull(dir);
    dir_prune(&root, is_in_use);
    ck_assert_uint_eq(dir_count(root), 61);
    dir_free(root);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("tree-prune");
    exercise_add(suite, a_new_directory_is_empty);
    exercise_add(suite, a_directory_comes_before_those_that_are_there);
    exercise_add(suite, what_cannot_be_added_changes_nothing);
    exercise_add(suite, a_name_is_copied);
    exercise_add(suite, a_path_leads_to_its_directory);
    exercise_add(suite, nothing_is_taken_from_no_tree);
    exercise_add(suite, what_is_kept_stays_as_it_is);
    exercise_add(suite, a_root_that_is_not_kept_takes_all_along);
    exercise_add(suite, one_of_three_goes);
    exercise_add(suite, several_in_a_row_go);
    exercise_add(suite, what_goes_takes_along_what_is_in_it);
    exercise_add(suite, a_directory_of_which_nothing_is_left_goes_as_well);
    exercise_add(suite, each_is_asked_for_once_and_after_what_is_in_it);
    exercise_add(suite, to_prune_takes_no_memory);
    exercise_add(suite, two_trees_are_pruned_apart);
    exercise_add(suite, a_pruned_tree_is_used_again);
    exercise_add(suite, many_directories_in_one_need_no_large_stack);
    exercise_add(suite, a_hundred_directories_may_be_in_each_other);
    return suite;
}
