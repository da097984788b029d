# The recipe in a fresh copy of the checkout, at toy size, with no data at hand.
load common

setup_file() {
  export copy=$BATS_FILE_TMPDIR/copy DATA_MIRROR=$BATS_FILE_TMPDIR/nowhere
  copy_checkout "$copy"
  make -s -C "$copy" figures SIZE=--quick > "$BATS_FILE_TMPDIR/log" 2>&1 || { cat "$BATS_FILE_TMPDIR/log" >&2; return 1; }
}

again() { make -C "$copy" figures SIZE=--quick 2>&1; }

@test "a fresh copy draws every figure without any data set, and says so (else a newcomer is stuck)" {
  grep -q 'synthetic' "$BATS_FILE_TMPDIR/log"
  for c in $chapters; do [ -s "$copy/figures/$c/claims.csv" ] || fail "$c has no claims"; done
}

@test "a second make figures does nothing (else work is done twice)" {
  run again
  [[ $output != *measure* && $output != *draw* && $output != *'gcc'* ]] || fail "$output"
}

@test "a change of prose reruns no experiment and redraws nothing (else writing costs hours)" {
  c=$(head -1 <<<"$chapters")
  sed -i '0,/^@ [A-Z]/s//\n\n&/' "$copy"/web/*/"$c".w "$copy/web/instruments/linalg.w"
  run again
  [ "$status" -eq 0 ] && [[ $output != *measure* && $output != *' draw '* ]] || fail "$output"
}

@test "a change of plotting code redraws but reruns no experiment (else polishing costs hours)" {
  sed -i '0,/^  figure_save(/s//  figure_note(f, "changed");\n  figure_save(/' "$copy"/web/strands/*.w
  run again
  [ "$status" -eq 0 ] && [[ $output != *' measure '* ]] || fail "$output"
  [[ $output == *' draw '* ]] || fail "nothing was redrawn: $output"
}

@test "the README's commands are those of the recipe and of the CI script (else the README lies)" {
  grep -q '^make setup figures$' "$root/README.md"
  grep -q '^make setup test$' "$root/README.md"
  grep -q '^make setup figures' "$root/.ci/run"
  grep -q '^make setup test' "$root/.ci/run"
  for t in setup data figures paper test verify quick bench publish clean; do
    make -n -C "$root" "$t" > "$BATS_TEST_TMPDIR/plan" 2>&1 || fail "make $t: $(tail -1 "$BATS_TEST_TMPDIR/plan")"
  done
}

@test "make alone prints the steps in order (else a newcomer must guess)" {
  make -s -C "$copy" | grep -oE '^  make (setup|data|figures|verify|paper|test|quick|bench|publish|clean) ' | awk '{ print $2 }' | tr '\n' ' ' |
    grep -qx 'setup data figures verify paper test quick bench publish clean '
}

@test "make setup with everything present is a no-op in under a second (else every command pays for it)" {
  start=$(date +%s%N)
  make -s -C "$root" setup | grep -q 'present' || skip "packages are missing here"
  [ $(( ($(date +%s%N) - start) / 1000000 )) -lt 1000 ]
}

@test "the table of chapters in the README names every chapter (else it was typed or is stale)" {
  for c in $chapters; do grep -q "^| \[$c\]" "$root/README.md" || fail "$c is missing: run make publish"; done
}
