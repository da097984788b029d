# The index of the whole book, from cweave's .idx files. First pass (files as for miniindex.awk): one line
#   sort key TAB entry TAB number of web TAB web TAB places
# per entry and web. After sort, the second pass (merging=1) merges the webs and writes LaTeX. A name is left out unless
# one web defines it for another, for else it is looked up where it is used; so are names of a single letter, and common
# words, which several webs define. Of a name that is used all over only the definitions are listed.
merging { merge(); next }
FNR == 1 { flush(); kind = FILENAME; sub(/.*\./, "", kind); if (kind == "w") order++ }
kind != "idx" { next }
/^\\I/ { flush() }
{ if (sub(/%$/, "")) pending = pending $0; else pending = pending $0 " " }
END { if (merging) { entry_end(); if (letter != "") printf "\\end{multicols}\n" } else flush() }

function flush(   entry, list, key) {
  if (pending == "") return
  sub(/^\\I/, "", pending)
  if (match(pending, /(, *\\?\[?[0-9]+[\\*]*\]?)+\. *$/)) {
    entry = substr(pending, 1, RSTART - 1)
    list = substr(pending, RSTART + 1); gsub(/[ .]/, "", list)
    if (entry !~ /^\\\|/) {
      key = tolower(entry)
      if (entry ~ /^\\9/) sub(/^\\9\{[^}]*\}/, "", entry)
      sub(/^\\9\{/, "", key)
      gsub(/\\[\\&.]/, "", key); gsub(/[^a-z0-9 -]/, "", key); sub(/^[ -]+/, "", key)
      printf "%s\t%s\t%02d\t%s\t%s\n", key, entry, order, web, list
    }
  }
  pending = ""
}

function merge(   f) {
  split($0, f, "\t")
  if (f[2] != entry) { entry_end(); entry = f[2]; key = f[1]; webs = makers = places = 0 }
  web_of[++webs] = f[4]; list_of[webs] = f[5]
  makers += f[5] ~ /\[/; places += split(f[5], f, ",")
}
# What is printed of one web: all places, or definitions only; a run of three or more becomes 12--15. A name that is
# defined in many sections of a web is a local one there, and where it is used says nothing.
function places_in(web, list, only,   n, part, i, k, s, number, isdef, out) {
  n = split(list, part, ",")
  defined = gsub(/\[/, "[", list)
  if (!subject && (defined > 3 || only && !defined)) return ""
  if (!subject && only) {
    for (i = k = 0; ++i <= n; ) if (part[i] ~ /\[/) part[++k] = part[i]
    n = k
  }
  for (i = 1; i <= n; i++) { s = part[i]; isdef[i] = s ~ /\[/; gsub(/[^0-9]/, "", s); number[i] = s + 0 }
  for (i = 1; i <= n; i++) {
    out = out (i == 1 ? "" : ", ") (isdef[i] ? "\\ixdef" : "\\ix") (i > 1 ? "next" : "") "{" web "}{" number[i] "}"
    for (k = i; !isdef[i] && k < n && !isdef[k + 1] && number[k + 1] == number[k] + 1; ) k++
    if (k > i + 1) { out = out "--\\ixnext{" web "}{" number[k] "}"; i = k }
  }
  return out
}
function entry_end(   first, i, text, here) {
  subject = entry !~ /^\\[\\&.]\{/
  if (entry == "" || !subject && (!makers || makers == webs || makers > 3)) return
  for (i = 1; i <= webs; i++) {
    here = places_in(web_of[i], list_of[i], places > 30)
    if (here != "") text = text (text == "" ? "" : "; ") here
  }
  if (text == "") return
  first = toupper(substr(key, 1, 1))
  if (first !~ /[A-Z]/) first = "0--9"
  if (first != letter) {
    if (letter == "") printf "\\begin{multicols}{4}\\indexstyle\n"
    printf "\\indexletter{%s}\n", first
    letter = first
  }
  printf "\\indexentry{%s}{%s}\n", entry, text
}
