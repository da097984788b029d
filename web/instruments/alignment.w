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
#include "database.h"
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
\[\begin{aligned}U(K,L)={1\over n(n-3)}\Bigl[&\mathrm{tr}\,K^0L^0
+{(1^{\mathsf T}K^01)(1^{\mathsf T}L^01)\over(n-1)(n-2)}\\
&-{2\over n-2}\,1^{\mathsf T}K^0L^01\Bigr].\end{aligned}\]
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
\begin{gathered}
\mathrm{CKA}_0=\Bigl[\Bigl(1+{m+1\over r_1}\Bigr)\Bigl(1+{m+1\over r_2}\Bigr)
\Bigr]^{-1/2},\\ r=(\mathrm{tr}\,\Sigma)^2/\mathrm{tr}\,\Sigma^2.\end{gathered}
\label{eq:alignment-null}
\end{equation}
@^Wishart distribution@>

The squares $\ell$ of the canonical correlations have Wachter's law. With
$c_i=p_i/m$, $c_1\le c_2$, $c_1+c_2<1$, their density is
\[\begin{gathered}{\sqrt{(r_+-\ell)(\ell-r_-)}\over2\pi c_1\,\ell(1-\ell)},\\
r_\pm=\Bigl(\sqrt{c_1(1-c_2)}\pm\sqrt{c_2(1-c_1)}\Bigr)^2.\end{gathered}\]
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
turns the sum of singular values into an integral over sums of $x/(x+u^2)$, the
effective degrees of freedom of a regression with the ridge $u^2$. The deterministic
equivalent of such a sum is known from random features: with $A_i$ the
$r=\min(p_1,m)$ nonzero eigenvalues of $X^{\mathsf T}X$, which are $m$ times
quantiles of the law of Marchenko and Pastur,
\begin{equation}
\begin{gathered}
\mathrm{P}_0={M\over m\sqrt{p_1}},\qquad M={2\over\pi}\int_0^\infty
\sum_i{A_i\over A_i+\kappa(u)}\,du,\\
\kappa=u^2+{\kappa\over p_2}\sum_i{A_i\over A_i+\kappa}.\end{gathered}
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

@ Questions that are asked of a database know these values as \.{null\_cka},
\.{null\_mean}, \.{null\_top} and \.{null\_procrustes}, of the same three numbers,
once |alignment_questions| has been called.

