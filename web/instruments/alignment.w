% alignment: how alike two representations are, and how alike chance makes them.
@i types.w

@** Alignment.
Two networks see the same $n$ stimuli. The one answers with the activities of
$p_1$ neurons, an $n\times p_1$ matrix~$X$; the other with~$Y$, which is
$n\times p_2$. Neurons have no names that both share, and so whatever is
compared must not depend on the order of the columns. This instrument has five
indices of likeness, and what each of them is for unrelated representations.

All columns are centred over the stimuli. What a rotation of the neurons does
not change is the \emph{kernel} $K=XX^{\mathsf T}$, the inner products of
stimuli, and with $L=YY^{\mathsf T}$ the most popular index is
\begin{equation}
\mathrm{CKA}={\lVert X^{\mathsf T}Y\rVert^2\over\lVert X^{\mathsf T}X\rVert\,
\lVert Y^{\mathsf T}Y\rVert}={\langle K,L\rangle\over\lVert K\rVert\,\lVert
L\rVert},
\label{eq:alignment-cka}
\end{equation}
the cosine of the angle between two kernels (Frobenius norms)
\citep{kornblith2019}. A second one asks less: for each stimulus it takes the
$k$ nearest others, and counts how many of them are the same for both
\citep{huh2024}.
@^centred kernel alignment@>@^nearest neighbours@>

