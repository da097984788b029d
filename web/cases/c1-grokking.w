% A case study: grokking, a delay that can be computed.
@i types.w
@s problem int
@s grokking_setting int
@s pupil int
@s delay_setting int
@s addition_setting int

@** Grokking. \label{ch:c1-grokking}%
Some networks fit their training data early and learn to generalize long
afterwards, when everybody would have stopped the run. The name for it is
\emph{grokking} \citep{power2022}, and what is alarming about it is the delay:
a curve that has been flat for a thousand epochs tells nothing about the next
thousand. \emph{Can one say in advance when such a network generalizes, and
along which curve?}

\titlefigure{fig-1-curve}{A sparse vector learned by a diagonal network with
weight decay $\lambda$. Its training error is gone before the first tenth of a
decay time; its test error stands still for three. Marks: the test error
measured during training; lines: computed from the data, the size of the first
weights and $\lambda$, without training.}{fig:c1-curve}

\experiments

@ The chapter answers yes for one network, half for another, and no for a
third, which is the one that made the subject famous.

E1 is a case that can be solved to the end: a linear model whose weights are
differences of squares. Two conservation laws reduce the whole run to a family
of convex problems with one parameter, the size $\alpha e^{-\lambda t}$ that
the decay has left of the first weights. Each point of the curve of the test
error is the solution of one of them. E1b and E1c are the same network where
there is no delay, and where the argument fails. E2 takes a perceptron and
handwritten digits. The curve is not known there, but it should be the same
curve for all starts, moved by the logarithm of the size of the start. E3 is
addition modulo a prime. There one can look into the network at the end and
find a formula, and measure by how much the rule of E2 misses the time at
which the formula is found.

One idea runs through all three. A network with large weights is \emph{lazy}:
it fits the data by changing its weights relatively little, and the solution
it finds is that of a kernel, which need not generalize. Weight decay makes
the weights small without asking whether the data are fitted. Somewhere on the
way the network ceases to be lazy. The delay is the time that the decay takes
to get there, which is a logarithm and can be read off a clock.
@^grokking@> @^weight decay@> @^lazy and rich learning@>

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "dynamics.h"
#include "linalg.h"
#include "net.h"
#include "samples.h"
#include "c1-grokking.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(c1-grokking.h@>=
#pragma once
#include "chapter.h"
extern const view grokking_views[];
extern const claim grokking_claims[];
extern const number grokking_numbers[];
extern const drawing grokking_figures[];

@ The questions, and the figures that they draw, are in a second file. The
tolerances of the claims were found at the sizes of this book; at other sizes
their numbers are shown.

@(c1-grokking-draw.c@>=
#include <math.h>
#include "chart.h"
#include "c1-grokking.h"
#define USUAL1 "param('N') = 100 and param('n') = 40 and param('k') = 3 and " \
  "member('alpha', 1) = 5 and member('alpha', 2) = 10 and " \
  "member('lambda', 1) = 0.01 and member('lambda', 2) = 0.003 and " \
  "param('seeds') >= 3"
#define USUAL2 "data = 'MNIST' and param('n2') = 100 and param('h2') = 50 and " \
  "member('alpha2', 2) = 2 and member('alpha2', 3) = 3 and " \
  "member('lambda2', 1) = 0.01 and member('lambda2', 2) = 0.003"
#define USUAL3 "param('p') = 17 and param('h3') = 64 and " \
  "param('fraction') = 0.7"

@ Two parameters concern more than one experiment.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs E2 has */
static int seed, seeds; /* first seed; repetitions */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|gauss|mnist",
  "inputs of E2; auto: digits where present, gauss: synthetic"},@/
{"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 1, 20, "runs",
  "number of seeds of E1 and E2"},@/

@* E1: a curve computed before the run. There are $n$ inputs $x$ of $N>n$
coordinates, the rows of a matrix~$X$, and targets $y=Xw^*$. Of the $N$
numbers $w^*$ all but $k$ are zero. The model is linear, $f(x)=w\cdot x$, but
its weights are made of others,
\[w_i=u_i^2-v_i^2,\qquad u_i(0)=v_i(0)=\alpha,\]
so that it begins with $w=0$, however large $\alpha$ is. The loss is
$\frac1{2n}\lVert Xw-y\rVert^2$, and all $u$ and $v$ decay at the
rate~$\lambda$. With $g=X^{\mathsf T}(Xw-y)/n$, the gradient by~$w$, the flow
is
\begin{equation}
\dot u_i=-\lambda u_i-2u_ig_i,\qquad\dot v_i=-\lambda v_i+2v_ig_i.
\label{eq:c1-flow}
\end{equation}
There are infinitely many $w$ with $Xw=y$, and a fit alone says nothing about
$\lVert w-w^*\rVert$. Which one is taken is decided by what the flow cannot
change. Divide~\eqref{eq:c1-flow} by $u_i$ and by $v_i$, and take the sum and
the difference.

\emph{The product.} $(\ln u_iv_i)'=-2\lambda$: the gradient has cancelled, and
\begin{equation}
u_iv_i=\alpha_t^2\quad\hbox{with}\quad\alpha_t=\alpha e^{-\lambda t},
\label{eq:c1-product}
\end{equation}
whatever the data do.

\emph{The ratio.} Let $s_i=\ln(u_i/v_i)$. Then $\dot s_i=-4g_i$: here the
decay has cancelled. As $g$ is a combination of the rows of~$X$, and $s$ starts
at zero, $s=X^{\mathsf T}\nu$ with $n$ unknown numbers~$\nu$, at all times.

Together, $u_i=\alpha_te^{s_i/2}$ and $v_i=\alpha_te^{-s_i/2}$, so
\begin{equation}
w=2\alpha_t^2\sinh(X^{\mathsf T}\nu).
\label{eq:c1-form}
\end{equation}
This is exact. Compared with the flow without decay, whose end is the subject
of chapter~\webnumber{d3-simplicity} \citep{woodworth2020}, the only change is
that $\alpha$ has become a function of time: decay moves the mirror in which
gradient descent sees its data \citep{jacobs2024}.
@^mirror descent@> @^Woodworth, Blake@> @^conserved quantities@>

@ Now let the decay be slow. The data are fitted soon, and then stay fitted
while $\alpha_t$ shrinks. At every later time $w$ is the one solution of
$Xw=y$ that has the form~\eqref{eq:c1-form}, the minimum over $\nu$ of the
convex function
\begin{equation}
F(\nu)=2\alpha_t^2\sum_i\cosh(X^{\mathsf T}\nu)_i-\nu\cdot y,
\label{eq:c1-dual}
\end{equation}
since its gradient is $Xw-y$. That is the interpolator that a network without
decay would have reached from the start $\alpha_t$. If $\alpha_t\gg1$, $\nu$
is small, the sine is its argument, and $w=2\alpha_t^2X^{\mathsf T}\nu$ is the
solution of least squares norm, which smears the sparse truth over all
coordinates. If $\alpha_t\ll1$ the sine is an exponential; a large $w_i$ costs
nearly what a small one does per unit, and $w$ is the solution with the least
sum of absolute values, which for data like these is $w^*$ itself. In between
it goes from one to the other. So the run passes, one after the other, through
the solutions of all networks with smaller starts, and the generalization that
was spoiled by a large start is recovered on the way.

The test error is $\rho(\alpha_t)$, where the function $\rho$ comes
from~\eqref{eq:c1-dual} and depends on $X$ and $y$ only. Let it be one half of
its first value at $\alpha_t=a$. This happens at
\begin{equation}
\lambda t=\ln\alpha-\ln a,
\label{eq:c1-rule}
\end{equation}
and that is the law of the delay: proportional to $1/\lambda$, logarithmic
in~$\alpha$, and with a constant that the data give.

How late is the network? To stay on $Xw=y$ while $\alpha_t$ shrinks, $s$ must
move: differentiate~\eqref{eq:c1-form},
\[\dot w_i=-2\lambda w_i+2\alpha_t^2\cosh(s_i)\,\dot s_i,\]
so $\dot s$ must be of order~$\lambda$. But $\dot s=-4g$. A residual of order
$\lambda$ has to remain to push the network along, and because of it the
network is behind the curve by an amount of order~$\lambda$ in $\lambda t$.
What would refute the theory is a lateness that does not shrink in proportion,
a product other than~\eqref{eq:c1-product}, or a start twice as large that
does not cost exactly $\ln2$.
@^implicit bias@> @^quasi-static motion@>

@ Two unknowns and one equation show all of it with pencil and paper. Let
$x=(2,1)$, $y=2$ and $w^*=(1,0)$. By~\eqref{eq:c1-form} $w=2\alpha_t^2(\sinh
2\nu,\sinh\nu)$ with one number~$\nu$. Write $c=\cosh\nu$; then
$w_2/w_1=1/2c$, and with $2w_1+w_2=2$
\[w_1={4c\over4c+1},\qquad w_2={2\over4c+1},\qquad
\lVert w-w^*\rVert^2={5\over(4c+1)^2}.\]
From $w_1=4\alpha_t^2c\sinh\nu$ comes
$\alpha_t^2=1/\bigl((4c+1)\sqrt{c^2-1}\bigr)$. For $c$ near~1, $\alpha_t$ is
large and the error $\frac15$: that is the plateau, for least squares gives
$w=(\frac45,\frac25)$. The error is half as large when $(4c+1)^2=50$, which is
$c=1.52$ and $\alpha_t=a=0.352$. A start of $\alpha=5$ therefore waits for
$\ln(5/0.352)=2.65$ decay times, and a start of 10 for $\ln2$ more.

