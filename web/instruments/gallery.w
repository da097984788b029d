% The page on which all figures hang.
@i types.w
@s dictionary int
@s exhibit int
@s wall int
@s claim_row int
@s numerals int

@** The gallery. \label{ch:gallery}%
A thick book is not for looking around in. This program makes one page that
is: it hangs every figure of the book beside its caption, the claims that
it bears on, the command that makes it again, and the page of the book where it
is explained.

\smallskip
\.{gallery} \emph{records} \emph{page} \emph{chapter}\dots\ reads the records
of the chapters in the first folder and writes \.{index.html} into the second,
where the drawings are. The two are one folder, \.{figures}, except when the page is published:
then the drawings are those of \.{figures/published}, while the times
of the experiments, which are not published, come from the fresh records.

\smallskip\noindent
The page is one file that a browser opens without a server and without a
network. What can be read is in it as HTML, and stays readable when no script
runs: a figure is a link to its drawing, claims are tables that open. A
script adds filters, search, and the enlarging of a figure; it takes all
that it knows from those tables. So there is no second copy of the claims that
could disagree with the first.

@c
#include <ctype.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "captions.h"
#include "claims.h"
#include "course.h"
#include "live.h"
@<Types of the gallery@>@;
static course weeks; /* of the course */
static arena *a; /* holds everything to the end */
static dictionary book; /* numbers, labels and pages */
static const char *records, *page; /* the two folders */
@<Read lines of tables@>@;
@<Read a web@>@;
@<Read the records of a chapter@>@;
@<Print numbers short@>@;
@<Write claims@>@;
@<Write a figure@>@;
@<Write the course@>@;
@<Write the page@>@;

@ Whatever can be wrong is found before the page is begun, which is written
whole or not at all.

@c
int main(int argc, char **argv)
{
  program_name = "gallery";
  if (argc < 4)
    fatal(2, "expected the folder of the records, that of the page, and the "
      "names of chapters");
  a = arena_new();
  records = argv[1], page = argv[2];
  read_labels();
  weeks = course_read(a, "paper/course.tsv");
  int n = argc - 3; /* chapters */
  wall *w = arena_take(a, n, sizeof *w); /* one for each */
  for (int i = 0; i < n; i++) w[i] = read_wall(argv[i + 3]);
  render_captions(n, w);
  write_page(n, w);
  arena_free(a);
  finish_output();
  return 0;
}

@ A chapter fills a wall. Its title and its question stand in its web, and so
do the captions. The claims are those of its record; for each, |at| is
the picture below which it is shown, or |pictures| if it belongs to the
chapter as a whole.

@<Types of the gallery@>=
typedef struct {
  const char *name, *from; /* of its files; the experiments it needs */
  char *caption; /* \TeX, then HTML */
  const char *alt; /* the caption as text */
  const char *label; /* in the book */
  int width, height; /* in pixels of the screen */
  double seconds; /* to measure it, on two cores */
} exhibit;
typedef struct { const char *from, *id; } claim_row;
typedef struct {
  const char *name, *part, *title, *question; /* of the chapter */
  exhibit *picture; /* in the order of the web */
  int pictures; /* how many */
  judgements claims; /* of its record */
  int *at; /* for each claim: its picture */
  double seconds; /* for the whole chapter, on two cores */
} wall;

@* What the book knows. Three small files are lists of lines: the order of the
chapters, the labels of the printed book, the weeks of the course
(chapter~\ref{ch:course}). A file that is not there has no lines; the page does
without.

For each label the table \.{pages.tsv}, which is published beside the book,
has its number and its page as readers of PDF count them.

@<Read lines of tables@>=
static void read_labels(void)
{
  static const char path[] = "figures/published/pages.tsv"; /* the table */
  char *at = file_exists(path) ? text_of(a, path) : NULL, *line; /* in it */
  while ((line = line_of(&at)) != NULL) {
    char *cell[3]; /* label, number, page */
    if (cells_of(line, cell, 3) != 3)
      fatal(1, "%s: found a line of fewer than three cells: %s", path, line);
    dictionary_add(a, &book, arena_text(a, "label:%s", cell[0]), cell[1]);
    dictionary_add(a, &book, arena_text(a, "page:%s", cell[0]), cell[2]);
  }
}

@ A chapter hangs in the part of the book to which it belongs. One that is not
in the book yet gets a part of its own.

@<Read lines of tables@>=
static const char *find_web(const char *name, const char **part)
{
  static const char *const folders[] = { "strands", "directions", "cases" };
  char *at = text_of(a, "paper/order.txt"), *line; /* the order */
  *part = "Not in the book yet";
  const char *now = ""; /* the part that is being read */
  while ((line = line_of(&at)) != NULL) {
    const char *slash = strrchr(line, '/'); /* before a web's name */
    if (strncmp(line, "part ", 5) == 0) now = line + 5;
    if (strncmp(line, "web ", 4) == 0 && slash
        && strcmp(slash + 1, name) == 0) *part = now;
  }
  for (int i = 0; i < 3; i++) {
    char *path = arena_text(a, "web/%s/%s.w", folders[i], name); /* a guess */
    if (file_exists(path)) return path;
  }
  fatal(2, "%s: no such chapter in web/", name);
}

