/*
 * The table of everything the checker can find: one stable code per kind of
 * bug, with its name, its CWE number and the words that explain it.
 *
 *     const struct code *c = code_find("MEM-04");
 *     printf("%s %s (CWE-%d)\n", c->id, c->name, c->cwe);
 */
#ifndef CODE_H
#define CODE_H

#include <stddef.h>

/* Worst first inside a verdict: a smaller rank is shown earlier. */
enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

struct code {
    const char *id;          /* stable for ever: "MEM-04" */
    const char *kind;        /* stable word for machines: "heap-buffer-overflow" */
    const char *name;        /* one line for people */
    int cwe;                 /* 0: no number of the list fits */
    enum severity severity;
    int rank;                /* order among findings of one verdict, 0 first */
    const char *meaning;     /* one or two sentences: what it means */
    const char *question;    /* the next question to ask, never the fix */
    const char *lesson;      /* where it is taught: "03-first-malloc" */
};

/* The table, in the order of its codes. */
extern const struct code code_table[];
extern const size_t code_count;

/* NULL when there is no such code. Case matters. */
const struct code *code_find(const char *id);
const struct code *code_of_kind(const char *kind);

#endif
