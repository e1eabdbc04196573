#!/usr/bin/env bash
# Builds the library and the tools, then runs one of them: tools/run.sh CLASS [ARGUMENT…]
# CLASS is a main class below io.github.rasm.tools; -Xmx8g is what the trainers need.
set -euo pipefail

root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mvn -q -B -Dstyle.color=never -f "$root/pom.xml" -pl src,tools -am -Dmaven.test.skip=true \
  -Dmaven.javadoc.skip=true -Dmaven.source.skip=true package dependency:build-classpath \
  -Dmdep.outputFile="$root/tools/target/classpath" </dev/null >&2
class=$1
shift
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx8g \
  -cp "$root/tools/target/classes:$(cat "$root/tools/target/classpath")" "io.github.rasm.tools.$class" "$@"
