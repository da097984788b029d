% The scorecard: every claim of every chapter in one table.
@i types.w
@s chapter word

@** The scorecard.
\label{ch:scorecard}
A chapter's program judges its own claims and leaves the verdicts in
\.{claims.csv}. This small program looks at all chapters at once. It has two
verbs, which the recipe calls:

\smallskip
\.{scorecard verify} \emph{chapter}\dots\ prints the claims of the chapters as
one table, compares the records with the published ones, and exits with
status~1 when a claim fails;

\.{scorecard publish} \emph{chapter}\dots\ copies what readers want to see
without running anything (the figures as SVG, the claims, the numbers of the
prose, the provenance) into \.{figures/published}, and writes the table of
chapters and that of the weeks of the course into \.{README.md}.

\smallskip\noindent
A known deviation, which the chapter \emph{shows} without judging it, does not
make |verify| fail; nor does a claim that could not be made because its data
set is absent. Both are counted and printed.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <dirent.h>
#include "claims.h"
#include "course.h"
@<List what is in a folder@>@;
@<Check that the records are the book's@>@;
@<Compare a chapter with its published record@>@;
@<Print the claims of all chapters@>@;
@<Copy what is published@>@;
@<Write the table of chapters into the \.{README}@>@;

@ Whatever is wrong with a record of any chapter is found before the first
line is printed or the first file copied.

@c
int main(int argc, char **argv)
{
  program_name = "scorecard";
  const char *verb = argc < 2 ? "no verb" : argv[1]; /* what to do */
  bool verifies = strcmp(verb, "verify") == 0; /* or publishes */
  if (!verifies && strcmp(verb, "publish") != 0)
    fatal(2, "found '%s', expected the verb verify or publish", verb);
  if (argc < 3)
    fatal(2, "found no chapter, expected %s and the names of chapters", verb);
  check_chapters(argc - 2, argv + 2);
  int status = 0; /* of the program */
  if (verifies) status = verify(argc - 2, argv + 2);
  else publish(argc - 2, argv + 2);
  finish_output();
  return status;
}

@* What is taken for the book. The folder \.{figures/NAME} may hold many
things: the book's record, toys that somebody measured with \.{-{}-quick}, a
trial with other parameters, another chapter. Only the first is verified and
published, and \.{run.csv} says which it is: the program that wrote it,
whether its sizes were toys, and whether every parameter had its default
value. A toy is not the book, however well its claims hold.

A name that is not a chapter's is most often mistyped. So the names are those
of the folders that are there, and nothing is made for any other.

@<List what is in a folder@>=
static int is_chapter(const struct dirent *e)
{
  const char *s = e->d_name; /* of the folder */
  return s[0] != '.' && e->d_type != DT_REG && strcmp(s, "published") != 0
    && strcmp(s, "answers") != 0 && strcmp(s, "weeks") != 0;
}
@<List the published files of a chapter@>@;
static char **list(arena *a, const char *folder,
  int (*wanted)(const struct dirent *), int *n)
{
  struct dirent **entry; /* from |scandir|, ours to free */
  *n = scandir(folder, &entry, wanted, alphasort);
  if (*n < 0) return *n = 0, NULL;
  char **name = arena_take(a, (size_t) *n, sizeof *name); /* the result */
  for (int i = 0; i < *n; i++) {
    name[i] = arena_text(a, "%s", entry[i]->d_name);
    free(entry[i]);
  }
  free(entry);
  return name;
}

@ A refusal lists the chapters that are there. It is a mistake of the command
line, with status~2; records that are there and will not do have status~1.

@<Check that the records are the book's@>=
@<Check one chapter@>@;
static void check_chapters(int n, char **chapter)
{
  arena *a = arena_new(); /* everything here */
  const char *all = ""; /* the names of those that are there */
  int m; /* how many */
  char **there = list(a, "figures", is_chapter, &m);
  for (int k = 0; k < m; k++) all = arena_text(a, "%s %s", all, there[k]);
  for (int i = 0; i < n; i++) {
    bool known = false; /* is it there */
    for (int k = 0; k < m; k++) known |= strcmp(chapter[i], there[k]) == 0;
    if (!known)
      fatal(2, "%s: no such chapter in figures/, expected one of:%s; for "
        "others run \"make figures\"", chapter[i],
        *all ? all : " (none yet)");
    check_chapter(a, chapter[i]);
  }
  arena_free(a);
}

