#include "reel.h"

#include <inttypes.h>
#include <sys/mman.h>

struct reel *reel_open(void)
{
    void *memory = mmap(NULL, sizeof(struct reel), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return memory == MAP_FAILED ? NULL : memory;
}

void reel_close(struct reel *reel)
{
    if (reel)
        munmap(reel, sizeof *reel);
}

void reel_add(struct reel *reel, const struct reel_note *note)
{
    if (reel->count < REEL_EVENTS)
        reel->note[reel->count++] = *note;
    else
        reel->cut = 1;
}

void reel_clear(struct reel *reel)
{
    reel->count = 0;
    reel->cut = 0;
}

static void write_calls(const struct ledger_calls *calls, uintptr_t base, FILE *out)
{
    for (size_t i = 0; i < LEDGER_CALLS && (i == 0 || calls->call[i]); i++) {
        uintptr_t call = calls->call[i];
        /* the call ends before its return address */
        fprintf(out, "%c%#zx", i ? ',' : '\t', call ? (size_t)(call - 1 - base) : 0);
    }
}

static void write_note(const struct reel_note *n, uintptr_t base, FILE *out)
{
    const char *family = ledger_family_name(n->family);
    switch (n->kind) {
    case REEL_BORN:
        fprintf(out, "born\t%u\t%zu\t%s", n->block, n->bytes, family);
        break;
    case REEL_DIED:
        fprintf(out, "died\t%u\t%s", n->block, family);
        break;
    case REEL_RESIZED:
        fprintf(out, "resized\t%u\t%zu", n->block, n->bytes);
        break;
    case REEL_MOVED:
        fprintf(out, "moved\t%u\t%u\t%zu", n->block, n->from, n->bytes);
        break;
    case REEL_AGAIN:
        fprintf(out, "again\t%u\t%s", n->block, family);
        break;
    default:
        fprintf(out, "refused\t%zu", n->bytes);
    }
    write_calls(&n->calls, base, out);
    fprintf(out, "\t%" PRIu64 "\n", n->time);
}

void reel_write(const struct reel *reel, unsigned entry, const char *test, unsigned refused,
                uintptr_t base, FILE *out)
{
    size_t count = reel->count < REEL_EVENTS ? reel->count : REEL_EVENTS;
    fprintf(out, "test\t%s\t%u\n", test, refused);
    for (size_t i = 0; i < count; i++) {
        struct reel_note n = reel->note[i];
        if (n.entry == entry && n.kind < REEL_KINDS && n.family <= FAMILY_NEW_ARRAY)
            write_note(&n, base, out);
    }
    if (reel->cut || reel->count > REEL_EVENTS)
        fputs("cut\n", out);
}
