/* The actor codes of CAMEO, as GDELT uses them: three letters for a country, a group or a role, one
 * after the other. CHNGOV is China's government. */
#ifndef READ_CAMEO_ACTOR_H
#define READ_CAMEO_ACTOR_H

#include "read/reading.h"

struct cameo_actors;

/* From the actor file "cameo" that ships. */
hearsay_status cameo_actors_load(struct cameo_actors **out, hearsay_error *err);
void cameo_actors_free(struct cameo_actors *actors);

/* Hints at the actor of a code, with the country code that the row gives it ("" if none). line: of the row; 0: where
 * the input is. */
hearsay_status cameo_actors_hint(const struct cameo_actors *actors, struct reading *reading, size_t line,
                                 const char *code, const char *country, size_t country_length,
                                 hearsay_error *err);

#endif
