/* The numbers of a picture. */
#ifndef DRAW_FACTS_H
#define DRAW_FACTS_H

#include "draw/picture.h"

/* Fills facts from the boxes and lines, before gaps are added. */
hearsay_status facts_count(struct picture *picture, hearsay_error *err);

/* Fills those of statements and documents: ids are statements, each once, and are overwritten. */
void facts_add_statements(struct picture *picture, uint32_t *ids, size_t count);

#endif
