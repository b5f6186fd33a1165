#!/usr/bin/env bash
# Measures WinnowHTML beside its peers over the same pages, one core each, in one run: MB/s, pages/s, and as the
# repeatable figures instructions per byte (callgrind) and allocations per page (memcheck).
#
# Usage: Benchmarks/html/run.sh SETS_FOLDER [PAGES_PER_SET]
# HTML_BENCH names a built html-bench to use. SETS_FOLDER holds folders with gold.jsonl and html/*.html.gz; see pages.py. State is kept in .build-bench/html.
set -euo pipefail
cd "$(dirname "$0")/../.."
sets=$(realpath "$1")
work=.build-bench/html
mkdir -p "$work"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install resiliparse selectolax lxml

[ -d "$work/pages" ] || python3 Benchmarks/html/pages.py "$sets" "$work/pages" "${2:-80}"
if [ -n "${HTML_BENCH:-}" ]; then
    bench=$HTML_BENCH
else
    swift build -c release --product html-bench
    bench="$(swift build -c release --show-bin-path)/html-bench"
fi

echo "== WinnowHTML"
"$bench" "$work/pages"
echo "== peers"
"$work/venv/bin/python" Benchmarks/html/peers.py "$work/pages"
if command -v gcc >/dev/null && pkg-config --exists gumbo 2>/dev/null; then
    gcc -O2 -o "$work/gumbo-bench" Benchmarks/html/gumbo.c $(pkg-config --cflags --libs gumbo)
    "$work/gumbo-bench" "$work/pages"/*
else
    echo "gumbo: not measured (needs gcc and libgumbo-dev)"
fi

if command -v valgrind >/dev/null; then
    echo "== repeatable figures, every twelfth page"
    rm -rf "$work/sample" && mkdir "$work/sample"
    find "$work/pages" -type f | sort | awk 'NR % 12 == 1' | xargs -d '\n' cp -t "$work/sample"
    count=$(find "$work/sample" -type f | wc -l)
    bytes=$(cat "$work/sample"/* | wc -c)
    # The difference between two rounds and one leaves out start-up and reading the files.
    allocations() {
        valgrind --leak-check=no "$bench" --rounds "$1" "$work/sample" 2>&1 |
            awk '/total heap usage/ { gsub(",", ""); print $5 }'
    }
    instructions() {
        valgrind --tool=callgrind --callgrind-out-file=/dev/null "$bench" --rounds "$1" "$work/sample" 2>&1 |
            awk '/Collected/ { print $4 }'
    }
    echo "allocations per page: $(((10 * ($(allocations 2) - $(allocations 1)) / count + 5) / 10))"
    awk -v a="$(instructions 1)" -v b="$(instructions 2)" -v n="$bytes" \
        'BEGIN { printf "instructions per byte: %.2f\n", (b - a) / n }'
fi
