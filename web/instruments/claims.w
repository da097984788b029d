% claims: judged by questions; numbers for the prose; the printed table.
@i types.w
@s number int
@s entry int

@** Claims.
A chapter says what a measurement should give before it is made, and the
record says what it gave. This instrument brings the two together. A claim is
a row of a table: an identifier, a sentence, a prediction, a tolerance, and a
question to the record whose answer is judged. Verdicts are computed here and
typed nowhere.

Two files come out of it. \.{claims.csv} holds what was predicted, what was
measured, the verdict, and why a claim failed or could not be made.
\.{values.tex} holds every number that the prose of the chapter quotes. Both
appear whole or not at all, and neither contains a time or the name of a
machine. A verdict read back may have been edited or cut, so reading is
strict; the table on the terminal is made from what was read.

A chapter that measures how fast weights rotate might state its claim so:

\smallskip
{\parindent0pt\obeylines
\.{\{"E4", "C10", "rms angle over theory,"}
\quad\.{" eta = \{eta\}", WITHIN, 1, 0.05, "CIFAR",}
\quad\.{"select data, eta, seed, ratio as measured"}
\quad\.{" from equilibrium", false\}}\par}

\smallskip\noindent If the experiment ran at two step sizes, with three
seeds, on CIFAR and on a synthetic set, the answer has twelve rows. They
become four claims, two of which are judged:

\smallskip
{\parindent0pt\obeylines
\.{C10[eta=0.1]/CIFAR,...,1,0.98,0.01,0.05,}
\quad\.{absolute,holds,CIFAR,3,}
\.{C10[eta=0.1]/gauss,...,1,1.01,0.01,0.05,}
\quad\.{absolute,shown,gauss,3,}\par}

\smallskip\noindent and so on for the other step size. No line of the chapter
loops over seeds, looks for a column, or writes a file.

