# The recipe behind `make data`: data/fetch with a manifest of small files, from file paths and from a loopback server that misbehaves.
load common

setup_file() {
  export origin=$BATS_FILE_TMPDIR/origin
  mkdir -p "$origin"/{mnist,text} "$origin/tar/cifar-10-batches-bin"
  head -c 90000 /dev/urandom > "$origin/mnist/digits.gz"
  head -c 30000 /dev/urandom > "$origin/text/play.txt"
  for f in data_batch_1 data_batch_2 test_batch; do head -c 50000 /dev/urandom > "$origin/tar/cifar-10-batches-bin/$f.bin"; done
  tar -czf "$origin/cifar.tar.gz" -C "$origin/tar" cifar-10-batches-bin
  perl "$BATS_TEST_DIRNAME/loopback-server" "$origin" "$BATS_FILE_TMPDIR/requests" "$BATS_FILE_TMPDIR/port" > /dev/null 2>&1 3>&- &
  echo $! > "$BATS_FILE_TMPDIR/server"
  for _ in $(seq 100); do [ -s "$BATS_FILE_TMPDIR/port" ] && break; sleep 0.1; done
  export server=http://127.0.0.1:$(cat "$BATS_FILE_TMPDIR/port")
}

teardown_file() { kill "$(cat "$BATS_FILE_TMPDIR/server")"; }

setup() {
  unset DATA_MIRROR DATA_DIR
  export DATA_STALL=3 no_proxy=127.0.0.1
  here=$BATS_TEST_TMPDIR/data
  mkdir "$here"
  cp "$root/data/fetch" "$here/"
  : > "$BATS_FILE_TMPDIR/requests"
}

sum() { sha256sum < "$1" | cut -d' ' -f1; }
entry() { # file, source within the origin, manners, archive or nothing
  local urls=
  for m in $3; do urls+="${urls:+ }$server/$m/$2"; done
  printf '%s\t%s\t%s\t%s\t-\tlicence\tcitation\n' "$1" "$(stat -c %s "$origin/$2")" "$(sum "$origin/$2")" "$urls" >> "$here/manifest.tsv"
}
member() { # file, member
  printf '%s\t%s\t%s\tmember:%s\tcifar10/cifar.tar.gz\tlicence\tcitation\n' "$1" 50000 "$(sum "$origin/tar/$2")" "$2" >> "$here/manifest.tsv"
}
digits() { entry mnist/digits.gz mnist/digits.gz "$1"; }
cifar() {
  entry cifar10/cifar.tar.gz cifar.tar.gz "$1"
  member cifar10/data_batch_1.bin cifar-10-batches-bin/data_batch_1.bin
  member cifar10/test_batch.bin cifar-10-batches-bin/test_batch.bin
}
fetch() { run "$here/fetch" "$@"; }
good() { [ "$status" -eq 0 ] && cmp "$origin/mnist/digits.gz" "$here/mnist/digits.gz" || fail "status $status: $output"; }
bad() { # what the one line about the file must say
  [ "$status" -eq 1 ] || fail "status $status: $output"
  [ ! -e "$here/mnist/digits.gz" ] || fail "a bad file has the final name"
  [ "$(grep -c '^fetch: mnist/digits.gz' <<<"$output")" -eq 1 ] || fail "not one line: $output"
  for w in "$@" "expected" "$(sum "$origin/mnist/digits.gz")" "run make data again"; do
    [[ $output == *"$w"* ]] || fail "no '$w' in: $output"
  done
}
requests() { cat "$BATS_FILE_TMPDIR/requests"; }

@test "the manifest gives each file a size, a checksum, a licence, a citation and two mirrors (else a set cannot be had or cited)" {
  run awk -F'\t' '/^#/ || $1 == "file" { next }
    { n++ } NF != 7 || $2 !~ /^[0-9]+$/ || $3 !~ /^[0-9a-f]+$/ || length($3) != 64 || length($6) < 5 || length($7) < 20 { print "bad row: " $1 }
    $5 == "-" && split($4, u, " ") < 2 { print "fewer than two mirrors: " $1 }
    $5 == "-" && $4 !~ /^https:\/\// { print "not https: " $1 }
    END { if (n != 6) print n " rows" }' "$root/data/manifest.tsv"
  [ -z "$output" ] || fail "$output"
}

