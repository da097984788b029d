# The book as a PDF: complete, linked, unbroken lines of code, the same bytes each time.
load common

setup_file() {
  cd "$BATS_TEST_DIRNAME/.."
  export SOURCE_DATE_EPOCH=1767225600          # a commit between the two builds would change the date
  make -s weave
  ./paper/make-book > "$BATS_FILE_TMPDIR/said" 2>&1 || { cat "$BATS_FILE_TMPDIR/said" >&2; return 1; }
  cp paper/learning-mechanics.pdf "$BATS_FILE_TMPDIR/book.pdf"
  pdftotext -layout paper/learning-mechanics.pdf "$BATS_FILE_TMPDIR/book.txt"
  cp build/book/book.log build/book/book.out build/book/book.toc "$BATS_FILE_TMPDIR"
}
setup() { cd "$root"; book=$BATS_FILE_TMPDIR; }

@test "cweave can parse the C of every web" {
  tests/weave-lint
}

@test "every web is in the declared order, and every declared web exists" {
  for w in web/*/*.w; do grep -qx "web ${w:4:-2}" paper/order.txt || fail "$w is not in paper/order.txt"; done
  while read -r verb name; do
    [ "$verb" != web ] || [ -f "web/$name.w" ] || fail "paper/order.txt names web/$name.w, which does not exist"
  done < paper/order.txt
}

@test "no undefined reference or citation, and no ?? where the records exist" {
  ! grep -aE 'Warning: (Reference|Citation).*undefined|multiply.defined' "$book/book.log"
  for c in $chapters; do
    [ -f "figures/$c/values.tex" ] || [ -f "figures/published/$c/values.tex" ] || skip "make figures has not run"
  done
  ! grep -n '??' "$book/book.txt"
}

@test "no line runs off the text block" {
  ! grep -a 'too wide' "$book/said"
}

@test "title, contents, preface, both parts, scorecard, bibliography and index are there, with bookmarks" {
  for title in Preface 'The Instruments' 'The Evidence' Scorecard Bibliography Index; do
    grep -q "{$title}\|}$title" "$book/book.toc" || fail "contents without: $title"
    grep -q . "$book/book.out"
  done
  [ "$(grep -c BOOKMARK "$book/book.out")" -gt 50 ]
}

@test "every chapter of Part II ends with where it breaks, three exercises and further reading" {
  for c in $chapters; do
    w=$(ls web/*/"$c.w")
    for title in 'Where it breaks' Exercises 'Further reading'; do
      grep -q "^@\*[0-9]* $title" "$w" || fail "$w has no starred group: $title"
    done
    [ "$(grep -c 'begin{exercise}' "$w")" -eq 3 ] || fail "$w does not have three exercises"
    [ "$(grep -c 'begin{answer}' "$w")" -eq 3 ] || fail "$w does not have three answers"
    grep -o 'changefile{[^}]*}' "$w" | sed 's/.*{//; s/}//' | while read -r ch; do
      [ -f "web/exercises/$ch.ch" ] || fail "$w names web/exercises/$ch.ch, which does not exist"
    done
  done
}

@test "every entry of the bibliography has an arXiv id or a DOI, and every citation an entry" {
  awk '/^@/ { entry = $0; id = 0 } /eprint *=|doi *=/ { id = 1 } /^}/ { if (!id) { print entry; bad = 1 } } END { exit bad }' \
    paper/bibliography.bib
  grep -rhoE '\\cite[tp]?(\[[^]]*\])*\{[^}]*\}' web paper/*.tex | sed 's/.*{//; s/}//' | tr ',' '\n' | sort -u |
    while read -r key; do grep -q "^@[a-z]*{$key," paper/bibliography.bib || fail "no entry: $key"; done
}

@test "links lead to every section" {
  sections=$(grep -ac '^(section ' "$book/book.log")
  [ "$sections" -gt 500 ]
  ! grep -a 'name{web[^}]*} has been referenced but does not exist' "$book/book.log"
}

@test "all fonts are embedded" {
  pdffonts "$book/book.pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 } END { exit bad }'
}

@test "built again, the book has the same bytes" {
  ./paper/make-book
  cmp paper/learning-mechanics.pdf "$book/book.pdf"
}

@test "an undefined reference stops the book with a message and leaves the old one" {
  copy=$BATS_TEST_TMPDIR/copy
  mkdir -p "$copy/build/woven" "$copy/web"
  cp -r paper "$copy"
  cp -r web/instruments "$copy/web"
  printf 'web instruments/base\n' > "$copy/paper/order.txt"
  rm -f "$copy"/web/instruments/[!b]*.w "$copy"/web/instruments/bench.w "$copy/paper/learning-mechanics.pdf"
  cp build/woven/base.* "$copy/build/woven"
  echo 'See \S\ref{sec:nowhere}.' >> "$copy/paper/preface.tex"
  cd "$copy"
  run paper/make-book
  [ "$status" -eq 1 ]
  [[ $output == *sec:nowhere* ]]
  [ ! -e paper/learning-mechanics.pdf ]
}
