#!/usr/bin/env bash
# Makes a random password for each role, for the first administrator and for reading metrics, one file each. What is there stays.
#   docker/make-secrets.sh [FOLDER]        (docker/secrets unless told)
set -euo pipefail
folder="${1:-$(dirname "$0")/secrets}"
mkdir -p "$folder"
# Only its owner enters the folder; the files themselves must be readable for the user inside the containers.
chmod 700 "$folder"
for name in superuser owner command query accounts first-administrator metrics; do
  file="$folder/$name.password"
  if [[ ! -e "$file" ]]; then
    head -c 24 /dev/urandom | base64 | tr '+/' '-_' > "$file"
    chmod 444 "$file"
    echo "made $file"
  fi
done
