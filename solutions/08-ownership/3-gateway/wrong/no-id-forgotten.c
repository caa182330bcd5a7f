// expect: MEM-07 leak gateway.c transaction_id
// expect: MEM-21 never-released tests.c what_has_no_id_leaves_nothing_behind
// why: an id without letters looks as if there were no block
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
    if (*id == '\0') {
        return counted(gateway, NO_ID);
    }

    if (!is_payable(gateway, request)) {
        gateway->audit(gateway->context, id, DECLINED);
        free(id);
        return counted(gateway, DECLINED);
    }
    gateway->audit(gateway->context, id, ACCEPTED);
    free(id);
    return counted(gateway, ACCEPTED);
}
