# The published record against the run that lies in figures/.
load common

# The identifier of each row of claims; one that has a comma stands in quotation marks.
ids() { sed -E 's/^"([^"]*)".*/\1/; t; s/,.*//'; }

@test "the claims that fail in the fresh run are those that the book prints as failing (else a result changed unseen)" {
  for c in $chapters; do
    [ -f "$root/figures/$c/run.csv" ] && [ -f "$root/figures/published/$c/claims.csv" ] || skip "needs make figures, and a published record"
    diff <(grep ',fails,' "$root/figures/published/$c/claims.csv" | ids) \
         <(grep ',fails,' "$root/figures/$c/claims.csv" | ids) || fail "$c"
  done
}

@test "make verify prints every claim and fails exactly when one fails (else a sceptic is misled)" {
  for c in $chapters; do [ -f "$root/figures/$c/run.csv" ] || skip "needs make figures"; done
  run "$bin/scorecard" verify $chapters
  missing=$(for c in $chapters; do tail -n +2 "$root/figures/$c/claims.csv" | ids; done |
    awk 'NR == FNR { printed = printed "\n" $0; next } !index(printed, $0)' <(printf '%s\n' "$output") -)
  [ -z "$missing" ] || fail "claims that are not printed:" "$missing"
  if cat $(printf "$root/figures/%s/claims.csv " $chapters) | grep -q ',fails,'; then [ "$status" -eq 1 ]; else [ "$status" -eq 0 ]; fi
}

@test "verify tells bits from claims (else reproduction is asserted, not checked)" {
  c=$(head -1 <<<"$chapters")
  copy=$BATS_TEST_TMPDIR/copy
  mkdir -p "$copy/figures/published"
  [ -f "$root/figures/published/$c/claims.csv" ] || skip "needs a published record"
  cp -r "$root/figures/published/$c" "$copy/figures/published/"
  cp -r "$root/figures/published/$c" "$copy/figures/"
  cd "$copy"
  run "$bin/scorecard" verify "$c"
  [[ $output == *'reproduced: bits'* ]] || fail "$output"
  sed -i '2s/^./Z/' "figures/$c/claims.csv"
  run "$bin/scorecard" verify "$c"
  [[ $output == *'reproduced: claims'* ]] || fail "$output"
}

# A folder with the published record of the first chapter as that of a fresh run.
published_copy() {
  c=$(head -1 <<<"$chapters")
  [ -f "$root/figures/published/$c/claims.csv" ] || skip "needs a published record"
  mkdir -p "$BATS_TEST_TMPDIR/copy/figures/published"
  cp -r "$root/figures/published/$c" "$BATS_TEST_TMPDIR/copy/figures/published/"
  cp -r "$root/figures/published/$c" "$BATS_TEST_TMPDIR/copy/figures/"
  printf '<!-- %s -->\nstale\n<!-- end of %s -->\n' chapters chapters score score > "$BATS_TEST_TMPDIR/copy/README.md"
  cd "$BATS_TEST_TMPDIR/copy"
}

refused() { # STATUS TEXT ARGUMENT...: one line with the text, nothing printed or published
  expected=$1 text=$2
  shift 2
  before=$(checksums .)
  run "$bin/scorecard" "$@"
  [ "$status" -eq "$expected" ] && [ "$(wc -l <<<"$output")" -eq 1 ] && [[ $output == *"$text"* ]] || fail "$*: $status: $output"
  [ "$before" = "$(checksums .)" ] || fail "$* changed a file"
}

@test "a toy or a trial is not taken for the book (else its claims are published)" {
  published_copy
  for row in 's/^quick,no/quick,yes/ quick=yes' 's/^program,.*/program,other/ program=other' 's/^default,yes/default,no/ default=no' \
      '/^default,/d default=nothing'; do
    cp "figures/published/$c/run.csv" "figures/$c/run.csv"
    sed -i "${row% *}" "figures/$c/run.csv"
    for verb in verify publish; do refused 1 "figures/$c/run.csv: found ${row##* }" $verb "$c"; done
  done
}

