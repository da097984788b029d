# The course: its table names only what exists, its weeks run, and what is made of the table is up to date.
load common

setup_file() { plain_data; }
table=$root/paper/course.tsv

# The complaints about table $1, a line for each. The book's own reader of the table checks figures, claims, exercises and
# the labels under "derive" and in the list for self-study.
complaints() {
  local into=$BATS_TEST_TMPDIR/pages c
  mkdir -p "$into"
  [ -s "$BATS_FILE_TMPDIR/claims.tsv" ] || for c in $chapters; do
    awk -f "$root/paper/scorecard.awk" -v chapter="$c" -v each=1 "$root/figures/published/$c/claims.csv"
  done > "$BATS_FILE_TMPDIR/claims.tsv"
  awk -f "$root/paper/course.awk" -v into="$into" "$root"/web/*/*.w "$BATS_FILE_TMPDIR/claims.tsv" "$1" 2>&1
  # every other name: columns, chapters, works, labels in a text, options of a run
  awk -F'\t' -v chapters="$chapters" '
    BEGIN { n = split(chapters, c, "\n"); for (i = 1; i <= n; i++) chapter[c[i]] }
    FILENAME ~ /\.bib$/ { if (match($0, /^@[a-z]+\{[^,]*/)) { k = $0; sub(/^[^{]*\{/, "", k); sub(/,.*/, "", k); key[k] } next }
    FILENAME ~ /\.(w|tex)$/ { while (match($0, /(\\label)?\{[a-z0-9]+:[^}]*\}/)) { k = substr($0, RSTART, RLENGTH - 1); sub(/.*\{/, "", k); label[k]; $0 = substr($0, RSTART + RLENGTH) } next }
    function bad(what) { print "course.tsv:" FNR ": found " what }
    function each(macro, what, names,   s, part, m, i) {
      for (s = $5; match(s, "\\\\" macro "\\{[^}]*\\}"); s = substr(s, RSTART + RLENGTH)) {
        m = split(gensub(substr(s, RSTART, RLENGTH)), part, ",")
        for (i = 1; i <= m; i++) if (!(part[i] in names)) bad("the " what " " part[i] ", expected one that exists")
      }
    }
    function gensub(s) { sub(/^[^{]*\{/, "", s); sub(/\}$/, "", s); return s }
    NF != 5 { bad(NF " columns, expected 5"); next }
    FNR == 1 { if ($0 != "place\tkind\tchapter\tname\ttext") bad("another header"); next }
    { for (i = 1; i <= 5; i++) if ($i == "" || $i ~ /^ | $/) bad("an empty cell or a blank at its edge in column " i) }
    $3 != "-" && !($3 in chapter) { bad("the chapter " $3 ", expected one of the book") }
    $3 == "-" && $2 ~ /^(run|derive|look|argue|risk|failed|knows|time|full)$/ { bad("no chapter") }
    $2 == "run" && $4 ~ /--data=(mnist|cifar|text)/ { bad("a run that fails without a download") }
    $2 == "read" && $4 != "-" && !($4 in key) { bad("the work " $4 ", expected one of the bibliography") }
    $2 == "minutes" && ($4 !~ /^[0-9]+\.[0-9]$/ || $4 > 2) { bad("minutes " $4 ", expected at most 2.0") }
    { each("cite[a-z]*", "work", key); each("ref", "label", label); each("pageref", "label", label); each("webnumber", "chapter", chapter) }
  ' "$root/paper/bibliography.bib" "$root"/web/*/*.w "$root"/paper/*.tex "$1"
  # a decimal in a text on a claim: of the claim (statement, bound, tolerance) or of an option; what a run gave has a \result
  awk -F'\t' '
    FILENAME ~ /claims\.tsv$/ { of[$1, $2] = $3 " " ($4 ~ /\\[lg]e/ ? $4 : "") " " $6; next }
    $2 ~ /^(argue|risk|failed)$/ {
      own = of[$3, $4] " "; rest = $5; gsub(/\{\}/, "", rest); gsub(/\\result(of\{[^}]*\})?\{[^}]*\}|[A-Z][0-9]+\.[0-9]+/, "", rest)
      while (match(rest, /\\texttt\{[^}]*\}/)) { own = own substr(rest, RSTART, RLENGTH); rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH) }
      gsub(/[^0-9.]+/, " ", own); own = own " "
      for (; match(rest, /[0-9]+\.[0-9]+/); rest = substr(rest, RSTART + RLENGTH))
        if (!index(own, " " substr(rest, RSTART, RLENGTH) " ")) print "course.tsv:" FNR ": found the number " substr(rest, RSTART, RLENGTH) ", expected a result"
    }' "$BATS_FILE_TMPDIR/claims.tsv" "$1"
  # the kinds of a place, in order: a number for each kind, which does not fall, and none is left out
  awk -F'\t' '
    BEGIN { w = split("title question minutes read derive run look predict exercise argue unknown", week, " ")
      for (i = 1; i <= w; i++) rank["week", week[i]] = i
      p = split("title question minutes read run exercise look predict next unknown", project, " ")
      for (i = 1; i <= p; i++) rank["project", project[i]] = i }
    $1 ~ /^(week|project)-[0-9]+$/ {
      what = $1; sub(/-.*/, "", what)
      if (!((what, $2) in rank)) print "course.tsv:" FNR ": found the kind " $2
      if ($1 != place) { places[++n] = $1; place = $1; last = 0 }
      if (rank[what, $2] < last) print "course.tsv:" FNR ": found " $2 " out of order"
      last = rank[what, $2]; has[$1, $2]; next }
    FNR > 1 && !($1 == "study" && $2 ~ /^(core|models|optimization|data|other)$/) && !($1 == "sceptic" && $2 ~ /^(risk|failed)$/) &&
      !($1 == "exercise" && $2 ~ /^(knows|time|full)$/) { print "course.tsv:" FNR ": found the place and kind " $1 " " $2 }
    END { for (i = 1; i <= n; i++) {
        what = places[i]; sub(/-.*/, "", what)
        for (k = 1; k <= (what == "week" ? w : p); k++) {
          kind = what == "week" ? week[k] : project[k]
          if (!((places[i], kind) in has) && kind !~ (what == "week" ? "^$" : "^(run|exercise)$")) print places[i] ": found no " kind
        }
        if (what == "project" && !((places[i], "run") in has) && !((places[i], "exercise") in has)) print places[i] ": found neither run nor exercise"
      } }' "$1"
}
options() { # the runs of table $1 whose options their program does not know
  local chapter name
  awk -F'\t' '$2 == "run" { print $3 "\t" $4 }' "$1" | sort -u | while IFS=$'\t' read -r chapter name; do
    "$bin/$chapter" plan --quick $name --out="$BATS_TEST_TMPDIR/none" > "$BATS_TEST_TMPDIR/plan" 2>&1 || head -1 "$BATS_TEST_TMPDIR/plan"
  done
}

