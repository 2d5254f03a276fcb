# Sourced by deploy/up, down, status and token: finds Java, builds what is missing, hands over to the launcher.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
launcher=$root/deploy/local/target/local-1.0.0-SNAPSHOT.jar
oldest_java=17

fail() {
  echo "deploy/$command: $1" >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || fail "no Java found. Install a JDK $oldest_java or newer, or set JAVA_HOME."
  fi
  local version
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge "$oldest_java" ] ||
    fail "$java is version ${version:-unknown}; a JDK $oldest_java or newer is needed. Install one or set JAVA_HOME."
}

# is_current ARTEFACT SOURCE...: the artefact is there and no source changed after it was built
is_current() {
  local artefact=$root/$1 source changed
  shift
  [ -e "$artefact" ] || return 1
  for source in "$@"; do
    [ -e "$root/$source" ] || continue
    changed=$(find "$root/$source" -type f -newer "$artefact" -print -quit)
    [ -z "$changed" ] && continue
    [ -e "$stamp" ] && [ "$stamp" -nt "$artefact" ] &&
      [ -z "$(find "$root/$source" -type f -newer "$stamp" -print -quit)" ] && continue
    return 1
  done
}

is_service_current() {
  is_current "$1/target/service-runner.jar" pom.xml "$1/pom.xml" "$1/src/main" \
    gateway/edge/pom.xml gateway/edge/src/main plan-service/backbone/pom.xml plan-service/backbone/src/main
}

is_launcher_current() {
  is_current deploy/local/target/local-1.0.0-SNAPSHOT.jar pom.xml deploy/local/pom.xml deploy/local/src/main &&
    [ -d "$root/deploy/local/target/lib" ]
}

is_suite_current() {
  is_launcher_current &&
    is_current deploy/broker/target/lib deploy/broker/pom.xml &&
    is_service_current plan-service && is_service_current finance-service &&
    is_service_current monitoring-service && is_service_current gateway
}

# build MODULES: packages them with what they need, without tests and style checks. DOELBOOM_ARCHIVES=never leaves out the
# start whose classes make later starts quick.
build() {
  command -v mvn >/dev/null || fail "not built yet, and no Maven found. Install Maven 3.8.6 or newer."
  [ -x "$(dirname "$(readlink -f "$java")")/javac" ] ||
    fail "not built yet, and $java has no compiler beside it. Install a JDK (not only a JRE) or set JAVA_HOME."
  echo "Building ${1//,/, } (only when something changed) ..." >&2
  local begun
  begun=$(mktemp)
  (cd "$root" && mvn -B -q -T2 -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcheckstyle.skip=true \
    -Dclass-archives.skip="$([ "${DOELBOOM_ARCHIVES:-auto}" = never ] && echo true || echo false)" \
    -pl "$1" -am package) >&2 || fail "the build failed; its messages are above."
  mv "$begun" "$stamp"
}

# The identity server is no module of the build: only those who ask for it fetch it, once.
fetch_keycloak() {
  compgen -G "$root/deploy/keycloak/target/keycloak-*.zip" >/dev/null && return
  command -v mvn >/dev/null || fail "Keycloak is not there yet, and no Maven found. Install Maven 3.8.6 or newer."
  echo "Fetching Keycloak (170 MB, once) ..." >&2
  mvn -B -q -f "$root/deploy/keycloak/pom.xml" process-resources >&2 || fail "Keycloak could not be fetched."
}

run_launcher() {
  exec "$java" -Xmx96m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Ddoelboom.root="$root" \
    -jar "$launcher" "$command" "$@"
}

stamp=$root/deploy/local/target/built
find_java