@test "a mistyped chapter or verb is named, and makes no folder (else it looks measured)" {
  published_copy
  mkdir figures/answers figures/weeks # which are no chapters
  refused 2 "s1-solvabel: no such chapter in figures/, expected one of: $c;" verify s1-solvabel
  refused 2 'no such chapter' publish "$c" ../figures/published
  refused 2 "found 'measure', expected the verb verify or publish" measure
  refused 2 "found 'no verb'"
  mkdir figures/empty
  refused 1 'figures/empty: found no finished records; run "make figures/empty"' verify empty
  [ ! -e figures/s1-solvabel ] && [ ! -e figures/published/s1-solvabel ]
}

@test "publish copies claims, numbers, provenance and figures, and writes the table (else the book cannot be woven from them)" {
  published_copy
  printf '%% %d claims\n' $(($(wc -l < "figures/$c/claims.csv") - 1)) > "figures/$c/values.tex"
  rm -r figures/published/*
  run "$bin/scorecard" publish "$c"
  [ "$status" -eq 0 ] && diff -r "figures/$c" "figures/published/$c" || fail "$output"
  grep -q "^| \[$c\].*claims.csv) | [0-9.]* |$" README.md && ! grep -q stale README.md
  holds=$(grep -c ',holds,' "figures/$c/claims.csv") fails=$(grep -c ',fails,' "figures/$c/claims.csv") || :
  grep -qF "Of $((holds + fails)) claims that could fail, **$holds hold** and **$fails fail**" README.md
}

@test "publish writes the weeks of the course between their own lines (else the README is stale)" {
  published_copy
  mkdir paper
  printf 'place\tkind\tchapter\tname\ttext\nweek-1\tquestion\t-\t-\tWhy?\nweek-1\tminutes\t-\t0.5\t-\nsceptic\tquestion\t-\t-\tNo.' > paper/course.tsv
  printf 'a\n<!-- course -->\nstale\n<!-- end of course -->\nz\n' >> README.md
  "$bin/scorecard" publish "$c"
  sed -n '/^a$/,$p' README.md | diff - <(printf '%s\n' a '<!-- course -->' '| week | question | command | minutes |' '|---|---|---|---|' \
    '| 1 | Why? | `make week-1` | 0.5 |' '<!-- end of course -->' z)
  sed -i '/^<!-- course/d' README.md
  refused 1 "README.md: expected the lines '<!-- course -->'" publish "$c"
}

@test "damaged claims are refused by file and line (else a failing claim could be edited away)" {
  published_copy
  f=figures/$c/claims.csv
  cp "$f" good
  sed -i '3s/,holds,/,passes,/' "$f"; refused 1 "$f:3: found \"passes\", expected the verdict" verify "$c"
  head -1 good > "$f"; refused 1 "$f:1: found a header without a claim" verify "$c"
  head -c -20 good > "$f"; refused 1 'found a line that is cut off' publish "$c"
  sed '3p' good > "$f"; refused 1 "$f:4: found claim" verify "$c"
  sed '2s/./\x1b/4' good > "$f"; refused 1 "$f:2: found a control character" verify "$c"
}

@test "verify names the claims that differ, and fails when its table cannot be written (else both go unseen)" {
  published_copy
  run "$bin/scorecard" verify "$c"
  [[ $output == *'claims agree with the published record'* ]] || fail "$output"
  awk -F, -v OFS=, 'NR == 2 { $1 = "Z1" } NR > 3 { print kept } { kept = $0 } NR <= 2 { print } END { print kept }' \
    "figures/$c/claims.csv" > new
  sed -i '0,/,shown,/s//,holds,/' new
  cp new "figures/$c/claims.csv"
  run "$bin/scorecard" verify "$c"
  [[ $output == *' differ from the published record:'*'Z1 (new)'*'(lost)'* ]] || fail "$output"
  run bash -c '"$0" verify "$1" 2>&1 >/dev/full' "$bin/scorecard" "$c"
  [ "$status" -eq 1 ] && [[ $output == *'cannot write'* ]] || fail "$status: $output"
}
