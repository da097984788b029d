% What is a feature: five definitions, each of which must predict a number.
@i types.w
@s number int
@s toy_setting int
@s toy_part int
@s rotor_setting int
@s modular_setting int
@s product_setting int
@s image_setting int
@s coder_setting int

@** What a feature is. \label{ch:d4-features}%
People who look into a network say that they have found a feature. One means a
direction in the space of activations, another a neuron that responds to one
thing, a third an atom of a dictionary, a fourth an eigenvector of a weight
matrix, a fifth a gradient. \emph{How do we formally define the features
learned by neural networks?}

\titlefigure{fig-5-dictionary}{A sparse autoencoder is started at two true
features, a parent and a child. The child occurs without the parent in a share
$c$ of its occurrences. Angle of the atom for the child after training, three
autoencoders; line: computed without a run. Right: the learned atoms in the
plane of the two features.}{fig:d4-dictionary}

\experiments

@ The question is open, and a definition cannot be proved right. It can be
made to work: a definition earns its name if it \emph{predicts a number}. In
this chapter five candidates are put where the theory says beforehand what
they must give, and each meets a place where it fails.

The first is \emph{geometric}. Features are the columns of a matrix that must
store more of them than it has room for \citep{elhage2022}; E1 computes the
least loss of several arrangements, and training has to end at one of these
numbers. The second is the \emph{Fourier feature} of modular addition
\citep{gromov2023}. E2 predicts its phases, its signal-to-noise ratio, and
what is left of the network when features are removed. The third is the
\emph{average gradient outer product}, of which the first layer is said to be
a power \citep{radhakrishnan2024}; E3 has the exponent. The fourth needs
neither exponent nor scale: \emph{stationarity} \citep{boixadsera2025} makes
the first layer equal to a matrix of gradients, and E4 asks whether training
gets that far. The fifth is the atom of a \emph{dictionary}, the definition
that is used on language models \citep{cunningham2023}. E5 takes two features
that are known, computes which atoms are optimal, and finds that they are not
the features.

@ Experiments E1, E2, E3 and E5 need no data. E4 reads MNIST, and has Gaussian
vectors where that is absent.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "definitions.h"
#include "linalg.h"
#include "samples.h"
#include "sequence.h"
#include "train.h"
#include "d4-features.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(d4-features.h@>=
#pragma once
#include "chapter.h"
extern const view feature_views[];
extern const claim feature_claims[];
extern const number feature_numbers[];
extern const drawing feature_figures[];

@ The questions and the figures are in a second file. Some claims are about
the sizes of this book, and are shown at others; each of these conditions is
written once.

@(d4-features-draw.c@>=
#include <math.h>
#include "chart.h"
#include "d4-features.h"
#define USUAL1 "param('n') = 40 and param('m') = 20 and param('T') = 4000" \
  " and param('tests') >= 400000"
#define USUAL5 "param('T5') >= 3000 and param('lam') = 0.2"
#define USUAL2 "param('modp') = 31 and param('modN') = 320 and " \
  "param('T2') = 1500 and param('wd') = 1 and param('mlr') = 0.005"

@ Four parameters belong to the whole chapter. Most experiments have |seeds|
runs of each kind; the small networks of E1 have twice as many, because they
differ in what they become, and the dear ones of E2 have one less.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, seeds; /* first seed; repetitions */
static int tests; /* samples of a loss */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|gauss",
  "inputs of E4; auto: MNIST where present, gauss: synthetic"},@/
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 1, 20, "runs", "number of seeds"},@/
{"tests", PARAM_INTEGER, &tests, "400000", 1000, 4000000, "samples",
  "E1, E5: fresh samples for a loss; ten times as many for n = 5"},@/

@* E1: more features than dimensions. There are $n$ features, each of which is
absent, $x_i=0$, with probability $1-p$, and otherwise uniform between 0 and 1,
independently. A network must pass them through $m<n$ dimensions,
\begin{equation}
\hat x=\mathrm{relu}(W^{\mathsf T}Wx+b),\qquad
L=\mathbf E\sum_i(x_i-\hat x_i)^2,\qquad W\in\mathbf R^{m\times n}.
\label{eq:d4-toy}
\end{equation}
Feature~$i$ is the column $w_i$ of~$W$. A linear map could keep $m$ features
and no more. With a rectifier and a negative bias, interference can be cut
off, and if features are rare it seldom happens that two of them disturb each
other: the network stores more than it has dimensions, which is called
superposition \citep{elhage2022}. How much of a dimension a feature has to
itself is measured by
\begin{equation}
D_i={\lVert w_i\rVert^2\over\sum_j(w_i\cdot w_j/\lVert w_i\rVert)^2},
\label{eq:d4-share}
\end{equation}
which is 1 if no other column has a component along $w_i$, and $\frac12$ if
there is one more of the same length on the same axis. If the columns form a
\emph{tight frame} of equal norms, $WW^{\mathsf T}=(n/m)\,r^2I$, then
$\sum_j(w_i\cdot w_j)^2=w_i^{\mathsf T}WW^{\mathsf T}w_i=(n/m)r^4$ and
$D_i=m/n$: everybody has the same share, and no arrangement of equal norms has
less interference in the mean \citep{welch1974}.
@^superposition@> @^tight frame@> @^Welch bound@>

@ The least loss can be computed for arrangements that are simple enough.
Write $g=r^2$. An output whose other inputs add up to~$a$, bias included, has
the expected loss
\begin{equation}
h(a)=(1-p)\,\mathrm{relu}(a)^2+p\int_0^1\bigl(x-\mathrm{relu}(gx+a)\bigr)^2dx,
\label{eq:d4-output}
\end{equation}
where the first term is for an absent feature. The integral is elementary:
up to $t=\min(1,\max(0,-a/g))$ the rectifier is closed, which gives $t^3/3$,
and from there on the integrand is the square of $(1-g)x-a$.

\emph{Dedicated.} Keep $m$ features perfectly and drop the others. A feature
that is dropped is answered by the constant $b$ that is best, its mean
$b=p/2$, and costs its variance $p/3-p^2/4$. Hence $L=(n-m)(p/3-p^2/4)$; for
$p=1$ this is $(n-m)/12$, the answer of principal components.

\emph{Antipodal pairs,} $n=2m$: two features share an axis with opposite
signs. Each sees the other through $-gy$, and one pair costs
\begin{equation}
\ell_2=\min_{r,b}\,2\Bigl[(1-p)\,h(b)+p\int_0^1h(b-gy)\,dy\Bigr].
\label{eq:d4-pair}
\end{equation}
For $p\to0$ it is best to take $r=1$, $b=0$, and then only a coincidence
costs: both are present with probability $p^2$, either output is short by the
smaller of the two numbers, whose mean square is $\frac16$, and
$\ell_2\to p^2/3$. A dropped feature costs $p/3$, so pairs win where features
are rare, by a factor $1/p$.

\emph{The pentagon,} $n=5$, $m=2$: five columns of length~$r$ at angles of
$72^\circ$. An output sees its two neighbours through $c_1=\cos72^\circ$ and
the two opposite ones through $c_2=\cos144^\circ$,
\begin{equation}
\ell_5=\min_{r,b}\,5\,\mathbf E_{u,v}\,h\bigl(b+g(c_1u+c_2v)\bigr),
\label{eq:d4-pentagon}
\end{equation}
with $u$ and $v$ independent sums of two inputs. Such a sum is zero with
probability $(1-p)^2$ and has the density $2p(1-p)+p^2u$ on $[0,1]$ and
$p^2(2-u)$ on $[1,2]$. It competes with \emph{a square and one dropped
feature}, $2\ell_2+p/3-p^2/4$.

How much is to be won? At $p=0.1$ a dropped feature costs 0.0308 and a pair in
the sparse limit 0.0033, so that twenty pairs should have a ninth of the loss
of twenty dedicated features and twenty dropped ones. At $p=1$ nothing is won.
There a pair passes the difference of its two numbers and restores the mean,
which leaves $\frac1{12}$, as much as one kept and one dropped: the two curves
end in the same point, and run close together from $p=0.7$ on. That is where
one should look for states in between.

Each of these is a number for each~$p$, to many digits, with no network in
sight. A trained network whose loss lies between two of them, or below all,
would show that the list is too short.

@ For the figure the curves are computed once, and with them the probability
$p_c$ at which the pentagon and the square cost the same, by bisection.

@c
static void curves_run(run *r, const void *setting)
{
  double low = 0.1, high = 0.35, radius; /* of the bisection */
  (void) setting;
  for (int i = 1; i <= 100; i++) {
    double p = i / 100.0, pair = superposition_pair(p); /* $\ell_2$ */
    observe(r, "exact", "p pairs dedicated pentagon square", p, pair,
      superposition_dropped(p), i > 35 ? NAN : superposition_pentagon(p, &radius),
      2 * pair + superposition_dropped(p));
  }
  while (high - low > 1e-6) {
    double p = (low + high) / 2; /* a guess of $p_c$ */
    bool less = superposition_pentagon(p, &radius) < 2 * superposition_pair(p) + superposition_dropped(p);
    *(less ? &low : &high) = p;
  }
  observe(r, "crossing", "p", low);
}
static const experiment curves = {"E1c", curves_run, 1, ""};

@ Now the networks. Part 1 has $n=40$, $m=20$ and seven probabilities; part 2
asks for tight frames at two other shapes; part 3 trains many small networks
from random weights; part 4 starts them at the two candidates.

@<Variables that hold the parameters@>=
static int n1, m1, T1; /* features; dimensions; steps */
static reals plist, five, branch; /* probabilities of parts 1, 3, 4 */

@ @<Parameters@>=
{"n", PARAM_INTEGER, &n1, "40", 2, 200, "features", "E1: features"},@/
{"m", PARAM_INTEGER, &m1, "20", 1, 199, "dimensions", "E1: dimensions",
  BOUND("< n")},@/
{"plist", PARAM_REALS, &plist, "1,0.7,0.5,0.3,0.2,0.1,0.05", 0.001, 1, "1",
  "E1: probabilities of a feature", DISTINCT},@/
{"five", PARAM_REALS, &five, "0.1,0.15,0.18,0.2,0.22,0.24,0.26,0.3", 0.01, 1,
  "1", "E1: the same for five features", DISTINCT},@/
{"branch", PARAM_REALS, &branch, "0.2,0.21,0.22,0.23,0.24,0.25", 0.01, 1,
  "1", "E1: the same for five features on two branches", DISTINCT},@/
{"T", PARAM_INTEGER, &T1, "4000", 500, 20000, "steps",
  "E1: steps of Adam for n features; less for five"},@/

@ One uniform number makes an input. If it is below~$p$, which happens with
probability~$p$, then $1/p$ times the number is again uniform.

@c
static void draw_sparse(mat x, double p, rng *r)
{
  size_t n = (size_t) x.rows * x.cols; /* numbers */
  double *restrict v = x.data, scale = 1 / p;
  rng_uniforms(r, n, v);
  for (size_t i = 0; i < n; i++) v[i] = v[i] < p ? v[i] * scale : 0;
}

@ The graph is~\eqref{eq:d4-toy} with $W$ transposed: its rows are the
features. The net halves squared errors, and the factor two takes that back.
Adam has the step |eta| with a cosine down to zero, and 512 fresh inputs in
each step.

@c
enum { BATCH1 = 512 };
typedef enum { SWEEP, FRAMES, FIVE, BRANCH } toy_part;
enum { RANDOM, PENTAGON, SQUARE_START };
typedef struct { int part, n, m, T, start, seed; double p, eta; } toy_setting;
static const char *const start_name[] = {"random", "pentagon", "square"};
static void superposition_run(run *r, const void *setting)
{
  const toy_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int n = k->n, m = k->m; /* features, dimensions */
  net *t = net_new(a, SINGLE_PRECISION);
  node x = net_input(t, BATCH1, n), weight = net_weight(t, "W", n, m);
  node sum = net_add(t, net_matmul_turned(t, net_matmul(t, x, weight),
    weight), net_weight(t, "b", 1, n));
  node f = net_activate(t, sum, RELU);
  net_finish(t, net_scale(t, net_squared_error(t, f, x), 2));
  size_t count = net_weights(t); /* and biases */
  double *w = arena_take(a, count, sizeof *w);
  float *u = net_single_weights(t); /* the weights that move */
  mat batch = mat_new(a, BATCH1, n);
  @<Draw the weights of a toy model@>@;
  @<Train the toy model@>@;
  @<Examine the toy model@>@;
}
static const experiment superposition = {"E1", superposition_run,
  sizeof (toy_setting), "T tests"};

@ Random weights have the variance $1/m$. At a candidate, noise of deviation
0.05 is added, and the biases are as the candidate wants them.

@<Draw the weights of a toy model@>=
rng draws = rng_stream(k->seed, k->part, "d4 toy");
rng_normals(&draws, n * m, k->start == RANDOM ? sqrt(1.0 / m) : 0.05, w);
for (int i = 0; i < n && k->start != RANDOM; i++) {
  bool five_fold = k->start == PENTAGON; /* or four and nothing */
  double turn = 2 * M_PI * i / (five_fold ? 5 : 4); /* its angle */
  if (!five_fold && i == 4) break;
  w[2 * i] += cos(turn), w[2 * i + 1] += sin(turn);
}
if (k->start == PENTAGON)
  for (int i = 0; i < n; i++) w[n * m + i] = -0.1;
