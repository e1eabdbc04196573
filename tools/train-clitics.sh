#!/usr/bin/env bash
# Trains the clitic models: the default one into the library's resources, the one that learns from PADT
# to tools/target/clitics-padt.model. The same data gives the same bytes.
#
#   tools/train-clitics.sh          both models, some minutes
#   tools/train-clitics.sh folds    PUD in five folds instead: their scores, and their models beside the second one
#
# RASM_DATA names the data directory; without it, ../shared/data beside the checkout.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${RASM_DATA:-$root/../shared/data}
exec "$root/tools/run.sh" clitic.CliticTraining "$root" "$data" "$@"
