#!/usr/bin/env bash
# Measures the command line as a whole process: start-up, 1 MB, one file of 1 GB with a heap of 64 MB,
# beside cat, eight files of 128 MB with one job and with two, and the pipeline from text to sentences, tokens and
# clitics as JSON lines: start-up, 1 MB and 1 GB. Then the loading of the clitic model.
#
#   benchmarks/cli.sh [--runs N] [--scale PERCENT]
#
# Writes benchmarks/target/results/cli.tsv, which benchmarks/report reads, and prints it. Needs about
# 5 GB in TMPDIR (default /tmp) at full scale. JAVA_HOME chooses the JDK. Where RASM_JDK_NEW names a JDK
# from 21 on, the one file is normalized by that one as well, with the kernels of vector/. Answers are
# checked against the normalized seed article, repeated.
set -euo pipefail

usage() {
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"
}

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rasm=$root/bin/rasm
seed=$root/seeds/000_049adfc7b580f6d8.txt
runs=3
scale=100
while (($#)); do
  case $1 in
    --runs) runs=${2:?"--runs takes a number"}; shift ;;
    --scale) scale=${2:?"--scale takes a number"}; shift ;;
    -h | --help) usage; exit 0 ;;
    *) echo "cli.sh: unexpected argument $1" >&2; exit 2 ;;
  esac
  shift
done

results=$root/benchmarks/target/results
mkdir -p "$results"
tsv=$results/cli.tsv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The whole article so often that the file has at least as many bytes as asked for.
repeat() { # FILE BYTES > OUTPUT
  local size block count i
  size=$(wc -c <"$1")
  count=$((($2 + size - 1) / size))
  block=$work/block
  for ((i = 0; i < 1000; i++)); do cat "$1"; done >"$block"
  for ((i = 0; i < count / 1000; i++)); do cat "$block"; done
  head -c $((count % 1000 * size)) "$block"
}

# The normalized article as often as the article stands in a file of the given size.
expected() { # BYTES
  local count
  count=$(($1 / $(wc -c <"$seed")))
  repeat "$work/normalized" $((count * $(wc -c <"$work/normalized")))
}

# Runs a command and adds a line to the table: label, bytes read, seconds, peak memory in KB.
measure() { # LABEL BYTES OUTPUT COMMAND…
  local label=$1 bytes=$2 output=$3 seconds peak
  shift 3
  if [[ -x /usr/bin/time ]] && /usr/bin/time -v true >/dev/null 2>&1; then
    /usr/bin/time -v -o "$work/time" "$@" >"$output"
    peak=$(sed -n 's/.*Maximum resident set size (kbytes): //p' "$work/time")
    # [hours:]minutes:seconds
    seconds=$(sed -n 's/.*Elapsed (wall clock) time.*): //p' "$work/time" |
      awk -F: '{ s = 0; for (i = 1; i <= NF; i++) s = 60 * s + $i; printf "%.2f", s }')
  else
    local TIMEFORMAT=%3R pid
    peak=0
    rm -f "$work/peak"
    {
      time {
        "$@" >"$output" &
        pid=$!
        # The kernel keeps the peak; read it until the process is gone.
        while now=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) &&
          [[ -n $now ]]; do
          echo "$now" >"$work/peak"
          sleep 0.05
        done
        wait "$pid"
      }
    } 2>"$work/time"
    seconds=$(tail -n 1 "$work/time")
    if [[ -s $work/peak ]]; then peak=$(cat "$work/peak"); fi
  fi
  printf '%s\t%s\t%s\t%s\n' "$label" "$bytes" "$seconds" "$peak" | tee -a "$tsv"
}

newer=()
if [[ -n ${RASM_JDK_NEW-} ]]; then
  JAVA_HOME=$RASM_JDK_NEW mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl src,vector -am \
    -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package </dev/null >&2
  newer=(env "JAVA_HOME=$RASM_JDK_NEW" "$rasm")
fi
if [[ -n ${JAVA_HOME-} ]]; then java=$JAVA_HOME/bin/java; else java=java; fi
"$rasm" normalize "$seed" >"$work/normalized" # Builds the jar, if it must.

commit=unknown
if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
  commit=$(git -C "$root" describe --always --abbrev=12 --dirty=", with local changes")
fi
{
  printf '# commit %s, %s\n' "$commit" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
  printf '# %s, %s cores, %s, %s, load before %s\n' \
    "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1)" \
    "$(getconf _NPROCESSORS_ONLN)" "$(uname -srm)" "$("$java" -version 2>&1 | head -n 1)" \
    "$(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null)"
  printf '# files in a temporary directory (%s), read before, so most likely in the cache of the system\n' \
    "$(df -PT "$work" 2>/dev/null | awk 'NR == 2 { print $2 }')"
} | tee "$tsv"

export RASM_JAVA_OPTS=-Xmx64m

for ((run = 0; run < 5; run++)); do
  measure "start-up: the seed article, -Xmx64m" "$(wc -c <"$seed")" "$work/out" \
    "$rasm" normalize "$seed"
done
cmp "$work/normalized" "$work/out"

