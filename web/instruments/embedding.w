% embedding: words as vectors, learned from counts of pairs.
@i types.w
@s meaning int

@** Word embeddings.
An embedding gives each of $V$ words a row of a matrix $W$ of $d$ numbers, such that
words which are seen together have a large inner product. This instrument makes of
counts of pairs the matrix that an embedding factors, and follows the gradient flow of
three losses. It has no opinion on what is learned when: that is
chapter~\webnumber{d2-natural-data}.
@^word embedding@>

@(embedding.h@>=
#pragma once
#include "base.h"
#include "linalg.h"

@* The target. With the probabilities $P_{ij}$ of ordered pairs, $p_i=\sum_jP_{ij}$
and $q_{ij}=p_ip_j$, the probability if words were independent,
\begin{equation}
M_{ij}={P_{ij}-q_{ij}\over B_{ij}},\qquad B={P+q\over2}.
\label{eq:embedding-target}
\end{equation}
|meaning_of| turns the symmetric |pairs|, which are $P$, into $M$ in place, and
finds the weights $B$, scaled to mean one, and $q/B$. Pairs without a chance, which
small corpora have, get $M=0$.

@(embedding.h@>=
typedef struct { mat m, b, rest; } meaning; /* $M$, $B$, $q/B$ */
meaning meaning_of(arena *a, mat pairs);

@ @c
#include "embedding.h"
#include <math.h>
#include <stdlib.h>
#include "elementary.h"

meaning meaning_of(arena *a, mat pairs)
{
  int V = pairs.rows; /* words */
  meaning k = {pairs, mat_new(a, V, V), mat_new(a, V, V)};
  double *p = allocate((size_t) V, sizeof *p); /* shares of words */
  for (int i = 0; i < V; i++)
    for (int j = 0; j < V; j++) p[i] += at(k.m, i, j);
  for (int i = 0; i < V * V; i++) {
    double q = p[i / V] * p[i % V], both = (k.m.data[i] + q) / 2;
    k.b.data[i] = both * V * V;
    k.rest.data[i] = both > 0 ? q / both : 1;
    k.m.data[i] = both > 0 ? (k.m.data[i] - q) / both : 0;
  }
  free(p);
  return k;
}

@* Three flows. All have the form of a matrix times~$W$. The |SQUARES| are
$L=\frac14\lVert WW^{\mathsf T}-M\rVert^2$, with $\dot W=(M-WW^{\mathsf T})W$. The
|LOGISTIC| loss of the skip-gram model with negative samples \citep{mikolov2013}
has, with the same weight for all pairs, $\dot W=2\bigl(2\varsigma(-X)-q/B\bigr)W$
for $X=WW^{\mathsf T}$ and $\varsigma(x)=1/(1+e^{-x})$. |WEIGHTED| squares keep the
weights in, $\dot W=\bigl(B\circ(M- WW^{\mathsf T})\bigr)W$.
@^skip-gram model@>

A \&{word\_embedding} follows one of them from the |w| that it is given and changes.
|embedding_step| is one step |h| of a scheme of Runge and Kutta in which each stage
needs the one before only: the classical one of fourth order, or Heun's for the
logistic flow, which is exact enough. |embedding_limit| is the longest step that the
scheme allows for the eigenvalue of $M$, or of $B\circ M$, that is farthest from
zero, which it leaves in |most|: 2.7 over it, or 2 over it for Heun's. The least
eigenvalue is large and negative, since pairs that never occur have $M=-2$, and
frequent words have many such partners.
@^Runge--Kutta method@>

@(embedding.h@>=
typedef enum { SQUARES, LOGISTIC, WEIGHTED } embedding_loss;
typedef struct {
  embedding_loss loss;
  const meaning *of; /* what is embedded */
  mat w; /* $W$, $V$ by $d$ */
  mat slope, sum, moved, small, x; /* of the same size; $d$ by $d$; $V$ by $V$ */
} word_embedding;
word_embedding embedding_new(arena *a, embedding_loss loss, const meaning *of,
  mat w);
double embedding_limit(const word_embedding *e, double *most);
void embedding_step(const word_embedding *e, double h);

@ @c
word_embedding embedding_new(arena *a, embedding_loss loss, const meaning *of,
  mat w)
{
  int V = w.rows, d = w.cols; /* words; columns */
  insist(of->m.rows == V);
  return (word_embedding) {loss, of, w, mat_new(a, V, d), mat_new(a, V, d),
    mat_new(a, V, d), mat_new(a, d, d), mat_new(a, V, V)};
}
double embedding_limit(const word_embedding *e, double *most)
{
  int V = e->w.rows; /* words */
  double *value = allocate((size_t) V, sizeof *value); /* ascending */
  mat_copy(e->x, e->of->m);
  for (int i = 0; i < V * V && e->loss == WEIGHTED; i++)
    e->x.data[i] *= e->of->b.data[i];
  sym_eigenvalues(e->x, value);
  *most = fmax(fabs(value[0]), fabs(value[V - 1]));
  free(value);
  return (e->loss == LOGISTIC ? 2.0 : 2.7) / *most;
}

@ For the squares it is cheaper to take $MW-W(W^{\mathsf T}W)$, because $d$ is smaller
than~$V$.

@c
static void flow(const word_embedding *e, mat w, mat slope)
{
  const meaning *k = e->of; /* what is embedded */
  mat x = e->x; /* $WW^{\mathsf T}$, then the matrix */
  size_t n = (size_t) x.rows * (size_t) x.rows; /* entries */
  if (e->loss == SQUARES) {
    mat_mul_tn(e->small, w, w);
    mat_mul(slope, k->m, w);
    mat_gemm(slope, -1, w, false, e->small, false, 1);
    return;
  }
  mat_mul_nt(x, w, w);
  if (e->loss == LOGISTIC) exp_all(n, x.data, x.data);
  for (size_t i = 0; i < n; i++)
    x.data[i] = e->loss == LOGISTIC ? 4 / (1 + x.data[i]) - 2 * k->rest.data[i]
      : k->b.data[i] * (k->m.data[i] - x.data[i]);
  mat_mul(slope, x, w);
}

@ @c
void embedding_step(const word_embedding *e, double h)
{
  static const double place[2][4] = {{0, 0.5, 0.5, 1}, {0, 1}};
  static const double share[2][4] = {{1. / 6, 1. / 3, 1. / 3, 1. / 6},
    {0.5, 0.5}};
  int heun = e->loss == LOGISTIC; /* which scheme */
  mat_copy(e->sum, e->w);
  for (int i = 0; i < (heun ? 2 : 4); i++) {
    mat_copy(e->moved, e->w);
    if (i > 0) mat_add(e->moved, h * place[heun][i], e->slope);
    flow(e, e->moved, e->slope);
    mat_add(e->sum, h * share[heun][i], e->slope);
  }
  mat_copy(e->w, e->sum);
}

@* What an embedding has learned. |embedding_overlaps| compares its leading $k$ left
singular vectors $U_k$ with the last $k$ rows of |u|, the leading eigenvectors of
something: |overlap[k-1]| becomes $\lVert U_k^{\mathsf T}u_{1..k}\rVert^2/k$, for
$k$ up to |n|, at most 16. It returns the largest entry of $WW^{\mathsf T}$, which
is on the diagonal. The left singular vectors are $Wv/\lVert Wv\rVert$, with $v$ the
eigenvectors of the small matrix $W^{\mathsf T}W$.

|extreme_entries| says which |n| of the |size| entries of |v| are farthest from the
middle, in turn the largest and the least of those that are left, and sets them to
zero. The sign of |v| is first made such that the entry farthest from zero is
positive.

@(embedding.h@>=
double embedding_overlaps(const word_embedding *e, mat u, int n,
  double *overlap);
void extreme_entries(int size, double *v, int n, int *which);

@ @c
double embedding_overlaps(const word_embedding *e, mat u, int n,
  double *overlap)
{
  int V = e->w.rows, d = e->w.cols; /* words; columns */
  double largest = 0, left[16][16], *v = allocate((size_t) d, sizeof *v);
  insist(n <= 16 && n <= d && u.rows >= n);
  mat_mul_tn(e->small, e->w, e->w);
  sym_eigen(e->small, v);
  mat_mul_nt(e->slope, e->w, e->small);
  for (int j = 0; j < n; j++)
    for (int i = 0; i < n; i++) {
      double sum = 0; /* $u_i$ times a column */
      for (int p = 0; p < V; p++)
        sum += at(u, u.rows - 1 - i, p) * at(e->slope, p, d - 1 - j);
      left[i][j] = sum * sum / v[d - 1 - j];
    }
  for (int k = 1; k <= n; k++) {
    double sum = 0; /* over both subspaces */
    for (int i = 0; i < k * k; i++) sum += left[i / k][i % k];
    overlap[k - 1] = sum / k;
  }
  for (int i = 0; i < V; i++)
    largest = fmax(largest, vec_dot((size_t) d, &at(e->w, i, 0),
      &at(e->w, i, 0)));
  free(v);
  return largest;
}

@ @c
void extreme_entries(int size, double *v, int n, int *which)
{
  for (int e = 0; e < n; e++) {
    int best = 0, least = 0; /* entries at the ends */
    for (int j = 0; j < size; j++) {
      if (v[j] > v[best]) best = j;
      if (v[j] < v[least]) least = j;
    }
    if (e == 0 && -v[least] > v[best])
      vec_scale((size_t) size, -1, v), best = least;
    which[e] = e % 2 ? least : best;
    v[which[e]] = 0;
  }
}

@* Tests. A target that is worked out by hand; flows against their losses; and an
embedding whose modes are known.

@(test-embedding.c@>=
#include "embedding.h"
#include "random.h"
#include "test.h"
#include <math.h>
#include <string.h>
@<Functions for the tests of embeddings@>@;
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "embedding"); /* for their entries */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-embedding");
  @<Test a target by hand@>@;
  @<Test that flows descend on their losses@>@;
  @<Test the order of the schemes@>@;
  @<Test the modes of an embedding@>@;
  @<Test the extreme entries@>@;
  arena_free(a);
  return test_end();
}

@ Two words with $P_{11}=\frac12$, $P_{12}=P_{21}=\frac14$, and a third that never
occurs: $p=(\frac34,\frac14)$, $q_{11}=\frac9{16}$, $B_{11}=\frac{17}{32}$,
$M_{11}=-\frac2{17}$, and $M_{22}=-2$.

@<Test a target by hand@>=
mat p = mat_new(a, 3, 3);
at(p, 0, 0) = 0.5, at(p, 0, 1) = at(p, 1, 0) = 0.25;
meaning by_hand = meaning_of(a, p);
test_near(at(by_hand.m, 0, 0), -2.0 / 17, 1e-12, "M");
test_near(at(by_hand.b, 0, 0), 9 * 17.0 / 32, 1e-12, "B");
test_near(at(by_hand.rest, 0, 0), 18.0 / 17, 1e-12, "q/B");
test_near(at(by_hand.m, 1, 1), -2, 1e-12, "a pair that never occurs");
test_true(at(by_hand.m, 2, 2) == 0 && at(by_hand.rest, 2, 0) == 1,
  "a word that never occurs");

@ A gradient flow loses $\lVert\dot W\rVert^2$ per time, and a short step must lower
the loss by this. The losses of the three flows are written out; the logistic one,
over $B$, is $-\frac PB\ln\varsigma(X)-\frac qB\ln\varsigma(-X)$ with $P/B=2-q/B$.

@<Test that flows descend on their losses@>=
mat pairs = mat_new(a, 6, 6), w = mat_new(a, 6, 3), old = mat_new(a, 6, 3);
for (int i = 0; i < 6; i++)
  for (int j = 0; j <= i; j++)
    at(pairs, i, j) = at(pairs, j, i) = rng_uniform(&r) / 18;
double whole = 0, most; /* of all pairs; an eigenvalue */
for (int i = 0; i < 36; i++) whole += pairs.data[i];
mat_scale(pairs, 1 / whole);
meaning k = meaning_of(a, pairs);
for (int loss = SQUARES; loss <= WEIGHTED; loss++) {
  rng_normals(&r, 18, 0.7, w.data);
  word_embedding e = embedding_new(a, loss, &k, w);
  double before = loss_of(&e), h = 1e-5, pace; /* $\lVert\dot W\rVert^2$ */
  mat_copy(old, w);
  embedding_step(&e, h);
  mat_add(old, -1, w);
  pace = pow(mat_frobenius(old) / h, 2);
  test_near((before - loss_of(&e)) / h, pace, 1e-3, "fall of loss %d", loss);
  test_within(embedding_limit(&e, &most) * most, loss == LOGISTIC ? 2 : 2.7,
    1e-12, "limit of a step");
}

@ @<Functions for the tests of embeddings@>=
static double loss_of(const word_embedding *e)
{
  double sum = 0; /* the loss */
  int n = e->w.rows, d = e->w.cols; /* words; columns */
  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      double x = vec_dot((size_t) d, &at(e->w, i, 0), &at(e->w, j, 0));
      double q = at(e->of->rest, i, j), b = at(e->of->b, i, j); /* $q/B$; $B$ */
      double gap = pow(x - at(e->of->m, i, j), 2) / 4;
      sum += e->loss == SQUARES ? gap : e->loss == WEIGHTED ? b * gap
        : (2 - q) * log1p(exp(-x)) + q * log1p(exp(x));
    }
  return sum;
}

@ Half of a step makes an error of the classical scheme smaller by $2^5$, and of
Heun's by $2^3$; the error is that against sixteen short steps.

@<Test the order of the schemes@>=
mat now = mat_new(a, 6, 3), fine = mat_new(a, 6, 3), from = mat_new(a, 6, 3);
rng_normals(&r, 18, 0.7, from.data);
for (int loss = SQUARES; loss <= LOGISTIC; loss++) {
  word_embedding coarse = embedding_new(a, loss, &k, now);
  word_embedding short_steps = embedding_new(a, loss, &k, fine);
  double error[2]; /* of a step, and of half of it */
  for (int i = 0; i < 2; i++) {
    mat_copy(now, from);
    mat_copy(fine, from);
    embedding_step(&coarse, 0.02 / (1 + i));
    for (int j = 0; j < 16; j++) embedding_step(&short_steps, 0.02 / (1 + i) / 16);
    mat_add(fine, -1, now);
    error[i] = mat_frobenius(fine);
  }
  test_near(error[0] / error[1], loss == LOGISTIC ? 8 : 32, 0.3,
    "order of the scheme for loss %d", loss);
}

@ With $M=\mathrm{diag}(3,1,-1)$ and $W(0)=\sigma\,1$ the strengths obey $\dot
s=2s(\lambda-s)$, the negative one decays, and in the end the leading two directions
are those of~$M$.

@<Test the modes of an embedding@>=
meaning known = {mat_new(a, 3, 3), mat_new(a, 3, 3), mat_new(a, 3, 3)};
mat eigen = mat_new(a, 3, 3), v = mat_new(a, 3, 3);
double lambda[] = {3, 1, -1}, overlap[2], worst = 0; /* error of a strength */
for (int i = 0; i < 3; i++)
  at(known.m, i, i) = lambda[i], at(eigen, 2 - i, i) = 1, at(v, i, i) = 0.1;
word_embedding e = embedding_new(a, SQUARES, &known, v);
for (int t = 1; t <= 200; t++) {
  embedding_step(&e, 0.01);
  for (int i = 0; i < 3; i++) {
    double law = lambda[i] / (1 + (lambda[i] / 0.01 - 1)
      * exp(-2 * lambda[i] * 0.01 * t)); /* $s_i(t)$ */
    worst = fmax(worst, fabs(pow(at(v, i, i), 2) - law));
  }
}
test_within(worst, 0, 1e-6, "strengths of three modes");
test_near(embedding_overlaps(&e, eigen, 2, overlap), pow(at(v, 0, 0), 2), 1e-12,
  "the largest entry");
test_within(fabs(overlap[0] - 1) + fabs(overlap[1] - 1), 0, 1e-9,
  "leading directions");
at(eigen, 2, 0) = 0, at(eigen, 2, 2) = 1;
embedding_overlaps(&e, eigen, 2, overlap);
test_within(fabs(overlap[0]) + fabs(overlap[1] - 0.5), 0, 1e-9,
  "a direction that is not learned");

@ @<Test the extreme entries@>=
double row[] = {0.1, 2, -3, 1, -0.5}; /* turned: $-0.1,-2,3,-1,0.5$ */
int which[4];
extreme_entries(5, row, 4, which);
test_true(which[0] == 2 && which[1] == 1 && which[2] == 4 && which[3] == 3,
  "largest and least in turn");

@* Index.
