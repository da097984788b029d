# The recipe in a fresh copy of the checkout, at toy size. The copy is compiled with the address and undefined-behaviour
# sanitizers, so that all that it runs is watched, on all data that are there. They put the numbers of lines into the objects,
# so what asks whether a change of prose changes an object has a copy of its own, of what is built already; there no data are
# at hand.
load common

setup_file() {
  plain_data
  export copy=$BATS_FILE_TMPDIR/copy DATA_MIRROR=$BATS_FILE_TMPDIR/nowhere
  export CFLAGS_EXTRA='-fsanitize=address,undefined -fno-sanitize-recover=all -O1 -fuse-ld=gold' ASAN_OPTIONS=detect_leaks=0
  copy_checkout "$copy"
  make -s -C "$copy" figures SIZE=--quick > "$BATS_FILE_TMPDIR/log" 2>&1 || { cat "$BATS_FILE_TMPDIR/log" >&2; return 1; }
}

again() { make -C "$copy" figures SIZE=--quick 2>&1; }

# A copy of the checkout with the programs of the build, and with its toy figures, made without data.
plain_copy() {
  export copy=$BATS_FILE_TMPDIR/plain
  unset CFLAGS_EXTRA LM_DATA
  [ ! -d "$copy" ] || return 0
  copy_checkout "$copy"
  mkdir "$copy/build"
  cp -a "$root"/build/{tangled,object,bin,*.a} "$copy/build/"
  again > "$BATS_FILE_TMPDIR/log" || fail "$(cat "$BATS_FILE_TMPDIR/log")"
}

# The same, of which two chapters are enough from now on.
two_chapters() {
  plain_copy
  sed -i 's/^CHAPTERS  *:=.*/CHAPTERS := s1-solvable d1-nonlinear-solvable/' "$copy/Makefile"
}

@test "a fresh copy draws every figure without any data set, and says so (else a newcomer is stuck)" {
  plain_copy
  grep -q 'going on without the missing data sets, on synthetic data' "$BATS_FILE_TMPDIR/log"
  for c in $chapters; do
    [ -s "$copy/build/quick-figures/$c/claims.csv" ] || fail "$c has no claims"
    ! "$bin/$c" --list-params | grep -q '^data' || # it draws all its inputs itself
      grep -q ',not made,' "$copy/build/quick-figures/$c/claims.csv" || fail "$c: no claim says that it was not made"
  done
}

@test "the unit tests under ASan and UBSan (a failure would mean memory errors or undefined arithmetic)" {
  tests=$(cd "$root" && grep -rhoE '^@\(test-[a-z-]+\.c@>' web/instruments | sed 's/^@(//; s/\.c@>//; s,^,build/bin/,' | sort -u)
  make -s -C "$copy" -j"$(nproc)" $tests
  for t in $tests; do
    run unit "$copy/$t"
    [ "$status" -eq 0 ] || fail "$t" "$(grep -v '^ok' <<<"$output")"
  done
}

@test "the quick runs with data under ASan and UBSan (a failure would mean memory errors in an experiment)" {
  for c in $chapters; do [ -s "$copy/build/quick-figures/$c/claims.csv" ] || fail "$c has no claims"; done
}

@test "a second make figures does nothing (else work is done twice)" {
  run again
  [[ $output != *measure* && $output != *draw* && $output != *'gcc'* ]] || fail "$output"
}

@test "a change of prose reruns no experiment and redraws nothing (else writing costs hours)" {
  two_chapters
  c=$(head -1 <<<"$chapters")
  sed -i '0,/^@ [A-Z]/s//\n\n&/' "$copy"/web/*/"$c".w "$copy/web/instruments/linalg.w"
  run again
  [ "$status" -eq 0 ] && [[ $output != *measure* && $output != *' draw '* ]] || fail "$output"
}

@test "a change of plotting code redraws but reruns no experiment (else polishing costs hours)" {
  two_chapters
  sed -i '0,/^figure_save(f, /s//figure_note(f, "changed");\n&/' "$copy/web/instruments/chapter.w"
  run again
  [ "$status" -eq 0 ] && [[ $output != *' measure '* ]] || fail "$output"
  [[ $output == *' draw '* ]] || fail "nothing was redrawn: $output"
}

@test "toys stay out of the book's folder, and what lies there is taken for the book's only if its record says so (else a toy is published)" {
  two_chapters
  c=$(head -1 <<<"$chapters")
  [ ! -e "$copy/figures/$c" ] || fail "make figures SIZE=--quick wrote into figures/"
  for goal in verify publish paper; do
    run make -C "$copy" "$goal" SIZE=--quick
    [ "$status" -ne 0 ] && [[ $output == *'a toy is not the book'* ]] || fail "$goal: $output"
  done
  # A stand-in for the program, newer than its parts, that measures in no time.
  mv "$copy/build/bin/$c" "$copy/build/real"
  printf '%s\n' '#!/bin/bash' 'for a; do case $a in --out=*) out=${a#*=} ;; esac; done' 'mkdir -p "$out"' \
    "[ \$1 = draw ] || printf 'key,value\nprogram,$c\nquick,no\ndefault,yes\n' > \$out/run.csv" > "$copy/build/bin/$c"
  chmod +x "$copy/build/bin/$c"
  make -s -C "$copy" "figures/$c"
  run make -C "$copy" "figures/$c"
  [[ $output != *' measure '* && $output != *' draw '* ]] || fail "the book's own record is not taken: $output"
  for line in quick,yes default,no program,my; do
    sed -i "s/^${line%,*},.*/$line/" "$copy/figures/$c/run.csv"
    touch "$copy/figures/$c/.drawn"
    run make -C "$copy" "figures/$c"
    [[ $output == *' measure '* ]] || fail "$line is taken for the book's: $output"
  done
  mv "$copy/build/real" "$copy/build/bin/$c"
  touch "$copy/build/bin/$c"
  rm -r "$copy/figures/$c"
}

