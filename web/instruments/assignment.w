% assignment: the best matching of rows to columns.
@i types.w

@** Assignment.
Two networks that were trained from different weights may have learned the
same units in another order. To find out, one compares every unit of the one
with every unit of the other, puts the similarities into a matrix, and looks
for the matching of rows to columns whose similarities have the largest sum.
There are $n!$ matchings, and yet the best one is found in $O(n^3)$ steps: by
the Hungarian method (H.~W.~Kuhn, 1955), here in its later form of shortest
augmenting paths (R.~Burkard, M.~Dell'Amico and S.~Martello, \emph{Assignment
Problems}, 2009, chapter~4). A matrix of 512 by 512 takes a tenth of a
second.
@^Hungarian method@>@^Kuhn, Harold@>@^shortest augmenting paths@>

@(assignment.h@>=
#pragma once
#include "linalg.h"

@ |best_assignment| gives each row |i| of |score|, which must not have more rows
than columns, a column |column[i]| of its own, such that the sum of the chosen
entries is as large as possible, and returns the sum. Whoever wants the
smallest sum changes all signs. Among several best matchings it returns one,
always the same. Entries must be finite.

@(assignment.h@>=
double best_assignment(mat score, int *column); /* |column|: |score.rows| */

@ The method keeps \emph{prices} of rows $u_i$ and of columns $v_j$ with
$u_i+v_j\le c_{ij}$, where $c=-|score|$ is the cost, and equality for matched
pairs. Then no matching of the rows that are matched so far is cheaper, for
its cost is at least the sum of their prices. Rows are matched one after the
other. Row~$i$ may take a column from its owner, who takes one from
another, and so on until a free column is found; the cheapest such chain is a
shortest path with the nonnegative lengths $c_{ij}-u_i-v_j$, and Dijkstra's
algorithm finds it. Arrays have a place $n$ for the column that
stands for the row being matched.
@^Dijkstra, Edsger@>@^linear programming duality@>

@c
#include "assignment.h"
#include <math.h>
#include <stdlib.h>

double best_assignment(mat score, int *column)
{
  int m = score.rows, n = score.cols; /* $m\le n$ */
  insist(m <= n);
  arena *a = arena_new(); /* for all arrays */
  double *u = arena_take(a, (size_t) m, sizeof *u); /* prices of rows */
  double *v = arena_take(a, (size_t) n + 1, sizeof *v); /* of columns */
  double *near = arena_take(a, (size_t) n, sizeof *near); /* distances */
  int *owner = arena_take(a, (size_t) n + 1, sizeof *owner); /* or $-1$ */
  int *from = arena_take(a, (size_t) n, sizeof *from); /* path, backwards */
  bool *done = arena_take(a, (size_t) n + 1, sizeof *done); /* reached? */
  double sum = 0; /* of the entries chosen */
  for (int j = 0; j <= n; j++) owner[j] = -1;
  for (int i = 0; i < m; i++) {
    @<Match row |i| along a shortest path@>@;
  }
  for (int j = 0; j < n; j++)
    if (owner[j] >= 0) column[owner[j]] = j;
  for (int i = 0; i < m; i++) sum += at(score, i, column[i]);
  arena_free(a);
  return sum;
}

@ The array |near| holds, for each column not yet |done|, the length of the
shortest path known to it, from which the lengths walked so far have
already been subtracted.

@<Match row |i| along a shortest path@>=
int here = n; /* the column reached last */
owner[n] = i;
for (int j = 0; j < n; j++) near[j] = INFINITY, done[j] = false;
done[n] = false;
do {
  @<Go from the owner of |here| to the nearest column@>@;
} while (owner[here] >= 0);
while (here != n) { /* every owner on the path moves on */
  owner[here] = owner[from[here]];
  here = from[here];
}

@ After a step of length |least| the prices of the reached rows rise by it and
those of their columns fall, so that the edges walked have length zero.

@<Go from the owner of |here| to the nearest column@>=
int row = owner[here], next = -1; /* its owner; where to go */
double least = INFINITY; /* distance to |next| */
done[here] = true;
for (int j = 0; j < n; j++) {
  if (done[j]) continue;
  double length = -at(score, row, j) - u[row] - v[j]; /* of an edge */
  if (length < near[j]) near[j] = length, from[j] = here;
  if (near[j] < least) least = near[j], next = j;
}
insist(next >= 0); /* entries are finite */
for (int j = 0; j <= n; j++) {
  if (done[j]) u[owner[j]] += least, v[j] -= least;
  else if (j < n) near[j] -= least;
}
here = next;

@* Tests. All matchings of small matrices are tried. For larger ones there is
a beautiful known answer: if the costs are independent exponential variables
of mean one, the mean of the least cost is $\sum_{k\le n}1/k^2$ (conjectured
by G.~Parisi in 1998 and proved by others in 2004).
@^Parisi, Giorgio@>

@(test-assignment.c@>=
#include "assignment.h"
#include "test.h"
#include <math.h>
@<Functions for the tests of assignment@>@;
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "assignment"); /* for all of them */
  int column[60]; /* the matching */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-assignment");
  @<Test small matrices against all matchings@>@;
  @<Test the mean least cost@>@;
  @<Test that a hidden order is found@>@;
  arena_free(a);
  return test_end();
}

@ @<Functions for the tests of assignment@>=
static double try_all(mat score, int row, unsigned used)
{
  double best = row == score.rows ? 0 : -INFINITY; /* of rows from |row| */
  if (row < score.rows)
    for (int j = 0; j < score.cols; j++)
      if (!(used >> j & 1))
        best = fmax(best, at(score, row, j)
          + try_all(score, row + 1, used | 1u << j));
  return best;
}

@ Square and wide matrices, some with few different entries so that there are
ties.

@<Test small matrices against all matchings@>=
double worst = 0; /* deviation of a sum */
bool different = true; /* are the columns? */
for (int k = 0; k < 40; k++) {
  int rows = 1 + k % 6, cols = rows + k % 3; /* the shape */
  mat s = mat_new(a, rows, cols); /* scores */
  unsigned used = 0; /* columns that were given away */
  rng_normals(&r, (size_t) (rows * cols), 3, s.data);
  if (k % 2) for (int i = 0; i < rows * cols; i++) s.data[i] = rint(s.data[i]);
  double found = best_assignment(s, column); /* the sum */
  for (int i = 0; i < rows; i++) used |= 1u << column[i];
  worst = fmax(worst, fabs(found - try_all(s, 0, 0)));
  different = different && __builtin_popcount(used) == rows;
}
test_within(worst, 0, 1e-12, "forty small matrices against all matchings");
test_true(different, "no column is given twice");

@ The standard deviation of the cost at $n=60$ is below 0.2.

@<Test the mean least cost@>=
double mean = 0, expected = 0; /* over 200 matrices; Parisi's sum */
for (int k = 0; k < 200; k++) {
  mat s = mat_new(a, 60, 60); /* minus the costs */
  for (int i = 0; i < 3600; i++) s.data[i] = log(rng_uniform(&r));
  mean -= best_assignment(s, column) / 200;
}
for (int k = 1; k <= 60; k++) expected += 1.0 / (k * k);
test_within(mean, expected, 5 * 0.2 / sqrt(200), "mean least cost (Parisi)");

@ Units of a network and a noisy copy of them in another order: the matching
by inner products must undo it.

@<Test that a hidden order is found@>=
int order[60], right = 0; /* hidden; units matched */
mat x = mat_new(a, 60, 20), y = mat_new(a, 60, 20), s = mat_new(a, 60, 60);
rng_normals(&r, 1200, 1, x.data);
rng_normals(&r, 1200, 0.3, y.data);
rng_permutation(&r, 60, order);
for (int i = 0; i < 60; i++)
  vec_add(20, 1, &at(x, i, 0), &at(y, order[i], 0));
mat_mul_nt(s, x, y);
best_assignment(s, column);
for (int i = 0; i < 60; i++) right += column[i] == order[i];
test_true(right >= 59, "a hidden order is found (%d of 60)", right);

@* Index.
