# What every chapter's program promises, at toy size.
load common

setup_file() {
  start_once
  export starts=$BATS_FILE_TMPDIR/many-starts.so
  gcc -shared -fPIC -O2 -o "$starts" "$BATS_TEST_DIRNAME/many-starts.c" || return 1
  plain_data
  for c in $chapters; do
    "$bin/$c" measure draw --quick --jobs=1 --out="$BATS_FILE_TMPDIR/one/$c" || return 1
  done
}

# Within a function whose status is asked for, bash goes on after a failure, so it is not.
each_chapter() { for c in $chapters; do "$@" "$c"; done; }
first_chapter() { head -1 <<<"$chapters"; }

# Start chapter $1 once and call it many times (tests/many-starts.c): |call SECONDS OUT ERROR ARGUMENT...| sets |status|.
begin_calls() {
  coproc calls { LD_PRELOAD=$starts "$bin/$1"; }
  caller=$calls_PID # bash forgets it when the program ends
  call() { printf '%s\n' "$*" >&"${calls[1]}" && read -r status <&"${calls[0]}"; }
}
end_calls() { exec {calls[1]}>&-; wait "$caller"; }

# Start measuring chapter $1 into $2 and kill it after $3 seconds; the status is that of the program.
killed_after() {
  local c=$1 out=$2 seconds=$3
  shift 3
  timeout --signal=KILL "$seconds" "$bin/$c" measure --quick --jobs=1 --out="$out" "$@" > /dev/null 2>&1
}

