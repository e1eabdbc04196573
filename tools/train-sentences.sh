#!/usr/bin/env bash
# Trains the sentence model into the library's resources, in about a minute; the same data gives the same
# bytes. RASM_DATA names the data directory; without it, ../shared/data beside the checkout.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
exec "$root/tools/run.sh" SentenceTrainer "${RASM_DATA:-$root/../shared/data}" \
  "$root/src/main/resources/io/github/rasm/sentences.model"
