# Lines of more than 1 pt too wide in TeX's log: the widest of each section, and how many.
/^\(section / { where = $2; sub(/\).*/, "", where) }
/^Overfull \\hbox/ {
  match($0, /\([0-9.]+pt/)
  excess = substr($0, RSTART + 1, RLENGTH - 3) + 0
  if (excess > 1) {
    if (!(where in worst)) order[++n] = where
    if (excess > worst[where]) worst[where] = excess
    count[where]++
  }
}
END {
  for (i = 1; i <= n; i++)
    printf "make-book: %d line%s too wide, by up to %.1f pt, in section %s\n", count[order[i]], (count[order[i]] > 1 ? "s" : ""), worst[order[i]], order[i]
  exit n > 0
}
