% Macroscopic laws: edge of stability, central flow, norms, rotation, scaling.
@i types.w
@s number int
@s edge_setting int
@s flow_setting int
@s balance_setting int
@s rotation_setting int
@s scaling_setting int
@s network_shape int
@s two_layer four_layer

@** Simple macroscopic laws. A network with a million weights is a point in a
space of a million dimensions, and nobody can follow a point there. A
physicist faced with a mole of gas does not follow the molecules: he measures
pressure and temperature, and finds that these few numbers obey laws of their
own. This chapter asks whether a network in training grants us the same
favour.
\emph{Do a few numbers that summarize a network obey laws simple enough to be
written down in advance, with the constants given by theory and not by a fit?}

\titlefigure{fig-1-edge}{Training loss (top) and sharpness, the largest
eigenvalue of the Hessian (bottom), under gradient descent at three steps
$\eta$, for two networks of hyperbolic tangents. Dashed: the prediction
$2/\eta$. Ticks: the first measured sharpness above it. One seed strong, the
others faint.}{fig:s3-edge}

\experiments

@ Four numbers are put to the test.

The first is the \emph{sharpness} $S$, the largest eigenvalue of the Hessian
of the training loss. \citet{cohen2021} found that under gradient descent with
step $\eta$ it rises until it reaches $2/\eta$ and then stays there, a place
where the textbooks forbid training to be. \citet{cohen2022} found the
corresponding constants for Adam and its relatives.

The second is the time average of the trajectory at that place. The weights
oscillate violently, but \citet{damian2023} explained why the oscillation
cures itself, and \citet{cohen2024} turned the explanation into a differential
equation, the \emph{central flow}, which predicts the averages.

The third is a norm, and the angle that goes with it. Rescaling two layers
against each other leaves a ReLU network unchanged, and a symmetry of this
kind implies a law for norms: \citet{du2018} and \citet{kunin2021}. If the
scale of a weight vector does not matter at all, its norm and its direction
settle into an equilibrium in which it turns by a known angle at every step:
\citet{wan2021},
\citet{kosson2024}.

The fourth is the test loss as a function of the number of training examples.
It is a power law according to \citet{hestness2017} and \citet{kaplan2020},
who give no constants; here the form alone is tested, by extrapolation, until
it fails.

These laws are part of the evidence that \citet{simonkunin2026} collect for a
mechanics of learning. All of them except the last contain no free constant.

@ Throughout, a network $f$ with weights $w$ (one long vector of $P$ numbers)
is trained on $n$ inputs $x_\mu$ with targets $y_\mu$ under
\begin{equation}
L(w)={1\over2n}\sum_{\mu=1}^n\lVert f(x_\mu;w)-y_\mu\rVert^2,
\label{eq:s3-loss}
\end{equation}
the sum of squares running over the outputs too. The gradient of $L$ is $g$,
its matrix of second derivatives is $H$, and $\lambda_1\ge\lambda_2\ge\dots$
are the eigenvalues of $H$, so that $S=\lambda_1$. A step counts as one unit
of time $t$.

The chapter is a sequence of experiments, E1 to E5. Each is a list of runs, a
run being one training with one seed, and leaves rows of numbers in the
record. What is said about them afterwards, by a figure, a claim or a sentence
of the prose, is a question asked of these rows (chapter~\ref{ch:database}).
The program that measures is put together here; the questions go to a second
file, so that a change of a question repeats no training.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "curvature.h"
#include "data.h"
#include "linalg.h"
#include "net.h"
#include "samples.h"
#include "train.h"
#include "s3-laws.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ The measuring program takes the questions from this header.

