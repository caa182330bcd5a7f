/*
 * What the folder readers of the engines share. Private to engine/.
 *
 *     if (!folder_record(folder, out, e))
 *         return false;
 *     folder_report(folder, "report-00-0.712", test, how, out);
 */
#ifndef ENGINE_FOLDER_H
#define ENGINE_FOLDER_H

#include "base/text.h"
#include "engine/engine.h"

/* Each is in the file that is named like its engine. */
bool read_gcc(const char *folder, struct reading *out, struct error *e);
bool read_clang(const char *folder, struct reading *out, struct error *e);
bool read_tests(const char *folder, struct reading *out, struct error *e);
bool read_ledger(const char *folder, struct reading *out, struct error *e);
bool read_asan(const char *folder, struct reading *out, struct error *e);
bool read_memcheck(const char *folder, struct reading *out, struct error *e);
bool read_tsan(const char *folder, struct reading *out, struct error *e);
bool read_speed(const char *folder, struct reading *out, struct error *e);
bool read_refused(const char *folder, struct reading *out, struct error *e);

/* Appends the folder's file to *out; what is missing counts as empty. */
void folder_file(const char *folder, const char *name, struct text *out);

/* Reads the host's record into out->record, and its troubles into out->trouble. */
bool folder_record(const char *folder, struct reading *out, struct error *e);

/* Adds what the record alone says: failed assertions and bad ends. */
void folder_ends(struct reading *out, enum engine_id seen_by);

/* Adds the call, and those around it as the record has them, to a stack, with what they are called. */
void folder_calls(struct stack *s, uint64_t offset, const char *around, struct reading *out);

/* Where an exception came out of the learner's code becomes the place of the finding. */
void folder_threw(const char *name, unsigned refused, struct finding *f, struct reading *out);

/* The kind of finding for a test that did not end by itself; NULL: it did. */
const char *kind_of_end(enum how how, int number);
const char *words_of_end(struct arena *arena, enum how how, int number);

/*
 * "report-03-0.712": test 3, nothing refused; "refused-03-2.712": its second
 * allocation refused. False: the name is none of ours.
 */
bool report_name(const char *name, const char *prefix, unsigned *test, unsigned *refused);

/*
 * A leak counts when the test came to its end: a failed assertion jumps over
 * the test's own free. A program that calls exit deep inside still has callers
 * whose locals hold blocks; LeakSanitizer, which is told not to look at stacks,
 * would call those lost.
 */
bool leaks_count(enum how how, const char *message);

/* Reads what the sanitizers said about a test. */
void folder_report(const char *folder, const char *name, const char *test, bool leaks_count,
                   struct reading *out);

/* The run of the test with this number, NULL when there was none. */
const struct test_run *run_number(const struct record *r, unsigned index);

#endif
