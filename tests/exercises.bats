# Change files: each exercise of the book must apply to its web, compile and run.
load common

@test "every exercise's change file applies, compiles cleanly and runs at toy size (else a student is stuck at once)" {
  for ch in "$root"/web/exercises/*.ch; do
    name=$(basename "$ch" .ch)
    web=$(grep "^${name%-*}-" <<<"$chapters")
    run make -s -C "$root" change WEB="$web" CH="web/exercises/$name.ch" CFLAGS_EXTRA=-O1
    [ "$status" -eq 0 ] || fail "$name: $output"
    run "$root/build/changed/$name" measure --quick --out="$BATS_TEST_TMPDIR/$name"
    [ "$status" -eq 0 ] || fail "$name: $output"
  done
}

@test "each chapter has three exercises (else the course has a hole)" {
  for c in $chapters; do
    [ "$(ls "$root"/web/exercises/"${c%%-*}"-[0-9].ch | wc -l)" -ge 3 ] || fail "$c"
  done
}

@test "a change file that no longer matches its web is refused (else a student runs the unchanged program)" {
  c=$(head -1 <<<"$chapters")
  printf '@x\nno such line in the web\n@y\nanother line\n@z\n' > "$root/build/stale.ch"
  run make -s -C "$root" change WEB="$c" CH=build/stale.ch
  [ "$status" -ne 0 ]
}