@* What a web says. A web is searched for few things: its title, up to the
first period; its question, the text behind its name in the frame of the
program; the rows of its tables, each of which begins with two texts; and the
commands that place figures.

@<Read a web@>=
static char *quoted(const char **at)
{
  char *text = ""; /* all texts that follow each other */
  *at += strspn(*at, " \n");
  while (**at == '"') {
    size_t n = strcspn(*at + 1, "\""); /* of this one */
    text = arena_text(a, "%s%.*s", text, (int) n, *at + 1);
    *at += n + 1 + (*(*at + n + 1) == '"');
    *at += strspn(*at, " \n");
  }
  return text;
}
static void read_head(wall *w, const char *web)
{
  const char *title = strstr(web, "@@** "); /* of the chapter */
  if (title == NULL) fatal(1, "%s: found no title in its web", w->name);
  title += 4;
  w->title = arena_text(a, "%.*s", (int) strcspn(title, "."), title);
  const char *at = strstr(web, arena_text(a, "{\"%s\",", w->name));
  if (at != NULL) at = strchr(at, ',') + 1;
  w->question = at == NULL ? "" : quoted(&at);
}

@ The rows of claims are those whose second text begins with a capital, as
identifiers of claims do. Of several rows whose identifier a claim may have,
the longest counts: \.{S2.23h} comes from \.{S2.23h} if it is there, or else
from \.{S2.23}, but \.{S2.23} does not come from \.{S2.2}.

@<Read a web@>=
static claim_row *read_rows(const char *web, int *n)
{
  claim_row *row = NULL; /* the result */
  int room = 0; /* its length */
  *n = 0;
  for (const char *c = web; (c = strstr(c, "\n{\"")) != NULL;) {
    c += 2;
    const char *from = quoted(&c); /* experiments */
    if (*c != ',') continue;
    c++;
    const char *id = quoted(&c); /* of a claim, or another name */
    if (!isupper((unsigned char) *id)) continue;
    @<Make room for another row@>@;
    row[(*n)++] = (claim_row) { from, id };
  }
  return row;
}
static const char *origin(const char *id, const claim_row *row, int n)
{
  const char *from = NULL; /* the experiments, or null */
  size_t longest = 0; /* what agrees with it */
  for (int i = 0; i < n; i++) {
    size_t m = strlen(row[i].id); /* of this row's */
    if (m <= longest || strncmp(id, row[i].id, m) != 0) continue;
    if (isdigit((unsigned char) id[m - 1]) && isdigit((unsigned char) id[m]))
      continue;
    longest = m, from = row[i].from;
  }
  return from;
}

@ @<Make room for another row@>=
if (*n == room) {
  claim_row *old = row; /* outgrown */
  room = 2 * room + 64;
  row = arena_take(a, room, sizeof *row);
  if (*n > 0) memcpy(row, old, *n * sizeof *row);
}

@ A claim goes to the picture that is drawn from the experiments on which the claim
stands. If several are, it is the one with which it shares most: the number
of shared experiments divided by that of all that either needs.

@<Read a web@>=
static int names_in(const char *list, const char *other, bool shared)
{
  int n = 0; /* names of |list|, or those that are in |other| too */
  while (*(list += strspn(list, " |")) != '\0') {
    size_t m = strcspn(list, " |"); /* length of a name */
    bool there = !shared; /* does it count */
    for (const char *c = other; !there && *(c += strspn(c, " |")) != '\0';
         c += strcspn(c, " |"))
      there = strcspn(c, " |") == m && memcmp(c, list, m) == 0;
    n += there;
    list += m;
  }
  return n;
}
static int best_picture(const wall *w, const char *from)
{
  int best = w->pictures; /* none */
  double most = 0; /* what is shared */
  for (int i = 0; from != NULL && i < w->pictures; i++) {
    int both = names_in(from, w->picture[i].from, true); /* shared */
    double part = (double) both / (names_in(from, "", false)
      + names_in(w->picture[i].from, "", false) - both); /* of all */
    if (part > most) most = part, best = i;
  }
  return best;
}

@ The three commands that place a figure end with the same letters. Their
arguments are the file's name, the caption and the label. A figure whose
drawing is not there, since it needs data that are absent, is left out.

