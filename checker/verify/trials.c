/* Which trials there are: found in the folders, listed nowhere. */
#include "verify/trial.h"

#include "base/file.h"
#include "base/memory.h"
#include "verify/expect.h"

#include <stdlib.h>
#include <string.h>

static void add(struct trials *all, const struct trial *t)
{
    all->item = memory_resize(all->item, all->count + 1, sizeof *all->item);
    all->item[all->count++] = *t;
}

/* Every file of the folder with this ending becomes a trial like the model. */
static void add_files(struct trials *all, const char *folder, const char *ending,
                      const struct trial *model)
{
    struct folder_names names = {0};
    struct error ignored;
    if (!file_is_folder(folder) || !folder_list(folder, &names, &ignored))
        return;
    for (size_t i = 0; i < names.count; i++) {
        size_t length = strlen(names.name[i]), tail = strlen(ending);
        if (length < tail || strcmp(names.name[i] + length - tail, ending) != 0)
            continue;
        struct trial t = *model;
        t.path = arena_printf(&all->arena, "%s/%s", folder, names.name[i]);
        add(all, &t);
    }
    folder_names_release(&names);
}

/* A right version must pass with each compiler and at each level. */
static void add_sound(struct trials *all, const struct exercise *x, const char *folder,
                      const char *ending)
{
    static const struct {
        const char *compiler;
        int optimise;
    } ways[] = {{NULL, 0}, {"gcc", 0}, {"clang", 0}, {"gcc", 2}, {"clang", 2}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct trial model = {.kind = TRIAL_SOUND, .lesson = x->lesson, .exercise = x,
                              .compiler = ways[i].compiler, .optimise = ways[i].optimise};
        add_files(all, folder, ending, &model);
    }
}

static void add_exercise(struct trials *all, const struct exercise *x)
{
    struct arena *a = &all->arena;
    struct trial model = {.lesson = x->lesson, .exercise = x};
    model.kind = TRIAL_COMPLETE;
    model.path = x->folder;
    add(all, &model);
    model.kind = TRIAL_SHIPPED;
    model.path = arena_printf(a, "%s/%s", x->folder, x->edit);
    add(all, &model);
    add_sound(all, x, x->solution_folder, x->edit);
    const char *ending = x->is_cxx ? ".cpp" : ".c";
    add_sound(all, x, arena_printf(a, "%s/other", x->solution_folder), ending);
    model.kind = TRIAL_WRONG;
    add_files(all, arena_printf(a, "%s/wrong", x->solution_folder), ending, &model);
    model.kind = TRIAL_MAIN;
    add_files(all, x->folder, base_name_of(x->demo), &model);
}

static void add_lesson(struct trials *all, const char *slug)
{
    struct trial model = {.lesson = (unsigned)strtoul(slug, NULL, 10)};
    const char *folder = arena_printf(&all->arena, "lessons/%s", slug);
    model.kind = TRIAL_LESSON;
    model.path = folder;
    add(all, &model);
    model.kind = TRIAL_LINKS;
    add_files(all, folder, ".md", &model);
    model.kind = TRIAL_WORKED;
    add_files(all, folder, "worked.c", &model);
    model.kind = TRIAL_SCRIPT;
    add_files(all, arena_printf(&all->arena, "%s/demo", folder), ".sh", &model);
}

static bool add_lessons(struct trials *all, unsigned lesson, struct error *e)
{
    struct folder_names slugs = {0};
    /* by the exercises: a lesson without a text is noticed */
    if (!folder_list("exercises", &slugs, e))
        return false;
    for (size_t i = 0; i < slugs.count; i++) {
        unsigned number = (unsigned)strtoul(slugs.name[i], NULL, 10);
        if (number > 0 && (lesson == 0 || lesson == number))
            add_lesson(all, slugs.name[i]);
    }
    folder_names_release(&slugs);
    return true;
}

