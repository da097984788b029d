% How similar the representations of differently trained models are, and why.
@i types.w
@s number int
@s sight int
@s learner int
@s family int
@s null_setting int
@s initial_setting int
@s linear_setting int
@s merging_setting int

@** Similar representations. \label{ch:d10-representations}%
In what sense do differently trained models learn similar representations?
Train two networks from different random weights, and their neurons have
nothing to do with each other; yet both are said to have learned \emph{the
same representation}. Models that read text and models that see pictures are
said to grow alike as they get better \citep{huh2024}. What is the number
worth that says so? \emph{What would it be for networks that have nothing in
common, what would it be if they had everything in common but few neurons, and
how does it depend on the way they were trained?}

\titlefigure{fig-5-convergence}{Readers of the left halves of digits against
readers of the right halves, trained apart. (a) The better the left reader and
the wider its partner, the more alike are their representations. Marks:
measured at the start, early, and at the end of training, $\gamma=1$; lines:
computed from the \emph{untrained} similarity of the two halves and from how
much two readers of the \emph{same} half differ; grey: what shuffled stimuli
give. (b) The same, divided by the noise of few neurons; dashed: the
untrained kernels. (c) As (b), richer training, $\gamma=4$.}{fig:d10-convergence}

\experiments

@ An index of likeness is a number between 0 and~1, and a number alone says
little. This chapter gives three others to hold it against. The first is
\emph{chance}, and E1 computes what five popular indices are for unrelated
representations. The second is the \emph{noise of few neurons}. A layer of $N$
neurons is a sample of the neurons that it could have had, and its kernel is a
sample mean. So two layers differ even if nothing else is different, and the
thesis of this chapter is that
\begin{equation}
{1\over\mathrm{CKA}}-1={V\over N}
\label{eq:d10-thesis}
\end{equation}
with a constant $V$ that can be computed before training (E2), that training
makes smaller (E4), and that in one case is known for every degree of richness
(E3). The third is the \emph{similarity of what there is to see}: E6 trains
readers of different halves of a picture, as in Fig.~6b of
\citet{simonkunin2026} in small, and asks how much of the famous rise of
alignment with performance is only the fall of $V/N$. E5 asks about the weights
themselves: can two networks be averaged once their neurons are put in the same
order?

@c
#include <math.h>
#include <string.h>
#include "alignment.h"
#include "chapter.h"
#include "richness.h"
#include "samples.h"
#include "theory.h"
#include "d10-representations.h"
@<Variables that hold the parameters@>@;
static arena *store; /* what lives as long as the program */

