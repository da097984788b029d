% live: what the six live figures of the page need, as JSON.
@i types.w
@s slider int
@s live_part int
@s live_figure int

@** Live figures.
\label{ch:live}
Where a theory is a formula, a reader need not believe a drawn line: the page
of figures can compute it before his eyes, for parameters of his choice. Six
figures of the book are live in this sense. Their formulas are functions in
plain JavaScript, \.{web/page/laws.js}; the sliders, the axes and the marks
are drawn by \.{web/page/live.js}. This instrument writes what both must be
told: which parameters may be moved and how far, what was measured, the few
numbers that a formula takes from the data, and numbers that the chapter's own
program computed, against which the formulas are tested.

Nothing of it is typed here. Ranges and meanings come from the program's table
of parameters, values and measurements from its record, by questions
(chapter~\ref{ch:database}). The questions are put to the chapter's program and
not to its file, because only the program knows its own formulas and views: a
prediction that the page is tested against is then the very number that the
chapter's claims are judged by.

\begin{center}
\begin{tabular}{@@{}l@@{\ \ }l@@{\ \ }>{\raggedright\arraybackslash}p{96pt}@@{}}
modes & \.{s1-solvable}, E1 & strengths of a linear network's modes\\
depth & \.{s1-solvable}, E2 & half-time against the scale of the start\\
edge & \.{s3-laws}, E1 & the threshold of the sharpness\\
framework & \.{s1-solvable}, E3s & learning curve and learnabilities\\
crossover & \.{s2-limits}, E4 & residual, and growth of the kernel\\
grokking & \.{c1-grokking}, E1 & test error against age
\end{tabular}\end{center}
Of the kernel machines it is the synthetic one that is live, because its
spectrum is a formula; the spectra of images are thousands of numbers, and
would be half of the page.

|write_live| writes one JSON object to |out|, whose members are these six, and
|write_checked_live| the same with the numbers for the tests, which are as
long as everything else. The records lie in folders of |figures| that are
named as the chapters. A record or program that is missing, or a question that
fails, ends the program with status~1 and a line that names it.