@<Read a web@>=
@<Find the experiments of a figure@>@;
@<Find the size of a drawing@>@;
@<Take the beginning of a caption@>@;
static bool places_figure(const char *web, const char *at)
{
  static const char *const command[] = { "\\title", "\\web", "\\wideweb" };
  for (int i = 0; i < 3; i++) {
    size_t n = strlen(command[i]); /* before the common end */
    if ((size_t) (at - web) > n && memcmp(at - n, command[i], n) == 0)
      return strchr("\n}", at[-(int) n - 1]) != NULL;
  }
  return false;
}
static void read_pictures(wall *w, const char *web)
{
  w->picture = arena_take(a, strlen(web) / 100 + 1, sizeof *w->picture);
  for (const char *at = web; (at = strstr(at, "figure{")) != NULL; at++) {
    if (!places_figure(web, at)) continue;
    const char *c = at + 6; /* at the first argument */
    const char *name = tex_group(a, &c); /* of the files */
    exhibit p = {0}; /* the figure */
    p.name = name, p.from = experiments(web, name);
    char *tex = tex_group(a, &c); /* the caption */
    p.label = tex_group(a, &c);
    if (p.label == NULL)
      fatal(1, "%s: found %s without caption and label", w->name, name);
    if (!read_size(&p, w->name)) continue;
    p.caption = tex_resolved(a, tex, w->name, &book);
    p.alt = opening(tex_plain(a, p.caption));
    w->picture[w->pictures++] = p;
  }
}

@ Who cannot see a figure hears first what it shows, and then the caption below
it, which need not be said twice: the first sentences will do, up to eighty
characters or a little more.

@<Take the beginning of a caption@>=
static const char *opening(char *text)
{
  for (char *c = text; *c != '\0'; c++)
    if (c > text + 80 && *c == '.' && c[1] == ' ') c[1] = '\0';
  return text;
}

@ The row of a drawing holds its experiments before its name, and behind it
its width.

@<Find the experiments of a figure@>=
static const char *experiments(const char *web, const char *name)
{
  char *mark = arena_text(a, "\", \"%s\", ", name); /* in the row */
  for (const char *c = web; (c = strstr(c, mark)) != NULL; c++) {
    const char *begin = c; /* of the row */
    while (begin > web && *begin != '\n') begin--;
    if (isdigit((unsigned char) c[strlen(mark)])
        && strncmp(begin, "\n{\"", 3) == 0)
      return arena_text(a, "%.*s", (int) (c - begin - 3), begin + 3);
  }
  return "";
}

@ A drawing tells its size in points, of which 72 make an inch; the screen
counts 96 pixels to the inch.

@<Find the size of a drawing@>=
static bool read_size(exhibit *p, const char *slug)
{
  char *path = arena_text(a, "%s/%s/%s.svg", page, slug, p->name);
  if (!file_exists(path)) return false;
  bytes b = read_bytes(path, 1 << 28); /* the drawing */
  double width = 0, height = 0; /* in points */
  const char *at = strstr((char *) b.data, "width=\""); /* the first */
  bool known = at != NULL
    && sscanf(at, "width=\"%lfpt\" height=\"%lfpt\"", &width, &height) == 2;
  free(b.data);
  if (!known || !(width > 0 && width < 1e4 && height > 0 && height < 1e4))
    fatal(1, "%s: found no size in points; draw it again", path);
  p->width = (int) lround(width * 96 / 72);
  p->height = (int) lround(height * 96 / 72);
  return true;
}

@* What the records say. The numbers that captions quote are in
\.{values.tex}, one \.{\\setresult\{key\}\{value\}} a line.

@<Read the records of a chapter@>=
static void read_values(const char *name)
{
  char *path = arena_text(a, "%s/%s/values.tex", records, name);
  char *at = file_exists(path) ? text_of(a, path) : NULL, *line; /* in it */
  while ((line = line_of(&at)) != NULL) {
    if (strncmp(line, "\\setresult{", 11) != 0) continue;
    const char *c = line + 10; /* at the key */
    const char *key = tex_group(a, &c), *value = tex_group(a, &c);
    if (value == NULL) fatal(1, "%s: found a broken line: %s", path, line);
    dictionary_add(a, &book, arena_text(a, "result:%s", key), value);
  }
}

@ The time of a figure is that of its experiments, each of which the laboratory
has timed. It is halved, as the book counts on two cores. Without the
database the time of the chapter must do.

@<Read the records of a chapter@>=
static double seconds_of(const answer *t, const char *from)
{
  double sum = 0; /* over the experiments */
  for (int i = 0; i < t->rows; i++)
    if (names_in(t->texts[2 * i], from, true) > 0)
      sum += t->numbers[2 * i + 1];
  return sum / 2;
}
static void read_times(wall *w)
{
  char *folder = arena_text(a, "%s/%s", records, w->name); /* of the record */
  char *path = arena_text(a, "%s/records.db", folder); /* its database */
  const char *text = run_fact(a, folder, "wall_seconds"); /* or null */
  w->seconds = text == NULL ? NAN : strtod(text, NULL);
  for (int i = 0; i < w->pictures; i++) w->picture[i].seconds = NAN;
  if (!file_exists(path)) return;
  database_open(path, DATABASE_READ, w->name);
  answer t = ask(a, w->name, "select experiment, sum(seconds) from lm_run "
    "group by experiment"); /* each with its seconds */
  w->seconds = 0;
  for (int i = 0; i < t.rows; i++) w->seconds += t.numbers[2 * i + 1] / 2;
  for (int i = 0; i < w->pictures; i++)
    w->picture[i].seconds = seconds_of(&t, w->picture[i].from);
  database_close();
}

