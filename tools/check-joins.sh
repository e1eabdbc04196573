#!/usr/bin/env bash
# Splits every word of the raw corpora in every scheme, joins the restored forms again, counts and lists
# the words that do not come back; some minutes.
#
#   tools/check-joins.sh [MODEL]
#
# Without MODEL, the bundled one. RASM_DATA names the data directory; without it, ../shared/data beside
# the checkout.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${RASM_DATA:-$root/../shared/data}
exec "$root/tools/run.sh" clitic.JoinCheck "$data" \
  "${1:-$root/src/main/resources/io/github/rasm/clitics.model}"