@test "quick runs write records, claims, provenance and figures (else a chapter is broken)" {
  check() {
    out=$BATS_FILE_TMPDIR/one/$1
    for f in records.db claims.csv run.csv values.tex; do [ -s "$out/$f" ] || fail "$1: $f is missing"; done
    for f in "$root"/web/*/"$1".w; do
      grep -oE '(webfigure|titlefigure)\{[^}]*' "$f" | sed 's/.*{//' | sort -u | while read -r fig; do
        for e in pdf svg png; do [ -s "$out/$fig.$e" ] || fail "$1: $fig.$e is missing"; done
      done
    done
    head -1 "$out/claims.csv" | grep -qx 'id,statement,predicted,measured,uncertainty,tolerance,kind,verdict,data,seeds,reason'
  }
  each_chapter check
}

@test "a toy shows its claims, judges none and ends with status 0 (else a toy passes for a result)" {
  check() {
    "$bin/$1" verify --out="$BATS_FILE_TMPDIR/one/$1" > /dev/null || fail "$1: status $?"
    ! grep -qE ',(holds|fails),' "$BATS_FILE_TMPDIR/one/$1/claims.csv" || fail "$1 judges at toy size"
  }
  each_chapter check
}

@test "records and figures have the same bytes for one job and for two (else results depend on the machine's load)" {
  check() {
    two=$BATS_TEST_TMPDIR/two/$1
    "$bin/$1" measure draw --quick --jobs=2 --out="$two" || return 1
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

@test "a program killed at a hundred random moments loses no run and ends with the same records (else hours are lost)" {
  c=$(first_chapter)
  RANDOM=1
  out=$BATS_TEST_TMPDIR/killed-0
  for i in $(seq 100); do
    if killed_after "$c" "$out" "0.$(printf %03d $((RANDOM % 400)))"; then
      diff <(cd "$BATS_FILE_TMPDIR/one/$c" && sha256sum ./*.csv | grep -v run.csv) \
           <(cd "$out" && sha256sum ./*.csv | grep -v run.csv) || fail "different records after kill $i"
      out=$BATS_TEST_TMPDIR/killed-$i
    fi
  done
  "$bin/$c" measure --quick --out="$out"
  diff <(cd "$BATS_FILE_TMPDIR/one/$c" && sha256sum ./*.csv | grep -v run.csv) \
       <(cd "$out" && sha256sum ./*.csv | grep -v run.csv)
}

@test "a measurement that is killed, refused or fails leaves the last record and figures as they were (else a good result is lost)" {
  check() {
    out=$BATS_TEST_TMPDIR/kept/$1
    mkdir -p "$out" && cp -r "$BATS_FILE_TMPDIR/one/$1/." "$out"
    half=$(awk -F, '$1 == "wall_seconds" { print $2 / 2 }' "$out/run.csv")
    killed_after "$1" "$out" "$half" --seed=5 || true
    run "$bin/$1" measure --quick --no-such=1 --out="$out"
    diff <(checksums "$BATS_FILE_TMPDIR/one/$1") <(checksums "$out") || fail "$1"
    "$bin/$1" verify --out="$out" > /dev/null
  }
  each_chapter check
}

@test "runs are made again exactly when what they depend on has changed (else stale numbers, or hours of work done twice)" {
  stored() { awk -F'\t' 'NR > 1 { n[$4]++ } END { print n["yes"] + 0, n["no"] + 0 }'; }
  check() {
    out=$BATS_TEST_TMPDIR/again/$1
    mkdir -p "$out" && cp -r "$BATS_FILE_TMPDIR/one/$1/." "$out"
    read -r yes no < <("$bin/$1" plan --quick --out="$out" | stored)
    [ "$yes" -gt 0 ] && [ "$no" -eq 0 ] || fail "$1: $yes stored and $no to make after a complete run"
    if "$bin/$1" --list-params | grep -q '^seeds	'; then
      read -r more new < <("$bin/$1" plan --quick --seeds=+2 --out="$out" | stored)
      [ "$new" -gt 0 ] && [ "$more" -gt 0 ] || fail "$1: --seeds=+2 finds $more stored runs and adds $new"
    fi
  }
  each_chapter check
}

@test "stored runs know their data, whichever sets were there before (else numbers of a stand-in pass for those of images)" {
  [ -f "$LM_DATA/mnist/t10k-images-idx3-ubyte" ] || skip "needs make data"
  mkdir -p "$BATS_TEST_TMPDIR"/{digits,photographs,empty}
  ln -s "$LM_DATA/mnist" "$BATS_TEST_TMPDIR/digits/"
  ln -s "$LM_DATA/cifar10" "$BATS_TEST_TMPDIR/photographs/"
  check() {
    out=$BATS_TEST_TMPDIR/data/$1
    half=$(awk -F, '$1 == "wall_seconds" { print $2 / 2 }' "$BATS_FILE_TMPDIR/one/$1/run.csv")
    killed_after "$1" "$out" "$half" || true
    for there in empty digits photographs; do
      LM_DATA=$BATS_TEST_TMPDIR/$there killed_after "$1" "$out" "$half" || true
    done
    "$bin/$1" measure --quick --out="$out" || return 1
    diff <(checksums "$BATS_FILE_TMPDIR/one/$1" | grep 'csv$') <(checksums "$out" | grep 'csv$') || fail "$1"
  }
  each_chapter check
  # Each set after each other one in the same folder leaves the files that it leaves in a folder of its own.
  c=s1-solvable out=$BATS_TEST_TMPDIR/pairs
  for there in digits photographs empty digits empty photographs digits; do
    export LM_DATA=$BATS_TEST_TMPDIR/$there
    [ -d "$out-$there" ] || "$bin/$c" measure draw --quick --out="$out-$there" || return 1
    "$bin/$c" measure draw --quick --out="$out" || return 1
    diff <(checksums "$out-$there") <(checksums "$out") || fail "$there"
  done
}

@test "unknown and impossible parameters are refused by name with status 2 (else a typing error runs the default)" {
  said=$BATS_TEST_TMPDIR/said
  check() {
    begin_calls "$1"
    for bad in --no-such-parameter=1 --seed=abc --seed=-1 --seed= --seed=1.5 --jobs=0 --jobs=x --only=E99; do
      call 10 "$said" "$said" measure --quick $bad --out="$BATS_TEST_TMPDIR/bad/$1"
      [ "$status" -eq 2 ] || fail "$1 $bad: status $status, expected 2: $(< "$said")"
      name=${bad%%=*}
      [[ $(< "$said") == *"${name#--}"* ]] || fail "$1 $bad: the message does not name it: $(< "$said")"
      [ ! -e "$BATS_TEST_TMPDIR/bad/$1/claims.csv" ] || fail "$1 $bad: wrote records all the same"
    done
    call 10 "$said" "$said" no-such-verb
    [ "$status" -eq 2 ] || fail "$1: unknown verb gave status $status"
    end_calls
  }
  each_chapter check
}

@test "every parameter refuses values outside its stated range and has a unit (else a range is only a comment)" {
  said=$BATS_TEST_TMPDIR/said
  check() {
    begin_calls "$1"
    while IFS=$'\t' read -r name max above; do
      [ "$above" != none ] || fail "$1 --$name has no unit"
      call 10 "$said" "$said" measure --quick "--$name=$above" --out="$BATS_TEST_TMPDIR/range/$1"
      [ "$status" -eq 2 ] && [[ $(< "$said") == *"$name"* ]] || fail "$1 --$name=$above (at most $max): status $status: $(< "$said")"
    done < <("$bin/$1" --list-params | awk -F'\t' 'NR > 1 && $5 == "" { print $1 "\t-\tnone" }
      NR > 1 && $4 != "" && $4 < 1e9 { printf "%s\t%s\t%.0f\n", $1, $4, 2 * $4 + 1 }')
    end_calls
  }
  each_chapter check
}

# Chapter $1 with one parameter at one end of its range, for each of them: measure what that changes, and draw what it changes. What uses
# the processor longer than $SWEEP_SECONDS is cut off, and only its start has been tried: SWEEP_SECONDS=60 tries all of it.
sweep() {
  local c=$1 setting out=$BATS_TEST_TMPDIR/end/$1 changed e stored line lines wrong=0 status
  begin_calls "$c"
  while read -r setting; do
    call fresh "$out" "$BATS_FILE_TMPDIR/one/$c/records.db"
    [ "$status" -eq 0 ] || return 1
    call 60 "$out.plan" "$out.said" plan --quick "$setting" --out="$out"
    changed=
    while IFS=$'\t' read -r e _ _ stored; do
      [ "$stored" != no ] || [[ ,$changed, == *,$e,* ]] || changed+=${changed:+,}$e
    done < "$out.plan"
    [ "$status" -ne 0 ] || [ -z "$changed" ] ||
      call "${SWEEP_SECONDS:-0.12}" "$out.plan" "$out.said" measure draw --quick --jobs=1 --only="$changed" "$setting" --out="$out"
    lines=()
    while read -r line; do
      [[ $line == *'measured in'* || $line == *'is not drawn'* || $line == *'will take about'* ]] || lines+=("$line")
    done < "$out.said"
    if [[ ${lines[*]} =~ 'error in the program'|'no such '(column|table|function) ]] ||
       { [ "$status" -ne 0 ] && [ "$status" -ne 155 ] && { [ "$status" -gt 125 ] || [ "${#lines[@]}" -ne 1 ]; }; }; then
      echo "$c $setting: status $status: ${lines[*]:0:3}"
      wrong=1
    fi
  done < <(ends "$c"; [ "$c" != s1-solvable ] || echo --sigma=0.05) # the last, between the ends, had a negative estimate of its cost
  end_calls
  return $wrong
}

# The parameters of chapter $1 at both ends of their ranges, one a line. Of a list that must have an order the member that may be there is, the
# others are those of the toy; whole numbers have no exponents, which would be refused.
ends() {
  "$bin/$1" --list-params | awk -F'\t' -v toy="$BATS_FILE_TMPDIR/one/$1/run.csv" '
    BEGIN {
      while ((getline line < toy) > 0) { i = index(line, ","); v = substr(line, i + 1); gsub(/"/, "", v); now[substr(line, 1, i - 1)] = v }
    }
    function plain(x) { return x ~ /e[+0-9]/ ? sprintf("%.0f", x) : x }
    NR > 1 && $3 != "" && $1 != "seed" {
      n = split(now[$1], d, ",")
      for (e = 3; e <= 4; e++) {
        at = $6 ~ /; .*ascending$/ ? (e == 3 ? 1 : n) : $6 ~ /; .*descending$/ ? (e == 3 ? n : 1) : $6 ~ /no two alike$/ ? 1 : 0
        v = ""
        for (i = 1; i <= n; i++) v = v (i > 1 ? "," : "") (at == 0 || i == at ? plain($e) : d[i])
        print "--" $1 "=" v
      }
    }'
}

@test "both ends of every legal range are measured and drawn, or refused in one line (else a legal value aborts)" {
  export -f sweep ends begin_calls end_calls
  export bin starts BATS_TEST_TMPDIR BATS_FILE_TMPDIR
  mkdir "$BATS_TEST_TMPDIR/end"
  xargs -P "$(nproc)" -I{} bash -c 'sweep {}' <<<"$chapters"
}

@test "--help and --list-params answer (else a reader must read the source first)" {
  check() {
    "$bin/$1" --help | grep -q -- --quick || return 1
    "$bin/$1" --list-params | head -1 | grep -qx $'name\tdefault\tmin\tmax\tunit\tmeaning'
  }
  each_chapter check
}

@test "a reader's question is answered in columns, and a wrong one is refused in one line (else the record is closed to readers)" {
  check() {
    out=$BATS_FILE_TMPDIR/one/$1
    "$bin/$1" ask "select name, missing from lm_experiment" --out="$out" | head -1 | grep -q '^name' || return 1
    run "$bin/$1" ask "select x from nowhere" --out="$out"
    [ "$status" -eq 1 ] && [[ $output == *"ask: no such table: nowhere"* ]] || fail "$1: $status: $output"
  }
  each_chapter check
}

@test "drawing without records, or with damaged ones, fails with a clear line (else an empty figure would be published)" {
  check() {
    run "$bin/$1" draw --out="$BATS_TEST_TMPDIR/none/$1"
    [ "$status" -eq 1 ] && [[ $output == *measure* ]] || fail "$1: $output"
    out=$BATS_TEST_TMPDIR/torn/$1
    mkdir -p "$out"
    size=$(stat -c %s "$BATS_FILE_TMPDIR/one/$1/records.db")
    for keep in 0 100 $((size / 2)) $((size - 5000)); do
      head -c "$keep" "$BATS_FILE_TMPDIR/one/$1/records.db" > "$out/records.db"
      run "$bin/$1" draw --out="$out"
      [ "$status" -eq 1 ] && [ "$(wc -l <<<"$output")" -eq 1 ] || fail "$1, $keep bytes: status $status: $output"
    done
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

@test "two programs in one folder: the second is refused, also with --restart (else two runs mix)" {
  c=$(first_chapter)
  out=$BATS_TEST_TMPDIR/twice
  "$bin/$c" measure --quick --jobs=1 --out="$out" & pid=$!
  for i in $(seq 200); do [ -s "$out/records.db" ] && break; sleep 0.01; done
  for more in "" --restart; do
    run "$bin/$c" measure --quick $more --out="$out"
    [ "$status" -eq 1 ] && [[ $output == *"another program is using it"* ]] || fail "$more: status $status: $output"
  done
  wait $pid
}

@test "a full disk leaves no half-written record (else a torn file passes for a result)" {
  [ "$(id -u)" = 0 ] && mkdir -p "$BATS_TEST_TMPDIR/small" &&
    mount -t tmpfs -o size=100k tmpfs "$BATS_TEST_TMPDIR/small" 2>/dev/null || skip "needs the right to mount a small file system"
  c=$(first_chapter)
  run "$bin/$c" measure --quick --out="$BATS_TEST_TMPDIR/small/out"
  left=$(ls "$BATS_TEST_TMPDIR/small/out" || true)
  umount "$BATS_TEST_TMPDIR/small"
  [ "$status" -eq 1 ] && [[ $output == *space* || $output == *"disk full"* ]] || fail "status $status: $output"
  [[ $left != *claims.csv* && $left != *'~'* ]] || fail "left behind: $left"
}

@test "verify exits with 1 exactly when a claim fails, and refuses verdicts that it does not know (else a failing claim goes unnoticed)" {
  c=$(first_chapter)
  out=$BATS_TEST_TMPDIR/verify
  cp -r "$BATS_FILE_TMPDIR/one/$c" "$out"
  sed -Ei '0,/(,[0-9.e+-]+,[^,]*,[^,]*,[a-z-]+),shown,/s//\1,holds,/' "$out/claims.csv"
  "$bin/$c" verify --out="$out"
  sed -i '0,/,holds,/s//,fails,/' "$out/claims.csv"
  run "$bin/$c" verify --out="$out"
  [ "$status" -eq 1 ] && [[ $output == *"1 fail"* ]] || fail "$output"
  sed -i '0,/,fails,/s//,maybe,/' "$out/claims.csv"
  run "$bin/$c" verify --out="$out"
  [ "$status" -eq 1 ] && [[ $output == *claims.csv*maybe* ]] || fail "$output"
}

@test "output that cannot be written is a failure (else a lost answer looks like an empty one)" {
  check() {
    for words in verify plan --help; do
      "$bin/$1" $words --out="$BATS_FILE_TMPDIR/one/$1" > /dev/full 2> "$BATS_TEST_TMPDIR/said" && fail "$1 $words: status 0"
    done
    return 0
  }
  each_chapter check
}

@test "data that cannot serve are refused in one line, also when other sets are absent (else two causes are named)" {
  mkdir -p "$BATS_TEST_TMPDIR/black/cifar10"
  for k in $(seq 0 39); do printf "\\x$(printf %02x $((k % 10)))"; head -c 3072 /dev/zero; done > "$BATS_TEST_TMPDIR/black/cifar10/data_batch_1.bin"
  for c in s1-solvable s3-laws s5-universality; do
    LM_DATA=$BATS_TEST_TMPDIR/black run "$bin/$c" measure --quick --out="$BATS_TEST_TMPDIR/black/$c"
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == *data_batch_1.bin*'without variance'* ]] || fail "$c: $status: $output"
  done
}

@test "C(n) of s5 is right at both ends of the noise (else its quadrature misses the small eigenvalues)" {
  for noise in --sigmax=1000 --sigmax=50 '--sigmin=0.001 --sigmax=1000'; do
    "$bin/s5-universality" measure --quick --only=E1 --data=gauss --seeds=8 --nlist=64 $noise --out="$BATS_TEST_TMPDIR/noise" || return 1
    run "$bin/s5-universality" ask --csv --out="$BATS_TEST_TMPDIR/noise" \
      "select abs(mean(similarity - predicted)) < 0.01 from linear where kind = 'twin'"
    [ "${lines[-1]}" = 1 ] || fail "$noise: $output"
  done
}

# odd CHAPTER OPTION... : measures at sizes that are judged, and leaves the claims in $claims.
odd() {
  rm -rf "$BATS_TEST_TMPDIR/odd"
  run "$bin/$1" measure draw "${@:2}" --jobs=1 --out="$BATS_TEST_TMPDIR/odd"
  [ "$status" -eq 0 ] || fail "$*: status $status: $output"
  claims=$(cat "$BATS_TEST_TMPDIR/odd/claims.csv")
}

@test "what did not settle does not hold, and a law is not judged at sizes for which it is not (else chance passes for a verdict)" {
  odd d8-curvature --data=gauss --only=E1 --T1=1 --seeds=1 --seeds1=1
  [[ $claims != *",holds,gauss"* && $claims == *"not settled at eta t = 1"* ]] || fail "a stopped run has a final sharpness"
  odd d11-units --data=gauss --only=E1 --T1=100
  [[ $claims == *D11.4*",fails,powerlaw,3,3 of 3 seeds: the loss has not fallen by half"* ]] || fail "a loss that stands still is on its curve"
  odd d12-saddle-to-saddle --data=gauss --only=E4b --n=500 --p=20 --sigma4b=0.1
  [[ $claims != *D12.13*",fails,"* && $claims == *"is there at the start"* ]] || fail "modes that are there at the start are not named"
  odd d7-scaling-exponents --data=gauss --only=E5 --tokens=2000 --types=100 --n5=10,1000
  [[ $claims != *",fails,"* ]] || fail "the scatter of few tokens is taken for a failure"
}

@test "statements and verdicts follow odd parameters (else a trivial comparison holds, or a sentence is not true)" {
  has() { grep -q -- "$1" <<<"$claims" || fail "no $1 in:" "$claims"; }
  export LM_DATA=$BATS_TEST_TMPDIR/empty
  odd s1-solvable --only=E2 --eps3=0.7,0.5 --eta3=0.001
  has '^S1.6,.*eps <= 0.5"*,'
  odd s1-solvable --only=E4s --n-rf-syn=10 --k-rf-syn=20,40 --modes-rf=50 --deltas=1e-3,10
  has '^S1.15,.*does not remove the peak.*,shown,'
  odd s2-limits --only=E5 --data=gauss --gamma5=0.005,0.02 --width5=16,64 --P5=20 --P=20 --seeds=1
  has '^S2.12b/gauss,'
  odd s3-laws --only=E1 --data=gauss --seeds=1 --T1=20,20,20 --T-adam=20,20 --T-rms=20 --T-ball=20
  has '^C1f.1/gauss,.*not settled'
  odd s5-universality --only=E4 --mp-p=10 --mp-n=20 --seeds=1
  has '^S5.11/Gaussian,.*,shown,'
}
