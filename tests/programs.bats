# What every chapter's program promises, at toy size.
load common

setup_file() {
  for c in $chapters; do
    "$bin/$c" measure --quick --jobs=1 --out="$BATS_FILE_TMPDIR/one/$c" &&
    "$bin/$c" draw --quick --out="$BATS_FILE_TMPDIR/one/$c" || return 1
  done
}

# Start chapter $1 with records in $2, and kill it when its journal holds something.
kill_midway() {
  "$bin/$1" measure --quick --jobs=1 --out="$2" & pid=$!
  for i in $(seq 300); do
    [ "$(stat -c %s "$2/journal" 2>/dev/null || echo 0)" -gt 200 ] && break
    sleep 0.01
  done
  kill -KILL $pid 2>/dev/null || true
  wait $pid 2>/dev/null || true
}

each_chapter() { for c in $chapters; do "$@" "$c" || return 1; done; }

@test "quick runs write records, claims, provenance and figures (else a chapter is broken)" {
  check() {
    out=$BATS_FILE_TMPDIR/one/$1
    for f in claims.csv run.csv values.tex; do [ -s "$out/$f" ] || fail "$1: $f is missing"; done
    for f in "$root"/web/*/"$1".w; do
      grep -oE 'webfigure\{[^}]*' "$f" | sed 's/.*{//' | sort -u | while read -r fig; do
        for e in pdf svg png; do [ -s "$out/$fig.$e" ] || fail "$1: $fig.$e is missing"; done
      done
    done
    head -1 "$out/claims.csv" | grep -qx 'id,statement,predicted,measured,uncertainty,tolerance,kind,verdict,data,seeds'
  }
  each_chapter check
}

@test "records and figures have the same bytes for one job and for two (else results depend on the machine's load)" {
  check() {
    two=$BATS_TEST_TMPDIR/two/$1
    "$bin/$1" measure --quick --jobs=2 --out="$two" && "$bin/$1" draw --quick --out="$two" || return 1
    diff <(checksums "$BATS_FILE_TMPDIR/one/$1") <(checksums "$two")
  }
  each_chapter check
}

@test "another seed gives other records (else the seed is not used)" {
  check() {
    out=$BATS_TEST_TMPDIR/seed/$1
    "$bin/$1" measure --quick --seed=2 --out="$out" || return 1
    ! cmp -s "$BATS_FILE_TMPDIR/one/$1/claims.csv" "$out/claims.csv"
  }
  each_chapter check
}

@test "a killed run resumes from its journal and ends with the same records (else hours are lost, or results differ)" {
  check() {
    out=$BATS_TEST_TMPDIR/killed/$1
    kill_midway "$1" "$out"
    [ ! -e "$out/run.csv" ] || { echo "# $1 finished before it could be killed" >&3; return 0; }
    "$bin/$1" measure --quick --jobs=2 --out="$out" && "$bin/$1" draw --quick --out="$out" || return 1
    diff <(checksums "$BATS_FILE_TMPDIR/one/$1") <(checksums "$out")
  }
  each_chapter check
}

@test "a journal of other parameters is refused by name (else records of two runs would mix)" {
  check() {
    out=$BATS_TEST_TMPDIR/mixed/$1
    kill_midway "$1" "$out"
    [ -s "$out/journal" ] || return 0
    run "$bin/$1" measure --quick --seed=3 --out="$out"
    [ "$status" -eq 1 ] && [[ $output == *journal*--restart* ]] || fail "$1: $output"
    "$bin/$1" measure --quick --seed=3 --restart --out="$out"
  }
  each_chapter check
}

@test "unknown and impossible parameters are refused by name with status 2 (else a typing error runs the default)" {
  check() {
    for bad in --no-such-parameter=1 --seed=abc --seed=-1 --seed= --jobs=0 --jobs=x; do
      run "$bin/$1" measure --quick $bad --out="$BATS_TEST_TMPDIR/bad/$1"
      [ "$status" -eq 2 ] || fail "$1 $bad: status $status, expected 2: $output"
      name=${bad%%=*}
      [[ $output == *"${name#--}"* ]] || fail "$1 $bad: the message does not name it: $output"
      [ ! -e "$BATS_TEST_TMPDIR/bad/$1/claims.csv" ] || fail "$1 $bad: wrote records all the same"
    done
    run "$bin/$1" no-such-verb
    [ "$status" -eq 2 ] || fail "$1: unknown verb gave status $status"
  }
  each_chapter check
}

@test "every parameter refuses values outside its stated range (else a range is only a comment)" {
  check() {
    "$bin/$1" --list-params | tail -n +2 | while IFS=$'\t' read -r name default min max unit meaning; do
      case $max in ''|*[!0-9.eE+-]*) continue ;; esac
      above=$(awk -v m="$max" 'BEGIN { printf "%.0f", m < 1e9 ? m * 2 + 1 : 0 }')
      [ "$above" = 0 ] && continue
      run "$bin/$1" measure --quick "--$name=$above" --out="$BATS_TEST_TMPDIR/range/$1" </dev/null
      [ "$status" -eq 2 ] && [[ $output == *"$name"* ]] || fail "$1 --$name=$above (at most $max): status $status: $output"
    done
  }
  each_chapter check
}

@test "--help and --list-params answer (else a reader must read the source first)" {
  check() {
    "$bin/$1" --help | grep -q -- --quick || return 1
    "$bin/$1" --list-params | head -1 | grep -qx $'name\tdefault\tmin\tmax\tunit\tmeaning'
  }
  each_chapter check
}

@test "drawing without records, or with damaged ones, fails with a clear line (else an empty figure would be published)" {
  check() {
    run "$bin/$1" draw --out="$BATS_TEST_TMPDIR/none/$1"
    [ "$status" -eq 1 ] && [[ $output == *measure* ]] || fail "$1: $output"
    out=$BATS_TEST_TMPDIR/torn/$1
    mkdir -p "$(dirname "$out")" && cp -r "$BATS_FILE_TMPDIR/one/$1" "$out"
    for f in "$out"/*.csv; do head -c 100 "$f" > "$f.torn"; mv "$f.torn" "$f"; done
    rm -f "$out"/fig-*
    run "$bin/$1" draw --quick --out="$out"
    [ "$status" -eq 1 ] && [ "$(wc -l <<<"$output")" -le 2 ] || fail "$1: status $status: $output"
  }
  each_chapter check
}

@test "a folder that cannot be written gives one clear line and status 1 (else a run is lost at its end)" {
  check() {
    run "$bin/$1" measure --quick --out=/proc/no/such/folder
    [ "$status" -eq 1 ] && [[ $output == */proc/no* ]] || fail "$1: status $status: $output"
  }
  each_chapter check
}

