/* How acts are said in AIF. */
#ifndef WRITE_AIF_H
#define WRITE_AIF_H

#include <hearsay/corpus.h>

/* The illocution that says an act; NULL: the act takes no side, and nothing says it. */
const char *aif_illocution(const hearsay_act *act);

#endif
