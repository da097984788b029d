% Optimizers on flat weight vectors, schedules, batches, and the loop.
@i types.w
@s watch int
@s real int
@s typed sizeof

@** Training. Gradient descent and its relatives are maps of the space of
weights into itself, and this book studies them as dynamical systems. The
optimizers of this web therefore hold their whole state in the open, take a
step in two halves between which an experiment may look, and implement the
formulas of the theory chapters to the letter, bias corrections included.

Besides the optimizers there are schedules, minibatches, snapshots, and a loop
for the most frequent case, full-batch training under the eyes of an observer.
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
#include "polar.h"

@ The optimizers need the square root and the power; the matrix rules at the
end need polar factors and powers of matrices; all else are loops over
vectors.

@c
#include "train.h"
#include <float.h>
#include <math.h>
#include <stdlib.h>
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

Sign descent moves every weight by the same amount, $w\leftarrow
w-\eta\,\mathrm{sign}(m)$ with the average $m$ of~(\ref{eq:adam}); with
$\beta_1=0$ it is the sign of the gradient. The sign of zero is zero. Two
rules for matrices, |MUON| and |SHAMPOO|, have a group of their own below.
@^sign descent@>

Weight decay is decoupled from the gradient in all of them
\citep{loshchilov2019}: $w$ is first multiplied by $1-\eta\lambda$.
@^decoupled weight decay@>

