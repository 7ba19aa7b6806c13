set -o pipefail
{ hearsay list acts --to csv; echo "status $?" >&2; } | :
exit 0
