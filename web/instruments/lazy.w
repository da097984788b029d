% lazy: networks of one hidden layer at any scale of their output, and the
% machine with a kernel that they are when they are wide and lazy.
@i types.w

@** Students and their kernel.
A network of one hidden layer whose output has the right scale hardly moves while
it learns; its tangent kernel stays what it was, and training becomes linear algebra.
This instrument has both sides of that statement: a machine whose kernel stands
still, after any number of steps of descent or any time of the flow, and a
\&{student}, a network that can be trained, tested, and asked how far its kernel
has moved.
@^lazy training@>@^neural tangent kernel@>

@(lazy.h@>=
#pragma once
#include "linalg.h"
#include "net.h"

@* A machine with a kernel. For $P$ training inputs with targets $y$ descent on
$\frac12\sum_{i\le P}(f_i-y_i)^2$ from $f=0$ with a fixed kernel $K$ and the step
$\eta$ leads after $k$ steps to
\begin{equation}
f_k(x)=K(x,X)\,\phi_k(K)\,y,\qquad
\phi_k(\lambda)={1-(1-\eta\lambda)^k\over\lambda},\label{eq:lazy-steps}
\end{equation}
and the flow, after the time $t$, to the same with $1-e^{-\lambda t}$ in the
numerator. One eigenvalue decomposition serves all of it. A |kernel_machine| takes
over the kernel of the training inputs, whose place is taken by its eigenvectors, as
rows; |cross| is the kernel between tests and training inputs. The step is
$\eta=1/\lambda_{\max}$.
@^gradient flow@>

@(lazy.h@>=
typedef struct {
  mat v, cross, map; /* $V^{\mathsf T}$; $K_t$, tests by inputs; $K_tV$ */
  double *lambda, *vy; /* eigenvalues, ascending; $V^{\mathsf T}y$ */
  double eta; /* $1/\lambda_{\max}$ */
} kernel_machine;
kernel_machine kernel_machine_new(arena *a, mat kernel, mat cross,
  const double *y);

@ @c
#include "lazy.h"
#include <math.h>
#include <string.h>
#include "curvature.h"
#include "theory.h"

@ @c
kernel_machine kernel_machine_new(arena *a, mat kernel, mat cross,
  const double *y)
{
  size_t n = (size_t) kernel.rows; /* training inputs */
  kernel_machine m = {kernel, cross, mat_new(a, cross.rows, kernel.rows),
    arena_take(a, n, sizeof(double)), arena_take(a, n, sizeof(double)), 0};
  sym_eigen(m.v, m.lambda);
  mat_mul_nt(m.map, m.cross, m.v);
  mat_vec(m.vy, m.v, y);
  m.eta = 1 / m.lambda[n - 1];
  return m;
}

@ |descent_gain| is $\phi_k(\lambda)$ and |descent_gain_slope| its derivative,
which stands on the diagonal of divided differences. The numerator
$1-(1-\eta\lambda)^k$ is written with |expm1|, so that small eigenvalues lose no
digits. |descent_answers| applies $\phi_k$ in the eigenbasis and then the matrix
|to|: with |map| these are the outputs at the tests, with some of its rows those at
some of them. At the training inputs no matrix is needed at all: the residual in the
direction $i$ is $(1-\eta\lambda_i)^k(V^{\mathsf T}y)_i$, and |descent_error| is the
mean of the squares.

@(lazy.h@>=
double descent_gain(double lambda, double eta, double k);
double descent_gain_slope(double lambda, double eta, double k);
void descent_answers(const kernel_machine *m, double k, mat to, double *f);
double descent_error(const kernel_machine *m, double k);

@ @c
double descent_gain(double lambda, double eta, double k)
{
  if (eta * lambda >= 1) return 1 / lambda; /* the largest eigenvalue */
  return -expm1(k * log1p(-eta * lambda)) / lambda;
}
double descent_gain_slope(double lambda, double eta, double k)
{
  double left = eta * lambda < 1 ? pow(1 - eta * lambda, k - 1) : 0;
  return (eta * k * left - descent_gain(lambda, eta, k)) / lambda;
}

@ @c
void descent_answers(const kernel_machine *m, double k, mat to, double *f)
{
  int n = m->v.rows; /* eigenvalues */
  arena *scratch = arena_new();
  double *c = arena_take(scratch, (size_t) n, sizeof *c); /* coefficients */
  for (int i = 0; i < n; i++)
    c[i] = descent_gain(m->lambda[i], m->eta, k) * m->vy[i];
  mat_vec(f, to, c);
  arena_free(scratch);
}
double descent_error(const kernel_machine *m, double k)
{
  int n = m->v.rows; /* eigenvalues */
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) {
    double left = 1 - m->lambda[i] * descent_gain(m->lambda[i], m->eta, k);
    sum += left * left * m->vy[i] * m->vy[i];
  }
  return sum / n;
}

@ Training stops at some error, and the machine has to be stopped at the same.
|flow_time| is the time at which the mean square of the residual
$e^{-\lambda_it}(V^{\mathsf T}y)_i$ has come down to |error|: it falls monotonically,
so an interval that contains the time is found by doubling, and then halved.
|flow_answers| are the outputs of the machine at the tests at the time |t|.
@^bisection@>

@(lazy.h@>=
double flow_time(int n, const double *lambda, const double *vy, double error);
void flow_answers(const kernel_machine *m, double t, double *f);

@ @c
static double flow_error(int n, const double *lambda, const double *vy,
  double t)
{
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) {
    double left = exp(-lambda[i] * t) * vy[i];
    sum += left * left;
  }
  return sum / n;
}
double flow_time(int n, const double *lambda, const double *vy, double error)
{
  double lo = 0, hi = 1; /* the time is between */
  while (flow_error(n, lambda, vy, hi) > error && hi < 1e12) hi *= 2;
  for (int i = 0; i < 80; i++) {
    double t = (lo + hi) / 2;
    *(flow_error(n, lambda, vy, t) > error ? &lo : &hi) = t;
  }
  return hi;
}
void flow_answers(const kernel_machine *m, double t, double *f)
{
  int n = m->v.rows; /* eigenvalues */
  arena *scratch = arena_new();
  double *c = arena_take(scratch, (size_t) n, sizeof *c); /* coefficients */
  for (int i = 0; i < n; i++)
    c[i] = -expm1(-m->lambda[i] * t) / m->lambda[i] * m->vy[i];
  mat_vec(f, m->map, c);
  arena_free(scratch);
}

@* Students. A student has the output $f(x)=c\sum_{i\le n}a_i\sigma(w_i\cdot x)$.
Its weights are one flat vector, first the $w$, $d$ by $n$, then the~$a$, which two
graphs read: one has the rows of the training set, the other those of the tests.
Whoever needs a student makes the two graphs, which is where $\sigma$, $c$ and the
precision are chosen, and says what $\sigma$ and its derivative are. The loss of both
graphs has the factor $1/2P$.

@(lazy.h@>=
typedef struct {
  net *graph;
  node x, y, h, f; /* input, target, $w\cdot x$, output */
  node w, a; /* $d$ by $n$; $n$ by 1 */
} two_layer;
typedef double neuron_function(double h);
typedef struct {
  two_layer train, test; /* two graphs of the same weights */
  neuron_function *shape, *slope; /* $\sigma$ and $\sigma'$ */
  int size; /* number of weights */
  double *w, *g; /* weights; their gradient */
  mat x, gram; /* inputs; their Gram matrix */
  mat kernel, first; /* empirical kernel; the one to compare with */
  mat h, other; /* |P| by $n$; $P$ by $P$: scratch */
  mat start; /* outputs of the test at the start, or zero */
} student;
student student_of(arena *a, two_layer train, two_layer test, mat x, mat tx,
  neuron_function *shape, neuron_function *slope);
double student_bytes(double P, double tests, double d, double n);

@ The memory of a student is that of its two graphs, which have two vertices of
$n$ columns with at most five numbers of single precision each, of one more
such matrix, of four kernels, and of the weights, each held six times.

@c
student student_of(arena *a, two_layer train, two_layer test, mat x, mat tx,
  neuron_function *shape, neuron_function *slope)
{
  int P = x.rows, size = (int) net_weights(train.graph);
  student s = {train, test, shape, slope, size, NULL, NULL, x,
    mat_new(a, P, P), mat_new(a, P, P), mat_new(a, P, P),
    mat_new(a, P, size / (x.cols + 1)), mat_new(a, P, P),
    mat_new(a, tx.rows, 1)};
  s.w = arena_take(a, 2 * (size_t) size, sizeof *s.w);
  s.g = s.w + size;
  mat_gram(s.gram, x);
  net_feed(train.graph, train.x, x);
  net_feed(test.graph, test.x, tx);
  net_feed(test.graph, test.y, s.start);
  return s;
}
double student_bytes(double P, double tests, double d, double n)
{
  return 8 * (n * (5 * (P + tests) + P) + 4 * P * P + 6 * n * (d + 1));
}

@ Centred outputs, $f(x;\theta)-f(x;\theta_0)$, cost nothing: |student_centre| adds
the first output to the target |y|, and |student_answers| subtracts it from what the
tests say. A student that is not centred has the target fed by its owner.

@(lazy.h@>=
void student_centre(student *s, mat y);
void student_answers(student *s, mat f);

@ @c
void student_centre(student *s, mat y)
{
  arena *a = arena_new();
  mat target = mat_new(a, y.rows, 1); /* first zero, then the output */
  net_feed(s->train.graph, s->train.y, target);
  net_loss(s->train.graph, s->w);
  net_read(s->train.graph, s->train.f, target);
  net_loss(s->test.graph, s->w);
  net_read(s->test.graph, s->test.f, s->start);
  mat_add(target, 1, y);
  net_feed(s->train.graph, s->train.y, target);
  arena_free(a);
}
void student_answers(student *s, mat f)
{
  net_loss(s->test.graph, s->w); net_read(s->test.graph, s->test.f, f);
  mat_add(f, -1, s->start);
}

@ The empirical kernel $\nabla f\cdot\nabla f'/c^2$, up to a given |factor|, is
$\sum_i[\sigma(h_i)\sigma(h_i')+a_i^2\sigma'(h_i)\sigma'(h_i')\,x\cdot x']$, a sum of
two Gram matrices, one of them multiplied by that of the inputs, entry by entry.
|student_change| finds it and says how far it has moved from the |first| one, relative
to that, in Frobenius norms; what it leaves in |kernel| is the difference. The step
of gradient descent has to follow the largest eigenvalue of the kernel where that
grows: |student_top| finds it by power iterations from the vector~|v|, which has room
for $2P$ numbers.
@^power iteration@>

@(lazy.h@>=
void student_kernel(student *s, double factor);
double student_change(student *s, double factor);
double student_top(student *s, double *v, int iterations);

@ @c
void student_kernel(student *s, double factor)
{
  mat w = net_tensor(s->train.graph, s->train.w, s->w); /* all $w_i$ */
  mat h = s->h; /* for short */
  const double *a = net_tensor(s->train.graph, s->train.a, s->w).data;
  for (int pass = 0; pass < 2; pass++) {
    mat_mul(h, s->x, w);
    for (int i = 0; i < h.rows; i++) {
      double *row = &at(h, i, 0); /* of one input */
      for (int j = 0; j < h.cols; j++)
        row[j] = pass ? s->shape(row[j]) : a[j] * s->slope(row[j]);
    }
    mat_gram(pass ? s->kernel : s->other, h);
  }
  for (int i = 0; i < h.rows; i++)
    for (int j = 0; j < h.rows; j++)
      at(s->kernel, i, j) = factor *
        (at(s->kernel, i, j) + at(s->gram, i, j) * at(s->other, i, j));
}

@ @c
double student_change(student *s, double factor)
{
  student_kernel(s, factor);
  mat_add(s->kernel, -1, s->first);
  return mat_frobenius(s->kernel) @| / mat_frobenius(s->first);
}
double student_top(student *s, double *v, int iterations)
{
  return power_iteration(matrix_operator, &s->kernel, (size_t) s->kernel.rows,
    v, iterations);
}

@* Networks in the span of their inputs. A population of thousands of inputs makes every
step of a student dear, were it not that descent moves $w_j$ only along the training
inputs: $W=W(0)+X_{\rm tr}^{\mathsf T}B$, whatever happens. A |span_net| is the network
$f(x)=m^{-1/2}\sum_ja_j\max(w_j\cdot x,0)$ with $m$ hidden units, both layers trained on
$n$ inputs of which it knows the Gram matrix $G$ and the values $Z=XW$; a step costs one
product with~$G$. It is centred: the targets are raised by the function at the start,
and |span_net_answers| subtracts that again.

|span_net_new| takes over the values |z| of the training inputs |xt| at the start, and
copies the second layer |top|. The step size is the largest that a bound on the top
eigenvalue of the tangent kernel admits: no eigenvalue of a symmetric matrix exceeds the
largest sum of absolute values in a row, and for a kernel with positive entries the bound
is nearly sharp; for that the inputs must have length~1.

@(lazy.h@>=
typedef struct {
  mat g, z, h; /* $G$; $Z$ and its rectification, $n$ by $m$ */
  mat b, d; /* $B$ and its change */
  double *second, *goal, *f; /* $a$; $y+f_0$; outputs */
  double step;
} span_net;
span_net span_net_new(arena *a, mat xt, mat z, const double *top,
  const double *y);
double span_net_bytes(double inputs, double d, double m, double n);

@ For the memory it counts, beside the net, $W$ and the values of all inputs three
times, and the products of these with those of the training set.

@c
static double kernel_bound(arena *a, mat g)
{
  mat k = mat_new(a, g.rows, g.cols); /* $\Theta$ on the training set */
  double bound = 0; /* largest row sum */
  mat_copy(k, g);
  kernel_relu_ntk((size_t) g.rows * (size_t) g.cols, k.data);
  for (int i = 0; i < k.rows; i++) {
    double sum = 0;
    for (int j = 0; j < k.cols; j++) sum += fabs(at(k, i, j));
    bound = fmax(bound, sum);
  }
  return bound;
}
static void relu_output(mat z, mat h, const double *second, double *f)
{
  for (int i = 0; i < z.rows; i++)
    for (int j = 0; j < z.cols; j++) at(h, i, j) = fmax(0, at(z, i, j));
  mat_vec(f, h, second);
  vec_scale((size_t) z.rows, 1 / sqrt(z.cols), f);
}

@ @c
span_net span_net_new(arena *a, mat xt, mat z, const double *top,
  const double *y)
{
  int n = z.rows, m = z.cols; /* samples; hidden units */
  span_net w = {mat_new(a, n, n), z, mat_new(a, n, m), mat_new(a, n, m),
    mat_new(a, n, m), arena_take(a, (size_t) m, sizeof(double)),
    arena_take(a, (size_t) n, sizeof(double)),
    arena_take(a, (size_t) n, sizeof(double)), 0};
  memcpy(w.second, top, (size_t) m * sizeof(double));
  mat_gram(w.g, xt);
  w.step = n / kernel_bound(a, w.g);
  relu_output(w.z, w.h, w.second, w.f);
  for (int i = 0; i < n; i++) w.goal[i] = w.f[i] + y[i];
  return w;
}
double span_net_bytes(double inputs, double d, double m, double n)
{
  return 8 * (m * (d + 3 * inputs + 4 * n) + n * (d + inputs + 2 * n));
}

@ The loss is half the mean squared error $\frac1{2n}\sum_ir_i^2$. Its
gradient with respect to $Z_{ij}$ is $r_ia_j[Z_{ij}>0]/(n\sqrt m)$; moving $W$
against it changes $Z$ by $G$ times that. |span_net_descend| goes on until the training
error has fallen to the share |stop| of the first, and returns the number of steps, or
NaN if it is still too large after 100,000.

@(lazy.h@>=
double span_net_descend(span_net *w, double stop);
void span_net_answers(const span_net *w, mat x, mat xt, mat start,
  const double *top, double *f);

@ @c
double span_net_descend(span_net *w, double stop)
{
  int n = w->z.rows, m = w->z.cols; /* samples, hidden units */
  double c = w->step / (n * sqrt(m)), first = 0; /* factor of moves; error */
  for (long t = 0; t < 100000; t++) {
    if (t) relu_output(w->z, w->h, w->second, w->f);
    for (int i = 0; i < n; i++) w->f[i] -= w->goal[i];
    double misfit = vec_dot((size_t) n, w->f, w->f) / n; /* now */
    if (!t) first = misfit;
    if (misfit <= stop * first) return (double) t;
    for (int i = 0; i < n; i++)
      for (int j = 0; j < m; j++)
        at(w->d, i, j) = at(w->z, i, j) > 0 ? -c * w->f[i] * w->second[j] : 0;
    for (int i = 0; i < n; i++)
      vec_add((size_t) m, -c * w->f[i], &at(w->h, i, 0), w->second);
    mat_add(w->b, 1, w->d);
    mat_gemm(w->z, 1, w->g, false, w->d, false, 1);
  }
  return NAN;
}

@ The values at all inputs |x|, which were |start|, follow from $B$ by one product.

@c
void span_net_answers(const span_net *w, mat x, mat xt, mat start,
  const double *top, double *f)
{
  arena *a = arena_new();
  mat cross = mat_new(a, x.rows, xt.rows); /* $XX_{\rm tr}^{\mathsf T}$ */
  mat end = mat_new(a, x.rows, start.cols); /* $Z$ of all inputs */
  mat big = mat_new(a, x.rows, start.cols); /* and its rectification */
  double *f0 = arena_take(a, (size_t) x.rows, sizeof *f0);
  relu_output(start, big, top, f0);
  mat_mul_nt(cross, x, xt);
  mat_copy(end, start);
  mat_gemm(end, 1, cross, false, w->b, false, 1);
  relu_output(end, big, w->second, f);
  vec_add((size_t) x.rows, -1, f0, f);
  arena_free(a);
}

@* Tests. The machine is compared with descent on the kernel itself, the student's
kernel with gradients of its outputs, and a wide student with the machine.

@(test-lazy.c@>=
#include "lazy.h"
#include "data.h"
#include "test.h"
#include <math.h>
#include <string.h>
enum { P = 6, TESTS = 4, D = 3 }; /* inputs, tests, their length */
static double rectified(double h) { return h > 0 ? h : 0; }
static double step_at(double h) { return h > 0; }
@<Make a student of $n$ neurons@>@;
int main(void)
{
  arena *a = arena_new();
  rng r = rng_stream(4, 0, "test of lazy training");
  mat x = mat_new(a, P, D), tx = mat_new(a, TESTS, D), y = mat_new(a, P, 1);
  test_begin("test-lazy");
  rng_normals(&r, P * D, 1, x.data);
  rng_normals(&r, TESTS * D, 1, tx.data);
  rng_normals(&r, P, 1, y.data);
  @<Test the kernel and the centre of a student@>@;
  @<Test the machine against descent@>@;
  @<Test the machine against a wide student@>@;
  @<Test the span against a student@>@;
  arena_free(a);
  return test_end();
}

@ @<Make a student of $n$ neurons@>=
static two_layer graph_of(arena *a, int rows, int n, double c)
{
  net *t = net_new(a, DOUBLE_PRECISION);
  two_layer m = {t, net_input(t, rows, D), net_input(t, rows, 1), 0, 0,
    net_weight(t, "w", D, n), net_weight(t, "a", n, 1)};
  m.h = net_matmul(t, m.x, m.w);
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, RELU), m.a), c);
  net_finish(t, net_squared_error(t, m.f, m.y));
  return m;
}
static student student_on(arena *a, mat x, mat tx, int n, double c, rng *r)
{
  student s = student_of(a, graph_of(a, P, n, c), graph_of(a, TESTS, n, c), x,
    tx, rectified, step_at);
  rng_normals(r, (size_t) s.size, 1, s.w);
  return s;
}

@ If the target is the output but for one entry, where it is $P$ less, the gradient of
the loss is that of this output.

@<Test the kernel and the centre of a student@>=
student s = student_on(a, x, tx, 7, 0.3, &r);
mat f = mat_new(a, P, 1), slopes = mat_new(a, P, s.size); /* gradients */
mat k = mat_new(a, P, P), answers = mat_new(a, TESTS, 1);
double values[P], v[2 * P] = {1}; /* of the kernel; a start */
net_feed(s.train.graph, s.train.y, y);
net_loss(s.train.graph, s.w);
net_read(s.train.graph, s.train.f, f);
for (int i = 0; i < P; i++) {
  f.data[i] -= P;
  net_feed(s.train.graph, s.train.y, f);
  net_gradient(s.train.graph, s.w, &at(slopes, i, 0));
  f.data[i] += P;
}
mat_gram(k, slopes);
mat_copy(s.first, k);
test_within(student_change(&s, 0.3 * 0.3), 0, 1e-12, "kernel of the gradients");
test_near(student_change(&s, 0.18), 1, 1e-12, "twice of it");
student_kernel(&s, 0.3 * 0.3);
sym_eigenvalues(k, values);
test_near(student_top(&s, v, 500), values[P - 1], 1e-9, "its top");
student_centre(&s, y);
test_near(net_loss(s.train.graph, s.w), vec_dot(P, y.data, y.data) / 2 / P,
  1e-12, "a centred student begins at zero");
student_answers(&s, answers);
test_within(mat_frobenius(answers), 0, 1e-12, "at the tests too");
test_near(student_bytes(200, 500, 49, 2048), 66816000, 1e-15, "its memory");

@ @<Test the machine against descent@>=
mat gram = mat_new(a, P, P), cross = mat_new(a, TESTS, P), kept = mat_new(a, P,
  P); /* $e^{x\cdot x'}$ for a kernel */
mat_gram(gram, x); mat_mul_nt(cross, tx, x);
for (int i = 0; i < P * P; i++) gram.data[i] = exp(gram.data[i] / 3);
for (int i = 0; i < TESTS * P; i++) cross.data[i] = exp(cross.data[i] / 3);
mat_copy(kept, gram);
kernel_machine m = kernel_machine_new(a, gram, cross, y.data);
double on[P] = {0}, off[TESTS] = {0}, got[TESTS], gap[P], square = 0;
for (int t = 0; t < 7; t++) {
  for (int i = 0; i < P; i++) gap[i] = y.data[i] - on[i];
  for (int i = 0; i < P; i++) on[i] += m.eta * vec_dot(P, &at(kept, i, 0), gap);
  for (int i = 0; i < TESTS; i++)
    off[i] += m.eta * vec_dot(P, &at(cross, i, 0), gap);
}
for (int i = 0; i < P; i++) square += pow(y.data[i] - on[i], 2) / P;
descent_answers(&m, 7, m.map, got);
for (int i = 0; i < TESTS; i++) test_near(got[i], off[i], 1e-10, "seven steps");
test_near(descent_error(&m, 7), square, 1e-10, "their training error");
sym_eigenvalues(kept, values);
test_near(m.eta, 1 / values[P - 1], 1e-12, "the step");
test_near(descent_gain_slope(0.3, 0.5, 7), (descent_gain(0.3001, 0.5, 7)
  - descent_gain(0.2999, 0.5, 7)) / 2e-4, 1e-6, "slope of the gain");
double time = flow_time(P, m.lambda, m.vy, square);
double eta = m.eta; /* the machine's */
m.eta = 1e-4 * eta; /* nearly the flow */
test_near(descent_error(&m, time / m.eta), square, 1e-3, "time of the flow");
descent_answers(&m, time / m.eta, m.map, got);
flow_answers(&m, time, off);
for (int i = 0; i < TESTS; i++) test_within(off[i], got[i], 1e-3, "the flow");

@ With $c=\sqrt{2/n}$ the kernel of a student of 40,000 neurons is as good as a fixed
one. A step of |machine.eta| on the sum of squares is one of $P$ times that on their mean.

@<Test the machine against a wide student@>=
int n = 40000; /* neurons */
student wide = student_on(a, x, tx, n, sqrt(2.0 / n), &r);
mat own = mat_new(a, P, P), far = mat_new(a, TESTS, P); /* its kernel */
student_kernel(&wide, 2.0 / n);
mat_copy(own, wide.kernel); mat_copy(wide.first, wide.kernel);
kernel_machine machine = kernel_machine_new(a, own, far, y.data);
student_centre(&wide, y);
for (int t = 0; t < 20; t++) {
  net_gradient(wide.train.graph, wide.w, wide.g);
  vec_add((size_t) wide.size, -machine.eta * P, wide.g, wide.w);
}
test_near(2 * net_loss(wide.train.graph, wide.w), descent_error(&machine, 20),
  0.05, "a wide student is the machine");
test_true(student_change(&wide, 2.0 / n) < 0.02, "its kernel hardly moves");

@ The same network as a student, trained with the same steps, has the same answers.

@<Test the span against a student@>=
enum { M = 30 }; /* neurons */
mat unit = mat_new(a, P, D), at_start = mat_new(a, P, M); /* inputs; $Z$ */
mat_copy(unit, x); mat_unit_rows(unit);
student twin = student_on(a, unit, tx, M, 1 / sqrt(M), &r);
mat first = net_tensor(twin.train.graph, twin.train.w, twin.w); /* $W(0)$ */
double *top = arena_take(a, M, sizeof *top), reached[TESTS];
mat far_start = mat_new(a, TESTS, M), finish = mat_new(a, TESTS, 1);
memcpy(top, net_tensor(twin.train.graph, twin.train.a, twin.w).data,
  M * sizeof *top);
mat_mul(at_start, unit, first); mat_mul(far_start, tx, first);
span_net span = span_net_new(a, unit, at_start, top, y.data);
double steps = span_net_descend(&span, 0.05);
span_net_answers(&span, tx, unit, far_start, top, reached);
student_centre(&twin, y);
double error = 0, whole = 2 * net_loss(twin.train.graph, twin.w);
for (int t = 0; t <= steps; t++) {
  if (t == steps - 1) error = 2 * net_loss(twin.train.graph, twin.w);
  if (t == steps) break;
  net_gradient(twin.train.graph, twin.w, twin.g);
  vec_add((size_t) twin.size, -span.step, twin.g, twin.w);
}
student_answers(&twin, finish);
test_true(steps > 10 && error > 0.05 * whole && 2 * net_loss(twin.train.graph,
  twin.w) <= 0.05 * whole, "the span stops after %g steps", steps);
for (int i = 0; i < TESTS; i++)
  test_near(reached[i], finish.data[i], 1e-10, "answers of the span");
test_near(span_net_bytes(1000, 50, 20, 100), 8 * (20 * 3450 + 100 * 1250),
  1e-15, "memory of the span");

@* Index.