@(s3-laws.h@>=
#pragma once
#include "chapter.h"
extern const view laws_views[];
extern const claim laws_claims[];
extern const number laws_numbers[];
extern const drawing laws_figures[];

@ The file of the questions, and of the figures that they draw.

@(s3-laws-draw.c@>=
#include <math.h>
#include "chart.h"
#include "s3-laws.h"

@ Every number that an experiment depends on can be set from the command line,
so that each prediction can be confronted with a measurement at other widths,
step sizes and seeds. The names carry the number of the experiment, in whose
part of the chapter they stand. The following concern the whole chapter; they
are listed, with all others, by \.{--list-params}.

@<Variables that hold the parameters@>=
static const char *data_choice, *scale; /* which inputs; book or paper size */
static int seed, seeds; /* first seed, number of seeds */
static int force, teacher; /* train unstable steps; synthetic labels */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0,
  "auto|gauss|cifar|mnist", "inputs; auto: all that are present"},@/
{"scale", PARAM_CHOICE, &scale, "book", 0, 0, "book|paper",
  "paper: also E1p, the size of Cohen et al. 2021"},@/
{"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 1, 10, "runs", "number of seeds"},@/
{"force", PARAM_INTEGER, &force, "0", 0, 1, "",
  "1: train even where 2/eta is below S(0)"},@/
{"teacher", PARAM_INTEGER, &teacher, "0", 0, 1e9, "",
  "seed of the teacher that labels gauss"},@/

@* Inputs. A law that claims to hold whatever the data must be shown on more
than one kind. There are three. CIFAR-10 images are averaged over $4\times4$
squares, which leaves $8\times8\times3=192$ numbers; MNIST digits over
$2\times2$ squares, 196 numbers. The third kind needs no download: Gaussian
inputs of 196 coordinates, the $i$th of variance $1/i$, so that the spectrum
of the inputs falls as a power law, the way the spectrum of natural images
does. Their labels come from a
\emph{teacher}, a fixed random network, the same for all seeds.
@^CIFAR-10@> @^MNIST@>

With \.{data=auto} an experiment runs on those sets that its claims are about;
with any other choice everything runs on that one. E1 to E3 leave the digits
out unless they are asked for. Only the first 10,000 images of a set are used,
which for CIFAR-10 is the first training batch and for MNIST the test digits.

@c
enum { CIFAR, MNIST, GAUSS, sources };
static data_set source[] = { /* the sets of this chapter */
  {"CIFAR", "cifar", 10000}, {"MNIST", "mnist", 10000}, {"gauss", "gauss"},
  {0}
};
static bool runs_on(int s, bool edge) /* |edge|: for E1, E2 or E3? */
{
  return source[s].used &&
    !(edge && s == MNIST && strcmp(data_choice, "mnist") != 0);
}

@ A sample is a matrix of inputs, centred and divided by one number so that
its mean square entry is 1, and a matrix of targets. Targets are either ten
classes coded one-hot, or $\pm1$ for a distinction between two: the first two
classes of a set of images (aeroplanes and cars, or the digits 0 and 1), the
first five against the others for Gaussian inputs.

The seed decides which inputs are drawn, and in what order. An image is
drawn at most once; for Gaussian inputs there is no such danger. Centring and
scaling are done on the sample itself, since that is all the network will see.

@c
enum { TEN_CLASSES, TWO_CLASSES, ALL_PIXELS }; /* the tasks */
static data_sample draw_sample(arena *a, int s, int n, int number, int task)
{
  data_sample d; /* the result */
  rng r = rng_stream(number, s, "s3 subset"); /* draws the inputs */
  rng q = rng_stream(teacher, 0, "s3 teacher"); /* labels Gaussian ones */
  if (s == GAUSS) {
    d = take_gauss(a, n, 196, 1, &r);
    label_by_teacher(d.x, &q, d.label);
  } else
    d = take_images(a, &source[s], n, choose_images(a, &source[s], n,
      task == TWO_CLASSES ? 2 : 0, &r),
      task == ALL_PIXELS ? 1 : s == CIFAR ? 4 : 2);
  standardize(&source[s], d.x, NULL);
  if (task == TWO_CLASSES)
    d.y = plus_minus(a, n, d.label, s == GAUSS ? BELOW_FIVE : 1);
  else d.y = one_hot(a, n, d.label, 10);
  return d;
}

@ The networks of E1 and E2 are perceptrons without biases. Every layer, the
last included, starts with independent normal weights of variance
$s^2/\text{fan-in}$. The gains $s$ differ because the depth does: a hyperbolic
tangent shrinks what passes through it, the more often, the more layers there
are. The network of the paper has the variance $1/(3\,\text{fan-in})$ of the
uniform initialization that Cohen and his coauthors used. It alone runs in
single precision, because it is a hundred times larger than the others.

@c
enum { BOOK, DEEP, KINKED, PAPER, SCALAR }; /* the networks */
static const char *const network_name[] =
  {"two-layer", "four-layer", "relu", "paper", "scalar"};
typedef struct {
  int layers, widths[6]; /* the input first */
  activation f;
  double gain; /* $s$ */
} network_shape;
static network_shape network_of(int which, int d)
{
  network_shape v = {3, {d, h1, h1, 10}, TANH, s1}; /* the book's */
  if (which == DEEP)
    v = (network_shape) {5, {d, h1b, h1b, h1b, h1b, 10}, TANH, s1b};
  if (which == KINKED) v.f = RELU;
  if (which == PAPER)
    v = (network_shape) {3, {d, 200, 200, 10}, TANH, 0.577};
  if (which == SCALAR)
    v = (network_shape) {4, {d, h2, h2, h2, 1}, TANH, s2};
  return v;
}

@ The weights at the start depend on the seed and the network alone. All runs
of a network that share a seed share the inputs and the initial weights,
whatever their rule and their step, so that the differences between their
curves are due to the rule alone.

@c
static mlp network_on(arena *a, int which, data_sample d)
{
  network_shape v = network_of(which, d.x.cols); /* of the right width */
  return perceptron_on(a, which == PAPER ? SINGLE_PRECISION
    : DOUBLE_PRECISION, d.x, d.y, v.layers, v.widths, v.f, STANDARD);
}
static double *first_weights(arena *a, const mlp *m, int which, rng *r)
{
  double *w = arena_take(a, net_weights(m->graph), sizeof *w);
  mlp_init(m, network_of(which, 1).gain, r, w);
  return w;
}

@* E1: the edge of stability. \label{s3:edge}%
Near a minimum every smooth loss is a quadratic.
Along a unit eigenvector of $H$ with eigenvalue $S$ let $q$ be the distance
from the minimum; gradient descent does
\[q\leftarrow q-\eta Sq=(1-\eta S)q,\]
which contracts exactly when $\lvert1-\eta S\rvert<1$, that is when
$S<2/\eta$. Beyond that the iterate changes sign at every step and grows.

Heavy ball momentum, $v\leftarrow\beta v+g$, $w\leftarrow w-\eta v$, becomes
on the same quadratic the recursion $q_{t+1}=(1+\beta-\eta S)q_t-\beta
q_{t-1}$, with characteristic polynomial $z^2-(1+\beta-\eta S)z+\beta$. As $S$
grows, a root leaves the unit disk through $z=-1$, where $2+2\beta-\eta S=0$.
Hence the threshold $(2+2\beta)/\eta$: momentum tolerates nearly twice the
sharpness.

Adam keeps moving averages $m\leftarrow\beta_1m+(1-\beta_1)g$ and
$\nu\leftarrow\beta_2\nu+(1-\beta_2)g^2$ (componentwise), and moves by
$w\leftarrow w-\eta m/P$ with the diagonal preconditioner
\[P=\bigl(\sqrt{\nu/(1-\beta_2^{t+1})}+\epsilon\bigr)(1-\beta_1^{t+1}).\]
Consider $P$ as constant for the moment. In the coordinates $P^{1/2}w$ this is
heavy ball with the step $(1-\beta_1)\eta$ and the Hessian
$P^{-1/2}HP^{-1/2}$, so that the largest eigenvalue of the latter, the
\emph{preconditioned sharpness}, should have the threshold
$(2+2\beta_1)/((1-\beta_1)\eta)$, which is $38/\eta$ at $\beta_1=0.9$. RMSProp
is the case $\beta_1=0$, where it is $2/\eta$ again.
@^momentum@> @^Adam@> @^RMSProp@> @^sharpness@>

@c
static double threshold(method rule, double eta, double b)
{
  if (rule == GD) return 2 / eta;
  if (rule == MOMENTUM) return (2 + 2 * b) / eta;
  return (2 + 2 * b) / ((1 - b) * eta);
}

@ Before looking at a network one can say what the arrival at the edge should
look like. Let $S$ rise through $2/\eta$ at a steady rate of $\sigma$ per
step, and count steps $\tau$ from the crossing. The oscillating coordinate $x$
is multiplied by $1-\eta S=-(1+\eta\sigma\tau)$ at each step, so that
\[\ln\lvert x(\tau)/x(0)\rvert\approx{1\over2}\eta\sigma\tau^2.\]
Until the crossing the same factor was less than one in absolute value, and
$x$ has been shrinking for hundreds of steps; at $\tau=0$ it is a tiny number
$x_0$. It becomes visible, of size $x_*$, only after
\[\tau_*=\sqrt{2\ln(x_*/x_0)/(\eta\sigma)}\]
steps. In the meantime $S$ has climbed to $2/\eta+\sigma\tau_*$. This is the
overshoot: a long silence, a single large peak of $S$, then a single spike of
the loss. The square root and the logarithm make $\tau_*$ insensitive to how
tiny $x_0$ was. Later crossings start from an $x$ that is never again so
small, and so the later peaks are lower. All of this can be seen in
figure~\ref{fig:s3-edge}.

@ So much for quadratics. A network is not one, and the classical advice is to
choose $\eta$ below $2/S$ and be safe. What \citet{cohen2021} saw is that the
choice is not ours. While training is stable the sharpness \emph{increases}
(progressive sharpening, for which there is no general theory yet), until it
meets $2/\eta$, whatever $\eta$ is. There it hovers, and the loss, no longer
monotone, goes on decreasing.

E1 puts the four thresholds to the test: gradient descent at three steps,
heavy ball, Adam at two steps and RMSProp, on a network $d$-32-32-10 of
hyperbolic tangents; E1b repeats the three steps on $d$-24-24-24-24-10. Two
more experiments with the same runs are named E1r, an exception with kinks
that is told at the end of the chapter, and E1p, of the size used by
\citet{cohen2021}: all 3072 numbers of an image and 3072-200-200-10, a few
minutes, made only when the reader says \.{-{}-scale=paper}.

A smaller step needs a longer run, since progress is measured by $\eta t$, and
so each list of steps goes with a list of durations.

@<Variables that hold the parameters@>=
static int n1, h1, h1b, np; /* images, widths; images of E1p */
static double s1, s1b; /* gains of the initial weights */
static reals eta1, T1, eta_p, T_p, eta_relu, T_relu; /* gradient descent */
static double beta, eta_ball; /* heavy ball */
static reals eta_adam, T_adam; /* Adam */
static double beta1, beta2, eta_rms; /* Adam's averages; RMSProp's step */
static int T_ball, T_rms; /* durations */

@ @<Parameters@>=
{"n1", PARAM_INTEGER, &n1, "500", 100, 2000, "images", "E1: how many"},@/
{"h1", PARAM_INTEGER, &h1, "32", 8, 128, "neurons", "E1: width"},@/
{"s1", PARAM_REAL, &s1, "0.5", 0.2, 1, "", "E1: gain of the weights"},@/
{"eta1", PARAM_REALS, &eta1, "0.12,0.08,0.05", 0.001, 2, "",
  "E1: steps of GD", DESCENDING, 3},@/
{"T1", PARAM_INTEGERS, &T1, "900,1300,4000", 20, 20000, "steps",
  "E1: their durations", ANY_ORDER, 3},@/
{"h1b", PARAM_INTEGER, &h1b, "24", 8, 128, "neurons", "E1b: width"},@/
{"s1b", PARAM_REAL, &s1b, "0.8", 0.2, 1.5, "", "E1b: gain"},@/
{"beta", PARAM_REAL, &beta, "0.9", 0, 0.95, "", "E1: momentum"},@/
{"eta-ball", PARAM_REAL, &eta_ball, "0.095", 0.001, 2, "",
  "E1: heavy ball's step"},@/
{"T-ball", PARAM_INTEGER, &T_ball, "900", 20, 20000, "steps",
  "E1: heavy ball's duration"},@/
{"beta1", PARAM_REAL, &beta1, "0.9", 0.1, 0.95, "", "E1: Adam's beta1"},@/
{"beta2", PARAM_REAL, &beta2, "0.99", 0.5, 0.9999, "",
  "E1: beta2 of Adam and RMSProp"},@/
{"eta-adam", PARAM_REALS, &eta_adam, "0.001,0.0005", 1e-6, 0.1, "",
  "E1: steps of Adam", DESCENDING, 2},@/
{"T-adam", PARAM_INTEGERS, &T_adam, "600,900", 20, 20000, "steps",
  "E1: their durations", ANY_ORDER, 2},@/
{"eta-rms", PARAM_REAL, &eta_rms, "0.0001", 1e-6, 0.1, "",
  "E1: RMSProp's step"},@/
{"T-rms", PARAM_INTEGER, &T_rms, "900", 20, 20000, "steps",
  "E1: RMSProp's duration"},@/
{"eta-relu", PARAM_REALS, &eta_relu, "0.4,0.25,0.16", 0.001, 2, "",
  "E1r: steps of GD on ReLU", DESCENDING, 3},@/
{"T-relu", PARAM_INTEGERS, &T_relu, "900,1300,2200", 20, 20000, "steps",
  "E1r: their durations", ANY_ORDER, 3},@/
{"np", PARAM_INTEGER, &np, "1000", 1000, 5000, "images", "E1p: how many"},@/
{"eta-p", PARAM_REALS, &eta_p, "0.02,0.01333,0.01", 0.001, 1, "",
  "E1p: steps of GD", DESCENDING, 3},@/
{"T-p", PARAM_INTEGERS, &T_p, "1500,2200,3000", 20, 20000, "steps",
  "E1p: their durations", ANY_ORDER, 3},@/

@ Every twentieth step of a run leaves its loss and the three largest
eigenvalues in the table \.{edge}. Gradient descent also leaves the loss at
every step, in the table \.{descent}, because it will be asked which steps
raised the loss. Every run leaves a last row, in \.{edge\_end}. A diverging
run is a legitimate result, since the reader may ask for one: its last row
then has the step at which the loss exceeded a million times the first.

The eigenvalues come from
Lanczos's method: eight products with the Hessian, starting from what the
previous call found, since the eigenvectors turn slowly; the first call has
twenty products and a random start. The products are exact, by differentiating
the gradient forward at the weights where it was last computed, a trick of
Pearlmutter's.
@^Pearlmutter, Barak@> A difference of two gradients would
do nearly as well; the two agree to $10^{-8}$ on smooth networks. On ReLU
networks they do not: the difference crosses kinks, and even the exact product
knows nothing of them, since it holds the pattern of active units fixed.
@^Lanczos, Cornelius@>

For Adam the Hessian is to be preconditioned by the $P$ of the step that is
about to be taken, that is after the averages have been updated and before the
weights move.

@c
typedef struct {
  int source, network, n; /* inputs, how many */
  method rule; /* the optimizer */
  double eta, b1, b2; /* step, averages */
  int steps, seed;
} edge_setting;
static void edge_run(run *r, const void *setting)
{
  const edge_setting *k = setting; /* of this run */
  double loss = 0, top[3], diverged = NAN; /* eigenvalues; a step */
  @<Set up the network and Lanczos's method@>@;
  optimizer o = optimizer_new(a, k->rule, n, k->eta);
  o.beta1 = k->b1; o.beta2 = k->b2;
  for (int t = 0; t < k->steps && isnan(diverged); t++) {
    loss = net_gradient(m.graph, w, g);
    if (t == 0) first = loss;
    if (!(loss <= 1e6 * first)) diverged = t;
    optimizer_moments(&o, g);
    if (t % 20 == 0 && isnan(diverged)) {
      if (k->rule == ADAM) optimizer_preconditioner(&o, p);
      lanczos_top(l, product, target, top);
      observe(r, "edge", "step loss sharpness second third", t, loss, top[0],
        top[1], top[2]);
    }
    if (k->rule == GD) observe(r, "descent", "step loss", t, loss);
    optimizer_move(&o, g, w);
  }
  observe(r, "edge_end", "last diverged", loss, diverged);
}

@ @<Set up the network and Lanczos's method@>=
arena *a = run_arena(r);
mlp m = network_on(a, k->network, draw_sample(a, k->source, k->n, k->seed,
  k->network == PAPER ? ALL_PIXELS : k->network == SCALAR ? TWO_CLASSES :
  TEN_CLASSES));
size_t n = net_weights(m.graph); /* $P$ */
rng start = rng_stream(k->seed, k->network, "s3 weights");
double *w = first_weights(a, &m, k->network, &start), first = NAN;
double *g = arena_take(a, n, sizeof *g); /* gradient; |first|: its loss */
double *p = arena_take(a, n, sizeof *p); /* the preconditioner */
preconditioned both = {m.graph, p, arena_take(a, n, sizeof *p)};
operator *product = k->rule == ADAM ? preconditioned_operator :
  hessian_operator;
void *target = k->rule == ADAM ? (void *) &both : (void *) m.graph;
lanczos *l = lanczos_new(a, n, 3, 20, 8,
  rng_stream(k->seed, k->network, "s3 lanczos"));

@ Each experiment names the parameters on which its numbers depend; when none
of these has changed, its runs are not made again.

@c
static const experiment
  two_layer = {"E1", edge_run, sizeof (edge_setting), "teacher n1 h1 s1"},
  four_layer = {"E1b", edge_run, sizeof (edge_setting), "teacher n1 h1b s1b"},
  kinked = {"E1r", edge_run, sizeof (edge_setting), "teacher n1 h1 s1"},
  paper_size = {"E1p", edge_run, sizeof (edge_setting), "np"};
static void plan_edge(const experiment *e, edge_setting k)
{
  const char *rule = k.rule == GD ? "GD" : k.rule == MOMENTUM ? "momentum"
    : k.b1 > 0 ? "Adam" : "RMSProp"; /* Adam without its first average */
  plan(e, &k, k.network == PAPER ? 40 : 1e-3 * k.steps, "data=%s, network=%s, "
    "rule=%s, eta=%.15g, beta=%.15g, beta2=%.15g, steps=%d, seed=%d",
    source[k.source].name, network_name[k.network], rule, k.eta, k.b1, k.b2,
    k.steps, k.seed);
}
static void plan_descents(const experiment *e, edge_setting k,
  const reals *eta, const reals *T)
{
  for (int i = 0; i < eta->n; i++) {
    k.eta = eta->v[i]; k.steps = (int) T->v[i];
    plan_edge(e, k);
  }
}

@ The plan is made for one source |s| and one seed |i| after the other. E1p
has one seed only. The other experiments will add their runs to this plan.

@<Plan the runs on source |s| with seed |i|@>=
if (runs_on(s, true)) {
  edge_setting k = {s, BOOK, n1, GD, 0, 0, 0, 0, i}; /* of each run */
  plan_descents(&two_layer, k, &eta1, &T1);
  @<Plan heavy ball, Adam and RMSProp@>@;
  k = (edge_setting) {s, DEEP, n1, GD, 0, 0, 0, 0, i};
  plan_descents(&four_layer, k, &eta1, &T1);
  k.network = KINKED;
  plan_descents(&kinked, k, &eta_relu, &T_relu);
  k.network = PAPER; k.n = np;
  if (s == CIFAR && strcmp(scale, "paper") == 0 && i == seed)
    plan_descents(&paper_size, k, &eta_p, &T_p);
}

@ @<Plan heavy ball, Adam and RMSProp@>=
edge_setting ball = {s, BOOK, n1, MOMENTUM, eta_ball, beta, 0, T_ball, i};
edge_setting rms = {s, BOOK, n1, ADAM, eta_rms, 0, beta2, T_rms, i};
plan_edge(&two_layer, ball);
for (int j = 0; j < 2; j++)
  plan_edge(&two_layer, (edge_setting) {s, BOOK, n1, ADAM, eta_adam.v[j],
    beta1, beta2, (int) T_adam.v[j], i});
plan_edge(&two_layer, rms);

@ A step above the threshold from the very start is another matter: then
training catapults or diverges, and the law has nothing to say. Such a request
is refused, with the number that would have told the reader, unless he
insists by \.{-{}-force=1}. The sharpness at the start is measured by an
experiment of its own, E0, whose runs of a single step are made before
everything else. Adam and RMSProp are exempt: their preconditioner is tiny at
first, so that they begin far above their threshold, and come down to it. The
four-layer network has larger weights, and one of its seeds begins above the
lowest line; within a few steps it has come down by itself, so that this
network is exempt too.

@c
static void start_run(run *r, const void *setting)
{
  const edge_setting *k = setting; /* gradient descent, one step */
  double top[3]; /* eigenvalues */
  @<Set up the network and Lanczos's method@>@;
  first = net_gradient(m.graph, w, g);
  lanczos_top(l, product, target, top);
  observe(r, "start", "loss sharpness", first, top[0]);
}
static const experiment at_start = {"E0", start_run, sizeof (edge_setting),
  "teacher n1 h1 s1 h1b s1b np n2 h2 s2"};

@ Among the seeds and sources the largest sharpness decides, and of several
steps the largest. An experiment that has been left out by \.{-{}-only} is
not looked at.

@c
static void refuse_above(int network, const experiment *e, const char *name,
  double limit)
{
  if (force || plan_only() || !selected(&at_start) || !selected(e)) return;
  answer t = ask(store, "E0", "select data, seed, sharpness from start where "
    "network = '%s' and sharpness >= %.17g order by sharpness desc",
    network_name[network], limit); /* the runs to be refused */
  if (t.rows > 0)
    fatal(2, "--%s: found a threshold of %.4g below the sharpness at the "
      "start, S(0) = %.4g (%s, %s network, seed %s), expected one above; take "
      "a smaller step, or --force=1 to see what happens", name, limit,
      t.numbers[2], t.texts[0], network_name[network], t.texts[1]);
}

@ @<Refuse steps that are unstable at the start@>=
for (int s = 0; s < sources; s++)
  for (int v = BOOK; v <= SCALAR; v++)
    for (int i = seed; i < seed + seeds && runs_on(s, true); i++) {
      edge_setting k = {s, v, v == PAPER ? np : v == SCALAR ? n2 : n1, GD, 0,
        0, 0, 1, i}; /* of one run */
      if (v != KINKED && (v != PAPER || (s == CIFAR && i == seed &&
        strcmp(scale, "paper") == 0)))
        plan(&at_start, &k, 0.1, "data=%s, network=%s, seed=%d",
          source[s].name, network_name[v], i);
    }
if (!plan_only()) perform();
refuse_above(BOOK, &two_layer, "eta1", threshold(GD, eta1.v[0], 0));
refuse_above(BOOK, &two_layer, "eta-ball",
  threshold(MOMENTUM, eta_ball, beta));
refuse_above(PAPER, &paper_size, "eta-p", threshold(GD, eta_p.v[0], 0));
refuse_above(SCALAR, &central, "eta2", threshold(GD, eta2, 0));

@ So far everything was raw. Three questions turn the rows of \.{edge} into
what the law speaks of. Like all questions of the chapter they stand in the
file that draws and judges.

The first adds to every measured sharpness the threshold that is predicted
for its run, the ratio of the two, and two ways of telling the time.

@<Views@>=
{"E1|E1b|E1r|E1p", "hover",
  "select *, sharpness/threshold as ratio, step/steps as part,"
  "  eta*step as time"
  " from (select *, case rule when 'GD' then 2/eta"
  "   when 'momentum' then (2+2*beta)/eta"
  "   else (2+2*beta)/((1-beta)*eta) end as threshold from edge)"},@/

@ The second asks of each run when it arrived: at the first record with $S$ at
the threshold after one with $S$ below it. (Adam does not arrive when it comes
down from above.) The resolution is that of the records, twenty steps. It also
takes the means of $S$ and of $\lambda_2$ over the threshold in the last three
tenths of the run; the latter tells how many directions have gathered at the
edge.

@<Views@>=
{"E1|E1b|E1r|E1p", "arrival",
  "select experiment, data, network, rule, eta, threshold, steps, seed,"
  "  diverged, min(step) filter (where ratio >= 1 and lowest < 1) as crossing,"
  "  mean(ratio) filter (where part >= 0.7) as late,"
  "  mean(second/threshold) filter (where part >= 0.7) as second"
  " from (select *, min(ratio) over (partition by experiment, data, rule,"
  "   eta, seed order by step) as lowest from hover)"
  " join edge_end using (experiment, data, network, rule, eta, beta, beta2,"
  "   steps, seed)"
  " group by experiment, data, rule, eta, seed"},@/

@ A run that arrived later than that has not settled: its mean must not pass
as a confirmation, nor as a refutation. So the third question takes the mean
away from such a run, and says why.

@<Views@>=
{"E1|E1b|E1r|E1p", "plateau",
  "select *, case when diverged is null and crossing <= 0.7*steps"
  "   then late end as ratio,"
  "  case when diverged is not null"
  "   then 'diverged at step ' || label(diverged)"
  "  when crossing is null"
  "   then 'not settled: had not come up to the threshold after '"
  "     || label(steps) || ' steps'"
  "  else 'not settled: reached the threshold at step '"
  "     || label(crossing) || ' of ' || label(steps) end as why"
  " from arrival"},@/

@ The figure on the first page of this chapter, figure~\ref{fig:s3-edge}, is
the picture that made the edge of stability famous, laid out as in the first
figure of \citet{cohen2021}. Look first at the lower panels, at any one
colour. The sharpness climbs smoothly, crosses its own dashed line, overshoots
once and settles there, and each step has a line of its own. Then look above
it: the loss falls at every single step until the crossing (there is a tick on
both curves), and for \result{first-rise-delay} steps more on the average, for
the unstable mode must first grow from almost nothing. From then on about one
step in three raises the loss, which all the same keeps falling.

Figures are drawn from the first source in the records, which is CIFAR when it
was present; the view \.{shown} knows it. A third column appears when the run of the paper's size has been
made.

@<Views@>=
{"E1|E1b|E1r|E1p", "shown", "select data from edge limit 1"},@/

@ @<Figures@>=
{"E1 E1b", "fig-1-edge", 432, 240, draw_edge},@/

@ A chart is a panel with calls that ask and draw: behind the panel stands how
it looks, then the question. The columns that the look names (here the step,
which has a colour, and the seed, of which all but the first are faint) come
first in the question, then the abscissa and the ordinate.

The ordinate of a lower panel ends at one and a half times the highest line;
a diverging run may leave the frame of the upper one, and the panel says when
it did.

@(s3-laws-draw.c@>=
static void draw_network(figure *f, double x, double w, const char *name,
  const char *title)
{
  chart *up = chart_new(f, x, 18, w, 78, title); /* the loss */
  chart *down = chart_new(f, x, 106, w, 100, NULL); /* the sharpness */
  const char *runs = arena_text(figure_arena(f), "where data in shown"
    " and network = '%s' and rule = 'GD'", name); /* those drawn */
  chart_x(up, LINEAR, NULL);
  chart_y(up, LOG10, "training loss, $L$");
  chart_x(down, LINEAR, "step, $t$");
  chart_y(down, LINEAR, "sharpness, $S$");
  share_x(up, down);
  range_y(up, NAN, ask_number("fig-1", "select min(300*min(loss), "
    "1.15*max(loss)) from descent %s", runs));
  range_y(down, 0, 1.5 * ask_number("fig-1", "select max(threshold) from "
    "plateau %s", runs));
  @<Draw the curves, the lines and the ticks@>@;
}
static void draw_edge(figure *f)
{
  bool paper = ask_number("fig-1", "select count(*) from edge where network"
    " = 'paper'") > 0; /* was the third network trained */
  double w = paper ? 144 : 216; /* of one column */
  int h = (int) ask_number("fig-1", "select param('h1')"); /* widths */
  int b = (int) ask_number("fig-1", "select param('h1b')");
  draw_network(f, 46, w - 56, "two-layer", arena_text(figure_arena(f),
    "$d$-%d-%d-10", h, h));
  draw_network(f, 46 + w, w - 56, "four-layer", arena_text(figure_arena(f),
    "$d$-%d-%d-%d-%d-10", b, b, b, b));
  if (paper) draw_network(f, 46 + 2 * w, w - 56, "paper", "3072-200-200-10");
}

@ @<Draw the curves, the lines and the ticks@>=
line(up, "hue=eta faint=seed thin", "select eta, seed, step, loss from "
  "descent %s order by eta desc, seed, step", runs);
line(down, "hue=eta faint=seed", "select eta, seed, step, sharpness from hover "
  "%s order by eta desc, seed, step", runs);
hline(down, "hue=eta dashed: $2/\\eta = {threshold}$", "select distinct eta, "
  "threshold from plateau %s", runs);
marks(up, "tick", "select step, loss from edge join plateau using (network, "
  "rule, eta, data, seed) %s and step = crossing and seed = param('seed')",
  runs);
marks(down, "tick", "select step, sharpness from edge join plateau using "
  "(network, rule, eta, data, seed) %s and step = crossing and seed = "
  "param('seed')", runs);

@ The claims. A claim sets a number computed from theory alone beside a number
that was measured, with a tolerance that was fixed before, in the
specification of the chapter; the verdict is computed. Its uncertainty is the
standard deviation over seeds. A run without a mean makes its claim fail.

Tolerances belong to a network, a rule and a step: the larger the step, the
larger the excess over $2/\eta$. The following table has one for images and
one for synthetic data. A negative one marks a known exception, which is shown
without a verdict, and so is a step that is not in the table, a network with
fewer images, fewer units or a larger gain than the book's, and a rule with
other averages.

@(s3-laws-draw.c@>=
#define BOOK_SIZE "param('n1') >= 500 and param('h1') >= 32" \
  " and param('s1') <= 0.5"

@ @<Views@>=
{"E1|E1b|E1r|E1p", "calibrated",
  "select column1 as id, column2 as network, column3 as rule, column4 as eta,"
  "  column5 as image, column6 as gauss from (values"
  " ('C1', 'two-layer', 'GD', 0.08, 0.10, 0.12),"
  " ('C1b', 'two-layer', 'GD', 0.05, 0.10, 0.08),"
  " ('C1c', 'two-layer', 'GD', 0.12, 0.15, 0.12),"
  " ('C1d.1', 'four-layer', 'GD', 0.12, 0.20, 0.15),"
  " ('C1d.2', 'four-layer', 'GD', 0.08, 0.12, 0.15),"
  " ('C1d.3', 'four-layer', 'GD', 0.05, 0.10, 0.15),"
  " ('C1p.1', 'paper', 'GD', 0.02, 0.12, null),"
  " ('C1p.2', 'paper', 'GD', 0.01333, 0.12, null),"
  " ('C1p.3', 'paper', 'GD', 0.01, 0.12, null),"
  " ('C2', 'two-layer', 'momentum', 0.095, 0.06, -0.06),"
  " ('C3.1', 'two-layer', 'Adam', 0.001, 0.08, 0.08),"
  " ('C3.2', 'two-layer', 'Adam', 0.0005, 0.08, 0.08),"
  " ('C4', 'two-layer', 'RMSProp', 0.0001, 0.10, 0.12),"
  " ('X1.1', 'relu', 'GD', 0.4, -0.1, -0.1),"
  " ('X1.2', 'relu', 'GD', 0.25, -0.1, -0.1),"
  " ('X1.3', 'relu', 'GD', 0.16, -0.1, -0.1))"},@/

@ The rows that will be judged are those of the third question, each with the
tolerance that belongs to it. MNIST, on which nothing was calibrated, is
shown.

@<Views@>=
{"E1|E1b|E1r|E1p", "hovering",
  "select experiment, data, rule, eta, network, threshold, seed, ratio, why,"
  "  id, abs(bound) as tolerance,"
  "  bound is not null and bound > 0 and data <> 'MNIST' and case network"
  "   when 'two-layer' then " BOOK_SIZE " when 'four-layer' then"
  "   param('n1') >= 500 and param('h1b') >= 24 and param('s1b') <= 0.8"
  "   else true end and case rule when 'GD' then true"
  "   when 'momentum' then param('beta') = 0.9 when 'RMSProp' then"
  "   param('beta2') = 0.99 else param('beta1') = 0.9"
  "   and param('beta2') = 0.99 end as judged"
  " from (select *, case data when 'gauss' then gauss else image end as bound"
  "  from plateau left join calibrated using (network, rule, eta))"},@/

@ The statement names what it is about by the columns of the question, in
braces. The four experiments ask in the same words.

@(s3-laws-draw.c@>=
#define HOVERS(e, id, judged_on) @[{e, id, "{rule}, eta = {eta}, {network}" \
  " network: mean sharpness over {threshold}", WITHIN, 1, 0, judged_on, \
  "select rule, eta, network, threshold, data, seed, why, id, ratio as" \
  " measured, tolerance, judged from hovering where experiment = '" e "'" \
  " order by id, data"}@]

@ @<Claims@>=
HOVERS("E1", "C1", "CIFAR gauss"),@/
HOVERS("E1b", "C1d", "CIFAR gauss"),@/
HOVERS("E1p", "C1p", "CIFAR"),@/
HOVERS("E1r", "X1", ""),@/

@ What was found? On CIFAR gradient descent hovers at \result{C1b/CIFAR},
\result{C1/CIFAR} and \result{C1c/CIFAR} times $2/\eta$ on the two-layer
network, from the smallest step to the largest, and at \result{C1d.3/CIFAR},
\result{C1d.2/CIFAR} and \result{C1d.1/CIFAR} times on the four-layer one;
heavy ball at \result{C2/CIFAR} times its line, Adam at \result{C3.1/CIFAR}
and \result{C3.2/CIFAR} times, RMSProp at \result{C4/CIFAR} times. The lines
themselves lie between $16.7$ and $76{,}000$. So the thresholds of a quadratic
are those of a network, within ten per cent and without a fit. Gradient
descent stays above its line, by an amount that grows with the step. It is not
a matter of one direction: $\lambda_2$ has arrived there, too, at
\result{second/0.05}, \result{second/0.08} and \result{second/0.12} times the
line on the two-layer network.

Two rows fail on synthetic data, both because a run had not settled when it
ended. The section on where the laws break returns to them.

@<Numbers for the prose@>=
{"E1", "second", "%.2f", "select eta, mean(second) from arrival where data in"
  " shown and experiment = 'E1' and rule = 'GD' group by eta"},@/

@ E1c asks a question that needs no new run. Where the step is so small that
gradient descent follows the gradient flow, only the product $\eta t$ matters;
so until the largest step reaches its own line, its sharpness as a function of
$\eta t$ should be that of the smallest step. We compare them from $\eta
t=2.4$ until 95\% of the crossing, interpolating the curve of the smallest
step.

A finite step makes an error proportional to itself, so that between steps
$\eta$ and $\eta_0$ a difference proportional to $\eta-\eta_0$ should remain.
With the default steps the first difference should thus be 7/3 times the
second. On CIFAR the two are \result{C1e.1/CIFAR} and
\result{C1e.2/CIFAR}.

@<Views@>=
{"E1", "collapse",
  "select a.data, a.eta, a.seed, a.time, a.sharpness,"
  "  at(b.time, b.sharpness, a.time) as at_smallest"
  " from hover a join plateau p using (experiment, data, rule, eta, seed)"
  " join hover b using (experiment, data, rule, seed)"
  " where experiment = 'E1' and rule = 'GD' and a.eta > b.eta"
  "  and b.eta = (select min(eta) from edge where rule = 'GD'"
  "   and experiment = 'E1')"
  "  and a.time between 2.4*(1 - 1e-12) and 0.95*a.eta*p.crossing"
  " group by a.data, a.eta, a.seed, a.step"},@/
{"E1", "collapsed",
  "select data, eta, seed, most(abs(sharpness/at_smallest - 1)) as apart, why"
  " from plateau left join collapse using (data, eta, seed)"
  " where experiment = 'E1' and rule = 'GD' and eta > (select min(eta) from"
  "  plateau where rule = 'GD' and experiment = 'E1')"
  " group by data, eta, seed"},@/

@ If the largest step does not arrive, or the run of the smallest ends before
it does, there is nothing to compare.

@<Claims@>=
{"E1", "C1e", "eta = {eta}: S at equal eta t before the crossing, largest"
  " relative difference from the smallest eta", AT_MOST, 0, 0.03,
  "CIFAR gauss",
  "select eta, data, seed, data <> 'MNIST' and " BOOK_SIZE " as judged,"
  "  apart as measured, 'C1e.' || iif(eta ="
  "  member('eta1', 1), 1, 2) as id, case when why like 'diverged%' then why"
  "  else 'no common time: it did not cross, or the smallest eta ended first'"
  "  end as why from collapsed order by id, data", true},@/

@ Classical analysis promises that gradient descent lowers the loss at every
step as long as $\eta<2/S$ along the way. The count of rising steps before the
crossing should therefore be zero, exactly; after it, their share is whatever
the oscillation makes it. A step counts as rising if the loss after it is
above the loss before it. A run that never crosses has no steps before its
crossing, and one that crosses late has too few after it: neither has a number.

@<Views@>=
{"E1", "rises",
  "select data, eta, seed, crossing, why, iif(eta = member('eta1', 1), 1, 2)"
  "   as place, min(case when rise then step - 1 end) as first,"
  "  iif(crossing is null or diverged is not null, null,"
  "   coalesce(sum(rise and step <= crossing), 0)) as early,"
  "  iif(ratio is null, null, coalesce(sum(rise)/(steps - 1 - min(case when"
  "   rise then step - 1 end)), 0)) as share"
  " from (select *, loss > lag(loss) over (partition by data, eta, seed"
  "   order by step) as rise from descent where experiment = 'E1')"
  " join plateau using (experiment, data, network, rule, eta, steps, seed)"
  " group by data, eta, seed"},@/

@ Only the two larger steps are judged; the smallest reaches its edge late. On
CIFAR not a single step before the crossing raised the loss; after the first
rise the share is \result{C1f.3/CIFAR} at the largest step and
\result{C1f.4/CIFAR} at the next.

@<Claims@>=
{"E1", "C1f.1", "eta = {eta}: steps that raise the loss before the crossing,"
  " most over seeds", WITHIN, 0, 0, "CIFAR gauss",
  "select data, seed, eta, why, early as measured, 'C1f.' || place as id,"
  " data <> 'MNIST' and " BOOK_SIZE " as judged"
  " from rises where eta <> member('eta1', 3) order by id, data", true},@/
{"E1", "C1f.3", "eta = {eta}: share of steps that raise the loss after the"
  " first", BETWEEN, 0.35, 0.15, "CIFAR gauss",
  "select data, seed, eta, why, share as measured, 'C1f.' || (place + 2) as"
  " id, data <> 'MNIST' and " BOOK_SIZE " as judged"
  " from rises where eta <> member('eta1', 3) order by id, data"},@/

@ @<Numbers for the prose@>=
{"E1", "first-rise-delay", "%.0f", "select avg(first - crossing) from rises"
  " where data in shown"},@/

@ Figure~\ref{fig:s3-collapse} shows at the left the same sharpness against
$\eta t$. The three steps trace one curve, from which each departs at its own
line. At the right four optimizers are shown, each with its (preconditioned)
sharpness divided by its own constant: four constants, one line. Adam and
RMSProp come from off the scale. Adam's curve falls from above the frame to a
fraction of the line within a few records. Its preconditioner starts as the
gradient's first square and is small; once it has grown, Adam too is stable,
sharpens progressively, and arrives at the edge from below like everybody
else.

\webfigure{fig-1b-collapse}{Left: sharpness against rescaled time $\eta t$ for
three steps of gradient descent; dashed, $2/\eta$. Right: sharpness divided by
its predicted value ($2/\eta$; $(2+2\beta)/\eta$; $38/\eta$; $2/\eta$) for
four optimizers, against the fraction of the run; Adam and RMSProp begin above
the frame. One seed strong, the others faint.}{fig:s3-collapse}

@<Figures@>=
{"E1", "fig-1b-collapse", 342, 184, draw_collapse},@/

@ At the left the smallest step is followed over seven tenths of its time,
which is longer than the runs of the others take.

@(s3-laws-draw.c@>=
static void draw_collapse(figure *f)
{
  chart *left = chart_new(f, 40, 16, 125, 130, NULL); /* three steps */
  chart *right = chart_new(f, 210, 16, 125, 130, NULL); /* four rules */
  const char *of_E1 = "where data in shown and experiment = 'E1'"; /* its runs */
  chart_x(left, LINEAR, "rescaled time, $\\eta t$");
  chart_y(left, LINEAR, "sharpness, $S$");
  range_y(left, 0, 1.4 * ask_number("fig-1b", "select max(threshold) from "
    "plateau %s and rule = 'GD'", of_E1));
  line(left, "hue=eta faint=seed", "select eta, seed, time, sharpness from "
    "hover %s and rule = 'GD' and time <= (select 0.7*max(time) from hover %s "
    "and rule = 'GD') order by eta desc, seed, step", of_E1, of_E1);
  hline(left, "hue=eta dashed: $\\eta = {eta}$", "select distinct eta, "
    "threshold from plateau %s and rule = 'GD'", of_E1);
  chart_x(right, LINEAR, "fraction of the run, $t/T$");
  chart_y(right, LINEAR, "$S$ / predicted");
  range_x(right, 0, 1);
  range_y(right, 0, 2);
  hline(right, "black", "select 1");
  line(right, "hue=rule faint=seed: {rule}", "select rule, seed, part, ratio "
    "from hover %s and (rule in ('momentum', 'RMSProp') or eta = member("
    "'eta1', 2) or eta = member('eta-adam', 1)) order by rule, seed, step",
    of_E1);
}

@* E2: the central flow. Why does the sharpness stay at $2/\eta$ instead of
destroying the network? Let $u$ be the top eigenvector, $x$ the displacement
along it, and $\bar w$ the rest of the motion. Expand the gradient at $\bar
w+xu$ to the second order:
\begin{equation}
\nabla L(\bar w+xu)=\nabla L+Sxu+{\textstyle{1\over2}}x^2\,\nabla S+\cdots,
\qquad \nabla S=D^3L[u,u],\label{eq:s3-cubic}
\end{equation}
where we used that the derivative of the eigenvalue $u^{\mathsf T}Hu$ is the
third derivative of $L$ contracted twice with $u$. Now watch both parts under
gradient descent. The displacement obeys $x\leftarrow(1-\eta S)x$; it
alternates in sign and grows while $S>2/\eta$. The rest moves by
$-\eta(\nabla L+{1\over2}x^2\nabla S)$, which changes the sharpness by
\[\Delta S=-\eta\,\nabla S\cdot\nabla L
-{\textstyle{1\over2}}\eta\,x^2\lVert\nabla S\rVert^2.\]
The first term is progressive sharpening, positive by observation. The second
is always negative, and grows with the oscillation: the oscillation lowers the
very curvature that feeds it. \citet{damian2023} call this
\emph{self-stabilization}. In the mean the two terms balance, $\langle
x^2\rangle=-2\,\nabla S\cdot\nabla L/\lVert\nabla S\rVert^2$, and $S$ stays
where it is.
@^self-stabilization@>

@ \citet{cohen2024} make this a differential equation, and let several
eigenvalues sit at the edge together. Write $w=\bar w+\delta$, where $\delta$
has time average zero and covariance $\Sigma=UXU^{\mathsf T}$; the $k$ columns
$u_i$ of $U$ are the top eigenvectors and $X\succeq0$ is a $k\times k$ matrix,
in place of the $\langle x^2\rangle$ above. Averaging~\eqref{eq:s3-cubic}
gives
\begin{equation}
{d\bar w\over dt}=-\eta\Bigl[\nabla L+{1\over2}\sum_{i,j}X_{ij}T_{ij}\Bigr],
\qquad T_{ij}=D^3L[u_i,u_j].\label{eq:s3-central}
\end{equation}
It remains to find $X$. Under~\eqref{eq:s3-central} the matrix of $H$ within
the span changes in a time $\Delta t$ by $-\eta\,\Delta t\,T_{ij}\cdot(\nabla
L+{1\over2}\sum X_{kl}T_{kl})$. Ask that afterwards no eigenvalue exceed
$2/\eta$, so that
\[Y_{ij}=({2\over\eta}-\lambda_i)\delta_{ij}+\eta\,\Delta t\;T_{ij}\cdot
\Bigl(\nabla L+{1\over2}\sum_{k,l}X_{kl}T_{kl}\Bigr)\]
be positive semidefinite, and that $X$ act only where the bound is attained,
so that $\langle X,Y\rangle=0$. Those are exactly the optimality conditions of
a convex problem, as one sees by differentiating with respect to $X_{ij}$:
\begin{equation}
X=\mathop{\mathrm{argmin}}_{X\succeq0}\;{1\over2}\Bigl\lVert\nabla L
+{1\over2}\sum_{i,j}X_{ij}T_{ij}\Bigr\rVert^2
+\sum_iX_{ii}{2/\eta-\lambda_i\over2\eta\,\Delta t}.
\label{eq:s3-quadratic}
\end{equation}
We take $\Delta t=1$, one step. Nothing is left to fit. With a single
eigenvalue at the edge the last sum vanishes, and the minimum is at
$X=-2\,T\cdot\nabla L/\lVert T\rVert^2$, which is the $\langle x^2\rangle$
that the balance of two terms gave above.

The time averages follow from the covariance. To second order the loss
averages to $L(\bar w)+{1\over2}\langle\Sigma,H\rangle=L(\bar
w)+{1\over2}\sum_iX_{ii}\lambda_i$, and the gradient $\nabla L+H\delta$ to
$\lVert\nabla L(\bar w)\rVert^2+\sum_iX_{ii}\lambda_i^2$ when squared.
@^central flow@>

@ The vectors $T_{ij}$ are second differences of the gradient over a distance
of 0.03 (chapter~\ref{ch:curvature}). With them
problem~\eqref{eq:s3-quadratic} becomes small: minimize
${1\over2}x^{\mathsf T}Mx+b^{\mathsf T}x$ over the positive semidefinite cone,
where $M$ is the Gram matrix of the $k^2$ vectors $T_{ij}/2$. What the
gradient flow lacks is |push|, the sum in~\eqref{eq:s3-central}.

@c
static void find_covariance(arena *a, net *t, const double *w,
  const double *g, mat u, const double *e, mat x, double *push)
{
  mat third = third_derivatives(a, t, w, g, u, 0.03); /* rows $T_{ij}$ */
  mat gram = mat_new(a, k2 * k2, k2 * k2);
  double b[16]; /* the linear term */
  mat_scale(third, 0.5);
  mat_gram(gram, third);
  mat_vec(b, third, g);
  for (int i = 0; i < k2; i++)
    b[i * k2 + i] += (2 / eta2 - e[i]) / (2 * eta2);
  minimize_on_cone(a, gram, b, x);
  mat_tvec(push, third, x.data);
}

@ E2 lets three trajectories start from the same weights and go side by side:
gradient descent, the central flow, and the gradient flow $dw/dt=-\eta\nabla
L$, which is what one would get from the central flow by forgetting the
oscillation. The network has one output and distinguishes two classes. One run
is one seed. A second experiment, E2b, makes the same runs with few images,
for the section on where the laws break.

@<Variables that hold the parameters@>=
static int n2, few2; /* images; of the exception */
static int h2, k2, T2; /* width, span, steps */
static double eta2, s2; /* step, gain */

@ @<Parameters@>=
{"n2", PARAM_INTEGER, &n2, "500", 100, 2000, "images", "E2: how many"},@/
{"few2", PARAM_INTEGER, &few2, "200", 50, 2000, "images",
  "E2b: how many, the exception"},@/
{"h2", PARAM_INTEGER, &h2, "24", 4, 128, "neurons", "E2: width"},@/
{"s2", PARAM_REAL, &s2, "0.8", 0.2, 1.5, "", "E2: gain"},@/
{"eta2", PARAM_REAL, &eta2, "0.1", 0.03, 0.2, "", "E2: step"},@/
{"k", PARAM_INTEGER, &k2, "3", 1, 4, "vectors",
  "E2: eigenvectors in the span"},@/
{"T2", PARAM_INTEGER, &T2, "450", 100, 2000, "steps", "E2: duration"},@/

@ Every step leaves a row: the loss and the squared gradient of the three, the
distances of gradient descent from both flows, and the top eigenvalue of the
central flow. The run ends early if one of the three diverges; its last row,
in another table, says when.

@c
typedef struct { int source, n, seed; } flow_setting; /* |n| images */
static void flow_run(run *r, const void *setting)
{
  const flow_setting *k = setting; /* of this run */
  double first = NAN, diverged = NAN; /* loss at the start; a step */
  @<Start the three trajectories at the same weights@>@;
  for (int t = 0; t < T2; t++) {
    double to_c = vec_distance(n, w, c), to_f = vec_distance(n, w, f);
    double loss = net_gradient(q, w, g), square = vec_dot(n, g, g);
    vec_add(n, -eta2, g, w);
    @<Follow the gradient flow for one step@>@;
    @<Follow the central flow for one step@>@;
    observe(r, "flow", "step loss square loss_central square_central loss_flow"
      " square_flow to_central to_flow sharpness", t, loss, square,
      central_loss, central_square, flow_loss, flow_square, to_c, to_f, e[0]);
  }
  observe(r, "flow_end", "diverged", diverged);
}
static const experiment
  central = {"E2", flow_run, sizeof (flow_setting), "teacher n2 h2 s2 eta2 k "
    "T2"},
  few_images = {"E2b", flow_run, sizeof (flow_setting), "teacher few2 h2 s2 "
    "eta2 k T2"};

@ The span starts from random directions. They are found again from the
Hessian at once, so nothing depends on them.

@<Start the three trajectories at the same weights@>=
arena *a = run_arena(r);
mlp m = network_on(a, SCALAR, draw_sample(a, k->source, k->n, k->seed,
  TWO_CLASSES));
net *q = m.graph; /* serves all three: weights live outside */
size_t n = net_weights(q);
rng start = rng_stream(k->seed, SCALAR, "s3 weights");
double *w = first_weights(a, &m, SCALAR, &start); /* gradient descent */
double *c = arena_take(a, n, sizeof *c); /* central flow */
double *f = arena_take(a, n, sizeof *f); /* gradient flow */
double *g = arena_take(a, n, sizeof *g); /* a gradient */
double *push = arena_take(a, n, sizeof *push); /* the correction */
mat u = mat_new(a, k2, (int) n); /* eigenvectors, one per row */
mat x = mat_new(a, k2, k2); /* $X$ */
mat basis = mat_new(a, (int) n, k2); /* a random start for |u| */
double e[4]; /* eigenvalues */
mat_random_orthonormal(basis, &start);
mat_transpose(u, basis);
memcpy(c, w, n * sizeof *c); memcpy(f, w, n * sizeof *f);

@ Euler's method with four substeps stands for the flow; the first of the four
gradients is the one recorded.

@<Follow the gradient flow for one step@>=
double flow_loss = net_gradient(q, f, g), flow_square = vec_dot(n, g, g);
for (int sub = 0; sub < 4; sub++) {
  if (sub) net_gradient(q, f, g);
  vec_add(n, -eta2 / 4, g, f);
}

@ Each step of the central flow begins with the eigenpairs, by one
Rayleigh--Ritz pass on the space spanned by $V$, $HV$ and $H^2V$, where $V$
holds the eigenvectors of the step before; at the start ten passes replace
experience. Far from the edge $X$ is zero and the third derivatives need not
be computed. The rows of |push| and |x| are zero then.
@^Rayleigh--Ritz method@>

@<Follow the central flow for one step@>=
double central_loss = net_gradient(q, c, g);
double central_square = vec_dot(n, g, g);
if (t == 0) first = loss;
if (!(fmax(loss, central_loss) <= 1e6 * first) || !isfinite(flow_loss)) {
  diverged = t;
  break;
}
arena *scratch = arena_new(); /* of this step */
for (int pass = t ? 1 : 10; pass > 0; pass--)
  rayleigh_ritz(hessian_operator, q, u, e, scratch);
memset(push, 0, n * sizeof *push);
mat_scale(x, 0);
if (e[0] > 0.93 * 2 / eta2) find_covariance(scratch, q, c, g, u, e, x, push);
for (int i = 0; i < k2; i++) {
  central_loss += at(x, i, i) * e[i] / 2;
  central_square += at(x, i, i) * e[i] * e[i];
}
@<Take four substeps of the central flow@>@;
arena_free(scratch);

@ The correction is held fixed during the step.

@<Take four substeps of the central flow@>=
for (int sub = 0; sub < 4; sub++) {
  if (sub) net_gradient(q, c, g);
  vec_add(n, -eta2 / 4, g, c);
  vec_add(n, -eta2 / 4, push, c);
}

@ @<Plan the runs on source |s| with seed |i|@>=
for (int few = 0; few < 2 && runs_on(s, true); few++) {
  flow_setting k = {s, few ? few2 : n2, i}; /* of the run */
  plan(few ? &few_images : &central, &k, 2e-5 * T2 * k.n,
    "data=%s, images=%d, seed=%d", source[s].name, k.n, i);
}

@ What is compared is the average of gradient descent over 41 steps, centred
at the step in question; within 20 steps of either end there is none. The
unstable mode changes its sign at every step, and its envelope rises and falls
over some tens of steps; 41 steps are enough to average over the first and
nearly enough for the second.

The comparison starts 60 steps after the central flow's top eigenvalue has
passed 99.5\% of $2/\eta$ (the moment $t_{\text{edge}}$, read from the central
flow and not from gradient descent: it is part of the prediction), and ends
200 steps later, or with the last average.

@<Views@>=
{"E2|E2b", "smooth",
  "select *, case when count(*) over around = 41"
  "   then mean(loss) over around end as loss_average,"
  "  case when count(*) over around = 41"
  "   then mean(square) over around end as square_average"
  " from flow"
  " window around as (partition by experiment, data, seed order by step"
  "  rows between 20 preceding and 20 following)"},@/
{"E2|E2b", "comparison",
  "select *, edge + 60 as start, min(param('T2') - 21, edge + 260) as stop"
  " from (select experiment, data, images, seed, diverged,"
  "   min(step) filter (where sharpness > 0.995*2/param('eta2')) as edge"
  "  from flow_end left join flow using (experiment, data, images, seed)"
  "  group by experiment, data, seed)"},@/

@ The verdict is the median over this window of the ratio of the measured
average to the prediction. Why the median? The first overshoot is a spike that
no theory of slow motion contains: before the crossing the unstable coordinate
has shrunk to almost nothing, and when it has finally grown, the sharpness is
already beyond the edge. The spike falls inside the window, so we ask for the
ratio of the means too. Everything is compared at the same $t$; no shift in
time is fitted. A window of less than a hundred steps says nothing. Of the
distances, every fifth is looked at, and the last of these within the window
counts.

@<Views@>=
{"E2|E2b", "followed",
  "select c.experiment, c.data, c.images, c.seed,"
  "  median(loss_average/loss_central) as loss,"
  "  median(square_average/square_central) as square,"
  "  median(loss_average/loss_flow) as gradient_flow,"
  "  mean(loss_average)/mean(loss_central) as mean_loss,"
  "  mean(square_average)/mean(square_central) as mean_square,"
  "  (select to_central/to_flow from flow f where f.experiment = c.experiment"
  "    and f.data = c.data and f.seed = c.seed and f.step <= c.stop"
  "    and f.step >= c.start and f.step % 5 = 0"
  "    and c.stop >= c.start + 100"
  "   order by f.step desc) as distance,"
  "  case when diverged is not null"
  "    then 'diverged at step ' || label(diverged)"
  "   when edge is null then 'the central flow did not reach the edge in '"
  "    || label(param('T2')) || ' steps'"
  "   else iif(stop < start, 'empty', 'short')"
  "    || ' window: the central flow reached the edge at step '"
  "    || label(edge) || ' of ' || label(param('T2')) end as why"
  " from comparison c left join smooth s on s.experiment = c.experiment"
  "  and s.data = c.data and s.seed = c.seed and diverged is null"
  "  and s.step between c.start and c.stop and c.stop >= c.start + 100"
  " group by c.experiment, c.data, c.seed"},@/

@ In figure~\ref{fig:s3-flow} the three trajectories coincide until the edge.
Then gradient descent oscillates over an order of magnitude, and the central
flow, computed without any knowledge of the oscillation, runs through the
middle of it. The gradient flow leaves them by a factor of about
\result{C6.1/CIFAR} in the loss: the oscillation is not noise around the
gradient flow, it changes where training goes. (The spike on the dotted curve
is of our making. The sharpness of the gradient flow goes on rising, and where
it passes $8/\eta$, Euler's quarter steps meet an edge of stability of their
own.)

\widewebfigure{fig-2-flow}{(a) Training loss and (b) squared norm of the
gradient: gradient descent (faint), its average over 41 steps, the central
flow and the gradient flow. (c) Distance of gradient descent from either flow.
Shaded: the window of the statistics; vertical line: $t_{\mathrm{edge}}$. One
seed.}{fig:s3-flow}

@<Figures@>=
{"E2", "fig-2-flow", 432, 208, draw_flow},@/

@ Loss and squared gradient are drawn in the same way from columns whose names
begin alike. One key serves both and stands below the panels, where it covers
nothing.

@(s3-laws-draw.c@>=
static void draw_window(chart *c, const char *which)
{
  window_x(c, "", "select start, stop from comparison %s", which);
  vline(c, "grey dashed", "select edge from comparison %s", which);
  chart_x(c, LINEAR, "step, $t$");
}
static void draw_averages(chart *c, const char *what, const char *which)
{
  draw_window(c, which);
  line(c, "blue pale thin", "select step, %s from flow %s order by step",
    what, which);
  line(c, "blue thick", "select step, %s_average from smooth %s "
    "and %s_average is not null order by step", what, which, what);
  line(c, "theory dashed", "select step, %s_central from flow %s "
    "order by step", what, which);
  line(c, "vermilion dotted", "select step, %s_flow from flow %s"
    " order by step", what, which);
}
static void name_curves(chart *c)
{
  key(c, "blue pale thin solid: GD");
  key(c, "blue thick solid: GD, average");
  key(c, "black dashed: central flow");
  key(c, "vermilion dotted: gradient flow");
}
static const char *flow_of(figure *f, const char *e) /* one seed, shown */
{
  return arena_text(figure_arena(f), "where experiment = '%s' and data ="
    " (select data from flow limit 1) and seed = param('seed')", e);
}

@ Distances are drawn at every fifth step only.

@(s3-laws-draw.c@>=
static void draw_flow(figure *f)
{
  const char *which = flow_of(f, "E2"); /* the run */
  chart *loss = chart_new(f, 38, 20, 104, 132, "(a) loss");
  chart *square = chart_new(f, 182, 20, 104, 132, "(b) gradient");
  chart *apart = chart_new(f, 326, 20, 104, 132, "(c) distance");
  chart_y(loss, LOG10, "training loss, $L$");
  draw_averages(loss, "loss", which);
  name_curves(loss);
  key_at(loss, -0.1, 1.3, true);
  chart_y(square, LOG10, "squared gradient, $\\vert g\\vert^2$");
  draw_averages(square, "square", which);
  chart_y(apart, LINEAR, "distance from GD");
  draw_window(apart, which);
  marks(apart, "black small dot: to central flow", "select step, to_central "
    "from flow %s and step %% 5 = 0", which);
  marks(apart, "vermilion small dot: to gradient flow", "select step, to_flow "
    "from flow %s and step %% 5 = 0", which);
}

@ The claims: medians; and for the gradient flow, which is \emph{not} a
description of what happens, and the distances, also the worst seed. All ask
of the same rows, and are judged at the book's size and step or larger sizes
and smaller steps: with a step of $.2$ the flow of averages is no longer slow.

@(s3-laws-draw.c@>=
#define FOLLOWS(e, id, statement, kind, value, tolerance, on, worst, what) \
  @[{e, id, statement, kind, value, tolerance, on, "select data, seed," \
  " why, " what " from followed where experiment = '" e "'", worst}@]
#define FAIR " data <> 'MNIST' and param('n2') >= 400 and" \
  " param('h2') >= 24 and param('eta2') <= 0.1 as judged"

@ @<Claims@>=
FOLLOWS("E2", "C5", "time-averaged loss over the central flow's, median over"
  " the window", WITHIN, 1, 0, "CIFAR gauss", false,
  "loss as measured, iif(data = 'gauss', 0.10, 0.05) as tolerance," FAIR),@/
FOLLOWS("E2", "C6.1", "time-averaged loss over the gradient flow's, median,"
  " mean over seeds", AT_LEAST, 0, 0, "CIFAR gauss", false,
  "gradient_flow as measured, iif(data = 'gauss', 1.5, 1.4) as predicted,"
  FAIR),@/
FOLLOWS("E2", "C6.2", "as C6.1, smallest over seeds", AT_LEAST, 0, 0,
  "CIFAR gauss", true,
  "gradient_flow as measured, iif(data = 'gauss', 1.5, 1.3) as predicted,"
  FAIR),@/
FOLLOWS("E2", "C7", "distance of GD from the central flow over that from the"
  " gradient flow, largest over seeds", AT_MOST, 0.6, 0, "CIFAR gauss", true,
  "distance as measured," FAIR),@/
FOLLOWS("E2", "C8", "time-averaged squared gradient over the central flow's,"
  " median", WITHIN, 1, 0, "CIFAR gauss", false,
  "square as measured, iif(data = 'gauss', 0.20, 0.15) as tolerance,"
  FAIR),@/

@ What was found? On CIFAR the averaged loss is \result{C5/CIFAR} $\pm$
\result{C5/CIFAR/sd} times the one that the central flow predicts, the
averaged squared gradient \result{C8/CIFAR} $\pm$ \result{C8/CIFAR/sd} times;
on synthetic data they are \result{C5/gauss} and \result{C8/gauss} times. The
gradient flow is off by a factor of \result{C6.1/CIFAR} on images and
\result{C6.1/gauss} on synthetic data, and at the end of the window gradient
descent is at most \result{C7/CIFAR} and \result{C7/gauss} as far from the
central flow as from the gradient flow. The oscillation is part of the law of
motion, and its size can be computed without looking at it.

The means, in which the first overshoot counts, are shown, and so are the
runs with few images.

@<Claims@>=
FOLLOWS("E2", "X2.1", "as C5, ratio of the means: the first overshoot counts",
  WITHIN, 1, 0.05, "", false, "mean_loss as measured"),@/
FOLLOWS("E2", "X2.2", "as C8, ratio of the means",
  WITHIN, 1, 0.15, "", false, "mean_square as measured"),@/
FOLLOWS("E2b", "X3.1", "few images: loss over the central flow's",
  WITHIN, 1, 0.1, "", false, "loss as measured"),@/
FOLLOWS("E2b", "X3.2", "few images: loss over the gradient flow's",
  WITHIN, 1, 0.1, "", false, "gradient_flow as measured"),@/
FOLLOWS("E2b", "X3.3", "few images: ratio of distances",
  WITHIN, 1, 0.1, "", false, "distance as measured"),@/
FOLLOWS("E2b", "X3.4", "few images: squared gradient over the central flow's",
  WITHIN, 1, 0.1, "", false, "square as measured"),@/

@* E3: norms that balance. A network of rectified linear units does not notice if
the incoming weights of a neuron are multiplied by $\alpha>0$ and its outgoing
weights divided by $\alpha$. Let $L$ be constant along this family; its
derivative at $\alpha=1$ must vanish,
\[w_{\text{in}}\cdot g_{\text{in}}-w_{\text{out}}\cdot g_{\text{out}}=0.\]
Now take a step of gradient descent with decay,
$w\leftarrow(1-\eta\lambda)w-\eta g$, and square it:
\[\lVert w\rVert^2\leftarrow(1-\eta\lambda)^2\lVert w\rVert^2
-2\eta(1-\eta\lambda)\,w\cdot g+\eta^2\lVert g\rVert^2.\]
In the difference $Q=\lVert w_{\text{in}}\rVert^2-\lVert
w_{\text{out}}\rVert^2$ of a neuron the middle terms cancel, and what remains
is exact:
\begin{equation}
Q\leftarrow(1-\eta\lambda)^2Q+\eta^2\bigl(\lVert g_{\text{in}}\rVert^2-\lVert
g_{\text{out}}\rVert^2\bigr).\label{eq:s3-balance}
\end{equation}
The last term is of second order in $\eta$, over a unit of time $\eta t$ of
first order. Up to this error
\[Q(t)=Q(0)\,e^{-2\eta\lambda t},\]
the same for every neuron, whatever the data and whatever is being learned
\citep{du2018,kunin2021}. Without decay $Q$ is conserved, like an energy; this
is what Emmy Noether would have predicted.
@^Noether, Emmy@> @^conservation law@>

@<Variables that hold the parameters@>=
static int n3, h3, T3; /* images, width, steps */
static double eta3, lam3; /* step, decay */

@ @<Parameters@>=
{"n3", PARAM_INTEGER, &n3, "500", 20, 2000, "images", "E3: how many"},@/
{"h3", PARAM_INTEGER, &h3, "32", 2, 256, "neurons", "E3: how many"},@/
{"eta3", PARAM_REAL, &eta3, "0.05", 1e-4, 0.5, "", "E3: step"},@/
{"lam3", PARAM_REAL, &lam3, "0.01", 0, 0.1, "", "E3: decay"},@/
{"T3", PARAM_INTEGER, &T3, "2000", 100, 20000, "steps", "E3: duration"},@/

@ E3 trains $d$-32-10 with ReLU units by full-batch gradient descent with
decay and looks at every neuron. Neuron $j$ owns the column $j$ of the first
matrix and the row $j$ of the second. The same function squares weights and
gradients.

@c
static void neuron_squares(const mlp *m, double *w, double *in, double *out)
{
  mat a = net_tensor(m->graph, m->weight[1], w); /* outgoing, one row each */
  column_squares(net_tensor(m->graph, m->weight[0], w), in);
  for (int j = 0; j < a.rows; j++)
    out[j] = vec_dot(a.cols, &at(a, j, 0), &at(a, j, 0));
}

@ A run leaves $Q$ and the two norms of every neuron at every hundredth step.
At its end it leaves the largest relative error of~\eqref{eq:s3-balance} over
all steps and neurons, unless it diverged; then it leaves the step at which it
did. (Numbers below $10^{-280}$, where doubles lose their digits, are passed
over.) The prediction for step $t+1$ is made at step $t$, before the weights
move, and is compared after.

@c
typedef struct { int source, seed; } balance_setting;
static void balance_run(run *r, const void *setting)
{
  const balance_setting *k = setting; /* of this run */
  double worst = 0, loss = 0, first = NAN; /* error; now; at the start */
  @<Set up the ReLU network and its weights@>@;
  int t; /* steps done */
  for (t = 0; t <= T3 && (t == 0 || loss <= 1e6 * first); t++) {
    neuron_squares(&m, w, in, out);
    for (int i = 0; i < h3; i++) {
      double balance = in[i] - out[i]; /* $Q$ */
      if (t > 0 && fabs(expected[i]) > 1e-280)
        worst = fmax(worst, fabs(balance - expected[i]) / fabs(expected[i]));
      if (t % 100 == 0)
        observe(r, "balance", "neuron step balance incoming outgoing", i, t,
          balance, in[i], out[i]);
    }
    loss = net_gradient(m.graph, w, g);
    if (t == 0) first = loss;
    @<Predict $Q$ after the step exactly@>@;
    optimizer_step(&o, g, w);
  }
  observe(r, "recursion", "error diverged", t > T3 ? worst : NAN,
    t > T3 ? NAN : t - 1);
}
static const experiment balance = {"E3", balance_run,
  sizeof (balance_setting), "teacher n3 h3 eta3 lam3 T3"};

@ The incoming weights are much larger than the outgoing ones at the start. A
network that starts balanced would have $Q$ near zero, and no exponential to
show.

@<Set up the ReLU network and its weights@>=
arena *a = run_arena(r);
data_sample s = draw_sample(a, k->source, n3, k->seed, TEN_CLASSES);
int widths[] = {s.x.cols, h3, 10};
mlp m = perceptron_on(a, DOUBLE_PRECISION, s.x, s.y, 2, widths, RELU,
  STANDARD);
size_t n = net_weights(m.graph), incoming = (size_t) s.x.cols * h3;
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *in = arena_take(a, h3, sizeof *in); /* incoming squares */
double *out = arena_take(a, h3, sizeof *out); /* outgoing squares */
double *expected = arena_take(a, h3, sizeof *in); /* $Q$ after the step */
optimizer o = optimizer_new(a, GD, n, eta3);
rng start = rng_stream(k->seed, 0, "s3 balance weights");
o.decay = lam3;
rng_normals(&start, incoming, 1.5 / sqrt(s.x.cols), w);
rng_normals(&start, n - incoming, 0.3 / sqrt(h3), w + incoming);

@ The gradient of $L$ alone has the symmetry; the decay is accounted for by
$(1-\eta\lambda)^2$.

@<Predict $Q$ after the step exactly@>=
for (int i = 0; i < h3; i++)
  expected[i] = (1 - eta3 * lam3) * (1 - eta3 * lam3) * (in[i] - out[i]);
neuron_squares(&m, g, in, out);
for (int i = 0; i < h3; i++)
  expected[i] += eta3 * eta3 * (in[i] - out[i]);

@ @<Plan the runs on source |s| with seed |i|@>=
if (runs_on(s, true))
  plan(&balance, &(balance_setting) {s, i}, 1, "data=%s, seed=%d",
    source[s].name, i);

@ The law speaks of $Q$ relative to its value at $t=0$; for comparison the
same is asked about the two norms.

@<Views@>=
{"E3", "balanced",
  "select data, seed, neuron, step, param('eta3')*param('lam3')*step as time,"
  "  balance/first_value(balance) over own as ratio,"
  "  incoming/first_value(incoming) over own as incoming_ratio,"
  "  outgoing/first_value(outgoing) over own as outgoing_ratio,"
  "  exp(-2*param('eta3')*param('lam3')*step) as law"
  " from balance window own as (partition by data, seed, neuron"
  "  order by step)"},@/

@ On CIFAR the worst of all neurons is off by \result{C9/CIFAR} of its first
balance, while the squared norms from which the balance is computed fall to
\result{norms/CIFAR/least} of their start or grow to \result{norms/CIFAR/most}
times it. The recursion holds to \result{C9b/CIFAR} at every step, which is
rounding.

@<Numbers for the prose@>=
{"E3", "norms", "%.2g", "select data, 'least', least(incoming_ratio) from"
  " balanced group by data union all select data, 'most',"
  " most(outgoing_ratio) from balanced group by data"},@/

@ The claim is about the worst neuron and time of the worst seed. The error is
of first order in $\eta$, so the tolerance of 0.003, which belongs to
$\eta=0.05$, grows and shrinks with $\eta$. The recursion should be exact up
to rounding.

@<Claims@>=
{"E3", "C9", "Q(t)/Q(0) - exp(-2 eta lam t), worst neuron, time and seed",
  AT_MOST, 0, 0, "CIFAR gauss", "select data, seed, iif(diverged is null,"
  " most(abs(ratio - law)), null) as measured, 0.06*param('eta3') as tolerance,"
  " 'diverged at step ' || label(diverged) as why from recursion"
  " join balanced using (data, seed) where step > 0 or diverged is not null"
  " group by data, seed", true},@/
{"E3", "C9b", "exact recursion of Q over one step, largest relative error",
  AT_MOST, 0, 1e-11, "CIFAR gauss", "select data, seed, error as measured,"
  " 'diverged at step ' || label(diverged) as why from recursion", true},@/

@* E4: directions that turn. If the output depends on a weight vector $w$ only
through $w/\lVert w\rVert$, as behind a normalization layer, then $L$ is
constant along the ray through $w$, and the gradient is orthogonal to $w$. The
step $w\leftarrow(1-\eta\lambda)w-\eta g$ is a right triangle:
\begin{equation}
\lVert w\rVert^2\leftarrow(1-\eta\lambda)^2\lVert w\rVert^2+\eta^2\lVert
g\rVert^2.\label{eq:s3-pythagoras}
\end{equation}
The gradient drives the norm up, the decay drives it down. In equilibrium the
mean of both sides is the same, so that to first order in $\eta\lambda$ we
have $\eta^2\langle\lVert g\rVert^2\rangle=2\eta\lambda\langle\lVert
w\rVert^2\rangle$. And the angle $\theta$ by which $w$ turns in one step has
the tangent $\eta\lVert g\rVert/((1-\eta\lambda)\lVert w\rVert)$. Hence
\begin{equation}
\sqrt{\langle\theta^2\rangle}=\sqrt{2\eta\lambda},\label{eq:s3-angle}
\end{equation}
in which neither the data nor the loss nor the architecture appears
\citep{wan2021,kosson2024}. The norm adjusts itself until it is so.
@^weight decay@> @^normalization@>

@ How long does that take? Since $L$ does not change along a ray, its gradient
at $w$ is the gradient at $w/\lVert w\rVert$ divided by $\lVert w\rVert$. Let
$G^2$ be the mean square of the latter and $r=\lVert w\rVert^2$.
Then~\eqref{eq:s3-pythagoras} reads, to first order in $\eta\lambda$,
\[r\leftarrow(1-2\eta\lambda)\,r+\eta^2G^2/r,\]
with the fixed point $r_*=G\sqrt{\eta/2\lambda}$. Near it a deviation is
multiplied by $1-4\eta\lambda$ at every step. Far above it the second term is
negligible, and $r$ has first to decay at the rate $2\eta\lambda$, which takes
about $\ln(r_0/r_*)/(2\eta\lambda)$ steps from $r_0$. The smaller the
gradients, the lower lies $r_*$, and the longer it takes. All our neurons
start near norm 1; those that learn digits, which are easy and soon leave only
small gradients, should be the last to arrive. We shall see this in
figure~\ref{fig:s3-breaks}(d).

A run therefore lasts six times $1/\eta\lambda$ steps, and 6000 at least. The
formula holds for small $\eta\lambda$ only; more than 0.005 is refused.

@<Variables that hold the parameters@>=
static int n4, h4, T4; /* images, neurons, least number of steps */
static reals eta4, lam4; /* pairs of step and decay */

@ @<Parameters@>=
{"n4", PARAM_INTEGER, &n4, "2000", 100, 9000, "images", "E4: how many"},@/
{"h4", PARAM_INTEGER, &h4, "64", 2, 256, "neurons", "E4: how many"},@/
{"eta4", PARAM_REALS, &eta4, "0.1,0.1,0.05", 1e-4, 1, "",
  "E4: steps; eta4 times lam4 at most 0.005", ANY_ORDER, 3},@/
{"lam4", PARAM_REALS, &lam4, "0.01,0.04,0.005", 1e-5, 1, "",
  "E4: their decays", ANY_ORDER, 3},@/
{"T4", PARAM_INTEGER, &T4, "6000", 100, 100000, "steps",
  "E4: least number of steps"},@/

@ Two equal pairs would be one law tested twice, and are refused too.

@<Check parameters that belong together@>=
for (int i = 0; i < 3; i++) {
  for (int j = 0; j < i; j++)
    if (eta4.v[i] == eta4.v[j] && lam4.v[i] == lam4.v[j])
      fatal(2, "--eta4, --lam4: found the pair %g, %g twice, expected three "
        "different ones", eta4.v[i], lam4.v[i]);
  if (eta4.v[i] * lam4.v[i] > 0.005 * (1 + 1e-12))
    fatal(2, "--eta4, --lam4: found a step times its decay of %g, expected at "
      "most 0.005; take a smaller step or decay", eta4.v[i] * lam4.v[i]);
}

@ E4 trains 64 neurons $\mathrm{relu}(x\cdot w/\lVert w\rVert)$ and a linear
layer by stochastic gradient descent with batches of 32. Only the incoming
weights decay; the outgoing ones have a step of their own, 0.02, and no decay.
Every tenth step leaves the root mean square over neurons of the angle by
which they turned. (A run of more than 100,000 steps leaves 10,000 rows.) A
run whose loss is infinite leaves no more angles, but the step in its last
row.

@c
typedef struct { int source, pair, steps, seed; double eta, lam; }
  rotation_setting;
static void rotation_run(run *r, const void *setting)
{
  const rotation_setting *k = setting; /* of this run */
  int each = k->steps > 100000 ? k->steps / 10000 : 10; /* between rows */
  double first = NAN, diverged = NAN; /* loss at the start; a step */
  @<Build the network of normalized neurons@>@;
  @<Draw its weights and make its optimizer@>@;
  for (int t = 0; t < k->steps && isnan(diverged); t++) {
    const int *which = batches_next(&b); /* the minibatch */
    net_feed_rows(q, x, s.x, which);
    net_feed_rows(q, y, s.y, which);
    double loss = net_gradient(q, w, g); /* of the minibatch */
    if (t == 0) first = loss;
    if (!(loss <= 1e6 * first)) diverged = t;
    if (t % each == 0) mat_copy(before, in);
    optimizer_step(&o, g, w);
    if (t % each == 0 && isnan(diverged))
      observe(r, "rotation", "step angle", t, rms_turn(before, in));
  }
  observe(r, "rotation_end", "diverged", diverged);
}
static const experiment rotation = {"E4", rotation_run,
  sizeof (rotation_setting), "teacher n4 h4"};

@ The network is small enough to be assembled by hand. The node
|net_unit_columns| divides each column of the incoming weights by its norm,
and its derivative is what makes gradients orthogonal to the weights.

@<Build the network of normalized neurons@>=
arena *a = run_arena(r);
data_sample s = draw_sample(a, k->source, n4, k->seed, TEN_CLASSES);
net *q = net_new(a, DOUBLE_PRECISION);
node x = net_input(q, 32, s.x.cols), y = net_input(q, 32, 10);
node incoming = net_weight(q, "incoming", s.x.cols, h4);
node outgoing = net_weight(q, "outgoing", h4, 10);
node z = net_matmul(q, x, net_unit_columns(q, incoming));
node f = net_matmul(q, net_activate(q, z, RELU), outgoing);
net_finish(q, net_squared_error(q, f, y));

@ The optimizer takes the two layers' rates as factors of one $\eta$, weight
by weight.

@<Draw its weights and make its optimizer@>=
size_t n = net_weights(q), inner = (size_t) s.x.cols * h4; /* both layers */
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *rate = arena_take(a, n, sizeof *rate); /* factor of $\eta$ */
double *decay = arena_take(a, n, sizeof *decay); /* factor of $\lambda$ */
mat in = net_tensor(q, incoming, w), before = mat_new(a, in.rows, in.cols);
batches b = batches_new(a, n4, 32, true,
  rng_stream(k->seed, k->pair, "s3 rotation batches"));
rng start = rng_stream(k->seed, 0, "s3 rotation weights");
optimizer o = optimizer_new(a, GD, n, k->eta);
o.decay = k->lam; o.rate = rate; o.decay_rate = decay;
rng_normals(&start, inner, 1 / sqrt(s.x.cols), w);
rng_normals(&start, n - inner, 1 / sqrt(h4), w + inner);
for (size_t i = 0; i < n; i++) {
  rate[i] = i < inner ? 1 : 0.02 / o.eta;
  decay[i] = i < inner;
}

@ The pair's place in its list numbers the stream of the batches.

@<Plan the runs on source |s| with seed |i|@>=
for (int j = 0; j < 3; j++) {
  rotation_setting k = {s, j, whole(fmax(T4, 6 / (eta4.v[j] * lam4.v[j])),
    "steps of E4, six relaxation times"), i, eta4.v[j], lam4.v[j]};
  plan(&rotation, &k, 1.5e-4 * k.steps, "data=%s, pair=%d, eta=%.15g, "
    "lambda=%.15g, steps=%d, seed=%d", source[s].name, j, k.eta, k.lam,
    k.steps, i);
}

@ Two questions. The statistic is the root mean square over the last 40\% of
a run, divided by the prediction. The same statistic of a run cut short, at
8000 steps and at six relaxation times at most, shows how misleading
impatience would be.

@<Views@>=
{"E4", "turning",
  "select *, angle/sqrt(2*eta*lambda) as ratio, eta*lambda*step as time,"
  "  min(8000, ceil(6/(eta*lambda)*(1 - 1e-9))) as cut from rotation"},@/
{"E4", "equilibrium",
  "select e.data, e.pair, e.eta, e.lambda, e.eta*e.lambda as decay, e.seed,"
  "  rms(ratio) filter (where step >= 0.6*e.steps) as ratio,"
  "  rms(angle) filter (where step >= 0.6*e.steps) as angle,"
  "  iif(min(cut) < e.steps, rms(ratio) filter (where step < cut"
  "   and step >= 0.6*cut), null) as cut_ratio, min(cut) as cut,"
  "  'diverged at step ' || label(diverged) as why,"
  "  case when e.eta = 0.1 and e.lambda = 0.01 then 1"
  "   when e.eta = 0.1 and e.lambda = 0.04 then 2"
  "   when e.eta = 0.05 and e.lambda = 0.005 then 3 end as known"
  " from rotation_end e left join turning t on t.data = e.data"
  "  and t.pair = e.pair and t.seed = e.seed and e.diverged is null"
  " group by e.data, e.pair, e.seed"},@/

@ Figure~\ref{fig:s3-symmetry} shows both laws. At the left, the balances
of all neurons of all seeds are indistinguishable from one exponential, while
the norms from which they are computed go everywhere: in a typical run $\lVert
w_{\text{in}}\rVert^2$ falls, $\lVert w_{\text{out}}\rVert^2$ rises, each by a
factor that depends on the neuron. At the right, three pairs of step
and decay, three kinds of data, and a line that nobody has fitted.

\webfigure{fig-3-symmetry}{(a) $Q(t)/Q(0)$ of every neuron (marks) on
$e^{-2\eta\lambda t}$ (line); faint, the squared incoming and outgoing norms
divided by their initial values. (b) Root mean square angle per step in
equilibrium, on $\sqrt{2\eta\lambda}$; bars, where they exceed the marks, are
$\pm1$ standard deviation over seeds.}{fig:s3-symmetry}

@<Figures@>=
{"E3 E4", "fig-3-symmetry", 342, 190, draw_symmetry},@/

@ Marks that would hide one another are set a little apart.

@(s3-laws-draw.c@>=
static void draw_symmetry(figure *f)
{
  const char *shown = "data = (select data from balance limit 1)";
  chart *left = chart_new(f, 42, 18, 125, 128, "(a) norms");
  chart *right = chart_new(f, 214, 18, 122, 128, "(b) rotation");
  chart_x(left, LINEAR, "step, $t$");
  chart_y(left, LOG10, "relative to the start");
  line(left, "sky pale thin each=seed each=neuron: incoming", "select seed, "
    "neuron, step, incoming_ratio from balanced where %s order by 1, 2, 3",
    shown);
  line(left, "orange pale thin each=seed each=neuron: outgoing", "select seed, "
    "neuron, step, outgoing_ratio from balanced where %s order by 1, 2, 3",
    shown);
  marks(left, "blue small dot: balance $Q$", "select step, ratio from balanced "
    "where %s", shown);
  line(left, "theory", "select distinct step, law from balanced order by 1");
  chart_x(right, LOG10, "decay per step, $\\eta\\lambda$");
  chart_y(right, LOG10, "rms angle per step (rad)");
  line(right, "theory: $\\sqrt{2\\eta\\lambda}$", "select distinct decay, "
    "sqrt(2*decay) from equilibrium order by 1");
  marks(right, "hue=data shape=data dodge=data bars: {data}", "select data, "
    "decay, mean(angle), ifnull(sd(angle), 0) from equilibrium group by data, "
    "pair");
}

@ In equilibrium the angle is, for the three pairs in the order of the table,
\result{C10/CIFAR}, \result{C10b/CIFAR} and \result{C10c/CIFAR} times
$\sqrt{2\eta\lambda}$ on CIFAR, \result{C10/MNIST}, \result{C10b/MNIST} and
\result{C10c/MNIST} times on MNIST, and \result{C10/gauss},
\result{C10b/gauss} and \result{C10c/gauss} times on synthetic data: the sets
differ in everything except the law.

The tolerance of 5\% is the same for all pairs; those of the specification
have names. If a reader chooses other pairs, their claims are named by their
values.

@<Claims@>=
{"E4", "C10", "rms angle per step over sqrt(2 eta lam), (eta, lam) = ({eta},"
  " {lambda})", WITHIN, 1, 0.05, NULL, "select data, eta, lambda, seed, why,"
  " ratio as measured, 'C10' || trim(substr(' bc', known, 1)) as id"
  " from equilibrium"},@/
{"E4", "X4", "({eta}, {lambda}), cut at {cut} steps: rms angle over"
  " sqrt(2 eta lam)", WITHIN, 1, 0.05, "",
  "select data, eta, lambda, cut, seed, why, cut_ratio as measured,"
  "  'X4.' || known as id from equilibrium where cut_ratio is not null"},@/

@* E5: more data. The fourth law comes without a theory of its constants.
According to \citet{hestness2017} and \citet{kaplan2020} the test loss falls
with the number $n$ of training examples as
\[L_{\text{test}}=A\,n^{-a}.\]
The form is the whole prediction. To
test it one fits $A$ and $a$ on small $n$, then extrapolates to larger ones,
and does not look back. E5 trains $d$-128-10 with ReLU units by Adam on nested
training sets of $60\cdot2^j$ examples, fits on 120 to 1920, and extrapolates
to 3840 and 7680.

The 1900 test examples are looked at every hundred steps and the lowest loss
is kept: the stopping time is chosen on the test set. This is optimistic, and
belongs to the definition of the quantity measured here; the loss at the end
is recorded too.
@^scaling law@> @^early stopping@>

@<Variables that hold the parameters@>=
static int nmax, h5, T5; /* most examples, width, least steps */
static double eta5; /* Adam's step */

@ @<Parameters@>=
{"nmax", PARAM_INTEGER, &nmax, "7680", 240, 7680, "images",
  "E5: most training examples"},@/
{"h5", PARAM_INTEGER, &h5, "128", 4, 512, "neurons", "E5: width"},@/
{"eta5", PARAM_REAL, &eta5, "0.001", 1e-6, 0.1, "", "E5: Adam's step"},@/
{"T5", PARAM_INTEGER, &T5, "1500", 10, 20000, "steps",
  "E5: least number of steps"},@/

@ Why should the line be straight, and why should it end? If the inputs have
directions of ever smaller variance, as both images and our Gaussians have,
each doubling of $n$ lets the network resolve some more of them, and a power
law of the spectrum becomes a power law of the loss. Other chapters make this
precise for kernels. Here the width is fixed at 128 and the number of steps is
tied to $n$; the loss that such a network cannot remove, however many examples
it sees, must bend the line upwards in the end. The law does not say where.

@c
typedef struct { int source, examples, seed; } scaling_setting;
static void scaling_run(run *r, const void *setting)
{
  const scaling_setting *k = setting; /* of this run */
  int n = k->examples, steps = n > T5 ? n : T5;
  double lowest = INFINITY, loss = NAN; /* on the test set */
  @<Split the examples and build two copies of the network@>@;
  for (int t = 0; t <= steps; t++) {
    if (t % 100 == 0 || t == steps) {
      loss = net_loss(test.graph, w);
      lowest = fmin(lowest, loss);
    }
    if (t == steps) break;
    const int *which = batches_next(&b); /* the minibatch */
    net_feed_rows(m.graph, m.x, s.x, which);
    net_feed_rows(m.graph, m.y, s.y, which);
    net_gradient(m.graph, w, g);
    o.eta = eta5 * schedule_linear_tail(t, steps);
    optimizer_step(&o, g, w);
  }
  observe(r, "scaling", "lowest final", lowest, loss);
}
static const experiment more_data = {"E5", scaling_run,
  sizeof (scaling_setting), "teacher h5 eta5 T5"};

@ The copies share the weights; one sees a minibatch and the other all test
examples.

@<Split the examples and build two copies of the network@>=
enum { drawn = 9900, tested = 1900 }; /* the last are for testing */
arena *a = run_arena(r);
data_sample s = draw_sample(a, k->source, drawn, k->seed, TEN_CLASSES);
int batch = n < 50 ? n : 50, widths[] = {s.x.cols, h5, 10};
mlp m = mlp_new(a, DOUBLE_PRECISION, batch, 2, widths, RELU, STANDARD);
mlp test = perceptron_on(a, DOUBLE_PRECISION,
  mat_block(s.x, drawn - tested, 0, tested, s.x.cols),
  mat_block(s.y, drawn - tested, 0, tested, 10), 2, widths, RELU, STANDARD);
size_t p = net_weights(m.graph);
double *w = arena_take(a, p, sizeof *w), *g = arena_take(a, p, sizeof *g);
optimizer o = optimizer_new(a, ADAM, p, eta5);
rng start = rng_stream(k->seed, 0, "s3 scaling weights");
batches b = batches_new(a, n, batch, true,
  rng_stream(k->seed, n, "s3 scaling batches"));
mlp_init(&m, 1, &start, w);

@ @<Plan the runs on source |s| with seed |i|@>=
for (int n = 60; n <= nmax; n *= 2) {
  scaling_setting k = {s, n, i}; /* one run */
  plan(&more_data, &k, 4e-4 * fmax(T5, n), "data=%s, examples=%d, seed=%d",
    source[s].name, n, i);
}

@ The curve that is fitted is that of the means over seeds. Each seed is also
fitted by itself, for the spread. So the first question lists the losses of
both stopping rules, first as they are, then their means as those of a seed
called \.{mean}.

The second fits a least squares line through the logarithms of the five sizes
from 120 to 1920, if there are five: the slope is the exponent, and the line
passes through the geometric means of both coordinates. The third compares
all sizes with the line.

@<Views@>=
{"E5", "learned",
  "with both as (select data, examples, seed, 'lowest' as rule, lowest as loss"
  "   from scaling union all select data, examples, seed, 'final', final"
  "   from scaling)"
  " select data, rule, examples, label(seed) as seed, loss, null as sd"
  "  from both"
  " union all select data, rule, examples, 'mean', mean(loss),"
  "  ifnull(sd(loss), 0) from both group by data, rule, examples"},@/
{"E5", "fitted",
  "select data, rule, seed, -exponent(examples, loss) as exponent,"
  "  gmean(loss) as height, gmean(examples) as centre from learned"
  " where examples between 120 and 1920 group by data, rule, seed"
  " having count(*) = 5"},@/
{"E5", "compared",
  "select *, loss/line as ratio, sd/line as ratio_sd from (select *,"
  "  height*pow(examples/centre, -exponent) as line,"
  "  examples between 120 and 1920 as inside"
  "  from learned join fitted using (data, rule, seed))"},@/

@ In figure~\ref{fig:s3-scaling} the line is straight to a few per cent over
the fitted factor of 16. Beyond it the marks rise from the line, more so at
four times the largest fitted size than at twice; the law is good for one
octave. On MNIST the exponent is \result{exponent/MNIST}.

\widewebfigure{fig-4-scaling}{Test loss against the number of training
examples (top) and measured over fitted (bottom). The line is fitted to the
filled points and extrapolated to the hollow ones. Bars: $\pm1$ standard
deviation over seeds.}{fig:s3-scaling}

MNIST comes first in it, since the claim was made on it.

@<Figures@>=
{"E5", "fig-4-scaling", 432, 240, draw_scaling},@/

@ The lower panels have one ordinate, so that the three sources can be
compared.

@(s3-laws-draw.c@>=
static chart *draw_scaling_on(figure *f, double x, double w,
  const char *data)
{
  chart *up = chart_new(f, x, 20, w, 104, data);
  chart *down = chart_new(f, x, 136, w, 66, NULL);
  const char *which = arena_text(figure_arena(f), "where data = '%s' and rule"
    " = 'lowest' and seed = 'mean' order by examples", data);
  chart_x(up, LOG10, NULL);
  share_x(up, down);
  chart_y(up, LOG10, "test loss");
  line(up, "theory", "select examples, line from compared %s", which);
  marks(up, "hue=data hollow=outside bars", "select data, not inside as"
    " outside, examples, loss, sd from compared %s", which);
  chart_x(down, LOG10, "training examples, $n$");
  chart_y(down, LINEAR, "measured / fitted");
  hline(down, "theory", "select 1");
  marks(down, "hue=data hollow=outside bars", "select data, not inside as"
    " outside, examples, ratio, ratio_sd from compared %s", which);
  return down;
}
static void draw_scaling(figure *f)
{
  chart *first = NULL, *down; /* lower panels */
  answer t = ask(figure_arena(f), "fig-4", "select distinct data from learned "
    "order by data <> 'MNIST', data"); /* the sources */
  for (int i = 0; i < t.rows; i++, first = first ? first : down) {
    down = draw_scaling_on(f, 42 + 432.0 / t.rows * i, 432.0 / t.rows - 52,
      t.texts[i]);
    if (first != NULL) share_y(down, first);
  }
}

@ The law is claimed one octave beyond the fit, on MNIST and synthetic data.
On CIFAR the exponent depends on the stopping rule, which is no way for a law
to behave; it is shown. What is judged is the fit of the means, and its
uncertainty is the spread of the seeds fitted one by one. A smaller |nmax|
leaves sizes out; then there is nothing to judge. At $n=3840$ the measured
loss is \result{C11/MNIST} times the extrapolated one on MNIST, with an
exponent of \result{exponent/MNIST}, and \result{C11/gauss} times on synthetic
data, with \result{exponent/gauss}. So the form of the law survives the first
octave, by a margin that already shows where it is heading.

@<Views@>=
{"E5", "beyond",
  "select s.data, s.rule, size, max(ratio) filter (where seed = 'mean') as"
  "   measured, sd(ratio) filter (where seed <> 'mean') as uncertainty,"
  "  param('seeds') as seeds, iif(param('nmax') < size, 'nmax is below '"
  "   || size, 'diverged') as why"
  " from (select distinct data, rule, 3840 as size from learned"
  "  union select data, rule, 7680 from learned) s left join compared c"
  "  on c.data = s.data and c.rule = s.rule and c.examples = size"
  " group by s.data, s.rule, size"},@/

@ The network must be trained: with half the width, half the steps or thrice
Adam's step the rows are shown.

@<Claims@>=
{"E5", "C11", "test loss at n = 3840 over the power law fitted on 120..1920",
  WITHIN, 1, 0.08, "MNIST gauss", "select data, measured, uncertainty, seeds,"
  " why, param('nmax') >= size and data <> 'CIFAR' and param('T5') >= 1500"
  " and param('h5') >= 64 and param('eta5') <= 0.003 as judged from beyond where"
  " size = 3840 and rule = 'lowest'"},@/
{"E5", "X5.1", "as C11, at n = 7680", WITHIN, 1, 0.08, "", "select data,"
  " measured, uncertainty, seeds, why from beyond where size = 7680 and rule ="
  " 'lowest'"},@/
{"E5", "X5.2", "as C11, with the final in place of the lowest test loss",
  WITHIN, 1, 0.08, "", "select data, measured, uncertainty, seeds, why from"
  " beyond where size = 3840 and rule = 'final'"},@/

@ @<Numbers for the prose@>=
{"E5", "exponent", "%.3f", "select data, exponent from fitted where rule ="
  " 'lowest' and seed = 'mean'"},@/
{"E5", "final-exponent", "%.3f", "select data, exponent from fitted where rule"
  " = 'final' and seed = 'mean'"},@/

@* Where it breaks. A law whose limits are not shown invites more belief than
it deserves. Figure~\ref{fig:s3-breaks} collects the exceptions that the
claims leave out.

\emph{Large steps.} The excess of the sharpness over $2/\eta$ grows with
$\eta$: on the two-layer network and CIFAR the sharpness is
\result{C1b/CIFAR},
\result{C1/CIFAR} and \result{C1c/CIFAR} times $2/\eta$ from the smallest step
to the largest. Several eigenvalues sit at the edge together.

\emph{Unstable steps.} With $2/\eta$ below the sharpness at the start,
training catapults or diverges. The program refuses such a step, unless
|force| is set; then the curves end at the step of divergence, and the claims
name it.

\emph{Finished training.} When the loss is nearly zero, sharpening stops, and
$S$ stays below its line. Heavy ball on synthetic data gives
\result{C2/gauss}, where CIFAR gives \result{C2/CIFAR} (panel b).

\emph{Late crossing.} A run that has not yet arrived looks like a failure too.
On synthetic data sharpening is slow: of the four-layer networks at the
smallest step the last crosses its line at step \result{late/gauss} of
\result{late-steps}, and of the three runs of RMSProp the last at step
\result{late-rms/gauss} of \result{late-rms-steps}. A crossing in the last
three tenths counts as not settled, and its row fails; this is what C1d.3 and
C4 say on synthetic data. Longer runs, \.{-{}-T1} and \.{-{}-T-rms}, would
decide the question, but the sizes of the claims are fixed, and the rows stay
as they are.

\emph{Kinks.} ReLU networks have no Hessian at their kinks; what we call $S$
is that of the smooth piece on which the weights happen to lie. On CIFAR it
hovers far above $2/\eta$: at \result{X1.1/CIFAR}, \result{X1.2/CIFAR} and
\result{X1.3/CIFAR} times (panel a), on synthetic data at \result{X1.1/gauss},
\result{X1.2/gauss} and
\result{X1.3/gauss}. The law is claimed for smooth networks.

\emph{Few data.} With 200 images gradient descent fits them all within the
run, and the central flow becomes a rough guide: after a while it and the
average part (panel c). Over seeds the median ratio of the loss is
\result{X3.1/CIFAR} $\pm$ \result{X3.1/CIFAR/sd}, that of the squared gradient
\result{X3.4/CIFAR} $\pm$ \result{X3.4/CIFAR/sd}; on synthetic data the first
is
\result{X3.1/gauss} $\pm$ \result{X3.1/gauss/sd}. Nothing can be claimed.

\emph{Means and medians.} The ratio of the means over the same window, in
which the first overshoot counts fully, is \result{X2.1/CIFAR} for the loss
and
\result{X2.2/CIFAR} for the squared gradient. The latter is the weaker law.

\emph{Impatience.} Before equilibrium a neuron turns less than it should
(panel d). Reading the slow pair after 8000 of its 24,000 steps one would find
\result{X4.3/MNIST} of the prediction on MNIST and \result{X4.3/CIFAR} on
CIFAR, instead of \result{C10c/MNIST} and \result{C10c/CIFAR}. The shortfall
is time, not the law.

\emph{Two octaves.} Four times beyond the fitted sizes the test loss is
\result{X5.1/MNIST} times the extrapolated one on MNIST. On synthetic data
even the first octave depends on the stopping rule: \result{C11/gauss} with
the lowest loss, \result{X5.2/gauss} with the final one; and on CIFAR the
exponent does, \result{exponent/CIFAR} against \result{final-exponent/CIFAR}.
A sceptic is right that a law extrapolated over one octave is weak evidence.

@<Numbers for the prose@>=
{"E1b", "late", "%.0f", "select data, max(ifnull(crossing, steps)) from"
  " plateau where experiment = 'E1b' and eta = member('eta1', 3)"
  " group by data"},@/
{"E1b", "late-steps", "%.0f", "select member('T1', 3)"},@/
{"E1", "late-rms", "%.0f", "select data, max(ifnull(crossing, steps)) from"
  " plateau where rule = 'RMSProp' group by data"},@/
{"E1", "late-rms-steps", "%.0f", "select param('T-rms')"},@/

@ The panels of the exceptions share the colours of their laws. Panel (d)
shows means over sixty equal parts of a run; a mean of squares over a part is
smooth enough to be looked at and short enough to show the delay.

\widewebfigure{fig-5-breaks}{The labelled exceptions. (a) ReLU networks:
$S\eta/2$ for three steps. (b) Heavy ball on two sources: sharpness over
$(2+2\beta)/\eta$ where training goes on and where it has finished.
(c) As figure~\ref{fig:s3-flow}(a), with few images. (d) Angle per step over
$\sqrt{2\eta\lambda}$ during the slow runs.}{fig:s3-breaks}

@<Figures@>=
{"E1 E1r E2b E4", "fig-5-breaks", 432, 318, draw_breaks},@/

@ @(s3-laws-draw.c@>=
static void draw_breaks(figure *f)
{
  chart *kinks = chart_new(f, 44, 20, 160, 105, "(a) kinks");
  chart *ended = chart_new(f, 260, 20, 160, 105, "(b) finished training");
  chart *few = chart_new(f, 44, 175, 160, 105, "(c) few data");
  chart *early = chart_new(f, 260, 175, 160, 105, "(d) before equilibrium");
  chart_x(kinks, LINEAR, "fraction of the run");
  chart_y(kinks, LINEAR, "$S\\eta/2$, ReLU");
  range_x(kinks, 0, 1);
  range_y(kinks, 0, 2.5);
  hline(kinks, "black", "select 1");
  line(kinks, "hue=eta faint=seed: $\\eta = {eta}$", "select eta, seed, part, "
    "ratio from hover where data in shown and experiment = 'E1r' order by eta "
    "desc, seed, step");
  chart_x(ended, LINEAR, "fraction of the run");
  chart_y(ended, LINEAR, "$S\\eta/(2+2\\beta)$");
  range_x(ended, 0, 1);
  range_y(ended, 0, 1.5);
  hline(ended, "black", "select 1");
  line(ended, "hue=data faint=seed: {data}", "select data, seed, part, ratio "
    "from hover where rule = 'momentum' and (data in shown or data = 'gauss') "
    "order by data, seed, step");
  chart_y(few, LOG10, "training loss, $L$");
  draw_averages(few, "loss", flow_of(f, "E2b"));
  name_curves(few);
  @<Draw the approach of the slowest pair@>@;
}

@ @<Draw the approach of the slowest pair@>=
chart_x(early, LINEAR, "time, $\\eta\\lambda t$");
chart_y(early, LINEAR, "angle / $\\sqrt{2\\eta\\lambda}$");
range_y(early, 0, 1.3);
hline(early, "black", "select 1");
marks(early, "hue=data each=seed small dot: {data}", "select data, seed, "
  "avg(time), rms(ratio) from turning where eta*lambda = (select "
  "min(eta*lambda) from turning) group by data, seed, cast(60*step/steps as "
  "integer)");

@* The claims at a glance. All claims of the chapter, with their verdicts.

\claimtable

@* The program. The arrays of questions have grown with the chapter and are
collected here, in the file that draws.

@(s3-laws-draw.c@>=
const view laws_views[] = @[{ @<Views@>@; {0} }@];
const claim laws_claims[] = @[{ @<Claims@>@; {0} }@];
const number laws_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing laws_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters has grown likewise. The sharpness at the start is
checked before anything expensive begins.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void check_parameters(void)
{
  @<Check parameters that belong together@>@;
}
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  for (int s = 0; s < sources; s++)
    @<Make sure that source |s| is large enough@>@;
  @<Refuse steps that are unstable at the start@>@;
  for (int s = 0; s < sources; s++)
    for (int i = seed; i < seed + seeds && source[s].used; i++) {
      @<Plan the runs on source |s| with seed |i|@>@;
    }
  leave_out(&paper_size, "optional: needs scale=paper, on CIFAR");
  perform();
  arena_free(store);
}

@ @<Make sure that source |s| is large enough@>=
{
  source_needs(&source[s], 2, n2, "--n2");
  source_needs(&source[s], 2, few2, "--few2");
  source_needs(&source[s], 0, 9900, "the training and test sets of E5");
}

@ The toy size of \.{-{}-quick} proves that the machinery runs, and nothing
else. The frame of all chapters does the rest.

@c
static const experiment *const experiments[] = { &at_start, &two_layer,
  &four_layer, &kinked, &paper_size, &central, &few_images, &balance,
  &rotation, &more_data, NULL };
static const chapter laws = {"s3-laws",
  "Do a few numbers that summarize a network obey simple laws?", parameters,
  "seeds=2 n1=100 h1=8 h1b=8 T1=60,80,160 T-ball=60 T-adam=60,60 T-rms=60 "
  "T-relu=60,60,60 n2=100 few2=50 h2=4 k=1 T2=100 n3=50 s1b=0.5 s2=0.5 h3=8 "
  "T3=200 n4=200 h4=8 T4=200 lam4=0.05,0.04,0.1 nmax=960 h5=16 T5=20",
  experiments, check_parameters, measure, laws_views, laws_claims,
  laws_numbers, laws_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&laws, argc, argv);
}

@* Exercises. Each exercise has a change file that solves it, to be looked at
afterwards.
\begin{exercise}
Replace heavy ball by Nesterov's momentum, whose gradient is taken at the
point to which the velocity would carry the weights, and predict where the
sharpness settles.
\end{exercise}
\begin{answer}
(\changefile{s3-1}) On a quadratic $q_{t+1}=(1-\eta S)\bigl((1+\beta)q_t-\beta
q_{t-1}\bigr)$. At $z=-1$ the characteristic polynomial vanishes when $(1-\eta
S)(1+2\beta)=-1$, that is at $S=(2+2\beta)/(\eta(1+2\beta))$, for our numbers
14.29 where heavy ball has 40. Measured, in the rows C2 of
\.{build/changed/s3-1 -{}-only=E1}:
$\result{s3-1:cifar}\pm\result{s3-1:cifar-sd}$ times 14.29 on CIFAR and
$\result{s3-1:gauss}\pm\result{s3-1:gauss-sd}$ times on synthetic data. The
prediction is right about the factor of nearly three, and the excess is that of
gradient descent at a large step.
\end{answer}
\begin{exercise}
Set $k=1$ in E2 and use three classes. At which step does the prediction fail,
and why?
\end{exercise}
\begin{answer}
(\changefile{s3-2}) With three outputs the sharpness at the start is above 20,
and $\eta=0.1$ is refused; we take $\eta=0.05$ and 800 steps. On CIFAR the top
eigenvalue reaches the edge at steps \result{s3-2:edge-cifar-1},
\result{s3-2:edge-cifar-2} and \result{s3-2:edge-cifar-3} (three seeds), and at
first one eigenvector is enough. At steps \result{s3-2:left-cifar-1},
\result{s3-2:left-cifar-2} and \result{s3-2:left-cifar-3} the averaged loss
leaves the prediction by more than 10\%, because a second eigenvalue has
reached the edge, which nothing in the flow holds back. With $k=3$ this happens
to \result{s3-2:three-cifar} of two (the first two seeds) within the run. On
synthetic data the edge is reached at steps \result{s3-2:edge-gauss-1},
\result{s3-2:edge-gauss-2} and \result{s3-2:edge-gauss-3}, and the prediction
left at \result{s3-2:left-gauss-1}, \result{s3-2:left-gauss-2} and
\result{s3-2:left-gauss-3}, with $k=3$ at \result{s3-2:three-gauss-1} and
\result{s3-2:three-gauss-2}: that is the first overshoot, which no span
removes. (The change file has the commands, and the question whose answer these
numbers are.)
\end{answer}
\begin{exercise}
Give the output layer of E3 a decay $\lambda_2$ of its own. What replaces
$e^{-2\eta\lambda t}$?
\end{exercise}
\begin{answer}
(\changefile{s3-3}) The middle terms now cancel only up to
$2\eta^2(\lambda_2-\lambda_1)\,w\cdot g$, and the squares shrink at different
rates. To first order in $\eta$,
\[{dQ\over dt}=-2\eta\lambda_1Q+2\eta(\lambda_2-\lambda_1)\lVert
w_{\text{out}}\rVert^2.\]
There is no closed law any more. The balance is driven by the outgoing norm,
which has to be measured:
\[Q(t)=e^{-2\eta\lambda_1t}\Bigl[Q(0)
+2\eta(\lambda_2-\lambda_1)\int_0^te^{2\eta\lambda_1s}\lVert
w_{\text{out}}(s)\rVert^2\,ds\Bigr].\]
With $\lambda_2=0.05$ the old law is wrong on CIFAR by up to
\result{s3-3:old-cifar} in $Q(t)/Q(0)$, and at the end neurons lie between
\result{s3-3:low} and \result{s3-3:high} where they all had \result{s3-3:law};
this forecast is right to \result{s3-3:new-cifar}. On synthetic data the old
law is wrong by up to \result{s3-3:old-gauss}, and the forecast right to
\result{s3-3:new-gauss}. (The question is in the change file.) The recursion,
exact to $10^{-14}$ before, is wrong by $10^{-5}$.
\end{answer}
\begin{exercise}
Take each step along an average of the last two gradients, $(1-c)g_t+cg_{t-1}$.
Where does the sharpness settle, for which $c$ is this highest, and with which
rhythm do the weights oscillate there?
\end{exercise}
\begin{answer}
(\changefile{s3-4}) On a quadratic, with $x=\eta S$, the characteristic
polynomial is $z^2-(1-(1-c)x)z+cx$. It vanishes at $z=-1$ when $x=2/(1-2c)$; a
complex pair, whose product is $cx$, leaves the unit disk when $x=1/c$. The
smaller of the two counts: $S=2/((1-2c)\eta)$ for $c\le\frac14$, $1/(c\eta)$
beyond. The best average is $c=\frac14$, which tolerates $4/\eta$, twice as much
as descent; the plain mean of two gradients, $c=\frac12$, tolerates $2/\eta$
and gains nothing. But it has another rhythm. At $x=1/c$ the sum of the two
roots is $2\cos\omega=2-1/c$, so that the period is two steps up to
$c=\frac14$ and four at $c=\frac12$, where $z=\pm i$. For any number of
directions that oscillate so, $\sum_tg_t\cdot g_{t-1}$ is $\cos\omega$ times
$\sum_tg_t\cdot g_t$. With steps chosen to put all four lines at 25, where
descent with $\eta=0.08$ has its own, the last three tenths of the runs
(\.{build/changed/s3-4 measure -{}-only=E1}, three seeds) give
\par\medskip\centerline{\begin{tabular}{lcccc}
$c$ & 0.125 & 0.25 & 0.4 & 0.5\\
$\eta S$ & $2.67$ & $4$ & $2.5$ & $2$\\
$S$/line, CIFAR & $\result{s3-4:cifar-0.125}\pm\result{s3-4:cifar-0.125-sd}$
& $\result{s3-4:cifar-0.25}\pm\result{s3-4:cifar-0.25-sd}$
& $\result{s3-4:cifar-0.4}\pm\result{s3-4:cifar-0.4-sd}$
& $\result{s3-4:cifar-0.5}\pm\result{s3-4:cifar-0.5-sd}$\\
synthetic & $\result{s3-4:gauss-0.125}\pm\result{s3-4:gauss-0.125-sd}$
& $\result{s3-4:gauss-0.25}\pm\result{s3-4:gauss-0.25-sd}$
& $\result{s3-4:gauss-0.4}\pm\result{s3-4:gauss-0.4-sd}$
& $\result{s3-4:gauss-0.5}\pm\result{s3-4:gauss-0.5-sd}$\\
$\cos\omega$ & $-1$ & $-1$ & $-0.25$ & $0$\\
CIFAR & $\result{s3-4:turn-cifar-0.125}$
& $\result{s3-4:turn-cifar-0.25}$ & $\result{s3-4:turn-cifar-0.4}$
& $\result{s3-4:turn-cifar-0.5}$\\
synthetic & $\result{s3-4:turn-gauss-0.125}$
& $\result{s3-4:turn-gauss-0.25}$ & $\result{s3-4:turn-gauss-0.4}$
& $\result{s3-4:turn-gauss-0.5}$
\end{tabular}}\medskip\noindent
(descent: \result{s3-4:descent-cifar} and \result{s3-4:descent-gauss}).
The rhythm is as predicted. The thresholds are within eight per cent on CIFAR; on
synthetic data, which the chapter knows as slow to settle, $c=0.4$ and 0.5 stay
well above their lines and $c=0.25$ stays below, by more than the chapter would
tolerate. One can see why, though only afterwards: what stops the sharpness is
the growth of the oscillation beyond the line, and that depends on the rule.
For $x$ above its threshold by $\epsilon$ the root has the size $1+\epsilon$
for descent and $1+1.1\epsilon$ at $c=0.125$, but only $1+0.2\epsilon$ and
$1+0.25\epsilon$ at $c=0.4$ and 0.5, and $1+\sqrt{\epsilon/2}$ at
$c=\frac14$, where two roots meet. On CIFAR the five excesses have exactly the
opposite order. Place and rhythm are those of a recursion with two coefficients, whatever the
network; and the same curvature is reached with a step of 0.08 or, at
$c=\frac14$, of 0.16.
\end{answer}

@* Further reading. \citet{cohen2021} is an experimental paper to be read with
a pencil: every figure asks a question. \citet{cohen2022} extends it to
adaptive methods.
\citet{damian2023} is where one learns why the edge is stable, and
\citet{cohen2024} where the central flow is derived, for adaptive methods too,
and tested on large networks. For symmetries begin with \citet{du2018} and go
on to \citet{kunin2021}; for equilibrium, \citet{wan2021} and
\citet{kosson2024}, who show what it means for Adam and for the schedule of
the step size. \citet{hestness2017} and
\citet{kaplan2020} measure what theory has yet to derive.
\citet{simonkunin2026} place these laws in the programme of a mechanics of
learning. Why the sharpness rises in the first place, and what the
preconditioner of Adam does to the solution it finds, are among their open
questions.

@* Index.
