/* Which act each code of event data stands for, as a mapping has it:
 *
 *     hearsay_codes *codes = NULL;
 *     hearsay_codes_new(&codes, NULL, &err);
 *     hearsay_codes_at(codes, 0)->act;
 *
 * What a reader looks up row by row, for programs that do so elsewhere, such as a database. */
#ifndef HEARSAY_CODES_H
#define HEARSAY_CODES_H

#include <hearsay/corpus.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct hearsay_codes hearsay_codes;

typedef struct hearsay_code {
    const char *code; /* "112": it and every longer code that begins so, if no longer one is listed */
    const char *act;
    hearsay_act_group group; /* of the act */
} hearsay_code;

/**
 * The codes of a mapping.
 *
 * @param out      the caller frees it; NULL on failure
 * @param mapping  the name of one that ships or a file; NULL: cameo, which GDELT's reader uses
 * @return HEARSAY_BAD_DATA if the mapping is wrong, HEARSAY_BAD_ARGUMENT if it gives an act to what is
 *         no code: a word
 */
HEARSAY_API hearsay_status hearsay_codes_new(hearsay_codes **out, const char *mapping,
                                             hearsay_error *err);
HEARSAY_API void hearsay_codes_free(hearsay_codes *codes);

/** The codes, longer ones first, then by their digits; NULL past the last. O(1). */
HEARSAY_API const hearsay_code *hearsay_codes_at(const hearsay_codes *codes, size_t index);

/** The act of every other code; code is "". */
HEARSAY_API const hearsay_code *hearsay_codes_standard(const hearsay_codes *codes);

#ifdef __cplusplus
}
#endif

#endif