@ The order of the questions is that of what a reader would have to do: run
the chapter at all, run the right one, at full size, with the book's
parameters. The claims are read once here, so that a damaged file is found
before anything is printed; |claims_read| names the line.

@<Check one chapter@>=
static void demand_fact(arena *a, const char *chapter, const char *key,
  const char *wanted, const char *meaning)
{
  char *folder = arena_text(a, "figures/%s", chapter); /* of its records */
  const char *found = run_fact(a, folder, key); /* or null */
  if (found == NULL) found = "nothing";
  if (strcmp(found, wanted) != 0)
    fatal(1, "%s/run.csv: found %s=%s, expected %s: %s; measure the book's "
      "with \"build/bin/%s measure draw\"", folder, key, found, wanted,
      meaning, chapter);
}
static void check_chapter(arena *a, const char *chapter)
{
  char *folder = arena_text(a, "figures/%s", chapter); /* of its records */
  if (!file_exists(arena_text(a, "%s/claims.csv", folder))
      || !file_exists(arena_text(a, "%s/run.csv", folder)))
    fatal(1, "%s: found no finished records; run \"make figures/%s\"", folder,
      chapter);
  demand_fact(a, chapter, "program", chapter, "records of another program");
  demand_fact(a, chapter, "quick", "no", "a toy is not the book");
  demand_fact(a, chapter, "default", "yes",
    "other parameters than the book's");
  claims_read(a, folder);
}

@* Two levels of reproduction. The published record states what the authors'
run gave. A reader's run can agree with it in two ways. On the declared
environment (Debian~12, \.{x86-64-v3}, pinned BLAS kernel) the bits agree:
\.{claims.csv} and each published figure are the same files, byte for byte.
Elsewhere the last digits move, and what can be asked is that every claim
still holds within its tolerance.

@<Compare a chapter with its published record@>=
static bool same_file(const char *p, const char *q)
{
  if (!file_exists(p) || !file_exists(q)) return false;
  enum { largest = 1 << 28 }; /* bytes in a file of the record */
  bytes x = read_bytes(p, largest), y = read_bytes(q, largest);
  bool same = x.size == y.size && memcmp(x.data, y.data, x.size) == 0;
  free(x.data);
  free(y.data);
  return same;
}
static const char *level_of_reproduction(arena *a, const char *chapter)
{
  char *published = arena_text(a, "figures/published/%s", chapter);
  int n; /* files in the published record */
  char **file = list(a, published, is_published, &n);
  if (n == 0) return "not published yet";
  for (int i = 0; i < n; i++)
    if (!same_file(arena_text(a, "%s/%s", published, file[i]),
                   arena_text(a, "figures/%s/%s", chapter, file[i])))
      return "claims (bits differ from the published record)";
  return "bits (identical to the published record)";
}

@ What is compared and copied: the claims, the numbers of the prose, and the
figures as SVG. The order is that of the alphabet, so that nothing depends on
the file system.

@<List the published files of a chapter@>=
static int is_published(const struct dirent *e)
{
  size_t n = strlen(e->d_name);
  return strcmp(e->d_name, "claims.csv") == 0 @|
      || strcmp(e->d_name, "values.tex") == 0 @|
      || (n > 4 && strcmp(e->d_name + n - 4, ".svg") == 0);
}

@ Between bits and ``it still holds'' lies a third comparison, which tells a
change of code from a change of results: claim by claim, do prediction,
measurement and verdict agree to nine digits? Two numbers that were rounded
to ten digits agree if they differ by at most two units of the tenth. Numbers
that both are missing agree.

@<Compare a chapter with its published record@>=
static bool same_number(double x, double y)
{
  if (isnan(x) || isnan(y)) return isnan(x) && isnan(y);
  return fabs(x - y) <= 2e-9 * fmax(fabs(x), fabs(y));
}
static bool same_claim(const judgement *p, const judgement *q)
{
  return p->verdict == q->verdict && same_number(p->measured, q->measured)
    && same_number(p->predicted, q->predicted);
}

@ An identifier may have gained its cases in brackets, or the name of what it
was measured on, since it was published. So two claims belong together if
their identifiers are equal, or if these are after both additions are taken
off; several claims may then have one name.

@<Compare a chapter with its published record@>=
static const char *bare(arena *a, const judgement *j, bool without_data)
{
  char *id = arena_text(a, "%s", j->id); /* to be cut */
  char *open = strchr(id, '['), *close = open ? strrchr(open, ']') : NULL;
  if (close != NULL) memmove(open, close + 1, strlen(close));
  size_t n = strlen(id), m = strlen(j->data); /* lengths */
  if (without_data && n > m && id[n - m - 1] == '/'
      && strcmp(id + n - m, j->data) == 0) id[n - m - 1] = '\0';
  return id;
}

