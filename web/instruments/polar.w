% polar: the nearest orthonormal matrix, exactly and by odd polynomials.
@i types.w
@s real int
@s typed sizeof
@s blas sizeof

@** Polar factors.
Every matrix $X=U\,\mathrm{diag}(s)\,V^{\mathsf T}$ without vanishing singular
values has a nearest one with orthonormal rows or columns, its \emph{polar
factor} $UV^{\mathsf T}$: the same singular vectors, all singular values
replaced by~1. It is the direction of steepest descent when the length of a
step is measured by its largest singular value, as the sign is when it is
measured by its largest entry \citep{bernstein2024}. The optimizer Muon
descends along it.
@^polar factor@>@^steepest descent@>@^Bernstein, Jeremy@>

A singular value decomposition gives the factor exactly, at some
twenty times the price of a product. Muon is content with less and uses
products only. An odd polynomial
\begin{equation}\label{eq:odd}
p(X)=aX+b\,XX^{\mathsf T}X+c\,(XX^{\mathsf T})^2X
\end{equation}
acts on each singular value separately and leaves the vectors alone, because
$XX^{\mathsf T}X=U\,\mathrm{diag}(s^3)\,V^{\mathsf T}$ and so on. Applied
several times, with coefficients that may change from step to step, it can
push all of $[\ell,1]$ towards~1. All that is to be known of such a scheme is
a function of one number, and the tests below know it.
@^Newton--Schulz iteration@>

What is not here: methods for square roots and signs of general matrices, and
any choice of scheme for the caller.

