# The book as a PDF: complete, linked, unbroken lines of code, the same bytes each time.
load common

setup_file() {
  cd "$BATS_TEST_DIRNAME/.."
  export SOURCE_DATE_EPOCH=1767225600          # a commit between the two builds would change the date
  make -s weave
  ./paper/make-book > "$BATS_FILE_TMPDIR/said" 2>&1 || { cat "$BATS_FILE_TMPDIR/said" >&2; return 1; }
  cp paper/learning-mechanics.pdf "$BATS_FILE_TMPDIR/book.pdf"
  pdftotext -layout paper/learning-mechanics.pdf "$BATS_FILE_TMPDIR/book.txt"
  cp build/book/book.{log,out,toc,aux} "$BATS_FILE_TMPDIR"
}
setup() { cd "$root"; book=$BATS_FILE_TMPDIR; }

@test "cweave can parse the C of every web" {
  tests/weave-lint
}

@test "every web is in the declared order, and every declared web exists" {
  for w in web/*/*.w; do
    [ "$(grep -cxE "(web|reference) ${w:4:-2}" paper/order.txt)" -eq 1 ] || fail "$w is not in paper/order.txt, or twice"
  done
  while read -r verb name; do
    [[ $verb != web && $verb != reference ]] || [ -f "web/$name.w" ] || fail "paper/order.txt names web/$name.w, which does not exist"
  done < paper/order.txt
}

@test "no undefined reference or citation, and no ?? where the records exist" {
  ! grep -aE 'Warning: (Reference|Citation).*undefined|multiply.defined' "$book/book.log" || false
  for c in $chapters; do
    [ -f "figures/$c/values.tex" ] || [ -f "figures/published/$c/values.tex" ] || skip "make figures has not run"
  done
  ! grep -n '??' "$book/book.txt"
}

@test "no line runs off the text block" {
  ! grep -a 'too wide' "$book/said"
}

# The text ends 616 pt from the top; below stand at most numbers of pages.
@test "no list in the margin runs below the foot of the page" {
  found=$(pdftotext -r 72 -x 0 -W 540 -y 621 -H 45 "$book/book.pdf" - | tr -d '\f' | grep '[a-z]' | grep -vx '[ivxlc]*' || true)
  [ -z "$found" ] || fail "below the foot: $found"
}

@test "the hyphens of an option are two" {
  grep -q 'measure --quick --out=' "$book/book.txt"
  grep -q -- '␣--jobs' "$book/book.txt"
}

@test "title, contents, preface, all parts, scorecard, bibliography and index are there, with bookmarks" {
  for title in Preface 'The Instruments' 'The Evidence' 'The Workshop' 'The Tests of the Instruments' Scorecard Bibliography Index; do
    grep -q "{$title}\|}$title" "$book/book.toc" || fail "contents without: $title"
    grep -q . "$book/book.out"
  done
  [ "$(grep -c BOOKMARK "$book/book.out")" -gt 50 ]
}

@test "the tests of every instrument stand together behind the workshop, once, and nowhere else" {
  awk '/The Tests of the Instruments/ { last = 1 } !last && /numberline \{[0-9.]*\}Tests/ { print "in an earlier place: " $0; bad = 1 }
    END { exit bad }' "$book/book.toc"
  for w in $(grep -l '^@\*[0-9]* Tests' web/*/*.w); do
    title=$(sed -n 's/^@\*\* \([^.]*\)\..*/\1/p' "$w")
    sed '1,/The Tests of the Instruments/d' "$book/book.toc" | grep -qF "}$title}" || fail "$w: its tests are not there"
  done
  [ "$(grep -a '^(section ' "$book/book.log" | sort | uniq -d | wc -l)" -eq 0 ]
}

@test "the opening of Part I names every instrument once" {
  for w in web/instruments/*.w; do
    name=$(basename "$w" .w)
    [ "$(grep -c "^.instrument{$name}{" paper/part-instruments.tex)" -eq 1 ] || fail "$name"
  done
}

@test "instruments that are looked up stand in the workshop, behind the chapters, and take fewer than half the pages of the book" {
  page() { sed -n "s/^.contentsline {part}{.*$1}{\([0-9]*\)}.*/\1/p" "$book/book.toc"; }
  first=$(page 'The Instruments') evidence=$(page 'The Evidence') workshop=$(page 'The Workshop') course=$(page 'The Course')
  [ $((evidence - first)) -le 200 ] || fail "Part I has $((evidence - first)) pages, which nobody reads in an evening"
  [ $((2 * (course - workshop + evidence - first))) -lt "$(pdfinfo "$book/book.pdf" | awk '/^Pages/ { print $2 }')" ]
  awk -F'[ /]' '$1 == "reference" { behind = 1 } $1 == "web" && behind { print $0 " stands behind the workshop"; bad = 1 } END { exit bad }' paper/order.txt
}

