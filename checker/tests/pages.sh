#!/bin/sh
# Opens the report of every exercise in a headless Chromium: no console errors,
# as many bars as blocks, every block reached by keys; and axe-core's rules where
# npm can bring it. `apt-get install chromium nodejs npm` brings what it needs;
# CHROMIUM names another browser. Pictures of the pages stay in build/pages.
#
#     sh checker/tests/pages.sh [--if-there]
#
# A browser is not among what the workbook needs. Status 3: something is missing,
# or with --if-there, as `make test` calls it: a line says what was not checked.
set -u
missing=3
[ "${1:-}" = --if-there ] && missing=0
browser=${CHROMIUM:-chromium}
for tool in "$browser" node; do
    if ! command -v "$tool" >/dev/null; then
        echo "pages: not checked, $tool is missing (apt-get install chromium nodejs npm)"
        exit "$missing"
    fi
done
pages=$(pwd)/build/pages
rm -f "$pages"/*.html "$pages"/*.png
mkdir -p "$pages"
KEEP_PAGES=$pages sh checker/tests/film.sh || exit 1

axe=$pages/node_modules/axe-core/axe.min.js
[ -e "$axe" ] || npm install --prefix "$pages" --no-audit --no-fund --ignore-scripts \
    axe-core@4.14.1 >/dev/null 2>&1
if [ ! -e "$axe" ]; then
    echo "pages: axe-core's rules are not checked, npm did not bring it"
    axe=-
fi
node checker/tests/report.mjs "$browser" "$axe" "$pages" "$pages"/*.html || exit 1
[ "$axe" != - ] || exit "$missing"