@(live.h@>=
#pragma once
#include "base.h"
void write_live(arena *a, FILE *out, const char *figures);
void write_checked_live(arena *a, FILE *out, const char *figures);

@ @c
#include <libgen.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "live.h"
@<Types@>@;
@<Ask a program@>@;
@<The six figures@>@;
@<Write one figure@>@;

@ @c
static void write_all(arena *a, FILE *out, const char *figures, bool checked)
{
  for (int i = 0; i < FIGURES; i++) {
    fprintf(out, "%s\n\"%s\":", i ? "," : "{", live_figures[i].name);
    write_figure(a, out, figures, &live_figures[i], checked);
  }
  fputs("\n}\n", out);
}
void write_live(arena *a, FILE *out, const char *figures)
{
  write_all(a, out, figures, false);
}
void write_checked_live(arena *a, FILE *out, const char *figures)
{
  write_all(a, out, figures, true);
}

@* Asking programs. A program is run with words that may hold blanks and
quotation marks, so each word is put in single quotes for the shell. The
programs lie beside the one that runs. What a program prints comes back whole;
if it fails it has said why itself, and only its name is added.

@<Ask a program@>=
static const char *quoted(arena *a, const char *word)
{
  char *q = arena_take(a, 4 * strlen(word) + 3, 1), *to = q; /* the result */
  *to++ = '\'';
  for (; *word; word++)
    if (*word == '\'') memcpy(to, "'\\''", 4), to += 4;
    else *to++ = *word;
  *to = '\'';
  return q;
}
static const char *program_path(arena *a, const char *program)
{
  char self[4096]; /* where this program lies */
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  if (n < 0) fatal(1, "/proc/self/exe: cannot be read; is /proc mounted?");
  self[n] = '\0';
  return arena_text(a, "%s/%s", dirname(self), program);
}

@ @<Ask a program@>=
static char *said_by(arena *a, const char *program, const char *words)
{
  const char *path = program_path(a, program); /* of its file */
  if (!file_exists(path))
    fatal(1, "%s: no such program; run \"make build/bin/%s\"", path, program);
  FILE *pipe = popen(arena_text(a, "%s %s", quoted(a, path), words), "r");
  if (pipe == NULL) fatal(1, "%s: cannot be run", path);
  size_t n = 0, room = 1 << 16; /* bytes read; place for them */
  char *text = arena_take(a, room, 1); /* the result */
  for (size_t m; (m = fread(text + n, 1, room - n - 1, pipe)) > 0;)
    if ((n += m) == room - 1) {
      char *wider = arena_take(a, room *= 2, 1); /* twice the place */
      text = memcpy(wider, text, n);
    }
  text[n] = '\0';
  if (pclose(pipe) != 0) fatal(1, "%s: failed at %.60s", path, words);
  return text;
}

@ A text is taken apart at a character; the parts stay in place, ended by
zeros. Blanks at the end of a part, with which the columns of an answer are
filled up, are cut off.

@<Ask a program@>=
static int split(char *text, char at, char **part, int most)
{
  int n = 0; /* parts */
  for (char *end; text != NULL && n < most; text = end) {
    end = strchr(text, at);
    if (end != NULL) *end++ = '\0';
    part[n++] = text;
    for (size_t m = strlen(text); m > 0 && text[m - 1] == ' ';)
      text[--m] = '\0';
  }
  return n;
}

@* A figure and its questions. A slider moves a parameter. If the parameter is
a list, |place| tells which of its members; otherwise it is |-1|. The scale is
\.{linear}, \.{log}, or \.{cubic}, which begins at zero and is fine near it. Some combinations a
program refuses, for instance a step above the one at which descent is stable.
Then |limit| is a question for the largest value that goes with the record.

The command that the page shows makes all experiments from which the figure is
drawn, so that a reader gets the figure too. Of a figure's parts each has a
name and a question whose answer is one cell, a text of JSON. \.{fixed} holds
parameters that a law needs and no slider moves, \.{data} what the law takes
from the task, \.{marks} what was measured, in groups, \.{check} the
predictions of the program. The last of these stands last.

@<Types@>=
typedef struct {
  const char *name; /* of the parameter */
  int place; /* in a list, or $-1$ */
  const char *scale, *limit; /* the latter a question, or null */
} slider;
typedef struct { const char *name, *question; } live_part;
typedef struct {
  const char *name, *program; /* on the page; of the chapter */
  const char *only, *source; /* experiments; question for the data set */
  slider sliders[8]; /* up to an empty one */
  live_part parts[6]; /* up to an empty one */
} live_figure;
enum { FIGURES = 6, LINES = 64 };

@ The macros build texts of JSON within a question: a list of what a column
holds, a pair and a triple of numbers that are drawn, and a number in full.

@d LIST(x) " '[' || group_concat(" x ") || ']' "
@d FULL(x) "printf('%!.17g', " x ")"
@d DRAWN2(x, y) LIST("printf('[%.4g,%.4g]', " x ", " y ")")
@d DRAWN3(x, y, z) LIST("printf('[%.4g,%.4g,%.3g]', " x ", " y ", " z ")")
@d CHECK(law, parameters, at, predicted)
  " '{\"law\":\"" law "\",\"parameters\":{' || " parameters " || '},\"at\":' ||"
  LIST(at) " || ',\"predicted\":' || " LIST(FULL(predicted)) " || '}' "
@d VALUE(name) "'\"" name "\":' || param('" name "')"

@ The question of a figure has a row for each slider, with its value and its
limit, and one for each part. The rows are numbered, because a union has no
order of its own.

@<Write one figure@>=
static bool is_check(const live_part *p)
{
  return strcmp(p->name, "check") == 0;
}
static const char *whole_question(arena *a, const live_figure *f,
  bool checked)
{
  const char *q = arena_text(a, "select 0 as i, (%s) as v", f->source);
  int n = 1; /* number of the row */
  for (const slider *s = f->sliders; s->name != NULL; s++, n += 2)
    q = arena_text(a, "%s union all select %d, json_quote(param('%s'))"
      " union all select %d, (%s)", q, n, s->name, n + 1,
      s->limit ? s->limit : "''");
  for (const live_part *p = f->parts; p->name != NULL; p++)
    if (checked || !is_check(p))
      q = arena_text(a, "%s union all select %d, (%s)", q, n++, p->question);
  return arena_text(a, "select v from (%s) order by i", q);
}

@ @<Write one figure@>=
@<Write a slider@>@;
static void write_figure(arena *a, FILE *out, const char *figures,
  const live_figure *f, bool checked)
{
  char *row[LINES]; /* of the answer, after its heading */
  const char *folder = arena_text(a, "--out=%s/%s", figures, f->program);
  if (!file_exists(arena_text(a, "%s/records.db", folder + 6)))
    fatal(1, "%s/records.db: no such record; run \"make figures/%s\"",
      folder + 6, f->program);
  int n = split(said_by(a, f->program, arena_text(a, "ask %s %s",
    quoted(a, folder), quoted(a, whole_question(a, f, checked)))), '\n', row, LINES);
  char *table = said_by(a, f->program, "--list-params");
  fprintf(out, "{\"program\":\"%s\",\"only\":\"%s\",\"source\":\"%s\",\n"
    "\"parameters\":[", f->program, f->only, row[1]);
  int i = 2; /* row */
  for (const slider *s = f->sliders; s->name != NULL; s++, i += 2) {
    if (s > f->sliders) fputs(",\n", out);
    write_slider(a, out, f, s, table, row[i], row[i + 1]);
  }
  fputc(']', out);
  for (const live_part *p = f->parts; p->name != NULL; p++, i++) {
    if (!checked && is_check(p)) break;
    if (i >= n || *row[i] == '\0')
      fatal(1, "%s/%s: found no %s of the live figure %s; measure %s",
        figures, f->program, p->name, f->name, f->only);
    fprintf(out, ",\n\"%s\":%s", p->name, row[i]);
  }
  fputc('}', out);
}

@ The table has one line for each parameter: name, default, least and greatest
value, unit, meaning. The meaning begins with the names of experiments and may
end with what is demanded of a list; the first is cut off, and of the second
only the order is kept.

@<Write a slider@>=
static int row_of(arena *a, const char *table, const char *name,
  char **column)
{
  size_t n = strlen(name); /* its length */
  while (table != NULL && *table
    && (strncmp(table, name, n) != 0 || table[n] != '\t')) {
    table = strchr(table, '\n');
    if (table != NULL) table++;
  }
  if (table == NULL || *table == '\0') return 0;
  return split(arena_text(a, "%.*s", (int) strcspn(table, "\n"), table),
    '\t', column, 6);
}
static void write_slider(arena *a, FILE *out, const live_figure *f,
  const slider *s, const char *table, const char *value, const char *limit)
{
  char *c[6]; /* columns of its row */
  if (row_of(a, table, s->name, c) != 6)
    fatal(1, "%s: found no parameter %s, expected one", f->program, s->name);
  const char *order = strstr(c[5], "descending") ? "descending"
    : strstr(c[5], "ascending") ? "ascending" : ""; /* of a list */
  char *meaning = strstr(c[5], ": ") ? strstr(c[5], ": ") + 2 : c[5];
  meaning[strcspn(meaning, ";")] = '\0';
  double most = strtod(c[3], NULL); /* to the right of the slider */
  if (*limit) most = fmin(most, strtod(limit, NULL));
  bool counts = strpbrk(c[1], ".e") == NULL && s->place < 0; /* integer? */
  fprintf(out, "{\"name\":\"%s\",\"option\":\"--%s=\",\"label\":\"%s\","
    "\"unit\":\"%s\",\"scale\":\"%s\",\"min\":%s,\"max\":%.3g,", s->name,
    s->name, meaning, strcmp(c[4], "1") ? c[4] : "", s->scale, c[2], most);
  if (counts) fputs("\"whole\":true,", out);
  if (s->place < 0) fprintf(out, "\"value\":%s}", value);
  else @<Write a list and the place of its moving member@>@;
}

@ A record may have a shorter list than the book. Then the last member moves.

@<Write a list and the place of its moving member@>=
{
  int length = (int) strcspn(value + 1, "\""), last = 0; /* of the text */
  for (int i = 1; i <= length; i++) last += value[i] == ',';
  fprintf(out, "\"list\":[%.*s],\"place\":%d,\"order\":\"%s\"}", length,
    value + 1, s->place < last ? s->place : last, order);
}

@* The six. In this order they are written.

@<The six figures@>=
static const live_figure live_figures[FIGURES] = @[{
  @<Modes@>@;@/
  @<Depth@>@;@/
  @<Edge@>@;@/
  @<Framework@>@;@/
  @<Crossover@>@;@/
  @<Grokking@>@;@/
}@];

@ \emph{Modes.} One task is live, the first of the figure: the digits, if they
were present. The law takes from it the nine singular values and, of the first
seed, the nine effective starts, which all have the factor $\sigma^2$. The
program refuses steps from $1/s_1$ on and starts with $h\sigma^2/2\ge s_9$, and
estimates no cost for starts with $h\sigma^2>.1$.

@d TASK "(select data from task group by data order by data = 'synthetic',"
  " data = 'CIFAR-10' limit 1)"
@d OF_TASK " where data = " TASK " and seed = 1 "

@<Modes@>=
{"modes", "s1-solvable", "E1", "select case " TASK " when 'MNIST' then 'mnist'"
  " when 'synthetic' then 'gauss' else 'cifar' end",
  {{"sigma", -1, "log", "select 0.99*sqrt(min(2*min(s), 0.1)"
    "/param('h')) from task where data = " TASK},
   {"eta", -1, "log", "select 0.99/max(s) from task where data = "
    TASK}, {0}},
  {{"fixed", "select '{}'"},
   {"data", "select '{\"name\":\"' || " TASK " || '\",\"sigma\":' ||"
    " param('sigma') || ',\"s\":' || (select " LIST(FULL("s")) " from (select *"
    " from task where data = " TASK " order by mode)) || ',\"a0\":' || (select "
    LIST(FULL("a0")) " from (select * from effective" OF_TASK "order by mode))"
    " || '}'"},
   {"marks", "select " LIST("'{\"mode\":' || mode || ',\"points\":' || p || '}'")
    " from (select mode, " DRAWN2("time", "strength") " as p from (select *,"
    " row_number() over (partition by mode order by step) + 2*mode as place,"
    " 1 + count(*) over (partition by mode)/24 as every from growth" OF_TASK
    " and net = 0) where place % every = 0 group by mode)"},
   {"check", "select '[' || (select " CHECK("modeStrength", VALUE("sigma")
    " || ',' || " VALUE("eta"), "'[' || mode || ',' || " FULL("time") " || ']'",
    "theory") " from (select *, row_number() over (partition by mode order by"
    " step) as place, 1 + count(*) over (partition by mode)/5 as every from"
    " growth" OF_TASK "and net = 0) where place % every = 1) || ',' || (select "
    CHECK("modeHalfTime", VALUE("sigma") " || ',' || " VALUE("eta"), "mode",
    "predicted") " from half_time" OF_TASK "and net = 0) || ']'"},
   {0}}},

@ \emph{Depth.} For each number of layers the slider moves the smallest start.
The theory of the flow knows nothing else; the steps enter by the bound on the
lateness of descent. They are stable below $2/L$.

@<Depth@>=
{"depth", "s1-solvable", "E2,E2b", "select ''",
  {{"eps2", 4, "log", NULL}, {"eps3", 4, "log", NULL},
   {"eps4", 3, "log", NULL}, {"eta2", -1, "log", "select 0.999"},
   {"eta3", -1, "log", "select 0.666"}, {"eta4", -1, "log", "select 0.499"},
   {0}},
  {{"fixed", "select '{}'"}, {"data", "select '{}'"},
   {"marks", "select " LIST("printf('{\"layers\":%d,\"weights\":\"%s\","
    "\"points\":', layers, weights) || p || '}'") " from (select layers,"
    " weights, " DRAWN3("1/eps", "time", "spread") " as p from waiting where"
    " time is not null group by layers, weights)"},
   {"check", "select '[' || (select " CHECK("depthHalfTime", "''", "'[' ||"
    " printf('%d', layers) || ',' || " FULL("eps") " || ']'", "integral")
    " from waiting where weights = 'balanced') || ',' || (select "
    CHECK("depthLateness", VALUE("eta2") " || ',' || " VALUE("eta3") " || ',' ||"
    " " VALUE("eta4"), "'[' || printf('%d', layers) || ',' || " FULL("eps")
    " || ']'", "tau") " from waiting where weights = 'balanced') || ']'"},
   {0}}},

@ \emph{Edge.} Gradient descent at three steps and heavy ball, on the
two-layer network, first seed, first source. Below the sharpness at the start the law says
nothing, so that the steps have a limit; that of heavy ball is taken for the
momentum of the record.

@d START "(select max(sharpness) from edge where step = 0 and network ="
  " 'two-layer' and rule = 'GD')"
@d SMOOTH " where data in shown and network = 'two-layer' and rule in ('GD',"
  " 'momentum') and experiment = 'E1' "

@<Edge@>=
{"edge", "s3-laws", "E1,E1b", "select lower(data) from shown",
  {{"eta1", 0, "log", "select 1.98/" START},
   {"eta1", 1, "log", "select 1.98/" START},
   {"eta1", 2, "log", "select 1.98/" START},
   {"eta-ball", -1, "log", "select (1.98 + 1.98*"
    "param('beta'))/" START}, {"beta", -1, "linear", NULL}, {0}},
  {{"fixed", "select '{}'"},
   {"data", "select '{\"start\":' || " START " || '}'"},
   {"marks", "select " LIST("printf('{\"rule\":\"%s\",\"eta\":%.6g,\"beta\":"
    "%.6g,\"points\":', rule, eta, beta) || p || '}'") " from (select rule, eta,"
    " beta, " DRAWN2("step", "sharpness") " as p from (select *, row_number()"
    " over (partition by rule, eta order by step) as place, 1 + count(*) over"
    " (partition by rule, eta)/45 as every from hover" SMOOTH "and seed ="
    " param('seed')) where place % every = 0 group by rule, eta)"},
   {"check", "select '[' || (select " CHECK("threshold", "''", "'[' || "
    FULL("eta") " || ',' || " FULL("beta") " || ']'", "threshold") " from"
    " (select distinct eta, beta, threshold from hover" SMOOTH ")) || ']'"},
   {0}}},

@ \emph{Framework.} The eigenvalues and the coefficients are power laws.

@d POWERS VALUE("alpha") " || ',' || " VALUE("beta") " || ',' || " VALUE("s2")
  " || ',' || " VALUE("delta-syn") " || ',' || " VALUE("modes-syn")

@<Framework@>=
{"framework", "s1-solvable", "E3s", "select 'gauss'",
  {{"alpha", -1, "linear", NULL}, {"beta", -1, "linear", NULL},
   {"s2", -1, "cubic", NULL}, {"delta-syn", -1, "log", NULL},
   {"modes-syn", -1, "log", NULL}, {0}},
  {{"fixed", "select '{}'"}, {"data", "select '{}'"},
   {"marks", "select '[' || (select " DRAWN3("n", "error", "spread") " from"
    " ideal_curve) || ',' || (select " LIST("printf('{\"n\":%d,\"points\":', n)"
    " || p || '}'") " from (select n, " DRAWN2("mode", "learned") " as p from"
    " rung where drawn and marked group by n)) || ']'"},
   {"check", "select '[' || (select " CHECK("testError", POWERS, "n",
    "error_theory") " from ideal_theory) || ',' || (select " CHECK("kappa",
    POWERS, "n", "kappa") " from ideal_theory) || ',' || (select "
    CHECK("learnability", POWERS, "printf('[%d,%d]', n, mode)", "theory")
    " from rung where marked) || ']'"},
   {0}}},

@ \emph{Crossover.} The slider moves the third of the six values of
$\gamma_0$; the others have their lines too.

@<Crossover@>=
{"crossover", "s2-limits", "E4,E5", "select ''",
  {{"gamma4", 2, "log", NULL}, {0}},
  {{"fixed", "select '{}'"}, {"data", "select '{}'"},
   {"marks", "select '[' || (select " LIST("printf('{\"gamma\":%.6g,"
    "\"points\":', gamma0) || p || '}'") " from (select gamma0, "
    DRAWN2("time", "residual") " as p from linear_path where seed ="
    " param('seed') and width = param('n4') and step % 15 = 0 group by"
    " gamma0)) || ',' || (select " DRAWN2("gamma0", "growth") " from linear_wide"
    ") || ']'"},
   {"check", "select '[' || (select " CHECK("richResidual", "''",
    "'[' || " FULL("gamma0") " || printf(',%d]', step)", "flow") " from"
    " linear_path where seed = param('seed') and width = param('n4') and"
    " step % 30 = 0) || ',' || (select " CHECK("richGap", "''", FULL("gamma0"),
    "gap_of_step") " from linear_wide where seed = param('seed')) || ',' ||"
    " (select " CHECK("richGrowth", "''", FULL("gamma0"), "growth_of_flow")
    " from linear_wide where seed = param('seed')) || ']'"},
   {0}}},

@ \emph{Grokking.} The law needs the inputs, forty rows of a hundred normal
numbers. The page draws them again, from the same stream of the same
generator. It follows the solution from age to age, as the program did, so
that all looks of a run are checked. Fewer inputs than unknowns are demanded.

@d PROBLEM VALUE("N") " || ',' || " VALUE("n") " || ',' || " VALUE("k")
  " || ',' || " VALUE("seed")

@<Grokking@>=
{"grokking", "c1-grokking", "E1,E1b,E1c", "select ''",
  {{"alpha", 0, "log", NULL}, {"alpha", 1, "log", NULL},
   {"lambda", 0, "log", NULL},
   {"n", -1, "linear", "select param('N') - 1"},
   {"k", -1, "linear", "select param('N')"}, {0}},
  {{"fixed", "select '{' || " PROBLEM " || '}'"},
   {"data", "select '{}'"},
   {"marks", "select " LIST("printf('{\"alpha\":%.6g,\"lambda\":%.6g,"
    "\"points\":', alpha, lambda) || p || '}'") " from (select alpha, lambda, "
    DRAWN2("age", "test") " as p from curve where experiment = 'E1' and seed ="
    " param('seed') and t > 0.1 and (lambda = member('lambda', 1) or age > 0.1)"
    " group by alpha, lambda)"},
   {"check", "select " LIST("c") " from (select " CHECK("grokkingError",
    PROBLEM " || ',\"alpha\":' || " FULL("alpha"), FULL("age"), "law") " as c"
    " from (select * from curve where experiment = 'E1' and seed ="
    " param('seed') order by alpha, lambda, age) group by alpha, lambda)"},
   {0}}},

@* Tests. Without an argument the program |test-live| checks what needs no
record. With the name of a folder of records it writes its six figures, which
is how the tests of the page get them.

@(test-live.c@>=
#include <string.h>
#include "live.h"
#include "test.h"
static void write_nothing(void *a)
{
  write_live(a, stdout, "no such folder");
}
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for texts */
  if (argc == 2) {
    program_name = "test-live";
    write_checked_live(a, stdout, argv[1]);
    finish_output();
    return 0;
  }
  test_begin("test-live");
  @<Test the live figures@>@;
  arena_free(a);
  return test_end();
}

@ @<Test the live figures@>=
test_dies(write_nothing, a, 1, "no such folder/s1-solvable/records.db: no such"
  " record", "a missing record is named (else a page has no live figures)");

@* Index.