for (size_t i = 0; i < count; i++) u[i] = (float) w[i];

@ The optimizer is told a new rate in each step; nothing else changes.

@<Train the toy model@>=
single_optimizer o = single_optimizer_new(a, ADAM, count, k->eta);
for (int step = 0; step < k->T; step++) {
  draw_sparse(batch, k->p, &draws);
  net_feed(t, x, batch);
  net_gradient_single(t);
  o.eta = k->eta * schedule_cosine(step, k->T);
  single_optimizer_step(&o, net_single_gradient(t), u);
}

@ The final loss is taken on fresh inputs, the same for all networks of one
$n$ and~$p$: what the sample adds by chance is common to them. With each run
go the losses of the candidates at its~$p$. A feature without length has no
share.

@<Examine the toy model@>=
rng fresh = rng_stream(n, lround(1e6 * k->p), "d4 toy tests");
int rounds = (n == 5 ? 10 : 1) * tests / BATCH1 + 1; /* batches */
double loss = 0, radius = NAN, pair = superposition_pair(k->p);
for (size_t i = 0; i < count; i++) w[i] = u[i];
for (int i = 0; i < rounds; i++) {
  draw_sparse(batch, k->p, &fresh);
  net_feed(t, x, batch);
  loss += net_loss(t, w) / rounds;
}
double ring = n == 5 ? superposition_pentagon(k->p, &radius) : NAN; /* its loss */
observe(r, "toy", "loss pairs dedicated pentagon square radius", loss,
  m * pair, (n - m) * superposition_dropped(k->p), ring, 2 * pair + superposition_dropped(k->p), radius);
mat gram = mat_new(a, n, n); /* products of the features */
mat_gram(gram, mat_of(w, n, m));
for (int i = 0; i < n; i++) {
  double own = at(gram, i, i), all = 0; /* squares */
  for (int j = 0; j < n; j++) all += at(gram, i, j) * at(gram, i, j);
  observe(r, "features", "i share norm x y", i, own > 0 ? own * own / all : 0,
    sqrt(own), w[i * m], m > 1 ? w[i * m + 1] : 0);
}

@ Plans are a loop over lists of probabilities, with a table for the rest.

@<Plan the runs@>=
static const int none = 0; /* a setting of nothing */
plan(&curves, &none, 1, "curves=%s", "exact");
const reals frames = {2, {0.1, 0.05}}, *list[] = {&plist, &frames, &five,
  &branch};
const int repeats[] = {seeds, seeds, 2 * seeds, seeds > 1 ? seeds - 1 : 1};
for (toy_part part = SWEEP; part <= BRANCH; part++)
  for (int j = 0; j < list[part]->n; j++)
    for (int i = 0; i < repeats[part] * (part == BRANCH ? 2 : 1); i++) {
      bool small = part >= FIVE; /* five features */
      toy_setting k = {part, n1, m1, T1, RANDOM, seed + i,
        list[part]->v[j], small ? 1e-2 : 3e-3};
      if (part == FRAMES) k.n = j ? 60 : 80, k.m = 20;
      if (small) k.n = 5, k.m = 2;
      if (small) k.T = whole(T1 * (part == FIVE ? 0.625 : 0.375), "--T");
      if (part == BRANCH) k.start = i % 2 ? SQUARE_START : PENTAGON;
      plan(&superposition, &k, 4e-9 * k.T * BATCH1 * k.n * (small ? 2 : 1),
        "part=%d, n=%d, m=%d, p=%.15g, start=%s, seed=%d", part + 1, k.n, k.m,
        k.p, start_name[k.start], part == BRANCH ? seed + i / 2 : k.seed);
    }

@ A network of five features is a \emph{pentagon} if all shares are between
0.37 and 0.43, and a \emph{square} if four are between 0.47 and 0.53 and one
is below 0.1.

@<Views@>=
{"E1", "shapes",
  "select part, n, m, p, start, seed, count(*) filter (where share between 0.37"
  "  and 0.43) = 5 as ring, count(*) filter (where share between 0.47 and 0.53)"
  "  = 4 and min(share) < 0.1 as corners, mean(norm) as norm, mean(share) as"
  "  share, median(share) as middle, avg(abs(share - 0.5) < 0.01) as half"
  " from features group by part, n, m, p, start, seed"},@/
{"E1", "states",
  "select *, param('T') = 4000 and param('tests') >= 400000 as judged,"
  "  case when ring then 'pentagon' when corners then 'square' else"
  "  'other' end as shape, loss/p as cost from toy join shapes using (part, n, m,"
  "  p, start, seed)"},@/

@ Figure~\ref{fig:d4-superposition} has curves that were there before any
network was trained. (a) Networks of 40 features sit on the curve of pairs,
from where it is a ninth of that of dedicated features to where the two are
the same. (b) Five features in the plane have two
ways, and each network has chosen one. What a network \emph{is}, pentagon or
square, was read from its shares $D_i$; where it lies follows.

\webfigure{fig-1-superposition}{Loss over $p$ of trained networks, and of
arrangements of features computed without them. (a) 40 features in 20
dimensions, three seeds. (b) Five features in two. Filled: from random
weights; hollow: started on a branch. Cross: the computed crossing. The two
insets have the columns of $W$ at the two ends of such
runs.}{fig:d4-superposition}

@<Figures@>=
{"E1 E1c", "fig-1-superposition", 342, 196, draw_superposition},@/

