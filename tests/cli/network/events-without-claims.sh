hearsay network --quiet "$DATA/events/icews.tab" | head -n 3
hearsay network "$DATA/events/icews.tab" 2>&1 > /dev/null | tail -n 1
