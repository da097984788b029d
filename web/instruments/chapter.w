% chapter: the frame of every chapter's program.
@i types.w

@** Chapter.
Every chapter of this book is a program, and all these programs are used in the
same way. A chapter supplies its table of parameters, its experiments, and
tables of views, claims, numbers and figures, all of which are questions; the
frame here does the rest: the command line, the folder, the record of the run,
and the order in which things happen.

A program has five verbs. \.{measure} makes the runs that are not stored yet and
judges the claims, \.{draw} makes the figures, \.{verify} prints the claims and
fails if one of them fails; without a verb the program does these three in
this order. \.{plan} lists the runs with their costs, and \.{ask} answers a
question of the reader. That \.{draw} is a verb of its own keeps us honest: it
sees nothing but the record.

@(chapter.h@>=
#pragma once
#include "base.h"
#include "params.h"
#include "database.h"
#include "laboratory.h"
#include "claims.h"
#include "plot.h"
#include "chart.h"

@ A \emph{view} is a named question: how raw rows become quantities that mean
something. Views are answered once, in their order, and then stand beside the
tables; one may use those before it. A \emph{drawing} is a figure of the given
size in points, its name that of its files. Both name the experiments from which
they are made, with blanks between (or bars, if one of them is enough); when
these are not in the record, the view is left out and the figure is not drawn. The arrays end with |{0}|.

The toy sizes of \.{--quick} are a text such as \.{"seeds=2 T1=60,80"}. |check|
may be null; it refuses parameters that do not go together, before anything is
written. |measure| opens the data, plans, and performs.

@(chapter.h@>=
typedef struct { const char *from, *name, *question; } view;
typedef struct {
  const char *from, *name; /* experiments; name of the files */
  double width, height; /* in points */
  void (*draw)(figure *f); /* asks and draws */
} drawing;
typedef struct {
  const char *slug, *question; /* name of the program; what it asks */
  param *params; /* its parameters, the seed included */
  const char *quick; /* toy sizes */
  const experiment *const *experiments; /* in order, null at the end */
  void (*check)(void); /* refuses parameters, or null */
  void (*measure)(void); /* opens data, plans, performs */
  const view *views;
  const claim *claims;
  const number *numbers;
  const drawing *drawings;
} chapter;

@ |chapter_main| is all that the |main| of a chapter calls; it returns the status
with which to exit: 0, or 1 when a claim fails. Bad arguments end the program
with status~2, any other failure with status~1.

@(chapter.h@>=
int chapter_main(const chapter *c, int argc, char **argv);

@ @c
#include "chapter.h"
#include "linalg.h"
#include <argp.h>
#include <cblas.h>
#include <gnu/libc-version.h>
#include <gsl/gsl_version.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

@ There is one chapter to a program, so its state may live in static variables.
|strings| holds whatever the command line is built from.

@c
static const chapter *current; /* the chapter that runs */
static arena *strings; /* kept to the end */
static const char *out, *only; /* folder; selected experiments and figures */
static const char *program; /* name of the file that runs */
static const char *asked; /* the reader's question */
static int jobs; /* runs at once */
static bool quick, restart, listing, as_csv; /* options given */
enum { verb_measure, verb_draw, verb_verify, verb_plan, verb_ask, verbs };
static const char *const verb_names[] = { "measure", "draw", "verify", "plan",
  "ask" };
static bool wanted[verbs]; /* by the user */
@<Make a table of all options@>@;
@<Read the command line@>@;
@<Answer the views@>@;
@<Write tables and views as text@>@;
@<Find the model of the processor@>@;
@<Write the record of the run@>@;
@<Do what each verb asks for@>@;

@ The kernel of BLAS is chosen before anything else, because it may mean that
the program starts itself anew. The order that follows makes every later source
of a value prevail: the defaults, the toy sizes, the command line.

@c
int chapter_main(const chapter *c, int argc, char **argv)
{
  int status = 0; /* of the program */
  linalg_pin_kernel(argv);
  program_name = c->slug;
  current = c;
  strings = arena_new();
  @<Set all options to their defaults@>@;
  refuse_unknown_options(argc, argv);
  params_set_defaults(c->params);
  if (quick) set_toy_sizes();
  parse_command_line(argc, argv);
  if (listing) params_list(c->params, stdout);
  else {
    if (wanted[verb_plan]) show();
    if (wanted[verb_measure]) measure();
    if (wanted[verb_draw]) draw();
    if (wanted[verb_ask]) answer_reader();
    if (wanted[verb_verify]) status = verify();
  }
  finish_output();
  database_close();
  arena_free(strings);
  return status;
}

@ @<Read the command line@>=
static void set_toy_sizes(void)
{
  for (const char *at = current->quick; *at != '\0';
       at += strcspn(at, " "), at += strspn(at, " ")) {
    int n = (int) strcspn(at, "="), m = (int) strcspn(at, " ");
    insist(n < m);
    params_set(current->params, arena_text(strings, "%.*s", n, at),
      arena_text(strings, "%.*s", m - n - 1, at + n + 1));
  }
}

@* The command line.
The options fall into two groups: those that every chapter has, and the
chapter's parameters. The first are these.

@<Make a table of all options@>=
enum { key_out = 1000, key_jobs, key_quick, key_restart, key_list, key_only,
  key_csv, key_param };
static const struct argp_option common[] = {
  {"out", key_out, "DIR", 0, "folder of the records and figures", 1}, @/
  {"only", key_only, "NAMES", 0, "only these experiments or figures, such as "
    "E1,E4 or fig-3", 1}, @/
  {"jobs", key_jobs, "N", 0, "runs at once (default: all cores)", 1}, @/
  {"quick", key_quick, NULL, 0, "toy sizes, a few seconds", 1}, @/
  {"restart", key_restart, NULL, 0, "make stored runs again", 1}, @/
  {"csv", key_csv, NULL, 0, "answers with commas instead of columns", 1}, @/
  {"list-params", key_list, NULL, 0, "list the parameters and exit", 1}, @/
  {0} @/
};
enum { commons = 7 };
static param jobs_row[] = { /* checks the number of runs at once */
  {"jobs", PARAM_INTEGER, &jobs, "1", 1, 1024, "runs", "runs at once"}, {0} @/
};

@ The number of jobs is the number of cores unless the user says otherwise. The
records of the book are made by its own programs at their full size; those of a
toy, or of a program that a change file made, go to folders of their own, so
that neither can be taken for the book's. A changed program is recognized by its
file's name, which is added to the chapter's.

@<Set all options to their defaults@>=
memset(wanted, 0, sizeof wanted);
quick = restart = listing = as_csv = false;
out = NULL, only = "", asked = NULL;
program = strrchr(argv[0], '/') ? strrchr(argv[0], '/') + 1 : argv[0];
if (strcmp(program, c->slug) != 0)
  program = arena_text(strings, "%s/%s", c->slug, program);
jobs = (int) sysconf(_SC_NPROCESSORS_ONLN);
if (jobs < 1) jobs = 1;

@ @<Read the command line@>=
static bool is_changed(void)
{
  return strcmp(program, current->slug) != 0;
}
static const char *default_folder(void)
{
  if (is_changed())
    return arena_text(strings, "figures/changed/%s/%s", current->slug, program);
  return arena_text(strings, quick ? "figures/quick/%s" : "figures/%s",
    current->slug);
}
static const char *record_file(const char *name)
{
  return arena_text(strings, "%s/%s", out, name);
}

@ The library's parser accepts any unambiguous beginning of an option. That is a
danger here: \.{-{}-step} might mean one parameter today and another tomorrow. So
names must be complete, and an unknown one gets a hint. |params_set| gives that
hint when it does not find a name, so we call it with a table that has the names
of all options and hand it only names that are not there. On the way we learn
whether toy sizes are wanted, which must be known before any other option is
obeyed.

@<Read the command line@>=
static void refuse_unknown_options(int argc, char **argv)
{
  param *all = all_names(); /* every option */
  param *p; /* one of them */
  for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
    const char *name = argv[i]+2; /* to its equals sign */
    size_t length = strncmp(argv[i], "--", 2) == 0
      ? strcspn(name, "=") : 0; /* of the name */
    if (length == 0) continue;
    for (p = all; p->kind != PARAM_END; p++)
      if (strlen(p->name) == length && memcmp(p->name, name, length) == 0)
        break;
    if (p->kind == PARAM_END)
      params_set(all, arena_text(strings, "%.*s", (int) length, name), "");
    if (strcmp(p->name, "quick") == 0) quick = true;
  }
}

@ The rows of this table have names, and kinds that are never looked at.

@<Make a table of all options@>=
static int count_params(void)
{
  int n = 0; /* rows of the chapter's table */
  while (current->params[n].kind != PARAM_END) n++;
  return n;
}
static param *all_names(void)
{
  int n = count_params(); /* rows of the chapter */
  param *all = arena_take(strings, (size_t) n+commons+3, sizeof *all);
  memcpy(all, current->params, (size_t) n*sizeof *all);
  for (int i = 0; i < commons; i++)
    all[n+i].name = common[i].name, all[n+i].kind = PARAM_CHOICE;
  all[n+commons].name = "help", all[n+commons].kind = PARAM_CHOICE;
  all[n+commons+1].name = "usage", all[n+commons+1].kind = PARAM_CHOICE;
  return all;
}

@ The parser's own table of options is made from the two groups. The key of a
parameter is |key_param| plus its row.

@<Make a table of all options@>=
static struct argp_option *all_options(void)
{
  int n = count_params(); /* parameters */
  struct argp_option *all = arena_take(strings, (size_t) n+commons+1,
    sizeof *all); /* the result */
  memcpy(all, common, commons*sizeof *all);
  for (int i = 0; i < n; i++) {
    const param *p = &current->params[i]; /* the parameter */
    struct argp_option *o = &all[commons+i]; /* its option */
    o->name = p->name;
    o->key = key_param+i;
    o->arg = p->kind == PARAM_CHOICE ? p->unit : p->kind == PARAM_INTEGER ? "N"
      : p->kind == PARAM_REAL ? "NUMBER" : "LIST";
    o->doc = arena_text(strings, "%s (default %s)",
      params_meaning(strings, p),
      p->initial);
    o->group = 2;
  }
  return all;
}

@ The parser calls |parse_option| with the key of each option and with keys of
its own, very large numbers, for arguments and for the steps of its work; what
we do not know goes back to it. The argument behind the verb \.{ask} is the
question.

@<Read the command line@>=
static bool *given; /* for each parameter: is it on the command line */
static void parse_word(const char *text)
{
  int i = 0; /* verb */
  if (wanted[verb_ask] && asked == NULL) {
    asked = text;
    return;
  }
  while (i < verbs && strcmp(text, verb_names[i]) != 0) i++;
  if (i == verbs)
    fatal(2, "%s: no such verb; expected measure, draw, verify, plan or ask",
      text);
  wanted[i] = true;
}
static error_t parse_option(int key, char *text, struct argp_state *state)
{
  (void) state;
  if (key >= key_param && key < key_param+count_params()) {
    given[key-key_param] = true;
    params_set(current->params, current->params[key-key_param].name, text);
  } else if (key == key_out) out = text;
  else if (key == key_only) only = text;
  else if (key == key_jobs) params_set(jobs_row, "jobs", text);
  else if (key == key_restart) restart = true;
  else if (key == key_list) listing = true;
  else if (key == key_csv) as_csv = true;
  else if (key == ARGP_KEY_ARG) parse_word(text);
  else if (key != key_quick) return ARGP_ERR_UNKNOWN;
  return 0;
}

@ The parser of the GNU C library does what a user expects of an option: values
after an equals sign or as the next argument, options and verbs in any order,
\.{-{}-help} and \.{-{}-usage} for nothing. Its errors end the program with the
status that we ask for, 2. (The order of options and verbs would depend on the
variable \.{POSIXLY\_CORRECT}, which is therefore removed.)
@^argp@>

A drawing takes its parameters from the record, so that giving it others would
have no effect; better to say so. Several verbs may be given, and are done in
their natural order.

@<Read the command line@>=
static void parse_command_line(int argc, char **argv)
{
  struct argp parser = { all_options(), parse_option,
    "[measure] [draw] [verify] [plan] [ask \"select ...\"]",
    arena_text(strings, "%s\v%s", current->question,
      "Without a verb the program measures, draws and verifies. Numbers "
      "of a list are separated by commas."), NULL, NULL, NULL };
  given = arena_take(strings, count_params() + 1, sizeof *given);
  argp_err_exit_status = 2;
  unsetenv("POSIXLY_CORRECT");
  if (argp_parse(&parser, argc, argv, 0, NULL, NULL) != 0)
    fatal(1, "out of memory for the command line");
  if (out == NULL) out = default_folder();
  if (*out == '\0') fatal(2, "--out=: expected the name of a folder");
  if (wanted[verb_ask] && asked == NULL)
    fatal(2, "ask: expected a question, such as \"select * from ...\"");
  bool any = false; /* was a verb given */
  for (int i = 0; i < verbs; i++) any |= wanted[i];
  if (!any)
    wanted[verb_measure] = wanted[verb_draw] = wanted[verb_verify] = true;
  @<Refuse parameters that would have no effect@>@;
}

@ @<Refuse parameters that would have no effect@>=
for (int i = 0; i < count_params(); i++)
  if (given[i] && !wanted[verb_measure] && !wanted[verb_plan])
    fatal(2, "--%s: draw, verify and ask take parameters from the record; "
      "give it to measure", current->params[i].name);

@* Measuring.
With \.{--only} the record afterwards holds experiments that were measured at
different times. Their parameters must not contradict each other: those of the
experiments that are left alone are taken from the record, and giving another
value to one of them is refused.

@<Do what each verb asks for@>=
static const experiment *left_alone_with(const param *p)
{
  for (int i = 0; current->experiments[i] != NULL; i++) {
    const experiment *e = current->experiments[i]; /* each */
    if (!listed(only, e->name) && listed(e->parameters, p->name)
      && why_missing(e->name) == NULL) return e;
  }
  return NULL;
}

@ @<Do what each verb asks for@>=
static const char *experiments_of(const char *names)
{
  char *list = arena_text(strings, "%s", ""); /* those that are no figures */
  for (; *names != '\0'; names += strcspn(names, ","),
       names += strspn(names, ",")) {
    int n = (int) strcspn(names, ","); /* length of a name */
    if (strncmp(names, "fig", 3) != 0)
      list = arena_text(strings, "%s%s%.*s", list, *list ? "," : "", n, names);
  }
  return list;
}
static void agree_with_record(void)
{
  if (*only == '\0' || !file_exists(record_file("records.db"))) return;
  if (!laboratory_finished(record_file("records.db"), program,
    current->params)) return;
  for (int i = 0; i < count_params(); i++) {
    param *p = &current->params[i]; /* each parameter */
    const experiment *e = left_alone_with(p); /* that depends on it, or null */
    const char *was = laboratory_fact(strings,
      arena_text(strings, "--%s", p->name)); /* its value in the record */
    if (e == NULL || was == NULL) continue;
    @<Take the value that |was|, or refuse another@>@;
  }
  database_close();
}

@ @<Take the value that |was|, or refuse another@>=
char *now = params_value(p); /* as given or by default */
if (given[i] && strcmp(now, was) != 0)
  fatal(2, "--%s=%s: %s was measured with %s and --only leaves it alone; "
    "measure all, or give another --out", p->name, now, e->name, was);
params_set(current->params, p->name, was);
free(now);

@ The times that go into the record are those of the experiments alone. The
processor time counts all threads, so that its ratio to the wall time tells how
well the cores were used. After a killed run both count the last part only.

Nothing of an earlier measurement is touched before the new one is complete.
Then the record is replaced in one transaction, and the texts made from it are
written one after the other, each whole; \.{run.csv}, which seals them, is the
last.

@<Do what each verb asks for@>=
static laboratory setup(bool dry)
{
  return (laboratory) {program, record_file("records.db"), current->params,
    current->experiments, experiments_of(only), jobs, quick, restart, dry};
}
static void check_parameters(void)
{
  params_check(current->params);
  if (current->check != NULL) current->check();
}
static void measure(void)
{
  check_parameters();
  make_directories(out);
  agree_with_record();
  double wall = wall_seconds(), cpu = cpu_seconds(); /* at the start */
  laboratory_open(setup(false));
  current->measure();
  wall = wall_seconds() - wall, cpu = cpu_seconds() - cpu;
  const provenance *facts = facts_of_run(wall, cpu); /* for the record */
  answer old = laboratory_tables(strings); /* those of the last record */
  laboratory_settle(facts);
  answer_views();
  write_tables();
  forget_others(&old);
  judge();
  write_run(facts);
  database_close();
  note("measured in %.1f s; records are in %s", wall, out);
}

@ Claims are judged whenever they may have changed: after measuring, and before
drawing. What is known of sources and experiments is in the record.

@<Do what each verb asks for@>=
static void show(void)
{
  laboratory l = setup(true); /* a plan that is only shown */
  if (!file_exists(l.path)) l.path = NULL;
  check_parameters();
  if (l.path != NULL) agree_with_record();
  laboratory_open(l);
  current->measure();
  database_close();
}

@ @<Answer the views@>=
static void answer_views(void)
{
  for (const view *v = current->views; v->name != NULL; v++)
    if (why_missing(v->from) == NULL)
      answer_into(arena_text(strings, "view %s", v->name), v->name,
        v->question);
}
static void judge(void)
{
  claims_judge(current->claims, current->numbers, current->slug, out, quick,
    (availability) {why_missing, source_count, source_name, source_absent});
}

@ What the run's record says besides the parameters answers the question that is
asked when two runs disagree: was it the program, a library, the compiler or the
machine? The configuration of OpenBLAS names its version and the kernel that it
would choose by itself; the line after it names the kernel that did the work.

@<Write the record of the run@>=
static const provenance *facts_of_run(double wall, double cpu)
{
  const provenance fixed[] = {
    {"program", program},@/
    {"quick", quick ? "yes" : "no"},@/
    {"default", params_are_default(current->params) ? "yes" : "no"},@/
    {"jobs", arena_text(strings, "%d", jobs)},@/
    {"blas", openblas_get_config()},@/
    {"blas_kernel", linalg_kernel()},@/
    {"blas_pinned", linalg_kernel_is_pinned() ? "yes" : "no"},@/
    {"gsl", gsl_version}, {"sqlite", sqlite3_libversion()},@/
    {"glibc", gnu_get_libc_version()}, {"compiler", "gcc " __VERSION__},@/
    {"processor", processor()},@/
    {"wall_seconds", arena_text(strings, "%.3f", wall)},@/
    {"cpu_seconds", arena_text(strings, "%.3f", cpu)}
  };
  @<Put the parameters before the |fixed| facts@>@;
}

@ Parameters have hyphens before their names in the record, so that none can be
taken for another fact.

@<Put the parameters before the |fixed| facts@>=
int n = count_params(), m = sizeof fixed / sizeof *fixed; /* of each kind */
provenance *all = arena_take(strings, n + m + 1, sizeof *all);
for (int i = 0; i < n; i++) {
  char *value = params_value(&current->params[i]); /* as text */
  all[i] = (provenance) {arena_text(strings, "--%s", current->params[i].name),
    arena_text(strings, "%s", value)};
  free(value);
}
memcpy(all + n, fixed, sizeof fixed);
return all;

@ Linux tells the model of each core, and they do not differ except in their
number; the first will do. Elsewhere the model is unknown, which is no reason to
stop.

@<Find the model of the processor@>=
static const char *processor(void)
{
  static const char mark[] = "model name\t: "; /* precedes it */
  if (!file_exists("/proc/cpuinfo")) return "unknown";
  bytes file = read_bytes("/proc/cpuinfo", (size_t) 1<<26);
  const char *model = strstr((char *) file.data, mark); /* within the file */
  model = model == NULL ? "unknown" : arena_text(strings, "%.*s",
    (int) strcspn(model + strlen(mark), "\n"), model + strlen(mark));
  free(file.data);
  return model;
}

@ @<Write the record of the run@>=
static void write_run(const provenance *facts)
{
  output o = output_open(record_file("run.csv")); /* the seal */
  fprintf(o.stream, "key,value\n");
  for (; facts->key != NULL; facts++) {
    csv_text(o.stream, facts->key + 2 * (facts->key[0] == '-'));
    putc(',', o.stream);
    csv_text(o.stream, facts->value);
    putc('\n', o.stream);
  }
  output_commit(&o);
}

@* Text.
The tables and views are written as comma-separated text too, so that nobody
needs a database to read them.

@<Write tables and views as text@>=
static void write_as_text(const char *name)
{
  question_csv(arena_text(strings, "select * from %s", name),
    record_file(arena_text(strings, "%s.csv", name)));
}
static void write_views(void)
{
  for (const view *v = current->views; v->name != NULL; v++)
    if (why_missing(v->from) == NULL) write_as_text(v->name);
}
static void write_tables(void)
{
  answer t = laboratory_tables(strings); /* of the record */
  for (int i = 0; i < t.rows; i++) write_as_text(t.texts[i]);
  write_views();
}

@ What an earlier record left in the folder and the new one has not, because
data are absent now or were not then, goes: texts of its tables, of views, and
figures. Otherwise numbers of other data would stand beside the new ones.

@<Write tables and views as text@>=
static void forget(const char *name, const char *ending)
{
  remove(record_file(arena_text(strings, "%s.%s", name, ending)));
}
static void forget_others(const answer *old)
{
  answer t = laboratory_tables(strings); /* of the record */
  for (int i = 0; i < old->rows; i++) {
    bool there = false; /* is the old table among the new */
    for (int k = 0; k < t.rows; k++)
      there |= strcmp(old->texts[i], t.texts[k]) == 0;
    if (!there) forget(old->texts[i], "csv");
  }
  for (const view *v = current->views; v->name != NULL; v++)
    if (why_missing(v->from) != NULL) forget(v->name, "csv");
  for (const drawing *d = current->drawings; d->name != NULL; d++)
    if (why_missing(d->from) != NULL)
      forget(d->name, "svg"), forget(d->name, "pdf"), forget(d->name, "png");
}

@* Drawing, verifying, asking.
All three start from a finished record, and set the parameters to the values
with which it was measured, so that questions about parameters agree with what
they read.

@<Do what each verb asks for@>=
static void open_record(void)
{
  laboratory_read(record_file("records.db"), program, current->params);
  for (param *p = current->params; p->kind != PARAM_END; p++) {
    const char *value = laboratory_fact(strings,
      arena_text(strings, "--%s", p->name)); /* as measured */
    if (value == NULL)
      fatal(1, "%s: found no value of the parameter %s; run \"%s measure\" "
        "again", record_file("records.db"), p->name, program);
    params_set(current->params, p->name, value);
  }
  quick = strcmp(laboratory_fact(strings, "quick"), "yes") == 0;
  answer_views();
}

@ A figure is drawn if all its experiments are in the record, and with
\.{--only} if it is named there (\.{fig-3} names \.{fig-3-symmetry}) or one of
its experiments is.

@<Do what each verb asks for@>=
static bool chosen(const drawing *d)
{
  if (*only == '\0') return true;
  for (const char *at = only; *at != '\0'; at += strcspn(at, ","),
       at += strspn(at, ",")) {
    size_t n = strcspn(at, ","); /* length of the name */
    if (strncmp(at, d->name, n) == 0 && strchr("-", d->name[n]) != NULL)
      return true;
    if (listed(d->from, arena_text(strings, "%.*s", (int) n, at)))
      return true;
  }
  return false;
}

@ The foot of a figure says what a reader could not see: that it was drawn at
toy size, and which data it had to do without.

@<Do what each verb asks for@>=
static void add_foot(figure *f)
{
  char *without = arena_text(strings, "%s", ""); /* names of sources */
  const char *why = NULL; /* reason of the first */
  if (quick) figure_note(f, "quick run: not the book's size");
  for (int i = 0; i < source_count(); i++) {
    if (source_absent(i) == NULL) continue;
    without = arena_text(strings, "%s%s%s", without, *without ? ", " : "",
      source_name(i));
    if (why == NULL) why = source_absent(i);
  }
  if (why != NULL)
    figure_note(f, arena_text(strings, "without %s: %s", without, why));
}
static void draw(void)
{
  open_record();
  judge();
  write_views();
  for (const drawing *d = current->drawings; d->name != NULL; d++) {
    if (!chosen(d)) continue;
    const char *why = why_missing(d->from); /* cannot be drawn, or null */
    if (why != NULL) {
      if (*only == '\0') note("%s is not drawn: %s", d->name, why);
      continue;
    }
    @<Draw the figure |d|@>@;
  }
  database_close();
}

@ @<Draw the figure |d|@>=
arena *ink = arena_new(); /* of one figure */
figure *f = figure_new(ink, d->width, d->height);
figure_call(f, d->name);
d->draw(f);
add_foot(f);
figure_save(f, record_file(d->name));
arena_free(ink);

@ @<Do what each verb asks for@>=
static int verify(void)
{
  if (!file_exists(record_file("run.csv")))
    fatal(1, "%s: no finished records here; run \"%s measure\" first",
      record_file("run.csv"), program);
  return claims_print(stdout, out) > 0 ? 1 : 0;
}

@ A reader's answer is printed in columns as wide as they need to be, numbers to
the right. Six digits can be compared by eye; \.{--csv} gives ten.

@<Do what each verb asks for@>=
static const char *shown_cell(const answer *t, int i, int j)
{
  double x = t->numbers[i * t->columns + j]; /* the number, if it is one */
  const char *text = t->texts[i * t->columns + j]; /* or the text */
  if (text == NULL) return as_csv ? "" : "-";
  return isnan(x) || as_csv ? text : arena_text(strings, "%.6g", x);
}
static void print_answer(const answer *t)
{
  int *width = arena_take(strings, t->columns + 1, sizeof *width);
  for (int j = 0; j < t->columns; j++) {
    width[j] = (int) strlen(t->names[j]);
    for (int i = 0; i < t->rows; i++)
      width[j] = (int) fmax(width[j], strlen(shown_cell(t, i, j)));
  }
  for (int i = -1; i < t->rows; i++)
    for (int j = 0; j < t->columns; j++) {
      const char *text = i < 0 ? t->names[j] : shown_cell(t, i, j);
      bool right = t->rows == 0 || !isnan(t->numbers[j]); /* a number? */
      bool last = j + 1 == t->columns; /* of its line */
      text = printable(strings, text);
      if (as_csv) csv_text(stdout, text);
      else printf("%*s", right ? width[j] : last ? 0 : -width[j], text);
      fputs(last ? "\n" : as_csv ? "," : "  ", stdout);
    }
}

@ @<Do what each verb asks for@>=
static void answer_reader(void)
{
  open_record();
  answer t = ask(strings, "ask", "%s", asked); /* the answer */
  print_answer(&t);
  database_close();
}

@* Tests.
The chapter of the tests has two experiments: E1 takes square roots of a few
numbers, E2 counts. Each call of the program runs in a forked child, which writes
what it says into two files.

@(test-chapter.c@>=
#include "chapter.h"
#include "linalg.h"
#include "test.h"
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
const char measuring_digest[] = "of the tests"; /* the recipe makes it */
static arena *a; /* holds paths and texts */
static int seed, n, h2; /* parameters */
static const char *set; /* a choice */
static int deadly = -1; /* the run that kills the process */
static param params[] = { /* of the chapter */
  {"seed", PARAM_INTEGER, &seed, "1", 0, 1000, "", "seed"}, @/
  {"numbers", PARAM_INTEGER, &n, "4", 1, 100, "", "how many"}, @/
  {"h2", PARAM_INTEGER, &h2, "3", 1, 100, "", "E2: how far"}, @/
  {"data", PARAM_CHOICE, &set, "gauss", 0, 0, "gauss|mnist", "data set"}, @/
  {0} @/
};
@<The chapter of the tests@>@;
@<Functions of the tests@>@;

@ @<The chapter of the tests@>=
static void take_root(run *r, const void *setting)
{
  int i = *(const int *) setting; /* number of the run */
  if (i == deadly) raise(SIGKILL);
  observe(r, "roots", "root", sqrt(i + seed));
}
static void count_up(run *r, const void *setting)
{
  for (int i = 0; i < *(const int *) setting; i++)
    observe(r, "counts", "count", i);
}
static const experiment E1 = {"E1", take_root, sizeof (int), "numbers seed"};
static const experiment E2 = {"E2", count_up, sizeof (int), "h2"};
static const experiment *const experiments[] = { &E1, &E2, NULL };
static void measure_test(void)
{
  note_source("gauss", 1, strcmp(set, "gauss") ? "excluded by --data" : NULL);
  for (int i = 0; i < n; i++)
    plan(&E1, &i, 1, "data=%s, number=%d", set, i);
  plan(&E2, &h2, 1, "to=%d", h2);
  perform();
}

@ The claim about the roots fails on the source \.{mnist}, on which it measures
something else.

@<The chapter of the tests@>=
static const view views[] = {
  {"E1", "squares", "select number, root * root as square from roots"}, {0}
};
static const claim claims[] = {
  {"E1", "T1", "roots, squared, less their numbers", WITHIN, 1, 0.001, NULL,
    "select mean(root * root - number) + (data = 'mnist') as measured from"
    " roots", false},@/
  {"E2", "T2", "the last count", AT_LEAST, 0, 0, NULL,
    "select most(count) as measured from counts", false}, {0}
};
static const number numbers[] = {
  {"E2", "last", "%.0f", "select most(count) from counts"}, {0}
};
static void draw_roots(figure *f)
{
  panel *p = figure_panel(f, 40, 20, 100, 60); /* the only one */
  panel_x(p, LINEAR, 0, 1, "x");
  panel_y(p, LINEAR, 0, ask_number("fig-1", "select most(root) from roots"),
    "y");
}
static const drawing drawings[] = {
  {"E1", "fig-1-roots", 200, 120, draw_roots}, {0}
};
static chapter test_chapter = {"test-chapter", "What is a root?", params,
  "numbers=2", experiments, NULL, measure_test, views, claims, numbers,
  drawings};

@ The kernel is pinned before the tests begin: if this restarts the program, it
must be the tests and not the chapter that start again.

@(test-chapter.c@>=
int main(int argc, char **argv)
{
  (void) argc;
  linalg_pin_kernel(argv);
  test_begin("test-chapter");
  a = arena_new();
  test_folder(); /* made by the parent, used by its children */
  @<Test a run without a verb@>@;
  @<Test that the number of jobs changes no record@>@;
  @<Test that drawing uses the parameters of the record@>@;
  @<Test that a killed run is continued@>@;
  @<Test the selection of experiments@>@;
  @<Test plans and questions@>@;
  @<Test the listing and the help@>@;
  @<Test that bad command lines are refused@>@;
  arena_free(a);
  return test_end();
}

@ An exclamation mark in the arguments stands for the folder of the test. The
answer is the status, or minus the signal that ended the child.

@<Functions of the tests@>=
static char *in_folder(const char *name)
{
  return arena_text(a, "%s/%s", test_folder(), name);
}
static void redirect(int stream, const char *name)
{
  int f = open(in_folder(name), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  insist(f >= 0 && dup2(f, stream) == stream);
}
static int split(char *text, char **argv)
{
  int count = 0; /* words so far */
  argv[count++] = "test-chapter";
  for (char *w = strtok(text, " "); w != NULL; w = strtok(NULL, " ")) {
    char *bang = strchr(w, '!'); /* stands for the folder */
    argv[count++] = bang == NULL ? w : arena_text(a, "%.*s%s%s",
      (int) (bang - w), w, test_folder(), bang + 1);
  }
  argv[count] = NULL;
  return count;
}

@ Underscores in the arguments become blanks, so that questions can be asked.

@<Functions of the tests@>=
static int call(const char *arguments)
{
  int status; /* of the child */
  fflush(NULL);
  if (fork() == 0) {
    char *argv[20]; /* of the program */
    int argc = split(arena_text(a, "%s", arguments), argv);
    for (int i = 1; i < argc; i++)
      if (strncmp(argv[i], "select", 6) == 0)
        for (char *c = argv[i]; *c != '\0'; c++) if (*c == '_') *c = ' ';
    redirect(1, "stdout");
    redirect(2, "stderr");
    exit(chapter_main(&test_chapter, argc, argv));
  }
  wait(&status);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}
static bool says(const char *name, const char *text)
{
  if (!file_exists(in_folder(name))) return false;
  bytes b = read_bytes(in_folder(name), 1 << 20); /* what it says */
  bool found = strstr((char *) b.data, text) != NULL;
  if (!found) printf("# %s: %.300s\n", name, (char *) b.data);
  free(b.data);
  return found;
}
static bool same_files(const char *x, const char *y)
{
  bytes p = read_bytes(in_folder(x), 1 << 20); /* the one */
  bytes q = read_bytes(in_folder(y), 1 << 20); /* the other */
  bool same = p.size == q.size && memcmp(p.data, q.data, p.size) == 0;
  free(p.data);
  free(q.data);
  return same;
}

@ Without a verb the program measures, draws and prints, into a folder two
levels deep that does not exist yet. Then the same records are verified alone,
and once more with a claim that must fail.

@<Test a run without a verb@>=
test_true(call("--out=!/new/one --seed=4") == 1, "a run without a verb, whose "
  "claim fails because the seed is added to each number");
test_true(says("new/one/roots.csv", "experiment,data,number,root\n"
  "E1,gauss,0,2\nE1,gauss,1,2.236067977\n"), "tables are text, too");
test_true(says("new/one/squares.csv", "number,square\n0,4\n"), "and views");
test_true(file_exists(in_folder("new/one/fig-1-roots.svg")), "it draws");
test_true(says("stdout", "1 fail"), "it prints the claims");
test_true(says("new/one/run.csv", "key,value\nseed,4\nnumbers,4\n")
  && says("new/one/run.csv", "\nquick,no\ndefault,no\n")
  && says("new/one/run.csv", "\nblas_kernel,"),
  "run.csv says how the records came about");
test_true(says("new/one/values.tex", "test-chapter:last}{2}"),
  "numbers for the prose are written");
test_true(call("measure --out=!/g") == 0 && call("verify --out=!/g") == 0,
  "verify passes when all claims hold");
test_true(call("measure --out=!/m --data=mnist") == 0
  && call("verify --out=!/m") == 1, "a failing claim gives status 1");

@ @<Test that the number of jobs changes no record@>=
test_true(call("measure --quick --jobs=1 --out=!/j1") == 0
  && call("measure --quick --jobs=2 --out=!/j2") == 0
  && same_files("j1/roots.csv", "j2/roots.csv")
  && same_files("j1/claims.csv", "j2/claims.csv"),
  "one job and two leave the same bytes (else load changes results)");
test_true(call("verify --out=!/j1") == 0 && says("stdout", "2 shown"),
  "a toy shows its claims and judges none");

@ The folder \.{j1} was measured with toy sizes.

@<Test that drawing uses the parameters of the record@>=
test_true(call("draw --out=!/j1") == 0
  && says("j1/fig-1-roots.svg", "svg") && says("j1/run.csv", "numbers,2\n"),
  "drawing knows how the records were measured");
test_true(call("measure --quick --numbers=3 --out=!/j1") == 0
  && says("j1/run.csv", "numbers,3\n"),
  "the command line prevails over toy sizes");
test_true(call("draw --out=!/none") == 1
  && says("stderr", "none/records.db: no records here; run "
    "\"test-chapter measure"), "drawing without records gives advice");

@ @<Test that a killed run is continued@>=
test_true(call("measure --out=!/k --jobs=1") == 0, "a run ends well");
deadly = 5;
test_true(call("measure --out=!/k --jobs=1 --numbers=7") == -SIGKILL
  && says("k/run.csv", "numbers,4\n") && call("verify --out=!/k") == 0,
  "a killed run leaves the last record whole (else old and new mix)");
deadly = -1;
test_true(call("measure --out=!/k --jobs=1 --numbers=7") == 0
  && says("k/roots.csv", "E1,gauss,6,2.645751311\n"),
  "and is continued after the runs that are done");
test_true(call("measure --out=!/k --restart") == 0,
  "--restart makes all runs again");

@ @<Test the selection of experiments@>=
test_true(call("measure --out=!/k --only=E2 --h2=5") == 0
  && says("k/counts.csv", "E2,5,4\n") && says("k/roots.csv", "E1,gauss,3,2\n"),
  "one experiment is measured, the other is left alone");
test_true(call("measure --out=!/k --only=E2 --seed=9") == 2
  && says("stderr", "--seed=9: E1 was measured with 1"),
  "a parameter of what is left alone cannot change");
test_true(call("measure --out=!/e --only=E2") == 0
  && says("e/claims.csv", "not made") && call("verify --out=!/e") == 0,
  "one experiment alone");
test_true(call("draw --out=!/e") == 0 && says("stderr",
  "fig-1-roots is not drawn: E1 was not measured"), "what cannot be drawn");

@ @<Test plans and questions@>=
test_true(call("plan --out=!/k") == 0
  && says("stdout", "experiment\tkey\tseconds\tstored\nE1\tdata=gauss, "
    "number=0\t1\tyes\n"), "a plan shows what is stored");
test_true(call("plan --out=!/fresh --numbers=2") == 0
  && says("stdout", "number=1\t1\tno\n")
  && !file_exists(in_folder("fresh")), "and leaves nothing behind");
test_true(call("ask select_number,root_from_roots_where_number<2 --out=!/k")
  == 0 && says("stdout", "number     root\n     0        1\n     1  1.41421\n"),
  "answers are aligned");
test_true(call("ask select_ratoi_from_roots --out=!/k") == 1
  && says("stderr", "ask: no such column: ratoi"), "a bad question");
test_true(call("ask --csv select_root_from_roots --out=!/k") == 0
  && says("stdout", "root\n1\n1.414213562\n"), "answers as text");

@ A listing or a help must not leave a folder behind, let alone make a run.

@<Test the listing and the help@>=
test_true(call("--list-params --out=!/list") == 0
  && says("stdout", "name\tdefault\tmin\tmax\tunit\tmeaning\nseed\t1\t0\t")
  && !file_exists(in_folder("list")), "the listing runs nothing");
test_true(call("--help") == 0 && says("stdout", "What is a root?")
  && says("stdout", "--numbers=N") && says("stdout", "--quick")
  && says("stdout", "--data=gauss|mnist"), "the help names all options");

@ A command line that is wrong must have no effect at all: the folder that it
names must not even exist afterwards.

@<Functions of the tests@>=
static void refuses(const char *arguments, const char *message)
{
  test_true(call(arena_text(a, "%s --out=!/bad", arguments)) == 2
    && says("stderr", message) && !file_exists(in_folder("bad")),
    "%s is refused before anything is done", arguments);
}

@ @<Test that bad command lines are refused@>=
refuses("--seed=-1", "--seed=-1: expected a whole number in 0..1000");
refuses("measure --seed=", "--seed=: expected a whole number");
refuses("--seeds=1", "--seeds: no such parameter; did you mean --seed?\n");
refuses("--jobs=0", "--jobs=0: expected a whole number in 1..1024");
refuses("--data=cifar", "expected one of gauss|mnist (data set)");
refuses("masure", "masure: no such verb; expected measure, draw, verify");
refuses("-x", "invalid option");
refuses("ask", "ask: expected a question");
refuses("draw --seed=3", "--seed: draw, verify and ask take parameters");
test_true(call("measure --only=E9 --out=!/only") == 2
  && says("stderr", "found E9, expected some of: E1 E2"), "no such experiment");
test_true(call("measure --out=/dev/null/x") == 1
  && says("stderr", "/dev/null: found a file, expected a folder"),
  "a folder that cannot be made is named");

@* Index.
