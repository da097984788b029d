% record: tables, claims with verdicts, numbers for the prose, the run.
@i types.w

@** Records.
What an experiment leaves behind is a folder of small text files. Tables of
observations are written as comma-separated values, one row an observation, so
that any program can read them. \.{claims.csv} holds what was predicted, what
was measured, and a verdict that is computed here and typed nowhere.
\.{values.tex} holds every number that the prose of a chapter quotes, and
\.{run.csv} says how the records came about.

Drawing reads these files and nothing else. That is why each of them appears
whole or not at all, why none but \.{run.csv} may contain a time or the
name of a machine, and why reading one is strict: a table that lost its last
line in some accident should not become a figure.

@(record.h@>=
#pragma once
#include "base.h"
#include "params.h"

@ The implementation follows the order of the header: the folder, tables out
and in, claims, numbers for the prose, and the run.

@c
#include "record.h"
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

@* The folder.
A program works in one folder at a time. |record_open| makes it when it is
missing; |record_path| gives the path of a file in it. The chapter's frame
opens the folder before it calls the experiment.

@(record.h@>=
void record_open(const char *folder);
const char *record_path(arena *a, const char *file);

@ The folder is kept in a static variable, so that the many functions which
write or read a record need not be told. Asking for a path before a folder
was opened is an error in the program.

@c
static char *folder; /* where the records are */

void record_open(const char *path)
{
  make_directories(path);
  free(folder);
  folder = strdup(path);
}

const char *record_path(arena *a, const char *file)
{
  insist(folder != NULL);
  return arena_text(a, "%s/%s", folder, file);
}

@* Writing tables.
|csv_open| takes the name of the file and its header, such as
\.{"seed,step,loss"}; by custom the names carry the units. Each call of
|csv_row| writes one row. The string |kinds| has one letter for each cell,
\.s for a text, \.i for an |int| and \.g for a |double|, and the cells
follow. The tables are \emph{tidy}: one row is one observation, and
everything needed to understand it, such as the seed and the step size, is a
cell of the same row. A table of modes might begin
\begin{center}
\begin{tabular}{l}
\.{data,seed,mode,step,strength,theory} \\
\.{gauss,1,1,0,0.001,0.001} \\
\.{gauss,1,1,10,0.001491,0.001492}
\end{tabular}
\end{center}
so that theory stands beside measurement wherever the two share an abscissa.
A row that has not as many cells as the header is an error in the
program, whatever its kinds are. |csv_close| commits the file.

@(record.h@>=
typedef struct csv csv;
csv *csv_open(const char *name, const char *header);
void csv_row(csv *c, const char *kinds, ...);
void csv_close(csv *c);

@ The number of columns is counted once, in the header. Names of columns
contain no commas; they are chosen by programs, not by users.

@c
struct csv {
  output out; /* the file being written */
  size_t columns; /* cells of each row */
};

csv *csv_open(const char *name, const char *header)
{
  csv *c = allocate(1, sizeof *c); /* the new table */
  arena *a = arena_new(); /* holds the path */
  c->out = output_open(record_path(a, name));
  arena_free(a);
  fprintf(c->out.stream, "%s\n", header);
  c->columns = 1;
  for (; *header != '\0'; header++) c->columns += *header == ',';
  return c;
}

void csv_close(csv *c)
{
  output_commit(&c->out);
  free(c);
}

@ Numbers have ten digits: more than any claim needs, few enough that the
last bits of a sum do not show. A number that does not exist, NaN, is an
empty cell. A text is put in quotes only when it contains a comma or a quote,
and quotes inside it are doubled, as in RFC 4180; a text of several lines
would confuse the tools that read a file by lines, and is an error.
@^RFC 4180@>

@c
static void write_real(FILE *out, double x)
{
  if (!isnan(x)) fprintf(out, "%.10g", x);
}

static void write_text(FILE *out, const char *text)
{
  insist(strpbrk(text, "\n\r") == NULL);
  if (strpbrk(text, ",\"") == NULL) {
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

@ The letters tell the types of the variadic arguments, and the compiler
cannot check them. Counting them against the header at least catches the
commonest mistake, the forgotten cell. A list that is too short would
otherwise shift all columns to its right.

@c
void csv_row(csv *c, const char *kinds, ...)
{
  FILE *out = c->out.stream; /* the file */
  va_list cells; /* what |kinds| announces */
  size_t i; /* column */
  insist(strlen(kinds) == c->columns);
  va_start(cells, kinds);
  for (i = 0; i < c->columns; i++) {
    if (i > 0) putc(',', out);
    insist(strchr("sig", kinds[i]) != NULL);
    if (kinds[i] == 's') write_text(out, @[va_arg(cells, const char *)@]);
    if (kinds[i] == 'i') fprintf(out, "%d", @[va_arg(cells, int)@]);
    if (kinds[i] == 'g') write_real(out, @[va_arg(cells, double)@]);
  }
  va_end(cells);
  putc('\n', out);
}

@* Reading tables.
|table_read| reads a record into an arena. A missing file ends the program
with the advice to measure first; an ill-formed or truncated one with the
number of the line. |table_numbers| and |table_texts| give one column as an
array of |table_rows| entries, where an empty cell becomes NaN or an empty
text. An unknown column, or a text where a number is asked for, ends the
program.

|table_where| gives the table of those rows whose cell in a column equals a
number, |table_where_text| those where it equals a text. An experiment over
several seeds and step sizes writes one table, and a drawing takes it apart
again with these two. Since cells have ten digits, numbers count as equal
when they differ by less than $10^{-9}$ of their size. A table without rows
may result.

@(record.h@>=
typedef struct table table;
table *table_read(arena *a, const char *name);
int table_rows(const table *t);
const double *table_numbers(table *t, const char *column);
const char *const *table_texts(table *t, const char *column);
table *table_where(table *t, const char *column, double value);
table *table_where_text(table *t, const char *column, const char *text);

@ A record is read whole and cut in place, which is fast and simple. The
cells of a table point into the text of its file, where commas and ends of
lines have become zeros. A selection copies only the pointers. The columns
that were asked for are kept, so that asking again costs nothing.

@c
struct table {
  arena *a; /* holds everything */
  const char *path; /* for messages */
  int rows, columns; /* without the header */
  const char **names; /* of the columns */
  const char **cells; /* rows by columns, row-major */
  int *lines; /* of the file, for each row */
  double **numbers; /* columns as numbers, or null */
  const char ***texts; /* columns as texts, or null */
};

@ The space for cells is found by counting the lines before they are cut. It
is one array for the whole table: a record of a hundred thousand rows should
not make a hundred thousand requests for memory.

@c
@<Cut the text of a file into cells@>@;

table *table_read(arena *a, const char *name)
{
  table *t = arena_take(a, 1, sizeof *t); /* the result */
  reader r = {record_path(a, name), NULL, 1, ','}; /* its place */
  t->a = a;
  t->path = r.path;
  @<Read the file |r.path| into the arena@>@;
  @<Read the names of the columns@>@;
  new_rows(t, count(r.at, '\n'));
  while (*r.at != '\0') {
    t->lines[t->rows] = r.place;
    read_row(&r, t->columns, t->cells+(size_t) t->rows*t->columns);
    t->rows++;
  }
  return t;
}

@ A gigabyte is more than any record of this book should ever be. The copy in
the arena keeps the zero byte at its end.

@<Read the file |r.path| into the arena@>=
bytes file; /* as on the disk */
if (!file_exists(r.path))
  fatal(1, "%s: no such record; run \"%s measure\" first", r.path,
    program_name);
file = read_bytes(r.path, (size_t) 1<<30);
r.at = arena_take(a, file.size+1, 1);
memcpy(r.at, file.data, file.size);
free(file.data);
if (strlen(r.at) != file.size)
  fatal(1, "%s: found a zero byte, expected a text", r.path);

@ An empty file has no header; its first line is then cut off, and
|read_row| says so.

@<Read the names of the columns@>=
t->columns = 1+count_until(r.at, ',', '\n');
t->names = arena_take(a, (size_t) t->columns, sizeof *t->names);
read_row(&r, t->columns, t->names);

@ The reader knows the place that it has reached, and which character ended
the last cell: a comma, or the end of the line.

@<Cut the text of a file into cells@>=
typedef struct {
  const char *path; /* of the file, for messages */
  char *at; /* next character to read */
  int place; /* its line, from 1 */
  char stop; /* what ended the last cell */
} reader;

static int count_until(const char *text, char wanted, char end)
{
  int n = 0; /* occurrences so far */
  for (; *text != '\0' && *text != end; text++) n += *text == wanted;
  return n;
}

static int count(const char *text, char wanted)
{
  return count_until(text, wanted, '\0');
}

@ Whatever is wrong with a record, the remedy is the same: records are never
repaired by hand, they are made anew.

@<Cut the text of a file into cells@>=
static _Noreturn void refuse(const reader *r, const char *found)
{
  fatal(1, "%s:%d: found %s; run \"%s measure\" again", r->path,
    r->place, found, program_name);
}

@ A plain cell ends at the next comma or end of line and must not contain a
quote. In a quoted one the doubled quotes are made single in place: |to| lags
behind |r->at|. Either way the character after the cell must be a comma or an
end of line, which is overwritten by the zero that ends the cell; the end of
the text means that somebody cut the file.

@<Cut the text of a file into cells@>=
static const char *read_cell(reader *r)
{
  char *cell = r->at, *to; /* the cell, and its end */
  if (*cell == '"') {
    for (to = cell, r->at++; *r->at != '"' || r->at[1] == '"'; to++) {
      if (*r->at == '"') r->at++;
      if (*r->at == '\0' || *r->at == '\n')
        refuse(r, "a quoted text without its end");
      *to = *r->at++;
    }
    r->at++;
  } else to = r->at += strcspn(cell, ",\n\"");
  r->stop = *r->at;
  if (r->stop == '\0') refuse(r, "a line that is cut off");
  if (r->stop != ',' && r->stop != '\n')
    refuse(r, "a quote in the wrong place");
  *to = '\0';
  r->at++;
  return cell;
}

@ A row must have as many cells as the header. The header itself is read by
the same function, with the number of cells that was counted before. Each row
moves the reader to the next line, since no cell contains an end of line.

@<Cut the text of a file into cells@>=
static void read_row(reader *r, int columns, const char **cells)
{
  int i; /* column */
  char message[80]; /* what is wrong */
  for (i = 0; i < columns; i++) {
    cells[i] = read_cell(r);
    if ((r->stop == '\n') != (i == columns-1)) {
      snprintf(message, sizeof message, "%s than the expected %d cells",
        r->stop == '\n' ? "fewer" : "more", columns);
      refuse(r, message);
    }
  }
  r->place++;
}

@ The space is taken once, for as many rows as there can be. Selections use
the same function; they may waste some of it, and the arena gives everything
back at the end.

@<Cut the text of a file into cells@>=
static void new_rows(table *t, int rows)
{
  size_t n = (size_t) t->columns; /* columns */
  t->rows = 0;
  t->cells = arena_take(t->a, (size_t) rows*n, sizeof *t->cells);
  t->lines = arena_take(t->a, (size_t) rows, sizeof *t->lines);
  t->numbers = arena_take(t->a, n, sizeof *t->numbers);
  t->texts = arena_take(t->a, n, sizeof *t->texts);
}

@ Columns are found by comparing names, since a table has few and each is
asked for rarely. The message for a missing one suggests what must have
happened: the program is newer than the record.

@c
int table_rows(const table *t)
{
  return t->rows;
}

static int find_column(const table *t, const char *name)
{
  int j; /* column */
  for (j = 0; j < t->columns; j++)
    if (strcmp(t->names[j], name) == 0) return j;
  fatal(1, "%s: found no column \"%s\"; run \"%s measure\" again",
    t->path, name, program_name);
}

static const char *cell(const table *t, int row, int column)
{
  return t->cells[(size_t) row*t->columns+column];
}

@ A column is converted when it is first asked for. The number must fill its
cell, so a text column read as numbers ends the program instead of yielding
zeros, and so does a column that somebody has edited.

@c
const double *table_numbers(table *t, const char *column)
{
  int j = find_column(t, column), i; /* column, row */
  double *x = t->numbers[j]; /* the result */
  char *end; /* where a number ends */
  if (x != NULL) return x;
  x = t->numbers[j] = arena_take(t->a, (size_t) t->rows, sizeof *x);
  for (i = 0; i < t->rows; i++) {
    const char *text = cell(t, i, j); /* the number as written */
    x[i] = *text == '\0' ? NAN : strtod(text, &end);
    if (*text != '\0' && (*end != '\0' || end == text))
      fatal(1, "%s:%d: found \"%s\" in column %s, expected a number",
        t->path, t->lines[i], text, column);
  }
  return x;
}

@ Texts need no conversion, but they have to be gathered from the rows into
an array.

@c
const char *const *table_texts(table *t, const char *column)
{
  int j = find_column(t, column), i; /* column, row */
  const char **x = t->texts[j]; /* the result */
  if (x != NULL) return x;
  x = t->texts[j] = arena_take(t->a, (size_t) t->rows, sizeof *x);
  for (i = 0; i < t->rows; i++) x[i] = cell(t, i, j);
  return x;
}

@ Both selections begin with an empty table of the same columns and add the
rows that fit. The lines of the file go along, so that a message about a
selected row still tells where it stands.

@c
static table *empty_copy(const table *t)
{
  table *s = arena_take(t->a, 1, sizeof *s); /* the result */
  *s = *t;
  new_rows(s, t->rows);
  return s;
}

static void add_row(table *s, const table *t, int row)
{
  size_t n = (size_t) t->columns; /* cells to copy */
  memcpy(s->cells+(size_t) s->rows*n, t->cells+(size_t) row*n,
    n*sizeof *s->cells);
  s->lines[s->rows++] = t->lines[row];
}

@ Equality is tested first because the difference of two equal infinities is
NaN. A row whose cell is empty equals no number.

@c
table *table_where(table *t, const char *column, double value)
{
  const double *x = table_numbers(t, column); /* the column */
  table *s = empty_copy(t); /* the selection */
  int i; /* row */
  for (i = 0; i < t->rows; i++)
    if (x[i] == value || fabs(x[i]-value) < 1e-9*fabs(value))
      add_row(s, t, i);
  return s;
}

table *table_where_text(table *t, const char *column, const char *text)
{
  const char *const *x = table_texts(t, column); /* the column */
  table *s = empty_copy(t); /* the selection */
  int i; /* row */
  for (i = 0; i < t->rows; i++)
    if (strcmp(x[i], text) == 0) add_row(s, t, i);
  return s;
}

@* Claims.
A claim is a sentence that a measurement can contradict. It has an identifier,
a predicted number $p$ that was fixed before the measurement, a tolerance
$\tau$ that comes from the chapter's specification, and a measured number $m$
with its uncertainty, a standard deviation or a standard error as the sentence
says. The five kinds differ in what they demand:
\begin{center}
\begin{tabular}{ll}
relative & $\vert m-p\vert \le \tau\vert p\vert$ \\
absolute & $\vert m-p\vert \le \tau$ \\
at-least & $m \ge p-\tau$ \\
at-most & $m \le p+\tau$ \\
interval & $p-\tau \le m \le p+\tau$, printed as low..high
\end{tabular}
\end{center}
A claim whose measurement is NaN fails, whatever it demands.

The uncertainty is recorded and printed but has no part in the verdict. It
would be tempting to let a claim hold when prediction and measurement agree
within two standard errors; but then a noisy experiment would confirm more
than a precise one. The tolerance says how well the theory claims to know the
number, and it was written down first. Whether the seeds were many enough to
tell is for the reader to judge, who sees both.
@^claims@>
@^tolerances@>

@(record.h@>=
typedef enum {
  CLAIM_RELATIVE, CLAIM_ABSOLUTE, CLAIM_AT_LEAST, CLAIM_AT_MOST,
  CLAIM_INTERVAL
} claim_kind;
typedef struct {
  const char *id, *statement; /* the statement may contain TeX */
  claim_kind kind; /* what is demanded */
  double predicted, tolerance; /* $p$ and $\tau$ */
  double measured, uncertainty; /* NaN if there is none */
  const char *data; /* what it was measured on */
  int seeds; /* how many */
} claim;

@ \label{sec:verdicts}
Between |claims_begin| and |claims_end| each claim is written as it comes.
|claim_judge| computes the verdict, \emph{holds} or \emph{fails}.
|claim_show| records a known deviation, which neither passes nor fails, and
|claim_not_made| says that and why a claim could not be put to the test, for
instance because a public data set is absent. An identifier may occur only
once.

|claims_print| reads \.{claims.csv}, writes it as a table at most 100 columns
wide, and returns the number of claims that fail.

@(record.h@>=
void claims_begin(void);
void claim_judge(claim c);
void claim_show(claim c);
void claim_not_made(const char *id, const char *statement,
  const char *data, const char *reason);
void claims_end(void);
int claims_print(FILE *out);

@ The claims are a table like any other, with one more thing to remember: the
identifiers that are already taken.

@c
static csv *claims; /* being written, or null */
static arena *claim_memory; /* holds the identifiers */
typedef struct taken { const char *id; struct taken *next; } taken;
static taken *claimed; /* identifiers, newest first */

void claims_begin(void)
{
  insist(claims == NULL);
  claims = csv_open("claims.csv", "id,statement,predicted,measured,"
    "uncertainty,tolerance,kind,verdict,data,seeds");
  claim_memory = arena_new();
  claimed = NULL;
}

void claims_end(void)
{
  insist(claims != NULL);
  csv_close(claims);
  claims = NULL;
  arena_free(claim_memory);
}

@ The scorecard of the book finds a claim by its identifier; two claims of one
name would hide each other.

@c
static void claim_id(const char *id)
{
  taken *n; /* an earlier one, then the new one */
  insist(claims != NULL);
  for (n = claimed; n != NULL; n = n->next)
    insist(strcmp(n->id, id) != 0);
  n = arena_take(claim_memory, 1, sizeof *n);
  n->id = arena_text(claim_memory, "%s", id);
  n->next = claimed;
  claimed = n;
}

@ Every comparison with NaN is false, so each condition is written such that
it must be true for the claim to hold. A measurement that lies on the
boundary gets the benefit of rounding, $10^{-12}$ of the predicted number.

@c
static bool claim_holds(const claim *c)
{
  double p = c->predicted, m = c->measured; /* the two numbers */
  double slack = 1e-12*fabs(p); /* for rounding */
  double tau = c->kind == CLAIM_RELATIVE
    ? c->tolerance*fabs(p) : c->tolerance; /* in the units of |p| */
  if (c->kind == CLAIM_AT_LEAST) return m >= p-tau-slack;
  if (c->kind == CLAIM_AT_MOST) return m <= p+tau+slack;
  return fabs(m-p) <= tau+slack;
}

@ A predicted interval is one cell, \.{low..high}; its half width stands in
the column of tolerances as for the other kinds.

@c
static const char *const kind_names[] = { /* indexed by |claim_kind| */
  "relative", "absolute", "at-least", "at-most", "interval"
};

static void write_claim(const claim *c, const char *verdict)
{
  char p[80]; /* predicted */
  claim_id(c->id);
  if (c->kind == CLAIM_INTERVAL)
    snprintf(p, sizeof p, "%.10g..%.10g", c->predicted-c->tolerance,
      c->predicted+c->tolerance);
  else if (isnan(c->predicted)) p[0] = '\0';
  else snprintf(p, sizeof p, "%.10g", c->predicted);
  csv_row(claims, "sssgggsssi", c->id, c->statement, p, c->measured,
    c->uncertainty, c->tolerance, kind_names[c->kind], verdict, c->data,
    c->seeds);
}

@ A claim that is shown goes through the same function, so that its numbers
stand in the same columns as those of its neighbours. A claim that was not
made has no numbers; the reason is added to its statement.

@c
void claim_judge(claim c)
{
  write_claim(&c, claim_holds(&c) ? "holds" : "fails");
}

void claim_show(claim c)
{
  write_claim(&c, "shown");
}

void claim_not_made(const char *id, const char *statement,
  const char *data, const char *reason)
{
  arena *a = arena_new(); /* for the sentence */
  claim_id(id);
  csv_row(claims, "ssssssssss", id,
    arena_text(a, "%s (not made: %s)", statement, reason),
    "", "", "", "", "", "not made", data, "");
  arena_free(a);
}

@* The table of claims.
Statements are written for the book and contain \TeX. On a terminal they have
to be plain: dollar signs and braces go, a few commands become the signs that
a keyboard has, and every other command becomes its name, so that
\.{\$\\lambda\_1\$} reads \.{lambda\_1}.

@c
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
  size_t i; /* index into |plain| */
  for (i = 0; i < sizeof plain/sizeof *plain; i++)
    if (strlen(plain[i][0]) == length
        && memcmp(plain[i][0], command, length) == 0)
      return plain[i][1];
  return NULL;
}

@ A backslash before a letter begins a command; before anything else it stands
for that character, except that the spaces \.{\\,}, \.{\\;} and \.{\\!} become
a blank or nothing. A substitute is at most two letters longer than its
command with the backslash, so three times the length is room enough.

@c
static char *plain_text(arena *a, const char *tex)
{
  char *text = arena_take(a, 3*strlen(tex)+1, 1), *to = text; /* result */
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

@ Widths are counted in characters, not in bytes: the continuation bytes of
UTF-8 do not count. |fitting| says how many bytes of a text fit into |width|
columns when it is broken at a blank, or anywhere if there is no blank.

@c
static int columns_of(const char *text, int bytes_used)
{
  int i, n = 0; /* byte, columns so far */
  for (i = 0; i < bytes_used; i++) n += (text[i]&0xc0) != 0x80;
  return n;
}

static int fitting(const char *text, int width)
{
  int i, blank = 0; /* byte, the last blank so far */
  for (i = 0; text[i] != '\0'; i++) {
    if (text[i] == ' ') blank = i;
    if (columns_of(text, i+1) > width) return blank > 0 ? blank : i;
  }
  return i;
}

static void print_cell(FILE *out, const char *text, int length, int width)
{
  int pad = width-columns_of(text, length); /* blanks behind */
  fprintf(out, "%.*s%*s", length, text, pad > 0 ? pad : 0, "");
}

@ A row of the printed table has five cells. Prediction and tolerance, which
are two columns of the record, share one of them, since a reader wants to see
the interval into which the measurement should have fallen. What is expected
depends on the kind of the claim, and the measured number is followed by its
uncertainty.

@c
enum { cell_id, cell_statement, cell_expected, cell_measured, cell_verdict,
  cells_of_a_row };
typedef struct { const char *cell[cells_of_a_row]; } row;

static const char *expected_text(arena *a, const char *kind,
  const char *predicted, double tolerance)
{
  double p = strtod(predicted, NULL); /* the prediction */
  if (strcmp(kind, "interval") == 0) return predicted;
  if (strcmp(kind, "relative") == 0)
    return arena_text(a, "%.4g +-%.3g%%", p, 100*tolerance);
  if (strcmp(kind, "absolute") == 0)
    return arena_text(a, "%.4g +-%.3g", p, tolerance);
  if (strcmp(kind, "at-least") == 0)
    return arena_text(a, ">= %.4g", p-tolerance);
  if (strcmp(kind, "at-most") == 0)
    return arena_text(a, "<= %.4g", p+tolerance);
  return "";
}

@ Four digits are enough to compare by eye; the record has ten. The sign
$\pm$ is written with two characters that every terminal has.

@c
static const char *measured_text(arena *a, double m, double uncertainty)
{
  if (isnan(m)) return "-";
  if (isnan(uncertainty)) return arena_text(a, "%.4g", m);
  return arena_text(a, "%.4g +-%.2g", m, uncertainty);
}

@ The table is made from the file, not from what is in memory, so that it can
be printed at any time and by any program. The numbers take the space that
they need, the statement takes the rest of the 100 columns and is broken over
several lines.

@c
int claims_print(FILE *out)
{
  arena *a = arena_new(); /* everything here */
  table *t = table_read(a, "claims.csv"); /* the claims */
  int n = table_rows(t), i, j; /* claims; claim, cell */
  row *rows = arena_take(a, (size_t) n+1, sizeof *rows); /* with a head */
  int width[cells_of_a_row] = {0}; /* of each cell */
  int fails; /* claims that do */
  @<Fill the |rows| with the claims@>@;
  @<Find the |width| of each cell@>@;
  for (i = 0; i <= n; i++) { @<Print row |i|@>@; }
  @<Print the totals and set |fails|@>@;
  arena_free(a);
  return fails;
}

@ The first row is the head of the table. The numbers of claims that were not
made are empty cells, which become NaN here and a hyphen in print.

@<Fill the |rows| with the claims@>=
const char *const *id = table_texts(t, "id"); /* the columns */
const char *const *statement = table_texts(t, "statement");
const char *const *kind = table_texts(t, "kind");
const char *const *predicted = table_texts(t, "predicted");
const char *const *verdict = table_texts(t, "verdict");
const double *tolerance = table_numbers(t, "tolerance");
const double *measured = table_numbers(t, "measured");
const double *uncertainty = table_numbers(t, "uncertainty");
rows[0] = (row) {{"claim", "statement", "expected", "measured", "verdict"}};
for (i = 0; i < n; i++)
  rows[i+1] = (row) {{
    id[i], plain_text(a, statement[i]),
    expected_text(a, kind[i], predicted[i], tolerance[i]),
    measured_text(a, measured[i], uncertainty[i]), verdict[i]}};

@ Two blanks stand between cells. However wide the numbers are, the statement
keeps twenty columns.

@<Find the |width| of each cell@>=
for (i = 0; i <= n; i++)
  for (j = 0; j < cells_of_a_row; j++) {
    int w = columns_of(rows[i].cell[j], (int) strlen(rows[i].cell[j]));
    if (w > width[j]) width[j] = w;
  }
j = 100-8-width[cell_id]-width[cell_expected]-width[cell_measured]
  -width[cell_verdict];
if (width[cell_statement] > j) width[cell_statement] = j < 20 ? 20 : j;

@ The first line holds all cells; the lines that follow hold what is left of
the statement, under its beginning. A blank at which the statement was broken
is dropped.

@<Print row |i|@>=
const char *text = rows[i].cell[cell_statement]; /* what is left of it */
int length = fitting(text, width[cell_statement]); /* bytes of this line */
for (j = 0; j < cells_of_a_row; j++) {
  const char *c = j == cell_statement ? text : rows[i].cell[j]; /* cell */
  print_cell(out, c, j == cell_statement ? length : (int) strlen(c),
    j == cells_of_a_row-1 ? 0 : width[j]+2);
}
putc('\n', out);
while (*(text += length) != '\0') {
  if (*text == ' ') text++;
  length = fitting(text, width[cell_statement]);
  fprintf(out, "%*s%.*s\n", width[cell_id]+2, "", length, text);
}

@ What neither holds, fails nor is shown was not made.

@<Print the totals and set |fails|@>=
int holds = table_rows(table_where_text(t, "verdict", "holds")); /* do */
int shown = table_rows(table_where_text(t, "verdict", "shown")); /* are */
fails = table_rows(table_where_text(t, "verdict", "fails"));
fprintf(out, "%d hold, %d fail, %d shown, %d not made\n", holds, fails,
  shown, n-holds-fails-shown);

@* Numbers for the prose.
The prose of a chapter quotes numbers by key, and \.{values.tex} supplies
them: |value_set("depth", "%.2f", x)| in a chapter whose slug is \.{d5}
writes \.{\\setresult\{d5:depth\}\{0.62\}}. The format is one conversion of
|printf| for a |double|, perhaps with text around it. A number in exponent
notation becomes a power of ten, $1.30\times10^{-4}$ for \.{1.30e-04}; it and
negative numbers are wrapped in \.{\\ensuremath}, so that the key may be
quoted in a formula as well as in a sentence. |value_set_text| writes any
\TeX.

@(record.h@>=
void values_begin(const char *slug);
void value_set(const char *key, const char *format, double x);
void value_set_text(const char *key, const char *tex);
void values_end(void);

@ The slug in front of each key keeps the chapters' numbers apart in the
book, where all the files are read one after the other. Characters that \TeX\
treats specially would make a key that cannot be quoted.

@c
static output values; /* being written */
static const char *values_slug; /* put before each key */

void values_begin(const char *slug)
{
  arena *a = arena_new(); /* holds the path */
  insist(values.stream == NULL);
  values = output_open(record_path(a, "values.tex"));
  values_slug = slug;
  arena_free(a);
}

void values_end(void)
{
  insist(values.stream != NULL);
  output_commit(&values);
}

void value_set_text(const char *key, const char *tex)
{
  insist(values.stream != NULL && strpbrk(key, "{}\\%#~ ") == NULL);
  fprintf(values.stream, "\\setresult{%s:%s}{%s}\n", values_slug, key, tex);
}

@ The number is the stretch of characters that can belong to one; |before| and
what follows it are left as they are. A result that is not a number stays
visible as a word.

@c
void value_set(const char *key, const char *format, double x)
{
  char text[200], tex[300]; /* formatted, and as \TeX */
  char *number, *end, *e; /* the number, its end, its exponent */
  if (!isfinite(x)) {
    value_set_text(key, isnan(x) ? "undefined" : x > 0
      ? "\\ensuremath{\\infty}" : "\\ensuremath{-\\infty}");
    return;
  }
  snprintf(text, sizeof text, format, x);
  number = text+strcspn(text, "+-.0123456789");
  strtod(number, &end);
  e = memchr(number, 'e', (size_t) (end-number));
  if (e == NULL && *number != '-') {
    value_set_text(key, text);
    return;
  }
  @<Write the number in |text| as mathematics into |tex|@>@;
  value_set_text(key, tex);
}

@ The text before and behind the number stays outside the mathematics; only
the number itself and its power of ten go into it.

@<Write the number in |text| as mathematics into |tex|@>=
char power[40] = ""; /* of ten */
if (e != NULL)
  snprintf(power, sizeof power, "\\times10^{%ld}", strtol(e+1, NULL, 10));
snprintf(tex, sizeof tex, "%.*s\\ensuremath{%.*s%s}%s",
  (int) (number-text), text,
  (int) ((e != NULL ? e : end)-number), number, power, end);

@* The run.
The last record to be written is \.{run.csv}, which seals the others: its
presence says that a measurement came to its end. Its rows are keys and
values. First come the parameters under their own names, then the facts that
the caller supplies, an array that ends with |{0}|: the versions of the
libraries, the kernel of BLAS, the processor, the times. They are supplied
rather than found here because this instrument knows nothing of the libraries.
This is the one record that differs from machine to machine and from run to
run.

|run_value| and |run_number| read a value back, for a drawing that depends on
a parameter.
@^provenance@>

@(record.h@>=
typedef struct { const char *key, *value; } fact;
void run_record(const param *params, const fact *facts);
const char *run_value(arena *a, const char *key);
double run_number(const char *key);

@ The values of parameters are canonical texts, so two runs with equal
parameters have equal rows.

@c
void run_record(const param *params, const fact *facts)
{
  csv *c = csv_open("run.csv", "key,value"); /* the record */
  const param *p; /* each parameter */
  for (p = params; p->kind != PARAM_END; p++) {
    char *value = params_value(p); /* as text */
    csv_row(c, "ss", p->name, value);
    free(value);
  }
  for (; facts->key != NULL; facts++)
    csv_row(c, "ss", facts->key, facts->value);
  csv_close(c);
}

@ The whole file is read for one value. It has some thirty rows, and a
drawing asks for a handful of them.

@c
const char *run_value(arena *a, const char *key)
{
  table *t = table_read(a, "run.csv"); /* the record */
  table *s = table_where_text(t, "key", key); /* its one row */
  if (table_rows(s) != 1)
    fatal(1, "%s: found no key \"%s\"; run \"%s measure\" again",
      record_path(a, "run.csv"), key, program_name);
  return table_texts(s, "value")[0];
}

double run_number(const char *key)
{
  arena *a = arena_new(); /* holds the record */
  const char *text = run_value(a, key); /* the number as text */
  char *end; /* where it ends */
  double x = strtod(text, &end); /* the result */
  if (*text == '\0' || *end != '\0')
    fatal(1, "%s: found %s=\"%s\", expected a number",
      record_path(a, "run.csv"), key, text);
  arena_free(a);
  return x;
}

@* Tests.
What is written must come back the same; what somebody damaged must be
refused.

@(test-record.c@>=
#include "test.h"
#include "record.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static arena *a; /* holds what the tests read */
static int width = 7; /* a parameter */
static param params[] = {
  {"width", PARAM_INTEGER, &width, "7", 1, 99, "", "units"}, {0} @/
};
@<Functions of the tests@>@;

@ All records of the tests lie in a folder two levels deep that does not exist
at the start.

@(test-record.c@>=
int main(void)
{
  test_begin("test-record");
  a = arena_new();
  record_open(arena_text(a, "%s/new/folder", test_folder()));
  @<Test that a table survives the round trip@>@;
  @<Test the verdict of each kind of claim@>@;
  @<Test the printed table of claims@>@;
  @<Test the numbers for the prose@>@;
  @<Test the record of the run@>@;
  @<Test that damaged tables are refused@>@;
  @<Test that errors in the program are refused@>@;
  arena_free(a);
  return test_end();
}

@ The texts contain whatever needs quotes, and the numbers the special cases.

@<Test that a table survives the round trip@>=
csv *c = csv_open("modes.csv", "data,seed,step"); /* the table */
table *t, *s; /* read back, selected */
const double *x; /* a column of numbers */
const char *const *text; /* a column of texts */
csv_row(c, "sig", "plain", 1, 0.1);
csv_row(c, "sig", "a, \"quoted\" text", 2, NAN);
csv_row(c, "sig", "", -3, 1.0/3);
csv_row(c, "sig", "\"", 2, -INFINITY);
test_true(!file_exists(record_path(a, "modes.csv")),
  "a table appears only when it is complete");
csv_close(c);
test_true(file_is("modes.csv", "data,seed,step\nplain,1,0.1\n"
    "\"a, \"\"quoted\"\" text\",2,\n,-3,0.3333333333\n\"\"\"\",2,-inf\n"),
  "the table has the known bytes (else records are not comparable)");

@ What was written is read back, including the infinity and the empty cell.
The third number was $1/3$; it comes back with ten digits, and a selection by
$1/3$ must still find it.

@<Test that a table survives the round trip@>=
t = table_read(a, "modes.csv");
x = table_numbers(t, "step");
text = table_texts(t, "data");
test_true(table_rows(t) == 4 && x[0] == 0.1 && isnan(x[1])
  && x[3] == -INFINITY && table_numbers(t, "seed")[2] == -3,
  "numbers come back");
test_near(x[2], 1.0/3, 1e-9, "ten digits come back");
test_true(strcmp(text[1], "a, \"quoted\" text") == 0
  && strcmp(text[2], "") == 0 && strcmp(text[3], "\"") == 0,
  "quoted texts come back");
s = table_where(t, "seed", 2);
test_true(table_rows(s) == 2 && isnan(table_numbers(s, "step")[0])
  && table_rows(table_where_text(s, "data", "\"")) == 1,
  "selections keep the rows that fit (else curves mix)");
test_true(table_rows(table_where(t, "step", 1.0/3)) == 1,
  "a number is found although only ten digits were written");
test_true(table_rows(table_where(t, "seed", 5)) == 0,
  "a selection may be empty");

@ Whole files are compared, since readers other than this instrument depend
on their bytes.

@<Functions of the tests@>=
static bool file_is(const char *name, const char *expected)
{
  bytes b = read_bytes(record_path(a, name), 1<<20); /* the file */
  bool same = strcmp((char *) b.data, expected) == 0; /* the verdict */
  if (!same) printf("# found %s\n", (char *) b.data);
  free(b.data);
  return same;
}

@ For each kind of claim there is a number just inside and one just outside.
The last digits of the tolerances are such that rounding could decide
wrongly.

@<Test the verdict of each kind of claim@>=
static const struct { claim_kind kind; double p, tau, inside, outside; }
  trials[] = {
    {CLAIM_RELATIVE, -2, 0.05, -2.0999, -2.1001}, @/
    {CLAIM_RELATIVE, -2, 0.05, -1.9, -1.8999}, @/
    {CLAIM_ABSOLUTE, 1, 0.05, 1.05, 1.0501}, @/
    {CLAIM_ABSOLUTE, 1, 0.05, 0.95, 0.9499}, @/
    {CLAIM_AT_LEAST, 3, 0.1, 2.9, 2.8999}, @/
    {CLAIM_AT_MOST, 3, 0.1, 3.1, 3.1001}, @/
    {CLAIM_INTERVAL, 0, 1, -1, 1.0001}
  };
int i, n = (int) (sizeof trials/sizeof *trials); /* trial, their number */

@ The measured number inside must hold, the one outside and NaN must fail.

@<Test the verdict of each kind of claim@>=
claims_begin();
for (i = 0; i < n; i++) {
  claim k = {arena_text(a, "E%d", i), "a claim", trials[i].kind,
    trials[i].p, trials[i].tau, trials[i].inside, 0.01, "gauss", 3}; /* it */
  claim_judge(k);
  k.id = arena_text(a, "F%d", i), k.measured = trials[i].outside;
  claim_judge(k);
  k.id = arena_text(a, "G%d", i), k.measured = NAN;
  claim_judge(k);
}
claims_end();
t = table_read(a, "claims.csv");
text = table_texts(t, "verdict");
for (i = 0; i < n; i++)
  test_true(strcmp(text[3*i], "holds") == 0
    && strcmp(text[3*i+1], "fails") == 0
    && strcmp(text[3*i+2], "fails") == 0,
    "%s: the boundary lies where it is declared, and NaN fails",
    table_texts(t, "kind")[3*i]);

@ One claim of each verdict. The second has a statement that is too long for
one line of print, with some \TeX\ in it.

@<Test the printed table of claims@>=
claim good = {"E1", "the sharpness, $\\lambda_1$, is $2/\\eta$ on average",
  CLAIM_RELATIVE, 100, 0.05, 101, 2, "CIFAR-10, 1000 images", 3}; /* holds */
claim bad = {"E2", "a statement with \\emph{many} words, so many that it "
  "cannot possibly stand in a single line of the table that is printed, "
  "whatever the numbers $10^{-3}\\times2$ \\& the rest may need",
  CLAIM_INTERVAL, 0.5, 0.1, 0.7, NAN, "gauss", 1}; /* fails */
claim odd = {"E3", "a deviation", CLAIM_AT_MOST, 1, 0, 2, NAN, "gauss", 1};
char *print; /* what is printed */
bool narrow = true; /* no line over 100 columns? */
claims_begin();
claim_judge(good);
claim_judge(bad);
claim_show(odd);
claim_not_made("E4", "accuracy", "MNIST", "no data");
claims_end();
test_true(file_is("claims.csv", known_claims),
  "claims.csv has the known bytes");

@ This is what the four claims should leave behind, byte for byte. The
scorecard of the book reads these columns.

@<Functions of the tests@>=
static const char known_claims[] = "id,statement,predicted,measured,"
  "uncertainty,tolerance,kind,verdict,data,seeds\n"
  "E1,\"the sharpness, $\\lambda_1$, is $2/\\eta$ on average\",100,101,2,"
  "0.05,relative,holds,\"CIFAR-10, 1000 images\",3\n"
  "E2,\"a statement with \\emph{many} words, so many that it "
  "cannot possibly stand in a single line of the table that is printed, "
  "whatever the numbers $10^{-3}\\times2$ \\& the rest may need\","
  "0.4..0.6,0.7,,0.1,interval,fails,gauss,1\n"
  "E3,a deviation,1,2,,0,at-most,shown,gauss,1\n"
  "E4,accuracy (not made: no data),,,,,,not made,MNIST,\n";

@ The table is meant for people, so the tests ask what people would: is it
narrow, is it readable, do the columns stand under each other, are the totals
right?

@<Test the printed table of claims@>=
print = printed_claims(&i);
test_true(i == 1, "the number of failing claims is returned (else make "
  "verify passes)");
for (char *line_end, *at = print; (line_end = strchr(at, '\n')) != NULL;
    at = line_end+1)
  narrow = narrow && line_end-at <= 100;
test_true(narrow, "the table is at most 100 columns wide");
test_true(strstr(print, "E1     the sharpness, lambda_1, is 2/eta on average")
  && strstr(print, "10^-3x2 & the rest") && strstr(print, "with many words"),
  "statements are readable without TeX");
test_true(strstr(print, " 100 +-5%  101 +-2   holds\n")
  && strstr(print, " 0.4..0.6  0.7       fails\n")
  && strstr(print, " <= 1      2         shown\n")
  && strstr(print, "           -         not made\n"),
  "numbers and verdicts are aligned");
test_true(strstr(print, "\n1 hold, 1 fail, 1 shown, 1 not made\n"),
  "the totals come last");
free(print);

@ The table is printed into memory.

@<Functions of the tests@>=
static char *printed_claims(int *fails)
{
  char *text; /* what is printed */
  size_t length; /* of it */
  FILE *memory = open_memstream(&text, &length); /* takes it */
  *fails = claims_print(memory);
  fclose(memory);
  return text;
}

@ The cases are: a plain number, a small one, a large one inside a phrase, a
negative one before a percent sign, one that does not exist, and a text.

@<Test the numbers for the prose@>=
values_begin("d5");
value_set("plain", "%.2f", 0.625);
value_set("small", "%.2e", 1.3e-4);
value_set("large", "about %.1e steps", 2e12);
value_set("negative", "%.1f\\%%", -3.14);
value_set("none", "%.1f", NAN);
value_set_text("text", "$O(n)$");
values_end();
test_true(file_is("values.tex", "\\setresult{d5:plain}{0.62}\n"
  "\\setresult{d5:small}{\\ensuremath{1.30\\times10^{-4}}}\n"
  "\\setresult{d5:large}{about \\ensuremath{2.0\\times10^{12}} steps}\n"
  "\\setresult{d5:negative}{\\ensuremath{-3.1}\\%}\n"
  "\\setresult{d5:none}{undefined}\n\\setresult{d5:text}{$O(n)$}\n"),
  "numbers become TeX (else the book shows 1.30e-04)");

@ A processor may have a comma in its name.

@<Test the record of the run@>=
static const fact facts[] = {
  {"processor", "Some, Processor"}, {"wall_seconds", "1.5"}, {0} @/
};
run_record(params, facts);
test_true(file_is("run.csv", "key,value\nwidth,7\n"
  "processor,\"Some, Processor\"\nwall_seconds,1.5\n"),
  "run.csv holds parameters and facts");
test_true(run_number("width") == 7
  && strcmp(run_value(a, "processor"), "Some, Processor") == 0,
  "what the run records can be read back");

@ Each damaged table is one that an accident or an editor could leave.

@<Test that damaged tables are refused@>=
refuses("", "damaged.csv:1: found a line that is cut off; run "
  "\"test-record measure\" again");
refuses("a,b,c\n1,2,3\n4,5", "damaged.csv:3: found a line that is cut off");
refuses("a,b,c\n1,2\n", "damaged.csv:2: found fewer than the expected 3");
refuses("a,b,c\n1,2,3,4\n", "damaged.csv:2: found more than the expected 3");
refuses("a,b,c\n1,2,3\n\n", "damaged.csv:3: found fewer");
refuses("a,b,c\n1,\"2,3\n4,5,6\n", "damaged.csv:2: found a quoted text");
refuses("a,b,c\n1,2\"2,3\n", "damaged.csv:2: found a quote in the wrong");
refuses("a,b,c\n1,\"2\"2,3\n", "damaged.csv:2: found a quote in the wrong");
refuses("a,b\n1,2\n", "damaged.csv: found no column \"c\"");
refuses("a,b,c\n1,2,3\n4,5,6x\n", "damaged.csv:3: found \"6x\" in column c, "
  "expected a number");
test_dies(read_missing, NULL, 1, "missing.csv: no such record; run "
  "\"test-record measure\" first", "a missing record comes with advice");
test_dies(read_key, "depth", 1, "found no key \"depth\"",
  "a missing key is named");
test_dies(read_key, "processor", 1, "expected a number",
  "a text is not taken for a number");

@ Reading column \.c makes sure that the cells are looked at and not only
counted.

@<Functions of the tests@>=
static void read_damaged(void *unused)
{
  (void) unused;
  table_numbers(table_read(a, "damaged.csv"), "c");
}

static void refuses(const char *content, const char *message)
{
  output o = output_open(record_path(a, "damaged.csv")); /* the file */
  fputs(content, o.stream);
  output_commit(&o);
  test_dies(read_damaged, NULL, 1, message, message);
}

static void read_missing(void *unused)
{
  (void) unused;
  table_read(a, "missing.csv");
}

static void read_key(void *key)
{
  run_number(key);
}

@ Neither mistake can be made by a user, and neither should survive the first
run of a program.

@<Test that errors in the program are refused@>=
test_dies(write_short_row, NULL, 1, "does not hold",
  "a row with a cell too few is an error");
test_dies(claim_twice, NULL, 1, "claim_id",
  "two claims of one name are an error");

@ The table is left open here; the process is about to end, and its temporary
file with it.

@<Functions of the tests@>=
static void write_short_row(void *unused)
{
  static csv *volatile c; /* stays reachable */
  (void) unused;
  c = csv_open("short.csv", "a,b");
  csv_row(c, "i", 1);
}

static void claim_twice(void *unused)
{
  (void) unused;
  claims_begin();
  claim_not_made("E1", "a", "b", "c");
  claim_not_made("E1", "a", "b", "c");
}

@* Index.
