#!/usr/bin/env bash
# Builds and runs the libFuzzer target of WinnowHTML with AddressSanitizer.
#
# Usage: scripts/fuzz-html.sh [SECONDS] [SEEDS_FOLDER…]
# Seeds: html5lib .dat files are split into their cases; other files are taken as they are (up to 64 KiB).
# State (corpus, crashes, binary) is kept in .build-fuzz/html.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
shift || true
work=.build-fuzz/html
mkdir -p "$work/corpus" "$work/crashes"

swiftc -O -assert-config Debug -g -parse-as-library -swift-version 6 \
    -module-name WinnowHTMLFuzz -package-name winnow \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
    -sanitize=fuzzer,address -o "$work/fuzz" \
    $(find Sources/WinnowHTML Tests/Fuzz/html -name '*.swift')

python3 scripts/fuzz-html-seeds.py "$work/corpus" "$@"
exec nice -n 19 "$work/fuzz" -max_total_time="$seconds" -max_len=65536 -timeout=10 -rss_limit_mb=2048 \
    -dict=Tests/Fuzz/html/html.dict -artifact_prefix="$work/crashes/" -print_final_stats=1 "$work/corpus"