@test "a full disk leaves no half-written record (else a torn file passes for a result)" {
  [ "$(id -u)" = 0 ] && mkdir -p "$BATS_TEST_TMPDIR/small" &&
    mount -t tmpfs -o size=16k tmpfs "$BATS_TEST_TMPDIR/small" 2>/dev/null || skip "needs the right to mount a small file system"
  c=$(head -1 <<<"$chapters")
  run "$bin/$c" measure --quick --out="$BATS_TEST_TMPDIR/small/out"
  left=$(ls "$BATS_TEST_TMPDIR/small/out" | grep -v journal || true)
  umount "$BATS_TEST_TMPDIR/small"
  [ "$status" -eq 1 ] && [[ $output == *space* ]] || fail "status $status: $output"
  [[ $left != *claims.csv* && $left != *'~'* ]] || fail "left behind: $left"
}

@test "verify exits with 1 exactly when a claim fails (else a failing claim goes unnoticed)" {
  c=$(head -1 <<<"$chapters")
  out=$BATS_TEST_TMPDIR/verify
  cp -r "$BATS_FILE_TMPDIR/one/$c" "$out"
  sed -i 's/,fails,/,holds,/; 0,/,shown,/s//,holds,/' "$out/claims.csv"
  "$bin/$c" verify --quick --out="$out"
  sed -i '0,/,holds,/s//,fails,/' "$out/claims.csv"
  run "$bin/$c" verify --quick --out="$out"
  [ "$status" -eq 1 ]
}

@test "without data the programs run on synthetic data and say so in claims.csv (else a reader is deceived)" {
  check() {
    out=$BATS_TEST_TMPDIR/nodata/$1
    LM_DATA=$BATS_TEST_TMPDIR/empty "$bin/$1" measure --quick --out="$out" || return 1
    LM_DATA=$BATS_TEST_TMPDIR/empty "$bin/$1" draw --quick --out="$out" || return 1
    grep -q ',not made,' "$out/claims.csv" || fail "$1: no claim says that it was not made"
  }
  each_chapter check
}