@ @<Read the records of a chapter@>=
static wall read_wall(const char *name)
{
  wall w = {0}; /* the result */
  w.name = name;
  const char *folder = arena_text(a, "%s/%s", records, name); /* its record */
  const char *path = find_web(name, &w.part); /* its web */
  if (!file_exists(arena_text(a, "%s/claims.csv", folder))
      || !file_exists(arena_text(a, "%s/run.csv", folder)))
    fatal(1, "%s: found no finished records; run \"make figures/%s\"", folder,
      name);
  w.claims = claims_read(a, folder);
  read_values(name);
  char *web = text_of(a, path); /* the whole chapter */
  read_head(&w, web);
  read_pictures(&w, web);
  read_times(&w);
  int n; /* rows of claims */
  claim_row *row = read_rows(web, &n); /* in the web */
  w.at = arena_take(a, w.claims.n, sizeof *w.at);
  for (int i = 0; i < w.claims.n; i++)
    w.at[i] = best_picture(&w, origin(w.claims.row[i].id, row, n));
  return w;
}

@ All captions of all chapters become HTML at once.

@<Read the records of a chapter@>=
static void render_captions(int n, wall *w)
{
  int total = 0, k = 0; /* captions; of them done */
  for (int i = 0; i < n; i++) total += w[i].pictures;
  char **tex = arena_take(a, total + 1, sizeof *tex); /* in order */
  for (int i = 0; i < n; i++)
    for (int j = 0; j < w[i].pictures; j++) tex[k++] = w[i].picture[j].caption;
  char **html = html_captions(a, total, tex); /* likewise */
  k = 0;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < w[i].pictures; j++) w[i].picture[j].caption = html[k++];
}

@* Numbers. Four digits can be compared by eye. What has an uncertainty is
printed to its second digit, as in the tables of the book.

@<Print numbers short@>=
static char *digits(double x)
{
  char *text = arena_text(a, "%.4g", x); /* as printed */
  if (strchr(text, 'e') != NULL) text = arena_text(a, "%.2g", x);
  return isnan(x) ? "" : text;
}
static char *small(double x)
{
  return digits(strtod(arena_text(a, fabs(x) < 1e-4 ? "%.1g" : "%.2g", x),
    NULL));
}
static char *to_digit_of(double uncertainty, double x)
{
  if (!(uncertainty > 0) || isinf(uncertainty)) return digits(x);
  double d = 1 + ceil(-log10(uncertainty)); /* decimals */
  return d > 5 || isnan(x) ? digits(x)
    : arena_text(a, "%.*f", (int) fmax(d, 0), x);
}

@ What is predicted is a value, a bound or a range; the tolerance is what a claim
may miss it by. Neither is shown where nothing was judged.

@<Print numbers short@>=
static char *predicted(const judgement *j)
{
  double p = j->predicted, tau = j->tolerance; /* short names */
  if (j->verdict == NOT_MADE || isnan(p)) return "";
  switch (j->kind) {
  case AT_LEAST: return arena_text(a, "≥ %s", digits(p));
  case AT_MOST: return arena_text(a, "≤ %s", digits(p));
  case BETWEEN:
    return arena_text(a, "%s–%s", digits(p - tau), digits(p + tau));
  default: return digits(p);
  }
}
static char *tolerance(const judgement *j)
{
  if (isnan(j->tolerance) || j->verdict == NOT_MADE || j->verdict == SHOWN
      || j->kind == BETWEEN) return "";
  if (j->kind == RELATIVE)
    return arena_text(a, "%s %%", small(100 * j->tolerance));
  if (j->tolerance == 0) return j->kind == WITHIN ? "exact" : "";
  return small(j->tolerance);
}

@ @<Print numbers short@>=
static const char *time_needed(double seconds)
{
  if (isnan(seconds)) return "";
  if (seconds < 5) return "a few seconds";
  if (seconds < 90) return arena_text(a, "%.0f seconds", seconds);
  return arena_text(a, "%.1f minutes", seconds / 60);
}
static const char *plural(int n, const char *one, const char *many)
{
  return arena_text(a, "%d %s", n, n == 1 ? one : many);
}

@* Claims. A table has one row for a claim. Claims that follow each other often
say the same of other sizes or other data; then the statement stands above
them once, with an ellipsis where its numbers differ, and the rows have the
numbers. This makes the tables shorter and easier to read. Tags that HTML lets
us omit are omitted; the heads of the columns, and the word for a claim that
holds, which would be most of a table, are put there by the script. Any
other verdict is a word, and the class of the row gives it a mark that does not
depend on colours alone.

