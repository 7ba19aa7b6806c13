hearsay actors --add-up ever --since 2015-06 "$DATA/events/20150624.export.CSV"
hearsay actors --add-up year --every month "$DATA/events/20150624.export.CSV"
hearsay actors --add-up month --every quarter --measures statements --to csv "$DATA/events/20150624.export.CSV" | head -n 3
