/*
 * Writes the record of a job, line by line, as job.h tells. Private to the job.
 *
 *     job_record_entry(job, index, pid, number);
 */
#ifndef RECORD_H
#define RECORD_H

#include "job.h"

#include <sys/types.h>

/* One word of a line, behind a tab: no tab, no line end, never empty. */
void job_record_word(FILE *record, const char *word);

/* How this entry of the plan went, in the child of that pid; number: its exit status or signal. */
void job_record_entry(struct job *job, size_t index, pid_t pid, int number);

/* The same of an entry that went another way on filled blocks. */
void job_record_fill(struct job *job, size_t index, int number);

/* What the reel has of this entry, to the file film beside the record. */
void job_record_film(const struct job *job, size_t index);

/* The last lines of record and film: who has seen them knows that nothing is missing. */
void job_record_end(struct job *job);

#endif
