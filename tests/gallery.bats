# The page of figures and claims in a browser, made from the published record, and what its program does when it cannot make it.
load common
load browser

# The published record as that of a run, in a folder where the course may be another one.
setup_file() {
  export site=$BATS_FILE_TMPDIR/site
  mkdir -p "$site/paper" "$site/figures"
  ln -s "$root/web" "$site/web"
  ln -s "$root/paper/order.txt" "$site/paper/"
  cp -r "$root/figures/published" "$site/figures/"
  rm -f "$site/figures/published/index.html"
  printf 'place\tkind\tchapter\tname\ttext\n%b' 'week-2\ttitle\t-\t-\tA week of edges\nweek-2\tquestion\t-\t-\tWhere does it stop?\n' \
    'week-2\tminutes\t-\t0.8\t-\nweek-2\tlook\ts3-laws\tfig-1-edge\tthe dashed lines\nweek-11\ttitle\t-\t-\tGrokking\n' \
    'week-11\tlook\tc1-grokking\tfig-1-curve\tthe delay\nweek-11\tlook\ts3-laws\tfig-1-edge\tagain\n' > "$site/paper/course.tsv"
  (cd "$site" && "$bin/gallery" figures/published figures/published $chapters) || return 1
  browser_begin
}

teardown_file() { browser_end; }

setup() {
  at=file://$site/figures/published/index.html
  browser_size 1280 900 && browser_scheme light && browser_go about:blank && browser_go "$at" || return 1
}

script() { browser_run "$root/tests/gallery/$1.js" "${@:2}"; }
wait_a_little() { browser_script 'return new Promise(done => setTimeout(done, 300))' > "$BATS_TEST_TMPDIR/waited"; }
figures() { (cd "$site/figures/published" && ls */fig-*.svg) | sort; }

# CHAPTER ID VERDICT of every claim of the record, the data added to an identifier that lacks them.
claims() {
  for c in $chapters; do
    awk -v c="$c" '
      { n = 0; s = $0 ","; while (match(s, /^("([^"]|"")*"|[^,]*),/)) { x = substr(s, 1, RLENGTH - 1); s = substr(s, RLENGTH + 1)
          if (x ~ /^"/) { x = substr(x, 2, length(x) - 2); gsub(/""/, "\"", x) } cell[++n] = x } }
      NR > 1 { id = cell[1]; data = cell[9]; if (data == "none needed") data = ""; tail = "/" data
        if (data != "" && substr(id, length(id) - length(tail) + 1) != tail) id = id tail
        print c, id, cell[8] }' "$site/figures/published/$c/claims.csv"
  done | sort
}

@test "the page loads from a file without complaint, and asks for nothing but drawings (else it needs a network)" {
  browser_console > "$BATS_TEST_TMPDIR/old"; browser_requests > "$BATS_TEST_TMPDIR/old"
  browser_go about:blank && browser_go "$at"
  browser_script 'scrollTo(0, document.body.scrollHeight)'
  wait_a_little
  run browser_console
  [ -z "$output" ] || fail "$output"
  browser_requests | grep -v '^about:blank$\|^data:' > "$BATS_TEST_TMPDIR/asked"
  head -1 "$BATS_TEST_TMPDIR/asked" | grep -qx "$at" || fail "$(head -3 "$BATS_TEST_TMPDIR/asked")"
  ! sed 1d "$BATS_TEST_TMPDIR/asked" | grep -v "^file://$site/figures/published/[a-z0-9-]*/fig-[a-z0-9-]*\.svg$" || fail "something else is loaded"
  [ "$(sed 1d "$BATS_TEST_TMPDIR/asked" | wc -l)" -lt "$(figures | wc -l)" ] || fail 'drawings far from the view are loaded at once'
  ! grep -oE '(https?:|src=|url\()//?[^ ]*' "$site/figures/published/index.html" || fail 'an address outside'
}

@test "the page is small: below 300 kB without its drawings (else it loads slowly)" {
  [ "$(wc -c < "$site/figures/published/index.html")" -lt 300000 ]
  for f in "$root/figures/index.html" "$root/figures/published/index.html"; do
    [ ! -f "$f" ] || [ "$(wc -c < "$f")" -lt 300000 ] || fail "$f has $(wc -c < "$f") bytes"
  done
}

@test "every figure is there once, with caption, text and command (else one is lost)" {
  diff <(figures) <(script figures | sort)
}