@test "files are downloaded, members unpacked, the archive dropped (else the simplest case is broken)" {
  digits good; entry text/play.txt text/play.txt good; cifar good
  fetch
  good
  cmp "$origin/text/play.txt" "$here/text/play.txt"
  for f in data_batch_1 test_batch; do cmp "$origin/tar/cifar-10-batches-bin/$f.bin" "$here/cifar10/$f.bin"; done
  [ "$(find "$here" -type f ! -path '*/.fetch/*' | wc -l)" -eq 6 ] || fail "$(find "$here" -type f)"
  [ -z "$(find "$here/.fetch" -name '*.part')" ]
}

@test "the second run asks for nothing, reads nothing and takes no time (else every make figures pays)" {
  digits good; cifar good
  fetch
  good
  : > "$BATS_FILE_TMPDIR/requests"
  start=$(date +%s%N)
  fetch
  [ $(( ($(date +%s%N) - start) / 1000000 )) -lt 500 ]
  good
  [ "${#lines[@]}" -eq 1 ] && [ -z "$(requests)" ]
  fetch --quiet
  [ "$status" -eq 0 ] && [ -z "$output" ]
}

@test "a missing file at one mirror is taken from the next (else one dead mirror stops everything)" {
  digits 'missing good'
  fetch
  good
}

@test "a 404 everywhere is one line with the URL, and no file (else the reader must guess)" {
  digits 'missing missing/again'
  fetch
  bad "$server/missing/mnist/digits.gz: found HTTP 404" "$server/missing/again/mnist/digits.gz"
}

@test "a corrupt file never gets its name and does not poison the next run (else a bad file is used for ever)" {
  digits corrupt
  fetch
  bad "found sha256"
  [ -z "$(find "$here" -name '*.part')" ] || fail "the bad part was kept"
  sed -i 's,/corrupt/,/good/,' "$here/manifest.tsv"
  fetch
  good
}

@test "a truncated file is refused, kept aside and completed by the next mirror (else slow lines never finish)" {
  digits truncate
  fetch
  bad "found the end after 45000 bytes"
  sed -i 's,/truncate/,/good/,' "$here/manifest.tsv"
  fetch
  good
  grep -qx 'good/mnist/digits.gz 45000' <(requests) || fail "not resumed: $(requests)"
}

@test "half a file without a promised length is refused (else the length is not checked)" {
  digits short
  fetch
  bad "found 45000 bytes"
}

@test "a server that cannot resume, or that leaves bad bytes behind, costs a second request and no more (else a part is poison)" {
  digits 'truncate norange'
  fetch
  good
  rm -rf "$here/mnist" "$here/.fetch"
  mkdir -p "$here/.fetch"
  head -c 1000 /dev/zero > "$here/.fetch/mnist,digits.gz.part"
  sed -i 's,/norange/,/good/,; s,/truncate/,/missing/,' "$here/manifest.tsv"
  fetch
  good
}

@test "a part that is complete is verified, not downloaded; one that is too long is dropped (else a killed run is lost)" {
  digits good
  mkdir -p "$here/.fetch"
  cp "$origin/mnist/digits.gz" "$here/.fetch/mnist,digits.gz.part"
  fetch
  good
  [ -z "$(requests)" ]
  rm -rf "$here/mnist" "$here/.fetch"
  mkdir -p "$here/.fetch"
  cat "$origin/mnist/digits.gz" "$origin/text/play.txt" > "$here/.fetch/mnist,digits.gz.part"
  fetch
  good
}

