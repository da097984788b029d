# Change files: each exercise of the book must apply to its web, compile and run.
load common

setup_file() { start_once && plain_data; }

# Of its chapter an exercise measures what its answer is about.
@test "every exercise's change file applies, compiles cleanly and runs at toy size (else a student is stuck at once)" {
  try() {
    local name=$1 web only said
    web=$(grep "^${name%-*}-" <<<"$chapters")
    only=$(sed -n "s/^$name\t\(--only=[^ \t]*\).*/\1/p" "$root/web/exercises/answers.tsv" | head -1)
    said=$(make -s -C "$root" change WEB="$web" CH="web/exercises/$name.ch" CFLAGS_EXTRA='-O1 -fuse-ld=gold' 2>&1) || fail "$name: $said"
    [ "$(readlink -f "$root/build/changed/$name")" = "$root/build/changed/$web/$name" ] || fail "$name is not where the help says"
    said=$("$root/build/changed/$name" measure --quick --jobs=1 $only --out="$BATS_TEST_TMPDIR/$name" 2>&1) || fail "$name: $said"
  }
  export -f try fail
  export root chapters
  (cd "$root/web/exercises" && printf '%s\n' *.ch) | sed 's/\.ch$//' | xargs -P "$(nproc)" -I{} bash -ec 'try {}'
}

@test "each chapter has three exercises (else the course has a hole)" {
  for c in $chapters; do
    [ "$(ls "$root"/web/exercises/"${c%%-*}"-[0-9].ch | wc -l)" -ge 3 ] || fail "$c"
  done
}

# Two small changes of s1-solvable and s2-limits: the step size of the first, the seed of the second.
valid() { printf '@x\n%s\n@y\n%s\n@z\n' "$1" "$2"; }
eta=$(grep -hm1 '"eta", PARAM_REAL' "$root"/web/*/s1-solvable.w)
seed=$(grep -hm1 '"seed", PARAM_INTEGER' "$root"/web/*/s2-limits.w)
change() { run make -s -C "$root" change WEB="$1" CH="$2" CFLAGS_EXTRA=-O1; }

refused() { # web, change file: one line, and no program
  change "$1" "$2"
  [ "$status" -ne 0 ] || fail "$2 was accepted: $output"
  [ "$(grep -vc '^make' <<<"$output")" -eq 1 ] && [[ $output == "change: $2"* ]] || fail "$2: not one line that names it: $output"
  name=$(basename "$2" .ch)
  [ ! -e "$root/build/changed/$name" ] && [ ! -e "$root/build/changed/$1/$name" ] || fail "$2 left a program behind"
}

@test "a change file that changes nothing is refused in a line and leaves no program (else the unchanged program passes for the changed)" {
  cd "$BATS_TEST_TMPDIR"
  good=$BATS_TEST_TMPDIR/good.ch
  valid "$eta" "${eta/1e-5/1e-4}" > good.ch
  : > empty.ch
  echo 'I shall write the change here later.' > remark.ch
  sed 's/^/  /' good.ch > indented.ch
  diff -u <(echo "$eta") <(echo "${eta/1e-5/1e-4}") > unified.ch || true
  valid "$eta" "$eta" > same.ch
  valid "$eta" "$eta /* the step */" > comment.ch
  iconv -t UTF-16 good.ch > utf16.ch
  printf '\xef\xbb\xbf' | cat - good.ch > mark.ch
  tr '\n' '\r' < good.ch > mac.ch
  valid 'no such line in the web' 'another line' > stale.ch
  for bad in empty remark indented unified same comment utf16 mark mac stale; do
    refused s1-solvable "$BATS_TEST_TMPDIR/$bad.ch"
  done
  [[ $output == *'did not match'* ]] || fail "$output"
}

@test "a change file with other line ends changes what it says (else a student on another system is stuck)" {
  valid "$eta" "${eta/\"0.05\"/\"0.04\"}" | sed 's/$/\r/' > "$BATS_TEST_TMPDIR/crlf.ch"
  change s1-solvable "$BATS_TEST_TMPDIR/crlf.ch"
  [ "$status" -eq 0 ] || fail "$output"
  "$root/build/changed/crlf" --list-params | grep -q $'^eta\t0.04\t'
}

