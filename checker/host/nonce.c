#include "nonce.h"

#include "record.h"

#include <string.h>
#include <sys/mman.h>

#define ROOM 4096

char *job_nonce_keep(char *word)
{
    char *nonce = mmap(NULL, ROOM, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (nonce == MAP_FAILED)
        return NULL;
    job_word(nonce, ROOM, word);
    if (word)
        explicit_bzero(word, strlen(word));
    if (mprotect(nonce, ROOM, PROT_NONE) == 0)
        return nonce;
    munmap(nonce, ROOM);
    return NULL;
}

void job_nonce_release(char *nonce)
{
    if (nonce)
        munmap(nonce, ROOM);
}

/* FNV-1a */
uint64_t job_nonce_seal(char *nonce, uint64_t numbers)
{
    uint64_t seal = UINT64_C(0xcbf29ce484222325) ^ numbers;
    mprotect(nonce, ROOM, PROT_READ);
    for (const char *c = nonce; *c; c++)
        seal = (seal ^ (unsigned char)*c) * UINT64_C(0x100000001b3);
    mprotect(nonce, ROOM, PROT_NONE);
    return seal;
}

void job_nonce_record(char *nonce, FILE *record)
{
    mprotect(nonce, ROOM, PROT_READ);
    job_record_word(record, nonce);
    mprotect(nonce, ROOM, PROT_NONE);
}
