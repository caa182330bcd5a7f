#include "exercise/exercise.h"

#include "base/file.h"
#include "base/language.h"
#include "base/memory.h"
#include "exercise/manifest.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define USUAL_SECONDS 10

const char *stage_name(enum stage_id id)
{
    static const char *const names[STAGE_COUNT] = {"build",    "tests",   "asan",
                                                   "memcheck", "threads", "refused",
                                                   "answers"};
    assert(id < STAGE_COUNT);
    return names[id];
}

/* --- from the manifest to the exercise --- */

static const char **copy_strings(struct arena *a, char **from, unsigned count)
{
    const char **to = arena_array(a, count, sizeof *to);
    for (unsigned i = 0; i < count; i++)
        to[i] = arena_copy(a, from[i]);
    return to;
}

static bool take_engines(const struct manifest_promise *from, unsigned *witnesses,
                         const char *path, struct error *e)
{
    for (unsigned i = 0; i < from->engines_count; i++) {
        enum engine_id id;
        if (!engine_named(from->engines[i], &id))
            return error_set(e, _("%s: a promise names the engine \"%s\"; known are gcc, clang, "
                             "tests, ledger, asan, memcheck, tsan, speed, refused and answers."),
                             path, from->engines[i]);
        *witnesses |= 1u << id;
    }
    return true;
}

static bool take_promises(struct exercise *x, const struct manifest *m, const char *path,
                          struct error *e)
{
    x->promise = arena_array(&x->arena, m->promises_count, sizeof *x->promise);
    x->promise_count = m->promises_count;
    for (unsigned i = 0; i < m->promises_count; i++) {
        const struct manifest_promise *from = &m->promises[i];
        struct promise *to = &x->promise[i];
        to->code = code_find(from->code);
        if (!to->code)
            return error_set(e, _("%s: a promise names the code \"%s\", which is not in "
                             "`checker explain`."), path, from->code);
        to->file = arena_copy(&x->arena, from->file);
        to->function = arena_copy(&x->arena, from->function);
        if (!take_engines(from, &to->witnesses, path, e))
            return false;
    }
    return true;
}

static bool take_points(struct exercise *x, const struct manifest_points *from, const char *path,
                        struct error *e)
{
    x->points[STAGE_BUILD] = from->build;
    x->points[STAGE_TESTS] = from->tests;
    x->points[STAGE_ASAN] = from->asan;
    x->points[STAGE_MEMCHECK] = from->memcheck;
    x->points[STAGE_THREADS] = from->threads;
    x->points[STAGE_REFUSED] = from->refused;
    x->points[STAGE_ANSWERS] = from->answers;
    unsigned sum = 0;
    for (int i = 0; i < STAGE_COUNT; i++)
        sum += x->points[i];
    if (sum != 100)
        return error_set(e, _("%s: the points add up to %u; they must be 100."), path, sum);
    if (!from->build || !from->tests || !from->asan || !from->memcheck)
        return error_set(e, _("%s: build, tests, asan and memcheck must each have points."), path);
    return true;
}

static bool take_why(struct exercise *x, const struct manifest_why *from, const char *path,
                     struct error *e)
{
    if (!from)
        return true;
    x->why.question = arena_copy(&x->arena, from->question);
    x->why.option = copy_strings(&x->arena, from->options, from->options_count);
    x->why.option_count = from->options_count;
    x->why.answer = from->answer;
    if (from->answer < 1 || from->answer > from->options_count)
        return error_set(e, _("%s: the answer of the why-question is %u; it must be 1 to %u."), path,
                         from->answer, from->options_count);
    return true;
}

static void take_answers(struct exercise *x, const struct manifest_answers *from)
{
    if (!from)
        return;
    x->answers_file = arena_copy(&x->arena, from->file);
    x->answer = arena_array(&x->arena, from->lines_count, sizeof *x->answer);
    x->answer_count = from->lines_count;
    for (unsigned i = 0; i < from->lines_count; i++) {
        x->answer[i].name = arena_copy(&x->arena, from->lines[i].name);
        x->answer[i].answer = arena_copy(&x->arena, from->lines[i].answer);
    }
}

static void take_bounds(struct exercise *x, const struct manifest *m)
{
    x->bound = arena_array(&x->arena, m->bounds_count, sizeof *x->bound);
    x->bound_count = m->bounds_count;
    for (unsigned i = 0; i < m->bounds_count; i++) {
        const struct manifest_bound *from = &m->bounds[i];
        x->bound[i] = (struct bound){arena_copy(&x->arena, from->test), from->allocations,
                                     from->bytes, from->peak, from->copied};
    }
}

