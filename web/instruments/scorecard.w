% The scorecard: every claim of every chapter in one table.
@i types.w
@s chapter word

@** The scorecard.
\label{ch:scorecard}
A chapter's program judges its own claims and leaves the verdicts in \.{claims.csv}. This small program looks at all
chapters at once. It has two verbs, which the recipe calls:

\smallskip
\.{scorecard verify} \emph{chapter}\dots\ prints the claims of the chapters as one table, compares the records with the
published ones, and exits with status~1 when a claim fails;

\.{scorecard publish} \emph{chapter}\dots\ copies what readers want to see without running anything (the figures as SVG,
the claims, the provenance) into \.{figures/published}, and writes the table of chapters into \.{README.md}.

\smallskip\noindent
A known deviation, which the chapter \emph{shows} without judging it, does not make |verify| fail; nor does a claim that
could not be made because its data set is absent. Both are counted and printed.

@c
#include <stdlib.h>
#include <string.h>
#include "base.h"
#include "record.h"
@<Count the verdicts of one chapter@>@;
@<Compare a chapter with its published record@>@;
@<Print the claims of all chapters@>@;
@<Copy what is published@>@;
@<Write the table of chapters into the \.{README}@>@;

int main(int argc, char **argv)
{
  program_name = "scorecard";
  if (argc < 3) fatal(2, "found %d arguments, expected: verify or publish, "
    "and the names of chapters", argc - 1);
  if (strcmp(argv[1], "verify") == 0) return verify(argc - 2, argv + 2);
  if (strcmp(argv[1], "publish") == 0) {
    publish(argc - 2, argv + 2);
    return 0;
  }
  fatal(2, "found verb '%s', expected verify or publish", argv[1]);
}

@ The verdicts are words in the last but two columns; the words are those of \S\ref{sec:verdicts}.

@<Count the verdicts of one chapter@>=
typedef struct {
  int holds, fails, shown, not_made; /* one count for each verdict */
} tally;
@#
static tally count_verdicts(arena *a, const char *folder)
{
  tally t = {0, 0, 0, 0};
  record_open(folder);
  table *claims = table_read(a, "claims.csv");
  const char *const *verdict = table_texts(claims, "verdict");
  for (int i = 0; i < table_rows(claims); i++) {
    t.holds += strcmp(verdict[i], "holds") == 0;
    t.fails += strcmp(verdict[i], "fails") == 0;
    t.shown += strcmp(verdict[i], "shown") == 0;
    t.not_made += strcmp(verdict[i], "not made") == 0;
  }
  return t;
}

@* Two levels of reproduction. The published record states what the authors' run gave. A reader's run can agree with it
in two ways. On the declared environment (Debian~12, \.{x86-64-v3}, pinned BLAS kernel) the bits agree: \.{claims.csv}
and each published figure are the same files, byte for byte. Elsewhere the last digits move, and what can be asked is
that every claim still holds within its tolerance.

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
@<List the published files of a chapter@>@;
static const char *level_of_reproduction(arena *a, const char *chapter)
{
  char *published = arena_text(a, "figures/published/%s", chapter);
  int n; /* files in the published record */
  char **file = published_files(a, published, &n);
  if (n == 0) return "not published yet";
  for (int i = 0; i < n; i++)
    if (!same_file(arena_text(a, "%s/%s", published, file[i]),
                   arena_text(a, "figures/%s/%s", chapter, file[i])))
      return "claims (bits differ from the published record)";
  return "bits (identical to the published record)";
}

@ What is compared and copied: the claims and the figures as SVG. The order is that of the alphabet, so that nothing
depends on the file system.

