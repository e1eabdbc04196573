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
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl src,tools -am \
  -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package </dev/null >&2
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl tools dependency:build-classpath \
  -Dmdep.outputFile="$root/tools/target/classpath" </dev/null >&2 || true
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx2g -cp "$root/target/classes:$root/tools/target/classes:$(cat "$root/tools/target/classpath")" \
  io.github.rasm.tools.clitic.JoinCheck "$data" \
  "${1:-$root/src/main/resources/io/github/rasm/clitics.model}"
