// why: the owner lends the id to a function with many returns, and gives it back in one place
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

/* Decides about a request by its id, which stays the caller's. */
static enum decision decide(const struct gateway *gateway,
                            const struct request *request, const char *id)
{
    if (*id == '\0')
        return NO_ID;
    enum decision decision = DECLINED;
    if (is_payable(gateway, request))
        decision = ACCEPTED;
    gateway->audit(gateway->context, id, decision);
    return decision;
}

enum decision handle_request(struct gateway *gateway,
                             const struct request *request)
{
    char *id = transaction_id(request);
    if (id == NULL)
        return counted(gateway, NO_MEMORY);
    enum decision decision = decide(gateway, request, id);
    free(id);
    return counted(gateway, decision);
}