@ @(d4-features-draw.c@>=
static void draw_superposition(figure *f)
{
  char title[40]; /* of the left panel */
  snprintf(title, sizeof title, "(a) %g into %g", ask_number("fig-1", "select"
    " param('n')"), ask_number("fig-1", "select param('m')"));
  chart *left = chart_new(f, 40, 18, 126, 136, title);
  chart *right = chart_new(f, 210, 18, 126, 136, "(b) 5 into 2");
  chart_x(left, LINEAR, "probability of a feature, $p$");
  chart_y(left, LINEAR, "loss$/p$");
  line(left, "blue theory: pairs", "select p, param('m')*pairs/p from exact "
    "order by p");
  line(left, "vermilion theory: dedicated", "select p, "
    "(param('n') - param('m'))*dedicated/p from exact order by p");
  marks(left, "black: trained", "select p, cost from states where part = 1");
  chart_x(right, LINEAR, "probability of a feature, $p$");
  chart_y(right, LINEAR, "loss$/p$");
  @<Let the frame of the right panel follow the small networks@>@;
  for (int i = 0; i < 2; i++) {
    const char *shape = i ? "square" : "pentagon"; /* whose curve */
    line(right, "hue=shape theory", "select '%s' as shape, p, %s/p from exact "
      "where p between %.15g and %.15g and %s is not null order by p", shape,
      shape, low, high, shape);
  }
  marks(right, "hue=shape shape=shape small: {shape}", "select shape, p, cost "
    "from states where part = 3 order by shape = 'other', shape");
  marks(right, "hue=shape shape=shape small hollow=apart", "select shape, 1 as "
    "apart, p, cost from states where part = 4");
  marks(right, "black cross large", "select c.p, e.square/e.p from crossing c "
    "join exact e on abs(e.p - c.p) < 0.006 limit 1");
  key_at(right, 0.5, 0.62, false);
  for (int i = 0; i < 2; i++) {
    @<Draw the columns of a network in an inset@>@;
  }
}

@ The frame is that of the book's probabilities and losses, or wider.

@<Let the frame of the right panel follow the small networks@>=
#define SMALL "from states where part > 2"
double low = fmin(0.08, ask_number("fig-1", "select min(p) - 0.02 " SMALL));
double high = fmax(0.32, ask_number("fig-1", "select max(p) + 0.02 " SMALL));
range_x(right, low, high);
range_y(right, fmin(0.2, ask_number("fig-1", "select 0.9*min(cost) " SMALL)),
  fmax(0.68, ask_number("fig-1", "select 1.05*max(cost) " SMALL)));

@ @<Draw the columns of a network in an inset@>=
const char *start = i ? "square" : "pentagon"; /* where it began */
chart *small = chart_inset(right, i ? 0.29 : 0.04, 0.04, 0.23, 0.21);
chart_x(small, LINEAR, NULL);
chart_y(small, LINEAR, NULL);
range_x(small, -1.5, 1.5);
range_y(small, -1.5, 1.5);
line(small, "hue=shape each=i", "select '%s' as shape, f.i, s.z*f.x, s.z*f.y "
  "from features f, (select 0 as z union select 1) s where part = 4 and start "
  "= '%s' and seed = param('seed') and p = (select min(p) from features where "
  "part = 4) order by f.i, s.z", start, start);

@ D4.2 and the curves check the program. What can fail is D4.1, that training
finds the pairs, D4.3 and D4.4 about shares, and D4.5 to D4.7 about the small
networks. Tolerances are for what a defect costs: one pair of twenty that has
not been formed raises the loss by 1.8\%. The crossing D4.7 is that of the
means over seeds, where their difference passes zero. Where no network has become
what a claim is about, nothing is judged.

@(d4-features-draw.c@>=
#define OF_SHAPE(what, shape) "mean(" what ") filter (where " shape ") as" \
  " measured, sd(" what ") filter (where " shape ") as uncertainty, ifnull(sum(" \
  shape "), 0) as seeds, max(judged) and sum(" shape ") > 0 as judged, 'no" \
  " network became one' as why"

@ @<Claims@>=
{"E1", "D4.1", "{n} into {m}, p = {p}: loss of the pairs",
  RELATIVE, 0, 0.02, NULL, "select n, m, p, 'D4.1[p=' || label(p) || ']' as id,"
  "  seed, loss as measured, pairs as predicted,"
  "  iif(p in (0.5, 0.05), 0.04, 0.02) as tolerance, " USUAL1 " and p in (0.3,"
  "  0.2, 0.1, 0.5, 0.05) as judged from states where part = 1 and p < 1"},@/
{"E1", "D4.2", "check: p = 1, the linear answer", RELATIVE, 0, 0.02, NULL,
  "select seed, loss as measured, dedicated as predicted, " USUAL1 " as judged"
  " from states where part = 1 and p = 1", false, "plist=1"},@/
{"E1", "D4.3", "p = {p}: share of features with D within 0.01 of a half",
  AT_LEAST, 0.8, 0, NULL, "select p, seed, half as measured, " USUAL1 " as judged"
  " from states where part = 1 and p in (0.1, 0.2, 0.3)", true,
  "plist=0.1|0.2|0.3"},@/
{"E1", "D4.4", "tight frame, {n} features in 20: median D", WITHIN, 0, 0.01,
  NULL, "select n, seed, judged, middle as measured, m/n as predicted from states"
  " where part = 2"},@/
{"E1", "D4.5a", "pentagons, p = {p}: loss over p", RELATIVE, 0, 0.02, NULL,
  "select p, " OF_SHAPE("cost", "ring") ", min(pentagon/p) as predicted from states"
  " where part = 3 and p in (0.1, 0.2) group by p", false, "five=0.1|0.2"},@/
{"E1", "D4.5b", "pentagons, p = 0.1: length of the columns", WITHIN, 0, 0.02,
  NULL, "select " OF_SHAPE("norm", "ring") ", min(radius) as predicted from states"
  " where part = 3 and p = 0.1", false, "five=0.1"},@/
{"E1", "D4.6a", "squares, p = 0.3: loss over p", RELATIVE, 0, 0.02, NULL,
  "select " OF_SHAPE("cost", "corners") ", min(square/p) as predicted from states"
  " where part = 3 and p = 0.3", false, "five=0.3"},@/
{"E1", "D4.5c", "{shape}s: mean D (of a square, four halves and nothing)", WITHIN,
  0.4, 0.01, NULL, "select 'pentagon' as shape, 'D4.5c' as id, "
  OF_SHAPE("share", "ring") " from states where part = 3 and p = 0.1 union all"
  " select 'square', 'D4.6b', " OF_SHAPE("share", "corners") " from states where"
  " part = 3 and p = 0.3", false, "five=0.1|0.3"},@/
{"E1 E1c", "D4.7", "five features: p at which two branches cross", WITHIN, 0,
  0.004, NULL, "select at(gap, p, 0) as measured, (select p from crossing) as"
  "  predicted, param('T') = 4000 and param('tests') >= 400000 and count(*) > 4 as"
  "  judged from (select p, sum(iif(start = 'pentagon', cost, -cost)) as gap from"
  "  states where part = 4 group by p)", false, "branch=0.22,0.23"},@/

@ What was found. The networks of 40 features have the losses
\result{D4.1[p=0.3]}, \result{D4.1[p=0.2]} and \result{D4.1[p=0.1]} where the
pairs were computed to cost \result{D4.1[p=0.3]/predicted},
\result{D4.1[p=0.2]/predicted} and \result{D4.1[p=0.1]/predicted}. The share
$D=\frac12$, which only says that there are pairs, holds for
\result{D4.3[p=0.1]} of the features in the worst network. At $p=0.5$ single
pairs fail to form. At $p=0.7$ the network beats both candidates, with
\result{D4.1[p=0.7]} against
\result{D4.1[p=0.7]/predicted} and \result{seven}: near the transition states win in which the shares
are neither one nor a half. Here the list of candidates \emph{is} too short.

In the plane the trained networks know two geometries. From random weights
\result{count/pentagon} of \result{count/all} networks became pentagons and
\result{count/square} squares, also on the side where these cost more; the
rest are squares with a fifth feature that has not quite gone, or worse. So
random starts do not decide where the crossing is, and the branches do: they
cross at \result{D4.7}, computed \result{D4.7/predicted}.

@<Numbers for the prose@>=
{"E1", "seven", "%.3f", "select min(dedicated) from states where part = 1 and p ="
  " 0.7"},@/
{"E1", "mixed", "%.0f", "select 100*avg(share between 0.42 and 0.58 and abs(share"
  " - 0.5) > 0.01) from features where part = 1 and p = 0.7"},@/
{"E1", "count", "%.0f", "select shape, count(*) from states where part = 3 group"
  " by shape union all select 'all', count(*) from states where part = 3"},@/
{"E1", "ring", "%.0f", "select label(p), sum(ring) from states where part = 3"
  " group by p"},@/

@* E2: features that can be taken out. Let a network learn addition modulo a
prime~$p$: from two numbers $a$ and $b$ the class $a+b\bmod p$. With $N$
neurons whose activation is a square,
\begin{equation}
f_c(a,b)=\sum_{k=1}^NW_{ck}\,(U_{ak}+V_{bk})^2.
\label{eq:d4-modular}
\end{equation}
There is an exact solution \citep{gromov2023}, in which each neuron is a wave
of one frequency~$\nu_k$ between 1 and $K=(p-1)/2$,
\begin{equation}
\begin{split}
U_{ak}&=\cos(2\pi\nu_ka/p+\varphi_k),\quad V_{bk}=\cos(2\pi\nu_kb/p+\psi_k),\\
W_{ck}&=\cos(2\pi\nu_kc/p+\varphi_k+\psi_k).
\end{split}
\label{eq:d4-exact}
\end{equation}
Why is this a solution? Write $\theta=2\pi\nu/p$. The cross term of the square,
$2\cos(\theta a+\varphi)\cos(\theta b+\psi)$, contains $\cos(\theta(a+b)+
\varphi+\psi)$, and multiplied by $W$ this gives $\frac12\cos\theta(a+b-c)$
and a term with the phase $2(\varphi+\psi)$. The first is $\frac12$ at the
correct class, and the mean of $\cos\theta j$ over the frequencies is
$-1/(p-1)$ for $j\ne0$. All other terms have a phase that the reader of the
sum does not share, and add up like a random walk. So with random phases and
frequencies a neuron gives the correct class $\frac12$ in the mean, and a
wrong one $-1/2(p-1)$: this is the \emph{rule of phases}, that $W$ has the sum
of the phases of $U$ and~$V$.
@^modular addition@> @^Fourier features@>

The size of the noise is a sum of squares. Let $A$, $B$ and $C$ be the
arguments of the three waves. A neuron contributes
\[\cos C\,\bigl[1+\textstyle\frac12\cos2A+\frac12\cos2B+\cos(A+B)+
\cos(A-B)\bigr].\]
Products of two cosines are half sums of two others, so this has one cosine of
amplitude~1, four of amplitude $\frac12$ and four of $\frac14$. Their phases
differ, each has the variance of half its squared amplitude, and the variance
of a wrong class is $\frac12(1+\frac12+\frac12+\frac18+\frac18)=\frac98$, up
to terms of order $1/p$. At the correct class, $C=A+B$, one of the four halves
is the constant $\frac12$, and two of the quarters fall on the same angle
$A-B$ and double: $\frac98-\frac18+\frac1{16}=\frac{17}{16}$. The mean correct
logit of $N$ neurons over the deviation of the wrong ones is therefore
\begin{equation}
\mathrm{SNR}={N/2\over\sqrt{9N/8}}={\sqrt2\over3}\sqrt N=0.4714\sqrt N,
\label{eq:d4-snr}
\end{equation}
whatever~$p$. If the $p-1$ wrong classes were independent Gaussian numbers,
the accuracy would be
\begin{equation}
\int Dz\;\Phi\!\left({N/2+N/2(p-1)+\sqrt{17N/16}\,z\over
\sqrt{9N/8}}\right)^{p-1},
\label{eq:d4-accuracy}
\end{equation}
with $Dz$ the standard normal measure and $\Phi$ its integral. They are not
quite independent, which is one thing that E2 will show.

@ What should a \emph{trained} network look like? Margin maximisation
\citep{morwani2024} and alternating gradient flow \citep{kunin2025} say that
each neuron has one frequency, that the rule of phases holds, and that all
frequencies are used equally. And if neurons are features one must be able to
take them out. The target, a one at the correct class less its mean, is a sum
of waves,
\begin{equation}
\delta_{c,a+b}-{1\over p}={2\over p}\sum_{\nu=1}^K\cos{2\pi\nu(a+b-c)\over p}.
\label{eq:d4-waves}
\end{equation}
Keep only the neurons whose frequency is in a set~$S$. If a neuron of
frequency~$\nu$ does what its frequency says and nothing else, the function
that is left is the part $q_S$ of~\eqref{eq:d4-waves} with $\nu\in S$, and
\[\mathrm{slope}={\langle f,q_S\rangle\over\langle q_S,q_S\rangle}=1,\]
the products running over all inputs and classes. Its accuracy should be that
of the solution~\eqref{eq:d4-exact} with as many neurons at each frequency
of~$S$ and random phases. That is a prediction for an intervention, from
nothing but counts.

What should one expect? With a single frequency, $q_S$ is one cosine of
$\nu(a+b-c)$. A class for which $\nu(a+b-c)=\pm1$ modulo~$p$ has a logit that
is less than the correct one by the part $1-\cos(2\pi/p)$, which is 2\% for
$p=31$, and twenty neurons have by~\eqref{eq:d4-snr} a noise of half their
signal. So the answer is nearly always among the right few, and seldom right.
Each further frequency adds to the gap a term that is large where the others
are small, and the accuracy rises steeply. It depends on the noise, and hence
on what phases do. Nanda and others did such removals first, in a transformer
\citep{nanda2023}.
@^removal of features@>

@<Variables that hold the parameters@>=
static int modp, modN, T2, draws2; /* prime; neurons; steps; draws */
static double wd, mlr; /* weight decay and step */

@ @<Parameters@>=
{"modp", PARAM_INTEGER, &modp, "31", 7, 97, "1",
  "E2: modulus of the trained network, an odd prime"},@/
{"modN", PARAM_INTEGER, &modN, "320", 28, 2000, "neurons",
  "E2: neurons, four for each class", BOUND(">= 4*modp")},@/
{"T2", PARAM_INTEGER, &T2, "1500", 10, 20000, "steps", "E2: steps of Adam"},@/
{"wd", PARAM_REAL, &wd, "1", 0, 10, "1", "E2: weight decay"},@/
{"mlr", PARAM_REAL, &mlr, "0.005", 1e-5, 0.09, "1", "E2: step"},@/
{"draws", PARAM_INTEGER, &draws2, "10", 2, 100, "draws",
  "E2: exact solutions drawn"},@/

@ @<Check parameters that belong together@>=
for (int i = 2; i < modp; i++)
  if (modp % i == 0)
    fatal(2, "--modp=%d: found a multiple of %d, expected an odd prime", modp,
      i);
if (wd * mlr >= 0.1)
  fatal(2, "--wd=%g: found wd times mlr = %g, expected less than 0.1", wd,
    wd * mlr);

@ The inputs have the numbers $i=pa+b$, and |answer_to| is what they add up to.
The accuracy is the share of inputs whose largest logit is the correct one.
Inputs may be left out: those of which |without| is true.

@c
static int answer_to(int p, int i) { return (i / p + i % p) % p; }
static double accuracy_of(int p, mat f, const bool *without)
{
  int right = 0, all = 0; /* inputs */
  for (int i = 0; i < p * p; i++) {
    int best = 0, goal = answer_to(p, i); /* classes */
    if (without && without[i]) continue;
    for (int c = 1; c < p; c++)
      if (at(f, i, c) > at(f, i, best)) best = c;
    right += best == goal, all++;
  }
  return (double) right / all;
}

@ Part one draws exact solutions. The deviation of the wrong logits is taken
over all inputs and all wrong classes of a draw.

@c
typedef struct { int p, n, seed; } modular_setting;
static void exact_run(run *r, const void *setting)
{
  const modular_setting *k = setting; /* of this run */
  int p = k->p, *nu = arena_take(run_arena(r), k->n, sizeof *nu);
  rng draws = rng_stream(k->seed, 1000 * p + k->n, "d4 exact");
  for (int draw = 0; draw < draws2; draw++) {
    arena *a = arena_new();
    mat f = mat_new(a, p * p, p); /* logits */
    double mean = 0, sum = 0, square = 0; /* correct; wrong ones */
    for (int i = 0; i < k->n; i++)
      nu[i] = 1 + (int) rng_below(&draws, (p - 1) / 2);
    rotor m = rotor_exact(a, p, k->n, nu, &draws);
    rotor_answers(&m, f);
    for (int i = 0; i < p * p; i++) {
      double good = at(f, i, answer_to(p, i)); /* correct logit */
      mean += good / (p * p), sum -= good, square -= good * good;
      for (int c = 0; c < p; c++) sum += at(f, i, c);
      square += vec_dot(p, &at(f, i, 0), &at(f, i, 0));
    }
    double many = (double) p * p * (p - 1); /* wrong logits */
    observe(r, "exact_modular", "draw guess accuracy snr", draw,
      rotor_accuracy(p, k->n), accuracy_of(p, f, NULL), mean / sqrt(square
      / many - sum / many * sum / many));
    arena_free(a);
  }
}
static const experiment solutions = {"E2a", exact_run,
  sizeof (modular_setting), "draws"};

@ Part two trains. As a perceptron, \eqref{eq:d4-modular} has $2p$ inputs, two
of which are one, and the rows of $U$ and $V$ below each other in its first
layer. A random 70\% of the $p^2$ pairs are for training, the rest for testing.
The loss is the mean over pairs of $\sum_c(f_c-\delta_{c,a+b}+1/p)^2$, weights
start with the deviation 0.02, and Adam takes full batches with a decoupled
weight decay. Its step does not depend on the half in the net's loss.

@c
static rotor trained_rotor(arena *a, int number, bool *known)
{
  int p = modp, n = (int) (0.7 * p * p + 0.5); /* training pairs */
  int widths[] = {2 * p, modN, p}, *pair = arena_take(a, n, sizeof *pair);
  mat x = mat_new(a, n, 2 * p), y = mat_new(a, n, p), w = mat_new(a, p, modN);
  rng draws = rng_stream(number, p, "d4 modular");
  rng_choose(&draws, p * p, n, pair);
  for (int i = 0; i < n; i++) {
    known[pair[i]] = true;
    at(x, i, pair[i] / p) = at(x, i, p + pair[i] % p) = 1;
    for (int c = 0; c < p; c++)
      at(y, i, c) = (c == answer_to(p, pair[i])) - 1.0 / p;
  }
  mlp m = perceptron_on(a, SINGLE_PRECISION, x, y, 2, widths, SQUARE, STANDARD);
  size_t count = net_weights(m.graph); /* numbers in $U$, $V$, $W$ */
  float *u = net_single_weights(m.graph); /* the weights that move */
  double *final = arena_take(a, count, sizeof *final);
  single_optimizer o = single_optimizer_new(a, ADAM, count, mlr);
  o.decay = wd;
  rng_normals_single(&draws, count, 0.02f, u);
  for (int step = 0; step < T2; step++) {
    net_gradient_single(m.graph);
    single_optimizer_step(&o, net_single_gradient(m.graph), u);
  }
  for (size_t i = 0; i < count; i++) final[i] = u[i];
  mat in = net_tensor(m.graph, m.weight[0], final); /* $U$ above $V$ */
  mat_transpose(w, net_tensor(m.graph, m.weight[1], final));
  return (rotor) {p, modN, mat_block(in, 0, 0, p, modN),
    mat_block(in, p, 0, p, modN), w};
}

@ A run trains, describes its neurons, and takes them out. The mismatch of
phases is reduced to the interval from $-\pi$ to~$\pi$.

@c
static void modular_run(run *r, const void *setting)
{
  const modular_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int p = k->p, K = (p - 1) / 2; /* frequencies */
  bool *known = arena_take(a, p * p, sizeof *known); /* for training */
  int *count = arena_take(a, K + 1, sizeof *count); /* active ones */
  rotor m = trained_rotor(a, k->seed, known);
  mat f = mat_new(a, p * p, p); /* logits */
  rotor_wave *s = arena_take(a, modN, sizeof *s);
  double most = 0; /* power of a neuron */
  for (int i = 0; i < modN; i++) {
    s[i] = rotor_neuron(&m, i);
    most = fmax(most, s[i].size);
  }
  for (int i = 0; i < modN; i++) {
    double *phase = s[i].phase; /* of the three waves */
    if (s[i].size <= 0.01 * most) continue;
    count[s[i].nu]++;
    observe(r, "neurons", "nu pure_u pure_v pure_w inner outer mismatch",
      s[i].nu, s[i].pure[0], s[i].pure[1], s[i].pure[2],
      remainder(phase[0] + phase[1], 2 * M_PI), phase[2],
      remainder(phase[0] + phase[1] - phase[2], 2 * M_PI));
  }
  rotor_answers(&m, f);
  observe(r, "trained", "accuracy K", accuracy_of(p, f, known), K);
  @<Take frequencies out of the trained network@>@;
}
static const experiment addition = {"E2", modular_run,
  sizeof (modular_setting), "wd mlr T2"};

@ The logits are a sum over neurons, hence over frequencies, and the part of
each frequency is computed once, by a network in which the outgoing weights of
all others are cleared. What is left of the network for any $S$ is a
sum of such parts; all neurons take part, active or not.

@<Take frequencies out of the trained network@>=
static const int sizes[] = {1, 2, 3, 4, 5, 6, 8}; /* of $S$ */
mat *part = arena_take(a, K + 1, sizeof *part); /* logits of a frequency */
rng chance = rng_stream(k->seed, p, "d4 removal");
for (int j = 1; j <= K; j++) {
  rotor some = {p, modN, m.u, m.v, mat_new(a, p, modN)}; /* $W$ cleared */
  for (int i = 0; i < p * modN; i++)
    some.w.data[i] = s[i % modN].nu == j ? m.w.data[i] : 0;
  part[j] = mat_new(a, p * p, p);
  rotor_answers(&some, part[j]);
}
for (int i = 0; i < 7 && sizes[i] <= K; i++)
  for (int trial = 0; trial < (sizes[i] == 1 ? K : 20); trial++) {
    int S[8]; /* frequencies kept, from 0 */
    if (sizes[i] == 1) S[0] = trial;
    else rng_choose(&chance, K, sizes[i], S);
    @<Keep the frequencies of |S|, and predict what is left@>@;
  }

@ The prediction needs only the counts: four exact solutions with as many
neurons at each frequency of $S$ as were active in the trained network, and
random phases. Since $q_S$ depends on $a+b-c$ alone, it is a table of $p$
numbers.

@<Keep the frequencies of |S|, and predict what is left@>=
arena *spare = arena_new();
mat left = mat_new(spare, p * p, p); /* logits that remain */
int *kind = arena_take(spare, modN, sizeof *kind), n = 0; /* neurons */
double *q = arena_take(spare, p, sizeof *q), fq = 0, qq = 0, guess = 0;
for (int j = 0; j < sizes[i]; j++) {
  mat_add(left, 1, part[S[j] + 1]);
  for (int e = 0; e < count[S[j] + 1]; e++) kind[n++] = S[j] + 1;
  for (int e = 0; e < p; e++)
    q[e] += 2.0 / p * cos(2 * M_PI * ((S[j] + 1) * e % p) / p);
}
for (int e = 0; e < p * p; e++)
  for (int c = 0; c < p; c++) {
    double goal = q[(answer_to(p, e) + p - c) % p]; /* $q_S$ */
    fq += goal * at(left, e, c), qq += goal * goal;
  }
double accuracy = accuracy_of(p, left, NULL);
for (int e = 0; e < 4; e++) {
  rotor random = rotor_exact(spare, p, n, kind, &chance);
  rotor_answers(&random, left);
  guess += accuracy_of(p, left, NULL) / 4;
}
observe(r, "removal", "kept trial slope left guess", sizes[i], trial, fq / qq,
  accuracy, guess);
arena_free(spare);

@ @<Plan the runs@>=
static const int primes[] = {23, 31, 59}; /* of exact solutions */
for (int j = 0; j < 15; j++) {
  modular_setting k = {primes[j / 5], primes[j / 5] << j % 5, seed};
  plan(&solutions, &k, 1e-9 * k.p * k.p * k.p * k.n * draws2, "p=%d, n=%d, "
    "seed=%d", k.p, k.n, k.seed);
}
for (int i = seed; i < seed + repeats[BRANCH]; i++) {
  modular_setting k = {modp, modN, i}; /* one network */
  plan(&addition, &k, 8e-11 * modp * modp * modp * modN * T2, "p=%d, n=%d, "
    "seed=%d", modp, modN, i);
}

@ Counts of neurons per frequency are compared with equal ones by
$\chi^2=\sum_\nu(c_\nu-\bar c)^2/\bar c$, which for independent draws would be
$K-1$ in the mean; frequencies without a neuron count as zero.

@<Views@>=
{"E2", "purity",
  "select p, n, seed, " USUAL2 " as judged, mean(pure_u) as u, mean(pure_v) as v, mean(pure_w) as w,"
  "  rms(mismatch) as mismatch, count(distinct nu) as used"
  " from neurons group by p, n, seed"},@/
{"E2", "evenness",
  "select p, n, seed, (sum(c*c)*K/sum(c) - sum(c))/(K - 1) as ratio from"
  " (select nu, p, n, seed, count(*) as c from neurons group by nu, p, n, seed)"
  " join trained using (p, n, seed) group by p, n, seed"},@/
{"E2", "remains",
  "select p, n, seed, kept, mean(slope) as slope, mean(left) as left, mean(guess)"
  "  as guess, sd(left) as spread from removal group by p, n, seed, kept"},@/

@ In figure~\ref{fig:d4-modular}(a) three moduli lie on one line. In (b) each
point is a neuron of the trained network. The diagonal was not put there by
anybody: $\varphi+\psi$ and the phase of $W$ come from three different
matrices. (c) is the intervention. Frequencies are taken out until $|S|$ are
left, and the accuracy falls as that of exact solutions does which know only
how many neurons there are.

\widewebfigure{fig-2-modular}{(a) Signal-to-noise ratio of exact solutions,
mean and deviation of ten draws, on~\eqref{eq:d4-snr}. (b) Phases of the active
neurons of a trained network. (c) Accuracy when only some of the 15 frequencies
are kept, mean and deviation over sets: marks, trained; line, exact solutions
with the same counts and random phases.}{fig:d4-modular}

@<Figures@>=
{"E2a E2", "fig-2-modular", 432, 184, draw_modular},@/

@ @(d4-features-draw.c@>=
static void draw_modular(figure *f)
{
  chart *snr = chart_new(f, 40, 18, 106, 126, "(a) exact solutions");
  chart *phase = chart_new(f, 178, 18, 106, 126, "(b) a trained network");
  chart *left = chart_new(f, 318, 18, 106, 126, "(c) taken apart");
  chart_x(snr, LOG10, "neurons, $N$");
  chart_y(snr, LOG10, "signal to noise");
  line(snr, "theory: $\\sqrt{2N}/3$", "select distinct n, "
    "sqrt(2*n)/3 from exact_modular order by n");
  marks(snr, "hue=p shape=p bars: $p={p}$", "select p, n, mean(snr), sd(snr) "
    "from exact_modular group by p, n");
  chart_x(phase, LINEAR, "$\\varphi+\\psi$ (rad)");
  chart_y(phase, LINEAR, "phase of $W$ (rad)");
  line(phase, "theory", "select -pi(), -pi() union select pi(), pi()");
  marks(phase, "vermilion small: neurons", "select inner, outer from neurons "
    "where seed = param('seed')");
  chart_x(left, LINEAR, "frequencies kept");
  chart_y(left, LINEAR, "accuracy");
  range_y(left, 0, 1.05);
  line(left, "theory: random phases", "select kept, mean(guess) from remains "
    "group by kept order by kept");
  marks(left, "vermilion bars: trained", "select kept, mean(left), "
    "ifnull(mean(spread), 0) from remains group by kept");
}

@ D4.8 has the tolerance that the draws have: frequencies come in unequal
numbers, which makes the deviation of one draw 2 to 8\%, whatever~$N$. D4.9
has twice the error that independence makes. Of D4.17 only the ends of the
curve are claimed, a choice that was made after its middle had been seen; the
middle is shown.

@<Claims@>=
{"E2a", "D4.8", "p = {p}, N = {n}: SNR over root N",
  RELATIVE, 0.4714, 0.08, NULL, "select p, n, mean(snr)/sqrt(n) as measured,"
  "  sd(snr)/sqrt(n*count(*)) as uncertainty, count(*) as seeds, param('draws') >="
  "  10 as judged from exact_modular where n >= 4*p group by p, n"},@/
{"E2a", "D4.9", "p = {p}, N = {n}: accuracy, exact solution", WITHIN, 0, 0.08,
  NULL, "select p, n, mean(accuracy) as measured, sd(accuracy)/sqrt(count(*)) as"
  "  uncertainty, count(*) as seeds, min(guess) as predicted,"
  "  param('draws') >= 10 as judged from exact_modular where n = 2*p and p in (23,"
  "  59) group by p, n"},@/
{"E2", "D4.10a", "trained network: test accuracy", AT_LEAST, 0.99, 0, NULL,
  "select seed, accuracy as measured, " USUAL2 " as judged from trained"},@/
{"E2", "D4.10b", "trained network: purity of {side}", AT_LEAST, 0.9, 0, NULL,
  "select judged, 'U' as side, seed, u as measured from purity union all"
  " select judged, 'V', seed, v from purity union all"
  " select judged, 'W', seed, w from purity"},@/
{"E2", "D4.11", "rule of phases: rms mismatch (rad), 1.81 at random", AT_MOST,
  0.1, 0, NULL, "select seed, judged, mismatch as measured from purity"},@/
{"E2", "D4.12a", "share of the frequencies that are used", AT_LEAST, 1, 0, NULL,
  "select seed, judged, used/K as measured from purity join trained using (p, n,"
  "  seed)"},@/
{"E2", "D4.12b", "chi square of the counts over its degrees of freedom, 1 for"
  " independent draws", AT_MOST, 0.7, 0, NULL,
  "select seed, ratio as measured, " USUAL2 " as judged from evenness"},@/
{"E2", "D4.16", "removal: slope of what is left on what should be left", WITHIN,
  1, 0.03, NULL, "select seed, mean(slope) as measured, " USUAL2 " as judged from"
  " removal group by seed"},@/
{"E2", "D4.17", "removal: accuracy, {kept} kept", WITHIN, 0, 0.1,
  NULL, "select kept, seed, left as measured, guess as predicted, kept in (1, 4)"
  "  and " USUAL2 " as judged from remains"},@/

@ What was found. The trained network is what the theory says, except for
a little impurity. Its test accuracy is \result{D4.10a}, the purities are
\result{D4.10b[side=U]}, \result{D4.10b[side=V]} and \result{D4.10b[side=W]},
and phases obey their rule to \result{D4.11} radians where chance would give
1.81. The frequencies are used more evenly than by chance, with
\result{D4.12b} of the $\chi^2$ of independent draws.

Taking frequencies out leaves the part that was promised with the slope
\result{D4.16}; the missing per cent is what weight decay costs. The accuracy
with one frequency is \result{D4.17[kept=1]}, predicted
\result{D4.17[kept=1]/predicted}, and with four \result{D4.17[kept=4]},
predicted \result{D4.17[kept=4]/predicted}. In between the network is better
than random phases would be, \result{D4.17[kept=2]} against
\result{D4.17[kept=2]/predicted} with two and \result{D4.17[kept=3]} against
\result{D4.17[kept=3]/predicted} with three: training spreads the phases of a
frequency so that its noise cancels. The counts are not the whole feature.

The accuracy formula~\eqref{eq:d4-accuracy} errs by \result{off} at most,
always on the low side where it errs much. Wrong classes share their noise,
and if one of them does not win, the next is less likely to.

@<Numbers for the prose@>=
{"E2a", "off", "%.3f", "select max(abs(mean - guess)) from (select"
  " mean(accuracy) as mean, min(guess) as guess from exact_modular group by p,"
  " n)"},@/

@* E3: the exponent of a deep linear network. Radhakrishnan and others observed
\citep{radhakrishnan2024} that the first layer of a trained network resembles
a power of its average gradient outer product,
\begin{equation}
W_1^{\mathsf T}W_1\sim\mathrm{AGOP}^\alpha,\qquad
\mathrm{AGOP}=\mathbf E[J^{\mathsf T}J],\qquad J={\partial f\over\partial x}.
\label{eq:d4-agop}
\end{equation}
It says that a feature is a direction to which the output is sensitive. The
power is a matter of fitting, except where it can be computed. Take a linear
network $f=W_L\cdots W_1x=Mx$, for which $J=M$ everywhere. Under gradient flow
on any loss of~$M$,
\[\dot W_l=-A_l^{\mathsf T}\,G\,B_l^{\mathsf T},\quad A_l=W_L\cdots W_{l+1},
\quad B_l=W_{l-1}\cdots W_1,\]
and since $A_l=A_{l+1}W_{l+1}$ and $B_{l+1}=W_lB_l$, the products
$W_{l+1}^{\mathsf T}\dot W_{l+1}=-A_l^{\mathsf T}GB_{l+1}^{\mathsf T}=\dot
W_lW_l^{\mathsf T}$ agree. Add the transposes: the difference
$W_{l+1}^{\mathsf T}W_{l+1}-W_lW_l^{\mathsf T}$ is constant in time
\citep{arora2018,du2018}. From a small start it is small for ever, and
neighbouring layers are \emph{balanced}. Then
\begin{align*}
M^{\mathsf T}M&=W_1^{\mathsf T}\cdots W_L^{\mathsf T}W_L\cdots W_1\\
&=W_1^{\mathsf T}\cdots W_{L-1}^{\mathsf T}(W_{L-1}W_{L-1}^{\mathsf
T})W_{L-1}\cdots W_1=\dots=(W_1^{\mathsf T}W_1)^L,
\end{align*}
and so
\begin{equation}
W_1^{\mathsf T}W_1=\mathrm{AGOP}^{1/L}
\label{eq:d4-root}
\end{equation}
with the exponent, the scale and everything. What would refute it is another
exponent that fits better.

The assumption that can fail is the small start, and it is known how. Weights
of the scale $\mathit{sc}$ leave a conserved difference of the order
$\mathit{sc}^2$ beside singular values of order one. A cosine is changed by the
square of a small perturbation across, so that it should fall short of one in
proportion to $\mathit{sc}^4$: doubling the first weights should cost a factor of
sixteen.
@^average gradient outer product@> @^balanced layers@>

@<Variables that hold the parameters@>=
static reals depths, scales; /* depths $L$; deviations at the start */
static int T3; /* most steps */

@ @<Parameters@>=
{"L", PARAM_INTEGERS, &depths, "2,3,4", 2, 6, "layers",
  "E3: depths of linear networks", DISTINCT},@/
{"sc", PARAM_REALS, &scales, "0.1,0.2,0.5,1", 0.01, 2, "1",
  "E3: scales of the first weights", DISTINCT},@/
{"T3", PARAM_INTEGER, &T3, "20000", 10, 200000, "steps",
  "E3: most steps of gradient descent"},@/

@ The target $M$ is $10\times30$, random with singular values 5, 4, 3, 2, 1.5,
1 and four zeros, and all hidden widths are 60. The network is run from its
output to its input: the rows that go in are the ten unit vectors, the layers
are the transposed ones in reverse order, and what comes out is $M$ itself. A
step then costs a third of what it costs with thirty rows. Gradient descent on
$\lVert P-M\rVert_F^2/2$ has the step 0.02, ten times that for the net's mean
over ten rows, and stops at a loss of $10^{-8}$.

@c
enum { IN3 = 30, OUT3 = 10, WIDE3 = 60 };
static const double singular[OUT3] = {5, 4, 3, 2, 1.5, 1}; /* then zeros */
typedef struct { int depth, seed; double scale; } product_setting;
static void product_run(run *r, const void *setting)
{
  const product_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int L = k->depth, widths[7] = {OUT3}, step; /* of the layers */
  double loss = NAN; /* of the last step */
  mat unit = mat_new(a, OUT3, OUT3), goal = mat_new(a, OUT3, IN3);
  rng draws = rng_stream(k->seed, L, "d4 linear");
  for (int l = 1; l < L; l++) widths[l] = WIDE3;
  widths[L] = IN3;
  mat_set_identity(unit);
  mat_random_modes(goal, OUT3, singular, &draws);
  mlp m = perceptron_on(a, SINGLE_PRECISION, unit, goal, L, widths, IDENTITY,
    STANDARD);
  size_t count = net_weights(m.graph); /* of weights */
  float *u = net_single_weights(m.graph); /* the weights that move */
  double *w = arena_take(a, count, sizeof *w);
  single_optimizer o = single_optimizer_new(a, GD, count, 0.02 * OUT3);
  rng_normals_single(&draws, count, (float) (k->scale / sqrt(WIDE3)), u);
  for (step = 0; step < T3; step++) {
    loss = OUT3 * net_gradient_single(m.graph);
    if (!(loss >= 1e-8)) break;
    single_optimizer_step(&o, net_single_gradient(m.graph), u);
  }
  for (size_t i = 0; i < count; i++) w[i] = u[i];
  if (!isfinite(loss))
    note("diverged at step %d; no powers are compared", step);
  @<Compare the first layer with powers of its gradient product@>@;
}
static const experiment linear = {"E3", product_run, sizeof (product_setting),
  "T3"};

@ The last layer of the net is $W_1^{\mathsf T}$ turned back, $60\times30$. The
powers are $1/k$ for $k=1$ to~4, or to the depth if that is more, which are
the candidates, and a grid for the figure. Where a start was so large that training
diverged there is nothing to compare.

@<Compare the first layer with powers of its gradient product@>=
mat first = net_tensor(m.graph, m.weight[L - 1], w);
mat gram = mat_new(a, IN3, IN3), power = mat_new(a, IN3, IN3);
mat out = mat_new(a, OUT3, IN3); /* the product of all layers */
int most = L > 4 ? L : 4; /* candidates */
mat_mul_tn(gram, first, first);
net_loss(m.graph, w);
net_read(m.graph, m.f, out);
for (int i = 1; i <= most + 20; i++) {
  double alpha = i <= most ? 1.0 / i : 0.05 * (i - most + 1); /* the power */
  double cosine = NAN, ratio = NAN; /* with it */
  if (isfinite(loss)) {
    mat_mul_tn(power, out, out);
    sym_power(power, alpha, 0);
    cosine = vec_cosine(IN3 * IN3, gram.data, power.data);
    ratio = mat_frobenius(gram) / mat_frobenius(power);
  }
  observe(r, "powers", "inverse alpha cosine ratio", i <= most ? i : NAN,
    alpha, cosine, ratio);
}
observe(r, "linear_end", "loss taken", loss, step);

@ @<Plan the runs@>=
for (int j = 0; j < depths.n * scales.n; j++)
  for (int i = seed; i < seed + seeds; i++) {
    product_setting k = {(int) depths.v[j / scales.n], i,
      scales.v[j % scales.n]}; /* one network */
    plan(&linear, &k, 2e-5 * k.depth * T3, "L=%d, scale=%.15g, seed=%d",
      k.depth, k.scale, i);
  }

@ In figure~\ref{fig:d4-agop}(a) each depth has its peak, and the peaks are at
the three vertical lines. (b) is the same at the predicted exponent for larger
and larger first weights.

\webfigure{fig-3-agop}{Cosine of $W_1^{\mathsf T}W_1$ with a power $\alpha$ of
the gradient product, deep linear networks of three depths, mean of the seeds. (a)
Against the power; vertical: $1/L$. (b) At $\alpha=1/L$, less than one by how
much, against the scale of the first weights; the guide has the slope
four.}{fig:d4-agop}

@<Figures@>=
{"E3", "fig-3-agop", 342, 184, draw_agop},@/

@ @(d4-features-draw.c@>=
static void draw_agop(figure *f)
{
  chart *left = chart_new(f, 40, 18, 126, 126, "(a) small start");
  chart *right = chart_new(f, 214, 18, 122, 126, "(b) any start");
  chart_x(left, LINEAR, "power, $\\alpha$");
  chart_y(left, LINEAR, "cosine");
  vline(left, "hue=L dashed", "select distinct L, 1/L from powers");
  line(left, "hue=L: $L={L}$", "select L, alpha, mean(cosine) from powers "
    "where scale = (select min(scale) from powers) group by L, alpha order by "
    "L, alpha");
  chart_x(right, LOG10, "scale of the first weights");
  chart_y(right, LOG10, "$1-$ cosine at $\\alpha=1/L$");
  line(right, "hue=L", "select L, scale, 1 - mean(cosine) from powers where "
    "inverse = L group by L, scale order by L, scale");
  marks(right, "hue=L shape=L: $L={L}$", "select L, scale, 1 - mean(cosine) "
    "from powers where inverse = L group by L, scale");
  slope(right, 0.15, 0.4, 3e-5, 4, "4");
}

@ The exponent is claimed for the least scale of this book; what happens at
others is shown.

@<Views@>=
{"E3", "winners",
  "select *, L <= 4 and scale = 0.1 and param('T3') >= 20000 as judged from"
  " (select L, scale, seed, iif(cosine is null, null, 1/inverse) as alpha,"
  "  row_number() over w"
  "  as place, max(cosine) filter (where inverse = L) over w as own, max(ratio)"
  "  filter (where inverse = L) over w as ratio from powers where inverse is not"
  "  null window w as (partition by L, scale, seed order by cosine desc rows"
  "  between unbounded preceding and unbounded following)) where place = 1"},@/
{"E3", "extremes", "select * from winners where scale in (select min(scale) from"
  " winners union select max(scale) from winners)"},@/

@ @<Claims@>=
{"E3", "D4.13a", "L = {L}, sc = {scale}: power with the largest cosine",
  WITHIN, 0, 1e-9, NULL, "select L, scale, seed, judged, alpha as"
  "  measured, 1/L as predicted from extremes"},@/
{"E3", "D4.13b", "L = {L}, sc = {scale}: cosine at 1/L",
  AT_LEAST, 0.999, 0, NULL, "select L, scale, seed, judged, own as measured from"
  "  extremes"},@/
{"E3", "D4.13c", "L = {L}, sc = {scale}: ratio of norms",
  WITHIN, 1, 0.01, NULL, "select L, scale, seed, judged, ratio as measured from"
  "  winners where scale = (select min(scale) from winners)"},@/

@ What was found. At the scale 0.1 the best of the four exponents is $1/L$ for
every depth and seed. The cosines fall short of one by \result{short/2},
\result{short/3} and \result{short/4} parts in $10^5$, and the ratios of norms
are \result{D4.13c[L=2,scale=0.1]}, \result{D4.13c[L=3,scale=0.1]} and
\result{D4.13c[L=4,scale=0.1]}. At 0.5 the cosines are down to
\result{cosine/2/0.5}, \result{cosine/3/0.5} and \result{cosine/4/0.5}, and at
1 to \result{cosine/2/1}, \result{cosine/3/1} and \result{cosine/4/1}, where the
best power for $L=3$ is \result{best/3/1} in the mean. From 0.1 to 0.2 the
shortfall grows by factors of \result{doubling/2}, \result{doubling/3} and
\result{doubling/4}. Equation~\eqref{eq:d4-root}
is a statement about small starts: what was there at the beginning stays in
$W_1$, in all directions that the target does not need.

@<Numbers for the prose@>=
{"E3", "cosine", "%.3f", "select label(L), label(scale), mean(own) from winners"
  " group by L, scale"},@/
{"E3", "short", "%.1f", "select label(L), 1e5*(1 - mean(own)) from winners where"
  " scale = 0.1 group by L"},@/
{"E3", "doubling", "%.1f", "select label(L), (1 - mean(own) filter (where scale ="
  " 0.2))/(1 - mean(own) filter (where scale = 0.1)) from winners group by L"},@/
{"E3", "best", "%.2f", "select label(L), label(scale), mean(alpha) from winners"
  " group by L, scale"},@/

@* E4: stationarity, a feature without a constant. A network is trained on
$\frac1n\sum_il_i+\frac\lambda2\sum\lVert W\rVert^2$, and its first layer has
no biases, $h_i=W_1x_i$. Where training has come to rest, the derivative by
$W_1$ vanishes,
\[0={1\over n}\sum_ig_ix_i^{\mathsf T}+\lambda W_1,\qquad
g_i={\partial l_i\over\partial h_i}.\]
Multiply from the left by $W_1^{\mathsf T}$, and notice that $W_1^{\mathsf
T}g_i$ is the gradient of $l_i$ by its \emph{input}:
\begin{equation}
W_1^{\mathsf T}W_1=R:=-{1\over n\lambda}\sum_i(\nabla_xl_i)\,x_i^{\mathsf T}.
\label{eq:d4-fact}
\end{equation}
A feature, in this definition, is what the loss still asks of the inputs when
weight decay pulls the other way \citep{boixadsera2025}. There is no exponent
and no scale to be fitted, and no limit to be taken. On the other hand the
derivation is three lines long, and at a stationary point nothing can go
wrong: the two sides are \emph{identical}. What an experiment measures is
whether training gets to such a point. If gradient descent hovers at the edge
of stability, it does not: what is left of the gradient there is divided by
$\lambda$, which makes a hundred times as much of it, and the two sides part.
Since $R=-W_1^{\mathsf T}G/\lambda$ with $G$ the
gradient of the loss without decay, it costs one product of matrices.
@^stationarity@> @^weight decay@>

@<Variables that hold the parameters@>=
static double lambda4, eta4; /* weight decay; step */
static int T4; /* steps */
enum { IMAGES, VECTORS, sources, N4 = 400, WIDE4 = 64 };
static data_set source[] = { /* of this chapter */
  {"MNIST", "mnist"}, {"gauss", "gauss"}, {0}
};

@ @<Parameters@>=
{"lambda", PARAM_REAL, &lambda4, "0.01", 1e-3, 0.1, "1",
  "E4: weight decay; T4 divides by it"},@/
{"eta", PARAM_REAL, &eta4, "0.2", 1e-3, 0.4, "1", "E4: step"},@/
{"T4", PARAM_INTEGER, &T4, "4000", 40, 40000, "steps",
  "E4: steps, a multiple of 20"},@/

@ @<Check parameters that belong together@>=
if (T4 % 20 != 0)
  fatal(2, "--T4=%d: found a remainder, expected a multiple of 20", T4);

@ The images are the first 400 of MNIST, in blocks of $2\times2$, centred by
pixel and scaled to a mean pixel variance of one; targets are one-hot less a
tenth. Their stand-in are Gaussian vectors of 64 dimensions whose variances
fall as $1/k$ and sum to~64, with the largest of ten random linear forms as
the class.

@c
static data_sample draw_inputs(arena *a, int s, int number)
{
  enum { D = 64 };
  rng draws = rng_stream(number, s, "d4 inputs");
  data_sample d;
  if (s == IMAGES) {
    d = take_images(a, &source[s], N4, NULL, 2);
    standardize(&source[s], d.x, NULL);
  } else {
    double *variance = unit_spectrum(a, D, 1);
    mat form = mat_new(a, 10, D), score = mat_new(a, N4, 10);
    d = take_gauss(a, N4, D, 1, &draws);
    mat_scale(d.x, sqrt(variance[0]));
    rng_normals(&draws, 10 * D, 1, form.data);
    mat_mul_nt(score, d.x, form);
    for (int i = 0; i < N4; i++) {
      const double *x = &at(score, i, 0); /* ten forms */
      d.label[i] = 0;
      for (int c = 1; c < 10; c++)
        if (x[c] > x[d.label[i]]) d.label[i] = (unsigned char) c;
    }
  }
  d.y = one_hot(a, N4, d.label, 10);
  for (int i = 0; i < N4 * 10; i++) d.y.data[i] -= 0.1;
  return d;
}

@ The network is $d$-64-64-10 with rectifiers. The step is constant for three
quarters of the run and goes to zero along a cosine in the last. Eleven records
at equal times, and one more just before the step begins to shrink.

@c
typedef struct { int source, seed; } image_setting;
static void stationary_run(run *r, const void *setting)
{
  const image_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  data_sample d = draw_inputs(a, k->source, k->seed);
  int widths[] = {d.x.cols, WIDE4, WIDE4, 10}, flat = T4 / 4 * 3;
  mlp m = perceptron_on(a, SINGLE_PRECISION, d.x, d.y, 3, widths, RELU,
    STANDARD);
  size_t count = net_weights(m.graph); /* of weights */
  double *w = arena_take(a, count, sizeof *w), loss = NAN, first = NAN;
  double *g = arena_take(a, count, sizeof *g), diverged = NAN;
  float *u = net_single_weights(m.graph); /* the weights that move */
  single_optimizer o = single_optimizer_new(a, GD, count, eta4);
  rng start = rng_stream(k->seed, k->source, "d4 images");
  o.decay = lambda4;
  mlp_init(&m, 1, &start, w);
  for (size_t i = 0; i < count; i++) u[i] = (float) w[i];
  for (int step = 0; step <= T4; step++) {
    loss = net_gradient_single(m.graph);
    if (step == 0) first = loss;
    if (!(loss <= 1e6 * first)) { diverged = step; break; }
    if (step % (T4 / 10) == 0 || step == flat) {
      @<Compare the first layer with four matrices@>@;
    }
    if (step > flat)
      o.eta = eta4 * schedule_cosine(step - flat, T4 - flat);
    if (step < T4) single_optimizer_step(&o, net_single_gradient(m.graph), u);
  }
  observe(r, "stationary_end", "final diverged", loss, diverged);
}
static const experiment stationary = {"E4", stationary_run,
  sizeof (image_setting), "lambda eta T4"};

@ In the net $W_1^{\mathsf T}$ is |first|, so that $W_1^{\mathsf T}W_1$ is its
Gram matrix and $R$ the product of |first| with the transposed gradient. The
gradient product of all images is $W_1^{\mathsf T}SW_1$, where $S$ belongs to
the first hidden layer.

@<Compare the first layer with four matrices@>=
arena *spare = arena_new();
int n = d.x.cols; /* inputs */
mat gram = mat_new(spare, n, n), fact = mat_new(spare, n, n);
mat other = mat_new(spare, n, n), turned = mat_new(spare, n, n);
size_t all = (size_t) n * n; /* entries */
const float *slope_of_loss = net_single_gradient(m.graph);
for (size_t i = 0; i < count; i++) w[i] = u[i], g[i] = slope_of_loss[i];
mat first_layer = net_tensor(m.graph, m.weight[0], w);
mat_gram(gram, first_layer);
mat_mul_nt(other, first_layer, net_tensor(m.graph, m.weight[0], g));
mat_transpose(fact, other);
mat_add(fact, 1, other);
mat_scale(fact, -0.5 / lambda4);
double agreement[5] = {vec_cosine(all, gram.data, fact.data)}, off;
off = mat_frobenius(fact) / mat_frobenius(gram);
gradient_product(&m, N4, w, other);
for (int e = 1; e <= 3; e++) {
  mat_copy(turned, other);
  sym_power(turned, 1.0 / e, 0);
  agreement[e] = vec_cosine(all, gram.data, turned.data);
}
mat_mul_tn(turned, d.x, d.x);
agreement[4] = vec_cosine(all, gram.data, turned.data);
observe(r, "stationary", "step fact ratio agop root cube inputs loss", step,
  agreement[0], off, agreement[1], agreement[2], agreement[3], agreement[4],
  loss);
arena_free(spare);

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = seed; i < seed + seeds && source[s].used; i++) {
    image_setting k = {s, i}; /* one network */
    plan(&stationary, &k, 1.5e-3 * T4, "data=%s, seed=%d", source[s].name, i);
  }

@ The last record is the claim; a run that diverged has none.

@<Views@>=
{"E4", "rest",
  "select e.data, e.seed, s.step, s.fact, s.ratio, param('T4') = 4000 and"
  "  param('eta') = 0.2 and param('lambda') = 0.01 as judged, ifnull('diverged at"
  " step ' || label(e.diverged), 'all weights decayed') as why from stationary_end e"
  " left join stationary s on"
  "  s.data = e.data and s.seed = e.seed and e.diverged is null and s.step in (0,"
  "  param('T4'))"},@/

@ Figure~\ref{fig:d4-stationary}: the matrix $R$ begins with the wrong sign,
ten times too large. In the course of training it passes everything else, and
when the step is taken away it snaps to one, in direction and in length.

\webfigure{fig-4-stationary}{(a) One less the cosine of $W_1^{\mathsf T}W_1$ with
the Gram matrix of the inputs, with the gradient product and its root, and
with~$R$, during training, mean of the seeds: above the dotted line the cosine
is negative. Shaded, where the step shrinks. (b) Norm of $R$ over that of
$W_1^{\mathsf T}W_1$.}{fig:d4-stationary}

@<Figures@>=
{"E4", "fig-4-stationary", 342, 184, draw_stationary},@/

@ @(d4-features-draw.c@>=
static void draw_stationary(figure *f)
{
  static const char *const column[] = {"inputs", "agop", "root", "fact"};
  static const char *const name[] = {"inputs", "AGOP", "AGOP$^{1/2}$",
    "$R$"};
  chart *left = chart_new(f, 40, 18, 116, 126, "(a) direction");
  chart *right = chart_new(f, 226, 18, 110, 126, "(b) length");
  for (int i = 0; i < 2; i++) {
    chart *c = i ? right : left; /* both have the same time */
    chart_x(c, LINEAR, "steps");
    chart_y(c, LOG10, i ? "ratio of norms" : "$1-$ cosine");
    window_x(c, "grey pale", "select 0.75*param('T4'), param('T4')");
    hline(c, "black dotted", "select 1");
  }
  range_y(left, fmin(0.003, ask_number("fig-4", "select 0.8*min(gap) from (select 1 -"
    " mean(fact) as gap from stationary where data = (select min(data) from stationary)"
    " group by step)")), 2);
  for (int i = 0; i < 4; i++)
    line(left, "hue=kind label: {kind}", "select '%s' as kind, step, 1 - mean(%s) "
      "from stationary where data = (select min(data) from stationary) group "
      "by step order by step", name[i], column[i]);
  line(right, "hue=kind", "select '$R$' as kind, step, gmean(ratio) from "
    "stationary where data = (select min(data) from stationary) group by step "
    "order by step");
}

@ @<Claims@>=
{"E4", "D4.14a", "after training: cosine of both sides of stationarity",
  AT_LEAST, 0.98, 0, NULL, "select data, seed, judged, fact as measured, why from"
  " rest where step is null or step > 0"},@/
{"E4", "D4.14b", "after training: ratio of their norms", WITHIN, 1, 0.03, NULL,
  "select data, seed, judged, ratio as measured, why from rest where step is null"
  " or step > 0"},@/
{"E4", "D4.15", "the same cosine at the start, a contrast", AT_MOST, 0.3, 0, NULL,
  "select data, seed, fact as measured from stationary where step = 0"},@/

@ What was found. At the start, where nothing is predicted, the cosine is
\result{D4.15/MNIST} on digits and \result{D4.15/gauss} on Gaussian vectors,
and $R$ is \result{far/MNIST} times too long. At the end of the constant step
the cosine is \result{flat/MNIST}, and no more: the iterates hover at the edge
of stability (chapter~\webnumber{d8-curvature}), which is no place of rest. A
thousand steps of a shrinking rate later it is \result{D4.14a/MNIST}, and the
ratio of norms \result{D4.14b/MNIST}.

For comparison, the gradient product reaches \result{end/MNIST/1} with the
power 1 and \result{end/MNIST/2} with the power $\frac12$, each with a scale
fitted, and its power $\frac13$ \result{end/MNIST/3}. It sees most of the
structure. The advantage of~\eqref{eq:d4-fact} is not in the digits of the
cosine; it is that nothing was chosen.

@<Numbers for the prose@>=
{"E4", "far", "%.0f", "select data, mean(ratio) from stationary where step = 0"
  " group by data"},@/
{"E4", "flat", "%.3f", "select data, mean(fact) from stationary where step ="
  " 0.75*param('T4') group by data"},@/
{"E4", "end", "%.2f", "with s as (select * from stationary where step ="
  " param('T4')) select data, '1', mean(agop) from s group by data union all select"
  " data, '2', mean(root) from s group by data union all select data, '3',"
  " mean(cube) from s group by data"},@/

@* E5: atoms that are not the features. The last definition is the one that is
used on language models. Activations are sums of a few features out of many, so
look for a dictionary in which they are \emph{sparse}, and call its atoms the
features \citep{cunningham2023}. A sparse autoencoder does this,
\begin{equation}
a=\mathrm{relu}(Eh+e),\quad\hat h=Da,\quad
L=\mathbf E\Bigl[\lVert h-\hat h\rVert^2+\lambda\sum_ka_k\Bigr],
\label{eq:d4-coder}
\end{equation}
where the columns of $D$ have length one. Whether it finds what is there can
only be said if one knows what is there. Take two orthonormal features, a
parent $w_P$ and a child $w_C$, and activations
$h=x_Pw_P+x_Cw_C$ with $x_P,x_C\in\{0,1\}$. The child is present with
probability 0.05 and the parent with 0.1. A share $c$ of the child's
occurrences is without the parent: a dog is an animal, and $c$ says how often
the text forgets to say so. With $P_{xy}$ for parent and child,
\[P_{11}=0.05\,(1-c),\qquad P_{01}=0.05\,c,\qquad P_{10}=0.1-P_{11},\]
and the two are independent at $c=0.9$.
@^sparse autoencoder@> @^dictionary learning@>

The encoder cannot do better than to choose, for each~$h$ and with two atoms
$d_1$, $d_2$ given, the best $a\ge0$; and with only four points it can do as
well. For one~$h$ write $s=D^{\mathsf T}h-\lambda/2$. Without an atom the cost
is $\lVert h\rVert^2$. With one, $\lVert h\rVert^2-2as+a^2$ is least at $a=s$
if that is positive, and costs $\lVert h\rVert^2-s^2$. With two, set the
gradient to zero: $a=(D^{\mathsf T}D)^{-1}s$, allowed if both are positive, at
$\lVert h\rVert^2-s\cdot a$. So the whole of learning is the minimum of a
function of two angles, a sum of three terms with the weights $P_{11}$,
$P_{01}$ and $P_{10}$.

@ What does it say? The parent's atom stays at the parent, because the parent
often comes alone. Let the other be at the angle $\theta$ from $w_P$, with
$C=\cos\theta$ and $S=\sin\theta$. If both features are present, the second
atom alone costs $2-(C+S-\lambda/2)^2$; the child alone costs $1-(S-\lambda/2)^2$
(as long as it uses this atom). The sum
\[P_{11}\bigl[2-(C+S-\lambda/2)^2\bigr]+P_{01}\bigl[1-(S-\lambda/2)^2\bigr]\]
is least where
\begin{equation}
{c\over1-c}={(C+S-\lambda/2)(S-C)\over(S-\lambda/2)\,C}.
\label{eq:d4-angle}
\end{equation}
At $c=0$ this is $S=C$, $45^\circ$: the atom is the \emph{sum} of the two
features, $(w_P+w_C)/\sqrt2$, and the network would say that a dog is no animal.
One active latent costs less than two. This is feature absorption
\citep{chanin2024}. As $c$ grows, $\theta$ creeps up; but only until it pays to
let the parent's atom help with the point $(1,1)$, which happens when its
residual along $w_P$ exceeds the threshold,
\begin{equation}
1-\Bigl(C+S-{\lambda\over2}\Bigr)C={\lambda\over2}.
\label{eq:d4-kink}
\end{equation}
For example, at $\theta=46.5^\circ$ and $\lambda=0.2$ the right side
of~\eqref{eq:d4-angle} is $1.314\cdot0.037/(0.625\cdot0.688)=0.113$, so this
angle belongs to $c=0.10$: ten children in a hundred come without their parent,
and the atom has moved by a degree and a half. Both together give the kink: $c_k=\result{kink}$ for $\lambda=0.2$. Beyond it the atom
turns quickly towards the child. Activations are shrunk by $\lambda/2$
throughout. Nothing in this is about training; if a trained autoencoder were
found at the truth, where it is started, the theory of minima would say nothing
about autoencoders.
@^feature absorption@> @^soft threshold@>

@<Variables that hold the parameters@>=
static double lam; /* sparsity penalty, $\lambda$ */
static reals clist; /* shares $c$ */
static int T5; /* steps */
enum { PAIRS_MAX = REALS_MAX };

@ @<Parameters@>=
{"lam", PARAM_REAL, &lam, "0.2", 0.02, 1, "1", "E5: sparsity penalty"},@/
{"clist", PARAM_REALS, &clist,
  "0,0.02,0.05,0.1,0.15,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9", 0, 1, "1",
  "E5: shares of the child without the parent, one for each pair", ASCENDING},@/
{"T5", PARAM_INTEGER, &T5, "3000", 10, 30000, "steps", "E5: steps of Adam"},@/

@ The instrument of definitions minimizes over both angles, from many starts; here
are the odds, and the angles of the true features.

@c
static const double features[] = {0, M_PI_2}; /* parent and child */
static pair_odds odds_of(double c)
{
  return (pair_odds) {0.05 * (1 - c), 0.05 * c, 0.1 - 0.05 * (1 - c)};
}

@ The curve of the figure, and the kink by bisection of~\eqref{eq:d4-kink} in
the angle, with~\eqref{eq:d4-angle} for the share. For large penalties there is
none.

@c
static void atoms_run(run *r, const void *setting)
{
  double low = M_PI_4, high = M_PI_2; /* of the angle */
  (void) setting;
  for (int i = 0; i <= 200; i++) {
    pair_odds o = odds_of(i / 200.0);
    pair_law s = pair_atoms(o, lam);
    observe(r, "atoms_law", "c parent child least truth", i / 200.0, s.parent,
      s.child, s.least, pair_cost(o, lam, features));
  }
  for (int i = 0; i < 60; i++) {
    double t = (low + high) / 2, part = cos(t) + sin(t) - lam / 2;
    *(1 - part * cos(t) < lam / 2 ? &low : &high) = t;
  }
  double C = cos(low), S = sin(low), odds = (C + S - lam / 2) * (S - C)
    / ((S - lam / 2) * C);
  observe(r, "kink", "c angle", odds / (1 + odds), 180 / M_PI * low);
}
static const experiment atoms = {"E5c", atoms_run, 1, "lam"};

@ The columns of a matrix of atoms are made unit in double precision.

@c
static void unit_atoms(mat m)
{
  for (int j = 0; j < m.cols; j++) {
    double square = 0; /* of the length */
    for (int i = 0; i < m.rows; i++) square += at(m, i, j) * at(m, i, j);
    for (int i = 0; i < m.rows; i++) at(m, i, j) /= sqrt(square);
  }
}

@ Now autoencoders. There are 13 pairs with different $c$, independent of each
other, in 26 dimensions, whose axes are the true features: parents even,
children odd. There are as many latents, and training starts \emph{at the
truth}: $D$ is the identity with noise of deviation 0.05, columns brought to
length one, $E=D^{\mathsf T}$ and $e=0$. Adam has the step 0.01 with a cosine
to zero and batches of 256. The net divides the columns of $D$ by their
lengths, so that gradients are orthogonal to them, and after each step the
lengths are set to one. A second setting, shown only, has twice as many latents,
random atoms, and a third more steps.

@c
enum { BATCH5 = 256 };
typedef struct { int latents, T, seed; bool random; } coder_setting;
static void draw_activations(mat h, rng *r)
{
  mat turn = mat_block(h, 0, 0, h.rows, clist.n); /* place for numbers */
  for (int i = 0; i < h.rows; i++) {
    double u[PAIRS_MAX]; /* one for each pair */
    rng_uniforms(r, turn.cols, u);
    for (int j = 0; j < clist.n; j++) {
      pair_odds o = odds_of(clist.v[j]);
      bool both = u[j] < o.p11, child = u[j] < o.p11 + o.p01;
      at(h, i, 2 * j) = both || (!child && u[j] < o.p11 + o.p01 + o.p10);
      at(h, i, 2 * j + 1) = child;
    }
  }
}
static void coder_run(run *r, const void *setting)
{
  const coder_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int d = 2 * clist.n, n = k->latents; /* dimensions, atoms */
  net *t = net_new(a, SINGLE_PRECISION);
  node h = net_input(t, BATCH5, d), encoder = net_weight(t, "E", d, n);
  node shift = net_weight(t, "e", 1, n), atom = net_weight(t, "D", d, n);
  node code = net_activate(t, net_add(t, net_matmul(t, h, encoder), shift),
    RELU);
  node back = net_matmul_turned(t, code, net_unit_columns(t, atom));
  net_finish(t, net_add(t, net_scale(t, net_squared_error(t, back, h), 2),
    net_scale(t, net_sum(t, code), lam / BATCH5)));
  size_t count = net_weights(t); /* numbers in $E$, $e$, $D$ */
  double *w = arena_take(a, count, sizeof *w);
  float *u = net_single_weights(t); /* the weights that move */
  mat batch = mat_new(a, BATCH5, d);
  mat D = net_tensor(t, atom, w), E = net_tensor(t, encoder, w);
  rng draws = rng_stream(k->seed, n, "d4 dictionary");
  @<Start, train and examine the autoencoder@>@;
}
static const experiment coder = {"E5", coder_run, sizeof (coder_setting),
  "lam clist tests T5"};

@ The weights lie in the order in which the graph was told of them, $E$, $e$,
$D$; hence the place |from| of the atoms among the floats.

@<Start, train and examine the autoencoder@>=
single_optimizer o = single_optimizer_new(a, ADAM, count, 0);
rng_normals(&draws, d * n, k->random ? 1 : 0.05, D.data);
for (int i = 0; i < d && !k->random; i++) at(D, i, i) += 1;
unit_atoms(D);
mat_copy(E, D);
for (size_t i = 0; i < count; i++) u[i] = (float) w[i];
size_t from = D.data - w, many = (size_t) d * n; /* where |D| lies in |u| */
for (int step = 0; step < k->T; step++) {
  draw_activations(batch, &draws);
  net_feed(t, h, batch);
  net_gradient_single(t);
  o.eta = 1e-2 * schedule_cosine(step, k->T);
  single_optimizer_step(&o, net_single_gradient(t), u);
  for (size_t i = 0; i < many; i++) D.data[i] = u[from + i];
  unit_atoms(D);
  for (size_t i = 0; i < many; i++) u[from + i] = (float) D.data[i];
}
for (size_t i = 0; i < count; i++) w[i] = u[i];
rng fresh = rng_stream(0, d, "d4 dictionary tests");
int rounds = tests / 2 / BATCH5 + 1; /* batches */
double loss = 0; /* on fresh activations */
for (int i = 0; i < rounds; i++) {
  draw_activations(batch, &fresh);
  net_feed(t, h, batch);
  loss += net_loss(t, w) / rounds;
}
@<Describe the atoms@>@;

@ An atom belongs to the pair in whose plane it is longest. The activations
that shrink are those of a parent alone in the latent that began as the
parent's, and of both in that which began as the child's.

@<Describe the atoms@>=
double least = 0, truth = 0; /* exact losses of all pairs */
const double *e = w + d * n; /* the shift */
for (int j = 0; j < clist.n; j++) {
  pair_odds o = odds_of(clist.v[j]);
  pair_law law = pair_atoms(o, lam);
  int p = 2 * j, q = p + 1; /* parent's latent, child's */
  least += law.least, truth += pair_cost(o, lam, features);
  if (k->random) continue;
  observe(r, "pairs", "c angle parent law parent_law alone both", clist.v[j],
    180 / M_PI * atan2(at(D, q, q), at(D, p, q)), 180 / M_PI * atan2(at(D, q,
    p), at(D, p, p)), law.child, law.parent, fmax(0, at(E, p, p) + e[p]),
    fmax(0, at(E, p, q) + at(E, q, q) + e[q]));
}
for (int i = 0; i < n; i++) {
  int best = 0; /* its pair */
  for (int j = 1; j < clist.n; j++)
    if (hypot(at(D, 2 * j, i), at(D, 2 * j + 1, i)) > hypot(at(D, 2 * best, i),
      at(D, 2 * best + 1, i))) best = j;
  observe(r, "atoms", "c x y", clist.v[best], at(D, 2 * best, i),
    at(D, 2 * best + 1, i));
}
observe(r, "coder_end", "loss least truth", loss, least, truth);

@ @<Plan the runs@>=
plan(&atoms, &none, 1, "curves=%s", "exact");
for (int i = 0; i <= seeds; i++) {
  bool wide = i == seeds; /* random atoms, once */
  coder_setting k = {(wide ? 4 : 2) * clist.n, T5, seed + i, wide};
  if (wide) k.T = whole(T5 * 4.0 / 3, "--T5"), k.seed = seed;
  plan(&coder, &k, 2.5e-7 * k.T * BATCH5 * k.latents / 26, "latents=%d, start=%s,"
    " seed=%d", k.latents, wide ? "random" : "truth", k.seed);
}

@ Figure~\ref{fig:d4-dictionary}, on the first page of this chapter: three
autoencoders were started at $90^\circ$, the truth, in every pair. They left
it, and went to where the curve had been drawn, with its kink.

@<Figures@>=
{"E5 E5c", "fig-5-dictionary", 432, 214, draw_dictionary},@/

@ @(d4-features-draw.c@>=
static void draw_dictionary(figure *f)
{
  chart *c = chart_new(f, 46, 14, 260, 160, NULL);
  chart_x(c, LINEAR, "share of the child without the parent, $c$");
  chart_y(c, LINEAR, "angle of the child's atom (degrees)");
  range_y(c, 38, 96);
  range_x(c, -0.02, fmax(0.93, ask_number("fig-5", "select max(c) + 0.03 from pairs")));
  hline(c, "grey dashed label: the true feature", "select 90");
  hline(c, "grey dashed label: absorbed", "select 45");
  vline(c, "grey dotted each=k label: $c_k={k:%.3f}$", "select c as k, c from kink");
  line(c, "black theory: computed", "select c, child from atoms_law where c <= max(0.9,"
    " (select max(c) from pairs)) order by c");
  marks(c, "vermilion: trained, from 90°", "select c, angle from pairs");
  for (int i = 0; i < 3; i++) {
    double share = i == 0 ? 0 : i == 1 ? 0.15 : 0.9; /* $c$ of a panel */
    chart *plane = chart_new(f, 340, 10 + 58 * i, 50, 50, NULL);
    chart_x(plane, LINEAR, NULL);
    chart_y(plane, LINEAR, NULL);
    range_x(plane, -0.15, 1.15);
    range_y(plane, -0.15, 1.15);
    line(plane, "grey dashed each=w", "select w, x, y from (select 1 as w, 0 as "
      "x, 0 as y union all select 1, 1, 0 union all select 2, 0, 0 union all "
      "select 2, 0, 1)");
    line(plane, "vermilion each=i", "select a.rowid as i, z*x, z*y from atoms "
      "a, (select 0 as z union all select 1) where abs(c - %g) < 1e-9 and start "
      "= 'truth' and seed = param('seed') order by a.rowid, z", share);
    if (ask_number("fig-5", "select count(*) from pairs where abs(c - %g) < 1e-9", share) == 0)
      remark(plane, 0.4, 0.45, GREY, "none");
    remark(plane, 1.06, 0.1, BLACK, "$c=%g$", share);
    remark(plane, 1.06, 0.9, BLACK, "$w_P$");
    remark(plane, 0.2, 0.08, BLACK, "$w_C$");
  }
}

@ @<Claims@>=
{"E5", "D4.18", "c = {c}: angle of the child's atom (degrees)",
  WITHIN, 0, 2.5, NULL, "select c, seed, angle as measured, law as predicted,"
  USUAL5 "  and c in (0, 0.1, 0.2, 0.3, 0.5, 0.9) as judged from pairs"},@/
{"E5", "D4.19", "autoencoder: loss of all pairs", RELATIVE, 0, 0.015, NULL,
  "select seed, loss as measured, least as predicted, " USUAL5 " and param('tests')"
  "  >= 400000 as judged from coder_end where start = 'truth'"},@/
{"E5", "D4.20a", "c = 0: activation for the parent alone", WITHIN, 0, 0.01, NULL,
  "select seed, alone as measured, 1 - param('lam')/2 as predicted, " USUAL5 " as"
  "  judged from pairs where c = 0", false, "clist=0"},@/
{"E5", "D4.20b", "c = 0: activation of the child's latent for both", WITHIN, 0,
  0.01, NULL, "select seed, both as measured, sqrt(2) - param('lam')/2 as"
  "  predicted, " USUAL5 " as judged from pairs where c = 0", false, "clist=0"},@/

@ What was found. At $c=0$ the atom is at \result{D4.18[c=0]} degrees, and at
$c=0.3$, where a third of the children come without their parent, at
\result{D4.18[c=0.3]} against \result{D4.18[c=0.3]/predicted}. The loss is
\result{D4.19}, computed \result{D4.19/predicted}; the true dictionary would
have cost \result{truth}. The kink was computed to be at \result{kink}, and
$c=0.1$ and $c=0.15$ lie on its two sides. Between them the points follow a
curve that is steep, and scatter.

With twice as many latents and random atoms the dictionary does not improve in
the sense of the question. Of the \result{wide/all} atoms \result{wide/parent}
are within five degrees of a parent, \result{wide/child} of a child, and
\result{wide/between} of the diagonal: given room, the combination gets an atom
of its own, which is called feature splitting. @^feature splitting@>

@<Numbers for the prose@>=
{"E5", "truth", "%.4f", "select mean(truth) from coder_end where start ="
  " 'truth'"},@/
{"E5c", "kink", "%.4f", "select c from kink"},@/
{"E5", "wide", "%.0f", "select iif(abs(t) < 5, 'parent', iif(abs(t - 90) < 5,"
  " 'child', iif(abs(t - 45) < 5, 'between', 'elsewhere'))) as which, count(*)"
  " from (select atan2(y, x)*180/pi() as t from atoms where start = 'random')"
  " group by 1 union all select 'all', count(*) from atoms where start ="
  " 'random'"},@/

@* Where it breaks. Most of it stands beside the experiments.

\emph{Between two geometries.} At $p=0.7$ the networks of E1 beat both
candidates: \result{mixed}\% of their shares are near a half without being one,
between 0.42 and 0.58.

\emph{Minima that are not found.} Of \result{count/all} small networks
\result{count/other} are neither pentagon nor square. At $p=0.1$, where the
pentagon costs less, \result{ring/0.1} of the networks found it, and at 0.22,
where it is about as good, \result{ring/0.22}. The others at 0.1 are squares whose
fifth feature has not quite gone.

\emph{Other probabilities.} Eighty features in twenty dimensions are no tight
frame at $p=0.5$, but a mixture of shares 0, $\frac13$ and $\frac12$
(reference data of the specification).

\emph{Impure features.} With weights that start at 0.1 and without weight
decay the purity is only 0.64 to 0.72 for $p=23$, and the loss as small
(reference data of the specification). Pure frequencies are a property of small
starts and of regularization, not of the loss.

\emph{Better than chance.} With two and three frequencies kept the trained
network beats the prediction from its counts. And what is left is $q_S$ only up
to a rest that is not small, 0.4 of the whole in root mean square (reference
data of the specification): cross terms cancel between frequencies, not within one.

\emph{Large starts.} At $\mathit{sc}=1$ the cosine of E3 is \result{cosine/2/1},
\result{cosine/3/1} and \result{cosine/4/1}.

\emph{No rest.} At a constant step stationarity stops at \result{flat/MNIST}
and \result{flat/gauss}.

\emph{More latents.} Absorption is not cured by a larger dictionary. And the
exactness of E5 rests on pairs that are orthogonal and on values that are 0
or~1; with magnitudes the optimal atoms spread.

@* What this settles, and what it does not. Five definitions gave numbers, and
the numbers came out, so that the word \emph{feature} can be made to mean
something. But they are five meanings. A feature in superposition is a column
whose neighbours are arranged by the sparsity of the data; a Fourier feature
is a frequency \emph{with} the arrangement of its phases, as the removal
showed; the gradient product speaks of a subspace, up to a power that holds
for small starts; stationarity speaks of the whole matrix and holds of any
network that has come to rest, meaningful or not; and an atom of a dictionary
is what makes a code short, which is not what made the data.

What E5 settles is a negative. An optimal sparse dictionary is not a
definition of features, even where the features are given, orthogonal and
sparse, and even where the search is started at them. It is settled for two
features with a rate and a penalty; how often pairs like these occur in the
activations of a language model nobody can say without knowing the features,
which is the circle in which the question is caught.

Not settled: whether any of the five definitions survives outside of the
setting where its number is known. The exponent of E3 is a theorem for linear
networks and a fit for others, and E4 does not help, since an identity cannot
distinguish a network that has learned from one that has memorized.

\emph{The next experiment.} Put the definitions on one network. Train the
network of E2 with weight decay until it generalizes, so that the features are
known to be 15 planes of two dimensions each. Stationarity and the gradient
product then give two matrices whose leading 30 directions should span these
planes, and a sparse autoencoder on its hidden activations should have atoms
in them. Let some frequencies be used only together, by training on a target
from which a few waves of~\eqref{eq:d4-waves} have been mixed. E5 predicts at
which mixture the atoms leave the planes; the other two definitions say that
nothing happens. They cannot all be right about what the features of that
network are.

The open questions 4.1 of \citet{simonkunin2026}, what linear networks say of
real ones, and 3.3, on richness, are touched by E3.

@ All claims of the chapter, with their verdicts.

\claimtable

@* Exercises. All but the fourth have change files that solve
them.
\begin{exercise}
Give the features of E1 importances, so that the loss is
$\sum_i0.9^i(x_i-\hat x_i)^2$ with $i=0,\dots,39$, and let $p=0.1$. Which
features share an axis, which have one to themselves and which have none?
Predict it from the exact losses.
\end{exercise}
\begin{answer}
(\changefile{d4-1}) In the sparse limit a pair costs $p^2/6$ times the sum of
its importances, whoever is paired with whom. So pairing does not matter, but
being in a pair does. Give the most important feature an axis to itself, and
one feature must go, the least important: this gains $I_{\max}p^2/6$ and costs
$I_{\min}(p/3-p^2/4-p^2/6)$. It pays if $I_{\min}/I_{\max}<p/(2-2.5p)=0.057$.
For the $j$th such exchange the ratio is $0.9^{39-2(j-1)}$, which is less for
$j\le6$: six features alone, six dropped, 28 in pairs. A run with three seeds
has \result{d4-1:alone} with $D>0.9$, \result{d4-1:gone} with $D<0.1$ and
\result{d4-1:paired} with $D$ between 0.3 and 0.7, in the mean: the exchanges go
on for one more than the sparse limit says. The last feature with an axis of
its own is number \result{d4-1:last-alone}, the first without a place
\result{d4-1:first-gone}.
\end{answer}
\begin{exercise}
Train modular \emph{subtraction} in E2, $c=a-b$. State the new rule of phases
before you look.
\end{exercise}
\begin{answer}
(\changefile{d4-2}) The term that is read is now the one with
$\cos(\theta(a-b)+\varphi-\psi)$, so the phase of $W$ is $\varphi-\psi$. A run
finds a mismatch of \result{d4-2:minus} radians from this rule and of
\result{d4-2:plus} from the old one, where chance has 1.81, at a test accuracy
of \result{d4-2:accuracy}.
\end{answer}
\begin{exercise}
In E3 multiply $W_1$ by three at the start, and nothing else. Predict how far
$W_1^{\mathsf T}W_1$ is from the root of the gradient product for $L=2$ and
$\mathit{sc}=0.1$.
\end{exercise}
\begin{answer}
(\changefile{d4-3}) What is conserved is $W_1W_1^{\mathsf T}-W_2^{\mathsf
T}W_2$, at the start about $\delta=9\,\mathit{sc}^2=0.09$ on the 30 directions
that $W_1$ uses. A mode $s$ with factors $u$ and $v$ has $uv=s$ and
$u^2-v^2=\delta$, hence $u^2=\delta/2+(\delta^2/4+s^2)^{1/2}$; 24 directions
without a target keep $u^2=\delta$. The cosine of these 30 numbers with the
six values of~$s$ is \result{d4-3:law}, and the ratio of norms
\result{d4-3:law-ratio}. The run has \result{d4-3:cosine} and
\result{d4-3:ratio}.
\end{answer}
\begin{exercise}
Double the penalty of E5. Where does the kink go? Solve~\eqref{eq:d4-kink}
before you run it.
\end{exercise}
\begin{answer}
With $\lambda=0.4$ equation~\eqref{eq:d4-kink} has the solution
$\theta=\result{d4-features:angle-2}$ degrees, and~\eqref{eq:d4-angle} gives
$c_k=\result{d4-features:kink-2}$: twice the penalty, twice the share. Trained
with \.{-{}-lam=0.4} (and \.{-{}-only=E5,E5c}) the atom of $c=0.2$ is at
\result{d4-features:before} degrees, that of $c=0.3$ at
\result{d4-features:after}.
\end{answer}
\begin{exercise}
Thirty items lie on a ring, like the days of months that follow one
another, and what is to be learned depends on their distance only. In E3
let $M$ be $30\times30$ with $M_{ij}=C(i-j)$, where $C(x)=\rho^{\vert x\vert}$
with $\rho=0.7$, summed over all turns of the ring. Which picture does the first
layer make of the items, $h_j=W_1e_j$? Predict the eigenvectors of
$W_1^{\mathsf T}W_1$, their amplitudes, and which share of the variance of the
$h_j$ is on a circle, for each depth; then run with $\mathit{sc}=0.1$.
\end{exercise}
\begin{answer}
(\changefile{d4-4}) The singular vectors of $M$ are waves,
$\cos(2\pi kj/30)$ and $\sin(2\pi kj/30)$, and the geometric series gives
$s_k=(1-\rho^2)/(1-2\rho\cos(2\pi k/30)+\rho^2)$. By~\eqref{eq:d4-root} the waves
are also the eigenvectors of $W_1^{\mathsf T}W_1$, with amplitudes $s_k^{2/L}$:
\[h_j\cdot h_l={1\over30}\sum_{k=0}^{29}s_k^{2/L}\cos{2\pi k(j-l)\over30}.\]
With two layers this is $C(j-l)$ itself. The squares of distances then begin in
proportion to $\vert j-l\vert$: the ring is drawn like a random walk, not like a
smooth curve. Frequency~1 is a circle, and has the share
$2s_1^{2/L}/\sum_{k>0}s_k^{2/L}$: \result{d4-4:law-2}, \result{d4-4:law-3} and
\result{d4-4:law-4} for two, three and four layers. Depth makes the ring
rougher.

The run has \result{d4-4:circle-2} and \result{d4-4:circle-3}; what
$W_1^{\mathsf T}W_1$ has besides waves is \result{d4-4:rest-2} and
\result{d4-4:rest-3} of its norm. For four layers it has \result{d4-4:circle-4},
and the prediction fails. The amplitude of $k=5$ is \result{d4-4:fifth}, as
predicted (\result{d4-4:fifth-law}); that of $k=10$ is \result{d4-4:tenth} and
should be \result{d4-4:tenth-law}. The run has ended before the high waves were
learned: after 20,000 steps the loss is \result{d4-4:loss}, where the other
depths have reached $10^{-8}$. Waves come in the order of $s_k$, those of one
frequency together, and with four layers the wait for a small one is not
logarithmic in the start. Until then the ring has too few frequencies, and is
rounder than it should be. Balance has not failed, but rest has not come.
\end{answer}

@* Further reading. \citet{elhage2022} is where superposition was made a model.
\citet{gromov2023} solves modular addition, \citet{nanda2023} found the
frequencies in a trained transformer, and \citet{morwani2024} and
\citet{kunin2025} say why they are there. \citet{radhakrishnan2024} and
\citet{beaglehole2024} have the gradient product, and build learning machines
from it; \citet{boixadsera2025} derive~\eqref{eq:d4-fact} and argue with it.
\citet{cunningham2023} look for features of language models with sparse
autoencoders, and \citet{chanin2024} describe absorption in real ones.

@* The program. The collected questions, in the file that draws.

@(d4-features-draw.c@>=
const view feature_views[] = @[{ @<Views@>@; {0} }@];
const claim feature_claims[] = @[{ @<Claims@>@; {0} }@];
const number feature_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing feature_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest.

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
  source_needs(&source[IMAGES], 0, N4, "E4");
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}
static const experiment *const experiments[] = {&superposition, &curves,
  &solutions, &addition, &linear, &stationary, &coder, &atoms, NULL};
static const chapter features_chapter = {"d4-features",
  "How do we define the features of a network?", parameters,
  "seeds=1 tests=1000 plist=0.1 five=0.1 branch=0.2 T=500 modp=7 modN=28 T2=50 "
  "draws=2 L=2 sc=0.1 T3=100 T4=40 T5=50", experiments, check_parameters,
  measure, feature_views, feature_claims, feature_numbers, feature_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&features_chapter, argc, argv);
}

@* Index.
