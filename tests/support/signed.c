/* Ties from a text, sorted as a network's are. */
#include "support/signed.h"

#include <ctype.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "memory/allocate.h"

enum { LETTERS = 26 };

static size_t read_ties(double weight[LETTERS][LETTERS], const char *ties)
{
    size_t nodes = 0;

    for (const char *at = ties; *at; at++) {
        size_t from, to;
        double size = 0;
        char sign;

        if (*at == ' ') continue;
        from = (size_t)(at[0] - 'a');
        sign = at[1];
        to = (size_t)(at[2] - 'a');
        assert_true(from < LETTERS && to < LETTERS && (sign == '+' || sign == '-'));
        if (from >= nodes) nodes = from + 1;
        if (to >= nodes) nodes = to + 1;
        for (at += 2; isdigit((unsigned char)at[1]); at++) size = size * 10 + (at[1] - '0');
        if (size == 0) size = 1;
        weight[from][to] = sign == '+' ? size : -size;
    }
    return nodes;
}

struct measuring signed_ties(const char *ties)
{
    double weight[LETTERS][LETTERS] = { { 0 } };
    struct measuring measuring;

    measuring_init(&measuring, NULL, NULL, NULL);
    measuring.nodes = read_ties(weight, ties);
    measuring.ties = (struct tie_list){
        .nodes = measuring.nodes,
        .from = allocate_zero(LETTERS * LETTERS, sizeof *measuring.ties.from),
        .to = allocate_zero(LETTERS * LETTERS, sizeof *measuring.ties.to),
        .weight = allocate_zero(LETTERS * LETTERS, sizeof *measuring.ties.weight),
    };
    for (uint32_t i = 0; i < LETTERS * LETTERS; i++) {
        size_t last = measuring.ties.count;

        if (weight[i / LETTERS][i % LETTERS] == 0) continue;
        measuring.ties.from[last] = i / LETTERS;
        measuring.ties.to[last] = i % LETTERS;
        measuring.ties.weight[last] = weight[i / LETTERS][i % LETTERS];
        measuring.ties.count++;
    }
    measuring.has_ties = true;
    return measuring;
}

double figure_of(struct measuring *measuring,
                 hearsay_status (*measure)(struct measuring *, struct measured *,
                                           hearsay_error *))
{
    struct measured value = { .number = NAN };

    assert_int_equal(measure(measuring, &value, NULL), HEARSAY_OK);
    return value.number;
}

bool agree(double found, double expected)
{
    if (isnan(found) || isnan(expected)) return isnan(found) && isnan(expected);
    return fabs(found - expected) <= 1e-12 * fmax(1, fabs(expected));
}
