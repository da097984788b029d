% params: one declared table of parameters per program.
@i types.w

@** Parameters.
An experiment has parameters: step sizes, widths, numbers of seeds. A chapter
declares all of them in one table that says where each lives, what it means,
its default and the range within which the program is known to make sense.
Everything else follows from the table: the options of the command line, the
list printed by \.{-{}-list-params}, the check of each value, the echo into
the run's record and the fingerprint of the journal. A parameter that is not
in the table does not exist.

The ranges are part of the experiment's description. A step size beyond the
limit of stability, or a width at which the asymptotics no longer hold, may
give numbers that look like results; the range tells where the author has
looked. A reader who wants to go beyond it changes the table, in the open.

This instrument holds the table and the values. The command line proper, with
its verbs and its help, is built from the table in the instrument
\emph{Chapter}.

What it is not: a language for configurations. There are no files of settings,
no defaults that depend on other values, and no second place where a default
could hide. A run is described by the name of its program and the words behind
it.

Rows of tables end early in this book: what they do not mention is zero. GCC
would warn of that, so the header takes the warning back for those who use it.

@(params.h@>=
#pragma once
#include "base.h"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

@ The implementation first deals with numbers as texts, then with refusals,
then with the five kinds of values. Nothing here allocates, except the texts
of |params_value| and |params_meaning|.

@c
#include "params.h"
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

@* The table.
There are five kinds of parameters: a whole number, a number, a short list of
numbers or of whole numbers, and one word out of several. A row of the table
is written with positional initialisers,
\begin{center}
\.{\{"eta", PARAM\_REAL, \&eta, "0.02", 1e-6, 1, "", "step size"\}},
\end{center}
and the last row is |{0}|. The field |where| points to a variable of the type
that belongs to the kind: |int|, |double|, |reals| for both kinds of lists, or
|const char *|.

The inclusive range |min| to |max| holds for every number. The unit is a word
such as \.{steps} or \.{images}; the empty unit says that the number is a pure
one. For a choice the range is void, and the field |unit| lists the words,
separated by vertical bars.

Two more fields serve lists: the order that the numbers must have, and how
many there must be. Neighbours in an ascending or descending list are never
equal; in a distinct one no two members are. A row that ends before these
fields allows any order and up to |REALS_MAX| numbers.

The last field joins two parameters. A training set that takes at most half of
the population \.{M} says |BOUND("<= M/2")|: a relation, which is \.{<},
\.{<=}, \.{>} or \.{>=}, and another parameter, multiplied by a number in
front of it (\.{">= 4*modp"}) or divided by one behind it. Several such bounds
are separated by a comma and a blank. |BOUND| names the field, so that no
order or length need be given. In a list every number must obey. Requirements
of another form are the business of the program.

@(params.h@>=
enum { REALS_MAX = 16 };
typedef struct {
  int n; /* numbers in the list */
  double v[REALS_MAX]; /* the numbers */
} reals;
typedef enum {
  PARAM_END, PARAM_INTEGER, PARAM_REAL, PARAM_REALS, PARAM_CHOICE,
  PARAM_INTEGERS
} param_kind;
typedef enum { ANY_ORDER, ASCENDING, DESCENDING, DISTINCT } param_order;
typedef struct {
  const char *name; /* as on the command line, without hyphens */
  param_kind kind; /* decides the type of |*where| */
  void *where; /* the variable */
  const char *initial; /* default, as text */
  double min, max; /* inclusive range of each number */
  const char *unit; /* unit, or the words of a choice */
  const char *meaning; /* one phrase for the help */
  param_order order; /* that a list must have */
  int length; /* that a list must have; 0: any */
  const char *bound; /* by another parameter, or |NULL| */
} param;
#define BOUND(by) .bound = (by)

@ |params_set| gives one parameter the value that a text stands for. It ends
the program with status 2 when the name is unknown, when the text is not
wholly a number (or list, or word) of the right kind, when a number is out of
range, or when a list has another order or length than its row demands;
infinities and NaN are always out of range. The text of a choice is
kept by reference, so it must last as long as the program, as arguments and
literals do.

A whole number with a plus sign in front is an increment: \.{-{}-seeds=+2}
asks for two seeds more than the program would take without it.

|params_set_defaults| sets all to their defaults, by the same checks.
|params_check| looks at the bounds, once all values are known, and refuses the
first number that breaks one with status~2. |params_meaning| is the meaning
with the bounds in words, ``E1: training sets, at most M/2'', for the help and
the listing.
|params_list| writes the table with its defaults, one row a parameter,
separated by tabs. |params_value| gives the present value as text, which the
caller frees; setting the parameter to that text gives the same value, bit for
bit.

|params_find| returns the row of a name, or |NULL|; |params_are_default| tells
whether every parameter of a table has its default; |param_count| counts the
numbers of a value, of which a choice has none; and |param_number| gives the
one with the index |i|, from zero, or NaN if there is none. By these a record
can be asked about the parameters of its run.

@(params.h@>=
void params_set_defaults(param *params);
void params_set(param *params, const char *name, const char *text);
void params_check(const param *params);
const char *params_meaning(arena *a, const param *p);
void params_list(const param *params, FILE *out);
char *params_value(const param *p);
const param *params_find(const param *params, const char *name);
bool params_are_default(const param *params);
int param_count(const param *p);
double param_number(const param *p, int i);

@ The table is searched from the top; a dozen rows do not deserve more.
Defaults are read by the same functions as the user's values, so that a
default outside its own range is found the first time the program starts,
whatever its arguments. The kind |PARAM_END| is zero, so that the row |{0}|
ends the table by itself; to read a value of that kind is an error in the
program.

The functions of a table take a pointer to its first row, and it is the table
that owns nothing: the variables are the program's, and so are all texts.

@c
@<Write and read numbers@>@;
@<Report what is wrong with a value@>@;
@<Read a value of each kind@>@;

static void read_value(const param *p, const char *text)
{
  switch (p->kind) {
  case PARAM_INTEGER: read_integer(p, text); break;
  case PARAM_REAL: read_real(p, text); break;
  case PARAM_REALS: case PARAM_INTEGERS: read_list(p, text); break;
  case PARAM_CHOICE: read_choice(p, text); break;
  case PARAM_END: insist(p->kind != PARAM_END);
  }
}

const param *params_find(const param *params, const char *name)
{
  const param *p; /* each row */
  for (p = params; p->kind != PARAM_END; p++)
    if (strcmp(p->name, name) == 0) return p;
  return NULL;
}

void params_set(param *params, const char *name, const char *text)
{
  const param *p = params_find(params, name); /* the row of that name */
  if (p == NULL) refuse_name(params, name);
  read_value(p, text);
}

void params_set_defaults(param *params)
{
  param *p; /* each row */
  for (p = params; p->kind != PARAM_END; p++)
    params_set(params, p->name, p->initial);
}

@* Numbers as text.
A number is read by |strtod|, which must consume the whole text: \.{0.1x} is
not a tenth. It also accepts blanks in front, which we do not. The text ends
at |end|, which in a list is a comma; |strtod| stops there too, since the
programs of this book run with the decimal point of the C locale. What is too
large for a |double| comes back as infinity and is refused with the words nan
and inf. What is too small becomes zero, and the range decides.

@<Write and read numbers@>=
static bool read_number(const char *text, const char *end, double *x)
{
  char *stop; /* where the number ends */
  if (isspace((unsigned char) text[0])) return false;
  *x = strtod(text, &stop);
  return stop == end && stop != text && isfinite(*x);
}

@ A number is written with as few digits as bring it back exactly; 17 always
do. The C library writes at least two digits of exponent, so that $10^{-6}$
comes out as \.{1e-06}; here the superfluous zeros and the plus sign are
dropped. Whole numbers below a million are written without an exponent.

Why 17: just above $10^{16}$ neighbouring doubles are 2 apart and decimals of
16 digits 10 apart, so that one such decimal stands for five doubles. With
seventeen digits the decimals lie closer than the doubles everywhere. The
least number of digits is found by trying, from one upwards. That takes up to
seventeen conversions, for a few numbers in a run.
@^shortest decimal@>

@<Write and read numbers@>=
enum { number_room = 32 };
static const char *write_number(double x, char *text)
{
  char shortest[number_room]; /* the number, before tidying */
  int digits = 0; /* significant ones */
  char *e; /* behind the letter e, or null */
  if (x == trunc(x) && fabs(x) < 1e6)
    snprintf(shortest, sizeof shortest, "%.0f", x);
  else do snprintf(shortest, sizeof shortest, "%.*g", ++digits, x);
  while (digits < 17 && strtod(shortest, NULL) != x);
  if ((e = strchr(shortest, 'e')) != NULL) { @<Tidy the exponent at |e|@>@; }
  return strcpy(text, shortest);
}

@ The minus sign stays. One digit stays too, though an exponent of zero never
occurs. What remains is moved to the left over what was dropped, with the zero
that ends it; the text only becomes shorter.

@<Tidy the exponent at |e|@>=
char *zeros = ++e; /* the first digit that stays */
if (*zeros == '-') zeros++, e++;
else if (*zeros == '+') zeros++;
while (*zeros == '0' && zeros[1] != '\0') zeros++;
memmove(e, zeros, strlen(zeros)+1);

@* Refusals.
A refusal has to be understood by somebody who does not remember the table. It
repeats the argument, says what would have been right, and what the parameter
means:
\begin{center}
\.{s1-solvable: -{}-eta=7: expected a number in 1e-6..1 (step size)}
\end{center}

@<Report what is wrong with a value@>=
@<Say in words which lists are right@>@;

static _Noreturn void refuse_value(const param *p, const char *text)
{
  static const char *const wanted[] = { /* indexed by kind */
    "", "a whole number in ", "a number in ", "", "one of ", ""
  };
  char min[number_room], max[number_room]; /* the range */
  char list[list_room] = ""; /* what a list must be */
  bool choice = p->kind == PARAM_CHOICE; /* no range, but words */
  if (is_list(p)) {
    write_shape(p, ", separated by commas", list);
    strcat(list, ", each in ");
  }
  fatal(2, "--%s=%s: expected %s%s%s%s%s (%s)", p->name, text, list,
    wanted[p->kind], choice ? p->unit : write_number(p->min, min),
    choice ? "" : "..", choice ? "" : write_number(p->max, max),
    p->meaning);
}

@ The shape of a list reads ``at most 16 numbers'' or ``3 whole numbers,
descending''. In a refusal the commas are mentioned, too; in the listing a
semicolon stands before the shape, and more commas would confuse. The longest
description, of a list of distinct whole numbers, has some seventy letters.

@<Say in words which lists are right@>=
enum { list_room = 120 }; /* for the longest description */
static bool is_list(const param *p)
{
  return p->kind == PARAM_REALS || p->kind == PARAM_INTEGERS;
}

static void write_shape(const param *p, const char *commas, char *text)
{
  static const char *const orders[] = { /* indexed by order */
    "", ", ascending", ", descending", ", no two alike"
  };
  snprintf(text, list_room, "%s%d %snumbers%s%s",
    p->length > 0 ? "" : "at most ",
    p->length > 0 ? p->length : REALS_MAX,
    p->kind == PARAM_INTEGERS ? "whole " : "", commas, orders[p->order]);
}

@ An unknown name is most often a slip, so the nearest known name is offered.
Near means few letters inserted, deleted or replaced: the edit distance of
Levenshtein, by the usual table of which two rows are kept in one. Entry
$j$ of |row| is the distance between the letters of |a| seen so far and the
first $j$ letters of |b|, and |corner| the entry $j-1$ of the previous row.
@^edit distance@>
@^Levenshtein, Vladimir@>

@<Report what is wrong with a value@>=
static int edit_distance(const char *a, const char *b)
{
  enum { letters = 40 }; /* longer names are cut */
  int row[letters+1]; /* the table's current row */
  int n = (int) strnlen(b, letters); /* letters of |b| */
  int j, corner, above; /* column; old entries $j-1$ and $j$ */
  for (j = 0; j <= n; j++) row[j] = j;
  for (; *a != '\0'; a++) {
    corner = row[0]++;
    for (j = 1; j <= n; j++) {
      above = row[j];
      row[j] = corner+(*a != b[j-1]);
      if (above+1 < row[j]) row[j] = above+1;
      if (row[j-1]+1 < row[j]) row[j] = row[j-1]+1;
      corner = above;
    }
  }
  return row[n];
}

@ With three errors or more the guess would be a coincidence, except in a long
name: up to seven letters $2+\lfloor n/4\rfloor$ allows two or three slips,
and another one for each four more. Names of two letters are within two slips
of each other, whatever they are; then the guess is the first such row, and
its meaning can be seen in the listing. Of rows at equal distance the first
wins.

@<Report what is wrong with a value@>=
static _Noreturn void refuse_name(const param *params, const char *name)
{
  const param *p, *nearest = NULL; /* each row, the best so far */
  int d, least = 2+(int) strlen(name)/4; /* distance, bound on it */
  for (p = params; p->kind != PARAM_END; p++)
    if ((d = edit_distance(name, p->name)) <= least) {
      least = d-1;
      nearest = p;
    }
  if (nearest != NULL)
    fatal(2, "--%s: no such parameter; did you mean --%s?", name,
      nearest->name);
  fatal(2, "--%s: no such parameter; see --list-params", name);
}

@* The five kinds.
A whole number is read by |strtol| rather than |strtod|, lest \.{1.0} or
\.{1e3} be taken for one and \.{2147483648} wrap around. It begins with a
digit or a minus sign; what else |strtol| would pass over, blanks and a plus
sign, is not a part of it.

@<Read a value of each kind@>=
static bool read_whole(const char *text, const char *end, long *n)
{
  char *stop; /* where the number ends */
  if (!isdigit((unsigned char) text[0]) && text[0] != '-') return false;
  errno = 0;
  *n = strtol(text, &stop, 10);
  return stop == end && stop != text && errno == 0
    && *n <= INT_MAX && *n >= INT_MIN;
}

@ After a plus sign follows an increment, which begins with a digit. It is
added to the value that the parameter would have without it: the default, or
the toy size under \.{-{}-quick}. The sum of two numbers of 32 bits fits into
a |long|.

@<Read a value of each kind@>=
static void read_integer(const param *p, const char *text)
{
  bool more = text[0] == '+' && text[1] != '-'; /* an increment? */
  long n; /* the value */
  if (!read_whole(text+more, text+strlen(text), &n)) refuse_value(p, text);
  if (more) n += *(int *) p->where;
  if (n > INT_MAX || (double) n < p->min || (double) n > p->max)
    refuse_value(p, text);
  *(int *) p->where = (int) n;
}

@ A number has to pass two tests: it is one, and it lies in the range. The
comparisons would both be false for NaN, which |read_number| has already
refused.

@<Read a value of each kind@>=
static void read_real(const param *p, const char *text)
{
  double x; /* the value */
  if (!read_number(text, text+strlen(text), &x)
      || x < p->min || x > p->max)
    refuse_value(p, text);
  *(double *) p->where = x;
}

@ The numbers of a list are separated by single commas. The variable changes
only when the whole list is right. An empty text is a list with one member
that is no number, and is refused as such; a list is never empty, since an
experiment over no sizes would leave every claim about it without rows.

@<Read a value of each kind@>=
@<Check the order of a list@>@;

static void read_list(const param *p, const char *text)
{
  reals r = {0, {0}}; /* the list so far */
  const char *from = text, *comma; /* the next number and its end */
  for (;; from = comma+1) {
    comma = strchrnul(from, ',');
    if (r.n == REALS_MAX || !read_member(p, from, comma, &r.v[r.n])
        || r.v[r.n] < p->min || r.v[r.n] > p->max)
      refuse_value(p, text);
    r.n++;
    if (*comma == '\0') break;
  }
  if ((p->length > 0 && r.n != p->length) || !in_order(&r, p->order))
    refuse_value(p, text);
  *(reals *) p->where = r;
}

@ Whole numbers are kept as doubles, which hold every |int| exactly. So both
kinds of lists have one type, and chapters loop over them alike. In the order,
each member is compared with its neighbour, which is enough since order is
transitive; only distinctness needs all pairs, 120 at the most.

@<Check the order of a list@>=
static bool read_member(const param *p, const char *text, const char *end,
  double *x)
{
  long n; /* a whole number */
  if (p->kind == PARAM_REALS) return read_number(text, end, x);
  if (!read_whole(text, end, &n)) return false;
  *x = (double) n;
  return true;
}

static bool in_order(const reals *r, param_order order)
{
  for (int i = 1; i < r->n; i++) {
    if (order == ASCENDING && !(r->v[i] > r->v[i-1])) return false;
    if (order == DESCENDING && !(r->v[i] < r->v[i-1])) return false;
    for (int j = 0; j < i; j++)
      if (order == DISTINCT && r->v[i] == r->v[j]) return false;
  }
  return true;
}

@ The word must be one of those between the bars of |unit|, as a whole:
neither \.{mnis} nor the empty word will do. What is kept is the pointer to
the text that was given. A program that compares it with its own words must
therefore compare texts and not pointers.

@<Read a value of each kind@>=
static void read_choice(const param *p, const char *text)
{
  const char *word = p->unit, *bar; /* a word and its end */
  for (;; word = bar+1) {
    bar = strchrnul(word, '|');
    if ((size_t) (bar-word) == strlen(text)
        && memcmp(word, text, (size_t) (bar-word)) == 0)
      break;
    if (*bar == '\0') refuse_value(p, text);
  }
  *(const char **) p->where = text;
}

@* Bounds.
What is to the right of the relation is read first as a number times a name,
and if that fails as a name that may be divided by a number. A name that the
table does not have is an error in the program. Of a list, the number that is
nearest to breaking the bound stands for all.

@c
static const char *relation_in_words(const char *bound)
{
  bool equal = bound[1] == '='; /* is the limit allowed? */
  if (bound[0] == '<') return equal ? "at most" : "less than";
  insist(bound[0] == '>');
  return equal ? "at least" : "more than";
}

static const param *read_bound(const param *params, const char *right,
  double *limit)
{
  char name[40]; /* of the other parameter */
  double factor = 1, divisor = 1; /* one of them may be given */
  if (sscanf(right, "%lf*%39[^,]", &factor, name) < 2) {
    factor = 1;
    insist(sscanf(right, "%39[^/,]/%lf", name, &divisor) > 0);
  }
  const param *other = params_find(params, name); /* its row */
  insist(other != NULL);
  *limit = param_number(other, 0)*factor/divisor;
  return other;
}

@ The refusal names both parameters, since either may be the one to change:
\begin{center}
\.{-{}-nmax: found 1600, expected at most M/2 = 1500; lower -{}-nmax or raise
-{}-M (images)}
\end{center}

@c
static void check_bound(const param *params, const param *p,
  const char *bound)
{
  const char *right = bound+strcspn(bound, " ")+1; /* behind the relation */
  bool below = bound[0] == '<', equal = bound[1] == '='; /* the relation */
  double x = param_number(p, 0), limit; /* both sides */
  const param *other = read_bound(params, right, &limit);
  char found[number_room], allowed[number_room]; /* both as text */
  for (int i = 1; i < param_count(p); i++)
    x = below ? fmax(x, param_number(p, i)) : fmin(x, param_number(p, i));
  if ((below ? x < limit : x > limit) || (equal && x == limit)) return;
  fatal(2, "--%s: found %s, expected %s %.*s = %s; %s --%s or %s --%s (%s)",
    p->name, write_number(x, found), relation_in_words(bound),
    (int) strcspn(right, ","), right, write_number(limit, allowed),
    below ? "lower" : "raise", p->name, below ? "raise" : "lower",
    other->name, p->meaning);
}

static const char *next_bound(const char *bound)
{
  const char *comma = strchr(bound, ','); /* or |NULL| */
  return comma != NULL ? comma+2 : NULL;
}

const char *params_meaning(arena *a, const param *p)
{
  const char *text = p->meaning; /* so far */
  for (const char *b = p->bound; b != NULL; b = next_bound(b)) {
    const char *right = b+strcspn(b, " ")+1; /* behind the relation */
    text = arena_text(a, "%s, %s %.*s", text, relation_in_words(b),
      (int) strcspn(right, ","), right);
  }
  return text;
}

void params_check(const param *params)
{
  for (const param *p = params; p->kind != PARAM_END; p++)
    for (const char *b = p->bound; b != NULL; b = next_bound(b))
      check_bound(params, p, b);
}

@* Values and listings.
The text of a value is canonical: equal values have equal texts, however they
were typed. The run's record relies on that, and so does the stamp by which a
stored run is recognised: with \.{-{}-eta=.02} and \.{-{}-eta=2e-2} the same
runs are valid. A list has at most sixteen numbers of at most 24 letters and
as many commas, so that the block is always large enough; a word may be longer
and is copied.

@c
char *params_value(const param *p)
{
  const reals *r = p->where; /* valid for a list */
  char *text = allocate(REALS_MAX*number_room, 1); /* the result */
  int i; /* index into the list */
  insist(p->kind != PARAM_END);
  if (p->kind == PARAM_INTEGER) sprintf(text, "%d", *(int *) p->where);
  if (p->kind == PARAM_REAL) write_number(*(double *) p->where, text);
  for (i = 0; is_list(p) && i < r->n; i++) {
    char *end = text+strlen(text); /* where the next number goes */
    if (i > 0) *end++ = ',';
    if (p->kind == PARAM_REALS) write_number(r->v[i], end);
    else sprintf(end, "%.0f", r->v[i]);
  }
  if (p->kind != PARAM_CHOICE) return text;
  free(text);
  return copy_text(*(const char **) p->where);
}

@ Numbers are counted from zero here. (In questions to a record they are
counted from one, as rows are; the database subtracts.) A single number is a
list of one, so that a question need not know which it is.

@c
int param_count(const param *p)
{
  if (is_list(p)) return ((const reals *) p->where)->n;
  return p->kind == PARAM_INTEGER || p->kind == PARAM_REAL;
}

double param_number(const param *p, int i)
{
  if (i < 0 || i >= param_count(p)) return NAN;
  if (p->kind == PARAM_INTEGER) return *(const int *) p->where;
  if (p->kind == PARAM_REAL) return *(const double *) p->where;
  return ((const reals *) p->where)->v[i];
}

@ A value is the default when both have the same text. The default is read
into a variable of its own, which is large enough for any kind, so that the
value in force is not disturbed. This decides whether a record is the book's;
a default that is typed out must not make it a stranger's.

@c
bool params_are_default(const param *params)
{
  const param *p; /* each row */
  bool same = true; /* so far */
  for (p = params; p->kind != PARAM_END && same; p++) {
    union { int n; double x; reals r; const char *word; } value; /* default */
    param copy = *p; /* the row, with another variable */
    char *now, *initial; /* both values as text */
    copy.where = &value;
    read_value(&copy, p->initial);
    now = params_value(p);
    initial = params_value(&copy);
    same = strcmp(now, initial) == 0;
    free(now);
    free(initial);
  }
  return same;
}

@ A choice has no range, and its two columns are left empty. The unit of a pure
number is listed as 1. What a list must be is added to its meaning. The
columns are separated by tabs, because a meaning contains blanks and commas
but never a tab, so that \.{cut} and \.{awk} can read the listing as it is.
The defaults are the texts of the table, not the values in force.

@c
void params_list(const param *params, FILE *out)
{
  const param *p; /* each row */
  char min[number_room], max[number_room]; /* its range */
  char shape[list_room]; /* what a list must be */
  arena *scratch = arena_new(); /* for meanings with bounds */
  fprintf(out, "name\tdefault\tmin\tmax\tunit\tmeaning\n");
  for (p = params; p->kind != PARAM_END; p++) {
    bool ranged = p->kind != PARAM_CHOICE; /* has it a range? */
    bool strict = p->kind == PARAM_INTEGERS || p->length > 0
      || p->order != ANY_ORDER; /* must a list be more than that? */
    if (strict) write_shape(p, "", shape);
    fprintf(out, "%s\t%s\t%s\t%s\t%s\t%s%s%s\n", p->name, p->initial,
      ranged ? write_number(p->min, min) : "",
      ranged ? write_number(p->max, max) : "",
      p->unit[0] != '\0' ? p->unit : "1", params_meaning(scratch, p),
      strict ? "; " : "", strict ? shape : "");
  }
  arena_free(scratch);
}

@* Tests.
The tests work on a table with parameters of each kind. The table is no
chapter's: its rows were chosen so that every kind, every order and a fixed
length occur. A failure of these tests would mean that a program
runs with another value than the one that was typed, or than its record says.

@(test-params.c@>=
#include "test.h"
#include "params.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static int width; /* a whole number */
static double eta; /* a number */
static reals steps; /* a list */
static const char *set; /* a choice */
static reals sizes, rates, widths; /* lists with requirements */
static int depth; /* bounded by others */
static param params[] = { /* the table under test */
  {"width", PARAM_INTEGER, &width, "64", 1, 1e9, "neurons", "width"}, @/
  {"eta", PARAM_REAL, &eta, "0.02", 1e-6, 1, "", "step size"}, @/
  {"steps", PARAM_REALS, &steps, "0.5,1,2", 0, 10, "s", "durations"}, @/
  {"data", PARAM_CHOICE, &set, "cifar", 0, 0, "gauss|cifar|mnist",
    "data set"}, @/
  {"sizes", PARAM_INTEGERS, &sizes, "16,64,256", 2, 2e6, "images",
    "sizes of the sets", ASCENDING}, @/
  {"rates", PARAM_REALS, &rates, "0.4,0.2", 0, 1, "", "two rates",
    DESCENDING, 2}, @/
  {"widths", PARAM_INTEGERS, &widths, "8,4", 1, 64, "neurons", "widths",
    DISTINCT, BOUND("<= width/2, > 2*depth")}, @/
  {"depth", PARAM_INTEGER, &depth, "1", 0, 30, "layers", "depth",
    BOUND("< width")}, @/
  {0} @/
};
@<Functions of the tests@>@;

@ The main program runs one group of tests after the other.

@(test-params.c@>=
int main(void)
{
  test_begin("test-params");
  @<Test that the defaults are set and can be changed@>@;
  @<Test that values survive being written and read@>@;
  @<Test the listing of parameters@>@;
  @<Test that increments add to a whole number@>@;
  @<Test that values are found by name and compared with defaults@>@;
  @<Test that bad values are refused@>@;
  @<Test that lists keep their order and length@>@;
  @<Test that unknown names are refused with a hint@>@;
  @<Test that bounds are kept@>@;
  return test_end();
}

@ The program must see exactly what the table says. The ends of a range
belong to it, so $10^{-6}$ and 10 must be accepted. The text \.{0003} shows
that leading zeros do not make a number octal.

@<Test that the defaults are set and can be changed@>=
params_set_defaults(params);
test_true(width == 64 && eta == 0.02 && steps.n == 3 && steps.v[0] == 0.5
  && steps.v[2] == 2 && strcmp(set, "cifar") == 0,
  "defaults are set (else a run differs from its record)");
params_set(params, "width", "-0003"+1);
params_set(params, "eta", "1e-6");
params_set(params, "steps", "10");
params_set(params, "data", "mnist");
test_true(width == 3 && eta == 1e-6 && steps.n == 1 && steps.v[0] == 10
  && strcmp(set, "mnist") == 0,
  "each kind can be set, up to the ends of its range");

@ The text of a value is compared with the known one, and the number
$0.1+0.2$, which needs all 17 digits, makes the round trip.

@<Test that values survive being written and read@>=
test_true(value_is(0, "3") && value_is(1, "1e-6") && value_is(2, "10")
  && value_is(3, "mnist"), "values are written canonically");
params_set(params, "steps", "0.1,5e-1,1e-20,0,0.30000000000000004");
test_true(value_is(2, "0.1,0.5,1e-20,0,0.30000000000000004"),
  "each number has as few digits as it needs, and no fewer");
test_true(steps.v[4] == 0.1+0.2,
  "17 digits bring a number back (else a run cannot be repeated)");
params_set(params, "sizes", "7,1000000");
test_true(value_is(4, "7,1000000") && sizes.v[1] == 1000000,
  "whole numbers in a list have no exponent (they could not be read back)");

@ The value of one row is compared with its known text, and both are shown
when they differ.

@<Functions of the tests@>=
static bool value_is(int row, const char *expected)
{
  char *text = params_value(&params[row]); /* as written */
  bool same = strcmp(text, expected) == 0; /* the verdict */
  if (!same) printf("# found %s, expected %s\n", text, expected);
  free(text);
  return same;
}

@ The listing goes to a stream in memory. Its beginning is compared byte for
byte, because other programs read it.

@<Test the listing of parameters@>=
char *listing; /* what is written */
size_t length; /* of it */
FILE *memory = open_memstream(&listing, &length); /* takes it */
params_list(params, memory);
fclose(memory);
static const char head[] = "name\tdefault\tmin\tmax\tunit\tmeaning\n"
  "width\t64\t1\t1e9\tneurons\twidth\n"
  "eta\t0.02\t1e-6\t1\t1\tstep size\n"; /* the first rows */
test_true(strncmp(listing, head, sizeof head-1) == 0,
  "the listing is separated by tabs, one row a parameter");
test_true(strstr(listing, "\nsizes\t16,64,256\t2\t2e6\timages\tsizes of the "
    "sets; at most 16 whole numbers, ascending\n")
  && strstr(listing, "\t1\ttwo rates; 2 numbers, descending\n")
  && strstr(listing, "\twidths, at most width/2, more than 2*depth; "
    "at most 16 whole numbers, no two alike\n")
  && strstr(listing, "\ts\tdurations\n"),
  "the listing says what a list must be (a reader would have to guess)");
test_true(strstr(listing, "\ndata\tcifar\t\t\tgauss|cifar|mnist\tdata set\n"),
  "a choice lists its words as unit");
free(listing);

@ The argument of each refusal is a name, an equals sign and a text, as on the
command line without its hyphens. The refusal ends the child process in which
it is tried, with status 2, as a mistake of the user does.

@<Functions of the tests@>=
static void set_from(void *argument)
{
  char *name = copy_text(argument); /* cut at the equals sign */
  char *equals = strchr(name, '='); /* the cut */
  *equals = '\0';
  params_set(params, name, equals+1);
  free(name);
}

static void refuses(const char *argument, const char *message)
{
  char *copy = copy_text(argument); /* may be changed */
  test_dies(set_from, copy, 2, message, argument);
  free(copy);
}

@ These are the slips that happen: numbers out of range, letters behind a
number, nothing at all, a fraction for a whole number, a comma too many. The
first is compared with the whole line that the user sees. Numbers beyond the
range of |int| must not wrap around into it.

@<Test that bad values are refused@>=
refuses("eta=7", "test-params: --eta=7: expected a number in 1e-6..1 "
  "(step size)\n");
refuses("eta=nan", "--eta=nan: expected a number");
refuses("eta=inf", "--eta=inf: expected a number");
refuses("eta=0.1x", "--eta=0.1x: expected a number");
refuses("eta=", "--eta=: expected a number");
refuses("eta= 0.1", "expected a number");
refuses("width=1.5", "--width=1.5: expected a whole number in 1..1e9");
refuses("width=0", "--width=0: expected");
refuses("width=99999999999999999999", "expected a whole number");
refuses("width=4294967297", "expected a whole number");
refuses("steps=1,,2", "expected at most 16 numbers, separated by commas, "
  "each in 0..10 (durations)");
refuses("steps=1,2,", "separated by commas");
refuses("steps=1,11", "each in 0..10");
refuses("steps=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "at most 16 numbers");
refuses("data=mnis", "--data=mnis: expected one of gauss|cifar|mnist");
refuses("data=", "expected one of");

@ A list that is not what its row demands is refused as a whole, with a line
that says what would be right, and leaves the variable alone.

@<Test that lists keep their order and length@>=
refuses("sizes=16,1.5", "--sizes=16,1.5: expected at most 16 whole numbers, "
  "separated by commas, ascending, each in 2..2e6 (sizes of the sets)");
refuses("sizes=16,1e3", "at most 16 whole numbers");
refuses("sizes=16,+64", "at most 16 whole numbers");
refuses("sizes=64,16", "ascending, each in 2..2e6");
refuses("sizes=16,64,64", "ascending, each in 2..2e6");
refuses("rates=0.1,0.2", "--rates=0.1,0.2: expected 2 numbers, separated by "
  "commas, descending, each in 0..1 (two rates)");
refuses("rates=0.2,0.2", "2 numbers, separated by commas, descending");
refuses("rates=0.4", "2 numbers, separated by commas, descending");
refuses("rates=0.4,0.2,0.1", "2 numbers, separated by commas, descending");
refuses("widths=8,4,8", "no two alike, each in 1..64 (widths)");
params_set(params, "widths", "4,8,2");
test_true(widths.n == 3 && widths.v[2] == 2 && rates.n == 2
  && rates.v[0] == 0.4, "other lists are read as they are");

@ Bounds are tried with values that reach them and with some that pass them by
one. The first refusal is compared with the whole line.

@<Functions of the tests@>=
static void set_and_check(void *argument)
{
  set_from(argument);
  params_check(params);
}

static void breaks(const char *argument, const char *message)
{
  char *copy = copy_text(argument); /* may be changed */
  test_dies(set_and_check, copy, 2, message, argument);
  free(copy);
}

@ @<Test that bounds are kept@>=
params_set_defaults(params);
params_check(params);
params_set(params, "widths", "3,32");
params_check(params);
breaks("widths=4,33,5", "test-params: --widths: found 33, expected at most "
  "width/2 = 32; lower --widths or raise --width (widths)\n");
breaks("widths=8,2,32", "--widths: found 2, expected more than 2*depth = 2; "
  "raise --widths or lower --depth (widths)\n");
breaks("depth=2", "--widths: found 3, expected more than 2*depth = 4; ");
params_set(params, "widths", "1");
params_set(params, "depth", "0");
params_set(params, "width", "2");
params_check(params);
breaks("depth=2", "--widths: found 1");
params_set_defaults(params);

@ An increment counts from the present value and must not leave the range. A
plus sign without digits, or before a sign, is a slip. The largest |int|,
added to a width, must be refused for its size and not wrap around to a
negative number.

@<Test that increments add to a whole number@>=
params_set_defaults(params);
params_set(params, "width", "+2");
test_true(width == 66, "+2 asks for two more than the default");
refuses("width=+1000000000", "expected a whole number in 1..1e9");
refuses("width=+2147483647", "expected a whole number in 1..1e9");
refuses("width=+", "expected a whole number");
refuses("width=+-2", "expected a whole number");
refuses("width=++2", "expected a whole number");
refuses("width=+ 2", "expected a whole number");

@ Two texts of one value are the same value. The rows are then found by their
names, and numbers by their places, also where there is none.

@<Test that values are found by name and compared with defaults@>=
test_true(!params_are_default(params), "another value is not the default");
params_set_defaults(params);
params_set(params, "eta", "2e-2");
test_true(params_are_default(params),
  "a default typed in another way is the default (else a toy is the book's)");
params_set(params, "data", "mnist");
test_true(!params_are_default(params), "a word other than the default counts");
test_true(params_find(params, "eta") == &params[1]
  && params_find(params, "et") == NULL, "a row is found by its whole name");
test_true(param_count(&params[0]) == 1 && param_number(&params[0], 0) == 64
  && param_number(&params[1], 0) == 0.02 && param_count(&params[4]) == 3
  && param_number(&params[4], 2) == 256 && param_count(&params[3]) == 0,
  "numbers are counted and taken from values of every kind");
test_true(isnan(param_number(&params[3], 0))
  && isnan(param_number(&params[4], 3)) && isnan(param_number(&params[4], -1)),
  "there is no number beyond the end of a list, or in a word");

@ A hint is given for one or two slips of the finger, and none for a word
that only happens to share letters with a name.

@<Test that unknown names are refused with a hint@>=
refuses("etta=1", "--etta: no such parameter; did you mean --eta?");
refuses("wdith=1", "did you mean --width?");
refuses("temperature=1", "no such parameter; see --list-params");

@* Index.