The example also tells how steep the fall is. For large $c$ the error is
$5/16c^2=\frac54\alpha_t^2$, and goes down by a factor of $e^2$ in each decay
time. In general a coordinate off the support with $\vert
s_i\vert=z\ln(1/\alpha_t^2)$ has $\vert w_i\vert=\alpha_t^{2(1-z)}$, where
$z<1$ measures how nearly the coordinate belongs to the support (it is that of
the dual problem of the least sum of absolute values; here $z=\frac12$). The
square of the largest such coordinate dominates, so the slope of the fall in
figure~\ref{fig:c1-curve} tends to $-4(1-z)$. It is a property of the data, and
differs from sample to sample: samples from which the sparse truth is barely
recovered have a slow fall. The curve is nothing like a step. If the ordinate
were linear and the abscissa a logarithm of the time, as in the usual pictures,
it would look like one.
@^basis pursuit@> @^dual certificate@>

@ The first member of each list is the usual case; the second member of each
is tried with the first of the other. The smallest start for which a law of
delay makes sense is about one half, where the plateau has just gone. The
largest is 30, because the step shrinks with $\alpha^2$ and a run with it is
36 times as long as one with 5. A decay of more than 0.2 would not let the
network fit at all.

@<Variables that hold the parameters@>=
static int unknowns, inputs1, nonzeros; /* $N$, $n$, $k$ */
static reals alphas, lambdas; /* two each */

@ @<Parameters@>=
{"N", PARAM_INTEGER, &unknowns, "100", 4, 1000, "unknowns",
  "E1: coordinates of an input"},@/
{"n", PARAM_INTEGER, &inputs1, "40", 2, 500, "inputs",
  "E1: inputs", BOUND("< N")},@/
{"k", PARAM_INTEGER, &nonzeros, "3", 1, 100, "unknowns",
  "E1: unknowns that are not zero", BOUND("<= N")},@/
{"alpha", PARAM_REALS, &alphas, "5,10", 0.5, 30, "1",
  "E1: sizes of the first weights", ASCENDING, 2},@/
{"lambda", PARAM_REALS, &lambdas, "0.01,0.003", 0.0005, 0.2, "1/time",
  "E1: weight decays", DESCENDING, 2},@/

@ A seed draws a problem. Entries of $X$ are standard normal, those of $w^*$
that are not zero are $\pm1$ with equal chance. The test error is $\lVert
w-w^*\rVert^2/\lVert w^*\rVert^2$, which for new inputs of the same kind is
the mean squared error over that of $f=0$. Its plateau is the error of the
interpolator of least squares, $X^{\mathsf T}(XX^{\mathsf T})^{-1}y$.

@c
typedef struct {
  mat x; /* $n$ by $N$ */
  double *y, *truth; /* targets; $w^*$ */
  double stiff; /* largest eigenvalue of $X^{\mathsf T}X/n$ */
  double plateau; /* error of least squares */
} problem;
static double error_of(const problem *p, const double *w)
{
  double sum = 0; /* of squared errors */
  for (int i = 0; i < p->x.cols; i++) sum += pow(w[i] - p->truth[i], 2);
  return sum / vec_dot(p->x.cols, p->truth, p->truth);
}
static problem problem_new(arena *a, int number)
{
  int N = unknowns, n = inputs1; /* sizes */
  problem p = {mat_new(a, n, N)}; /* the result */
  rng r = rng_stream(number, 0, "c1 problem");
  p.y = arena_take(a, n, sizeof *p.y);
  p.truth = arena_take(a, N, sizeof *p.truth);
  rng_normals(&r, (size_t) n * N, 1, p.x.data);
  @<Draw the truth@>@;
  mat_vec(p.y, p.x, p.truth);
  p.stiff = pow(mat_spectral(p.x), 2) / n;
  @<Find the plateau@>@;
  return p;
}

@ @<Draw the truth@>=
int *which = arena_take(a, nonzeros, sizeof *which); /* places */
rng_choose(&r, N, nonzeros, which);
for (int i = 0; i < nonzeros; i++)
  p.truth[which[i]] = rng_below(&r, 2) ? 1 : -1;

@ @<Find the plateau@>=
mat gram = mat_new(a, n, n); /* $XX^{\mathsf T}$ */
double *c = arena_take(a, n, sizeof *c), *w = arena_take(a, N, sizeof *w);
mat_gram(gram, p.x);
spd_factor(gram);
memcpy(c, p.y, n * sizeof *c);
spd_solve(gram, mat_of(c, n, 1));
mat_tvec(w, p.x, c);
p.plateau = error_of(&p, w);

@ The steps are those of gradient descent with decoupled decay, $u\gets
(1-\eta\lambda)u-2\eta ug$ and so for $v$ with the other sign. A step of the
length $\eta$ advances the time by~$\eta$. It must be short against the
curvature and against the decay:
\[\eta=\min\Bigl({0.5\over4mL},{0.005\over\lambda}\Bigr),\qquad
m=\max_i\max(u_i^2,v_i^2),\]
$L$ being the largest eigenvalue of $X^{\mathsf T}X/n$. The first bound is
decided by the weights alone. While they are large it is a short step, and so
the runs with $\alpha=10$ cost most.

The clock that counts is $\lambda t$, which will be called the \emph{age}. It
is summed up step by step, so that it would still be right if the decay changed. A
run is looked at 52 times: twelve in geometric progression from $t=10^{-3}$ to
the age 0.2, then forty at equal distances up to $0.85\ln(100\alpha)$. At each
of these ages Newton's method solves~\eqref{eq:c1-dual}, beginning with the
solution before (chapter~\webnumber{dynamics}). The age is all that it is told
about the run.
@^Newton's method@>

@c
typedef struct { double alpha, lambda; int seed; } grokking_setting;
enum { EARLY = 12, LOOKS = 52 };
static double look_time(const grokking_setting *k, int j)
{
  double first = 0.2 / k->lambda; /* end of the early looks */
  double last = fmax(0.85 * log(100 * k->alpha), 0.4) / k->lambda;
  return j < EARLY ? 1e-3 * pow(first / 1e-3, j / (EARLY - 1.0))
    : first + (last - first) * (j - EARLY + 1) / (LOOKS - EARLY);
}

@ @c
static void grokking_run(run *r, const void *setting)
{
  const grokking_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  problem p = problem_new(a, k->seed);
  int N = p.x.cols, n = p.x.rows; /* sizes */
  double *u = arena_take(a, 6 * N, sizeof *u), *v = u + N, *w = v + N;
  double *g = w + N, *law = g + N, *product = law + N; /* |law|: predicted */
  double *rest = arena_take(a, 2 * n, sizeof *rest), *nu = rest + n;
  double t = 0, age = 0, top = pow(k->alpha, 2); /* |top|: $m$ */
  @<Start the diagonal network@>@;
  mat_vec(rest, p.x, w);
  vec_add(n, -1, p.y, rest);
  for (int j = 0; j < LOOKS; j++) {
    while (t < look_time(k, j)) {
      @<Make a step of the diagonal network@>@;
    }
    @<Compare the diagonal network with its law@>@;
  }
}
static const experiment
  grokking = {"E1", grokking_run, sizeof (grokking_setting), "N n k"},
  small_start = {"E1b", grokking_run, sizeof (grokking_setting), "N n k"},
  fast_decay = {"E1c", grokking_run, sizeof (grokking_setting), "N n k"};

@ @<Start the diagonal network@>=
for (int i = 0; i < N; i++) u[i] = v[i] = k->alpha;

@ The step is taken as a product, since all terms have the factor $u_i$ or
$v_i$.

@<Make a step of the diagonal network@>=
double lambda = k->lambda; /* of this step */
double eta = fmin(0.5 / (4 * top * p.stiff), 0.005 / lambda);
mat_tvec(g, p.x, rest);
top = 0;
for (int i = 0; i < N; i++) {
  double push = 2 * eta * g[i] / n, keep = 1 - eta * lambda;
  u[i] *= keep - push;
  v[i] *= keep + push;
  double uu = u[i] * u[i], vv = v[i] * v[i]; /* squares */
  w[i] = uu - vv;
  top = uu > top ? uu : top;
  top = vv > top ? vv : top;
}
mat_vec(rest, p.x, w);
vec_add(n, -1, p.y, rest);
t += eta;
age += eta * lambda;

@ Both errors are observed, that of the law, and the largest deviation
from~\eqref{eq:c1-product}, which no data can cause and which therefore checks
the steps. For small $\alpha$ the first problem is led to from larger ones.

@<Compare the diagonal network with its law@>=
double drift = 0; /* of the products */
for (int i = 0; i < N; i++) {
  product[i] = pow(k->alpha * exp(-age), 2);
  drift = fmax(drift, fabs(u[i] * v[i] / product[i] - 1));
}
@<Solve for the predicted weights@>@;
observe(r, "curve", "t age train test law drift plateau", t, age,
  vec_dot(n, rest, rest) / vec_dot(n, p.y, p.y), error_of(&p, w),
  error_of(&p, law), drift, p.plateau);

@ @<Solve for the predicted weights@>=
hyperbolic_interpolator(p.x, p.y, product, j == 0 ? 30 : 1,
  fmax(5, pow(k->alpha, 2)), nu, law);

