% Simplicity: diagonal networks, margins, slopes, random functions, and a ladder.
@i types.w
@s number int
@s regression int
@s diagonal_setting int
@s margin_setting int
@s plane int
@s bent_setting int
@s bent_points int
@s random_setting int
@s target_setting int
@s split int
@s ladder_setting int

@** Functional simplicity. \label{ch:d3-simplicity}%
Many functions fit the data, and training picks one of them.
It is said to pick a simple one. The sentence can be true of anything until
somebody says simple in which sense.
\emph{Is the choice the minimizer of some complexity? Can the complexity be
written down, so that the function is known before anything is trained?}

\titlefigure{fig-2-margin}{Logistic regression without the logarithm: an
exponential loss on digits 0 and 1. (a) Time times loss. (b) Time times the
loss of each single image against its dual variable in a support vector
machine, which was computed by another program beforehand. (c) How far the
weights lag behind $\log t$, and the entropy of the dual variables. Lines:
predicted; marks: measured; a colour for each of three samples.}{fig:d3-margin}

\experiments

@ In four settings it can. E1 is a linear model whose weights are differences
of squares: the size of the first weights decides which of a family of norms
is minimized, and the solution is predicted coordinate by coordinate
\citep{woodworth2020}. E1b is the same with steps so large that the theorem
fails, and predicts the failure \citep{even2023}. In E2 a classifier
approaches the maximal margin \citep{soudry2018}, and the loss of each single
image becomes a number known from an optimization problem in which no training
occurs. In E3 a network of one input, trained with weight decay, minimizes the
total variation of its slope \citep{savarese2019}.

The other two experiments put popular readings of these results to the test.
Networks with random weights prefer simple functions \citep{valle2019,%
mingard2019}; E4 computes by how much. Is this preference what trained
networks inherit \citep{mingard2021}? E5 sets two closed predictions against
each other and finds that it is not quite so. And E6 asks whether a transformer
that learns English meets simple descriptions before richer ones
\citep{refinetti2023,belrose2024}: it does, in an order that can be computed
from counts of letters.

The complexities differ from experiment to experiment. They depend on the
parameterization, on the loss, on the scale of the first weights. That is part
of the answer, and a warning against speaking of one simplicity.
@^simplicity bias@> @^implicit bias@>

@ A word on how the claims are to be read. A prediction is made from the data
and the setting alone: by Newton's method, by a support vector machine, by a
sum over eight points, by drawing normal vectors, by counting letters. The
training that it is compared with comes afterwards and knows nothing of it.
Nothing is fitted in between. Where a claim could not have failed, because the
program does what a theorem says, it is called a check. And where a limit was
chosen after a look at data, the text says so beside it.

Each experiment stands by itself: its theory, its parameters, its run, the
figure, the claims, and what was found. Readers in a hurry may take any one of
the six. The program begins with what all of them need.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "boolean.h"
#include "chapter.h"
#include "descriptions.h"
#include "dynamics.h"
#include "elementary.h"
#include "linalg.h"
#include "margin.h"
#include "net.h"
#include "process.h"
#include "samples.h"
#include "sequence.h"
#include "statistics.h"
#include "theory.h"
#include "train.h"
#include "d3-simplicity.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(d3-simplicity.h@>=
#pragma once
#include "chapter.h"
extern const view simplicity_views[];
extern const claim simplicity_claims[];
extern const number simplicity_numbers[];
extern const drawing simplicity_figures[];

@ The questions, and the figures that they draw, are in a second file: a
change of them repeats no training.

