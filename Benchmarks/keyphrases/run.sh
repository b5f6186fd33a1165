#!/usr/bin/env bash
# Measures keyphrases beside YAKE, against the keywords that pages state of themselves.
#
# Usage: Benchmarks/keyphrases/run.sh WINNOW SETS_FOLDER [ARGUMENTS OF keyphrases.py]; state is kept in
# .build-bench/keyphrases.
set -euo pipefail
winnow=$(realpath "$1")
sets=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
work=.build-bench/keyphrases
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install "yake==0.7.3"
exec "$work/venv/bin/python" Benchmarks/keyphrases/keyphrases.py "$winnow" "$sets" "$@"
