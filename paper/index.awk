# The index of the whole book, from cweave's .idx files. First pass (files as for miniindex.awk): one line
#   sort key TAB entry TAB number of web TAB web TAB places
# per entry and web. After sort, the second pass (merging=1) merges the webs and writes LaTeX. A name that one
# section alone mentions is left out; so are names of a single letter.
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

function merge(   f, n, part, i, s) {
  split($0, f, "\t")
  if (f[2] != entry) { entry_end(); entry = f[2]; key = f[1]; text = ""; places = 0 }
  n = split(f[5], part, ",")
  defined = gsub(/\[/, "[", f[5])                      # a name defined in many sections is a local one:
  for (i = k = 0; ++i <= n; ) {                        # where it is used says nothing
    s = part[i]; gsub(/[^0-9]/, "", s)
    places++
    if (defined > 3 && part[i] !~ /\[/) continue
    text = text (text == "" ? "" : k ? ", " : "; ") (part[i] ~ /\[/ ? "\\ixdef" : "\\ix") (k++ ? "next" : "") "{" f[4] "}{" s "}"
  }
}
function entry_end(   first) {
  if (entry == "" || places < 2 && entry ~ /^\\[\\&.]\{/) return
  first = toupper(substr(key, 1, 1))
  if (first !~ /[A-Z]/) first = "0--9"
  if (first != letter) {
    if (letter == "") printf "\\begin{multicols}{3}\\indexstyle\n"
    printf "\\indexletter{%s}\n", first
    letter = first
  }
  printf "\\indexentry{%s}{%s}\n", entry, text
}