@ E1b is the start $\alpha=0.1$. E1c has the decay $\lambda=0.1$, which is not
slow. How many steps does a run take? While the first bound of the step holds,
$m$ is about $\alpha_t^2$, and the number of steps is
\[\int{dt\over\eta}=8L\int\alpha^2e^{-2\lambda t}\,dt={4L\alpha^2\over
\lambda}.\]
With $L\approx(1+\sqrt{N/n})^2=6.7$, which is the edge of the spectrum of a
random matrix, this is $27\alpha^2/\lambda$: 270,000 steps for the larger
start, most of them while nothing is seen to happen. They take a microsecond each,
and the whole of E1 two seconds.
@^Marchenko--Pastur law@>

@<Plan the runs@>=
double stiff = pow(1 + sqrt((double) unknowns / inputs1), 2); /* $L$ */
double step1 = 3e-10 * unknowns * (inputs1 + 10.0); /* seconds */
for (int i = seed; i < seed + seeds; i++)
  for (int j = 0; j < 5; j++) {
    const experiment *e = j < 3 ? &grokking : j == 3 ? &small_start
      : &fast_decay;
    grokking_setting k = {j == 3 ? 0.1 : alphas.v[j == 2],
      j == 4 ? 0.1 : j == 3 ? 0.01 : lambdas.v[j == 1], i}; /* one run */
    plan(e, &k, 0.01 + step1 * 4 * stiff * pow(k.alpha, 2) / k.lambda,
      "alpha=%.15g, lambda=%.15g, seed=%d", k.alpha, k.lambda, i);
  }

@ From the looks the record makes what is claimed. A passage is an age at which
a curve comes down through a given part of the plateau, of the same plateau
for measurement and prediction, so that a wrong plateau cannot be hidden in a
wrong fall. The view of passages holds the ages at which the measured error and the
predicted one are at a half, a quarter and a tenth of the plateau. Both are
interpolated in the same way, linearly in the logarithm of the error, between
the looks from the age 0.2 on. The view of delays has, for each seed, the
difference of two such ages, at half of the plateau, for the larger and the
smaller start, over the logarithm of the ratio of the starts.

@<Views@>=
{"E1|E1b|E1c", "passages",
  "with parts(part) as (values (0.5), (0.25), (0.1)),"
  "  late as (select * from curve where age >= 0.19)"
  " select experiment, alpha, lambda, seed, part,"
  "  at(ln(test), age, ln(part*plateau)) as measured,"
  "  at(ln(law), age, ln(part*plateau)) as predicted,"
  "  'the error does not fall so far' as why"
  " from late, parts group by experiment, alpha, lambda, seed, part"},@/
{"E1", "delays",
  "select l.seed, l.lambda, (l.measured - s.measured)/ln(l.alpha/s.alpha) as"
  "  measured, (l.predicted - s.predicted)/ln(l.alpha/s.alpha) as predicted,"
  "  l.why from passages l join passages s using (lambda, seed, part, experiment)"
  "  where l.alpha = member('alpha', 2) and s.alpha = member('alpha', 1) and"
  "  part = 0.5 and experiment = 'E1'"},@/

@ Figure~\ref{fig:c1-curve} is what was promised. In (a) the marks of the test
error stand still and then fall, each on its line; nothing about the marks
was used for the lines. The dotted curve at the left edge is the training error of
the first run: it is down by four powers of ten when the age is
\result{fitted}, and the test error is halved at \result{half/0.01}. Twice the
start moves the curve to the right by $\ln2$; the smaller decay leaves it where
it is, though the run is three times as long. In (b) are the two cases in which there
is nothing to wait for, or nothing that holds: with $\alpha=0.1$ the test
error falls together with the training error (dotted), and
with $\lambda=0.1$ the fall comes visibly later than its line.

@<Figures@>=
{"E1 E1b E1c", "fig-1-curve", 342, 228, draw_curve},@/

