# Makes simple mutants of a C file: each is the file with one small mistake of
# the kind that people make. Writes OUT/001.c, OUT/002.c, ... and OUT/index, a
# line for each: number, the kind of mistake, the line as it was.
#
#     awk -v out=build/mutants/05.1 -f mutants.awk solutions/.../file.c

{ line[NR] = $0 }

function trimmed(text) {
    gsub(/^[ \t]+|[ \t]+$/, "", text)
    return text
}

# The file with lines `from` to `to` replaced by what; "" leaves them out.
function mutant(kind, from, to, what,    i, path) {
    count++
    path = sprintf("%s/%03d.c", out, count)
    for (i = 1; i <= NR; i++) {
        if (i == from && what != "")
            print what > path
        if (i < from || i > to)
            print line[i] > path
    }
    close(path)
    printf "%03d\t%s\t%s\n", count, kind, trimmed(line[from]) > (out "/index")
}

# One mutant for each place at which the pattern stands in the line.
function each(kind, n, pattern, replacement,    rest, done, found) {
    rest = line[n]
    done = ""
    while (match(rest, pattern)) {
        found = substr(rest, RSTART, RLENGTH)
        mutant(kind, n, n, done substr(rest, 1, RSTART - 1) replacement substr(rest, RSTART + RLENGTH))
        done = done substr(rest, 1, RSTART - 1) found
        rest = substr(rest, RSTART + RLENGTH)
    }
}

function indent(n) {
    match(line[n], /^ */)
    return RLENGTH
}

# A whole statement on a line of its own, in a function; a declaration is none.
function is_statement(n) {
    return line[n] ~ /^ +[^ ].*;$/ && line[n] !~ /^ *(return|break|continue|goto|static|const|struct [a-z_]+ \*?[a-z_]+[;,])/ \
        && line[n] !~ /^ *(for|while|if|else|case|default|size_t|int|unsigned|char|bool|void|long|double|FILE|uint[0-9]+_t) / && line[n] !~ /^ *(\/\*|\* )/
}

# What a statement changes, as far as its text tells: what stands left of "=", or
# the first argument of a call, or the operand of ++.
function changed(text) {
    text = trimmed(text)
    sub(/;$/, "", text)
    if (match(text, / [-+*\/|&^]?= /))
        text = substr(text, 1, RSTART - 1)
    else if (match(text, /\(/)) {
        text = substr(text, RSTART + 1)
        sub(/[,)].*$/, "", text)
    }
    gsub(/^.* [*]?|^[*&]|\+\+|--|\[.*$/, "", text)
    return text
}

# Does their order matter? Two that touch different things may stand either way.
function depend(a, b) {
    return index(b, changed(a)) > 0 || index(a, changed(b)) > 0
}

# The last line of what an if controls, written without braces on the next line or with them.
function end_of_if(n,    i) {
    if (line[n] !~ /{$/)
        return line[n] ~ /;$/ ? n : (line[n] ~ /\)$/ && line[n + 1] ~ /;$/ ? n + 1 : 0)
    for (i = n + 1; i <= NR && indent(i) > indent(n); i++)
        ;
    return line[i] ~ /^ *}$/ ? i : 0
}

END {
    for (n = 1; n <= NR; n++) {
        text = line[n]
        if (text ~ /^ *(\/\*|\* |\/\/|#)/ || text !~ /^ /)
            continue
        if (text ~ /^ *free\(.*;$/)
            mutant("a free is left out", n, n, "")
        else if (is_statement(n))
            mutant("a statement is left out", n, n, "")
        if (text ~ /^ *if \(/ && (last = end_of_if(n)) && line[last + 1] !~ /^ *else/)
            mutant("a check is left out", n, last, "")
        if (is_statement(n) && is_statement(n + 1) && indent(n) == indent(n + 1) \
            && depend(text, line[n + 1]))
            mutant("two statements change places", n, n + 1, line[n + 1] "\n" line[n])
        each("< becomes <=", n, " < ", " <= ")
        each("<= becomes <", n, " <= ", " < ")
        each("> becomes >=", n, " > ", " >= ")
        each(">= becomes >", n, " >= ", " > ")
        each("== becomes !=", n, " == ", " != ")
        each("!= becomes ==", n, " != ", " == ")
        each("+ 1 is left out", n, " [+] 1([^0-9]|$)", "")
        each("- 1 is left out", n, " - 1([^0-9]|$)", "")
        each("the size of the pointer", n, "sizeof [*]", "sizeof ")
        each("the count is left out of a size", n, "[a-z_>.-]+ [*] sizeof", "sizeof")
        each("&& becomes ||", n, " && ", " || ")
        each("|| becomes &&", n, " [|][|] ", " && ")
    }
}