@test "a refused change takes the program of an earlier one away (else a student runs yesterday's)" {
  valid "$eta" "${eta/\"0.05\"/\"0.04\"}" > "$BATS_TEST_TMPDIR/twice.ch"
  change s1-solvable "$BATS_TEST_TMPDIR/twice.ch"
  [ "$status" -eq 0 ] || fail "$output"
  valid "$eta" "$eta" > "$BATS_TEST_TMPDIR/twice.ch"
  refused s1-solvable "$BATS_TEST_TMPDIR/twice.ch"
  valid "$eta" "${eta%,*}, no C" > "$BATS_TEST_TMPDIR/twice.ch"
  change s1-solvable "$BATS_TEST_TMPDIR/twice.ch"
  [ "$status" -ne 0 ] && [ ! -e "$root/build/changed/twice" ] && [ ! -e "$root/build/changed/s1-solvable/twice" ] || fail "$output"
}

@test "two change files of one name serve two chapters (else one student's program breaks another's)" {
  mkdir -p "$BATS_TEST_TMPDIR"/{first,second}
  valid "$eta" "${eta/\"0.05\"/\"0.04\"}" > "$BATS_TEST_TMPDIR/first/both.ch"
  valid "$seed" "${seed/\"0\"/\"1\"}" > "$BATS_TEST_TMPDIR/second/both.ch"
  for round in 1 2; do
    change s1-solvable "$BATS_TEST_TMPDIR/first/both.ch"
    [ "$status" -eq 0 ] || fail "$output"
    "$root/build/changed/both" --help | grep -q '^Usage: both' && "$root/build/changed/both" --list-params | grep -q $'^eta\t0.04' || fail "round $round"
    change s2-limits "$BATS_TEST_TMPDIR/second/both.ch"
    [ "$status" -eq 0 ] || fail "$output"
    "$root/build/changed/s2-limits/both" --list-params | grep -q $'^seed\t1\t' || fail "round $round"
    "$root/build/changed/s1-solvable/both" --list-params | grep -q $'^eta\t0.04' || fail "round $round"
  done
}

@test "a mistaken WEB or CH is refused in a line, and no part of it is run (else a typing error does harm)" {
  for pair in 's9-none good.ch' "s1-solvable none.ch" "s'1 x.ch" 's1-solvable $(shell touch pwned)' 's1-solvable $(touch pwned)' 's1-solvable ;touch pwned'; do
    change "${pair%% *}" "${pair#* }"
    [ "$status" -ne 0 ] && [ "$(grep -vc '^make' <<<"$output")" -eq 1 ] && [[ $output == 'change: '* ]] || fail "$pair: $output"
  done
  [ ! -e "$root/pwned" ] || { rm "$root/pwned"; fail "a part of the name was run"; }
}

# ------------------------------------------------- the numbers of the answers
table=$root/web/exercises/answers.tsv
quoted() { # what the chapters, most of it in their answers, and the course quote: exercise:key, or chapter:key
  cat "$root"/web/{strands,directions,cases}/*.w "$root/paper/course.tsv" |
    grep -oE '\\result\{[a-z0-9-]+:[^}]*\}' | sed 's/^\\result{//; s/}$//' | sort -u
}
answers() { make -s -C "$root" answers TABLE="$BATS_TEST_TMPDIR/t.tsv" SIZE=--quick FIGURES="$BATS_TEST_TMPDIR/figures" CFLAGS_EXTRA=-O1 "$@"; }
rows() { # rows of the table, with \t between columns
  printf 'exercise\toptions\tkey\tformat\tquestion\n' > "$BATS_TEST_TMPDIR/t.tsv"
  printf '%b\n' "$@" >> "$BATS_TEST_TMPDIR/t.tsv"
}

@test "each number of the table is quoted in a chapter or the course, and each that is quoted is in the table (else the book prints a gap, or we measure for nobody)" {
  tail -n +2 "$table" | awk -F'\t' '{ print $1 ":" $3 }' | sort > "$BATS_TEST_TMPDIR/keys"
  idle=$(quoted | comm -23 "$BATS_TEST_TMPDIR/keys" -)
  [ -z "$idle" ] || fail "nothing quotes" "$idle"
  sed -n 's/^\\setresult{\([^}]*\)}.*/\1/p' "$root"/figures/published/*/values.tex | sort - "$BATS_TEST_TMPDIR/keys" > "$BATS_TEST_TMPDIR/known"
  [ -z "$(uniq -d "$BATS_TEST_TMPDIR/known")" ] || fail "two numbers of one name:" "$(uniq -d "$BATS_TEST_TMPDIR/known")"
  missing=$(quoted | comm -13 "$BATS_TEST_TMPDIR/known" -)
  [ -z "$missing" ] || fail "not in the table:" "$missing"
}