@ @(c1-grokking-draw.c@>=
#define FIRST "seed = param('seed')"
static void draw_curve(figure *f)
{
  chart *left = chart_new(f, 40, 18, 166, 128, "(a) three runs and their law");
  chart *right = chart_new(f, 234, 18, 102, 128, "(b) the exceptions");
  chart_x(left, LINEAR, "age, $\\lambda t$");
  chart_y(left, LOG10, "error over that of $f=0$");
  range_x(left, -0.4, NAN);
  line(left, "grey thick dotted: training", "select age, train from curve where "
    FIRST " and experiment = 'E1' and alpha = member('alpha', 1) and lambda = "
    "member('lambda', 1) and train > 2e-4 order by age");
  line(left, "hue=run theory", "select label(alpha) || ', ' || label(lambda) as "
    "run, age, law from curve where " FIRST " and experiment = 'E1' order by run, "
    "age");
  marks(left, "hue=run shape=run small: $\\alpha,\\lambda=$ {run}", "select "
    "label(alpha) || ', ' || label(lambda) as run, age, test from curve where "
    FIRST " and experiment = 'E1' and t > 0.1 and (lambda = member('lambda', 1) "
    "or age > 0.1)");
  key_at(left, 0, 1.27, false);
  @<Draw the two exceptions@>@;
}

@ @<Draw the two exceptions@>=
chart_x(right, LINEAR, "age, $\\lambda t$");
chart_y(right, LOG10, "");
range_x(right, -0.4, NAN);
line(right, "grey thick dotted: training, 0.1, 0.01", "select age, train from "
  "curve where " FIRST " and experiment = 'E1b' and train > 2e-4 order by age");
line(right, "hue=run theory", "select label(alpha) || ', ' || label(lambda) as "
  "run, age, law from curve where " FIRST " and experiment <> 'E1' order by run, "
  "age");
marks(right, "hue=run shape=run small: $\\alpha,\\lambda=$ {run}", "select "
  "label(alpha) || ', ' || label(lambda) as run, age, test from curve where "
  FIRST " and experiment <> 'E1' and t > 0.1");
key_at(right, 0, 1.27, false);
share_y(right, left);

@ The claims. C1.1 and C1.6 check the program, for they follow from the
algebra; C1.2 and C1.3 compare two curves that know nothing of each other.
Their tolerances are what an order in $\lambda$ permits: six times~$\lambda$,
rounded. C1.4 is the statement that the error is of that order. C1.5 is the
rule that a start costs its logarithm. By~\eqref{eq:c1-rule} the dual says
exactly~1; what it says here differs by what interpolation between looks
costs, which is the same for both. With three seeds the standard error of the
mean is the deviation over~1.7.

@<Claims@>=
{"E1", "C1.1", "test error at the age 0.2 over that of least squares,"
  " ({alpha}, {lambda})", WITHIN, 1, 0.005, NULL,
  "select alpha, lambda, seed, test/plateau as measured, alpha*exp(-0.2) > 3.9"
  "  and lambda <= 0.01 and 2*param('n') <= param('N') as judged from curve where"
  "  experiment = 'E1' and t = (select min(t) from"
  "  curve c where c.age >= 0.2*(1 - 1e-9) and c.experiment = 'E1' and c.alpha ="
  "  curve.alpha and c.lambda = curve.lambda and c.seed = curve.seed)"},@/
{"E1", "C1.2", "age at the part {part} of the plateau, measured minus predicted,"
  " ({alpha}, {lambda})", WITHIN, 0, 0.06, NULL,
  "select alpha, lambda, part, seed, why, measured - predicted as measured,"
  "  iif(lambda = member('lambda', 1), 0.06, 0.02) as tolerance, iif(lambda ="
  "  member('lambda', 1), 'C1.2', 'C1.3') || '[part=' || label(part) || ']' as id, " USUAL1 " as judged from"
  "  passages where experiment = 'E1' and alpha = member('alpha', 1)"},@/
{"E1", "C1.4", "ratio of the latenesses at a tenth of the plateau, two decays",
  WITHIN, 0, 0.3, NULL,
  "select f.seed, f.lambda/s.lambda as predicted, (f.measured - f.predicted)/"
  "  (s.measured - s.predicted) as measured, f.why, " USUAL1 " as judged from"
  "  passages f join passages s using (experiment, alpha, seed, part) where part"
  "  = 0.1 and experiment = 'E1' and f.lambda > s.lambda"},@/
{"E1", "C1.5", "delay by a larger start over the logarithm of the ratio, at half"
  " of the plateau", WITHIN, 1, 0.02, NULL,
  "select seed, why, measured, predicted, " USUAL1 " as judged from delays"},@/
{"E1", "C1.6", "check of the steps: products u v over their law, less 1, largest"
  " deviation, lambda = {lambda}", AT_MOST, 0, 0.005, NULL,
  "select lambda, seed, iif(count(test) = count(*), most(drift), null) as"
  "  measured, " USUAL1 " as judged, 'C1.6' ||"
  "  iif(lambda = member('lambda', 1), '', '[slow]') as id from curve where experiment = 'E1'"
  "  and alpha = member('alpha', 1) group by lambda, seed", true},@/
{"E1c", "C1.X1", "lambda = 0.1: age at the part {part} of the plateau, measured"
  " minus predicted", WITHIN, 0, 0.06, "",
  "select part, seed, why, measured - predicted as measured, 'C1.X1[part=' ||"
  "  label(part) || ']' as id from passages where experiment = 'E1c'"},@/

@ What was found. The plateau is that of least squares to
\result{off-plateau} of its height, and the fall comes at the predicted age
with a lateness of \result{C1.2[part=0.5]}, \result{C1.2[part=0.25]} and
\result{C1.2[part=0.1]} at a half, a quarter and a tenth of it. With the
smaller decay the latenesses are \result{C1.3[part=0.5]},
\result{C1.3[part=0.25]} and \result{C1.3[part=0.1]}. Their ratio is
\result{C1.4}, where the ratio of the decays is \result{C1.4/predicted}: what
the theory leaves out is the first order in~$\lambda$ and no more. Doubling
the start costs \result{C1.5} times $\ln2$.

The lateness differs from seed to seed, from \result{least-late} to
\result{most-late} at a tenth: some samples of forty inputs barely determine
the sparse truth, and on them the network must move farther. The standard error
of the mean of three is a third of the tolerance.

With $\lambda=0.1$ the same argument is late by \result{C1.X1[part=0.5]} at a
half and \result{C1.X1[part=0.25]} at a quarter, ten times the lateness at
0.01, and one seed in three does not come down to a tenth while it is watched:
the fit cannot follow any more, but it fails in the way that the first
order says. The start of $0.1$ is another matter. There is no plateau; the
network never was lazy. By the time the training error is below a hundredth,
the test error is \result{early} and the quasi-static curve is at
\result{early-law}: with small weights fitting itself is slow, the decay does
not wait for it, and the marks come down to the line only later.

@<Numbers for the prose@>=
{"E1", "half", "%.2f", "select label(lambda), avg(measured) from passages where"
  " part = 0.5 and experiment = 'E1' and alpha = member('alpha', 1) group by"
  " lambda"},@/
{"E1", "fitted", "%.0e", "select min(age) from curve where experiment = 'E1' and"
  " train < 1e-4 and " FIRST " and alpha = member('alpha', 1) and lambda ="
  " member('lambda', 1)"},@/
{"E1", "least-late", "%.3f", "select min(measured - predicted) from passages"
  " where part = 0.1 and experiment = 'E1' and lambda = member('lambda', 1)"},@/
{"E1", "most-late", "%.3f", "select max(measured - predicted) from passages"
  " where part = 0.1 and experiment = 'E1' and lambda = member('lambda', 1)"},@/
{"E1", "off-plateau", "%.0e", "select max(abs(test/plateau - 1)) from curve"
  " where experiment = 'E1' and age between 0.199 and 0.206"},@/
{"E1b", "early", "%.3f", "select test from curve where experiment = 'E1b' and"
  " train < 0.01 and " FIRST " order by age limit 1"},@/
{"E1b", "early-law", "%.3f", "select law from curve where experiment = 'E1b' and"
  " train < 0.01 and " FIRST " order by age limit 1"},@/

@* E2: one curve for all starts. For most networks nobody can write down
$\rho(\alpha_t)$. But most of~\eqref{eq:c1-rule} survives without it
\citep{lyu2023,liu2022}. Let a network be \emph{homogeneous} of degree~$L$:
all weights multiplied by $c$ multiply its output by $c^L$. Layers of
rectifiers without biases are, with $L$ their number. Start it at $\alpha$
times a fixed random vector~$\theta$.

If $\alpha$ is large, the derivative of the output by the weights is of order
$\alpha^{L-1}$, so a change of order $\alpha^{1-L}$ of the weights fits the
targets, which is small against their size. The network does what its linear
expansion does, and that is a kernel machine with the kernel of the start.
Then decay sets in. Without data all weights would shrink to
$\alpha_t=\alpha e^{-\lambda t}$ times~$\theta$, keeping their directions and
therefore, up to a factor, their kernel; and the interpolator of a kernel does
not change when the kernel is multiplied by a number. So the fit stays that of
the first kernel until a small change is not sufficient any more, which is when
$\alpha_t$ is of order one:
\begin{equation}
\hbox{test loss}=\hbox{a function of }\ \lambda t-\ln\alpha\quad
\hbox{(for $\alpha$ large, $\lambda$ small)}.
\label{eq:c1-collapse}
\end{equation}
In words: all runs are one run, which somebody who starts with larger weights
enters earlier. That the age must be measured from $\ln\alpha$ is the whole
statement, and the place and the form of the fall are left to be measured
once. It would be refuted by starts whose curves do not fall on each other when
they are moved by their logarithms. A loss that grows with the scale of the outputs, such
as cross-entropy, has no scale at which a fit is finished, and the statement
is not made for it.
@^homogeneous networks@> @^neural tangent kernel@>

@ One part of the curve can be computed even here. Between training inputs the
network still has its first outputs: a fit to $n$ inputs corrects them in $n$
directions of the space of functions, and what the start says about the rest
is untouched. These outputs are random and of size $\alpha^L$. They are most
of the test loss while they are large, and they shrink with the weights. As
long as the kernel regime lasts, then,
\begin{equation}
\hbox{test loss}\approx\hbox{const}\cdot\alpha_t^{2L},
\label{eq:c1-forget}
\end{equation}
a straight line of slope $-2L=-4$ for two layers when its logarithm is drawn
against the age. E1 had a flat plateau instead, because it starts with $f=0$:
its $u$ and $v$ cancel. So there are two things that a decay undoes, the random
function of the start and the kernel of the start, and in a network that does
not begin at zero the first is what one sees. Both
obey~\eqref{eq:c1-collapse}, since $\alpha_t$ is all that either depends on.

@<Variables that hold the parameters@>=
static int inputs2, hidden2; /* training inputs; hidden units */
static reals alphas2, lambdas2; /* three starts, two decays */

@ @<Parameters@>=
{"n2", PARAM_INTEGER, &inputs2, "100", 10, 2000, "inputs",
  "E2: inputs for training"},@/
{"h2", PARAM_INTEGER, &hidden2, "50", 4, 200, "neurons", "E2: hidden units"},@/
{"alpha2", PARAM_REALS, &alphas2, "1,2,3", 0.5, 8, "1",
  "E2: sizes of the first weights", ASCENDING, 3},@/
{"lambda2", PARAM_REALS, &lambdas2, "0.01,0.003", 0.001, 0.2, "1/time",
  "E2: weight decays; the second with the second start only", DESCENDING, 2},@/

@ The data are test digits of MNIST, averaged over $2\times2$ squares, 196
numbers each. Their mean over 5,000 is subtracted and all are divided by one
number, so that the mean square is~1. The first |n2| are for training, 2,000
that did not enter the mean for testing. Without downloads there are Gaussian
inputs with a spectrum that falls like that of images, whose classes a random
network decides; nothing is claimed of them. A hundred digits, ten of each
class on average, are few enough for a network of ten thousand weights to fit
in very many ways, and many enough for three digits in four to be told right
by a good one. Targets are one-hot less 0.1.
@^MNIST@>

@c
enum { DIGITS, GAUSS, sources };
enum { KNOWN = 5000, TESTS = 2000 }; /* inputs in the mean; for testing */
static data_set source[] = { /* the inputs of E2 */
  {"MNIST", "mnist", 10000}, {"gauss", "gauss", 0, true}, {0}
};
static data_sample inputs_of(arena *a, int s, int number)
{
  rng r = rng_stream(number, s, "c1 inputs");
  rng teacher = rng_stream(0, 0, "c1 teacher");
  int n = KNOWN + TESTS; /* inputs drawn */
  data_sample d; /* the result */
  if (s == GAUSS) {
    d = take_gauss(a, n, 196, 1, &r);
    label_by_teacher(d.x, &teacher, d.label);
  } else
    d = take_images(a, &source[s], n, choose_images(a, &source[s], n, 0, &r),
      2);
  centre_by_first(d.x, KNOWN, NULL);
  mat_unit_mean_square(d.x);
  d.y = one_hot(a, n, d.label, 10);
  for (int i = 0; i < n * 10; i++) d.y.data[i] -= 0.1;
  return d;
}

@ Both E2 and E3 train a network with one hidden layer in single precision. A
|pupil| is such a network, on its training inputs and, with the same weights,
on those of the test. The first weights of the layers are normal with given
deviations. Instead of a rate it is given a fraction $c$ of the curvature.

@c
typedef struct {
  mlp fit, exam; /* the network on either set */
  float *w, *g; /* weights and gradient of |fit| */
  double *copy; /* of |w|, for matrices */
  mat first, second; /* the layers in |copy| */
  mat y, exam_y; /* targets */
  double spread; /* $\lVert X\rVert_2^2/n$ */
  double c, lambda; /* how long a step; decay */
  bool square; /* quadratic units? */
} pupil;
static pupil pupil_new(arena *a, mat x, mat y, mat exam_x, mat exam_y,
  int hidden, bool square)
{
  const int widths[] = {x.cols, hidden, y.cols}; /* of the layers */
  activation f = square ? SQUARE : RELU;
  pupil p = {perceptron_on(a, SINGLE_PRECISION, x, y, 2, widths, f, STANDARD),
    perceptron_on(a, SINGLE_PRECISION, exam_x, exam_y, 2, widths, f,
    STANDARD)}; /* the result */
  p.y = y, p.exam_y = exam_y, p.square = square;
  p.w = net_single_weights(p.fit.graph);
  p.g = net_single_gradient(p.fit.graph);
  p.copy = arena_take(a, net_weights(p.fit.graph), sizeof *p.copy);
  p.first = net_tensor(p.fit.graph, p.fit.weight[0], p.copy);
  p.second = net_tensor(p.fit.graph, p.fit.weight[1], p.copy);
  p.spread = pow(mat_spectral(x), 2) / x.rows;
  return p;
}
static void pupil_start(pupil *p, double first, double second, rng *r)
{
  size_t n = (size_t) p->first.rows * p->first.cols; /* in the first layer */
  rng_normals(r, n, first, p->first.data);
  rng_normals(r, net_weights(p->fit.graph) - n, second, p->second.data);
  for (size_t i = 0; i < net_weights(p->fit.graph); i++)
    p->w[i] = (float) p->copy[i];
}

@ How long may a step be? With $Q$ the hidden activities, $n$ by the number of
units, and $V$ the second layer, the curvature in the directions of the second
layer is at most $\lVert Q\rVert_2^2/n$, and in those of the first at most
$\lVert V\rVert_2^2\lVert X\rVert_2^2/n$ times the largest square of a slope of
an activation. That slope is at most 1 for rectifiers. For the squares of E3
it is $2z$, the mean square of which over the inputs is taken, of the unit
where it is largest. For rectifiers the larger of the two bounds is taken; for
squares their sum. The step is $\eta=\min(c/\mathrm{bound},0.01/\lambda)$ and
is found anew every fifty steps.

@c
enum { RENEWED = 50 }; /* steps */
static double pupil_rate(pupil *p)
{
  arena *a = arena_new(); /* for matrices */
  int n = p->y.rows, units = p->first.cols; /* shape of |q| */
  mat q = mat_new(a, n, units), gram = mat_new(a, units, units);
  double *v = arena_take(a, 2 * units, sizeof *v), slope = 1; /* squared */
  double *steep = v + units; /* mean $4z^2$ of each unit */
  net_read(p->fit.graph, p->fit.hidden[0], q);
  for (int i = 0; i < n * units; i++) {
    double z = q.data[i]; /* pre-activation */
    steep[i % units] += 4 * z * z / n;
    q.data[i] = p->square ? z * z : fmax(z, 0);
  }
  for (int i = 0; i < units && p->square; i++)
    slope = fmax(i ? slope : 0, steep[i]);
  mat_mul_tn(gram, q, q);
  double outer = sym_top(gram, v) / n; /* bound of the second layer */
  for (size_t i = 0; i < net_weights(p->fit.graph); i++) p->copy[i] = p->w[i];
  double inner = pow(mat_spectral(p->second), 2) * p->spread * slope;
  arena_free(a);
  return fmin(p->c / (p->square ? inner + outer : fmax(inner, outer)),
    0.01 / p->lambda);
}

@ Training goes on to a given age. The network is looked at in intervals of
the age that grow with it, up to 0.04; what is recorded are the losses,
$\frac1{2n}\sum\lVert f-y\rVert^2$, and the shares of inputs whose largest
output is that of their class.

@c
static double accuracy_of(const mlp *m, mat y)
{
  arena *a = arena_new(); /* for the outputs */
  mat f = mat_new(a, y.rows, y.cols);
  int right = 0; /* inputs */
  net_read(m->graph, m->f, f);
  for (int i = 0; i < f.rows; i++) {
    int best = 0, own = 0; /* places of the largest */
    for (int j = 1; j < f.cols; j++) {
      if (at(f, i, j) > at(f, i, best)) best = j;
      if (at(y, i, j) > at(y, i, own)) own = j;
    }
    right += best == own;
  }
  arena_free(a);
  return (double) right / f.rows;
}

@ The two graphs have the same weights in the same order, so that those of one
are copied to the other. Decay and gradient are subtracted as one small number,
because $1-\eta\lambda$ does not exist in single precision to the accuracy
that a hundred thousand factors need.

@c
static void pupil_train(run *r, pupil *p, double until)
{
  size_t n = net_weights(p->fit.graph); /* weights */
  double eta = 0, age = 0, look = 0; /* |look|: age of the next */
  float *w = p->w, *g = p->g;
  for (long step = 0; age <= until; step++) {
    double loss = net_gradient_single(p->fit.graph); /* of training */
    if (age >= look) {
      @<Examine the pupil@>@;
      look = age + fmin(0.04, 0.001 + 0.5 * age);
    }
    if (step % RENEWED == 0) eta = pupil_rate(p);
    float rate = (float) eta, decay = (float) (eta * p->lambda);
    for (size_t i = 0; i < n; i++) w[i] -= rate * g[i] + decay * w[i];
    age += eta * p->lambda;
  }
}

@ @<Examine the pupil@>=
memcpy(net_single_weights(p->exam.graph), w, n * sizeof *w);
double test = net_gradient_single(p->exam.graph); /* loss */
if (!isfinite(loss))
  fatal(1, "step %ld: found a training loss of %g, expected a number", step,
    loss);
observe(r, "learning", "step age train test fitted right", step, age, loss,
  test, accuracy_of(&p->fit, p->y), accuracy_of(&p->exam, p->exam_y));

@ The digits have 50 hidden rectifiers. At the start the deviations of the
weights are $\alpha\sqrt{2/196}$ and $\alpha/\sqrt{50}$. A run ends at the age
$\ln\alpha+2.2$. Runs with the same seed share their inputs and, up to the
factor~$\alpha$, their first weights.

@c
typedef struct { int source; double alpha, lambda; int seed; } delay_setting;
static void delay_run(run *r, const void *setting)
{
  const delay_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  data_sample d = inputs_of(a, k->source, k->seed);
  mat x = mat_block(d.x, 0, 0, inputs2, 196);
  mat y = mat_block(d.y, 0, 0, inputs2, 10);
  pupil p = pupil_new(a, x, y, mat_block(d.x, KNOWN, 0, TESTS, 196),
    mat_block(d.y, KNOWN, 0, TESTS, 10), hidden2, false);
  rng q = rng_stream(k->seed, 0, "c1 weights");
  p.c = 0.5, p.lambda = k->lambda;
  pupil_start(&p, k->alpha * sqrt(2.0 / 196), k->alpha / sqrt(hidden2), &q);
  pupil_train(r, &p, log(k->alpha) + 2.2);
}
static const experiment delay = {"E2", delay_run, sizeof (delay_setting),
  "n2 h2"};

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = seed; i < seed + seeds && source[s].used; i++)
    for (int j = 0; j < 4; j++) {
      delay_setting k = {s, alphas2.v[j % 3 + j / 3], lambdas2.v[j / 3], i};
      plan(&delay, &k, 2e-3 * (1 + pow(k.alpha, 2)) / k.lambda
        * fmax(1, inputs2 * hidden2 / 5e3),
        "data=%s, alpha=%.15g, lambda=%.15g, seed=%d", source[s].name, k.alpha,
        k.lambda, i);
    }

