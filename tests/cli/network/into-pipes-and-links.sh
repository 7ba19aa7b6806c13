# a pipe is written into, a link is followed, and a file that is replaced keeps its rights
mkfifo pipe.gml
hearsay network --quiet "$DATA/gazette.json" -o pipe.gml & cat pipe.gml | head -n 1
wait
test -p pipe.gml && echo still a pipe
hearsay network --quiet "$DATA/gazette.json" --to gml -o /dev/stdout | head -n 1
test -L /dev/stdout && echo still a link
mkdir real; : > real/nodes.csv; chmod 640 real/nodes.csv; ln -s real/nodes.csv net-nodes.csv
hearsay network --quiet "$DATA/gazette.json" -o net.csv
test -L net-nodes.csv && head -n 1 real/nodes.csv && stat -c %a real/nodes.csv
