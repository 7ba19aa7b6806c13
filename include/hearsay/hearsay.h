/* All of hearsay, but for hearsay/igraph.h, which needs igraph's header.
 *
 *     files -> read -> corpus -> network -> measure -> draw | write | report
 *
 * docs/api.md is the tour; every header opens with what it is for and an example. */
#ifndef HEARSAY_H
#define HEARSAY_H

#include <hearsay/camps.h>
#include <hearsay/check.h>
#include <hearsay/codes.h>
#include <hearsay/compare.h>
#include <hearsay/corpus.h>
#include <hearsay/draw.h>
#include <hearsay/error.h>
#include <hearsay/filter.h>
#include <hearsay/measure.h>
#include <hearsay/network.h>
#include <hearsay/output.h>
#include <hearsay/period.h>
#include <hearsay/read.h>
#include <hearsay/record.h>
#include <hearsay/report.h>
#include <hearsay/sql.h>
#include <hearsay/sums.h>
#include <hearsay/table.h>
#include <hearsay/uncertainty.h>
#include <hearsay/version.h>
#include <hearsay/write.h>

#endif
