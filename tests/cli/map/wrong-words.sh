# each names the nearest, or what is possible
for words in "--view actorz" "--layout neatoo" "--by pagerankk" "--by basic" "--view ego" "--view claims --focus marsh" "--focus Marshh"; do
    hearsay map $words "$DATA/gazette.json" --to dot 2>&1 || echo "$?"
done | grep -v 'it must be'
