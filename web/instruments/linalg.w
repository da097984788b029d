% linalg: matrices as views; BLAS and LAPACK calls that read like mathematics.
@i types.w

@** Linear algebra.
Nearly all the time of this book is spent in products of matrices, and nearly
all of its theory in their spectra. Both have been perfected elsewhere: we
call OpenBLAS and LAPACK. What this instrument adds is a way of writing the
calls so that they read like the formulas, checks of all shapes, and control
over which of OpenBLAS's many kernels answers.
@^OpenBLAS@>
@^LAPACK@>

A |mat| is a view: it points to numbers that belong to somebody else, mostly
to an arena, and says how to walk through them. The element in row $i$ and
column $j$ is |data[i*stride+j]|. So a block of a matrix is again a |mat|,
and so is an array of weights that was seen as a vector a moment ago. A |mat|
is passed by value; functions write through it. Arguments that are written
come first, as in $c=ab$. Only double precision is offered: the few loops
that want single precision call BLAS themselves.

The macro |at| serves both sides of an assignment. It evaluates its first
argument twice, so that must be a name. In inner loops one takes a pointer to
a row instead.

@(linalg.h@>=
#pragma once
#include "base.h"
#include "random.h"
typedef struct {
  int rows, cols; /* the shape */
  int stride; /* from one row to the next */
  double *data; /* row-major */
} mat;
#define at(m, i, j) ((m).data[(size_t) (i)*(size_t) (m).stride+(size_t) (j)])

@ @c
#include "linalg.h"
#include <cblas.h>
#include <lapacke.h>
#include <limits.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "start.h"

@<Helpers@>@;

@* Matrices.
|mat_new| takes a zeroed matrix from an arena; |mat_of| looks at
|rows*cols| contiguous numbers; |mat_block| looks at a part of a matrix
whose corner is at |(row,col)|. An empty matrix is allowed everywhere, and has
the stride~1 because BLAS refuses~0. Two views of the same numbers may
be held at once; it is for the caller to know when that matters.

@c
mat mat_of(double *data, int rows, int cols)
{
  mat m; /* the view */
  insist(rows >= 0 && cols >= 0);
  m.rows = rows;
  m.cols = cols;
  m.stride = cols > 0 ? cols : 1;
  m.data = data;
  return m;
}

mat mat_new(arena *a, int rows, int cols)
{
  insist(rows >= 0 && cols >= 0);
  return mat_of(arena_take(a, (size_t) rows*(size_t) cols,
    sizeof(double)), rows, cols);
}

@ The comparisons are arranged so that no sum can overflow.

@c
mat mat_block(mat m, int row, int col, int rows, int cols)
{
  insist(row >= 0 && rows >= 0 && row <= m.rows-rows);
  insist(col >= 0 && cols >= 0 && col <= m.cols-cols);
  m.data += (size_t) row*(size_t) m.stride+(size_t) col;
  m.rows = rows;
  m.cols = cols;
  return m;
}

@ @(linalg.h@>=
mat mat_new(arena *a, int rows, int cols);
mat mat_of(double *data, int rows, int cols);
mat mat_block(mat m, int row, int col, int rows, int cols);

@ The elementwise operations go row by row. Shapes must agree, and |to| must
not overlap |from|.

@<Helpers@>=
static bool same_shape(mat a, mat b)
{
  return a.rows == b.rows && a.cols == b.cols;
}

static double *row_of(mat m, int i) /* points to row |i| */
{
  return m.data+(size_t) i*(size_t) m.stride;
}

@ @c
void mat_copy(mat to, mat from)
{
  int i; /* row */
  insist(same_shape(to, from));
  for (i = 0; i < to.rows; i++)
    memcpy(row_of(to, i), row_of(from, i),
      (size_t) to.cols*sizeof(double));
}

void mat_set_identity(mat m)
{
  int i; /* row */
  for (i = 0; i < m.rows; i++) {
    memset(row_of(m, i), 0, (size_t) m.cols*sizeof(double));
    if (i < m.cols) at(m, i, i) = 1;
  }
}

@ Sums of matrices are not where the time goes, as each number read from
memory takes part in one operation only; these loops run at the speed of
memory.

@c
void mat_scale(mat m, double c)
{
  int i, j; /* row and column */
  for (i = 0; i < m.rows; i++)
    for (j = 0; j < m.cols; j++) row_of(m, i)[j] *= c;
}

void mat_add(mat y, double c, mat x)
{
  int i; /* row */
  insist(same_shape(y, x));
  for (i = 0; i < y.rows; i++)
    vec_add((size_t) y.cols, c, row_of(x, i), row_of(y, i));
}

@ A transposition reads along rows and writes down columns. In tiles of 16 by
16 numbers both sides stay in the first-level cache.
@^cache tiling@>

@c
enum { tile = 16 };

void mat_transpose(mat to, mat from)
{
  int i, j, i0, j0; /* row, column, corner of the tile */
  insist(to.rows == from.cols && to.cols == from.rows);
  for (i0 = 0; i0 < from.rows; i0 += tile)
    for (j0 = 0; j0 < from.cols; j0 += tile)
      for (i = i0; i < i0+tile && i < from.rows; i++)
        for (j = j0; j < j0+tile && j < from.cols; j++)
          at(to, j, i) = at(from, i, j);
}

@ |mat_scale| multiplies by |c|; |mat_add| does $y\gets y+cx$.

@(linalg.h@>=
void mat_copy(mat to, mat from);
void mat_transpose(mat to, mat from);
void mat_set_identity(mat m);
void mat_scale(mat m, double c);
void mat_add(mat y, double c, mat x);

@* Products.
The general product is $c\gets\alpha\,\mathrm{op}(a)\,\mathrm{op}(b)+\beta c$,
where op is the transposition or nothing. BLAS does not read |c| when
$\beta=0$, so that |c| may hold anything then. It must not overlap
|a| or~|b|. A product of no terms still has to scale |c|, which BLAS does.

A product takes $2mnk$ operations on $mn+nk+mk$ numbers, so large ones run
near the peak of the processor, which with AVX2 is 16 operations in each
cycle, while a product with a vector is limited by memory again. Whoever can
turn many vectors into one matrix should.

@c
void mat_gemm(mat c, double alpha, mat a, bool a_turned, mat b,
  bool b_turned, double beta)
{
  int m = a_turned ? a.cols : a.rows; /* rows of |c| */
  int k = a_turned ? a.rows : a.cols; /* terms of each sum */
  int n = b_turned ? b.rows : b.cols; /* columns of |c| */
  insist(c.rows == m && c.cols == n);
  insist(k == (b_turned ? b.cols : b.rows));
  if (m == 0 || n == 0) return;
  insist(c.data != a.data && c.data != b.data);
  cblas_dgemm(CblasRowMajor, a_turned ? CblasTrans : CblasNoTrans,
    b_turned ? CblasTrans : CblasNoTrans, m, n, k, alpha, a.data, a.stride,
    b.data, b.stride, beta, c.data, c.stride);
}

@ The everyday products are $c=ab$, $c=a^{\mathsf T}b$ and $c=ab^{\mathsf T}$.

@c
void mat_mul(mat c, mat a, mat b)
{
  mat_gemm(c, 1, a, false, b, false, 0);
}

void mat_mul_tn(mat c, mat a, mat b)
{
  mat_gemm(c, 1, a, true, b, false, 0);
}

void mat_mul_nt(mat c, mat a, mat b)
{
  mat_gemm(c, 1, a, false, b, true, 0);
}

@ @(linalg.h@>=
void mat_gemm(mat c, double alpha, mat a, bool a_turned, mat b,
  bool b_turned, double beta);
void mat_mul(mat c, mat a, mat b);
void mat_mul_tn(mat c, mat a, mat b);
void mat_mul_nt(mat c, mat a, mat b);

@ A Gram matrix $c=aa^{\mathsf T}$ is symmetric, so BLAS computes the lower
triangle in half the time, and we copy it to the upper.

@c
void mat_gram(mat c, mat a)
{
  insist(c.rows == a.rows && c.cols == a.rows);
  if (c.rows == 0) return;
  insist(c.data != a.data);
  cblas_dsyrk(CblasRowMajor, CblasLower, CblasNoTrans, a.rows, a.cols,
    1, a.data, a.stride, 0, c.data, c.stride);
  @<Copy the lower triangle of |c| to the upper@>@;
}

@ @<Copy the lower triangle of |c| to the upper@>=
int i, j, i0, j0; /* row, column, corner of the tile */
for (i0 = 0; i0 < c.rows; i0 += tile)
  for (j0 = 0; j0 <= i0; j0 += tile)
    for (i = i0; i < i0+tile && i < c.rows; i++)
      for (j = j0; j < j0+tile && j < i; j++)
        at(c, j, i) = at(c, i, j);

@ A matrix times a vector: |x| has |a.cols| elements and |y| has |a.rows|, or
the other way round for the transpose.

@c
void mat_vec(double *y, mat a, const double *x)
{
  if (a.rows == 0) return;
  cblas_dgemv(CblasRowMajor, CblasNoTrans, a.rows, a.cols, 1, a.data,
    a.stride, x, 1, 0, y, 1);
}

void mat_tvec(double *y, mat a, const double *x)
{
  if (a.cols == 0) return;
  cblas_dgemv(CblasRowMajor, CblasTrans, a.rows, a.cols, 1, a.data,
    a.stride, x, 1, 0, y, 1);
}

@ @(linalg.h@>=
void mat_gram(mat c, mat a);
void mat_vec(double *y, mat a, const double *x);
void mat_tvec(double *y, mat a, const double *x);

@ Vectors are plain arrays. The square root of the sum of squares overflows
for numbers beyond $10^{154}$, which no training reaches without being lost
anyway.

@c
static int blas_length(size_t n)
{
  insist(n <= INT_MAX);
  return (int) n;
}

double vec_dot(size_t n, const double *x, const double *y)
{
  return cblas_ddot(blas_length(n), x, 1, y, 1);
}

double vec_norm(size_t n, const double *x)
{
  return sqrt(vec_dot(n, x, x));
}

@ @c
void vec_add(size_t n, double c, const double *x, double *y)
{
  cblas_daxpy(blas_length(n), c, x, 1, y, 1);
}

void vec_scale(size_t n, double c, double *x)
{
  cblas_dscal(blas_length(n), c, x, 1);
}

double mat_frobenius(mat m)
{
  double sum = 0; /* of squares */
  int i; /* row */
  for (i = 0; i < m.rows; i++)
    sum += vec_dot((size_t) m.cols, row_of(m, i), row_of(m, i));
  return sqrt(sum);
}

@ How similar are two vectors, whatever their lengths? |vec_cosine| tells for
one pair; |rows_nearest| finds for each row of |x| the row of |set| with the
largest cosine. That goes to |cosine|, the number of the row to |which|, unless
that is |NULL|. Of equally near rows the first counts; a row of zeros is near to
nothing.

@c
double vec_cosine(size_t n, const double *x, const double *y)
{
  return vec_dot(n, x, y) / (vec_norm(n, x) * vec_norm(n, y));
}

void rows_nearest(mat x, mat set, double *cosine, int *which)
{
  size_t d = (size_t) x.cols; /* length of a row */
  arena *a = arena_new(); /* for products and norms */
  mat dot = mat_new(a, x.rows, set.rows); /* all inner products */
  double *norm = arena_take(a, (size_t) set.rows, sizeof *norm);
  mat_mul_nt(dot, x, set);
  for (int j = 0; j < set.rows; j++) norm[j] = vec_norm(d, row_of(set, j));
  for (int i = 0; i < x.rows; i++) {
    double best = -INFINITY; /* largest so far, times the norm of |x| */
    for (int j = 0; j < set.rows; j++)
      if (at(dot, i, j)/norm[j] > best) {
        best = at(dot, i, j)/norm[j];
        if (which) which[i] = j;
      }
    cosine[i] = best/vec_norm(d, row_of(x, i));
  }
  arena_free(a);
}

@ Two sums over entries: |vec_distance| is $\lVert x-y\rVert$, and
|vec_absolute_sum| is $\sum\lvert x_i\rvert$.

@c
double vec_distance(size_t n, const double *x, const double *y)
{
  double *d = allocate(n, sizeof *d); /* $x-y$ */
  memcpy(d, x, n * sizeof *x);
  vec_add(n, -1, y, d);
  double length = vec_norm(n, d);
  free(d);
  return length;
}

double vec_absolute_sum(size_t n, const double *x)
{
  double sum = 0; /* so far */
  for (size_t i = 0; i < n; i++) sum += fabs(x[i]);
  return sum;
}

@ |vec_add| does $y\gets y+cx$, |vec_scale| does $x\gets cx$.

@(linalg.h@>=
double vec_cosine(size_t n, const double *x, const double *y);
void rows_nearest(mat x, mat set, double *cosine, int *which);
double mat_frobenius(mat m);
double vec_dot(size_t n, const double *x, const double *y);
double vec_norm(size_t n, const double *x);
void vec_add(size_t n, double c, const double *x, double *y);
void vec_scale(size_t n, double c, double *x);
double vec_distance(size_t n, const double *x, const double *y);
double vec_absolute_sum(size_t n, const double *x);

@ By which angle have the columns of a matrix turned? |column_squares| leaves the
squared norm of every column in~|s|. |rms_turn| is the root mean square, over the columns, of
the angles in radians between those of |before| and those of |after|, none of
which is zero. An angle of a few thousandths is the difference of nearly equal
directions. The inverse cosine would lose half of its digits; the length of the
chord does not.
@^angle of two vectors@>

@(linalg.h@>=
void column_squares(mat m, double *s);
double rms_turn(mat before, mat after);

@ @c
void column_squares(mat m, double *s)
{
  memset(s, 0, (size_t) m.cols * sizeof *s);
  for (int i = 0; i < m.rows; i++)
    for (int j = 0; j < m.cols; j++) s[j] += at(m, i, j) * at(m, i, j);
}

double rms_turn(mat before, mat after)
{
  int n = before.cols; /* columns */
  double *p = allocate(3 * (size_t) n, sizeof *p), *q = p + n; /* 1/norms */
  double *chord = q + n, sum = 0; /* squared chords; of squared angles */
  insist(same_shape(before, after));
  column_squares(before, p); column_squares(after, q);
  for (int j = 0; j < n; j++) {
    p[j] = 1 / sqrt(p[j]); q[j] = 1 / sqrt(q[j]); chord[j] = 0;
  }
  for (int i = 0; i < before.rows; i++)
    for (int j = 0; j < n; j++) {
      double d = q[j] * at(after, i, j) - p[j] * at(before, i, j);
      chord[j] += d * d;
    }
  for (int j = 0; j < n; j++) {
    double theta = 2 * asin(sqrt(chord[j]) / 2); /* the angle */
    sum += theta * theta;
  }
  free(p);
  return sqrt(sum / n);
}

@* Spectra and factors.
LAPACK thinks in columns. Its interface for C offers to transpose row-major
matrices on the way in and out, but that costs memory and time, and it is
never needed here: what is a matrix $A$ to us, row by row, is $A^{\mathsf T}$
to LAPACK, column by column. So we pose each problem for the transpose.
@^row-major order@>

All these functions end the program when LAPACK reports that it failed. A
negative report means that an argument is bad, and as the shapes have been
checked before, this is NaN in the matrix: a training that has diverged. What
LAPACK's own report would print when it gets no work space is replaced by a
function of the same name.

@<Helpers@>=
void LAPACKE_xerbla(const char *routine, lapack_int info)
{
  if (info <= LAPACK_WORK_MEMORY_ERROR)
    fatal(1, "out of memory: work space of %s; use fewer jobs at once or "
      "smaller sizes", routine);
}

static void check_info(const char *routine, lapack_int info, mat a)
{
  if (info < 0)
    fatal(1, "%s: found NaN in a matrix of %d by %d, expected numbers; "
      "look where it comes from, most likely a diverged training",
      routine, a.rows, a.cols);
  if (info > 0)
    fatal(1, "%s: no convergence on a matrix of %d by %d (info %d); "
      "look for infinite entries", routine, a.rows, a.cols, (int) info);
}

@ A symmetric matrix is its own transpose. |sym_eigen| overwrites |a|, of
which it reads one triangle, by eigenvectors and puts the eigenvalues in
ascending order into |values|. LAPACK leaves the eigenvectors in its columns,
which are our rows: row |i| of |a| is the unit eigenvector of |values[i]|. As
a matrix product, the old $a$ is $V^{\mathsf T}\Lambda V$ with $V$ the new
one. Rows are also how one wants to use them, each in one piece of memory.

The method is divide and conquer; it takes about $9n^3$ operations, some
seconds for $n=3000$. Every eigenvalue is accurate to a few units of
$10^{-16}$ times the \emph{largest}. Those that should be zero come out of
this size and with either sign, so a theory that divides by them must clip
them first.
@^divide and conquer eigensolver@>
@^eigenvectors in rows@>

@c
void sym_eigen(mat a, double *values)
{
  insist(a.rows == a.cols);
  if (a.rows == 0) return;
  check_info("dsyevd", LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'V', 'L', a.rows,
    a.data, a.stride, values), a);
}

@ The singular value decomposition $a=u\,\mathrm{diag}(s)\,v^{\mathsf T}$ has,
transposed, the factors $v$ and $u^{\mathsf T}$, which as columns are
$v^{\mathsf T}$ and $u$ in rows. With |k| the smaller side of |a|, which is
$m$ by~$n$, |u| is $m$ by $k$, |vt| is $k$ by $n$, and |s| descends. The
matrix |a| is destroyed. The signs of a pair of singular vectors are
arbitrary; who prints or compares them has to fix a sign first.
@^singular value decomposition@>

@c
void mat_svd(mat a, mat u, double *s, mat vt)
{
  int k = a.rows < a.cols ? a.rows : a.cols; /* singular values */
  insist(u.rows == a.rows && u.cols == k);
  insist(vt.rows == k && vt.cols == a.cols);
  if (k == 0) return;
  check_info("dgesdd", LAPACKE_dgesdd(LAPACK_COL_MAJOR, 'S', a.cols,
    a.rows, a.data, a.stride, s, vt.data, vt.stride, u.data, u.stride), a);
}

@ @(linalg.h@>=
void sym_eigen(mat a, double *values); /* eigenvectors become rows */
void mat_svd(mat a, mat u, double *s, mat vt);

@ Whoever needs the eigenvalues only, or only the largest one and its vector,
is served three times faster. |sym_eigenvalues| leaves all of them in
ascending order; |sym_top| returns the largest, with its unit vector in |v|,
whose sign is arbitrary. Both destroy |a|.

@c
void sym_eigenvalues(mat a, double *values)
{
  insist(a.rows == a.cols);
  if (a.rows == 0) return;
  check_info("dsyevd", LAPACKE_dsyevd(LAPACK_COL_MAJOR, 'N', 'L', a.rows,
    a.data, a.stride, values), a);
}
@#
double sym_top(mat a, double *v)
{
  int n = a.rows, found; /* the last is that of rank |n| */
  lapack_int support[2]; /* not needed */
  insist(n > 0 && a.cols == n);
  double *values = allocate((size_t) n, sizeof *values); /* room for all */
  check_info("dsyevr", LAPACKE_dsyevr(LAPACK_COL_MAJOR, 'V', 'I', 'L', n,
    a.data, a.stride, 0, 0, n, n, 0, &found, values, v, n, support), a);
  double top = values[0]; /* the only one */
  free(values);
  return top;
}

@ |sym_leading| does the same for as many of the largest eigenvalues as |v| has
rows, in descending order. For a few dozen out of thousands it takes a tenth
of the time of |sym_eigen|.

@c
void sym_leading(mat a, double *values, mat v)
{
  int n = a.rows, k = v.rows, found; /* the last is |k| */
  insist(a.cols == n && v.cols == n && v.stride == n && 0 < k && k <= n);
  double *rising = allocate((size_t) n, sizeof *rising); /* room for all */
  double *row = allocate((size_t) n, sizeof *row); /* on its way */
  lapack_int *support = allocate(2*(size_t) k, sizeof *support); /* unused */
  check_info("dsyevr", LAPACKE_dsyevr(LAPACK_COL_MAJOR, 'V', 'I', 'L', n,
    a.data, a.stride, 0, 0, n-k+1, n, 0, &found, rising, v.data, n, support),
    a);
  for (int i = 0; i < k; i++) values[i] = rising[k-1-i];
  for (int i = 0; i < k/2; i++) {
    memcpy(row, &at(v, i, 0), (size_t) n*sizeof *row);
    memcpy(&at(v, i, 0), &at(v, k-1-i, 0), (size_t) n*sizeof *row);
    memcpy(&at(v, k-1-i, 0), row, (size_t) n*sizeof *row);
  }
  free(support);
  free(row);
  free(rising);
}

@ @(linalg.h@>=
void sym_eigenvalues(mat a, double *values);
double sym_top(mat a, double *v); /* |v|: |a.rows| */
void sym_leading(mat a, double *values, mat v); /* vectors become rows */

@ The Cholesky factor $L$ with $a=LL^{\mathsf T}$ is lower triangular; in
columns, $L^{\mathsf T}$ is upper. Above the diagonal we put zeros, so that
the result is a matrix like any other. When $a$ is not positive definite, the
order of the first minor that is not positive is reported. In this book the
matrix is most often a kernel plus a ridge, and a failure means that the ridge
is below the rounding errors of the kernel: |spd_factor| ends the program.
Where a singular matrix is an answer, |spd_factored| returns that order, or
zero if all went well. The cost is $n^3/3$.
@^Cholesky factorization@>

@c
int spd_factored(mat a)
{
  insist(a.rows == a.cols);
  if (a.rows == 0) return 0;
  lapack_int info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, 'U', a.rows, a.data,
    a.stride); /* the report */
  if (info > 0) return (int) info;
  check_info("dpotrf", info, a);
  for (int i = 0; i+1 < a.rows; i++)
    memset(row_of(a, i)+i+1, 0, (size_t) (a.cols-i-1)*sizeof(double));
  return 0;
}
void spd_factor(mat a)
{
  int order = spd_factored(a); /* of the minor, or 0 */
  if (order > 0)
    fatal(1, "dpotrf: found a matrix of %d by %d whose leading minor of "
      "order %d is not positive, expected a positive definite one; "
      "increase the ridge", a.rows, a.cols, order);
}

@ With the factor, $a^{-1}b=L^{-\mathsf T}(L^{-1}b)$; |b| has as many rows as
|a| and any number of columns, and is overwritten.

@c
void spd_solve(mat factor, mat b)
{
  insist(factor.rows == factor.cols && b.rows == factor.rows);
  if (b.rows == 0 || b.cols == 0) return;
  cblas_dtrsm(CblasRowMajor, CblasLeft, CblasLower, CblasNoTrans,
    CblasNonUnit, b.rows, b.cols, 1, factor.data, factor.stride, b.data,
    b.stride);
  cblas_dtrsm(CblasRowMajor, CblasLeft, CblasLower, CblasTrans,
    CblasNonUnit, b.rows, b.cols, 1, factor.data, factor.stride, b.data,
    b.stride);
}

@ @(linalg.h@>=
void spd_factor(mat a);
int spd_factored(mat a);
void spd_solve(mat factor, mat b);

@ Ridge regression from the rows of |p| to those of |y| has the weights
\[ w=(p^{\mathsf T}p+\delta)^{-1}p^{\mathsf T}y=p^{\mathsf T}(pp^{\mathsf
T}+\delta)^{-1}y. \]
|ridge_weights| solves the smaller of the two systems; |w| has as many rows as |p|
has columns, and |p| and |y| are left alone.
@^ridge regression@>

@c
void ridge_weights(mat p, mat y, double ridge, mat w)
{
  bool wide = p.cols > p.rows; /* more weights than examples? */
  int n = wide ? p.rows : p.cols; /* unknowns */
  double *room = allocate((size_t) n*(size_t) (n+y.cols), sizeof *room);
  mat g = mat_of(room, n, n), c = wide ? mat_of(room+(size_t) n*(size_t) n, n,
    y.cols) : w; /* the system; its right side */
  insist(y.rows == p.rows && w.rows == p.cols && w.cols == y.cols);
  if (wide) mat_gram(g, p), mat_copy(c, y);
  else mat_mul_tn(g, p, p), mat_mul_tn(c, p, y);
  for (int i = 0; i < n; i++) at(g, i, i) += ridge;
  spd_factor(g);
  spd_solve(g, c);
  if (wide) mat_mul_tn(w, p, c);
  free(room);
}

@ @(linalg.h@>=
void ridge_weights(mat p, mat y, double ridge, mat w);

@ The same for growing numbers of features. The columns of |h| are features on the
samples before a factor $1/\sqrt k$; for each of the |count| numbers $k$, in ascending
order, |nested_ridge| takes the first $k$ of them, $F=H/\sqrt k$, and leaves
$H^{\mathsf T}(FF^{\mathsf T}+\delta)^{-1}y$ in a row of~|b|; the answers of the
regression are this times features, over~$k$. $FF^{\mathsf T}$ is a running sum over
columns, divided by $k$, so that nothing is computed twice.

@(linalg.h@>=
void nested_ridge(mat h, const double *y, double ridge, int count,
  const double *k, mat b);

@ @c
void nested_ridge(mat h, const double *y, double ridge, int count,
  const double *k, mat b)
{
  arena *a = arena_new();
  int n = h.rows, done = 0; /* samples; columns in |sum| */
  mat sum = mat_new(a, n, n), g = mat_new(a, n, n); /* $kFF^{\mathsf T}$; solved */
  mat c = mat_new(a, n, 1); /* dual weights */
  for (int i = 0; i < count; i++) {
    int now = (int) k[i]; /* features */
    mat fresh = mat_block(h, 0, done, n, now - done); /* new columns */
    mat_gemm(sum, 1, fresh, false, fresh, true, 1);
    done = now;
    mat_copy(g, sum);
    mat_scale(g, 1.0 / now);
    for (int t = 0; t < n; t++) at(g, t, t) += ridge, at(c, t, 0) = y[t];
    spd_factor(g);
    spd_solve(g, c);
    mat_tvec(&at(b, i, 0), mat_block(h, 0, 0, n, now), c.data);
  }
  arena_free(a);
}

@ A matrix |a| with at least as many rows as columns is the product $QR$ of a
matrix with orthonormal columns and an upper triangular one. Transposed,
$a^{\mathsf T}=R^{\mathsf T}Q^{\mathsf T}$, which LAPACK calls the LQ
factorization. The signs of the diagonal of~$R$ are arbitrary; we make them
positive, after which $Q$ is unique, and put $Q$ in the place of~|a|. If the
columns of |a| depend on each other, $Q$ still has orthonormal columns; those
that |a| does not determine point anywhere.
@^QR factorization@>

|mat_qr| writes the square factor |r| as well, with zeros below its diagonal;
|mat_orthonormalize| is for those who need $Q$ only.

@c
void mat_qr(mat a, mat r)
{
  int n = a.cols; /* vectors */
  double *tau, *sign; /* of the reflections; of the diagonal, $n$ each */
  insist(a.rows >= n);
  if (n == 0) return;
  tau = allocate((size_t) (2*n), sizeof *tau);
  sign = tau+n;
  check_info("dgelqf", LAPACKE_dgelqf(LAPACK_COL_MAJOR, n, a.rows, a.data,
    a.stride, tau), a);
  @<Take the |sign| of each diagonal element@>@;
  if (r.data != NULL) {
    @<Copy the triangle to |r|, its diagonal made positive@>@;
  }
  check_info("dorglq", LAPACKE_dorglq(LAPACK_COL_MAJOR, n, a.rows, n,
    a.data, a.stride, tau), a);
  @<Multiply the columns of |a| by their |sign|@>@;
  free(tau);
}
@#
void mat_orthonormalize(mat a)
{
  mat_qr(a, (mat) {0, 0, 1, NULL});
}

@ Changing the sign of column $i$ of $Q$ changes that of row $i$ of~$R$.

@<Copy the triangle to |r|, its diagonal made positive@>=
insist(r.rows == n && r.cols == n);
for (i = 0; i < n; i++)
  for (j = 0; j < n; j++) at(r, i, j) = j < i ? 0 : sign[i]*at(a, i, j);

@ @<Take the |sign| of each diagonal element@>=
int i, j; /* row and column */
for (j = 0; j < n; j++) sign[j] = at(a, j, j) < 0 ? -1 : 1;

@ @<Multiply the columns of |a| by their |sign|@>=
for (i = 0; i < a.rows; i++)
  for (j = 0; j < n; j++) at(a, i, j) *= sign[j];

@ If the entries of $a$ are independent standard normal numbers, then $Oa$ has
the same distribution as $a$ for every fixed orthogonal $O$. Because $Q$ is
unique, $OQ$ belongs to $Oa$; hence $Q$, too, has a distribution that no
rotation changes. This is the Haar measure \citep{mezzadri2007}; without
the positive diagonal it would not be.
@^Haar measure@>

@c
void mat_random_orthonormal(mat a, rng *r)
{
  int i; /* row */
  insist(a.rows >= a.cols);
  for (i = 0; i < a.rows; i++)
    rng_normals(r, (size_t) a.cols, 1, row_of(a, i));
  mat_orthonormalize(a);
}

@ |mat_random_modes| makes a matrix $U\,\mathrm{diag}(s)V^{\mathsf T}$, of
which the |rank| numbers in |value| are the singular values and all else is
random: the columns of $U$, which are drawn first, and those of $V$ are
orthonormal, with the Haar measure. The |rank| is at most the number of rows,
and of columns.

@c
void mat_random_modes(mat a, int rank, const double *value, rng *r)
{
  arena *scratch = arena_new(); /* freed on return */
  mat u = mat_new(scratch, a.rows, rank), v = mat_new(scratch, a.cols, rank);
  mat_random_orthonormal(u, r);
  mat_random_orthonormal(v, r);
  for (int i = 0; i < a.rows; i++)
    for (int k = 0; k < rank; k++) at(u, i, k) *= value[k];
  mat_mul_nt(a, u, v);
  arena_free(scratch);
}

@ @(linalg.h@>=
void mat_qr(mat a, mat r); /* |rows >= cols|; |r|: |cols| by |cols| */
void mat_orthonormalize(mat a); /* columns, |rows >= cols| */
void mat_random_orthonormal(mat a, rng *r); /* columns, |rows >= cols| */
void mat_random_modes(mat a, int rank, const double *value, rng *r);

@* Numbers and powers of matrices.
The singular values alone cost a third of the decomposition. They are left
descending in |s|, and |a|, which is $m$ by~$n$, is destroyed.

@c
void mat_singular_values(mat a, double *s)
{
  if (a.rows == 0 || a.cols == 0) return;
  double nothing = 0; /* in place of vectors */
  check_info("dgesdd", LAPACKE_dgesdd(LAPACK_COL_MAJOR, 'N', a.cols,
    a.rows, a.data, a.stride, s, &nothing, a.cols, &nothing, a.rows), a);
}

@ Three numbers describe them. The largest is the spectral norm, and their sum
the nuclear norm, $\lVert a\rVert_*=\max_Q\operatorname{tr}Q^{\mathsf T}a$ over
matrices with orthonormal columns or rows. The \emph{stable rank}
$\lVert a\rVert_F^2/\lVert a\rVert_2^2$ is at most the rank, and does not
notice small singular values. None destroys |a|. The matrix of zeros has
stable rank NaN.
@^nuclear norm@>
@^stable rank@>

@<Helpers@>=
static double *values_of(mat a, int *count) /* the caller frees */
{
  int k = a.rows < a.cols ? a.rows : a.cols; /* singular values */
  size_t size = (size_t) a.rows*(size_t) a.cols; /* entries */
  double *room = allocate(size+(size_t) k+1, sizeof *room); /* values, copy */
  mat copy = mat_of(room+k, a.rows, a.cols); /* to be destroyed */
  insist(k > 0);
  mat_copy(copy, a);
  mat_singular_values(copy, room);
  *count = k;
  return room;
}

@ @c
double mat_spectral(mat a)
{
  int k; /* singular values */
  double *s = values_of(a, &k), largest = s[0]; /* the norm */
  free(s);
  return largest;
}
@#
double mat_nuclear(mat a)
{
  int k; /* singular values */
  double *s = values_of(a, &k), sum = 0; /* the norm */
  for (int i = 0; i < k; i++) sum += s[i];
  free(s);
  return sum;
}
@#
double mat_stable_rank(mat a)
{
  int k; /* singular values */
  double *s = values_of(a, &k), sum = 0; /* of $(s_i/s_1)^2$ */
  for (int i = 0; i < k; i++) sum += s[i]/s[0]*(s[i]/s[0]);
  free(s);
  return sum;
}

@ @(linalg.h@>=
void mat_singular_values(mat a, double *s); /* destroys |a| */
double mat_spectral(mat a);
double mat_nuclear(mat a);
double mat_stable_rank(mat a);

@ |sym_power| replaces the symmetric matrix |a| by its |power|, any real
number, through its eigenvalues, of which those below |least| are first raised
to it: 0 clips what rounding has made negative, and a negative power needs a
positive |least|.
@^power of a matrix@>

@c
void sym_power(mat a, double power, double least)
{
  int n = a.rows; /* eigenvalues */
  insist(a.cols == n && (power > 0 ? least >= 0 : least > 0));
  if (n == 0) return;
  arena *scratch = arena_new(); /* freed on return */
  mat v = mat_new(scratch, n, n), w = mat_new(scratch, n, n); /* vectors */
  double *values = arena_take(scratch, (size_t) n, sizeof *values);
  mat_copy(v, a);
  sym_eigen(v, values);
  mat_copy(w, v);
  for (int i = 0; i < n; i++)
    vec_scale((size_t) n, pow(fmax(values[i], least), power), row_of(w, i));
  mat_mul_tn(a, v, w);
  arena_free(scratch);
}

@ @(linalg.h@>=
void sym_power(mat a, double power, double least); /* in place */

@* The kernel of OpenBLAS.
OpenBLAS contains a kernel for each kind of processor, and chooses among them
when it is loaded. The kernels add in different orders, so the last digits of
a product depend on the machine, and with several threads also on their
number. One kernel runs on every machine with AVX2, the one for Haswell; with
one thread it gives the same bits on all of them. By default we use it
everywhere. Where AVX-512 is present this costs a third of the speed or more;
the environment variable \.{KERNEL=native} gives up the equality of bits for
it.
@^reproducible bits@>

The choice is made when the library is loaded, before |main|, from
\.{OPENBLAS\_CORETYPE}, and the threads start then too, unless
\.{OPENBLAS\_NUM\_THREADS} is one. One of the libraries that draw has an
allocator that waits for ever without memory, unless \.{G\_SLICE} puts it aside.
So a program that finds these three variables with other values has to set them
and start itself again. |choose_kernel| does
so; it is called by the small object that comes first in every program, before
any library starts, and must do with what the system hands to it. A fourth
variable marks the second start and prevents a third. If the second start
fails, as in a system without \.{/proc}, the program goes on as it is, and the
records will say which kernel it used.

@c
static const char *const pinned = "Haswell"; /* OpenBLAS's name for AVX2 */
@<Find a variable of the system@>@;
void choose_kernel(char **argv, char **variables)
  __attribute__((no_sanitize("address", "undefined")));
void choose_kernel(char **argv, char **variables)
{
  const char *kernel = value_of(variables, "KERNEL="); /* the user's wish */
  const char *type = value_of(variables, "OPENBLAS_CORETYPE=");
  const char *threads = value_of(variables, "OPENBLAS_NUM_THREADS=");
  const char *slices = value_of(variables, "G_SLICE="); /* an allocator */
  bool pin = kernel == NULL || *kernel == '\0'; /* is it to be pinned? */
  if (value_of(variables, "LM_STARTED_AGAIN=") != NULL
    || ((!pin || (type != NULL && strcmp(type, pinned) == 0))
      && threads != NULL && strcmp(threads, "1") == 0
      && slices != NULL && strcmp(slices, "always-malloc") == 0)) return;
  @<Start again with the variables as they should be@>@;
}

@ The address sanitizer cannot watch what runs before it does.

@<Find a variable of the system@>=
static const char *value_of(char **variables, const char *name)
  __attribute__((no_sanitize("address", "undefined")));
static const char *value_of(char **variables, const char *name)
{
  size_t n = strlen(name); /* with the equals sign */
  for (; *variables != NULL; variables++)
    if (strncmp(*variables, name, n) == 0) return *variables+n;
  return NULL;
}

@ The new list begins with our values, and later ones of the same names are
left out.

@<Start again with the variables as they should be@>=
int n = 0, i; /* variables so far; an old one */
while (variables[n] != NULL) n++;
char *list[n+5]; /* of the second start */
n = 0;
list[n++] = "LM_STARTED_AGAIN=1";
list[n++] = "OPENBLAS_NUM_THREADS=1";
list[n++] = "G_SLICE=always-malloc";
if (pin) list[n++] = "OPENBLAS_CORETYPE=Haswell";
for (i = 0; variables[i] != NULL; i++)
  if (strncmp(variables[i], "OPENBLAS_NUM_THREADS=", 21) != 0
    && (!pin || strncmp(variables[i], "OPENBLAS_CORETYPE=", 18) != 0))
    list[n++] = variables[i];
list[n] = NULL;
execve("/proc/self/exe", argv, list);

@ |linalg_pin_kernel| comes first in |main|. It refuses what is not a kernel
and makes sure that one thread can compute.

@c
void linalg_pin_kernel(char **argv)
{
  const char *kernel = getenv("KERNEL"); /* the user's wish */
  (void) argv;
  if (kernel != NULL && kernel[0] != '\0' && strcmp(kernel, "native") != 0)
    fatal(2, "KERNEL: found `%s', expected `native' or nothing; "
      "unset this environment variable", kernel);
  openblas_set_num_threads(1);
  linalg_reserve(1);
}

@ OpenBLAS computes in buffers of 128 megabytes, one for each thread that is
in one of its functions. It maps them when they are first needed and keeps
them; if there is no room in the program's address space, it tries for ever.
So |linalg_reserve| looks whether there is room for the buffers of that many
threads, and has them mapped at once. That costs no memory, since a page is
only taken when something is written into it. The two functions of the library
are not in its header, but have been the same for twenty years.
@^limits of the system@>

@c
void *blas_memory_alloc(int unused); /* of OpenBLAS */
void blas_memory_free(void *buffer);
void linalg_reserve(int threads)
{
  static int reserved; /* buffers that are mapped */
  const size_t size = (size_t) 1<<27; /* of a buffer */
  if (threads <= reserved) return;
  void **p = allocate((size_t) threads, sizeof *p); /* the buffers */
  for (int i = reserved; i < threads; i++) {
    p[i] = mmap(NULL, size, PROT_READ|PROT_WRITE, MAP_PRIVATE|MAP_ANONYMOUS,
      -1, 0);
    if (p[i] == MAP_FAILED)
      fatal(1, "out of memory: products in %d thread%s need %d MB of address "
        "space; use fewer --jobs, or allow more (ulimit -v)", threads,
        threads == 1 ? "" : "s", threads*128);
  }
  for (int i = reserved; i < threads; i++) munmap(p[i], size);
  for (int i = 0; i < threads; i++) p[i] = blas_memory_alloc(0);
  for (int i = 0; i < threads; i++) blas_memory_free(p[i]);
  reserved = threads;
  free(p);
}

@ What counts in the end is what the library says of itself.

@c
const char *linalg_kernel(void)
{
  return openblas_get_corename();
}

bool linalg_kernel_is_pinned(void)
{
  return strcmp(linalg_kernel(), pinned) == 0
    && openblas_get_num_threads() == 1;
}

@ @(linalg.h@>=
void linalg_pin_kernel(char **argv); /* first in |main| */
void linalg_reserve(int threads); /* before they multiply */
const char *linalg_kernel(void); /* such as |"Haswell"| */
bool linalg_kernel_is_pinned(void);

@* Tests.
Products are compared with triple loops on awkward shapes: odd sizes, single
rows, nothing at all, and blocks of larger matrices, whose stride is not their
width. Factorizations are judged by what defines them: that the factors
multiply to the matrix and that orthonormal vectors are so.

@(test-linalg.c@>=
#include "test.h"
#include "linalg.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>

static arena *memory; /* of all matrices of the tests */
static rng numbers; /* fills them */
static const char *program; /* path of this test */
@<Functions for the tests@>@;
@<Functions that must fail@>@;

int main(int argc, char **argv)
{
  program = argv[0];
  linalg_pin_kernel(argv);
  if (argc > 1) return puts(linalg_kernel()) < 0; /* the child of a test */
  test_begin("test-linalg");
  memory = arena_new();
  numbers = rng_stream(1, 0, "test-linalg");
  @<Test views and elementwise operations@>@;
  @<Test the products against triple loops@>@;
  @<Test eigenvectors and singular vectors@>@;
  @<Test the factorizations@>@;
  @<Test that bad matrices are refused@>@;
  @<Test the choice of the kernel@>@;
  arena_free(memory);
  return test_end();
}

@ A random matrix is a block of a larger one, so that rows are not contiguous;
|difference| measures $\lVert a-b\rVert$ in the Frobenius norm.

@<Functions for the tests@>=
static mat random_block(int rows, int cols)
{
  mat m = mat_new(memory, rows+2, cols+3); /* with a margin */
  rng_normals(&numbers, (size_t) m.rows*(size_t) m.cols, 1, m.data);
  return mat_block(m, 1, 2, rows, cols);
}

static double difference(mat a, mat b)
{
  mat d = mat_new(memory, a.rows, a.cols); /* $a-b$ */
  mat_copy(d, a);
  mat_add(d, -1, b);
  return mat_frobenius(d);
}

static double far_from_identity(mat gram) /* $\lVert g-1\rVert$ */
{
  mat one = mat_new(memory, gram.rows, gram.cols); /* the identity */
  mat_set_identity(one);
  return difference(gram, one);
}

@ The block starts inside a matrix that itself has a margin. What lies just
outside it on each side must survive.

@<Test views and elementwise operations@>=
mat m = random_block(37, 21), t = random_block(21, 37); /* and transpose */
mat b = mat_block(m, 3, 4, 5, 6); /* a part */
double before = at(m, 36, 20); /* an element outside the part */
bool right = true; /* the verdict */
int i, j, k; /* row, column, term */
mat_transpose(t, m);
for (i = 0; i < 37; i++)
  for (j = 0; j < 21; j++) right = right && at(t, j, i) == at(m, i, j);
test_true(right, "a transposition moves every element");
test_true(&at(b, 1, 2) == &at(m, 4, 6), "a block is a view");
mat_scale(b, 0);
test_true(at(m, 3, 4) == 0 && at(m, 7, 9) == 0 && at(m, 8, 4) != 0
  && at(m, 3, 10) != 0 && at(m, 36, 20) == before,
  "operations on a block stay in it (else rows are overwritten)");
mat_set_identity(b);
test_near(mat_frobenius(b), sqrt(5), 1e-15, "the identity of 5 by 6");
mat_add(b, 2, b);
test_near(mat_frobenius(b), 3*sqrt(5), 1e-15, "y+2y is 3y");

@ Two columns turn, by $10^{-7}$ and by a right angle, whatever their lengths; the
cosine of the first angle differs from 1 by $5\cdot10^{-15}$. A third stays.

@<Test views and elementwise operations@>=
double start[] = {1, 2, 3, 0, 0, 4}, squares[3]; /* rows; of the columns */
double end[] = {5 * cos(1e-7), 0, 1.5, 5 * sin(1e-7), 1, 2}; /* the same */
mat from = mat_of(start, 2, 3), to = mat_of(end, 2, 3);
test_near(rms_turn(mat_block(from, 0, 0, 2, 1), mat_block(to, 0, 0, 2, 1)),
  1e-7, 1e-8, "a tiny angle (digits)");
test_near(rms_turn(from, to), sqrt(M_PI * M_PI / 12), 1e-12,
  "one right angle among three columns");
column_squares(from, squares);
test_near(squares[2], 25, 1e-15, "the squared norm of a column");
test_near(vec_distance(3, &at(from, 0, 0), &at(from, 1, 0)), sqrt(6), 1e-15,
  "the distance of two vectors");

@ Each of the four combinations of transpositions is tried on a list of
shapes, with $\alpha=2$ and $\beta=-1$.

@<Test the products against triple loops@>=
static const int shape[6][3] = { {1, 1, 1}, {7, 5, 3}, {1, 33, 8},
  {65, 1, 17}, {40, 41, 42}, {3, 4, 0} }; /* $m$, $n$, $k$ */
double worst = 0; /* error so far */
int s, turned; /* shape, combination */
for (s = 0; s < 6; s++)
  for (turned = 0; turned < 4; turned++)
    worst = fmax(worst, product_error(shape[s][0], shape[s][1],
      shape[s][2], turned & 1, turned & 2));
test_within(worst, 0, 1e-12,
  "products agree with triple loops (else nothing in this book is right)");

@ The slow side of the comparison is the definition, written out.

@<Functions for the tests@>=
static double product_error(int m, int n, int k, bool a_turned,
  bool b_turned)
{
  mat a = a_turned ? random_block(k, m) : random_block(m, k); /* factor */
  mat b = b_turned ? random_block(n, k) : random_block(k, n); /* factor */
  mat c = random_block(m, n), d = mat_new(memory, m, n); /* fast, slow */
  int i, j, l; /* row, column, term */
  for (i = 0; i < m; i++)
    for (j = 0; j < n; j++) {
      at(d, i, j) = -at(c, i, j);
      for (l = 0; l < k; l++)
        at(d, i, j) += 2*(a_turned ? at(a, l, i) : at(a, i, l))
          *(b_turned ? at(b, j, l) : at(b, l, j));
    }
  mat_gemm(c, 2, a, a_turned, b, b_turned, -1);
  return difference(c, d);
}

@ The other products are compared with the general one.

@<Test the products against triple loops@>=
mat a = random_block(35, 19), g = random_block(35, 35); /* and its Gram */
mat h = random_block(35, 35), u = random_block(19, 19); /* for comparison */
double x[35], y[35]; /* vectors */
mat_gram(g, a);
mat_mul_nt(h, a, a);
test_within(difference(g, h), 0, 1e-12, "Gram matrix, both triangles");
t = mat_new(memory, 19, 35);
mat_transpose(t, a);
mat_mul_tn(u, a, a);
mat_mul(mat_block(h, 0, 0, 19, 19), t, a);
test_within(difference(u, mat_block(h, 0, 0, 19, 19)), 0, 1e-12,
  "product with a transpose");
rng_normals(&numbers, 35, 1, x);
mat_tvec(y, a, x);
mat_mul(mat_of(x, 19, 1), t, mat_of(memcpy(h.data, x, sizeof x), 35, 1));
vec_add(19, -1, x, y);
test_within(vec_norm(19, y), 0, 1e-12, "transpose times vector");
mat_vec(y, t, h.data);
vec_scale(19, -2, y);
test_near(vec_dot(19, y, x), -2*vec_dot(19, x, x), 1e-13,
  "matrix times vector, scaled");
double here[] = {1, -2, 5}, there[] = {1, 1, 1}; /* a triangle's ends */
test_near(vec_distance(3, here, there), 5, 1e-15, "a distance");
test_near(vec_absolute_sum(3, here), 8, 1e-15, "a sum of absolute values");

@ Every row is nearest to itself, to whatever length it is scaled.

@<Test the products against triple loops@>=
int near[35]; /* the nearest rows of |a| */
double close[35]; /* their cosines */
mat longer = mat_new(memory, a.rows, a.cols); /* |a|, scaled by rows */
mat_copy(longer, a);
for (int i = 0; i < a.rows; i++)
  vec_scale((size_t) a.cols, 1+i, &at(longer, i, 0));
rows_nearest(longer, a, close, near);
for (int i = 0; i < a.rows; i++) {
  test_true(near[i] == i, "row %d is nearest to itself", i);
  test_near(close[i], vec_cosine((size_t) a.cols, &at(a, i, 0),
    &at(longer, i, 0)), 1e-13, "with the cosine one");
}

@ A symmetric matrix with known spectrum: $-\mathrm{second\ difference}$ of
size $n$ has the eigenvalues $2-2\cos(\pi k/(n+1))$.

@<Test eigenvectors and singular vectors@>=
double values[60], error_of_values = 0; /* computed; largest deviation */
m = random_block(60, 60);
mat_scale(m, 0);
for (i = 0; i < 60; i++) {
  at(m, i, i) = 2;
  if (i > 0) at(m, i, i-1) = at(m, i-1, i) = -1;
}
sym_eigen(m, values);
for (k = 0; k < 60; k++)
  error_of_values = fmax(error_of_values,
    fabs(values[k]-(2-2*cos(M_PI*(k+1)/61))));
test_within(error_of_values, 0, 1e-13, "eigenvalues of second differences");
test_within(fabs(at(m, 0, 1)/at(m, 0, 0)), 2*cos(M_PI/61), 1e-12,
  "row 0 is the eigenvector of the least eigenvalue, not column 0");

@ The new |m| is $V$ with $V^{\mathsf T}\Lambda V=g$ and orthonormal rows; |h|
takes $\Lambda V$.

@<Test eigenvectors and singular vectors@>=
g = random_block(60, 60);
h = random_block(60, 60);
mat_gram(m, g);
mat_copy(g, m);
sym_eigen(m, values);
for (i = 0, right = true; i+1 < 60; i++)
  right = right && values[i] <= values[i+1];
test_true(right, "eigenvalues ascend");
mat_copy(h, m);
for (i = 0; i < 60; i++) vec_scale(60, values[i], &at(h, i, 0));
t = mat_new(memory, 60, 60);
mat_mul_tn(t, m, h);
test_near(1+difference(t, g)/mat_frobenius(g), 1, 1e-13,
  "eigenvectors and eigenvalues give the matrix back");
mat_gram(t, m);
test_within(far_from_identity(t), 0, 1e-12, "eigenvectors are orthonormal");
mat_copy(t, g);
mat_copy(h, g);
double alone[60], top[60]; /* eigenvalues, the last eigenvector */
sym_eigenvalues(t, alone);
test_within(alone[0]-values[0], 0, 1e-10, "eigenvalues without vectors");
test_near(sym_top(h, top), values[59], 1e-13, "the largest eigenvalue");
test_near(fabs(vec_dot(60, top, &at(m, 59, 0))), 1, 1e-12,
  "the vector of the largest eigenvalue");
mat few = mat_new(memory, 5, 60); /* leading eigenvectors */
mat_copy(h, g);
sym_leading(h, alone, few);
for (i = 0; i < 5; i++) {
  test_near(alone[i], values[59-i], 1e-12, "eigenvalue %d from the top", i);
  test_near(fabs(vec_dot(60, &at(few, i, 0), &at(m, 59-i, 0))), 1, 1e-11,
    "its vector");
}

@ The decomposition is tried on a tall matrix and on a wide one.

@<Test eigenvectors and singular vectors@>=
test_within(svd_error(40, 17), 0, 1e-12, "singular values, tall");
test_within(svd_error(17, 40), 0, 1e-12, "singular values, wide");
test_within(svd_error(1, 9), 0, 1e-12, "singular values of one row");

@ The error counts three defects: of the left vectors, of the right vectors,
and of the product; a wrong order of the values adds~1.

@<Functions for the tests@>=
static double svd_error(int rows, int cols)
{
  int k = rows < cols ? rows : cols, i; /* how many; and which */
  mat a = random_block(rows, cols), b = mat_new(memory, rows, cols);
    /* matrix, product */
  mat u = random_block(rows, k), vt = random_block(k, cols), g;
    /* factors; their Gram matrices */
  double s[40], wrong; /* singular values; the error */
  mat_copy(b, a);
  mat_svd(b, u, s, vt);
  g = mat_new(memory, k, k);
  mat_mul_tn(g, u, u);
  wrong = far_from_identity(g);
  mat_gram(g, vt);
  wrong += far_from_identity(g);
  for (i = 0; i < k; i++) {
    vec_scale((size_t) cols, s[i], &at(vt, i, 0));
    if (i > 0 && s[i] > s[i-1]) wrong += 1;
  }
  mat_mul(b, u, vt);
  return wrong+difference(a, b);
}

@ A positive definite $g=mm^{\mathsf T}+1$ is factored and used to solve for a
|t| that is known.

@<Test the factorizations@>=
m = random_block(30, 30);
g = random_block(30, 30);
h = random_block(30, 30);
t = random_block(30, 4);
u = random_block(30, 4);
mat_gram(g, m);
for (i = 0; i < 30; i++) at(g, i, i) += 1;
mat_mul(u, g, t); /* $u=gt$, so that $t$ is the solution */
mat_copy(m, g);
spd_factor(m);
test_true(at(m, 0, 29) == 0 && at(m, 29, 0) != 0, "the factor is lower");
mat_gram(h, m);
test_within(difference(h, g), 0, 1e-11, "Cholesky factors multiply");
spd_solve(m, u);
test_within(difference(t, u), 0, 1e-11, "Cholesky solves");

@ The gradient of a ridge regression vanishes at its weights, $p^{\mathsf T}(pw-y)+\delta w=0$, with
more examples than weights and with fewer.

@<Test the factorizations@>=
for (int wide = 0; wide < 2; wide++) {
  mat p = wide ? random_block(9, 14) : random_block(14, 9);
  mat y = random_block(p.rows, 2), w = mat_new(memory, p.cols, 2);
  mat rest = mat_new(memory, p.rows, 2), slope = mat_new(memory, p.cols, 2);
  ridge_weights(p, y, 0.3, w);
  mat_mul(rest, p, w);
  mat_add(rest, -1, y);
  mat_mul_tn(slope, p, rest);
  mat_add(slope, 0.3, w);
  test_within(mat_frobenius(slope), 0, 1e-12, "ridge weights, %s",
    wide ? "fewer examples" : "more examples");
}

@ Nested numbers of features have the weights of each alone, times $\sqrt k$.

@<Test the factorizations@>=
mat features = random_block(7, 12), goal = mat_new(memory, 7, 1);
mat nested = mat_new(memory, 2, 12), separate = mat_new(memory, 12, 1);
const double sizes[] = { 5, 12 }; /* of the two regressions */
mat_copy(goal, random_block(7, 1));
nested_ridge(features, goal.data, 0.3, 2, sizes, nested);
for (int i = 0; i < 2; i++) {
  int k = (int) sizes[i]; /* features */
  mat part = mat_new(memory, 7, k), one = mat_block(separate, 0, 0, k, 1);
  mat_copy(part, mat_block(features, 0, 0, 7, k));
  mat_scale(part, 1/sqrt(k));
  ridge_weights(part, goal, 0.3, one);
  mat_scale(one, sqrt(k));
  test_within(difference(mat_of(&at(nested, i, 0), k, 1), one), 0, 1e-12,
    "%d nested features", k);
}

@ The triangular factor is $R=Q^{\mathsf T}a$, which also shows its positive
diagonal.

@<Test the factorizations@>=
a = random_block(33, 12);
m = random_block(33, 12);
mat_copy(m, a);
mat_orthonormalize(m);
g = mat_new(memory, 12, 12);
mat_mul_tn(g, m, m);
test_within(far_from_identity(g), 0, 1e-13, "columns are orthonormal");
mat_mul_tn(g, m, a);
for (i = 0, right = true; i < 12; i++) {
  right = right && at(g, i, i) > 0;
  for (j = 0; j < i; j++) right = right && fabs(at(g, i, j)) < 1e-13;
}
test_true(right, "R is upper triangular with positive diagonal");
mat r = random_block(12, 12); /* the factor as it is returned */
mat_copy(m, a);
mat_qr(m, r);
test_within(difference(r, g), 0, 1e-13, "R is returned with Q");
test_true(at(r, 11, 0) == 0, "R has zeros below its diagonal");

@ The numbers of singular values are known for a random matrix with the values
4, 2 and~1; the powers, for $g=V^{\mathsf T}\Lambda V$
with two equal factors.

@<Test the factorizations@>=
static const double given[] = {4, 2, 1}; /* singular values */
double four[9]; /* as they are found */
m = random_block(20, 9);
mat_random_modes(m, 3, given, &numbers);
test_near(mat_spectral(m), 4, 1e-14, "spectral norm");
test_near(mat_nuclear(m), 7, 1e-14, "nuclear norm (Procrustes)");
test_near(mat_stable_rank(m), 21.0/16, 1e-14, "stable rank");
mat_singular_values(m, four);
test_within(fabs(four[2]-1)+four[3], 0, 1e-14, "singular values alone");

@ @<Test the factorizations@>=
g = random_block(15, 15);
h = random_block(15, 15);
m = random_block(15, 15);
u = random_block(15, 15);
mat_gram(g, m);
mat_copy(h, g);
sym_power(h, 1/3., 0);
mat_mul(m, h, h);
mat_mul(u, m, h);
test_within(difference(u, g), 0, 1e-11, "the cube of the cube root");
mat_copy(h, g);
sym_power(h, -.5, 1e-9);
mat_mul(m, h, g);
mat_mul(u, m, h);
test_within(far_from_identity(u), 0, 1e-9, "an inverse square root");

@ For the Haar measure in two dimensions the angle of the first column is
uniform. The mean of $e^{i\theta}$ and of $e^{2i\theta}$ over 2000 draws is
below $5/\sqrt{2000}$; with LAPACK's own signs the first would not be.

@<Test the factorizations@>=
double c1 = 0, c2 = 0; /* sums of cosines */
m = mat_new(memory, 2, 2);
for (i = 0; i < 2000; i++) {
  mat_random_orthonormal(m, &numbers);
  c1 += at(m, 0, 0)/2000;
  c2 += (2*at(m, 0, 0)*at(m, 0, 0)-1)/2000;
}
test_within(c1, 0, 5/sqrt(4000), "random rotations have no direction");
test_within(c2, 0, 5/sqrt(4000), "nor an axis");

@ Each child does one forbidden thing. A wrong shape, which would overrun
memory, is the programmer's error and names the function; a bad number in a
matrix is the data's and says what to look for.

@<Test that bad matrices are refused@>=
test_dies(factor_indefinite, NULL, 1, "leading minor of order 2",
  "an indefinite matrix has no Cholesky factor");
test_dies(decompose_nan, NULL, 1, "found NaN", "NaN has no eigenvalues");
test_dies(multiply_wrong_shapes, NULL, 1, "mat_gemm",
  "3 by 2 times 3 by 2 is refused (else memory is overrun)");
test_dies(multiply_in_place, NULL, 1, "mat_gemm",
  "a product cannot replace its factor");
test_dies(leave_the_matrix, NULL, 1, "mat_block", "a block must fit");

@ @<Functions that must fail@>=
static void factor_indefinite(void *unused)
{
  double d[4] = { 1, 2, 2, 1 }; /* eigenvalues 3 and $-1$ */
  (void) unused;
  spd_factor(mat_of(d, 2, 2));
}

static void decompose_nan(void *unused)
{
  double d[4] = { 1, NAN, NAN, 1 }, values[2]; /* no matrix */
  (void) unused;
  sym_eigen(mat_of(d, 2, 2), values);
}

@ @<Functions that must fail@>=
static void multiply_wrong_shapes(void *unused)
{
  (void) unused;
  mat_mul(mat_new(memory, 3, 2), mat_new(memory, 3, 2),
    mat_new(memory, 3, 2));
}

static void multiply_in_place(void *unused)
{
  mat m = mat_new(memory, 2, 2); /* factor and product */
  (void) unused;
  mat_mul(m, m, m);
}

static void leave_the_matrix(void *unused)
{
  (void) unused;
  mat_block(mat_new(memory, 3, 3), 1, 1, 3, 2);
}

@ A child with an argument prints its kernel. It is started with
other variables, none of which may hinder the pin.

@<Test the choice of the kernel@>=
bool can = __builtin_cpu_supports("avx2")
  && __builtin_cpu_supports("fma"); /* is there anything to pin? */
test_true(!can || strcmp(kernel_under("-u OPENBLAS_CORETYPE"), "Haswell")
  == 0, "the kernel is pinned by default (else machines disagree)");
test_true(!can || strcmp(kernel_under("OPENBLAS_CORETYPE=Prescott"),
  "Haswell") == 0, "the pin prevails over another choice");
test_true(strcmp(kernel_under("-u OPENBLAS_CORETYPE KERNEL=native"),
  "") != 0, "KERNEL=native lets the program start");
test_true(strcmp(kernel_under("KERNEL=fast"), "") == 0,
  "an unknown KERNEL is refused");
test_true(linalg_kernel_is_pinned()
  == (strcmp(linalg_kernel(), "Haswell") == 0),
  "a program says whether it is pinned (else records mislead)");

@ @<Functions for the tests@>=
static const char *kernel_under(const char *settings)
{
  static char command[1000], reply[100]; /* for the shell, from it */
  FILE *pipe; /* what the child prints */
  snprintf(command, sizeof command, "env -u KERNEL -u LM_STARTED_AGAIN "
    "-u OPENBLAS_NUM_THREADS %s %s kernel 2>/dev/null",
    settings, program);
  pipe = popen(command, "r");
  insist(pipe != NULL);
  if (fgets(reply, sizeof reply, pipe) == NULL) reply[0] = '\0';
  pclose(pipe);
  reply[strcspn(reply, "\n")] = '\0';
  return reply;
}

@* Index.