@(polar.h@>=
#pragma once
#include "linalg.h"
typedef struct { double a, b, c; } odd_quintic; /* $ax+bx^3+cx^5$ */

@ @c
#include "polar.h"
#include <cblas.h>
#include <lapacke.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
@<Fit polynomials to the constant 1@>@;

@* Four schemes. |polar_schedule| writes the polynomials of |steps| steps
to~|p|, for matrices with singular values in $[\ell,1]$, where $\ell$ is
|low|, $0<\ell\le1$.

|NEWTON_SCHULZ| is $p(x)=\frac32x-\frac12x^3$ in each step, Newton's method for
$x^{-2}=1$: close to~1 the error is squared, but a small value grows by no more
than $\frac32$ in a step.

|MUON_QUINTIC| has the coefficients with which Muon was published (K.~Jordan
and others, \emph{Muon: an optimizer for hidden layers}, technical note of
2024). It multiplies small values by 3.4 but does not converge: what has come
near~1 goes on wandering between 0.68 and 1.13.
@^Jordan, Keller@>@^Muon@>

|EXPRESS_CUBIC| and |EXPRESS_QUINTIC| are the Polar Express \citep{amsel2025}:
in each step the polynomial of degree 3 or 5 that on the interval
$[\ell_k,u_k]$ of what singular values are left deviates least from~1. Its
values lie between $p(\ell_k)$ and $2-p(\ell_k)$, which is the next interval.
@^Polar Express@>@^Amsel, Noah@>

@(polar.h@>=
typedef enum {
  NEWTON_SCHULZ, MUON_QUINTIC, EXPRESS_CUBIC, EXPRESS_QUINTIC
} polar_scheme;
void polar_schedule(polar_scheme scheme, double low, int steps,
  odd_quintic *p);

@ @c
void polar_schedule(polar_scheme scheme, double low, int steps,
  odd_quintic *p)
{
  double l = low, u = 1; /* the interval $[\ell_k,u_k]$ */
  insist(0 < low && low <= 1 && steps >= 0);
  for (int k = 0; k < steps; k++) {
    switch (scheme) {
    case NEWTON_SCHULZ: p[k] = (odd_quintic) { 1.5, -0.5, 0 }; break;
    case MUON_QUINTIC:
      p[k] = (odd_quintic) { 3.4445, -4.7750, 2.0315 }; break;
    case EXPRESS_CUBIC: p[k] = best_cubic(l, u); break;
    case EXPRESS_QUINTIC: p[k] = best_quintic(l, u); break;
    }
    l = polar_scalar(1, p + k, l);
    u = 2 - l;
  }
}

@ |polar_scalar| is what |steps| polynomials, one after the other, do to a
singular value~|x|.

@(polar.h@>=
double polar_scalar(int steps, const odd_quintic *p, double x);

@ @c
double polar_scalar(int steps, const odd_quintic *p, double x)
{
  for (int k = 0; k < steps; k++) {
    double z = x * x; /* powers of |x| go by two */
    x *= p[k].a + z * (p[k].b + z * p[k].c);
  }
  return x;
}

@ The best cubic has a closed form. With $\alpha^2=3/(u^2+\ell u+\ell^2)$ the
polynomial $\frac32\alpha x-\frac12(\alpha x)^3$ takes the same value at
both ends and its maximum, which is~1, between them; a factor~$\beta$
centres its range about~1.

@<Fit polynomials to the constant 1@>=
static odd_quintic best_cubic(double l, double u)
{
  double alpha = sqrt(3 / (u * u + l * u + l * l)); /* as in the text */
  double cube = alpha * alpha * alpha; /* $\alpha^3$ */
  double beta = 4 / (2 + l * u * (l + u) * cube); /* centres the range */
  return (odd_quintic) { 1.5 * beta * alpha, -0.5 * beta * cube, 0 };
}

@ The best quintic is found by Remez's exchange. Four points $\ell<q<r<u$ fix
the polynomial whose deviation from~1 is $E,-E,E,-E$ there; the extrema of
that polynomial are the next $q$ and~$r$. A few rounds suffice. On an interval
of nearly no length the four equations become dependent, and the quintic that
is flattest at~1 is taken instead, $(15x-10x^3+3x^5)/8$ with $x/u$ for~$x$.
@^Remez, Evgeny@>

@<Fit polynomials to the constant 1@>=
static odd_quintic best_quintic(double l, double u)
{
  double q = (3 * l + u) / 4, r = (l + 3 * u) / 4, last = INFINITY; /* $E$ */
  odd_quintic p = { 15 / (8 * u), -10 / (8 * pow(u, 3)),
    3 / (8 * pow(u, 5)) }; /* the flattest */
  if (l / u > 1 - 5e-6) return p;
  for (int round = 0; round < 100; round++) {
    double x[4] = { l, q, r, u }, e[4] = { 1, 1, 1, 1 }; /* right side */
    @<Solve for the polynomial with deviations of alternating sign@>@;
    if (fabs(e[3] - last) < 1e-15) break;
    last = e[3];
    double root = sqrt(9 * p.b * p.b - 20 * p.a * p.c); /* of $p'=0$ */
    q = sqrt((-3 * p.b - root) / (10 * p.c));
    r = sqrt((-3 * p.b + root) / (10 * p.c));
  }
  return p;
}

@ The unknowns are $a$, $b$, $c$ and~$E$, which take the place of the right
side~|e|. The derivative $a+3bx^2+5cx^4$ vanishes at $q$ and~$r$.

@<Solve for the polynomial with deviations of alternating sign@>=
double system[16]; /* 4 by 4, row-major */
lapack_int pivot[4]; /* row exchanges */
for (int i = 0; i < 4; i++) {
  system[4 * i] = x[i];
  system[4 * i + 1] = pow(x[i], 3);
  system[4 * i + 2] = pow(x[i], 5);
  system[4 * i + 3] = i % 2 == 0 ? 1 : -1;
}
insist(LAPACKE_dgesv(LAPACK_ROW_MAJOR, 4, 1, system, 4, pivot, e, 1) == 0);
p = (odd_quintic) { e[0], e[1], e[2] };

@* On matrices. |polar_exact| replaces |x| by its polar factor by way of a
singular value decomposition. A direction whose singular value is below
$10^{-12}$ of the largest stays zero, as in the pseudo-inverse: rounding has
decided on what is left of it, and would be blown up to one.

@(polar.h@>=
void polar_exact(mat x);

@ @c
void polar_exact(mat x)
{
  int k = x.rows < x.cols ? x.rows : x.cols; /* singular values */
  arena *a = arena_new(); /* for the factors */
  mat u = mat_new(a, x.rows, k), vt = mat_new(a, k, x.cols); /* vectors */
  double *s = arena_take(a, (size_t) k, sizeof *s); /* descending */
  mat_svd(x, u, s, vt);
  for (int i = 0; i < k; i++)
    if (s[i] <= 1e-12 * s[0]) mat_scale(mat_block(vt, i, 0, 1, x.cols), 0);
  mat_mul(x, u, vt);
  arena_free(a);
}

@ |polar_steps| applies |steps| polynomials to the |rows| by |cols| matrix
|x|, row by row without gaps. Its singular values should be in the interval
that the polynomials were made for; |polar_normalize| divides |x| by its
Frobenius norm, after which none exceeds~1, and returns that norm. A matrix of
zeros stays one. Both exist in single precision too: the numbers are needed to
a percent by an optimizer, which calls them in every step.

@(polar.h@>=
double polar_normalize(int rows, int cols, double *x);
double single_polar_normalize(int rows, int cols, float *x);
void polar_steps(int rows, int cols, double *x, int steps,
  const odd_quintic *p);
void single_polar_steps(int rows, int cols, float *x, int steps,
  const odd_quintic *p);

@ One text serves both precisions, as in the web on networks: |real| is the
type of a number, |typed(name)| the name of a function, |blas(name)| a routine
of the BLAS.

@(polar-kernels.h@>=
double typed(polar_normalize)(int rows, int cols, real *x)
{
  int n = rows * cols; /* entries */
  double norm = (double) blas(nrm2)(n, x, 1); /* of Frobenius */
  if (norm > 0) blas(scal)(n, (real) (1 / norm), x, 1);
  return norm;
}

@ The powers of the smaller of the two Gram matrices are formed: with $k$ rows
and $n\ge k$ columns a step is $A=XX^{\mathsf T}$, $B=bA+cA^2$, $X\gets
aX+BX$, in all $4k^2n+2k^3$ operations; a tall matrix is treated with
$X^{\mathsf T}X$ from the right. When $c=0$ the square of~$A$ is not computed.

@(polar-kernels.h@>=
void typed(polar_steps)(int rows, int cols, real *x, int steps,
  const odd_quintic *p)
{
  bool tall = rows > cols; /* is the Gram matrix on the right? */
  int k = tall ? cols : rows, n = tall ? rows : cols; /* small, large side */
  size_t gram = (size_t) k * k, size = (size_t) k * n; /* entries */
  real *a = allocate(2 * gram + size, sizeof *a); /* $A$ */
  real *b = a + gram, *y = b + gram; /* $B$; old |x| */
  for (int s = 0; s < steps; s++) {
    @<Form |b|, the even part of the polynomial@>@;
    memcpy(y, x, size * sizeof *x);
    blas(gemm)(CblasRowMajor, CblasNoTrans, CblasNoTrans, rows, cols, k, 1,
      tall ? y : b, k, tall ? b : y, cols, (real) p[s].a, x, cols);
  }
  free(a);
}

@ The even part is $B=bA+cA^2$; the term~$aX$ is left to the last product.

@<Form |b|, the even part of the polynomial@>=
blas(gemm)(CblasRowMajor, tall ? CblasTrans : CblasNoTrans,
  tall ? CblasNoTrans : CblasTrans, k, k, n, 1, x, cols, x, cols, 0, a, k);
memcpy(b, a, gram * sizeof *a);
if (p[s].c != 0)
  blas(gemm)(CblasRowMajor, CblasNoTrans, CblasNoTrans, k, k, k,
    (real) p[s].c, a, k, a, k, (real) p[s].b, b, k);
else blas(scal)(k * k, (real) p[s].b, b, 1);

@ @(polar-kernels.h@>=
#undef @[real@]
#undef @[typed@]
#undef @[blas@]

@ @c
#define @[real double@]
#define typed(name) name
#define blas(name) cblas_d##name
#include "polar-kernels.h"
#define @[real float@]
#define typed(name) single_##name
#define blas(name) cblas_s##name
#include "polar-kernels.h"

@* Tests. The polynomials are judged by the largest deviation from~1 after five
steps on $[10^{-3},1]$, for which an independent program gave the numbers
below; the matrices, by the polynomials.

@(test-polar.c@>=
#include "polar.h"
#include "test.h"
#include <math.h>
#include <stdlib.h>
static arena *memory; /* of all matrices */
static rng numbers; /* fills them */
@<Functions for the tests of polar factors@>@;
int main(int argc, char **argv)
{
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-polar");
  memory = arena_new();
  numbers = rng_stream(1, 0, "test-polar");
  @<Test the polynomials on numbers@>@;
  @<Test the polynomials on matrices@>@;
  @<Test the exact factor@>@;
  arena_free(memory);
  return test_end();
}

@ @<Functions for the tests of polar factors@>=
static double worst(int steps, const odd_quintic *p, double low)
{
  double w = 0; /* largest deviation so far */
  for (int i = 0; i <= 20000; i++) {
    double x = pow(low, i / 20000.0); /* from 1 down to |low| */
    w = fmax(w, fabs(1 - polar_scalar(steps, p, x)));
  }
  return w;
}

@ A sixth step shows that the quintic of the Polar Express converges; after
twelve, Muon's is still a third away.

@<Test the polynomials on numbers@>=
static const double after_five[4] = { .992406, .529456, .795613, .113448 };
odd_quintic p[60]; /* of the scheme under test */
for (int s = NEWTON_SCHULZ; s <= EXPRESS_QUINTIC; s++) {
  polar_schedule(s, 1e-3, 5, p);
  test_within(worst(5, p, 1e-3), after_five[s], 1e-6,
    "scheme %d after five steps (else Muon's steps are not what it says)", s);
}
polar_schedule(EXPRESS_QUINTIC, 1e-3, 12, p);
test_near(worst(6, p, 1e-3), 9.1647e-4, 1e-4, "the quintic after six steps");
test_within(worst(12, p, 1e-3), 0, 1e-14, "the quintic after twelve");
polar_schedule(MUON_QUINTIC, 1e-3, 12, p);
test_within(worst(12, p, 1e-3), .3181, 1e-3, "Muon's quintic wanders");
polar_schedule(NEWTON_SCHULZ, 1e-3, 40, p);
test_within(worst(40, p, 1e-3), 0, 1e-14, "Newton and Schulz converge");
polar_schedule(EXPRESS_CUBIC, 1, 1, p);
test_near(p[0].a, 1.5, 1e-14, "on a point the best cubic is Newton's");

@ A matrix with known singular values and vectors, wide, tall and square,
must come out with the same vectors and the polynomial's values.

@<Test the polynomials on matrices@>=
static const int shape[3][2] = { {20, 30}, {30, 20}, {25, 25} };
for (int i = 0; i < 3; i++)
  for (int s = NEWTON_SCHULZ; s <= EXPRESS_QUINTIC; s++) {
    double error[2]; /* in both precisions */
    compare(s, shape[i][0], shape[i][1], error);
    test_within(error[0], 0, 1e-12, "%d by %d, scheme %d (products)",
      shape[i][0], shape[i][1], s);
    test_within(error[1], 0, 1e-4, "the same in single precision");
  }

@ @<Functions for the tests of polar factors@>=
static mat with_values(mat u, mat v, int steps, const odd_quintic *p)
{
  mat b = mat_new(memory, u.rows, u.cols); /* $U$, columns scaled */
  mat x = mat_new(memory, u.rows, v.rows); /* the matrix */
  for (int i = 0; i < b.rows; i++)
    for (int j = 0; j < b.cols; j++)
      at(b, i, j) = at(u, i, j)
        * polar_scalar(steps, p, pow(1e-3, (double) j / b.cols));
  mat_mul_nt(x, b, v);
  return x;
}

@ The singular values are $10^{-3j/k}$; the error is the largest of an entry.

@<Functions for the tests of polar factors@>=
static void compare(polar_scheme s, int rows, int cols, double *error)
{
  int k = rows < cols ? rows : cols, n = rows * cols; /* values, entries */
  mat u = mat_new(memory, rows, k), v = mat_new(memory, cols, k); /* vectors */
  odd_quintic p[6]; /* the polynomials */
  float *f = allocate((size_t) n, sizeof *f); /* single precision */
  polar_schedule(s, 1e-3, 6, p);
  mat_random_orthonormal(u, &numbers);
  mat_random_orthonormal(v, &numbers);
  mat x = with_values(u, v, 0, p), y = with_values(u, v, 6, p);
  for (int i = 0; i < n; i++) f[i] = (float) x.data[i];
  polar_steps(rows, cols, x.data, 6, p);
  single_polar_steps(rows, cols, f, 6, p);
  error[0] = error[1] = 0;
  for (int i = 0; i < n; i++) {
    error[0] = fmax(error[0], fabs(x.data[i] - y.data[i]));
    error[1] = fmax(error[1], fabs(f[i] - y.data[i]));
  }
  free(f);
}

@ The exact factor has orthonormal rows, and $UV^{\mathsf T}X^{\mathsf T}$ is
symmetric with the singular values as eigenvalues. Converged polynomials agree
with it.

@<Test the exact factor@>=
mat x = mat_new(memory, 12, 20), y = mat_new(memory, 12, 20); /* two ways */
mat g = mat_new(memory, 12, 12); /* Gram matrix */
double off = 0; /* deviation from the identity */
rng_normals(&numbers, 240, 1, x.data);
mat_copy(y, x);
test_near(polar_normalize(12, 20, y.data), mat_frobenius(x), 1e-14,
  "the norm that is divided out");
polar_exact(x);
mat_gram(g, x);
for (int i = 0; i < 12; i++)
  for (int j = 0; j < 12; j++)
    off = fmax(off, fabs(at(g, i, j) - (i == j)));
test_within(off, 0, 1e-13, "the rows of a polar factor are orthonormal");
polar_schedule(EXPRESS_QUINTIC, 1e-3, 12, p);
polar_steps(12, 20, y.data, 12, p);
mat_add(y, -1, x);
test_within(mat_frobenius(y), 0, 1e-12, "twelve steps reach it");
for (int j = 0; j < 20; j++) at(x, 3, j) = at(x, 5, j); /* now singular */
polar_exact(x);
test_near(mat_frobenius(x), sqrt(11), 1e-12, "a lost direction stays zero");
mat_scale(x, 0);
test_true(polar_normalize(12, 20, x.data) == 0 && x.data[7] == 0,
  "a matrix of zeros stays one");

@* Index.