static bool take_skill(struct exercise *x, const char *skill, const char *path, struct error *e)
{
    static const char *const known[] = {"bounds", "lifetime", "ownership", "failure-paths",
                                        "tools"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i], skill) == 0) {
            x->skill = known[i];
            return true;
        }
    }
    return error_set(e, _("%s: the skill \"%s\" is none of bounds, lifetime, ownership, "
                     "failure-paths and tools."), path, skill);
}

static bool has_ending(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcmp(name + length - tail, ending) == 0;
}

static bool take_manifest(struct exercise *x, const struct manifest *m, const char *path,
                          struct error *e)
{
    struct arena *a = &x->arena;
    x->title = arena_copy(a, m->title);
    x->summary = arena_copy(a, m->summary);
    x->edit = arena_copy(a, m->edit);
    x->own = (struct own_files){&x->edit, 1};
    x->is_cxx = has_ending(x->edit, ".cpp");
    x->demo = arena_printf(a, "%s/main.%s", x->folder, x->is_cxx ? "cpp" : "c");
    x->difficulty = m->difficulty;
    x->minutes = m->minutes;
    x->seconds = m->seconds ? m->seconds : USUAL_SECONDS;
    x->speed = m->speed;
    x->concept = copy_strings(a, m->concepts, m->concepts_count);
    x->concept_count = m->concepts_count;
    x->hint = copy_strings(a, m->hints, m->hints_count);
    x->hint_count = m->hints_count;
    x->refused_test = copy_strings(a, m->refused_tests, m->refused_tests_count);
    x->refused_test_count = m->refused_tests_count;
    x->allow = copy_strings(a, m->allow, m->allow_count);
    x->allow_count = m->allow_count;
    take_answers(x, m->answers);
    take_bounds(x, m);
    if (m->difficulty < 1 || m->difficulty > 5)
        return error_set(e, _("%s: the difficulty is %u; it must be 1 to 5."), path, m->difficulty);
    if ((x->answers_file != NULL) != (m->points.answers > 0))
        return error_set(e, _("%s: answers and points for them go together."), path);
    const char *shipped = arena_printf(a, "%s/%s", x->folder, x->edit);
    if (!file_is_regular(shipped))
        return error_set(e, _("%s: the file to edit, %s, is not there."), path, shipped);
    return take_skill(x, m->skill, path, e) && take_points(x, &m->points, path, e)
        && take_why(x, m->why, path, e) && take_promises(x, m, path, e);
}

/* --- finding exercises --- */

/* The folder in which the lesson's exercises and solutions lie, with a slash behind it. */
static const char *root_of(unsigned lesson)
{
    return lesson == SPECIMENS ? "checker/tests/specimens/" : "";
}

static struct exercise *open_at(const char *lesson_slug, const char *slug, struct error *e)
{
    struct exercise *x = memory_array(1, sizeof *x);
    x->lesson = (unsigned)strtoul(lesson_slug, NULL, 10);
    x->number = (unsigned)strtoul(slug, NULL, 10);
    x->id = arena_printf(&x->arena, "%02u.%u", x->lesson, x->number);
    x->lesson_slug = arena_copy(&x->arena, lesson_slug);
    x->slug = arena_copy(&x->arena, slug);
    const char *root = root_of(x->lesson);
    x->folder = arena_printf(&x->arena, "%sexercises/%s/%s", root, lesson_slug, slug);
    x->solution_folder = arena_printf(&x->arena, "%ssolutions/%s/%s", root, lesson_slug, slug);
    x->work_folder = arena_printf(&x->arena, "work/%s/%s", lesson_slug, slug);
    const char *path = arena_printf(&x->arena, "%s/exercise.yaml", x->folder);
    struct manifest *m = manifest_open(path, e);
    bool ok = m && take_manifest(x, m, path, e);
    if (m)
        manifest_close(m);
    if (!ok) {
        exercise_close(x);
        return NULL;
    }
    return x;
}

void exercise_close(struct exercise *x)
{
    if (!x)
        return;
    arena_release(&x->arena);
    free(x);
}

/* Is it a folder that begins with a number, as lessons and exercises do? */
static bool is_numbered(const char *name)
{
    return name[0] >= '0' && name[0] <= '9' && strchr(name, '-') != NULL;
}

static void list_add(struct exercise_list *list, struct exercise *x)
{
    list->item = memory_resize(list->item, list->count + 1, sizeof *list->item);
    list->item[list->count++] = x;
}

