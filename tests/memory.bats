# The programs under valgrind; the sanitizers watch the copy that tests/recipe.bats makes.
load common

under_valgrind() {
  OPENBLAS_CORETYPE=Haswell OPENBLAS_NUM_THREADS=1 G_SLICE=always-malloc LM_DATA=$BATS_TEST_TMPDIR/empty \
    valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite "$@" \
    > "$BATS_TEST_TMPDIR/said" 2>&1 || fail "$1" "$(grep -v '^ok' "$BATS_TEST_TMPDIR/said" | head -40)"
}

# Valgrind is a hundred times slower than the machine: one chapter stands for all, which the sanitizers have run.
@test "no leak and no invalid access under valgrind in the instruments of the record and in a chapter (else long runs eat memory)" {
  for t in database claims; do under_valgrind "$bin/test-$t" || return 1; done
  under_valgrind "$bin/s1-solvable" measure --quick --only=E1,E2 --jobs=1 --out="$BATS_TEST_TMPDIR/valgrind"
}