@test "a stalled or mute server is given up in bounded time and the next one asked (else make figures hangs)" {
  digits 'mute stall good'
  export DATA_STALL=9 # three seconds a mirror: curl looks at its clock once a second
  fetch
  good
  grep -qx 'good/mnist/digits.gz 45000' <(requests) || fail "not resumed: $(requests)"
  rm -rf "$here/mnist" "$here/.fetch" "$here/manifest.tsv"
  digits 'mute mute mute mute'; cifar 'mute mute'
  SECONDS=0
  fetch
  [ "$SECONDS" -le 20 ] || fail "it took $SECONDS s"
  bad "found no data for 3 s" "not tried after 9 s without progress"
}

@test "an endless answer is cut off at the size expected (else the disk fills)" {
  digits long
  fetch
  bad "found more than 90000 bytes"
  [ -z "$(find "$here" -size +100k)" ]
}

@test "no network at all is said in a line (else a newcomer looks for the fault elsewhere)" {
  digits good
  sed -i "s,$server/good,http://127.0.0.1:9/good," "$here/manifest.tsv"
  fetch
  bad "found no connection"
  [[ $output == *"1 of 1 files are missing in $here (DATA_DIR) (no network?): chapters that need them run on synthetic data"* ]] || fail "$output"
}

@test "a killed run leaves no final file and the next one resumes (else 170 MB start again)" {
  digits slow
  "$here/fetch" 3>&- & killed=$!
  for _ in $(seq 50); do [ -s "$here/.fetch/mnist,digits.gz.part" ] && break; sleep 0.1; done
  kill "$killed"
  wait "$killed" || true
  [ ! -e "$here/mnist/digits.gz" ]
  sed -i 's,/slow/,/good/,' "$here/manifest.tsv"
  fetch
  good
  grep -qE '^good/mnist/digits.gz [1-9]' <(requests) || fail "not resumed: $(requests)"
}

@test "two runs at once give one download (else they write into each other's files)" {
  digits slow
  "$here/fetch" 3>&- & first=$!
  fetch
  good
  wait "$first"
  [ "$(requests | wc -l)" -eq 1 ] || fail "$(requests)"
}

@test "a corrupt archive unpacks nothing (else bad photographs are used)" {
  cifar 'corrupt truncate'
  fetch
  [ "$status" -eq 1 ] && [ -z "$(find "$here" -name '*.bin')" ] || fail "$output"
  [ "$(grep -c '^fetch: cifar10/cifar.tar.gz: ' <<<"$output")" -eq 1 ] || fail "$output"
}

make_mirror() {
  copy=$BATS_TEST_TMPDIR/copy
  mkdir -p "$copy"/{mnist,cifar10}
  head -c 20000 /dev/urandom > "$copy/mnist/digits.gz"
  for f in data_batch_1 test_batch; do gzip -c "$origin/tar/cifar-10-batches-bin/$f.bin" > "$copy/cifar10/$f.bin.gz"; done
  (cd "$copy" && find . -name '*.gz' -exec sha256sum {} + > SHA256SUMS)
  digits missing; cifar missing
}

@test "DATA_MIRROR takes files of its own checksums from a folder, plain or as file:// (else CI has no data)" {
  make_mirror
  for m in "$copy" "$copy/" "file://$copy"; do
    rm -rf "$here"/{mnist,cifar10,.fetch}
    DATA_MIRROR=$m fetch
    [ "$status" -eq 0 ] && cmp "$copy/mnist/digits.gz" "$here/mnist/digits.gz" && cmp "$copy"/cifar10/test_batch.bin.gz "$here"/cifar10/test_batch.bin.gz ||
      fail "$m: $output"
  done
  [ -z "$(requests)" ]
  fetch
  [ "$status" -eq 0 ] || fail "files from a mirror are not kept: $output"
}