@test "the table has five columns, its kinds in order, and names nothing that does not exist (else a reader is sent nowhere)" {
  grep "^project" "$table" > "$BATS_TEST_TMPDIR/projects" # the runs of the weeks are tried below
  found=$(complaints "$table"; options "$BATS_TEST_TMPDIR/projects")
  [ -z "$found" ] || fail "$found"
}

@test "a wrong name of each kind is found (else the test above says nothing)" {
  damaged=$BATS_TEST_TMPDIR/damaged.tsv
  damage() { # what an awk program does to the first row of kind $1; what is then said
    awk -F'\t' -v OFS='\t' -v kind="$1" 'FNR > 1 && $2 == kind && !done { done = 1; '"$2"' } { print }' "$table" > "$damaged"
    ! cmp -s "$damaged" "$table" || fail "$1 $2 changed nothing"
    found=$(complaints "$damaged")
    [[ $found == *"$3"* ]] || fail "$1 $2 was not found: $found"
  }
  damage read '$4 = "nobody2020"' 'the work nobody2020'
  damage derive '$4 = "s1:nowhere"' "the label 's1:nowhere'"
  damage look '$4 = "fig-99-none"' "the figure 'fig-99-none'"
  damage exercise '$4 = "s1-99"' "the exercise 's1-99'"
  damage argue '$4 = "S9.99/MNIST"' "the claim 'S9.99/MNIST'"
  damage risk '$4 = "S9.99/MNIST"' "the claim 'S9.99/MNIST'"
  damage core '$4 = "fig-99-none"' "the figure 'fig-99-none'"
  damage run '$3 = "s9-none"' 'the chapter s9-none'
  damage unknown '$5 = $5 " \\citet{nobody2020}"' 'the work nobody2020'
  damage unknown '$5 = $5 " (\\ref{eq:nowhere})"' 'the label eq:nowhere'
  damage run '$4 = $4 " --data=mnist"' 'a run that fails without a download'
  damage minutes '$4 = "2.5"' 'minutes 2.5'
  damage argue '$5 = $5 " It was 0.123."' 'the number 0.123, expected a result'
  damage risk '$5 = $5 " It was 0.123."' 'the number 0.123, expected a result'
  damage predict '$5 = $5 "\t"' '6 columns'
  damage question '$2 = "answer"' 'the kind answer'
  damage unknown 'next' 'found no unknown'
  damage title 'held = $0; next } $2 == "question" && held { print; print held; held = ""; next' 'title out of order'
  for bad in --only=E99 --only=E1\ --none=3; do
    awk -F'\t' -v OFS='\t' -v bad="$bad" '$2 == "run" && !done { done = 1; $4 = bad } { print }' "$table" > "$damaged"
    [ -n "$(head -400 "$damaged" | awk -F'\t' '$2 == "run"' | head -1 | { cat > "$damaged.row"; options "$damaged.row"; })" ] || fail "$bad was not found"
  done
}

