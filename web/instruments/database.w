% database: the record as a SQLite database, and the questions asked of it.
@i types.w

@** Database.
\label{ch:database}
A record of this book is a database: every run leaves rows of numbers in named
tables, and whatever is said about the runs afterwards, by a claim, by a figure
or by a reader, is a question asked of these tables. The database is SQLite,
a library in the public domain that keeps everything in one file. This web
opens such a file and makes sure that it is ours, adds to the language of
questions what statistics needs, and asks.

Why a database, when the rows would fit into arrays? Because ``the mean over
seeds of the ratio, on each data set'' is then written once, in a language
made for such sentences, where a program in C lays out an array, fills it,
loops, and has to be read to be believed. A question that is wrong in
spelling is refused; a loop that is wrong runs.
@^SQLite@>

@(database.h@>=
#pragma once
#include <sqlite3.h>
#include "base.h"
#include "params.h"

@ The implementation goes from errors to opening, from there to the functions
that questions may use, and ends with the asking.

@c
#include "database.h"
#include "statistics.h"
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
static sqlite3 *handle; /* the database at hand, or null */
static char *place; /* its file, for messages */
@<Say what went wrong@>@;
@<Aggregates@>@;
@<Functions of one row@>@;

@* Opening. |database_open| opens the file of a path. For |DATABASE_WRITE| the
file is made if it is missing, and no other program may use it until
|database_close|; for |DATABASE_READ| it must exist. A null path gives an empty
database in memory. The |owner| is the name of the chapter: a file that belongs
to another chapter or another program, one of another version, one that was
cut off, and one that somebody else is writing are refused with one line and
status~1. Nothing is ever deleted here.

|database_do| executes statements that have no answer. |database_prepare|
compiles one statement; |database_step| takes it to its next row and tells
whether there is one. All three end the program with status~1 when something
is wrong, for instance when the disk is full. |database_handle| is for the few
calls of the library that need no wrapper.

@(database.h@>=
typedef enum { DATABASE_READ, DATABASE_WRITE } database_mode;
void database_open(const char *path, database_mode mode, const char *owner);
void database_close(void);
void database_do(const char *sql, ...) __attribute__((format(printf, 1, 2)));
sqlite3_stmt *database_prepare(const char *sql, ...)
  __attribute__((format(printf, 1, 2)));
bool database_step(sqlite3_stmt *s);
sqlite3 *database_handle(void);

@ The library tells kinds of errors apart, and each has its remedy. What is
left are errors in a question, which |complain| reports with the name of
whoever asked.

@<Say what went wrong@>=
static const char *remedy(int code)
{
  switch (code & 0xff) {
  case SQLITE_FULL: return "no space left on the disk; make some";
  case SQLITE_BUSY: case SQLITE_LOCKED:
    return "another program is using it; wait for it, or give another --out";
  case SQLITE_NOTADB:
    return "found a file of another kind, expected records; move it away";
  case SQLITE_CORRUPT:
    return "found a damaged file, expected records; move it away";
  case SQLITE_READONLY: case SQLITE_CANTOPEN: case SQLITE_PERM:
    return "cannot write; give another --out";
  case SQLITE_IOERR: return "cannot read or write; is the disk full?";
  case SQLITE_NOMEM: return "out of memory; use fewer jobs or smaller sizes";
  }
  return NULL;
}

@ A full disk may show itself only when the library syncs, or as a failed write
to its journal; both come as errors of input and output.

@<Say what went wrong@>=
static _Noreturn void complain(int code, const char *who)
{
  const char *help = remedy(code); /* for errors that are not the asker's */
  if (help != NULL) fatal(1, "%s: %s", place, help);
  fatal(1, "%s: %s", who, sqlite3_errmsg(handle));
}
static void check(int code, const char *who)
{
  if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE)
    complain(code, who);
}

@ A statement is put together like any other text.

@<Say what went wrong@>=
static char *put_together(const char *format, va_list list)
{
  char *text; /* the result, to be freed */
  if (vasprintf(&text, format, list) < 0) complain(SQLITE_NOMEM, "memory");
  return text;
}

@ @c
sqlite3 *database_handle(void)
{
  insist(handle != NULL);
  return handle;
}
void database_do(const char *sql, ...)
{
  va_list list; /* what the statements ask for */
  va_start(list, sql);
  char *text = put_together(sql, list); /* the statements */
  va_end(list);
  check(sqlite3_exec(handle, text, NULL, NULL, NULL), text);
  free(text);
}

@ Names of tables and columns come from programs, so they are put into a
statement as they are; values of users never are: they are bound.

@c
sqlite3_stmt *database_prepare(const char *sql, ...)
{
  sqlite3_stmt *s = NULL; /* the compiled statement */
  va_list list; /* what it asks for */
  va_start(list, sql);
  char *text = put_together(sql, list); /* the statement */
  va_end(list);
  check(sqlite3_prepare_v2(handle, text, -1, &s, NULL), text);
  free(text);
  return s;
}
bool database_step(sqlite3_stmt *s)
{
  int code = sqlite3_step(s); /* a row, the end, or an error */
  check(code, sqlite3_sql(s));
  return code == SQLITE_ROW;
}

@ A file is known to be ours by the number that SQLite provides for that
purpose in its header, and by the owner written in its table |lm_fact|.
A database without tables, the remains of a program that was killed while it
made it, is taken as new.

@c
enum { our_number = 0x4c4d7231, our_version = 1 };
@<Recognize the database or make it ours@>@;
@<Teach the database our functions@>@;
@<Undo what a killed program had begun@>@;
void database_open(const char *path, database_mode mode, const char *owner)
{
  insist(handle == NULL);
  place = allocate(strlen(path ? path : "memory") + 1, 1);
  strcpy(place, path ? path : "memory");
  if (mode == DATABASE_READ && path != NULL && !file_exists(path))
    fatal(1, "%s: no records here; run \"%s measure\" first", path, owner);
  if (mode == DATABASE_READ && path != NULL) roll_back(path);
  int flags = mode == DATABASE_READ && path != NULL ? SQLITE_OPEN_READONLY
    : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE; /* how to open */
  check(sqlite3_open_v2(path ? path : ":memory:", &handle, flags, NULL),
    place);
  database_do("pragma temp_store = memory");
  if (mode == DATABASE_WRITE && path != NULL) @<Lock the file@>@;
  recognize(owner);
  teach();
}

@ A program that was killed while it made the file has left a journal, which
only somebody who may write can undo. Looking at the file does it.

@<Undo what a killed program had begun@>=
static void roll_back(const char *path)
{
  char *journal = allocate(strlen(path) + 9, 1); /* its name */
  sqlite3 *h = NULL; /* of the file */
  sprintf(journal, "%s-journal", path);
  if (file_exists(journal)
    && sqlite3_open_v2(path, &h, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK)
    sqlite3_exec(h, "select count(*) from sqlite_master", NULL, NULL, NULL);
  sqlite3_close_v2(h);
  free(journal);
}

@ With an exclusive lock the write-ahead log needs no shared memory, a commit
needs no waiting for the disk, and still neither a killed program nor a lost
power supply can leave the file inconsistent: at worst the last runs are
missing. Closing goes back to a plain file, so that a reader needs no right to
write.
@^write-ahead log@>

@<Lock the file@>=
{
  database_do("pragma locking_mode = exclusive; begin exclusive; commit");
  database_do("pragma journal_mode = wal; pragma synchronous = normal");
}

@ @c
void database_close(void)
{
  if (handle == NULL) return;
  if (!sqlite3_db_readonly(handle, "main"))
    database_do("pragma journal_mode = delete");
  sqlite3_close_v2(handle);
  handle = NULL;
  free(place);
}

@ A quick check of the whole file costs a tenth of a second for a hundred
megabytes and finds what was cut off.

@<Recognize the database or make it ours@>=
static double pragma_value(const char *name)
{
  sqlite3_stmt *s = database_prepare("pragma %s", name); /* the question */
  double x = database_step(s) ? sqlite3_column_double(s, 0) : 0;
  sqlite3_finalize(s);
  return x;
}
static int number_of_tables(void)
{
  sqlite3_stmt *s = database_prepare("select count(*) from sqlite_master");
  int n = database_step(s) ? sqlite3_column_int(s, 0) : 0; /* the answer */
  sqlite3_finalize(s);
  return n;
}
static void check_damage(void)
{
  sqlite3_stmt *s = database_prepare("pragma quick_check(1)");
  bool sound = database_step(s)
    && strcmp((const char *) sqlite3_column_text(s, 0), "ok") == 0;
  sqlite3_finalize(s);
  if (!sound) complain(SQLITE_CORRUPT, place);
}

@ @<Recognize the database or make it ours@>=
static void recognize(const char *owner)
{
  if (pragma_value("application_id") == 0 && number_of_tables() == 0) {
    if (sqlite3_db_readonly(handle, "main")) return;
    database_do("begin; pragma application_id = %d; pragma user_version = %d;"
      " create table lm_fact(key text primary key, value);"
      " insert into lm_fact values('program', '%s'); commit",
      our_number, our_version, owner);
    return;
  }
  if (pragma_value("application_id") != our_number)
    fatal(1, "%s: found the database of another program, expected records of "
      "%s; move it away", place, owner);
  if (pragma_value("user_version") != our_version)
    fatal(1, "%s: found records of version %g, expected version %d; move the "
      "file away and measure again", place, pragma_value("user_version"),
      our_version);
  check_damage();
  @<Check the owner@>@;
}

@ @<Check the owner@>=
sqlite3_stmt *s = database_prepare("select value from lm_fact where key = "
  "'program'");
const char *found = database_step(s)
  ? (const char *) sqlite3_column_text(s, 0) : "nobody"; /* the owner */
if (strcmp(found, owner) != 0)
  fatal(1, "%s: found records of %s, expected records of %s; give another "
    "--out", place, found, owner);
sqlite3_finalize(s);

@* Aggregates.
SQL has a mean and a maximum, but no median, no standard deviation and no
slope. The functions of the instrument \emph{Statistics} are added under short
names, so that there is one definition of each in the book:

\smallskip
{\parindent0pt
|mean(x)|, |sd(x)|, |rms(x)|, |median(x)|, |gmean(x)| (geometric mean),
|least(x)|, |most(x)|;

|slope(x,y)|, |exponent(x,y)| (slope of the logarithms), |vertex(x,y)| (abscissa
of the lowest point of the least squares parabola), |at(x,y,x0)| (linear
interpolation at |x0|);

|optimum(x,y,k)| and |lowest(x,y,k)| (abscissa and ordinate of the bottom of a scan:
its lowest point, refined by the parabola with |k| neighbours on either side).\par}

\smallskip\noindent
They see their values in the order of the rows, and give NULL where the
number does not exist: no row, one row for |sd|, an abscissa outside of the
points for |at|, a parabola without a bottom. A missing number among the values
makes the result missing too. This is the convention of numbers, where one NaN
makes a sum NaN, and not that of SQL, whose |avg| leaves gaps out in silence; a
claim must not hold because two of its three seeds have no value.
@^aggregate@>

@<Aggregates@>=
typedef struct {
  double *x; /* |width| numbers for each row */
  int rows, room; /* rows seen; rows there is space for */
  int gone; /* rows that have left a moving window */
} heap;

@ The heap of an aggregate lives in memory of the library, which zeroes it.

@<Aggregates@>=
static void collect(sqlite3_context *c, int width, sqlite3_value **value)
{
  heap *h = sqlite3_aggregate_context(c, sizeof *h); /* of this group */
  if (h == NULL) {
    sqlite3_result_error_nomem(c);
    return;
  }
  if (h->rows == h->room) {
    int room = 2 * h->room + 16; /* the next space */
    double *more = sqlite3_realloc64(h->x,
      (sqlite3_uint64) room * width * sizeof *more);
    if (more == NULL) {
      sqlite3_result_error_nomem(c);
      return;
    }
    h->x = more, h->room = room;
  }
  for (int i = 0; i < width; i++)
    h->x[h->rows * width + i] = sqlite3_value_type(value[i]) == SQLITE_NULL
      ? NAN : sqlite3_value_double(value[i]);
  h->rows++;
}

@ Each aggregate is a function of the collected numbers; a pair of numbers for
each row is separated into two arrays before. The result NaN becomes NULL by
itself, and a number that was missing is a NaN.

@<Aggregates@>=
typedef struct { const char *name; int width; statistic *f; } aggregate;
@<The statistics that are known to questions@>@;
static void give_value(sqlite3_context *c)
{
  heap *h = sqlite3_aggregate_context(c, 0); /* null if there was no row */
  const aggregate *a = sqlite3_user_data(c); /* what is asked for */
  double *column[3] = { NULL }, result = NAN; /* one for each argument */
  bool gap = false; /* is one of the numbers missing */
  int n = h == NULL ? 0 : h->rows - h->gone; /* rows that count */
  if (n == 0) return;
  double *split = sqlite3_malloc64((sqlite3_uint64) n * a->width
    * sizeof *split); /* column by column */
  if (split == NULL) {
    sqlite3_result_error_nomem(c);
    return;
  }
  @<Split the rows and compute the |result|@>@;
  sqlite3_result_double(c, result);
  sqlite3_free(split);
}

@ @<Split the rows and compute the |result|@>=
for (int j = 0; j < a->width; j++) {
  column[j] = split + (size_t) j * n;
  for (int i = 0; i < n; i++) {
    column[j][i] = h->x[(size_t) (h->gone + i) * a->width + j];
    gap |= isnan(column[j][i]);
  }
}
if (!gap) result = a->f(n, column[0], column[1], column[2]);

@ SQLite calls one function per row and one at the end of each group. Over a
moving window, as in \.{mean(loss) over (order by step rows between 20
preceding and 20 following)}, it also tells when the oldest row has left, and asks for the
value at every place of the window. Each value is computed from its rows anew:
running sums would carry the rounding errors of all earlier places along.
@^window function@>

@<Aggregates@>=
static void step(sqlite3_context *c, int n, sqlite3_value **value)
{
  collect(c, n, value);
}
static void forget_oldest(sqlite3_context *c, int n, sqlite3_value **value)
{
  heap *h = sqlite3_aggregate_context(c, 0); /* of this window */
  (void) n, (void) value;
  if (h != NULL) h->gone++;
}
static void finish(sqlite3_context *c)
{
  heap *h = sqlite3_aggregate_context(c, 0); /* null if there was no row */
  give_value(c);
  if (h != NULL) sqlite3_free(h->x);
}

@ @<The statistics that are known to questions@>=
#define unused (void) y, (void) z
static double of_mean(int n, double *x, double *y, double *z)
{ unused; return mean_of(n, x); }
static double of_sd(int n, double *x, double *y, double *z)
{ unused; return sd_of(n, x); }
static double of_rms(int n, double *x, double *y, double *z)
{ unused; return rms_of(n, x); }
static double of_median(int n, double *x, double *y, double *z)
{ unused; return median_of(n, x); }
static double of_gmean(int n, double *x, double *y, double *z)
{ unused; return geometric_mean(n, x); }
static double of_least(int n, double *x, double *y, double *z)
{ unused; double m = x[0]; for (int i = 1; i < n; i++) m = fmin(m, x[i]);
  return m; }
static double of_most(int n, double *x, double *y, double *z)
{ unused; double m = x[0]; for (int i = 1; i < n; i++) m = fmax(m, x[i]);
  return m; }

@ A logarithm of zero makes an exponent infinite or NaN; only a finite slope is
one.

@<The statistics that are known to questions@>=
static double of_slope(int n, double *x, double *y, double *z)
{ (void) z; return slope_of(n, x, y); }
static double of_exponent(int n, double *x, double *y, double *z)
{
  (void) z;
  double e = exponent_of(n, x, y); /* the slope of the logarithms */
  return isfinite(e) ? e : NAN;
}
static double of_vertex(int n, double *x, double *y, double *z)
{
  (void) z;
  if (n < 3) return NAN;
  valley v = valley_of(n, x, y); /* its lowest point */
  return v.bend > 0 ? v.at : NAN;
}

@ The number of neighbours is a whole one, at least one, and the same for all rows.

@<The statistics that are known to questions@>=
static double of_optimum(int n, double *x, double *y, double *z)
{ return z[0] >= 1 ? bottom_of_scan(n, x, y, (int) z[0]).at : NAN; }
static double of_lowest(int n, double *x, double *y, double *z)
{ return z[0] >= 1 ? bottom_of_scan(n, x, y, (int) z[0]).value : NAN; }

@ The points of |at| may come in any order of their abscissas; the nearest
neighbours of $x_0$ on both sides are looked for. A point that lies exactly
at $x_0$ is the answer itself.

@<The statistics that are known to questions@>=
static double of_at(int n, double *x, double *y, double *z)
{
  int left = -1, right = -1; /* the nearest points */
  for (int i = 0; i < n; i++) {
    if (x[i] == z[0]) return y[i];
    if (x[i] < z[0] && (left < 0 || x[i] > x[left])) left = i;
    if (x[i] > z[0] && (right < 0 || x[i] < x[right])) right = i;
  }
  if (left < 0 || right < 0) return NAN;
  double part = (z[0] - x[left]) / (x[right] - x[left]); /* of the way */
  return y[left] + part * (y[right] - y[left]);
}
static const aggregate aggregates[] = {
  {"mean", 1, of_mean}, {"sd", 1, of_sd}, {"rms", 1, of_rms},@/
  {"median", 1, of_median}, {"gmean", 1, of_gmean},@/
  {"least", 1, of_least}, {"most", 1, of_most},@/
  {"slope", 2, of_slope}, {"exponent", 2, of_exponent},@/
  {"vertex", 2, of_vertex}, {"at", 3, of_at},@/
  {"optimum", 3, of_optimum}, {"lowest", 3, of_lowest}
};

@* Functions of one row.
|param('h4')| is the value of a parameter of the chapter, a number or a text;
of a list it is the text, and |member('eta4', 2)| is its second number, or NULL
beyond its end. |label(x)| writes a number as a person would, with at most ten
digits and without the point that SQL leaves behind whole numbers, so that it can
become part of a name. |database_parameters| tells where the parameters are.

A chapter may add a formula of its own: |question_function| makes a function of
C known to questions. Its value must depend on its arguments alone. It is given
no value when an argument is missing. |question_aggregate| does so for a fit or
another summary of up to three columns, which sees |n| rows of them and may
change the arrays; columns that it does not have are null pointers.

@(database.h@>=
typedef double sql_function(int n, const double *x);
void question_function(const char *name, int arguments, sql_function *f);
typedef double statistic(int n, double *x, double *y, double *z);
void question_aggregate(const char *name, int columns, statistic *f);
void database_parameters(const param *p);

@ @<Functions of one row@>=
static const param *known; /* parameters of the chapter, or null */
static const param *find(sqlite3_context *c, sqlite3_value *name)
{
  const char *wanted = (const char *) sqlite3_value_text(name);
  for (const param *p = known; p && wanted && p->kind != PARAM_END; p++)
    if (strcmp(p->name, wanted) == 0) return p;
  char text[200]; /* the message */
  snprintf(text, sizeof text, "no such parameter: %s", wanted);
  sqlite3_result_error(c, text, -1);
  return NULL;
}

@ @<Functions of one row@>=
static void give_param(sqlite3_context *c, int n, sqlite3_value **value)
{
  const param *p = find(c, value[0]); /* the one that is asked for */
  (void) n;
  if (p == NULL) return;
  char *text = params_value(p), *end; /* as written in the record */
  double x = strtod(text, &end); /* as a number */
  if (*end == '\0' && end != text) sqlite3_result_double(c, x);
  else sqlite3_result_text(c, text, -1, SQLITE_TRANSIENT);
  free(text);
}
static void give_member(sqlite3_context *c, int n, sqlite3_value **value)
{
  const param *p = find(c, value[0]); /* the list */
  int i = sqlite3_value_int(value[1]); /* counted from 1 */
  (void) n;
  if (p == NULL) return;
  char *text = params_value(p), *at = text; /* the numbers; one of them */
  while (--i > 0 && at != NULL) at = strchr(at, ',') ? strchr(at, ',') + 1
    : NULL;
  if (i == 0 && at != NULL) sqlite3_result_double(c, strtod(at, NULL));
  free(text);
}
static void give_label(sqlite3_context *c, int n, sqlite3_value **value)
{
  char text[40]; /* the number */
  (void) n;
  if (sqlite3_value_type(value[0]) == SQLITE_TEXT)
    sqlite3_result_value(c, value[0]);
  if (sqlite3_value_numeric_type(value[0]) != SQLITE_FLOAT
    && sqlite3_value_numeric_type(value[0]) != SQLITE_INTEGER) return;
  snprintf(text, sizeof text, "%.10g", sqlite3_value_double(value[0]));
  sqlite3_result_text(c, text, -1, SQLITE_TRANSIENT);
}

@ A function of the chapter may be announced before or after the database is
opened; it stays known when another is opened. The value of a missing argument
is missing.

@<Functions of one row@>=
enum { formulas_max = 32, arguments_max = 16 };
typedef struct { const char *name; int n; sql_function *f; } formula;
static formula formulas[formulas_max]; /* of the chapter */
static aggregate summaries[formulas_max]; /* likewise */
static int formula_count, summary_count; /* how many */
static void apply(sqlite3_context *c, int n, sqlite3_value **value)
{
  const formula *f = sqlite3_user_data(c); /* what is asked for */
  double x[arguments_max]; /* its arguments */
  for (int i = 0; i < n; i++) {
    if (sqlite3_value_type(value[i]) == SQLITE_NULL) return;
    x[i] = sqlite3_value_double(value[i]);
  }
  sqlite3_result_double(c, f->f(n, x));
}

@ @c
void question_function(const char *name, int arguments, sql_function *f)
{
  insist(formula_count < formulas_max && arguments <= arguments_max);
  formulas[formula_count] = (formula) {name, arguments, f};
  if (handle != NULL) teach_formula(&formulas[formula_count]);
  formula_count++;
}
void question_aggregate(const char *name, int columns, statistic *f)
{
  insist(summary_count < formulas_max && 1 <= columns && columns <= 3);
  summaries[summary_count] = (aggregate) {name, columns, f};
  if (handle != NULL) teach_aggregate(&summaries[summary_count]);
  summary_count++;
}
void database_parameters(const param *p)
{
  known = p;
}

@ @<Teach the database our functions@>=
enum { pure = SQLITE_UTF8 | SQLITE_DETERMINISTIC };
static void teach_formula(formula *f)
{
  check(sqlite3_create_function_v2(handle, f->name, f->n, pure, f, apply,
    NULL, NULL, NULL), f->name);
}
static void teach_aggregate(const aggregate *g)
{
  check(sqlite3_create_window_function(handle, g->name, g->width, pure,
    (void *) g, step, finish, give_value, forget_oldest, NULL), g->name);
}
static void teach(void)
{
  for (size_t i = 0; i < sizeof aggregates / sizeof *aggregates; i++)
    teach_aggregate(&aggregates[i]);
  for (int i = 0; i < summary_count; i++) teach_aggregate(&summaries[i]);
  check(sqlite3_create_function_v2(handle, "param", 1, SQLITE_UTF8, NULL,
    give_param, NULL, NULL, NULL), "param");
  check(sqlite3_create_function_v2(handle, "member", 2, SQLITE_UTF8, NULL,
    give_member, NULL, NULL, NULL), "member");
  check(sqlite3_create_function_v2(handle, "label", 1, pure, NULL, give_label,
    NULL, NULL, NULL), "label");
  for (int i = 0; i < formula_count; i++) teach_formula(&formulas[i]);
}

@* Asking.
|ask| asks a question, which is put together as by |printf|, and returns its
answer in an arena: a table of |rows| by |columns|. Cell $(i,j)$ is
|numbers[i*columns+j]|, NaN if it is missing or a text, and |texts[i*columns+j]|,
a null pointer if it is missing; a number is also a text of ten digits. |who|
asks, for instance ``claim C10'': an error in the question ends the program with
status~1 and names it.

|answer_into| keeps the answer to a question as a temporary table of the given
name, about which other questions can be asked.

|ask_number| is for a question with one row and one column; it gives NaN when
there is no row. |answer_column| finds a column by its name, or gives $-1$.

@(database.h@>=
typedef struct {
  int rows, columns; /* the shape */
  const char **names; /* of the columns */
  const double *numbers; /* rows by columns, row-major */
  const char **texts; /* rows by columns, row-major */
} answer;
answer ask(arena *a, const char *who, const char *question, ...)
  __attribute__((format(printf, 3, 4)));
double ask_number(const char *who, const char *question, ...)
  __attribute__((format(printf, 2, 3)));
int answer_column(const answer *t, const char *name);
void answer_into(const char *who, const char *name, const char *question);

@ A question is one statement; a second one behind it would be ignored by the
library in silence.

@c
static sqlite3_stmt *prepare_question(const char *who, const char *format,
  va_list list)
{
  sqlite3_stmt *s = NULL; /* the compiled question */
  const char *rest; /* what stands behind it */
  insist(handle != NULL);
  char *text = put_together(format, list); /* the question */
  check(sqlite3_prepare_v2(handle, text, -1, &s, &rest), who);
  if (s == NULL) fatal(1, "%s: found an empty question", who);
  if (rest[strspn(rest, " ;\n")] != '\0')
    fatal(1, "%s: found more behind the question: %s", who, rest);
  free(text);
  return s;
}

@ The number of rows is known only at the end, so the arrays grow by doubling;
what is outgrown stays in the arena.

@c
static answer read_answer(arena *a, const char *who, sqlite3_stmt *s)
{
  answer t = {0, sqlite3_column_count(s), NULL, NULL, NULL}; /* the result */
  int room = 0, code; /* rows there is space for; of the library */
  double *numbers = NULL; /* the cells as numbers */
  t.names = arena_take(a, t.columns, sizeof *t.names);
  for (int j = 0; j < t.columns; j++)
    t.names[j] = arena_text(a, "%s", sqlite3_column_name(s, j));
  while ((code = sqlite3_step(s)) == SQLITE_ROW) {
    if (t.rows == room) @<Double the space for rows@>@;
    for (int j = 0; j < t.columns; j++) {
      size_t cell = (size_t) t.rows * t.columns + j; /* its place */
      @<Read column |j| into the |cell|@>@;
    }
    t.rows++;
  }
  check(code, who);
  sqlite3_finalize(s);
  t.numbers = numbers;
  return t;
}

@ @<Double the space for rows@>=
{
  size_t old = (size_t) room * t.columns; /* cells so far */
  room = 2 * room + 8;
  size_t now = (size_t) room * t.columns; /* cells from here on */
  double *n = arena_take(a, now, sizeof *n); /* larger arrays */
  const char **u = arena_take(a, now, sizeof *u);
  if (old > 0) {
    memcpy(n, numbers, old * sizeof *n);
    memcpy(u, t.texts, old * sizeof *u);
  }
  numbers = n, t.texts = u;
}

@ @<Read column |j| into the |cell|@>=
int type = sqlite3_column_type(s, j); /* of the cell */
numbers[cell] = NAN;
if (type == SQLITE_FLOAT || type == SQLITE_INTEGER) {
  numbers[cell] = sqlite3_column_double(s, j);
  t.texts[cell] = arena_text(a, "%.10g", numbers[cell]);
} else if (type != SQLITE_NULL)
  t.texts[cell] = arena_text(a, "%s", sqlite3_column_text(s, j));

@ @c
answer ask(arena *a, const char *who, const char *question, ...)
{
  va_list list; /* what the question asks for */
  va_start(list, question);
  sqlite3_stmt *s = prepare_question(who, question, list);
  va_end(list);
  return read_answer(a, who, s);
}
double ask_number(const char *who, const char *question, ...)
{
  va_list list; /* what the question asks for */
  va_start(list, question);
  sqlite3_stmt *s = prepare_question(who, question, list);
  va_end(list);
  int code = sqlite3_step(s); /* of the library */
  check(code, who);
  bool some = code == SQLITE_ROW
    && sqlite3_column_type(s, 0) != SQLITE_NULL; /* is there a number */
  double x = some ? sqlite3_column_double(s, 0) : NAN;
  sqlite3_finalize(s);
  return x;
}
void answer_into(const char *who, const char *name, const char *question)
{
  char *text; /* the statement */
  insist(handle != NULL);
  if (asprintf(&text, "create temp table %s as %s", name, question) < 0)
    complain(SQLITE_NOMEM, who);
  check(sqlite3_exec(handle, text, NULL, NULL, NULL), who);
  free(text);
}
int answer_column(const answer *t, const char *name)
{
  for (int j = 0; j < t->columns; j++)
    if (strcmp(t->names[j], name) == 0) return j;
  return -1;
}

@* Groups. Rows that have the same texts in some of the columns belong together:
the repetitions of a claim, the points of a curve. |answer_groups| finds them for
the columns that |by| marks, one truth for each column. The groups stand in the
order of their first rows, and rows keep their order in a group: the rows of group
$k$ are |row[start[k]]| up to before |row[start[k+1]]|. Two cells that are missing
agree.

@(database.h@>=
typedef struct {
  int n; /* groups */
  const int *start, *row; /* n + 1 places; rows, group by group */
} grouping;
grouping answer_groups(arena *a, const answer *t, const bool *by);

@ Neighbouring rows mostly are of one group, so the group of the row before is
tried first; then all groups, by their first rows. Ten thousand rows in twenty
groups cost ten thousand comparisons if they are ordered by group, and ten times
as many if they are not.

@c
static bool agree(const answer *t, const bool *by, int i, int k)
{
  for (int j = 0; j < t->columns; j++) {
    const char *x = t->texts[(size_t) i * t->columns + j]; /* two cells */
    const char *y = t->texts[(size_t) k * t->columns + j];
    if (by[j] && x != y && (!x || !y || strcmp(x, y) != 0)) return false;
  }
  return true;
}
static int group_of(const answer *t, const bool *by, int n, const int *head,
  int row, int guess)
{
  if (n > 0 && agree(t, by, head[guess], row)) return guess;
  for (int k = 0; k < n; k++)
    if (agree(t, by, head[k], row)) return k;
  return n;
}

@ The rows are then sorted by counting. First |start[k]| counts the rows of group
$k$; added up, the counts are the places behind the groups' last rows. Rows are put
before these places, from the last to the first, and in the end each |start[k]| is
the place of the first. The entry behind the last group counts nothing and holds the
sum of all, as the next group's beginning would.
@^counting sort@>

@c
grouping answer_groups(arena *a, const answer *t, const bool *by)
{
  size_t most = (size_t) t->rows + 2; /* enough for all */
  int *head = arena_take(a, most, sizeof *head); /* first row of a group */
  int *mine = arena_take(a, most, sizeof *mine); /* group of a row */
  int *start = arena_take(a, most, sizeof *start); /* ends, then beginnings */
  int *row = arena_take(a, most, sizeof *row); /* rows by group */
  int n = 0; /* groups */
  for (int i = 0; i < t->rows; i++) {
    int guess = i > 0 ? mine[i - 1] : 0; /* the group of the row before */
    int k = group_of(t, by, n, head, i, guess); /* that of this row */
    if (k == n) head[n++] = i;
    start[mine[i] = k]++;
  }
  for (int k = 1; k <= n; k++) start[k] += start[k - 1];
  for (int i = t->rows - 1; i >= 0; i--) row[--start[mine[i]]] = i;
  return (grouping) {n, start, row};
}

@* Tests.
The aggregates are compared with the functions that they stand for and with
numbers worked out by hand; the refusals with the lines that a user sees.

@(test-database.c@>=
#include "database.h"
#include "statistics.h"
#include "test.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
static arena *a; /* of everything here */
static int h4; /* a parameter */
static reals eta4; /* a list */
static param params[] = {
  {"h4", PARAM_INTEGER, &h4, "64", 1, 1000, "", "width"},@/
  {"eta4", PARAM_REALS, &eta4, "0.1,0.05", 0, 1, "", "steps"},@/
  {0}
};
@<Functions of the tests@>@;
int main(void)
{
  test_begin("test-database");
  a = arena_new();
  @<Test the aggregates@>@;
  @<Test the functions of one row@>@;
  @<Test the answers@>@;
  @<Test that files which are not ours are refused@>@;
  arena_free(a);
  return test_end();
}

@ @<Functions of the tests@>=
static char *path_of(const char *name)
{
  return arena_text(a, "%s/%s", test_folder(), name);
}
static double value(const char *sql)
{
  return ask_number("a test", "%s", sql);
}

@ Rows are entered in an order that is not sorted.

@<Test the aggregates@>=
double x[] = {4, 1, 2}, sorted[] = {1, 2, 4}; /* the numbers */
database_open(NULL, DATABASE_WRITE, "test");
database_do("create table t(x, y, z); insert into t values(4, 16, 1),"
  " (1, 1, 1), (2, 4, null); create table none(x, y)");
test_true(value("select mean(x) from t") == mean_of(3, x), "mean");
test_true(value("select sd(x) from t") == sd_of(3, x), "deviation");
test_true(value("select rms(x) from t") == rms_of(3, x), "root mean square");
test_true(value("select median(x) from t") == median_of(3, sorted), "median");
test_near(value("select gmean(x) from t"), 2, 1e-15, "geometric mean");
test_true(value("select least(x) from t") == 1
  && value("select most(x) from t") == 4, "least and most");
test_near(value("select exponent(x, y) from t"), 2, 1e-14, "exponent");
test_near(value("select slope(x, 3*x) from t"), 3, 1e-14, "slope");
test_near(value("select vertex(x, (x-2.5)*(x-2.5)) from t"), 2.5, 1e-12,
  "the bottom of a parabola");
test_near(value("select optimum(x, (x-2.5)*(x-2.5), 1) from t"), 2.5, 1e-12,
  "the bottom of a scan");
test_near(value("select lowest(x, (x-2.5)*(x-2.5) - 7, 1) from t"), -7, 1e-12,
  "its height");
test_near(value("select at(x, y, 3) from t"), 10, 1e-15, "interpolation");
test_true(value("select at(x, y, 4) from t") == 16, "at a point");
@<Test what has no value@>@;

@ A plain SQL average would leave the gap out.

@<Test what has no value@>=
static const char *const without[] = {
  "mean(z)", "sd(z)", "rms(z)", "median(z)", "gmean(z)", "least(z)",
  "most(z)", "slope(x, z)", "at(x, y, 5)", "at(x, y, 0.5)",
  "vertex(x, -x*x)", "optimum(x, z, 1)"
};
for (size_t i = 0; i < sizeof without / sizeof *without; i++)
  test_true(isnan(value(arena_text(a, "select %s from t", without[i]))),
    "%s has no value (else a claim holds on what is missing)", without[i]);
test_true(isnan(value("select mean(x) from none"))
  && isnan(value("select exponent(x, y) from none")),
  "no row, no value");
test_true(isnan(value("select sd(x) from t where x = 1"))
  && value("select mean(x) from t where x = 1") == 1,
  "one row has a mean and no deviation");
test_true(isnan(value("select exponent(x-1, y) from t")),
  "a logarithm of zero makes no exponent");
test_true(value("select max(m) from (select mean(x) over (order by x rows "
  "between 1 preceding and current row) as m from t)") == 3
  && isnan(value("select m from (select x, mean(z) over (order by x rows "
  "between 1 preceding and current row) as m from t) where x = 4")),
  "a mean over a moving window (else averages of trajectories are wrong)");

@ @<Functions of the tests@>=
static double hypotenuse(int n, const double *x)
{
  return n == 2 ? sqrt(x[0] * x[0] + x[1] * x[1]) : NAN;
}
static double inner_product(int n, double *x, double *y, double *z)
{
  double sum = 0; /* the result */
  for (int i = 0; i < n; i++) sum += x[i] * y[i];
  return z == NULL ? sum : NAN;
}

@ @<Test the functions of one row@>=
params_set_defaults(params);
database_parameters(params);
question_function("hypotenuse", 2, hypotenuse);
test_true(value("select param('h4')") == 64
  && value("select member('eta4', 2)") == 0.05
  && isnan(value("select member('eta4', 3)")), "parameters");
test_true(value("select hypotenuse(3, 4)") == 5
  && isnan(value("select hypotenuse(3, null)")),
  "a formula of the chapter, and a missing argument");
question_aggregate("inner_product", 2, inner_product);
test_true(value("select inner_product(x, y) from t") == 73
  && isnan(value("select inner_product(x, z) from t")),
  "a summary of the chapter, and a missing number");
test_true(value("select 'C' || label(2.0) = 'C2' and label('x') = 'x'") == 1,
  "a label has no superfluous point");

@ @<Functions of the tests@>=
static void bad_question(void *sql)
{
  ask(a, "claim C10", "%s", (char *) sql);
}

@ @<Test the answers@>=
answer t = ask(a, "a test", "select x, z, 'm' as m from t order by x");
test_true(t.rows == 3 && t.columns == 3 && answer_column(&t, "m") == 2
  && answer_column(&t, "q") == -1, "the shape of an answer");
test_true(t.numbers[0] == 1 && t.numbers[6] == 4 && isnan(t.numbers[2])
  && isnan(t.numbers[4]) && t.texts[4] == NULL
  && strcmp(t.texts[2], "m") == 0 && strcmp(t.texts[0], "1") == 0,
  "numbers, texts and what is missing");
t = ask(a, "a test", "values (1, 'a', 7), (2, null, 7), (1, 'a', 8),"
  " (1, 'b', 7), (2, null, 9)");
static const bool by[] = {true, true, false}; /* the first two columns */
grouping g = answer_groups(a, &t, by); /* of five rows */
test_true(g.n == 3 && g.start[1] == 2 && g.start[2] == 4 && g.start[3] == 5
  && g.row[0] == 0 && g.row[1] == 2 && g.row[2] == 1 && g.row[3] == 4
  && g.row[4] == 3, "rows that agree are together, in their order (else "
  "seeds are taken for claims, or a curve runs back)");
test_dies(bad_question, "select ratoi from t", 1,
  "claim C10: no such column: ratoi", "an error names who asked");
test_dies(bad_question, "select x from t; drop table t", 1,
  "claim C10: found more behind", "one question at a time");
test_dies(bad_question, "select param('h5')", 1,
  "claim C10: no such parameter: h5", "an unknown parameter is named");
database_close();

@ @<Functions of the tests@>=
static void open_it(void *path)
{
  database_open(path, DATABASE_WRITE, "test");
}
static void read_it(void *path)
{
  database_open(path, DATABASE_READ, "test");
}
static void write_file(const char *path, const char *text, size_t n)
{
  FILE *f = fopen(path, "wb"); /* a file that is not ours */
  insist(f != NULL && fwrite(text, 1, n, f) == n && fclose(f) == 0);
}

@ The databases of the tests are made by the same functions as those of a
chapter, then spoilt.

@<Test that files which are not ours are refused@>=
char *good = path_of("good.db"), *cut = path_of("cut.db");
char *other = path_of("other.db"), *junk = path_of("junk.db");
database_open(good, DATABASE_WRITE, "test");
database_do("create table t(x); insert into t with recursive r(x) as (select 1"
  " union all select x+1 from r limit 20000) select x from r");
database_close();
@<Test that a second program is refused@>@;
bytes all = read_bytes(good, 1 << 24); /* of the file */
write_file(cut, (char *) all.data, all.size / 2);
test_dies(open_it, cut, 1, "cut.db: found a damaged file", "a cut file");
write_file(junk, "key,value\nand so on, for more than a page or so", 46);
test_dies(open_it, junk, 1, "junk.db: found a file of another kind",
  "a file that is no database");
database_open(other, DATABASE_WRITE, "s3-laws");
database_close();
test_dies(open_it, other, 1, "found records of s3-laws, expected records of "
  "test", "records of another chapter");
test_dies(read_it, path_of("none.db"), 1, "no records here; run", "no file");
@<Test other numbers in the header@>@;
free(all.data);

@ The lock of the other program is taken through the library itself.

@<Test that a second program is refused@>=
sqlite3 *busy; /* the other program's */
insist(sqlite3_open(good, &busy) == SQLITE_OK);
insist(sqlite3_exec(busy, "begin exclusive", NULL, NULL, NULL) == SQLITE_OK);
test_dies(open_it, good, 1, "good.db: another program is using it",
  "a second program is refused (else two runs mix)");
sqlite3_close(busy);

@ @<Test other numbers in the header@>=
database_open(good, DATABASE_WRITE, "test");
database_do("pragma user_version = 7");
database_close();
test_dies(read_it, good, 1, "found records of version 7, expected version 1",
  "another version");


@* Index.
