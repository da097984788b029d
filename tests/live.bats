# The six live figures: their formulas against the programs' own numbers, and what a reader does with them in a browser.
load common
load browser

# Three records of each of the four chapters, at toy size: at the parameters of the toy and at two other points.
measure() { # RECORD PROGRAM OPTION...
  "$bin/$2" measure --quick --jobs=1 --out="$BATS_FILE_TMPDIR/$1/$2" "${@:3}" > "$BATS_FILE_TMPDIR/said" 2>&1 || { cat "$BATS_FILE_TMPDIR/said" >&2; return 1; }
}

setup_file() {
  local s1=(s1-solvable --only=E1,E2,E3s --data=gauss) s2=(s2-limits --only=E4 --seeds=1) s3=(s3-laws --only=E1 --data=gauss --seeds=1) c1=(c1-grokking --only=E1 --seeds=1)
  measure a "${s1[@]}"; measure a "${s2[@]}"; measure a "${s3[@]}"; measure a "${c1[@]}"
  measure b "${s1[@]}" --sigma=3e-4 --eta=0.03 --eps2=0.5,0.02 --eps3=0.25,0.06 --eps4=0.5,0.25 --eta2=0.1 --eta3=0.03 --eta4=0.02 \
    --alpha=1.2 --beta=2.4 --s2=0.3 --delta-syn=1 --modes-syn=250
  measure b "${s2[@]}" --gamma4=0.01,0.2,2,5,20,90
  measure b "${s3[@]}" --eta1=0.2,0.1,0.06 --eta-ball=0.07 --beta=0.5
  measure b "${c1[@]}" --alpha=3,12 --lambda=0.05,0.02 --N=61 --n=25 --k=2 --seed=1234567
  measure c "${s1[@]}" --sigma=4e-3 --eta=0.7 --eps2=0.6,1e-4 --eps3=0.4,0.02 --eps4=0.3,0.15 --eta2=0.3 --eta3=0.1 --eta4=0.2 \
    --alpha=2.5 --beta=1.1 --s2=0 --delta-syn=1e-4 --modes-syn=400
  measure c "${s2[@]}" --gamma4=0.001,0.05,0.5,3,50,100
  measure c "${s3[@]}" --eta1=0.11,0.09,0.04 --eta-ball=0.1 --beta=0.95
  measure c "${c1[@]}" --alpha=0.7,1.5 --lambda=0.1,0.03 --N=80 --n=31 --k=5
  for record in a b c; do "$bin/test-live" "$BATS_FILE_TMPDIR/$record" > "$BATS_FILE_TMPDIR/$record.json"; done
  make_page "$BATS_FILE_TMPDIR/live.html"
  browser_begin
}

teardown_file() { browser_end; }

make_page() { # FILE: the live figures alone, of the first record; the others are there as text
  local name
  printf '<!doctype html><html lang=en><meta charset=utf-8><title>live</title><meta name=viewport content="width=device-width">\n<style>\n'
  cat "$root"/web/page/gallery.css "$root/web/page/live.css"
  printf 'figure { min-height: 1500px; }</style>\n<main>\n'
  for name in modes depth edge framework crossover grokking; do printf '<figure><div class=live data-live=%s></div></figure>\n' $name; done
  printf '</main>\n<script type="application/json" id=live>'; cat "$BATS_FILE_TMPDIR/a.json"
  for name in b c; do printf '</script>\n<script type="application/json">'; cat "$BATS_FILE_TMPDIR/$name.json"; done
  printf '</script>\n<script>\n'; cat "$root/web/page/laws.js"; printf '</script>\n<script>\n'; cat "$root/web/page/live.js"
  printf '</script>\n</html>\n'
} > "$1"

setup() { browser_go "file://$BATS_FILE_TMPDIR/live.html"; }

@test "each formula agrees with the C program to nine digits, at three points (else the page predicts what the book does not)" {
  browser_run "$root/tests/gallery/live-formulas.js" > "$BATS_TEST_TMPDIR/worst"
  cat "$BATS_TEST_TMPDIR/worst"
  for law in modeStrength modeHalfTime depthHalfTime depthLateness threshold testError kappa learnability richResidual richGap richGrowth grokkingError; do
    grep -q " $law " "$BATS_TEST_TMPDIR/worst" || fail "$law was not checked"
  done
  awk '!($4 < 1e-9) { print "off by " $4 ": " $0; bad = 1 } END { exit bad }' "$BATS_TEST_TMPDIR/worst"
}

