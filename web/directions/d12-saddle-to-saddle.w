% Saddle to saddle: staircases, greedy ranks, escapes, and a waking transformer.
@i types.w
@s number int
@s learner int
@s climb int
@s inputs int
@s tokens int
@s waking int
@s block_setting int
@s deep_setting int
@s relu_setting int

@** Saddle to saddle. \label{ch:d12-saddle-to-saddle}%
A network that starts from small weights does nothing for a long time, and then
something at once. It waits again, and learns the next thing. In linear
networks each fall of the loss adds one rank to what the network computes.
\emph{Is this a theory of training, or a curiosity of linear networks? Can one
say beforehand how high the plateaus are, when the falls come, and which part
of a transformer wakes first?}

\titlefigure{fig-5-transformer}{A block of a transformer learns Shakespeare
from tiny weights. (a) Loss of three seeds (thin) and a recursion made before
training from counts of pairs of characters (dashed). (b) Squared norms of its
parts: the readout $B$ leaves first, the output $W_O$ of the attention sleeps
for four hundred steps; lines: predicted, from the same initial weights. Open:
the full block, with positions and a perceptron beside. (c) The first direction
that is learned: how a character counts as the current one, and as the next.
}{fig:d12-transformer}

\experiments

@ The point where all weights are zero is a saddle of the loss of any network
with two layers or more: the gradient vanishes, and there are directions
downhill. Starting close to it means waiting until the fastest of these
directions has grown. What the network then approaches is, if a theory of this
kind is right, another saddle, from which it escapes in the same manner. It has
been proved, or argued, for deep linear networks
\citep{saxe2014,gidel2019,jacot2021}, for the factorization of matrices
\citep{gissin2019,li2021}, for diagonal networks \citep{pesme2023}, for
rectifiers on orthogonal inputs \citep{boursier2022}, for sparse functions
\citep{abbe2023}, and seen in transformers \citep{boixadsera2023}.
\citet{kunin2025} propose one description of all of them, and
\citet{simonkunin2026} count the question among the open ones: how far does it
go?

The chapter climbs down in six experiments, from the model that is solved to
networks that nobody has solved. E1 is the exact staircase; E2 replaces the
missing formula by another algorithm; E3 has rectifiers; E4 photographs and
digits; E5 a third layer, where only a tendency is left. E6 asks a transformer,
and predicts the hour at which its attention wakes.

@ Gradient descent takes steps of size $\eta$, and time is $t=\eta\times$ the
number of steps. Something that is multiplied by $1+\eta s$ in each step grows
like $e^{rt}$ with $r=\ln(1+\eta s)/\eta$, which is a little less than~$s$. All
theories below are compared at this rate, that of the discrete steps; the
difference, a per cent or so, would otherwise be the largest error.

The \emph{stable rank} of a matrix with singular values $g_1\ge g_2\ge\dots$ is
$\sum_kg_k^2/g_1^2$. It is 1 if one direction dominates, and at most the rank.
@^stable rank@> @^saddle to saddle@>

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "data.h"
#include "dynamics.h"
#include "elementary.h"
#include "linalg.h"
#include "net.h"
#include "samples.h"
#include "sequence.h"
#include "statistics.h"
#include "text.h"
#include "theory.h"
#include "train.h"
#include "d12-saddle-to-saddle.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(d12-saddle-to-saddle.h@>=
#pragma once
#include "chapter.h"
extern const view saddle_views[];
extern const claim saddle_claims[];
extern const number saddle_numbers[];
extern const drawing saddle_figures[];

@ The questions, and the figures that they draw, are in a second file: a
change of them repeats no training. Where a figure has room for one source of
images or of text, it shows the first that was measured.

@(d12-saddle-to-saddle-draw.c@>=
#include <math.h>
#include "chart.h"
#include "d12-saddle-to-saddle.h"
#define APART "last/strength >= 1.33 and " SHORT1
#define SHORT1 "param('eta1')*member('svals', 1) <= 0.05 and param('d') >= 20"
#define USUAL1 "(select min(last/strength) from half_times) >= 1.33 and " SHORT1
#define USUAL2 "param('d') >= 60 and param('frac') >= 0.4 and param('eta2') " \
  "between 0.005 and 0.02"
#define USUAL4 "param('n') >= 2000 and param('p') = 50 and param('eta4') <= 0.2"
#define USUAL6 "param('sigma6') <= 0.001 and param('eta6') between 0.5 and 1 " \
  "and param('batch') >= 32 and param('ctx') >= 32"
#define ONE " seed = param('seed') "
#define DESCENT " where experiment = 'E4b' and" ONE "and data = (select data" \
  " from climb where experiment = 'E4b' limit 1) "
#define FIRST_TEXT " where data = (select data from block limit 1) "
#define PLAIN FIRST_TEXT "and kind = 'plain' "

@ Three parameters concern the whole chapter. Repetitions are cheap in E1 and
E2, which have one and two more than the others, and dear in E4b and E5, which
have one less.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, seeds; /* first seed; repetitions */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0,
  "auto|gauss|cifar|mnist|text", "inputs; auto: all that are present"},@/
{"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 3, 20, "runs",
  "number of seeds of E3, E4a, E6"},@/

@ E4 and E5 run on two sets of images and on Gaussian inputs, E6 on two texts. E1
to E3 draw matrices.

@c
enum { MNIST, CIFAR, GAUSS, sources, FACTORS = sources }; /* where from */
static data_set source[] = { /* the sets of this chapter */
  {"MNIST", "mnist"}, {"CIFAR", "cifar"}, {"gauss", "gauss"}, {0}
};

@* E1: the exact staircase. Two matrices shall have a given product, $W_2W_1=C$:
\[L={1\over2}\lVert C-W_2W_1\rVert_F^2,\qquad
C=\sum_ks_ku_kv_k^{\mathsf T},\]
with orthonormal $u_k$ and $v_k$, and $s_1>s_2>\dots>0$. The flow down the
gradient is
\[\dot W_1=W_2^{\mathsf T}(C-W_2W_1),\qquad
\dot W_2=(C-W_2W_1)W_1^{\mathsf T}.\]
Look at the vectors $p_k=W_1v_k$ and $q_k=W_2^{\mathsf T}u_k$, which tell how
the hidden layer takes part in mode~$k$. As long as the product is small, $C$
stands alone in the bracket, and $\dot p_k=s_kq_k$, $\dot q_k=s_kp_k$: the sum
$p_k+q_k$ grows as $e^{s_kt}$ and the difference dies. Soon
$p_k=q_k=\frac12(p_k(0)+q_k(0))\,e^{s_kt}$, and the strength of the mode in the
product,
\begin{equation}
a_k=u_k^{\mathsf T}W_2W_1v_k=q_k\cdot p_k,\qquad
a_k\approx a_{k0}\,e^{2s_kt},\quad
a_{k0}={1\over4}\lVert W_1v_k+W_2^{\mathsf T}u_k\rVert^2\Big\vert_{t=0}.
\label{eq:d12-start}
\end{equation}
With tiny weights the modes do not meet: $p_j\cdot q_k$ for $j\ne k$ is smaller
than $a_j$ and $a_k$ as long as these vectors are random, and the first mode to
become large removes its own direction from the bracket. With $p_k=q_k$ the
bracket is $s_k-a_k$ in mode~$k$, so
$\dot a_k=2a_k(s_k-a_k)$: the logistic curve \citep{saxe2014},
\begin{equation}
a_k(t)={s_k\over1+(s_k/a_{k0}-1)e^{-r_kt}},\qquad
r_k={2\ln(1+\eta s_k)\over\eta}.
\label{eq:d12-logistic}
\end{equation}
@^logistic curve@> @^deep linear networks@>

@ Everything that is to be predicted follows from~\eqref{eq:d12-logistic} and
needs only $C$, $\eta$ and the first weights. The \emph{half time} of mode~$k$
is
\[t_k={1\over r_k}\ln\Bigl({s_k\over a_{k0}}-1\Bigr).\]
Weights of size $\alpha$ have $a_{k0}\propto\alpha^2$, hence
\begin{equation}
{dt_k\over d\ln(1/\alpha)}={2\over r_k}\approx{1\over s_k}:
\label{eq:d12-slope}
\end{equation}
every further factor of ten at the start delays the strong modes little and the
weak ones much. That is why small weights make \emph{separate} steps. The width
of a step is $1/s_k$, whatever $\alpha$ is; the distance of two steps grows with
$\ln(1/\alpha)$. In the variable $t/\ln(1/\alpha)$ the loss becomes a staircase
with corners at $1/s_k$ and the levels
\begin{equation}
L_r={1\over2}\sum_{k>r}s_k^2
\label{eq:d12-level}
\end{equation}
after $r$ steps. The gradient of the first layer is
$W_2^{\mathsf T}(C-W_2W_1)=\sum_kq_k(s_k-a_k)v_k^{\mathsf T}$ with orthogonal
$q_k$ of length $\sqrt{a_k}$. Its singular values are
$g_k=\sqrt{a_k}(s_k-a_k)$, so that its stable rank is known at every instant: 1
while one mode is falling, about 2 when the baton is passed on. The
\emph{effective rank} of the product, $\exp(-\sum_kp_k\ln p_k)$ with
$p_k=a_k/\sum_ja_j$, counts the modes that have been learned.
@^effective rank@>

What would refute this? Half times whose relative error does not vanish with
$\alpha$, plateaus elsewhere than at $L_r$ in the limit, or a gradient whose rank
is not 1 where the theory has a single mode falling.

@ The spectrum has five modes, in a matrix of sixty rows and columns. All
scales $\alpha$ of a seed use the same Gaussian numbers.

@<Variables that hold the parameters@>=
static int d1; /* size of the matrices of E1 and E2 */
static double eta1; /* step */
static reals svals, alphas; /* spectrum; scales of the weights */

@ @<Parameters@>=
{"d", PARAM_INTEGER, &d1, "60", 10, 300, "rows", "E1, E2: size of the matrix"},@/
{"svals", PARAM_REALS, &svals, "10,7,5,3.5,2.5", 0.5, 20, "",
  "E1: singular values", DESCENDING},@/
{"alphas", PARAM_REALS, &alphas, "0.1,0.01,1e-4,1e-6,1e-8", 1e-12, 0.5, "",
  "E1: scales of the first weights", DESCENDING},@/
{"eta1", PARAM_REAL, &eta1, "0.002", 5e-4, 0.1, "",
  "E1: step, below 1 over the first of svals"},@/

@ At the end of training the curvature along mode $k$ is $2s_k$, because both
layers move; a step of $2/(2s_1)$ or more does not converge.

@<Check parameters that belong together@>=
if (eta1 * svals.v[0] >= 1)
  fatal(2, "--eta1: found %g, expected less than 2/(2 s) = %g with the largest "
    "of --svals; take a smaller step", eta1, 1 / svals.v[0]);
if (svals.n < 2)
  fatal(2, "--svals: found one value, expected two or more, so that there is a "
    "plateau between two falls");
if (svals.n > d1)
  fatal(2, "--svals: found %d values, expected at most --d=%d", svals.n, d1);

@ E1 and E4 ask the same of different data, and one program serves both. It is
given inputs $X$, one to a row, and targets~$Y$, from which
chapter~\webnumber{theory} finds the modes of $C=X^{\mathsf T}Y/n$: if
$X^{\mathsf T}X/n=I$, a linear network of two layers with the error
${1\over2n}\lVert Y-F\rVert^2$ has the problem above but for a constant, the
\emph{rest}. (Inputs stand in rows here, so that all matrices are transposed.)
Conversely the inputs $\sqrt p\,I$ and targets $\sqrt p\,C$ \emph{are} the
matrix problem; this is how |factors| puts the factorization of E1 into the
network. Modes beyond those of \.{svals} are zero by construction.

@c
static two_layer_task factors(arena *a, int number)
{
  mat x = mat_new(a, d1, d1), y = mat_new(a, d1, d1); /* in the network */
  double value[REALS_MAX]; /* singular values of |y| */
  rng r = rng_stream(number, 0, "d12 factors");
  for (int k = 0; k < svals.n; k++) value[k] = svals.v[k] * sqrt(d1);
  mat_random_modes(y, svals.n, value, &r);
  mat_set_identity(x);
  mat_scale(x, sqrt(d1));
  return task_modes(a, x, y, svals.n);
}

@ The network of E1, E3, E4 and E5 is a perceptron without biases, trained in
full batch. The standard start gives a layer the deviation |gain| over the root
of its fan-in, which is what E1 and E5 want; E3 and E4 rescale it. The seed
alone decides on the Gaussian numbers.

@c
typedef struct {
  mlp m; /* the network */
  size_t p; /* weights */
  double *w, *g; /* they; the gradient */
} learner;
static learner learner_on(arena *a, precision digits, mat x, mat y, int layers,
  const int *widths, activation f, double gain, int number)
{
  learner z = {perceptron_on(a, digits, x, y, layers, widths, f, STANDARD)};
  rng r = rng_stream(number, 0, "d12 weights"); /* the same at all scales */
  z.p = net_weights(z.m.graph);
  z.w = arena_take(a, z.p, sizeof *z.w);
  z.g = arena_take(a, z.p, sizeof *z.g);
  mlp_init(&z.m, gain, &r, z.w);
  return z;
}
static mat layer(const learner *z, int l, double *w)
{
  return net_tensor(z->m.graph, z->m.weight[l], w);
}

@ The two layers for a task. In E4 all entries have the deviation $\sigma$.

@c
typedef struct {
  int source, seed, steps; /* |steps|: at most */
  activation f;
  double sigma, eta; /* scale of the weights; step */
} climb;
static two_layer_task task_of(arena *a, const climb *k);
static learner two_layers(arena *a, const climb *k, const two_layer_task *t)
{
  bool exact = k->source == FACTORS; /* E1, in double precision */
  int widths[] = {t->x.cols, exact ? d1 : 100, t->y.cols};
  learner z = learner_on(a, exact ? DOUBLE_PRECISION : SINGLE_PRECISION, t->x,
    t->y, 2, widths, k->f, k->sigma, k->seed);
  for (int l = 0; l < 2 && !exact; l++)
    mat_scale(layer(&z, l, z.w), sqrt(widths[l]));
  return z;
}

