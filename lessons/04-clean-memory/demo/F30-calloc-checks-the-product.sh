#!/bin/sh
# F30: calloc refuses a product that does not fit, malloc never sees it.
cd "$(dirname "$0")" || exit 1
: "${CC:=gcc}"
command -v "$CC" >/dev/null || { echo "missing: $CC"; exit 3; }
room=$(mktemp -d) || exit 1
trap 'rm -rf "$room"' EXIT

echo "Claim: calloc refuses a product that wraps; malloc sees only the rest."
"$CC" -std=c17 -O0 products.c -o "$room/products" || exit 1
if "$room/products"; then
    echo "Shown: the same two numbers, a refusal and a block that is too small."
    exit 0
fi
echo "Not shown: the calloc of this machine does not check its product."
exit 1