@test "every claim is there once, with its verdict, and the counts are right (else one is lost)" {
  diff <(claims) <(script claims | sort)
  count=$(claims | wc -l) fails=$(claims | grep -c ' fails$')
  run browser_script 'return document.querySelector(".counts").textContent'
  [[ $output == "$(wc -w <<<"$chapters") chapters, $(figures | wc -l) figures, $count claims."*" $(claims | grep -c ' holds$') hold, $fails fail, "* ]] || fail "$output"
}

@test "a count leads to its claims, and those that fail are marked by more than colour (else failures are hidden)" {
  for verdict in fails holds shown not-made; do
    browser_script "document.querySelector('.counts a[href=\"#verdict=$verdict\"]').click()"
    wait_a_little
    diff <(claims | grep " ${verdict/-/ }$") <(script claims shown | sort) || fail "$verdict"
  done
  browser_script "document.querySelector('.counts a[href=\"#verdict=fails\"]').click()"
  wait_a_little
  run script mark
  [[ $output == '"✗ " fails '[1-9]*'px "✗ "' ]] || fail "$output"
}

@test "part, data, week and search narrow the page together, and say how far (else nothing is found)" {
  all=$(figures | wc -l)
  run script choose part 'The Evidence'
  [ "${lines[0]}" = "$(figures | grep -c ^s) of $all figures" ] || fail "$output"
  run script choose data text
  [[ ${lines[0]} == "0 of $all figures, 0 claims" ]] || fail "$output"
  run script choose part ''
  diff <(claims | grep '/text ') <(script claims shown | sort)
  run script choose data '' week 2
  [ "$output" = "1 of $all figures"$'\n's3-laws-fig-1-edge ] || fail "$output"
  run script choose week 11
  [ "$output" = "2 of $all figures"$'\n's3-laws-fig-1-edge$'\n'c1-grokking-fig-1-curve ] || fail "$output"
  run script choose week '' q 'FALLING  body'
  [ "${lines[1]}" = s2-limits-fig-7-falling ] || fail "$output"
  run script choose q 'S2.8/MNIST'
  [ "$(script claims shown)" = 's2-limits S2.8/MNIST fails' ] && [ "${#lines[@]}" -eq 2 ] || fail "$output"
  run script choose q 'no such words'
  [ "$output" = "0 of $all figures, 0 claims" ] || fail "$output"
  browser_script 'document.querySelector("#filters [type=reset]").click()'
  run script choose
  [ "${#lines[@]}" -eq $((all + 1)) ] || fail "$output"
  [ "$(browser_script 'return document.querySelectorAll("details[open]").length')" = 0 ] || fail 'claims stay open that the filters opened'
}

@test "the address holds the state, and brings it back (else nobody can send a link)" {
  script choose data MNIST verdict shown q kernel > "$BATS_TEST_TMPDIR/first"
  state=$(browser_script 'return location.hash')
  [[ $state == *q=kernel* && $state == *data=MNIST* && $state == *verdict=shown* ]] || fail "$state"
  browser_go about:blank && browser_go "$at$state"
  diff "$BATS_TEST_TMPDIR/first" <(script choose)
  browser_go about:blank && browser_go "$at#verdict=fails&show=no-such-figure&data=no-such-data"
  diff <(claims | grep ' fails$') <(script claims shown | sort)
  browser_script 'location.hash = "#s1-solvable-fig-1-modes"'
  wait_a_little
  [ "$(browser_script 'return document.querySelector("#s1-solvable-fig-1-modes").getBoundingClientRect().top < innerHeight')" = true ] || fail 'a figure that a filter hides is not reached'
}

@test "a figure fills the window by a key, arrows go to the next that is shown, Escape leads back (else keys are lost)" {
  script choose verdict fails > "$BATS_TEST_TMPDIR/list"
  mapfile -t id < <(sed 1d "$BATS_TEST_TMPDIR/list")
  as_file() { sed -E 's,-fig-,/fig-,; s,$,.svg,' <<<"$1"; }
  browser_script "document.querySelector('#${id[0]} .enlarge').focus()"
  browser_press Enter; wait_a_little
  run script dialog
  [[ $output == "$(as_file "${id[0]}") fills dialog #verdict=fails&show=${id[0]}" ]] || fail "$output"
  browser_press ArrowLeft; wait_a_little
  [[ $(script dialog) == "$(as_file "${id[0]}") "* ]] || fail 'before the first there is none'
  browser_press ArrowRight; wait_a_little
  run script dialog
  [[ $output == "$(as_file "${id[1]}") fills dialog "* ]] || fail "$output"
  browser_press Escape; wait_a_little
  run script dialog
  [ "$output" = "closed does not fill ${id[1]} #verdict=fails" ] || fail "$output"
  browser_go about:blank && browser_go "$at#show=${id[1]}"
  [[ $(script dialog) == "$(as_file "${id[1]}") fills "* ]] || fail 'a link to an enlarged figure'
}

@test "the keyboard reaches all: the first key skips to the figures, the focus is seen, the wheel is not needed (else some are shut out)" {
  browser_press Tab
  [ "$(browser_script 'return document.activeElement.className')" = skip ]
  browser_press Enter Tab Tab; wait_a_little
  run browser_script 'const e = document.activeElement; return [e.closest("main") !== null, getComputedStyle(e).outlineStyle, parseFloat(getComputedStyle(e).outlineWidth) > 1].join(" ")'
  [ "$output" = 'true solid true' ] || fail "$output"
}

@test "each figure and chapter leads to its page of the published book (else a reader is lost)" {
  pages=$(pdfinfo "$root/figures/published/learning-mechanics.pdf" | awk '/^Pages/ { print $2 }')
  browser_script 'return [...document.querySelectorAll("figure, .chapter")].map(e => (e.id + " " + e.querySelector("a[href*=pdf]").getAttribute("href")
    + " " + e.querySelector("h4, h3 small").textContent)).join("\n")' > "$BATS_TEST_TMPDIR/links"
  [ "$(wc -l < "$BATS_TEST_TMPDIR/links")" -eq $(( $(figures | wc -l) + $(wc -w <<<"$chapters") )) ]
  while read -r id link kind number rest; do
    [ -f "$site/figures/published/${link%#page=*}" ] && [ "${link#*#page=}" -ge 1 ] && [ "${link#*#page=}" -le "$pages" ] || fail "$id: $link"
    [ "$kind" = Chapter ] || [[ $id == *-fig-1-* ]] || continue
    pdftotext -f "${link#*=}" -l "${link#*=}" "$root/figures/published/learning-mechanics.pdf" "$BATS_TEST_TMPDIR/text"
    grep -qi "$kind $number" "$BATS_TEST_TMPDIR/text" || fail "$id: page ${link#*=} does not show $kind $number"
  done < "$BATS_TEST_TMPDIR/links"
}

