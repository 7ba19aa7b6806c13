#!/bin/sh
# parts_add_up.sh HEARSAY: parts of random splits against the part of the whole.
set -eu
exec python3 "$(dirname "$0")/parts_add_up.py" "$1"
