# Overfull lines of more than 1 pt in TeX's log, with the web and section they stand in.
/^\(section / { where = $2; sub(/\).*/, "", where) }
/^Overfull \\hbox/ {
  match($0, /\([0-9.]+pt/)
  if (substr($0, RSTART + 1) + 0 > 1) {
    printf "make-book: line too wide by %s in section %s\n", substr($0, RSTART + 1, RLENGTH - 1), where
    bad++
  }
}
END { exit bad > 0 }
