/*
 * What the fuzz targets share. A target is a file that gives each input of
 * libFuzzer to one reader; fuzz.sh runs them all.
 *
 *     int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
 *     {
 *         return fuzz_report(compiler_read, bytes, length);
 *     }
 *
 * A target works in a folder of its own, where it may leave files.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "engine/report.h"

#include <stddef.h>
#include <stdint.h>

/* libFuzzer calls it, again and again. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

/*
 * The path of a file in memory that holds these bytes, for readers that open
 * their file. Valid until the next call.
 */
const char *fuzz_file(const uint8_t *bytes, size_t length);

typedef struct report_end fuzz_reader(const char *bytes, size_t length, struct arena *arena,
                                      struct findings *out);

/* Reads the bytes and stops when a finding could not be printed. Returns 0. */
int fuzz_report(fuzz_reader *read, const uint8_t *bytes, size_t length);

/* Stops when a finding has no code, or bytes that would reach a terminal as they are. */
void fuzz_judge(const struct findings *list);

#endif
