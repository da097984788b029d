# Memory, processes, address space, size of files: where the system says no, a program says so in a line, with status 1.
load common

setup_file() {
  start_once
  for f in malloc doubles; do
    gcc -shared -fPIC -O2 -o "$BATS_FILE_TMPDIR/failing-$f.so" "$BATS_TEST_DIRNAME/failing-$f.c" || return 1
  done
}
setup() {
  export c=s3-laws out=$BATS_TEST_TMPDIR/out failing=$BATS_FILE_TMPDIR/failing LM_DATA=$BATS_TEST_TMPDIR/empty
  export quick="measure --quick --only=E5 --jobs=1"
}

# What $1 did with status $2 and messages in file $3: it went well, or ended in one line besides the notes on missing data and
# figures, and a remark of fontconfig on its own lack of memory.
one_line() {
  [ "$2" -ne 0 ] || return 0
  grep -v 'found no such file, plain or .gz\|; nothing is measured on\|measured in \|is not drawn\|^Fontconfig warning' "$3" > "$3.lines"
  [ "$2" -eq 1 ] && [ "$(wc -l < "$3.lines")" -eq 1 ] && grep -q '^[a-z0-9-]*: ' "$3.lines" || fail "$1: status $2: $(cat "$3")" || return 1
  [ -z "$(find "$out" -name '*~' 2>/dev/null)" ] || fail "$1: left $(find "$out" -name '*~')"
}

# Run "$@", a program that takes a folder, with each of its requests for memory failing in turn, on all cores.
starve_all() {
  local all k pids=()
  starved() { # FIRST STEP PROGRAM ARGUMENT...
    local here=$BATS_TEST_TMPDIR/part-$1
    touch "$here.said" "$here.report"
    LD_BIND_NOW=1 LD_PRELOAD=$failing-doubles.so FAIL_FIRST=$1 FAIL_STEP=$2 \
      FAIL_FOLDER=$here FAIL_MESSAGES=$here.said FAIL_REPORT=$here.report \
      "${@:3}" --out="$here" > /dev/null 2>> "$here.said" || fail "status $?: $(tail -3 "$here.said")" || return 1
    ! grep -q '^request' "$here.report" || fail "$(head -30 "$here.report")" || return 1
    read -r all _ < "$here.report"
    [ "$all" -gt 300 ] || fail "only $all requests were counted"
  }
  for k in $(seq "$(nproc)"); do starved "$k" "$(nproc)" "$@" & pids+=($!); done
  for k in "${pids[@]}"; do wait "$k" || return 1; done
}

# Run "$@" with the request for memory $1 failing: alone, and with all later ones. It finds the files of the folder $record.
starve() {
  local n=$1 count
  shift
  for count in 1 0; do
    export out=$BATS_TEST_TMPDIR/$n-$count
    cp -r "$record" "$out"
    timeout 60 env LD_PRELOAD="$failing-malloc.so" FAIL_FIRST="$n" FAIL_COUNT=$count "$@" --out="$out" > "$out.said" 2> "$out.log"
    one_line "request $n failing ($count)" $? "$out.log" || return 1
    rm -rf "$out"
  done
}

@test "whichever request for memory fails while a program starts, it ends in one line (else a library's signal is all one sees)" {
  starve_all "$bin/$c" --list-params
}

@test "whichever request for memory fails in a quick chapter, it ends in one line and status 1 (else a run dies of a signal)" {
  starve_all "$bin/c1-grokking" measure --quick --only=E1b --jobs=1
}

@test "whichever request for memory fails while figures are drawn, it ends in one line (else a library waits for ever)" {
  export record=$BATS_TEST_TMPDIR/record
  "$bin/$c" $quick --out="$record" && cp -r "$record" "$out"
  FAIL_TALLY=$BATS_TEST_TMPDIR/tally LD_PRELOAD=$failing-malloc.so FAIL_FIRST=0 "$bin/$c" draw --quick --out="$out" > /dev/null 2>&1
  all=$(tail -1 "$BATS_TEST_TMPDIR/tally")
  [ "$all" -gt 300 ] || fail "only $all requests were counted"
  export -f starve one_line fail
  seq 1 $((all / 40 + 1)) "$all" | xargs -P "$(nproc)" -I{} bash -c 'starve {} "$@"' bash "$bin/$c" draw --quick
}

@test "a killed run of one experiment goes on where it was (else --only loses what is stored)" {
  "$bin/$c" measure --quick --only=E5 --seeds=3 --jobs=1 --out="$out" 2> /dev/null & pid=$!
  for i in $(seq 300); do [ ! -s "$out/records.db" ] || break; sleep 0.01; done
  kill -KILL $pid 2> /dev/null || true
  wait $pid || true
  "$bin/$c" plan --quick --only=E5 --out="$out" > /dev/null
  "$bin/$c" $quick --out="$out" && [ -s "$out/run.csv" ]
}

