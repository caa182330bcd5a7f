#include "gateway.h"
#include "exercise_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What the audit of these tests has been told, the last time. */
struct seen {
    unsigned calls;
    char id[100];
    enum decision decision;
    struct gateway *gateway;        /* handles `further` first, if not NULL */
    const struct request *further;
};

static void see(void *context, const char *id, enum decision decision)
{
    struct seen *seen = context;
    if (seen->further != NULL) {
        const struct request *further = seen->further;
        seen->further = NULL;
        handle_request(seen->gateway, further);
    }
    seen->calls++;
    seen->decision = decision;
    snprintf(seen->id, sizeof seen->id, "%s", id);
}

/* A request whose id the network overwrites as soon as it has been handled. */
static enum decision send(struct gateway *gateway, const char *id, long cents)
{
    char network[100];
    snprintf(network, sizeof network, "%s", id);
    struct request request = {network, cents};
    enum decision decision = handle_request(gateway, &request);
    ck_assert_str_eq(network, id);
    memset(network, 'x', sizeof network - 1);
    return decision;
}

static struct gateway gateway_for(struct seen *seen)
{
    struct gateway gateway = {
        .limit_cents = 50000, .audit = see, .context = seen,
    };
    return gateway;
}

/* True: this test's request could not be handled, and the gateway said so. */
static bool was_refused(const struct gateway *gateway, enum decision decision)
{
    if (!refusal_happened())
        return false;
    ck_assert_int_eq(decision, NO_MEMORY);
    ck_assert_uint_eq(gateway->count[NO_MEMORY], 1);
    ck_assert_uint_eq(((struct seen *)gateway->context)->calls, 0);
    return true;
}

START_TEST(an_id_is_handed_over)
{
    struct request one = {" tx 4711-b\t", 1}, other = {"A b C", 1};
    char *id = transaction_id(&one), *second = transaction_id(&other);
    if (!refusal_happened()) {
        ck_assert_str_eq(id, "TX4711-B");
        ck_assert_str_eq(second, "ABC");
    }
    free(id);
    free(second);
}
END_TEST

START_TEST(a_payment_is_accepted)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    enum decision decision = send(&gateway, "tx 4711-b", 1995);
    if (was_refused(&gateway, decision))
        return;
    ck_assert_int_eq(decision, ACCEPTED);
    ck_assert_uint_eq(seen.calls, 1);
    ck_assert_int_eq(seen.decision, ACCEPTED);
    ck_assert_str_eq(seen.id, "TX4711-B");
    ck_assert_uint_eq(gateway.count[ACCEPTED], 1);
    ck_assert_uint_eq(gateway.count[DECLINED], 0);
}
END_TEST

START_TEST(a_payment_is_declined)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    enum decision decision = send(&gateway, "tx 9", 50001);
    if (was_refused(&gateway, decision))
        return;
    ck_assert_int_eq(decision, DECLINED);
    ck_assert_uint_eq(seen.calls, 1);
    ck_assert_int_eq(seen.decision, DECLINED);
    ck_assert_str_eq(seen.id, "TX9");
    ck_assert_uint_eq(gateway.count[DECLINED], 1);
    ck_assert_uint_eq(gateway.count[ACCEPTED], 0);
}
END_TEST

START_TEST(the_limits_belong_to_what_is_accepted)
{
    static const long cents[] = {50000, 50001, 1, 0, -5};
    static const enum decision expected[] =
        {ACCEPTED, DECLINED, ACCEPTED, DECLINED, DECLINED};
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    for (int i = 0; i < 5; i++) {
        enum decision decision = send(&gateway, "tx", cents[i]);
        if (decision != NO_MEMORY)
            ck_assert_int_eq(decision, expected[i]);
    }
    ck_assert_uint_eq(seen.calls, 5 - gateway.count[NO_MEMORY]);
    ck_assert_uint_eq(gateway.count[NO_MEMORY], refusal_happened() ? 1 : 0);
}
END_TEST

START_TEST(a_request_without_an_id_is_not_audited)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    enum decision decision = send(&gateway, " \t ", 500);
    if (was_refused(&gateway, decision))
        return;
    ck_assert_int_eq(decision, NO_ID);
    ck_assert_uint_eq(seen.calls, 0);
    ck_assert_uint_eq(gateway.count[NO_ID], 1);
}
END_TEST

START_TEST(an_id_may_be_long)
{
    static const char id[] =
        "tx-2024-11-24-0800-branch-17-terminal-3-payment-000004711-b";
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    enum decision decision = send(&gateway, id, 100);
    if (was_refused(&gateway, decision))
        return;
    ck_assert_int_eq(decision, ACCEPTED);
    ck_assert_str_eq(seen.id,
                     "TX-2024-11-24-0800-BRANCH-17-TERMINAL-3-PAYMENT-000004711-B");
}
END_TEST

START_TEST(an_audit_may_have_a_further_request_handled)
{
    struct seen seen = {0}, second = {0};
    struct gateway gateway = gateway_for(&seen);
    struct gateway fees = gateway_for(&second);
    struct request fee = {"fee 0001", 30};
    seen.gateway = &fees;
    seen.further = &fee;
    enum decision decision = send(&gateway, "tx 1", 90000);
    if (refusal_happened())
        return;
    ck_assert_int_eq(decision, DECLINED);
    ck_assert_str_eq(seen.id, "TX1");
    ck_assert_str_eq(second.id, "FEE0001");
    ck_assert_int_eq(second.decision, ACCEPTED);
}
END_TEST

static void accept_one(void *gateway)
{
    send(gateway, "tx 2024-11-24 0800 4711-b", 1995);
}

START_TEST(what_is_accepted_leaves_nothing_behind)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    ledger_steady(accept_one, &gateway, 20);
}
END_TEST

static void decline_one(void *gateway)
{
    send(gateway, "tx 2024-11-24 0800 4711-b", 0);
}

START_TEST(what_is_declined_leaves_nothing_behind)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    ledger_steady(decline_one, &gateway, 20);
}
END_TEST

static void send_nothing(void *gateway)
{
    send(gateway, "      ", 100);
}

START_TEST(what_has_no_id_leaves_nothing_behind)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    ledger_steady(send_nothing, &gateway, 20);
}
END_TEST

START_TEST(a_request_takes_one_block)
{
    struct seen seen = {0};
    struct gateway gateway = gateway_for(&seen);
    send(&gateway, "tx 4711-b", 1995);
    ledger_at_most(1, 10);
}
END_TEST

Suite *exercise_suite(void)
{
    Suite *suite = suite_create("gateway");
    exercise_add(suite, an_id_is_handed_over);
    exercise_add(suite, a_payment_is_accepted);
    exercise_add(suite, a_payment_is_declined);
    exercise_add(suite, the_limits_belong_to_what_is_accepted);
    exercise_add(suite, a_request_without_an_id_is_not_audited);
    exercise_add(suite, an_id_may_be_long);
    exercise_add(suite, an_audit_may_have_a_further_request_handled);
    exercise_add(suite, what_is_accepted_leaves_nothing_behind);
    exercise_add(suite, what_is_declined_leaves_nothing_behind);
    exercise_add(suite, what_has_no_id_leaves_nothing_behind);
    exercise_add(suite, a_request_takes_one_block);
    return suite;
}
