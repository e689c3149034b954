#!/usr/bin/env bash
# Takes a base backup that is checked against its own manifest, and notes where the log of events stood. Then drops the
# base backups beyond the newest ones, and the pieces of PostgreSQL's log that no kept backup needs.
#   backup.sh [FOLDER] [KEPT]        (/backup and 3 unless told; PGHOST, PGUSER and PGPASSWORD as for psql)
set -euo pipefail
folder="${1:-/backup}"
kept="${2:-3}"
as_superuser="$(dirname "$0")/superuser.sh"
mkdir -p "$folder/base" "$folder/wal"
rm -rf "$folder"/base/.partial-*
name="$(date -u +%Y%m%dT%H%M%SZ)"
partial="$folder/base/.partial-$name"

# Before the backup, so that whatever is restored from it reaches at least this event.
mkdir "$partial"
"$as_superuser" psql -XAtq -v ON_ERROR_STOP=1 -d bangvang \
  -c "select position, encode(hash, 'hex') from log.event order by position desc limit 1" > "$partial/head.txt"
"$as_superuser" pg_basebackup --pgdata="$partial/data" --format=plain --wal-method=fetch --checkpoint=fast --manifest-checksums=SHA256
pg_verifybackup --quiet "$partial/data"
mv "$partial" "$folder/base/$name"
echo "✓ $folder/base/$name: $(cat "$folder/base/$name/head.txt")"

ls "$folder/base" | sort | head -n "-$kept" | while read -r old; do
  rm -rf "${folder:?}/base/$old"
done
oldest="$(ls "$folder/base" | sort | head -n 1)"
needed="$(sed -n 's/^START WAL LOCATION: .*(file \([0-9A-F]*\))$/\1/p' "$folder/base/$oldest/data/backup_label")"
pg_archivecleanup -x .gz "$folder/wal" "$needed"