static const struct exercise *exercise_with(const struct trials *all, const char *id)
{
    for (size_t i = 0; i < all->exercises.count; i++) {
        if (strcmp(all->exercises.item[i]->id, id) == 0)
            return all->exercises.item[i];
    }
    return NULL;
}

/* One trial for each exercise that the file names: "// exercise: 01.1 03.3". */
static void add_cheat(struct trials *all, const struct trial *model)
{
    struct trial t = *model;
    const char *ids = expected_header(model->path, "exercise", &all->arena);
    char *rest = arena_copy(&all->arena, ids), *id;
    size_t named = 0;
    while ((id = strsep(&rest, " ")) != NULL) {
        t.exercise = exercise_with(all, id);
        named++;
        add(all, &t);
    }
    /* in one only, a cheat may fail for that exercise's reasons: the trial says so */
    t.exercise = NULL;
    if (named < 2)
        add(all, &t);
}

static void add_hostile(struct trials *all, const char *name)
{
    struct trial model = {.kind = TRIAL_HOSTILE};
    struct trials files = {0};
    static const char *const endings[] = {".c", ".cpp"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        add_files(&files, "checker/tests/hostile",
                  name ? arena_printf(&all->arena, "%s%s", name, endings[i]) : endings[i], &model);
    for (size_t i = 0; i < files.count; i++) {
        files.item[i].path = arena_copy(&all->arena, files.item[i].path);
        add_cheat(all, &files.item[i]);
    }
    free(files.item);
    arena_release(&files.arena);
}

static void add_exam(struct trials *all)
{
    static const char *const folders[] = {"checker/tests/exam/defective",
                                          "checker/tests/exam/clean"};
    struct trial model = {.kind = TRIAL_EXAM};
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        add_files(all, folders[i], ".c", &model);
        add_files(all, folders[i], ".cpp", &model);
    }
}

static void add_docs(struct trials *all)
{
    struct trial model = {.kind = TRIAL_LINKS};
    add_files(all, ".", "README.md", &model);
    add_files(all, "docs", ".md", &model);
    add_files(all, "docs/errors", ".md", &model);
}

bool trials_open_exam(struct trials *out, struct error *e)
{
    *out = (struct trials){0};
    add_exam(out);
    return out->count > 0 || error_set(e, "There is no program in checker/tests/exam.");
}

/* The learners' exercises, and the checker's own. */
static bool open_all(struct exercise_list *list, struct error *e)
{
    if (exercise_list_open(0, list, e) && exercise_list_add_specimens(list, e))
        return true;
    exercise_list_close(list);
    return false;
}

bool trials_open(unsigned lesson, unsigned number, struct trials *out, struct error *e)
{
    *out = (struct trials){0};
    if (!(lesson == 0 ? open_all(&out->exercises, e)
                      : exercise_list_open(lesson, &out->exercises, e)))
        return false;
    for (size_t i = 0; i < out->exercises.count; i++) {
        if (number == 0 || out->exercises.item[i]->number == number)
            add_exercise(out, out->exercises.item[i]);
    }
    bool ok = out->count > 0 || error_set(e, "There is no exercise %02u.%u.", lesson, number);
    if (ok && number == 0)
        ok = add_lessons(out, lesson, e);
    if (ok && lesson == 0) {
        add_hostile(out, NULL);
        add_exam(out);
        add_docs(out);
    }
    if (!ok)
        trials_close(out);
    return ok;
}

bool trials_open_hostile(const char *name, struct trials *out, struct error *e)
{
    *out = (struct trials){0};
    if (!open_all(&out->exercises, e))
        return false;
    add_hostile(out, name);
    if (out->count > 0)
        return true;
    trials_close(out);
    return error_set(e, "There is no %s in checker/tests/hostile.", name ? name : "*");
}

void trials_close(struct trials *all)
{
    free(all->item);
    exercise_list_close(&all->exercises);
    arena_release(&all->arena);
    *all = (struct trials){0};
}
