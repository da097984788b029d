% Macroscopic laws: edge of stability, central flow, norms, rotation, scaling.
@i types.w
@s sample int
@s net_shape int
@s edge_run int
@s edge_summary int
@s flow_run int
@s flow_summary int

@** Simple macroscopic laws. A network with a million weights is a point in a
space of a million dimensions, and nobody can follow a point there. A
physicist faced with a mole of gas does not follow the molecules: he measures
pressure and temperature, and finds that these few numbers obey laws of their
own. This chapter asks whether a network in training grants us the same
favour.
\emph{Do a few numbers that summarize a network obey laws simple enough to be
written down in advance, with the constants given by theory and not by a fit?}

Four numbers are put to the test.

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

The program is a sequence of experiments, E1 to E5. Each is a list of jobs, a
job being one training run with one seed; the jobs of all experiments go into
one sweep, so that the dearest start first and no core waits. When all are
done, the records are written, and the claims are judged.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "curvature.h"
#include "data.h"
#include "linalg.h"
#include "net.h"
#include "params.h"
#include "random.h"
#include "record.h"
#include "statistics.h"
#include "sweep.h"
#include "train.h"
#include "s3-laws.h"
@<Types@>@;
@<Variables that hold the parameters@>@;
@<Variables of the whole program@>@;

@ The measuring program and the drawing program have little in common except
the names of the records and the numbers in this section.

