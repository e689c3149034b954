#!/usr/bin/env bash
# PostgreSQL's archive_command: keeps one finished piece of its log (WAL), compressed, whole or not at all.
#   archive-wal.sh PATH NAME FOLDER
set -euo pipefail
mkdir -p "$3"
kept="$3/$2.gz"
if [[ -e "$kept" ]]; then
  # After a crash PostgreSQL may hand the same piece over again; another one of that name is refused.
  gzip -dc "$kept" | cmp -s - "$1"
  exit
fi
gzip -c "$1" > "$3/.$2.fresh"
sync "$3/.$2.fresh"
mv "$3/.$2.fresh" "$kept"
sync "$3"