@ @(d10-representations.h@>=
#pragma once
#include "chapter.h"
extern const view likeness_views[];
extern const claim likeness_claims[];
extern const number likeness_numbers[];
extern const drawing likeness_figures[];

@ The questions, and the figures that they draw, are in a second file. Sizes at
which the tolerances were set are named once. Those of E1 are for the mean of
five pairs, and grow as its error if there are fewer; other means are judged
of a few pairs at least.

@(d10-representations-draw.c@>=
#include <math.h>
#include "chart.h"
#include "d10-representations.h"
#define LEFT_OUT "'the widest are left out at the gamma in the middle' as why"
#define USUAL1 "param('n') = 500 and param('k') = 10"
#define FIVE " * max(1, sqrt(5/param('pairs1'))) as tolerance, "
#define SURE2 "param('nimg') = 400 and param('draws') >= 2000 and " \
  "param('single') >= 100 and param('pairs2') >= 4"
#define USUAL4 "param('nimg') = 400 and param('steps') = 200 and " \
  "param('eta0') = 0.5 and param('pairs') >= 3"

@ These parameters concern several experiments.

@<Variables that hold the parameters@>=
static const char *data_choice; /* which inputs */
static int seed, pairs, nimg, k0; /* stream; pairs; images; neighbours */
static reals widths, gammas; /* $N$; $\gamma$ */

@ @<Parameters@>=
{"data", PARAM_CHOICE, &data_choice, "auto", 0, 0, "auto|gauss",
  "inputs; auto: digits where present, gauss: synthetic"},@/
{"seed", PARAM_INTEGER, &seed, "1", 0, 1e9, "", "random stream"},@/
{"pairs", PARAM_INTEGER, &pairs, "3", 1, 20, "pairs",
  "E3 to E6: pairs of networks that differ in their seeds"},@/
{"nimg", PARAM_INTEGER, &nimg, "400", 50, 1000, "images",
  "images to learn, and as many to compare on"},@/
{"k", PARAM_INTEGER, &k0, "10", 1, 500, "stimuli",
  "neighbours", BOUND("<= n/4, <= nimg/4")},@/
{"widths", PARAM_INTEGERS, &widths, "32,64,128,256,512", 8, 1024, "neurons",
  "E4 to E6: hidden widths; E2: twice these", ASCENDING},@/
{"gammas", PARAM_REALS, &gammas, "0.1,1,4", 0.01, 10, "1",
  "E4 to E6: richness", ASCENDING, 3},@/

@* What the networks see. The stimuli are digits, those from number 8000 on
of the test set, averaged over $2\times2$ squares, so that $d=14\times14=196$.
The mean of the first 8000 is subtracted, and every image is scaled to the
length $\sqrt d$. Networks learn from the first few hundred, with a target of
$0.9$ for the right class and $-0.1$ for the others, and are compared on
images that they have not seen. For E6 each image is cut into a left and a
right half of 98 pixels, which are prepared in the same way. A |sight| is one
of these three.
@^MNIST@>

@c
enum { DIGITS, VECTORS, sources };
static data_set source[] = {
  {"MNIST", "mnist"}, {"gauss", "gauss", 0, true}, {0}
};
enum { WHOLE, LEFT, RIGHT, parts, CLASSES = 10, FIRST = 8000 };
typedef struct {
  mat known, unseen; /* inputs, of length $\sqrt d$ */
  mat wanted, goal; /* targets of both */
  const unsigned char *label; /* of those unseen */
} sight;
static sight seen[sources][parts];

@ @c
static mat targets(const unsigned char *label)
{
  mat y = one_hot(store, nimg, label, CLASSES);
  for (int i = 0; i < nimg * CLASSES; i++) y.data[i] -= 1.0 / CLASSES;
  return y;
}
static sight prepare(const data_set *s, mat x, const unsigned char *label)
{
  int d = x.cols; /* pixels */
  unsigned char *later = arena_take(store, nimg, 1); /* labels to keep */
  sight v = {mat_new(store, nimg, d), mat_new(store, nimg, d),
    targets(label), targets(label + FIRST), later};
  memcpy(later, label + FIRST, nimg);
  centre_by_first(x, FIRST, NULL);
  unit_rows(s, x);
  mat_scale(x, sqrt(d));
  mat_copy(v.known, mat_block(x, 0, 0, nimg, d));
  mat_copy(v.unseen, mat_block(x, FIRST, 0, nimg, d));
  return v;
}

@ Without the digits, stimuli are Gaussian vectors with the variances
$k^{-3/2}$, and the label is the largest of ten random linear forms. The two
``halves'' are two noisy views of one object: $x_L=x+\xi_L$ and $x_R=x+\xi_R$
with $d=98$ and independent $\xi$ distributed as~$x$; the label is that of~$x$.

@c
static unsigned char *label_by_map(arena *a, mat x)
{
  mat map = mat_new(a, CLASSES, x.cols), form = mat_new(a, x.rows, CLASSES);
  unsigned char *label = arena_take(a, x.rows, 1);
  rng r = rng_stream(0, x.cols, "d10 map"); /* always the same */
  rng_normals(&r, CLASSES * x.cols, 1, map.data);
  mat_mul_nt(form, x, map);
  for (int i = 0; i < x.rows; i++)
    for (int c = 1; c < CLASSES; c++)
      if (at(form, i, c) > at(form, i, label[i])) label[i] = c;
  return label;
}

@ @<Prepare what is seen@>=
arena *a = arena_new(); /* for all stimuli */
int n = FIRST + nimg; /* of them */
if (source[DIGITS].used) {
  data_sample s = take_images(a, &source[DIGITS], n, NULL, 2);
  for (int part = LEFT; part < parts; part++)
    seen[DIGITS][part] = prepare(&source[DIGITS], windows_of(a, s.x, 14, 0,
      part == LEFT ? 0 : 7, 14, 7), s.label);
  seen[DIGITS][WHOLE] = prepare(&source[DIGITS], s.x, s.label);
}
if (source[VECTORS].used) {
  rng r = rng_stream(seed, 0, "d10 vectors"); /* for all of them */
  mat x = take_gauss(a, n, 196, 1.5, &r).x;
  mat object = take_gauss(a, n, 98, 1.5, &r).x;
  unsigned char *label = label_by_map(a, object); /* of both views */
  seen[VECTORS][WHOLE] = prepare(&source[VECTORS], x, label_by_map(a, x));
  for (int part = LEFT; part < parts; part++) {
    mat view = take_gauss(a, n, 98, 1.5, &r).x; /* $\xi$, then $x+\xi$ */
    mat_add(view, 1, object);
    seen[VECTORS][part] = prepare(&source[VECTORS], view, label);
  }
}
arena_free(a);

@* E1: what chance gives. Take two matrices of independent Gaussian numbers, the
answers of $p_1$ and of $p_2$ neurons to $n$ stimuli, that have nothing to do
with each other. All indices of likeness are then functions of $n$, $p_1$
and~$p_2$, and not small. The instrument of alignment has the indices, their
definitions, and the derivations of their null values. In one
place, with $m=n-1$, and $r_i=p_i$ for neurons that are alike:
@^chance, indices of likeness at@>
\[\vcenter{\halign{#\hfil\quad&$\displaystyle#$\hfil\cr
index&\hbox{for unrelated representations}\cr
\noalign{\smallskip}
CKA&[(1+(m+1)/r_1)(1+(m+1)/r_2)]^{-1/2}\cr
CKA, debiased&0\cr
mutual neighbours&k/(n-1)\cr
canonical correlations&\hbox{Wachter's law, mean and largest}\cr
Procrustes&\hbox{the integral~\eqref{eq:alignment-procrustes}}\cr}}\]

To see where the first comes from, think of $n$ stimuli and few neurons. The
kernels $K=XX^{\mathsf T}$ and $L$ have independent entries off the diagonal,
which contribute nothing to $\langle K,L\rangle$ on average. But both have
large positive diagonals, the squared lengths of the stimuli, and these agree.
With as many neurons as stimuli the diagonal has half of the norm of the
kernel, and CKA is one half. What counts is not $p$ but the participation
ratio $r=(\mathrm{tr}\,\Sigma)^2/\mathrm{tr}\,\Sigma^2$: a representation with
a thousand neurons and a steep spectrum has few directions, and so little of
this bias. Procrustes and the canonical correlations may choose a rotation, and find one
that makes noise alike.

What would refute the table is any mean that is off by more than its scatter.
It assumes independent Gaussian rows, however. For real networks chance is
best measured: exchange the stimuli of one of them. The mean of CKA over all
permutations is exactly
\begin{equation}
\mathrm{CKA}_{\rm shuffled}={\sqrt{r_Xr_Y}\over n-1},\qquad
r_X={(\mathrm{tr}\,K)^2\over\lVert K\rVert^2},
\label{eq:d10-shuffled}
\end{equation}
with the participation ratios of the \emph{sample}; for a centred $L$ whose
rows and columns are permuted at random has a mean that is proportional to
the centring matrix $1-11^{\mathsf T}/n$, with trace $\mathrm{tr}\,L$, and
$\langle K,1-11^{\mathsf T}/n\rangle=\mathrm{tr}\,K$. This is the grey line of
Figure~\ref{fig:d10-convergence}.

@<Variables that hold the parameters@>=
static int n1, pairs1; /* stimuli and pairs of E1 */

@ @<Parameters@>=
{"n", PARAM_INTEGER, &n1, "500", 20, 2000, "stimuli", "E1: stimuli"},@/
{"pairs1", PARAM_INTEGER, &pairs1, "5", 1, 20, "pairs",
  "E1: pairs of matrices; four times as many for spectra"},@/

@ A run draws a pair and has all its indices. Canonical correlations are asked
for only where $p_1+p_2<m$; where there are more neurons, some are always~1.

@c
typedef struct { int n, p1, p2, pair; double decay; } null_setting;
static void null_run(run *r, const void *setting)
{
  const null_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  int m = k->n - 1, fewest = k->p1 < k->p2 ? k->p1 : k->p2; /* neurons */
  double *rho = arena_take(a, fewest, sizeof *rho), sum = 0;
  rng s = rng_stream(seed + k->pair, k->n * k->p1, "d10 chance");
  mat x = unrelated_neurons(a, k->n, k->p1, 0, &s);
  mat y = unrelated_neurons(a, k->n, k->p2, 0, &s);
  portrait p = portrait_of(a, x, k0), q = portrait_of(a, y, k0);
  bool room = k->p1 + k->p2 < m; /* for canonical correlations? */
  if (room) canonical_correlations(x, y, rho);
  for (int i = 0; i < fewest; i++) sum += rho[i] / fewest;
  observe(r, "nulls", "cka debiased knn procrustes correlation top",
    portrait_cka(&p, &q), debiased_cka(p.kernel, q.kernel),
    portrait_neighbours(&p, &q), procrustes(x, y), room ? sum : NAN,
    room ? rho[0] : NAN);
}
static const experiment nulls = {"E1", null_run, sizeof (null_setting), "k"};

@ The second part has $0.6\,n$ neurons whose variances fall as $k^{-a}$.

@c
static void spectrum_run(run *r, const void *setting)
{
  const null_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  double sum = 0, squares = 0; /* of variances */
  rng s = rng_stream(seed + k->pair, (int) (10 * k->decay), "d10 spectra");
  mat x = unrelated_neurons(a, k->n, k->p1, k->decay, &s);
  mat y = unrelated_neurons(a, k->n, k->p2, k->decay, &s);
  portrait p = portrait_of(a, x, k0), q = portrait_of(a, y, k0);
  for (int i = 1; i <= k->p1; i++)
    sum += pow(i, -k->decay), squares += pow(i, -2 * k->decay);
  observe(r, "spectra", "ratio cka debiased", sum * sum / squares,
    portrait_cka(&p, &q), debiased_cka(p.kernel, q.kernel));
}
static const experiment spectra = {"E1b", spectrum_run, sizeof (null_setting),
  "k"};

@ The sizes are those of the specification if $n=500$, and stay in proportion
otherwise.

@<Plan the runs@>=
static const double share[][3] = { /* $n$, $p_1$, $p_2$, over |n1| */
  {1, 0.1, 0.1}, {1, 0.2, 0.4}, {1, 0.4, 0.4}, {1, 0.8, 0.8}, {1, 2, 2},
  {0.4, 0.2, 1.6}};
for (int i = 0; i < 6 * pairs1; i++) {
  const double *f = share[i / pairs1]; /* of the sizes */
  null_setting k = {(int) lround(f[0] * n1), (int) lround(f[1] * n1),
    (int) lround(f[2] * n1), i % pairs1, 0};
  plan(&nulls, &k, 2e-9 * pow(n1, 3), "n=%d, p1=%d, p2=%d, pair=%d", k.n, k.p1,
    k.p2, k.pair);
}
for (int i = 0; i < 16 * pairs1; i++) {
  int p = (int) lround(0.6 * n1); /* neurons */
  null_setting k = {n1, p, p, i % (4 * pairs1), i / (4 * pairs1) / 2.0};
  plan(&spectra, &k, 3e-10 * pow(n1, 3), "decay=%g, pair=%d", k.decay, k.pair);
}

@ The third part permutes the stimuli of one of two random layers of 300
neurons, the first layers of E2.

@c
static void shuffle_run(run *r, const void *setting)
{
  int set = *(const int *) setting; /* of stimuli */
  arena *a = run_arena(r);
  rng s = rng_stream(seed, 0, "d10 shuffle");
  mat x = seen[set][WHOLE].unseen; /* stimuli */
  mat z[2]; /* answers; those of the second are permuted */
  int *order = arena_take(a, nimg, sizeof *order);
  for (int i = 0; i < 2; i++) z[i] = random_layer(a, x, 300, &s);
  portrait p = portrait_of(a, z[0], k0), q = portrait_of(a, z[1], k0);
  for (int turn = 0; turn < 20; turn++) {
    rng_permutation(&s, nimg, order);
    portrait moved = portrait_of(a, rows_of(a, z[1], nimg, order), k0);
    observe(r, "shuffled", "turn cka law", turn, portrait_cka(&p, &moved),
      sqrt(p.ratio * q.ratio) / (nimg - 1));
  }
}
static const experiment shuffles = {"E1c", shuffle_run, sizeof (int),
  "seed nimg k"};

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  if (source[s].used) plan(&shuffles, &s, 1, "data=%s", source[s].name);

@ Figure~\ref{fig:d10-null} is a warning. With 0.8 neurons per stimulus CKA of
unrelated noise is \result{D10.1[p1=400,p2=400]}; with twice as many neurons
as stimuli it is \result{D10.1[p1=1000,p2=1000]}, and the Procrustes index is
\result{D10.5[n=500,p1=1000,p2=1000]}. Both may be reported as strong
agreement. And theory says exactly when, to the width of a mark.

\webfigure{fig-1-null}{Indices of likeness of two matrices of independent
Gaussian numbers. (a) Against neurons per stimulus. Lines: theory for equal
numbers; hollow: unequal ones, $p=\sqrt{p_1p_2}$; CCA: mean and
largest canonical correlation. (b) CKA against the
participation ratio of spectra $k^{-a}$, 300 neurons and 500 stimuli: filled,
as it is; hollow, debiased.}{fig:d10-null}

@<Views@>=
{"E1", "null_index",
  "select 'CKA' as measure, *, cka as found from nulls union all"
  " select 'debiased', *, debiased from nulls union all"
  " select 'CCA, mean', *, correlation from nulls union all"
  " select 'CCA, top', *, top from nulls union all"
  " select 'Procrustes', *, procrustes from nulls union all"
  " select 'neighbours', *, knn from nulls"},@/
{"E1b", "spectrum", "select *, null_cka(param('n') - 1, ratio, ratio) as law"
  " from spectra"},@/

@ @<Figures@>=
{"E1 E1b", "fig-1-null", 432, 208, draw_null},@/

@ @(d10-representations-draw.c@>=
static void draw_null(figure *f)
{
  chart *left = chart_new(f, 40, 18, 216, 126, "(a) indices");
  chart *right = chart_new(f, 308, 18, 112, 126, "(b) spectra");
  const char *sizes = "with recursive p(x) as (select 0.05 union all select "
    "1.06*x from p where x < 2.2), m(n) as (select param('n') - 1)";
  chart_x(left, LOG10, "neurons per stimulus, $p/n$");
  chart_y(left, LINEAR, "index of unrelated noise");
  line(left, "hue=measure theory", "%s select 'CKA' as measure, x, null_cka(n, "
    "x*(n+1), x*(n+1)) as y from p, m union all select 'debiased', x, 0 "
    "from p union all select 'CCA, mean', x, null_mean(n, x*(n+1), "
    "x*(n+1)) from p, m where 2*x*(n+1) < n - 1 union all select 'CCA, "
    "top', x, null_top(n, x*(n+1), x*(n+1)) from p, m where 2*x*(n+1) < "
    "n - 1 union all select 'Procrustes', x, null_procrustes(n, round(x*(n+1)), "
    "round(x*(n+1))) from p, m union all select 'neighbours', x, param('k')/n "
    "from p, m order by measure, x", sizes);
  marks(left, "hue=measure shape=measure hollow=unequal: {measure}", "select "
    "measure, p1 <> p2 as unequal, sqrt(p1*p2)/n, mean(found) from null_index "
    "where found is not null group by measure, n, p1, p2");
  key_at(left, -0.14, 1.29, true);
  chart_x(right, LOG10, "participation ratio, $r$");
  chart_y(right, LINEAR, "CKA of noise");
  line(right, "theory", "with recursive r(x) as (select 1.5 union all select "
    "1.1*x from r where x < 350) select x, null_cka(param('n') - 1, x, x) "
    "from r");
  marks(right, "blue bars: as it is", "select ratio, mean(cka), ifnull(sd(cka), "
    "0) from spectrum group by decay");
  marks(right, "orange ring: debiased", "select ratio, mean(debiased) from "
    "spectrum group by decay");
}

@ @<Claims@>=
{"E1", "D10.1", "CKA of unrelated noise, {p1} and {p2} neurons", WITHIN, 0,
  0.01, NULL, "select p1, p2, pair as seed, cka as measured, 0.01" FIVE USUAL1 " as"
  "  judged, null_cka(n - 1, p1, p2) as predicted from nulls where n ="
  "  param('n') and p2 >= 0.4*n and (p1 < p2 or p1 > 0.5*n)"},@/
{"E1b", "D10.2", "CKA of unrelated noise with the spectrum of exponent {decay}",
  WITHIN, 0, 0.006, NULL, "select decay, pair as seed, cka as measured, law as"
  "  predicted, 0.006" FIVE USUAL1 " as judged from spectrum where decay > 0"},@/
{"E1", "D10.3", "debiased CKA of unrelated noise, {n} stimuli, {p1} and {p2}"
  " neurons", WITHIN, 0, 0.015, NULL, "select n, p1, p2, pair as seed, debiased"
  "  as measured, 0.015" FIVE USUAL1 " as judged from nulls"},@/
{"E1b", "D10.3s", "debiased CKA of unrelated noise, exponent {decay}", WITHIN,
  0, 0.015, NULL, "select decay, pair as seed, debiased as measured, 0.015" FIVE USUAL1
  " as judged from spectrum"},@/
{"E1", "D10.4", "mean canonical correlation of noise, {p1} and {p2} neurons",
  WITHIN, 0, 0.01, NULL, "select p1, p2, pair as seed, correlation as measured,"
  "  null_mean(n - 1, p1, p2) as predicted, 0.01" FIVE USUAL1 " as judged from nulls"
  "  where n = param('n') and abs(p2 - 0.4*n) < 1 and p1 <= p2"},@/
{"E1", "D10.5", "Procrustes index of noise, {n} stimuli, {p1} and {p2} neurons",
  WITHIN, 0, 0.01, NULL, "select n, p1, p2, pair as seed, procrustes as"
  "  measured, null_procrustes(n - 1, p1, p2) as predicted, 0.01" FIVE USUAL1
  " as judged from nulls"},@/
{"E1", "D10.6", "mutual neighbours of noise, {p1} and {p2} neurons", WITHIN, 0,
  0.006, NULL, "select p1, p2, pair as seed, knn as measured, param('k')/(n - 1)"
  "  as predicted, 0.006" FIVE USUAL1 " as judged from nulls where n = param('n')"},@/
{"E1c", "X1", "CKA of two random layers after shuffling the stimuli of one",
  WITHIN, 0, 0.003, "", "select data, turn as seed, cka as measured, law as"
  "  predicted from shuffled"},@/

@ What was found. Every mean is where it should be. CKA of random noise comes
to within \result{worst1} of its formula in all cases, the Procrustes index to
within \result{worst5}. Two layers of 300 random neurons that see the same
digits in different orders have \result{X1/MNIST} on average, and
\eqref{eq:d10-shuffled} says \result{X1/MNIST/predicted}: for images the bias
is small, since few directions carry their variance. The indices of the
following experiments are far above it. What limits them is something else.

@<Numbers for the prose@>=
{"E1", "worst1", "%.4f", "select max(abs(gap)) from (select mean(cka) -"
  " null_cka(n - 1, p1, p2) as gap from nulls group by n, p1, p2)"},@/
{"E1", "worst5", "%.4f", "select max(abs(gap)) from (select mean(procrustes) -"
  " null_procrustes(n - 1, p1, p2) as gap from nulls group by n, p1, p2)"},@/

@* E2: a sample of neurons. Take one hidden layer with random weights. Let
$\phi_a\in\mathbf R^n$ be the answers of neuron~$a$ to the $n$ stimuli,
centred. Neurons are independent and alike, so that the kernel
\[\hat K={1\over N}\sum_{a=1}^N\phi_a\phi_a^{\mathsf T}=K+\Delta,\qquad
K=E\,\phi\phi^{\mathsf T},\]
is a sample mean, and $\Delta$ is its error. Split $\Delta$ into a part along
$K$, which only changes the length of $\hat K$ and which CKA ignores, and
$\Delta_\perp$, at right angles. For two independent networks
\[\mathrm{CKA}={\lVert K\rVert^2+\langle\Delta_\perp,\Delta'_\perp\rangle
\over\bigl(\lVert K\rVert^2+\lVert\Delta_\perp\rVert^2\bigr)^{1/2}\bigl(\lVert
K\rVert^2+\lVert\Delta'_\perp\rVert^2\bigr)^{1/2}}\approx{1\over1+E\lVert
\Delta_\perp\rVert^2/\lVert K\rVert^2},\]
to first order in $1/N$: the mean of the product in the numerator is zero. The
noise of one neuron over~$N$ is the noise of the mean. With
$\lVert\phi\phi^{\mathsf T}\rVert=\lVert\phi\rVert^2$ and
$\langle\phi\phi^{\mathsf T},K\rangle=\phi^{\mathsf T}K\phi$ this is the
thesis~\eqref{eq:d10-thesis}, with
\begin{equation}
V={1\over\lVert K\rVert^2}\Bigl[E\lVert\phi\rVert^4-{E(\phi^{\mathsf T}K\phi)^2
\over\lVert K\rVert^2}\Bigr].
\label{eq:d10-v}
\end{equation}
For linear neurons all moments are Gaussian, and $V=1+r-2\,\mathrm{tr}\,K^4/
(\mathrm{tr}\,K^2)^2$: roughly the participation ratio. It takes as many
neurons to agree as there are directions to agree on. Networks of two widths
have
\begin{equation}
\mathrm{CKA}(N_1,N_2)={1\over\sqrt{(1+V/N_1)(1+V/N_2)}}.
\label{eq:d10-widths}
\end{equation}
@^sampling of neurons@>@^finite width@>

@ No network is needed to know $V$. With inputs of length $\sqrt d$ and
$z_1=\sqrt2\,\mathrm{relu}(xW_1/\sqrt d)$, the preactivations of a neuron are a
Gaussian vector of covariance $K_0=xx^{\mathsf T}/d$, and the uncentred kernels
of the layers follow from each other,
\[K_{l+1,ij}=s_is_j\,{\sin\theta+(\pi-\theta)\cos\theta\over\pi},\qquad
s_i=\sqrt{K_{l,ii}},\quad\cos\theta={K_{l,ij}\over s_is_j}\]
\citep{cho2009}. The moments in~\eqref{eq:d10-v} are means over such Gaussian
vectors, of which we draw a few thousand. That is the first layer.

The neurons of the second are independent only \emph{given} the first, whose
kernel is itself $K_1$ plus noise. So $V_2$ has two terms. One is
\eqref{eq:d10-v} with a Gaussian vector of covariance $K_1$, the noise of the
layer's own neurons. The other is the noise of the first layer as the second
passes it on: a single neuron's $dK=\phi\phi^{\mathsf T}-K_1$, uncentred,
becomes~\eqref{eq:alignment-inherited}, the derivative of the recursion, and
what counts is again its part at right angles to $K_2$. (Corrections of this
kind are the subject of \citealp{yaida2020,bordelon2023finite}; for the
sampling of neurons see \citealp{chun2025}.) What would refute the derivation
is a slope other than $-1$ in~$N$, or a constant that the stimuli do not give.

@<Variables that hold the parameters@>=
static int pairs2, draws, single; /* of E2; Gaussian vectors; neurons */

@ @<Parameters@>=
{"pairs2", PARAM_INTEGER, &pairs2, "8", 1, 20, "pairs", "E2: pairs of networks"},@/
{"draws", PARAM_INTEGER, &draws, "8000", 400, 40000, "vectors",
  "E2: Gaussian vectors for an expectation"},@/
{"single", PARAM_INTEGER, &single, "400", 20, 4000, "neurons",
  "E2: single neurons whose noise is passed on"},@/

@ All that theory says about one |sight|. The instrument of alignment takes the means
over single neurons. The centred kernel $K_2$ is kept, to be compared with another's.

@c
static mat predict_noise(run *r, int set, int part)
{
  arena *a = run_arena(r);
  mat x = seen[set][part].unseen, none = {0}; /* stimuli */
  mat k[3], centred[3]; /* $K_0$, $K_1$, $K_2$; centred */
  double first, own, inherited, error[2]; /* terms of $V$ */
  rng s = rng_stream(seed, part, "d10 single neurons");
  for (int l = 0; l < 3; l++) {
    k[l] = mat_new(a, nimg, nimg), centred[l] = mat_new(a, nimg, nimg);
    if (l == 0) mat_gram(k[0], x), mat_scale(k[0], 1.0 / x.cols);
    else mat_copy(k[l], k[l - 1]), kernel_relu_layer(k[l], none, 2, 0);
    mat_copy(centred[l], k[l]);
    centre_kernel(centred[l]);
  }
  mat l0 = gaussian_factor(a, k[0]), l1 = gaussian_factor(a, k[1]);
  first = sampling_noise(l0, centred[1], relu_response, draws, &s, &error[0]);
  own = sampling_noise(l1, centred[2], relu_response, draws, &s, &error[1]);
  inherited = inherited_noise(l0, k[1], centred[2], single, &s);
  observe(r, "noise", "side first own inherited first_error own_error ratio "
    "first_ratio", part, first, own, inherited, error[0], error[1],
    participation(centred[2]), participation(centred[1]));
  return centred[2];
}

@ For the halves, the cosine of the two $K_2$ is $C_\infty$ of E6.

@c
static void noise_run(run *r, const void *setting)
{
  int set = *(const int *) setting; /* of stimuli */
  mat k[parts]; /* $K_2$ of each */
  for (int part = 0; part < parts; part++)
    k[part] = predict_noise(r, set, part);
  observe(r, "common", "shared", vec_cosine((size_t) nimg * nimg, k[LEFT].data,
    k[RIGHT].data));
}
static const experiment noise = {"E2a", noise_run, sizeof (int),
  "seed nimg draws single"};

@ The networks of E2 have two layers and nothing to learn.

@c
typedef struct { int set, width, pair; } initial_setting;
static void initial_run(run *r, const void *setting)
{
  const initial_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  portrait p[2][2]; /* network, layer */
  for (int i = 0; i < 2; i++) {
    rng s = rng_stream(seed + k->pair, 2 * k->width + i, "d10 initial");
    mat z = seen[k->set][WHOLE].unseen; /* the layer below */
    for (int l = 0; l < 2; l++) {
      z = random_layer(a, z, k->width, &s);
      p[i][l] = portrait_of(a, z, k0);
    }
  }
  for (int l = 0; l < 2; l++)
    observe(r, "initial", "layer cka", l + 1, portrait_cka(&p[0][l], &p[1][l]));
}
static const experiment initial = {"E2", initial_run,
  sizeof (initial_setting), "seed nimg k"};

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++) {
  if (!source[s].used) continue;
  plan(&noise, &s, 1e-7 * nimg * nimg * draws / 400, "data=%s", source[s].name);
  for (int i = 0; i < widths.n; i++)
    for (int j = 0; j < pairs2; j++) {
      initial_setting k = {s, 2 * (int) widths.v[i], j};
      plan(&initial, &k, 1e-4 * k.width, "data=%s, width=%d, pair=%d",
        source[s].name, k.width, j);
    }
}

@ A view multiplies $1/\mathrm{CKA}-1$ by the width, and takes the mean over
pairs. The first claims compare it with what the single neurons said. A pair
scatters by a tenth, so only means over pairs and widths can test the theory.

@<Views@>=
{"E2a", "constants", "select *, own + inherited as second from noise"},@/
{"E2", "sampled", "select *, width*(1/cka - 1) as v from initial"},@/

@ @<Claims@>=
{"E2 E2a", "D10.7", "untrained, layer 1: N(1/CKA - 1), mean over N = 256, 512,"
  " 1024", RELATIVE, 0, 0.08, NULL, "select s.data, s.pair as seed, mean(v) as"
  "  measured, first as predicted, " SURE2 " as judged from sampled s"
  "  join constants using (data) where side = 0 and layer = 1 and width in (256,"
  "  512, 1024) group by data, s.pair", false, "widths=128,256,512"},@/
{"E2 E2a", "D10.8", "untrained, layer 2: N(1/CKA - 1), mean over N = 256, 512,"
  " 1024", RELATIVE, 0, 0.1, NULL, "select s.data, s.pair as seed, mean(v) as"
  "  measured, second as predicted, " SURE2 " as judged from sampled s"
  "  join constants using (data) where side = 0 and layer = 2 and width in (256,"
  "  512, 1024) group by data, s.pair", false, "widths=128,256,512"},@/

@ What was found. The digits give $V_1=\result{noise/first}$ for the first layer
and $V_2=\result{noise/own}+\result{noise/inherited}$ for the second; networks
of 256 to 1024 neurons have \result{D10.7/MNIST} and \result{D10.8/MNIST}. More than a third
of the dissimilarity of second layers has been handed up from the first. The
black marks of Figure~\ref{fig:d10-widths} lie on their lines, which have no
free number, until $N$ is no longer large beside~$V$.

@<Numbers for the prose@>=
{"E2a", "noise", "%.1f", "select 'first', first from constants where side = 0"
  " union all select 'own', own from constants where side = 0 union all select"
  " 'inherited', inherited from constants where side = 0 union all select"
  " 'left', second from constants where side = 1 union all select 'right',"
  " second from constants where side = 2"},@/

@* E3: from rich to lazy, solved. Does training make $V$ smaller? In one
network this can be computed. Let $f(x)=W_2W_1x$ with white inputs learn a
linear map $M=\sum_{k=1}^rD_ku_kv_k^{\mathsf T}$ of low rank $r\ll d$, from
$W_2(0)=0$ and $W_1(0)=sG/\sqrt N$, where $G$ is standard normal, $N$ by~$d$.
Large $s$ is lazy: $W_1$ hardly moves. Small $s$ is rich. The kernel of the
hidden layer on white inputs is $A=W_1^{\mathsf T}W_1$, and CKA of two networks
is the cosine of their~$A$. (Background: \citealp{saxe2014,domine2025,kunin2024}.)
@^linear networks@>@^rich and lazy learning@>

First let $W_1(0)/s$ be orthonormal, as it is for $N\to\infty$. Gradient flow
conserves $W_1W_1^{\mathsf T}-W_2^{\mathsf T}W_2$. Along mode~$k$ the layers
have sizes $a$ and $b$ with $a^2-b^2=s^2$, and at the end $ab=D_k$. So
$a^2(a^2-s^2)=D_k^2$, and
\begin{equation}
A=\sum_ka_k^2\,v_kv_k^{\mathsf T}+s^2P_\perp,\qquad
a_k^2=\textstyle\frac12\bigl(s^2+\sqrt{s^4+4D_k^2}\bigr).
\label{eq:d10-final}
\end{equation}
For $s\to0$ this is $\sum D_kv_kv_k^{\mathsf T}$, which knows nothing of the
start: the representation is unique up to a rotation. For $s\to\infty$ it is
$s^2$, the start itself.

With finitely many neurons $W_1(0)^{\mathsf T}W_1(0)/s^2=1+E$, where $E$ has
variance $1/N$ off and $2/N$ on the diagonal. How much of $E$ does training
leave? In the block at right angles to all $v_k$ nothing moves, and all is
left. In a block of $v_k$ and some direction $v_p$ at right angles, follow the
overlaps $x=W_1v_k\cdot W_1v_p$ and $q=W_2^{\mathsf T}u_k\cdot W_1v_p$ to first
order. From $\dot W_1=W_2^{\mathsf T}R$ and $\dot W_2=RW_1^{\mathsf T}$ with
$R=M-W_2W_1$, whose entry $(k,p)$ is $-q$,
\begin{equation}
\dot a=b(D-ab),\quad\dot b=a(D-ab),\quad\dot x=(D-2ab)\,q,\quad
\dot q=(D-ab)\,x-(b^2+s^2)\,q,
\label{eq:d10-flow}
\end{equation}
from $a=s$, $b=0$, $x=s^2$, $q=0$. The limit of $x/s^2$ is
\[\rho_k=s/a_k,\]
which a program can check. On the diagonal $a_k^2$ changes with its own start
$s^2$ by the factor $e_k=\frac12(1+s^2/\sqrt{s^4+4D_k^2})$, and between two modes by about
$\sqrt{e_ke_l}$. Adding the variances of all entries, with
$S=\sum a_k^4+(d-r)s^4$,
\begin{align}
\mathit{noise}&={s^4\over N}\Bigl[(d-r)(d-r+1)+2(d-r)\sum_k\rho_k^2+2\sum_ke_k^2
+2\sum_{k<l}e_ke_l\Bigr],\nonumber\\
\mathit{along}&={2s^4\over NS}\Bigl[\sum_k(a_k^2e_k)^2+(d-r)s^4\Bigr],\qquad
\mathrm{CKA}={1\over1+(\mathit{noise}-\mathit{along})/S},
\label{eq:d10-linear}
\end{align}
where \textit{along} is the variance along the kernel itself, which as in E2
does not count. A rich network has CKA $=1$ at every width; a lazy one
$1/(1+(d+1-2/d)/N)$, the value of E2 for linear neurons.

@<Variables that hold the parameters@>=
static int d3; /* inputs of E3 */
static reals D3; /* singular values of the teacher */

@ @<Parameters@>=
{"dl_d", PARAM_INTEGER, &d3, "64", 12, 256, "inputs", "E3: dimension"},@/
{"dl_D", PARAM_REALS, &D3, "4,3,2,1", 0.1, 20, "1",
  "E3: singular values of the teacher; at most a third of dl_d",
  DESCENDING},@/

@ @<Refuse sizes that contradict each other@>=
if (3 * D3.n > d3)
  fatal(2, "--dl-D: found a teacher of rank %d for %d inputs, expected at most "
    "a third as many; choose fewer values or a larger --dl-d", D3.n, d3);

@ The formula, as questions know it: \.{linear\_cka} of $s$ and~$N$.

@c
static double linear_cka(int n, const double *x)
{
  return n == 2 ? linear_likeness(d3, D3.n, D3.v, x[0], x[1]) : NAN;
}

@ The check of $\rho_k=s/a_k$ solves~\eqref{eq:d10-flow}.

@c
static const double scale3[] = {0.1, 0.2, 0.3, 0.45, 0.6, 0.8, 1, 1.4, 2, 4};
enum { SCALES = sizeof scale3 / sizeof *scale3 };
static void rest_run(run *r, const void *setting)
{
  (void) setting;
  for (int i = 0; i < SCALES; i++)
    for (int k = 0; k < D3.n; k++) {
      double s = scale3[i], value = D3.v[k]; /* $s$; $D_k$ */
      observe(r, "remains", "s mode flow law", s, k + 1,
        linear_remainder(value, s), s / sqrt(linear_size(value, s)));
    }
}
static const experiment remains = {"E3a", rest_run, sizeof (int), "dl_D"};

@ Networks of 256 and of 1024 neurons are trained on all of $M$ at once, in the $d$
dimensions that the columns of $W_1(0)$ span, so that 1024 neurons cost no more than
64. The same $G$ serves all~$s$. The step is that of the largest singular value, the
duration that of the smallest.

@c
typedef struct { int width, pair; } linear_setting;
static void linear_run(run *r, const void *setting)
{
  const linear_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  mat m = mat_new(a, d3, d3), start[2], kernel[2]; /* $M$; $T$; $A$ */
  rng teacher = rng_stream(seed, 0, "d10 teacher");
  mat_random_modes(m, D3.n, D3.v, &teacher);
  for (int i = 0; i < 2; i++) {
    rng s = rng_stream(seed + k->pair, 2 * k->width + i, "d10 linear");
    start[i] = linear_start(a, k->width, d3, &s);
    kernel[i] = mat_new(a, d3, d3);
  }
  for (int j = 0; j < SCALES; j++) {
    double s = scale3[j], steps[2]; /* $s$; of each network */
    for (int i = 0; i < 2; i++)
      steps[i] = linear_descent(m, start[i], s, 0.1 / linear_size(D3.v[0], s),
        kernel[i]);
    observe(r, "linear", "s cka steps", s, vec_cosine((size_t) d3 * d3,
      kernel[0].data, kernel[1].data), fmax(steps[0], steps[1]));
  }
}
static const experiment linear = {"E3", linear_run, sizeof (linear_setting),
  "seed dl_d dl_D"};

@ @<Plan the runs@>=
plan(&remains, &seed, 0.1, "modes=%d", D3.n);
for (int i = 0; i < 2 * pairs; i++) {
  linear_setting k = {i < pairs ? 1024 : 256, i % pairs};
  plan(&linear, &k, 1.5e-6 * d3 * d3 * d3 * fmax(4, D3.v[0] / D3.v[D3.n - 1]),
    "width=%d, pair=%d", k.width, k.pair);
}

@ In Figure~\ref{fig:d10-linear} the dissimilarity falls over four decades as
training gets richer. The lines are~\eqref{eq:d10-linear}.

\webfigure{fig-3-linear}{Dissimilarity of the hidden layers of two trained
linear networks against the scale of their first weights, from rich to lazy,
two widths, three pairs each. Lines: theory.}{fig:d10-linear}

@<Figures@>=
{"E3", "fig-3-linear", 342, 190, draw_linear},@/

@ @(d10-representations-draw.c@>=
static void draw_linear(figure *f)
{
  chart *c = chart_new(f, 50, 12, 280, 140, NULL);
  chart_x(c, LOG10, "scale of the first weights, $s$ (small: rich)");
  chart_y(c, LOG10, "$1-\\mathrm{CKA}$");
  line(c, "hue=width theory", "with recursive p(s) as (select 0.09 union all "
    "select 1.05*s from p where s < 4.3) select width, s, 1 - linear_cka(s, "
    "width) from p, (select distinct width from linear) order by width, s");
  marks(c, "hue=width shape=width: $N={width:%.0f}$", "select width, s, "
    "1 - cka from linear");
}

@ @<Claims@>=
{"E3a", "X2", "check: what is left of a deviation between a mode and the rest,"
  " flow against s/a, worst case", AT_MOST, 0, 1e-5, NULL, "select most(abs(flow"
  "  - law)) as measured from remains"},@/
{"E3", "D10.9", "linear, N = 1024: 1 - CKA at s = {s}", RELATIVE, 0, 0.07, NULL,
  "select s, pair as seed, 1 - cka as measured, 1 - linear_cka(s, width) as"
  "  predicted, param('dl_d') = 64 as judged from linear where width = 1024"
  "  and s in (0.3, 0.6, 1, 2)"},@/
{"E3", "D10.10", "linear, N = 256: 1 - CKA at s = {s}", RELATIVE, 0, 0.08, NULL,
  "select s, pair as seed, 1 - cka as measured, 1 - linear_cka(s, width) as"
  "  predicted, param('dl_d') = 64 as judged from linear where width = 256"
  "  and s in (0.3, 0.6, 1, 4)"},@/

@ What was found. The richest start leaves a dissimilarity of
\result{linear/rich}, the laziest \result{linear/lazy}, with 1024 neurons, and the theory is right over the whole range
to \result{linear/worst} per cent. The gaps have one sign, because
all scales share the same $G$, and are about one standard
deviation of a pair: \result{D10.10[s=4]} with 256 neurons at $s=4$, where
theory has \result{D10.10[s=4]/predicted} and pairs scatter by
\result{D10.10[s=4]/sd}. Training
does not make the two networks meet. It makes both forget where they came
from, each direction by its own factor, and the directions that the task does
not mention by none; they become invisible because the others outgrow them.

@<Numbers for the prose@>=
{"E3", "linear", "%.2g", "select 'rich', mean(1 - cka) from linear where width ="
  " 1024 and s = 0.1 union all select 'lazy', mean(1 - cka) from linear where"
  " width = 1024 and s = 4 union all select 'worst', 100*max(gap) from (select"
  " abs(mean(1 - cka)/(1 - linear_cka(s, width)) - 1) as gap from linear group"
  " by width, s)"},@/

@* E4: what training leaves. A network that has to learn from images cannot be
solved so. But the argument of E2 for the \emph{form} $V/N$ survives training. In
the scaling of mean field theory, also called $\mu$P, the neurons of a wide
layer see each other only through averages, and stay independent samples of a
distribution that changes while they learn \citep{yang2021}. The constant is
then not known without a theory of fluctuations, but its independence of $N$
can be tested, and so can~\eqref{eq:d10-widths}, which predicts networks of
different widths from networks of the same.
@^mean field@>@^maximal update parametrization@>

The network has the two layers of E2 and an output $f=z_2W_3/\gamma N$ with
$W_3(0)=0$; the loss is $\frac1{2P}\sum\lVert f-y\rVert^2$ over $P$ images, and
gradient descent takes steps of $\eta_0\gamma^2N$. The number $\gamma$ decides
how rich it is. To see how, absorb all factors into the weights, which
gives the layers of $f=\mathrm{relu}(\mathrm{relu}(xW_1')W_2')W_3'$ the
rates~\eqref{eq:richness-rates}. So $\gamma$ does one thing: it moves the hidden
layers $\gamma^2$ times as fast, in comparison with the output. With $\gamma=0.1$
they hardly move before the output has learned what it can, with 4 they do the
work.

@<Variables that hold the parameters@>=
static double eta0; /* step constant */
static int steps; /* of gradient descent */

@ @<Parameters@>=
{"eta0", PARAM_REAL, &eta0, "0.5", 0.001, 1, "1",
  "E4, E6: step constant; above 2 descent is unstable"},@/
{"steps", PARAM_INTEGER, &steps, "200", 1, 5000, "steps", "E4, E6: steps"},@/

@ The instrument of richness has such networks as \emph{learners}. Their loss is
watched: one that diverges is left alone, and its answers are worth nothing.
Three pairs need three networks, which is not the same as six: pairs that share
one are not independent.

@c
enum { MOST = 7, MIDDLE = 256 }; /* networks; widest of E5 and E6 */
static int networks(void) /* with at least |pairs| pairs */
{
  return (int) ceil((1 + sqrt(1 + 8.0 * pairs)) / 2);
}

@ One run has all networks of one~$\gamma$, so that any two can be compared;
of those of one width only |pairs| of the pairs are. At the $\gamma$ in the middle
the largest width is left out. The weights of networks that are not too wide are
kept for E5.

@c
typedef struct { int set; double gamma; int widest; } family;
static void trained_run(run *r, const void *setting)
{
  const family *k = setting; /* of this run */
  const sight *eyes = &seen[k->set][WHOLE];
  arena *a = run_arena(r);
  int n = networks(), count = 0; /* networks of a width; widths */
  portrait (*p)[MOST][3] = arena_take(a, widths.n, sizeof *p);
  for (; count < widths.n && widths.v[count] <= k->widest; count++) {
    int width = (int) widths.v[count]; /* $N$ */
    for (int j = 0; j < n; j++) {
      @<Train network |j| and take its portraits@>@;
    }
    @<Compare the networks of one width@>@;
  }
  @<Compare the networks of different widths@>@;
}
static const experiment trained = {"E4", trained_run, sizeof (family),
  "seed nimg k widths eta0 steps pairs"};

@ @<Train network |j| and take its portraits@>=
arena *b = arena_new(); /* for the network */
mat layer[3]; /* its answers */
learner l = learner_new(b, eyes->known, eyes->wanted, width, k->gamma, eta0,
  rng_stream(seed + j, width, "d10 weights"));
learner_descend(&l, steps);
learner_look(b, &l, eyes->unseen, layer);
for (int i = 0; i < 3; i++) p[count][j][i] = portrait_of(a, layer[i], k0);
observe(r, "fitness", "width net accuracy loss diverged", width, j,
  share_right(layer[2], eyes->label), l.loss, learner_lost(&l));
if (width <= MIDDLE)
  keep(r, arena_text(b, "%d-%d", width, j), net_weights(l.m.graph),
    learner_weights(b, &l));
arena_free(b);

@ @<Compare the networks of one width@>=
for (int i = 0, pair = 0; i < n; i++)
  for (int j = 0; j < i && pair < pairs; j++, pair++)
    for (int l = 0; l < 3; l++)
      observe(r, "alike", "width pair layer cka knn", width, pair, l + 1,
        portrait_cka(&p[count][i][l], &p[count][j][l]),
        portrait_neighbours(&p[count][i][l], &p[count][j][l]));

@ @<Compare the networks of different widths@>=
for (int i = 0; i < count; i++)
  for (int j = 0; j < i; j++)
    for (int both = 0; both < n * n; both++)
      observe(r, "across", "width other pair cka", widths.v[j], widths.v[i],
        both, portrait_cka(&p[j][both / n][1], &p[i][both % n][1]));

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = gammas.n - 1; i >= 0 && source[s].used; i--) {
    family k = {s, gammas.v[i], i == 1 ? MIDDLE : 1024};
    plan(&trained, &k, (i == 1 ? 4 : 15) / 24e4 * steps * nimg * networks(),
      "data=%s, gamma=%.15g", source[s].name,
      k.gamma);
  }

@ Figure~\ref{fig:d10-widths} has dissimilarity against width for untrained and
for trained networks, in logarithms. All fall with the slope $-1$. Training
only lowers the constant: at 256 neurons, $V_2$ is \result{v2/0.1} after lazy training
(untrained, by theory, \result{D10.8/MNIST/predicted}), \result{v2/1}
for $\gamma=1$, and \result{v2/4} for $\gamma=4$.

\webfigure{fig-2-widths}{Dissimilarity of two networks against width, for the
first and the second hidden layer. Black: untrained, on their lines $V/N$ from
theory. Colours: trained, from lazy to rich; thin lines have the slope $-1$
through the mean.}{fig:d10-widths}

@<Views@>=
{"E4", "training", "select *, width*(1/cka - 1) as v, " USUAL4 " as judged"
  " from alike"},@/
{"E4", "same_width", "select data, gamma, width, layer, mean(cka) as cka,"
  " mean(1/cka - 1) as gap, mean(v) as v, mean(knn) as knn, judged and data ="
  " 'MNIST' as judged, param('pairs') as seeds from training group by data,"
  " gamma, width, layer"},@/

@ @<Figures@>=
{"E2 E2a E4", "fig-2-widths", 342, 206, draw_widths},@/

@ @(d10-representations-draw.c@>=
static void draw_widths(figure *f)
{
  const char *title[] = {"(a) first layer", "(b) second layer"};
  chart *c[2]; /* the layers */
  for (int l = 0; l < 2; l++) {
    c[l] = chart_new(f, 44 + 162 * l, 18, 130, 126, title[l]);
    chart_x(c[l], LOG10, "width, $N$");
    chart_y(c[l], LOG10, l ? "" : "$1/\\mathrm{CKA}-1$");
    if (l) share_y(c[1], c[0]);
    line(c[l], "black", "select width, %s/width from constants, (select "
      "distinct width from sampled) where side = 0 order by width",
      l ? "second" : "first");
    line(c[l], "hue=gamma thin", "select gamma, width, (select exp(avg(ln(v))) "
      "from same_width t where t.gamma = s.gamma and t.layer = s.layer)/width "
      "from same_width s where layer = %d order by gamma, width", l + 1);
    marks(c[l], l ? "black ring" : "black ring: untrained", "select width, mean(1/cka - 1) from "
      "sampled where layer = %d group by width", l + 1);
    marks(c[l], l ? "hue=gamma shape=gamma" : "hue=gamma shape=gamma: "
      "$\\gamma={gamma}$", "select gamma, width, gap from same_width where layer = "
      "%d", l + 1);
  }
  key_at(c[0], 0, 1.27, true);
}

@ @<Claims@>=
{"E4 E2a", "D10.11", "lazy training, layer 2: N(1/CKA - 1), mean over N = 64 to"
  " 512", RELATIVE, 0, 0.15, NULL, "select data, t.pair as seed, iif(max(width) >="
  "  512, mean(v), null) as measured, " LEFT_OUT ","
  "  second as predicted, judged and"
  "  max(width) >= 512 as judged from training t join constants using"
  "  (data) where side = 0 and layer = 2 and gamma = 0.1 and width between 64 and"
  "  512 group by data, t.pair", false, "gammas=0.1 widths=64,128,256,512"},@/
{"E4", "D10.12", "rich training, layer 2: exponent of 1/CKA - 1 in N = 64 to 512",
  WITHIN, -1, 0.25, "MNIST", "select data, pair as seed, iif(max(width) >= 512,"
  "  exponent(width, 1/cka - 1), null) as measured, " LEFT_OUT ", judged and data ="
  "  'MNIST' and max(width) >= 512 as judged from training where"
  "  layer = 2 and gamma = 4 and width between 64 and 512 group by data, pair",
  false, "gammas=4 widths=64,128,256,512"},@/
{"E4 E2a", "D10.13", "layer 2, N = 256: V untrained over V of rich training",
  AT_LEAST, 5, 0, "MNIST", "select data, second/v as measured, seeds, judged"
  "  from same_width join constants using (data) where side = 0 and layer = 2 and"
  "  gamma = 4 and width = 256", false, "gammas=4 widths=256"},@/
{"E4", "D10.13o", "layer 2, N = 256: V falls with richness, least ratio of"
  " neighbours", AT_LEAST, 1, 0, "MNIST", "select data, least(v/next) as"
  "  measured, seeds, judged from (select *, lead(v) over (partition by data"
  "  order by gamma) as next from same_width where layer = 2 and width = 256)"
  "  where next is not null group by data", false, "gammas=0.1,1,4 widths=256"},@/
{"E4", "D10.14", "layer 2, CKA of N = 64 with N = 256 from those of equal"
  " widths, gamma = {gamma}", WITHIN, 0, 0.03, "MNIST", "select data, gamma, pair"
  "  as seed, cka as measured, (select exp(mean(ln(cka))) from same_width s where"
  "  s.data = a.data and s.gamma = a.gamma and layer = 2 and s.width in (64,"
  "  256)) as predicted, iif(gamma > 1, 0.015, iif(gamma = 1, 0.02, 0.03)) as"
  "  tolerance, " USUAL4 " and a.data = 'MNIST' as judged from across a where"
  "  width = 64 and other = 256", false, "gammas=0.1,1,4 widths=64,256"},@/

@ What was found. After lazy training $V_2$ is \result{D10.11/MNIST}, where the
untrained theory has \result{D10.11/MNIST/predicted}: nothing was learned in the
hidden layers. The exponent after rich training is \result{D10.12/MNIST}, with
\result{D10.12/MNIST/sd} from pair to pair, within its tolerance but less steep
than~$-1$. Part of this is at small widths, where $V_2$ is
\result{wide/64} at 64 neurons and \result{wide/256} at 256. The rest is
the widest network, with \result{wide/512} at 512: three pairs cannot say
whether this is scatter or the beginning of a slower law. The rule for two widths holds for all three
(D10.14). But V is not one number for a network: outputs of lazy networks
differ more than their first layers do (\result{layers/0.1/3} against
\result{layers/0.1/1} in $N(1/\mathrm{CKA}-1)$ at 256 neurons), and a CKA near
1 is no identity of function.

Equal steps are not equal fit. After \result{steps} steps the training loss of 256
neurons is \result{fit/0.1} for $\gamma=0.1$, \result{fit/1} for 1 and
\result{fit/4} for 4, with \result{hit/0.1}, \result{hit/1} and \result{hit/4}
of the new images right. Part of what is called lazy here is only less trained.

@<Numbers for the prose@>=
{"E4", "v2", "%.1f", "select label(gamma), v from same_width where layer = 2 and"
  " width = 256"},@/
{"E4", "steps", "%.0f", "select param('steps')"},@/
{"E4", "wide", "%.1f", "select label(width), v from same_width where layer = 2"
  " and gamma = 4"},@/
{"E4", "layers", "%.0f", "select label(gamma), label(layer), v from same_width"
  " where width = 256"},@/
{"E4", "fit", "%.3f", "select label(gamma), mean(loss) from fitness where width"
  " = 256 group by gamma"},@/
{"E4", "hit", "%.2f", "select label(gamma), mean(accuracy) from fitness where"
  " width = 256 group by gamma"},@/

@* E5: the middle between two networks. Likeness of kernels is likeness up to a
rotation of neurons. A stronger question is whether two networks are the same
up to a \emph{permutation}. Put the neurons of $B$ in the order of those of
$A$ that they resemble most, and take the mean of all weights. If the networks
are the same, the mean is as good as they are; in general it is worse, by the
\emph{barrier}, the loss in the middle less the mean of the losses at the ends
\citep{entezari2022}. Loss is the mean of $\lVert f-y\rVert^2$ over the images
not seen.
@^linear mode connectivity@>@^permutation of neurons@>

The best order of the first layer depends on that of the second. So they are
found in turns \citep{ainsworth2023}, each by an assignment that
maximizes~\eqref{eq:richness-matching}, until nothing changes. The sum cannot
fall, so it ends; it need not end at the best. No formula predicts the barrier.
But the argument of E3 says what to expect: lazy hidden weights are still the
independent random numbers they were, and no permutation makes independent
vectors in 196 dimensions alike. Rich ones are few features, many times over.
@^Hungarian method@>

@ The instrument of richness finds the orders, and the error of the middle.

@c
typedef struct {
  int set, width; /* images; $N$ */
  double gamma;
  const double *w[MOST]; /* weights of the networks */
} merging_setting;
static void merging_run(run *r, const void *setting)
{
  const merging_setting *k = setting; /* of this run */
  const sight *eyes = &seen[k->set][WHOLE];
  arena *a = run_arena(r);
  mat x = eyes->unseen, y = eyes->goal, w[MOST][3]; /* |w|: the weights */
  int n = networks(), N = k->width, pair = 0, rounds; /* of matching */
  int *first = arena_take(a, N, sizeof *first); /* $P_1$ */
  int *second = arena_take(a, N, sizeof *second); /* $P_2$ */
  for (int i = 0; i < n; i++)
    learner_matrices(x.cols, N, CLASSES, k->w[i], w[i]);
  for (int i = 0; i < n; i++)
    for (int j = 0; j < i && pair < pairs; j++, pair++) {
      if (isnan(k->w[i][0] + k->w[j][0])) rounds = 0;
      else rounds = match_neurons(w[j], w[i], k->gamma, first, second);
      observe(r, "middles", "pair rounds ends naive matched", pair, rounds,
        (error_between(x, y, w[i], w[i], NULL, NULL)
          + error_between(x, y, w[j], w[j], NULL, NULL)) / 2,
        error_between(x, y, w[j], w[i], NULL, NULL),
        rounds ? error_between(x, y, w[j], w[i], first, second) : NAN);
    }
}
static const experiment merging = {"E5", merging_run,
  sizeof (merging_setting), "seed nimg k widths eta0 steps pairs"};

@ These runs need the weights of E4, and are planned when it has been made.

@<Plan the mergers@>=
for (int s = 0; s < sources; s++)
  for (int g = 0; g < gammas.n; g++)
    for (int i = 0; i < widths.n && widths.v[i] <= MIDDLE; i++) {
      merging_setting k = {s, (int) widths.v[i], gammas.v[g], {0}};
      if (!source[s].used || !selected(&merging)) continue;
      for (int j = 0; j < networks() && !plan_only(); j++) {
        size_t n; /* weights */
        k.w[j] = fetch(store, &trained, arena_text(store,
          "data=%s, gamma=%.15g", source[s].name, k.gamma),
          arena_text(store, "%d-%d", k.width, j), &n);
      }
      plan(&merging, &k, 1e-5 * k.width * k.width,
        "data=%s, gamma=%.15g, width=%d", source[s].name, k.gamma, k.width);
    }

@ Figure~\ref{fig:d10-merging}: in a lazy network (a) the matched middle is hardly
better than the naive one. In a rich network (c) it comes down nearly to the
ends, at every width.

\webfigure{fig-4-merging}{Loss on new images in the middle between two trained
networks, without and with matching of their neurons, and of the networks
themselves, against width, from lazy to rich.}{fig:d10-merging}

@<Views@>=
{"E5", "barriers", "select *, (matched - ends)/iif(naive > ends, naive - ends,"
  " null) as share, iif(naive > ends, 'a network diverged', 'the middle is no worse"
  " before matching') as why from middles"},@/
{"E5", "lowered", "select data, gamma, mean(share) as share from barriers where"
  " width = 256 group by data, gamma"},@/

@ @<Figures@>=
{"E5", "fig-4-merging", 432, 186, draw_merging},@/

@ @(d10-representations-draw.c@>=
static void draw_merging(figure *f)
{
  chart *c[3]; /* values of $\gamma$ */
  for (int i = 0; i < 3; i++) {
    double gamma = ask_number("fig-4-merging", "select member('gammas', %d)",
      i + 1);
    const char *of[] = {"naive", "matched", "ends"};
    const char *look[] = {"vermilion", "blue", "black"};
    char title[40], how[60]; /* of the panel; of marks */
    snprintf(title, sizeof title, "(%c) $\\gamma=%g$", 'a' + i, gamma);
    c[i] = chart_new(f, 40 + 134 * i, 18, 112, 112, title);
    chart_x(c[i], LOG10, "width, $N$");
    chart_y(c[i], LINEAR, i ? "" : "loss on new images");
    if (i) share_y(c[i], c[0]);
    for (int j = 0; j < 3; j++) {
      line(c[i], look[j], "select width, mean(%s) from middles where gamma = "
        "%.15g group by width order by width", of[j], gamma);
      snprintf(how, sizeof how, "%s bars%s%s", look[j], i ? "" : ": ",
        i ? "" : of[j]);
      marks(c[i], how, "select width, mean(%s), ifnull(sd(%s), 0) from middles "
        "where gamma = %.15g group by width", of[j], of[j], gamma);
    }
  }
  key_at(c[0], 0, 1.27, true);
}

@ @<Claims@>=
{"E5", "D10.15", "rich training, N = 256: barrier after matching over barrier"
  " before", AT_MOST, 0.25, 0, NULL, "select data, pair as seed, why, share"
  "  as measured, " USUAL4 " as judged from barriers where gamma = 4 and width ="
  "  256", false, "gammas=4 widths=256"},@/
{"E5", "D10.15o", "N = 256: that ratio falls with richness, least difference of"
  " neighbours", AT_LEAST, 0, 0, NULL, "select data, least(share - next) as"
  "  measured, 'a pair has no barrier' as why, param('pairs') as seeds, " USUAL4
  " as judged from (select data,"
  "  share, lead(share) over (partition by data order by gamma) as next from"
  "  lowered) where next is not null group by data", false,
  "gammas=0.1,1,4 widths=256"},@/

@ What was found. Matching leaves \result{share/0.1} of the barrier at
$\gamma=0.1$, \result{share/1} at 1 and \result{share/4} at~4, for 256 neurons.
It took \result{rounds/least} to \result{rounds/most} rounds. The order is that
of $V$ in E4, and has one reason with it: where the neurons of a network are
many copies of few, a partner is easily found.

@<Numbers for the prose@>=
{"E5", "share", "%.2f", "select label(gamma), share from lowered"},@/
{"E5", "rounds", "%.0f", "select 'least', least(rounds) from middles union all"
  " select 'most', most(rounds) from middles"},@/

@* E6: two views of one world. Now for the claim that gave rise to all this.
Models of different kinds are more alike the better they are, and from this it
has been concluded that they converge to a common picture of the world
\citep{huh2024}. In small: one family of networks reads the left halves of
digits, another the right halves of the same digits, and neither ever sees what
the other sees. Both learn the digit.
@^Platonic representation@>@^modalities@>

Suppose that the kernels of the families are $K_L$ and $K_R$ plus independent
noise of $N_1$ and of $N_2$ neurons. Noise adds nothing to the inner product of
two kernels, on average, and makes both longer. So
\begin{equation}
\mathrm{CKA}(L_{N_1},R_{N_2})=C_\infty\sqrt{\mathit{rel}_L(N_1)\,
\mathit{rel}_R(N_2)},\qquad C_\infty={\langle K_L,K_R\rangle\over\lVert
K_L\rVert\lVert K_R\rVert},
\label{eq:d10-attenuation}
\end{equation}
where $\mathit{rel}(N)=1/(1+V/N)$ is CKA of two networks of one family and one
width. Psychologists know this as the correction for attenuation
\citep{spearman1904}: the correlation of two tests is that of what they
measure, times the root of their reliabilities; and the reliability of a test is
its correlation with a second test of its kind.
@^Spearman, Charles@>@^attenuation, correction for@>

At the start $C_\infty$ and both $V$ follow from the pixels by the theory of E2,
and~\eqref{eq:d10-attenuation} is a prediction without a network. Later the
reliabilities must be measured, but \emph{within} each family, and they predict the
alignment \emph{across} them up to one number. What this number is can be
asked in two steps. If few neurons are all the noise there is, the
\emph{denoised} alignment $\mathrm{CKA}/\sqrt{\mathit{rel}_L\mathit{rel}_R}$
does not depend on either width. And if training does nothing but reduce noise,
it stays at the $C_\infty$ of the untrained kernels. That is a hypothesis, not
a theorem; when it fails, what is left over is convergence in earnest. (That
most of the trend disappears once chance is taken away was also found for
large models, \citealp{groger2026}.)

@ Both families are trained at the two larger $\gamma$, and at $\gamma=1$ if that
is the smallest, as in E4, and looked at
six times. All networks of a run live at once, and their portraits are compared
before they go on.

@c
static const double moment[] = {0, 0.05, 0.15, 0.3, 0.5, 1}; /* of |steps| */
static void readers_run(run *r, const void *setting)
{
  const family *k = setting; /* of this run */
  arena *a = run_arena(r);
  int n = networks(), count = 0, now = -1; /* networks; widths; step */
  while (count < widths.n && widths.v[count] <= k->widest) count++;
  learner *l = arena_take(a, (size_t) (2 * n * count), sizeof *l);
  @<Make the readers@>@;
  for (int i = 0; i < 6; i++) {
    int step = (int) lround(moment[i] * steps); /* when to look */
    if (step == now) continue;
    arena *b = arena_new(); /* for the portraits */
    portrait *p = arena_take(b, (size_t) (2 * n * count), sizeof *p);
    for (int j = 0; j < 2 * n * count; j++) {
      @<Let reader |j| learn until |step|, and take its portrait@>@;
    }
    @<Compare the readers@>@;
    arena_free(b);
    now = step;
  }
}
static const experiment readers = {"E6", readers_run, sizeof (family),
  "seed nimg k widths eta0 steps pairs"};

@ Readers are in the order of width, side and seed.

@<Make the readers@>=
for (int j = 0; j < 2 * n * count; j++) {
  int width = (int) widths.v[j / (2 * n)], side = LEFT + j / n % 2;
  const sight *eyes = &seen[k->set][side];
  l[j] = learner_new(a, eyes->known, eyes->wanted, width, k->gamma, eta0,
    rng_stream(seed + j % n, 2 * width + side - LEFT, "d10 readers"));
}

@ @<Let reader |j| learn until |step|, and take its portrait@>=
arena *c = arena_new(); /* for its answers */
const sight *eyes = &seen[k->set][LEFT + j / n % 2];
mat layer[3]; /* the answers */
learner_descend(&l[j], now < 0 ? step : step - now);
learner_look(c, &l[j], eyes->unseen, layer);
p[j] = portrait_of(b, layer[1], k0);
observe(r, "readers", "step side width net accuracy", step, j / n % 2 + 1,
  l[j].width, j % n, share_right(layer[2], eyes->label));
arena_free(c);

@ Of one family pairs of different seeds are compared, of two families all. The
value of chance is~\eqref{eq:d10-shuffled}.

@<Compare the readers@>=
for (int x = 0; x < 2 * count; x++)
  for (int i = 0, pair = 0; i < n; i++)
    for (int j = 0; j < i && pair < pairs; j++, pair++)
      observe(r, "kindred", "step side width pair cka knn", step, x % 2 + 1,
        widths.v[x / 2], pair, portrait_cka(&p[x * n + i], &p[x * n + j]),
        portrait_neighbours(&p[x * n + i], &p[x * n + j]));
for (int x = 0; x < count * n; x++)
  for (int y = 0; y < count * n; y++) {
    portrait *left = &p[x / n * 2 * n + x % n];
    portrait *right = &p[(y / n * 2 + 1) * n + y % n];
    observe(r, "encounters", "step n1 n2 pair cka knn chance", step,
      widths.v[x / n], widths.v[y / n], x % n * n + y % n,
      portrait_cka(left, right), portrait_neighbours(left, right),
      sqrt(left->ratio * right->ratio) / (nimg - 1));
  }

@ @<Plan the runs@>=
for (int s = 0; s < sources; s++)
  for (int i = gammas.n - 1; i >= 0 && source[s].used; i--) {
    family k = {s, gammas.v[i], MIDDLE};
    if (i == 0 && k.gamma != 1) continue;
    plan(&readers, &k, 5e-5 * steps * nimg * networks(), "data=%s, gamma=%.15g",
      source[s].name, k.gamma);
  }

@ The views have, for each step and each pair of widths, the measured alignment,
the denoised one, and two predictions: that of the untrained kernels and
measured reliabilities, and that of the pixels alone. Means over pairs of widths
leave out widths below 32, for which a theory to first order in $1/N$ is not.

@<Views@>=
{"E6", "reliable", "select data, gamma, step, side, width, mean(cka) as rel,"
  " mean(knn) as knn from kindred group by data, gamma, step, side, width"},@/
{"E6", "skill", "select data, gamma, step, width, mean(accuracy) as accuracy"
  " from readers where side = 1 group by data, gamma, step, width"},@/
{"E6", "met", "select data, gamma, step, n1, n2, mean(cka) as cka, sd(cka) as"
  " spread, mean(knn) as knn, mean(chance) as chance from encounters group by data,"
  " gamma, step, n1, n2"},@/
{"E6 E2a", "meeting", "select m.*, cka/sqrt(x.rel*y.rel) as pure, shared,"
  "  shared*sqrt(x.rel*y.rel) as law, accuracy, spread as uncertainty,"
  "  shared/sqrt((1 + a.second/n1)*(1 + b.second/n2)) as pixels,"
  "  step = param('steps') as finished, " USUAL4 " as judged, param('pairs') as"
  "  seeds from met m join reliable x using (data, gamma, step) join reliable y"
  "  using (data, gamma, step) join skill s using (data, gamma, step) join"
  "  constants a using (data) join constants b using (data) join common using"
  "  (data) where x.side = 1 and x.width = n1 and y.side = 2 and y.width = n2 and"
  "  s.width = n1 and a.side = 1 and b.side = 2"},@/
{"E6 E2a", "denoised", "select data, gamma, step, mean(pure) as pure,"
  " sd(pure)/mean(pure) as relative, sd(cka)/mean(cka) as raw, mean(cka/pixels) as"
  " ratio, shared, finished, judged, seeds from meeting where n1 >= 32 and n2 >= 32"
  " group by data, gamma, step"},@/

@ Figure~\ref{fig:d10-convergence}, at the head of this chapter, has three
moments of training. In (a), as in the figure that it redraws, alignment
rises with performance and with the size of the partner, from left to right
and from light to dark; and the marks lie near lines whose height comes from
the untrained pixels. In (b) the noise is divided out, and there is almost
nothing left of the rise. In (c), after richer training, a band
has been lifted: not noise, but convergence.

@<Figures@>=
{"E6 E2a", "fig-5-convergence", 432, 210, draw_convergence},@/

@ @(d10-representations-draw.c@>=
#define MOMENTS "step in (0, round(0.15*param('steps')), param('steps'))"
static void draw_convergence(figure *f)
{
  const char *title[] = {"(a) as measured", "(b) denoised", "(c) denoised, rich"};
  chart *c[3];
  for (int i = 0; i < 3; i++) {
    const char *of = i ? "pure" : "cka"; /* what is drawn */
    const char *where = "gamma = member('gammas', 2) and " MOMENTS;
    if (i == 2) where = "gamma = member('gammas', 3) and " MOMENTS;
    c[i] = chart_new(f, 36 + 134 * i, 18, 114, 128, title[i]);
    chart_x(c[i], LINEAR, "accuracy of the left reader");
    chart_y(c[i], LINEAR, i ? "" : "CKA with right readers");
    range_y(c[i], 0, 0.75);
    if (i) hline(c[i], "theory dashed", "select shared from common");
    else line(c[i], "purple family=n2 each=step", "select n2, step, accuracy, law from "
      "meeting where %s order by n2, step, n1", where);
    line(c[i], "grey dotted each=step", "select step, accuracy, avg(chance) "
      "from meeting where %s group by step, n1 order by step, n1", where);
    marks(c[i], "purple family=n2 shape=step", "select n2, step, accuracy, %s "
      "from meeting where %s", of, where);
  }
  key(c[0], "black: $N_R$:");
  keys(c[0], "purple family=n2 solid: {n2:%.0f}", "select distinct n2 "
    "from meeting order by n2");
  keys(c[0], "black shape=step: step {step:%.0f}", "select distinct step from "
    "meeting where " MOMENTS " order by step");
  key_at(c[0], -0.1, 1.29, true);
}

@ Indices do not agree with each other. Figure~\ref{fig:d10-neighbours} has the
same pairs of readers, by mutual neighbours.

\webfigure{fig-6-neighbours}{Mutual neighbours of left and right readers of the
largest width, and CKA of the same, while they are trained, against accuracy.
Dotted: chance.}{fig:d10-neighbours}

@<Figures@>=
{"E6 E2a", "fig-6-neighbours", 342, 190, draw_neighbours},@/

@ @(d10-representations-draw.c@>=
static void draw_neighbours(figure *f)
{
  const char *title[] = {"(a) neighbours", "(b) CKA"};
  const char *of[] = {"knn", "cka"}, *chance[] = {"param('k')/(param('nimg') - "
    "1)", "chance"};
  for (int i = 0; i < 2; i++) {
    chart *c = chart_new(f, 44 + 162 * i, 18, 128, 126, title[i]);
    const char *where = "n1 = n2 and n1 = (select max(n1) from meeting)";
    chart_x(c, LINEAR, "accuracy of the left reader");
    chart_y(c, LINEAR, i ? "" : "likeness");
    range_y(c, 0, 0.7);
    line(c, "hue=gamma", "select gamma, accuracy, %s from meeting where %s order "
      "by gamma, step", of[i], where);
    marks(c, "hue=gamma shape=gamma: $\\gamma={gamma}$", "select gamma, accuracy, "
      "%s from meeting where %s", of[i], where);
    line(c, "grey dotted: chance", "select accuracy, %s from meeting where %s "
      "and gamma = member('gammas', 2) order by step", chance[i], where);
  }
}

@ @<Claims@>=
{"E6 E2a", "D10.16", "untrained readers: CKA over that predicted from the"
  " pixels, mean over all pairs of widths", WITHIN, 1, 0.1, NULL, "select data,"
  "  ratio as measured, judged, seeds from denoised where step = 0 and gamma ="
  "  1", false, "gammas=1 widths=32,64,128,256"},@/
{"E6 E2a", "D10.16c", "untrained readers of {n1} neurons: CKA from the pixels",
  WITHIN, 0, 0.05, NULL, "select data, n1, cka as measured, pixels as predicted,"
  "  uncertainty, judged, seeds from meeting where step = 0 and gamma = 1 and n1"
  "  = n2 and n1 in (32, 256)", false, "gammas=1 widths=32,256"},@/
{"E6 E2a", "D10.17", "trained readers: denoised CKA, mean over all pairs of"
  " widths, against the untrained kernels", WITHIN, 0, 0.06, NULL, "select"
  "  data, pure as measured, shared as predicted, judged, seeds from denoised"
  "  where finished and gamma = 1", false, "gammas=1 widths=32,64,128,256"},@/
{"E6 E2a", "D10.18", "trained readers of {n1} neurons: CKA from the untrained"
  " kernels and the reliabilities", WITHIN, 0, 0.07, NULL, "select data, n1,"
  "  cka as measured, law as predicted, uncertainty, judged, seeds from meeting"
  "  where finished and gamma = 1 and n1 = n2 and n1 in (32, 256)", false,
  "gammas=1 widths=32,256"},@/
{"E6 E2a", "D10.18r", "readers of 32 neurons: CKA after training over CKA before",
  AT_LEAST, 1.5, 0, "MNIST", "select m.data, m.cka/o.cka as measured, m.judged"
  "  and m.data = 'MNIST' as judged, m.seeds from meeting m join meeting o using"
  "  (data, gamma, n1, n2) where o.step = 0 and m.finished and gamma = 1 and n1 ="
  "  32 and n2 = 32", false, "gammas=1 widths=32"},@/
{"E6 E2a", "D10.19", "trained readers: denoised CKA, sd over pairs of widths"
  " over mean", AT_MOST, 0.07, 0, NULL, "select data, relative as measured,"
  "  judged, seeds from denoised where finished and gamma = 1", false,
  "gammas=1 widths=32,64,128,256"},@/
{"E6 E2a", "D10.20", "richer training: denoised CKA less that of gamma = 1",
  AT_LEAST, 0, 0, "MNIST", "select data, r.pure - p.pure as measured, r.judged"
  "  and data = 'MNIST' as judged, r.seeds from denoised r join denoised p using"
  "  (data, finished) where finished and p.gamma = 1 and r.gamma = 4", false,
  "gammas=1,4 widths=32,64,128,256"},@/

@ What was found. The untrained halves have $C_\infty=\result{shared}$,
$V_L=\result{noise/left}$ and $V_R=\result{noise/right}$, and from these three
the alignment of untrained readers follows, at all sixteen pairs of widths:
measured over predicted is \result{D10.16/MNIST}. With 32 neurons it is
\result{D10.16c[n1=32]/MNIST}, with 256 \result{D10.16c[n1=256]/MNIST}, and
nothing has been learned by anybody.

Training with $\gamma=1$ makes the alignment of 32 neurons rise by a factor of
\result{D10.18r/MNIST}. Its denoised value goes from \result{shared} to
\result{D10.17/MNIST}. So of a rise that looks like growing agreement almost all is
that each reader agrees more with \emph{its own} kind. The sixteen
denoised values scatter by \result{D10.19/MNIST} of their mean, the raw ones by
\result{spread/last}, and before training by \result{spread/first}. With $\gamma=4$ the
denoised alignment is higher by \result{D10.20/MNIST}, and here the hypothesis
that training only shrinks noise is plainly false.

Neighbours tell another story. At $\gamma=4$ and 256 neurons mutual neighbours go
from \result{near/4/0} to \result{near/4/200} during training, while
CKA goes from \result{like/4/0} to \result{like/4/200}; at $\gamma=1$ both rise,
to \result{near/1/200} and \result{like/1/200}. The
law~\eqref{eq:d10-attenuation} is one of kernels and not of neighbours.

@<Numbers for the prose@>=
{"E2a", "shared", "%.3f", "select shared from common"},@/
{"E2a", "directions", "%.1f", "select first_ratio from constants where side ="
  " 0"},@/
{"E2a", "diagonal", "%.2f", "select ratio/param('nimg') from constants where"
  " side = 0"},@/
{"E6 E2a", "spread", "%.3f", "select iif(finished, 'last', 'first'), raw from"
  " denoised where gamma = 1 and (finished or step = 0)"},@/
{"E6", "near", "%.2f", "select label(gamma), label(step), knn from met where n1"
  " = 256 and n2 = 256"},@/
{"E6", "like", "%.2f", "select label(gamma), label(step), cka from met where n1"
  " = 256 and n2 = 256"},@/

@* Where it breaks. A theory to first order in $1/N$ must fail where $V/N$ is
not small: below about 40 neurons untrained networks are up to a fifth more
alike than $V/N$ says, and rich networks, whose $V_2$ at 256 neurons is
\result{v2/4}, have \result{wide/32} at~32. A single pair tells little, as
$N(1/\mathrm{CKA}-1)$ of one pair scatters by a tenth. Null values are those
of Gaussian rows; for anything else shuffle. The linear theory of E3 was derived
for $r\ll d$ and $N\gg d$, and is better than it promises.

A step constant above~2 is unstable, and one above~1 is refused; a network that
diverges all the same (at large $\gamma$ it may) is marked so in the record, and
its claims fail. Canonical correlations need more stimuli than neurons in
both layers together, and are left out where there are fewer.

On the synthetic stimuli the two halves share half of their variance, and
$C_\infty$ is about 0.28. The theory of E2 and the untrained part of E6 are
judged there too. What is not: at $\gamma=4$ four hundred random vectors are
memorized by each network in its own fashion, and $V$ is large and scatters;
so D10.12 to D10.14, the rise of D10.18, and D10.20 are shown there and not
judged. One
case deserves mention, from a trial that is not in the record. If the halves have \emph{independent} coordinates, so that only
the label is shared, training on the same labels does not raise the denoised
alignment. A common task alone aligns nothing.

@* What this settles, and what it does not. Settled: what chance makes of five
indices, when neurons are Gaussian; what few neurons make of CKA at the
start of training, from the stimuli alone, for one layer and for two; that in a
linear network the dissimilarity that training leaves is known from rich to
lazy over four decades; and that the alignment of two families is the
alignment of what they see, times the roots of two reliabilities, which can be
measured within the families. A number for the likeness of two models should be
printed with these three beside it.

Not settled: what $V$ is after training. Here it was measured, its
independence of~$N$ was tested and held, and why it is about ten times smaller in a
rich network than in an untrained one can be told in words only; a theory of the fluctuations of
wide networks around their limit would give it. That
training leaves $C_\infty$ nearly where it was at $\gamma=1$ is an observation
about digits cut in two, and what is left of the rise is no larger than its
scatter over seeds, while at $\gamma=4$ there is no doubt (the last exercise).
Why richer training makes the halves more alike, what the limit is, and
whether it is the label or the strokes that they come to share, is open. And all
networks here are perceptrons of one kind; models that differ in architecture
have no common $V$, though~\eqref{eq:d10-attenuation} does not ask for one.

\emph{The next experiment.} Separate the two candidates for the rise at
$\gamma=4$. Train the left readers on the label and the right readers on
something else about the same digit, say its slant, at $\gamma=1$, 4 and 16. If
the denoised alignment still rises, it is the common structure of the pictures
that rich training brings out; if it falls below the untrained $C_\infty$, it
is the task. Equation~\eqref{eq:d10-attenuation} tells how many seeds of which
width are enough to see the difference.

Of the open questions of \citet{simonkunin2026} this chapter touches direction~10,
question 2.1, how fast wide networks converge to their limit, 2.2, what finite
width does in the rich regime, and 3.3, whether richer is better.

@ All claims of the chapter, with their verdicts. X2 checks the program.

\claimtable

@* Exercises. The second to the fourth have change files that solve them.
\begin{exercise}
Two linear layers see white inputs, $d$ of them. What is~$V$, and how many
neurons are needed for a CKA of 0.99?
\end{exercise}
\begin{answer}
With $K=1$ in $d$ dimensions $r=d$ and $\mathrm{tr}\,K^4/(\mathrm{tr}\,K^2)^2=
1/d$, so $V=1+d-2/d$, the lazy limit of E3. A CKA of 0.99 needs $N=99V$:
about a hundred neurons for each input.
\end{answer}
\begin{exercise}
Use debiased CKA in E4. Does $V$ change?
\end{exercise}
\begin{answer}
(\changefile{d10-1}) Little. What is debiased is the estimate over
\emph{stimuli}, as if these were a sample of more; but the stimuli are the same
for both networks, and the noise of E2 is one of neurons. At 256 neurons and
$\gamma=0.1$, 1 and 4 the second layer has \result{d10-1:debiased-0.1},
\result{d10-1:debiased-1} and \result{d10-1:debiased-4}, instead of
\result{v2/0.1}, \result{v2/1} and \result{v2/4}. The small rise is that of the
denominator of $V$: without the diagonal, $\lVert K\rVert^2$ is smaller by its
share $r/n$, which is \result{diagonal} for the untrained second layer.
\end{answer}
\begin{exercise}
Replace the rectifier of E2 by the error function. What is~$V_1$?
\end{exercise}
\begin{answer}
(\changefile{d10-2}) The kernel of erf is
\[{2\over\pi}\arcsin{2K_{ij}\over\sqrt{(1+2K_{ii})(1+2K_{jj})}},\]
and the moments
of~\eqref{eq:d10-v} are again means over Gaussian vectors:
$V_1=\result{d10-2:theory}$, where networks of 256 to 1024 neurons have
\result{d10-2:measured}. At preactivations of this size the error function is
not far from linear, and its kernel has fewer directions to agree on: the
participation ratio of the centred $K_1$ is \result{d10-2:directions}, and
\result{directions} with the rectifier, whose corner mixes the pixels.
\end{answer}
\begin{exercise}
Let the halves of E6 overlap: columns 0 to 8 and 5 to 13. Predict $C_\infty$
first.
\end{exercise}
\begin{answer}
(\changefile{d10-3}) Without a network, from the pixels: $C_\infty=
\result{d10-3:shared}$ in place of \result{shared}. Untrained readers have
\result{d10-3:ratio} of what this predicts, and after training with $\gamma=1$
the denoised alignment is \result{d10-3:pure}. It has not risen.
\end{answer}
\begin{exercise}
Is the rise of the denoised alignment at $\gamma=1$ real? Repeat E6 with other
seeds; no change file is needed.
\end{exercise}
\begin{answer}
With the seeds 1, 100 and 200 it goes from \result{d10-representations:before-1},
\result{d10-representations:before-100} and
\result{d10-representations:before-200} to \result{d10-representations:after-1},
\result{d10-representations:after-100} and
\result{d10-representations:after-200}: a change no larger than its scatter. With
$\gamma=4$ it comes to \result{d10-representations:rich-1},
\result{d10-representations:rich-100} and \result{d10-representations:rich-200},
which is a convergence.
\end{answer}

@* Further reading. \citet{kornblith2019} introduced CKA and compare it with
canonical correlations \citep{raghu2017}; \citet{song2012} have the unbiased
estimate, and \citet{murphy2024} show what goes wrong without it.
\citet{chun2025} and \citet{kang2025} study indices when neurons and stimuli are
few. \citet{huh2024} is the hypothesis, \citet{groger2026} its calibration.
\citet{saxe2014}, \citet{domine2025} and \citet{kunin2024} solve linear
networks from rich to lazy; \citet{yang2021} and \citet{bordelon2023finite} are about
wide networks that learn features, \citet{yaida2020} about their corrections.
\citet{entezari2022} and \citet{ainsworth2023} are the source of E5. K.~W.~Wachter's
law is in \emph{The Annals of Statistics}~8, 1980.

@* The program. The collected questions, in the file that draws.

@(d10-representations-draw.c@>=
const view likeness_views[] = @[{ @<Views@>@; {0} }@];
const claim likeness_claims[] = @[{ @<Claims@>@; {0} }@];
const number likeness_numbers[] = @[{ @<Numbers for the prose@>@; {0} }@];
const drawing likeness_figures[] = @[{ @<Figures@>@; {0} }@];

@ The table of parameters, and the frame that does the rest.

@c
static param parameters[] = @[{ @<Parameters@>@; {0} }@];
static void measure(void)
{
  @<Refuse sizes that contradict each other@>@;
  store = arena_new();
  sources_open(store, source, data_choice);
  source_needs(&source[DIGITS], 0, FIRST + nimg, "--nimg");
  {
    @<Prepare what is seen@>@;
  }
  @<Plan the runs@>@;
  if (!plan_only()) perform();
  @<Plan the mergers@>@;
  perform();
  arena_free(store);
}
static const experiment *const experiments[] = {&nulls, &spectra, &shuffles,
  &noise, &initial, &remains, &linear, &trained, &merging, &readers, NULL};
static const chapter likeness_chapter = {"d10-representations",
  "In what sense do differently trained models learn similar representations?",
  parameters, "n=40 k=3 pairs1=2 pairs2=2 nimg=60 draws=400 single=20 "
  "widths=8,16,32 steps=20 dl_d=24", experiments, NULL, measure,
  likeness_views, likeness_claims, likeness_numbers, likeness_figures};
@#
int main(int argc, char **argv)
{
  alignment_questions();
  question_function("linear_cka", 2, linear_cka);
  return chapter_main(&likeness_chapter, argc, argv);
}

@* Index.
