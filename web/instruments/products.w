% products: long and wide products of random matrices.
@i types.w

@** Products of random matrices.
A product $J=G_L\cdots G_1$ of $n$ by $n$ matrices with independent entries
$N(0,1/n)$ is a deep linear network before training.
Chapter~\webnumber{s2-limits} asks for its singular values. This instrument draws such
products, has the law of the singular values for $n\to\infty$ and that for
$L\to\infty$, and finds the singular values of a product that is too long to be
multiplied.
@^products of random matrices@>

@(products.h@>=
#pragma once
#include "linalg.h"

@* Wide products. For $n\to\infty$ at fixed $L$ the squared singular values~$x$ follow the
Fuss--Catalan law, whose point $x(u)$, density $\varrho(x(u))$ and mass per $du$ with
an angle $0<u<\pi/(L+1)$ are equations (\ref{eq:s2-fuss}) and (\ref{eq:s2-mass}) of the
chapter; $x$ falls as $u$ rises. |fuss_point| and |fuss_density| are these functions
of~$u$. |fuss_cdf| is the distribution function of~$x$, of the type that a Kolmogorov
distance wants; its context is a |fuss_law| whose $L$ is set and that |fuss_table| has
filled.
@^Fuss--Catalan law@>

@(products.h@>=
enum { FUSS_CELLS = 4000 }; /* of a table */
typedef struct {
  int L; /* factors */
  double beyond[FUSS_CELLS + 1]; /* mass beyond each $u$ */
} fuss_law;
double fuss_point(int L, double u);
double fuss_density(int L, double u);
void fuss_table(fuss_law *law);
double fuss_cdf(double x, const void *law);

@ @c
#include "products.h"
#include <math.h>
#include <string.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_sort.h>

@ @c
double fuss_point(int L, double u)
{
  return pow(sin((L + 1) * u) / sin(L * u), L) * sin((L + 1) * u) / sin(u);
}
double fuss_density(int L, double u)
{
  double ratio = sin(L * u) / sin((L + 1) * u);
  return sin(u) * sin(u) * pow(ratio, L) / (M_PI * sin(L * u));
}
static double fuss_mass(int L, double u) /* per $du$ */
{
  double s = sin((L + 1) * u); /* the cotangent times it stays finite */
  return sin(u) / (M_PI * sin(L * u)) * (s / tan(u) +
    s * L * L / tan(L * u) - (L + 1.0) * (L + 1.0) * cos((L + 1) * u));
}

@ The distribution function is the mass beyond $u(x)$, tabulated once for
each $L$ by the midpoint rule; $u(x)$ is found by bisection. Sixty bisections
exhaust a double; interpolation in the table is then linear.

@c
void fuss_table(fuss_law *law)
{
  double h = M_PI / (law->L + 1) / FUSS_CELLS; /* width of a cell */
  law->beyond[FUSS_CELLS] = 0;
  for (int i = FUSS_CELLS - 1; i >= 0; i--)
    law->beyond[i] = law->beyond[i + 1]
      + h * fuss_mass(law->L, (i + 0.5) * h);
}
double fuss_cdf(double x, const void *context)
{
  const fuss_law *law = context;
  double lo = 0, hi = M_PI / (law->L + 1); /* $u(x)$ is between */
  for (int i = 0; i < 60; i++) {
    double u = (lo + hi) / 2;
    *(fuss_point(law->L, u) > x ? &lo : &hi) = u;
  }
  double place = lo / (M_PI / (law->L + 1)) * FUSS_CELLS; /* in the table */
  int i = (int) fmin(place, FUSS_CELLS - 1);
  return law->beyond[i] + (place - i) * (law->beyond[i + 1] - law->beyond[i]);
}

@ |random_product| leaves the product of |L| fresh factors in~|j|; new factors come
from the left. The last of them stays in~|g|, and |work| is room.

@(products.h@>=
void random_product(mat j, mat g, mat work, int L, rng *r);

@ @c
void random_product(mat j, mat g, mat work, int L, rng *r)
{
  int n = j.rows;
  mat_set_identity(j);
  for (int l = 0; l < L; l++) {
    rng_normals(r, (size_t) n * (size_t) n, 1 / sqrt(n), g.data);
    if (l == 0) { mat_copy(j, g); continue; }
    mat_mul(work, g, j);
    mat_copy(j, work);
  }
}

@* Long products. For $L\to\infty$ at fixed $n$ the $k$th of the $\log(\sigma_k)/L$
has the mean |lyapunov_mean| and the standard deviation |lyapunov_sd|,
equation~(\ref{eq:s2-lyapunov}).
@^Lyapunov exponents@>

@(products.h@>=
double lyapunov_mean(int n, int k);
double lyapunov_sd(int n, int k, int L);

@ @c
double lyapunov_mean(int n, int k)
{
  return (gsl_sf_psi((n - k + 1) / 2.0) + log(2.0 / n)) / 2;
}
double lyapunov_sd(int n, int k, int L)
{
  return sqrt(gsl_sf_psi_1((n - k + 1) / 2.0) / (4 * L));
}

@ The factors of a long product cannot be multiplied: after 1024 of them the singular
values would span hundreds of powers of ten. Instead $J=Q\,{\rm diag}(e^s)\,U$ with
$Q$ orthogonal and $U$ unit upper triangular. If $GQ=Q'R$ is the next QR
decomposition, with positive diagonal,
\begin{equation}
\begin{gathered}
G\,Q\,{\rm diag}(e^s)\,U=Q'\,{\rm diag}(R_{ii}e^{s_i})\,T\,U,\\
T_{ij}={R_{ij}\over R_{ii}}\,e^{s_j-s_i}\quad(j\ge i),\end{gathered}\label{eq:products-qr}
\end{equation}
and $TU$ is again unit upper triangular. Nothing overflows, for $s$ keeps the
logarithms. At the end we sweep: the transposed matrix $U^{\mathsf T}{\rm
diag}(e^s)$ has the same singular values, and the QR decomposition
$U^{\mathsf T}=QR$ brings it into the same form with $U\leftarrow T$. When
$U$ has become the unit matrix, $s$ holds the logarithms of the singular
values.
@^QR decomposition@>

The work of one product is |long_product|. Both values of $s$ are found, those
|before| the sweeps in the order of $Q$, and those |after|, descending. The former have
the mean $L\mu_k$ exactly, so that the mean of the difference is an estimate of little
noise of what the sweeps add.

@(products.h@>=
void long_product(int n, int L, rng *r, double *before, double *after);

@ @c
static void triangular_part(mat q, mat r, mat work)
{
  mat_copy(work, q); /* |q| becomes orthogonal, |r| upper triangular */
  mat_orthonormalize(q);
  mat_mul_tn(r, q, work);
}

@ The exponent in (\ref{eq:products-qr}) is clipped at $\pm700$, where a double
would overflow; entries of that kind only occur above the diagonal with
negative sign, and vanish.

@c
static void absorb(mat r, mat t, double *s)
{
  int n = r.rows;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      double power = j > i ? fmax(-700, fmin(700, s[j] - s[i])) : 0;
      at(t, i, j) = j < i ? 0 : at(r, i, j) / at(r, i, i) * exp(power);
    }
  for (int i = 0; i < n; i++) s[i] += log(fabs(at(r, i, i)));
}

@ @c
void long_product(int n, int L, rng *draw, double *before, double *s)
{
  arena *a = arena_new();
  mat q = mat_new(a, n, n), r = mat_new(a, n, n), g = mat_new(a, n, n);
  mat u = mat_new(a, n, n), t = mat_new(a, n, n), work = mat_new(a, n, n);
  size_t room = (size_t) n * sizeof *s; /* of the exponents */
  mat_set_identity(q); mat_set_identity(u);
  memset(s, 0, room);
  for (int l = 0; l < L; l++) {
    @<Multiply by one more factor@>@;
  }
  memcpy(before, s, room);
  @<Sweep until |u| is the unit matrix@>@;
  gsl_sort(s, 1, (size_t) n);
  for (int i = 0; i < n / 2; i++) { /* descending, like the exponents */
    double x = s[i];
    s[i] = s[n - 1 - i]; s[n - 1 - i] = x;
  }
  arena_free(a);
}

@ This is equation (\ref{eq:products-qr}), read from left to right.

@<Multiply by one more factor@>=
rng_normals(draw, (size_t) n * (size_t) n, 1 / sqrt(n), g.data);
mat_mul(work, g, q); mat_copy(q, work);
triangular_part(q, r, work);
absorb(r, t, s);
mat_mul(work, t, u); mat_copy(u, work);

@ For long products one sweep does, since the exponents are far apart and
$U$ is nearly the unit matrix in the new form at once; at $L=16$ about
thirty are needed.

@<Sweep until |u| is the unit matrix@>=
for (int sweeps = 0; sweeps < 500; sweeps++) {
  double far = 0; /* largest entry above the diagonal */
  for (int i = 0; i < n; i++)
    for (int i2 = i + 1; i2 < n; i2++) far = fmax(far, fabs(at(u, i, i2)));
  if (far < 1e-8) break;
  mat_transpose(q, u);
  triangular_part(q, r, work);
  absorb(r, u, s);
}

@* Tests. One factor has the law of Marchenko and Pastur; the first two moments of a
Fuss--Catalan law are 1 and $L+1$. Known digamma values judge the exponents, and a
direct decomposition the sweeps.

@(test-products.c@>=
#include "products.h"
#include "test.h"
#include <math.h>
#include "theory.h"
enum { N = 5, LONG = 8, GRID = 20000 }; /* size; factors; points of an integral */
int main(void)
{
  arena *a = arena_new();
  test_begin("test-products");
  @<Test the law of wide products@>@;
  @<Test the exponents of long products@>@;
  @<Test a product that is short enough for both ways@>@;
  arena_free(a);
  return test_end();
}

@ @<Test the law of wide products@>=
fuss_law one = {1, {0}}, three = {3, {0}};
double moment[2] = {0}, edge = 256 / 27.0; /* $(L+1)^{L+1}/L^L$ */
fuss_table(&one); fuss_table(&three);
for (double x = 0.5; x < 4; x += 0.5)
  test_near(fuss_cdf(x, &one), marchenko_pastur(1, x), 1e-5, "a single factor");
for (int i = 0; i < GRID; i++) {
  double x = edge * pow((i + 0.5) / GRID, 3); /* dense near zero */
  double mass = fuss_cdf(edge * pow((i + 1.0) / GRID, 3), &three)
    - fuss_cdf(edge * pow((double) i / GRID, 3), &three); /* around it */
  moment[0] += mass * x, moment[1] += mass * x * x;
}
test_near(fuss_cdf(edge, &three), 1, 1e-5, "all of it is below the edge");
test_near(moment[0], 1, 1e-3, "the mean");
test_near(moment[1], 4, 1e-3, "the second moment");
double u = 0.4, point = fuss_point(3, u); /* somewhere within */
test_near(fuss_density(3, u), (fuss_cdf(point + 1e-2, &three)
  - fuss_cdf(point - 1e-2, &three)) / 2e-2, 1e-3, "the density is a slope");

@ At $n=k=1$ the exponent is the mean of $\ln\vert g\vert$ for a normal $g$, whose
variance is $\pi^2/8$.

@<Test the exponents of long products@>=
double euler = 0.57721566490153286; /* his constant */
test_near(lyapunov_mean(1, 1), -(euler + log(2)) / 2, 1e-12, "one by one");
test_near(lyapunov_mean(2, 1), -euler / 2, 1e-12, "the first of two");
test_near(lyapunov_sd(1, 1, 1), M_PI / sqrt(8), 1e-12, "scatter of one factor");
test_near(lyapunov_sd(1, 1, 9), M_PI / sqrt(8) / 3, 1e-12, "and of nine");

@ @<Test a product that is short enough for both ways@>=
mat j = mat_new(a, N, N), g = mat_new(a, N, N), work = mat_new(a, N, N);
mat first = mat_new(a, N, N), last = mat_new(a, N, N); /* two factors */
double sigma[N], before[N], after[N], sum = 0; /* $\ln\vert\det J\vert$ */
rng r = rng_stream(5, 0, "test of products"), again = r, third = r;
rng_normals(&third, N * N, 1 / sqrt(N), first.data);
rng_normals(&third, N * N, 1 / sqrt(N), last.data);
third = again;
random_product(j, g, work, 2, &third);
mat_mul(work, last, first);
mat_add(work, -1, j);
test_within(mat_frobenius(work), 0, 1e-14, "new factors come from the left");
random_product(j, g, work, LONG, &r);
mat_svd(j, work, sigma, g);
long_product(N, LONG, &again, before, after);
for (int i = 0; i < N; i++)
  test_within(after[i], log(sigma[i]), 1e-8, "sweeps and decomposition");
for (int i = 0; i < N; i++) sum += before[i] - after[i];
test_within(sum, 0, 1e-12, "sweeps keep the determinant");

@* Index.
