% course: the table of the course, for the programs that show its weeks.
@i types.w

@** The table of the course. \label{ch:course}%
The course in the last part of this book is made from one table,
\.{paper/course.tsv}, of five columns between tabs: place, kind, chapter, name,
text. The book's pages are made from it by \.{course.awk}, a week is run from it
by \.{web/week}, and a test holds every name in it against the book. The
programs that write the page and the \.{README} need little of it: of each week
its title, its question and its minutes, and which figures are looked at.

@(course.h@>=
#pragma once
#include "base.h"
typedef struct {
  int week; /* its number */
  const char *title, *question, *minutes; /* empty if it has none */
} lesson;
typedef struct {
  int n, looks; /* weeks; figures that are looked at */
  lesson *taught; /* in the order of the table */
  struct { int week; const char *picture; } *seen; /* chapter and name, with
    a hyphen between */
} course;

@ A file is read whole; |line_of| and |cells_of| take it apart in place.
|line_of| moves |at| behind the line that it returns, and returns a null pointer
after the last, or if |at| is null. |cells_of| puts at most |most| cells of a line
into |cell| and returns how many there are.

@(course.h@>=
char *text_of(arena *a, const char *path);
char *line_of(char **at);
int cells_of(char *line, char **cell, int most);
course course_read(arena *a, const char *path);

@ @c
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "course.h"
char *text_of(arena *a, const char *path)
{
  bytes b = read_bytes(path, 1 << 24); /* ends with a zero */
  char *text = arena_text(a, "%s", (char *) b.data); /* ours to keep */
  free(b.data);
  return text;
}
char *line_of(char **at)
{
  char *line = *at; /* to be cut at its end */
  if (line == NULL || *line == '\0') return NULL;
  size_t n = strcspn(line, "\n"); /* its length */
  *at = line + n + (line[n] != '\0');
  line[n] = '\0';
  return line;
}
int cells_of(char *line, char **cell, int most)
{
  int n = 0; /* cells */
  for (char *c = line; c != NULL && n < most;) {
    cell[n++] = c;
    c = strchr(c, '\t');
    if (c != NULL) *c++ = '\0';
  }
  return n;
}

@ A table that is not there has no weeks. Each row takes one of the places that
are made for all rows, and so there is room. A row that belongs to no week,
among them the names of the columns, is passed over.

@c
course course_read(arena *a, const char *path)
{
  course c = {0}; /* the result */
  char *at = file_exists(path) ? text_of(a, path) : NULL, *line; /* in it */
  int rows = 1, week; /* places; number in a row */
  for (const char *s = at; s != NULL && *s != '\0'; s++) rows += *s == '\n';
  c.taught = arena_take(a, rows, sizeof *c.taught);
  c.seen = arena_take(a, rows, sizeof *c.seen);
  while ((line = line_of(&at)) != NULL) {
    char *cell[5]; /* place, kind, chapter, name, text */
    if (cells_of(line, cell, 5) < 5
        || sscanf(cell[0], "week-%d", &week) != 1) continue;
    lesson *l = &c.taught[c.n > 0 ? c.n - 1 : 0]; /* the latest */
    if (c.n == 0 || l->week != week)
      *(l = &c.taught[c.n++]) = (lesson) { week, "", "", "" };
    @<Take what is wanted of a row@>@;
  }
  return c;
}

@ @<Take what is wanted of a row@>=
if (strcmp(cell[1], "title") == 0) l->title = cell[4];
if (strcmp(cell[1], "question") == 0) l->question = cell[4];
if (strcmp(cell[1], "minutes") == 0) l->minutes = cell[3];
if (strcmp(cell[1], "look") == 0) {
  c.seen[c.looks].week = week;
  c.seen[c.looks++].picture = arena_text(a, "%s-%s", cell[2], cell[3]);
}

@* Tests. A small table has two weeks, a row of another place and a last line
without an end.

@(test-course.c@>=
#include <stdio.h>
#include <string.h>
#include "course.h"
#include "test.h"
int main(void)
{
  test_begin("test-course");
  arena *a = arena_new(); /* for the texts */
  char *path = arena_text(a, "%s/course.tsv", test_folder()); /* the table */
  output o = output_open(path);
  fputs("place\tkind\tchapter\tname\ttext\nweek-2\ttitle\t-\t-\tOne\n"
    "week-2\tlook\ts1\tfig-1\tHere.\nstudy\tcore\t-\t-\tNo.\n"
    "week-7\tquestion\t-\t-\tWhy?\nweek-7\tminutes\t-\t0.5\t-", o.stream);
  output_commit(&o);
  course c = course_read(a, path);
  test_true(c.n == 2 && c.taught[0].week == 2 && c.taught[1].week == 7,
    "two weeks (else the page has others than the book)");
  test_true(strcmp(c.taught[0].title, "One") == 0 && *c.taught[0].minutes == '\0'
    && strcmp(c.taught[1].minutes, "0.5") == 0
    && strcmp(c.taught[1].question, "Why?") == 0, "what they say");
  test_true(c.looks == 1 && c.seen[0].week == 2
    && strcmp(c.seen[0].picture, "s1-fig-1") == 0, "a figure of the first");
  test_true(course_read(a, "no/such/table").n == 0, "no table, no weeks");
  arena_free(a);
  return test_end();
}

@* Index.
