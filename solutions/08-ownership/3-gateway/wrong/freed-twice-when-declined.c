// expect: MEM-06 double-free gateway.c handle_request
// why: a free for the failure was already there when the one for all was added
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
    char *id = transaction_id(request);
    if (id == NULL)
        return counted(gateway, NO_MEMORY);

    enum decision decision = NO_ID;
    if (*id != '\0') {
        decision = is_payable(gateway, request) ? ACCEPTED : DECLINED;
        gateway->audit(gateway->context, id, decision);
    }
    if (decision == DECLINED)
        free(id);
    free(id);
    return counted(gateway, decision);
}
