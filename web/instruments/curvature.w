% Eigenpairs of the Hessian from Hessian-vector products.
@i types.w
@s krylov int

@** Curvature. \label{ch:curvature}%
The Hessian of a network with a million weights has $10^{12}$
entries and cannot be written down, but its product with a vector costs two
gradients. From products alone one can find the few largest eigenvalues and
their eigenvectors, and in a network these few are what matters for the
stability of training: the largest is called the \emph{sharpness}.
@^sharpness@>

This web knows the matrix only as an \emph{operator}, a function that computes
$Av$; $A$ is symmetric. It offers Lanczos's method in a form made for
trajectories, where the matrix changes a little from call to call and the last
eigenvectors are a good start; an accurate solver for a single matrix; and one
pass of a block method. At the end come the two operators of the book, the
Hessian and the preconditioned Hessian, and what a noisy step pays to the
curvature.

All of these methods look at the upper end of the spectrum. The most negative
eigenvalues of~$A$ are the largest of~$-A$, for which one writes an operator
of three lines; the density of eigenvalues in the interior is not a matter for
this web.

@(curvature.h@>=
#pragma once
#include "net.h"
typedef void operator(void *context, const double *v, double *av);

@ The dense work, on matrices with as many rows as there were steps, is done
by the web on linear algebra. Vectors and eigenvalues are in double precision
even where a network is trained in single.

@c
#include "curvature.h"
#include "statistics.h"
#include "elementary.h"
#include <limits.h>
#include <math.h>
#include <string.h>
@<Types of the Lanczos method@>@;

@* Lanczos's method. Starting from a unit vector $q_1$, multiply by~$A$,
remove from the result its components along the vectors found so far,
normalize, and call it the next vector. After $m$ steps,
\begin{equation}\label{eq:lanczos}
AQ=QT+\beta_m\,q_{m+1}e_m^\top,\qquad Q=(q_1,\dots,q_m),\quad T=Q^\top AQ,
\end{equation}
and the columns of~$Q$ span the Krylov space of
$q_1,Aq_1,\dots,A^{m-1}q_1$. In exact arithmetic $T$~is tridiagonal and each
step needs only the two latest vectors. An eigenpair $Ts=\theta s$ yields the
Ritz pair $\theta$, $q=Qs$, and by (\ref{eq:lanczos})
\begin{equation}\label{eq:residual}
Aq-\theta q=\beta_m s_m\,q_{m+1},\qquad
\lVert Aq-\theta q\rVert=\beta_m\vert s_m\vert ,
\end{equation}
so that the error is known without another product: some eigenvalue of~$A$
lies within $\beta_m\vert s_m\vert$ of~$\theta$. The Ritz values at the ends
of the spectrum converge first \citep{lanczos1950}.
@^Lanczos, Cornelius@>@^Ritz vectors@>@^Krylov space@>

In floating point the short recurrence loses orthogonality as soon as a Ritz
pair converges, and then finds it again and again. We take few steps and
have the memory, so we keep all of~$Q$ and orthogonalize each new vector
against all of it, twice: one pass leaves an error proportional to the
cancellation, the second removes it. The coefficients of both passes are
summed into~$T$, which is kept as a full matrix; this costs nothing and makes
(\ref{eq:lanczos}) true to rounding however $q_1,q_2,\dots$ came about, which
is used below for restarts.
@^reorthogonalization@>

@ The vectors $q_j$ are the rows of |basis|, so that the two passes are
products of a matrix with a vector. The row after the last step holds
$q_{m+1}$. The memory is that of the basis, |room+1| times the number of
weights: for twenty steps with a million weights 168 megabytes.

@<Types of the Lanczos method@>=
typedef struct {
  size_t n; /* dimension */
  int room, steps; /* most steps, steps taken */
  double *basis; /* |room+1| by |n|: $q_1$, $q_2$, \dots */
  mat t; /* |room| by |room|: $T=Q^\top AQ$ */
  double beta; /* $\beta_m$ after the last step */
  double *h, *sum; /* coefficients of one pass, of both */
  double *values; /* eigenvalues of $T$, ascending */
  mat s; /* eigenvectors of $T$ in rows */
  rng r; /* for vectors that must be drawn */
  long products; /* applications of the operator */
} krylov;

@ The room is never more than the dimension, where the basis is
complete and the method exact. All memory is taken here; the steps allocate
nothing.

@c
static krylov krylov_new(arena *a, size_t n, int room, rng r)
{
  insist(0 < n && n < INT_MAX && 0 < room);
  if ((size_t) room > n) room = (int) n;
  krylov k = { 0 }; /* to be returned */
  k.n = n, k.room = room, k.r = r;
  k.basis = arena_take(a, (size_t) (room + 1) * n, sizeof(double));
  k.t = mat_new(a, room, room);
  k.s = mat_new(a, room, room);
  k.h = arena_take(a, room, sizeof(double));
  k.sum = arena_take(a, room, sizeof(double));
  k.values = arena_take(a, room, sizeof(double));
  return k;
}
static double *row(const krylov *k, int j) { return k->basis + j * k->n; }

@ |purge| removes from the vector in row |m| its components along the rows
before it, and adds these components to~|sum|. All $m$ components are computed
from the vector as it came (the classical Gram--Schmidt process), so that the
BLAS can work on the whole basis at once; that the modified process would be
more accurate is of no account, since a second pass follows. The cost is $4mn$
operations a pass.
@^Gram--Schmidt process@>

@c
static void purge(krylov *k, int m)
{
  mat q = mat_of(k->basis, m, (int) k->n); /* the vectors so far */
  if (m == 0) return;
  mat_vec(k->h, q, row(k, m));
  for (int i = 0; i < m; i++) k->sum[i] += k->h[i];
  vec_scale(m, -1, k->h);
  mat_gemm(mat_of(row(k, m), 1, (int) k->n), 1, mat_of(k->h, 1, m), false,
    q, false, 1);
}

@ A step may end with a vector that is zero up to rounding: then $Q$ spans an
invariant subspace, which happens at the latest when $m=n$. The method goes
on with a fresh random vector, orthogonal to the others, and $\beta=0$. When
there is no room for another direction the last row is left without meaning.

What is zero up to rounding? After two passes a vector that should vanish has
a length of some $10^{-16}$ of what it was, times the root of the number of
terms at most. With a million weights a $\beta$ of $10^{-13}\,\lVert Aq\rVert$
may be all rounding, and nothing is lost with it. The fresh vector needs three
passes, because in the last dimensions little of a random vector is orthogonal
to the others.

@d INVARIANT 1e-13 /* relative size that counts as zero */

@c
static void start_at_random(krylov *k, int m) /* fills row |m| */
{
  rng_normals(&k->r, k->n, 1, row(k, m));
  for (int pass = 0; pass < 3; pass++) {
    vec_scale(k->n, 1 / vec_norm(k->n, row(k, m)), row(k, m));
    purge(k, m); /* its coefficients are ignored */
  }
  vec_scale(k->n, 1 / vec_norm(k->n, row(k, m)), row(k, m));
}

@ |extend| takes the steps from |k->steps+1| to~|m|. Column $j$ of $T$ gets
the coefficients of $Aq_j$, and by symmetry its row. The entry $\beta_j$ below
the diagonal is not written at once; it comes as the coefficient of $Aq_{j+1}$
along $q_j$ in the next step.

@c
static void extend(krylov *k, operator *f, void *context, int m)
{
  while (k->steps < m) {
    int j = k->steps++; /* the vector to be multiplied */
    double *next = row(k, j + 1); /* $q_{j+2}$, counting from one */
    f(context, row(k, j), next);
    k->products++;
    double size = vec_norm(k->n, next); /* $\lVert Aq\rVert$ */
    memset(k->sum, 0, k->room * sizeof *k->sum);
    purge(k, j + 1);
    purge(k, j + 1);
    for (int i = 0; i <= j; i++)
      at(k->t, i, j) = at(k->t, j, i) = k->sum[i];
    k->beta = vec_norm(k->n, next);
    @<Normalize |next|, or replace it if it vanishes@>;
  }
}

@ The comparison is with $\lVert Aq_j\rVert$, because that is the size
of what was cancelled.

@<Normalize |next|, or replace it if it vanishes@>=
if (k->beta > INVARIANT * size && (size_t) k->steps < k->n)
  vec_scale(k->n, 1 / k->beta, next);
else {
  k->beta = 0;
  if ((size_t) k->steps < k->n) start_at_random(k, k->steps);
}

@ |solve| finds the eigenpairs of the leading block of~$T$. They come in
ascending order; |rank| counts from the largest. The block is small, and its
complete decomposition by LAPACK costs less than one product with the Hessian.
|residual_of| is (\ref{eq:residual}); the last entry of $s$ tells how much of
the Ritz vector lies in the direction that was found last.

@c
static void solve(krylov *k)
{
  mat t = mat_block(k->t, 0, 0, k->steps, k->steps); /* what is filled */
  mat s = mat_of(k->s.data, k->steps, k->steps); /* its eigenvectors */
  mat_copy(s, t);
  sym_eigen(s, k->values);
  k->s = s;
}
static int rank(const krylov *k, int i) { return k->steps - 1 - i; }
static double residual_of(const krylov *k, int i)
{
  return k->beta * fabs(at(k->s, rank(k, i), k->steps - 1));
}

@ The leading |count| Ritz vectors go to the rows of a matrix. The vectors of
$T$ are put in descending order first, so that one product makes them all.

@c
static void ritz_vectors(const krylov *k, mat to, mat turn)
{
  for (int i = 0; i < to.rows; i++)
    mat_copy(mat_block(turn, i, 0, 1, k->steps),
      mat_block(k->s, rank(k, i), 0, 1, k->steps));
  mat_mul(to, mat_block(turn, 0, 0, to.rows, k->steps),
    mat_of(k->basis, k->steps, (int) k->n));
}

@* Along a trajectory. During training the Hessian changes slowly. A |lanczos|
object remembers the Ritz vectors $u_1,u_2,\dots$ of its last call and starts
the next from $u_1+\frac12u_2+\frac14u_3+\cdots$. Eight products then give the
top eigenvalue to three or four digits; the first call, which starts from a
random vector, takes more.

@(curvature.h@>=
typedef struct lanczos lanczos;
lanczos *lanczos_new(arena *a, size_t n, int top, int first_steps,
  int steps, rng r);

@ Besides the basis it keeps the Ritz vectors apart from it, since the
next call overwrites the basis while it needs them for its start. There is no
limit to the number of calls; the object allocates nothing after its creation.

@<Types of the Lanczos method@>=
struct lanczos {
  krylov k; /* the basis */
  int top, first_steps, later_steps; /* pairs wanted; steps */
  bool warm; /* has there been a call? */
  mat vectors; /* |top| by |n|: Ritz vectors of the last call */
  mat turn; /* |top| by steps: scratch */
};

@ For networks smaller than the number of steps the steps are cut to
the dimension. The random numbers serve the first start and the replacement of
vectors that vanish; a trajectory with the same stream is the same to the last
bit. To want more pairs than there are steps is an error in the program.

@c
lanczos *lanczos_new(arena *a, size_t n, int top, int first_steps,
  int steps, rng r)
{
  lanczos *l = arena_take(a, 1, sizeof *l); /* the new object */
  l->k = krylov_new(a, n, first_steps > steps ? first_steps : steps, r);
  l->first_steps = first_steps < l->k.room ? first_steps : l->k.room;
  l->later_steps = steps < l->k.room ? steps : l->k.room;
  l->top = top;
  insist(0 < top && top <= l->first_steps && top <= l->later_steps);
  l->vectors = mat_new(a, top, (int) n);
  l->turn = mat_new(a, top, l->k.room);
  return l;
}

@ |lanczos_top| writes the |top| largest Ritz values of the operator,
descending. They are lower bounds of the eigenvalues, and the residuals say
how good. The unit is that of the operator: for the Hessian of a loss, loss
over the square of a weight, so that a sharpness times a step of gradient
descent is a pure number and $2$ the limit of its stability.

@(curvature.h@>=
void lanczos_top(lanczos *l, operator *f, void *context, double *values);

@ The halving weights favour the leading pair, whose accuracy matters
most, and keep enough of the others for the space to contain them too. A start
from $u_1$ alone would converge in $u_1$ and know nothing of~$u_2$.

@c
void lanczos_top(lanczos *l, operator *f, void *context, double *values)
{
  krylov *k = &l->k; /* its basis */
  double *q = row(k, 0), factor = 1; /* start; $1,\frac12,\frac14,\dots$ */
  if (l->warm) {
    memset(q, 0, k->n * sizeof *q);
    for (int i = 0; i < l->top; i++, factor /= 2)
      vec_add(k->n, factor, &at(l->vectors, i, 0), q);
    vec_scale(k->n, 1 / vec_norm(k->n, q), q);
  } else start_at_random(k, 0);
  k->steps = 0;
  extend(k, f, context, l->warm ? l->later_steps : l->first_steps);
  solve(k);
  ritz_vectors(k, l->vectors, l->turn);
  for (int i = 0; i < l->top; i++) values[i] = k->values[rank(k, i)];
  l->warm = true;
}

@ The |i|-th Ritz vector of the last call has unit norm and counts from zero.
Its residual is estimated by (\ref{eq:residual}). The number of products is
counted from the creation of the object.

@(curvature.h@>=
const double *lanczos_vector(const lanczos *l, int i);
double lanczos_residual(const lanczos *l, int i);
long lanczos_products(const lanczos *l);

@ The vector belongs to the object and is overwritten by the next
call. Its sign is arbitrary; whoever follows an eigenvector through time has
to compare it with the one before. Before the first call there is none, and to
ask for it is an error in the program.

@c
const double *lanczos_vector(const lanczos *l, int i)
{
  insist(l->warm && 0 <= i && i < l->top);
  return &at(l->vectors, i, 0);
}
double lanczos_residual(const lanczos *l, int i)
{
  insist(l->warm && 0 <= i && i < l->top);
  return residual_of(&l->k, i);
}
long lanczos_products(const lanczos *l) { return l->k.products; }

@* To a stated accuracy. |eigen_top| finds the |k| largest eigenpairs of one
matrix, by Lanczos steps with \emph{thick restarts}. When the basis is full,
it is replaced by its best Ritz vectors $u_1,\dots,u_p$ and $q_{m+1}$. By
(\ref{eq:residual}) each $Au_i$ lies in the span of $u_i$ and $q_{m+1}$, so
(\ref{eq:lanczos}) holds for the shortened basis, with $T$ diagonal up to
$p$; the next step fills in row $p+1$ of~$T$ by itself, for |extend| computes
all coefficients. Nothing that was found is lost. The search ends when
$\lVert Aq-\theta q\rVert\le\rho\,\vert\theta_1\vert$ for all |k| pairs,
$\rho$ being the |residual| asked for.
@^thick restart@>

The rows of |vectors| (|k| by |n|) receive the eigenvectors, with unit norm,
and |values| the eigenvalues, descending. The result is the number of products
used. A search that has not ended after 100 restarts is fatal, with status~1.

@d RESTARTS_MAX 100

@(curvature.h@>=
int eigen_top(arena *a, operator *f, void *context, size_t n, int k,
  double residual, rng *r, double *values, mat vectors);

@ Room for $2k+20$ vectors is enough to let the leading pairs converge
in a few restarts at the spectra of networks, whose top eigenvalues stand
apart from the rest. A third of the room beyond~|k| is kept besides the wanted
pairs; these extra vectors hold the neighbours back that would slow down the
convergence. For one pair the basis has 22 vectors, of which eight survive a
restart. In the test at the end, the numbers from 1 to 300 with gaps of a
third of a per cent, fewer than four hundred products bring three residuals to
$10^{-9}$.

@c
int eigen_top(arena *a, operator *f, void *context, size_t n, int k,
  double residual, rng *r, double *values, mat vectors)
{
  insist(0 < k && (size_t) k <= n);
  insist(vectors.rows == k && (size_t) vectors.cols == n);
  krylov b = krylov_new(a, n, 2 * k + 20, *r); /* the basis */
  mat kept = mat_new(a, k + (b.room - k) / 3, (int) n); /* for restarts */
  mat turn = mat_new(a, kept.rows, b.room); /* scratch */
  start_at_random(&b, 0);
  for (int restart = 0;; restart++) {
    extend(&b, f, context, b.room);
    solve(&b);
    double worst = 0; /* residual of the |k| pairs */
    for (int i = 0; i < k; i++) worst = fmax(worst, residual_of(&b, i));
    double scale = fabs(b.values[rank(&b, 0)]); /* $\vert\theta_1\vert$ */
    if (worst <= residual * scale) break;
    if (restart == RESTARTS_MAX) @<Give up the search for eigenpairs@>;
    @<Restart from the best Ritz vectors@>;
  }
  @<Deliver |values| and |vectors|@>;
}

@ This is a failure of the computation and not of the program: the
message tells what was reached and what can be changed.

@<Give up the search for eigenpairs@>=
fatal(1, "eigenpairs: residual %.2g after %d restarts, expected %.2g of the "
  "largest eigenvalue; ask for fewer pairs or less accuracy", worst / scale,
  RESTARTS_MAX, residual)

@ The kept vectors are written into the basis only after they have all been
computed from it. Here |b.room| is less than~|n|, for otherwise the residuals
would have been zero, and |kept.rows| is less than |b.room|. The couplings of
the kept vectors to $q_{m+1}$, which belong into row $p+1$ of~$T$, are zero
until the next step.

@<Restart from the best Ritz vectors@>=
ritz_vectors(&b, kept, turn);
memcpy(row(&b, kept.rows), row(&b, b.room), n * sizeof(double));
mat_copy(mat_of(b.basis, kept.rows, (int) n), kept);
mat_scale(b.t, 0);
for (int i = 0; i < kept.rows; i++)
  at(b.t, i, i) = b.values[rank(&b, i)];
b.steps = kept.rows;

@ The generator of the caller advances, so that a second search does
not repeat the random start of the first.

@<Deliver |values| and |vectors|@>=
ritz_vectors(&b, vectors, turn);
for (int i = 0; i < k; i++) values[i] = b.values[rank(&b, i)];
*r = b.r;
return (int) b.products;

@* One pass of a block method. A central flow follows several eigenvectors at
once through a changing matrix, and wants all of them improved by the same
amount of work in each step. |rayleigh_ritz| takes the |k| rows of~$V$, forms
the space spanned by $V$, $AV$ and $A^2V$, and replaces $V$ by the best
approximations of the top eigenvectors in this space: the eigenvectors of
$Q^\top AQ$, where $Q$ is an orthonormal basis. This is one step of a block
Krylov method, of the family that \citet{knyazev2001} organized into LOBPCG.
It uses $5k$ products.
@^Knyazev, Andrew@>@^LOBPCG@>@^Rayleigh-Ritz method@>

The columns of the three blocks have very different lengths when $A$ has large
eigenvalues; they are normalized before the QR factorization. The matrix
$Q^\top AQ$ is symmetrized against rounding. Temporary matrices of $9k$
vectors are taken from |scratch|, which the caller frees after the pass.

@(curvature.h@>=
void rayleigh_ritz(operator *f, void *context, mat v, double *values,
  arena *scratch);

@ The space has three times as many dimensions as there are pairs,
and must fit into that of the matrix. By the variational principle of Courant
and Fischer each Ritz value is at most the eigenvalue of its rank, and none is
worse than that of the rows which were given, since these lie in the space: a
pass never loses what was reached.
@^Courant--Fischer principle@>

@c
void rayleigh_ritz(operator *f, void *context, mat v, double *values,
  arena *scratch)
{
  int k = v.rows, n = v.cols, m = 3 * k; /* pairs, dimension, space */
  insist(m <= n);
  mat q = mat_new(scratch, m, n), aq = mat_new(scratch, m, n); /* rows */
  mat columns = mat_new(scratch, n, m); /* the same, transposed */
  mat t = mat_new(scratch, m, m); /* $Q^\top AQ$ */
  double *all = arena_take(scratch, m, sizeof *all); /* its eigenvalues */
  @<Fill the rows of |q| with an orthonormal basis of $V$, $AV$, $A^2V$@>;
  for (int i = 0; i < m; i++) f(context, &at(q, i, 0), &at(aq, i, 0));
  mat_mul_nt(t, q, aq);
  for (int i = 0; i < m; i++)
    for (int j = 0; j < i; j++)
      at(t, i, j) = at(t, j, i) = (at(t, i, j) + at(t, j, i)) / 2;
  sym_eigen(t, all);
  @<Replace |v| by the top Ritz vectors@>;
}

@ Row $i+k$ is $A$ times row~$i$. When |v| has converged the rows are
nearly parallel; the factorization then completes the basis with directions
that are little more than rounding, which does no harm, because the
projection of $A$ is made anew from the orthonormal rows.

@<Fill the rows of |q| with an orthonormal basis of $V$, $AV$, $A^2V$@>=
mat_copy(mat_block(q, 0, 0, k, n), v);
for (int i = 0; i < 2 * k; i++) f(context, &at(q, i, 0), &at(q, i + k, 0));
for (int i = 0; i < m; i++) {
  double size = vec_norm(n, &at(q, i, 0)); /* length of the vector */
  if (size > 0) vec_scale(n, 1 / size, &at(q, i, 0));
}
mat_transpose(columns, q);
mat_orthonormalize(columns);
mat_transpose(q, columns);

@ The eigenvectors are now the rows of |t|, the best ones last. One product
turns them into vectors of the large space, orthonormal to rounding because
both factors are.

@<Replace |v| by the top Ritz vectors@>=
mat best = mat_new(scratch, k, m); /* in descending order */
for (int i = 0; i < k; i++) {
  values[i] = all[m - 1 - i];
  mat_copy(mat_block(best, i, 0, 1, m), mat_block(t, m - 1 - i, 0, 1, m));
}
mat_mul(v, best, q);

@* Operators. The context of |hessian_operator| is a |net *| that has just
computed a gradient.

@(curvature.h@>=
void hessian_operator(void *graph, const double *v, double *hv);

@ It exists to give the product the type of an operator. The gradient must be
that of the weights and the batch for which the Hessian is wanted: the product
uses what the forward and the backward pass have left in the graph.

@c
void hessian_operator(void *graph, const double *v, double *hv)
{
  net_hessian_vector(graph, v, hv);
}

@ That of |matrix_operator| is a |mat *|, a symmetric matrix. Where nothing but the
largest eigenvalue is wanted, and a vector near its own is at hand, the plainest of
methods is enough: |power_iteration| multiplies |v|, which has |n| numbers and room
for as many, by the operator and normalizes it, again and again, and returns the last
Rayleigh quotient. The vector it leaves is where the next call begins.
@^power iteration@>

@(curvature.h@>=
void matrix_operator(void *matrix, const double *v, double *mv);
double power_iteration(operator *f, void *context, size_t n, double *v,
  int iterations);

@ @c
void matrix_operator(void *matrix, const double *v, double *mv)
{
  mat_vec(mv, *(const mat *) matrix, v);
}
double power_iteration(operator *f, void *context, size_t n, double *v,
  int iterations)
{
  double *fv = v + n, value = 0; /* product; Rayleigh quotient */
  for (int i = 0; i < iterations; i++) {
    vec_scale(n, 1 / vec_norm(n, v), v);
    f(context, v, fv);
    value = vec_dot(n, v, fv);
    memcpy(v, fv, n * sizeof *v);
  }
  return value;
}

@ An adaptive method divides by a diagonal~$P$, and what matters for its
stability is the largest eigenvalue of $P^{-1}H$, or of the symmetric matrix
$P^{-1/2}HP^{-1/2}$ with the same eigenvalues. The context of
|preconditioned_operator| is a |preconditioned *|, with the diagonal~|p| and
|scratch| for |n| numbers.

@(curvature.h@>=
typedef struct {
  net *graph;
  const double *p; /* the diagonal, positive */
  double *scratch; /* as long */
} preconditioned;
void preconditioned_operator(void *context, const double *v, double *hv);

@ The eigenvectors $z$ of this operator are those of $P^{-1}H$ after
division by~$P^{1/2}$; the chapters need only the eigenvalues. The root of an
entry is taken twice for each product and not stored, because a root costs
little beside two gradients. An entry of zero, as in Adam before its first
step without an $\epsilon$, would give an infinity, and the search would not
end in a number.

@c
static void divide_by_roots(size_t n, const double *restrict p,
  const double *restrict x, double *restrict y)
{
  for (size_t i = 0; i < n; i++) y[i] = x[i] / sqrt(p[i]);
}
void preconditioned_operator(void *context, const double *v, double *hv)
{
  preconditioned *c = context; /* graph and diagonal */
  size_t n = net_weights(c->graph); /* weights */
  divide_by_roots(n, c->p, v, c->scratch);
  net_hessian_vector(c->graph, c->scratch, hv);
  memcpy(c->scratch, hv, n * sizeof *hv);
  divide_by_roots(n, c->p, c->scratch, hv);
}

@ A gradient step need not have one rate. If the layers of a perceptron move with rates
$\eta D$, where $D$ is diagonal and holds the multipliers of a parameterization,
descent is $w\gets w-\eta Dg$; in the coordinates $D^{-1/2}w$ it is ordinary, with the
Hessian $D^{1/2}HD^{1/2}$, whose largest eigenvalue decides which $\eta$ is stable. It
is the preconditioned operator with $P=D^{-1}$. |transfer_sharpness| finds the eigenvalue
by so many Lanczos |steps|, where the graph has just computed a gradient; |reference| is
the width at which all parameterizations coincide.
@^sharpness@>

@(curvature.h@>=
double transfer_sharpness(arena *a, const mlp *m, parameterization p,
  int reference, int steps, rng r);

@ @c
double transfer_sharpness(arena *a, const mlp *m, parameterization p,
  int reference, int steps, rng r)
{
  size_t n = net_weights(m->graph); /* weights */
  double *inverse = arena_take(a, n, sizeof *inverse), top; /* $D^{-1}$ */
  preconditioned both = { m->graph, inverse, arena_take(a, n, sizeof(double)) };
  lanczos *l = lanczos_new(a, n, 1, steps, steps, r); /* one call */
  for (int i = 0; i < m->layers; i++) {
    mat t = net_tensor(m->graph, m->weight[i], inverse); /* layer |i| */
    double d = mlp_transfer(m, i, p, 1, reference).descent; /* entry of $D$ */
    for (int e = 0; e < t.rows * t.cols; e++) t.data[e] = 1 / d;
  }
  lanczos_top(l, preconditioned_operator, &both, &top);
  return top;
}

@* Noise of the gradient. The gradient $g_i$ of one example differs from that of all,
$G$, and how much this costs in a step depends on the curvature in the direction of the
difference. |survey| measures at one place $\lvert G\rvert^2$, $G^{\mathsf T}HG$ and the
trace of $H\Sigma$, with the covariance $\Sigma$ of the gradients of single examples.
The trace is a mean over |examples| that are drawn at random, with replacement, from the
first |images| rows of |x| and |y|, since
\[\mathop{\mathrm{tr}}(H\Sigma)=\mathrm E\,(g_i-G)^{\mathsf T}H(g_i-G).\]
The graph |full| has been fed; |one| is the same network with a single row. The gradient
is left in~|g|.
@^noise scale@>

@(curvature.h@>=
typedef struct {
  double gg, ghg, trace; /* $\lvert G\rvert^2$, $G^{\mathsf T}HG$, $\mathop{\mathrm{tr}}(H\Sigma)$ */
  double error; /* standard error of the trace */
} surroundings;
surroundings survey(arena *a, const mlp *full, const mlp *one, mat x, mat y,
  int images, int examples, rng *r, const double *w, double *g);

@ @c
surroundings survey(arena *a, const mlp *full, const mlp *one, mat x, mat y,
  int images, int examples, rng *r, const double *w, double *g)
{
  size_t n = net_weights(full->graph); /* of weights */
  double *v = arena_take(a, n, sizeof *v), *hv = arena_take(a, n, sizeof *v);
  double *term = arena_take(a, examples, sizeof *term); /* of the trace */
  net_gradient(full->graph, w, g);
  net_hessian_vector(full->graph, g, hv);
  surroundings here = { vec_dot(n, g, g), vec_dot(n, g, hv), 0, 0 };
  for (int e = 0; e < examples; e++) {
    int i = (int) rng_below(r, images); /* the example */
    net_feed_rows(one->graph, one->x, x, &i);
    net_feed_rows(one->graph, one->y, y, &i);
    net_gradient(one->graph, w, v);
    vec_add(n, -1, g, v);
    net_hessian_vector(full->graph, v, hv);
    term[e] = vec_dot(n, v, hv);
  }
  here.trace = mean_of(examples, term);
  here.error = sd_of(examples, term) / sqrt(examples);
  return here;
}

@* Tangents. The Gauss--Newton matrix of the loss $\frac1{2n}\sum(f-y)^2$ is
the mean $\frac1n\sum_\mu\nabla f(x_\mu)\nabla f(x_\mu)^{\mathsf T}$. |gauss_newton_trace|
returns its trace, the mean squared norm of the gradients, at the weights |w| of a
network with one output; |one| is that network with a single row, and |g| has room
for a gradient. The derivative of $f$ at an input is had from the target $f-1$, for
then the gradient of the loss is $\nabla f$.
@^Gauss--Newton matrix@>

The largest eigenvalue is that of the matrix
$K_{\mu\nu}=\nabla f(x_\mu)\cdot\nabla f(x_\nu)$ over~$n$. |tangent_top| returns it
for $f=a\cdot\phi(xW/\sqrt d)/\sqrt h$, with $W=|w|$, $a$ the |readout|, and
$\phi$ the identity, the hyperbolic tangent or the rectifier. Both layers
contribute: with $z=xW/\sqrt d$,
\[K_{\mu\nu}={1\over h}\phi(z_\mu)\cdot\phi(z_\nu)
+{x_\mu\cdot x_\nu\over d}\;{1\over h}\sum_ja_j^2\,\phi'(z_{\mu j})
\phi'(z_{\nu j}).\]
@^tangent kernel@>

@(curvature.h@>=
double gauss_newton_trace(const mlp *one, mat x, const double *w, double *g);
double tangent_top(mat x, mat w, mat readout, activation f);

@ @c
double gauss_newton_trace(const mlp *one, mat x, const double *w, double *g)
{
  double sum = 0, y = 0; /* squared norms; target */
  for (int i = 0; i < x.rows; i++) {
    net_feed(one->graph, one->x, mat_block(x, i, 0, 1, x.cols));
    net_loss(one->graph, w);
    y = at(net_value(one->graph, one->f), 0, 0) - 1;
    net_feed(one->graph, one->y, mat_of(&y, 1, 1));
    net_gradient(one->graph, w, g);
    sum += vec_dot(net_weights(one->graph), g, g);
  }
  return sum / x.rows;
}

@ @c
double tangent_top(mat x, mat w, mat readout, activation f)
{
  int n = x.rows, h = w.cols; /* examples, width */
  arena *a = arena_new(); /* for the matrices */
  mat z = mat_new(a, n, h), slope = mat_new(a, n, h); /* $\phi$, $a\phi'$ */
  mat k = mat_new(a, n, n), inner = mat_new(a, n, n); /* $K$; products */
  double *v = arena_take(a, (size_t) n, sizeof *v), top; /* vector; value */
  insist(f == IDENTITY || f == TANH || f == RELU);
  mat_gemm(z, 1 / sqrt(x.cols), x, false, w, false, 0);
  if (f == TANH) tanh_all((size_t) n * (size_t) h, z.data, z.data);
  for (int i = 0; i < n * h; i++) {
    double *q = &z.data[i]; /* $z$, becomes $\phi(z)$ */
    slope.data[i] = readout.data[i % h] * (f == TANH ? 1 - *q * *q
      : f == RELU ? *q > 0 : 1);
    if (f == RELU) *q = fmax(*q, 0);
  }
  mat_gram(k, slope);
  mat_gram(inner, x);
  for (int i = 0; i < n * n; i++) k.data[i] *= inner.data[i] / x.cols;
  mat_gram(inner, z);
  mat_add(k, 1, inner);
  top = sym_top(k, v) / h / n;
  arena_free(a);
  return top;
}

@* Third derivatives. How a curvature changes along the way is a matter of
$D^3L$: the derivative of the eigenvalue $u^{\mathsf T}Hu$ is $D^3L[u,u]$, a
vector as long as the weights. |third_derivatives| has all
$T_{ij}=D^3L[u_i,u_j]$ of the $k$~rows of |u| at the weights |w|, where the
gradient is |g|; row $ik+j$ of the $k^2$ is $T_{ij}$. Each is a second
difference of the gradient along a direction,
\[D(v)={g(w+hv)+g(w-hv)-2g(w)\over h^2},\qquad T_{ii}=D(u_i),\]
with an error of the order $h^2$. Since $D^3L$ is bilinear in its two slots,
the mixed ones follow by polarization,
$T_{ij}=D((u_i+u_j)/\sqrt2)-{1\over2}(T_{ii}+T_{jj})$. All together take
$k(k+1)$ gradients.
@^third derivatives@>@^polarization@>

@(curvature.h@>=
mat third_derivatives(arena *a, net *t, const double *w, const double *g,
  mat u, double h);

@ @c
static void second_difference(net *t, const double *w, const double *g,
  mat u, int i, int j, double h, double *probe, double *d)
{
  enum { minus, plus }; /* the two sides */
  size_t n = net_weights(t);
  double part = i == j ? h : h / sqrt(2); /* along each vector */
  memset(d, 0, n * sizeof *d);
  for (int side = minus; side <= plus; side++) {
    double *gradient = probe + n; /* at the shifted point */
    memcpy(probe, w, n * sizeof *probe);
    vec_add(n, side == plus ? part : -part, &at(u, i, 0), probe);
    if (j != i) vec_add(n, side == plus ? part : -part, &at(u, j, 0), probe);
    net_gradient(t, probe, gradient);
    vec_add(n, 1, gradient, d);
  }
  vec_add(n, -2, g, d);
  vec_scale(n, 1 / (h * h), d);
}

@ The lower triangle is copied to the upper.

@c
mat third_derivatives(arena *a, net *t, const double *w, const double *g,
  mat u, double h)
{
  int k = u.rows; /* directions */
  size_t n = net_weights(t);
  mat third = mat_new(a, k * k, (int) n); /* the result */
  double *probe = arena_take(a, 2 * n, sizeof *probe); /* point, gradient */
  for (int i = 0; i < k; i++)
    second_difference(t, w, g, u, i, i, h, probe, &at(third, i * k + i, 0));
  for (int i = 0; i < k; i++)
    for (int j = 0; j < i; j++) {
      double *mixed = &at(third, i * k + j, 0); /* $T_{ij}$ */
      second_difference(t, w, g, u, i, j, h, probe, mixed);
      vec_add(n, -0.5, &at(third, i * k + i, 0), mixed);
      vec_add(n, -0.5, &at(third, j * k + j, 0), mixed);
      memcpy(&at(third, j * k + i, 0), mixed, n * sizeof *mixed);
    }
  return third;
}

@* A minimum over covariances. Weights that oscillate within a span of
$k$~directions have a covariance there, a symmetric $k\times k$ matrix without
negative eigenvalues; these matrices form a cone. |minimize_on_cone| finds
the~|x| in it at which ${1\over2}x^{\mathsf T}Mx+b^{\mathsf T}x$ is least, the
matrix being read as a vector of $k^2$ numbers. The matrix |gram|, which
is~$M$, is positive semidefinite and not zero; |gram| and |b| must be
symmetric under the exchange of the two indices of |x|.

FISTA (by Beck and Teboulle, 2009) is gradient descent with a momentum that
makes its error fall as the inverse square of the number of iterations,
followed each time by the projection. It makes three hundred iterations from
zero, with one over the largest eigenvalue of~$M$ as its step; that is far more
than the nine or sixteen unknowns of three or four directions need.
@^FISTA@>@^positive semidefinite cone@>

@(curvature.h@>=
void minimize_on_cone(arena *a, mat gram, const double *b, mat x);

@ The nearest positive semidefinite matrix, in the sum of squares, keeps the
eigenvectors and puts zero in place of negative eigenvalues. The rows of
|turn| are the eigenvectors.

@c
static void project_on_cone(mat x, mat turn, double *values)
{
  mat_copy(turn, x);
  sym_eigen(turn, values);
  for (int i = 0; i < x.rows; i++)
    for (int j = 0; j < x.rows; j++) {
      at(x, i, j) = 0;
      for (int c = 0; c < x.rows; c++)
        at(x, i, j) += fmax(values[c], 0) * at(turn, c, i) * at(turn, c, j);
    }
}

@ @c
void minimize_on_cone(arena *a, mat gram, const double *b, mat x)
{
  int k = x.rows, kk = gram.rows; /* directions, unknowns */
  insist(kk == k * k && x.cols == k);
  mat spare = mat_new(a, kk, kk), y = mat_new(a, k, k);
  mat next = mat_new(a, k, k), turn = mat_new(a, k, k);
  double *values = arena_take(a, kk, sizeof *values); /* eigenvalues */
  double *slope = arena_take(a, kk, sizeof *slope); /* at |y| */
  double s = 1; /* FISTA's sequence */
  mat_copy(spare, gram);
  sym_eigen(spare, values);
  double rate = 1 / values[kk - 1]; /* one over the largest */
  mat_scale(x, 0);
  for (int pass = 0; pass < 300; pass++) {
    double after = (1 + sqrt(1 + 4 * s * s)) / 2; /* the next |s| */
    mat_vec(slope, gram, y.data);
    for (int i = 0; i < kk; i++)
      next.data[i] = y.data[i] - rate * (slope[i] + b[i]);
    project_on_cone(next, turn, values);
    for (int i = 0; i < kk; i++)
      y.data[i] = next.data[i] + (s - 1) / after * (next.data[i] - x.data[i]);
    mat_copy(x, next);
    s = after;
  }
}

@* Tests. The Hessian of a small network is built column by column and
decomposed by LAPACK; the iterations are compared with that.

@(test-curvature.c@>=
#include "curvature.h"
#include "test.h"
#include <math.h>
#include <stdlib.h>
#include <string.h>
@<Helpers of the curvature tests@>@;
@<Tests of curvature@>@;
int main(void)
{
  test_begin("test-curvature");
  test_hessian(false);
  test_hessian(true);
  test_trajectory();
  test_degenerate();
  test_transfer();
  test_survey();
  test_tangents();
  test_third();
  test_cone();
  test_refusals();
  return test_end();
}

@ With one input the matrix has one eigenvalue, its trace. Two equal inputs do
not change it, and of a linear network without a hidden layer the gradient is
the input.

@<Tests of curvature@>=
static void test_tangents(void)
{
  static const activation f[] = { IDENTITY, TANH, RELU };
  arena *a = arena_new(); /* for the networks */
  double x[] = { 1, -2, 0.5, 1, -2, 0.5 }, w[40], g[40]; /* two inputs */
  int widths[] = { 3, 8, 1 }, line[] = { 3, 1 }; /* layers */
  rng r = rng_stream(5, 0, "curvature"); /* weights */
  for (int i = 0; i < 3; i++) {
    mlp one = mlp_new(a, DOUBLE_PRECISION, 1, 2, widths, f[i], NTK);
    mlp_init(&one, 1, &r, w);
    test_near(tangent_top(mat_of(x, 2, 3), net_tensor(one.graph, one.weight[0],
      w), net_tensor(one.graph, one.weight[1], w), f[i]),
      gauss_newton_trace(&one, mat_of(x, 2, 3), w, g), 1e-12,
      "one eigenvalue is the trace (activation %d)", i);
  }
  mlp linear = mlp_new(a, DOUBLE_PRECISION, 1, 1, line, IDENTITY, STANDARD);
  mlp_init(&linear, 1, &r, w);
  test_near(gauss_newton_trace(&linear, mat_of(x, 2, 3), w, g), 5.25, 1e-12,
    "the trace of a line");
  arena_free(a);
}

@ A network of 64 weights, with two hidden layers, and a diagonal that
stands for a preconditioner.

@<Helpers of the curvature tests@>=
typedef struct {
  mlp m;
  size_t n; /* weights */
  double *w, *g; /* weights, gradient */
  preconditioned p; /* a diagonal between 0.5 and 1.5 */
} subject;
static subject subject_new(arena *a)
{
  rng r = rng_stream(4, 0, "curvature"); /* data, weights, diagonal */
  int widths[] = { 4, 6, 5, 2 }; /* layers */
  subject s = { 0 }; /* to be returned */
  s.m = mlp_new(a, DOUBLE_PRECISION, 12, 3, widths, TANH, STANDARD);
  s.n = net_weights(s.m.graph);
  s.w = arena_take(a, s.n, sizeof(double));
  s.g = arena_take(a, s.n, sizeof(double));
  double *p = arena_take(a, s.n, sizeof *p); /* the diagonal */
  @<Give the subject data, weights and a diagonal@>;
  net_gradient(s.m.graph, s.w, s.g);
  return s;
}

@ Weights half as large again as usual give the Hessian a few large
eigenvalues and negative ones too.

@<Give the subject data, weights and a diagonal@>=
mat x = mat_new(a, 12, 4), y = mat_new(a, 12, 2); /* the data */
rng_normals(&r, 48, 1, x.data);
rng_normals(&r, 24, 1, y.data);
net_feed(s.m.graph, s.m.x, x);
net_feed(s.m.graph, s.m.y, y);
mlp_init(&s.m, 1.5, &r, s.w);
for (size_t i = 0; i < s.n; i++) p[i] = 0.5 + rng_uniform(&r);
s.p = (preconditioned) { s.m.graph, p, arena_take(a, s.n, sizeof(double)) };

@ The true residual takes one more product. It is compared with what
(\ref{eq:residual}) says without one; the two agree only if the basis is
orthogonal.

@<Helpers of the curvature tests@>=
static double true_residual(operator *f, void *context, size_t n,
  const double *q, double theta)
{
  double *aq = allocate(n, sizeof *aq); /* $Aq$ */
  f(context, q, aq);
  vec_add(n, -theta, q, aq);
  double size = vec_norm(n, aq); /* the answer */
  free(aq);
  return size;
}

@ The dense matrix is symmetric, so it does not matter that its columns are
written into rows.

@<Helpers of the curvature tests@>=
static double *dense_values(arena *a, operator *f, void *context, int n)
{
  mat h = mat_new(a, n, n); /* the matrix */
  double *e = arena_take(a, n, sizeof *e); /* a unit vector */
  double *values = arena_take(a, n, sizeof *values); /* ascending */
  for (int i = 0; i < n; i++) {
    e[i] = 1;
    f(context, e, &at(h, i, 0));
    e[i] = 0;
  }
  sym_eigen(h, values);
  return values;
}

@ The same tests serve the raw and the preconditioned Hessian. The dense
values are the truth, since they come from $n$ products and LAPACK, without
any of the methods that are tested; only the product itself is in common, and
the web on networks has compared that with differences of gradients.

@<Tests of curvature@>=
static void test_hessian(bool divided)
{
  arena *a = arena_new(); /* for everything */
  subject s = subject_new(a); /* network at its weights */
  rng r = rng_stream(6, 0, "start"); /* for the iterations */
  int n = (int) s.n; /* weights */
  operator *f = divided ? preconditioned_operator : hessian_operator;
  void *context = divided ? (void *) &s.p : (void *) s.m.graph;
  const char *which = divided ? "preconditioned" : "raw"; /* for messages */
  double *e = dense_values(a, f, context, n); /* the truth, ascending */
  double values[3]; /* found */
  mat v = mat_new(a, 3, n); /* found vectors */
  @<Test |eigen_top| against the dense values@>;
  if (divided) @<Test the top pair as one of $Hy=\theta Py$@>;
  @<Test Lanczos's method against the dense values@>;
  @<Test the block method against the dense values@>;
  arena_free(a);
}

@ The residual is checked by one more product per pair. Since the error
of a Ritz value is quadratic in the residual, the values must be exact almost
to the last digit.

@<Test |eigen_top| against the dense values@>=
int products = eigen_top(a, f, context, n, 3, 1e-10, &r, values, v);
test_true(products < 200, "%s: %d products for 1e-10", which, products);
for (int i = 0; i < 3; i++) {
  test_near(values[i], e[n - 1 - i], 1e-12,
    "%s: eigenvalue %d to full accuracy (restarts)", which, i);
  test_within(true_residual(f, context, n, &at(v, i, 0), values[i]), 0,
    1.1e-10 * values[0], "%s: residual %d as stated", which, i);
}

@ If $P^{-1/2}HP^{-1/2}z=\theta z$ then $y=P^{-1/2}z$ solves $Hy=\theta Py$, a
statement without square roots in it that the operator had no part in.

@<Test the top pair as one of $Hy=\theta Py$@>=
{
  double *y = arena_take(a, n, sizeof *y); /* $P^{-1/2}z$ */
  double *hy = arena_take(a, n, sizeof *hy); /* $Hy$ */
  double worst = 0; /* deviation */
  for (int i = 0; i < n; i++) y[i] = at(v, 0, i) / sqrt(s.p.p[i]);
  net_hessian_vector(s.m.graph, y, hy);
  for (int i = 0; i < n; i++)
    worst = fmax(worst, fabs(hy[i] - values[0] * s.p.p[i] * y[i]));
  test_within(worst, 0, 1e-9, "the top pair solves Hy = theta Py (roots)");
}

@ Twenty steps from a random vector, then calls of eight at the same matrix,
which must go on improving the pairs. The estimated residuals must be the true
ones.

@<Test Lanczos's method against the dense values@>=
lanczos *l = lanczos_new(a, n, 3, 20, 8, r); /* as chapters use it */
lanczos_top(l, f, context, values);
test_near(values[0], e[n - 1], 1e-3, "%s: a cold start", which);
for (int call = 0; call < 6; call++) lanczos_top(l, f, context, values);
test_true(lanczos_products(l) == 20 + 6 * 8, "%s: products", which);
for (int i = 0; i < 3; i++) {
  double truth = true_residual(f, context, n, lanczos_vector(l, i),
    values[i]); /* of the Ritz pair */
  test_near(values[i], e[n - 1 - i], 1e-3, "%s: warm value %d", which, i);
  test_within(lanczos_residual(l, i), truth, 1e-9 * values[0],
    "%s: estimate of residual %d (the basis is not orthogonal)", which, i);
}

@ Ten passes of the block method from a random start. The third pair lies
close to the fourth and comes slowly; a Ritz value must not exceed its
eigenvalue all the same.

@<Test the block method against the dense values@>=
rng_normals(&r, 3 * (size_t) n, 1, v.data);
for (int pass = 0; pass < 10; pass++)
  rayleigh_ritz(f, context, v, values, a);
for (int i = 0; i < 3; i++) {
  test_near(values[i], e[n - 1 - i], i < 2 ? 1e-6 : 0.05,
    "%s: value %d of the block method", which, i);
  test_true(values[i] < e[n - 1 - i] * (1 + 1e-13),
    "%s: value %d is a lower bound", which, i);
  for (int j = 0; j < 3; j++)
    test_within(vec_dot(n, &at(v, i, 0), &at(v, j, 0)), i == j, 1e-12,
      "%s: Ritz vectors %d, %d are orthonormal", which, i, j);
}

@ Along a short run of gradient descent the warm-started value stays within
one per cent of the truth. Ten steps pass between two calls. A failure would
mean that a sharpness read off along a run lags behind.

@<Tests of curvature@>=
static void test_trajectory(void)
{
  arena *a = arena_new(); /* for everything */
  subject s = subject_new(a); /* network and weights */
  rng r = rng_stream(7, 0, "start"); /* for the first call */
  lanczos *l = lanczos_new(a, s.n, 3, 20, 8, r); /* follows the run */
  double values[3], worst = 0; /* found; worst error */
  for (int step = 0; step < 40; step++) {
    net_gradient(s.m.graph, s.w, s.g);
    if (step % 10 == 0) {
      lanczos_top(l, hessian_operator, s.m.graph, values);
      double *e = dense_values(a, hessian_operator, s.m.graph, (int) s.n);
      worst = fmax(worst, fabs(values[0] / e[s.n - 1] - 1));
    }
    vec_add(s.n, -0.05, s.g, s.w);
  }
  test_within(worst, 0, 0.01, "sharpness along a run, warm starts");
  arena_free(a);
}

@ Matrices that end the Krylov space early: twice the identity, and a
projection of rank two; in both the method must go on with fresh vectors. And
a dimension smaller than the number of steps.

@<Helpers of the curvature tests@>=
static void twice(void *context, const double *v, double *av)
{
  for (int i = 0; i < *(int *) context; i++) av[i] = 2 * v[i];
}
static void rank_two(void *context, const double *v, double *av)
{
  memset(av, 0, *(int *) context * sizeof *av);
  av[0] = 3 * v[0], av[1] = v[1];
}
static void ramp(void *context, const double *v, double *av)
{
  for (int i = 0; i < *(int *) context; i++) av[i] = (i + 1) * v[i];
}

@ A single vector cannot see that an eigenvalue is multiple: the Krylov
space of any start is then one-dimensional. That all three pairs come out
shows that the fresh vectors do their work.

@<Tests of curvature@>=
static void test_degenerate(void)
{
  arena *a = arena_new(); /* for everything */
  rng r = rng_stream(8, 0, "degenerate"); /* for starts */
  int n = 40; /* dimension */
  double values[3]; /* found */
  mat v = mat_new(a, 3, n); /* vectors */
  eigen_top(a, twice, &n, n, 3, 1e-12, &r, values, v);
  test_near(values[2], 2, 1e-13, "multiple eigenvalue (breakdown)");
  test_within(vec_dot(n, &at(v, 0, 0), &at(v, 2, 0)), 0, 1e-13,
    "vectors of a multiple eigenvalue are orthogonal");
  eigen_top(a, rank_two, &n, n, 3, 1e-12, &r, values, v);
  test_near(values[1], 1, 1e-13, "second eigenvalue of rank two");
  test_within(values[2], 0, 1e-13, "third eigenvalue of rank two");
  @<Test a search that must restart often@>;
  n = 3;
  lanczos *l = lanczos_new(a, n, 3, 20, 8, r); /* more steps than $n$ */
  lanczos_top(l, ramp, &n, values);
  test_near(values[2], 1, 1e-13, "as many steps as dimensions");
  test_within(lanczos_residual(l, 2), 0, 1e-13, "complete basis is exact");
  @<Test power iterations@>@;
  arena_free(a);
}

@ The vector $(1,1)$ has the Rayleigh quotient $5/2$ with the matrix of the diagonal 4
and~1; a second step sees $(4,1)/\sqrt{17}$, with $65/17$.

@<Test power iterations@>=
double start[] = {1, 1, 0, 0}; /* and room for a product */
mat two = mat_new(a, 2, 2); /* eigenvalues 4 and 1 */
at(two, 0, 0) = 4; at(two, 1, 1) = 1;
test_near(power_iteration(matrix_operator, &two, 2, start, 1), 2.5, 1e-14,
  "one power iteration");
test_near(power_iteration(matrix_operator, &two, 2, start, 1), 65 / 17.0, 1e-14,
  "the next begins where it ended");
test_near(power_iteration(matrix_operator, &two, 2, start, 40), 4, 1e-14,
  "many of them");

@ The numbers 1 to 300 as eigenvalues, of which the top three are close
together for a spectrum of this length: the basis of 26 vectors is full many
times before they are found.

@<Test a search that must restart often@>=
n = 300;
mat top = mat_new(a, 3, n); /* vectors */
int products = eigen_top(a, ramp, &n, n, 3, 1e-9, &r, values, top);
test_true(26 < products && products < 400,
  "%d products with restarts (the basis is lost at a restart)", products);
for (int i = 0; i < 3; i++) {
  test_near(values[i], 300 - i, 1e-12, "eigenvalue %d after restarts", i);
  test_within(true_residual(ramp, &n, n, &at(top, i, 0), values[i]), 0,
    3.1e-7, "residual %d after restarts, as stated", i);
}

@ At twice the reference width the maximal update multiplies the rates of three layers
by 2, 1 and~$\frac12$. The dense matrix is divided by these numbers, layer by layer.

@<Tests of curvature@>=
static void test_transfer(void)
{
  static const double inverse[] = { 0.5, 1, 2 }; /* of the rates */
  arena *a = arena_new(); /* for everything */
  int widths[] = { 4, 6, 6, 2 }; /* twice the reference, 3 */
  rng r = rng_stream(10, 0, "transfer"); /* data, weights, start */
  mlp m = mlp_classifier(a, DOUBLE_PRECISION, 12, 3, widths, RELU);
  mat x = mat_new(a, 12, 4), y = mat_new(a, 12, 2); /* the data */
  int n = (int) net_weights(m.graph); /* weights */
  double *w = arena_take(a, n, sizeof *w), *p = arena_take(a, n, sizeof *p);
  preconditioned both = { m.graph, p, arena_take(a, n, sizeof *p) };
  rng_normals(&r, 48, 1, x.data);
  for (int i = 0; i < 12; i++) at(y, i, i % 2) = 1;
  net_feed(m.graph, m.x, x);
  net_feed(m.graph, m.y, y);
  rng_normals(&r, n, 1, w);
  net_gradient(m.graph, w, p);
  for (int l = 0; l < 3; l++) {
    mat t = net_tensor(m.graph, m.weight[l], p); /* this layer */
    for (int e = 0; e < t.rows * t.cols; e++) t.data[e] = inverse[l];
  }
  double *e = dense_values(a, preconditioned_operator, &both, n);
  test_near(transfer_sharpness(a, &m, MEAN_FIELD, 3, 30, r), e[n - 1], 1e-9,
    "sharpness in units of the rates (rates of the wrong layers)");
  arena_free(a);
}

@ One weight $w=\frac12$ and two examples with the input~1 and the targets $\pm3$: the
mean gradient is $\frac12$, the Hessian is~1, and the gradient of either example is off
by~3. So every draw gives the trace~9, and its error is zero.

@<Tests of curvature@>=
static void test_survey(void)
{
  arena *a = arena_new(); /* for everything */
  int widths[] = { 1, 1 }; /* one weight */
  rng r = rng_stream(11, 0, "survey"); /* examples */
  mlp full = mlp_new(a, DOUBLE_PRECISION, 2, 1, widths, RELU, STANDARD);
  mlp one = mlp_new(a, DOUBLE_PRECISION, 1, 1, widths, RELU, STANDARD);
  mat x = mat_new(a, 2, 1), y = mat_new(a, 2, 1); /* two examples */
  double w = 0.5, g; /* the weight; its gradient */
  x.data[0] = x.data[1] = 1;
  y.data[0] = 3; y.data[1] = -3;
  net_feed(full.graph, full.x, x);
  net_feed(full.graph, full.y, y);
  surroundings s = survey(a, &full, &one, x, y, 2, 10, &r, &w, &g);
  test_near(g, 0.5, 1e-14, "the full gradient is left behind");
  test_near(s.gg, 0.25, 1e-14, "its square");
  test_near(s.ghg, 0.25, 1e-14, "its curvature");
  test_near(s.trace, 9, 1e-14, "the trace (the mean must be subtracted)");
  test_within(s.error, 0, 1e-13, "and its error");
  arena_free(a);
}

@ The derivative of $Hu$ along~$v$ is $D^3L[u,v]$ too. Its first difference, from
exact products, has an error of the order $h^2$ like that of the second
difference of gradients. The directions are unit vectors, and the mixed
derivative is found from either side.

@<Tests of curvature@>=
static void test_third(void)
{
  arena *a = arena_new(); /* for everything */
  subject s = subject_new(a); /* network at its weights */
  rng r = rng_stream(11, 0, "third"); /* for the directions */
  double h = 1e-3, off = 0, size = 0; /* step; squares of two lengths */
  mat basis = mat_new(a, (int) s.n, 2), u = mat_new(a, 2, (int) s.n);
  mat hu = mat_new(a, 2, (int) s.n); /* $Hu_0$ on both sides */
  double *g = arena_take(a, s.n, sizeof *g); /* not wanted */
  mat_random_orthonormal(basis, &r);
  mat_transpose(u, basis);
  mat third = third_derivatives(a, s.m.graph, s.w, s.g, u, h);
  for (int side = 0; side < 2; side++) {
    vec_add(s.n, side ? -2 * h : h, &at(u, 1, 0), s.w);
    net_gradient(s.m.graph, s.w, g);
    net_hessian_vector(s.m.graph, &at(u, 0, 0), &at(hu, side, 0));
  }
  for (int i = 0; i < (int) s.n; i++) {
    double mixed = (at(hu, 0, i) - at(hu, 1, i)) / (2 * h); /* the truth */
    off += pow(at(third, 2, i) - mixed, 2), size += mixed * mixed;
  }
  test_within(sqrt(off / size), 0, 1e-5, "a mixed third derivative");
  test_within(at(third, 1, 3), at(third, 2, 3), 0, "and its other triangle");
  arena_free(a);
}

@ With $M$ the identity the minimum is the nearest matrix in the cone. The matrix
of the rows $(1,2)$ and $(2,1)$ has the eigenvalues 3 and $-1$, so that all
four entries of the nearest are ${3\over2}$. A single unknown stays at zero
when its slope there is positive. A minimum within the cone is that without a
constraint.

@<Tests of curvature@>=
static void test_cone(void)
{
  arena *a = arena_new(); /* for everything */
  mat one = mat_new(a, 4, 4), x = mat_new(a, 2, 2); /* $M$; the minimum */
  mat four = mat_new(a, 1, 1), single = mat_new(a, 1, 1);
  double outside[] = {-1, -2, -2, -1}, inside[] = {-10, -1, -1, -3}; /* |b| */
  double down = -2, up = 2; /* the same for one unknown */
  mat_set_identity(one);
  at(four, 0, 0) = 4;
  minimize_on_cone(a, one, outside, x);
  test_near(at(x, 0, 0), 1.5, 1e-12, "the nearest covariance: diagonal");
  test_near(at(x, 1, 0), 1.5, 1e-12, "and beside it");
  at(one, 0, 0) = 5;
  minimize_on_cone(a, one, inside, x);
  test_near(at(x, 0, 0), 2, 1e-6, "a minimum within the cone");
  test_near(at(x, 1, 1), 3, 1e-6, "and its other entry");
  minimize_on_cone(a, four, &down, single);
  test_near(at(single, 0, 0), 0.5, 1e-12, "one unknown");
  minimize_on_cone(a, four, &up, single);
  test_within(at(single, 0, 0), 0, 0, "one that is held at zero");
  arena_free(a);
}

@ An accuracy of zero cannot be reached, and an operator asked for more pairs
than it has dimensions is a mistake.

@<Tests of curvature@>=
static void ask_for_zero(void *context)
{
  arena *a = context; /* the basis */
  rng r = rng_stream(9, 0, "zero"); /* for the start */
  int n = 300; /* dimension */
  double value; /* never found */
  eigen_top(a, ramp, &n, n, 1, 0, &r, &value, mat_new(a, 1, n));
}
static void ask_for_too_many(void *context)
{
  lanczos_new(context, 2, 3, 20, 8, rng_stream(9, 0, "many"));
}
static void test_refusals(void)
{
  arena *a = arena_new(); /* for both */
  test_dies(ask_for_zero, a, 1, "restarts", "an impossible accuracy");
  test_dies(ask_for_too_many, a, 1, "does not hold", "too many pairs");
  arena_free(a);
}

@* Index.
