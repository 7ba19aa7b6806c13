/* The measures of ties: see actor_measures.c. */
#include "measure/measures.h"

#define SCOPE HEARSAY_OF_TIES
#define BASIC HEARSAY_SET_BASIC
#define INFLUENCE HEARSAY_SET_INFLUENCE
#define TRUST HEARSAY_SET_TRUST
#define CAMPS HEARSAY_SET_CAMPS
#define OF_TIES "the network's ties, loops included"

const struct measure tie_measures[] = {
    { { "weight", "how strong it is",
        OF_TIES, "as the network says: hearsay list networks",
        "sum over the statements",
        "backing and opposing cancel out where weights are signed",
        SCOPE, BASIC, false },
      .of_all = measure_tie_weight },
    { { "statements", "how much is behind it",
        OF_TIES, "statements, each by its count; 0 for what no statement makes",
        "sum of count",
        "repetition counts",
        SCOPE, BASIC, false },
      .of_all = measure_tie_statements },
    { { "documents", "in how many texts it stands",
        OF_TIES, "distinct documents",
        "number of documents with a statement behind it",
        "statements without a document are in none",
        SCOPE, BASIC | TRUST, false },
      .of_all = measure_tie_documents },
    { { "first", "when it was first made",
        OF_TIES, "date",
        "earliest date of a statement behind it",
        "undated statements cannot tell",
        SCOPE, BASIC, true },
      .of_all = measure_tie_first },
    { { "last", "when it was last made",
        OF_TIES, "date",
        "latest date of a statement behind it",
        "undated statements cannot tell",
        SCOPE, BASIC, true },
      .of_all = measure_tie_last },
    { { "misfit", "does it contradict two camps",
        "pairs without direction, weights of both ways added up, their sign; no loops",
        "yes or no, of the pair; missing for loops and where weights cancel out",
        "friends on two sides, or foes on one, in the split of frustration",
        "another split may be as good and have other misfits, unless it is balanced",
        SCOPE, CAMPS, true },
      .of_all = measure_tie_misfit },
    { { "disparity", "is it stronger than chance, for one of its ends",
        "pairs, weights of all their ties added up, by size; no loops",
        "p, from 0 to 1; missing where both ends have one tie",
        "(1 - w / s)^(k - 1), the smaller of the two ends (Serrano, Boguna and Vespignani 2009, PNAS "
        "106)",
        "many ties are tried at once: see disparity_adjusted; statements are no random draws",
        SCOPE, TRUST, false },
      .of_all = measure_tie_disparity },
    { { "disparity_adjusted", "the same, for so many ties at once",
        "as disparity",
        "false discovery rate, from 0 to 1",
        "Benjamini and Hochberg 1995, J. R. Stat. Soc. B 57(1)",
        "the ties of one actor depend on each other",
        SCOPE, TRUST, false },
      .of_all = measure_tie_disparity_adjusted },
    { .facts = { .name = NULL } },
};