@ Each fresh claim takes a published one that is not taken yet: the one of
its own name, or else one that agrees, by ever weaker names, or at last one
that does not. A fresh claim that finds none is new, and a published one that
is left over is lost.

@<Compare a chapter with its published record@>=
static bool belong(arena *a, const judgement *p, const judgement *q, int how)
{
  if (how == 0) return strcmp(p->id, q->id) == 0;
  return (how == 3 || same_claim(p, q))
    && strcmp(bare(a, p, how > 1), bare(a, q, how > 1)) == 0;
}
static void compare_claims(arena *a, const char *chapter)
{
  char *folder = arena_text(a, "figures/published/%s", chapter);
  if (!file_exists(arena_text(a, "%s/claims.csv", folder))) return;
  judgements old = claims_read(a, folder); /* as published */
  judgements new = claims_read(a, arena_text(a, "figures/%s", chapter));
  int *twin = arena_take(a, new.n, sizeof *twin); /* 0, or old claim plus 1 */
  bool *taken = arena_take(a, old.n, sizeof *taken); /* by a new one */
  for (int how = 0; how < 4; how++)
    for (int i = 0; i < new.n; i++)
      for (int k = 0; k < old.n && twin[i] == 0; k++)
        if (!taken[k] && belong(a, &new.row[i], &old.row[k], how))
          twin[i] = k + 1, taken[k] = true;
  @<Print the claims that differ@>@;
}

@ A claim that differs is named alone; one that has no twin is named with the
side on which it stands.

@<Print the claims that differ@>=
const char **id = arena_take(a, old.n + new.n, sizeof *id); /* differing */
int n = 0; /* how many */
for (int i = 0; i < new.n; i++)
  if (twin[i] == 0) id[n++] = arena_text(a, "%s (new)", new.row[i].id);
  else if (!same_claim(&new.row[i], &old.row[twin[i] - 1]))
    id[n++] = new.row[i].id;
for (int k = 0; k < old.n; k++)
  if (!taken[k]) id[n++] = arena_text(a, "%s (lost)", old.row[k].id);
if (n == 0) printf("all %d claims agree with the published record\n", new.n);
else claims_list(stdout, arena_text(a, "%d claim%s from the published "
  "record:", n, n == 1 ? " differs" : "s differ"), n, id);

@ The tables of the chapters follow each other, each with the two comparisons
below it. Neither comparison decides the status: on another machine the last
digits move, and a claim that holds there has been reproduced.

@<Print the claims of all chapters@>=
static int verify(int n, char **chapter)
{
  int failing = 0; /* claims that fail, over all chapters */
  arena *a = arena_new(); /* everything here */
  for (int i = 0; i < n; i++) {
    printf("%s%s\n", i ? "\n" : "", chapter[i]);
    failing += claims_print(stdout, arena_text(a, "figures/%s", chapter[i]));
    printf("reproduced: %s\n", level_of_reproduction(a, chapter[i]));
    compare_claims(a, chapter[i]);
  }
  arena_free(a);
  return failing > 0;
}

@* Publishing. The run record is copied too, although it is not compared: it
holds times and the name of a processor.

@<Copy what is published@>=
static void copy_file(arena *a, const char *from, const char *to,
  const char *file)
{
  bytes b = read_bytes(arena_text(a, "%s/%s", from, file), 1 << 28);
  output o = output_open(arena_text(a, "%s/%s", to, file));
  fwrite(b.data, 1, b.size, o.stream);
  output_commit(&o);
  free(b.data);
}
@#
static void publish_chapter(arena *a, const char *chapter)
{
  char *from = arena_text(a, "figures/%s", chapter);
  char *to = arena_text(a, "figures/published/%s", chapter);
  int n; /* files to publish */
  char **file = list(a, from, is_published, &n);
  make_directories(to);
  for (int i = 0; i < n; i++) copy_file(a, from, to, file[i]);
  copy_file(a, from, to, "run.csv");
}

@ Two tables in \.{README.md} and a sentence above them, the score, stand
between markers, which are comments in Markdown. Everything outside them is
written by hand and stays as it is.

