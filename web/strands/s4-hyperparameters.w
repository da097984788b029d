% Hyperparameters disentangled: width, depth, batch size, weight decay.
@i types.w
@s number int
@s step_setting int
@s depth_setting int
@s scan_setting int
@s noise_setting int
@s race_setting int
@s spin_setting int
@s window_sums int
@s arrivals int
@s stream int

@** Hyperparameters disentangled. A training run has a dozen knobs: width, depth,
learning rate, batch size, weight decay, momentum. Turned one at a time they seem
to depend on each other in every possible way, and people search over them as if
nothing were known. A physicist who finds a dozen knobs on a machine asks first
which combinations of them have no dimension, for only those can matter.
\emph{Which knobs are really one knob, and in which units must the others be
measured so that they stand still?}

\titlefigure{fig-1-transfer}{Loss after training against base learning rate, one
curve per width, light to dark: gradient descent, squared loss, 100 images. Dotted: the
rate predicted from the sharpness at the start, with one constant read off at the smallest
width. Dots: the optima. Bands: $\pm1$ standard deviation of the log loss over
repetitions. Crosses at the top, if any: rates at which runs diverged. Insets: the optima
and their prediction (line) against width.}{fig:s4-transfer}

\experiments

This chapter tests four answers, each with numbers computed before the run.
Width enters every layer as a power, the powers can be counted, and a suitable
choice of units, the maximal update parameterization of \citet{yang2021}, removes
width from the learning rate altogether: then the best rate of a small network is
the best rate of a large one \citep{yang2022}. Depth enters a residual network
through one geometric factor \citep{yang2023depth,bordelon2023}. Batch size and
learning rate trade against each other through one number, the noise scale of
\citet{mccandlish2018}. Learning rate and weight decay of a scale-invariant layer
merge into their product, which is the angle by which the layer turns in one step
\citep{vanlaarhoven2017,wan2021,li2020,kosson2024}.

All four belong to the evidence that \citet{simonkunin2026} collect; their fifth
figure, learning rates that transfer across widths, is
figure~\ref{fig:s4-transfer} here, in small.

@ The network of the first answer has two hidden layers of width~$n$, ReLU
units $\phi$, no biases and $d$ inputs:
\begin{equation}
h_1=W_1x,\qquad h_2=W_2\,\phi(h_1),\qquad f=W_3\,\phi(h_2).\label{eq:s4-net}
\end{equation}
The width is measured in units of a \emph{reference width} $n_0$, as $m=n/n_0$. A
\emph{parameterization} says how the initial standard deviation and the learning
rate of every layer depend on $m$. Three of them are compared, with the base rate
$\eta$:
\begin{center}\small
\begin{tabular}{lccc}
\toprule &std of $W_1,W_2,W_3$&rates, SGD&rates, Adam\\ \midrule
SP&$\sqrt{2/d},\ \sqrt{2/n},\ \sqrt{1/n}$&$\eta,\ \eta,\ \eta$&$\eta,\ \eta,\
\eta$\\
NTP&as SP&$\eta,\ \eta/m,\ \eta/m$&$\eta m^{-1/2},\ \eta m^{-3/2},\ \eta/m$\\
$\mu$P&as SP, last times $m^{-1/2}$&$\eta m,\ \eta,\ \eta/m$&$\eta,\ \eta/m,\
\eta/m$\\ \bottomrule
\end{tabular}
\end{center}
SP is the standard one; NTP gives the neural tangent kernel of \citet{jacot2018} at
large width; $\mu$P is the maximal update. They coincide at $n=n_0$. The table is
data of the web on networks (|transfer_of|); nothing below depends on which line is
used.

@ The chapter is a sequence of experiments, E1 to E7. Each is a list of runs, and
each run leaves rows of numbers in the record. What is said about them afterwards,
by a figure, a claim or a sentence of the prose, is a question asked of these rows
(chapter~\ref{ch:database}). The questions stand beside the experiments that they
are about, but are collected in a second file, so that a change of a question
repeats no training.

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
#include "statistics.h"
#include "train.h"
#include "s4-hyperparameters.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(s4-hyperparameters.h@>=
#pragma once
#include "chapter.h"
extern const view knob_views[];
extern const claim knob_claims[];
extern const number knob_numbers[];
extern const drawing knob_figures[];

@ @(s4-hyperparameters-draw.c@>=
#include <math.h>
#include <string.h>
#include "chart.h"
#include "s4-hyperparameters.h"

@ Every number of an experiment can be set from the command line, so that each
prediction can be confronted with a measurement elsewhere. The names carry the
number of the experiment, in whose part of the chapter they stand. These are
common to several.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, samples, n0; /* base seed, examples, reference width */
static double means; /* synthetic: variance between classes */
static int batch; /* E1, E3: minibatch */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|mnist|gauss",
  "inputs; auto: mnist if present"},@/
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "1", "base seed"},@/
{"samples", PARAM_INTEGER, &samples, "8000", 500, 8000, "examples",
  "examples in use"},@/
{"means", PARAM_REAL, &means, "0.1", 0, 10, "1",
  "gauss: variance of class means, as a factor of that of examples"},@/
{"n0", PARAM_INTEGER, &n0, "64", 16, 512, "neurons", "E1, E2, E3: width at"
  " which the parameterizations coincide"},@/
{"batch", PARAM_INTEGER, &batch, "64", 1, 1024, "examples",
  "E1, E3: minibatch"},@/

@ The three experiments on width run through a grid of doublings that begins at
the reference width.

@c
static void check_width(const char *name, int nmax)
{
  int n = n0; /* runs along the doubling grid */
  while (n < nmax) n *= 2;
  if (n != nmax || nmax < 2 * n0)
    fatal(2, "--%s: found %d, expected --n0 = %d times 2, 4, 8, ...;"
      " take a width on that grid", name, nmax, n0);
}

@* Inputs. The data are the first 8,000 digits of the file of 10,000 of MNIST,
averaged over $2\times2$ squares to $d=196$ pixels, or over $4\times4$ to $d=49$.
The mean image is subtracted, and everything divided by one number so that the
mean square pixel is~1.
@^MNIST@>

Without a download there is a synthetic stand-in: an input is $x=m_c+g$, where
$g$ is Gaussian with the variance $1/j$ in coordinate~$j$, the class $c$ is one of
ten, and the ten means $m_c$ are drawn once from the same distribution with its
covariance multiplied by |means|. The classes overlap, which will be important.

@c
enum { outputs = 10, fine_pixels = 196, coarse_pixels = 49 };
enum { DIGITS, GAUSS, sources };
static data_set source[] = { /* the second stands in for the first */
  {"MNIST", "mnist"}, {"synthetic", "gauss", 0, true}, {0}
};
static const char *data_name; /* of the one in use */
static data_sample fine, coarse; /* 196 and 49 pixels */
static data_sample apart; /* synthetic classes that do not overlap */

@ Two more samples serve the experiments on learning rates: one with smaller
inputs and one with other targets, for reasons that E2 will give.

@c
enum { gentle_square = 16 }; /* $\mathrm{E}\lvert x\rvert^2$ of |gentle| */
static data_sample gentle; /* 196 pixels */
static mat shifted; /* targets of E2: one-hot minus 0.1 */

@ The sets with 196 and with 49 coordinates are independent realizations with
labels of their own, because the stream of random numbers depends on the
|number| of the set. The classes that are far apart have twice the variance of
the examples between them; E7 uses them, with images too, to show what an
equilibrium needs.

@c
static data_sample draw_classes(int d, double between, uint64_t number)
{
  rng r = rng_stream(seed, number, "s4 classes"); /* everything */
  return gauss_classes(store, samples, d, between, &r);
}
static data_sample draw_digits(int block)
{
  data_sample s = take_images(store, &source[DIGITS], samples, NULL, block);
  s.y = one_hot(store, samples, s.label, outputs);
  return s;
}
static void open_data(void)
{
  sources_open(store, source, data_choice);
  source_needs(&source[DIGITS], 0, samples, "--samples");
  const data_set *s = &source[source[DIGITS].used ? DIGITS : GAUSS];
  data_name = s->name;
  fine = s->set.n > 0 ? draw_digits(2) : draw_classes(fine_pixels, means, 0);
  coarse = s->set.n > 0 ? draw_digits(4)
    : draw_classes(coarse_pixels, means, 1);
  apart = draw_classes(fine_pixels, 2, 2);
  standardize(s, fine.x, NULL);
  standardize(s, coarse.x, NULL);
  standardize(&source[GAUSS], apart.x, NULL);
  @<Make the gentle inputs and the shifted targets@>@;
}

@ @<Make the gentle inputs and the shifted targets@>=
gentle = (data_sample) { mat_new(store, samples, fine_pixels), fine.y, NULL };
mat_copy(gentle.x, fine.x);
mat_scale(gentle.x, sqrt((double) gentle_square / fine_pixels));
shifted = mat_new(store, samples, outputs);
for (int i = 0; i < samples * outputs; i++)
  shifted.data[i] = gentle.y.data[i] - 0.1;

@* The networks. Perceptrons with one hidden layer or two come from the web on networks,
and so do their weights at the start and their rates, by the table above. In the table
the standard deviation of $W_1$ is $\sqrt{2/d}$ because the inputs have $\mathrm
E\lvert x\rvert^2=d$; for other inputs $d$ is replaced by that number, so that the
first layer always starts with the same activations. Then the weights of different
parameterizations are the same numbers, up to a factor on~$W_3$.

The rows of a graph are fixed, so a network that trains on minibatches and is judged on
other images is built twice, and the two copies are given the same weights.

@c
static const parameterization SP = STANDARD, NTP = NTK, MUP = MEAN_FIELD;
static const char *const name_of[] = {"SP", "NTP", "muP"};
static mlp deep(arena *a, precision digits, int rows, int n)
{
  int widths[] = {fine_pixels, n, n, outputs};
  return mlp_classifier(a, digits, rows, 3, widths, RELU);
}
static mlp shallow(arena *a, precision digits, int rows, int d, int n)
{
  int widths[] = {d, n, outputs};
  return mlp_classifier(a, digits, rows, 2, widths, RELU);
}
static mlp regression(arena *a, precision digits, int n) /* of E2 */
{
  int widths[] = {fine_pixels, n, n, outputs};
  return mlp_new(a, digits, images2, 3, widths, RELU, STANDARD);
}

@ Minibatches are rows of a sample; a null pointer in place of their list means the
first ones. Weights have streams of their own, so that networks that should start alike
do.

@c
static void feed(const mlp *m, data_sample s, const int *which)
{
  net_feed_rows(m->graph, m->x, s.x, which);
  net_feed_rows(m->graph, m->y, s.y, which);
}
static double *first_weights(arena *a, const mlp *m, parameterization p,
  int square, rng r)
{
  double *w = arena_take(a, net_weights(m->graph), sizeof *w);
  mlp_transfer_init(m, p, square, n0, &r, w);
  return w;
}

@* E1: one step at every width. \label{s4:step}%
Let one step change the weights, and ask by how
much the pre-activations of fixed probe inputs change. Write $\Delta h_1$, $\Delta
h_2$, $\Delta f$ for the root mean square over entries. Two rules of counting are all
that is needed. A sum of $n$ terms of random sign grows as $n^{1/2}$. A sum of $n$
terms whose signs have been lined up, as a gradient lines them up, grows as $n$.

