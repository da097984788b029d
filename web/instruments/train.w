% Optimizers on flat weight vectors, schedules, batches, and the loop.
@i types.w
@s watch int

@** Training. Gradient descent and its relatives are maps of the space of
weights into itself, and this book studies them as dynamical systems. The
optimizers of this web therefore hold their whole state in the open, take a
step in two halves between which an experiment may look, and implement the
formulas of the theory chapters to the letter, bias corrections included.

Besides the optimizers there are minibatches, one schedule, and a loop for the
most frequent case, full-batch training under the eyes of an observer.
Experiments that do something unusual in each step write their own loop; it is
three lines long.

What this web does not do is decide anything: it has no stopping rule, no
automatic step size, and no clipping of gradients. If a step is too large the
weights diverge, as the theory says they must, and the experiment that chose
the step has to notice.

@(train.h@>=
#pragma once
#include "base.h"
#include "net.h"

@ The only library that the optimizers need is the square root and
the power; all else are loops over vectors.

@c
#include "train.h"
#include <math.h>
#include <string.h>

@* Optimizers. Let $g$ be the gradient at step~$t$, counted from zero. Plain
gradient descent subtracts $\eta g$. Heavy-ball momentum keeps a velocity,
\begin{equation}\label{eq:momentum}
v\leftarrow\beta v+g,\qquad w\leftarrow w-\eta v,
\end{equation}
and Adam \citep{kingma2015} running averages of the gradient and of its
square, from which it makes a diagonal preconditioner~$P$:
\begin{equation}\label{eq:adam}
\begin{aligned}
m&\leftarrow\beta_1m+(1-\beta_1)g,\qquad
\nu\leftarrow\beta_2\nu+(1-\beta_2)g^2,\\
P&=\Bigl(\sqrt{\nu/(1-\beta_2^{t+1})}+\epsilon\Bigr)(1-\beta_1^{t+1}),\qquad
w\leftarrow w-\eta\,m/P .
\end{aligned}
\end{equation}
Both corrections for the start of the averages are inside~$P$; this is the
usual Adam, with its terms collected as \citet{cohen2021} and their successors
do, so that $m/P$ is a preconditioned momentum method. RMSProp is $\beta_1=0$.
@^Adam@>@^Kingma, Diederik@>@^momentum@>@^RMSProp@>@^gradient descent@>

Weight decay is decoupled from the gradient in all of them: $w$ is first
multiplied by $1-\eta\lambda$.

@(train.h@>=
typedef enum { GD, MOMENTUM, ADAM } method;
typedef struct {
  method rule;
  double eta, beta1, beta2, epsilon, decay; /* momentum uses |beta1| */
  const double *rate, *decay_rate; /* factors per weight, or |NULL| */
  size_t n; /* weights */
  long t; /* steps taken */
  double *m, *nu; /* running averages; |m| is also the velocity */
} optimizer;

@ Where are these maps stable? On a quadratic of curvature~$h$ gradient
descent multiplies~$w$ by $1-\eta h$, so the bound is $h<2/\eta$. Momentum
(\ref{eq:momentum}) obeys
$w_{t+1}=(1+\beta-\eta h)\,w_t-\beta\,w_{t-1}$; the roots of its
characteristic polynomial $z^2-(1+\beta-\eta h)z+\beta$ stay in the unit
circle as long as the polynomial is positive at $z=-1$, that is for
$$h<\frac{2+2\beta}{\eta}.$$
Adam with $P$ frozen is momentum with a step $(1-\beta_1)\eta$ in the
coordinates $P^{1/2}w$, hence its bound on the curvature of
$P^{-1/2}HP^{-1/2}$ is $(2+2\beta_1)/((1-\beta_1)\eta)$, which is $38/\eta$ at
$\beta_1=0.9$. The tests below check the first two numbers. That networks
train \emph{at} these bounds is the subject of a later chapter.
@^stability threshold@>@^edge of stability@>

@ |optimizer_new| sets $\beta_1=0.9$, $\beta_2=0.999$, $\epsilon=10^{-8}$ and
no decay; a caller may change every field before the first step. The arrays
|rate| and |decay_rate| belong to the caller. They multiply $\eta$ and
$\lambda$ weight by weight; the rates of a parameterization go there, or the
zero decay of a layer.

@(train.h@>=
optimizer optimizer_new(arena *a, method rule, size_t n, double eta);

@ Only the averages that the rule uses are allocated. They start from
zero, which is what the bias corrections of Adam assume.

@c
optimizer optimizer_new(arena *a, method rule, size_t n, double eta)
{
  optimizer o = { 0 }; /* to be returned */
  o.rule = rule, o.n = n, o.eta = eta;
  o.beta1 = 0.9, o.beta2 = 0.999, o.epsilon = 1e-8;
  if (rule != GD) o.m = arena_take(a, n, sizeof(double));
  if (rule == ADAM) o.nu = arena_take(a, n, sizeof(double));
  return o;
}

@ The first half of a step takes the gradient into the averages. It does not
touch the weights. Between the halves, the preconditioner is that of the step
about to be taken; this is where preconditioned curvature is measured.

@(train.h@>=
void optimizer_moments(optimizer *o, const double *g);

@ The loops are written for the compiler to vectorize: no branch, no
aliasing, one pass over each vector.

@c
static void average(size_t n, double keep, double take,
  const double *restrict g, double *restrict m)
{
  for (size_t i = 0; i < n; i++) m[i] = keep * m[i] + take * g[i];
}
static void average_squares(size_t n, double beta,
  const double *restrict g, double *restrict nu)
{
  for (size_t i = 0; i < n; i++)
    nu[i] = beta * nu[i] + (1 - beta) * (g[i] * g[i]);
}
void optimizer_moments(optimizer *o, const double *g)
{
  if (o->rule == MOMENTUM) average(o->n, o->beta1, 1, g, o->m);
  if (o->rule == ADAM) {
    average(o->n, o->beta1, 1 - o->beta1, g, o->m);
    average_squares(o->n, o->beta2, g, o->nu);
  }
}

@ |optimizer_preconditioner| writes the diagonal of~$P$; it is all ones for
gradient descent and momentum. After |optimizer_moments| and before
|optimizer_move| it is the $P$ of equation (\ref{eq:adam}).

@(train.h@>=
void optimizer_preconditioner(const optimizer *o, double *p);

@ The weights of the averages sum to $1-\beta^{t+1}$, the correction
in equation (\ref{eq:adam}). The powers are computed once per call, not once
per weight.

@c
static void precondition(const optimizer *o, size_t first, size_t count,
  double *restrict p) /* entries |first| to |first+count-1| of~$P$ */
{
  double t = (double) (o->t + 1); /* gradients averaged so far */
  double m_weight = 1 - pow(o->beta1, t); /* sum of weights in |m| */
  double nu_scale = 1 / (1 - pow(o->beta2, t)); /* the same, inverted */
  const double *nu = o->nu + first; /* squares */
  for (size_t i = 0; i < count; i++)
    p[i] = (sqrt(nu[i] * nu_scale) + o->epsilon) * m_weight;
}
void optimizer_preconditioner(const optimizer *o, double *p)
{
  if (o->rule == ADAM) precondition(o, 0, o->n, p);
  else
    for (size_t i = 0; i < o->n; i++) p[i] = 1;
}

@ The second half moves the weights and counts the step. Adam's direction is
formed in strips that stay in the cache. The gradient |g| is read by gradient
descent only; the other rules have it in~|m|.

@(train.h@>=
void optimizer_move(optimizer *o, const double *g, double *w);
void optimizer_step(optimizer *o, const double *g, double *w);

@ A strip of 1024 doubles takes 8 kilobytes, a quarter of the nearest
cache of the machines of today.

@c
enum { STRIP = 1024 }; /* weights moved together */
@<Move a strip of weights along a direction@>@;
void optimizer_move(optimizer *o, const double *g, double *w)
{
  double p[STRIP]; /* $P$, then $m/P$ */
  for (size_t first = 0; first < o->n; first += STRIP) {
    size_t count = o->n - first < STRIP ? o->n - first : STRIP; /* here */
    const double *d = (o->rule == GD ? g : o->m) + first; /* direction */
    if (o->rule == ADAM) {
      precondition(o, first, count, p);
      for (size_t i = 0; i < count; i++) p[i] = d[i] / p[i];
      d = p;
    }
    descend(o, first, count, d, w + first);
  }
  o->t++;
}

@ Most callers want the two halves in one call.

@c
void optimizer_step(optimizer *o, const double *g, double *w)
{
  optimizer_moments(o, g);
  optimizer_move(o, g, w);
}

@ The loop without factors per weight is written apart, for it is the one that
runs most. In the other, the compiler moves the two questions out of the loop.

@<Move a strip of weights along a direction@>=
static void descend(const optimizer *o, size_t first, size_t count,
  const double *restrict d, double *restrict w)
{
  double eta = o->eta, decay = o->decay; /* step size and $\lambda$ */
  const double *rate = o->rate ? o->rate + first : NULL;
  const double *decay_rate = o->decay_rate ? o->decay_rate + first : NULL;
  if (!rate && !decay_rate) {
    double keep = 1 - eta * decay; /* what decay leaves */
    for (size_t i = 0; i < count; i++) w[i] = keep * w[i] - eta * d[i];
    return;
  }
  for (size_t i = 0; i < count; i++) {
    double step = rate ? eta * rate[i] : eta; /* of this weight */
    double lambda = decay_rate ? decay * decay_rate[i] : decay;
    w[i] = (1 - step * lambda) * w[i] - step * d[i];
  }
}

@* Adam in single precision. A network that keeps its weights as floats
(|net_single_weights|) needs an optimizer that leaves them there. For
hundreds of thousands of weights a step is limited by the traffic to memory,
so all three updates of equation~(\ref{eq:adam}) are made in one pass, over
half the bytes. There is one rule, Adam without decay, and no halves.
@^Adam@>@^single precision@>

@(train.h@>=
typedef struct {
  double eta, beta1, beta2, epsilon; /* as above */
  size_t n; /* weights */
  long t; /* steps taken */
  float *m, *nu; /* running averages */
} single_adam;
single_adam single_adam_new(arena *a, size_t n, double eta);
void single_adam_step(single_adam *o, const float *g, float *w);

@ @c
single_adam single_adam_new(arena *a, size_t n, double eta)
{
  single_adam o = { eta, 0.9, 0.999, 1e-8, n, 0, NULL, NULL }; /* the rule */
  o.m = arena_take(a, n, sizeof *o.m);
  o.nu = arena_take(a, n, sizeof *o.nu);
  return o;
}

@ A unit that has died sends no gradient any more, and its averages decay
towards the smallest floats, on which arithmetic is slow. Averages of the
gradient below $10^{-30}$ become zero.
@^denormal numbers@>

@c
void single_adam_step(single_adam *o, const float *g, float *w)
{
  double t = (double) ++o->t; /* gradients averaged */
  float b1 = (float) o->beta1, b2 = (float) o->beta2; /* what is kept */
  float a1 = (float) (1 - o->beta1), a2 = (float) (1 - o->beta2);
  float scale = (float) (1 / (1 - pow(o->beta2, t))); /* of |nu| */
  float eta = (float) (o->eta / (1 - pow(o->beta1, t))); /* of |m| */
  float epsilon = (float) o->epsilon, tiny = 1e-30f;
  float *restrict m = o->m, *restrict nu = o->nu, *restrict v = w;
  for (size_t i = 0; i < o->n; i++) {
    float next = b1 * m[i] + a1 * g[i]; /* average of the gradient */
    next = next < tiny && next > -tiny ? 0 : next;
    m[i] = next;
    nu[i] = b2 * nu[i] + a2 * (g[i] * g[i]);
    v[i] -= eta * next / (sqrtf(nu[i] * scale) + epsilon);
  }
}

@* Schedules and batches. |schedule_linear_tail| is the factor
$\min(1,2(1-t/T))$: constant for the first half of the run, then a straight
line to zero.

@(train.h@>=
double schedule_linear_tail(long t, long T);

@ |schedule_cosine| is $(1+\cos(\pi t/T))/2$, half a wave from one to zero.

@(train.h@>=
double schedule_cosine(long t, long T);

@ @c
double schedule_cosine(long t, long T)
{
  insist(0 <= t && t <= T && T > 0);
  return (1 + cos(M_PI * (double) t / (double) T)) / 2;
}

@ The caller multiplies the factor into |eta| before each step; the
optimizer itself knows of no time but its count of steps.

@c
double schedule_linear_tail(long t, long T)
{
  insist(0 <= t && t <= T && T > 0);
  return fmin(1, 2 * (1 - (double) t / (double) T));
}

@ A stream of minibatches of |batch| out of |n| examples. With replacement,
every index is drawn independently. Without, the examples are shuffled, dealt
out, and shuffled again when fewer than |batch| are left; those few are not
used in that epoch. The stream owns its random numbers, so that it does not
depend on what else the experiment draws.
@^minibatch@>

@(train.h@>=
typedef struct {
  int n, batch, at; /* examples, batch size, next position */
  bool replace; /* with replacement? */
  int *order; /* the batch, or the shuffled examples */
  rng r; /* its own stream */
} batches;
batches batches_new(arena *a, int n, int batch, bool replace, rng r);
const int *batches_next(batches *b);

@ The stream starts at the end of an epoch that never was, so the
first call shuffles. The structure is returned by value and holds a copy of
the generator~|r|: two streams made from one generator are equal.

@c
batches batches_new(arena *a, int n, int batch, bool replace, rng r)
{
  insist(n > 0 && batch > 0 && (replace || batch <= n));
  int *order = arena_take(a, replace ? batch : n, sizeof *order);
  return (batches) { n, batch, n, replace, order, r };
}

@ The |batch| indices that |batches_next| returns are good until the next
call.

@c
const int *batches_next(batches *b)
{
  if (b->replace) {
    for (int i = 0; i < b->batch; i++)
      b->order[i] = (int) rng_below(&b->r, (uint64_t) b->n);
    return b->order;
  }
  if (b->at + b->batch > b->n) {
    rng_permutation(&b->r, b->n, b->order);
    b->at = 0;
  }
  b->at += b->batch;
  return b->order + b->at - b->batch;
}

@* The loop. |train| repeats gradient and step at most |steps| times, on
whatever has been fed to the graph, and returns the number of steps taken. The
observer, which may be |NULL|, is called before each step with the loss and
the gradient at the weights~|w|; when it says |false| the step is not taken.
It may evaluate Hessian-vector products, which belong to just these weights.
The vector~|g| is scratch space as long as~|w|.

@(train.h@>=
typedef bool observer(void *context, long step, double loss,
  const double *w, const double *g);
long train(net *t, optimizer *o, double *w, double *g, long steps,
  observer *observe, void *context);

@ The loss that the observer sees was computed on the way to the
gradient and costs nothing. What is observed at step~$t$ belongs to the
weights before step~$t$; the weights after the last step have not been
evaluated.

@c
long train(net *t, optimizer *o, double *w, double *g, long steps,
  observer *observe, void *context)
{
  insist(o->n == net_weights(t));
  for (long step = 0; step < steps; step++) {
    double loss = net_gradient(t, w, g); /* at |w| */
    if (observe && !observe(context, step, loss, w, g)) return step;
    optimizer_step(o, g, w);
  }
  return steps;
}

@* Tests. The optimizers are tested against what theory says of them on
quadratics, and Adam, whose path on a quadratic has no closed form, against
its definition. The batches are tested for the properties that an experiment
relies on.

@(test-train.c@>=
#include "train.h"
#include "test.h"
#include <math.h>
#include <string.h>
@<Tests of training@>@;
int main(void)
{
  test_begin("test-train");
  test_quadratic();
  test_threshold(GD, 0);
  test_threshold(MOMENTUM, 0.9);
  test_threshold(MOMENTUM, 0.5);
  test_adam();
  test_single_adam();
  test_batches();
  test_schedule();
  test_refusals();
  return test_end();
}

@ Gradient descent on a quadratic multiplies each coordinate by $1-\eta h_i$.
The quadratic is the squared error of $xw$ with a diagonal $x$ of $n$
by~$n$ and targets zero, whose curvatures are $h_i=x_{ii}^2/n$. The observer
stops the run before step~30.

@<Tests of training@>=
typedef struct { long calls; double last; } watch;
static bool watch_until_30(void *context, long step, double loss,
  const double *w, const double *g)
{
  watch *c = context; /* what was seen */
  c->calls++;
  c->last = loss;
  return step < 30 && w != g;
}

@ The three curvatures are $\frac13$, $\frac43$ and $3$. All are below
$2/\eta=20$.

@<Tests of training@>=
static void test_quadratic(void)
{
  arena *a = arena_new(); /* for graph and optimizer */
  net *t = net_new(a, DOUBLE_PRECISION); /* the quadratic */
  node in = net_input(t, 3, 3), target = net_input(t, 3, 1); /* data */
  node f = net_matmul(t, in, net_weight(t, "w", 3, 1)); /* $xw$ */
  double x[] = { 1, 0, 0, 0, 2, 0, 0, 0, 3 }, y[3] = { 0 }; /* data */
  double w[] = { 1, 2, -1 }, w0[] = { 1, 2, -1 }, g[3]; /* weights */
  double loss = 0; /* the closed form */
  watch seen = { 0, 0 }; /* by the observer */
  net_finish(t, net_squared_error(t, f, target));
  net_feed(t, in, mat_of(x, 3, 3));
  net_feed(t, target, mat_of(y, 3, 1));
  optimizer o = optimizer_new(a, GD, 3, 0.1);
  long steps = train(t, &o, w, g, 1000, watch_until_30, &seen);
  @<Compare the weights with the closed form@>;
  arena_free(a);
}

@ At the thirtieth call the observer declines, so thirty steps have been
taken and thirty-one losses seen. The last of them is the loss at the final
weights.

@<Compare the weights with the closed form@>=
test_true(steps == 30 && seen.calls == 31 && o.t == 30,
  "the observer stops the run (one step too many or too few)");
for (int i = 0; i < 3; i++) {
  double h = x[4 * i] * x[4 * i] / 3; /* curvature */
  double closed = w0[i] * pow(1 - 0.1 * h, 30); /* prediction */
  test_near(w[i], closed, 1e-13, "gradient descent on a quadratic, %d", i);
  loss += h * closed * closed / 2;
}
test_near(seen.last, loss, 1e-13, "the observer sees the loss at |w|");
test_true(train(t, &o, w, g, 5, NULL, NULL) == 5, "no observer, five steps");

@ One per cent below its threshold a method must contract, one per cent above
it must explode.

@<Tests of training@>=
static void test_threshold(method rule, double beta)
{
  arena *a = arena_new(); /* for the optimizers */
  for (int above = 0; above < 2; above++) {
    optimizer o = optimizer_new(a, rule, 1, 0.05); /* on $hw^2/2$ */
    double h = (2 + 2 * beta) / o.eta * (above ? 1.01 : 0.99);
    double w = 1, g; /* weight, gradient */
    o.beta1 = beta;
    for (int t = 0; t < 600; t++) {
      g = h * w;
      optimizer_step(&o, &g, &w);
    }
    test_true(above ? fabs(w) > 1e3 : fabs(w) < 1e-3,
      "momentum %g, one per cent %s the threshold (update rule)", beta,
      above ? "above" : "below");
  }
  arena_free(a);
}

@ Adam against a loop that is as naive as possible: one weight at a time, its
averages unrolled as sums over the past. Rates, decay and decay factors differ
from weight to weight, and the number of weights is not a multiple of a strip.

@<Tests of training@>=
enum { N = 1300, T = 7 };
static double naive_adam(const optimizer *o, int i, double w,
  const double *g) /* |T| by |N| */
{
  for (int t = 0; t < T; t++) {
    double m = 0, nu = 0; /* averages, from their definition */
    for (int s = 0; s <= t; s++) {
      double past = g[s * N + i]; /* gradient of step |s| */
      m += (1 - o->beta1) * pow(o->beta1, t - s) * past;
      nu += (1 - o->beta2) * pow(o->beta2, t - s) * past * past;
    }
    m /= 1 - pow(o->beta1, t + 1);
    nu /= 1 - pow(o->beta2, t + 1);
    double eta = o->eta * o->rate[i]; /* of this weight */
    w -= eta * o->decay * o->decay_rate[i] * w;
    w -= eta * m / (sqrt(nu) + o->epsilon);
  }
  return w;
}

@ Thirteen hundred weights make one full strip and a part of another.
The naive loop divides by the corrections where the library multiplies; the
results agree to a few units in the last place.

@<Tests of training@>=
static void test_adam(void)
{
  arena *a = arena_new(); /* for all vectors */
  rng r = rng_stream(1, 0, "adam"); /* random gradients */
  double *g = arena_take(a, T * N, sizeof *g); /* |T| by |N| */
  double *w = arena_take(a, N, sizeof *w), *w0 = arena_take(a, N, sizeof *w);
  double *rate = arena_take(a, N, sizeof *w); /* also the decay rates */
  double *p = arena_take(a, N, sizeof *p), worst = 0; /* $P$, error */
  rng_normals(&r, T * N, 1, g);
  rng_normals(&r, N, 1, w0);
  memcpy(w, w0, N * sizeof *w);
  for (int i = 0; i < N; i++) rate[i] = rng_uniform(&r);
  optimizer o = optimizer_new(a, ADAM, N, 0.03);
  o.decay = 0.1, o.beta2 = 0.99, o.rate = rate, o.decay_rate = rate;
  for (int t = 0; t < T; t++) optimizer_step(&o, g + t * N, w);
  for (int i = 0; i < N; i++)
    worst = fmax(worst, fabs(w[i] - naive_adam(&o, i, w0[i], g)));
  test_within(worst, 0, 1e-13, "Adam against a naive loop");
  @<Test the halves of a step of Adam@>;
  arena_free(a);
}

@ The two precisions of Adam see the same gradients. One weight never has a
gradient after the first step, as if its unit had died: its average must
reach exactly zero.

@<Tests of training@>=
static void test_single_adam(void)
{
  arena *a = arena_new(); /* for all vectors */
  rng r = rng_stream(2, 0, "adam"); /* random gradients */
  double g[8], w[8] = { 0 }, worst = 0; /* double precision */
  float f[8], v[8] = { 0 }; /* single precision */
  optimizer o = optimizer_new(a, ADAM, 8, 0.03);
  single_adam s = single_adam_new(a, 8, 0.03);
  for (int t = 0; t < 800; t++) {
    rng_normals(&r, 8, 1, g);
    if (t) g[7] = 0;
    for (int i = 0; i < 8; i++) g[i] = f[i] = (float) g[i];
    optimizer_step(&o, g, w);
    single_adam_step(&s, f, v);
  }
  for (int i = 0; i < 8; i++) worst = fmax(worst, fabs(v[i] - w[i]));
  test_within(worst, 0, 1e-5, "Adam in single against double precision");
  test_true(s.m[7] == 0 && s.t == 800,
    "a dead weight's average is zero (slow denormal numbers)");
  arena_free(a);
}

@ Without the factors, half a step, the preconditioner and the formula must
reproduce the other half.

@<Test the halves of a step of Adam@>=
o.rate = o.decay_rate = NULL, o.decay = 0;
optimizer_moments(&o, g);
optimizer_preconditioner(&o, p);
memcpy(w0, w, N * sizeof *w);
optimizer_move(&o, g, w);
worst = 0;
for (int i = 0; i < N; i++)
  worst = fmax(worst, fabs(w0[i] - o.eta * o.m[i] / p[i] - w[i]));
test_within(worst, 0, 1e-15, "the preconditioner is that of the step");
o = optimizer_new(a, GD, N, 1);
optimizer_preconditioner(&o, p);
test_true(p[0] == 1 && p[N - 1] == 1, "gradient descent has P = 1");

@ Seven examples in batches of three: an epoch is two batches, which are
disjoint. With replacement, a hundred thousand draws hit each example equally
often, within five standard deviations.

@<Tests of training@>=
static void test_batches(void)
{
  arena *a = arena_new(); /* for the streams */
  rng r = rng_stream(2, 0, "batches"); /* copied into each stream */
  batches b = batches_new(a, 7, 3, false, r), c = batches_new(a, 7, 3,
    false, r); /* twins */
  bool disjoint = true, equal = true; /* properties */
  for (int epoch = 0; epoch < 50; epoch++) {
    int seen[7] = { 0 }; /* in this epoch */
    for (int k = 0; k < 2; k++) {
      const int *p = batches_next(&b), *q = batches_next(&c);
      for (int i = 0; i < 3; i++) equal &= p[i] == q[i], seen[p[i]]++;
    }
    for (int i = 0; i < 7; i++) disjoint &= seen[i] <= 1;
  }
  test_true(disjoint, "no example twice in an epoch (shuffling)");
  test_true(equal, "the same stream gives the same batches");
  @<Count the draws with replacement@>;
  arena_free(a);
}

@ A count of $N$ draws with probability $\frac17$ has the variance
$N\cdot\frac17\cdot\frac67$.

@<Count the draws with replacement@>=
int count[7] = { 0 }, draws = 100000; /* hits of each example */
b = batches_new(a, 7, 10, true, r);
for (int k = 0; k < draws / 10; k++) {
  const int *p = batches_next(&b); /* ten indices */
  for (int i = 0; i < 10; i++) count[p[i]]++;
}
for (int i = 0; i < 7; i++)
  test_within(count[i], draws / 7.0, 5 * sqrt(draws * 6.0 / 49),
    "example %d is drawn as often as the others", i);

@ The schedule at three points, and the one mistake that can be made
with batches.

@<Tests of training@>=
static void test_schedule(void)
{
  test_near(schedule_linear_tail(0, 100), 1, 0, "schedule at the start");
  test_near(schedule_linear_tail(50, 100), 1, 0, "schedule at half time");
  test_near(schedule_linear_tail(75, 100), 0.5, 1e-15, "on the slope");
  test_near(schedule_cosine(0, 90), 1, 0, "cosine schedule at the start");
  test_near(schedule_cosine(30, 90), 0.75, 1e-15, "a third of its way");
}
static void ask_too_much(void *context)
{
  rng r = rng_stream(3, 0, "batches"); /* unused */
  batches_new(context, 5, 6, false, r);
}
static void test_refusals(void)
{
  arena *a = arena_new(); /* for the stream */
  test_dies(ask_too_much, a, 1, "does not hold",
    "a batch larger than the data, without replacement");
  arena_free(a);
}

@* Index.
