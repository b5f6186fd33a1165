#!/usr/bin/env bash
# Measures article extraction beside trafilatura with metadata and resiliparse's main-content mode, one core, in one run.
#
# Usage: Benchmarks/articles/run.sh WINNOW SETS_FOLDER [ARGUMENTS OF articles.py]; state is kept in .build-bench/articles.
set -euo pipefail
winnow=$(realpath "$1")
sets=$(realpath "$2")
shift 2
cd "$(dirname "$0")/../.."
work=.build-bench/articles
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install resiliparse "trafilatura==2.3.1" lxml_html_clean
exec "$work/venv/bin/python" Benchmarks/articles/articles.py "$winnow" "$sets" "$@"
