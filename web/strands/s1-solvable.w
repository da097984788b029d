% Strand 1: which learning systems can be solved before they are trained.
@i types.w
@s mode_task int
@s linear_net int
@s tanh_watch int
@s depth_setting int
@s drift_setting int
@s kernel_setting int
@s spectrum int
@s draw_setting int
@s number int

@** Solvable settings. \label{ch:s1-solvable}%
Can one \emph{compute} a training curve, or a test error, before anything is
trained? For a modern network nobody can. For two idealised families everybody
can, and this chapter does both computations with no fitted number and lays
the results over trained networks and kernel machines that have seen MNIST and
CIFAR-10.

\titlefigure{fig-1-modes}{Strength $a_k$ of the nine modes of ten-class image
tasks in a two-layer linear network: measured (dots), closed form (lines), and
the same task learned by a $\tanh$ network from the same weights (orange lines,
a measurement without prediction). Below: measured over predicted half-time
for every mode and seed.}{fig:s1-modes}

\experiments

@ The first family is the \emph{deep linear network}, whose output is linear in
its input while its parameters move nonlinearly. \citet{baldi1989} showed that
its loss has no bad minima, only saddles; \citet{fukumizu1998} found exact
trajectories; \citet{saxe2014} showed that every singular mode of the task
obeys a scalar differential equation, so that the network learns in stages,
the strongest correlation first. The second is \emph{kernel regression},
nonlinear in the data while linear in its parameters; very wide networks
reduce to it \citep{jacot2018}. There the \emph{average} test error follows
from the kernel's eigenvalues and the target's coefficients alone
\citep{bordelon2020,canatar2021,jacot2020,simon2023}, and the same computation
carries over to a finite number of random features
\citep{simon2024,atanasov2024,defilippis2024}. \citet{simonkunin2026} put
these two first among the exhibits for a mechanics of learning: they are to it
what the harmonic oscillator and the hydrogen atom are to physics.

A prediction deserves the name if nothing in it was taken from the curve it is
compared with. So it is worth listing what goes in. In E1: nine singular
values of a matrix of correlations, and the weights as they are drawn, before
the first step. In E2: the number of layers and the scale of the start. In E3
and E4: the eigenvalues of a kernel matrix, the coefficients of the target in
its eigenvectors, the ridge, and the \emph{numbers} of samples and features,
not the samples themselves. What comes out are hundreds of measured points,
each with a theoretical value beside it.

A reader in a hurry reads \S\ref{s1:modes}, \S\ref{s1:framework} and the
figures. The chapters on limits, on saddles and on scaling exponents take up
the threads that are left loose here. What the program is \emph{not}: it is no
study of feature learning. Both theories owe their success to features that
are given, or that grow in place without turning.

@ Every experiment leaves rows of numbers in the record; what is said of them
afterwards, by a figure, a claim or a sentence, is a question asked of these
rows (chapter~\ref{ch:database}). The program that measures is put together
here. The questions go to a second file, so that changing a question repeats
no run.

@c
#include <math.h>
#include <string.h>
#include "chapter.h"
#include "deep.h"
#include "lazy.h"
#include "samples.h"
#include "statistics.h"
#include "theory.h"
#include "train.h"
#include "s1-solvable.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(s1-solvable.h@>=
#pragma once
#include "chapter.h"
extern const view solvable_views[];
extern const claim solvable_claims[];
extern const number solvable_numbers[];
extern const drawing solvable_figures[];

@ @(s1-solvable-draw.c@>=
#include <math.h>
#include <string.h>
#include "s1-solvable.h"

@ Every number that an experiment uses can be set on the command line:
\.{-{}-sigma=1e-2}, \.{-{}-deltas=1e-4,1e-2,1}. The predictions are then
recomputed for the new values; where a tolerance belongs to other values than
these, the claim is shown without a verdict. The following parameters concern
the whole chapter; the others stand with their experiments.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, shuffle; /* master seed; order of the images */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0,
  "auto|gauss|cifar|mnist", "inputs; auto: all that are present"},@/
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "1", "master seed"},@/
{"shuffle", PARAM_INTEGER, &shuffle, "1", 0, 1e9, "1",
  "seed of the fixed order of the images in E3 and E4"},@/

@ There are three sources. The two sets of images are named as their authors
name them; \.{synthetic} stands for problems whose spectrum we have invented,
and whose inputs, where there are any, are Gaussian. With \.{data=auto} all
three are used, otherwise the one that was chosen. E2 has no inputs and runs
in any case.
@^CIFAR-10@>@^MNIST@>

The images are shuffled once. The permutation depends on the parameter
\.{shuffle} and not on the master seed: the population of E3 and E4 is part of
the task, and a new seed should redraw training sets, weights and noise from
the \emph{same} population.

@c
enum { MNIST, CIFAR, GAUSS, sources };
static data_set source[] = {
  {"MNIST", "mnist"}, {"CIFAR-10", "cifar"}, {"synthetic", "gauss"}, {0}
};
static int *order[GAUSS]; /* the fixed shuffle of the images */
static void shuffle_images(void)
{
  for (int s = 0; s < GAUSS; s++) {
    if (!source[s].used) continue;
    rng r = rng_stream((uint64_t) shuffle, (uint64_t) s, "s1 shuffle");
    order[s] = arena_take(store, (size_t) source[s].set.n, sizeof(int));
    rng_permutation(&r, source[s].set.n, order[s]);
  }
}

@ An experiment that finds no source is left out of the record, with the
reason that the claims will repeat.

@c
static void leave_out_unused(const experiment *e, int from, int to)
{
  for (int s = from; s <= to; s++)
    if (source[s].used) return;
  leave_out(e, source[to].absent);
}
static double *new_reals(arena *a, int n)
{
  return arena_take(a, (size_t) n, sizeof(double)); /* |n| zeros */
}

@* E1: two layers, mode by mode.
\label{s1:modes}%
Let $x\in\mathbb{R}^p$ be an input, $y\in\mathbb{R}^c$ its label, and
\[ f(x)=W_2W_1x,\qquad W_1\in\mathbb{R}^{h\times p},\quad
   W_2\in\mathbb{R}^{c\times h} \]
a network without nonlinearity: $p$ inputs, $h$ hidden units, $c$ outputs. We
train both layers on the loss $\frac12\mathrm{E}\lVert y-f(x)\rVert^2$, and we
assume \emph{whitened} inputs, $\mathrm{E}[xx^T]=I$. Then the data enter only
through the correlation of labels with inputs,
\begin{equation}\label{eq:s1-task}
 C=\mathrm{E}[yx^T]=\sum_k s_k\,u_kv_k^T,\qquad s_1\ge s_2\ge\cdots,
\end{equation}
written here by its singular values $s_k$, left vectors $u_k$ and right
vectors $v_k$. Differentiate the loss: gradient \emph{flow}, which is gradient
descent in the limit of small steps, reads
\begin{equation}\label{eq:s1-flow}
 \dot W_1=W_2^T(C-W_2W_1),\qquad \dot W_2=(C-W_2W_1)W_1^T .
\end{equation}
The function that the network computes is known once we know its \emph{mode
strengths} $a_k=u_k^TW_2W_1v_k$: how much of direction $v_k$ it passes on to
direction $u_k$. Learning has succeeded when $a_k=s_k$.

Attach to mode $k$ the two hidden vectors $\alpha_k=W_1v_k$ and
$\beta_k=W_2^Tu_k$, so that $a_k=\beta_k\cdot\alpha_k$. In these terms
(\ref{eq:s1-flow}) says
\[ \dot\alpha_k=s_k\beta_k-\sum_j\beta_j(\beta_j\cdot\alpha_k),\qquad
   \dot\beta_k=s_k\alpha_k-\sum_j\alpha_j(\alpha_j\cdot\beta_k). \]
Start from tiny random weights, each entry drawn from $N(0,\sigma^2)$. At
first the sums are negligible: $\alpha_k+\beta_k$ grows like $e^{s_kt}$ while
$\alpha_k-\beta_k$ shrinks like $e^{-s_kt}$. Soon only the growing half is
left, $\alpha_k=\beta_k=\frac12(\alpha_k(0)+\beta_k(0))e^{s_kt}$, and $a_k$ is
its squared length. It is therefore as if mode $k$ had started at
\begin{equation}\label{eq:s1-start}
 a_k^0=\tfrac14\bigl\lVert W_1(0)v_k+W_2(0)^Tu_k\bigr\rVert^2,
 \qquad \mathrm{E}\,a_k^0=h\sigma^2/2,
\end{equation}
rather than at $u_k^TW_2(0)W_1(0)v_k$, which may even be negative. Random
vectors of different modes are nearly orthogonal in $h$ dimensions, so in the
sums only $j=k$ matters, and with $\alpha_k=\beta_k$ the strength obeys
\begin{equation}\label{eq:s1-bernoulli}
 \begin{gathered}
 \dot a_k=2a_k(s_k-a_k),\\
 a_k(t)=\frac{s_k}{1+(s_k/a_k^0-1)e^{-2s_kt}},\qquad
 t_{1/2,k}=\frac{\ln(s_k/a_k^0-1)}{2s_k}.
 \end{gathered}
\end{equation}
(Put $b=1/a$ to solve it: $\dot b=2-2s_kb$ is linear.) This is the law of
\citet{saxe2014}: a sigmoid for each mode, half learned at the time
$t_{1/2,k}$, which is inversely proportional to $s_k$ and grows as the
logarithm of the smallness of the start.

Two consequences are worth a pause. First, the order of learning is the order
of the $s_k$, and the stages are the more distinct the smaller the start:
$t_{1/2,j}-t_{1/2,k}$ grows without bound as $\sigma\to0$, while the width of
each sigmoid, about $2/s_k$, does not change. In that limit the network dwells
at saddle after saddle, each with one mode more than the last. Secondly, a
linear network started small is not a slow way to do linear regression.
Regression with $f(x)=Wx$ learns all modes at the same rate on white inputs;
the sigmoids are the work of the product $W_2W_1$ alone.
@^deep linear network@>@^mode strength@>

@ Gradient descent takes steps of size $\eta$ instead of following the flow.
In the growing stage one step multiplies $\alpha_k+\beta_k$ by $1+\eta s_k$,
hence $a_k$ by $(1+\eta s_k)^2$. With time measured as $t=\eta\times$(number
of steps) the rate $2s_k$ becomes
\[ r_k=\frac{2\ln(1+\eta s_k)}{\eta}, \]
and we use $r_k$ in both formulas of (\ref{eq:s1-bernoulli}). Late in training
the error shrinks by $1-2\eta s_k$ a step, so that the discretisation there is
slightly different; the claims on half-times are therefore made for
$\eta\le.2/s_1$ only.

How large may $\eta$ be? Near the solution, move the pair $(\alpha_1,\beta_1)$
along its common direction: the loss $\frac12(s_1-\alpha_1\beta_1)^2$ has
curvature $2s_1$ there, and descent is stable below two over the curvature,
$\eta<1/s_1$.

@<Variables that hold the parameters@>=
static int first_images, block, components, hidden, seeds; /* of E1 */
static double sigma, eta; /* scale of the start; step size */

@ The bound on $\eta$ depends on the task, which is not known yet; the table
can only exclude nonsense, and the run will check the rest. |block| serves the
toy size, where a covariance of 3072 pixels would be too dear.

@<Parameters@>=
{"images", PARAM_INTEGER, &first_images, "8000", 500, 60000, "images",
  "E1: how many, in file order"},@/
{"block", PARAM_INTEGER, &block, "1", 1, 4, "pixels",
  "E1: side of the squares over which pixels are averaged"},@/
{"p", PARAM_INTEGER, &components, "50", 10, 300, "1",
  "E1: principal components kept"},@/
{"h", PARAM_INTEGER, &hidden, "64", 10, 512, "neurons", "E1: width"},@/
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
  "E1: standard deviation of the initial weights"},@/
@[{"eta", PARAM_REAL, &eta, "0.05", 1e-5, 1e3, "",
  "E1: step; below 1/s1"}@],@/
{"seeds", PARAM_INTEGER, &seeds, "5", 3, 60, "starts",
  "E1: how many initial weights"},@/

@ A task is what the network learns: the matrix $C$ and its singular triples.
Ten centred one-hot labels sum to zero, so that their correlation with the
inputs has rank nine; nine modes can be learned.

@c
enum { classes = 10, modes = 9 };
typedef struct {
  mat u, v; /* |classes| by |modes| and |modes| by |components| */
  double s[modes]; /* singular values, descending */
  mat correlation; /* $C$, |classes| by |components| */
  mat x, y; /* images and labels; empty if synthetic */
} mode_task;

@ The singular value decomposition has ten values, of which the last is zero
up to rounding. LAPACK fixes the sign of $u_k$ only together with that of
$v_k$, which leaves $a_k$ and $a_k^0$ unchanged.

@c
static void find_triples(arena *a, mode_task *t)
{
  mat scratch = mat_new(a, classes, components); /* destroyed by the SVD */
  mat u = mat_new(a, classes, classes), vt = mat_new(a, classes, components);
  double *s = new_reals(a, classes);
  mat_copy(scratch, t->correlation);
  mat_svd(scratch, u, s, vt);
  memcpy(t->s, s, modes * sizeof(double));
  t->u = mat_block(u, 0, 0, classes, modes);
  t->v = mat_block(vt, 0, 0, modes, components);
}

@ Images are taken in file order, pixels divided by 255, the mean image
subtracted, and projected on $p$ principal components, each divided by its
standard deviation: that is whitening. Labels are one-hot vectors minus the
class means. Only $C$ and its nine leading singular triples matter from then
on.
@^whitening@>

@c
static mode_task image_task(arena *a, const data_set *set)
{
  mode_task t; /* the result */
  data_sample d = take_images(a, set, first_images, NULL, block);
  mat_centre_columns(d.x, NULL);
  t.x = whitened(a, set, d.x, components);
  t.y = one_hot(a, first_images, d.label, classes);
  mat_centre_columns(t.y, NULL);
  t.correlation = mat_new(a, classes, components);
  mat_gemm(t.correlation, 1.0 / first_images, t.y, true, t.x, false, 0);
  find_triples(a, &t);
  return t;
}

@ The synthetic task has the same shape and nine modes between the strongest
and the weakest of MNIST. It needs no inputs: whitened Gaussian ones are
understood, and full-batch descent on the population sees only $C$.

@c
static mode_task synthetic_task(arena *a)
{
  static const double shape[modes] =
    {1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.62, 0.54, 0.46};
  rng r = rng_stream((uint64_t) shuffle, 0, "s1 synthetic task");
  double value[modes]; /* singular values */
  mode_task t; /* the result */
  memset(&t, 0, sizeof t);
  for (int k = 0; k < modes; k++) value[k] = 0.29 * shape[k];
  t.correlation = mat_new(a, classes, components);
  mat_random_modes(t.correlation, modes, value, &r);
  find_triples(a, &t);
  return t;
}

@ The bounds depend on the singular values of the task. For the synthetic task
they are tested before the first run, for the images as soon as their singular
values are known. Two are refusals. A start that is not small,
$h\sigma^2/2>.05\,s_9$, gets a warning only: the closed form is then expected
to fail, and one may wish to see it.

@c
static void check_start(const mode_task *t, const char *name)
{
  double a0 = hidden * sigma * sigma / 2; /* expected $a_k^0$ */
  double slowest = t->s[modes - 1]; /* $s_9$ */
  if (eta >= 1 / t->s[0])
    fatal(2, "eta = %g on %s: expected below 1/s1 = %.4g, where full-batch"
      " descent loses stability; choose a smaller --eta",
      eta, name, 1 / t->s[0]);
  if (a0 >= slowest)
    fatal(2, "h sigma^2/2 = %.3g on %s: expected below s9 = %.3g, the weakest"
      " mode to be learned; choose a smaller --sigma", a0, name, slowest);
  if (a0 > 0.05 * slowest)
    note("warning: h sigma^2/2 = %.3g on %s is above .05 s9 = %.3g;"
      " the start is not small and the closed form is not expected to hold",
      a0, name, 0.05 * slowest);
}

@ \emph{Training the linear network.} Equation (\ref{eq:s1-flow}) with a
finite step, both layers moved simultaneously. A step costs three products of
small matrices. The weights of a start come from a stream of their own, so
that a run with more starts repeats the first ones exactly.

@c
typedef struct {
  mat w1, w2; /* |hidden| by |components|, |classes| by |hidden| */
  mat misfit; /* $C-W_2W_1$ */
  mat step2; /* what $W_2$ will gain */
  mat alpha, beta; /* |modes| by |hidden|: rows $\alpha_k$, $\beta_k$ */
} linear_net;
static linear_net linear_new(arena *a, int s, int start)
{
  linear_net n = {mat_new(a, hidden, components),
    mat_new(a, classes, hidden), mat_new(a, classes, components),
    mat_new(a, classes, hidden), mat_new(a, modes, hidden),
    mat_new(a, modes, hidden)};
  int task = s == GAUSS ? 0 : s + 1; /* its number among the streams */
  rng r = rng_stream((uint64_t) seed, (uint64_t) (task * 1000 + start),
    "s1 initial weights");
  rng_normals(&r, (size_t) hidden * components, sigma, n.w1.data);
  rng_normals(&r, (size_t) classes * hidden, sigma, n.w2.data);
  return n;
}

@ In |linear_step| the order matters: $W_2$ must not move before $W_1$ has
used it. In |linear_modes| the strengths are read off as
$\beta_k\cdot\alpha_k$.

@c
static void linear_step(linear_net *n, const mode_task *t)
{
  mat_copy(n->misfit, t->correlation);
  mat_gemm(n->misfit, -1, n->w2, false, n->w1, false, 1);
  mat_mul_nt(n->step2, n->misfit, n->w1);
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1);
  mat_add(n->w2, eta, n->step2);
}
static void linear_modes(linear_net *n, const mode_task *t, double *strength)
{
  mat_mul_nt(n->alpha, t->v, n->w1);
  mat_gemm(n->beta, 1, t->u, true, n->w2, false, 0);
  for (int k = 0; k < modes; k++)
    strength[k] = vec_dot((size_t) hidden, &at(n->alpha, k, 0),
      &at(n->beta, k, 0));
}

