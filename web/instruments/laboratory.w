% laboratory: runs named by their keys, over all cores, each a transaction.
@i types.w

@** Laboratory.
Nearly every experiment of this book is a list of runs: the same training for
several data sets, step sizes, widths and seeds. A \emph{run} is a function of a
setting that observes something. It is known by its \emph{key}, the sentence

\smallskip
\centerline{\.{data=CIFAR, pair=1, eta=0.1, lambda=0.04, seed=2}}
\smallskip\noindent
which is what the progress line shows, what an error message names, what the
database finds the run by, and the first columns of every row that it leaves. A
chapter plans its runs, has them performed, and from then on talks about them in
questions (chapter~\ref{ch:database}).

The laboratory promises three things. A finished run is one transaction, so that
a killed program loses none. A stored run is used again as long as everything
that it depends on is the same, and made again otherwise. And rows stand in the
order of the plan, whatever finished first, so that every question has the same
answer, to the last bit, for any number of workers.
@^reproducibility@>

Runs are threads of one process, because they share large matrices such as data
sets, which they only read. Inside a run nothing is parallel: sums would then
depend on the number of threads, and a training run of this book is a chain of
small steps that leaves little to divide.
@^parallel execution@>

@(laboratory.h@>=
#pragma once
#include "database.h"
typedef struct run run;
typedef struct {
  const char *name; /* such as \.{E4} */
  void (*measure)(run *r, const void *setting); /* makes one run */
  size_t size; /* of a setting, in bytes */
  const char *parameters; /* that its numbers depend on, with blanks between */
} experiment;

@ @c
#include "laboratory.h"
#include "linalg.h"
#include <math.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <unistd.h>
@<Types of the laboratory@>@;
@<Variables of the laboratory@>@;

@ A chapter calls |plan| for each run. The setting, |size| bytes, is copied; the
key is put together as by |printf|. Numbers in a key should have all the digits
that matter, since they become numbers of the record. Two runs of an experiment
with the same key are refused by name. The cost is in seconds of one core, as
well as it can be guessed; the dearest runs start first, and an experiment that
will take more than ten minutes says so.

|plan_memory|, called after |plan|, says how many bytes that run takes at most.
Only runs that might take more than a small machine has need to say it. As many
runs are made at once as fit into memory together, and a run that does not fit
alone is refused before any begins.

|perform| makes all runs that are planned and not stored. It may be called again
after more were planned, for instance from the answers to questions about the
first. |selected| is false for an experiment that the reader has left out by
\.{--only}; planning its runs then does nothing, and its preparations can be
spared. |leave_out| says why an experiment makes no run at all, in words that
the table of claims will repeat. |plan_only| is true when nothing will be made
and the plan is only shown, which ends with the first call of |perform| that
has something to do; a chapter whose later runs are known without the answers
of earlier ones leaves that call out then, so that all of them are shown.

@(laboratory.h@>=
void plan(const experiment *e, const void *setting, double cost,
  const char *key, ...) __attribute__((format(printf, 4, 5)));
void plan_memory(double need); /* bytes */
void perform(void);
bool selected(const experiment *e);
bool plan_only(void);
void leave_out(const experiment *e, const char *why);

@ A run takes memory from its arena, which is freed when it ends, and leaves
numbers in two ways.

|observe(r, "rotation", "step time ratio", t, x, y)| adds a row to the table
\.{rotation}: the names of the columns, with blanks between, and as many numbers
of any type. NaN is a missing value. |observe_rows| adds |n| rows at once. The
columns of the table are the name of the experiment, those of the key and the
observed ones; several experiments may add to one table.

|keep| stores a long vector under a name, for a later stage; |fetch| gets it
back by experiment, key and name, with its length, or ends the program.

@(laboratory.h@>=
arena *run_arena(run *r);
#define observe(r, name, columns, ...) \
  observe_rows(r, name, columns, \
    -(int) (sizeof @[(double[]) {__VA_ARGS__}@] / sizeof (double)), \
    @[(double[]) {__VA_ARGS__}@])
void observe_rows(run *r, const char *name, const char *columns, int n,
  const double *x); /* |n| rows, or one of |-n| numbers */
void keep(run *r, const char *name, size_t n, const double *x);
const double *fetch(arena *a, const experiment *e, const char *key,
  const char *name, size_t *n);

@* Planning.
A |run| is what the laboratory knows of a run, from its planning to its end.

@<Types of the laboratory@>=
typedef struct parcel {
  const char *name, *columns; /* of the table; null columns: a kept vector */
  int width; /* numbers in a row */
  double *x; /* rows by width */
  size_t n, room; /* numbers; and space for them */
  struct parcel *next; /* what else the run leaves */
} parcel;
struct run {
  const experiment *e; /* which it belongs to */
  void *setting; /* its own copy */
  char *key; /* its name */
  double cost, need; /* seconds, bytes; both estimated */
  int place; /* in the plan */
  uint64_t stamp; /* of all that it depends on */
  sqlite3_int64 id; /* in the database; 0 if not stored */
  bool loaded; /* are its rows in the tables */
  arena *memory; /* made when it is asked for */
  parcel *parcels, **last; /* what it leaves */
};

@ There is one laboratory to a program.

@<Variables of the laboratory@>=
static laboratory lab; /* how it was opened */
static arena *store; /* plans and names, kept to the end */
static run **runs; /* in the order of the plan */
static int run_count, run_room; /* how many, and space for them */
extern const char measuring_digest[]; /* of the program that measures */

@ The chapter's frame opens the laboratory: it says which chapter this is, where
its database is (or nowhere, for a plan that is only to be shown), what its
parameters and experiments are, which of these the reader selected (with blanks
or commas between; empty for all), and so on.

@(laboratory.h@>=
typedef struct {
  const char *owner, *path; /* the chapter; its database, or null */
  const param *params; /* its parameters */
  const experiment *const *experiments; /* all, in order, null at the end */
  const char *only; /* names of those that are selected, or empty */
  int workers; /* runs at once */
  bool quick, forget, dry; /* toy size; start afresh; only show the plan */
} laboratory;
void laboratory_open(laboratory l);

@ @c
static bool named_in(const char *list, const char *name)
{
  size_t n = strlen(name); /* of the name */
  for (; *list != '\0'; list += strcspn(list, " ,"), list += strspn(list, " ,"))
    if (strcspn(list, " ,") == n && memcmp(list, name, n) == 0) return true;
  return false;
}
bool selected(const experiment *e)
{
  return lab.only[0] == '\0' || named_in(lab.only, e->name);
}
bool plan_only(void)
{
  return lab.dry;
}

@ A name that no experiment has is refused with the list of those that exist.

@c
static void check_selection(void)
{
  char known[500] = ""; /* names of all experiments */
  for (int i = 0; lab.experiments[i] != NULL; i++) {
    size_t n = strlen(known); /* so far */
    snprintf(known + n, sizeof known - n, "%s%s", i ? " " : "",
      lab.experiments[i]->name);
  }
  for (const char *at = lab.only; *at != '\0';
       at += strcspn(at, " ,"), at += strspn(at, " ,")) {
    char *name = arena_text(store, "%.*s", (int) strcspn(at, " ,"), at);
    if (!named_in(known, name))
      fatal(2, "--only=%s: found %s, expected some of: %s", lab.only, name,
        known);
  }
}

@ |laboratory_open| makes the tables that it needs. One table has a row for each
finished run, another the numbers that it left, as blobs of doubles in the
machine's order of bytes: a database of the laboratory is not meant to travel,
its tables and their text are. What an earlier record says of the experiments
that are not selected is carried over to the new one.

@c
@<Carry over what is not selected@>@;
void laboratory_open(laboratory l)
{
  lab = l;
  store = arena_new();
  check_selection();
  database_open(lab.path, DATABASE_WRITE, lab.owner);
  database_parameters(lab.params);
  database_do("create table if not exists lm_run(id integer primary key,"
    " experiment text, key text, stamp integer, seconds real,"
    " unique(experiment, key, stamp));"
    "create table if not exists lm_part(run integer, name text, columns text,"
    " numbers blob); create index if not exists lm_of_run on lm_part(run);"
    "create table if not exists lm_experiment(name text primary key,"
    " missing text); create table if not exists lm_table(name text);"
    "create table if not exists lm_source(name text primary key, digest"
    " integer, absent text)");
  if (lab.forget) database_do("delete from lm_run; delete from lm_part");
  if (lab.only[0] != '\0') carry_over();
}

@ The stamp of a run stands for all that may change its numbers: the program
that measures, given by a digest of its object code; the kernel of BLAS; toy
size or not; the values of the parameters that its experiment names; and the
data. If the key has a column \.{data}, it is the source of that name that
counts, else all sources together. A change of a claim or of a figure is not
among these, nor is the parameter of another experiment, so neither repeats a
run.

@c
static const param *parameter(const experiment *e, const char *name)
{
  for (const param *p = lab.params; p->kind != PARAM_END; p++)
    if (strcmp(p->name, name) == 0) return p;
  fatal(1, "error in the program: experiment %s names the parameter %s, which "
    "does not exist", e->name, name);
}
@<Find the digest of the sources in a key@>@;
static uint64_t stamp_of(const experiment *e, const char *key)
{
  uint64_t h = hash_bytes(lab.quick, measuring_digest,
    strlen(measuring_digest)); /* so far */
  h = hash_bytes(h, linalg_kernel(), strlen(linalg_kernel()));
  for (const char *at = e->parameters; *at != '\0';
       at += strcspn(at, " "), at += strspn(at, " ")) {
    char *name = arena_text(store, "%.*s", (int) strcspn(at, " "), at);
    char *value = params_value(parameter(e, name)); /* as text */
    h = hash_bytes(h, name, strlen(name) + 1);
    h = hash_bytes(h, value, strlen(value) + 1);
    free(value);
  }
  uint64_t data = digest_of_sources(key); /* what it may have read */
  return hash_bytes(h, &data, sizeof data);
}

@ The sources of data are told to the laboratory by whoever opens them, with a
digest of what was read. A source that cannot be measured on says why, in words
for the table of claims. What the reader at the screen should know of it is
kept until the first run begins: if data or parameters are refused before, that
alone is said.

@(laboratory.h@>=
void note_source(const char *name, uint64_t digest, const char *absent);
void note_before_runs(const char *text);

@ @<Types of the laboratory@>=
typedef struct { const char *name, *absent; uint64_t digest; } data_source;

@ @<Variables of the laboratory@>=
enum { sources_max = 16 };
static data_source sources[sources_max]; /* of this program */
static int source_total; /* how many */
static const char *remarks[sources_max]; /* not said yet */
static int remark_count; /* how many */

@ @c
void note_source(const char *name, uint64_t digest, const char *absent)
{
  insist(source_total < sources_max && store != NULL);
  sources[source_total++] = (data_source) {arena_text(store, "%s", name),
    absent ? arena_text(store, "%s", absent) : NULL, digest};
}
void note_before_runs(const char *text)
{
  insist(remark_count < sources_max && store != NULL);
  remarks[remark_count++] = arena_text(store, "%s", text);
}

@ @<Find the digest of the sources in a key@>=
static const char *key_value(const char *key, const char *name, int *length)
{
  size_t n = strlen(name); /* of the name */
  for (; *key != '\0'; key += strcspn(key, ","), key += strspn(key, ", ")) {
    if (strncmp(key, name, n) != 0 || key[n] != '=') continue;
    *length = (int) strcspn(key + n + 1, ",");
    return key + n + 1;
  }
  return NULL;
}
static uint64_t digest_of_sources(const char *key)
{
  int length; /* of the name in the key */
  const char *name = key_value(key, "data", &length); /* it, or null */
  uint64_t h = 0; /* of all that count */
  for (int i = 0; i < source_total; i++)
    if (name == NULL || (strncmp(sources[i].name, name, length) == 0
        && sources[i].name[length] == '\0'))
      h = hash_bytes(h, &sources[i].digest, sizeof h);
  return h;
}

@ A key that was planned before is an error of the program, or of a reader who
gives a list with two equal members; he needs to know which.

@c
void plan(const experiment *e, const void *setting, double cost,
  const char *key, ...)
{
  planned = NULL;
  if (!selected(e)) return;
  run *r = arena_take(store, 1, sizeof *r); /* the new run */
  char text[1000]; /* its key */
  va_list list; /* what the key asks for */
  va_start(list, key);
  vsnprintf(text, sizeof text, key, list);
  va_end(list);
  insist(cost >= 0);
  r->e = e, r->cost = cost, r->place = run_count, r->last = &r->parcels;
  r->key = arena_text(store, "%s", text);
  r->setting = memcpy(arena_take(store, 1, e->size), setting, e->size);
  r->stamp = stamp_of(e, r->key);
  @<Refuse a key that is already planned@>@;
  r->id = find_stored(r);
  @<Let |runs| grow when they are full@>@;
  runs[run_count++] = planned = r;
}
void plan_memory(double need)
{
  if (planned != NULL) planned->need = need;
}

@ @<Variables of the laboratory@>=
static run *planned; /* the last one, or null if it was left out */

@ @<Refuse a key that is already planned@>=
for (int i = 0; i < run_count; i++)
  if (runs[i]->e == e && strcmp(runs[i]->key, r->key) == 0)
    fatal(2, "%s: two runs have the key \"%s\"; give each member of a list "
      "once", e->name, r->key);

@ @<Let |runs| grow when they are full@>=
if (run_count == run_room) {
  run_room = 2 * run_room + 64;
  run **more = arena_take(store, run_room, sizeof *more); /* larger */
  if (run_count > 0) memcpy(more, runs, run_count * sizeof *more);
  runs = more;
}

@ @<Variables of the laboratory@>=
static sqlite3_int64 find_stored(const run *r);

@ @c
static sqlite3_int64 find_stored(const run *r)
{
  sqlite3_stmt *s = database_prepare("select id from lm_run where"
    " experiment = ?1 and key = ?2 and stamp = ?3");
  sqlite3_bind_text(s, 1, r->e->name, -1, SQLITE_STATIC);
  sqlite3_bind_text(s, 2, r->key, -1, SQLITE_STATIC);
  sqlite3_bind_int64(s, 3, (sqlite3_int64) r->stamp);
  sqlite3_int64 id = database_step(s) ? sqlite3_column_int64(s, 0) : 0;
  sqlite3_finalize(s);
  return id;
}

@ Sizes that a reader's parameters imply, such as $6/\eta\lambda$ steps, may be
larger than any computer could do. |whole| makes a whole number of such a size,
rounding up to a part in $10^{9}$ above a whole number, or ends the program with
status~2 and the number.

@(laboratory.h@>=
int whole(double x, const char *what);

@ @c
int whole(double x, const char *what)
{
  double n = ceil(x * (1 - 1e-9)); /* the number */
  if (!(fabs(n) <= 2e9))
    fatal(2, "%s: found %.4g, expected at most 2e9; choose other parameters",
      what, x);
  return (int) n;
}

@* Observing.
A row goes to the end of its parcel; the names of a table and its columns are
nearly always the same constants, so that comparing addresses finds it. The
number of columns is counted when a parcel is begun.

@c
static int count_words(const char *text)
{
  int n = 0; /* words so far */
  for (text += strspn(text, " "); *text != '\0'; n++)
    text += strcspn(text, " "), text += strspn(text, " ");
  return n;
}
static parcel *find_parcel(run *r, const char *name, const char *columns)
{
  parcel *p; /* each */
  for (p = r->parcels; p != NULL; p = p->next)
    if (p->name == name && p->columns == columns) return p;
  for (p = r->parcels; p != NULL; p = p->next)
    if (columns && p->columns && strcmp(p->name, name) == 0
      && strcmp(p->columns, columns) == 0) return p;
  p = allocate(1, sizeof *p);
  p->name = name, p->columns = columns;
  p->width = columns ? count_words(columns) : 1;
  *r->last = p, r->last = &p->next;
  return p;
}

@ Space grows by doubling, so that a run of a million rows copies each about
once.

@c
static double *add_numbers(parcel *p, size_t n)
{
  if (p->n + n > p->room) {
    size_t room = 2 * p->room + n + 16; /* the next space */
    double *more = allocate(room, sizeof *more); /* larger */
    if (p->n > 0) memcpy(more, p->x, p->n * sizeof *more);
    free(p->x);
    p->x = more, p->room = room;
  }
  p->n += n;
  return p->x + p->n - n;
}

@ @c
void observe_rows(run *r, const char *name, const char *columns, int n,
  const double *x)
{
  parcel *p = find_parcel(r, name, columns); /* of the table */
  size_t total = n < 0 ? (size_t) -n : (size_t) n * p->width; /* numbers */
  if (n < 0 && -n != p->width)
    fatal(1, "error in the program: %s, table %s: found %d numbers, expected "
      "%d (%s)", r->e->name, name, -n, p->width, columns);
  if (total > 0)
    memcpy(add_numbers(p, total), x, total * sizeof *x);
}
void keep(run *r, const char *name, size_t n, const double *x)
{
  parcel *p = find_parcel(r, arena_text(run_arena(r), "%s", name), NULL);
  memcpy(add_numbers(p, n), x, n * sizeof *x);
}
arena *run_arena(run *r)
{
  if (r->memory == NULL) r->memory = arena_new();
  return r->memory;
}

@* Performing.
The runs that are not stored are sorted into a queue, the dearest first. This is
the classic rule for independent jobs on equal machines, and its schedule takes
at most $4/3$ of the shortest possible time: a long run that starts last is what
leaves cores idle, and this rule never lets that happen.

The bound is Graham's, of 1969, and its proof is short. Let $m$ workers share
the runs, let $T$ be the shortest possible time, and let $c$ be the cost of the
run that ends last; runs that start after it are cheaper and do not matter.
Until that run started every worker was busy, so it started at the latest at
$T-c/m$ and ended at the latest at $T+c\,(1-1/m)$. If $c\le T/3$, this is at
most $\frac43T$. If $c>T/3$, then no worker of the best schedule has more than
two runs, and in that case the rule finds the best schedule itself.
@^Graham, Ronald Lewis@>
@^scheduling@>

Costs are estimates, of course. An error in them changes the time that a run
takes, but never its results.

@<Variables of the laboratory@>=
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER; /* guards the rest */
static pthread_cond_t change = PTHREAD_COND_INITIALIZER; /* a run has ended */
static run **queue; /* of this call, dearest first */
static int waiting, taken, finished; /* in the queue; started; ended */
static double started; /* time at which the call began */
static double total_cost, paid; /* of the queue; of the finished */
static const char *latest; /* key of the run that started last */

@ Runs of equal cost start in the order of the plan. The order is thus complete,
and |qsort| has no freedom that could differ between two machines.

@c
static int dearest_first(const void *left, const void *right)
{
  const run *a = *(run *const *) left, *b = *(run *const *) right;
  if (a->cost != b->cost) return a->cost > b->cost ? -1 : 1;
  return a->place < b->place ? -1 : 1;
}

@ The main thread only watches, and only on a terminal; otherwise it waits.
There are never more threads than runs, and none at all when every run is
stored. Each needs a buffer for its products, and so does this one.

@c
@<Store a finished run@>@;
@<Let a worker take runs until none is left@>@;
@<Show the progress@>@;
@<Show the plan@>@;
@<Load the rows of all runs into the tables@>@;
@<Find how many runs fit into memory@>@;
static void work_off(void)
{
  int threads = threads_that_fit();
  pthread_t *worker = allocate(threads, sizeof *worker); /* the threads */
  announce_long_experiments();
  linalg_reserve(threads + 1);
  for (int i = 0; i < threads; i++)
    if (pthread_create(&worker[i], NULL, work, NULL) != 0)
      fatal(1, "cannot start %d threads; give a smaller --jobs", threads);
  if (isatty(2)) watch();
  for (int i = 0; i < threads; i++) pthread_join(worker[i], NULL);
  free(worker);
}
void perform(void)
{
  for (int i = 0; i < remark_count; i++) note("%s", remarks[i]);
  remark_count = 0;
  if (lab.dry) show_plan();
  queue = allocate(run_count, sizeof *queue);
  waiting = taken = finished = 0;
  total_cost = paid = 0;
  started = wall_seconds();
  for (int i = 0; i < run_count; i++)
    if (runs[i]->id == 0) queue[waiting++] = runs[i],
      total_cost += runs[i]->cost;
  qsort(queue, waiting, sizeof *queue, dearest_first);
  work_off();
  free(queue);
  load_all();
}

@ The neediest run decides, as if all were like it.

@<Find how many runs fit into memory@>=
static int threads_that_fit(void)
{
  int threads = lab.workers < waiting ? lab.workers : waiting;
  double left = memory_left(); /* bytes */
  const run *most = NULL; /* the neediest */
  for (int i = 0; i < waiting; i++)
    if (most == NULL || queue[i]->need > most->need) most = queue[i];
  if (most == NULL || most->need * threads <= left) return threads;
  if (most->need > left)
    fatal(1, "%s, %s: found %.2f GB of memory, expected the %.2f GB that the "
      "run takes; choose smaller sizes", most->e->name, most->key, 1e-9 * left,
      1e-9 * most->need);
  return (int) (left / most->need);
}

@ The lock is held for the short moments between two runs. Storing belongs to
them, so that transactions do not interleave.

@<Let a worker take runs until none is left@>=
static void *work(void *unused)
{
  pthread_mutex_lock(&lock);
  while (taken < waiting) {
    run *r = queue[taken++]; /* the run at hand */
    latest = r->key;
    pthread_mutex_unlock(&lock);
    double begun = wall_seconds(); /* when it began */
    fatal_context("%s, %s", r->e->name, r->key);
    r->e->measure(r, r->setting);
    fatal_context(NULL);
    pthread_mutex_lock(&lock);
    store_run(r, wall_seconds() - begun);
    arena_free(r->memory);
    finished++;
    paid += r->cost;
    pthread_cond_signal(&change);
  }
  pthread_mutex_unlock(&lock);
  return unused;
}

@ A kept vector's name lives in the arena, so the arena must not be freed before
the run is stored.

@<Store a finished run@>=
static void store_parcel(const parcel *p, sqlite3_int64 id)
{
  sqlite3_stmt *s = database_prepare("insert into lm_part values(?1, ?2, ?3,"
    " ?4)");
  sqlite3_bind_int64(s, 1, id);
  sqlite3_bind_text(s, 2, p->name, -1, SQLITE_STATIC);
  sqlite3_bind_text(s, 3, p->columns, -1, SQLITE_STATIC);
  sqlite3_bind_blob64(s, 4, p->x, p->n * sizeof *p->x, SQLITE_STATIC);
  database_step(s);
  sqlite3_finalize(s);
}
static void store_run(run *r, double seconds)
{
  database_do("begin immediate");
  sqlite3_stmt *s = database_prepare("insert into lm_run(experiment, key,"
    " stamp, seconds) values(?1, ?2, ?3, ?4)");
  sqlite3_bind_text(s, 1, r->e->name, -1, SQLITE_STATIC);
  sqlite3_bind_text(s, 2, r->key, -1, SQLITE_STATIC);
  sqlite3_bind_int64(s, 3, (sqlite3_int64) r->stamp);
  sqlite3_bind_double(s, 4, seconds);
  database_step(s);
  sqlite3_finalize(s);
  r->id = sqlite3_last_insert_rowid(database_handle());
  for (parcel *p = r->parcels, *next; p != NULL; p = next) {
    next = p->next;
    store_parcel(p, r->id);
    free(p->x);
    free(p);
  }
  r->parcels = NULL;
  database_do("commit");
}

@ On a terminal one line says how far the work is. It is renewed once a second
and whenever a run ends, and is wiped at the end; in a file, where it would only
leave a long trace, it is not written at all. The time that is left is estimated
from the costs, so it is as good as they are.

@<Show the progress@>=
static void show_progress(void)
{
  double now = wall_seconds() - started; /* since the start */
  double left = now * (total_cost - paid) / paid; /* estimated */
  bool long_time = left > 120; /* in minutes? */
  char rest[60] = ""; /* the estimate, once there is one */
  if (paid > 0)
    snprintf(rest, sizeof rest, ", about %.0f %s left",
      long_time ? left / 60 : left, long_time ? "min" : "s");
  progress("%s: %d of %d runs, %.0f s%s (%.40s)", program_name, finished,
    waiting, now, rest, latest ? latest : "");
}

@ The wait ends early when a worker signals that a run has ended.

@<Show the progress@>=
static void watch(void)
{
  struct timespec until; /* when to look again */
  pthread_mutex_lock(&lock);
  while (finished < waiting) {
    show_progress();
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec++;
    pthread_cond_timedwait(&change, &lock, &until);
  }
  pthread_mutex_unlock(&lock);
  progress(NULL);
}

@ A reader who asks for a hundred times the width should learn what he is in for
before it begins.

@<Show the progress@>=
static void announce_long_experiments(void)
{
  for (int i = 0; lab.experiments[i] != NULL; i++) {
    double cost = 0; /* seconds of the experiment on one core */
    for (int j = 0; j < waiting; j++)
      if (queue[j]->e == lab.experiments[i]) cost += queue[j]->cost;
    if (cost / lab.workers > 600)
      note("%s will take about %.0f minutes", lab.experiments[i]->name,
        cost / lab.workers / 60);
  }
}

@ A plan that is only shown is a table with tabs, for readers and programs. What
a second stage would plan is known only when the first is stored; the table then
ends with a remark, and so does the program.

@<Show the plan@>=
static void show_plan(void)
{
  static int shown; /* runs that are already in the table */
  bool complete = true; /* is everything stored */
  if (shown == 0) printf("experiment\tkey\tseconds\tstored\n");
  for (; shown < run_count; shown++) {
    const run *r = runs[shown]; /* each new one */
    printf("%s\t%s\t%.3g\t%s\n", r->e->name, r->key, r->cost,
      r->id ? "yes" : "no");
  }
  for (int i = 0; i < run_count; i++) complete &= runs[i]->id != 0;
  if (complete) return;
  if (fflush(stdout) != 0) fatal(1, "standard output: cannot write");
  exit(0);
}

@* Tables.
When all runs of a call are stored, their rows are put into tables, run by run
in the order of the plan. Until the chapter has finished measuring, these are
temporary tables, which hide those of the record: a second stage asks about the
new runs, while the record of the last measurement stays as it was until
everything is there.

A run's key is taken apart into columns; what looks like a number is one. All
numbers are stored as reals, so that \.{1/eta} is a quotient and not zero.

@<Types of the laboratory@>=
enum { columns_max = 60 };
typedef struct {
  int n; /* columns */
  char *name[columns_max]; /* of each */
  char *value[columns_max]; /* text of the key's columns, else null */
} column_list;

@ @<Load the rows of all runs into the tables@>=
static void add_column(column_list *c, arena *a, const char *name, size_t length,
  const char *value, size_t value_length)
{
  insist(c->n < columns_max);
  char *text = arena_text(a, "%.*s", (int) length, name); /* the name */
  for (int i = 0; i < c->n; i++)
    if (strcasecmp(c->name[i], text) == 0)
      fatal(1, "error in the program: two columns are called %s", text);
  c->name[c->n] = text;
  c->value[c->n++] = value == NULL ? NULL
    : arena_text(a, "%.*s", (int) value_length, value);
}
static column_list columns_of(arena *a, const run *r, const char *observed)
{
  column_list c = {0}; /* the result */
  const char *at = r->key; /* next column of the key */
  add_column(&c, a, "experiment", 10, r->e->name, strlen(r->e->name));
  while (*at != '\0') {
    size_t n = strcspn(at, "="), m = strcspn(at, ","); /* of name; of both */
    if (n > m) fatal(1, "error in the program: key \"%s\"", r->key);
    add_column(&c, a, at, n, at + n + 1, m - n - 1);
    at += m, at += strspn(at, ", ");
  }
  for (at = observed + strspn(observed, " "); *at != '\0';) {
    size_t n = strcspn(at, " "); /* length of the name */
    add_column(&c, a, at, n, NULL, 0);
    at += n, at += strspn(at, " ");
  }
  return c;
}

@ A table is made when its first row comes; columns that a later experiment adds
are added, and are missing in earlier rows.

@<Load the rows of all runs into the tables@>=
@<Make a table or add columns to it@>@;
static void bind_key(sqlite3_stmt *s, const column_list *c)
{
  for (int i = 0; i < c->n && c->value[i] != NULL; i++) {
    char *end; /* where a number ends */
    double x = strtod(c->value[i], &end); /* the number, if it is one */
    if (*end == '\0' && end != c->value[i]) sqlite3_bind_double(s, i + 1, x);
    else sqlite3_bind_text(s, i + 1, c->value[i], -1, SQLITE_STATIC);
  }
}
static void load_parcel(const run *r, const char *name, const char *observed,
  const double *x, size_t n)
{
  arena *a = arena_new(); /* of the names */
  column_list c = columns_of(a, r, observed); /* of the table */
  int width = count_words(observed); /* numbers in a row */
  sqlite3_stmt *s = insertion(a, name, &c); /* adds a row */
  bind_key(s, &c);
  for (size_t i = 0; i + width <= n; i += width) {
    for (int j = 0; j < width; j++)
      sqlite3_bind_double(s, c.n - width + j + 1, x[i + j]);
    database_step(s);
    sqlite3_reset(s);
  }
  sqlite3_finalize(s);
  arena_free(a);
}

@ The answer of |pragma_table_info| is empty for a table that does not exist.

@<Make a table or add columns to it@>=
static bool has_column(const char *name, const char *column)
{
  return ask_number(name, "select count(*) from pragma_table_info('%s',"
    " 'temp') where name = '%s' collate nocase", name, column) > 0;
}
static sqlite3_stmt *insertion(arena *a, const char *name, const column_list *c)
{
  char *names = arena_text(a, "%s", ""), *marks = names; /* lists */
  if (!has_column(name, "experiment"))
    database_do("create table temp.%s(experiment)", name);
  for (int i = 0; i < c->n; i++) {
    if (!has_column(name, c->name[i]))
      database_do("alter table temp.%s add column \"%s\"", name, c->name[i]);
    names = arena_text(a, "%s%s\"%s\"", names, i ? ", " : "", c->name[i]);
    marks = arena_text(a, "%s%s?%d", marks, i ? ", " : "", i + 1);
  }
  return database_prepare("insert into temp.%s(%s) values(%s)", name, names,
    marks);
}

@ @<Load the rows of all runs into the tables@>=
static void load_run(const run *r)
{
  sqlite3_stmt *s = database_prepare("select name, columns, numbers from"
    " lm_part where run = ?1 and columns is not null order by rowid");
  sqlite3_bind_int64(s, 1, r->id);
  while (database_step(s))
    load_parcel(r, (const char *) sqlite3_column_text(s, 0),
      (const char *) sqlite3_column_text(s, 1), sqlite3_column_blob(s, 2),
      sqlite3_column_bytes(s, 2) / sizeof (double));
  sqlite3_finalize(s);
}
static void load_all(void)
{
  database_do("begin");
  for (int i = 0; i < run_count; i++)
    if (!runs[i]->loaded) {
      load_run(runs[i]);
      runs[i]->loaded = true;
    }
  database_do("commit");
}

@ A vector that was kept is found by the run that kept it. Only the main thread
may ask, between two calls of |perform|; a run gets what it needs with its
setting.

@c
const double *fetch(arena *a, const experiment *e, const char *key,
  const char *name, size_t *n)
{
  sqlite3_stmt *s = database_prepare("select numbers from lm_part join lm_run"
    " on run = id where experiment = ?1 and key = ?2 and stamp = ?3 and"
    " columns is null and name = ?4");
  sqlite3_bind_text(s, 1, e->name, -1, SQLITE_STATIC);
  sqlite3_bind_text(s, 2, key, -1, SQLITE_STATIC);
  sqlite3_bind_int64(s, 3, (sqlite3_int64) stamp_of(e, key));
  sqlite3_bind_text(s, 4, name, -1, SQLITE_STATIC);
  if (!database_step(s))
    fatal(1, "error in the program: %s, %s kept no %s", e->name, key, name);
  size_t size = sqlite3_column_bytes(s, 0); /* in bytes */
  double *x = arena_take(a, size / sizeof *x, sizeof *x); /* the vector */
  memcpy(x, sqlite3_column_blob(s, 0), size);
  sqlite3_finalize(s);
  if (n != NULL) *n = size / sizeof *x;
  return x;
}

@* The record.
|laboratory_settle| makes the new tables those of the record, in one
transaction, together with the facts that the frame hands it: the parameters
and the provenance. From then on |why_missing| tells for the names of
experiments, with blanks between, whether all of them are in the record (null)
or why not (where bars stand between names, one of them is enough), and the
three functions about sources tell what was and was not measured on.
|laboratory_read| opens a finished record for questions, and |laboratory_fact|
gives a fact of it, or null. |laboratory_tables| lists the names of its
tables.

@(laboratory.h@>=
typedef struct { const char *key, *value; } provenance;
void laboratory_settle(const provenance *facts); /* null key at the end */
void laboratory_read(const char *path, const char *owner,
  const param *params);
bool laboratory_finished(const char *path, const char *owner,
  const param *params); /* and if so, open it as |laboratory_read| does */
const char *laboratory_fact(arena *a, const char *key);
answer laboratory_tables(arena *a);
const char *why_missing(const char *from);
int source_count(void);
const char *source_name(int i);
const char *source_absent(int i); /* null if it was measured on */

@ The rows of a table are ordered by experiment, then as planned: with
\.{--only} the carried rows were loaded first.

@c
static void settle_table(const char *name)
{
  database_do("drop table if exists main.%s; create table main.%s as select *"
    " from temp.%s where 0", name, name, name);
  for (int i = 0; lab.experiments[i] != NULL; i++)
    database_do("insert into main.%s select * from temp.%s where experiment ="
      " '%s' order by rowid", name, name, lab.experiments[i]->name);
  database_do("drop table temp.%s; insert into lm_table values('%s')", name,
    name);
}
@<Say which experiments and sources there are@>@;
@<Forget the runs that nobody needs any more@>@;
void laboratory_settle(const provenance *facts)
{
  arena *a = arena_new(); /* of the lists */
  answer old = laboratory_tables(a); /* tables of the last record */
  answer new = ask(a, "tables", "select name from temp.sqlite_master where"
    " type = 'table' order by rowid");
  database_do("begin immediate; delete from lm_table");
  for (int i = 0; i < old.rows; i++)
    database_do("drop table if exists main.%s", old.texts[i]);
  for (int i = 0; i < new.rows; i++) settle_table(new.texts[i]);
  settle_experiments();
  settle_sources();
  for (; facts->key != NULL; facts++) set_fact(facts->key, facts->value);
  forget_unplanned();
  database_do("commit");
  arena_free(a);
}

@ An experiment of which no run was planned is missing from the record. The
chapter may have said why.

@<Variables of the laboratory@>=
typedef struct { const experiment *e; const char *why; } omission;
static omission omissions[16]; /* experiments that make no run */
static int omission_count; /* how many */

@ @c
void leave_out(const experiment *e, const char *why)
{
  insist(omission_count < 16);
  omissions[omission_count++] = (omission) {e, arena_text(store, "%s", why)};
}

@ @<Say which experiments and sources there are@>=
static const char *why_no_run(const experiment *e)
{
  for (int i = 0; i < run_count; i++)
    if (runs[i]->e == e) return NULL;
  for (int i = 0; i < omission_count; i++)
    if (omissions[i].e == e) return omissions[i].why;
  return "no run was planned";
}
static void settle_experiments(void)
{
  for (int i = 0; lab.experiments[i] != NULL; i++) {
    const experiment *e = lab.experiments[i]; /* each that was selected */
    if (!selected(e)) continue;
    sqlite3_stmt *s = database_prepare("insert or replace into lm_experiment"
      " values(?1, ?2)");
    sqlite3_bind_text(s, 1, e->name, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 2, why_no_run(e), -1, SQLITE_STATIC);
    database_step(s);
    sqlite3_finalize(s);
  }
}

@ @<Say which experiments and sources there are@>=
static void settle_sources(void)
{
  database_do("delete from lm_source");
  for (int i = 0; i < source_total; i++) {
    sqlite3_stmt *s = database_prepare("insert into lm_source values(?1, ?2,"
      " ?3)");
    sqlite3_bind_text(s, 1, sources[i].name, -1, SQLITE_STATIC);
    sqlite3_bind_int64(s, 2, (sqlite3_int64) sources[i].digest);
    sqlite3_bind_text(s, 3, sources[i].absent, -1, SQLITE_STATIC);
    database_step(s);
    sqlite3_finalize(s);
  }
}
static void set_fact(const char *key, const char *value)
{
  sqlite3_stmt *s = database_prepare("insert or replace into lm_fact"
    " values(?1, ?2)");
  sqlite3_bind_text(s, 1, key, -1, SQLITE_STATIC);
  sqlite3_bind_text(s, 2, value, -1, SQLITE_STATIC);
  database_step(s);
  sqlite3_finalize(s);
}

@ The stored runs of other parameters or of an older program have served; those
of experiments that were not selected stay.

@<Forget the runs that nobody needs any more@>=
static void forget_unplanned(void)
{
  database_do("create temp table lm_planned(id integer primary key)");
  for (int i = 0; i < run_count; i++)
    database_do("insert into lm_planned values(%lld)",
      (long long) runs[i]->id);
  for (int i = 0; lab.experiments[i] != NULL; i++)
    if (selected(lab.experiments[i]))
      database_do("delete from lm_run where experiment = '%s' and id not in"
        " lm_planned", lab.experiments[i]->name);
  database_do("delete from lm_part where run not in (select id from lm_run);"
    " drop table lm_planned");
}

@ What is carried over with \.{--only} are the rows of the experiments that are
not selected.

@<Carry over what is not selected@>=
static void carry_over(void)
{
  answer t = laboratory_tables(store); /* of the last record */
  for (int i = 0; i < t.rows; i++) {
    const char *name = t.texts[i]; /* each table */
    database_do("create temp table %s as select * from main.%s where 0", name,
      name);
    for (int j = 0; lab.experiments[j] != NULL; j++)
      if (!selected(lab.experiments[j]))
        database_do("insert into temp.%s select * from main.%s where"
          " experiment = '%s' order by rowid", name, name,
          lab.experiments[j]->name);
  }
}

@* Reading.
A finished record is opened for questions only, so that any number of readers
can ask at once. The lists of sources and experiments are those of the record.

@c
bool laboratory_finished(const char *path, const char *owner,
  const param *params)
{
  if (store == NULL) store = arena_new();
  database_open(path, DATABASE_READ, owner);
  database_parameters(params);
  if (ask_number("records", "select count(*) from sqlite_master where name ="
      " 'lm_table'") == 1
    && laboratory_fact(store, "quick") != NULL) return true;
  database_close();
  return false;
}
void laboratory_read(const char *path, const char *owner,
  const param *params)
{
  if (!laboratory_finished(path, owner, params))
    fatal(1, "%s: found no finished records; run \"%s measure\" first", path,
      owner);
}
const char *laboratory_fact(arena *a, const char *key)
{
  answer t = ask(a, "a fact", "select value from lm_fact where key = '%s'",
    key);
  return t.rows == 1 ? t.texts[0] : NULL;
}
answer laboratory_tables(arena *a)
{
  return ask(a, "tables", "select name from main.lm_table order by rowid");
}

@ Of names with bars between, one is enough.

@c
static const char *why_one_missing(const char *name, int n)
{
  answer t = ask(store, "experiments", "select missing from lm_experiment"
    " where name = '%.*s'", n, name);
  if (t.rows == 0) return arena_text(store, "%.*s was not measured", n, name);
  if (t.texts[0] == NULL) return NULL;
  return arena_text(store, "%.*s: %s", n, name, t.texts[0]);
}
const char *why_missing(const char *from)
{
  const char *why = NULL; /* of the last name */
  for (; *from != '\0' && why == NULL; from += strspn(from, " ")) {
    size_t end = strcspn(from, " "); /* of names with bars */
    for (const char *name = from; name < from + end; name += strspn(name, "|"))
    {
      int n = (int) strcspn(name, " |"); /* length of one */
      why = why_one_missing(name, n);
      if (why == NULL) break;
      name += n;
    }
    from += end;
  }
  return why;
}

@ @c
static answer all_sources(void)
{
  return ask(store, "sources", "select name, absent from lm_source order by"
    " rowid");
}
int source_count(void)
{
  return all_sources().rows;
}
const char *source_name(int i)
{
  return all_sources().texts[2 * i];
}
const char *source_absent(int i)
{
  return all_sources().texts[2 * i + 1];
}

@* Tests.
Two experiments: E1 leaves the powers of a number in a table, with sizes that
depend on the setting, and E2 keeps a vector. Each run writes its letter into a
log, from which the tests see which runs were made.

@(test-laboratory.c@>=
#include "laboratory.h"
#include "test.h"
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
const char measuring_digest[] = "of the tests"; /* the recipe makes it */
typedef struct { int letter; double x; const char *data; } setting;
static arena *a; /* of the tests */
static int h1, h2, seeds; /* parameters */
static param params[] = {
  {"h1", PARAM_INTEGER, &h1, "3", 1, 100, "", "of E1"},@/
  {"h2", PARAM_INTEGER, &h2, "5", 1, 100, "", "of E2"},@/
  {"seeds", PARAM_INTEGER, &seeds, "4", 1, 9, "", "repetitions"},@/
  {0}
};
static int deadly = -1, wrong = -1; /* letters of runs that end badly */
@<Functions of the tests@>@;

@ @(test-laboratory.c@>=
int main(void)
{
  test_begin("test-laboratory");
  a = arena_new();
  params_set_defaults(params);
  @<Test that workers do not change the tables@>@;
  @<Test that nothing is made twice@>@;
  @<Test that a killed program goes on@>@;
  @<Test a selection of experiments@>@;
  @<Test a second stage and kept vectors@>@;
  @<Test what is refused@>@;
  @<Test that an unfinished measurement leaves the record alone@>@;
  arena_free(a);
  return test_end();
}

@ @<Functions of the tests@>=
static char *in_folder(const char *name)
{
  return arena_text(a, "%s/%s", test_folder(), name);
}
static void write_letter(int letter)
{
  int f = open(in_folder("log"), O_WRONLY | O_APPEND | O_CREAT, 0666);
  char c = (char) letter; /* of the run */
  insist(write(f, &c, 1) == 1);
  close(f);
}
static void powers(run *r, const void *what)
{
  const setting *s = what; /* of this run */
  double p = 1; /* power of |s->x| */
  write_letter(s->letter);
  if (s->letter == deadly) raise(SIGKILL);
  if (s->letter == wrong)
    observe(r, "powers", "k power", 1, 2, 3);
  for (int k = 0; k < h1; k++, p *= s->x)
    observe(r, "powers", "k power", k, p);
}
static void kept(run *r, const void *what)
{
  const setting *s = what; /* of this run */
  double v[] = { s->x, 2 * s->x }; /* what is kept */
  write_letter(s->letter);
  keep(r, "pair", 2, v);
  observe(r, "sums", "sum", v[0] + v[1]);
}
static const experiment E1 = {"E1", powers, sizeof (setting), "h1"};
static const experiment E2 = {"E2", kept, sizeof (setting), "h2"};
static const experiment E3 = {"E3", kept, sizeof (setting), ""};
static const experiment *const all[] = { &E1, &E2, &E3, NULL };

@ A whole measurement happens in a child, since there is one laboratory to a
program. It returns the letters of the runs that were made, in alphabetical
order.

@<Functions of the tests@>=
static uint64_t digest = 1; /* of the source \.{one} */
static void measure_all(const char *name, const char *only, int workers)
{
  static const provenance facts[] = {{"quick", "no"}, {NULL, NULL}};
  laboratory_open((laboratory) {"test", in_folder(name), params, all, only,
    workers, false, false, false});
  note_source("one", digest, NULL);
  note_source("two", 7, "absent");
  leave_out(&E3, "needs more");
  for (int i = 0; i < seeds; i++) {
    setting s = {'a' + i, i + 1.5, i % 2 ? "two" : "one"}; /* of one run */
    plan(&E1, &s, i, "data=%s, x=%g, seed=%d", s.data, s.x, i);
    s.letter += 16;
    if (i < 2) plan(&E2, &s, 1, "data=two, seed=%d", i);
  }
  perform();
  laboratory_settle(facts);
  database_close();
}
static int by_letter(const void *x, const void *y)
{
  return *(const char *) x - *(const char *) y;
}

@ @<Functions of the tests@>=
static const char *made(const char *name, const char *only, int workers)
{
  int status; /* of the child */
  unlink(in_folder("log"));
  fflush(stdout);
  if (fork() == 0) {
    measure_all(name, only, workers);
    _exit(0);
  }
  wait(&status);
  if (!file_exists(in_folder("log"))) return "";
  bytes log = read_bytes(in_folder("log"), 100);
  qsort(log.data, log.size, 1, by_letter);
  const char *text = arena_text(a, "%.*s", (int) log.size,
    (char *) log.data); /* the letters */
  free(log.data);
  return text;
}
static const char *table(const char *name, const char *question)
{
  laboratory_read(in_folder(name), "test", params);
  answer t = ask(a, "a test", "%s", question);
  char *text = arena_text(a, "%s", ""); /* all cells */
  for (int i = 0; i < t.rows * t.columns; i++)
    text = arena_text(a, "%s%s ", text, t.texts[i] ? t.texts[i] : "-");
  database_close();
  return text;
}
static bool same(const char *x, const char *y)
{
  if (strcmp(x, y) != 0) printf("# found `%s', expected `%s'\n", x, y);
  return strcmp(x, y) == 0;
}

@ The costs let the last run start first.

@<Test that workers do not change the tables@>=
static const char everything[] = "select * from powers";
test_true(same(made("one.db", "", 1), "abcdqr"), "all runs are made");
test_true(same(made("two.db", "", 3), "abcdqr"), "by three workers too");
test_true(same(table("one.db", everything), table("two.db", everything)),
  "rows have the order of the plan (else load changes results)");
test_true(same(table("one.db", "select * from powers where k = 2"),
  "E1 one 1.5 0 2 2.25 E1 two 2.5 1 2 6.25 E1 one 3.5 2 2 12.25 "
  "E1 two 4.5 3 2 20.25 "), "the key becomes columns");
test_true(same(table("one.db", "select 1/x as y, typeof(seed) from powers "
  "where k = 0 and seed = 0"), "0.6666666667 real "),
  "numbers are reals (else 1/2 is zero)");

@ @<Test that nothing is made twice@>=
test_true(same(made("one.db", "", 1), ""), "stored runs are used again");
h2 = 6;
test_true(same(made("one.db", "", 1), "qr"),
  "a parameter repeats the experiments that name it, and no other");
seeds = 6;
test_true(same(made("one.db", "", 1), "ef"), "more seeds add runs");
digest = 2;
test_true(same(made("one.db", "", 1), "ace"),
  "other data repeat the runs on them (else MNIST stands over stand-ins)");
seeds = 4, digest = 1, h2 = 5;

@ @<Test that a killed program goes on@>=
deadly = 'b';
test_true(same(made("killed.db", "", 1), "bcdq"), "killed midway");
deadly = -1;
test_true(same(made("killed.db", "", 1), "abr"),
  "finished runs are kept (else hours are lost)");
test_true(same(table("killed.db", everything), table("two.db", everything)),
  "and the record is that of an undisturbed run");

@ Unselected experiments keep their rows, their reasons and their runs.

@<Test a selection of experiments@>=
test_true(same(made("only.db", "E1", 1), "abcd"), "only what is selected");
test_true(same(table("only.db", "select count(*) from powers"), "12 "),
  "its rows are there");
laboratory_read(in_folder("only.db"), "test", params);
test_true(same(why_missing("E1 E2"), "E2 was not measured")
  && why_missing("E2|E1") == NULL && why_missing("E1|E2") == NULL
  && same(why_missing("E1|E2 E2"), "E2 was not measured")
  && why_missing("E1") == NULL && source_count() == 2
  && same(source_absent(1), "absent") && source_absent(0) == NULL,
  "the record knows what it lacks");
database_close();
h1 = 2;
made("only.db", "E2", 1);
test_true(same(table("only.db", "select count(*), (select count(*) from sums)"
  " from powers"), "12 2 "), "what is not selected is left alone");
h1 = 3;

@ @<Functions of the tests@>=
static void second_stage(void *name)
{
  laboratory_open((laboratory) {"test", in_folder(name), params, all, "", 1,
    false, false, false});
  setting s = {'a', 3, "one"}; /* of every run */
  plan(&E2, &s, 1, "seed=%d", 1);
  perform();
  size_t n; /* length of the vector */
  const double *v = fetch(a, &E2, "seed=1", "pair", &n); /* what was kept */
  insist(n == 2 && v[1] == 6);
  s.x = ask_number("the second stage", "select sum from sums");
  plan(&E2, &s, 1, "seed=%d", 2);
  perform();
  fatal(3, "sums: %g, %g", s.x, ask_number("it", "select most(sum) from sums"));
}

@ @<Test a second stage and kept vectors@>=
test_dies(second_stage, "stage.db", 3, "sums: 9, 27",
  "a second stage asks about the first");

@ @<Functions of the tests@>=
static void equal_keys(void *name)
{
  setting s = {'a', 3, "one"}; /* of both runs */
  laboratory_open((laboratory) {"test", in_folder(name), params, all, "", 1,
    false, false, false});
  plan(&E1, &s, 1, "eta=%g", 0.1);
  plan(&E1, &s, 1, "eta=%g", 0.1);
}
static void unknown_selection(void *name)
{
  measure_all(name, "E1,E9", 1);
}
static void too_many(void *name)
{
  wrong = 'a';
  measure_all(name, "", 1);
}
static void too_large(void *name)
{
  double left = memory_left(); /* bytes */
  laboratory_open((laboratory) {"test", in_folder(name), params, all, "", 2,
    false, false, false});
  for (int i = 0; i < 4; i++) {
    setting s = {'a' + i, i, "one"}; /* of one run */
    plan(&E1, &s, 1, "eta=%d", i);
    plan_memory(i < 2 ? 0.6 * left : i == 2 ? 2 * left : 0);
    if (i == 1) perform(); /* one after the other */
  }
  perform();
}
static void too_long(void *unused)
{
  (void) unused;
  whole(1e12, "steps of E4");
}

@ @<Test what is refused@>=
test_dies(equal_keys, "equal.db", 2, "E1: two runs have the key \"eta=0.1\"",
  "equal keys are refused by name");
test_dies(unknown_selection, "sel.db", 2, "found E9, expected some of: E1 E2 "
  "E3", "an unknown experiment");
test_dies(too_many, "many.db", 1, "E1, table powers: found 3 numbers, "
  "expected 2 (k power)", "a number too many");
test_dies(too_many, "many.db", 1, "E1, data=one, x=1.5, seed=0: ",
  "an error names its run");
unlink(in_folder("log"));
test_dies(too_large, "large.db", 1, "E1, eta=2: found ",
  "a run that does not fit into memory is refused with its size");
bytes log = read_bytes(in_folder("log"), 100); /* of the runs that were made */
test_true(same(arena_text(a, "%.*s", (int) log.size, (char *) log.data), "ab"),
  "before any other begins, and two that fit one by one are made");
free(log.data);
test_dies(too_long, NULL, 2, "steps of E4: found 1e+12, expected at most 2e9",
  "a size that no computer can do");
test_true(whole(6 / 0.005, "steps") == 1200 && whole(2.1, "steps") == 3,
  "rounding of the quotient does not add a step");

@ @<Test that an unfinished measurement leaves the record alone@>=
char *before = arena_text(a, "%s", table("two.db", everything)); /* as it was */
h1 = 5, deadly = 'b';
made("two.db", "", 1);
test_true(same(table("two.db", everything), before),
  "a killed measurement leaves the last record whole");
h1 = 3, deadly = -1;
test_true(same(made("two.db", "", 1), ""), "and its runs");

@* Index.