@ The view of readings has, for each run, the logarithm of the test loss at
five moved ages, $\lambda t-\ln\alpha$. The view of pairs sets a larger start,
the third, beside the second: the ratio of their losses at equal moved ages,
and at the plain age at which the second has the loss~1.

@<Views@>=
{"E2", "moved", "select *, age - ln(alpha) as moved, ln(test) as height from"
  " learning where experiment = 'E2' and age > 0.1"},@/
{"E2", "readings",
  "with places(place) as (values (0.0), (0.4), (0.8), (1.2), (1.6))"
  " select data, alpha, lambda, seed, place, at(moved, height, place) as height"
  " from moved, places group by data, alpha, lambda, seed, place"},@/
{"E2", "reached",
  "select data, alpha, lambda, seed, at(height, age, 0) as age from moved"
  " group by data, alpha, lambda, seed"},@/
{"E2", "pairs",
  "select l.data, l.seed, l.place, exp(l.height - s.height) as ratio from"
  " readings l join readings s using (data, lambda, seed, place) where l.alpha ="
  " member('alpha2', 3) and s.alpha = member('alpha2', 2)"},@/
{"E2", "unmoved",
  "select m.data, m.seed, exp(at(m.age, m.height, e.age)) as ratio from moved m"
  " join reached e using (data, lambda, seed) where m.alpha = member('alpha2',"
  " 3) and e.alpha = member('alpha2', 2) group by m.data, m.seed"},@/

@ In figure~\ref{fig:c1-collapse} the four curves of (a) are far apart; the
same four in (b) are hard to tell from one another, down to the start
$\alpha=1$, which is not large. The training loss (dotted) of the second start
is below a thousandth when the age is \result{fitted2}.

\webfigure{fig-2-collapse}{Test loss of a perceptron on a hundred inputs, four
pairs of start and decay, one seed (pale: the others). (a) Against the age; dotted, the
training loss for $\alpha=2$. (b) The same
curves, moved by the logarithm of the start.}{fig:c1-collapse}

@<Figures@>=
{"E2", "fig-2-collapse", 342, 184, draw_collapse},@/

@ The first seed is drawn in full, the others are pale. Their curves lie beside
it and not on it, because other inputs have another curve, but they are moved
by the same amounts. Three lines of (b) lie under the fourth, and that is the
finding. Where the smallest start begins, it is a little below the others: its
first weights are not large enough for all that was said of large ones.

