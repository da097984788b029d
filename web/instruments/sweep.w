% sweep: independent jobs over all cores, with a journal.
@i types.w

@** Sweep.
Nearly every experiment of this book is a list of independent jobs: the same
training for several seeds, step sizes and widths. A \emph{sweep} runs such a
list on all cores. A job is a pure function of a context and a number; it gets
an arena for its work and leaves an array of doubles. Whatever the number of
workers and the order in which jobs finish, the results are kept by handle,
in the order in which the jobs were added, and each is the same to the last
bit: inside a job nothing is shared and the matrix library runs on one thread.

Why threads and not processes, when nothing is shared? Because the context of
a job is often a large matrix, such as a data set, that all jobs read;
threads read the same copy. Why not parallelism inside a job? Because sums
would then depend on the number of threads, and because a training run of
this book is a chain of small steps that leaves little to divide.

A sweep may keep a \emph{journal}. Every finished job is appended to it, and a
run that was killed takes up where it stopped. There is no other state: no
checkpoint inside a job, no retry of a job that failed. A job that calls
|fatal| ends the process, and what was finished before stays in the journal.
@^parallel execution@>

@(sweep.h@>=
#pragma once
#include "base.h"
typedef struct job job;
typedef void job_function(job *j, const void *context, int number);
arena *job_arena(job *j); /* freed when the job ends */
double *job_result(job *j, size_t n); /* zeroed; called once */

@ |sweep_new| makes an empty sweep for a number of workers. The path of the
journal may be null. The |fingerprint| stands for everything that the results
depend on; a journal with the same fingerprint is continued, one with another
ends the program with status 1, since its results belong to a different
experiment.

|sweep_add| adds the job |f(j, context, number)| and returns its handle. The
label and the number together must be unique in the sweep: the journal knows
the job by them. The cost, in any unit, decides which jobs start first.
The context must live until the job has run.

|sweep_run| runs all jobs that have no result yet. It may be called again
after more jobs were added, for instance jobs that depend on earlier results.
|sweep_result| gives the doubles that a job left, valid until |sweep_free|,
and their number unless |n| is null. |sweep_free| also removes the journal if
|discard_journal|.

@(sweep.h@>=
typedef struct sweep sweep;
sweep *sweep_new(const char *journal, uint64_t fingerprint, int workers);
int sweep_add(sweep *s, const char *label, double cost, job_function *f,
  const void *context, int number);
void sweep_run(sweep *s);
const double *sweep_result(const sweep *s, int handle, size_t *n);
void sweep_free(sweep *s, bool discard_journal);

@ The implementation describes jobs first, then the journal, then the
running.

@c
#include "sweep.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

@<Types of the sweep@>@;
@<Write to the journal@>@;
@<Keep the journal@>@;

@* Jobs.
An |entry| is what the sweep knows of a job, from its addition to the end; its
result is null until the job has run. A |job| is the little that the
function sees while it runs.

@<Types of the sweep@>=
typedef struct {
  int handle; /* index in the sweep */
  uint64_t key; /* hash of label and number */
  double cost; /* the dearest start first */
  job_function *run; /* what to do */
  const void *context; /* for it */
  int number; /* for it */
  double *result; /* n doubles, or null */
  size_t n; /* length of the result */
} entry;

struct job {
  arena *memory; /* made when asked for */
  double *result; /* n doubles, or null */
  size_t n; /* length of the result */
};

@ Many small jobs need no arena, so it is made when it is first asked for.
The result lies outside of it, because it outlives the job.

@c
arena *job_arena(job *j)
{
  if (j->memory == NULL) j->memory = arena_new();
  return j->memory;
}

double *job_result(job *j, size_t n)
{
  insist(j->result == NULL);
  j->n = n;
  return j->result = allocate(n, sizeof *j->result);
}

@ The fields of a sweep fall into three groups: the jobs, the journal, and
what the workers share while a run is going on. Only the last group is
written by several threads, and then under the lock; an |entry| is written by
the one worker that took it.

@<Types of the sweep@>=
struct sweep {
  arena *a; /* entries */
  entry **entries; /* by handle */
  int n, room; /* entries, and space for them */
  int workers; /* threads */
  @<Fields for the journal@>@;
  @<Fields shared by the workers@>@;
};

@ Opening the journal is all that can fail here. Its records are read at
once; the jobs that they belong to come later.

@c
sweep *sweep_new(const char *journal, uint64_t fingerprint, int workers)
{
  sweep *s = allocate(1, sizeof *s); /* the new sweep */
  insist(workers >= 1);
  s->a = arena_new();
  s->workers = workers;
  s->fingerprint = fingerprint;
  s->journal = -1;
  pthread_mutex_init(&s->lock, NULL);
  pthread_cond_init(&s->change, NULL);
  if (journal != NULL) open_journal(s, journal);
  return s;
}

@ A job that the journal knows gets its result here and will not run.

@c
int sweep_add(sweep *s, const char *label, double cost, job_function *f,
  const void *context, int number)
{
  entry *e = arena_take(s->a, 1, sizeof *e); /* the new entry */
  int i; /* an earlier entry */
  e->key = hash_bytes(0, label, strlen(label)+1);
  e->key = hash_bytes(e->key, &number, sizeof number);
  for (i = 0; i < s->n; i++) insist(s->entries[i]->key != e->key);
  insist(cost >= 0);
  e->cost = cost;
  e->run = f, e->context = context, e->number = number;
  e->handle = s->n;
  @<Let |s->entries| grow when it is full@>@;
  s->entries[s->n++] = e;
  recall(s, e);
  return e->handle;
}

@ The entries themselves stay where they are, and only the array of pointers
to them moves.

@<Let |s->entries| grow when it is full@>=
if (s->n == s->room) {
  int room = 2*s->room+8; /* the next space */
  entry **larger = allocate((size_t) room, sizeof *larger); /* it */
  if (s->n > 0)
    memcpy(larger, s->entries, (size_t) s->n*sizeof *larger);
  free(s->entries);
  s->entries = larger;
  s->room = room;
}

@ Asking for the result of a job that has not run is an error in the program.
The results are freed with the sweep and not before, so a chapter may keep
pointers to them while it adds more jobs.

@c
const double *sweep_result(const sweep *s, int handle, size_t *n)
{
  insist(handle >= 0 && handle < s->n);
  insist(s->entries[handle]->result != NULL);
  if (n != NULL) *n = s->entries[handle]->n;
  return s->entries[handle]->result;
}

void sweep_free(sweep *s, bool discard_journal)
{
  int i; /* handle */
  close_journal(s, discard_journal);
  for (i = 0; i < s->n; i++) free(s->entries[i]->result);
  free(s->entries);
  pthread_mutex_destroy(&s->lock);
  pthread_cond_destroy(&s->change);
  arena_free(s->a);
  free(s);
}

@* The journal.
A journal is a sequence of 64-bit words. It begins with four: two
that spell its format, the fingerprint, and a hash of these three. Each record
that follows consists of the key of a job, the number $n$ of its doubles, the
$n$ doubles, and a hash of all that, which starts from the fingerprint. A
record is appended by one call of |write|.

A process may be killed at any instant, and a machine may lose its power. In
either case at most the tail of the file is wrong: a record is cut off, or
its bytes never reached the disk. The hash detects both. Reading stops at the
first record that does not check, the file is cut there, and the jobs that
are lost with it run again. That a damaged record passes all the same has
probability $2^{-64}$.

The journal of a sweep with one finished job, which left two doubles, is a
file of nine words:
\begin{center}
\begin{tabular}{lllll}
format & format & fingerprint & hash of these & \\
key & 2 & double & double & hash of these
\end{tabular}
\end{center}
It is written in the byte order of the machine and is not meant to travel: its
life ends with the run that it protects. A job is known by its key, not by its
place in the list, so a chapter may add its jobs in another order when it is
run again.
@^journal@>

@<Fields for the journal@>=
char *path; /* its name */
int journal; /* file descriptor, or $-1$ */
uint64_t fingerprint; /* of the experiment */
bytes old; /* the journal as found */
const uint64_t **records; /* the records in it */
int recorded; /* how many */
double synced; /* when it last went to the disk */

@ The words that spell the format read \.{lm-journal v1} in an editor.

@<Write to the journal@>=
enum { header_words = 4, extra_words = 3 };
static const char magic[2*sizeof(uint64_t)] = "lm-journal v1\n";

static void append(sweep *s, const uint64_t *words, size_t n)
{
  size_t size = n*sizeof *words; /* bytes */
  ssize_t done = write(s->journal, words, size); /* bytes written */
  if (done != (ssize_t) size)
    fatal(1, "%s: cannot write: %s", s->path,
      done < 0 ? strerror(errno) : "no space left");
}

static void begin_journal(sweep *s)
{
  uint64_t w[header_words]; /* the header */
  memcpy(w, magic, sizeof magic);
  w[2] = s->fingerprint;
  w[3] = hash_bytes(0, w, 3*sizeof *w);
  append(s, w, header_words);
}

@ The file's length is part of what |fdatasync| brings to the disk; its time
stamp is not, and nobody needs it.

@<Write to the journal@>=
static void sync_journal(sweep *s)
{
  if (s->journal >= 0 && fdatasync(s->journal) != 0)
    fatal(1, "%s: cannot write: %s", s->path, strerror(errno));
  s->synced = wall_seconds();
}

@ Once written, a record survives the death of the process; only the loss of
power can still destroy it before it is on the disk. Waiting for the disk
takes milliseconds, more than a tiny job, so the wait is spared when the last
one was less than a second ago.

@<Write to the journal@>=
static void record_entry(sweep *s, const entry *e)
{
  size_t n = e->n+extra_words; /* words of the record */
  uint64_t *w; /* the record */
  if (s->journal < 0) return;
  w = allocate(n, sizeof *w);
  w[0] = e->key;
  w[1] = e->n;
  memcpy(w+2, e->result, e->n*sizeof *e->result);
  w[n-1] = hash_bytes(s->fingerprint, w, (n-1)*sizeof *w);
  append(s, w, n);
  free(w);
  if (wall_seconds() > s->synced+1) sync_journal(s);
}

@ A lock on the file keeps two runs from writing the same journal; the system
releases it when the process ends, however it ends.

@<Keep the journal@>=
static void open_journal(sweep *s, const char *path)
{
  size_t good = 0; /* words that check */
  s->path = strdup(path);
  s->journal = open(path, O_RDWR|O_CREAT|O_CLOEXEC, 0666);
  if (s->journal < 0)
    fatal(1, "%s: cannot write: %s", path, strerror(errno));
  if (flock(s->journal, LOCK_EX|LOCK_NB) != 0)
    fatal(1, "%s: another run is writing this journal; wait for it, "
      "or give another --out", path);
  s->old = read_bytes(path, (size_t) 1<<36);
  @<Find the |good| words at the beginning of the journal@>@;
  if (ftruncate(s->journal, (off_t) (good*sizeof(uint64_t))) != 0
      || lseek(s->journal, 0, SEEK_END) < 0)
    fatal(1, "%s: cannot write: %s", path, strerror(errno));
  if (good == 0) begin_journal(s);
}

@ A file shorter than a header is what remains of a run that was killed at its
very beginning.

@<Find the |good| words at the beginning of the journal@>=
const uint64_t *w = (const uint64_t *) (const void *) s->old.data;
size_t words = s->old.size/sizeof *w; /* whole words in the file */
if (words >= header_words) {
  if (memcmp(w, magic, sizeof magic) != 0
      || w[3] != hash_bytes(0, w, 3*sizeof *w))
    fatal(1, "%s: this is not a journal; move it away", path);
  if (w[2] != s->fingerprint)
    fatal(1, "%s: found the journal of a run with other parameters or "
      "another program; remove it or give --restart", path);
  good = header_words;
  s->records = arena_take(s->a, words/extra_words+1, sizeof *s->records);
  @<Check the records one after the other@>@;
}

@ A damaged length could be anything, hence the care not to overflow: the
number of doubles is compared with the words that are left, never added to
anything before that. The records stay where they were read; only their
addresses are kept.

@<Check the records one after the other@>=
while (words-good >= extra_words) {
  const uint64_t *r = w+good; /* the next record */
  uint64_t n = r[1]; /* its doubles */
  if (n > words-good-extra_words) break;
  if (r[n+2] != hash_bytes(s->fingerprint, r, (n+2)*sizeof *r)) break;
  s->records[s->recorded++] = r;
  good += n+extra_words;
}

@ The records are searched one by one. A thousand jobs and a thousand records
make a million comparisons, about a millisecond.

@<Keep the journal@>=
static void recall(const sweep *s, entry *e)
{
  int i = 0; /* record */
  while (i < s->recorded && s->records[i][0] != e->key) i++;
  if (i == s->recorded) return;
  e->n = s->records[i][1];
  e->result = allocate(e->n, sizeof *e->result);
  memcpy(e->result, s->records[i]+2, e->n*sizeof *e->result);
}

static void close_journal(sweep *s, bool discard)
{
  if (s->journal < 0) return;
  if (discard) unlink(s->path);
  close(s->journal);
  free(s->old.data);
  free(s->path);
}

@* Running.
The jobs without a result are sorted into a queue, the dearest first. This is
the classic rule for independent jobs on equal machines, and its
schedule takes at most $4/3$ of the shortest possible time: a long job that
starts last is what leaves cores idle, and this rule never lets that happen.

The bound is Graham's, of 1969, and its proof is short. Let $m$ workers share
the jobs, let $T$ be the shortest possible time, and let $c$ be the cost of
the job that ends last; jobs that start after it are cheaper and do not
matter. Until that job started every worker was busy, so it started at the
latest at $T-c/m$ and ended at the latest at $T+c\,(1-1/m)$. If $c\le T/3$,
this is at most $\frac43T$. If $c>T/3$, then no worker of the best schedule
has more than two jobs, and in that case the rule finds the best schedule
itself.

Costs are estimates, of course. An error in them changes the time that a run
takes, but never its results.
@^Graham, Ronald Lewis@>
@^scheduling@>

@<Fields shared by the workers@>=
pthread_mutex_t lock; /* guards the rest */
pthread_cond_t change; /* a job has finished */
entry **queue; /* jobs of this run, dearest first */
int waiting, taken, finished; /* in the queue; started; ended */
double started; /* time at which the run began */
double cost, paid; /* of all in the queue; of the finished */

@ Jobs of equal cost start in the order in which they were added. The order is
thus complete, and |qsort| has no freedom that could differ between two
machines. With one worker a run does the same things in the same order every
time, which helps when a job has to be debugged.

@c
static int dearest_first(const void *left, const void *right)
{
  const entry *a = *(entry *const *) left; /* the one */
  const entry *b = *(entry *const *) right; /* the other */
  if (a->cost != b->cost) return a->cost > b->cost ? -1 : 1;
  return a->handle < b->handle ? -1 : 1;
}

@ The main thread only watches, and only on a terminal; otherwise it waits.
There are never more threads than jobs, and none at all when every job has
its result. When all threads have ended, what is still on its way to the disk
is waited for.

@c
@<Run one job@>@;
@<Let a worker take jobs until none is left@>@;
@<Show the progress of a run@>@;

void sweep_run(sweep *s)
{
  int i, threads; /* counters */
  pthread_t *worker; /* the threads */
  @<Put the jobs without result into the |queue|@>@;
  threads = s->workers < s->waiting ? s->workers : s->waiting;
  worker = allocate((size_t) threads, sizeof *worker);
  for (i = 0; i < threads; i++)
    if (pthread_create(&worker[i], NULL, work, s) != 0)
      fatal(1, "cannot start %d threads; give a smaller --jobs", threads);
  if (isatty(2)) watch(s);
  for (i = 0; i < threads; i++) pthread_join(worker[i], NULL);
  sync_journal(s);
  free(worker);
  free(s->queue);
  s->queue = NULL;
}

@ A later call finds the results of the earlier ones and leaves those jobs
out. The costs are summed for the estimate of the time that is left.

@<Put the jobs without result into the |queue|@>=
s->queue = allocate((size_t) s->n, sizeof *s->queue);
s->waiting = s->taken = s->finished = 0;
s->cost = s->paid = 0;
s->started = wall_seconds();
for (i = 0; i < s->n; i++)
  if (s->entries[i]->result == NULL) {
    s->queue[s->waiting++] = s->entries[i];
    s->cost += s->entries[i]->cost;
  }
qsort(s->queue, (size_t) s->waiting, sizeof *s->queue, dearest_first);

@ The lock is held for the short moments between two jobs. Writing the journal
belongs to them, so that records do not interleave.

@<Let a worker take jobs until none is left@>=
static void *work(void *shared)
{
  sweep *s = shared; /* the sweep */
  entry *e; /* the job at hand */
  pthread_mutex_lock(&s->lock);
  while (s->taken < s->waiting) {
    e = s->queue[s->taken++];
    pthread_mutex_unlock(&s->lock);
    run_entry(e);
    pthread_mutex_lock(&s->lock);
    record_entry(s, e);
    s->finished++;
    s->paid += e->cost;
    pthread_cond_signal(&s->change);
  }
  pthread_mutex_unlock(&s->lock);
  return NULL;
}

@ A job that leaves no result has forgotten something.

@<Run one job@>=
static void run_entry(entry *e)
{
  job j = {NULL, NULL, 0}; /* what the function sees */
  e->run(&j, e->context, e->number);
  insist(j.result != NULL);
  e->result = j.result;
  e->n = j.n;
  arena_free(j.memory);
}

@ On a terminal one line says how far the run is. It is renewed once a second
and whenever a job ends, and is wiped at the end; in a file, where it would
only leave a long trace, it is not written at all. The time that is left is
estimated from the costs, so it is as good as they are.

@<Show the progress of a run@>=
static void show_progress(const sweep *s)
{
  double now = wall_seconds()-s->started; /* since the start */
  double left = now*(s->cost-s->paid)/s->paid; /* estimated */
  bool long_time = left > 120; /* in minutes? */
  fprintf(stderr, "\r\033[K%s: %d of %d jobs, %.0f s", program_name,
    s->finished, s->waiting, now);
  if (s->paid > 0)
    fprintf(stderr, ", about %.0f %s left", long_time ? left/60 : left,
      long_time ? "min" : "s");
}

@ The wait ends early when a worker signals that a job has ended.

@<Show the progress of a run@>=
static void watch(sweep *s)
{
  struct timespec until; /* when to look again */
  pthread_mutex_lock(&s->lock);
  while (s->finished < s->waiting) {
    show_progress(s);
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_sec++;
    pthread_cond_timedwait(&s->change, &s->lock, &until);
  }
  pthread_mutex_unlock(&s->lock);
  fprintf(stderr, "\r\033[K");
}

@* Tests.
The job of the tests computes a few sums in its arena, so that different jobs
take different times and leave results of different lengths. It also appends
the letter |'a'+number| to a log, from which the tests see which jobs ran
and in what order.

@(test-sweep.c@>=
#include "test.h"
#include "sweep.h"
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { jobs = 12 };
static arena *names; /* holds the paths */
static const char *log_path, *journal; /* in the folder of the test */
static int deadly = -1; /* the job that kills the process */
static int failing = -1; /* the job that calls |fatal| */
@<Functions of the tests@>@;

@ The results of the first run, without a journal, are what all later ones are
compared with.

@(test-sweep.c@>=
int main(void)
{
  double *expected; /* what all the jobs leave */
  test_begin("test-sweep");
  names = arena_new();
  log_path = arena_text(names, "%s/log", test_folder());
  journal = arena_text(names, "%s/journal", test_folder());
  @<Test that workers do not change the results@>@;
  @<Test that a killed run is resumed@>@;
  @<Test that a damaged tail is dropped@>@;
  @<Test that a job that fails leaves the others in the journal@>@;
  @<Test that other journals are refused@>@;
  free(expected);
  arena_free(names);
  return test_end();
}

@ The deadly job and the failing one write their letter before they die, so
the log shows that they had started.

@<Functions of the tests@>=
static void sums(job *j, const void *context, int number)
{
  int n = 1+number%5, i, k; /* length; of the result; term */
  int terms = 1000*(1+number*7%jobs); /* of each sum */
  double *term = arena_take(job_arena(j), (size_t) terms, sizeof *term);
  double *result = job_result(j, (size_t) n); /* the sums */
  int file = open(log_path, O_WRONLY|O_APPEND|O_CREAT, 0666); /* log */
  char letter = (char) ('a'+number); /* of this job */
  insist(write(file, &letter, 1) == 1);
  close(file);
  if (number == deadly) raise(SIGKILL);
  if (number == failing) fatal(3, "job %d fails", number);
  for (i = 0; i < n; i++)
    for (k = 0; k < terms; k++) {
      term[k] += 1/(1.0+k+i+number);
      result[i] += term[k]**(const double *) context;
    }
}

@ All results of a sweep are copied one after the other into an array with
five places for each job.

@<Functions of the tests@>=
static double *run_all(const char *path, uint64_t fingerprint, int workers,
  bool discard)
{
  static const double scale = 1.0/3; /* the context */
  double *all = allocate(5*jobs, sizeof *all); /* the results */
  sweep *s = sweep_new(path, fingerprint, workers); /* under test */
  size_t n; /* length of a result */
  int i; /* job */
  unlink(log_path);
  for (i = 0; i < jobs; i++)
    insist(sweep_add(s, "sums", i == 5 ? 9 : i == 7 ? 8 : 1, sums, &scale,
      i) == i);
  sweep_run(s);
  for (i = 0; i < jobs; i++) {
    const double *x = sweep_result(s, i, &n); /* of one job */
    insist(n == (size_t) (1+i%5));
    memcpy(all+5*i, x, n*sizeof *x);
  }
  sweep_free(s, discard);
  return all;
}

@ A log that does not exist is an empty one.

@<Functions of the tests@>=
static bool log_is(const char *expected)
{
  bytes b; /* the log */
  bool same; /* the verdict */
  if (!file_exists(log_path)) return *expected == '\0';
  b = read_bytes(log_path, 1<<20);
  same = strcmp((char *) b.data, expected) == 0;
  if (!same) printf("# found log %s, expected %s\n", b.data, expected);
  free(b.data);
  return same;
}

static bool agrees(double *found, const double *expected)
{
  bool same = memcmp(found, expected, 5*jobs*sizeof *found) == 0;
  free(found);
  return same;
}

@ All later results are compared with those of one worker and no journal.
With one worker the log shows the order exactly: jobs |f| and |h| cost more
than the rest, which follow as they were added.

@<Test that workers do not change the results@>=
expected = run_all(NULL, 1, 1, false);
test_true(log_is("fhabcdegijkl"),
  "the dearest jobs start first (else cores idle at the end)");
test_true(expected[5*3] > 0 && expected[5*3] != expected[5*4],
  "results come from the jobs");
test_true(agrees(run_all(NULL, 1, 2, false), expected),
  "two workers leave the same bits as one");
test_true(agrees(run_all(NULL, 1, 50, false), expected),
  "more workers than jobs do no harm");

@ Job |f| and |h| are the dearest, so with one worker \.{fhabcd} have been
started when job |d| kills the process, and five of them are finished.

@<Test that a killed run is resumed@>=
deadly = 3;
test_true(dies_by_signal(), "the run is killed in its sixth job");
deadly = -1;
test_true(log_is("fhabcd"), "six jobs had started");
test_true(agrees(run_all(journal, 1, 1, false), expected),
  "the resumed run leaves the same bits as one that was not killed");
test_true(log_is("degijkl"),
  "finished jobs are not run again (else a killed day is lost)");
test_true(agrees(run_all(journal, 1, 2, false), expected) && log_is(""),
  "a complete journal needs no job at all");

@ The signal cannot be caught, so the child has no chance to tidy up: this is
how a power failure or an impatient user would end a run.

@<Functions of the tests@>=
static bool dies_by_signal(void)
{
  int result = 0; /* how the child ended */
  pid_t child = fork(); /* runs the sweep */
  if (child == 0) {
    run_all(journal, 1, 1, false);
    _exit(0);
  }
  waitpid(child, &result, 0);
  return WIFSIGNALED(result) && WTERMSIG(result) == SIGKILL;
}

@ The journal ends with jobs |k| and |l|, which leave one double and two: 4
and 5 words. Cutting three bytes destroys |l|; changing a byte of |k|
destroys both, since nothing behind a damaged record is trusted. What follows
the last whole record, even if it is a byte, goes too.

@<Test that a damaged tail is dropped@>=
size_t full = file_size(), k_record = full-9*8; /* bytes */
change_journal(full-3, -1);
test_true(agrees(run_all(journal, 1, 1, false), expected) && log_is("l"),
  "a torn record is ignored and its job runs again");
test_true(file_size() == full, "the torn record has been overwritten");
change_journal(full, (long) k_record+16);
test_true(agrees(run_all(journal, 1, 1, false), expected) && log_is("kl"),
  "a record with a wrong byte is ignored (else wrong numbers return)");
change_journal(full+1, -1);
test_true(agrees(run_all(journal, 1, 1, false), expected) && log_is("")
  && file_size() == full, "a torn beginning of a record is ignored");
change_journal(20, -1);
test_true(agrees(run_all(journal, 1, 2, true), expected)
  && !file_exists(journal), "a torn header counts as no journal, and a "
  "journal can be discarded");

@ The journal is small enough to be read for its size. |change_journal| cuts
or extends it and flips one bit of the byte at |place|.

@<Functions of the tests@>=
static size_t file_size(void)
{
  bytes b = read_bytes(journal, 1<<20); /* the journal */
  free(b.data);
  return b.size;
}

static void change_journal(size_t size, long place)
{
  int file = open(journal, O_RDWR); /* the journal */
  char c; /* the byte to change */
  insist(ftruncate(file, (off_t) size) == 0);
  if (place >= 0) {
    insist(pread(file, &c, 1, place) == 1);
    c ^= 1;
    insist(pwrite(file, &c, 1, place) == 1);
  }
  close(file);
}

@ Job |a| fails after |f| and |h| have finished, so these two must not run
again.

@<Test that a job that fails leaves the others in the journal@>=
failing = 0;
test_dies(run_journal, NULL, 3, "job 0 fails",
  "a job that fails ends the process with its own message");
failing = -1;
test_true(agrees(run_all(journal, 1, 1, false), expected)
  && log_is("abcdegijkl"), "what was finished before it failed is kept");

@ The second function uses another fingerprint, as a run with other
parameters would.

@<Functions of the tests@>=
static void run_journal(void *unused)
{
  (void) unused;
  run_all(journal, 1, 1, false);
}

static void run_other(void *unused)
{
  (void) unused;
  run_all(journal, 2, 1, false);
}

static void add_twice(void *unused)
{
  sweep *s = sweep_new(NULL, 1, 1); /* has the same job twice */
  (void) unused;
  sweep_add(s, "sums", 1, sums, NULL, 1);
  sweep_add(s, "sums", 1, sums, NULL, 1);
}

@ The last journal is damaged in its first word, so that it could be any
file; it must not be overwritten, since it might be somebody's only copy of
something.

@<Test that other journals are refused@>=
sweep *holder; /* keeps the journal locked */
test_dies(run_other, NULL, 1, "journal: found the journal of a run with "
  "other parameters or another program; remove it or give --restart",
  "another fingerprint is refused (else experiments mix)");
holder = sweep_new(journal, 1, 1);
test_dies(run_journal, NULL, 1, "another run is writing this journal",
  "two runs cannot write one journal");
sweep_free(holder, false);
change_journal(file_size(), 3);
test_dies(run_journal, NULL, 1, "this is not a journal; move it away",
  "a file of another kind is refused, not overwritten");
test_dies(add_twice, NULL, 1, "does not hold",
  "the same job cannot be added twice (else one result hides the other)");

@* Index.