@(claims.h@>=
#pragma once
#include "database.h"

@ The implementation goes from the writing of cells to judging, from there to
the numbers for the prose, and ends with reading back and printing. It stands
on the database, which answers, and on the statistics of samples; it knows
nothing of experiments.

It judges and does not test hypotheses. There are no levels of significance
here, and nothing is corrected for the number of claims, because nothing is
chosen after the fact: a prediction and its tolerance stand in the program
before the run, and each claim is printed, whatever became of it.

@c
#include "claims.h"
#include "statistics.h"
#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
@<Words of the files@>@;
@<Ask a claim's question@>@;
@<Judge one group of rows@>@;
@<Account for sources without rows@>@;
@<Write the judged claims@>@;
@<Write the numbers for the prose@>@;
@<Read a file of comma-separated values@>@;
@<Make a statement plain@>@;
@<Lay out the printed table@>@;

@* Comma-separated values.
Any table can leave the program as a file that every other program reads.
|question_csv| asks, and writes what is answered row by row, so that a table
of any length needs no memory. |csv_number| and |csv_text| write one cell, for
whoever writes a small file of another shape. The first line of a file holds
the names of the columns. Like all files of this book these appear whole or
not at all, and a full disk ends the program with the name of the file.
@^RFC 4180@>

@(claims.h@>=
void question_csv(const char *question, const char *path);
void csv_number(FILE *out, double x);
void csv_text(FILE *out, const char *text);

@ Numbers have ten digits. That is more than any claim needs, and few enough
that the last bits of a sum do not show: if a thousand numbers of equal sign
are added in another order, the sum moves by at most $1000\cdot2^{-53}$ of its
value, in the thirteenth digit. A number that does not exist is an empty cell,
and an infinity is written as \.{inf}, which most readers of tables know.

A text is put in quotes only when it needs them, and quotes inside it are
doubled, as in RFC 4180. Unlike there, lines end with a newline alone.

@c
void csv_number(FILE *out, double x)
{
  if (!isnan(x)) fprintf(out, "%.10g", x);
}
void csv_text(FILE *out, const char *text)
{
  if (strpbrk(text, ",\"\n\r") == NULL) {
    fputs(text, out);
    return;
  }
  putc('"', out);
  for (; *text != '\0'; text++) {
    if (*text == '"') putc('"', out);
    putc(*text, out);
  }
  putc('"', out);
}

@ A cell goes from the library to the disk; the comma or the end of the line
is written behind it. The question passes through a format, so that a per cent
sign in it means itself. A row that the library cannot make, as of a column
that is misspelt, ends the program before the file has its name.

@c
void question_csv(const char *question, const char *path)
{
  sqlite3_stmt *s = database_prepare("%s", question);
  output o = output_open(path); /* the file */
  int n = sqlite3_column_count(s); /* columns */
  for (int j = 0; j < n; j++) {
    csv_text(o.stream, sqlite3_column_name(s, j));
    putc(j < n - 1 ? ',' : '\n', o.stream);
  }
  while (database_step(s))
    for (int j = 0; j < n; j++) {
      @<Write cell |j| of the row at which |s| stands@>@;
      putc(j < n - 1 ? ',' : '\n', o.stream);
    }
  sqlite3_finalize(s);
  output_commit(&o);
}

@ The library tells for each cell what it is, since its columns have no types.
Whole numbers pass through a |double| as well; that is exact up to $2^{53}$,
and beyond ten digits they would be rounded anyhow.

@<Write cell |j| of the row at which |s| stands@>=
int type = sqlite3_column_type(s, j); /* of the cell */
if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
  csv_number(o.stream, sqlite3_column_double(s, j));
else if (type != SQLITE_NULL)
  csv_text(o.stream, (const char *) sqlite3_column_text(s, j));

@* What a claim is.
A claim predicts a number $p$ that was fixed before the measurement, with a
tolerance $\tau$ that comes from the chapter's specification. Its question
measures a number $m$. The five kinds differ in what they demand:
\begin{center}
\begin{tabular}{@@{}l@@{\ \ }l@@{\ \ }l@@{}}
|WITHIN| & \.{absolute} & $\vert m-p\vert \le \tau$ \\
|RELATIVE| & \.{relative} & $\vert m-p\vert \le \tau\vert p\vert$ \\
|AT_LEAST| & \.{at-least} & $m \ge p-\tau$ \\
|AT_MOST| & \.{at-most} & $m \le p+\tau$ \\
|BETWEEN| & \.{interval} & $p-\tau \le m \le p+\tau$
\end{tabular}
\end{center}
The first and the last demand the same and differ in what they mean. |WITHIN|
predicts a value, and $\tau$ says how well theory and experiment should agree;
|BETWEEN| predicts no value, only a range, printed as low..high, whose middle
means nothing. In
|AT_LEAST| and |AT_MOST| the tolerance is zero where the bound is a theorem,
which allows no excess. All numbers of a claim have the unit of what it
measures, except that $\tau$ is a pure number when it is relative.

@(claims.h@>=
typedef enum { WITHIN, RELATIVE, AT_LEAST, AT_MOST, BETWEEN } demand;
typedef struct {
  const char *from; /* experiments it needs, \.{"E1 E1b"} */
  const char *id, *statement; /* \.{\{name\}} is the value of a case */
  demand kind; /* what is demanded */
  double predicted, tolerance; /* $p$ and $\tau$ */
  const char *judged; /* sources on which it is judged */
  const char *question; /* whose answer is judged */
  bool worst; /* over seeds: the worst, not the mean */
  const char *needs; /* \.{"nlist=64 eta=1,2"}: members, choices; or null */
} claim;

@ The question must have the column \.{measured}. What other columns mean is
decided by their names:

\smallskip
{\parindent0pt\hangindent2em
\.{data}, \.{seed}: the source and the repetition; \.{"/data"} is appended to
the identifier\par
\.{predicted}, \.{tolerance}, \.{id}: replace what the claim says\par
\.{judged}: 1 or 0, whether this row is judged, whatever its source\par
\.{why}: a text, the reason when \.{measured} is missing\par
\.{uncertainty}, \.{seeds}: replace the standard deviation over the rows and
their number\par}

\smallskip\noindent
Every other column is a \emph{case}, and each combination of cases makes a
claim of its own; without a column \.{id} its identifier is
\.{ID[case=value,...]}. The rows that agree in source and cases are
repetitions. Their mean is judged, or, if |worst| says so, the row that is
farthest on the wrong side; the uncertainty is their standard deviation.

@ A claim may be about particular sizes or strengths, which a reader can leave
out of the lists that are measured. Such a claim |needs| these numbers to be
members of the parameters, and is not made when one of them is missing; nor is
one that needs a choice of the reader which was made otherwise, or a size that
is too small.

The field |judged| names the sources on which the claim is judged,
separated by blanks; on others it is shown. Empty, it is shown everywhere. A
null pointer means judged everywhere: on each source of the chapter, if the
question has a column \.{data} and answers for any of them.

A source on which a claim is judged must show up in the answer. If it does
not, the claim is not made there, with the reason why the source is absent;
if the source is there, the claim fails, because something that should have
been measured was not. The same holds for single numbers: \emph{what is not
finite never passes}. One seed without a value makes the claim fail, with the
reason.
@^claims@>

The uncertainty has no part in the verdict. It would be tempting to let a
claim hold when prediction and measurement agree within two standard errors;
but then a noisy experiment would confirm more than a precise one. Instead
the printed table lists the claims whose standard error exceeds 0.4 of the
tolerance: they decide nothing.
@^tolerances@>

@ |claims_judge| asks the questions of all claims and numbers, which are
arrays that end with |{0}|, and writes \.{claims.csv} and \.{values.tex} into
the folder. The database must be open. A run of toy size judges nothing:
every claim is shown.

What is in the record is known to the laboratory, which stands beside this
instrument. It is told in four functions: |why_missing| gives null if all
experiments of a list are in the record, or says which was not measured;
|source_absent| gives null if the source can be measured on, or the reason.
They are handed over, and not called by name, for the sake of a program that
reads and prints claims but measures nothing: it need not be linked with the
laboratory, nor with the library for matrices behind it.

@(claims.h@>=
typedef struct { const char *from, *key, *format, *question; } number;
typedef struct {
  const char *(*why_missing)(const char *from);
  int (*source_count)(void);
  const char *(*source_name)(int i);
  const char *(*source_absent)(int i);
} availability;
void claims_judge(const claim *claims, const number *numbers,
  const char *slug, const char *folder, bool toy, availability known);

@ A judged claim is what a row of \.{claims.csv} says. Judging makes such
rows, and reading makes them again. Texts are never null, and live as long as
the arena of whoever made the row; a number that is missing is NaN, so that
arithmetic with it, and every comparison, comes out as ``no''.

@(claims.h@>=
typedef enum { HOLDS, FAILS, SHOWN, NOT_MADE, outcomes } outcome;
typedef struct {
  const char *id, *statement; /* the statement may contain \TeX */
  demand kind; /* of no meaning if it was not made */
  double predicted, tolerance; /* not a number if there is none */
  double measured, uncertainty; /* likewise */
  outcome verdict; /* holds, fails, shown, not made */
  const char *data; /* what it was measured on */
  int seeds; /* how many */
  const char *reason; /* why it failed or was not made, or empty */
} judgement;

@ The four verdicts differ in who has to act. A claim that \emph{holds} asks
for nothing. One that \emph{fails} contradicts the book, and makes |verify|
fail. One that is \emph{shown} neither passes nor fails: a known deviation, a
regime in which no law is claimed, or a toy. One that was \emph{not made}
waits for something that is absent: a data set, or an experiment that was
left out. A fifth verdict, such as ``nearly'', would be the first step to
tolerances that follow the measurements.

The files have words for kinds and verdicts. These are their columns, in
order; readers find them by name.

@<Words of the files@>=
static const char *const kind_word[] = { /* indexed by |demand| */
  "absolute", "relative", "at-least", "at-most", "interval"
};
static const char *const verdict_word[] = { /* indexed by |outcome| */
  "holds", "fails", "shown", "not made"
};
static const char header[] = "id,statement,predicted,measured,uncertainty,"
  "tolerance,kind,verdict,data,seeds,reason";
enum { col_id, col_statement, col_predicted, col_measured, col_uncertainty,
  col_tolerance, col_kind, col_verdict, col_data, col_seeds, col_reason,
  cols };

@* Asking.
The judgements of all claims are collected in a ledger before anything is
written. The arena of the ledger holds every text and every answer until the
files are complete. Besides the judgement itself an entry remembers its
identifier without the source, and whether it is judged or only shown, which a
toy hides.

When the list of entries is full, it moves to a place of twice the room. The
old place is not given back, as nothing in an arena is; since each is half the
size of the next, they waste together less than the last one takes.

@<Ask a claim's question@>=
typedef struct {
  judgement j; /* as it will be written */
  const char *stem; /* identifier without the source */
  bool judged; /* or only shown */
} entry;
typedef struct {
  arena *a; /* holds everything */
  availability known; /* what is in the record */
  bool toy; /* is nothing judged */
  entry *row; /* what was judged so far */
  int n, room; /* entries; space for them */
} ledger;
static void enter(ledger *l, entry e)
{
  if (l->n == l->room) {
    entry *old = l->row; /* outgrown */
    l->room = 2 * l->room + 64;
    l->row = arena_take(l->a, l->room, sizeof *l->row);
    if (l->n > 0) memcpy(l->row, old, l->n * sizeof *old);
  }
  l->row[l->n++] = e;
}

@ The ten columns that have a role are found by name, once for each question;
all others are cases. The order of the columns is of no account, except that
cases are named in it. The roles are numbered, so that a cell can be asked for
as ``the uncertainty in row~3'', whether or not there is such a column.

@<Ask a claim's question@>=
enum { MEASURED, PREDICTED, TOLERANCE, IDENTITY, DATA, SEED, JUDGED, WHY,
  UNCERTAINTY, SEEDS, roles };
static const char *const role_name[] = {
  "measured", "predicted", "tolerance", "id", "data", "seed", "judged",
  "why", "uncertainty", "seeds"
};
typedef struct {
  const claim *c; /* who asks */
  answer t; /* the answer */
  int column[roles]; /* of each role, or $-1$ */
  bool *is_case; /* for each column */
  bool *tells; /* likewise: case, source or identifier */
  int cases; /* how many are cases */
} asked;

@ A question without a measured number is a mistake in the chapter, and so is
one that forgets the source on which its claim depends: it would be shown
everywhere and judged nowhere. Both end the program with the name of the
claim; so does an error in SQL, in |ask|. Whoever writes a chapter meets them
at toy size, where every question is asked too.

@<Ask a claim's question@>=
static asked ask_claim(arena *a, const claim *c)
{
  asked q = {c, {0}, {0}, NULL, NULL, 0}; /* the result */
  q.t = ask(a, arena_text(a, "claim %s", c->id), "%s", c->question);
  q.is_case = arena_take(a, q.t.columns, sizeof *q.is_case);
  q.tells = arena_take(a, q.t.columns, sizeof *q.tells);
  for (int j = 0; j < q.t.columns; j++) {
    int r = 0; /* the role of this column */
    while (r < roles && strcmp(q.t.names[j], role_name[r]) != 0) r++;
    q.is_case[j] = r == roles;
    q.tells[j] = r == roles || r == DATA || r == IDENTITY;
    q.cases += q.is_case[j];
  }
  for (int r = 0; r < roles; r++)
    q.column[r] = answer_column(&q.t, role_name[r]);
  if (q.column[MEASURED] < 0)
    fatal(1, "claim %s: found no column \"measured\" in its question", c->id);
  if (q.column[DATA] < 0 && c->judged != NULL && *c->judged != '\0')
    fatal(1, "claim %s: judged on %s, but found no column \"data\" in its "
      "question", c->id, c->judged);
  return q;
}

@ Cells are read by role. Where a role has no column, its number is what the
caller says, which is how a claim's own prediction and tolerance come in, and
its text is null. A cell that is there but empty gives NaN: a question that
has a column of predictions must fill it.

@<Ask a claim's question@>=
static double number_at(const asked *q, int i, int role, double otherwise)
{
  int j = q->column[role]; /* the column, or $-1$ */
  return j < 0 ? otherwise : q->t.numbers[(size_t) i * q->t.columns + j];
}
static const char *text_at(const asked *q, int i, int role)
{
  int j = q->column[role]; /* the column, or $-1$ */
  return j < 0 ? NULL : q->t.texts[(size_t) i * q->t.columns + j];
}

@ The value of a case is quoted with six digits, as in \.{eta=0.1}; it is for
people, who would not like to read that $0.1$ is $0.1000000015$ after a
computation. Rows are compared by all ten, or two step sizes that differ in
the seventh digit would be taken for two seeds. Two cases that agree in six
digits and not in ten get the same identifier, and are refused when the
numbers for the prose are written. A case without a value is called \.{none}.

@<Ask a claim's question@>=
static const char *case_text(arena *a, const answer *t, int i, int j)
{
  size_t cell = (size_t) i * t->columns + j; /* its place */
  if (!isnan(t->numbers[cell])) return arena_text(a, "%g", t->numbers[cell]);
  return t->texts[cell] == NULL ? "none" : t->texts[cell];
}
static const char *case_list(arena *a, const asked *q, int i)
{
  const char *list = ""; /* the result, so far */
  for (int j = 0; j < q->t.columns; j++)
    if (q->is_case[j])
      list = arena_text(a, "%s%s%s=%s", list, *list ? "," : "",
        q->t.names[j], case_text(a, &q->t, i, j));
  return list;
}

@ Identifiers become keys of \TeX\ and cells of a table, so whatever is
special there is made a hyphen: a source called \.{tiny Shakespeare} is named
\.{tiny-Shakespeare} in an identifier. A control character that came with a
text becomes a question mark, here and in statements and reasons, for
|claims_read| would refuse it.

The stem of an identifier is what stands before the source. If the answer
names its rows, as the published record of the early chapters demands, the
name is all of it.

@<Ask a claim's question@>=
static const char *tame(arena *a, const char *text, const char *special,
  char instead)
{
  char *copy = arena_text(a, "%s", text); /* the result */
  for (char *c = copy; *c != '\0'; c++)
    if ((unsigned char) *c < ' ' || *c == 127) *c = '?';
    else if (strchr(special, *c) != NULL) *c = instead;
  return copy;
}
static const char special[] = "{}\\%#~ \"";
static const char *stem_of(arena *a, const asked *q, int i)
{
  const char *id = text_at(q, i, IDENTITY); /* from the answer */
  if (id == NULL)
    id = q->cases == 0 ? q->c->id
      : arena_text(a, "%s[%s]", q->c->id, case_list(a, q, i));
  return tame(a, id, special, '-');
}

@ The name of a case in braces stands for its value, so that one sentence
serves all cases. Braces around anything else belong to \TeX\ and stay: the
statement may well say \.{\$10\^\{-3\}\$}, as long as no case is called $-3$.
In a claim that was not made the name itself is all that can be said, and |i|
is $-1$.

The statement is read from brace to brace. Before each, |n| letters are
ordinary; behind it follows a name of |m| letters, if it is closed before
another brace opens. The text grows by copying, which takes a time quadratic
in its length; a statement has a hundred letters, and a chapter some sixty
claims.

@<Ask a claim's question@>=
static const char *worded(arena *a, const asked *q, int i)
{
  const char *s = q->c->statement; /* what is left of it */
  const char *text = ""; /* the result, so far */
  while (*s != '\0') {
    size_t n = strcspn(s, "{"), m = 0; /* before the brace, in it */
    int j = q->t.columns; /* the case that is named */
    if (s[n] == '{') m = strcspn(s + n + 1, "{}");
    if (m > 0 && s[n + 1 + m] == '}')
      for (j = 0; j < q->t.columns; j++)
        if (q->is_case[j] && strlen(q->t.names[j]) == m
            && memcmp(q->t.names[j], s + n + 1, m) == 0) break;
    @<Append |n| letters and the value of case |j| to |text|@>@;
  }
  return tame(a, text, "", ' ');
}

@ If no case is named, the brace is an ordinary letter, and what follows it is
looked at in the next round. That also ends the loop: each round passes at
least one letter, the brace or the last one.

@<Append |n| letters and the value of case |j| to |text|@>=
if (j < q->t.columns) {
  text = arena_text(a, "%s%.*s%s", text, (int) n, s,
    i < 0 ? q->t.names[j] : case_text(a, &q->t, i, j));
  s += n + m + 2;
} else {
  n += s[n] == '{';
  text = arena_text(a, "%s%.*s", text, (int) n, s);
  s += n;
}

@* Judging.
The rows of one group go through |judge|, which reduces each role to one
number. Usually this is the mean over the rows, for a prediction as for a
measurement: in a random network each seed may have a prediction of its own.
If the worst row is asked for, all numbers are those of that row, |w|, and
only the standard deviation is still one over all rows.

The mean is right where the law is about an average, or where the scatter of
the seeds is noise around it. The worst is right where the law has no
exceptions: a bound, a symmetry, an envelope. It is the stricter of the two,
the more so the more seeds there are. Of three normal numbers the largest lies
$0.85$ standard deviations above their mean on average, and of twelve $1.63$,
so that a law that holds on average but not always fails sooner or later.

@<Judge one group of rows@>=
static double *values_of(arena *a, const asked *q, int n, const int *row,
  int role, double otherwise)
{
  double *x = arena_take(a, n, sizeof *x); /* the result */
  for (int i = 0; i < n; i++) x[i] = number_at(q, row[i], role, otherwise);
  return x;
}
static double typical(int n, const double *x, int w)
{
  return w < 0 ? mean_of(n, x) : x[w];
}

@ How far a measurement went to the wrong side depends on what is demanded.
With one prediction for all seeds the worst is the largest number where at
most something is allowed, and the smallest where at least something is
demanded; with one for each, the largest excess counts. Where no side is
wrong, distance counts, in units of the prediction if the tolerance is
relative.

@<Judge one group of rows@>=
static double excess(demand kind, double m, double p)
{
  if (kind == AT_LEAST) return p - m;
  if (kind == AT_MOST) return m - p;
  return fabs(m - p) / (kind == RELATIVE ? fabs(p) : 1);
}
static int worst_of(demand kind, int n, const double *x, const double *p)
{
  int w = 0; /* the worst so far */
  for (int i = 1; i < n; i++)
    if (excess(kind, x[i], p[i]) > excess(kind, x[w], p[w])) w = i;
  return w;
}

@ Every comparison with NaN is false, so each condition is written such that
it must be true for the claim to hold. A measurement that lies on the
boundary gets the benefit of rounding, $10^{-12}$ of the predicted number:
$1.05$ and $0.05$ have no exact binary form, and their difference from~1 need
not come out as what the author wrote. Errors of this kind are some $10^{-16}$
of the numbers, and those of a mean over seeds a few times that, while the
tolerances of this book are a thousandth or more where $p$ is not zero, but
for counts, which are exact. So the benefit is large enough, and decides
nothing.

@<Judge one group of rows@>=
static double allowance(const judgement *j)
{
  return j->kind == RELATIVE ? j->tolerance * fabs(j->predicted)
    : j->tolerance;
}
static bool claim_holds(const judgement *j)
{
  double m = j->measured, p = j->predicted; /* the two numbers */
  double room = allowance(j) + 1e-12 * fabs(p); /* with rounding */
  if (!isfinite(m) || !isfinite(p)) return false;
  if (j->kind == AT_LEAST) return m >= p - room;
  if (j->kind == AT_MOST) return m <= p + room;
  return fabs(m - p) <= room;
}

@ What is missing is said in the words of the question if it has any, else in
numbers: ``1 of 3 seeds has no value''. It is the reader's first question
when a claim fails, and the run itself knew the answer: diverged at some
step, not settled, an empty window. An infinity counts as missing. It may well
lie on the right side of a bound, but it is no measurement.

@<Judge one group of rows@>=
static int missing(int n, const double *x)
{
  int k = 0; /* numbers that are not finite */
  for (int i = 0; i < n; i++) k += !isfinite(x[i]);
  return k;
}
static const char *lacks(arena *a, int k, int n, const char *what)
{
  if (n == 1) return arena_text(a, "no %s", what);
  return arena_text(a, "%d of %d seeds %s no %s", k, n,
    k == 1 ? "has" : "have", what);
}
@<Join the reasons of several rows@>@;

@ The words of several seeds are joined, each once, in their order: ``2 of 3
seeds: diverged at step 80; not settled''. Words of a seed that has a value
are no reason, and are left out; so a question may give the step of divergence
to every row, and need not ask whether it mattered.

@<Join the reasons of several rows@>=
static const char *reasons(arena *a, const asked *q, int n, const int *row,
  const double *x)
{
  const char *all = ""; /* the reasons so far */
  for (int i = 0; i < n; i++) {
    const char *why = isfinite(x[i]) ? NULL : text_at(q, row[i], WHY);
    for (int k = 0; k < i && why != NULL; k++) {
      const char *earlier = text_at(q, row[k], WHY); /* of another seed */
      if (!isfinite(x[k]) && earlier != NULL && strcmp(earlier, why) == 0)
        why = NULL;
    }
    if (why != NULL)
      all = arena_text(a, "%s%s%s", all, *all ? "; " : "", why);
  }
  if (*all == '\0') return lacks(a, missing(n, x), n, "value");
  if (n > 1)
    all = arena_text(a, "%d of %d seeds: %s", missing(n, x), n, all);
  return tame(a, all, "", ' ');
}

@ Is a row judged? Its own column decides; without it, the list of sources.
Lists of names are given in many places of a chapter, with blanks between the
names, commas, or bars. |listed| finds a whole name in any of them, and the
empty name in none.

@(claims.h@>=
bool listed(const char *list, const char *name);

@ @<Judge one group of rows@>=
bool listed(const char *list, const char *name)
{
  size_t n = strlen(name); /* its length */
  for (; *list != '\0'; list += strspn(list, " ,|")) {
    size_t length = strcspn(list, " ,|"); /* of a name */
    if (n > 0 && length == n && memcmp(list, name, n) == 0) return true;
    list += length;
  }
  return false;
}
static bool is_judged(const asked *q, int i)
{
  const char *data = text_at(q, i, DATA); /* the source */
  if (q->column[JUDGED] >= 0) return number_at(q, i, JUDGED, 0) == 1;
  return q->c->judged == NULL || listed(q->c->judged, data ? data : "");
}

@ A run of toy size shows everything, and still says what was missing. Its
networks are so small, and its runs so short, that a law would fail in it
without being wrong, or hold without being right.

@<Judge one group of rows@>=
static void show_toy(arena *a, judgement *j)
{
  j->verdict = SHOWN;
  j->reason = *j->reason == '\0' ? "toy size"
    : arena_text(a, "toy size; %s", j->reason);
}

@ The identifier, the statement and the source are those of the first row of
the group, since the others agree in them. The group is judged only if each of
its rows is.

The standard deviation is that of a sample; one seed has none. When a value
is missing, nothing is said of the others: their mean and deviation would
look like a result.

@<Judge one group of rows@>=
static void judge(ledger *l, const asked *q, int n, const int *row)
{
  arena *a = l->a; /* for short */
  const claim *c = q->c;
  const char *data = text_at(q, row[0], DATA); /* the source, or null */
  const char *lack = ""; /* what is missing */
  double *x = values_of(a, q, n, row, MEASURED, NAN);
  double *p = values_of(a, q, n, row, PREDICTED, c->predicted);
  double *tau = values_of(a, q, n, row, TOLERANCE, c->tolerance);
  double *u = values_of(a, q, n, row, UNCERTAINTY, sd_of(n, x));
  double *s = values_of(a, q, n, row, SEEDS, n);
  int w = c->worst ? worst_of(c->kind, n, x, p) : -1; /* worst row */
  entry e = {{0}, stem_of(a, q, row[0]), true}; /* the result */
  for (int i = 0; i < n; i++) e.judged &= is_judged(q, row[i]);
  @<Fill the judgement |e.j|@>@;
  enter(l, e);
}

@ The order in which things can be missing is that of their weight: without a
value there is nothing to judge, without a prediction nothing to judge by. A
claim that is only shown needs no prediction.

The number of seeds is that of the rows, unless the question did the averaging
itself; then it says how many repetitions went into its one row, in \.{seeds},
and how they scattered, in \.{uncertainty}. Quantities such as an exponent,
which exist only for all seeds together, are judged in this way.

@<Fill the judgement |e.j|@>=
e.j = (judgement) {
  data == NULL ? e.stem
    : arena_text(a, "%s/%s", e.stem, tame(a, data, special, '-')),
  worded(a, q, row[0]), c->kind, typical(n, p, w), typical(n, tau, w),
  typical(n, x, w), typical(n, u, w), SHOWN,
  data == NULL ? "none needed" : tame(a, data, "", ' '),
  isfinite(typical(n, s, w)) ? (int) typical(n, s, w) : n, ""};
if (missing(n, x) > 0) lack = reasons(a, q, n, row, x);
else if (missing(n, p) > 0 && e.judged)
  lack = lacks(a, missing(n, p), n, "prediction");
else if (missing(n, tau) > 0 && e.judged)
  lack = lacks(a, missing(n, tau), n, "tolerance");
if (missing(n, x) > 0) e.j.measured = e.j.uncertainty = NAN;
e.j.reason = lack;
if (e.judged)
  e.j.verdict = *lack == '\0' && claim_holds(&e.j) ? HOLDS : FAILS;
if (l->toy) show_toy(a, &e.j);

@ Rows belong together when they agree in identifier, source and cases. They
need not be neighbours: a question that is ordered by seed gives the same
claims as one that is ordered by case, and the order of the claims is that of
their first rows.

@<Judge one group of rows@>=
static void judge_groups(ledger *l, const asked *q)
{
  grouping g = answer_groups(l->a, &q->t, q->tells); /* the claims */
  for (int k = 0; k < g.n; k++) {
    const int *row = g.row + g.start[k]; /* rows of one group */
    int n = g.start[k + 1] - g.start[k]; /* how many */
    @<Refuse two rows of one seed@>@;
    judge(l, q, n, row);
  }
}

@ Two rows that differ in nothing but the measured number are not repetitions,
if both say that they are of one seed: the question has forgotten a case.
Their mean would mix two widths, or two times, and might even come out as
predicted. Without a column \.{seed} every row of a group counts as a
repetition.

@<Refuse two rows of one seed@>=
for (int i = 1; i < n; i++)
  for (int m = 0; m < i; m++) {
    const char *one = text_at(q, row[i], SEED); /* seeds as texts, or null */
    const char *two = text_at(q, row[m], SEED);
    if (one != NULL && two != NULL && strcmp(one, two) == 0)
      fatal(1, "claim %s: found two rows of seed %s in one group, expected a "
        "column that tells them apart", q->c->id, one);
  }

@* Sources without rows.
After the groups of a claim come the sources that should have been among
them. This is where a silent loss would happen: a claim of which no row is
left cannot fail. Whoever has not downloaded a data set must read that the
claims about it were not made; and an experiment that by mistake left nothing
in the window of its question must not make the claim vanish from the table.

@<Account for sources without rows@>=
static const char *why_absent(const availability *known, const char *name)
{
  for (int i = 0; i < known->source_count(); i++)
    if (strcmp(known->source_name(i), name) == 0)
      return known->source_absent(i);
  return NULL;
}
static bool has_source(const ledger *l, int first, int last,
  const char *name)
{
  for (int i = first; i < last; i++)
    if (strcmp(l->row[i].j.data, name) == 0) return true;
  return false;
}

@ Which sources are expected? Those that the claim lists; or all of the
chapter, unless the question answers for other things than sources, such as
synthetic tasks with names of their own. The list of a claim is cut at its
blanks. A name in it need not be a source of the chapter: if it is mistyped,
no row is of it, and the claim fails on a source that is not there, which
somebody will see.

@<Account for sources without rows@>=
static int expected_sources(const ledger *l, const asked *q, int first,
  const char **name)
{
  int n = 0; /* sources expected */
  bool any = l->n == first; /* is one of them in the answer */
  if (q->c->judged != NULL) {
    char *list = arena_text(l->a, "%s", q->c->judged), *rest; /* to be cut */
    for (char *s = strtok_r(list, " ", &rest); s != NULL;
        s = strtok_r(NULL, " ", &rest)) name[n++] = s;
    return n;
  }
  if (q->column[DATA] < 0) return 0;
  for (; n < l->known.source_count(); n++) {
    name[n] = l->known.source_name(n);
    any |= has_source(l, first, l->n, name[n]);
  }
  return any ? n : 0;
}

@ The entry of a source without rows has the stem and the statement of one
that has some. If the source is absent, that is the reason; if it is there,
the claim fails on it.

@<Account for sources without rows@>=
static void enter_empty(ledger *l, const asked *q, entry e,
  const char *source, const char *why)
{
  e.j.id = source == NULL ? e.stem
    : arena_text(l->a, "%s/%s", e.stem, source);
  e.j.data = source == NULL ? "none needed" : source;
  e.j.kind = q->c->kind;
  e.j.predicted = q->c->predicted, e.j.tolerance = q->c->tolerance;
  e.j.measured = e.j.uncertainty = NAN;
  e.j.seeds = 0;
  if (source != NULL && q->column[JUDGED] < 0) e.judged = true;
  e.j.verdict = why != NULL ? NOT_MADE : e.judged ? FAILS : SHOWN;
  e.j.reason = why != NULL ? why : "empty: no rows";
  if (l->toy && why == NULL) show_toy(l->a, &e.j);
  enter(l, e);
}

@ The cases of a claim are known from the sources that did answer: its entries
so far, in which each stem counts once. Each case is missing on a source that
did not answer. If nothing answered, a |bare| entry without cases has to do;
and a claim about no source that finds nothing at all has looked in vain. If a
source is absent, that may well be why.

@<Account for sources without rows@>=
static bool new_stem(const ledger *l, int first, int i)
{
  for (int k = first; k < i; k++)
    if (strcmp(l->row[k].stem, l->row[i].stem) == 0) return false;
  return true;
}
static void account_for_sources(ledger *l, const asked *q, int first)
{
  const availability *known = &l->known; /* for short */
  const char *list = q->c->judged; /* null: everywhere */
  int room = known->source_count() + (list ? (int) strlen(list) : 0);
  const char **name = arena_take(l->a, room, sizeof *name); /* expected */
  int n = expected_sources(l, q, first, name), last = l->n; /* before it */
  entry bare = {{0}, tame(l->a, q->c->id, special, '-'),
    list == NULL || *list != '\0'}; /* without cases */
  bare.j.statement = worded(l->a, q, -1);
  for (int i = 0; i < n; i++) {
    if (has_source(l, first, last, name[i])) continue;
    const char *why = why_absent(known, name[i]); /* null: it is there */
    if (last == first) enter_empty(l, q, bare, name[i], why);
    for (int k = first; k < last; k++)
      if (new_stem(l, first, k)) enter_empty(l, q, l->row[k], name[i], why);
  }
  if (n == 0 && last == first) @<Enter that nothing was found at all@>@;
}

@ Here there are neither cases nor sources to be named. The first source that
is absent gives its reason, for instance that the data were not downloaded; if
all are there, the claim fails, or is shown as empty.

@<Enter that nothing was found at all@>=
{
  const char *why = NULL; /* a source that is absent */
  for (int i = 0; i < known->source_count() && why == NULL; i++)
    why = known->source_absent(i);
  enter_empty(l, q, bare, NULL, why);
}

@* From questions to files.
Both files are complete before either takes its name. An error in the last
question leaves the earlier ones as they were, so that a mistake in a new
claim costs nobody the verdicts on the old ones. The order of the claims is
that of the chapter; with the order of the rows in the database this makes
the bytes of both files depend on nothing else.

@c
void claims_judge(const claim *claims, const number *numbers,
  const char *slug, const char *folder, bool toy, availability known)
{
  ledger l = {arena_new(), known, toy, NULL, 0, 0}; /* what is judged */
  for (const claim *c = claims; c->id != NULL; c++) judge_claim(&l, c);
  output o = output_open(arena_text(l.a, "%s/claims.csv", folder));
  fprintf(o.stream, "%s\n", header);
  for (int i = 0; i < l.n; i++) write_judgement(o.stream, &l.row[i].j);
  output v = output_open(arena_text(l.a, "%s/values.tex", folder));
  quotation q = {l.a, v.stream, slug, NULL}; /* writes the values */
  fprintf(v.stream, "%% %d claims\n", l.n);
  for (int i = 0; i < l.n; i++) quote_judgement(&q, &l.row[i].j);
  for (; numbers->key != NULL; numbers++) quote_number(&q, numbers, &known);
  output_commit(&o);
  output_commit(&v);
  arena_free(l.a);
}

@ The numbers that a claim needs stand behind the name of their parameter, as
in \.{eta=0.1,0.5 n=64}. The first that is not among its members is the
reason. A reader's \.{-{}-eta=0.2} thus takes away the claims about other
steps, which would be empty through no fault of the law, and leaves the rest
to be judged. A number of a list was read from a decimal, and so was the one
that is needed; they may differ by a billionth, for the case that a chapter
computes one of them. Where bars stand between numbers one of them is enough, and for a
parameter that is a choice there stand words with bars between them; a size is
bounded from below, as in \.{width>=256}. What is none of these in |needs| is a
slip in the chapter, and |insist| finds it.

@<Write the judged claims@>=
static const char *not_member(arena *a, const char *name, double x)
{
  double member; /* each of the list */
  for (int i = 1; ; i++) {
    member = ask_number("needs", "select member('%s', %d)", name, i);
    if (isnan(member)) return arena_text(a, "%g is not in --%s", x, name);
    if (fabs(member - x) <= 1e-9 * fabs(x)) return NULL;
  }
}
static const char *not_chosen(arena *a, const char *name, const char *words)
{
  const char *list = arena_text(a, "%.*s", (int) strcspn(words, " "), words);
  answer t = ask(a, "needs", "select param('%s')", name); /* the choice */
  bool found = listed(list, t.texts[0]); /* or a number of a list */
  for (const char *s = list - 1; s != NULL && !found; s = strchr(s + 1, '|')) {
    char *end; /* of a number */
    double x = strtod(s + 1, &end);
    found = end > s + 1 && not_member(a, name, x) == NULL;
  }
  return found ? NULL : arena_text(a, "left out by --%s=%s", name, t.texts[0]);
}
static const char *too_small(arena *a, const char *name, double least)
{
  bool enough = ask_number("needs", "select param('%s')", name) >= least;
  return enough ? NULL : arena_text(a, "--%s is below %g", name, least);
}
static const char *why_no_member(arena *a, const char *needs)
{
  const char *why = NULL; /* the reason */
  while (why == NULL && *needs != '\0') {
    int n = (int) strcspn(needs, ">="); /* of the name */
    const char *name = arena_text(a, "%.*s", n, needs);
    needs += n;
    if (*needs == '>' || needs[1] >= 'a'
        || strcspn(needs, "|") < strcspn(needs, " ")) {
      why = *needs == '>' ? too_small(a, name, strtod(needs + 2, NULL))
        : not_chosen(a, name, needs + 1);
      needs += strcspn(needs, " ");
    }
    while (why == NULL && (*needs == '=' || *needs == ',')) {
      char *end; /* of a number */
      why = not_member(a, name, strtod(needs + 1, &end));
      insist(end > needs + 1);
      needs = end;
    }
    needs += strspn(needs, " ");
  }
  return why;
}

@ A claim whose experiments are not all in the record cannot be asked: the
tables of its question may not exist. Neither its cases nor its sources are
known then, and one entry stands for all of them, with the statement as it is
in the program. The same is done for a claim that needs a member which is not
there.

@<Write the judged claims@>=
static void judge_claim(ledger *l, const claim *c)
{
  const char *why = c->from == NULL ? NULL : l->known.why_missing(c->from);
  int first = l->n; /* its first entry */
  if (why == NULL && c->needs != NULL) why = why_no_member(l->a, c->needs);
  if (why != NULL) {
    entry e = {{tame(l->a, c->id, special, '-'), c->statement, c->kind, NAN,
      NAN, NAN, NAN, NOT_MADE, "", 0, tame(l->a, why, "", ' ')},
      c->id, false}; /* without numbers */
    enter(l, e);
    return;
  }
  asked q = ask_claim(l->a, c); /* the answer */
  judge_groups(l, &q);
  account_for_sources(l, &q, first);
}

@ The cells stand in the order of the header. A claim that was not made has no
numbers and no kind. An infinity is an empty cell, like everything that is not
a number: it could not be judged either.

@<Write the judged claims@>=
@<Write what was predicted@>@;
static void write_judgement(FILE *out, const judgement *j)
{
  bool made = j->verdict != NOT_MADE; /* does it have numbers */
  double x[] = {j->measured, j->uncertainty, j->tolerance}; /* in order */
  csv_text(out, j->id), putc(',', out);
  csv_text(out, j->statement), putc(',', out);
  if (made) write_predicted(out, j);
  putc(',', out);
  for (int i = 0; i < 3; i++, putc(',', out))
    if (made && isfinite(x[i])) csv_number(out, x[i]);
  fprintf(out, "%s,%s,", made ? kind_word[j->kind] : "",
    verdict_word[j->verdict]);
  csv_text(out, j->data), putc(',', out);
  if (made) fprintf(out, "%d", j->seeds);
  putc(',', out);
  csv_text(out, j->reason), putc('\n', out);
}

@ A predicted interval is one cell, \.{low..high}; its half width stands in
the column of tolerances as for the other kinds.

@<Write what was predicted@>=
static void write_predicted(FILE *out, const judgement *j)
{
  double low = j->predicted - j->tolerance; /* ends of an interval */
  double high = j->predicted + j->tolerance;
  if (j->kind == BETWEEN && isfinite(low) && isfinite(high))
    fprintf(out, "%.10g..%.10g", low, high);
  if (j->kind != BETWEEN && isfinite(j->predicted))
    csv_number(out, j->predicted);
}

@* Numbers for the prose.
The prose of a chapter quotes numbers by key, and \.{values.tex} supplies
them: a row |number| with the key \.{depth} in a chapter whose slug is \.{d5}
writes \.{\\setresult\{d5:depth\}\{0.62\}}. The question gives one number. If
it has more columns than one, the last is the number, and the leading ones
extend the key: the row \.{gauss, 3, 0.62} gives the key \.{depth/gauss/3}.

The format is one conversion of |printf| for a |double|, perhaps with text
around it. A number in exponent notation becomes a power of ten,
$1.30\times10^{-4}$ for \.{1.30e-04}; it and negative numbers are wrapped in
\.{\\ensuremath}, so that the key may be quoted in a formula as well as in a
sentence. An answer that is a text is quoted as it is, as \TeX.

Every claim supplies three numbers without being asked: under its identifier
what was measured, and with \.{/sd} and \.{/predicted} appended the
uncertainty and the prediction.

@ The slug in front of each key keeps the chapters' numbers apart in the book,
where all the files are read one after the other. Two numbers of one name
would hide each other, and \TeX\ would quote the later one without a word; so
the second is refused. This also finds two claims of one identifier. The names
passed so far are a chain, which is searched from its end: there are three for
each claim and some dozens for the prose, a few hundred in a chapter.

@<Write the numbers for the prose@>=
typedef struct taken { const char *key; struct taken *next; } taken;
typedef struct {
  arena *a; /* holds the keys */
  FILE *out; /* \.{values.tex} */
  const char *slug; /* before each key */
  taken *keys; /* newest first */
} quotation;
static void quote_text(quotation *q, const char *key, const char *tex)
{
  key = tame(q->a, key, special, '-');
  for (taken *t = q->keys; t != NULL; t = t->next)
    if (strcmp(t->key, key) == 0)
      fatal(1, "%s: two claims or numbers are called \"%s\"; give their "
        "cases a column \"id\"", q->slug, key);
  taken *new = arena_take(q->a, 1, sizeof *new); /* this one */
  *new = (taken) {key, q->keys};
  q->keys = new;
  fprintf(q->out, "\\setresult{%s:%s}{%s}\n", q->slug, key, tex);
}

@ A format with another conversion than one for a |double| would read what is
not there, and the compiler cannot check it, since it stands in a table. So it
is checked here, when the number is quoted: exactly one conversion, with
flags, width and precision as digits, and as many doubled per cent signs as
one likes. A star for a width would ask for another argument, and is refused
with the rest.

@<Write the numbers for the prose@>=
static bool is_format(const char *format)
{
  int n = 0; /* conversions */
  for (; (format = strchr(format, '%')) != NULL; format++) {
    if (*++format == '%') continue;
    format += strspn(format, "-+ #0123456789.");
    if (*format == '\0' || strchr("aefgAEFG", *format) == NULL) return false;
    n++;
  }
  return n == 1;
}

@ The number is the stretch of characters that can belong to one; what stands
before and behind it is left as it is. In \.{about 2.0e+12 steps} it goes from
the~2 to the last digit, its exponent begins at the~e, and the result is
$2.0\times10^{12}$ between the same words. The text before it must have no
digit, sign or full stop, or the number would be sought there. A result that
is not a number stays visible as a word.

@<Write the numbers for the prose@>=
static void quote(quotation *q, const char *key, const char *format, double x)
{
  insist(is_format(format));
  if (!isfinite(x)) {
    quote_text(q, key, isnan(x) ? "undefined" : x > 0
      ? "\\ensuremath{\\infty}" : "\\ensuremath{-\\infty}");
    return;
  }
  char *text = arena_text(q->a, format, x); /* formatted */
  char *mid = text + strcspn(text, "+-.0123456789"), *end; /* the number */
  strtod(mid, &end);
  char *e = memchr(mid, 'e', (size_t) (end - mid)); /* its exponent */
  const char *power = e == NULL ? "" /* of ten */
    : arena_text(q->a, "\\times10^{%ld}", strtol(e + 1, NULL, 10));
  if (e != NULL || *mid == '-')
    text = arena_text(q->a, "%.*s\\ensuremath{%.*s%s}%s", (int) (mid - text),
      text, (int) ((e ? e : end) - mid), mid, power, end);
  quote_text(q, key, text);
}

@ Three decimals serve most claims, which are ratios, exponents and fractions
of order one. From a thousand on the decimals would be noise and are left out,
and what is below a thousandth or has more than six digits is written with a
power of ten. Who wants another format asks a row |number| for it. The order
of the three numbers is that of the record.

@<Write the numbers for the prose@>=
static void quote_plain(quotation *q, const char *key, double x)
{
  double size = fabs(x); /* decides the format */
  bool power = size != 0 && (size < 1e-3 || size >= 1e6); /* of ten */
  quote(q, key, power ? "%.1e" : size >= 1e3 ? "%.0f" : "%.3f", x);
}
static void quote_judgement(quotation *q, const judgement *j)
{
  const char *key[] = { j->id, arena_text(q->a, "%s/sd", j->id),
    arena_text(q->a, "%s/predicted", j->id) };
  double x[] = { j->measured, j->uncertainty, j->predicted }; /* values */
  for (int i = 0; i < 3; i++)
    if (j->verdict == NOT_MADE) quote_text(q, key[i], "(not measured)");
    else quote_plain(q, key[i], x[i]);
}

@ A number whose experiments are not in the record, or whose question finds
nothing, was not measured; the book then says so in its place. The keys of a
question with several columns are not known in that case, and are missing: the
book prints two question marks where one is quoted. More than one row without
a column to tell them apart is a mistake in the chapter.

@<Write the numbers for the prose@>=
static void quote_number(quotation *q, const number *k,
  const availability *known)
{
  if (k->from != NULL && known->why_missing(k->from) != NULL) {
    quote_text(q, k->key, "(not measured)");
    return;
  }
  answer t = ask(q->a, arena_text(q->a, "number %s", k->key), "%s",
    k->question);
  if (t.columns == 1 && t.rows > 1)
    fatal(1, "number %s: found %d rows in its answer, expected one, or "
      "columns that tell them apart", k->key, t.rows);
  if (t.rows == 0) quote_text(q, k->key, "(not measured)");
  for (int i = 0; i < t.rows; i++) {
    int last = t.columns - 1; /* the column of the number */
    size_t cell = (size_t) i * t.columns + last; /* its place */
    const char *key = k->key; /* with what leads */
    for (int j = 0; j < last; j++)
      key = arena_text(q->a, "%s/%s", key, case_text(q->a, &t, i, j));
    if (isnan(t.numbers[cell]) && t.texts[cell] != NULL)
      quote_text(q, key, t.texts[cell]);
    else quote(q, key, k->format, t.numbers[cell]);
  }
}

@* Reading back.
|claims_read| reads \.{claims.csv} of a folder. |run_fact| looks up one key
of \.{run.csv}, where the frame of the chapters notes how the records came
about, and gives null if there is no such key. Both files are untrusted:
anything else than what this program would have written ends it with one line
that names the file and the line, what was found and what was expected, and
status~1.

@(claims.h@>=
typedef struct {
  int n; /* claims, at least one */
  const judgement *row; /* in the order of the file */
  int count[outcomes]; /* how many of each verdict */
} judgements;
judgements claims_read(arena *a, const char *folder);
const char *run_fact(arena *a, const char *folder, const char *key);

@ A file is read whole and cut in place; the cells point into its text, where
commas and ends of lines have become zeros. No cell contains an end of line,
so row $i$, counted from the header, stands in line $i+1$. While it cuts, the
sheet knows the place that it has reached, and which character ended the last
cell: a comma, or the end of the line.

@<Read a file of comma-separated values@>=
typedef struct {
  const char *path; /* for messages */
  int rows, columns; /* without the header */
  const char **cell; /* rows by columns, row-major */
  char *at; /* next character to read */
  int line; /* its line, from 1 */
  char stop; /* what ended the last cell */
} sheet;
static _Noreturn void refuse(const char *path, int line, const char *format,
  ...) __attribute__((format(printf, 3, 4)));
static _Noreturn void refuse(const char *path, int line, const char *format,
  ...)
{
  char text[400]; /* the message, perhaps cut */
  va_list list; /* what the format asks for */
  va_start(list, format);
  vsnprintf(text, sizeof text, format, list);
  va_end(list);
  fatal(1, "%s:%d: %s; measure the chapter again", path, line, text);
}

@ Before anything is looked at, each character is. A record is plain text in
UTF-8; an escape sequence in it could write anywhere on the reader's terminal.
|letter| gives the number of bytes of the letter at a place, or 0 if there is
none. The first byte tells how many there should be: one below 128, two from
194, three from 224, four from 240 to 244; each further byte has the leading
bits~10. The two smallest leaders of two, 192 and 193, would be a longer way
to write ASCII, and are wrong. The control characters that UTF-8 writes with
two bytes, 128 to 159, do not count as letters. A message is cut in the middle
of a letter at worst.
@^UTF-8@>

@<Read a file of comma-separated values@>=
static int letter(const unsigned char *s)
{
  int n = *s < 0x80 ? 1 : *s < 0xc2 ? 0 : *s < 0xe0 ? 2 : *s < 0xf0 ? 3
    : *s < 0xf5 ? 4 : 0; /* bytes that it should have */
  if (n == 1 && (*s < 0x20 || *s == 0x7f)) return 0;
  if (*s == 0xc2 && s[1] < 0xa0) return 0;
  for (int i = 1; i < n; i++)
    if ((s[i] & 0xc0) != 0x80) return 0;
  return n;
}
static void check_letters(const char *path, const bytes *b)
{
  int line = 1; /* at hand */
  for (size_t i = 0; i < b->size; ) {
    int n = letter(b->data + i); /* bytes of the letter */
    if (b->data[i] == '\n') line++, n = 1;
    if (n == 0) refuse(path, line, "found a control character (code %d), "
      "expected plain text", b->data[i]);
    i += n;
  }
}

@ The header must be the one that is expected: it is compared before it is
cut, and decides the number of columns. Files of another program, or of
another version of this one, are refused here, before any cell could be taken
for what it is not. Of a file of claims the first |least| letters will do for
now, all but the column of reasons, so that a row that is wrong can be named,
which says more. The cells are allocated at once, since there are no more rows
than ends of lines.

@<Read a file of comma-separated values@>=
@<Cut the text of a file into cells@>@;
static sheet read_sheet(arena *a, const char *folder, const char *file,
  const char *expected, size_t least)
{
  sheet s = {arena_text(a, "%s/%s", folder, file), 0, 1, NULL, NULL, 1, 0};
  if (!file_exists(s.path))
    fatal(1, "%s: no such record; measure the chapter first", s.path);
  bytes b = read_bytes(s.path, (size_t) 1 << 28); /* the file */
  check_letters(s.path, &b);
  s.at = arena_text(a, "%s", (char *) b.data);
  free(b.data);
  @<Check the header@>@;
  int lines = 0; /* as many as there can be rows */
  for (char *c = s.at; *c != '\0'; c++) lines += *c == '\n';
  s.cell = arena_take(a, (size_t) lines * s.columns, sizeof *s.cell);
  for (; *s.at != '\0'; s.rows++) read_row(&s);
  return s;
}

@ A file that is cut within its header differs from it, unless all that is
missing is the end of the line. The message shows eighty bytes of what was
found; the whole of it may be a line of megabytes.

@<Check the header@>=
size_t n = strcspn(s.at, "\n"); /* its length */
if ((n != strlen(expected) && n != least) || memcmp(s.at, expected, n) != 0)
  refuse(s.path, 1, "found the header \"%.*s\", expected \"%s\"",
    n < 80 ? (int) n : 80, s.at, expected);
for (; *s.at != '\n' && *s.at != '\0'; s.at++) s.columns += *s.at == ',';
if (*s.at == '\0') refuse(s.path, 1, "found a line that is cut off");
s.at++, s.line++;

@ A plain cell ends at the next comma or end of line and must not contain a
quote. In a quoted one the doubled quotes are made single in place: |to| lags
behind |s->at|. Either way the character after the cell must be a comma or an
end of line, which is overwritten by the zero that ends the cell; the end of
the text means that somebody cut the file.

@<Cut the text of a file into cells@>=
static const char *read_cell(sheet *s)
{
  char *cell = s->at, *to; /* the cell, and its end */
  if (*cell == '"') {
    for (to = cell, s->at++; *s->at != '"' || s->at[1] == '"'; to++) {
      if (*s->at == '"') s->at++;
      if (*s->at == '\0' || *s->at == '\n')
        refuse(s->path, s->line, "found a quoted text without its end");
      *to = *s->at++;
    }
    s->at++;
  } else to = s->at += strcspn(cell, ",\n\"");
  s->stop = *s->at;
  if (s->stop == '\0')
    refuse(s->path, s->line, "found a line that is cut off");
  if (s->stop != ',' && s->stop != '\n')
    refuse(s->path, s->line, "found a quote in the wrong place");
  *to = '\0';
  s->at++;
  return cell;
}

@ A row must have as many cells as the header. Whether one ended with a comma
or with the line tells on which side it is wrong.

@<Cut the text of a file into cells@>=
static void read_row(sheet *s)
{
  int columns = s->columns; /* for short */
  for (int i = 0; i < columns; i++) {
    s->cell[s->rows * columns + i] = read_cell(s);
    if ((s->stop == '\n') != (i == columns - 1))
      refuse(s->path, s->line, "found %s than the expected %d cells",
        s->stop == '\n' ? "fewer" : "more", columns);
  }
  s->line++;
}

@ A number must fill its cell, and be written in decimal digits: neither the
word nan nor the word inf is one, although |strtod| would take them, and a
NaN would pass every comparison that is not made with care. A word must be
one of a few; the message lists them.

@<Read a file of comma-separated values@>=
static double number_of(const sheet *s, int i, const char *text,
  const char *column)
{
  char *end; /* where the number ends */
  double x = strtod(text, &end); /* the result */
  if (*text == '\0') return NAN;
  if (text[strspn(text, "+-.0123456789eE")] != '\0' || *end != '\0'
      || !isfinite(x))
    refuse(s->path, i + 2, "found \"%.60s\" in column %s, expected a number",
      text, column);
  return x;
}
static int word_of(const sheet *s, int i, const char *text,
  const char *const *word, int n, const char *expected)
{
  for (int k = 0; k < n; k++)
    if (strcmp(text, word[k]) == 0) return k;
  refuse(s->path, i + 2, "found \"%.60s\", expected %s", text, expected);
}

@ Two rows of one identifier are refused, whatever they say: one of them would
be the one that is quoted. Each row is compared with all before it; a chapter
has a hundred. The lack of reasons is refused when all rows are known to be
right.

@c
judgements claims_read(arena *a, const char *folder)
{
  sheet s = read_sheet(a, folder, "claims.csv", header,
    sizeof header - sizeof ",reason"); /* as text */
  judgement *row = arena_take(a, s.rows, sizeof *row); /* the claims */
  judgements t = {s.rows, row, {0}}; /* the result */
  if (s.rows == 0)
    refuse(s.path, 1,
      "found a header without a claim, expected at least one");
  for (int i = 0; i < s.rows; i++) {
    row[i] = read_judgement(&s, i);
    t.count[row[i].verdict]++;
    for (int k = 0; k < i; k++)
      if (strcmp(row[k].id, row[i].id) == 0)
        refuse(s.path, i + 2, "found claim %.60s again, expected it only in "
          "line %d", row[i].id, k + 2);
  }
  if (s.columns < cols)
    refuse(s.path, 1, "found no column of reasons, expected one at the end");
  check_count(a, folder, &s);
  return t;
}

@ The verdict is believed, not computed again: rounding to ten digits could
turn a number on the boundary to the other side. But a claim cannot hold
without a measured number and a predicted one, and such a row was not written
here. The texts of the row are not copied; they lie in the text of the file. A
claim that was not made may have any word or none in the column of kinds.

@<Read a file of comma-separated values@>=
static judgement read_judgement(const sheet *s, int i)
{
  const char *const *cell = s->cell + (size_t) i * s->columns; /* the row */
  int made; /* was the claim made */
  judgement j = {cell[col_id], cell[col_statement], WITHIN, NAN, NAN, NAN,
    NAN, NOT_MADE, cell[col_data], 0, ""}; /* the result */
  if (s->columns == cols) j.reason = cell[col_reason];
  if (*j.id == '\0') refuse(s->path, i + 2, "found a claim without a name");
  j.verdict = word_of(s, i, cell[col_verdict], verdict_word, outcomes,
    "the verdict holds, fails, shown or not made");
  made = j.verdict != NOT_MADE;
  if (made) j.kind = word_of(s, i, cell[col_kind], kind_word, BETWEEN + 1,
    "the kind absolute, relative, at-least, at-most or interval");
  @<Read the numbers of the row@>@;
  if (j.verdict == HOLDS && (isnan(j.measured) || isnan(j.predicted)))
    refuse(s->path, i + 2, "found a claim that holds without a %s number",
      isnan(j.measured) ? "measured" : "predicted");
  return j;
}

@ The cell of an interval holds two numbers, the prediction is their middle.
The first is copied, because a number must fill its text to be one; ten
digits, a sign, a point and an exponent fit into the room. A claim that was
not made has no seeds, otherwise their number must be whole.

@<Read the numbers of the row@>=
const char *p = cell[col_predicted], *dots = strstr(p, ".."); /* parts */
j.tolerance = number_of(s, i, cell[col_tolerance], "tolerance");
j.measured = number_of(s, i, cell[col_measured], "measured");
j.uncertainty = number_of(s, i, cell[col_uncertainty], "uncertainty");
double seeds = number_of(s, i, cell[col_seeds], "seeds"); /* how many */
if (seeds < 0 || seeds > 1e9 || seeds != floor(seeds)) {
  if (made) refuse(s->path, i + 2, "found %.60s seeds, expected a whole "
    "number", cell[col_seeds]);
} else j.seeds = (int) seeds;
if (made && j.kind == BETWEEN && dots != NULL) {
  char low[40]; /* the first number */
  snprintf(low, sizeof low, "%.*s", (int) (dots - p), p);
  j.predicted = (number_of(s, i, low, "predicted")
    + number_of(s, i, dots + 2, "predicted")) / 2;
} else j.predicted = number_of(s, i, p, "predicted");

@ A file that lost whole lines looks like a good one. The number of claims is
therefore noted in the first line of \.{values.tex}, a comment. A folder
without that file, or one of an older program, cannot be checked in this way.

@<Read a file of comma-separated values@>=
static void check_count(arena *a, const char *folder, const sheet *s)
{
  const char *path = arena_text(a, "%s/values.tex", folder); /* the note */
  int n; /* claims that there should be */
  if (!file_exists(path)) return;
  bytes b = read_bytes(path, (size_t) 1 << 28); /* the file */
  bool noted = sscanf((char *) b.data, "%% %d claims\n", &n) == 1;
  free(b.data);
  if (noted && n != s->rows)
    refuse(s->path, s->rows + 1, "found %d claim%s, expected %d as noted in "
      "values.tex", s->rows, s->rows == 1 ? "" : "s", n);
}

@ A key of \.{run.csv} that stands there twice says nothing, and the file is
refused: whether a record is a toy must not depend on which line is read. A
key that is absent is the caller's business.

@c
const char *run_fact(arena *a, const char *folder, const char *key)
{
  sheet s = read_sheet(a, folder, "run.csv", "key,value",
    strlen("key,value")); /* as text */
  const char *value = NULL; /* the result */
  for (int i = 0; i < s.rows; i++) {
    if (strcmp(s.cell[2 * i], key) != 0) continue;
    if (value != NULL)
      refuse(s.path, i + 2, "found key %s again, expected it once", key);
    value = s.cell[2 * i + 1];
  }
  return value;
}

@* The printed table.
|claims_print| reads \.{claims.csv} of a folder, writes it as a table at most
100 columns wide, and returns the number of claims that fail. Under a claim
that fails or was not made stands the reason. The last lines count the
verdicts, and name the claims that decide nothing. Output that cannot be
written ends the program with status~1. |claims_list| writes a head and a
list of identifiers, over as many lines as it takes.

@(claims.h@>=
int claims_print(FILE *out, const char *folder);
void claims_list(FILE *out, const char *head, int n, const char *const *id);

@ Statements are written for the book and contain \TeX. On a terminal they
have to be plain: dollar signs and braces go, a few commands become the signs
that a keyboard has, and every other command becomes its name, so that
\.{\$\\lambda\_1\$} reads \.{lambda\_1}. This is not \TeX: a macro with
arguments loses them in the running text, and a fraction becomes its two
numbers side by side. Whoever writes a statement sees it in both forms, and
avoids such things.

@<Make a statement plain@>=
static const char *const plain[][2] = { /* a command, and its substitute */
  {"times", "x"}, {"pm", "+-"}, {"le", "<="}, {"ge", ">="}, @/
  {"to", "->"}, {"approx", "~"}, {"infty", "infinity"}, {"cdot", "*"}, @/
  {"emph", ""}, {"text", ""}, {"mathrm", ""}, {"lVert", "|"}, @/
  {"rVert", "|"}, {"vert", "|"}, {"left", ""}, {"right", ""}
};
static const char letters[] =
  "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
static const char *substitute(const char *command, size_t length)
{
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (strlen(plain[i][0]) == length
        && memcmp(plain[i][0], command, length) == 0)
      return plain[i][1];
  return NULL;
}

@ A backslash before a letter begins a command; before anything else it stands
for that character, except that the spaces \.{\\,}, \.{\\;} and \.{\\!} become
a blank or nothing. The longest substitute, for \.{\\infty}, is two letters
longer than its command with the backslash, so three times the length is room
enough. The blank behind a command is kept: in \TeX\ it only ends the name,
but here it parts the name from what follows.

@<Make a statement plain@>=
static char *plain_text(arena *a, const char *tex)
{
  char *text = arena_take(a, 3 * strlen(tex) + 1, 1), *to = text; /* result */
  while (*tex != '\0') {
    size_t n; /* length of a command */
    if (strchr("${}", *tex) != NULL) tex++;
    else if (*tex == '~') *to++ = ' ', tex++;
    else if (*tex != '\\') *to++ = *tex++;
    else if ((n = strspn(++tex, letters)) > 0) {
      const char *instead = substitute(tex, n); /* or null */
      to = instead != NULL ? stpcpy(to, instead) : mempcpy(to, tex, n);
      tex += n;
    } else if (*tex == '!') tex++;
    else if (strchr(",; ", *tex) != NULL && *tex != '\0')
      *to++ = ' ', tex++;
    else if (*tex != '\0') *to++ = *tex++;
  }
  return text;
}

@ The printed table is as wide as a terminal may be expected to be, with a
statement that is broken over as many lines as it needs. Widths are counted in
characters, not in bytes: the continuation bytes of UTF-8, whose first two
bits are~10, do not count. (|printf| pads by bytes, so it cannot do this by
itself; and letters of double width, as in Chinese, do not occur.) |fitting|
says how many bytes of a text fit into |width| columns when it is broken at a
blank, or anywhere if there is no blank.

@<Lay out the printed table@>=
static int columns_of(const char *text, int bytes_used)
{
  int n = 0; /* columns so far */
  for (int i = 0; i < bytes_used; i++) n += (text[i] & 0xc0) != 0x80;
  return n;
}
static int fitting(const char *text, int width)
{
  int i, n = 0, blank = 0; /* byte, columns, the last blank so far */
  for (i = 0; text[i] != '\0'; i++) {
    if (text[i] == ' ') blank = i;
    n += (text[i] & 0xc0) != 0x80;
    if (n > width) return blank > 0 ? blank : i;
  }
  return i;
}
static void print_cell(FILE *out, const char *text, int length, int width)
{
  int pad = width - columns_of(text, length); /* blanks behind */
  fprintf(out, "%.*s%*s", length, text, pad > 0 ? pad : 0, "");
}

@ What does not fit into the line of its beginning goes on below, under it. A
blank at which the text was broken is dropped. Each round prints at least one
letter, as |fitting| never returns zero for a text with a width of one or
more, unless the text begins with a blank, which is dropped first.

@<Lay out the printed table@>=
static void print_rest(FILE *out, int indent, const char *text, int width)
{
  while (*text != '\0') {
    if (*text == ' ') text++;
    int length = fitting(text, width); /* bytes of this line */
    fprintf(out, "%*s%.*s\n", indent, "", length, text);
    text += length;
  }
}

@ A row of the printed table has five cells. Prediction and tolerance, which
are two columns of the record, share one of them, since a reader wants to see
the interval into which the measurement should have fallen. A bound is printed
with its tolerance included, as the number that decided: $\ge p-\tau$. Four
digits are enough to compare by eye; the record has ten.

@<Lay out the printed table@>=
enum { cell_id, cell_statement, cell_expected, cell_measured, cell_verdict,
  cells_of_a_row };
typedef struct { const char *cell[cells_of_a_row]; } row;
static const char *expected_text(arena *a, const judgement *j)
{
  double p = j->predicted, tau = j->tolerance; /* for short */
  if (j->verdict == NOT_MADE || isnan(p)) return "";
  switch (j->kind) {
  case BETWEEN: return arena_text(a, "%.10g..%.10g", p - tau, p + tau);
  case RELATIVE: return arena_text(a, "%.4g +-%.3g%%", p, 100 * tau);
  case WITHIN: return arena_text(a, "%.4g +-%.3g", p, tau);
  case AT_LEAST: return arena_text(a, ">= %.4g", p - tau);
  case AT_MOST: return arena_text(a, "<= %.4g", p + tau);
  }
  return "";
}

@ The sign $\pm$ is written with two characters that every terminal has. What
follows it is the standard deviation over the seeds, the scatter of single
runs, not the error of their mean, which is smaller by the root of their
number.

@<Lay out the printed table@>=
static const char *measured_text(arena *a, const judgement *j)
{
  if (isnan(j->measured)) return "-";
  if (isnan(j->uncertainty)) return arena_text(a, "%.4g", j->measured);
  return arena_text(a, "%.4g +-%.2g", j->measured, j->uncertainty);
}

@ A claim decides something if its standard error is at most 0.4 of its
tolerance. To see what that means, let the mean over seeds be normal with
standard error $\epsilon$ around the truth, and let $\tau=2.5\,\epsilon$,
which is the boundary case. If the law is right, the claim fails with the
probability that a standard normal number exceeds 2.5 in size, which is
1.2\,\%. If the truth is off by twice the tolerance, the claim passes with the
probability that it exceeds 2.5 on one side, 0.6\,\%. With $\epsilon=\tau$
these numbers would be 32\,\% and 16\,\%: a wrong law would often pass and a
right one often fail. Where there is no tolerance, or no deviation because
there was one seed, this measure says nothing.
@^power@>

@<Lay out the printed table@>=
static bool decides(const judgement *j)
{
  double error = j->uncertainty / sqrt(j->seeds); /* standard error */
  if (j->verdict != HOLDS && j->verdict != FAILS) return true;
  return !isfinite(error) || allowance(j) <= 0 || error <= 0.4 * allowance(j);
}

@ The numbers take the space that they need, the statement takes the rest of
the 100 columns and is broken over several lines. The file is read first and
whole, so that a damaged one prints a message and no half of a table.
Everything is laid out in an arena before the first character is written,
because the width of a column depends on its last row.

@c
int claims_print(FILE *out, const char *folder)
{
  arena *a = arena_new(); /* everything here */
  judgements t = claims_read(a, folder); /* the claims */
  row *rows = arena_take(a, (size_t) t.n + 1, sizeof *rows); /* with a head */
  int width[cells_of_a_row] = {0}; /* of each cell */
  int n = t.n; /* claims */
  @<Fill the |rows| with the claims@>@;
  @<Find the |width| of each cell@>@;
  for (int i = 0; i <= n; i++) { @<Print row |i|@>@; }
  @<Print the totals@>@;
  arena_free(a);
  if (fflush(out) != 0 || ferror(out))
    fatal(1, "the table of claims: cannot write: %s", strerror(errno));
  return t.count[FAILS];
}

@ The first row is the head of the table.

@<Fill the |rows| with the claims@>=
rows[0] = (row) {{"claim", "statement", "expected", "measured", "verdict"}};
for (int i = 0; i < n; i++)
  rows[i + 1] = (row) {{
    t.row[i].id, plain_text(a, t.row[i].statement),
    expected_text(a, &t.row[i]), measured_text(a, &t.row[i]),
    verdict_word[t.row[i].verdict]}};

@ Two blanks stand between cells. However wide the numbers are, the statement
keeps twenty columns. An identifier that spells out many cases would leave it
no room; one of more than 24 letters gets a line of its own.

@<Find the |width| of each cell@>=
enum { widest_id = 24 };
for (int i = 0; i <= n; i++)
  for (int j = 0; j < cells_of_a_row; j++) {
    int w = columns_of(rows[i].cell[j], (int) strlen(rows[i].cell[j]));
    if (j == cell_id && w > widest_id) w = 0;
    if (w > width[j]) width[j] = w;
  }
int left = 100 - 8 - width[cell_id] - width[cell_expected]
  - width[cell_measured] - width[cell_verdict]; /* for the statement */
if (width[cell_statement] > left)
  width[cell_statement] = left < 20 ? 20 : left;

@ The first line holds all cells, and a reason comes last. That a shown claim
is of toy size need not be said under each; that its number is missing must.

@<Print row |i|@>=
const char *text = rows[i].cell[cell_statement]; /* of the row */
int length = fitting(text, width[cell_statement]); /* in its first line */
int indent = width[cell_id] + 2; /* of what follows */
for (int j = 0; j < cells_of_a_row; j++) {
  const char *c = rows[i].cell[j]; /* the cell */
  if (j == cell_id && columns_of(c, (int) strlen(c)) > widest_id)
    fprintf(out, "%s\n", c), c = "";
  print_cell(out, c, j == cell_statement ? length : (int) strlen(c),
    j == cells_of_a_row - 1 ? 0 : width[j] + 2);
}
putc('\n', out);
print_rest(out, indent, text + length, width[cell_statement]);
if (i > 0) {
  const judgement *j = &t.row[i - 1]; /* what the row says */
  if (*j->reason != '\0' && (j->verdict != SHOWN || isnan(j->measured)))
    print_rest(out, indent, arena_text(a, "%s: %s", verdict_word[j->verdict],
      j->reason), 100 - indent);
}

@ The four numbers always add up to the number of claims. Few claims are weak,
so they are named: more seeds, fixed before the next run, are what they need.
To add seeds until a claim holds would be to choose the data by their outcome.

@<Print the totals@>=
const char **weak = arena_take(a, n, sizeof *weak); /* decide nothing */
int m = 0; /* how many */
for (int i = 0; i < n; i++)
  if (!decides(&t.row[i])) weak[m++] = t.row[i].id;
fprintf(out, "%d hold, %d fail, %d shown, %d not made\n", t.count[HOLDS],
  t.count[FAILS], t.count[SHOWN], t.count[NOT_MADE]);
if (m > 0)
  claims_list(out, arena_text(a, "%d decide%s nothing: standard error above "
    "0.4 of the tolerance:", m, m == 1 ? "s" : ""), m, weak);

@ A line is broken before an identifier that would pass column 100, and goes
on behind two blanks. An identifier is never broken, and one that is longer
than a line has a line of its own.

@c
void claims_list(FILE *out, const char *head, int n, const char *const *id)
{
  int used = fprintf(out, "%s", head); /* columns of this line */
  for (int i = 0; i < n; i++) {
    const char *comma = i < n - 1 ? "," : ""; /* behind all but the last */
    int w = columns_of(id[i], (int) strlen(id[i])) + (int) strlen(comma);
    if (used + 1 + w > 100) used = fprintf(out, "\n ") - 1;
    used += fprintf(out, " %s%s", id[i], comma);
  }
  fprintf(out, "\n");
}

@* Tests.
The record of the tests is a database in memory with a few tables of a dozen
rows. There are three sources, of which one is absent. Most tests judge a few
claims that were made up for the purpose, write both files into a folder of
their own, and look at what is read back, so that writing, reading and judging
are tested together; the bytes are compared only once.

@(test-claims.c@>=
#include "claims.h"
#include "test.h"
#include <fcntl.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
static arena *a; /* of everything here */
static const char *folder; /* of the files */
static bool toy; /* is the run of toy size */
static const number no_numbers[] = { {0} };
@<The laboratory of the tests@>@;
@<Functions of the tests@>@;
int main(void)
{
  test_begin("test-claims");
  a = arena_new();
  folder = test_folder();
  database_open(NULL, DATABASE_WRITE, "test");
  @<Fill the record of the tests@>@;
  @<Test the boundary of each kind@>@;
  @<Test means and worst rows@>@;
  @<Test cases and identifiers@>@;
  @<Test the columns that replace@>@;
  @<Test that what is not finite never passes@>@;
  @<Test the sources without rows@>@;
  @<Test the bytes of both files@>@;
  @<Test the printed table@>@;
  @<Test the export of tables@>@;
  @<Test that damaged records are refused@>@;
  @<Test that mistakes of a chapter are named@>@;
  database_close();
  arena_free(a);
  return test_end();
}

@ The laboratory has never heard of E9.

@<The laboratory of the tests@>=
static const char *why_missing(const char *from)
{
  return strstr(from, "E9") ? "E9 was not measured" : NULL;
}
static int source_count(void)
{
  return 3;
}
static const char *source_name(int i)
{
  static const char *const sources[] = { "CIFAR", "MNIST", "gauss" };
  return sources[i];
}
static const char *source_absent(int i)
{
  return i == 1 ? "image set absent; run make data" : NULL;
}
static const availability known = {
  why_missing, source_count, source_name, source_absent
};

@ Three seeds on two sources, at two step sizes; the last seed of one of them
diverged.

@<Fill the record of the tests@>=
database_do("create table spin(data, eta, seed, ratio, why);"
  "insert into spin values"
  " ('CIFAR', 0.1, 1, 0.9, null), ('CIFAR', 0.1, 2, 1.0, null),"
  " ('CIFAR', 0.1, 3, 1.3, null), ('gauss', 0.1, 1, 1.0, null),"
  " ('gauss', 0.1, 2, 1.0, null), ('gauss', 0.1, 3, 1.0, null),"
  " ('CIFAR', 0.5, 1, 1.0, null), ('CIFAR', 0.5, 2, 1.1, null),"
  " ('CIFAR', 0.5, 3, null, 'diverged at step 80')");

@ A test judges a few claims and looks at what comes back from the file: the
identifier, the verdict, and the reason, word for word. What was found instead
is printed behind a number sign, which a reader of TAP takes for a remark.

@<Functions of the tests@>=
static judgements judged(const claim *claims)
{
  claims_judge(claims, no_numbers, "t1", folder, toy, known);
  return claims_read(a, folder);
}
static bool is(const judgements *t, int i, const char *id, outcome verdict,
  const char *reason)
{
  const judgement *j = &t->row[i]; /* the claim */
  bool same = i < t->n && strcmp(j->id, id) == 0 && j->verdict == verdict
    && strcmp(j->reason, reason) == 0; /* as expected */
  if (!same && i < t->n)
    printf("# found %s, %d, `%s' of %d\n", j->id, j->verdict, j->reason,
      t->n);
  return same;
}

@ For each kind of claim there is a number just inside and one just outside.
The last digits of the tolerances are such that rounding could decide wrongly:
in binary, $1.05-1$ is a little more than $0.05$. A failure would mean that
claims on the boundary are decided by the machine and not by the
specification.

@<Test the boundary of each kind@>=
static const struct { demand kind; double p, tau, inside, outside; }
  trials[] = {
    {RELATIVE, -2, 0.05, -2.0999, -2.1001}, @/
    {RELATIVE, -2, 0.05, -1.9, -1.8999}, @/
    {WITHIN, 1, 0.05, 1.05, 1.0501}, @/
    {WITHIN, 1, 0.05, 0.95, 0.9499}, @/
    {AT_LEAST, 3, 0.1, 2.9, 2.8999}, @/
    {AT_MOST, 3, 0.1, 3.1, 3.1001}, @/
    {BETWEEN, 0, 1, -1, 1.0001}
  };
int trial_count = (int) (sizeof trials / sizeof *trials); /* trials */
for (int i = 0; i < trial_count; i++) {
  claim c[] = {
    {NULL, "in", "inside", trials[i].kind, trials[i].p, trials[i].tau, NULL,
      arena_text(a, "select %g as measured", trials[i].inside), false}, @/
    {NULL, "out", "outside", trials[i].kind, trials[i].p, trials[i].tau, NULL,
      arena_text(a, "select %.5g as measured", trials[i].outside), false}, @/
    {0} @/
  };
  judgements t = judged(c); /* the verdicts */
  test_true(is(&t, 0, "in", HOLDS, "") && is(&t, 1, "out", FAILS, "")
    && t.row[0].kind == trials[i].kind && t.row[1].predicted == trials[i].p,
    "trial %d: the boundary lies where it is declared", i);
}

@ The three ratios 0.9, 1, 1.3 have the mean $3.2/3=1.0667$, and the squares
of their distances from it add up to $0.0867$, so that their deviation, with
two in the denominator, is $0.2082$. The file has ten digits, hence the
accuracy.

@<Test means and worst rows@>=
static const char ratio[] = "select data, seed, ratio as measured from spin"
  " where eta = 0.1"; /* two sources of three seeds */
claim mean_or_worst[] = {
  {NULL, "M", "mean", WITHIN, 1, 0.1, "CIFAR", ratio, false}, @/
  {NULL, "L", "least", AT_LEAST, 1, 0, "CIFAR", ratio, true}, @/
  {NULL, "G", "greatest", AT_MOST, 1, 0, "CIFAR", ratio, true}, @/
  {NULL, "F", "farthest", WITHIN, 1.2, 0.25, "CIFAR", ratio, true}, @/
  {0} @/
};
judgements t = judged(mean_or_worst); /* two sources each */
test_true(t.n == 8 && is(&t, 0, "M/CIFAR", HOLDS, "")
  && t.row[0].seeds == 3, "the mean over seeds holds");
test_near(t.row[0].measured, 3.2 / 3, 1e-9, "it is the mean");
test_near(t.row[0].uncertainty, 0.2081665999, 1e-9, "and the deviation");
test_true(is(&t, 1, "M/gauss", SHOWN, "") && t.row[1].measured == 1,
  "on a source that is not named it is shown");
test_true(is(&t, 2, "L/CIFAR", FAILS, "") && t.row[2].measured == 0.9
  && is(&t, 4, "G/CIFAR", FAILS, "") && t.row[4].measured == 1.3
  && is(&t, 6, "F/CIFAR", FAILS, "") && t.row[6].measured == 0.9,
  "the worst is the least, the greatest, or the farthest (else one good "
  "seed hides a bad one)");

@ With the step size as a case each becomes a claim of its own. A column
\.{id} names them as the published record did.

@<Test cases and identifiers@>=
claim cases[] = {
  {"E1", "C", "at $\\eta={eta}$, {text} stays", WITHIN, 1, 0.2, NULL,
    "select data, eta, seed, ratio as measured from spin where data = 'gauss'"
    " or eta = 0.1 and data = 'CIFAR'", false}, @/
  {"E1", "C10", "named", WITHIN, 1, 1, "CIFAR gauss", "select 'C10' ||"
    " char(96 + seed) as id, data, seed, ratio as measured from spin"
    " where eta = 0.1 and seed < 3", false}, @/
  {"E1", "P", "{pair} of {n}", WITHIN, 1, 1, NULL,
    "select 'a, \"b\"' as pair, 1234.5 as n, 1 as measured", false}, @/
  {0} @/
};
t = judged(cases);
test_true(is(&t, 0, "C[eta=0.1]/CIFAR", HOLDS, "")
  && is(&t, 1, "C[eta=0.1]/gauss", HOLDS, "")
  && strcmp(t.row[0].statement, "at $\\eta=0.1$, {text} stays") == 0,
  "a case is named in identifier and statement");
test_true(is(&t, 3, "C10a/CIFAR", HOLDS, "")
  && is(&t, 4, "C10b/CIFAR", HOLDS, "") && t.row[3].measured == 0.9
  && is(&t, 6, "C10b/gauss", HOLDS, ""), "the answer may name its rows");
test_true(is(&t, 7, "P[pair=a,--b-,n=1234.5]", HOLDS, "")
  && strcmp(t.row[7].statement, "a, \"b\" of 1234.5") == 0
  && strcmp(t.row[7].data, "none needed") == 0,
  "an identifier has no character that TeX reads");

@ Between these two stands the claim on the source that is absent.

@<Test cases and identifiers@>=
test_true(is(&t, 2, "C[eta=0.1]/MNIST", NOT_MADE,
  "image set absent; run make data"), "a case is missing by name");

@ Each of the columns that replace something differs from what the claim says,
in a way that would change the verdict. With its own prediction and tolerance
the first claim would hold for any number between $-42$ and $56$.

@<Test the columns that replace@>=
claim columns[] = {
  {NULL, "R", "replaced", RELATIVE, 7, 7, "CIFAR", "select 2 as predicted,"
    " 0.1 as tolerance, 2.1 as measured, 0.3 as uncertainty, 12 as seeds,"
    " 'CIFAR' as data", false}, @/
  {NULL, "J", "judged or not", WITHIN, 0, 0, "", "select column1 as data,"
    " column2 as judged, 1 as measured from (values ('CIFAR', 0),"
    " ('gauss', 1))", false}, @/
  {0} @/
};
t = judged(columns);
test_true(is(&t, 0, "R/CIFAR", HOLDS, "") && t.row[0].predicted == 2
  && t.row[0].tolerance == 0.1 && t.row[0].uncertainty == 0.3
  && t.row[0].seeds == 12, "columns replace what the claim says");
test_true(is(&t, 1, "J/CIFAR", SHOWN, "") && is(&t, 2, "J/gauss", FAILS, ""),
  "a column decides what is judged");

@ A missing number makes a claim fail even where the other seeds are fine, and
even where an infinity would be on the right side.

@<Test that what is not finite never passes@>=
claim gaps[] = {
  {NULL, "V", "diverged", WITHIN, 1, 9, NULL, "select seed, why, ratio as"
    " measured from spin where eta = 0.5", false}, @/
  {NULL, "W", "worst of what is left", WITHIN, 1, 9, NULL, "select seed,"
    " ratio as measured from spin where eta = 0.5", true}, @/
  {NULL, "I", "infinite", AT_LEAST, 1, 0, NULL, "select 9e999 as measured",
    false}, @/
  {NULL, "P", "no prediction", AT_MOST, 1, 0, NULL, "select 0 as measured,"
    " null as predicted", false}, @/
  {NULL, "Q", "infinite prediction", AT_MOST, 1, 0, NULL, "select 0 as"
    " measured, 9e999 as predicted", false}, @/
  {NULL, "T", "no tolerance", WITHIN, 1, NAN, NULL, "select 1 as measured",
    false}, @/
  {NULL, "S", "shown", WITHIN, NAN, NAN, "", "select null as measured",
    false}, @/
  {NULL, "N", "nothing to compare", WITHIN, NAN, NAN, "", "select 3 as"
    " measured", false}, @/
  {0} @/
};
t = judged(gaps);
test_true(is(&t, 0, "V", FAILS, "1 of 3 seeds: diverged at step 80")
  && isnan(t.row[0].measured), "the reason is the question's");
test_true(is(&t, 1, "W", FAILS, "1 of 3 seeds has no value"),
  "a gap does not vanish among the worst (else the rest would hold)");
test_true(is(&t, 2, "I", FAILS, "no value"), "an infinity is no value");
test_true(is(&t, 3, "P", FAILS, "no prediction")
  && is(&t, 4, "Q", FAILS, "no prediction")
  && is(&t, 5, "T", FAILS, "no tolerance"),
  "without a prediction nothing holds");
test_true(is(&t, 6, "S", SHOWN, "no value") && is(&t, 7, "N", SHOWN, ""),
  "what is only shown needs no prediction");
toy = true;
t = judged(gaps);
test_true(t.count[SHOWN] == t.n && is(&t, 7, "N", SHOWN, "toy size")
  && is(&t, 1, "W", SHOWN, "toy size; 1 of 3 seeds has no value"),
  "a toy judges nothing, and still says what is missing");
toy = false;

@ MNIST is absent, and nothing was measured on gauss at the larger step size.
The six claims differ in what they say of the sources on which they are
judged: all three, the one that answered, all of the chapter, none by name, an
experiment that was not made, and a source that is misspelt.

@<Test the sources without rows@>=
static const char large[] = "select data, eta, seed, ratio as measured from"
  " spin where eta = 0.5 and seed < 3"; /* on CIFAR only */
claim away[] = {
  {NULL, "A", "at {eta}", WITHIN, 1, 1, "CIFAR MNIST gauss", large, false}, @/
  {NULL, "B", "at {eta}", WITHIN, 1, 1, "CIFAR", large, false}, @/
  {NULL, "E", "at {eta}", WITHIN, 1, 1, NULL, arena_text(a, "%s and seed > 5",
    large), false}, @/
  {NULL, "O", "own tasks", WITHIN, 1, 1, NULL, "select 'sphere' as data, 1 as"
    " measured", false}, @/
  {"E1 E9", "X", "other experiment", WITHIN, 1, 1, NULL, "nonsense",
    false}, @/
  {NULL, "Z", "typing error", WITHIN, 1, 1, "cifar", large, false}, @/
  {0} @/
};
t = judged(away);
test_true(is(&t, 0, "A[eta=0.5]/CIFAR", HOLDS, "")
  && is(&t, 1, "A[eta=0.5]/MNIST", NOT_MADE,
    "image set absent; run make data"), "an absent source has its reason");
test_true(is(&t, 2, "A[eta=0.5]/gauss", FAILS, "empty: no rows"),
  "a source that is there and says nothing fails (else a claim vanishes)");
test_true(is(&t, 3, "B[eta=0.5]/CIFAR", HOLDS, "")
  && is(&t, 4, "E/CIFAR", FAILS, "empty: no rows")
  && is(&t, 5, "E/MNIST", NOT_MADE, "image set absent; run make data")
  && strcmp(t.row[5].statement, "at eta") == 0
  && is(&t, 6, "E/gauss", FAILS, "empty: no rows"),
  "judged everywhere means on each source of the chapter");
test_true(is(&t, 7, "O/sphere", HOLDS, "")
  && is(&t, 8, "X", NOT_MADE, "E9 was not measured"),
  "tasks with names of their own, experiments that were left out");
test_true(is(&t, 9, "Z[eta=0.5]/CIFAR", SHOWN, "")
  && is(&t, 10, "Z[eta=0.5]/cifar", FAILS, "empty: no rows") && t.n == 11,
  "a source that no row is of fails, though others are shown");

@ A claim about a step size, or a kind, that the reader has left out is not
made.

@<Test the sources without rows@>=
static reals eta = {2, {0.1, 0.5}}; /* the list of the reader */
static const char *kind = "dry"; /* likewise */
static int size = 7; /* likewise */
static const param list[] = {
  {"eta", PARAM_REALS, &eta, "0.1,0.5", 0, 1, "1", "steps"},@/
  {"kind", PARAM_CHOICE, &kind, "all", 0, 0, "all|wet|dry", "kinds"},@/
  {"size", PARAM_INTEGER, &size, "7", 1, 9, "", "sizes"}, {0}
};
claim members[] = {
  {NULL, "M", "both", WITHIN, 1, 1, NULL, "select 1 as measured", false,
    "kind=all|dry size>=7 eta=0.2|0.5 eta=0.1,0.5"}, @/
  {NULL, "N", "another", WITHIN, 1, 1, NULL, "nonsense", false,
    "eta=0.5 eta=0.1,0.2"}, @/
  {NULL, "O", "a third", WITHIN, 1, 1, NULL, "nonsense", false,
    "eta=0.1 kind=all|wet"}, @/
  {NULL, "P", "a fourth", WITHIN, 1, 1, NULL, "nonsense", false,
    "size>=8"}, @/
  {NULL, "Q", "a fifth", WITHIN, 1, 1, NULL, "nonsense", false,
    "eta=0.2|0.4"}, @/
  {0} @/
};
database_parameters(list);
t = judged(members);
test_true(is(&t, 0, "M", HOLDS, "")
  && is(&t, 1, "N", NOT_MADE, "0.2 is not in --eta")
  && is(&t, 2, "O", NOT_MADE, "left out by --kind=dry")
  && is(&t, 3, "P", NOT_MADE, "--size is below 8")
  && is(&t, 4, "Q", NOT_MADE, "left out by --eta=0.1,0.5"),
  "a claim needs its members (else a shorter list makes it fail)");

@ Readers other than this instrument depend on the bytes: \TeX, which reads
\.{values.tex}, the scripts that make the tables of the book, and a published
record, which a fresh one is compared with. The four claims have between them
every kind of cell: quoted and plain, a number, an interval, a gap.

@<Test the bytes of both files@>=
claim four[] = {
  {NULL, "E1", "the sharpness, $\\lambda_1$, is $2/\\eta$ on average",
    RELATIVE, 100, 0.05, "CIFAR", "select 'CIFAR' as data, 101 as measured,"
    " 2 as uncertainty, 3 as seeds", false}, @/
  {NULL, "E2", "a statement with \\emph{many} words, so many that it "
    "cannot possibly stand in a single line of the table that is printed, "
    "whatever the numbers $10^{-3}\\times2$ \\& the rest may need",
    BETWEEN, 0.5, 0.1, NULL, "select 0.7 as measured, 0.09 as uncertainty",
    false}, @/
  {NULL, "E3", "a deviation", AT_MOST, 1, 0, "", "select 0.00025 as measured",
    false}, @/
  {"E9", "E4", "accuracy", WITHIN, 1, 1, NULL, "nonsense", false}, @/
  {0} @/
};
static const number numbers[] = {
  {NULL, "plain", "%.2f", "select 0.625"}, @/
  {NULL, "lag", "about %.1e steps", "select data, seed, 2e12 * seed from spin"
    " where eta = 0.5 and seed < 3"}, @/
  {NULL, "negative", "%.1f\\%%", "select -3.14"}, @/
  {NULL, "none", "%.1f", "select null"}, @/
  {NULL, "empty", "%.1f", "select 1 where 0"}, @/
  {NULL, "text", "%g", "select '$O(n)$'"}, @/
  {"E9", "away", "%g", "nonsense"}, @/
  {0} @/
};
claims_judge(four, numbers, "t1", folder, false, known);
test_true(file_is("claims.csv", known_claims),
  "claims.csv has the known bytes");
test_true(file_is("values.tex", known_values), "values.tex has the known "
  "bytes (else the book shows 1.30e-04)");

@ The known bytes were looked at once, letter for letter, and then written
here.

@<Functions of the tests@>=
static bool file_is(const char *name, const char *expected)
{
  bytes b = read_bytes(arena_text(a, "%s/%s", folder, name), 1 << 20);
  bool same = strcmp((char *) b.data, expected) == 0; /* as expected */
  if (!same) printf("# found %s\n", (char *) b.data);
  free(b.data);
  return same;
}
static const char known_claims[] = "id,statement,predicted,measured,"
  "uncertainty,tolerance,kind,verdict,data,seeds,reason\n"
  "E1/CIFAR,\"the sharpness, $\\lambda_1$, is $2/\\eta$ on average\",100,101,"
  "2,0.05,relative,holds,CIFAR,3,\n"
  "E2,\"a statement with \\emph{many} words, so many that it "
  "cannot possibly stand in a single line of the table that is printed, "
  "whatever the numbers $10^{-3}\\times2$ \\& the rest may need\","
  "0.4..0.6,0.7,0.09,0.1,interval,fails,none needed,1,\n"
  "E3,a deviation,1,0.00025,,0,at-most,shown,none needed,1,\n"
  "E4,accuracy,,,,,,not made,,,E9 was not measured\n";

@ Twelve of the numbers come from the claims without being asked for. Of the
others, one is plain, two have a seed in their key and a power of ten in
words, and the rest are negative, missing, not asked, a text, and of an
experiment that is absent.

@<Functions of the tests@>=
static const char known_values[] = "% 4 claims\n"
  "\\setresult{t1:E1/CIFAR}{101.000}\n\\setresult{t1:E1/CIFAR/sd}{2.000}\n"
  "\\setresult{t1:E1/CIFAR/predicted}{100.000}\n"
  "\\setresult{t1:E2}{0.700}\n\\setresult{t1:E2/sd}{0.090}\n"
  "\\setresult{t1:E2/predicted}{0.500}\n"
  "\\setresult{t1:E3}{\\ensuremath{2.5\\times10^{-4}}}\n"
  "\\setresult{t1:E3/sd}{undefined}\n\\setresult{t1:E3/predicted}{1.000}\n"
  "\\setresult{t1:E4}{(not measured)}\n"
  "\\setresult{t1:E4/sd}{(not measured)}\n"
  "\\setresult{t1:E4/predicted}{(not measured)}\n"
  "\\setresult{t1:plain}{0.62}\n"
  "\\setresult{t1:lag/CIFAR/1}{about \\ensuremath{2.0\\times10^{12}} steps}\n"
  "\\setresult{t1:lag/CIFAR/2}{about \\ensuremath{4.0\\times10^{12}} steps}\n"
  "\\setresult{t1:negative}{\\ensuremath{-3.1}\\%}\n"
  "\\setresult{t1:none}{undefined}\n\\setresult{t1:empty}{(not measured)}\n"
  "\\setresult{t1:text}{$O(n)$}\n\\setresult{t1:away}{(not measured)}\n";

@ The table is meant for people, so the tests ask what people would: is it
narrow, is it readable, do the columns stand under each other, are the reasons
and the totals right?

@<Test the printed table@>=
int fails; /* claims that do */
char *print = printed(&fails); /* what is printed */
bool narrow = true; /* no line over 100 columns? */
for (char *line_end, *at = print; (line_end = strchr(at, '\n')) != NULL;
    at = line_end + 1)
  narrow = narrow && line_end - at <= 100;
test_true(fails == 1 && narrow, "the number of failing claims is returned, "
  "and the table is at most 100 columns wide");
test_true(strstr(print, "the sharpness, lambda_1, is 2/eta on average")
  && strstr(print, "10^-3x2 & the") && strstr(print, "with many words"),
  "statements are readable without TeX");
test_true(strstr(print, " 100 +-5%  101 +-2     holds\n")
  && strstr(print, " 0.4..0.6  0.7 +-0.09  fails\n")
  && strstr(print, " <= 1      0.00025     shown\n")
  && strstr(print, "           -           not made\n"),
  "numbers and verdicts are aligned");
test_true(strstr(print, "\n          not made: E9 was not measured\n")
  && strstr(print, "\n1 hold, 1 fail, 1 shown, 1 not made\n1 decides "
    "nothing: standard error above 0.4 of the tolerance: E2\n"),
  "reasons stand below, totals come last (else power is not seen)");
free(print);
claim long_named[] = { {NULL, "L", "many cases", WITHIN, 1, 1, NULL, "select"
  " 0.1 as \"the first case\", 0.2 as \"the second case\", 1 as measured",
  false}, {0} }; /* a name of 47 letters */
judged(long_named);
print = printed(&fails);
test_true(strstr(print, "\nL[the-first-case=0.1,the-second-case=0.2]\n"
  "       many cases  1 +-1     1         holds\n"),
  "a long identifier has a line of its own");
free(print);
test_dies(print_to_full_disk, NULL, 1, "cannot write: No space",
  "output that cannot be written is a failure");

@ The table is printed into memory, and once to where nothing can be written.

@<Functions of the tests@>=
static char *printed(int *fails)
{
  char *text; /* what is printed */
  size_t length; /* of it */
  FILE *memory = open_memstream(&text, &length); /* takes it */
  *fails = claims_print(memory, folder);
  fclose(memory);
  return text;
}
static void print_to_full_disk(void *unused)
{
  (void) unused;
  claims_print(fopen("/dev/full", "w"), folder);
}

@ A number that does not end, a text with commas and quotes, an infinity, an
end of a line within a text, and an empty cell.

@<Test the export of tables@>=
static const char mixed[] = "select 1.0/3 as x, 'a, \"b\"' as \"the name\","
  " null as none union all select -9e999, 'two' || char(10) || 'lines', 7";
static const char mixed_bytes[] = "x,the name,none\n0.3333333333,"
  "\"a, \"\"b\"\"\",\n-inf,\"two\nlines\",7\n";
question_csv(mixed, arena_text(a, "%s/mixed.csv", folder));
test_true(file_is("mixed.csv", mixed_bytes), "tables have the known bytes");

@ Each damaged record is one that an accident or an editor could leave. First
a good row, from which the bad ones are made.

@<Test that damaged records are refused@>=
#define SHORT "id,statement,predicted,measured,uncertainty,tolerance,kind," \
  "verdict,data,seeds"
#define HEAD SHORT ",reason"
#define ROW "F1,one,1,1,,0.1,absolute,holds,none,1,"
test_true(remove(arena_text(a, "%s/values.tex", folder)) == 0,
  "no count is noted");
write_record("claims.csv", HEAD "\n" ROW "\nF2,\xc3\xa4,0..2,1,,1,interval,"
  "fails,x,3,far off\n");
t = claims_read(a, folder);
test_true(t.n == 2 && is(&t, 0, "F1", HOLDS, "") && t.row[1].predicted == 1
  && t.row[1].seeds == 3 && strcmp(t.row[1].reason, "far off") == 0,
  "a good record is read");
@<Refuse one damaged record after another@>@;

@ The damages follow the order in which a file is read: header, number of
cells, quotes, identifiers, words, numbers, characters. Each refusal must name
the line.

@<Refuse one damaged record after another@>=
refuses("", "claims.csv:1: found the header \"\", expected \"id,statement");
refuses("id,verdict\nF1,holds\n",
  "claims.csv:1: found the header \"id,verdict");
refuses(HEAD "\n", "claims.csv:1: found a header without a claim, expected");
refuses(HEAD "\n" ROW "\nF2,two,1,1,,0.1,abs",
  "claims.csv:3: found a line that is cut off; measure the chapter again");
refuses(HEAD "\n" ROW ",more\n",
  "claims.csv:2: found more than the expected 11");
refuses(HEAD "\n" ROW "\nF2,two\n", "claims.csv:3: found fewer than the");
refuses(HEAD "\nF1,\"one,1\n", "claims.csv:2: found a quoted text without");
refuses(HEAD "\nF1,o\"ne\",1\n", "claims.csv:2: found a quote in the wrong");
refuses(HEAD "\n" ROW "\n" ROW "\n",
  "claims.csv:3: found claim F1 again, expected it only in line 2");
refuses(HEAD "\nF1,one,1,2,,0.1,absolute,failed,none,1,\n",
  "claims.csv:2: found \"failed\", expected the verdict holds, fails, shown");
refuses(HEAD "\nF1,one,1,2,,0.1,about,fails,none,1,\n",
  "found \"about\", expected the kind absolute, relative");
refuses(HEAD "\nF1,one,1,nan,,0.1,absolute,holds,none,1,\n",
  "claims.csv:2: found \"nan\" in column measured, expected a number");
refuses(HEAD "\nF1,one,1,1e999,,0.1,absolute,fails,none,1,\n",
  "claims.csv:2: found \"1e999\" in column measured");
refuses(HEAD "\nF1,one,-inf,1,,0.1,at-least,holds,none,1,\n",
  "claims.csv:2: found \"-inf\" in column predicted");
refuses(HEAD "\nF1,one,1,,,0.1,absolute,holds,none,1,\n",
  "claims.csv:2: found a claim that holds without a measured number");
refuses(HEAD "\nF1,one,1,1,,0.1,absolute,holds,none,1.5,\n",
  "claims.csv:2: found 1.5 seeds, expected a whole number");
refuses(HEAD "\n,one,1,1,,0.1,absolute,holds,none,1,\n", "without a name");
refuses(HEAD "\nF1,\033[2Jone,1,1,,0.1,absolute,holds,none,1,\n",
  "claims.csv:2: found a control character (code 27), expected plain text");
refuses(HEAD "\nF1,\xc2\x9b,1,1,,0.1,absolute,holds,none,1,\n", "(code 194)");
refuses(SHORT "\nF1,one,1,1,,0.1,absolute,holds,none,1\n",
  "claims.csv:1: found no column of reasons, expected one at the end");
refuses(SHORT "\nF1,one,1,2,,0.1,absolute,failed,none,1\n",
  "claims.csv:2: found \"failed\", expected the verdict holds, fails, shown");
refuses(SHORT "\n", "claims.csv:1: found a header without a claim, expected");
refuses(HEAD "\r\n", "claims.csv:1: found a control character (code 13)");

@ A file that lost a whole line is found out by the count. Last come two
damaged records of a run.

@<Refuse one damaged record after another@>=
write_record("values.tex", "% 2 claims\n");
refuses(HEAD "\n" ROW "\n", "claims.csv:2: found 1 claim, expected 2 as "
  "noted in values.tex; measure the chapter again");
test_dies(read_folder, "nowhere", 1, "nowhere/claims.csv: no such record; "
  "measure the chapter first", "a missing record comes with advice");
write_record("run.csv",
  "key,value\nquick,no\nprocessor,\"A, B\"\nquick,yes\n");
test_true(strcmp(run_fact(a, folder, "processor"), "A, B") == 0
  && run_fact(a, folder, "jobs") == NULL, "facts of the run are found");
test_dies(read_fact, "quick", 1, "run.csv:4: found key quick again",
  "a fact that is there twice is none");
write_record("run.csv", "\nquick,no\n");
test_dies(read_fact, "quick", 1, "run.csv:1: found the header \"\", expected",
  "a run without its header");

@ A damaged record is written whole, as an editor would, and read in a child
process, which it ends.

@<Functions of the tests@>=
static void write_record(const char *name, const char *content)
{
  output o = output_open(arena_text(a, "%s/%s", folder, name)); /* the file */
  fputs(content, o.stream);
  output_commit(&o);
}
static void read_folder(void *path)
{
  claims_read(a, path);
}
static void read_fact(void *key)
{
  run_fact(a, folder, key);
}
static void refuses(const char *content, const char *message)
{
  write_record("claims.csv", content);
  test_dies(read_folder, (void *) folder, 1, message, message);
}

@ The mistakes of whoever writes a chapter are named with the claim. The
columns of an answer are known only when the question is asked, so the
compiler cannot find them; the run at toy size, which asks every question,
does. Afterwards the folder must not hold the beginning of a file.

@<Test that mistakes of a chapter are named@>=
mistake("select 1 as x", NULL, "claim C1: found no column \"measured\"");
mistake("select 1 as measured", "CIFAR",
  "claim C1: judged on CIFAR, but found no column \"data\"");
mistake("select seed, ratio as measured from spin", NULL,
  "claim C1: found two rows of seed 1 in one group, expected a column");
mistake("select 'same' as id, seed as n, 1 as measured from spin where eta ="
  " 0.5", NULL, "t1: two claims or numbers are called \"same\"");
mistake("select ratoi as measured from spin", NULL,
  "claim C1: no such column: ratoi");
test_dies(quote_many, NULL, 1, "number many: found 9 rows in its answer",
  "a number is one number");
test_dies(quote_wrongly, NULL, 1, "is_format", "a format is for a double");
test_true(!file_exists(arena_text(a, "%s/claims.csv~", folder)),
  "a refused question leaves no file behind");

@ A claim with the given question, and numbers that are not one number or have
a format for something else.

@<Functions of the tests@>=
static void judge_it(void *claims)
{
  judged(claims);
}
static void mistake(const char *question, const char *sources,
  const char *message)
{
  claim c[] = { {NULL, "C1", "wrong", WITHIN, 1, 1, sources, question, false},
    {0} }; /* the claim */
  test_dies(judge_it, c, 1, message, message);
}
static void quote_it(const number *numbers)
{
  static const claim none[] = { {0} }; /* no claims */
  claims_judge(none, numbers, "t1", folder, false, known);
}
static void quote_many(void *unused)
{
  static const number many[] = { {NULL, "many", "%g",
    "select ratio from spin"}, {0} };
  (void) unused;
  quote_it(many);
}
static void quote_wrongly(void *unused)
{
  static const number wrong[] = { {NULL, "wrong", "%d %s", "select 1"}, {0} };
  (void) unused;
  quote_it(wrong);
}

@* Index.