@test "the table names exercises that exist, in five columns; an exercise that does not is refused (else a reader runs something else)" {
  run env TABLE="$table" BUILD=build FIGURES="$BATS_TEST_TMPDIR/figures" ONLY=none "$root/web/answers"
  [ "$status" -eq 2 ] && [[ $output == "answers: ONLY names 'none'"* ]] || fail "$output"
}

@test "make answers measures a changed program once, asks it, and writes one file (else the book quotes another program)" {
  rows 's3-1\t--only=E4\tsum\t%.3f\tselect 1.5 + 1e-1' 's3-1\t--only=E4\truns\t%d\tselect count(*) from rotation_end' \
    's3-1\t--only=E4\tnone\t%d\tselect 1 where 0' 's3-1\t--only=E4 --h4=8\tsmall\t%d\tselect param("h4")' \
    's3-laws\t--only=E4 --h4=8\tsmall\t%d\tselect param("h4")'
  sed -i "s/\"/'/g" "$BATS_TEST_TMPDIR/t.tsv"
  run answers
  [ "$status" -eq 0 ] && [ "$(grep -c 'measured in' <<<"$output")" -eq 3 ] || fail "$output"
  values=$BATS_TEST_TMPDIR/figures/answers/values.tex
  sed 's/runs}{[1-9][0-9]*}/runs}{many}/' "$values" | diff - <(printf '\\setresult{%s}{%s}\n' s3-1:sum 1.600 s3-1:runs many \
    s3-1:none '(not measured)' s3-1:small 8 s3-laws:small 8)
  cp "$values" "$BATS_TEST_TMPDIR/before"
  run answers ONLY=s3-1
  [ "$status" -eq 0 ] && [[ $output != *'change: built'* ]] && cmp "$values" "$BATS_TEST_TMPDIR/before" || fail "$output"
}

@test "a bad row is refused in one line, and nothing is written (else a number of the book is missing or wrong)" {
  good='s3-1\t--only=E4\tsum\t%.3f\tselect 1'
  for bad in 's3-1\t--only=E4\tsum\t%.3f' 's3-9\t--only=E4\tsum\t%.3f\tselect 1' 's3-1\t--only=E4 --out=/tmp\tsum\t%.3f\tselect 1' \
      's3-1\t;touch pwned\tsum\t%.3f\tselect 1' 's3-1\t--only=E4\t}\t%.3f\tselect 1' 's3-1\t--only=E4\tsum\t%s\tselect 1' \
      's3-1\t--only=E4\tsum\t%.3f\tdrop table lm_run' "$good\n$good" 's3-laws\t\tsum\t%.3f\tselect 1'; do
    rows "$bad"
    run answers
    [ "$status" -ne 0 ] && [ "$(grep -vc '^make' <<<"$output")" -eq 1 ] && [[ $output == *"answers: $BATS_TEST_TMPDIR/t.tsv:"[23]': found '* ]] || fail "$bad: $output"
    [ ! -e "$BATS_TEST_TMPDIR/figures/answers" ] || fail "$bad left something behind"
  done
  for bad in 'select nothing' 'select 1, 2' 'select 1 union select 2' "select 'a'"; do
    rows "s3-1\t--only=E4\tsum\t%.3f\t$bad"
    run answers
    [ "$status" -ne 0 ] && [[ $output == *"answers: $BATS_TEST_TMPDIR/t.tsv:2: "* ]] && [ ! -e "$BATS_TEST_TMPDIR/figures/answers/values.tex" ] || fail "$bad: $output"
  done
}
