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

# What makes a quick run still quicker: valgrind is a hundred times slower than the machine.
quickest() {
  case $1 in
    s3-laws) echo --seeds=1 --T1=40,40,60 --T-ball=40 --T-adam=40,40 --T-rms=40 --T-relu=40,40,40 --T2=100 --T3=100 --T4=100 --T5=20 --nmax=240 --h5=4 --h4=4 ;;
  esac
}

under_valgrind() {
  local c=$1
  OPENBLAS_CORETYPE=Haswell OPENBLAS_NUM_THREADS=1 LM_DATA=$BATS_TEST_TMPDIR/empty \
    valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    "$bin/$c" measure --quick $(quickest "$c") --jobs=1 --out="$BATS_TEST_TMPDIR/valgrind/$c" || fail "$c"
}

@test "no leak and no invalid access under valgrind in the quick runs (else long runs eat memory or read rubbish)" {
  export -f under_valgrind quickest fail
  export bin BATS_TEST_TMPDIR
  xargs -P "$(nproc)" -I{} bash -c 'under_valgrind {}' <<<"$chapters"
}