@test "DATA_MIRROR may be a URL (else a classroom cannot share one download)" {
  make_mirror
  cp -r "$copy" "$origin/mirror"
  DATA_MIRROR=$server/good/mirror fetch
  [ "$status" -eq 0 ] && cmp "$copy/mnist/digits.gz" "$here/mnist/digits.gz" || fail "$output"
  rm -rf "$here"/{mnist,cifar10,.fetch}
  echo damaged >> "$origin/mirror/mnist/digits.gz"
  DATA_MIRROR=$server/good/mirror fetch
  [ "$status" -eq 1 ] && [ ! -e "$here/mnist/digits.gz" ] && [[ $output == *"$server/good/mirror/mnist/digits.gz: found sha256"* ]] || fail "$output"
  rm -r "$origin/mirror"
}

@test "a mirror without checksums, without a file, or that is not there is refused by name (else nothing is verified)" {
  make_mirror
  sed -i /test_batch/d "$copy/SHA256SUMS"
  DATA_MIRROR=$copy fetch
  [ "$status" -eq 1 ] && [[ $output == *"cifar10/test_batch.bin: $copy/SHA256SUMS: found no line for it"* ]] || fail "$output"
  rm -rf "$copy/mnist" "$here/mnist"
  DATA_MIRROR=$copy fetch
  [ "$status" -eq 1 ] && [[ $output == *"$copy/mnist/digits.gz: found no such file"* ]] || fail "$output"
  rm "$copy/SHA256SUMS"
  for m in "$copy" "file://$copy" /nowhere "$server/missing"; do
    DATA_MIRROR=$m fetch
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == *"$m/SHA256SUMS: found "*"missing in $here (DATA_DIR)"* ]] || fail "$m: $output"
  done
}

@test "checksum lists from other systems are understood (else a mirror made elsewhere is useless)" {
  make_mirror
  list=$(cat "$copy/SHA256SUMS")
  for form in crlf capitals mark utf16 open stars bsd backslashes; do
    case $form in
      crlf) sed 's/$/\r/' <<<"$list" ;;
      capitals) sed -E 's/^[0-9a-f]+/\U&/' <<<"$list" ;;
      mark) printf '\xef\xbb\xbf%s\r\n' "${list//$'\n'/$'\r\n'}" ;;
      utf16) sed 's/$/\r/' <<<"$list" | iconv -t UTF-16 ;;
      open) printf %s "$list" ;;
      stars) sed 's,  \./, *,' <<<"$list" ;;
      bsd) sed -E 's,^(.*)  \./(.*)$,SHA256 (\2) = \1,' <<<"$list" ;;
      backslashes) sed 's,  \./,  ,; s,/,\\,' <<<"$list" ;;
    esac > "$copy/SHA256SUMS"
    rm -rf "$here"/{mnist,cifar10,.fetch}
    DATA_MIRROR=$copy fetch
    [ "$status" -eq 0 ] && cmp "$copy/mnist/digits.gz" "$here/mnist/digits.gz" && [[ $output == *'all 3 files are present and verified'* ]] || fail "$form: $output"
  done
}

@test "a list without checksums gives one line, not the shell's own (else the reader is sent into the script)" {
  make_mirror
  for text in '' '<html>Log in first</html>' $'\n\n' 'd41d8cd98f00b204e9800998ecf8427e  mnist/digits.gz'; do
    printf %s "$text" > "$copy/SHA256SUMS"
    DATA_MIRROR=$copy fetch
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == "fetch: $copy/SHA256SUMS: found no line with a checksum"*"3 of 3 files are missing in $here"* ]] || fail "$output"
  done
  for m in "$copy/typo" 'http://127.0.0.1:9/typo' 'gopher://x/y' 'a;touch pwned' '$(touch pwned)' / "$origin/cifar.tar.gz"; do
    DATA_MIRROR=$m fetch
    [ "$status" -eq 1 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == 'fetch: '*'SHA256SUMS: found '* ]] || fail "$m: $output"
  done
  [ ! -e pwned ]
}