@(d3-simplicity-draw.c@>=
#include <math.h>
#include "chart.h"
#include "d3-simplicity.h"

@ Two parameters concern the whole chapter.

@<Variables that hold the parameters@>=
static int seed, seeds; /* first seed; repetitions */

@ @<Parameters@>=
{"seed", PARAM_INTEGER, &seed, "0", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_INTEGER, &seeds, "3", 1, 16, "runs", "number of seeds"},@/

@* E1: from least squares to sparsity. There are $N$ equations $Xw=y$ for $d>N$
unknowns, and so there is a whole plane of solutions. Write the unknowns as
\[w=u\circ u-v\circ v,\]
entry by entry, and train $u$ and $v$ by gradient flow on
$\frac1{2N}\lVert Xw-y\rVert^2$ from $u=v=\alpha$. With
$g=X^{\mathsf T}(Xw-y)/N$ the flow is
\begin{equation}
\dot u=-2g\circ u,\qquad\dot v=2g\circ v.
\label{eq:d3-flow}
\end{equation}
The model is linear, and gradient descent on $w$ itself, from zero, would find
the solution of least $\sum w_i^2$, whatever the step. What does the detour by
squares change? Everything can be read off.
@^diagonal network@>

@ Equation~\eqref{eq:d3-flow} integrates to
$u=\alpha e^{s/2}$, $v=\alpha e^{-s/2}$ with $s=-4\int g\,dt$. The vector $s$
is a combination of the rows of $X$, because $g$ is one at all times: there
are $N$ numbers $\nu$, the integrated residuals, with $s=X^{\mathsf T}\nu$. So
\begin{equation}
w=2\alpha^2\sinh(X^{\mathsf T}\nu),\qquad Xw=y.
\label{eq:d3-sinh}
\end{equation}
These are $N$ equations for $N$ unknowns. They say that the gradient of
\[F(\nu)=2\alpha^2\sum_i\cosh\,(X^{\mathsf T}\nu)_i-\nu\cdot y\]
is zero, and $F$ is strictly convex: there is one solution, and Newton's
method finds it. \emph{The entire vector is known before training.}

Which complexity has been minimized? Look for $Q$ with a minimum
at~\eqref{eq:d3-sinh} among all solutions of $Xw=y$. Lagrange's condition is
$\nabla Q=X^{\mathsf T}\nu$ for some $\nu$, so
$\partial Q/\partial w_i=\mathrm{arsinh}(w_i/2\alpha^2)$, and
\begin{equation}
Q_\alpha(w)=\alpha^2\sum_iq\Bigl({w_i\over\alpha^2}\Bigr),\qquad
q(z)=2-\sqrt{4+z^2}+z\,\mathrm{arsinh}{z\over2}
\label{eq:d3-q}
\end{equation}
\citep{woodworth2020}. For small $z$ it is $z^2/4$, for large $z$ about
$\lvert z\rvert\ln\lvert z\rvert$. In words: as long as all weights stay
below $\alpha^2$, their squares are summed, and nothing is gained by the detour;
when $\alpha$ is tiny, every weight that counts is far beyond $\alpha^2$, what
is summed is nearly $\lvert w_i\rvert\ln(1/\alpha^2)$, and the solution is
sparse if the data allow a sparse one. One number, the size at the start,
slides from one complexity to the other.

@ The smallest example can be solved on an envelope. Let there be one equation,
$2w_1+w_2=2$. The solution of least squares is $(\frac45,\frac25)$, that of
the least sum of absolute values $(1,0)$. Equation~\eqref{eq:d3-sinh} has one
unknown number $\nu$, and $w=2\alpha^2(\sinh2\nu,\sinh\nu)$. So
\[{w_2\over w_1}={\sinh\nu\over\sinh2\nu}={1\over2\cosh\nu}.\]
With a large $\alpha$ a tiny $\nu$ is enough, and the ratio is $\frac12$, as
it is for least squares. With a small $\alpha$ the equation needs a large $\nu$,
and the ratio vanishes: the unknown with the larger coefficient takes
everything. The slide between the two is logarithmic. To make $w_2/w_1$ ten
times smaller, $e^\nu$ has to be ten times larger, $e^{2\nu}$, which
$w_1$ holds fixed against $\alpha^2$, a hundred times, and so $\alpha$ ten times
smaller.

@ How can the flow be followed by a program? Any step that multiplies
\begin{equation}
u\leftarrow u\circ e^{-2hg},\qquad v\leftarrow v\circ e^{2hg}
\label{eq:d3-step}
\end{equation}
keeps $u\circ v=\alpha^2$ and keeps $s$ in the span of the rows, whatever $h$.
If it converges, it converges to~\eqref{eq:d3-sinh} exactly. With it the
theorem is an identity of the program, and a claim about it, D3.1, checks the
program and not nature. The claim with risk comes from plain gradient descent,
\[u\leftarrow u\circ(1-2hg),\qquad v\leftarrow v\circ(1+2hg).\]
A step multiplies $p=u\circ v$ by $1-4h^2g^2$: mass is lost, and faster
where the gradient is large. Over the whole training the logarithms
add up to
\begin{equation}
p_i=\alpha^2\exp\Bigl(-4h\,G_i\Bigr)+O(h^2),\qquad G_i=\int g_i^2\,dt.
\label{eq:d3-mass}
\end{equation}
(The time that belongs to a step is $h$, so the sum over steps of $4h^2g_i^2$
is $4h$ times an integral over time.)

On the other hand $\frac12\ln(u/v)$ changes by $-\mathrm{artanh}(2hg)$, which
is $-2hg$ up to the third order, so that it still is a combination of the
rows. The end is therefore $w_h=2p\circ\sinh(X^{\mathsf T}\nu)$ with $Xw_h=y$,
the same equation with unequal coefficients. The trick is to take $G$
\emph{along the flow}: then the prediction is made by a run of another kind,
which has never seen the step $h$. \citet{even2023} derive a like effect for
large and for stochastic steps. The law would be refuted if the distance of
the trained vector from $w_h$ were not small against its distance from the
minimizer of $Q_\alpha$.

@ The truth $w^*$ has $k$ entries $\pm1/\sqrt k$ and zeros otherwise; the
entries of $X$ are standard normal. The letters are those of the parameters.

@<Variables that hold the parameters@>=
static int n1, d1, k1; /* equations, unknowns, nonzero ones */
static double least_alpha; /* smallest size at the start */

@ @<Parameters@>=
{"N", PARAM_INTEGER, &n1, "60", 10, 200, "equations", "E1: equations",
  BOUND("< d")},@/
{"d", PARAM_INTEGER, &d1, "200", 20, 800, "unknowns", "E1: dimension"},@/
{"k", PARAM_INTEGER, &k1, "5", 1, 100, "unknowns",
  "E1: nonzero ones", BOUND("< N")},@/
{"alpha_min", PARAM_REAL, &least_alpha, "0.01", 0.003, 3, "",
  "E1: smallest weights at the start"},@/

@ @c
typedef struct {
  mat x; /* |n1| by |d1| */
  double *y, *truth; /* targets; $w^*$ */
  double stiff; /* $\lVert X\rVert_2^2/N$ */
} regression;
static regression regression_new(arena *a, int instance)
{
  regression p = {mat_new(a, n1, d1)}; /* the result */
  rng r = rng_stream(instance, 0, "d3 regression");
  p.y = arena_take(a, n1, sizeof *p.y);
  p.truth = arena_take(a, d1, sizeof *p.truth);
  sparse_linear(p.x, k1, 1 / sqrt(k1), &r, p.truth, p.y);
  p.stiff = pow(mat_spectral(p.x), 2) / n1;
  return p;
}

@ One function trains in both ways. With |h| zero it makes the
steps~\eqref{eq:d3-step}, whose length it finds anew each time: a tenth of
the inverse of an upper bound of the curvature,
$4\max_i(u_i^2+v_i^2)\lVert X\rVert_2^2/N$. With another |h| it makes plain
steps. It ends when $\lVert Xw-y\rVert<10^{-5}\lVert y\rVert$ and returns the
number of steps, or zero if it diverges or comes to the cap of two million: a
vector that has not converged is not reported. The integral $G$ is
accumulated in |mass|, of which there must be room.
@^step cap@>

@c
enum { CAP = 2000000 }; /* most steps */
static int descend(arena *a, const regression *p, double alpha, double h,
  double *w, double *mass)
{
  double *u = arena_take(a, d1, sizeof *u), *v = arena_take(a, d1, sizeof *v);
  double *g = arena_take(a, d1, sizeof *g), *e = arena_take(a, d1, sizeof *e);
  double *rest = arena_take(a, n1, sizeof *rest), size = 0; /* residual */
  for (int i = 0; i < d1; i++) u[i] = v[i] = alpha, mass[i] = 0;
  for (int t = 0; t < CAP && size < 1e9; t++) {
    double top = 1e-3; /* largest $u^2+v^2$ */
    for (int i = 0; i < d1; i++) {
      w[i] = u[i] * u[i] - v[i] * v[i];
      top = fmax(top, u[i] * u[i] + v[i] * v[i]);
    }
    mat_vec(rest, p->x, w);
    vec_add(n1, -1, p->y, rest);
    size = vec_norm(n1, rest) / vec_norm(n1, p->y);
    if (size < 1e-5) return t;
    @<Make a step of $u$ and $v$@>@;
  }
  return 0;
}

@ In the array |e| stands $-2hg$.

@<Make a step of $u$ and $v$@>=
double step = h > 0 ? h : 0.1 / (4 * top * p->stiff); /* its length */
mat_tvec(g, p->x, rest);
for (int i = 0; i < d1; i++) {
  g[i] /= n1;
  mass[i] += step * g[i] * g[i];
  e[i] = -2 * step * g[i];
}
if (h > 0)
  for (int i = 0; i < d1; i++) u[i] *= 1 + e[i], v[i] *= 1 - e[i];
else {
  exp_all(d1, e, e);
  for (int i = 0; i < d1; i++) u[i] *= e[i], v[i] /= e[i];
}

@ The prediction is the interpolator of the chapter on dynamics
(chapter~\webnumber{dynamics}), which solves~\eqref{eq:d3-sinh} for given
coefficients |p| by Newton's method. It is led there in thirty stages, from
large equal coefficients for which the problem is nearly linear. A coordinate
whose mass would take its coefficient out of the range of doubles is as good
as dead, and keeps a coefficient that Newton's method can bear; when fewer
coordinates are alive than there are equations, there is no prediction.

@c
static void predict(arena *a, const regression *q, double alpha, double h,
  const double *mass, double *w)
{
  double *p = arena_take(a, d1, sizeof *p); /* coefficients */
  double *nu = arena_take(a, n1, sizeof *nu); /* zeros to begin with */
  for (int i = 0; i < d1; i++)
    p[i] = alpha * alpha * (h > 0 ? exp(-fmin(4 * h * mass[i], 60)) : 1);
  hyperbolic_interpolator(q->x, q->y, p, 30, h > 0 ? 2.5
    : fmax(5, alpha * alpha), nu, w);
}

@ A run is one $\alpha$, one seed and, in E1b, one step of plain descent. It
follows the flow in any case, for the masses. What it leaves are the distances
of its vector from the minimizer of $Q_\alpha$ and from the prediction for its
own step, the risk $\lVert w-w^*\rVert^2$, the sum of absolute values, and for
one $\alpha$ all coordinates. Where a descent did not converge its masses mean
nothing, and nothing is predicted from them.

@c
typedef struct { double alpha, h; int seed; } diagonal_setting;
static void diagonal_run(run *r, const void *setting)
{
  const diagonal_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  regression p = regression_new(a, k->seed);
  double *w = arena_take(a, 5 * d1, sizeof *w), *flow = w + d1;
  double *law = flow + d1, *mass = law + d1, lost; /* NaN: no vector */
  int steps = descend(a, &p, k->alpha, 0, w, mass); /* of the last descent */
  predict(a, &p, k->alpha, 0, mass, flow);
  if (k->h > 0 && steps > 0)
    steps = descend(a, &p, k->alpha, k->h, w, mass + d1);
  if (steps > 0) predict(a, &p, k->alpha, k->h, mass, law);
  lost = steps > 0 ? 0 : NAN;
  if (steps == 0)
    note("no convergence in %d steps; nothing is reported", CAP);
  observe(r, "diagonal", "steps from_flow from_law size risk risk_law l1", steps,
    lost + vec_distance(d1, w, flow), lost + vec_distance(d1, w, law),
    vec_norm(d1, flow), lost + pow(vec_distance(d1, w, p.truth), 2),
    lost + pow(vec_distance(d1, law, p.truth), 2),
    lost + vec_absolute_sum(d1, w));
  for (int i = 0; i < d1 && k->alpha == 0.1; i++)
    observe(r, "coordinates", "place learned law", i, lost + w[i],
      lost + law[i]);
}
static const experiment
  diagonal = {"E1", diagonal_run, sizeof (diagonal_setting), "N d k"},
  plain = {"E1b", diagonal_run, sizeof (diagonal_setting), "N d k"};

@ The predicted risk costs no training, so that it can be drawn as a curve,
down to $\alpha=0.003$. A solution is a good start for the next.

@c
static void curve_run(run *r, const void *setting)
{
  arena *a = run_arena(r);
  regression p = regression_new(a, *(const int *) setting);
  double *w = arena_take(a, 2 * d1, sizeof *w), *product = w + d1;
  double *nu = arena_take(a, n1, sizeof *nu); /* from zeros */
  for (int j = 0; j <= 30; j++) {
    double alpha = 5 * pow(0.003 / 5, j / 30.0); /* from large to small */
    for (int i = 0; i < d1; i++) product[i] = alpha * alpha;
    hyperbolic_interpolator(p.x, p.y, product, 1, 0, nu, w);
    observe(r, "curve", "alpha risk l1", alpha,
      pow(vec_distance(d1, w, p.truth), 2), vec_absolute_sum(d1, w));
  }
}
static const experiment curves = {"E1p", curve_run, sizeof (int), "N d k"};

@ The cost of a run is set by its steps: small starts are slow to leave, and
nearly as many equations as unknowns are slow to solve. With
$\rho=\sqrt{N/d}$ the largest eigenvalue of $XX^{\mathsf T}$ over the least is
about $(1+\rho)^2/(1-\rho)^2$, which is 12 at the usual sizes; no run takes more
steps than the cap.

@<Plan the runs@>=
for (int i = seed; i < seed + seeds; i++) {
  static const double usual[] = {3, 1, 0.3, 0.1, 0.03, 0.01, 0};
  static const double h[] = {0.01, 0.02, 0.04, 0.08}; /* of E1b */
  double rho = sqrt((double) n1 / d1), size = n1 * d1 / 12000.0; /* of $X$ */
  double slow = pow((1 + rho) / (1 - rho), 2) / 12; /* over the usual */
  plan(&curves, &i, 0.1, "seed=%d", i);
  for (int j = 0; j == 0 || usual[j - 1] > least_alpha; j++) {
    diagonal_setting k = {fmax(usual[j], least_alpha), 0, i}; /* one run */
    plan(&diagonal, &k, size * fmin(13, slow * 0.02 / k.alpha),
      "alpha=%.15g, h=0, seed=%d", k.alpha, i);
  }
  for (int j = 0; j < 8; j++) {
    diagonal_setting k = {j < 4 ? 0.1 : 0.03, h[j % 4], i}; /* one run */
    plan(&plain, &k, size * fmin(13, 0.3 * slow),
      "alpha=%.15g, h=%.15g, seed=%d", k.alpha, k.h, i);
  }
}

@ The view adds the ratio that D3.2 is about, and the reason if there is no
vector.

@<Views@>=
{"E1|E1b", "ended", "select *, from_law/from_flow as rho, case when steps = 0"
  " then 'no convergence' end as why from diagonal"},@/

@ Figure~\ref{fig:d3-diagonal} shows the slide. In (a) a start of size one or
more finds the least squares solution, which spreads a sparse truth over all
unknowns and has a risk of \result{wide} on average; a start of 0.01 recovers
the truth to a risk of \result{narrow}. In between the curve is steep, and
where it is steep depends on the sample: at $\alpha=0.1$ the three risks are
\result{at/0}, \result{at/1} and \result{at/2}. These are numbers of an
instance, and nothing is claimed about them; what is claimed is that each is
on its curve. The sum of absolute values falls from \result{l1/3} at
$\alpha=3$ to \result{l1/0.01} at 0.01; the limit, for which the prediction at
$\alpha=0.003$ may stand, is \result{l1-limit}, where the truth has
$\sqrt5=2.236$, and its risk is \result{sparsest}. In (b) all coordinates of
the vector learned from $\alpha=0.1$ lie on the diagonal.

Panel (c) is the one that could have failed. The distance of plain gradient
descent from the minimizer of $Q_\alpha$ grows like its step (hollow), so the
theorem for the flow is wrong by an amount that can be seen; and the
prediction with the lost mass~\eqref{eq:d3-mass} is closer by a factor of
\result{closer/0.01} at the smallest step and \result{closer/0.08} at the
largest. What is left is a constant share of the effect. Most of it is the
error of $G$, which is a sum over steps too: with the step of the flow halved,
half of it is gone.

\widewebfigure{fig-1-diagonal}{(a) Risk against the size of the first weights,
a colour for each seed. Lines: predicted; marks: learned. (b) Every coordinate
of the learned vectors for $\alpha=0.1$ against the predicted one. (c) Plain
gradient descent from $\alpha=0.1$: distance to the minimizer of $Q_\alpha$
(hollow) and to $w_h$ (filled) against the step.}{fig:d3-diagonal}

@<Figures@>=
{"E1 E1p E1b", "fig-1-diagonal", 432, 160, draw_diagonal},@/

@ @(d3-simplicity-draw.c@>=
static void draw_diagonal(figure *f)
{
  chart *risk = chart_new(f, 36, 18, 98, 104, "(a) risk");
  chart *each = chart_new(f, 180, 18, 98, 104, "(b) coordinates");
  chart *step = chart_new(f, 328, 18, 98, 104, "(c) large steps");
  chart_x(risk, LOG10, "first weights, $\\alpha$");
  chart_y(risk, LINEAR, "$\\Vert w-w^*\\Vert^2$");
  line(risk, "hue=seed", "select seed, alpha, risk from curve order by seed, "
    "alpha");
  marks(risk, "hue=seed", "select seed, alpha, risk from ended where experiment ="
    " 'E1' and why is null");
  chart_x(each, LINEAR, "predicted, $w_i$");
  chart_y(each, LINEAR, "learned, $w_i$");
  line(each, "theory", "select min(law), min(law) from coordinates union "
    "select max(law), max(law) from coordinates order by 1");
  marks(each, "hue=seed small", "select seed, law, learned from coordinates "
    "where experiment = 'E1' and learned is not null");
  chart_x(step, LOG10, "step, $h$");
  chart_y(step, LOG10, "distance");
  marks(step, "hue=seed ring: to $Q_\\alpha$", "select seed, h, from_flow from "
    "ended where experiment = 'E1b' and alpha = 0.1 and why is null");
  marks(step, "hue=seed dot: to $w_h$", "select seed, h, from_law from "
    "ended where experiment = 'E1b' and alpha = 0.1 and why is null");
}

@ The claims are about every seed, every $\alpha$ and every step singly; the
worst is judged. D3.2b asks for the order of the effect: a step four times as
large goes four times as far astray. Runs stop at a given residual, and with nearly
as many equations as unknowns a small residual is no small distance; D3.1 is judged
for $N$ up to three quarters of~$d$.

@<Claims@>=
{"E1", "D3.1", "check of the program: relative distance of the multiplicative"
  " run from the minimizer of Q, worst alpha and seed", WITHIN, 0, 1e-3, NULL,
  "select row_number() over () as seed, from_flow/size as measured, why, param('N')"
  " <= 0.75*param('d') as judged from ended where experiment = 'E1'", true},@/
{"E1b", "D3.2", "plain descent: distance from the law with lost mass over"
  " distance from the minimizer of Q, worst alpha, step and seed", WITHIN, 0,
  0.15, NULL, "select row_number() over () as seed, rho as measured, why,"
  " param('N') = 60 and param('d') = 200 and param('k') = 5 as judged from ended"
  " where experiment = 'E1b'", true},@/
{"E1b", "D3.2b", "alpha = 0.1: distance from the minimizer of Q at h = 0.08"
  " over that at h = 0.02, worst seed", RELATIVE, 4, 0.1, NULL, "select a.seed,"
  " a.from_flow/b.from_flow as measured, ifnull(a.why, b.why) as why, param('N') ="
  " 60 and param('d') = 200 and param('k') = 5 as judged from ended a join ended b"
  " using (experiment, alpha, seed) where a.h = 0.08 and b.h = 0.02 and alpha ="
  " 0.1", true},@/

@ @<Numbers for the prose@>=
{"E1", "wide", "%.2f", "select mean(risk) from diagonal where alpha = 3"},@/
{"E1", "narrow", "%.3f", "select mean(risk) from diagonal where alpha ="
  " 0.01"},@/
{"E1", "at", "%.2f", "select label(seed), risk from diagonal where alpha ="
  " 0.1 and h = 0"},@/
{"E1", "l1", "%.3f", "select label(alpha), mean(l1) from diagonal where h = 0"
  " group by alpha"},@/
{"E1p", "l1-limit", "%.3f", "select mean(l1) from curve where alpha <"
  " 0.00301"},@/
{"E1p", "sparsest", "%.4f", "select mean(risk) from curve where alpha <"
  " 0.00301"},@/
{"E1b", "closer", "%.0f", "select label(h), gmean(1/rho) from ended where"
  " alpha = 0.1 and h > 0 group by h"},@/
{"E1|E1b", "risks", "%.3f", "select label(h), mean(risk) from diagonal where"
  " alpha = 0.1 group by h"},@/
{"E1b", "risk-law", "%.3f", "select mean(risk_law) from diagonal where alpha ="
  " 0.1 and h = 0.08"},@/

@ What was found. The identity D3.1 holds to the accuracy at which the runs
were stopped, two parts in a hundred thousand, for a range of $\alpha$ over
which the risk falls two hundred times. The law of the lost mass holds in all
24 cases; in the worst it leaves \result{D3.2} of the effect unexplained.
D3.2b says that the effect itself is of the first order in the step, with
\result{D3.2b} where a linear effect has 4.

In which direction does it go? One might think that a loss of mass acts like a
smaller start, and makes the solution sparser. But mass is lost where the
gradient was large, which is at the unknowns that belong to the truth. These
are then held back against the others, and the solution becomes \emph{less}
sparse: at $\alpha=0.1$ the mean risk of the flow is \result{risks/0}, and
that of descent with the step 0.08 is \result{risks/0.08}, of which the law
predicts \result{risk-law}. \citet{even2023} found this sign, and that
stochastic steps have the opposite one.

The implicit complexity of this model is therefore not a property of the
model. It belongs to the model, the start and the step together, and whoever
changes one of them minimizes something else.

@* E2: the margin, image by image. Let $z_i=y_ix_i$ be the inputs of a linear
classifier, multiplied by their labels $\pm1$, and
\begin{equation}
L(w)=\sum_ie^{-z_i\cdot w}.
\label{eq:d3-exploss}
\end{equation}
If some plane separates the classes, $L$ has no minimum: $w$ can grow forever.
So the question is in which direction it goes. \citet{soudry2018} proved that
the direction is that of the \emph{hard-margin} solution
\[\hat w=\arg\min\tfrac12\lVert w\rVert^2,\qquad z_i\cdot w\ge1
\hbox{ for all }i,\]
the support vector machine, and $\gamma=1/\lVert\hat w\rVert$ is its margin. By
Lagrange's rule $\hat w=\sum_ia_iz_i$ with dual variables $a_i\ge0$ that
vanish unless $z_i\cdot\hat w=1$. From this, $\sum_ia_i=\lVert\hat
w\rVert^2=1/\gamma^2$, and $p_i=a_i\gamma^2$ is a probability, distributed
over the support vectors.
@^maximal margin@> @^support vectors@>

Usually the theorem is told as a statement about an angle, which vanishes like
$1/\log t$ and so is hard to test: at any time in anybody's life the angle is
large. The proof says more. Insert $w=\hat w\log t+r$ into the flow
$\dot w=\sum_iz_ie^{-z_i\cdot w}$. The left side is $\hat w/t=\sum
a_iz_i/t$, and comparing the two,
\begin{equation}
t\,e^{-z_i\cdot w}\to a_i\hbox{ for every $i$},\qquad
t\,L\to\sum_ia_i={1\over\gamma^2}.
\label{eq:d3-dual}
\end{equation}
The loss of each image, times the time, becomes its dual variable. These are
statements without a slow logarithm.

@ To go far in $\log t$ one needs normalized steps: $w$ moves by
$h\sum_ip_i(t)\,z_i$, where $p_i(t)=e^{-z_i\cdot w}/L$ is the share of image
$i$ in the loss, and the physical time that passes is $h/L$. Late in training
$p_i(t)\to p_i$, so that a step moves $w$ by $h\gamma^2\hat w$, raises
the margin of each support vector by $h\gamma^2$, and multiplies the loss by
$e^{-h\gamma^2}$. The time is then a geometric sum, of which the last term is
$h/L$ with the loss before the last step. With the loss after that step,
\begin{equation}
t\,L\to{h\over e^{h\gamma^2}-1}=:S_h,\qquad
t\,e^{-z_i\cdot w}\to a_i\gamma^2S_h,
\label{eq:d3-sh}
\end{equation}
which tends to~\eqref{eq:d3-dual} for $h\to0$. The discrete values are the
predictions, with $h=1$.

One more thing can be had. Since $\hat w\cdot w=\sum_ia_i\,z_i\cdot w$ and
$z_i\cdot w=-\log p_i(t)-\log L$, the lag of the weights behind the logarithm
is
\begin{equation}
\gamma^2\hat w\cdot w-\log t=-\sum_ip_i\log p_i(t)-\log(tL)
\to H(p)-\log S_h,
\label{eq:d3-lag}
\end{equation}
with $H(p)=-\sum p_i\log p_i$. In the direction of $\hat w$ the weights are
$\log t$ plus a constant, and \emph{the constant is an entropy}: the more
evenly the work is shared among the support vectors, the further the weights
are ahead. It is the only constant that the theory gives. The part of $r$
orthogonal to the support vectors depends on the history and is not predicted.

@ Is the normalized step still gradient descent? It goes along the gradient of
$L$, as far as $h$ allows and not as far as the gradient is long. A flow can
be followed at any pace, as long as the clock is kept: a step of length $h$ in
units of the normalized gradient takes the physical time $h/L$, and when $L$
has become $10^{-60}$ that is a long time. Nobody could wait for it with a
constant step, which is why experiments on the margin usually stop at $\log
t=10$, where the logarithms still hide everything. With 16,384 normalized
steps $\log t$ comes to more than a hundred.

@ Two points in the plane make an example. Let $z_1=(2,0)$ and $z_2=(0,1)$.
The plane that keeps both at a distance is $\hat w=(\frac12,1)$, since
$z_1\cdot\hat w=z_2\cdot\hat w=1$. Written as $a_1z_1+a_2z_2$ it has
$a=(\frac14,1)$, so $\gamma^2=\frac45$ and $p=(\frac15,\frac45)$. The point
that is near to the origin carries four fifths of the loss forever, and the
other one fifth, though both have the same margin. The differential equation
agrees: the first component of $w$ obeys $\dot w_1=2e^{-2w_1}$, whose solution
is $w_1=\frac12\log(4t+\mathrm{const})$, and so $te^{-z_1\cdot w}\to\frac14$.

What would refute the theory? A product $tL$ that settles on another number
than $S_h$, of which no digit is free; an image whose loss does not go to its
own dual variable; a lag that is not the entropy. It would not be refuted by
an angle that is still far from zero, which is all that one sees without it.
@^entropy@>

@ The inputs are the digits 0 and 1 of MNIST, averaged over $2\times2$ pixels,
with a constant feature 1 appended, all divided by the largest norm among the
ten thousand images of the file. There is a stand-in that needs no download:
Gaussian clouds of 196 coordinates of variance $1/i$, shifted by $2yv$, where
$v$ is a random unit vector.

@<Variables that hold the parameters@>=
static const char *data_choice; /* inputs of E2 */
static reals digits; /* the two classes */
static int n2, steps2; /* images; steps */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|gauss|mnist",
  "E2: inputs; auto: all that are present"},@/
{"digits", PARAM_INTEGERS, &digits, "0,1", 0, 9, "",
  "E2: the two classes, which must be separable", DISTINCT, 2},@/
{"n_svm", PARAM_INTEGER, &n2, "600", 50, 1000, "images", "E2: examples"},@/
{"steps_svm", PARAM_INTEGER, &steps2, "16384", 1000, 1e6, "steps",
  "E2: duration"},@/

@ Of all images the file has, |n2| of the two classes are drawn for each seed,
and a class that has too few is refused. The order of the random numbers is: the
inputs if they are Gaussian, the direction $v$, the labels if Gaussian, the
choice.

@c
enum { MNIST, GAUSS, PIXELS = 196 };
static data_set source[] = {{"MNIST", "mnist"}, {"gauss", "gauss"}, {0}};
typedef struct { int source, seed, one, other; } margin_setting;
static mat signed_rows(arena *a, const margin_setting *k)
{
  rng r = rng_stream(k->seed, k->source, "d3 margin");
  bool gauss = k->source == GAUSS; /* and not images */
  data_sample s = gauss ? take_gauss(a, n2, PIXELS, 1, &r)
    : take_images(a, &source[MNIST], source[MNIST].set.n, NULL, 2);
  int n = s.x.rows, m = 0; /* rows; those of the two classes */
  int *some = arena_take(a, n, sizeof *some); /* these, in order */
  int *which = arena_take(a, n2, sizeof *which); /* chosen among them */
  double *y = arena_take(a, n, sizeof *y), v[PIXELS], largest = 0; /* norm */
  rng_normals(&r, PIXELS, 1, v);
  for (int i = 0; i < n; i++) {
    y[i] = gauss ? (rng_below(&r, 2) ? 1 : -1)
      : (s.label[i] == k->one) - (s.label[i] == k->other);
    if (gauss)
      vec_add(PIXELS, 2 * y[i] / vec_norm(PIXELS, v), v, &at(s.x, i, 0));
    if (y[i] != 0) some[m++] = i;
    largest = fmax(largest, hypot(1, vec_norm(PIXELS, &at(s.x, i, 0))));
  }
  @<Return |n2| of them, signed and scaled@>@;
}

@ The constant feature is appended here, and signed as the others are.

@<Return |n2| of them, signed and scaled@>=
mat z = mat_new(a, n2, PIXELS + 1); /* $z_i$ */
if (m < n2)
  fatal(1, "%s: found %d images of %d and %d, expected at least --n_svm=%d; "
    "lower it, or %s", source[MNIST].set.file, m, k->one, k->other, n2,
    data_remedy());
rng_choose(&r, m, n2, which);
for (int i = 0; i < n2; i++) {
  int j = some[which[i]]; /* its row */
  at(z, i, PIXELS) = y[j] / largest;
  vec_add(PIXELS, y[j] / largest, &at(s.x, j, 0), &at(z, i, 0));
}
return z;

@ Now the training. It needs no weights: with $w=\sum_j\beta_jz_j$ all margins
are $G\beta$, and a step adds to $\beta$ the shares of the loss. Images whose
share is below $10^{-18}$ leave no trace in double precision and are passed
over.

@c
typedef struct {
  int n; /* images */
  mat g; /* $G$ */
  double *a, *m, *beta, *e; /* dual variables; margins; |e|: exponentials */
  double gamma2, entropy; /* $\gamma^2$, $H(p)$ */
} plane;
static double log_loss(plane *p, double *least) /* and leave the shares */
{
  double sum = 0; /* of the exponentials */
  *least = INFINITY;
  for (int i = 0; i < p->n; i++) *least = fmin(*least, p->m[i]);
  for (int i = 0; i < p->n; i++) p->e[i] = *least - p->m[i];
  exp_all(p->n, p->e, p->e);
  for (int i = 0; i < p->n; i++) sum += p->e[i];
  vec_scale(p->n, 1 / sum, p->e);
  return log(sum) - *least;
}

@ The clock shows the logarithm of the time, since the time itself soon has
hundreds of digits: $\log(t+1/L)$ is computed from $\log t$ and $-\log L$.
Time is added before the step, with the loss before it, as~\eqref{eq:d3-sh}
assumes; what is recorded, at steps that grow by factors of $\sqrt2$, is the
state after it.

@c
static void follow(run *r, plane *p)
{
  long when[64]; /* steps that are recorded */
  int count = geometric_steps(1, sqrt(2), steps2, 64, when), next = 0;
  double log_t = -INFINITY, least, loss; /* logs; least margin */
  memset(p->m, 0, p->n * sizeof *p->m);
  loss = log_loss(p, &least);
  for (int t = 1; t <= steps2 && next < count; t++) {
    double high = fmax(log_t, -loss), low = fmin(log_t, -loss); /* to add */
    log_t = high + log1p(exp(low - high));
    for (int i = 0; i < p->n; i++) {
      p->beta[i] += p->e[i];
      if (p->e[i] > 1e-18) vec_add(p->n, p->e[i], &at(p->g, i, 0), p->m);
    }
    loss = log_loss(p, &least);
    if (t == when[next]) {
      @<Record the state after step |t|@>@;
      next++;
    }
  }
  for (int i = 0; i < p->n; i++)
    if (p->a[i] > 0)
      observe(r, "duals", "dual scaled", p->a[i], exp(log_t - p->m[i]));
}

@ All of it comes from the margins: $\hat w\cdot w$ is $a\cdot m$ and
$\lVert w\rVert^2$ is $\beta\cdot m$.

@<Record the state after step |t|@>=
double spread = 0, along = vec_dot(p->n, p->a, p->m); /* $\hat w\cdot w$ */
double norm = sqrt(vec_dot(p->n, p->beta, p->m)); /* of $w$ */
for (int i = 0; i < p->n; i++)
  spread += fabs(p->e[i] - p->a[i] * p->gamma2) / 2;
observe(r, "margins", "step log_t scaled lag spread norm least angle", t,
  log_t, exp(log_t + loss), p->gamma2 * along - log_t, spread, norm, least,
  acos(fmin(1, along * sqrt(p->gamma2) / norm)));

@ The order matters: first the support vector machine
(chapter~\webnumber{margin}), which leaves all that is predicted in the record,
then the training, which does not look at it. Classes that no plane
separates are refused.

@c
static void margin_run(run *r, const void *setting)
{
  const margin_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  plane p = {n2, mat_new(a, n2, n2)}; /* this run's */
  int support = 0; /* vectors */
  double sum = 0; /* of the dual variables */
  p.a = arena_take(a, 4 * n2, sizeof *p.a), p.m = p.a + n2;
  p.beta = p.m + n2, p.e = p.beta + n2;
  mat_gram(p.g, signed_rows(a, k));
  if (!hard_margin(p.g, PIXELS + 1, p.a, p.m))
    fatal(1, "--digits: found no plane between %d and %d (seed %d), expected "
      "separable classes; choose others or a smaller --n_svm", k->one, k->other,
      k->seed);
  for (int i = 0; i < n2; i++) sum += p.a[i], support += p.a[i] > 0;
  for (int i = 0; i < n2; i++)
    if (p.a[i] > 0) p.entropy -= p.a[i] / sum * log(p.a[i] / sum);
  p.gamma2 = 1 / sum;
  observe(r, "planes", "gamma2 entropy constant support", p.gamma2, p.entropy,
    1 / expm1(p.gamma2), support);
  follow(r, &p);
}
static const experiment margin = {"E2", margin_run, sizeof (margin_setting),
  "n_svm steps_svm"}, hard = {"E2b", margin_run, sizeof (margin_setting),
  "n_svm steps_svm"};

@ E2b repeats it once for two pairs of digits that are hard to tell apart, to
see how far the same number of steps gets.

@<Plan the runs@>=
for (int s = MNIST; s <= GAUSS; s++)
  for (int i = seed; i < seed + seeds && source[s].used; i++) {
    margin_setting k = {s, i, (int) digits.v[0], (int) digits.v[1]};
    plan(&margin, &k, 2e-4 * steps2, "data=%s, digits=%d-%d, seed=%d",
      source[s].name, k.one, k.other, i);
  }
for (int j = 0; j < 2 && source[MNIST].used; j++) {
  margin_setting k = {MNIST, seed, 3 + j, j ? 9 : 5}; /* 3-5 and 4-9 */
  plan(&hard, &k, 3e-4 * steps2, "data=%s, digits=%d-%d, seed=%d",
    source[MNIST].name, k.one, k.other, seed);
}

@ The view takes the last record of each run. The reference values are those of
digits 0 and 1 after 16,384 steps; with other digits, or fewer steps, nothing
is judged.

@<Views@>=
{"E2|E2b", "late", "select m.*, p.gamma2, p.entropy, p.constant, p.support,"
  "  scaled/constant as ratio, lag - (entropy - ln(constant)) as gap,"
  "  norm*sqrt(gamma2)/log_t as growth, step >= 16384 and"
  "  (m.data = 'gauss' or m.digits = '0-1') as judged"
  " from margins m join planes p using (experiment, data, digits, seed)"
  " where step = (select max(step) from margins)"},@/
{"E2|E2b", "images", "select d.*, dual*gamma2*constant as law from duals d"
  " join planes p using (experiment, data, digits, seed)"},@/

@ What is seen in figure~\ref{fig:d3-margin}, on the first page of this
chapter: in (b) each mark is one image, and its position on the abscissa was
known before training. Images that hold the plane with a large $a_i$ have a
large share of the loss, over more than two decades; all others, nineteen of
twenty, are not in the panel, because their loss decays faster than $1/t$. In
(a) the product $tL$ settles on $S_h$ and in (c) the lag on its entropy, long
before any angle is small: at the end, at $\log t=\result{log-t}$, the angle
between $w$ and $\hat w$ is still \result{angle}.

@<Figures@>=
{"E2", "fig-2-margin", 432, 160, draw_margin},@/

@ @(d3-simplicity-draw.c@>=
#define LATE(what) "select data, seed, " what " as measured, judged from late " \
  "where experiment = 'E2'"
#define FIRST " experiment = 'E2' and data = (select data from planes where " \
  "experiment = 'E2' limit 1) and seed < param('seed') + 3 "
static void draw_margin(figure *f)
{
  chart *loss = chart_new(f, 36, 18, 98, 104, "(a) time times loss");
  chart *each = chart_new(f, 180, 18, 98, 104, "(b) image by image");
  chart *lag = chart_new(f, 328, 18, 98, 104, "(c) lag");
  chart_x(loss, LOG10, "$\\log t$");
  chart_y(loss, LOG10, "$t\\,L$");
  hline(loss, "hue=seed", "select seed, constant from late where" FIRST);
  marks(loss, "hue=seed small", "select seed, log_t, scaled from margins where"
    FIRST "and log_t > 1");
  chart_x(each, LOG10, "dual variable, $a_i\\gamma^2S_h$");
  chart_y(each, LOG10, "$t\\,e^{-m_i}$");
  line(each, "theory", "select law, law from images where" FIRST "order by 1");
  marks(each, "hue=seed small", "select seed, law, scaled from images where"
    FIRST);
  chart_x(lag, LOG10, "$\\log t$");
  chart_y(lag, LINEAR, "$\\gamma^2\\hat{w}\\cdot w-\\log t$");
  hline(lag, "hue=seed", "select seed, entropy - ln(constant) from late where"
    FIRST);
  marks(lag, "hue=seed small", "select seed, log_t, lag from margins where"
    FIRST "and log_t > 1");
}

@ The shares of the loss are compared with $p_i$ by their total variation,
which weighs each image by its importance. The tolerances are about every
seed. Two more numbers are shown and not claimed: the unweighted spread of
$\log(te^{-m_i}/a_i\gamma^2S_h)$ over the support vectors, which has no bound
because an image with a tiny $a_i$ arrives late and contributes nothing; and
$\gamma\lVert w\rVert/\log t$, the textbook's number, which differs from 1 by
the lag over $\log t$.

@<Claims@>=
{"E2", "D3.3", "time times loss over its limit, worst seed", WITHIN, 1, 0.002,
  "MNIST gauss", LATE("ratio"), true},@/
{"E2", "D3.4", "total variation between the shares of the loss and p, worst"
  " seed", WITHIN, 0, 0.03, "MNIST gauss", LATE("spread"), true},@/
{"E2", "D3.5", "lag minus H(p) - log S, worst seed", WITHIN, 0, 0.02,
  "MNIST gauss", LATE("gap"), true},@/
{"E2", "X1", "unweighted spread of the logarithms over the support vectors",
  WITHIN, 0, 0, "", "select data, seed, rms(ln(scaled/law)) as measured from"
  " images where experiment = 'E2' group by data, seed"},@/
{"E2", "X2", "norm of w times margin over log t", WITHIN, 1, 0, "", "select"
  " data, seed, growth as measured from late where experiment = 'E2'"},@/
{"E2b", "X3", "digits {digits}: time times loss over its limit, {state}",
  WITHIN, 1, 0.002, "", "select data, digits, iif(abs(ratio - 1) > 0.002, 'not"
  " converged', 'converged') as state, 'X3[digits=' || digits || ']' as id, ratio as"
  " measured from late where experiment = 'E2b'"},@/

@ What was found. After 16,384 steps $tL$ is \result{D3.3/MNIST} of its limit
in the worst of three samples of digits and \result{D3.3/gauss} for Gaussian
clouds; the shares of the loss are those of the support vector machine, to
\result{D3.4/MNIST} in total variation. The lag of digits is
$\result{lags/MNIST}$ on average. Without the entropy it would have to be
explained as a constant that depends on history; with it, the remainder is
\result{D3.5/MNIST}. About \result{support/MNIST} images of 600 are support
vectors, and they alone decide. In this setting the function chosen by
training is not just of minimal complexity. The training \emph{is} a solver of
the dual problem, whose variables can be read off the losses at any late time.

@ @<Numbers for the prose@>=
{"E2", "log-t", "%.0f", "select mean(log_t) from late where" FIRST},@/
{"E2", "angle", "%.3f", "select mean(angle) from late where" FIRST},@/
{"E2", "lags", "%.2f", "select data, mean(lag) from late where experiment ="
  " 'E2' group by data"},@/
{"E2", "support", "%.0f", "select data, mean(support) from late where"
  " experiment = 'E2' group by data"},@/
{"E2", "gamma", "%.3f", "select data, mean(sqrt(gamma2)) from late where"
  " experiment = 'E2' group by data"},@/
{"E2", "naive", "%.3f", "select data, mean(scaled*gamma2) from late where"
  " experiment = 'E2' group by data"},@/
{"E2b", "far", "%.0f", "select digits, log_t from late where experiment ="
  " 'E2b'"},@/

@* E3: as few bends as possible. A network of one input and one hidden layer,
\[f(x)=\sum_{j=1}^{200}a_j\max(w_jx+b_j,0),\]
is a broken line: neuron $j$ bends it at $-b_j/w_j$ by $\lvert a_jw_j\rvert$.
Train it on $N$ points with
$\frac1{2N}\sum_i(f(x_i)-y_i)^2+\frac\lambda2\sum_j(a_j^2+w_j^2)$; the
biases are free. What does the penalty on the weights mean for the function?

Rescaling $a_j\to a_j/c$, $w_j\to cw_j$, $b_j\to cb_j$ leaves $f$ alone, and
the best $c$ makes both squares equal, so that the penalty is
$\lambda\sum\lvert a_jw_j\rvert$. The bends of $f$ add up to at most this sum,
and so does $f'(-\infty)+f'(\infty)$, in which each neuron has one term,
$a_jw_j$. \citet{savarese2019} prove that with enough neurons the
bound is attained: the least penalty that represents $f$ is $\lambda R(f)$,
\begin{equation}
R(f)=\max\Bigl(\int\lvert f''\rvert\,dx,\;
\lvert f'(-\infty)+f'(\infty)\rvert\Bigr).
\label{eq:d3-variation}
\end{equation}
The complexity of a function is the total variation of its slope. Weight
decay, a sum of squares of 400 numbers, is a norm of $l_1$ type in function
space.
@^total variation@> @^weight decay@>

@ Now compute the minimum. Let the points be in order, $h_j=x_{j+1}-x_j$, and
$s_j$ the slope between $x_j$ and $x_{j+1}$. Whatever $f$ does between the
points, its slope has to pass through values as different as the $s_j$, so
$R\ge\sum_j\lvert s_{j+1}-s_j\rvert$, and the broken line through the points
attains this, provided that the sum exceeds $\lvert s_1+s_{N-1}\rvert$. As
long as no sign $\sigma_j$ of $s_{j+1}-s_j$ changes, this is a \emph{linear}
function of the values, $R=\nu\cdot f$: the term $j$ adds $\sigma_j/h_j$ to
$\nu_j$, $-\sigma_j(1/h_j+1/h_{j+1})$ to $\nu_{j+1}$, and $\sigma_j/h_{j+1}$
to $\nu_{j+2}$. The derivative of $\frac1{2N}\lVert
f-y\rVert^2+\lambda\nu\cdot f$ vanishes at
\begin{equation}
f_i-y_i=-\lambda N\nu_i,\qquad
R_\lambda=\sum_j\lvert a_jw_j\rvert=R(y)-\lambda N\lVert\nu\rVert^2.
\label{eq:d3-shift}
\end{equation}
So the price of the fit, the residual at every point, and the sum over two
hundred neurons are known from eight points and a pencil. What is \emph{not}
known is the function. Between two bends of the same sign one may go along the
chord, or bulge out beyond it until the neighbouring pieces meet: the slope
runs monotonically through the same values, and $R$ does not change. Then $R$
picks a set of functions and not one.

An example: three points at $x=-1,0,1$ with heights $0,1,0$. The slopes are 1
and $-1$, so $R=2$, the slopes at the ends add up to zero, and the single sign
is $-1$. Hence $\nu=(-1,2,-1)$, and with $N=3$ the trained network lowers the
middle by $6\lambda$ and raises the others by $3\lambda$; its weights sum up
to $2-18\lambda$. The peak is cut because it is what costs. The same happens
to all peaks and valleys of a longer chain, in proportion to how narrow they
are.

The relation to E1 is close. There the product of two weights became a sum of
absolute values of coordinates because the start was small; here the product of
$a_j$ and $w_j$ becomes one because its factors are penalized. Both times a
quadratic measure of weights is an absolute one of what the weights make.

What would refute the theory? A cost \emph{below} $R_\lambda$ at residuals
that agree, which would mean a cheaper function than the broken line; or
residuals that differ from~\eqref{eq:d3-shift} at a cost that agrees.

The prediction is a global minimum. Adam need not find it, and a cost
\emph{below} the prediction would mean a bad fit, that is, a warning and not a
success.

@ Points are drawn equally spaced on $[-1,1]$, moved by up to 0.08, with
heights $\frac12\mathcal N(0,1)$. A draw is repeated if its formula does not
hold, which at the default penalty happens to one in ten at most: if the slopes
at the ends are too steep, or if a sign differs between $y$ and the shifted
points. The function |slope_variation| (chapter~\webnumber{theory}) computes
the sum, $\nu$ and the term of the ends for any heights; as $\nu$ depends on the
heights through the signs only, it is enough to compare two vectors.

@<Variables that hold the parameters@>=
static double lambda3; /* penalty */
static int steps3; /* of Adam */

@ @<Parameters@>=
{"lambda", PARAM_REAL, &lambda3, "1e-4", 1e-5, 1e-3, "", "E3: penalty"},@/
{"steps3", PARAM_INTEGER, &steps3, "20000", 500, 100000, "steps",
  "E3: duration"},@/

@ @c
enum { POINTS = 8, NEURONS = 200 };
typedef struct {
  double x[POINTS], y[POINTS], nu[POINTS], cost; /* |cost|: $R(y)$ */
} bent_points;
static bent_points draw_points(int instance, double lambda)
{
  bent_points p; /* the result */
  double shifted[POINTS], other[POINTS], ends, unused; /* $y-\lambda N\nu$ */
  rng r = rng_stream(instance, 0, "d3 points");
  do {
    for (int i = 0; i < POINTS; i++) {
      p.x[i] = 2.0 * i / (POINTS - 1) - 1 + 0.16 * rng_uniform(&r) - 0.08;
      p.y[i] = 0.5 * rng_normal(&r);
    }
    p.cost = slope_variation(POINTS, p.x, p.y, p.nu, &ends);
    for (int i = 0; i < POINTS; i++)
      shifted[i] = p.y[i] - lambda * POINTS * p.nu[i];
    slope_variation(POINTS, p.x, shifted, other, &unused);
  } while (p.cost < ends || memcmp(p.nu, other, sizeof other) != 0);
  return p;
}

@ The network is trained by Adam with a step that falls along half a cosine.
The flat vector of weights holds $w$, $b$, $a$ in this order.

@c
typedef struct { int draw, start, steps; double lambda; } bent_setting;
static void bent_run(run *r, const void *setting)
{
  const bent_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  bent_points p = draw_points(k->draw, k->lambda);
  net *t = net_new(a, DOUBLE_PRECISION); /* the graph */
  node x = net_input(t, POINTS, 1), y = net_input(t, POINTS, 1), h, f;
  double w[3 * NEURONS], g[3 * NEURONS], *b = w + NEURONS; /* and gradient */
  double *out = b + NEURONS, loss = 0; /* $a$; objective */
  h = net_matmul(t, x, net_weight(t, "w", 1, NEURONS));
  h = net_activate(t, net_add(t, h, net_weight(t, "b", 1, NEURONS)), RELU);
  f = net_matmul(t, h, net_weight(t, "a", NEURONS, 1));
  net_finish(t, net_squared_error(t, f, y));
  net_feed(t, x, mat_of(p.x, POINTS, 1));
  net_feed(t, y, mat_of(p.y, POINTS, 1));
  @<Draw the first weights, and train them@>@;
  @<Compare the trained line with the theory@>@;
}
static const experiment bent = {"E3", bent_run, sizeof (bent_setting), ""},
  weak = {"E3b", bent_run, sizeof (bent_setting), ""};

@ @<Draw the first weights, and train them@>=
rng start = rng_stream(k->draw, k->start, "d3 neurons");
optimizer o = optimizer_new(a, ADAM, 3 * NEURONS, 0);
o.epsilon = 1e-10;
rng_normals(&start, NEURONS, 0.3, w);
rng_normals(&start, NEURONS, 0.3, out);
for (int j = 0; j < NEURONS; j++)
  b[j] = -w[j] * (2.4 * rng_uniform(&start) - 1.2);
for (int s = 0; s < k->steps; s++) {
  net_gradient(t, w, g);
  vec_add(NEURONS, k->lambda, w, g);
  vec_add(NEURONS, k->lambda, out, g + 2 * NEURONS);
  o.eta = 3e-3 * (schedule_cosine(s, k->steps) + 1e-3);
  optimizer_step(&o, g, w);
}

@ What is recorded: the objective, the cost and its prediction, the relative
error of the residual vector, and for the first three draws the function on a
grid.

@<Compare the trained line with the theory@>=
double sum = 0, miss = 0, law = k->lambda * POINTS; /* $\lambda N$ */
double nu2 = vec_dot(POINTS, p.nu, p.nu); /* $\lVert\nu\rVert^2$ */
loss = net_loss(t, w) + k->lambda / 2 * (vec_dot(NEURONS, w, w)
  + vec_dot(NEURONS, out, out));
for (int j = 0; j < NEURONS; j++) sum += fabs(out[j] * w[j]);
for (int i = 0; i < POINTS; i++) {
  double shift = law * p.nu[i]; /* $\lambda N\nu_i$ */
  miss += pow(at(net_value(t, f), i, 0) - p.y[i] + shift, 2);
  observe(r, "points", "x y shifted", p.x[i], p.y[i], p.y[i] - shift);
}
observe(r, "bent", "objective variation law residual", loss, sum,
  p.cost - law * nu2, sqrt(miss / nu2) / law);
for (int i = 0; i <= 100 && k->draw < seed + 3; i++) {
  double at_x = i / 50.0 - 1, value = 0; /* $f$ there */
  for (int j = 0; j < NEURONS; j++)
    value += out[j] * fmax(0, w[j] * at_x + b[j]);
  observe(r, "bent_line", "x f", at_x, value);
}

@ There are twice as many draws as seeds, with two networks each. As the
prediction is a minimum, the claims are read on the network with the smaller
final objective; the other is shown. E3b has a penalty ten times weaker and
twice the steps.

@<Plan the runs@>=
for (int i = seed; i < seed + 2 * seeds; i++)
  for (int j = 0; j < 4; j++) {
    bent_setting k = {i, j % 2, steps3 * (j < 2 ? 1 : 2),
      j < 2 ? lambda3 : 1e-5}; /* one run */
    if (j < 2 || i < seed + 3)
      plan(j < 2 ? &bent : &weak, &k, 8e-6 * k.steps,
        "lambda=%.15g, steps=%d, draw=%d, start=%d", k.lambda, k.steps, i,
        k.start);
  }

@ The question numbers the two networks of a draw by their objective.

@<Views@>=
{"E3|E3b", "bent_order", "select *, variation/law as ratio, row_number() over"
  " (partition by experiment, draw order by objective) as place from bent"},@/

@ Figure~\ref{fig:d3-bends} shows three draws. The trained function passes
through the shifted points (open), not through the given ones, as
\eqref{eq:d3-shift} says: weight decay pulls every corner in by a calculable
amount. Between the points it differs from the broken line only where two
neighbouring bends have the same sign. There two networks differ from each
other too, and at the same cost. Panel (d): the sum over all neurons is the
computed minimum for each draw.

\widewebfigure{fig-3-bends}{(a)--(c) Three draws of eight points (filled), the
points shifted by $-\lambda N\nu$ (open), the broken line through these
(black), and two trained networks of 200 neurons. (d)
$\sum\lvert a_jw_j\rvert$ of the better of two networks against the computed
$R_\lambda$.}{fig:d3-bends}

@<Figures@>=
{"E3", "fig-3-bends", 432, 150, draw_bends},@/

@ @(d3-simplicity-draw.c@>=
#define BENT(what) "select draw as seed, " what " as measured, lambda = 1e-4 " \
  "and steps >= 20000 as judged from bent_order where experiment = 'E3' and " \
  "place = 1"
static void draw_bends(figure *f)
{
  for (int i = 0; i < 3; i++) {
    char title[] = "(a) draw 1"; /* of the panel */
    title[1] += i, title[9] += i;
    chart *c = chart_new(f, 28 + 100 * i, 18, 76, 96, title);
    const char *where = "experiment = 'E3' and draw = param('seed') +";
    chart_x(c, LINEAR, "$x$");
    chart_y(c, LINEAR, i ? "" : "$f$");
    line(c, "black thin", "select distinct x, shifted from points where %s %d "
      "order by x", where, i);
    line(c, "hue=start thin", "select start, x, f from bent_line where %s %d "
      "order by start, x", where, i);
    marks(c, "black ring", "select distinct x, shifted from points where %s %d",
      where, i);
    marks(c, "black small", "select distinct x, y from points where %s %d", where,
      i);
  }
  chart *cost = chart_new(f, 350, 18, 76, 96, "(d) cost");
  chart_x(cost, LINEAR, "$R_\\lambda$");
  chart_y(cost, LINEAR, "$\\sum|a_jw_j|$");
  line(cost, "theory", "select law, law from bent_order where experiment = 'E3'"
    " order by 1");
  marks(cost, "", "select law, variation from bent_order where experiment = "
    "'E3' and place = 1");
}

@ The claims ask for the worst of six draws. A draw with many large bends ($R$
near 40) was seen to have a residual error of five per cent after 20,000
steps, and has set the tolerance of D3.7.

@<Claims@>=
{"E3", "D3.6", "sum of |a w| over the minimum, better of two networks, worst"
  " draw", WITHIN, 1, 0.003, NULL, BENT("ratio"), true},@/
{"E3", "D3.7", "relative error of the residuals, better of two networks, worst"
  " draw", WITHIN, 0, 0.1, NULL, BENT("residual"), true},@/
{"E3", "X4", "sum of |a w| over the minimum, the other network, worst draw",
  WITHIN, 1, 0.003, "", "select draw as seed, ratio as measured from bent_order"
  " where experiment = 'E3' and place = 2", true},@/
{"E3b", "X5", "penalty 1e-5: sum of |a w| over the minimum, worst network",
  WITHIN, 1, 0.003, "", "select 2*draw + start as seed, ratio as measured from"
  " bent_order where experiment = 'E3b'", true},@/

@ What was found. On six draws the cost is the computed minimum to
\result{excess} parts in a million, for both networks, and the residuals are
those of~\eqref{eq:d3-shift} to \result{D3.7} of their size in the worst draw.
That is a statement about 400 weights that Adam moved for 20,000 steps. It
says that of all that weight decay might do to a network of this
kind, exactly one thing happens: the slope is made to vary as little as
the data allow.

And yet the function is not predicted between the points, since the minimizer
is not one function. What chooses among the minimizers is the way there. In
the figure both networks bulge at the same places, by a smooth bend of many
small kinks of one sign, where the chord would have two: the free choice is made
by the start, in which the kinks are spread evenly. A complexity that is
minimized does not have to be the entire answer, even where it is exactly
minimized.

@ @<Numbers for the prose@>=
{"E3", "excess", "%.0f", "select 1e6*max(abs(ratio - 1)) from bent_order where"
  " experiment = 'E3'"},@/

@* E4: what random weights compute. Draw weights at random and do not train.
Which function comes out? With seven bits as input there are 128 inputs and
$2^{128}$ functions, and a choice without preference would practically never
return a constant. Networks do it all the time \citep{valle2019}. By how much
they prefer the simple ones can be computed, in one case with pencil and
paper.

A \emph{perceptron} puts out 1 if $w\cdot x>0$, with normal $w$ and inputs
from $\{0,1\}^7$. Let $t$ be the number of inputs with output~1. Then
\begin{equation}
P(t)=1/128,\qquad t=0,1,\dots,127
\label{eq:d3-perceptron}
\end{equation}
\citep{mingard2019}. For a proof, replace $x_i$ by $1-x_i$ wherever
$w_i<0$. This permutes the inputs, and $w\cdot x=\sum_i\lvert w_i\rvert x_i-c$
with $c$ the sum of $\lvert w_i\rvert$ over the negative weights. So $t$
counts the subset sums of the seven numbers $\lvert w_i\rvert$ that exceed
$c$. But $c$ is itself one of the 128 subset sums, and since the signs are
independent of the sizes and equally likely, it is each of them with equal
probability. If $c$ is the $r$th from the top, $r-1$ exceed it. The prior over
$t$ is flat; among $2^{128}$ functions it would be a narrow peak at 64. With
two weights of sizes 1 and 3, for example, the subset sums are 0, 1, 3 and 4,
and the four patterns of signs make $c$ each of them, with $t=3,2,1,0$. No
distribution of the sizes matters, as long as the signs are fair and no two
sums are equal.
@^perceptron@> @^prior over functions@>

@ For \emph{deep} networks the width makes it computable. With independent
weights of variance $\sigma_w^2/\hbox{fan-in}$ and biases of variance
$\sigma_b^2$, the outputs on any set of inputs are, at infinite width, jointly
Gaussian \citep{neal1996,lee2018}, and their covariance follows layer by
layer,
\begin{equation}
K_0=\sigma_b^2+\sigma_w^2{x\cdot x'\over7},\quad
K_{l+1}=\sigma_b^2+\sigma_w^2\sqrt{vv'}\,
{\sqrt{1-c^2}+c\,(\pi-\arccos c)\over2\pi},
\label{eq:d3-kernel}
\end{equation}
with $v$ and $v'$ the variances $K_l(x,x)$ and $K_l(x',x')$, and $c$ the
correlation at level $l$ (chapter~\webnumber{theory} derives it). The function
is the sign of such a Gaussian vector. So the probability of a constant
function, for example, is that of an orthant in 128 dimensions; no formula,
but draws of a Gaussian vector are cheap and involve no network.

Why should such a vector be constant? As $K$ depends on $x\cdot x'$ only, its
eigenvectors are the parities: the constant, the seven bits, the 21 products of
two bits, and so on. The recursion gives their eigenvalues, as shares of the
128 variances of 2.3: the constant has 1.30, each bit 0.095, each product of two
0.012, of three 0.0014. A draw is a sum of parities with random
factors of these variances. The constant dominates because biases, and
the mean of the rectified features, push all outputs in the same direction. That
is the bias towards simple functions, and it can be read off a matrix before
any network is drawn.

Simplicity is measured by compression. Lempel and Ziv's parse
\citep{lempel1976} cuts the string of 128 outputs into words: each is the
shortest that has not occurred before, where an occurrence may overlap the word
itself, without its last letter. With $W$ the number of words,
\begin{equation}
C=\log_2128\cdot\tfrac12\bigl(W(s)+W(\hbox{reversed }s)\bigr),
\label{eq:d3-lz}
\end{equation}
and $C=7$ for the two constants. Most of all functions have
$C$ near 149.
@^Lempel--Ziv complexity@> @^Gaussian process@>

@ What would refute these predictions? For perceptrons any $t$ that is more
frequent than another. For deep networks a probability that does not approach
that of the process as the width grows, or approaches it more slowly than $1/n$;
or complexities that agree in the mean and not in their distribution.

@ The inputs, most significant bit first, are $\pm1$ for networks and 0 or 1
for the perceptron.

@<Variables that hold the parameters@>=
static int draws4, most4; /* functions; largest width */

@ @<Parameters@>=
{"draws", PARAM_INTEGER, &draws4, "20000", 1000, 200000, "functions",
  "E4: networks drawn at each width up to 64"},@/
{"width_max", PARAM_INTEGER, &most4, "256", 8, 512, "neurons",
  "E4: largest width"},@/

@ @c
enum { BITS = 7, INPUTS = 128 };
static const double bias_variance = 0.1; /* $\sigma_b^2$ */

@ A run draws from one ensemble: networks with two hidden layers of some
width, the Gaussian process, all functions alike, or perceptrons. The networks
and the kernel are those of chapter~\webnumber{process}, with $\sigma_w^2=2$
and $\sigma_b^2=0.1$. Except for networks a draw is a row of normal numbers
times a matrix: the square root of the kernel, the identity, or the inputs.

@c
enum { NETWORK, PROCESS, UNIFORM, PERCEPTRON };
static const char *const ensemble[] = {"network", "process", "uniform",
  "perceptron"};
typedef struct { int kind, width, seed, draws; } random_setting;
static void random_run(run *r, const void *setting)
{
  const random_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mat x = all_binary(a, BITS, k->kind == PERCEPTRON ? 0 : -1), map = x;
  double f[INPUTS], z[INPUTS]; /* outputs; normal numbers */
  double ones[INPUTS + 1] = {0}, words[2 * INPUTS + 1] = {0}; /* counts */
  wide_network b = wide_network_new(a, INPUTS, BITS, k->width);
  rng q = rng_stream(k->seed, k->kind * 1000 + k->width, "d3 functions");
  net_feed(b.t, b.x, x);
  if (k->kind != PERCEPTRON) map = mat_new(a, INPUTS, INPUTS);
  if (k->kind == UNIFORM) mat_set_identity(map);
  if (k->kind == PROCESS) {
    network_kernels(x, 2, 2, bias_variance, map, (mat) {0});
    sym_power(map, 0.5, 0);
  }
  for (int i = 0; i < k->draws; i++) {
    @<Draw a function and count it@>@;
  }
  for (int t = 0; t <= INPUTS; t++) observe(r, "ones", "t times", t, ones[t]);
  for (int t = 0; t <= 2 * INPUTS; t++)
    if (words[t] > 0)
      observe(r, "complexity", "c times", 3.5 * t, words[t]);
}
static const experiment functions = {"E4", random_run, sizeof (random_setting),
  ""};

@ Every function is counted by the number of its ones, and the first three
thousand by their complexity, for which the words forwards and backwards are
added up; constants count as two.

@<Draw a function and count it@>=
char s[INPUTS], turned[INPUTS]; /* outputs; reversed */
int sum = 0; /* $t$ */
if (k->kind == NETWORK) {
  wide_network_draw(&b, 2, bias_variance, &q, NULL);
  net_loss(b.t, NULL);
  net_read(b.t, b.f, mat_of(f, INPUTS, 1));
} else {
  rng_normals(&q, map.cols, 1, z);
  mat_vec(f, map, z);
}
for (int j = 0; j < INPUTS; j++)
  sum += s[j] = turned[INPUTS - 1 - j] = f[j] > 0;
ones[sum]++;
if (i < 3000) words[sum % INPUTS == 0 ? 2 : lempel_ziv_words(INPUTS, s)
  + lempel_ziv_words(INPUTS, turned)]++;

@ Beyond a width of 64 fewer networks are drawn, in inverse proportion to the
width, because a network of twice the width costs four times as much.

@<Plan the runs@>=
for (int i = seed; i < seed + seeds; i++)
  for (int j = -3; j < 0 || 8 << j <= most4; j++) {
    random_setting k = {j == -1 ? UNIFORM : j == -2 ? PROCESS : PERCEPTRON, 1, i,
      j == -1 ? 2000 : 10 * draws4}; /* one run */
    if (j >= 0) k = (random_setting) {NETWORK, 8 << j, i,
      whole(draws4 * fmin(1, 8.0 / (1 << j)), "networks of E4")};
    plan(&functions, &k, 1e-8 * k.draws * (400 + k.width * k.width),
      "ensemble=%s, width=%d, draws=%d, seed=%d", ensemble[k.kind], k.width,
      k.draws, i);
  }

@ Three questions: the probability of the two constants, $t=0$ and $t=128$, in
each run; the same with all seeds together, and its excess over the process;
and the mean complexity.

@<Views@>=
{"E4", "constancy", "select ensemble, width, draws, seed, sum(times) filter"
  " (where t in (0, 128))/draws as p from ones group by ensemble, width, draws,"
  " seed"},@/
{"E4", "pooled", "select *, p - (select p from (select ensemble, mean(p) as p"
  " from constancy group by ensemble) where ensemble = 'process') as excess from"
  " (select ensemble, width, sum(draws) as n, mean(p) as p from constancy group"
  " by ensemble, width)"},@/
{"E4", "compression", "select ensemble, width, seed, sum(c*times)/sum(times)"
  " as c from complexity group by ensemble, width, seed"},@/

@ In figure~\ref{fig:d3-random} the histogram (a) is flat from the function
that is never true to the one that nearly always is. In (b) the probability of
a constant function falls with the width to the value of the process. It is
about one in \result{one-in}, where a choice without preference would have one
in $2^{127}$: the Gaussian process is not a small correction to chance. In (c)
the complexities of networks lie on those of the process, far to the left of
the functions drawn without preference. 

\widewebfigure{fig-4-random}{(a) How often a perceptron with random weights
puts out 1 on $t$ of 128 inputs; line: 1/128. (b) Probability of a constant
function against the width of two hidden layers, all seeds together; line:
Gaussian process. (c) Complexity of random functions: networks of width 128
(blue), the process (black), and all functions alike (grey).}{fig:d3-random}

@<Figures@>=
{"E4", "fig-4-random", 432, 160, draw_random},@/

@ @(d3-simplicity-draw.c@>=
#define SHARES(which) "select 14*cast(c/14 as integer) + 7 as bin, " \
  "sum(times)/(select sum(times) from complexity where " which ") from " \
  "complexity where " which " group by bin order by bin"
static void draw_random(figure *f)
{
  chart *flat = chart_new(f, 36, 18, 98, 104, "(a) perceptrons");
  chart *zero = chart_new(f, 180, 18, 98, 104, "(b) constants");
  chart *lz = chart_new(f, 328, 18, 98, 104, "(c) complexity");
  chart_x(flat, LINEAR, "outputs that are 1, $t$");
  chart_y(flat, LINEAR, "probability");
  range_y(flat, 0, NAN);
  marks(flat, "blue small", "select t, sum(times/draws)/count(*) from ones where "
    "ensemble = 'perceptron' and t < 128 group by t");
  hline(flat, "theory", "select 1/128.0");
  chart_x(zero, LOG10, "width, $n$");
  chart_y(zero, LINEAR, "P(constant)");
  range_y(zero, 0, NAN);
  hline(zero, "theory", "select p from pooled where ensemble = 'process'");
  marks(zero, "blue bars", "select width, p, sqrt(p*(1 - p)/n) from pooled where"
    " ensemble = 'network'");
  chart_x(lz, LINEAR, "complexity, $C$");
  chart_y(lz, LINEAR, "share of functions");
  range_y(lz, 0, NAN);
  line(lz, "grey: all alike", SHARES("ensemble = 'uniform'"));
  line(lz, "theory: process", SHARES("ensemble = 'process'"));
  marks(lz, "blue small: networks", SHARES("ensemble = 'network' and width = "
    "(select max(width) from complexity where width <= 128)"));
}

@ D3.8 tests a theorem and the program; it divides $\chi^2$ of the histogram
by its 127 degrees of freedom, which should give $1\pm0.125$. For D3.9b the
leading correction to the process is of order $1/n$, hence a ratio of two. The
errors of D3.9 and D3.9b are standard errors, from the number of draws; they
are below 0.4 of the tolerances, so that a failure would have been seen.

@<Claims@>=
{"E4", "D3.8", "check: chi-square per degree of freedom of the histogram of t,"
  " worst seed", BETWEEN, 1, 0.45, NULL, "select seed, sum((times - draws/128)*"
  "(times - draws/128)/(draws/128))/127 as measured from ones where ensemble ="
  " 'perceptron' and t < 128 group by seed", true},@/
{"E4", "D3.9", "probability of a constant function, width 256, all seeds"
  " together", WITHIN, 0, 0.008, NULL, "select p as measured, p - excess as"
  " predicted, sqrt(p*(1 - p)/n) as uncertainty, 1 as seeds, n >= 15000 as"
  " judged from pooled where ensemble = 'network' and width = 256", false,
  "width_max>=256"},@/
{"E4", "D3.9b", "excess of that probability over the process, width 16 over"
  " width 32", BETWEEN, 2.1, 0.6, NULL, "select a.excess/b.excess as measured,"
  " a.excess/b.excess*sqrt(a.p/a.n/a.excess/a.excess + b.p/b.n/b.excess/"
  "b.excess) as uncertainty, 1 as seeds, b.n >= 60000 as judged from pooled a join pooled b using"
  " (ensemble) where ensemble = 'network' and a.width = 16 and b.width = 32",
  false, "width_max>=32"},@/
{"E4", "D3.10", "mean complexity of networks of widths 128 and 256, worst run",
  WITHIN, 0, 3, NULL, "select row_number() over () as seed, c as measured,"
  " (select mean(c) from compression where ensemble = 'process') as predicted,"
  " param('draws') >= 12000 as judged from compression where ensemble = 'network'"
  "  and width in (128, 256)", true, "width_max>=256"},@/
{"E4", "X6", "probability of a constant function, width {width}", WITHIN, 0,
  0, "", "select width, seed, p as measured, (select mean(p) from constancy where"
  " ensemble = 'process') as predicted from constancy where ensemble ="
  " 'network' and width < 256"},@/
{"E4", "X7", "mean complexity of functions drawn without preference", WITHIN,
  148.9, 0, "", "select seed, c as measured from compression where ensemble ="
  " 'uniform'"},@/

@ @<Numbers for the prose@>=
{"E4", "one-in", "%.0f", "select 1/p from pooled where ensemble ="
  " 'process'"},@/
{"E4", "process-c", "%.1f", "select mean(c) from compression where ensemble ="
  " 'process'"},@/

@ What was found. P(constant) at width 256 is \result{D3.9}, where the process
has \result{D3.9/predicted}, and the excess over the process falls by
\result{D3.9b} when the width goes from 16 to 32, where a correction of order
$1/n$ has 2, which is within two standard errors. The mean complexity of
networks is within about one unit of the process, \result{process-c}, at
widths of 128 and more, against \result{X7} for functions drawn without
preference.

So random networks are biased towards simple functions, and the amount of the
bias is a property of a kernel. Whether it has anything to do with what
\emph{trained} networks do is another question.

@* E5: training against guessing. The prior of random networks is so strong
that one may suspect it to be the whole story: training would return a
function that fits the labels, drawn from those of the prior that do.
\citet{mingard2021} argue that it nearly does. For wide networks both sides
can be computed, so that the suspicion becomes a question about numbers.

Let $m$ of the 128 inputs, the set $X$, be given with labels $y=\pm1$, and the
others, $T$, be tested. \emph{Guessing} conditions the process of E4 on the
\emph{signs} of its values on $X$, and asks for the probability of a wrong
sign on $T$. \emph{Gradient descent} on $\frac12\sum(f-y)^2$, in the limit of
infinite width, moves the function by its tangent kernel,
$\dot f=-\Theta(\cdot,X)(f(X)-y)$, with
\begin{equation}
\Theta_0=K_0,\qquad
\Theta_{l+1}=K_{l+1}+\sigma_w^2\,\Theta_l\,{\pi-\arccos c_l\over2\pi}
\label{eq:d3-tangent}
\end{equation}
\citep{jacot2018}. This is a linear equation. On $X$ the distance $f-y$ decays
as $e^{-t\Theta_{XX}}$, and with the integral of that, on $T$,
\[f_t(T)=f_0(T)-A\,(f_0(X)-y),\qquad
A=\Theta_{TX}\Theta_{XX}^{-1}\bigl(1-e^{-t\Theta_{XX}}\bigr).\]
The first function $f_0$ is a draw of the process, so the last one is Gaussian
too \citep{lee2019}, with
\begin{equation}
\mu=A\,y,\qquad
\Sigma=K_{TT}-AK_{XT}-K_{TX}A^{\mathsf T}+AK_{XX}A^{\mathsf T},
\label{eq:d3-trained}
\end{equation}
and an error on input $i$ has the probability
$\Phi(-y_i\mu_i/\sqrt{\Sigma_{ii}})$, with $\Phi$ the normal distribution
function.
@^tangent kernel@> @^Bayesian guessing@>

With one training input and one test input of correlation $c$ in both kernels,
everything is elementary. A guess agrees in sign with probability
$1-\arccos(c)/\pi$; a trained network has the mean $c$ and the variance $1-c^2$,
and agrees with probability $\Phi(c/\sqrt{1-c^2})$. For $c=0.6$ these are 0.705
and 0.773. Descent is the surer of the two, because it has fitted the value 1
where the guess was content with any positive number, which may be
a small one.

Compare the two. Guessing sees \emph{one} kernel, $K$; descent is driven by
another, $\Theta$, which weighs all layers. And guessing conditions on a sign
where descent demands the values $\pm1$. There is no reason why the two should
agree, except that both prefer what the kernels prefer. The targets are the
first bit, the majority of the first three bits and of all seven, the
exclusive or of the first two, and a random function.

@<Variables that hold the parameters@>=
static int m5, nets5, splits5; /* training inputs; networks; splits */

@ @<Parameters@>=
{"m5", PARAM_INTEGER, &m5, "32", 8, 64, "inputs", "E5: trained on"},@/
{"nets5", PARAM_INTEGER, &nets5, "20", 5, 100, "networks",
  "E5: for each target and split"},@/
{"splits5", PARAM_INTEGER, &splits5, "2", 1, 8, "splits",
  "E5: into training and test inputs"},@/

@ A |split| holds the labels of all inputs, in an order that begins with those
trained on, and the kernels in the same order.

@c
enum { FIRST_BIT, MAJORITY_3, MAJORITY_7, EXCLUSIVE_OR, RANDOM, TARGETS };
static const char *const target_name[] = {"x1", "maj3", "maj7", "xor",
  "random"};
typedef struct { int target, which, m, width; } target_setting;
typedef struct {
  int m, rest; /* inputs of $X$ and of $T$ */
  mat x, y, k, theta; /* inputs; labels; $K$; $\Theta$ */
} split;
static split split_new(arena *a, const target_setting *s)
{
  split z = {s->m, INPUTS - s->m, {0}, mat_new(a, INPUTS, 1),
    mat_new(a, INPUTS, INPUTS), mat_new(a, INPUTS, INPUTS)}; /* the result */
  rng r = rng_stream(s->which, 0, "d3 split");
  int order[INPUTS]; /* of the inputs */
  rng_permutation(&r, INPUTS, order);
  z.x = rows_of(a, all_binary(a, BITS, -1), INPUTS, order);
  for (int i = 0; i < INPUTS; i++) {
    const double *x = &at(z.x, i, 0); /* seven bits */
    double sum = 0; /* of those that vote */
    int voters = s->target == MAJORITY_7 ? 7 : s->target == MAJORITY_3 ? 3 : 1;
    for (int j = 0; j < voters; j++) sum += x[j];
    if (s->target == EXCLUSIVE_OR) sum = -x[0] * x[1];
    if (s->target == RANDOM) sum = rng_uniform(&r) - 0.5;
    at(z.y, i, 0) = sum > 0 ? 1 : -1;
  }
  network_kernels(z.x, 2, 2, bias_variance, z.k, z.theta);
  return z;
}

@ A run is one target and one split, with all its networks. They are trained by
400 steps of gradient descent in the parameterization of the tangent kernel
(chapter~\webnumber{process}), where a layer is
$\sqrt{2/\hbox{fan-in}}\,Wx+\sqrt{0.1}\,b$ with standard normal $W$ and $b$.
The step is the inverse of the largest eigenvalue of $\Theta_{XX}$.

@c
enum { STEPS5 = 400 };
static void target_run(run *r, const void *setting)
{
  const target_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  split z = split_new(a, k);
  rng q = rng_stream(k->which, 1 + k->target, "d3 targets");
  wide_network b = wide_network_new(a, z.m, BITS, k->width);
  wide_network all = wide_network_new(a, INPUTS, BITS, k->width);
  size_t p = net_weights(b.t); /* how many */
  float *rate = arena_take(a, p, sizeof *rate);
  double eta, positive[INPUTS], f[INPUTS]; /* step; probabilities; outputs */
  @<Predict the error by training and by guessing@>@;
  net_feed(b.t, b.x, mat_block(z.x, 0, 0, z.m, BITS));
  net_feed(b.t, b.y, mat_block(z.y, 0, 0, z.m, 1));
  net_feed(all.t, all.x, z.x);
  for (int i = 0; i < nets5; i++) {
    @<Train a network and count its errors@>@;
  }
}
static const experiment targets = {"E5", target_run, sizeof (target_setting),
  "nets5"}, other = {"E5b", target_run, sizeof (target_setting), "nets5"};

@ Both predictions come from chapter~\webnumber{process}: that for descent is
formula~\eqref{eq:d3-trained}, and guessing is done by Gibbs's sampler, in
forty chains of 200 sweeps, of which the first fifty do not count.
@^Gibbs sampling@>

@<Predict the error by training and by guessing@>=
mat block = mat_new(a, z.m, z.m); /* $\Theta_{XX}$ */
double tangent, *tested = z.y.data + z.m; /* error; labels of $T$ */
mat_copy(block, mat_block(z.theta, 0, 0, z.m, z.m));
eta = 1 / sym_top(block, positive);
process_trained(z.k, z.theta, z.m, z.y.data, eta * STEPS5, positive);
tangent = expected_error(z.rest, positive, tested);
process_guessed(z.k, z.m, z.y.data, 40, 200, 50, &q, positive);
observe(r, "forecast", "tangent guess", tangent,
  expected_error(z.rest, positive, tested));

@ For the test the weights go to a second graph, with all inputs. The share of
wrong signs is counted on the training inputs too, where it must be zero.

@<Train a network and count its errors@>=
wide_network_draw(&b, 2, bias_variance, &q, rate);
wide_network_descend(&b, rate, eta, STEPS5);
memcpy(net_single_weights(all.t), net_single_weights(b.t), p * sizeof *rate);
net_loss(all.t, NULL);
net_read(all.t, all.f, mat_of(f, INPUTS, 1));
observe(r, "learned", "net train error", i, wrong_signs(z.m, f, z.y.data),
  wrong_signs(z.rest, f + z.m, z.y.data + z.m));

@ E5b leaves the sizes of E5 twice: the majority of seven bits with half of all
inputs given, and the exclusive or with networks of four times the width.

@<Plan the runs@>=
for (int i = seed; i < seed + splits5; i++)
  for (int t = 0; t < TARGETS + 2; t++) {
    target_setting k = {t, i, m5, 128}; /* one run */
    if (t == TARGETS) k = (target_setting) {MAJORITY_7, i, 64, 128};
    if (t > TARGETS) k = (target_setting) {EXCLUSIVE_OR, i, m5, 512};
    plan(t < TARGETS ? &targets : &other, &k, 3e-6 * nets5 * k.width * k.width,
      "target=%s, m=%d, width=%d, seed=%d", target_name[k.target], k.m, k.width,
      i);
  }

@ The question sets the mean over networks, with its standard error, beside
the two predictions.

@<Views@>=
{"E5|E5b", "contest", "select experiment, target, m, width, seed, mean(error) as"
  "  error, sd(error)/sqrt(count(*)) as se, max(train) as train, tangent, guess"
  "  from learned join forecast using (experiment, target, m, width, seed)"
  "  group by experiment, target, m, width, seed"},@/

@ In figure~\ref{fig:d3-contest} the two predictions stand for the same ten
measurements. The tangent kernel (filled) is on the diagonal.
Guessing (hollow) is as good for most targets, which is why the
hypothesis had support; but for the first bit and for the exclusive or it is
far to the right: the prior would make \result{guess/x1} and
\result{guess/xor} errors, where descent makes \result{made/x1} and
\result{made/xor}.

\webfigure{fig-5-contest}{Measured test error of twenty networks against two
predictions, for five targets and two splits. Filled: gradient descent at
infinite width. Hollow: a draw from the prior, conditioned on the training
labels. Bars: standard errors. Line: equality.}{fig:d3-contest}

@<Figures@>=
{"E5", "fig-5-contest", 230, 196, draw_contest},@/

@ @(d3-simplicity-draw.c@>=
static void draw_contest(figure *f)
{
  chart *c = chart_new(f, 44, 12, 160, 150, NULL);
  chart_x(c, LINEAR, "predicted error");
  chart_y(c, LINEAR, "measured error");
  line(c, "theory", "select 0, 0 union select 0.6, 0.6 order by 1");
  marks(c, "hue=target hollow=open bars: {target}", "select target,"
    " 0 as open, tangent, error, se from contest where experiment = 'E5' union "
    "all select target, 1, guess, error, se from contest where experiment = "
    "'E5'");
}

@ The two targets of D3.12 and its limit, as well as $m=32$, were chosen after
a first look at data. The tolerances are those of twenty networks and two splits;
with fewer, the rows are shown.

@(d3-simplicity-draw.c@>=
#define USUAL5 "m = 32 and param('nets5') >= 20 and param('splits5') >= 2"

@ @<Claims@>=
{"E5", "D3.11", "measured error less that of the tangent kernel, worst target"
  " and split", WITHIN, 0, 0.06, NULL, "select row_number() over () as seed,"
  " error - tangent as measured, " USUAL5 " as judged from contest where experiment"
  " = 'E5'", true},@/
{"E5", "D3.11b", "the same, mean over targets and splits", WITHIN, 0, 0.025,
  NULL, "select mean(error - tangent) as measured, sd(error -"
  " tangent)/sqrt(count(*)) as uncertainty, 1 as seeds, " USUAL5 " as judged from"
  " contest where experiment = 'E5'"},@/
{"E5", "D3.12", "{target}: error of guessing less measured error", AT_LEAST,
  0.03, 0, NULL, "select target, seed, guess - error as measured, " USUAL5 " as"
  " judged from contest where experiment = 'E5' and target in ('x1', 'xor')"},@/
{"E5", "X8", "{target}: error of guessing less measured error", WITHIN, 0, 0,
  "", "select target, seed, guess - error as measured from contest where"
  " experiment = 'E5' and target not in ('x1', 'xor')"},@/
{"E5b", "X9", "majority of seven, m = 64: error of guessing less measured"
  " error", WITHIN, 0, 0, "", "select seed, guess - error as measured from"
  " contest where experiment = 'E5b' and target = 'maj7'"},@/
{"E5b", "X10", "{target}, m = {m}, width {width}: measured error less that of"
  " the tangent kernel", WITHIN, 0, 0, "", "select target, m, width, seed, error"
  " - tangent as measured from contest where experiment = 'E5b'"},@/

@ @<Numbers for the prose@>=
{"E5", "guess", "%.2f", "select target, mean(guess) from contest where"
  " experiment = 'E5' group by target"},@/
{"E5", "gap", "%.3f", "select target, mean(error - tangent) from contest where"
  " experiment = 'E5' group by target"},@/
{"E5", "made", "%.2f", "select target, mean(error) from contest where"
  " experiment = 'E5' group by target"},@/
{"E5b", "halves", "%.3f", "with half as (select * from contest where experiment ="
  " 'E5b' and m = 64) select 'guess', mean(guess) from half union select 'tangent',"
  " mean(tangent) from half union select 'made', mean(error) from half"},@/

@ What was found. The mean difference from the tangent kernel is
\result{D3.11b}, and the largest of the ten is
\result{D3.11}. Guessing is wrong by
\result{D3.12[target=x1]} for the first bit and \result{D3.12[target=xor]} for
the exclusive or, on the average of two splits. Both are targets that depend
on one or two bits only. There the training labels agree with a function that
the kernels can represent with large values, descent insists on these values,
and this is worth something at the other inputs. The guess, satisfied by
signs, keeps the doubt of the prior.

Is training a draw from the prior, then? On average over these targets nearly,
and for a given target not. The right statement is shorter: wide networks do
kernel regression with $\Theta$, from a random function with the covariance
$K$.

@* E6: letters, pairs, triples. The last complexity is of another kind: how
much of its context a prediction uses. Let $q_1$, $q_2$, $q_3$ be the
frequencies of a character given none, one or two predecessors, counted in the
training text. These are three descriptions of English, each richer than the
last. \citet{refinetti2023} and \citet{belrose2024} found that networks learn
statistics of low order first. If so, a transformer that starts from nothing
should first approach $q_1$, then leave it for $q_2$, then leave that for
$q_3$. Two numbers tell: the distance
\begin{equation}
D_k(t)=\Bigl\langle\sum_cq_k(c)\ln{q_k(c)\over p_t(c)}\Bigr\rangle
\label{eq:d3-ladder}
\end{equation}
of the network's distribution $p_t$ from $q_k$, averaged over held-out
positions, and the cost of the description, $\mathrm{CE}_k=\langle-\ln
q_k(\hbox{next})\rangle$ on the same positions. If simple statistics come
first, then $D_1$, $D_2$ and $D_3$ reach their minima in this order, at
$t_1<t_2<t_3$; each but the last rises again; and at $t_k$, when the network
is most like $q_k$, its held-out loss is near $\mathrm{CE}_k$, although the
loss of the network knows nothing of the counts. No theory here gives the
times.
@^n-grams@> @^transformer@>

Why should the loss be near $\mathrm{CE}_k$? If $p_t$ \emph{were} $q_k$ at
every position, both would be the same number by definition. The claim has
content because $D_k$ is not zero at its minimum: the network is at some
distance from the table, and could have used what it has learned beyond it to
be better, or what it lacks to be worse. Both happen, and they nearly cancel.

A valley says that something is passed by. Near the minimum of $D_k$ the
network changes what it says in a way that $q_k$ does not care about: what it
gains in likeness on common contexts it loses on others. After the minimum it
departs, and it can only depart towards something that uses more of the context,
since its loss goes on falling. The height of the valley measures how separate
the stages are: zero would mean that the network once \emph{was} the table.

What would refute it? A network that learned all orders at once would lower
all three distances together, and the three minima would lie at the end.

@ The text is tiny Shakespeare: a million characters to count and train on,
and 256 windows of 16 from the rest for testing. The stand-in without a
download is a chain of 32 symbols (chapter~\webnumber{descriptions}), in which
each symbol depends on the two before it by Gamma variables of shape 0.3. It
has nothing beyond triples, so that $D_3$ falls towards zero and has
no valley.

@<Variables that hold the parameters@>=
static const char *data6; /* which sequences */
static int steps6, seeds6; /* of Adam; repetitions */

@ @<Parameters@>=
{"data6", PARAM_CHOICE, &data6, "auto", 0, 0, "auto|chain|text",
  "E6: sequences; auto: all that are present"},@/
{"steps6", PARAM_INTEGER, &steps6, "1448", 200, 4000, "steps",
  "E6: duration"},@/
{"seeds6", PARAM_INTEGER, &seeds6, "2", 1, 8, "runs", "E6: repetitions"},@/

@ The laboratory is told of both sources, and why one of them is absent or
excluded.

@c
enum { TRAINED = 1000000, TESTED = 256, BATCH = 32 }; /* characters; windows */
static script letters; /* the text; empty if it is not used */
static void open_text(void)
{
  bytes b = text_source(store, "data6", data6); /* empty if there is none */
  if (b.size > 0) letters = script_of(store, b, TRAINED + 20 * TESTED);
  note_source("chain", 0, strcmp(data6, "text") == 0
    ? "excluded by --data6=text" : NULL);
}

@ The network is the decoder of chapter~\webnumber{sequence}: one block of four
heads and width 64 with 256 rectifiers, layer norms, and scores with a bias.
All weights start with a deviation of 0.02. Adam takes 1448
steps of 32 windows, which begin anywhere in the first million characters, and
is tested at the steps $2^{j/4}$ from 4 on.

@c
typedef struct { int text, seed, window, blocks; } ladder_setting;
static void ladder_run(run *r, const void *setting)
{
  const ladder_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  script c = letters; /* or the chain */
  @<Make the chain, if it is wanted@>@;
  ngram_ladder z = ngram_ladder_new(a, c.symbols, c.length, c.symbol, TRAINED,
    TESTED, k->window); /* what it is compared with */
  transformer_shape shape = {c.symbols, k->window, 64, 4, 256, k->blocks, true,
    LAYER_NORM, 1e-5, READOUT_BIAS, RELU, STANDARD, 0};
  reader m = reader_decoder(a, SINGLE_PRECISION, &c, BATCH, shape);
  transformer tested = transformer_new(a, SINGLE_PRECISION, TESTED, &shape);
  single_optimizer o = single_optimizer_new(a, ADAM, net_weights(m.graph),
    1e-3);
  float *w = net_single_weights(m.graph); /* its weights */
  long when[64]; /* test steps */
  int count = geometric_steps(4, pow(2, 0.25), steps6, 64, when), next = 0;
  rng q = rng_stream(k->seed, k->text, "d3 ladder");
  o.beta2 = 0.99;
  transformer_init_alike(&m.decoder, 0.02, &q, w);
  transformer_feed(&tested, c.symbol, c.length, z.start);
  for (int j = 0; j < 3; j++) observe(r, "costs", "k ce", j + 1, z.cost[j]);
  for (int t = 0; next < count; t++) {
    if (t == when[next]) {
      @<Compare the network with the tables@>@;
      next++;
    }
    reader_draw(&m, TRAINED, &q);
    net_gradient_single(m.graph);
    single_optimizer_step(&o, net_single_gradient(m.graph), w);
  }
}
static const experiment ladder = {"E6", ladder_run, sizeof (ladder_setting),
  "steps6"}, deeper = {"E6b", ladder_run, sizeof (ladder_setting), "steps6"};

@ The network with 32 windows trains, one with all test windows is given its
weights and tested.

@<Compare the network with the tables@>=
arena *scratch = arena_new(); /* for the scores */
mat f = mat_new(scratch, TESTED * k->window, c.symbols); /* scores */
double loss, d[3]; /* held-out loss; $D_k$ */
memcpy(net_single_weights(tested.graph), w, net_weights(m.graph) * sizeof *w);
net_loss(tested.graph, NULL);
net_read(tested.graph, tested.f, f);
loss = ngram_distances(&z, f, d);
for (int j = 0; j < 3; j++)
  observe(r, "ladder", "step k d loss", t, j + 1, d[j], loss);
arena_free(scratch);

@ The chain is the same for all seeds. What differs are the first weights and
the windows.

@<Make the chain, if it is wanted@>=
if (!k->text) {
  rng chance = rng_stream(0, 0, "d3 chain"); /* always the same */
  c.length = 1100000, c.symbols = 32;
  c.symbol = arena_take(a, c.length, sizeof *c.symbol);
  random_chain(c.symbols, 0.3, &chance, c.length, c.symbol);
}

@ E6b trains one deeper network, of two blocks that read windows of 32.

@<Plan the runs@>=
for (int t = 1; t >= 0; t--)
  for (int i = seed; i < seed + seeds6 + t; i++) {
    ladder_setting k = {t, i, 16, 1}; /* one run */
    bool extra = i == seed + seeds6; /* the deeper network, on the text */
    if (extra) k = (ladder_setting) {t, seed, 32, 2};
    if (t ? letters.length > 0 : strcmp(data6, "text") != 0)
      plan(extra ? &deeper : &ladder, &k, 6e-4 * steps6 * k.window * k.blocks,
        "data=%s, seed=%d", t ? "text" : "chain", k.seed);
  }

@ The first view finds the valleys, with the loss at the bottom of each:
SQLite takes the other columns from the row in which the least |d| stands. The
second has the three valleys of a run in one row.

@<Views@>=
{"E6|E6b", "valleys",
  "select experiment, data, seed, k, step as t, min(d) as d, loss,"
  "  loss/ce as ratio from ladder join costs using (experiment, data, seed, k)"
  " group by experiment, data, seed, k"},@/
{"E6", "climb",
  "select a.data, a.seed, a.t as t1, b.t as t2, c.t as t3, a.ratio as ratio1,"
  "  b.ratio as ratio2, c.ratio as ratio3, param('steps6') >= 1448 as judged,"
  "  b.d/(select min(d) from ladder l where l.experiment = 'E6' and l.data ="
  "   a.data and l.seed = a.seed and l.step = b.t and l.k <> 2) as nearest,"
  "  (select d from ladder l where l.experiment = 'E6' and l.data = a.data and"
  "   l.seed = a.seed and l.k = 2 and l.step = 1024)/b.d as again"
  " from valleys a join valleys b using (experiment, data, seed)"
  " join valleys c using (experiment, data, seed)"
  " where experiment = 'E6' and a.k = 1 and b.k = 2 and c.k = 3"},@/

@ Figure~\ref{fig:d3-ladder}: three valleys, one after the other. Near step
\result{steps/1} the network predicts as if it had counted letters and nothing
else; at \result{steps/2} it is a table of pairs, nearer to that than to the
tables below and above by nearly a factor of two; at \result{steps/3} a table
of triples. Beneath, the held-out loss crosses the three costs at these steps:
at none of the six valleys does it differ from its own by more than
\result{near} per cent. The third valley is shallow, and its step the least
certain.

\webfigure{fig-6-ladder}{A one-block transformer on characters. Top: distance
of its predictions from the frequencies of characters given none, one and two
predecessors; marks at the minima. Bottom: held-out loss of the same runs
(black) and the costs of the three descriptions (dashed). The second seed
faint.}{fig:d3-ladder}

@<Figures@>=
{"E6", "fig-6-ladder", 342, 230, draw_ladder},@/

@ @(d3-simplicity-draw.c@>=
#define CLIMB(what, judged) "select data, seed, " what " as measured, " judged \
  " as judged, 'no test at step 1024, or no valley before the end' as why from" \
  " climb"
#define THIRD(what) "iif(data = 'text' and t3 = (select max(step) from ladder)," \
  " null, " what ")"
#define SEEN " experiment = 'E6' and data = (select data from ladder limit 1) "
static void draw_ladder(figure *f)
{
  chart *up = chart_new(f, 44, 14, 250, 96, NULL);
  chart *down = chart_new(f, 44, 122, 250, 74, NULL);
  chart_x(up, LOG10, NULL);
  chart_y(up, LINEAR, "distance, $D_k$");
  range_y(up, 0, NAN);
  line(up, "hue=k faint=seed label: $D_{{k}}$", "select k, seed, step, d from ladder"
    " where" SEEN "order by k, seed, step");
  marks(up, "hue=k large", "select k, t, d from valleys where" SEEN);
  chart_x(down, LOG10, "step, $t$");
  chart_y(down, LINEAR, "held-out loss");
  share_x(down, up);
  hline(down, "hue=k dashed: $\\mathrm{CE}_{{k}}$", "select k, mean(ce) from costs"
    " where" SEEN "group by k");
  line(down, "black faint=seed", "select distinct seed, step, loss from ladder where"
    SEEN "order by seed, step");
  marks(down, "hue=k large", "select k, t, loss from valleys where" SEEN);
}

@ The claims hold for each seed singly. For the chain nothing is claimed about
the third rung. The limits of D3.13 and D3.16 were chosen after a first look
at data.

@<Claims@>=
{"E6", "D3.13", "second valley over first, in steps, worst seed", AT_LEAST, 2,
  0, "text chain", CLIMB("t2/t1", "judged"), true},@/
{"E6", "D3.13b", "third valley over second, in steps, worst seed", AT_LEAST, 2,
  0, "text", CLIMB(THIRD("t3/t2"), "judged and data = 'text'"), true},@/
{"E6", "D3.14", "held-out loss at the second valley over CE2, worst seed",
  WITHIN, 1, 0.1, "text chain", CLIMB("ratio2", "judged"), true},@/
{"E6", "D3.15", "held-out loss at the first valley over CE1, worst seed",
  WITHIN, 1, 0.12, "text chain", CLIMB("ratio1", "judged"), true},@/
{"E6", "D3.15b", "held-out loss at the third valley over CE3, worst seed",
  WITHIN, 1, 0.12, "text", CLIMB(THIRD("ratio3"), "judged and data = 'text'"), true},@/
{"E6", "D3.16", "at the second valley, D2 over the lesser of D1 and D3, worst"
  " seed", AT_MOST, 0.6, 0, "text chain", CLIMB("nearest", "judged"), true},@/
{"E6", "D3.16b", "D2 at step 1024 over its minimum, worst seed", AT_LEAST, 2,
  0, "text chain", CLIMB("again", "judged"), true},@/
{"E6b", "X11", "two blocks, windows of 32: step of valley {k}", WITHIN, 0, 0, "",
  "select data, k, seed, t as measured from valleys where experiment = 'E6b'"},@/
{"E6b", "X12", "two blocks, windows of 32: held-out loss at valley {k} over its"
  " cost", WITHIN, 1, 0, "", "select data, k, seed, ratio as measured from"
  " valleys where experiment = 'E6b'"},@/

@ @<Numbers for the prose@>=
{"E6", "steps", "%.0f", "select label(k), mean(t) from valleys where" SEEN
  " group by k"},@/
{"E6b", "deep", "%.0f", "select label(k), t from valleys where experiment ="
  " 'E6b'"},@/
{"E6", "near", "%.0f", "select 100*max(abs(ratio - 1)) from valleys where" SEEN},@/

@ What was found. The second valley comes \result{D3.13/text} times later than
the first in the worse of two seeds, and the third \result{D3.13b/text} times
later than the second. When the network is nearest to pairs, $D_2$ is
\result{D3.16/text} of the lesser of the other two, and at step 1024 it has
risen to \result{D3.16b/text} times its minimum: the table of pairs is a place
through which the training passes, and leaves. The chain, which is a different
language, does the same with its first two rungs.

It is a striking picture, and it is the one experiment of this chapter without
a theory of its own. The complexity here is the order of the statistics. That
a small step from zero weights sees low orders first is plausible, since the
gradient at the start knows frequencies only and the interaction of two
characters needs a product of weights; but how long each rung takes is not
known.

@* Where it breaks. Every prediction above has a range, and its ends were
looked for.

\emph{Diagonal networks.} The theorem is about the flow, and E1b shows a step
that changes the implicit complexity. Small starts are slow: from
$\alpha=0.003$ the flow takes more than two million steps with 400 unknowns,
where the program gives up and says so. And the rule for the step knows the
curvature of the problem but not its slope. At toy size with $\alpha=0.03$
the first steps~\eqref{eq:d3-step} overshoot; this cannot hurt the identity
D3.1, but $G$ is wrong then, and the law of the lost mass misses by more than
it explains.

\emph{Margins.} $1/\log t$ is slow wherever $\gamma$ is small. Digits 3 and 5
have come to $\log t=\result{far/3-5}$ after 16,384 steps and stand at
$tL/S_h=\result{X3[digits=3-5]/MNIST}$; 4 and 9 stand at
\result{X3[digits=4-9]/MNIST}. Such runs are not converged, and nothing is
claimed about them. A large margin, on the other hand, makes the value of the
flow visibly wrong: for the Gaussian clouds, with a margin of
\result{gamma/gauss}, $tL\gamma^2$ is \result{naive/gauss}, while $tL/S_h$ is
1. The unweighted spread over the support vectors is \result{X1/MNIST} on
digits and can be anything. The direction orthogonal to the support vectors
was never predicted, so that no claim is made about the angle.

\emph{Bends.} With a penalty of $10^{-5}$ the worst of six networks still costs
\result{X5} times the minimum after 40,000 steps. That is slow
optimization and not a failure of the theorem; with other draws it was seen to
be 18 per cent. Adam may also stop in a local minimum, and then the cost can
lie \emph{below} $R_\lambda$, at the price of a bad fit. The rule that rejects
draws is needed: where a sign changes between the given and the shifted
points, $\nu$ is not the derivative of $R$.

\emph{Random functions.} Width matters: P(constant) is \result{X6[width=8]} at
width 8, and still \result{X6[width=64]} at 64. The popular bound
$P(f)\le2^{-aC(f)-b}$ is not used here: without a fit of its constants it was
seen to be violated by nine of ten functions that occur repeatedly, and with a
fit it is no prediction.

\emph{Guessing and descent.} They agree for the majorities of E5 and for
random labels within \result{alike}, in either direction. With half
of all inputs given, the order is reversed for the majority of seven: guessing
\result{halves/guess}, tangent kernel \result{halves/tangent}, networks
\result{halves/made}. So the prior is a fair guide on average, and wrong in
cases that can be computed. Nor is the tangent kernel the last word. For the
exclusive or, networks of width 128 differ from it by
\result{gap/xor} on average; at width 512 the difference is
\result{X10[target=xor,m=32,width=512]}. Features move at finite
width, and this target gains from it.

\emph{The ladder.} The third valley is shallow, so that its step is uncertain.
The first is not deep, since the network is already leaving when it arrives. A
deeper network, of two blocks with windows of 32, has its valleys at steps
\result{deep/1}, \result{deep/2} and \result{deep/3},
with losses of \result{X12[k=1]/text}, \result{X12[k=2]/text} and
\result{X12[k=3]/text} of the costs: the order survives. It is a fact about
this task and not a theorem.

@ @<Numbers for the prose@>=
{"E5", "alike", "%.2f", "select max(abs(g)) from (select mean(guess - error) as"
  " g from contest where experiment = 'E5' and target not in ('x1', 'xor')"
  " group by target)"},@/

@* What this settles, and what it does not. Settled, in settings small enough:
training minimizes complexities that can be written down, and not just on
average or in a bound. A vector of two hundred coordinates, the loss of each
support vector, the residual at each point, the test error of a Boolean target
and the loss at which a network of a certain order is most alike to counts
were numbers before there was a network.

Not settled is the sentence with which the chapter began. In each setting the
complexity is another: a norm that depends on the scale of the start and on
the step, a margin, a variation, a kernel, an order of statistics. No single
one covers them. What they have in common is weaker, that the path from a
small or random start passes through what is cheap for the parameterization
first. E5 shows that this is not the same as sampling from the prior, by a
margin of several standard errors in two of five targets. None of this says
that a deep network on natural data minimizes any of these. The greedy path of
deeper linear models, which adds one direction after another, was not
reproduced here; it belongs to another direction.

Some choices were made after seeing data, and are printed as such: the total
variation of D3.4, which replaced the unweighted spread; $m=32$ and the targets
of E5; the one-block network of E6, for its cost; the limits of D3.12, D3.13
and D3.16.

\emph{The next experiment.} E5 leaves two predictions that differ by numbers
of the size of 0.1, of which the tangent kernel wins at a small step from a
standard start. Train the same networks from a start scaled down by a factor
$\kappa$, as $\alpha$ was in E1, so that features must move, and follow the
error of the exclusive or as $\kappa$ falls. If it goes on falling below both
predictions, the simplicity of trained networks is neither the prior nor its
tangent, and the scale of the start is the knob that decides, as it is in the
one model where everything can be solved.

@ All claims of the chapter, with their verdicts. D3.1 and D3.8 check theorems
exactly; the others could have failed.

\claimtable

@* The program. The collected questions, in the file that draws.

@(d3-simplicity-draw.c@>=
const view simplicity_views[] = @[{ @<Views@>@; {0} }@];
const claim simplicity_claims[] = @[{ @<Claims@>@; {0} }@];
const number simplicity_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing simplicity_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  open_text();
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}
static const experiment *const experiments[] = {&diagonal, &curves, &plain,
  &margin, &hard, &bent, &weak, &functions, &targets, &other,
  &ladder, &deeper, NULL};
static const chapter simplicity = {"d3-simplicity",
  "Is what training finds the simplest function, and in which sense?",
  parameters, "seeds=2 N=10 d=40 k=1 alpha_min=0.1 n_svm=60 steps_svm=1000 "
  "steps3=500 draws=1000 width_max=16 m5=8 nets5=5 splits5=1 steps6=200 "
  "seeds6=1 data6=chain", experiments, NULL, measure,
  simplicity_views, simplicity_claims, simplicity_numbers, simplicity_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&simplicity, argc, argv);
}

@* Exercises. The last four have change files that solve them, to be looked at
afterwards.
\begin{exercise}
In E2 let the step go to zero. What is the lag then, and for which $p$ is it
largest? Does a large step put the weights ahead or behind?
\end{exercise}
\begin{answer}
$S_h\to1/\gamma^2$, so the lag is $H(p)+\log\gamma^2$. With $s$ support
vectors it is at most $\log(s\gamma^2)$, for equal shares. With a large step
$S_h\approx he^{-h\gamma^2}$ is smaller than $1/\gamma^2$, and the lag
$H(p)-\log S_h$ is \emph{larger}: the weights are ahead, not behind, since the
clock, which adds up $h/L$ before each step, is slow.
\end{answer}
\begin{exercise}
Replace $u^2-v^2$ by $u^3-v^3$ in E1, with the step of Euler. How does the
sparse end move?
\end{exercise}
\begin{answer}
(\changefile{d3-1}) Now $1/u$ moves linearly, $u=\alpha/(1-s)$ and
$v=\alpha/(1+s)$ with $s=3\alpha\int(-g)\,dt$, again a combination of the
rows, and $w=\alpha^3\bigl((1-s)^{-3}-(1+s)^{-3}\bigr)$. The condition of the
minimum is $\partial Q/\partial w_i=s_i$, which lies between $-1$ and 1 and
comes to $\pm1$ as $1-\alpha/\lvert w_i\rvert^{1/3}$: the cost becomes
$\sum\lvert w_i\rvert$ by a power of $\alpha$, where squares have a logarithm.
The run agrees. The mean risk of three seeds at $\alpha=3$ and 1 is that of
squares, \result{d3-1:risk-3} and \result{d3-1:risk-1}; at 0.3 it is
\result{d3-1:risk-0.3} in the place of \result{d3-simplicity:risk-0.3}; and at
0.1 it is \result{d3-1:risk-0.1} in the place of
\result{d3-simplicity:risk-0.1}, so that a start of 0.1 is as good as one
between 0.01 and 0.03 was. There is a price. A small weight $u$ grows as $u^2$
and not as $u$, and needs a time of $1/\alpha$ and not of $\ln(1/\alpha)$ to
leave; with $\alpha=0.03$ two million steps are not enough.
\end{answer}
\begin{exercise}
In E6 shuffle the training text in blocks of two characters before anything is
counted. Which valley goes?
\end{exercise}
\begin{answer}
(\changefile{d3-2}) The third, of course, and the second with it, in a way. In
such a text half of the pairs are real and half are accidents, and a triple is
always half an accident: on the held-out text, which was not shuffled,
$\mathrm{CE}_3=\result{d3-2:cost-3}$ is worse than
$\mathrm{CE}_2=\result{d3-2:cost-2}$. $D_1$ is least at steps
\result{d3-2:step-1-1} and \result{d3-2:step-1-2} (two seeds), where it is
\result{d3-2:least-1-1} and \result{d3-2:least-1-2}, a valley ten times as deep
as with the real text. Then $D_2$ falls to \result{d3-2:least-2-1} and
\result{d3-2:least-2-2}, at steps \result{d3-2:step-2-1} and
\result{d3-2:step-2-2}, and \emph{stays} there: at the end it is at most
\result{d3-2:end} times its minimum, for there is nothing beyond pairs to
depart to. $D_3$ still falls at the last step. At the bottom of $D_2$ the loss
is \result{d3-2:loss-1} and \result{d3-2:loss-2} of its cost. A valley is not a
stage of the network. It is a stage of the network on its way to something
else.
\end{answer}
\begin{exercise}
Use the logistic loss $\sum\ln(1+e^{-z_i\cdot w})$ in E2, and let each step
move $w$ by the normalized gradient. Do the dual variables come out the same?
\end{exercise}
\begin{answer}
(\changefile{d3-3}) Yes, since $1/(1+e^m)$ is $e^{-m}$ up to a factor
$1-e^{-m}$, and all margins grow. With the sum of these weights in place of
$L$, $tL/S_h$ is \result{d3-3:ratio-1}, \result{d3-3:ratio-2} and
\result{d3-3:ratio-3} for three samples of digits, the total variation
\result{d3-3:spread-1}, \result{d3-3:spread-2} and \result{d3-3:spread-3}, and
the remainder of the lag \result{d3-3:gap-1}, \result{d3-3:gap-2} and
\result{d3-3:gap-3}: the numbers of the exponential loss, to the second digit.
\end{answer}
\begin{exercise}
Set $\sigma_b^2=0$ in E4. What happens to P(constant), and why? Look at $f(-x)$.
\end{exercise}
\begin{answer}
(\changefile{d3-4}) It falls, from \result{d3-simplicity:process} to
\result{d3-4:process} for the process and from \result{d3-simplicity:eight} to
\result{d3-4:eight} at width 8, and the mean complexity rises from
\result{d3-simplicity:complexity} to \result{d3-4:complexity}. A constant
function has equal signs at $x$ and $-x$, for 64 pairs. Without biases the
correlation of the two is $-1$ at the inputs; a rectifier that is active on one
of them rests on the other, so $K_1(x,-x)=0$; and the next layer has the
correlation $1/\pi=0.318$ by~\eqref{eq:d3-kernel}, so that a pair agrees with
the probability $1-\arccos(0.318)/\pi=0.603$. A bias is common to $x$ and $-x$:
with $\sigma_b^2=0.1$ the correlations are $-0.905$, 0.054 and 0.374, and a
pair agrees with 0.622. That makes little difference to one pair, and much to
all of them together.
\end{answer}

@* Further reading. \citet{woodworth2020} is the source of E1, and
\citet{even2023} of what large and stochastic steps do to it.
\citet{soudry2018} should be read for the proof, which is the derivation above
made rigorous. \citet{savarese2019} is short and has pictures.
\citet{valle2019} started the counting of random functions, with
\citet{lempel1976} for the parse; \citet{mingard2019} have the perceptron, and
\citet{mingard2021} the strong form of the hypothesis, on networks and data
far beyond those of E5. \citet{jacot2018} and \citet{lee2019} are behind its
rival. \citet{refinetti2023} and \citet{belrose2024} climb the ladder on
images and on large language models, with interventions that E6 lacks. Where
this direction lies among others is told by \citet{simonkunin2026}.

@* Index.
