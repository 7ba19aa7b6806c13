head -n 1 "$DATA/events/icews.tab" > h.tab
hearsay check h.tab
