# SPDX-License-Identifier: MIT
# Sourced by the scripts beside it: names each step, shows how long it took, stops at the first
# that fails and says which one it was.
set -eu
cd "$(dirname "$0")/.."

step() {
    title=$1
    shift
    echo "== $title"
    began=$(date +%s)
    "$@" || {
        code=$?
        echo "== FAILED: $title (exit code $code): $*" >&2
        exit "$code"
    }
    echo "   $(($(date +%s) - began)) s"
}
