% Infinite limits: are finite networks approximations of infinite ones?
@i types.w
@s number int
@s limit_setting int
@s spectrum_setting int
@s features_setting int
@s student int
@s student_setting int
@s depth_setting int
@s crowd_setting int

@** Infinite limits. \label{ch:d5-infinite-limits}%
A network has three mesh sizes: its width, its depth, and the step by which it
is trained. A numerical analyst refines a mesh until nothing of interest
changes, and knows from the leading correction how far that is. \emph{Are
finite networks approximations of infinite ones in this sense: does everything
of interest converge, at a known rate, to one continuum object, with errors
that can be computed?}

\titlefigure{fig-5-reweighting}{What narrow networks do, drawn by a wide one
that never saw them. One hidden layer of hyperbolic tangents, full batch. (a)
Width times variance of the outputs over initial weights; points: networks of
64 to 512 neurons; line and band: computed from one network of 1024 neurons by
reweighting them, with its standard error. (b) Mean loss at the last step
against $1/n$; line: the slope from the wide network, drawn through the widest
of the others. Lower line and hollow marks: the same after averaging
infinitely many networks.}{fig:d5-reweighting}

\experiments

@ The hypothesis has three consequences that can be tested as numbers. First,
deviations from the limit have \emph{leading coefficients}, and these are
properties of the limit: if the loss of a network of $n$ neurons is
$L_\infty+c/n$, then $c$ belongs to the infinite network and can be found
without a narrow one. Second, \emph{small models predict large ones}, for the
same reason. Third, \emph{more is better}, once regularization is tuned, since
a finer mesh is never a worse approximation of something worth having.

E1 tests the first in a model that is solved exactly, E5 in one that is not. E2
tests the third where it is a theorem, for random features
\citep{simon2024}, on digits that know nothing of theorems. E3 tests the second
in a network of two hidden layers that learns features, and E4 asks all of it
of depth. Chapter~\webnumber{s2-limits} has the limits; this chapter has the
rates at which they are approached.

@ Think of a curve $L(x)$ and its approximations $L_n(x)$. To say that $L_n$
converges is cheap, because a limit by itself predicts nothing about any
particular~$n$. A \emph{rate} does. In $L_n=L_\infty+cn^{-\alpha}+\cdots$ the
exponent is usually clear beforehand: means over $n$ independent neurons
fluctuate as $n^{-1/2}$, and whatever is a smooth function of such means has
the expected deviation
\begin{equation}
\mathrm E\,L(\bar m+\delta)-L(\bar m)={1\over2}\sum_{ab}
{\partial^2L\over\partial m_a\partial m_b}\,\mathrm E\,\delta_a\delta_b
+\cdots={c\over n}+O(n^{-2}),
\label{eq:d5-delta}
\end{equation}
and the variance $\sum_{ab}(\partial_aL)(\partial_bL)\,\mathrm E\,
\delta_a\delta_b=v/n$. Everything in this chapter that concerns width is this
one line; what differs is what the means are, and who can differentiate~$L$.
If the variance fell as $n^{-1/2}$, or the deviation did not fall in proportion
to $1/n$, the line would be wrong and the hypothesis with it.
@^discretization hypothesis@> @^delta method@>

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "linalg.h"
#include "net.h"
#include "samples.h"
#include "statistics.h"
#include "theory.h"
#include "train.h"
#include "d5-infinite-limits.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(d5-infinite-limits.h@>=
#pragma once
#include "chapter.h"
extern const view infinite_views[];
extern const claim infinite_claims[];
extern const number infinite_numbers[];
extern const drawing infinite_figures[];

@ The questions, and the figures that they draw, are in a second file. Verdicts
belong to the sizes of this book; with fewer repetitions the standard errors come
near to the tolerances, and the numbers are shown.

@(d5-infinite-limits-draw.c@>=
#include <math.h>
#include "chart.h"
#include "d5-infinite-limits.h"
#define ENOUGH "param('seeds') >= 1"
#define USUAL1 "param('d') = 20 and param('B') = 1 and gamma0 in (1, 3) and " ENOUGH

@ Three parameters concern the whole chapter. The repetitions of all
experiments are multiplied by one number; two remain in any case, for the sake
of the standard deviation.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed; /* first seed */
static double seeds; /* factor of all repetitions */
static int repeats(int n) { return (int) fmax(2, round(n * seeds)); }

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|gauss",
  "inputs; auto: digits where present, gauss: synthetic"},@/
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "first seed"},@/
{"seeds", PARAM_REAL, &seeds, "1", 0.01, 4, "1",
  "factor of all numbers of repetitions; below 1 no verdicts"},@/

@* Inputs. E2, E3, E5 and the second half of E4 take their inputs from the
10,000 test digits of MNIST. From each image the mean image is subtracted, and
then it is given the length~1 (E2 to E4), or all images together are given the
mean square~1 (E5). Without the digits there are Gaussian clusters, ten
centres with spread $2/\sqrt j$ in coordinate $j$ and points with the spread
$1/\sqrt j$ around them, the same for every seed; and for E2, which needs a
spectrum and not images, Gaussian features with a power law.
@^MNIST@>

@c
enum { DIGITS, CLUSTERS, sources };
static data_set source[] = { /* of this chapter */
  {"MNIST", "mnist"}, {"gauss", "gauss", 0, true}, {0}
};
static data_sample centred(int s, int n, int block, bool unit)
{
  rng r = rng_stream(0, 0, "d5 clusters");
  data_sample d = s == DIGITS ? take_images(store, &source[s], n, NULL, block)
    : gauss_classes(store, n, 49, 4, &r);
  d.y = one_hot(store, n, d.label, 10);
  for (int i = 0; i < n * 10; i++) d.y.data[i] -= 0.1;
  if (unit) centre_by_first(d.x, n, NULL), unit_rows(&source[s], d.x);
  else standardize(&source[s], d.x, NULL), mat_scale(d.x, 1.0 / 7);
  return d;
}

@* E1: an exact coefficient of width. A linear network of one hidden layer in
mean-field scaling is $f(x)={1\over\gamma_0n}a^{\mathsf T}Wx$, with $n\times
d$ weights $W$ and $n$ weights~$a$, all drawn from $N(0,1)$. Its output is
$\beta\cdot x$ with $\beta=W^{\mathsf T}a/(\gamma_0n)$. Let the target be
$\beta_*\cdot x$ with $\beta_*=Be_1$, the inputs white, and $e=\beta-\beta_*$;
then the population loss is $L={1\over2}\lvert e\rvert^2$. Gradient descent
with the rate $s\gamma_0^2n$ on both layers is
\[W\gets W-s\gamma_0\,ae^{\mathsf T},\qquad a\gets a-s\gamma_0\,We,\]
with the old values on the right. Put the two side by side into one matrix
$[W\ a]$ with $d+1$ columns. The step multiplies it from the right,
\[[W\ a]\gets[W\ a]\,(I-s\gamma_0J),\qquad
J=\begin{pmatrix}0&e\\e^{\mathsf T}&0\end{pmatrix},\]
and so the $(d+1)\times(d+1)$ matrix $M={1\over n}[W\ a]^{\mathsf T}[W\ a]$
obeys
\begin{equation}
M\gets(I-s\gamma_0J)\,M\,(I-s\gamma_0J),\qquad
\beta_i=M_{i,d+1}/\gamma_0.
\label{eq:d5-matrix}
\end{equation}
This is closed: $J$ depends on $M$ alone. The width is gone. It enters
\emph{only through the start}, where $M_0$ is the identity for $n=\infty$ and
a Wishart matrix over $n$ otherwise: the mean of $n$ independent outer
products.
@^Wishart matrix@> @^mean-field scaling@>

@ So $L_k$, the loss after $k$ steps, is a smooth function of a matrix $M_0$
whose entries are means over neurons, and~\eqref{eq:d5-delta} applies word by
word. What are the fluctuations? An entry on the diagonal is a mean of $n$
squares of normal numbers, each of variance $\mathrm E\,x^4-1=2$; one off it is
a mean of $n$ products of two, each of variance~1; and any two different
entries are uncorrelated, because some number appears in their product to an
odd power. So the variances are $w_{ij}/n$ with $w_{ii}=2$ and $w_{ij}=1$, and
\begin{equation}
c_k={1\over2}\sum_{i\le j}w_{ij}{\partial^2L_k\over\partial M_{ij}^2},\qquad
v_k=\sum_{i\le j}w_{ij}\Bigl({\partial L_k\over\partial M_{ij}}\Bigr)^2,
\label{eq:d5-coefficients}
\end{equation}
all derivatives being taken at $M_0=I$, with $M_{ij}$ and $M_{ji}$ moved
together. In words: solve the infinite network once more for each entry of its
initial kernel, a little displaced, and read off how narrow networks will
differ, without having one. It takes $(d+1)(d+2)/2=231$ entries at $d=20$, and
two curves for each. What would refute it is a marked point beside a line of
figure~\ref{fig:d5-exact}(b) that stays there when the network becomes wider.
This is the simplest case of the expansion that
\citet{bordelon2022,bordelon2023finite} found for nonlinear networks. At
$n=\infty$ the solution itself is that of chapter~\webnumber{s2-limits}.

The first derivative has a further use. At large $n$ the deviation $c/n$ drowns
in fluctuations of size $n^{-1/2}$. But most of these are linear in $M_0-I$,
and that part has the mean zero exactly. Subtracting it,
\begin{equation}
\tilde L_k=L_k(M_0)-\sum_{i\le j}{\partial L_k\over\partial M_{ij}}(M_0-I)_{ij},
\label{eq:d5-control}
\end{equation}
leaves the mean as it is and takes away nearly all of the spread: a
\emph{control variate}.
@^control variate@>

@<Variables that hold the parameters@>=
static int d1; /* inputs */
static double B; /* length of the target */
static reals gamma1; /* richness */

@ @<Parameters@>=
{"d", PARAM_INTEGER, &d1, "20", 1, 50, "inputs", "E1: inputs"},@/
{"gamma0", PARAM_REALS, &gamma1, "1,3", 0.3, 10, "1", "E1: richness", DISTINCT},@/
{"B", PARAM_REAL, &B, "1", 0.1, 3, "1", "E1: length of the target"},@/

@ The step $s=0.05/\sqrt{1+\gamma_0^2B^2}$ takes the rate of approach at the
end into account, and 60 steps suffice. |matrix_losses| leaves the curve of
losses from |m|, which it destroys; |step| is $I-s\gamma_0J$.

@c
enum { STEPS1 = 60, MOST_D = 50, MOST = (MOST_D + 1) * (MOST_D + 1) };
static void matrix_losses(mat m, double gamma, double *loss)
{
  double x[2][MOST], s = 0.05 / sqrt(1 + gamma * gamma * B * B);
  int d = m.rows - 1; /* inputs */
  mat step = mat_of(x[0], d + 1, d + 1), half = mat_of(x[1], d + 1, d + 1);
  for (int k = 0; k <= STEPS1; k++) {
    loss[k] = 0;
    mat_set_identity(step);
    for (int i = 0; i < d; i++) {
      double e = at(m, i, d) / gamma - (i == 0 ? B : 0); /* $e_i$ */
      loss[k] += e * e / 2;
      at(step, i, d) = at(step, d, i) = -s * gamma * e;
    }
    mat_mul(half, step, m);
    mat_mul(m, half, step);
  }
}

@ The coefficients come from central differences with $h=10^{-3}$, two runs of
the recursion for each of the $(d+1)(d+2)/2$ entries. Row |pair| of |slope|
keeps the first derivatives of all steps.

@c
static void expand(int d, double gamma, double *limit, double *c, double *v, mat slope)
{
  double x[MOST], side[2][STEPS1 + 1], h = 1e-3;
  mat m = mat_of(x, d + 1, d + 1); /* start, displaced */
  int pair = 0; /* of indices */
  mat_set_identity(m);
  matrix_losses(m, gamma, limit);
  memset(c, 0, (STEPS1 + 1) * sizeof *c);
  memset(v, 0, (STEPS1 + 1) * sizeof *v);
  for (int i = 0; i <= d; i++)
    for (int j = i; j <= d; j++, pair++) {
      for (int t = 0; t < 2; t++) {
        mat_set_identity(m);
        at(m, i, j) = at(m, j, i) = (i == j) + (t ? h : -h);
        matrix_losses(m, gamma, side[t]);
      }
      for (int k = 0; k <= STEPS1; k++) {
        double first = (side[1][k] - side[0][k]) / (2 * h); /* derivative */
        at(slope, pair, k) = first;
        v[k] += (i == j ? 2 : 1) * first * first;
        c[k] += (i == j ? 1 : 0.5) * (side[1][k] - 2 * limit[k] + side[0][k]) / (h * h);
      }
    }
}