repeat "$seed" $((1024 * 1024)) >"$work/small"
for ((run = 0; run < 5; run++)); do
  measure "1 MB, -Xmx64m, to a file" "$(wc -c <"$work/small")" /dev/null \
    "$rasm" normalize "$work/small" -o "$work/out"
done
cmp <(expected "$(wc -c <"$work/small")") "$work/out"

repeat "$seed" $((1024 * 1024 * 1024 / 100 * scale)) >"$work/big"
size=$(wc -c <"$work/big")
for ((run = 0; run < runs; run++)); do
  measure "limit: cat, to /dev/null" "$size" /dev/null cat "$work/big"
  measure "one file, -Xmx64m, to /dev/null" "$size" /dev/null "$rasm" normalize "$work/big"
done
# In turns, so that a slow minute of the machine meets all. Each writes a new file: to empty one of 1 GB
# takes time as well.
for ((run = 0; run < runs; run++)); do
  rm -f "$work/out"
  measure "limit: cat, to a file" "$size" "$work/out" cat "$work/big"
  if ((${#newer[@]})); then
    rm -f "$work/out"
    measure "newer JDK with kernels, one file, -Xmx64m, to a file" "$size" "$work/newer.out" \
      "${newer[@]}" normalize --verbose "$work/big" -o "$work/out" 2>"$work/newer.err"
    cmp <(expected "$size") "$work/out"
  fi
  rm -f "$work/out"
  measure "one file, -Xmx64m, to a file" "$size" /dev/null \
    "$rasm" normalize "$work/big" -o "$work/out"
done
if ((${#newer[@]})); then
  sed -n 's/^rasm: /# newer JDK, /p' "$work/newer.err" | tee -a "$tsv"
fi
cmp <(expected "$size") "$work/out"
rm "$work/big" "$work/out"

mkdir "$work/in" "$work/out1" "$work/out2"
repeat "$seed" $((128 * 1024 * 1024 / 100 * scale)) >"$work/in/0"
for i in 1 2 3 4 5 6 7; do cp "$work/in/0" "$work/in/$i"; done
one=$(wc -c <"$work/in/0")
# In turns, so that a slow minute of the machine meets both.
for ((run = 0; run < runs; run++)); do
  for jobs in 1 2; do
    rm -rf "$work/out$jobs"
    measure "eight files, -Xmx64m, --jobs $jobs" $((8 * one)) /dev/null \
      "$rasm" normalize --jobs "$jobs" --output-dir "$work/out$jobs" "$work/in"
  done
done
expected "$one" >"$work/expected"
for jobs in 1 2; do
  # A directory of inputs is mirrored; where exactly does not matter here.
  count=0
  while IFS= read -r file; do
    cmp "$work/expected" "$file"
    count=$((count + 1))
  done < <(find "$work/out$jobs" -type f)
  if ((count != 8)); then
    echo "cli.sh: --jobs $jobs left $count files, not 8" >&2
    exit 1
  fi
done
rm -rf "$work/in" "$work/out1" "$work/out2"

# The article's sentences do not depend on what stands around it, so their number tells enough.
pipeline=("$rasm" tokenize --scheme ud --format jsonl)
lines=$("${pipeline[@]}" "$seed" | wc -l)
pipeline_of() { # LABEL BYTES RUNS
  local size articles run
  repeat "$seed" "$2" >"$work/text"
  size=$(wc -c <"$work/text")
  articles=$((size / $(wc -c <"$seed")))
  for ((run = 0; run < $3; run++)); do
    measure "$1" "$size" "$work/out" "${pipeline[@]}" "$work/text"
    if (($(wc -l <"$work/out") != articles * lines)); then
      echo "cli.sh: $1: $(wc -l <"$work/out") sentences, not $((articles * lines))" >&2
      exit 1
    fi
  done
}
pipeline_of "JSON lines, start-up: the seed article, -Xmx64m" 1 5
pipeline_of "JSON lines, one file, -Xmx64m, to a file" $((1024 * 1024)) 5
# A file of JSON lines is ten times as large as its text: into a pipe, the lines counted there.
repeat "$seed" $((1024 * 1024 * 1024 / 100 * scale)) >"$work/text"
size=$(wc -c <"$work/text")
measure "JSON lines, one file, -Xmx64m, to a pipe" "$size" "$work/out" \
  bash -c 'set -o pipefail; "$@" | wc -l' pipeline "${pipeline[@]}" "$work/text"
if (($(cat "$work/out") != size / $(wc -c <"$seed") * lines)); then
  echo "cli.sh: $(cat "$work/out") sentences of $size bytes are not the right number" >&2
  exit 1
fi

# Seconds and the heap that stays, of the first call in a fresh process.
if [[ -e $root/benchmarks/target/benchmarks.jar ]]; then
  for ((run = 0; run < 5; run++)); do
    "$java" -cp "$root/benchmarks/target/benchmarks.jar" io.github.rasm.benchmarks.ModelLoad |
      tee -a "$tsv"
  done
else
  echo "cli.sh: no benchmarks.jar, so the loading of models is left out; benchmarks/run.sh makes it" >&2
fi
echo "results: $tsv"