@<Write claims@>=
@<Compare statements but for their numbers@>@;
static const char *const verdicts[outcomes] = { "holds", "fails", "shown",
  "not made" };
static const char *const row_class[outcomes] = { "", " class=f", " class=s",
  " class=n" };
static const char *stem(const judgement *j)
{
  size_t n = strlen(j->id), m = strlen(j->data); /* lengths */
  bool ends = n > m + 1 && m > 0 && j->id[n - m - 1] == '/'
    && strcmp(j->id + n - m, j->data) == 0; /* with its source */
  return html_text(a, arena_text(a, "%.*s", (int) (ends ? n - m - 1 : n),
    j->id));
}
static void write_claim(FILE *out, const judgement *j, const char *values)
{
  bool any = strcmp(j->data, "none needed") != 0; /* data */
  fprintf(out, "<tr%s><td>%s", row_class[j->verdict], stem(j));
  if (*values != '\0' && strchr(j->id, '[') == NULL)
    fprintf(out, " <i>%s</i>", values);
  fprintf(out, "<td>%s<td>%s<td>%s", any ? html_text(a, j->data) : "",
    predicted(j), j->verdict == NOT_MADE ? ""
    : to_digit_of(j->uncertainty, j->measured));
  if (j->uncertainty > 0)
    fprintf(out, " ± %s", to_digit_of(j->uncertainty, j->uncertainty));
  fprintf(out, "<td>%s<td>%s", tolerance(j),
    j->verdict == HOLDS ? "" : verdicts[j->verdict]);
  if (*j->reason != '\0') fprintf(out, " <i>%s</i>", html_text(a, j->reason));
  putc('\n', out);
}

@ The summary of a table counts its verdicts, so that nobody has to open it to
learn that a claim fails.

@<Write claims@>=
static char *counted(const int *count, const char *claims)
{
  int n = 0; /* all */
  for (int v = 0; v < outcomes; v++) n += count[v];
  char *text = arena_text(a, "%s", plural(n, "claim", claims));
  const char *before = ":"; /* of the next count */
  for (int v = 0; v < outcomes; v++)
    if (count[v] > 0) {
      text = arena_text(a, v == FAILS ? "%s%s <b>%d %s</b>" : "%s%s %d %s",
        text, before, count[v], v == HOLDS && count[v] > 1 ? "hold"
        : v == FAILS && count[v] > 1 ? "fail" : verdicts[v]);
      before = ",";
    }
  return text;
}
static void write_claims(FILE *out, const wall *w, int place)
{
  int count[outcomes] = {0}; /* of each verdict */
  int n = 0; /* all of this place */
  for (int i = 0; i < w->claims.n; i++)
    if (w->at[i] == place) count[w->claims.row[i].verdict]++, n++;
  if (n == 0) return;
  fprintf(out, "<details><summary>%s</summary><table>\n", counted(count,
    place < w->pictures ? "claims" : "claims beside the figures"));
  @<Write the rows of this place, statement by statement@>@;
  fprintf(out, "</table></details>\n");
}

@ A number begins with a digit that follows no letter, or it is part of a name.

@<Compare statements but for their numbers@>=
enum { numerals_max = 16 };
typedef struct {
  int n; /* how many there are */
  const char *at[numerals_max + 1]; /* the places; then the end */
  size_t length[numerals_max + 1]; /* in characters */
} numerals;
static numerals find_numerals(const char *text)
{
  numerals x = {0}; /* the result */
  const char *c = text; /* the next character */
  for (; *c != '\0' && x.n < numerals_max; c++) {
    if (!isdigit((unsigned char) *c)) continue;
    char *end; /* behind the number */
    strtod(c, &end);
    if (end[-1] == '.') end--;
    if (c == text || (!isalpha((unsigned char) c[-1]) && c[-1] != '_'))
      x.at[x.n] = c, x.length[x.n++] = (size_t) (end - c);
    c = end - 1;
  }
  x.at[x.n] = text + strlen(text);
  return x;
}
static bool alike(const char *p, const char *q)
{
  numerals x = find_numerals(p), y = find_numerals(q); /* in both */
  if (x.n != y.n) return false;
  for (int i = 0; i <= x.n; i++) {
    if (x.at[i] - p != y.at[i] - q
        || memcmp(p, q, (size_t) (x.at[i] - p)) != 0) return false;
    p = x.at[i] + x.length[i], q = y.at[i] + y.length[i];
  }
  return true;
}

@ The numbers that differ from those of the first statement are masked in it,
or, for a row, listed.

