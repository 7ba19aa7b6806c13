#include "cli/losses.h"

#include <stdlib.h>
#include <string.h>

#include "cli/message.h"

static bool same_owner(const hearsay_loss *a, const hearsay_loss *b)
{
    return a->of && b->of && strcmp(a->of, b->of) == 0;
}

static hearsay_status tell(const char *format, const hearsay_loss *losses, size_t count,
                           hearsay_error *err)
{
    char number[MESSAGE_COUNT], *text = NULL;
    size_t size;
    FILE *out;

    if (count == 0) return HEARSAY_OK;
    out = open_memstream(&text, &size);
    for (size_t i = 0; out && i < count; i++) {
        fprintf(out, "%s%s", i ? ", " : "", losses[i].what);
        if (losses[i].of)
            fprintf(out, " of %s %s%s", message_count(losses[i].count, number), losses[i].of,
                    losses[i].count == 1 ? "" : "s");
    }
    if (!out || fclose(out) != 0) {
        free(text);
        return hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory");
    }
    message_say("%s cannot hold: %s", format, text);
    free(text);
    return HEARSAY_OK;
}

hearsay_status losses_tell(const char *format, const hearsay_network *network, hearsay_error *err)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count;
    hearsay_status status = hearsay_network_loss(losses, &count, format, network, err);

    return status == HEARSAY_OK ? tell(format, losses, count, err) : status;
}

hearsay_status losses_tell_corpus(const char *format, const hearsay_corpus *corpus,
                                  hearsay_error *err)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count;
    hearsay_status status = hearsay_corpus_loss(losses, &count, format, corpus, err);

    return status == HEARSAY_OK ? tell(format, losses, count, err) : status;
}

hearsay_status losses_tell_sums(const hearsay_sums *sums, hearsay_error *err)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count;

    hearsay_sums_loss(losses, &count, sums);
    return tell("a part", losses, count, err);
}

const char *losses_possible(const char *format, char *text, size_t size)
{
    hearsay_loss losses[HEARSAY_LOSSES];
    size_t count, used = 0;

    *text = '\0';
    if (hearsay_network_loss(losses, &count, format, NULL, NULL) != HEARSAY_OK) return text;
    for (size_t i = 0; i < count && used < size; i++) {
        bool is_first = i == 0 || (losses[i].of && !same_owner(&losses[i], &losses[i - 1]));
        bool is_last = i + 1 == count || !same_owner(&losses[i], &losses[i + 1]);

        used += (size_t)snprintf(text + used, size - used, "%s%s%s%s%s",
                                 i == 0 ? "" : is_first || !losses[i].of ? "; " : ", ",
                                 losses[i].what, is_last && losses[i].of ? " of " : "",
                                 is_last && losses[i].of ? losses[i].of : "",
                                 is_last && losses[i].of ? "s" : "");
    }
    return text;
}
