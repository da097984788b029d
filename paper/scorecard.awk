# claims.csv of a chapter -> LaTeX. Columns, whose cells may be quoted:
#   id,statement,predicted,measured,uncertainty,tolerance,kind,verdict,data,seeds,reason
# Without a mode: the chapter's table. all=1: its part of the scorecard, a line for each claim. score=1: how many hold. pick=ID, law and
# breaks: that claim's row of the summary of its part. each=1: a line for every claim, with tabs between its cells, for
# course.awk. One claim on several sets of data, C10/MNIST and C10/CIFAR, is one
# entry of a table. Statements and reasons may contain $mathematics$; everything else in them is text.
{ row = row (row == "" ? "" : "\n") $0; if (gsub(/"/, "\"", row) % 2) next }
{ n = cells(row); row = "" }
!named { for (i = 1; i <= n; i++) column[cell[i]] = i; named = 1; next }
n < 2 { next }
score { total[get("verdict")]++; if (get("verdict") == "fails") failing = failing (failing == "" ? "" : ", ") text(get("id")); next }
each {
  printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", chapter, get("id"), text(get("statement")), predicted(), \
    get("measured") != "" ? measured() spread(" ") : text(get("reason")), tolerance(), get("verdict")
  next
}
pick != "" {
  if (get("id") == pick)
    printf "\\lawrow{%s}{%s}{%s}{%s}{%s}{%s}\n", chapter, law, predicted(), measured() spread(" "), get("verdict"), breaks
  next
}
all {
  if (!headed++) printf "\\cardchapter{%s}\n", chapter
  printf "\\cardline{%s}{%s}{%s}{%s}%%\n", get("verdict"), breakable(text(get("id"))), predicted(), measured()
  if (get("verdict") == "fails" || get("verdict") == "not made")
    printf "\\cardreason{%s%s}%%\n", text(get("statement")), (get("reason") == "" ? "" : ": " text(get("reason")))
  next
}
{
  id = get("id"); source = get("data"); statement = get("statement"); reason = get("reason")
  tail = "/" source
  if (source != "" && length(id) > length(tail) && substr(id, length(id) - length(tail) + 1) == tail)
    id = substr(id, 1, length(id) - length(tail))
  if (source == "none needed") source = ""
  if (!((id, statement) in place)) { place[id, statement] = ++claims; name[claims] = id; says[claims] = statement }
  k = place[id, statement]
  lines[k] = lines[k] sprintf("\\claimline{%s}{%s}{%s}{%s}{%s}{%s}{%s}%%\n", text(source), seeds(), predicted(), \
    measured(), spread(""), tolerance(), get("verdict"))
  rows[k]++
  if (reason != "") {
    if (!((k, reason) in times)) why[k, ++reasons[k]] = reason
    from[k, reason] = from[k, reason] (from[k, reason] == "" ? "" : ", ") source
    times[k, reason]++
  }
}
END {
  if (score) {
    printf "\\setscore{%s}{%d}{%d}{%d}{%d}{%s}\n", chapter, total["holds"], total["fails"], total["shown"], total["not made"], failing
    exit
  }
  if (pick != "" || each || all) exit
  printf "\\begin{claims}{%s}\n", chapter
  for (k = 1; k <= claims; k++) {
    printf "\\claim{%s}{%s", breakable(text(name[k])), text(says[k])
    for (i = 1; i <= reasons[k]; i++)
      printf "\\claimreason{%s%s}", times[k, why[k, i]] < rows[k] ? text(from[k, why[k, i]]) ": " : "", text(why[k, i])
    printf "}{%s}\n", lines[k]
  }
  print "\\end{claims}"
}

function breakable(id) { gsub(/[\/,=]/, "&\\allowbreak{}", id); gsub(/\[/, "[\\penalty200{}", id); return id }
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
    else if (!math && match(substr(s, i), /^\{[a-z][a-z_0-9]*\}/)) {
      c = substr(s, i + 1, RLENGTH - 2); i += RLENGTH - 1 # a value that was not found, as the name of what it would be
      gsub(/_/, "\\_", c); c = "\\textit{" c "}"
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
  if (x ~ /e/) x = sprintf("%.2g", x)
  if (x ~ /e/) { m = x; sub(/e.*/, "", m); e = x; sub(/.*e/, "", e); return "$" (m == "1" ? "" : m "{\\cdot}") "10^{" e + 0 "}$" }
  return "$" x "$"
}
function small(x) { x += 0; x = sprintf(x != 0 && x < 1e-4 && x > -1e-4 ? "%.1g" : "%.2g", x); return number(x) }
function range(x,   ends) { sub(/\.\./, " ", x); split(x, ends, " "); return number(ends[1]) "--" number(ends[2]) }
function predicted(   k) {
  k = get("kind")
  if (get("verdict") == "not made" || get("predicted") == "") return ""
  if (k == "at-least") return "$\\ge$ " number(get("predicted"))
  if (k == "at-most") return "$\\le$ " number(get("predicted"))
  if (k == "interval" && get("predicted") !~ /\.\./ && get("tolerance") != "")
    return range((get("predicted") - get("tolerance")) ".." (get("predicted") + get("tolerance")))
  return k == "interval" ? range(get("predicted")) : number(get("predicted"))
}
# what was measured and its uncertainty, to two digits of the latter
function uncertain() { return get("verdict") != "not made" && get("uncertainty") + 0 > 0 && get("uncertainty") !~ /nan|inf/ }
function decimals(   d) {
  d = -log(get("uncertainty")) / log(10); d = 1 + (d > int(d) ? int(d) + 1 : int(d))
  return d < 0 ? 0 : d > 5 ? -1 : d
}
function digits(x) { return uncertain() && x ~ /[0-9]/ && decimals() >= 0 ? "$" sprintf("%.*f", decimals(), x) "$" : "" }
function measured(   x) { x = get("measured"); return get("verdict") == "not made" ? "" : digits(x) != "" ? digits(x) : number(x) }
function spread(before,   u) {
  if (!uncertain()) return ""
  u = digits(get("uncertainty"))
  return before "{\\scriptsize$\\pm$" (u != "" ? u : small(get("uncertainty"))) "}"
}
# what a claim may miss its prediction by; of a range, it is in the range
function tolerance(   k, t) {
  k = get("kind"); t = get("tolerance")
  if (t == "" || get("verdict") == "not made" || get("verdict") == "shown" || k == "interval") return ""
  if (k == "relative") return "$\\pm$" small(100 * t) "\\,\\%"
  if (t + 0 == 0) return k == "absolute" ? "exact" : ""
  return (k == "at-least" ? "$-$" : k == "at-most" ? "$+$" : "$\\pm$") small(t)
}
function seeds(   s) { s = get("seeds"); return s + 0 > 1 ? s : "" }
