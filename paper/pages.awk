# book.aux -> pages.tsv: each label and each chapter, its number, and its page counted from the first of the file, as readers of
# PDF count. The printed numbers begin anew after the front matter, whose length book.tex notes. First come the numbers of the webs.
BEGIN { print "label\tnumber\tpage" }
/^\\setwebnumber/ { split($0, part, /[{}]/); web[part[4]] = part[2]; next }
/^\\gdef *\\frontpages/ { split($0, part, /[{}]/); front = part[2]; next }
/^\\newlabel\{/ && match($0, /^\\newlabel\{[^{}]*\}\{\{[^{}]*\}\{[0-9]+\}/) {
  split(substr($0, 1, RLENGTH), part, /[{}]+/)
  print part[2] "\t" part[3] "\t" part[4] + front
}
/contentsline \{chapter\}/ && match($0, /\{chapter\.[0-9]+\}/) {
  number = substr($0, RSTART + 9, RLENGTH - 10); sub(/\{chapter\.[0-9]+\}.*/, ""); sub(/\}$/, ""); sub(/.*\{/, "")
  if (number in web) print "chapter:" web[number] "\t" number "\t" $0 + front
}
