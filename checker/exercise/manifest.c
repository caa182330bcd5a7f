#include "exercise/manifest.h"

#include "base/file.h"
#include "base/language.h"

#include <cyaml/cyaml.h>
#include <stdio.h>
#include <string.h>

static const cyaml_schema_value_t string_value = {
    CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char, 1, 2000),
};

static const cyaml_schema_field_t promise_fields[] = {
    CYAML_FIELD_STRING_PTR("code", CYAML_FLAG_POINTER, struct manifest_promise, code, 1, 16),
    CYAML_FIELD_STRING_PTR("file", CYAML_FLAG_POINTER, struct manifest_promise, file, 1, 100),
    CYAML_FIELD_STRING_PTR("function", CYAML_FLAG_POINTER, struct manifest_promise, function, 1,
                           100),
    CYAML_FIELD_SEQUENCE("engines", CYAML_FLAG_POINTER, struct manifest_promise, engines,
                         &string_value, 1, 8),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t promise_value = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_promise, promise_fields),
};

static const cyaml_schema_field_t answer_fields[] = {
    CYAML_FIELD_STRING_PTR("name", CYAML_FLAG_POINTER, struct manifest_answer, name, 1, 60),
    CYAML_FIELD_STRING_PTR("answer", CYAML_FLAG_POINTER, struct manifest_answer, answer, 1, 60),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t answer_value = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_answer, answer_fields),
};

static const cyaml_schema_field_t answers_fields[] = {
    CYAML_FIELD_STRING_PTR("file", CYAML_FLAG_POINTER, struct manifest_answers, file, 1, 60),
    CYAML_FIELD_SEQUENCE("lines", CYAML_FLAG_POINTER, struct manifest_answers, lines,
                         &answer_value, 1, 20),
    CYAML_FIELD_END,
};

static const cyaml_schema_field_t why_fields[] = {
    CYAML_FIELD_STRING_PTR("question", CYAML_FLAG_POINTER, struct manifest_why, question, 1, 500),
    CYAML_FIELD_SEQUENCE("options", CYAML_FLAG_POINTER, struct manifest_why, options,
                         &string_value, 2, 6),
    CYAML_FIELD_UINT("answer", CYAML_FLAG_DEFAULT, struct manifest_why, answer),
    CYAML_FIELD_END,
};

#define BOUND(name) CYAML_FIELD_UINT(#name, CYAML_FLAG_OPTIONAL, struct manifest_bound, name)

static const cyaml_schema_field_t bound_fields[] = {
    CYAML_FIELD_STRING_PTR("test", CYAML_FLAG_POINTER, struct manifest_bound, test, 1, 100),
    BOUND(allocations), BOUND(bytes), BOUND(peak), BOUND(copied), CYAML_FIELD_END,
};

static const cyaml_schema_value_t bound_value = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct manifest_bound, bound_fields),
};

#define POINTS(name) CYAML_FIELD_UINT(#name, CYAML_FLAG_OPTIONAL, struct manifest_points, name)

static const cyaml_schema_field_t points_fields[] = {
    POINTS(build), POINTS(tests), POINTS(asan), POINTS(memcheck), POINTS(threads),
    POINTS(refused), POINTS(answers), CYAML_FIELD_END,
};

