# paper/course.tsv -> the pages of the course, course-{weeks,study,risks,failed,exercises,projects}.tex in the folder `into`:
#   awk -f course.awk -v into=DIR web/*/*.w claims.tsv paper/course.tsv
# The webs say which label a figure has and which labels there are; claims.tsv, of scorecard.awk, what was measured.
# What the table names and nothing has is an error: a line for each, and status 1.
BEGIN { FS = "\t"
  split("read derive run predict look exercise argue next unknown", kinds, " ")
  head["read"] = "Read"; head["derive"] = "Derive"; head["run"] = "Run"; head["predict"] = "Before you run"
  head["look"] = "Look at"; head["exercise"] = "Exercise"; head["argue"] = "Argue"; head["unknown"] = "Unknown"
  head["next"] = "A full project"
  split("core models optimization data other", parts, " ")
}
FNR == 1 { web = FILENAME; sub(/.*\//, "", web); sub(/\.w$/, "", web); depth = 0; figure = "" }
FILENAME ~ /\.w$/ {
  s = $0
  while (match(s, /\\label\{[^}]*\}/)) { labels[web, substr(s, RSTART + 7, RLENGTH - 8)]; s = substr(s, RSTART + RLENGTH) }
  while (match(s = $0, /changefile\{[^}]*\}/)) { exercises[substr(s, RSTART + 11, RLENGTH - 12)] = web; $0 = substr(s, RSTART + RLENGTH) }
  s = $0
  if (figure == "" && match(s, /\\(title|web|wideweb)figure\{fig-[a-z0-9-]+\}/)) {
    figure = substr(s, RSTART, RLENGTH - 1); sub(/.*\{/, "", figure)
    s = substr(s, RSTART + RLENGTH); group = 1; depth = 0; label = ""
  }
  for (i = 1; figure != "" && i <= length(s); i++) {         # the third group of braces is the figure's label
    c = substr(s, i, 1)
    if (c == "{") { if (depth++ == 0) { group++; continue } }
    if (c == "}" && --depth == 0) { if (group == 3) { figures[web, figure] = label; labels[web, label]; figure = "" }; continue }
    if (group == 3 && depth > 0) label = label c
  }
  next
}
FILENAME ~ /claims\.tsv$/ { claims[$1, $2] = $3; split($0, cell, FS); for (i = 4; i <= 8; i++) of[$1, $2, i] = cell[i]; known[$1]; next }
FNR == 1 { next }
{ if (!(($1, $2) in times)) order[++groups] = $1 SUBSEP $2
  n = ++times[$1, $2]; chapter[$1, $2, n] = $3; name[$1, $2, n] = $4; text[$1, $2, n] = $5; at[$1, $2, n] = FNR
  if (($1 ~ /^(week|project)-/) && !($1 in seen)) { seen[$1]; places[++some] = $1 }
  if ($1 == "exercise") { k = $4; if (!(k in first)) { first[k]; answer[++answers] = k; home[k] = $3 }; says[k, $2] = $5 }
}
END {
  weeks = into "/course-weeks.tex"; projects = into "/course-projects.tex"
  printf "" > weeks; printf "" > projects
  for (i = 1; i <= some; i++) { out = places[i] ~ /^week/ ? weeks : projects; place(places[i]) }
  study(into "/course-study.tex")
  sceptic("risk", into "/course-risks.tex"); sceptic("failed", into "/course-failed.tex")
  teacher(into "/course-exercises.tex")
  exit bad
}

function place(p,   k, n, number) {
  number = p; sub(/.*-/, "", number)
  printf "\\courseplace{%s}{%s}{%s}{%s}\n", (p ~ /^week/ ? "Week" : "Project"), number, plain(text[p, "title", 1]), plain(text[p, "question", 1]) > out
  if (p == "project-1") print "\\label{course:projects}%" > out
  for (k = 1; k in kinds; k++) {
    if (!((p, kinds[k]) in times)) continue
    printf "\\coursekind{%s}", head[kinds[k]] > out
    if (p ~ /^week/ && kinds[k] == "run")
      printf "\\texttt{make %s}, about %s minutes on two cores:\n", p, name[p, "minutes", 1] > out
    else if (kinds[k] == "run") printf "The first experiment, about %s minutes:\n", name[p, "minutes", 1] > out
    for (n = 1; n <= times[p, kinds[k]]; n++) row(p, kinds[k], n)
  }
}
function row(p, kind, n,   c, id, said) {
  c = chapter[p, kind, n]; id = name[p, kind, n]; said = text[p, kind, n]
  if (n > 1 && kind != "run") printf "\\coursenew " > out
  if (kind == "read") printf "%s%s\n", (id == "-" || said ~ /^\\citet\{/ ? "" : "\\citet{" id "}: "), said > out
  else if (kind == "derive") printf "%s%s\n", (id == "-" ? "" : "\\coursenext{" place_of(p, kind, n, c, id) "}"), said > out
  else if (kind == "run") printf "\\courserun{%s}{%s}{%s}\n", c, id, said > out
  else if (kind == "look") printf "\\coursenext{%s}%s\n", place_of(p, kind, n, c, id), said > out
  else if (kind == "exercise" && id != "-") printf "\\coursenext{%s}%s\n", place_of(p, kind, n, c, id), said > out
  else if (kind == "argue") printf "\\courseclaim%s%s\n", claim(p, kind, n, c, id), said > out
  else printf "%s\n", said > out
}
# where a thing of a chapter is: a figure, a claim, an exercise or a label
function place_of(p, kind, n, c, id) {
  if (id ~ /^fig-/) return "\\coursefigure{" known_as(((c, id) in figures), p, kind, n, "figure", c, id, figures[c, id]) "}"
  if (id ~ /^[a-z]+[0-9]+-[0-9]+$/) { known_as(id in exercises, p, kind, n, "exercise", c, id, id); return "\\courseexercise{" id "}" }
  if ((c, id) in claims) return "\\courseclaimplace{" c "}{" breakable(id) "}"
  known_as(((c, id) in labels), p, kind, n, "label", c, id, id)
  return id ~ /^fig:/ ? "\\coursefigure{" id "}" : id ~ /^ch:/ ? "Chapter~\\ref{" id "}" : id ~ /^eq:/ ? "Equation~(\\ref{" id "})" : "\\S\\ref{" id "}"
}
function known_as(is, p, kind, n, what, c, id, value) {
  if (!is) { printf "course.tsv:%d: found the %s '%s' of %s, expected one that the chapter has\n", at[p, kind, n], what, id, c > "/dev/stderr"; bad = 1 }
  return value
}
function claim(p, kind, n, c, id) {
  known_as(((c, id) in claims) || !(c in known), p, kind, n, "claim", c, id, id)
  return sprintf("{%s}{%s}{%s}{%s}{%s}{%s}{%s}", c, breakable(id), claims[c, id], of[c, id, 4], (of[c, id, 5] ~ /^\$/ ? "measured " : "") of[c, id, 5], of[c, id, 6], of[c, id, 7])
}
function breakable(id) { gsub(/[%&#_]/, "\\\\&", id); gsub(/[\/,=]/, "&\\allowbreak{}", id); gsub(/\[/, "[\\penalty200{}", id); return id }
function plain(s) { gsub(/[%&#_]/, "\\\\&", s); return s }

function study(out,   i, k, n, c, id) {
  printf "" > out
  for (i = 1; i in parts; i++) {
    k = parts[i]
    if (!(("study", k) in times)) continue
    printf "\\coursepart{%s}\n", k > out
    for (n = 1; n <= times["study", k]; n++) {
      c = chapter["study", k, n]; id = name["study", k, n]
      printf "\\coursestudy{%s}{%s}{%s}\n", (c == "-" ? "" : "\\webnumber{" c "}"), \
        (id == "-" ? "" : place_of("study", k, n, c, id)), text["study", k, n] > out
    }
  }
}
function sceptic(kind, out,   n, c) {
  printf "" > out
  for (n = 1; n <= times["sceptic", kind]; n++) {
    c = chapter["sceptic", kind, n]
    printf "\\courserisk%s{%s}\n", claim("sceptic", kind, n, c, name["sceptic", kind, n]), text["sceptic", kind, n] > out
  }
}
function teacher(out,   i, k, before) {
  printf "" > out
  for (i = 1; i <= answers; i++) {
    k = answer[i]
    if (home[k] != before) printf "\\coursechapter{%s}\n", before = home[k] > out
    printf "\\coursenotes{%s}{%s}{%s}{%s}\n", k, says[k, "knows"], says[k, "time"], says[k, "full"] > out
  }
}