@test "the user's settings of curl and of the shell change nothing (else it works for some and not for others)" {
  digits good
  export HOME=$BATS_TEST_TMPDIR
  printf 'output = "%s/stolen"\nrange = 0-9\n' "$HOME" > "$HOME/.curlrc"
  CURL_HOME=$HOME POSIXLY_CORRECT=1 fetch
  good
  [ ! -e "$HOME/stolen" ]
}

@test "folders with odd names work and no part of them is run (else a name does harm)" {
  for name in "it's a" 'x$(touch pwned)y;touch pwned' 'c:[d]*'; do
    mkdir -p "$BATS_TEST_TMPDIR/$name"
    cp "$root/data/fetch" "$BATS_TEST_TMPDIR/$name/"
    here=$BATS_TEST_TMPDIR/$name
    digits good; cifar good
    cd "$here"
    fetch
    good
    cmp "$origin/tar/cifar-10-batches-bin/test_batch.bin" "$here/cifar10/test_batch.bin"
    rm -rf "$here"/{mnist,cifar10,.fetch,pwned}
  done
  [ -z "$(find "$BATS_TEST_TMPDIR" -name pwned)" ] || fail 'a part of the name was run'
}

@test "a plain file beside a verified one with .gz, or the reverse, is verified or moved away (else the programs read what nobody checked)" {
  gzip -c "$origin/text/play.txt" > "$origin/mnist/plain.gz"
  entry mnist/plain.gz mnist/plain.gz good; cifar good
  fetch
  [ "$status" -eq 0 ] || fail "$output"
  : > "$BATS_FILE_TMPDIR/requests"
  echo other > "$here/mnist/plain"
  echo other | gzip > "$here/cifar10/test_batch.bin.gz"
  fetch
  [ "$status" -eq 0 ] && [ ! -e "$here/mnist/plain" ] && [ ! -e "$here/cifar10/test_batch.bin.gz" ] && [ -z "$(requests)" ] || fail "$output"
  [[ $output == *'mnist/plain: found an unknown file'*'the content of mnist/plain.gz'* ]] || fail "$output"
  cp "$origin/text/play.txt" "$here/mnist/plain"
  gzip -c "$origin/tar/cifar-10-batches-bin/test_batch.bin" > "$here/cifar10/test_batch.bin.gz"
  fetch
  [ "$status" -eq 0 ] && [ -e "$here/mnist/plain" ] && [ -e "$here/cifar10/test_batch.bin.gz" ] && [ "${#lines[@]}" -eq 1 ] || fail "$output"
  echo more >> "$here/mnist/plain"
  fetch
  [ "$status" -eq 0 ] && [ ! -e "$here/mnist/plain" ] || fail "$output"
  rm "$origin/mnist/plain.gz"
}

@test "a limit on the size of files is said in a line for each file (else the shell's own message is all one sees)" {
  digits good
  run bash -c "ulimit -f 20; '$here/fetch'"
  bad 'ulimit -f'
}

@test "a good file put there by hand is accepted, an unknown one is moved away, a changed one noticed (else names lie)" {
  digits good
  mkdir -p "$here/mnist"
  cp "$origin/mnist/digits.gz" "$here/mnist/"
  fetch
  good
  [ -z "$(requests)" ]
  echo more >> "$here/mnist/digits.gz"
  fetch
  good
  [[ $output == *'found an unknown file with sha256'* ]] || fail "$output"
}

@test "wrong use is refused with status 2, a folder that cannot be written with status 1 (else errors pass for success)" {
  digits good
  fetch --help-me
  [ "$status" -eq 2 ]
  DATA_STALL=0 fetch
  [ "$status" -eq 2 ]
  DATA_DIR=/proc/nowhere fetch
  [ "$status" -eq 1 ] && [[ $output == *'cannot be written'* ]] || fail "$output"
  DATA_DIR=$BATS_TEST_TMPDIR/elsewhere fetch
  [ "$status" -eq 0 ] && [ -s "$BATS_TEST_TMPDIR/elsewhere/mnist/digits.gz" ] || fail "$output"
}