@ If this recursion were wrong, its derivatives would be wrong in the same way,
and the comparison would not notice. Therefore fifty networks of width 64 are
also trained as networks, weight by weight. |explicit_gap| returns the largest
difference from the curve~|loss|; the weights |g| are lost.

@c
static double explicit_gap(mat g, double gamma, const double *loss)
{
  int d = g.rows - 1, n = g.cols; /* inputs; neurons */
  double e[MOST_D], c = 0.05 * gamma / sqrt(1 + gamma * gamma * B * B);
  double *turn = allocate(n, sizeof *turn), *a = &at(g, d, 0), worst = 0;
  mat w = mat_block(g, 0, 0, d, n); /* $W^{\mathsf T}$ */
  for (int k = 0; k <= STEPS1; k++) {
    mat_vec(e, w, a);
    for (int j = 0; j < d; j++) e[j] = e[j] / (gamma * n) - (j == 0 ? B : 0);
    worst = fmax(worst, fabs(vec_dot(d, e, e) / 2 - loss[k]));
    mat_tvec(turn, w, e);
    for (int j = 0; j < d; j++) vec_add(n, -c * e[j], a, &at(w, j, 0));
    vec_add(n, -c, turn, a);
  }
  free(turn);
  return worst;
}

@ A run takes all networks of one width and one richness. Each is drawn as
what it is, $n(d+1)$ weights, the rows of |g| being the columns of $[W\ a]$.
(Bartlett's factor would give the same distribution of $M_0$ at a cost
independent of~$n$; but the weights are the network.) Then $M_0$ and its
recursion take over.

@c
typedef struct { int n, nets, seed; double gamma; } limit_setting;
static void limit_run(run *r, const void *setting)
{
  const limit_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int d = d1, pairs = (d + 1) * (d + 2) / 2; /* entries */
  double limit[STEPS1 + 1], c[STEPS1 + 1], v[STEPS1 + 1], gap = 0;
  mat g = mat_new(a, d + 1, k->n), m = mat_new(a, d + 1, d + 1);
  mat slope = mat_new(a, pairs, STEPS1 + 1);
  mat plain = mat_new(a, k->nets, STEPS1 + 1); /* losses */
  mat controlled = mat_new(a, k->nets, STEPS1 + 1); /* less linear part */
  double *off = arena_take(a, pairs, sizeof *off); /* $M_0-I$ */
  expand(d, k->gamma, limit, c, v, slope);
  for (int one = 0; one < k->nets; one++) {
    double *loss = &at(plain, one, 0), *rest = &at(controlled, one, 0);
    rng q = rng_stream(k->seed + one, k->n, "d5 linear");
    rng_normals(&q, (size_t) (d + 1) * k->n, 1, g.data);
    mat_gram(m, g);
    mat_scale(m, 1.0 / k->n);
    for (int i = 0, pair = 0; i <= d; i++)
      for (int j = i; j <= d; j++, pair++) off[pair] = at(m, i, j) - (i == j);
    mat_tvec(rest, slope, off);
    matrix_losses(m, k->gamma, loss);
    for (int t = 0; t <= STEPS1; t++) rest[t] = loss[t] - rest[t];
    if (k->n == 64 && one < 50)
      gap = fmax(gap, explicit_gap(g, k->gamma, loss));
  }
  for (int t = 0; t <= STEPS1; t++) {
    mean_sd p = mean_sd_of(k->nets, &at(plain, 0, t), STEPS1 + 1);
    mean_sd q = mean_sd_of(k->nets, &at(controlled, 0, t), STEPS1 + 1);
    observe(r, "expansion", "step limit c v mean spread rest rest_sd", t,
      limit[t], c[t], v[t], p.mean, p.sd, q.mean, q.sd);
  }
  observe(r, "explicit", "gap", gap);
}
static const experiment limit_model = {"E1", limit_run, sizeof (limit_setting), "d B"};

@ Two thousand networks of each width, a thousand of the two widest. A recursion
takes a time of the order $d^3$, and there are two for each entry beside those of
the networks.

@<Plan the runs@>=
for (int i = 0; i < gamma1.n; i++)
  for (int n = 64; n <= 2048; n *= 2) {
    limit_setting k = {n, repeats(n < 1024 ? 2000 : 1000), seed, gamma1.v[i]};
    plan(&limit_model, &k, (k.nets + (d1 + 1) * (d1 + 2)) * 1e-3
      * pow((d1 + 1) / 21.0, 3) + 1e-7 * k.nets * n * d1,
      "gamma0=%.15g, width=%d, nets=%d, seed=%d", k.gamma, n, k.nets, seed);
  }

@ The coefficients depend on $\gamma_0$ only and stand beside every
measurement.

@<Views@>=
{"E1", "exact",
  "select *, width*(mean - \"limit\") as bias, width*(rest - \"limit\") as clean_bias,"
  " width*rest_sd as clean_sd, width*spread*spread as variance, c > 0.1*width*\"limit\" as narrow,"
  " gamma0 <> member('gamma0', 1) as richest from (select *, cast(step as integer) as step from"
  " expansion)"},@/

@ Figure~\ref{fig:d5-exact}(a) shows what a narrow network costs. Networks of
64 neurons lag behind visibly, by the same amount as the lines $L_\infty+c/n$.
In (b) and (c) the widths are brought together by multiplying with~$n$: the
marks of \emph{all} widths should fall on one line, and the line was computed.

\webfigure{fig-1-exact}{A linear network of one hidden layer. (a) Mean loss
(marks) and $L_\infty+c/n$ (lines), $\gamma_0=1$; dotted: $n=\infty$. (b)
Width times deviation of the mean loss, with the control variate, and standard
error; lines: the coefficient $c_k$. (c) Width times variance of the loss;
lines: $v_k$. The wider symbols of both richnesses lie on their
lines.}{fig:d5-exact}

@<Figures@>=
{"E1", "fig-1-exact", 432, 190, draw_exact},@/

