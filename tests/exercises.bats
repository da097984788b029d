# Change files: each exercise of the book must apply to its web, compile and run.
load common

@test "every exercise's change file applies, compiles cleanly and runs at toy size (else a student is stuck at once)" {
  for ch in "$root"/web/exercises/*.ch; do
    name=$(basename "$ch" .ch)
    web=$(grep "^${name%-*}-" <<<"$chapters")
    run make -s -C "$root" change WEB="$web" CH="web/exercises/$name.ch" CFLAGS_EXTRA=-O1
    [ "$status" -eq 0 ] || fail "$name: $output"
    [ "$(readlink -f "$root/build/changed/$name")" = "$root/build/changed/$web/$name" ] || fail "$name is not where the help says"
    run "$root/build/changed/$name" measure --quick --out="$BATS_TEST_TMPDIR/$name"
    [ "$status" -eq 0 ] || fail "$name: $output"
  done
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