@test "nothing is wider than the window, from a telephone to a wall (else it must be pushed about)" {
  for size in 320 360 768 1000 1440 2560; do
    browser_size $size 800
    run script width
    [ -z "$output" ] || fail "$size: $output"
  done
  browser_size 360 700
  browser_go about:blank && browser_go "$at#show=s1-solvable-fig-1-modes"
  wait_a_little
  [[ $(script dialog) == *' fills '* ]] && [ -z "$(browser_script 'const d = document.querySelector("dialog"); return d.scrollWidth > 360 || d.scrollHeight > 700 ? "too large" : ""')" ] || fail 'enlarged'
}

@test "light and dark follow the system, the switch prevails, every text has contrast, and drawings lie on light (else some cannot read it)" {
  for scheme in light dark; do
    browser_scheme $scheme
    run script contrast
    [ "$output" = "$scheme"$'\n''drawn on light' ] || fail "$scheme: $output"
  done
  browser_script 'document.querySelector("#scheme").click()'
  run script contrast
  [ "$output" = light$'\n''drawn on light' ] || fail "the switch: $output"
  browser_go about:blank && browser_go "$at"
  [ "$(script contrast | head -1)" = light ] || fail 'the choice is forgotten'
  browser_script 'localStorage.clear()'
}

@test "headings, landmarks, names and links are in order (else a screen reader is lost)" {
  run script reading
  [ -z "$output" ] || fail "$output"
}

@test "a click copies the command and says so (else it is typed wrongly)" {
  run browser_script 'const b = document.querySelector("figure .copy"); b.click(); return new Promise(r => setTimeout(r, 200)).then(() =>
    b.textContent + "; " + document.querySelector("[role=status]").textContent)'
  [[ $output == 'copied; copied: build/bin/'*' measure draw --only='* ]] || fail "$output"
}

@test "without scripts all figures and captions are there (else the page is nothing but a program)" {
  browser_chrome Emulation.setScriptExecutionDisabled '{"value":true}'
  browser_go about:blank && browser_go "$at"
  browser_shot "$BATS_TEST_TMPDIR/plain.png"
  browser_chrome Emulation.setScriptExecutionDisabled '{"value":false}'
  run browser_script 'return [document.querySelectorAll("figure img").length, document.querySelectorAll("figcaption p:first-child").length,
    document.querySelectorAll(".enlarge").length, document.querySelector("#filters").hidden].join(" ")'
  [ "$output" = "$(figures | wc -l) $(figures | wc -l) 0 true" ] || fail "$output"
}