@test "sixteen weeks, 45 readings, ten risks, a row for each claim that fails, three for each exercise, three projects (else the course has a hole)" {
  count() { awk -F'\t' -v p="$1" -v k="$2" '$1 ~ p && $2 ~ k' "$table" | wc -l; }
  [ "$(awk -F'\t' '$2 == "title" && $1 ~ /^week-/ { print $1 }' "$table" | tr '\n' ' ')" = "$(printf 'week-%d ' {1..16})" ] || fail "weeks"
  [ "$(count '^project-[1-3]$' '^title$')" -eq 3 ] || fail "projects: $(count '^project-[1-3]$' '^title$')"
  [ "$(count '^study$' .)" -eq 45 ] || fail "readings: $(count '^study$' .)"
  [ "$(count '^sceptic$' '^risk$')" -eq 10 ] || fail "risks: $(count '^sceptic$' '^risk$')"
  for c in $chapters; do
    awk -f "$root/paper/scorecard.awk" -v chapter="$c" -v each=1 "$root/figures/published/$c/claims.csv"
  done | awk -F'\t' '$7 == "fails" { print $1 "\t" $2 }' | sort > "$BATS_TEST_TMPDIR/fail"
  awk -F'\t' '$1 == "sceptic" && $2 == "failed" { print $3 "\t" $4 }' "$table" | sort | diff "$BATS_TEST_TMPDIR/fail" - ||
    fail "the claims that fail, and those of the table, differ"
  (cd "$root/web/exercises" && for e in *.ch; do for k in full knows time; do echo "${e%.ch} $k"; done; done) | sort > "$BATS_TEST_TMPDIR/wanted"
  awk -F'\t' '$1 == "exercise" { print $4 " " $2 }' "$table" | sort | diff "$BATS_TEST_TMPDIR/wanted" - || fail "the exercises, and the notes on them, differ"
}

