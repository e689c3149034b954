#!/usr/bin/env bash
# Runs a program such as psql as the superuser of this container's server, with the password that is mounted here.
#   superuser.sh PROGRAM …
set -euo pipefail
if [[ -z "${PGPASSWORD:-}" && -r "${POSTGRES_PASSWORD_FILE:-}" ]]; then
  PGPASSWORD="$(cat "$POSTGRES_PASSWORD_FILE")"
  export PGPASSWORD
fi
export PGUSER="${PGUSER:-postgres}"
exec "$@"
