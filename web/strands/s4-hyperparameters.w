% Hyperparameters disentangled: width, depth, batch size, weight decay.
@i types.w
@s sample int
@s perceptron int
@s stepper int
@s protocol int
@s series int
@s surroundings int
@s race int
@s spinner int
@s rotation int
@s hyperbola int

@** Hyperparameters disentangled. A training run has a dozen knobs: width, depth,
learning rate, batch size, weight decay, momentum. Turned one at a time they seem
to depend on each other in every possible way, and people search over them as if
nothing were known. A physicist who finds a dozen knobs on a machine asks first
which combinations of them have no dimension, for only those can matter.
\emph{Which knobs are really one knob, and in which units must the others be
measured so that they stand still?}

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

@ The network of the first two answers has two hidden layers of width~$n$, ReLU
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

The program is a sequence of experiments, E1 to E7. Each is a list of jobs that
enter one sweep, dearest first.

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
#include "s4-hyperparameters.h"
@<Types@>@;
@<Variables that hold the parameters@>@;
@<Variables of the whole program@>@;

@ The drawing program shares no more than the name of its entry.

@(s4-hyperparameters.h@>=
#pragma once
void draw_figures(void);

@ Every number of an experiment can be set from the command line, so that each
prediction can be confronted with a measurement elsewhere. The names carry the
number of the experiment.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, samples, n0; /* base seed, examples, reference width */
static double means; /* synthetic: variance between classes */
static int nmax1, seeds1, batch; /* E1: width, seeds; E1, E3: batch */
static double eta1, eta1_adam; /* E1: rates */
static int nmax2, seeds2, few2, first2, images_of_run, steps2; /* E2 */
static int nmax3, seeds3, steps3, test3; /* E3 */
static int n4, depth_max, seeds4; /* E4: width, depth, seeds */
static int h5, seeds5, examples5, draws5; /* E5 */
static int h6, seeds6, images6, examples6, test6; /* E6 */
static double target, target_synthetic; /* E6: loss to be reached */
static reals batches6; /* E6: batch sizes */
static int h7, seeds7, batch7, steps7; /* E7 */
static reals eta7, lam7, eta_ball, lam_ball; /* E7: pairs */
static double beta; /* E7: momentum */
@<The table of parameters@>@;

@ The common ones come first, then three groups, in the order of the chapter. Defaults are
the sizes of the book.

@<The table of parameters@>=
static param parameters[] = {
  {"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|mnist|synthetic",
    "inputs; auto: mnist if present"},@/
  {"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "base seed"},@/
  {"samples", PARAM_INTEGER, &samples, "8000", 500, 8000, "",
    "examples in use"},@/
  {"means", PARAM_REAL, &means, "0.1", 0, 10, "",
    "synthetic: class means, as a factor of the covariance"},@/
  {"n0", PARAM_INTEGER, &n0, "64", 16, 512, "", "E1, E2, E3: width at which"
    " the parameterizations coincide"},@/
  {"batch", PARAM_INTEGER, &batch, "64", 1, 1024, "", "E1, E3: minibatch"},@/
  @<Parameters of width@>,@/
  @<Parameters of depth and noise@>,@/
  @<Parameters of weight decay@>,@/
  {0}
};

@ Fewer than 60 steps in E2 are refused by the range; the reason is in the section
on where the law breaks.

@<Parameters of width@>=
{"nmax1", PARAM_INTEGER, &nmax1, "2048", 32, 4096, "",
  "E1: largest width, n0 times a power of 2"},@/
{"seeds1", PARAM_INTEGER, &seeds1, "6", 1, 40, "", "E1: repetitions"},@/
{"eta1", PARAM_REAL, &eta1, "0.001", 1e-8, 1, "", "E1: rate of SGD"},@/
{"eta1-adam", PARAM_REAL, &eta1_adam, "1e-05", 1e-10, 1, "",
  "E1: rate of Adam"},@/
{"nmax2", PARAM_INTEGER, &nmax2, "1024", 32, 4096, "", "E2: largest width"},@/
{"seeds2", PARAM_INTEGER, &seeds2, "3", 1, 40, "", "E2: repetitions"},@/
{"few2", PARAM_INTEGER, &few2, "2", 1, 40, "",
  "E2: repetitions at the largest width"},@/
{"first2", PARAM_INTEGER, &first2, "6", 0, 40, "", "E2: first repetition"},@/
{"images", PARAM_INTEGER, &images_of_run, "100", 50, 400, "",
  "E2: images of the full batch"},@/
{"steps2", PARAM_INTEGER, &steps2, "100", 60, 2000, "", "E2: steps"},@/
{"nmax3", PARAM_INTEGER, &nmax3, "512", 32, 4096, "", "E3: largest width"},@/
{"seeds3", PARAM_INTEGER, &seeds3, "3", 1, 40, "", "E3: repetitions"},@/
{"steps3", PARAM_INTEGER, &steps3, "120", 60, 2000, "", "E3: steps"},@/
{"test3", PARAM_INTEGER, &test3, "1500", 100, 8000, "",
  "E3: images of the score"}

@ The largest batches of E6 must fit the samples only in the sense of drawing with
replacement, so they have no upper bound by |samples|.

@<Parameters of depth and noise@>=
{"n4", PARAM_INTEGER, &n4, "192", 8, 2048, "", "E4: width"},@/
{"Lmax", PARAM_INTEGER, &depth_max, "64", 2, 512, "", "E4: largest depth"},@/
{"seeds4", PARAM_INTEGER, &seeds4, "20", 1, 40, "", "E4: repetitions"},@/
{"h5", PARAM_INTEGER, &h5, "32", 4, 256, "", "E5: width"},@/
{"seeds5", PARAM_INTEGER, &seeds5, "3", 1, 40, "", "E5: repetitions"},@/
{"examples5", PARAM_INTEGER, &examples5, "400", 4, 8000, "",
  "E5: examples for the trace"},@/
{"draws5", PARAM_INTEGER, &draws5, "24", 3, 1000, "",
  "E5: batches of each size; a third from 64 on"},@/
{"h6", PARAM_INTEGER, &h6, "64", 4, 512, "", "E6: width"},@/
{"seeds6", PARAM_INTEGER, &seeds6, "3", 1, 40, "", "E6: repetitions"},@/
{"batches6", PARAM_REALS, &batches6, "1,2,4,8,16,32,128,512,2048", 1, 4096,
  "", "E6: batch sizes, ascending"},@/
{"target", PARAM_REAL, &target, "0.35", 0.01, 2, "",
  "E6: loss to be reached"},@/
{"target-synthetic", PARAM_REAL, &target_synthetic, "0.15", 0.01, 2, "",
  "E6: the same on synthetic data"},@/
{"test6", PARAM_INTEGER, &test6, "1500", 100, 8000, "",
  "E6: images that judge the loss"},@/
{"images6", PARAM_INTEGER, &images6, "3000", 100, 8000, "",
  "E6: images of the full-batch path"},@/
{"examples6", PARAM_INTEGER, &examples6, "60", 4, 8000, "",
  "E6: examples for each trace on the path"}

@ Rates and decays of E7 come in pairs, as lists of equal length. Only the product of a
pair is bounded, by a check that follows.

@<Parameters of weight decay@>=
{"h7", PARAM_INTEGER, &h7, "128", 4, 1024, "", "E7: width"},@/
{"seeds7", PARAM_INTEGER, &seeds7, "3", 1, 40, "", "E7: repetitions"},@/
{"batch7", PARAM_INTEGER, &batch7, "32", 1, 1024, "", "E7: minibatch"},@/
{"steps7", PARAM_INTEGER, &steps7, "2000", 20, 100000, "steps",
  "E7: at least so many; at least 3/(eta lambda)"},@/
{"eta7", PARAM_REALS, &eta7, "0.1,0.01,0.4,0.4", 1e-5, 10, "",
  "E7: four rates of SGD; the first three share eta*lambda"},@/
{"lambda7", PARAM_REALS, &lam7, "0.01,0.1,0.0025,0.01", 1e-6, 10, "",
  "E7: their decays"},@/
{"eta-ball", PARAM_REALS, &eta_ball, "0.1,0.01,0.03", 1e-5, 10, "",
  "E7: three rates of heavy ball"},@/
{"lambda-ball", PARAM_REALS, &lam_ball, "0.01,0.1,0.01", 1e-6, 10, "",
  "E7: their decays"},@/
{"beta", PARAM_REAL, &beta, "0.9", 0, 0.99, "", "E7: momentum"}

@ The toy size proves that the machinery runs, and nothing else.

@c
static void quick_size(void)
{
  static const char *const toy[][2] = {
    {"samples", "500"}, {"n0", "16"}, {"batch", "4"}, {"nmax1", "64"},
    {"seeds1", "2"}, {"nmax2", "32"}, {"seeds2", "1"}, {"few2", "1"},
    {"images", "50"}, {"steps2", "60"}, {"nmax3", "32"}, {"seeds3", "1"},
    {"steps3", "60"}, {"test3", "100"}, {"n4", "24"}, {"seeds4", "4"},
    {"Lmax", "32"}, {"h5", "8"}, {"seeds5", "1"}, {"examples5", "10"},
    {"draws5", "3"}, {"h6", "16"}, {"seeds6", "1"},
    {"batches6", "8,32,128"}, {"target", "1.8"},
    {"target-synthetic", "1.8"}, {"test6", "100"}, {"images6", "100"},
    {"examples6", "4"}, {"h7", "8"}, {"seeds7", "1"}, {"batch7", "4"},
    {"steps7", "60"}, {"eta7", "0.4,0.2,0.1,0.1"},
    {"lambda7", "0.1,0.2,0.4,0.2"}, {"eta-ball", "0.1,0.2,0.1"},
    {"lambda-ball", "0.4,0.2,0.2"}
  };
  for (size_t i = 0; i < sizeof toy / sizeof *toy; i++)
    params_set(parameters, toy[i][0], toy[i][1]);
}

@ Some requirements join two parameters.

@c
static void check_width(const char *name, int nmax)
{
  int n = n0; /* runs along the doubling grid */
  while (n < nmax) n *= 2;
  if (n != nmax || nmax < 2 * n0)
    fatal(2, "parameter %s: found %d, expected n0 = %d times 2, 4, 8, ...;"
      " take a width on that grid", name, nmax, n0);
}
@#
static void check_pairs(const char *name, const reals *e, const reals *l,
  int n)
{
  if (e->n != n || l->n != n)
    fatal(2, "parameters eta%s, lambda%s: found %d and %d numbers, expected"
      " %d each; give one for each run", name, name, e->n, l->n, n);
  for (int i = 0; i < n; i++)
    if (e->v[i] * l->v[i] >= 0.1)
      fatal(2, "parameters eta%s, lambda%s: found eta*lambda = %g, expected"
        " less than 0.1; take a smaller rate or decay", name, name,
        e->v[i] * l->v[i]);
}

@ These checks run before anything is read or trained. E2 takes a fresh set of
images for every repetition, which the data must be able to supply.

@c
static void check_parameters(void)
{
  int most = first2 + seeds2; /* repetitions that need images */
  check_width("nmax1", nmax1);
  check_width("nmax2", nmax2);
  check_width("nmax3", nmax3);
  check_pairs("7", &eta7, &lam7, 4);
  check_pairs("-ball", &eta_ball, &lam_ball, 3);
  if (most * images_of_run > samples)
    fatal(2, "parameters first2, seeds2, images: found (%d+%d)*%d images,"
      " expected at most %d; take fewer", first2, seeds2, images_of_run,
      samples);
  if (test3 > samples || test6 > samples || images6 > samples)
    fatal(2, "parameters test3, test6, images6: found %d, %d, %d, expected"
      " at most samples = %d", test3, test6, images6, samples);
}

@* Inputs. The data are the first 8,000 digits of the file of 10,000 of MNIST,
averaged over $2\times2$ squares to $d=196$ pixels, or over $4\times4$ to $d=49$.
The mean image is subtracted, and everything divided by one number so that the
mean square pixel is~1.
@^MNIST@>

Without a download there is a synthetic default: an input is $x=m_c+g$, where
$g$ is Gaussian with the variance $1/j$ in coordinate~$j$, the class $c$ is one of
ten, and the ten means $m_c$ are drawn once from the same distribution with its
covariance multiplied by |means|. The classes overlap, which will be important.

@<Types@>=
typedef struct { mat x, y; } sample; /* |samples| by $d$, and by 10 */
enum { outputs = 10, fine_pixels = 196, coarse_pixels = 49 };

@ Four samples serve all experiments. They share the memory of the targets
where they can.

@<Variables of the whole program@>=
static arena *store; /* what lives as long as the program */
static bool synthetic; /* no images? */
static const char *source; /* name of the data */
static sample fine, coarse; /* 196 and 49 pixels */
static sample gentle; /* 196, scaled to $\mathrm{E}\lvert x\rvert^2=16$ */
static mat shifted; /* targets of E2: one-hot minus 0.1 */
static sample apart; /* synthetic classes that do not overlap */

@ The stream of random numbers depends on the |number| of the set, so that the sets with 196
and with 49 coordinates are independent realizations with labels of their own.

@c
static sample draw_classes(int d, double between, uint64_t number)
{
  rng r = rng_stream(seed, number, "s4 classes"); /* everything */
  sample s = { mat_new(store, samples, d), mat_new(store, samples, outputs) };
  mat m = mat_new(store, outputs, d); /* the ten means */
  power_law_gaussian(m, 1, &r);
  power_law_gaussian(s.x, 1, &r);
  for (int i = 0; i < samples; i++) {
    int c = (int) rng_below(&r, outputs); /* class */
    at(s.y, i, c) = 1;
    vec_add(d, sqrt(between), &at(m, c, 0), &at(s.x, i, 0));
  }
  return s;
}
@#
static sample centre(sample s)
{
  mat_centre_columns(s.x, NULL);
  mat_unit_mean_square(s.x);
  return s;
}

@ The set of separable classes is always made; E7 uses it to show what an equilibrium
needs. If the digits were asked for and are absent, |data_load| stops with the name
of the missing file.

@c
static void open_data(void)
{
  synthetic = strcmp(data_choice, "synthetic") == 0
    || (strcmp(data_choice, "auto") == 0 && !data_have("mnist"));
  source = synthetic ? "synthetic" : "MNIST";
  apart = centre(draw_classes(fine_pixels, 2, 2));
  if (synthetic) {
    fine = centre(draw_classes(fine_pixels, means, 0));
    coarse = centre(draw_classes(coarse_pixels, means, 1));
  } else {
    images set = data_load(store, "mnist"); /* digits */
    mat y = one_hot(store, samples, set.labels, outputs); /* targets */
    fine = centre((sample) { images_matrix(store, &set, samples, NULL, 2), y });
    coarse = centre((sample) { images_matrix(store, &set, samples, NULL, 4),
      y });
  }
  gentle = (sample) { mat_new(store, samples, fine_pixels), fine.y };
  mat_copy(gentle.x, fine.x);
  mat_scale(gentle.x, sqrt((double) gentle_square / fine_pixels));
  shifted = mat_new(store, samples, outputs);
  for (int i = 0; i < samples * outputs; i++)
    shifted.data[i] = gentle.y.data[i] - 0.1;
}

@ The third sample is the first with smaller inputs, for reasons that E2 will give.

@<Types@>=
enum { gentle_square = 16 }; /* $\mathrm{E}\lvert x\rvert^2$ of |gentle| */

@* The networks. One function builds the graph of every perceptron of the chapter,
with one hidden layer or two. The rows of a graph are fixed, so a network that
trains on minibatches and is judged on other images is built twice, and the two
copies are given the same weights.

@<Types@>=
typedef struct {
  net *graph;
  int layers;
  node x, y, hidden[2], f; /* inputs, targets, pre-activations, output */
  node weight[3]; /* fan-in by fan-out */
} perceptron;
static const parameterization SP = STANDARD, NTP = NTK, MUP = MEAN_FIELD;
enum { parameterizations = 3 };

@ The weights enter as right factors, $xW$, so a tensor has one column for each neuron. The
loss is the squared error or the cross-entropy; both are means over the rows.

@c
static perceptron perceptron_new(arena *a, precision digits, int rows, int d,
  int layers, int n, bool squares)
{
  perceptron m = { net_new(a, digits), layers, 0, 0, {0}, 0, {0} };
  net *t = m.graph; /* its graph */
  node h = m.x = net_input(t, rows, d); /* features so far */
  m.y = net_input(t, rows, outputs);
  for (int l = 0; l < layers; l++) {
    bool last = l == layers - 1; /* linear? */
    m.weight[l] = net_weight(t, "W", l == 0 ? d : n, last ? outputs : n);
    h = net_matmul(t, h, m.weight[l]);
    if (last) break;
    m.hidden[l] = h;
    h = net_activate(t, h, RELU);
  }
  m.f = h;
  net_finish(t, squares ? net_squared_error(t, m.f, m.y)
    : net_cross_entropy(t, m.f, m.y));
  return m;
}
@#
static void feed(const perceptron *m, sample s, const int *which)
{
  net_feed_rows(m->graph, m->x, s.x, which);
  net_feed_rows(m->graph, m->y, s.y, which);
}

@ In the table the standard deviation of $W_1$ is $\sqrt{2/d}$ because the inputs
have $\mathrm E\lvert x\rvert^2=d$. For other inputs $d$ is replaced by that number,
|square|, so that the first layer always starts with the same activations. Then the
weights of different parameterizations are the same numbers, up to a factor on
$W_3$.

@c
static transfer line_of(const perceptron *m, parameterization p, int l,
  int square, int n)
{
  layer_role role = l == m->layers - 1 ? LAST_LAYER : l == 0 ? FIRST_LAYER
    : HIDDEN_LAYER;
  return transfer_of(p, role, square, n, n0);
}
@#
static void draw_weights(const perceptron *m, parameterization p, int square,
  int n, rng r, double *w)
{
  for (int l = 0; l < m->layers; l++) {
    mat t = net_tensor(m->graph, m->weight[l], w); /* this layer */
    double gain = l == m->layers - 1 ? 1 : sqrt(2); /* feeds a ReLU? */
    rng_normals(&r, (size_t) t.rows * t.cols,
      gain * line_of(m, p, l, square, n).init, t.data);
  }
}

@ Each layer has an optimizer of its own, whose rate is the base rate times the
entry of the table.

@<Types@>=
typedef struct {
  int layers;
  optimizer layer[3];
  size_t begins[3]; /* of the tensor in the flat vector */
} stepper;

@ The optimizers work on slices of the flat vectors of weights and gradient. A gradient-descent
optimizer has no memory of its own; Adam has two averages for every weight. All experiments here use
$\beta_2=0.99$, with runs this short.

@c
static stepper stepper_new(arena *a, const perceptron *m, method rule,
  parameterization p, int n, double eta)
{
  stepper s = { m->layers, {{0}}, {0} }; /* the answer */
  double *origin = arena_take(a, net_weights(m->graph), sizeof *origin);
  for (int l = 0; l < m->layers; l++) {
    mat t = net_tensor(m->graph, m->weight[l], origin); /* its place */
    transfer line = line_of(m, p, l, 1, n); /* its rates */
    s.begins[l] = t.data - origin;
    s.layer[l] = optimizer_new(a, rule, (size_t) t.rows * t.cols,
      eta * (rule == ADAM ? line.adam : line.descent));
    s.layer[l].beta2 = 0.99;
  }
  return s;
}
@#
static void stepper_move(stepper *s, const double *g, double *w)
{
  for (int l = 0; l < s->layers; l++)
    optimizer_step(&s->layer[l], g + s->begins[l], w + s->begins[l]);
}

@* Counting powers of the width. Let one step change the weights, and ask by how
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

@<Variables of the whole program@>=
enum { SGD_RULE, ADAM_RULE, rules }; /* in this order everywhere */
static const double exponent_in_table[parameterizations][rules][3] = {
  {{-0.5, 0.5, 1}, {0, 1, 1.5}}, @/
  {{-0.5, -0.5, 0}, {-0.5, -0.5, 0}}, @/
  {{0, 0, 0}, {0, 0, 0}} @/
};
static const char *const name_of[parameterizations] = {"SP", "NTP", "muP"};
static const char *const rule_name[rules] = {"SGD", "Adam"};
static const char *const layer_name[3] = {"h1", "h2", "f"};

@ E1 is this \emph{coordinate check}. One job is one repetition at one width. The
three parameterizations share weights and minibatch (the same images at every width,
for otherwise the slopes scatter with the images), and the first two even the
gradient. Adam's $\epsilon$ is so small that its step is the sign exactly. The probe
is the first 64 images.

@<Variables of the whole program@>=
enum { probe_rows = 64, widths_max = 9, numbers1 = parameterizations * rules * 3 };
static int width1[4], widths1; /* widths of E1 */
static int coordinate_handle[40][4]; /* of the jobs, by repetition and width */

@ @c
static double adam_epsilon(int layer, int n) /* of E1 */
{
  (void) layer, (void) n;
  return 1e-30;
}
@#
static void coordinate_job(job *j, const void *context, int number)
{
  int s = number / 4, n = width1[number % 4]; /* repetition, width */
  arena *a = job_arena(j);
  double *moved = job_result(j, numbers1); /* the changes */
  @<Build the network of E1 and choose its batch@>@;
  for (parameterization p = SP; p <= MUP; p++) {
    if (p != NTP) {
      draw_weights(&m, p, fine_pixels, n,
        rng_stream(seed + s, n, "s4 coordinate weights"), w);
      net_gradient(m.graph, w, g);
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
    }
    for (int rule = 0; rule < rules; rule++) {
      @<Take one step from |w| to |after|@>@;
      @<Measure how far the probe has moved@>@;
    }
  }
  (void) context;
}

@ Two graphs, for the batch and for the probe, evaluate the same weights.

@<Build the network of E1 and choose its batch@>=
perceptron m = perceptron_new(a, DOUBLE_PRECISION, batch, fine_pixels, 3, n,
  false);
perceptron probe = perceptron_new(a, DOUBLE_PRECISION, probe_rows, fine_pixels,
  3, n, false);
size_t count = net_weights(m.graph); /* of weights */
double *w = arena_take(a, count, sizeof *w), *g = arena_take(a, count,
  sizeof *g), *after = arena_take(a, count, sizeof *g);
mat before[3]; /* of the probe */
const node seen[] = {probe.hidden[0], probe.hidden[1], probe.f};
batches b = batches_new(a, samples, batch, true,
  rng_stream(seed + s, 0, "s4 coordinate batch"));
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
stepper o = stepper_new(scratch, &m, rule == ADAM_RULE ? ADAM : GD, p, n,
  rule == ADAM_RULE ? eta1_adam : eta1);
for (int l = 0; l < 3; l++) o.layer[l].epsilon = adam_epsilon(l, n);
memcpy(after, w, count * sizeof *w);
stepper_move(&o, g, after);
arena_free(scratch);

@ The difference is formed in the graph's own memory, which the next evaluation
overwrites.

@<Measure how far the probe has moved@>=
net_loss(probe.graph, after);
for (int l = 0; l < 3; l++) {
  mat now = net_value(probe.graph, seen[l]); /* after the step */
  mat_add(now, -1, before[l]);
  moved[(p * rules + rule) * 3 + l] = mat_frobenius(now)
    / sqrt((double) now.rows * now.cols);
}

@ The widths run from an eighth of the largest one up, or from $n_0$. Slopes are
least squares over the largest three. The quadratic mean over repetitions comes
before the logarithm.

@c
static double change_of(sweep *w, int series_of, int i, int s) /* $s<0$: mean */
{
  double sum = 0; /* of squares */
  int from = s < 0 ? 0 : s, to = s < 0 ? seeds1 : s + 1; /* repetitions */
  for (int r = from; r < to; r++) {
    double v = sweep_result(w, coordinate_handle[r][i], NULL)[series_of];
    sum += v * v;
  }
  return sqrt(sum / (to - from));
}
@#
static double exponent_measured(sweep *w, int series_of, int s)
{
  double x[4], y[4]; /* logarithms */
  int skip = widths1 > 3 ? widths1 - 3 : 0; /* widths left out */
  for (int i = skip; i < widths1; i++) {
    x[i - skip] = log2(width1[i]);
    y[i - skip] = log2(change_of(w, series_of, i, s));
  }
  return slope_of(widths1 - skip, x, y);
}

@ The record holds each predicted line, anchored at the largest width.

@c
static void write_coordinates(sweep *w)
{
  csv *f = csv_open("coordinates.csv", "data,parameterization,rule,layer,"
    "width,rms_change,exponent_predicted,exponent_measured,predicted_line");
  for (int i = 0; i < numbers1; i++)
    for (int k = 0; k < widths1; k++) {
      int p = i / 6, rule = i / 3 % 2, l = i % 3; /* which series */
      double e = exponent_in_table[p][rule][l]; /* predicted */
      csv_row(f, "ssssigggg", source, name_of[p], rule_name[rule],
        layer_name[l], width1[k], change_of(w, i, k, -1), e,
        exponent_measured(w, i, -1), change_of(w, i, widths1 - 1, -1)
        * pow((double) width1[k] / width1[widths1 - 1], e));
    }
  csv_close(f);
}

@* Depth. A residual network adds to its stream what each layer makes of it,
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

E4 lets one sequence of matrices act on several streams at once, one for each depth
and each scaling, each until it has reached its depth.

@<Variables of the whole program@>=
enum { ROOT, INVERSE, UNIT, scalings, depths_max = 9 };
static const char *const scaling_name[] = {"root", "inverse", "unit"};
static int depth_of[scalings][depths_max], depths[scalings]; /* the $L$s */
static int depth_handle[40]; /* of the jobs */

@ The factor $s$ of equation (\ref{eq:s4-residual}) as a function of the depth.

@c
static double branch_scale(int kind, int depth) /* $s$ */
{
  return kind == ROOT ? 1 / sqrt(depth) : kind == INVERSE ? 1.0 / depth : 1;
}

@ Depths are halved from the largest one, five of them at most; at $s=1$ even depths up to
8 are enough, for a gain of 256 needs no further proof.

@c
static void plan_depths(void)
{
  for (int k = 0; k < UNIT; k++)
    for (int L = depth_max; depths[k] < 5 && L >= 2; L /= 2)
      depth_of[k][depths[k]++] = L;
  for (int L = 2; L <= 8 && L <= depth_max; L += 2)
    depth_of[UNIT][depths[UNIT]++] = L;
}

@ The stream starts at $h_0=W_{\mathrm i}x$ with entries of $W_{\mathrm i}$ of
variance $1/d$. A job is one draw of all matrices, and only forward passes are needed.

@c
static void depth_job(job *j, const void *context, int number)
{
  arena *a = job_arena(j);
  double *gain = job_result(j, scalings * depths_max); /* of every stream */
  mat h[scalings][depths_max], g = mat_new(a, probe_rows, n4); /* streams */
  mat w = mat_new(a, n4, n4), first = mat_new(a, coarse_pixels, n4);
  rng r = rng_stream(seed + number, 0, "s4 depth"); /* weights */
  rng_normals(&r, (size_t) coarse_pixels * n4, 1 / sqrt(coarse_pixels),
    first.data);
  for (int k = 0; k < scalings; k++)
    for (int i = 0; i < depths[k]; i++) {
      h[k][i] = mat_new(a, probe_rows, n4);
      mat_mul(h[k][i], mat_block(coarse.x, 0, 0, probe_rows, coarse_pixels),
        first);
    }
  mat start = mat_new(a, probe_rows, n4); /* $h_0$ */
  mat_copy(start, h[ROOT][0]);
  for (int l = 0; l < depth_max; l++) {
    rng_normals(&r, (size_t) n4 * n4, sqrt(2.0 / n4), w.data);
    @<Let layer |l| act on every stream that is deeper@>@;
  }
  @<Measure the gain of every stream@>@;
  (void) context;
}

@ The residual update is one call: the product is scaled by $s$ and added to what is there.

@<Let layer |l| act on every stream that is deeper@>=
for (int k = 0; k < scalings; k++)
  for (int i = 0; i < depths[k]; i++) {
    if (depth_of[k][i] <= l) continue;
    for (int e = 0; e < probe_rows * n4; e++)
      g.data[e] = fmax(h[k][i].data[e], 0);
    mat_gemm(h[k][i], branch_scale(k, depth_of[k][i]), g, false, w, false, 1);
  }

@ The gain is averaged over images, which share the weights.

@<Measure the gain of every stream@>=
for (int k = 0; k < scalings; k++)
  for (int i = 0; i < depths[k]; i++)
    for (int e = 0; e < probe_rows; e++) {
      const double *row = &at(h[k][i], e, 0), *old = &at(start, e, 0);
      gain[k * depths_max + i] += vec_dot(n4, row, row)
        / vec_dot(n4, old, old) / probe_rows;
    }

@ Mean and standard deviation over the draws are recorded next to the prediction. The images
of a draw share its matrices, so that averaging over images does not replace averaging over
draws.

@c
static void gains_of(sweep *w, int k, int i, double *v) /* |seeds4| numbers */
{
  for (int s = 0; s < seeds4; s++)
    v[s] = sweep_result(w, depth_handle[s], NULL)[k * depths_max + i];
}
@#
static void write_depths(sweep *w)
{
  csv *f = csv_open("depth.csv",
    "data,scaling,branch_scale,depth,gain,sd,predicted");
  for (int k = 0; k < scalings; k++)
    for (int i = 0; i < depths[k]; i++) {
      double v[40], s = branch_scale(k, depth_of[k][i]); /* gains; $s$ */
      gains_of(w, k, i, v);
      csv_row(f, "ssgiggg", source, scaling_name[k], s, depth_of[k][i],
        mean_of(seeds4, v), seeds4 > 1 ? sd_of(seeds4, v) : 0,
        pow(1 + s * s, depth_of[k][i]));
    }
  csv_close(f);
}

@ The drawing program begins here. It reads records and knows nothing of networks.

@(s4-hyperparameters-draw.c@>=
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "plot.h"
#include "record.h"
#include "s4-hyperparameters.h"
static arena *ink; /* memory of one session of drawing */
@#
static void foot(figure *f)
{
  if (frame_is_quick())
    figure_note(f, "quick run: not the book's size");
  else if (strcmp(table_texts(table_read(ink, "depth.csv"), "data")[0],
    "synthetic") == 0)
    figure_note(f, "synthetic Gaussian classes: the image set was absent or"
      " not asked for");
}

@ Ranges, curves and marks are taken from columns of a table by name.

@(s4-hyperparameters-draw.c@>=
static void range_of(table *t, const char *column, double *lo, double *hi)
{
  const double *y = table_numbers(t, column); /* blanks are passed over */
  for (int i = 0; i < table_rows(t); i++) {
    *lo = fmin(*lo, y[i]); *hi = fmax(*hi, y[i]);
  }
}
@#
static void curve(panel *p, table *t, const char *x, const char *y, color c,
  double width, dash d)
{
  panel_line(p, table_rows(t), table_numbers(t, x), table_numbers(t, y), c,
    width, d);
}
@#
static void points(panel *p, table *t, const char *x, const char *y,
  const char *error_of, color c, mark m, double size)
{
  panel_marks(p, table_rows(t), table_numbers(t, x), table_numbers(t, y),
    error_of ? table_numbers(t, error_of) : NULL, c, m, size);
}

@ Figure~\ref{fig:s4-coordinates} holds all eighteen exponents. Every series of marks
runs parallel to its line, and the lines are the table. Read the panel of $\Delta
f$ from top to bottom: the two standard parameterizations blow up, the other four
keep the output where it is. The panel of $\Delta h_2$ tells NTP from $\mu$P, for
under NTP the features stop moving as the network widens. The last panel is the
depth law: doubling, $e$, and nothing.

\widewebfigure{fig-2-coordinates}{Root mean square change of $h_1$, $h_2$ and $f$ in
one step, against width: SGD (dots, solid) and Adam (squares, dashed). Lines: the
predicted powers, through the mark at the largest width. Last panel: gain of a residual
stream of depth $L$ (marks, $\pm1$ standard deviation of single draws) on
$(1+s^2)^L$.}{fig:s4-coordinates}

@(s4-hyperparameters-draw.c@>=
static const char *const name_of[] = {"SP", "NTP", "muP"};
static const char *const shown_name[] = {"SP", "NTP", "$\\mu$P"};
static color hue(int i) /* of a parameterization, stage or scaling */
{
  static const color *const wheel[] = {&VERMILION, &GREEN, &BLUE, &PURPLE};
  return *wheel[i % 4];
}
@#
static void coordinate_panel(panel *p, table *t, const char *layer,
  const char *title)
{
  static const char *const rule[] = {"SGD", "Adam"};
  double lo = INFINITY, hi = 0, none = INFINITY, most = 0; /* ranges */
  t = table_where_text(t, "layer", layer);
  range_of(t, "rms_change", &lo, &hi);
  range_of(t, "width", &none, &most);
  panel_x(p, LOG2, none / 1.2, most * 1.2, "width, $n$");
  panel_y(p, LOG10, lo / 1.8, hi * (strcmp(layer, "f") ? 1.8 : 60), title);
  for (int r = 0; r < 2; r++)
    for (int i = 0; i < 3; i++) {
      table *u = table_where_text(table_where_text(t, "rule", rule[r]),
        "parameterization", name_of[i]);
      curve(p, u, "width", "predicted_line", color_shade(hue(i), 0.2), 0.8,
        r ? DASHED : SOLID);
      points(p, u, "width", "rms_change", NULL, hue(i), r ? BOX : DOT, 4);
    }
}

@ The scalings are labelled at the ends of their curves.

@(s4-hyperparameters-draw.c@>=
static void depth_panel(panel *p)
{
  static const char *const name[] = {"root", "inverse", "unit"};
  static const char *const text[] = {"$s = L^{-1/2}$", "$s = 1/L$", "$s = 1$"};
  table *all = table_read(ink, "depth.csv");
  double lo = INFINITY, hi = 0, none = INFINITY, most = 0; /* ranges */
  range_of(all, "predicted", &lo, &hi);
  range_of(all, "depth", &none, &most);
  panel_x(p, LOG2, none / 1.2, most * 1.3, "depth, $L$");
  panel_y(p, LOG10, 0.7, hi * 2, "gain, $\\vert h_L\\vert^2 / \\vert h_0\\vert^2$");
  for (int k = 0; k < 3; k++) {
    table *t = table_where_text(all, "scaling", name[k]);
    curve(p, t, "depth", "predicted", color_shade(hue(k), 0.2), 0.8, SOLID);
    points(p, t, "depth", "gain", "sd", hue(k), DOT, 4);
  }
  panel_text(p, 0.97, 0.69, 1, hue(0), text[0]);
  panel_text(p, 0.97, 0.845, 1, hue(1), text[1]);
  panel_text(p, 0.5, 0.2, 0, hue(2), text[2]);
}

@ Four panels, two by two; the key stands in the panel of $f$, which leaves room for it.

@(s4-hyperparameters-draw.c@>=
static void draw_coordinates(void)
{
  static const char *const layer[] = {"h1", "h2", "f"};
  static const char *const title[] = {"change of $h_1$", "change of $h_2$",
    "change of $f$"};
  table *t = table_read(ink, "coordinates.csv");
  figure *f = figure_new(ink, 432, 330);
  panel *p[4]; /* row by row */
  key_entry key[5]; /* colours and shapes */
  for (int i = 0; i < 4; i++)
    p[i] = figure_panel(f, 46 + 216 * (i % 2), 12 + 158 * (i / 2), 160, 115);
  for (int i = 0; i < 3; i++) {
    coordinate_panel(p[i], t, layer[i], title[i]);
    key[i] = (key_entry) {hue(i), SOLID, true, -1, shown_name[i]};
  }
  key[3] = (key_entry) {BLACK, SOLID, true, DOT, "SGD"};
  key[4] = (key_entry) {BLACK, DASHED, true, BOX, "Adam"};
  depth_panel(p[3]);
  panel_key(p[2], 0.05, 0.05, 5, key);
  foot(f);
  figure_save(f, record_path(ink, "fig-2-coordinates"));
}

@* Where the optimum goes. The coordinate check is about one step. Does it decide
where the best learning rate of a whole run is? Near the start of gradient descent
on the squared loss the largest usable rate is about $2/\lambda$, where $\lambda$ is
the largest eigenvalue of the Hessian $H$, taken in the units in which the layers
move. If the layers move with rates $\eta D$, with the table's multipliers in
the diagonal matrix $D$, gradient descent is $w\leftarrow w-\eta Dg$; in the
coordinates $D^{-1/2}w$ it is ordinary, and the Hessian is
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

@ E2 is the sharp test. Full-batch gradient descent runs on 100 images for 100 steps at a
constant rate, and the score is the loss on the same images after the last step.
The targets are one-hot minus 0.1, the loss is $L={1\over2}\langle\lvert
f-y\rvert^2\rangle$. The inputs are scaled to $\mathrm E\lvert x\rvert^2=16$, for
otherwise the first layer dominates the tangent kernel at small width. E3 asks the
same of Adam, with cross-entropy and fresh minibatches of 64, and scores the loss on
1,500 images.

A third protocol is a known exception, SP with SGD and the cross-entropy.

@<Types@>=
enum { SQUARED, ADAPTIVE, ENTROPY, protocols };
typedef struct {
  method rule;
  bool full; /* one batch of 100 images, squared loss? */
  int nmax, steps, seeds, first;
  int lo, hi; /* the grid of rates, in half octaves */
  double fall; /* of the grid in SP, octaves per doubling */
} protocol;
enum { FINAL, EARLY, stages }; /* the score; the same after 30 steps */
enum { early_step = 30, halves = 128, origin = 64, reps = 40 };

@ The grid of Adam in SP is lowered by three quarters of an octave per doubling, less
than the law of large widths says, so that the minimum stays inside at these widths.

@c
static protocol protocol_of(int experiment)
{
  if (experiment == SQUARED)
    return (protocol) {GD, true, nmax2, steps2, seeds2, first2, -10, -4, 1};
  if (experiment == ADAPTIVE)
    return (protocol) {ADAM, false, nmax3, steps3, seeds3, 0, -18, -8, 0.75};
  return (protocol) {GD, false, 4 * n0 < nmax3 ? 4 * n0 : nmax3, steps3, seeds3, 0,
    -10, 4, 0};
}

@ A |series| is one curve of the figure: a protocol, a parameterization, a width. It
lists the jobs at every half octave and repetition. The grid is counted before
the shift that SP gets. The range |lo| to |hi| decides the optimum; the range
|from| to |to| is what has been run, for the figure shows more of the narrow networks.

At the reference width SP and $\mu$P are the same network, so one of the two series
points to the other, its |twin|.

@<Types@>=
typedef struct series {
  int experiment;
  parameterization p;
  int n, doublings, seeds; /* width; $\log_2(n/n_0)$ */
  int lo, hi, from, to; /* ranges of rates, in half octaves */
  double shift; /* of the grid, in octaves */
  const struct series *twin; /* the same runs under another name */
  int handle[halves][reps]; /* of the jobs; $-1$: not run */
  int sharp[reps]; /* of Lanczos's jobs */
} series;

@ All curves of the three protocols live in one array.

@<Variables of the whole program@>=
enum { series_max = 2 * protocols * widths_max };
static series *curves; /* all of them */
static int n_curves; /* their number */
static const char *const experiment_name[] = {"squared", "adam", "entropy"};

@ The grid is the specified one, narrower at the largest width of E2.

@c
static series *add_series(int experiment, parameterization p, int n,
  int doublings, const series *twin)
{
  protocol e = protocol_of(experiment);
  series *s = &curves[n_curves++]; /* the new one */
  s->experiment = experiment; s->p = p; s->n = n; s->twin = twin;
  s->doublings = doublings;
  s->seeds = e.seeds; s->lo = e.lo; s->hi = e.hi;
  s->shift = p == SP ? e.fall * doublings : 0;
  if (experiment == SQUARED && n == e.nmax) {
    s->lo = e.lo + 1; s->hi = e.hi - 1;
    if (few2 < s->seeds) s->seeds = few2;
  }
  s->from = s->lo; s->to = s->hi;
  if (experiment == SQUARED && doublings <= 2 && n < e.nmax)
    s->from = e.lo - 2, s->to = e.hi + 2;
  for (int h = 0; h < halves; h++)
    for (int i = 0; i < reps; i++) s->handle[h][i] = -1;
  return s;
}
@#
static void plan_series(void)
{
  curves = arena_take(store, series_max, sizeof *curves);
  for (int k = 0; k < protocols; k++)
    for (int n = n0, m = 0; n <= protocol_of(k).nmax; n *= 2, m++) {
      series *s = add_series(k, k == ENTROPY ? SP : MUP, n, m, NULL);
      if (k != ENTROPY) add_series(k, SP, n, m, m == 0 ? s : NULL);
    }
}

@ The images of repetition $i$ of E2 are those from $100\,i$ on.

@c
static void feed_run(const perceptron *m, int repetition)
{
  int first = repetition * images_of_run; /* image */
  net_feed(m->graph, m->x, mat_block(gentle.x, first, 0, images_of_run,
    fine_pixels));
  net_feed(m->graph, m->y, mat_block(shifted, first, 0, images_of_run,
    outputs));
}

@ One run. Rates, and the two parameterizations up to $W_3$, share the weights of a
repetition; rates and widths share the minibatches. A run whose loss is not a
number, or is above 9, is recorded as 9.

@c
static double rate_of(const series *s, int half) /* $\eta$ */
{
  return exp2(half / 2.0 - s->shift);
}

@ The job proper; the loss after 30 steps is kept for the section on exceptions.

@c
static void transfer_job(job *j, const void *context, int number)
{
  const series *s = context; /* which curve */
  protocol e = protocol_of(s->experiment);
  int half = number / reps - origin, i = e.first + number % reps;
  arena *a = job_arena(j);
  double *score = job_result(j, stages), loss = 0;
  @<Build the network of a transfer run@>@;
  for (int t = 0; t < e.steps && isfinite(loss); t++) {
    if (!e.full) feed(&m, gentle, batches_next(&b));
    loss = net_gradient(m.graph, w, g);
    if (t == early_step) score[EARLY] = loss;
    stepper_move(&o, g, w);
  }
  score[FINAL] = isfinite(loss) ? net_loss(judge_graph, w) : 9;
  for (int k = 0; k < stages; k++)
    if (!(score[k] <= 9) || !isfinite(loss)) score[k] = 9;
}

@ E3 is judged on other images than the minibatch in hand, hence a second graph.

@<Build the network of a transfer run@>=
int rows = e.full ? images_of_run : batch; /* of the graph */
perceptron m = perceptron_new(a, SINGLE_PRECISION, rows, fine_pixels, 3, s->n,
  e.full);
size_t count = net_weights(m.graph); /* of weights */
double *w = arena_take(a, count, sizeof *w), *g = arena_take(a, count,
  sizeof *g);
stepper o = stepper_new(a, &m, e.rule, s->p, s->n, rate_of(s, half));
batches b = batches_new(a, samples, rows, true,
  rng_stream(seed + i, 0, "s4 transfer batches"));
net *judge_graph = m.graph; /* gives the score */
draw_weights(&m, s->p, gentle_square, s->n,
  rng_stream(seed + i, s->n, "s4 transfer weights"), w);
if (e.full) feed_run(&m, i);
else {
  perceptron test = perceptron_new(a, SINGLE_PRECISION, test3, fine_pixels, 3,
    s->n, false);
  feed(&test, gentle, NULL);
  judge_graph = test.graph;
}

@ The eigenvalue is found by twenty steps of Lanczos's method with exact
Hessian-vector products in double precision. Forty steps give the same first four
digits.
@^Lanczos, Cornelius@>

@c
static void sharpness_job(job *j, const void *context, int number)
{
  const series *s = context; /* which curve */
  arena *a = job_arena(j);
  int i = first2 + number; /* repetition */
  perceptron m = perceptron_new(a, DOUBLE_PRECISION, images_of_run,
    fine_pixels, 3, s->n, true);
  size_t count = net_weights(m.graph); /* of weights */
  double *w = arena_take(a, count, sizeof *w), *g = arena_take(a, count,
    sizeof *g), *p = arena_take(a, count, sizeof *p); /* $D^{-1}$ */
  preconditioned both = {m.graph, p, arena_take(a, count, sizeof *p)};
  lanczos *l = lanczos_new(a, count, 1, 20, 20,
    rng_stream(seed + i, s->n, "s4 lanczos"));
  draw_weights(&m, s->p, gentle_square, s->n,
    rng_stream(seed + i, s->n, "s4 transfer weights"), w);
  @<Fill |p| with the inverse rates of the layers@>@;
  feed_run(&m, i);
  net_gradient(m.graph, w, g);
  lanczos_top(l, preconditioned_operator, &both, job_result(j, 1));
}

@ The instrument for preconditioned curvature applies $P^{-1/2}HP^{-1/2}$, and we want
$D^{1/2}HD^{1/2}$: so $P=D^{-1}$.

@<Fill |p| with the inverse rates of the layers@>=
for (int k = 0; k < m.layers; k++) {
  mat t = net_tensor(m.graph, m.weight[k], p); /* layer |k| */
  double d = line_of(&m, s->p, k, 1, s->n).descent; /* its entry of $D$ */
  for (int e = 0; e < t.rows * t.cols; e++) t.data[e] = 1 / d;
}

@ The number of a job of a series encodes rate and repetition.

@c
static void add_runs(sweep *w, series *s, int from, int to)
{
  double cost = (s->experiment == SQUARED ? 7e-7 : 5e-7) * s->n * s->n
    + 2e-4 * s->n; /* in seconds, roughly */
  if (s->twin) return;
  for (int half = from; half <= to; half++)
    for (int i = 0; i < s->seeds; i++) {
      int *handle = &s->handle[half + origin][i]; /* the job */
      if (*handle < 0)
        *handle = sweep_add(w, arena_text(store, "%s %s %d",
          experiment_name[s->experiment], name_of[s->p], s->n), cost,
          transfer_job, s, (half + origin) * reps + i);
    }
}
@#
static void add_all_series(sweep *w)
{
  for (int c = 0; c < n_curves; c++) {
    series *s = &curves[c]; /* one curve */
    add_runs(w, s, s->from, s->to);
    for (int i = 0; i < s->seeds && s->experiment == SQUARED; i++)
      s->sharp[i] = sweep_add(w, arena_text(store, "sharpness %s %d",
        name_of[s->p], s->n), 1e-6 * s->n * s->n, sharpness_job, s, i);
  }
}

@ The optimum of a curve is the vertex of the parabola through the logarithm of the
loss at the best rate and its neighbours: one on each side for E2, two for E3,
whose valleys are flat. The curve is the mean over repetitions, or, for error bars, a
single one. If the parabola has no minimum among its points, the best grid point counts.

@c
static double score_of(sweep *w, const series *s, int half, int i, int stage)
{
  const series *runs = s->twin ? s->twin : s; /* who has them */
  double sum = 0; /* over repetitions; $i<0$: all */
  int from = i < 0 ? 0 : i, to = i < 0 ? s->seeds : i + 1;
  for (int r = from; r < to; r++)
    sum += sweep_result(w, runs->handle[half + origin][r], NULL)[stage];
  return sum / (to - from);
}
@#
static valley bottom_of(sweep *w, const series *s, int i, int stage)
{
  double x[halves] = {0}, v[halves] = {0}; /* rates, losses, logarithms */
  int n = 0, best = 0, reach = s->experiment == ADAPTIVE ? 2 : 1;
  const series *runs = s->twin ? s->twin : s; /* whose range was extended */
  int lo = stage == EARLY ? runs->from : runs->lo;
  int hi = stage == EARLY ? runs->to : runs->hi;
  for (int half = lo; half <= hi; half++, n++) {
    x[n] = half / 2.0 - s->shift;
    v[n] = log(score_of(w, s, half, i, stage));
    if (v[n] < v[best]) best = n;
  }
  @<Refine the best of |n| points by a parabola@>@;
}

@ At the edge of the grid E3 uses the points that exist, and E2, which needs both
neighbours, returns the grid point, by which the caller sees that the grid must grow.

@<Refine the best of |n| points by a parabola@>=
int from = best - reach < 0 ? 0 : best - reach; /* first point used */
int to = best + reach >= n ? n - 1 : best + reach; /* last */
valley at_grid = {x[best], exp(v[best]), 0};
if (to - from < 2 || (reach == 1 && to - from < 2 * reach)) return at_grid;
valley fit = valley_of(to - from + 1, x + from, v + from);
fit.value = exp(fit.value);
return fit.bend > 0 && x[from] <= fit.at && fit.at <= x[to] ? fit : at_grid;

@ When the best rate of E2 is the end of its grid, the grid is extended by two points
and the runs are made, until it is not.

@c
static void extend_grids(sweep *w)
{
  for (int round = 0, grown = 1; grown && round < 8; round++) {
    grown = 0;
    for (int c = 0; c < n_curves; c++) {
      series *s = &curves[c]; /* one curve */
      if (s->experiment != SQUARED || s->twin) continue;
      double at_best = 2 * (bottom_of(w, s, -1, FINAL).at + s->shift);
      if (at_best == s->lo) s->lo -= 2, grown++;
      else if (at_best == s->hi) s->hi += 2, grown++;
      if (s->lo < s->from) s->from = s->lo;
      if (s->hi > s->to) s->to = s->hi;
      add_runs(w, s, s->from, s->to);
    }
    sweep_run(w);
  }
}

@ The drift is the slope of $\log_2\eta_{\mathrm{opt}}$ against $\log_2n$ over all
widths, in octaves per doubling.

@c
static series *series_of(int experiment, parameterization p, int n)
{
  for (int c = 0; c < n_curves; c++)
    if (curves[c].experiment == experiment && curves[c].p == p
      && curves[c].n == n) return &curves[c];
  return NULL;
}
@#
static double drift_of(sweep *w, int experiment, parameterization p, int i,
  int stage)
{
  double x[widths_max], y[widths_max]; /* logarithms */
  int n = 0; /* widths that have this repetition */
  for (int c = 0; c < n_curves; c++) {
    const series *s = &curves[c]; /* one curve */
    if (s->experiment != experiment || s->p != p || i >= s->seeds) continue;
    if (stage == EARLY && s->doublings > 2) continue;
    x[n] = log2(s->n);
    y[n++] = bottom_of(w, s, i, stage).at;
  }
  return slope_of(n, x, y);
}

@ The sharpness of a curve is the mean over its repetitions. From it follows the
constant $c=\eta_{\mathrm{opt}}\lambda/2$. The argument above says that $c$ is the same
number for all widths and both parameterizations, though not which; $c=1$ would be the
bare edge of stability. Read off once, at $n=n_0$, it predicts
$\eta_{\mathrm{opt}}=2c/\lambda(n)$ everywhere else.

@c
static double sharpness_of(sweep *w, const series *s, int i) /* $i<0$: mean */
{
  double sum = 0; /* over repetitions */
  int from = i < 0 ? 0 : i, to = i < 0 ? s->seeds : i + 1;
  for (int r = from; r < to; r++) sum += *sweep_result(w, s->sharp[r], NULL);
  return sum / (to - from);
}
@#
static double constant_of(sweep *w, const series *s) /* $c$ */
{
  return exp2(bottom_of(w, s, -1, FINAL).at) * sharpness_of(w, s, -1) / 2;
}
@#
static double predicted_rate(sweep *w, const series *s) /* in octaves */
{
  double c = constant_of(w, series_of(SQUARED, MUP, n0)); /* read off once */
  return s->experiment == SQUARED ? log2(2 * c / sharpness_of(w, s, -1)) : NAN;
}

@ Two records: a row for each point of each curve, and a row for each curve.

@c
static void write_curves(sweep *w)
{
  csv *f = csv_open("transfer.csv", "data,experiment,parameterization,width,"
    "log2_eta,loss,low,high,diverged,loss_at_30");
  for (int c = 0; c < n_curves; c++) {
    const series *s = &curves[c]; /* one curve */
    const series *runs = s->twin ? s->twin : s; /* who has been run */
    for (int half = runs->from; half <= runs->to; half++) {
      double mean = score_of(w, s, half, -1, FINAL), v[reps]; /* logarithms */
      int lost = 0; /* runs recorded as 9 */
      for (int i = 0; i < s->seeds; i++) {
        v[i] = log(score_of(w, s, half, i, FINAL));
        lost += v[i] >= log(9);
      }
      double spread = s->seeds > 1 ? exp(sd_of(s->seeds, v)) : 1;
      csv_row(f, "sssiggggig", source, experiment_name[s->experiment],
        name_of[s->p], s->n, half / 2.0 - s->shift, mean, mean / spread,
        mean * spread, lost, s->experiment == SQUARED ?
        score_of(w, s, half, -1, EARLY) : NAN);
    }
  }
  csv_close(f);
}

@ The optimum after 30 steps is read from the wide grids, which only the narrower networks
have.

@c
static void write_optima(sweep *w)
{
  csv *f = csv_open("optima.csv", "data,experiment,parameterization,width,"
    "log2_eta,sd,loss,sharpness,c,log2_eta_predicted,log2_eta_at_30");
  for (int c = 0; c < n_curves; c++) {
    const series *s = &curves[c]; /* one curve */
    valley b = bottom_of(w, s, -1, FINAL); /* its optimum */
    bool squared = s->experiment == SQUARED; /* has it a sharpness? */
    bool wide = squared && s->doublings <= 2; /* the wide grid? */
    double v[reps]; /* optima of single repetitions */
    for (int i = 0; i < s->seeds; i++) v[i] = bottom_of(w, s, i, FINAL).at;
    csv_row(f, "sssiggggggg", source, experiment_name[s->experiment],
      name_of[s->p], s->n, b.at, s->seeds > 1 ? sd_of(s->seeds, v) : 0,
      b.value, squared ? sharpness_of(w, s, -1) : NAN,
      squared ? constant_of(w, s) : NAN, predicted_rate(w, s),
      wide ? bottom_of(w, s, -1, EARLY).at : NAN);
  }
  csv_close(f);
}

@ Figure~\ref{fig:s4-transfer} is the answer. At the upper left, SP: the valleys
march to the left, one octave for every doubling of the width, and the dots sit on
dotted lines that were drawn without looking at them, but for the first. At the upper right,
$\mu$P, with the same networks and the same images: the valleys stand under one
another, within a fraction of an octave over a factor 16 in width, and the
wider network is better at every rate. Tune the small one, and the large one is
tuned. In the lower row Adam repeats it on fresh data, with the optimum of SP
falling by \result{drift-SP-adam} octaves per doubling.

\widewebfigure{fig-1-transfer}{Loss after training against base learning rate, one
curve per width, light to dark. Upper row: gradient descent, squared loss,
100 images; dotted, the rate predicted from the sharpness at the start, with one constant
read off at the smallest width. Lower row: Adam, cross-entropy, fresh minibatches.
Bands: $\pm1$ standard deviation of the log loss over repetitions. Crosses at the
top, if any: rates at which runs diverged.
Insets: the optima and their prediction (line) against width.}{fig:s4-transfer}

@(s4-hyperparameters-draw.c@>=
static int widths_of(table *t, double *n) /* the distinct ones */
{
  int count = 0; /* found so far */
  for (int i = 0; i < table_rows(t); i++) {
    double v = table_numbers(t, "width")[i]; /* of this row */
    if (count == 0 || n[count - 1] != v) n[count++] = v;
  }
  return count;
}
@#
static void transfer_curve(panel *p, table *t, color c, double top)
{
  int n = table_rows(t); /* points */
  double *mark_at = arena_take(ink, n + 1, sizeof *mark_at); /* height */
  panel_band(p, n, table_numbers(t, "log2_eta"), table_numbers(t, "low"),
    table_numbers(t, "high"), color_fade(c, 0.15));
  curve(p, t, "log2_eta", "loss", c, 1, SOLID);
  for (int i = 0; i < n; i++)
    mark_at[i] = table_numbers(t, "diverged")[i] > 0 ? top : NAN;
  panel_marks(p, n, table_numbers(t, "log2_eta"), mark_at, NULL, c, CROSS, 4);
}

@ The inset repeats the optima of a panel against width, with the error bars of single
repetitions and the prediction as a line.

@(s4-hyperparameters-draw.c@>=
static color width_hue(int i, int n) { return color_family(BLUE, i, n); }
@#
static void optimum_inset(panel *parent, table *o, int k, double x, double y)
{
  panel *p = panel_inset(parent, x, y, 0.19, 0.24);
  double lo = INFINITY, hi = -INFINITY, none = INFINITY, most = 0;
  range_of(o, "width", &none, &most);
  range_of(o, "log2_eta", &lo, &hi);
  range_of(o, "log2_eta_predicted", &lo, &hi);
  double middle = (lo + hi) / 2, half = fmax(hi - lo, 3) / 2 + 0.6;
  panel_x(p, LOG2, none / 1.4, most * 1.4, "");
  panel_y(p, LINEAR, middle - half, middle + half, "$\\log_2\\eta$");
  curve(p, o, "width", "log2_eta_predicted", BLACK, 0.8, SOLID);
  for (int i = 0; i < k; i++) {
    double at_mark = table_numbers(o, "log2_eta")[i]; /* the optimum */
    panel_marks(p, 1, table_numbers(o, "width") + i, &at_mark,
      table_numbers(o, "sd") + i, width_hue(i, k), DOT, 3);
  }
}

@ The panels of a row share both axes. The vertical range of the upper row is
.004 to .6, or from below the deepest optimum, which the valley fills.

@(s4-hyperparameters-draw.c@>=
static void transfer_panel(panel *p, const char *experiment, const char *name,
  double lo, double hi)
{
  table *t = table_where_text(table_where_text(table_read(ink, "transfer.csv"),
    "experiment", experiment), "parameterization", name);
  table *o = table_where_text(table_where_text(table_read(ink, "optima.csv"),
    "experiment", experiment), "parameterization", name);
  double n[16]; /* the widths */
  int k = widths_of(t, n);
  for (int i = k - 1; i >= 0; i--) {
    double predicted = table_numbers(o, "log2_eta_predicted")[i];
    if (!isnan(predicted))
      panel_vline(p, predicted, width_hue(i, k), DOTTED, NULL);
    transfer_curve(p, table_where(t, "width", n[i]), width_hue(i, k),
      hi * pow(lo / hi, 0.015));
  }
  for (int i = 0; i < k; i++)
    panel_marks(p, 1, table_numbers(o, "log2_eta") + i,
      table_numbers(o, "loss") + i, NULL, color_shade(width_hue(i, k), 0.3),
      DOT, 6);
  if (strcmp(experiment, "squared") == 0)
    optimum_inset(p, o, k, strcmp(name, "SP") ? 0.15 : 0.81, 0.62);
}

@ One row of the figure. Its axes are wide enough for both parameterizations, so that a
shift in one panel can be compared by eye with the lack of it in the other.

@(s4-hyperparameters-draw.c@>=
static void transfer_row(figure *f, double y, const char *experiment,
  const char *what, double lo, double hi)
{
  table *t = table_where_text(table_read(ink, "transfer.csv"), "experiment",
    experiment);
  double left = INFINITY, right = -INFINITY, n[16]; /* range; widths */
  range_of(t, "log2_eta", &left, &right);
  for (int i = 0; i < 2; i++) {
    panel *p = figure_panel(f, 40 + 200 * i, y, 184, 132);
    char text[80]; /* the title */
    snprintf(text, sizeof text, "%s, %s", i ? "$\\mu$P" : "SP", what);
    panel_title(p, text);
    panel_x(p, LINEAR, left - 0.4, right + 0.4,
      "base learning rate, $\\log_2\\eta$");
    panel_y(p, LOG10, lo, hi, i ? NULL : "loss after training");
    transfer_panel(p, experiment, i ? "muP" : "SP", lo, hi);
    if (i == 0) continue;
    int k = widths_of(table_where_text(t, "parameterization", "muP"), n);
    @<Explain the colours of the widths@>@;
  }
}

@ One key for each row, in the panel that has an empty corner.

@<Explain the colours of the widths@>=
key_entry key[16]; /* one for each width */
char label[16][20]; /* their texts */
for (int e = 0; e < k; e++) {
  snprintf(label[e], sizeof label[e], "$n = %g$", n[e]);
  key[e] = (key_entry) {width_hue(e, k), SOLID, true, -1, label[e]};
}
panel_key(p, 0.02, 0.03, k, key);

@ The vertical range of the lower row is that of its data.

@(s4-hyperparameters-draw.c@>=
static void draw_transfer(void)
{
  figure *f = figure_new(ink, 432, 372);
  table *t = table_where_text(table_read(ink, "transfer.csv"), "experiment",
    "adam");
  double lo = INFINITY, hi = 0; /* of the lower row */
  double least = INFINITY, none = 0; /* of the upper row */
  range_of(table_where_text(table_read(ink, "optima.csv"), "experiment",
    "squared"), "loss", &least, &none);
  range_of(table_where_text(table_read(ink, "optima.csv"), "experiment",
    "adam"), "loss", &lo, &hi);
  range_of(table_where_text(t, "parameterization", "muP"), "loss", &lo, &hi);
  transfer_row(f, 16, "squared", "gradient descent", fmin(0.004, least / 1.3),
    0.6);
  transfer_row(f, 196, "adam", "Adam", lo / 1.2, fmin(hi * 1.3, 3));
  foot(f);
  figure_save(f, record_path(ink, "fig-1-transfer"));
}

@* The price of noise. How large should a minibatch be? Let $G$ be the full
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
the theory is expected to suffer. Everything it needs is found by |survey|: $\lvert
G\rvert^2$, $G^{\mathsf T}HG$, and the trace as the mean of $(g_i-G)^{\mathsf
T}H(g_i-G)$ over random single examples, since $\mathop{\mathrm{tr}}(H\Sigma)=\mathrm
E\,(g_i-G)^{\mathsf T}H(g_i-G)$.

@<Types@>=
typedef struct {
  double gg, ghg, trace; /* $\lvert G\rvert^2$, $G^{\mathsf T}HG$, $\mathop{\mathrm{tr}}(H\Sigma)$ */
  double error; /* standard error of the trace */
} surroundings;

@ The graph |full| has been fed; |one| has a single row. The gradient is left in~|g|.

@c
static surroundings survey(arena *a, const perceptron *full,
  const perceptron *one, sample s, int images, int examples, rng *r,
  const double *w, double *g)
{
  size_t n = net_weights(full->graph); /* of weights */
  double *v = arena_take(a, n, sizeof *v), *hv = arena_take(a, n, sizeof *v);
  double *term = arena_take(a, examples, sizeof *term); /* of the trace */
  net_gradient(full->graph, w, g);
  net_hessian_vector(full->graph, g, hv);
  surroundings here = {vec_dot(n, g, g), vec_dot(n, g, hv), 0, 0};
  for (int e = 0; e < examples; e++) {
    int i = (int) rng_below(r, images); /* the example */
    feed(one, s, &i);
    net_gradient(one->graph, w, v);
    vec_add(n, -1, g, v);
    net_hessian_vector(full->graph, v, hv);
    term[e] = vec_dot(n, v, hv);
  }
  here.trace = mean_of(examples, term);
  here.error = sd_of(examples, term) / sqrt(examples);
  return here;
}

@ For each batch size the trial takes one step from the same weights, with random
batches and eleven rates around the predicted optimum, and evaluates the
loss over all images. The vertex of the parabola in $\log_2\eta$ through the best
rate and its neighbours is the measured optimum.

@<Variables of the whole program@>=
enum { moments = 3, sizes5 = 5, trial_rates = 11 };
static const int size5[sizes5] = {2, 8, 32, 128, 512}; /* batches of E5 */
static const int moment_step[moments] = {0, 30, 300}; /* when */
enum { B_NOISE, TRACE_ERROR, TRIALS, numbers5 = TRIALS + 4 * sizes5 };
static int noise_handle[40][moments]; /* of the jobs */

@ A job is one repetition at one moment. The survey and the trials use all images, so that the
only randomness left in the prediction is the estimate of the trace.

@c
static void noise_job(job *j, const void *context, int number)
{
  int s = number / moments, moment = number % moments;
  arena *a = job_arena(j);
  double *out = job_result(j, numbers5); /* see the enumeration */
  rng r = rng_stream(seed + s, moment, "s4 noise");
  perceptron full = perceptron_new(a, DOUBLE_PRECISION, samples,
    coarse_pixels, 2, h5, false);
  perceptron one = perceptron_new(a, DOUBLE_PRECISION, 1, coarse_pixels, 2, h5,
    false);
  size_t n = net_weights(full.graph); /* of weights */
  double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
  feed(&full, coarse, NULL);
  draw_weights(&full, SP, coarse_pixels, h5,
    rng_stream(seed + s, 0, "s4 noise weights"), w);
  @<Walk to the moment of this job@>@;
  surroundings here = survey(a, &full, &one, coarse, samples, examples5, &r, w,
    g);
  double start = net_loss(full.graph, w); /* the loss here */
  out[B_NOISE] = here.trace / here.ghg;
  out[TRACE_ERROR] = here.error / here.trace;
  for (int k = 0; k < sizes5; k++) {
    double *trial = out + TRIALS + 4 * k; /* of this batch size */
    @<Try steps with batches of size |size5[k]|@>@;
  }
  (void) context;
}

@ The walk is plain SGD with batches of 32 and rate 0.1, the same for the three moments of a
repetition.

@<Walk to the moment of this job@>=
perceptron walker = perceptron_new(a, DOUBLE_PRECISION, 32, coarse_pixels, 2,
  h5, false);
batches b = batches_new(a, samples, 32, true,
  rng_stream(seed + s, 0, "s4 noise walk"));
for (int t = 0; t < moment_step[moment]; t++) {
  feed(&walker, coarse, batches_next(&b));
  net_gradient(walker.graph, w, g);
  vec_add(n, -0.1, g, w);
}

@ The four numbers of a trial are the predicted and the measured optimal rate, and
the predicted and the measured decrease of the loss.

@<Try steps with batches of size |size5[k]|@>=
double shrink = 1 / (1 + out[B_NOISE] / size5[k]); /* below full batch */
double change[trial_rates] = {0}, octave[trial_rates]; /* mean change; abscissa */
trial[0] = shrink * here.gg / here.ghg;
trial[2] = shrink * here.gg * here.gg / here.ghg / 2;
@<Find the mean |change| at eleven rates@>@;
int best = 0; /* the best rate */
for (int i = 1; i < trial_rates; i++) if (change[i] < change[best]) best = i;
valley v = {octave[best], change[best], 0};
if (best > 0 && best < trial_rates - 1)
  v = valley_of(3, octave + best - 1, change + best - 1);
trial[1] = trial[0] * exp2(v.at);
trial[3] = -v.value;

@ The change of the loss is averaged over batches at each rate, and only then is the
minimum sought: the theory speaks of the mean, and the mean of minima would be lower.

@<Find the mean |change| at eleven rates@>=
arena *scratch = arena_new(); /* of this batch size */
perceptron part = perceptron_new(scratch, DOUBLE_PRECISION, size5[k],
  coarse_pixels, 2, h5, false);
batches draw = batches_new(scratch, samples, size5[k], true,
  rng_stream(seed + s, moment * sizes5 + k, "s4 noise batches"));
double *there = arena_take(scratch, n, sizeof *there); /* after the step */
int tries = size5[k] < 64 ? draws5 : draws5 / 3; /* batches */
for (int i = 0; i < tries; i++) {
  feed(&part, coarse, batches_next(&draw));
  net_gradient(part.graph, w, g);
  for (int e = 0; e < trial_rates; e++) {
    octave[e] = e / 2.0 - 3;
    memcpy(there, w, n * sizeof *w);
    vec_add(n, -trial[0] * exp2(octave[e]), g, there);
    change[e] += (net_loss(full.graph, there) - start) / tries;
  }
}
arena_free(scratch);

@ The record contains the raw numbers, and the same as shares of their full-batch values,
in which all moments and repetitions should fall on one curve.

@c
static void write_noise(sweep *w)
{
  csv *f = csv_open("noise.csv", "data,step,repetition,batch,noise_scale,"
    "trace_error,batch_over_noise,rate_predicted,rate_measured,drop_predicted,"
    "drop_measured,rate_share,drop_share,share_predicted");
  for (int m = 0; m < moments; m++)
    for (int s = 0; s < seeds5; s++) {
      const double *out = sweep_result(w, noise_handle[s][m], NULL);
      for (int k = 0; k < sizes5; k++) {
        const double *t = out + TRIALS + 4 * k; /* the trial */
        double share = 1 / (1 + out[B_NOISE] / size5[k]); /* of the maximum */
        csv_row(f, "siiigggggggggg", source, moment_step[m], s, size5[k],
          out[B_NOISE], out[TRACE_ERROR], size5[k] / out[B_NOISE], t[0], t[1],
          t[2], t[3], share * t[1] / t[0], share * t[3] / t[2], share);
      }
    }
  csv_close(f);
}

@ What does one step tell about a run? Let a run to a given loss take $S$ steps
and $E=BS$ examples. At every moment a step with the best rate achieves the
share $1/(1+B_{\mathrm{noise}}/B)$ of what a noiseless one would, so $S$ is a sum of
$1+B_{\mathrm{noise}}/B$ over the path of the noiseless run. If the path is about the same,
\begin{equation}
S=S_{\min}\Bigl(1+{B_{\mathrm{crit}}\over B}\Bigr),\qquad
\Bigl({S\over S_{\min}}-1\Bigr)\Bigl({E\over E_{\min}}-1\Bigr)=1,\qquad
B_{\mathrm{crit}}={E_{\min}\over S_{\min}},\label{eq:s4-hyperbola}
\end{equation}
and $B_{\mathrm{crit}}$ is the average of $B_{\mathrm{noise}}$ along the full-batch path. Few
steps or few examples: one cannot have both.

E6 measures $S$ for nine batch sizes as the smallest over six rates, and the
rate that gives it. The loss on 1,500 images is checked at every step or at about 400
moments of the longest admissible run; the crossing is interpolated, linear in the
step and logarithmic in the loss.

@<Variables of the whole program@>=
enum { race_rates = 6 };
static int race_handle[REALS_MAX][40][race_rates]; /* of the runs */
static int path_handle[40]; /* of the full-batch paths */

@ The rates are centred on a guess of the best one; a run that needs more than |longest_race|
steps counts as not having arrived.

@c
static double longest_race(double b) { return 360 * (1 + 24 / b); }
static double race_rate(double b, int half) /* the grid of E6 */
{
  return 0.3 / (1 + 24 / b) * exp2((half - 1) / 2.0);
}

@ The number of a job encodes batch size, repetition and rate. Not a number stands for a run
that has not arrived or has diverged.

@c
static void race_job(job *j, const void *context, int number)
{
  int half = number % race_rates, s = number / race_rates % 40;
  int b = (int) batches6.v[number / race_rates / 40]; /* batch size */
  arena *a = job_arena(j);
  double *steps = job_result(j, 1), last = NAN; /* answer; last loss seen */
  int limit = (int) longest_race(b), every = limit / 400 > 1 ? limit / 400 : 1;
  double goal = log(synthetic ? target_synthetic : target);
  @<Build the network of a race@>@;
  *steps = NAN;
  for (int t = 0; t <= limit; t++) {
    if (t % every == 0) {
      double now = log(net_loss(test.graph, w)); /* log loss */
      if (!isfinite(now)) return;
      if (now <= goal) {
        *steps = t == 0 ? 0 : t - every * (goal - now) / (last - now);
        return;
      }
      last = now;
    }
    feed(&m, fine, batches_next(&draw));
    net_gradient(m.graph, w, g);
    vec_add(n, -race_rate(b, half), g, w);
  }
  (void) context;
}

@ Training and judging are in single precision; a loss known to seven digits is known well
enough to be compared with the goal.

@<Build the network of a race@>=
perceptron m = perceptron_new(a, SINGLE_PRECISION, b, fine_pixels, 2, h6,
  false);
perceptron test = perceptron_new(a, SINGLE_PRECISION, test6, fine_pixels, 2,
  h6, false);
size_t n = net_weights(m.graph); /* of weights */
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
batches draw = batches_new(a, samples, b, true,
  rng_stream(seed + s, b, "s4 race batches"));
feed(&test, fine, NULL);
draw_weights(&m, SP, fine_pixels, h6, rng_stream(seed + s, 0, "s4 race weights"),
  w);

@ The smallest number of steps, and the best rate, which is refined by the parabola in
$\log S$ where both neighbours have arrived.

@<Types@>=
typedef struct { double steps, rate; } race; /* of one batch size; blank if none */

@ Diverged runs at the large rates, and slow ones at the small rates, have blanks, and the
parabola is not used next to them.

@c
static race best_race(sweep *w, int k, int s)
{
  double x[race_rates], v[race_rates]; /* octaves, $\log S$ */
  int best = -1; /* rate with the fewest steps */
  for (int i = 0; i < race_rates; i++) {
    x[i] = log2(race_rate(batches6.v[k], i));
    v[i] = log(*sweep_result(w, race_handle[k][s][i], NULL));
    if (v[i] == v[i] && (best < 0 || v[i] < v[best])) best = i;
  }
  if (best < 0) return (race) {NAN, NAN};
  race r = {exp(v[best]), exp2(x[best])}; /* the grid point */
  if (best > 0 && best < race_rates - 1 && isfinite(v[best - 1])
    && isfinite(v[best + 1]))
    r.rate = exp2(valley_of(3, x + best - 1, v + best - 1).at);
  return r;
}

@ The hyperbola has two constants, and these are fitted: least squares in $\log S$. For
a given $B_{\mathrm{crit}}$ the best $\log S_{\min}$ is a mean, so the problem is
one-dimensional. This is the one fit of the chapter, and claim S4.13 is about its form;
the constants are then compared with what is not fitted.

@<Types@>=
typedef struct {
  int n; /* batch sizes that arrived */
  double batch[REALS_MAX], log_steps[REALS_MAX];
  double least, critical, residual; /* $S_{\min}$, $B_{\mathrm{crit}}$, rms */
} hyperbola;

@ The standard deviation of what the formula leaves is, up to a factor, the residual that is to
be least.

@c
static double hyperbola_spread(double log_critical, const void *context)
{
  const hyperbola *h = context; /* the points */
  double rest[REALS_MAX]; /* $\log S-\log(1+B_{\rm crit}/B)$ */
  for (int i = 0; i < h->n; i++)
    rest[i] = h->log_steps[i] - log1p(exp(log_critical) / h->batch[i]);
  return h->n > 1 ? sd_of(h->n, rest) : 0;
}
@#
static hyperbola fit_hyperbola(sweep *w, int s)
{
  hyperbola h = {0, {0}, {0}, NAN, NAN, NAN}; /* the answer */
  double rest[REALS_MAX]; /* what the formula leaves */
  for (int k = 0; k < batches6.n; k++) {
    race r = best_race(w, k, s); /* of this batch size */
    if (!(r.steps > 0)) continue;
    h.batch[h.n] = batches6.v[k];
    h.log_steps[h.n++] = log(r.steps);
  }
  if (h.n < 3) return h;
  h.critical = exp(lowest_point(hyperbola_spread, &h, log(0.1), log(1e6)));
  for (int i = 0; i < h.n; i++)
    rest[i] = h.log_steps[i] - log1p(h.critical / h.batch[i]);
  h.least = exp(mean_of(h.n, rest));
  h.residual = sd_of(h.n, rest) * sqrt((h.n - 1.0) / h.n);
  return h;
}

@ Independently, and without any fit, the noise scale is averaged along a full-batch
run with rate 0.8 on 3,000 images, from the start to the goal. It is surveyed at the
listed steps and taken as linear between them; the end point is where the log
loss, linear in the step, crosses the goal. The noise scale rises steeply on the way,
and its trace is estimated from few examples with heavy tails, so this can only be a
test of order of magnitude.

@<Variables of the whole program@>=
enum { surveys_max = 24 };
static const int survey_step[surveys_max] = {0, 1, 2, 4, 6, 9, 12, 16, 20, 24,
  28, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256};
enum { PATH_MEAN, PATH_END, PATH_SURVEYS, PATH_NOISE,
  path_numbers = PATH_NOISE + surveys_max };

@ The mean of a piecewise linear function from 0 to |end|.

@c
static double average_until(const double *noise, double end)
{
  double area = 0; /* below the curve */
  for (int k = 0; k + 1 < surveys_max && survey_step[k] < end; k++) {
    double from = survey_step[k], to = survey_step[k + 1]; /* this piece */
    double stop = fmin(to, end); /* where it is cut */
    double height = noise[k]
      + (noise[k + 1] - noise[k]) * (stop - from) / (to - from);
    area += (stop - from) * (noise[k] + height) / 2;
  }
  return end > 0 ? area / end : noise[0];
}

@ The run goes on past the goal to the next listed step, since the end point lies between two
surveys.

@c
static void path_job(job *j, const void *context, int s)
{
  arena *a = job_arena(j);
  double *out = job_result(j, path_numbers), last = NAN; /* last log loss */
  double goal = log(synthetic ? target_synthetic : target);
  @<Build the network of the path@>@;
  out[PATH_MEAN] = out[PATH_END] = NAN;
  for (int t = 0, k = 0; k < surveys_max; t++) {
    double now = log(net_loss(full.graph, w)); /* log loss */
    if (isnan(out[PATH_END]) && now <= goal)
      out[PATH_END] = t == 0 ? 0 : t - (goal - now) / (last - now);
    last = now;
    if (t == survey_step[k]) {
      surroundings here = survey(a, &full, &one, fine, images6, examples6, &r,
        w, g);
      out[PATH_NOISE + k++] = here.trace / here.ghg;
      out[PATH_SURVEYS] = k;
      if (t >= out[PATH_END]) break;
    } else net_gradient(full.graph, w, g);
    vec_add(n, -0.8, g, w);
  }
  if (isfinite(out[PATH_END]))
    out[PATH_MEAN] = average_until(out + PATH_NOISE, out[PATH_END]);
  (void) context;
}

@ It starts from the weights of the races.

@<Build the network of the path@>=
perceptron full = perceptron_new(a, DOUBLE_PRECISION, images6, fine_pixels, 2,
  h6, false);
perceptron one = perceptron_new(a, DOUBLE_PRECISION, 1, fine_pixels, 2, h6,
  false);
size_t n = net_weights(full.graph); /* of weights */
double *w = arena_take(a, n, sizeof *w), *g = arena_take(a, n, sizeof *g);
rng r = rng_stream(seed + s, 0, "s4 path examples");
feed(&full, fine, NULL);
draw_weights(&full, SP, fine_pixels, h6,
  rng_stream(seed + s, 0, "s4 race weights"), w);

@ One record for the points and one for the fits, a row for each repetition.

@c
static void write_races(sweep *w)
{
  csv *f = csv_open("steps.csv",
    "data,repetition,batch,steps,examples,best_rate");
  csv *g = csv_open("hyperbola.csv", "data,repetition,s_min,b_crit,e_min,"
    "rms_log_residual,path_noise,path_steps");
  for (int s = 0; s < seeds6; s++) {
    hyperbola h = fit_hyperbola(w, s); /* of this repetition */
    const double *path = sweep_result(w, path_handle[s], NULL);
    csv_row(g, "sigggggg", source, s, h.least, h.critical,
      h.least * h.critical, h.residual, path[PATH_MEAN], path[PATH_END]);
    for (int k = 0; k < batches6.n; k++) {
      race r = best_race(w, k, s); /* of this batch size */
      csv_row(f, "sigggg", source, s, batches6.v[k], r.steps,
        r.steps * batches6.v[k], r.rate);
    }
  }
  csv_close(f);
  csv_close(g);
  @<Write the mean hyperbola as a curve@>@;
}

@ The curve has the mean constants; the marked point on it is at the unfitted noise
scale.

@<Write the mean hyperbola as a curve@>=
double least[40], critical[40], noise[40]; /* of every repetition */
for (int s = 0; s < seeds6; s++) {
  hyperbola h = fit_hyperbola(w, s); /* of this repetition */
  least[s] = h.least; critical[s] = h.critical;
  noise[s] = sweep_result(w, path_handle[s], NULL)[PATH_MEAN];
}
f = csv_open("hyperbola-curve.csv", "data,batch,steps,examples,at_noise");
for (int i = 0; i <= 81; i++) { /* the last point is the marked one */
  double b = i > 80 ? mean_of(seeds6, noise) : exp2(i * 0.15 - 0.5);
  double steps = mean_of(seeds6, least)
    * (1 + mean_of(seeds6, critical) / b); /* equation of the hyperbola */
  csv_row(f, "sgggi", source, b, steps, b * steps, i > 80);
}
csv_close(f);

@ Figure~\ref{fig:s4-noise} shows the three regimes. On the left every point was
predicted from three numbers measured at one place: the best rate and the best
decrease rise in proportion to the batch, bend at the noise scale, and saturate.
The grey points belong to the third moment, where the trace is an average over a few
violent examples and its estimate is poor. On the right the price: from a batch
of 1 to one of 2,048 the number of steps falls by a factor of
\result{steps-ratio}, while the number of examples rises by
\result{examples-ratio}. The inset has the best rate, which is proportional to
the batch until the knee.

\widewebfigure{fig-3-noise}{Left and middle: measured best rate and best decrease of
the loss in one step, over their full-batch predictions, against $B$ over the noise
scale; line, $1/(1+B_{\mathrm{noise}}/B)$. Right: steps against examples to a fixed loss,
one mark for each batch size and repetition; line, the hyperbola; diamond, where the
unfitted noise scale puts its knee. Inset: best rate against batch size, with slope~1.}{fig:s4-noise}

@(s4-hyperparameters-draw.c@>=
static double saturating(double x, const void *unused) /* $x=B/B_{\rm noise}$ */
{
  (void) unused;
  return 1 / (1 + 1 / x);
}
@#
static void share_panel(panel *p, table *t, const char *column,
  const char *title)
{
  static const int step[] = {300, 30, 0}; /* grey first */
  double lo = INFINITY, hi = 0, low = INFINITY, high = 0; /* ranges */
  range_of(t, "batch_over_noise", &lo, &hi);
  range_of(t, column, &low, &high);
  panel_x(p, LOG10, lo / 2, hi * 2, "$B / B_{\\mathrm{noise}}$");
  panel_y(p, LOG10, fmax(low, 1e-4) / 2, fmin(high, 10) * 2, title);
  panel_function(p, saturating, NULL, BLACK, 0.9, SOLID);
  for (int i = 0; i < 3; i++)
    points(p, table_where(t, "step", step[i]), "batch_over_noise", column, NULL,
      i == 0 ? color_shade(GREY, -0.3) : i == 1 ? BLUE : VERMILION, DOT, 3.5);
}

@ The right panel. The hyperbola is drawn from its record.

@(s4-hyperparameters-draw.c@>=
static void race_panel(panel *p)
{
  table *t = table_read(ink, "steps.csv");
  table *c = table_read(ink, "hyperbola-curve.csv");
  table *knee = table_where(c, "at_noise", 1); /* the marked point */
  double lo = INFINITY, hi = 0, low = INFINITY, high = 0; /* ranges */
  range_of(t, "examples", &lo, &hi);
  range_of(t, "steps", &low, &high);
  panel_x(p, LOG10, lo / 1.5, hi * 2, "examples, $E$");
  panel_y(p, LOG10, low / 2, high * 2, "steps, $S$");
  curve(p, table_where(c, "at_noise", 0), "examples", "steps", BLACK, 0.9,
    SOLID);
  points(p, t, "examples", "steps", NULL, BLUE, DOT, 3.5);
  points(p, knee, "examples", "steps", NULL, VERMILION, DIAMOND, 7);
  @<Set the best rates into an inset@>@;
}

@ The guide of slope~1 starts at the best rate of the smallest batch.

@<Set the best rates into an inset@>=
panel *in = panel_inset(p, 0.56, 0.04, 0.42, 0.36);
double small = INFINITY, large = 0, slow = INFINITY, fast = 0; /* ranges */
range_of(t, "batch", &small, &large);
range_of(t, "best_rate", &slow, &fast);
panel_x(in, LOG10, small / 2, large * 2, "batch, $B$");
panel_y(in, LOG10, slow / 2, fast * 2, "best $\\eta$");
panel_slope(in, small, 40 * small, slow, 1, NULL);
points(in, t, "batch", "best_rate", NULL, BLUE, DOT, 2.5);

@ The middle panel is half of (\ref{eq:s4-best}), the left one the other half; one formula
serves both.

@(s4-hyperparameters-draw.c@>=
static void draw_noise(void)
{
  table *t = table_read(ink, "noise.csv");
  figure *f = figure_new(ink, 432, 195);
  panel *left = figure_panel(f, 42, 16, 86, 132);
  panel *middle = figure_panel(f, 172, 16, 86, 132);
  panel *right = figure_panel(f, 298, 16, 128, 132);
  const key_entry key[] = {
    {VERMILION, SOLID, false, DOT, "start"},
    {BLUE, SOLID, false, DOT, "30 steps"},
    {color_shade(GREY, -0.3), SOLID, false, DOT, "300 steps"}
  };
  share_panel(left, t, "rate_share", "$\\eta_{\\mathrm{opt}} / \\eta_{\\mathrm{max}}$");
  share_panel(middle, t, "drop_share",
    "$\\Delta L_{\\mathrm{opt}} / \\Delta L_{\\mathrm{max}}$");
  race_panel(right);
  panel_key(left, 0.4, 0.7, 3, key);
  foot(f);
  figure_save(f, record_path(ink, "fig-3-noise"));
}

@* Rate and decay. Suppose the loss does not depend on the length of a weight tensor
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
They start with norm~1. Four pairs $(\eta,\lambda)$ run under SGD, of which the first
three have the same product, and three under heavy ball.

Two more runs are known exceptions: the first pair with a tenth of the decay, which gets
one relaxation time $1/(\eta\lambda)$ where the others get three; and the first pair on
synthetic classes so far apart that they can be told without error, whose gradient noise
dies.

@<Types@>=
enum { tensors = 2, sgd_pairs = 4, ball_pairs = 3,
  SLOW = sgd_pairs + ball_pairs, APART, pairs };
enum { NORM, SLOPE, ANGLE, per_tensor, LOSS = tensors * per_tensor,
  per_step }; /* $\lvert w\rvert$, $\lvert\tilde g\rvert$, angle; loss */
typedef struct {
  double eta, lambda, beta;
  int seeds;
  bool separable;
} spinner; /* one pair */

@ Each pair is a row of this table, and each repetition a column.

@<Variables of the whole program@>=
static int spin_handle[pairs][40]; /* of the jobs */

@ Three relaxation times are enough for averages over the second half; at least |steps7| steps are
made in any case.

@c
static spinner pair_of(int k)
{
  if (k == SLOW)
    return (spinner) {eta7.v[0], lam7.v[0] / 10, 0, 1, false};
  if (k == APART) return (spinner) {eta7.v[0], lam7.v[0], 0, 1, true};
  if (k < sgd_pairs)
    return (spinner) {eta7.v[k], lam7.v[k], 0, seeds7, false};
  k -= sgd_pairs;
  return (spinner) {eta_ball.v[k], lam_ball.v[k], beta, seeds7, false};
}
@#
static int spin_steps(int k)
{
  spinner p = pair_of(k); /* the pair */
  double times = k == SLOW ? 1 : 3; /* relaxation times */
  return (int) fmax(steps7, ceil(times / (p.eta * p.lambda) - 1e-6));
}

@ The angle $\theta$ follows from $\sin^2(\theta/2)=(1-\cos\theta)/2$, where rounding
costs four of sixteen digits at a hundredth of a radian.

@c
static double angle_between(mat p, mat q) /* contiguous tensors */
{
  size_t n = (size_t) p.rows * p.cols; /* entries */
  double cosine = vec_dot(n, p.data, q.data)
    / (mat_frobenius(p) * mat_frobenius(q));
  return 2 * asin(sqrt(fmax(0, 1 - cosine) / 2));
}

@ The row of a step holds what was measured before it, norms, slopes and loss, and the angles
that it caused.

@c
static void spin_job(job *j, const void *context, int number)
{
  int k = number / 40, s = number % 40, steps = spin_steps(k);
  spinner p = pair_of(k); /* the pair */
  sample data = p.separable ? apart : fine;
  arena *a = job_arena(j);
  double *row = job_result(j, (size_t) steps * per_step);
  @<Build the network of two unit tensors@>@;
  @<Draw its weights and make its optimizer@>@;
  for (int t = 0; t < steps; t++, row += per_step) {
    const int *which = batches_next(&b); /* the minibatch */
    net_feed_rows(q, x, data.x, which);
    net_feed_rows(q, y, data.y, which);
    row[LOSS] = net_gradient(q, w, g);
    @<Record the norms and slopes of both tensors@>@;
    memcpy(old, w, n * sizeof *w);
    if (p.beta > 0) vec_add(n, p.lambda, w, g);
    optimizer_step(&o, g, w);
    @<Record the angles by which both tensors have turned@>@;
  }
  (void) context;
}

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
mat now[tensors], was[tensors], slope[tensors]; /* views */
rng start = rng_stream(seed + s, 0, "s4 spin weights");
batches b = batches_new(a, samples, batch7, true,
  rng_stream(seed + s, 0, "s4 spin batches"));
optimizer o = optimizer_new(a, p.beta > 0 ? MOMENTUM : GD, n, p.eta);
o.beta1 = p.beta;
o.decay = p.beta > 0 ? 0 : p.lambda;
rng_normals(&start, n, 1, w);
for (int i = 0; i < tensors; i++) {
  now[i] = net_tensor(q, weight[i], w);
  was[i] = net_tensor(q, weight[i], old);
  slope[i] = net_tensor(q, weight[i], g);
  mat_scale(now[i], 1 / mat_frobenius(now[i]));
}

@ The slope is the gradient's norm at unit length, $\lvert\tilde g\rvert=\lvert
g\rvert\lvert w\rvert$.

@<Record the norms and slopes of both tensors@>=
for (int i = 0; i < tensors; i++) {
  double *out = row + i * per_tensor; /* of this tensor */
  out[NORM] = mat_frobenius(now[i]);
  out[SLOPE] = out[NORM] * mat_frobenius(slope[i]);
}

@ All entries of a tensor count as one vector.

@<Record the angles by which both tensors have turned@>=
for (int i = 0; i < tensors; i++)
  row[i * per_tensor + ANGLE] = angle_between(was[i], now[i]);

@ The averages are over the second half of the steps. Note the root of the mean
\emph{square} of the angle: the gradient fluctuates from step to step, and the mean
angle would be several per cent smaller.

@<Types@>=
typedef struct {
  double angle; /* rms over $\sqrt{2\eta\lambda/(1+\beta)}$ */
  double fourth; /* $\lvert w\rvert^4$ over its prediction, SGD only */
  double slope; /* mean of $\lvert\tilde g\rvert^2$ */
} rotation;

@ Equations (\ref{eq:s4-rotation}) and (\ref{eq:s4-ball}) are one formula.

@c
static double predicted_angle(const spinner *p)
{
  return sqrt(2 * p->eta * p->lambda / (1 + p->beta));
}
@#
static rotation rotation_of(sweep *w, int k, int s, int tensor)
{
  spinner p = pair_of(k); /* the pair */
  const double *out = sweep_result(w, spin_handle[k][s], NULL)
    + tensor * per_tensor; /* this tensor at step 0 */
  int steps = spin_steps(k), n = 0; /* steps in the mean */
  rotation r = {0, 0, 0}; /* sums, then means */
  for (int t = steps / 2; t < steps; t++, n++) {
    const double *at_t = out + (size_t) t * per_step; /* this step */
    r.angle += at_t[ANGLE] * at_t[ANGLE];
    r.fourth += pow(at_t[NORM], 4);
    r.slope += at_t[SLOPE] * at_t[SLOPE];
  }
  r.slope /= n;
  r.angle = sqrt(r.angle / n) / predicted_angle(&p);
  r.fourth = r.fourth / n / (p.eta * r.slope / (2 * p.lambda));
  return r;
}
@#
static double late_loss(sweep *w, int k, int s) /* mean of the second half */
{
  const double *out = sweep_result(w, spin_handle[k][s], NULL);
  int steps = spin_steps(k), n = 0; /* steps in the mean */
  double sum = 0; /* of losses */
  for (int t = steps / 2; t < steps; t++, n++) sum += out[(size_t) t * per_step + LOSS];
  return sum / n;
}

@ A row for each pair, repetition and tensor. The fourth power of the norm has a prediction
under SGD only.

@c
static void write_rotations(sweep *w)
{
  csv *f = csv_open("rotation.csv", "data,pair,eta,lambda,beta,kind,repetition,"
    "tensor,angle_rad,predicted_rad,angle_ratio,fourth_power_ratio,loss");
  for (int k = 0; k < pairs; k++) {
    spinner p = pair_of(k); /* the pair */
    const char *kind = k == SLOW ? "slow" : k == APART ? "separable"
      : p.beta > 0 ? "ball" : "sgd"; /* for the figures */
    for (int s = 0; s < p.seeds; s++)
      for (int i = 0; i < tensors; i++) {
        rotation r = rotation_of(w, k, s, i); /* of this tensor */
        double law = predicted_angle(&p); /* prediction */
        csv_row(f, "sigggsiiggggg", p.separable ? "separable" : source, k,
          p.eta, p.lambda, p.beta, kind, s, i + 1, r.angle * law, law, r.angle,
          p.beta > 0 ? NAN : r.fourth, late_loss(w, k, s));
      }
  }
  csv_close(f);
}

@ The trajectory of $\lvert W_1\rvert^4$ for the first repetition is set beside two
solutions of the recursion (\ref{eq:s4-triangle}). One has the constant mean of
$\lvert\tilde g\rvert^2$ over the second half and can predict the plateau only, since
early gradients are much larger. The other takes the measured $\lvert\tilde
g\rvert^2$ of every step; because $g\cdot w=0$ it is an identity, a check of the
bookkeeping and not a prediction. Its largest relative error was
\result{identity-error}.

@<Variables of the whole program@>=
static double identity_error; /* largest, relative */

@ @c
static void write_trajectories(sweep *w)
{
  csv *f = csv_open("trajectory.csv", "data,pair,eta,lambda,step,fourth_power,"
    "plateau,identity,loss_running_mean");
  for (int k = 0; k < 3; k++) {
    spinner p = pair_of(k); /* the pair */
    const double *row = sweep_result(w, spin_handle[k][0], NULL);
    double mean = rotation_of(w, k, 0, 0).slope; /* of $\lvert\tilde g\rvert^2$ */
    double keep = pow(1 - p.eta * p.lambda, 2), loss = 0; /* running sum */
    double plateau = 1, identity = 1; /* $\lvert w\rvert^2$ by the recursion */
    for (int t = 0; t < spin_steps(k); t++, row += per_step) {
      double fourth = pow(row[NORM], 4); /* measured */
      loss += row[LOSS] - (t >= 50 ? row[LOSS - 50 * per_step] : 0);
      identity_error = fmax(identity_error,
        fabs(identity * identity / fourth - 1));
      if (t % 10 == 0 || t < 100)
        csv_row(f, "siggigggg", source, k, p.eta, p.lambda, t, fourth,
          plateau * plateau, identity * identity, loss / fmin(t + 1, 50));
      plateau = keep * plateau + p.eta * p.eta * mean / plateau;
      identity = keep * identity
        + p.eta * p.eta * row[SLOPE] * row[SLOPE] / identity;
    }
  }
  csv_close(f);
}

@ How equilibrium is reached, and how it is missed, is recorded as the angle of three
pairs in forty windows of time.

@c
static void write_approach(sweep *w)
{
  static const int which[] = {0, SLOW, APART}; /* pairs */
  static const char *const name[] = {"regular", "slow", "separable"};
  enum { windows = 40 };
  csv *f = csv_open("approach.csv", "data,kind,time,step,angle_ratio");
  for (int i = 0; i < 3; i++) {
    spinner p = pair_of(which[i]); /* the pair */
    const double *row = sweep_result(w, spin_handle[which[i]][0], NULL);
    int steps = spin_steps(which[i]);
    for (int b = 0; b < windows; b++) {
      double sum = 0; /* of squared angles of |W1| */
      int from = steps * b / windows, to = steps * (b + 1) / windows;
      for (int t = from; t < to; t++)
        sum += pow(row[(size_t) t * per_step + ANGLE], 2);
      csv_row(f, "ssgig", source, name[i], p.eta * p.lambda * (from + to) / 2,
        (from + to) / 2, sqrt(sum / (to - from)) / predicted_angle(&p));
    }
  }
  csv_close(f);
}

@ Figure~\ref{fig:s4-decay} shows the law and its corollary. The norms of the three
pairs settle at heights that differ by orders of magnitude, each at its own plateau; the
angles lie on the diagonal, SGD and heavy ball alike; and the three losses, which
belong to rates that differ by a factor of 40, become one curve.

\widewebfigure{fig-4-decay}{Left: $\lvert W_1\rvert^4$ of three pairs of equal
$\eta\lambda$ (bands), the recursion with a constant gradient (dashed) and with the
measured one (thin). Middle: measured angle per step against the prediction, SGD
(dots) and heavy ball (diamonds), all pairs, tensors and repetitions. Right: minibatch loss of
the same three pairs, running mean over 50 steps.}{fig:s4-decay}

@(s4-hyperparameters-draw.c@>=
static double diagonal(double x, const void *unused)
{
  (void) unused;
  return x;
}
@#
static void trajectory_panel(panel *p, table *t)
{
  double lo = INFINITY, hi = 0, none = 0, last = 0; /* ranges */
  range_of(t, "fourth_power", &lo, &hi);
  range_of(t, "step", &none, &last);
  panel_x(p, LINEAR, 0, last, "step, $t$");
  panel_y(p, LOG10, lo / 2, hi * 3, "$\\vert W_1\\vert^4$");
  for (int k = 0; k < 3; k++) {
    table *u = table_where(t, "pair", k);
    curve(p, u, "step", "fourth_power", color_fade(hue(k), 0.35), 3, SOLID);
    curve(p, u, "step", "identity", color_shade(hue(k), 0.4), 0.5, SOLID);
    curve(p, u, "step", "plateau", color_shade(hue(k), 0.2), 0.9, DASHED);
  }
}

@ The diagonal is the prediction, and nothing about it is fitted.

@(s4-hyperparameters-draw.c@>=
static void rotation_panel(panel *p)
{
  table *t = table_read(ink, "rotation.csv");
  table *sgd = table_where_text(t, "kind", "sgd");
  table *ball = table_where_text(t, "kind", "ball");
  double lo = INFINITY, hi = 0; /* range of the predictions */
  range_of(sgd, "predicted_rad", &lo, &hi);
  range_of(ball, "predicted_rad", &lo, &hi);
  panel_x(p, LOG10, lo / 1.6, hi * 1.6, "predicted angle (rad)");
  panel_y(p, LOG10, lo / 1.6, hi * 1.6, "measured angle (rad)");
  panel_function(p, diagonal, NULL, BLACK, 0.8, SOLID);
  points(p, sgd, "predicted_rad", "angle_rad", NULL, BLUE, DOT, 4);
  points(p, ball, "predicted_rad", "angle_rad", NULL, PURPLE, DIAMOND, 5);
}

@ The losses are smoothed over 50 steps, but not shifted: what coincides are runs with rates
as different as 0.01 and 0.4.

@(s4-hyperparameters-draw.c@>=
static void loss_panel(panel *p, table *t)
{
  double lo = INFINITY, hi = 0, none = 0, last = 0; /* ranges */
  char text[3][60]; /* names of the pairs */
  key_entry key[3];
  range_of(t, "loss_running_mean", &lo, &hi);
  range_of(t, "step", &none, &last);
  panel_x(p, LINEAR, 0, last, "step, $t$");
  panel_y(p, LOG10, lo / 1.1, hi * 1.1, "loss, running mean");
  for (int k = 0; k < 3; k++) {
    table *u = table_where(t, "pair", k);
    curve(p, u, "step", "loss_running_mean", hue(k), 0.7, SOLID);
    snprintf(text[k], sizeof text[k], "$\\eta = %.3g$, $\\lambda = %.3g$",
      table_numbers(u, "eta")[0], table_numbers(u, "lambda")[0]);
    key[k] = (key_entry) {hue(k), SOLID, true, -1, text[k]};
  }
  panel_key(p, 0.08, 0.04, 3, key);
}
@#
static void draw_decay(void)
{
  table *t = table_read(ink, "trajectory.csv");
  figure *f = figure_new(ink, 432, 195);
  const key_entry key[] = {
    {BLUE, SOLID, false, DOT, "SGD"},
    {PURPLE, SOLID, false, DIAMOND, "heavy ball"}
  };
  panel *middle = figure_panel(f, 184, 16, 98, 132);
  trajectory_panel(figure_panel(f, 40, 16, 98, 132), t);
  rotation_panel(middle);
  loss_panel(figure_panel(f, 326, 16, 100, 132), t);
  panel_key(middle, 0.06, 0.05, 2, key);
  foot(f);
  figure_save(f, record_path(ink, "fig-4-decay"));
}

@* The claims. A claim sets a number computed beforehand beside a measured one, with a
tolerance that was fixed before. The uncertainty is the standard deviation over
repetitions. Claims about images are made on MNIST; most of them are made on the
synthetic data too, with the tolerances that belong to those.

\claimtable

@ Claims on images that are absent are listed as not made. Every measured value is
handed to the prose under the claim's name.

@c
static void verdict(const char *id, bool of_images, claim c)
{
  const char *why = strcmp(data_choice, "auto") == 0 ?
    "image set absent; run make data" : "excluded by the choice of data";
  if (synthetic && of_images)
    claim_not_made(arena_text(store, "%s/MNIST", id), c.statement, "MNIST", why);
  c.id = arena_text(store, "%s/%s", id, source);
  c.data = source;
  claim_judge(c);
  value_set(id, "%.3g", c.measured);
  value_set(arena_text(store, "%s/sd", id), "%.2g", c.uncertainty);
}
@#
static void only_images(const char *id, claim c, const char *reason)
{
  if (!synthetic) {
    verdict(id, true, c);
    return;
  }
  claim_not_made(arena_text(store, "%s/synthetic", id), c.statement, source,
    reason);
  claim_not_made(arena_text(store, "%s/MNIST", id), c.statement, "MNIST",
    strcmp(data_choice, "auto") == 0 ? "image set absent; run make data"
    : "excluded by the choice of data");
  value_set_text(id, "(not measured)");
  value_set_text(arena_text(store, "%s/sd", id), "(not measured)");
}

@ The eighteen exponents. The tolerance of one of them is larger on synthetic data,
and that of the largest everywhere.

@<Variables of the whole program@>=
static const struct {
  const char *id; double tolerance;
} exponent_claim[parameterizations][rules] = {
  {{"S4.1", 0.12}, {"S4.3", 0.12}}, @/
  {{"S4.4", 0.12}, {"S4.4", 0.12}}, @/
  {{"S4.2", 0.1}, {"S4.2", 0.1}} @/
};

@ @c
static void judge_coordinates(sweep *w)
{
  for (int i = 0; i < numbers1; i++) {
    int p = i / 6, rule = i / 3 % 2, l = i % 3; /* which exponent */
    double v[40], tolerance = exponent_claim[p][rule].tolerance;
    char letter = (char) ('a' + l + (p != SP && rule ? 3 : 0)); /* of the row */
    for (int s = 0; s < seeds1; s++) v[s] = exponent_measured(w, i, s);
    if (p == SP && rule == ADAM_RULE && l == 2) tolerance = 0.2;
    if (p == MUP && rule == SGD_RULE && l == 2 && synthetic) tolerance = 0.2;
    verdict(arena_text(store, "%s%c", exponent_claim[p][rule].id, letter),
      false, (claim) {NULL, arena_text(store,
      "%s, %s: exponent of the change of %s in one step", name_of[p],
      rule_name[rule], layer_name[l]), CLAIM_ABSOLUTE, exponent_in_table[p][rule][l],
      tolerance, exponent_measured(w, i, -1), sd_of(seeds1, v), NULL, seeds1});
  }
}

@ The drifts, and what the sharpness says about them.

@c
static void judge_drift(sweep *w, const char *id, int experiment,
  parameterization p, double predicted, double tolerance)
{
  double v[reps]; /* drifts of single repetitions */
  protocol e = protocol_of(experiment);
  for (int i = 0; i < e.seeds; i++)
    v[i] = drift_of(w, experiment, p, i, FINAL);
  claim c = {NULL, arena_text(store, "%s, %s: drift of the best rate, octaves"
    " per doubling, %d..%d", name_of[p], experiment == SQUARED ?
    "gradient descent, squared loss" : "Adam, cross-entropy", n0, e.nmax),
    CLAIM_ABSOLUTE, predicted, tolerance, drift_of(w, experiment, p, -1, FINAL),
    sd_of(e.seeds, v), NULL, e.seeds};
  value_set(arena_text(store, "drift-%s-%s", name_of[p],
    experiment_name[experiment]), "%.2f", c.measured);
  if (experiment == ADAPTIVE && p == SP) {
    c.id = arena_text(store, "%s/%s", id, source); c.data = source;
    claim_show(c);
  } else if (experiment == ADAPTIVE)
    only_images(id, c, "single optima jump by two octaves");
  else verdict(id, true, c);
}

@ The law of the sharpness itself is tested on the largest three widths, where the first layer's
share of the kernel, which does not grow, is small.

@c
static double sharpness_slope(sweep *w, int i) /* SP, the largest three widths */
{
  double x[widths_max], y[widths_max]; /* logarithms */
  int n = 0; /* widths */
  for (int k = nmax2 / 4 < n0 ? n0 : nmax2 / 4; k <= nmax2; k *= 2) {
    const series *s = series_of(SQUARED, SP, k); /* one width */
    if (i >= s->seeds) continue;
    x[n] = log2(k); y[n++] = log2(sharpness_of(w, s, i));
  }
  return slope_of(n, x, y);
}
@#
static double sharpness_ratio(sweep *w, int i) /* of $\mu$P */
{
  int n = nmax2 / 4 < n0 ? n0 : nmax2 / 4; /* the narrow one */
  return sharpness_of(w, series_of(SQUARED, MUP, nmax2), i)
    / sharpness_of(w, series_of(SQUARED, MUP, n), i);
}
@#
static double constant_range(sweep *w) /* largest over smallest $c$ */
{
  double lo = INFINITY, hi = 0; /* of $c$ */
  for (int c = 0; c < n_curves; c++) {
    const series *s = &curves[c]; /* one curve */
    if (s->experiment != SQUARED || (synthetic && s->n == n0)) continue;
    lo = fmin(lo, constant_of(w, s)); hi = fmax(hi, constant_of(w, s));
  }
  value_set("c-least", "%.2f", lo);
  value_set("c-most", "%.2f", hi);
  return hi / lo;
}

@ Each row of the table is a call. The uncertainties come from the repetitions that have run
at all widths.

@c
static void judge_transfer(sweep *w)
{
  double v[2][reps]; /* slopes and ratios of single repetitions */
  int wide = series_of(SQUARED, MUP, nmax2)->seeds; /* with all widths */
  for (int i = 0; i < wide; i++) {
    v[0][i] = sharpness_slope(w, i); v[1][i] = sharpness_ratio(w, i);
  }
  judge_drift(w, "S4.5", SQUARED, SP, -1, 0.3);
  judge_drift(w, "S4.6", SQUARED, MUP, 0, 0.25);
  judge_drift(w, "S4.7", ADAPTIVE, MUP, 0, 0.25);
  judge_drift(w, "S4.X1", ADAPTIVE, SP, -1, 0.5);
  verdict("S4.8", true, (claim) {NULL, "SP: slope of log sharpness at the"
    " start against log n, largest three widths", CLAIM_ABSOLUTE, 1, 0.15,
    sharpness_slope(w, -1), sd_of(wide, v[0]), NULL, seeds2});
  verdict("S4.9", true, (claim) {NULL, "muP: sharpness at the start, largest"
    " width over a quarter of it", CLAIM_ABSOLUTE, 1, 0.2,
    sharpness_ratio(w, -1), sd_of(wide, v[1]), NULL, seeds2});
  verdict("S4.9b", true, (claim) {NULL, "c = eta_opt lambda/2, both"
    " parameterizations, all widths: largest over smallest", CLAIM_AT_MOST, 1.35,
    0, constant_range(w), NAN, NULL, seeds2});
  @<Show the exceptions to transfer@>@;
}

@ The drifts of the exceptions are shown without a verdict.

@<Show the exceptions to transfer@>=
claim entropy = {arena_text(store, "S4.X2/%s", source), "SP, SGD with"
  " cross-entropy: drift of the best rate, octaves per doubling",
  CLAIM_ABSOLUTE, -1, 0.3, drift_of(w, ENTROPY, SP, -1, FINAL), NAN, source,
  seeds3};
claim hasty = {arena_text(store, "S4.X3/%s", source), "muP, squared loss, read"
  " after 30 steps: drift, octaves per doubling", CLAIM_ABSOLUTE, 0, 0.25,
  drift_of(w, SQUARED, MUP, -1, EARLY), NAN, source, seeds2};
claim_show(entropy);
claim_show(hasty);
value_set("drift-entropy", "%.2f", entropy.measured);
value_set("drift-hasty", "%.2f", hasty.measured);

@ Depth. The claim is made at 32 layers, and at six where $s=1$, or at the deepest
network below that.

@c
static void judge_depth(sweep *w)
{
  static const double tolerance[] = {0.08, 0.02, 0.2};
  static const char *const what[] = {"s = 1/sqrt(L)", "s = 1/L", "s = 1"};
  for (int k = 0; k < scalings; k++) {
    int i = -1; /* the depth of the claim */
    double v[40]; /* gains */
    for (int e = 0; e < depths[k]; e++) {
      int L = depth_of[k][e]; /* a candidate */
      if (L <= (k == UNIT ? 6 : 32) && (i < 0 || L > depth_of[k][i])) i = e;
    }
    gains_of(w, k, i, v);
    double s = branch_scale(k, depth_of[k][i]); /* of the branch */
    verdict(arena_text(store, "S4.10%c", 'a' + k), false, (claim) {NULL,
      arena_text(store, "gain of a residual stream, %s, L = %d, mean over"
      " draws", what[k], depth_of[k][i]), CLAIM_RELATIVE,
      pow(1 + s * s, depth_of[k][i]), tolerance[k], mean_of(seeds4, v),
      sd_of(seeds4, v) / sqrt(seeds4), NULL, seeds4});
  }
}

@ The noise scale: geometric means over batch sizes, repetitions and the first two
moments.

@c
static int trial_ratios(sweep *w, int m, int s, int which, double *v)
{
  const double *out = sweep_result(w, noise_handle[s][m], NULL);
  for (int k = 0; k < sizes5; k++) {
    const double *t = out + TRIALS + 4 * k; /* the trial */
    v[k] = t[2 * which + 1] / t[2 * which];
  }
  return sizes5;
}
@#
static void judge_noise(sweep *w)
{
  static const char *const what[] = {"best rate", "best decrease of the loss"};
  for (int which = 0; which < 2; which++) {
    double v[40], late[40 * sizes5], each[2 * sizes5]; /* ratios */
    for (int s = 0; s < seeds5; s++) {
      int n = trial_ratios(w, 0, s, which, each); /* how many */
      n += trial_ratios(w, 1, s, which, each + n);
      v[s] = geometric_mean(n, each);
      trial_ratios(w, 2, s, which, late + s * sizes5);
    }
    claim c = {NULL, arena_text(store, "%s in one step over predicted,"
      " geometric mean over batch sizes", what[which]), CLAIM_ABSOLUTE, 1, 0.2,
      geometric_mean(seeds5, v), sd_of(seeds5, v), NULL, seeds5};
    verdict(which ? "S4.12" : "S4.11", true, c);
    c.id = arena_text(store, "S4.X4%c/%s", 'a' + which, source);
    c.data = source; c.uncertainty = sd_of(seeds5 * sizes5, late);
    c.measured = median_of(seeds5 * sizes5, late);
    c.statement = arena_text(store, "%s in one step over predicted, after 300"
      " steps, median over batch sizes", what[which]);
    value_set(which ? "late-drop" : "late-rate", "%.2f", c.measured);
    value_set(which ? "late-drop/sd" : "late-rate/sd", "%.2f", c.uncertainty);
    claim_show(c);
  }
}

@ The races. Repetitions are fitted one by one and averaged.

@c
static double rate_slope(sweep *w, int s)
{
  double x[REALS_MAX], y[REALS_MAX]; /* logarithms */
  int n = 0; /* small batches that arrived */
  for (int k = 0; k < batches6.n; k++) {
    race r = best_race(w, k, s); /* of this batch size */
    if (batches6.v[k] > 32 || isnan(r.rate)) continue;
    x[n] = log(batches6.v[k]); y[n++] = log(r.rate);
  }
  return slope_of(n, x, y);
}

@ The arrays hold one number for each repetition.

@c
static void judge_races(sweep *w)
{
  double residual[40], slope[40], critical[40], noise[40], least[40];
  double each[40], most[40]; /* ratio of the two; $E_{\min}$ */
  for (int s = 0; s < seeds6; s++) {
    hyperbola h = fit_hyperbola(w, s); /* of this repetition */
    residual[s] = h.residual; critical[s] = h.critical; least[s] = h.least;
    slope[s] = rate_slope(w, s); most[s] = h.least * h.critical;
    noise[s] = sweep_result(w, path_handle[s], NULL)[PATH_MEAN];
    each[s] = critical[s] / noise[s];
  }
  @<Judge the hyperbola, the slope and the critical batch@>@;
  @<Tell the prose about the races@>@;
}

@ The critical batch is claimed within a factor of three, and no more should be.

@<Judge the hyperbola, the slope and the critical batch@>=
verdict("S4.13", true, (claim) {NULL, "S = S_min (1 + B_crit/B), two constants"
  " fitted: rms log residual", CLAIM_AT_MOST, 0, 0.2, mean_of(seeds6, residual),
  sd_of(seeds6, residual), NULL, seeds6});
verdict("S4.14", true, (claim) {NULL, "slope of log best rate against log B,"
  " B <= 32", CLAIM_ABSOLUTE, 1, 0.2, mean_of(seeds6, slope),
  sd_of(seeds6, slope), NULL, seeds6});
only_images("S4.15", (claim) {NULL, "B_crit from the runs over the unfitted"
  " path average of B_noise (factor 3)", CLAIM_INTERVAL, (3 + 0.3333) / 2,
  (3 - 0.3333) / 2, mean_of(seeds6, critical) / mean_of(seeds6, noise),
  sd_of(seeds6, each), NULL, seeds6}, "the noise scale reaches thousands on the"
  " way");

@ The ratios of the text compare the smallest batch with the largest, in the first
repetition.

@<Tell the prose about the races@>=
race one = best_race(w, 0, 0), all = best_race(w, batches6.n - 1, 0);
double grown = batches6.v[batches6.n - 1] / batches6.v[0]; /* of the batch */
value_set("S_min", "%.1f", mean_of(seeds6, least));
value_set("E_min", "%.0f", mean_of(seeds6, most));
value_set("B_crit", "%.0f", mean_of(seeds6, critical));
value_set("B_crit/sd", "%.0f", sd_of(seeds6, critical));
value_set("B_path", "%.0f", mean_of(seeds6, noise));
value_set("B_path/sd", "%.0f", sd_of(seeds6, noise));
value_set("steps-ratio", "%.0f", one.steps / all.steps);
value_set("examples-ratio", "%.0f", grown * all.steps / one.steps);

@ The equilibrium: means over pairs, tensors and repetitions.

@c
static double spin_mean(sweep *w, int from, int to, bool angle, double *sd)
{
  double v[SLOW * 40 * tensors]; /* ratios */
  int n = 0; /* their number */
  for (int k = from; k < to; k++)
    for (int s = 0; s < seeds7; s++)
      for (int i = 0; i < tensors; i++) {
        rotation r = rotation_of(w, k, s, i); /* one tensor */
        v[n++] = angle ? r.angle : r.fourth;
      }
  *sd = sd_of(n, v);
  return mean_of(n, v);
}

@ The corollary compares the mean losses of the three pairs with equal product.

@c
static double corollary(sweep *w, int s) /* largest over smallest loss */
{
  double lo = INFINITY, hi = 0; /* of the three pairs */
  for (int k = 0; k < 3; k++) {
    double v[40]; /* losses of the repetitions */
    for (int i = 0; i < seeds7; i++) v[i] = late_loss(w, k, i);
    double loss = s < 0 ? mean_of(seeds7, v) : v[s];
    lo = fmin(lo, loss); hi = fmax(hi, loss);
  }
  return hi / lo;
}

@ The first two claims contain no measured input; the prediction of the third is made of
the measured gradients of the same run.

@c
static void judge_decay(sweep *w)
{
  double sd, mean, v[40]; /* deviation; mean; single repetitions */
  mean = spin_mean(w, 0, sgd_pairs, true, &sd);
  verdict("S4.16", true, (claim) {NULL, "SGD: rms rotation per step over"
    " sqrt(2 eta lambda)", CLAIM_ABSOLUTE, 1, synthetic ? 0.04 : 0.03, mean, sd,
    NULL, seeds7});
  mean = spin_mean(w, sgd_pairs, SLOW, true, &sd);
  verdict("S4.17", true, (claim) {NULL, "heavy ball: rms rotation per step over"
    " sqrt(2 eta lambda/(1+beta))", CLAIM_ABSOLUTE, 1, 0.03, mean, sd, NULL,
    seeds7});
  mean = spin_mean(w, 0, sgd_pairs, false, &sd);
  verdict("S4.18", true, (claim) {NULL, "SGD: |w|^4 over eta E|g~|^2 / 2"
    " lambda", CLAIM_ABSOLUTE, 1, synthetic ? 0.1 : 0.05, mean, sd, NULL,
    seeds7});
  for (int s = 0; s < seeds7; s++) v[s] = corollary(w, s);
  verdict("S4.19", true, (claim) {NULL, "mean loss of three pairs of equal"
    " eta*lambda, second half: largest over smallest", CLAIM_ABSOLUTE, 1, 0.08,
    corollary(w, -1), sd_of(seeds7, v), NULL, seeds7});
  @<Show the exceptions to equilibrium@>@;
}

@ Both exceptions are single runs.

@<Show the exceptions to equilibrium@>=
static const char *const why[] = {"a tenth of the decay, 1/(eta lambda) steps",
  "separable classes"};
for (int e = 0; e < 2; e++) {
  double both[] = {rotation_of(w, SLOW + e, 0, 0).angle,
    rotation_of(w, SLOW + e, 0, 1).angle}; /* of the tensors */
  const char *name = e ? "separable" : source;
  claim_show((claim) {arena_text(store, "S4.X%d/%s", 5 + e, name),
    arena_text(store, "%s: rms rotation over sqrt(2 eta lambda)", why[e]),
    CLAIM_ABSOLUTE, 1, 0.03, mean_of(2, both), sd_of(2, both), name, 1});
  value_set(e ? "rotation-separable" : "rotation-slow", e ? "%.3f" : "%.2f",
    mean_of(2, both));
}
value_set("identity-error", "%.1e", identity_error);

@* Running everything. All jobs enter one sweep with an estimate of their cost in
seconds, which decides only the order.

@c
static void add_width_and_depth(sweep *w)
{
  int n = nmax1 / 8 < n0 ? n0 : nmax1 / 8; /* the narrowest */
  for (; n <= nmax1; n *= 2) width1[widths1++] = n;
  plan_depths();
  for (int s = 0; s < seeds1; s++)
    for (int i = 0; i < widths1; i++)
      coordinate_handle[s][i] = sweep_add(w, "E1", 2.5e-7 * width1[i] * width1[i],
        coordinate_job, NULL, s * 4 + i);
  for (int s = 0; s < seeds4; s++)
    depth_handle[s] = sweep_add(w, "E4", 2e-7 * n4 * n4 * depth_max / 8,
      depth_job, NULL, s);
}

@ The jobs of E5 and E6.

@c
static void add_noise(sweep *w)
{
  for (int s = 0; s < seeds5; s++)
    for (int m = 0; m < moments; m++)
      noise_handle[s][m] = sweep_add(w, "E5", 3e-4 * samples, noise_job, NULL,
        s * moments + m);
  for (int s = 0; s < seeds6; s++) {
    path_handle[s] = sweep_add(w, "path", 1e-3 * images6, path_job, NULL, s);
    for (int k = 0; k < batches6.n; k++)
      for (int i = 0; i < race_rates; i++)
        race_handle[k][s][i] = sweep_add(w, "E6", 0.1 + 1 / batches6.v[k],
          race_job, NULL, (k * 40 + s) * race_rates + i);
  }
}

@ Nothing is written before the last job has ended, and the records come before the verdicts.

@c
static void add_spins(sweep *w)
{
  for (int k = 0; k < pairs; k++)
    for (int s = 0; s < pair_of(k).seeds; s++)
      spin_handle[k][s] = sweep_add(w, "E7", 3e-4 * spin_steps(k), spin_job,
        NULL, k * 40 + s);
}
@#
static void measure(void)
{
  store = arena_new();
  check_parameters(); /* before there is a journal to be left behind */
  open_data();
  sweep *w = chapter_sweep(); /* all jobs */
  plan_series();
  add_width_and_depth(w); add_noise(w); add_spins(w); add_all_series(w);
  sweep_run(w);
  extend_grids(w);
  write_coordinates(w); write_depths(w); write_curves(w); write_optima(w);
  write_noise(w); write_races(w); write_rotations(w); write_trajectories(w);
  write_approach(w);
  claims_begin();
  values_begin("s4-hyperparameters");
  judge_coordinates(w); judge_transfer(w); judge_depth(w); judge_noise(w);
  judge_races(w); judge_decay(w);
  values_end();
  claims_end();
  arena_free(store);
}

@ @c
static chapter hyperparameters = {"s4-hyperparameters",
  "Which knobs are really one knob, and in which units do the others stand"
  " still?", parameters, measure, draw_figures, quick_size};
@#
int main(int argc, char **argv)
{
  return frame_main(&hyperparameters, argc, argv);
}

@* Where it breaks. Each of the four answers has a border, and figure~\ref{fig:s4-breaks}
shows the ones that can be drawn.

\emph{Cross-entropy and SGD.} In SP the best rate does not fall by an octave per
doubling but by \result{drift-entropy} (panel a). The run is allowed to catapult, the
logits grow where the features need not, and the largest stable rate ceases to be
decided by the sharpness at the start.

\emph{Adam in SP.} The drift is \result{drift-SP-adam} octaves per doubling at these
widths, where counting powers gives $-1$ for large ones. With inputs of larger norm it
is weaker still: Adam moves $W_1$ by signs, which moves $h_1$ by the sum of all
$\lvert x_i\rvert$, at every width.

\emph{Reading an optimum.} Past the stability edge gradient descent catapults to a plateau
on which the loss is nearly flat over several octaves. When a run is too
short, too noisy, or has too many images to fit, the plateau competes with the
valley and the optimum is read off noise. After 30 of the 100 steps the valleys of panel (b)
are still shallow, and the apparent drift of $\mu$P is \result{drift-hasty}. Fewer
than 60 steps are therefore refused. The protocol was chosen for the depth of its
valley, on images 0 to 599; the repetitions judged here use others. And $\mu$P
keeps the optimum, not the loss: wider is better at equal rate.

\emph{Late noise.} After 300 steps the per-example curvature has heavy tails. The median of
measured over predicted rate is then \result{late-rate}, with a standard deviation of
\result{late-rate/sd} between points; the grey marks of figure~\ref{fig:s4-noise}.

\emph{The path average.} $B_{\mathrm{crit}}$ is \result{B_crit} $\pm$ \result{B_crit/sd}
from the runs and \result{B_path} $\pm$ \result{B_path/sd} from the path. The noise
scale grows by orders of magnitude on the way to the goal, so the average depends
strongly on the end point. It is right to a factor, no better.

\emph{Equilibrium takes time and noise.} A pair with a tenth of the decay, read
after one relaxation time, has turned by \result{rotation-slow} of what it should
(panel c). On classes without overlap the loss goes to zero, the gradient noise dies
with it, and the angle falls to \result{rotation-separable} of the prediction: there
is no equilibrium without noise.

\emph{Few repetitions.} The changes of $f$ in E1 are sums that are only partly coherent at these
widths, and a single repetition gives their exponents with a standard deviation of
\result{S4.1c/sd} for SP and SGD, of \result{S4.3c/sd} for SP and Adam, of
\result{S4.2c/sd} for $\mu$P and SGD. Means over six of them stray from the
predictions by as much as their tolerances; a claim on $f$ that fails by a little
says so (run \.{--seeds1=40} to see where the means go).

\emph{Refusals.} The program refuses products $\eta\lambda\ge0.1$, momentum of 1 or
more, widths off the doubling grid of $n_0$, and repetitions that would need more
images than there are.

@ \widewebfigure{fig-5-breaks}{The labelled exceptions. (a) SP, SGD and cross-entropy: loss
against rate, three widths, light to dark. (b) $\mu$P, squared loss, after 30 of 100 steps, as in
figure~\ref{fig:s4-transfer}. (c) Angle of $W_1$ per step over $\sqrt{2\eta\lambda}$ in
windows of time: a regular pair, a slow one, and one on separable
classes.}{fig:s4-breaks}

@(s4-hyperparameters-draw.c@>=
static void exception_panel(panel *p, const char *experiment, const char *name,
  const char *loss, const char *optimum)
{
  table *t = table_where_text(table_where_text(table_read(ink, "transfer.csv"),
    "experiment", experiment), "parameterization", name);
  table *o = table_where_text(table_where_text(table_read(ink, "optima.csv"),
    "experiment", experiment), "parameterization", name);
  double lo = INFINITY, hi = 0, left = INFINITY, right = -INFINITY, n[16];
  int k = widths_of(t, n) < 3 ? widths_of(t, n) : 3; /* widths shown */
  for (int i = 0; i < k; i++) {
    range_of(table_where(t, "width", n[i]), loss, &lo, &hi);
    range_of(table_where(t, "width", n[i]), "log2_eta", &left, &right);
  }
  panel_x(p, LINEAR, left - 0.4, right + 0.4, "$\\log_2\\eta$");
  panel_y(p, LOG10, lo / 1.4, fmin(hi, 5) * 1.2, "loss");
  for (int i = 0; i < k; i++) {
    double at_best = table_numbers(o, optimum)[i]; /* the optimum */
    table *u = table_where(t, "width", n[i]);
    curve(p, u, "log2_eta", loss, width_hue(i, k), 1, SOLID);
    panel_vline(p, at_best, width_hue(i, k), DOTTED, NULL);
  }
}

@ Points above the line belong to the first steps, when the tensors, still of norm 1, turn
by large angles.

@(s4-hyperparameters-draw.c@>=
static void approach_panel(panel *p)
{
  static const char *const name[] = {"regular", "slow", "separable"};
  table *t = table_read(ink, "approach.csv");
  key_entry key[3]; /* names of the pairs */
  double none = 0, last = 0, lo = 1, hi = 1; /* ranges */
  range_of(t, "time", &none, &last);
  range_of(t, "angle_ratio", &lo, &hi);
  panel_x(p, LINEAR, 0, last * 1.02, "time, $\\eta\\lambda t$");
  panel_y(p, LOG10, fmin(lo, 0.3) / 2, hi * 1.5,
    "angle / $\\sqrt{2\\eta\\lambda}$");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int i = 0; i < 3; i++) {
    points(p, table_where_text(t, "kind", name[i]), "time", "angle_ratio", NULL,
      hue(i), DOT, 2.5);
    key[i] = (key_entry) {hue(i), SOLID, false, DOT, name[i]};
  }
  panel_key(p, 0.28, 0.35, 3, key);
}

@ With this the figures are complete.

@(s4-hyperparameters-draw.c@>=
static void draw_breaks(void)
{
  static const char *const title[] = {"(a) SP, cross-entropy",
    "(b) $\\mu$P, 30 steps", "(c) rotation"};
  figure *f = figure_new(ink, 432, 200);
  panel *p[3]; /* from left to right */
  for (int i = 0; i < 3; i++) {
    p[i] = figure_panel(f, 40 + 146 * i, 20, 98, 130);
    panel_title(p[i], title[i]);
  }
  exception_panel(p[0], "entropy", "SP", "loss", "log2_eta");
  exception_panel(p[1], "squared", "muP", "loss_at_30", "log2_eta_at_30");
  approach_panel(p[2]);
  foot(f);
  figure_save(f, record_path(ink, "fig-5-breaks"));
}
@#
void draw_figures(void)
{
  ink = arena_new();
  draw_transfer(); draw_coordinates(); draw_noise(); draw_decay();
  draw_breaks();
  arena_free(ink);
}

@* Exercises.
\begin{exercise}
Replace the Frobenius norm of the first tensor of E7 by a norm for every neuron, with
|net_unit_columns|. Predict the rotation of every neuron, and measure
it. (\changefile{s4-1}.)
\end{exercise}

\begin{answer}
The argument holds for every group of weights to whose length the loss is blind, and
every group has its own equilibrium: $\sqrt{2\eta\lambda}$ for each neuron. The root mean
square over neurons and steps, with one repetition, was 0.990 of that under SGD (standard
deviation 0.007 over pairs and tensors; the pair with $\eta\lambda=0.004$ gave 0.999) and 1.006 of
$\sqrt{2\eta\lambda/(1+\beta)}$ under heavy ball. The pairs with $\eta\lambda=0.001$ stay one per
cent low, for which we have no explanation.
\end{answer}

\begin{exercise}
Set Adam's $\epsilon$ to $10^{-3}$ in E1. At which width does each layer cross from the line of
Adam to the line of SGD in the table of exponents? Then find an $\epsilon$ for each layer
with which it does not. (\changefile{s4-2}.)
\end{exercise}

\begin{answer}
Adam's step is $\eta\,g/(\lvert g\rvert+\epsilon)$, so a layer crosses where its gradient falls
to~$\epsilon$. At $n=256$ the root mean square gradients of $W_1$ and $W_2$ are 0.007 in SP, falling
as $n^{-1/2}$, and 0.0035 in $\mu$P, falling as $1/n$; that of $W_3$ is 0.05 at all widths. The
crossings are thus at $n\approx13{,}000$ in SP, at $n\approx900$ in $\mu$P, and nowhere for $W_3$. Beyond its
crossing $\mu$P moves with Adam's rates but with SGD's steps, which is $n^{-1}$ too little. Measured
over 512 to 2048: exponents of $h_1,h_2,f$ of $-0.41,-0.41,-0.28$ in $\mu$P, halfway between 0
and $-1$, and of $-0.09,0.85,1.25$ in SP, which has hardly begun. With $\epsilon=10^{-3}/m$ for $W_1$
and $W_2$ (\.{--rescaled=1}) $\mu$P has $-0.00,-0.01,-0.05$ again; for SP the right power is
$m^{-1/2}$ (\.{--rescaled=2}): $-0.00,0.96,1.33$.
\end{answer}

\begin{exercise}
Replace the second layer of E1 by four experts, $h_2=\sum_e\mathrm{softmax}(R\,\phi(h_1))_e
W_2^{(e)}\phi(h_1)$. Treat the router $R$ as an output (rate $\eta/m$, standard deviation
$m^{-1/2}n^{-1/2}$) and find the exponent of the change of its logits after five steps; compare the
router of SP. (\changefile{s4-3}.)
\end{exercise}

\begin{answer}
The derivative of the loss with respect to a logit is $\delta_2\cdot W_2^{(e)}\phi(h_1)$ times a
number: $n$ terms that are of random sign as long as the experts are random. In $\mu$P they are of
size $1/n$, the sum is $n^{-1/2}$, and a router that moves like an output passes this on: exponent
$-\frac12$ at the start, and 0 once the experts have turned toward $W_3$, which at this rate takes more
than five steps. In SP the sum is of order one, and $R\,\phi$ adds $n$ coherent terms:
exponent~1. Measured from 256 to 1024, with six repetitions, $-0.60$ and $0.78$ (rows S4.R of the table that the changed
program prints). Treating the router as an output keeps its logits from
exploding; it does not make them learn at once.
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
\citet{lecun1998}. Of the open questions of
\citet{simonkunin2026} this chapter touches the prefactors that counting
powers leaves undetermined (3.1), depth (3.2), why a quadratic formula predicts batch
sizes (3.8), mixtures of experts (3.11), and what normalization does to rates and decay (3.14
to 3.16).

@* Index.