@ A run keeps the strengths $a_k=v_k^{\mathsf T}{1\over n}X^{\mathsf T}F\,u_k$
and the loss at every fifth step, beside what~\eqref{eq:d12-logistic} says of
them. The length of a run of E1 is that which its weakest mode needs: one unit
of time more than its growth takes, and a width $1/s$ more than its half time.

@c
enum { EVERY = 5 }; /* steps between records */
static void climb_run(run *r, const void *setting)
{
  const climb *k = setting; /* of this run */
  arena *a = run_arena(r);
  two_layer_task t = task_of(a, k);
  learner z = two_layers(a, k, &t);
  int q = t.modes, steps = k->steps, rows = 0; /* modes; lengths */
  @<Predict the modes from the first weights@>@;
  mat path = mat_new(a, q + 1, steps / EVERY + 1); /* strengths, loss */
  double *time = arena_take(a, path.cols, sizeof *time); /* of the records */
  for (int i = 0; i <= steps; i++) {
    double loss = net_gradient(z.m.graph, z.w, z.g) + t.lost;
    if (i % EVERY == 0) {
      @<Record the modes and the loss after |i| steps@>@;
    }
    vec_add(z.p, -k->eta, z.g, z.w);
  }
  @<Record the half times and the plateaus@>@;
}

@ The first weights give~\eqref{eq:d12-start}.

@<Predict the modes from the first weights@>=
double *start = arena_take(a, q, sizeof *start); /* $a_{k0}$ */
double *rate = arena_take(a, q, sizeof *rate); /* $r_k$ */
mode_starts(&t, layer(&z, 0, z.w), layer(&z, 1, z.w), start);
for (int m = 0; m < q; m++) rate[m] = mode_rate(t.s[m], k->eta);
if (k->source == FACTORS)
  steps = whole(fmax(fmax(0, log(t.s[q - 1] / start[q - 1])) / 2 / t.s[q - 1]
    + 1, mode_half_time(t.s[q - 1], start[q - 1], rate[q - 1]) + 1 / t.s[q - 1])
    / k->eta, "steps of E1");

@ The outputs $F$ give the product as data see it, $X^{\mathsf T}F/n$; for the
factorization this is $W_1W_2$ itself. The predicted loss is the rest and half
the squares of what the modes still miss.

@<Record the modes and the loss after |i| steps@>=
double now = time[rows] = i * k->eta, law = t.rest; /* $t$; loss by theory */
net_read(z.m.graph, z.m.f, outputs);
mode_strengths(&t, outputs, seen, value);
for (int m = 0; m < q; m++) {
  at(path, m, rows) = value[m];
  strength[m] = mode_two_layer(t.s[m], start[m], rate[m], now);
  law += (t.s[m] - strength[m]) * (t.s[m] - strength[m]) / 2;
}
at(path, q, rows++) = loss;
observe(r, "climb", "step time loss law", i, now, loss, law);
if (i % apart == 0) {
  @<Record the ranks of the gradient and of the product@>@;
}

@ The singular values of the gradient are taken at every tenth step in E4, and
in E1 at every 25th, or 50th if $\alpha\le10^{-6}$.

@<Predict the modes from the first weights@>=
int apart = k->source < sources ? 10 : k->sigma > 2e-6 ? 25 : 50; /* steps */
double *strength = arena_take(a, q, sizeof *strength); /* predicted $a_k$ */
double *value = arena_take(a, t.in.cols, sizeof *value); /* of the product */
mat outputs = mat_new(a, t.x.rows, t.y.cols); /* $F$ */
mat seen = mat_new(a, t.x.cols, t.y.cols); /* $X^{\mathsf T}F/n$ */

@ Both ranks, measured and predicted. The prediction of the first has as many
terms as there are modes; the measurement knows of all sixty directions.

@<Record the ranks of the gradient and of the product@>=
double sum = 0, most = 0; /* of the predicted $g_k^2$ */
for (int m = 0; m < q; m++) {
  double g = strength[m] * (t.s[m] - strength[m]) * (t.s[m] - strength[m]);
  sum += g;
  most = fmax(most, g);
}
double measured = mat_stable_rank(layer(&z, 0, z.g));
mat_singular_values(seen, value);
observe(r, "ranks", "step time rank law product product_law", i, now, measured,
  sum / most, effective_number(t.in.cols, value), effective_number(q, strength));

@ Half times are read by linear interpolation between the records. The plateau
after mode $r$ is read where the logarithm of the loss changes least, between
the half times of the modes $r$ and $r+1$.

@<Record the half times and the plateaus@>=
double after = mat_frobenius(t.c), before = NAN; /* $2L_r$; last half time */
after *= after;
for (int m = 0; m < q; m++) {
  double half = crossing_of(rows, time, &at(path, m, 0), t.s[m] / 2);
  int flat = flattest_of(rows, time, &at(path, q, 0), before, half); /* before it */
  observe(r, "modes", "mode strength start rate half law plateau level", m + 1,
    t.s[m], start[m], rate[m], half, start[m] < t.s[m] ? mode_half_time(t.s[m],
    start[m], rate[m]) : NAN, flat < 0 ? NAN : at(path, q, flat),
    t.rest + after / 2);
  after -= t.s[m] * t.s[m];
  before = half;
}

@ In the table \.{modes} the plateau stands in the row of the mode that ends
it, so that the row of mode $r+1$ has the level $L_r$. In a run of E4 nothing is
said about plateaus: the singular values are too close.

@c
static const experiment staircase = {"E1", climb_run, sizeof (climb), "d svals"};
static const char *const activation_name[] = {"linear", "ReLU", "tanh"};
static void plan_climb(const experiment *e, climb k, double cost)
{
  plan(e, &k, cost, "data=%s, activation=%s, sigma=%.15g, eta=%.15g, seed=%d",
    k.source == FACTORS ? "factors" : source[k.source].name,
    activation_name[k.f], k.sigma, k.eta, k.seed);
}

@ @<Plan the runs@>=
for (int i = seed; i < seed + seeds + 1; i++)
  for (int j = 0; j < alphas.n; j++) {
    climb k = {FACTORS, i, 0, IDENTITY, alphas.v[j], eta1}; /* one run */
    plan_climb(&staircase, k, 2.5e-9 * d1 * d1 * d1 * (2 - log(k.sigma)) / eta1
      / svals.v[svals.n - 1]);
  }

@ @<Views@>=
{"E1", "half_times",
  "select *, half/law as ratio, plateau/level as height,"
  "  lag(strength) over (partition by sigma, seed order by mode) as last,"
  "  'mode ' || label(mode) || ' was not learned' as why"
  " from modes where experiment = 'E1'"},@/
{"E1", "rank_errors",
  "select sigma, seed, abs(ln(rank/law)) as error, cume_dist() over"
  "  (partition by sigma, seed order by abs(ln(rank/law))) as part"
  " from ranks where experiment = 'E1'"},@/

@ Figure~\ref{fig:d12-staircase} is the whole theory. In (a) the losses of five
starts, each ten or a hundred times smaller than the last, sharpen towards one
staircase whose corners stand at $1/s_k$; in (b) the rank of the gradient drops
to 1 at each fall and comes up in between; in (c) the effective rank of the
product climbs from 1 to its final value, which is below 5 because the modes
differ in strength. The dotted curves know the first weights and nothing else.

\widewebfigure{fig-1-staircase}{A product of two matrices learns five modes,
from starts of size $\alpha$; time in units of $\ln(1/\alpha)$. (a) Loss; grey:
the levels of~\eqref{eq:d12-level} and the times $1/s_k$. (b) Stable rank of the
gradient of the first layer. (c) Effective rank of the product. Dotted: theory,
from the first weights.}{fig:d12-staircase}

@<Figures@>=
{"E1", "fig-1-staircase", 432, 184, draw_staircase},@/

