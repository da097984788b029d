% Universality: different learners, the same answer.
@i types.w
@s number int
@s population int
@s pair_setting int
@s twins_setting int
@s strip_setting int
@s ridge_set int
@s ridge_setting int
@s matrix_setting int

@** Universality. \label{ch:s5-universality}%
Train two networks that differ in everything that ought not
to matter: the random weights they start from, the examples they happen to
see, even the architecture. Often they end in quantitatively the same place.
Physics has met this before. Near its critical point a magnet obeys the same
exponents as a liquid, and one learned to ask which few properties of a system
survive, and which are forgotten. This chapter asks it of learners: \emph{when
is the agreement of two learners a law, with a number that can be written down
before the experiment, and when is it a coincidence?}

\titlefigure{fig-1-strip}{Samples of three diffusion models for twelve seeds
of the noise, the first twelve, unselected; one column is one seed. A and B:
the same architecture, C: another; all training sets disjoint. Fourth row: the
image of A's training set most similar to A's sample. Right: mean cosine with
A's sample over 200 seeds.}{fig:s5-strip}

\experiments

@ Four experiments give four kinds of answers.
\begin{enumerate}
\item[E1] Two \emph{linear} generative models, trained on disjoint data, turn
the same noise into similar samples. How similar follows from the eigenvalues
of the data's covariance and from nothing else.
\item[E2] Two \emph{networks} do the same, and now memorization competes: with
few examples each network recites its own, with many the two agree with each
other more than with anything they have seen. Its larger version E2b is
figure~\ref{fig:s5-strip}. The phenomenon was found by \citet{kadkhodaie2024}
and \citet{zhang2024}.
\item[E3] Ridge regression on features of real images errs as much as ridge
regression on Gaussian numbers of the same second moments.
\item[E4] The eigenvalues of a random matrix, and the strength at which a
learned direction becomes visible among them, do not depend on the law of its
entries.
\end{enumerate}
In each case what survives are second moments: a covariance, a spectrum, a
variance. In each case we also show where something else begins to matter.
\citet{simonkunin2026} count universal behaviour of this kind among the
evidence that a mechanics of learning exists.

@ The program that measures is put together here. What is asked of its record
afterwards, by claims, figures and sentences of the prose, goes to a second
file, so that a change of a question repeats no run.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "chapter.h"
#include "diffusion.h"
#include "elementary.h"
#include "linalg.h"
#include "random.h"
#include "samples.h"
#include "statistics.h"
#include "theory.h"
#include "s5-universality.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ The two files share the questions, and the number of pictures in the title
figure: the first twelve of 200 samples, one for each seed of the noise.

@(s5-universality.h@>=
#pragma once
#include "chapter.h"
enum { pictured = 12, samples = 200 }; /* noise seeds drawn, and in all */
extern const view universality_views[];
extern const claim universality_claims[];
extern const number universality_numbers[];
extern const drawing universality_figures[];

@ @(s5-universality-draw.c@>=
#include <math.h>
#include "s5-universality.h"

@ Every number that an experiment depends on can be set from the command line,
and prediction and measurement are then made anew. The following concern the
whole chapter; the others stand with their experiments.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which data */
static int seed, image_count, repeats; /* stream; examples used; draws */
static double alpha; /* exponent of the spectrum */

@ @<Parameters@>=
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "1", "random stream"},@/
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|mnist|cifar|gauss",
  "inputs; auto: all that are present"},@/
{"images", PARAM_INTEGER, &image_count, "10000", 100, 10000, "examples",
  "images, or vectors, of each set"},@/
{"alpha", PARAM_REAL, &alpha, "1.5", 0.5, 3, "1",
  "exponent of the spectrum of powerlaw"},@/
{"seeds", PARAM_INTEGER, &repeats, "8", 1, 20, "draws",
  "E1, E3, E4: repetitions"},@/

@ A stream of random numbers belongs to one purpose, one size and one
repetition. The number of the stream packs the last two, and which of several
streams of that purpose it is.

@c
static uint64_t packed(int n, int repeat, int which)
{
  return ((uint64_t) n * 32 + (uint64_t) repeat) * 32 + (uint64_t) which;
}

@* Data. Three sources serve the first two experiments. \.{mnist10} are the
10,000 digits of the test file, of which we keep the $20\times20$ pixels in
the middle and average squares of $2\times2$: $d=100$ numbers. \.{cifar16} are
10,000 photographs, grey and averaged in the same way: $d=256$. From each we
subtract the mean image of all 10,000 and divide by one number, such that the
mean over pixels of the variance is~1; the covariance then has trace~$d$. The
third, \.{powerlaw}, needs no download: vectors $x\sim
N(0,\mathrm{diag}\,\lambda)$ with $d=256$ and $\lambda_k\propto k^{-\alpha}$,
again with $\sum\lambda_k=d$. The spectra of natural images fall in about this
way. @^MNIST@> @^CIFAR-10@>

With \.{data=auto} all three are used, as far as they are present. With
another choice everything runs on that one.

@c
enum { DIGITS, PHOTOS, POWERLAW, sources };
static data_set source[] = { /* the sets of this chapter */
  {"mnist10", "mnist", 10000}, {"cifar16", "cifar", 10000},@/
  {"powerlaw", "gauss"}, {0}
};

@ A |population| is such a set with its spectrum: for images that of the
covariance of all of them (divided by $N-1$), for \.{powerlaw} the
exact~$\lambda$, not that of the vectors drawn.

E2 may need another population than E1: the Gaussian vectors of E2 have the
dimension of the digits. It runs on photographs only if asked to.

@c
typedef struct {
  const char *name; /* for the record; null: not used */
  mat x; /* $N$ by $d$, standardized */
  double *lambda; /* $d$ eigenvalues of the covariance */
  double *mean, scale; /* undo the standardization */
} population;
static population world[sources]; /* for E1 */
static population net_world[sources]; /* for E2 */
static population strip_world; /* for E2b */

@ Rounding may leave an eigenvalue slightly below zero, where the true one is
zero, as in the corners of the digits. The mean and the scale are kept, so
that E2b can show samples as pictures.

@c
static population image_population(const char *name, int from, mat x)
{
  size_t d = (size_t) x.cols; /* pixels */
  population s = {name, x, NULL, NULL, 0}; /* the result */
  arena *a = arena_new(); /* for the covariance */
  s.mean = arena_take(store, d, sizeof *s.mean);
  s.lambda = arena_take(store, d, sizeof *s.lambda);
  s.scale = standardize(&source[from], x, s.mean);
  sym_eigenvalues(covariance(a, x), s.lambda);
  for (size_t i = 0; i < d; i++) s.lambda[i] = fmax(0, s.lambda[i]);
  arena_free(a);
  return s;
}

@ The Gaussian vectors are drawn once per run; experiments then draw subsets
from them as they do from images.

@c
static population power_population(int d)
{
  population s = {"powerlaw", {0}, unit_spectrum(store, d, alpha), NULL, 1};
  rng r = rng_stream((uint64_t) seed, (uint64_t) d, "s5 powerlaw");
  s.x = take_gauss(store, image_count, d, alpha, &r).x;
  mat_scale(s.x, sqrt(s.lambda[0]));
  return s;
}

@ The digits are needed in two sizes. Of the $14\times14$ squares of
\.{mnist14}, which E2b uses, \.{mnist10} takes the $10\times10$ in the middle.

@c
static void prepare_populations(void)
{
  if (source[DIGITS].used) {
    mat x = take_images(store, &source[DIGITS], image_count, NULL, 2).x;
    mat middle = windows_of(store, x, 14, 2, 2, 10, 10);
    world[DIGITS] = image_population("mnist10", DIGITS, middle);
    strip_world = image_population("mnist14", DIGITS, x);
  }
  if (source[PHOTOS].used)
    world[PHOTOS] = image_population("cifar16", PHOTOS, grey_images(store,
      &source[PHOTOS], image_count, NULL, 2));
  if (source[POWERLAW].used) {
    world[POWERLAW] = power_population(256);
    net_world[POWERLAW] = power_population(100);
  }
  net_world[DIGITS] = world[DIGITS];
  if (strcmp(data_choice, "cifar") == 0) net_world[PHOTOS] = world[PHOTOS];
}

@* The law of a sample covariance. Everything in this chapter goes back to one
fact. Let $S$ be the covariance of a population in $d$ dimensions, with
eigenvalues $\lambda_i$, and $\hat S$ the sample covariance of $n$ centred
draws, with $\nu=n-1$ in the denominator. If $\nu$ is not much larger than
$d$, then $\hat S$ is a bad estimate of~$S$: its eigenvalues are spread out,
and for $\nu<d$ all but $\nu$ of them vanish. But the spreading follows a law.
For $t>0$ let $\kappa(t)$ be the positive root of
\begin{equation}
\kappa=t+\frac\kappa\nu\sum_{i=1}^d\frac{\lambda_i}{\lambda_i+\kappa}.
\label{eq:s5-kappa}
\end{equation}
Then, on average over samples and with a relative error that vanishes as $n$
and $d$ grow,
\begin{equation}
\mathrm E\,(\hat S+t)^{-1}\simeq\frac{\kappa}{t}\,(S+\kappa)^{-1}.
\label{eq:s5-equivalent}
\end{equation}
A ridge $t$ on the sample acts like the larger ridge $\kappa$ on the
population: the randomness of the sample is a regularization
(\citealp{bach2024,atanasov2024}; the theorem for spectra is that of
V.~Marchenko and L.~Pastur, 1967).
@^Marchenko, Vladimir@> @^Pastur, Leonid@> @^deterministic equivalent@>

@ Here is why. Write $\hat S=\frac1\nu\sum_\mu x_\mu x_\mu^\top$ and
$R=(\hat S+t)^{-1}$. Taking $x_\mu$ out of $R$ by the formula of Sherman and
Morrison leaves $Rx_\mu=R_{-\mu}x_\mu/(1+\frac1\nu x_\mu^\top R_{-\mu}x_\mu)$,
and since $x_\mu$ is independent of $R_{-\mu}$ the quadratic form hardly
fluctuates around $\tau=\frac1\nu\operatorname{tr}SR$. Hence
\[1-tR=\hat SR=\frac1\nu\sum_\mu\frac{x_\mu x_\mu^\top R_{-\mu}}{1+\tau}
\simeq\frac{SR}{1+\tau},\]
which says $\mathrm ER\simeq\bigl(t+S/(1+\tau)\bigr)^{-1}=\frac\kappa
t(S+\kappa)^{-1}$ with $\kappa=t(1+\tau)$; and inserting this in the
definition of $\tau$ gives (\ref{eq:s5-kappa}). Only one thing was used about
the data: that $x^\top Rx$ concentrates. Gaussian vectors do that in high
dimension, and so does much else. This is where universality comes from; where
the form does not concentrate, the law must fail.
@^Sherman--Morrison formula@>

Equation~(\ref{eq:s5-kappa}) can be written
$\sum_i\lambda_i/(\lambda_i+\kappa)+\nu t/\kappa=\nu$. That is the
conservation law of the eigenframework, with $\nu$ samples and a ridge of
$\nu t$, which the instrument of theories solves by bisection.

@* E1: two linear diffusion models. A diffusion model draws new samples in the
following way \citep{karras2022}. Let $y=x+\sigma\varepsilon$ be a data point
with noise of standard deviation $\sigma$ on it, and let the \emph{denoiser}
$D(y,\sigma)$ be the best guess of $x$, trained by least squares. Start with
pure noise at a large $\sigma_{\max}$ and follow the differential equation
\begin{equation}
\frac{dx}{d\sigma}=\frac{x-D(x,\sigma)}\sigma\label{eq:s5-flow}
\end{equation}
down to a small $\sigma_{\min}$. For an exact $D$ the distribution
of $x$ remains that of noisy data all the way. The start
$x=\sigma_{\max}z$ is the only random number in it, so that two models
that are given the same $z$ can be compared sample by sample.
@^diffusion model@> @^probability-flow equation@>

If the denoiser is restricted to linear functions, everything can be solved.
The best linear denoiser for data with mean $\mu$ and covariance $\hat S$ is
$D=\mu+\hat S(\hat S+\sigma^2)^{-1}(y-\mu)$. Along an eigenvector with
eigenvalue $l$ equation~(\ref{eq:s5-flow}) reads
$dx/d\sigma=x\sigma/(l+\sigma^2)$, hence $x\propto\sqrt{l+\sigma^2}$, and the
result is linear in~$z$:
\begin{equation}
x-\mu=\sigma_{\max}\,g(\hat S)\,z,\qquad
g(l)=\sqrt{\frac{l+a}{l+b}},\qquad a=\sigma_{\min}^2,\quad b=\sigma_{\max}^2.
\label{eq:s5-filter}
\end{equation}
(The contribution of $\mu$ to the noise at $\sigma_{\max}$ is neglected.) The
samples of two models with covariances $\hat S_1$ and $\hat S_2$ have,
as a ratio of averages over~$z$, the cosine
\begin{equation}
C=\frac{\operatorname{tr}g(\hat S_1)\,g(\hat S_2)}
{\lVert g(\hat S_1)\rVert\,\lVert g(\hat S_2)\rVert},\label{eq:s5-cosine}
\end{equation}
with Frobenius norms: the number that E1 measures.

@ To predict it we need $\mathrm E\,g(\hat S)$, while (\ref{eq:s5-equivalent})
knows resolvents only. But $g$ is a superposition of resolvents: cut along
$-b<l<-a$, it has the representation of Stieltjes,
\[g(l)=1-\frac1\pi\int_a^b\sqrt{\frac{t-a}{b-t}}\;\frac{dt}{l+t}.\]
Replacing $1/(l+t)$ by its average, in the eigenbasis of~$S$,
\begin{equation}
G_i=\mathrm E\,g(\hat S)_{ii}\simeq1-\frac1\pi\int_a^b\sqrt{\frac{t-a}{b-t}}\;
\frac{\kappa(t)/t}{\lambda_i+\kappa(t)}\,dt.\label{eq:s5-mean-filter}
\end{equation}
The square is simpler, $g^2=1-(b-a)/(l+b)$. Two disjoint samples are
independent, so that the mean of $\operatorname{tr}g(\hat S_1)g(\hat S_2)$ is
$\sum_iG_i^2$, and without any parameter
\begin{equation}
C(n)=\frac{\sum_iG_i^2}{d-(b-a)B},\qquad
B=\frac{\kappa(b)}b\sum_i\frac1{\lambda_i+\kappa(b)}.
\label{eq:s5-similarity}
\end{equation}
\citet{wang2026} develop this theory much further. For large $n$ the
fluctuations of $\hat S$ are of order $n^{-1/2}$ and $1-C$ falls as $1/n$.
@^Stieltjes transform@>

@ The integral needs care, and the instrument of theories takes it. Every
measurement will be recorded with its own prediction beside it. For the
figures a run of its own computes the curve, at $n=2^{k/4}$.

@c
static double similarity(const population *s, double n)
{
  return twin_similarity(s->x.cols, s->lambda, n, sigmin, sigmax);
}
static void observe_curve(run *r, const population *s)
{
  for (int k = 4; k <= 50; k++) {
    double n = pow(2, k / 4.0); /* from 2 to 5793 */
    observe(r, "curve", "n predicted", n, similarity(s, n));
  }
}

@ Two parameters fix the range of the noise, also for E2, and one the sizes.

@<Variables that hold the parameters@>=
static double sigmin, sigmax; /* range of the noise */
static reals nlist; /* training examples of a model */

@ @<Parameters@>=
{"sigmin", PARAM_REAL, &sigmin, "0.05", 1e-3, 100, "1",
  "least noise, in units of a pixel's sd", BOUND("< sigmax")},@/
{"sigmax", PARAM_REAL, &sigmax, "8", 1e-3, 1000, "1", "most noise"},@/
{"nlist", PARAM_INTEGERS, &nlist, "4,16,64,256,1024,4096", 2, 5000,
  "examples", "E1, E2: training set of one model, of which two are disjoint",
  ASCENDING, BOUND("<= images/2")},@/

@ The measurement takes (\ref{eq:s5-filter}) and (\ref{eq:s5-cosine})
literally. Each repetition draws two disjoint sets of~$n$ out of the
population. (They come out of a finite one, and at $n=4096$ use up most of it.
That does no harm: what each set loses in variance the two gain by repelling
each other, and the variance of $\hat S_1-\hat S_2$ is that of independent
draws.) Beside them a \emph{Gaussian twin} draws $2n$ fresh vectors with the
population's eigenvalues, for which the theory's hypotheses hold exactly. (Its
basis is immaterial.)

@c
enum { DATA, TWIN, LAW }; /* what a run of E1 or E3 is about */
static const char *const kind_name[] = {"data", "twin", "law"};
typedef struct { int source, kind, n, repeat; } pair_setting;

@ The matrix $g(\hat S)$ is built from the eigenvectors, each multiplied by
the square root of its $g$. It does not depend on their signs.

@c
static mat linear_filter(arena *a, mat x) /* $g(\hat S)$ */
{
  int d = x.cols; /* dimension */
  double *l = arena_take(a, (size_t) d, sizeof *l); /* eigenvalues */
  mat g = mat_new(a, d, d); /* the result */
  mat_centre_columns(x, NULL);
  mat s = covariance(a, x); /* then its eigenvectors, in rows */
  sym_eigen(s, l);
  for (int i = 0; i < d; i++) {
    double e = fmax(0, l[i]); /* rounding may make it negative */
    vec_scale((size_t) d, pow((e + sigmin * sigmin) / (e + sigmax * sigmax),
      0.25), &at(s, i, 0));
  }
  mat_mul_tn(g, s, s);
  return g;
}

@ A run makes one pair of models and observes one number, the cosine of the
two matrices, read as long vectors. The first $n$ rows that are drawn belong
to one model and the others to its partner.

@c
static void pair_run(run *r, const void *setting)
{
  const pair_setting *k = setting; /* of this run */
  const population *s = &world[k->source]; /* what is sampled */
  int n = k->n, d = s->x.cols; /* sizes */
  arena *a = run_arena(r);
  if (k->kind == LAW) observe_curve(r, s);
  else {
    rng q = rng_stream((uint64_t) seed, packed(n, k->repeat, k->source),
      k->kind == TWIN ? "s5 twin" : "s5 pair");
    mat x = k->kind == TWIN ? mat_new(a, 2 * n, d)
      : random_rows(a, s->x, 2 * n, NULL, &q); /* of both models */
    if (k->kind == TWIN) gauss_rows(s->lambda, &q, x);
    mat one = linear_filter(a, mat_block(x, 0, 0, n, d));
    mat other = linear_filter(a, mat_block(x, n, 0, n, d));
    observe(r, "pair", "similarity predicted", vec_cosine((size_t) d * d,
      one.data, other.data), similarity(s, n));
  }
}

@ Every repetition of every size is a run of its own, some three hundred in
all. What the columns of the record are called stands in the key of the run:
whether a pair was made of data or of twins is its \emph{kind}, and the
repetition its \emph{seed}, as in all chapters.

@c
static const experiment linear = {"E1", pair_run, sizeof (pair_setting),
  "seed images alpha sigmin sigmax"};
static void plan_linear(void)
{
  for (int s = 0; s < sources; s++) {
    const char *name = source[s].name; /* of the source */
    if (!source[s].used) continue;
    plan(&linear, &(pair_setting) {s, LAW, 0, 0}, 1, "data=%s, kind=law",
      name);
    for (int i = 0; i < 2 * nlist.n * repeats; i++) {
      pair_setting k = {s, i % 2, (int) nlist.v[i / 2 / repeats],
        i / 2 % repeats}; /* of one run */
      plan(&linear, &k, 0.02 + 1e-5 * k.n, "data=%s, kind=%s, n=%d, seed=%d",
        name, kind_name[k.kind], k.n, k.repeat);
    }
  }
}

@ What the two models lack in similarity, over what they should lack, is the
\emph{excess}.

@<Views@>=
{"E1", "linear",
  "select data, kind, n, seed, similarity, predicted,"
  "  (1 - similarity)/(1 - predicted) as excess from pair"},@/

@ Figure~\ref{fig:s5-linear} shows the result of E1. The three spectra differ,
and so do the three curves; no parameter was adjusted to put the points on
them. At $n=4$ the repetitions scatter by almost a tenth. In the right panel
all curves end with the slope $-1$; the points of the photographs lie above
theirs by a constant factor, since pixels of photographs have heavier tails
than Gaussian numbers and their covariances fluctuate more.

\widewebfigure{fig-2-linear}{Two linear diffusion models trained on disjoint
sets of $n$: (a) cosine of their samples for equal noise, (b) one minus it.
Lines: equation~(\ref{eq:s5-similarity}), without a parameter. Marks: mean and
standard deviation of the repetitions.}{fig:s5-linear}

@<Figures@>=
{"E1", "fig-2-linear", 432, 192, draw_linear},@/

@ The curves go a little beyond the sizes that were measured.

@(s5-universality-draw.c@>=
#define CURVE(of, measured) " from curve where experiment = '" of "' and n" \
  " between (select min(n)/1.5 from " measured ") and (select 1.5*max(n)" \
  " from " measured ") "
static void draw_linear(figure *f)
{
  chart *p = chart_new(f, 42, 20, 165, 140, "(a) two models agree");
  chart *q = chart_new(f, 262, 20, 165, 140, "(b) up to 1/$n$");
  chart_x(p, LOG10, "training examples of each model, $n$");
  chart_x(q, LOG10, "training examples of each model, $n$");
  chart_y(p, LINEAR, "similarity, $C$");
  chart_y(q, LOG10, "$1-C$");
  range_y(p, 0, NAN);
  line(p, "theory hue=data: {data}", "select data, n, predicted"
    CURVE("E1", "pair"));
  line(q, "theory hue=data", "select data, n, 1 - predicted"
    CURVE("E1", "pair"));
  marks(p, "hue=data shape=data bars: {data}", "select data, n,"
    " mean(similarity), sd(similarity) from linear where kind = 'data'"
    " group by data, n");
  marks(q, "hue=data shape=data bars", "select data, n,"
    " 1 - mean(similarity), sd(similarity) from linear where kind = 'data'"
    " group by data, n");
  double last = ask_number("fig-2-linear", "select max(n) from pair");
  if (last >= 256) slope(q, last / 40, last / 2, 160 / last, -1, "slope $-1$");
}

@ The claims ask, at three sizes, for the similarity of each repetition and for
its prediction. The tolerances are those of the specification: at $n=64$ the
repetitions scatter by a hundredth and real data fall below the law by one or
two; the twins, which have nothing but their finite number against them, must
come within half a hundredth. If a size is not in \.{nlist}, its claim is not
made. On photographs, whose tails are heavy, the twins are only shown.

@(s5-universality-draw.c@>=
#define LINEAR_PAIRS(kind, n) "select data, seed, predicted, similarity as" \
  " measured from linear where kind = '" kind "' and n = " n

@ @<Claims@>=
{"E1", "S5.1", "similarity of two linear diffusion models, n = 64", WITHIN, 0,
  0.04, "mnist10 cifar16 powerlaw", LINEAR_PAIRS("data", "64"), false,
  "nlist=64"},@/
{"E1", "S5.2", "similarity of two linear diffusion models, n = 256", WITHIN,
  0, 0.02, "mnist10 cifar16 powerlaw", LINEAR_PAIRS("data", "256"), false,
  "nlist=256"},@/
{"E1", "S5.3a", "similarity of two linear diffusion models, n = 256,"
  " Gaussian twin", WITHIN, 0, 0.005, "mnist10 powerlaw",
  LINEAR_PAIRS("twin", "256"), false, "nlist=256"},@/
{"E1", "S5.3b", "similarity of two linear diffusion models, n = 1024,"
  " Gaussian twin", WITHIN, 0, 0.005, "mnist10 powerlaw",
  LINEAR_PAIRS("twin", "1024"), false, "nlist=1024"},@/

@ The decay as $1/n$ is judged by the ratio of what two sizes lack, for which
every repetition at $n=1024$ is joined with that at 4096. It is a ratio of
means; its uncertainty is the deviation of the ratios of single repetitions,
and larger than what the ratio of means deserves. Where less than $3\cdot
10^{-3}$ is lacking, at large $\alpha$ or much noise, the scatter is larger than
the decay, and the ratio is shown.

@<Claims@>=
{"E1", "S5.4", "ratio of 1 - similarity at n = 1024 and 4096", RELATIVE, 0,
  0.1, "mnist10 cifar16 powerlaw",
  "select data, (1 - mean(a.similarity))/(1 - mean(b.similarity)) as measured,"
  "  sd((1 - a.similarity)/(1 - b.similarity)) as uncertainty,"
  "  count(*) as seeds, (1 - a.predicted)/(1 - b.predicted) as predicted,"
  "  a.predicted <= 0.997 as judged"
  " from linear a join linear b using (data, kind, seed)"
  " where kind = 'data' and a.n = 1024 and b.n = 4096 group by data", false,
  "nlist=1024,4096"},@/

@ How much more than predicted do real data lack? The section on where it
breaks will quote this at $n=1024$.

@<Numbers for the prose@>=
{"E1", "excess", "%.2f", "select data, (1 - mean(similarity))/(1 - predicted)"
  " from linear where kind = 'data' and n = 1024 group by data"},@/

@* E2: networks that recite or agree. A network can denoise better than any
linear function, and it can also do what no linear function can: learn its
examples by heart. On $n$ points the exact minimizer of the training objective
is the posterior mean over these points, and all its samples are training
points. So for a network the question of universality becomes a question of
competition. With few examples we expect each of two networks to repeat its
own; with many, we expect both to approach the same denoiser, and their
samples to agree.

What is trained is not $D$ itself but what the optimal linear denoiser leaves
over \citep{karras2022}. In a basis in which the linear theory ascribes to
coordinate $i$ the variance $l_i$, with $v_i=l_i+\sigma^2$ and
$q=x+\sigma\varepsilon$ the noisy coordinates,
\begin{equation}
D_i=\frac{l_i}{v_i}\,q_i+\sigma\sqrt{\frac{l_i}{v_i}}\;
F_i\bigl(q/\sqrt v,\;e(\sigma)\bigr),\label{eq:s5-denoiser}
\end{equation}
where $F$ is the network and $e(\sigma)$ tells it how strong the noise is.
With $F=0$ this is the linear denoiser, and the prefactors keep inputs and
outputs of $F$ of order one at all~$\sigma$. The loss is the mean square of
$D-x$, times $(1+\sigma^2)/\sigma^2$, over batch and coordinates, with
$\ln\sigma$ drawn uniformly between $\ln\sigma_{\min}$ and
$\ln\sigma_{\max}$ for each example. The instrument of diffusion
(chapter~\ref{ch:diffusion}) writes it in terms of~$F$, builds and trains the
networks, and follows (\ref{eq:s5-flow}) with them in 39 steps of Euler's
method between 40 noise levels.
@^Euler's method@>

@ E2 makes the simplest choice: the coordinates are the pixels, $l_i=1$, and
$e=\frac12\ln\sigma$. The network has two hidden layers of 128 units. E2b
lets the linear theory do what the linear theory can do: the coordinates are
the principal components of the model's own training set, at most 80 of them,
$l_i$ its own eigenvalues, and $e$ has nine entries, $2u-1$ and $\cos k\pi
u$, $k=1,\ldots,8$, with $u\in[0,1]$ the position of $\ln\sigma$ in its
range.

The noise $z$ is the same for all models of a repetition, whatever their
training sets.

@c
static mat start_noise(arena *a, int d, int repeat)
{
  mat x = mat_new(a, samples, d); /* $\sigma_{\max}z$ */
  rng q = rng_stream((uint64_t) seed, packed(d, repeat, 0), "s5 start");
  rng_normals(&q, (size_t) samples * d, sigmax, x.data);
  return x;
}

@ Three streams of random numbers belong to a model: weights, batches and the
noise of its training.

@c
static double *train(arena *a, const diffusion *how, mat x, const double *l,
  uint64_t stream)
{
  return diffusion_train(a, how, x, l,
    rng_stream((uint64_t) seed, stream, "s5 weights"),
    rng_stream((uint64_t) seed, stream, "s5 batches"),
    rng_stream((uint64_t) seed, stream, "s5 noise"));
}

@ E2 trains pairs of networks, A and B, on disjoint sets of $n$ images, from
different initial weights and with different batches and noise, and gives both
the same~$z$. Three numbers are observed for each of 200 samples: the cosine
between A's sample and B's (the \emph{twin} similarity), that between A's
sample and the nearest image of A's own training set, and that with the
nearest image of B's, which A has never seen.

A wider network, with twice the batch, is trained at three sizes, for the
section on where the law breaks.

@<Variables that hold the parameters@>=
static int net_repeats, hidden, batch, steps, wide; /* E2 */

@ @<Parameters@>=
{"hidden", PARAM_INTEGER, &hidden, "128", 16, 512, "neurons", "E2: width"},@/
{"batch", PARAM_INTEGER, &batch, "64", 8, 512, "examples", "E2: batch"},@/
{"steps", PARAM_INTEGER, &steps, "4000", 100, 20000, "steps",
  "E2: of the training"},@/
{"net-seeds", PARAM_INTEGER, &net_repeats, "2", 1, 20, "pairs",
  "E2: pairs of networks for each n"},@/
{"wide", PARAM_INTEGER, &wide, "256", 0, 512, "neurons",
  "E2: width of the exception, at n=4, 64, 256; 0: none"},@/

@ The linear part of E2 ascribes the variance one to every pixel. A setting
with $n=0$ asks for the linear theory.

@c
typedef struct { int source, width, n, repeat; } twins_setting;
static void twins_run(run *r, const void *setting)
{
  const twins_setting *k = setting; /* of this run */
  const population *s = &net_world[k->source]; /* what is sampled */
  int d = s->x.cols; /* pixels */
  bool usual = k->width == hidden; /* or the exception? */
  diffusion how = {false, k->width, usual ? batch : 2 * batch, steps, 1, 2e-3,
    sigmin, sigmax};
  arena *a = run_arena(r);
  double *l = arena_take(a, (size_t) d, sizeof *l); /* all ones */
  for (int i = 0; i < d; i++) l[i] = 1;
  if (k->n == 0) observe_curve(r, s);
  else @<Train A and B and compare their samples@>@;
}

@ The $2n$ images depend on $n$ and the repetition only; A takes the first
half.

@<Train A and B and compare their samples@>=
{
  rng q = rng_stream((uint64_t) seed, packed(k->n, k->repeat, k->source),
    "s5 twins");
  mat both = random_rows(a, s->x, 2 * k->n, NULL, &q); /* images of both */
  double own[samples], other[samples]; /* cosines of A's samples */
  mat set[2], x[2]; /* training sets and samples of A and B */
  for (int i = 0; i < 2; i++) {
    set[i] = mat_block(both, i * k->n, 0, k->n, d);
    double *w = train(a, &how, set[i], l, packed(k->n, k->repeat,
      2 * (k->source + sources * !usual) + i)); /* weights */
    x[i] = start_noise(a, d, k->repeat);
    diffusion_sample(a, &how, l, w, x[i]);
  }
  rows_nearest(x[0], set[0], own, NULL);
  rows_nearest(x[0], set[1], other, NULL);
  for (int z = 0; z < samples; z++)
    observe(r, "sampled", "z twin own other", z, vec_cosine((size_t) d,
      &at(x[0], z, 0), &at(x[1], z, 0)), own[z], other[z]);
}

@ The wide networks learn from digits, one pair at each of three sizes. The
estimated cost grows with the number of weights.

@c
static const experiment twins = {"E2", twins_run, sizeof (twins_setting),
  "seed images alpha sigmin sigmax hidden batch steps"};
static void plan_pair(twins_setting k)
{
  double width = k.width; /* decides the cost */
  plan(&twins, &k, 2e-10 * steps * batch * width * (width + 200) *
    (k.width == hidden ? 1 : 2), "data=%s, width=%d, n=%d, seed=%d",
    net_world[k.source].name, k.width, k.n, k.repeat);
}
static void plan_twins(void)
{
  static const int few[] = {4, 64, 256}; /* sizes of the exception */
  for (int s = 0; s < sources; s++) {
    if (!net_world[s].name) continue;
    plan(&twins, &(twins_setting) {s, hidden, 0, 0}, 1, "data=%s",
      net_world[s].name);
    for (int i = 0; i < nlist.n * net_repeats; i++)
      plan_pair((twins_setting) {s, hidden, (int) nlist.v[i / net_repeats],
        i % net_repeats});
  }
  for (int i = 0; i < 3 && wide > 0; i++)
    if (net_world[DIGITS].name && wide != hidden && 2 * few[i] <= image_count)
      plan_pair((twins_setting) {DIGITS, wide, few[i], 0});
}

@ One view takes the means over the samples of a pair, and says whether the
pair was trained by the recipe of the book, to which the bounds of the claims
belong.

Another asks where the twin similarity overtakes that with the own training
set. It begins with the gap between the two, for every pair and for the mean
curve, which goes by the seed $-1$; it sets the gap at the next size beside
it; and where the first is positive and the second is not, it interpolates to
the zero, linearly in $\ln n$. Of several such places the first counts. Curves
that do not cross have no value.

@<Views@>=
{"E2", "pairs",
  "select data, width, n, seed, mean(twin) as twin, mean(own) as own,"
  "  mean(other) as other, width = 128 and param('batch') = 64"
  "   and param('steps') = 4000 and param('sigmin') = 0.05"
  "   and param('sigmax') = 8 and data <> 'cifar16'"
  "   and (data <> 'powerlaw' or param('alpha') = 1.5) as book"
  " from sampled group by data, width, n, seed"},@/
{"E2", "crossing",
  "with gaps as (select data, width, n, seed, own - twin as gap from pairs"
  "  union all select data, width, n, -1, mean(own - twin) from pairs"
  "   group by data, width, n),"
  " steps as (select *, lead(n) over w as next, lead(gap) over w as next_gap"
  "  from gaps window w as (partition by data, width, seed order by n))"
  " select data, width, seed, min(case when gap > 0 and next_gap <= 0"
  "   then n*pow(next/n, gap/(gap - next_gap)) end) as n"
  " from steps group by data, width, seed"},@/

@ In figure~\ref{fig:s5-twins} the two tendencies cross, on the digits at
$n\approx\result{crossing/mnist10}$, on Gaussian vectors at
\result{crossing/powerlaw}. To the left each network reproduces its own data;
to the right the two agree with each other more than with any training image,
and their own images have become no more similar to the sample than images
they have never seen. There is no theory for the crossing. The linear
prediction $C(n)$ is dashed: the networks agree more than linear models at
small $n$, being regularized by their finite training, and less at large~$n$.

\widewebfigure{fig-3-twins}{Samples of two networks trained on disjoint sets
of $n$, for equal noise: cosine with each other (filled), with the nearest
image of the own training set (hollow) and of the other's (crosses). Dashed:
the linear theory. Vertical line: the crossing. Bars: one standard deviation
over pairs.}{fig:s5-twins}

@<Figures@>=
{"E2", "fig-3-twins", 432, 192, draw_twins},@/

@ A figure of panels side by side has one for each set in the record, which
share its width.

@(s5-universality-draw.c@>=
#define PAIRS(columns) "select n, " columns " from pairs where data = '%s'" \
  " and width = param('hidden') group by n"
static chart *panel_of(figure *f, int i, int n, const char *title)
{
  double w = 434.0 / n; /* of one panel with its margins */
  return chart_new(f, 42 + i * w, 20, w - 54, 140, title);
}
static void draw_pairs(chart *p, const char *of)
{
  chart_x(p, LOG10, "training examples of each network, $n$");
  chart_y(p, LINEAR, "cosine");
  range_y(p, 0, NAN);
  line(p, "dashed: linear theory", "select n, predicted" CURVE("E2", "sampled")
    "and data = '%s'", of);
  line(p, "orange thin: own nearest", PAIRS("mean(own)"), of);
  line(p, "blue thin: each other", PAIRS("mean(twin)"), of);
  marks(p, "grey cross bars: other's nearest",
    PAIRS("mean(other), sd(other)"), of);
  marks(p, "orange ring bars: own nearest", PAIRS("mean(own), sd(own)"), of);
  marks(p, "blue dot bars: each other", PAIRS("mean(twin), sd(twin)"), of);
  vline(p, "grey dotted: $n={n:%.0f}$", "select n from crossing where data ="
    " '%s' and width = param('hidden') and seed = -1 and n is not null", of);
}
static void draw_twins(figure *f)
{
  answer t = ask(figure_arena(f), "fig-3-twins", "select data,"
    " case data when 'mnist10' then 'digits' when 'cifar16' then 'photographs'"
    "  else 'Gaussian vectors, $d=100$' end from pairs group by data");
  for (int i = 0; i < t.rows; i++)
    draw_pairs(panel_of(f, i, t.rows, t.texts[2 * i + 1]), t.texts[2 * i]);
}

@ At the smallest size memory must win, at $n=1024$ agreement. The crossing of
the mean curves is compared with a reference value, 24 on digits and 25 on
Gaussian vectors, within a factor of 3; its uncertainty is that over the
crossings of single pairs. It is judged if the sizes that were measured span
the whole of that interval, and then curves that do not cross make it fail.

@(s5-universality-draw.c@>=
#define USUAL " from pairs where width = param('hidden') "

@ @<Claims@>=
{"E2", "S5.5", "n = 4: own nearest minus twin similarity", AT_LEAST, 0.15, 0,
  "mnist10 powerlaw", "select data, seed, own - twin as measured, book as"
  " judged" USUAL "and n = 4", false, "nlist=4"},@/
{"E2", "S5.6a", "n = 1024: twin minus own nearest similarity", AT_LEAST, 0.25,
  0, "mnist10 powerlaw", "select data, seed, twin - own as measured, book as"
  " judged" USUAL "and n = 1024", false, "nlist=1024"},@/
{"E2", "S5.6b", "n = 1024: twin similarity", AT_LEAST, 0.9, 0,
  "mnist10 powerlaw", "select data, seed, twin as measured, book as judged"
  USUAL "and n = 1024", false, "nlist=1024"},@/
{"E2", "S5.7", "n at which twin and own similarity cross, within a factor 3 of"
  " the reference", BETWEEN, 0, 0, "mnist10 powerlaw",
  "select data, max(iif(seed = -1, c.n, null)) as measured,"
  "  5/3.0*reference as predicted, 4/3.0*reference as tolerance,"
  "  sd(c.n) filter (where seed >= 0) as uncertainty,"
  "  sum(seed >= 0) as seeds, book and least <= 8 and last >= 75 as judged,"
  "  'the curves do not cross between the sizes of nlist' as why"
  " from crossing c join (select data, width, min(book) as book,"
  "  min(n) as least, max(n) as last,"
  "  iif(data = 'powerlaw', 25, 24) as reference from pairs"
  "  group by data, width) using (data, width)"
  " where width = param('hidden') group by data"},@/

@ The wide network is the one whose width is not the usual one.

@<Numbers for the prose@>=
{"E2", "crossing", "%.0f", "select data, n from crossing where seed = -1"
  " and width = param('hidden')"},@/
{"E2", "wide-crossing", "%.0f", "select data, n from crossing where seed = -1"
  " and width <> param('hidden')"},@/
{"E2", "wide-own", "%.2f", "select data, own from pairs where n = 4"
  " and width <> param('hidden')"},@/
{"E2", "twin", "%.2f", "select n, data, mean(twin)" USUAL
  "and n in (16, 4096) group by n, data"},@/
{"E2", "own", "%.2f", "select n, data, mean(own)" USUAL
  "and n = 4 group by n, data"},@/
{"E2", "linear", "%.3f", "select n, data, predicted from curve"
  " where experiment = 'E2' and n in (16, 4096)"},@/

@* E2b: the same noise, the same digit. E2b is the experiment in full view. On
\.{mnist14} three disjoint sets of $n$ digits make three models: A and B are
residual networks of width 384, C is a plain network of another shape, trained
with other batches and another step size. At $n=16$ each model has little more
to do than to remember its digits; $n=3200$ is all that three disjoint sets
leave us. The steps at $n=16$ are fewer.

A model's coordinates are the leading principal components of its own training
set: those with $l_i>10^{-4}l_1$, at most 80. Widths, steps and sizes are
those at which the digits can be read; smaller ones show less.

@<Variables that hold the parameters@>=
static reals strip_n; /* two sizes */
static int strip_repeats, strip_steps, strip_width, strip_rank; /* E2b */

@ @<Parameters@>=
{"strip-n", PARAM_INTEGERS, &strip_n, "16,3200", 2, 3333, "examples",
  "E2b: two sizes of the training sets, of which three are disjoint",
  ASCENDING, 2, "<= images/3"},@/
{"strip-steps", PARAM_INTEGER, &strip_steps, "7000", 500, 50000, "steps",
  "E2b: of A and B at the larger size; the others scale"},@/
{"strip-width", PARAM_INTEGER, &strip_width, "384", 12, 1024, "neurons",
  "E2b: width of A and B; that of C is 4/3 of it"},@/
{"strip-rank", PARAM_INTEGER, &strip_rank, "80", 2, 196, "directions",
  "E2b: most that are kept"},@/
{"strip-seeds", PARAM_INTEGER, &strip_repeats, "1", 1, 20, "triples",
  "E2b: triples of models"},@/

@ The step numbers are those of the default; with \.{strip-steps} all four
scale.

@c
enum { models = 3, COMPARE = models }; /* A, B, C; another kind of run */
typedef struct {
  int place, n, repeat, model; /* |n| is |strip_n.v[place]| */
  const double *sample[models]; /* of A, B and C, to |COMPARE| them */
} strip_setting;
static diffusion strip_recipe(const strip_setting *k)
{
  bool small = k->place == 0, plain = k->model == 2; /* |small|: few images */
  double steps_of[2][2] = {{7000, 4000}, {2500, 2000}}; /* at the default */
  int t = (int) (steps_of[small][plain] * strip_steps / 7000 + 0.5);
  if (plain)
    return (diffusion) {false, strip_width * 4 / 3, 128, t, 9, 5e-4, sigmin,
      sigmax};
  return (diffusion) {true, strip_width, 64, t, 9, 2e-3, sigmin, sigmax};
}

@ A, B and C take the three thirds of one random choice of $3n$ digits.

@c
static mat third_of_triple(arena *a, const strip_setting *k, int model)
{
  rng q = rng_stream((uint64_t) seed, packed(k->n, k->repeat, 0),
    "s5 triple");
  mat all = random_rows(a, strip_world.x, 3 * k->n, NULL, &q);
  return mat_block(all, model * k->n, 0, k->n, all.cols);
}

@ Outside of the span of its coordinates a sample is the mean: there $D=\mu$,
and $\sigma'/\sigma$ shrinks everything else. So the sampling runs in the
coordinates only. The six models are the dearest runs of the chapter. Each is
a run of its own, so that they fill the cores, and keeps its samples for the
comparison, which is a second stage.

@c
static void strip_train(run *r, const strip_setting *k)
{
  arena *a = run_arena(r);
  diffusion how = strip_recipe(k);
  int d = strip_world.x.cols; /* pixels */
  mat x = third_of_triple(a, k, k->model); /* training set */
  double *mean = arena_take(a, (size_t) d, sizeof *mean); /* $\mu$ */
  double *l = arena_take(a, (size_t) d, sizeof *l); /* eigenvalues kept */
  @<Find the coordinates |q| of the images and |y| of the starts@>@;
  double *w = train(a, &how, q, l, packed(k->n, k->repeat,
    k->model + 20)); /* weights */
  diffusion_sample(a, &how, l, w, y);
  mat image = mat_new(a, samples, d); /* what the samples look like */
  mat_mul(image, y, u);
  for (int i = 0; i < samples; i++)
    vec_add((size_t) d, 1, mean, &at(image, i, 0));
  keep(r, "samples", (size_t) samples * d, image.data);
}

@ Images and starts are both measured from the mean of the training set. Rows
of |u| are directions, so that a product with its transpose gives coordinates,
and one with |u| itself pictures.

@<Find the coordinates |q| of the images and |y| of the starts@>=
mat_centre_columns(x, mean);
mat u = principal_axes(a, x, strip_rank, 1e-4, l);
mat q = mat_new(a, k->n, u.rows);
mat_mul_nt(q, x, u);
mat z = start_noise(a, d, k->repeat), y = mat_new(a, samples, u.rows);
for (int i = 0; i < samples; i++)
  vec_add((size_t) d, -1, mean, &at(z, i, 0));
mat_mul_nt(y, z, u);

@ The second stage observes, for each noise, the cosines of A's sample with
those of B and C, and of every sample with the nearest image of its own
training set, and beside them the $C(n)$ of linear models. It is cheap, and
starts anew from the images: only the samples have been kept.

@c
static void strip_compare(run *r, const strip_setting *k)
{
  arena *a = run_arena(r);
  int d = strip_world.x.cols, which[samples]; /* pixels; nearest images */
  double own[models][samples]; /* cosines with the own images */
  double linear = similarity(&strip_world, k->n); /* $C(n)$ */
  mat x[models], set; /* samples; a training set */
  for (int m = models - 1; m >= 0; m--) {
    x[m] = mat_of((double *) k->sample[m], samples, d);
    set = third_of_triple(a, k, m); /* at last that of A */
    rows_nearest(x[m], set, own[m], which);
  }
  for (int z = 0; z < samples; z++) {
    const double *first = &at(x[0], z, 0); /* sample of A */
    observe(r, "strip", "z a_b a_c own_a own_b own_c linear", z,
      vec_cosine((size_t) d, first, &at(x[1], z, 0)),
      vec_cosine((size_t) d, first, &at(x[2], z, 0)), own[0][z], own[1][z],
      own[2][z], linear);
  }
  @<Observe the pixels of the pictured samples@>@;
}

@ The pictures belong to the record too: the first twelve samples of each
model, and the images of A's set that are nearest to A's samples, as shades of
grey from 0 (black) to 1, dark on white as on paper.

@<Observe the pixels of the pictured samples@>=
for (int row = 0; row <= models && k->repeat == 0; row++)
  for (int i = 0; i < pictured; i++)
    for (int j = 0; j < d; j++) {
      double value = row < models ? at(x[row], i, j) : at(set, which[i], j);
      value = strip_world.mean[j] + strip_world.scale * value; /* on black */
      observe(r, "pixels", "row place pixel grey", row, i, j,
        1 - fmin(1, fmax(0, value)));
    }

@ A run of E2b trains a model, or compares three.

@c
static void strip_run(run *r, const void *setting)
{
  const strip_setting *k = setting; /* of this run */
  if (k->model == COMPARE) strip_compare(r, k);
  else strip_train(r, k);
}
static const experiment strip = {"E2b", strip_run, sizeof (strip_setting),
  "seed images sigmin sigmax strip-n strip-steps strip-width strip-rank"};
static const char *strip_key(const strip_setting *k)
{
  return arena_text(store, "data=mnist14, n=%d, seed=%d, model=%c", k->n,
    k->repeat, "ABC"[k->model]);
}

@ The cost estimates follow from the number of products; in seconds at some 50
billion operations per second. The second stage is planned when the first has
been performed.

@c
static void plan_strip(bool second)
{
  for (int i = 0; i < 2 * strip_repeats; i++) {
    int place = i % 2; /* of the size */
    strip_setting k = {place, (int) strip_n.v[place], i / 2, 0, {NULL}};
    for (; k.model < models; k.model++)
      if (second)
        k.sample[k.model] = fetch(store, &strip, strip_key(&k), "samples",
          NULL);
      else {
        diffusion how = strip_recipe(&k);
        plan(&strip, &k, 1.2e-10 * how.steps * how.batch * (how.residual ?
          4.6 : 1.4) * how.width * how.width, "%s", strip_key(&k));
      }
    if (second)
      plan(&strip, &k, 1, "data=mnist14, n=%d, seed=%d", k.n, k.repeat);
  }
}

@ One view takes means over the 200 samples of each triple, and their standard
errors. The last mean is that of a difference, seed by seed: by how much B's
sample is nearer to A's than A's nearest image.

@<Views@>=
{"E2b", "triple",
  "select data, n, seed, mean(a_b) as a_b, mean(a_c) as a_c,"
  "  mean(own_a) as own, mean(a_b - own_a) as lead, max(linear) as linear,"
  "  sd(a_b)/sqrt(count(*)) as a_b_error, sd(a_c)/sqrt(count(*)) as a_c_error,"
  "  sd(own_a)/sqrt(count(*)) as own_error,"
  "  sd(a_b - own_a)/sqrt(count(*)) as lead_error"
  " from strip group by data, n, seed"},@/

@ Figure~\ref{fig:s5-strip} is to be read column by column:
one column, one noise. At the smaller $n$ a column holds three different
digits, and the fourth row repeats the first: each model recites its own set,
C, the weaker network, less cleanly. At the larger $n$ a column holds the same
digit three times, stroke for stroke, though the three models have no training
image in common and C not even the architecture; and the fourth row is another
drawing. Some of the samples do not read as digits. They are the same blot
three times, which makes the point as well.

Here the cosines are \result{S5.15a/mnist14} (A and B) and
\result{S5.15c/mnist14} (A and its nearest image) at the smaller,
\result{S5.16a/mnist14} and \result{strip-own/large} at the larger size.

@<Figures@>=
{"E1|E2|E2b|E3|E4", "fig-1-strip", 432, 240, draw_strip},@/

@ A gap sets the fourth row apart from the three that are to be compared. What
a block shows is for the record to say: memories, when A's samples are more
similar to its own images than to B's samples. Without digits there is no
strip, and the figure says so.

@(s5-universality-draw.c@>=
static void draw_block(figure *f, double y, int place)
{
  answer t = ask(figure_arena(f), "fig-1-strip", "select n, a_b, a_c, own,"
    " iif(own > a_b, 'three memories', 'one answer') from triple"
    " where n = member('strip-n', %d) and seed = 0", place);
  const double *v = t.numbers; /* size, then cosines */
  static const int shape[] = {3, pictured, 14, 14, 1, 1, pictured, 14, 14, 1};
  chart *three = chart_new(f, 74, y, 298, 73, arena_text(figure_arena(f),
    "each model has seen %.0f digits of its own: %s", v[0], t.texts[4]));
  chart *own = chart_new(f, 74, y + 79, 298, 23, NULL);
  pictures(three, shape, "select grey from pixels"
    " where n = %g and row < 3 order by row, place, pixel", v[0]);
  pictures(own, shape + 5, "select grey from pixels"
    " where n = %g and row = 3 order by place, pixel", v[0]);
  for (int i = 0; i < 3; i++) {
    double down = (25 * i + 11.5) / 73; /* place of the row */
    remark(three, -0.02, down, BLACK, "%c", "ABC"[i]);
    if (i > 0) remark(three, 1.015, down, BLUE, "%.2f", v[i]);
  }
  remark(own, -0.02, 0.5, BLACK, "A's nearest");
  remark(own, 1.015, 0.5, ORANGE, "%.2f", v[3]);
}
static void draw_strip(figure *f)
{
  if (ask_number("fig-1-strip", "select count(*) from"
    " pragma_table_info('triple')") > 0) {
    draw_block(f, 14, 1);
    draw_block(f, 134, 2);
  } else remark(chart_new(f, 10, 10, 412, 210, NULL), 0.5, 0.5, BLACK,
    "The title figure is made of digits, which were not measured.");
}

@ Memory at the smaller size, agreement at the larger. The bounds belong to
the sizes, networks and steps of the book. The uncertainty is the deviation
over triples; where there is only one, the standard error over the noise.

@(s5-universality-draw.c@>=
#define TRIPLES(what, n) "select data, mean(" what ") as measured," \
  " coalesce(sd(" what "), mean(" what "_error)) as uncertainty," \
  " count(*) as seeds, param('strip-steps') = 7000 and" \
  " param('strip-width') = 384 and param('strip-rank') = 80 and" \
  " param('sigmin') = 0.05 and param('sigmax') = 8 as judged" \
  " from triple where n = " n " group by data"

@ @<Claims@>=
{"E2b", "S5.15a", "strip, n = 16: A and B, cosine", AT_MOST, 0.35, 0,
  "mnist14", TRIPLES("a_b", "16"), false, "strip-n=16"},@/
{"E2b", "S5.15b", "strip, n = 16: A and C, cosine", AT_MOST, 0.35, 0,
  "mnist14", TRIPLES("a_c", "16"), false, "strip-n=16"},@/
{"E2b", "S5.15c", "strip, n = 16: A and its nearest own image", AT_LEAST, 0.9,
  0, "mnist14", TRIPLES("own", "16"), false, "strip-n=16"},@/
{"E2b", "S5.16a", "strip, n = 3200: A and B, cosine", AT_LEAST, 0.9, 0,
  "mnist14", TRIPLES("a_b", "3200"), false, "strip-n=3200"},@/
{"E2b", "S5.16b", "strip, n = 3200: A and C, another architecture, cosine",
  AT_LEAST, 0.9, 0, "mnist14", TRIPLES("a_c", "3200"), false,
  "strip-n=3200"},@/
{"E2b", "S5.16c", "strip, n = 3200: A and B minus A and its nearest own image",
  AT_LEAST, 0.15, 0, "mnist14", TRIPLES("lead", "3200"), false,
  "strip-n=3200"},@/

@ The two blocks go by the names small and large in the prose.

@<Numbers for the prose@>=
{"E2b", "strip-own", "%.2f", "select iif(n = member('strip-n', 1), 'small',"
  " 'large'), own from triple where seed = 0"},@/
{"E2b", "strip-linear", "%.3f", "select iif(n = member('strip-n', 1), 'small',"
  " 'large'), linear from triple where seed = 0"},@/

@* E3: ridge regression on anything. Now to learning with a teacher. Let
$\phi\in\mathbf R^p$ be the features of an example and $y$ its label, with
\emph{uncentred} second moments $S=\mathrm E\,\phi\phi^\top$,
$c=\mathrm E\,y\phi$. The best linear predictor is $\theta=S^{-1}c$, and
$s^2=\mathrm E\,y^2-\theta^\top S\theta$ is what no linear predictor can
explain. Ridge regression on $n$ examples estimates
\[w=\Bigl(\sum_\mu\phi_\mu\phi_\mu^\top+\delta\Bigr)^{-1}
\sum_\mu\phi_\mu y_\mu.\]
Its average test error is the problem that the eigenframework solves (the
instrument of theories derives it). With the eigenpairs $(\lambda_i,u_i)$ of
$S$ and $v_i=\lambda_i(u_i\cdot\theta)^2$,
\begin{equation}
R(n)=\frac n{n-\gamma}
\Bigl[\sum_i\Bigl(\frac\kappa{\lambda_i+\kappa}\Bigr)^2v_i+s^2\Bigr],
\qquad\gamma=\sum_i\Bigl(\frac{\lambda_i}{\lambda_i+\kappa}\Bigr)^2,
\label{eq:s5-ridge}
\end{equation}
where $\kappa$ solves $\sum_i\lambda_i/(\lambda_i+\kappa)+\delta/\kappa=n$.
The unexplained part $s^2$ of the label acts like noise. Nothing but second
moments enters. That this is right for Gaussian $\phi$ can be proved; that it
should be right for features of photographs is the \emph{Gaussian
universality} conjectured by \citet{goldt2020} and \citet{loureiro2021}, and
proved for random features by \citet{hu2022}; the related papers are
\citet{bordelon2020,simon2023,wei2022}.
@^Gaussian universality@>

@ E3 puts it to the test on random features. An image $x$ with its pixel mean
removed and norm one is mapped to $h=xW$ with $W_{ij}\sim N(0,1)$, and to
$\phi=\sqrt{2/p}\,\max(h,0)$ for digits or $\tanh(2h)/\sqrt p$ for
photographs. The label says whether a digit is even, or whether a photograph
shows a vehicle. A third set needs no files: the vectors of \.{powerlaw},
labelled by the side of a random hyperplane on which they lie, with the
features of the photographs. The moments are averages over all 10,000
examples, which are the population; training examples are drawn from it, and
the others are the test set. One random $W$ serves a set throughout the run,
and theory and experiment share it.

One more set serves the section on exceptions: digits that are all divided by
one common norm.

@c
typedef struct {
  const char *name; /* for the record */
  int from; /* the source */
  mat psi; /* $N$ by $p$, features in the eigenbasis of $S$ */
  const double *y; /* $N$ labels */
  double *lambda, *theta, *v; /* $p$: eigenvalues, $u_i\cdot\theta$, $v_i$ */
  double noise; /* $s^2$ */
} ridge_set;
enum { EVEN, VEHICLES, SIDES, COMMON, ridge_sets };
static ridge_set ridge_world[ridge_sets] = {@/
  {"MNIST", DIGITS}, {"CIFAR", PHOTOS}, {"powerlaw", POWERLAW},@/
  {"MNIST-common-norm", DIGITS}
};

@ The ridges are in units of the features, whose mean square norm is about
one.

The moments of the population are the input of the theory, so there must be
more examples than features.

@<Variables that hold the parameters@>=
static int p; /* features */
static reals delta, nridge; /* ridges, sizes */

@ @<Parameters@>=
{"p", PARAM_INTEGER, &p, "400", 50, 1000, "features", "E3: random features",
  BOUND("< images")},@/
{"delta", PARAM_REALS, &delta, "0.01,1", 1e-6, 1e6, "1", "E3: ridges",
  ASCENDING},@/
{"nridge", PARAM_INTEGERS, &nridge, "50,100,200,300,400,500,800,1600,3200", 2,
  9000, "examples", "E3: training set; the rest is the test set", ASCENDING,
  BOUND("< images")},@/

@ Inputs first. All labels are $\pm1$.

@c
static mat ridge_inputs(arena *a, int s, double *y)
{
  const data_set *from = &source[ridge_world[s].from]; /* where from */
  mat x; /* the result */
  if (s == SIDES) {
    rng r = rng_stream((uint64_t) seed, 0, "s5 hyperplane");
    x = mat_new(a, image_count, 256);
    mat_copy(x, world[POWERLAW].x);
    halve_by_plane(x, &r, y);
  } else {
    x = s == VEHICLES ? grey_images(a, from, image_count, NULL, 2)
      : take_images(a, from, image_count, NULL, 1).x;
    mat sign = plus_minus(a, image_count, from->set.labels,
      s == VEHICLES ? MOTOR_VEHICLES : EVEN_DIGITS); /* labels */
    memcpy(y, sign.data, (size_t) image_count * sizeof *y);
  }
  mat_centre_columns(x, NULL);
  if (s == COMMON) mat_scale(x, sqrt(x.rows) / mat_frobenius(x));
  else unit_rows(from, x);
  return x;
}

@ The digits divided by a common norm see the same $W$ as the others.

@c
static mat ridge_features(arena *a, int s, mat x)
{
  mat weight = mat_new(a, x.cols, p); /* $W$ */
  mat h = mat_new(a, x.rows, p); /* $h$, then $\phi$ */
  size_t m = (size_t) x.rows * p; /* features in all */
  rng r = rng_stream((uint64_t) seed, (uint64_t) (s % COMMON), "s5 features");
  rng_normals(&r, (size_t) x.cols * p, 1, weight.data);
  mat_mul(h, x, weight);
  if (s == EVEN || s == COMMON)
    for (size_t i = 0; i < m; i++) h.data[i] = fmax(0, h.data[i]);
  else {
    mat_scale(h, 2);
    tanh_all(m, h.data, h.data);
  }
  mat_scale(h, (s == EVEN || s == COMMON ? sqrt(2) : 1) / sqrt(p));
  return h;
}

@ Ridge regression does not change if the features are rotated. So all is done
in the eigenbasis of $S$, where theory and twin are diagonal:
$\psi=\phi U^\top$ with the eigenvectors in the rows of~$U$, and
$(U\theta)_i=(Uc)_i/\lambda_i$. As $y=\pm1$, the mean of $y^2$ is one, and the
unexplained part is what the $v_i$ leave of it.

@c
static void prepare_ridge(int s)
{
  ridge_set *k = &ridge_world[s]; /* to be filled */
  arena *a = arena_new(); /* for everything else */
  size_t m = (size_t) p, n = (size_t) image_count; /* features; examples */
  double *y = arena_take(store, n, sizeof *y); /* labels */
  k->lambda = arena_take(store, 3 * m, sizeof *k->lambda);
  k->theta = k->lambda + m; k->v = k->theta + m;
  k->psi = mat_new(store, image_count, p);
  mat phi = ridge_features(a, s, ridge_inputs(a, s, y));
  mat u = mat_new(a, p, p); /* $S$, then $U$ */
  mat_mul_tn(u, phi, phi);
  mat_scale(u, 1.0 / image_count);
  sym_eigen(u, k->lambda);
  mat_mul_nt(k->psi, phi, u);
  mat_tvec(k->theta, k->psi, y);
  k->y = y;
  k->noise = 1;
  for (size_t i = 0; i < m; i++) {
    k->theta[i] /= image_count * k->lambda[i];
    k->v[i] = k->lambda[i] * k->theta[i] * k->theta[i];
    k->noise -= k->v[i];
  }
  arena_free(a);
}

@ The prediction is that of the eigenframework for an infinite population.

@c
static double ridge_error(const ridge_set *k, double n, double ridge)
{
  return predict_kernel(p, k->lambda, k->v, n, ridge, k->noise, 0).test;
}

@ |regress| solves the normal equations for one training set, given as the
Gram matrix $\sum\phi\phi^\top$ and $\sum\phi y$.

@c
static void regress(arena *a, mat gram, const double *moment, double ridge,
  double *w)
{
  mat m = mat_new(a, p, p); /* the normal matrix */
  mat_copy(m, gram);
  for (int i = 0; i < p; i++) at(m, i, i) += ridge;
  spd_factor(m);
  memcpy(w, moment, (size_t) p * sizeof *w);
  spd_solve(m, mat_of(w, p, 1));
}

@ A quadratic form $w^\top Gw-2w^\top b+\sum y^2$ is the sum of squared errors
on the examples from which its moments were made. The population's moments are
diagonal: over all $N$ examples the sum is
$N[\sum_i\lambda_i(w_i-\theta_i)^2+s^2]$. That of the twin's test error is the
bracket itself; on real data we subtract the errors on the training set from
the sum and divide by $N-n$. No test example needs to be looked at.

@c
static double test_error(const ridge_set *k, const double *w, double removed,
  int n)
{
  double all = k->noise; /* mean square error of the population */
  for (int i = 0; i < p; i++) {
    double e = w[i] - k->theta[i]; /* error of a coefficient */
    all += k->lambda[i] * e * e;
  }
  return (image_count * all - removed) / (image_count - n);
}

@ One training set is good for all ridges. Each size has its own stream of
random numbers, so that another list of sizes does not change the draws;
the table |goal| and
|shift| tell them apart.

@c
typedef struct { int set, kind, repeat; } ridge_setting;
static void learn(run *r, const ridge_setting *k, int n, const char *goal,
  const reals *ridges, int shift)
{
  const ridge_set *s = &ridge_world[k->set]; /* population */
  arena *a = arena_new(); /* of this training set */
  bool twin = k->kind == TWIN; /* Gaussian features? */
  mat x = mat_new(a, n, p), gram = mat_new(a, p, p); /* features */
  double *y = arena_take(a, (size_t) n, sizeof *y); /* labels */
  double *b = arena_take(a, (size_t) p, sizeof *b); /* $\sum\phi y$ */
  double *w = arena_take(a, (size_t) p, sizeof *w); /* the estimate */
  double *e = arena_take(a, (size_t) n, sizeof *e); /* training errors */
  rng q = rng_stream((uint64_t) seed, packed(n, k->repeat, k->set + shift),
    twin ? "s5 ridge twin" : "s5 ridge");
  @<Draw the training set |x|, |y|@>@;
  mat_mul_tn(gram, x, x);
  mat_tvec(b, x, y);
  for (int m = 0; m < ridges->n; m++) {
    regress(a, gram, b, ridges->v[m], w);
    mat_vec(e, x, w);
    vec_add((size_t) n, -1, y, e);
    observe(r, goal, "delta n error predicted", ridges->v[m], n,
      twin ? test_error(s, w, 0, 0)
      : test_error(s, w, vec_dot((size_t) n, e, e), n),
      ridge_error(s, n, ridges->v[m]));
  }
  arena_free(a);
}

@ The twin's labels have the population's $\theta$ and Gaussian noise of
variance~$s^2$. Its population is infinite, so that nothing need be removed
from it.

@<Draw the training set |x|, |y|@>=
if (twin) {
  rng_normals(&q, (size_t) n, sqrt(s->noise), y);
  gauss_rows(s->lambda, &q, x);
  for (int i = 0; i < n; i++)
    y[i] += vec_dot((size_t) p, &at(x, i, 0), s->theta);
} else {
  int *which = arena_take(a, (size_t) n, sizeof *which); /* chosen */
  x = random_rows(a, s->psi, n, which, &q);
  for (int i = 0; i < n; i++) y[i] = s->y[which[i]];
}

@ A run of E3 draws the training sets of all sizes for one repetition. The
ridge $10^{-5}$, at $n=p$ only, belongs to the exceptions and goes to a table
of its own. A run of the law leaves the curves between the sizes.

@c
static void ridge_law(run *r, const ridge_set *k)
{
  double low = nridge.v[0] / 1.2, high = nridge.v[nridge.n - 1] * 1.2;
  for (int j = 0; j < delta.n; j++)
    for (int i = 0; i < 60; i++) {
      double n = low * pow(high / low, i / 59.0); /* from first to last */
      observe(r, "ridge_curve", "delta n predicted", delta.v[j], n,
        ridge_error(k, n, delta.v[j]));
    }
}
static void ridge_run(run *r, const void *setting)
{
  const ridge_setting *k = setting; /* of this run */
  const ridge_set *s = &ridge_world[k->set]; /* population */
  if (k->kind == LAW) {
    ridge_law(r, s);
    return;
  }
  for (int i = 0; i < nridge.n; i++)
    learn(r, k, (int) nridge.v[i], "ridge", &delta, 0);
  learn(r, k, p, "peak", &(reals) {1, {1e-5}}, 10);
}

@ The features are made before the runs begin, and shared by all.

@c
static const experiment regression = {"E3", ridge_run, sizeof (ridge_setting),
  "seed images alpha p delta nridge"};
static void plan_ridge(void)
{
  for (int s = 0; s < ridge_sets; s++) {
    const char *name = ridge_world[s].name; /* of the set */
    if (!source[ridge_world[s].from].used) continue;
    prepare_ridge(s);
    plan(&regression, &(ridge_setting) {s, LAW, 0}, 0.1, "data=%s, kind=law",
      name);
    for (int i = 0; i < 2 * repeats; i++)
      plan(&regression, &(ridge_setting) {s, i % 2, i / 2}, 0.4,
        "data=%s, kind=%s, seed=%d", name, kind_name[i % 2], i / 2);
  }
}

@ Figure~\ref{fig:s5-ridge} shows test errors over two decades of $n$. At the
small ridge the error has a peak at $n=p$, the interpolation threshold, where
the normal equations are nearly singular; beyond it falls again. Photographs,
their Gaussian twins and (\ref{eq:s5-ridge}) coincide, on either side of the
peak and on it. At $\delta=0.01$ and large $n$ the real data lie a few per
cent higher, systematically: there the law begins to fail.
@^double descent@>

\widewebfigure{fig-4-ridge}{Test error of ridge regression on $p$ random
features against the number of training examples, for two ridges: real data
(filled), Gaussian twin (hollow), equation~(\ref{eq:s5-ridge}) (lines).
Vertical line: $n=p$. Bars: one standard deviation over training
sets.}{fig:s5-ridge}

@<Figures@>=
{"E3", "fig-4-ridge", 432, 206, draw_ridge},@/

@ @(s5-universality-draw.c@>=
static void draw_errors(chart *c, const char *of, bool first)
{
  chart_x(c, LOG10, "training examples, $n$");
  chart_y(c, LOG10, "test error");
  line(c, first ? "theory hue=delta: $\\delta={delta}$" : "theory hue=delta",
    "select delta, n, predicted from ridge_curve where data = '%s'", of);
  marks(c, first ? "hue=delta hollow=kind bars: $\\delta={delta}$; {kind}"
    : "hue=delta hollow=kind bars", "select delta, iif(kind = 'data', 'real"
    " data', 'Gaussian twin') as kind, n, mean(error), sd(error) from ridge"
    " where data = '%s' group by delta, ridge.kind, n", of);
  if (first) key_at(c, 0, 1.22, true);
  vline(c, "grey dotted: $n=p$", "select param('p')");
}
static void draw_ridge(figure *f)
{
  answer t = ask(figure_arena(f), "fig-4-ridge", "select data, case data"
    " when 'MNIST' then 'digits, even or odd' when 'CIFAR' then"
    " 'vehicle or animal' else 'side of a plane' end from ridge"
    " where data <> 'MNIST-common-norm' group by data order by min(rowid)");
  for (int i = 0; i < t.rows; i++)
    draw_errors(panel_of(f, i, t.rows, t.texts[2 * i + 1]), t.texts[2 * i],
      i == 0);
}

@ The claims are about two sizes at $\delta=1$, and the height of the peak at
$\delta=0.01$: the ratio of the error at $n=400$, which is~$p$, to that at
1600. The tolerance for real digits contains the known excess at the larger
size. All tolerances belong to 400 features of 10,000 examples; the fewer
examples there are to a feature, the more of their labels is explained by
accident. At other sizes the claims are only shown. The set with the common
norm is known to be an exception, and no claim is made about it.

One view joins, training set by training set, the two errors whose ratio is
the height of the peak.

@<Views@>=
{"E3", "height",
  "select a.data as data, a.kind as kind, seed, a.error as top,"
  "  b.error as bottom, a.predicted/b.predicted as predicted"
  " from ridge a join ridge b using (experiment, data, kind, seed, delta)"
  " where delta = 0.01 and a.n = 400 and b.n = 1600"},@/

@ @(s5-universality-draw.c@>=
#define BOOK " param('p') = 400 and param('images') = 10000 as judged "
#define ERRORS(kind, n) "select data, seed, error as measured, predicted," \
  BOOK "from ridge where kind = '" kind "' and n = " n " and delta = 1" \
  " and data <> 'MNIST-common-norm'"
#define HEIGHTS(kind) "select data, mean(top)/mean(bottom) as measured," \
  " sd(top/bottom) as uncertainty, count(*) as seeds, predicted," \
  " iif(data = 'MNIST' and kind = 'data', 0.15, 0.12) as tolerance," BOOK \
  "from height where kind = '" kind "' and data <> 'MNIST-common-norm'" \
  " group by data"

@ @<Claims@>=
{"E3", "S5.8.400", "ridge regression, delta = 1, n = 400: test error of the"
  " data", RELATIVE, 0, 0.06, "MNIST CIFAR powerlaw", ERRORS("data", "400"),
  false, "nridge=400 delta=1"},@/
{"E3", "S5.8.1600", "ridge regression, delta = 1, n = 1600: test error of the"
  " data", RELATIVE, 0, 0.06, "MNIST CIFAR powerlaw", ERRORS("data", "1600"),
  false, "nridge=1600 delta=1"},@/
{"E3", "S5.10", "double descent, delta = 0.01: test error at n = 400 over"
  " n = 1600, data", RELATIVE, 0, 0.12, "MNIST CIFAR powerlaw",
  HEIGHTS("data"), false, "nridge=400,1600 delta=0.01"},@/
{"E3", "S5.9.400", "ridge regression, delta = 1, n = 400: test error of the"
  " Gaussian twin", RELATIVE, 0, 0.04, "MNIST CIFAR powerlaw",
  ERRORS("twin", "400"), false, "nridge=400 delta=1"},@/
{"E3", "S5.9.1600", "ridge regression, delta = 1, n = 1600: test error of the"
  " Gaussian twin", RELATIVE, 0, 0.04, "MNIST CIFAR powerlaw",
  ERRORS("twin", "1600"), false, "nridge=1600 delta=1"},@/
{"E3", "S5.10t", "double descent, delta = 0.01: test error at n = 400 over"
  " n = 1600, Gaussian twin", RELATIVE, 0, 0.12, "MNIST CIFAR powerlaw",
  HEIGHTS("twin"), false, "nridge=400,1600 delta=0.01"},@/

@ Two numbers are about the exceptions: the mean error over its prediction
behind the peak, and the scatter of single training sets on it when there is
almost no ridge.

@<Numbers for the prose@>=
{"E3", "ratio-800", "%.3f", "select kind, data, mean(error)/predicted"
  " from ridge where n = 800 and delta = 0.01 group by kind, data"},@/
{"E3", "peak-sd", "%.2f", "select kind, data, sd(error)/mean(error) from peak"
  " group by kind, data"},@/

@* E4: random matrices. The oldest universality of this kind is that of
spectra.
Let the $n\times p$ matrix $X$ have independent entries of mean 0 and
variance~1, and let $c=p/n<1$. The eigenvalues of $X^\top X/n$ follow, as $n$
and $p$ grow, the density
\begin{equation}
\rho(x)=\frac{\sqrt{(l_+-x)(x-l_-)}}{2\pi cx},\qquad l_\pm=(1\pm\sqrt c)^2,
\label{eq:s5-mp}
\end{equation}
of Marchenko and Pastur, \emph{whatever the law of the entries}. It is
(\ref{eq:s5-equivalent}) with $S=1$: the trace of the resolvent,
$\kappa/t(1+\kappa)$, with the quadratic equation (\ref{eq:s5-kappa}) for
$\kappa$ continued to $t=-x$, has the imaginary part $\pi\rho(x)$. The bulk
needs a finite second moment. The largest eigenvalue needs more: it sticks to
the edge $l_+$ only if the fourth moment is finite, for otherwise the largest
entries are so large that a single one makes an eigenvalue of its own.
@^Marchenko--Pastur law@>

Now suppose that training has put one direction $v$ into $X$: the rows have
covariance $1+(l-1)vv^\top$. One would expect the largest eigenvalue to follow
$l$ from the start. Instead there is a threshold. For $l-1\le\sqrt c$ the
largest eigenvalue stays at $l_+$, and its eigenvector knows nothing of $v$.
Above it
\begin{equation}
\lambda_{\max}=l\Bigl(1+\frac c{l-1}\Bigr),\qquad
(u\cdot v)^2=\frac{1-c/(l-1)^2}{1+c/(l-1)},\label{eq:s5-bbp}
\end{equation}
the transition of \citet{baik2005}; \citet{benaych2011} give the general
theory, and D.~Paul (2007) the fluctuations. A network's weights contain what
it has learned in this sense: as directions that stand out of a random bulk.
@^BBP transition@>

@ Why (\ref{eq:s5-bbp})? An eigenvalue $x$ outside of the bulk must solve
$\det(\hat S-x)=0$, where $\hat S$ differs from the covariance of isotropic
data by a term of rank one. By the argument of (\ref{eq:s5-equivalent}),
continued to $t=-x$, the resolvent along $v$ is $\frac\kappa t/(l+\kappa)$,
with $\kappa(t)$ fixed by the bulk, and it has a pole where $\kappa=-l$.
Putting $\kappa=-l$ and $t=-x$ into (\ref{eq:s5-kappa}), whose sum is
$p\,/(1+\kappa)$ here, gives
\[-l=-x-lc\,\frac1{1-l},\qquad\text{that is}\qquad x=l+\frac{lc}{l-1},\]
the first half. This solution is outside the bulk for $l>1+\sqrt c$, where
$dx/dl>0$. The residue of the pole is the squared overlap:
$\frac lx\,\frac{dx}{dl}$, which is the second half.

@ A matrix with $c\ge1$ would have null directions, and its law another form.

@<Variables that hold the parameters@>=
static int mp_p, mp_n; /* shape */
static reals spikes; /* strengths */

@ @<Parameters@>=
{"mp-p", PARAM_INTEGER, &mp_p, "600", 10, 2000, "columns",
  "E4: of the matrix", BOUND("< mp-n")},@/
{"mp-n", PARAM_INTEGER, &mp_n, "1200", 20, 8000, "rows",
  "E4: of the matrix"},@/
{"spikes", PARAM_REALS, &spikes, "1.2,1.5,1.707,2,2.5,3,4,6", 1, 1000, "1",
  "E4: eigenvalues of the spike", ASCENDING},@/

@ Of the five laws of entries the first three have all moments. Student's
$t_5$, whose variance is $5/3$, has a fourth moment, and $t_{2.5}$, of
variance~5, has none. All are divided such that their variance is one.
@^Student's distribution@>

@c
enum { GAUSSIAN, SIGNS, SPARSE, STUDENT5, STUDENT25, laws };
enum { spiked_laws = 3 }; /* those of finite range, and the Gaussian */
static const char *const law_name[] = {"Gaussian", "signs", "sparse", "t5",
  "t2.5"};
static void draw_entries(rng *r, int law, size_t n, double *x)
{
  if (law == GAUSSIAN) rng_normals(r, n, 1, x);
  else if (law == SIGNS)
    for (size_t i = 0; i < n; i++) x[i] = rng_uniform(r) < 0.5 ? -1 : 1;
  else if (law == SPARSE)
    for (size_t i = 0; i < n; i++) {
      double u = rng_uniform(r); /* which of the three values */
      x[i] = u < 0.05 ? -sqrt(10) : u < 0.1 ? sqrt(10) : 0;
    }
  else if (law == STUDENT5) rng_students(r, 5, sqrt(5 / 3.0), n, x);
  else rng_students(r, 2.5, sqrt(5), n, x);
}

@ A run draws one matrix, stored as its transpose so that the Gram matrix of
the rows is $X^\top X$. Without a spike it leaves all eigenvalues, and their
Kolmogorov distance from the law, the largest difference between its
distribution function and the fraction of eigenvalues below~$x$; with one, the
largest eigenvalue and the squared overlap. Only one eigenpair is needed then,
which saves two thirds of the time.
@^Kolmogorov distance@>

@c
typedef struct {
  int law, spike, repeat; /* |spike|: place in |spikes|, or $-1$ */
} matrix_setting;
static double mp_below(double x, const void *c)
{
  return marchenko_pastur(*(const double *) c, x);
}
static void matrix_run(run *r, const void *setting)
{
  const matrix_setting *k = setting; /* of this run */
  double c = (double) mp_p / mp_n; /* the ratio */
  arena *a = run_arena(r);
  mat x = mat_new(a, mp_p, mp_n), s = mat_new(a, mp_p, mp_p);
  double *v = arena_take(a, (size_t) mp_p, sizeof *v); /* direction */
  double *u = arena_take(a, (size_t) mp_p, sizeof *u); /* eigenvalues */
  rng q = rng_stream((uint64_t) seed, packed(k->spike + 1, k->repeat, k->law),
    "s5 matrix");
  draw_entries(&q, k->law, (size_t) mp_p * mp_n, x.data);
  if (k->spike >= 0) @<Add the spike along |v|@>@;
  mat_gram(s, x);
  mat_scale(s, 1.0 / mp_n);
  if (k->spike >= 0) {
    double top = sym_top(s, u); /* |u| is its eigenvector */
    observe(r, "spiked", "top overlap", top,
      pow(vec_dot((size_t) mp_p, u, v), 2));
  } else {
    sym_eigenvalues(s, u);
    observe_rows(r, "spectrum", "eigenvalue", mp_p, u);
    observe(r, "bulk", "top distance", u[mp_p - 1],
      kolmogorov_one(mp_p, u, mp_below, &c));
  }
}

@ With $Z$ for the isotropic matrix, $X=Z+(\sqrt l-1)(Zv)v^\top$.

@<Add the spike along |v|@>=
{
  double *zv = arena_take(a, (size_t) mp_n, sizeof *zv); /* $Zv$ */
  rng way = rng_stream((uint64_t) seed, packed(0, k->repeat, k->law),
    "s5 spike");
  rng_normals(&way, (size_t) mp_p, 1, v);
  vec_scale((size_t) mp_p, 1 / vec_norm((size_t) mp_p, v), v);
  mat_tvec(zv, x, v);
  for (int i = 0; i < mp_p; i++)
    vec_add((size_t) mp_n, (sqrt(spikes.v[k->spike]) - 1) * v[i], zv,
      &at(x, i, 0));
}

@ Of the laws, all have their bulk examined, and three receive spikes.

@c
static const experiment matrices = {"E4", matrix_run, sizeof (matrix_setting),
  "seed mp-p mp-n spikes"};
static void plan_matrices(void)
{
  double cost = 2e-10 * mp_p * mp_p * mp_n; /* of one matrix */
  for (int law = 0; law < laws; law++)
    for (int k = 0; k < repeats; k++) {
      plan(&matrices, &(matrix_setting) {law, -1, k}, cost,
        "law=%s, seed=%d", law_name[law], k);
      for (int i = 0; i < spikes.n && law < spiked_laws; i++)
        plan(&matrices, &(matrix_setting) {law, i, k}, cost,
          "law=%s, spike=%.15g, seed=%d", law_name[law], spikes.v[i], k);
    }
}

@ One row has the shape $c$ of the matrices and the two edges of the bulk, to
be joined with whatever needs them. The histogram pools the eigenvalues of all
matrices of one law, in forty bins up to the edge and ten beyond. The few that
escape farther are the subject of the last figure.

@<Views@>=
{"E4", "shape",
  "select c, pow(1 - sqrt(c), 2) as low, pow(1 + sqrt(c), 2) as edge"
  " from (select param('mp-p')/param('mp-n') as c)"},@/
{"E4", "histogram",
  "with recursive bin(k) as (select 0 union all select k + 1 from bin"
  "  where k < 49)"
  " select law, (k + 0.5)*edge/40 as x,"
  "  coalesce(n, 0)*40/edge/param('mp-p')/param('seeds') as density"
  " from (select distinct law from bulk), shape, bin left join"
  "  (select law, floor(eigenvalue*40/edge) as k, count(*) as n"
  "   from spectrum, shape group by law, k) using (law, k)"},@/

@ The transition (\ref{eq:s5-bbp}) is tabulated at 201 strengths, for the
curves, and at those that were measured, for the claims.

@<Views@>=
{"E4", "transition",
  "with recursive place(k) as (select 0 union all select k + 1 from place"
  "  where k < 200)"
  " select spike, c,"
  "  iif(spike - 1 > sqrt(c), spike*(1 + c/(spike - 1)), edge) as top_law,"
  "  iif(spike - 1 > sqrt(c), (1 - c/pow(spike - 1, 2))/(1 + c/(spike - 1)),"
  "   0) as overlap_law"
  " from shape, (select 1 + k*(1.05*last - 1)/200.0 as spike"
  "  from place, (select max(spike) as last from spiked)"
  "  union select spike from spiked)"},@/

@ Figure~\ref{fig:s5-matrices} has both halves of the law. On the left three
histograms, of numbers as different as $\pm1$ and $(0,\pm\sqrt{10})$, lie
under one curve, and that of the infinite fourth moment does not. On the right
the eigenvalue leaves the edge, and the eigenvector begins to point to the
spike, at the same strength for all entries. Close to the threshold the finite
matrix rounds the transition.

\widewebfigure{fig-5-matrices}{(a) Eigenvalues of $X^\top X/n$ for four laws
of the entries, and the density of Marchenko and Pastur. (b) Largest
eigenvalue and (c) squared overlap of its vector with a spike of strength $l$:
small, the single draws; large, their means; lines,
equation~(\ref{eq:s5-bbp}); vertical, the threshold
$1+\sqrt c$.}{fig:s5-matrices}

@<Figures@>=
{"E4", "fig-5-matrices", 432, 172, draw_matrices},@/

@ The curve of the density has its 201 places crowd near the edges, where it is
steep.

@(s5-universality-draw.c@>=
static void draw_transition(chart *c, const char *what)
{
  chart_x(c, LINEAR, "strength of the spike, $l$");
  line(c, "theory", "select spike, %s_law from transition order by spike",
    what);
  marks(c, "hue=law shape=law small pale", "select law, spike, %s from spiked",
    what);
  marks(c, "hue=law shape=law", "select law, spike, mean(%s) from spiked"
    " group by law, spike order by min(rowid)", what);
  vline(c, "grey dotted", "select 1 + sqrt(c) from shape");
}
static void draw_matrices(figure *f)
{
  chart *p[3]; /* from left to right */
  static const char *const title[] = {"(a) the bulk", "(b) the eigenvalue",
    "(c) the eigenvector"};
  for (int i = 0; i < 3; i++)
    p[i] = chart_new(f, 36 + 147 * i, 20, 98, 120, title[i]);
  chart_x(p[0], LINEAR, "eigenvalue");
  chart_y(p[0], LINEAR, "density");
  chart_y(p[1], LINEAR, "largest eigenvalue");
  chart_y(p[2], LINEAR, "squared overlap");
  line(p[0], "theory", "with recursive place(k) as (select 0 union all"
    " select k + 1 from place where k < 200)"
    " select x, sqrt(max(0, (edge - x)*(x - low)))/(2*pi()*c*x)"
    " from (select *, 1 + c - 2*sqrt(c)*cos(k*pi()/200) as x"
    "  from place, shape)");
  marks(p[0], "hue=law shape=law small: {law}", "select law, x, density"
    " from histogram where law <> 't5'");
  draw_transition(p[1], "top");
  draw_transition(p[2], "overlap");
}

@ The distance of a spectrum of $p$ eigenvalues from its law falls as $1/p$,
for they repel each other and are more regular than random points; so the
tolerance, which was fixed for $p=600$, goes as $1/p$ too. So does the overlap
below the threshold. Above it the eigenvalue fluctuates by $l\sqrt{2/n}$ times
a factor near one, and the overlap likewise: these tolerances were fixed for
$n=1200$ and go as $n^{-1/2}$, for the mean of at least four repetitions and
away from $c=1$. The strength 1.2 must be well below the threshold, as it is
for $c=0.5$. With fewer than a hundred columns a tolerance that grows as $1/p$
would admit anything, and the rows are shown. The fifth law is known to be
slow, so that its distance is only shown.

@(s5-universality-draw.c@>=
#define MANY "param('seeds') >= 4 and param('mp-p') >= 100 and c <= 0.75"

@ @<Claims@>=
{"E4", "S5.11", "Kolmogorov distance of the eigenvalues from Marchenko and"
  " Pastur", AT_MOST, 0, 0.015, NULL, "select law as data, seed, distance as"
  " measured, 0.015*600/param('mp-p') as tolerance, law <> 't2.5' and"
  " param('mp-p') >= 100 as judged"
  " from bulk"},@/
{"E4", "S5.12", "spike l = 3: mean squared overlap", WITHIN, 0, 0.06, NULL,
  "select law as data, seed, overlap as measured, overlap_law as predicted,"
  "  0.06*sqrt(1200/param('mp-n')) as tolerance, " MANY " as judged"
  " from spiked join transition using (spike) where spike = 3", false,
  "spikes=3"},@/
{"E4", "S5.12e", "spike l = 3: mean top eigenvalue", RELATIVE, 0, 0.05, NULL,
  "select law as data, seed, top as measured, top_law as predicted,"
  "  0.05*sqrt(1200/param('mp-n')) as tolerance, " MANY " as judged"
  " from spiked join transition using (spike) where spike = 3", false,
  "spikes=3"},@/
{"E4", "S5.13", "spike l = 1.2: mean squared overlap", AT_MOST, 0, 0.03, NULL,
  "select law as data, seed, overlap as measured, 0.03*600/param('mp-p') as"
  "  tolerance, spike - 1 < 0.3*sqrt(c)"
  "  and param('mp-p') >= 100 as judged"
  " from spiked, shape where spike = 1.2", false, "spikes=1.2"},@/

@ The largest eigenvalue of the heavy-tailed matrix has no mean, so that its
median is judged. It grows with the size of the matrix, and the bound is one
for matrices of 600 columns or more.

@<Claims@>=
{"E4", "S5.14", "infinite fourth moment: top eigenvalue over the edge, median",
  AT_LEAST, 1.5, 0, NULL, "select law as data, median(top/edge) as measured,"
  "  sd(top/edge) as uncertainty, count(*) as seeds,"
  "  param('mp-p') >= 600 as judged"
  " from bulk, shape where law = 't2.5' group by law"},@/

@ How finite matrices round the transition: the overlap at and just above the
threshold, over the draws of all three laws.

@<Numbers for the prose@>=
{"E4", "overlap", "%.2f", "select spike, mean(overlap) from spiked"
  " where spike in (1.707, 2) group by spike"},@/
{"E4", "overlap-sd", "%.2f", "select spike, sd(overlap) from spiked"
  " where spike in (1.707, 2) group by spike"},@/

@* Where it breaks. Each of the four laws has a boundary, and on the other
side of it the numbers are of another kind. Figure~\ref{fig:s5-breaks} goes
along the boundaries.

\emph{Networks are not linear} (panel a). The similarity $C(n)$ is derived for
linear denoisers. The networks of E2 exceed it with few examples
(\result{twin/16/mnist10} against \result{linear/16/mnist10} at $n=16$ on
digits), since training for a finite time regularizes them. With many they
fall behind (\result{twin/4096/mnist10} against \result{linear/4096/mnist10}
at $n=4096$), and do not approach one like $1/n$ at all. Part of the residue
is noise that the network fails to remove in pixels of little variance, which
is why E2b leaves this part to the linear theory. It is not the fault of the
data: on Gaussian vectors, of which the linear theory is the whole truth, the
same is seen (\result{twin/4096/powerlaw} against
\result{linear/4096/powerlaw}).

\emph{The crossing is not universal} (panel b), only its existence is. Twice
the width and batch give the network more memory: the similarity to the own
training set at $n=4$ rises from \result{own/4/mnist10} to
\result{wide-own/mnist10}, and the crossing moves from
\result{crossing/mnist10} to \result{wide-crossing/mnist10}. Twice the
training, \.{-{}-steps=8000}, moves it further. In E2b, too, longer training
(\.{-{}-strip-steps=10000}) makes the digits slightly sharper and more similar
to training images. The linear theory predicts \result{strip-linear/small} and
\result{strip-linear/large} for the two blocks of the strip: a network that is
strong enough to draw digits is also strong enough to memorize sixteen of
them.

\emph{Tails} (panel c). Photographs fluctuate more than Gaussian numbers. At
$n=1024$ the lack of similarity $1-C$ exceeds the prediction by a factor of
\result{excess/cifar16} on photographs and \result{excess/mnist10} on digits,
while on Gaussian vectors it is \result{excess/powerlaw}. The Gaussian twins
(hollow) stay on the line, except for a few per cent at $n=4$, where dimension
and number are not large; a single pair there scatters by a tenth, and only
means can be compared.

@ \emph{Almost no ridge} (panel d). At $\delta=0.01$ and $n=800$ real digits
err \result{ratio-800/data/MNIST} and photographs
\result{ratio-800/data/CIFAR} times as much as predicted, their twins
\result{ratio-800/twin/MNIST} and \result{ratio-800/twin/CIFAR} times. If all
digits are divided by one common norm instead of each by its own, the ratio
becomes \result{ratio-800/data/MNIST-common-norm}: the norms vary, and
$\phi^\top R\phi$ does not concentrate. Even nonlinear features of Gaussian
vectors are not Gaussian: they err \result{ratio-800/data/powerlaw} times as
much as predicted. At $\delta=10^{-5}$ and $n=p$ (panel e) single training
sets miss the prediction by factors of two in either direction, with a
standard deviation of \result{peak-sd/data/MNIST} (digits) and
\result{peak-sd/data/CIFAR} (photographs) times the mean. We claim nothing
there.

\emph{Heavy tails of the entries} (panel f). Four laws keep the largest
eigenvalue within a few per cent of the edge. The fifth, with infinite fourth
moment, puts it at \result{S5.14/t2.5} times the edge in the median, and no
size of the matrix will mend that. Its bulk still tends to the density of
Marchenko and Pastur, for the variance is finite, but slowly: the distance is
\result{S5.11/t2.5}. At the threshold, $l=1.707$, finite size rounds the
transition: the squared overlap is
$\result{overlap/1.707}\pm\result{overlap-sd/1.707}$ there and
$\result{overlap/2}\pm\result{overlap-sd/2}$ at $l=2$. The law is judged
at $l=3$.

\widewebfigure{fig-6-breaks}{The boundaries. (a) Networks (marks) against the
linear theory. (b) As figure~\ref{fig:s5-twins}, one pair of a wider network
(strong) and one of the usual width (faint). (c) Lack of similarity of linear
models over its prediction, data filled, twins hollow. (d) Test error over its
prediction at the smallest ridge, with all digits divided by a common norm in
purple. (e) The same at $n=p$, $\delta=10^{-5}$, for single training sets. (f)
Largest eigenvalue over the edge, single matrices, for the entries of
figure~\ref{fig:s5-matrices}.}{fig:s5-breaks}

@<Figures@>=
{"E1 E2 E3 E4", "fig-6-breaks", 432, 312, draw_breaks},@/

@ The panels share the colours and marks of the figures before, whose names
stand once more below.

@(s5-universality-draw.c@>=
#define WIDTHS(what) "select width = param('hidden') as usual, n, " what \
  " from pairs where data = 'mnist10' and seed = 0 order by usual, n"
static void draw_breaks(figure *f)
{
  static const char *const title[] = {"(a) networks", "(b) width",
    "(c) tails", "(d) small ridge", "(e) no ridge", "(f) heavy entries"};
  static const char *const x[] = {"$n$", "$n$", "$n$", "$n$", "training set",
    "matrix"};
  static const char *const y[] = {"1 $-$ similarity", "cosine",
    "$1-C$ over prediction", "error over prediction", "error over prediction",
    "top eigenvalue over $l_+$"};
  chart *c[6]; /* in reading order */
  for (int i = 0; i < 6; i++) {
    c[i] = chart_new(f, 40 + 147 * (i % 3), 20 + 152 * (i / 3), 94, 104,
      title[i]);
    chart_x(c[i], i < 4 ? LOG10 : LINEAR, x[i]);
    chart_y(c[i], i == 0 || i > 3 ? LOG10 : LINEAR, y[i]);
    if (i > 1) hline(c[i], "thin", "select 1");
    if (i > 3) range_x(c[i], -0.5, ask_number("fig-6-breaks",
      "select param('seeds') - 0.5"));
  }
  @<Draw the boundaries of E1 and E2@>@;
  @<Draw the boundaries of E3 and E4@>@;
}

@ @<Draw the boundaries of E1 and E2@>=
line(c[0], "theory hue=data", "select data, n, 1 - predicted"
  CURVE("E2", "sampled"));
marks(c[0], "hue=data shape=data bars", "select data, n, 1 - mean(twin),"
  " sd(twin)" USUAL "group by data, n");
range_y(c[1], 0, NAN);
line(c[1], "orange faint=usual", WIDTHS("own"));
line(c[1], "blue faint=usual", WIDTHS("twin"));
marks(c[1], "orange ring faint=usual", WIDTHS("own"));
marks(c[1], "blue dot faint=usual", WIDTHS("twin"));
marks(c[2], "hue=data hollow=kind bars", "select data, kind, n, mean(excess),"
  " iif(kind = 'data', sd(excess), null) from linear group by data, kind, n"
  " order by kind, min(rowid)");

@ @<Draw the boundaries of E3 and E4@>=
vline(c[3], "grey dotted", "select param('p')");
key_at(c[3], 0, 1.36, true);
marks(c[3], "hue=data hollow=kind: {data}", "select replace(data,"
  " 'MNIST-common-norm', 'common norm') as data, kind, n,"
  " mean(error)/predicted from ridge where delta = member('delta', 1)"
  " group by ridge.data, kind, n order by min(rowid)");
marks(c[4], "hue=data hollow=kind", "select replace(data,"
  " 'MNIST-common-norm', 'common norm') as data, kind, seed, error/predicted"
  " from peak");
marks(c[5], "hue=law shape=law", "select law, seed, top/edge from bulk, shape"
  " where law <> 't5'");

@* The claims. The tolerances were fixed before this program ran.
Uncertainties are standard deviations over repetitions, except where the row
says otherwise. Claims on data that are absent are not made.

\claimtable

@ The questions that were scattered over the chapter are collected here.

@(s5-universality-draw.c@>=
const view universality_views[] = @[{ @<Views@>@; {0} }@];
const claim universality_claims[] = @[{ @<Claims@>@; {0} }@];
const number universality_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing universality_figures[] = @[{ @<Figures@>@; {0} }@];

@ So are the runs. The sets are opened and measured on only if an experiment
that needs them is selected.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void measure(void)
{
  store = arena_new();
  sources_open(store, source, data_choice);
  source_also(&source[DIGITS], "mnist14");
  source_also(&source[DIGITS], "MNIST");
  source_also(&source[PHOTOS], "CIFAR");
  source_also(&source[DIGITS], "MNIST-common-norm");
  for (int s = 0; s < sources; s++)
    source_needs(&source[s], 0, image_count, "--images");
  if (selected(&linear) || selected(&twins) || selected(&strip) ||
    selected(&regression)) prepare_populations();
  bool strips = selected(&strip) && source[DIGITS].used; /* any? */
  if (!source[DIGITS].used) leave_out(&strip, source[DIGITS].absent);
  if (strips) plan_strip(false);
  plan_twins(); plan_linear(); plan_matrices();
  if (selected(&regression)) plan_ridge();
  perform();
  if (strips) plan_strip(true);
  perform();
  arena_free(store);
}

@ The toy sizes try the machinery. The frame of all chapters does the rest.

@c
static const experiment *const experiments[] = {&linear, &twins, &strip,
  &regression, &matrices, NULL};
static const chapter universality = {"s5-universality",
  "When do different learners give the same answer, and which number is it?",
  parameters, "images=300 seeds=2 nlist=4,16,64 hidden=16 steps=100 wide=24"
  " batch=16 strip-n=8,40 strip-steps=500 strip-width=12 strip-rank=10 p=50"
  " nridge=20,50,100 mp-p=40 mp-n=80 spikes=1.2,3", experiments,
  NULL, measure, universality_views, universality_claims,
  universality_numbers, universality_figures};
@#
int main(int argc, char **argv)
{
  return chapter_main(&universality, argc, argv);
}

@* Exercises. Each has a change file that solves it, to be looked at
afterwards.
\begin{exercise}
Replace the sparse entries of E4 by 0 or $\pm10$, the latter with probability
0.01 in all: variance~1, fourth moment 100. How large must $p$ be, at $c=0.5$,
before the largest eigenvalue returns to the edge?
\end{exercise}
\begin{answer}
(\changefile{s5-1}) Since the fourth moment is finite, the edge must win in
the end. But in a matrix of $p=75$ columns a single entry of 10 counts for
much. The commands in the change file measure the mean over eight matrices of
the largest eigenvalue over $l_+$: it is \result{s5-1:top-75},
\result{s5-1:top-150}, \result{s5-1:top-300}, \result{s5-1:top-600} and
\result{s5-1:top-1200} at $p=75$, 150, 300, 600 and 1200, with standard
deviations that fall from \result{s5-1:top-75-sd} to \result{s5-1:top-1200-sd}.
At the size of E4 the edge is still missed by an eighth, while the bulk has
long been universal.
\end{answer}
\begin{exercise}
Train the linear models of E1 on threes only. Does $C(n)$ still need nothing
but the spectrum of its population?
\end{exercise}
\begin{answer}
(\changefile{s5-2}) Yes. There are 1010 threes among the images, so that $n$
ends at 505. In their own pixel mean and scale the prediction is
\result{s5-2:law-64} at $n=64$ and \result{s5-2:law-256} at $n=256$; with
\.{-{}-only=E1 -{}-data=mnist -{}-nlist=64,256} the program measures
$\result{s5-2:c-64}\pm\result{s5-2:c-64-sd}$ and
$\result{s5-2:c-256}\pm\result{s5-2:c-256-sd}$, low by as little as on all
digits. The class has another spectrum, and the curve follows it.
\end{answer}
\begin{exercise}
Let the labels of E3 be random signs. Predict the learning curve from $s^2=1$
and $v=0$.
\end{exercise}
\begin{answer}
(\changefile{s5-3}) Nothing can be learned, and the prediction is
$R(n)=n/(n-\gamma)$: \result{s5-3:law-400} and \result{s5-3:law-1600} for
digits at $\delta=1$, $n=400$ and 1600. With \.{-{}-only=E3 -{}-data=mnist} the
program measures $\result{s5-3:data-400}\pm\result{s5-3:data-400-sd}$ and
$\result{s5-3:data-1600}\pm\result{s5-3:data-1600-sd}$. The twin gives
$\result{s5-3:twin-400}\pm\result{s5-3:twin-400-sd}$ and
$\result{s5-3:twin-1600}\pm\result{s5-3:twin-1600-sd}$, less than predicted at
the larger $n$, and rightly so: 400 features explain 4\% of 10,000 random
labels by accident, and the twin, whose $\theta$ is that accident, can learn
it. At $\delta=0.01$ the double descent is still there, of noise alone: the
ratio of the errors at 400 and 1600 is \result{s5-3:peak-law} in theory and
$\result{s5-3:peak}\pm\result{s5-3:peak-sd}$ measured.
\end{answer}
\begin{exercise}
Multiply each row of the matrices of E4 by a number of its own, 0 or $\sqrt2$
with equal chance. The entries keep the mean~0 and the variance~1, they are
uncorrelated, and no moment has become infinite. Predict for $p=300$ and
$n=1200$ which of the results of E4 remain, and what takes the place of those
that do not. What, then, is it that universality needs?
\end{exercise}
\begin{answer}
(\changefile{s5-4}) None remains as it stands. What is left of the matrix are
about $n/2$ rows, and $X^\top X/n=\frac2n\sum zz^\top$ over these is the usual
average. So all formulas hold with $2c$ in place of~$c$. With $c=\frac14$ the
bulk should end at $(1+\sqrt{2c})^2=2.914$ and not at 2.25; the threshold is
1.707 and not 1.5; and at $l=3$ the largest eigenvalue is 3.75 instead of
3.375, the squared overlap 0.70 instead of 0.83. Measured, for Gaussian entries
and eight matrices: the edge is $\result{s5-4:top}\pm\result{s5-4:top-sd}$ (for
signs \result{s5-4:top-signs}, for sparse entries \result{s5-4:top-sparse}), of
which 0.05 is due to the number of rows left. The Kolmogorov distance from the
law with $2c$ is \result{s5-4:far}. At $l=3$ eigenvalue and overlap are
\result{s5-4:spike-3} and \result{s5-4:overlap-3}. At $l=1.707$, where the old
formula says 0.37 and the new one nothing, the overlap is
$\result{s5-4:overlap-1}\pm\result{s5-4:overlap-1-sd}$: the finite matrix rounds
the transition, as in figure~\ref{fig:s5-matrices}. The new law is as universal
as the old one. What it needs besides moments is that rows are alike:
$\lvert x\rvert^2/p$ must be nearly the same for all of them, and uncorrelated entries
with finite moments do not imply it, independent ones do. Images of high and
of low contrast are such rows.
\end{answer}

@* Further reading. \citet{kadkhodaie2024} show the crossing from memory to
generalization on photographs of faces, with pictures that started this
chapter, and ask what the networks' common bias is; \citet{zhang2024} find the
agreement across architectures. \citet{wang2026} is the theory of E1, with the
fluctuations and with the question which features of an image two models share
first. For diffusion models themselves begin with \citet{karras2022}, who
separate what is essential from what is custom. On deterministic equivalents
\citet{bach2024} is the shortest introduction and \citet{atanasov2024} the
longest; the theorem itself is in V.~Marchenko and L.~Pastur's paper of 1967,
and still readable there. Gaussian universality of regression is conjectured
and tested in \citet{goldt2020} and \citet{loureiro2021}, and proved for
random features in \citet{hu2022}; \citet{wei2022} take it to the features of
large trained networks, \citet{bordelon2020} and \citet{simon2023} give the
same formulas for kernels. For spikes, read \citet{baik2005} for the theorem
and \citet{benaych2011} for the method.

@* Index.
