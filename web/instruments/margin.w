% margin: the plane of the widest margin between two classes.
@i types.w

@** The widest margin.
Two classes of points are \emph{separable} if some plane has all of one class on
one side and all of the other on the other. Multiply each point by its label
$\pm1$ and call the results $z_1,\dots,z_n$; then a plane with the normal $w$
separates if $z_i\cdot w>0$ for all~$i$. Among the planes that do, the one
that keeps the largest distance from all points is that of
\[\hat w=\arg\min\tfrac12\lVert w\rVert^2,\qquad z_i\cdot w\ge1
\hbox{ for all }i.\]
The distance, its \emph{margin}, is $1/\lVert\hat w\rVert$. (Planes that
miss the origin are included by a constant coordinate.) By Lagrange's rule
$\hat w=\sum_ia_iz_i$ with $a_i\ge0$, and $a_i>0$ only for those points, the
\emph{support vectors}, that touch: $z_i\cdot\hat w=1$. The $a_i$ maximize
\begin{equation}
\sum_ia_i-{1\over2}\,a^{\mathsf T}Ga,\qquad a\ge0,\quad G_{ij}=z_i\cdot z_j,
\label{eq:margin-dual}
\end{equation}
which needs the points only through their products.
@^support vectors@>@^quadratic programming@>

