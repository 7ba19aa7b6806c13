/* Russian dolls (Verfaillie, Lemaitre and Schiex 1996, AAAI): first the last node alone, then the
 * last two, and so on. What a smaller doll has cost at least, its ties cost in every larger one; so
 * the search of the next is cut off early, and where the budget ends, the last doll is a bound. */
#include "measure/split_search.h"

#include <string.h>

#include "memory/allocate.h"

hearsay_status split_search_init(struct split_search *search, const struct halves *halves,
                                 hearsay_error *err)
{
    size_t nodes = halves->nodes;

    *search = (struct split_search){ .halves = halves, .budget = SEARCH_STEPS };
    search->conflicts = allocate_zero(nodes, sizeof *search->conflicts);
    search->rest = allocate_zero(nodes + 1, sizeof *search->rest);
    search->side = allocate_zero(nodes, 1);
    search->best = allocate_zero(nodes, 1);
    search->tried = allocate_zero(nodes, 1);
    if (search->conflicts && search->rest && search->side && search->best && search->tried)
        return HEARSAY_OK;
    return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory for two camps");
}

void split_search_clear(struct split_search *search)
{
    allocate_free(search->conflicts);
    allocate_free(search->rest);
    allocate_free(search->side);
    allocate_free(search->best);
    allocate_free(search->tried);
}

static size_t smaller(const size_t pair[2])
{
    return pair[0] < pair[1] ? pair[0] : pair[1];
}

static void place(struct split_search *search, size_t at, unsigned char side)
{
    const struct halves *halves = search->halves;

    search->side[at] = side;
    search->cost += search->conflicts[at][side];
    search->slack -= smaller(search->conflicts[at]);
    for (size_t i = halves->later[at]; i < halves->start[at + 1]; i++) {
        const struct link *link = &halves->links[i];
        size_t *conflicts = search->conflicts[link->to], before = smaller(conflicts);

        conflicts[side ^ link->sign ^ 1]++;
        search->slack += smaller(conflicts) - before;
    }
}

static void take_back(struct split_search *search, size_t at)
{
    const struct halves *halves = search->halves;
    unsigned char side = search->side[at];

    for (size_t i = halves->later[at]; i < halves->start[at + 1]; i++) {
        const struct link *link = &halves->links[i];
        size_t *conflicts = search->conflicts[link->to], before = smaller(conflicts);

        conflicts[side ^ link->sign ^ 1]--;
        search->slack -= before - smaller(conflicts);
    }
    search->slack += smaller(search->conflicts[at]);
    search->cost -= search->conflicts[at][side];
}

/* The side that costs less now, then the other. */
static unsigned char next_side(const struct split_search *search, size_t at)
{
    const size_t *conflicts = search->conflicts[at];

    return search->tried[at] ? search->side[at] ^ 1 : conflicts[1] < conflicts[0];
}

/* The doll from position first to end: finds whatever costs less than search->least. The first
 * node's side is a matter of names. Returns false where the budget ended. */
static bool open_doll(struct split_search *search, size_t first, size_t end)
{
    size_t at = first;

    search->cost = search->slack = 0;
    search->tried[first] = 0;
    for (;;) {
        if (at == end) {
            search->least = search->cost;
            memcpy(search->best + first, search->side + first, end - first);
        }
        if (at == end || search->tried[at] == (at == first ? 1 : 2) || search->budget == 0 ||
            search->least == search->rest[first + 1]) {
            if (at == first) return search->budget > 0;
            take_back(search, --at);
            continue;
        }
        place(search, at, next_side(search, at));
        search->tried[at]++;
        search->budget--;
        if (search->cost + search->slack + search->rest[at + 1] < search->least) {
            at++;
            if (at < end) search->tried[at] = 0;
        } else {
            take_back(search, at);
        }
    }
}

/* The sides of the smaller doll with one node more. */
static size_t add_node(struct split_search *search, size_t at)
{
    size_t contradicted, links;

    search->best[at] = 0;
    contradicted = halves_contradicted(search->halves, search->best, search->halves->later, at);
    links = search->halves->start[at + 1] - search->halves->later[at];
    search->best[at] = links - contradicted < contradicted;
    return search->best[at] ? links - contradicted : contradicted;
}

size_t split_search_run(struct split_search *search, const unsigned char *known, size_t first,
                        size_t end, bool *is_proven)
{
    size_t of_known = 0, bound = 0;

    search->rest[end] = 0;
    *is_proven = true;
    for (size_t at = end; *is_proven && at-- > first;) {
        of_known += halves_contradicted(search->halves, known, search->halves->later, at);
        search->least = search->rest[at + 1] + add_node(search, at);
        if (of_known < search->least) {
            search->least = of_known;
            memcpy(search->best + at, known + at, end - at);
        }
        if (search->least > search->rest[at + 1]) *is_proven = open_doll(search, at, end);
        search->rest[at] = bound = *is_proven ? search->least : search->rest[at + 1];
    }
    return bound;
}