@(alignment.h@>=
void alignment_questions(void);

@ @c
static double null_cka(int n, const double *x)
{
  return n == 3 ? cka_null(x[0], x[1], x[2]) : NAN;
}
static double null_mean(int n, const double *x)
{
  return n == 3 ? correlation_null(x[0], x[1], x[2]) : NAN;
}
static double null_top(int n, const double *x)
{
  return n == 3 ? correlation_null_top(x[0], x[1], x[2]) : NAN;
}
static double null_procrustes(int n, const double *x)
{
  return n == 3 ? procrustes_null((int) x[0], (int) x[1], (int) x[2]) : NAN;
}
void alignment_questions(void)
{
  question_function("null_cka", 3, null_cka);
  question_function("null_mean", 3, null_mean);
  question_function("null_top", 3, null_top);
  question_function("null_procrustes", 3, null_procrustes);
}

@ Whoever wants to see chance at work draws two matrices of |p| neurons that are
centred and independent, with the variances $k^{-|decay|}$.

@(alignment.h@>=
mat unrelated_neurons(arena *a, int n, int p, double decay, rng *r);

@ @c
mat unrelated_neurons(arena *a, int n, int p, double decay, rng *r)
{
  mat x = mat_new(a, n, p);
  double *mean = allocate((size_t) p, sizeof *mean); /* of columns */
  power_law_gaussian(x, decay, r);
  mat_centre_columns(x, mean);
  free(mean);
  return x;
}

@* The noise of few neurons. A layer of $N$ neurons with independent random
weights is a sample, and its kernel $\hat K$ the mean of $N$ single kernels
$\phi\phi^{\mathsf T}$, where $\phi\in\mathbf R^n$ has the centred answers of one
neuron. With $K=E\,\phi\phi^{\mathsf T}$ two such layers have $1/\mathrm{CKA}-1=V/N$
to first order in $1/N$, and
\begin{equation}
V={1\over\lVert K\rVert^2}\Bigl[E\lVert\phi\rVert^4-{E(\phi^{\mathsf T}K\phi)^2
\over\lVert K\rVert^2}\Bigr]
\label{eq:alignment-v}
\end{equation}
(chapter~\webnumber{d10-representations} has the derivation). The mean is taken over
neurons whose preactivations are Gaussian with the covariance $K_0$ of the layer
below; a |response| replaces them by answers, in place. |relu_response| is
$\sqrt2\,\mathrm{relu}$, which keeps the lengths of stimuli.
@^sampling of neurons@>

|gaussian_factor| has $L$ with $LL^{\mathsf T}=K_0$, where a billionth of the mean
variance is added to the diagonal. |sampling_noise| is the mean
in~\eqref{eq:alignment-v} over |draws| neurons, a multiple of 200, with the factor |l|
and the centred kernel |k|; its standard error, from the scatter over neurons, is
left in |error|.

@(alignment.h@>=
typedef void response(size_t n, double *z);
void relu_response(size_t n, double *z);
mat gaussian_factor(arena *a, mat k);
double sampling_noise(mat l, mat k, response *f, int draws, rng *r,
  double *error);

@ The Gaussian vectors are rows of a standard normal matrix times
$L^{\mathsf T}$.

@c
mat gaussian_factor(arena *a, mat k)
{
  mat l = mat_new(a, k.rows, k.rows); /* $L$ */
  double trace = 0;
  mat_copy(l, k);
  for (int i = 0; i < k.rows; i++) trace += at(k, i, i);
  for (int i = 0; i < k.rows; i++) at(l, i, i) += 1e-9 * trace / k.rows;
  spd_factor(l);
  return l;
}
void relu_response(size_t n, double *z)
{
  for (size_t i = 0; i < n; i++) z[i] = M_SQRT2 * fmax(0, z[i]);
}
static void draw_neurons(mat phi, mat spare, mat l, response *f, rng *r)
{
  size_t n = (size_t) phi.rows * (size_t) phi.cols; /* answers */
  rng_normals(r, n, 1, spare.data);
  mat_mul_nt(phi, spare, l);
  f(n, phi.data);
}

@ @c
double sampling_noise(mat l, mat k, response *f, int draws, rng *r,
  double *error)
{
  enum { ROWS = 200 };
  arena *a = arena_new(); /* for a batch of neurons */
  int n = k.rows, all = draws / ROWS * ROWS; /* stimuli; neurons */
  mat phi = mat_new(a, ROWS, n), spare = mat_new(a, ROWS, n);
  double size = pow(mat_frobenius(k), 2), sum = 0, squares = 0;
  insist(all > 0);
  for (int done = 0; done < all; done += ROWS) {
    draw_neurons(phi, spare, l, f, r);
    @<Centre the answers of each neuron@>@;
    mat_mul(spare, phi, k);
    for (int i = 0; i < ROWS; i++) {
      double *v = &at(phi, i, 0); /* $\phi$ */
      double long2 = vec_dot((size_t) n, v, v);
      double along = vec_dot((size_t) n, v, &at(spare, i, 0));
      double part = (long2 * long2 - along * along / size) / size;
      sum += part, squares += part * part;
    }
  }
  arena_free(a);
  *error = sqrt((squares / all - pow(sum / all, 2)) / all);
  return sum / all;
}

@ @<Centre the answers of each neuron@>=
for (int i = 0; i < ROWS; i++) {
  double mean = 0; /* over stimuli */
  for (int j = 0; j < n; j++) mean += at(phi, i, j) / n;
  for (int j = 0; j < n; j++) at(phi, i, j) -= mean;
}

@ A second layer also passes on the noise of the first. If a single neuron of the
first makes its uncentred kernel $K_1$ too large by $dK=\phi\phi^{\mathsf T}-K_1$,
then the kernel of $\sqrt2\,\mathrm{relu}$ on top of it changes by
\begin{equation}
D_{ij}={\pi-\theta\over\pi}\,dK_{ij}+{\sin\theta\over2\pi}\Bigl({s_j\over
s_i}\,dK_{ii}+{s_i\over s_j}\,dK_{jj}\Bigr)
\label{eq:alignment-inherited}
\end{equation}
with $s_i=\sqrt{K_{1,ii}}$ and $\cos\theta=K_{1,ij}/s_is_j$. With $D$ and the kernel
$K_2$ of the second layer centred this contributes to its $V$
\[{1\over\lVert K_2\rVert^2}\,E\Bigl[\lVert D\rVert^2-{\langle D,K_2\rangle^2
\over\lVert K_2\rVert^2}\Bigr].\]
|inherited_noise| is the mean over |neurons| of the first layer, whose preactivations
have the factor~|l|.

@(alignment.h@>=
double inherited_noise(mat l, mat k1, mat k2, int neurons, rng *r);

@ Of each neuron we need only three numbers: the squares of the entries of the
centred $D$, which are those of~$D$ less what its row means take away,
\[\begin{gathered}\lVert D_{\rm centred}\rVert^2=\lVert D\rVert^2
-{2\over n}\sum_i\sigma_i^2+{1\over n^2}\Bigl(\sum_i\sigma_i\Bigr)^2,\\
\sigma_i=\sum_jD_{ij},\end{gathered}\]
and $\langle D,K_2\rangle$, where it is enough that $K_2$ is centred. Rows of
$D$ are made one at a time from three matrices that do not depend on the
neuron.

@c
double inherited_noise(mat l, mat k1, mat k2, int neurons, rng *r)
{
  arena *a = arena_new(); /* for matrices */
  int n = k1.rows; /* stimuli */
  mat p = mat_new(a, n, n), q = mat_new(a, n, n), turned = mat_new(a, n, n);
  mat phi = mat_new(a, neurons, n), spare = mat_new(a, neurons, n);
  double *d = arena_take(a, 2 * (size_t) n, sizeof *d), *own = d + n;
  double size = pow(mat_frobenius(k2), 2), sum = 0;
  @<Differentiate the recursion@>@;
  draw_neurons(phi, spare, l, relu_response, r);
  for (int b = 0; b < neurons; b++) {
    const double *v = &at(phi, b, 0); /* one neuron */
    double square = 0, along = 0, rows = 0, whole = 0; /* four sums */
    for (int i = 0; i < n; i++) own[i] = v[i] * v[i] - at(k1, i, i);
    for (int i = 0; i < n; i++) {
      @<Make row |i| of $D$, and add it to the sums@>@;
    }
    square += whole * whole / n / n - 2 * rows / n;
    sum += (square - along * along / size) / size;
  }
  arena_free(a);
  return sum / neurons;
}

@ @<Make row |i| of $D$, and add it to the sums@>=
const double *pi = &at(p, i, 0), *qi = &at(q, i, 0);
const double *ti = &at(turned, i, 0), *ki = &at(k1, i, 0);
double sigma = 0; /* of this row */
for (int j = 0; j < n; j++)
  d[j] = pi[j] * (v[i] * v[j] - ki[j]) + qi[j] * own[i] + ti[j] * own[j];
for (int j = 0; j < n; j++) sigma += d[j];
square += vec_dot((size_t) n, d, d);
along += vec_dot((size_t) n, d, &at(k2, i, 0));
rows += sigma * sigma, whole += sigma;

@ @<Differentiate the recursion@>=
for (int i = 0; i < n; i++)
  for (int j = 0; j < n; j++) {
    double s = sqrt(at(k1, i, i)), t = sqrt(at(k1, j, j)); /* lengths */
    double theta = i == j ? 0 : acos(fmin(1, at(k1, i, j) / (s * t)));
    at(p, i, j) = (M_PI - theta) / M_PI;
    at(q, i, j) = sin(theta) / (2 * M_PI) * t / s;
    at(turned, j, i) = at(q, i, j);
  }

@* Tests. Likeness to oneself is complete, also after a rotation; canonical
correlations survive any invertible map. Six values of chance were computed
elsewhere, and one pair of independent matrices obeys them. The noise of few neurons
is known for linear ones, and measured for others.

@(test-alignment.c@>=
#include "alignment.h"
#include "data.h"
#include "database.h"
#include "test.h"
#include "theory.h"
#include <math.h>
@<Functions for the tests of alignment@>@;
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
  @<Test the spectrum of unrelated neurons@>@;
  @<Test questions about chance@>@;
  @<Test the noise of linear neurons@>@;
  @<Test the noise of two layers of rectifiers@>@;
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

@ Neurons with the variances $1/k$ have the participation ratio $(\sum1/k)^2/\sum
1/k^2$, which 4000 stimuli show to a per cent.

@<Test the spectrum of unrelated neurons@>=
mat fall = unrelated_neurons(a, 4000, 3, 1, &r), products = mat_new(a, 3, 3);
double wrong = 0; /* largest mean of a column */
mat_mul_tn(products, fall, fall);
test_within(participation(products), 121.0 / 49, 0.1, "variances that fall");
mat_centre_columns(fall, means);
for (int i = 0; i < 3; i++) wrong = fmax(wrong, fabs(means[i]));
test_true(wrong < 1e-12, "unrelated neurons are centred");

@ The values of chance as a question gets them.

@<Test questions about chance@>=
alignment_questions();
database_open(NULL, DATABASE_WRITE, "test-alignment");
test_true(ask_number("a test", "select null_cka(499, 100, 200)")
  == cka_null(499, 100, 200)
  && ask_number("a test", "select null_mean(499, 100, 200)")
  == correlation_null(499, 100, 200)
  && ask_number("a test", "select null_top(499, 100, 200)")
  == correlation_null_top(499, 100, 200)
  && ask_number("a test", "select null_procrustes(499, 100, 200)")
  == procrustes_null(499, 100, 200), "questions about chance");
database_close();

@ For linear neurons all moments are Gaussian, $V=1+r-2\,\mathrm{tr}\,K^4/
(\mathrm{tr}\,K^2)^2$ with the participation ratio $r$.

@<Test the noise of linear neurons@>=
mat seen = mat_new(a, 20, 8), k0 = mat_new(a, 20, 20);
mat k4 = mat_new(a, 20, 20);
double off, linear; /* standard error; the formula */
rng_normals(&r, 160, 1, seen.data);
mat_unit_rows(seen);
mat_gram(k0, seen);
mat l0 = gaussian_factor(a, k0), centred = mat_new(a, 20, 20);
mat_copy(centred, k0);
centre_kernel(centred);
mat_mul(k4, centred, centred);
double trace = pow(mat_frobenius(centred), 2); /* of $K^2$ */
linear = 1 + participation(centred)
  - 2 * pow(mat_frobenius(k4) / trace, 2);
double own = sampling_noise(l0, centred, as_it_is, 40000, &r, &off);
test_within(own, linear, 5 * off, "linear neurons");
test_true(off < 0.01 * linear, "their standard error, %g", off);

@ @<Functions for the tests of alignment@>=
static void as_it_is(size_t n, double *z)
{
  (void) n, (void) z;
}

@ Real layers of $\sqrt2\,\mathrm{relu}$, 60 pairs of 400 neurons, have the sum of
the two terms. Pairs scatter by a tenth, and $V/N$ is not quite small: a tenth is
allowed, where the first term alone would be low by a third.

@<Test the noise of two layers of rectifiers@>=
mat k[2], none = {0}, both[2], top; /* $K_1$, $K_2$; kernels of a pair */
double inherited, drawn, second = 0; /* terms of $V_2$; measured */
for (int i = 0; i < 2; i++) {
  k[i] = mat_new(a, 20, 20);
  mat_copy(k[i], i ? k[0] : k0);
  kernel_relu_layer(k[i], none, 2, 0);
}
top = mat_new(a, 20, 20);
mat_copy(top, k[1]);
centre_kernel(top);
drawn = sampling_noise(gaussian_factor(a, k[0]), top, relu_response, 40000, &r,
  &off);
inherited = inherited_noise(l0, k[0], top, 4000, &r);
for (int pair = 0; pair < 60; pair++) {
  for (int i = 0; i < 2; i++) {
    @<Make the second layer of a network, and its kernel |both[i]|@>@;
  }
  second += 400 * (1 / vec_cosine(400, both[0].data, both[1].data) - 1) / 60;
}
test_within(second / (drawn + inherited), 1, 0.1, "noise of second layers");
test_true(inherited > 0.4 * drawn, "what the first layers hand up, %g of %g",
  inherited, drawn);

@ Rows of |seen| have length~1, so that weights of variance~1 are those of the theory.

@<Make the second layer of a network, and its kernel |both[i]|@>=
mat w1 = mat_new(a, 8, 400), w2 = mat_new(a, 400, 400); /* weights */
mat z1 = mat_new(a, 20, 400), z2 = mat_new(a, 20, 400); /* answers */
rng_normals(&r, 3200, 1, w1.data);
rng_normals(&r, 160000, sqrt(1.0 / 400), w2.data);
mat_mul(z1, seen, w1);
relu_response(8000, z1.data);
mat_mul(z2, z1, w2);
relu_response(8000, z2.data);
both[i] = mat_new(a, 20, 20);
mat_gram(both[i], z2);
centre_kernel(both[i]);

@* Index.
