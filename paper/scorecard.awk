# claims.csv of a chapter -> LaTeX. Without all: the chapter's own table; with all=1: its rows of the scorecard.
# Columns: id,statement,predicted,measured,uncertainty,tolerance,kind,verdict,data,seeds; cells may be quoted.
# With pick=ID, law and breaks: that claim's row of the summary of Part II.
# Statements may contain $mathematics$; everything else in them is text.
BEGIN {
  if (all) printf "\\claimchapter{%s}\n", chapter
  else if (pick == "") print "\\begin{claims}"
}
{ row = row (row == "" ? "" : "\n") $0; if (gsub(/"/, "\"", row) % 2) next }
{ n = cells(row); row = "" }
!named { for (i = 1; i <= n; i++) column[cell[i]] = i; named = 1; next }
pick != "" {
  if (get("id") == pick)
    printf "\\strandrow{%s}{%s}{%s}{%s}{%s}{%s}\n", chapter, law, predicted(), measured(), get("verdict"), breaks
  next
}
n > 1 {
  id = text(get("id")); gsub(/\//, "/\\allowbreak{}", id)
  printf "\\claimrow{%s}{%s}{%s}{%s}{%s}{%s}{%s}\n", id, text(get("statement")), \
    predicted(), measured(), tolerance(), get("verdict"), text(get("data")) seeds()
}
END { if (!all && pick == "") print "\\end{claims}" }

function get(name) { return name in column ? cell[column[name]] : "" }
function cells(line,   k, i, c, quoted) {
  split("", cell); k = 1; cell[1] = ""
  for (i = 1; i <= length(line); i++) {
    c = substr(line, i, 1)
    if (quoted) {
      if (c != "\"") cell[k] = cell[k] (c == "\n" ? " " : c)
      else if (substr(line, i + 1, 1) == "\"") { cell[k] = cell[k] c; i++ }
      else quoted = 0
    } else if (c == "\"") quoted = 1
    else if (c == ",") cell[++k] = ""
    else if (c != "\r") cell[k] = cell[k] c
  }
  return k
}
function text(s,   out, i, c, math) {
  for (i = 1; i <= length(s); i++) {
    c = substr(s, i, 1)
    if (c == "$") math = !math
    else if (!math && substr(s, i) ~ /^[A-Za-z]_[A-Za-z0-9]([^A-Za-z0-9_]|$)/ && (i == 1 || substr(s, i - 1, 1) !~ /[A-Za-z0-9_]/)) {
      c = "$" substr(s, i, 3) "$"; i += 2              # a_k is mathematics even when the dollars are missing
    }
    else if (c == "\\" && substr(s, i + 1, 1) ~ /[%#&_$]/) { c = c substr(s, ++i, 1) }
    else if (c ~ /[%#&]/ || !math && c ~ /[_{}]/) c = "\\" c
    else if (!math && c == "\\") c = "\\textbackslash{}"
    else if (!math && c == "^") c = "\\textasciicircum{}"
    else if (!math && c == "~") c = "\\textasciitilde{}"
    out = out c
  }
  return out (math ? "$" : "")
}
# four significant digits; 1e-13 becomes a power of ten
function number(x,   m, e) {
  if (x == "" || x ~ /nan/) return "--"
  if (x !~ /^[-+]?[0-9.]+([eE][-+]?[0-9]+)?$/) return text(x)
  x = sprintf("%.4g", x)
  if (x ~ /e/) { m = x; sub(/e.*/, "", m); e = x; sub(/.*e/, "", e); return "$" (m == "1" ? "" : m "\\cdot") "10^{" e + 0 "}$" }
  return "$" x "$"
}
function small(x) { x = sprintf("%.2g", x); return number(x) }
function range(x,   ends) { sub(/\.\./, " ", x); split(x, ends, " "); return number(ends[1]) " to " number(ends[2]) }
function predicted(   k) {
  k = get("kind")
  if (get("verdict") == "not made") return ""
  if (k == "at-least") return "$\\ge$ " number(get("predicted"))
  if (k == "at-most") return "$\\le$ " number(get("predicted"))
  return k == "interval" ? range(get("predicted")) : number(get("predicted"))
}
function measured(   u) {
  if (get("verdict") == "not made") return ""
  u = get("uncertainty")
  return number(get("measured")) (u == "" || u ~ /nan/ ? "" : " {\\scriptsize$\\pm$" small(u) "}")
}
function tolerance(   k, t) {
  k = get("kind"); t = get("tolerance")
  if (get("verdict") == "not made" || get("verdict") == "shown") return ""
  if (k == "interval") return ""                       # it is in the range that was predicted
  if (k == "relative") return small(100 * t) "\\,\\%"
  if (k == "at-least" || k == "at-most") return t + 0 == 0 ? "" : small(t)
  return small(t)
}
function seeds(   s) { s = get("seeds"); return s + 0 > 1 ? ", " s " seeds" : "" }