#define TEXT(name, longest) \
    CYAML_FIELD_STRING_PTR(#name, CYAML_FLAG_POINTER, struct manifest, name, 1, longest)

static const cyaml_schema_field_t manifest_fields[] = {
    TEXT(title, 60),
    TEXT(summary, 300),
    TEXT(skill, 20),
    TEXT(edit, 60),
    CYAML_FIELD_UINT("difficulty", CYAML_FLAG_DEFAULT, struct manifest, difficulty),
    CYAML_FIELD_UINT("minutes", CYAML_FLAG_DEFAULT, struct manifest, minutes),
    CYAML_FIELD_UINT("seconds", CYAML_FLAG_OPTIONAL, struct manifest, seconds),
    CYAML_FIELD_BOOL("speed", CYAML_FLAG_OPTIONAL, struct manifest, speed),
    CYAML_FIELD_SEQUENCE("concepts", CYAML_FLAG_POINTER, struct manifest, concepts,
                         &string_value, 1, 12),
    CYAML_FIELD_MAPPING("points", CYAML_FLAG_DEFAULT, struct manifest, points, points_fields),
    CYAML_FIELD_SEQUENCE("promises", CYAML_FLAG_POINTER, struct manifest, promises,
                         &promise_value, 1, 20),
    CYAML_FIELD_SEQUENCE("hints", CYAML_FLAG_POINTER, struct manifest, hints, &string_value, 3,
                         8),
    CYAML_FIELD_MAPPING_PTR("why", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct manifest, why,
                            why_fields),
    CYAML_FIELD_MAPPING_PTR("answers", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct manifest,
                            answers, answers_fields),
    CYAML_FIELD_SEQUENCE("refused_tests", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL,
                         struct manifest, refused_tests, &string_value, 0, 64),
    CYAML_FIELD_SEQUENCE("allow", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct manifest,
                         allow, &string_value, 0, 64),
    CYAML_FIELD_SEQUENCE("bounds", CYAML_FLAG_POINTER | CYAML_FLAG_OPTIONAL, struct manifest,
                         bounds, &bound_value, 1, 64),
    CYAML_FIELD_END,
};

static const cyaml_schema_value_t manifest_schema = {
    CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct manifest, manifest_fields),
};

/* libcyaml tells what is wrong, and where, through its log. */
static void keep_log(cyaml_log_t level, void *context, const char *format, va_list arguments)
{
    (void)level;
    text_addv(context, format, arguments);
}

static cyaml_config_t configuration(struct text *log)
{
    return (cyaml_config_t){
        .log_fn = keep_log,
        .log_ctx = log,
        .log_level = CYAML_LOG_ERROR,
        .mem_fn = cyaml_mem,
    };
}

/*
 * The log's lines: what is wrong first, then a back-trace whose first entry has
 * the place: "  in mapping field 'minutes' (line: 5, column: 10)".
 */
static bool explain(const char *path, struct text *log, cyaml_err_t error, struct error *e)
{
    char *words = log->bytes;
    unsigned line = 0;
    const char *place = words ? strstr(words, "line: ") : NULL;
    if (place)
        sscanf(place, "line: %u", &line);
    char *field = words ? strstr(words, "in mapping field '") : NULL;
    char name[64] = "";
    if (field)
        sscanf(field, "in mapping field '%63[^']'", name);
    char first[256] = "";
    if (words)
        sscanf(words, "Load: %255[^\n]", first);
    return error_set(e, _("%s:%u: %s%s%s%s. docs/authoring.md lists the fields and their forms."),
                     path, line, first[0] ? first : cyaml_strerror(error), name[0] ? _(" (in ") : "",
                     name, name[0] ? ")" : "");
}

struct manifest *manifest_open(const char *path, struct error *e)
{
    struct text bytes = {0}, log = {0};
    struct manifest *m = NULL;
    if (file_read(path, FILE_LIMIT, &bytes, e)) {
        cyaml_config_t config = configuration(&log);
        cyaml_err_t error = cyaml_load_data((const uint8_t *)text_string(&bytes), bytes.length,
                                            &config, &manifest_schema, (cyaml_data_t **)&m, NULL);
        if (error != CYAML_OK) {
            explain(path, &log, error, e);
            m = NULL;
        } else if (!m) {
            /* an empty file is no error to libcyaml */
            error_set(e, _("%s: it is empty. docs/authoring.md lists the fields."), path);
        }
    }
    text_release(&bytes);
    text_release(&log);
    return m;
}

void manifest_close(struct manifest *m)
{
    struct text log = {0};
    cyaml_config_t config = configuration(&log);
    cyaml_free(&config, &manifest_schema, m, 0);
    text_release(&log);
}