@test "an address space that is too small gives one line, not an endless loop (else a small machine hangs)" {
  for v in 80000 150000 250000 350000 500000; do
    (ulimit -v $v; timeout 60 "$bin/$c" $quick --out="$out" > /dev/null 2> "$BATS_TEST_TMPDIR/log") && status=0 || status=$?
    [ "$status" -ne 127 ] || continue # the system itself has no room for the libraries, and says so in a line
    one_line "ulimit -v $v" "$status" "$BATS_TEST_TMPDIR/log"
  done
}

@test "a limit on the size of files gives one line (else the system's signal is all one sees)" {
  for f in 1 20 200; do
    rm -rf "$out"
    (ulimit -f $f; "$bin/$c" $quick --out="$out" > /dev/null 2> "$BATS_TEST_TMPDIR/log") && status=0 || status=$?
    one_line "ulimit -f $f" "$status" "$BATS_TEST_TMPDIR/log"
    [ "$f" -ne 1 ] || [ "$status" -eq 1 ] || fail "a file of one block holds the record"
  done
}

@test "a limit on processes gives one line (else a library's three lines and an interrupt)" {
  [ "$(id -u)" = 0 ] && id nobody > /dev/null && command -v setpriv > /dev/null || skip "needs the right to become another user"
  cp "$bin/$c" "$BATS_TEST_TMPDIR/"
  chmod -R a+rX "$BATS_TEST_TMPDIR" && mkdir -m 777 "$BATS_TEST_TMPDIR/theirs"
  for d in "$BATS_TEST_TMPDIR" "${BATS_TEST_TMPDIR%/*}" "${BATS_TEST_TMPDIR%/*/*}"; do chmod a+x "$d"; done
  out=$BATS_TEST_TMPDIR/theirs/out
  for u in 1 2; do
    setpriv --reuid=nobody --clear-groups --inh-caps=-all bash -c "ulimit -u $u; exec '$BATS_TEST_TMPDIR/$c' $quick --jobs=2 --out='$out'" \
      > /dev/null 2> "$BATS_TEST_TMPDIR/log" && status=0 || status=$?
    one_line "ulimit -u $u" "$status" "$BATS_TEST_TMPDIR/log"
  done
}

@test "what cannot be printed is a failure (else a verdict is lost in a full disk)" {
  for arguments in --help --list-params --usage; do
    run bash -c "'$bin/$c' $arguments > /dev/full"
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == *'standard output: cannot write'* ]] || fail "$arguments: $output"
  done
  mkdir -p "$BATS_TEST_TMPDIR/book/figures" && cp -r "$root"/figures/published/* "$BATS_TEST_TMPDIR/book/figures/"
  cd "$BATS_TEST_TMPDIR/book"
  run bash -c "'$bin/scorecard' verify $c > /dev/full"
  [ "$status" -eq 1 ] && [[ $output == *'cannot write'* ]] || fail "$output"
}

@test "a processor without AVX2 gets one line, also for --help (else SIGILL)" {
  command -v qemu-x86_64 > /dev/null || skip "needs qemu-user"
  for arguments in --help $quick; do
    run qemu-x86_64 -cpu Nehalem "$bin/$c" $arguments
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == "$c: found a processor without AVX"* ]] || fail "$output"
  done
}

@test "a step beyond the stability of its method is refused before any run begins, with one that will do (else the other runs are made for nothing)" {
  for step in 0.5 0.25; do
    run "$bin/s2-limits" measure --quick --data=gauss --jobs=1 --dt=$step --out="$out"
    [ "$status" -eq 2 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == "s2-limits: --dt=$step: found lambda_max = "*' at most '*'; take --dt=0.'* ]] || fail "$step: $status: $output"
    run "$bin/s2-limits" plan --quick --data=gauss "--dt=${output##*--dt=}" --out="$out"
    [ "$status" -eq 0 ] && [ "${#lines[@]}" -gt 10 ] && [[ $output != *yes* ]] || fail "$status: $output"
  done
}

@test "a run that does not fit into memory is refused with its size before any run begins (else it dies in the middle, or takes the machine with it)" {
  too_large() { # PROGRAM EXPERIMENT ARGUMENT...
    run bash -c 'ulimit -v 900000; exec "$@"' bash "$bin/$1" measure --quick --jobs=1 --only="$2" --out="$out/$1" "${@:3}"
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] &&
      [[ $output == "$1: $2, "*': found 0.'*' GB of memory, expected the '[1-9].*' GB that the run takes; '* ]] || fail "$1: $status: $output"
    run "$bin/$1" plan --quick --only="$2" --out="$out/$1" "${@:3}"
    [ "$status" -eq 0 ] && [[ $output != *yes* ]] || fail "$1: $output"
  }
  too_large s4-hyperparameters E3 --data=gauss --nmax3=4096
  too_large s2-limits E5 --data=gauss --P5=2000 --width5=16,8192
  [ -f "$root/data/cifar10/data_batch_1.bin.gz" ] || skip "the rest needs make data"
  LM_DATA=$root/data too_large s1-solvable E3n --data=cifar --M=6000 --n-net=10,1000 --width=8192
}
