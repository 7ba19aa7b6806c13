hearsay actors --mapping eurepoc --measures statements --top 1 "$DATA/events/20150624.export.CSV"