@test "a checkout in a folder with an odd name is refused in one line, and no part of the name is run (else a name does harm)" {
  for name in 'a b' "it's" 'a$b' 'a:b' 'a#b' 'a\b' 'x$(touch pwned)y' 'x$(shell touch pwned)y' 'x`touch pwned`' 'a;touch pwned' 'a&touch pwned' \
      'x${shell touch pwned}' 'a*b' 'a"b' 'a,b' $'a\tb' $'a\nb'; do
    at=$BATS_TEST_TMPDIR/odd/$name
    mkdir -p "$at"
    cp "$root/Makefile" "$root/packages.txt" "$root/data/fetch" "$at/"
    for goal in help 'setup figures' clean; do
      run make --no-print-directory -C "$at" $goal
      [ "$status" -eq 2 ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == *'found the folder'*'move the checkout'* ]] || fail "$name: $goal: $output"
    done
  done
  [ -z "$(find "$BATS_TEST_TMPDIR" "$root" -maxdepth 3 -name '*pwned' ! -name '*touch*')" ] || fail "a part of the name was run"
  at=$BATS_TEST_TMPDIR/a.b-c_d+e=g@h~Bücher
  mkdir -p "$at"
  cp -r "$root/Makefile" "$root/web" "$at/"
  run make -s -C "$at" INSTRUMENTS=base CHAPTERS= build/object/base.o
  [ "$status" -eq 0 ] || fail "$name: $output"
}

@test "make setup without root and sudo says what to run (else a newcomer is stuck at the first command)" {
  mkdir "$BATS_TEST_TMPDIR/tools"
  for t in bash sed make dpkg-query grep id apt-get nproc ls awk sort pkg-config; do
    [ "$t" = id ] || ln -s "$(command -v $t || echo /bin/true)" "$BATS_TEST_TMPDIR/tools/$t"
  done
  printf '#!/bin/bash\necho 1000\n' > "$BATS_TEST_TMPDIR/tools/id"
  printf '#!/bin/bash\nexit 1\n' > "$BATS_TEST_TMPDIR/tools/true"
  rm "$BATS_TEST_TMPDIR/tools/dpkg-query" && ln -s true "$BATS_TEST_TMPDIR/tools/dpkg-query"
  chmod +x "$BATS_TEST_TMPDIR"/tools/{id,true}
  run env PATH="$BATS_TEST_TMPDIR/tools" make -s -C "$root" setup
  [ "$status" -ne 0 ] && [[ $output == *'run this as root'*'apt-get install'*libopenblas* ]] && [[ $output != *'not found'* ]] || fail "$output"
}

@test "the README's commands are those of the recipe and of the CI script (else the README lies)" {
  grep -q '^make setup figures$' "$root/README.md"
  grep -q '^make setup test$' "$root/README.md"
  grep -q '^make setup figures' "$root/.ci/run"
  grep -q '^make setup test' "$root/.ci/run"
  for t in setup data figures answers paper test verify gallery quick bench publish clean; do
    make -n -C "$root" "$t" > "$BATS_TEST_TMPDIR/plan" 2>&1 || fail "make $t: $(tail -1 "$BATS_TEST_TMPDIR/plan")"
  done
}

@test "make alone prints the steps in order (else a newcomer must guess)" {
  make -s -C "$copy" | grep -oE '^  make (setup|data|figures|answers|verify|gallery|paper|test|quick|bench|publish|clean) ' | awk '{ print $2 }' | tr '\n' ' ' |
    grep -qx 'setup data figures answers verify gallery paper test quick bench publish clean '
}

@test "make setup with everything present is a no-op in under a second (else every command pays for it)" {
  start=$(date +%s%N)
  make -s -C "$root" setup | grep -q 'present' || skip "packages are missing here"
  [ $(( ($(date +%s%N) - start) / 1000000 )) -lt 1000 ]
}

@test "the table of chapters in the README names every chapter (else it was typed or is stale)" {
  for c in $chapters; do grep -q "^| \[$c\]" "$root/README.md" || fail "$c is missing: run make publish"; done
}

@test "the page of the toys under ASan and UBSan (else the page needs the book's record, or reads beyond one)" {
  run make -C "$copy" gallery SIZE=--quick
  [ "$status" -eq 0 ] && [[ $output == *'open build/quick-figures/index.html in a browser'* ]] || fail "$output"
  for c in $chapters; do grep -q "<section class=chapter id=$c>" "$copy/build/quick-figures/index.html" || fail "$c is not there"; done
}
