% Universality: different learners, the same answer.
@i types.w
@s population int
@s pair_run int
@s recipe int
@s denoiser int
@s noisy int
@s net_run int
@s strip_run int
@s ridge_set int
@s ridge_run int
@s matrix_run int

@** Universality. \label{ch:s5-universality}%
Train two networks that differ in everything that ought not
to matter: the random weights they start from, the examples they happen to
see, even the architecture. Often they end in quantitatively the same place.
Physics has met this before. Near its critical point a magnet obeys the same
exponents as a liquid, and one learned to ask which few properties of a system
survive, and which are forgotten. This chapter asks it of learners: \emph{when
is the agreement of two learners a law, with a number that can be written down
before the experiment, and when is it a coincidence?}

Four experiments give four kinds of answers.
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

{\drawnin{s5:strip}\widewebfigure{fig-1-strip}{Samples of three diffusion
models for twelve seeds of the noise, the first twelve, unselected; one column
is one seed. A and B: the same architecture, C: another; all training sets
disjoint. Fourth row: the image of A's training set most similar to A's
sample. Right: mean cosine with A's sample over 200 seeds.}{fig:s5-strip}}

@ The program measures, judges and draws like all others of this part. The
jobs of all experiments form one sweep.

@c
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "data.h"
#include "elementary.h"
#include "linalg.h"
#include "net.h"
#include "params.h"
#include "random.h"
#include "record.h"
#include "statistics.h"
#include "sweep.h"
#include "theory.h"
#include "train.h"
#include "s5-universality.h"
@<Types@>@;
@<Variables that hold the parameters@>@;
@<Variables of the whole program@>@;
@<Small helpers@>@;

@ The drawing program shares with it the number of pictures in the strip: the
first twelve of 200 samples, one for each seed of the noise.

@(s5-universality.h@>=
#pragma once
enum { columns = 12, samples = 200 }; /* noise seeds drawn, and in all */
void draw_figures(void);

@ Every number that an experiment depends on can be set from the command line,
and prediction and measurement are then made anew.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which data */
static int seed, image_count, repeats; /* stream; images used; draws */
static double alpha, sigmin, sigmax; /* spectrum; range of the noise */
static reals nlist, strip_n, nridge, delta, spikes; /* sizes and strengths */
static int net_repeats, hidden, batch, steps, wide; /* E2 */
static int strip_repeats, strip_steps, strip_width, strip_rank; /* E2b */
static int p, mp_p, mp_n; /* E3: features; E4: shape */
static param parameters[] = {@/
  {"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "random stream"},@/
  {"data", PARAM_CHOICE, &data_choice, "auto", 0, 0,
    "auto|mnist10|cifar16|powerlaw", "auto: all that are present"},@/
  {"images", PARAM_INTEGER, &image_count, "10000", 100, 10000, "",
    "images, or vectors, of each set"},@/
  {"alpha", PARAM_REAL, &alpha, "1.5", 0.5, 3, "",
    "exponent of the spectrum of powerlaw"},@/
  {"repeats", PARAM_INTEGER, &repeats, "8", 1, 20, "", "E1, E3, E4: draws"},@/
  @<Parameters of the diffusion models@>,@/
  @<Parameters of regression and of random matrices@>,@/
  {0}
};

@ Noise, sizes and networks. The widths, steps and sizes of E2b are those at
which its digits can be read; smaller ones show less.

@<Parameters of the diffusion models@>=
{"sigmin", PARAM_REAL, &sigmin, "0.05", 1e-3, 100, "", "least noise"},@/
{"sigmax", PARAM_REAL, &sigmax, "8", 1e-3, 1000, "", "most noise"},@/
{"nlist", PARAM_REALS, &nlist, "4,16,64,256,1024,4096", 2, 5000, "",
  "E1, E2: training examples of one model"},@/
{"hidden", PARAM_INTEGER, &hidden, "128", 16, 512, "", "E2: width"},@/
{"batch", PARAM_INTEGER, &batch, "64", 8, 512, "", "E2: batch"},@/
{"steps", PARAM_INTEGER, &steps, "4000", 100, 20000, "", "E2: steps"},@/
{"net_repeats", PARAM_INTEGER, &net_repeats, "2", 1, 20, "",
  "E2: pairs of networks for each n"},@/
{"wide", PARAM_INTEGER, &wide, "256", 0, 512, "",
  "E2: width of the exception, at n=4, 64, 256; 0: none"},@/
{"strip_n", PARAM_REALS, &strip_n, "16,3200", 2, 3333, "",
  "E2b: two sizes of the training sets"},@/
{"strip_steps", PARAM_INTEGER, &strip_steps, "7000", 500, 50000, "",
  "E2b: steps of A and B at the larger size; the others scale"},@/
{"strip_width", PARAM_INTEGER, &strip_width, "384", 12, 1024, "",
  "E2b: width of A and B; that of C is 4/3 of it"},@/
{"strip_rank", PARAM_INTEGER, &strip_rank, "80", 2, 196, "",
  "E2b: most directions kept"},@/
{"strip_repeats", PARAM_INTEGER, &strip_repeats, "1", 1, 20, "",
  "E2b: triples of models"}

@ The ridges are in units of the features as they are defined below, whose
mean square norm is about one.

@<Parameters of regression and of random matrices@>=
{"p", PARAM_INTEGER, &p, "400", 50, 1000, "", "E3: random features"},@/
{"delta", PARAM_REALS, &delta, "0.01,1", 1e-6, 1e6, "", "E3: ridges"},@/
{"nridge", PARAM_REALS, &nridge, "50,100,200,300,400,500,800,1600,3200", 2,
  9000, "", "E3: training examples"},@/
{"mp_p", PARAM_INTEGER, &mp_p, "600", 10, 2000, "", "E4: columns"},@/
{"mp_n", PARAM_INTEGER, &mp_n, "1200", 20, 8000, "", "E4: rows"},@/
{"spikes", PARAM_REALS, &spikes, "1.2,1.5,1.707,2,2.5,3,4,6", 1, 1000, "",
  "E4: eigenvalues of the spike"}

@ At the toy size only the machinery is tried.

@c
static void quick_size(void)
{
  static const char *const toy[][2] = {@/
    {"images", "300"}, {"repeats", "2"}, {"nlist", "4,16,64"},@/
    {"hidden", "16"}, {"steps", "100"}, {"wide", "24"}, {"batch", "16"},@/
    {"strip_n", "8,40"}, {"strip_steps", "500"}, {"strip_width", "12"},@/
    {"strip_rank", "10"}, {"p", "50"}, {"nridge", "20,50,100"},@/
    {"mp_p", "40"}, {"mp_n", "80"}, {"spikes", "1.2,3"}
  };
  for (size_t i = 0; i < sizeof toy / sizeof *toy; i++)
    params_set(parameters, toy[i][0], toy[i][1]);
}

@ Requirements that join two parameters are checked before anything runs.

@c
static void check_parameters(void)
{
  if (sigmin >= sigmax)
    fatal(2, "parameters sigmin, sigmax: found %g and %g, expected sigmin"
      " below sigmax", sigmin, sigmax);
  for (int i = 0; i < nlist.n; i++)
    if (2 * (int) nlist.v[i] > image_count)
      fatal(2, "parameter nlist: found %d, expected at most %d; two disjoint"
        " sets of n must fit into the %d examples", (int) nlist.v[i],
        image_count / 2, image_count);
  if (strip_n.n != 2 || strip_n.v[0] > strip_n.v[1])
    fatal(2, "parameter strip_n: found %d numbers, expected two that ascend,"
      " such as 16,3200", strip_n.n);
  if (3 * (int) strip_n.v[1] > image_count)
    fatal(2, "parameter strip_n: found %d, expected at most %d; three"
      " disjoint sets must fit into the %d images", (int) strip_n.v[1],
      image_count / 3, image_count);
  @<Check the parameters of E3 and E4@>@;
}

@ The moments of the population are the input of the theory, so there must be
more examples than features. A matrix with $c\ge1$ has null directions, and
its law another form.

@<Check the parameters of E3 and E4@>=
if (p >= image_count)
  fatal(2, "parameter p: found %d features, expected fewer than the %d"
    " examples, whose moments are the theory's input", p, image_count);
for (int i = 0; i < nridge.n; i++)
  if ((int) nridge.v[i] >= image_count)
    fatal(2, "parameter nridge: found %d, expected fewer than the %d"
      " examples; the rest is the test set", (int) nridge.v[i], image_count);
if (mp_p >= mp_n)
  fatal(2, "parameters mp_p, mp_n: found %d columns and %d rows, expected"
    " fewer columns than rows", mp_p, mp_n);

@ Some helpers. A stream of random numbers belongs to one purpose, one size
and one repeat; |key| packs the last two into the number of the stream.
|mean_cosine| leaves the cosines of corresponding rows in |each| and returns
their mean.

@<Small helpers@>=
static uint64_t key(int n, int repeat, int which)
{
  return ((uint64_t) n * 32 + (uint64_t) repeat) * 32 + (uint64_t) which;
}
static double mean_cosine(mat a, mat b, double *each) /* row by row */
{
  size_t d = (size_t) a.cols; /* length of a row */
  for (int i = 0; i < a.rows; i++) {
    const double *x = &at(a, i, 0), *y = &at(b, i, 0); /* a row each */
    each[i] = vec_dot(d, x, y) / (vec_norm(d, x) * vec_norm(d, y));
  }
  return mean_sd_of(a.rows, each, 1).mean;
}
static mat rows_of(arena *a, mat x, int n, const int *which)
{
  mat y = mat_new(a, n, x.cols); /* the rows chosen */
  for (int i = 0; i < n; i++)
    memcpy(&at(y, i, 0), &at(x, which[i], 0),
      (size_t) x.cols * sizeof(double));
  return y;
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

A |population| is such a set with its spectrum: for images that of the
covariance of all of them (divided by $N-1$), for \.{powerlaw} the
exact~$\lambda$, not that of the vectors drawn.

@<Types@>=
typedef struct {
  const char *name; /* for the records */
  mat x; /* $N$ by $d$, standardized */
  double *lambda; /* $d$ eigenvalues of the covariance */
  double *mean, scale; /* undo the standardization */
} population;

@ E2 may need another population than E1: the Gaussian vectors of E2 have the
dimension of the digits.

@<Variables of the whole program@>=
enum { DIGITS, PHOTOS, POWERLAW, sources };
static const char *const source_name[] = {"mnist10", "cifar16", "powerlaw"};
static bool used[sources]; /* is it present and wanted? */
static images set_of[2]; /* the pictures of the first two */
static population world[sources]; /* for E1 */
static population net_world[sources]; /* for E2 */
static population strip_world; /* for E2b */
static arena *store; /* what lives as long as the program */

@ With \.{data=auto} all three sources are used, as far as they are present.
With another choice everything runs on that one.

@c
static void open_sources(void)
{
  static const char *const file[] = {"mnist", "cifar10"}; /* names of sets */
  for (int s = 0; s < sources; s++)
    used[s] = strcmp(data_choice, "auto") == 0 ?
      s == POWERLAW || data_have(file[s]) :
      strcmp(data_choice, source_name[s]) == 0;
  for (int s = 0; s < POWERLAW; s++)
    if (used[s]) {
      set_of[s] = data_load(store, file[s]);
      if (set_of[s].n < image_count)
        fatal(1, "data set %s: found %d images, expected %d; run make data or"
          " give fewer by --images", file[s], set_of[s].n, image_count);
    }
}

@ A covariance is that of $n$ centred rows, divided by $n-1$. Rounding may
leave an eigenvalue slightly below zero, where the true one is zero, as in the
corners of the digits.

@c
static mat covariance(arena *a, mat x) /* of centred rows */
{
  mat s = mat_new(a, x.cols, x.cols); /* the result */
  mat_mul_tn(s, x, x);
  mat_scale(s, 1.0 / (x.rows - 1));
  return s;
}

@ Images are centred, scaled, and decomposed. The mean and the scale are kept,
so that E2b can show samples as pictures.

@c
static population image_population(const char *name, mat x)
{
  size_t d = (size_t) x.cols; /* pixels */
  population s = {name, x, NULL, NULL, 0}; /* the result */
  arena *a = arena_new(); /* for the covariance */
  s.mean = arena_take(store, d, sizeof *s.mean);
  s.lambda = arena_take(store, d, sizeof *s.lambda);
  mat_centre_columns(x, s.mean);
  s.scale = mat_unit_mean_square(x);
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
  population s = {"powerlaw", mat_new(store, image_count, d), NULL, NULL, 1};
  double sum = 0; /* of the powers */
  rng r = rng_stream((uint64_t) seed, (uint64_t) d, "s5 powerlaw");
  s.lambda = arena_take(store, (size_t) d, sizeof *s.lambda);
  s.mean = arena_take(store, (size_t) d, sizeof *s.mean);
  for (int k = 0; k < d; k++) sum += s.lambda[k] = pow(k + 1, -alpha);
  for (int k = 0; k < d; k++) s.lambda[k] *= d / sum;
  power_law_gaussian(s.x, alpha, &r);
  mat_scale(s.x, sqrt(d / sum));
  return s;
}

@ The digits are needed in two sizes. Of the $14\times14$ squares of
\.{mnist14}, which E2b uses, \.{mnist10} takes the $10\times10$ in the middle.

@c
static void prepare_digits(void)
{
  mat whole = images_matrix(store, &set_of[DIGITS], image_count, NULL, 2);
  mat middle = mat_new(store, image_count, 100); /* the window */
  for (int i = 0; i < image_count; i++)
    for (int row = 0; row < 10; row++)
      memcpy(&at(middle, i, 10 * row), &at(whole, i, 14 * (row + 2) + 2),
        10 * sizeof(double));
  world[DIGITS] = image_population("mnist10", middle);
  strip_world = image_population("mnist14", whole);
}

@ For photographs the three colours are averaged.

@c
static mat grey_photos(arena *a)
{
  mat colour = images_matrix(a, &set_of[PHOTOS], image_count, NULL, 2);
  mat x = mat_new(a, image_count, 256); /* mean of the three planes */
  for (int c = 0; c < 3; c++)
    mat_add(x, 1 / 3.0, mat_block(colour, 0, 256 * c, image_count, 256));
  return x;
}

@ E2 runs on the digits and, for comparison, on Gaussian vectors of the same
dimension; on photographs only if asked for.

@c
static void prepare_populations(void)
{
  if (used[DIGITS]) prepare_digits();
  if (used[PHOTOS])
    world[PHOTOS] = image_population("cifar16", grey_photos(store));
  if (used[POWERLAW]) {
    world[POWERLAW] = power_population(256);
    net_world[POWERLAW] = power_population(100);
  }
  net_world[DIGITS] = world[DIGITS];
  if (strcmp(data_choice, "cifar16") == 0) net_world[PHOTOS] = world[PHOTOS];
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

@c
static double renormalized(const population *s, double nu, double t)
{
  return eigen_kappa(s->x.cols, s->lambda, nu, nu * t);
}

@* Two linear diffusion models. A diffusion model draws new samples in the
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
\[g(l)=1-\frac1\pi\int_a^b\sqrt{\frac{t-a}{b-t}}\;\frac{dt}{l+t}
=1-\frac1\pi\int_0^{\pi/2}\frac{2(b-a)\sin^2\phi}{l+t(\phi)}\,d\phi,\]
with $t=a+(b-a)\sin^2\phi$, where the second integrand is smooth. Replacing
$1/(l+t)$ by its average, in the eigenbasis of~$S$,
\begin{equation}
G_i=\mathrm E\,g(\hat S)_{ii}\simeq1-\frac1\pi\int_0^{\pi/2}2(b-a)\sin^2\phi\;
\frac{\kappa(t)/t}{\lambda_i+\kappa(t)}\,d\phi.\label{eq:s5-mean-filter}
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

The integral is a sum over 200 midpoints.

@c
static double similarity(const population *s, double n)
{
  enum { nodes = 200 }; /* of the midpoint rule */
  double a = sigmin * sigmin, b = sigmax * sigmax; /* the cut */
  double overlap = 0, square = 0, top[nodes], low[nodes]; /* see below */
  for (int k = 0; k < nodes; k++) {
    double sine = sin((k + 0.5) * M_PI / 2 / nodes); /* of $\phi$ */
    double t = a + (b - a) * sine * sine; /* ridge */
    low[k] = renormalized(s, n - 1, t);
    top[k] = (b - a) * sine * sine * low[k] / t / nodes;
  }
  double end = renormalized(s, n - 1, b); /* $\kappa(b)$ */
  for (int i = 0; i < s->x.cols; i++) {
    double mean = 1; /* $G_i$ */
    for (int k = 0; k < nodes; k++) mean -= top[k] / (s->lambda[i] + low[k]);
    overlap += mean * mean;
    square += 1 - (b - a) * end / b / (s->lambda[i] + end);
  }
  return overlap / square;
}

@ The measurement takes (\ref{eq:s5-filter}) and (\ref{eq:s5-cosine})
literally. Each repeat draws two disjoint sets of~$n$ out of the population;
beside them a \emph{Gaussian twin} draws $2n$ fresh vectors with the
population's eigenvalues, for which the theory's hypotheses hold exactly. (Its
basis is immaterial.)

@<Types@>=
typedef struct {
  int source, twin, n, repeat; /* |twin|: fresh Gaussian vectors? */
  int handle; /* in the sweep */
} pair_run;

@ The matrix $g(\hat S)$ is built from the eigenvectors, each multiplied by
the square root of its $g$. It does not depend on their signs.

@c
static void linear_filter(arena *a, mat x, mat g) /* $g(\hat S)$ */
{
  int d = x.cols; /* dimension */
  double *l = arena_take(a, (size_t) d, sizeof *l); /* eigenvalues */
  mat_centre_columns(x, NULL);
  mat s = covariance(a, x); /* then its eigenvectors, in rows */
  sym_eigen(s, l);
  for (int i = 0; i < d; i++) {
    double e = fmax(0, l[i]); /* rounding may make it negative */
    vec_scale((size_t) d, pow((e + sigmin * sigmin) / (e + sigmax * sigmax),
      0.25), &at(s, i, 0));
  }
  mat_mul_tn(g, s, s);
}

@ A job makes one pair of models and leaves one number, the cosine of the two
matrices, read as long vectors.

@c
static void linear_job(job *j, const void *context, int number)
{
  const pair_run *r = (const pair_run *) context + number;
  const population *s = &world[r->source]; /* what is sampled */
  int n = r->n, d = s->x.cols; /* sizes */
  arena *a = job_arena(j);
  mat x, g1 = mat_new(a, d, d), g2 = mat_new(a, d, d); /* data; filters */
  rng q = rng_stream((uint64_t) seed, key(n, r->repeat, r->source),
    r->twin ? "s5 twin" : "s5 pair");
  @<Draw the |2 * n| vectors |x| of both models@>@;
  linear_filter(a, mat_block(x, 0, 0, n, d), g1);
  linear_filter(a, mat_block(x, n, 0, n, d), g2);
  mat both = mat_of(g1.data, 1, d * d), other = mat_of(g2.data, 1, d * d);
  mean_cosine(both, other, job_result(j, 1));
}

@ The first $n$ rows belong to one model and the others to its partner.

@<Draw the |2 * n| vectors |x| of both models@>=
if (r->twin) {
  x = mat_new(a, 2 * n, d);
  for (int i = 0; i < 2 * n; i++) {
    rng_normals(&q, (size_t) d, 1, &at(x, i, 0));
    for (int k = 0; k < d; k++) at(x, i, k) *= sqrt(s->lambda[k]);
  }
} else {
  int *which = arena_take(a, 2 * (size_t) n, sizeof *which); /* chosen */
  rng_choose(&q, s->x.rows, 2 * n, which);
  x = rows_of(a, s->x, 2 * n, which);
}

@ The runs are kept in a list, in which the sweep knows them by their place.

@<Variables of the whole program@>=
static pair_run *linear; /* all runs of E1 */
static int linears; /* their number */

@ Every repeat of every size is a job of its own, some three hundred in all.

@c
static void plan_linear(sweep *w)
{
  linear = arena_take(store, (size_t) (sources * 2 * nlist.n * repeats),
    sizeof *linear);
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < 2 * nlist.n * repeats && used[s]; i++)
      linear[linears++] = (pair_run) {s, i % 2,
        (int) nlist.v[i / 2 / repeats], i / 2 % repeats, -1};
  for (int i = 0; i < linears; i++)
    linear[i].handle = sweep_add(w, "E1", 0.02 + 1e-5 * linear[i].n,
      linear_job, linear, i);
}

@ |linear_values| collects the repeats of one setting, in their order.

@c
static int linear_values(sweep *w, int source, int twin, int n, double *v)
{
  int found = 0; /* repeats */
  for (int i = 0; i < linears; i++)
    if (linear[i].source == source && linear[i].twin == twin &&
      linear[i].n == n)
      v[found++] = *sweep_result(w, linear[i].handle, NULL);
  return found;
}

@ Two records are written: one row for each repeat, and one for each size with
mean, deviation and prediction side by side. The column \.{lack} is one minus
the similarity, \.{excess} its ratio to the predicted lack.

@c
static void write_linear(sweep *w)
{
  csv *f = csv_open("linear.csv", "data,kind,n,mean,sd,predicted,lack,"
    "excess,excess_sd");
  csv *each = csv_open("linear-runs.csv", "data,kind,n,repeat,similarity");
  for (int s = 0; s < sources; s++)
    for (int i = 0; i < 2 * nlist.n && used[s]; i++) {
      double v[20]; /* repeats */
      int n = (int) nlist.v[i / 2], m = linear_values(w, s, i % 2, n, v);
      const char *kind = i % 2 ? "twin" : "data";
      mean_sd q = mean_sd_of(m, v, 1); /* over repeats */
      double c = similarity(&world[s], n), lack = 1 - q.mean; /* $C$ */
      csv_row(f, "ssigggggg", source_name[s], kind, n, q.mean, q.sd, c, lack,
        lack / (1 - c), q.sd / (1 - c));
      for (int k = 0; k < m; k++)
        csv_row(each, "ssiig", source_name[s], kind, n, k, v[k]);
    }
  csv_close(f);
  csv_close(each);
  @<Write the predicted curves@>@;
}

@ The curves need many more points than the measurements.

@<Write the predicted curves@>=
int points = frame_is_quick() ? 10 : 60; /* of a curve */
f = csv_open("linear-theory.csv", "data,n,predicted,lack");
for (int s = 0; s < sources; s++)
  for (int k = 0; k < points && used[s]; k++) {
    double n = 3 * pow(5000 / 3.0, k / (points - 1.0)); /* from 3 to 5000 */
    double c = similarity(&world[s], n); /* prediction */
    csv_row(f, "sggg", source_name[s], n, c, 1 - c);
  }
csv_close(f);

@ All drawing reads the records alone. One colour belongs to each source of
data, throughout the chapter.

@(s5-universality-draw.c@>=
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "base.h"
#include "chapter-old.h"
#include "plot.h"
#include "record.h"
#include "s5-universality.h"
static arena *ink; /* what the figures are made of */
static const char *const source[] = {"mnist10", "cifar16", "powerlaw"};
static color hue(int s) /* of a source, or of whatever comes as third */
{
  return s == 0 ? BLUE : s == 1 ? VERMILION : GREEN;
}

@ A figure at toy size says so at its foot, and so does one that was drawn
without image sets.

@(s5-universality-draw.c@>=
static void foot(figure *f, const char *first)
{
  if (frame_is_quick())
    figure_note(f, "quick run: toy sizes, not the book's");
  else if (strcmp(first, "powerlaw") == 0)
    figure_note(f, "synthetic Gaussian vectors: no image set was read");
}

@ Theory is drawn as a line and measurement as marks, in every figure.

@(s5-universality-draw.c@>=
static void theory(panel *q, table *t, const char *x, const char *y, color c,
  dash d)
{
  panel_line(q, table_rows(t), table_numbers(t, x), table_numbers(t, y), c,
    1, d);
}
@#
static void marks(panel *q, table *t, const char *x, const char *y,
  const char *sd, color c, mark m)
{
  panel_marks(q, table_rows(t), table_numbers(t, x), table_numbers(t, y),
    sd ? table_numbers(t, sd) : NULL, c, m, 4);
}

@ Figure~\ref{fig:s5-linear} shows the result of E1. The three spectra differ,
and so do the three curves; no parameter was adjusted to put the points on
them. At $n=4$ the repeats scatter by almost a tenth. In the right panel all
curves end with the slope $-1$; the points of the photographs lie above theirs
by a constant factor, since pixels of photographs have heavier tails than
Gaussian numbers and their covariances fluctuate more.

\widewebfigure{fig-2-linear}{Two linear diffusion models trained on disjoint
sets of $n$: (a) cosine of their samples for equal noise, (b) one minus it.
Lines: equation~(\ref{eq:s5-similarity}), without a parameter. Marks: mean and
standard deviation of the repeats.}{fig:s5-linear}

@(s5-universality-draw.c@>=
static const char *draw_linear_curves(panel *p, panel *q)
{
  table *law = table_read(ink, "linear-theory.csv"); /* lines */
  table *seen = table_where_text(table_read(ink, "linear.csv"), "kind",
    "data"); /* marks */
  const char *first = NULL; /* source that is present */
  int keys = 0; /* entries so far */
  for (int s = 2; s >= 0; s--) {
    table *l = table_where_text(law, "data", source[s]);
    table *m = table_where_text(seen, "data", source[s]);
    key_entry key = {hue(s), SOLID, true, DOT, source[s]};
    if (table_rows(l) == 0) continue;
    theory(p, l, "n", "predicted", hue(s), SOLID);
    theory(q, l, "n", "lack", hue(s), SOLID);
    marks(p, m, "n", "mean", "sd", hue(s), DOT);
    marks(q, m, "n", "lack", "sd", hue(s), DOT);
    panel_key(p, 0.58, 0.62 + 0.1 * keys++, 1, &key);
    first = source[s];
  }
  return first;
}

@ The guide in the right panel shows the slope $-1$.

@(s5-universality-draw.c@>=
static void draw_linear(void)
{
  figure *f = figure_new(ink, 432, 192);
  panel *p = figure_panel(f, 42, 20, 165, 140);
  panel *q = figure_panel(f, 262, 20, 165, 140);
  panel_x(p, LOG10, 3, 6000, "training examples of each model, $n$");
  panel_x(q, LOG10, 3, 6000, "training examples of each model, $n$");
  panel_y(p, LINEAR, 0, 1.05, "similarity, $C$");
  panel_y(q, LOG10, 1e-3, 1.5, "$1-C$");
  panel_title(p, "(a) two models agree");
  panel_title(q, "(b) up to 1/$n$");
  foot(f, draw_linear_curves(p, q));
  panel_slope(q, 100, 2000, 0.04, -1, "slope $-1$");
  figure_save(f, record_path(ink, "fig-2-linear"));
}

@* Networks that denoise. A network can denoise better than any linear
function, and it can also do what no linear function can: learn its examples
by heart. On $n$ points the exact minimizer of the training objective is the
posterior mean over these points, and all its samples are training points. So
for a network the question of universality becomes a question of competition.
With few examples we expect each of two networks to repeat its own; with many,
we expect both to approach the same denoiser, and their samples to agree.

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
outputs of $F$ of order one at all~$\sigma$. The loss is the mean over batch
and coordinates of $(1+\sigma^2)(D-x)^2/\sigma^2$, in terms of $F$
\begin{equation}
(\omega_iF_i-\theta_i)^2,\qquad\omega_i=\sqrt{(1+\sigma^2)\,l_i/v_i},\qquad
\theta_i=\frac{\sqrt{1+\sigma^2}}\sigma\Bigl(x_i-\frac{l_i}{v_i}q_i\Bigr),
\label{eq:s5-loss}
\end{equation}
with $\ln\sigma$ drawn uniformly between $\ln\sigma_{\min}$ and
$\ln\sigma_{\max}$ for each example.

@ E2 makes the simplest choice: the coordinates are the pixels, $l_i=1$, so
that $\omega=1$, and $e=\frac12\ln\sigma$. The network has two hidden layers
of 128 units. E2b lets the linear theory do what the linear theory can do: the
coordinates are the principal components of the model's own training set, at
most 80 of them, $l_i$ its own eigenvalues, and $e$ has nine entries, $2u-1$
and $\cos k\pi u$, $k=1,\ldots,8$, with $u\in[0,1]$ the position of
$\ln\sigma$ in its range.

A |recipe| says what network is trained and how; it does not know of which
experiment it is part.

@<Types@>=
typedef struct {
  bool residual; /* five gated layers, or two plain ones? */
  int width, batch, steps; /* hidden units; batch; Adam's steps */
  int codes; /* entries of $e(\sigma)$: 1 or 9 */
  double eta; /* first step size */
} recipe;

@ Both networks, of any batch, are built by one function. The order of the
tensors does not depend on the batch, so that the network that samples can use
the weights of the network that was trained. Each tensor remembers the range
of its initial entries: uniform in |centre| $\pm$ |bound|.

@<Types@>=
enum { tensors_max = 40 };
typedef struct {
  net *graph; /* its loss is (\ref{eq:s5-loss}) */
  node input, code; /* $[q/\sqrt v,e]$; $e$ */
  node weight, target; /* $\omega$; $\theta$ */
  node value; /* $F$ */
  int tensors; /* weights and biases */
  node tensor[tensors_max]; /* in the order of creation */
  double centre[tensors_max], bound[tensors_max]; /* initial entries */
} denoiser;

@ Every weight and bias passes through here.

@c
static node new_tensor(denoiser *m, int rows, int cols, double centre,
  double bound)
{
  int k = m->tensors++; /* its number */
  insist(k < tensors_max);
  m->centre[k] = centre; m->bound[k] = bound;
  return m->tensor[k] = net_weight(m->graph, "layer", rows, cols);
}

@ A layer is $xW+b$, both drawn from $\pm1/\sqrt{\mathrm{in}}$; |factor|
reduces the weights, not the biases.

@c
static node layer(denoiser *m, node x, int in, int out, double factor)
{
  double bound = 1 / sqrt(in); /* of weights and biases */
  node w = new_tensor(m, in, out, 0, factor * bound);
  return net_add(m->graph, net_matmul(m->graph, x, w),
    new_tensor(m, 1, out, 0, bound));
}

@ The plain network is $\mathrm{in}$-$w$-$w$-$r$. The residual one has a first
layer $h_1=(1+g_1)\circ\mathrm{relu}(W_1x+b_1)$ and four of the form
$h_{k+1}=h_k+(1+g_{k+1})\circ\mathrm{relu}(W_{k+1}h_k+b_{k+1})$. The gate
$g_k$ is an affine function of $e(\sigma)$, and lets the noise level switch
units on and off. We put the 1 into the gate's bias. The weights of the last
layer start ten times smaller than usual, so that training starts near the
linear denoiser.
@^residual network@> @^gated layers@>

@c
static node gated_layer(denoiser *m, node x, int in, int out, int codes)
{
  net *t = m->graph;
  node h = net_activate(t, layer(m, x, in, out, 1), RELU);
  node gate = net_matmul(t, m->code,
    new_tensor(m, codes, out, 0, 0.1 / 3)); /* $g_k$ without its bias */
  gate = net_add(t, gate, new_tensor(m, 1, out, 1, 0));
  return net_product(t, gate, h);
}

@ The graph ends in the loss. The mean over batch and coordinates is
|net_squared_error|, which halves the sum over coordinates, times $2/r$.

@c
static denoiser new_denoiser(arena *a, const recipe *k, int r, int batch)
{
  denoiser m = {0}; /* the result */
  net *t = m.graph = net_new(a, SINGLE_PRECISION);
  int in = r + k->codes, width = k->width; /* of the first layer */
  m.input = net_input(t, batch, in);
  m.code = net_input(t, batch, k->codes);
  m.weight = net_input(t, batch, r);
  m.target = net_input(t, batch, r);
  @<Build the hidden layers, the last of which is |h|@>@;
  m.value = layer(&m, h, width, r, 0.1);
  net_finish(t, net_scale(t, net_squared_error(t,
    net_product(t, m.value, m.weight), m.target), 2.0 / r));
  return m;
}

@ The residual network adds each gated layer to what came before; the plain
one replaces it.

@<Build the hidden layers, the last of which is |h|@>=
node h; /* one after another */
if (k->residual) {
  h = gated_layer(&m, m.input, in, width, k->codes);
  for (int i = 1; i < 5; i++)
    h = net_add(t, h, gated_layer(&m, h, width, width, k->codes));
} else {
  h = net_activate(t, layer(&m, m.input, in, width, 1), RELU);
  h = net_activate(t, layer(&m, h, width, width, 1), RELU);
}

@ A batch of noisy examples consists of the four matrices that the network is
fed. The mean square of the errors is |net_squared_error| times $2/r$.

@<Types@>=
typedef struct {
  mat input, code, weight, target; /* one row for each example */
} noisy;

@ |prepare_inputs| fills in what does not depend on the clean data: for a row
of noisy coordinates $q$ at noise $\sigma$ the inputs $q/\sqrt v$ and the
code. The cosines follow from Chebyshev's recurrence.
@^Chebyshev recurrence@>

@c
static void prepare_code(const noisy *b, int i, double sigma)
{
  int codes = b->code.cols, r = b->input.cols - codes; /* sizes */
  double *e = &at(b->code, i, 0); /* of this row */
  if (codes == 1) e[0] = log(sigma) / 2;
  else {
    double u = log(sigma / sigmin) / log(sigmax / sigmin);
    double c = cos(M_PI * u), before = 1; /* cosines of $ku\pi$ */
    e[0] = 2 * u - 1; e[1] = c;
    for (int k = 2; k < codes; k++) {
      e[k] = 2 * c * e[k - 1] - before;
      before = e[k - 1];
    }
  }
  memcpy(&at(b->input, i, r), e, (size_t) codes * sizeof *e);
}

@ The inputs proper are the coordinates divided by their standard deviations.

@c
static void prepare_inputs(const noisy *b, int i, double sigma, int r,
  const double *restrict l, const double *restrict q)
{
  double *restrict in = &at(b->input, i, 0); /* this row's */
  for (int k = 0; k < r; k++) in[k] = q[k] / sqrt(l[k] + sigma * sigma);
  prepare_code(b, i, sigma);
}

@ Training examples are corrupted row by row. Drawing the normal numbers takes
about as long as everything else in here.

@c
static void corrupt(const noisy *b, mat x, const double *l, const int *which,
  rng *q, double *noise)
{
  int r = x.cols; /* coordinates */
  double range = log(sigmax / sigmin); /* of the noise */
  rng_normals(q, (size_t) b->input.rows * r, 1, noise);
  for (int i = 0; i < b->input.rows; i++) {
    double s = sigmin * exp(range * rng_uniform(q)); /* $\sigma$ */
    double root = sqrt(1 + s * s); /* enters weight and target */
    const double *restrict clean = &at(x, which[i], 0); /* the example */
    double *restrict y = noise + (size_t) i * r; /* its noise, then $q$ */
    double *restrict omega = &at(b->weight, i, 0); /* $\omega$ */
    double *restrict theta = &at(b->target, i, 0); /* $\theta$ */
    for (int k = 0; k < r; k++) {
      double keep = l[k] / (l[k] + s * s); /* $l/v$ */
      y[k] = clean[k] + s * y[k];
      omega[k] = root * sqrt(keep);
      theta[k] = root / s * (clean[k] - keep * y[k]);
    }
    prepare_inputs(b, i, s, r, l, y);
  }
}

@ The matrices are allocated once for a whole training.

@c
static noisy new_noisy(arena *a, int batch, int r, int codes)
{
  return (noisy) {mat_new(a, batch, r + codes), mat_new(a, batch, codes),
    mat_new(a, batch, r), mat_new(a, batch, r)};
}
@#
static void feed(const denoiser *m, const noisy *b)
{
  net_feed(m->graph, m->input, b->input);
  net_feed(m->graph, m->code, b->code);
  net_feed(m->graph, m->weight, b->weight);
  net_feed(m->graph, m->target, b->target);
}

@ |train_denoiser| trains on the rows of |x| and leaves the weights in |w|.
They stay in single precision during training; nothing that we measure needs
more. Three streams of random numbers belong to the model: weights, batches
and noise.

@c
static void train_denoiser(arena *a, const recipe *k, mat x, const double *l,
  uint64_t stream, double *w)
{
  denoiser m = new_denoiser(a, k, x.cols, k->batch);
  float *weight = net_single_weights(m.graph); /* the graph's own */
  single_adam o = single_adam_new(a, net_weights(m.graph), k->eta);
  rng q = rng_stream((uint64_t) seed, stream, "s5 noise");
  batches which = batches_new(a, x.rows, k->batch, true,
    rng_stream((uint64_t) seed, stream, "s5 batches"));
  noisy b = new_noisy(a, k->batch, x.cols, k->codes);
  double *noise = arena_take(a, (size_t) k->batch * x.cols, sizeof *noise);
  @<Draw the initial weights@>@;
  for (int t = 0; t < k->steps; t++) {
    corrupt(&b, x, l, batches_next(&which), &q, noise);
    feed(&m, &b);
    net_gradient_single(m.graph);
    o.eta = k->eta * schedule_cosine(t, k->steps);
    single_adam_step(&o, net_single_gradient(m.graph), weight);
  }
  for (size_t i = 0; i < o.n; i++) w[i] = weight[i];
}

@ The vector of weights lists the tensors in the order of their creation,
which is the order of the list.

@<Draw the initial weights@>=
rng start = rng_stream((uint64_t) seed, stream, "s5 weights");
size_t place = 0; /* in the vector of weights */
for (int i = 0; i < m.tensors; i++) {
  mat tensor = net_tensor(m.graph, m.tensor[i], w); /* its shape */
  for (int n = tensor.rows * tensor.cols; n > 0; n--)
    weight[place++] = (float) (m.centre[i]
      + m.bound[i] * (2 * rng_uniform(&start) - 1));
}

@ Sampling follows (\ref{eq:s5-flow}) in 39 steps of Euler's method between 40
noise levels, equally spaced in $\ln\sigma$ from $\sigma_{\max}$ to
$\sigma_{\min}$: $x\leftarrow D+\frac{\sigma'}\sigma(x-D)$. The rows of |x|
start as $\sigma_{\max}z$ in the model's coordinates, and end as
$D(x,\sigma_{\min})$. All samples advance together as one large batch.
@^Euler's method@>

@c
static void draw_samples(arena *a, const recipe *k, const double *l,
  const double *w, mat x)
{
  enum { levels = 40 }; /* noise levels */
  int r = x.cols; /* coordinates */
  denoiser m = new_denoiser(a, k, r, x.rows);
  noisy b = new_noisy(a, x.rows, r, k->codes);
  mat f = mat_new(a, x.rows, r); /* $F$ */
  for (int level = 0; level < levels; level++) {
    double s = sigmax * pow(sigmin / sigmax, level / (levels - 1.0));
    double shrink = level == levels - 1 ? 0 :
      pow(sigmin / sigmax, 1 / (levels - 1.0)); /* $\sigma'/\sigma$ */
    for (int i = 0; i < x.rows; i++)
      prepare_inputs(&b, i, s, r, l, &at(x, i, 0));
    feed(&m, &b);
    net_loss(m.graph, w);
    net_read(m.graph, m.value, f);
    @<Move every sample to the next noise level@>@;
  }
}

@ At the last level |shrink| is zero, and the sample becomes $D$.

@<Move every sample to the next noise level@>=
for (int i = 0; i < x.rows; i++)
  for (int j = 0; j < r; j++) {
    double keep = l[j] / (l[j] + s * s); /* $l/v$ */
    double d = keep * at(x, i, j) + s * sqrt(keep) * at(f, i, j); /* $D$ */
    at(x, i, j) = d + shrink * (at(x, i, j) - d);
  }

@ The noise $z$ is the same for all models of a repeat.

@c
static mat start_noise(arena *a, int d, int repeat)
{
  mat x = mat_new(a, samples, d); /* $\sigma_{\max}z$ */
  rng q = rng_stream((uint64_t) seed, key(d, repeat, 0), "s5 start");
  rng_normals(&q, (size_t) samples * d, sigmax, x.data);
  return x;
}

@ For each sample |nearest_cosine| finds the training image to which it is
most similar; the mean of these cosines measures memorization. It also writes
down the cosines, and which images they belong to, unless |which| is |NULL|.

@c
static double nearest_cosine(arena *a, mat x, mat set, double *each,
  int *which)
{
  size_t d = (size_t) x.cols; /* dimension */
  double *norm = arena_take(a, (size_t) set.rows, sizeof *norm);
  mat dot = mat_new(a, x.rows, set.rows); /* all inner products */
  mat_mul_nt(dot, x, set);
  for (int j = 0; j < set.rows; j++)
    norm[j] = vec_norm(d, &at(set, j, 0));
  for (int i = 0; i < x.rows; i++) {
    double best = -INFINITY; /* largest so far, times the norm of |x| */
    for (int j = 0; j < set.rows; j++)
      if (at(dot, i, j) / norm[j] > best) {
        best = at(dot, i, j) / norm[j];
        if (which) which[i] = j;
      }
    each[i] = best / vec_norm(d, &at(x, i, 0));
  }
  return mean_sd_of(x.rows, each, 1).mean;
}

@* Two networks, disjoint data. E2 trains pairs of networks, A and B, on
disjoint sets of $n$ images, from different initial weights and with different
batches and noise, and gives both the same~$z$. Three numbers are recorded,
each a mean over 200 samples: the cosine between A's sample and B's (the
\emph{twin} similarity), that between A's sample and the nearest image of A's
own training set, and that with the nearest image of B's, which A has never
seen.

A job trains one model and leaves its samples. A wider network, with twice the
batch, is trained at three sizes, for the section on where the law breaks.

@<Types@>=
typedef struct {
  int source, width, n, repeat, twin; /* |twin|: 0 for A, 1 for B */
  int handle; /* in the sweep */
} net_run;

@ The subset of $2n$ images depends on $n$ and the repeat only; A takes the
first half.

@c
static mat half_of_pair(arena *a, const net_run *r, int twin)
{
  const population *s = &net_world[r->source]; /* what is sampled */
  int *which = arena_take(a, 2 * (size_t) r->n, sizeof *which); /* chosen */
  rng q = rng_stream((uint64_t) seed, key(r->n, r->repeat, r->source),
    "s5 twins");
  rng_choose(&q, s->x.rows, 2 * r->n, which);
  return rows_of(a, s->x, r->n, which + twin * r->n);
}

@ The linear part of E2 ascribes the variance one to every pixel. A model with
one row serves to count the weights.

@c
static void net_job(job *j, const void *context, int number)
{
  const net_run *r = (const net_run *) context + number;
  arena *a = job_arena(j);
  mat x = half_of_pair(a, r, r->twin); /* training set */
  int d = x.cols; /* pixels */
  recipe k = {false, r->width, r->width == hidden ? batch : 2 * batch, steps,
    1, 2e-3};
  double *l = arena_take(a, (size_t) d, sizeof *l); /* all ones */
  for (int i = 0; i < d; i++) l[i] = 1;
  denoiser shape = new_denoiser(a, &k, d, 1); /* counts the weights */
  double *w = arena_take(a, net_weights(shape.graph), sizeof *w);
  train_denoiser(a, &k, x, l, key(r->n, r->repeat,
    2 * (r->source + sources * (r->width != hidden)) + r->twin), w);
  mat z = start_noise(a, d, r->repeat); /* becomes the samples */
  draw_samples(a, &k, l, w, z);
  memcpy(job_result(j, (size_t) samples * d), z.data,
    (size_t) samples * d * sizeof(double));
}

@ Two lists follow the pattern of E1: the runs and their number.

@<Variables of the whole program@>=
static net_run *network; /* all models of E2; A and B follow each other */
static int networks; /* their number */

@ The partners A and B of a pair follow each other in the list.

@c
static void add_pair(int source, int width, int n, int repeat)
{
  for (int twin = 0; twin < 2; twin++)
    network[networks++] = (net_run) {source, width, n, repeat, twin, -1};
}

@ The wide networks learn from digits, one pair at each of three sizes. The
estimated cost grows with the number of weights.

@c
static void plan_networks(sweep *w)
{
  static const int few[] = {4, 64, 256}; /* sizes of the exception */
  network = arena_take(store, (size_t) (sources * 2 * (nlist.n + 3) * 20),
    sizeof *network);
  for (int s = 0; s < sources; s++)
    for (int k = 0; k < net_repeats && net_world[s].name; k++)
      for (int i = 0; i < nlist.n; i++)
        add_pair(s, hidden, (int) nlist.v[i], k);
  for (int i = 0; i < 3 && wide > 0; i++)
    if (net_world[DIGITS].name && wide != hidden &&
      2 * few[i] <= net_world[DIGITS].x.rows)
      add_pair(DIGITS, wide, few[i], 0);
  for (int i = 0; i < networks; i++) {
    double width = network[i].width; /* decides the cost */
    network[i].handle = sweep_add(w, "E2", steps * batch * width *
      (width + 200) * (width == hidden ? 1 : 2) * 1e-10, net_job, network, i);
  }
}

@ The cosines are computed when all models have been sampled. |twin_value|
keeps them for the claims.

@<Types@>=
enum { TWIN, OWN, OTHER, twin_kinds }; /* the three similarities */

@ The similarities are indexed by source, place in the list of sizes, kind,
and repeat.

@<Variables of the whole program@>=
static double twin_value[sources][REALS_MAX][twin_kinds][20]; /* per repeat */
static double wide_value[3][twin_kinds]; /* of the wide network */

@ The samples of a pair are compared with each other, and those of A with both
training sets.

@c
static void compare_pair(sweep *w, const net_run *r, double *v)
{
  arena *a = arena_new(); /* for the training sets */
  int d = net_world[r->source].x.cols; /* pixels */
  double each[samples]; /* cosines */
  mat x[2]; /* the samples of A and B */
  for (int i = 0; i < 2; i++)
    x[i] = mat_of((double *) sweep_result(w, r[i].handle, NULL), samples, d);
  v[TWIN] = mean_cosine(x[0], x[1], each);
  v[OWN] = nearest_cosine(a, x[0], half_of_pair(a, r, 0), each, NULL);
  v[OTHER] = nearest_cosine(a, x[0], half_of_pair(a, r, 1), each, NULL);
  arena_free(a);
}

@ Every pair has its row. Wide pairs are told from the others by their width.

@c
static void write_networks(sweep *w)
{
  csv *f = csv_open("twins-runs.csv", "data,width,n,repeat,twin,own,other");
  int widest = 0; /* wide pairs so far */
  for (int i = 0; i < networks; i += 2) {
    const net_run *r = network + i;
    double v[twin_kinds]; /* this pair's */
    compare_pair(w, r, v);
    csv_row(f, "siiiggg", source_name[r->source], r->width, r->n, r->repeat,
      v[TWIN], v[OWN], v[OTHER]);
    int place = 0; /* of |n| in the list */
    while (place < nlist.n - 1 && (int) nlist.v[place] != r->n) place++;
    for (int k = 0; k < twin_kinds; k++)
      if (r->width == hidden)
        twin_value[r->source][place][k][r->repeat] = v[k];
      else wide_value[widest][k] = v[k];
    widest += r->width != hidden;
  }
  csv_close(f);
  @<Write the mean similarities of E2@>@;
}

@ The means over pairs come with the similarity of linear models for the same
spectrum.

@<Write the mean similarities of E2@>=
f = csv_open("twins.csv", "data,n,twin,twin_sd,own,own_sd,other,other_sd,"
  "predicted,lack,linear_lack");
for (int s = 0; s < sources; s++)
  for (int i = 0; i < nlist.n && net_world[s].name; i++) {
    mean_sd q[twin_kinds]; /* over repeats */
    for (int k = 0; k < twin_kinds; k++)
      q[k] = mean_sd_of(net_repeats, twin_value[s][i][k], 1);
    double c = similarity(&net_world[s], nlist.v[i]); /* of linear models */
    csv_row(f, "siggggggggg", source_name[s], (int) nlist.v[i], q[TWIN].mean,
      q[TWIN].sd, q[OWN].mean, q[OWN].sd, q[OTHER].mean, q[OTHER].sd, c,
      1 - q[TWIN].mean, 1 - c);
  }
csv_close(f);

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

@(s5-universality-draw.c@>=
static void twin_panel(panel *p, table *t, int s)
{
  panel_x(p, LOG10, 3, 6000, "training examples of each network, $n$");
  panel_y(p, LINEAR, 0, 1.05, "cosine");
  theory(p, t, "n", "predicted", BLACK, DASHED);
  theory(p, t, "n", "own", color_fade(ORANGE, 0.6), SOLID);
  theory(p, t, "n", "twin", color_fade(BLUE, 0.6), SOLID);
  marks(p, t, "n", "other", "other_sd", GREY, CROSS);
  marks(p, t, "n", "own", "own_sd", ORANGE, RING);
  marks(p, t, "n", "twin", "twin_sd", BLUE, DOT);
  table *c = table_where_text(table_read(ink, "crossing.csv"), "data",
    source[s]);
  panel_vline(p, table_numbers(c, "n")[0], GREY, DOTTED,
    arena_text(ink, "$n=%.0f$", table_numbers(c, "n")[0]));
}

@ One panel is drawn for each source on which networks were trained.

@(s5-universality-draw.c@>=
static void twin_key(panel *p)
{
  const key_entry key[] = {@/
    {BLUE, SOLID, true, DOT, "each other"},@/
    {ORANGE, SOLID, true, RING, "own nearest"},@/
    {GREY, SOLID, false, CROSS, "other's nearest"},@/
    {BLACK, DASHED, true, -1, "linear theory"}
  };
  panel_key(p, 0.5, 0.66, 4, key);
}

@ The key stands in the first panel.

@(s5-universality-draw.c@>=
static void draw_twins(void)
{
  static const char *const title[] = {"digits", "photographs",
    "Gaussian vectors, $d=100$"};
  table *all = table_read(ink, "twins.csv"); /* means */
  const char *first = table_texts(all, "data")[0];
  figure *f = figure_new(ink, 432, 192);
  panel *p = NULL; /* the last one drawn */
  int drawn = 0; /* panels */
  for (int s = 0; s < 3; s++) {
    table *t = table_where_text(all, "data", source[s]);
    if (table_rows(t) == 0) continue;
    p = figure_panel(f, 42 + 220 * drawn++, 20, 165, 140);
    panel_title(p, title[s]);
    twin_panel(p, t, s);
    if (drawn == 1) twin_key(p);
  }
  foot(f, first);
  figure_save(f, record_path(ink, "fig-3-twins"));
}

@* The same noise, the same digit. E2b is the experiment in full view. On
\.{mnist14} three disjoint sets of $n$ digits make three models: A and B are
residual networks of width 384, C is a plain network of another shape, trained
with other batches and another step size. At $n=16$ each model has little more
to do than to remember its digits; $n=3200$ is all that three disjoint sets
leave us. The steps at $n=16$ are fewer.

A model's coordinates are the leading principal components of its own training
set: those with $l_i>10^{-4}l_1$, at most 80.

@<Types@>=
typedef struct {
  int place, repeat, model; /* which |strip_n|; 0, 1, 2 for A, B, C */
  int handle; /* in the sweep */
} strip_run;
enum { models = 3 }; /* A, B, C */

@ The step numbers are those of the default; with \.{strip\_steps} all four
scale.

@c
static recipe strip_recipe(const strip_run *r)
{
  bool small = r->place == 0, plain = r->model == 2; /* |small|: few images */
  double steps_of[2][2] = {{7000, 4000}, {2500, 2000}}; /* at the default */
  int t = (int) (steps_of[small][plain] * strip_steps / 7000 + 0.5);
  if (plain)
    return (recipe) {false, strip_width * 4 / 3, 128, t, 9, 5e-4};
  return (recipe) {true, strip_width, 64, t, 9, 2e-3};
}

@ A, B and C take the three thirds of one random choice of $3n$ digits.

@c
static mat third_of_triple(arena *a, int n, int repeat, int model)
{
  int *which = arena_take(a, 3 * (size_t) n, sizeof *which); /* chosen */
  rng q = rng_stream((uint64_t) seed, key(n, repeat, 0), "s5 triple");
  rng_choose(&q, strip_world.x.rows, 3 * n, which);
  return rows_of(a, strip_world.x, n, which + model * n);
}

@ All eigenvectors are found and the last |r| rows kept, since eigenvalues
ascend.

@c
static mat leading_directions(arena *a, mat x, double *l) /* |x| is centred */
{
  int d = x.cols, r = 0; /* dimension; directions kept */
  double *all = arena_take(a, (size_t) d, sizeof *all); /* eigenvalues */
  mat s = covariance(a, x); /* then its eigenvectors */
  sym_eigen(s, all);
  while (r < strip_rank && r < d && all[d - 1 - r] > 1e-4 * all[d - 1]) r++;
  memcpy(l, all + d - r, (size_t) r * sizeof *l);
  return mat_block(s, d - r, 0, r, d);
}

@ A sample outside of the span of these directions is the mean: there $D=\mu$,
and $\sigma'/\sigma$ shrinks everything else. So the sampling runs in the
coordinates only.

@c
static void strip_job(job *j, const void *context, int number)
{
  const strip_run *r = (const strip_run *) context + number;
  arena *a = job_arena(j);
  recipe k = strip_recipe(r);
  int n = (int) strip_n.v[r->place], d = strip_world.x.cols; /* sizes */
  mat x = third_of_triple(a, n, r->repeat, r->model); /* training set */
  double *mean = arena_take(a, (size_t) d, sizeof *mean); /* $\mu$ */
  double *l = arena_take(a, (size_t) d, sizeof *l); /* eigenvalues kept */
  @<Find the coordinates |q| of the images and |y| of the starts@>@;
  denoiser shape = new_denoiser(a, &k, u.rows, 1); /* counts the weights */
  double *w = arena_take(a, net_weights(shape.graph), sizeof *w);
  train_denoiser(a, &k, q, l, key(n, r->repeat, r->model + 20), w);
  draw_samples(a, &k, l, w, y);
  mat image = mat_of(job_result(j, (size_t) samples * d), samples, d);
  mat_mul(image, y, u);
  for (int i = 0; i < samples; i++)
    vec_add((size_t) d, 1, mean, &at(image, i, 0));
}

@ Images and starts are both measured from the mean of the training set. Rows
of |u| are directions, so that a product with its transpose gives coordinates,
and one with |u| itself pictures.

@<Find the coordinates |q| of the images and |y| of the starts@>=
mat_centre_columns(x, mean);
mat u = leading_directions(a, x, l), q = mat_new(a, n, u.rows);
mat_mul_nt(q, x, u);
mat z = start_noise(a, d, r->repeat), y = mat_new(a, samples, u.rows);
for (int i = 0; i < samples; i++)
  vec_add((size_t) d, -1, mean, &at(z, i, 0));
mat_mul_nt(y, z, u);

@ The cosines of the first repeat are kept seed by seed, because their spread
over seeds is the only uncertainty that a single triple has.

@<Variables of the whole program@>=
static strip_run *strip; /* A, B, C of each size and repeat in turn */
static int strips; /* their number */
static double strip_same[2][models][20]; /* cosine with A's samples */
static double strip_own[2][models][20]; /* nearest own image */
static double seed_same[2][models][samples]; /* the first, seed by seed */
static double seed_own[2][models][samples]; /* and its nearest images */

@ These are the dearest jobs of the chapter. The cost estimates follow from
the number of products; in seconds at some 50 billion operations per second.

@c
static void plan_strip(sweep *w)
{
  strip = arena_take(store, (size_t) (2 * models * strip_repeats),
    sizeof *strip);
  if (!used[DIGITS]) return;
  for (int i = 0; i < 2 * models * strip_repeats; i++)
    strip[strips++] = (strip_run) {i / models % 2, i / models / 2, i % models,
      -1};
  for (int i = 0; i < strips; i++) {
    recipe k = strip_recipe(strip + i);
    double layers = k.residual ? 4.6 : 1.4; /* in units of the square */
    strip[i].handle = sweep_add(w, "E2b", 1.2e-10 * k.steps * k.batch *
      layers * k.width * k.width, strip_job, strip, i);
  }
}

@ The strip itself is a record too: the pixels of the first twelve samples of
each model, and of the image of A's set that is nearest to A's sample, as
shades of grey from 0 (black) to 1, dark on white as on paper.

@c
static void write_pixels(csv *f, int n, int row, mat x, const int *which)
{
  for (int i = 0; i < columns; i++)
    for (int k = 0; k < x.cols; k++) {
      double value = strip_world.mean[k] /* brightness on black */
        + strip_world.scale * at(x, which ? which[i] : i, k);
      csv_row(f, "iiiig", n, row, i, k, 1 - fmin(1, fmax(0, value)));
    }
}

@ Model by model the samples are compared with A's and with the model's own
images.

@c
static void write_strip(sweep *w)
{
  csv *pixels = csv_open("strip.csv", "n,row,column,pixel,grey");
  csv *f = csv_open("strip-runs.csv", "n,repeat,model,same,own,predicted");
  for (int i = 0; i < strips; i += models) {
    int n = (int) strip_n.v[strip[i].place], which[samples]; /* nearest */
    int place = strip[i].place, repeat = strip[i].repeat;
    double each[samples]; /* cosines that are not kept */
    mat x[models], set; /* samples; a training set */
    for (int k = 0; k < models; k++) {
      arena *a = arena_new(); /* for the training set */
      @<Compare model |k| with A and with its own images@>@;
      csv_row(f, "iisggg", n, repeat, k == 0 ? "A" : k == 1 ? "B" : "C",
        strip_same[place][k][repeat], strip_own[place][k][repeat],
        similarity(&strip_world, n));
      if (repeat == 0) @<Write the pixels of model |k|@>@;
      arena_free(a);
    }
  }
  csv_close(f);
  csv_close(pixels);
}

@ A is compared with itself too; that its cosine is one is a check of the
bookkeeping.

@<Compare model |k| with A and with its own images@>=
x[k] = mat_of((double *) sweep_result(w, strip[i + k].handle, NULL),
  samples, strip_world.x.cols);
set = third_of_triple(a, n, repeat, k);
double *same = repeat ? each : seed_same[place][k]; /* cosines */
double *own = repeat ? each : seed_own[place][k]; /* with own images */
strip_same[place][k][repeat] = mean_cosine(x[0], x[k], same);
strip_own[place][k][repeat] = nearest_cosine(a, x[k], set, own, which);

@ The fourth row waits until the third has been written.

@<Write the pixels of model |k|@>=
{
  write_pixels(pixels, n, k, x[k], NULL);
  if (k == models - 1) {
    set = third_of_triple(a, n, repeat, 0);
    nearest_cosine(a, x[0], set, each, which);
    write_pixels(pixels, n, models, set, which);
  }
}

@ \label{s5:strip}%
Figure~\ref{fig:s5-strip} is to be read column by column:
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

@(s5-universality-draw.c@>=
static void strip_row(figure *f, double y, int n, int row, const char *name,
  double cosine)
{
  table *t = table_where(table_where(table_read(ink, "strip.csv"), "n", n),
    "row", row); /* its pixels */
  panel *p = figure_panel(f, 52, y, 346, 27);
  panel_images(p, 1, columns, 14, 14, 1, table_numbers(t, "grey"), 2);
  panel_text(p, -0.02, 0.38, 1, BLACK, name);
  panel_text(p, 1.015, 0.38, 0, row == 3 ? ORANGE : BLUE, row == 0 ? "" :
    arena_text(ink, "%.2f", cosine));
}

@ A gap sets the fourth row apart from the three that are to be compared.

@(s5-universality-draw.c@>=
static void strip_block(figure *f, double y, table *runs, int n,
  const char *what)
{
  static const char *const name[] = {"A", "B", "C", "A's nearest"};
  table *t = table_where(table_where(runs, "n", n), "repeat", 0);
  panel *title = figure_panel(f, 52, y + 1, 346, 1);
  panel_title(title, arena_text(ink,
    "each model has seen %d digits of its own: %s", n, what));
  for (int row = 0; row < 4; row++)
    strip_row(f, y + 3 + 28 * row + (row == 3 ? 7 : 0), n, row, name[row],
      row == 3 ? table_numbers(t, "own")[0] : table_numbers(t, "same")[row]);
}

@ Without digits there is no strip, and the figure says so.

@(s5-universality-draw.c@>=
static void draw_strip(void)
{
  table *runs = table_read(ink, "strip-runs.csv"); /* their cosines */
  figure *f = figure_new(ink, 432, table_rows(runs) ? 288 : 60);
  if (table_rows(runs)) {
    const double *n = table_numbers(runs, "n"); /* ascending */
    strip_block(f, 14, runs, (int) n[0], "three memories");
    strip_block(f, 156, runs, (int) n[table_rows(runs) - 1], "one answer");
  } else
    panel_text(figure_panel(f, 10, 10, 412, 30), 0.5, 0.5, 0.5, BLACK,
      "The strip is made of digits, which were absent: run make data.");
  foot(f, "mnist14");
  figure_save(f, record_path(ink, "fig-1-strip"));
}

@* Ridge regression on anything. Now to learning with a teacher. Let
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

@<Types@>=
typedef struct {
  const char *name; /* for records and claims */
  bool present; /* are its examples there? */
  mat psi; /* $N$ by $p$, features in the eigenbasis of $S$ */
  double *y; /* $N$ labels */
  double *lambda, *theta, *v; /* $p$: eigenvalues, $u_i\cdot\theta$, $v_i$ */
  double noise; /* $s^2$ */
} ridge_set;

@ The names are those of the records. The first three sets enter the claims.

@<Variables of the whole program@>=
enum { EVEN, VEHICLES, SIDES, COMMON, ridge_sets };
static ridge_set ridge_world[ridge_sets] = {@/
  {"MNIST", false, {0}, NULL, NULL, NULL, NULL, 0},@/
  {"CIFAR", false, {0}, NULL, NULL, NULL, NULL, 0},@/
  {"powerlaw", false, {0}, NULL, NULL, NULL, NULL, 0},@/
  {"MNIST-common-norm", false, {0}, NULL, NULL, NULL, NULL, 0}
};

@ Inputs first. All labels are $\pm1$.

@c
static mat ridge_inputs(arena *a, int s, double *y)
{
  mat x; /* the result */
  rng r = rng_stream((uint64_t) seed, 0, "s5 hyperplane");
  if (s == SIDES) {
    x = mat_new(a, image_count, 256);
    mat_copy(x, world[POWERLAW].x);
  } else if (s == VEHICLES) x = grey_photos(a);
  else x = images_matrix(a, &set_of[DIGITS], image_count, NULL, 1);
  double *b = arena_take(a, (size_t) x.cols, sizeof *b); /* its normal */
  rng_normals(&r, (size_t) x.cols, 1, b);
  for (int i = 0; i < x.rows; i++) {
    int k = s == SIDES ? 0 : set_of[s == VEHICLES].labels[i]; /* the class */
    bool plus = s == VEHICLES ? k <= 1 || k >= 8 : k % 2 == 0;
    if (s == SIDES) plus = vec_dot((size_t) x.cols, b, &at(x, i, 0)) > 0;
    y[i] = plus ? 1 : -1;
  }
  mat_centre_columns(x, NULL);
  if (s == COMMON) mat_scale(x, sqrt(x.rows) / mat_frobenius(x));
  else mat_unit_rows(x);
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
$(U\theta)_i=(Uc)_i/\lambda_i$.

@c
static void prepare_ridge(int s)
{
  ridge_set *k = &ridge_world[s]; /* to be filled */
  arena *a = arena_new(); /* for everything else */
  size_t m = (size_t) p, n = (size_t) image_count; /* features; examples */
  k->y = arena_take(store, n, sizeof *k->y);
  k->lambda = arena_take(store, 3 * m, sizeof *k->lambda);
  k->theta = k->lambda + m; k->v = k->theta + m;
  k->psi = mat_new(store, image_count, p);
  mat phi = ridge_features(a, s, ridge_inputs(a, s, k->y));
  @<Find the moments of the population |k|@>@;
  k->present = true;
  arena_free(a);
}

@ As $y=\pm1$, the mean of $y^2$ is one, and the unexplained part is what the
$v_i$ leave of it.

@<Find the moments of the population |k|@>=
mat u = mat_new(a, p, p); /* $S$, then $U$ */
mat_mul_tn(u, phi, phi);
mat_scale(u, 1.0 / image_count);
sym_eigen(u, k->lambda);
mat_mul_nt(k->psi, phi, u);
mat_tvec(k->theta, k->psi, k->y);
k->noise = 1;
for (size_t i = 0; i < m; i++) {
  k->theta[i] /= image_count * k->lambda[i];
  k->v[i] = k->lambda[i] * k->theta[i] * k->theta[i];
  k->noise -= k->v[i];
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

@ A job draws the training sets of all sizes for one repeat. The ridge
$10^{-5}$, at $n=p$ only, belongs to the exceptions.

@<Types@>=
typedef struct {
  int set, twin, repeat; /* |twin|: Gaussian features? */
  int handle; /* in the sweep */
} ridge_run;

@ Each size has its own stream of random numbers, so that another list of
sizes does not change the draws.

@c
static void ridge_job(job *j, const void *context, int number)
{
  const ridge_run *r = (const ridge_run *) context + number;
  const ridge_set *k = &ridge_world[r->set]; /* population */
  double *result = job_result(j, (size_t) (nridge.n * delta.n + 1));
  for (int i = 0; i <= nridge.n; i++) {
    int n = i < nridge.n ? (int) nridge.v[i] : p; /* examples */
    arena *a = arena_new(); /* of this training set */
    mat x = mat_new(a, n, p), gram = mat_new(a, p, p); /* features */
    double *y = arena_take(a, (size_t) n, sizeof *y); /* labels */
    double *b = arena_take(a, (size_t) p, sizeof *b); /* $\sum\phi y$ */
    double *w = arena_take(a, (size_t) p, sizeof *w); /* the estimate */
    rng q = rng_stream((uint64_t) seed, key(n, r->repeat, r->set +
      (i < nridge.n ? 0 : 10)), r->twin ? "s5 ridge twin" : "s5 ridge");
    @<Draw the training set |x|, |y|@>@;
    mat_mul_tn(gram, x, x);
    mat_tvec(b, x, y);
    for (int m = 0; m < (i < nridge.n ? delta.n : 1); m++) {
      regress(a, gram, b, i < nridge.n ? delta.v[m] : 1e-5, w);
      @<Measure the test error of |w|@>@;
    }
    arena_free(a);
  }
}

@ The twin's labels have the population's $\theta$ and Gaussian noise of
variance~$s^2$.

@<Draw the training set |x|, |y|@>=
if (r->twin) {
  rng_normals(&q, (size_t) n, sqrt(k->noise), y);
  for (int row = 0; row < n; row++) {
    double *phi = &at(x, row, 0); /* its features */
    rng_normals(&q, (size_t) p, 1, phi);
    for (int c = 0; c < p; c++) phi[c] *= sqrt(k->lambda[c]);
    y[row] += vec_dot((size_t) p, phi, k->theta);
  }
} else {
  int *which = arena_take(a, (size_t) n, sizeof *which); /* chosen */
  rng_choose(&q, image_count, n, which);
  for (int row = 0; row < n; row++) {
    memcpy(&at(x, row, 0), &at(k->psi, which[row], 0),
      (size_t) p * sizeof(double));
    y[row] = k->y[which[row]];
  }
}

@ On real data the errors on the training set are subtracted; the twin has an
infinite population, from which nothing need be removed.

@<Measure the test error of |w|@>=
double *e = arena_take(a, (size_t) n, sizeof *e); /* training errors */
if (r->twin) *result++ = test_error(k, w, 0, 0);
else {
  mat_vec(e, x, w);
  vec_add((size_t) n, -1, y, e);
  *result++ = test_error(k, w, vec_dot((size_t) n, e, e), n);
}

@ Again a list of runs.

@<Variables of the whole program@>=
static ridge_run *ridge; /* all runs of E3 */
static int ridges; /* their number */

@ The features are made before the sweep begins, and shared by all jobs.

@c
static void plan_ridge(sweep *w)
{
  ridge = arena_take(store, (size_t) (ridge_sets * 2 * repeats),
    sizeof *ridge);
  for (int s = 0; s < ridge_sets; s++) {
    if (!used[s == COMMON ? DIGITS : s]) continue;
    prepare_ridge(s);
    for (int i = 0; i < 2 * repeats; i++)
      ridge[ridges++] = (ridge_run) {s, i % 2, i / 2, -1};
  }
  for (int i = 0; i < ridges; i++)
    ridge[i].handle = sweep_add(w, "E3", 0.4, ridge_job, ridge, i);
}

@ A job leaves the errors size by size, and within a size ridge by ridge;
|place| counts them.

@c
static int ridge_values(sweep *w, int set, int twin, int place, double *v)
{
  int found = 0; /* repeats */
  for (int i = 0; i < ridges; i++)
    if (ridge[i].set == set && ridge[i].twin == twin)
      v[found++] = sweep_result(w, ridge[i].handle, NULL)[place];
  return found;
}

@ The last place belongs to the run almost without ridge.

@c
static void write_ridge_row(sweep *w, csv *f, int set, int twin, int place)
{
  bool last = place == nridge.n * delta.n; /* the nearly ridgeless one */
  double d = last ? 1e-5 : delta.v[place % delta.n]; /* ridge */
  double v[20]; /* errors */
  int n = last ? p : (int) nridge.v[place / delta.n]; /* examples */
  int m = ridge_values(w, set, twin, place, v); /* repeats */
  mean_sd q = mean_sd_of(m, v, 1);
  double law = ridge_error(&ridge_world[set], n, d); /* $R(n)$ */
  csv_row(f, "ssgiggggg", ridge_world[set].name, twin ? "twin" : "data", d, n,
    q.mean, q.sd, law, q.mean / law, q.sd / law);
}

@ Rows, then curves, then the single draws.

@c
static void write_ridge(sweep *w)
{
  csv *f = csv_open("ridge.csv", "data,kind,delta,n,mean,sd,predicted,ratio,"
    "ratio_sd");
  for (int s = 0; s < ridge_sets; s++)
    for (int i = 0; i < 2 && ridge_world[s].present; i++)
      for (int place = 0; place <= nridge.n * delta.n; place++)
        write_ridge_row(w, f, s, i, place);
  csv_close(f);
  @<Write the predicted learning curves@>@;
  @<Write the single draws at the peak@>@;
}

@ Between the measured sizes the curves show the whole of the peak.

@<Write the predicted learning curves@>=
f = csv_open("ridge-theory.csv", "data,delta,n,predicted");
for (int s = 0; s < ridge_sets; s++)
  for (int i = 0; i < delta.n && ridge_world[s].present; i++)
    for (int k = 0; k < 40; k++) {
      double n = nridge.v[0] * pow(nridge.v[nridge.n - 1] / nridge.v[0],
        k / 39.0); /* between the first and the last size */
      csv_row(f, "sggg", ridge_world[s].name, delta.v[i], n,
        ridge_error(&ridge_world[s], n, delta.v[i]));
    }
csv_close(f);

@ At the peak almost without ridge single draws say more than their mean.

@<Write the single draws at the peak@>=
f = csv_open("ridge-peak.csv", "data,kind,repeat,ratio");
for (int s = 0; s < ridge_sets; s++)
  for (int i = 0; i < 2 && ridge_world[s].present; i++) {
    double v[20]; /* repeats */
    int m = ridge_values(w, s, i, nridge.n * delta.n, v); /* their number */
    for (int k = 0; k < m; k++)
      csv_row(f, "ssig", ridge_world[s].name, i ? "twin" : "data", k, v[k] /
        ridge_error(&ridge_world[s], p, 1e-5));
  }
csv_close(f);

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

@(s5-universality-draw.c@>=
static const char *const regression[] = {"MNIST", "CIFAR", "powerlaw"};
static const char *const task[] = {"digits, even or odd",
  "photographs, vehicle or animal", "Gaussian vectors, side of a plane"};
static void ridge_axes(panel *p, table *law, double n0, double n1)
{
  double lo = INFINITY, hi = 0; /* range of errors */
  for (int i = 0; i < table_rows(law); i++) {
    lo = fmin(lo, table_numbers(law, "predicted")[i]);
    hi = fmax(hi, table_numbers(law, "predicted")[i]);
  }
  panel_x(p, LOG10, n0 * 0.8, n1 * 1.25, "training examples, $n$");
  panel_y(p, LOG10, lo * 0.85, hi * 1.7, "test error");
}

@ Two ridges are drawn, the first and the last of the list.

@(s5-universality-draw.c@>=
static void ridge_panel(panel *p, const char *name, double n0, double n1)
{
  table *t = table_where_text(table_read(ink, "ridge.csv"), "data", name);
  table *law = table_where_text(table_read(ink, "ridge-theory.csv"), "data",
    name); /* lines */
  ridge_axes(p, law, n0, n1);
  panel_vline(p, run_number("p"), GREY, DOTTED, "$n=p$");
  for (int k = 0; k < 2; k++) {
    double ridge = table_numbers(law, "delta")[k ? table_rows(law) - 1 : 0];
    table *one = table_where(t, "delta", ridge); /* both kinds */
    key_entry key = {hue(1 - k), SOLID, true, DOT,
      arena_text(ink, "$\\delta=%g$", ridge)};
    theory(p, table_where(law, "delta", ridge), "n", "predicted", hue(1 - k),
      SOLID);
    marks(p, table_where_text(one, "kind", "data"), "n", "mean", "sd",
      hue(1 - k), DOT);
    marks(p, table_where_text(one, "kind", "twin"), "n", "mean", "sd",
      hue(1 - k), RING);
    panel_key(p, 0.66, 0.06 + 0.1 * k, 1, &key);
  }
}

@ At most two sets are drawn.

@(s5-universality-draw.c@>=
static void draw_ridge(void)
{
  table *all = table_read(ink, "ridge-theory.csv"); /* for the ranges */
  const double *n = table_numbers(all, "n"); /* sizes, which ascend */
  double lo = n[0], hi = n[39]; /* their range */
  figure *f = figure_new(ink, 432, 192);
  int drawn = 0; /* panels */
  const key_entry key[] = {@/
    {BLACK, SOLID, false, DOT, "real data"},@/
    {BLACK, SOLID, false, RING, "Gaussian twin"}
  };
  for (int s = 0; s < 3 && drawn < 2; s++) {
    table *t = table_where_text(all, "data", regression[s]);
    if (table_rows(t) == 0) continue;
    panel *p = figure_panel(f, 44 + 218 * drawn++, 20, 165, 140);
    panel_title(p, task[s]);
    ridge_panel(p, regression[s], lo, hi);
    if (drawn == 1) panel_key(p, 0.02, 0.06, 2, key);
  }
  foot(f, table_texts(all, "data")[0]);
  figure_save(f, record_path(ink, "fig-4-ridge"));
}

@* Random matrices. The oldest universality of this kind is that of spectra.
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

@ The entries are made in bulk. Student's $t$ with $\nu$ degrees of freedom,
which need not be an integer, comes from two uniform numbers $a$ and $b$ by a
variant of Box and Muller's formula, $\sqrt{\nu(a^{-2/\nu}-1)}\cos2\pi b$, due
to R.~Bailey (1994). For $\nu=5$ its variance is $5/3$; for $\nu=2.5$ it is~5,
and the fourth moment is infinite.
@^Student's distribution@> @^Bailey, Ralph@>

@<Variables of the whole program@>=
enum { GAUSSIAN, SIGNS, SPARSE, STUDENT5, STUDENT25, laws };
enum { spiked_laws = 3 }; /* those of finite range, and the Gaussian */
static const char *const law_name[] = {"Gaussian", "signs", "sparse", "t5",
  "t2.5"};

@ Logarithm, exponential and cosine are taken in pieces of 512.

@<Small helpers@>=
static void student_entries(rng *r, double nu, double sd, size_t n, double *x)
{
  enum { strip_length = 512 }; /* numbers in a piece */
  double turn[strip_length], sine[strip_length], cosine[strip_length];
  for (size_t m; n > 0; n -= m, x += m) {
    m = n < strip_length ? n : strip_length;
    for (size_t i = 0; i < m; i++) {
      x[i] = 1 - rng_uniform(r);
      turn[i] = rng_uniform(r);
    }
    sincos_turns(m, turn, sine, cosine);
    log_all(m, x, x);
    for (size_t i = 0; i < m; i++) x[i] *= -2 / nu;
    exp_all(m, x, x);
    for (size_t i = 0; i < m; i++)
      x[i] = sqrt(nu * (x[i] - 1)) * cosine[i] / sd;
  }
}

@ Of the five laws the first three have all moments, $t_5$ has a fourth moment
and $t_{2.5}$ has none. All have variance one.

@c
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
  else if (law == STUDENT5) student_entries(r, 5, sqrt(5 / 3.0), n, x);
  else student_entries(r, 2.5, sqrt(5), n, x);
}

@ A job draws one matrix, stored as its transpose so that the
Gram matrix of the rows is $X^\top X$. Without a spike it leaves all
eigenvalues; with one, the largest eigenvalue and the squared overlap.

@<Types@>=
typedef struct {
  int law, spike, repeat; /* |spike|: place in |spikes|, or $-1$ */
  int handle; /* in the sweep */
} matrix_run;

@ The eigenvalues of $X^\top X/n$ are those of the Gram matrix divided by~$n$.
Only one eigenpair is needed when there is a spike, which saves two thirds of
the time.

@c
static void matrix_job(job *j, const void *context, int number)
{
  const matrix_run *r = (const matrix_run *) context + number;
  arena *a = job_arena(j);
  mat x = mat_new(a, mp_p, mp_n), s = mat_new(a, mp_p, mp_p);
  rng q = rng_stream((uint64_t) seed, key(r->spike + 1, r->repeat, r->law),
    "s5 matrix");
  draw_entries(&q, r->law, (size_t) mp_p * mp_n, x.data);
  if (r->spike < 0) {
    mat_gram(s, x);
    mat_scale(s, 1.0 / mp_n);
    sym_eigenvalues(s, job_result(j, (size_t) mp_p));
    return;
  }
  double *v = arena_take(a, (size_t) mp_p, sizeof *v); /* the direction */
  @<Add the spike along |v|@>@;
  double *u = arena_take(a, (size_t) mp_p, sizeof *u); /* top eigenvector */
  double *result = job_result(j, 2); /* eigenvalue, squared overlap */
  mat_gram(s, x);
  result[0] = sym_top(s, u) / mp_n;
  result[1] = pow(vec_dot((size_t) mp_p, u, v), 2);
}

@ With $Z$ for the isotropic matrix, $X=Z+(\sqrt l-1)(Zv)v^\top$.

@<Add the spike along |v|@>=
double *zv = arena_take(a, (size_t) mp_n, sizeof *zv); /* $Zv$ */
rng way = rng_stream((uint64_t) seed, key(0, r->repeat, r->law), "s5 spike");
rng_normals(&way, (size_t) mp_p, 1, v);
vec_scale((size_t) mp_p, 1 / vec_norm((size_t) mp_p, v), v);
mat_tvec(zv, x, v);
for (int i = 0; i < mp_p; i++)
  vec_add((size_t) mp_n, (sqrt(spikes.v[r->spike]) - 1) * v[i], zv,
    &at(x, i, 0));

@ The longest list of runs, but none takes more than a fraction of a second.

@<Variables of the whole program@>=
static matrix_run *matrix; /* all runs of E4 */
static int matrices; /* their number */

@ Of the laws, all have their bulk examined, and three receive spikes.

@c
static void plan_matrices(sweep *w)
{
  matrix = arena_take(store, (size_t) (repeats * (laws + spiked_laws *
    spikes.n)), sizeof *matrix);
  for (int law = 0; law < laws; law++)
    for (int spike = -1; spike < (law < spiked_laws ? spikes.n : 0); spike++)
      for (int k = 0; k < repeats; k++)
        matrix[matrices++] = (matrix_run) {law, spike, k, -1};
  for (int i = 0; i < matrices; i++)
    matrix[i].handle = sweep_add(w, "E4", 2e-10 * mp_p * mp_p * mp_n,
      matrix_job, matrix, i);
}

@ How far are the eigenvalues from (\ref{eq:s5-mp})? With
$x=1+c-2\sqrt c\cos\vartheta$ the law becomes
$dF=2\sin^2\vartheta\,d\vartheta/\pi x$, without square roots at the edges.
Its integral is tabulated once, at the midpoints' ends of 20,000 intervals.

@c
enum { mp_nodes = 20000 }; /* of the midpoint rule */
static double mp_table[mp_nodes + 1]; /* $F$ at equally spaced $\vartheta$ */
static void tabulate_mp(void)
{
  double c = (double) mp_p / mp_n; /* the ratio */
  for (int k = 0; k < mp_nodes; k++) {
    double angle = (k + 0.5) * M_PI / mp_nodes; /* $\vartheta$ */
    double x = 1 + c - 2 * sqrt(c) * cos(angle); /* eigenvalue */
    mp_table[k + 1] = mp_table[k] + 2 * pow(sin(angle), 2) / x / mp_nodes;
  }
}

@ Between the nodes of the table $F$ is interpolated linearly.

@c
static double mp_distribution(double x)
{
  double c = (double) mp_p / mp_n; /* the ratio */
  double u = (1 + c - x) / (2 * sqrt(c)); /* $\cos\vartheta$ */
  if (u >= 1) return 0;
  if (u <= -1) return 1;
  double place = acos(u) * mp_nodes / M_PI; /* in the table */
  int k = (int) place; /* interval */
  return mp_table[k] + (place - k) * (mp_table[k + 1] - mp_table[k]);
}

@ The distance of Kolmogorov is the largest difference between this and the
fraction of eigenvalues below~$x$.
@^Kolmogorov distance@>

@c
static double kolmogorov(int m, const double *x) /* |x| ascends */
{
  double worst = 0; /* the largest so far */
  for (int i = 0; i < m; i++) {
    double f = mp_distribution(x[i]); /* $F$ */
    worst = fmax(worst, fmax((i + 1.0) / m - f, f - (double) i / m));
  }
  return worst;
}

@ The edge $l_+$, and the prediction (\ref{eq:s5-bbp}).

@c
static double mp_edge(void) { return pow(1 + sqrt((double) mp_p / mp_n), 2); }
@#
static void bbp(double l, double *top, double *overlap) /* the prediction */
{
  double c = (double) mp_p / mp_n, e = l - 1; /* ratio; excess */
  bool out = e > sqrt(c); /* above the threshold? */
  *top = out ? l * (1 + c / e) : mp_edge();
  *overlap = out ? (1 - c / (e * e)) / (1 + c / e) : 0;
}

@ What the claims need of E4, by law and repeat.

@<Variables of the whole program@>=
static double distance[laws][20]; /* from the law */
static double ratio_top[laws][20]; /* largest over $l_+$ */
static double spike_top[spiked_laws][REALS_MAX][20]; /* largest eigenvalues */
static double spike_overlap[spiked_laws][REALS_MAX][20]; /* overlaps */

@ Distances and ratios are kept for the claims as they are written.

@c
static void write_matrices(sweep *w)
{
  csv *f = csv_open("bulk.csv", "law,repeat,distance,top,ratio");
  csv *g = csv_open("spike.csv", "law,spike,repeat,top,overlap");
  tabulate_mp();
  for (int i = 0; i < matrices; i++) {
    const matrix_run *r = matrix + i;
    const double *v = sweep_result(w, r->handle, NULL); /* what it left */
    if (r->spike < 0) {
      double *d = &distance[r->law][r->repeat]; /* from the law */
      double *ratio = &ratio_top[r->law][r->repeat]; /* to the edge */
      *d = kolmogorov(mp_p, v); *ratio = v[mp_p - 1] / mp_edge();
      csv_row(f, "siggg", law_name[r->law], r->repeat, *d, v[mp_p - 1],
        *ratio);
    } else {
      spike_top[r->law][r->spike][r->repeat] = v[0];
      spike_overlap[r->law][r->spike][r->repeat] = v[1];
      csv_row(g, "sgigg", law_name[r->law], spikes.v[r->spike], r->repeat,
        v[0], v[1]);
    }
  }
  csv_close(f);
  csv_close(g);
  @<Write histograms and means of E4@>@;
}

@ The histogram has 40 bins up to the edge and ten beyond.

@<Write histograms and means of E4@>=
enum { bins = 50 }; /* of the histogram */
double wide_bin = mp_edge() / 40; /* their width */
f = csv_open("bulk-density.csv", "law,x,density,predicted");
for (int law = 0; law < laws; law++) {
  double count[bins] = {0}; /* eigenvalues in each */
  for (int i = 0; i < matrices; i++) {
    const double *v = sweep_result(w, matrix[i].handle, NULL);
    for (int k = 0; k < mp_p && matrix[i].law == law && matrix[i].spike < 0;
      k++)
      if (v[k] < bins * wide_bin) count[(int) fmax(0, v[k] / wide_bin)]++;
  }
  for (int k = 0; k < bins; k++)
    csv_row(f, "sggg", law_name[law], (k + 0.5) * wide_bin,
      count[k] / (repeats * mp_p * wide_bin), (mp_distribution((k + 1) *
      wide_bin) - mp_distribution(k * wide_bin)) / wide_bin);
}
csv_close(f);
@<Write the means over spiked matrices@>@;
@<Write the predicted density and transition@>@;

@ A row for every law and strength, with standard deviations over matrices.

@<Write the means over spiked matrices@>=
f = csv_open("spike-mean.csv", "law,spike,top,top_sd,overlap,overlap_sd");
for (int law = 0; law < spiked_laws; law++)
  for (int i = 0; i < spikes.n; i++) {
    mean_sd t = mean_sd_of(repeats, spike_top[law][i], 1);
    mean_sd o = mean_sd_of(repeats, spike_overlap[law][i], 1);
    csv_row(f, "sggggg", law_name[law], spikes.v[i], t.mean, t.sd, o.mean,
      o.sd);
  }
csv_close(f);

@ The abscissas of the density crowd near the edges, where it is steep.

@<Write the predicted density and transition@>=
double c = (double) mp_p / mp_n, low = pow(1 - sqrt(c), 2); /* $l_-$ */
f = csv_open("bulk-theory.csv", "x,density");
for (int k = 0; k <= 200; k++) {
  double x = low + (mp_edge() - low) * (1 - cos(M_PI * k / 200)) / 2;
  csv_row(f, "gg", x, sqrt(fmax(0, (mp_edge() - x) * (x - low))) /
    (2 * M_PI * c * x));
}
csv_close(f);
f = csv_open("spike-theory.csv", "spike,top,overlap");
for (int k = 0; k <= 200; k++) {
  double l = 1 + k * 0.03, top, overlap; /* the prediction */
  bbp(l, &top, &overlap);
  csv_row(f, "ggg", l, top, overlap);
}
csv_close(f);

@ Figure~\ref{fig:s5-matrices} has both halves of the law. On the left three
histograms, of numbers as different as $\pm1$ and $(0,\pm\sqrt{10})$, lie
under one curve, and that of the infinite fourth moment does not. On the right
the eigenvalue leaves the edge, and the eigenvector begins to point to the
spike, at the same strength for all entries. Close to the threshold the finite
matrix rounds the transition.

\widewebfigure{fig-5-matrices}{(a) Eigenvalues of $X^\top X/n$ for four laws
of the entries, and the density of Marchenko and Pastur. (b) Largest
eigenvalue and (c) squared overlap of its vector with a spike of strength $l$:
faint, the single draws; symbols, their means; lines,
equation~(\ref{eq:s5-bbp}); vertical, the threshold
$1+\sqrt c$.}{fig:s5-matrices}

@(s5-universality-draw.c@>=
static const struct {
  const char *name, *title; mark m;
} entry[] = {@/
  {"Gaussian", "Gaussian", DOT}, {"signs", "$\\pm1$", BOX},@/
  {"sparse", "sparse", TRIANGLE}, {"t2.5", "$t_{2.5}$", CROSS}
};
static color entry_hue(int law) { return law == 3 ? PURPLE : hue(law); }

@ The histograms of the eight matrices are pooled.

@(s5-universality-draw.c@>=
static void draw_bulk(panel *p)
{
  table *all = table_read(ink, "bulk-density.csv"); /* histograms */
  panel_x(p, LINEAR, 0, 3.6, "eigenvalue");
  panel_y(p, LINEAR, 0, 1.35, "density");
  theory(p, table_read(ink, "bulk-theory.csv"), "x", "density", BLACK, SOLID);
  for (int law = 3; law >= 0; law--) {
    key_entry key = {entry_hue(law), SOLID, false, entry[law].m,
      entry[law].title};
    table *t = table_where_text(all, "law", entry[law].name);
    panel_marks(p, table_rows(t), table_numbers(t, "x"),
      table_numbers(t, "density"), NULL, entry_hue(law), entry[law].m, 3);
    panel_key(p, 0.5, 0.06 + 0.1 * law, 1, &key);
  }
}

@ The single draws are faint, and their means strong.

@(s5-universality-draw.c@>=
static void draw_transition(panel *p, const char *what)
{
  table *draws = table_read(ink, "spike.csv"); /* single ones */
  table *means = table_read(ink, "spike-mean.csv"); /* theirs */
  double threshold = 1 + sqrt(run_number("mp_p") / run_number("mp_n"));
  panel_vline(p, threshold, GREY, DOTTED, NULL);
  theory(p, table_read(ink, "spike-theory.csv"), "spike", what, BLACK, SOLID);
  for (int law = 0; law < 3; law++) {
    table *t = table_where_text(draws, "law", entry[law].name);
    panel_marks(p, table_rows(t), table_numbers(t, "spike"),
      table_numbers(t, what), NULL, color_fade(hue(law), 0.3), DOT, 1.5);
  }
  for (int law = 0; law < 3; law++)
    marks(p, table_where_text(means, "law", entry[law].name), "spike", what,
      NULL, hue(law), entry[law].m);
}

@ The three panels share one height; the second and third share their
abscissa.

@(s5-universality-draw.c@>=
static void draw_matrices(void)
{
  static const char *const title[] = {"(a) the bulk", "(b) the eigenvalue",
    "(c) the eigenvector"};
  figure *f = figure_new(ink, 432, 172);
  panel *p[3]; /* from left to right */
  for (int i = 0; i < 3; i++) {
    p[i] = figure_panel(f, 36 + 147 * i, 20, 98, 120);
    panel_title(p[i], title[i]);
  }
  draw_bulk(p[0]);
  for (int i = 1; i < 3; i++)
    panel_x(p[i], LINEAR, 1, 6.3, "strength of the spike, $l$");
  panel_y(p[1], LINEAR, 2.4, 7.3, "largest eigenvalue");
  panel_y(p[2], LINEAR, -0.03, 1, "squared overlap");
  draw_transition(p[1], "top");
  draw_transition(p[2], "overlap");
  foot(f, "");
  figure_save(f, record_path(ink, "fig-5-matrices"));
}

@* The claims. The tolerances were fixed before this program ran.
Uncertainties are standard deviations over repeats, except where the row says
otherwise. Claims on data that are absent are not made.

\claimtable

@ |verdict| judges a claim, or only shows it if the sizes are toys or the row
is a known deviation, and hands the numbers to the prose.

@c
static void verdict(const char *id, const char *data, bool judged, claim c)
{
  c.id = arena_text(store, "%s/%s", id, data);
  c.data = data;
  if (judged && !frame_is_quick()) claim_judge(c); else claim_show(c);
  value_set(c.id, "%.3f", c.measured);
  value_set(arena_text(store, "%s/sd", c.id), "%.3f", c.uncertainty);
  value_set(arena_text(store, "%s/predicted", c.id), "%.3f", c.predicted);
}

@ The reason is usually that an image set is absent.

@c
static void not_made(const char *id, const char *data, const char *statement,
  const char *reason)
{
  static const char *const end[] = {"", "/sd", "/predicted"}; /* of keys */
  const char *name = arena_text(store, "%s/%s", id, data);
  claim_not_made(name, statement, data, reason ? reason :
    strcmp(data_choice, "auto") == 0 ? "image set absent; run make data" :
    "excluded by the choice of data");
  for (int i = 0; i < 3; i++)
    value_set_text(arena_text(store, "%s%s", name, end[i]),
      "(not measured)");
}

@ A claim is about particular sizes. If they are not among those that were
run, it is not made.

@c
static int place_of(const reals *list, double x) /* or $-1$ */
{
  for (int i = 0; i < list->n; i++)
    if (fabs(list->v[i] - x) < 1e-9 * x) return i;
  return -1;
}

@ The linear models: S5.1 and S5.2 on the data, S5.3 on their twins, which on
photographs is only shown.

@<Variables of the whole program@>=
static const struct {
  const char *id; int n, twin; double tolerance;
} linear_claim[] = {@/
  {"S5.1", 64, 0, 0.04}, {"S5.2", 256, 0, 0.02}, {"S5.3a", 256, 1, 0.005},@/
  {"S5.3b", 1024, 1, 0.005}
};

@ The predictions are computed here once more, from the spectrum alone.

@c
static void judge_linear(sweep *w, int s)
{
  for (int i = 0; i < 4; i++) {
    int n = linear_claim[i].n; /* training examples */
    double v[20]; /* repeats */
    const char *text = arena_text(store, "similarity of two linear diffusion"
      " models, n = %d%s", n, linear_claim[i].twin ? ", Gaussian twin" : "");
    int m = linear_values(w, s, linear_claim[i].twin, n, v);
    if (m == 0) {
      not_made(linear_claim[i].id, source_name[s], text,
        used[s] ? "n is not in nlist" : NULL);
      continue;
    }
    mean_sd q = mean_sd_of(m, v, 1);
    verdict(linear_claim[i].id, source_name[s], !linear_claim[i].twin ||
      s != PHOTOS, (claim) {NULL, text, CLAIM_ABSOLUTE,
      similarity(&world[s], n), linear_claim[i].tolerance, q.mean, q.sd,
      NULL, m});
  }
  @<Judge the decay of $1-C$@>@;
}

@ The uncertainty of this ratio of means is the deviation of the ratios of
single repeats.

@<Judge the decay of $1-C$@>=
double near[20], far[20], each[20]; /* repeats at two sizes; their ratios */
int m = linear_values(w, s, 0, 1024, near); /* repeats */
const char *text = "ratio of 1 - similarity at n = 1024 and 4096";
if (m == 0 || linear_values(w, s, 0, 4096, far) == 0)
  not_made("S5.4", source_name[s], text, used[s] ? "n is not in nlist" :
    NULL);
else {
  for (int k = 0; k < m; k++) each[k] = (1 - near[k]) / (1 - far[k]);
  verdict("S5.4", source_name[s], true, (claim) {NULL, text, CLAIM_RELATIVE,
    (1 - similarity(&world[s], 1024)) / (1 - similarity(&world[s], 4096)),
    0.1, (1 - mean_sd_of(m, near, 1).mean) / (1 - mean_sd_of(m, far, 1).mean),
    mean_sd_of(m, each, 1).sd, NULL, m});
}

@ The networks. |gap| is the mean over repeats of one similarity minus
another.

@c
static void judge_gap(const char *id, int s, int n, int more, int less,
  double least, const char *text)
{
  int i = place_of(&nlist, n); /* its place */
  double v[20]; /* repeats */
  if (i < 0 || !net_world[s].name) {
    not_made(id, source_name[s], text, i < 0 ? "n is not in nlist" : NULL);
    return;
  }
  for (int k = 0; k < net_repeats; k++)
    v[k] = twin_value[s][i][more][k] - (less < 0 ? 0 :
      twin_value[s][i][less][k]);
  mean_sd q = mean_sd_of(net_repeats, v, 1);
  verdict(id, source_name[s], true, (claim) {NULL, text, CLAIM_AT_LEAST,
    least, 0, q.mean, q.sd, NULL, net_repeats});
}

@ |crossing| finds the first sign change of own minus twin similarity.

@c
static double crossing(int m, const double *n, const double *twin,
  const double *own)
{
  for (int i = 0; i + 1 < m; i++) {
    double a = own[i] - twin[i], b = own[i + 1] - twin[i + 1]; /* ahead */
    if (a > 0 && b <= 0) return n[i] * pow(n[i + 1] / n[i], a / (a - b));
  }
  return NAN;
}

@ The crossing is found between the grid points of the mean curves, linear in
$\ln n$. No theory predicts it; it is compared with a reference value within a
factor of 3. Its uncertainty is that over the crossings of single repeats.

@<Variables of the whole program@>=
static double crossed[sources]; /* where the mean curves cross */

@ The three statements about pairs of networks, and the crossing.

@c
static void judge_networks(int s)
{
  const double reference = s == POWERLAW ? 25 : 24; /* S5.7 */
  const char *text = "n at which twin and own similarity cross, within a"
    " factor 3 of the reference";
  judge_gap("S5.5", s, 4, OWN, TWIN, 0.15,
    "n = 4: own nearest minus twin similarity");
  judge_gap("S5.6a", s, 1024, TWIN, OWN, 0.25,
    "n = 1024: twin minus own nearest similarity");
  judge_gap("S5.6b", s, 1024, TWIN, -1, 0.9, "n = 1024: twin similarity");
  if (!net_world[s].name) {
    not_made("S5.7", source_name[s], text, NULL);
    return;
  }
  double each[20], v[2][REALS_MAX]; /* crossings; curves */
  @<Find the crossings of single pairs and of the mean curves@>@;
  verdict("S5.7", source_name[s], true, (claim) {NULL, text, CLAIM_INTERVAL,
    reference * 5 / 3, reference * 4 / 3, crossed[s],
    mean_sd_of(net_repeats, each, 1).sd, NULL, net_repeats});
}

@ After the last repeat come the mean curves, whose crossing is the one that
counts.

@<Find the crossings of single pairs and of the mean curves@>=
for (int k = 0; k <= net_repeats; k++) {
  for (int i = 0; i < nlist.n; i++)
    for (int m = TWIN; m <= OWN; m++)
      v[m][i] = k < net_repeats ? twin_value[s][i][m][k] :
        mean_sd_of(net_repeats, twin_value[s][i][m], 1).mean;
  *(k < net_repeats ? &each[k] : &crossed[s]) = crossing(nlist.n, nlist.v,
    v[TWIN], v[OWN]);
}

@ Ridge regression: two sizes at $\delta=1$, and the height of the peak at
$\delta=0.01$.

@c
static void judge_ridge_error(sweep *w, int s, int twin, int n)
{
  const char *id = arena_text(store, "S5.%d.%d", 8 + twin, n);
  const char *text = arena_text(store, "ridge regression, delta = 1, n = %d:"
    " test error of the %s", n, twin ? "Gaussian twin" : "data");
  int i = place_of(&nridge, n), m = place_of(&delta, 1); /* places */
  double v[20]; /* repeats */
  if (!ridge_world[s].present || i < 0 || m < 0) {
    not_made(id, ridge_world[s].name, text, ridge_world[s].present ?
      "size or ridge not in the lists" : NULL);
    return;
  }
  int found = ridge_values(w, s, twin, i * delta.n + m, v); /* repeats */
  mean_sd q = mean_sd_of(found, v, 1);
  verdict(id, ridge_world[s].name, true, (claim) {NULL, text, CLAIM_RELATIVE,
    ridge_error(&ridge_world[s], n, 1), twin ? 0.04 : 0.06, q.mean, q.sd,
    NULL, found});
}

@ The height of the peak is measured as the ratio of the error at $n=400$,
which is $p$, to that at 1600. The tolerance for real digits contains the
known excess at the larger size.

@c
static void judge_peak(sweep *w, int s, int twin)
{
  const char *id = twin ? "S5.10t" : "S5.10";
  const char *text = arena_text(store, "double descent, delta = 0.01: test"
    " error at n = 400 over n = 1600, %s", twin ? "Gaussian twin" : "data");
  int i = place_of(&nridge, 400), j = place_of(&nridge, 1600);
  int m = place_of(&delta, 0.01);
  double a[20], b[20], each[20]; /* repeats at both sizes; ratios */
  const ridge_set *k = &ridge_world[s];
  if (!k->present || i < 0 || j < 0 || m < 0) {
    not_made(id, k->name, text, k->present ?
      "size or ridge not in the lists" : NULL);
    return;
  }
  int found = ridge_values(w, s, twin, i * delta.n + m, a); /* repeats */
  ridge_values(w, s, twin, j * delta.n + m, b);
  for (int r = 0; r < found; r++) each[r] = a[r] / b[r];
  verdict(id, k->name, true, (claim) {NULL, text, CLAIM_RELATIVE,
    ridge_error(k, 400, 0.01) / ridge_error(k, 1600, 0.01),
    s == EVEN && !twin ? 0.15 : 0.12, mean_sd_of(found, a, 1).mean /
    mean_sd_of(found, b, 1).mean, mean_sd_of(found, each, 1).sd, NULL, found});
}

@ Data and twin are judged by the same statements.

@c
static void judge_ridge(sweep *w, int s)
{
  for (int twin = 0; twin < 2; twin++) {
    judge_ridge_error(w, s, twin, 400);
    judge_ridge_error(w, s, twin, 1600);
    judge_peak(w, s, twin);
  }
}

@ Random matrices: the spike, then the bulk.

@c
static void judge_spike(const char *id, int law, double l)
{
  const char *text = arena_text(store, "spike l = %g: mean squared overlap",
    l);
  int i = place_of(&spikes, l); /* its place */
  double top, overlap; /* predicted */
  bbp(l, &top, &overlap);
  if (i < 0) {
    not_made(id, law_name[law], text, "l is not in spikes");
    return;
  }
  mean_sd t = mean_sd_of(repeats, spike_top[law][i], 1);
  mean_sd o = mean_sd_of(repeats, spike_overlap[law][i], 1);
  verdict(id, law_name[law], true, (claim) {NULL, text, overlap > 0 ?
    CLAIM_ABSOLUTE : CLAIM_AT_MOST, overlap, overlap > 0 ? 0.06 : 0.03,
    o.mean, o.sd, NULL, repeats});
  if (overlap > 0)
    verdict(arena_text(store, "%se", id), law_name[law], true, (claim) {NULL,
      arena_text(store, "spike l = %g: mean top eigenvalue", l),
      CLAIM_RELATIVE, top, 0.05, t.mean, t.sd, NULL, repeats});
}

@ The largest eigenvalue of the heavy-tailed matrix has no mean, so that its
median is judged.

@c
static int compare_reals(const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b; /* the two */
  return (x > y) - (x < y);
}

@ The fifth law is known to be slow, so that its distance is only shown.

@c
static void judge_matrices(void)
{
  for (int law = 0; law < laws; law++) {
    mean_sd q = mean_sd_of(repeats, distance[law], 1);
    verdict("S5.11", law_name[law], law != STUDENT25, (claim) {NULL,
      "Kolmogorov distance of the eigenvalues from Marchenko and Pastur",
      CLAIM_AT_MOST, 0, 0.015, q.mean, q.sd, NULL, repeats});
  }
  for (int law = 0; law < spiked_laws; law++) {
    judge_spike("S5.12", law, 3);
    judge_spike("S5.13", law, 1.2);
  }
  double sorted[20]; /* of the heavy tailed matrix */
  memcpy(sorted, ratio_top[STUDENT25], sizeof sorted);
  qsort(sorted, (size_t) repeats, sizeof *sorted, compare_reals);
  verdict("S5.14", law_name[STUDENT25], true, (claim) {NULL, "infinite fourth"
    " moment: top eigenvalue over the edge, median", CLAIM_AT_LEAST, 1.5, 0,
    (sorted[repeats / 2] + sorted[(repeats - 1) / 2]) / 2,
    mean_sd_of(repeats, sorted, 1).sd, NULL, repeats});
}

@ The strip. Its models are too dear to be repeated by default; the
uncertainty of a single triple is the standard error over the seeds of the
noise.

@c
enum { SAME_B = 1, SAME_C, OWN_A, LEAD }; /* what a row is about */
static double strip_number(int kind, double b, double c, double own)
{
  return kind == SAME_B ? b : kind == SAME_C ? c : kind == OWN_A ? own :
    b - own;
}

@ A row is about one block of the strip.

@c
static void judge_strip_row(const char *id, int place, int kind, double bound,
  bool above, const char *what)
{
  int n = (int) strip_n.v[place]; /* training images */
  const char *text = arena_text(store, "strip, n = %d: %s", n, what);
  double v[20], each[samples]; /* repeats; seeds of the first */
  if (!strips) {
    not_made(id, "mnist14", text, NULL);
    return;
  }
  for (int k = 0; k < strip_repeats; k++)
    v[k] = strip_number(kind, strip_same[place][1][k],
      strip_same[place][2][k], strip_own[place][0][k]);
  for (int i = 0; i < samples; i++)
    each[i] = strip_number(kind, seed_same[place][1][i],
      seed_same[place][2][i], seed_own[place][0][i]);
  mean_sd q = mean_sd_of(strip_repeats, v, 1);
  verdict(id, "mnist14", n == (place ? 3200 : 16), (claim) {NULL, text,
    above ? CLAIM_AT_LEAST : CLAIM_AT_MOST, bound, 0, q.mean,
    strip_repeats > 1 ? q.sd : mean_sd_of(samples, each, 1).sd /
    sqrt(samples), NULL, strip_repeats});
}

@ Memory at the smaller size, agreement at the larger.

@c
static void judge_strip(void)
{
  judge_strip_row("S5.15a", 0, SAME_B, 0.35, false, "A and B, cosine");
  judge_strip_row("S5.15b", 0, SAME_C, 0.35, false, "A and C, cosine");
  judge_strip_row("S5.15c", 0, OWN_A, 0.9, true,
    "A and its nearest own image");
  judge_strip_row("S5.16a", 1, SAME_B, 0.9, true, "A and B, cosine");
  judge_strip_row("S5.16b", 1, SAME_C, 0.9, true,
    "A and C, another architecture, cosine");
  judge_strip_row("S5.16c", 1, LEAD, 0.15, true,
    "A and B minus A and its nearest own image");
}

@ |quote| puts a number into the prose, or says that it was not measured. The
key carries the name of the data, as those of the claims do.

@c
static void quote(const char *key, const char *of, const char *format,
  double x)
{
  const char *name = arena_text(store, "%s/%s", key, of);
  if (isnan(x)) value_set_text(name, "(not measured)");
  else value_set(name, format, x);
}

@ Means over the pairs of E2, and the lack of similarity at $n=1024$ in E1.

@c
static double twin_mean(int s, int n, int kind)
{
  int i = place_of(&nlist, n); /* its place */
  return i < 0 || !net_world[s].name ? NAN :
    mean_sd_of(net_repeats, twin_value[s][i][kind], 1).mean;
}
@#
static void quote_similarities(sweep *w, int s)
{
  static const int n[] = {4, 16, 4096}; /* sizes in the prose */
  double v[20]; /* repeats */
  int m = linear_values(w, s, 0, 1024, v); /* their number */
  quote("crossing", source_name[s], "%.0f", net_world[s].name ? crossed[s] :
    NAN);
  for (int i = 0; i < 3; i++) {
    double c = net_world[s].name ? similarity(&net_world[s], n[i]) : NAN;
    quote(arena_text(store, "twin-%d", n[i]), source_name[s], "%.2f",
      twin_mean(s, n[i], TWIN));
    quote(arena_text(store, "own-%d", n[i]), source_name[s], "%.2f",
      twin_mean(s, n[i], OWN));
    quote(arena_text(store, "linear-%d", n[i]), source_name[s], "%.3f", c);
  }
  quote("excess", source_name[s], "%.2f", m == 0 ? NAN :
    (1 - mean_sd_of(m, v, 1).mean) / (1 - similarity(&world[s], 1024)));
}

@ The excess at $\delta=0.01$, $n=800$, and the scatter at the peak almost
without ridge.

@c
static void quote_ridge(sweep *w, int s)
{
  const ridge_set *k = &ridge_world[s];
  int i = place_of(&nridge, 800), m = place_of(&delta, 0.01); /* places */
  for (int twin = 0; twin < 2; twin++) {
    double v[20], law = NAN, ratio = NAN; /* errors; predicted; over it */
    mean_sd q = {NAN, NAN}; /* at the peak, nearly without ridge */
    if (k->present && i >= 0 && m >= 0) {
      int found = ridge_values(w, s, twin, i * delta.n + m, v);
      ratio = mean_sd_of(found, v, 1).mean / ridge_error(k, 800, 0.01);
    }
    if (k->present) {
      law = ridge_error(k, p, 1e-5);
      q = mean_sd_of(ridge_values(w, s, twin, nridge.n * delta.n, v), v, 1);
    }
    quote(twin ? "twin-800" : "real-800", k->name, "%.3f", ratio);
    quote(twin ? "twin-peak" : "real-peak", k->name, "%.2f", q.mean / law);
    quote(twin ? "twin-peak-sd" : "real-peak-sd", k->name, "%.2f",
      q.sd / q.mean);
  }
}

@ The wide pair: its similarity to its own images at $n=4$, and its crossing.

@c
static void quote_wide(void)
{
  static const double n[] = {4, 64, 256}; /* sizes of the exception */
  double v[2][3], none = wide_value[2][TWIN] == 0 ? NAN : 0; /* if not run */
  for (int i = 0; i < 3; i++)
    for (int k = TWIN; k <= OWN; k++) v[k][i] = wide_value[i][k];
  quote("wide-own", "mnist10", "%.2f", wide_value[0][OWN] + none);
  quote("wide-crossing", "mnist10", "%.0f", crossing(3, n, v[TWIN], v[OWN]) +
    none);
}

@ The rounding of the transition, over the draws of all three laws.

@c
static void quote_matrices(void)
{
  static const double l[] = {1.707, 2}; /* at and just above threshold */
  for (int k = 0; k < 2; k++) {
    int i = place_of(&spikes, l[k]); /* its place */
    mean_sd q = {NAN, NAN}; /* of all laws together */
    double all[spiked_laws * 20]; /* their draws */
    for (int law = 0; law < spiked_laws && i >= 0; law++)
      memcpy(all + law * repeats, spike_overlap[law][i],
        (size_t) repeats * sizeof *all);
    if (i >= 0) q = mean_sd_of(spiked_laws * repeats, all, 1);
    quote(k ? "overlap" : "overlap-edge", "all", "%.2f", q.mean);
    quote(k ? "overlap-sd" : "overlap-edge-sd", "all", "%.2f", q.sd);
  }
}

@ The strip: sizes, nearest images, and what the linear theory says.

@c
static void quote_strip(void)
{
  for (int place = 0; place < 2; place++) {
    const char *of = place ? "large" : "small"; /* which size */
    quote("strip-n", of, "%.0f", strip_n.v[place]);
    quote("strip-own", of, "%.2f", strips ? strip_own[place][0][0] : NAN);
    quote("strip-own-C", of, "%.2f", strips ? strip_own[place][2][0] : NAN);
    quote("strip-linear", of, "%.3f", strips ? similarity(&strip_world,
      strip_n.v[place]) : NAN);
  }
}

@ The order of the claims is that of the experiments.

@c
static void judge(sweep *w)
{
  claims_begin();
  values_begin("s5-universality");
  for (int s = 0; s < sources; s++) judge_linear(w, s);
  for (int s = 0; s < sources; s++)
    if (s != PHOTOS || net_world[s].name) judge_networks(s);
  for (int s = 0; s < COMMON; s++) judge_ridge(w, s);
  judge_matrices();
  judge_strip();
  @<Record the crossings and what else the prose quotes@>@;
  values_end();
  claims_end();
}

@ The crossings, and numbers that the prose quotes though nothing is claimed
about them. |quote| says so when a number was not measured.

@<Record the crossings and what else the prose quotes@>=
csv *f = csv_open("crossing.csv", "data,width,n");
for (int s = 0; s < sources; s++)
  if (net_world[s].name)
    csv_row(f, "sig", source_name[s], hidden, crossed[s]);
csv_close(f);
for (int s = 0; s < sources; s++) quote_similarities(w, s);
for (int s = 0; s < ridge_sets; s++) quote_ridge(w, s);
quote_wide();
quote_matrices();
quote_strip();

@* Running everything. What can be refused is refused before a journal exists.
All experiments enter one sweep, the strip first, since its jobs are the
longest.

@c
static void measure(void)
{
  check_parameters();
  sweep *w = chapter_sweep();
  store = arena_new();
  open_sources();
  prepare_populations();
  plan_strip(w); plan_networks(w); plan_linear(w);
  plan_ridge(w); plan_matrices(w);
  sweep_run(w);
  write_linear(w); write_networks(w); write_strip(w);
  write_ridge(w); write_matrices(w);
  judge(w);
  arena_free(store);
}

@ The frame of all chapters does the rest.

@c
static chapter universality = {"s5-universality",
  "When do different learners give the same answer, and which number is it?",
  parameters, measure, draw_figures, quick_size};
@#
int main(int argc, char **argv)
{
  return frame_main(&universality, argc, argv);
}

@* Where it breaks. Each of the four laws has a boundary, and on the other
side of it the numbers are of another kind. Figure~\ref{fig:s5-breaks} goes
along the boundaries.

\emph{Networks are not linear} (panel a). The similarity $C(n)$ is derived for
linear denoisers. The networks of E2 exceed it with few examples
(\result{twin-16/mnist10} against \result{linear-16/mnist10} at $n=16$ on
digits), since training for a finite time regularizes them. With many they
fall behind (\result{twin-4096/mnist10} against \result{linear-4096/mnist10}
at $n=4096$), and do not approach one like $1/n$ at all. Part of the residue
is noise that the network fails to remove in pixels of little variance, which
is why E2b leaves this part to the linear theory. It is not the fault of the
data: on Gaussian vectors, of which the linear theory is the whole truth, the
same is seen (\result{twin-4096/powerlaw} against
\result{linear-4096/powerlaw}).

\emph{The crossing is not universal} (panel b), only its existence is. Twice
the width and batch give the network more memory: the similarity to the own
training set at $n=4$ rises from \result{own-4/mnist10} to
\result{wide-own/mnist10}, and the crossing moves from
\result{crossing/mnist10} to \result{wide-crossing/mnist10}. Twice the
training, \.{--steps=8000}, moves it further. In E2b, too, longer training
(\.{--strip\_steps=10000}) makes the digits slightly sharper and more similar
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

\emph{Almost no ridge} (panel d). At $\delta=0.01$ and $n=800$ real digits err
\result{real-800/MNIST} and photographs \result{real-800/CIFAR} times as much
as predicted, their twins \result{twin-800/MNIST} and \result{twin-800/CIFAR}
times. If all digits are divided by one common norm instead of each by its
own, the ratio becomes \result{real-800/MNIST-common-norm}: the norms vary,
and $\phi^\top R\phi$ does not concentrate. Even nonlinear features of
Gaussian vectors are not Gaussian: they err \result{real-800/powerlaw} times
as much as predicted. At $\delta=10^{-5}$ and $n=p$ (panel e) single training
sets miss the prediction by factors of two in either direction, with a
standard deviation of \result{real-peak-sd/MNIST} (digits) and
\result{real-peak-sd/CIFAR} (photographs) times the mean. We claim nothing
there.

\emph{Heavy tails of the entries} (panel f). Four laws keep the largest
eigenvalue within a few per cent of the edge. The fifth, with infinite fourth
moment, puts it at \result{S5.14/t2.5} times the edge in the median, and no
size of the matrix will mend that. Its bulk still tends to the density of
Marchenko and Pastur, for the variance is finite, but slowly: the distance is
\result{S5.11/t2.5}. At the threshold, $l=1.707$, finite size rounds the
transition: the squared overlap is
$\result{overlap-edge/all}\pm\result{overlap-edge-sd/all}$ there and
$\result{overlap/all}\pm\result{overlap-sd/all}$ at $l=2$. The law is judged
at $l=3$.

@ Panel (a): networks against the linear theory.

@(s5-universality-draw.c@>=
static void break_networks(panel *p)
{
  table *all = table_read(ink, "twins.csv"); /* networks */
  panel_x(p, LOG10, 3, 6000, "$n$");
  panel_y(p, LOG10, 1e-3, 1.5, "1 $-$ similarity");
  for (int s = 0; s < 3; s++) {
    table *t = table_where_text(all, "data", source[s]);
    if (table_rows(t) == 0) continue;
    theory(p, t, "n", "linear_lack", hue(s), SOLID);
    marks(p, t, "n", "lack", "twin_sd", hue(s), DOT);
  }
}

@ Panel (b): the wide pair strong, one pair of the usual width faint.

@(s5-universality-draw.c@>=
static void break_width(panel *p)
{
  table *all = table_where_text(table_read(ink, "twins-runs.csv"), "data",
    "mnist10");
  panel_x(p, LOG10, 3, 6000, "$n$");
  panel_y(p, LINEAR, 0, 1.05, "cosine");
  for (int k = 0; k < 2; k++) {
    table *t = table_where(table_where(all, "width", run_number(k ? "hidden" :
      "wide")), "repeat", 0);
    double fade = k ? 0.35 : 1; /* of the usual width */
    if (table_rows(t) == 0) continue;
    theory(p, t, "n", "own", color_fade(ORANGE, fade), SOLID);
    theory(p, t, "n", "twin", color_fade(BLUE, fade), SOLID);
    if (k) continue;
    marks(p, t, "n", "own", NULL, ORANGE, RING);
    marks(p, t, "n", "twin", NULL, BLUE, DOT);
  }
}

@ Panel (c): the lack of similarity over its prediction.

@(s5-universality-draw.c@>=
static void break_tails(panel *p)
{
  table *all = table_read(ink, "linear.csv"); /* E1 */
  panel_x(p, LOG10, 3, 6000, "$n$");
  panel_y(p, LINEAR, 0.8, 1.5, "$1-C$ over prediction");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int s = 0; s < 3; s++)
    for (int twin = 1; twin >= 0; twin--)
      marks(p, table_where_text(table_where_text(all, "data", source[s]),
        "kind", twin ? "twin" : "data"), "n", "excess",
        twin ? NULL : "excess_sd", hue(s), twin ? RING : DOT);
}

@ Panels (d) and (e) show the four sets of E3.

@(s5-universality-draw.c@>=
static const char *const ridge_name[] = {"MNIST", "CIFAR", "powerlaw",
  "MNIST-common-norm"};
static color ridge_hue(int s) { return s == 3 ? PURPLE : hue(s); }
@#
static void break_ridge(panel *p)
{
  table *all = table_read(ink, "ridge.csv"); /* E3 */
  double least = run_number("p"); /* place of the peak */
  panel_x(p, LOG10, 40, 5000, "$n$");
  panel_y(p, LINEAR, 0.8, 1.25, "error over prediction");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  panel_vline(p, least, GREY, DOTTED, NULL);
  for (int s = 3; s >= 0; s--)
    for (int twin = 1; twin >= 0; twin--) {
      table *t = table_where_text(table_where_text(all, "data",
        ridge_name[s]), "kind", twin ? "twin" : "data");
      marks(p, table_where(t, "delta", table_numbers(all, "delta")[0]), "n",
        "ratio", NULL, ridge_hue(s), twin ? RING : DOT);
    }
}

@ Panel (e): every mark is one training set.

@(s5-universality-draw.c@>=
static void break_peak(panel *p)
{
  table *all = table_read(ink, "ridge-peak.csv"); /* at $n=p$ */
  panel_x(p, LINEAR, -0.7, run_number("repeats") - 0.3, "training set");
  panel_y(p, LOG10, 0.2, 5, "error over prediction");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int s = 3; s >= 0; s--)
    for (int twin = 1; twin >= 0; twin--)
      marks(p, table_where_text(table_where_text(all, "data", ridge_name[s]),
        "kind", twin ? "twin" : "data"), "repeat", "ratio", NULL,
        ridge_hue(s), twin ? RING : DOT);
}

@ Panel (f): every mark is one matrix.

@(s5-universality-draw.c@>=
static void break_edge(panel *p)
{
  table *all = table_read(ink, "bulk.csv"); /* E4 */
  panel_x(p, LINEAR, -0.7, run_number("repeats") - 0.3, "matrix");
  panel_y(p, LOG10, 0.7, 30, "top eigenvalue over $l_+$");
  panel_hline(p, 1, BLACK, SOLID, NULL);
  for (int law = 0; law < 4; law++)
    marks(p, table_where_text(all, "law", entry[law].name), "repeat",
      "ratio", NULL, entry_hue(law), entry[law].m);
}

@ The panels share the colours and marks of the figures before.

\widewebfigure{fig-6-breaks}{The boundaries. (a) Networks (marks) against the
linear theory. (b) As figure~\ref{fig:s5-twins}, one pair of a wider network
(strong) and one of the usual width (faint). (c) Lack of similarity of linear
models over its prediction, data filled, twins hollow. (d) Test error over its
prediction at the smaller ridge, with all digits divided by a common norm in
purple. (e) The same at $n=p$, $\delta=10^{-5}$, for single training sets. (f)
Largest eigenvalue over the edge, single matrices, for the entries of
figure~\ref{fig:s5-matrices}.}{fig:s5-breaks}

@(s5-universality-draw.c@>=
static void draw_breaks(void)
{
  static void (*const draw[])(panel *) = {break_networks, break_width,
    break_tails, break_ridge, break_peak, break_edge};
  static const char *const title[] = {"(a) networks", "(b) width",
    "(c) tails", "(d) small ridge", "(e) no ridge", "(f) heavy entries"};
  figure *f = figure_new(ink, 432, 312);
  for (int i = 0; i < 6; i++) {
    panel *p = figure_panel(f, 40 + 147 * (i % 3), 20 + 152 * (i / 3), 94,
      104);
    panel_title(p, title[i]);
    draw[i](p);
  }
  foot(f, table_texts(table_read(ink, "linear.csv"), "data")[0]);
  figure_save(f, record_path(ink, "fig-6-breaks"));
}

@ The figures are drawn in the order of the chapter.

@(s5-universality-draw.c@>=
void draw_figures(void)
{
  ink = arena_new();
  draw_linear(); draw_twins(); draw_strip(); draw_ridge(); draw_matrices();
  draw_breaks();
  arena_free(ink);
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
much. The mean over eight matrices of the largest eigenvalue over $l_+$ is
1.57, 1.34, 1.24, 1.13 and 1.06 at $p=75$, 150, 300, 600 and 1200, with
standard deviations that fall from 0.19 to 0.01. At the size of E4 the edge is
still missed by an eighth, while the bulk has long been universal.
\end{answer}
\begin{exercise}
Train the linear models of E1 on threes only. Does $C(n)$ still need nothing
but the spectrum of its population?
\end{exercise}
\begin{answer}
(\changefile{s5-2}) Yes. There are 1010 threes among the images, so that $n$
ends at 505. In their own pixel mean and scale the prediction is 0.834 at
$n=64$ and 0.962 at $n=256$; measured are $0.820\pm0.016$ and $0.955\pm0.002$,
low by as little as on all digits. The class has another spectrum, and the
curve follows it.
\end{answer}
\begin{exercise}
Let the labels of E3 be random signs. Predict the learning curve from $s^2=1$
and $v=0$.
\end{exercise}
\begin{answer}
(\changefile{s5-3}) Nothing can be learned, and the prediction is
$R(n)=n/(n-\gamma)$: 1.089 and 1.068 for digits at $\delta=1$, $n=400$ and
1600. Measured are $1.082\pm0.020$ and $1.075\pm0.011$. The twin gives
$1.074\pm0.023$ and $1.040\pm0.008$, less than predicted at the larger $n$,
and rightly so: 400 features explain 4\% of 10,000 random labels by accident,
and the twin, whose $\theta$ is that accident, can learn it. At $\delta=0.01$
the double descent is still there, of noise alone: the ratio of the errors at
400 and 1600 is 2.12 in theory and $2.07\pm0.17$ measured.
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