@test "make week-N runs every week at toy size, draws what is to be looked at, and says so in plain text (else a class waits)" {
  cd "$root"
  for n in {1..16}; do
    if [ $n = 1 ]; then run make -s -C "$root" week-1 SIZE=--quick FIGURES="$BATS_TEST_TMPDIR/figures" # the others without make: it costs more
    else run env BUILD=build FIGURES="$BATS_TEST_TMPDIR/figures" SIZE=--quick JOBS="$(nproc)" MAKE=true TABLE= "$root/web/week" $n; fi
    [ "$status" -eq 0 ] && [[ $output == "Week $n: "* ]] && [[ $output == *'Write this down before you read on:'*'Running'*'Where to look:'* ]] || fail "week $n: $output"
    [[ $output != *'was not drawn'* && $output != *'(not measured)'* && $output != *[\\{}]* ]] || fail "week $n: $output"
    awk -F'\t' -v w="week-$n" '$1 == w && $2 == "look" { print $3 "/" $4 ".svg" }' "$table" | while read -r f; do
      [ -s "$BATS_TEST_TMPDIR/figures/weeks/$n/$f" ] || fail "week $n: $f"
    done
    rm -r "$BATS_TEST_TMPDIR/figures/weeks/$n"
  done
}

@test "a week that does not exist and a bad row are refused in a line, and nothing runs (else a typing error costs minutes)" {
  refused() { # week, table, what is said
    run env TABLE="$2" BUILD=build FIGURES="$BATS_TEST_TMPDIR/f" SIZE=--quick JOBS=1 MAKE=false "$root/web/week" "$1"
    [ "$status" -eq 2 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == "week: "*"$3"* ]] && [ ! -e "$BATS_TEST_TMPDIR/f" ] || fail "$output"
  }
  refused 17 "$table" "found week '17'"
  refused '$(touch pwned)' "$table" 'found week'
  refused 1 "$BATS_TEST_TMPDIR/none.tsv" 'found no table'
  bad() { awk -F'\t' -v OFS='\t' '$1 == "week-1" && $2 == "run" && !done { done = 1; '"$1"' } { print }' "$table" > "$BATS_TEST_TMPDIR/t.tsv"; }
  bad '$4 = "--only=E1 --out=/tmp"'; refused 1 "$BATS_TEST_TMPDIR/t.tsv" "found the options '--only=E1 --out=/tmp'"
  bad '$4 = "--only=E1;touch pwned"'; refused 1 "$BATS_TEST_TMPDIR/t.tsv" 'found the options'
  bad '$3 = "s9-none"'; refused 1 "$BATS_TEST_TMPDIR/t.tsv" "found the chapter 's9-none'"
  bad '$5 = $5 "\tmore"'; refused 1 "$BATS_TEST_TMPDIR/t.tsv" 'found 6 columns'
  bad '$2 = "-"'; [ "$(awk -F'\t' '$1 == "week-1" && $2 == "run"' "$table" | wc -l)" -gt 1 ] || refused 1 "$BATS_TEST_TMPDIR/t.tsv" 'found no run'
  run make -s -C "$root" week-17
  [ "$status" -eq 2 ] && [ "$(grep -vc '^make' <<< "$output")" -eq 1 ] || fail "$output"
}

@test "the README's table of the course is the table's (else it was typed or is stale)" {
  awk -F'\t' '$1 ~ /^week-/ && $2 == "question" { q[$1] = $5 } $1 ~ /^week-/ && $2 == "minutes" { sub(/^week-/, "", $1); print "| " $1 " | " q["week-" $1] " | `make week-" $1 "` | " $4 " |" }' \
    "$table" > "$BATS_TEST_TMPDIR/rows"
  sed -n '/^<!-- course -->$/,/^<!-- end of course -->$/p' "$root/README.md" | grep '^| [0-9]' | diff "$BATS_TEST_TMPDIR/rows" - || fail "run make publish"
}
