# The index in the margin: for each section, where the names that it uses are defined.
#
#   awk -f miniindex.awk web=NAME NAME.w NAME.idx NAME.scn  web=NAME2 ...
#
# NAME.w tells which names a web exports (those in its header sections), NAME.idx where names occur and
# where they are defined, NAME.scn which section is used in which. A name that section s does not itself
# define is looked for in the sections that use s, then in the whole web if one section defines it or the
# web exports it, then among the exports of the other webs.

FNR == 1 { flush() ; kind = FILENAME; sub(/.*\./, "", kind); header = 0 }

kind == "w" {
  if ($0 ~ /^@(\(|<|c|d|\*| |$|f|p)/) header = 0
  if ($0 ~ /^@( |$|\*)/ && $0 ~ /@\(/ || $0 ~ /^@\(/) header = $0 ~ /\.h@>\+?=/
  if (header) exports($0)
  next
}
# cweave folds its lines at 80 columns; a percent sign at the end hides the fold
/^\\I/ { flush() }
kind == "scn" && /^\\[UQ]s?[0-9]/ { flush() }
{ if (sub(/%$/, "")) pending = pending $0; else pending = pending $0 " " }

END { flush(); resolve() }

function exports(line,   name, rest, external) {
  sub(/\/\*.*/, "", line)
  external = line ~ /^ *extern/
  while (match(line, /[A-Za-z_][A-Za-z_0-9]*/)) {
    name = substr(line, RSTART, RLENGTH)
    line = substr(line, RSTART + RLENGTH)
    word[web, name] = 1
    if (line ~ /^ *\(/ || external && line ~ /^ *[;,=\[]/) call[web, name] = 1
  }
}

function flush(   entry, list, n, part, i, s, name) {
  if (pending == "") return
  if (kind == "idx") {
    sub(/^\\I/, "", pending)
    if (match(pending, /(, *\\?\[?[0-9]+[\\*]*\]?)+\. *$/)) {
      entry = substr(pending, 1, RSTART - 1)
      list = substr(pending, RSTART + 1)
      if (entry ~ /^\\[\\&.]\{/) {
        if (!((web, entry) in seen)) { seen[web, entry] = 1; entries[web, ++count[web]] = entry }
        n = split(list, part, ",")
        for (i = 1; i <= n; i++) {
          s = part[i]; gsub(/[^0-9]/, "", s)
          if (part[i] ~ /\[/) { def[web, entry, s] = 1; defs[web, entry] = defs[web, entry] " " s }
          uses[web, entry] = uses[web, entry] " " s
          if (s + 0 > last[web]) last[web] = s + 0
        }
      }
    }
    if (!(web in known)) { known[web] = 1; webs[++nwebs] = web }
  } else if (kind == "scn") {
    if (pending ~ /^\\I/) {
      sub(/^\\I\\X/, "", pending); sub(/:.*/, "", pending); members = pending
    } else if (pending ~ /^\\U/) {
      gsub(/[^0-9]+/, " ", pending)
      n = split(members, part, ",")
      for (i = 1; i <= n; i++) { s = part[i]; gsub(/[^0-9]/, "", s); parents[web, s] = parents[web, s] " " pending }
      n = split(pending, part, " ")
    }
  }
  pending = ""
}

function plain(entry,   name) {
  name = entry
  sub(/^\\[\\&.]\{/, "", name); sub(/\}$/, "", name); gsub(/\\_/, "_", name)
  return name
}
function exported(w, entry,   name) {
  name = plain(entry)
  return (w, name) in call || entry !~ /^\\\\/ && (w, name) in word
}
# the nearest section above s that defines the entry, or 0
function above(w, entry, s,   queue, at, n, part, i, k, visited) {
  queue[1] = s; n = 1; visited[s] = 1
  for (at = 1; at <= n; at++) {
    k = split(parents[w, queue[at]], part, " ")
    for (i = 1; i <= k; i++) {
      if ((w, entry, part[i]) in def) return part[i]
      if (!(part[i] in visited)) { visited[part[i]] = 1; queue[++n] = part[i] }
    }
  }
  return 0
}
function latest(w, entry,   n, part) { n = split(defs[w, entry], part, " "); return part[n] }

function resolve(   a, b, w, e, i, j, k, n, part, s, t, target, name) {
  for (a = 1; a <= nwebs; a++)                         # who exports what: the first web in reading order
    for (i = 1; i <= count[webs[a]]; i++) {
      e = entries[webs[a], i]
      if (!(e in owner) && defs[webs[a], e] != "" && exported(webs[a], e)) owner[e] = webs[a]
    }
  for (a = 1; a <= nwebs; a++) {
    w = webs[a]
    for (s = 1; s <= last[w]; s++) { row[s] = ""; rows[s] = 0 }
    for (i = 1; i <= count[w]; i++) {
      e = entries[w, i]
      n = split(uses[w, e], part, " ")
      for (j = 1; j <= n; j++) {
        s = part[j] + 0
        if ((w, e, s) in def) continue
        target = w
        t = above(w, e, s)
        if (!t && defs[w, e] != "") {
          k = split(defs[w, e], where, " ")
          if (k == 1 || exported(w, e)) t = where[k]
        }
        if (!t && (e in owner) && owner[e] != w) { target = owner[e]; t = latest(target, e) }
        if (t && !((s, e) in done)) { row[s] = row[s] "\\minientry{" e "}{" target "}{" t "}"; rows[s]++; done[s, e] = 1 }
      }
    }
    for (s = 1; s <= last[w]; s++)
      if (rows[s]) printf "\\mini{%s}{%d}{%d}{%s}\n", w, s, rows[s], row[s]
    split("", done)
  }
}
