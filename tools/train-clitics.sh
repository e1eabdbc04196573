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
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl src,tools -am \
  -Dmaven.test.skip=true -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package </dev/null >&2
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl tools dependency:build-classpath \
  -Dmdep.outputFile="$root/tools/target/classpath" </dev/null >&2 || true
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
"$java" -Xmx8g -cp "$root/target/classes:$root/tools/target/classes:$(cat "$root/tools/target/classpath")" \
  io.github.rasm.tools.clitic.CliticTraining "$root" "$data" "$@"
