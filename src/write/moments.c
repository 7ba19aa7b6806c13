#include "write/moments.h"

#include "corpus/corpus.h"
#include "corpus/date.h"
#include "memory/allocate.h"

bool moments_init(struct moments *moments, const hearsay_corpus *corpus)
{
    size_t count = corpus->store->statement_count;

    moments->of = allocate(count * sizeof *moments->of);
    for (size_t i = 0; moments->of && i < count; i++) {
        const hearsay_statement *statement = store_statement(corpus->store, i);

        moments->of[i] = (struct moment){ statement->date,
                                          statement->flags & HEARSAY_NEGATED ? 0 : statement->count };
    }
    return moments->of;
}

void moments_clear(struct moments *moments)
{
    allocate_free(moments->of);
    moments->of = NULL;
}

struct moment_sums moments_add_up(const struct moments *moments, const hearsay_statement_id *statements,
                                  size_t count)
{
    struct moment_sums sums = { 0 };

    for (size_t i = 0; i < count; i++) {
        struct moment moment = moments->of[statements[i]];

        sums.statements += moment.count;
        if (date_comes_first(moment.date, sums.first)) sums.first = moment.date;
        if (date_comes_last(moment.date, sums.last)) sums.last = moment.date;
    }
    return sums;
}