@ @(d5-infinite-limits-draw.c@>=
static void draw_exact(figure *f)
{
  char title[60]; /* of the first panel */
  snprintf(title, sizeof title, "(a) mean loss, $\\gamma_0=%g$", ask_number("fig-1", "select"
    " member('gamma0', 1)"));
  chart *c = chart_new(f, 40, 18, 104, 126, title);
  chart_x(c, LINEAR, "steps");
  chart_y(c, LOG10, "loss");
  line(c, "grey dotted: $n=\\infty$", "select step, \"limit\" from exact where richest = 0 and"
    " width = 64 and step <= 40 order by 1");
  line(c, "hue=width theory", "select width, step, \"limit\" + c/width from exact where richest ="
    " 0 and width in (64, 256, 1024) and step <= 40 order by 1, 2");
  marks(c, "hue=width shape=width small: $n={width}$", "select width, step, mean from exact where"
    " richest = 0 and width in (64, 256, 1024) and step %% 5 = 0 and step <= 40");
  key_at(c, 0.02, 0.62, false);
  for (int i = 0; i < 2; i++) {
    c = chart_new(f, i ? 328 : 186, 18, 98, 126, i ? "(c) $n$ times variance"
      : "(b) $n$ times deviation");
    chart_x(c, LINEAR, "steps");
    chart_y(c, LOG10, "");
    line(c, i ? "dash=gamma0 theory" : "dash=gamma0 theory: $\\gamma_0={gamma0}$", "select "
      "gamma0, step, %s from exact where width = 64 and step <= 40 order by 1, 2", i ? "v" : "c");
    marks(c, i ? "hue=width shape=width small each=gamma0" : "hue=width shape=width small bars "
      "each=gamma0", "select width, gamma0, step, %s from exact where width in (64, 256, 1024) "
      "and step %% 5 = 0 and step <= 40", i ? "variance" : "clean_bias, clean_sd/sqrt(nets)");
  }
}

@ The claims are made at step 20, where the loss of the infinite network has
fallen to \result{fallen/1} per cent of its start ($\gamma_0=1$) and to
\result{fallen/3} per cent ($\gamma_0=3$). D5.1 is at the greatest width and
D5.2 at a small one, where the next order must be allowed for. The standard
error of D5.1 is \result{power/1} per cent, a quarter of the tolerance, thanks
to~\eqref{eq:d5-control}; without it a thousand networks would leave
\result{raw-power/1} per cent, and nothing could be said. D5.3 joins the
variances of the three widest. The standard error of a variance from $m$
networks is $\sqrt{2/m}$ of it.

@<Claims@>=
{"E1", "D5.0", "check: nets against recursion, gamma0 = {gamma0}", AT_MOST, 0, 1e-10, NULL,
  "select 'D5.0[' || label(gamma0) || ']' as id, gamma0, gap as measured from explicit where width"
  " = 64"},@/
{"E1", "D5.1", "n times deviation, n = {width}, gamma0 = {gamma0}", RELATIVE, 0, 0, NULL, "select"
  " iif(width > 128, 'D5.1', 'D5.2') || '[' || label(gamma0) || ']' as id, width, gamma0, clean_bias"
  " as measured, c as predicted, clean_sd as uncertainty, nets as seeds, iif(width > 128, 0.05, 0.15)"
  " as tolerance, " USUAL1 " as judged from exact where step = 20 and width in (128, 2048)"},@/
{"E1", "D5.3", "n times variance, n = {width}, gamma0 = 3", RELATIVE, 0, 0.15, NULL, "select 'D5.3['"
  " || label(width) || ']' as id, width, variance as measured, v as predicted, variance*sqrt(2) as"
  " uncertainty, nets as seeds, " USUAL1 " as judged from exact where step = 20 and gamma0 = 3 and"
  " width >= 512", false, "gamma0=3"},@/

@ What was found. At $\gamma_0=1$ the networks of 2048 neurons have $n(\mathrm
E\,L-L_\infty)=\result{D5.1[1]}$ where the derivatives give
\result{D5.1[1]/predicted}; at $\gamma_0=3$ it is \result{D5.1[3]} against
\result{D5.1[3]/predicted}. At 128 neurons the numbers are \result{D5.2[1]}
and \result{D5.2[3]}: at $\gamma_0=1$ the next order shows, \result{next/1}
per cent of the leading one. Variances follow more slowly. At $\gamma_0=3$ and
512 to 2048 neurons $n$ times the variance is \result{D5.3[512]},
\result{D5.3[1024]} and \result{D5.3[2048]}, computed
\result{D5.3[512]/predicted}; at $\gamma_0=1$ and 128 neurons it is
\result{narrow-variance} times the leading order. There $c/n$ is already
\result{share/1} per cent of $L_\infty$. Where the mean is so far off, terms
of second order in $M_0-I$ are as large as those of first order, and their
squares, which are of order $n^{-2}$, are not small beside $v/n$.

An expansion in $1/n$ is one at a fixed time. By the last step the loss of the
infinite network, at $\gamma_0=1$, is \result{late/limit}, and that of 64
neurons \result{late/mean}; the expansion says \result{late/law}. Where
$c_k/n$ exceeds a tenth of $L_\infty$ one should not trust it. At $\gamma_0=1$
that is from the start for 64 neurons, from step \result{flag/256} for 256,
and from step \result{flag/1024} for 1024.

@<Numbers for the prose@>=
{"E1", "next", "%.0f", "select gamma0, 100*(clean_bias/c - 1) from exact where step = 20 and"
  " width = 128"},@/
{"E1", "fallen", "%.0f", "select gamma0, 100*\"limit\"/first from exact, (select gamma0 as g, \"limit\""
  " as first from exact where step = 0 and width = 64) where step = 20 and width = 64 and g = gamma0"},@/
{"E1", "share", "%.0f", "select gamma0, 100*c/(width*\"limit\") from exact where step = 20 and width ="
  " 128"},@/
{"E1", "narrow-variance", "%.1f", "select variance/v from exact where step = 20 and width = 128"
  " and not richest"},@/
{"E1", "late", "%.1e", "with late as (select * from exact where step = 60 and width = 64 and not"
  " richest) select 'limit', \"limit\" from late union all select 'mean', mean from late union all"
  " select 'law', \"limit\" + c/width from late"},@/
{"E1", "power", "%.1f", "select gamma0, 100*clean_sd/sqrt(nets)/c from exact where step = 20 and"
  " width = 2048"},@/
{"E1", "raw-power", "%.0f", "select gamma0, 100*sqrt(width*variance/nets)/c from exact where step ="
  " 20 and width = 2048"},@/
{"E1", "flag", "%.0f", "select width, min(step) filter (where narrow) from exact where width in"
  " (256, 1024) and not richest group by width"},@/

@* E2: more is better, if it is tuned. The third consequence is the one that
practice cares about. For one family of models it is a theorem. Take $k$
\emph{random features} $\sqrt{2/k}\max(w_j\cdot x/\sqrt d,0)$ of inputs with
$\lvert x\rvert^2=d$, with $w_j\sim N(0,I)$ and never trained. On them do ridge
regression from $n$ samples: with $A$ the $n\times k$ matrix of features,
\[f(x)=A_xA^{\mathsf T}(AA^{\mathsf T}+\delta I)^{-1}y.\]
This is a network of width $k$ of which only the last layer learns. For
$k\to\infty$ it is kernel regression with
$\kappa_1(c)=\bigl(\sqrt{1-c^2}+c(\pi-\arccos c)\bigr)/\pi$, $c$ being the
cosine of two inputs.
@^random features@> @^ridge regression@> @^arc-cosine kernel@>

Let the kernel have the eigenvalues $\lambda_i$ on the distribution of inputs
and the target the coefficients $v_i$. The chapter on the instrument of theory
derives what the mean test error is when $n$, $k$ and the number of modes are
large, in two steps that are the same step made twice: finite $n$ replaces the
ridge by an effective one, and finite $k$ does it again \citep{simon2024}. With
$L_i=\lambda_i/(\lambda_i+\gamma)$, $z=\sum L_i$ and $q=\sum L_i^2$, one solves
\begin{equation}
z+{\delta\over\kappa}=n,\qquad z+{k\kappa\over\gamma}=k
\label{eq:d5-gamma}
\end{equation}
for $\kappa$ and $\gamma$, and the error is
\begin{equation}
E={\sum_i(1-L_i)(1-rL_i)\,v_i^2+\sigma^2\over1-\bigl(q(k-2z)+z^2\bigr)/
\bigl(n(k-q)\bigr)},\qquad r={k-z\over k-q}.
\label{eq:d5-features}
\end{equation}
For $k\to\infty$ the second equation gives $\gamma=\kappa$, and with $r=1$ the
formula of kernel regression is back. In words: a mode is learned in so far as
its eigenvalue exceeds $\gamma$; at most $n$ and at most $k$ modes can be
learned at all, which is what the two equations say; and the denominator,
which is small when $z$ comes near to~$n$, multiplies whatever is not learned.
The theorem of \citet{simon2024}: \emph{at the best ridge $E$ never increases
with $n$ or $k$}. At a fixed small ridge it may, and does so where $k\approx
n$.
@^double descent@>

What would refute it? Not the theorem, but its relevance:
\eqref{eq:d5-features} assumes features that look Gaussian, and those of
digits do not.

@<Variables that hold the parameters@>=
static int n_eig, k_most; /* of the eigensystem; features */
static reals n_list; /* training sets */
static double delta2; /* fixed ridge */

@ @<Parameters@>=
{"N-eig", PARAM_INTEGER, &n_eig, "3000", 1000, 5000, "images",
  "E2: images for the eigensystem"},@/
{"n-list", PARAM_INTEGERS, &n_list, "125,250,500", 20, 2000, "images",
  "E2: training sets; claims need n at most N-eig/12", ASCENDING},@/
{"k-max", PARAM_INTEGER, &k_most, "2000", 50, 4000, "features", "E2: most random features"},@/
{"delta", PARAM_REAL, &delta2, "0.01", 1e-6, 30, "1", "E2: fixed ridge"},@/

@ Everything that \eqref{eq:d5-features} needs is found from $N$ images before
any regression: the matrix of kernel values over~$N$ has the eigenvalues
$\lambda_i$, and $v_i^2$ is the squared product of its eigenvector with the
labels, over~$N$. Labels are $+1$ for even digits. The synthetic stand-in has
$\lambda_i=i^{-1.5}$ and $v_i^2\propto i^{-1.3}$, without any matrix.

@c
static data_sample digits; /* all of them, 196 pixels, $\pm1$ */
typedef struct { int source; } spectrum_setting;
static void decompose(arena *a, double *lambda, double *v2)
{
  int m = n_eig; /* images */
  mat k = mat_new(a, m, m); /* the kernel; its eigenvectors */
  mat_gram(k, mat_block(digits.x, 0, 0, m, digits.x.cols));
  for (int i = 0; i < m * m; i++) k.data[i] = fmin(1, k.data[i]);
  kernel_relu_features((size_t) m * m, k.data);
  mat_scale(k, 2.0 / m);
  sym_eigen(k, lambda);
  for (int i = 0; i < m; i++) {
    double product = vec_dot(m, &at(k, i, 0), digits.y.data);
    v2[i] = product * product / m;
    lambda[i] = fmax(lambda[i], 0);
  }
}

@ The best ridge is the best one \emph{for the prediction}, among 40 from
$10^{-3}$ to~30; it is fixed before anything is measured. Whoever wants it
says that |*delta| is zero, and finds it there.

@c
static double law(size_t m, const double *lambda, const double *v2, int n, int k, double *delta)
{
  double least = INFINITY, best = *delta; /* error; its ridge */
  bool tuned = *delta == 0; /* is it looked for? */
  for (int i = 0; i < (tuned ? 40 : 1); i++) {
    double ridge = tuned ? 1e-3 * pow(3e4, i / 39.0) : best;
    double error = predict_features((int) m, lambda, v2, n, k, ridge, 0, 0).test;
    if (error < least) least = error, *delta = ridge;
  }
  return least;
}

@ The first run leaves the eigensystem, and the curves that the figure needs:
31 values of $k$ up to a quarter more than the most.

@c
static void spectrum_run(run *r, const void *setting)
{
  const spectrum_setting *s = setting; /* of this run */
  int m = n_eig; /* modes */
  double *lambda = arena_take(run_arena(r), 2 * m, sizeof *lambda);
  double *v2 = lambda + m, sum = 0; /* squared coefficients; theirs */
  if (s->source == DIGITS) decompose(run_arena(r), lambda, v2);
  for (int i = 0; i < m && s->source == CLUSTERS; i++) {
    lambda[i] = pow(m - i, -1.5);
    sum += v2[i] = pow(m - i, -1.3);
  }
  if (s->source == CLUSTERS) vec_scale(m, 1 / sum, v2);
  keep(r, "lambda", 2 * m, lambda);
  for (double i = 1; i <= m; i = fmax(i + 1, floor(1.15 * i)))
    observe(r, "spectrum", "i lambda v2", i, lambda[m - (int) i], v2[m - (int) i]);
  for (int i = 0; i < n_list.n * 2; i++)
    for (int j = 0; j <= 30; j++) {
      int n = (int) n_list.v[i / 2], k = (int) (40 * pow(k_most / 32.0, j / 30.0));
      double delta = i % 2 ? delta2 : 0, error = law(m, lambda, v2, n, k, &delta);
      observe(r, "law", "n tuned k delta error", n, i % 2 == 0, k, delta, error);
    }
}
static const experiment spectrum = {"E2", spectrum_run,
  sizeof (spectrum_setting), "N-eig n-list k-max delta"};

@ A regression draws its images, its features, and on digits 2,000 other images
for the test, in each repetition anew.

@c
enum { TESTS2 = 2000 };
typedef struct { int source, n, k, rounds, seed; double ridge; }
  features_setting;
static void features_run(run *r, const void *setting)
{
  const features_setting *s = setting; /* of this run */
  arena *a = run_arena(r);
  int n = s->n, k = s->k; /* images; features */
  size_t m; /* twice the modes */
  const double *lambda = fetch(a, &spectrum, arena_text(a, "data=%s",
    source[s->source].name), "lambda", &m), *v2 = lambda + m / 2;
  double delta = s->ridge, theory = law(m / 2, lambda, v2, n, k, &delta), error; /* on tests */
  mat gram = mat_new(a, n, n), y = mat_new(a, n, 1); /* of the training set */
  double *w = arena_take(a, k, sizeof *w); /* trained weights */
  bool real = s->source == DIGITS; /* images? */
  int p = real ? digits.x.cols : (int) m / 2, rows = real ? n + TESTS2 : n;
  int *which = arena_take(a, rows, sizeof *which); /* images */
  mat x = mat_new(a, rows, p), weight = mat_new(a, k, p); /* inputs; first layer */
  mat all = mat_new(a, rows, k), train = mat_block(all, 0, 0, n, k);
  double *out = arena_take(a, real ? rows : p, sizeof *out); /* function fitted */
  for (int round = 0; round < s->rounds; round++) {
    rng q = rng_stream(s->seed + round, n * 10000 + k, "d5 features");
    if (real) @<Draw images and their features@>@;
    else @<Draw Gaussian features@>@;
    mat_gram(gram, train);
    for (int i = 0; i < n; i++) at(gram, i, i) += delta;
    spd_factor(gram);
    spd_solve(gram, y);
    mat_tvec(w, train, y.data);
    @<Find the |error| on what was not seen@>@;
    observe(r, "features", "round delta law error", round, delta, theory, error);
  }
}
static const experiment regression = {"E2b", features_run, sizeof (features_setting), "N-eig"};

@ Inputs have the length one, so that $w\cdot x$ needs no factor; the lengths
of the formula come back with $\sqrt{2/k}$.

@<Draw images and their features@>=
{
  rng_choose(&q, digits.x.rows, rows, which);
  for (int i = 0; i < rows; i++)
    memcpy(&at(x, i, 0), &at(digits.x, which[i], 0), p * sizeof (double));
  for (int i = 0; i < n; i++) y.data[i] = digits.y.data[which[i]];
  rng_normals(&q, (size_t) k * p, sqrt(2.0 / k), weight.data);
  mat_mul_nt(all, x, weight);
  for (size_t i = 0; i < (size_t) rows * k; i++)
    all.data[i] = fmax(all.data[i], 0);
}

@ The stand-in has inputs $g\sim N(0,I)$ with one coordinate for each mode,
the target $\sum v_ig_i$, and features $\sum_ig_i\sqrt{\lambda_i}P_{ij}/\sqrt
k$ with normal~$P$.

@<Draw Gaussian features@>=
{
  rng_normals(&q, (size_t) n * p, 1, x.data);
  for (int i = 0; i < p; i++) out[i] = sqrt(v2[i]);
  mat_vec(y.data, x, out);
  rng_normals(&q, (size_t) k * p, 1 / sqrt(k), weight.data);
  for (int i = 0; i < p; i++) out[i] = sqrt(lambda[i]);
  for (int j = 0; j < k; j++)
    for (int i = 0; i < p; i++) at(weight, j, i) *= out[i];
  mat_mul_nt(all, x, weight);
}

@ There the error over all inputs is known exactly, as the distance between two
vectors of coefficients.

@<Find the |error| on what was not seen@>=
error = 0;
if (real) {
  mat_vec(out, all, w);
  for (int i = n; i < rows; i++)
    error += pow(out[i] - digits.y.data[which[i]], 2) / TESTS2;
} else {
  mat_tvec(out, weight, w);
  for (int i = 0; i < p; i++) error += pow(sqrt(v2[i]) - out[i], 2);
}

@ Ten repetitions, five with 2000 features; at the fixed ridge eight, and four
from 1000 features on. The fixed ridge is for the second of the training sets,
or the only one. The last settings are those of the synthetic claims.

@c
static void plan_features(int s, const char *use, int n, int k, double ridge)
{
  int rounds = use[0] == 't' ? k < 2000 ? 10 : 5 : k < 1000 ? 8 : 4;
  features_setting z = {s, n, k, repeats(rounds), seed, ridge};
  plan(&regression, &z, z.rounds * 1e-10 * k * (s == DIGITS ? 4e5 + 196.0 * n : 3e3 * (n + 200.0)),
    "data=%s, use=%s, n=%d, k=%d, ridge=%.15g, rounds=%d, seed=%d", source[s].name, use, n, k, ridge,
    z.rounds, seed);
}

@ The regressions need the eigensystem, which is made first.

@<Plan the runs@>=
static const int k_list[] = {50, 100, 200, 500, 1000, 2000, 4000, 250, 350, 700};
static const struct { int n, k; double ridge; } made[] = {{125, 500, 0.05}, {250, 100, 0.1},
  {250, 250, 0.01}}; /* synthetic claims */
for (int s = 0; s < sources; s++)
  if (source[s].used)
    plan(&spectrum, &(spectrum_setting) {s}, s == DIGITS ? 5e-10 * pow(n_eig, 3) : 1, "data=%s",
      source[s].name);
if (!plan_only() && (selected(&spectrum) || selected(&regression))) perform();
for (int s = 0; s < sources; s++) {
  for (int i = 0; i < 10 && source[s].used; i++) {
    for (int j = 0; j < n_list.n && i < 7 && k_list[i] <= k_most; j++)
      plan_features(s, "tuned", (int) n_list.v[j], k_list[i], 0);
    if (k_list[i] <= k_most && k_list[i] <= 2000)
      plan_features(s, "fixed", (int) n_list.v[n_list.n > 1], k_list[i], delta2);
  }
  for (int i = 0; i < 3 && source[s].used && s == CLUSTERS; i++)
    plan_features(s, "synthetic", made[i].n, made[i].k, made[i].ridge);
}

@ The mean over the repetitions stands beside the prediction. Training sets
that are too large for the eigensystem are marked.

@<Views@>=
{"E2b", "ridge", "select data, \"use\", n, k, ridge, delta, mean(error) as error, sd(error) as"
  " scatter, count(*) as rounds, mean(law) as law, n > param('N-eig')/12 as large from features"
  " group by data, \"use\", n, k, ridge"},@/

@ Figure~\ref{fig:d5-features} is the theorem and its limit. In (a) every curve
falls. In (b) the ridge is small and the same for all, and more features do
harm until there are about as many as images. Panel (c) is what both were
computed from.

\webfigure{fig-2-features}{Ridge regression on random features. (a) Test error
at the best ridge against the number of features, for three sizes of the
training set; marks: mean and standard deviation of the repetitions; lines:
predicted from eigenvalues and coefficients. (b) The same at the fixed ridge
0.01. (c) The input of the prediction: eigenvalues of the kernel, and squared
coefficients of the target.}{fig:d5-features}

@<Figures@>=
{"E2 E2b", "fig-2-features", 432, 190, draw_features},@/

@ @(d5-infinite-limits-draw.c@>=
static void draw_features(figure *f)
{
  chart *c; /* one panel */
  for (int i = 0; i < 2; i++) {
    c = chart_new(f, i ? 190 : 40, 18, 104, 126, i ? "(b) ridge fixed" : "(a) best ridge");
    chart_x(c, LOG10, "features, $k$");
    chart_y(c, LINEAR, i ? "" : "test error");
    line(c, "hue=n theory", "select n, k, error from law where tuned = %d and (tuned or n in"
      " (select n from ridge where \"use\" = 'fixed')) order by n, k", !i);
    marks(c, i ? "hue=n shape=n bars" : "hue=n shape=n bars: $n={n}$", "select n, k, error, "
      "ifnull(scatter, 0) from ridge where \"use\" = '%s'", i ? "fixed" : "tuned");
  }
  c = chart_new(f, 334, 18, 92, 126, "(c) inputs");
  chart_x(c, LOG10, "mode, $i$");
  chart_y(c, LOG10, "");
  range_y(c, 1e-7, 1);
  line(c, "black: $\\lambda_i$", "select i, lambda from spectrum where lambda > 1e-7 order by i");
  marks(c, "orange small: $v_i^2$", "select i, v2 from spectrum where v2 > 1e-7");
}

@ D5.4 compares twelve errors with their predictions, and their mean; D5.5 and
D5.6 name the numbers that the figure shows.

@<Claims@>=
{"E2b", "D5.4", "test error over prediction, n = {n}, k = {k}", WITHIN, 1, 0.1, NULL, "select"
  " 'D5.4[' || label(n) || ',' || label(k) || ']' as id, data, n, k, error/law as measured,"
  " scatter/law as uncertainty, rounds as seeds, iif(data = 'gauss', 0.15, 0.1) as tolerance, not"
  " large and " ENOUGH " as judged from ridge where n in (125, 250) and \"use\" = iif(data ="
  " 'gauss', 'synthetic', 'tuned') and k <= 2000", false, "n-list=125|250"},@/
{"E2b", "D5.4m", "the same, mean over all n and k", WITHIN, 1, 0.03, "MNIST", "select data,"
  " mean(error/law) as measured, not most(large) and " ENOUGH " and count(*) = 12 as judged from"
  " ridge where n in (125, 250) and \"use\" = 'tuned' and k <= 2000 and data = 'MNIST' group by"
  " data", false, "n-list=125,250 k-max>=2000"},@/
{"E2b", "D5.5", "error at the {chosen} ridge, n = 250, k = {k}", RELATIVE, 0, 0, "MNIST", "select"
  " iif(ridge = 0, 'D5.5[', 'D5.6[') || label(k) || ']' as id, iif(ridge = 0, 'best', 'fixed') as"
  " chosen, data, k, error as measured, scatter as uncertainty, rounds as seeds, law as predicted,"
  " iif(ridge = 0, 0.08, 0.1) as tolerance, not large and " ENOUGH " as judged from ridge where n ="
  " 250 and data = 'MNIST' and (\"use\" = 'tuned' and k in (50, 200, 2000) or \"use\" = 'fixed' and"
  " ridge = 0.01 and k in (50, 200, 1000))", false, "n-list=250"},@/

@ What was found. The twelve ratios have the mean \result{D5.4m/MNIST}. With
250 images the error at the best ridge falls from \result{D5.5[50]/MNIST} at
50 features over \result{D5.5[200]/MNIST} at 200 to
\result{D5.5[2000]/MNIST} at 2000. At the fixed ridge it rises from
\result{D5.6[50]/MNIST} at 50 to \result{D5.6[200]/MNIST} at 200, and
comes down to \result{D5.6[1000]/MNIST} with a thousand. Nothing was fitted:
the predictions \result{D5.6[50]/MNIST/predicted},
\result{D5.6[200]/MNIST/predicted} and \result{D5.6[1000]/MNIST/predicted}
come from eigenvalues and labels.

The weak point is the eigensystem. It stands for the distribution of digits,
and is made of \result{modes} of them. When $n$ is not far below that number
the small eigenvalues matter, which are wrong. With 500 images and a thousand
features the measured error is \result{large} times the prediction. Whoever
wants larger training sets has to raise $N$, not the tolerance.

@<Numbers for the prose@>=
{"E2b", "modes", "%.0f", "select param('N-eig')"},@/
{"E2b", "large", "%.2f", "select error/law from ridge where \"use\" = 'tuned' and n ="
  " member('n-list', 3) and k = 1000"},@/

@* E3: small models predict large ones. Now a network that is not solved: two
hidden layers of rectifiers, $49-n-n-10$,
\[h^{(1)}=W_1x/\sqrt{49},\qquad h^{(2)}=W_2z^{(1)}/\sqrt n,\qquad
z^{(l)}=\sqrt2\,\max(h^{(l)},0),\]
with all entries of $W_1$ and $W_2$ from $N(0,1)$ and $\lvert
x\rvert^2=49$. The scaling is a matter of the last layer. With
\[f=W_3z^{(2)}/n,\qquad\hbox{rates }0.15\,n,\qquad W_3(0)=0,\]
the features move by an amount that does not depend on~$n$; this is the
scaling of mean fields, or $\mu$P \citep{yang2021}. With $f=W_3z^{(2)}/\sqrt
n$ and rates 0.15 it is that of the tangent kernel: the output moves as much,
but the features stand still when $n$ grows.
@^muP@> @^neural tangent kernel@>

To see it, count powers in one step with the residual $r=y-f$, of order one. In
$\mu$P, with the rate $\eta n$, the last layer moves by
\[\Delta W_3=\eta n\cdot r\,z^{(2)}/n=\eta\,r\,z^{(2)},\qquad
\Delta f=\Delta W_3z^{(2)}/n=\eta\,r\,\lvert z^{(2)}\rvert^2/n,\]
and since $\lvert z\rvert^2$ is of order $n$, both the entries of $W_3$ and the
output move by order one. Back through it goes $rW_3/n$, so that
\[\Delta W_2=\eta n\cdot{rW_3\over n}\,{z^{(1)\mathsf T}\over\sqrt n},\qquad
\Delta h^{(2)}={\Delta W_2z^{(1)}\over\sqrt n}=\eta\,rW_3\,
{\lvert z^{(1)}\rvert^2\over n},\]
of order one again: the features move. In the other scaling the first line
reads $\Delta W_3=\eta\,rz^{(2)}/\sqrt n$ and $\Delta f=\eta\,r\lvert
z^{(2)}\rvert^2/n$. The output moves as before, but with weights that are
smaller by $n^{-1/2}$; and the second line has $rW_3/\sqrt n$ in place of
$n\cdot rW_3/n$, smaller by another $n^{-1/2}$. Features, and with them the
kernel, move as $1/n$.

Kernels are means over neurons, so in $\mu$P the whole dynamics is a smooth
function of initial means, though not of finitely many, and one expects
\begin{equation}
\mathrm E\,L_n=L_\infty+{C\over n}+O(n^{-2}),\qquad
\mathrm{Var}\,f={v\over n},\qquad\hbox{change of the kernel }O(1).
\label{eq:d5-width}
\end{equation}
Nobody computes $L_\infty$ and $C$ here; that would need the equations of
dynamical mean-field theory. They are fitted to widths up to 256 and judged at
512 and 1024. This is a prediction made by small models instead of by a theory,
and no less refutable: if the next powers mattered, the line would miss.

@<Variables that hold the parameters@>=
static int width_most; /* of E3 */
static double lr; /* of E3 */

@ @<Parameters@>=
{"width-max", PARAM_INTEGER, &width_most, "1024", 128, 4096, "neurons", "E3: greatest width"},@/
{"lr", PARAM_REAL, &lr, "0.15", 0.01, 0.3, "1", "E3: step over width"},@/

@ Two graphs of the same weights serve training, on batches of 64, and testing,
on a thousand images that are not trained on. Since $\max(h,0)$ is homogeneous,
all factors can be moved to the end of the network, where they cost nothing:
with $x$ of length one, $f=2n^{-3/2}\max(\max(xW_1,0)W_2,0)W_3$ in the first
scaling, and $n^{1/2}$ times that in the second.

@c
enum { LEARNED = 8000, PROBES = 1000, BATCH = 64, STEPS3 = 100, INPUTS = 49,
  CLASSES = 10, KERNEL = 50, WIDTH4 = 128 };
typedef enum { MUP, TANGENT, RESIDUAL } kind;
typedef struct {
  net *graph;
  node x, y, top, f; /* input, target, last hidden layer, output */
} student;
static student new_student(arena *a, int rows, kind which, int n, int depth, double strength)
{
  student m = {net_new(a, SINGLE_PRECISION)};
  net *t = m.graph;
  node h; /* layer by layer */
  m.x = net_input(t, rows, INPUTS), m.y = net_input(t, rows, CLASSES);
  h = net_matmul(t, m.x, net_weight(t, "in", INPUTS, n));
  for (int l = 0; l < depth; l++) {
    node next = net_matmul(t, net_activate(t, h, RELU), net_weight(t, "hidden", n, n));
    h = which == RESIDUAL ? net_add(t, h, net_scale(t, next, strength
      * sqrt(2.0 / (depth * (double) n)))) : next;
  }
  m.top = which == RESIDUAL ? h : net_activate(t, h, RELU);
  m.f = net_scale(t, net_matmul(t, m.top, net_weight(t, "out", n, CLASSES)),
    which == MUP ? 2 / (n * sqrt(n)) : which == TANGENT ? 2.0 / n : 1.0 / n);
  net_finish(t, net_squared_error(t, m.f, m.y));
  return m;
}

@ The third kind is the network of E4, which trains in the same way. A run
makes all networks of one size, in single precision, and finds the variance of
their outputs on the images of the test.

@c
static data_sample pooled; /* images of 49 pixels, centred targets */
typedef struct { int source, nets, seed, width, depth; kind which;
  double rate, strength; } student_setting;
static void student_run(run *r, const void *setting)
{
  const student_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int n = k->width, every = k->which == RESIDUAL ? STEPS3 : 10; /* records */
  student m = new_student(a, BATCH, k->which, n, k->depth, k->strength);
  student probe = new_student(a, PROBES, k->which, n, k->depth, k->strength);
  size_t size = net_weights(m.graph), last = size - (size_t) n * CLASSES;
  float *u = net_single_weights(m.graph); /* weights */
  double *w = arena_take(a, size, sizeof *w); /* for the probe */
  mat top = mat_new(a, PROBES, n), some = mat_block(top, 0, 0, KERNEL, n);
  mat first = mat_new(a, KERNEL, KERNEL), kernel = mat_new(a, KERNEL, KERNEL);
  mat f = mat_new(a, PROBES, CLASSES), outputs = mat_new(a, k->nets,
    PROBES * CLASSES); /* of one net; of all */
  net_feed(probe.graph, probe.x, mat_block(pooled.x, LEARNED, 0, PROBES, INPUTS));
  net_feed(probe.graph, probe.y, mat_block(pooled.y, LEARNED, 0, PROBES, CLASSES));
  for (int one = 0; one < k->nets; one++) {
    @<Train one student, and observe it@>@;
    memcpy(&at(outputs, one, 0), f.data, PROBES * CLASSES * sizeof (double));
  }
  double variance = 0; /* mean over outputs */
  for (int i = 0; i < outputs.cols; i++)
    variance += pow(mean_sd_of(k->nets, &at(outputs, 0, i), outputs.cols).sd, 2) / outputs.cols;
  observe(r, "outputs", "variance", variance);
}
static const experiment width_law = {"E3", student_run, sizeof (student_setting), ""};
static const experiment depth_law = {"E4b", student_run, sizeof (student_setting), "s"};

@ The batches are the same for all widths and seeds, so that only weights
differ. Of the kernel of the last hidden layer on fifty images the relative
change is taken; its factor does not matter.

@<Train one student, and observe it@>=
rng q = rng_stream(k->seed + one, n * 1000 + k->depth, "d5 weights");
batches b = batches_new(a, LEARNED, BATCH, true, rng_stream(0, 0, "d5 batches"));
single_optimizer o = single_optimizer_new(a, GD, size, k->rate);
rng_normals_single(&q, last, 1, u);
memset(u + last, 0, (size - last) * sizeof *u);
for (int t = 0; t <= STEPS3; t++) {
  if (t % every == 0) {
    for (size_t i = 0; i < size; i++) w[i] = u[i];
    double loss = net_loss(probe.graph, w); /* on the test */
    net_read(probe.graph, probe.top, top);
    mat_gram(t > 0 ? kernel : first, some);
    if (t > 0) mat_add(kernel, -1, first);
    observe(r, "student", "net step loss change", one, t, loss, t > 0
      ? mat_frobenius(kernel) / mat_frobenius(first) : 0);
  }
  if (t == STEPS3) break;
  const int *which = batches_next(&b); /* images */
  net_feed_rows(m.graph, m.x, pooled.x, which);
  net_feed_rows(m.graph, m.y, pooled.y, which);
  net_gradient_single(m.graph);
  single_optimizer_step(&o, net_single_gradient(m.graph), u);
}
net_read(probe.graph, probe.f, f);

@ Forty-eight networks of width 32, and fewer of the wider ones; beyond 1024
neurons two. In the scaling of the tangent kernel 512 is enough. An estimate of
a run's time goes with its plan, and of its memory.

@c
static void plan_student(const experiment *e, int s, kind which, int n, int depth, double rate,
  int nets)
{
  static const char *const name[] = {"muP", "NTK", "residual"}; /* of kinds */
  student_setting k = {s, repeats(nets), seed, n, depth, which, rate, s4};
  if (!source[s].used) return;
  plan(e, &k, k.nets * (0.02 + 1.3e-6 * depth * n * (n + 50.0)), "data=%s, scaling=%s, width=%d, "
    "depth=%d, rate=%.15g, nets=%d, seed=%d", source[s].name, name[which], n, depth, rate, k.nets,
    seed);
  plan_memory(8.0 * n * (7.0 * n * depth + 2000 * depth + 3000) + 8e4 * k.nets);
}

@ @<Plan the runs@>=
static const int many[] = {48, 40, 32, 16, 8, 4, 2, 2}; /* networks */
for (int i = 0; i < 8 * sources; i++) {
  int n = 32 << i % 8; /* neurons */
  if (n <= width_most) plan_student(&width_law, i / 8, MUP, n, 1, lr * n, many[i % 8]);
  if (n <= width_most && n <= 512)
    plan_student(&width_law, i / 8, TANGENT, n, 1, lr, many[i % 8]);
}

@ The fit minimizes $\sum\bigl((\bar L_n-L_\infty-C/n)/\epsilon_n\bigr)^2$
over $n=64$, 128, 256, with $\epsilon_n$ the standard error of the mean $\bar
L_n$. With weights $w=\epsilon^{-2}$ and $x=1/n$ its normal equations have the
solution that the view writes down.

@<Views@>=
{"E3|E4b", "trained",
  "select data, scaling, width, depth, nets, mean(loss) as loss, sd(loss) as loss_sd, mean(change)"
  " as change, sd(change) as change_sd, variance from student natural join outputs where step = 100"
  " group by data, scaling, width, depth"},@/
{"E3", "sums",
  "select data, sum(w) as s0, sum(w*x) as s1, sum(w*x*x) as s2, sum(w*loss) as t0, sum(w*x*loss) as"
  " t1 from (select data, 1.0/width as x, loss, nets/(loss_sd*loss_sd) as w from trained where"
  " scaling = 'muP' and width in (64, 128, 256)) group by data"},@/
{"E3", "fitted",
  "select data, (t0 - s1*C)/s0 as \"limit\", C from (select *, (s0*t1 - s1*t0)/(s0*s2 - s1*s1) as C"
  " from sums)"},@/
{"E3", "powers",
  "with asked(id, quantity, scaling, w1, w2, predicted, tolerance) as (values"
  " ('D5.8a', 'kernel change', 'muP', 512, 128, 1, 0.15),"
  " ('D5.8b', 'kernel change', 'NTK', 512, 64, 0.125, 0.04),"
  " ('D5.9', 'variance of f', 'muP', 128, 512, 4, 0.8),"
  " ('X1', 'sd of the loss', 'muP', 64, 512, 2.83, 1))"
  " select id, quantity, m.scaling, w1, w2, predicted, tolerance, m.data, n.nets, case when id = 'X1'"
  "   then m.loss_sd/n.loss_sd when id = 'D5.9' then m.variance/n.variance else m.change/n.change end"
  "   as measured, iif(id < 'D5.9', m.change/n.change*sqrt(power(m.change_sd/m.change, 2) +"
  "   power(n.change_sd/n.change, 2)*m.nets/n.nets), null) as error from asked join trained m on"
  "   m.scaling = asked.scaling and m.width = w1 join trained n on n.data = m.data and n.scaling ="
  "   m.scaling and n.width = w2"},@/

@ Figure~\ref{fig:d5-width}(a): three small widths fix a line, and the hollow
marks of the large ones fall on it. In (b) features move equally at all large
widths in one scaling, and as $1/n$ in the other.

\webfigure{fig-3-width}{Two hidden layers of rectifiers after 100 steps. (a)
Loss on test images against $1/n$; bars: standard error; the line is fitted to
64, 128 and 256 neurons; hollow: widths that it did not see. (b) Relative
change of the kernel of the last hidden layer in both scalings; guide:
$1/n$.}{fig:d5-width}

@<Figures@>=
{"E3", "fig-3-width", 342, 190, draw_width},@/

@ @(d5-infinite-limits-draw.c@>=
static void draw_width(figure *f)
{
  chart *left = chart_new(f, 46, 18, 120, 126, "(a) loss");
  chart *right = chart_new(f, 214, 18, 120, 126, "(b) change of the kernel");
  chart_x(left, LINEAR, "$1/n$");
  chart_y(left, LINEAR, "loss at step 100");
  line(left, "black: $L_\\infty+C/n$", "select x, \"limit\" + C*x from fitted, (select 0 as x union "
    "select 1.0/60) order by data, x");
  marks(left, "blue hollow=unseen bars", "select width > 256 as unseen, 1.0/width, loss, "
    "ifnull(loss_sd/sqrt(nets), 0) from trained where scaling = 'muP' and width >= 64");
  chart_x(right, LOG10, "width, $n$");
  chart_y(right, LOG10, "relative change");
  marks(right, "hue=scaling shape=scaling bars: {scaling}", "select scaling, width, change, "
    "ifnull(change_sd, 0) from trained where scaling <> 'residual'");
  line(right, "grey: $1/n$", "select t.width, 64*n.change/t.width from trained t join trained n "
    "using (data, scaling) where scaling = 'NTK' and n.width = 64 order by 1");
  key_at(right, 0.05, 0.3, false);
}

@ The predictions of D5.8 and D5.9 are powers: features move as $n^0$ and
$n^{-1}$, outputs vary as $n^{-1}$.

@<Claims@>=
{"E3", "D5.7", "loss at n = {width} over extrapolation", WITHIN, 1, 0.03, "MNIST",
  "select 'D5.7[' || label(width) || ']' as id, data, width, loss/(\"limit\" + C/width) as measured, loss_sd/(\"limit\" + C/width)"
  " as uncertainty, nets as seeds, data = 'MNIST' and param('lr') = 0.15 and " ENOUGH " as judged"
  " from trained join fitted using (data) where scaling = 'muP' and width in (512, 1024)", false,
  "width-max>=512"},@/
{"E3", "D5.8", "{quantity}, {scaling}, n = {w1}/{w2}", WITHIN, 0, 0, "MNIST", "select id, data,"
  " quantity, scaling, w1, w2, predicted, tolerance, measured, error as uncertainty, nets as"
  " seeds, data = 'MNIST' and id <> 'X1' and param('lr') = 0.15 and " ENOUGH " as judged from"
  " powers", false, "width-max>=512"},@/

@ What was found. The line from small models predicts the loss at 512 neurons
within a factor \result{D5.7[512]/MNIST} and at 1024 within
\result{D5.7[1024]/MNIST}, with $C=\result{fit/C}$ and
$L_\infty=\result{fit/limit}$. The width to 1024 is what a small machine
permits; 4096 would take sixteen times as long. In $\mu$P the kernel changes
by \result{moved/muP-32}, \result{moved/muP-64}, \result{moved/muP-128},
\result{moved/muP-256} and \result{moved/muP-512} at widths 32 to 512: of
order one, but not yet constant below 256. In the other scaling it falls by
\result{D5.8b/MNIST} over a factor of eight, predicted 0.125. The variance of
the outputs falls by \result{D5.9/MNIST} over a factor of four.

Two reservations. The extrapolation agrees within its standard error of one
per cent: that makes it consistent, not stringent. And $C$ is not predicted.
Both are what E5 mends, in a network that is simpler.

@<Numbers for the prose@>=
{"E3", "fit", "%.3g", "select 'C', C from fitted union all select 'limit', \"limit\" from"
  " fitted"},@/
{"E3", "moved", "%.2f", "select scaling || '-' || label(width), change from trained where scaling"
  " = 'muP'"},@/

@* E4: depth as a step size. In a residual network
\begin{equation}
h_{l+1}=h_l+{s\over\sqrt L}\,\sqrt{2\over n}\,W_l\max(h_l,0),\qquad
l=0,\dots,L-1,
\label{eq:d5-residual}
\end{equation}
depth is a mesh as well: the strength of one layer falls as $L^{-1/2}$
\citep{hayou2021,bordelon2023,yang2023depth}. Why the root? Because the $W_l$
are independent. Given $h_l$, the step has entries of variance $(s^2/L)\,
2\langle\max(h_l,0)^2\rangle$, and for symmetric entries of $h_l$
$2\langle\max(h,0)^2\rangle=\langle h^2\rangle$; it is uncorrelated with
$h_l$. So at infinite width
\[{\lvert h_{l+1}\rvert^2\over n}=\Bigl(1+{s^2\over L}\Bigr)
{\lvert h_l\rvert^2\over n},\qquad
\Bigl(1+{s^2\over L}\Bigr)^L\to e^{s^2}.\]
Two inputs of equal length with the correlation $c$ have steps whose
correlation is $\kappa_1(c)$, the kernel of E2. Both lengths
grow by the same factor, and
\begin{equation}
c_{l+1}={c_l+(s^2/L)\,\kappa_1(c_l)\over1+s^2/L}
=c_l+{s^2\over L}\bigl(\kappa_1(c_l)-c_l\bigr)+O(L^{-2}),
\label{eq:d5-correlation}
\end{equation}
The same expansion of the length is $(1+s^2/L)^L=e^{s^2}\bigl(1-s^4/2L+\cdots
\bigr)$: at $s=1$ and eight layers a sixteenth is missing, $2.548$, and the
exact number is 2.566. Equation~\eqref{eq:d5-correlation} is Euler's method
with the step $1/L$ for $dc/d\tau=s^2(\kappa_1(c)-c)$ from $\tau=0$ to~1. Its
error is of order $1/L$; depth approaches its limit as a step size does. (With
$L^{-1}$ in place of $L^{-1/2}$ independent steps would add up to nothing;
with~1, lengths grow as $(1+s^2)^L$ and there is no limit.)
@^residual networks@> @^Euler's method@>

@<Variables that hold the parameters@>=
static double s4; /* residual strength */
static int depth_most; /* of E4 */

@ @<Parameters@>=
{"s", PARAM_REAL, &s4, "1", 0.25, 2, "1", "E4: residual strength"},@/
{"depth-max", PARAM_INTEGER, &depth_most, "64", 4, 128, "layers", "E4: greatest depth"},@/

@ The limit itself is \eqref{eq:d5-correlation} with very many layers.
Questions know the recursion as \.{correlation(L, s)}, from $c_0=-\frac12$.

@c
static double correlation(int n, const double *x) /* |x|: $L$ and $s$ */
{
  double c = -0.5, share = x[1] * x[1] / x[0]; /* $s^2/L$ */
  insist(n == 2);
  for (int l = 0; l < x[0]; l++) {
    double kernel = c; /* becomes $\kappa_1/2$ */
    kernel_relu_features(1, &kernel);
    c = (c + share * 2 * kernel) / (1 + share);
  }
  return c;
}

@ Networks of width 256 are drawn for the forward pass. Their two inputs have
the length $\sqrt n$ and the correlation $-\frac12$ exactly: the second is
made of the first and of what is left of a Gaussian vector without its share
of it. The weights serve for both strengths, $s$ and~2, which are two pairs of
rows of~|h|.

@c
enum { WIDTH = 256, ROWS4 = 4 };
typedef struct { int depth, draws, seed; } depth_setting;
static void start_pairs(mat h, rng *q)
{
  double *x = &at(h, 0, 0), *y = &at(h, 1, 0); /* the inputs */
  rng_normals(q, 2 * WIDTH, 1, x);
  vec_scale(WIDTH, sqrt(WIDTH) / vec_norm(WIDTH, x), x);
  vec_add(WIDTH, -vec_dot(WIDTH, x, y) / WIDTH, x, y);
  vec_scale(WIDTH, sqrt(0.75 * WIDTH) / vec_norm(WIDTH, y), y);
  vec_add(WIDTH, -0.5, x, y);
  memcpy(&at(h, 2, 0), x, 2 * WIDTH * sizeof *x);
}

@ @c
static void depth_run(run *r, const void *setting)
{
  const depth_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mat h = mat_new(a, ROWS4, WIDTH), z = mat_new(a, ROWS4, WIDTH);
  mat w = mat_new(a, WIDTH, WIDTH), move = mat_new(a, ROWS4, WIDTH);
  for (int draw = 0; draw < k->draws; draw++) {
    rng q = rng_stream(k->seed + draw, k->depth, "d5 depth");
    start_pairs(h, &q);
    for (int l = 0; l < k->depth; l++) {
      rng_normals(&q, WIDTH * WIDTH, sqrt(2.0 / WIDTH / k->depth), w.data);
      for (int i = 0; i < ROWS4 * WIDTH; i++) z.data[i] = fmax(h.data[i], 0);
      mat_mul_nt(move, z, w);
      for (int i = 0; i < ROWS4; i++)
        vec_add(WIDTH, i < 2 ? s4 : 2, &at(move, i, 0), &at(h, i, 0));
    }
    for (int i = 0; i < 2; i++) {
      double *x = &at(h, 2 * i, 0), *y = &at(h, 2 * i + 1, 0); /* a pair */
      observe(r, "forward", "s growth correlation", i ? 2 : s4,
        (vec_dot(WIDTH, x, x) + vec_dot(WIDTH, y, y)) / (2 * WIDTH), vec_cosine(WIDTH, x, y));
    }
  }
}
static const experiment depth_limit = {"E4", depth_run, sizeof (depth_setting), "s"};

@ Depth is also trained: residual networks of width 128 on the images of E3,
with the strength $s$, the rate $0.1\,n$ and the readout of $\mu$P.

@<Plan the runs@>=
static const int layered[] = {16, 16, 16, 16, 12, 8, 4, 4}; /* networks */
for (int i = 0; i < 8; i++) {
  depth_setting k = {1 << i, repeats(i < 5 ? 200 : 60), seed}; /* one run */
  if (k.depth > depth_most) continue;
  if (i > 0)
    plan(&depth_limit, &k, 3e-4 * k.draws * k.depth, "L=%d, draws=%d, seed=%d", k.depth, k.draws,
      seed);
  for (int s = 0; s < sources; s++)
    plan_student(&depth_law, s, RESIDUAL, WIDTH4, k.depth, 0.1 * WIDTH4, layered[i]);
}

@ The second strength is for display, and is the first as well if the reader
chooses~2.

@<Views@>=
{"E4", "depths",
  "select L, s, mean(growth) as growth, sd(growth) as growth_sd, mean(correlation) as corr,"
  " sd(correlation) as corr_sd, count(*) as draws, correlation(L, s) as corr_law,"
  " power(1 + s*s/L, L) as growth_law from forward group by L, s"},@/

@ In figure~\ref{fig:d5-depth}(a) and~(b) the exact recursion is nearly
straight in $1/L$ near zero, as an Euler scheme must be, and ends at the
solution of the equation; the networks, of a width that is not infinite,
scatter about it. In (c) the trained loss falls with depth until about eight
layers.

\webfigure{fig-4-depth}{Residual networks. (a) and (b) Correlation of two
inputs after $L$ layers against $1/L$, mean and standard error of the draws;
line: the recursion at infinite width; diamond: its limit. (c) Loss on test
images after 100 steps, with standard error.}{fig:d5-depth}

@<Figures@>=
{"E4 E4b", "fig-4-depth", 432, 190, draw_depth},@/

@ @(d5-infinite-limits-draw.c@>=
static void draw_depth(figure *f)
{
  static const char *const which[] = {"s = param('s')", "s = 2"}; /* panels */
  chart *c; /* one of them */
  for (int i = 0; i < 2; i++) {
    c = chart_new(f, i ? 184 : 46, 18, 98, 126, i ? "(b) correlation, $s=2$" : "(a) correlation");
    chart_x(c, LINEAR, "$1/L$");
    chart_y(c, LINEAR, i ? "" : "after $L$ layers");
    line(c, "black theory: recursion", "select 1.0/L as x, corr_law from depths where %s union "
      "select 0, correlation(4096, s) from depths where %s order by 1", which[i], which[i]);
    marks(c, "blue bars: drawn", "select 1.0/L, corr, ifnull(corr_sd/sqrt(draws), 0) from depths "
      "where %s", which[i]);
    marks(c, "vermilion diamond: limit", "select distinct 0, correlation(4096, s) from depths where "
      "%s", which[i]);
  }
  c = chart_new(f, 330, 18, 98, 126, "(c) trained");
  chart_x(c, LINEAR, "$1/L$");
  chart_y(c, LINEAR, "loss at step 100");
  marks(c, "blue bars", "select 1.0/depth, loss, ifnull(loss_sd/sqrt(nets), 0) from trained where "
    "scaling = 'residual'");
}

@ D5.10 and D5.11 are about small depths, where the recursion differs from its
limit by much more than the tolerance and the draws do not scatter
too much.

@<Claims@>=
{"E4", "D5.10", "squared length over n, {L} layers, s = 1", RELATIVE, 0, 0.04, NULL,
  "select 'D5.10[' || label(L) || ']' as id, L, growth as measured, growth_law as predicted, growth_sd as uncertainty, draws as seeds, "
  ENOUGH " as judged from depths where s = 1 and L in (2, 8)", false, "s=1"},@/
{"E4", "D5.11", "correlation after {L} layers, s = 1", WITHIN, 0, 0.015, NULL,
  "select 'D5.11[' || label(L) || ']' as id, L, corr as measured, corr_law as predicted, corr_sd"
  " as uncertainty, draws as seeds, " ENOUGH " as judged from depths where s = 1 and L in (8,"
  " 16)", false, "s=1 depth-max>=8"},@/

@ What was found. Lengths grow by \result{D5.10[2]} in two layers and by
\result{D5.10[8]} in eight, where $e=2.718$ is the limit; predicted are
\result{D5.10[2]/predicted} and \result{D5.10[8]/predicted}. The
correlation after 8 and 16 layers is \result{D5.11[8]} and
\result{D5.11[16]}, predicted \result{D5.11[8]/predicted} and
\result{D5.11[16]/predicted}; the limit is \result{deep/1}. The distance of
the recursion to the limit nearly halves with each doubling. At other depths
nothing is claimed: at a finite width the correlation of one draw scatters by
\result{D5.11[8]/sd}, and the recursion leaves out what is of order $L/n$, which nobody has
computed here. At $s=1$ the mean is \result{strays/1-4}, \result{strays/1-32}
and \result{strays/1-64} standard errors above the recursion after 4, 32 and
64 layers, at $s=2$ it is \result{strays/2-8} and \result{strays/2-16} after 8
and 16; the reference data of the specification had it 1.5 to 3 below in
several of these places.

Training gives the losses \result{trained/1}, \result{trained/2},
\result{trained/4}, \result{trained/8}, \result{trained/16},
\result{trained/32} and \result{trained/64} at 1 to 64 layers, with
standard errors up to \result{trained-se}. They fall, and then lie flat within
the noise. This is convergence; a rate it does not resolve.

@<Numbers for the prose@>=
{"E4", "deep", "%.4f", "select s, correlation(4096, s) from depths where L = 2"},@/
{"E4", "strays", "%.1f", "select label(s) || '-' || label(L), (corr - corr_law)*sqrt(draws)/corr_sd"
  " from depths"},@/
{"E4b", "trained", "%.4f", "select depth, loss from trained where scaling = 'residual'"},@/
{"E4b", "trained-se", "%.4f", "select most(loss_sd/sqrt(nets)) from trained where scaling ="
  " 'residual'"},@/

@* E5: coefficients from one wide network. Now both: a nonlinear
network that learns features, and coefficients that are computed. Let
\begin{equation}
f(x)={1\over N}\sum_{j=1}^N\omega_jv_j\tanh(w_j\cdot x),\qquad\omega_j=1,
\label{eq:d5-crowd}
\end{equation}
with 49 inputs, 10 outputs, full batches and the rate $1.5N$. The factors
$\omega_j$ are idle so far. They say how often each neuron is counted.

A neuron $(v_j,w_j)$ moves by the residuals $f-y$ on the training set and by
its own state, and by nothing else. So the network at any later time is a
functional of the \emph{distribution} of neurons at the start. A network of
$n$ neurons sees that distribution through $n$ samples, as E1 saw $M_0$; but
now the means are infinitely many, and the sum over pairs
of~\eqref{eq:d5-delta} cannot be written down. It can be sampled.

Take one wide network. Choosing $n$ of its $N$ neurons with replacement is the
same as giving them multinomial $\omega_j$ that sum to~$N$: $N/n$ times the
number of times that $j$ was chosen. These have
\[\mathrm E\,\omega_j=1,\qquad\mathrm{Cov}(\omega_i,\omega_j)={N\over n}
\Bigl(\delta_{ij}-{1\over N}\Bigr).\]
To leading order nothing but this covariance enters. Any other fluctuation
that has it up to a factor will do, for instance
\begin{equation}
\omega=1+\sigma(\xi-\bar\xi),\qquad\xi_j\sim N(0,1),
\label{eq:d5-weights}
\end{equation}
with small $\sigma$. As $\mathrm{Cov}(\xi_i-\bar\xi,\xi_j-\bar\xi)=
\delta_{ij}-1/N$, it is the same with $\sigma^2$ for $N/n$, so that
$\sigma^2/N$ plays the part of~$1/n$. The mean must be taken out: a common
factor would rescale the output, which no sampling does. With $K$ pairs of
opposite signs $\pm\xi$ odd orders cancel, and
\begin{equation}
v={N\over\sigma^2}\Bigl\langle\Bigl({f_+-f_-\over2}\Bigr)^2\Bigr\rangle,
\qquad
c={N\over\sigma^2}\Bigl\langle{L_++L_-\over2}-L\Bigr\rangle
\label{eq:d5-reweighting}
\end{equation}
predict $\mathrm{Var}\,f_n=v/n$ and $\mathrm E\,L_n=L_\infty+c/n$ at all times
\citep{rotskoff2018,bordelon2023finite}. The averages are over pairs, and in
$v$ over images and outputs as well. No narrow network is run.
@^reweighting@> @^bootstrap@>

@ A neuron of multiplicity $\omega_j$ must still move as it would if it were
one: $\omega$ enters~$f$ only. Its gradient, which contains $\omega_j$, is
divided by it. Then everything in~\eqref{eq:d5-reweighting} follows by itself.

The two coefficients explain what an \emph{ensemble} does. The loss is
$L={1\over2}\langle\lvert f-y\rvert^2\rangle$ with ten outputs; its mean over
networks is the loss of the mean network plus half the sum of ten variances,
so the variance of the outputs contributes ${1\over2}\cdot10\cdot v/n=5v/n$ to
its mean. Averaging the outputs of many networks removes that, and leaves the
bias of narrow networks, $(c-5v)/n$. The share that an ensemble removes is
$5v/c$ \citep{vyas2023}.
@^ensembles@>

What would refute this: a width at which $n\,\mathrm{Var}\,f$ does not come to
rest at~$v$. The method needs exchangeable neurons. With a second hidden layer
the matrix between the layers fluctuates as well, and reweighting does not see
it.

@<Variables that hold the parameters@>=
static int wide, pairs5; /* neurons; pairs of opposite signs */
static double sigma; /* size of the reweighting */

@ @<Parameters@>=
{"N-wide", PARAM_INTEGER, &wide, "1024", 256, 4096, "neurons", "E5: wide network"},@/
{"K", PARAM_INTEGER, &pairs5, "8", 4, 32, "pairs", "E5: reweightings"},@/
{"sigma", PARAM_REAL, &sigma, "0.3", 0.1, 0.5, "1", "E5: size of the reweighting"},@/

@ One graph serves wide and narrow networks: $\omega_jv_j$ stands for $v_j$,
and the multiplicities are fed. Pair and sign share the initial weights, of
deviation 2 in the first layer and 1 in the second, which the stream~|q|
decides; |sign| is $+1$, $-1$, or zero for a network as it is. Outputs at
every tenth step go to rows of~|f|. All is in double precision, because
\eqref{eq:d5-reweighting} takes differences.

@c
enum { IMAGES = 300, STEPS5 = 60, LOOKS = 7, OUTPUTS = IMAGES * CLASSES };
static data_sample crowd; /* images of E5 */
typedef struct { int source, n, many, seed; } crowd_setting;
static void train_crowd(const crowd_setting *k, rng q, int sign, double *f, double *loss)
{
  int n = k->n, size = n * (INPUTS + CLASSES); /* neurons; weights */
  arena *a = arena_new();
  double *w = arena_take(a, 3 * (size_t) size, sizeof *w), *g = w + size, *rate = g + size;
  double *xi = arena_take(a, n, sizeof *xi); /* $\xi_j$ */
  mat omega = mat_new(a, n, CLASSES); /* ten equal columns */
  rng z = rng_stream(k->seed, k->many, "d5 multiplicities");
  optimizer o = optimizer_new(a, GD, size, 1.5 * n);
  @<Choose the multiplicities |omega| and the |rate| of each weight@>@;
  @<Build the graph |t| of the network, and feed it@>@;
  rng_normals(&q, n * INPUTS, 2, w);
  rng_normals(&q, n * CLASSES, 1, w + n * INPUTS);
  for (int step = 0; step <= STEPS5; step++) {
    double now = net_gradient(t, w, g); /* loss */
    if (step % 10 == 0) {
      loss[step / 10] = now;
      net_read(t, out, mat_of(f + step / 10 * OUTPUTS, IMAGES, CLASSES));
    }
    optimizer_step(&o, g, w);
  }
  arena_free(a);
}

@ @<Choose the multiplicities |omega| and the |rate| of each weight@>=
rng_normals(&z, n, 1, xi);
double mean = mean_of(n, xi); /* $\bar\xi$ */
for (int j = 0; j < n; j++) {
  double count = 1 + sign * sigma * (xi[j] - mean); /* $\omega_j$ */
  for (int c = 0; c < CLASSES; c++)
    at(omega, j, c) = count, rate[n * INPUTS + j * CLASSES + c] = 1 / count;
  for (int i = 0; i < INPUTS; i++) rate[i * n + j] = 1 / count;
}
o.rate = rate;

@ @<Build the graph |t| of the network, and feed it@>=
net *t = net_new(a, DOUBLE_PRECISION);
node x = net_input(t, IMAGES, INPUTS), y = net_input(t, IMAGES, CLASSES);
node count = net_input(t, n, CLASSES); /* $\omega$ */
node h = net_activate(t, net_matmul(t, x, net_weight(t, "w", INPUTS, n)), TANH);
node v = net_product(t, net_weight(t, "v", n, CLASSES), count);
node out = net_scale(t, net_matmul(t, h, v), 1.0 / n);
net_finish(t, net_squared_error(t, out, y));
net_feed(t, x, crowd.x);
net_feed(t, y, crowd.y);
net_feed(t, count, omega);

@ A run of pair zero makes the network as it is, any other a pair. |swing| is
the mean square of half the difference of the outputs.

@c
static void wide_run(run *r, const void *setting)
{
  const crowd_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  bool pair = k->many > 0; /* or the network itself? */
  double *f = arena_take(a, 2 * LOOKS * OUTPUTS, sizeof *f), *g = f + LOOKS * OUTPUTS;
  double loss[2][LOOKS]; /* of both */
  rng q = rng_stream(k->seed, 0, "d5 wide");
  train_crowd(k, q, pair ? 1 : 0, f, loss[0]);
  if (pair) train_crowd(k, q, -1, g, loss[1]);
  for (int t = 0; t < LOOKS; t++) {
    double swing = 0; /* mean square */
    for (int i = t * OUTPUTS; i < (t + 1) * OUTPUTS && pair; i++)
      swing += pow((f[i] - g[i]) / 2, 2) / OUTPUTS;
    observe(r, "wide", "step loss swing", 10 * t, pair
      ? (loss[0][t] + loss[1][t]) / 2 : loss[0][t], swing);
  }
}
static const experiment reweighting = {"E5", wide_run, sizeof (crowd_setting), "sigma"};

@ Narrow networks are what the prediction is compared with, |many| of one
width.

@c
static void narrow_run(run *r, const void *setting)
{
  const crowd_setting *k = setting; /* of this run */
  mat f = mat_new(run_arena(r), k->many, LOOKS * OUTPUTS); /* of all nets */
  for (int i = 0; i < k->many; i++) {
    double loss[LOOKS]; /* of one */
    train_crowd(k, rng_stream(k->seed + i, k->n, "d5 narrow"), 0, &at(f, i, 0), loss);
    for (int t = 0; t < LOOKS; t++)
      observe(r, "narrow", "net step loss", i, 10 * t, loss[t]);
  }
  for (int t = 0; t < LOOKS; t++) {
    double sum = 0; /* of variances */
    for (int i = t * OUTPUTS; i < (t + 1) * OUTPUTS; i++)
      sum += pow(mean_sd_of(k->many, &at(f, 0, i), f.cols).sd, 2);
    observe(r, "crowd", "step variance", 10 * t, sum / OUTPUTS);
  }
}
static const experiment narrow_nets = {"E5b", narrow_run, sizeof (crowd_setting), ""};

@ @<Plan the runs@>=
static const int crowds[] = {200, 100, 60, 40}; /* networks */
for (int s = 0; s < sources; s++) {
  if (!source[s].used) continue;
  for (int i = 0; i <= pairs5; i++) {
    crowd_setting k = {s, wide, i, seed}; /* one pair */
    plan(&reweighting, &k, (i ? 2 : 1) * 6e-4 * wide, "data=%s, width=%d, pair=%d, "
      "seed=%d", source[s].name, wide, i, seed);
  }
  for (int i = 0; i < 4; i++) {
    crowd_setting k = {s, 64 << i, repeats(crowds[i]), seed}; /* one width */
    plan(&narrow_nets, &k, k.many * 2e-4 * k.n, "data=%s, width=%d, nets=%d, "
      "seed=%d", source[s].name, k.n, k.many, seed);
    plan_memory(8.0 * k.many * LOOKS * OUTPUTS + 2e7);
  }
}

@ The first view is the prediction with its standard errors, which come from
the scatter of the pairs; the second what was measured, step by step; the
third makes slopes between 128 and 512 neurons.

@<Views@>=
{"E5", "predicted",
  "select data, step, factor*mean(swing) as v, factor*sd(swing)/sqrt(count(*)) as v_error, factor*"
  " (mean(loss) - plain) as c, factor*sd(loss)/sqrt(count(*)) as c_error from (select p.*, o.loss as"
  " plain, p.width/power(param('sigma'), 2) as factor from wide p join wide o using (data, step)"
  " where p.pair > 0 and o.pair = 0) group by data, step"},@/
{"E5b", "measured",
  "select data, width, step, nets, mean(loss) as loss, sd(loss) as loss_sd, variance from narrow"
  " natural join crowd group by data, width, step"},@/
{"E5 E5b", "compared",
  "select p.*, 512*w.variance as nv, (n.loss - w.loss)/(1.0/128 - 1.0/512) as slope,"
  " 5*(n.variance - w.variance)/(n.loss - w.loss) as share, sqrt(n.loss_sd*n.loss_sd/n.nets +"
  " w.loss_sd*w.loss_sd/w.nets)/(1.0/128 - 1.0/512) as slope_error, 64*m.variance as nv_64,"
  " (m.loss - n.loss)/(1.0/64 - 1.0/128) as slope_64 from predicted p join measured m using (data,"
  " step) join measured n using (data, step) join measured w using (data, step) where step = 60 and"
  " m.width = 64 and n.width = 128 and w.width = 512"},@/
{"E5 E5b", "quantities",
  "select 'D5.12' as id, 'n times variance of f over v, n = 512' as what, data, nv/v as measured,"
  " nv/v*v_error/v as error, 1 as predicted, 0.1 as tolerance from compared"
  " union all select 'D5.13', 'slope of the loss over c, n = 128 to 512', data, slope/c,"
  " slope/c*sqrt(power(c_error/c, 2) + power(slope_error/slope, 2)), 1, 0.2 from compared"
  " union all select 'D5.14', 'share that an ensemble removes', data, share,"
  " share*slope_error/slope, 5*v/c, 0.1 from compared"
  " union all select 'X3', 'as D5.12, n = 64', data, nv_64/v, null, 1, 0.2 from compared"
  " union all select 'X4', 'as D5.13, n = 64 to 128', data, slope_64/c, null, 1, 0.2 from compared"},@/

@ Figure~\ref{fig:d5-reweighting} at the head of the chapter shows this. Its
line in (a) is not a guide for the eye, nor a fit, and neither is the one in
(b) but for its height.

@<Figures@>=
{"E5 E5b", "fig-5-reweighting", 342, 190, draw_reweighting},@/

@ @(d5-infinite-limits-draw.c@>=
static void draw_reweighting(figure *f)
{
  chart *left = chart_new(f, 46, 18, 120, 126, "(a) variance");
  chart *right = chart_new(f, 214, 18, 120, 126, "(b) mean loss, step 60");
  chart_x(left, LINEAR, "steps");
  chart_y(left, LINEAR, "$n\\times$ variance of the outputs");
  band(left, "black pale", "select step, v - v_error, v + v_error from predicted where step > 0 "
    "order by step");
  line(left, "black: one wide net", "select step, v from predicted where step > 0 order by step");
  marks(left, "hue=width shape=width small: $n={width}$", "select width, step, width*variance from "
    "measured where step > 0");
  chart_x(right, LINEAR, "$1/n$");
  chart_y(right, LINEAR, "loss");
  for (int i = 0; i < 2; i++) {
    line(right, i ? "grey: without variance" : "black: computed slope", "select x, loss - %d*"
      "variance + (c - %d*v)*(x - 1.0/512) from predicted join measured using (data, step), "
      "(select 0 as x union select 1.0/60) where step = 60 and width = 512 order by data, x", 5 * i,
      5 * i);
    marks(right, i ? "hue=width shape=width hollow=mean" : "hue=width shape=width bars", "select "
      "width, %s 1.0/width, loss - %d*variance %s from measured where step = 60", i ? "1 as mean, "
      : "", 5 * i, i ? "" : ", ifnull(loss_sd/sqrt(nets), 0)");
  }
}

@ D5.12 to D5.14 are measured at the last step. The standard errors are those
of the prediction for D5.12, and of both sides for D5.13.

@<Claims@>=
{"E5 E5b", "D5.12", "{what}, step 60", WITHIN, 0, 0, NULL, "select id, what, data, measured,"
  " predicted, tolerance, sqrt(param('K'))*error as uncertainty, param('K') as seeds, id < 'E' and"
  " param('N-wide') >= 1024 and param('sigma') = 0.3 and param('K') >= 8 and " ENOUGH
  " as judged from quantities"},@/

@ What was found. One wide network says $v=\result{coefficients/v}$ and
$c=\result{coefficients/c}$; networks of 512 neurons have a variance of
\result{D5.12/MNIST} times $v/n$, and the loss falls from 128 to 512 neurons
with a slope that is \result{D5.13/MNIST} times~$c$. An ensemble removes the
share \result{D5.14/MNIST} of the excess, and $5v/c$ is
\result{D5.14/MNIST/predicted}. So about half of what a narrow network loses,
on digits, is noise that others could average away; the other half is a bias
that it has in common with them.

These are leading orders, and the trend of the widths in
figure~\ref{fig:d5-reweighting} shows it. At 64 neurons $n$ times the variance
is \result{X3/MNIST} of $v$, and the slope between 64 and 128 is
\result{X4/MNIST} of~$c$.

@<Numbers for the prose@>=
{"E5 E5b", "coefficients", "%.3f", "select 'v', v from compared union all select 'c', c from"
  " compared"},@/

@* Where it breaks. \emph{Late.} All expansions are made at a fixed time. When
the limit's loss has nearly vanished, that of narrow networks has not, and
$c/n$ means nothing (E1).

\emph{The variance before the mean.} At $\gamma_0=1$ and step 20, 128 neurons
have a mean loss that is right within \result{next/1} per cent of its
deviation, and \result{narrow-variance} times the variance. At $\gamma_0=0.3$
it is worse: the reference data of the specification have 3.5 times the
predicted spread at 64 neurons.

\emph{An eigensystem made of too few images.} When the training set is a sixth of
the images from which the spectrum is estimated, errors at the tuned ridge are up to
\result{sixth} times the prediction of E2; with a fixed ridge and half of these
images it is \result{peak} at the peak, $k=n$.

\emph{Small widths.} In E3 the change of the kernel grows up to 256 neurons
before it is constant; in E5 the first order is \result{sixty-four} times the variance
at 64.

\emph{What first order does not say.} The scatter of the \emph{loss} in E5 is
not predicted: the mean square of $(L_+-L_-)/2$ would do it in principle, but
eight pairs give one number each. In the reference data of the specification
two wide networks disagreed about it by a factor of seven. In E3 the standard
deviation of the loss falls by \result{X1/MNIST} from 64 to 512 neurons, where
$\sqrt8=2.83$ is expected; with eight networks this scatters by a third.

\emph{Large reweightings.} At $\sigma=0.3$ a few multiplicities nearly vanish,
and larger values make some negative. The result is then a sum over neurons
that nobody could have drawn, although its mean and covariance are right.

@* What this settles, and what it does not. Settled: in a model that is
solved, the deviation of a finite network from the infinite one is $c/n$ with
a $c$ that is found without finite networks, to \result{gap/exact} per cent at
2048 neurons. In a network that is not solved, one hidden layer on real
digits, both the variance of what narrow networks say and the excess of their
loss follow from one wide network, to \result{gap/variance} and
\result{gap/slope} per cent. For random features more is better when the ridge
is tuned, on digits as in the theorem, and worse near $k=n$ when it is not.
Small networks of two hidden layers predict the loss of one four times as wide
to within a per cent.

Not settled: why one should want the limit. ``Wider is better'' was seen in E3
and ``deeper is better'' in E4, but at one step size that nobody tuned; only
for random features was the comparison fair. No counterexample was found here,
and none was looked for. Two hidden layers have no predicted~$C$. The rate at
which depth converges is derived and measured at the start of training, and
drowned by noise at its end. And every time here is short: whether width and
training time commute, when the loss still falls, is not asked.

\emph{The next experiment.} Carry the coefficient through a second hidden
layer. The matrix between the layers is a Gaussian random operator, so besides
the multiplicities of neurons it has fluctuations of its own, which could be
drawn: replace $W_2$ by $\sqrt{1-\sigma^2}W_2+\sigma W_2'$ on both of its
sides, in antithetic pairs, and add the two variances. The network of E3 would
then have a predicted $C$ to hold against its fitted \result{fit/C}. If the
two disagree beyond their errors, width enters a deep network in a third way.

Of the open questions of \citet{simonkunin2026} this chapter touches 2.1 to
2.3 (E1), 3.4, whether more is better (E2 and, suggestively, E3), and 3.5 to
3.7, which it leaves open.

@<Numbers for the prose@>=
{"E1", "gap/exact", "%.1f", "select 100*max(abs(clean_bias/c - 1)) from exact where step = 20 and"
  " width = 2048"},@/
{"E2", "sixth", "%.2f", "select max(error/law) from ridge where \"use\" = 'tuned' and"
  " 6*n = param('N-eig')"},@/
{"E2", "peak", "%.2f", "select error/law from ridge where \"use\" = 'fixed' and n = k"},@/
{"E5 E5b", "sixty-four", "%.2f", "select v/nv_64 from compared"},@/
{"E5 E5b", "gap", "%.1f", "select 'variance', 100*abs(nv/v - 1) from compared union all select"
  " 'slope', 100*abs(slope/c - 1) from compared"},@/

@ All claims of the chapter, with their verdicts. D5.0 checks the program.

\claimtable

@* Exercises. The last three have change files that solve them.
\begin{exercise}
Add the term of order $n^{-2}$ to E1 by Monte Carlo over $M_0$: write
$n(\mathrm E\,L-L_\infty)=c+c_2/n$ at step 20 and find $c_2$. Down to which
width does the series then serve?
\end{exercise}
\begin{answer}
The control variate leaves few per cent of noise, so two widths suffice. From
128 and 2048 neurons, at $\gamma_0=1$,
$c_2=\result{second/1}\pm\result{second-error/1}$, and at $\gamma_0=3$
$\result{second/3}\pm\result{second-error/3}$, hardly different from zero.
With it the deviation at 64 neurons should be \result{second-law/1} and
\result{second-law/3} over~$n$; measured are \result{second-at-64/1} and
\result{second-at-64/3}. So at $\gamma_0=1$ the series with two terms serves
down to 64 neurons at this step, where the first term alone misses a sixth.
\end{answer}
\begin{exercise}
Replace the hyperbolic tangent of E5 by a rectifier. Is the first order still
enough at 64 neurons?
\end{exercise}
\begin{answer}
(\changefile{d5-1}) Nothing in~\eqref{eq:d5-reweighting} asks for smoothness
of the activation, only of the functional. With rectifiers $v=\result{d5-1:v}$
and $c=\result{d5-1:c}$; $n$ times the variance is \result{d5-1:ratio-512} of
$v$ at 512 neurons, and \result{d5-1:ratio-64} at 64, where tangents have
\result{X3/MNIST}. The slope of the loss between 128 and 512 is
\result{d5-1:slope} times~$c$.
\end{answer}
\begin{exercise}
Add noise of variance $\frac14$ to the training labels of E2. With how many
features is the untuned error greatest?
\end{exercise}
\begin{answer}
(\changefile{d5-2}) The noise adds $\frac14$ to the numerator
of~\eqref{eq:d5-features}, and the denominator magnifies it where $k$ is
near~$n$. The prediction has its peak at $k=\result{d5-2:peak}$, with the
error \result{d5-2:top}, against \result{plain/peak} and \result{plain/top}
without noise. Measured at $k=250$: \result{d5-2:measured}, predicted
\result{d5-2:law}. (The error is that on clean labels.)
\end{answer}
\begin{exercise}
Replace $1/\sqrt L$ by~1 in E4 and watch the limit disappear.
\end{exercise}
\begin{answer}
(\changefile{d5-3}) Each layer doubles the square of the length. The recursion
says $2^L$, that is \result{d5-3:law-8} at 8 layers and \result{d5-3:law-16}
at 16; drawn networks have \result{d5-3:growth-8} and \result{d5-3:growth-16}.
The correlation no longer depends on $L$ through a share $s^2/L$ but creeps
towards one with every layer: \result{d5-3:corr-2}, \result{d5-3:corr-8} and
\result{d5-3:corr-64} at 2, 8 and 64 layers. There is no mesh left that could
be refined.
\end{answer}

@<Numbers for the prose@>=
{"E2", "plain", "%.3g", "with top as (select k, error from law where n = 250 and not tuned order by"
  " error desc limit 1) select 'peak', k from top union all select 'top', error from top"},@/
{"E1", "second", "%.1f", "select a.gamma0, (a.clean_bias - b.clean_bias)/(1.0/128 - 1.0/2048)"
  " from exact a join exact b using (gamma0, step) where step = 20 and a.width = 128 and b.width"
  " = 2048"},@/
{"E1", "second-error", "%.1f", "select gamma0, sqrt(sum(clean_sd*clean_sd/nets))/(1.0/128 -"
  " 1.0/2048) from exact where step = 20 and width in (128, 2048) group by gamma0"},@/
{"E1", "second-law", "%.2f", "select a.gamma0, b.clean_bias + (a.clean_bias -"
  " b.clean_bias)/(1.0/128 - 1.0/2048)*(1.0/64 - 1.0/2048) from exact a join exact b using"
  " (gamma0, step) where step = 20 and a.width = 128 and b.width = 2048"},@/
{"E1", "second-at-64", "%.2f", "select gamma0, clean_bias from exact where step = 20 and width ="
  " 64"},@/

@* Further reading. \citet{bordelon2022} derive the limit that E1 and E3 have,
dynamical mean-field theory, and \citet{bordelon2023finite} its $1/n$
corrections. \citet{rotskoff2018} see neurons as particles with a law of large
numbers and a central limit theorem; E5 is that theorem made into a program.
\citet{vyas2023} ask in practice what of a narrow network's error is variance.
\citet{simon2024} prove that more is better for random features.
\citet{yang2021} found the scaling in which features move at infinite width;
\citet{hayou2021}, \citet{bordelon2023} and \citet{yang2023depth} did for
depth what they did for width.

@* The program. The collected questions, in the file that draws.

@(d5-infinite-limits-draw.c@>=
const view infinite_views[] = @[{ @<Views@>@; {0} }@];
const claim infinite_claims[] = @[{ @<Claims@>@; {0} }@];
const number infinite_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing infinite_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest. Images are opened
once, for all runs.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  source_needs(&source[DIGITS], 0, 10000, "E2 and E3");
  if (source[DIGITS].used) {
    digits = take_images(store, &source[DIGITS], 10000, NULL, 2);
    digits.y = plus_minus(store, 10000, digits.label, EVEN_DIGITS);
    centre_by_first(digits.x, 10000, NULL);
    unit_rows(&source[DIGITS], digits.x);
  }
  int s = source[DIGITS].used ? DIGITS : CLUSTERS; /* one of them is */
  pooled = centred(s, s == DIGITS ? 10000 : LEARNED + PROBES, 4, true);
  crowd = centred(s, IMAGES, 4, false);
  @<Plan the runs@>@;
  perform();
  arena_free(store);
}

@ @c
static const experiment *const experiments[] = {&limit_model, &spectrum, &regression,
  &width_law, &depth_limit, &depth_law, &reweighting, &narrow_nets, NULL};
static const chapter infinite_chapter = {"d5-infinite-limits",
  "Are finite networks approximations of infinite ones?", parameters,
  "seeds=0.01 N-eig=1000 n-list=25,50 k-max=100 width-max=128 depth-max=8 N-wide=256 K=4",
  experiments, NULL, measure, infinite_views, infinite_claims, infinite_numbers,
  infinite_figures};
@#
int main(int argc, char **argv)
{
  question_function("correlation", 2, correlation);
  return chapter_main(&infinite_chapter, argc, argv);
}

@* Index.
