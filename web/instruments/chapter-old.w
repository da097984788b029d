% chapter: the frame of every chapter's program.
@i types.w

@** Old chapter.
Every chapter of this book is a program, and all these programs are used in
the same way. A chapter supplies its table of parameters and three functions:
one that runs the experiments and writes the records, one that reads the
records and draws, and one that replaces the parameters by toy sizes. The
frame here does the rest: the command line, the folder, the journal, and the
record of the run.

A program has three verbs. \.{measure} runs the experiments, \.{draw} makes
the figures from the records, \.{verify} prints the claims and fails if one
of them fails. Without a verb the program does all three in this order. That
\.{draw} is a verb of its own keeps us honest: it sees nothing but the
records, so that a figure can be drawn again, or differently, without any
experiment.

@(chapter-old.h@>=
#pragma once
#include "base.h"
#include "params.h"
#include "record.h"
#include "sweep.h"
typedef struct {
  const char *slug; /* name of the program, \.{"s1-solvable"} */
  const char *question; /* one line for the help */
  param *params; /* the chapter's own table, its seed included */
  void (*measure)(void); /* runs the experiments, writes records */
  void (*draw)(void); /* reads records only */
  void (*quick)(void); /* sets toy sizes */
} chapter;

@ |frame_main| is all that the |main| of a chapter calls; it returns the
status with which to exit: 0, or 1 when a claim fails. Bad arguments end the
program with status 2, any other failure with status 1.

While |measure| runs, |chapter_sweep| gives the chapter's sweep, with as many
workers as the user allows and a journal in the folder of the records.
|frame_is_quick| tells whether the sizes are toys: in |measure|
whether \.{-{}-quick} was given, in |draw| whether the records were
measured so, which a figure must then say.

@(chapter-old.h@>=
int frame_main(const chapter *c, int argc, char **argv);
sweep *chapter_sweep(void);
bool frame_is_quick(void);

@ This is the one instrument of its group that knows of the matrix library,
because it has to choose the kernel before any chapter runs and to record
which one was used.

@c
#include "chapter-old.h"
#include "linalg.h"
#include <argp.h>
#include <cblas.h>
#include <gnu/libc-version.h>
#include <gsl/gsl_version.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

@ The |main| of a chapter is then two lines long: a constant |chapter| with
its slug, its question, its table and its three functions, and the call of
|frame_main|. Nothing else in a chapter looks at the command line or at the
environment. Two more options come with the frame: \.{-{}-list-params} prints
the table, tab-separated, for programs that drive this one, and
\.{-{}-restart} throws away the journal of an earlier run that was killed.

There is one chapter to a program, so its state may live in static
variables. |strings| holds whatever the command line is built from.

@c
static const chapter *current; /* the chapter that runs */
static arena *strings; /* kept to the end */
static const char *out; /* folder of the records */
static int jobs; /* workers */
static bool quick, restart, listing; /* options given */
static const char *given; /* a parameter on the command line, or null */
static sweep *running; /* the chapter's sweep, or null */
enum { verb_measure, verb_draw, verb_verify, verbs };
static const char *const verb_names[] = { "measure", "draw", "verify" };
static bool wanted[verbs]; /* by the user */

@ The functions of the command line and of the verbs come next.

@c
@<Make a table of all options@>@;
@<Read the command line@>@;
@<Find the model of the processor@>@;
@<Write the record of the run@>@;
@<Do what each verb asks for@>@;

@ The kernel of BLAS is chosen before anything else, because it may mean that
the program starts itself anew. The order that follows makes every later
source of a value prevail: the defaults, the toy sizes, the command line.

@c
int frame_main(const chapter *c, int argc, char **argv)
{
  int status = 0; /* of the program */
  linalg_pin_kernel(argv);
  program_name = c->slug;
  current = c;
  strings = arena_new();
  @<Set all options to their defaults@>@;
  refuse_unknown_options(argc, argv);
  params_set_defaults(c->params);
  if (quick && c->quick != NULL) c->quick();
  parse_command_line(argc, argv);
  if (listing) params_list(c->params, stdout);
  else {
    if (wanted[verb_measure]) measure();
    if (wanted[verb_draw]) draw();
    if (wanted[verb_verify]) status = verify();
  }
  if (fflush(stdout) != 0) fatal(1, "standard output: cannot write");
  arena_free(strings);
  return status;
}

@ Toy sizes are announced by the command line before |measure| and by the
record of the run before |draw|, so one variable serves both.

@c
bool frame_is_quick(void)
{
  return quick;
}

@* The command line.
The options fall into two groups: those that every chapter has, and the
chapter's parameters. The first are these.

@<Make a table of all options@>=
enum { key_out = 1000, key_jobs, key_quick, key_restart, key_list,
  key_param };
static const struct argp_option common[] = {
  {"out", key_out, "DIR", 0, "folder of the records and figures", 1}, @/
  {"jobs", key_jobs, "N", 0, "jobs at once (default: all cores)", 1}, @/
  {"quick", key_quick, NULL, 0, "toy sizes, a few seconds", 1}, @/
  {"restart", key_restart, NULL, 0, "discard the journal of a killed run",
    1}, @/
  {"list-params", key_list, NULL, 0, "list the parameters and exit", 1}, @/
  {0} @/
};
enum { commons = 5 };
static param jobs_row[] = { /* checks the number of jobs */
  {"jobs", PARAM_INTEGER, &jobs, "1", 1, 1024, "", "jobs at once"}, {0} @/
};

@ The number of jobs is the number of cores unless the user says otherwise.
The folder is named after the chapter.

@<Set all options to their defaults@>=
memset(wanted, 0, sizeof wanted);
quick = restart = listing = false;
given = NULL;
out = arena_text(strings, "figures/%s", c->slug);
jobs = (int) sysconf(_SC_NPROCESSORS_ONLN);
if (jobs < 1) jobs = 1;

@ The library's parser accepts any unambiguous beginning of an option. That
is a danger here: \.{-{}-step} might mean one parameter today and another
tomorrow. So names must be complete, and an unknown one gets a hint.
|params_set| gives that hint when it does not find a name, so we call it with
a table that has the names of all options and hand it only names that are not
there. On the way we learn whether toy sizes are wanted, which must be known
before any other option is obeyed.

@<Read the command line@>=
static void refuse_unknown_options(int argc, char **argv)
{
  param *all = all_names(); /* every option */
  param *p; /* one of them */
  int i; /* argument */
  for (i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
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
  int n = count_params(), i; /* the chapter's; a common one */
  param *all = arena_take(strings, (size_t) n+commons+3, sizeof *all);
  memcpy(all, current->params, (size_t) n*sizeof *all);
  for (i = 0; i < commons; i++)
    all[n+i].name = common[i].name, all[n+i].kind = PARAM_CHOICE;
  all[n+i].name = "help", all[n+i].kind = PARAM_CHOICE;
  all[n+i+1].name = "usage", all[n+i+1].kind = PARAM_CHOICE;
  return all;
}

@ The parser's own table of options is made from the two groups. The key of a
parameter is |key_param| plus its row.

@<Make a table of all options@>=
static struct argp_option *all_options(void)
{
  static const char *const value_names[] = { /* by kind */
    "", "N", "NUMBER", "LIST", NULL, "LIST"
  };
  int n = count_params(), i; /* parameters; one of them */
  struct argp_option *all = arena_take(strings, (size_t) n+commons+1,
    sizeof *all); /* the result */
  memcpy(all, common, commons*sizeof *all);
  for (i = 0; i < n; i++) {
    const param *p = &current->params[i]; /* the parameter */
    struct argp_option *o = &all[commons+i]; /* its option */
    o->name = p->name;
    o->key = key_param+i;
    o->arg = p->kind == PARAM_CHOICE ? p->unit : value_names[p->kind];
    o->doc = arena_text(strings, "%s (default %s)", p->meaning, p->initial);
    o->group = 2;
  }
  return all;
}

@ The parser calls |parse_option| with the key of each option and with keys of
its own, very large numbers, for arguments and for the steps of its work; what
we do not know goes back to it.

@<Read the command line@>=
static void parse_verb(const char *text)
{
  int i = 0; /* verb */
  while (i < verbs && strcmp(text, verb_names[i]) != 0) i++;
  if (i == verbs)
    fatal(2, "%s: no such verb; expected measure, draw or verify", text);
  wanted[i] = true;
}

static error_t parse_option(int key, char *text, struct argp_state *state)
{
  (void) state;
  if (key >= key_param && key < key_param+count_params()) {
    given = current->params[key-key_param].name;
    params_set(current->params, given, text);
  } else if (key == key_out) out = text;
  else if (key == key_jobs) params_set(jobs_row, "jobs", text);
  else if (key == key_restart) restart = true;
  else if (key == key_list) listing = true;
  else if (key == ARGP_KEY_ARG) parse_verb(text);
  else if (key != key_quick) return ARGP_ERR_UNKNOWN;
  return 0;
}

@ The parser of the GNU C library does what a user expects of an option:
values after an equals sign or as the next argument, options and verbs in any
order, \.{-{}-help} and \.{-{}-usage} for nothing. Its errors end the program
with the status that we ask for, 2.

A drawing takes its parameters from the records, so that giving it others
would have no effect; better to say so. Several verbs may be given, and are
done in their natural order. An empty name of a folder would be the root.
@^argp@>

@<Read the command line@>=
static void parse_command_line(int argc, char **argv)
{
  struct argp parser = { all_options(), parse_option,
    "[measure] [draw] [verify]",
    arena_text(strings, "%s\v%s", current->question,
      "Without a verb the program measures, draws and verifies. Numbers "
      "of a list are separated by commas."), NULL, NULL, NULL };
  argp_err_exit_status = 2;
  if (argp_parse(&parser, argc, argv, 0, NULL, NULL) != 0)
    fatal(2, "cannot read the command line");
  if (*out == '\0') fatal(2, "--out=: expected the name of a folder");
  if (!wanted[verb_measure] && !wanted[verb_draw] && !wanted[verb_verify])
    wanted[verb_measure] = wanted[verb_draw] = wanted[verb_verify] = true;
  if (!wanted[verb_measure] && given != NULL)
    fatal(2, "--%s: draw and verify take parameters from the records; "
      "give it to measure", given);
}

@* Measuring.
The times that go into the record are those of the experiments alone. The
processor time counts all threads, so that its ratio to the wall time tells
how well the cores were used. After a killed run both count the last part
only.

The record \.{run.csv} seals the others. It is removed before the first
experiment and written after the last, and only then the journal goes. So
whenever a run is killed there is either a journal to continue, or a complete
set of records, or both.

@<Do what each verb asks for@>=
static void measure(void)
{
  double wall = wall_seconds(), cpu = cpu_seconds(); /* at the start */
  record_open(out);
  unlink(record_path(strings, "run.csv"));
  if (restart) unlink(record_path(strings, "journal"));
  current->measure();
  wall = wall_seconds()-wall;
  cpu = cpu_seconds()-cpu;
  record_run(wall, cpu);
  if (running != NULL) sweep_free(running, true);
  running = NULL;
  note("measured in %.1f s; records are in %s", wall, out);
}

@ The journal belongs to everything that may change a result: the program,
its parameters, the toy sizes and the kernel of BLAS. The program is
represented by its own bytes. That a change of a drawing also makes a journal
void is a small price, since a journal only lives as long as a run.

@c
static uint64_t fingerprint(void)
{
  bytes program = read_bytes("/proc/self/exe", (size_t) 1<<32); /* itself */
  uint64_t h = hash_bytes(quick, program.data, program.size); /* so far */
  const char *kernel = linalg_kernel(); /* of BLAS */
  const param *p; /* each parameter */
  free(program.data);
  h = hash_bytes(h, kernel, strlen(kernel)+1);
  for (p = current->params; p->kind != PARAM_END; p++) {
    char *value = params_value(p); /* as text */
    h = hash_bytes(h, p->name, strlen(p->name)+1);
    h = hash_bytes(h, value, strlen(value)+1);
    free(value);
  }
  return h;
}

@ The sweep is made when the chapter first asks for it, and is then the same
one until |measure| returns. A chapter without jobs has no journal.

@c
sweep *chapter_sweep(void)
{
  insist(current != NULL);
  if (running == NULL)
    running = sweep_new(record_path(strings, "journal"), fingerprint(),
      jobs);
  return running;
}

@ What the run's record says besides the parameters answers the question that
is asked when two runs disagree: was it the program, a library, the compiler
or the machine? The configuration of OpenBLAS names its version and the
kernel that it would choose by itself; the line after it names the kernel
that did the work. The kernel of BLAS is pinned unless the user asked for the
fastest one.

@<Write the record of the run@>=
static void record_run(double wall, double cpu)
{
  const fact facts[] = {
    {"program", current->slug}, @/
    {"quick", quick ? "yes" : "no"}, @/
    {"jobs", arena_text(strings, "%d", jobs)}, @/
    {"blas", openblas_get_config()}, @/
    {"blas_kernel", linalg_kernel()}, @/
    {"blas_pinned", linalg_kernel_is_pinned() ? "yes" : "no"}, @/
    {"gsl", gsl_version}, @/
    {"glibc", gnu_get_libc_version()}, @/
    {"compiler", "gcc " __VERSION__}, @/
    {"processor", processor()}, @/
    {"wall_seconds", arena_text(strings, "%.3f", wall)}, @/
    {"cpu_seconds", arena_text(strings, "%.3f", cpu)}, @/
    {0} @/
  };
  run_record(current->params, facts);
}

@ Linux tells the model of each core, and they do not differ except in their
number; the first will do. Elsewhere the model is unknown, which is no reason
to stop.

@<Find the model of the processor@>=
static const char *processor(void)
{
  static const char label[] = "model name\t: "; /* precedes it */
  bytes file; /* what Linux says */
  const char *model; /* within the file */
  if (!file_exists("/proc/cpuinfo")) return "unknown";
  file = read_bytes("/proc/cpuinfo", (size_t) 1<<26);
  model = strstr((char *) file.data, label);
  if (model != NULL) model += strlen(label);
  model = model == NULL ? "unknown"
    : arena_text(strings, "%.*s", (int) strcspn(model, "\n"), model);
  free(file.data);
  return model;
}

@* Drawing and verifying.
Both start from finished records. Drawing sets the parameters to the values
with which the records were measured, so that the chapter's variables agree
with what it reads, and likewise learns whether the sizes were toys.

@<Do what each verb asks for@>=
static void need_records(void)
{
  const char *run = arena_text(strings, "%s/run.csv", out); /* the seal */
  if (!file_exists(run))
    fatal(1, "%s: no finished records here; run \"%s measure --out=%s\" "
      "first", run, current->slug, out);
  record_open(out);
}

static void draw(void)
{
  const param *p; /* each parameter */
  need_records();
  for (p = current->params; p->kind != PARAM_END; p++)
    params_set(current->params, p->name, run_value(strings, p->name));
  quick = strcmp(run_value(strings, "quick"), "yes") == 0;
  current->draw();
}

static int verify(void)
{
  need_records();
  return claims_print(stdout) > 0 ? 1 : 0;
}

@* Index.
