% Insightful limits: step size, width, output scale, depth against size.
@i types.w
@s task int
@s step_run int
@s start_run int
@s limit int
@s flow_graph int
@s fallen int
@s width_summary int
@s two_layer int
@s width_run int
@s exact_run int
@s rich_run int
@s move_run int
@s product_run int

@** Insightful limits. A network trained on data has millions of coupled
parameters and no closed description. Physics meets such messes all the time,
and its oldest remedy is to send something to zero or to infinity. \emph{Does
the mess become a calculation when the step size goes to zero, the width to
infinity, the output scale to either end, or the depth to infinity?} And since
no real network is infinite: \emph{how far from the limit are we?}

The second question is the better one. A limit without its leading correction
is a story; a limit with it is a prediction that can fail. So in each of the
following sections we compute the limiting object \emph{and} the size of the
first deviation from it at finite step size or width, without a fitted
constant, and then measure both.

A falling body shows the whole idea in one line. With mass $\rho$, drag $k$
and gravity $\gamma$ its velocity obeys $v'=-\gamma-(k/\rho)v$, $v(0)=0$; with
$\tau=kt/\rho$,
\begin{equation}
v=-{\gamma\rho\over k}\bigl(1-e^{-\tau}\bigr),\qquad
y=-{\gamma\rho\over k}\Bigl[t-{\rho\over k}\bigl(1-e^{-\tau}\bigr)\Bigr].
\label{eq:s2-fall}
\end{equation}
Two limits are simple. A dense body ($\tau\to0$) feels no air: $v=-\gamma t$,
with first correction $-\gamma t(1-\tau/2)$, and $y=-\gamma t^2/2$, corrected
by the factor $1-\tau/3$. A light one ($\tau\to\infty$) is all air:
$v=-\gamma\rho/k$, and the correction is exponentially small;
$y=-(\gamma\rho/k)t$, corrected to $-(\gamma\rho/k)(t-\rho/k)$. Each limit
knows its own error: the dense one is off by the fraction
$\tau/(1-e^{-\tau})-1=\tau/2+O(\tau^2)$, and by $\tau^2/6$ once corrected; the
light one by $1/(e^\tau-1)$. At $\tau=1$ both are wrong by $1/(e-1)$, 58\%.
Neither sees the crossover; together they bracket it.

@ Figure~\ref{fig:s2-fall} is the pattern of every figure to come: exact
behaviour as marks, simple limits as lines, and an error known in advance.

\webfigure{fig-7-falling}{A falling body of mass $\rho$ at time $t=1$. Left:
speed against $\tau=kt/\rho$; circles from a numerical integration, lines the
two limits. Right: relative errors of the limits against that integration
(marks) and their predicted sizes (lines).}{fig:s2-fall}

@<Types@>=
typedef struct {
  double tau, v, y; /* in units in which $k=\gamma=t=1$ */
} fallen;

@ The body is integrated by the classical method of Runge and Kutta, with
$\max(200,20\tau)$ steps, as if no solution were known. In the time $s=\tau
t'$, $0\le t'\le1$, one has $\dot u=-1-u$ for $u=kv/(\gamma\rho)$, and the
position is the integral of $u$.
@^Runge--Kutta method@>

@c
@<Headers@>@;
@<Types@>@;
@<Variables that hold the parameters@>@;
@<Variables of the whole program@>@;
@<Prototypes@>@;
static fallen fall(double tau)
{
  int steps = (int) fmax(200, ceil(20 * tau)); /* of Runge and Kutta */
  double h = tau / steps, u = 0, q = 0; /* step; velocity; position */
  for (int i = 0; i < steps; i++) {
    double a = -1 - u, b = -1 - (u + h / 2 * a); /* slopes of $u$ */
    double c = -1 - (u + h / 2 * b), d = -1 - (u + h * c); /* two more */
    q += h / 6 * (u + 2 * (u + h / 2 * a) + 2 * (u + h / 2 * b) + u + h * c);
    u += h / 6 * (a + 2 * b + 2 * c + d);
  }
  return (fallen) {tau, u / tau, q / (tau * tau)};
}

@ The limits and their predicted errors come from the formulas above. In our
units ($t=1$, so that $\rho=1/\tau$) the dense limits are $-1$ and $-\frac12$,
the light ones $-1/\tau$ for both.

@<Types@>=
static double dense_error(double tau) { return tau / -expm1(-tau) - 1; }
static double dense_rest(double tau) /* after the first correction */
{
  return fabs(tau * (1 - tau / 2) / -expm1(-tau) - 1);
}
static double light_error(double tau) { return 1 / expm1(tau); }

@ The record has everything that the two panels show: for each of 25 masses
the speed and height that were integrated, the exact ones, both limits, and
for each limit the error found next to the error predicted.

@c
static void write_falling(void)
{
  csv *f = csv_open("falling.csv", "tau,speed,exact,dense,light,"
    "dense_error,rest_error,light_error,dense_theory,rest_theory,"
    "light_theory,height,exact_height");
  for (int i = 0; i < 25; i++) {
    double rho = rho_range.v[0] *
      pow(rho_range.v[1] / rho_range.v[0], i / 24.0);
    double t = 1 / rho; /* $\tau$ */
    fallen b = fall(t);
    csv_row(f, "ggggggggggggg", t, -b.v, -expm1(-t) / t, 1.0, rho,
      fabs(1 / -b.v - 1), fabs((1 - t / 2) / -b.v - 1),
      fabs(rho / -b.v - 1), dense_error(t), dense_rest(t), light_error(t),
      b.y, -(1 + expm1(-t) / t) / t);
  }
  csv_close(f);
}

