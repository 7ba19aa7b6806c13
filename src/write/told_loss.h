/* What is lost of the statements that a format tells. */
#ifndef WRITE_TOLD_LOSS_H
#define WRITE_TOLD_LOSS_H

#include <hearsay/write.h>

#include "write/told.h"

enum told_format { TOLD_AIF = 1, TOLD_STIX = 2, TOLD_RDF = 4 };

/* Fills in what a format loses of what is told; NULL: all that it may lose, with counts of 0.
 * Of a network also its ties are lost, which are no statements. */
void told_loss(hearsay_loss losses[HEARSAY_LOSSES], size_t *count, unsigned format,
               const struct told *told, bool is_network);

#endif
