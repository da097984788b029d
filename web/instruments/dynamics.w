% dynamics: from small weights, and the solution that a flow selects.
@i types.w
@s task int

@** Dynamics from small weights.
A network that starts near zero does not learn everything at once. Most of its
units are dormant: they are so small that they do not see each other, only the
data; and each grows along the direction that the data favour, until one has
woken and changed what is left to learn. Three chapters predict when that
happens, and which function wins, from the initial weights alone. This web has
the three calculations that they share: the flow of dormant units until an
event, the rate at which the first unit of a rectifier network escapes, and the
interpolator to which a network with weights $u^2-v^2$ converges.

@(dynamics.h@>=
#pragma once
#include "linalg.h"

@ @c
#include "dynamics.h"
#include "numerics.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
@<Helpers of the flow of dormant units@>@;

@* Alternating gradient flow. \Citet{kunin2025} describe training from small
weights as an alternation: while units are dormant, each follows the gradient
of its own \emph{utility}, the correlation of its output with the present
residual; as soon as one has become large, the active units minimize the loss,
and a new residual is left to the others. The dormant phases take nearly all
the time, and they are what is computed here.
@^alternating gradient flow@>@^Kunin, Daniel@>

A |dormant| flow has |units| units of |size| numbers each, one after the other
in a vector~$\theta$. The function |flow| writes all the slopes; |event| is a
function of $\theta$ that becomes positive when the phase is over, for
instance the largest norm minus one. As units of degree three and more blow up
in finite time, the step must shrink with the time that is left. It is
\[ h=\min\Bigl(|longest|,\;
  |fraction|\cdot\min_i\frac{\lVert\theta_i\rVert}
  {\lVert\dot\theta_i\rVert}\Bigr), \]
and a unit that rests sets no limit. Steps are those of Euler, or of Runge and
Kutta if |fourth_order| is set.

@(dynamics.h@>=
typedef struct {
  int units, size; /* of the vector $\theta$ */
  double longest, fraction; /* limits of a step */
  bool fourth_order; /* Runge and Kutta instead of Euler? */
  void (*flow)(double t, const double *theta, double *slope, void *context);
  double (*event)(const double *theta, void *context);
  void *context; /* of both */
} dormant;

@ |dormant_until| advances |theta| from the time |t| to the event and returns its
time; in the last step both are interpolated linearly in the value of |event|.
It returns NaN, and leaves |theta| at the time |limit|, if the event has
not come by then. If the event is there at the beginning, nothing moves.

@(dynamics.h@>=
double dormant_until(const dormant *d, double t, double limit,
  double *theta);

@ @c
double dormant_until(const dormant *d, double t, double limit,
  double *theta)
{
  int n = d->units * d->size; /* numbers */
  double *work = allocate(6 * (size_t) n, sizeof *work); /* five of a step */
  double *before = work + 5 * n; /* |theta| at the start of the step */
  double now = d->event(theta, d->context), last; /* value of the event */
  while (now < 0 && t < limit) {
    d->flow(t, theta, work, d->context);
    double h = fmin(longest_step(d, theta, work), limit - t); /* the step */
    memcpy(before, theta, (size_t) n * sizeof *theta);
    if (d->fourth_order) rk4_step(d->flow, d->context, n, t, h, theta, work);
    else for (int i = 0; i < n; i++) theta[i] += h * work[i];
    last = now, now = d->event(theta, d->context);
    t += h;
    @<Go back to the event if it lies in this step@>@;
  }
  free(work);
  return now < 0 ? NAN : t;
}

@ @<Go back to the event if it lies in this step@>=
if (now >= 0) {
  double beyond = now / (now - last); /* part of the step too many */
  t -= beyond * h;
  for (int i = 0; i < n; i++) theta[i] += beyond * (before[i] - theta[i]);
}

@ A flow that stops everywhere would never end; it is an error.

@<Helpers of the flow of dormant units@>=
static double longest_step(const dormant *d, const double *theta,
  const double *slope)
{
  double h = d->longest; /* the step so far */
  bool moves = false; /* does any unit? */
  for (int i = 0; i < d->units; i++) {
    size_t first = (size_t) i * (size_t) d->size, n = (size_t) d->size;
    double speed = vec_norm(n, slope + first); /* of this unit */
    if (!(speed > 0)) continue;
    moves = true;
    h = fmin(h, d->fraction * vec_norm(n, theta + first) / speed);
  }
  if (!moves || !(h > 0))
    fatal(1, "dormant units: found %s, expected units that grow; start from "
      "other weights", moves ? "one at zero that moves" : "none that moves");
  return h;
}

@* The first escape. In a two-layer network $f(x)=\sum_jv_j\,\sigma(w_j\cdot
x)$ a dormant unit whose two halves are balanced grows as
$d\lVert\theta\rVert/dt=U\lVert\theta\rVert$ with the utility
\[ U(u,v)=\frac1n\sum_{i\le n}(v\cdot y_i)\,\sigma(u\cdot x_i),
   \qquad \lVert u\rVert=\lVert v\rVert=1, \]
and its direction climbs it. So the norm ends growing at the rate
$U^*=\max U$, and the plateau from a start of size~$\alpha$ lasts
$\ln(1/\alpha)/U^*$ up to a constant (H.~Maennel, O.~Bousquet and S.~Gelly,
arXiv 1803.08367, 2018). For identity and $\tanh$, $U^*$ is the largest
singular value of $\frac1n\sum y_ix_i^{\mathsf T}$. For the rectifier it has to
be searched: with $v$ fixed, $U$ is largest in the direction of its gradient,
and the same for~$u$, which suggests
\[ v\propto\sum_iy_i\,\rho(u\cdot x_i),\qquad
   u\propto\sum_i1[u\cdot x_i>0]\,(v\cdot y_i)\,x_i. \]
@^escape from a saddle@>@^Maennel, Hartmut@>

|relu_utility| starts this iteration from |starts| random directions, follows
each for |rounds| rounds or until $u$ moves by less than $10^{-10}$, and
returns the largest $U$ it has found, with its |u| and~|v|, of as many numbers
as |x| and |y| have columns. There are in general several maxima; that the
largest was found is likely, not certain. If no start is active on any input,
it returns~0.

@(dynamics.h@>=
double relu_utility(mat x, mat y, int starts, int rounds, rng *r,
  double *u, double *v);

@ |answer_to| finds the best |v| for a~|u|, leaves $\rho(u\cdot x_i)$ in |h| and
$v\cdot y_i$ in~|p|, and returns $U$, or 0 if no input is active.

@c
static double answer_to(mat x, mat y, const double *u, double *v,
  double *h, double *p)
{
  mat_vec(h, x, u);
  for (int i = 0; i < x.rows; i++) h[i] = fmax(h[i], 0);
  mat_tvec(v, y, h);
  if (!unit_length((size_t) y.cols, v)) return 0;
  mat_vec(p, y, v);
  return vec_dot((size_t) x.rows, p, h) / x.rows;
}

@ Each round costs two products with |x| and two with~|y|. The vector |old|
first holds the last~$u$, then how far it has moved.

@c
static double climb(mat x, mat y, int rounds, double *u, double *v,
  double *h, double *old)
{
  size_t d = (size_t) x.cols; /* length of $u$ */
  double *p = h + x.rows; /* $v\cdot y_i$, where active */
  for (int round = 0; round < rounds; round++) {
    if (answer_to(x, y, u, v, h, p) == 0) return 0;
    for (int i = 0; i < x.rows; i++) p[i] = h[i] > 0 ? p[i] : 0;
    memcpy(old, u, d * sizeof *u);
    mat_tvec(u, x, p);
    if (!unit_length(d, u)) return 0;
    vec_add(d, -1, u, old);
    if (vec_norm(d, old) < 1e-10) break;
  }
  return answer_to(x, y, u, v, h, p);
}

@ @<Helpers of the flow of dormant units@>=
static bool unit_length(size_t n, double *x) /* false if it has none */
{
  double norm = vec_norm(n, x); /* of the vector */
  if (!(norm > 0)) return false;
  vec_scale(n, 1 / norm, x);
  return true;
}

@ @c
double relu_utility(mat x, mat y, int starts, int rounds, rng *r,
  double *u, double *v)
{
  int n = x.rows, d = x.cols, k = y.cols; /* inputs; lengths */
  double best = 0; /* largest $U$ so far */
  insist(y.rows == n && starts > 0 && rounds > 0);
  arena *a = arena_new(); /* for vectors */
  double *try_u = arena_take(a, 2 * (size_t) d, sizeof *u); /* and |old| */
  double *try_v = arena_take(a, (size_t) k, sizeof *v); /* its partner */
  double *h = arena_take(a, 2 * (size_t) n, sizeof *h); /* activities */
  memset(u, 0, (size_t) d * sizeof *u);
  memset(v, 0, (size_t) k * sizeof *v);
  for (int s = 0; s < starts; s++) {
    rng_normals(r, (size_t) d, 1, try_u);
    double utility = climb(x, y, rounds, try_u, try_v, h, try_u + d);
    if (utility <= best) continue;
    best = utility;
    memcpy(u, try_u, (size_t) d * sizeof *u);
    memcpy(v, try_v, (size_t) k * sizeof *v);
  }
  arena_free(a);
  return best;
}

@* The interpolator of a diagonal network. A linear model whose weights are
written as $w_i=u_i^2-v_i^2$ and trained by gradient flow on squared loss from
$u=v=\alpha$ keeps $u_iv_i$ fixed, and $\ln(u_i/v_i)$ in the row space of the
data~$X$. So $w_i=2p_i\sinh(X^{\mathsf T}\nu)_i$ with $p_i=u_iv_i$, and among all
solutions of $Xw=y$ it selects the one of this form \citep{woodworth2020}: for
large~$p$ that of least $\ell_2$ norm, for small~$p$ that of least $\ell_1$
norm. The vector $\nu$ is the minimum of the convex function
\begin{equation}\label{eq:dual}
 F(\nu)=2\sum_ip_i\cosh(X^{\mathsf T}\nu)_i-\nu\cdot y,
\end{equation}
whose gradient is $Xw-y$ and whose Hessian is
$X\,\mathrm{diag}(2p_i\cosh(X^{\mathsf T}\nu)_i)\,X^{\mathsf T}$. The same form
serves flows with weight decay, label noise or finite steps, in which the
$p_i$ shrink and differ.
@^implicit bias@>@^mirror descent@>@^Woodworth, Blake@>

|hyperbolic_interpolator| minimizes |F| by Newton's method to $\lVert
Xw-y\rVert\le10^{-11}\lVert y\rVert$, starting from~|nu|, and leaves the
solution there and in~|w|. The matrix |x| is $n$ by~$d$ with independent
rows, $n\le d$; |p| has $d$ positive entries. A solution for nearby |p| is a
good start. From zeros, and if the $p_i$ are small against~|y|, the problem is
stiff, and |stages| greater than one lead to it: stage~$s$ of $S$ uses
$p_i^{s/S}q^{1-s/S}$, where the constant $q$ is |from|. If some $p_i$ are so
small that fewer than $n$ coordinates are alive, or if Newton's method does not
arrive in 500 rounds, there is no solution to report: the result is |false|,
and~|w| is not a number.

@(dynamics.h@>=
bool hyperbolic_interpolator(mat x, const double *y, const double *p,
  int stages, double from, double *nu, double *w);

@ @c
@<Find the weights, the residual and |F| at a |nu|@>@;
@<Minimize |F| by Newton's method@>@;
bool hyperbolic_interpolator(mat x, const double *y, const double *p,
  int stages, double from, double *nu, double *w)
{
  int d = x.cols; /* coordinates */
  bool found = true; /* so far */
  double *q = allocate((size_t) d, sizeof *q); /* |p| of this stage */
  insist(x.rows <= d && stages > 0 && (stages == 1 || from > 0));
  for (int s = 1; s <= stages && found; s++) {
    double share = (double) s / stages; /* of the way to |p| */
    for (int i = 0; i < d; i++) {
      insist(p[i] > 0);
      q[i] = s < stages ? pow(p[i], share) * pow(from, 1 - share) : p[i];
    }
    found = newton(x, y, q, nu, w);
  }
  for (int i = 0; i < d && !found; i++) w[i] = NAN;
  free(q);
  return found;
}

@ Where $\vert X^{\mathsf T}\nu\vert$ is too large the hyperbolic functions
overflow and $F$ is infinite or not a number: a step that leads there is not
taken.

@<Find the weights, the residual and |F| at a |nu|@>=
static double dual_at(mat x, const double *y, const double *p,
  const double *nu, double *w, double *curve, double *residual)
{
  int n = x.rows, d = x.cols; /* equations, coordinates */
  double f = -vec_dot((size_t) n, nu, y); /* $F$ */
  mat_tvec(w, x, nu);
  for (int i = 0; i < d; i++) {
    curve[i] = 2 * p[i] * cosh(w[i]);
    w[i] = 2 * p[i] * sinh(w[i]);
    f += curve[i];
  }
  mat_vec(residual, x, w);
  for (int i = 0; i < n; i++) residual[i] -= y[i];
  return f;
}

@ A step $\delta$ is halved until $F$ has fallen by a tenth of a thousandth of
what its slope promises, or, at the end, when rounding hides the fall, until
the residual has become smaller.

@<Minimize |F| by Newton's method@>=
static bool newton(mat x, const double *y, const double *p, double *nu,
  double *w)
{
  size_t n = (size_t) x.rows, d = (size_t) x.cols; /* lengths */
  arena *a = arena_new(); /* for vectors and the Hessian */
  double *curve = arena_take(a, d, sizeof *curve); /* $2p\cosh$ */
  double *g = arena_take(a, 4 * n, sizeof *g); /* residual $Xw-y$ */
  double *step = g + n, *trial = g + 2 * n, *new_g = g + 3 * n;
  mat h = mat_new(a, x.rows, x.rows), xs = mat_new(a, x.rows, x.cols);
  double goal = 1e-11 * vec_norm(n, y); /* residual that will do */
  double f = dual_at(x, y, p, nu, w, curve, g); /* $F$ now */
  bool able = true; /* to go on */
  for (int round = 0; able && !(vec_norm(n, g) <= goal); round++) {
    able = round < 500 && isfinite(f);
    @<Take a damped step of Newton's method@>@;
  }
  arena_free(a);
  return able;
}

@ The Hessian is a Gram matrix of the rows of $X$ scaled by
$\sqrt{2p\cosh}$. Rounding leaves its factorization in no danger as long as
the rows of~|x| are independent and as many coordinates are alive.

@<Take a damped step of Newton's method@>=
double length = 1, slope, next; /* of the step; along it; new $F$ */
double norm = vec_norm(n, g); /* residual before */
for (int i = 0; i < x.rows; i++)
  for (int j = 0; j < x.cols; j++)
    at(xs, i, j) = at(x, i, j) * sqrt(curve[j]);
mat_gram(h, xs);
able = able && spd_factored(h) == 0;
if (!able) break;
memcpy(step, g, n * sizeof *g);
spd_solve(h, mat_of(step, x.rows, 1));
slope = vec_dot(n, g, step);
for (int halvings = 0; halvings < 60; halvings++, length /= 2) {
  memcpy(trial, nu, n * sizeof *nu);
  vec_add(n, -length, step, trial);
  next = dual_at(x, y, p, trial, w, curve, new_g);
  if (next < f - 1e-4 * length * slope
    || (slope < 1e-9 * fabs(f) && vec_norm(n, new_g) < norm)) break;
}
memcpy(nu, trial, n * sizeof *nu);
memcpy(g, new_g, n * sizeof *g);
f = next;

@* Tests. Flows with closed solutions, utilities that symmetry gives away, and
interpolators in their two limits and against the flow that defines them.

@(test-dynamics.c@>=
#include "dynamics.h"
#include "numerics.h"
#include "test.h"
#include <math.h>
#include <string.h>
@<Functions for the tests of dynamics@>@;
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "dynamics"); /* for all of them */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-dynamics");
  @<Test the flow of dormant units@>@;
  @<Test the first escape@>@;
  @<Test the interpolator in its limits@>@;
  @<Test the interpolator against a flow@>@;
  arena_free(a);
  return test_end();
}

@ Units with $\dot\theta=\lVert\theta\rVert^{k-2}\theta$, of degree $k$: for
$k=2$ the norm grows exponentially, for $k=3$ it reaches~1 from~$\epsilon$ at
$1/\epsilon-1$. The largest unit decides.

@<Functions for the tests of dynamics@>=
static void grow(double t, const double *theta, double *slope, void *degree)
{
  (void) t;
  for (int i = 0; i < 3; i++) {
    double norm = vec_norm(2, theta + 2 * i); /* of a unit */
    double speed = pow(norm, *(int *) degree - 2); /* its rate */
    for (int j = 0; j < 2; j++) slope[2*i + j] = speed * theta[2*i + j];
  }
}
static double largest(const double *theta, void *context)
{
  double norm = 0; /* of the largest unit */
  (void) context;
  for (int i = 0; i < 3; i++) norm = fmax(norm, vec_norm(2, theta + 2 * i));
  return norm - 1;
}
static double wake(int degree, bool fourth_order, double limit,
  double *norm) /* time, and what the event says then */
{
  double theta[6] = { 1e-3, 0, 0, 0, 6e-3, 8e-3 }; /* three units */
  dormant d = { 3, 2, 1e9, fourth_order ? 0.1 : 1e-4, fourth_order, grow,
    largest, &degree }; /* norms .001, 0, .01 */
  double t = dormant_until(&d, 0, limit, theta); /* when one is awake */
  *norm = largest(theta, NULL);
  return t;
}

@ The second unit is zero and rests.

@<Test the flow of dormant units@>=
double norm; /* the event at the end */
test_near(wake(2, true, 1e9, &norm), log(100), 1e-4, "degree two, order four");
test_within(norm, 0, 1e-3, "the units are where the event is");
test_near(wake(3, true, 1e9, &norm), 99, 1e-4, "degree three, order four");
test_near(wake(2, false, 1e9, &norm), log(100), 1e-4, "degree two, Euler");
test_near(wake(3, false, 1e9, &norm), 99, 1e-3, "degree three, Euler");
test_true(isnan(wake(3, true, 50, &norm)), "not before the limit");
test_near(norm + 1, 1 / 50.0, 1e-4, "and then they are where it is");

@ If for every input there is its negative, with the negative output, and the
outputs are $y=Ax$, the rectifier sees half of what the identity sees: $U^*$ is
half the largest singular value of $\frac1n\sum yx^{\mathsf T}$. For other data
$U$ must be no less than at many random directions.

@<Test the first escape@>=
mat x = mat_new(a, 80, 5), y = mat_new(a, 80, 3), map = mat_new(a, 3, 5);
mat c = mat_new(a, 3, 5); /* $\frac1n\sum yx^{\mathsf T}$ */
double u[5], v[3], best = 0; /* directions; utility of random ones */
rng_normals(&r, 200, 1, x.data);
rng_normals(&r, 15, 1, map.data);
for (int i = 0; i < 200; i++) x.data[200 + i] = -x.data[i];
mat_mul_nt(y, x, map);
mat_gemm(c, 1.0 / 80, y, true, x, false, 0);
test_near(relu_utility(x, y, 10, 3000, &r, u, v), mat_spectral(c) / 2, 1e-9,
  "symmetric data, where the rectifier sees half");
rng_normals(&r, 240, 1, y.data);
double utility = relu_utility(x, y, 30, 300, &r, u, v); /* of other data */
for (int k = 0; k < 3000; k++) {
  double e[5], f[3]; /* random directions */
  rng_normals(&r, 5, 1 / sqrt(5), e);
  rng_normals(&r, 3, 1 / sqrt(3), f);
  best = fmax(best, utility_at(x, y, e, f) / vec_norm(5, e) / vec_norm(3, f));
}
test_near(utility_at(x, y, u, v), utility, 1e-12, "the utility it returns");
test_true(utility >= best && utility < 2 * best, "none is larger");

@ @<Functions for the tests of dynamics@>=
static double utility_at(mat x, mat y, const double *u, const double *v)
{
  double sum = 0; /* over the inputs */
  for (int i = 0; i < x.rows; i++)
    sum += fmax(0, vec_dot((size_t) x.cols, &at(x, i, 0), u))
      * vec_dot((size_t) y.cols, &at(y, i, 0), v);
  return sum / x.rows;
}

@ For large $p$ the solution is that of least squares norm,
$X^{\mathsf T}(XX^{\mathsf T})^{-1}y$; for small $p$ the sparse vector behind
the data, which here is the one of least $\ell_1$ norm.

@<Test the interpolator in its limits@>=
enum { N = 20, D = 40 };
mat data = mat_new(a, N, D), gram = mat_new(a, N, N); /* $X$; $XX^{\mathsf T}$ */
double truth[D] = { 0 }, p[D], target[N], z[N], w[D], least[D], nu[N] = { 0 };
truth[3] = 1, truth[11] = -1;
rng_normals(&r, N * D, 1, data.data);
mat_vec(target, data, truth);
memcpy(z, target, sizeof z);
mat_gram(gram, data);
spd_factor(gram);
spd_solve(gram, mat_of(z, N, 1));
mat_tvec(least, data, z);
for (int i = 0; i < D; i++) p[i] = 1e4;
hyperbolic_interpolator(data, target, p, 1, 0, nu, w);
vec_add(D, -1, w, least);
test_within(vec_norm(D, least), 0, 1e-7, "large p: least squares");
for (int i = 0; i < D; i++) p[i] = 1e-12;
memset(nu, 0, sizeof nu);
hyperbolic_interpolator(data, target, p, 30, 5, nu, w);
vec_add(D, -1, w, truth);
test_within(vec_norm(D, truth), 0, 1e-4, "small p: the sparse solution");
memset(nu, 0, sizeof nu);
for (int i = N / 2; i < D; i++) p[i] = 1e-300;
test_true(!hyperbolic_interpolator(data, target, p, 1, 0, nu, w)
  && isnan(w[0]), "ten live coordinates for twenty equations: no solution");

@ The flow of $u$ and~$v$ itself, integrated until the data are fitted.

@<Test the interpolator against a flow@>=
double both[2 * D]; /* $u$, then $v$ */
task fit = { data, target }; /* context of the flow */
for (int i = 0; i < 2 * D; i++) both[i] = sqrt(0.1);
for (int i = 0; i < D; i++) p[i] = 0.1;
ode_solve(diagonal_flow, &fit, 2 * D, both, 0, 150, 1e-9, 1e-11);
memset(nu, 0, sizeof nu);
hyperbolic_interpolator(data, target, p, 10, 5, nu, w);
for (int i = 0; i < D; i++)
  w[i] -= both[i] * both[i] - both[D + i] * both[D + i];
test_within(vec_norm(D, w), 0, 1e-6,
  "the flow ends at the interpolator (else implicit bias is mispredicted)");

@ With loss $\frac1{2N}\lVert Xw-y\rVert^2$, $\dot u=-2ug$ and $\dot v=2vg$.

@<Functions for the tests of dynamics@>=
typedef struct { mat x; const double *y; } task;
static void diagonal_flow(double t, const double *u, double *slope,
  void *context)
{
  const task *k = context; /* the data */
  int n = k->x.rows, d = k->x.cols; /* their shape */
  double w[100] = { 0 }, r[100], g[100]; /* weights, residual, slope */
  (void) t;
  for (int i = 0; i < d; i++)
    w[i] = u[i] * u[i] - u[d + i] * u[d + i];
  mat_vec(r, k->x, w);
  for (int i = 0; i < n; i++) r[i] = (r[i] - k->y[i]) / n;
  mat_tvec(g, k->x, r);
  for (int i = 0; i < 2 * d; i++)
    slope[i] = (i < d ? -2 : 2) * u[i] * g[i % d];
}

@* Index.
