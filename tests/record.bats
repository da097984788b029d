# The published record against the run that lies in figures/.
load common

@test "the claims that fail in the fresh run are those that the book prints as failing (else a result changed unseen)" {
  for c in $chapters; do
    [ -f "$root/figures/$c/run.csv" ] && [ -f "$root/figures/published/$c/claims.csv" ] || skip "needs make figures, and a published record"
    diff <(grep ',fails,' "$root/figures/published/$c/claims.csv" | cut -d, -f1) \
         <(grep ',fails,' "$root/figures/$c/claims.csv" | cut -d, -f1) || fail "$c"
  done
}

@test "make verify prints every claim and fails exactly when one fails (else a sceptic is misled)" {
  for c in $chapters; do [ -f "$root/figures/$c/run.csv" ] || skip "needs make figures"; done
  run "$bin/scorecard" verify $chapters
  for c in $chapters; do
    tail -n +2 "$root/figures/$c/claims.csv" | cut -d, -f1 | while read -r id; do
      grep -qF "$id" <<<"$output" || fail "$c: claim $id is not printed"
    done
  done
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