@ The strengths of all modes go to the table \.{strength} at every fifth step
(less often in a run of more than 5000), as those of the net~0, the linear
one; net~1 will be its nonlinear sibling.

@c
static int record_every(int steps)
{
  return 5 * (1 + steps / 5000); /* steps from row to row */
}
static void observe_strengths(run *r, int net, int start, int step,
  const double *strength)
{
  for (int k = 0; k < modes; k++)
    observe(r, "strength", "net seed mode step strength", net, start + 1,
      k + 1, step, strength[k]);
}
static void train_linear(run *r, const mode_task *t, int s, int start,
  int steps)
{
  linear_net n = linear_new(run_arena(r), s, start);
  double now[modes]; /* strengths */
  @<Compute the effective start of every mode@>@;
  for (int step = 0; step <= steps; step++) {
    if (step % record_every(steps) == 0) {
      linear_modes(&n, t, now);
      observe_strengths(r, 0, start, step, now);
    }
    linear_step(&n, t);
  }
}

@ After |linear_modes| the rows of |alpha| and |beta| are $W_1v_k$ and
$W_2^Tu_k$. The effective start is known before training.

@<Compute the effective start of every mode@>=
linear_modes(&n, t, now);
mat_add(n.alpha, 1, n.beta);
for (int k = 0; k < modes; k++) {
  double norm = vec_norm((size_t) hidden, &at(n.alpha, k, 0));
  observe(r, "effective", "seed mode a0", start + 1, k + 1, norm * norm / 4);
}

@ \emph{How far does linear theory carry?} As a measurement without a claim,
the same task is learned by $f(x)=W_2\tanh(W_1x)$ from the same initial
weights, at the same step size, on all the whitened images in full batches.
Its mode strengths are those of its best linear part,
$a_k=u_k^T\,\mathrm{E}[f(x)x^T]\,v_k$. Here the data do not collapse into $C$,
and every step is a pass over all images; single precision is enough, because
the rounding of a mean gradient is far below the gaps to be seen. At the
origin $\tanh$ is the identity, so the theory must hold for the early growth;
how it fares when the hidden units are driven to $\vert W_1x\vert\sim1$ is the
question.

@c
typedef struct {
  run *r; /* where the strengths go */
  net *network; /* the graph being trained */
  node f; /* its output */
  const mode_task *task; /* singular vectors and inputs */
  int every; /* steps from row to row */
  mat outputs; /* |first_images| by |classes| */
  mat map; /* $\mathrm{E}[f(x)x^T]$ */
  mat projected; /* $U^T\mathrm{E}[fx^T]$, |modes| by |components| */
} tanh_watch;

@ The training loop calls this function before every step. The matrix
$\mathrm{E}[f(x)x^T]$ is an average over all images, and its projection on the
singular vectors of the task costs next to nothing beside the step.

@c
static bool watch_tanh(void *context, long step, double loss,
  const double *w, const double *g)
{
  (void) loss; (void) w; (void) g;
  tanh_watch *c = context;
  const mode_task *t = c->task;
  double strength[modes]; /* of the linear part */
  if (step % c->every) return true;
  net_read(c->network, c->f, c->outputs);
  mat_gemm(c->map, 1.0 / first_images, c->outputs, true, t->x, false, 0);
  mat_gemm(c->projected, 1, t->u, true, c->map, false, 0);
  for (int k = 0; k < modes; k++)
    strength[k] = vec_dot((size_t) components, &at(c->projected, k, 0),
      &at(t->v, k, 0));
  observe_strengths(c->r, 1, 0, (int) step, strength);
  return true;
}

@ @c
static void train_tanh(run *r, const mode_task *t, int s, int steps)
{
  arena *a = run_arena(r);
  linear_net start = linear_new(a, s, 0); /* the same first weights */
  net *g = net_new(a, SINGLE_PRECISION);
  node x = net_input(g, first_images, components);
  node y = net_input(g, first_images, classes);
  node w1 = net_weight(g, "first", components, hidden);
  node w2 = net_weight(g, "second", hidden, classes);
  node f = net_matmul(g, net_activate(g, net_matmul(g, x, w1), TANH), w2);
  net_finish(g, net_squared_error(g, f, y));
  tanh_watch w = {r, g, f, t, record_every(steps),
    mat_new(a, first_images, classes), mat_new(a, classes, components),
    mat_new(a, modes, components)};
  double *weights = new_reals(a, (int) net_weights(g));
  double *gradient = new_reals(a, (int) net_weights(g));
  mat_transpose(net_tensor(g, w1, weights), start.w1);
  mat_transpose(net_tensor(g, w2, weights), start.w2);
  net_feed(g, x, t->x); net_feed(g, y, t->y);
  optimizer descent = optimizer_new(a, GD, net_weights(g), eta);
  train(g, &descent, weights, gradient, steps + 1, watch_tanh, &w);
}

@ A run takes one source, with all starts, since the dear part is the task.
The training lasts $1.3$ times the expected half-time of the slowest mode, so
that the slowest sigmoid is seen to turn.

@c
static int training_steps(double slowest)
{
  double a0 = hidden * sigma * sigma / 2; /* expected start */
  return whole(floor(1.3 * log(slowest / a0) / (2 * slowest) / eta),
    "steps of E1");
}
static void mode_run(run *r, const void *setting)
{
  int s = *(const int *) setting; /* the source */
  mode_task task = s == GAUSS ? synthetic_task(run_arena(r))
    : image_task(run_arena(r), &source[s]);
  check_start(&task, source[s].name);
  int steps = training_steps(task.s[modes - 1]); /* of full batches */
  for (int k = 0; k < modes; k++)
    observe(r, "task", "mode s steps", k + 1, task.s[k], steps);
  for (int i = 0; i < seeds; i++) train_linear(r, &task, s, i, steps);
  if (s != GAUSS) train_tanh(r, &task, s, steps);
}
static const experiment two_layers = {"E1", mode_run, sizeof (int),
  "seed shuffle images block p h sigma eta seeds"};

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  if (source[s].used) {
    source_needs(&source[s], 0, first_images, "--images");
    double steps = 13 * log(2 + 0.1 / (hidden * sigma * sigma)) / eta; /* some */
    plan(&two_layers, &s, s == GAUSS ? 1e-5 * seeds * steps : 3e-10 * steps
      * first_images * components * hidden, "data=%s", source[s].name);
  }

@ The theory is two formulas of the library, with the discrete rate $r_k$,
which become functions that questions can use.

@c
static double closed_form(int n, const double *x)
{
  (void) n; /* $s$, $a^0$, $\eta$, $t$ */
  return mode_two_layer(x[0], x[1], mode_rate(x[0], x[2]), x[3]);
}
static double closed_half_time(int n, const double *x)
{
  (void) n; /* $s$, $a^0$, $\eta$ */
  return x[1] < x[0] ? mode_half_time(x[0], x[1], mode_rate(x[0], x[2]))
    : NAN;
}

@ The first view puts the theory beside every measured strength.

@<Views@>=
{"E1", "growth",
  "select data, net, seed, mode, step, s, steps, a0, strength,"
  "  param('eta')*step as time,"
  "  closed_form(s, a0, param('eta'), param('eta')*step) as theory"
  " from strength join task using (data, mode)"
  " join effective using (data, seed, mode)"},@/

@ From it comes one row for each mode and start. The half-time is the first
crossing of $s_k/2$, interpolated between two rows. The largest gap
$\vert a_k(t)-a_k^{\rm theory}(t)\vert/s_k$ is taken over the whole run. A
mode that never reaches $s_k/2$ has no half-time, and so fails its claim
rather than vanishing from it.

@<Views@>=
{"E1", "half_time",
  "select *, half/predicted as ratio, 'mode ' || label(mode) || ' of start '"
  "  || label(seed) || ' not half learned after ' || label(steps)"
  "  || ' steps' as why"
  " from (select data, net, seed, mode, s, a0, steps,"
  "  param('eta')*min(step - (step - last)*(strength - s/2)"
  "   /(strength - before)) filter (where strength >= s/2 and before < s/2)"
  "   as half,"
  "  closed_half_time(s, a0, param('eta')) as predicted,"
  "  most(abs(strength - theory)/s) as gap"
  " from (select *, lag(strength) over w as before, lag(step) over w as last"
  "  from growth window w as (partition by data, net, seed, mode"
  "   order by step))"
  " group by data, net, seed, mode)"},@/

@ Tolerances belong to a regime, which the last view decides for each task:
steps below $.2/s_1$, beyond which the discretisation is more than the
discrete rate captures; a start of less than two thousandths of the weakest
mode; and as many hidden units as the reference had, since modes get into
each other's way in a narrow network. Outside of it the rows are shown.

@<Views@>=
{"E1", "regime",
  "select data, param('eta') <= 0.2/max(s) and param('h') >= 64"
  "  and param('h')*param('sigma')*param('sigma')/2 <= 0.002*min(s) as sound"
  " from task group by data"},@/

@ Figure~\ref{fig:s1-modes} puts each measured strength on its own predicted
curve: nine sigmoids, strongest mode first, each with the height $s_k$ and
with the delay given by $s_k$ and the start. Below are the half-times of all
seeds. They err on the late side, by \result{s1-solvable:modes-lag/MNIST}
(MNIST) and \result{s1-solvable:modes-lag/CIFAR-10} (CIFAR-10) per cent on
average, and the more so the later the mode. One can see why. When mode $k$
rises, the $k-1$ stronger modes already occupy as many directions among the
$h$ of the hidden layer; in these the residual is spent, and the part of
$\alpha_k+\beta_k$ that lies along them, a fraction $(k-1)/h$ of its square,
is lost to mode $k$. Its effective start is smaller by that fraction, and its
half-time longer by about $(k-1)/h$ divided by $\ln(s_k/a_k^0)$: one to two
per cent for the ninth mode at $h=64$. This estimate was made after the gap
was seen, so it is not a claim; the reader can put it to the test with
\.{-{}-h=256}.

The orange curves are the $\tanh$ network. It hardly leaves the linear one:
its half-times are later by \result{s1-solvable:tanh-lag/MNIST} (MNIST) and
\result{s1-solvable:tanh-lag/CIFAR-10} (CIFAR-10) per cent on average. The
theory itself explains its reach. At the end of training
$\lVert\alpha_k\rVert^2=s_k$, so that the input of a hidden unit has variance
$\sum_ks_k/h$, a standard deviation of \result{s1-solvable:hidden/MNIST} and
\result{s1-solvable:hidden/CIFAR-10}; there $\tanh z$ falls short of $z$ by
$z^2/3$, about one per cent. A network that is wide, and started small, on
whitened inputs, \emph{is} nearly linear until the task is learned. Narrow it
(\.{-{}-h=10}) and the hidden units saturate, and the orange curves leave the
others.

@<Numbers for the prose@>=
{"E1", "modes-lag", "%.1f", "select data, 100*(mean(ratio) - 1)"
  " from half_time where net = 0 group by data"},@/
{"E1", "tanh-lag", "%.1f",
  "select b.data, 100*mean(b.half/a.half - 1)"
  " from half_time a join half_time b using (data, seed, mode)"
  " where a.net = 0 and b.net = 1 group by b.data"},@/
{"E1", "hidden", "%.2f", "select data, sqrt(sum(s)/param('h'))"
  " from task group by data"},@/

@ @<Figures@>=
{"E1", "fig-1-modes", 432, 236, draw_modes},@/

@ One task takes one panel: strength against time, on linear axes, because the
theory is about the whole sigmoid and not only about its foot. The first has
the key. The modes run
through shades of one hue, the strongest darkest. Below, on an axis which is
some twenty times finer, are the half-times. The synthetic task is drawn when
an image set is absent.

