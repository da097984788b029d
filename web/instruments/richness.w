% richness: networks that are trained anywhere between lazy and rich.
@i types.w
@s learner int

@** Lazy and rich training.
Whether a network learns features or only a readout of the features that it was born
with is decided by one number, its \emph{richness}. This instrument has two networks
in which the number can be chosen: a perceptron of two hidden layers in the scaling of
mean field theory, and a linear network whose first weights have any size. Of the
first one may also ask for its answers outside of its graph, for the partners of its
neurons in another network, and for the error of the middle between the two. And it
has the lazy limit itself, which is a machine with a kernel.
@^rich and lazy learning@>

@(richness.h@>=
#pragma once
#include "linalg.h"
#include "net.h"
#include "train.h"

@* Learners. A \&{learner} has $d$ inputs, two hidden layers of $N$ rectifiers and
the output $f=\mathrm{relu}(\mathrm{relu}(xW_1)W_2)W_3$. It descends on
$\frac1{2P}\sum\lVert f-y\rVert^2$ over all its $P$ examples, from normal $W_1$ and
$W_2$ of the variances $2/d$ and $2/N$, and $W_3=0$. With the richness $\gamma$ and
the step constant $\eta$ its rates are
\begin{equation}
\eta_1={2\eta\gamma^2N\over d},\qquad\eta_2=2\eta\gamma^2,\qquad\eta_3={\eta\over N}.
\label{eq:richness-rates}
\end{equation}
This is gradient descent with steps of $\eta\gamma^2N$ in the weights
$\sqrt{d/2}\,W_1$, $\sqrt{N/2}\,W_2$ and $\gamma NW_3$ of the network
$f=z_2W_3'/\gamma N$, since a weight that is multiplied by $c$ has its rate
multiplied by~$c^2$.
@^mean field@>@^maximal update parametrization@>

The three matrices stand one after the other in the graph's vector of weights. A step
beyond stability shows as a loss that is a million times the first, or not a number;
the learner is then lost and left alone, and its answers are worth nothing.

@(richness.h@>=
typedef struct {
  int inputs, width, outputs; /* $d$; $N$; columns of $W_3$ */
  mlp m; /* the network, fed with its examples */
  single_optimizer o;
  double first, loss; /* at the start; latest */
} learner;
learner learner_new(arena *a, mat x, mat y, int width, double gamma,
  double eta, rng r);
bool learner_lost(const learner *l);
void learner_descend(learner *l, int steps);

@ @c
#include "richness.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "assignment.h"
#include "numerics.h"
#include "samples.h"
#include "theory.h"

learner learner_new(arena *a, mat x, mat y, int width, double gamma,
  double eta, rng r)
{
  int d = x.cols, shape[] = {d, width, width, y.cols};
  size_t n1 = (size_t) d * (size_t) width; /* weights of the first layer */
  size_t n2 = (size_t) width * (size_t) width;
  learner l = {d, width, y.cols, perceptron_on(a, SINGLE_PRECISION, x, y, 3,
    shape, RELU, STANDARD), {0}, NAN, 0};
  size_t n = net_weights(l.m.graph); /* of all three */
  float *w = net_single_weights(l.m.graph);
  float *rate = arena_take(a, n, sizeof *rate); /* \eqref{eq:richness-rates} */
  for (size_t i = 0; i < n; i++)
    rate[i] = (float) (i < n1 ? 2 * eta * gamma * gamma * width / d
      : i < n1 + n2 ? 2 * eta * gamma * gamma : eta / width);
  rng_normals_single(&r, n1, (float) sqrt(2.0 / d), w);
  rng_normals_single(&r, n2, (float) sqrt(2.0 / width), w + n1);
  l.o = single_optimizer_new(a, GD, n, 1);
  l.o.rate = rate;
  return l;
}

@ @c
bool learner_lost(const learner *l)
{
  return !(l->loss <= 1e6 * l->first) && !isnan(l->first);
}
void learner_descend(learner *l, int steps)
{
  for (int t = 0; t < steps && !learner_lost(l); t++) {
    l->loss = net_gradient_single(l->m.graph);
    if (isnan(l->first)) l->first = l->loss;
    single_optimizer_step(&l->o, net_single_gradient(l->m.graph),
      net_single_weights(l->m.graph));
  }
}

@ To look at a learner, or to keep it, one takes its weights in double precision, as
one vector. |learner_matrices| are the three parts of such a vector, and
|learner_answers| the answers of its three layers to any inputs. |learner_look| is all
of it, for answers alone.

@(richness.h@>=
double *learner_weights(arena *a, const learner *l);
void learner_matrices(int inputs, int width, int outputs, const double *w,
  mat *part); /* of the three layers */
void learner_answers(arena *a, mat x, const mat w[3], mat layer[3]);
void learner_look(arena *a, const learner *l, mat x, mat layer[3]);

@ @c
double *learner_weights(arena *a, const learner *l)
{
  size_t n = net_weights(l->m.graph);
  double *w = arena_take(a, n, sizeof *w); /* a copy */
  const float *now = net_single_weights(l->m.graph);
  for (size_t i = 0; i < n; i++) w[i] = now[i];
  return w;
}
void learner_matrices(int inputs, int width, int outputs, const double *w,
  mat *part)
{
  double *next = (double *) w; /* to be read only */
  part[0] = mat_of(next, inputs, width);
  part[1] = mat_of(next += (size_t) inputs * (size_t) width, width, width);
  part[2] = mat_of(next + (size_t) width * (size_t) width, width, outputs);
}
void learner_answers(arena *a, mat x, const mat w[3], mat layer[3])
{
  for (int l = 0; l < 3; l++) {
    layer[l] = mat_new(a, x.rows, w[l].cols);
    mat_mul(layer[l], l ? layer[l - 1] : x, w[l]);
    for (int i = 0; i < x.rows * w[l].cols && l < 2; i++)
      layer[l].data[i] = fmax(0, layer[l].data[i]);
  }
}
void learner_look(arena *a, const learner *l, mat x, mat layer[3])
{
  mat part[3]; /* the matrices now */
  learner_matrices(l->inputs, l->width, l->outputs, learner_weights(a, l),
    part);
  learner_answers(a, x, part, layer);
}

@ A layer that has nothing to learn has the answers of |width| rectifiers to |x|, with
fresh weights of the variance $2/d$.

@(richness.h@>=
mat random_layer(arena *a, mat x, int width, rng *r);

@ @c
mat random_layer(arena *a, mat x, int width, rng *r)
{
  mat w = mat_new(a, x.cols, width), z = mat_new(a, x.rows, width);
  rng_normals(r, (size_t) x.cols * (size_t) width, sqrt(2.0 / x.cols), w.data);
  mat_mul(z, x, w);
  for (int i = 0; i < z.rows * width; i++) z.data[i] = fmax(0, z.data[i]);
  return z;
}

@* Two learners. Put the neurons of $B$ in the order of those of $A$ that they
resemble most. The best order $P_1$ of the first layer depends on that of the second,
so they are found in turns \citep{ainsworth2023}: each of the sums
\begin{equation}
\begin{gathered}\langle W_1^A,W_1^BP_1\rangle
+\langle W_2^A,P_1^{\mathsf T}W_2^BP_2\rangle\qquad\hbox{and}\\
\langle W_2^A,P_1^{\mathsf T}W_2^BP_2\rangle
+\langle W_3^A,P_2^{\mathsf T}W_3^B\rangle\end{gathered}
\label{eq:richness-matching}
\end{equation}
is linear in one of the two, which makes the best a problem of assignment. This is
repeated from the identity until nothing changes. |match_neurons| leaves the orders in
|first| and |second|, such that the neuron |first[i]| of $B$ takes the place~$i$, and
returns the number of rounds. Weights must be finite.
@^permutation of neurons@>

|error_between| is the mean over examples of $\lVert f-y\rVert^2$ for the network
whose weights are the means of those of $A$ and of those of $B$, put in this order; a
null order leaves $B$ as it is. The error of one network is that of the middle
between it and itself.
@^linear mode connectivity@>

@(richness.h@>=
int match_neurons(const mat A[3], const mat B[3], double gamma, int *first,
  int *second);
double error_between(mat x, mat y, const mat A[3], const mat B[3],
  const int *first, const int *second);

@ The sums of~\eqref{eq:richness-matching} are those of the weights before their
factors were absorbed, which are $\sqrt{d/2}$, $\sqrt{N/2}$ and $\gamma N$ times
ours. An entry |score[i][j]| is what is gained if neuron~$j$ of $B$ takes the
place~$i$.

@c
static mat columns_of(arena *a, mat x, const int *column)
{
  mat y = mat_new(a, x.rows, x.cols); /* |x|, its columns in order */
  for (int i = 0; i < x.rows; i++)
    for (int j = 0; j < x.cols; j++) at(y, i, j) = at(x, i, column[j]);
  return y;
}
static bool reorder(mat score, int *order, int *spare) /* does it change? */
{
  size_t size = (size_t) score.rows * sizeof *order; /* bytes */
  best_assignment(score, spare);
  bool changed = memcmp(spare, order, size) != 0;
  memcpy(order, spare, size);
  return changed;
}

@ @c
int match_neurons(const mat A[3], const mat B[3], double gamma, int *first,
  int *second)
{
  int N = A[1].rows, rounds = 0; /* neurons */
  double d = A[0].rows; /* inputs */
  for (int i = 0; i < N; i++) first[i] = second[i] = i;
  for (bool changed = true; changed && rounds < 100; rounds++) {
    arena *a = arena_new(); /* for a round */
    mat score = mat_new(a, N, N);
    int *spare = arena_take(a, (size_t) N, sizeof *spare);
    mat_gemm(score, d / 2, A[0], true, B[0], false, 0);
    mat_gemm(score, N / 2.0, A[1], false, columns_of(a, B[1], second), true, 1);
    changed = reorder(score, first, spare);
    mat_gemm(score, N / 2.0, A[1], true, rows_of(a, B[1], N, first), false, 0);
    mat_gemm(score, pow(gamma * N, 2), A[2], false, B[2], true, 1);
    changed |= reorder(score, second, spare);
    arena_free(a);
  }
  return rounds;
}

@ @c
double error_between(mat x, mat y, const mat A[3], const mat B[3],
  const int *first, const int *second)
{
  arena *a = arena_new(); /* for the network in the middle */
  const int *order[] = {NULL, first, second, NULL}; /* below, above a layer */
  mat middle[3], layer[3]; /* its weights and answers */
  double sum = 0; /* squares */
  for (int l = 0; l < 3; l++) {
    const int *row = order[l], *column = order[l + 1];
    middle[l] = mat_new(a, A[l].rows, A[l].cols);
    for (int i = 0; i < A[l].rows; i++)
      for (int j = 0; j < A[l].cols; j++)
        at(middle[l], i, j) = (at(A[l], i, j) + at(B[l], row ? row[i] : i,
          column ? column[j] : j)) / 2;
  }
  learner_answers(a, x, middle, layer);
  for (int i = 0; i < y.rows * y.cols; i++)
    sum += pow(layer[2].data[i] - y.data[i], 2);
  arena_free(a);
  return sum / y.rows;
}

@* The lazy limit. An infinitely wide network of two layers that is trained from
lazy weights is a machine with the tangent kernel $\Theta$ \citep{jacot2018}, a
function of the cosine of two inputs. |lazy_machine| leaves
$f=\Theta(x',x)\bigl(\Theta(x,x)+|ridge|\bigr)^{-1}y$ in~|f|, where $x'$ is |other|,
and all inputs have the squared length |scale|; |y| is destroyed.
@^neural tangent kernel@>

@(richness.h@>=
void lazy_machine(mat x, mat y, mat other, double scale, double ridge, mat f);

@ @c
void lazy_machine(mat x, mat y, mat other, double scale, double ridge, mat f)
{
  arena *a = arena_new(); /* for the kernels */
  size_t p = (size_t) x.rows, n = (size_t) other.rows; /* inputs */
  mat c = mat_new(a, x.rows, x.rows), cross = mat_new(a, other.rows, x.rows);
  mat_gemm(c, 1 / scale, x, false, x, true, 0);
  mat_gemm(cross, 1 / scale, other, false, x, true, 0);
  kernel_relu_ntk(p * p, c.data);
  kernel_relu_ntk(n * p, cross.data);
  for (int i = 0; i < x.rows; i++) at(c, i, i) += ridge;
  spd_factor(c);
  spd_solve(c, y);
  mat_mul(f, cross, y);
  arena_free(a);
}

@* Linear networks. The function $f(x)=W_2W_1x$ with white inputs learns a matrix
$M=\sum_{k\le r}D_ku_kv_k^{\mathsf T}$, $d$ by $d$, by gradient descent on
$\frac12\lVert M-W_2W_1\rVert^2$ from $W_2=0$ and $W_1=sG/\sqrt N$, where $G$ is
standard normal, $N$ by~$d$. Large $s$ is lazy: $W_1$ hardly moves. Small $s$ is
rich. Chapter~\webnumber{d10-representations} derives how the kernel $W_1^{\mathsf
T}W_1$ of the hidden layer ends. In the direction of a mode of the value $D$ its
size is $a^2= \frac12\bigl(s^2+\sqrt{s^4+4D^2}\bigr)$, the |linear_size|. Of a
deviation between this direction and one that the teacher does not mention the share
$s/a$ is left; |linear_remainder| is this share from the flow~\eqref{eq:d10-flow},
integrated until $60/D$. |linear_likeness| is CKA of two networks of |width| neurons
to first order in its inverse, \eqref{eq:d10-linear}.
@^linear networks@>

@(richness.h@>=
double linear_size(double value, double s);
double linear_remainder(double value, double s);
double linear_likeness(int d, int rank, const double *value, double s,
  double width);

@ @c
double linear_size(double value, double s)
{
  return (s * s + sqrt(pow(s, 4) + 4 * value * value)) / 2;
}
static void overlaps(double t, const double *y, double *slope, void *context)
{
  const double *of = context; /* $D$ and $s$ */
  double ab = y[0] * y[1], gap = of[0] - ab; /* what is missing */
  (void) t;
  slope[0] = y[1] * gap, slope[1] = y[0] * gap;
  slope[2] = (of[0] - 2 * ab) * y[3];
  slope[3] = gap * y[2] - (y[1] * y[1] + of[1] * of[1]) * y[3];
}
double linear_remainder(double value, double s)
{
  double of[] = {value, s}, y[] = {s, 0, s * s, 0}; /* $a$, $b$, $x$, $q$ */
  ode_solve(overlaps, of, 4, y, 0, 60 / value, 1e-10, 1e-14);
  return y[2] / (s * s);
}

@ @c
double linear_likeness(int d, int rank, const double *value, double s,
  double width)
{
  double s4 = pow(s, 4), rest = d - rank; /* $s^4$; $d-r$ */
  double S = rest * s4, left = rest * (rest + 1), along = rest * s4;
  for (int k = 0; k < rank; k++) {
    double a2 = linear_size(value[k], s);
    double root = sqrt(s4 + 4 * value[k] * value[k]);
    double e = (1 + s * s / root) / 2; /* $e_k$ */
    S += a2 * a2, along += pow(a2 * e, 2);
    left += 2 * rest * s * s / a2 + 2 * e * e;
    for (int l = 0; l < k; l++)
      left += e * (1 + s * s / sqrt(s4 + 4 * value[l] * value[l]));
  }
  return 1 / (1 + (s4 / width) * (left - 2 * along / S) / S);
}

@ The same is done by networks in training, for which |mat_random_modes| makes
an~$M$. It is not necessary to move $N$ by $d$ numbers: the
columns of $G$ span $d$ dimensions of $\mathbf R^N$, and $W_1$ and $W_2^{\mathsf T}$
never leave them; with $G/\sqrt N=QT$, $Q$ orthonormal and $T$ triangular, the same
gradient descent takes place in $Q^{\mathsf T}W_1$ and $W_2Q$, which are $d$ by~$d$,
from the start~$sT$. |linear_start| draws $G$ and returns~$T$.
@^QR factorization@>

|linear_descent| takes steps |eta| until all entries of $M-W_2W_1$ are below
$10^{-5}$, leaves the kernel in |kernel|, and returns the number of steps, 20,000 at
most.

@(richness.h@>=
mat linear_start(arena *a, int width, int d, rng *r);
int linear_descent(mat m, mat start, double s, double eta, mat kernel);

@ @c
mat linear_start(arena *a, int width, int d, rng *r)
{
  mat g = mat_new(a, width, d), t = mat_new(a, d, d); /* $G/\sqrt N$; $T$ */
  rng_normals(r, (size_t) width * (size_t) d, 1 / sqrt(width), g.data);
  mat_qr(g, t);
  return t;
}

@ @c
int linear_descent(mat m, mat start, double s, double eta, mat kernel)
{
  arena *a = arena_new(); /* for the weights */
  int d = m.rows, t = 0; /* inputs; steps */
  mat w1 = mat_new(a, d, d), w2 = mat_new(a, d, d);
  mat rest = mat_new(a, d, d), old = mat_new(a, d, d); /* $M-W_2W_1$; $W_1$ */
  mat_copy(w1, start);
  mat_scale(w1, s);
  for (bool far = true; far && t < 20000; t++) {
    mat_copy(rest, m);
    mat_gemm(rest, -1, w2, false, w1, false, 1);
    far = false;
    for (int i = 0; i < d * d; i++) far |= !(fabs(rest.data[i]) < 1e-5);
    mat_copy(old, w1);
    mat_gemm(w1, eta, w2, true, rest, false, 1);
    mat_gemm(w2, eta, rest, false, old, true, 1);
  }
  mat_mul_tn(kernel, w1, w1);
  arena_free(a);
  return t;
}

@* Tests. A learner is compared with the network that has its factors written out, and
with steps of another size; a permutation that was hidden is to be found; and linear
networks have kernels that are known.

@(test-richness.c@>=
#include "richness.h"
#include "test.h"
#include <math.h>
#include <string.h>
const char measuring_digest[] = "of the tests"; /* the recipe makes it */
@<Functions for the tests of richness@>@;
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "richness"); /* for their entries */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-richness");
  @<Test a learner against the network with its factors@>@;
  @<Test that a lost learner is left alone@>@;
  @<Test that hidden partners are found@>@;
  @<Test the kernel of a linear network@>@;
  @<Test the likeness of linear networks@>@;
  @<Test a random layer@>@;
  @<Test the lazy limit@>@;
  arena_free(a);
  return test_end();
}

@ The network with factors has $z_1=\sqrt2\,\mathrm{relu}(xW_1/\sqrt d)$, the same
again, and $f=z_2W_3/\gamma N$. Its gradients are written out here, in double
precision; after ten steps the answers of the learner, in single precision, are the
same to six digits.

@<Test a learner against the network with its factors@>=
enum { D = 5, N = 12, OUT = 2, P = 9 };
mat x = mat_new(a, P, D), y = mat_new(a, P, OUT), part[3], layer[3];
mat w[] = {mat_new(a, D, N), mat_new(a, N, N), mat_new(a, N, OUT)};
double gamma = 1.7, far = 0; /* richness; largest difference */
rng_normals(&r, P * D, 1, x.data);
rng_normals(&r, P * OUT, 1, y.data);
learner l = learner_new(a, x, y, N, gamma, 0.1, r);
learner_matrices(D, N, OUT, learner_weights(a, &l), part);
for (int i = 0; i < 2; i++) {
  mat_copy(w[i], part[i]);
  mat_scale(w[i], sqrt((i ? N : D) / 2.0));
}
for (int t = 0; t < 10; t++) step_with_factors(a, x, y, gamma, 0.1, w);
learner_descend(&l, 10);
learner_look(a, &l, x, layer);
mat f = answers_with_factors(a, x, gamma, w, NULL);
for (int i = 0; i < P * OUT; i++)
  far = fmax(far, fabs(f.data[i] - layer[2].data[i]));
test_true(mat_frobenius(f) > 0.5, "ten steps learn something");
test_within(far, 0, 1e-6, "a learner against the network with factors");

@ @<Functions for the tests of richness@>=
static mat answers_with_factors(arena *a, mat x, double gamma, const mat w[3],
  mat z[2]) /* |z| is filled unless null */
{
  mat below = x, f = mat_new(a, x.rows, w[2].cols);
  for (int l = 0; l < 2; l++) {
    mat h = mat_new(a, x.rows, w[l].cols); /* answers of the layer */
    mat_gemm(h, 1 / sqrt(w[l].rows), below, false, w[l], false, 0);
    for (int i = 0; i < h.rows * h.cols; i++)
      h.data[i] = sqrt(2) * fmax(0, h.data[i]);
    if (z) z[l] = h;
    below = h;
  }
  mat_gemm(f, 1 / (gamma * w[2].rows), below, false, w[2], false, 0);
  return f;
}

@ @<Functions for the tests of richness@>=
static void step_with_factors(arena *a, mat x, mat y, double gamma, double eta,
  mat w[3])
{
  mat z[2], error = answers_with_factors(a, x, gamma, w, z); /* $(f-y)/P$ */
  int n = w[2].rows; /* neurons */
  double step = eta * gamma * gamma * n;
  mat back[] = {mat_new(a, x.rows, n), mat_new(a, x.rows, n)}; /* slopes */
  mat_add(error, -1, y);
  mat_scale(error, 1.0 / x.rows);
  for (int l = 1; l >= 0; l--) {
    if (l) mat_gemm(back[1], 1 / (gamma * n), error, false, w[2], true, 0);
    else mat_gemm(back[0], 1 / sqrt(n), back[1], false, w[1], true, 0);
    for (int i = 0; i < x.rows * n; i++)
      back[l].data[i] *= z[l].data[i] > 0 ? sqrt(2) : 0;
  }
  mat_gemm(w[2], -step / (gamma * n), z[1], true, error, false, 1);
  mat_gemm(w[1], -step / sqrt(n), z[0], true, back[1], false, 1);
  mat_gemm(w[0], -step / sqrt(x.cols), x, true, back[0], false, 1);
}

@ @<Test that a lost learner is left alone@>=
learner wild = learner_new(a, x, y, N, gamma, 1e6, r);
test_true(!learner_lost(&wild), "no learner is lost before it learns");
learner_descend(&wild, 50);
test_true(learner_lost(&wild), "a step of a million");
test_true(!learner_lost(&l), "a step that is stable");
long taken = wild.o.t; /* steps */
learner_descend(&wild, 1);
test_true(taken < 50 && wild.o.t == taken, "it learns no more");

@ The neurons of a learner in another order, with the weights in the orders that
belong to it, are the same network. Both orders must be found, the middle of the
matched networks is the network itself, and the middle of the unmatched is worse.

@<Test that hidden partners are found@>=
int order[2][N], found[2][N]; /* hidden; found; of the two layers */
mat moved[] = {mat_new(a, D, N), mat_new(a, N, N), mat_new(a, N, OUT)};
learner_descend(&l, 300);
learner_matrices(D, N, OUT, learner_weights(a, &l), part);
for (int i = 0; i < 2; i++) rng_permutation(&r, N, order[i]);
for (int i = 0; i < N; i++) {
  for (int j = 0; j < D; j++) at(moved[0], j, order[0][i]) = at(part[0], j, i);
  for (int j = 0; j < N; j++)
    at(moved[1], order[0][i], order[1][j]) = at(part[1], i, j);
  for (int j = 0; j < OUT; j++)
    at(moved[2], order[1][i], j) = at(part[2], i, j);
}
int rounds = match_neurons(part, moved, gamma, found[0], found[1]);
double own = error_between(x, y, part, part, NULL, NULL);
test_true(rounds > 1 && rounds < 100, "matching ends, after %d rounds", rounds);
test_true(memcmp(order, found, sizeof order) == 0, "partners are found");
test_near(error_between(x, y, part, moved, found[0], found[1]), own, 1e-12,
  "the middle of a network and its copy");
test_near(own, 2 * net_loss(l.m.graph, NULL), 1e-5, "its own error");
test_true(error_between(x, y, part, moved, NULL, NULL) > 1.5 * own,
  "the middle without a match");

@ With $M=\mathrm{diag}(D_k)$ and $W_1(0)=s$ every mode descends on its own, and
ends near its |linear_size|, which for modes that are absent is $s^2$.

@<Test the kernel of a linear network@>=
mat teacher = mat_new(a, 4, 4), one = mat_new(a, 4, 4), kernel = mat_new(a, 4, 4);
double worst = 0, step = 0, top = 0.5, end = 0; /* differences; a mode */
at(teacher, 0, 0) = 3, at(teacher, 1, 1) = 1;
mat_set_identity(one);
int steps = linear_descent(teacher, one, 0.5, 0.003, kernel);
for (int i = 0; i < 4; i++)
  for (int j = 0; j < 4; j++) {
    double law = i == j ? linear_size(at(teacher, i, i), 0.5) : 0;
    worst = fmax(worst, fabs(at(kernel, i, j) - law));
  }
for (int t = 0; t < steps; t++) {
  step = 0.003 * (3 - top * end);
  double before = top; /* $W_1$, then $W_2$ */
  top += step * end, end += step * before;
}
test_true(steps < 20000, "the descent has ended, after %d steps", steps);
test_near(at(kernel, 0, 0), top * top, 1e-9, "its first mode");
test_within(worst, 0, 0.01, "kernel of a linear network");
worst = 0;

@ In the lazy limit two networks have the CKA of E2 for linear neurons,
$1/(1+(d+1-2/d)/N)$; in between, thirty pairs of them in training have what is
foretold, of which a pair differs by a tenth.

@<Test the likeness of linear networks@>=
double value[] = {2, 1}, like = 0; /* of a teacher; mean over pairs */
mat m = mat_new(a, 10, 10), pair[] = {mat_new(a, 10, 10), mat_new(a, 10, 10)};
for (double s = 0.2; s < 4; s *= 2)
  test_near(linear_remainder(2, s), s / sqrt(linear_size(2, s)), 1e-5,
    "what is left of a deviation, s = %g", s);
test_near(1 / linear_likeness(10, 2, value, 100, 300) - 1, 10.8 / 300, 1e-3,
  "the lazy limit");
mat_random_modes(m, 2, value, &r);
for (int j = 0; j < 60; j++) {
  linear_descent(m, linear_start(a, 300, 10, &r), 0.8, 0.02, pair[j % 2]);
  if (j % 2) like += vec_cosine(100, pair[0].data, pair[1].data) / 30;
}
test_near(1 - like, 1 - linear_likeness(10, 2, value, 0.8, 300), 0.1,
  "thirty pairs of linear networks");

@ The mean square of a stimulus' answers is its own.

@<Test a random layer@>=
mat z = random_layer(a, x, 20000, &r);
test_near(pow(mat_frobenius(z), 2) / 20000, pow(mat_frobenius(x), 2) / D, 0.05,
  "mean square of a random layer");
for (int i = 0; i < P * 20000; i++) worst = fmin(worst, z.data[i]);
test_true(worst == 0, "rectified");

@ On its own examples a machine without much of a ridge has their targets. From a
single example with $y=1$ an input at a right angle gets
$\Theta(0)/(\Theta(1)+|ridge|)$, where $\Theta(0)= 1/2\pi$ and $\Theta(1)=1$.

@<Test the lazy limit@>=
mat known = mat_new(a, P, D), goal = mat_new(a, P, OUT), said = mat_new(a, P, OUT);
mat pattern = mat_new(a, 2, 2), alone = mat_new(a, 1, 1), two = mat_new(a, 2, 1);
mat_copy(known, x);
for (int i = 0; i < P; i++)
  vec_scale(D, 3 / vec_norm(D, &at(known, i, 0)), &at(known, i, 0));
mat_copy(goal, y);
lazy_machine(known, goal, known, 9, 1e-9, said);
mat_add(said, -1, y);
test_within(mat_frobenius(said), 0, 1e-5, "targets are learned");
mat_set_identity(pattern);
at(alone, 0, 0) = 1;
lazy_machine(mat_block(pattern, 0, 0, 1, 2), alone, pattern, 1, 0.5, two);
test_near(at(two, 0, 0), 1 / 1.5, 1e-12, "the answer to the example");
test_near(at(two, 1, 0), 0.5 / M_PI / 1.5, 1e-12, "at a right angle");

@* Index.