static bool add_lesson(struct exercise_list *list, const char *lesson, struct error *e)
{
    struct folder_names slugs = {0};
    struct text folder = {0}, manifest = {0};
    text_addf(&folder, "%sexercises/%s", root_of((unsigned)strtoul(lesson, NULL, 10)), lesson);
    bool ok = folder_list(text_string(&folder), &slugs, e);
    for (size_t i = 0; ok && i < slugs.count; i++) {
        text_clear(&manifest);
        text_addf(&manifest, "%s/%s/exercise.yaml", text_string(&folder), slugs.name[i]);
        if (!is_numbered(slugs.name[i]) || !file_exists(text_string(&manifest)))
            continue;
        struct exercise *x = open_at(lesson, slugs.name[i], e);
        ok = x != NULL;
        if (x)
            list_add(list, x);
    }
    folder_names_release(&slugs);
    text_release(&folder);
    text_release(&manifest);
    return ok;
}

static bool add_lessons(struct exercise_list *out, unsigned lesson, struct error *e)
{
    struct folder_names lessons = {0};
    struct text folder = {0};
    text_addf(&folder, "%sexercises", root_of(lesson));
    bool ok = folder_list(text_string(&folder), &lessons, e);
    text_release(&folder);
    for (size_t i = 0; ok && i < lessons.count; i++) {
        unsigned number = (unsigned)strtoul(lessons.name[i], NULL, 10);
        if (is_numbered(lessons.name[i]) && (lesson == 0 || number == lesson))
            ok = add_lesson(out, lessons.name[i], e);
    }
    folder_names_release(&lessons);
    return ok;
}

bool exercise_list_add_specimens(struct exercise_list *list, struct error *e)
{
    return add_lessons(list, SPECIMENS, e);
}

bool exercise_list_open(unsigned lesson, struct exercise_list *out, struct error *e)
{
    *out = (struct exercise_list){0};
    bool ok = add_lessons(out, lesson, e);
    if (ok && out->count == 0)
        ok = lesson ? error_set(e, _("There is no lesson %u with exercises; `make list` shows all."),
                                lesson)
                    : error_set(e, _("There are no exercises in the folder exercises."));
    if (!ok)
        exercise_list_close(out);
    return ok;
}

void exercise_list_close(struct exercise_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        exercise_close(list->item[i]);
    free(list->item);
    *list = (struct exercise_list){0};
}

/* Splits "03.1", "exercises/03-x/1-y/", "03-x/1-y" into its two numbers. */
static bool parse_name(const char *name, unsigned *lesson, unsigned *number)
{
    int used = 0;
    if (sscanf(name, "%u.%u%n", lesson, number, &used) == 2 && name[used] == '\0')
        return true;
    static const char *const tops[] = {"checker/tests/specimens/", "exercises/", "work/",
                                       "solutions/"};
    for (size_t i = 0; i < sizeof tops / sizeof *tops; i++) {
        if (strncmp(name, tops[i], strlen(tops[i])) == 0)
            name += strlen(tops[i]);
    }
    const char *slash = strchr(name, '/');
    return slash && sscanf(name, "%u-", lesson) == 1 && sscanf(slash + 1, "%u-", number) == 1;
}

/* The folder below `in` that begins with this number; NULL when none does. */
static char *find_numbered(const char *in, unsigned number)
{
    struct folder_names names = {0};
    struct error ignored;
    char *found = NULL;
    if (!folder_list(in, &names, &ignored))
        return NULL;
    for (size_t i = 0; i < names.count && !found; i++) {
        if (is_numbered(names.name[i]) && strtoul(names.name[i], NULL, 10) == number) {
            found = names.name[i];
            names.name[i] = NULL;
        }
    }
    folder_names_release(&names);
    return found;
}

struct exercise *exercise_open(const char *name, struct error *e)
{
    unsigned lesson, number;
    if (!parse_name(name, &lesson, &number)) {
        error_set(e, _("\"%s\" names no exercise; write its number as in 03.1. `make list` shows "
                  "all."), name);
        return NULL;
    }
    struct exercise *x = NULL;
    struct text folder = {0};
    text_addf(&folder, "%sexercises", root_of(lesson));
    char *lesson_slug = find_numbered(text_string(&folder), lesson), *slug = NULL;
    if (lesson_slug) {
        text_addf(&folder, "/%s", lesson_slug);
        slug = find_numbered(text_string(&folder), number);
    }
    if (slug)
        x = open_at(lesson_slug, slug, e);
    else
        error_set(e, _("There is no exercise %02u.%u; `make list` shows all."), lesson, number);
    free(lesson_slug);
    free(slug);
    text_release(&folder);
    return x;
}
