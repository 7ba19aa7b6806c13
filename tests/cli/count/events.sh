# An id that was there before counts once; rows without a first actor are told; the country of each row is kept.
hearsay count "$DATA/events/20150624.export.CSV"
hearsay count --quiet --add-up month "$DATA/events/icews.tab"
