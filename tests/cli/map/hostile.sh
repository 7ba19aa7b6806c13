# whatever names hold, every view in every theme is a map that is well-formed
python3 - <<'END'
import json
names = ['"quo"ted', "new\nline", "\u202ertl \u05e2\u05d1\u05e8", "</svg><script>", "back\\slash\\N", "<B>&amp;</B>", "]]>", "N" * 10000]
json.dump({"hearsay": 1, "actors": [{"id": f"i{i}", "name": name} for i, name in enumerate(names)],
           "statements": [{"speaker": f"i{i}", "act": "accuse", "target": f"i{j}", "claim": names[j], "negated": i == 7}
                          for i in range(8) for j in range(8) if (i + j) % 3 == 0]}, open("names.json", "w"))
END
for theme in $(hearsay list themes --to csv | tail -n +2 | cut -d , -f 1); do
    for view in claims actors camps "ego --focus i3"; do
        hearsay map --quiet --view $view --theme "$theme" names.json -o map.svg
        python3 -c 'import sys, xml.dom.minidom as dom; dom.parse("map.svg"); print(open("map.svg").read().count("<script"))'
    done
done | sort | uniq -c
