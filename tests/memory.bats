# The whole code under the address and undefined-behaviour sanitizers, and the programs under valgrind.
load common

setup_file() {
  make -s -C "$root" BUILD=build/sanitized CFLAGS_EXTRA='-fsanitize=address,undefined -fno-sanitize-recover=all -O1' \
    $(cd "$root" && grep -rhoE '^@\(test-[a-z-]+\.c@>' web/instruments | sed 's/^@(//; s/\.c@>//; s,^,build/sanitized/bin/,' | sort -u) \
    $(sed 's,^,build/sanitized/bin/,' <<<"$chapters")
}

@test "the unit tests under ASan and UBSan (a failure would mean memory errors or undefined arithmetic)" {
  for t in "$root"/build/sanitized/bin/test-*; do
    run env ASAN_OPTIONS=detect_leaks=0 "$t"
    [ "$status" -eq 0 ] || fail "$t" "$(grep -v '^ok' <<<"$output")"
  done
}

@test "the quick runs under ASan and UBSan, without data and with it (a failure would mean memory errors in an experiment)" {
  for c in $chapters; do
    for data in "$BATS_TEST_TMPDIR" "$root/data"; do
      out=$BATS_TEST_TMPDIR/$c-$(basename "$data")
      LM_DATA=$data ASAN_OPTIONS=detect_leaks=0 "$root/build/sanitized/bin/$c" measure --quick --out="$out" || return 1
      LM_DATA=$data ASAN_OPTIONS=detect_leaks=0 "$root/build/sanitized/bin/$c" draw --quick --out="$out" || return 1
    done
  done
}

under_valgrind() {
  OPENBLAS_CORETYPE=Haswell OPENBLAS_NUM_THREADS=1 LM_DATA=$BATS_TEST_TMPDIR/empty \
    valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite "$@" \
    > "$BATS_TEST_TMPDIR/said" 2>&1 || fail "$1" "$(grep -v '^ok' "$BATS_TEST_TMPDIR/said" | head -40)"
}

# Valgrind is a hundred times slower than the machine: one chapter stands for all, which the sanitizers have run.
@test "no leak and no invalid access under valgrind in the instruments of the record and in a chapter (else long runs eat memory)" {
  for t in database claims; do under_valgrind "$bin/test-$t" || return 1; done
  under_valgrind "$bin/s1-solvable" measure --quick --only=E1,E2 --jobs=1 --out="$BATS_TEST_TMPDIR/valgrind"
}
