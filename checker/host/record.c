/* The lines of the record: job.h says what they hold. */
#include "record.h"

#include "nonce.h"
#include "reel.h"

static const char *const how_names[] = {"not-run", "passed", "failed", "signal", "exit", "time",
                                        "processes", "threw"};

void job_record_word(FILE *record, const char *word)
{
    fputc('\t', record);
    if (!*word)
        fputc('-', record);
    for (; *word; word++) {
        if (*word == '\t' || *word == '\n' || *word == '\r')
            fputc(' ', record);
        else
            fputc(*word, record);
    }
}

void job_trouble(struct job *job, const char *sentence)
{
    fprintf(job->record, "trouble");
    job_record_word(job->record, sentence);
    fprintf(job->record, "\n");
}

/* The end of a call, as an offset in the object; the call ends before its return address. */
static size_t offset_of(const struct job *job, uintptr_t call)
{
    return call ? call - 1 - (uintptr_t)job->plan.page->base : 0;
}

/* The innermost call first. */
static void record_calls(struct job *job, const struct ledger_calls *calls)
{
    fprintf(job->record, "\t%#zx", offset_of(job, calls->call[0]));
    for (size_t i = 1; i < LEDGER_CALLS && calls->call[i]; i++)
        fprintf(job->record, ",%#zx", offset_of(job, calls->call[i]));
}

static const char *name_of(const struct job *job, size_t index)
{
    return job->tests->name[job->plan.entry[index].test];
}

/* A failed test jumped over its own free: what it holds says nothing. */
static void record_held(struct job *job, size_t index)
{
    const struct result *r = job_result(job, index);
    for (unsigned i = 0; r->how == HOW_PASSED && i < r->ledger.held_count; i++) {
        fprintf(job->record, "held\t%s\t%zu", name_of(job, index), r->ledger.held[i].bytes);
        record_calls(job, &r->ledger.held[i].calls);
        fprintf(job->record, "\n");
    }
}

static void record_counts(struct job *job, size_t index)
{
    const struct ledger_page *l = &job_result(job, index)->ledger;
    const struct ledger_count *c = &l->count;
    if (!c->available)
        return;
    fprintf(job->record, "counts\t%s\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%zu\t%#zx\n",
            name_of(job, index), c->allocations, c->reallocations, c->releases, c->bytes_asked,
            c->peak_bytes, c->moves, c->bytes_copied, c->reused, c->largest,
            offset_of(job, l->largest_call));
}

static void record_mismatch(struct job *job, size_t index)
{
    const struct ledger_page *l = &job_result(job, index)->ledger;
    if (!l->mismatched)
        return;
    fprintf(job->record, "mismatch\t%s\t%s\t%#zx\t%s\t%#zx\t%zu\n", name_of(job, index),
            ledger_family_name(l->mismatch_made), offset_of(job, l->mismatch_made_call),
            ledger_family_name(l->mismatch_released), offset_of(job, l->mismatch_released_call),
            l->mismatch_bytes);
}

/* Where the exception came out that ended this run. */
static void record_threw(struct job *job, size_t index)
{
    const struct result *r = job_result(job, index);
    if (r->how == HOW_THREW)
        fprintf(job->record, "threw\t%s\t%u\t%#zx\n", name_of(job, index),
                job->plan.entry[index].refuse, offset_of(job, r->threw_call));
}

static void record_run(struct job *job, size_t index, pid_t pid, int number)
{
    const struct result *r = job_result(job, index);
    fprintf(job->record, "run\t%s\t%d\t%s\t%d\t%d", name_of(job, index), (int)pid,
            how_names[r->how], number, r->line);
    job_record_word(job->record, r->file);
    job_record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

static void record_sweep(struct job *job, size_t index, pid_t pid, int number)
{
    const struct result *r = job_result(job, index);
    const struct job_entry *entry = &job->plan.entry[index];
    fprintf(job->record, "sweep\t%s\t%u\t%u\t%zu", name_of(job, index), entry->refuse,
            job->refusable[entry->test], r->ledger.refused_bytes);
    record_calls(job, &r->ledger.refused_calls);
    fprintf(job->record, "\t%s\t%d\t%d", how_names[r->how], number, (int)pid);
    job_record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

void job_record_entry(struct job *job, size_t index, pid_t pid, int number)
{
    record_threw(job, index);
    if (job->plan.entry[index].refuse) {
        record_sweep(job, index, pid, number);
        return;
    }
    record_run(job, index, pid, number);
    record_counts(job, index);
    record_held(job, index);
    record_mismatch(job, index);
}

void job_record_fill(struct job *job, size_t index, int number)
{
    const struct result *r = job_result(job, index);
    fprintf(job->record, "fill\t%s\t%d\t%s\t%d\t%d", name_of(job, index), job->fill,
            how_names[r->how], number, r->line);
    job_record_word(job->record, r->message);
    fprintf(job->record, "\n");
}

/* --- the film --- */

static FILE *open_film(const struct job *job)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/film", job->folder);
    return job->reel ? fopen(path, "ae") : NULL;
}

void job_record_film(const struct job *job, size_t index)
{
    const struct job_entry *entry = &job->plan.entry[index];
    FILE *film = job_reel(job, index) ? open_film(job) : NULL;
    if (!film)
        return;
    reel_write(job->reel, (unsigned)index, name_of(job, index), entry->refuse,
               (uintptr_t)job->plan.page->base, film);
    fclose(film);
}

static void end_with_nonce(const struct job *job, FILE *out)
{
    fprintf(out, "end");
    job_nonce_record(job->nonce, out);
    fprintf(out, "\n");
}

void job_record_end(struct job *job)
{
    FILE *film = open_film(job);
    if (film) {
        end_with_nonce(job, film);
        fclose(film);
    }
    end_with_nonce(job, job->record);
}