@test "the scorecard has every claim of every chapter, on eight pages at most" {
  records=0
  for c in $chapters; do
    folder=figures/$c; [ -f "$folder/claims.csv" ] || folder=figures/published/$c
    records=$((records + $(awk '{ quotes += gsub(/"/, "&"); if (quotes % 2 == 0) n++ } END { print n - 1 }' "$folder/claims.csv")))
  done
  [ "$(grep -c '^.cardline{' build/book/scorecard.tex)" -eq "$records" ]
  awk -F'[{}]' '/contentsline \{chapter\}\{(Scorecard|Bibliography)\}/ { page[$4] = $6 } END { n = page["Bibliography"] - page["Scorecard"]
    if (n < 1 || n > 8) { print n " pages"; exit 1 } }' "$book/book.toc"
}

# It may begin in the middle of a first page and end in the middle of a fourth.
@test "no table of claims takes more than three pages" {
  awk -F'[{}/]' '/^.pageof\{claims\// && !(($3, $(NF - 1)) in seen) { seen[$3, $(NF - 1)] = 1; pages[$3]++ }
    END { for (c in pages) if (pages[c] > 4) { print c, pages[c]; bad = 1 } exit bad }' "$book/book.aux"
}

@test "every chapter ends with where it breaks, three exercises and further reading" {
  for c in $chapters; do
    w=$(ls web/*/"$c.w")
    for title in 'Where it breaks' Exercises 'Further reading'; do
      grep -q "^@\*[0-9]* $title" "$w" || fail "$w has no starred group: $title"
    done
    exercises=$(grep -c 'begin{exercise}' "$w")
    [ "$exercises" -ge 3 ] || fail "$w has $exercises exercises, expected three or more"
    [ "$(grep -c 'begin{answer}' "$w")" -eq "$exercises" ] || fail "$w does not have an answer to each exercise"
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

@test "a week of the course takes at most two pages, and the page for the sceptic is one (else the course has grown beyond its plan)" {
  sed -n 's/^.contentsline {section}{\(.*\)}{\([0-9]*\)}{.*/\2 \1/p' "$book/book.toc" | awk '
    last ~ /^[0-9]+ Week [0-9]+\./ { weeks++; if ($1 - page > 2) { print last ", up to page " $1 - 1; bad = 1 } }
    last ~ /^[0-9]+ For the sceptic/ { pages++; if ($1 - page > 1) { print last ", up to page " $1 - 1; bad = 1 } }
    { last = $0; page = $1 }
    END { if (weeks != 16 || pages != 1) print weeks " weeks, " pages " pages"; exit bad || weeks != 16 || pages != 1 }'
}

@test "all fonts are embedded" {
  pdffonts "$book/book.pdf" | awk 'NR > 2 && $(NF - 4) != "yes" { print; bad = 1 } END { exit bad }'
}

# A book of one small web, in $copy: its experiments, its questions in SQL, its claims.
small_book() {
  copy=$BATS_TEST_TMPDIR/copy
  [ -d "$BATS_FILE_TMPDIR/small" ] || make_small_book "$BATS_FILE_TMPDIR/small"
  cp -r "$BATS_FILE_TMPDIR/small" "$copy"
  cd "$copy"
}
make_small_book() {
  local copy=$1
  mkdir -p "$copy/build/woven" "$copy/web/strands" "$copy/figures/small"
  cp -r paper "$copy"
  rm -f "$copy/paper/learning-mechanics.pdf"
  printf '%s\n' 'part The Instruments' 'part The Evidence' 'web strands/small' 'part The Workshop' 'opening part-workshop' 'opening part-tests' tests \
    > "$copy/paper/order.txt"
  cat > "$copy/web/strands/small.w" <<'END'
@** Small. Does it hold?
\titlefigure{fig-1-small}{A line and a mark.}{fig:small}
\experiments
It is \result{known}, and \result{unknown}.

@* E1: one question. Asked of the record.
@c
static const char *question = "select data, mean(ratio) as \"mean ratio\""
  " from equilibrium where eta_0 = '%s' group by data";
static const char *plain = "selected words";
double draw(double x)
{
  double y = ask("fig-1-small", question);
  return x + y;
}

@ \claimtable

@* Tests. The sentence of the tests.
@c
int main(void) { return 0; }

@* Index.
END
  cat > "$copy/figures/small/claims.csv" <<'END'
id,statement,predicted,measured,uncertainty,tolerance,kind,verdict,data,seeds,reason
C1/CIFAR,"the ratio, here",1,1.0072,0.0031,0.05,absolute,holds,CIFAR,3,
C1/gauss,"the ratio, here",1,,,0.05,absolute,fails,gauss,3,"seed 2 diverged"
C2,another,1,2,,0.1,relative,shown,,1,
END
  printf '%s\n' '\setresult{small:known}{7.25}' '\setresultdefault{small}{(not measured)}' > "$copy/figures/small/values.tex"
  cd "$copy"
  (cd build/woven && cweave -o -bph ../../web/strands/small.w - small.tex)
  paper/make-book > said 2>&1 || fail "$(cat said)"
  pdftotext -layout paper/learning-mechanics.pdf book.txt
}

@test "the first page of a chapter lists its experiments and says how many claims hold" {
  small_book
  grep -q 'E1 *One question' book.txt
  grep -q '{1.2}E1\.\\ One question}' build/book/book.toc
  grep -q '1 of 2 claims hold; C1/gauss fails; 1 shown' book.txt
  grep -q 'Figure 1.1. A line and a mark. (Drawn in §1.2.)' book.txt
  grep -q 'It is 7.25, and (not measured).' book.txt
}

@test "built again, the book has the same bytes" {
  small_book
  cp paper/learning-mechanics.pdf first.pdf
  sleep 1
  paper/make-book > said 2>&1 || fail "$(cat said)"
  cmp paper/learning-mechanics.pdf first.pdf
}

@test "the numbers of the exercises' answers are those of the run, or else those published (else the book prints gaps)" {
  small_book
  sed -i 's/and \\result{unknown}/and \\result{s9-1:far}\\result{s9-2:near}/' build/woven/small.tex
  for place in published/answers.tex answers/values.tex; do
    mkdir -p "figures/${place%/*}"
    echo "\\setresult{s9-1:far}{${place%%/*}}" > "figures/$place"
    [ "$place" != published/answers.tex ] || echo '\setresult{s9-2:near}{!}' >> "figures/$place" # which the second lacks
    paper/make-book > said 2>&1 || fail "$(cat said)"
    pdftotext -layout paper/learning-mechanics.pdf book.txt
    grep -q "It is 7.25, and ${place%%/*}!" book.txt || fail "$place: $(grep 'It is' book.txt)"
  done
}

@test "a claim is stated once, with a line for each set of data, and the reason of a failure" {
  small_book
  [ "$(grep -c 'the ratio, here' build/book/claims-small.tex)" -eq 1 ]
  grep -qE 'C1 +the ratio, here +CIFAR +3 +1 +1.0072 ±0.0031 +±0.05 +holds' book.txt
  grep -qE 'gauss: seed 2 diverged +gauss +3 +1 +– +±0.05 +fails' book.txt
}

@test "the scorecard has a line for each claim, and says why one has failed" {
  small_book
  pdftotext paper/learning-mechanics.pdf flowing.txt
  sed '1,/brackets what was predicted/d' flowing.txt | tr -s '\n ' ' ' > card.txt
  grep -q 'C1/CIFAR 1.0072 (1)' card.txt
  grep -q 'C1/gauss – (1) fails the ratio, here: seed 2 diverged' card.txt
  grep -q 'C2 2 (1) shown' card.txt
}

@test "a question in SQL has no visible blanks, and other strings have" {
  small_book
  tr -s '\n ' ' ' < book.txt | grep -q '"select data, mean(ratio) as "mean ratio" from equilibrium' 
  grep -aqE 'selected[^ a-z]+words' book.txt # the mark between the words is one sign, in bytes one or three
}

@test "tests are printed behind everything else, under the number of their chapter" {
  small_book
  sed '1,/part III$/d' book.txt | grep -q '1.4. The sentence of the tests'
}

@test "a web for reference has its number in the order, and its text in columns of small type without lists in the margin" {
  small_book
  sed 's/small/minor/g; s/Small/Minor/; s/return 0/return (int) draw(0)/' web/strands/small.w > web/strands/minor.w
  (cd build/woven && cweave -o -bph ../../web/strands/minor.w - minor.tex)
  sed -i 's,^opening part-tests,reference strands/minor\n&,' paper/order.txt
  paper/make-book > said 2>&1 || fail "$(cat said)"
  pdftotext -layout paper/learning-mechanics.pdf book.txt
  grep -q 'chapter 2' book.txt
  grep -q '{chapter}{.numberline {2}Minor}' build/book/book.toc
  ! grep '{section}{.numberline {2' build/book/book.toc || false
  ! grep '^.placeof{minor' build/book/book.aux || false
  sed '1,/The Tests of the Instruments/d' build/book/book.toc | grep -q '{1.4}Small'
  sed '1,/The Tests of the Instruments/d' build/book/book.toc | grep -q '{2.4}Minor'
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
