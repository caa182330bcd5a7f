/*
 * The checker's commands. A new one is a file here and a line in the table of
 * main.c.
 */
#ifndef COMMAND_H
#define COMMAND_H

#include "base/error.h"
#include "base/text.h"
#include "exercise/exercise.h"
#include "verdict/verdict.h"

#include <stdbool.h>

/* How every command ends. */
enum status {
    STATUS_PASSED = 0,
    STATUS_NOT_PASSED = 1,
    STATUS_USAGE = 2,
    STATUS_COULD_NOT_CHECK = 3
};

/* The words behind the command's name. */
struct words {
    int count;
    char **word;
    const char *started_in;      /* absolute: where the user typed the command */
    const char *(*usage)(const char *command);   /* the words behind another command; NULL: there
                                                    is none of that name */
};

struct command {
    const char *name;
    const char *words;           /* "EXERCISE [--format F]" */
    const char *about;
    enum status (*run)(const struct words *words, struct error *e);
};

/* What `checker help try` says further. */
extern const char command_try_details[];
extern const char command_watch_details[];

/*
 * Takes the option and its value out of the words. True when it was there;
 * *value is NULL when the value is missing.
 */
bool words_option(struct words *w, const char *option, const char **value);
bool words_flag(struct words *w, const char *flag);

/* What is left after all options were taken: false when it is not `count`
   words, or one looks like an option; *e then says so. */
bool words_left(const struct words *w, int least, int most, struct error *e);

/* A path that the user typed, as it is seen from the project's folder; and that of its folder. */
void words_path(const struct words *w, const char *path, struct text *out);
void words_folder(const char *path, struct text *out);

enum status command_lesson(const struct words *words, struct error *e);
enum status command_watch(const struct words *words, struct error *e);
enum status command_check(const struct words *words, struct error *e);
enum status command_batch(const struct words *words, struct error *e);
enum status command_try(const struct words *words, struct error *e);
enum status command_read(const struct words *words, struct error *e);
enum status command_verify(const struct words *words, struct error *e);
enum status command_explain(const struct words *words, struct error *e);
enum status command_doctor(const struct words *words, struct error *e);
enum status command_list(const struct words *words, struct error *e);
enum status command_hints(const struct words *words, struct error *e);
enum status command_commands(const struct words *words, struct error *e);
enum status command_raw(const struct words *words, struct error *e);
enum status command_reset(const struct words *words, struct error *e);
enum status command_reset_all(const struct words *words, struct error *e);
enum status command_undo(const struct words *words, struct error *e);
enum status command_diff(const struct words *words, struct error *e);
enum status command_give_up(const struct words *words, struct error *e);
enum status command_progress_bars(const struct words *words, struct error *e);
enum status command_text(const struct words *words, struct error *e);
enum status command_card(const struct words *words, struct error *e);
enum status command_review(const struct words *words, struct error *e);
enum status command_heap(const struct words *words, struct error *e);
enum status command_report(const struct words *words, struct error *e);
enum status command_run(const struct words *words, struct error *e);

/*
 * The exercise that a word names: "03.1" itself, "3" the first of lesson 3
 * that is not passed yet (the last one when all are). NULL: *e says why.
 */
struct exercise *command_exercise(const char *word, struct error *e);

/* The folder of the lesson that a word names: "6" or "06". False: *e says why. */
bool command_lesson_folder(const char *word, struct text *out, struct error *e);

/* The status that belongs to a verdict. */
enum status command_status(const struct verdict *v);

/* Shows on a terminal's stderr what is being done; NULL wipes it. */
void command_progress(const char *stage);

#endif
