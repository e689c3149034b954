#!/usr/bin/env bash
# Starts one side once and leaves the archive of its classes beside it (app.aot), so that every start of the image is quicker.
# The database it needs is the one that bangvang.jar brings along; it is gone afterwards. Needs Java 25 and nothing of the network.
#   make-archive.sh command-side|query-side bangvang.jar      in the folder of app.jar, with the options of the later starts
# PostgreSQL refuses root: run it as somebody else.
set -euo pipefail
side="$1"
bangvang="$(realpath "$2")"
folder="$(mktemp -d)"
trap 'kill "$served" 2>/dev/null || true; wait "$served" 2>/dev/null || true; rm -rf "$folder"' EXIT

java -jar "$bangvang" serve --no-stories --port 0 --data "$folder/data" >"$folder/log" 2>&1 &
served=$!
for _ in $(seq 600); do
  grep -q 'http://' "$folder/log" && break
  kill -0 "$served" || { cat "$folder/log" >&2; exit 1; }
  sleep 0.2
done
grep -q 'http://' "$folder/log" || { cat "$folder/log" >&2; exit 1; }

password() { cat "$folder/data/secrets/bangvang_$1.password"; }
port="$(sed -n 4p "$folder/data/postgres/postmaster.pid")"
export BANGVANG_DATABASE_URL="jdbc:postgresql://127.0.0.1:$port/bangvang"
export BANGVANG_MASTER_KEY_FILE="$folder/data/secrets/master-key.json"
role="${side%-side}"
upper="$(tr '[:lower:]' '[:upper:]' <<<"$role")"
export "BANGVANG_DATABASE_${upper}_USERNAME=bangvang_$role" "BANGVANG_DATABASE_${upper}_PASSWORD=$(password "$role")"
export BANGVANG_DATABASE_ACCOUNTS_USERNAME=bangvang_accounts
BANGVANG_DATABASE_ACCOUNTS_PASSWORD="$(password accounts)"
export BANGVANG_DATABASE_ACCOUNTS_PASSWORD
java -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -Dserver.port=0 -jar app.jar
test -s app.aot
