/*
 * The word that proves where a record and its results come from. It lies in a
 * page that can be read only while it is used; who knows where it is still
 * cannot look.
 *
 *     job->nonce = job_nonce_keep(word);
 *     r->seal = job_nonce_seal(job->nonce, numbers);
 *     job_nonce_release(job->nonce);
 */
#ifndef NONCE_H
#define NONCE_H

#include <stdint.h>
#include <stdio.h>

/* Keeps a copy and wipes the word, which may be NULL. NULL: there is no memory. */
char *job_nonce_keep(char *word);
void job_nonce_release(char *nonce);

/* Of the nonce and these numbers: one seal tells nothing of another. */
uint64_t job_nonce_seal(char *nonce, uint64_t numbers);

/* As a word of the record. */
void job_nonce_record(char *nonce, FILE *record);

#endif