@(s3-laws.h@>=
#pragma once
enum { every = 20 }; /* steps between two measurements of $S$ */
enum { bins = 60 }; /* points on the approach to rotational equilibrium */
void draw_figures(void);

@ Every number that an experiment depends on can be set from the command line,
so that each prediction can be confronted with a measurement at other widths,
step sizes and seeds. The names carry the number of the experiment.

@<Variables that hold the parameters@>=
static const char *data_choice, *scale; /* which inputs; book or paper size */
static int seed, seeds; /* first seed, number of seeds */
static int force, teacher; /* train unstable steps; synthetic labels */
static int n1, h1, h1b; /* E1: images, widths of the two networks */
static double s1, s1b; /* E1: gains of the initial weights */
static reals eta1, T1; /* E1: steps of gradient descent, durations */
static double beta, eta_ball; /* E1: heavy ball */
static int T_ball; /* E1: its duration */
static reals eta_adam, T_adam; /* E1: Adam */
static double beta1, beta2, eta_rms; /* E1: Adam's averages; RMSProp's step */
static int T_rms; /* E1: RMSProp's duration */
static reals eta_relu, T_relu; /* E1: the exception with kinks */
static int np; /* E1p: images */
static reals eta_p, T_p; /* E1p: steps, durations */
static int n2, few2; /* E2: images; of the exception */
static int h2, k2, T2; /* E2: width, span, steps */
static double eta2, s2; /* E2: step, gain */
static int n3, h3, T3; /* E3: images, width, steps */
static double eta3, lam3; /* E3: step, decay */
static int n4, h4, T4; /* E4: images, neurons, least number of steps */
static reals eta4, lam4; /* E4: pairs of step and decay */
static int nmax, h5, T5; /* E5: most examples, width, least steps */
static double eta5; /* E5: Adam's step */
@<The table of parameters@>@;

@ The table gives, for each parameter, its name on the command line, its
default and its range; the program refuses what lies outside and prints the
table when asked with \.{--list-params}. The first few concern the whole
chapter.

@<The table of parameters@>=
static param parameters[] = {
  {"data", PARAM_CHOICE, &data_choice, "auto", 0, 0,
    "auto|gauss|cifar|mnist", "inputs; auto: all that are present"},@/
  {"scale", PARAM_CHOICE, &scale, "book", 0, 0, "book|paper",
    "paper: also E1p, the size of Cohen et al. 2021"},@/
  {"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
  {"seeds", PARAM_INTEGER, &seeds, "3", 1, 10, "", "number of seeds"},@/
  {"force", PARAM_INTEGER, &force, "0", 0, 1, "",
    "1: train even where 2/eta is below S(0)"},@/
  {"teacher", PARAM_INTEGER, &teacher, "0", 0, 1e9, "",
    "seed of the teacher that labels gauss"},@/
  @<Parameters of E1@>,
  @<Parameters of E2 to E5@>,
  {0}
};

@ Three lists hold the steps of gradient descent, one for the networks of the
book, one for the paper's size and one for the exception with kinks. A smaller
step needs a longer run, since progress is measured by $\eta t$.

@<Parameters of E1@>=
{"n1", PARAM_INTEGER, &n1, "500", 100, 2000, "", "E1: images"},@/
{"h1", PARAM_INTEGER, &h1, "32", 8, 128, "", "E1: width"},@/
{"s1", PARAM_REAL, &s1, "0.5", 0.2, 1, "", "E1: gain of the weights"},@/
{"eta1", PARAM_REALS, &eta1, "0.12,0.08,0.05", 0.001, 2, "",
  "E1: three steps of GD, largest first"},@/
{"T1", PARAM_REALS, &T1, "900,1300,4000", 20, 20000, "steps",
  "E1: their durations"},@/
{"h1b", PARAM_INTEGER, &h1b, "24", 8, 128, "", "E1b: width"},@/
{"s1b", PARAM_REAL, &s1b, "0.8", 0.2, 1.5, "", "E1b: gain"},@/
{"beta", PARAM_REAL, &beta, "0.9", 0, 0.95, "", "E1: momentum"},@/
{"eta-ball", PARAM_REAL, &eta_ball, "0.095", 0.001, 2, "",
  "E1: heavy ball's step"},@/
{"T-ball", PARAM_INTEGER, &T_ball, "900", 20, 20000, "steps",
  "E1: heavy ball's duration"},@/
{"beta1", PARAM_REAL, &beta1, "0.9", 0, 0.95, "", "E1: Adam's beta1"},@/
{"beta2", PARAM_REAL, &beta2, "0.99", 0.5, 0.9999, "",
  "E1: beta2 of Adam and RMSProp"},@/
{"eta-adam", PARAM_REALS, &eta_adam, "0.001,0.0005", 1e-6, 0.1, "",
  "E1: two steps of Adam"},@/
{"T-adam", PARAM_REALS, &T_adam, "600,900", 20, 20000, "steps",
  "E1: their durations"},@/
{"eta-rms", PARAM_REAL, &eta_rms, "0.0001", 1e-6, 0.1, "",
  "E1: RMSProp's step"},@/
{"T-rms", PARAM_INTEGER, &T_rms, "900", 20, 20000, "steps",
  "E1: RMSProp's duration"},@/
{"eta-relu", PARAM_REALS, &eta_relu, "0.4,0.25,0.16", 0.001, 2, "",
  "E1: steps of the ReLU exception"},@/
{"T-relu", PARAM_REALS, &T_relu, "900,1300,2200", 20, 20000, "steps",
  "E1: their durations"},@/
{"np", PARAM_INTEGER, &np, "1000", 1000, 5000, "", "E1p: images"},@/
{"eta-p", PARAM_REALS, &eta_p, "0.02,0.01333,0.01", 0.001, 1, "",
  "E1p: three steps of GD"},@/
{"T-p", PARAM_REALS, &T_p, "1500,2200,3000", 20, 20000, "steps",
  "E1p: their durations"}

@ The remaining experiments need fewer choices. The bound on $\eta\lambda$ in
E4, which the table cannot express, is checked below.

@<Parameters of E2 to E5@>=
{"n2", PARAM_INTEGER, &n2, "500", 100, 2000, "", "E2: images"},@/
{"few2", PARAM_INTEGER, &few2, "200", 50, 2000, "",
  "E2: images of the exception"},@/
{"h2", PARAM_INTEGER, &h2, "24", 4, 128, "", "E2: width"},@/
{"s2", PARAM_REAL, &s2, "0.8", 0.2, 1.5, "", "E2: gain"},@/
{"eta2", PARAM_REAL, &eta2, "0.1", 0.03, 0.2, "", "E2: step"},@/
{"k", PARAM_INTEGER, &k2, "3", 1, 4, "", "E2: eigenvectors in the span"},@/
{"T2", PARAM_INTEGER, &T2, "450", 100, 2000, "steps", "E2: duration"},@/
{"n3", PARAM_INTEGER, &n3, "500", 20, 2000, "", "E3: images"},@/
{"h3", PARAM_INTEGER, &h3, "32", 2, 256, "", "E3: neurons"},@/
{"eta3", PARAM_REAL, &eta3, "0.05", 1e-4, 0.5, "", "E3: step"},@/
{"lam3", PARAM_REAL, &lam3, "0.01", 0, 1, "", "E3: decay"},@/
{"T3", PARAM_INTEGER, &T3, "2000", 100, 20000, "steps", "E3: duration"},@/
{"n4", PARAM_INTEGER, &n4, "2000", 100, 9000, "", "E4: images"},@/
{"h4", PARAM_INTEGER, &h4, "64", 2, 256, "", "E4: neurons"},@/
{"eta4", PARAM_REALS, &eta4, "0.1,0.1,0.05", 1e-4, 1, "",
  "E4: three steps; eta lam at most 0.005"},@/
{"lam4", PARAM_REALS, &lam4, "0.01,0.04,0.005", 1e-5, 1, "",
  "E4: their decays"},@/
{"T4", PARAM_INTEGER, &T4, "6000", 100, 100000, "steps",
  "E4: least number of steps"},@/
{"nmax", PARAM_INTEGER, &nmax, "7680", 240, 7680, "",
  "E5: most training examples"},@/
{"h5", PARAM_INTEGER, &h5, "128", 4, 512, "", "E5: width"},@/
{"eta5", PARAM_REAL, &eta5, "0.001", 1e-6, 0.1, "", "E5: Adam's step"},@/
{"T5", PARAM_INTEGER, &T5, "1500", 10, 20000, "steps",
  "E5: least number of steps"}

@ The toy size proves that the machinery runs, and nothing else.

@c
static void quick_size(void)
{
  static const char *const toy[][2] = {
    {"seeds", "2"}, {"n1", "100"}, {"h1", "8"}, {"h1b", "8"},
    {"T1", "60,80,160"}, {"T-ball", "60"}, {"T-adam", "60,60"},
    {"T-rms", "60"}, {"T-relu", "60,60,60"}, {"n2", "100"},
    {"few2", "50"}, {"h2", "6"}, {"T2", "130"}, {"n3", "50"},
    {"s1b", "0.5"}, {"s2", "0.5"}, {"h3", "8"}, {"T3", "200"},
    {"n4", "200"}, {"h4", "8"},
    {"T4", "200"}, {"lam4", "0.05,0.04,0.1"}, {"nmax", "1920"},
    {"h5", "16"}, {"T5", "60"}
  };
  for (size_t i = 0; i < sizeof toy / sizeof *toy; i++)
    params_set(parameters, toy[i][0], toy[i][1]);
}

@ Some requirements join two parameters, so that the table cannot express
them.

@c
static void need(const reals *r, int n, const char *name)
{
  if (r->n != n)
    fatal(2, "parameter %s: found %d numbers, expected %d;"
      " give one for each run", name, r->n, n);
}
@#
static void check_parameters(void)
{
  need(&eta1, 3, "eta1"); need(&T1, 3, "T1");
  need(&eta_adam, 2, "eta-adam"); need(&T_adam, 2, "T-adam");
  need(&eta_relu, 3, "eta-relu"); need(&T_relu, 3, "T-relu");
  need(&eta_p, 3, "eta-p"); need(&T_p, 3, "T-p");
  need(&eta4, 3, "eta4"); need(&lam4, 3, "lam4");
  for (int i = 0; i < 3; i++)
    if (eta4.v[i] * lam4.v[i] > 0.005 * (1 + 1e-12))
      fatal(2, "parameters eta4, lam4: found eta*lam = %g, expected at"
        " most 0.005; take a smaller step or decay",
        eta4.v[i] * lam4.v[i]);
}

@* Inputs. A law that claims to hold whatever the data must be shown on more
than one kind. There are three. CIFAR-10 images are averaged over $4\times4$
squares, which leaves $8\times8\times3=192$ numbers; MNIST digits over
$2\times2$ squares, 196 numbers. The third kind needs no download: Gaussian
inputs of 196 coordinates, the $i$th of variance $1/i$, so that the spectrum
of the inputs falls as a power law, the way the spectrum of natural images
does. Their labels come from a
\emph{teacher}, a fixed random network.
@^CIFAR-10@> @^MNIST@>

With \.{data=auto} an experiment runs on those sets that its claims are about;
with any other choice everything runs on that one.

@<Variables of the whole program@>=
enum { CIFAR, MNIST, GAUSS, sources };
static const char *const source_name[] = {"CIFAR", "MNIST", "gauss"};
static bool used[sources]; /* does anything run on this source */
static images set_of[2]; /* the pictures of the first two */
static arena *store; /* what lives as long as the program */

@ Only the first 10,000 images of a set are used, which for CIFAR-10 is the
first training batch and for MNIST the test digits.

@c
static void open_sources(void)
{
  static const char *const set_name[] = {"cifar10", "mnist"};
  static const char *const choice[] = {"cifar", "mnist", "gauss"};
  for (int s = 0; s < sources; s++)
    if (strcmp(data_choice, "auto") == 0)
      used[s] = s == GAUSS || data_have(set_name[s]);
    else used[s] = strcmp(data_choice, choice[s]) == 0;
  for (int s = 0; s < GAUSS; s++)
    if (used[s]) {
      set_of[s] = data_load(store, set_name[s]);
      if (set_of[s].n > 10000) set_of[s].n = 10000;
    }
}
@#
static bool runs_on(int s, bool edge) /* |edge|: for E1, E2 or E3? */
{
  return used[s] &&
    !(edge && s == MNIST && strcmp(data_choice, "mnist") != 0);
}

@ A sample is a matrix of inputs, centred and divided by one number so that
its mean square entry is 1, and a matrix of targets. Targets are either ten
classes coded one-hot, or $\pm1$ for a distinction between two.

@<Types@>=
typedef struct { mat x, y; } sample; /* $n$ by $d$; $n$ by outputs */
enum { TEN_CLASSES, TWO_CLASSES, ALL_PIXELS }; /* the tasks */

@ The seed decides which inputs are drawn, and in what order. An image is
drawn at most once; for Gaussian inputs there is no such danger. Centring and
scaling are done on the sample itself, since that is all the network will see.

@c
static sample draw_sample(arena *a, int source, int n, uint64_t s, int task)
{
  sample d; /* the result */
  unsigned char *label = arena_take(a, n, 1); /* class of each input */
  rng r = rng_stream(s, source, "s3 subset");
  if (source == GAUSS) {
    @<Draw |n| Gaussian inputs and label them@>@;
  } else {
    @<Draw |n| images without replacement@>@;
  }
  mat_centre_columns(d.x, NULL);
  mat_unit_mean_square(d.x);
  if (task == TWO_CLASSES) {
    d.y = mat_new(a, n, 1);
    for (int i = 0; i < n; i++)
      at(d.y, i, 0) = label[i] < (source == GAUSS ? 5 : 1) ? 1 : -1;
  } else d.y = one_hot(a, n, label, 10);
  return d;
}

@ The two classes of images are the first two of the set (aeroplanes and cars,
or the digits 0 and 1).

@<Draw |n| images without replacement@>=
const images *set = &set_of[source];
int *which = arena_take(a, n, sizeof *which); /* chosen images */
int *eligible = arena_take(a, set->n, sizeof *eligible); /* allowed images */
int m = 0; /* how many are allowed */
for (int i = 0; i < set->n; i++)
  if (task != TWO_CLASSES || set->labels[i] < 2) eligible[m++] = i;
if (n > m)
  fatal(2, "parameter for the number of images: found %d, but %s has only"
    " %d that fit; take fewer", n, source_name[source], m);
rng_choose(&r, m, n, which);
for (int i = 0; i < n; i++) {
  which[i] = eligible[which[i]];
  label[i] = set->labels[which[i]];
}
d.x = images_matrix(a, set, n, which,
  task == ALL_PIXELS ? 1 : source == CIFAR ? 4 : 2);

@ The teacher's class is the largest of the ten components of $\tanh(xA)B$,
where $A$ is $196\times10$ and $B$ is $10\times10$, both standard normal and
the same for all seeds.

@<Draw |n| Gaussian inputs and label them@>=
mat hidden = mat_new(a, n, 10), score = mat_new(a, n, 10);
mat inner = mat_new(a, 196, 10), outer = mat_new(a, 10, 10); /* $A$ and $B$ */
rng q = rng_stream(teacher, 0, "s3 teacher");
rng_normals(&q, 1960, 1, inner.data);
rng_normals(&q, 100, 1, outer.data);
d.x = mat_new(a, n, 196);
power_law_gaussian(d.x, 1, &r);
mat_mul(hidden, d.x, inner);
for (int i = 0; i < n * 10; i++) hidden.data[i] = tanh(hidden.data[i]);
mat_mul(score, hidden, outer);
for (int i = 0; i < n; i++)
  for (int c = 1; c < 10; c++)
    if (at(score, i, c) > at(score, i, label[i])) label[i] = c;

@ The networks of E1 and E2 are perceptrons without biases. Every layer, the
last included, starts with independent normal weights of variance
$s^2/\text{fan-in}$.

@<Types@>=
enum { BOOK, DEEP, KINKED, PAPER, FLOW, networks }; /* the networks */
typedef struct {
  int layers, widths[6];
  activation f;
  double gain;
} net_shape;

@ The gains differ because the depth does: a hyperbolic tangent shrinks what
passes through it, the more often, the more layers there are. The network of
the paper has the variance $1/(3\,\text{fan-in})$ of the uniform
initialization that Cohen and his coauthors used. It alone runs in single
precision, because it is a hundred times larger than the others.

@c
static net_shape network_of(int which, int d)
{
  net_shape v = {3, {d, h1, h1, 10}, TANH, s1};
  if (which == DEEP)
    v = (net_shape) {5, {d, h1b, h1b, h1b, h1b, 10}, TANH, s1b};
  if (which == KINKED) v.f = RELU;
  if (which == PAPER)
    v = (net_shape) {3, {d, 200, 200, 10}, TANH, 0.577};
  if (which == FLOW) v = (net_shape) {4, {d, h2, h2, h2, 1}, TANH, s2};
  return v;
}
@#
static mlp build_network(arena *a, int which, sample s)
{
  net_shape v = network_of(which, s.x.cols);
  mlp m = mlp_new(a, which == PAPER ? SINGLE_PRECISION : DOUBLE_PRECISION,
    s.x.rows, v.layers, v.widths, v.f, STANDARD);
  net_feed(m.graph, m.x, s.x);
  net_feed(m.graph, m.y, s.y);
  return m;
}

@* The edge of stability. Near a minimum every smooth loss is a quadratic.
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
hyperbolic tangents; E1b repeats the three steps on $d$-24-24-24-24-10. Seven
runs per seed on the first network, three on every other.

@<Types@>=
typedef struct {
  int source, network, which, n, steps; /* |which|: its place on the list */
  method rule; /* the optimizer */
  double eta, b1, b2; /* step, averages */
  uint64_t seed;
  int handle; /* of the job in the sweep */
} edge_run;
enum { STEPS = 3, BALL = 3, ADAM_ONE = 4, RMS = 6, ALL_RULES = 7 };

@ A run is described by where it stands on its network's list, so that drawing
and judging can find it again.

@c
static edge_run describe_run(int network, int which)
{
  edge_run r = {0, network, which, network == PAPER ? np : n1, 0,
    GD, 0, 0, 0, 0, -1};
  if (which < STEPS) {
    const reals *eta = network == KINKED ? &eta_relu :
      network == PAPER ? &eta_p : &eta1; /* its list of steps */
    const reals *T = network == KINKED ? &T_relu :
      network == PAPER ? &T_p : &T1; /* its list of durations */
    r.eta = eta->v[which]; r.steps = (int) T->v[which];
  } else if (which == BALL) {
    r.rule = MOMENTUM; r.b1 = beta; r.eta = eta_ball; r.steps = T_ball;
  } else {
    r.rule = ADAM; r.b2 = beta2;
    r.b1 = which == RMS ? 0 : beta1;
    r.eta = which == RMS ? eta_rms : eta_adam.v[which - ADAM_ONE];
    r.steps = which == RMS ? T_rms : (int) T_adam.v[which - ADAM_ONE];
  }
  return r;
}

@ The number of networks differs from source to source: the paper's size
exists for CIFAR only.

@<Variables of the whole program@>=
static edge_run *edge; /* all runs of E1, E1b, the ReLU exception, E1p */
static int edges; /* their number */
static edge_run *begin; /* one step each, for the sharpness at the start */
static int begins; /* their number */

@ Runs of one seed stand together. Their order in the list is the order of the
records; the sweep may execute them in any other.

@c
static void plan_edge_runs(void)
{
  edge = arena_take(store, sources * 10 * (ALL_RULES + 3 * STEPS),
    sizeof *edge);
  begin = arena_take(store, sources * 10 * networks, sizeof *begin);
  for (int s = 0; s < sources; s++)
    for (int v = 0; v < networks; v++) {
      if (!runs_on(s, true)) continue;
      if (v == PAPER && (s != CIFAR || strcmp(scale, "paper") != 0)) continue;
      for (int i = 0; i < (v == PAPER ? 1 : seeds); i++) {
        edge_run r = describe_run(v, 0); /* the one being planned */
        r.source = s; r.seed = seed + i; r.steps = 1;
        if (v == FLOW) r.n = n2;
        if (v != KINKED) begin[begins++] = r;
        @<Plan the runs of network |v| with this seed@>@;
      }
    }
}

@ The first network is trained by all seven rules, the others by gradient
descent only, and that of E2 belongs to another experiment.

@<Plan the runs of network |v| with this seed@>=
for (int j = 0; j < (v == BOOK ? ALL_RULES : v == FLOW ? 0 : STEPS); j++) {
  r = describe_run(v, j);
  r.source = s; r.seed = seed + i;
  edge[edges++] = r;
}

@ The job of one run leaves the loss at every step, and after these numbers
the three largest eigenvalues at every twentieth. The eigenvalues come from
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
static void edge_job(job *j, const void *context, int number)
{
  const edge_run *r = (const edge_run *) context + number;
  arena *a = job_arena(j);
  double *loss = job_result(j, r->steps + 3 * (size_t) records(r->steps));
  double *top = loss + r->steps; /* three for each record */
  @<Set up the network, the optimizer and Lanczos's method@>@;
  for (int t = 0; t < r->steps; t++) {
    loss[t] = net_gradient(m.graph, w, g);
    if (!(loss[t] <= 1e6 * loss[0])) {
      @<Fill the rest of the record with blanks and stop@>@;
    }
    optimizer_moments(&o, g);
    if (t % every == 0) {
      if (r->rule == ADAM) optimizer_preconditioner(&o, p);
      lanczos_top(l, product, target, top + 3 * (t / every));
    }
    optimizer_move(&o, g, w);
  }
}

@ All runs of a network that share a seed share the inputs and the initial
weights too, whatever their rule and their step. The differences between their
curves are then due to the rule alone, and E1c below would make no sense
otherwise.

@<Set up the network, the optimizer and Lanczos's method@>=
int task = r->network == PAPER ? ALL_PIXELS :
  r->network == FLOW ? TWO_CLASSES : TEN_CLASSES;
sample s = draw_sample(a, r->source, r->n, r->seed, task);
mlp m = build_network(a, r->network, s);
size_t n = net_weights(m.graph); /* $P$ */
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *p = arena_take(a, n, sizeof *p); /* the preconditioner */
preconditioned both = {m.graph, p, arena_take(a, n, sizeof *p)};
operator *product = r->rule == ADAM ? preconditioned_operator :
  hessian_operator;
void *target = r->rule == ADAM ? (void *) &both : (void *) m.graph;
optimizer o = optimizer_new(a, r->rule, n, r->eta);
rng start = rng_stream(r->seed, r->network, "s3 weights");
lanczos *l = lanczos_new(a, n, 3, 20, 8,
  rng_stream(r->seed, r->network, "s3 lanczos"));
o.beta1 = r->b1; o.beta2 = r->b2;
mlp_init(&m, network_of(r->network, s.x.cols).gain, &start, w);

@ A diverging run is a legitimate result here, since the reader may ask for
one.

@<Fill the rest of the record with blanks and stop@>=
for (int i = t; i < r->steps; i++) loss[i] = NAN;
for (int i = 3 * records(t); i < 3 * records(r->steps); i++) top[i] = NAN;
return;

@ The number of measurements in a run of given length, the one at $t=0$
included.

@<Types@>=
static int records(int steps) { return (steps + every - 1) / every; }

@ A step above the threshold from the very start is another matter: then
training catapults or diverges, and the law has nothing to say. Such a request
is refused, with the number that would have told the reader, unless he
insists. Adam and RMSProp are exempt: their preconditioner is tiny at first,
so that they always begin far above their threshold, and come down to it.

@c
static void refuse_unstable(const edge_run *r, double least, double start,
  const char *name)
{
  if (force || start < least) return;
  fatal(2, "parameter %s: found a threshold of %.4g below the sharpness at"
    " the start, S(0) = %.4g (%s, %s, seed %d), expected one above; take a"
    " smaller step, or --force=1 to see what happens", name, least, start,
    source_name[r->source], network_name[r->network], (int) r->seed);
}

@ Messages and records call the networks by these names.

@<Variables of the whole program@>=
static const char *const network_name[] =
  {"two-layer", "four-layer", "relu", "paper", "scalar"};

@ The sharpness at the start comes from runs of a single step, which go
through the sweep before everything else. The four-layer network has larger
weights, and one of its seeds begins above the lowest line (\.{start.csv});
within a few steps it has come down by itself, so that this network is exempt
too.

@c
static void check_start(void)
{
  sweep *w = sweep_new(NULL, 0, 1); /* a refusal leaves no journal */
  csv *f = csv_open("start.csv", "data,network,seed,sharpness");
  for (int i = 0; i < begins; i++)
    begin[i].handle = sweep_add(w, "S(0)", 0.1, edge_job, begin, i);
  sweep_run(w);
  for (int i = 0; i < begins; i++) {
    edge_run *r = begin + i;
    double start = sweep_result(w, r->handle, NULL)[1];
    csv_row(f, "ssig", source_name[r->source], network_name[r->network],
      (int) r->seed, start);
    if (r->network == BOOK)
      refuse_unstable(r, threshold(MOMENTUM, eta_ball, beta), start,
        "eta-ball");
    if (r->network == FLOW) refuse_unstable(r, 2 / eta2, start, "eta2");
    for (int j = 0; j < STEPS; j++)
      if (r->network == BOOK || r->network == PAPER)
        refuse_unstable(r, 2 / describe_run(r->network, j).eta, start,
          r->network == PAPER ? "eta-p" : "eta1");
  }
  csv_close(f);
  sweep_free(w, true);
}

@ What we keep of a run: when its sharpness first reached the threshold, the
mean of $S$ over the threshold in the last three tenths of the run, and the
count of steps that raised the loss. A run that reached the threshold later
than that has not settled and has no mean; it must not pass as a confirmation,
nor as a refutation.

@<Types@>=
typedef struct {
  double start, crossing; /* $S(0)$; first record with $S$ at the threshold */
  double ratio, second; /* means of $S$ and $\lambda_2$ over the threshold */
  double early, first, share; /* rises before crossing; first; share after */
  double last, lost; /* loss at the end; step at which it was infinite */
} edge_summary;

@ The crossing is looked for in the records, that is with a resolution of
twenty steps. The mean of the second eigenvalue goes along, because it tells
how many directions have gathered at the edge.

@c
static edge_summary summarize_edge(const edge_run *r, const double *loss)
{
  const double *top = loss + r->steps; /* three for each record */
  double limit = threshold(r->rule, r->eta, r->b1);
  edge_summary s = {top[0], NAN, 0, 0, 0, NAN, 0, loss[r->steps - 1],
    NAN};
  int n = 0; /* records in the window */
  for (int i = 0; i < records(r->steps); i++) {
    if (isnan(s.crossing) && top[3 * i] >= limit) s.crossing = i * every;
    if (i * every < 0.7 * r->steps) continue;
    s.ratio += top[3 * i] / limit; s.second += top[3 * i + 1] / limit;
    n++;
  }
  s.ratio /= n; s.second /= n;
  if (!(s.crossing <= 0.7 * r->steps)) s.ratio = s.second = NAN;
  @<Count the steps that raised the loss@>@;
  return s;
}

@ Classical analysis promises that gradient descent lowers the loss at every
step as long as $\eta<2/S$ along the way. The count before the crossing should
therefore be zero, exactly; after it, the share of rising steps is whatever
the oscillation makes it.

@<Count the steps that raised the loss@>=
for (int t = 0; t + 1 < r->steps; t++)
  if (loss[t + 1] > loss[t]) {
    if (!(t >= s.crossing)) s.early++;
    if (isnan(s.first)) s.first = t;
    s.share++;
  }
for (int t = 0; t < r->steps && isnan(s.lost); t++)
  if (isnan(loss[t])) s.lost = t;
s.share = isnan(s.first) ? 0 : s.share / (r->steps - 1 - s.first);

@ E1c asks a question that needs no new run. Where the step is so small that
gradient descent follows the gradient flow, only the product $\eta t$ matters;
so until the largest step reaches its own line, its sharpness as a function of
$\eta t$ should be that of the smallest step. We compare them from $\eta
t=2.4$ until 95\% of the crossing, interpolating the curve of the smallest
step.

A finite step makes an error proportional to itself, so that between steps
$\eta$ and $\eta_0$ a difference proportional to $\eta-\eta_0$ should remain.
With the default steps the first difference should thus be 7/3 times the
second. On CIFAR the two are \result{C1e.1/CIFAR} and \result{C1e.2/CIFAR}.

@c
static double compare_collapse(csv *f, const edge_run *r, const double *loss,
  const edge_run *base, const double *base_loss)
{
  const double *top = loss + r->steps, *low = base_loss + base->steps;
  double end = 0.95 * r->eta * summarize_edge(r, loss).crossing;
  double worst = NAN; /* largest relative difference */
  for (int i = 0; i < records(r->steps); i++) {
    double tau = r->eta * i * every; /* rescaled time */
    double at_record = tau / (base->eta * every); /* its place on the other */
    int b = (int) at_record; /* record to the left */
    if (tau < 2.4 * (1 - 1e-12) || !(tau <= end) ||
      b + 1 >= records(base->steps)) continue;
    double there = low[3 * b] +
      (at_record - b) * (low[3 * b + 3] - low[3 * b]);
    double difference = fabs(top[3 * i] / there - 1);
    csv_row(f, "sigggg", source_name[r->source], (int) r->seed, r->eta, tau,
      top[3 * i], there);
    worst = fmax(worst, difference);
  }
  return worst;
}

@ Three records come out of E1: one row per run, one per measured sharpness,
and, for the runs of the figure, one per step. The last would be long if every
source were written, so only the first of them is.

@c
static void write_edge(sweep *w)
{
  csv *f = csv_open("edge-runs.csv", "data,network,rule,run,eta,seed,steps,"
    "threshold,start,crossing_step,ratio,second_ratio,rises_before,"
    "first_rise_step,rise_share,last_loss,diverged_step");
  for (int i = 0; i < edges; i++) {
    const edge_run *r = edge + i;
    edge_summary s = summarize_edge(r, sweep_result(w, r->handle, NULL));
    csv_row(f, "sssigiigggggggggg", source_name[r->source],
      network_name[r->network], rule_name(r), r->which, r->eta,
      (int) r->seed, r->steps, threshold(r->rule, r->eta, r->b1), s.start,
      s.crossing, s.ratio, s.second, s.early, s.first, s.share, s.last,
      s.lost);
  }
  csv_close(f);
  @<Write the sharpness and the loss of every run@>@;
  @<Write the comparison at equal rescaled time@>@;
}

@ RMSProp is Adam without the first average, and is recognized by that.

@<Types@>=
static const char *rule_name(const edge_run *r)
{
  return r->rule == GD ? "GD" : r->rule == MOMENTUM ? "momentum" :
    r->b1 > 0 ? "Adam" : "RMSProp";
}

@ Each measured sharpness is written beside the threshold that was computed
for its run before it began, and beside the ratio of the two.

@<Write the sharpness and the loss of every run@>=
csv *fine = csv_open("edge-loss.csv", "network,run,seed,step,loss");
f = csv_open("edge.csv", "data,network,rule,run,seed,step,fraction,"
  "rescaled_time,loss,sharpness,second,third,threshold,ratio");
for (int i = 0; i < edges; i++) {
  const edge_run *r = edge + i;
  const double *loss = sweep_result(w, r->handle, NULL);
  for (int t = 0; t < r->steps; t++) {
    const double *top = loss + r->steps + 3 * (t / every);
    if (r->source == edge[0].source && r->which < STEPS &&
      r->network != KINKED)
      csv_row(fine, "siiig", network_name[r->network], r->which,
        (int) r->seed, t, loss[t]);
    if (t % every) continue;
    double limit = threshold(r->rule, r->eta, r->b1);
    csv_row(f, "sssiiigggggggg", source_name[r->source],
      network_name[r->network], rule_name(r), r->which, (int) r->seed, t,
      (double) t / r->steps, r->eta * t, loss[t], top[0], top[1], top[2],
      limit, top[0] / limit);
  }
}
csv_close(f); csv_close(fine);

@ In the list of runs the three steps of a network stand side by side, the
smallest last.

@<Write the comparison at equal rescaled time@>=
f = csv_open("collapse.csv",
  "data,seed,eta,rescaled_time,sharpness,sharpness_smallest_eta");
for (int i = 0; i < edges; i++) {
  const edge_run *r = edge + i;
  if (r->network != BOOK || r->which > 1) continue;
  const edge_run *base = r + 2 - r->which; /* the smallest step */
  double d = compare_collapse(f, r, sweep_result(w, r->handle, NULL),
    base, sweep_result(w, base->handle, NULL));
  int place = (int) (r->seed - seed); /* of the seed in the list */
  collapse[r->source][r->which][place] = d;
}
csv_close(f);

@ The worst differences of E1c wait here to be judged, by source, step and
seed.

@<Variables of the whole program@>=
static double collapse[sources][2][10]; /* largest relative differences */

@ The drawing program begins here. It reads records and knows nothing of
networks. Figures are drawn from the first source in the records, which is
CIFAR when it was present; whatever else they show is said at their foot.

@(s3-laws-draw.c@>=
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "plot.h"
#include "record.h"
#include "s3-laws.h"
static arena *ink; /* memory of one session of drawing */
static const char *shown; /* the source of most figures */
static int first_seed; /* the one drawn strong */
@#
static void foot(figure *f, const char *source)
{
  bool synthetic = strcmp(source, "gauss") == 0; /* no pictures */
  if (frame_is_quick())
    figure_note(f, synthetic ? "quick run: not the book's size; synthetic"
      " Gaussian inputs" : "quick run: not the book's size");
  else if (synthetic)
    figure_note(f, "synthetic Gaussian inputs in place of images");
}
@#
static void range_of(int n, const double *y, double *lo, double *hi)
{
  for (int i = 0; i < n; i++) {
    *lo = fmin(*lo, y[i]); *hi = fmax(*hi, y[i]);
  }
}

@ One seed is drawn strong and the others faint. A run is picked from a table
by its network, its place on the list and its seed; the function below draws
one column of such a table against another.

@(s3-laws-draw.c@>=
static table *pick(table *t, const char *name, int run, int seed)
{
  t = table_where(table_where_text(t, "network", name), "run", run);
  return table_where(t, "seed", seed);
}
@#
static int curve(panel *p, table *t, const char *x, const char *y, color c,
  double width)
{
  panel_line(p, table_rows(t), table_numbers(t, x), table_numbers(t, y), c,
    width, SOLID);
  return table_rows(t);
}
@#
static color hue(int i) /* of the $i$th step or rule */
{
  static const color *const wheel[] = {&VERMILION, &BLUE, &GREEN, &PURPLE};
  return *wheel[i % 4];
}

@ Figure~\ref{fig:s3-edge} is the picture that made the edge of stability
famous, laid out as in the first figure of \citet{cohen2021}. Look first at
the lower panels, at any one colour. The sharpness climbs smoothly, crosses
its own dashed line, overshoots once and settles there, and each step has a
line of its own. Then look above it: the loss falls at every single step until
the crossing (there is a tick on both curves), and for
\result{first-rise-delay} steps more on the average, for the unstable mode
must first grow from almost nothing. From then on about one step in three
raises the loss, which all the same keeps falling.

\widewebfigure{fig-1-edge}{Training loss (top) and sharpness (bottom) under
gradient descent at three steps, for two networks of hyperbolic tangents
trained on 500 images. Dashed: the prediction $2/\eta$. Ticks: the first
measured sharpness above it. One seed strong, the others faint.}{fig:s3-edge}

@(s3-laws-draw.c@>=
static void edge_lines(panel *up, panel *down, const char *name, int seed,
  table *fine, table *coarse, table *runs)
{
  bool strong = seed == first_seed; /* or faint? */
  for (int i = 2; i >= 0; i--) {
    color c = strong ? hue(i) : color_fade(hue(i), 0.3);
    table *s = pick(coarse, name, i, seed); /* sharpness */
    table *r = pick(runs, name, i, seed); /* summary */
    if (table_rows(s) == 0) continue;
    curve(up, pick(fine, name, i, seed), "step", "loss", c,
      strong ? 0.7 : 0.4);
    curve(down, s, "step", "sharpness", c, strong ? 1 : 0.5);
    if (!strong) continue;
    @<Draw the line of this step and tick the crossing@>@;
  }
}

@ The tick stands at the record in which the sharpness was first found beyond
the line. A run that the reader has forced above the threshold may leave the
frame; the figure says when it did.

@<Draw the line of this step and tick the crossing@>=
char text[60]; /* the line's label */
double edge = table_numbers(r, "threshold")[0];
double at_step = table_numbers(r, "crossing_step")[0];
snprintf(text, sizeof text, "$2/\\eta = %.4g$", edge);
panel_hline(down, edge, hue(i), DASHED, text);
double lost = table_numbers(r, "diverged_step")[0];
if (isfinite(lost)) {
  snprintf(text, sizeof text, "diverged at step %g", lost);
  panel_text(up, 0.97, 0.08 + 0.12 * i, 1, hue(i), text);
}
table *cross = table_where(s, "step", at_step); /* that record */
if (table_rows(cross)) {
  panel_marks(down, 1, &at_step, table_numbers(cross, "sharpness"), NULL,
    BLACK, TICK, 5);
  panel_marks(up, 1, &at_step, table_numbers(cross, "loss"), NULL, BLACK,
    TICK, 5);
}

@ Both panels of a network share the abscissa; the ordinate of the lower one
ends at one and a half times the highest line.

@(s3-laws-draw.c@>=
static void edge_column(figure *f, double x, double w, const char *name,
  const char *title, table *fine, table *coarse, table *runs)
{
  table *s = table_where_text(coarse, "network", name);
  table *gd = table_where_text(s, "rule", "GD");
  panel *up = figure_panel(f, x, 22, w, 92);
  panel *down = figure_panel(f, x, 126, w, 128);
  double last = 0, lo = INFINITY, hi = 0, none = 0, top = 0;
  range_of(table_rows(gd), table_numbers(gd, "step"), &none, &last);
  range_of(table_rows(gd), table_numbers(gd, "loss"), &lo, &hi);
  range_of(table_rows(gd), table_numbers(gd, "threshold"), &none, &top);
  panel_title(up, title);
  panel_x(up, LINEAR, 0, last + every, NULL);
  hi = fmin(hi, 300 * lo); /* a diverging run may leave the frame */
  panel_y(up, LOG10, lo / 1.15, hi * 1.15, "training loss, $L$");
  panel_x(down, LINEAR, 0, last + every, "step, $t$");
  panel_y(down, LINEAR, 0, 1.5 * top, "sharpness, $S$");
  for (int i = run_number("seeds") - 1; i >= 0; i--)
    edge_lines(up, down, name, first_seed + i, fine, coarse, runs);
}

@ The third column appears when the run of the paper's size has been made.

@(s3-laws-draw.c@>=
static void draw_edge(void)
{
  static const char *const name[] = {"two-layer", "four-layer", "paper"};
  static const char *const title[] = {"$d$-32-32-10", "$d$-24-24-24-24-10",
    "3072-200-200-10"};
  table *fine = table_read(ink, "edge-loss.csv");
  table *coarse = table_where_text(table_read(ink, "edge.csv"), "data",
    shown);
  table *runs = table_where_text(table_read(ink, "edge-runs.csv"),
    "data", shown);
  table *paper = table_where_text(runs, "network", "paper");
  int columns = table_rows(paper) ? 3 : 2;
  double w = 432.0 / columns; /* of one column */
  figure *f = figure_new(ink, 432, 286);
  for (int i = 0; i < columns; i++)
    edge_column(f, i * w + 46, w - 56, name[i], title[i], fine, coarse, runs);
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-1-edge"));
}

@ Figure~\ref{fig:s3-collapse} shows at the left the same sharpness against
$\eta t$. The three steps trace one curve, from which each departs at its own
line. At the right four optimizers are shown, each with its (preconditioned)
sharpness divided by its own constant: four constants, one line. Adam and
RMSProp come from off the scale.

\webfigure{fig-1b-collapse}{Left: sharpness against rescaled time $\eta t$ for
three steps of gradient descent; dashed, $2/\eta$. Right: sharpness divided by
its predicted value ($2/\eta$; $(2+2\beta)/\eta$; $38/\eta$; $2/\eta$) for
four optimizers, against the fraction of the run; Adam and RMSProp begin above
the frame. One seed strong, the others faint.}{fig:s3-collapse}

@(s3-laws-draw.c@>=
static void draw_collapse_left(panel *p, table *coarse)
{
  double time = 0, top = 0, none = 0; /* ranges */
  table *last = table_where(coarse, "run", 2); /* the smallest step */
  range_of(table_rows(last), table_numbers(last, "rescaled_time"), &none,
    &time);
  range_of(table_rows(last), table_numbers(last, "threshold"), &none, &top);
  panel_x(p, LINEAR, 0, 0.7 * time, "rescaled time, $\\eta t$");
  panel_y(p, LINEAR, 0, 1.4 * top, "sharpness, $S$");
  for (int i = 2; i >= 0; i--)
    for (int j = run_number("seeds") - 1; j >= 0; j--) {
      table *s = pick(coarse, "two-layer", i, first_seed + j);
      curve(p, s, "rescaled_time", "sharpness",
        j ? color_fade(hue(i), 0.3) : hue(i), j ? 0.5 : 1);
      if (j) continue;
      char text[60]; /* label of the line */
      snprintf(text, sizeof text, "$\\eta = %.4g$",
        2 / table_numbers(s, "threshold")[0]);
      panel_hline(p, table_numbers(s, "threshold")[0], hue(i), DASHED, text);
    }
}

@ Adam's curve at the right falls from above the frame to a fraction of the line
within a few records. Its preconditioner starts as the gradient's first square
and is small; once it has grown, Adam too is stable, sharpens progressively,
and arrives at the edge from below like everybody else.

@(s3-laws-draw.c@>=
static void draw_collapse(void)
{
  static const int run[] = {1, 3, 4, 6}; /* places of the four rules */
  static const char *const rule[] = {"GD", "momentum", "Adam", "RMSProp"};
  table *coarse = table_where_text(table_where_text(table_read(ink,
    "edge.csv"), "data", shown), "network", "two-layer");
  figure *f = figure_new(ink, 342, 184);
  panel *left = figure_panel(f, 40, 16, 125, 130);
  panel *right = figure_panel(f, 210, 16, 125, 130);
  key_entry key[4]; /* names of the rules */
  draw_collapse_left(left, coarse);
  panel_x(right, LINEAR, 0, 1, "fraction of the run, $t/T$");
  panel_y(right, LINEAR, 0, 2, "$S$ / predicted");
  panel_hline(right, 1, BLACK, SOLID, NULL);
  for (int i = 0; i < 4; i++) {
    key[i] = (key_entry) {hue(i), SOLID, true, -1, rule[i]};
    for (int j = run_number("seeds") - 1; j >= 0; j--)
      curve(right, pick(coarse, "two-layer", run[i], first_seed + j),
        "fraction", "ratio", j ? color_fade(hue(i), 0.25) : hue(i),
        j ? 0.5 : 1);
  }
  panel_key(right, 0.5, 0.02, 4, key);
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-1b-collapse"));
}

@* The central flow. Why does the sharpness stay at $2/\eta$ instead of
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

@ The vectors $T_{ij}$ are second differences of the gradient along a
direction $v$,
\[D(v)={g(w+hv)+g(w-hv)-2g(w)\over h^2},\qquad h=0.03.\]
Since $D^3L$ is bilinear in its two slots, the mixed ones follow by
polarization, $T_{ij}=D((u_i+u_j)/\sqrt2)-{1\over2}(T_{ii}+T_{jj})$.

@c
static void second_difference(net *t, const double *w, const double *g,
  mat u, int i, int j, double *probe, double *d)
{
  enum { minus, plus }; /* the two sides */
  size_t n = net_weights(t);
  double h = 0.03; /* length of the step */
  double part = i == j ? h : h / sqrt(2); /* along each vector */
  memset(d, 0, n * sizeof *d);
  for (int side = minus; side <= plus; side++) {
    double *gradient = probe + n; /* at the shifted point */
    memcpy(probe, w, n * sizeof *probe);
    vec_add(n, side == plus ? part : -part, &at(u, i, 0), probe);
    if (j != i) vec_add(n, side == plus ? part : -part, &at(u, j, 0), probe);
    net_gradient(t, probe, gradient);
    vec_add(n, 1, gradient, d);
  }
  vec_add(n, -2, g, d);
  vec_scale(n, 1 / (h * h), d);
}

@ All $k^2$ of them form a matrix, one row each, and with it
problem~\eqref{eq:s3-quadratic} becomes small: minimize
${1\over2}x^{\mathsf T}Mx+b^{\mathsf T}x$ over the positive semidefinite cone,
where $M$ is the Gram matrix of the vectors $T_{ij}/2$.

@c
@<Project a symmetric matrix on the positive semidefinite cone@>@;
@<Solve the small quadratic problem by FISTA@>@;
static void find_covariance(arena *a, net *t, const double *w,
  const double *g, mat u, const double *e, mat x, double *push)
{
  int kk = k2 * k2; /* ordered pairs */
  size_t n = net_weights(t);
  mat third = mat_new(a, kk, (int) n), gram = mat_new(a, kk, kk);
  double *probe = arena_take(a, 2 * n, sizeof *probe), b[16];
  for (int i = 0; i < k2; i++)
    second_difference(t, w, g, u, i, i, probe, &at(third, i * k2 + i, 0));
  for (int i = 0; i < k2; i++)
    for (int j = 0; j < i; j++) {
      @<Find $T_{ij}$ by polarization@>@;
    }
  mat_scale(third, 0.5);
  mat_gram(gram, third);
  mat_vec(b, third, g);
  for (int i = 0; i < k2; i++)
    b[i * k2 + i] += (2 / eta2 - e[i]) / (2 * eta2);
  minimize_on_cone(a, gram, b, x);
  mat_tvec(push, third, x.data);
}

@ Of the $k(k+1)/2$ different vectors each costs two gradients; the lower
triangle is copied to the upper.

@<Find $T_{ij}$ by polarization@>=
double *mixed = &at(third, i * k2 + j, 0);
second_difference(t, w, g, u, i, j, probe, mixed);
vec_add(n, -0.5, &at(third, i * k2 + i, 0), mixed);
vec_add(n, -0.5, &at(third, j * k2 + j, 0), mixed);
memcpy(&at(third, j * k2 + i, 0), mixed, n * sizeof *mixed);

@ FISTA (by Beck and Teboulle, 2009) is gradient descent with a momentum that
makes its error fall as the inverse square of the number of iterations,
followed each time by the projection. Three hundred iterations from zero are
far more than nine unknowns need.
@^FISTA@>

@<Solve the small quadratic problem by FISTA@>=
static void minimize_on_cone(arena *a, mat gram, const double *b, mat x)
{
  int kk = gram.rows; /* number of unknowns */
  mat spare = mat_new(a, kk, kk), y = mat_new(a, k2, k2);
  mat next = mat_new(a, k2, k2), turn = mat_new(a, k2, k2);
  double values[16], s = 1; /* eigenvalues; FISTA's sequence */
  mat_copy(spare, gram);
  sym_eigen(spare, values);
  double rate = 1 / values[kk - 1]; /* one over the largest */
  mat_scale(x, 0);
  for (int pass = 0; pass < 300; pass++) {
    double after = (1 + sqrt(1 + 4 * s * s)) / 2, slope[16];
    mat_vec(slope, gram, y.data);
    for (int i = 0; i < kk; i++)
      next.data[i] = y.data[i] - rate * (slope[i] + b[i]);
    project_on_cone(next, turn, values);
    for (int i = 0; i < kk; i++)
      y.data[i] = next.data[i] + (s - 1) / after * (next.data[i] - x.data[i]);
    mat_copy(x, next);
    s = after;
  }
}

@ The nearest positive semidefinite matrix, in the sum of squares, keeps the
eigenvectors and puts zero in place of negative eigenvalues. The rows of
|turn| are the eigenvectors.

@<Project a symmetric matrix on the positive semidefinite cone@>=
static void project_on_cone(mat x, mat turn, double *values)
{
  mat_copy(turn, x);
  sym_eigen(turn, values);
  for (int i = 0; i < x.rows; i++)
    for (int j = 0; j < x.rows; j++) {
      at(x, i, j) = 0;
      for (int c = 0; c < x.rows; c++)
        at(x, i, j) += fmax(values[c], 0) * at(turn, c, i) * at(turn, c, j);
    }
}

@ E2 lets three trajectories start from the same weights and go side by side:
gradient descent, the central flow, and the gradient flow $dw/dt=-\eta\nabla
L$, which is what one would get from the central flow by forgetting the
oscillation. The network has one output and distinguishes two classes. One job
is one seed; every step leaves the numbers listed here.

@<Types@>=
enum {
  GD_LOSS, GD_SQUARE, /* gradient descent's $L$ and $\lVert g\rVert^2$ */
  CF_LOSS, CF_SQUARE, GF_LOSS, GF_SQUARE, /* the flows' */
  TO_CF, TO_GF, TOP, flow_columns /* distances; $\lambda_1$ */
};
typedef struct { int source, n; uint64_t seed; int handle; } flow_run;

@ The three trajectories go side by side in one job, so that distances between
them can be taken at equal times. One network serves all three, since the
weights live outside of it.

@c
static void flow_job(job *j, const void *context, int number)
{
  const flow_run *r = (const flow_run *) context + number;
  arena *a = job_arena(j);
  double *row = job_result(j, (size_t) T2 * flow_columns);
  sample s = draw_sample(a, r->source, r->n, r->seed, TWO_CLASSES);
  mlp m = build_network(a, FLOW, s);
  net *t = m.graph;
  size_t n = net_weights(t);
  @<Start the three trajectories at the same weights@>@;
  for (int step = 0; step < T2; step++, row += flow_columns) {
    @<Record the distances from gradient descent@>@;
    row[GD_LOSS] = net_gradient(t, w, g);
    row[GD_SQUARE] = vec_dot(n, g, g);
    vec_add(n, -eta2, g, w);
    @<Record the gradient flow and follow it for one step@>@;
    @<Record the central flow and follow it for one step@>@;
  }
}

@ The span starts from random directions. They are found again from the
Hessian at once, so nothing depends on them.

@<Start the three trajectories at the same weights@>=
double *w = arena_take(a, n, sizeof *w); /* gradient descent */
double *c = arena_take(a, n, sizeof *c); /* central flow */
double *f = arena_take(a, n, sizeof *f); /* gradient flow */
double *g = arena_take(a, n, sizeof *g); /* a gradient */
double *push = arena_take(a, n, sizeof *push); /* the correction */
mat u = mat_new(a, k2, (int) n); /* eigenvectors, one per row */
mat x = mat_new(a, k2, k2); /* $X$ */
mat basis = mat_new(a, (int) n, k2); /* a random start for |u| */
double e[4]; /* eigenvalues */
rng start = rng_stream(r->seed, FLOW, "s3 weights");
mlp_init(&m, network_of(FLOW, s.x.cols).gain, &start, w);
mat_random_orthonormal(basis, &start);
mat_transpose(u, basis);
memcpy(c, w, n * sizeof *c); memcpy(f, w, n * sizeof *f);

@ The vectors |push| and |g| serve as scratch here.

@<Record the distances from gradient descent@>=
for (int flow = TO_CF; flow <= TO_GF; flow++) {
  memcpy(g, w, n * sizeof *g);
  vec_add(n, -1, flow == TO_CF ? c : f, g);
  row[flow] = vec_norm(n, g);
}

@ Euler's method with four substeps stands for the flow; the first of the four
gradients is the one recorded.

@<Record the gradient flow and follow it for one step@>=
row[GF_LOSS] = net_gradient(t, f, g);
row[GF_SQUARE] = vec_dot(n, g, g);
for (int sub = 0; sub < 4; sub++) {
  if (sub) net_gradient(t, f, g);
  vec_add(n, -eta2 / 4, g, f);
}

@ Each step of the central flow begins with the eigenpairs, by one
Rayleigh--Ritz pass on the space spanned by $V$, $HV$ and $H^2V$, where $V$
holds the eigenvectors of the step before; at the start ten passes replace
experience. Far from the edge $X$ is zero and the third derivatives need not
be computed.
@^Rayleigh--Ritz method@>

@<Record the central flow and follow it for one step@>=
arena *scratch = arena_new(); /* of this step */
double loss = net_gradient(t, c, g);
for (int pass = step ? 1 : 10; pass > 0; pass--)
  rayleigh_ritz(hessian_operator, t, u, e, scratch);
memset(push, 0, n * sizeof *push);
mat_scale(x, 0);
if (e[0] > 0.93 * 2 / eta2)
  find_covariance(scratch, t, c, g, u, e, x, push);
row[TOP] = e[0];
row[CF_LOSS] = loss; row[CF_SQUARE] = vec_dot(n, g, g);
for (int i = 0; i < k2; i++) {
  row[CF_LOSS] += at(x, i, i) * e[i] / 2;
  row[CF_SQUARE] += at(x, i, i) * e[i] * e[i];
}
for (int sub = 0; sub < 4; sub++) {
  if (sub) net_gradient(t, c, g);
  vec_add(n, -eta2 / 4, g, c);
  vec_add(n, -eta2 / 4, push, c);
}
arena_free(scratch);

@ The measured average is the mean of gradient descent over 41 steps around
$t$. The comparison starts 60 steps after the central flow's top eigenvalue
has passed 99.5\% of $2/\eta$ (the moment $t_{\text{edge}}$), and ends 200
steps later. Its verdict is the median over this window of the ratio of the
measured average to the prediction. Why the median? The first overshoot is a
spike that no theory of slow motion contains: before the crossing the unstable
coordinate has shrunk to almost nothing, and when it has finally grown, the
sharpness is already beyond the edge. The spike falls inside the window, so we
record the ratio of the means too.

@<Types@>=
typedef struct {
  double edge, from, to; /* $t_{\rm edge}$, ends of the window */
  double loss, square; /* medians: $L$ and $\lVert g\rVert^2$ */
  double flow; /* median: $L$ over the gradient flow's */
  double mean_loss, mean_square; /* ratios of the means */
  double distance; /* from central flow over from gradient flow */
} flow_summary;

@ Within 20 steps of either end there is no average. The unstable mode changes
its sign at every step, and its envelope rises and falls over some tens of
steps; 41 steps are enough to average over the first and nearly enough for the
second.

@c
static double moving_average(const double *row, int step, int column)
{
  double sum = 0; /* of 41 numbers */
  if (step < 20 || step > T2 - 21) return NAN;
  for (int t = step - 20; t <= step + 20; t++)
    sum += row[t * flow_columns + column];
  return sum / 41;
}
@#
static int compare_reals(const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return (x > y) - (x < y);
}
@#
static double median(int n, double *x) /* sorts |x| */
{
  qsort(x, n, sizeof *x, compare_reals);
  return n == 0 ? NAN : n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

@ The moment $t_{\text{edge}}$ is read from the central flow, not from
gradient descent: it is part of the prediction.

@c
static flow_summary summarize_flow(const double *row)
{
  flow_summary s = {NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN};
  arena *a = arena_new();
  double *ratio[3]; /* loss, square, loss over the gradient flow's */
  double sum[4] = {0}; /* measured and predicted loss, and square */
  int n = 0; /* steps in the window */
  for (int i = 0; i < 3; i++) ratio[i] = arena_take(a, T2, sizeof **ratio);
  for (int t = 0; t < T2 && isnan(s.edge); t++)
    if (row[t * flow_columns + TOP] > 0.995 * 2 / eta2) s.edge = t;
  if (!isnan(s.edge)) {
    s.from = s.edge + 60; s.to = fmin(T2 - 21, s.edge + 260);
    for (int t = s.from; t <= s.to; t++) {
      @<Compare the averages at step |t|@>@;
    }
  }
  s.loss = median(n, ratio[0]); s.square = median(n, ratio[1]);
  s.flow = median(n, ratio[2]);
  s.mean_loss = sum[0] / sum[1]; s.mean_square = sum[2] / sum[3];
  arena_free(a);
  return s;
}

@ Everything is compared at the same $t$; no shift in time is fitted.

@<Compare the averages at step |t|@>=
const double *at_t = row + t * flow_columns;
double loss = moving_average(row, t, GD_LOSS);
double square = moving_average(row, t, GD_SQUARE);
ratio[0][n] = loss / at_t[CF_LOSS];
ratio[1][n] = square / at_t[CF_SQUARE];
ratio[2][n++] = loss / at_t[GF_LOSS];
sum[0] += loss; sum[1] += at_t[CF_LOSS];
sum[2] += square; sum[3] += at_t[CF_SQUARE];
if (t % 5 == 0) s.distance = at_t[TO_CF] / at_t[TO_GF];

@ The runs of E2 form a list of their own.

@<Variables of the whole program@>=
static flow_run *flow; /* all runs of E2 */
static int flows; /* their number */

@ Every seed is run once more with only 200 images. These runs belong to the
section on where the law breaks.

@c
static void plan_flows(void)
{
  flow = arena_take(store, sources * 20, sizeof *flow);
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < 2 * seeds && runs_on(s, true); i++)
      flow[flows++] = (flow_run) {s, i < seeds ? n2 : few2,
        seed + i % seeds, -1};
}

@ Ratios go into one record, a row for each run, and trajectories into
another.

@c
static void write_flows(sweep *w)
{
  csv *f = csv_open("flow-runs.csv", "data,images,seed,edge_step,from_step,"
    "to_step,loss_ratio,square_ratio,gradient_flow_ratio,mean_loss_ratio,"
    "mean_square_ratio,distance_ratio");
  for (int i = 0; i < flows; i++) {
    const flow_run *r = flow + i;
    flow_summary s = summarize_flow(sweep_result(w, r->handle, NULL));
    csv_row(f, "siiggggggggg", source_name[r->source], r->n, (int) r->seed,
      s.edge, s.from, s.to, s.loss, s.square, s.flow, s.mean_loss,
      s.mean_square, s.distance);
  }
  csv_close(f);
  @<Write every step of the three trajectories@>@;
}

@ An empty cell means that there is nothing to say: an average near the end, a
distance at a step that is not a multiple of five.

@<Write every step of the three trajectories@>=
f = csv_open("flow.csv", "data,images,seed,step,loss,loss_average,"
  "loss_central,loss_flow,square,square_average,square_central,square_flow,"
  "distance_central,distance_flow,sharpness_central");
for (int i = 0; i < flows; i++) {
  const flow_run *r = flow + i;
  const double *row = sweep_result(w, r->handle, NULL);
  for (int t = 0; t < T2; t++) {
    const double *v = row + t * flow_columns;
    double blank = t % 5 ? NAN : 0; /* distances at every fifth step */
    csv_row(f, "siiiggggggggggg", source_name[r->source], r->n,
      (int) r->seed, t, v[GD_LOSS], moving_average(row, t, GD_LOSS),
      v[CF_LOSS], v[GF_LOSS], v[GD_SQUARE],
      moving_average(row, t, GD_SQUARE), v[CF_SQUARE], v[GF_SQUARE],
      v[TO_CF] + blank, v[TO_GF] + blank, v[TOP]);
  }
}
csv_close(f);

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

@(s3-laws-draw.c@>=
static void flow_window(panel *p, table *run)
{
  if (!isfinite(table_numbers(run, "edge_step")[0])) return;
  panel_rectangle(p, table_numbers(run, "from_step")[0],
    table_numbers(run, "to_step")[0], NAN, NAN, color_fade(GREY, 0.18));
  panel_vline(p, table_numbers(run, "edge_step")[0], GREY, DASHED, NULL);
}
@#
static void flow_panel(panel *p, table *t, table *run,
  const char *const *name, const char *title)
{
  double lo = INFINITY, hi = 0, last = 0, none = 0; /* ranges */
  for (int i = 0; i < 4; i++)
    range_of(table_rows(t), table_numbers(t, name[i]), &lo, &hi);
  range_of(table_rows(t), table_numbers(t, "step"), &none, &last);
  panel_x(p, LINEAR, 0, last + 1, "step, $t$");
  panel_y(p, LOG10, lo / 1.2, hi * 1.2, title);
  flow_window(p, run);
  curve(p, t, "step", name[0], color_fade(BLUE, 0.3), 0.4);
  curve(p, t, "step", name[1], BLUE, 1.2);
  panel_line(p, table_rows(t), table_numbers(t, "step"),
    table_numbers(t, name[2]), BLACK, 1, DASHED);
  panel_line(p, table_rows(t), table_numbers(t, "step"),
    table_numbers(t, name[3]), VERMILION, 1, DOTTED);
}

@ Distances are recorded at every fifth step only.

@(s3-laws-draw.c@>=
static void distance_panel(panel *p, table *t, table *run)
{
  double top = 0, none = 0, last = 0; /* ranges */
  range_of(table_rows(t), table_numbers(t, "distance_flow"), &none, &top);
  range_of(table_rows(t), table_numbers(t, "step"), &none, &last);
  panel_x(p, LINEAR, 0, last + 1, "step, $t$");
  panel_y(p, LINEAR, 0, 1.1 * top, "distance from GD");
  flow_window(p, run);
  panel_marks(p, table_rows(t), table_numbers(t, "step"),
    table_numbers(t, "distance_central"), NULL, BLACK, DOT, 1.6);
  panel_marks(p, table_rows(t), table_numbers(t, "step"),
    table_numbers(t, "distance_flow"), NULL, VERMILION, DOT, 1.6);
}

@ Loss and squared gradient are drawn by the same code from different columns.
The key stands below the panels, where it covers nothing.

@(s3-laws-draw.c@>=
static const char *const loss_curves[] = {"loss", "loss_average",
  "loss_central", "loss_flow"};
static const char *const square_curves[] = {"square", "square_average",
  "square_central", "square_flow"};
@#
static void flow_key(panel *p, double x, double y, bool row)
{
  const key_entry key[] = {
    {color_fade(BLUE, 0.3), SOLID, true, -1, "GD"},
    {BLUE, SOLID, true, -1, "GD, average"},
    {BLACK, DASHED, true, -1, "central flow"},
    {VERMILION, DOTTED, true, -1, "gradient flow"}
  };
  if (!row) panel_key(p, x, y, 4, key);
  for (int i = 0; i < 4 && row; i++) panel_key(p, x + i, y, 1, key + i);
}
@#
static void draw_flow(void)
{
  table *all = table_where_text(table_read(ink, "flow.csv"), "data", shown);
  table *runs = table_where_text(table_read(ink, "flow-runs.csv"), "data",
    shown);
  double images = table_numbers(runs, "images")[0]; /* of the main runs */
  table *t = table_where(table_where(all, "seed", first_seed), "images",
    images);
  table *run = table_where(table_where(runs, "seed", first_seed), "images",
    images);
  figure *f = figure_new(ink, 432, 208);
  panel *p[3]; /* from left to right */
  for (int i = 0; i < 3; i++)
    p[i] = figure_panel(f, 38 + 144 * i, 20, 104, 132);
  flow_panel(p[0], t, run, loss_curves, "training loss, $L$");
  flow_panel(p[1], t, run, square_curves,
    "squared gradient, $\\vert g\\vert^2$");
  distance_panel(p[2], t, run);
  @<Title the panels, explain the curves, and save@>@;
}

@ @<Title the panels, explain the curves, and save@>=
panel_title(p[0], "(a) loss");
panel_title(p[1], "(b) gradient");
panel_title(p[2], "(c) distance");
flow_key(p[0], -0.1, 1.3, true);
panel_text(p[2], 0.12, 0.06, 0, VERMILION, "to gradient flow");
panel_text(p[2], 0.98, 0.93, 1, BLACK, "to central flow");
foot(f, shown);
figure_save(f, record_path(ink, "fig-2-flow"));

@* Norms that balance. A network of rectified linear units does not notice if
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

@ E3 trains $d$-32-10 with ReLU units by full-batch gradient descent with
decay and looks at every neuron. A job leaves three numbers per neuron at
every hundredth step, and before them the largest relative error
of~\eqref{eq:s3-balance} over all steps and neurons.

The experiments from here on need little to describe a run.

@<Types@>=
typedef struct { int source, setting; uint64_t seed; int handle; } small_run;

@ Neuron $j$ owns the column $j$ of the first matrix and the row $j$ of the
second. The same function squares weights and gradients.

@c
static void column_squares(mat m, double *s) /* squared norm of each column */
{
  memset(s, 0, m.cols * sizeof *s);
  for (int i = 0; i < m.rows; i++)
    for (int j = 0; j < m.cols; j++) s[j] += at(m, i, j) * at(m, i, j);
}
@#
static void neuron_squares(const mlp *m, double *w, double *in, double *out)
{
  mat a = net_tensor(m->graph, m->weight[1], w); /* outgoing, one row each */
  column_squares(net_tensor(m->graph, m->weight[0], w), in);
  for (int j = 0; j < a.rows; j++)
    out[j] = vec_dot(a.cols, &at(a, j, 0), &at(a, j, 0));
}

@ The prediction for step $t+1$ is made at step $t$, before the weights
move, and is compared after.

@c
static void balance_job(job *j, const void *context, int number)
{
  const small_run *r = (const small_run *) context + number;
  arena *a = job_arena(j);
  double *worst = job_result(j, 1 + 3 * (size_t) h3 * (T3 / 100 + 1));
  double *row = worst + 1; /* $Q$ and the two norms of all neurons */
  @<Set up the ReLU network and its weights@>@;
  for (int t = 0; t <= T3; t++) {
    neuron_squares(&m, w, in, out);
    for (int i = 0; i < h3; i++) {
      double q = in[i] - out[i];
      if (t > 0)
        *worst = fmax(*worst, fabs(q - expected[i]) / fabs(expected[i]));
      if (t % 100) continue;
      *row++ = q; *row++ = in[i]; *row++ = out[i];
    }
    if (t == T3) break;
    net_gradient(m.graph, w, g);
    @<Predict $Q$ after the step exactly@>@;
    optimizer_step(&o, g, w);
  }
}

@ The incoming weights are much larger than the outgoing ones at the start. A
network that starts balanced would have $Q$ near zero, and no exponential to
show.

@<Set up the ReLU network and its weights@>=
sample s = draw_sample(a, r->source, n3, r->seed, TEN_CLASSES);
int widths[] = {s.x.cols, h3, 10};
mlp m = mlp_new(a, DOUBLE_PRECISION, n3, 2, widths, RELU, STANDARD);
size_t n = net_weights(m.graph), first = (size_t) s.x.cols * h3;
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *in = arena_take(a, h3, sizeof *in); /* incoming squares */
double *out = arena_take(a, h3, sizeof *out); /* outgoing squares */
double *expected = arena_take(a, h3, sizeof *in); /* $Q$ after the step */
optimizer o = optimizer_new(a, GD, n, eta3);
rng start = rng_stream(r->seed, 0, "s3 balance weights");
o.decay = lam3;
net_feed(m.graph, m.x, s.x); net_feed(m.graph, m.y, s.y);
rng_normals(&start, first, 1.5 / sqrt(s.x.cols), w);
rng_normals(&start, n - first, 0.3 / sqrt(h3), w + first);

@ The gradient of $L$ alone has the symmetry; the decay is accounted for by
$(1-\eta\lambda)^2$.

@<Predict $Q$ after the step exactly@>=
for (int i = 0; i < h3; i++)
  expected[i] = (1 - eta3 * lam3) * (1 - eta3 * lam3) * (in[i] - out[i]);
neuron_squares(&m, g, in, out);
for (int i = 0; i < h3; i++)
  expected[i] += eta3 * eta3 * (in[i] - out[i]);

@ The lists of the remaining experiments.

@<Variables of the whole program@>=
static small_run *balance, *rotation, *scale_run; /* runs of E3, E4, E5 */
static int balances, rotations, scalings; /* their numbers */
static double balance_worst[sources][10]; /* worst neuron of each seed */

@ The time in units of $1/(\eta\lambda)$ is written too, so that runs with
other parameters can be laid over these.

@c
static void write_balance(sweep *w)
{
  csv *f = csv_open("balance.csv", "data,seed,neuron,step,time,balance,"
    "balance_ratio,incoming_ratio,outgoing_ratio,predicted_ratio");
  for (int i = 0; i < balances; i++) {
    const small_run *r = balance + i;
    const double *row = sweep_result(w, r->handle, NULL) + 1;
    double *worst = &balance_worst[r->source][r->seed - seed];
    for (int t = 0; t <= T3; t += 100)
      for (int j = 0; j < h3; j++) {
        const double *now = row + 3 * ((t / 100) * h3 + j);
        const double *was = row + 3 * j; /* the same neuron at $t=0$ */
        double law = exp(-2 * eta3 * lam3 * t);
        csv_row(f, "siiigggggg", source_name[r->source], (int) r->seed, j, t,
          eta3 * lam3 * t, now[0], now[0] / was[0], now[1] / was[1],
          now[2] / was[2], law);
        if (t) *worst = fmax(*worst, fabs(now[0] / was[0] - law));
      }
  }
  csv_close(f);
}

@* Directions that turn. If the output depends on a weight vector $w$ only
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

@ An angle of a few thousandths is the difference of nearly equal directions.
The inverse cosine would lose half of its digits; the length of
the chord does not.

@c
static double rms_turn(mat before, mat after, double *work /* three rows */)
{
  int n = before.cols;
  double *p = work, *q = work + n, *chord = work + 2 * n;
  double sum = 0; /* of squared angles */
  column_squares(before, p); column_squares(after, q);
  for (int j = 0; j < n; j++) {
    p[j] = 1 / sqrt(p[j]); q[j] = 1 / sqrt(q[j]); chord[j] = 0;
  }
  for (int i = 0; i < before.rows; i++)
    for (int j = 0; j < n; j++) {
      double d = q[j] * at(after, i, j) - p[j] * at(before, i, j);
      chord[j] += d * d;
    }
  for (int j = 0; j < n; j++) {
    double theta = 2 * asin(sqrt(chord[j]) / 2);
    sum += theta * theta;
  }
  return sqrt(sum / n);
}

@ E4 trains 64 neurons $\mathrm{relu}(x\cdot w/\lVert w\rVert)$ and a linear
layer by stochastic gradient descent with batches of 32. Only the incoming
weights decay; the outgoing ones have a step of their own, 0.02, and no decay.

@c
static int rotation_steps(int i) /* six relaxation times, at least */
{
  return (int) fmax(T4, ceil(6 / (eta4.v[i] * lam4.v[i]) - 1e-6));
}
@#
static void rotation_job(job *j, const void *context, int number)
{
  const small_run *r = (const small_run *) context + number;
  arena *a = job_arena(j);
  int steps = rotation_steps(r->setting);
  double *angle = job_result(j, (steps + 9) / 10);
  @<Build the network of normalized neurons@>@;
  @<Draw its weights and make its optimizer@>@;
  for (int t = 0; t < steps; t++) {
    const int *which = batches_next(&b); /* the minibatch */
    net_feed_rows(q, x, s.x, which);
    net_feed_rows(q, y, s.y, which);
    net_gradient(q, w, g);
    if (t % 10 == 0) mat_copy(before, in);
    optimizer_step(&o, g, w);
    if (t % 10 == 0) angle[t / 10] = rms_turn(before, in, norms);
  }
}

@ The network is small enough to be assembled by hand. The node
|net_unit_columns| divides each column of the incoming weights by its norm,
and its derivative is what makes gradients orthogonal to the weights.

@<Build the network of normalized neurons@>=
sample s = draw_sample(a, r->source, n4, r->seed, TEN_CLASSES);
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
size_t n = net_weights(q), first = (size_t) s.x.cols * h4;
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *rate = arena_take(a, n, sizeof *rate); /* factor of $\eta$ */
double *decay = arena_take(a, n, sizeof *decay); /* factor of $\lambda$ */
double *norms = arena_take(a, 3 * (size_t) h4, sizeof *norms);
mat in = net_tensor(q, incoming, w), before = mat_new(a, in.rows, in.cols);
batches b = batches_new(a, n4, 32, true,
  rng_stream(r->seed, r->setting, "s3 rotation batches"));
rng start = rng_stream(r->seed, 0, "s3 rotation weights");
optimizer o = optimizer_new(a, GD, n, eta4.v[r->setting]);
o.decay = lam4.v[r->setting]; o.rate = rate; o.decay_rate = decay;
rng_normals(&start, first, 1 / sqrt(s.x.cols), w);
rng_normals(&start, n - first, 1 / sqrt(h4), w + first);
for (size_t i = 0; i < n; i++) {
  rate[i] = i < first ? 1 : 0.02 / o.eta;
  decay[i] = i < first;
}

@ The statistic is the root mean square over the last 40\% of a run, divided
by the prediction. The same statistic of a run cut short shows the approach to
equilibrium.

@c
static double turning_ratio(const small_run *r, const double *angle, int from,
  int to)
{
  double sum = 0; /* of squares */
  for (int i = from; i < to; i++) sum += angle[i] * angle[i];
  return sqrt(sum / (to - from) /
    (2 * eta4.v[r->setting] * lam4.v[r->setting]));
}
@#
static double last_part(const small_run *r, const double *angle, int steps)
{
  int n = (steps + 9) / 10; /* records in this many steps */
  return turning_ratio(r, angle, n - 2 * n / 5, n);
}

@ The approach is recorded in sixty bins of equal length. The mean of squares
over a bin is smooth enough to be looked at and short enough to show the
delay.

@c
static void write_rotation(sweep *w)
{
  csv *f = csv_open("rotation.csv", "data,setting,eta,lambda,seed,steps,"
    "decay_per_step,angle_rad,predicted_rad,ratio");
  csv *slow = csv_open("approach.csv",
    "data,setting,seed,step,time,ratio");
  for (int i = 0; i < rotations; i++) {
    const small_run *r = rotation + i;
    const double *angle = sweep_result(w, r->handle, NULL);
    int steps = rotation_steps(r->setting), n = (steps + 9) / 10;
    double rate = eta4.v[r->setting] * lam4.v[r->setting];
    double ratio = last_part(r, angle, steps);
    csv_row(f, "siggiigggg", source_name[r->source], r->setting,
      eta4.v[r->setting], lam4.v[r->setting], (int) r->seed, steps, rate,
      ratio * sqrt(2 * rate), sqrt(2 * rate), ratio);
    for (int b = 0; b < bins && n >= bins; b++)
      csv_row(slow, "siiigg", source_name[r->source], r->setting,
        (int) r->seed, steps * b / bins + steps / (2 * bins),
        rate * steps * (b + 0.5) / bins,
        turning_ratio(r, angle, n * b / bins, n * (b + 1) / bins));
  }
  csv_close(f); csv_close(slow);
}

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

@(s3-laws-draw.c@>=
static void draw_norms(panel *p, table *t)
{
  table *one = table_where(table_where(t, "seed", first_seed), "neuron", 0);
  double last = 0, none = 0; /* the last step */
  range_of(table_rows(one), table_numbers(one, "step"), &none, &last);
  panel_x(p, LINEAR, 0, last, "step, $t$");
  panel_y(p, LOG10, 0.08, 40, "relative to the start");
  for (int j = 0; j < 1000; j++) {
    table *neuron = table_where(t, "neuron", j);
    if (table_rows(neuron) == 0) break;
    for (int i = 0; i < run_number("seeds"); i++) {
      table *s = table_where(neuron, "seed", first_seed + i);
      curve(p, s, "step", "incoming_ratio", color_fade(SKY, 0.35), 0.4);
      curve(p, s, "step", "outgoing_ratio", color_fade(ORANGE, 0.35), 0.4);
    }
  }
  panel_marks(p, table_rows(t), table_numbers(t, "step"),
    table_numbers(t, "balance_ratio"), NULL, BLUE, DOT, 3.4);
  curve(p, one, "step", "predicted_ratio", BLACK, 0.8);
}

@ The theory of the right panel is a known formula.

@(s3-laws-draw.c@>=
static double predicted_angle(double decay_per_step, const void *unused)
{
  (void) unused;
  return sqrt(2 * decay_per_step);
}

@ The means and standard deviations over seeds of the right panel were
computed when the runs were measured. Marks that would hide one another are
set a little apart.

@(s3-laws-draw.c@>=
static void draw_angles(panel *p, table *t)
{
  static const char *const name[] = {"CIFAR", "MNIST", "gauss"};
  static const mark shape[] = {DOT, BOX, DIAMOND};
  static const double shift[] = {0.93, 1, 1.075}; /* sets marks apart */
  double lo = INFINITY, hi = 0; /* range of $\eta\lambda$ */
  int n = table_rows(t), keys = 0;
  key_entry key[3]; /* the sources present */
  range_of(n, table_numbers(t, "decay_per_step"), &lo, &hi);
  panel_x(p, LOG10, lo / 2, hi * 2, "decay per step, $\\eta\\lambda$");
  panel_y(p, LOG10, sqrt(lo), sqrt(4 * hi), "rms angle per step (rad)");
  panel_function(p, predicted_angle, NULL, BLACK, 0.8, SOLID);
  for (int s = 0; s < 3; s++) {
    table *u = table_where_text(t, "data", name[s]);
    double *x = arena_take(ink, table_rows(u) + 1, sizeof *x); /* shifted */
    if (table_rows(u) == 0) continue;
    for (int i = 0; i < table_rows(u); i++)
      x[i] = shift[s] * table_numbers(u, "decay_per_step")[i];
    panel_marks(p, table_rows(u), x, table_numbers(u, "mean_rad"),
      table_numbers(u, "sd_rad"), hue(s), shape[s], 4);
    key[keys++] = (key_entry) {hue(s), SOLID, false, shape[s], name[s]};
  }
  panel_key(p, 0.55, 0.68, keys, key);
}

@ Two laws, two panels; what they share is that a symmetry made them.

@(s3-laws-draw.c@>=
static void draw_symmetry(void)
{
  figure *f = figure_new(ink, 342, 190);
  panel *left = figure_panel(f, 42, 18, 125, 128);
  panel *right = figure_panel(f, 214, 18, 122, 128);
  draw_norms(left, table_where_text(table_read(ink, "balance.csv"), "data",
    shown));
  draw_angles(right, table_read(ink, "rotation-mean.csv"));
  panel_title(left, "(a) norms");
  panel_title(right, "(b) rotation");
  panel_text(left, 0.97, 0.06, 1, ORANGE, "outgoing");
  panel_text(left, 0.97, 0.55, 1, SKY, "incoming");
  panel_text(left, 0.06, 0.9, 0, BLUE, "balance $Q$");
  panel_text(right, 0.06, 0.1, 0, BLACK, "$\\sqrt{2\\eta\\lambda}$");
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-3-symmetry"));
}

@ The ratios of all seeds in one setting, of which the means and standard
deviations are taken.

@c
static int ratios_of(sweep *w, int source, int setting, int most, double *v)
{
  int n = 0; /* how many seeds */
  for (int i = 0; i < rotations; i++)
    if (rotation[i].source == source && rotation[i].setting == setting) {
      int steps = rotation_steps(setting);
      v[n++] = last_part(rotation + i,
        sweep_result(w, rotation[i].handle, NULL),
        most < steps ? most : steps);
    }
  return n;
}

@ What the right panel draws.

@c
static void write_mean_rotation(sweep *w)
{
  csv *f = csv_open("rotation-mean.csv",
    "data,setting,decay_per_step,mean_rad,sd_rad,predicted_rad");
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < 3; i++) {
      double v[10], rate = eta4.v[i] * lam4.v[i], law = sqrt(2 * rate);
      int n = ratios_of(w, s, i, rotation_steps(i), v);
      if (n)
        csv_row(f, "sigggg", source_name[s], i, rate, law * mean_of(n, v),
          n > 1 ? law * sd_of(n, v) : 0, law);
    }
  csv_close(f);
}

@* More data. The fourth law comes without a theory of its constants.
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

@c
static void scaling_job(job *j, const void *context, int number)
{
  const small_run *r = (const small_run *) context + number;
  arena *a = job_arena(j);
  int n = r->setting, steps = n > T5 ? n : T5;
  double *result = job_result(j, 2); /* lowest and final test loss */
  @<Split the examples and build two copies of the network@>@;
  result[0] = INFINITY;
  for (int t = 0; t <= steps; t++) {
    if (t % 100 == 0 || t == steps) {
      result[1] = net_loss(test.graph, w);
      result[0] = fmin(result[0], result[1]);
    }
    if (t == steps) break;
    const int *which = batches_next(&b); /* the minibatch */
    net_feed_rows(m.graph, m.x, s.x, which);
    net_feed_rows(m.graph, m.y, s.y, which);
    net_gradient(m.graph, w, g);
    o.eta = eta5 * schedule_linear_tail(t, steps);
    optimizer_step(&o, g, w);
  }
}

@ Why should the line be straight, and why should it end? If the inputs have
directions of ever smaller variance, as both images and our Gaussians have,
each doubling of $n$ lets the network resolve some more of them, and a power
law of the spectrum becomes a power law of the loss. Other chapters make this
precise for kernels. Here the width is fixed at 128 and the number of steps is
tied to $n$; the loss that such a network cannot remove, however many examples
it sees, must bend the line upwards in the end. The law does not say where.

@ The copies share the weights; one sees a minibatch and the other all test
examples.

@<Split the examples and build two copies of the network@>=
enum { drawn = 9900, tested = 1900 }; /* the last are for testing */
sample s = draw_sample(a, r->source, drawn, r->seed, TEN_CLASSES);
int batch = n < 50 ? n : 50, widths[] = {s.x.cols, h5, 10};
mlp m = mlp_new(a, DOUBLE_PRECISION, batch, 2, widths, RELU, STANDARD);
mlp test = mlp_new(a, DOUBLE_PRECISION, tested, 2, widths, RELU, STANDARD);
size_t p = net_weights(m.graph);
double *w = arena_take(a, p, sizeof *w), *g = arena_take(a, p, sizeof *g);
optimizer o = optimizer_new(a, ADAM, p, eta5);
rng start = rng_stream(r->seed, 0, "s3 scaling weights");
batches b = batches_new(a, n, batch, true,
  rng_stream(r->seed, n, "s3 scaling batches"));
mlp_init(&m, 1, &start, w);
net_feed(test.graph, test.x,
  mat_block(s.x, drawn - tested, 0, tested, s.x.cols));
net_feed(test.graph, test.y, mat_block(s.y, drawn - tested, 0, tested, 10));

@ Results are kept by source, stopping rule, size and seed until all are in.

@<Variables of the whole program@>=
enum { sizes = 8 }; /* $n=60\cdot2^j$, $j=0,\ldots,7$ */
enum { LOWEST, FINAL, stops }; /* which test loss */
static double tested_loss[sources][stops][sizes][10]; /* per seed */
static double exponent[sources][stops]; /* $a$ of the fit to the means */
static double beyond[sources][stops][2]; /* at twice and four times */
static double single[sources][stops][2][10]; /* the same, seed by seed */

@ The fit is a least squares line through the logarithms; |loss| and |fitted|
hold one number for each size.

@c
static void fit_power(const double *loss, double *slope, double *fitted)
{
  enum { from = 1, to = 5 }; /* $n=120$ to 1920 */
  double x = 0, y = 0, xx = 0, xy = 0; /* means of logarithms */
  int m = to - from + 1;
  for (int j = from; j <= to; j++) {
    double u = log(60.0 * (1 << j)), v = log(loss[j]);
    x += u / m; y += v / m; xx += u * u / m; xy += u * v / m;
  }
  *slope = (xy - x * y) / (xx - x * x);
  for (int j = 0; j < sizes; j++)
    fitted[j] = exp(y + *slope * (log(60.0 * (1 << j)) - x));
}

@ The loss of each run is filed under its size, and then both stopping rules
are fitted in the same way.

@c
static void write_scaling(sweep *w)
{
  csv *f = csv_open("scaling.csv", "data,examples,seed,lowest,final");
  for (int i = 0; i < scalings; i++) {
    const small_run *r = scale_run + i;
    const double *v = sweep_result(w, r->handle, NULL);
    int j = 0; /* its place among the sizes */
    while (60 << j < r->setting) j++;
    for (int rule = 0; rule < stops; rule++)
      tested_loss[r->source][rule][j][r->seed - seed] = v[rule];
    csv_row(f, "siigg", source_name[r->source], r->setting, (int) r->seed,
      v[LOWEST], v[FINAL]);
  }
  csv_close(f);
  f = csv_open("scaling-fit.csv",
    "data,rule,examples,fitted_here,mean,sd,fitted,ratio,ratio_sd");
  for (int s = 0; s < sources; s++)
    for (int rule = 0; rule < stops && used[s]; rule++) {
      @<Fit the means over seeds and compare with every size@>@;
      @<Fit every seed by itself@>@;
    }
  csv_close(f);
}

@ When |nmax| is so small that the fitted range is incomplete there is nothing
to extrapolate.

@<Fit the means over seeds and compare with every size@>=
double mean[sizes], sd[sizes], law[sizes]; /* over seeds; the fit */
for (int j = 0; j < sizes; j++) {
  const double *v = tested_loss[s][rule][j];
  mean[j] = 60 << j <= nmax ? mean_of(seeds, v) : NAN;
  sd[j] = seeds > 1 ? sd_of(seeds, v) : 0;
}
fit_power(mean, &exponent[s][rule], law);
exponent[s][rule] *= -1;
for (int j = 0; j < sizes && 60 << j <= nmax; j++)
  csv_row(f, "ssiiggggg", source_name[s], rule ? "final" : "lowest", 60 << j,
    j >= 1 && j <= 5, mean[j], sd[j], law[j], mean[j] / law[j],
    sd[j] / law[j]);
for (int j = 0; j < 2; j++)
  beyond[s][rule][j] = mean[6 + j] / law[6 + j];

@ Seeds fitted one by one give the spread of the extrapolation.

@<Fit every seed by itself@>=
for (int i = 0; i < seeds; i++) {
  double slope; /* not needed here */
  for (int j = 0; j < sizes; j++)
    mean[j] = 60 << j <= nmax ? tested_loss[s][rule][j][i] : NAN;
  fit_power(mean, &slope, law);
  for (int j = 0; j < 2; j++)
    single[s][rule][j][i] = mean[6 + j] / law[6 + j];
}

@ In figure~\ref{fig:s3-scaling} the line is straight to a few per cent over
the fitted factor of 16. Beyond it the marks rise from the line, more so at
four times the largest fitted size than at twice; the law is good for one
octave. On MNIST the exponent is
\result{exponent/MNIST}.

\widewebfigure{fig-4-scaling}{Test loss against the number of training
examples (top) and measured over fitted (bottom). The line is fitted to the
filled points and extrapolated to the hollow ones. Bars: $\pm1$ standard
deviation over seeds.}{fig:s3-scaling}

@(s3-laws-draw.c@>=
static void scaling_marks(panel *p, table *t, const char *y, const char *err,
  color c)
{
  for (int fitted = 0; fitted < 2; fitted++) {
    table *u = table_where(t, "fitted_here", fitted);
    panel_marks(p, table_rows(u), table_numbers(u, "examples"),
      table_numbers(u, y), table_numbers(u, err), c, fitted ? DOT : RING, 4);
  }
}
@#
static void scaling_column(figure *f, double x, double w, table *t,
  const char *source, color c)
{
  panel *up = figure_panel(f, x, 20, w, 104);
  panel *down = figure_panel(f, x, 136, w, 66);
  double lo = INFINITY, hi = 0; /* range of the loss */
  range_of(table_rows(t), table_numbers(t, "mean"), &lo, &hi);
  range_of(table_rows(t), table_numbers(t, "fitted"), &lo, &hi);
  panel_title(up, source);
  panel_x(up, LOG10, 40, 11000, NULL);
  panel_y(up, LOG10, lo / 1.15, hi * 1.15, "test loss");
  panel_x(down, LOG10, 40, 11000, "training examples, $n$");
  panel_y(down, LINEAR, 0.9, 1.3, "measured / fitted");
  curve(up, t, "examples", "fitted", BLACK, 0.8);
  panel_hline(down, 1, BLACK, SOLID, NULL);
  scaling_marks(up, t, "mean", "sd", c);
  scaling_marks(down, t, "ratio", "ratio_sd", c);
}

@ MNIST comes first here, since the claim was made on it.

@(s3-laws-draw.c@>=
static void draw_scaling(void)
{
  static const char *const name[] = {"MNIST", "CIFAR", "gauss"};
  table *all = table_where_text(table_read(ink, "scaling-fit.csv"), "rule",
    "lowest");
  int columns = 0, at_column = 0; /* sources present */
  for (int s = 0; s < 3; s++)
    columns += table_rows(table_where_text(all, "data", name[s])) > 0;
  double w = fmin(432.0 / columns, 240); /* of one column */
  figure *f = figure_new(ink, w * columns, 240);
  for (int s = 0; s < 3; s++) {
    table *t = table_where_text(all, "data", name[s]);
    if (table_rows(t))
      scaling_column(f, 42 + w * at_column++, w - 52, t, name[s], hue(s));
  }
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-4-scaling"));
}

@* The claims. A claim sets a number computed from theory alone beside a
number that was measured, with a tolerance that was fixed before. The verdict
is computed. Its uncertainty is the standard deviation over seeds. A run
that has not settled gives no number, and its claim fails. Claims belong to
the data on which they were calibrated; on other data the same rows are shown
without a verdict.

\claimtable

@ The second function judges a claim or shows it, the third says why one was
not made. Both hand what they know to the prose under the claim's name.

@c
static void tell(const char *key, const char *format, double x)
{
  if (isnan(x)) value_set_text(key, "(not measured)");
  else value_set(key, format, x);
}
@#
static void verdict(const char *id, int source, bool judged, claim c)
{
  c.id = arena_text(store, "%s/%s", id, source_name[source]);
  c.data = source_name[source];
  c.seeds = seeds;
  if (judged) claim_judge(c); else claim_show(c);
  bool tiny = fabs(c.measured) < 1e-3 && c.measured != 0;
  tell(c.id, tiny ? "%.1e" : "%.3f", c.measured);
  tell(arena_text(store, "%s/sd", c.id), "%.3f", c.uncertainty);
}
@#
static void not_made(const char *id, int source, const char *statement,
  const char *reason)
{
  const char *name = arena_text(store, "%s/%s", id, source_name[source]);
  claim_not_made(name, statement, source_name[source], reason ? reason :
    strcmp(data_choice, "auto") == 0 ? "image set absent; run make data" :
    "excluded by the choice of data");
  value_set_text(name, "(not measured)");
  value_set_text(arena_text(store, "%s/sd", name), "(not measured)");
}

@ Most claims are about the mean over seeds of a ratio that should be 1.

@c
static void mean_claim(const char *id, int source, bool judged,
  const char *statement, double tolerance, int n, const double *v)
{
  verdict(id, source, judged, (claim) {NULL, statement, CLAIM_ABSOLUTE, 1,
    tolerance, mean_of(n, v), sd_of(n, v), NULL, 0});
}

@ The edge of stability has one row in this table for each run. The two
tolerances are those for images and for synthetic data; a negative one marks a
known exception, which is shown.

@<Variables of the whole program@>=
static const struct {
  const char *id; int network, which; double real, synthetic;
} edge_claim[] = {
  {"C1", BOOK, 1, 0.10, 0.12}, {"C1b", BOOK, 2, 0.10, 0.08},
  {"C1c", BOOK, 0, 0.15, 0.12}, {"C1d.1", DEEP, 0, 0.20, 0.15},
  {"C1d.2", DEEP, 1, 0.12, 0.15}, {"C1d.3", DEEP, 2, 0.10, 0.15},
  {"C1p.1", PAPER, 0, 0.12, 0}, {"C1p.2", PAPER, 1, 0.12, 0},
  {"C1p.3", PAPER, 2, 0.12, 0}, {"C2", BOOK, 3, 0.06, -0.06},
  {"C3.1", BOOK, 4, 0.08, 0.08}, {"C3.2", BOOK, 5, 0.08, 0.08},
  {"C4", BOOK, 6, 0.10, 0.12}, {"X1.1", KINKED, 0, -0.1, -0.1},
  {"X1.2", KINKED, 1, -0.1, -0.1}, {"X1.3", KINKED, 2, -0.1, -0.1}
};

@ The statement of a row names its rule, its step and the line that was
predicted.

@c
static void judge_edge(sweep *w)
{
  for (size_t c = 0; c < sizeof edge_claim / sizeof *edge_claim; c++)
    for (int s = 0; s < sources; s++) {
      int network = edge_claim[c].network, n = 0; /* seeds found */
      edge_run d = describe_run(network, edge_claim[c].which);
      double v[10]; /* ratios */
      double most = s == GAUSS ? edge_claim[c].synthetic : edge_claim[c].real;
      const char *statement = arena_text(store,
        "%s, eta = %g, %s network: mean sharpness over %g", rule_name(&d),
        d.eta, network_name[network], threshold(d.rule, d.eta, d.b1));
      for (int i = 0; i < edges; i++)
        if (edge[i].source == s && edge[i].network == network &&
          edge[i].which == edge_claim[c].which)
          v[n++] = summarize_edge(edge + i,
            sweep_result(w, edge[i].handle, NULL)).ratio;
      if (n)
        mean_claim(edge_claim[c].id, s, most > 0 && s != MNIST, statement,
          fabs(most), n, v);
      else if (s != MNIST && (network != PAPER || s == CIFAR))
        not_made(edge_claim[c].id, s, statement, network == PAPER &&
          used[CIFAR] ? "optional: needs scale=paper" : NULL);
    }
}

@ The other claims of E1: the collapse in rescaled time, and the counts of
steps that raise the loss.

@c
static void judge_edge_shape(sweep *w, int s, int which)
{
  const char *place = which ? "2" : "1"; /* in the list of steps */
  double v[3][10]; /* collapse, rises before the crossing, share after */
  double worst = 0, early = 0; /* the largest over seeds */
  int n = 0; /* seeds */
  for (int i = 0; i < edges; i++) {
    if (edge[i].source != s || edge[i].network != BOOK ||
      edge[i].which != which) continue;
    edge_summary e = summarize_edge(edge + i,
      sweep_result(w, edge[i].handle, NULL));
    v[0][n] = collapse[s][which][n]; v[1][n] = e.early; v[2][n] = e.share;
    worst = isnan(v[0][n]) ? NAN : fmax(worst, v[0][n]);
    early = fmax(early, v[1][n++]);
  }
  @<Judge the collapse and the counts of rises@>@;
}

@ The first two are judged by the worst seed, the third by the mean.

@<Judge the collapse and the counts of rises@>=
verdict(arena_text(store, "C1e.%s", place), s, s != MNIST, (claim) {NULL,
  arena_text(store, "eta = %g: S at equal eta t before the crossing, largest"
    " relative difference from eta = %g", eta1.v[which], eta1.v[2]),
  CLAIM_AT_MOST, 0, 0.03, worst, sd_of(n, v[0]), NULL, 0});
verdict(arena_text(store, "C1f.%s", place), s, s != MNIST, (claim) {NULL,
  arena_text(store, "eta = %g: steps that raise the loss before the crossing"
    ", most over seeds", eta1.v[which]),
  CLAIM_ABSOLUTE, 0, 0, early, sd_of(n, v[1]), NULL, 0});
verdict(arena_text(store, "C1f.%d", which + 3), s, s != MNIST, (claim) {NULL,
  arena_text(store, "eta = %g: share of steps that raise the loss after the"
    " first", eta1.v[which]),
  CLAIM_INTERVAL, 0.35, 0.15, mean_of(n, v[2]), sd_of(n, v[2]), NULL, 0});

@ Only the two larger steps are compared with the smallest; only for them are
the rises counted.

@c
static void judge_edge_shapes(sweep *w)
{
  static const char *const id[] = {"C1e.1", "C1e.2", "C1f.1", "C1f.2",
    "C1f.3", "C1f.4"};
  for (int s = 0; s < sources; s++)
    for (int which = 0; which < 2 && runs_on(s, true); which++)
      judge_edge_shape(w, s, which);
  for (int s = 0; s < sources; s += GAUSS)
    for (int i = 0; i < 6 && !runs_on(s, true); i++)
      not_made(id[i], s, i < 2 ? "S depends on eta t only before the crossing"
        : "steps that raise the loss", NULL);
  @<Tell the prose how long the first rise waits@>@;
}

@ Two numbers that the prose quotes are no claims.

@<Tell the prose how long the first rise waits@>=
double delay = 0; /* mean over steps and seeds, on the first source */
int runs = 0; /* in the mean */
double late = 0; /* last crossing of the slowest runs */
for (int i = 0; i < edges; i++) {
  edge_summary e = summarize_edge(edge + i,
    sweep_result(w, edge[i].handle, NULL));
  if (edge[i].source == edge[0].source && edge[i].network == BOOK &&
    edge[i].which < STEPS) {
    delay += e.first - e.crossing; runs++;
  }
  if (edge[i].source == GAUSS && edge[i].network == DEEP &&
    edge[i].which == STEPS - 1)
    late = fmax(late, isnan(e.crossing) ? edge[i].steps : e.crossing);
}
tell("first-rise-delay", "%.0f", delay / runs);
tell("late/gauss", "%.0f", used[GAUSS] ? late : NAN);
tell("late-steps", "%.0f", T1.v[STEPS - 1]);

@ The claims about the central flow: medians, and for gradient flow and the
distances also the worst seed.

@c
static void judge_flow(sweep *w, int s)
{
  double v[6][20], least = INFINITY, most = 0; /* statistics of each run */
  bool judged = s != MNIST, real = s != GAUSS;
  int n = 0; /* runs */
  for (int i = 0; i < flows; i++) {
    if (flow[i].source != s) continue;
    flow_summary f = summarize_flow(sweep_result(w, flow[i].handle, NULL));
    v[0][n] = f.loss; v[1][n] = f.flow; v[2][n] = f.distance;
    v[3][n] = f.square; v[4][n] = f.mean_loss; v[5][n] = f.mean_square;
    if (n++ >= seeds) continue; /* a run with few data */
    least = isnan(f.flow) ? NAN : fmin(least, f.flow);
    most = isnan(f.distance) ? NAN : fmax(most, f.distance);
  }
  mean_claim("C5", s, judged, "time-averaged loss over the central flow's,"
    " median over the window", real ? 0.05 : 0.10, seeds, v[0]);
  @<Judge the gradient flow and the distances@>@;
  mean_claim("C8", s, judged, "time-averaged squared gradient over the"
    " central flow's, median", real ? 0.15 : 0.20, seeds, v[3]);
  mean_claim("X2.1", s, false, "as C5, ratio of the means: the first"
    " overshoot counts", 0.05, seeds, v[4]);
  mean_claim("X2.2", s, false, "as C8, ratio of the means", 0.15, seeds,
    v[5]);
  @<Show the runs with few data@>@;
}

@ That gradient flow is \emph{not} a description of what happens is a claim
too.

@<Judge the gradient flow and the distances@>=
double bound = real ? 1.4 : 1.5; /* of the mean */
verdict("C6.1", s, judged, (claim) {NULL, "time-averaged loss over the"
  " gradient flow's, median, mean over seeds", CLAIM_AT_LEAST, bound, 0,
  mean_of(seeds, v[1]), sd_of(seeds, v[1]), NULL, 0});
verdict("C6.2", s, judged, (claim) {NULL, "as C6.1, smallest over seeds",
  CLAIM_AT_LEAST, real ? 1.3 : 1.5, 0, least, sd_of(seeds, v[1]), NULL, 0});
verdict("C7", s, judged, (claim) {NULL, "distance of GD from the central flow"
  " over that from the gradient flow, largest over seeds", CLAIM_AT_MOST,
  0.6, 0, most, sd_of(seeds, v[2]), NULL, 0});

@ The second half of the runs saw few data.

@<Show the runs with few data@>=
static const char *const what[] = {"loss over the central flow's",
  "loss over the gradient flow's", "ratio of distances",
  "squared gradient over the central flow's"};
for (int i = 0; i < 4; i++)
  mean_claim(arena_text(store, "X3.%d", i + 1), s, false,
    arena_text(store, "%d images only: %s", few2, what[i]), 0.1, seeds,
    v[i] + seeds);

@ Sources on which E2 did not run leave rows that say so.

@c
static void judge_flows(sweep *w)
{
  static const char *const id[] = {"C5", "C6.1", "C6.2", "C7", "C8", "X2.1",
    "X2.2", "X3.1", "X3.2", "X3.3", "X3.4"};
  for (int s = 0; s < sources; s++)
    if (runs_on(s, true)) judge_flow(w, s);
    else if (s != MNIST)
      for (size_t i = 0; i < sizeof id / sizeof *id; i++)
        not_made(id[i], s, "gradient descent against the central flow", NULL);
}

@ The norms.

@c
static void judge_balance(sweep *w, int s)
{
  double step[10], far = 0, near = 0; /* one-step errors; the worst of both */
  if (!runs_on(s, true)) {
    if (s == MNIST) return;
    not_made("C9", s, "Q(t) = Q(0) exp(-2 eta lam t)", NULL);
    not_made("C9b", s, "exact recursion of Q", NULL);
    return;
  }
  for (int i = 0, n = 0; i < balances; i++) {
    if (balance[i].source != s) continue;
    step[n] = *sweep_result(w, balance[i].handle, NULL);
    far = fmax(far, balance_worst[s][n]); near = fmax(near, step[n++]);
  }
  verdict("C9", s, s != MNIST, (claim) {NULL, "Q(t)/Q(0) - exp(-2 eta lam t),"
    " worst neuron, time and seed", CLAIM_AT_MOST, 0, 0.003, far,
    sd_of(seeds, balance_worst[s]), NULL, 0});
  verdict("C9b", s, s != MNIST, (claim) {NULL, "exact recursion of Q over one"
    " step, largest relative error", CLAIM_AT_MOST, 0, 1e-11, near,
    sd_of(seeds, step), NULL, 0});
}

@ The rotation, in equilibrium (C10) and before it (X4), where a run of at
most 8000 steps and six relaxation times is read as if it had arrived.

@c
static void judge_rotation(sweep *w, int s)
{
  static const char *const id[] = {"C10", "C10b", "C10c"};
  for (int i = 0; i < 3; i++) {
    double v[10], rate = eta4.v[i] * lam4.v[i];
    const char *what = arena_text(store, "rms angle per step over sqrt(2 eta"
      " lam) = %.4f, (eta, lam) = (%g, %g)", sqrt(2 * rate), eta4.v[i],
      lam4.v[i]);
    if (used[s])
      mean_claim(id[i], s, true, what, 0.05,
        ratios_of(w, s, i, rotation_steps(i), v), v);
    else not_made(id[i], s, what, NULL);
    int most = (int) fmin(8000, ceil(6 / rate)); /* length of the short run */
    if (used[s] && most < rotation_steps(i))
      mean_claim(arena_text(store, "X4.%d", i + 1), s, false,
        arena_text(store, "(%g, %g), cut at %d steps: rms angle over"
        " sqrt(2 eta lam)", eta4.v[i], lam4.v[i], most), 0.05,
        ratios_of(w, s, i, most, v), v);
  }
}

@ The fourth law is claimed one octave beyond the fit, on MNIST and synthetic
data. On CIFAR the exponent depends on the stopping rule, which is no way for
a law to behave; it is shown.

@c
static void judge_scaling(int s)
{
  static const char *const text = "test loss at n = 3840 over the power law"
    " fitted on 120..1920";
  const char *name = source_name[s];
  if (!used[s] || nmax < 3840) {
    not_made("C11", s, text, used[s] ? "nmax below 3840" : NULL);
    value_set_text(arena_text(store, "exponent/%s", name), "(not measured)");
    value_set_text(arena_text(store, "final-exponent/%s", name),
      "(not measured)");
    not_made("X5.1", s, "four times beyond the fit", used[s] ?
      "nmax below 7680" : NULL);
    not_made("X5.2", s, "as C11, final loss", used[s] ? "nmax below 3840" :
      NULL);
    return;
  }
  @<Judge the extrapolation of source |s|@>@;
}

@ The uncertainty is the spread of the seeds fitted one by one.

@<Judge the extrapolation of source |s|@>=
verdict("C11", s, s != CIFAR, (claim) {NULL, text, CLAIM_ABSOLUTE, 1, 0.08,
  beyond[s][LOWEST][0], sd_of(seeds, single[s][LOWEST][0]), NULL, 0});
verdict("X5.1", s, false, (claim) {NULL, "as C11, at n = 7680",
  CLAIM_ABSOLUTE, 1, 0.08, beyond[s][LOWEST][1],
  sd_of(seeds, single[s][LOWEST][1]), NULL, 0});
verdict("X5.2", s, false, (claim) {NULL, "as C11, with the final in place of"
  " the lowest test loss", CLAIM_ABSOLUTE, 1, 0.08, beyond[s][FINAL][0],
  sd_of(seeds, single[s][FINAL][0]), NULL, 0});
value_set(arena_text(store, "exponent/%s", name), "%.3f",
  exponent[s][LOWEST]);
value_set(arena_text(store, "final-exponent/%s", name), "%.3f",
  exponent[s][FINAL]);

@ The claims appear in the order of the experiments.

@c
static void judge(sweep *w)
{
  claims_begin();
  values_begin("s3-laws");
  judge_edge(w); judge_edge_shapes(w); judge_flows(w);
  for (int s = 0; s < sources; s++) judge_balance(w, s);
  for (int s = 0; s < sources; s++) judge_rotation(w, s);
  for (int s = 0; s < sources; s++) judge_scaling(s);
  values_end();
  claims_end();
}

@* Running everything. All jobs enter one sweep with an estimate of their cost
in seconds, which decides only the order.

@c
static void plan_small_runs(void)
{
  balance = arena_take(store, sources * 10, sizeof *balance);
  rotation = arena_take(store, sources * 30, sizeof *rotation);
  scale_run = arena_take(store, sources * 10 * sizes, sizeof *scale_run);
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < seeds; i++) {
      small_run r = {s, 0, seed + i, -1};
      if (runs_on(s, true)) balance[balances++] = r;
      for (r.setting = 0; r.setting < 3 && used[s]; r.setting++)
        rotation[rotations++] = r;
      for (r.setting = 60; r.setting <= nmax && used[s]; r.setting *= 2)
        scale_run[scalings++] = r;
    }
}

@ The estimates are for one core of an ordinary machine.

@c
static void enter_jobs(sweep *w)
{
  for (int i = 0; i < edges; i++)
    edge[i].handle = sweep_add(w, "E1", edge[i].network == PAPER ?
      40 : 1e-3 * edge[i].steps, edge_job, edge, i);
  for (int i = 0; i < flows; i++)
    flow[i].handle = sweep_add(w, "E2", 1e-2 * T2 * flow[i].n / 500, flow_job,
      flow, i);
  for (int i = 0; i < balances; i++)
    balance[i].handle = sweep_add(w, "E3", 1, balance_job, balance, i);
  for (int i = 0; i < rotations; i++)
    rotation[i].handle = sweep_add(w, "E4",
      1.5e-4 * rotation_steps(rotation[i].setting), rotation_job, rotation,
      i);
  for (int i = 0; i < scalings; i++)
    scale_run[i].handle = sweep_add(w, "E5",
      4e-4 * fmax(T5, scale_run[i].setting), scaling_job, scale_run, i);
}

@ The sharpness at the start is checked before anything expensive begins.

@c
static void measure(void)
{
  store = arena_new();
  check_parameters();
  open_sources();
  plan_edge_runs(); plan_flows(); plan_small_runs();
  check_start();
  sweep *w = chapter_sweep();
  enter_jobs(w);
  sweep_run(w);
  write_edge(w); write_flows(w); write_balance(w);
  write_rotation(w); write_mean_rotation(w); write_scaling(w);
  judge(w);
  arena_free(store);
}

@ The frame of all chapters does the rest.

@c
static chapter laws = {"s3-laws",
  "Do a few numbers that summarize a network obey simple laws?",
  parameters, measure, draw_figures, quick_size};
@#
int main(int argc, char **argv)
{
  return frame_main(&laws, argc, argv);
}

@* Where it breaks. A law whose limits are not shown invites more belief than
it deserves. Figure~\ref{fig:s3-breaks} collects the exceptions that the
claims leave out.

\emph{Large steps.} The excess of the sharpness over $2/\eta$ grows with
$\eta$: on the two-layer network and CIFAR the sharpness is
\result{C1b/CIFAR},
\result{C1/CIFAR} and \result{C1c/CIFAR} times $2/\eta$ from the smallest step
to the largest. Several eigenvalues then sit at the edge together.

\emph{Unstable steps.} With $2/\eta$ below the sharpness at the start,
training catapults or diverges. The program refuses such a step, unless
|force| is set; then the record has blanks from the step of divergence on, and
figure~\ref{fig:s3-edge} names it.

\emph{Finished training.} When the loss is nearly zero, sharpening stops, and
$S$ stays below its line. Heavy ball on synthetic data gives
\result{C2/gauss}, where CIFAR gives \result{C2/CIFAR} (panel b).

\emph{Late crossing.} A run that has not yet arrived looks like a failure too.
On synthetic data sharpening is slow: of the four-layer networks at the
smallest step the last crosses its line at step \result{late/gauss} of
\result{late-steps}. A crossing in the last three tenths counts as not
settled, and its row fails; this is what C1d.3 says on synthetic data. A
longer run,
\.{--T1}, would decide the question, but the sizes of the claims are fixed,
and the row stays as it is.

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

@ The panels of the exceptions share the colours of their laws.

\widewebfigure{fig-5-breaks}{The labelled exceptions. (a) ReLU networks:
$S\eta/2$ for three steps. (b) Heavy ball on two sources: sharpness over
$(2+2\beta)/\eta$ where training goes on and where it has finished.
(c) As figure~\ref{fig:s3-flow}(a), with few images. (d) Angle per step over
$\sqrt{2\eta\lambda}$ during the slow runs.}{fig:s3-breaks}

@(s3-laws-draw.c@>=
static void draw_kinks(panel *p, table *edges)
{
  table *t = table_where_text(edges, "data", shown);
  panel_x(p, LINEAR, 0, 1, "fraction of the run");
  panel_y(p, LINEAR, 0, 2.5, "$S\\eta/2$, ReLU");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int i = 2; i >= 0; i--) {
    key_entry key; /* name of the step */
    char text[40]; /* its text */
    for (int j = run_number("seeds") - 1; j >= 0; j--)
      curve(p, pick(t, "relu", i, first_seed + j), "fraction", "ratio",
        j ? color_fade(hue(i), 0.3) : hue(i), j ? 0.4 : 0.8);
    table *one = pick(t, "relu", i, first_seed);
    snprintf(text, sizeof text, "$\\eta = %.3g$",
      2 / table_numbers(one, "threshold")[0]);
    key = (key_entry) {hue(i), SOLID, true, -1, text};
    panel_key(p, 0.55, 0.62 + 0.12 * i, 1, &key);
  }
}

@ The second source is synthetic. When it is the only one, it is drawn once.

@(s3-laws-draw.c@>=
static void draw_finished(panel *p, table *edges)
{
  const char *name[] = {shown, "gauss"};
  panel_x(p, LINEAR, 0, 1, "fraction of the run");
  panel_y(p, LINEAR, 0, 1.5, "$S\\eta/(2+2\\beta)$");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int s = 0; s < 2; s++) {
    table *t = table_where_text(edges, "data", name[s]);
    if (table_rows(t) == 0 || (s && strcmp(shown, "gauss") == 0)) continue;
    key_entry key = {hue(s), SOLID, true, -1, name[s]};
    for (int j = run_number("seeds") - 1; j >= 0; j--)
      curve(p, pick(t, "two-layer", 3, first_seed + j), "fraction", "ratio",
        j ? color_fade(hue(s), 0.35) : hue(s), j ? 0.5 : 1);
    panel_key(p, 0.5, 0.72 + 0.13 * s, 1, &key);
  }
}

@ The run with few data is the last in the record of its source. The approach
to equilibrium is drawn for the slowest pair, where it takes longest.

@(s3-laws-draw.c@>=
static void draw_few(panel *p)
{
  table *flow = table_where_text(table_read(ink, "flow.csv"), "data", shown);
  table *runs = table_where_text(table_read(ink, "flow-runs.csv"), "data",
    shown);
  double images = table_numbers(runs, "images")[table_rows(runs) - 1];
  flow = table_where(table_where(flow, "seed", first_seed), "images", images);
  runs = table_where(table_where(runs, "seed", first_seed), "images", images);
  flow_panel(p, flow, runs, loss_curves, "training loss, $L$");
}
@#
static void draw_approach(panel *p, table *t)
{
  static const char *const name[] = {"CIFAR", "MNIST", "gauss"};
  double last = 0, none = 0; /* length of the run */
  int slow = 2; /* the slow pair's place on the list */
  t = table_where(t, "setting", slow);
  range_of(table_rows(t), table_numbers(t, "time"), &none, &last);
  panel_x(p, LINEAR, 0, last > 0 ? last * 1.02 : 1,
    "time, $\\eta\\lambda t$");
  panel_y(p, LINEAR, 0, 1.3, "angle / $\\sqrt{2\\eta\\lambda}$");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int s = 0, at_key = 0; s < 3; s++) {
    table *u = table_where_text(t, "data", name[s]);
    key_entry key = {hue(s), SOLID, false, DOT, name[s]};
    if (table_rows(u) == 0) continue;
    panel_marks(p, table_rows(u), table_numbers(u, "time"),
      table_numbers(u, "ratio"), NULL, hue(s), DOT, 1.8);
    panel_key(p, 0.55, 0.55 + 0.13 * at_key++, 1, &key);
  }
}

@ The four panels are two rows of two.

@(s3-laws-draw.c@>=
static void draw_breaks(void)
{
  static const char *const title[] = {"(a) kinks", "(b) finished training",
    "(c) few data", "(d) before equilibrium"};
  figure *f = figure_new(ink, 432, 318);
  table *edges = table_read(ink, "edge.csv");
  panel *p[4]; /* row by row */
  for (int i = 0; i < 4; i++) {
    p[i] = figure_panel(f, 44 + 216 * (i % 2), 20 + 155 * (i / 2), 160, 105);
    panel_title(p[i], title[i]);
  }
  draw_kinks(p[0], edges);
  draw_finished(p[1], edges);
  draw_few(p[2]);
  flow_key(p[2], 0.55, 0.02, false);
  draw_approach(p[3], table_read(ink, "approach.csv"));
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-5-breaks"));
}

@ The order of the records is that of the sources, so that the first row names
the one to be shown.

@(s3-laws-draw.c@>=
void draw_figures(void)
{
  ink = arena_new();
  shown = table_texts(table_read(ink, "edge-runs.csv"), "data")[0];
  first_seed = (int) run_number("seed");
  draw_edge(); draw_collapse(); draw_flow(); draw_symmetry(); draw_scaling();
  draw_breaks();
  arena_free(ink);
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
14.29 where heavy ball has 40. Measured: $1.095\pm0.018$ times 14.29 on CIFAR
and $1.025\pm0.007$ times on synthetic data. The prediction is right about the
factor of nearly three, and the excess is that of gradient descent at a large
step.
\end{answer}
\begin{exercise}
Set $k=1$ in E2 and use three classes. At which step does the prediction fail,
and why?
\end{exercise}
\begin{answer}
(\changefile{s3-2}) With three outputs the sharpness at the start is above 20,
and $\eta=0.1$ is refused; we take $\eta=0.05$ and 800 steps. On CIFAR the top
eigenvalue reaches the edge at steps 331, 452 and 304 (three seeds), and at
first one eigenvector is enough. At steps 770, 532 and 733 the averaged loss
leaves the prediction by more than 10\%, because a second eigenvalue has
reached the edge, which nothing in the flow holds back. With $k=2$ or 3 this
does not happen within the run.
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
With $\lambda_2=0.05$ the old law is wrong by up to 0.117 in $Q(t)/Q(0)$, and
at the end neurons lie between 0.146 and 0.252 where they all had 0.135; this
forecast is right to 0.0010. The recursion, exact to $10^{-14}$ before, is
wrong by $10^{-5}$.
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
