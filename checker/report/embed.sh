#!/bin/sh
# Writes files as C arrays: template_html has the bytes of report.html.
#
#     sh checker/report/embed.sh checker/report/report.html ... >template.h
set -eu
for file in "$@"; do
    printf 'static const unsigned char template_%s[] = {\n' "${file##*.}"
    od -An -v -tx1 "$file" | sed 's/ \(..\)/0x\1,/g'
    printf '};\n'
done
