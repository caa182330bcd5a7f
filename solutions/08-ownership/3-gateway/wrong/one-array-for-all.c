// expect: TST-01 wrong-result tests.c an_audit_may_have_a_further_request_handled
// why: a static array needs no free and is long enough; the second request writes over the first
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
    static char id[256];
    strncpy(id, request->id, sizeof id - 1);
    normalise(id);
    if (*id == '\0')
        return counted(gateway, NO_ID);

    enum decision decision = is_payable(gateway, request) ? ACCEPTED : DECLINED;
    gateway->audit(gateway->context, id, decision);
    return counted(gateway, decision);
}
