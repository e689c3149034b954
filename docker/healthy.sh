#!/usr/bin/env bash
# Exit 0 when the service on this port of this machine says that it is ready. Needs nothing but bash.
set -euo pipefail
port="${1:-8080}"
exec 3<>"/dev/tcp/127.0.0.1/${port}"
printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 4 status <&3
[[ "$status" == "HTTP/1.1 200"* ]]
