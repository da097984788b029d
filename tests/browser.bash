# A real browser for the tests of a page: Debian's chromium, which chromedriver steers over HTTP; curl asks, sed reads the answers.
#
#   browser_begin [FOLDER]     start one (its files below FOLDER, default $BATS_FILE_TMPDIR); says why in one line if it cannot
#   browser_go URL             open a page, such as file:///..., and wait until it has loaded
#   browser_run FILE [TEXT..]  run a script in the page: a function's body with arguments[0], ..; prints what it returns (or what
#                              the promise that it returns comes to), as text; fails with its message when it throws
#   browser_script CODE [TEXT..]   the same for code on the command line
#   browser_press KEY..        press keys one after the other: a character, or Escape, Enter, Tab, ArrowLeft, ..
#   browser_size W H           width and height of the view in pixels, also smaller than a window can be
#   browser_scheme dark|light  what the reader's system prefers
#   browser_shot FILE.png      a picture of the view
#   browser_console            what the page has complained of since it was asked last: nothing, if all is well
#   browser_requests           the addresses that were asked for since then, one a line
#   browser_end                stop it

browser_begin() {
  local folder=${1:-$BATS_FILE_TMPDIR} tool port reply flags='"--headless=new","--disable-gpu","--hide-scrollbars","--force-color-profile=srgb","--disable-background-networking","--no-first-run"'
  for tool in chromium chromedriver curl; do
    command -v $tool >/dev/null || { echo "the tests of the page need $tool, which is missing: make test installs packages-test.txt" >&2; return 1; }
  done
  [ "$(id -u)" -ne 0 ] || flags+=',"--no-sandbox"'
  browser_folder=$folder/browser
  mkdir -p "$browser_folder"
  HOME=$browser_folder TMPDIR=$browser_folder chromedriver --port=0 > "$browser_folder/driver.log" 2>&1 3>&- &
  browser_pid=$!
  for _ in {1..100}; do
    port=$(sed -n 's/.*started successfully on port \([0-9]*\).*/\1/p' "$browser_folder/driver.log")
    [ -z "$port" ] || break
    kill -0 $browser_pid 2>/dev/null || break
    sleep .1
  done
  [ -n "$port" ] || { echo "chromedriver did not start: $(tail -1 "$browser_folder/driver.log")" >&2; return 1; }
  browser_at=http://127.0.0.1:$port/session
  reply=$(browser_post '' "{\"capabilities\":{\"alwaysMatch\":{\"goog:loggingPrefs\":{\"browser\":\"ALL\",\"performance\":\"ALL\"},
    \"goog:chromeOptions\":{\"args\":[$flags,\"--user-data-dir=$browser_folder/profile\"]}}}}")
  browser_at+=/$(sed -n 's/.*"sessionId":"\([^"]*\)".*/\1/p' <<<"$reply")
  [[ $browser_at == */session/?* ]] || { browser_end; echo "chromium did not start: ${reply:0:300}" >&2; return 1; }
  browser_go about:blank
  browser_console >/dev/null
  browser_requests >/dev/null
  export browser_at browser_pid browser_folder
}

browser_end() {
  [[ $browser_at != */session/?* ]] || curl -s -m 10 -X DELETE "$browser_at" >/dev/null || :
  kill "$browser_pid" 2>/dev/null || :
  wait "$browser_pid" 2>/dev/null || :
}

# One command: its path below the session and its body; prints the answer, {"value":...}.
browser_post() { curl -s -m 60 -H 'Content-Type: application/json' --data-binary @- "$browser_at$1" <<<"$2"; }

# A text as JSON has it, and back.
browser_quote() {
  local s=${1//\\/\\\\}
  s=${s//\"/\\\"} s=${s//$'\n'/\\n} s=${s//$'\t'/\\t} s=${s//$'\r'/\\r}
  printf '"%s"' "$s"
}
browser_unquote() { LC_ALL=C.UTF-8 printf '%b' "$(sed 's,\\\\,\\x5c,g; s,\\",\\x22,g; s,\\/,/,g' <<<"$1")"; }

browser_go() {
  local reply
  reply=$(browser_post /url "{\"url\":$(browser_quote "$1")}")
  [ "$reply" = '{"value":null}' ] || { echo "$1: ${reply:0:300}" >&2; return 1; }
}

browser_script() {
  local code=$1 list= text reply
  shift
  for text; do list+=${list:+,}$(browser_quote "$text"); done
  reply=$(browser_post /execute/sync "{\"args\":[$list],\"script\":$(browser_quote "return Promise.resolve((function () {
$code
}).apply(null, arguments)).then(x => typeof x === 'string' ? x : x === undefined ? '' : JSON.stringify(x))")}")
  if [[ $reply == '{"value":"'*'"}' ]]; then
    reply=${reply#'{"value":"'}
    browser_unquote "${reply%\"\}}"
    echo
  else
    reply=${reply%%'"stacktrace'*} reply=${reply#*'"message":"'}
    echo "the script failed: $(browser_unquote "${reply%'",'}" | head -1)" >&2
    return 1
  fi
}
browser_run() {
  local file=$1
  shift
  browser_script "$(cat "$file")" "$@"
}

browser_press() {
  local key list=
  for key; do
    case $key in
      Tab) key='\ue004' ;; Enter) key='\ue007' ;; Escape) key='\ue00c' ;; Space) key=' ' ;; PageUp) key='\ue00e' ;; PageDown) key='\ue00f' ;;
      End) key='\ue010' ;; Home) key='\ue011' ;; ArrowLeft) key='\ue012' ;; ArrowUp) key='\ue013' ;; ArrowRight) key='\ue014' ;;
      ArrowDown) key='\ue015' ;; Shift+Tab)
        list+=${list:+,}'{"type":"keyDown","value":"\ue008"},{"type":"keyDown","value":"\ue004"},{"type":"keyUp","value":"\ue004"},{"type":"keyUp","value":"\ue008"}'
        continue ;;
    esac
    list+=${list:+,}"{\"type\":\"keyDown\",\"value\":\"$key\"},{\"type\":\"keyUp\",\"value\":\"$key\"}"
  done
  browser_post /actions "{\"actions\":[{\"type\":\"key\",\"id\":\"keys\",\"actions\":[$list]}]}" | grep -qx '{"value":null}'
}

browser_chrome() { browser_post /goog/cdp/execute "{\"cmd\":\"$1\",\"params\":$2}" | grep -q '^{"value":{'; }
browser_size() { browser_chrome Emulation.setDeviceMetricsOverride "{\"width\":$1,\"height\":$2,\"deviceScaleFactor\":1,\"mobile\":false}"; }
browser_scheme() { browser_chrome Emulation.setEmulatedMedia "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"$1\"}]}"; }
browser_shot() { curl -s -m 60 "$browser_at/screenshot" | sed 's/^{"value":"//; s/"}$//' | base64 -d > "$1"; }

browser_console() { browser_post /se/log '{"type":"browser"}' | grep -v '^{"value":\[\]}$' || :; }
browser_requests() {
  browser_unquote "$(browser_post /se/log '{"type":"performance"}')" |
    awk -v RS='"method":"Network.requestWillBeSent",' 'NR > 1 {
      $0 = substr($0, index($0, "\"request\":{")); $0 = substr($0, index($0, "\"url\":\"") + 7); print substr($0, 1, index($0, "\"") - 1) }'
}