@ @(d12-saddle-to-saddle-draw.c@>=
static void draw_staircase(figure *f)
{
  static const char *const titles[] = {"(a) loss", "(b) rank of the gradient",
    "(c) rank of the product"}, *const columns[][2] = {{"loss", "law"},
    {"rank", "law"}, {"product", "product_law"}}; /* measured, predicted */
  const char *shown = "where experiment = 'E1' and seed = param('seed') and time"
    " <= 1.55*ln(1/sigma)/(select min(strength) from half_times) and y < 1.039*"
    "(select max(level) from half_times) order by sigma, step";
  for (int i = 0; i < 3; i++) {
    chart *c = chart_new(f, 32 + 140 * i, 18, 112, 128, titles[i]);
    const char *table = i ? "ranks" : "climb"; /* where it stands */
    chart_x(c, LINEAR, "$t/\\ln(1/\\alpha)$");
    chart_y(c, LINEAR, i ? "" : "$L$");
    if (i == 1) range_y(c, 1, NAN);
    if (i == 0) {
      hline(c, "pale thin", "select avg(level) from half_times group by mode");
      vline(c, "pale thin", "select avg(1/strength) from half_times group by mode");
    }
    line(c, i < 2 ? "family=decades" : "family=decades: $10^{-{decades}}$",
      "select -log10(sigma) as decades, time/ln(1/sigma), %s%s as y from %s %s",
      columns[i][0], i == 2 ? "/(product < (select "
      "1.3*max(mode) from half_times))" : "", table, shown);
    line(c, "black dotted thin each=sigma", "select sigma, time/ln(1/sigma), %s "
      "as y from %s %s", columns[i][1], table, shown);
  }
}

@ The claims. The time of each mode at $\alpha=10^{-8}$ is asked of every seed
singly. Levels are claimed only where two singular values differ by a third
or more, for otherwise their falls merge. The other claims ask that all do, in
a matrix that is not too small, and that the step is short.

@<Claims@>=
{"E1", "D12.1a", "half time over theory, mode {mode}, alpha = 1e-8, worst seed",
  WITHIN, 1, 0.01, NULL, "select mode, seed, ratio as measured, why, "
  USUAL1 " as judged from half_times where sigma = 1e-8", true, "alphas=1e-8"},@/
{"E1", "D12.1b", "half times over theory, mean over modes, alpha = 1e-4",
  WITHIN, 1, 0.005, NULL, "select seed, mean(ratio) as measured, 'a mode was not"
  " learned' as why, " USUAL1 " as judged from half_times where sigma = 1e-4 group"
  " by seed", false, "alphas=1e-4"},@/
{"E1", "D12.2", "delay of mode {mode} per unit of ln(1/alpha), alpha <= 1e-2",
  RELATIVE, 0, 0.005, NULL, "select mode, seed, slope(ln(1/sigma), half) as"
  " measured, 2/rate as predicted, 'the mode was not learned' as why from"
  " half_times where sigma <= 0.01 group by"
  " mode, seed", false, "alphas=0.01,1e-8"},@/
{"E1", "D12.3", "plateau over level after {drops} falls, alpha = 1e-8",
  WITHIN, 1, 0.005, NULL, "select mode - 1 as drops, seed, height as measured,"
  " " APART " as judged, why from half_times where sigma = 1e-8 and"
  " mode > 1", false, "alphas=1e-8"},@/
{"E1", "D12.4", "the same at alpha = 1e-2: not yet a staircase", AT_MOST, 0.95,
  0, NULL, "select mode - 1 as drops, seed, height as measured, " APART
  " and last/strength <= 1.5 as judged, why from half_times where sigma = 0.01 and"
  " mode > 1",
  false, "alphas=0.01"},@/
{"E1", "D12.5a", "rank of the gradient, |ln(measured/theory)|, alpha = 1e-4:"
  " median", AT_MOST, 0, 0.005, NULL, "select seed, median(error) as measured,"
  " " USUAL1 " as judged from rank_errors where sigma = 1e-4 group by seed", false, "alphas=1e-4"},@/
{"E1", "D12.5b", "the same, 90 % quantile", AT_MOST, 0, 0.05, NULL,
  "select seed, min(error) filter (where part >= 0.9) as measured, " USUAL1
  " as judged from rank_errors where sigma = 1e-4 group by seed", false, "alphas=1e-4"},@/

@ What was found. The half times agree with the formula to a few parts in a
thousand, with a mean ratio of \result{D12.1b} already at $\alpha=10^{-4}$, and
the delays~\eqref{eq:d12-slope} to all digits that matter: mode 5 loses
\result{D12.2[mode=5]} per unit of $\ln(1/\alpha)$, where $2/r_5$ is
\result{D12.2[mode=5]/predicted}. The levels need smaller weights than the times
do. At $\alpha=10^{-2}$ the flattest points between two falls lie at
\result{D12.4[drops=1]}, \result{D12.4[drops=2]}, \result{D12.4[drops=3]} and
\result{D12.4[drops=4]} of their levels, because the next mode has begun before
the last one ends; at $10^{-8}$ the worst of the four is at
\result{height}. And the rank of the gradient is predicted at all
times, with a median error of \result{rank-error}.

@<Numbers for the prose@>=
{"E1", "height", "%.4f", "select min(h) from (select mean(height) as h from"
  " half_times where sigma = 1e-8 and mode > 1 group by mode)"},@/
{"E1", "rank-error", "%.4f", "select median(error) from rank_errors where"
  " sigma = 1e-4"},@/
{"E1", "large", "%.2f", "select mean(height) from half_times where sigma = 0.1"
  " and mode > 1"},@/
{"E1", "large-time", "%.3f", "select max(abs(ratio - 1)) from half_times where"
  " sigma = 0.1"},@/
@* E2: greedy ranks. Now the product is seen in part only. A symmetric matrix
$M$ of rank 4 shall be completed from two fifths of its entries:
\[L(U)={1\over2}\lVert\Omega\circ(UU^{\mathsf T}-M)\rVert_F^2,\]
where the mask $\Omega$ is 1 on the entries that are known, symmetric and with
its diagonal, and $U$ is square, so that the rank is not limited by its shape.
The circle multiplies entry by entry. The mask mixes all modes, and no formula
for the path is known. But the theory of plateaus does not need one
\citep{gissin2019,li2021}.

Suppose that gradient descent sits at a stationary point $U_r$ of rank $r$,
which uses $r$ columns, and that all other columns are tiny. With
$G=\Omega\circ(UU^{\mathsf T}-M)$ the gradient is $2GU$. A tiny column $u$
therefore obeys
\[\dot u=-2G_ru,\]
a linear equation, in which the top eigenvector of $-G_r$ grows fastest, at the
rate $2\lambda_{\max}(-G_r)$. If the start is tiny enough, it wins by so much
that \emph{one} column becomes large, in that direction and no other, and
carries the matrix to the next stationary point. This is an algorithm, called
\emph{greedy low-rank learning}: begin with no column; at $U_r$ append
$\epsilon$ times the top eigenvector of $-G_r$; descend until nothing moves;
call the result $U_{r+1}$. It never sees a random start.
@^greedy low-rank learning@> @^matrix completion@>

The prediction: gradient descent from a full-rank start of size $\alpha\to0$
visits the losses $L(U_0),L(U_1),\dots$ in this order, and leaves the first
saddle at the rate $\ln(1+2\eta\lambda_{\max})/\eta$. It fails if there is a
plateau elsewhere, or if one of the list is passed without a stop. It should
fail, too, where descent inside the matrices of rank~$r$ takes longer than the
escape from them; then $\alpha$ is not small enough.

@<Variables that hold the parameters@>=
static double frac, eta2; /* known entries; step */
static reals alphas2; /* scales of the first weights */

@ @<Parameters@>=
{"frac", PARAM_REAL, &frac, "0.4", 0.2, 1, "", "E2: part of the entries known"},@/
{"alphas2", PARAM_REALS, &alphas2, "0.01,1e-4,1e-8,1e-12", 1e-14, 0.5, "",
  "E2: scales of the first weights", DESCENDING},@/
{"eta2", PARAM_REAL, &eta2, "0.01", 0.002, 0.1, "", "E2: step, below 1/16"},@/

@ The largest eigenvalue of $M$ is 8, and the curvature of $L$ near a solution
is about four times that.

@<Check parameters that belong together@>=
if (eta2 * 32 >= 2)
  fatal(2, "--eta2: found %g, expected less than 2/(4*8) = 0.0625, where the "
    "largest mode is unstable; take a smaller step", eta2);

@ |residual| leaves $G$ behind and returns the loss; |descend| takes a step from
there, for a $U$ of any number of columns.

@c
typedef struct { mat m, mask, g, move; } completion; /* all |d1| by |d1| */
static double residual(const completion *q, mat u)
{
  mat_mul_nt(q->g, u, u);
  for (size_t i = 0; i < (size_t) d1 * d1; i++)
    q->g.data[i] = q->mask.data[i] * (q->g.data[i] - q->m.data[i]);
  double norm = mat_frobenius(q->g);
  return norm * norm / 2;
}
static double descend(const completion *q, mat u)
{
  mat move = mat_block(q->move, 0, 0, d1, u.cols); /* $GU$ */
  double loss = residual(q, u); /* before the step */
  mat_mul(move, q->g, u);
  mat_add(u, -2 * eta2, move);
  return loss;
}

@ A seed draws the eigenvectors of $M$, whose eigenvalues are 8, 5, 3 and 2,
and the mask.

@c
static completion completion_new(arena *a, int number)
{
  static const double ev[] = {8, 5, 3, 2};
  completion q = {mat_new(a, d1, d1), mat_new(a, d1, d1), mat_new(a, d1, d1),
    mat_new(a, d1, d1)};
  mat o = mat_new(a, d1, 4); /* eigenvectors times roots */
  rng r = rng_stream(number, 0, "d12 completion");
  mat_random_orthonormal(o, &r);
  for (int i = 0; i < d1; i++)
    for (int k = 0; k < 4; k++) at(o, i, k) *= sqrt(ev[k]);
  mat_gram(q.m, o);
  for (int i = 0; i < d1; i++)
    for (int j = i; j < d1; j++)
      at(q.mask, i, j) = at(q.mask, j, i) = j == i || rng_uniform(&r) < frac;
  return q;
}

@ A run is one mask. The greedy algorithm takes 6000 steps for each rank.

@c
enum { RANKS = 4, GREEDY = 6000, LONG = 2000 };
static double greedy(run *r, const completion *q, double level[RANKS + 1])
{
  arena *a = run_arena(r);
  mat u = mat_new(a, d1, RANKS), g = mat_new(a, d1, d1); /* $U_r$; $-G$ */
  double *top = arena_take(a, d1, sizeof *top), first = 0, growth;
  for (int k = 0; k <= RANKS; k++) {
    mat now = mat_block(u, 0, 0, d1, k > 0 ? k : 1); /* zeros at first */
    for (int t = 0; t < GREEDY && k > 0; t++) descend(q, now);
    level[k] = residual(q, now);
    mat_copy(g, q->g);
    mat_scale(g, -1);
    growth = sym_top(g, top);
    if (k == 0) first = growth;
    observe(r, "greedy", "rank level growth", k, level[k], growth);
    if (growth < 1e-6) break;
    for (int i = 0; i < d1 && k < RANKS; i++) at(u, i, k) = 1e-4 * top[i];
  }
  return first;
}

@ Gradient descent follows, from all scales. Its plateaus are the local minima
of the change of $\ln L$ between $0.99$ and $0.001$ of the first loss; the
$r$th is compared with $L(U_r)$. A plateau that is missing is recorded without
a loss, so that the claim about it fails and does not overlook it. The rate of
the first escape is the slope of $\ln\lVert U\rVert_F$ while its square is
between $10^{-9}$ and $10^{-3}$.

@c
static void completion_run(run *r, const void *setting)
{
  int number = *(const int *) setting; /* seed */
  arena *a = run_arena(r);
  completion q = completion_new(a, number);
  double level[RANKS + 1] = {0}, growth = greedy(r, &q, level);
  double *loss = arena_take(a, 3 * LONG, sizeof *loss), *time = loss + LONG;
  double *size = time + LONG; /* $\ln\lVert U\rVert_F$ */
  mat u = mat_new(a, d1, d1); /* weights */
  for (int j = 0; j < alphas2.n; j++) {
    rng s = rng_stream(number, 0, "d12 completion weights");
    int n = 0, stop[RANKS]; /* points of the escape; plateaus */
    rng_normals(&s, (size_t) d1 * d1, alphas2.v[j] / sqrt(d1), u.data);
    for (int t = 0; t < LONG; t++) {
      @<Take step |t| of the completion@>@;
    }
    int found = plateaus_of(LONG, loss, 1e-3 * loss[0], 0.99 * loss[0], RANKS,
      stop);
    for (int k = 0; k < RANKS; k++)
      observe(r, "visits", "alpha rank plateau level", alphas2.v[j], k + 1,
        k < found ? loss[stop[k]] : NAN, level[k + 1]);
    observe(r, "first_escape", "alpha growth rate", alphas2.v[j], growth,
      slope_of(n, time, size));
  }
}

@ Size and loss are those before the step.

@<Take step |t| of the completion@>=
double norm = mat_frobenius(u); /* before the step */
if (norm * norm > 1e-9 && norm * norm < 1e-3)
  time[n] = t * eta2, size[n++] = log(norm);
loss[t] = descend(&q, u);
if (t % EVERY == 0)
  observe(r, "completion", "alpha step time loss", alphas2.v[j], t, t * eta2,
    loss[t]);

@ @c
static const experiment completing = {"E2", completion_run, sizeof (int),
  "d frac alphas2 eta2"};

@ @<Plan the runs@>=
for (int i = seed; i < seed + seeds + 2; i++)
  plan(&completing, &i, 4e-9 * d1 * d1 * d1 * LONG * alphas2.n, "seed=%d", i);

@ @<Views@>=
{"E2", "visited",
  "select *, plateau/level as ratio, abs(plateau/level - 1) as gap"
  " from visits where rank <= 3"},@/

@ In figure~\ref{fig:d12-completion} the dashed lines are those of the greedy
algorithm, which has no random start. The smaller $\alpha$, the flatter the
stairs on them. The inset shows all masks at the smallest $\alpha$.

\webfigure{fig-2-completion}{Completion of a matrix of rank 4 from two fifths of
its entries by gradient descent from four scales $\alpha$, one mask; dashed: the
losses at the stationary points that greedy low-rank learning finds. Inset:
plateau over greedy loss for the ranks 1 to 3, all
masks.}{fig:d12-completion}

@<Figures@>=
{"E2", "fig-2-completion", 342, 208, draw_completion},@/

@ @(d12-saddle-to-saddle-draw.c@>=
static void draw_completion(figure *f)
{
  chart *c = chart_new(f, 44, 14, 290, 156, NULL);
  chart *inset = chart_inset(c, 0.66, 0.1, 0.31, 0.3);
  chart_x(c, LINEAR, "$t/\\ln(1/\\alpha)$");
  chart_y(c, LOG10, "$L$");
  hline(c, "black dashed thin", "select level from greedy where seed = "
    "param('seed') and rank < 4");
  line(c, "family=decades: $\\alpha = 10^{-{decades}}$", "select -log10(alpha) "
    "as decades, time/ln(1/alpha), loss from completion where seed = "
    "param('seed') and time < 0.8*ln(1/alpha) and loss > 0.04 order by alpha, "
    "step");
  chart_x(inset, LINEAR, "rank");
  chart_y(inset, LINEAR, "");
  hline(inset, "theory thin", "select 1");
  marks(inset, "small blue dodge=seed", "select seed, rank, ratio from visited "
    "where alpha = (select min(alpha) from visits) and ratio is not null");
}

@ The median over masks is claimed, because single masks are known to be
exceptions. That of rank 3 is allowed more. Small or sparse masks leave nearly
flat directions, in which descent does not come to rest; they are shown, and so
are steps with which the run is too short or too rough.

@<Claims@>=
{"E2", "D12.6", "completion, alpha = 1e-12, plateau of rank {rank}: |loss over"
  " greedy loss - 1|, median of masks", AT_MOST, 0, 0, NULL,
  "select rank, median(gap) as measured, sd(gap) as uncertainty, count(*) as"
  " seeds, case when rank = 3 then 0.02 else 0.005 end as tolerance, label("
  "count(*) - count(gap)) || ' masks have no such plateau' as why, " USUAL2
  " as judged from visited where alpha = 1e-12 group by rank", false, "alphas2=1e-12"},@/
{"E2", "D12.7", "check of the program: rate of the first escape over theory,"
  " worst mask", WITHIN, 1, 0.002, NULL, "select seed, rate*param('eta2')/"
  "ln(1 + 2*param('eta2')*growth) as measured, param('d') >= 40 as judged from"
  " first_escape where alpha ="
  " 1e-12", true, "alphas2=1e-12"},@/
{"E2", "D12.6w", "the same as D12.6, worst mask, rank {rank}", AT_MOST, 0, 0.02,
  "", "select rank, most(gap) as measured, count(*) as seeds from visited where"
  " alpha = 1e-12 group by rank", false,
  "alphas2=1e-12"},@/

@ The medians are \result{D12.6[rank=1]}, \result{D12.6[rank=2]} and
\result{D12.6[rank=3]}; the worst masks miss by \result{D12.6w[rank=1]},
\result{D12.6w[rank=2]} and \result{D12.6w[rank=3]}. In these masks the third
and fourth directions are close, so that descent at rank 2 or 3 had not ended
when the next escape began. At $\alpha=10^{-8}$ the medians are
\result{eight/1}, \result{eight/2} and \result{eight/3}. The rate of the escape,
D12.7, checks the program: near zero gradient descent \emph{is} linear. That
the two algorithms agree on the plateaus is not a check of anything. They share
the loss, but one of them has a rank and no randomness, and the other has full
rank and random weights.

@<Numbers for the prose@>=
{"E2", "eight", "%.4f", "select label(rank), median(gap) from visited where"
  " alpha = 1e-8 group by rank"},@/

@* E3: rectifiers. The third theory \citep{boursier2022} leaves linear networks
behind. Let
\[f(x)=\sum_{j=1}^ma_j\,\rho(w_j\cdot x),\qquad
L={1\over2n}\sum_{k=1}^n(f(x_k)-y_k)^2,\]
with the rectifier $\rho$ and \emph{orthonormal} inputs $x_k$. With
$r_k=y_k-f(x_k)$ the flow is
\[\dot a_j={1\over n}\sum_kr_k\,\rho(w_j\cdot x_k),\qquad
\dot w_j={a_j\over n}\sum_{k:\,w_j\cdot x_k>0}r_kx_k.\]
In a balanced start, $\lvert a_j\rvert=\lVert w_j\rVert$, the sign of $a_j$
never changes. Near zero $r_k=y_k$. A neuron with $a_j>0$ that is active on
\emph{all} positive samples sees, among the positive ones, only the direction
\[d_+={1\over y_+}\sum_{y_k>0}y_kx_k,\qquad y_+^2=\sum_{y_k>0}y_k^2,\]
and has $\dot a_j={y_+\over n}\,w_j\cdot d_+$ and
${d\over dt}(w_j\cdot d_+)={y_+\over n}\,a_j$, up to the negative samples, from
which $w_j$ turns away until they are inactive. That is E1 with one mode of the
strength $y_+/n$. A neuron that is active on some of the positive samples only
has a smaller norm in the place of $y_+$ and comes too late, by a power of
$\alpha$.

@ So the neurons with $a_j>0$ that are active on all positive samples at the
start, the set $F_+$, act as one: their common output along $d_+$ is
$u\,d_+$ with
\[u_0={1\over4}\sum_{j\in F_+}(a_j+w_j\cdot d_+)^2,\qquad
\dot u={2\over n}u\,(y_+-u),\]
where the second holds because orthonormality makes every positive residual
shrink in the same proportion, $r_k=(1-u/y_+)y_k$. Half of the positive part of
the loss, ${1\over2n}(y_+-u)^2$, is gone when $u=(1-2^{-1/2})\,y_+$, at the time
\begin{equation}
t_+={1\over r_+}\ln\Bigl[\Bigl({y_+\over u_0}-1\Bigr)
{1-2^{-1/2}\over2^{-1/2}}\Bigr],\qquad
r_+={2\over\eta}\ln\Bigl(1+\eta\,{y_+\over n}\Bigr).
\label{eq:d12-relu}
\end{equation}
For $a_j<0$ and the negative samples the same holds with $y_-<y_+$, later.
Between the two falls there is a plateau at
$L={1\over2n}\sum_{y_k<0}y_k^2$. What is new against E1 is that the program of
the neurons was decided by signs at $t=0$, and that the network learns one class
of samples, not one singular vector.
@^rectifier@> @^orthogonal inputs@>

@<Variables that hold the parameters@>=
static int m3; /* neurons */
static double eta3; /* step */
static reals alphas3; /* scales of the first weights */

@ @<Parameters@>=
{"m", PARAM_INTEGER, &m3, "1000", 200, 10000, "neurons", "E3: hidden units"},@/
{"alphas3", PARAM_REALS, &alphas3, "0.01,1e-4,1e-8", 1e-12, 0.5, "",
  "E3: scales of the first weights", DESCENDING},@/
{"eta3", PARAM_REAL, &eta3, "0.02", 0.005, 1, "", "E3: step"},@/

@ Eight inputs, the unit vectors, four of them with a positive target. A neuron
is in $F_+$ with probability $2^{-4}/2$; of a thousand, some thirty. With too few
neurons the set may be empty, and then there is nothing to compare.

@c
enum { SAMPLES = 8 };
static const double y3[SAMPLES] =
  {3, 2.5, 2, 1.5, -1.6, -1.2, -0.9, -0.5}; /* targets */
typedef struct { int seed; double alpha; } relu_setting;
static double set_strength(mat w, mat a, int sign, double norm, int number)
{
  double u = 0; /* $u_0$ */
  for (int j = 0; j < w.cols; j++) {
    bool all = sign * at(a, j, 0) > 0; /* in the set? */
    double sum = at(a, j, 0); /* $a_j+w_j\cdot d$ */
    for (int k = 0; k < SAMPLES; k++) {
      if (sign * y3[k] <= 0) continue;
      all = all && at(w, k, j) > 0;
      sum += at(w, k, j) * y3[k] / norm;
    }
    if (all) u += sum * sum / 4;
  }
  if (u == 0)
    fatal(1, "seed %d: found no neuron of sign %d active on all its samples, "
      "expected at least one; take more neurons, --m", number, sign);
  return u;
}

@ The start needs both layers: the Gaussian first layer, of deviation
$\alpha/\sqrt{8m}$, and a readout of the same norm with a random sign.

@c
static void relu_run(run *r, const void *setting)
{
  const relu_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mat x = mat_new(a, SAMPLES, SAMPLES), y = mat_new(a, SAMPLES, 1);
  int widths[] = {SAMPLES, m3, 1};
  rng sign = rng_stream(k->seed, 0, "d12 signs");
  double part[2] = {0}, u[2]; /* $y_\pm^2$; $u_0$ of both sets */
  mat_set_identity(x);
  for (int i = 0; i < SAMPLES; i++)
    part[y3[i] < 0] += y3[i] * y3[i], at(y, i, 0) = y3[i];
  learner z = learner_on(a, DOUBLE_PRECISION, x, y, 2, widths, RELU,
    k->alpha / sqrt(m3), k->seed);
  @<Balance the readout with the first layer@>@;
  for (int s = 0; s < 2; s++)
    u[s] = set_strength(layer(&z, 0, z.w), layer(&z, 1, z.w), s ? -1 : 1,
      sqrt(part[s]), k->seed);
  @<Train the rectifiers and watch both parts of the loss@>@;
  @<Compare the times of both parts, and the plateau between@>@;
}

@ The weights of neuron $j$ are column $j$ of the first layer.

@<Balance the readout with the first layer@>=
mat w = layer(&z, 0, z.w), v = layer(&z, 1, z.w); /* $w_j$ in columns; $a$ */
for (int j = 0; j < m3; j++) {
  double square = 0; /* of $w_j$ */
  for (int i = 0; i < SAMPLES; i++) square += at(w, i, j) * at(w, i, j);
  at(v, j, 0) = rng_below(&sign, 2) ? sqrt(square) : -sqrt(square);
}

@ The run is four and a half times as long as the growth of the slower part from
$\alpha^2$ to 1 takes, and 2000 steps more.

@<Train the rectifiers and watch both parts of the loss@>=
int steps = 2000 + whole(4.5 * SAMPLES * log(1 / (k->alpha * k->alpha)) / 2
  / sqrt(part[1]) / eta3, "steps of E3");
double *time = arena_take(a, 4 * (size_t) steps, sizeof *time);
double *loss = time + steps, *half[] = {loss + steps, loss + 2 * steps};
for (int t = 0; t < steps; t++) {
  time[t] = t * eta3;
  loss[t] = net_gradient(z.m.graph, z.w, z.g);
  for (int i = 0; i < SAMPLES; i++) {
    double miss = at(net_value(z.m.graph, z.m.f), i, 0) - y3[i];
    half[y3[i] < 0][t] += miss * miss / 2 / SAMPLES;
  }
  if (t % 20 == 0) observe(r, "relu", "step time loss", t, time[t], loss[t]);
  vec_add(z.p, -eta3, z.g, z.w);
}

@ The function |mode_time| of chapter~\webnumber{theory} is~\eqref{eq:d12-relu},
for a fraction $1-2^{-1/2}$ of the final amplitude.

@<Compare the times of both parts, and the plateau between@>=
double when[2]; /* half times */
for (int s = 0; s < 2; s++) {
  double norm = sqrt(part[s]); /* $y_\pm$ */
  when[s] = crossing_of(steps, time, half[s], half[s][0] / 2);
  observe(r, "parts", "sign half law", s ? -1 : 1, when[s], mode_time(norm,
    u[s], mode_rate(norm / SAMPLES, eta3), 1 - sqrt(0.5)));
}
int flat = flattest_of(steps, time, loss, when[0], when[1]); /* between them */
observe(r, "between_falls", "plateau level", flat < 0 ? NAN : loss[flat],
  part[1] / 2 / SAMPLES);

@ @c
static const experiment rectifiers = {"E3", relu_run, sizeof (relu_setting),
  "m eta3"};

@ @<Plan the runs@>=
for (int i = seed; i < seed + seeds; i++)
  for (int j = 0; j < alphas3.n; j++) {
    relu_setting k = {i, alphas3.v[j]}; /* one run */
    plan(&rectifiers, &k, -5e-7 * m3 * log(k.alpha) / eta3, "alpha=%.15g,"
      " seed=%d", k.alpha, i);
  }

@ @<Views@>=
{"E3", "falls",
  "select alpha, seed, sign, half, law, half/law as ratio, abs(half/law - 1)"
  "  as error, case when sign > 0 then 'positive' else 'negative' end as part"
  " from parts"},@/

@ Figure~\ref{fig:d12-relu}: two falls, the plateau between them at its level,
the times at the crosses.

\webfigure{fig-3-relu}{A thousand rectifiers learn eight orthonormal inputs, from
three scales $\alpha$, one seed. Dashed: predicted plateau; crosses: times at
which half of the positive part of the loss, and half of the negative one,
should be gone, at their loss.}{fig:d12-relu}

@<Figures@>=
{"E3", "fig-3-relu", 342, 176, draw_relu},@/

@ @(d12-saddle-to-saddle-draw.c@>=
static void draw_relu(figure *f)
{
  chart *c = chart_new(f, 44, 14, 290, 126, NULL);
  chart_x(c, LINEAR, "$t/\\ln(1/\\alpha)$");
  chart_y(c, LINEAR, "$L$");
  hline(c, "theory dashed thin", "select distinct level from between_falls");
  line(c, "family=decades: $\\alpha = 10^{-{decades}}$", "select -log10(alpha) "
    "as decades, time/ln(1/alpha), loss from relu where seed = param('seed') and "
    "time < 7*ln(1/alpha) order by alpha, step");
  marks(c, "black cross large: predicted", "select law/ln(1/alpha), (level + "
    "case when sign > 0 then (select max(loss) from relu) else 0 end)/2 from "
    "falls join between_falls using (alpha, seed) where seed = param('seed')");
}

@ @<Claims@>=
{"E3", "D12.8", "rectifiers, alpha = 1e-8: loss of the plateau over"
  " (1/2n) sum of y^2, negative samples", RELATIVE, 0.31625, 0.005, NULL,
  "select seed, plateau as measured, level as predicted from between_falls where"
  " alpha = 1e-8", false, "alphas3=1e-8"},@/
{"E3", "D12.9", "time at which half of the {part} part of the loss is gone, over"
  " theory, alpha = 1e-8", WITHIN, 1, 0.015, NULL, "select part, seed, ratio as"
  " measured from falls where alpha = 1e-8", false, "alphas3=1e-8"},@/
{"E3", "D12.9s", "the same: error at 1e-8 over error at 1e-2, both shrink",
  AT_MOST, 1, 0, NULL, "select part, seed, error/(select error from falls g"
  " where g.alpha = 0.01 and g.seed = f.seed and g.sign = f.sign) as measured"
  " from falls f where alpha = 1e-8", true, "alphas3=0.01,1e-8"},@/

@ At $\alpha=10^{-8}$ the plateau is at \result{D12.8}, predicted
\result{D12.8/predicted}, and the two times are \result{D12.9[part=positive]}
and \result{D12.9[part=negative]} of theirs. The errors are finite-$\alpha$
effects: for the positive part the ratio is \result{relu-time/0.01} at $10^{-2}$
and \result{relu-time/0.0001} at $10^{-4}$. The falls come early, presumably
because neurons outside of $F_+$ help in the beginning, and on time in the limit.

@<Numbers for the prose@>=
{"E3", "relu-time", "%.3f", "select label(alpha), mean(ratio) from falls where"
  " sign > 0 group by alpha"},@/
@* E4: digits and photographs. Three questions to networks on real data. Do they
escape at the predicted rate? In one direction? And does the staircase hold
after the first step, when the network is not linear?

Take a network with one hidden layer, $f(x)=\sum_jv_j\,\sigma(w_j\cdot x)$ with
vectors $v_j$, and the squared error. Near zero the residual is $y$ itself, and
so every neuron feels the same field, and not the other neurons:
\[\dot v_j=\mathrm E[\sigma(w_j\cdot x)\,y],\qquad
\dot w_j=\mathrm E[\sigma'(w_j\cdot x)\,(v_j\cdot y)\,x].\]
For $\sigma$ homogeneous of degree one, a neuron with both halves of the same
norm, $v=\theta\hat v$ and $w=\theta\hat w$, grows as
\begin{equation}
\dot\theta=U(\hat w,\hat v)\,\theta,\qquad
U(\hat w,\hat v)=\mathrm E[\sigma(\hat w\cdot x)\,\hat v\cdot y],
\label{eq:d12-utility}
\end{equation}
while its direction climbs the \emph{utility}~$U$ \citep{kunin2025}. The rate of
the norm tends to the maximum $U^*$, and by the time anything is visible in the
loss all neurons that count point where $U=U^*$: the gradient of the first layer
is of rank one. For the identity, and for the hyperbolic tangent, which near
zero is the identity, $U=\hat w^{\mathsf T}C\hat v$, and $U^*=s_1$, the first
singular value of $C=\mathrm E[xy^{\mathsf T}]$. For the rectifier there are in
general several maxima; the largest is looked for by the iteration of
chapter~\webnumber{dynamics}, from 30 starts. In steps of $\eta$,
\begin{equation}
{d\over dt}\ln\lVert W_2\rVert_F\to{\ln(1+\eta U^*)\over\eta}.
\label{eq:d12-rate}
\end{equation}
@^escape from a saddle@> @^utility@>

@ After the escape E1 would have the tangents go down the staircase of $C$,
mode by mode, with the times and the loss that~\eqref{eq:d12-logistic} gives for
\emph{their} first weights. That is exact for the identity on whitened inputs. It
is a conjecture for tangents, whose hidden units leave the linear range as the
modes grow, and there is no reason why it should hold for rectifiers, which are
not linear at any scale. It would be refuted by half times that drift away from
1 as later modes come.

@<Variables that hold the parameters@>=
static int n4, p4; /* images; principal components */
static double sigma_a, sigma_b, eta4; /* scales of E4a and E4b; step */

@ @<Parameters@>=
{"n", PARAM_INTEGER, &n4, "2000", 500, 8000, "images",
  "E4: how many; E5 takes half"},@/
{"p", PARAM_INTEGER, &p4, "50", 10, 200, "components",
  "E4, E5: principal components"},@/
{"sigma4a", PARAM_REAL, &sigma_a, "1e-8", 1e-12, 0.1, "",
  "E4a: scale of the first weights"},@/
{"sigma4b", PARAM_REAL, &sigma_b, "1e-3", 1e-12, 0.1, "",
  "E4b: scale of the first weights"},@/
{"eta4", PARAM_REAL, &eta4, "0.1", 0.05, 1, "", "E4: step"},@/

@ Inputs. The first |n| digits of MNIST and the first |n| photographs of
CIFAR-10, with all their 3072 numbers, are centred, projected on |p| principal
components and whitened, so that $X^{\mathsf T}X/n=I$; ten classes, one-hot and
centred, are the targets, and so $C$ has nine singular values that are not zero.
The third kind needs no download: $x\sim N(0,I)$ with |p| coordinates, of the
class that is the largest entry of $Ax+D\rho(Fx)$, with standard normal
matrices of $10\times p$, $10\times20$ and $20\times p$ entries, partly linear
and partly not, and all drawn anew for each seed. E5 undoes the whitening: it
multiplies component~$i$ by the root of its variance, which in the third kind is
declared to be $i^{-1.5}$.
@^MNIST@> @^CIFAR-10@> @^whitening@>

@c
typedef struct {
  mat x; /* whitened, |n4| by |p4| */
  unsigned char *label; /* classes */
  double *spread; /* variances of the components */
} inputs;
static inputs ready[GAUSS]; /* sets of images, prepared once */
static inputs draw_inputs(arena *a, int number)
{
  mat x = mat_new(a, n4, p4); /* not yet white */
  inputs z = {x, arena_take(a, n4, 1), arena_take(a, p4, sizeof (double))};
  rng r = rng_stream(number, 0, "d12 inputs"), teacher = rng_stream(number, 0,
    "d12 teacher");
  rng_normals(&r, (size_t) n4 * p4, 1, x.data);
  label_by_rectifiers(x, &teacher, z.label);
  mat_centre_columns(x, NULL);
  z.x = whiten_leading(a, x, p4, z.spread, "gauss");
  for (int i = 0; i < p4; i++) z.spread[i] = pow(i + 1, -1.5);
  return z;
}

@ Sets of images are prepared before the runs begin, in the store of the
program.

@<Prepare the images@>=
for (int s = 0; s < GAUSS && !plan_only() && (selected(&escape)
     || selected(&utility) || selected(&descent) || selected(&deep)); s++) {
  if (!source[s].used) continue;
  arena *a = arena_new(); /* for the pixels */
  data_sample d = take_images(a, &source[s], n4, NULL, 1); /* all of them */
  mat_centre_columns(d.x, NULL);
  ready[s].spread = arena_take(store, p4, sizeof (double));
  ready[s].label = arena_take(store, n4, 1);
  memcpy(ready[s].label, d.label, n4);
  ready[s].x = whiten_leading(store, d.x, p4, ready[s].spread, source[s].name);
  arena_free(a);
}

@ A task of E4. The linear network is given the products only.

@c
static inputs inputs_of(arena *a, int s, int number)
{
  return s == GAUSS ? draw_inputs(a, number) : ready[s];
}
static two_layer_task task_of(arena *a, const climb *k)
{
  if (k->source == FACTORS) return factors(a, k->seed);
  inputs z = inputs_of(a, k->source, k->seed); /* whitened */
  mat y = one_hot(a, n4, z.label, 10); /* targets */
  mat_centre_columns(y, NULL);
  two_layer_task t = task_modes(a, z.x, y, 9);
  if (k->f == IDENTITY) see_products_only(a, &t);
  return t;
}

@ E4a starts at $\sigma=10^{-8}$ and stops when the loss has fallen by three per
cent. The slope of $\ln\lVert W_2\rVert_F$ is taken over all steps with
$10^{-6}<\lVert W_2\rVert_F^2<0.01\,s_1$: after the slower directions have had
six decades to fall behind, and before the outputs matter.

@c
static void escape_run(run *r, const void *setting)
{
  const climb *k = setting; /* of this run */
  arena *a = run_arena(r);
  two_layer_task t = task_of(a, k);
  learner z = two_layers(a, k, &t);
  double *time = arena_take(a, 2 * (k->steps + 1), sizeof *time), first = 0;
  double *size = time + k->steps + 1, rank = NAN; /* of the gradient */
  int n = 0, i; /* points in the window; step */
  for (i = 0; i <= k->steps && isnan(rank); i++) {
    double loss = net_gradient(z.m.graph, z.w, z.g) + t.lost; /* $L$ */
    double norm = mat_frobenius(layer(&z, 1, z.w)); /* of $W_2$ */
    if (i == 0) first = loss;
    if (loss < 0.97 * first) rank = mat_stable_rank(layer(&z, 0, z.g));
    if (norm * norm > 1e-6 && norm * norm < 0.01 * t.s[0])
      time[n] = i * k->eta, size[n++] = log(norm);
    if (i % 20 == 0)
      observe(r, "growth", "step time norm", i, i * k->eta, norm);
    vec_add(z.p, -k->eta, z.g, z.w);
  }
  observe(r, "escapes", "steps top rate rank", i, t.s[0], slope_of(n,
    time, size), rank);
}

@ The best utility of a rectifier does not depend on any network. Sets of images
have one, Gaussian inputs one for each seed.

@c
static void utility_run(run *r, const void *setting)
{
  const climb *k = setting; /* source and seed */
  arena *a = run_arena(r);
  two_layer_task t = task_of(a, k);
  double *u = arena_take(a, p4, sizeof *u), v[10]; /* where it is */
  rng q = rng_stream(k->seed, 0, "d12 utility");
  observe(r, "utilities", "top utility", t.s[0],
    relu_utility(t.x, t.y, 30, 300, &q, u, v));
}
static const experiment escape = {"E4a", escape_run, sizeof (climb), "n p"},
  utility = {"E4u", utility_run, sizeof (climb), "n p"},
  descent = {"E4b", climb_run, sizeof (climb), "n p"};

@ E4b runs for 80 units of time from $\sigma=10^{-3}$.

@<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = seed; i < seed + seeds && source[s].used; i++) {
    static const activation f[] = {IDENTITY, TANH, RELU};
    double step = 1e-9 * n4 * p4; /* seconds of a step on images, about */
    for (int j = 0; j < 3; j++) {
      climb k = {s, i, whole(350 / eta4, "steps of E4a"), f[j], sigma_a, eta4};
      plan_climb(&escape, k, (j ? 15 : 1) * step * 100 / eta4);
      k.steps = whole(80 / eta4, "steps of E4b");
      k.sigma = sigma_b;
      if (i < seed + seeds - 1)
        plan_climb(&descent, k, (j ? 20 : 3) * step * 100 / eta4);
    }
    climb k = {s, i, 0, RELU, sigma_a, eta4}; /* of the utility */
    if (s == GAUSS || i == seed) plan_climb(&utility, k, 2e4 * step);
  }

@ A claim about half times reads the modes whose predicted half time is below
73, so that a mode that is ten per cent late is still seen. Of the tangents and
the identity one that is missing fails the claim; the rectifiers are shown by
those that came.

@<Views@>=
{"E4a E4u", "escaped",
  "select e.*, case when activation = 'ReLU' then utility else e.top end as best,"
  "  utility/u.top as share, e.rate*eta/ln(1 + eta*case when activation = 'ReLU'"
  "  then utility else e.top end) as ratio, iif(e.rank is null, 'the loss did not"
  " fall by 3 per cent in ' || label(steps - 1) || ' steps', 'the first weights"
  " are too large for the window') as why, " USUAL4 " and sigma <= 1e-6 as usual"
  " from escapes e join (select data, seed, utility, top from utilities) u"
  "  using (data) where u.seed = case when data = 'gauss' then e.seed else"
  "  param('seed') end"},@/
{"E4b", "descended",
  "select *, half/law as ratio, row_number() over (partition by data, activation,"
  "  seed order by not due, half is null desc, abs(half/law - 1) desc) as place,"
  "  case when law is null then 'mode ' || label(mode) || ' is there at the start'"
  "  when due then 'mode ' || label(mode) || ' was not learned' else 'no mode is"
  " due in the run' end as why, " USUAL4 " and sigma <= 0.003 as usual"
  " from (select *, law is null or law < 73 as due from modes where experiment ="
  "  'E4b')"},@/
{"E4b", "strayed",
  "select data, activation, seed, most(abs(loss - law)) as distance, min(loss)"
  "  as lowest, min(law) as floor from climb where experiment = 'E4b'"
  " group by data, activation, seed"},@/

@ @<Claims@>=
{"E4a E4u", "D12.10", "rate of the first escape over theory, {activation}",
  WITHIN, 1, 0.04, "MNIST CIFAR gauss", "select data, 'D12.10[' || activation"
  " || ']' as id, activation, seed, ratio as measured, why, usual as judged from"
  " escaped where activation <> 'ReLU'"},@/
{"E4a E4u", "D12.11", "rate of the first escape over theory, ReLU", WITHIN, 1,
  0.04, "MNIST CIFAR gauss", "select data, seed, ratio as measured, why,"
  " usual as judged from escaped where activation = 'ReLU'"},@/
{"E4a", "D12.12", "stable rank of the gradient at the first escape,"
  " {activation}", AT_MOST, 1, 0, "MNIST CIFAR gauss", "select data, 'D12.12[' ||"
  " activation || ']' as id, activation, seed, rank as measured, 'the loss did not fall by 3 per"
  " cent' as why, case when data ="
  " 'gauss' and activation = 'ReLU' then 0.25 else 0.15 end as tolerance, "
  USUAL4 " and sigma <= 1e-6 and case"
  " data when 'MNIST' then activation = 'ReLU' when 'CIFAR' then activation <>"
  " 'ReLU' else 1 end as judged from escapes"},@/
{"E4b", "D12.13a", "half times over theory, mean of the modes, {activation}",
  WITHIN, 1, 0.03, "MNIST CIFAR gauss", "select data, 'D12.13a[' || activation"
  " || ']' as id, activation, seed, mean(ratio) filter (where due) as measured,"
  " usual and activation = 'tanh' as judged, max(why) filter (where place = 1) as"
  " why from descended where activation <> 'ReLU' group by data, activation, seed"},@/
{"E4b", "D12.13b", "the same, worst mode, {activation}", WITHIN, 1, 0.05,
  "MNIST CIFAR gauss", "select data, 'D12.13b[' || activation || ']' as id,"
  " activation, seed, iif(due, ratio, null) as measured, usual and activation ="
  " 'tanh' as judged, why from descended where activation <> 'ReLU' and place = 1", true},@/
{"E4b", "D12.14", "largest distance of the loss from theory, {activation}",
  AT_MOST, 0, 0.01, "MNIST CIFAR gauss", "select data, 'D12.14[' || activation"
  " || ']' as id, activation, seed, distance as measured, " USUAL4 " and"
  " param('sigma4b') <= 0.003 as judged from strayed where activation <> 'ReLU'"},@/
{"E4b", "D12.15", "half times over theory, mean of the modes, ReLU: the theory"
  " fails", AT_LEAST, 1.2, 0, "MNIST", "select data, seed, mean(ratio) filter"
  " (where due and ratio is not null) as measured, 'no mode was learned' as why,"
  " data = 'MNIST' and usual as judged from descended where activation ="
  " 'ReLU' group by data, seed"},@/

@* E5: a third layer. With three layers, or inputs that are not white, there is
no closed form, and this experiment only looks. Theory says that from small
weights the gradients are of low rank; how low are they in a network $p$-100-100-10
at an ordinary size of the weights, a fraction $g$ of the standard one, on
inputs with the spectrum of nature? The digits get hyperbolic tangents with
$g=0.1$, the photographs rectifiers with $g=0.2$, the Gaussian inputs both. A
rank can be as large as 50, in the last layer 10.

@<Variables that hold the parameters@>=
static int steps5; /* length of training */
static double eta5; /* step */

@ @<Parameters@>=
{"steps5", PARAM_INTEGER, &steps5, "1500", 50, 10000, "steps", "E5: length"},@/
{"eta5", PARAM_REAL, &eta5, "0.5", 0.1, 1, "", "E5: step"},@/

@ Stable ranks of the gradient and of the weights of each layer are recorded at
every tenth step.

@c
typedef struct { int source, seed; activation f; } deep_setting;
static void deep_run(run *r, const void *setting)
{
  const deep_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  inputs s = inputs_of(a, k->source, k->seed);
  int n = n4 / 2, widths[] = {p4, 100, 100, 10}; /* images; layers */
  mat x = mat_new(a, n, p4), y = one_hot(a, n, s.label, 10); /* of |n| rows */
  double total = 0; /* variance of all components */
  for (int j = 0; j < p4; j++) total += s.spread[j];
  for (int i = 0; i < n; i++)
    for (int j = 0; j < p4; j++)
      at(x, i, j) = at(s.x, i, j) * sqrt(s.spread[j] / total);
  mat_centre_columns(y, NULL);
  learner z = learner_on(a, SINGLE_PRECISION, x, y, 3, widths, k->f,
    k->f == TANH ? 0.1 : 0.2, k->seed);
  for (int t = 0; t <= steps5; t++) {
    double loss = net_gradient(z.m.graph, z.w, z.g); /* $L$ */
    for (int l = 0; l < 3 && t % 10 == 0; l++)
      observe(r, "layers", "step layer loss gradient weight", t, l + 1, loss,
        mat_stable_rank(layer(&z, l, z.g)), mat_stable_rank(layer(&z, l, z.w)));
    vec_add(z.p, -eta5, z.g, z.w);
  }
}
static const experiment deep = {"E5", deep_run, sizeof (deep_setting),
  "n p steps5 eta5"};

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = seed; i < seed + seeds - 1 && source[s].used; i++)
    for (int j = 0; j < 2; j++) {
      deep_setting k = {s, i, j ? RELU : TANH}; /* one run */
      if ((s == MNIST && j == 1) || (s == CIFAR && j == 0)) continue;
      plan(&deep, &k, 2e-6 * n4 * steps5, "data=%s, activation=%s, seed=%d",
        source[s].name, activation_name[k.f], i);
    }

@ @<Views@>=
{"E5", "medians",
  "select data, activation, layer, seed, median(gradient) as gradient,"
  "  max(gradient) as highest, at(step, weight, param('steps5')) as weight"
  " from layers group by data, activation, layer, seed"},@/

@ @<Claims@>=
{"E5", "D12.16", "three layers: rank of the gradient of layer {layer}, median over"
  " training (gauss: larger of two networks)", AT_MOST, 0, 0, "MNIST CIFAR gauss",
  "select data, layer, seed, most(gradient) as measured, case data when 'MNIST'"
  " then 2.2 when 'CIFAR' then 6 else 3.5 end as predicted, param('n') >= 1000 and"
  " param('p') = 50 and param('steps5') between 1000 and 3000 and param('eta5')"
  " between 0.3 and 0.7 as judged from medians group by"
  " data, layer, seed"},@/

@ Figure~\ref{fig:d12-images} collects E4 and E5. In (a) the norms of the second
layers climb through six decades on straight lines whose slopes were computed
from the data. In (b) the loss of a linear network and of one of tangents
follow the dotted curves to the end, and that of rectifiers leaves its curve
after the first escape, and ends lower. Panel (c) shows the stable rank of the
gradient of the first layer in the same runs. Panel (d) is E5.

\widewebfigure{fig-4-images}{Natural images. (a) Squared norm of the second
layer against time, from $\sigma=10^{-8}$, one seed, for rectifiers (dots), the identity (boxes) and
tangents (diamonds, on the boxes); dotted: slopes predicted from the data. (b) Loss from $\sigma=10^{-3}$ of three networks, and (c) stable
rank of the gradient of their first layer; dotted: theory, from the first
weights. (d) Three layers: stable rank of gradients (solid) and weights
(dashed), first layer.}{fig:d12-images}

@<Figures@>=
{"E4a E4u E4b E5", "fig-4-images", 432, 312, draw_images},@/

@ @(d12-saddle-to-saddle-draw.c@>=
static void draw_images(figure *f)
{
  chart *grow = chart_new(f, 44, 18, 160, 108, "(a) the first escape");
  chart *fall = chart_new(f, 260, 18, 160, 108, "(b) the descent");
  chart *rank = chart_new(f, 44, 168, 160, 108, "(c) its gradient, first layer");
  chart *three = chart_new(f, 260, 168, 160, 108, "(d) three layers");
  chart_x(grow, LINEAR, "$t$");
  chart_y(grow, LOG10, "$\\Vert W_2\\Vert^2$");
  line(grow, "black dotted thin each=data each=activation", "select data, "
    "activation, time, 1e-3*exp(2*ln(1 + eta*best)/eta*(time - t0)) as law from "
    "growth join escaped using (data, activation, sigma, eta, seed) join (select "
    "data, activation, min(time) as t0 from growth where norm > sqrt(1e-3) and "
    "seed = param('seed') group by data, activation) using (data, activation) "
    "where seed = param('seed') and law between 1e-9 and 1e-1 order by data, "
    "activation, time");
  range_y(grow, 1e-14, 10);
  key_at(grow, 0.72, 0.62, false);
  marks(grow, "hue=data shape=activation small: {data}", "select "
    "data, activation, time, norm*norm from growth where seed = param('seed') "
    "and step %% 60 = 0 order by data, activation, time");
  @<Draw the descent and the ranks@>@;
}

@ @<Draw the descent and the ranks@>=
chart_x(fall, LINEAR, "$t$");
chart_y(fall, LINEAR, "$L$");
chart_x(rank, LINEAR, "$t$");
chart_y(rank, LINEAR, "stable rank");
range_y(rank, 1, NAN);
for (int i = 0; i < 2; i++) {
  chart *c = i ? rank : fall; /* the panel */
  const char *from = i ? "ranks" : "climb"; /* its table */
  int end = i ? 36 : 80; /* of the axis */
  line(c, i ? "hue=activation" : "hue=activation: {activation}",
    "select activation, time, %s from %s" DESCENT "and time <= %d"
    " order by activation, step", i ? "rank" : "loss", from, end);
  line(c, i ? "black dotted thin" : "black dotted thin: theory",
    "select time, law from %s" DESCENT "and activation = 'tanh' and time <= %d"
    " order by step", from, end);
}
chart_x(three, LINEAR, "step");
chart_y(three, LINEAR, "stable rank");
for (int i = 0; i < 2; i++)
  line(three, i ? "hue=data each=activation dashed: {data}"
    : "hue=data each=activation: {data}", "select data, activation, step, %s"
    " from layers where layer = 1 and" ONE "order by data, activation, step",
    i ? "weight" : "gradient");

@ The escape. On the digits $U^*$ of a rectifier is \result{share/MNIST} of
$s_1$, on photographs \result{share/CIFAR}: a rectifier cannot see the whole of
the first direction with one sign, and waits longer. The measured rates are
\result{D12.11/MNIST} and \result{D12.11/CIFAR} of these predictions, and for
tangents \result{D12.10[tanh]/MNIST} and
\result{D12.10[tanh]/CIFAR}. They are below 1 because slower
directions die out late: on the digits $s_2=0.93\,s_1$, and even from
$\sigma=10^{-8}$ the second direction is not yet gone. For this reason the rank
of the gradient there is \result{D12.12[linear]/MNIST} for the
identity, and no verdict is passed on it. The rectifiers on photographs, whose
utility has maxima that are nearly as high as the largest, escape in several
directions at once, with a rank of \result{D12.12[ReLU]/CIFAR}.

The descent. Tangents follow the staircase of $C$ through all its modes with
half times of \result{D12.13a[tanh]/MNIST} on the average on the
digits, and the loss stays within \result{D12.14[tanh]/MNIST} of the
curve. For rectifiers linear theory is wrong, by a factor
\result{D12.15/MNIST} on the digits (single modes from
\result{relu-least/MNIST} to \result{relu-most/MNIST}), \result{D12.15/CIFAR} on
photographs and \result{D12.15/gauss} on Gaussian inputs; and its floor, the
least loss of any linear network, which on the digits is
\result{floor/MNIST}, is no floor for them. At the end of the run they are at
\result{lowest/MNIST/ReLU}, and the tangents, too, just below it, at
\result{lowest/MNIST/tanh}.

The third layer. On the digits the medians are
\result{D12.16[layer=1]/MNIST}, \result{D12.16[layer=2]/MNIST} and
\result{D12.16[layer=3]/MNIST} from the first layer to the last, on photographs
\result{D12.16[layer=1]/CIFAR}, \result{D12.16[layer=2]/CIFAR} and
\result{D12.16[layer=3]/CIFAR}: low, but not one, and not always low. The first
layer reaches \result{highest/CIFAR/ReLU} on photographs at times. The gradients
are low, and what they add up to is not: the weights of the first layer of the
digits end at a rank of \result{weight/MNIST/tanh/1}, where nine directions of the
targets are all there is to learn. And a small rank has other reasons besides
saddles; ten outputs alone bound that of the last layer.

@<Numbers for the prose@>=
{"E4a E4u", "share", "%.2f", "select data, mean(share) from escaped group by"
  " data"},@/
{"E4b", "relu-least", "%.2f", "select data, min(ratio) from descended where due and"
  " activation = 'ReLU' group by data"},@/
{"E4b", "relu-most", "%.2f", "select data, max(ratio) from descended where due and"
  " activation = 'ReLU' group by data"},@/
{"E4b", "floor", "%.3f", "select data, mean(floor) from strayed group by data"},@/
{"E4b", "lowest", "%.3f", "select data, activation, mean(lowest) from strayed"
  " group by data, activation"},@/
{"E5", "highest", "%.0f", "select data, activation, max(highest) from medians"
  " where layer = 1 group by data, activation"},@/
{"E5", "weight", "%.1f", "select data, activation, label(layer), mean(weight)"
  " from medians group by data, activation, layer"},@/

@* E6: the hour at which attention wakes. Now a transformer. Its block has one
head of causal attention, no normalization, and, for the moment, no positions
and no perceptron. Let $c_1c_2\dots$ be the characters of a window, $e_c$ and
$b_c$ the rows of the embedding $E$ and the readout $B$ ($V$ characters by $d$),
and $\beta$ a bias for each character. Then
\begin{equation}
h_i=e_{c_i},\qquad
y_i=h_i+W_O\sum_{j\le i}\mathrm{softmax}_j
\Bigl({W_Qh_i\cdot W_Kh_j\over\sqrt d}\Bigr)W_Vh_j,
\label{eq:d12-block}
\end{equation}
the scores of the next character are $By_i+\beta$, and the loss is their mean
cross-entropy. All matrices start
as $\sigma$ times standard normal numbers with $\sigma=10^{-4}$, and $\beta$ as
the logarithm of the frequencies of the characters, which is what a network
without any input would learn.
@^transformer@> @^attention@>

Count how many small matrices a signal must pass. The path from the current
character to the scores, $BE^{\mathsf T}$, has two. The path through the
attention, $BW_OW_VE^{\mathsf T}$, has four, and $W_Q$ and $W_K$ come in only
with products of four small matrices in the softmax, which is therefore uniform:
every earlier character has the weight $1/i$. So the block should first learn,
through $E$ and $B$ alone, how the next character depends on the current one.
$W_O$ and $W_V$ feel each other only through $E$ and $B$, and sleep until these
are of order one. Then, with $E$ and $B$ large, they are again two matrices near
a saddle. E1 happens twice over. That a transformer raises its ranks one after
the other was seen by \citet{boixadsera2023}; the calculation is this.

@ Let $P_{ab}$ be the frequency in the text of the pair (current $a$, next $b$),
$p_a=\sum_bP_{ab}$ and $p'_b=\sum_aP_{ab}$. With the attention asleep the scores
after character $a$ are row $a$ of $EB^{\mathsf T}+1\beta^{\mathsf T}$, their
softmax is a matrix $Q$, the loss is $-\sum_{ab}P_{ab}\ln Q_{ab}$, and its
derivative with respect to the scores is $-R$ with $R_{ab}=P_{ab}-p_aQ_{ab}$.

For the attention we need what an average of all earlier characters knows. Let
$m_i(c)$ be the share of the character $c$ among the positions up to $i$ of the
window, and
\[J_{ac}=\mathrm{mean}\,[c_i=a]\,m_i(c),\qquad
N_{bc}=\mathrm{mean}\,[c_{i+1}=b]\,m_i(c),\]
over all windows and positions. The attention adds $BW_OW_V\sum_cm_i(c)e_c$ to
the scores of position $i$, whose error is the unit vector of the next character
less row $c_i$ of $Q$. The mean of error times $\sum_cm_i(c)e_c^{\mathsf T}$,
seen through $B$, is
\begin{equation}
M=B^{\mathsf T}(N-Q^{\mathsf T}J)\,E,
\label{eq:d12-felt}
\end{equation}
a $d\times d$ matrix: what the block could still learn from the past, once it
knows the current character. Steepest descent on all of it,
\begin{equation}
\begin{aligned}
E&\mathrel{+}=\eta RB,\qquad B\mathrel{+}=\eta R^{\mathsf T}E,\qquad
\beta_b\mathrel{+}=\eta\sum_aR_{ab},\\
W_O&\mathrel{+}=\eta MW_V^{\mathsf T},\qquad
W_V\mathrel{+}=\eta W_O^{\mathsf T}M,
\end{aligned}
\label{eq:d12-waking}
\end{equation}
with the old values on the right, from the transformer's own first weights, is
the prediction. It is a recursion of a few small matrices which never sees a
window drawn at random, a softmax over positions, or a forward pass.

@ Where does it start? At $t=0$, $Q_{ab}=p'_b$ and $R=C=P-pp'^{\mathsf T}$,
the covariance of current and next character. Hence $E$ and $B$ escape at the
rate $\ln(1+\eta s_1(C))/\eta$, and in one direction: the gradient of $E$ is of
rank one. The singular vectors of $C$ are the first thing learned. They say to
which end of one axis a character belongs as the current one, and to which as
the next one.

The theory must fail when $W_O$ and $W_V$ are no longer small, because it is
linear in them. Until then every number of it can be wrong: the hour of $B$, the
hour of $W_O$, the order, the loss.

@<Variables that hold the parameters@>=
static int ctx, batch, steps6; /* window; windows per step; steps */
static double sigma6, eta6; /* scale of the first weights; step */

@ @<Parameters@>=
{"ctx", PARAM_INTEGER, &ctx, "32", 8, 128, "characters", "E6: window"},@/
{"batch", PARAM_INTEGER, &batch, "32", 8, 256, "windows", "E6: per step"},@/
{"steps6", PARAM_INTEGER, &steps6, "640", 100, 5000, "steps", "E6: length"},@/
{"sigma6", PARAM_REAL, &sigma6, "1e-4", 1e-6, 0.01, "",
  "E6: scale of the first weights"},@/
{"eta6", PARAM_REAL, &eta6, "1", 0.1, 2, "", "E6: step"},@/

@ Two texts. One is Shakespeare's, a million bytes with 65 different
characters. The other needs no download: 400,001 tokens out of 32 from a chain
with a hidden topic, one of four, which is redrawn at each step with
probability 0.01 (chapter~\webnumber{text}). The topic makes the past worth
attending to. The chain is the first that its stream of random numbers gives.
Others were tried while this was written, and with one of them, whose first
two singular values are closer, every claim holds; but a chain is not to be
chosen after a verdict. Both texts are the same for all seeds.
@^Shakespeare, William@>

@c
typedef struct { int v, n, *s; } tokens; /* alphabet, length, text */
enum { TEXT, TOPICS };
static const char *const text_name[] = {"text", "topics"};
static tokens readings[2]; /* empty if they cannot be used */
static alphabet letters; /* characters of the text */
static void open_texts(void)
{
  enum { TOKENS = 32, LENGTH = 400001 }; /* of the chain */
  bool wanted = !strcmp(data_choice, "auto") || !strcmp(data_choice, "gauss");
  bytes b = text_source(store, "data", data_choice); /* freed below */
  if (b.size > 0) {
    letters = text_alphabet(b);
    readings[TEXT] = (tokens) {letters.n, (int) b.size,
      text_encode(store, b, &letters)};
    free(b.data);
  }
  if (wanted) {
    rng r = rng_stream(0, 0, "d12 topics"); /* draws the chain */
    readings[TOPICS] = (tokens) {TOKENS, LENGTH, markov_topics(store, TOKENS, 4,
      0.01, LENGTH, &r)};
  }
  note_source("topics", 0, wanted ? NULL : arena_text(store,
    "excluded by --data=%s", data_choice));
}

@ The recursion~\eqref{eq:d12-waking}, with the counts $P$, $J$ and $N$ over
all windows that start at multiples of their length. One call returns the loss
before the step that it takes.

@c
enum { WIDTH = 64, HIDDEN = 256 };
typedef struct {
  pair_counts c; /* what is known of the text */
  mat e, b, o, v; /* $E$, $B$, $W_O$, $W_V$ */
  double *beta; /* biases */
  mat q, r, s, half, m; /* $Q$; $R$; $N-Q^{\mathsf T}J$; products */
  mat move[4]; /* of the four matrices */
} waking;
static double wake_step(waking *z)
{
  int v = z->e.rows; /* characters */
  double loss = 0; /* of pairs */
  mat_mul_nt(z->q, z->e, z->b);
  for (int a = 0; a < v; a++) {
    @<Make row |a| of $Q$ and of $R$, and add its loss@>@;
  }
  mat_copy(z->s, z->c.ahead);
  mat_gemm(z->s, -1, z->q, true, z->c.past, false, 1);
  mat_mul(z->half, z->s, z->e);
  mat_mul_tn(z->m, z->b, z->half);
  mat_mul(z->move[0], z->r, z->b);
  mat_mul_tn(z->move[1], z->r, z->e);
  mat_mul_nt(z->move[2], z->m, z->v);
  mat_mul_tn(z->move[3], z->o, z->m);
  mat *const to[] = {&z->e, &z->b, &z->o, &z->v}; /* in this order */
  for (int i = 0; i < 4; i++) mat_add(*to[i], eta6, z->move[i]);
  for (int a = 0; a < v; a++) vec_add(v, eta6, &at(z->r, a, 0), z->beta);
  return loss;
}

@ The largest score is subtracted before the exponentials. Since row $a$ of $P$
sums to $p_a$, its share of the loss is
$-\sum_bP_{ab}x_b+p_a\ln\sum_be^{x_b}$ with the scores $x_b$.

@<Make row |a| of $Q$ and of $R$, and add its loss@>=
double *row = &at(z->q, a, 0), top = -INFINITY, sum = 0; /* scores */
vec_add(v, 1, z->beta, row);
for (int b = 0; b < v; b++) top = fmax(top, row[b]);
for (int b = 0; b < v; b++) {
  row[b] -= top;
  loss -= at(z->c.joint, a, b) * row[b];
}
exp_all(v, row, row);
for (int b = 0; b < v; b++) sum += row[b];
loss += z->c.now[a] * log(sum);
vec_scale(v, 1 / sum, row);
for (int b = 0; b < v; b++)
  at(z->r, a, b) = at(z->c.joint, a, b) - z->c.now[a] * row[b];

@ The transformer is that of chapter~\webnumber{sequence}, in single precision;
its weights are kept in double. There features stand in rows, so that the
readout is $B^{\mathsf T}$, and what it calls |MIX| is $W_O^{\mathsf T}$; the
three thirds of |QKV| are the transposed $W_Q$, $W_K$, $W_V$. Every tensor has a
stream of random numbers of its own, so that the full block, which has learned
positions and a perceptron $y\mathrel{+}=W_2\rho(W_1y)$ of 256 units besides,
starts from the same $E$, $B$, $W_O$ and $W_V$.

@c
typedef struct { int which, seed; bool full; } block_setting;
static mat tensor(const transformer *m, int l, double *w)
{
  return net_tensor(m->graph, m->layer[l].weight, w);
}
static void first_weights(const transformer *m, const pair_counts *c, int number,
  double *w)
{
  for (int l = 0; l < m->layers; l++) {
    if (m->layer[l].rows == 0) continue;
    rng r = rng_stream(number, l, "d12 block"); /* of this tensor */
    mat to = tensor(m, l, w); /* its place */
    rng_normals(&r, (size_t) to.rows * to.cols, sigma6, to.data);
  }
  mat beta = net_tensor(m->graph, m->layer[READOUT].bias, w); /* one row */
  for (int b = 0; b < beta.cols; b++) at(beta, 0, b) = log(c->next[b] + 1e-12);
}

@ The recursion takes over the first weights, transposed where necessary.

@c
static waking waking_new(arena *a, const transformer *m, pair_counts c,
  double *w)
{
  int v = m->shape.vocabulary, d = WIDTH; /* sizes */
  waking z = {c, mat_new(a, v, d), mat_new(a, v, d), mat_new(a, d, d),
    mat_new(a, d, d), arena_take(a, v, sizeof (double)), mat_new(a, v, v),
    mat_new(a, v, v), mat_new(a, v, v), mat_new(a, v, d), mat_new(a, d, d),
    {mat_new(a, v, d), mat_new(a, v, d), mat_new(a, d, d), mat_new(a, d, d)}};
  mat_copy(z.e, tensor(m, EMBEDDING, w));
  mat_transpose(z.b, tensor(m, READOUT, w));
  mat_transpose(z.o, tensor(m, MIX, w));
  mat_transpose(z.v, mat_block(tensor(m, QKV, w), 0, 2 * d, d, d));
  for (int b = 0; b < v; b++)
    z.beta[b] = at(net_tensor(m->graph, m->layer[READOUT].bias, w), 0, b);
  return z;
}

@ A run. Theory and network take their steps side by side. At every fifth step
the squared norms of both are recorded, with the mean losses since the last
record, and the stable rank of the gradient of $E$ for the batch of this step.

@c
static void block_run(run *r, const void *setting)
{
  const block_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  tokens t = readings[k->which]; /* the text */
  transformer_shape shape = {t.v, ctx, WIDTH, 1, k->full ? HIDDEN : 0, 1,
    k->full, NO_NORM, 0, READOUT_BIAS, RELU, STANDARD, 0};
  transformer m = transformer_new(a, SINGLE_PRECISION, batch, &shape);
  size_t p = net_weights(m.graph);
  double *w = arena_take(a, 2 * p, sizeof *w), *g = w + p; /* and gradient */
  pair_counts c = count_past(a, t.v, ctx, t.n, t.s);
  first_weights(&m, &c, k->seed, w);
  waking z = waking_new(a, &m, c, w);
  @<Record what the counts say@>@;
  batches order = batches_new(a, (t.n - 1) / ctx, batch, true,
    rng_stream(k->seed, 0, "d12 windows"));
  int *starts = arena_take(a, batch, sizeof *starts); /* of the windows */
  double sum = 0, law = 0; /* of losses since the last record */
  for (int i = 0; i <= steps6; i++) {
    const int *chosen = batches_next(&order); /* windows */
    for (int j = 0; j < batch; j++) starts[j] = chosen[j] * ctx;
    transformer_feed(&m, t.s, t.n, starts);
    double loss = net_gradient(m.graph, w, g); /* of this batch */
    if (i % EVERY == 0) {
      @<Record the norms of the block after |i| steps@>@;
    }
    sum += loss;
    law += wake_step(&z);
    vec_add(p, -eta6, g, w);
  }
}

@ Nine matrices are measured, four of them predicted, and $W_2$ if it exists.

@<Record the norms of the block after |i| steps@>=
mat qkv = tensor(&m, QKV, w); /* $W_Q$, $W_K$, $W_V$ side by side */
mat part[] = {tensor(&m, EMBEDDING, w), tensor(&m, READOUT, w), tensor(&m, MIX,
  w), mat_block(qkv, 0, 2 * WIDTH, WIDTH, WIDTH), mat_block(qkv, 0, WIDTH,
  WIDTH, WIDTH), z.e, z.b, z.o, z.v}; /* measured and predicted */
double n[9], second = NAN; /* squared norms; that of $W_2$ */
for (int j = 0; j < 9; j++) n[j] = pow(mat_frobenius(part[j]), 2);
if (k->full) second = pow(mat_frobenius(tensor(&m, CONTRACT, w)), 2);
observe(r, "block", "step time loss loss_law rank e b o v k second e_law b_law"
  " o_law v_law", i, i * eta6, i ? sum / EVERY : NAN, i ? law / EVERY : NAN,
  mat_stable_rank(tensor(&m, EMBEDDING, g)), n[0], n[1], n[2], n[3], n[4],
  second, n[5], n[6], n[7], n[8]);
sum = law = 0;

@ The covariance $C$ has a singular pair for each step. The signs of the first
pair are chosen such that its largest entry is positive.

@<Record what the counts say@>=
mat u = mat_new(a, t.v, t.v), vt = mat_new(a, t.v, t.v); /* columns; rows */
double *s = arena_take(a, t.v, sizeof *s), most = 0, sign = 1;
mat_svd(pair_covariance(a, &c), u, s, vt);
for (int i = 0; i < t.v; i++)
  if (fabs(at(u, i, 0)) > most) most = fabs(at(u, i, 0)), sign = at(u, i, 0);
sign = sign < 0 ? -1 : 1;
observe(r, "counts", "one two s1 s2", next_entropy(&c, false),
  next_entropy(&c, true), s[0], s[1]);
for (int i = 0; i < t.v; i++)
  observe(r, "characters", "code share now next", k->which == TEXT ?
    letters.symbol[i] : i, c.now[i], sign * at(u, i, 0), sign * at(vt, 0, i));

@ The same seeds serve the block with and without its perceptron.

@c
static const experiment transforming = {"E6", block_run, sizeof (block_setting),
  "ctx batch steps6 sigma6 eta6"};

@ @<Plan the runs@>=
for (int s = 0; s < 2; s++)
  for (int i = seed; i < seed + seeds && readings[s].n > 0; i++)
    for (int j = 0; j < 2; j++) {
      block_setting k = {s, i, j == 1}; /* one run */
      plan(&transforming, &k, (j ? 1 : 0.5) * 1e-5 * batch * ctx * steps6,
        "data=%s, kind=%s, seed=%d", text_name[s], j ? "full" : "plain", i);
    }

@ Crossings are interpolated in the logarithm. The rate of $B$ is the slope of
$\ln\lVert B\rVert$ while its square grows from 0.001 to 0.1. The loss is
compared in means over a hundred units of time.

@<Views@>=
{"E6", "hours",
  "select data, kind, seed, at(ln(b), time, 0) as b_hour,"
  "  at(ln(b_law), time, 0) as b_hour_law, at(ln(o), time, ln(0.01)) as o_hour,"
  "  at(ln(o_law), time, ln(0.01)) as o_hour_law,"
  "  slope(time, ln(b)/2) filter (where b between 1e-3 and 0.1) as rate,"
  "  slope(time, ln(b_law)/2) filter (where b_law between 1e-3 and 0.1) as"
  "   rate_law, min(o) filter (where step = 0) as o_first,"
  "  min(k) filter (where step = 0) as k_first, max(k) as k_most,"
  "  min(second) filter (where step = 0) as second_first"
  " from block group by data, kind, seed"},@/
{"E6", "awake",
  "select data, kind, seed, min(rank) filter (where step = at_step) as rank,"
  "  min(o/o_first) filter (where step = at_step) as growth,"
  "  min(time) filter (where second > 3*second_first) as second_hour"
  " from block join hours using (data, kind, seed) left join (select data, kind, seed,"
  "  min(step) as at_step from block where b >= 1 group by data, kind, seed)"
  "  using (data, kind, seed) group by data, kind, seed"},@/
{"E6", "losses",
  "select data, kind, seed, cast((time - 1e-9)/100 as integer) as hundred,"
  "  mean(loss) - mean(loss_law) as gap from block"
  " where step > 0 and time <= 600 group by data, kind, seed, hundred"},@/

@ On the text all claims are judged. In a stand-in the first two singular values
may be close, and then two directions leave together; there the rate is compared
with that of the recursion in the same window, and nothing is claimed about the
rank.

@<Claims@>=
{"E6", "D12.17", "time at which |B|^2 = 1, over theory, worst seed", WITHIN, 1,
  0.03, "text topics", "select data, seed, b_hour/b_hour_law as measured, 'B did"
  " not wake' as why, " USUAL6 " as judged from hours where kind = 'plain'", true},@/
{"E6", "D12.18", "rate of the escape of B over theory", WITHIN, 1, 0.06,
  "text topics", "select data, seed, rate/case when data = 'topics' then rate_law"
  " else ln(1 + param('eta6')*s1)/param('eta6') end as measured, 'B did not wake' as"
  " why, " USUAL6 " as judged from hours join counts using (data, kind, seed) where kind = 'plain'"},@/
{"E6", "D12.19", "stable rank of the gradient of E when |B|^2 = 1", AT_MOST, 1,
  0.1, "text", "select data, seed, rank as measured, 'B did not wake' as why,"
  " data = 'text' and " USUAL6 " as judged from awake where kind = 'plain'"},@/
{"E6", "D12.20", "attention wakes: time at which |W_O|^2 = 0.01, over theory",
  WITHIN, 1, 0.03, "text topics", "select data, seed, o_hour/o_hour_law as"
  " measured, 'W_O did not wake' as why, " USUAL6 " as judged from hours where kind"
  " = 'plain'"},@/
{"E6", "D12.21a", "growth of |W_O|^2 until |B|^2 = 1: asleep", AT_MOST, 1, 0.05,
  "text topics", "select data, seed, growth as measured, 'B did not wake' as"
  " why, " USUAL6 " as judged from awake where kind = 'plain'"},@/
{"E6", "D12.21b", "growth of |W_K|^2 in the whole run: asleep", AT_MOST, 1, 0.05,
  "text topics", "select data, seed, k_most/k_first as measured, " USUAL6
  " and param('steps6')*param('eta6') <= 640 as judged from hours where kind ="
  " 'plain'"},@/
{"E6", "D12.22", "the full block: time at which |W_O|^2 = 0.01, over the same"
  " theory", WITHIN, 1, 0.03, "text topics", "select data, seed,"
  " o_hour/o_hour_law as measured, 'W_O did not wake' as why, " USUAL6
  " as judged from hours where kind = 'full'"},@/
{"E6", "D12.22b", "the full block: time at which |B|^2 = 1, over the same theory",
  WITHIN, 1, 0.03, "", "select data, seed, b_hour/b_hour_law as measured from"
  " hours where kind = 'full'"},@/
{"E6", "D12.23", "loss less theory, means over 100 units of time up to {the end},"
  " largest", AT_MOST, 0, 0.03, "text topics", "select data, seed, label(min(600,"
  " param('steps6')*param('eta6'))) as [the end], 'D12.23' as id, most(abs(gap))"
  " as measured, " USUAL6 " as judged from losses where kind = 'plain' group by data, seed"},@/

@ The title figure of the chapter.

@<Figures@>=
{"E6", "fig-5-transformer", 432, 194, draw_transformer},@/

@ The thirty most frequent characters are written where they belong.

@(d12-saddle-to-saddle-draw.c@>=
static void draw_transformer(figure *f)
{
  chart *loss = chart_new(f, 34, 18, 100, 144, "(a) loss");
  chart *norm = chart_new(f, 172, 18, 92, 144, "(b) squared norms");
  chart *first = chart_new(f, 318, 18, 108, 144, "(c) learned first");
  chart_x(loss, LINEAR, "$t$");
  chart_y(loss, LINEAR, "nats per character");
  hline(loss, "grey dotted: unigrams", "select one from counts" FIRST_TEXT
    "limit 1");
  hline(loss, "grey dotted: pairs", "select two from counts" FIRST_TEXT
    "limit 1");
  line(loss, "hue=seed thin", "select seed, time, loss from block" PLAIN
    "and step > 0 order by seed, step");
  line(loss, "black dashed", "select time, loss_law from block" PLAIN "and" ONE
    "and step > 0 order by step");
  @<Draw the norms and the characters@>@;
}

@ The lines are those of theory, for the block without more; marks are shown at
every twentieth step.

@<Draw the norms and the characters@>=
static const char *const shape[] = {"blue dot small label: $B$", "vermilion "
  "triangle small label: $W_O$", "grey dot small label: $W_K$"}, *const column[]
  = {"b", "o", "k"}; /* of the block without more */
chart_x(norm, LINEAR, "$t$");
chart_y(norm, LOG10, "");
for (int i = 0; i < 3; i++) {
  if (i < 2) line(norm, "theory", "select time, %s_law from block" PLAIN "and" ONE
    "and %s_law < 3*(select max(%s) from block) order by step", column[i],
    column[i], column[i]);
  marks(norm, shape[i], "select time, %s from block" PLAIN "and" ONE
    "and step %% 20 = 0", column[i]);
}
marks(norm, "vermilion hollow=open triangle small", "select 1 as open, time, o"
  " from block" FIRST_TEXT "and kind = 'full' and" ONE "and step %% 20 = 10");
marks(norm, "orange hollow=open box small label: $W_2$", "select 1 as open,"
  " time, second from block" FIRST_TEXT "and kind = 'full' and" ONE
  "and step %% 20 = 0");
chart_x(first, LINEAR, "as the current one");
chart_y(first, LINEAR, "as the next one");
marks(first, "black tick small each=name label: {name}", "select case when"
  " data = 'topics' then label(code) when code = 10 then 'newline' when code = 32"
  " then 'space' else char(code) end as name, now, next from characters" PLAIN
  "and" ONE "order by share desc limit 30");

@ What was found is on the first page of this chapter. $B$ and $E$ leave first,
at $t=\result{b-hour/text/plain}$, and with them the gradient of $E$ has rank
\result{D12.19/text}. $W_O$ sleeps on. Its norm has grown by a factor
\result{D12.21a/text} when $\lVert B\rVert^2$ passes 1, and at $t=\result{o-hour/text/plain}$ it passes 0.01, at
\result{D12.20/text} of the predicted hour. $W_K$ sleeps through the whole run,
so that all this time the attention is uniform. In the full block the hour is
\result{D12.22/text} of the same prediction. There the perceptron wakes before
the attention, its $\lVert W_2\rVert^2$ having tripled at
$t=\result{second/text}$, of which the theory says nothing; and yet it leaves
the attention's hour alone.

What is learned first is a fact about spaces. Panel (c) places each character by
its entries in the first singular pair of $C$, and the space stands alone in a
corner, large and positive as the current one, large and negative as the next
one. A product of two entries with the same sign means: follows often. So the
characters at the left, \emph{e}, \emph{d}, the comma, \emph{y}, \emph{r} and
\emph{t}, are those after which a space comes, and those at the top, \emph{t} above
all, then \emph{f}, \emph{b}, \emph{m}, \emph{w} and \emph{s}, those that come
after a space. The network begins its English with where words end, and how they
begin.

There are no stairs. The singular values of $C$ are close to each other, from
$s_1=\result{s1/text}$ downward, and rare characters need so long that the first
phases run into one another. The loss ramps down; attention wakes at a loss of
\result{loss-then/text}, halfway between the entropy of single characters,
\result{one/text}, and that of pairs, \result{two/text}. The times are predicted
all the same: the theory needs weak coupling of the parts, not plateaus.

@<Numbers for the prose@>=
{"E6", "b-hour", "%.0f", "select data, kind, mean(b_hour) from hours group by"
  " data, kind"},@/
{"E6", "o-hour", "%.0f", "select data, kind, mean(o_hour) from hours group by"
  " data, kind"},@/
{"E6", "second", "%.0f", "select data, mean(second_hour) from awake where kind ="
  " 'full' group by data"},@/
{"E6", "s1", "%.4f", "select data, mean(s1) from counts group by data"},@/
{"E6", "s2", "%.4f", "select data, mean(s2) from counts group by data"},@/
{"E6", "one", "%.3f", "select data, mean(one) from counts group by data"},@/
{"E6", "two", "%.3f", "select data, mean(two) from counts group by data"},@/
{"E6", "loss-then", "%.2f", "select data, at(time, loss_law, o_hour) from block"
  " join hours using (data, kind, seed) where kind = 'plain' and seed ="
  " param('seed') group by data"},@/
{"E6", "end", "%.2f", "select data, mean(o) from block where kind = 'plain' and"
  " step = param('steps6') group by data"},@/
{"E6", "end-law", "%.2f", "select data, mean(o_law) from block where kind ="
  " 'plain' and step = param('steps6') group by data"},@/

@* Where it breaks. \emph{Large weights.} At $\alpha=0.1$ there is no staircase
in E1: the flattest points are at \result{large} of the levels. The times are
more robust, within \result{large-time} of the formula. If two singular values
are equal, their falls are one fall.

\emph{Slow valleys.} In E2 the relaxation among the matrices of rank $r$ may take
longer than the escape from them. No formula says how small $\alpha$ must be;
even at $10^{-12}$ one mask of thirty-three, in the series from which the tolerances
were taken, missed the second level by five per cent.

\emph{Near ties.} Every rate here is approached from below, as the second
direction dies out: with $s_2=0.93\,s_1$ it loses a factor $e$ against the first
while that grows by $e^{14}$. At the sizes of weights that are in use, nearly
always larger than $10^{-3}$, a gradient of rank one is not to be expected on
natural data; a theory must follow a few directions at once, as the recursion
of E6 does.

\emph{Nonlinear features.} Rectifiers obey the theory in the first escape only.
What they learn afterwards, below the linear floor, is the part of the question
that stays open.

\emph{Attention that counts.} \eqref{eq:d12-waking} is linear in $W_O$ and
$W_V$, and must fail when they are of order one. At the last step of E6 $\lVert
W_O\rVert^2$ is \result{end/text} where the recursion says
\result{end-law/text}.

\emph{Pairs that stand out.} The recursion sees the mean over all texts, a
run the windows that it drew. In the stand-in for the text the first singular
value, \result{s1/topics}, is twice the second, \result{s2/topics}: one pair
of tokens stands out, and the rate of escape is the frequency of this pair in the
windows drawn so far. It scatters from run to run (D12.18: \result{D12.18/topics}
with standard deviation \result{D12.18/topics/sd}), and with it the time at which
$\lVert B\rVert^2$ passes 1; in the worst seed it is
\result{D12.17/topics} times the predicted, where 1.03 is allowed. In the text
proper many pairs share the first direction, and that standard deviation is
\result{D12.18/text/sd}.

\emph{Steps and norms.} With $\eta=4$ E6 becomes unstable when $\lVert
B\rVert^2$ has reached about 150. A layer norm removes the regime of small
weights altogether, and with it everything said here: none is used.

@* What this settles, and what it does not. Settled, from numbers known before
training: the plateaus, times and ranks of a linear network, to a part in a
thousand; the plateaus of an incomplete one, through an algorithm without
randomness; the two falls of rectifiers on orthogonal inputs; the rate of the
first escape of networks with one hidden layer on two sets of images, with
three activations; the whole descent of tangents from small weights on white
inputs; and the hour at which the attention of a small transformer wakes, with
a perceptron beside it or not. So saddle-to-saddle is more than a curiosity of
linear networks.

Not settled: whether it is a theory of training. It needs small weights, no
normalization, and plain descent; the transformers in use have none of these.
It stops where features begin that are not linear in anything. In E5 low rank is
a tendency with several explanations. And on text the staircase, which gave the
theory its name, is not there: what survives of it is the order and the times.
The window of the first escape, the part of the tangents' descent below 73, and
all tolerances were fixed after a first look at data of the same kind, with
other seeds.

\emph{The next experiment.} Follow E6 across the waking of $W_K$. Until then
attention is uniform, and all that it can know are the averages $J$ and $N$. When
$W_Q$ and $W_K$ leave their saddle, they should do so at a rate that can be
computed in the same manner, from three-point counts: how the next character
depends on the current one and on one particular earlier one, beyond the average.
That would predict when a transformer stops counting and begins to look.

@ All claims of the chapter, with their verdicts. D12.7 tests the program.

\claimtable

@* The program. The collected questions, in the file that draws.

@(d12-saddle-to-saddle-draw.c@>=
const view saddle_views[] = @[{ @<Views@>@; {0} }@];
const claim saddle_claims[] = @[{ @<Claims@>@; {0} }@];
const number saddle_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing saddle_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest. An experiment for
which \.{data} leaves nothing says so.

@<Leave out what has no data@>=
const experiment *const seeing[] = {&escape, &utility, &descent, &deep};
const char *excluded = arena_text(store, "excluded by --data=%s", data_choice);
bool sight = false; /* are there inputs to see? */
for (int s = 0; s < sources; s++) sight |= source[s].used;
for (int i = 0; i < 4 && !sight; i++) leave_out(seeing[i], excluded);
if (readings[TEXT].n == 0 && readings[TOPICS].n == 0)
  leave_out(&transforming, excluded);

@ @c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void check_parameters(void)
{
  @<Check parameters that belong together@>@;
}
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  for (int s = 0; s < GAUSS; s++) source_needs(&source[s], 0, n4, "--n");
  open_texts();
  @<Leave out what has no data@>@;
  @<Prepare the images@>@;
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}
static const experiment *const experiments[] = {&staircase, &completing,
  &rectifiers, &escape, &utility, &descent, &deep, &transforming, NULL};
static const chapter saddles = {"d12-saddle-to-saddle",
  "Do networks learn in steps of rank one, at predicted times?", parameters,
  "d=12 alphas=0.1,0.01,1e-4,1e-8 eta1=0.01 m=200 alphas3=0.1,0.03,0.01 n=500 "
  "p=10 sigma4a=0.01 sigma4b=0.1 eta4=0.5 steps5=50 ctx=8 batch=8 steps6=100", experiments, check_parameters, measure, saddle_views,
  saddle_claims, saddle_numbers, saddle_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&saddles, argc, argv);
}

@* Exercises. All but the third have change files that solve them, to be looked at
afterwards.
\begin{exercise}
Put a third layer into E1. Show that the times now grow as $1/\alpha$, and not
as $\ln(1/\alpha)$.
\end{exercise}
\begin{answer}
(\changefile{d12-1}) Near zero each layer is driven by the product of the two
others: sizes obey $\dot\theta=s\theta^2$, so that $1/\theta$ falls at a constant
rate and the wait is $1/s\theta_0\propto1/\alpha$. With $d=20$ and $\alpha$ from 0.1
down to 0.0125 the product $\alpha s_kt_k$ of a mode changes by
\result{d12-1:change}\% at most: for the first mode it is \result{d12-1:mode-1-0.1},
\result{d12-1:mode-1-0.05}, \result{d12-1:mode-1-0.025} and
\result{d12-1:mode-1-0.0125}, for the fifth \result{d12-1:mode-5-0.1},
\result{d12-1:mode-5-0.05}, \result{d12-1:mode-5-0.025} and
\result{d12-1:mode-5-0.0125}. From the last halving of $\alpha$ the exponents of the
five times are between $\result{d12-1:least}$ and $\result{d12-1:most}$. At
$\alpha=10^{-8}$ one would wait for $10^8$ units of time.
\end{answer}
\begin{exercise}
Give E2 two different factors, $UV^{\mathsf T}$ in place of $UU^{\mathsf T}$.
Does it stop on the same plateaus?
\end{exercise}
\begin{answer}
(\changefile{d12-2}) On the same. At $\alpha=10^{-12}$ the medians of $\lvert
L/L(U_r)-1\rvert$ over five masks are \result{d12-2:median-1},
\result{d12-2:median-2} and \result{d12-2:median-3} for the ranks 1 to 3, and the
worst masks miss by \result{d12-2:worst-1}\%, \result{d12-2:worst-2}\% and
\result{d12-2:worst-3}\%. Near a saddle $U+V$ grows with the eigenvalues of $-G$,
and $U-V$ with those of $G$. Since $M$ is positive, the former have the largest, and
$V$ has become equal to $U$ before either is large. An $M$ with negative
eigenvalues, of which $UU^{\mathsf T}$ knows nothing, would have more plateaus.
\end{answer}
\begin{exercise}
Replace the rectifier in E4 by $z^2$. What becomes of the law of escape?
\end{exercise}
\begin{answer}
The utility is $U=\mathrm E[(\hat w\cdot x)^2\,\hat v\cdot y]$, for given
$\hat v$ a quadratic form whose maximum is the largest eigenvalue of
$\mathrm E[(\hat v\cdot y)\,xx^{\mathsf T}]$. The output is of the third degree
in the size of a balanced unit ($\lVert w\rVert=\sqrt2\,\lVert v\rVert$ now, for
$\dot v=U\lVert w\rVert^2$ and $\dot{\lVert w\rVert}=2U\lVert v\rVert\lVert
w\rVert$ conserve $\lVert w\rVert^2-2\lVert v\rVert^2$). So $\dot v=2Uv^2$: no
exponential, but $1/v$ falls on a straight line of slope $2U$ and the unit blows
up at the time $1/2Uv_0$. The largest unit of the start wins, since the winner is
decided by $Uv_0$ and not by $U$ alone.
\end{answer}
\begin{exercise}
In E6 shuffle the characters of the text: what wakes? Then shuffle them only
inside each window of 32: now what?
\end{exercise}
\begin{answer}
(\changefile{d12-3}) If all characters change places, $C$ vanishes but for chance:
$s_1$ falls from \result{s1/text} to \result{d12-3:s1-1}, and after 640 steps
$\lVert B\rVert^2$ has grown from $\result{d12-3:start}\cdot10^{-5}$, the mean of
three seeds, by \result{d12-3:grown}\% at most. Nothing wakes. If they change places
in their window only, the neighbour of a character is any other of the window, and
$C$ keeps what windows differ in: names, speeches, empty lines. Then
$s_1=\result{d12-3:s1-2}$, a thirteenth, and everything should come thirteen times
later: after 640 steps $\lVert B\rVert^2$ is $\result{d12-3:b-1}$,
$\result{d12-3:b-2}$ and $\result{d12-3:b-3}\cdot10^{-5}$, and the recursion says
$\result{d12-3:law-1}$, $\result{d12-3:law-2}$ and
$\result{d12-3:law-3}\cdot10^{-5}$; the difference is the noise of the batches,
which at such a pace is no longer small.
\end{answer}

@* Further reading. \citet{saxe2014} solved E1, and \citet{baldi1989} had shown
that its loss has no minima but the best one, and saddles of every rank.
\citet{gidel2019} and \citet{gissin2019} say what small weights and small steps
make of it; \citet{jacot2021} is where the name of this chapter comes from, and
\citet{li2021} explain the greedy algorithm. \citet{pesme2023} follow a diagonal
network from saddle to saddle without an approximation, and \citet{abbe2023} ask
how many coordinates a leap has to learn at once. \citet{boursier2022} prove E3.
\citet{boixadsera2023} saw transformers gain ranks one after the other, and
\citet{kunin2025} derive most of this chapter from one description, of dormant
and active neurons.

@* Index.