@<Write the table of chapters into the \.{README}@>=
@<Write one row of the table@>@;
static void write_chapters(arena *a, FILE *out, int n, char **chapter)
{
  fputs("| chapter | figures | claims that hold | minutes |\n"
    "|---|---|---|---|\n", out);
  for (int i = 0; i < n; i++) {
    publish_chapter(a, chapter[i]);
    write_row(a, out, chapter[i]);
  }
}
@<Write the score of the book@>@;
@<Write the weeks of the course@>@;
static void write_between(arena *a, const char *first, const char *last,
  void (*write)(arena *, FILE *, int, char **), int n, char **chapter)
{
  bytes text = read_bytes("README.md", 1 << 20);
  char *begin = strstr((char *) text.data, first);
  char *end = strstr((char *) text.data, last);
  if (begin == NULL || end == NULL || end < begin)
    fatal(1, "README.md: expected the lines '%.*s' and '%.*s' around the "
      "table", (int) strcspn(first, "\n"), first, (int) strcspn(last, "\n"),
      last);
  begin += strlen(first);
  output o = output_open("README.md"); /* the new one */
  fwrite(text.data, 1, (size_t) (begin - (char *) text.data), o.stream);
  write(a, o.stream, n, chapter);
  fputs(end, o.stream);
  output_commit(&o);
  free(text.data);
}
static void publish(int n, char **chapter)
{
  arena *a = arena_new(); /* everything here */
  write_between(a, "<!-- chapters -->\n", "<!-- end of chapters -->\n",
    write_chapters, n, chapter);
  write_between(a, "<!-- score -->\n", "<!-- end of score -->\n",
    write_score, n, chapter);
  if (file_exists(course_table))
    write_between(a, "<!-- course -->\n", "<!-- end of course -->\n",
      write_weeks, 0, NULL);
  arena_free(a);
}

@ The score is what a sceptic asks first: how many claims could have failed,
how many did, and which. Each that failed leads to the record of its chapter.

@<Write the score of the book@>=
static void write_score(arena *a, FILE *out, int n, char **chapter)
{
  int count[2] = {0, 0}; /* claims that hold, that fail */
  const char *list = ""; /* those that fail */
  for (int i = 0; i < n; i++) {
    char *folder = arena_text(a, "figures/published/%s", chapter[i]);
    judgements t = claims_read(a, folder); /* its claims */
    count[0] += t.count[HOLDS];
    count[1] += t.count[FAILS];
    for (int k = 0; k < t.n; k++)
      if (t.row[k].verdict == FAILS)
        list = arena_text(a, "%s%s[%s %s](%s/claims.csv)", list,
          *list ? ", " : "", chapter[i], t.row[k].id, folder);
  }
  fprintf(out, "Of %d claims that could fail, **%d hold** and **%d fail**%s%s.\n",
    count[0] + count[1], count[0], count[1], *list ? ": " : "", list);
}

@ A row of the second table is a week.

@<Write the weeks of the course@>=
static const char course_table[] = "paper/course.tsv";
static void write_weeks(arena *a, FILE *out, int n, char **chapter)
{
  (void) n, (void) chapter;
  course c = course_read(a, course_table);
  fputs("| week | question | command | minutes |\n|---|---|---|---|\n", out);
  for (int i = 0; i < c.n; i++)
    fprintf(out, "| %d | %s | `make week-%d` | %s |\n", c.taught[i].week,
      c.taught[i].question, c.taught[i].week, c.taught[i].minutes);
}

@ A claim that is only shown, or not made, does not count among those that
could have failed.

@<Write one row of the table@>=
static void write_row(arena *a, FILE *out, const char *chapter)
{
  char *folder = arena_text(a, "figures/published/%s", chapter);
  judgements t = claims_read(a, folder); /* its claims */
  const char *wall = run_fact(a, folder, "wall_seconds"); /* time, or null */
  int n; /* published files */
  char **file = list(a, folder, is_published, &n);
  fprintf(out, "| [%s](web/%s/%s.w) |", chapter,
    chapter[0] == 's' ? "strands" : chapter[0] == 'c' ? "cases"
    : "directions", chapter);
  for (int i = 0; i < n; i++)
    if (strncmp(file[i], "fig-", 4) == 0)
      fprintf(out, " [%.*s](%s/%s)", (int) strcspn(file[i] + 4, "-."),
        file[i] + 4, folder, file[i]);
  fprintf(out, " | [%d of %d](%s/claims.csv) | %.1f |\n", t.count[HOLDS],
    t.count[HOLDS] + t.count[FAILS], folder, wall ? strtod(wall, NULL) / 60
    : NAN);
}

@* Index.