Take SP and SGD. Let $\delta_1,\delta_2$ be the gradients of the loss with respect
to $h_1,h_2$ of one example; the derivative with respect to $f$ is of order one. An
entry of $\delta_2=\phi'(h_2)\circ W_3^{\mathsf T}\partial L/\partial f$ has the size
of $W_3$, that is $n^{-1/2}$, and $\delta_1=\phi'(h_1)\circ W_2^{\mathsf T}\delta_2$
is $n$ random terms of size $n^{-1/2}n^{-1/2}$, again $n^{-1/2}$. So
\begin{align*}
\Delta W_1&=-\eta\,\delta_1x^{\mathsf T}, &
\Delta h_1&\sim\eta\,\delta_1(x\cdot x')\sim n^{-1/2},\\
\Delta W_2&=-\eta\,\delta_2\phi(h_1)^{\mathsf T}, &
\Delta h_2&\sim\eta\,\delta_2\,\phi(h_1)\cdot\phi(h_1')\sim n^{-1/2}\,n=n^{1/2},\\
&&\Delta f&\sim W_3\Delta h_2\sim n\cdot n^{-1/2}\cdot n^{1/2}=n,
\end{align*}
where $x'$ is the probe and the last sum is coherent because $\delta_2$ is made of
$W_3$ itself. The features of the first layer stop moving, those of the second
explode, and the output explodes faster. Under NTP the second and third rates are
divided by $n$, which makes $\Delta f$ finite and both features stop: the lazy,
kernel regime. Under $\mu$P the entries of $W_3$ are of order $1/n$, hence $\delta_1,
\delta_2\sim1/n$; with the rates $\eta m,\eta,\eta/m$ every change is of order one.

Adam's first step is the sign of the gradient, whatever its size, so $\Delta h_1\sim
n^0$, $\Delta h_2\sim n$ in SP, and $\Delta f\sim n\cdot n^{-1/2}\cdot
n=n^{3/2}$. Altogether, exponents $p$ in $n^p$:
\begin{center}\small
\begin{tabular}{lrrr@@{\qquad}lrrr}
\toprule SGD&$\Delta h_1$&$\Delta h_2$&$\Delta f$&Adam&$\Delta h_1$&$\Delta h_2$&$\Delta
f$\\ \midrule
SP&$-\frac12$&$\frac12$&1&SP&0&1&$\frac32$\\
NTP&$-\frac12$&$-\frac12$&0&NTP&$-\frac12$&$-\frac12$&0\\
$\mu$P&0&0&0&$\mu$P&0&0&0\\ \bottomrule
\end{tabular}
\end{center}
\citet{yang2023spectral} obtain the last line from one condition, that every weight
matrix and every update have spectral norms of the order of
$\sqrt{\text{fan-out}/\text{fan-in}}$.
@^coordinate check@> @^maximal update@> @^neural tangent kernel@>

@ The table again, for the questions of E1, with the names and tolerances of its
eighteen claims. The first two columns are numbers of the program that measures. The
tolerance is larger for the greatest exponent, whose approach to its limit is slow.

@<Views@>=
{"E1", "law",
  "with line(scheme, rule, name, method, family, letters, p1, p2, p3, bound) as"
  " (values (0, 0, 'SP', 'SGD', 'S4.1', 'abc', -0.5, 0.5, 1, 0.12),"
  " (0, 1, 'SP', 'Adam', 'S4.3', 'abc', 0, 1, 1.5, 0.12),"
  " (1, 0, 'NTP', 'SGD', 'S4.4', 'abc', -0.5, -0.5, 0, 0.12),"
  " (1, 1, 'NTP', 'Adam', 'S4.4', 'def', -0.5, -0.5, 0, 0.12),"
  " (2, 0, 'muP', 'SGD', 'S4.2', 'abc', 0, 0, 0, 0.1),"
  " (2, 1, 'muP', 'Adam', 'S4.2', 'def', 0, 0, 0, 0.1))"
  " select scheme, rule, column1 as layer, name, method, column2 as quantity,"
  "  family || substr(letters, column1, 1) as id, case column1 when 1 then p1"
  "   when 2 then p2 else p3 end as exponent,"
  "  iif(column1 = 3 and p3 = 1.5, 0.2, bound) as tolerance"
  " from line join (values (1, 'h1'), (2, 'h2'), (3, 'f'))"},@/

@ How many repetitions? In an earlier run of this book there were six, and the
exponent of a single repetition scattered by $s=0.285$ for $\Delta f$ in SP and SGD, by 0.253 in
NTP, by 0.163 in $\mu$P and by 0.161 for $\Delta h_2$ in SP and SGD, against tolerances
$\tau$ of 0.12, 0.12, 0.1 and 0.12. A mean decides something only if its standard
error is small beside its tolerance. We ask for $s/\sqrt N\le0.4\,\tau$, hence for
$N\ge(s/0.4\tau)^2$, which is 36, 28, 17 and 12. So $N=36$. The number was
fixed from that scatter, before the repetitions were made.
@^power of a claim@>

The exponents are those of an infinitesimal step at a large width. Steps beyond the
ranges below are not infinitesimal any more, and refused.

@<Variables that hold the parameters@>=
static int nmax1, seeds1; /* E1: width, repetitions */
static double eta1, eta1_adam; /* E1: rates */

@ @<Parameters@>=
{"nmax1", PARAM_INTEGER, &nmax1, "2048", 32, 4096, "neurons",
  "E1: largest width, n0 times a power of 2"},@/
{"seeds1", PARAM_INTEGER, &seeds1, "36", 1, 200, "runs", "E1: repetitions"},@/
{"eta1", PARAM_REAL, &eta1, "0.001", 1e-8, 0.002, "1", "E1: rate of SGD"},@/
{"eta1-adam", PARAM_REAL, &eta1_adam, "1e-05", 1e-10, 2e-5, "1",
  "E1: rate of Adam"},@/

@ E1 is this \emph{coordinate check}. One run is one repetition at one width. The
three parameterizations share weights and minibatch (the same images at every width,
for otherwise the slopes scatter with the images), and the first two even the
gradient. The probe is the first 64 images. Adam's $\epsilon$ is so small that its
step is the sign exactly.

@c
enum { SGD_RULE, ADAM_RULE, rules, probe_rows = 64 };
typedef struct { int n, seed; } step_setting;
static void step_run(run *r, const void *setting)
{
  const step_setting *k = setting; /* of this run */
  int n = k->n; /* width */
  arena *a = run_arena(r);
  @<Build the network of E1 and choose its batch@>@;
  for (parameterization p = SP; p <= MUP; p++) {
    if (p != NTP) {
      rng q = rng_stream(seed + k->seed, n, "s4 coordinate weights");
      mlp_transfer_init(&m, p, fine_pixels, n0, &q, w);
      net_gradient(m.graph, w, g);
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
    }
    for (int rule = 0; rule < rules; rule++) {
      @<Take one step from |w| to |after|@>@;
      @<Measure how far the probe has moved@>@;
    }
  }
}
static const experiment one_step = {"E1", step_run, sizeof (step_setting),
  "seed samples means n0 batch eta1 eta1-adam"};

@ Two graphs, for the batch and for the probe, evaluate the same weights.

@<Build the network of E1 and choose its batch@>=
mlp m = deep(a, DOUBLE_PRECISION, batch, n);
mlp probe = deep(a, DOUBLE_PRECISION, probe_rows, n);
size_t count = net_weights(m.graph); /* of weights */
double *w = arena_take(a, count, sizeof *w), *g = arena_take(a, count,
  sizeof *g), *after = arena_take(a, count, sizeof *g);
mat before[3]; /* of the probe */
const node seen[] = {probe.hidden[0], probe.hidden[1], probe.f};
batches b = batches_new(a, samples, batch, true,
  rng_stream(seed + k->seed, 0, "s4 coordinate batch"));
for (int l = 0; l < 3; l++)
  before[l] = mat_new(a, probe_rows, l < 2 ? n : outputs);
feed(&m, fine, batches_next(&b));
feed(&probe, fine, NULL);

@ NTP starts from the weights of SP, so it inherits these values too.

@<Read the probe's |h1|, |h2|, |f| into |before|@>=
net_loss(probe.graph, w);
for (int l = 0; l < 3; l++) mat_copy(before[l], net_value(probe.graph, seen[l]));

@ The optimizers' memory is that of the step alone, hence an arena of its own.

@<Take one step from |w| to |after|@>=
arena *scratch = arena_new(); /* for the averages */
optimizers o = optimizers_transfer(scratch, &m, rule == ADAM_RULE ? ADAM : GD,
  p, n0, rule == ADAM_RULE ? eta1_adam : eta1);
for (int l = 0; l < 3; l++) o.part[l].epsilon = 1e-30;
memcpy(after, w, count * sizeof *w);
optimizers_step(&o, g, after);
arena_free(scratch);

@ The difference is formed in the graph's own memory, which the next evaluation
overwrites.

@<Measure how far the probe has moved@>=
net_loss(probe.graph, after);
for (int l = 0; l < 3; l++) {
  mat now = net_value(probe.graph, seen[l]); /* after the step */
  mat_add(now, -1, before[l]);
  observe(r, "moved", "scheme rule layer change", p, rule, l + 1,
    mat_frobenius(now) / sqrt((double) now.rows * now.cols));
}

@ The widths run from an eighth of the largest one up, or from $n_0$.

@<Plan the runs@>=
for (int n = nmax1 / 8 < n0 ? n0 : nmax1 / 8; n <= nmax1; n *= 2)
  for (int s = 0; s < seeds1; s++) {
    step_setting k = {n, s}; /* one repetition at one width */
    plan(&one_step, &k, 2.5e-7 * n * n, "data=%s, n=%d, seed=%d", data_name, n,
      s);
  }

@ @<Check parameters that belong together@>=
check_width("nmax1", nmax1);

@ The changes are averaged over the repetitions as squares, before the
logarithm is taken; the exponents are least squares slopes over the largest three
widths. For the scatter the same is done with single repetitions.

@<Views@>=
{"E1", "coordinates",
  "select data, id, name, method, quantity, exponent, tolerance, n,"
  "  rms(change) as change, count(*) as seeds"
  " from moved join law using (scheme, rule, layer) group by data, id, n"},@/
{"E1", "of_one_seed",
  "select data, id, seed, slope(log2(n), log2(change)) as measured"
  " from moved join law using (scheme, rule, layer)"
  " where n >= param('nmax1')/4 group by data, id, seed"},@/
{"E1", "exponents",
  "select data, id, name, method, quantity, exponent, tolerance, seeds,"
  "  slope(log2(n), log2(change)) as measured, (select sd(measured)"
  "   from of_one_seed s where s.data = c.data and s.id = c.id) as scatter"
  " from coordinates c where n >= param('nmax1')/4 group by data, id"},@/

@ Figure~\ref{fig:s4-coordinates} holds all eighteen exponents. Every series of marks
runs parallel to its line, and the lines are the table. Read the panel of $\Delta
f$ from top to bottom: the two standard parameterizations blow up, the other four
keep the output where it is. The panel of $\Delta h_2$ tells NTP from $\mu$P, for
under NTP the features stop moving as the network widens.

\widewebfigure{fig-2-coordinates}{Root mean square change of $h_1$, $h_2$ and $f$ in
one step, against width: SGD (dots, solid) and Adam (squares, dashed). Lines: the
predicted powers, through the mark at the largest width.}{fig:s4-coordinates}

@<Figures@>=
{"E1", "fig-2-coordinates", 432, 190, draw_coordinates},@/

@ @(s4-hyperparameters-draw.c@>=
static void draw_coordinates(figure *f)
{
  static const char *const layer[] = {"h1", "h2", "f"};
  static const char *const title[] = {"change of $h_1$", "change of $h_2$",
    "change of $f$"};
  static const char *const names[] = {"vermilion solid: SP", "green solid: NTP",
    "blue solid: $\\mu$P", "black solid dot: SGD", "black dashed box: Adam"};
  for (int l = 0; l < 3; l++) {
    chart *c = chart_new(f, 36 + 140 * l, 18, 108, 132, title[l]);
    chart_x(c, LOG2, "width, $n$");
    chart_y(c, LOG10, l ? "" : "rms over entries");
    line(c, "theory hue=name dash=method", "select name, method, n,"
      " pow(n/param('nmax1'), exponent)"
      " * first_value(change) over (partition by id order by n desc)"
      " from coordinates where quantity = '%s' order by id, n", layer[l]);
    marks(c, "hue=name shape=method", "select name, method, n, change"
      " from coordinates where quantity = '%s' order by id", layer[l]);
    for (int i = 0; i < 5 && l == 2; i++) key(c, names[i]);
  }
}

@ The claims are judged where the specification made them, with widths up to 2048
at least; at smaller ones the powers have corrections, and they are shown. On
synthetic data $\Delta f$ of $\mu$P under SGD is known to be off by more than 0.1,
and has twice the tolerance there.

@<Claims@>=
{"E1", "S4.1", "{name}, {method}: exponent of the change of {quantity} in one"
  " step", WITHIN, 0, 0, NULL,
  "select data, id, name, method, quantity, exponent as predicted, measured,"
  "  tolerance * iif(id = 'S4.2c' and data = 'synthetic', 2, 1) as tolerance,"
  "  scatter as uncertainty, seeds, param('nmax1') >= 2048 as judged"
  " from exponents"},@/

@* E2: the rate that gradient descent likes best. The coordinate check is about one
step. Does it decide where the best learning rate of a whole run is? Near the start
of gradient descent on the squared loss the largest usable rate is about $2/\lambda$,
where $\lambda$ is the largest eigenvalue of the Hessian $H$, taken in the units in
which the layers move. If the layers move with rates $\eta D$, with the table's
multipliers in the diagonal matrix $D$, gradient descent is $w\leftarrow w-\eta Dg$;
in the coordinates $D^{-1/2}w$ it is ordinary, and the Hessian is
\[D^{1/2}HD^{1/2},\qquad\lambda=\lambda_{\max}(D^{1/2}HD^{1/2}).\]
At the start $H$ is dominated by its Gauss--Newton part, whose eigenvalues are those
of the tangent kernel $\partial f\,D\,\partial f^{\mathsf T}$. By the counting above the
kernel of SP grows as $n$, since a gradient step moves $f$ by that much, and that of $\mu$P
does not grow. Therefore $\log_2\eta_{\mathrm{opt}}$ should fall by exactly one octave
for every doubling of the width in SP, and by none in $\mu$P.
@^sharpness@> @^learning-rate transfer@>

With the cross-entropy in place of the squared loss the exponent of SP is weaker,
since the logits may blow up while the features stay put \citep{haas2025}; this is
why the sharp test uses the squared loss.

@ Full-batch gradient descent runs on 100 images for 100 steps at a
constant rate, and the score is the loss on the same images after the last step.
The targets are one-hot minus 0.1, the loss is $L={1\over2}\langle\lvert
f-y\rvert^2\rangle$. The inputs are scaled to $\mathrm E\lvert x\rvert^2=16$, for
otherwise the first layer dominates the tangent kernel at small width. Fewer than
60 steps are refused by the range; the reason is in the section on where the law
breaks.

@<Variables that hold the parameters@>=
static int nmax2, seeds2, few2, first2, images2, steps2; /* E2 */

@ @<Parameters@>=
{"nmax2", PARAM_INTEGER, &nmax2, "1024", 32, 4096, "neurons",
  "E2: largest width"},@/
{"seeds2", PARAM_INTEGER, &seeds2, "3", 1, 40, "runs", "E2: repetitions"},@/
{"few2", PARAM_INTEGER, &few2, "2", 1, 40, "runs",
  "E2: repetitions at the largest width"},@/
{"first2", PARAM_INTEGER, &first2, "6", 0, 40, "1", "E2: first repetition"},@/
{"images", PARAM_INTEGER, &images2, "100", 50, 400, "images",
  "E2: the full batch"},@/
{"steps2", PARAM_INTEGER, &steps2, "100", 60, 2000, "steps", "E2: how many"},@/

@ Repetition $i$ has the images from $100\,i$ on.

@<Check parameters that belong together@>=
check_width("nmax2", nmax2);
if ((first2 + seeds2) * images2 > samples)
  fatal(2, "--first2, --seeds2, --images: found (%d+%d)*%d images, expected at"
    " most --samples = %d; take fewer", first2, seeds2, images2, samples);

@ A learning-rate scan is the same thing for E2 and for E3, which asks the same of
Adam, with cross-entropy and fresh minibatches of 64, and scores the loss on
1,500 other images. A third protocol, E3b, is a known exception: SP with SGD and
the cross-entropy. Rates are numbered in octaves, $\log_2\eta$.

@c
typedef struct {
  method rule;
  bool full; /* one batch of 100 images, squared loss? */
  int steps, n, seed; /* |n|: width */
  parameterization p;
  double octave;
} scan_setting;

@ Every repetition of E2 takes images of its own.

@c
static void feed_block(const mlp *m, int repetition)
{
  int first = repetition * images2; /* image */
  net_feed(m->graph, m->x, mat_block(gentle.x, first, 0, images2,
    fine_pixels));
  net_feed(m->graph, m->y, mat_block(shifted, first, 0, images2, outputs));
}

@ One run. Rates, and the two parameterizations up to $W_3$, share the weights of a
repetition; rates and widths share the minibatches. A run whose loss is not a
number, or is above 9, is recorded as 9 and counts as diverged. The loss after 30
steps is kept for the section on exceptions.

@c
enum { early_step = 30 };
static void scan_run(run *r, const void *setting)
{
  const scan_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  double early = 0, loss = 0; /* after 30 steps; now */
  @<Build the network of a scan@>@;
  for (int t = 0; t < k->steps && isfinite(loss); t++) {
    if (!k->full) feed(&m, gentle, batches_next(&b));
    loss = net_gradient(m.graph, w, g);
    if (t == early_step) early = loss;
    optimizers_step(&o, g, w);
  }
  loss = isfinite(loss) ? net_loss(judge, w) : NAN;
  bool lost = !(loss <= 9); /* did it diverge? */
  observe(r, "scan", "loss early diverged", lost ? 9 : loss,
    early <= 9 && !isnan(loss) ? early : 9, lost);
}

@ E3 is judged on other images than the minibatch in hand, hence a second graph.

@<Build the network of a scan@>=
int rows = k->full ? images2 : batch, n = k->n; /* of the graph; width */
mlp m = k->full ? regression(a, SINGLE_PRECISION, n)
  : deep(a, SINGLE_PRECISION, rows, n);
double *w = first_weights(a, &m, k->p, gentle_square,
  rng_stream(seed + k->seed, n, "s4 transfer weights"));
double *g = arena_take(a, net_weights(m.graph), sizeof *g);
optimizers o = optimizers_transfer(a, &m, k->rule, k->p, n0, exp2(k->octave));
batches b = batches_new(a, samples, rows, true,
  rng_stream(seed + k->seed, 0, "s4 transfer batches"));
net *judge = m.graph; /* gives the score */
for (int l = 0; l < m.layers; l++) o.part[l].beta2 = 0.99;
if (k->full) feed_block(&m, k->seed);
else {
  mlp test = deep(a, SINGLE_PRECISION, test3, n);
  feed(&test, gentle, NULL);
  judge = test.graph;
}

@ One curve of the figure is a scan at one width, on a grid of half octaves.

@c
static const experiment descent = {"E2", scan_run, sizeof (scan_setting),
  "seed samples means n0 images steps2"};
static const experiment wider = {"E2w", scan_run, sizeof (scan_setting),
  "seed samples means n0 images steps2"};
@<Find the memory of a scan@>@;
static void plan_scan(const experiment *e, scan_setting k, double lo, double hi)
{
  int first = k.full ? first2 : 0; /* repetition */
  int count = !k.full ? (k.p == SP ? few3 : seeds3)
    : k.n == nmax2 && few2 < seeds2 ? few2 : seeds2;
  for (k.octave = lo; k.octave <= hi; k.octave += 0.5)
    for (k.seed = first; k.seed < first + count; k.seed++) {
      plan(e, &k, 6e-7 * k.n * k.n + 2e-4 * k.n, "data=%s, scheme=%s, n=%d, "
        "octave=%.15g, seed=%d", data_name, name_of[k.p], k.n, k.octave, k.seed);
      plan_memory(scan_bytes(&k));
    }
}

@ A weight is held eight times in the end: as itself, with its gradient and two
moments, and four times in each of two graphs, in single precision. A graph
has two vertices for each hidden layer, of four numbers each.

@<Find the memory of a scan@>=
static double scan_bytes(const scan_setting *k)
{
  double rows = k->full ? images2 : batch + test3; /* of the graphs */
  return 64 * (k->n + rows) * (k->n + fine_pixels + outputs);
}

@ The optimum is decided on the grid from $2^{-5}$ to $2^{-2}$. In SP it is lowered by an
octave for every doubling of the width, and it is narrower at the largest width. For the
figure the narrow networks get another octave on either side; these runs make an
experiment of their own, E2w. At the reference width SP and $\mu$P are the same network,
so that only one of them is run.

@<Plan the runs@>=
for (int n = n0, m = 0; n <= nmax2; n *= 2, m++)
  for (parameterization p = n == n0 ? MUP : SP; p <= MUP; p += MUP - SP) {
    scan_setting k = {GD, true, steps2, n, 0, p, 0}; /* one curve */
    double shift = p == SP ? m : 0, less = n == nmax2 ? 0.5 : 0; /* of the grid */
    plan_scan(&descent, k, -5 - shift + less, -2 - shift - less);
    if (m > 2 || n == nmax2) continue;
    plan_scan(&wider, k, -6 - shift, -5.5 - shift);
    plan_scan(&wider, k, -1.5 - shift, -1 - shift);
  }

@ When the best rate of a curve is the end of its grid, the grid is extended by two
points. This is a second stage, planned from the answers of the first: perform, ask
for the curves whose best rate is at an end, plan, and perform again, until there is
none.

@c
static void extend_grids(void)
{
  for (int round = 0, grown = 1; grown > 0 && round < 8; round++) {
    if (!selected(&descent)) return;
    answer t = ask(store, "the grids of E2",
      "select scheme = 'muP', n, octave, high from"
      " (select scheme, n, octave, sum(loss) as total,"
      "   min(sum(loss)) over curve as best,"
      "   min(octave) over curve as low, max(octave) over curve as high"
      "  from scan where experiment = 'E2' group by scheme, n, octave"
      "  window curve as (partition by scheme, n))"
      " where total = best and octave in (low, high)");
    for (int i = 0; i < t.rows; i++) {
      const double *v = t.numbers + 4 * i; /* one curve */
      scan_setting k = {GD, true, steps2, (int) v[1], 0, v[0] ? MUP : SP, 0};
      if (v[2] < v[3]) plan_scan(&descent, k, v[2] - 1, v[2] - 0.5);
      else plan_scan(&descent, k, v[2] + 0.5, v[2] + 1);
    }
    grown = t.rows;
    if (grown > 0) perform();
  }
}

@ The eigenvalue is an experiment of its own, E2b, and is found by twenty steps of
Lanczos's method with exact Hessian-vector products in double precision. Forty steps
give the same first four digits.
@^Lanczos, Cornelius@>

@c
static void sharpness_run(run *r, const void *setting)
{
  const scan_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mlp m = regression(a, DOUBLE_PRECISION, k->n);
  double *w = first_weights(a, &m, k->p, gentle_square,
    rng_stream(seed + k->seed, k->n, "s4 transfer weights"));
  feed_block(&m, k->seed);
  net_gradient(m.graph, w, arena_take(a, net_weights(m.graph), sizeof *w));
  observe(r, "sharpness", "lambda", transfer_sharpness(a, &m, k->p, n0, 20,
    rng_stream(seed + k->seed, k->n, "s4 lanczos")));
}
static const experiment curvature_at_start = {"E2b", sharpness_run,
  sizeof (scan_setting), "seed samples means n0 images"};

@ Here SP and $\mu$P are computed separately even at $n_0$, where they must agree.

@<Plan the runs@>=
for (int n = n0; n <= nmax2; n *= 2)
  for (parameterization p = SP; p <= MUP; p += MUP - SP)
    for (int i = first2; i < first2 + seeds2; i++) {
      scan_setting k = {GD, true, 0, n, i, p, 0}; /* no rate */
      if (n == nmax2 && i >= first2 + few2) continue;
      plan(&curvature_at_start, &k, 1e-6 * n * n, "data=%s, scheme=%s, n=%d,"
        " seed=%d", data_name, name_of[p], n, i);
    }

@ The first view gathers the points of all curves: those that decide, by protocol, with
the reference width counted for SP too; and as one more protocol, \.{hasty}, the
losses of E2 after 30 steps, over all that was run of the three narrowest networks.

@<Views@>=
{"E2|E2w|E3|E3b", "points",
  "with own as (select case experiment when 'E2' then 'squared'"
  "   when 'E2w' then 'wide' when 'E3' then 'adam' else 'entropy' end"
  "   as protocol, data, scheme, n, octave, seed, loss, early, diverged"
  "  from scan),"
  " twins as (select * from own union all"
  "  select protocol, data, 'SP', n, octave, seed, loss, early, diverged"
  "   from own where scheme = 'muP' and n = param('n0')"
  "   and (protocol <> 'adam' or seed < param('few3')))"
  " select protocol, data, scheme, n, octave, seed, loss, diverged from twins"
  " union select 'hasty', data, scheme, n, octave, seed, early, 0 from twins"
  "  where protocol in ('squared', 'wide') and n <= 4*param('n0')"},@/

@ The optimum of a curve is the bottom of the scan of its log loss: the vertex of the
parabola through the best rate and its neighbours, one on each side for E2, two for E3,
whose valleys are flat; and if the parabola has no minimum among its points, the best
grid point. The curve is the mean over repetitions, which has the number $-1$ here, or,
for error bars, a single one. At the edge of the grid E3 uses the points that exist. E2
needs both neighbours; if its mean curve has its best point at the end even after the
grid was extended, it has no optimum.

@<Views@>=
{"E2|E2w|E3|E3b", "curves",
  "select protocol, data, scheme, n, octave, -1 as seed, ln(mean(loss)) as height,"
  "  sd(ln(loss)) as scatter, sum(diverged) as diverged from points"
  " group by protocol, data, scheme, n, octave union all"
  " select protocol, data, scheme, n, octave, seed, ln(loss), null, diverged"
  " from points"},@/
{"E2|E2w|E3|E3b", "optima",
  "select protocol, data, scheme, n, seed, iif(protocol = 'squared' and seed = -1"
  "   and bottom in (low, high), null, bottom) as optimum"
  " from (select *, min(octave) as low, max(octave) as high,"
  "   optimum(octave, height, iif(protocol = 'adam', 2, 1)) as bottom"
  "  from curves where protocol <> 'wide'"
  "  group by protocol, data, scheme, n, seed)"},@/

@ The drift is the slope of $\log_2\eta_{\mathrm{opt}}$ against $\log_2n$ over all
widths, in octaves per doubling. Its scatter is that of the drifts of single
repetitions.

@<Views@>=
{"E2|E2w|E3|E3b", "drifts",
  "select protocol, data, scheme, seed, slope(log2(n), optimum) as drift,"
  "  label(min(n)) || '..' || label(max(n)) as widths, max(n) >= 8*min(n)"
  "   and (protocol = 'adam' or param('steps2') >= 100 and param('images') <= 200)"
  "   as long,"
  "  'the best rate at n = ' || group_concat(label(n)) filter (where optimum"
  "   is null) || ' is the end of the grid' as why"
  " from optima group by protocol, data, scheme, seed"},@/
{"E2|E2w|E3|E3b", "drift",
  "select m.*, m.drift as measured, sd(d.drift) as uncertainty,"
  "  count(d.seed) as seeds from drifts m left join drifts d"
  "   on (d.protocol, d.data, d.scheme) = (m.protocol, m.data, m.scheme)"
  "   and d.seed >= 0"
  " where m.seed = -1 group by m.protocol, m.data, m.scheme"},@/

@ The sharpness of a curve is the mean over its repetitions. From it follows the
constant $c=\eta_{\mathrm{opt}}\lambda/2$. The argument above says that $c$ is the same
number for all widths and both parameterizations, though not which; $c=1$ would be the
bare edge of stability. Read off once, at $n=n_0$, it predicts
$\eta_{\mathrm{opt}}=2c/\lambda(n)$ everywhere else.

@<Views@>=
{"E2 E2b", "constants",
  "select data, scheme, n, lambda, optimum, pow(2, optimum)*lambda/2 as c,"
  "  log2(first_value(pow(2, optimum)*lambda) over (partition by data"
  "   order by n, scheme desc)/lambda) as predicted"
  " from (select data, scheme, n, mean(lambda) as lambda from sharpness"
  "  group by data, scheme, n) join optima using (data, scheme, n)"
  " where protocol = 'squared' and seed = -1"},@/

@ The law of the sharpness itself is tested on the largest three widths, where the first
layer's share of the kernel, which does not grow, is small. The single repetitions
are those that have run at all widths.

@<Views@>=
{"E2b", "sharpest",
  "select data, seed, slope(log2(n), log2(lambda)) filter (where scheme = 'SP')"
  "   as slope, max(lambda) filter (where scheme = 'muP' and"
  "   n = param('nmax2')) / max(lambda) filter (where scheme = 'muP' and"
  "   n = max(param('n0'), param('nmax2')/4)) as ratio"
  " from (select data, scheme, n, seed, lambda from sharpness union all"
  "  select data, scheme, n, -1, mean(lambda) from sharpness"
  "   group by data, scheme, n)"
  " where n >= param('nmax2')/4 group by data, seed"
  " having max(n) = param('nmax2')"},@/

@ Figure~\ref{fig:s4-transfer} is the answer. At the left, SP: the valleys
march to the left, one octave for every doubling of the width, and the dots sit on
dotted lines that were drawn without looking at them, but for the first. At the right,
$\mu$P, with the same networks and the same images: the valleys stand under one
another, within a fraction of an octave over a factor 16 in width, and the
wider network is better at every rate. Tune the small one, and the large one is
tuned. The constant $c$ lies between \result{c-least} and \result{c-most} at all widths and
in both parameterizations.

@<Figures@>=
{"E2 E2b E2w", "fig-1-transfer", 432, 190, draw_transfer},@/

@ The two panels share both axes, so that a shift in one can be compared by eye with the
lack of it in the other. Dots are put on the curves. The figure of E3 is drawn likewise,
without predictions.

@(s4-hyperparameters-draw.c@>=
#define CURVE(protocols) "with shown as (select scheme, n, octave, height," \
  " ifnull(scatter, 0) as scatter, diverged from curves where seed = -1 and" \
  " scheme = '%s' and protocol in (" protocols ")) "
static void draw_scan(chart *c, bool squared, const char *scheme, double top)
{
  const char *question = squared ? CURVE("'squared', 'wide'") : CURVE("'adam'");
  const char *decides = squared ? "squared" : "adam"; /* which protocol */
  arena *a = arena_new(); /* for the questions */
  const char *shown = arena_text(a, question, scheme);
  if (squared) @<Draw the predictions and the inset@>@;
  band(c, "family=n", "%s select n, octave, exp(height - scatter),"
    " exp(height + scatter) from shown order by n desc, octave", shown);
  line(c, strcmp(scheme, "SP") ? "family=n: $n = {n}$" : "family=n",
    "%s select n, octave, exp(height) from shown order by n, octave", shown);
  marks(c, "family=n cross", "%s select n, octave, %.17g from shown where"
    " diverged > 0", shown, top);
  marks(c, "family=n theory large dot", "select n, optimum, exp(at(octave, height,"
    " optimum)) from optima join curves using (protocol, data, scheme, n, seed)"
    " where protocol = '%s' and scheme = '%s' and seed = -1 and optimum is not"
    " null group by n", decides, scheme);
  arena_free(a);
}

@ The inset repeats the optima of a panel against width, with the error bars of single
repetitions and the prediction as a line.

@<Draw the predictions and the inset@>=
{
  chart *in = chart_inset(c, strcmp(scheme, "SP") ? 0.16 : 0.8, 0.62, 0.18,
    0.24); /* empty corners of the two panels */
  double middle = ask_number("fig-1", "select (min(predicted) +"
    " max(predicted))/2 from constants where scheme = '%s'", scheme);
  double half = ask_number("fig-1", "select max(max(predicted) -"
    " min(predicted), 3)/2 + 0.8 from constants where scheme = '%s'", scheme);
  vline(c, "family=n dotted", "select n, predicted from constants where"
    " scheme = '%s' and predicted is not null", scheme);
  chart_x(in, LOG2, "");
  chart_y(in, LINEAR, "$\\log_2\\eta$");
  range_y(in, middle - half, middle + half);
  line(in, "theory", "select n, predicted from constants where scheme = '%s'"
    " order by n", scheme);
  marks(in, "family=n small dot bars", "select n, n as width,"
    " max(optimum) filter (where seed = -1), ifnull(sd(optimum) filter"
    " (where seed >= 0), 0) from optima where protocol = 'squared' and"
    " scheme = '%s' group by n", scheme);
}

@ @(s4-hyperparameters-draw.c@>=
static void draw_two_scans(figure *f, bool squared, double lo, double hi)
{
  chart *c[2]; /* SP and the maximal update */
  for (int i = 0; i < 2; i++) {
    c[i] = chart_new(f, 40 + 200 * i, 16, 184, 132, i ? "$\\mu$P" : "SP");
    chart_x(c[i], LINEAR, "base learning rate, $\\log_2\\eta$");
    chart_y(c[i], LOG10, i ? NULL : "loss after training");
    range_y(c[i], lo, hi);
    if (i) share_x(c[1], c[0]);
    draw_scan(c[i], squared, i ? "muP" : "SP", 0.97 * hi);
  }
}

@ The vertical range of the first figure is .004 to .6, or from below the deepest optimum,
which the valley fills.

@(s4-hyperparameters-draw.c@>=
static void draw_transfer(figure *f)
{
  draw_two_scans(f, true, fmin(0.004, ask_number("fig-1", "select"
    " min(exp(height))/1.3 from curves where protocol = 'squared' and"
    " seed = -1")), 0.6);
}

@ Tolerances belong to sizes. A drift is judged if the widths span at least three
doublings and, in E2, if a hundred steps can fit the images; the laws of the
sharpness if the largest width is 1024 or more.

@(s4-hyperparameters-draw.c@>=
#define DRIFT(id, protocol, scheme, judged) "select data, " id " as id, widths," \
  " measured, uncertainty, seeds, why, " judged " as judged from drift" \
  " where protocol = " protocol " and scheme = " scheme

@ @<Claims@>=
{"E2", "S4.5", "SP, gradient descent, squared loss: drift of the best rate,"
  " octaves per doubling, {widths}", WITHIN, -1, 0.3, NULL,
  DRIFT("'S4.5'", "'squared'", "'SP'", "long")},@/
{"E2", "S4.6", "muP, gradient descent, squared loss: drift of the best rate,"
  " octaves per doubling, {widths}", WITHIN, 0, 0.25, NULL,
  DRIFT("'S4.6'", "'squared'", "'muP'", "long")},@/
{"E2b", "S4.8", "SP: slope of log sharpness at the start against log n, largest"
  " {several} widths", WITHIN, 1, 0.15, NULL, "select data, 'S4.8' as id,"
  " iif(param('nmax2') >= 4*param('n0'), 'three', 'two') as several,"
  " slope as measured,"
  " (select sd(slope) from sharpest where seed >= 0) as uncertainty,"
  " param('nmax2') >= max(1024, 4*param('n0')) as judged, param('seeds2') as seeds"
  " from sharpest where seed = -1"},@/
{"E2b", "S4.9", "muP: sharpness at the start, largest width over {part} of"
  " it", WITHIN, 1, 0.2, NULL, "select data, 'S4.9' as id,"
  " iif(param('nmax2') >= 4*param('n0'), 'a quarter', 'half') as part,"
  " ratio as measured,"
  " (select sd(ratio) from sharpest where seed >= 0) as uncertainty,"
  " param('nmax2') >= max(1024, 4*param('n0')) as judged, param('seeds2') as seeds"
  " from sharpest where seed = -1"},@/

@ The range of $c$ is claimed without $n_0$ on synthetic data. The drift read after
30 steps is a known exception.

@<Claims@>=
{"E2 E2b", "S4.9b", "c = eta_opt lambda/2, both parameterizations, all widths:"
  " largest over smallest", AT_MOST, 1.35, 0, NULL, "select data,"
  " most(c)/least(c) as measured, null as uncertainty, max(n) >= 8*min(n)"
  " and param('steps2') >= 100 and param('images') <= 200 as judged,"
  " param('seeds2') as"
  " seeds, 'no best rate at one of the widths' as why from constants where"
  " data <> 'synthetic' or n > param('n0') group by data"},@/
{"E2 E2w", "S4.X3", "muP, squared loss, read after 30 steps: drift, octaves per"
  " doubling, {widths}", WITHIN, 0, 0.25, "",
  DRIFT("'S4.X3'", "'hasty'", "'muP'", "0")},@/

@ @<Numbers for the prose@>=
{"E2 E2b", "c-least", "%.2f", "select min(c) from constants"},@/
{"E2 E2b", "c-most", "%.2f", "select max(c) from constants"},@/

@* E3: the rate that Adam likes best. The protocol was described above: cross-entropy,
fresh minibatches of 64, a score on 1,500 images. By the counting of powers Adam's
rate should fall in SP by more than an octave per doubling at large widths, and stay
where it is in $\mu$P.

In an earlier run of three repetitions the drift of a single one scattered by 0.21
in $\mu$P, against a tolerance of 0.25; by the rule of E1 $(0.21/(0.4\cdot0.25))^2=4.4$, so there
are five. Nothing is claimed of SP, nor of E3b, which have three.

@<Variables that hold the parameters@>=
static int nmax3, seeds3, few3, steps3, test3; /* E3 */

@ @<Parameters@>=
{"nmax3", PARAM_INTEGER, &nmax3, "512", 32, 4096, "neurons",
  "E3: largest width"},@/
{"seeds3", PARAM_INTEGER, &seeds3, "5", 1, 40, "runs",
  "E3: repetitions in muP"},@/
{"few3", PARAM_INTEGER, &few3, "3", 1, 40, "runs",
  "E3: repetitions in SP", BOUND("<= seeds3")},@/
{"steps3", PARAM_INTEGER, &steps3, "120", 60, 2000, "steps",
  "E3: how many"},@/
{"test3", PARAM_INTEGER, &test3, "1500", 100, 8000, "images",
  "E3: those of the score", BOUND("<= samples")},@/

@ @<Check parameters that belong together@>=
check_width("nmax3", nmax3);

@ @c
static const experiment adaptive = {"E3", scan_run, sizeof (scan_setting),
  "seed samples means n0 batch steps3 test3"};
static const experiment entropy = {"E3b", scan_run, sizeof (scan_setting),
  "seed samples means n0 batch steps3 test3"};

@ The grid of Adam in SP is lowered by three quarters of an octave per doubling, less
than the law of large widths says, so that the minimum stays inside at these widths.

@<Plan the runs@>=
for (int n = n0, m = 0; n <= nmax3; n *= 2, m++) {
  scan_setting k = {ADAM, false, steps3, n, 0, MUP, 0}; /* one curve */
  scan_setting exception = {GD, false, steps3, n, 0, SP, 0}; /* of E3b */
  plan_scan(&adaptive, k, -9, -4);
  k.p = SP;
  if (m > 0) plan_scan(&adaptive, k, -9 - 0.75 * m, -4 - 0.75 * m);
  if (m <= 2) plan_scan(&entropy, exception, -5, 2);
}

@ In figure~\ref{fig:s4-adam} the valleys of SP march again, by \result{S4.X1/MNIST} octaves
per doubling, and those of $\mu$P do not.

\widewebfigure{fig-1b-adam}{As figure~\ref{fig:s4-transfer}, for Adam, cross-entropy and
fresh minibatches.}{fig:s4-adam}

@<Figures@>=
{"E3", "fig-1b-adam", 432, 190, draw_adam},@/

@ The vertical range goes to the top of the curves of $\mu$P.

@(s4-hyperparameters-draw.c@>=
static void draw_adam(figure *f)
{
  draw_two_scans(f, false, ask_number("fig-1b", "select min(exp(height))/1.2"
    " from curves where protocol = 'adam' and seed = -1"), ask_number("fig-1b",
    "select min(3, 1.3*max(exp(height))) from curves where protocol = 'adam'"
    " and scheme = 'muP' and seed = -1"));
}

@ On synthetic data single optima jump by two octaves, so that the claim is about the
digits. The drift of SP is not claimed at these widths.

@<Claims@>=
{"E3", "S4.7", "muP, Adam, cross-entropy: drift of the best rate, octaves per"
  " doubling, {widths}", WITHIN, 0, 0.25, NULL,
  DRIFT("'S4.7'", "'adam'", "'muP'", "long and data = 'MNIST'")},@/
{"E3", "S4.X1", "SP, Adam, cross-entropy: drift of the best rate, octaves per"
  " doubling, {widths}", WITHIN, -1, 0.5, "",
  DRIFT("'S4.X1'", "'adam'", "'SP'", "0")},@/
{"E3b", "S4.X2", "SP, SGD with cross-entropy: drift of the best rate, octaves"
  " per doubling, {widths}", WITHIN, -1, 0.3, "",
  DRIFT("'S4.X2'", "'entropy'", "'SP'", "0")},@/

@* E4: depth. A residual network adds to its stream what each layer makes of it,
\begin{equation}
h_{l+1}=h_l+s\,W_l\,\phi(h_l),\label{eq:s4-residual}
\end{equation}
with independent $W_l$ whose entries have variance $2/n$. Given $h_l$, the second
term is Gaussian with variance $2s^2\lvert\phi(h_l)\rvert^2/n$ in every entry, and
uncorrelated with the first. For $h$ symmetric about zero $\mathrm
E\phi(h)^2=\frac12\mathrm E h^2$, so that for $n\to\infty$
\begin{equation}
{\mathrm E\lvert h_L\rvert^2\over\lvert h_0\rvert^2}=(1+s^2)^L.\label{eq:s4-gain}
\end{equation}
If $s=1$ the stream grows as $2^L$. If $s=1/L$ it grows by $1+1/L$, which is to say that
the branches die. Between them there is $s=L^{-1/2}$: the gain $(1+1/L)^L$ tends to
$e$, and depth has dropped out, as width did above
\citep{yang2023depth,bordelon2023}. In finite networks the gain of one draw of weights
fluctuates, in relative terms as $s^2$ times the root of $L/n$.
@^residual stream@>

@<Variables that hold the parameters@>=
static int n4, depth_max, seeds4; /* E4: width, depth, draws */

@ @<Parameters@>=
{"n4", PARAM_INTEGER, &n4, "192", 8, 2048, "neurons", "E4: width"},@/
{"Lmax", PARAM_INTEGER, &depth_max, "64", 2, 512, "layers",
  "E4: largest depth"},@/
{"seeds4", PARAM_INTEGER, &seeds4, "20", 1, 40, "runs", "E4: draws"},@/

@ One sequence of matrices acts on several streams at once, one for each depth
and each scaling, each until it has reached its depth. Depths are halved from the
largest one, five of them at most; at $s=1$ even depths up to 8 are enough, for
a gain of 256 needs no further proof.

@c
enum { ROOT, INVERSE, UNIT, scalings, streams_max = 14 };
typedef struct { int seed; } depth_setting;
typedef struct { int kind, depth; double s; mat h; } stream;
static int list_streams(stream *list)
{
  int n = 0; /* streams so far */
  for (int L = depth_max; L >= 2 && n < 10; L /= 2) {
    list[n++] = (stream) {ROOT, L, 1 / sqrt(L), {0}};
    list[n++] = (stream) {INVERSE, L, 1.0 / L, {0}};
  }
  for (int L = 2; L <= 8 && L <= depth_max; L += 2)
    list[n++] = (stream) {UNIT, L, 1, {0}};
  return n;
}

@ The gain is averaged over images. The images of a draw share its matrices, so that
averaging over images does not replace averaging over draws.

@c
static double mean_gain(mat now, mat start)
{
  double sum = 0; /* over images */
  for (int e = 0; e < now.rows; e++) {
    const double *row = &at(now, e, 0), *old = &at(start, e, 0);
    sum += vec_dot(now.cols, row, row) / vec_dot(now.cols, old, old);
  }
  return sum / now.rows;
}

@ The stream starts at $h_0=W_{\mathrm i}x$ with entries of $W_{\mathrm i}$ of
variance $1/d$. A run is one draw of all matrices, and only forward passes are needed.
The residual update is one call: the product is scaled by $s$ and added to what is
there.

@c
static void depth_run(run *r, const void *setting)
{
  const depth_setting *k = setting; /* which draw */
  arena *a = run_arena(r);
  stream list[streams_max]; /* all that run */
  int n = list_streams(list);
  rng q = rng_stream(seed + k->seed, 0, "s4 depth"); /* weights */
  @<Start all streams at |start|@>@;
  for (int l = 0; l < depth_max; l++) {
    rng_normals(&q, (size_t) n4 * n4, sqrt(2.0 / n4), w.data);
    for (int i = 0; i < n; i++) {
      if (list[i].depth <= l) continue;
      for (int e = 0; e < probe_rows * n4; e++)
        g.data[e] = fmax(list[i].h.data[e], 0);
      mat_gemm(list[i].h, list[i].s, g, false, w, false, 1);
    }
  }
  for (int i = 0; i < n; i++)
    observe(r, "gain", "kind depth s gain", list[i].kind, list[i].depth,
      list[i].s, mean_gain(list[i].h, start));
}
static const experiment residual = {"E4", depth_run, sizeof (depth_setting),
  "seed samples means n4 Lmax"};

@ @<Start all streams at |start|@>=
mat w = mat_new(a, n4, n4), first = mat_new(a, coarse_pixels, n4);
mat g = mat_new(a, probe_rows, n4); /* the rectified stream */
mat start = mat_new(a, probe_rows, n4); /* $h_0$ */
rng_normals(&q, (size_t) coarse_pixels * n4, 1 / sqrt(coarse_pixels),
  first.data);
mat_mul(start, mat_block(coarse.x, 0, 0, probe_rows, coarse_pixels), first);
for (int i = 0; i < n; i++) {
  list[i].h = mat_new(a, probe_rows, n4);
  mat_copy(list[i].h, start);
}

@ @<Plan the runs@>=
for (int s = 0; s < seeds4; s++) {
  depth_setting k = {s}; /* one draw */
  plan(&residual, &k, 2.5e-7 * n4 * n4 * depth_max / 8, "data=%s, seed=%d",
    data_name, s);
}

@ The claim is made at 32 layers, and at six where $s=1$, or at the deepest
network below that. Its tolerances were fixed for the mean of 20 draws at $n=192$.
With narrower networks or fewer draws they grow as the scatter of that mean.

@<Views@>=
{"E4", "gains",
  "select data, kind, depth, s, seed, gain, pow(1 + s*s, depth) as predicted,"
  "  case kind when 0 then '1/sqrt(L)' when 1 then '1/L' else '1' end as scale,"
  "  max(depth) filter (where depth <= iif(kind = 2, 6, 32)) over"
  "   (partition by data, kind) as chosen from gain"},@/

@ @<Claims@>=
{"E4", "S4.10", "gain of a residual stream, s = {scale}, L = {depth}, mean over"
  " draws", RELATIVE, 0, 0, NULL,
  "select data, 'S4.10' || substr('abc', kind + 1, 1) as id, scale, depth, seed,"
  "  gain as measured, predicted, 192*20.0/param('n4')/param('seeds4') <= 9"
  "   as judged, max(1, sqrt(192*20.0/param('n4')/param('seeds4'))) * case kind when 0 then 0.08 when 1 then 0.02 else 0.2"
  "   end as tolerance from gains where depth = chosen order by kind"},@/

@ Figure~\ref{fig:s4-depth} shows the depth law: doubling, $e$, and nothing.

\webfigure{fig-2b-depth}{Gain of a residual stream of depth $L$ for three scalings
of its branches: mean over draws of the weights (marks, bars $\pm1$ standard deviation
of single draws) on $(1+s^2)^L$.}{fig:s4-depth}

@<Figures@>=
{"E4", "fig-2b-depth", 342, 170, draw_depth},@/

@ @(s4-hyperparameters-draw.c@>=
#define SCALING "case kind when 0 then 'L^{-1/2}' when 1 then '1/L' else '1'" \
  " end as s"
static void draw_depth(figure *f)
{
  chart *c = chart_new(f, 60, 10, 230, 122, NULL);
  chart_x(c, LOG2, "depth, $L$");
  chart_y(c, LOG10, "gain, $\\vert h_L\\vert^2/\\vert h_0\\vert^2$");
  line(c, "theory hue=s", "select distinct " SCALING ", depth, predicted"
    " from gains order by kind, depth");
  marks(c, "hue=s bars: $s = {s}$", "select " SCALING ", depth, mean(gain),"
    " ifnull(sd(gain), 0) from gains group by kind, depth");
}

@* E5: the price of noise. How large should a minibatch be? Let $G$ be the full
gradient at the weights~$\theta$, $H$ the Hessian, and $\Sigma$ the covariance of the
gradients of single examples. The gradient of a random batch of size $B$ is
$G+\xi$, where $\xi$ has mean zero and covariance $\Sigma/B$. One step of SGD changes
the loss, to second order, by
\[-\eta\,G\cdot(G+\xi)+{\eta^2\over2}(G+\xi)^{\mathsf T}H(G+\xi),\]
and in the mean by
\[-\eta\lvert G\rvert^2+{\eta^2\over2}\Bigl(G^{\mathsf T}HG+{\mathop{\mathrm{tr}}(H\Sigma)\over
B}\Bigr).\]
This is a parabola in $\eta$. With the abbreviations
\begin{equation}
\eta_{\max}={\lvert G\rvert^2\over G^{\mathsf T}HG},\qquad
B_{\mathrm{noise}}={\mathop{\mathrm{tr}}(H\Sigma)\over G^{\mathsf T}HG}
\label{eq:s4-noise}
\end{equation}
its minimum is at
\begin{equation}
\eta_{\mathrm{opt}}(B)={\eta_{\max}\over1+B_{\mathrm{noise}}/B},\qquad
\Delta L_{\mathrm{opt}}(B)=-{\lvert G\rvert^2\eta_{\max}/2\over1+B_{\mathrm{noise}}/B}.
\label{eq:s4-best}
\end{equation}
\citep{mccandlish2018}. For $B\ll B_{\mathrm{noise}}$ the best rate is proportional to
the batch, and a batch twice as large is worth two steps. Beyond the knee at
$B_{\mathrm{noise}}$ a larger batch buys nothing.
@^noise scale@> @^batch size@>

@ E5 compares (\ref{eq:s4-best}) with trials at three moments of a run of a small
network on 49 pixels: at the start, after 30 steps, and after another 270, where
the theory is expected to suffer.

@<Variables that hold the parameters@>=
static int h5, seeds5, examples5, draws5; /* E5 */

@ @<Parameters@>=
{"h5", PARAM_INTEGER, &h5, "32", 4, 256, "neurons", "E5: width"},@/
{"seeds5", PARAM_INTEGER, &seeds5, "3", 1, 40, "runs", "E5: repetitions"},@/
{"examples5", PARAM_INTEGER, &examples5, "400", 4, 8000, "examples",
  "E5: those for the trace"},@/
{"draws5", PARAM_INTEGER, &draws5, "24", 3, 1000, "batches",
  "E5: of each size; a third from 64 on"},@/

@ A run is one repetition at one moment. Everything the theory needs is found by |survey|
of chapter~\webnumber{curvature}. The survey and the trials use all images, so that the only
randomness left in the prediction is the estimate of the trace, from random single
examples.

For each batch size the trial takes one step from the same weights, with random
batches and eleven rates around the predicted optimum, and evaluates the loss over
all images.

@c
enum { moments = 3, sizes5 = 5, trial_rates = 11 };
static const int size5[sizes5] = {2, 8, 32, 128, 512}; /* batches of E5 */
static const int moment_step[moments] = {0, 30, 300}; /* when */
typedef struct { int moment, seed; } noise_setting;
static void noise_run(run *r, const void *setting)
{
  const noise_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  @<Build the networks of E5@>@;
  @<Walk to the moment of this run@>@;
  surroundings here = survey(a, &full, &one, coarse.x, coarse.y, samples,
    examples5, &q, w, g);
  double start = net_loss(full.graph, w); /* the loss here */
  observe(r, "survey", "gg ghg trace error", here.gg, here.ghg, here.trace,
    here.error);
  for (int i = 0; i < sizes5; i++) {
    double centre = here.gg / here.ghg
      / (1 + here.trace / here.ghg / size5[i]); /* predicted rate */
    @<Try steps with batches of size |size5[i]|@>@;
  }
}
static const experiment noise = {"E5", noise_run, sizeof (noise_setting),
  "seed samples means h5 examples5 draws5"};

@ @<Build the networks of E5@>=
rng q = rng_stream(seed + k->seed, k->moment, "s4 noise"); /* examples */
mlp full = shallow(a, DOUBLE_PRECISION, samples, coarse_pixels, h5);
mlp one = shallow(a, DOUBLE_PRECISION, 1, coarse_pixels, h5);
double *w = first_weights(a, &full, SP, coarse_pixels,
  rng_stream(seed + k->seed, 0, "s4 noise weights"));
size_t n = net_weights(full.graph); /* of weights */
double *g = arena_take(a, n, sizeof *g);
feed(&full, coarse, NULL);

@ The walk is plain SGD with batches of 32 and rate 0.1, the same for the three moments of a
repetition.

@<Walk to the moment of this run@>=
mlp walker = shallow(a, DOUBLE_PRECISION, 32, coarse_pixels, h5);
batches b = batches_new(a, samples, 32, true,
  rng_stream(seed + k->seed, 0, "s4 noise walk"));
for (int t = 0; t < moment_step[k->moment]; t++) {
  feed(&walker, coarse, batches_next(&b));
  net_gradient(walker.graph, w, g);
  vec_add(n, -0.1, g, w);
}

@ The change of the loss is averaged over batches at each rate, and only then is the
minimum sought: the theory speaks of the mean, and the mean of minima would be lower.

@<Try steps with batches of size |size5[i]|@>=
arena *scratch = arena_new(); /* of this batch size */
mlp part = shallow(scratch, DOUBLE_PRECISION, size5[i], coarse_pixels, h5);
batches draw = batches_new(scratch, samples, size5[i], true,
  rng_stream(seed + k->seed, k->moment * sizes5 + i, "s4 noise batches"));
double *there = arena_take(scratch, n, sizeof *there); /* after the step */
double change[trial_rates] = {0}; /* of the loss, mean */
int tries = size5[i] < 64 ? draws5 : draws5 / 3; /* batches */
for (int j = 0; j < tries; j++) {
  feed(&part, coarse, batches_next(&draw));
  net_gradient(part.graph, w, g);
  for (int e = 0; e < trial_rates; e++) {
    memcpy(there, w, n * sizeof *w);
    vec_add(n, -centre * exp2(e / 2.0 - 3), g, there);
    change[e] += (net_loss(full.graph, there) - start) / tries;
  }
}
for (int e = 0; e < trial_rates; e++)
  observe(r, "trial", "batch octave change", size5[i], e / 2.0 - 3, change[e]);
arena_free(scratch);

@ @<Plan the runs@>=
for (int s = 0; s < seeds5; s++)
  for (int m = 0; m < moments; m++) {
    noise_setting k = {m, s}; /* one repetition at one moment */
    plan(&noise, &k, 2e-4 * samples, "data=%s, step=%d, seed=%d", data_name,
      moment_step[m], s);
  }

@ The vertex of the parabola in $\log_2\eta$ through the best rate and its neighbours is
the measured optimum, in octaves above the predicted one, and its height the measured
decrease. The prediction is also expressed as a share of the full-batch values, in
which all moments and repetitions should fall on one curve.

@<Views@>=
{"E5", "noise",
  "select data, step, seed, batch, trace/ghg as noise_scale,"
  "  error/trace as trace_error, batch*ghg/trace as batch_over_noise,"
  "  1/(1 + trace/ghg/batch) as share,"
  "  pow(2, optimum(octave, change, 1)) as rate_ratio,"
  "  -lowest(octave, change, 1)*(1 + trace/ghg/batch)/(gg*gg/ghg/2) as drop_ratio"
  " from trial join survey using (data, step, seed)"
  " group by data, step, seed, batch"},@/

@ Figure~\ref{fig:s4-noise} shows the three regimes. Every point was predicted from
three numbers measured at one place: the best rate and the best decrease rise in
proportion to the batch, bend at the noise scale, and saturate. The grey points belong
to the third moment, where the trace is an average over a few violent examples and its
estimate is poor.

\webfigure{fig-3-noise}{Measured best rate and best decrease of the loss in one step,
over their full-batch predictions, against $B$ over the noise scale; line,
$1/(1+B_{\mathrm{noise}}/B)$.}{fig:s4-noise}

@<Figures@>=
{"E5", "fig-3-noise", 342, 184, draw_noise},@/

@ The left panel is half of (\ref{eq:s4-best}), the right one the other half; one formula
serves both.

@(s4-hyperparameters-draw.c@>=
static double saturating(double x, const void *unused) /* $x=B/B_{\rm noise}$ */
{
  (void) unused;
  return 1 / (1 + 1 / x);
}
static void draw_noise(figure *f)
{
  static const char *const title[] = {
    "$\\eta_{\\mathrm{opt}}/\\eta_{\\mathrm{max}}$",
    "$\\Delta L_{\\mathrm{opt}}/\\Delta L_{\\mathrm{max}}$"};
  static const char *const what[] = {"rate_ratio", "drop_ratio"};
  static const char *const look[] = {"vermilion dot: start",
    "blue dot: 30 steps", "grey dot: 300 steps"};
  for (int i = 0; i < 2; i++) {
    chart *c = chart_new(f, 44 + 168 * i, 10, 120, 132, NULL);
    chart_x(c, LOG10, "batch over noise scale, $B/B_{\\mathrm{noise}}$");
    chart_y(c, LOG10, title[i]);
    graph(c, "theory", saturating, NULL);
    marks(c, "grey dot", "select batch_over_noise, share*%s from noise where"
      " step = 300", what[i]);
    marks(c, "blue dot", "select batch_over_noise, share*%s from noise where"
      " step = 30", what[i]);
    marks(c, "vermilion dot", "select batch_over_noise, share*%s from noise"
      " where step = 0", what[i]);
    for (int m = 0; m < 3 && i == 0; m++) key(c, look[m]);
  }
}

@ Geometric means over batch sizes and the first two moments are claimed; of the third
moment the medians are shown. The tolerances are for traces from at least 200 examples and
for averages over at least 12 batches; with fewer the first two are only shown as well.

@<Views@>=
{"E5", "early_noise",
  "select data, seed, gmean(rate_ratio) as rate, gmean(drop_ratio) as fall"
  " from noise where step < 300 group by data, seed"},@/

@ @<Claims@>=
{"E5", "S4.11", "best rate in one step over predicted, geometric mean over batch"
  " sizes", WITHIN, 1, 0.2, NULL,
  "select data, gmean(rate) as measured, sd(rate) as uncertainty,"
  "  param('seeds5') as seeds, param('examples5') >= 200 and"
  "  param('draws5') >= 12 as judged from early_noise group by data"},@/
{"E5", "S4.X4a", "best rate in one step over predicted, after 300 steps, median"
  " over batch sizes", WITHIN, 1, 0.2, "", "select data, median(rate_ratio) as"
  " measured, sd(rate_ratio) as uncertainty, param('seeds5') as seeds"
  " from noise where step = 300 group by data"},@/
{"E5", "S4.12", "best decrease of the loss in one step over predicted, geometric"
  " mean over batch sizes", WITHIN, 1, 0.2, NULL,
  "select data, gmean(fall) as measured, sd(fall) as uncertainty,"
  "  param('seeds5') as seeds, param('examples5') >= 200 and"
  "  param('draws5') >= 12 as judged, 'no step lowers the loss' as why"
  " from early_noise group by data"},@/
{"E5", "S4.X4b", "best decrease of the loss in one step over predicted, after"
  " 300 steps, median over batch sizes", WITHIN, 1, 0.2, "", "select data,"
  " median(drop_ratio) as measured, sd(drop_ratio) as uncertainty,"
  " param('seeds5') as seeds from noise where step = 300 group by data"},@/

@* E6: steps against examples. What does one step tell about a run? Let a run to a
given loss take $S$ steps and $E=BS$ examples. At every moment a step with the best
rate achieves the share $1/(1+B_{\mathrm{noise}}/B)$ of what a noiseless one would, so
$S$ is a sum of $1+B_{\mathrm{noise}}/B$ over the path of the noiseless run. If the path
is about the same,
\begin{equation}
S=S_{\min}\Bigl(1+{B_{\mathrm{crit}}\over B}\Bigr),\qquad
\Bigl({S\over S_{\min}}-1\Bigr)\Bigl({E\over E_{\min}}-1\Bigr)=1,\qquad
B_{\mathrm{crit}}={E_{\min}\over S_{\min}},\label{eq:s4-hyperbola}
\end{equation}
and $B_{\mathrm{crit}}$ is the average of $B_{\mathrm{noise}}$ along the full-batch path. Few
steps or few examples: one cannot have both.

@ E6 measures $S$ for nine batch sizes as the smallest over six rates, and the
rate that gives it. The largest batches must fit the samples only in the sense of
drawing with replacement.

The ratio of $B_{\mathrm{crit}}$ to the average along the path scattered by 1.27 between the
three repetitions of an earlier run, nearly all of it from the path; the tolerance is a
factor of three, an interval of half width 1.33. By the rule of E1
$(1.27/(0.4\cdot1.33))^2=5.7$, so the path has six repetitions.

@<Variables that hold the parameters@>=
static int h6, seeds6, paths6, images6, examples6, test6; /* E6 */
static double target, target_gauss; /* E6: loss to be reached */
static reals batches6; /* E6: batch sizes */

@ @<Parameters@>=
{"h6", PARAM_INTEGER, &h6, "64", 4, 512, "neurons", "E6: width"},@/
{"seeds6", PARAM_INTEGER, &seeds6, "3", 1, 40, "runs", "E6: repetitions"},@/
{"paths6", PARAM_INTEGER, &paths6, "6", 1, 40, "runs",
  "E6: repetitions of the full-batch path"},@/
{"batches6", PARAM_INTEGERS, &batches6, "1,2,4,8,16,32,128,512,2048", 1, 4096,
  "examples", "E6: batch sizes", ASCENDING},@/
{"target", PARAM_REAL, &target, "0.35", 0.01, 2, "nats",
  "E6: loss to be reached"},@/
{"target-gauss", PARAM_REAL, &target_gauss, "0.15", 0.01, 2, "nats",
  "E6: the same on synthetic data"},@/
{"test6", PARAM_INTEGER, &test6, "1500", 100, 8000, "images",
  "E6: those that judge the loss", BOUND("<= samples")},@/
{"images6", PARAM_INTEGER, &images6, "3000", 100, 8000, "images",
  "E6: those of the full-batch path", BOUND("<= samples")},@/
{"examples6", PARAM_INTEGER, &examples6, "60", 4, 8000, "examples",
  "E6: those for each trace on the path"},@/

@ The rates are centred on a guess of the best one. The loss on 1,500 images is checked
at every step or at about 400 moments of the longest admissible run; the crossing is
interpolated, linear in the step and logarithmic in the loss. A run that needs more than
$360(1+24/B)$ steps counts as not having arrived, and so does one that diverges; its
number of steps is missing.

@c
typedef struct { int b, seed; double octave; } race_setting;
static double goal(void) /* log loss */
{
  return log(source[DIGITS].used ? target : target_gauss);
}
static double steps_to_goal(const race_setting *k, arena *a)
{
  double eta = 0.3 / (1 + 24.0 / k->b) * exp2(k->octave), last = NAN;
  int limit = (int) (360 * (1 + 24.0 / k->b)); /* steps */
  int every = limit / 400 > 1 ? limit / 400 : 1; /* between checks */
  @<Build the network of a race@>@;
  for (int t = 0; t <= limit; t++) {
    if (t % every == 0) {
      double now = log(net_loss(test.graph, w)); /* log loss */
      if (!isfinite(now)) break;
      if (now <= goal())
        return t == 0 ? 0 : t - every * (goal() - now) / (last - now);
      last = now;
    }
    feed(&m, fine, batches_next(&draw));
    net_gradient(m.graph, w, g);
    vec_add(n, -eta, g, w);
  }
  return NAN;
}

@ Training and judging are in single precision; a loss known to seven digits is known well
enough to be compared with the goal.

@<Build the network of a race@>=
mlp m = shallow(a, SINGLE_PRECISION, k->b, fine_pixels, h6);
mlp test = shallow(a, SINGLE_PRECISION, test6, fine_pixels, h6);
double *w = first_weights(a, &m, SP, fine_pixels,
  rng_stream(seed + k->seed, 0, "s4 race weights"));
size_t n = net_weights(m.graph); /* of weights */
double *g = arena_take(a, n, sizeof *g);
batches draw = batches_new(a, samples, k->b, true,
  rng_stream(seed + k->seed, k->b, "s4 race batches"));
feed(&test, fine, NULL);

@ @c
static void race_run(run *r, const void *setting)
{
  observe(r, "race", "steps", steps_to_goal(setting, run_arena(r)));
}
static const experiment race = {"E6", race_run, sizeof (race_setting),
  "seed samples means h6 target target-gauss test6"};

@ @<Plan the runs@>=
for (int s = 0; s < seeds6; s++)
  for (int i = 0; i < batches6.n; i++)
    for (int j = -1; j <= 4; j++) {
      race_setting k = {(int) batches6.v[i], s, j / 2.0}; /* one race */
      plan(&race, &k, 0.1 + 1.0 / k.b, "data=%s, batch=%d, octave=%g, seed=%d",
        data_name, k.b, k.octave, s);
    }

@ The smallest number of steps decides, and the best rate is refined by the parabola in
$\log S$ where both neighbours have arrived. Diverged runs at the large rates, and slow
ones at the small rates, leave gaps, and the parabola is not used next to them.

@<Views@>=
{"E6", "races",
  "select data, seed, batch, min(steps) as steps, batch*min(steps) as examples,"
  "  0.3/(1 + 24/batch)*pow(2, optimum(octave, ln(steps), 1)) as rate"
  " from race where steps > 0 group by data, seed, batch"},@/

@ The hyperbola has two constants, and these are fitted: least squares in $\log S$. For
a given $B_{\mathrm{crit}}$ the best $\log S_{\min}$ is a mean, so the problem is
one-dimensional. This is the one fit of the chapter, and claim S4.13 is about its form;
the constants are then compared with what is not fitted. The standard deviation of what
the formula leaves is, up to a factor, the residual that is to be least.

The fit is a summary of rows like a mean or a slope, and questions know it by the name
\.{critical\_batch}. It needs three points.

@c
typedef struct { int n; const double *batch, *steps; } arrivals;
static double hyperbola_spread(double log_critical, const void *context)
{
  const arrivals *h = context; /* of one repetition */
  double *rest = allocate(h->n, sizeof *rest); /* what the formula leaves */
  for (int i = 0; i < h->n; i++)
    rest[i] = log(h->steps[i]) - log1p(exp(log_critical) / h->batch[i]);
  double sd = sd_of(h->n, rest); /* the answer */
  free(rest);
  return sd;
}
static double critical_batch(int n, double *batch, double *steps, double *none)
{
  arrivals h = {n, batch, steps};
  (void) none;
  if (n < 3) return NAN;
  return exp(lowest_point(hyperbola_spread, &h, log(0.1), log(1e6)));
}

@ Repetitions are fitted one by one. A repetition in which fewer than three batch sizes
arrived has no constants; one in which some did not arrive is incomplete, and has no
residual and no slope. Two constants go through three points whatever the law, and
where a handful of steps reaches the goal, their number is a coarse measure: the form
is judged on six batch sizes and five steps at least, the slope on four.

@<Views@>=
{"E6", "hyperbola",
  "with fit as (select s.data, s.seed, critical_batch(batch, steps) filter"
  "   (where steps > 0) as critical"
  "  from (select distinct data, seed from race) s left join races r"
  "   on r.data = s.data and r.seed = s.seed group by s.data, s.seed)"
  " select f.data, f.seed, critical, exp(avg(ln(steps/(1 + critical/batch))))"
  "   as least, sd(ln(steps/(1 + critical/batch)))"
  "   * sqrt((count(*) - 1.0)/count(*))"
  "   * iif(count(batch) = planned, 1, null) as residual,"
  "  planned >= 6 and coalesce(min(steps), 5) >= 5 as enough,"
  "  small >= 4 and coalesce(min(steps), 5) >= 5 as steep,"
  "  slope(ln(batch), ln(rate)) filter (where batch <= 32)"
  "   * iif(count(batch) = planned, 1, null) as slope,"
  "  'the goal was reached with ' || label(count(batch)) || ' of the batch sizes'"
  "   as why"
  " from fit f left join races r on r.data = f.data and r.seed = f.seed,"
  "  (select count(distinct batch) as planned, count(distinct iif(batch <= 32,"
  "   batch, null)) as small from race)"
  " group by f.data, f.seed"},@/

@ Independently, and without any fit, the noise scale is averaged along a full-batch
run with rate 0.8 on 3,000 images, from the start to the goal. It is surveyed at the
listed steps and taken as linear between them; the end point is where the log
loss, linear in the step, crosses the goal. The noise scale rises steeply on the way,
and its trace is estimated from few examples with heavy tails, so this can only be a
test of order of magnitude.

The run goes on past the goal to the next listed step, since the end point lies between
two surveys.

@c
enum { surveys_max = 24 };
static const int survey_step[surveys_max] = {0, 1, 2, 4, 6, 9, 12, 16, 20, 24,
  28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256};
static void path_run(run *r, const void *setting)
{
  const race_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  double last = NAN, end = NAN; /* last log loss; end point */
  @<Build the network of the path@>@;
  for (int t = 0, i = 0; i < surveys_max; t++) {
    double now = log(net_loss(full.graph, w)); /* log loss */
    if (isnan(end) && now <= goal())
      end = t == 0 ? 0 : t - (goal() - now) / (last - now);
    last = now;
    if (t == survey_step[i]) {
      surroundings here = survey(a, &full, &one, fine.x, fine.y, images6,
        examples6, &q, w, g);
      observe(r, "path", "step noise", t, here.trace / here.ghg);
      i++;
      if (t >= end) break;
    } else net_gradient(full.graph, w, g);
    vec_add(n, -0.8, g, w);
  }
  observe(r, "path_end", "arrival", end);
}
static const experiment path = {"E6b", path_run, sizeof (race_setting),
  "seed samples means h6 target target-gauss images6 examples6"};

@ It starts from the weights of the races.

@<Build the network of the path@>=
mlp full = shallow(a, DOUBLE_PRECISION, images6, fine_pixels, h6);
mlp one = shallow(a, DOUBLE_PRECISION, 1, fine_pixels, h6);
double *w = first_weights(a, &full, SP, fine_pixels,
  rng_stream(seed + k->seed, 0, "s4 race weights"));
size_t n = net_weights(full.graph); /* of weights */
double *g = arena_take(a, n, sizeof *g);
rng q = rng_stream(seed + k->seed, 0, "s4 path examples");
feed(&full, fine, NULL);

@ @<Plan the runs@>=
for (int s = 0; s < paths6; s++) {
  race_setting k = {0, s, 0}; /* neither batch nor rate */
  plan(&path, &k, 1e-3 * images6, "data=%s, seed=%d", data_name, s);
}

@ The mean of the noise scale along the path is the area of trapezes, of which the last
is cut at the arrival, divided by the length.

@<Views@>=
{"E6b", "path_mean",
  "with piece as (select data, seed, step as a, noise as at_a,"
  "  lead(step) over path_of as b, lead(noise) over path_of as at_b from path"
  "  window path_of as (partition by data, seed order by step)),"
  " cut as (select *, min(b, arrival) as c from piece join path_end"
  "  using (data, seed) where a < arrival)"
  " select data, seed, e.arrival, sum((c - a)*(2*at_a + (at_b - at_a)*(c - a)/"
  "   (b - a))/2)/e.arrival as noise, case when e.arrival is null"
  "   then 'the goal was not reached in 256 steps' when e.arrival = 0"
  "   then 'the goal was reached at the start' end as why"
  " from path_end e left join cut using (data, seed) group by data, seed"},@/

@ Figure~\ref{fig:s4-race} shows the price: from a batch of 1 to one of 2,048 the number
of steps falls by a factor of \result{steps-ratio}, while the number of examples rises
by \result{examples-ratio}. The constants are $S_{\min}=\result{S_min}$ and
$E_{\min}=\result{E_min}$. The best rate is proportional to the batch until the knee.

\webfigure{fig-3b-race}{Left: steps against examples to a fixed loss, one mark for each
batch size and repetition; line, the hyperbola with the mean constants; diamond, where
the unfitted noise scale puts its knee. Right: best rate against batch size, with a guide
of slope~1.}{fig:s4-race}

@<Figures@>=
{"E6 E6b", "fig-3b-race", 342, 184, draw_race},@/

@ The guide starts at the best rate of the smallest batch.

@(s4-hyperparameters-draw.c@>=
static void draw_race(figure *f)
{
  chart *c = chart_new(f, 44, 10, 120, 132, NULL);
  chart *best = chart_new(f, 212, 10, 120, 132, NULL);
  const char *curve = "select batch*s, s from (select batch, mean(least)"
    " * (1 + mean(critical)/batch) as s from hyperbola, "; /* of a batch */
  double small = ask_number("fig-3b", "select min(batch) from races");
  double slow = ask_number("fig-3b", "select min(rate) from races where batch ="
    " (select min(batch) from races)"); /* best rate there */
  chart_x(c, LOG10, "examples, $E$");
  chart_y(c, LOG10, "steps, $S$");
  line(c, "theory", "with recursive size(batch) as (select min(batch) from"
    " races union all select 1.1*batch from size where batch < (select"
    " max(batch) from races)) %s size where critical > 0 group by batch)",
    curve);
  marks(c, "blue dot", "select examples, steps from races");
  marks(c, "vermilion diamond large", "%s (select mean(noise) as batch from"
    " path_mean) where critical > 0) where s is not null and batch is not null",
    curve);
  chart_x(best, LOG10, "batch, $B$");
  chart_y(best, LOG10, "best rate, $\\eta$");
  if (small > 0) slope(best, small, 40 * small, slow, 1, NULL);
  marks(best, "blue dot", "select batch, rate from races");
}

@ The critical batch is claimed within a factor of three, and no more should be. On
synthetic data the noise scale reaches thousands on the way, and nothing is claimed.

@<Claims@>=
{"E6", "S4.13", "S = S_min (1 + B_crit/B), two constants fitted: rms log"
  " residual", AT_MOST, 0, 0.2, NULL,
  "select data, seed, residual as measured, enough as judged, why"
  " from hyperbola"},@/
{"E6", "S4.14", "slope of log best rate against log B, B <= 32", WITHIN, 1, 0.2,
  NULL, "select data, seed, slope as measured, steep as judged, why"
  " from hyperbola"},@/
{"E6 E6b", "S4.15", "B_crit from the runs over the unfitted path average of"
  " B_noise (factor 3)", BETWEEN, (3 + 0.3333) / 2, (3 - 0.3333) / 2, NULL,
  "select data, critical/mean(noise) as measured, sd(critical/noise) as"
  "  uncertainty, count(*) as seeds, data = 'MNIST' and"
  "  param('examples6') >= 60 and param('paths6') >= 3 as judged,"
  "  coalesce(path_mean.why, crossing.why) as why from path_mean join (select data,"
  "   mean(critical) as critical, max(why) as why from hyperbola group by data)"
  "  crossing using (data) group by data"},@/

@ The ratios of the text compare the smallest batch with the largest, in the first
repetition.

@<Numbers for the prose@>=
{"E6", "S_min", "%.1f", "select mean(least) from hyperbola"},@/
{"E6", "E_min", "%.0f", "select mean(least*critical) from hyperbola"},@/
{"E6", "B_crit", "%.0f", "select mean(critical) from hyperbola"},@/
{"E6", "B_crit/sd", "%.0f", "select sd(critical) from hyperbola"},@/
{"E6b", "B_path", "%.0f", "select mean(noise) from path_mean"},@/
{"E6b", "B_path/sd", "%.0f", "select sd(noise) from path_mean"},@/
{"E6", "steps-ratio", "%.0f", "select most(steps)/least(steps) from races where"
  " seed = 0"},@/
{"E6", "examples-ratio", "%.0f", "select max(examples) filter (where batch ="
  " (select max(batch) from races)) / max(examples) filter (where batch ="
  " (select min(batch) from races)) from races where seed = 0"},@/

@* E7: rate and decay. Suppose the loss does not depend on the length of a weight tensor
$w$, as behind a normalization layer. Then $g\cdot w=0$, and since the function is one of
$w/\lvert w\rvert$, the gradient is $\lvert g\rvert=\lvert\tilde g\rvert/\lvert
w\rvert$, where $\tilde g$ is the gradient at unit length. SGD with decay,
$w\leftarrow(1-\eta\lambda)w-\eta g$, is then a right triangle:
\begin{equation}
\lvert w\rvert^2\leftarrow(1-\eta\lambda)^2\lvert w\rvert^2
+\eta^2{\lvert\tilde g\rvert^2\over\lvert w\rvert^2}.\label{eq:s4-triangle}
\end{equation}
In equilibrium $2\eta\lambda\lvert w\rvert^2=\eta^2\lvert\tilde g\rvert^2/\lvert
w\rvert^2$ to first order in $\eta\lambda$, that is
\begin{equation}
\lvert w\rvert^4={\eta\,\mathrm E\lvert\tilde g\rvert^2\over2\lambda},\qquad
\text{rotation per step}={\eta\lvert g\rvert\over\lvert w\rvert}
={\eta\lvert\tilde g\rvert\over\lvert w\rvert^2}=\sqrt{2\eta\lambda}.
\label{eq:s4-rotation}
\end{equation}
The second formula has no free constant whatever \citep{wan2021}. Multiplying
(\ref{eq:s4-triangle}) out one finds also how equilibrium is reached,
$d\lvert w\rvert^4/dt=-4\eta\lambda(\lvert w\rvert^4-\lvert w\rvert^4_{\mathrm{eq}})$: it
takes a time of order $1/(\eta\lambda)$.

With heavy-ball momentum, $v\leftarrow\beta v+g+\lambda w$ and $w\leftarrow w-\eta
v$, the length balances when $2\,w\cdot v=\eta\lvert v\rvert^2$ in the mean. Multiply the
first rule by the new $w$: because $g\cdot w=0$, and because the old velocity has since moved
$w$ by $-\eta v$, its projection obeys $w\cdot v\leftarrow\beta(w\cdot v-\eta\lvert
v\rvert^2)+\lambda\lvert w\rvert^2$. In equilibrium both together give
${1\over2}(1-\beta)\eta\lvert v\rvert^2=\lambda\lvert w\rvert^2-\beta\eta\lvert
v\rvert^2$, and so
\begin{equation}
\text{rotation per step}={\eta\lvert v\rvert\over\lvert w\rvert}=\sqrt{2\eta\lambda\over1+\beta}.
\label{eq:s4-ball}
\end{equation}
Nothing was assumed about the correlations of successive gradients.

A corollary: what matters to a scale-invariant network is the direction, whose
noise is fixed by the angle per step. So at equilibrium $\eta$ and $\lambda$ act
through their product only \citep{vanlaarhoven2017,li2020}. Two knobs are one.
@^weight decay@> @^rotational equilibrium@> @^scale invariance@>

@ E7 has two tensors, each divided by its Frobenius norm, which is the barest
normalization there is:
\[u={W_1\over\lvert W_1\rvert},\quad v={W_2\over\lvert W_2\rvert},\qquad
h=\sqrt{2n}\,ux,\quad f=8\sqrt{10/n}\,v\,\phi(h).\]
They start with norm~1. Four pairs $(\eta,\lambda)$ run under SGD, of which three
have the same product, and three pairs under heavy ball.

Two more runs are known exceptions: the first pair with a tenth of the decay, which gets
one relaxation time $1/(\eta\lambda)$ where the others get three; and the first pair on
synthetic classes so far apart that they can be told without error, whose gradient noise
dies.

@<Variables that hold the parameters@>=
static int h7, seeds7, batch7, steps7; /* E7 */
static reals eta7, lam7, eta_ball, lam_ball; /* E7: pairs */
static double beta; /* E7: momentum */

@ Rates and decays come in pairs, as lists of equal length.

@<Parameters@>=
{"h7", PARAM_INTEGER, &h7, "128", 4, 1024, "neurons", "E7: width"},@/
{"seeds7", PARAM_INTEGER, &seeds7, "3", 1, 40, "runs", "E7: repetitions"},@/
{"batch7", PARAM_INTEGER, &batch7, "32", 1, 1024, "examples",
  "E7: minibatch"},@/
{"steps7", PARAM_INTEGER, &steps7, "2000", 20, 100000, "steps",
  "E7: at least so many; at least 3/(eta lambda)"},@/
{"eta7", PARAM_REALS, &eta7, "0.1,0.01,0.4,0.4", 1e-5, 10, "1",
  "E7: rates of SGD; those with equal eta*lambda are compared"},@/
{"lambda7", PARAM_REALS, &lam7, "0.01,0.1,0.0025,0.01", 1e-6, 10, "1",
  "E7: their decays"},@/
{"eta-ball", PARAM_REALS, &eta_ball, "0.1,0.01,0.03", 1e-5, 10, "1",
  "E7: rates of heavy ball"},@/
{"lambda-ball", PARAM_REALS, &lam_ball, "0.01,0.1,0.01", 1e-6, 10, "1",
  "E7: their decays"},@/
{"beta", PARAM_REAL, &beta, "0.9", 0, 0.99, "1", "E7: momentum"},@/

@ The formulas are of first order in $\eta\lambda$; at $\eta\lambda=0.05$ the next order
is half of the tightest tolerance, and larger products are refused.

@<Check parameters that belong together@>=
check_pairs("7", &eta7, &lam7);
check_pairs("-ball", &eta_ball, &lam_ball);

@ @c
static void check_pairs(const char *name, const reals *e, const reals *l)
{
  if (e->n != l->n)
    fatal(2, "--eta%s, --lambda%s: found %d and %d numbers, expected equally"
      " many; give one of each for each run", name, name, e->n, l->n);
  for (int i = 0; i < e->n; i++)
    if (e->v[i] * l->v[i] > 0.05)
      fatal(2, "--eta%s, --lambda%s: found eta*lambda = %g, expected at most"
        " 0.05; take a smaller rate or decay", name, name,
        e->v[i] * l->v[i]);
  for (int i = 0; i < e->n; i++)
    for (int j = 0; j < i; j++)
      if (e->v[i] == e->v[j] && l->v[i] == l->v[j])
        fatal(2, "--eta%s, --lambda%s: found the pair %g, %g twice, expected"
          " different ones", name, name, e->v[i], l->v[i]);
}

@ The angle $\theta$ follows from $\sin^2(\theta/2)=(1-\cos\theta)/2$, where rounding
costs four of sixteen digits at a hundredth of a radian. All entries of a tensor count
as one vector.

@c
static double angle_between(mat p, mat q) /* contiguous tensors */
{
  size_t n = (size_t) p.rows * p.cols; /* entries */
  double cosine = vec_dot(n, p.data, q.data)
    / (mat_frobenius(p) * mat_frobenius(q));
  return 2 * asin(sqrt(fmax(0, 1 - cosine) / 2));
}

@ A run is divided into a thousand equal parts, or fewer, of whole steps. Each part leaves
for both tensors the means of the squared angle, of $\lvert w\rvert^4$ and of
$\lvert\tilde g\rvert^2=\lvert g\rvert^2\lvert w\rvert^2$, and of the minibatch loss.

Beside the measured $\lvert w\rvert^4$ stands that of the recursion
(\ref{eq:s4-triangle}) with the measured $\lvert\tilde g\rvert^2$ of every step; because
$g\cdot w=0$ it is an identity under SGD, a check of the bookkeeping and not a
prediction. Its largest relative error was \result{identity-error}.

@c
enum { tensors = 2, parts_max = 1000 };
typedef struct {
  double eta, lambda, beta;
  int steps, seed;
  bool separable; /* synthetic classes far apart? */
} spin_setting;
typedef struct { double turn, fourth, slope, recursion, worst; } window_sums;
static void spin_run(run *r, const void *setting)
{
  const spin_setting *k = setting; /* of this run */
  data_sample data = k->separable ? apart : fine;
  arena *a = run_arena(r);
  int parts = k->steps < parts_max ? k->steps : parts_max, t = 0; /* a step */
  double square[tensors] = {1, 1}; /* $\lvert w\rvert^2$ by the recursion */
  @<Build the network of two unit tensors@>@;
  @<Draw its weights and make its optimizer@>@;
  for (int part = 0; part < parts; part++) {
    window_sums sum[tensors] = {{0, 0, 0, 0, 0}}; /* of this part */
    double from = t, to = floor(k->steps * (part + 1.0) / parts), losses = 0;
    for (; t < to; t++) {
      @<Make step |t| and add to the sums@>@;
    }
    for (int i = 0; i < tensors; i++)
      observe(r, "spin", "tensor step count turn fourth slope recursion worst"
        " loss", i + 1, from, to - from, sum[i].turn / (to - from),
        sum[i].fourth / (to - from), sum[i].slope / (to - from),
        sum[i].recursion / (to - from), sum[i].worst, losses / (to - from));
  }
}

@ @<Make step |t| and add to the sums@>=
const int *which = batches_next(&b); /* the minibatch */
net_feed_rows(q, x, data.x, which);
net_feed_rows(q, y, data.y, which);
losses += net_gradient(q, w, g);
for (int i = 0; i < tensors; i++) {
  double norm = mat_frobenius(now[i]), fourth = pow(norm, 4);
  double slope = norm * mat_frobenius(gradient[i]); /* $\lvert\tilde g\rvert$ */
  sum[i].fourth += fourth;
  sum[i].slope += slope * slope;
  sum[i].recursion += square[i] * square[i];
  sum[i].worst = fmax(sum[i].worst, fabs(square[i] * square[i] / fourth - 1));
  square[i] = pow(1 - k->eta * k->lambda, 2) * square[i]
    + pow(k->eta * slope, 2) / square[i];
}
memcpy(old, w, n * sizeof *w);
if (k->beta > 0) vec_add(n, k->lambda, w, g);
optimizer_step(&o, g, w);
for (int i = 0; i < tensors; i++)
  sum[i].turn += pow(angle_between(was[i], now[i]), 2);

@ The two scale factors give the pre-activations the size that they would have in an
ordinary network, and the outputs one that lets the classes be told apart.

@<Build the network of two unit tensors@>=
net *q = net_new(a, DOUBLE_PRECISION);
node x = net_input(q, batch7, fine_pixels), y = net_input(q, batch7, outputs);
node weight[] = {net_weight(q, "W1", fine_pixels, h7),
  net_weight(q, "W2", h7, outputs)};
node h = net_matmul(q, x, net_unit(q, weight[0]));
h = net_activate(q, net_scale(q, h, sqrt(2.0 * h7)), RELU);
node f = net_scale(q, net_matmul(q, h, net_unit(q, weight[1])),
  8 * sqrt(10.0 / h7));
net_finish(q, net_cross_entropy(q, f, y));

@ Decay is part of SGD's step and, for heavy ball, part of the gradient.

@<Draw its weights and make its optimizer@>=
size_t n = net_weights(q); /* of weights */
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
double *old = arena_take(a, n, sizeof *old); /* before the step */
mat now[tensors], was[tensors], gradient[tensors]; /* views */
rng start = rng_stream(seed + k->seed, 0, "s4 spin weights");
batches b = batches_new(a, samples, batch7, true,
  rng_stream(seed + k->seed, 0, "s4 spin batches"));
optimizer o = optimizer_new(a, k->beta > 0 ? MOMENTUM : GD, n, k->eta);
o.beta1 = k->beta;
o.decay = k->beta > 0 ? 0 : k->lambda;
rng_normals(&start, n, 1, w);
for (int i = 0; i < tensors; i++) {
  now[i] = net_tensor(q, weight[i], w);
  was[i] = net_tensor(q, weight[i], old);
  gradient[i] = net_tensor(q, weight[i], g);
  mat_scale(now[i], 1 / mat_frobenius(now[i]));
}

@ Three relaxation times are enough for averages over the second half; at least |steps7|
steps are made in any case.

@c
static const experiment spin = {"E7", spin_run, sizeof (spin_setting),
  "seed samples means h7 batch7"};
static void plan_spin(const char *kind, int pair, double eta, double lambda,
  double momentum, int s)
{
  bool separable = strcmp(kind, "separable") == 0; /* these classes? */
  double times = strcmp(kind, "slow") == 0 ? 1 : 3; /* relaxation times */
  spin_setting k = {eta, lambda, momentum, whole(fmax(steps7,
    times / (eta * lambda)), "steps of E7, 3/(eta lambda)"), s, separable};
  plan(&spin, &k, 2e-4 * k.steps, "data=%s, kind=%s, pair=%d, eta=%.15g,"
    " lambda=%.15g, beta=%.15g, steps=%d, seed=%d", separable ? "separable"
    : data_name, kind, pair, eta, lambda, momentum, k.steps, s);
}

@ @<Plan the runs@>=
for (int s = 0; s < seeds7; s++) {
  for (int i = 0; i < eta7.n; i++)
    plan_spin("sgd", i, eta7.v[i], lam7.v[i], 0, s);
  for (int i = 0; i < eta_ball.n; i++)
    plan_spin("ball", i, eta_ball.v[i], lam_ball.v[i], beta, s);
}
plan_spin("slow", 0, eta7.v[0], lam7.v[0] / 10, 0, 0);
plan_spin("separable", 0, eta7.v[0], lam7.v[0], 0, 0);

@ What is drawn is the first tensor of the first repetition. The averages are over the
second half of the steps. Note the root of the mean \emph{square} of the angle: the gradient fluctuates from step to step, and the mean
angle would be several per cent smaller. Equations (\ref{eq:s4-rotation}) and
(\ref{eq:s4-ball}) are one formula. The fourth power of the norm has a prediction
under SGD only.

@<Views@>=
{"E7", "turning",
  "select *, sqrt(2*eta*lambda/(1 + beta)) as predicted,"
  "  eta*lambda*(step + count/2) as time from spin"
  " where seed = 0 and tensor = 1"},@/
{"E7", "rotation",
  "select data, kind, pair, eta, lambda, label(eta*lambda) as decay, seed,"
  "  tensor, predicted, sqrt(sum(count*turn)/sum(count)) as angle,"
  "  sqrt(sum(count*turn)/sum(count))/predicted as ratio, iif(beta = 0,"
  "   eta*sum(count*slope)/sum(count)/(2*lambda), null) as plateau,"
  "  iif(beta = 0, sum(count*fourth)/(eta*sum(count*slope)/(2*lambda)), null)"
  "   as fourth, sum(count*loss)/sum(count) as loss"
  " from (select *, sqrt(2*eta*lambda/(1 + beta)) as predicted from spin)"
  " where step >= floor(steps/2) group by data, kind, pair, seed, tensor"},@/

@ The corollary compares the pairs of SGD with equal product, whichever they are: those
with the product that most pairs have. It compares their mean losses over repetitions, the largest with
the smallest; for the scatter it does so in each repetition.

@<Views@>=
{"E7", "twins",
  "select data, pair, eta, lambda, seed, loss from rotation"
  " where kind = 'sgd' and tensor = 1 and decay = (select decay from rotation"
  "  where kind = 'sgd' group by decay order by count(*) desc, pair limit 1)"},@/
{"E7", "corollary",
  "select data, -1 as seed, max(loss)/min(loss) as ratio, count(*) as pairs"
  " from (select data, pair, mean(loss) as loss from twins group by data, pair)"
  " group by data union all select data, seed, max(loss)/min(loss), count(*)"
  " from twins group by data, seed"},@/

@ Figure~\ref{fig:s4-decay} shows the law and its corollary. The norms of the three
pairs settle at heights that differ by orders of magnitude, each at its own plateau; the
angles lie on the diagonal, SGD and heavy ball alike; and the three losses, which
belong to rates that differ by a factor of 40, become one curve.

The dashed lines are $\lvert w\rvert^4_{\mathrm{eq}}+(1-\lvert
w\rvert^4_{\mathrm{eq}})\,e^{-4\eta\lambda t}$ with the plateau made of the mean gradient
of the second half; they can predict no more than the plateau, since early gradients are
much larger.

\widewebfigure{fig-4-decay}{Left: $\lvert W_1\rvert^4$ of pairs of equal
$\eta\lambda$ (bands), the approach to equilibrium with a constant gradient (dashed) and
the recursion with the measured one (thin). Middle: measured angle per step against the prediction, SGD
(dots) and heavy ball (diamonds), all pairs, tensors and repetitions. Right: minibatch loss of
the same pairs, running mean over 50 steps; $\lambda$ is inversely proportional to $\eta$.}{fig:s4-decay}

@<Figures@>=
{"E7", "fig-4-decay", 432, 190, draw_decay},@/

@ The diagonal is the prediction, and nothing about it is fitted. The losses are smoothed
over 50 steps, but not shifted.

@(s4-hyperparameters-draw.c@>=
#define PAIRS "select eta, step, %s from turning join" \
  " (select pair, plateau from rotation where kind = 'sgd' and tensor = 1 and" \
  " seed = 0) using (pair) where kind = 'sgd' and pair in (select pair from" \
  " twins) order by eta, pair, step"
static void draw_decay(figure *f)
{
  chart *left = chart_new(f, 40, 16, 98, 132, NULL); /* norms */
  chart *middle = chart_new(f, 186, 16, 98, 132, NULL); /* angles */
  chart *right = chart_new(f, 328, 16, 98, 132, NULL); /* losses */
  chart_x(left, LINEAR, "step, $t$");
  chart_y(left, LOG10, "$\\vert W_1\\vert^4$");
  line(left, "hue=eta pale thick", PAIRS, "fourth");
  line(left, "hue=eta theory thin", PAIRS, "recursion");
  line(left, "hue=eta theory dashed", PAIRS,
    "plateau + (1 - plateau)*exp(-4*eta*lambda*step)");
  chart_x(middle, LOG10, "predicted angle (rad)");
  chart_y(middle, LOG10, "measured angle (rad)");
  line(middle, "theory", "select predicted, predicted from rotation where kind"
    " in ('sgd', 'ball') order by 1");
  marks(middle, "blue dot: SGD", "select predicted, angle from rotation where"
    " kind = 'sgd'");
  marks(middle, "purple diamond: heavy ball", "select predicted, angle from"
    " rotation where kind = 'ball'");
  chart_x(right, LINEAR, "step, $t$");
  chart_y(right, LOG10, "loss, running mean");
  line(right, "hue=eta thin: $\\eta = {eta}$", PAIRS, "avg(loss)"
    " over (partition by pair order by step range between 49 preceding and"
    " current row)");
}

@ The first two claims contain no measured input; the prediction of the third is made of
the measured gradients of the same run. Both exceptions are single runs. Batches of more
than 64 leave so little noise that the loss keeps falling and no equilibrium is reached;
with these nothing is judged. The law of the heavy ball supposes that its memory,
$1/(1-\beta)$ steps, is short beside the $1/(\eta\lambda)$ of the decay, and the mean
loss of a pair is compared over 2000 steps at least; otherwise these are shown.

@(s4-hyperparameters-draw.c@>=
#define MEAN_OF(x, kinds) "select data, mean(" x ") as measured, sd(" x ") as" \
  " uncertainty, (select count(distinct seed) from rotation where kind in (" \
  kinds ")) as seeds from rotation where kind in (" kinds ") group by data"
#define NOISY " param('batch7') <= 64 as judged "

@ @<Claims@>=
{"E7", "S4.16", "SGD: rms rotation per step over sqrt(2 eta lambda)", WITHIN, 1,
  0.03, NULL, "select *, iif(data = 'synthetic', 0.04, 0.03) as tolerance," NOISY
  "from (" MEAN_OF("ratio", "'sgd'") ")"},@/
{"E7", "S4.17", "heavy ball: rms rotation per step over"
  " sqrt(2 eta lambda/(1+beta))", WITHIN, 1, 0.03, NULL,
  "select *, param('batch7') <= 64 and (select max(eta*lambda) from rotation"
  "  where kind = 'ball') <= 0.05*(1 - param('beta')) as judged"
  " from (" MEAN_OF("ratio", "'ball'") ")"},@/
{"E7", "S4.18", "SGD: |w|^4 over eta E|g~|^2 / 2 lambda", WITHIN, 1, 0.05, NULL,
  "select *, iif(data = 'synthetic', 0.1, 0.05) as tolerance," NOISY "from ("
  MEAN_OF("fourth", "'sgd'") ")"},@/
{"E7", "S4.19", "mean loss of pairs of equal eta*lambda, second half: largest"
  " over smallest", WITHIN, 1, 0.08, NULL,
  "select data, iif(pairs > 1, ratio, null) as measured, (select sd(ratio) from"
  "  corollary where seed >= 0) as uncertainty, param('seeds7') as seeds,"
  "  'no two pairs have the same eta*lambda' as why,"
  "  param('batch7') <= 64 and param('steps7') >= 2000 as judged "
  "from corollary where seed = -1"},@/
{"E7", "S4.X5", "a tenth of the decay, 1/(eta lambda) steps: rms rotation over"
  " sqrt(2 eta lambda)", WITHIN, 1, 0.03, "", MEAN_OF("ratio", "'slow'")},@/
{"E7", "S4.X6", "separable classes: rms rotation over sqrt(2 eta lambda)",
  WITHIN, 1, 0.03, "", MEAN_OF("ratio", "'separable'")},@/

@ @<Numbers for the prose@>=
{"E7", "identity-error", "%.1e", "select max(worst) from spin where kind ="
  " 'sgd'"},@/

@* Where it breaks. Each of the four answers has a border, and figure~\ref{fig:s4-breaks}
shows the ones that can be drawn.

\emph{Cross-entropy and SGD.} In SP the best rate does not fall by an octave per
doubling but by \result{S4.X2/MNIST} (panel a). The run is allowed to catapult, the
logits grow where the features need not, and the largest stable rate ceases to be
decided by the sharpness at the start.

\emph{Adam in SP.} The drift is \result{S4.X1/MNIST} octaves per doubling at these
widths, where counting powers gives $-1$ for large ones. With inputs of larger norm it
is weaker still: Adam moves $W_1$ by signs, which moves $h_1$ by the sum of all
$\lvert x_i\rvert$, at every width.

\emph{Reading an optimum.} Past the stability edge gradient descent catapults to a plateau
on which the loss is nearly flat over several octaves. When a run is too
short, too noisy, or has too many images to fit, the plateau competes with the
valley and the optimum is read off noise. After 30 of the 100 steps the valleys of panel (b)
are still shallow, and the apparent drift of $\mu$P is \result{S4.X3/MNIST}. Fewer
than 60 steps are therefore refused. The protocol was chosen for the depth of its
valley, on images 0 to 599; the repetitions judged here use others. And $\mu$P
keeps the optimum, not the loss: wider is better at equal rate.

\emph{Late noise.} After 300 steps the per-example curvature has heavy tails. The median of
measured over predicted rate is then \result{S4.X4a/MNIST}, with a standard deviation of
\result{S4.X4a/MNIST/sd} between points; the grey marks of figure~\ref{fig:s4-noise}.

\emph{The path average.} $B_{\mathrm{crit}}$ is \result{B_crit} $\pm$ \result{B_crit/sd}
from the runs and \result{B_path} $\pm$ \result{B_path/sd} from the path. The noise
scale grows by orders of magnitude on the way to the goal, so the average depends
strongly on the end point. It is right to a factor, no better.

\emph{Equilibrium takes time and noise.} A pair with a tenth of the decay, read
after one relaxation time, has turned by \result{S4.X5/MNIST} of what it should
(panel c). On classes without overlap the loss goes to zero, the gradient noise dies
with it, and the angle falls to \result{S4.X6/separable} of the prediction: there
is no equilibrium without noise.

\emph{Few repetitions.} The changes of $f$ in E1 are sums that are only partly coherent at these
widths, and a single repetition gives their exponents with a standard deviation of
\result{scatter/S4.1c} for SP and SGD, of \result{scatter/S4.3c} for SP and Adam, of
\result{scatter/S4.2c} for $\mu$P and SGD. With six repetitions, as in an earlier
version of this chapter, their means strayed from the predictions by as much as their
tolerances.

\emph{Refusals.} The program refuses products $\eta\lambda$ above 0.05, momentum of 1 or
more, widths off the doubling grid of $n_0$, and repetitions that would need more
images than there are.

@<Numbers for the prose@>=
{"E1", "scatter", "%.2f", "select id, scatter from exponents"},@/

@ Points above the line in panel (c) belong to the first steps, when the tensors, still of
norm 1, turn by large angles.

\widewebfigure{fig-5-breaks}{The labelled exceptions. (a) SP, SGD and cross-entropy: loss
against rate, three widths, light to dark. (b) $\mu$P, squared loss, after 30 of 100 steps, as in
figure~\ref{fig:s4-transfer}. Dotted: the optima. (c) Angle of $W_1$ per step over
$\sqrt{2\eta\lambda}$ in windows of time: a regular pair, a slow one, and one on separable
classes.}{fig:s4-breaks}

@<Figures@>=
{"E2 E2w E3b E7", "fig-5-breaks", 432, 196, draw_breaks},@/

@ @(s4-hyperparameters-draw.c@>=
static void draw_exception(chart *c, const char *look, const char *rule,
  const char *scheme)
{
  chart_x(c, LINEAR, "$\\log_2\\eta$");
  chart_y(c, LOG10, "loss");
  range_y(c, NAN, ask_number("fig-5", "select 1.2*min(5, exp(max(height)))"
    " from curves where protocol = '%s' and seed = -1", rule));
  line(c, look, "select n, octave, exp(height) from curves where protocol ="
    " '%s' and scheme = '%s' and seed = -1 order by n, octave", rule, scheme);
  vline(c, "family=n dotted", "select n, optimum from optima where protocol ="
    " '%s' and scheme = '%s' and seed = -1 and optimum is not null", rule,
    scheme);
}
static void draw_breaks(figure *f)
{
  chart *late = chart_new(f, 326, 20, 98, 130, "(c) rotation");
  draw_exception(chart_new(f, 36, 20, 98, 130, "(a) SP, cross-entropy"),
    "family=n: $n = {n}$", "entropy", "SP");
  draw_exception(chart_new(f, 180, 20, 98, 130, "(b) $\\mu$P, 30 steps"),
    "family=n", "hasty", "muP");
  chart_x(late, LINEAR, "time, $\\eta\\lambda t$");
  chart_y(late, LOG10, "angle / $\\sqrt{2\\eta\\lambda}$");
  hline(late, "black", "select 1");
  marks(late, "hue=run small dot: {run}", "select iif(kind = 'sgd', 'regular',"
    " kind) as run, avg(time), sqrt(sum(count*turn)/sum(count))/predicted from"
    " turning where pair = 0 and kind <> 'ball'"
    " group by kind, cast(40*step/steps as integer)");
}

@* The claims at a glance. All claims of the chapter, with their verdicts.

\claimtable

@* The program. The arrays of questions have grown with the chapter and are
collected here, in the file that draws.

@(s4-hyperparameters-draw.c@>=
const view knob_views[] = @[{ @<Views@>@; {0} }@];
const claim knob_claims[] = @[{ @<Claims@>@; {0} }@];
const number knob_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing knob_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters has grown likewise. The grids of E2 are extended when the
first scans are known.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void check_parameters(void)
{
  @<Check parameters that belong together@>@;
}
static void measure(void)
{
  store = arena_new();
  open_data();
  @<Plan the runs@>@;
  perform();
  extend_grids();
  arena_free(store);
}

@ The toy size of \.{-{}-quick} proves that the machinery runs, and nothing else. The
frame of all chapters does the rest.

@c
static const experiment *const experiments[] = { &one_step, &descent, &wider,
  &curvature_at_start, &adaptive, &entropy, &residual, &noise, &race, &path,
  &spin, NULL };
static const chapter hyperparameters = {"s4-hyperparameters",
  "Which knobs are really one knob, and in which units do the others stand"
  " still?", parameters,
  "samples=500 n0=16 batch=4 nmax1=64 seeds1=2 nmax2=32 seeds2=1 few2=1 first2=0"
  " images=50 steps2=60 nmax3=32 seeds3=1 few3=1 steps3=60 test3=100 n4=24 seeds4=4"
  " Lmax=32 h5=8 seeds5=1 examples5=10 draws5=3 h6=16 seeds6=1 paths6=1"
  " batches6=8,32,128 target=1.8 target-gauss=1.8 test6=100 images6=100"
  " examples6=4 h7=8 seeds7=1 batch7=4 steps7=60 eta7=0.4,0.2,0.1,0.1"
  " lambda7=0.1,0.2,0.4,0.2 eta-ball=0.1,0.2,0.1 lambda-ball=0.4,0.2,0.2",
  experiments, check_parameters, measure, knob_views, knob_claims,
  knob_numbers, knob_figures};
@#
int main(int argc, char **argv)
{
  question_aggregate("critical_batch", 2, critical_batch);
  return chapter_main(&hyperparameters, argc, argv);
}

@* Exercises.
\begin{exercise}
Replace the Frobenius norm of the first tensor of E7 by a norm for every neuron, with
|net_unit_columns|. Predict the rotation of every neuron, and measure
it. (\changefile{s4-1}.)
\end{exercise}

\begin{answer}
The argument holds for every group of weights to whose length the loss is
blind, and every group has its own equilibrium: $\sqrt{2\eta\lambda}$ for each
neuron. The root mean square over neurons and steps, with one repetition
(\.{--only=E7 --seeds7=1}), was \result{s4-1:sgd} of that under SGD (standard
deviation \result{s4-1:sgd-sd} over pairs and tensors; the pair with
$\eta\lambda=0.004$ gave \result{s4-1:large}) and \result{s4-1:ball} of
$\sqrt{2\eta\lambda/(1+\beta)}$ under heavy ball. The pairs with
$\eta\lambda=0.001$ stay \result{s4-1:small} per cent low, for which we have no
explanation.
\end{answer}

\begin{exercise}
Set Adam's $\epsilon$ to $10^{-3}$ in E1. At which width does each layer cross from the line of
Adam to the line of SGD in the table of exponents? Then find an $\epsilon$ for each layer
with which it does not. (\changefile{s4-2}.)
\end{exercise}

\begin{answer}
Adam's step is $\eta\,g/(\lvert g\rvert+\epsilon)$, so a layer crosses where
its gradient falls to~$\epsilon$. At $n=256$ the root mean square gradients of
$W_1$ and $W_2$ are \result{s4-2:gradient-sp-1} and \result{s4-2:gradient-sp-2}
in SP, falling as $n^{-1/2}$, and \result{s4-2:gradient-mup-1} and
\result{s4-2:gradient-mup-2} in $\mu$P, falling as $1/n$; that of $W_3$ is
\result{s4-2:gradient-sp-3} and \result{s4-2:gradient-mup-3} at all widths. The
crossings are thus at $n\approx\result{s4-2:crossing-sp-1}{,}000$ and
\result{s4-2:crossing-sp-2},000 in SP, at $n\approx\result{s4-2:crossing-mup}$
in $\mu$P, and nowhere for $W_3$. Beyond its crossing $\mu$P moves with Adam's
rates but with SGD's steps, which is $n^{-1}$ too little. Measured over 512 to
2048 with six repetitions (\.{--only=E1 --seeds1=6}): exponents of $h_1,h_2,f$
of $\result{s4-2:mup-h1}$, $\result{s4-2:mup-h2}$, $\result{s4-2:mup-f}$ in
$\mu$P, halfway between 0 and $-1$, and of $\result{s4-2:sp-h1}$,
$\result{s4-2:sp-h2}$, $\result{s4-2:sp-f}$ in SP, which has hardly begun. With
$\epsilon=10^{-3}/m$ for $W_1$ and $W_2$ (\.{--rescaled=1} in addition) $\mu$P
has $\result{s4-2:scaled-mup-h1}$, $\result{s4-2:scaled-mup-h2}$,
$\result{s4-2:scaled-mup-f}$ again; for SP the right power is $m^{-1/2}$
(\.{--rescaled=2}): $\result{s4-2:root-sp-h1}$, $\result{s4-2:root-sp-h2}$,
$\result{s4-2:root-sp-f}$.
\end{answer}

\begin{exercise}
Replace the second layer of E1 by four experts, $h_2=\sum_e\mathrm{softmax}(R\,\phi(h_1))_e
W_2^{(e)}\phi(h_1)$. Treat the router $R$ as an output (rate $\eta/m$, standard deviation
$m^{-1/2}n^{-1/2}$) and find the exponent of the change of its logits after five steps; compare the
router of SP. (\changefile{s4-3}.)
\end{exercise}

\begin{answer}
The derivative of the loss with respect to a logit is $\delta_2\cdot
W_2^{(e)}\phi(h_1)$ times a number: $n$ terms that are of random sign as long
as the experts are random. In $\mu$P they are of size $1/n$, the sum is
$n^{-1/2}$, and a router that moves like an output passes this on: exponent
$-\frac12$ at the start, and 0 once the experts have turned toward $W_3$, which
at this rate takes more than five steps. In SP the sum is of order one, and
$R\,\phi$ adds $n$ coherent terms: exponent~1. Measured from 256 to 1024, with
six repetitions (\.{--only=E1r --nmax1=1024 --seeds1=6}), $\result{s4-3:mup}$
and $\result{s4-3:sp}$: the rows S4.R of the table that the changed program
prints. Treating the router as an output keeps its logits from exploding; it
does not make them learn at once.
\end{answer}

@* Further reading.
\citet{yang2021} classify the parameterizations of wide networks and find the one in
which features move; \citet{yang2022} carry rates from small networks to large ones
with it, and \citet{yang2023spectral} rewrite it as a condition on spectral
norms. \citet{everett2024} measure which of its assumptions hold in large
transformers, and \citet{haas2025} explain why the standard parameterization does
better than its theory. For depth read \citet{yang2023depth} and
\citet{bordelon2023}. \citet{mccandlish2018} measured noise scales on tasks from digits
to games. Weight decay as an effective learning rate begins with
\citet{vanlaarhoven2017}; \citet{li2020} treat the equilibrium of normalized networks,
\citet{wan2021} their angles, and \citet{kosson2024} extend it to Adam's
decoupled decay \citep{loshchilov2019}. That initial scales are a hyperparameter at all one learns from
\citet{lecun1998efficient}. Of the open questions of
\citet{simonkunin2026} this chapter touches the prefactors that counting
powers leaves undetermined (3.1), depth (3.2), why a quadratic formula predicts batch
sizes (3.8), mixtures of experts (3.11), and what normalization does to rates and decay (3.14
to 3.16).

@* Index.