@<Compare statements but for their numbers@>=
static unsigned differing(const char *p, const char *q)
{
  numerals x = find_numerals(p), y = find_numerals(q); /* as many in both */
  unsigned bits = 0; /* one for each numeral */
  for (int i = 0; i < x.n; i++)
    if (x.length[i] != y.length[i]
        || memcmp(x.at[i], y.at[i], x.length[i]) != 0) bits |= 1u << i;
  return bits;
}
static char *masked(const char *text, unsigned bits)
{
  numerals x = find_numerals(text); /* in it */
  char *result = ""; /* so far */
  for (int i = 0; i <= x.n; i++) {
    bool hide = i < x.n && bits >> i & 1; /* this numeral */
    const char *end = x.at[i] + (hide ? 0 : x.length[i]); /* of what is copied */
    result = arena_text(a, "%s%.*s%s", result, (int) (end - text), text,
      hide ? "…" : "");
    text = x.at[i] + x.length[i];
  }
  return result;
}
static char *listed_numerals(const char *text, unsigned bits)
{
  numerals x = find_numerals(text); /* in it */
  char *result = ""; /* so far */
  for (int i = 0; i < x.n; i++)
    if (bits >> i & 1)
      result = arena_text(a, "%s%s%.*s", result, *result ? ", " : "",
        (int) x.length[i], x.at[i]);
  return result;
}

@ @<Write the rows of this place, statement by statement@>=
const judgement **row = arena_take(a, n, sizeof *row); /* of this place */
int m = 0; /* rows taken */
for (int i = 0; i < w->claims.n; i++)
  if (w->at[i] == place) row[m++] = &w->claims.row[i];
for (int i = 0, k; i < n; i = k) {
  const char *first = row[i]->statement; /* of rows |i| to |k|, less one */
  unsigned bits = 0; /* numerals that differ */
  for (k = i; k < n && alike(first, row[k]->statement); k++)
    bits |= differing(first, row[k]->statement);
  fprintf(out, "<tr><th>%s\n", html_statement(a, masked(first,
    bits)));
  for (int j = i; j < k; j++)
    write_claim(out, row[j], listed_numerals(row[j]->statement, bits));
}

@* A figure. Its heading is the number in the book, if that is known, and its
name. The link around the picture leads to the drawing; the script makes it
enlarge the figure instead. The picture is loaded when it comes near the view.

@<Write a figure@>=
static const char *pdf; /* the book, as seen from the page */
static bool alive; /* are there live figures? */
static const char *page_of(const char *label)
{
  const char *n = dictionary_find(&book, arena_text(a, "page:%s", label));
  return n == NULL ? "" : arena_text(a,
    "<a href=%s#page=%s>page %s</a>\n", pdf, n, n);
}
static const char *heading(const exhibit *p)
{
  const char *n = dictionary_find(&book, arena_text(a, "label:%s", p->label));
  const char *name = p->name + strcspn(p->name, "-"); /* behind \.{fig} */
  if (*name == '-') name += 1 + strcspn(name + 1, "-");
  if (*name == '-') name++;
  name = html_text(a, *name ? name : p->name);
  return n == NULL ? arena_text(a, "Figure <i>%s</i>", name)
    : arena_text(a, "Figure %s <i>%s</i>", n, name);
}
static void write_command(FILE *out, const char *command, double seconds)
{
  fprintf(out, "<code>%s</code> %s\n", html_text(a, command),
    time_needed(seconds));
}

@ The command measures the experiments of the figure alone, and draws what can
be drawn from them.

@<Write a figure@>=
static const char *command_of(const wall *w, const exhibit *p)
{
  char *only = arena_text(a, "%s", p->from); /* with commas between */
  for (char *c = only; *c != '\0'; c++) if (strchr(" |", *c)) *c = ',';
  return *only == '\0' ? arena_text(a, "make figures/%s", w->name)
    : arena_text(a, "build/bin/%s measure draw --only=%s", w->name, only);
}
static void write_picture(FILE *out, const wall *w, int i)
{
  const exhibit *p = &w->picture[i]; /* to be shown */
  char *id = arena_text(a, "%s-%s", w->name, p->name); /* of the figure */
  fprintf(out, "<figure id=%s", id);
  @<Write the weeks of figure |id|@>@;
  fprintf(out, ">\n<h4>%s</h4>\n<img loading=lazy src=%s/%s.svg width=%d "
    "height=%d alt=\"%s\">\n", heading(p), w->name, p->name, p->width,
    p->height, html_text(a, p->alt));
  @<Make a place for a live figure@>@;
  fprintf(out, "<figcaption><p>%s\n<p>%s", p->caption, page_of(p->label));
  write_command(out, command_of(w, p), isnan(p->seconds) ? w->seconds
    : p->seconds);
  fprintf(out, "</figcaption>\n");
  write_claims(out, w, i);
  fprintf(out, "</figure>\n");
}

@ @<Write the weeks of figure |id|@>=
int found = 0; /* weeks so far */
for (int k = 0; k < weeks.looks; k++)
  if (strcmp(weeks.seen[k].picture, id) == 0)
    fprintf(out, "%s%d", found++ ? " " : " data-weeks=\"", weeks.seen[k].week);
if (found) putc('"', out);

