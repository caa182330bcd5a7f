/*
 * Real reports under checker/tests/reports/<engine>/<case>/, read relative to
 * the root of the project. Beside a report NAME stands what it must give, in
 * the notation of notation.h: NAME.expected, or expected-raw when NAME ends in
 * -raw, or expected.
 *
 *     golden_reports_give_what_is_expected("asan", read_asan);
 */
#ifndef GOLDEN_H
#define GOLDEN_H

#include "engine/report.h"

/* name: file name of the report, such as "gcc-12-raw" */
typedef struct report_end golden_reader(const char *name, const char *bytes, size_t length,
                                        struct arena *arena, struct findings *out);

/* Each fails the running Check test, naming the report. */
void golden_reports_give_what_is_expected(const char *engine, golden_reader *read);

/* At some sixty places of every report: no crash, no finding more than the whole has. */
void golden_reports_may_be_cut_anywhere(const char *engine, golden_reader *read);

/* With bytes overwritten at random: no crash, and nothing that cannot be printed. */
void golden_reports_may_be_damaged(const char *engine, golden_reader *read);

/* Fails the test when a string of a finding holds a byte that moves a cursor. */
void findings_can_be_printed(const struct findings *list);

#endif
