# Shared by the commands of this folder. Kept to what bash 3.2 (macOS) knows.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
launcher=$root/deploy/local/target
# What the running system is made of, in the order in which it is built.
modules="deploy/platform/service deploy/platform/embedded customer-service segmentation-service visit-planner-service \
loyalty-service gateway deploy/local"

fail() {
  echo "$0: $*" >&2
  exit 1
}

# Sets $java; a JDK is needed, not a mere runtime, because we build.
find_java() {
  local home version
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it"
  else
    # On macOS, /usr/bin/java is only a stub that asks to install one.
    if [ -x /usr/libexec/java_home ] && home=$(/usr/libexec/java_home -v 17+ 2>/dev/null); then
      java=$home/bin/java
    else
      java=$(command -v java || true)
    fi
    [ -n "$java" ] || fail "no Java found; install a JDK 17 or newer (such as https://adoptium.net) or set JAVA_HOME"
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || fail "$java does not run; install a JDK 17 or newer (such as https://adoptium.net)"
  [ "$version" -ge 17 ] || fail "a JDK 17 or newer is needed; $java is version $version (JAVA_HOME chooses another)"
}

# Whether a module has to be built: never was, or a source is newer than what was built, by us (who leave a mark, because
# Maven does not touch what comes out the same) or by whoever ran Maven.
outdated() {
  local product mark=$root/$1/target/built
  local sources=("$root/$1/src/main")
  case $1 in
    deploy/*) product=$(ls "$root/$1"/target/*.jar 2>/dev/null | head -n 1) ;;
    *)
      product=$root/$1/target/quarkus-app/quarkus-run.jar
      # What all services have in common is packed into each.
      sources+=("$root/deploy/platform/service/src/main")
      ;;
  esac
  [ -n "$product" ] && [ -f "$product" ] || return 0
  [ "$product" -nt "$mark" ] && mark=$product
  [ -n "$(find "$root/pom.xml" "$root/deploy/pom.xml" "$root/deploy/connectors" "$root/$1/pom.xml" "${sources[@]}" \
    -newer "$mark" -type f 2>/dev/null | head -n 1)" ]
}

# Builds the modules given that are outdated, with what they are made of.
build() {
  local module wanted="" log
  for module in "$@"; do
    if outdated "$module"; then
      wanted="$wanted,$module"
    fi
  done
  [ -n "$wanted" ] || return 0
  wanted=${wanted#,}
  [ -x "$(dirname "$java")/javac" ] || fail "$java is a runtime only; building needs a JDK 17 or newer (with javac)"
  log=$(mktemp "${TMPDIR:-/tmp}/guanxi-build.XXXXXX")
  echo "Building ${wanted//,/, } (the first time takes some minutes: Maven fetches what is needed)" >&2
  if ! (cd "$root" && JAVA_HOME=$(dirname "$(dirname "$java")") ./mvnw -B -Dquick -pl "$wanted" -am package 2>&1) |
    tee "$log" | sed -n 's/^\[INFO\] Building \(Guanxi.*\) [0-9].*\[\(.*\)\]$/  [\2] \1/p' >&2 ||
    [ "${PIPESTATUS[0]}" -ne 0 ]; then
    grep -E '^\[ERROR\]|No space left' "$log" | head -n 20 >&2
    fail "the build failed; all of it is in $log"
  fi
  rm -f "$log"
  for module in "$@"; do
    touch "$root/$module/target/built"
  done
}

# Replaces this process by the launcher, so that Ctrl-C and kill reach it.
launch() {
  export GUANXI_ROOT=$root
  exec "$java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData \
    -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
    -cp "$launcher/guanxi-local.jar:$launcher/lib/*" dev.guanxi.local.Main "$@"
}
