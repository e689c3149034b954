#!/usr/bin/env bash
# Lays the newest base backup into an empty folder, for a server that then reads on in the archived log: to its end, or up
# to a moment.
#   restore.sh TARGET [FOLDER] [MOMENT]     (/backup unless told; MOMENT such as '2026-11-29 10:30:00+07')
set -euo pipefail
target="$1"
folder="${2:-/backup}"
moment="${3:-}"
if [[ -n "$(ls -A "$target" 2>/dev/null)" ]]; then
  echo "✗ $target không rỗng / is not empty" >&2
  exit 1
fi
newest="$(ls "$folder/base" | sort | tail -n 1)"
mkdir -p "$target"
cp -a "$folder/base/$newest/data/." "$target/"
chmod 700 "$target"
{
  echo "restore_command = 'gzip -dc \"$folder/wal/%f.gz\" > \"%p\"'"
  echo "recovery_target_action = 'promote'"
  [[ -z "$moment" ]] || echo "recovery_target_time = '$moment'"
} >> "$target/postgresql.auto.conf"
touch "$target/recovery.signal"
echo "✓ $folder/base/$newest → $target"
