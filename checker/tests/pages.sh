#!/bin/sh
# Opens the report of every exercise in a headless Chromium: no console errors,
# as many bars as blocks, every block reached by keys; and axe-core's rules where
# npm can bring it. `apt-get install chromium nodejs npm` brings what it needs;
# CHROMIUM names another browser. Pictures of the pages stay in build/pages.
#
#     sh checker/tests/pages.sh
set -u
browser=${CHROMIUM:-chromium}
for tool in "$browser" node; do
    if ! command -v "$tool" >/dev/null; then
        echo "could not check the pages: $tool is missing"
        exit 3
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
    echo "could not check the contrast: npm did not bring axe-core"
    axe=-
fi
node checker/tests/report.mjs "$browser" "$axe" "$pages" "$pages"/*.html || exit 1
[ "$axe" != - ] || exit 3