@(train.h@>=
typedef enum { GD, MOMENTUM, ADAM, SIGN, MUON, SHAMPOO } method;
typedef struct {
  method rule;
  double eta, beta1, beta2, epsilon, decay; /* |beta1| of all averages */
  const double *rate, *decay_rate; /* factors per weight, or |NULL| */
  size_t n; /* weights */
  long t; /* steps taken */
  double *m, *nu; /* running averages; |m| is also the velocity */
  int rows, cols; /* of a matrix rule, else 0 */
  int steps; /* Muon's polynomials; 0 for the exact factor */
  const odd_quintic *polynomial;
  mat left, right; /* Shampoo's sums */
} optimizer;

@ A network that keeps its weights as floats (|net_single_weights|) needs an
optimizer that leaves them there. It has the same rules and the same numbers.
@^single precision@>

@(train.h@>=
typedef struct {
  method rule;
  double eta, beta1, beta2, epsilon, decay; /* as above */
  const float *rate, *decay_rate;
  size_t n;
  long t;
  float *m, *nu;
  int rows, cols;
  int steps;
  const odd_quintic *polynomial;
  mat left, right;
} single_optimizer;

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

Each function has a twin for floats whose name begins with |single_|.

@(train.h@>=
optimizer optimizer_new(arena *a, method rule, size_t n, double eta);
single_optimizer single_optimizer_new(arena *a, method rule, size_t n,
  double eta);

@ As in the web on networks, one text serves both precisions: it is a file of
its own, included twice. |real| is the type of a number and |typed(name)| the
name of a function or type; |root| is the square root.

Only the averages that the rule uses are allocated. They start from
zero, which is what the bias corrections of Adam assume.

@(train-kernels.h@>=
@<Functions on copies of matrices@>@;
typed(optimizer) typed(optimizer_new)(arena *a, method rule, size_t n,
  double eta)
{
  typed(optimizer) o = { 0 }; /* to be returned */
  o.rule = rule, o.n = n, o.eta = eta;
  o.beta1 = 0.9, o.beta2 = 0.999, o.epsilon = 1e-8;
  if (rule != GD && rule != SHAMPOO) o.m = arena_take(a, n, sizeof(real));
  if (rule == ADAM) o.nu = arena_take(a, n, sizeof(real));
  return o;
}

@ The first half of a step takes the gradient into the averages. It does not
touch the weights. Between the halves, the preconditioner is that of the step
about to be taken; this is where preconditioned curvature is measured.

@(train.h@>=
void optimizer_moments(optimizer *o, const double *g);
void single_optimizer_moments(single_optimizer *o, const float *g);

@ A unit that has died sends no gradient any more, and its averages decay
towards the smallest floats, on which arithmetic is slow. In single precision
an average of the gradient below $10^{-30}$ therefore becomes zero, and one of
its square below the smallest normal number. Doubles do not get there within
any run of this book, and are left alone.
@^denormal numbers@>

@(train-kernels.h@>=
static inline real typed(settle)(real x, real tiny)
{
  if (sizeof x == sizeof(double)) return x;
  return x < tiny && x > -tiny ? 0 : x;
}

@ The loops are written for the compiler to vectorize: no branch, no
aliasing, one pass over each vector.

@(train-kernels.h@>=
static void typed(average)(size_t n, real keep, real take,
  const real *restrict g, real *restrict m)
{
  for (size_t i = 0; i < n; i++)
    m[i] = typed(settle)(keep * m[i] + take * g[i], (real) 1e-30);
}
static void typed(average_squares)(size_t n, real keep, real take,
  const real *restrict g, real *restrict nu)
{
  for (size_t i = 0; i < n; i++)
    nu[i] = typed(settle)(keep * nu[i] + take * (g[i] * g[i]),
      (real) FLT_MIN);
}

@ The weights are treated in strips, |count| of them from the |first| on. The
products $1-\beta$ are formed in double precision, for in single
precision $1-0.999$ would have lost four of its digits.

@(train-kernels.h@>=
static void typed(moments)(typed(optimizer) *o, size_t first, size_t count,
  const real *g)
{
  real b1 = (real) o->beta1, a1 = (real) (1 - o->beta1); /* keep, take */
  real b2 = (real) o->beta2, a2 = (real) (1 - o->beta2);
  if (o->rule == MOMENTUM || o->rule == MUON)
    typed(average)(count, b1, 1, g + first, o->m + first);
  if (o->rule == ADAM || o->rule == SIGN)
    typed(average)(count, b1, a1, g + first, o->m + first);
  if (o->rule == ADAM)
    typed(average_squares)(count, b2, a2, g + first, o->nu + first);
}
void typed(optimizer_moments)(typed(optimizer) *o, const real *g)
{
  typed(moments)(o, 0, o->n, g);
  if (o->rule == SHAMPOO) typed(add_sums)(o, g);
}

@ |optimizer_preconditioner| writes the diagonal of~$P$; it is all ones for
every rule but Adam. After |optimizer_moments| and before
|optimizer_move| it is the $P$ of equation (\ref{eq:adam}).

@(train.h@>=
void optimizer_preconditioner(const optimizer *o, double *p);
void single_optimizer_preconditioner(const single_optimizer *o, float *p);

@ The weights of the averages sum to $1-\beta^{t+1}$, the correction
in equation (\ref{eq:adam}). The powers are computed once per call, not once
per weight.

@(train-kernels.h@>=
static void typed(precondition)(const typed(optimizer) *o, size_t first,
  size_t count, real *restrict p) /* part of~$P$ */
{
  double t = (double) (o->t + 1); /* gradients averaged so far */
  real m_weight = (real) (1 - pow(o->beta1, t)); /* sum of weights in |m| */
  real nu_scale = (real) (1 / (1 - pow(o->beta2, t))); /* inverted */
  real epsilon = (real) o->epsilon; /* keeps $P$ from zero */
  const real *nu = o->nu + first; /* squares */
  for (size_t i = 0; i < count; i++)
    p[i] = (root(nu[i] * nu_scale) + epsilon) * m_weight;
}
void typed(optimizer_preconditioner)(const typed(optimizer) *o, real *p)
{
  if (o->rule == ADAM) typed(precondition)(o, 0, o->n, p);
  else
    for (size_t i = 0; i < o->n; i++) p[i] = 1;
}

@ The second half moves the weights and counts the step. The gradient |g| is
read by gradient descent and Shampoo only; the other rules have it in~|m|.
|optimizer_step| is both halves, one strip after the other.

@(train.h@>=
void optimizer_move(optimizer *o, const double *g, double *w);
void optimizer_step(optimizer *o, const double *g, double *w);
void single_optimizer_move(single_optimizer *o, const float *g, float *w);
void single_optimizer_step(single_optimizer *o, const float *g, float *w);

@ For hundreds of thousands of weights a step is limited by the traffic to
memory, and a strip that stays in the cache between the halves saves a third
of it. Five strips of 256 doubles, which is what Adam uses, take a third of the
nearest cache of the machines of today.

@(train-kernels.h@>=
@<Find the direction of a strip@>@;
@<Move a strip of weights along a direction@>@;
static void typed(walk)(typed(optimizer) *o, bool both, const real *g,
  real *w) /* |both| halves, or the second */
{
  real p[STRIP]; /* a direction, unless it lies in another vector */
  real *whole = o->rows > 0 ? typed(matrix_direction)(o, both, g) : NULL;
  for (size_t first = 0; first < o->n; first += STRIP) {
    size_t count = o->n - first < STRIP ? o->n - first : STRIP; /* here */
    if (both && !whole) typed(moments)(o, first, count, g);
    const real *d = whole ? whole + first
      : typed(direction)(o, first, count, g, p); /* where to */
    typed(descend)(o, first, count, d, w + first);
  }
  free(whole);
  o->t++;
}

@ @(train-kernels.h@>=
void typed(optimizer_move)(typed(optimizer) *o, const real *g, real *w)
{
  typed(walk)(o, false, g, w);
}
void typed(optimizer_step)(typed(optimizer) *o, const real *g, real *w)
{
  typed(walk)(o, true, g, w);
}

@ Gradient descent and momentum move along a vector that exists already.

@<Find the direction of a strip@>=
static const real *typed(direction)(const typed(optimizer) *o, size_t first,
  size_t count, const real *g, real *restrict p)
{
  const real *m = o->rule == GD ? NULL : o->m + first; /* averages */
  if (o->rule == GD) return g + first;
  if (o->rule == MOMENTUM) return m;
  if (o->rule == SIGN)
    for (size_t i = 0; i < count; i++) p[i] = (real) (m[i] > 0) - (m[i] < 0);
  else {
    typed(precondition)(o, first, count, p);
    for (size_t i = 0; i < count; i++) p[i] = m[i] / p[i];
  }
  return p;
}

@ The loop without factors per weight is written apart, for it is the one that
runs most. In the other, the compiler moves the two questions out of the loop.

@<Move a strip of weights along a direction@>=
static void typed(descend)(const typed(optimizer) *o, size_t first,
  size_t count, const real *restrict d, real *restrict w)
{
  real eta = (real) o->eta, decay = (real) o->decay; /* step, $\lambda$ */
  const real *rate = o->rate ? o->rate + first : NULL;
  const real *decay_rate = o->decay_rate ? o->decay_rate + first : NULL;
  if (!rate && !decay_rate) {
    real keep = (real) (1 - o->eta * o->decay); /* what decay leaves */
    for (size_t i = 0; i < count; i++) w[i] = keep * w[i] - eta * d[i];
    return;
  }
  for (size_t i = 0; i < count; i++) {
    real step = rate ? eta * rate[i] : eta; /* of this weight */
    real lambda = decay_rate ? decay * decay_rate[i] : decay;
    w[i] = (1 - step * lambda) * w[i] - step * d[i];
  }
}

@* Matrices. Two rules see the weights as a matrix of |rows| by |cols|, and
its gradient $G$ likewise. Muon keeps the velocity $M\gets\beta_1M+G$ of
momentum and descends along its polar factor (see the web on these):
\[ W\gets W-\eta\,\mathrm{polar}(M). \]
All singular values of a step are then equal, $\eta$, and a direction that
occurs rarely in the data is learned as fast as a frequent one. Published
versions multiply $\eta$ by a factor that depends on the shape; the
caller does that. With |steps| polynomials the factor is approximate; without
any, which is what |optimizer_matrix| sets, it is exact and slow.
@^Muon@>

Shampoo \citep{gupta2018} sums the two Gram matrices of all gradients so far
and preconditions from both sides,
\[ L\gets L+GG^{\mathsf T},\quad R\gets R+G^{\mathsf T}G,\qquad
   W\gets W-\eta\,(L+\epsilon)^{-1/4}\,G\,(R+\epsilon)^{-1/4}. \]
Its first step, for small $\epsilon$, is along the polar factor of~$G$: what
is left of each singular value is $s\cdot s^{-1/2}\cdot s^{-1/2}=1$. Later
steps shrink, as the sums grow. The rule costs two eigenvalue problems a step
and is meant for matrices of a few hundred rows; |epsilon| begins as
$10^{-4}$.
@^Shampoo@>@^Gupta, Vineet@>

@(train.h@>=
optimizer optimizer_matrix(arena *a, method rule, int rows, int cols,
  double eta);
single_optimizer single_optimizer_matrix(arena *a, method rule, int rows,
  int cols, double eta);

@ A matrix may have any other rule as well; then its shape is of no account.

@(train-kernels.h@>=
typed(optimizer) typed(optimizer_matrix)(arena *a, method rule, int rows,
  int cols, double eta)
{
  insist(rows > 0 && cols > 0);
  typed(optimizer) o = typed(optimizer_new)(a, rule,
    (size_t) rows * (size_t) cols, eta); /* to be returned */
  if (rule == MUON || rule == SHAMPOO) o.rows = rows, o.cols = cols;
  if (rule == SHAMPOO) {
    o.left = mat_new(a, rows, rows);
    o.right = mat_new(a, cols, cols);
    o.epsilon = 1e-4;
  }
  return o;
}

@ Shampoo's sums, and everything that needs a decomposition, is done in double
precision.

@<Functions on copies of matrices@>=
static mat typed(doubles_of)(arena *a, const typed(optimizer) *o,
  const real *x)
{
  mat c = mat_new(a, o->rows, o->cols); /* the copy */
  for (size_t i = 0; i < o->n; i++) c.data[i] = x[i];
  return c;
}
static void typed(add_sums)(typed(optimizer) *o, const real *g)
{
  arena *a = arena_new(); /* for the copy */
  insist(o->rows > 0);
  mat c = typed(doubles_of)(a, o, g); /* $G$ */
  mat_gemm(o->left, 1, c, false, c, true, 1);
  mat_gemm(o->right, 1, c, true, c, false, 1);
  arena_free(a);
}

@ The direction of a matrix rule is a vector of its own, which |walk| frees.

@<Functions on copies of matrices@>=
static real *typed(matrix_direction)(typed(optimizer) *o, bool both,
  const real *g)
{
  real *d = allocate(o->n, sizeof *d); /* the direction */
  arena *a = arena_new(); /* for copies and powers */
  if (both) typed(optimizer_moments)(o, g);
  if (o->rule == MUON && o->steps > 0) {
    memcpy(d, o->m, o->n * sizeof *d);
    typed(polar_normalize)(o->rows, o->cols, d);
    typed(polar_steps)(o->rows, o->cols, d, o->steps, o->polynomial);
  } else {
    mat x = typed(doubles_of)(a, o, o->rule == MUON ? o->m : g); /* $M$, $G$ */
    if (o->rule == MUON) polar_exact(x);
    else precondition_sides(a, o->left, o->right, o->epsilon, x);
    for (size_t i = 0; i < o->n; i++) d[i] = (real) x.data[i];
  }
  arena_free(a);
  return d;
}

@ @<Precondition a matrix from both sides@>=
static void precondition_sides(arena *a, mat left, mat right,
  double epsilon, mat x)
{
  mat l = mat_new(a, left.rows, left.rows); /* $(L+\epsilon)^{-1/4}$ */
  mat r = mat_new(a, right.rows, right.rows), y = mat_new(a, x.rows, x.cols);
  mat_copy(l, left);
  mat_copy(r, right);
  for (int i = 0; i < l.rows; i++) at(l, i, i) += epsilon;
  for (int i = 0; i < r.rows; i++) at(r, i, i) += epsilon;
  sym_power(l, -0.25, epsilon);
  sym_power(r, -0.25, epsilon);
  mat_mul(y, l, x);
  mat_mul(x, y, r);
}

@ The file of kernels undefines its macros at its end, so that it can be
included once for each precision.

@(train-kernels.h@>=
#undef @[real@]
#undef @[typed@]
#undef @[root@]

@ @c
enum { STRIP = 256 }; /* weights moved together */
@<Precondition a matrix from both sides@>@;
#define @[real double@]
#define typed(name) name
#define root(x) sqrt(x)
#include "train-kernels.h"
#define @[real float@]
#define typed(name) single_##name
#define root(x) sqrtf(x)
#include "train-kernels.h"

@ The record of one chapter was made by an earlier Adam in single precision,
which divided by the first correction before it multiplied by the average.
The results differ in the last bit, and the function is kept for the sake of
that record. It has no decay and no factors.

@(train.h@>=
typedef single_optimizer single_adam;
single_adam single_adam_new(arena *a, size_t n, double eta);
void single_adam_step(single_adam *o, const float *g, float *w);

@ @c
single_adam single_adam_new(arena *a, size_t n, double eta)
{
  return single_optimizer_new(a, ADAM, n, eta);
}
@#
void single_adam_step(single_adam *o, const float *g, float *w)
{
  double t = (double) ++o->t; /* gradients averaged */
  float b1 = (float) o->beta1, b2 = (float) o->beta2; /* what is kept */
  float a1 = (float) (1 - o->beta1), a2 = (float) (1 - o->beta2);
  float scale = (float) (1 / (1 - pow(o->beta2, t))); /* of |nu| */
  float eta = (float) (o->eta / (1 - pow(o->beta1, t))); /* of |m| */
  float epsilon = (float) o->epsilon; /* as in $P$ */
  float *restrict m = o->m, *restrict nu = o->nu, *restrict v = w;
  for (size_t i = 0; i < o->n; i++) {
    float next = single_settle(b1 * m[i] + a1 * g[i], 1e-30f); /* average */
    m[i] = next;
    nu[i] = b2 * nu[i] + a2 * (g[i] * g[i]);
    v[i] -= eta * next / (sqrtf(nu[i] * scale) + epsilon);
  }
}

@* One optimizer for each tensor. Layers may have rates, decays and
even rules of their own: a parameterization prescribes the rates, Muon is for
hidden matrices and leaves the rest to Adam. An |optimizers| is a row of
optimizers, one for each of |count| weights of a network, which work on their
slices of the flat vectors. A caller may change every field of |part[k]|
before the first step, and put another optimizer there with
|optimizer_matrix|. The |factor|, at first~1, multiplies all rates, and
is the place of a schedule.

Weights of the network that are not in the list do not move.

@(train.h@>=
typedef struct {
  int count; /* tensors */
  double factor; /* of all rates, in this step */
  optimizer *part; /* one for each tensor */
  size_t *first; /* where its slice begins */
} optimizers;
typedef struct {
  int count;
  double factor;
  single_optimizer *part;
  size_t *first;
} single_optimizers;

@ @(train.h@>=
optimizers optimizers_new(arena *a, const net *t, int count,
  const node *weight, method rule, double eta);
void optimizers_step(optimizers *o, const double *g, double *w);
single_optimizers single_optimizers_new(arena *a, const net *t, int count,
  const node *weight, method rule, double eta);
void single_optimizers_step(single_optimizers *o, const float *g, float *w);

@ The network tells where a tensor is by a view of it in a vector of weights.
Any vector will do.

@(train-rows.h@>=
typed(optimizers) typed(optimizers_new)(arena *a, const net *t, int count,
  const node *weight, method rule, double eta)
{
  typed(optimizers) o = { count, 1, arena_take(a, (size_t) count,
    sizeof *o.part), arena_take(a, (size_t) count, sizeof *o.first) };
  double *origin = allocate(net_weights(t), sizeof *origin); /* for views */
  for (int k = 0; k < count; k++) {
    mat view = net_tensor(t, weight[k], origin); /* its place */
    o.first[k] = (size_t) (view.data - origin);
    o.part[k] = typed(optimizer_matrix)(a, rule, view.rows, view.cols, eta);
  }
  free(origin);
  return o;
}

@ @(train-rows.h@>=
void typed(optimizers_step)(typed(optimizers) *o, const real *g, real *w)
{
  for (int k = 0; k < o->count; k++) {
    double eta = o->part[k].eta; /* without the factor */
    o->part[k].eta = eta * o->factor;
    typed(optimizer_step)(&o->part[k], g + o->first[k], w + o->first[k]);
    o->part[k].eta = eta;
  }
}
#undef @[real@]
#undef @[typed@]

@ @c
#define @[real double@]
#define typed(name) name
#include "train-rows.h"
#define @[real float@]
#define typed(name) single_##name
#include "train-rows.h"

@ |optimizers_transfer| gives each layer of a perceptron the rate that
|mlp_transfer| has for it, times $\eta$: that of Adam for |ADAM|, that of gradient
descent for any other rule.

@(train.h@>=
optimizers optimizers_transfer(arena *a, const mlp *m, method rule,
  parameterization p, int reference, double eta);

@ @c
optimizers optimizers_transfer(arena *a, const mlp *m, method rule,
  parameterization p, int reference, double eta)
{
  optimizers o = optimizers_new(a, m->graph, m->layers, m->weight, rule, eta);
  for (int l = 0; l < m->layers; l++) {
    transfer line = mlp_transfer(m, l, p, 1, reference); /* of the table */
    o.part[l].eta = eta * (rule == ADAM ? line.adam : line.descent);
  }
  return o;
}

@* Sharpness-aware steps. Sharpness-aware minimization \citep{foret2021} takes
the gradient not at~$w$ but at the worst point nearby, as the first order sees
it:
\[ w\gets w-\eta\,\nabla L\Bigl(w+\rho\,\frac{\nabla L(w)}
   {\lVert\nabla L(w)\rVert}\Bigr). \]
|shifted_gradient| writes this gradient to~|g|, for any optimizer to
use, and returns the loss at~|w|, with the norm of $\nabla L(w)$ in |norm|,
which the theory of its edge of stability asks for. The weights do not change;
|shifted|, as long as they, receives the shifted point, to which the graph
belongs afterwards: a Hessian-vector product would be that of the shifted
point. Where the gradient vanishes there is no shift.
@^sharpness-aware minimization@>@^Foret, Pierre@>

@(train.h@>=
double shifted_gradient(net *t, double rho, const double *w,
  double *g, double *shifted, double *norm);
double single_shifted_gradient(net *t, double rho, float *saved,
  double *norm);

@ @c
double shifted_gradient(net *t, double rho, const double *w,
  double *g, double *shifted, double *norm)
{
  size_t n = net_weights(t); /* their number */
  double loss = net_gradient(t, w, g); /* at |w| */
  *norm = vec_norm(n, g);
  memcpy(shifted, w, n * sizeof *w);
  if (*norm > 0) vec_add(n, rho / *norm, g, shifted);
  net_gradient(t, shifted, g);
  return loss;
}

@ In single precision the graph keeps its own weights. They are |saved|,
shifted, and put back; the gradient is where |net_single_gradient| says.

@c
double single_shifted_gradient(net *t, double rho, float *saved,
  double *norm)
{
  size_t n = net_weights(t); /* their number */
  float *w = net_single_weights(t), *g = net_single_gradient(t); /* own */
  double loss = net_gradient_single(t), square = 0; /* at |w|; $|g|^2$ */
  for (size_t i = 0; i < n; i++) square += (double) g[i] * g[i];
  *norm = sqrt(square);
  memcpy(saved, w, n * sizeof *w);
  float c = *norm > 0 ? (float) (rho / *norm) : 0; /* length of the shift */
  for (size_t i = 0; i < n; i++) w[i] += c * g[i];
  net_gradient_single(t);
  memcpy(w, saved, n * sizeof *w);
  return loss;
}

@* Schedules. A schedule is a factor that the caller multiplies into |eta|
before each step; an optimizer itself knows of no time but its count of steps.
Steps |t| are counted from zero in a run of |T|. |schedule_linear_tail| is
$\min(1,2(1-t/T))$: constant for the first half of the run, then a straight
line to zero. |schedule_cosine| is $(1+\cos(\pi t/T))/2$, half a wave from one
to zero. |schedule_linear| is $1-t/T$, where $t$ need not be whole: the middle
of a step is at $t+\frac12$. |schedule_warmup| climbs by equal steps,
$\min(1,(t+1)/W)$ with $W$ the |warmup|, and multiplies another schedule.

@(train.h@>=
double schedule_linear_tail(long t, long T);
double schedule_cosine(long t, long T);
double schedule_linear(double t, long T);
double schedule_warmup(long t, long warmup);

@ @c
double schedule_linear_tail(long t, long T)
{
  insist(0 <= t && t <= T && T > 0);
  return fmin(1, 2 * (1 - (double) t / (double) T));
}
double schedule_cosine(long t, long T)
{
  insist(0 <= t && t <= T && T > 0);
  return (1 + cos(M_PI * (double) t / (double) T)) / 2;
}
double schedule_linear(double t, long T)
{
  insist(0 <= t && t <= (double) T && T > 0);
  return 1 - t / (double) T;
}
double schedule_warmup(long t, long warmup)
{
  insist(0 <= t && warmup >= 0);
  return t + 1 < warmup ? (double) (t + 1) / (double) warmup : 1;
}

@ \label{sec:least-noise}%
Which schedule is best? For stochastic descent on a quadratic with curvatures
$\lambda_i$ the noise of a step taken when a time $\tau$ (the sum of the rates
still to come) remains is left with the weight
\[ K(\tau)=\sum_i\lambda_i^2e^{-2\lambda_i\tau}, \]
so that the noise at the end is proportional to $\int K(\tau)\,\eta\,d\tau$,
while a given number of steps means a given $\int d\tau/\eta$. The least noise
has $\eta=c/\sqrt{K(\tau)}$, one number~$c$ for the whole run. If no rate may
exceed a |cap|, the same argument gives the lesser of the two: a plateau, then
a decay of computable length (arXiv 2602.06797, 2026).
@^learning rate schedule@>

|schedule_least_noise| writes the |T| rates, in the order of the steps. They
are built from the last one backwards, each adding to~$\tau$ after it is
chosen. The choice of~$c$ is the caller's; without a cap, |INFINITY| is given.

@(train.h@>=
void schedule_least_noise(int modes, const double *lambda, double c,
  double cap, long T, double *eta);

@ @c
void schedule_least_noise(int modes, const double *lambda, double c,
  double cap, long T, double *eta)
{
  double tau = 0; /* sum of the rates after this step */
  insist(modes > 0 && c > 0 && cap > 0);
  for (long t = T - 1; t >= 0; t--) {
    double k = 0; /* $K(\tau)$ */
    for (int i = 0; i < modes; i++)
      k += lambda[i] * lambda[i] * exp(-2 * lambda[i] * tau);
    eta[t] = fmin(cap, c / sqrt(k));
    tau += eta[t];
  }
}

@* Batches. A stream of minibatches of |batch| out of |n| examples. With
replacement, every index is drawn independently. Without, the examples are
shuffled, dealt out, and shuffled again when fewer than |batch| are left; those few are not
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

@* Snapshots. What a run looks like is often recorded at steps that grow in
proportion: $1,2,4,\dots$ |geometric_steps| writes the different whole numbers
nearest to |first|, |first*ratio|, |first*ratio*ratio|, \dots, as far as they
are below |last|, and |last| itself, and returns how many; there must be
|room| for all of them.

@(train.h@>=
int geometric_steps(long first, double ratio, long last, int room,
  long *step);

@ @c
int geometric_steps(long first, double ratio, long last, int room,
  long *step)
{
  int count = 0; /* of steps written */
  insist(first > 0 && ratio > 1 && last >= first);
  for (int j = 0; ; j++) {
    double x = (double) first * pow(ratio, j); /* not yet rounded */
    long s = x < (double) last ? lround(x) : last; /* the next step */
    if (count == 0 || s > step[count - 1]) {
      insist(count < room);
      step[count++] = s;
    }
    if (s >= last) return count;
  }
}

@ |snapshots| keep copies of the weights at |count| steps that ascend, for
quantities that are cheaper or easier to compute when the run is over: row |k|
of |weights| belongs to |step[k]|. |snapshots_take| is called in every step,
copies the weights if it is the turn of one, and says whether it did.
|snapshots_single| does it for floats. |snapshots_observe| has the type of an
observer and never stops a run. Copies take $8n$ bytes each.

@(train.h@>=
typedef struct {
  int count, taken; /* copies planned and made */
  long *step; /* |count| of them, ascending */
  mat weights; /* |count| by $n$ */
} snapshots;
snapshots snapshots_new(arena *a, int count, const long *step, size_t n);
bool snapshots_take(snapshots *s, long step, const double *w);
bool snapshots_single(snapshots *s, long step, const float *w);
bool snapshots_observe(void *context, long step, double loss,
  const double *w, const double *g);

@ @c
snapshots snapshots_new(arena *a, int count, const long *step, size_t n)
{
  snapshots s = { count, 0, arena_take(a, (size_t) count, sizeof(long)),
    mat_new(a, count, (int) n) }; /* to be returned */
  for (int k = 0; k < count; k++) {
    insist(step[k] >= 0 && (k == 0 || step[k] > step[k - 1]));
    s.step[k] = step[k];
  }
  return s;
}
static double *row_due(snapshots *s, long step) /* or |NULL| */
{
  if (s->taken == s->count || step < s->step[s->taken]) return NULL;
  insist(step == s->step[s->taken]); /* none has been missed */
  return &at(s->weights, s->taken++, 0);
}

@ @c
bool snapshots_take(snapshots *s, long step, const double *w)
{
  double *row = row_due(s, step); /* where the copy goes */
  if (row) memcpy(row, w, (size_t) s->weights.cols * sizeof *w);
  return row != NULL;
}
bool snapshots_single(snapshots *s, long step, const float *w)
{
  double *row = row_due(s, step); /* where the copy goes */
  for (int i = 0; row && i < s->weights.cols; i++) row[i] = w[i];
  return row != NULL;
}
bool snapshots_observe(void *context, long step, double loss,
  const double *w, const double *g)
{
  (void) loss, (void) g;
  snapshots_take(context, step, w);
  return true;
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
int main(int argc, char **argv)
{
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-train");
  test_quadratic();
  test_threshold(GD, 0);
  test_threshold(MOMENTUM, 0.9);
  test_threshold(MOMENTUM, 0.5);
  test_adam();
  test_single_adam();
  test_single_rules();
  test_sign();
  test_matrix_rules();
  test_optimizers();
  test_sharpness_aware();
  test_batches();
  test_schedule();
  test_least_noise();
  test_snapshots();
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

@ Thirteen hundred weights make five full strips and a part of another.
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

@ Every rule of vectors, with decay and factors per weight, in single against
double precision on the same gradients. Sign descent is left out: where an
average is near zero the precisions may differ in its sign.

@<Tests of training@>=
static void test_single_rules(void)
{
  for (int rule = GD; rule <= ADAM; rule++) {
    arena *a = arena_new(); /* for all vectors */
    rng r = rng_stream(3, 0, "rules"); /* random gradients */
    double g[300], w[300] = { 0 }, rate[300], worst = 0; /* double */
    float f[300], v[300] = { 0 }, factor[300]; /* single precision */
    optimizer o = optimizer_new(a, rule, 300, 0.03);
    single_optimizer s = single_optimizer_new(a, rule, 300, 0.03);
    for (int i = 0; i < 300; i++) rate[i] = factor[i] = (float) (i % 7) / 7;
    o.decay = s.decay = 0.1;
    o.rate = o.decay_rate = rate, s.rate = s.decay_rate = factor;
    for (int t = 0; t < 40; t++) {
      rng_normals(&r, 300, 1, g);
      for (int i = 0; i < 300; i++) g[i] = f[i] = (float) g[i];
      optimizer_step(&o, g, w);
      single_optimizer_step(&s, f, v);
    }
    for (int i = 0; i < 300; i++) worst = fmax(worst, fabs(v[i] - w[i]));
    test_within(worst, 0, 1e-5, "rule %d in single precision", rule);
    arena_free(a);
  }
}

@ Three steps of sign descent by hand, with $\beta_1=0$ and with
$\beta_1=\frac12$. In single precision, decay comes before the step.

@<Tests of training@>=
static void test_sign(void)
{
  arena *a = arena_new(); /* for the averages */
  double g[3][3] = { { 5, -0.1, 0 }, { -1, -1, 0 }, { -1, 2, 0 } };
  double w[3] = { 0 }, v[3] = { 0 }; /* without and with an average */
  float f = 1, h = -3; /* a weight and its gradient */
  optimizer o = optimizer_new(a, SIGN, 3, 0.25); /* the plain sign */
  optimizer q = optimizer_new(a, SIGN, 3, 0.25); /* of an average */
  single_optimizer s = single_optimizer_new(a, SIGN, 1, 0.25);
  o.beta1 = 0, q.beta1 = 0.5, s.decay = 0.4;
  for (int t = 0; t < 3; t++) {
    optimizer_step(&o, g[t], w);
    optimizer_step(&q, g[t], v);
  }
  single_optimizer_step(&s, &h, &f);
  test_true(w[0] == 0.25 && w[1] == 0.25 && w[2] == 0,
    "signs of gradients (sign descent)");
  test_true(v[0] == -0.25 && v[1] == 0.25 && v[2] == 0,
    "signs of averages 2.5, 0.75, -0.125 and -0.05, -0.525, 0.7375");
  test_near(f, 1.15f, 1e-6, "decoupled decay in single precision");
  arena_free(a);
}

@ Muon's step is along the polar factor of the velocity, which after equal
gradients is that of the gradient; its Gram matrix must be $\eta^2$ times the
identity. With polynomials it is so to their accuracy, and in single precision
too. Shampoo's first step is the same direction.

@<Tests of training@>=
static double off_from_orthonormal(int rows, int cols, const double *w)
{
  double worst = 0; /* deviation of an entry of the Gram matrix */
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < rows; j++) {
      double dot = 0; /* of two rows */
      for (int k = 0; k < cols; k++) dot += w[i * cols + k] * w[j * cols + k];
      worst = fmax(worst, fabs(dot - (i == j)));
    }
  return worst;
}
static void test_matrix_rules(void)
{
  arena *a = arena_new(); /* for all matrices */
  rng r = rng_stream(4, 0, "matrices"); /* random gradient */
  double g[8 * 12], w[4][8 * 12] = { { 0 } }, apart[3] = { 0 }; /* steps */
  float f[8 * 12], v[8 * 12] = { 0 }; /* single precision */
  odd_quintic p[12]; /* a schedule that converges */
  rng_normals(&r, 96, 1, g);
  for (int i = 0; i < 96; i++) f[i] = (float) g[i];
  polar_schedule(EXPRESS_QUINTIC, 1e-3, 12, p);
  @<Take a first step of each matrix rule@>@;
  test_within(off_from_orthonormal(8, 12, w[0]), 0, 1e-13,
    "an exact step of Muon is orthonormal");
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 96; i++)
      apart[k] = fmax(apart[k], fabs((k < 2 ? w[k + 1][i] : v[i]) - w[0][i]));
  test_within(apart[0], 0, 1e-12, "Muon by polynomials");
  test_within(apart[1], 0, 1e-9, "Shampoo's first step is Muon's");
  test_within(apart[2], 0, 1e-5, "Muon in single precision");
  @<Compare three steps of Shampoo with a naive diagonal one@>@;
  arena_free(a);
}

@ @<Take a first step of each matrix rule@>=
optimizer exact = optimizer_matrix(a, MUON, 8, 12, -1); /* upward by 1 */
optimizer steps = exact, shampoo = optimizer_matrix(a, SHAMPOO, 8, 12, -1);
single_optimizer single = single_optimizer_matrix(a, MUON, 8, 12, -1);
steps.m = arena_take(a, 96, sizeof *steps.m);
steps.steps = single.steps = 12;
steps.polynomial = single.polynomial = p;
shampoo.epsilon = 1e-11;
for (int k = 0; k < 2; k++) optimizer_step(&exact, g, w[0]);
for (int i = 0; i < 96; i++) w[0][i] /= 2; /* of two equal steps */
optimizer_step(&steps, g, w[1]);
optimizer_moments(&shampoo, g);
optimizer_move(&shampoo, g, w[2]);
single_optimizer_step(&single, f, v);

@ On diagonal gradients Shampoo is a rule for the diagonal: with
$s=\epsilon+\sum g^2$, $w\gets w-\eta\,s^{-1/4}g\,s^{-1/4}$.

@<Compare three steps of Shampoo with a naive diagonal one@>=
double d[9] = { 0 }, x[9] = { 0 }, worst = 0; /* gradient, weights, error */
double naive[3] = { 0 }, sum[3] = { 1e-4, 1e-4, 1e-4 }; /* the same by hand */
optimizer o = optimizer_matrix(a, SHAMPOO, 3, 3, 0.1);
for (int t = 0; t < 3; t++) {
  for (int i = 0; i < 3; i++) {
    d[4 * i] = cos(t + 5 * i);
    sum[i] += d[4 * i] * d[4 * i];
    naive[i] -= 0.1 * d[4 * i] / sqrt(sum[i]);
  }
  optimizer_step(&o, d, x);
}
for (int i = 0; i < 3; i++) worst = fmax(worst, fabs(x[4 * i] - naive[i]));
test_within(worst, 0, 1e-13, "Shampoo on diagonal gradients");
test_true(x[1] == 0 || fabs(x[1]) < 1e-15, "and nothing off the diagonal");

@ A network of two layers, in which the first is frozen by a rate of zero and
the second follows Adam with an $\epsilon$ of its own. The factor multiplies a
rate for one step only.

@<Tests of training@>=
static void test_optimizers(void)
{
  arena *a = arena_new(); /* for graph and optimizers */
  int widths[] = { 3, 4, 2 }; /* of the network */
  mlp m = mlp_new(a, DOUBLE_PRECISION, 5, 2, widths, TANH, STANDARD);
  double w[20], g[20], v[8]; /* 12 and 8 weights; one slice alone */
  optimizers o = optimizers_new(a, m.graph, 2, m.weight, ADAM, 0.1);
  optimizer alone = optimizer_new(a, ADAM, 8, 0.05); /* the second layer */
  single_optimizers s = single_optimizers_new(a, m.graph, 2, m.weight,
    GD, 0.5);
  float f[20], h[20]; /* single precision */
  o.part[0].eta = 0;
  o.part[1].epsilon = alone.epsilon = 1e-2;
  o.factor = 0.5, s.factor = 0.5;
  for (int i = 0; i < 20; i++) w[i] = f[i] = (float) i, g[i] = h[i] = -1;
  memcpy(v, w + 12, sizeof v);
  optimizers_step(&o, g, w);
  optimizer_step(&alone, g, v);
  single_optimizers_step(&s, h, f);
  test_true(o.first[1] == 12 && w[3] == 3 && o.part[1].eta == 0.1,
    "a layer may rest, and the factor leaves no trace");
  test_true(memcmp(v, w + 12, sizeof v) == 0,
    "a layer moves as if it were alone");
  test_true(f[0] == 0.25f && f[19] == 19.25f, "layers in single precision");
  o = optimizers_transfer(a, &m, ADAM, MEAN_FIELD, 2, 0.1);
  test_near(o.part[1].eta, 0.05, 1e-15, "Adam's rate in the last layer");
  o = optimizers_transfer(a, &m, GD, MEAN_FIELD, 2, 0.1);
  test_near(o.part[0].eta, 0.2, 1e-15, "gradient descent's in the first");
  arena_free(a);
}

@ On a quadratic with curvature~$S$ along the gradient, the sharpness-aware
gradient is $\nabla L\,(1+\rho S/\lVert\nabla L\rVert)$. The quadratic has one
weight and the curvature~9.

@<Tests of training@>=
static void test_sharpness_aware(void)
{
  for (int p = DOUBLE_PRECISION; p <= SINGLE_PRECISION; p++) {
    arena *a = arena_new(); /* for the graph */
    net *t = net_new(a, p); /* $9w^2/2$ */
    node in = net_input(t, 1, 1), target = net_input(t, 1, 1); /* data */
    node f = net_matmul(t, in, net_weight(t, "w", 1, 1)); /* $3w$ */
    double x = 3, y = 0, w = 2, g, shifted, norm, loss; /* numbers */
    float saved; /* the weight, in single precision */
    net_finish(t, net_squared_error(t, f, target));
    net_feed(t, in, mat_of(&x, 1, 1));
    net_feed(t, target, mat_of(&y, 1, 1));
    if (p == SINGLE_PRECISION) {
      *net_single_weights(t) = 2;
      loss = single_shifted_gradient(t, 0.5, &saved, &norm);
      g = *net_single_gradient(t), w = *net_single_weights(t);
    } else loss = shifted_gradient(t, 0.5, &w, &g, &shifted, &norm);
    test_near(loss, 18, 1e-6, "the loss is that at the weights");
    test_near(norm, 18, 1e-6, "and so is the norm of the gradient");
    test_near(g, 18 * (1 + 0.5 * 9 / 18), 1e-6, "gradient at a shifted point");
    test_true(w == 2, "and back");
    arena_free(a);
  }
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

@ The schedules at a few points, and the mistakes that can be made
with batches and snapshots.

@<Tests of training@>=
static void test_schedule(void)
{
  test_near(schedule_linear_tail(0, 100), 1, 0, "schedule at the start");
  test_near(schedule_linear_tail(50, 100), 1, 0, "schedule at half time");
  test_near(schedule_linear_tail(75, 100), 0.5, 1e-15, "on the slope");
  test_near(schedule_cosine(0, 90), 1, 0, "cosine schedule at the start");
  test_near(schedule_cosine(30, 90), 0.75, 1e-15, "a third of its way");
  test_near(schedule_linear(30.5, 100), 0.695, 1e-15, "straight line");
  test_near(schedule_warmup(4, 20), 0.25, 1e-15, "fifth step of warm-up");
  test_true(schedule_warmup(19, 20) == 1 && schedule_warmup(0, 0) == 1,
    "warm-up is over when it is over");
}
static void skip_a_snapshot(void *context)
{
  long step = 3; /* the only one */
  double w = 0; /* the weights */
  snapshots s = snapshots_new(context, 1, &step, 1);
  snapshots_take(&s, 4, &w);
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
  test_dies(skip_a_snapshot, a, 1, "does not hold",
    "a snapshot whose step was missed");
  arena_free(a);
}

@ With one curvature $\lambda$, $\eta=(c/\lambda)e^{\lambda\tau}$, and for
small~$c$ the time $s$ steps before the end obeys $d\tau/ds=\eta$, so that
$\lambda\eta=c/(1-cs)$. A cap cuts that off.

@<Tests of training@>=
static void test_least_noise(void)
{
  double lambda = 0.3, eta[5000], worst = 0, capped[5000]; /* schedules */
  bool same = true; /* the verdict on the cap */
  schedule_least_noise(1, &lambda, 1e-4, INFINITY, 5000, eta);
  for (int s = 0; s < 5000; s++)
    worst = fmax(worst, fabs(eta[4999 - s] * lambda * (1 - 1e-4 * s) / 1e-4
      - 1));
  test_within(worst, 0, 1e-3, "least noise with one curvature");
  schedule_least_noise(1, &lambda, 1e-4, eta[2000], 5000, capped);
  for (int t = 0; t < 5000; t++)
    same = same && capped[t] == (t < 2000 ? eta[2000] : eta[t]);
  test_true(same, "a cap makes a plateau and changes nothing after it");
}

@ Steps that grow by a half each time, and copies at two of them in both
precisions.

@<Tests of training@>=
static void test_snapshots(void)
{
  arena *a = arena_new(); /* for the copies */
  long step[8], expected[] = { 1, 2, 3, 5, 8, 11, 12 }; /* $1.5^j$ */
  double w[2] = { 0 }; /* weights that say at which step they are */
  float f[2] = { 7, 8 }; /* in single precision */
  int count = geometric_steps(1, 1.5, 12, 8, step); /* seven of them */
  test_true(count == 7 && memcmp(step, expected, sizeof expected) == 0,
    "steps that grow in proportion, without repetition");
  snapshots s = snapshots_new(a, 7, step, 2);
  for (long t = 0; t < 12; t++) {
    w[1] = (double) t;
    snapshots_observe(&s, t, 0, w, NULL);
  }
  test_true(s.taken == 6 && at(s.weights, 3, 1) == 5, "copies at their steps");
  test_true(snapshots_single(&s, 12, f) && at(s.weights, 6, 0) == 7
    && !snapshots_take(&s, 13, w), "a copy of floats is the last");
  arena_free(a);
}

@* Index.