@<List the published files of a chapter@>=
#include <dirent.h>
static int is_published(const struct dirent *e)
{
  size_t n = strlen(e->d_name);
  return strcmp(e->d_name, "claims.csv") == 0 @|
      || (n > 4 && strcmp(e->d_name + n - 4, ".svg") == 0);
}
@#
static char **published_files(arena *a, const char *folder, int *n)
{
  struct dirent **entry; /* from |scandir|, ours to free */
  *n = scandir(folder, &entry, is_published, alphasort);
  if (*n <= 0) {
    *n = 0;
    return NULL;
  }
  char **file = arena_take(a, (size_t) *n, sizeof *file);
  for (int i = 0; i < *n; i++) {
    file[i] = arena_text(a, "%s", entry[i]->d_name);
    free(entry[i]);
  }
  free(entry);
  return file;
}

@ @<Print the claims of all chapters@>=
static int verify(int n, char **chapter)
{
  int failing = 0; /* claims that fail, over all chapters */
  arena *a = arena_new();
  for (int i = 0; i < n; i++) {
    record_open(arena_text(a, "figures/%s", chapter[i]));
    printf("%s%s\n", i ? "\n" : "", chapter[i]);
    failing += claims_print(stdout);
    printf("reproduced: %s\n", level_of_reproduction(a, chapter[i]));
  }
  arena_free(a);
  return failing > 0;
}

@* Publishing. The run record is copied too, although it is not compared: it holds times and the name of a processor.

@<Copy what is published@>=
static void copy_file(arena *a, const char *from_folder, const char *to_folder,
  const char *file)
{
  bytes b = read_bytes(arena_text(a, "%s/%s", from_folder, file), 1 << 28);
  output o = output_open(arena_text(a, "%s/%s", to_folder, file));
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
  char **file = published_files(a, from, &n);
  make_directories(to);
  for (int i = 0; i < n; i++) copy_file(a, from, to, file[i]);
  copy_file(a, from, to, "run.csv");
}

@ The table in \.{README.md} stands between two markers, which are comments in Markdown. Everything outside them is
written by hand and stays as it is.

@<Write the table of chapters into the \.{README}@>=
static const char *const first_marker = "<!-- chapters -->\n";
static const char *const last_marker = "<!-- end of chapters -->\n";
@<Write one row of the table@>@;
static void publish(int n, char **chapter)
{
  arena *a = arena_new();
  bytes text = read_bytes("README.md", 1 << 20);
  char *begin = strstr((char *) text.data, first_marker);
  char *end = strstr((char *) text.data, last_marker);
  if (begin == NULL || end == NULL || end < begin)
    fatal(1, "README.md: expected the lines '%.17s' and '%.24s' around the table",
      first_marker, last_marker);
  begin += strlen(first_marker);
  output o = output_open("README.md");
  fwrite(text.data, 1, (size_t) (begin - (char *) text.data), o.stream);
  fprintf(o.stream, "| chapter | figures | claims that hold | minutes |\n"
    "|---|---|---|---|\n");
  for (int i = 0; i < n; i++) {
    publish_chapter(a, chapter[i]);
    write_row(a, o.stream, chapter[i]);
  }
  fputs(end, o.stream);
  output_commit(&o);
  free(text.data);
  arena_free(a);
}

@ A claim that is only shown, or not made, does not count among those that could have failed.

@<Write one row of the table@>=
static void write_row(arena *a, FILE *out, const char *chapter)
{
  tally t = count_verdicts(a, arena_text(a, "figures/%s", chapter));
  char *folder = arena_text(a, "figures/published/%s", chapter);
  int n; /* published files */
  char **file = published_files(a, folder, &n);
  fprintf(out, "| [%s](web/%s/%s.w) |", chapter,
    chapter[0] == 's' ? "strands" : "directions", chapter);
  for (int i = 0; i < n; i++)
    if (strncmp(file[i], "fig-", 4) == 0)
      fprintf(out, " [%.*s](%s/%s)", (int) strcspn(file[i] + 4, "-."),
        file[i] + 4, folder, file[i]);
  fprintf(out, " | [%d of %d](%s/claims.csv) | %.1f |\n", t.holds,
    t.holds + t.fails, folder, run_number("wall_seconds") / 60);
}

@* Index.
