// expect: MEM-05 use-after-free gateway.c transaction_id
// expect: MEM-05 use-after-free gateway.c handle_request
// expect: MEM-26 wrong-when-refused tests.c what_is_accepted_leaves_nothing_behind when out of memory
// expect: MEM-21 never-released gateway.c transaction_id
// expect: TST-01 wrong-result tests.c an_audit_may_have_a_further_request_handled
// why: each request gives back the id of the one before, which may not be through yet
#define _POSIX_C_SOURCE 200809L /* strdup */
#include "gateway.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Moves the letters together over the blanks, and makes them capitals. */
static void normalise(char *id)
{
    char *to = id;
    for (const char *from = id; *from != '\0'; from++) {
        if (!isspace((unsigned char)*from))
            *to++ = (char)toupper((unsigned char)*from);
    }
    *to = '\0';
}

char *transaction_id(const struct request *request)
{
    char *id = strdup(request->id);
    if (id == NULL)
        return NULL;
    normalise(id);
    return id;
}

static bool is_payable(const struct gateway *gateway,
                       const struct request *request)
{
    return request->cents >= 1 && request->cents <= gateway->limit_cents;
}

static enum decision counted(struct gateway *gateway, enum decision decision)
{
    gateway->count[decision]++;
    return decision;
}

enum decision handle_request(struct gateway *gateway,
                             const struct request *request)
{
    static char *id;
    free(id);
    id = transaction_id(request);
    if (id == NULL)
        return counted(gateway, NO_MEMORY);
    if (*id == '\0')
        return counted(gateway, NO_ID);

    enum decision decision = is_payable(gateway, request) ? ACCEPTED : DECLINED;
    gateway->audit(gateway->context, id, decision);
    return counted(gateway, decision);
}