@ Six figures are drawn a second time, by the page itself, from formulas whose
parameters the reader moves.

@<Make a place for a live figure@>=
static const char *const live[][2] = { /* figure, and name of its formulas */
  {"s1-solvable-fig-1-modes", "modes"}, @/
  {"s1-solvable-fig-2-depth", "depth"}, @/
  {"s3-laws-fig-1-edge", "edge"}, @/
  {"s1-solvable-fig-3-kernels", "framework"}, @/
  {"s2-limits-fig-4-rich", "crossover"}, @/
  {"c1-grokking-fig-1-curve", "grokking"} @/
};
for (size_t k = 0; alive && k < sizeof live / sizeof *live; k++)
  if (strcmp(id, live[k][0]) == 0)
    fprintf(out, "<div class=live data-live=%s></div>\n", live[k][1]);

@* The page. It begins with what it is and with the verdicts, counted over all
chapters. Each count is a link to the claims that it counts; those that fail
are as near as those that hold.

@<Write the page@>=
@<Copy a script@>@;
static void write_head(FILE *out)
{
  fprintf(out, "<!doctype html>\n<html lang=en>\n<meta charset=utf-8>\n"
    "<meta name=viewport content=\"width=device-width,initial-scale=1\">\n"
    "<title>Learning Mechanics: the figures and their claims</title>\n"
    "<link rel=icon href=\"data:,\">\n<style>\n");
  write_lean(out, "web/page/gallery.css");
  if (alive) write_lean(out, "web/page/live.css");
  fprintf(out, "</style>\n");
}
static void write_counts(FILE *out, int n, const wall *w)
{
  static const char *const words[outcomes] = { "hold", "fail",
    "are shown without a verdict", "not made" };
  int count[outcomes] = {0}, pictures = 0, claims = 0; /* over all */
  for (int i = 0; i < n; i++) {
    pictures += w[i].pictures;
    claims += w[i].claims.n;
    for (int v = 0; v < outcomes; v++) count[v] += w[i].claims.count[v];
  }
  fprintf(out, "<p class=counts>%s, %s, %s. Of the claims ",
    plural(n, "chapter", "chapters"), plural(pictures, "figure", "figures"),
    plural(claims, "claim", "claims"));
  const char *between = ""; /* two counts */
  for (int v = 0; v < outcomes; v++)
    if (count[v] > 0) {
      fprintf(out, "%s<a class=%.3s href=\"#verdict=%s\"><b>%d</b> %s</a>",
        between, verdicts[v], v == NOT_MADE ? "not-made" : verdicts[v],
        count[v], words[v]);
      between = ", ";
    }
  fprintf(out, ".\n");
}

@ What the page takes over from \.{web/page} is copied without the blanks at the
beginning of lines and without comments, which are for readers of the source.

@<Copy a script@>=
static void write_lean(FILE *out, const char *path)
{
  char *at = text_of(a, path), *line; /* of the source */
  while ((line = line_of(&at)) != NULL) {
    line += strspn(line, " ");
    if (strncmp(line, "//", 2) != 0 && *line != '\0')
      fprintf(out, "%s\n", line);
  }
}

@ @<Write the page@>=
static void write_header(FILE *out, int n, const wall *w)
{
  fprintf(out, "<a class=skip href=\"#figures\">Skip to the figures</a>\n"
    "<header><h1>Learning Mechanics <small>a literate companion</small></h1>\n"
    "<p class=lead>All figures of the book, each beside what was claimed "
    "before it was measured. A line is a prediction made without fitting, a "
    "mark is a measurement. Every claim has a tolerance that was fixed "
    "beforehand, and one that fails is shown as failing. The theory, the "
    "programs and the proofs are in <a href=\"%s\">the book</a>; every figure "
    "tells its page there, and the command that makes it again.\n", pdf);
  write_counts(out, n, w);
  fprintf(out, "<noscript><p>Without its script this page has no filters. "
    "The tables of claims have the columns claim, data, predicted, measured, "
    "tolerance, verdict.</noscript>\n</header>\n");
  @<Write the form of the filters@>@;
  fprintf(out, "<nav aria-label=Chapters><ol>\n");
  for (int i = 0; i < n; i++)
    fprintf(out, "<li><a href=\"#%s\">%s</a>\n", w[i].name, w[i].title);
  fprintf(out, "</ol></nav>\n");
}

@ The form is hidden until the script, without which it would do nothing, has
filled in the choices.

@<Write the form of the filters@>=
static const char *const choices[] = { "part", "data", "verdict", "week" };
fprintf(out, "<form id=filters hidden role=search aria-label=\"Filter the "
  "figures\"><label>search<input type=search name=q autocomplete=off></label>"
  "\n");
for (int k = 0; k < 4; k++)
  fprintf(out, "<label>%s<select name=%s><option value=\"\">all</select>"
    "</label>\n", choices[k], choices[k]);
