/*
 * A payment gateway decides about one request after the other, and tells its
 * audit about each decision.
 *
 *     struct gateway gateway = {.limit_cents = 50000, .audit = note};
 *     struct request request = {"tx 4711-b", 1995};
 *     enum decision decision = handle_request(&gateway, &request);
 */
#ifndef GATEWAY_H
#define GATEWAY_H

#include <stddef.h>

enum decision {
    ACCEPTED,
    DECLINED,                   /* more than the limit, or less than 1 cent */
    NO_ID,                      /* there is nothing to call the request by */
    NO_MEMORY
};

struct request {
    const char *id;             /* as it was sent; the network's */
    long cents;
};

/*
 * Is told the id and the decision of one request. The id is lent: it is valid
 * until audit returns. An audit may have the gateway handle a further request
 * before it returns.
 */
typedef void audit(void *context, const char *id, enum decision decision);

struct gateway {
    long limit_cents;
    audit *audit;
    void *context;              /* handed on to audit; the caller's */
    unsigned long count[4];     /* how often there was each decision */
};

/*
 * The transaction id of a request, its letters in capitals and its blanks left
 * out: "tx 4711-b" is "TX4711-B". It may have any length, 0 too. It is a block
 * of its own, and the caller owns it and gives it back with free.
 * NULL: memory ran out.
 */
char *transaction_id(const struct request *request);

/*
 * Decides about a request, counts the decision and returns it. Audit is told
 * once about what was accepted or declined, and about nothing else.
 * The request stays the caller's and is only read. When the function returns,
 * nothing that was allocated for the request is left.
 * NO_MEMORY: memory ran out; nothing was decided.
 */
enum decision handle_request(struct gateway *gateway,
                             const struct request *request);

#endif
