/* Finding an actor, claim or document by the name that a person gives. */
#include <string.h>

#include "corpus/names.h"
#include "corpus/resolve.h"
#include "text/near.h"
#include "text/utf8.h"

/* The id, folded name or folded alias that a wrong reference is nearest to; NULL if none is near. */
static const char *nearest(const struct declared *declared, const char *reference)
{
    struct near near;

    near_init(&near, reference);
    for (size_t i = 0; i < declared->ids.count; i++) near_offer(&near, declared->ids.texts[i]);
    for (size_t i = 0; i < declared->names.folded.count; i++)
        near_offer(&near, declared->names.folded.texts[i]);
    for (size_t i = 0; i < declared->aliases.folded.count; i++)
        near_offer(&near, declared->aliases.folded.texts[i]);
    return near.best;
}

static hearsay_status find(const struct declared *declared, const char *noun,
                           const char *reference, uint32_t *out, hearsay_error *err)
{
    size_t length = strlen(reference);
    bool is_text = utf8_valid(reference, length) == length;
    uint32_t item = is_text ? resolve_find(declared, reference, length) : HEARSAY_NONE;
    hearsay_status status = HEARSAY_OK;

    *out = HEARSAY_NONE;
    if (!is_text) {
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "the name of the %s that is looked for is not UTF-8", noun);
    } else if (item == NAME_NO_MEMORY) {
        status = hearsay_fail(err, HEARSAY_NO_MEMORY, "out of memory while looking for a name");
    } else if (item == NAME_AMBIGUOUS) {
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "several %ss are called \"%s\"", noun,
                              reference);
        hearsay_error_hint(err, "use the id of the one that is meant");
    } else if (item == HEARSAY_NONE) {
        const char *near = nearest(declared, reference);
        status = hearsay_fail(err, HEARSAY_BAD_ARGUMENT, "no %s is called \"%s\"%s%s%s", noun,
                              reference, near ? "; did you mean \"" : "", near ? near : "",
                              near ? "\"?" : "");
    } else {
        *out = item;
    }
    return status;
}

hearsay_status hearsay_corpus_find_actor(const hearsay_corpus *corpus, const char *reference,
                                         hearsay_actor_id *out, hearsay_error *err)
{
    return find(&corpus->store->actors, "actor", reference, out, err);
}

hearsay_status hearsay_corpus_find_claim(const hearsay_corpus *corpus, const char *reference,
                                         hearsay_claim_id *out, hearsay_error *err)
{
    return find(&corpus->store->claims, "claim", reference, out, err);
}

hearsay_status hearsay_corpus_find_document(const hearsay_corpus *corpus, const char *reference,
                                            hearsay_document_id *out, hearsay_error *err)
{
    return find(&corpus->store->documents, "document", reference, out, err);
}
