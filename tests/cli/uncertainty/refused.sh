# each is told before anything is read
hearsay actors --bootstrap 100 --every month nowhere.json; echo $?
hearsay actors --sensitivity --every month nowhere.json; echo $?
hearsay actors --bootstrap 100 --sensitivity nowhere.json; echo $?
hearsay actors --coder-error 0.1 nowhere.json; echo $?
hearsay actors --flip-by-confidence nowhere.json; echo $?
hearsay actors --bootstrap 5 "$DATA/gazette.json"; echo $?
hearsay actors --bootstrap 50 --measures component "$DATA/gazette.json"; echo $?
hearsay ties --bootstrap 50 nowhere.json; echo $?
