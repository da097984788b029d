% numerics: quadrature, ordinary differential equations, minima of several variables.
@i types.w
@s letter int
@s question int

@** Numerical methods.
The theories of this book end in integrals over normal variables, in systems
of ordinary differential equations, and now and then in a minimum over two or
three numbers. The GNU Scientific Library does all three. This web wraps what
takes more than one call: it fixes conventions, owns and frees the library's
workspaces, and turns its error codes into messages that name what failed.
@^GNU Scientific Library@>

What is one call of the library is not wrapped. Whoever needs the exponential
integral $E_1(x)=\int_x^\infty e^{-t}dt/t$ calls |gsl_sf_expint_E1|, and the
inverse of the normal distribution function is |gsl_cdf_ugaussian_Pinv|.
@^exponential integral@>@^inverse normal distribution@>

@(numerics.h@>=
#pragma once
#include "base.h"

@ @c
#include "numerics.h"
#include <gsl/gsl_errno.h>
#include <gsl/gsl_integration.h>
#include <gsl/gsl_multimin.h>
#include <gsl/gsl_odeiv2.h>
#include <math.h>
#include <string.h>

@* Gauss's rules. A rule of |n| nodes integrates polynomials of degree $2n-1$
exactly. |gauss_legendre| writes the nodes in $[a,b]$, ascending, and their
weights, which sum to $b-a$. |gauss_hermite| does it for means over a standard
normal variable,
\[ \mathrm E f(\xi)\approx\sum_{i<n}w_if(x_i),\qquad \sum_iw_i=1; \]
a mean over two independent variables is a double sum, and pairs with
correlation~$\rho$ are $\xi$ and $\rho\xi+\sqrt{1-\rho^2}\,\zeta$.
@^Gauss--Legendre quadrature@>@^Gauss--Hermite quadrature@>

Functions with a kink lose the fast convergence; the interval, or the
real line, should be divided there. The weights at the ends of the Hermite
rule are below $10^{-300}$ from about 350 nodes on, and |n| may be at
most~200.

@(numerics.h@>=
void gauss_legendre(int n, double a, double b, double *x, double *w);
void gauss_hermite(int n, double *x, double *w);

@ @c
void gauss_legendre(int n, double a, double b, double *x, double *w)
{
  insist(n > 0);
  gsl_integration_glfixed_table *t = gsl_integration_glfixed_table_alloc(
    (size_t) n); /* the rule for $[-1,1]$ */
  for (int i = 0; i < n; i++)
    gsl_integration_glfixed_point(a, b, (size_t) i, &x[i], &w[i], t);
  gsl_integration_glfixed_table_free(t);
}

@ The library's rule is for the weight $e^{-x^2}$; with $\xi=\sqrt2\,x$ the
density of~$\xi$ appears, up to a factor $\sqrt\pi$.

@c
void gauss_hermite(int n, double *x, double *w)
{
  insist(n > 0 && n <= 200);
  gsl_integration_fixed_workspace *t = @| gsl_integration_fixed_alloc(@|
    gsl_integration_fixed_hermite, (size_t) n, 0, 1, 0, 0); /* the rule */
  const double *node = gsl_integration_fixed_nodes(t);
  const double *weight = gsl_integration_fixed_weights(t);
  for (int i = 0; i < n; i++)
    x[i] = M_SQRT2 * node[i], w[i] = weight[i] / sqrt(M_PI);
  gsl_integration_fixed_free(t);
}

@* Hermite polynomials. |hermite| returns $\phi_k(x)=\mathrm{He}_k(x)/\sqrt{k!}$,
the polynomials that are orthonormal for a standard normal number, for $k\le4$.
The $\mathrm{He}_j$ follow from $\mathrm{He}_{j+1}=x\,\mathrm{He}_j-
j\,\mathrm{He}_{j-1}$.
@^Hermite polynomials@>

@(numerics.h@>=
double hermite(int k, double x);

@ @c
double hermite(int k, double x)
{
  static const double root[] = {1, 1, M_SQRT2, 2.449489742783178,
    4.898979485566356}; /* $\sqrt{k!}$ */
  double last = 0, now = 1; /* $\mathrm{He}_{j-1}$, $\mathrm{He}_j$ */
  insist(0 <= k && k <= 4);
  for (int j = 0; j < k; j++) {
    double next = x * now - j * last; /* $\mathrm{He}_{j+1}$ */
    last = now;
    now = next;
  }
  return now / root[k];
}

@* Differential equations. An |ode| writes the |slope| of |n| numbers~|y| at
time~|t|. |ode_solve| carries |y| from time |from| to time |to| by a
Runge--Kutta method of order four whose fifth-order companion (Fehlberg)
estimates the error of each step; steps are chosen so that the error of each
component stays below |absolute| plus |relative| times its size. The program
ends with a message when no step is small enough, as on the way into a
singularity.
@^Runge--Kutta--Fehlberg method@>

@(numerics.h@>=
typedef void ode(double t, const double *y, double *slope, void *context);
void ode_solve(ode *f, void *context, int n, double *y, double from,
  double to, double relative, double absolute);

@ The library wants a function that returns a status. The slope is
forwarded; a slope that is not finite is a failure, which makes the library
try a smaller step.

@c
typedef struct { ode *f; void *context; int n; } letter;
static int forward(double t, const double *y, double *slope, void *context)
{
  const letter *l = context; /* the equation */
  l->f(t, y, slope, l->context);
  for (int i = 0; i < l->n; i++)
    if (!isfinite(slope[i])) return GSL_EBADFUNC;
  return GSL_SUCCESS;
}

@ Errors of the library come back as a status meanwhile. An interval of no length needs no step.

@c
void ode_solve(ode *f, void *context, int n, double *y, double from,
  double to, double relative, double absolute)
{
  if (from == to) return;
  letter l = { f, context, n }; /* what is forwarded */
  gsl_odeiv2_system system = { forward, NULL, (size_t) n, &l };
  bool before = library_errors_return(true); /* the former choice */
  gsl_odeiv2_driver *d = gsl_odeiv2_driver_alloc_y_new(&system,
    gsl_odeiv2_step_rkf45, (to - from) / 100, absolute, relative);
  double t = from; /* how far it came */
  int status = gsl_odeiv2_driver_apply(d, &t, to, y);
  gsl_odeiv2_driver_free(d);
  library_errors_return(before);
  if (status != GSL_SUCCESS)
    fatal(1, "differential equation: found no step at t=%g on the way from "
      "%g to %g (%s), expected a smooth solution; stop earlier, or look for "
      "a divergence", t, from, to, gsl_strerror(status));
}

@ |rk4_step| is one step of length |h| of the classical method of order four,
for those who choose their own steps or have too many numbers for an error
estimate. The vector |work| is scratch space of |5*n| numbers.
@^Runge--Kutta method@>

@(numerics.h@>=
void rk4_step(ode *f, void *context, int n, double t, double h, double *y,
  double *work);

@ The slopes are $k_1=f(y)$, $k_2=f(y+\frac h2k_1)$, $k_3=f(y+\frac h2k_2)$
and $k_4=f(y+hk_3)$, with the weights 1, 2, 2, 1 in sixths.

@c
void rk4_step(ode *f, void *context, int n, double t, double h, double *y,
  double *work)
{
  static const double place[4] = { 0, 0.5, 0.5, 1 }; /* in the step */
  static const double weight[4] = { 1, 2, 2, 1 }; /* in sixths */
  double *at = work + 4 * n; /* where a slope is taken */
  for (int s = 0; s < 4; s++) {
    const double *last = work + (s > 0 ? s - 1 : 0) * n; /* $k_{s-1}$ */
    memcpy(at, y, (size_t) n * sizeof *y);
    for (int i = 0; s > 0 && i < n; i++) at[i] += h * place[s] * last[i];
    f(t + h * place[s], at, work + s * n, context);
  }
  for (int s = 0; s < 4; s++)
    for (int i = 0; i < n; i++) y[i] += h / 6 * weight[s] * work[s * n + i];
}

@* Minima. |simplex_minimum| looks for a minimum of a function of |n| numbers
by the method of Nelder and Mead, which needs no derivatives and suits kinks
and two or three variables. It begins at |x| with a simplex whose edges are
|step| long, ends when the simplex is smaller than |size|, leaves the place of
the minimum in~|x| and returns its value. The minimum is a local one: start
from several places and keep the best.
@^Nelder, John@>@^Mead, Roger@>

@(numerics.h@>=
typedef double function_of_many(int n, const double *x,
  const void *context);
double simplex_minimum(function_of_many *f, const void *context, int n,
  double *x, double step, double size);

@ The function may be called outside of where it makes sense, and should
return |INFINITY| there.

@c
typedef struct { function_of_many *f; const void *context; } question;
static double answer_question(const gsl_vector *x, void *context)
{
  const question *q = context; /* the function */
  return q->f((int) x->size, x->data, q->context);
}

@ Vectors that the library allocates are contiguous, so that the numbers may
be handed on.

@c
double simplex_minimum(function_of_many *f, const void *context, int n,
  double *x, double step, double size)
{
  question q = { f, context }; /* for the library */
  gsl_multimin_function g = { answer_question, (size_t) n, &q };
  gsl_vector *start = gsl_vector_alloc((size_t) n);
  gsl_vector *edge = gsl_vector_alloc((size_t) n);
  gsl_multimin_fminimizer *m = @| gsl_multimin_fminimizer_alloc(@|
    gsl_multimin_fminimizer_nmsimplex2, (size_t) n);
  memcpy(start->data, x, (size_t) n * sizeof *x);
  gsl_vector_set_all(edge, step);
  gsl_multimin_fminimizer_set(m, &g, start, edge);
  for (int i = 0; i < 10000; i++) {
    if (gsl_multimin_fminimizer_iterate(m) != GSL_SUCCESS) break;
    if (gsl_multimin_fminimizer_size(m) < size) break;
  }
  memcpy(x, m->x->data, (size_t) n * sizeof *x);
  double least = m->fval; /* the value */
  gsl_multimin_fminimizer_free(m);
  gsl_vector_free(start), gsl_vector_free(edge);
  return least;
}

@ Where the slope can be had, hundreds of variables are no obstacle.
|smooth_minimum| follows the method of Broyden, Fletcher, Goldfarb and Shanno
in the form that remembers only the last step, for at most |rounds| line
searches. It ends earlier when five of them together have lowered the value by
less than |relative|, or when rounding leaves no way down. The function writes
its slope, of |n| numbers, unless |slope| is null.
@^quasi-Newton method@>

@(numerics.h@>=
typedef double function_with_slope(int n, const double *x, double *slope,
  void *context);
double smooth_minimum(function_with_slope *f, void *context, int n,
  double *x, double step, int rounds, double relative);

@ @c
typedef struct { function_with_slope *f; void *context; } slanted;
static void answer_both(const gsl_vector *x, void *context, double *value,
  gsl_vector *slope)
{
  const slanted *q = context; /* the function */
  *value = q->f((int) x->size, x->data, slope->data, q->context);
}
static double answer_value(const gsl_vector *x, void *context)
{
  const slanted *q = context; /* the function */
  return q->f((int) x->size, x->data, NULL, q->context);
}
static void answer_slope(const gsl_vector *x, void *context,
  gsl_vector *slope)
{
  double value; /* not wanted */
  answer_both(x, context, &value, slope);
}

@ The first step has the length |step|; the line searches are rough, as is
usual for this method.

@c
double smooth_minimum(function_with_slope *f, void *context, int n,
  double *x, double step, int rounds, double relative)
{
  slanted q = { f, context }; /* for the library */
  gsl_multimin_function_fdf g = { answer_value, answer_slope, answer_both,
    (size_t) n, &q };
  gsl_vector_view start = gsl_vector_view_array(x, (size_t) n);
  bool before = library_errors_return(true); /* the former choice */
  const gsl_multimin_fdfminimizer_type *method; /* the library's */
  method = gsl_multimin_fdfminimizer_vector_bfgs2;
  gsl_multimin_fdfminimizer *m; /* its state */
  m = gsl_multimin_fdfminimizer_alloc(method, (size_t) n);
  double earlier = INFINITY; /* value five rounds ago */
  gsl_multimin_fdfminimizer_set(m, &g, &start.vector, step, 0.1);
  for (int i = 0; i < rounds; i++) {
    if (gsl_multimin_fdfminimizer_iterate(m) != GSL_SUCCESS) break;
    if (i % 5 != 4) continue;
    if (earlier - m->f < relative * fabs(m->f)) break;
    earlier = m->f;
  }
  memcpy(x, m->x->data, (size_t) n * sizeof *x);
  double least = m->f; /* the value */
  gsl_multimin_fdfminimizer_free(m);
  library_errors_return(before);
  return least;
}

@* Tests. Integrals, equations and minima whose answers are known in closed
form.

@(test-numerics.c@>=
#include "numerics.h"
#include "test.h"
#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_expint.h>
#include <math.h>
@<Functions for the tests of numerical methods@>@;
int main(void)
{
  test_begin("test-numerics");
  @<Test the rules of Gauss@>@;
  @<Test the differential equations@>@;
  @<Test the minima@>@;
  @<Test the two functions that are not wrapped@>@;
  return test_end();
}

@ Thirty nodes are exact for the 58th moment of a normal variable,
$57!!=1\cdot3\cdots57$; the mean of $\cos\xi$ is $e^{-1/2}$, and that of the
product of a correlated pair is its correlation.

@<Test the rules of Gauss@>=
double x[40], w[40], sum = 0, factorial = 1, pair = 0, cosine = 0; /* rules */
gauss_legendre(40, 1, 3, x, w);
for (int i = 0; i < 40; i++) sum += w[i] / x[i];
test_near(sum, log(3), 1e-14, "integral of 1/x from 1 to 3");
test_true(x[0] > 1 && x[0] < x[1] && x[39] < 3, "nodes ascend inside");
gauss_hermite(30, x, w);
sum = 0;
for (int i = 0; i < 30; i++) {
  sum += w[i] * pow(x[i], 58);
  cosine += w[i] * cos(x[i]);
  for (int j = 0; j < 30; j++)
    pair += w[i] * w[j] * x[i] * (0.3 * x[i] + sqrt(1 - 0.09) * x[j]);
}
for (int i = 1; i <= 57; i += 2) factorial *= i;
test_near(sum, factorial, 1e-10, "58th moment of a normal variable");
test_near(cosine, exp(-0.5), 1e-14, "mean cosine");
test_near(pair, 0.3, 1e-13, "mean product of a correlated pair");
double worst = 0; /* departure from orthonormality */
for (int k = 0; k < 25; k++) {
  double mean = 0; /* of the product of two */
  for (int i = 0; i < 30; i++)
    mean += w[i] * hermite(k / 5, x[i]) * hermite(k % 5, x[i]);
  worst = fmax(worst, fabs(mean - (k / 5 == k % 5)));
}
test_within(worst, 0, 1e-12, "five polynomials are orthonormal");
test_near(hermite(2, 3), 8 / sqrt(2), 1e-15, "the second at 3");

@ A rotation comes back after $2\pi$; the classical method's error falls by
sixteen when the step is halved. The slope $1+y^2$ leads to $\tan t$, and
beyond $\pi/2$ there is nothing.

@<Functions for the tests of numerical methods@>=
static void rotate(double t, const double *y, double *slope, void *context)
{
  (void) t, (void) context;
  slope[0] = -y[1], slope[1] = y[0];
}
static void explode(double t, const double *y, double *slope, void *context)
{
  (void) t;
  slope[0] = *(double *) context + y[0] * y[0];
}
static double distance_of(int steps) /* from the start, after one turn */
{
  double y[2] = { 1, 0 }, work[10]; /* the point */
  for (int i = 0; i < steps; i++)
    rk4_step(rotate, NULL, 2, 0, 2 * M_PI / steps, y, work);
  return hypot(y[0] - 1, y[1]);
}
static void run_into_singularity(void *context)
{
  double y = 0; /* $\tan t$ */
  ode_solve(explode, context, 1, &y, 0, 2, 1e-9, 1e-9);
}

@ @<Test the differential equations@>=
double y[2] = { 1, 0 }, tangent = 0, one = 1; /* unknowns; $1+y^2$ */
ode_solve(rotate, NULL, 2, y, 0, 2 * M_PI, 1e-10, 1e-10);
test_within(hypot(y[0] - 1, y[1]), 0, 1e-8, "a turn by adaptive steps");
ode_solve(rotate, NULL, 2, y, 0, 0, 1e-10, 1e-10);
ode_solve(rotate, NULL, 2, y, 2, 2 - M_PI / 2, 1e-10, 1e-10);
test_within(hypot(y[0], y[1] + 1), 0, 1e-8, "backwards a quarter");
ode_solve(explode, &one, 1, &tangent, 0, 1.5, 1e-10, 1e-10);
test_near(tangent, tan(1.5), 1e-7, "the tangent");
test_near(distance_of(100) / distance_of(200), 16, 0.05,
  "the classical method is of order four");
test_dies(run_into_singularity, &one, 1, "differential equation",
  "a solution that ends before the interval does");

@ Rosenbrock's valley has its minimum at $(1,1)$; half a plane is forbidden.
@^Rosenbrock, Howard@>

@<Functions for the tests of numerical methods@>=
static double rosenbrock(int n, const double *x, const void *context)
{
  const double *wall = context; /* nothing is allowed left of it */
  insist(n == 2);
  if (x[0] < *wall) return INFINITY;
  return 100 * pow(x[1] - x[0] * x[0], 2) + pow(1 - x[0], 2);
}

@ With the slope, forty valleys side by side are found together.

@<Functions for the tests of numerical methods@>=
static double valleys(int n, const double *x, double *slope, void *context)
{
  double sum = 0; /* over the valleys */
  (void) context;
  for (int i = 0; i < n; i += 2) {
    double off = x[i + 1] - x[i] * x[i], left = 1 - x[i]; /* two residuals */
    sum += 100 * off * off + left * left;
    if (slope) slope[i] = -400 * off * x[i] - 2 * left;
    if (slope) slope[i + 1] = 200 * off;
  }
  return sum;
}

@ @<Test the minima@>=
double many[80]; /* coordinates */
for (int i = 0; i < 80; i++) many[i] = i % 2 ? 1 : -0.5 - 0.01 * i;
test_within(smooth_minimum(valleys, NULL, 80, many, 0.1, 2000, 1e-14), 0,
  1e-9, "the bottom of forty valleys");
test_within(many[41], 1, 1e-4, "and the place of one of them");

@ @<Test the minima@>=
double place[2] = { -0.5, 1 }, wall = -0.6; /* start of the search */
double least = simplex_minimum(rosenbrock, &wall, 2, place, 0.1, 1e-9);
test_within(least, 0, 1e-14, "the bottom of Rosenbrock's valley");
test_within(hypot(place[0] - 1, place[1] - 1), 0, 1e-7, "and its place");

@ The definition of $E_1$ by quadrature, and the quantile that every
statistician knows.

@<Test the two functions that are not wrapped@>=
double tail = 0; /* $E_1(1)=\int_0^1e^{-1/u}du/u$ */
gauss_legendre(40, 0, 1, x, w);
for (int i = 0; i < 40; i++) tail += w[i] * exp(-1 / x[i]) / x[i];
test_near(gsl_sf_expint_E1(1), tail, 1e-7, "exponential integral");
test_near(gsl_cdf_ugaussian_Pinv(0.975), 1.959963984540054, 1e-12,
  "inverse normal distribution");

@* Index.