@(c1-grokking-draw.c@>=
static void draw_collapse(figure *f)
{
  chart *left = chart_new(f, 40, 18, 130, 126, "(a) at equal ages");
  chart *right = chart_new(f, 206, 18, 130, 126, "(b) moved by $\\ln\\alpha$");
  chart_x(left, LINEAR, "age, $\\lambda t$");
  chart_y(left, LOG10, "test loss");
  range_x(left, -0.2, NAN);
  line(left, "grey thick dotted: training", "select age, train from learning where "
    "experiment = 'E2' and " FIRST " and alpha = member('alpha2', 2) and lambda = "
    "member('lambda2', 1) and train > 0.1 order by age");
  line(left, "hue=run faint=seed: $\\alpha,\\lambda=$ {run}", "select label(alpha)"
    " || ', ' || label(lambda) as run, seed, age, test from moved order by run, "
    "seed, age");
  chart_x(right, LINEAR, "$\\lambda t-\\ln\\alpha$");
  chart_y(right, LOG10, "");
  line(right, "hue=run faint=seed", "select label(alpha) || ', ' || label(lambda) "
    "as run, seed, moved, test from moved order by run, seed, moved");
  share_y(right, left);
}

@ The claims. The first says that the curves coincide when they are moved. Two
starts are compared, 3 and 2, because both are large; five places are looked
at, and the worst counts. The second is the control. It says that the
coincidence is not due to curves that are flat: at one age, not moved, the
ratio of the same two losses must be far from~1. The third says that the clock
is $\lambda t$, for it compares two decays with the same start. Each of the
three has been made on the same seeds, so that what differs between inputs
cancels.

@<Claims@>=
{"E2", "C1.7", "test loss of the third start over that of the second at equal"
  " moved ages, largest deviation from 1", WITHIN, 0, 0.05, "MNIST",
  "select data, seed, most(abs(ratio - 1)) as measured, " USUAL2 " as judged"
  " from pairs group by data, seed"},@/
{"E2", "C1.8", "the same at the plain age at which the second has the loss 1",
  AT_LEAST, 1.3, 0, "MNIST", "select data, seed, ratio as measured, " USUAL2
  " as judged, 'the loss does not pass 1' as why from unmoved"},@/
{"E2", "C1.9", "age at which the test loss is 1, second decay less first",
  WITHIN, 0, 0.08, "MNIST", "select l.data, l.seed, l.age - f.age as measured, "
  USUAL2 " as judged, 'the loss does not pass 1' as why from reached l join"
  " reached f using (data, alpha, seed) where l.lambda < f.lambda"},@/

@ What was found. Moved, the losses from $\alpha=3$ and from $\alpha=2$ differ
by \result{C1.7/MNIST} at most, over five ages in which they fall from
\result{from} to \result{to}; not moved, they differ by a factor of
\result{C1.8/MNIST}. A decay three times slower comes to the loss~1 at an age
that differs by \result{C1.9/MNIST}. The first part of the curve of the largest
start has the slope \result{forgets}, near the $-4$ of~\eqref{eq:c1-forget}:
what goes away there is noise. If this were all, the ratio at equal ages would
be $(3/2)^4=5.1$. It is less, because at the loss~1 the outputs of the start
are already as small as the targets. The share of right answers rises from
\result{right-early} to \result{right-late}, from a hundred examples,
between the moved ages 0 and 2.1. So the digits do get learned, and late; but
whoever looks at the loss alone takes the forgetting of a random function for
insight.

@<Numbers for the prose@>=
{"E2", "fitted2", "%.2f", "select avg(age) from (select min(age) as age from"
  " learning where experiment = 'E2' and alpha = member('alpha2', 2) and lambda ="
  " member('lambda2', 1) and train < 0.001*(select max(train) from learning where"
  " experiment = 'E2' and alpha = member('alpha2', 2)) group by seed)"},@/
{"E2", "from", "%.2f", "select exp(avg(height)) from readings where place = 0"
  " and alpha = member('alpha2', 2)"},@/
{"E2", "to", "%.2f", "select exp(avg(height)) from readings where place = 1.6"
  " and alpha = member('alpha2', 2)"},@/
{"E2", "forgets", "%.1f", "select slope(age, height) from moved where alpha ="
  " member('alpha2', 3) and moved < -0.6"},@/
{"E2", "right-early", "%.2f", "select avg(right) from moved where alpha ="
  " member('alpha2', 2) and abs(moved) < 0.05"},@/
{"E2", "right-late", "%.2f", "select avg(right) from moved where alpha ="
  " member('alpha2', 2) and moved > 2.1"},@/

@* E3: a formula found. The task on which grokking was discovered is
arithmetic: to add two numbers modulo a prime~$p$, of which some of the $p^2$
sums are shown and the others asked for. The inputs $a$ and $b$ come as two
one-hot vectors, the answer $c$ as a class, and the network
is a layer of $h$ quadratic units, $f=V(Ua+U'b)^2$ with the square taken of
each unit. This network has a solution that can be written down
\citep{gromov2023}, and something like it was read out of a transformer
\citep{nanda2023}. Let unit $j$ have one frequency $k$ and
\begin{equation}
U_{ja}=\cos\Bigl({2\pi ka\over p}+\phi_a\Bigr),\quad
U'_{jb}=\cos\Bigl({2\pi kb\over p}+\phi_b\Bigr),\quad
V_{cj}=\cos\Bigl({2\pi kc\over p}+\phi_c\Bigr).
\label{eq:c1-waves}
\end{equation}
The square of the sum of two cosines $A$ and $B$ is $A^2+B^2+2AB$, and with
$2\cos x\cos y=\cos(x+y)+\cos(x-y)$ the product contains
$\cos(2\pi k(a+b)/p+\phi_a+\phi_b)$. Multiplied by $V_{cj}$ this gives
\[\textstyle{1\over2}\cos\bigl({2\pi k\over p}(a+b-c)+\phi_a+\phi_b-\phi_c\bigr),\]
and terms whose phases contain other combinations of the three. If
\begin{equation}
\phi_a+\phi_b=\phi_c,
\label{eq:c1-phases}
\end{equation}
and the phases are otherwise random over the units of the same~$k$, the others
average out, and what is left of the sum over units is largest at $c=a+b$ modulo~$p$.
Several frequencies make the peak sharp. So one can say what a trained unit
should look like: two thirds of it are waves of one frequency, and the third
follows from~\eqref{eq:c1-phases}. It would be refuted by a network that
answers right with phases at random.
@^modular addition@> @^Fourier features@> @^Gromov, Andrey@>

@<Variables that hold the parameters@>=
static int prime, hidden3, seeds3;
static double fraction; /* of pairs for training */
static reals lambdas3; /* two decays */

@ @<Parameters@>=
{"p", PARAM_INTEGER, &prime, "17", 7, 31, "numbers",
  "E3: modulus, an odd prime"},@/
{"h3", PARAM_INTEGER, &hidden3, "64", 8, 256, "neurons", "E3: hidden units"},@/
{"fraction", PARAM_REAL, &fraction, "0.7", 0.3, 0.9, "1",
  "E3: share of the pairs for training"},@/
{"lambda3", PARAM_REALS, &lambdas3, "0.003,0.001", 0.0005, 0.2, "1/time",
  "E3: weight decays", DESCENDING, 2},@/
{"seeds3", PARAM_INTEGER, &seeds3, "1", 1, 10, "runs", "seeds of E3"},@/

@ @<Check parameters that belong together@>=
for (int i = 2; i * i <= prime; i++)
  if (prime % i == 0)
    fatal(2, "--p=%d: expected a prime, found a multiple of %d", prime, i);

@ A wave of frequency $f$, $\sum_ju_je^{-2\pi ifj/p}$, has a size and a phase;
that of $A\cos(2\pi fj/p+\phi)$ is $Ap/2$, and $\phi$.

@c
static double wave(const double *u, int stride, int f, double *phase)
{
  double re = 0, im = 0; /* parts of the sum */
  for (int j = 0; j < prime; j++) {
    double turn = 2 * M_PI * (f * j % prime) / prime; /* angle */
    re += u[j * stride] * cos(turn);
    im -= u[j * stride] * sin(turn);
  }
  *phase = atan2(im, re);
  return hypot(re, im);
}

@ All $p^2$ pairs are there from the start, so that training and test pairs
together are the whole table of addition, and the network is never asked
anything twice. The pairs are shuffled; the first are for training. The
targets are one-hot less $1/p$, so that the answer zero is the uniform guess,
and the best that can be done without addition. First weights are
standard normal in the first layer and an eighth of that in the second, and a
run ends at the age 3.6 for the larger decay, 3 for the smaller.

@c
typedef struct { int seed; double lambda, until; } addition_setting;
static void addition_run(run *r, const void *setting)
{
  const addition_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int n = prime * prime, shown = (int) (fraction * n); /* pairs */
  int *order = arena_take(a, n, sizeof *order);
  mat x = mat_new(a, n, 2 * prime), y = mat_new(a, n, prime);
  rng q = rng_stream(k->seed, 0, "c1 addition");
  rng_permutation(&q, n, order);
  for (int i = 0; i < n; i++) {
    int one = order[i] / prime, other = order[i] % prime; /* $a$, $b$ */
    at(x, i, one) = at(x, i, prime + other) = 1;
    for (int c = 0; c < prime; c++)
      at(y, i, c) = (c == (one + other) % prime) - 1.0 / prime;
  }
  pupil p = pupil_new(a, mat_block(x, 0, 0, shown, 2 * prime), mat_block(y, 0,
    0, shown, prime), mat_block(x, shown, 0, n - shown, 2 * prime),
    mat_block(y, shown, 0, n - shown, prime), hidden3, true);
  p.c = 0.3, p.lambda = k->lambda;
  pupil_start(&p, 1, 0.125, &q);
  pupil_train(r, &p, k->until);
  @<Transform the neurons@>@;
}
static const experiment addition = {"E3", addition_run,
  sizeof (addition_setting), "p h3 fraction"};

@ @<Plan the runs@>=
for (int i = seed; i < seed + seeds3; i++)
  for (int j = 0; j < 2; j++) {
    addition_setting k = {i, lambdas3.v[j], j ? 3 : 3.6}; /* one run */
    plan(&addition, &k, 0.011 / k.lambda * pow(prime / 17.0, 3) * hidden3 / 64,
      "lambda=%.15g, seed=%d", k.lambda, i);
  }

@ As $p$ is a prime, every frequency is as good as any other: multiplying all
numbers by $m$ turns frequency $k$ into another and maps the table of addition
to itself. Which frequencies are taken is left to chance, and so is how many
neurons take each. Frequencies $k$ and $p-k$ are the same wave, hence there
are $(p-1)/2$ of them. A neuron with random weights has at each a power that
is the sum of four squares of normal numbers, two for either input. The
strongest of eight such has on average three tenths of the power of all: that
is the share by chance, of which the claim speaks.

The power of a neuron at a frequency is that of its two incoming waves; its
frequency is the one with the most power, and its share what this has of the
power of all but the mean. The weight of a neuron in the claims is the product of
the sizes of its three waves, which is its part in the answer.

@<Transform the neurons@>=
for (size_t i = 0; i < net_weights(p.fit.graph); i++) p.copy[i] = p.w[i];
for (int h = 0; h < hidden3; h++) {
  double total = 0, best = -1, weight = 0, phase = 0; /* of neuron |h| */
  int frequency = 0; /* the strongest */
  for (int f = 1; f <= prime / 2; f++) {
    double phi[3]; /* $\phi_a$, $\phi_b$, $\phi_c$ */
    double one = wave(&at(p.first, 0, h), hidden3, f, &phi[0]);
    double other = wave(&at(p.first, prime, h), hidden3, f, &phi[1]);
    double out = wave(&at(p.second, h, 0), 1, f, &phi[2]);
    double power = one * one + other * other;
    total += power;
    observe(r, "spectrum", "neuron f power", h, f, power);
    if (power <= best) continue;
    best = power, frequency = f;
    weight = one * other * out, phase = phi[0] + phi[1] - phi[2];
  }
  observe(r, "neuron", "neuron frequency share weight phase", h, frequency,
    best / total, weight, remainder(phase, 2 * M_PI));
}

@ The view of neurons puts them in the order of their frequencies, for the
figure, and marks the run that the figure shows: the first seed with the
smaller decay. The second view has the two weighted means. The third has the
age at which 99\% of the training pairs are right, the first at which half of
the others are, and the largest share that ever was.

@<Views@>=
{"E3", "ordered",
  "select *, row_number() over (partition by lambda, seed order by frequency,"
  " share desc, neuron) as rank, seed = param('seed') and lambda ="
  " member('lambda3', 2) as drawn from neuron"},@/
{"E3", "found",
  "select lambda, seed, sum(weight*cos(phase))/sum(weight) as aligned,"
  " sum(weight*share)/sum(weight) as pure from neuron group by lambda, seed"},@/
{"E3", "learned",
  "select lambda, seed, min(age) filter (where fitted > 0.99) as fitted,"
  " min(age) filter (where right >= 0.5) as half, max(right) as best from"
  " learning where experiment = 'E3' group by lambda, seed"},@/

@ Figure~\ref{fig:c1-addition}(a) is the picture that is usually shown: the
pairs of the training set are right at once (dotted), the others one or two
decay times after. The histogram (b) is narrow; at random it would be flat. In
(c) each column is a neuron and each row a frequency: most columns have one
bright place.

\webfigure{fig-3-addition}{Addition modulo~17. (a) Share of right answers
against the age; dotted: pairs shown in training. The curves of two decays do
not coincide. (b) The phase $\phi_a+\phi_b-\phi_c$, neurons weighted. (c)
Power of the incoming weights by frequency~$k$ (rows) of each neuron (columns),
over the neuron's total.}{fig:c1-addition}

@<Figures@>=
{"E3", "fig-3-addition", 342, 282, draw_addition},@/

@ @(c1-grokking-draw.c@>=
static void draw_addition(figure *f)
{
  chart *left = chart_new(f, 40, 18, 130, 104, "(a) right answers");
  chart *right = chart_new(f, 216, 18, 120, 104, "(b) phases");
  chart *map = chart_new(f, 40, 178, 296, 80, "(c) frequencies of the neurons");
  int shape[] = {1, 1, (int) ask_number("fig-3-addition", "select max(f) from "
    "spectrum"), (int) ask_number("fig-3-addition", "select max(neuron) + 1 from "
    "spectrum"), 1}; /* one picture */
  chart_x(left, LINEAR, "age, $\\lambda t$");
  chart_y(left, LINEAR, "share of the pairs");
  line(left, "hue=lambda dotted", "select lambda, age, fitted from learning "
    "where experiment = 'E3' and " FIRST " order by lambda, age");
  line(left, "hue=lambda: $\\lambda={lambda}$", "select lambda, age, right from "
    "learning where experiment = 'E3' and " FIRST " order by lambda, age");
  remark(left, 0.3, 0.38, GREY, "no collapse here");
  chart_x(right, LINEAR, "$\\phi_a+\\phi_b-\\phi_c$ (rad)");
  chart_y(right, LINEAR, "share of the weight");
  line(right, "blue steps", "with recursive bins(b) as (select -10 union all "
    "select b + 1 from bins where b < 10) select b*0.3, ifnull((select "
    "sum(weight) from ordered where drawn and round(phase/0.3) = b), 0)/(select "
    "sum(weight) from ordered where drawn) from bins order by b");
  pictures(map, shape, "select power/sum(power) over (partition by s.neuron) from "
    "spectrum s join ordered using (lambda, seed, neuron) where drawn order by "
    "f, rank");
  remark(map, -0.02, 0.06, BLACK, "$k=1$");
  remark(map, -0.02, 0.94, BLACK, "$k=%d$", shape[2]);
}

@ The claims. Random phases would give a mean cosine of zero with a deviation
of about $1/\sqrt{h}$, an eighth, so that a value near one is not luck. The
share of the power is shown and not judged, because nothing says how far it
has come at a given age.

@<Claims@>=
{"E3", "C1.10", "weighted mean of cos(phi_a + phi_b - phi_c), lambda = {lambda}",
  AT_LEAST, 0.95, 0, NULL, "select lambda, seed, aligned as measured, " USUAL3
  " and lambda in (0.003, 0.001) as judged from found"},@/
{"E3", "C1.11", "share of the power at a neuron's frequency, weighted, lambda ="
  " {lambda} (by chance about 0.3)", WITHIN, 1, 0.1, "", "select lambda, seed,"
  " pure as measured, 0 as judged from found"},@/

@ What was found. The phases obey~\eqref{eq:c1-phases}: the mean cosine is
\result{C1.10[lambda=0.003]} and \result{C1.10[lambda=0.001]}. A neuron's
strongest frequency has \result{C1.11[lambda=0.003]} and
\result{C1.11[lambda=0.001]} of its power, less than the 1 of the formula. The
number was still rising at the end: the network has found its
formula long before it has cleaned up everything else. The weights in these
means are not what makes them large. Without weights, the mean cosine is
\result{plain/0.003} and \result{plain/0.001}, and the mean share
\result{share/0.003} and \result{share/0.001}: the phases of neurons that take
little part in the answer are in order too, but their waves are less pure.

And the rule of E2 does not hold. Half of the unseen pairs are right at the
age \result{halved/0.003} with the larger decay and at \result{halved/0.001} with
the smaller; both would be the same if age were all that counts. The decay is
not small here: at these ages the training loss is \result{loss/0.003} and
\result{loss/0.001}, where the answer zero has \result{nothing} and a fit would
have nothing. E1 says what to expect from such a decay, lateness, and this is
what is seen. What it does not say is whether there would be a common age at
all for decays that are small enough. Three sizes conspire against the test:
the kernel of a network of degree three is strong at the start, so that a step
must be short; the decay must be small beside the rate of the slowest
frequency; and the age at the fall is three. A decay of $10^{-4}$ would cost
two million steps.

@<Numbers for the prose@>=
{"E3", "halved", "%.2f", "select label(lambda), half from learned where " FIRST},@/
{"E3", "loss", "%.3f", "select label(lambda), train from learning join learned l"
  " using (lambda, seed) where experiment = 'E3' and age = l.half and " FIRST},@/
{"E3", "plain", "%.3f", "select label(lambda), avg(cos(phase)) from neuron where "
  FIRST " group by lambda"},@/
{"E3", "share", "%.2f", "select label(lambda), avg(share) from neuron where "
  FIRST " group by lambda"},@/
{"E3", "nothing", "%.2f", "select (1 - 1/param('p'))/2"},@/

@* Where it breaks.
\emph{Fast decay.} Everything here that is quantitative assumes that fitting
is fast against decay. E1c shows a decay of 0.1, for which a quarter of the
plateau comes \result{C1.X1[part=0.25]} decay times late; at 0.01 the lateness
is \result{C1.2[part=0.25]}. The deviation is of first order, so it is no
surprise, but it is not predicted: only its ratio is.

\emph{Small starts.} For $\alpha=0.1$ there is no plateau, fitting is slow
throughout, and the quasi-static curve is reached only in the end.

\emph{Addition.} E3 does not obey~\eqref{eq:c1-collapse}, as the figure says.
Smaller decays should bring the two ages together, at a cost that is inversely
proportional to the decay.

\emph{Other mechanisms.} A network can also generalize late without any
decay, when it is lazy first and rich later because the targets are large
against its output \citep{kumar2023}, or because its layers are out of balance
\citep{kunin2024}. These are not tested here; the scale of the output is the
subject of chapter~\webnumber{s2-limits}. With cross-entropy the fit is never
finished and the scale of the outputs grows with the time, so that the
collapse of E2 need not hold.

@* What this settles, and what it does not. Settled, for one network: the
delay of generalization is a quasi-static passage through the interpolators of
smaller and smaller starts, its whole curve follows from the data, and the
lateness that remains is of first order in the decay. Anything that is said
about sudden insight must be compatible with a case in which nothing sudden
happens and the curve looks the same. On digits, the form of the law survives
though the curve is unknown: one logarithm removes the difference between
starts.

Not settled: why the curve of the digits is what it is. Its place, a moved age
of about one, has a reason in the data that nobody can compute. Nor is the
arithmetic explained. The formula is found, the time at which it is found is
not, and at the decays that can be afforded the mechanism of E1 has company.
Whether late learning in large models without any decay has to do with this at
all is open.

\emph{The next experiment.} Take E3 with its square units, which are
homogeneous of degree three, and lower $\lambda$ by factors of three to
$10^{-5}$, until the age at which half of the pairs are right stops moving. If
it converges, with a lateness proportional to $\lambda$, the arithmetic is E2
with a finer clock, and the age it converges to must grow by $\ln2$ when the
start is doubled. If it goes on falling, the network leaves its kernel without
the help of the decay, and the other mechanism is at work.

Of the readings that accompany courses on this subject the chapter touches the
implicit bias of gradient descent and the emergence of features.

@ All claims of the chapter, with their verdicts. C1.1 and C1.6 check the
algebra and the steps.

\claimtable

@* Exercises. They have change files that solve them.
\begin{exercise}
Start E1 from unequal weights, $u_i=\alpha e^{\delta_i/2}$ and
$v_i=\alpha e^{-\delta_i/2}$ with random $\delta_i$. Which of the two laws
changes, and how is the prediction repaired?
\end{exercise}
\begin{answer}
(\changefile{c1-1}) The product is what it was. The ratio starts elsewhere:
$s=\delta+X^{\mathsf T}\nu$, and nothing but the first term is new in
$w=2\alpha_t^2\sinh(\delta+X^{\mathsf T}\nu)$, whose dual is~\eqref{eq:c1-dual}
with the same shift. With $\delta_i$ normal of deviation $\frac12$ and one seed, the
repaired prediction for the half of the plateau is at the age
\result{c1-1:law}, and the run at \result{c1-1:half}. The old prediction,
$\rho(\alpha_t)$, has it at \result{c1-1:old}, because large weights that are
out of balance are a solution far from least squares: the error before the
fall is \result{c1-1:plateau} times the plateau. The lopsided start
is remembered as long as there is a start to remember.
\end{answer}
\begin{exercise}
Let the decay fall with the time, as $\lambda/(1+\lambda t)$. When does the
test error fall now? Predict the time first, then run.
\end{exercise}
\begin{answer}
(\changefile{c1-2}) In~\eqref{eq:c1-product} only the integral of the decay
counts. It is $\ln(1+\lambda t)$, so that $\alpha_t=\alpha/(1+\lambda t)$, and
the curve against that age is the old one. If the error is halved at
$\alpha_t=a$, the time is $(\alpha/a-1)/\lambda$: no logarithm any more. For
$\alpha=5$ and $\lambda=0.01$ the dual says \result{c1-2:law} and the run
\result{c1-2:half}, where constant decay takes \result{c1-2:constant}. The
lateness has shrunk to \result{c1-2:late} of an age, because the decay at the
time of the fall is smaller. Large starts are forgotten very slowly now; ten
times the start takes ten times the time.
\end{answer}
\begin{exercise}
Choose $w^*$ such that the interpolator of least squares generalizes and the
sparse one does not, and predict the curve of \emph{misgrokking}.
\end{exercise}
\begin{answer}
(\changefile{c1-3}) Any $w^*$ in the row space of $X$ will do, such as
$w^*=X^{\mathsf T}c$ with random~$c$: it \emph{is} the solution of least
squares. The network now generalizes perfectly when it has fitted, with an
error below $10^{-\result{c1-3:early}}$ at the age 0.2, and then unlearns, with the data
fitted all the time. By the dual the error passes 0.1 at the age
\result{c1-3:law}; the run passes it at \result{c1-3:half}, and ends at
\result{c1-3:last}. The same decay, the same clock: it takes the network to
the sparse solution whether that is right or wrong.
\end{answer}
\begin{exercise}
Give E1 one layer more, $w_i=u_i^3-v_i^3$, with all $u_i$ and $v_i$ equal to
$\alpha$ at first. Which two laws replace those of the product and the ratio,
and what is minimized now? Predict how much a start twice as large costs, and
how steep the fall is in the end. Then solve the dual problem in the program,
and compare.
\end{exercise}
\begin{answer}
(\changefile{c1-4}) From $\dot u=-\lambda u-3u^2g$ the inverses obey linear
equations, $(1/u)'=\lambda/u+3g$ and $(1/v)'=\lambda/v-3g$. In the sum the
gradient cancels, $1/u_i+1/v_i=2/\alpha_t$; the difference, times $\alpha_t$,
stays in the row space of~$X$. With $s=X^{\mathsf T}\nu$, and all
$\vert s_i\vert<1$, this is $u_i=\alpha_t/(1-s_i)$ and $v_i=\alpha_t/(1+s_i)$, so
\[w_i=\alpha_t^3\bigl((1-s_i)^{-3}-(1+s_i)^{-3}\bigr),\]
and $\nu$ minimizes
${1\over2}\alpha_t^3\sum_i\bigl((1-s_i)^{-2}+(1+s_i)^{-2}\bigr)-\nu\cdot y$.
Again the run is told by $\alpha_t$ alone, and a start twice as large costs
$\ln2$. In the end a coordinate off the support keeps an $s_i$ inside the
interval, its $w_i$ goes with $\alpha_t^3$ and the error with $\alpha_t^6$: the
slope is $-6$ for all data, where two layers have $-4(1-z)$, another number for
each sample.

With \.{-{}-only=E1 -{}-alpha=2,4}, $\lambda=0.01$ and the first seed the
dual puts the half of the plateau at the age \result{c1-4:law}, and the run has
it at \result{c1-4:half}. The start 4 costs \result{c1-4:cost} times $\ln2$
more. The slope of the predicted error, once it is below $10^{-4}$, is between
$\result{c1-4:steepest}$ and $\result{c1-4:flattest}$ over three seeds and going
to~$-6$; for two layers it is $\result{c1-grokking:steepest}$ and
$\result{c1-grokking:flattest}$ below $10^{-2}$, to which the third seed does not
come down while it is watched. The network itself falls less steeply, between $10^{-2}$ and
$10^{-4}$ with $\result{c1-4:fall}$ where the dual has $\result{c1-4:fall-law}$, and
then it stops, which was not predicted. The residual that holds the weights
against the decay is of order $\lambda$, and leaves an error of order
$\lambda^2$: with $\lambda=0.003$ the fall is $\result{c1-4:fall-slow}$, and the
last error smaller by a factor of \result{c1-4:floor}, where the square of the ratio of the
decays is 11.
\end{answer}

@* Further reading. \citet{power2022} discovered grokking. \citet{liu2022}
showed it on other data than arithmetic and found its time to be inverse to
the decay; \citet{lyu2023} prove that a kernel solution comes first and one of
small norm later, and that the change is sharp. \citet{woodworth2020} is the
source of the interpolators of E1, \citet{jacobs2024} the place to read about
decay as a moving mirror. \citet{nanda2023} read the formula out of a
transformer, and \citet{gromov2023} wrote it down. For grokking without decay
see \citet{kumar2023}, and \citet{kunin2024} for what unbalanced starts do in
a model that can be solved.

@* The program. The collected questions, in the file that draws.

@(c1-grokking-draw.c@>=
const view grokking_views[] = @[{ @<Views@>@; {0} }@];
const claim grokking_claims[] = @[{ @<Claims@>@; {0} }@];
const number grokking_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing grokking_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void measure(void)
{
  @<Check parameters that belong together@>@;
  store = arena_new();
  sources_open(store, source, data_choice);
  source_needs(&source[DIGITS], 0, KNOWN + TESTS, "E2");
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}
static const experiment *const experiments[] = {&grokking, &small_start,
  &fast_decay, &delay, &addition, NULL};
static const chapter grokking_chapter = {"c1-grokking",
  "When does a network generalize that has fitted long ago?", parameters,
  "seeds=1 N=20 n=8 k=1 alpha=1,2 lambda=0.1,0.05 n2=20 h2=8 alpha2=1,1.5,2 "
  "lambda2=0.2,0.1 p=7 h3=16 lambda3=0.1,0.05", experiments, NULL, measure,
  grokking_views, grokking_claims, grokking_numbers, grokking_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&grokking_chapter, argc, argv);
}

@* Index.
