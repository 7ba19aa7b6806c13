/* What the corpus needs of acts beside the public functions. */
#ifndef CORPUS_ACT_H
#define CORPUS_ACT_H

#include <hearsay/corpus.h>

#include "text/near.h"

/* The group of this name; HEARSAY_GROUPS if there is none. */
hearsay_act_group act_group_find(const char *name);

/* The group of an act that a corpus brought without naming one. */
hearsay_act_group act_group_of(double side, double tone);

/* The act that a wrong word may mean, by spelling or as a cue verb; NULL if none is near. near has
 * been offered the corpus's own acts. */
const char *act_near(const char *word, struct near *near);

/* The act of a cue verb in lower case, as it is or with a regular ending: "denies", "alleged". NULL
 * if no act has it. */
const hearsay_act *act_for_verb(const char *verb, size_t length);

#endif