@(s1-solvable-draw.c@>=
static chart *draw_task(figure *f, double x, double w, const char *data,
  const char *title, bool keyed)
{
  chart *up = chart_new(f, x, 16, w, 124, title); /* strengths */
  chart *down = chart_new(f, x, 176, w, 32, NULL); /* half-times */
  chart_x(up, LINEAR, "time, $t = \\eta \\times$ steps");
  chart_y(up, LINEAR, "mode strength, $a_k$");
  @<Draw the curves of one start@>@;
  chart_x(down, LINEAR, "mode, $k$");
  chart_y(down, LINEAR, "ratio");
  range_x(down, 0.5, 9.5);
  hline(down, "black", "select 1");
  marks(down, "blue small", "select mode, ratio from half_time where data ="
    " '%s' and net = 0", data);
  return down;
}
static void draw_modes(figure *f)
{
  chart *first = NULL, *next; /* the half-times of either task */
  answer t = ask(figure_arena(f), "fig-1", "select data from task group by"
    " data order by data = 'synthetic', data = 'CIFAR-10' limit 2");
  for (int i = 0; i < t.rows; i++) {
    next = draw_task(f, 42 + i * 218, t.rows == 1 ? 380 : 168, t.texts[i],
      arena_text(figure_arena(f), "(%c) %s", 'a' + i, t.texts[i]), i == 0);
    if (first) share_y(next, first);
    else first = next;
  }
}

@ Some thirty marks a curve are enough to see them sit on the line. Successive
modes start a little later, so that the marks of neighbours do not coincide.

@<Draw the curves of one start@>=
const char *some = arena_text(figure_arena(f), "(select *, 10 - mode as rank,"
  " row_number() over w - 1 as record, 1 + count(*) over (partition by net,"
  " mode)/36 as every, 1 + count(*) over (partition by net, mode)/200 as"
  " every_line from growth where data = '%s' and seed = 1 window w as"
  " (partition by net, mode order by step))", data);
line(up, keyed ? "orange pale each=mode: tanh network"
  : "orange pale each=mode", "select mode, time, strength from %s where "
  "net = 1 and record %% every_line = 0 order by mode, step", some);
line(up, keyed ? "theory family=rank: closed form" : "theory family=rank",
  "select rank, time, theory from %s where net = 0 and record %% "
  "every_line = 0 order by mode, step", some);
marks(up, keyed ? "family=rank dot small: measured"
  : "family=rank dot small", "select rank, time, strength from %s where "
  "net = 0 and record %% every = every*mode/9 %% every", some);

@ The claims. Every prediction of this chapter is computed from the task's
singular values, from the drawn weights, from an integral, or from the
spectrum of a kernel; every measurement from a trained system. The tolerances
were fixed beforehand, from the spread between seeds and the known
corrections, and are relative to the prediction unless it is a slope or a
learnability.

Mean, smallest and largest of the ratios are taken over all nine modes and all
starts; none of them may be missing.

@(s1-solvable-draw.c@>=
#define RATIOS "select data, ratio as measured, why, sound as judged," \
  " param('seeds') as seeds from half_time join regime using (data)" \
  " where net = 0"

@ @<Claims@>=
{"E1", "S1.1a", "half-times, measured/predicted: mean of all", RELATIVE,
  1, 0.02, "MNIST CIFAR-10 synthetic", RATIOS},@/
{"E1", "S1.1b", "half-times, measured/predicted: smallest of all", AT_LEAST,
  1, 0.03, "MNIST CIFAR-10 synthetic", RATIOS, true},@/
{"E1", "S1.1c", "half-times, measured/predicted: largest of all", AT_MOST,
  1, 0.06, "MNIST CIFAR-10 synthetic", RATIOS, true},@/
{"E1", "S1.2", "largest gap between measured and predicted strength/s_k",
  AT_MOST, 0, 0.12, "MNIST CIFAR-10 synthetic",
  "select data, gap as measured, sound as judged, param('seeds') as seeds"
  " from half_time join regime using (data) where net = 0", true},@/

@* E2: depth, and a small start.
\label{s1:depth}%
Now let there be $L$ layers, $f(x)=W_L\cdots W_1x$, and start them in a
conspiracy: $W_l=\varepsilon\,O_{l+1}O_l^T$ with orthogonal matrices $O_l$, of
which the first, $O_1=V$, and the last, $O_{L+1}=U$, hold the singular vectors
of the task. Then the middle factors cancel in every product; $W_l$ remains
$O_{l+1}\,{\rm diag}(w)\,O_l^T$ for ever, and for each mode all layers share
one number $w$ with $\dot w=w^{L-1}(s-w^L)$. Its strength $a=w^L$ therefore
obeys
\begin{equation}\label{eq:s1-depth}
 \dot a=L\,a^{2-2/L}(s-a),\qquad a(0)=\varepsilon^L,
\end{equation}
\citep{saxe2014}, which is (\ref{eq:s1-bernoulli}) when $L=2$. The time to
half strength is
\begin{equation}\label{eq:s1-integral}
 t_{1/2}=\int_{\varepsilon^L}^{s/2}\frac{da}{L\,a^{2-2/L}(s-a)}\;\sim\;
 \begin{cases}\ln(1/\varepsilon)/s,&L=2,\\
 \varepsilon^{-(L-2)}/((L-2)s),&L\ge3,\end{cases}
\end{equation}
as $\varepsilon\to0$: for $L\ge3$ the lower end dominates, where the integrand
is $a^{-2+2/L}/(Ls)$. With two layers a smaller start costs a logarithm; with
more it costs a power, and a deep network started too small does not start at
all.

The conspiracy is not needed for the exponent. In the early stage the residual
is $C$, and $\dot W_l=(W_L\cdots W_{l+1})^TC(W_{l-1}\cdots W_1)^T$ is
homogeneous of degree $L-1$ in the weights. Multiply the start by $c$, and the
same trajectory, scaled, is traversed $c^{L-2}$ times as fast. Whatever the
\emph{shape} of the start, then, $t_{1/2}$ goes as $\varepsilon^{-(L-2)}$;
only the prefactor remembers the shape. We try Gaussian entries of variance
$\varepsilon^2/N$ beside the conspiracy.

One more law comes for free. From $\dot W_l$ above, $\dot
W_{l+1}^TW_{l+1}+W_{l+1}^T\dot W_{l+1}$ and $\dot W_lW_l^T+W_l\dot W_l^T$ are
the same matrix, so gradient flow conserves
\[ D_l=W_{l+1}^TW_{l+1}-W_lW_l^T \]
\citep{fukumizu1998,arora2018}. Gradient descent changes it by
$\eta^2(\cdots)$ a step, in $\propto1/\eta$ steps: the total drift is
proportional to $\eta$.

Why care about the balance? Because it is what ties the layers together. If
all $D_l$ are near zero, which a small start guarantees, then neighbouring
layers have the same singular values for all time, and the product of $L$
matrices is governed by one number a mode, as in (\ref{eq:s1-depth}). The
conspiracy above is the exactly balanced start.
@^balancedness@>

@<Variables that hold the parameters@>=
static int units, depth_seeds; /* width $N$; Gaussian starts */
static reals scales[5]; /* scales $\varepsilon$ by layers 2, 3, 4 */
static double steps_of[5]; /* step by layers */
static reals drift_steps; /* steps of the balance test */
static double drift_scale; /* its $\varepsilon$ */

@ The lowest scale allowed for each depth keeps the run short: by
(\ref{eq:s1-integral}) the time grows as $\varepsilon^{-2}$ for four layers.

@<Parameters@>=
{"N", PARAM_INTEGER, &units, "20", 3, 100, "neurons",
  "E2: width of every layer"},@/
{"depth-seeds", PARAM_INTEGER, &depth_seeds, "3", 3, 60, "starts",
  "E2: Gaussian starts"},@/
{"eps2", PARAM_REALS, &scales[2], "0.3,0.1,0.03,0.01,0.003", 1e-6, 0.7,
  "1", "E2: scales of the start, two layers", DESCENDING},@/
{"eps3", PARAM_REALS, &scales[3], "0.3,0.1,0.05,0.03,0.02", 2e-3, 0.7,
  "1", "E2: scales of the start, three layers", DESCENDING},@/
{"eps4", PARAM_REALS, &scales[4], "0.4,0.2,0.15,0.1", 2e-2, 0.8,
  "1", "E2: scales of the start, four layers", DESCENDING},@/
{"eta2", PARAM_REAL, &steps_of[2], "0.02", 1e-4, 1, "1",
  "E2: step, two layers; below 1"},@/
{"eta3", PARAM_REAL, &steps_of[3], "0.05", 1e-4, 1, "1",
  "E2: step, three layers; below 2/3"},@/
{"eta4", PARAM_REAL, &steps_of[4], "0.05", 1e-4, 1, "1",
  "E2: step, four layers; below 1/2"},@/
{"eps-balance", PARAM_REAL, &drift_scale, "0.2", 1e-2, 0.5, "1",
  "E2b: scale of the start"},@/
{"eta-balance", PARAM_REALS, &drift_steps, "0.2,0.1,0.05,0.025", 1e-3, 1,
  "1", "E2b: steps; below 2/3", DISTINCT},@/

@ All tasks of E2 have strongest singular value $s=1$. At the solution every
layer has $w=s^{1/L}$, and along the common direction of the $L$ numbers $w$
the loss has curvature $L\,s^{2-2/L}$: the largest step is $2/L$. A slope
needs two scales or steps.

@<Check parameters that belong together@>=
for (int l = 2; l <= 4; l++) {
  if (steps_of[l] >= 2.0 / l)
    fatal(2, "eta%d = %g: expected below 2/(L s^(2-2/L)) = %.4g, where"
      " descent with L = %d layers loses stability; choose a smaller one",
      l, steps_of[l], 2.0 / l, l);
  if (scales[l].n < 2)
    fatal(2, "eps%d has %d value: a slope needs at least 2", l, scales[l].n);
}
if (drift_steps.n < 2)
  fatal(2, "eta-balance has %d value: a slope needs at least 2",
    drift_steps.n);
for (int i = 0; i < drift_steps.n; i++)
  if (drift_steps.v[i] >= 2.0 / 3)
    fatal(2, "eta-balance = %g: expected below 2/3, where three layers"
      " lose stability; choose smaller ones", drift_steps.v[i]);

@ The instrument \.{deep} has such networks, the two starts and a step of
descent. The task is $C=\sum_ks_ku_kv_k^T$ with one or two nonzero $s_k$, the
first of them~1; the other modes of the square matrices have $s=0$ and must
stay at rest.

@c
static deep_net deep_new(arena *a, int layers, int rank, double second,
  rng *r)
{
  const double s[] = {1, second}; /* the modes of the task */
  return deep_net_new(a, units, layers, rank, s, r);
}

@ A run is one network: a depth, a scale and a start, where number 0 is the
balanced one and the others are Gaussian. All scales of a start have the same
weights but for the factor $\varepsilon$. The half-time is $\eta$ times the
number of the first step with $a>s/2$. A network that needs a hundred times
the predicted time is given up.

@c
typedef struct { int layers, start; double eps, eta; } depth_setting;
static void depth_run(run *r, const void *setting)
{
  const depth_setting *k = setting; /* of this run */
  rng g = rng_stream((uint64_t) seed, (uint64_t) (100 * k->layers
    + k->start), "s1 depth");
  deep_net d = deep_new(run_arena(r), k->layers, 1, 0, &g);
  int limit = whole(1000 + 100 * depth_half_time(k->layers, 1, k->eps)
    / k->eta, "steps of E2"), t;
  if (k->start) start_gaussian(&d, k->eps, &g);
  else start_balanced(&d, k->eps, &g);
  for (t = 0; t < limit; t++) {
    deep_forward(&d);
    if (deep_strength(&d, 0) > 0.5) break;
    deep_step(&d, k->eta);
  }
  observe(r, "waited", "time", t < limit ? k->eta * t : NAN);
}
static const experiment depth = {"E2", depth_run, sizeof (depth_setting),
  "seed N"};

@ @<Plan the runs@>=
for (int l = 2; l <= 4; l++)
  for (int i = 0; i < scales[l].n; i++)
    for (int q = 0; q <= depth_seeds; q++) {
      depth_setting k = {l, q, scales[l].v[i], steps_of[l]};
      plan(&depth, &k, 1e-5 * depth_half_time(l, 1, k.eps) / k.eta,
        "layers=%d, weights=%s, eps=%.15g, eta=%.15g, seed=%d", l, q ? "Gaussian" : "balanced", k.eps, k.eta, q);
    }

@ For the drift, experiment E2b, the task has two modes, $1$ and $.7$, and the
network trains from the same Gaussian weights at every step until both have
reached 95\,\% of their own value, for the time $T$. The drift is the largest
of the norms $\lVert D_l(T)-D_l(0)\rVert_F$.

@c
typedef struct { int layers; double eta; } drift_setting;
static void balance(mat d, mat lower, mat upper)
{
  mat_gemm(d, 1, upper, true, upper, false, 0);
  mat_gemm(d, -1, lower, false, lower, true, 1);
}
static void drift_run(run *r, const void *setting)
{
  const drift_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  rng g = rng_stream((uint64_t) seed, (uint64_t) k->layers, "s1 balance");
  deep_net d = deep_new(a, k->layers, 2, 0.7, &g);
  mat before[5], after = mat_new(a, units, units); /* $D_l$ */
  double drift = 0; /* largest so far */
  start_gaussian(&d, drift_scale, &g);
  for (int l = 1; l < k->layers; l++)
    balance(before[l] = mat_new(a, units, units), d.w[l], d.w[l + 1]);
  @<Train until both modes are learned@>@;
  for (int l = 1; l < k->layers; l++) {
    balance(after, d.w[l], d.w[l + 1]);
    mat_add(after, -1, before[l]);
    drift = fmax(drift, mat_frobenius(after));
  }
  observe(r, "drifted", "time drift", t * k->eta, learned ? drift : NAN);
}
static const experiment drifting = {"E2b", drift_run, sizeof (drift_setting),
  "seed N eps-balance"};

@ @<Train until both modes are learned@>=
bool learned = false; /* both modes? */
long t = 0; /* steps */
for (; t * k->eta <= 1e5; t++) {
  deep_forward(&d);
  learned = deep_strength(&d, 0) >= 0.95 && deep_strength(&d, 1) >= 0.95 * 0.7;
  if (learned) break;
  deep_step(&d, k->eta);
}

@ @<Plan the runs@>=
for (int l = 2; l <= 3; l++)
  for (int i = 0; i < drift_steps.n; i++) {
    drift_setting k = {l, drift_steps.v[i]};
    plan(&drifting, &k, 0.1, "layers=%d, eta=%.15g", l, k.eta);
  }

@ The integral (\ref{eq:s1-integral}) is evaluated by adaptive quadrature in
$\ln a$, where the integrand is smooth over all the decades between
$\varepsilon^L$ and $s/2$.

How late does a finite step make the crossing? Steps of size $\eta$ along
$\dot w=f(w)$ follow, to first order, the equation with
$f-\frac12\eta ff'$ in place of $f$; integrating $dw/f$ with this correction
gives a delay of $\frac12\eta\ln\bigl(f(w_{1/2})/f(\varepsilon)\bigr)$. The
crossing is seen up to one step later still. So the relative lateness is at
most
\[ \tau=\frac\eta{t_{1/2}}\Bigl(1+\frac12\ln
   \frac{\frac12 2^{-(L-1)/L}}{\varepsilon^{L-1}(1-\varepsilon^L)}\Bigr). \]
With the steps of the book it is near one per cent, and the tolerances make
room for it. The reader may choose larger steps; where $\tau$ alone would use
up three quarters of a tolerance, the claim is shown and not judged.

@c
static double integral_of_depth(int n, const double *x)
{
  (void) n; /* $L$ and $\varepsilon$ */
  return depth_half_time((int) x[0], 1, x[1]);
}

@ The Gaussian half-times are averaged over starts before slopes are taken,
and \.{prefactor} is the ratio of this average to the integral.

@<Views@>=
{"E2", "waiting",
  "select *, time/integral as prefactor, eta/integral*(1 + 0.5*ln(0.5"
  "  *pow(0.5, (layers - 1)/layers)/(pow(eps, layers - 1)"
  "   *(1 - pow(eps, layers))))) as tau,"
  "  'not half learned after a hundred times the predicted time' as why"
  " from (select layers, weights, eps, eta, mean(time) as time,"
  "   ifnull(sd(time), 0) as spread, count(*) as starts,"
  "   depth_integral(layers, eps) as integral"
  "  from waited group by layers, weights, eps)"},@/

@ The local slope between two neighbouring scales is compared with that of the
integral. A slope inherits the lateness of both its ends, divided by their
distance.

@<Views@>=
{"E2", "steepness",
  "select *, ln(time/larger_time)/ln(eps/larger) as slope,"
  "  ln(integral/larger_integral)/ln(eps/larger) as predicted,"
  "  larger_tau/ln(larger/eps) as doubt"
  " from (select *, lag(eps) over w as larger, lag(time) over w as"
  "   larger_time, lag(integral) over w as larger_integral, lag(tau) over w"
  "   as larger_tau from waiting"
  "  window w as (partition by layers, weights order by eps desc))"},@/
{"E2b", "drifting", "select layers, exponent(eta, drift) as exponent,"
  "  max(eta) as largest, 'not learned within the time 1e5' as why"
  " from drifted group by layers"},@/

@ In figure~\ref{fig:s1-depth} the three depths part company: $L=2$ bends flat,
a logarithm, while $L=3$ and $4$ run parallel to the slopes 1 and 2. The
Gaussian start only shifts the prefactor, at the smallest scales to
\result{s1-solvable:prefactor/3} ($L=3$) and
\result{s1-solvable:prefactor/4} ($L=4$) times the integral, since random
matrices must first align before they can help each other. That factor is
shown, not predicted; it varies by a tenth or two between seeds. For a
practitioner the message is a warning about depth: whoever divides the initial
scale of a four-layer network by ten waits a hundred times as long. The
balance drifts in proportion to the step size, with exponents
\result{s1-solvable:drift/2} ($L=2$) and \result{s1-solvable:drift/3} ($L=3$),
while the time of training, and with it the function that is learned, is the
same for all four step sizes: what changes is only how well descent keeps the
law of the flow.
\widewebfigure{fig-2-depth}{Left: time to half strength against the inverse
scale of the start, for conspiring (dots) and Gaussian (rings, with the
standard deviation over seeds) weights; lines: the integral
(\ref{eq:s1-integral}). Right: how far gradient descent carries the balance
matrices $D_l$, against step size.}{fig:s1-depth}

@<Numbers for the prose@>=
{"E2", "prefactor", "%.2f", "select label(layers), prefactor from waiting w"
  " where weights = 'Gaussian' and eps = (select min(eps) from waiting v"
  "  where v.layers = w.layers)"},@/
{"E2b", "drift", "%.3f", "select label(layers), exponent from drifting"},@/

@ @<Figures@>=
{"E2 E2b", "fig-2-depth", 432, 188, draw_depth},@/

@ The line of the integral has forty points between the ends of each list of
scales. The guides begin at the least scale but one of their depth, a little
away from the points. The drift has no line of its own, since the theory
predicts only its power of $\eta$; a guide of slope one stands below the
marks.

@(s1-solvable-draw.c@>=
static void draw_guide(chart *c, int layers)
{
  const char *who = "fig-2"; /* asks for the middle of a curve */
  double x = ask_number(who, "select exp((ln(1/min(eps)) + ln(1/max(eps)))/2)"
    " from waiting where layers = %d", layers);
  double y = ask_number(who, "select depth_integral(%d, %.15g)", layers,
    1 / x);
  if (layers == 3) slope(c, 1.6 * x, 3.6 * x, 0.75 * y, 1, "slope 1");
  else slope(c, 0.6 * x, 1.15 * x, 1.2 * y, 2, "slope 2");
}
static void draw_depth(figure *f)
{
  chart *p = chart_new(f, 40, 16, 190, 132, "(a) time to half strength");
  chart *q = chart_new(f, 292, 16, 132, 132, "(b) drift of the balance");
  chart_x(p, LOG10, "inverse scale of the start, $1/\\epsilon$");
  chart_y(p, LOG10, "half-time, $t_{1/2}$");
  range_x(p, ask_number("fig-2", "select 0.4/max(eps) from waiting"), NAN);
  line(p, "theory hue=layers label: $L = {layers}$", "with recursive step(i) "
    "as (values(0) union all select i + 1 from step where i < 40) select "
    "layers, 1/eps, depth_integral(layers, eps) from (select layers, "
    "max(eps)*pow(min(eps)/max(eps), i/40.0) as eps from waiting, step "
    "group by layers, i) order by layers, eps desc");
  marks(p, "hue=layers hollow=weights bars: {weights} start", "select layers, "
    "weights, 1/eps, time, spread from waiting where time is not null "
    "order by weights desc");
  draw_guide(p, 3);
  draw_guide(p, 4);
  @<Draw the drift of the balance@>@;
}

@ @<Draw the drift of the balance@>=
chart_x(q, LOG10, "step size, $\\eta$");
chart_y(q, LOG10, "drift, $\\vert D_l(T) - D_l(0)\\vert$");
marks(q, "hue=layers: $L = {layers}$", "select layers, eta, drift from "
  "drifted where drift is not null");
double low = ask_number("fig-2", "select min(eta) from drifted");
slope(q, 2 * low, 5 * low, 1.1 * ask_number("fig-2", "select min(drift) "
  "from drifted"), 1, "slope 1");

@ The claims. S1.3 speaks of the scale $.01$, and is made at the listed scale
that is nearest to it in ratio. S1.4 and S1.5 compare the slopes between the
two smallest scales; the asymptotic value is $-(L-2)$. That a Gaussian start
has the slope of the integral is an argument about small scales, and is judged
there only. S1.6 takes the worst of the ratios. S1.7 is the slope of the
least-squares line through the logarithms; the drift's law is one of small
steps, and at a smaller start, or with a handful of units, two layers need
smaller steps to show it: there S1.7 is shown.

@<Claims@>=
{"E2", "S1.3", "L=2 balanced half-time at eps = {eps}", RELATIVE, NAN, 0.02,
  NULL, "select eps, 'S1.3' as id, time as measured, integral as predicted,"
  "  why, 1 as seeds, tau <= 0.015 as judged"
  " from waiting where layers = 2 and weights = 'balanced'"
  " order by abs(ln(eps/0.01)) limit 1"},@/
{"E2", "S1.4", "L={layers}, {weights} start: slope of log half-time in log"
  " eps between {larger} and {eps} (asymptotically {limit})", WITHIN, NAN,
  0.05, NULL,
  "select layers, weights, larger, eps, 2 - layers as 'limit',"
  "  'S1.' || label(layers + 1) || iif(weights = 'balanced', 'a', 'b') as id,"
  "  iif(layers = 3, 0.05, 0.06) as tolerance, slope as measured, predicted,"
  "  why, starts as seeds, doubt <= iif(layers = 3, 0.025, 0.03) and (weights"
  "   = 'balanced' or larger <= iif(layers = 3, 0.03, 0.15)) as judged"
  " from steepness s where layers > 2 and eps = (select min(eps)"
  "  from waiting w where w.layers = s.layers)"},@/
{"E2", "S1.6", "L=3 balanced half-times, measured/integral: worst of all"
  " eps <= {bound}", RELATIVE, 1, 0.02, NULL,
  "select iif(min(eps) over () <= 0.1, '.1', label(min(eps) over ())) as"
  "  bound, 'S1.6' as id, prefactor as measured, why, 1 as seeds,"
  "  max(tau) over () <= 0.015 as judged from waiting"
  " where layers = 3 and weights = 'balanced' and eps <= max(0.1,"
  "  (select min(eps) from waiting where layers = 3))", true},@/
{"E2b", "S1.7", "L={layers}: exponent of the balance drift in eta", WITHIN,
  1, 0.05, NULL,
  "select layers, 'S1.7' || iif(layers = 2, 'a', 'b') as id,"
  "  exponent as measured, why, 1 as seeds, largest <= 0.2"
  "   and param('eps-balance') >= 0.2 and param('N') >= 10 as judged"
  " from drifting"},@/

@* E3: the error of a kernel machine.
\label{s1:framework}%
A kernel is a similarity $K(x,x')$, positive definite. With respect to the
distribution of the data it has eigenfunctions $\phi_i$, orthonormal on
average over the data, and eigenvalues $\lambda_1\ge\lambda_2\ge\cdots$:
$K(x,x')=\sum_i\lambda_i\phi_i(x)\phi_i(x')$. Expand the target in them,
$y(x)=\sum_iv_i\phi_i(x)+{}$noise of variance $\sigma_\epsilon^2$. From $n$
samples, the rows of $X$, kernel regression with ridge $\delta$ predicts
\[ \hat f(x)=K(x,X)\,(K+\delta I)^{-1}y,\qquad K=K(X,X). \]
What is its error, averaged over the draw of the samples? Write $\phi_i$ also
for the vector of the $n$ values of the eigenfunction, so that
$K=\sum_i\lambda_i\phi_i\phi_i^T$, and ask first how much of mode $i$ is
learned: its \emph{learnability} $L_i=\lambda_i\,\phi_i^T(K+\delta
I)^{-1}\phi_i$ is the coefficient of $\phi_i$ in $\hat f$ when the target is
$\phi_i$ itself. Take mode $i$ out of the matrix,
$K=K_{-i}+\lambda_i\phi_i\phi_i^T$, and use the Sherman--Morrison formula:
with $q=\phi_i^T(K_{-i}+\delta I)^{-1}\phi_i$ it gives
$L_i=\lambda_iq/(1+\lambda_iq)$. Now the one approximation: $\phi_i$ is a
vector of $n$ numbers of unit variance, and we treat them as independent of
the matrix in the middle. Then $q$ concentrates on the trace, the same for all
$i$; call it $1/\kappa=\mathrm{tr}(K+\delta I)^{-1}$. So
$L_i=\lambda_i/(\lambda_i+\kappa)$. Summing,
$\sum_iL_i=\mathrm{tr}\,K(K+\delta I)^{-1}=n-\delta\,\mathrm{tr}(K+\delta
I)^{-1}$, that is
\begin{equation}\label{eq:s1-kappa}
 n=\sum_i\frac{\lambda_i}{\lambda_i+\kappa}+\frac\delta\kappa,
\end{equation}
one equation for one number $\kappa>0$, and at the same time a conservation
law: $n$ samples buy learnability $n-\delta/\kappa$ in all, and the modes
compete for it \citep{simon2023}. Modes with $\lambda_i\gg\kappa$ are learned,
the others are not.

The number $\kappa$ is a resolution. A kernel machine with $n$ samples sees
the modes whose eigenvalue exceeds $\kappa$, and is blind to those below; more
samples lower $\kappa$, and a ridge raises it. The many modes beneath the
threshold are not idle, however: together they act like a ridge, which is why
$\kappa>0$ even when $\delta=0$. If, for example, $\lambda_i=i^{-\alpha}$ and
$\delta=0$, then (\ref{eq:s1-kappa}) gives $\kappa\propto n^{-\alpha}$: with
$n$ samples about $n$ modes are learned, the first ones.
@^eigenframework@>@^learnability@>@^conservation of learnability@>

@ For the error, note that $y^T(K+\delta I)^{-1}y$ has mean $\sum_i
v_i^2/(\lambda_i+\kappa)+\sigma_\epsilon^2/\kappa$ by the same token, and that
its derivative in $\delta$ is $-\lVert(K+\delta I)^{-1}y\rVert^2$. The
residual on the training set is $y-\hat f=\delta(K+\delta I)^{-1}y$; so the
mean training error is $-(\delta^2/n)$ times that derivative. Differentiating
(\ref{eq:s1-kappa}), $d\kappa/d\delta=1/(n-\sum_iL_i^2)$, whence
\begin{equation}\label{eq:s1-error}
 E_{\rm test}=\mathcal{E}_0\Bigl[\sum_i(1-L_i)^2v_i^2
 +\sigma_\epsilon^2\Bigr],\quad
 \mathcal{E}_0=\frac{n}{n-\sum_iL_i^2},\quad
 E_{\rm train}=\Bigl(\frac{\delta}{n\kappa}\Bigr)^2E_{\rm test}.
\end{equation}
The derivation yields the training error; the step to $E_{\rm test}$ is
leave-one-out. A training residual is $1-H_{jj}$ times the residual the
machine would make on that point had it not seen it, where $H=K(K+\delta
I)^{-1}$; and $1-H_{jj}$ is $\delta$ times the $j$th diagonal entry of
$(K+\delta I)^{-1}$, on average $\delta/(n\kappa)$. The bracket is the bias of
modes not learned and the noise; the factor $\mathcal{E}_0\ge1$ is the price
of fitting a sample instead of the population. Equation (\ref{eq:s1-error})
was found many times, by replicas, by random matrices and by cavity arguments
like this one \citep{bordelon2020,canatar2021,jacot2020,simon2023};
\citet{wei2022} call it omniscient, since it needs eigenvalues and
coefficients of the whole population.
@^leave-one-out@>

The overfitting factor deserves a remark. With $\delta=0$ the sum of the $L_i$
is $n$, and $\mathcal{E}_0$ measures how sharply the $L_i$ pass from one to
zero. If they did so in one step, $\sum_iL_i^2$ would be $n$ too, and the
error infinite: this is the catastrophe of as many equal modes as samples. For
a power law the passage is gradual, and $\mathcal{E}_0=\alpha$, a number of
order one: overfitting noise is then harmful but tempered. The same example
gives the learning curve. With $v_i^2\propto i^{-\beta}$ the bracket is
dominated by the modes beyond the $n$th, unless the target decays so fast that
the imperfectly learned first ones take over: $E_{\rm test}\propto
n^{-\min(\beta-1,\,2\alpha)}$ \citep{bordelon2020}. A chapter of its own is
given to such exponents.

For images we make ourselves omniscient. Take $M$ images as the \emph{entire
population}: then $\lambda_i$ are the eigenvalues of the $M\times M$ matrix
$K/M$, $\phi_i$ is $\sqrt M$ times its $i$th unit eigenvector $q_i$, and
$v_i^2=(q_i^Ty)^2/M$. $E_{\rm test}$ is now an average over all images, $n$ of
which were trained on; the error on the others is exactly
\begin{equation}\label{eq:s1-held}
 E_{\rm held}=\frac{M\,E_{\rm test}-n\,E_{\rm train}}{M-n}.
\end{equation}

@ \emph{Kernels and targets.} The Laplace kernel is $\exp(-\lVert
x-x'\rVert/w)$, with $w$ the median distance between the first 500 images. The
neural tangent kernel of a network with one hidden layer of rectifiers, on
inputs of unit norm, is with $c=x\cdot x'$
\[ \Theta(c)=\frac{\sqrt{1-c^2}+2c\,(\pi-\arccos c)}{2\pi} \]
\citep{cho2009,jacot2018}. A Gaussian kernel, and the kernel of the rectifier
features of E4, can be chosen too. Targets are $\pm1$, with $+1$ for a list of
classes. Four combinations make the figure, the \emph{kernel tasks}: a
source, a kernel and a list of classes. Tasks with the same source and kernel share one matrix
and one eigenvalue problem, and so one run.
@^Laplace kernel@>@^neural tangent kernel@>

@<Variables that hold the parameters@>=
static int population, n_max, draws; /* $M$, largest $n$, draws of a set */
static const char *kernel_names[4]; /* of the four tasks */
static reals positives[3], n_list; /* class lists; sizes of training sets */
static double ridge_distance, ridge_angle; /* by kind of kernel */

@ Kernels that are functions of the distance and kernels that are functions of
the angle have different natural ridges, because their eigenvalues decay
differently.

@d kernel_kinds "laplace|gauss|ntk|relu"

@<Parameters@>=
{"M", PARAM_INTEGER, &population, "3000", 500, 6000, "images",
  "E3: population"},@/
{"nmax", PARAM_INTEGER, &n_max, "1000", 10, 3000, "images",
  "E3: largest training set", BOUND("<= M/2")},@/
{"n", PARAM_INTEGERS, &n_list, "10,20,50,100,200,500,1000", 2, 3000,
  "images", "E3: training sets; those above nmax are left out", ASCENDING},@/
{"draws", PARAM_INTEGER, &draws, "10", 3, 60, "draws",
  "E3: training sets drawn for each size; E4: thrice as many"},@/
{"kernel-a", PARAM_CHOICE, &kernel_names[0], "laplace", 0, 0, kernel_kinds,
  "E3: kernel of MNIST, first target"},@/
{"kernel-b", PARAM_CHOICE, &kernel_names[1], "laplace", 0, 0, kernel_kinds,
  "E3: kernel of MNIST, second target"},@/
{"kernel-c", PARAM_CHOICE, &kernel_names[2], "laplace", 0, 0, kernel_kinds,
  "E3: first kernel of CIFAR-10"},@/
{"kernel-d", PARAM_CHOICE, &kernel_names[3], "ntk", 0, 0, kernel_kinds,
  "E3: second kernel of CIFAR-10"},@/
{"mnist-a", PARAM_INTEGERS, &positives[0], "0,2,4,6,8", 0, 9, "1",
  "E3, E4: classes labelled +1, MNIST, first target", DISTINCT},@/
{"mnist-b", PARAM_INTEGERS, &positives[1], "0,1,2,3,4", 0, 9, "1",
  "E3: classes labelled +1, MNIST, second target", DISTINCT},@/
{"cifar", PARAM_INTEGERS, &positives[2], "0,1,8,9", 0, 9, "1",
  "E3, E4: classes labelled +1, CIFAR-10", DISTINCT},@/
{"delta", PARAM_REAL, &ridge_distance, "0.1", 1e-10, 1e6, "1",
  "E3: ridge of the kernels laplace and gauss"},@/
{"delta-ntk", PARAM_REAL, &ridge_angle, "0.01", 1e-10, 1e6, "1",
  "E3: ridge of the kernels ntk and relu"},@/

@ Half of the population must remain to be predicted, for otherwise
(\ref{eq:s1-held}) subtracts two large numbers; this bounds \.{nmax} by \.{M}.

@<Check parameters that belong together@>=
for (int i = 0; i < 3; i++)
  if (positives[i].n == classes)
    fatal(2, "%s lists all ten classes: a target needs images of both signs;"
      " leave one out", (const char *[]) {"mnist-a", "mnist-b", "cifar"}[i]);
if (n_list.v[0] > n_max)
  fatal(2, "n: every listed size exceeds nmax = %d; lower --n", n_max);

@ @c
static struct { int source; const reals *positive; } tasks[4] = {
  {MNIST, &positives[0]}, {MNIST, &positives[1]},
  {CIFAR, &positives[2]}, {CIFAR, &positives[2]}
};
static bool by_angle(const char *kernel)
{
  return !strcmp(kernel, "ntk") || !strcmp(kernel, "relu");
}
static double ridge_of(const char *kernel)
{
  return by_angle(kernel) ? ridge_angle : ridge_distance;
}

@ The population are the first $M$ images in the order of the shuffle, their
mean subtracted, if asked for scaled to unit norm.

@c
static mat centred_images(arena *a, int s, int m, bool unit)
{
  mat x = take_images(a, &source[s], m, order[s], 1).x;
  mat_centre_columns(x, NULL);
  if (unit) unit_rows(&source[s], x);
  return x;
}
static const double *target_values(arena *a, int s, int m,
  const reals *positive)
{
  unsigned char *label = arena_take(a, (size_t) m, 1); /* in that order */
  for (int i = 0; i < m; i++) label[i] = source[s].set.labels[order[s][i]];
  return plus_minus(a, m, label, class_set(positive)).data;
}

@ One Gram matrix of inner products serves all kernels: distances come from it
by $\lVert x-x'\rVert^2=x\cdot x+x'\cdot x'-2x\cdot x'$. The median of the
124,750 distances between the first 500 images sets the scale~$w$.

@c
static mat kernel_matrix(arena *a, int s, int m, const char *kernel)
{
  mat x = centred_images(a, s, m, by_angle(kernel));
  mat k = mat_new(a, m, m); /* the result */
  mat_gram(k, x);
  if (!strcmp(kernel, "ntk")) kernel_relu_ntk((size_t) m * m, k.data);
  else if (!strcmp(kernel, "relu"))
    kernel_relu_features((size_t) m * m, k.data);
  else median_kernel(k, 500, !strcmp(kernel, "gauss"));
  return k;
}

@ How many draws? A claim whose standard error exceeds $0.4$ of its tolerance
decides nothing. When all claims had ten draws (E3, E4) or twenty (E3s, E4s),
that was so for five, and the spread found then says how many they need:
\par\medskip\centerline{\begin{tabular}{lcccc}
claim & draws & standard error & $0.4$ of tolerance & needed\\
S1.13a, tangent kernel at $n=100$ & 10 & 1.7\,\% & 1.6\,\% & 11\\
S1.16a, b, MNIST & 10 & 3.0, 3.7\,\% & 2.4\,\% & 17, 24\\
S1.8, $n=50$ & 20 & 2.6\,\% & 2\,\% & 33\\
S1.14a, the peak & 20 & 6.6\,\% & 6\,\% & 24\end{tabular}}\medskip\noindent
Before anything was measured again they were given two or three times as many:
the tangent kernel with up to 100 samples and the synthetic problem with up to
50, twice; the synthetic features, twice; the features of images, thrice.

@d KERNEL_TIMES 2
@d IDEAL_TIMES 2
@d FEATURES_TIMES 3

@c
static int draws_of(int n, const char *kernel)
{
  return draws * (by_angle(kernel) && n <= 100 ? KERNEL_TIMES : 1);
}

@ \emph{Measuring.} With the samples in |which|, solve for the $n$ coefficients
and add up the rows of $K$ that belong to them; held-out images are those not
drawn. The system is symmetric and positive definite: Cholesky's method, at
$n^3/3$ multiplications, is the cheapest way. The draws depend on $n$ and on
their number only, so that all tasks have the same. Beside the two errors
stands the mean of $\hat f y$ over the population, predicted to be
$\sum_iL_iv_i^2$.

@c
static void regress_draws(run *r, mat k, const double *y,
  const char *kernel, int task)
{
  arena *a = run_arena(r);
  int m = k.rows; /* the population */
  double *g = new_reals(a, n_max * n_max), *c = new_reals(a, n_max);
  double *f = new_reals(a, m); /* predictions */
  int *which = arena_take(a, (size_t) n_max, sizeof(int)); /* samples */
  for (int i = 0; i < n_list.n && n_list.v[i] <= n_max; i++)
    for (int d = 0; d < draws_of((int) n_list.v[i], kernel); d++) {
      int n = (int) n_list.v[i]; /* size of the training set */
      rng s = rng_stream((uint64_t) seed, (uint64_t) (1000 * n + d),
        "s1 training set");
      rng_choose(&s, m, n, which);
      mat gram = mat_of(g, n, n), b = mat_of(c, n, 1);
      @<Solve for the coefficients |b|@>@;
      memset(f, 0, (size_t) m * sizeof(double));
      for (int q = 0; q < n; q++)
        vec_add((size_t) m, c[q], &at(k, which[q], 0), f);
      errors e = errors_of(m, n, which, f, y);
      observe(r, "kernel_draw", "task n seed held trained aligned", task, n,
        d + 1, e.held, e.trained, e.aligned);
    }
}

@ @<Solve for the coefficients |b|@>=
for (int q = 0; q < n; q++) {
  for (int p = 0; p < n; p++) at(gram, q, p) = at(k, which[q], which[p]);
  at(gram, q, q) += ridge_of(kernel);
  c[q] = y[which[q]];
}
spd_factor(gram);
spd_solve(gram, b);

@ \emph{Predicting.} A |spectrum| is what omniscience amounts to. Eigenvectors
come as rows, so a single product gives all $q_i^Ty$. Dividing by $M$ makes
the squares sum to the mean square of the target, which is one.

@c
typedef struct {
  int m; /* size of the population */
  const double *lambda; /* eigenvalues, descending */
  double *v2; /* squared coefficients of the target */
} spectrum;
static double *eigenvalues(arena *a, mat k) /* |k|: then eigenvectors */
{
  double *lambda = new_reals(a, k.rows);
  sym_eigen(k, lambda);
  for (int i = 0; i < k.rows; i++)
    lambda[i] = fmax(lambda[i] / k.rows, 1e-15);
  return lambda;
}
static spectrum spectrum_of(arena *a, mat q, const double *lambda,
  const double *y)
{
  spectrum s = {q.rows, lambda, new_reals(a, q.rows)};
  mat_vec(s.v2, q, y); /* rows of |q| are the eigenvectors */
  for (int i = 0; i < q.rows; i++) s.v2[i] *= s.v2[i] / q.rows;
  return s;
}
static kernel_prediction predict_task(const spectrum *s, double n,
  double ridge)
{
  return predict_kernel(s->m, s->lambda, s->v2, n, ridge, 0, s->m);
}

@ Predictions are made at the listed sizes, and at sixty sizes between for the
line of the figure.

@c
@<Predict the networks@>@;
static void predict_sizes(run *r, const spectrum *s, double ridge, int task)
{
  double first = n_list.v[0], last = first; /* ends of the line */
  for (int i = 0; i < n_list.n && n_list.v[i] <= n_max; i++) {
    kernel_prediction p = predict_task(s, last = n_list.v[i], ridge);
    double learned = 0; /* $\sum_iL_iv_i^2$ */
    for (int k = 0; k < s->m; k++)
      learned += s->lambda[k] / (s->lambda[k] + p.kappa) * s->v2[k];
    observe(r, "kernel_theory", "task n held trained aligned", task,
      n_list.v[i], p.held, p.train, learned);
  }
  for (int q = 0; q <= 60; q++) {
    double n = first * pow(last / first, q / 60.0); /* a size between */
    observe(r, "kernel_curve", "task n held", task, n,
      predict_task(s, n, ridge).held);
  }
}

@ A run regresses first, because the eigenvalue problem destroys the matrix.

@c
typedef struct { int source; const char *kernel; } kernel_setting;
static void kernel_run(run *r, const void *setting)
{
  const kernel_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  const double *y[4] = {NULL}; /* targets of the tasks served */
  mat gram = kernel_matrix(a, k->source, population, k->kernel);
  for (int i = 0; i < 4; i++)
    if (tasks[i].source == k->source && !strcmp(kernel_names[i], k->kernel)) {
      y[i] = target_values(a, k->source, population, tasks[i].positive);
      regress_draws(r, gram, y[i], k->kernel, i + 1);
    }
  double *lambda = eigenvalues(a, gram);
  for (int i = 0; i < 4; i++) {
    if (!y[i]) continue;
    spectrum s = spectrum_of(a, gram, lambda, y[i]);
    predict_sizes(r, &s, ridge_of(k->kernel), i + 1);
    if (i == net_task()) predict_networks(r, &s);
  }
}
static const experiment kernels = {"E3", kernel_run, sizeof (kernel_setting),
  "seed shuffle M nmax n draws kernel-a kernel-b kernel-c kernel-d mnist-a "
  "mnist-b cifar delta delta-ntk n-net stop-net"};

@ The memory of a run is that of the images, twice for a moment, of their Gram
matrix, of the two matrices that LAPACK needs beside it, and of the largest
Gram matrix of a training set.

@c
static double image_bytes(int s, int m) /* twice |m| images */
{
  return 16.0 * m * images_dim(&source[s].set, 1);
}
static double spectrum_bytes(int s, int m)
{
  return image_bytes(s, m) + 8 * 3.1 * m * m;
}

@ @<Plan the runs@>=
for (int i = 0; i < 4; i++) {
  kernel_setting k = {tasks[i].source, kernel_names[i]}; /* of a run */
  bool again = false; /* was it planned for another task? */
  for (int j = 0; j < i; j++)
    again |= tasks[j].source == k.source && !strcmp(kernel_names[j], k.kernel);
  source_needs(&source[k.source], 0, population, "--M");
  if (!source[k.source].used || again) continue;
  plan(&kernels, &k, 15, "data=%s, kernel=%s", source[k.source].name,
    k.kernel);
  plan_memory(spectrum_bytes(k.source, population) + 8.0 * n_max * n_max);
}
leave_out_unused(&kernels, MNIST, CIFAR);

@ A task is called by its kernel, its source and its target; three targets
have names, others are lists of classes.

@<Views@>=
{"E3", "task_name",
  "select task, title || ', ' || data || ' ' || case target"
  "  when '0,2,4,6,8' then 'even/odd' when '0,1,2,3,4' then 'below 5'"
  "  when '0,1,8,9' then 'vehicle/animal' else replace(label(target), ',', '+') end"
  "  as label,"
  "  (kernel = 'laplace' and param('delta') between 1e-3 and 0.1 or"
  "   kernel = 'ntk' and param('delta-ntk') between 1e-3 and 0.01) as fair"
  " from (select distinct task, data, kernel, case kernel"
  "   when 'laplace' then 'Laplace' when 'gauss' then 'Gauss'"
  "   when 'ntk' then 'NTK' else 'rectifier' end as title,"
  "  case task when 1 then param('mnist-a') when 2 then param('mnist-b')"
  "   else param('cifar') end as target from kernel_theory)"},@/

@ Every draw is set beside its prediction, then the means of all draws.

@<Views@>=
{"E3", "regression",
  "select d.data, label, task, fair, n, seed, d.held, t.held as theory,"
  "  d.trained, t.trained as trained_theory"
  " from kernel_draw d join kernel_theory t using (task, n)"
  " join task_name using (task)"},@/
{"E3", "learning",
  "select data, label, task, n, mean(held) as held, sd(held) as spread,"
  "  theory, mean(held)/theory as ratio,"
  "  sd(held)/sqrt(count(*))/theory as doubt,"
  "  mean(trained)/trained_theory as trained_ratio"
  " from regression group by task, n"},@/

@ S1.11 to S1.13 are claims about 100, 500 and 1000 samples; if the list has
other sizes, they are made at those nearest in ratio. The tolerance of four
per cent belongs to the Laplace kernel and the tangent kernel at the ridges of
the chapter or up to a hundredth of them (see ``Where it breaks'' for others),
and to fifty samples at least, for the theory averages over many, but to no
more than a third of the population.

@<Views@>=
{"E3", "spoken_of",
  "select letter, n, min(abs(ln(n/size))) as distance from (select column1"
  "   as size, column2 as letter from (values (100.0, 'a'), (500.0, 'b'),"
  "   (1000.0, 'c'))) join (select distinct n from kernel_theory)"
  " group by letter"},@/

@ @(s1-solvable-draw.c@>=
#define HELD_OUT(name, task, letters) "select '" name "' || letter as id," \
  " data, label, n, seed, held as measured, theory as predicted," \
  " fair and n >= 50 and 3*n <= param('M') as judged from regression join spoken_of using (n)" \
  " where task = " task " and letter in " letters

@ @<Claims@>=
{"E3", "S1.11", "held-out error, {label}, n = {n}", RELATIVE, NAN, 0.04,
  "CIFAR-10", HELD_OUT("S1.11", "3", "('a', 'b', 'c')")},@/
{"E3", "S1.12", "held-out error, {label}, n = {n}", RELATIVE, NAN, 0.04,
  "MNIST", HELD_OUT("S1.12", "1", "('a', 'b', 'c')")},@/
{"E3", "S1.13", "held-out error, {label}, n = {n}", RELATIVE, NAN, 0.04,
  "CIFAR-10", HELD_OUT("S1.13", "4", "('a', 'c')")},@/

@ @<Numbers for the prose@>=
{"E3", "draws", "%.0f", "select param('draws')"},@/
{"E3", "train-ratio", "%.2f", "select trained_ratio from learning"
  " where task = 3 order by n desc limit 1"},@/

@* E3n: networks on the kernel's curve.
The tangent kernel describes a \emph{wide} network near its start. We train
real ones, $f(x)=m^{-1/2}\sum_ja_j\,{\rm relu}(w_j\cdot x)$ with $m$ hidden
units, all $a_j$ and entries of $w_j$ drawn from $N(0,1)$ and trained, by
full-batch descent until the training error has fallen to one thousandth;
subtracting the function at the start (which is random, of size one, and
known) makes the output begin at zero. As $m\to\infty$ the result is
regression with $\Theta$; at $m=512$ it is a measurement, and we attach no
claim to it.

Which ridge is it? Descent for a time $t$ shrinks the residual in an
eigendirection of eigenvalue $\mu$ of the training matrix by $e^{-\mu t/n}$; a
ridge shrinks it by $\delta/(\mu+\delta)$. Both are filters which keep strong
directions and stop weak ones, and stopping late is a small ridge. We match
them where both are known in advance: $\delta$ is chosen so that $E_{\rm
train}$ of (\ref{eq:s1-error}) equals the training error at which the network
is told to stop. Nothing of the network enters but its stopping rule. For
comparison the record also has the prediction at the smallest ridge,
$10^{-10}$.
@^early stopping@>

@<Variables that hold the parameters@>=
static int net_width, net_draws; /* hidden units $m$; networks a size */
static reals n_net; /* sizes of the training sets */
static double net_stop; /* training error, over its start, that ends it */

@ Five networks a size suffice to see whether they lie on the curve; their
spread comes from the draw of the training set and of the weights together.

@<Parameters@>=
{"width", PARAM_INTEGER, &net_width, "512", 8, 8192, "neurons",
  "E3n: hidden units of the networks"},@/
{"draws-net", PARAM_INTEGER, &net_draws, "5", 3, 60, "networks",
  "E3n: trained for each size"},@/
{"n-net", PARAM_INTEGERS, &n_net, "10,20,50,100,200", 2, 1000, "images",
  "E3n: training sets", ASCENDING, BOUND("<= M/2")},@/
{"stop-net", PARAM_REAL, &net_stop, "1e-3", 1e-6, 0.5, "1",
  "E3n: training error, relative to its start, at which they stop"},@/

@ The networks accompany the last task whose kernel is the tangent kernel, by
default the fourth; their predictions are made where its spectrum is known.

@<Predict the networks@>=
static int net_task(void) /* its number, or $-1$ */
{
  for (int i = 3; i >= 0; i--)
    if (!strcmp(kernel_names[i], "ntk") && source[tasks[i].source].used)
      return i;
  return -1;
}
static void predict_networks(run *r, const spectrum *s)
{
  for (int i = 0; i < n_net.n; i++) {
    double n = n_net.v[i]; /* samples */
    double ridge = matched_ridge(s->m, s->lambda, s->v2, n, s->m, net_stop);
    observe(r, "matched", "n ridge held ridgeless", n, ridge,
      predict_task(s, n, ridge).held, predict_task(s, n, 1e-10).held);
  }
}

@ Three thousand inputs for each of the 512 units would make every step dear,
were it not that descent moves $w_j$ only along the training images:
$W=W(0)+X_{\rm tr}^TB$, whatever happens. The instrument \.{lazy} trains
networks in this span, with the largest step that a bound on the top
eigenvalue of $\Theta$ admits, and follows the values at all images from~$B$.
The training sets of one draw are nested, and share $XW(0)$. Each has a
network of its own, whose memory is free for the next when it has been
compared; one that is not trained after 100,000 steps has no error.

@c
static void train_relu(run *r, mat x, mat start, const double *top,
  const double *y, const int *which, int n)
{
  arena *a = arena_new();
  mat xt = rows_of(a, x, n, which); /* $X_{\rm tr}$ */
  double *mine = new_reals(a, n), *f = new_reals(a, x.rows); /* labels */
  for (int i = 0; i < n; i++) mine[i] = y[which[i]];
  span_net w = span_net_new(a, xt, rows_of(a, start, n, which), top, mine);
  double steps = span_net_descend(&w, net_stop);
  span_net_answers(&w, x, xt, start, top, f);
  errors e = errors_of(x.rows, n, which, f, y);
  observe(r, "network", "n held steps", n, isnan(steps) ? NAN : e.held, steps);
  arena_free(a);
}

@ A run is one draw of the weights and of an order of the images, with
training sets of all sizes.

@c
typedef struct { int which, turn; } draw_setting; /* source or size */
static void network_run(run *r, const void *setting)
{
  const draw_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mat x = centred_images(a, k->which, population, true);
  mat w = mat_new(a, x.cols, net_width); /* first layer at the start */
  mat start = mat_new(a, population, net_width); /* $XW(0)$ */
  double *top = new_reals(a, net_width); /* second layer $a(0)$ */
  const double *y = target_values(a, k->which, population,
    tasks[net_task()].positive);
  int *which = arena_take(a, (size_t) population, sizeof(int));
  rng g = rng_stream((uint64_t) seed, (uint64_t) k->turn, "s1 networks");
  rng_normals(&g, (size_t) x.cols * net_width, 1, w.data);
  rng_normals(&g, (size_t) net_width, 1, top);
  rng_permutation(&g, population, which);
  mat_mul(start, x, w);
  for (int i = 0; i < n_net.n; i++)
    train_relu(r, x, start, top, y, which, (int) n_net.v[i]);
}
static const experiment networks = {"E3n", network_run, sizeof (draw_setting),
  "seed shuffle M kernel-a kernel-b kernel-c kernel-d mnist-a mnist-b cifar "
  "width n-net stop-net"};

@ @<Plan the runs@>=
for (int i = 0; net_task() >= 0 && i < net_draws; i++) {
  draw_setting k = {tasks[net_task()].source, i}; /* of one run */
  plan(&networks, &k, 4, "data=%s, seed=%d", source[k.which].name, i + 1);
  plan_memory(image_bytes(k.which, population) + span_net_bytes(population,
    images_dim(&source[k.which].set, 1), net_width, n_net.v[n_net.n - 1]));
}
if (net_task() < 0) leave_out(&networks, "no task has the kernel ntk");

@ @<Views@>=
{"E3 E3n", "companions",
  "select w.data, n, mean(w.held) as held, sd(w.held) as spread,"
  "  mean(steps) as steps, ridge, t.held as theory, ridgeless,"
  "  mean(w.held)/t.held as ratio"
  " from network w join matched t using (n) group by n"},@/

@ @<Numbers for the prose@>=
{"E3 E3n", "net-ratio", "%.2f", "select ratio from companions"
  " order by n desc limit 1"},@/

@* E3s: a population that obeys the assumption.
Images do not have independent Gaussian $\phi_i$. A synthetic problem does:
$\phi\sim N(0,I)$ in $m=1500$ modes, $\lambda_i=i^{-\alpha}$, and positive
$v_i$ with $v_i^2\propto i^{-\beta}$ normalised to $\sum_iv_i^2=1$. Here the
test error of a fit is known without a test set: by orthonormality of the
$\phi_i$ it is $\lVert v-\hat v\rVert^2+\sigma_\epsilon^2$, with the learned
coefficients $\hat v=\Lambda\Phi^T(K+\delta I)^{-1}y$, where $\Lambda$ is the
diagonal matrix of the $\lambda_i$ and the rows of $\Phi$ are the samples.
Measured and predicted error include the noise of a fresh label in the same
way, so that they may be compared as they stand.

@<Variables that hold the parameters@>=
static int syn_modes, repeats; /* $m$ of E3s; repetitions, all redrawn */
static double alpha, beta; /* exponents of $\lambda_i$ and $v_i^2$ */
static double noise, syn_ridge; /* $\sigma_\epsilon^2$; ridge */
static reals n_syn; /* sizes of training sets */

@ With $\alpha=1.5$ the spectrum is summable but has a heavy tail, as spectra
of images have; with $\beta=1.8$ the target is spread over many modes.

@<Parameters@>=
{"modes-syn", PARAM_INTEGER, &syn_modes, "1500", 100, 6000, "1",
  "E3s: modes"},@/
{"alpha", PARAM_REAL, &alpha, "1.5", 0.5, 4, "1",
  "E3s, E4s: eigenvalues fall like i^-alpha"},@/
{"beta", PARAM_REAL, &beta, "1.8", 0.5, 6, "1",
  "E3s, E4s: squared target coefficients fall like i^-beta"},@/
{"s2", PARAM_REAL, &noise, "0.05", 0, 100, "1",
  "E3s, E4s: variance of the label noise"},@/
{"delta-syn", PARAM_REAL, &syn_ridge, "0.01", 1e-10, 1e6, "1",
  "E3s: ridge"},@/
{"n-syn", PARAM_INTEGERS, &n_syn, "20,50,100,200,400", 2, 2000, "samples",
  "E3s: training sets", ASCENDING},@/
{"repeats", PARAM_INTEGER, &repeats, "20", 3, 400, "draws",
  "E3s: repetitions, twice as many up to n = 50; E4s: twice as many"},@/

@ The two power laws are shared with E4s. They are the whole spectrum, so that
the theory becomes a function that questions can use: the predicted error and
$\kappa$ at any $n$.

@c
static spectrum power_spectrum(arena *a, int m)
{
  double *lambda = new_reals(a, m); /* eigenvalues */
  spectrum s = {m, lambda, new_reals(a, m)};
  power_laws(m, alpha, beta, lambda, s.v2);
  for (int i = 0; i < m; i++) s.v2[i] *= s.v2[i];
  return s;
}
static kernel_prediction predict_synthetic(double n)
{
  arena *a = arena_new(); /* of the spectrum */
  spectrum s = power_spectrum(a, syn_modes);
  kernel_prediction p = predict_kernel(s.m, s.lambda, s.v2, n, syn_ridge,
    noise, 0);
  arena_free(a);
  return p;
}
static double synthetic_error(int count, const double *n)
{
  (void) count;
  return predict_synthetic(n[0]).test;
}
static double synthetic_kappa(int count, const double *n)
{
  (void) count;
  return predict_synthetic(n[0]).kappa;
}

@ A run is one draw of $n$ samples. It observes the test error, $\sum_iL_i$,
and the learnabilities of some sixty modes that are evenly spaced in $\ln i$,
and of those of which the claims speak. The instrument \.{theory} solves for
the labels and for all columns of $\Phi$ at once.

@c
static void synthetic_run(run *r, const void *setting)
{
  const draw_setting *s = setting; /* of this run */
  arena *a = run_arena(r);
  int m = syn_modes, n = s->which; /* modes, samples */
  double *lambda = new_reals(a, m), *v = new_reals(a, m), *y = new_reals(a, n);
  double *learn = new_reals(a, m), *vhat = new_reals(a, m);
  double misfit = noise, sum = 0; /* test error; $\sum_iL_i$ */
  mat phi = mat_new(a, n, m);
  rng g = rng_stream((uint64_t) seed, (uint64_t) (100000 * s->turn + n),
    "s1 synthetic kernel");
  power_laws(m, alpha, beta, lambda, v);
  rng_normals(&g, (size_t) n * m, 1, phi.data);
  for (int t = 0; t < n; t++)
    y[t] = vec_dot((size_t) m, &at(phi, t, 0), v) + sqrt(noise)
      * rng_normal(&g);
  ridge_modes(phi, lambda, y, syn_ridge, vhat, learn);
  for (int i = 0; i < m; i++) {
    double gap = v[i] - vhat[i]; /* of coefficients */
    misfit += gap * gap;
    sum += learn[i];
  }
  observe(r, "ideal", "error sum", misfit, sum);
  for (int i = 0, next = 0; i < m; i++) {
    if (i == next || i == 9 || i == 99)
      observe(r, "learnability", "mode learned", i + 1, learn[i]);
    if (i == next) next = (int) fmax(i + 1, floor((i + 1) * 1.13) - 1);
  }
}
static const experiment ideal = {"E3s", synthetic_run, sizeof (draw_setting),
  "seed modes-syn alpha beta s2 delta-syn"};

@ @<Plan the runs@>=
for (int i = 0; i < n_syn.n && source[GAUSS].used; i++)
  for (int q = 0; q < repeats * (n_syn.v[i] <= 50 ? IDEAL_TIMES : 1); q++) {
    draw_setting k = {(int) n_syn.v[i], q}; /* of one run */
    plan(&ideal, &k, 2e-6 * k.which * k.which, "n=%d, seed=%d", k.which,
      q + 1);
  }
leave_out_unused(&ideal, GAUSS, GAUSS);

@ @<Views@>=
{"E3s", "ideal_theory", "select n, synthetic_error(n) as error_theory,"
  "  synthetic_kappa(n) as kappa, n = (select n from ideal"
  "   order by abs(ln(n/100)) limit 1) as middle"
  " from (select distinct n from ideal)"},@/
{"E3s", "ideal_curve",
  "select n, mean(error) as error, sd(error) as spread, error_theory as"
  "  theory, mean(error)/error_theory as ratio,"
  "  sd(error)/sqrt(count(*))/error_theory as doubt,"
  "  mean(sum) as sum, n - param('delta-syn')/kappa as sum_theory"
  " from ideal join ideal_theory using (n) group by n"},@/
{"E3s", "rung",
  "select n, mode, middle, pow(mode, -param('alpha'))"
  "  /(pow(mode, -param('alpha')) + kappa) as theory, mean(learned) as"
  "  learned, row_number() over (partition by n order by mode) % 3 = 1"
  "  as marked, dense_rank() over (order by n) % 2 = 1 as drawn"
  " from learnability join ideal_theory using (n) group by n, mode"},@/

@ S1.8 is made at all sizes from fifty on, S1.9 and S1.10 at the size nearest
to 100. The tolerances belong to spectra with many weak modes, which for
$\alpha$ above 2 there are not, and to noise that does not drown the target.
With as many samples as modes and hardly a ridge the error has a peak, and a
tail that no mean of twenty tames: S1.8 is judged where half of the modes
remain, or the ridge exceeds $n^{-\alpha}$.

@(s1-solvable-draw.c@>=
#define ORDINARY "abs(param('alpha') - 1.5) <= 0.5 and param('beta') <= 3" \
  " and param('s2') <= 0.5"
#define MANY "(2*n <= param('modes-syn')" \
  " or param('delta-syn')*pow(n, param('alpha')) > 0.99)"

@ @<Claims@>=
{"E3s", "S1.8", "test error of kernel regression, n = {n}", RELATIVE, NAN,
  0.05, NULL, "select n, 'S1.8/n=' || label(n) as id, seed, error as measured,"
  "  error_theory as predicted, n >= 50 and " ORDINARY " and " MANY
  " as judged from ideal join ideal_theory using (n) where n >= 50"
  " or n = (select max(n) from ideal)"},@/
{"E3s", "S1.9", "conservation: sum of learnabilities is n - delta/kappa,"
  " n = {n}", WITHIN, NAN, 0.2, NULL,
  "select n, 'S1.9' as id, seed, sum as measured,"
  "  n - param('delta-syn')/kappa as predicted, " ORDINARY " as judged"
  " from ideal join ideal_theory using (n) where middle"},@/
{"E3s", "S1.10", "learnability of mode {mode}, n = {n}", WITHIN, NAN, 0.02,
  NULL, "select n, mode, 'S1.10' || case mode when 1 then 'a' when 10 then"
  "   'b' else 'c' end as id, seed, l.learned as measured, theory as"
  "  predicted, " ORDINARY " as judged"
  " from learnability l join rung using (n, mode)"
  " where middle and mode in (1, 10, 100)"},@/

@ Figure~\ref{fig:s1-kernels} is the harvest. On the left are four combinations
of kernel, images and target, from ten samples to a third of the population.
The lines use no test image and no fit, and the errors of
\result{s1-solvable:draws} or more random training sets each lie on them,
within the band of four per cent from some fifty samples on. That is more than a set of
curves of the right shape. The theory assumed Gaussian $\phi_i$, images are
nothing of the kind, and yet the eigenvalues and coefficients alone suffice: a
first case of universality, to which the fifth strand returns.

The networks (triangles) belong to the curve of the tangent kernel at the
matched ridge, drawn dashed. They follow it to within the scatter up to a
hundred samples; at the largest size the ratio is
\result{s1-solvable:net-ratio}. There the finite width begins to tell, for the
tangent kernel of 512 units is itself a random matrix, whose fluctuations act
like additional noise when $n$ is no longer small beside the width. On the
right: each sample size learns the modes up to some rank and not beyond, and
the area that cannot be seen on this axis, the sum, is conserved.
\widewebfigure{fig-3-kernels}{Left: held-out mean squared error of
kernel regression (marks, standard deviation over draws) and its prediction
from the spectrum (lines); dashed, and triangles, the same for trained
networks of one hidden layer. Below: measured over predicted, with standard
errors and a 4\,\% band. Right: learnability of the modes of the synthetic
problem against rank; the key gives the measured and predicted
sums.}{fig:s1-kernels}

Blues for digits, warm hues for photographs, and a different mark for each
curve, so that grey print suffices. Without images the synthetic learning
curve takes their place.

@<Figures@>=
{"E3|E3s", "fig-3-kernels", 432, 290, draw_kernels},@/

@ @(s1-solvable-draw.c@>=
static void draw_regression(chart *up, chart *down)
{
  static const char *const look[] = {"blue dot", "sky box",
    "vermilion diamond", "purple ring"}; /* by task */
  char words[100]; /* with the name */
  for (int i = 0; i < 4; i++) {
    snprintf(words, sizeof words, "theory %s each=label: {label}", look[i]);
    line(up, words, "select label, n, held from kernel_curve join task_name "
      "using (task) where task = %d order by n", i + 1);
    snprintf(words, sizeof words, "%s bars each=label: {label}", look[i]);
    marks(up, words, "select label, n, held, spread from learning where "
      "task = %d", i + 1);
    snprintf(words, sizeof words, "%s small bars", look[i]);
    marks(down, words, "select n, ratio, doubt from learning where task = %d",
      i + 1);
  }
  if (why_missing("E3n")) return;
  line(up, "dashed: networks, the same target",
    "select n, theory from companions order by n");
  marks(up, "triangle bars: networks, the same target",
    "select n, held, spread from companions");
  marks(down, "triangle small", "select n, ratio from companions");
}

@ @(s1-solvable-draw.c@>=
static void draw_ideal(chart *up, chart *down)
{
  line(up, "theory green: synthetic", "with recursive step(i) as (values(0) "
    "union all select i + 1 from step where i < 60) select n, "
    "synthetic_error(n) from (select min(n)*pow(max(n)/min(n), i/60.0) as n "
    "from ideal, step group by i) order by n");
  marks(up, "green bars: synthetic", "select n, error, spread from "
    "ideal_curve");
  marks(down, "green small bars", "select n, ratio, doubt from ideal_curve");
}
static void draw_kernels(figure *f)
{
  bool images = !why_missing("E3"); /* else the synthetic curve */
  chart *up = chart_new(f, 40, 16, 196, 166, images
    ? "(a) kernel regression on images" : "(a) synthetic regression");
  chart *down = chart_new(f, 40, 202, 196, 52, NULL);
  chart_x(up, LOG10, NULL);
  chart_y(up, LOG10, images ? "held-out error" : "test error");
  chart_x(down, LOG10, "size of the training set, $n$");
  chart_y(down, LINEAR, "ratio");
  share_x(up, down);
  window_y(down, "", "select 0.96, 1.04");
  hline(down, "black", "select 1");
  if (images) draw_regression(up, down);
  else draw_ideal(up, down);
  if (!why_missing("E3s")) @<Draw the learnabilities@>@;
}

@ On a logarithmic axis the area under a curve is not the sum of
learnabilities; so the sums are printed as numbers in the key. Every other
size is drawn, and every third mode gets a mark.

@<Draw the learnabilities@>=
{
  chart *q = chart_new(f, 290, 84, 134, 170, NULL);
  remark(q, 0, -0.453, BLACK, "(b) learnability, synthetic");
  remark(q, 0, -0.33, BLACK, "sum $\\Sigma L_i$ (theory):");
  key_at(q, 0, -0.28, false);
  chart_x(q, LOG10, "mode, $i$");
  chart_y(q, LINEAR, "learnability, $L_i$");
  range_y(q, 0, 1.05);
  line(q, "theory green family=n", "select n, mode, theory from rung where "
    "drawn order by n, mode");
  marks(q, "green family=n each=sum each=sum_theory small: "
    "$n = {n}$: {sum:%.1f} ({sum_theory:%.1f})", "select n, sum, "
    "sum_theory, mode, learned from rung join ideal_curve using (n) where "
    "drawn and marked");
}

@* E4: the second descent of random features.
\label{s1:features}%
Replace the kernel by $k$ random features $g_j$ whose expected inner product
is $K$: $f=Fa$, $F_j(x)=g_j(x)/\sqrt k$, with ridge $\delta$ on $a$. For fixed
features this is kernel regression with a kernel of rank $k$, and
(\ref{eq:s1-kappa}) holds with its eigenvalues. These in turn are those of a
covariance of $k$ random samples, now samples of features; the same argument,
with $k$ in place of $n$, expresses their learnability by a second number
$\gamma$: $S_1=\sum_i\lambda_i/(\lambda_i+\gamma)$ with
$\kappa=\gamma(k-S_1)/k$. Insert that into $n=S_1+\delta/\kappa$:
\begin{equation}\label{eq:s1-gamma}
 (n-S_1)(k-S_1)\,\gamma=\delta k,\qquad S_1<\min(n,k),
\end{equation}
symmetric in samples and features but for the ridge. With
$S_2=\sum_i(\lambda_i/(\lambda_i+\gamma))^2$ the error is
\begin{multline}\label{eq:s1-rferror}
 E_{\rm test}=\Bigl[1-\frac{S_2(k-2S_1)+S_1^2}{n(k-S_2)}\Bigr]^{-1}\\
 \times\Bigl[\sum_i\Bigl(\frac{\gamma}{\lambda_i+\gamma}
 -\frac{\kappa\lambda_i}{(\lambda_i+\gamma)^2}\,\frac{k}{k-S_2}\Bigr)v_i^2
 +\sigma_\epsilon^2\Bigr]
\end{multline}
\citep{simon2024}, in other forms in \citet{atanasov2024} and
\citet{defilippis2024}; and $E_{\rm train}$ is as in (\ref{eq:s1-error}) with
this $\kappa$.

Two limits make the formula credible. As $k\to\infty$ the correction in
$\kappa$ disappears, the first factor becomes $\mathcal{E}_0$, and the
coefficient of $v_i^2$ becomes
$\gamma/(\lambda_i+\gamma)-\gamma\lambda_i/(\lambda_i+\gamma)^2=(1-L_i)^2$:
the formula of the kernel returns. As $\delta\to0$, one of the two factors in
(\ref{eq:s1-gamma}) must vanish. With fewer features than samples it is the
second, $S_1=k$; then $\kappa=0$, and the first factor of
(\ref{eq:s1-rferror}) is $n/(n-k)$, as in ordinary regression on $k$
variables. With more features, $S_1=n$, and it is
\[
\frac{n\,(k-S_2)}{(n-S_2)(k-n)} . \]
Both diverge like $1/\vert k-n\vert$: the
features just suffice to interpolate, so that they must bend to every accident
of the sample. That is the peak. A ridge keeps $S_1$ below both $n$ and $k$,
and removes it. Beyond the peak the error descends for a second time, towards
that of the kernel.
@^double descent@>@^random features@>

@<Variables that hold the parameters@>=
static int rf_modes, rf_samples, rf_population, rf_images; /* $m,n,M,n$ */
static reals rf_k, rf_ridges, image_k; /* features and ridges */
static double image_ridge; /* ridge with image features */

@ The numbers of features crowd around $k=n$, where the curve is steep.

@<Parameters@>=
{"modes-rf", PARAM_INTEGER, &rf_modes, "600", 50, 3000, "1", "E4s: modes"},@/
{"n-rf-syn", PARAM_INTEGER, &rf_samples, "100", 10, 1000, "samples",
  "E4s: training set"},@/
{"k-rf-syn", PARAM_INTEGERS, &rf_k,
  "20,40,60,80,90,100,110,125,150,200,300,500", 2, 5000, "features",
  "E4s: numbers of features", ASCENDING},@/
{"deltas", PARAM_REALS, &rf_ridges, "1e-3,1e-1", 1e-10, 1e6, "1",
  "E4s: ridges", ASCENDING},@/
{"M-rf", PARAM_INTEGER, &rf_population, "2000", 100, 6000, "images",
  "E4: population"},@/
{"n-rf", PARAM_INTEGER, &rf_images, "200", 20, 1500, "images",
  "E4: training set", BOUND("<= M-rf/4")},@/
{"k-rf", PARAM_INTEGERS, &image_k,
  "25,50,100,150,180,200,220,250,300,400,800,1600", 2, 8000, "features",
  "E4: numbers of features", ASCENDING},@/
{"delta-rf", PARAM_REAL, &image_ridge, "1e-4", 1e-10, 1e6, "1",
  "E4: ridge"},@/

@ @<Check parameters that belong together@>=
if (rf_k.n < 2)
  fatal(2, "k-rf-syn has %d value: expected at least 2, at the peak and off"
    " it", rf_k.n);

@ All numbers of features share one draw: the first $k$ columns of $H$, the
features on the training set before the factor $1/\sqrt k$. For every $k$ the
regression leaves $b=H^T(FF^T+\delta I)^{-1}y$, of length $k$, from which $\hat
f=F_{\rm all}a$ is $H_{\rm all}\,b/k$.

For images the features are rectifiers, $g_j(x)={\rm relu}(w_j\cdot x)$ on
inputs of unit norm, whose expected inner product is
$(\sqrt{1-c^2}+c(\pi-\arccos c))/(2\pi)$ \citep{cho2009}. The targets are
those of E3: even against odd digits, vehicles against animals. A run is one
draw of training set and features. The features of all $M$ images are computed
once, for the largest $k$; the rows of the training set are copied out, and
for each smaller $k$ the first columns are used. The curve's points are
therefore correlated, but each has the right mean.

@c
static const double *image_target(arena *a, int s)
{
  return target_values(a, s, rf_population, tasks[s == MNIST ? 0 : 2].positive);
}
static void feature_run(run *r, const void *setting)
{
  const draw_setting *s = setting; /* of this run */
  arena *a = run_arena(r);
  int m = rf_population, n = rf_images, top = (int) image_k.v[image_k.n - 1];
  mat x = centred_images(a, s->which, m, true);
  mat w = mat_new(a, top, x.cols), all = mat_new(a, m, top);
  mat b = mat_new(a, image_k.n, top);
  const double *y = image_target(a, s->which);
  double *mine = new_reals(a, n), *f = new_reals(a, m); /* labels; $\hat f$ */
  int *which = arena_take(a, (size_t) n, sizeof(int));
  rng g = rng_stream((uint64_t) seed, (uint64_t) (1000 * s->which
    + s->turn), "s1 image features");
  rng_choose(&g, m, n, which);
  rng_normals(&g, (size_t) top * x.cols, 1, w.data);
  mat_mul_nt(all, x, w);
  for (size_t i = 0; i < (size_t) m * top; i++)
    all.data[i] = fmax(0, all.data[i]);
  for (int t = 0; t < n; t++) mine[t] = y[which[t]];
  nested_ridge(rows_of(a, all, n, which), mine, image_ridge, image_k.n,
    image_k.v, b);
  for (int i = 0; i < image_k.n; i++) {
    int k = (int) image_k.v[i]; /* features */
    mat_vec(f, mat_block(all, 0, 0, m, k), &at(b, i, 0));
    vec_scale((size_t) m, 1.0 / k, f);
    observe(r, "descent", "k error", k, errors_of(m, n, which, f, y).held);
  }
}
static const experiment features = {"E4", feature_run, sizeof (draw_setting),
  "seed shuffle M-rf n-rf k-rf delta-rf mnist-a cifar"};

@ The prediction, experiment E4p, needs the spectrum of the features' kernel
on the population. It is the error on held-out images, at the listed $k$ and
at 120 between for the line of the figure.

@c
static void foretell_run(run *r, const void *setting)
{
  int s = *(const int *) setting; /* the source */
  arena *a = run_arena(r);
  mat k = kernel_matrix(a, s, rf_population, "relu");
  double *lambda = eigenvalues(a, k);
  spectrum e = spectrum_of(a, k, lambda, image_target(a, s));
  double low = image_k.v[0], high = image_k.v[image_k.n - 1]; /* ends */
  for (int i = 0; i < image_k.n; i++)
    observe(r, "foretold", "k theory", image_k.v[i],
      predict_features(e.m, e.lambda, e.v2, rf_images, image_k.v[i],
      image_ridge, 0, e.m).held);
  for (int i = 0; i <= 120; i++) {
    double between = low * pow(high / low, i / 120.0); /* features */
    observe(r, "descent_curve", "k theory", between,
      predict_features(e.m, e.lambda, e.v2, rf_images, between,
      image_ridge, 0, e.m).held);
  }
}
static const experiment foretelling = {"E4p", foretell_run, sizeof (int),
  "shuffle M-rf n-rf k-rf delta-rf mnist-a cifar"};

@ The weights of all features, their values at all images and at the samples,
and the coefficients for each $k$ fill the memory.

@c
static double feature_bytes(int s)
{
  double top = image_k.v[image_k.n - 1], n = rf_images;
  return image_bytes(s, rf_population) + 8 * (2 * n * n + top * (n +
    image_k.n + rf_population + images_dim(&source[s].set, 1)));
}

@ @<Plan the runs@>=
for (int s = 0; s < GAUSS; s++) {
  source_needs(&source[s], 0, rf_population, "--M-rf");
  if (source[s].used) {
    plan(&foretelling, &s, 4, "data=%s", source[s].name);
    plan_memory(spectrum_bytes(s, rf_population));
  }
  for (int d = 0; d < FEATURES_TIMES * draws && source[s].used; d++) {
    draw_setting k = {s, d}; /* of one run */
    plan(&features, &k, s == CIFAR ? 1.5 : 0.5, "data=%s, seed=%d",
      source[s].name, d + 1);
    plan_memory(feature_bytes(s));
  }
}
leave_out_unused(&features, MNIST, CIFAR);
leave_out_unused(&foretelling, MNIST, CIFAR);

@ \emph{The synthetic problem}, E4s, has features $g_j=w_j\cdot
\Lambda^{1/2}\phi$ with $w_j\sim N(0,I)$: their expected inner product is the
kernel of \S\ref{s1:framework}. A run is one repetition, which serves all
ridges with the same samples, noise and features.

@c
static void synthetic_features_run(run *r, const void *setting)
{
  int turn = *(const int *) setting; /* of the repetition */
  arena *a = run_arena(r);
  int m = rf_modes, n = rf_samples, top = (int) rf_k.v[rf_k.n - 1];
  mat phi = mat_new(a, n, m), w = mat_new(a, top, m), h = mat_new(a, n, top);
  mat b = mat_new(a, rf_k.n, top);
  double *lambda = new_reals(a, m), *v = new_reals(a, m);
  double *y = new_reals(a, n), *vhat = new_reals(a, m);
  rng g = rng_stream((uint64_t) seed, (uint64_t) turn, "s1 features");
  power_laws(m, alpha, beta, lambda, v);
  rng_normals(&g, (size_t) n * m, 1, phi.data);
  rng_normals(&g, (size_t) top * m, 1, w.data);
  @<Make labels and synthetic features@>@;
  for (int q = 0; q < rf_ridges.n; q++) {
    nested_ridge(h, y, rf_ridges.v[q], rf_k.n, rf_k.v, b);
    for (int i = 0; i < rf_k.n; i++) {
      int k = (int) rf_k.v[i]; /* features */
      double misfit = noise; /* $\lVert v-\hat v\rVert^2$ plus noise */
      mat_tvec(vhat, mat_block(w, 0, 0, k, m), &at(b, i, 0));
      for (int p = 0; p < m; p++) {
        double gap = v[p] - sqrt(lambda[p]) * vhat[p] / k;
        misfit += gap * gap;
      }
      observe(r, "ideal_descent", "ridge k error", rf_ridges.v[q], k, misfit);
    }
  }
}
static const experiment ideal_features = {"E4s", synthetic_features_run,
  sizeof (int), "seed modes-rf n-rf-syn k-rf-syn deltas alpha beta s2"};

@ The labels come first; then |phi| is scaled in place to become the feature
map of the kernel.

@<Make labels and synthetic features@>=
mat_vec(y, phi, v);
for (int t = 0; t < n; t++) {
  y[t] += sqrt(noise) * rng_normal(&g);
  for (int i = 0; i < m; i++) at(phi, t, i) *= sqrt(lambda[i]);
}
mat_mul_nt(h, phi, w);

@ @<Plan the runs@>=
for (int q = 0; q < IDEAL_TIMES * repeats && source[GAUSS].used; q++)
  plan(&ideal_features, &q, 0.2, "seed=%d", q + 1);
leave_out_unused(&ideal_features, GAUSS, GAUSS);

@ Its theory is again a function of what a question can say: $k$ and $\delta$.

@c
static double synthetic_features(int count, const double *x)
{
  arena *a = arena_new(); /* of the spectrum */
  (void) count; /* $k$, $\delta$ */
  spectrum s = power_spectrum(a, rf_modes);
  double error = predict_features(s.m, s.lambda, s.v2, rf_samples, x[0], x[1],
    noise, 0).test;
  arena_free(a);
  return error;
}

@ The two views have the same columns, except that the curves of one are told
apart by their data, and those of the other by their ridge.

@<Views@>=
{"E4 E4p", "second_descent",
  "select data, k, mean(error) as error, sd(error)/sqrt(count(*)) as doubt,"
  "  theory, mean(error)/theory as ratio,"
  "  sd(error)/sqrt(count(*))/theory as ratio_doubt"
  " from descent join foretold using (data, k) group by data, k"},@/
{"E4s", "ideal_second",
  "select ridge, k, count(*) as seeds, mean(error) as error,"
  "  sd(error)/sqrt(count(*)) as doubt,"
  "  theory, mean(error)/theory as ratio,"
  "  sd(error)/sqrt(count(*))/theory as ratio_doubt"
  " from ideal_descent join (select ridge, k, synthetic_features(k, ridge)"
  "   as theory from (select distinct ridge, k from ideal_descent))"
  "  using (ridge, k) group by ridge, k"},@/

@ Figure~\ref{fig:s1-features}: the peak at $k=n$ stands where the theory puts
it, at the height it gives, and the larger ridge removes it. MNIST follows
suit, with errors at the peak that vary widely from draw to draw. On CIFAR-10
the prediction \emph{fails}. From the peak on the measured error lies above
it, by \result{s1-solvable:cifar-excess} per cent at $k=1.5\,n$, many standard
errors beyond chance once $k$ is past the peak; more draws and other shuffles
do not heal it. In the logarithmic panel such a gap is invisible; hence the
ratios below.

What is special about CIFAR-10? Not the target, and not the number of draws.
The derivation replaced the features by Gaussian ones with the same
covariance. After the mean is subtracted and the norm set to one, photographs
still share a few dominant directions (a bright sky, a dark ground), along
which a rectifier is either fully on or off for most images, and $k$ such
features are less varied than Gaussian ones. Whether this is the reason would
have to be tested with surrogate images; here it is a conjecture.
\widewebfigure{fig-4-features}{Test error of ridge regression with $k$ random
features: synthetic Gaussian features at two ridges (left), rectifier features
of images (right). Marks: mean and standard error; lines:
(\ref{eq:s1-rferror}). Below: measured over predicted. The CIFAR-10 ratios
stay above one beyond $k=n$.}{fig:s1-features}

@<Figures@>=
{"E4s|E4p", "fig-4-features", 432, 246, draw_features},@/

@ A pair of panels has the error above and the ratio below, on one axis of $k$
with a line at $k=n$. The column |which| tells its curves apart.

@(s1-solvable-draw.c@>=
static void draw_descent(figure *f, double x, double w, const char *title,
  const char *which, const char *colours, const char *name, const char *n,
  const char *curve, const char *points)
{
  const char *look; /* of lines and marks */
  chart *up = chart_new(f, x, 16, w, 124, title); /* error */
  chart *down = chart_new(f, x, 158, w, 54, NULL); /* ratio */
  look = arena_text(figure_arena(f), "%s shape=%s", colours, which);
  chart_x(up, LOG10, NULL);
  chart_y(up, LOG10, "error");
  chart_x(down, LOG10, "number of features, $k$");
  chart_y(down, LINEAR, "ratio");
  share_x(up, down);
  vline(up, "grey dashed: $k = n$", "select param('%s')", n);
  vline(down, "grey dashed", "select param('%s')", n);
  hline(down, "black", "select 1");
  line(up, arena_text(figure_arena(f), "theory %s: %s", look, name), "%s",
    curve);
  marks(up, arena_text(figure_arena(f), "bars %s: %s", look, name), "select "
    "%s, k, error, doubt from %s", which, points);
  marks(down, arena_text(figure_arena(f), "small bars dodge=%s %s", which, look),
    "select %s, k, ratio, ratio_doubt from %s", which, points);
}
static void draw_features(figure *f)
{
  bool ideal = !why_missing("E4s"), real = !why_missing("E4 E4p");
  double w = ideal && real ? 164 : 342; /* width of a panel */
  if (ideal)
    draw_descent(f, 40, w, "(a) synthetic", "ridge", "green",
      "$\\delta = {ridge}$", "n-rf-syn", "with recursive step(i) as "
      "(values(0) union all select i + 1 from step where i < 120) select "
      "ridge, k, "
      "synthetic_features(k, ridge) from (select ridge, min(k)*pow(max(k)"
      "/min(k), i/120.0) as k from ideal_second, step group by ridge, i) "
      "order by ridge, k", "ideal_second");
  if (real)
    draw_descent(f, ideal ? 260 : 40, w, ideal
      ? "(b) rectifier features of images" : "rectifier features of images",
      "data", "hue=data", "{data}", "n-rf", "select data, k, theory from "
      "descent_curve order by data desc, k", "second_descent");
}

@ The claims. Each is made at the listed $k$ that is nearest to a multiple of
$n$.

@<Views@>=
{"E4 E4p", "place_of",
  "select letter, multiple, k, min(abs(ln(k/(multiple*param('n-rf')))))"
  "  as distance"
  " from (select column1 as letter, column2 as multiple from (values"
  "  ('1.16a', 0.25), ('1.16b', 2.0), ('1.16c', 8.0), ('1.17', 1.0),"
  "  ('1.18a', 1.0), ('1.18b', 1.5), ('1.18c', 2.0), ('1.18d', 8.0))),"
  "  (select distinct k from foretold) group by letter"},@/
{"E4s", "ideal_place",
  "select multiple, k, min(abs(ln(k/(multiple*param('n-rf-syn')))))"
  "  as distance"
  " from (select column1 as multiple from (values (0.8), (1.0), (1.1))),"
  "  (select distinct k from ideal_second) group by multiple"},@/

@ S1.14 has one row for the peak and one for the worst of all other $k$, at the
smallest ridge, judged where these keep a tenth away from $n$; S1.15 compares
the errors on the two sides of the peak when the ridge is large, and is shown
if the list has no $k$ on one side.

The peak is the work of the smallest eigenvalue that the ridge lets through. As
$\delta$ falls below $\lambda_n=n^{-\alpha}$, the distribution of the error at
$k=n$ grows a heavy tail, and neither twenty repetitions nor a tolerance that
was fixed for $\delta=\lambda_n$ mean anything: the rows are then shown,
as they are for fewer than a hundred samples. And a
ridge removes the peak only if it is large beside $\lambda_n$, at the defaults
by a factor of 100.

@(s1-solvable-draw.c@>=
#define IN_UNITS "ridge*pow(param('n-rf-syn'), param('alpha'))"
#define ENOUGH "param('repeats') >= 20 and param('n-rf-syn') >= 100"

@ @<Claims@>=
{"E4s", "S1.14a", "error with k = {k} random features, n = {n}, delta ="
  " {ridge}", RELATIVE, NAN, 0.15, NULL,
  "select 'S1.14a' as id, k, param('n-rf-syn') as n, ridge, seed,"
  "  d.error as measured, theory as predicted,"
  "  distance < 0.1 and " IN_UNITS " > 0.99 and " ENOUGH
  "   and " ORDINARY " as judged"
  " from ideal_descent d join ideal_second using (ridge, k)"
  "  join ideal_place using (k)"
  " where multiple = 1 and ridge = member('deltas', 1)"},@/
{"E4s", "S1.14b", "measured/predicted off the peak, delta = {ridge}: worst, at"
  " k = {k}", RELATIVE, 1, 0.12, NULL,
  "select 'S1.14b' as id, k, ridge, seed, d.error/theory as measured,"
  "  " IN_UNITS " > 0.99 and " ENOUGH " and " ORDINARY
  "   and (select min(abs(ln(k/param('n-rf-syn')))) from ideal_second"
  "    where k not in (select k from ideal_place where multiple = 1))"
  "    > 0.09 as judged"
  " from ideal_descent d join ideal_second using (ridge, k)"
  " where ridge = member('deltas', 1) and k = (select k from ideal_second"
  "  where ridge = member('deltas', 1) and k not in (select k"
  "   from ideal_place where multiple = 1)"
  "  order by abs(ratio - 1) desc limit 1)"},@/
{"E4s", "S1.15", "ridge {ridge} {removes} the peak: error at k = {above} over"
  " that at k = {below} (predicted {peaked} at delta = {small})", WITHIN,
  NAN, 0.06, NULL,
  "select 'S1.15' as id, u.ridge as ridge, u.k as above, d.k as below,"
  "  iif(u.theory < d.theory, 'removes', 'does not remove') as removes,"
  "  printf('%.3f', synthetic_features(u.k, member('deltas', 1))"
  "   /synthetic_features(d.k, member('deltas', 1))) as peaked,"
  "  label(member('deltas', 1)) as small, u.error/d.error as measured,"
  "  u.theory/d.theory as predicted, u.seeds as seeds,"
  "  u." IN_UNITS " >= 50 and u.k > param('n-rf-syn')"
  "   and d.k < param('n-rf-syn') and u.theory < d.theory and " ORDINARY
  "   as judged"
  " from ideal_second u join ideal_second d using (ridge)"
  " where ridge = (select max(ridge) from ideal_second)"
  "  and u.k = (select k from ideal_place where multiple = 1.1)"
  "  and d.k = (select k from ideal_place where multiple = 0.8)"},@/

@ S1.16 and S1.17 are claims, on a hundred samples at least and ten draws: with
fewer, a single draw near the peak decides the mean. S1.18 is a prediction which we know to fail; its
rows are shown without a verdict.

@(s1-solvable-draw.c@>=
#define WITH_FEATURES(begin) "select 'S' || letter as id, data, k," \
  " param('n-rf') as n, param('delta-rf') as ridge, seed, error as measured," \
  " theory as predicted, distance < 0.1 and param('delta-rf') between 1e-4" \
  " and 1e-2 and param('n-rf') >= 100 and param('draws') >= 10" \
  " as judged from descent join foretold using (data, k)" \
  " join place_of using (k) where letter like '" begin "%' and data = 'MNIST'"

@ @<Claims@>=
{"E4 E4p", "S1.16", "error with k = {k} random features, n = {n}, delta ="
  " {ridge}", RELATIVE, NAN, 0.06, "MNIST", WITH_FEATURES("1.16")},@/
{"E4 E4p", "S1.17", "error with k = {k} random features, n = {n}, delta ="
  " {ridge}", RELATIVE, NAN, 0.3, "MNIST", WITH_FEATURES("1.17")},@/
{"E4 E4p", "S1.18", "known deviation: error with k = {k} random features,"
  " n = {n}, delta = {ridge}, measured/predicted", RELATIVE, 1, 0.06, "",
  "select 'S' || letter as id, data, k, param('n-rf') as n,"
  "  param('delta-rf') as ridge, seed, error/theory as measured"
  " from descent join foretold using (data, k) join place_of using (k)"
  " where letter like '1.18%' and data = 'CIFAR-10'"},@/

@ @<Numbers for the prose@>=
{"E4 E4p", "cifar-excess", "%.0f", "select 100*(ratio - 1)"
  " from second_descent join place_of using (k)"
  " where data = 'CIFAR-10' and letter = '1.18b'"},@/

@* The claims at a glance.
\label{s1:claims}%
All claims of the chapter, with their verdicts. A claim on several sizes has
one row for each; rows outside of the regime for which a tolerance was fixed
are shown.

\claimtable

@* The program.
The arrays of questions have grown with the chapter and are collected here, in
the file that draws.

@(s1-solvable-draw.c@>=
const view solvable_views[] = @[{ @<Views@>@; {0} }@];
const claim solvable_claims[] = @[{ @<Claims@>@; {0} }@];
const number solvable_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing solvable_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters has grown likewise. Everything that can be refused
is refused before the first run.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void check_parameters(void)
{
  arena *a = arena_new(); /* of the synthetic task */
  mode_task t = synthetic_task(a);
  @<Check parameters that belong together@>@;
  check_start(&t, source[GAUSS].name);
  arena_free(a);
}
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  shuffle_images();
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}

@ With \.{-{}-quick} the program runs at a toy size, which proves only that the
machinery runs. The frame of all chapters does the rest.

@c
static const experiment *const experiments[] = { &two_layers, &depth,
  &drifting, &kernels, &networks, &ideal, &features, &foretelling,
  &ideal_features, NULL };
static const chapter solvable = {"s1-solvable",
  "Which learning systems can be solved before they are trained?", parameters,
  "images=600 block=2 eta=0.2 seeds=3 M=500 nmax=100 draws=3 repeats=3 "
  "width=64 n-net=10,20 draws-net=3 modes-syn=300 n-syn=20,50,100 "
  "modes-rf=200 M-rf=400 n-rf=50 k-rf=12,25,50,75,100,400 eps3=0.3,0.1,0.05 "
  "eps4=0.4,0.2", experiments, check_parameters, measure, solvable_views,
  solvable_claims, solvable_numbers, solvable_figures};
int main(int argc, char **argv)
{
  question_function("closed_form", 4, closed_form);
  question_function("closed_half_time", 3, closed_half_time);
  question_function("depth_integral", 2, integral_of_depth);
  question_function("synthetic_error", 1, synthetic_error);
  question_function("synthetic_kappa", 1, synthetic_kappa);
  question_function("synthetic_features", 2, synthetic_features);
  return chapter_main(&solvable, argc, argv);
}

@* Where it breaks.
\emph{Inputs that are not white.} With $\Sigma=\mathrm{E}[xx^T]\ne I$ the flow
is $\dot W_1=W_2^T(C-W_2W_1\Sigma)$ and the modes are coupled through
$v_j^T\Sigma v_k$. The closed form becomes an approximation; the first
exercise measures how good.

\emph{A start that is not small.} Nearly equal singular values are no obstacle
(those of MNIST lie within a factor of two), but the formula
(\ref{eq:s1-start}) supposes that the growing half has outgrown the other
before the sums matter. The program warns when $h\sigma^2/2>.05\,s_9$ and
refuses when it exceeds $s_9$, for then there is nothing left to learn.

\emph{Steps.} Descent is stable for $\eta<1/s_1$ in E1 and
$\eta<2/(Ls^{2-2/L})$ in E2; larger ones are refused with the bound.

\emph{Gaussian starts and depth.} The exponent survives, the prefactor does
not: it is the time that random matrices need to align, and varies by a tenth
or two between seeds. It is shown, not hidden.

\emph{Small ridges.} The concentration behind $\kappa$ is a statement about
many weak modes, of which a smooth kernel has too few. A Gaussian kernel with
hardly any ridge (\.{-{}-kernel-c=gauss -{}-delta=1e-10 -{}-M=1500
-{}-nmax=700}) errs by \result{s1-solvable:gauss-least} to
\result{s1-solvable:gauss-most} per cent on CIFAR-10 from a hundred samples
on, the Laplace kernel with the same ridge by
\result{s1-solvable:laplace-least} to \result{s1-solvable:laplace-most}.

\emph{Large fractions of the population.} Without (\ref{eq:s1-held}) a
prediction for held-out images is off by half when a third of the population
is trained on. With it one approximation remains: the theory supposes that
samples are drawn independently, whereas ours are drawn without replacement.
At the small ridges of the figure this does no harm. But at $\delta=1$,
$n=1000$ and $M=3000$ the prediction is too high by five to seven per cent for
all four tasks, and with $M=6000$ only by one (the third exercise measures
both). Whoever wants large ridges should ask for a large population.

\emph{Training error on images.} At the largest sizes the measured training
error falls to \result{s1-solvable:train-ratio} of the prediction (Laplace,
CIFAR-10): no claim is made on it.

\emph{Features of photographs.} On CIFAR-10 the error with rectifier features
exceeds the prediction from the peak on, by some four to sixteen per cent,
least far from the peak. The theory treats the features as Gaussian with the
right covariance; the likely culprit is that they are not, but nothing here
tests that. Claim S1.18 is therefore a deviation on display.

@* Exercises.
Each answer says what was predicted and what was found; the change files hold
the code.

\begin{exercise} \emph{Half white.} Give the principal components the standard
deviation $\mu_j^{\rho}$, where $\mu_j$ is the one they have in the images
(scaled so that the mean square input stays one) and $\rho$ runs from 0
(white) to 1 (raw). How large is the correlation between modes when the
half-times deviate by 10\,\%? \end{exercise}

\begin{answer} The flow becomes $\dot W_1=W_2^T(C-W_2W_1\Sigma)$ with
$\Sigma=\mathrm{E}[xx^T]$, and what tends to $s_k$ is $u_k^TW_2W_1\Sigma v_k$.
If the $v_k$ were eigenvectors of $\Sigma$, $\Sigma v_k=q_kv_k$, this would
follow the closed form from the start $q_ka_k^0$. So the deviation should be
governed by the correlations $r_{jk}=v_j^T\Sigma v_k/\sqrt{q_jq_k}$. With
\changefile{s1-1} on 4,000 images of half size (\.{-{}-rho=0.2 -{}-images=4000
-{}-block=2 -{}-only=E1} and so on), CIFAR-10 gives
\par\medskip\centerline{\begin{tabular}{lccccccc}
$\rho$ & 0 & 0.2 & 0.3 & 0.5 & 0.7 & 0.85 & 1\\
largest $\vert r_{jk}\vert$
& \result{s1-1:mixed-0}
& \result{s1-1:mixed-0.2}
& \result{s1-1:mixed-0.3}
& \result{s1-1:mixed-0.5}
& \result{s1-1:mixed-0.7}
& \result{s1-1:mixed-0.85}
& \result{s1-1:mixed-1}\\
smallest ratio
& \result{s1-1:least-0}
& \result{s1-1:least-0.2}
& \result{s1-1:least-0.3}
& \result{s1-1:least-0.5}
& \result{s1-1:least-0.7}
& \result{s1-1:least-0.85}
& \result{s1-1:least-1}\\
largest ratio
& \result{s1-1:most-0}
& \result{s1-1:most-0.2}
& \result{s1-1:most-0.3}
& \result{s1-1:most-0.5}
& \result{s1-1:most-0.7}
& \result{s1-1:most-0.85}
& \result{s1-1:most-1}\end{tabular}}\medskip\noindent
(half-times, measured over predicted, nine modes and five seeds). A
correlation of one third costs less than three per cent, and it takes about
one half, nearly raw photographs, to reach ten: a strong mode then drags a
weak one along before its time. Raw MNIST has correlations up to
\result{s1-1:mixed-mnist}, and its half-times still agree within
\result{s1-1:off-mnist} per cent. \end{answer}

\begin{exercise} \emph{Weight decay.} Add $-\mu W_l$ to the flow of both
layers, so that $\dot a=2a(s-a)-2\mu a$. Predict what becomes of modes with
$s<\mu$, and check. \end{exercise}

\begin{answer} Since $\dot a=2a((s-\mu)-a)$, it is the law of the chapter with
$s-\mu$ in place of $s$: modes with $s>\mu$ settle at $s-\mu$, the others die.
With \changefile{s1-2} (\.{-{}-mu=0.1 -{}-only=E1}) all nine modes of the synthetic task and of
MNIST appear, with half-times later than predicted by
\result{s1-2:late-synthetic} and \result{s1-2:late-mnist} per cent on average.
On CIFAR-10 $s_1$, $s_2$, $s_3$ are \result{s1-2:s1}, \result{s1-2:s2} and
\result{s1-2:s3}, and these three appear, within \result{s1-2:off}\,\% of
their times; the six weaker modes, from $s_4=\result{s1-2:s4}$ on, never exceed
$\result{s1-2:first}\cdot10^{-5}$ in the first start (row X2) and
$\result{s1-2:any}\cdot10^{-5}$ in any. Weight decay selects rank, by a threshold
that is known beforehand. \end{answer}

\begin{exercise} \emph{The best ridge.} On a grid of ridges, find the one with
the least predicted $E_{\rm held}$; is it also the one with the least
measured? \end{exercise}

\begin{answer} With \changefile{s1-3} (\.{-{}-only=E3}) and ridges from $10^{-3}$ to 100, a
factor of about three apart: for the three tasks with the Laplace kernel both
are the smallest ridge, from twenty samples on. These targets carry no label
noise, and such a kernel is better not held back. For the tangent kernel at
$n=1000$ the prediction has its minimum at $\delta=\result{s1-3:theory}$ and
the measurement at $\result{s1-3:measured}$, so the claim \emph{fails} by one
place on the grid, although the two measured errors, \result{s1-3:at-theory}
and \result{s1-3:at-measured}, differ by less than a standard error. The grid
is coarser than the minimum is sharp. There is more to it, however: near its
minimum the prediction is too high by \result{s1-3:high} per cent, because a
third of the population was drawn. With \.{-{}-M=6000} it is within one per
cent, and the two best ridges coincide, at $\delta=0.3$.
\end{answer}

\begin{exercise} \emph{One layer after the other.} Write out the first two
steps of gradient descent for the product $W_2W_1$, and count the terms. Now
let $W_1$ move first, and $W_2$ use the $W_1$ that has moved. Predict, for
either rule, by how much the half-times differ from those of the flow, in
powers of $x=\eta s_k$, and how large a step the end of training allows; then
change |linear_step|. \end{exercise}

\begin{answer} With $E=C-W_2W_1$ the first step gives
$W_2W_1+\eta(EW_1^TW_1+W_2W_2^TE)+\eta^2EW_1^TW_2^TE$, nine products of weights
and $C$; each layer is a sum of three, after the second step of 33, and their
product of 1089. The flow says the same in one line. Projected on a mode and
while $E=C$, moving together multiplies $\alpha_k+\beta_k$ by $1+x$, so that
the half-time is longer than the flow's by the factor $x/\ln(1+x)=1+x/2-\cdots$
Moving in turn multiplies $(\alpha_k,\beta_k)$ by the matrix
$\bigl({1\atop x}\;{x\atop1+x^2}\bigr)$ with determinant one and trace $2+x^2$;
its eigenvalues are $e^{\pm2\theta}$ with $\sinh\theta=x/2$, and the factor is
$x/(2\theta)=1+x^2/24-\cdots$ An order is gained for nothing. With
\changefile{s1-4} and $\eta=0.7$ (\.{-{}-only=E1 -{}-images=4000 -{}-block=2
-{}-eta=0.7 -{}-turns=0}, then 1), the mean half-times exceed those of the flow
by, in per cent,
\par\medskip\centerline{\begin{tabular}{lccc}
& MNIST & CIFAR-10 & synthetic\\
together, $x/\ln(1+x)$ & \result{s1-4:together-law-mnist}
& \result{s1-4:together-law-cifar} & \result{s1-4:together-law-synthetic}\\
together, measured & \result{s1-4:together-mnist}
& \result{s1-4:together-cifar} & \result{s1-4:together-synthetic}\\
in turn, $x/(2\theta)$ & \result{s1-4:turns-law-mnist}
& \result{s1-4:turns-law-cifar} & \result{s1-4:turns-law-synthetic}\\
in turn, measured & \result{s1-4:turns-mnist}
& \result{s1-4:turns-cifar} & \result{s1-4:turns-synthetic}
\end{tabular}}\medskip\noindent
What is left, less than one per cent, is not growth: the lag that modes cause
each other, and the finite steps of the second half of each sigmoid. At the end, with balanced layers, moving together
multiplies the error of a mode by $1-2x$ and moving in turn by $(1-x)^2$: the
bound on the step is $2/s_1$ instead of $1/s_1$. At $\eta=5$, where $\eta s_1$
is between \result{s1-4:low-5} and \result{s1-4:high-5} and the chapter's rule
is refused, all modes arrive within $\result{s1-4:off}\cdot10^{-5}$ of $s_k$.
At $\eta=6$ the prediction \emph{fails}: CIFAR-10
($\eta s_1=\result{s1-4:x-cifar}$) is learned from \result{s1-4:learned-cifar}
of five starts, MNIST (\result{s1-4:x-mnist}) and the synthetic task
(\result{s1-4:x-synthetic}), still below 2, from \result{s1-4:learned-mnist}
and \result{s1-4:learned-synthetic}. The bound speaks of small deviations from
a balanced end. But at $x=1.7$ a step multiplies a growing strength by
$e^{4\theta}\approx22$, and the last of these leaps may land anywhere. Conclude:
the flow stands for both rules as long as $x$ is small, and how well it does is
a property of the rule. \end{answer}

\begin{exercise} \emph{White and natural.} Train a single layer, $f(x)=Wx$, by
full-batch descent from $W=0$ on images whose principal components have the
variances $\lambda_j$, with mean one: all equal (white), or as in the images
(natural). When has it explained half, nine tenths and 99 hundredths of what it
can explain? Predict first from the $\lambda_j$ alone, supposing that every
component explains as much as any other, and then from one pass over the
labels. Which inputs are learned sooner? \end{exercise}

\begin{answer} The residual of all samples obeys $\dot r=-XX^Tr/n$, whence
$r(t)=e^{-XX^Tt/n}r(0)$: along component $j$ it decays as $e^{-\lambda_jt}$, in
steps as $(1-\eta\lambda_j)^{t/\eta}$. With $c_j=\mathrm{E}[yx_j]$ component
$j$ can explain $p_j=\lvert c_j\rvert^2/\lambda_j$, so that of what can be
explained the share $\sum_jp_j(1-\eta\lambda_j)^{2t/\eta}/\sum_jp_j$ remains.
White inputs need $\frac12\ln2=0.35$, $\frac12\ln10=1.15$ and
$\frac12\ln100=2.30$, whatever the labels are. With \changefile{s1-5}
(\.{-{}-only=E1 -{}-images=4000 -{}-block=2 -{}-eta=0.02 -{}-rho=0}, then 1)
the times of the trained layer are
\par\medskip\centerline{\begin{tabular}{lccc}
& half & nine tenths & 99 hundredths\\
white, measured (MNIST) & \result{s1-5:white-half-mnist}
& \result{s1-5:white-tenth-mnist} & \result{s1-5:white-hundredth-mnist}\\
MNIST, from the $\lambda_j$ & \result{s1-5:even-half-mnist}
& \result{s1-5:even-tenth-mnist} & \result{s1-5:even-hundredth-mnist}\\
MNIST, from $\lambda_j$ and $p_j$ & \result{s1-5:law-half-mnist}
& \result{s1-5:law-tenth-mnist} & \result{s1-5:law-hundredth-mnist}\\
MNIST, measured & \result{s1-5:raw-half-mnist}
& \result{s1-5:raw-tenth-mnist} & \result{s1-5:raw-hundredth-mnist}\\
CIFAR-10, from the $\lambda_j$ & \result{s1-5:even-half-cifar}
& \result{s1-5:even-tenth-cifar} & \result{s1-5:even-hundredth-cifar}\\
CIFAR-10, from $\lambda_j$ and $p_j$ & \result{s1-5:law-half-cifar}
& \result{s1-5:law-tenth-cifar} & \result{s1-5:law-hundredth-cifar}\\
CIFAR-10, measured & \result{s1-5:raw-half-cifar}
& \result{s1-5:raw-tenth-cifar} & \result{s1-5:raw-hundredth-cifar}
\end{tabular}}\medskip\noindent
(in steps of 0.02, which hasten white inputs by one per cent). The second
prediction is exact, as a derivation without an assumption should be. The first
is wrong by factors of two to six, always on the slow side: the labels do not
treat components alike. The ten strongest of fifty hold
\result{s1-5:five-mnist} (MNIST) and \result{s1-5:five-cifar} per cent
(CIFAR-10) of what can be explained. Therefore the natural inputs win the first
half, since the first $\lambda_j$ are as large as \result{s1-5:first-mnist} and
\result{s1-5:first-cifar}, and lose the last hundredth, which waits for
$\lambda_j$ down to \result{s1-5:last-mnist} and \result{s1-5:last-cifar}. The
spectrum of the inputs says how slow learning could be; how slow it is depends
on where the labels lie in it. \end{answer}

\begin{exercise} \emph{How well layers align.} Two layers learn a single mode,
$s=1$, from Gaussian weights of scale $\varepsilon$. The closed form wants the
leading left singular vector of $W_1$ to be the leading right one of $W_2$.
From the conservation of $D=W_2^TW_2-W_1W_1^T$, predict the angle between them
when 95\,\% is learned: first its power of $\varepsilon$, then its value, from
the initial weights alone. \end{exercise}

\begin{answer} At that time $W_1W_1^T$ and $W_2^TW_2$ are both $a\,rr^T$ with
$a=.95$, up to terms of the order of $D$, which is still what it was at the
start, of order $\varepsilon^2$. First-order perturbation theory gives the sine
of the angle between their leading eigenvectors, $\lVert PDr\rVert/a$, $P$
projecting at right angles to $r$. And $r$ is known before training: it is the
direction of the growing half, of $\rho=W_1v+W_2^Tu$. For wide layers the
average follows by hand. With $A=W_2^TW_2$, $B=W_1W_1^T$, $\alpha=W_1v$,
$\beta=W_2^Tu$ and in units of $\varepsilon^6$, $\lVert A\beta\rVert^2=\lVert
B\alpha\rVert^2=5$, $\lVert A\alpha\rVert^2=\lVert B\beta\rVert^2=2$,
$\beta^TAB\beta=\alpha^TAB\alpha=2$ (the moments 1, 2, 5 of a Wishart matrix),
and the other products vanish; hence $\lVert D\rho\rVert^2=14-8=6$,
$\rho^TD\rho=0$, $\lVert\rho\rVert^2=2\varepsilon^2$, and the sine is
$\sqrt3\,\varepsilon^2/a=1.82\,\varepsilon^2$. With \changefile{s1-6}
(\.{-{}-only=E2c -{}-depth-seeds=10 -{}-eta2=0.005}) the power is
\result{s1-6:slope} for $\varepsilon\le.1$, and the angles over those foretold
from the drawn weights (twenty units; on average
$\result{s1-6:foretold}\,\varepsilon^2$) are
$\result{s1-6:ratio-0.003}\pm\result{s1-6:sd-0.003}$,
$\result{s1-6:ratio-0.01}\pm\result{s1-6:sd-0.01}$,
$\result{s1-6:ratio-0.03}\pm\result{s1-6:sd-0.03}$,
$\result{s1-6:ratio-0.1}\pm\result{s1-6:sd-0.1}$ and
$\result{s1-6:ratio-0.3}\pm\result{s1-6:sd-0.3}$ for $\varepsilon=.003$, .01,
.03, .1, .3 and ten starts. With a hundred units (\.{-{}-N=100}) the sine is
$(\result{s1-6:wide}\pm\result{s1-6:wide-sd})\,\varepsilon^2$. Two things
remain. At $\varepsilon=.3$ the start is not small. At $.003$ the angle is
\result{s1-6:low-fine} per cent too small, and \result{s1-6:low-book} per cent
with the four times larger step of the book: descent keeps $D$ only up to a
drift in proportion to $\eta$. Nothing in the loss asks layers to align. A
conserved quantity of size $\varepsilon^2$ leaves them no choice.
\end{answer}

@* Further reading.
\citet{baldi1989} on the landscape of linear networks and \citet{saxe2014} on
their dynamics remain the best introductions to the first half of this
chapter; \citet{fukumizu1998} has the exact matrix solution and
\citet{arora2018} the balance of the layers at any depth. For the second half,
\citet{canatar2021} derive learning curves by replicas and apply them to
images, \citet{simon2023} make the conservation law their starting point,
\citet{jacot2020} estimate the risk from training data alone, and
\citet{wei2022} test the formula on real representations. \citet{simon2024}
draw from the random-feature formula the moral that more features, more data
and less ridge are better when all are tuned; \citet{atanasov2024} derive
these results and many more with one diagrammatic rule; \citet{defilippis2024}
prove them without reference to dimension. Of the open questions of
\citet{simonkunin2026} this chapter touches three: how far deep linear
dynamics explain real networks (4.1), how the initial scale must shrink with
depth (3.1), and how samples trade against parameters (3.9).
@* Index.