@test "each formula agrees with the book's record to nine digits (else the published page is wrong)" {
  for c in s1-solvable s2-limits s3-laws c1-grokking; do [ -f "$root/figures/$c/records.db" ] || skip "needs make figures"; done
  "$bin/test-live" "$root/figures" > "$BATS_TEST_TMPDIR/book.json"
  [ "$(wc -c < "$BATS_TEST_TMPDIR/book.json")" -lt 60000 ]
  { printf '<!doctype html><script type="application/json" id=live>'; cat "$BATS_TEST_TMPDIR/book.json"; printf '</script><script>'
    cat "$root/web/page/laws.js"; printf '</script>'; } > "$BATS_TEST_TMPDIR/book.html"
  browser_go "file://$BATS_TEST_TMPDIR/book.html"
  browser_run "$root/tests/gallery/live-formulas.js" | awk '!($4 < 1e-9) { print; bad = 1 } END { exit bad || NR < 12 }'
}

@test "a slider moves its line and no mark, the command has its value, a reset brings all back (else the reader is misled)" {
  browser_console > /dev/null
  for figure in modes depth edge framework crossover grokking; do
    browser_run "$root/tests/gallery/live-sliders.js" $figure > "$BATS_FILE_TMPDIR/commands.$figure" || fail "$figure"
    [ "$(wc -l < "$BATS_FILE_TMPDIR/commands.$figure")" -ge 3 ]
  done
  [ -z "$(browser_console)" ]
}

@test "the program accepts the command that is shown, with every slider at its ends (else copying it is useless)" {
  for figure in modes depth edge framework crossover grokking; do
    [ -s "$BATS_FILE_TMPDIR/commands.$figure" ] || browser_run "$root/tests/gallery/live-sliders.js" $figure > "$BATS_FILE_TMPDIR/commands.$figure"
    while read -r command; do
      [[ $command == build/bin/*" --only="*" --out=build/live/"* ]] || fail "$command"
      "$bin/"${command#build/bin/} --out="$BATS_TEST_TMPDIR/out" plan > "$BATS_TEST_TMPDIR/said" 2>&1 || fail "$command: $(cat "$BATS_TEST_TMPDIR/said")"
    done < <(sort -u "$BATS_FILE_TMPDIR/commands.$figure")
  done
}

@test "sliders have the ranges and the words of the program's table (else a reader asks for what is refused)" {
  for program in s1-solvable s2-limits s3-laws c1-grokking; do
    result=$(browser_run "$root/tests/gallery/live-ranges.js" $program "$("$bin/$program" --list-params)")
    [[ $result =~ ^[1-9][0-9]*\ agree$ ]] || fail "$program: $result"
  done
}

@test "a slider obeys the keys, a figure is filled when it comes near, narrow screens are not overrun (else some readers are shut out)" {
  browser_size 320 700
  browser_go "file://$BATS_FILE_TMPDIR/live.html"
  [ "$(browser_script 'return new Promise(done => setTimeout(() => done([...document.querySelectorAll(".live")].map(d => d.children.length > 0)), 300))')" \
    = "[true,false,false,false,false,false]" ] || fail "$(browser_script 'return [...document.querySelectorAll(".live")].map(d => d.children.length)')"
  for figure in modes depth edge framework crossover grokking; do browser_script "live.fill(document.querySelector('[data-live=$figure]'))"; done
  [ "$(browser_script 'return document.documentElement.scrollWidth')" -le 320 ]
  before=$(browser_script 'document.getElementById("live-modes-0").focus(); return document.querySelector(".live output").textContent')
  browser_press ArrowRight ArrowRight
  after=$(browser_script 'return new Promise(done => setTimeout(() => done(document.querySelector(".live output").textContent), 200))')
  awk -v a="$before" -v b="$after" 'BEGIN { exit !(b > a) }' || fail "$before, then $after"
  browser_press Tab Tab
  browser_press Enter
  [ "$(browser_script 'return new Promise(done => setTimeout(() => done(document.activeElement.textContent === "Copied" || String(getSelection()).trim() === document.querySelector(".live-command code").textContent), 200))')" = true ]
}

@test "the scripts and data of the live figures stay small (else the page does not fit its 300 kB)" {
  [ "$(wc -c < "$root/web/page/laws.js")" -lt 12000 ]
  [ "$(wc -c < "$root/web/page/live.js")" -lt 16384 ]
  [ "$(wc -c < "$BATS_FILE_TMPDIR/a.json")" -lt 60000 ]
}