fprintf(out, "<span class=state><output id=shown aria-live=polite></output>\n"
  "<button type=reset>show all</button>\n"
  "<button type=button id=scheme aria-pressed=false>dark</button></span>"
  "</form>\n");

@ A chapter's section has its question, its verdicts and its command, then
its figures, and at last the claims that none of them shows.

@<Write the page@>=
static void write_wall(FILE *out, const wall *w)
{
  const char *label = arena_text(a, "chapter:%s", w->name); /* in the book */
  const char *n = dictionary_find(&book, arena_text(a, "label:%s", label));
  fprintf(out, "<section class=chapter id=%s><h3>", w->name);
  if (n != NULL) fprintf(out, "<small>Chapter %s</small> ", n);
  fprintf(out, "%s</h3>\n<p class=question>%s\n<p>%s<p>%s",
    html_text(a, w->title), html_text(a, w->question),
    counted(w->claims.count, "claims"), page_of(label));
  write_command(out, arena_text(a, "make figures/%s", w->name), w->seconds);
  for (int i = 0; i < w->pictures; i++) write_picture(out, w, i);
  write_claims(out, w, w->pictures);
  fprintf(out, "</section>\n");
}

@ The weeks of the course come before the chapters, folded, since they are for
teachers; each leads to the figures that are looked at in it.

@<Write the course@>=
static void write_course(FILE *out)
{
  int n = weeks.n; /* how many */
  if (n == 0) return;
  fprintf(out, "<section id=weeks aria-label=Course><details><summary>A course"
    " in %d weeks</summary><ol>\n", n);
  for (int k = 0; k < n; k++) {
    const lesson *l = &weeks.taught[k]; /* of this week */
    fprintf(out, "<li value=%d><a href=\"#week=%d\">%s</a> <span>%s</span><p>",
      l->week, l->week, html_text(a, l->title), html_text(a, l->question));
    write_command(out, arena_text(a, "make week-%d", l->week),
      *l->minutes == '\0' ? NAN : 60 * strtod(l->minutes, NULL));
  }
  fprintf(out, "</ol></details></section>\n");
}

@ The browser knows the drawings and the book by paths from the page. The book
is always that which is published, and lies in the clone.

@<Write the page@>=
static const char *way_to(const char *file)
{
  char from[PATH_MAX], to[PATH_MAX]; /* both folders, complete */
  if (realpath(page, from) == NULL)
    fatal(1, "%s: found no such folder; run \"make figures\"", page);
  if (realpath("figures/published", to) == NULL)
    return arena_text(a, "published/%s", file);
  size_t same = 0, k; /* length of the common folder; place */
  for (k = 0; from[k] == to[k] && from[k] != '\0'; k++)
    if (from[k] == '/') same = k + 1;
  if (from[k] == '\0' && to[k] == '\0') return file;
  if (from[k] == '\0' && to[k] == '/') return arena_text(a, "%s/%s",
    to + k + 1, file);
  char *way = "../"; /* out of |from| */
  for (const char *c = from + same; *c != '\0'; c++)
    if (*c == '/') way = arena_text(a, "../%s", way);
  return arena_text(a, "%s%s/%s", way, to + same, file);
}

@ The scripts stand at the end. Two of them belong to the live figures, which
need the records of four chapters and their programs; where one is absent, the
page has no live figures.

@<Write the page@>=
static void write_scripts(FILE *out)
{
  static const char *const files[] = { "laws", "live", "gallery" };
  if (alive) {
    fprintf(out, "<script type=\"application/json\" id=live>\n");
    write_live(a, out, records);
    fprintf(out, "</script>\n");
  }
  for (int i = alive ? 0 : 2; i < 3; i++) {
    fprintf(out, "<script>\n");
    write_lean(out, arena_text(a, "web/page/%s.js", files[i]));
    fprintf(out, "</script>\n");
  }
}
static bool has_records(const char *slug)
{
  return file_exists(arena_text(a, "%s/%s/records.db", records, slug));
}
static void write_page(int n, const wall *w)
{
  pdf = html_text(a, way_to("learning-mechanics.pdf"));
  alive = has_records("s1-solvable") && has_records("s2-limits")
    && has_records("s3-laws") && has_records("c1-grokking");
  output o = output_open(arena_text(a, "%s/index.html", page)); /* the page */
  const char *part = ""; /* of the chapter before */
  write_head(o.stream);
  write_header(o.stream, n, w);
  fprintf(o.stream, "<main id=figures tabindex=-1>\n");
  write_course(o.stream);
  for (int i = 0; i < n; i++) {
    if (strcmp(part, w[i].part) != 0)
      fprintf(o.stream, "%s<section class=part><h2>%s</h2>\n",
        *part ? "</section>\n" : "", w[i].part);
    part = w[i].part;
    write_wall(o.stream, &w[i]);
  }
  fprintf(o.stream, "</section></main>\n");
  write_scripts(o.stream);
  output_commit(&o);
}

@* Index.
