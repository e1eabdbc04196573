#!/usr/bin/env bash
# Compiles, runs the JMH benchmarks and prints tables.
#
#   benchmarks/run.sh [--quick | --marks] [--stanford] [--kernel NAME] [REGEX]
#     [-- OPTION OF JMH…]
#
# REGEX chooses benchmarks by class name (BareChars, Tokens, Scaling, …); all without it.
# --quick gives coarse figures in less than five minutes: one fork, short iterations, and without
# REGEX neither Profiles nor OtherTexts. --marks runs what the table of marks needs, in 20 minutes.
# --stanford adds the Stanford segmenter, whose model Maven fetches (171 MB). --kernel binds the run to
# vector-512 or vector-256 of vector/ (the latter with vectors limited to that length), which needs a
# JDK from 21 on, to vector-bare, which runs on JDK 17 as well, or to the table loop (table). JAVA_HOME
# chooses the JDK.
# JSON goes to benchmarks/target/results/, the machine's description beside it.
set -euo pipefail

usage() {
  sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "${BASH_SOURCE[0]}"
}

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
run=()
exclude=()
flags=()
profile=()
kernel=
regex=
few='^(?!.*\.(Profiles|ProfilePaths|OtherTexts|LargeTexts)\.)'
while (($#)); do
  case $1 in
    --quick) run=(-f 1 -wi 2 -w 200ms -i 3 -r 200ms); all=$few ;;
    --marks) run=(-f 2 -wi 4 -w 500ms -i 4 -r 500ms); all=$few ;;
    --stanford) profile=(-Pstanford) ;;
    --kernel) kernel=${2:?"--kernel takes a name"}; shift ;;
    -h | --help) usage; exit 0 ;;
    --) shift; break ;;
    -*) echo "run.sh: unknown option $1 (options of JMH stand behind --)" >&2; exit 2 ;;
    *) regex=$1 ;;
  esac
  shift
done
if [[ -z $regex ]]; then regex=${all-.}; fi
if [[ -z ${profile-} ]]; then exclude=(-e '\.StanfordClitics\.'); fi

if [[ -n $kernel ]]; then
  flags=(-jvmArgsPrepend "--add-modules jdk.incubator.vector -Drasm.kernel=$kernel")
  # Without AVX-512 no vector is longer than 256 bits. Other processors than x86 do not know the flag.
  if [[ $kernel == vector-256 && $(uname -m) == x86_64 ]]; then flags[1]+=" -XX:UseAVX=2"; fi
fi

if [[ -n ${JAVA_HOME-} ]]; then java=$JAVA_HOME/bin/java; else java=java; fi

echo "compiling" >&2
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl "benchmarks${kernel:+,vector}" -am \
  ${profile[@]+"${profile[@]}"} \
  -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package </dev/null >&2

commit=unknown
if git -C "$root" rev-parse --git-dir >/dev/null 2>&1; then
  commit=$(git -C "$root" describe --always --abbrev=12 --dirty=", with local changes")
fi

results=$root/benchmarks/target/results
mkdir -p "$results"
name=$results/$(date -u +%Y%m%dT%H%M%SZ)${kernel:+.$kernel}
jar=$root/benchmarks/target/benchmarks.jar
classpath=$jar${kernel:+:$root/vector/target/rasm-vector.jar}
"$java" -cp "$jar" io.github.rasm.benchmarks.Environment "$name.environment.json" "$commit"
# The forks find the seed article through rasm.root, wherever the script was called from.
"$java" -Drasm.root="$root" -cp "$classpath" org.openjdk.jmh.Main "$regex" \
  ${exclude[@]+"${exclude[@]}"} \
  ${flags[@]+"${flags[@]}"} \
  -foe true -prof gc -rf json -rff "$name.json" ${run[@]+"${run[@]}"} "$@"
echo
"$java" -cp "$jar" io.github.rasm.benchmarks.Report "$name.json"
echo
echo "results: $name.json"
