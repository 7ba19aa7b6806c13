for shell in bash zsh fish; do hearsay completion $shell > $shell; grep -c actors $shell | sed "s/[1-9][0-9]*/some/"; done; hearsay help --man > man; head -n 3 man