@(alignment.h@>=
#pragma once
#include "linalg.h"

@ A \&{portrait} is what these two need of one representation, so that many can
be compared in pairs: the centred kernel, divided by its norm, and the
neighbours, |k| for each stimulus. Its |ratio| is the \emph{participation
ratio} $(\mathrm{tr}\,K)^2/\lVert K\rVert^2$, the number of directions among
which the variance is shared: $r$ if $r$ eigenvalues are equal.
@^participation ratio@>

@(alignment.h@>=
typedef struct {
  int n, k; /* stimuli; neighbours */
  mat kernel; /* centred, of norm 1 */
  double ratio; /* participation */
  int *near; /* |n| by |k|, nearest first */
} portrait;
portrait portrait_of(arena *a, mat x, int k); /* |x|: not yet centred */
double portrait_cka(const portrait *x, const portrait *y);
double portrait_neighbours(const portrait *x, const portrait *y);

@ To centre the columns of $X$ is to subtract from each entry of
$XX^{\mathsf T}$ the means of its row and of its column, and to add the mean of
all. A kernel that was not made from a matrix $X$ is centred in the same way.

@(alignment.h@>=
void centre_kernel(mat k);
double participation(mat k);

@ @c
#include "alignment.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "data.h"
#include "theory.h"

void centre_kernel(mat k)
{
  int n = k.rows; /* stimuli */
  double *mean = allocate((size_t) n, sizeof *mean), all = 0; /* of rows */
  for (int i = 0; i < n; i++) {
    for (int j = 0; j < n; j++) mean[i] += at(k, i, j) / n;
    all += mean[i] / n;
  }
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) at(k, i, j) += all - mean[i] - mean[j];
  free(mean);
}

double participation(mat k)
{
  double trace = 0, norm = mat_frobenius(k); /* of |k| */
  for (int i = 0; i < k.rows; i++) trace += at(k, i, i);
  return trace * trace / (norm * norm);
}

@ The squared distance of two stimuli is $K_{ii}+K_{jj}-2K_{ij}$, and $K_{ii}$
is the same for all~$j$. The nearest so far are kept in order, and a new one is
let in from the far end. This does not mind numbers that are not numbers, which
come from a network that has diverged: such a list is of no use, but it is a
list.

@c
static void find_neighbours(mat kernel, int k, int *near)
{
  int n = kernel.rows; /* stimuli */
  double *far = allocate((size_t) n, sizeof *far); /* distances */
  for (int i = 0; i < n; i++, near += k)
    for (int j = 0, have = 0; j < n; j++) {
      far[j] = at(kernel, j, j) - 2 * at(kernel, i, j);
      if (j == i || (have == k && !(far[j] < far[near[k - 1]]))) continue;
      int p = have < k ? have++ : k - 1; /* its place */
      for (; p > 0 && far[j] < far[near[p - 1]]; p--) near[p] = near[p - 1];
      near[p] = j;
    }
  free(far);
}

portrait portrait_of(arena *a, mat x, int k)
{
  int n = x.rows; /* stimuli */
  portrait p = {n, k, mat_new(a, n, n), 0,
    arena_take(a, (size_t) n * (size_t) k, sizeof (int))};
  insist(0 < k && k < n);
  mat_gram(p.kernel, x);
  centre_kernel(p.kernel);
  p.ratio = participation(p.kernel);
  mat_scale(p.kernel, 1 / mat_frobenius(p.kernel));
  find_neighbours(p.kernel, k, p.near);
  return p;
}

@ @c
double portrait_cka(const portrait *x, const portrait *y)
{
  insist(x->n == y->n);
  return vec_dot((size_t) x->n * (size_t) x->n, x->kernel.data,
    y->kernel.data);
}

double portrait_neighbours(const portrait *x, const portrait *y)
{
  bool *marked = allocate((size_t) x->n, sizeof *marked); /* near, for |x| */
  long both = 0; /* neighbours for both */
  insist(x->n == y->n && x->k == y->k);
  for (int i = 0; i < x->n; i++) {
    const int *a = x->near + i * x->k, *b = y->near + i * y->k; /* of |i| */
    memset(marked, 0, (size_t) x->n * sizeof *marked);
    for (int j = 0; j < x->k; j++) marked[a[j]] = true;
    for (int j = 0; j < x->k; j++) both += marked[b[j]];
  }
  free(marked);
  return (double) both / ((double) x->n * x->k);
}

@* Three more indices. The diagonal of a kernel made from few neurons or many
stimuli counts in~\eqref{eq:alignment-cka} although it says nothing of
likeness. The unbiased estimate of $\langle K,L\rangle$ leaves it out
\citep{murphy2024}: with $K^0$, $L^0$ for the kernels with zeros on the
diagonal,
\[U(K,L)={1\over n(n-3)}\Bigl[\mathrm{tr}\,K^0L^0+{(1^{\mathsf T}K^01)
(1^{\mathsf T}L^01)\over(n-1)(n-2)}-{2\over n-2}\,1^{\mathsf T}K^0L^01\Bigr].\]
\emph{Debiased CKA} is $U(K,L)/\sqrt{U(K,K)U(L,L)}$; its kernels need not be
centred. \emph{Canonical correlations} are the singular values of
$Q_X^{\mathsf T}Q_Y$, with orthonormal bases of the two column spaces; there
are as many as the smaller has dimensions, and neither may have more than the
stimuli \citep{raghu2017}. The \emph{Procrustes} index
$\lVert X^{\mathsf T}Y\rVert_*/\lVert X\rVert\lVert Y\rVert$, with the nuclear
norm, is the cosine between $X$ and $Y$ after the best rotation of the one. The
last two take centred columns.
@^canonical correlations@>@^Procrustes index@>@^debiased estimate@>

@(alignment.h@>=
double debiased_cka(mat k, mat l);
void canonical_correlations(mat x, mat y, double *rho); /* descending */
double procrustes(mat x, mat y);

@ @c
static double unbiased(mat k, mat l)
{
  double n = k.rows, trace = 0, whole[2] = {0}, mixed = 0; /* four sums */
  for (int i = 0; i < k.rows; i++) {
    double s = -at(k, i, i), t = -at(l, i, i); /* sums of the rows */
    trace += vec_dot((size_t) n, &at(k, i, 0), &at(l, i, 0)) - s * t;
    for (int j = 0; j < k.cols; j++) s += at(k, i, j), t += at(l, i, j);
    whole[0] += s, whole[1] += t, mixed += s * t;
  }
  return (trace + whole[0] * whole[1] / ((n - 1) * (n - 2))
    - 2 * mixed / (n - 2)) / (n * (n - 3));
}
double debiased_cka(mat k, mat l)
{
  insist(k.rows == l.rows && k.rows > 3);
  return unbiased(k, l) / sqrt(unbiased(k, k) * unbiased(l, l));
}

@ @c
void canonical_correlations(mat x, mat y, double *rho)
{
  arena *a = arena_new(); /* for the bases */
  mat p = mat_new(a, x.rows, x.cols), q = mat_new(a, y.rows, y.cols);
  mat product = mat_new(a, x.cols, y.cols); /* of the bases */
  mat_copy(p, x);
  mat_copy(q, y);
  mat_orthonormalize(p);
  mat_orthonormalize(q);
  mat_mul_tn(product, p, q);
  mat_singular_values(product, rho);
  arena_free(a);
}

@ More neurons than stimuli are replaced by as many as there are stimuli: $X$
and $(XX^{\mathsf T})^{1/2}$ differ by a rotation.

@c
static mat compact(arena *a, mat x)
{
  if (x.cols <= x.rows) return x;
  mat k = mat_new(a, x.rows, x.rows); /* the kernel, and its root */
  mat_gram(k, x);
  sym_power(k, 0.5, 0);
  return k;
}
double procrustes(mat x, mat y)
{
  arena *a = arena_new(); /* for the product */
  mat p = compact(a, x), q = compact(a, y);
  mat product = mat_new(a, p.cols, q.cols);
  double size = mat_frobenius(x) * mat_frobenius(y);
  mat_mul_tn(product, p, q);
  size = mat_nuclear(product) / size;
  arena_free(a);
  return size;
}

@* What chance gives. Let the rows of $X$ and $Y$ be independent Gaussian vectors
with the covariances $\Sigma_1$ and $\Sigma_2$; centring leaves $m=n-1$
independent rows. Wishart's moments are $E\,\mathrm{tr}\,K^2=m(m+1)\,\mathrm{tr}
\,\Sigma^2+m(\mathrm{tr}\,\Sigma)^2$ and $E\,\mathrm{tr}\,KL=m\,\mathrm{tr}\,
\Sigma_1\,\mathrm{tr}\,\Sigma_2$, and the ratio of means is
\begin{equation}
\mathrm{CKA}_0=\Bigl[\Bigl(1+{m+1\over r_1}\Bigr)\Bigl(1+{m+1\over r_2}\Bigr)
\Bigr]^{-1/2},\qquad r=(\mathrm{tr}\,\Sigma)^2/\mathrm{tr}\,\Sigma^2.
\label{eq:alignment-null}
\end{equation}
@^Wishart distribution@>

The squares $\ell$ of the canonical correlations have Wachter's law. With
$c_i=p_i/m$, $c_1\le c_2$, $c_1+c_2<1$, their density is
\[{\sqrt{(r_+-\ell)(\ell-r_-)}\over2\pi c_1\,\ell(1-\ell)},\qquad r_\pm=\Bigl(
\sqrt{c_1(1-c_2)}\pm\sqrt{c_2(1-c_1)}\Bigr)^2.\]
For the mean of $\sqrt\ell$ put $\ell=\frac12(r_++r_-)-\frac12(r_+-r_-)\cos t$,
after which the integrand is smooth. The largest tends to $\sqrt{r_+}$.
@^Wachter, Kenneth@>

@(alignment.h@>=
double cka_null(double m, double r1, double r2);
double correlation_null(double m, double p1, double p2); /* mean */
double correlation_null_top(double m, double p1, double p2);

@ @c
double cka_null(double m, double r1, double r2)
{
  return 1 / sqrt((1 + (m + 1) / r1) * (1 + (m + 1) / r2));
}

static double wachter_edge(double c1, double c2, int sign)
{
  return pow(sqrt(c1 * (1 - c2)) + sign * sqrt(c2 * (1 - c1)), 2);
}

double correlation_null_top(double m, double p1, double p2)
{
  return sqrt(wachter_edge(p1 / m, p2 / m, 1));
}

double correlation_null(double m, double p1, double p2)
{
  double c1 = fmin(p1, p2) / m, c2 = fmax(p1, p2) / m, sum = 0;
  double top = wachter_edge(c1, c2, 1), low = wachter_edge(c1, c2, -1);
  if (c1 + c2 >= 1) return NAN;
  for (int i = 0; i < 2000; i++) {
    double t = M_PI * (i + 0.5) / 2000; /* the middle of a slice */
    double l = (top + low) / 2 - (top - low) / 2 * cos(t); /* $\ell$ */
    sum += pow((top - low) / 2 * sin(t), 2) / (sqrt(l) * (1 - l));
  }
  return sum * M_PI / 2000 / (2 * M_PI * c1);
}

@ For Procrustes we need the mean of a nuclear norm. Given~$X$,
$X^{\mathsf T}Y$ is $(X^{\mathsf T}X)^{1/2}$ times a Gaussian matrix, and
\[\sqrt x={2\over\pi}\int_0^\infty{x\over x+u^2}\,du\]
turns the sum of singular values into an integral over sums of
$x/(x+u^2)$, the effective degrees of freedom of a regression with the ridge
$u^2$. The deterministic equivalent of such a sum is known from random features: with $A_i$ the
$r=\min(p_1,m)$ nonzero eigenvalues of $X^{\mathsf T}X$, which are $m$ times
quantiles of the law of Marchenko and Pastur,
\begin{equation}
\mathrm{P}_0={M\over m\sqrt{p_1}},\qquad M={2\over\pi}\int_0^\infty
\sum_i{A_i\over A_i+\kappa(u)}\,du,\qquad\kappa=u^2+{\kappa\over p_2}\sum_i
{A_i\over A_i+\kappa}.
\label{eq:alignment-procrustes}
\end{equation}
@^deterministic equivalent@>@^Marchenko and Pastur, law of@>
It is easier to let $\kappa$ run and to compute $u$ from it. If $p_2<r$, then
$u=0$ where the sum is $p_2$, at $\kappa_0>0$; else at $\kappa_0=0$.

@(alignment.h@>=
double procrustes_null(int m, int p1, int p2);

@ @c
static double freedom(int r, const double *A, double kappa)
{
  double sum = 0;
  for (int i = 0; i < r; i++) sum += A[i] / (A[i] + kappa);
  return sum;
}

double procrustes_null(int m, int p1, int p2)
{
  enum { GRID = 4000 };
  int r = p1 < m ? p1 : m; /* nonzero eigenvalues */
  double *A = allocate((size_t) r, sizeof *A), mean = 0, first = 0;
  double u = 0, f = fmin(p2, r), sum = 0; /* the last point; the integral */
  for (int i = 0; i < r; i++)
    mean += (A[i] = m * marchenko_pastur_quantile((double) p1 / m,
      (i + 0.5) / r)) / r;
  @<Find where $u=0$, if not at $\kappa=0$@>@;
  for (int i = 0; i < GRID; i++) {
    double g = pow(10, -6 + 14.0 * i / (GRID - 1)); /* along the way */
    double kappa = p2 < r ? first * (1 + g) : mean * g / 100;
    double now = freedom(r, A, kappa);
    double next = sqrt(fmax(0, kappa * (1 - now / p2))); /* $u$ */
    sum += (next - u) * (f + now) / 2;
    u = next, f = now;
  }
  sum += mean * r / u;
  free(A);
  return 2 / M_PI * sum / (m * sqrt(p1));
}

@ @<Find where $u=0$, if not at $\kappa=0$@>=
if (p2 < r) {
  double low = 0, high = mean * r / p2; /* around $\kappa_0$ */
  for (int i = 0; i < 100; i++) {
    first = (low + high) / 2;
    if (freedom(r, A, first) > p2) low = first;
    else high = first;
  }
}

@* Tests. Likeness to oneself is complete, also after a rotation; canonical
correlations survive any invertible map. Six values of chance were computed
elsewhere, and one pair of independent matrices obeys them.

@(test-alignment.c@>=
#include "alignment.h"
#include "data.h"
#include "test.h"
#include <math.h>
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "alignment"); /* for their entries */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-alignment");
  @<Test likeness to oneself@>@;
  @<Test a pair that is worked out by hand@>@;
  @<Test the values of chance@>@;
  @<Test that chance gives them@>@;
  arena_free(a);
  return test_end();
}

@ @<Test likeness to oneself@>=
mat x = mat_new(a, 60, 20), y = mat_new(a, 60, 20), q = mat_new(a, 20, 20);
double rho[200]; /* canonical correlations */
rng_normals(&r, 1200, 1, x.data);
mat_random_orthonormal(q, &r);
mat_mul(y, x, q);
portrait first = portrait_of(a, x, 5), turned = portrait_of(a, y, 5);
test_near(portrait_cka(&first, &turned), 1, 1e-12, "CKA after a rotation");
test_near(portrait_neighbours(&first, &turned), 1, 0, "neighbours");
test_near(debiased_cka(first.kernel, turned.kernel), 1, 1e-12, "debiased");
mat_centre_columns(x, rho);
mat_centre_columns(y, rho);
test_near(procrustes(x, y), 1, 1e-12, "Procrustes");
for (int i = 0; i < 20; i++) at(q, i, i) += 3;
mat_mul(y, x, q);
canonical_correlations(x, y, rho);
test_near(rho[19], 1, 1e-10, "the least canonical correlation");

@ Four points on a line, at 0, 1, 3 and 7, and their squares. The kernel of the
first has the trace $28.75$; a kernel of rank one has participation~1; CKA is
the squared correlation; and the nearest of 0, 1, 3, 7 are 1, 0, 1, 3, for both.

@<Test a pair that is worked out by hand@>=
double four[] = {0, 1, 3, 7}, square[] = {0, 1, 9, 49};
portrait p = portrait_of(a, mat_of(four, 4, 1), 1);
portrait s = portrait_of(a, mat_of(square, 4, 1), 1);
test_near(p.ratio, 1, 1e-12, "participation of one neuron");
test_near(portrait_cka(&p, &s), 208.75 * 208.75 / (28.75 * 1612.75), 1e-12,
  "the squared correlation");
test_true(p.near[0] == 1 && p.near[1] == 0 && p.near[2] == 1
  && p.near[3] == 2, "neighbours on a line");
test_near(portrait_neighbours(&p, &s), 1, 0, "neighbours among the squares");

@ @<Test the values of chance@>=
static const struct { int n, p1, p2; double value; } known[] = {
  {500, 50, 50, 0.2660}, {500, 100, 200, 0.4077}, {500, 200, 200, 0.5148},
  {500, 400, 400, 0.6920}, {500, 1000, 1000, 0.8753}, {200, 100, 800, 0.6513}};
for (int i = 0; i < 6; i++)
  test_within(procrustes_null(known[i].n - 1, known[i].p1, known[i].p2),
    known[i].value, 6e-5, "Procrustes of chance, %d", i);
test_within(correlation_null(499, 100, 200), 0.6053, 6e-5, "mean correlation");
test_within(correlation_null(499, 200, 200), 0.5624, 6e-5, "of equal sizes");
test_within(cka_null(499, 100, 200), 0.2182, 6e-5, "CKA of chance");

@ The scatter of each is a third of its tolerance or less.

@<Test that chance gives them@>=
mat u = mat_new(a, 400, 100), v = mat_new(a, 400, 150);
double sum = 0, means[150]; /* of correlations; of columns */
rng_normals(&r, 40000, 1, u.data);
rng_normals(&r, 60000, 1, v.data);
mat_centre_columns(u, means);
mat_centre_columns(v, means);
portrait pu = portrait_of(a, u, 10), pv = portrait_of(a, v, 10);
test_within(portrait_cka(&pu, &pv), cka_null(399, 100, 150), 0.01, "CKA");
test_within(debiased_cka(pu.kernel, pv.kernel), 0, 0.02, "debiased CKA");
test_within(portrait_neighbours(&pu, &pv), 10.0 / 399, 0.008, "neighbours");
test_within(procrustes(u, v), procrustes_null(399, 100, 150), 0.006,
  "Procrustes");
canonical_correlations(u, v, rho);
for (int i = 0; i < 100; i++) sum += rho[i] / 100;
test_within(sum, correlation_null(399, 100, 150), 0.006, "correlations");
test_within(rho[0], correlation_null_top(399, 100, 150), 0.02, "the largest");

@* Index.
