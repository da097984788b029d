# Which section of a woven web names a figure in its C, "fig-1-edge": \setdrawn{web}{fig-1-edge}{section}, the first.
#   awk -f drawn.awk -v web=NAME NAME.tex
/^\\[MN]\{/ {
  section = $0
  sub(/^\\N\{[0-9]+\}/, "", section); sub(/^\\M/, "", section); gsub(/^\{|\*|\\/, "", section); sub(/\}.*/, "", section)
}
{
  gsub(/\}\\\)\\\.\{/, "")
  while (match($0, /"fig-[a-z0-9-]+"/)) {
    name = substr($0, RSTART + 1, RLENGTH - 2)
    if (!(name in seen)) { printf "\\setdrawn{%s}{%s}{%s}\n", web, name, section; seen[name] = 1 }
    $0 = substr($0, RSTART + RLENGTH)
  }
}
