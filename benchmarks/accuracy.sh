#!/usr/bin/env bash
# Scores Rasm and its rivals on gold data with the same counting and writes benchmarks/ACCURACY.md.
#
#   benchmarks/accuracy.sh [--stanford] [--gold FILE]… [--model NAME=FILE]… [--folds DIR] [--output FILE]
#
# --stanford adds the Stanford segmenter, whose model Maven fetches (171 MB). --gold adds a CoNLL-U file
# of yours. --model adds a clitic model, such as padt=tools/target/clitics-padt.model, which
# tools/train-clitics.sh makes and which is taken anyway if it is there. --folds names the directory
# of the five models that "tools/train-clitics.sh folds" writes, each blind for a fifth of PUD; that
# is tools/target if they are there. RASM_DATA names the data directory; without it, ../shared/data
# beside the checkout. JAVA_HOME chooses the JDK.
set -euo pipefail

usage() {
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"
}

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=${RASM_DATA:-$root/../shared/data}
trained=$root/tools/target
profile=()
options=()
output=$root/benchmarks/ACCURACY.md
folds=
if [[ -e $trained/clitics-pud-fold4.model ]]; then folds=$trained; fi
if [[ -e $trained/clitics-padt.model ]]; then
  options+=(--model "PADT model=$trained/clitics-padt.model")
fi
while (($#)); do
  case $1 in
    --stanford) profile=(-Pstanford) ;;
    --gold | --model) options+=("$1" "${2:?"$1 takes a value"}"); shift ;;
    --folds) folds=${2:?"--folds takes a directory"}; shift ;;
    --output) output=${2:?"--output takes a file"}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "accuracy.sh: unexpected argument $1" >&2; exit 2 ;;
  esac
  shift
done
if [[ -n $folds ]]; then options+=(--folds "$folds"); fi
if [[ ! -d $data ]]; then
  echo "accuracy.sh: no data in $data; set RASM_DATA" >&2
  exit 1
fi

if [[ -n ${JAVA_HOME-} ]]; then java=$JAVA_HOME/bin/java; else java=java; fi
echo "compiling" >&2
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl benchmarks -am ${profile[@]+"${profile[@]}"} \
  -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package </dev/null >&2

commit=unknown
if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
  commit=$(git -C "$root" describe --always --abbrev=12 --dirty=", with local changes")
fi
mkdir -p "$root/benchmarks/target/results"
"$java" -Xmx2g -cp "$root/benchmarks/target/benchmarks.jar" io.github.rasm.benchmarks.Accuracy \
  --data "$data" --commit "$commit" --output "$output" \
  --json "$root/benchmarks/target/results/accuracy.json" ${options[@]+"${options[@]}"}
echo "$output"