@(margin.h@>=
#pragma once
#include "linalg.h"

@ |hard_margin| finds the $a_i$ from the matrix~|g| of the products, leaves
them in~|a| and the margins $m=Ga$, that is $z_i\cdot\hat w$, in~|m|. All
margins are at least $1-10^{-9}$. The points lie in a space of |dimensions|, so
that no more of them can be independent. It returns |false| if it finds more support
vectors than that, or does not come to an end: the classes are not separable,
or so nearly that double precision cannot tell.

@(margin.h@>=
bool hard_margin(mat g, int dimensions, double *a, double *m);

@ @c
#include "margin.h"
#include <math.h>
#include <string.h>
@<Raise each dual variable in turn@>@;
@<Solve for the support vectors, and move towards the solution@>@;
bool hard_margin(mat g, int dimensions, double *a, double *m)
{
  int n = g.rows, extra = -1; /* points; the one to be added */
  insist(g.cols == n && n > 0);
  memset(a, 0, (size_t) n * sizeof *a);
  memset(m, 0, (size_t) n * sizeof *m);
  ascend(g, a, m);
  for (int round = 0; round < 20 * n; round++) {
    if (!approach(g, dimensions, extra, a, &extra)) return false;
    mat_vec(m, g, a);
    if (extra >= 0) continue;
    extra = 0;
    for (int i = 0; i < n; i++) if (m[i] < m[extra]) extra = i;
    if (m[extra] > 1 - 1e-9) return true;
  }
  return false;
}

@ First each variable takes, in turn, the value that is best when the others
rest, a thousand times or until nothing moves. This finds the support vectors,
nearly. A sweep costs $n$ times the number of those that move.
@^coordinate ascent@>

@<Raise each dual variable in turn@>=
static void ascend(mat g, double *a, double *m)
{
  double moved = 1; /* most of any variable, in a sweep */
  for (int sweep = 0; sweep < 1000 && moved > 1e-7; sweep++) {
    moved = 0;
    for (int i = 0; i < g.rows; i++) {
      double next = fmax(0, a[i] + (1 - m[i]) / at(g, i, i)), by = next - a[i];
      if (by == 0) continue;
      vec_add((size_t) g.rows, by, &at(g, i, 0), m);
      a[i] = next;
      moved = fmax(moved, fabs(by) * at(g, i, i));
    }
  }
}

@ Then the variables are made exact, as C.~Lawson and R.~Hanson (1974) do it
for least squares. If the set $S$ of the support vectors is known, all their
margins are~1, which is $G_{SS}b=1$. Its solution may have negative entries;
then |a| moves towards~$b$ until its first entry is zero, and that point leaves
$S$. If there are none, |a| becomes~$b$, and the point of the smallest margin
joins $S$, unless that is large enough. The sum~(\ref{eq:margin-dual}) grows in
each round, so that no $S$ comes twice.

One round: the point |join|, if it is not negative, belongs to $S$ with all of
positive |a|. On exit |*again| is negative when |a| has become~$b$.
@^Lawson, Charles@>@^Hanson, Richard@>

@<Solve for the support vectors, and move towards the solution@>=
static bool approach(mat g, int dimensions, int join, double *a, int *again)
{
  arena *room = arena_new(); /* of this round */
  int *s = arena_take(room, (size_t) g.rows, sizeof *s), size = 0; /* $S$ */
  for (int i = 0; i < g.rows; i++) if (a[i] > 0 || i == join) s[size++] = i;
  bool few = size <= dimensions; /* else not separable */
  if (few) {
    mat part = mat_new(room, size, size), b = mat_new(room, size, 1);
    @<Set |part| to $G_{SS}$ and |b| to its solution@>@;
    @<Move |a| towards |b|@>@;
  }
  arena_free(room);
  return few;
}

@ @<Set |part| to $G_{SS}$ and |b| to its solution@>=
for (int i = 0; i < size; i++) {
  at(b, i, 0) = 1;
  for (int j = 0; j < size; j++) at(part, i, j) = at(g, s[i], s[j]);
}
spd_factor(part);
spd_solve(part, b);

@ @<Move |a| towards |b|@>=
double share = 1; /* of the way */
int first = -1; /* entry that becomes zero, if any */
for (int i = 0; i < size; i++) {
  double now = a[s[i]], next = at(b, i, 0); /* of one variable */
  if (next <= 0 && now / (now - next) < share)
    share = now / (now - next), first = i;
}
for (int i = 0; i < size; i++) a[s[i]] += share * (at(b, i, 0) - a[s[i]]);
if (first >= 0) a[s[first]] = 0;
*again = first >= 0 ? g.rows : -1;

@* Tests. A plane that is known, and many that are not, for which the
conditions that characterize the minimum are checked.

@(test-margin.c@>=
#include "margin.h"
#include "test.h"
#include <math.h>
int main(int argc, char **argv)
{
  arena *room = arena_new(); /* for matrices */
  double a[60], m[60]; /* dual variables; margins */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-margin");
  @<Test a plane between three points@>@;
  @<Test the conditions of the minimum@>@;
  @<Test that a point on both sides is found out@>@;
  arena_free(room);
  return test_end();
}

@ The points $(2,0)$, $(0,1)$ and $(3,3)$, all positive: the plane must keep
the first two away, $\hat w=(\frac12,1)$, and the third does not touch.

@<Test a plane between three points@>=
double three[] = { 2, 0, 0, 1, 3, 3 }; /* $z_i$ */
mat small = mat_new(room, 3, 3); /* products */
mat_gram(small, mat_of(three, 3, 2));
test_true(hard_margin(small, 2, a, m), "three points are separable");
test_near(a[0], 0.25, 1e-12, "dual variable of (2, 0)");
test_near(a[1], 1, 1e-12, "dual variable of (0, 1)");
test_near(a[2], 0, 0, "(3, 3) does not touch");
test_near(m[2], 4.5, 1e-12, "its margin");

@ Sixty points around a mean: all margins at least~1, all variables
nonnegative, and a product of zero.

@<Test the conditions of the minimum@>=
rng r = rng_stream(1, 0, "margin"); /* for the points */
double worst = 0; /* violation, over thirty sets */
bool found = true; /* all planes */
for (int k = 0; k < 30; k++) {
  mat z = mat_new(room, 60, 9), g = mat_new(room, 60, 60); /* one set */
  rng_normals(&r, 540, 1, z.data);
  for (int i = 0; i < 60; i++)
    at(z, i, 0) = at(z, i, 0) + 4, at(z, i, 8) *= 1e-3;
  mat_gram(g, z);
  found = found && hard_margin(g, 9, a, m);
  for (int i = 0; i < 60; i++)
    worst = fmax(worst, fmax(fmax(-a[i], 1 - m[i]), fabs(a[i] * (m[i] - 1))));
}
test_true(found, "thirty sets are separable");
test_within(worst, 0, 1e-8, "conditions of the minimum");

@ @<Test that a point on both sides is found out@>=
double both[] = { 1, 2, -1, -2, 1, 0 }; /* the second is minus the first */
mat_gram(small, mat_of(both, 3, 2));
test_true(!hard_margin(small, 2, a, m), "a point on both sides");

@* Index.