@ @(s2-limits-draw.c@>=
#include <math.h>
#include <stdio.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "plot.h"
#include "record.h"
#include "s2-limits.h"
static arena *ink; /* memory of one session of drawing */
@<Shared by all drawings@>@;
@<Helpers of the drawings@>@;

@ The left panel has both limits as straight lines. The marks follow the one,
then the other; between them lies a decade of $\tau$ that belongs to neither.

@(s2-limits-draw.c@>=
static void draw_falling(void)
{
  figure *f = figure_new(ink, 342, 178);
  table *t = table_read(ink, "falling.csv");
  const double *tau = table_numbers(t, "tau"); /* abscissa of both panels */
  double lo = tau[table_rows(t) - 1] / 1.5, hi = tau[0] * 1.5;
  panel *p = figure_panel(f, 42, 20, 118, 116);
  panel_title(p, "(a) speed");
  panel_x(p, LOG10, lo, hi, "$\\tau = kt/\\rho$");
  panel_y(p, LOG10, 0.5 / hi, 4, "speed / $\\gamma t$");
  curve(p, t, "tau", "dense", BLUE, 0.9);
  curve(p, t, "tau", "light", VERMILION, 0.9);
  marks(p, t, "tau", "speed", NULL, BLACK, RING, 3.2);
  panel_vline(p, 1, GREY, DOTTED, NULL);
  panel_text(p, 0.22, 0.06, 0, BLUE, "dense");
  panel_text(p, 0.9, 0.5, 1, VERMILION, "light");
  @<Draw the errors of both limits@>@;
  foot(f, "none");
  figure_save(f, record_path(ink, "fig-7-falling"));
}

@ On logarithmic axes an error that is a power of $\tau$ is a straight line,
and an exponentially small one falls off a cliff.

@<Draw the errors of both limits@>=
static const char *const name[] = {"dense", "rest", "light"};
const color hue[] = {BLUE, GREEN, VERMILION};
p = figure_panel(f, 212, 20, 122, 116);
panel_title(p, "(b) relative error");
panel_x(p, LOG10, lo, hi, "$\\tau = kt/\\rho$");
panel_y(p, LOG10, 1e-6, 1e3, "error of the speed");
for (int i = 0; i < 3; i++) {
  curve(p, t, "tau", arena_text(ink, "%s_theory", name[i]), hue[i], 0.9);
  marks(p, t, "tau", arena_text(ink, "%s_error", name[i]), NULL, hue[i],
    DOT, 2.6);
}
panel_vline(p, 1, GREY, DOTTED, "$\\tau = 1$");
panel_text(p, 0.06, 0.30, 0, BLUE, "slope 1");
panel_text(p, 0.20, 0.75, 0, GREEN, "slope 2");
panel_text(p, 0.97, 0.62, 1, VERMILION, "light");

@ The rest of the program has the order of the theory: six limits, each with
its experiment, E1 to E7 in the names of the parameters (E4 and E5 belong to
one limit), then the claims. The falling body is E8. Each experiment is a list
of jobs; the jobs of all experiments go into one sweep, dearest first.

@<Headers@>=
#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_sort.h>
#include "base.h"
#include "chapter-old.h"
#include "data.h"
#include "linalg.h"
#include "net.h"
#include "params.h"
#include "random.h"
#include "record.h"
#include "statistics.h"
#include "sweep.h"
#include "theory.h"
#include "s2-limits.h"

@ What the measuring and the drawing program share is little.

@(s2-limits.h@>=
#pragma once
enum { etas = 7 }; /* step sizes of E1 */
enum { grid = 16 }; /* recorded steps of E3 */
enum { snaps = 40 }; /* moments of a trajectory in E6 */
void draw_figures(void);

@ Every number that a claim depends on is a parameter; claims refer to lists
by position, so that a reader who gives another list gets predictions and
measurements for that one.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, seeds; /* first seed, number of seeds */
static int n1, T1; /* E1: inputs, horizon */
static double eta_max, dt, eta_wild; /* E1: largest, flow's, wild step */
static reals depth, width2; /* E2: hidden layers, widths */
static int nets2; /* E2: nets of the narrowest width */
static int P, width_max, neurons; /* E3: inputs, widest net, single neurons */
static int nets3, late; /* E3: narrowest nets; steps of the late look */
static int n4, n4_small; /* E4: widths */
static reals gamma4, gamma5, width5; /* E4, E5: richness; E5: widths */
static int P5; /* E5: inputs of task A */
static double stop_mse; /* E5: training error at which to stop */
static reals alpha; /* E6: output scales */
static int student_n, wide_n; /* E6: neurons of the student; of wide ones */
static reals factors, factors_long, prod_n; /* E7: factors; sizes */
static int products; /* E7: products in a mean of a trace */
static reals rho_range; /* E8: lightest and heaviest body */
static param parameters[] = {
  @<Parameters of the inputs and of E1 to E3@>,
  @<Parameters of E4 and E5@>,
  @<Parameters of E6 to E8@>,
  {0}
};

@ @<Parameters of the inputs and of E1 to E3@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|mnist|synthetic",
  "inputs of E1, E3, E5-B; auto: both"},@/
{"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 1, 32, "",
  "repeats of E1, E5; E3, E4 in proportion"},@/
{"n1", PARAM_INTEGER, &n1, "400", 20, 2000, "", "E1: training inputs"},@/
{"T", PARAM_INTEGER, &T1, "16", 1, 64, "", "E1: horizon"},@/
{"eta-max", PARAM_REAL, &eta_max, "0.2", 1e-3, 2, "",
  "E1: largest step of gradient descent"},@/
{"dt", PARAM_REAL, &dt, "0.0125", 1e-4, 0.5, "", "E1: Runge-Kutta step"},@/
{"eta-wild", PARAM_REAL, &eta_wild, "0.8", 1e-3, 10, "",
  "E1: step of the run that blows up"},@/
{"depth", PARAM_REALS, &depth, "1,2,4", 1, 8, "",
  "E2: hidden layers, three numbers"},@/
{"width2", PARAM_REALS, &width2, "16,64,256", 2, 1024, "",
  "E2: widths, three numbers"},@/
{"nets", PARAM_INTEGER, &nets2, "8000", 100, 200000, "",
  "E2: nets of the narrowest width"},@/
{"P", PARAM_INTEGER, &P, "200", 20, 1000, "", "E3: training inputs"},@/
{"width-max", PARAM_INTEGER, &width_max, "2048", 64, 8192, "",
  "E3: largest width, a power of 2"},@/
{"neurons", PARAM_INTEGER, &neurons, "3000", 100, 100000, "",
  "E3: single neurons in the prefactor"},@/
{"nets3", PARAM_INTEGER, &nets3, "64", 1, 64, "",
  "E3: nets of the narrowest width for three seeds"},@/
{"late", PARAM_INTEGER, &late, "1000", 300, 10000, "steps",
  "E3: late look at the narrowest net"}

@ @<Parameters of E4 and E5@>=
{"n4", PARAM_INTEGER, &n4, "4096", 16, 65536, "", "E4: width"},@/
{"n4-small", PARAM_INTEGER, &n4_small, "256", 16, 65536, "",
  "E4: width that shows the noise"},@/
{"gamma4", PARAM_REALS, &gamma4, "0.1,0.3,1,3,10,30", 1e-3, 100, "",
  "E4: richness, six numbers"},@/
{"gamma5", PARAM_REALS, &gamma5, "0.003,0.01,0.03,0.1,0.3,1,3", 1e-3, 100,
  "", "E5: richness, seven numbers"},@/
{"width5", PARAM_REALS, &width5, "256,1024", 16, 8192, "",
  "E5: two widths"},@/
{"P5", PARAM_INTEGER, &P5, "400", 20, 2000, "",
  "E5: training inputs of task A"},@/
{"stop-mse", PARAM_REAL, &stop_mse, "0.02", 1e-3, 0.2, "",
  "E5: training error at the end"}

@ @<Parameters of E6 to E8@>=
{"alpha", PARAM_REALS, &alpha, "0.1,0.3,1,3,10,30,100", 0.03, 1000, "",
  "E6: output scales, seven numbers"},@/
{"student-n", PARAM_INTEGER, &student_n, "200", 20, 5000, "",
  "E6: neurons, an even number"},@/
{"wide-n", PARAM_INTEGER, &wide_n, "1000", 20, 5000, "",
  "E6: neurons of the wider student"},@/
{"factors", PARAM_REALS, &factors, "1,2,4,8", 1, 10000, "",
  "E7a: factors, four numbers"},@/
{"factors-long", PARAM_REALS, &factors_long, "16,64,256,1024", 1, 10000,
  "", "E7c: factors, four numbers"},@/
{"prod-n", PARAM_REALS, &prod_n, "256,16,8", 2, 512, "",
  "sizes of the matrices in E7a, E7b, E7c"},@/
{"products", PARAM_INTEGER, &products, "20000", 100, 1000000, "",
  "E7b: products"},@/
{"rho", PARAM_REALS, &rho_range, "0.01,100", 1e-3, 1e4, "",
  "E8: smallest and largest mass"}

@ The toy size proves that the machinery runs, and nothing else.

@c
static void quick_size(void)
{
  static const char *const toy[][2] = {
    {"seeds", "1"}, {"n1", "20"}, {"nets3", "6"}, {"T", "4"}, {"dt", "0.05"},
    {"nets", "400"}, {"width2", "8,16,32"}, {"P", "30"},
    {"width-max", "128"}, {"neurons", "100"}, {"late", "300"},
    {"n4", "256"}, {"n4-small", "64"}, {"width5", "16,32"},
    {"P5", "40"}, {"stop-mse", "0.2"}, {"student-n", "20"},
    {"wide-n", "40"}, {"prod-n", "64,8,4"}, {"products", "200"},
    {"factors-long", "16,20,24,32"}
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
    fatal(2, "parameter %s: found %d numbers, expected %d", name, r->n, n);
}

@ A horizon that is not a whole number of steps would compare two
trajectories at different times.

@c
static void need_whole(double x, const char *name, const char *what)
{
  if (fabs(x - round(x)) > 1e-6 || x < 0.5)
    fatal(2, "parameter %s: found %s = %g, expected a whole number;"
      " take a step that divides the time", name, what, x);
}

@ Messages say what to do.

@c
static void check_parameters(void)
{
  need(&depth, 3, "depth"); need(&width2, 3, "width2");
  need(&gamma4, 6, "gamma4"); need(&gamma5, 7, "gamma5");
  need(&width5, 2, "width5"); need(&alpha, 7, "alpha");
  need(&factors, 4, "factors"); need(&factors_long, 4, "factors-long");
  need(&prod_n, 3, "prod-n"); need(&rho_range, 2, "rho");
  need_whole(1 / dt, "dt", "1/dt");
  for (int i = 0; i < etas; i++)
    need_whole(T1 / step_of(i), "eta-max", "T/eta");
  if (student_n % 2 || wide_n % 2)
    fatal(2, "parameter student-n, wide-n: found an odd number, expected even"
      " ones; neurons come in pairs");
}

@* Inputs. Three of the experiments take their inputs from MNIST: the first
10,000 digits of the file, of which the first 8,000 train and the last 2,000
test, averaged over $4\times4$ squares to $d=49$ numbers. The same three run
on synthetic inputs as well: Gaussian vectors of 49 independent coordinates,
the $i$th of variance proportional to $i^{-1.2}$, labelled by quadratic forms
$x^{\mathsf T}Qx$ with Gaussian $Q$. No formula of this chapter refers to the
data, so both must come out alike.
@^MNIST@>

@<Types@>=
enum { MNIST, GAUSS, sources };

@ The synthetic source goes by the name \.{gauss} in the records. MNIST is
loaded once and shared by all jobs, which only read it.

@<Variables of the whole program@>=
static const char *const source_name[] = {"MNIST", "gauss"};
static bool used[sources]; /* does anything run on this source */
static images digits; /* MNIST, if present */
static arena *store; /* what lives as long as the program */
enum { pixels = 49 }; /* numbers of an input */

@ When the set is absent, \.{data=auto} goes on with synthetic inputs alone;
the claims about MNIST are then listed as not made. Only \.{data=mnist}
insists.

@c
static void open_sources(void)
{
  used[MNIST] = strcmp(data_choice, "mnist") == 0 ||
    (strcmp(data_choice, "auto") == 0 && data_have("mnist"));
  used[GAUSS] = strcmp(data_choice, "mnist") != 0;
  if (!used[MNIST]) return;
  digits = data_load(store, "mnist");
  if (digits.n > 10000) digits.n = 10000;
}

@ A quadratic form for each row of |x|; only the symmetric part of $Q$
matters.

@c
static void quadratic_form(mat x, rng *r, double *value)
{
  arena *scratch = arena_new();
  mat q = mat_new(scratch, x.cols, x.cols); /* $Q$ */
  mat xq = mat_new(scratch, x.rows, x.cols); /* $xQ$ */
  rng_normals(r, (size_t) x.cols * x.cols, 1, q.data);
  mat_mul(xq, x, q);
  for (int i = 0; i < x.rows; i++)
    value[i] = vec_dot(x.cols, &at(x, i, 0), &at(xq, i, 0));
  arena_free(scratch);
}

@ The first experiment classifies ten digits, coded one-hot. Its inputs are
the first 400 of the file, centred by their own mean and scaled by one factor
such that $\lvert x\rvert^2=49$ on the average. On synthetic inputs the class
is the largest of ten quadratic forms, and each seed has a draw of its own.

@<Types@>=
typedef struct {
  mat x, y; /* $P$ by $d$; $P$ by outputs */
  mat tx, ty; /* the same for testing, if there is any */
} task;

@ The inputs come first; labelling must precede centring only because the
quadratic forms are meant to be of the vectors as drawn.

@c
static task ten_classes(arena *a, int source, uint64_t s)
{
  unsigned char *label = arena_take(a, n1, 1); /* class of each input */
  task d = {0}; /* the result */
  rng r = rng_stream(s, 0, "s2 classes");
  if (source == MNIST) {
    d.x = images_matrix(a, &digits, n1, NULL, 4);
    memcpy(label, digits.labels, n1);
  } else {
    d.x = mat_new(a, n1, pixels);
    power_law_gaussian(d.x, 1.2, &r);
    @<Find the largest of ten quadratic forms@>@;
  }
  d.y = one_hot(a, n1, label, 10);
  mat_centre_columns(d.x, NULL);
  mat_unit_mean_square(d.x);
  return d;
}

@ Ten matrices $Q$ are drawn one after the other, and each input remembers
which one served it best so far.

@<Find the largest of ten quadratic forms@>=
double *best = arena_take(a, n1, sizeof *best); /* the largest so far */
double *form = arena_take(a, n1, sizeof *form); /* one form */
for (int k = 0; k < 10; k++) {
  quadratic_form(d.x, &r, form);
  for (int i = 0; i < n1; i++)
    if (k == 0 || form[i] > best[i]) { best[i] = form[i]; label[i] = k; }
}

@ The others distinguish even digits from odd ones, or quadratic forms above
their median from those below. The mean of all training digits is
subtracted, and every input is scaled to $\lvert x\rvert^2=49$. One draw of
|P| training and 1000 test inputs serves all networks.

@c
static task two_classes(arena *a, int source)
{
  enum { tests = 1000, train = 8000, all = 10000 };
  task d = {mat_new(a, P, pixels), mat_new(a, P, 1),
    mat_new(a, tests, pixels), mat_new(a, tests, 1)};
  rng r = rng_stream(seed, 0, "s2 parity");
  mat x; /* all inputs, those for training first */
  double *y; /* their labels */
  if (source == MNIST) {
    @<Pool all digits and take their parity@>@;
  } else {
    @<Draw Gaussian inputs and cut a quadratic form at its median@>@;
  }
  mat_unit_rows(x); mat_scale(x, sqrt(pixels));
  int n = x.rows, *which = arena_take(a, n, sizeof *which); /* chosen */
  rng_choose(&r, n - n / 5, P, which);
  rng_choose(&r, n / 5, tests, which + P);
    @<Copy the chosen inputs and their labels@>@;
  return d;
}

@ Training inputs are chosen among the first four fifths, tests among the
rest.

@<Copy the chosen inputs and their labels@>=
for (int i = 0; i < P + tests; i++) {
  int k = i < P ? which[i] : n - n / 5 + which[i]; /* input in |x| */
  double *to = i < P ? &at(d.x, i, 0) : &at(d.tx, i - P, 0);
  memcpy(to, &at(x, k, 0), pixels * sizeof *to);
  *(i < P ? &at(d.y, i, 0) : &at(d.ty, i - P, 0)) = y[k];
}

@ Test digits are centred by the mean of the training digits, as they must
be if they are to be new.

@<Pool all digits and take their parity@>=
double mean[pixels]; /* of the training digits */
if (digits.n < all)
  fatal(1, "MNIST: found %d images, expected %d; run make data again",
    digits.n, all);
x = images_matrix(a, &digits, all, NULL, 4);
y = arena_take(a, all, sizeof *y);
mat first = mat_new(a, train, pixels); /* a copy, to be centred */
mat_copy(first, mat_block(x, 0, 0, train, pixels));
mat_centre_columns(first, mean);
for (int i = 0; i < all; i++) {
  vec_add(pixels, -1, mean, &at(x, i, 0));
  y[i] = digits.labels[i] % 2 ? -1 : 1;
}

@ The Gaussian vectors have mean zero by construction. The median is that of
all 10,000 forms, so that the two classes are equally frequent.

@<Draw Gaussian inputs and cut a quadratic form at its median@>=
x = mat_new(a, all, pixels);
y = arena_take(a, all, sizeof *y);
power_law_gaussian(x, 1.2, &r);
quadratic_form(x, &r, y);
double *copy = arena_take(a, all, sizeof *copy); /* of |y|, to be sorted */
memcpy(copy, y, all * sizeof *y);
double median = median_of(all, copy);
for (int i = 0; i < all; i++) y[i] = y[i] > median ? 1 : -1;

@* The step size. Gradient descent $\theta_{k+1}=\theta_k-\eta\,g(\theta_k)$,
with $g=\nabla L$ and $H$ the Hessian of the loss, is the Euler method for the
\emph{gradient flow} $\theta'=-g(\theta)$ in the time $t=k\eta$. How far is it
from the flow? Suppose that its iterates are samples of a smooth curve
$\tilde\theta(t)$. Taylor's series gives
$\tilde\theta(t+\eta)=\tilde\theta+\eta\tilde\theta'+
\frac12\eta^2\tilde\theta''+\cdots$, and one step demands that this be
$\tilde\theta-\eta g$; hence $\tilde\theta'=-g-\frac\eta2\tilde\theta''$. To
leading order $\tilde\theta''=Hg$ (differentiate $\tilde\theta'=-g$). Write
$\tilde\theta=\theta+\eta\delta$ around the flow $\theta$; the terms of order
$\eta$ are
\begin{equation}
\delta'=-H\delta-\tfrac12Hg,\qquad\delta(0)=0,\label{eq:s2-delta}
\end{equation}
with $g$ and $H$ taken on the flow. (Equivalently, gradient descent follows
the flow of the modified loss $L+\frac\eta4\lvert g\rvert^2$,
\citet{barrett2021}.) So to leading order
\begin{equation}
\lvert\theta_{\rm GD}-\theta_{\rm GF}\rvert=\eta\lvert\delta(t)\rvert,\qquad
L_{\rm GD}-L_{\rm GF}=\eta\,g\cdot\delta,\label{eq:s2-distance}
\end{equation}
and what is left of the distance after subtracting $\eta\delta$ is of order
$\eta^2$. Nothing is fitted. The series needs $\eta$ well below
$2/\lambda_1(H)$, where the step becomes unstable.
@^gradient flow@>@^backward error analysis@>

The test is a network 49-32-32-10 of hyperbolic tangents without biases, with
$L={1\over2P}\sum\lvert f-y\rvert^2$ on 400 inputs. (It has to be smooth: with
ReLU the clean order $\eta^2$ is lost.) Flow and correction are integrated
together by the classical Runge--Kutta method with step |dt|. A stage costs
one gradient and one product of $H$ with $\delta+\frac12g$; the network
computes that product exactly, so that no difference quotient of gradients
enters.

@<Types@>=
typedef struct {
  int source; /* of the inputs */
  uint64_t seed; /* of the net, and of synthetic inputs */
  int handle; /* in the sweep */
  double start; /* $\lambda_1(H)$ at $t=0$ */
} step_run;
typedef struct {
  net *graph;
  size_t n; /* weights */
  double *g, *v; /* gradient; argument of the Hessian */
} flow_graph;

@ Successive step sizes are in simple ratios so that all of them divide the
horizon. In units of the largest they are the following.

@<Variables of the whole program@>=
static step_run *step_list; /* runs of E1 */
static int step_runs; /* how many */
static double step_of(int i) /* of the |etas| step sizes of E1 */
{
  static const double share[etas] = {1, 0.8, 0.5, 0.25, 0.125, 0.0625,
    0.03125};
  return eta_max * share[i];
}

@ The state of the integration is $(\theta,\delta)$ in one vector of $2n$
numbers; |flow_slope| computes its derivative and returns the loss.

@c
static double flow_slope(const flow_graph *f, const double *state,
  double *slope)
{
  size_t n = f->n; /* weights */
  const double *delta = state + n;
  double loss = net_gradient(f->graph, state, f->g);
  for (size_t i = 0; i < n; i++) {
    slope[i] = -f->g[i];
    f->v[i] = -(delta[i] + 0.5 * f->g[i]);
  }
  net_hessian_vector(f->graph, f->v, slope + n);
  return loss;
}

@ The four slopes of a step share one buffer after being added up.

@c
static void flow_step(const flow_graph *f, double h, double *state,
  double *work)
{
  static const double ahead[] = {0.5, 0.5, 1}, share[] = {1, 2, 2, 1};
  size_t n = 2 * f->n; /* numbers in the state */
  double *k = work, *at_stage = work + n, *sum = work + 2 * n;
  memcpy(at_stage, state, n * sizeof *state);
  memset(sum, 0, n * sizeof *sum);
  for (int stage = 0; stage < 4; stage++) {
    flow_slope(f, at_stage, k);
    vec_add(n, h / 6 * share[stage], k, sum);
    if (stage == 3) break;
    memcpy(at_stage, state, n * sizeof *state);
    vec_add(n, h * ahead[stage], k, at_stage);
  }
  vec_add(n, 1, sum, state);
}

@ The largest eigenvalue of $H$ at $w$ is found by 40 power iterations from a
random vector.
@^power iteration@>

@c
static double sharpness(const flow_graph *f, const double *w, uint64_t s,
  arena *a)
{
  rng r = rng_stream(s, 0, "s2 power iteration");
  double *v = arena_take(a, f->n, sizeof *v); /* the iterate */
  double *hv = arena_take(a, f->n, sizeof *hv); /* $Hv$ */
  double value = 0; /* estimate of the eigenvalue */
  net_gradient(f->graph, w, f->g);
  rng_normals(&r, f->n, 1, v);
  for (int i = 0; i < 40; i++) {
    vec_scale(f->n, 1 / vec_norm(f->n, v), v);
    net_hessian_vector(f->graph, v, hv);
    value = vec_dot(f->n, v, hv);
    memcpy(v, hv, f->n * sizeof *v);
  }
  return value;
}

@ Three jobs need the same network: the one that looks at the start, the
long one, and the one that blows up. The instrument \.{net} builds it;
entries of the weights are $N(0,1/\hbox{fan-in})$, which is its standard
parameterisation.

@<Build the network of E1 and draw its weights@>=
task d = ten_classes(a, r->source, r->seed);
int widths[] = {pixels, 32, 32, 10}; /* of the layers */
mlp m = mlp_new(a, DOUBLE_PRECISION, n1, 3, widths, TANH, STANDARD);
size_t n = net_weights(m.graph);
flow_graph f = {m.graph, n, arena_take(a, n, sizeof *f.g),
  arena_take(a, n, sizeof *f.v)};
rng draw = rng_stream(r->seed, 0, "s2 tanh weights");
double *w = arena_take(a, n, sizeof *w); /* the start */
net_feed(m.graph, m.x, d.x); net_feed(m.graph, m.y, d.y);
mlp_init(&m, 1, &draw, w);

@ The sharpness at the start decides which steps are sensible, and comes from
a sweep of its own before everything else. A Runge--Kutta step beyond
$2.5/\lambda_1$ would be unstable, and is refused.

@c
static void start_job(job *j, const void *context, int number)
{
  const step_run *r = (const step_run *) context + number;
  arena *a = job_arena(j);
  @<Build the network of E1 and draw its weights@>@;
  job_result(j, 1)[0] = sharpness(&f, w, r->seed, a);
}

@ The refusal names the number that would have told the reader.

@c
static void check_start(void)
{
  sweep *w = sweep_new(NULL, 0, 1); /* a refusal leaves no journal */
  for (int i = 0; i < step_runs; i++)
    step_list[i].handle = sweep_add(w, "E1 start", 1, start_job, step_list,
      i);
  sweep_run(w);
  for (int i = 0; i < step_runs; i++) {
    step_run *r = step_list + i;
    r->start = sweep_result(w, r->handle, NULL)[0];
    if (dt > 2.5 / r->start)
      fatal(2, "parameter dt: found %g, expected at most 2.5/lambda_max ="
        " %.4g (%s, seed %d); take a smaller Runge-Kutta step", dt,
        2.5 / r->start, source_name[r->source], (int) r->seed);
  }
  sweep_free(w, true);
}

@ The job of one seed first follows the flow, keeping the state at whole
times, then repeats the journey with each step size. Its result begins with
the sharpness at the end; then there are three numbers for each whole time
$1,\ldots,T$: $\lvert\delta\rvert$, $g\cdot\delta$, and the loss; then three
for each step size and whole time: the distance, the distance after the
correction, and the difference of the losses. The latter are absent, NaN,
when a step size does not pass through that time.

@c
static void step_job(job *j, const void *context, int number)
{
  const step_run *r = (const step_run *) context + number;
  arena *a = job_arena(j);
  @<Build the network of E1 and draw its weights@>@;
  double *out = job_result(j, 1 + 3 * (etas + 1) * T1); /* all results */
  double *state = arena_take(a, 2 * n * (T1 + 1), sizeof *state);
    /* |T1+1| by $2n$, at whole times */
  double *work = arena_take(a, 6 * n, sizeof *work); /* of one step */
  memcpy(state, w, n * sizeof *w);
  for (int t = 1; t <= T1; t++) {
    double *now = state + 2 * n * t, *o = out + 1 + 3 * (t - 1);
    int steps = (int) round(1 / dt); /* in a unit of time */
    memcpy(now, now - 2 * n, 2 * n * sizeof *now);
    for (int i = 0; i < steps; i++) flow_step(&f, dt, now, work);
    o[2] = flow_slope(&f, now, work);
    o[0] = vec_norm(n, now + n); o[1] = vec_dot(n, f.g, now + n);
  }
  out[0] = sharpness(&f, state + 2 * n * T1, r->seed, a);
  for (int e = 0; e < etas; e++)
    descend(&f, step_of(e), w, state, out + 1, out + 1 + 3 * (e + 1) * T1,
      work);
}

@ @<Prototypes@>=
static void descend(const flow_graph *f, double eta, const double *start,
  const double *state, const double *theory, double *out, double *w);

@ The buffer |w| has room for the weights and for their distance from the
flow.

@c
static void descend(const flow_graph *f, double eta, const double *start,
  const double *state, const double *theory, double *out, double *w)
{
  size_t n = f->n; /* weights */
  double *gap = w + n; /* $\theta_{\rm GD}-\theta_{\rm GF}$ */
  int steps = (int) round(T1 / eta);
  memcpy(w, start, n * sizeof *w);
  for (int i = 0; i < 3 * T1; i++) out[i] = NAN;
  for (int k = 0; k <= steps; k++) {
    double loss = net_gradient(f->graph, w, f->g);
    int t = (int) round(k * eta); /* nearest whole time */
    if (t > 0 && fabs(k * eta - t) < 1e-9) {
      const double *flow_now = state + 2 * n * t;
      double *o = out + 3 * (t - 1); /* three results */
      memcpy(gap, w, n * sizeof *w);
      vec_add(n, -1, flow_now, gap);
      o[0] = vec_norm(n, gap);
      vec_add(n, -eta, flow_now + n, gap);
      o[1] = vec_norm(n, gap);
      o[2] = loss - theory[3 * (t - 1) + 2];
    }
    vec_add(n, -eta, f->g, w);
  }
}

@ One more run, with the step |eta_wild| beyond all stability, is there to
fail. Its losses are recorded until they pass $10^3$.

@c
static void wild_job(job *j, const void *context, int number)
{
  const step_run *r = (const step_run *) context + number;
  arena *a = job_arena(j);
  @<Build the network of E1 and draw its weights@>@;
  int steps = (int) ceil(T1 / eta_wild);
  double *loss = job_result(j, steps); /* one for each step */
  for (int k = 0; k < steps; k++) loss[k] = NAN;
  for (int k = 0; k < steps; k++) {
    loss[k] = net_gradient(f.graph, w, f.g);
    if (!(loss[k] < 1e3)) break;
    vec_add(n, -eta_wild, f.g, w);
  }
}

@ Three records: the distances at the horizon, the differences of the losses
on the way, and the run that blows up. A step beyond $2/\lambda_1(0)$ is
labelled.

@c
static void write_steps(sweep *w)
{
  csv *f = csv_open("steps.csv", "data,seed,eta,beyond_stability,distance,"
    "predicted,corrected,loss_gap,predicted_gap,start_sharpness,"
    "end_sharpness");
  csv *c = csv_open("steps-time.csv", "data,seed,eta,time,loss_gap_over_eta,"
    "g_delta,distance,delta,flow_loss");
  for (int i = 0; i < step_runs; i++) {
    const step_run *r = step_list + i;
    const double *v = sweep_result(w, r->handle, NULL);
    const char *name = source_name[r->source];
    for (int e = 0; e < etas; e++) {
      double eta = step_of(e);
      const double *th = v + 1, *o = th + 3 * (e + 1) * T1;
      @<Write a row for the horizon and one for every whole time@>@;
    }
  }
  csv_close(f); csv_close(c);
  @<Write the run that blows up@>@;
}

@ The rows of the second record serve the figure. They repeat the theory
beside every step size, so that a drawing can pick a single table.

@<Write a row for the horizon and one for every whole time@>=
int z = 3 * (T1 - 1); /* the horizon */
csv_row(f, "sigiggggggg", name,
  (int) r->seed, eta, eta > 2 / r->start, o[z], eta * th[z], o[z + 1],
  o[z + 2], eta * th[z + 1], r->start, v[0]);
for (int t = 0; t < T1; t++)
  csv_row(c, "sigiggggg", name, (int) r->seed, eta, t + 1,
    o[3 * t + 2] / eta, th[3 * t + 1], o[3 * t], th[3 * t], th[3 * t + 2]);

@ Only steps that were made are written.

@<Write the run that blows up@>=
size_t n; /* steps */
const double *loss = sweep_result(w, wild_handle, &n);
f = csv_open("steps-wild.csv", "step,time,loss");
for (size_t k = 0; k < n && !isnan(loss[k]); k++)
  csv_row(f, "igg", (int) k, k * eta_wild, loss[k]);
csv_close(f);

@ One run is enough to see a divergence.

@<Variables of the whole program@>=
static int wild_handle; /* of the run that blows up */

@ Figure~\ref{fig:s2-steps} shows all of it. In panel (a) the distances lie
on lines of slope one with the constant $\lvert\delta(T)\rvert$ of their own
seed, which the flow alone supplied; once $\eta\delta$ is subtracted the
remainder has slope two. Points to the right of $2/\lambda_1(0)$ are hollow,
and leave the line. In (b) the difference of the losses, divided by $\eta$,
is one curve for all small steps, $g\cdot\delta$. In (c) the step is beyond
all stability.

In numbers: at $\eta=0.0125$ the distance is \result{S2.1/MNIST} times
$\eta\lvert\delta\rvert$ on MNIST (\result{S2.1/MNIST/sd} over seeds) and
\result{S2.1/gauss} times on synthetic inputs; the difference of the losses
is \result{S2.3/MNIST} and \result{S2.3/gauss} times its prediction. The
excess of one or two per cent is the next order, for the corrected distance
falls with slope \result{S2.2/MNIST} and \result{S2.2/gauss}.

\widewebfigure{fig-1-steps}{(a) Distance between gradient descent and
gradient flow at $t=T$ (dots), and the same after subtracting $\eta\delta$
(diamonds), for three seeds; lines $\eta\lvert\delta(T)\rvert$ and a guide of
slope 2. Hollow: beyond stability. (b) Difference of the losses over $\eta$
(marks) and $g\cdot\delta$ (line), first seed. (c) Loss at a step far beyond
stability.}{fig:s2-steps}

@(s2-limits-draw.c@>=
static void draw_distances(panel *p, table *all)
{
  int first = (int) run_number("seed"), seeds = (int) run_number("seeds");
  double edge = 2 / table_numbers(all, "start_sharpness")[0];
  double eta_max = run_number("eta-max"), lowest = 0; /* for the guide */
  panel_title(p, "(a) distance at the horizon");
  panel_x(p, LOG10, eta_max / 50, eta_max * 2, "step size, $\\eta$");
  panel_y(p, LOG10, 1e-6, 3, "distance");
  for (int s = seeds - 1; s >= 0; s--) {
    table *t = table_where(all, "seed", first + s);
    color c = color_family(BLUE, s, seeds);
    color d = color_family(ORANGE, s, seeds);
    curve(p, t, "eta", "predicted", BLACK, 0.6);
    for (int beyond = 0; beyond < 2; beyond++) {
      table *u = table_where(t, "beyond_stability", beyond);
      marks(p, u, "eta", "distance", NULL, c, beyond ? RING : DOT, 3.4);
      marks(p, u, "eta", "corrected", NULL, d, beyond ? RING : DIAMOND, 3.4);
    }
    lowest = table_numbers(t, "corrected")[etas - 1];
  }
  panel_slope(p, eta_max / 32, eta_max, lowest / 2.2, 2, NULL);
  panel_vline(p, edge, GREY, DASHED, NULL);
  panel_text(p, 0.78, 0.92, 1, GREY, "$2/\\lambda_1(0)$");
  panel_text(p, 0.05, 0.28, 0, BLUE, "slope 1");
  panel_text(p, 0.30, 0.80, 0, color_shade(ORANGE, 0.2),
    "slope 2, corrected");
}

@ The second panel has three of the seven step sizes, the largest, a middle
one and a small one. Its range is set by the small steps; the largest may
leave it.

@(s2-limits-draw.c@>=
static void draw_gaps(panel *p, table *all)
{
  static const int pick[] = {0, 2, 4}; /* steps among the seven */
  static const mark shape[] = {RING, BOX, DOT};
  const color hue[] = {VERMILION, SKY, BLUE};
  table *t = table_where(all, "seed", run_number("seed"));
  double eta_max = run_number("eta-max"), lo = 0, hi = 0;
  const double *eta = table_numbers(t, "eta"); /* of every row */
  const double *gap = table_numbers(t, "loss_gap_over_eta");
  for (int i = 0; i < table_rows(t); i++)
    if (eta[i] < 0.6 * eta_max && isfinite(gap[i])) {
      lo = fmin(lo, gap[i]); hi = fmax(hi, gap[i]);
    }
  panel_title(p, "(b) loss");
  panel_x(p, LINEAR, 0, run_number("T") * 1.03, "time, $t$");
  panel_y(p, LINEAR, lo * 1.5, hi + 0.3 * (hi - lo),
    "$(L_{GD} - L_{GF})/\\eta$");
  @<Draw the line and three series of marks@>@;
}

@ The line is the same for all steps, since it knows only the flow. Marks
are missing where a step size does not pass through a whole time.

@<Draw the line and three series of marks@>=
table *line = table_where(t, "eta", eta[table_rows(t) - 1]);
curve(p, line, "time", "g_delta", BLACK, 0.9);
for (int i = 0; i < 3; i++) {
  static const double share[] = {1, 0.5, 0.125}; /* of the largest */
  table *u = table_where(t, "eta", eta_max * share[i]);
  key_entry key = {hue[i], SOLID, false, shape[i], NULL};
  insist(pick[i] < etas);
  marks(p, u, "time", "loss_gap_over_eta", NULL, hue[i], shape[i], 3);
  key.text = arena_text(ink, "$\\eta = %g$", eta_max * share[i]);
  panel_key(p, 0.46, 0.60 + 0.10 * i, 1, &key);
}

@ The three panels stand side by side.

@(s2-limits-draw.c@>=
static void draw_steps(void)
{
  figure *f = figure_new(ink, 432, 186);
  table *t = of_source(table_read(ink, "steps.csv"));
  table *wild = table_read(ink, "steps-wild.csv");
  const double *loss = table_numbers(wild, "loss"); /* until $10^3$ */
  int n = table_rows(wild); /* steps of the wild run */
  draw_distances(figure_panel(f, 42, 20, 124, 124), t);
  draw_gaps(figure_panel(f, 218, 20, 108, 124),
    of_source(table_read(ink, "steps-time.csv")));
  panel *p = figure_panel(f, 372, 20, 54, 124);
  panel_title(p, arena_text(ink, "(c) $\\eta = %g$", run_number("eta-wild")));
  panel_x(p, LINEAR, 0, n > 1 ? n : 2, "step");
  panel_y(p, LOG10, fmin(0.1, loss[0] / 3), fmax(1e4, loss[n - 1] * 3),
    "training loss");
  curve(p, wild, "step", "loss", VERMILION, 0.9);
  marks(p, wild, "step", "loss", NULL, VERMILION, DOT, 2.6);
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-1-steps"));
}

@* Width at initialisation. The second limit makes a random network a random
\emph{function} with known statistics. Take ReLU layers without biases in the
NTK parameterisation: $z_0=x$ with $\lvert x\rvert^2=d$,
\begin{equation}
h_{l+1}=W_{l+1}z_l/\sqrt{n_l},\quad z_l=\sqrt2\max(h_l,0),\quad
f=w\cdot z_L/\sqrt n,\label{eq:s2-net}
\end{equation}
with $L$ hidden layers of width $n$, $n_l$ the length of $z_l$, and all
entries of the weights drawn from $N(0,1)$. Given $z_l$, the entries of
$h_{l+1}$ are independent Gaussians of covariance $z_l\cdot z_l'/n_l$ for two
inputs $x,x'$. As $n\to\infty$ that average over neurons becomes its mean;
with $c=x\cdot x'/d$ and the two averages of \citet{cho2009},
\begin{equation}
\kappa_0(c)={\pi-\arccos c\over\pi},\qquad
\kappa_1(c)={\sqrt{1-c^2}+c(\pi-\arccos c)\over\pi},\label{eq:s2-kappa}
\end{equation}
the covariance of layer $l$ is $S_0=c$, $S_{l+1}=\kappa_1(S_l)$, and $f$ is a
Gaussian process with covariance $S_L$, the NNGP of \citet{neal1996} and
\citet{lee2018}. In the same way the inner product of the gradients of $f$ at
two inputs, the \emph{neural tangent kernel} $\Theta(x,x')$ of
\citet{jacot2018}, becomes $T_L$, where $T_0=c$,
$T_{l+1}=S_{l+1}+T_l\,\kappa_0(S_l)$: the new layer contributes $S_{l+1}$,
and the older ones pass through one more derivative. On the diagonal
$T_L=L+1$.
@^neural tangent kernel@>@^NNGP@>

At finite $n$ the function is not Gaussian, and by how much can be said
exactly. Given the last hidden layer, $f$ is Gaussian with variance
$A_L=\lvert z_L\rvert^2/n$, and $A_L$ is a product of $L$ independent factors
$\frac2n\sum_i\max(u_i,0)^2$ with $u_i\sim N(0,1)$. A factor has mean~1, and
its second moment is $1+5/n$, since $2\max(u,0)^2$ has second moment
$4\cdot\frac32=6$. So the excess kurtosis of $f$ is
\begin{equation}
3\left({\langle A_L^2\rangle\over\langle A_L\rangle^2}-1\right)
=3\bigl[(1+5/n)^L-1\bigr]\label{eq:s2-kurtosis}
\end{equation}
(compare \citet{yaida2020}): $15L/n$ for wide nets. It is the ratio of
depth to width that counts \citep{hanin2020}, not width alone.

@ The kernel fluctuates too. By the chain rule
$\Theta(x,x)=\sum_{l=0}^LA_lB_l$ with $A_l=\lvert z_l\rvert^2/n_l$,
$B_l=\lvert\partial f/\partial h_{l+1}\rvert^2$ for $l<L$, and $B_L=1$; every
$A_l$ and $B_l$ has mean~1. In the mean of $A_lB_lA_{l'}B_{l'}$, a hidden
layer that both terms traverse in the same direction (forward or backward)
gives a factor $1+5/n$. One between $l$ and $l'$ is traversed forward by one
term and backward by the other; for a single neuron the mean of the product
is $4\langle\max(u,0)^2\,1[u>0]\rangle=2$ instead of~1, which gives a factor
$1+1/n$. So up to $O(1/n^2)$
\begin{equation}
{\mathop{\rm Var}\Theta\over\langle\Theta\rangle^2}={1\over(L+1)^2}
\sum_{l,l'=0}^L(1+5/n)^{L-\vert l-l'\vert}(1+1/n)^{\vert l-l'\vert}-1,
\label{eq:s2-ntk}
\end{equation}
where $\vert l-l'\vert$ counts the layers between. For $L=1$ this is $3/n$.

@<Types@>=
static double kurtosis_theory(double L, double n)
{
  return 3 * (pow(1 + 5 / n, L) - 1);
}
static double ntk_theory(int L, double n) /* relative standard deviation */
{
  double sum = 0; /* over $l$ and $l'$ */
  for (int l = 0; l <= L; l++)
    for (int k = 0; k <= L; k++)
      sum += pow(1 + 5 / n, L - abs(l - k)) * pow(1 + 1 / n, abs(l - k));
  return sqrt(sum / ((L + 1) * (L + 1)) - 1);
}
typedef struct {
  int L, n, nets; /* depth, width, sample */
  int handle; /* in the sweep */
} start_run;

@ A job draws its nets one by one, with $x=\sqrt d\,e_1$, $d=32$, and returns
$A_L$ and $\Theta$ of each. Matrix $l$ is $n$ by $n_l$; every net has fresh
weights.

@c
static void start_net(int L, int n, double *w, double *z, double *mask,
  double *b, rng *r, double *A, double *theta)
{
  enum { d = 32 }; /* inputs */
  double a[9]; /* $A_0,\ldots,A_L$ */
  memset(z, 0, n * (L + 1) * sizeof *z + d * sizeof *z);
  z[0] = sqrt(d); a[0] = 1;
  for (int l = 0, in = d; l < L; in = n, l++) {
    double *from = l ? z + d + (l - 1) * n : z, *to = z + d + l * n;
    mat m = mat_of(w + l * n * (n > d ? n : d), n, in); /* $W_{l+1}$ */
    rng_normals(r, (size_t) n * in, 1, m.data);
    mat_vec(to, m, from);
    for (int i = 0; i < n; i++) {
      mask[l * n + i] = to[i] > 0 ? sqrt(2) : 0;
      to[i] *= mask[l * n + i] / sqrt(in);
    }
    a[l + 1] = vec_dot(n, to, to) / n;
  }
  @<Propagate back and add up the kernel@>@;
}

@ The backward pass starts from $\partial f/\partial z_L=w/\sqrt n$.

@<Propagate back and add up the kernel@>=
double *c = b + n; /* the gradient before the last matrix */
*A = a[L]; *theta = a[L];
rng_normals(r, n, 1 / sqrt(n), b); /* $\partial f/\partial z_L$ */
for (int l = L - 1; l >= 0; l--) {
  for (int i = 0; i < n; i++) b[i] *= mask[l * n + i]; /* now for $h_{l+1}$ */
  *theta += a[l] * vec_dot(n, b, b);
  if (l == 0) break;
  mat_tvec(c, mat_of(w + l * n * (n > d ? n : d), n, n), b);
  for (int i = 0; i < n; i++) b[i] = c[i] / sqrt(n);
}

@ The sample of one depth and width is one job. Its stream of random numbers
is numbered by both, so that no other job shares it.

@c
static void start_nets_job(job *j, const void *context, int number)
{
  const start_run *s = (const start_run *) context + number;
  arena *a = job_arena(j);
  int n = s->n, wide = n > 32 ? n : 32; /* width; longest row */
  rng r = rng_stream(seed, 1000 * s->L + n, "s2 nets at the start");
  double *w = arena_take(a, (size_t) s->L * n * wide, sizeof *w);
  double *z = arena_take(a, n * (s->L + 1) + 32, sizeof *z);
  double *mask = arena_take(a, n * s->L, sizeof *mask);
  double *b = arena_take(a, 2 * n, sizeof *b);
  double *out = job_result(j, 2 * s->nets); /* all $A_L$, then all $\Theta$ */
  for (int i = 0; i < s->nets; i++)
    start_net(s->L, n, w, z, mask, b, &r, out + i, out + s->nets + i);
}

@ The kurtosis is measured as $3\mathop{\rm Var}A_L/\langle A_L\rangle^2$,
which is less noisy than the fourth moment of $f$. The scatter quoted is over
four equal parts of the sample. The numbers of nets fall with the width, in
the proportions 8000, 4000, 1500, and 800 for the deepest and widest.

@<Variables of the whole program@>=
static start_run start_list[9]; /* runs of E2, depth by depth */
static double start_value[9][2], start_sd[9][2]; /* kurtosis, kernel */
static void plan_starts(void)
{
  static const double share[] = {1, 0.5, 0.1875}; /* of the nets */
  for (int i = 0; i < 9; i++)
    start_list[i] = (start_run) {(int) depth.v[i / 3],
      (int) width2.v[i % 3],
      (int) (nets2 * (i == 8 ? 0.1 : share[i % 3])) / 4 * 4, 0};
}

@ The relative variance of $\Theta$ and of $A_L$ are the same statistic,
applied to two columns.

@c
static void write_starts(sweep *w)
{
  csv *f = csv_open("starts.csv", "depth,width,nets,kurtosis,kurtosis_sd,"
    "kurtosis_theory,ntk,ntk_sd,ntk_theory");
  for (int i = 0; i < 9; i++) {
    const start_run *s = start_list + i;
    const double *v = sweep_result(w, s->handle, NULL);
    for (int q = 0; q < 2; q++, v += s->nets) {
      double part[5]; /* four quarters, then all */
      for (int k = 0; k < 5; k++) {
        int m = k < 4 ? s->nets / 4 : s->nets; /* in this part */
        const double *x = k < 4 ? v + k * m : v;
        double sd = sd_of(m, x) / mean_of(m, x); /* relative */
        part[k] = q ? sd : 3 * sd * sd;
      }
      start_value[i][q] = part[4]; start_sd[i][q] = sd_of(4, part);
    }
    csv_row(f, "iiigggggg", s->L, s->n, s->nets, start_value[i][0],
      start_sd[i][0], kurtosis_theory(s->L, s->n), start_value[i][1],
      start_sd[i][1], ntk_theory(s->L, s->n));
  }
  csv_close(f);
  @<Write the lines of the figure@>@;
}

@ A line for each depth, on a grid of widths that goes a little beyond the
measured ones.

@<Write the lines of the figure@>=
f = csv_open("starts-line.csv", "depth,width,kurtosis,ntk");
for (int i = 0; i < 3; i++)
  for (int k = 0; k <= 40; k++) {
    double n = width2.v[0] / 1.5 *
      pow(3 * width2.v[2] / width2.v[0], k / 40.0);
    csv_row(f, "iggg", (int) depth.v[i], n,
      kurtosis_theory((int) depth.v[i], n),
      ntk_theory((int) depth.v[i], n));
  }
csv_close(f);

@ The lines of figure~\ref{fig:s2-starts} are the formulas, without exception
or adjustment. A net of depth 4 and width 16 is anything but a Gaussian
process: its excess kurtosis is near 6. At width 256 it is down to a quarter,
and the kernel still scatters by more than a fifth from net to net. Depth is
not free: to keep the kernel as quiet, a net twice as deep has to be twice as
wide.

\webfigure{fig-2-starts}{Random networks of $L$ hidden layers. (a) Excess
kurtosis of the output, (b) relative standard deviation of the tangent kernel
on the diagonal, against the width. Lines: equations~(\ref{eq:s2-kurtosis})
and~(\ref{eq:s2-ntk}). Bars: standard deviation over four quarters of the
sample.}{fig:s2-starts}

@(s2-limits-draw.c@>=
static void start_panel(panel *p, table *all, table *lines, int q,
  const char *what)
{
  const double *L = table_numbers(all, "depth");
  const double *n = table_numbers(all, "width");
  const char *y = q ? "ntk" : "kurtosis"; /* column */
  panel_x(p, LOG10, n[0] / 1.6, n[2] * 2, "width, $n$");
  panel_y(p, LOG10, q ? 0.04 : 0.015, q ? 2 : 9, what);
  for (int i = 0; i < 3; i++) {
    table *t = table_where(all, "depth", L[3 * i]);
    table *line = table_where(lines, "depth", L[3 * i]);
    color c = color_family(BLUE, i, 3);
    key_entry key = {c, SOLID, true, DOT,
      arena_text(ink, "$L = %g$", L[3 * i])};
    curve(p, line, "width", y, c, 0.9);
    marks(p, t, "width", y, arena_text(ink, "%s_sd", y), c, DOT, 3.4);
    panel_key(p, 0.55, 0.02 + 0.11 * i, 1, &key);
  }
}

@ Both panels have the same abscissa.

@(s2-limits-draw.c@>=
static void draw_starts(void)
{
  figure *f = figure_new(ink, 342, 176);
  table *t = table_read(ink, "starts.csv");
  table *line = table_read(ink, "starts-line.csv");
  panel *p = figure_panel(f, 44, 20, 118, 116);
  panel_title(p, "(a) not Gaussian");
  start_panel(p, t, line, 0, "excess kurtosis of $f$");
  p = figure_panel(f, 216, 20, 118, 116);
  panel_title(p, "(b) kernel fluctuates");
  start_panel(p, t, line, 1, "relative sd of $\\Theta$");
  foot(f, "none");
  figure_save(f, record_path(ink, "fig-2-starts"));
}

@* Width in training. Now let the wide network learn. With centred output
$f(x;\theta)-f(x;\theta_0)$, loss $\frac12\sum_{i\le P}(f_i-y_i)^2$ and one
hidden layer of both trained weights, a step changes the output by
$-\eta\sum_j\Theta(x,x_j)(f_j-y_j)$ plus terms that vanish with the width. As
$n\to\infty$ the kernel stays where it was, at the analytic
$K=T_1=\kappa_1(c)+c\,\kappa_0(c)$, and gradient descent is linear: after $k$
steps
\begin{equation}
f_k(x)=K(x,X)\,\phi_k(K)\,y,\qquad
\phi_k(\lambda)={1-(1-\eta\lambda)^k\over\lambda},\label{eq:s2-limit}
\end{equation}
where $X$ stands for the training inputs \citep{jacot2018,lee2019}.

How far from this is a net of $n$ neurons? Its kernel at the start is
$K_n=K+D$, and $D$ is the mean over neurons of independent fluctuations, of
size $n^{-1/2}$. The motion of the kernel during training is only of size
$1/n$ in this parameterisation \citep{dyer2020,huang2020}, one order less. So
we perturb (\ref{eq:s2-limit}) to first order in $K$. In the basis where
$K=V\,{\rm diag}(\lambda)\,V^{\mathsf T}$ a function of a matrix changes by
divided differences, $\phi(K+D)-\phi(K)=V[\Phi\circ(V^{\mathsf
T}DV)]V^{\mathsf T}$ with
$\Phi_{ij}=(\phi(\lambda_i)-\phi(\lambda_j))/(\lambda_i-\lambda_j)$,
$\Phi_{ii}=\phi'(\lambda_i)$. A single random neuron $(w,a)$ has the kernel
$k(x,x')=2\max(h,0)\max(h',0)+2a^21[h>0]1[h'>0]\,x\cdot x'/d$, $h=w\cdot
x/\sqrt d$, whose mean is $K$, and contributes
\begin{equation}
df=(k_t-K_t)\,\phi_k(K)\,y
+K_tV\bigl[\Phi\circ(V^{\mathsf T}(k-K)V)\bigr]V^{\mathsf T}y,
\label{eq:s2-df}
\end{equation}
the index $t$ marking rows that belong to test points. Neurons being
independent,
\begin{equation}
\langle\lvert f^{(n)}-f\rvert^2\rangle=c_k^2/n,\qquad
c_k^2=\langle\lvert df\rvert^2\rangle.\label{eq:s2-ck}
\end{equation}
The constant $c_k$ is an average over 3000 single neurons at initialisation.
No network is trained to get it.
@^divided differences@>

@ What theory needs of a training set is the kernel, its eigenvectors as rows
of |v|, its eigenvalues in ascending order, and the same for tests. The
instrument \.{theory} has $\frac12T_1$ as a function of $c$.

@<Types@>=
typedef struct {
  mat v, kt, ktv; /* $V^{\mathsf T}$; test kernel; $K_tV$ */
  double *lambda, *vy; /* eigenvalues; $V^{\mathsf T}y$ */
  double eta; /* $1/\lambda_{\max}$ */
  task d; /* inputs divided by $\sqrt d$ */
} limit;

@ The inputs of a |task| have $\lvert x\rvert^2=d$; divided by $\sqrt d$ once
and for all they have length 1, and $x\cdot x'$ is the cosine $c$.

@c
static mat analytic_kernel(arena *a, mat x, mat y)
{
  mat k = mat_new(a, x.rows, y.rows); /* cosines, then the kernel */
  mat_mul_nt(k, x, y);
  kernel_relu_ntk((size_t) k.rows * k.cols, k.data);
  mat_scale(k, 2);
  return k;
}

@ One eigenvalue decomposition serves all that follows: the learning curves,
the prefactor, the step, and the lazy end of the next experiment.

@c
static limit find_limit(arena *a, task d)
{
  limit l; /* the result */
  int n = d.x.rows; /* training inputs */
  l.d = d;
  mat_scale(d.x, 1 / sqrt(d.x.cols)); mat_scale(d.tx, 1 / sqrt(d.x.cols));
  l.v = analytic_kernel(a, d.x, d.x);
  l.kt = analytic_kernel(a, d.tx, d.x);
  l.ktv = mat_new(a, d.tx.rows, n);
  l.lambda = arena_take(a, n, sizeof *l.lambda);
  l.vy = arena_take(a, n, sizeof *l.vy);
  sym_eigen(l.v, l.lambda);
  mat_mul_nt(l.ktv, l.kt, l.v);
  mat_vec(l.vy, l.v, d.y.data);
  l.eta = 1 / l.lambda[n - 1];
  return l;
}

@ The function $\phi_k$ and its derivative. Here $1-(1-\eta\lambda)^k$ is
written with |expm1| so that small eigenvalues lose no digits.

@c
static double phi(double lambda, double eta, double k)
{
  if (eta * lambda >= 1) return 1 / lambda; /* the largest eigenvalue */
  return -expm1(k * log1p(-eta * lambda)) / lambda;
}

@ The derivative appears on the diagonal of the divided differences.

@c
static double phi_slope(double lambda, double eta, double k)
{
  double left = eta * lambda < 1 ? pow(1 - eta * lambda, k - 1) : 0;
  return (eta * k * left - phi(lambda, eta, k)) / lambda;
}

@ Coefficients in the eigenbasis, times $K_tV$, are outputs.

@c
static void limit_outputs(const limit *l, double k, mat to, double *out)
{
  int n = l->v.rows; /* eigenvalues */
  arena *scratch = arena_new();
  double *c = arena_take(scratch, n, sizeof *c); /* coefficients */
  for (int i = 0; i < n; i++)
    c[i] = phi(l->lambda[i], l->eta, k) * l->vy[i];
  mat_vec(out, to, c);
  arena_free(scratch);
}

@ With |to|${}=K_tV$ the outputs are those at the test points. At the training
points the residual in direction $i$ is simply
$(1-\eta\lambda_i)^k(V^{\mathsf T}y)_i$.

@c
static double mean_square_gap(int n, const double *f, const double *y)
{
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) sum += (f[i] - y[i]) * (f[i] - y[i]);
  return sum / n;
}

@ At the training points no matrix is needed at all.

@c
static double limit_train_mse(const limit *l, double k)
{
  int n = l->v.rows;
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) {
    double left = 1 - l->lambda[i] * phi(l->lambda[i], l->eta, k);
    sum += left * left * l->vy[i] * l->vy[i];
  }
  return sum / n;
}

@ Now the single neurons. Their kernel has rank $d+1$: with
$u=\sqrt2\max(h,0)$ it is $BB^{\mathsf T}$, where the columns of the $P$ by
$d+1$ matrix $B$ are $u$ and the inputs multiplied by $\sqrt2\,a\,1[h>0]$.
That makes (\ref{eq:s2-df}) cheap: one neuron costs half a millisecond. A
sensible program exploits it; so do we.

@<Types@>=
enum { shows = 3, chunk = 10 }; /* values of $k$; jobs for the neurons */
static const int shown_step[shows] = {10, 30, 100}; /* $k$ */
enum { tested = 500 }; /* test points of E3 */

@ Ten jobs of 300 neurons each share the work. Number |number| belongs to
source |number/chunk|. What depends only on the training set is prepared
before the loop over neurons, so that the loop itself has nothing but
products of small matrices.

@c
static void neuron_job(job *j, const void *context, int number)
{
  const limit *l = (const limit *) context + number / chunk;
  arena *a = job_arena(j);
  int n = l->v.rows, d = l->d.x.cols, count = neurons / chunk;
  mat b = mat_new(a, n, d + 1), bt = mat_new(a, tested, d + 1); /* $B$ */
  mat vb = mat_new(a, n, d + 1), m = mat_new(a, n, n); /* $V^{\mathsf T}B$ */
  mat ktv = mat_block(l->ktv, 0, 0, tested, n);
  mat weight[shows]; /* $\Phi_{ij}(V^{\mathsf T}y)_j$ for each $k$ */
  double *q[shows], *base[shows]; /* $\phi_k(K)y$; $K_t$ times it */
  double *c = arena_take(a, n + d + 1, sizeof *c); /* coefficients */
  double *df = arena_take(a, 2 * tested, sizeof *df); /* two terms */
  double *out = job_result(j, shows); /* $\langle\lvert df\rvert^2\rangle$ */
  rng r = rng_stream(seed, number, "s2 single neurons");
  @<Prepare what does not depend on the neuron@>@;
  for (int s = 0; s < count; s++) {
    @<Draw a neuron and find $V^{\mathsf T}(k-K)V$@>@;
    for (int k = 0; k < shows; k++) {
      @<Add the square of |df| for this $k$@>@;
    }
  }
}

@ The divided differences need care where two eigenvalues nearly coincide:
there the derivative takes over. The threshold leaves seven digits on either
side.

@<Prepare what does not depend on the neuron@>=
for (int k = 0; k < shows; k++) {
  double step = shown_step[k], *lam = l->lambda;
  weight[k] = mat_new(a, n, n);
  q[k] = arena_take(a, n, sizeof **q);
  base[k] = arena_take(a, tested, sizeof **base);
  for (int i = 0; i < n; i++)
    for (int i2 = 0; i2 < n; i2++) {
      double gap = lam[i] - lam[i2]; /* of eigenvalues */
      double slope = fabs(gap) < 1e-7 * lam[n - 1] ?
        phi_slope(lam[i], l->eta, step) :
        (phi(lam[i], l->eta, step) - phi(lam[i2], l->eta, step)) / gap;
      at(weight[k], i, i2) = slope * l->vy[i2];
    }
  for (int i = 0; i < n; i++) c[i] = phi(lam[i], l->eta, step) * l->vy[i];
  mat_tvec(q[k], l->v, c);
  mat_vec(base[k], ktv, c);
}

@ Since $V^{\mathsf T}KV$ is diagonal, subtracting $K$ means subtracting the
eigenvalues from the diagonal.

@<Draw a neuron and find $V^{\mathsf T}(k-K)V$@>=
double w[pixels]; /* its incoming weights */
rng_normals(&r, d, 1, w);
double outgoing = rng_normal(&r); /* $a$ */
fill_neuron(b, l->d.x, w, outgoing);
fill_neuron(bt, l->d.tx, w, outgoing);
mat_mul(vb, l->v, b);
mat_mul_nt(m, vb, vb);
for (int i = 0; i < n; i++) at(m, i, i) -= l->lambda[i];

@ The three terms of (\ref{eq:s2-df}): $k_t\phi_k(K)y=B_t(B^{\mathsf T}q)$
with $q=\phi_k(K)y$, the constant $K_tq$, and the second-order tensor
contracted in the eigenbasis.

@<Add the square of |df| for this $k$@>=
mat_tvec(c, b, q[k]);
mat_vec(df, bt, c); /* $k_t\,\phi_k(K)y$ */
for (int i = 0; i < n; i++)
  c[i] = vec_dot(n, &at(weight[k], i, 0), &at(m, i, 0));
mat_vec(df + tested, ktv, c);
vec_add(tested, 1, df + tested, df);
vec_add(tested, -1, base[k], df);
out[k] += vec_dot(tested, df, df) / tested / count;

@ @<Prototypes@>=
static void fill_neuron(mat b, mat x, const double *w, double outgoing);

@ A row of $B$ belongs to an input.

@c
static void fill_neuron(mat b, mat x, const double *w, double outgoing)
{
  for (int i = 0; i < b.rows; i++) {
    const double *row = &at(x, i, 0); /* one input */
    double h = vec_dot(x.cols, w, row), *to = &at(b, i, 0);
    double slope = h > 0 ? sqrt(2) * outgoing : 0;
    to[0] = h > 0 ? sqrt(2) * h : 0;
    for (int k = 0; k < x.cols; k++) to[k + 1] = slope * row[k];
  }
}

@ The networks of this experiment and of the next two are all alike:
\begin{equation}
f(x)=c\sum_{i=1}^na_i\max(w_i\cdot x,0),\label{eq:s2-two}
\end{equation}
and differ in $c$ and in the step. Here $c=\sqrt{2/n}$.

@<Types@>=
typedef struct {
  net *graph;
  node x, y, h, f; /* input, target, $w\cdot x$, output */
  node w, a; /* $d$ by $n$; $n$ by 1 */
} two_layer;

@ Nets for training and for testing differ only in the number of rows; both
read the same flat vector of weights, first the $w$, then the~$a$.

@c
static two_layer two_layer_new(arena *home, precision p, int rows, int d,
  int n, activation shape, double c)
{
  two_layer m; /* the result */
  net *t = net_new(home, p);
  m.graph = t;
  m.x = net_input(t, rows, d); m.y = net_input(t, rows, 1);
  m.w = net_weight(t, "w", d, n); m.a = net_weight(t, "a", n, 1);
  m.h = net_matmul(t, m.x, m.w);
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, shape), m.a), c);
  net_finish(t, net_squared_error(t, m.f, m.y));
  return m;
}

@ The empirical kernel of such a net, times $1/(c^2\cdot\hbox{\it factor})$,
is $\sum_i[\max(h_i,0)\max(h_i',0)+a_i^21[h_i>0]1[h_i'>0]\,x\cdot x']$, a sum
of two Gram matrices. |gram| is that of the inputs.

@c
static void empirical_kernel(mat k, mat gram, mat x, const two_layer *m,
  double *w, double factor, mat h, mat other)
{
  const double *a = net_tensor(m->graph, m->a, w).data; /* second layer */
  mat_mul(h, x, net_tensor(m->graph, m->w, w));
  for (int i = 0; i < h.rows; i++) {
    double *row = &at(h, i, 0); /* becomes $a_i1[h_i>0]$ */
    for (int j = 0; j < h.cols; j++) row[j] = row[j] > 0 ? a[j] : 0;
  }
  mat_gram(other, h);
  mat_mul(h, x, net_tensor(m->graph, m->w, w));
  for (int i = 0; i < h.rows; i++) {
    double *row = &at(h, i, 0); /* becomes $\max(h_i,0)$ */
    for (int j = 0; j < h.cols; j++) row[j] = row[j] > 0 ? row[j] : 0;
  }
  mat_gram(k, h);
  for (int i = 0; i < k.rows; i++)
    for (int j = 0; j < k.cols; j++)
      at(k, i, j) = factor * (at(k, i, j) + at(gram, i, j) * at(other, i, j));
}

@ A run of this experiment is one net of one width.

@<Types@>=
typedef struct {
  const limit *theory; /* theory and data */
  int source, n, which, steps; /* width; place of the net; duration */
  int handle; /* in the sweep */
} width_run;

@ The theory is shared by all nets of a source, and read only.

@<Variables of the whole program@>=
static limit parity[sources], sphere; /* theory of E3 and E5 */
static int neuron_handle[sources][chunk]; /* jobs of single neurons */
static width_run *width_list; /* runs of E3 */
static int width_runs; /* how many */

@ There are 64, 48, 48, 32, 24, 16 and 8 nets of the seven widths. Each runs
for 100 steps; the first eight of every second width go on to 300 for the
figure, and the first eight of the narrowest to |late|.

@c
static void plan_widths(void)
{
  static const int nets[] = {64, 48, 48, 32, 24, 16, 8};
  int most = width_max > 32 ? 8 * 64 * seeds : 64; /* a bound */
  width_list = arena_take(store, 2 * most, sizeof *width_list);
  for (int s = 0; s < sources; s++)
    for (int i = 0, n = 32; n <= width_max && used[s]; n *= 2, i++) {
      int count = (nets[i < 6 ? i : 6] * nets3 / 64 * seeds + 2) / 3;
      if (count < 1) count = 1;
      for (int k = 0; k < count; k++)
        width_list[width_runs++] = (width_run) {parity + s, s, n, k,
          k >= 8 || i % 2 ? 100 : i ? 300 : late, 0};
    }
}

@ The result of a run is the relative change of the kernel after 100 steps,
the test error at the end, the training and test errors at |grid| steps, and
the test outputs at the three $k$. Single precision is ample here: what we
measure is larger than $10^{-2}$.

@c
static int grid_step(int i) /* 1 to 300, the 16 recorded steps */
{
  return (int) round(pow(300, i / (grid - 1.0)));
}

@ The gradient at step $k$ is evaluated first, so that its loss is that of
the net after $k$ steps.

@c
static void width_job(job *j, const void *context, int number)
{
  const width_run *r = (const width_run *) context + number;
  const task *d = &r->theory->d;
  arena *a = job_arena(j);
  double *out = job_result(j, 2 + 2 * grid + shows * tested);
  @<Build a net for training and one for tests@>@;
  for (int i = 2; i < 2 + 2 * grid; i++) out[i] = NAN;
  for (int k = 0; ; k++) {
    double loss = net_gradient(m.graph, w, g);
    @<Record the outputs after |k| steps@>@;
    if (k == 100) {
      empirical_kernel(k1, gram, d->x, &m, w, 1, h, other);
      mat_add(k1, -1, k0);
      out[0] = mat_frobenius(k1) / mat_frobenius(k0);
    }
    if (k == r->steps) break;
    vec_add(size, -r->theory->eta * P, g, w);
  }
}

@ The net's own loss has the factor $1/2P$ instead of $\frac12$. Centring is
done by adding the first output to the target.

@<Build a net for training and one for tests@>=
int n = r->n, size = n * (pixels + 1); /* width; number of weights */
double c = sqrt(2.0 / n); /* output multiplier */
two_layer m = two_layer_new(a, SINGLE_PRECISION, P, pixels, n, RELU, c);
two_layer test = two_layer_new(a, SINGLE_PRECISION, tested, pixels, n, RELU,
  c);
rng draw = rng_stream(seed, 1000 * r->n + r->which, "s2 width weights");
double *w = arena_take(a, 2 * size, sizeof *w), *g = w + size;
mat y = mat_new(a, P, 1), f = mat_new(a, tested, 1); /* targets; outputs */
mat f0 = mat_new(a, tested, 1); /* first outputs */
mat gram = mat_new(a, P, P), h = mat_new(a, P, n), other = mat_new(a, P, P);
mat k0 = mat_new(a, P, P), k1 = mat_new(a, P, P); /* kernels */
rng_normals(&draw, size, 1, w);
mat_gram(gram, d->x);
net_feed(m.graph, m.x, d->x); net_feed(m.graph, m.y, y);
net_feed(test.graph, test.x, mat_block(d->tx, 0, 0, tested, pixels));
net_feed(test.graph, test.y, f0);
net_loss(m.graph, w); net_read(m.graph, m.f, y);
net_loss(test.graph, w); net_read(test.graph, test.f, f0);
mat_add(y, 1, d->y);
net_feed(m.graph, m.y, y);
empirical_kernel(k0, gram, d->x, &m, w, 1, h, other);

@ Several of the recorded steps coincide for small $k$; the test net is
evaluated once for all of them.

@<Record the outputs after |k| steps@>=
bool wanted = k == r->steps; /* is this step recorded? */
for (int i = 0; i < grid; i++) wanted |= k == grid_step(i);
for (int i = 0; i < shows; i++) wanted |= k == shown_step[i];
if (wanted) {
  net_loss(test.graph, w); net_read(test.graph, test.f, f);
  mat_add(f, -1, f0);
  double mse = mean_square_gap(tested, f.data, d->ty.data);
  for (int i = 0; i < grid; i++)
    if (k == grid_step(i)) {
      out[2 + i] = 2 * loss; out[2 + grid + i] = mse;
    }
  for (int i = 0; i < shows; i++)
    if (k == shown_step[i])
      memcpy(out + 2 + 2 * grid + i * tested, f.data, tested * sizeof *out);
  if (k == r->steps) out[1] = mse;
}

@ For each width the deviation is the root of the mean square over test
points and nets; its scatter is that of single nets. For the prefactor, the
scatter is over the ten jobs.

@<Types@>=
enum { widths_most = 9 }; /* widths 32 to 8192 */
typedef struct {
  int n, nets; /* width; how many nets */
  double rms[shows], rms_sd[shows]; /* deviation and its scatter */
  double change, change_sd; /* of the kernel */
  double late, late_sd; /* test error after |late| steps */
} width_summary;

@ The claims, the records and the prose all draw on these summaries.

@<Variables of the whole program@>=
static width_summary width_sum[sources][widths_most];
static double prefactor[sources][shows]; /* $c_k$ */
static double prefactor_sd[sources][shows]; /* of its ten parts */
static double late_limit[sources]; /* test error of the limit */

@ For a mean square over nets and test points, the scatter of one net
carries over to the root by half its relative size.

@c
static void summarize_width(sweep *w, int s, int n, width_summary *o)
{
  double *dev[shows], *change, *end; /* of each net */
  arena *a = arena_new();
  mat f = mat_new(a, shows, tested); /* outputs of the limit */
  change = arena_take(a, width_runs + 1, sizeof *change);
  end = arena_take(a, width_runs + 1, sizeof *end);
  mat ktv = mat_block(parity[s].ktv, 0, 0, tested, P);
  *o = (width_summary) {0};
  o->n = n;
  for (int k = 0; k < shows; k++) {
    dev[k] = arena_take(a, width_runs + 1, sizeof **dev);
    limit_outputs(parity + s, shown_step[k], ktv, &at(f, k, 0));
  }
  int ends = 0; /* nets that went on to |late| */
  @<Collect the deviations of all nets of width |n|@>@;
  for (int k = 0; k < shows; k++) {
    o->rms[k] = sqrt(mean_of(o->nets, dev[k]));
    o->rms_sd[k] = sd_of(o->nets, dev[k]) / (2 * o->rms[k]);
  }
  o->change = mean_of(o->nets, change); o->change_sd = sd_of(o->nets, change);
  if (ends) { o->late = mean_of(ends, end); o->late_sd = sd_of(ends, end); }
  arena_free(a);
}

@ The deviation is taken between vectors of test outputs, not between
errors: two predictors of equal error may be far apart.

@<Collect the deviations of all nets of width |n|@>=
for (int i = 0; i < width_runs; i++) {
  const width_run *r = width_list + i;
  if (r->source != s || r->n != n) continue;
  const double *v = sweep_result(w, r->handle, NULL);
  for (int k = 0; k < shows; k++)
    dev[k][o->nets] = mean_square_gap(tested, &at(f, k, 0),
      v + 2 + 2 * grid + k * tested);
  if (r->steps == late) end[ends++] = v[1];
  change[o->nets++] = v[0];
}

@ Every row carries its prediction.

@c
static void write_widths(sweep *w)
{
  csv *f = csv_open("widths.csv", "data,width,nets,step,deviation,"
    "deviation_sd,predicted,prefactor,kernel_change,kernel_change_sd");
  csv *c = csv_open("widths-curve.csv", "data,width,step,train,test,"
    "limit_train,limit_test");
  for (int s = 0; s < sources; s++) {
    if (!used[s]) continue;
    @<Average the single neurons@>@;
    for (int i = 0, n = 32; n <= width_max; n *= 2, i++) {
      width_summary *o = width_sum[s] + i;
      summarize_width(w, s, n, o);
      for (int k = 0; k < shows; k++)
        csv_row(f, "siiigggggg", source_name[s], n, o->nets, shown_step[k],
          o->rms[k], o->rms_sd[k], prefactor[s][k] / sqrt(n),
          prefactor[s][k], o->change, o->change_sd);
      @<Write the learning curves of this width@>@;
    }
  }
  csv_close(f); csv_close(c);
}

@ The mean of $\lvert df\rvert^2$ is the mean of the ten jobs.

@<Average the single neurons@>=
for (int k = 0; k < shows; k++) {
  double part[chunk]; /* $c_k$ from each job */
  double sum = 0; /* of $c_k^2$ */
  for (int i = 0; i < chunk; i++) {
    double v = sweep_result(w, neuron_handle[s][i], NULL)[k];
    part[i] = sqrt(v); sum += v / chunk;
  }
  prefactor[s][k] = sqrt(sum); prefactor_sd[s][k] = sd_of(chunk, part);
}

@ The learning curves are means over the nets that went on to 300 steps; the
narrowest one has a late point.

@<Write the learning curves of this width@>=
for (int g = 0; g < grid; g++) {
  double train = 0, test = 0, out[tested]; /* sums; the limit */
  int nets = 0; /* in the mean */
  for (int k = 0; k < width_runs; k++) {
    const width_run *r = width_list + k;
    if (r->source != s || r->n != n || r->steps < 300) continue;
    const double *v = sweep_result(w, r->handle, NULL);
    train += v[2 + g]; test += v[2 + grid + g]; nets++;
  }
  limit_outputs(parity + s, grid_step(g),
    mat_block(parity[s].ktv, 0, 0, tested, P), out);
  if (nets)
    csv_row(c, "siigggg", source_name[s], n, grid_step(g), train / nets,
      test / nets, limit_train_mse(parity + s, grid_step(g)),
      mean_square_gap(tested, out, parity[s].d.ty.data));
}
if (i == 0) {
  double out[tested]; /* the limit, late */
  limit_outputs(parity + s, late,
    mat_block(parity[s].ktv, 0, 0, tested, P), out);
  late_limit[s] = mean_square_gap(tested, out, parity[s].d.ty.data);
  csv_row(c, "siigggg", source_name[s], n, late, NAN, o->late,
    limit_train_mse(parity + s, late), late_limit[s]);
}

@ In figure~\ref{fig:s2-widths}(a) the wide nets lie on the curves of the
infinite one, and the narrow ones leave them upward. Panel (b) shows at what
rate: the lines are $c_k/\sqrt n$, and were there before any net was
trained. The kernel itself moves less the wider the net, as $1/n$.

At half the largest width, $k=30$, the deviation times $\sqrt n$ is
\result{S2.6b/MNIST} where \result{S2.6b/MNIST/theory} was predicted (MNIST),
and \result{S2.6b/gauss} where it was \result{S2.6b/gauss/theory}
(synthetic). The exponents are \result{S2.7/MNIST} and \result{S2.7/gauss}.
So the theory of infinite width does more than name a limit: it says how wide
is wide enough. For a deviation of 0.01 at $k=100$ one needs
$n=(100\,c_{100})^2$, which is \result{wide-enough} neurons for 200 images.

\widewebfigure{fig-3-widths}{(a) Training error (squares) and test error
(dots) of nets of four widths, light to dark, over the curves of the
infinitely wide net. (b) Root mean square deviation of the test outputs from
the infinitely wide net; lines $c_k/\sqrt n$. (c) Relative change of the
kernel in 100 steps; guide $1/n$. Bars: one standard deviation over
nets.}{fig:s2-widths}

@(s2-limits-draw.c@>=
static void draw_learning(panel *p, table *all)
{
  double most = table_numbers(all, "width")[table_rows(all) - 1];
  table *line = table_where(all, "width", 32); /* the longest */
  double lo = table_numbers(line, "limit_train")[grid];
  panel_title(p, "(a) learning curves");
  panel_x(p, LOG10, 0.9, 1.2 * table_numbers(line, "step")[grid],
    "step, $k$");
  panel_y(p, LINEAR, fmax(0, 0.8 * lo - 0.1), 1.05, "mean square error");
  int i = 0; /* place of the width among four */
  for (double n = 32; n <= most; n *= 4, i++) {
    table *t = table_where(all, "width", n);
    color c = color_family(BLUE, i, 4), d = color_family(ORANGE, i, 4);
    key_entry key = {c, SOLID, false, DOT, arena_text(ink, "$n = %g$", n)};
    marks(p, t, "step", "test", NULL, c, DOT, 2.8);
    marks(p, t, "step", "train", NULL, d, BOX, 2.6);
    panel_key(p, 0.54, 0.02 + 0.09 * i, 1, &key);
  }
  curve(p, line, "step", "limit_train", BLACK, 0.9);
  curve(p, line, "step", "limit_test", BLACK, 0.9);
  panel_text(p, 0.99, 0.42, 1, BLUE, "test");
  panel_text(p, 0.30, 0.90, 0.5, color_shade(ORANGE, 0.2), "train");
}

@ The lines of the second panel have no freedom: slope and height are both
given.

@(s2-limits-draw.c@>=
static void draw_deviation(panel *p, table *all)
{
  static const double step[] = {10, 30, 100}; /* $k$ */
  const color hue[] = {SKY, BLUE, PURPLE};
  double most = table_numbers(all, "width")[table_rows(all) - 1];
  panel_title(p, "(b) deviation from the limit");
  panel_x(p, LOG10, 20, most * 3, "width, $n$");
  panel_y(p, LOG10, 0.01, 1, "rms deviation");
  for (int k = 0; k < 3; k++) {
    table *t = table_where(all, "step", step[k]);
    int last = table_rows(t) - 1; /* the widest */
    curve(p, t, "width", "predicted", hue[k], 0.9);
    marks(p, t, "width", "deviation", "deviation_sd", hue[k], DOT, 3);
    panel_label(p, most, table_numbers(t, "predicted")[last], hue[k],
      arena_text(ink, "$k = %g$", step[k]));
  }
}

@ The guide has slope $-1$ and no meaning in its height.

@(s2-limits-draw.c@>=
static void draw_motion(panel *p, table *all)
{
  table *t = table_where(all, "step", 100);
  int last = table_rows(t) - 1; /* the widest */
  double most = table_numbers(t, "width")[last];
  double end = table_numbers(t, "kernel_change")[last];
  panel_title(p, "(c) kernel");
  panel_x(p, LOG10, 20, most * 1.6, "width, $n$");
  panel_y(p, LOG10, end / 3, end * 150, "kernel change");
  marks(p, t, "width", "kernel_change", "kernel_change_sd", GREEN, DOT, 3);
  panel_slope(p, 32, most, end * most / 32 * 0.6, -1, NULL);
  panel_text(p, 0.20, 0.86, 0.5, GREY, "$1/n$");
}

@ The first panel needs the test errors, the others the deviations.

@(s2-limits-draw.c@>=
static void draw_widths(void)
{
  figure *f = figure_new(ink, 432, 186);
  table *t = of_source(table_read(ink, "widths.csv"));
  draw_learning(figure_panel(f, 40, 20, 112, 124),
    of_source(table_read(ink, "widths-curve.csv")));
  draw_deviation(figure_panel(f, 198, 20, 110, 124), t);
  draw_motion(figure_panel(f, 366, 20, 60, 124), t);
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-3-widths"));
}

@* Lazy and rich. A third knob is the scale of the output. Take the
mean-field form $f={1\over\gamma_0n}\sum_ia_i\phi(w_i\cdot x)$ and speed up
the flow by $\gamma_0^2n$, so that $f$ moves at a rate that depends on
neither $\gamma_0$ nor $n$. For $\gamma_0\to0$ a small relative motion of the
weights suffices to change $f$ by order one; the kernel stays fixed, and
learning is \emph{lazy} \citep{chizat2019}. For $\gamma_0$ of order one the
features move, and learning is \emph{rich} \citep{bordelon2022}. What is the
crossover?
@^lazy and rich learning@>

One case can be solved. Let $\phi$ be the identity and the loss
$\frac12\lvert\beta-\beta_*\rvert^2$, the population loss with white inputs,
where $\beta=W^{\mathsf T}a/(\gamma_0n)$ and $B=\lvert\beta_*\rvert$. Write
$w$ for the component of a neuron's weights along $\beta_*$, and
$\langle\cdot\rangle$ for the mean over neurons. The flow is
$a'=\gamma_0(B-\beta)w$, $w'=\gamma_0(B-\beta)a$, a hyperbolic rotation
common to all neurons. From $\langle a^2\rangle=\langle w^2\rangle=1$,
$\langle aw\rangle=0$ it leads to $\langle a^2\rangle=\langle
w^2\rangle=\cosh2\theta$, $\langle aw\rangle=\sinh2\theta$, with
$\theta'=\gamma_0(B-\beta)$; and since $\beta=\langle aw\rangle/\gamma_0$,
\begin{equation}
\theta'=\gamma_0B-\sinh2\theta,\qquad\theta(0)=0,\qquad
B-\beta=B-\sinh(2\theta)/\gamma_0.\label{eq:s2-rich}
\end{equation}
At the end $\sinh2\theta=\gamma_0B$, so the kernel along the target, which is
proportional to $\langle a^2\rangle+\langle w^2\rangle$, has grown by the
factor
\begin{equation}
\cosh2\theta=\sqrt{1+\gamma_0^2B^2}.\label{eq:s2-growth}
\end{equation}
One curve joins the lazy end, $1+\gamma_0^2B^2/2$, to the rich one,
$\gamma_0B$. The rate of the exponential approach at the end is
$2\sqrt{1+\gamma_0^2B^2}$, hence the step $s=0.02/\sqrt{1+\gamma_0^2B^2}$
below.

@ Gradient descent with step $s$ can be solved at $n=\infty$ too. With
$p=(\langle a^2\rangle+\langle w^2\rangle)/2$, $q=\langle aw\rangle$ and
$\xi=s\gamma_0(B-q/\gamma_0)$ a step is $a\leftarrow a+\xi w$, $w\leftarrow
w+\xi a$, so
\begin{equation}
p\leftarrow p(1+\xi^2)+2\xi q,\qquad q\leftarrow q(1+\xi^2)+2\xi p
\end{equation}
from $p=1$, $q=0$. Its distance from the flow is the step-size correction of
this model: two limits in one experiment.

@<Types@>=
enum { linear_d = 10, linear_steps = 300 }; /* inputs and steps of E4 */
static const double B = 1; /* $\lvert\beta_*\rvert$ */
typedef struct {
  int n, setting, handle; /* width, place of $\gamma_0$, in the sweep */
  uint64_t seed;
} exact_run;
static double linear_step(double gamma)
{
  return 0.02 / sqrt(1 + gamma * gamma * B * B);
}

@ The theory at the same times: the flow by Runge and Kutta (four short steps
to a step of descent), and the largest distance from it of gradient descent
at $n=\infty$.

@c
static double linear_theory(double gamma, double *residual)
{
  double s = linear_step(gamma), theta = 0, p = 1, q = 0; /* the state */
  double worst = 0; /* distance of the two theories */
  for (int k = 0; k <= linear_steps; k++) {
    double xi = s * (gamma * B - q), old = p; /* of one step */
    residual[k] = B - sinh(2 * theta) / gamma;
    worst = fmax(worst, fabs(fabs(B - q / gamma) - residual[k]));
    p = p * (1 + xi * xi) + 2 * xi * q;
    q = q * (1 + xi * xi) + 2 * xi * old;
    for (int i = 0; i < 4; i++) {
      double h = s / 4, a = gamma * B - sinh(2 * theta); /* slopes */
      double b = gamma * B - sinh(2 * theta + h * a);
      double c = gamma * B - sinh(2 * theta + h * b);
      double d = gamma * B - sinh(2 * theta + 2 * h * c);
      theta += h / 6 * (a + 2 * b + 2 * c + d);
    }
  }
  return worst;
}

@ The network has 10 inputs. Its initial output is subtracted, and all ten
components of the error count. A job returns $\lvert e\rvert$ before every
step, then the final $\langle a^2\rangle$ and the growth of $\langle
a^2\rangle+\langle w_1^2\rangle$, which includes the scatter of the start.

@c
static void exact_job(job *j, const void *context, int number)
{
  const exact_run *r = (const exact_run *) context + number;
  arena *store_here = job_arena(j);
  int n = r->n; /* neurons */
  double gamma = gamma4.v[r->setting], s = linear_step(gamma);
  double *a = arena_take(store_here, 2 * n, sizeof *a), *we = a + n;
  mat w = mat_new(store_here, n, linear_d);
  double e[linear_d], zero[linear_d]; /* error; $\beta$ at the start */
  double *out = job_result(j, linear_steps + 3);
  rng draw = rng_stream(r->seed, n, "s2 linear weights");
  rng_normals(&draw, n, 1, a);
  rng_normals(&draw, (size_t) n * linear_d, 1, w.data);
  double start = kernel_along(n, a, w);
  mat_tvec(zero, w, a);
  for (int k = 0; k <= linear_steps; k++) {
    mat_tvec(e, w, a);
    for (int i = 0; i < linear_d; i++)
      e[i] = (e[i] - zero[i]) / (gamma * n) - (i == 0 ? B : 0);
    out[k] = vec_norm(linear_d, e);
    if (k == linear_steps) break;
    @<Take a step with the error |e|@>@;
  }
  out[linear_steps + 1] = vec_dot(n, a, a) / n;
  out[linear_steps + 2] = kernel_along(n, a, w) / start;
}

@ Both layers use the old values of the other.

@<Take a step with the error |e|@>=
mat_vec(we, w, e);
for (int i = 0; i < n; i++)
  for (int l = 0; l < linear_d; l++)
    at(w, i, l) -= s * gamma * a[i] * e[l];
vec_add(n, -s * gamma, we, a);

@ @<Prototypes@>=
static double kernel_along(int n, const double *a, mat w);

@ With $n$ and the components along the target this is the kernel of the
linear model, up to a constant.

@c
static double kernel_along(int n, const double *a, mat w)
{
  double sum = vec_dot(n, a, a); /* $\sum a_i^2+w_{i1}^2$ */
  for (int i = 0; i < n; i++) sum += at(w, i, 0) * at(w, i, 0);
  return sum;
}

@ Five seeds where the other experiments have three, for these runs cost
nothing.

@<Variables of the whole program@>=
static exact_run *exact_list; /* runs of E4 */
static int exact_runs, exact_seeds; /* how many; seeds */
static double exact_growth[6][2], exact_gap[6][2]; /* mean and sd */
static double exact_theory[6]; /* distance of descent from flow */

@ The wide nets come first in the list.

@c
static void plan_exact(void)
{
  exact_seeds = (5 * seeds + 2) / 3;
  exact_list = arena_take(store, 12 * exact_seeds, sizeof *exact_list);
  for (int i = 0; i < 12; i++)
    for (int k = 0; k < exact_seeds; k++)
      exact_list[exact_runs++] = (exact_run) {i < 6 ? n4 : n4_small, i % 6, 0,
        seed + k};
}

@ The time axis of the figure is $sk\sqrt{1+\gamma_0^2B^2}$, in which all
six runs end together.

@c
static void write_exact(sweep *w)
{
  csv *f = csv_open("exact.csv", "width,gamma0,seed,mean_a2,ratio,growth,"
    "largest_gap,largest_gap_of_step");
  csv *c = csv_open("exact-time.csv", "gamma0,scaled_time,residual,flow");
  double flow[linear_steps + 1]; /* residual of the theory */
  for (int i = 0; i < 12; i++) {
    double gamma = gamma4.v[i % 6], s = linear_step(gamma);
    double growth[54], gap[54]; /* of each seed */
    exact_theory[i % 6] = linear_theory(gamma, flow);
    for (int k = 0; k < exact_seeds; k++) {
      const exact_run *r = exact_list + i * exact_seeds + k;
      const double *v = sweep_result(w, r->handle, NULL);
      @<Find the largest gap and write the rows of this run@>@;
    }
    if (i < 6) {
      exact_growth[i][0] = mean_of(exact_seeds, growth);
      exact_growth[i][1] = sd_of(exact_seeds, growth);
      exact_gap[i][0] = mean_of(exact_seeds, gap);
      exact_gap[i][1] = sd_of(exact_seeds, gap);
    }
  }
  csv_close(f); csv_close(c);
}

@ The largest gap is over all steps. Every third step of the first wide net
goes into the record of the figure.

@<Find the largest gap and write the rows of this run@>=
gap[k] = 0;
for (int t = 0; t <= linear_steps; t++) {
  gap[k] = fmax(gap[k], fabs(v[t] - flow[t]));
  if (i < 6 && k == 0 && t % 3 == 0)
    csv_row(c, "gggg", gamma, t * s * sqrt(1 + gamma * gamma * B * B), v[t],
      flow[t]);
}
growth[k] = v[linear_steps + 1];
csv_row(f, "igiggggg", r->n, gamma, (int) r->seed, growth[k],
  v[linear_steps + 2], sqrt(1 + gamma * gamma * B * B), gap[k],
  exact_theory[i % 6]);

@ The nonlinear net is (\ref{eq:s2-two}) with $c=\sqrt2/(\gamma_0n)$, so that
its train kernel $\gamma_0^2n\,\nabla f_i\cdot\nabla f_j$ is the same $K_n$
as before, with the same limit~$K$. Two ends are predicted: as $\gamma_0\to0$
the test error is that of the analytic kernel flow,
\begin{equation}
f=K_tV\,{\rm diag}\Bigl({1-e^{-\lambda t}\over\lambda}\Bigr)V^{\mathsf T}y,
\end{equation}
stopped at the same training error; and while $\gamma_0\gg n^{-1/2}$ the
change of the kernel depends on $\gamma_0$ alone, not on $n$.

There are two tasks. In A, $x$ is uniform on the sphere of radius $\sqrt d$,
$d=20$, and $y=x_1x_2$, divided by its standard deviation on the training
set: two directions out of twenty matter, and features can help. B is the
distinction of E3.

@<Types@>=
enum { PARITY, SPHERE = sources, problems }; /* |source|, or the sphere */
typedef struct {
  const limit *theory; /* theory and data */
  int problem, n, setting, handle; /* width, place of $\gamma_0$ */
  uint64_t seed;
} rich_run;
enum { rich_numbers = 5 }; /* results of a run */

@ Dividing by the standard deviation makes the error of the best constant
equal to~1, so that errors of the two tasks may be compared.

@c
static task sphere_task(arena *a)
{
  enum { d = 20, tests = 2000 };
  task t = {mat_new(a, P5, d), mat_new(a, P5, 1), mat_new(a, tests, d),
    mat_new(a, tests, 1)};
  rng r = rng_stream(seed, 0, "s2 sphere");
  for (int part = 0; part < 2; part++) {
    mat x = part ? t.tx : t.x, y = part ? t.ty : t.y;
    rng_normals(&r, (size_t) x.rows * d, 1, x.data);
    mat_unit_rows(x); mat_scale(x, sqrt(d));
    for (int i = 0; i < x.rows; i++) y.data[i] = at(x, i, 0) * at(x, i, 1);
  }
  double sd = sd_of(P5, t.y.data); /* of the training targets */
  mat_scale(t.y, 1 / sd); mat_scale(t.ty, 1 / sd);
  return t;
}

@ Training goes on until the training error is below |stop_mse|, at most 4000
steps. The kernel grows in rich training, and the step $0.5/\lambda_{\max}$
has to follow it: the largest eigenvalue of the current kernel is found by 12
power iterations from the last eigenvector, at each of the first 40 steps and
at every twentieth step after that.

@c
static void rich_job(job *j, const void *context, int number)
{
  enum { most = 4000 }; /* steps */
  const rich_run *r = (const rich_run *) context + number;
  const task *d = &r->theory->d;
  arena *a = job_arena(j);
  double gamma = gamma5.v[r->setting], eta = 0, mse = NAN; /* step; error */
  double *out = job_result(j, rich_numbers);
  @<Build a rich net for training and one for tests@>@;
  int k; /* step */
  for (k = 0; k < most; k++) {
    mse = 2 * net_gradient(m.graph, w, g);
    if (mse < stop_mse || !isfinite(mse)) break;
    if (k < 40 || k % 20 == 0) {
      empirical_kernel(kernel, gram, d->x, &m, w, 2.0 / n, h, other);
      if (k == 0) mat_copy(first, kernel);
      eta = 0.5 / largest_eigenvalue(kernel, top, 12);
    }
    vec_add(size, -eta * gamma * gamma * n * p, g, w);
  }
  @<Compare the trained net with its start and with the tests@>@;
}

@ The same construction as in E3, with the other multiplier. The start of
the power iteration is random; later ones start from the last eigenvector.

@<Build a rich net for training and one for tests@>=
int n = r->n, p = d->x.rows, tests = d->tx.rows, in = d->x.cols;
int size = n * (in + 1); /* number of weights */
double c = sqrt(2) / (gamma * n); /* output multiplier */
two_layer m = two_layer_new(a, SINGLE_PRECISION, p, in, n, RELU, c);
two_layer test = two_layer_new(a, SINGLE_PRECISION, tests, in, n, RELU, c);
rng draw = rng_stream(r->seed, n, "s2 rich weights");
double *w = arena_take(a, 2 * size, sizeof *w), *g = w + size;
double *top = arena_take(a, 2 * p, sizeof *top); /* eigenvector, scratch */
mat y = mat_new(a, p, 1), f = mat_new(a, tests, 1), f0 = mat_new(a, tests, 1);
mat gram = mat_new(a, p, p), other = mat_new(a, p, p), h = mat_new(a, p, n);
mat kernel = mat_new(a, p, p), first = mat_new(a, p, p); /* now; before */
rng_normals(&draw, size, 1, w);
rng_normals(&draw, p, 1, top);
mat_gram(gram, d->x);
net_feed(m.graph, m.x, d->x); net_feed(m.graph, m.y, y);
net_feed(test.graph, test.x, d->tx); net_feed(test.graph, test.y, f0);
net_loss(m.graph, w); net_read(m.graph, m.f, y);
net_loss(test.graph, w); net_read(test.graph, test.f, f0);
mat_add(y, 1, d->y);
net_feed(m.graph, m.y, y);

@ A run that does not reach the training error within the limit of steps
shows it in its record; its test error is then that of the last step.

@<Compare the trained net with its start and with the tests@>=
net_loss(test.graph, w); net_read(test.graph, test.f, f);
mat_add(f, -1, f0);
empirical_kernel(kernel, gram, d->x, &m, w, 2.0 / n, h, other);
mat_add(kernel, -1, first);
out[0] = mean_square_gap(tests, f.data, d->ty.data);
out[1] = sign_errors(tests, f.data, d->ty.data);
out[2] = mat_frobenius(kernel) / mat_frobenius(first);
out[3] = k; out[4] = mse;

@ @<Prototypes@>=
static double largest_eigenvalue(mat k, double *v, int iterations);
static double sign_errors(int n, const double *f, const double *y);

@ The vector |v| is followed by room for one product.

@c
static double largest_eigenvalue(mat k, double *v, int iterations)
{
  int n = k.rows;
  double *kv = v + n, value = 0; /* product; Rayleigh quotient */
  for (int i = 0; i < iterations; i++) {
    vec_scale(n, 1 / vec_norm(n, v), v);
    mat_vec(kv, k, v);
    value = vec_dot(n, v, kv);
    memcpy(v, kv, n * sizeof *v);
  }
  return value;
}

@ An output of the wrong sign is an error of the classifier.

@c
static double sign_errors(int n, const double *f, const double *y)
{
  double wrong = 0; /* outputs of the wrong sign */
  for (int i = 0; i < n; i++) wrong += f[i] * y[i] <= 0;
  return wrong / n;
}

@ The lazy prediction needs the time at which the linear flow reaches the
same training error; bisection finds it.
@^bisection@>

@c
static double flow_mse(int n, const double *lambda, const double *vy,
  double t)
{
  double sum = 0; /* of squares */
  for (int i = 0; i < n; i++) {
    double left = exp(-lambda[i] * t) * vy[i];
    sum += left * left;
  }
  return sum / n;
}

@ The training error of a flow falls monotonically; so an interval that
contains the time is found by doubling, and then halved.

@c
static double stopping_time(int n, const double *lambda, const double *vy,
  double mse)
{
  double lo = 0, hi = 1; /* the time is between */
  while (flow_mse(n, lambda, vy, hi) > mse && hi < 1e12) hi *= 2;
  for (int i = 0; i < 80; i++) {
    double t = (lo + hi) / 2;
    *(flow_mse(n, lambda, vy, t) > mse ? &lo : &hi) = t;
  }
  return hi;
}

@ Everything about the lazy end follows from the kernel of the data.

@c
static void predict_lazy(const limit *l, double *mse, double *wrong)
{
  int n = l->v.rows, tests = l->d.tx.rows;
  arena *a = arena_new();
  double *c = arena_take(a, n, sizeof *c); /* coefficients */
  double *f = arena_take(a, tests, sizeof *f); /* test outputs */
  double t = stopping_time(n, l->lambda, l->vy, stop_mse);
  for (int i = 0; i < n; i++)
    c[i] = -expm1(-l->lambda[i] * t) / l->lambda[i] * l->vy[i];
  mat_vec(f, l->ktv, c);
  *mse = mean_square_gap(tests, f, l->d.ty.data);
  *wrong = sign_errors(tests, f, l->d.ty.data);
  arena_free(a);
}

@ When MNIST is present, task B on synthetic inputs is trained only at the
lazy end of its claim.

@<Variables of the whole program@>=
static rich_run *rich_list; /* runs of E5 */
static int rich_runs; /* how many */
static double lazy_mse[problems], lazy_wrong[problems]; /* predictions */
static void plan_rich(void)
{
  rich_list = arena_take(store, problems * 14 * seeds, sizeof *rich_list);
  for (int b = 0; b < problems; b++)
    for (int i = 0; i < 14 * seeds; i++) {
      bool few = b == GAUSS && used[MNIST]; /* only the claim */
      int n = (int) width5.v[i % 2], setting = i / 2 % 7;
      if (b < SPHERE && !used[b]) continue;
      if (few && (setting != 1 || i % 2 == 0)) continue;
      rich_list[rich_runs++] = (rich_run) {b < SPHERE ? parity + b : &sphere,
        b, n, setting, 0, seed + i / 14};
    }
}

@ Claims and records ask for one of the results over all nets of a setting.

@c
static int collect_rich(sweep *w, int problem, int n, int setting, int what,
  double *v)
{
  int m = 0; /* nets found */
  for (int i = 0; i < rich_runs; i++) {
    const rich_run *r = rich_list + i;
    if (r->problem == problem && r->n == n && r->setting == setting)
      v[m++] = sweep_result(w, r->handle, NULL)[what];
  }
  return m;
}

@ The sphere is a problem of its own; the others are named by their source.

@c
static const char *problem_name(int b)
{
  return b == SPHERE ? "sphere" : source_name[b];
}

@ Means and standard deviations over nets, with the lazy prediction beside
them.

@c
static void write_rich(sweep *w)
{
  csv *f = csv_open("rich.csv", "problem,width,gamma0,nets,test,test_sd,"
    "sign_error,sign_error_sd,kernel_change,kernel_change_sd,steps,train,"
    "lazy_test,lazy_sign_error");
  for (int b = 0; b < problems; b++)
    for (int i = 0; i < 14; i++) {
      double v[rich_numbers][32]; /* results over seeds */
      int n = (int) width5.v[i % 2], m = 0; /* width; nets */
      for (int q = 0; q < rich_numbers; q++)
        m = collect_rich(w, b, n, i / 2, q, v[q]);
      if (m)
        csv_row(f, "sigigggggggggg", problem_name(b), n, gamma5.v[i / 2], m,
          mean_of(m, v[0]), sd_of(m, v[0]), mean_of(m, v[1]), sd_of(m, v[1]),
          mean_of(m, v[2]), sd_of(m, v[2]), mean_of(m, v[3]),
          mean_of(m, v[4]), lazy_mse[b], lazy_wrong[b]);
    }
  csv_close(f);
}

@ Figure~\ref{fig:s2-rich} has the exact crossover in its upper row. In (c)
richness wins three- to fourfold on task A, where two directions matter, and
wins nothing at all on parity. In (d) the marks of both widths coincide as
soon as $\gamma_0$ is well above $n^{-1/2}$.

The exact model holds to the last step: at $\gamma_0=1$ the kernel has grown
by \result{S2.9a} (predicted \result{S2.9a/theory}), at 10 by \result{S2.9c}
(\result{S2.9c/theory}). The lazy end of task A has the test error
\result{S2.11a/sphere}, which the kernel predicts as
\result{S2.11a/sphere/theory}; at $\gamma_0=1$ it is \result{S2.14/sphere}
times that. Task B has \result{S2.12a/MNIST} where
\result{S2.12a/MNIST/theory} is predicted, and keeps it. The kernel's change
at $\gamma_0=0.3$ has a ratio of \result{S2.13/sphere} and
\result{S2.13/MNIST} between widths that differ by four.

\widewebfigure{fig-4-rich}{(a) Residual of the linear model for six values of
$\gamma_0$, one seed (marks), and theory (lines). (b) Growth of the kernel
along the target; line $\sqrt{1+\gamma_0^2B^2}$; rings a narrow net. (c) Test
error of ReLU nets on tasks A and B at equal training error; dashed, the lazy
prediction. (d) Relative change of their kernel. Rings $n=256$, dots
$n=1024$; bars, one standard deviation over nets.}{fig:s2-rich}

@(s2-limits-draw.c@>=
static void draw_residual(panel *p, table *all, table *runs)
{
  panel_title(p, "(a) linear model, residual");
  panel_x(p, LINEAR, 0, 6.2, "$sk\\,\\sqrt{1+\\gamma_0^2B^2}$");
  panel_y(p, LINEAR, -0.04, 1.05, "residual, $\\vert e\\vert$");
  for (int i = 0; i < 6; i++) {
    double gamma = table_numbers(runs, "gamma0")[i];
    table *t = table_where(all, "gamma0", gamma);
    color c = color_family(BLUE, i, 6);
    curve(p, t, "scaled_time", "flow", BLACK, 0.6);
    int n = table_rows(t), few = 0; /* every fifth record is marked */
    double x[101], y[101];
    for (int k = 0; k < n; k += 5) {
      x[few] = table_numbers(t, "scaled_time")[k];
      y[few++] = table_numbers(t, "residual")[k];
    }
    panel_marks(p, few, x, y, NULL, c, DOT, 2.6);
    key_entry key = {c, SOLID, false, DOT,
      arena_text(ink, "$\\gamma_0 = %g$", gamma)};
    panel_key(p, 0.60, 0.04 + 0.105 * i, 1, &key);
  }
}

@ In the second panel the rings of the narrow nets scatter about the line,
and the dots of the wide ones do not.

@(s2-limits-draw.c@>=
static void draw_growth(panel *p, table *runs, table *line)
{
  double n = table_numbers(runs, "width")[0]; /* the wide one */
  table *wide = table_where(runs, "width", n);
  double small = table_numbers(runs, "width")[table_rows(runs) - 1];
  table *narrow = table_where(runs, "width", small);
  panel_title(p, "(b) kernel growth");
  panel_x(p, LOG10, 0.05, 60, "richness, $\\gamma_0$");
  panel_y(p, LOG10, 0.7, 60, "growth of the kernel");
  curve(p, line, "gamma0", "growth", BLACK, 0.9);
  marks(p, narrow, "gamma0", "ratio", NULL, SKY, RING, 4.2);
  marks(p, wide, "gamma0", "mean_a2", NULL, BLUE, DOT, 2.8);
  panel_text(p, 0.06, 0.80, 0, GREY, "lazy");
  panel_text(p, 0.70, 0.12, 1, GREY, "rich");
}

@ Blue is task A, red is task B. The dashed lines are predictions made from
kernels alone.

@(s2-limits-draw.c@>=
static void draw_tasks(panel *p, panel *q, table *all)
{
  static const char *const name[] = {"sphere", NULL}; /* tasks A and B */
  const color hue[] = {BLUE, VERMILION};
  panel_title(p, "(c) test error");
  panel_title(q, "(d) kernel change");
  panel_x(p, LOG10, 2e-3, 5, "richness, $\\gamma_0$");
  panel_x(q, LOG10, 2e-3, 5, "richness, $\\gamma_0$");
  panel_y(p, LINEAR, 0, p_top(all), "test error");
  panel_y(q, LOG10, 1e-3, 100, "relative change of $K$");
  for (int b = 0; b < 2; b++) {
    const char *which = name[b] ? name[b] : shown;
    table *t = table_where_text(all, "problem", which);
    if (table_rows(t) == 0) continue;
    double narrow = table_numbers(t, "width")[0];
    for (int wide = 0; wide < 2; wide++) {
      table *u = width_rows(t, narrow, wide);
      mark shape = wide ? DOT : RING;
      marks(p, u, "gamma0", "test", "test_sd", hue[b], shape, 3.4);
      marks(q, u, "gamma0", "kernel_change", NULL, hue[b], shape, 3.4);
    }
    panel_hline(p, table_numbers(t, "lazy_test")[0], hue[b], DASHED, NULL);
  }
  panel_text(p, 0.97, 0.60, 1, BLUE, "A: $x_1x_2$");
  panel_text(p, 0.97, 0.04, 1, VERMILION,
    strcmp(shown, "gauss") ? "B: MNIST parity" : "B: quadratic form");
}

@ The two widths of a table, and the height of its panel.

@<Helpers of the drawings@>=
static table *width_rows(table *t, double narrow, bool wide)
{
  int last = table_rows(t) - 1; /* belongs to the wide net */
  return table_where(t, "width", wide ? table_numbers(t, "width")[last] :
    narrow);
}
static double p_top(table *t) /* a little above the largest test error */
{
  double top = 0; /* the largest */
  for (int i = 0; i < table_rows(t); i++)
    if (strcmp(table_texts(t, "problem")[i], "gauss") ||
      strcmp(shown, "gauss") == 0)
      top = fmax(top, table_numbers(t, "test")[i]);
  return 1.25 * top;
}

@ Exact model above, nets below.

@(s2-limits-draw.c@>=
static void draw_rich(void)
{
  figure *f = figure_new(ink, 432, 330);
  table *runs = table_read(ink, "exact.csv");
  table *first = table_where(runs, "seed", run_number("seed"));
  draw_residual(figure_panel(f, 44, 20, 158, 108),
    table_read(ink, "exact-time.csv"), first);
  draw_growth(figure_panel(f, 262, 20, 158, 108), runs,
    table_where(first, "width", run_number("n4")));
  draw_tasks(figure_panel(f, 44, 178, 158, 108),
    figure_panel(f, 262, 178, 158, 108), table_read(ink, "rich.csv"));
  foot(f, shown);
  figure_save(f, record_path(ink, "fig-4-rich"));
}

@* How far the weights move. Lazy or rich is a statement about distances. The
student of \citet{chizat2019}, in the plane, lets one see it:
$f=(\alpha/n)\sum_ia_i\max(w_i\cdot x,0)$ with $\alpha=1/\gamma_0$, and an
antisymmetric start, in which neuron $i+n/2$ is neuron $i$ with the sign of
$a$ reversed, so that $f=0$ exactly. The loss is ${1\over2P}\sum(f-y)^2$ and
the speed $n/\alpha^2$. The kernel
\begin{equation}
K_n(x,x')={1\over n}\sum_i\bigl[\max(h_i,0)\max(h_i',0)
+a_i^21[h_i>0]1[h_i'>0]\,x\cdot x'\bigr],
\end{equation}
with $h_i=w_i\cdot x$, then drives $f$ at a speed that does not depend on
$\alpha$. Suppose that it does not move. The residual is $e^{-K_nt/P}(-y)$,
the weights follow $\theta'=(n/\alpha^2P)J^{\mathsf T}(y-f)$ with
$JJ^{\mathsf T}=\alpha^2K_n/n$, and integration over time gives the distance
of the end from the start:
\begin{equation}
{\lvert\theta(T)-\theta(0)\rvert\over\lvert\theta(0)\rvert}={c_n\over\alpha},
\qquad c_n^2={y^{\mathsf T}\phi(K_n)K_n\phi(K_n)\,y\over m},\label{eq:s2-move}
\end{equation}
with $\phi(\lambda)=(1-e^{-\lambda T/P})/\lambda$ and
$m=\sum_i(a_i^2+\lvert w_i\rvert^2)/n$. For $n=\infty$ the kernel is
$\lvert x\rvert\lvert x'\rvert(\kappa_1(c)+c\,\kappa_0(c))/2$, $c$ the cosine
of the angle between $x$ and $x'$, and $m=3$; call the constant $c_\infty$.
$T$ is the time at which the linear flow reaches the loss at which training
stops. No training enters $c_n$ or $c_\infty$.

The first deviation comes from the motion of the kernel. A change of the sign
of $\alpha$ only swaps the twins, so $\alpha\lvert\theta-\theta_0\rvert$ is
even in $\alpha$, and the deviation begins with $1/\alpha^2$.

@ The teacher has three neurons, $y=\sum_jb_j\max(v_j\cdot x,0)$.

@<Types@>=
typedef struct {
  int n, setting, handle; /* neurons, place of $\alpha$ */
  uint64_t seed;
  bool traced; /* is the trajectory kept? */
} move_run;
enum { MOTION, C_N, C_INF, STEPS, TEST, SHARE_START, SHARE_END, LOSS,
  move_numbers }; /* the results */
enum { points = 100, plane_tests = 2000 }; /* training and test inputs */
static const double teacher_angle[3] = {20, 140, 260}; /* degrees */
static const double teacher_sign[3] = {1, 1, -1}; /* $b_j$ */

@ Inputs are drawn from $N(0,I_2)$.

@c
static double teacher(const double *x)
{
  double y = 0; /* its output */
  for (int k = 0; k < 3; k++) {
    double u = teacher_angle[k] * M_PI / 180;
    y += teacher_sign[k] * fmax(0, cos(u) * x[0] + sin(u) * x[1]);
  }
  return y;
}

@ The \emph{aligned share} is the part of $\sum_i\lvert a_i\rvert\lvert
w_i\rvert$ in neurons that point within $15^\circ$ of some $v_j$ and have its
sign. Isotropic weights give $3\cdot{30\over360}\cdot\frac12=\frac18$.

@c
static double aligned_share(int n, mat w, const double *a)
{
  double all = 0, aligned = 0; /* sums of $\vert a\vert\,\vert w\vert$ */
  for (int i = 0; i < n; i++) {
    double x = at(w, 0, i), y = at(w, 1, i);
    double size = hypot(x, y); /* of $w_i$ */
    all += fabs(a[i]) * size;
    for (int k = 0; k < 3; k++) {
      double u = teacher_angle[k] * M_PI / 180;
      if (x * cos(u) + y * sin(u) > size * cos(M_PI / 12) &&
        a[i] * teacher_sign[k] > 0) aligned += fabs(a[i]) * size;
    }
  }
  return aligned / all;
}

@ The distance (\ref{eq:s2-move}) for a kernel, which is destroyed.

@c
static double linear_distance(mat k, const double *y, double m, double mse)
{
  int n = k.rows; /* training points */
  arena *a = arena_new();
  double *lambda = arena_take(a, 2 * n, sizeof *lambda), *vy = lambda + n;
  double sum = 0; /* $y^{\mathsf T}\phi K\phi y$ */
  sym_eigen(k, lambda);
  mat_vec(vy, k, y);
  for (int i = 0; i < n; i++) lambda[i] = fmax(0, lambda[i]) / n;
  double t = stopping_time(n, lambda, vy, mse); /* $T$ */
  for (int i = 0; i < n; i++) {
    double f = lambda[i] * t < 1e-12 ? t / n :
      -expm1(-lambda[i] * t) / (n * lambda[i]);
    sum += vy[i] * vy[i] * f * f * n * lambda[i];
  }
  arena_free(a);
  return sqrt(sum / m);
}

@ A step held fixed for 20 steps would diverge at $\alpha=0.1$, so here the
largest eigenvalue is followed at every step, with 12 power iterations at the
start and 2 at each step. Data and start depend on the seed, but not on
$\alpha$.

@c
static void move_job(job *j, const void *context, int number)
{
  enum { most = 2000 }; /* steps */
  const move_run *r = (const move_run *) context + number;
  arena *a = job_arena(j);
  int n = r->n, size = 3 * n, k = 0; /* neurons, weights, step */
  double scale = alpha.v[r->setting], *out = job_result(j, move_numbers +
    (r->traced ? (2 * snaps + 1) * n : 0));
  @<Draw data and an antisymmetric net in the plane@>@;
  @<Predict the distance from both kernels@>@;
  for (; k < most; k++) {
    out[LOSS] = 2 * net_gradient(m.graph, w, g) / square;
    if (trace) memcpy(trace + 2 * n * k, w, 2 * n * sizeof *w);
    if (out[LOSS] <= 0.01 || !isfinite(out[LOSS])) break;
    empirical_kernel(kernel, gram, x, &m, w, 1.0 / n, h, other);
    double eta = 0.1 * points / largest_eigenvalue(kernel, top, k ? 2 : 12);
    vec_add(size, -eta * n / (scale * scale), g, w);
  }
  @<Record how far the weights have moved@>@;
}

@ The twins are made by copying the first half of the neurons. Nothing here
depends on $\alpha$ but the multiplier of the output.

@<Draw data and an antisymmetric net in the plane@>=
rng draw = rng_stream(r->seed, n, "s2 student");
mat x = mat_new(a, points, 2), y = mat_new(a, points, 1);
mat tx = mat_new(a, plane_tests, 2), ty = mat_new(a, plane_tests, 1);
mat gram = mat_new(a, points, points), other = mat_new(a, points, points);
mat kernel = mat_new(a, points, points), h = mat_new(a, points, n);
double *w = arena_take(a, 3 * size, sizeof *w), *g = w + size; /* gradient */
double *start = w + 2 * size, top[2 * points]; /* $\theta_0$; eigenvector */
double *trace = r->traced ? arena_take(a, 2 * n * (most + 1), sizeof *trace) :
  NULL;
two_layer m = two_layer_new(a, DOUBLE_PRECISION, points, 2, n, RELU,
  scale / n);
two_layer test = two_layer_new(a, DOUBLE_PRECISION, plane_tests, 2, n, RELU,
  scale / n);
rng_normals(&draw, 2 * points, 1, x.data);
rng_normals(&draw, 2 * plane_tests, 1, tx.data);
for (int i = 0; i < points; i++) y.data[i] = teacher(&at(x, i, 0));
for (int i = 0; i < plane_tests; i++) ty.data[i] = teacher(&at(tx, i, 0));
@<Draw the weights and their twins@>@;
rng_normals(&draw, points, 1, top);
mat_gram(gram, x);
net_feed(m.graph, m.x, x); net_feed(m.graph, m.y, y);
net_feed(test.graph, test.x, tx); net_feed(test.graph, test.y, ty);

@ The weights are stored as a 2 by $n$ matrix of the $w_i$, then come the
$a_i$.

@<Draw the weights and their twins@>=
rng_normals(&draw, size, 1, w);
for (int i = 0; i < n / 2; i++) {
  w[i + n / 2] = w[i]; w[n + i + n / 2] = w[n + i];
  w[2 * n + i + n / 2] = -w[2 * n + i];
}
memcpy(start, w, size * sizeof *w);

@ Both constants are computed before the first step. The infinite kernel
needs the cosines of the angles between inputs, whence the unit rows.

@<Predict the distance from both kernels@>=
double square = vec_dot(points, y.data, y.data) / points; /* mean of $y^2$ */
double norm = vec_norm(size, start); /* $\lvert\theta_0\rvert$ */
empirical_kernel(kernel, gram, x, &m, w, 1.0 / n, h, other);
out[C_N] = linear_distance(kernel, y.data, norm * norm / n, 0.01 * square);
mat unit = mat_new(a, points, 2); /* directions of the inputs */
mat_copy(unit, x); mat_unit_rows(unit);
mat_gram(kernel, unit);
kernel_relu_ntk(points * points, kernel.data);
for (int i = 0; i < points; i++)
  for (int i2 = 0; i2 < points; i2++)
    at(kernel, i, i2) *= sqrt(at(gram, i, i) * at(gram, i2, i2));
out[C_INF] = linear_distance(kernel, y.data, 3, 0.01 * square);

@ The trajectory keeps $w$ at 40 moments and the final $a$.

@<Record how far the weights have moved@>=
mat final = net_tensor(m.graph, m.w, w);
mat first = net_tensor(m.graph, m.w, start);
double *a_final = net_tensor(m.graph, m.a, w).data;
double *a_first = net_tensor(m.graph, m.a, start).data;
out[SHARE_START] = aligned_share(n, first, a_first);
out[SHARE_END] = aligned_share(n, final, a_final);
out[STEPS] = k;
out[TEST] = 2 * net_loss(test.graph, w) * plane_tests /
  vec_dot(plane_tests, ty.data, ty.data);
for (int s = 0; trace && s < snaps; s++)
  memcpy(out + move_numbers + 2 * n * s, trace + 2 * n *
    (int) round((double) (k < most ? k : most - 1) * s / (snaps - 1)),
    2 * n * sizeof *w);
if (trace) memcpy(out + move_numbers + 2 * n * snaps, a_final, n * sizeof *w);
vec_add(size, -1, start, w);
out[MOTION] = vec_norm(size, w) / norm;
if (k == most) out[MOTION] = out[SHARE_END] = NAN;

@ Eight seeds for the student and four for the wide one.

@<Variables of the whole program@>=
static move_run *move_list; /* runs of E6, then those of the wide student */
static int move_runs, move_seeds, wide_seeds; /* how many */
static void plan_moves(void)
{
  move_seeds = (8 * seeds + 2) / 3; wide_seeds = (4 * seeds + 2) / 3;
  move_list = arena_take(store, 7 * move_seeds + wide_seeds,
    sizeof *move_list);
  for (int i = 0; i < 7; i++)
    for (int k = 0; k < move_seeds; k++)
      move_list[move_runs++] = (move_run) {student_n, i, 0, seed + k,
        k == 0 && (i == 0 || i == 5)};
  for (int k = 0; k < wide_seeds; k++)
    move_list[move_runs++] = (move_run) {wide_n, 5, 0, seed + k, false};
}

@ The record of trajectories has a row for each neuron and moment of the two
runs that are drawn.

@c
static void write_moves(sweep *w)
{
  csv *f = csv_open("moves.csv", "neurons,alpha,seed,motion,c_n,c_inf,"
    "motion_alpha_over_cn,motion_alpha_over_cinf,share_start,share_end,"
    "steps,test_error,loss,predicted");
  csv *c = csv_open("moves-path.csv", "alpha,neuron,sign,moment,x,y");
  for (int i = 0; i < move_runs; i++) {
    const move_run *r = move_list + i;
    const double *v = sweep_result(w, r->handle, NULL);
    double a = alpha.v[r->setting]; /* output scale */
    csv_row(f, "igiggggggggggg", r->n, a, (int) r->seed, v[MOTION], v[C_N],
      v[C_INF], v[MOTION] * a / v[C_N], v[MOTION] * a / v[C_INF],
      v[SHARE_START], v[SHARE_END], v[STEPS], v[TEST], v[LOSS],
      v[C_INF] / a);
    v += move_numbers;
    for (int k = 0; r->traced && k < r->n; k++)
      for (int s = 0; s < snaps; s++)
        csv_row(c, "giiigg", a, k, v[2 * r->n * snaps + k] > 0 ? 1 : -1, s,
          v[2 * r->n * s + k], v[2 * r->n * s + r->n + k]);
  }
  csv_close(f); csv_close(c);
}

@ The first two panels of figure~\ref{fig:s2-moves} start from the same
weights, see the same data, and reach the same loss. On the left the weights
have gathered along the rays of the teacher; on the right they have hardly
moved. Panel (c) has the distance, computed in advance: at $\alpha=10$, 30,
100 the motion is \result{S2.15a}, \result{S2.15b} and \result{S2.15c} times
$c_n/\alpha$. With $c_\infty$, which does not know the net, it is
\result{S2.16a} for 200 neurons and \result{S2.16b} for \result{wide-n}. The
aligned share is \result{S2.17a} at $\alpha=0.1$ and \result{S2.17b} at 30,
where nothing has happened to it.

\widewebfigure{fig-5-moves}{Weights $w_i$ in the plane from start (dot) to
end (ring), blue for $a_i>0$, red for $a_i<0$, over the rays of the teacher
(solid $b_j=1$, dashed $b_j=-1$): (a) rich, (b) lazy; the scales differ. (c)
Relative motion of the weights against $\alpha$ (dots, all seeds) and
$c_\infty/\alpha$ (line). (d) The same divided by $c_n/\alpha$ (dots), and
the aligned share (diamonds) with the isotropic $\frac18$.}{fig:s2-moves}

@(s2-limits-draw.c@>=
static void draw_rays(panel *p, double reach)
{
  static const double angle[] = {20, 140, 260}; /* of the teacher */
  for (int k = 0; k < 3; k++) {
    double u = angle[k] * M_PI / 180;
    double x[] = {0, 2 * reach * cos(u)}, y[] = {0, 2 * reach * sin(u)};
    panel_line(p, 2, x, y, color_fade(BLACK, 0.5), 0.7,
      k < 2 ? SOLID : DASHED);
  }
}

@ A neuron is a thin line from a dot to a ring.

@(s2-limits-draw.c@>=
static void draw_plane(panel *p, table *paths, table *runs, double a,
  double reach, const char *title)
{
  table *t = table_where(paths, "alpha", a);
  table *run = table_where(table_where(runs, "alpha", a), "seed",
    run_number("seed"));
  const double *sign = table_numbers(t, "sign");
  const double *x = table_numbers(t, "x"), *y = table_numbers(t, "y");
  panel_title(p, title);
  panel_x(p, LINEAR, -reach, reach, "$w_{i1}$");
  panel_y(p, LINEAR, -reach, reach, "$w_{i2}$");
  draw_rays(p, reach);
  for (int i = 0; i < table_rows(t); i += snaps) {
    color c = sign[i] > 0 ? BLUE : VERMILION;
    panel_line(p, snaps, x + i, y + i, c, 0.4, SOLID);
    panel_marks(p, 1, x + i, y + i, NULL, color_fade(c, 0.6), DOT, 1.2);
    panel_marks(p, 1, x + i + snaps - 1, y + i + snaps - 1, NULL, c, RING, 2);
  }
  panel_text(p, 0.03, 0.03, 0, BLACK, arena_text(ink, "loss %.1f%%",
    100 * table_numbers(run, "loss")[0]));
}

@ Where the kernel does not move, the dots of panel (d) lie on~1. The
aligned share mirrors them: weights that hardly move cannot align.

@(s2-limits-draw.c@>=
static void draw_motion_panels(panel *p, panel *q, table *runs)
{
  table *t = table_where(runs, "neurons", run_number("student-n"));
  table *one = table_where(t, "seed", run_number("seed"));
  const double *a = table_numbers(one, "alpha"); /* the seven */
  double unit[] = {1, 1}, span[] = {a[0], a[6]};
  panel_title(p, "(c) motion");
  panel_x(p, LOG10, a[0] / 2, a[6] * 2, "output scale, $\\alpha$");
  panel_y(p, LOG10, 0.004, 40, "relative motion");
  curve(p, one, "alpha", "predicted", BLACK, 0.9);
  marks(p, t, "alpha", "motion", NULL, BLUE, DOT, 2.4);
  panel_text(p, 0.5, 0.2, 0, BLACK, "$c_\\infty/\\alpha$");
  panel_title(q, "(d) ratio and alignment");
  panel_x(q, LOG10, a[0] / 2, a[6] * 2, "output scale, $\\alpha$");
  panel_y(q, LINEAR, 0, 1.25, "ratio; aligned share");
  panel_line(q, 2, span, unit, BLACK, 0.9, SOLID);
  panel_hline(q, 0.125, GREY, DASHED, NULL);
  marks(q, t, "alpha", "motion_alpha_over_cn", NULL, BLUE, DOT, 2.4);
  marks(q, t, "alpha", "share_end", NULL, GREEN, DIAMOND, 2.4);
  panel_text(q, 0.97, 0.06, 1, BLUE, "motion over $c_n/\\alpha$");
  panel_text(q, 0.97, 0.66, 1, GREEN, "aligned share");
  panel_text(q, 0.03, 0.78, 0, GREY, "isotropic 1/8");
}

@ The runs that are drawn are the two whose trajectories were kept.

@(s2-limits-draw.c@>=
static void draw_moves(void)
{
  figure *f = figure_new(ink, 432, 370);
  table *runs = table_read(ink, "moves.csv");
  table *paths = table_read(ink, "moves-path.csv");
  double rich = table_numbers(paths, "alpha")[0]; /* the first value */
  double lazy = table_numbers(paths, "alpha")[table_rows(paths) - 1];
  draw_plane(figure_panel(f, 44, 20, 150, 150), paths, runs, rich, 14,
    arena_text(ink, "(a) $\\alpha = %g$", rich));
  draw_plane(figure_panel(f, 262, 20, 150, 150), paths, runs, lazy, 3.5,
    arena_text(ink, "(b) $\\alpha = %g$", lazy));
  draw_motion_panels(figure_panel(f, 44, 222, 158, 108),
    figure_panel(f, 262, 222, 158, 108), runs);
  foot(f, "none");
  figure_save(f, record_path(ink, "fig-5-moves"));
}

@* Products of random matrices. A deep linear net at initialisation is a
product $J=G_L\cdots G_1$, real, $n$ by $n$, entries $N(0,1/n)$. Depth and
width both become large, and the two limits do not commute. This is the
experiment that \citet{simonkunin2026} ask of their readers.

\emph{Wide.} For $n\to\infty$ at fixed $L$ the squared singular values $x$
follow the Fuss--Catalan law \citep{penson2011}, with the moments ${1\over
kL+1}{k(L+1)\choose k}$ and the upper edge $(L+1)^{L+1}/L^L$. With an angle
$0<u<\pi/(L+1)$,
\begin{equation}
x={\sin^{L+1}((L+1)u)\over\sin u\,\sin^L(Lu)},\qquad
\varrho(x)={\sin^2u\,\sin^{L-1}(Lu)\over\pi\sin^L((L+1)u)};\label{eq:s2-fuss}
\end{equation}
$x$ falls from the edge to 0 as $u$ rises. The density is singular at $x=0$,
but the mass per $du$ is smooth,
\begin{equation}
{1\over\pi}{\sin u\,\sin((L+1)u)\over\sin Lu}
\bigl[\cot u+L^2\cot Lu-(L+1)^2\cot((L+1)u)\bigr],\label{eq:s2-mass}
\end{equation}
so this is what the distribution function is integrated from.
@^Fuss--Catalan law@>

\emph{Long.} For $L\to\infty$ at fixed $n$ the Lyapunov exponents appear:
\begin{equation}
{\log\sigma_k\over L}\to\mu_k={1\over2}\Bigl[\psi\Bigl({n-k+1\over2}\Bigr)
+\log{2\over n}\Bigr],\label{eq:s2-lyapunov}
\end{equation}
$\psi$ being the digamma function, with Gaussian scatter of variance
$\psi'((n-k+1)/2)/(4L)$ (\citet{newman1986}; \citet{akemann2014} for
complex entries). The reason is short: a matrix $G$ applied to a fixed frame
stretches its $k$th direction, orthogonal to $k-1$ others, by the length of a
Gaussian vector of $n-k+1$ entries. First correction: the mean of
$\log(\sigma_k)/L$ is $\mu_k+c_k/L$ with $c_k$ independent of $L$.
@^Lyapunov exponents@>

\emph{Between.} Let $A=JJ^{\mathsf T}$, $p=\langle\mathop{\rm
tr}A^2\rangle/n$ and $q=\langle(\mathop{\rm tr}A/n)^2\rangle$. One more
factor turns $A$ into $GAG^{\mathsf T}$, and Wick's rule pairs the four
entries of $G$ in $\mathop{\rm tr}(GAG^{\mathsf T})^2$ in three ways, which
contribute $(\mathop{\rm tr}A)^2/n$, $\mathop{\rm tr}A^2/n$ and $\mathop{\rm
tr}A^2$. In the same way $(\mathop{\rm tr}GAG^{\mathsf T})^2$ becomes
$(\mathop{\rm tr}A)^2+2\mathop{\rm tr}A^2/n$. Hence $p\leftarrow p(1+1/n)+q$,
$q\leftarrow q+2p/n^2$, old values on the right. This linear map has the
eigenvalues $1+2/n$ and $1-1/n$; from $p=q=1$ ($L=0$) follows
\begin{equation}
M_2={1\over n}\bigl\langle\mathop{\rm tr}(JJ^{\mathsf T})^2\bigr\rangle
={(n+2)(1+2/n)^L-(n-1)(1-1/n)^L\over3},\label{eq:s2-m2}
\end{equation}
exactly, for every $n$ and $L$. It tends to $L+1$, the second Fuss--Catalan
number, for $L$ fixed, and to $n(e^{2r}-e^{-r})/3$ at fixed $r=L/n$. This
ratio is the only switch between the two regimes.

@<Types@>=
static double fuss_point(int L, double u) /* $x(u)$ */
{
  return pow(sin((L + 1) * u) / sin(L * u), L) * sin((L + 1) * u) / sin(u);
}
static double fuss_density(int L, double u) /* $\varrho(x(u))$ */
{
  double ratio = sin(L * u) / sin((L + 1) * u);
  return sin(u) * sin(u) * pow(ratio, L) / (M_PI * sin(L * u));
}
static double fuss_mass(int L, double u) /* per $du$ */
{
  double s = sin((L + 1) * u); /* the cotangent times it stays finite */
  return sin(u) / (M_PI * sin(L * u)) * (s / tan(u) +
    s * L * L / tan(L * u) - (L + 1.0) * (L + 1.0) * cos((L + 1) * u));
}
static double trace_theory(double L, double n) /* $M_2$ */
{
  return ((n + 2) * pow(1 + 2 / n, L) - (n - 1) * pow(1 - 1 / n, L)) / 3;
}

@ The distribution function is the mass beyond $u(x)$, tabulated once for
each $L$ by the midpoint rule; $u(x)$ is found by bisection.

@c
static void fuss_table(int L, int cells, double *beyond /* |cells+1| */)
{
  double h = M_PI / (L + 1) / cells; /* width of a cell */
  beyond[cells] = 0;
  for (int i = cells - 1; i >= 0; i--)
    beyond[i] = beyond[i + 1] + h * fuss_mass(L, (i + 0.5) * h);
}

@ Sixty bisections exhaust a double; interpolation in the table is then
linear.

@c
static double fuss_cdf(int L, int cells, const double *beyond, double x)
{
  double lo = 0, hi = M_PI / (L + 1); /* $u(x)$ is between */
  for (int i = 0; i < 60; i++) {
    double u = (lo + hi) / 2;
    *(fuss_point(L, u) > x ? &lo : &hi) = u;
  }
  double place = lo / (M_PI / (L + 1)) * cells; /* in the table */
  int i = (int) fmin(place, cells - 1);
  return beyond[i] + (place - i) * (beyond[i + 1] - beyond[i]);
}

@ The empirical distribution function jumps by $1/n$ at each value, and the
distance has to be tried on both sides of every jump.

@c
static double kolmogorov_distance(int L, int n, const double *x)
{
  enum { cells = 4000 };
  double beyond[cells + 1], worst = 0; /* |x| is in ascending order */
  fuss_table(L, cells, beyond);
  for (int i = 0; i < n; i++) {
    double f = fuss_cdf(L, cells, beyond, x[i]);
    worst = fmax(worst, fmax(fabs(f - (double) i / n),
      fabs(f - (i + 1.0) / n)));
  }
  return worst;
}

@ E7a draws products of matrices of size $n$ and of size $n/4$, and
decomposes them directly. A result is a list of squared singular values,
ascending, product by product.

@<Types@>=
typedef struct {
  int n, L, count, handle; /* size, factors, products */
} product_run;

@ New factors come from the left.

@c
static void multiply_factors(mat j, mat g, mat work, int L, rng *r)
{
  int n = j.rows;
  mat_set_identity(j);
  for (int l = 0; l < L; l++) {
    rng_normals(r, (size_t) n * n, 1 / sqrt(n), g.data);
    if (l == 0) { mat_copy(j, g); continue; }
    mat_mul(work, g, j);
    mat_copy(j, work);
  }
}

@ The decomposition destroys the product, which is not needed any more, and
overwrites the last factor.

@c
static void spectrum_job(job *j, const void *context, int number)
{
  const product_run *s = (const product_run *) context + number;
  int n = s->n;
  arena *a = job_arena(j);
  mat p = mat_new(a, n, n), g = mat_new(a, n, n), u = mat_new(a, n, n);
  double *x = job_result(j, (size_t) n * s->count);
  double *sigma = arena_take(a, n, sizeof *sigma); /* descending */
  rng r = rng_stream(seed, 100000 * n + s->L, "s2 spectra");
  for (int k = 0; k < s->count; k++) {
    multiply_factors(p, g, u, s->L, &r);
    mat_svd(p, u, sigma, g);
    for (int i = 0; i < n; i++)
      x[k * n + i] = sigma[n - 1 - i] * sigma[n - 1 - i];
  }
}

@ E7b needs the traces only. It returns $\mathop{\rm tr}(JJ^{\mathsf T})^2/n$
of every product.

@c
static void trace_job(job *j, const void *context, int number)
{
  const product_run *s = (const product_run *) context + number;
  int n = s->n;
  arena *a = job_arena(j);
  mat p = mat_new(a, n, n), g = mat_new(a, n, n), work = mat_new(a, n, n);
  double *x = job_result(j, s->count);
  rng r = rng_stream(seed, 100000 * n + s->L, "s2 traces");
  for (int k = 0; k < s->count; k++) {
    multiply_factors(p, g, work, s->L, &r);
    mat_gram(g, p);
    x[k] = vec_dot((size_t) n * n, g.data, g.data) / n;
  }
}

@ E7c cannot multiply its factors: after 1024 of them the singular values
would span hundreds of powers of ten. Instead $J=Q\,{\rm diag}(e^s)\,U$ with
$Q$ orthogonal and $U$ unit upper triangular. If $GQ=Q'R$ is the next QR
decomposition, with positive diagonal,
\begin{equation}
G\,Q\,{\rm diag}(e^s)\,U=Q'\,{\rm diag}(R_{ii}e^{s_i})\,T\,U,\qquad
T_{ij}={R_{ij}\over R_{ii}}\,e^{s_j-s_i}\quad(j\ge i),\label{eq:s2-qr}
\end{equation}
and $TU$ is again unit upper triangular. Nothing overflows, for $s$ keeps the
logarithms. At the end we sweep: the transposed matrix $U^{\mathsf T}{\rm
diag}(e^s)$ has the same singular values, and the QR decomposition
$U^{\mathsf T}=QR$ brings it into the same form with $U\leftarrow T$. When
$U$ has become the unit matrix, $s$ holds the logarithms of the singular
values.
@^QR decomposition@>

@c
static void triangular_part(mat q, mat r, mat work)
{
  mat_copy(work, q); /* |q| becomes orthogonal, |r| upper triangular */
  mat_orthonormalize(q);
  mat_mul_tn(r, q, work);
}

@ The exponent in (\ref{eq:s2-qr}) is clipped at $\pm700$, where a double
would overflow; entries of that kind only occur above the diagonal with
negative sign, and vanish.

@c
static void absorb(mat r, mat t, double *s)
{
  int n = r.rows;
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      double power = j > i ? fmax(-700, fmin(700, s[j] - s[i])) : 0;
      at(t, i, j) = j < i ? 0 : at(r, i, j) / at(r, i, i) * exp(power);
    }
  for (int i = 0; i < n; i++) s[i] += log(fabs(at(r, i, i)));
}

@ Both values of $s$ are kept, from before the sweeps and after. The former
has the mean $L\mu_k$ exactly, so that the mean of the difference is an
estimate of $c_k$ of little noise. The exponents before the sweeps would
agree with $\mu_k$ by construction; only those after test the limit.

@c
static void long_job(job *j, const void *context, int number)
{
  const product_run *p = (const product_run *) context + number;
  int n = p->n;
  arena *a = job_arena(j);
  mat q = mat_new(a, n, n), r = mat_new(a, n, n), g = mat_new(a, n, n);
  mat u = mat_new(a, n, n), t = mat_new(a, n, n), work = mat_new(a, n, n);
  rng draw = rng_stream(seed, p->L, "s2 long products");
  double *out = job_result(j, (size_t) 2 * n * p->count);
  for (int k = 0; k < p->count; k++) {
    double *s = out + 2 * n * k + n, *before = s - n; /* after; before */
    mat_set_identity(q); mat_set_identity(u);
        for (int l = 0; l < p->L; l++) {
      @<Multiply by one more factor@>@;
    }
    memcpy(before, s, n * sizeof *s);
    @<Sweep until |u| is the unit matrix@>@;
    gsl_sort(s, 1, n);
    for (int i = 0; i < n / 2; i++) { /* descending, like the exponents */
      double x = s[i];
      s[i] = s[n - 1 - i]; s[n - 1 - i] = x;
    }
  }
}

@ This is equation (\ref{eq:s2-qr}), read from left to right.

@<Multiply by one more factor@>=
rng_normals(&draw, (size_t) n * n, 1 / sqrt(n), g.data);
mat_mul(work, g, q); mat_copy(q, work);
triangular_part(q, r, work);
absorb(r, t, s);
mat_mul(work, t, u); mat_copy(u, work);

@ For long products one sweep does, since the exponents are far apart and
$U$ is nearly the unit matrix in the new form at once; at $L=16$ about
thirty are needed.

@<Sweep until |u| is the unit matrix@>=
for (int sweeps = 0; sweeps < 500; sweeps++) {
  double far = 0; /* largest entry above the diagonal */
  for (int i = 0; i < n; i++)
    for (int i2 = i + 1; i2 < n; i2++) far = fmax(far, fabs(at(u, i, i2)));
  if (far < 1e-8) break;
  mat_transpose(q, u);
  triangular_part(q, r, work);
  absorb(r, u, s);
}

@ What the claims need is kept beside the records.

@<Variables of the whole program@>=
static product_run wide_list[8], trace_list[10], long_list[5]; /* E7a, b, c */
static double distance[8][2]; /* of Kolmogorov, mean and sd */
static double trace_value[10][3]; /* mean, standard error, median */
static double exponent_gap, exponent_error; /* largest over $k$, longest */
static double spread[2]; /* smallest, largest ratio of scatters */
static double first_last[4][2]; /* $c_1$ and $c_n$ for each $L$ */
static double first_last_error[4][2]; /* their standard errors */

@ Beside the two traces of the claims, eight more are measured for the
figure, and one at $L=n$ to show what goes wrong there.

@c
static void plan_products(void)
{
  static const int L[5] = {4, 8, 16, 1, 2}, L2[5] = {2, 4, 8, 16, 32};
  static const int count[] = {1000, 600, 400, 200};
  int n = (int) prod_n.v[0], small = (int) prod_n.v[1]; /* sizes */
  for (int i = 0; i < 8; i++)
    wide_list[i] = (product_run) {i < 4 || n < 8 ? n : n / 4,
      (int) factors.v[i % 4], i < 4 ? 2 * seeds : (40 * seeds + 2) / 3, 0};
  for (int i = 0; i < 5; i++) {
    trace_list[i] = (product_run) {small, L[i],
      i < 2 ? products : products / 5, 0};
    trace_list[i + 5] = (product_run) {4 * small, L2[i], products / 50 + 1,
      0};
  }
  for (int i = 0; i < 4; i++) {
    int m = (count[i] * seeds + 2) / 3; /* products */
    long_list[i] = (product_run) {(int) prod_n.v[2], (int) factors_long.v[i],
            m > 1 ? m : 2, 0};
  }
  long_list[4] = (product_run) {(int) prod_n.v[2], 12, 1, 0}; /* a check */
}

@ The distance is computed product by product; the histogram joins the
products of one length.

@c
static void write_spectra(sweep *w)
{
  csv *f = csv_open("spectra.csv", "size,factors,product,kolmogorov");
  csv *h = csv_open("spectra-histogram.csv", "factors,log_x,density");
  csv *c = csv_open("spectra-law.csv", "factors,log_x,density");
  for (int i = 0; i < 8; i++) {
    const product_run *s = wide_list + i;
    const double *x = sweep_result(w, s->handle, NULL);
    double d[500]; /* distances */
    for (int k = 0; k < s->count; k++) {
      d[k] = kolmogorov_distance(s->L, s->n, x + k * s->n);
      csv_row(f, "iiig", s->n, s->L, k, d[k]);
    }
    distance[i][0] = mean_of(s->count, d);
    distance[i][1] = sd_of(s->count, d);
    if (i >= 4) continue;
    @<Write the histogram of $\log x$ and its law@>@;
  }
  csv_close(f); csv_close(h); csv_close(c);
}

@ The density of $\log x$ is $x\varrho(x)$. Bins are half a unit wide.

@<Write the histogram of $\log x$ and its law@>=
enum { bins = 30, low = -11 }; /* from $e^{-11}$ to $e^4$ */
int in_bin[bins] = {0}, all = s->n * s->count; /* counts */
for (int k = 0; k < all; k++) {
  double place = 2 * (log(x[k]) - low); /* in units of a bin */
  if (place >= 0 && place < bins) in_bin[(int) place]++;
}
for (int b = 0; b < bins; b++)
  if (in_bin[b])
    csv_row(h, "igg", s->L, low + 0.5 * b + 0.25, 2.0 * in_bin[b] / all);
for (int k = 1; k < 400; k++) {
  double share = k / 400.0, u = M_PI / (s->L + 1) * (1 - pow(1 - share, 3));
  double point = fuss_point(s->L, u); /* $x$ */
  if (log(point) > low)
    csv_row(c, "igg", s->L, log(point), point * fuss_density(s->L, u));
}

@ The distribution of the trace is so skewed that its median is recorded
beside its mean.

@c
static void write_traces(sweep *w)
{
  csv *f = csv_open("traces.csv", "size,factors,products,r,mean,error,median,"
    "exact,scaled_mean,scaled_error,scaled_median");
  for (int i = 0; i < 10; i++) {
    const product_run *s = trace_list + i;
    arena *a = arena_new();
    double *x = arena_take(a, s->count, sizeof *x); /* the traces */
    memcpy(x, sweep_result(w, s->handle, NULL), s->count * sizeof *x);
    double *v = trace_value[i]; /* mean, standard error, median */
    v[0] = mean_of(s->count, x); v[1] = sd_of(s->count, x) / sqrt(s->count);
    v[2] = median_of(s->count, x);
    csv_row(f, "iiigggggggg", s->n, s->L, s->count, (double) s->L / s->n,
      v[0], v[1], v[2], trace_theory(s->L, s->n), v[0] / (s->L + 1),
      v[1] / (s->L + 1), v[2] / (s->L + 1));
    arena_free(a);
  }
  @<Add the traces of the widest products@>@;
  csv_close(f);
  @<Write the exact lines of the traces@>@;
}

@ The spectra of E7a give traces too: $\mathop{\rm tr}(JJ^{\mathsf T})^2$ is
the sum of the $x^2$.

@<Add the traces of the widest products@>=
for (int i = 0; i < 4; i++) {
  const product_run *s = wide_list + i;
  const double *x = sweep_result(w, s->handle, NULL);
  double t[64]; /* traces */
  for (int k = 0; k < s->count; k++)
    t[k] = vec_dot(s->n, x + k * s->n, x + k * s->n) / s->n;
  gsl_sort(t, 1, s->count);
  csv_row(f, "iiigggggggg", s->n, s->L, s->count, (double) s->L / s->n,
    mean_of(s->count, t), sd_of(s->count, t) / sqrt(s->count), NAN,
    trace_theory(s->L, s->n), mean_of(s->count, t) / (s->L + 1),
    sd_of(s->count, t) / sqrt(s->count) / (s->L + 1), NAN);
}

@ Formula (\ref{eq:s2-m2}) makes sense for real $L$, so that each size has a
smooth line from $L=1$ on.

@<Write the exact lines of the traces@>=
f = csv_open("traces-line.csv", "size,r,exact,limit");
for (int i = 0; i < 3; i++) {
  int n = i == 2 ? (int) prod_n.v[0] : (int) prod_n.v[1] * (i ? 4 : 1);
  if (i == 2 && n == 4 * (int) prod_n.v[1]) break; /* had already */
  for (int k = 0; k <= 60; k++) {
    double r = 0.003 * pow(1000, k / 60.0), L = r * n; /* $L\ge1$ */
    if (L >= 1)
      csv_row(f, "iggg", n, r, trace_theory(L, n) / (L + 1),
        (exp(2 * r) - exp(-r)) / (3 * r));
  }
}
csv_close(f);

@ Exponents are numbered from the largest. Five products of each length are
recorded one by one for the figure.

@c
static void write_long(sweep *w)
{
  csv *f = csv_open("exponents.csv", "factors,k,products,mean,sd,mu,"
    "predicted_sd,c_k,c_k_error");
  csv *g = csv_open("exponents-one.csv", "factors,product,k,exponent,mu");
  for (int i = 0; i < 4; i++) {
    const product_run *s = long_list + i;
    const double *x = sweep_result(w, s->handle, NULL);
    int n = s->n, m = s->count, L = s->L;
    double *v = arena_take(store, 2 * m, sizeof *v), *c = v + m;
    for (int k = 0; k < n; k++) {
      double mu = (gsl_sf_psi((n - k) / 2.0) + log(2.0 / n)) / 2;
      double sd = sqrt(gsl_sf_psi_1((n - k) / 2.0) / (4 * L));
      for (int p = 0; p < m; p++) {
        const double *y = x + 2 * n * p; /* before the sweeps, then after */
        v[p] = y[n + k] / L; c[p] = y[n + k] - y[k];
        if (p < 5) csv_row(g, "iiigg", L, p, k + 1, v[p], mu);
      }
      @<Record level $k+1$@>@;
    }
  }
  csv_close(f); csv_close(g);
}

@ The claims look at the longest products, and at the first and last level
of all.

@<Record level $k+1$@>=
double mean = mean_of(m, v), scatter = sd_of(m, v); /* of the exponent */
csv_row(f, "iiigggggg", L, k + 1, m, mean, scatter, mu, sd, mean_of(m, c),
  sd_of(m, c) / sqrt(m));
if (k == 0 || k == n - 1) {
  first_last[i][k > 0] = mean_of(m, c);
  first_last_error[i][k > 0] = sd_of(m, c) / sqrt(m);
}
if (i == 3) {
  if (k == 0 || fabs(mean - mu) > exponent_gap) {
    exponent_gap = fabs(mean - mu); exponent_error = scatter / sqrt(m);
  }
  if (k == 0) spread[0] = spread[1] = scatter / sd;
  spread[0] = fmin(spread[0], scatter / sd);
  spread[1] = fmax(spread[1], scatter / sd);
}

@ Figure~\ref{fig:s2-products} shows a smooth law for wide products, eight
sharp lines for long ones, and $L/n$ as the only switch. The rings in panel
(c) are a warning: for $L$ comparable to $n$ the mean of the trace is carried
by rare products, and the median
stays far below.

The largest gap between the distribution functions of the spectra and of the
Fuss--Catalan law is \result{S2.18a} for one factor and \result{S2.18d} for
eight at the largest size, and \result{X5a} and \result{X5d} at a quarter of
it. It falls about as $1/n$, much faster than the $n^{-1/2}$ of independent
values, because singular values repel. The Lyapunov exponents are reached to
\result{S2.20}, and the constants of the first correction do not depend on
the length: $c_1$ is \result{c0-1}, \result{c0-2}, \result{c0-3} and $c_8$ is
\result{c1-1}, \result{c1-2}, \result{c1-3} at the three largest lengths.
Their opposite signs are repulsion: the outermost levels are pushed outward,
once and for all, while the levels are still close.

\widewebfigure{fig-6-products}{(a) Density of $\log x$, $x$ a squared
singular value, for $L$ factors of the largest size (dots) and the
Fuss--Catalan law (lines). (b) $\log(\sigma_k)/L$ of five products against
their length; lines $\mu_k$, bands one predicted standard deviation. (c)
$M_2/(L+1)$ against $L/n$: exact lines for three sizes, their common limit
(dashed), measured means (dots, bars of one standard error) and medians
(rings).}{fig:s2-products}

@(s2-limits-draw.c@>=
static void draw_law(panel *p)
{
  table *law = table_read(ink, "spectra-law.csv");
  table *all = table_read(ink, "spectra-histogram.csv");
  panel_title(p, "(a) wide products");
  panel_x(p, LINEAR, -11, 4, "$\\log x$");
  panel_y(p, LINEAR, 0, 0.55, "density of $\\log x$");
  for (int i = 0; i < 4; i++) {
    double L = run_list("factors", i);
    color c = color_family(BLUE, i, 4);
    table *t = table_where(law, "factors", L);
    curve(p, t, "log_x", "density", c, 0.9);
    marks(p, table_where(all, "factors", L), "log_x", "density", NULL, c, DOT,
      2.4);
    key_entry key = {c, SOLID, true, DOT, arena_text(ink, "$L = %g$", L)};
    panel_key(p, 0.04, 0.05 + 0.10 * i, 1, &key);
  }
}

@ A list among the parameters of the run is a text with commas.

@<Helpers of the drawings@>=
static double run_list(const char *name, int place)
{
  const char *text = run_value(ink, name); /* the numbers */
  double x = NAN; /* the one wanted */
  for (int used; place >= 0 && sscanf(text, "%lf%n", &x, &used) == 1; place--)
    text += used + (text[used] == ',');
  return x;
}

@ Each level has its line and its band, and the bands shrink as $L^{-1/2}$
around lines that do not bend.

@(s2-limits-draw.c@>=
static void draw_exponents(panel *p)
{
  table *all = table_read(ink, "exponents.csv");
  table *one = table_read(ink, "exponents-one.csv");
  double L = run_list("factors-long", 0), most = run_list("factors-long", 3);
  table *first = table_where(all, "factors", L);
  panel_title(p, "(b) long products");
  panel_x(p, LOG10, L / 1.7, most * 1.7, "factors, $L$");
  panel_y(p, LINEAR, -1.9, 0.3, "$\\log(\\sigma_k)/L$");
  for (int k = 0; k < table_rows(first); k++) {
    color c = k % 2 ? BLUE : SKY;
    table *t = table_where(all, "k", k + 1);
    table *u = table_where(one, "k", k + 1);
    double lo[4], hi[4]; /* the band */
    for (int i = 0; i < 4; i++) {
      lo[i] = table_numbers(t, "mu")[i] - table_numbers(t, "predicted_sd")[i];
      hi[i] = table_numbers(t, "mu")[i] + table_numbers(t, "predicted_sd")[i];
    }
    panel_band(p, 4, table_numbers(t, "factors"), lo, hi,
      color_fade(c, 0.25));
    curve(p, t, "factors", "mu", c, 0.7);
    marks(p, u, "factors", "exponent", NULL, c, DOT, 1.6);
  }
}

@ Three exact lines collapse on one; what separates mean and median is not
the width but the ratio.

@(s2-limits-draw.c@>=
static void draw_traces(panel *p)
{
  table *line = table_read(ink, "traces-line.csv");
  table *all = table_read(ink, "traces.csv");
  const double *size = table_numbers(line, "size"); /* of every row */
  panel_title(p, "(c) between");
  panel_x(p, LOG10, 0.003, 3, "$r = L/n$");
  panel_y(p, LOG10, 0.1, 50, "$M_2/(L+1)$");
  for (int i = 0, at_row = 0; at_row < table_rows(line); i++) {
    color c = color_family(VERMILION, i, 3);
    table *t = table_where(line, "size", size[at_row]);
    table *u = table_where(all, "size", size[at_row]);
    key_entry key = {c, SOLID, true, DOT,
      arena_text(ink, "$n = %g$", size[at_row])};
    
    curve(p, t, "r", "exact", c, 0.9);
    marks(p, u, "r", "scaled_mean", "scaled_error", c, DOT, 3);
    marks(p, u, "r", "scaled_median", NULL, c, RING, 3);
    panel_key(p, 0.04, 0.05 + 0.10 * i, 1, &key);
    at_row += table_rows(t);
    panel_line(p, table_rows(t), table_numbers(t, "r"),
      table_numbers(t, "limit"), BLACK, 0.8, DASHED);
  }
  panel_text(p, 0.72, 0.92, 1, GREY, "rings: medians");
}

@ Wide, long, and between.

@(s2-limits-draw.c@>=
static void draw_products(void)
{
  figure *f = figure_new(ink, 432, 190);
  draw_law(figure_panel(f, 36, 20, 106, 126));
  draw_exponents(figure_panel(f, 186, 20, 96, 126));
  draw_traces(figure_panel(f, 326, 20, 100, 126));
  foot(f, "none");
  figure_save(f, record_path(ink, "fig-6-products"));
}

@* The claims. In the table the uncertainty is the standard deviation over
seeds or nets, except where it says standard error. S2.8, S2.13 and S2.22 are
about scaling, S2.14 and S2.17 about the sign of an effect; all others set a
number from first principles beside a measured one.

\claimtable

@ A claim belongs to a source or, where no data is needed, to none.

@c
static void verdict(const char *id, const char *source, bool judged, claim c)
{
  c.id = source ? arena_text(store, "%s/%s", id, source) : id;
  c.data = source ? source : "none needed";
  if (judged) claim_judge(c); else claim_show(c);
  value_set(c.id, fabs(c.measured) < 0.01 && c.measured != 0 ? "%.2e" :
    fabs(c.measured) < 10 ? "%.3f" : "%.2f", c.measured);
  value_set(arena_text(store, "%s/theory", c.id), "%.4g", c.predicted);
  value_set(arena_text(store, "%s/sd", c.id), "%.4f", c.uncertainty);
}

@ A claim that could not be put to the test says why.

@c
static void not_made(const char *id, const char *source,
  const char *statement)
{
  const char *name = arena_text(store, "%s/%s", id, source);
  claim_not_made(name, statement, source, strcmp(data_choice, "auto") ?
    "excluded by the choice of data" : "image set absent; run make data");
  value_set_text(name, "(not measured)");
  value_set_text(arena_text(store, "%s/theory", name), "(not measured)");
  value_set_text(arena_text(store, "%s/sd", name), "(not measured)");
}

@ Rows of one claim are told apart by a letter.

@c
static const char *lettered(const char *id, int i)
{
  return arena_text(store, "%s%c", id, 'a' + i);
}

@ The step size. The claims are about the sixth of the seven steps,
$\eta=0.0125$, and the slope about the last three. Steps beyond stability
would be shown without a verdict.

@c
static void judge_steps(sweep *w, int s)
{
  enum { small = 5, from = 4, to = 6 }; /* places of the step sizes */
  double ratio[32], slope[32], loss[32], wide[32]; /* of each seed */
  double eta[etas], rest[etas]; /* step sizes; corrected distances */
  bool stable = true; /* is the step below the threshold? */
  int m = 0; /* seeds */
  for (int e = 0; e < etas; e++) eta[e] = step_of(e);
  for (int i = 0; i < step_runs; i++) {
    if (step_list[i].source != s) continue;
    const double *th = sweep_result(w, step_list[i].handle, NULL) + 1;
    int z = 3 * (T1 - 1), row = 3 * T1; /* the horizon; length of a row */
    for (int e = 0; e < etas; e++) rest[e] = th[(e + 1) * row + z + 1];
    ratio[m] = th[(small + 1) * row + z] / (eta[small] * th[z]);
    loss[m] = th[(small + 1) * row + z + 2] / (eta[small] * th[z + 1]);
    wide[m] = th[row + z] / (eta[0] * th[z]);
    slope[m++] = exponent_of(to - from + 1, eta + from, rest + from);
    stable &= eta[from] < 2 / step_list[i].start;
  }
  @<Judge the three claims of the step size@>@;
}

@ The statements name the step sizes that were really used.

@<Judge the three claims of the step size@>=
double loose = s == GAUSS ? 0.04 : 0.03; /* tolerance on synthetic inputs */
const char *name = source_name[s];
verdict("S2.1", name, stable, (claim) {NULL, arena_text(store,
  "distance to the flow at eta = %g over eta times delta", eta[small]),
  CLAIM_ABSOLUTE, 1, loose, mean_of(m, ratio), sd_of(m, ratio), NULL, m});
verdict("S2.2", name, stable, (claim) {NULL, arena_text(store,
  "slope of the corrected distance, eta = %g to %g", eta[from], eta[to]),
  CLAIM_ABSOLUTE, 2, 0.2, mean_of(m, slope), sd_of(m, slope), NULL, m});
verdict("S2.3", name, stable, (claim) {NULL, arena_text(store,
  "loss difference over eta g.delta at eta = %g", eta[small]),
  CLAIM_ABSOLUTE, 1, 0.04, mean_of(m, loss), sd_of(m, loss), NULL, m});
verdict("X1", name, false, (claim) {NULL, arena_text(store,
  "as S2.1 at eta = %g, at or beyond stability", eta[0]),
  CLAIM_ABSOLUTE, 1, loose, mean_of(m, wide), sd_of(m, wide), NULL, m});

@ Width at initialisation.

@c
static void judge_starts(void)
{
  static const int kurtosis[] = {0, 3, 4}, kernel[] = {1, 3, 4}; /* rows */
  for (int i = 0; i < 3; i++) {
    int k = kurtosis[i]; /* row of the table */
    const start_run *s = start_list + k;
    verdict(lettered("S2.4", i), NULL, true, (claim) {NULL, arena_text(store,
      "excess kurtosis at (L, n) = (%d, %d)", s->L, s->n), CLAIM_RELATIVE,
      kurtosis_theory(s->L, s->n), 0.08, start_value[k][0], start_sd[k][0],
      NULL, 1});
  }
  for (int i = 0; i < 3; i++) {
    int k = kernel[i]; /* row of the table */
    const start_run *s = start_list + k;
    verdict(lettered("S2.5", i), NULL, true, (claim) {NULL, arena_text(store,
      "relative sd of the kernel at (L, n) = (%d, %d)", s->L, s->n),
      CLAIM_RELATIVE, ntk_theory(s->L, s->n), 0.05, start_value[k][1],
      start_sd[k][1], NULL, 1});
  }
}

@ Width in training. The prefactor is compared at half of the largest width;
the exponents are fitted from 128 and from 256 on.

@c
static double fitted_exponent(int s, int from, bool kernel)
{
  double n[widths_most], v[widths_most]; /* widths; what is fitted */
  int m = 0; /* widths in the fit */
  for (int i = 0; 32 << i <= width_max; i++) {
    if (32 << i < from) continue;
    n[m] = 32 << i;
    v[m++] = kernel ? width_sum[s][i].change : width_sum[s][i].rms[1];
  }
  return m > 1 ? exponent_of(m, n, v) : NAN;
}

@ The standard error of a slope follows from the scatter of the points,
$\sum(u-\bar u)^2e^2/[\sum(u-\bar u)^2]^2$ with $u=\log n$ and $e$ the
relative standard error of the mean at $n$.

@c
static double exponent_scatter(int s, int from, bool kernel)
{
  double sum = 0, mean = 0; /* of squares; of $\log n$ */
  int m = 0; /* widths in the fit */
  for (int pass = 0; pass < 2; pass++)
    for (int i = 0; 32 << i <= width_max; i++)
      if (32 << i >= from) {
        const width_summary *o = width_sum[s] + i;
        double u = log(32 << i); /* abscissa */
        double e = kernel ? o->change_sd / o->change :
          o->rms_sd[1] / o->rms[1]; /* relative, of one net */
        if (pass) sum += pow((u - mean / m) * e, 2) / o->nets;
        else { mean += u; m++; }
      }
  double spread2 = 0; /* $\sum(u-\bar u)^2$ */
  for (int i = 0; 32 << i <= width_max; i++)
    if (32 << i >= from) spread2 += pow(log(32 << i) - mean / m, 2);
  return sqrt(sum) / spread2;
}

@ On synthetic inputs $k=10$ has no calibrated claim and is shown.

@c
static void judge_widths(int s)
{
  int half = 0; /* place of half of the largest width */
  while (32 << (half + 2) <= width_max) half++;
  const width_summary *o = width_sum[s] + half;
  const char *name = source_name[s];
  for (int k = 0; k < shows; k++)
    verdict(lettered("S2.6", k), name, s == MNIST || k > 0, (claim) {NULL,
      arena_text(store, "sqrt(n) times rms deviation, n = %d, k = %d", o->n,
        shown_step[k]), CLAIM_RELATIVE, prefactor[s][k], 0.20,
      sqrt(o->n) * o->rms[k], sqrt(o->n) * o->rms_sd[k], NULL, o->nets});
  verdict("S2.7", name, true, (claim) {NULL, "exponent of the deviation,"
    " n from 128, k = 30 (uncertainty: of the fit)", CLAIM_ABSOLUTE, -0.5,
    s == MNIST ? 0.06 : 0.1, fitted_exponent(s, 128, false),
    exponent_scatter(s, 128, false), NULL, o->nets});
  verdict("S2.8", name, true, (claim) {NULL, "exponent of the kernel's change"
    " in 100 steps, n from 256 (uncertainty: of the fit)", CLAIM_ABSOLUTE,
    -1, 0.15, fitted_exponent(s, 256, true), exponent_scatter(s, 256, true),
    NULL, o->nets});
    @<Show the narrowest nets late@>@;
}

@ The late test error of narrow nets is a known deviation.

@<Show the narrowest nets late@>=
const width_summary *narrow = width_sum[s];
verdict("X2", name, false, (claim) {NULL, arena_text(store, "test error of"
  " single nets, n = %d, after %d steps; predicted: the limit", narrow->n,
  late), CLAIM_RELATIVE, late_limit[s], 0.2, narrow->late,
  narrow->late_sd, NULL, narrow->nets});

@ Lazy and rich, first the linear model.

@c
static void judge_exact(void)
{
  for (int i = 2; i < 5; i++)
    verdict(lettered("S2.9", i - 2), NULL, true, (claim) {NULL,
      arena_text(store, "kernel growth at gamma0 = %g", gamma4.v[i]),
      CLAIM_RELATIVE, sqrt(1 + pow(gamma4.v[i] * B, 2)), 0.03,
      exact_growth[i][0], exact_growth[i][1], NULL, exact_seeds});
  for (int i = 0; i < 6; i++)
    verdict(lettered("S2.10", i), NULL, true, (claim) {NULL,
      arena_text(store, "largest gap between residual and flow, gamma0 = %g;"
        " the step alone: %.4f", gamma4.v[i], exact_theory[i]),
      CLAIM_AT_MOST, 0, 0.03, exact_gap[i][0], exact_gap[i][1], NULL,
      exact_seeds});
}

@ Then the nets. For the lazy end the mean of the nets counts, and for A also
the worst single one.

@c
static void judge_lazy_end(sweep *w, int b, const char *name)
{
  int setting = b == SPHERE ? 0 : 1; /* place of $\gamma_0$ */
  int n = (int) width5.v[1]; /* the wide net */
  double v[2][32], worst = 0; /* test error, sign error; farthest net */
  int m = collect_rich(w, b, n, setting, 0, v[0]);
  collect_rich(w, b, n, setting, 1, v[1]);
  for (int i = 0; i < m; i++)
    worst = fmax(worst, fabs(v[0][i] / lazy_mse[b] - 1));
  const char *where = arena_text(store, "gamma0 = %g, n = %d",
    gamma5.v[setting], n);
  @<Judge tasks A and B at the lazy end@>@;
}

@ Task B is judged by its share of wrong signs, too.

@<Judge tasks A and B at the lazy end@>=
if (b == SPHERE) {
  verdict("S2.11a", name, true, (claim) {NULL, arena_text(store, "lazy end"
    " of task A: test error, %s", where), CLAIM_RELATIVE, lazy_mse[b],
    0.12, mean_of(m, v[0]), sd_of(m, v[0]), NULL, m});
  verdict("S2.11b", name, true, (claim) {NULL, "the same, relative distance"
    " of the farthest net", CLAIM_AT_MOST, 0, 0.25, worst,
    sd_of(m, v[0]) / lazy_mse[b], NULL, m});
} else {
  verdict("S2.12a", name, true, (claim) {NULL, arena_text(store, "lazy end"
    " of task B: test error, %s", where), CLAIM_RELATIVE, lazy_mse[b],
    0.08, mean_of(m, v[0]), sd_of(m, v[0]), NULL, m});
  verdict("S2.12b", name, true, (claim) {NULL, "the same, share of wrong"
    " signs", CLAIM_ABSOLUTE, lazy_wrong[b], 0.015, mean_of(m, v[1]),
    sd_of(m, v[1]), NULL, m});
}

@ A ratio of two means has the relative errors of both.

@c
static void judge_rich(sweep *w, int b, const char *name)
{
  double v[2][32]; /* narrow and wide nets */
  int m[2], rich = 5, middle = 4; /* nets; places of $\gamma_0$ */
  for (int i = 0; i < 2; i++)
    m[i] = collect_rich(w, b, (int) width5.v[i], middle, 2, v[i]);
  double ratio = mean_of(m[1], v[1]) / mean_of(m[0], v[0]);
  double error = ratio * hypot(
    sd_of(m[0], v[0]) / mean_of(m[0], v[0]) / sqrt(m[0]),
    sd_of(m[1], v[1]) / mean_of(m[1], v[1]) / sqrt(m[1]));
  verdict("S2.13", name, b != GAUSS && m[0] >= 3, (claim) {NULL,
    arena_text(store, "kernel change at gamma0 = %g: n = %g over n = %g"
      " (standard error)", gamma5.v[middle], width5.v[1], width5.v[0]),
    CLAIM_ABSOLUTE, 1, 0.1, ratio, error, NULL, m[0]});
  @<Compare richness with the lazy prediction@>@;
}

@ On task A the claim is that richness wins. On task B we show, without a
verdict, that it does not.

@<Compare richness with the lazy prediction@>=
for (int i = 0; i < (b == SPHERE ? 1 : 3); i++) {
  static const int place[] = {5, 1, 6}; /* of $\gamma_0$ */
  int setting = b == SPHERE ? rich : place[i], what = b != SPHERE;
  int k = collect_rich(w, b, (int) width5.v[1], setting, what, v[0]);
  const char *at_gamma = arena_text(store, "gamma0 = %g", gamma5.v[setting]);
  if (b == SPHERE)
    verdict("S2.14", name, true, (claim) {NULL, arena_text(store, "rich beats"
      " lazy on A: test error at %s over the lazy prediction", at_gamma),
      CLAIM_AT_MOST, 0.5, 0, mean_of(k, v[0]) / lazy_mse[b],
      sd_of(k, v[0]) / lazy_mse[b], NULL, k});
  else
    verdict(lettered("X3", i), name, false, (claim) {NULL, arena_text(store,
      "task B: share of wrong signs at %s", at_gamma), CLAIM_ABSOLUTE,
      lazy_wrong[b], 0.015, mean_of(k, v[0]), sd_of(k, v[0]), NULL, k});
}

@ How far the weights move.

@c
static int collect_moves(sweep *w, int n, int setting, int what, int over,
  double *v)
{
  int m = 0; /* runs found */
  for (int i = 0; i < move_runs; i++) {
    const move_run *r = move_list + i;
    bool wide = i >= 7 * move_seeds; /* of the second student? */
    if (r->setting != setting || wide != (n == 1)) continue;
    const double *o = sweep_result(w, r->handle, NULL);
    v[m++] = over < 0 ? o[what] : o[what] * alpha.v[setting] / o[over];
  }
  return m;
}

@ Small $\alpha$ is shown without a verdict: there the kernel moves.

@c
static void judge_moves(sweep *w)
{
  static const double most[] = {0.02, 0.01, 0.01}; /* tolerances */
  double v[100]; /* over seeds */
  for (int i = 4; i < 7; i++) {
    int m = collect_moves(w, 0, i, MOTION, C_N, v);
    verdict(lettered("S2.15", i - 4), NULL, true, (claim) {NULL,
      arena_text(store, "relative motion times alpha over c_n, alpha = %g",
        alpha.v[i]), CLAIM_ABSOLUTE, 1, most[i - 4], mean_of(m, v),
      sd_of(m, v), NULL, m});
  }
  for (int wide = 0; wide < 2; wide++) {
    int m = collect_moves(w, wide, 5, MOTION, C_INF, v);
    verdict(lettered("S2.16", wide), NULL, true, (claim) {NULL,
      arena_text(store, "the same over c_inf, alpha = %g, n = %d",
        alpha.v[5], wide ? wide_n : student_n), CLAIM_ABSOLUTE, 1,
      wide ? 0.08 : 0.15, mean_of(m, v), sd_of(m, v), NULL, m});
  }
  @<Show the motion at small |alpha|@>@;
  @<Judge the alignment@>@;
}

@ The deviation from 1 should begin with $1/\alpha^2$.

@<Show the motion at small |alpha|@>=
for (int i = 0; i < 3; i++) {
  static const int place[] = {0, 2, 3}; /* small $\alpha$ */
  int m = collect_moves(w, 0, place[i], MOTION, C_N, v);
  verdict(lettered("X4", i), NULL, false, (claim) {NULL, arena_text(store,
    "relative motion times alpha over c_n, alpha = %g", alpha.v[place[i]]),
    CLAIM_ABSOLUTE, 1, 0.02, mean_of(m, v), sd_of(m, v), NULL, m});
}

@ The aligned share is compared at equal loss, which is what makes it a
statement about features.

@<Judge the alignment@>=
double start[100], loss[100]; /* shares at the start; losses at the end */
int m = collect_moves(w, 0, 0, SHARE_END, -1, v);
verdict("S2.17a", NULL, true, (claim) {NULL, arena_text(store, "aligned share"
  " at alpha = %g", alpha.v[0]), CLAIM_AT_LEAST, 0.6, 0, mean_of(m, v),
  sd_of(m, v), NULL, m});
collect_moves(w, 0, 5, SHARE_START, -1, start);
collect_moves(w, 0, 5, SHARE_END, -1, v);
verdict("S2.17b", NULL, true, (claim) {NULL, arena_text(store, "aligned share"
  " at alpha = %g; predicted: start + 0.1", alpha.v[5]), CLAIM_AT_MOST,
  mean_of(m, start) + 0.1, 0, mean_of(m, v), sd_of(m, v), NULL, m});
collect_moves(w, 0, 0, LOSS, -1, v); collect_moves(w, 0, 5, LOSS, -1, loss);
value_set("rich-loss", "%.4f", mean_of(m, v));
value_set("lazy-loss", "%.4f", mean_of(m, loss));
collect_moves(w, 0, 0, MOTION, -1, v);
collect_moves(w, 0, 5, MOTION, -1, loss);
value_set("rich-motion", "%.2f", mean_of(m, v));
value_set("lazy-motion", "%.4f", mean_of(m, loss));
collect_moves(w, 0, 0, TEST, -1, v); collect_moves(w, 0, 5, TEST, -1, loss);
value_set("rich-test", "%.4f", mean_of(m, v));
value_set("lazy-test", "%.4f", mean_of(m, loss));

@ Products of matrices.

@c
static void judge_products(void)
{
  static const double most[] = {0.03, 0.06}; /* tolerances of S2.19 */
  for (int i = 0; i < 8; i++)
    verdict(lettered(i < 4 ? "S2.18" : "X5", i % 4), NULL, i < 4, (claim) {
      NULL, arena_text(store, "Kolmogorov distance to the Fuss-Catalan law,"
        " n = %d, L = %d", wide_list[i].n, wide_list[i].L), CLAIM_AT_MOST, 0,
      i < 4 ? 0.02 : 0.08, distance[i][0], distance[i][1], NULL,
      wide_list[i].count});
  for (int i = 0; i < 3; i++) {
    const product_run *s = trace_list + i;
    verdict(i < 2 ? lettered("S2.19", i) : "X6", NULL, i < 2, (claim) {NULL,
      arena_text(store, "mean of tr(JJ')^2/n at (n, L) = (%d, %d)"
        " (standard error)", s->n, s->L), CLAIM_RELATIVE,
      trace_theory(s->L, s->n), i < 2 ? most[i] : 0.1, trace_value[i][0],
      trace_value[i][1], NULL, s->count});
    value_set(arena_text(store, "median-%d", s->L), "%.2f",
      trace_value[i][2]);
  }
  @<Judge the long products@>@;
}

@ With $m$ products a standard deviation is known to the fraction
$1/\sqrt{2m}$.

@<Judge the long products@>=
const product_run *s = long_list + 3; /* the longest */
verdict("S2.20", NULL, true, (claim) {NULL, arena_text(store, "distance of"
  " log(sigma_k)/L from mu_k, n = %d, L = %d, largest over k (standard"
  " error)", s->n, s->L), CLAIM_AT_MOST, 0, 0.008, exponent_gap,
  exponent_error, NULL, s->count});
for (int i = 0; i < 2; i++)
  verdict(lettered("S2.21", i), NULL, true, (claim) {NULL, arena_text(store,
    "sd of log(sigma_k) over its prediction, L = %d, %s over k", s->L,
    i ? "largest" : "smallest"), CLAIM_INTERVAL, 1, 0.15, spread[i],
    1 / sqrt(2.0 * s->count), NULL, s->count});
for (int i = 0; i < 2; i++) {
  double lo = INFINITY, hi = -INFINITY; /* of $c_1$ or $c_n$ */
  for (int k = 1; k < 4; k++) {
    lo = fmin(lo, first_last[k][i]); hi = fmax(hi, first_last[k][i]);
    value_set(arena_text(store, "c%d-%d", i, k), "%.2f", first_last[k][i]);
  }
  verdict(lettered("S2.22", i), NULL, true, (claim) {NULL, arena_text(store,
    "spread of c_%d between L = %g and %g", i ? s->n : 1, factors_long.v[1],
    factors_long.v[3]), CLAIM_AT_MOST, 0, 0.25, hi - lo,
    first_last_error[3][i], NULL, s->count});
}

@ A fast method wants a slow one beside it. The last run of E7c is a single
product of twelve factors, short enough to be multiplied out and decomposed
directly. The stream of random numbers is the same, and so are the factors.
The direct way has relative errors of up to about
$n\epsilon\,\sigma_1/\sigma_n$ in the smallest singular value, $\epsilon$
being the rounding unit, and the two cannot be expected to agree better.

@c
static void check_sweeps(sweep *w)
{
  const product_run *s = long_list + 4; /* the check */
  const double *log_sigma = sweep_result(w, s->handle, NULL) + s->n;
  int n = s->n;
  mat j = mat_new(store, n, n), g = mat_new(store, n, n);
  mat u = mat_new(store, n, n); /* scratch */
  double *sigma = arena_take(store, n, sizeof *sigma), worst = 0;
  rng r = rng_stream(seed, s->L, "s2 long products");
  multiply_factors(j, g, u, s->L, &r);
  mat_svd(j, u, sigma, g);
  for (int i = 0; i < n; i++)
    worst = fmax(worst, fabs(log_sigma[i] - log(sigma[i])));
  double bound = n * DBL_EPSILON * sigma[0] / sigma[n - 1]; /* of rounding */
  verdict("X7", NULL, false, (claim) {NULL, "log(sigma_k) by sweeps and by"
    " direct decomposition, 12 factors, largest difference", CLAIM_AT_MOST,
    0, bound, worst, 0, NULL, 1});
  value_set("direct-rounding", "%.1e", bound);
}

@ The falling body is judged at special values of $\tau$, against the
integration. Errors of $y$ follow from equation~(\ref{eq:s2-fall}): light
$(1-e^{-\tau})/(\tau-1+e^{-\tau})$, corrected
$e^{-\tau}/(\tau-1+e^{-\tau})$.

@c
static void judge_falling(void)
{
  fallen a = fall(0.1), b = fall(5), c = fall(1), d = fall(10);
  double y = 10 - 1 + exp(-10); /* the exact height, times $-\tau^2$ */
  struct { const char *what; double theory, measured; } row[] = {
    {"v at tau = 0.1, dense", dense_error(0.1), fabs(-1 / a.v - 1)},
    {"v at tau = 0.1, corrected", dense_rest(0.1), fabs(-0.95 / a.v - 1)},
    {"v at tau = 5, light", light_error(5), fabs(-0.2 / b.v - 1)},
    {"v at tau = 1, dense", dense_error(1), fabs(-1 / c.v - 1)},
    {"v at tau = 1, light", light_error(1), fabs(-1 / c.v - 1)},
    {"y at tau = 10, light", -expm1(-10) / y, fabs(-0.1 / d.y - 1)},
    {"y at tau = 10, corrected", exp(-10) / y, fabs(-0.09 / d.y - 1)}
  };
  for (int i = 0; i < 7; i++)
    verdict(lettered("S2.23", i), NULL, true, (claim) {NULL,
      arena_text(store, "relative error of %s", row[i].what), CLAIM_RELATIVE,
      row[i].theory, 0.005, row[i].measured, 0, NULL, 1});
  @<Judge the integration itself@>@;
}

@ The integration has to be much better than the smallest error that it
measures.

@<Judge the integration itself@>=
double worst = 0; /* error of the integration */
for (int i = 0; i < 25; i++) {
  double t = 1 / (rho_range.v[0] * pow(rho_range.v[1] / rho_range.v[0],
    i / 24.0)); /* $\tau$ */
  worst = fmax(worst, fabs(fall(t).v / (expm1(-t) / t) - 1));
}
verdict("S2.23h", NULL, true, (claim) {NULL, "relative error of the"
  " integration of v, all masses", CLAIM_AT_MOST, 0, 1e-9, worst, 0, NULL,
  1});

@ Claims about a source that is absent are listed by name, so that a reader
sees what was not put to the test.

@c
static void judge(sweep *w)
{
  static const char *const absent[][2] = {
    {"S2.1", "distance to the flow"}, {"S2.2", "slope of the corrected"
      " distance"}, {"S2.3", "loss difference"}, {"X1", "as S2.1, largest"
      " step"}, {"S2.6a", "deviation, k = 10"},
    {"S2.6b", "deviation, k = 30"}, {"S2.6c", "deviation, k = 100"},
    {"S2.7", "exponent of the deviation"}, {"S2.8", "exponent of the kernel's"
      " change"}, {"X2", "late test error"}, {"S2.12a", "lazy end of task B,"
      " test error"}, {"S2.12b", "lazy end of task B, sign error"}
  };
  claims_begin(); values_begin("s2-limits");
  for (int s = 0; s < sources; s++)
    if (used[s]) {
      judge_steps(w, s); judge_widths(s);
      judge_lazy_end(w, s, source_name[s]);
    } else for (size_t i = 0; i < sizeof absent / sizeof *absent; i++)
      not_made(absent[i][0], source_name[s], absent[i][1]);
  @<Judge what one kind of data decides@>@;
  values_end(); claims_end();
}

@ The kernel change at two widths is claimed on the sphere and on MNIST.

@<Judge what one kind of data decides@>=
judge_starts(); judge_exact();
judge_lazy_end(w, SPHERE, "sphere"); judge_rich(w, SPHERE, "sphere");
if (used[MNIST]) judge_rich(w, MNIST, source_name[MNIST]);
else {
  not_made("S2.13", source_name[MNIST], "kernel change at two widths");
  for (int i = 0; i < 3; i++)
    not_made(lettered("X3", i), source_name[MNIST], "share of wrong signs");
}
judge_moves(w); judge_products(); check_sweeps(w); judge_falling();
set_values(w);

@ @<Prototypes@>=
static void set_values(sweep *w);

@ A few more numbers for the prose.

@c
static void set_values(sweep *w)
{
  int s = used[MNIST] ? MNIST : GAUSS; /* what the figures show */
  double lo = INFINITY, hi = 0, end_lo = INFINITY, end_hi = 0; /* sharpness */
  for (int i = 0; i < step_runs; i++) {
    if (step_list[i].source != s) continue;
    double end = sweep_result(w, step_list[i].handle, NULL)[0];
    lo = fmin(lo, step_list[i].start); hi = fmax(hi, step_list[i].start);
    end_lo = fmin(end_lo, end); end_hi = fmax(end_hi, end);
  }
  value_set("start-low", "%.1f", lo); value_set("start-high", "%.1f", hi);
  value_set("end-low", "%.1f", end_lo); value_set("end-high", "%.1f", end_hi);
  value_set("wide-n", "%.0f", wide_n);
  value_set("wide-enough", "%.0f", 1e4 * pow(prefactor[s][2], 2));
    for (int n = 32, i = 0; n <= width_max; n *= 2, i++) {
    const width_summary *o = width_sum[s] + i;
    value_set(arena_text(store, "change-times-n-%d", n), "%.1f",
      o->change * n);
    value_set(arena_text(store, "ratio-%d", n), "%.2f",
      o->rms[2] * sqrt(n) / prefactor[s][2]);
  }
    for (int i = 0; i < 7; i++) {
    double v[32]; /* kernel changes of the narrow net on A */
    int m = collect_rich(w, SPHERE, (int) width5.v[0], i, 2, v);
    value_set(arena_text(store, "change-A-%d", i), "%.4f", mean_of(m, v));
  }
}

@* Running everything. The theory of a training set is computed first, for
its largest eigenvalue sets the step. Then all jobs enter one sweep with an
estimate of their cost in seconds.

@c
static void plan_steps(void)
{
  step_list = arena_take(store, sources * seeds, sizeof *step_list);
  for (int s = 0; s < sources; s++)
    for (int k = 0; k < seeds && used[s]; k++)
      step_list[step_runs++] = (step_run) {s, seed + k, 0, 0};
}

@ Each source has its own kernels.

@c
static void prepare_theory(void)
{
  for (int s = 0; s < sources; s++)
    if (used[s]) {
      parity[s] = find_limit(store, two_classes(store, s));
      predict_lazy(parity + s, lazy_mse + s, lazy_wrong + s);
    }
  sphere = find_limit(store, sphere_task(store));
  predict_lazy(&sphere, lazy_mse + SPHERE, lazy_wrong + SPHERE);
}

@ The costs were measured once; only their order matters.

@c
static void enter_large_jobs(sweep *w)
{
  for (int i = 0; i < step_runs; i++)
    step_list[i].handle = sweep_add(w, "E1", 8, step_job, step_list, i);
  wild_handle = sweep_add(w, "E1 wild", 0.1, wild_job, step_list, 0);
  for (int i = 0; i < 9; i++) {
    start_run *s = start_list + i;
    s->handle = sweep_add(w, "E2", 3e-9 * s->nets * s->L * s->n * s->n,
      start_nets_job, start_list, i);
  }
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < chunk && used[s]; i++)
      neuron_handle[s][i] = sweep_add(w, "E3 neurons", 0.3, neuron_job,
        parity, s * chunk + i);
  for (int i = 0; i < width_runs; i++) {
    width_run *r = width_list + i;
    r->handle = sweep_add(w, "E3", 2e-6 * r->n * r->steps, width_job,
      width_list, i);
  }
  for (int i = 0; i < rich_runs; i++) {
    rich_run *r = rich_list + i;
    r->handle = sweep_add(w, "E5", 1e-3 * r->n *
      (r->problem == SPHERE ? 2 : 1), rich_job, rich_list, i);
  }
}

@ The rest takes seconds.

@c
static void enter_small_jobs(sweep *w)
{
  for (int i = 0; i < exact_runs; i++)
    exact_list[i].handle = sweep_add(w, "E4", 1e-5 * exact_list[i].n,
      exact_job, exact_list, i);
  for (int i = 0; i < move_runs; i++)
    move_list[i].handle = sweep_add(w, "E6", 4e-4 * move_list[i].n, move_job,
      move_list, i);
  for (int i = 0; i < 8; i++)
    wide_list[i].handle = sweep_add(w, "E7a", 1, spectrum_job, wide_list, i);
  for (int i = 0; i < 10; i++)
    trace_list[i].handle = sweep_add(w, "E7b", 1, trace_job, trace_list, i);
  for (int i = 0; i < 5; i++)
    long_list[i].handle = sweep_add(w, "E7c", 1e-5 * long_list[i].L *
      long_list[i].count, long_job, long_list, i);
}

@ Nothing is drawn here and nothing is judged before everything is measured.

@c
static void measure(void)
{
  store = arena_new();
  check_parameters();
  open_sources();
  plan_steps();
  check_start();
  sweep *w = chapter_sweep();
  prepare_theory();
  plan_starts(); plan_widths(); plan_exact(); plan_rich(); plan_moves();
  plan_products();
  enter_large_jobs(w); enter_small_jobs(w);
  sweep_run(w);
  write_falling(); write_steps(w); write_starts(w); write_widths(w);
  write_exact(w); write_rich(w); write_moves(w);
  write_spectra(w); write_traces(w); write_long(w);
  judge(w);
  arena_free(store);
}

@ The frame of all chapters does the rest.

@c
static chapter limits = {"s2-limits",
  "Does sending a quantity to zero or infinity make the mess calculable?",
  parameters, measure, draw_figures, quick_size};
@#
int main(int argc, char **argv)
{
  return frame_main(&limits, argc, argv);
}

@ The drawings share a few functions. Where both sources were measured, the
figures show MNIST.

@<Shared by all drawings@>=
static const char *shown; /* the source of the figures */
static void foot(figure *f, const char *source)
{
  if (frame_is_quick())
    figure_note(f, "quick run: not the book's size");
  else if (strcmp(source, "gauss") == 0)
    figure_note(f, "synthetic Gaussian inputs: MNIST was absent");
}

@ Two columns of a record become a line or marks, an optional third the error
bars.

@<Shared by all drawings@>=
static table *of_source(table *t) /* its rows of the shown source */
{
  return table_where_text(t, "data", shown);
}
static void curve(panel *p, table *t, const char *x, const char *y, color c,
  double width)
{
  panel_line(p, table_rows(t), table_numbers(t, x), table_numbers(t, y), c,
    width, SOLID);
}
static void marks(panel *p, table *t, const char *x, const char *y,
  const char *err, color c, mark m, double size)
{
  panel_marks(p, table_rows(t), table_numbers(t, x), table_numbers(t, y),
    err ? table_numbers(t, err) : NULL, c, m, size);
}

@ The order of the records is that of the sources, so that the first row
names the one to be shown.

@(s2-limits-draw.c@>=
void draw_figures(void)
{
  ink = arena_new();
  shown = table_texts(table_read(ink, "steps.csv"), "data")[0];
  draw_falling(); draw_steps(); draw_starts(); draw_widths();
  draw_rich(); draw_moves(); draw_products();
  arena_free(ink);
}

@* Where it breaks. Each limit has an edge, and most of the edges can be
computed too.

\emph{Steps beyond $2/\lambda_1(0)$.} The sharpness at the start is
\result{start-low} to \result{start-high} over the seeds, so that the largest
steps of E1 lie close to the threshold or beyond it. At the largest, the
distance from the flow is \result{X1/MNIST} times the prediction on MNIST and
\result{X1/gauss} times on synthetic inputs (hollow marks in
figure~\ref{fig:s2-steps}). Training survives, because the sharpness falls on
the way, to \result{end-low} to \result{end-high}. At $\eta=0.8$ it does not.
A Runge--Kutta step above $2.5/\lambda_1$ is refused.

\emph{Late times.} Small eigenvalues of $K$ amplify the deviation of a finite
net, since what is learned last comes through the smallest eigenvalues. After
1000 steps a net of 32 neurons has the test error \result{X2/MNIST}, where
the limit has \result{X2/MNIST/theory} (last mark in
figure~\ref{fig:s2-widths}a). The deviation approaches $c_k/\sqrt n$ from
below: at $k=100$ the ratio of the two is \result{ratio-32} at $n=32$,
\result{ratio-128} at 128, \result{ratio-512} at 512 and \result{ratio-2048}
at 2048, each known to one or two per cent. So the gap is a higher order in
$1/n$, and not the scatter of a few nets.

\emph{An asymptotic exponent.} The change of the kernel times $n$ still
creeps up: it is \result{change-times-n-256} at $n=256$ and
\result{change-times-n-2048} at $n=2048$ on MNIST. Between these widths the
exponent is therefore not $-1$ but \result{S2.8/MNIST} (MNIST) and
\result{S2.8/gauss} (synthetic). Claim S2.8 allows $-0.85$: the first fails
it by less than the uncertainty, and the second holds by as little. (Another
draw of the images, \.{seed=1}, has $-0.872\pm0.023$.) The law is asymptotic,
and a width of 2048 is still some way off. Hyperbolic tangents (exercise 2)
are closer to it.

\emph{Very lazy nets.} The change of the kernel is not $\gamma_0^2$ anywhere
in figure~\ref{fig:s2-rich}(d). At small $\gamma_0$ a share of order
$\gamma_0$ of the pairs of neuron and input switch on or off, with random
sign, and the change falls only as $\sqrt{\gamma_0/n}$: on task A with
$n=256$ it is \result{change-A-0}, \result{change-A-1}, \result{change-A-2}
for the three smallest values. At large $\gamma_0$ it is linear,
\result{change-A-4}, \result{change-A-5}, \result{change-A-6} for the three
largest, as in the exact model, with no saturation in sight. Single nets at
the lazy end scatter more than the positive bias that one expects on the
average; only means may be compared.

\emph{Richer is not better.} On parity with 200 digits the share of wrong
signs is \result{X3b/MNIST} at $\gamma_0=0.01$, \result{X3a/MNIST} at
$\gamma_0=1$ and \result{X3c/MNIST} at 3. Rich learning helps where few
directions matter, as in A, and data are too few to find them otherwise.
Whether richness helps in general is an open question (3.3 in the list of
\citet{simonkunin2026}, about online training); this is a counter-example,
with few data, to a careless extension.

\emph{Rich students.} The linear distance overestimates the motion when the
kernel moves: the ratio is \result{X4a} at $\alpha=0.1$, \result{X4b} at 1
and \result{X4c} at 3 (figure~\ref{fig:s2-moves}d). The same loss
(\result{rich-loss} and \result{lazy-loss} of the mean square target) and
nearly the same test error (\result{rich-test}, \result{lazy-test}) are
reached with relative motions of \result{rich-motion} and
\result{lazy-motion}. The twins halve the number of independent neurons,
hence the scatter of S2.16.

\emph{Products as long as wide.} At $n=L=16$ the mean of the trace is carried
by rare products: 4000 of them give \result{X6}, where the exact mean is
\result{X6/theory}; half of all are below \result{median-16}. The exact mean
is true, and of no use there. The singular values of a long product cannot be
had by decomposing it: once $\sigma_1/\sigma_n$ passes $10^{12}$ the small
ones are rounding errors. (For twelve factors both ways agree to \result{X7};
the direct one may be off by \result{direct-rounding}.) And levels that still
repel scatter less than (\ref{eq:s2-lyapunov}) says; the claim on their
scatter is for the longest products only.

@* Exercises. Each has a change file; the answer says what is predicted and
what was found.

\begin{exercise}
Replace gradient descent in E1 by heavy-ball momentum, $\beta=0.9$, and find
the rescaling of time that restores S2.1 to leading order.
\end{exercise}
\begin{answer}
(\changefile{s2-1}) With the step $(1-\beta)\eta$ the iterates follow the
same flow in the time $t=k\eta$: a clock that runs $1/(1-\beta)$ times
faster. But the clock alone restores only the slope, not the constant.
Taylor's series for
$\theta_{k+1}-\theta_k-\beta(\theta_k-\theta_{k-1})=-(1-\beta)\eta g$ gives
$\theta'+\frac\eta2{1+\beta\over1-\beta}\theta''=-g$, so that the term
$\frac12Hg$ in (\ref{eq:s2-delta}) is multiplied by $(1+\beta)/(1-\beta)=19$.
And since the velocity starts at zero, the first steps lag by $\eta\beta
g/(1-\beta)$ in all, hence $\delta(0)=9g$. With both changes the ratio of
S2.1 is 0.918, 0.860 and 0.913 at $\eta=0.0125$ for the three seeds on MNIST,
and 0.949, 0.904, 0.945 at half the step (0.934, 0.945, 0.923, then 0.961,
0.967, 0.941 on synthetic inputs). It tends to 1, as it should, but a
correction 19 times larger has a second order to match: momentum needs steps
that much smaller to be close to its flow. The slope of the corrected
distance is 1.60, not yet 2.
\end{answer}

\begin{exercise}
Use hyperbolic tangents in E3. Replace $\kappa_0$ and $\kappa_1$ by
two-dimensional Gauss--Hermite quadrature, and check the exponent again.
\end{exercise}
\begin{answer}
(\changefile{s2-2}) Nothing in the argument used ReLU. The constants are
smaller: at $n=1024$ and $k=10$, 30, 100 on MNIST $c_k=0.650$, 0.751, 1.240,
and measured $0.627\pm0.069$, $0.742\pm0.056$, $1.260\pm0.077$. The exponent
of the deviation is $-0.505\pm0.009$ (synthetic: $-0.488\pm0.007$). That of
the kernel's change is $-0.989\pm0.018$ ($-0.961\pm0.019$), closer to $-1$
than with ReLU, whose kernel also changes by neurons that switch.
\end{answer}

\begin{exercise}
Change task A to $y=x_1$, and locate the $\gamma_0$ at which richness stops
paying.
\end{exercise}
\begin{answer}
(\changefile{s2-3}) A linear function is what the lazy kernel learns first:
its lazy test error is 0.030 instead of 0.200. We also ran $\gamma_0$ up to
100 (\.{-{}-gamma5=0.003,0.1,1,3,10,30,100}). With $n=1024$ the test error is
$0.027\pm0.001$ at $\gamma_0=0.003$, still $0.026\pm0.001$ at 1,
$0.022\pm0.004$ at 10 and $0.018\pm0.002$ at 100. So there is nothing to gain
below $\gamma_0=1$, where on $x_1x_2$ all had been gained already, and a
factor of 1.5 at most beyond. There is no value at which richness begins to
harm, either. It pays where the lazy kernel is blind, and here it is not.
\end{answer}

@* Further reading. The modified loss of gradient descent is in
\citet{barrett2021}; with momentum, \citet{kovachki2021}. Infinite width at
the start begins with \citet{neal1996}, whose networks had one layer, and the
recursion through the layers is due to \citet{cho2009} and \citet{lee2018}.
\citet{jacot2018} found that the kernel also stands still during training,
\citet{lee2019} that the network is then linear in its weights. For what
comes after the limit, read \citet{yaida2020} and \citet{hanin2020} on the
start, \citet{dyer2020} and \citet{huang2020} on training. \citet{chizat2019}
separated the scale of the output from the width, and \citet{bordelon2022}
wrote down the dynamics at any richness for $n\to\infty$. Products of random
matrices are older than deep learning: \citet{newman1986} for the long ones,
\citet{penson2011} for the wide, \citet{akemann2014} for the way between.
\citet{simonkunin2026} count limits of this kind among the tools of a
mechanics of learning, and ask their readers for the experiment on products
that is E7 here.

@* Index.
