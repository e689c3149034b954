#!/usr/bin/env bash
# A rehearsal: restores the newest backup into a folder of its own, starts a server there that nobody else reaches, checks the
# log and the read models in it, and throws it away. Exit 0 only if all holds.
#   drill.sh [FOLDER] [WORK]         (/backup, and work within that, unless told)
set -euo pipefail
folder="${1:-/backup}"
here="$(cd "$(dirname "$0")" && pwd)"
work="$(mktemp -d "${2:-$folder}/.drill-XXXXXX")"
export PGHOST="$work" PGUSER="${PGUSER:-postgres}"

clear_away() {
  pg_ctl -D "$work/data" -m immediate -s stop > /dev/null 2>&1 || true
  rm -rf "$work"
}
trap clear_away EXIT

failed() {
  echo "✗ Không khôi phục được / it could not be restored:" >&2
  cat "$work/log" >&2
  exit 1
}

"$here/restore.sh" "$work/data" "$folder"
# On a socket of its own and without a password, since it is thrown away; it archives nothing.
echo 'local all all trust' > "$work/hba.conf"
pg_ctl -D "$work/data" -s -w -t 3600 -l "$work/log" start -o "-c listen_addresses='' -c archive_mode=off -c hot_standby=off \
  -c unix_socket_directories='$work' -c hba_file='$work/hba.conf' -c shared_buffers=128MB" || failed
until psql -XAtq -d bangvang -c 'select 1' > /dev/null 2>&1; do
  pg_ctl -D "$work/data" status > /dev/null || failed
  sleep 1
done
newest="$(ls "$folder/base" | sort | tail -n 1)"
psql -XAtq -v ON_ERROR_STOP=1 -d bangvang \
  -v position="$(cut -d '|' -f 1 "$folder/base/$newest/head.txt")" -v hash="$(cut -d '|' -f 2 "$folder/base/$newest/head.txt")" \
  -f "$here/verify.sql"