@test "without the table of the course the page has no weeks, and is whole (else it depends on them)" {
  cd "$site"
  mkdir -p "$BATS_TEST_TMPDIR/page/figures/published"
  for f in web paper/order.txt; do mkdir -p "$BATS_TEST_TMPDIR/page/$(dirname $f)"; cp -rL "$root/$f" "$BATS_TEST_TMPDIR/page/$f"; done
  cp -r figures/published/s3-laws "$BATS_TEST_TMPDIR/page/figures/"
  cd "$BATS_TEST_TMPDIR/page"
  "$bin/gallery" figures figures s3-laws
  browser_console > "$BATS_TEST_TMPDIR/old"
  browser_go "file://$PWD/figures/index.html"
  run browser_script 'return [document.querySelector("#filters").elements.week.parentNode.hidden, document.querySelector("#weeks"), document.querySelector("#shown").textContent].join(" ")'
  [[ $output == 'true  6 of 6 figures' ]] || fail "$output"
  [ -z "$(browser_console)" ]
}

@test "the published page shows the published claims (else it is older than they are)" {
  [ -f "$root/figures/published/index.html" ] || skip "needs make publish"
  lines() { grep -E '^<(tr|h4|section class=chapter)' "$1" | sort; }
  diff <(lines "$root/figures/published/index.html") <(lines "$site/figures/published/index.html") > "$BATS_TEST_TMPDIR/other" || fail "$(head -4 "$BATS_TEST_TMPDIR/other")"
}

# A copy of one chapter's record, with a page from before.
small_copy() {
  cd "$BATS_TEST_TMPDIR"
  mkdir -p paper figures
  ln -s "$root/web" web
  ln -s "$root/paper/order.txt" paper/
  cp -r "$root/figures/published/s3-laws" figures/
  echo old > figures/index.html
}
refused() { # STATUS TEXT ARGUMENT...: one line with the text, and the old page stays
  run env PATH="${TOOLS:-$PATH}" "$bin/gallery" "${@:3}"
  [ "$status" -eq "$1" ] && [ "${#lines[@]}" -eq 1 ] && [[ $output == "gallery: "*"$2"* ]] || fail "${*:3}: $status: $output"
  [ "$(cat figures/index.html)" = old ] && [ "$(ls figures)" = $'index.html\ns3-laws' ] || fail "${*:3} left something behind"
}

@test "what cannot be shown is refused in one line, and the old page stays (else half a page is published)" {
  small_copy
  refused 2 'expected the folder of the records' figures figures
  refused 2 's3-lwas: no such chapter in web/' figures figures s3-lwas
  refused 1 'figures/s1-solvable: found no finished records; run "make figures/s1-solvable"' figures figures s3-laws s1-solvable
  refused 1 'none: found no such folder' figures none s3-laws
  ln -s /dev/full figures/index.html~
  run "$bin/gallery" figures figures s3-laws
  [ "$status" -eq 1 ] && [[ $output == 'gallery: figures/index.html: cannot write: '* ]] || fail "$output"
  mkdir "$BATS_TEST_TMPDIR/tools"
  TOOLS=$BATS_TEST_TMPDIR/tools refused 1 'pandoc: No such file or directory' figures figures s3-laws
  cp figures/s3-laws/claims.csv kept
  sed -i '3s/holds/hold/' figures/s3-laws/claims.csv
  refused 1 'figures/s3-laws/claims.csv:3' figures figures s3-laws
  head -c 3000 kept > figures/s3-laws/claims.csv
  refused 1 'figures/s3-laws/claims.csv' figures figures s3-laws
  cp kept figures/s3-laws/claims.csv
  : > figures/s3-laws/fig-1-edge.svg
  refused 1 'figures/s3-laws/fig-1-edge.svg: found no size' figures figures s3-laws
}

@test "what a record says is text, whatever it is (else a record runs a script in the page)" {
  small_copy
  sed -i '2s|.*|"<b>X</b>","<script>document.title = 1</script> \& <img src=x onerror=alert(1)>",1,2,,0.1,absolute,fails,"<i>data</i>",3,"</table><script>document.title = 2</script>"|' figures/s3-laws/claims.csv
  run "$bin/gallery" figures figures s3-laws
  [ "$status" -eq 0 ] || fail "$output"
  browser_console > old
  browser_go "file://$PWD/figures/index.html"
  run browser_script 'return document.title + " " + document.querySelectorAll("main script, main img:not([loading])").length'
  [ "$output" = 'Learning Mechanics: the figures and their claims 0' ] || fail "$output"
  [ -z "$(browser_console)" ]
}
