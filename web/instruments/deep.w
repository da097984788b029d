% deep: linear networks of several layers that learn the modes of a task.
@i types.w

@** Deep linear networks.
The function $f(x)=W_L\cdots W_1x$ of white inputs learns a matrix $C$ by gradient
descent on $\frac12\lVert C-W_L\cdots W_1\rVert^2$. All layers are square, with $N$
units. Chapter~\webnumber{s1-solvable} derives when the singular modes of the task are
learned; this instrument has the task, two starts, the strengths of the modes and the
step.
@^deep linear network@>

@(deep.h@>=
#pragma once
#include "linalg.h"

@ The task is $C=\sum_ks_ku_kv_k^{\mathsf T}$ with |rank| values $s_k$ and random
orthonormal vectors; the other modes of the square matrices have $s=0$ and must stay at
rest. There may be up to |DEEPEST| layers. The weights of a new network are zero.

@(deep.h@>=
enum { DEEPEST = 4 };
typedef struct {
  int units, layers; /* $N$; $L$ */
  mat task, u, v; /* $N$ by $N$; singular vectors in columns */
  mat w[DEEPEST + 1], right[DEEPEST + 1]; /* $W_l$ and $W_l\cdots W_1$, from 1 */
  mat down, spare; /* the error on its way down */
} deep_net;
deep_net deep_net_new(arena *a, int units, int layers, int rank,
  const double *s, rng *r);

@ @c
#include "deep.h"
#include <math.h>

@ @c
deep_net deep_net_new(arena *a, int units, int layers, int rank,
  const double *s, rng *r)
{
  deep_net d; /* the result; its weights are zero */
  insist(0 < layers && layers <= DEEPEST && rank <= units);
  d.units = units;
  d.layers = layers;
  d.u = mat_new(a, units, units); d.v = mat_new(a, units, units);
  mat_random_orthonormal(d.u, r);
  mat_random_orthonormal(d.v, r);
  d.task = mat_new(a, units, units);
  for (int k = 0; k < rank; k++)
    mat_gemm(d.task, s[k], mat_block(d.u, 0, k, units, 1), false,
      mat_block(d.v, 0, k, units, 1), true, 1);
  for (int l = 0; l <= DEEPEST; l++) {
    d.w[l] = mat_new(a, units, units);
    d.right[l] = mat_new(a, units, units);
  }
  d.down = mat_new(a, units, units); d.spare = mat_new(a, units, units);
  return d;
}

@ The products |right[l]|${}=W_l\cdots W_1$ come first, from |deep_forward|; then the
error is carried down from the top, as in any backpropagation. After |deep_forward|,
|deep_strength| is that of mode $k$, $u_k^{\mathsf T}W_L\cdots W_1v_k$, and
|deep_step| makes a step of descent.
@^backpropagation@>

@(deep.h@>=
void deep_forward(deep_net *d);
double deep_strength(const deep_net *d, int k);
void deep_step(deep_net *d, double step);

@ The strength is a quadratic form; at twenty units a double loop is as quick as a call
of a library, and plainer.

@c
void deep_forward(deep_net *d)
{
  mat_copy(d->right[1], d->w[1]);
  for (int l = 2; l <= d->layers; l++)
    mat_mul(d->right[l], d->w[l], d->right[l - 1]);
}
double deep_strength(const deep_net *d, int k)
{
  double a = 0; /* the strength of mode |k| */
  for (int i = 0; i < d->units; i++)
    for (int j = 0; j < d->units; j++)
      a += at(d->u, i, k) * at(d->right[d->layers], i, j) * at(d->v, j, k);
  return a;
}

@ With $E=C-W_L\cdots W_1$ and $B_L=E$, the gradient of layer $l$ is
$-B_l(W_{l-1}\cdots W_1)^{\mathsf T}$, and $B_{l-1}=W_l^{\mathsf T}B_l$ must be formed
before $W_l$ moves.

@c
void deep_step(deep_net *d, double step)
{
  mat_copy(d->down, d->task);
  mat_add(d->down, -1, d->right[d->layers]);
  for (int l = d->layers; l >= 1; l--) {
    mat_mul_tn(d->spare, d->w[l], d->down); /* with the old $W_l$ */
    if (l > 1) mat_gemm(d->w[l], step, d->down, false,
      d->right[l - 1], true, 1);
    else mat_add(d->w[l], step, d->down);
    mat_copy(d->down, d->spare);
  }
}

@ Of the two starts the first is balanced, $W_l=\varepsilon O_{l+1}O_l^{\mathsf T}$ with
orthogonal matrices, of which $O_1=V$ and $O_{L+1}=U$ hold the singular vectors and
those between are random. The second has Gaussian entries of variance
$\varepsilon^2/N$.

@(deep.h@>=
void start_balanced(deep_net *d, double eps, rng *r);
void start_gaussian(deep_net *d, double eps, rng *r);

@ @c
void start_balanced(deep_net *d, double eps, rng *r)
{
  mat below = d->right[0], above = d->spare; /* $O_l$ and $O_{l+1}$ */
  mat_copy(below, d->v);
  for (int l = 1; l <= d->layers; l++) {
    if (l < d->layers) mat_random_orthonormal(above, r);
    else mat_copy(above, d->u);
    mat_gemm(d->w[l], eps, above, false, below, true, 0);
    mat_copy(below, above);
  }
}
void start_gaussian(deep_net *d, double eps, rng *r)
{
  for (int l = 1; l <= d->layers; l++)
    rng_normals(r, (size_t) d->units * (size_t) d->units, eps / sqrt(d->units),
      d->w[l].data);
}

@* Tests. A balanced start has the strength $\varepsilon^L$ in every mode; a step moves
each entry against a difference quotient of the loss; and with small steps the
half-time is that of the integral.

@(test-deep.c@>=
#include "deep.h"
#include "test.h"
#include <math.h>
#include "theory.h"
static double loss_of(deep_net *d)
{
  deep_forward(d);
  mat_copy(d->down, d->task);
  mat_add(d->down, -1, d->right[d->layers]);
  return pow(mat_frobenius(d->down), 2) / 2;
}
int main(void)
{
  enum { UNITS = 4 };
  arena *a = arena_new();
  rng r = rng_stream(3, 0, "test of deep networks");
  const double s[] = {1, 0.7}; /* the modes */
  deep_net d = deep_net_new(a, UNITS, 3, 2, s, &r);
  test_begin("test-deep");
  @<Test the starts@>@;
  @<Test a step@>@;
  @<Test the time to half strength@>@;
  arena_free(a);
  return test_end();
}

@ @<Test the starts@>=
start_balanced(&d, 0.3, &r);
deep_forward(&d);
for (int k = 0; k < UNITS; k++)
  test_near(deep_strength(&d, k), 0.027, 1e-12, "mode %d, balanced", k);
deep_net wide = deep_net_new(a, 60, 2, 2, s, &r);
start_gaussian(&wide, 0.3, &r);
test_near(mat_frobenius(wide.w[1]), 0.3 * sqrt(60), 0.05, "Gaussian weights");
test_near(mat_frobenius(wide.w[2]), 0.3 * sqrt(60), 0.05, "in every layer");
mat_mul_tn(wide.spare, wide.u, wide.task);
mat_mul(wide.down, wide.spare, wide.v);
test_near(at(wide.down, 1, 1), 0.7, 1e-12, "the second mode of the task");
test_near(mat_frobenius(wide.task), sqrt(1.49), 1e-12, "there are two");

@ @<Test a step@>=
start_gaussian(&d, 1, &r);
for (int l = 1; l <= 3; l++) {
  double *entry = &at(d.w[l], 1, 2), old = *entry, h = 1e-5; /* one of many */
  *entry = old + h;
  double up = loss_of(&d); /* of the changed weight */
  *entry = old - h;
  double slope = (up - loss_of(&d)) / (2 * h); /* of the loss */
  *entry = old;
  deep_forward(&d);
  deep_step(&d, 1e-3);
  test_near((old - *entry) / 1e-3, slope, 1e-7, "a step of layer %d", l);
}

@ @<Test the time to half strength@>=
start_balanced(&d, 0.3, &r);
long t = 0; /* steps */
for (deep_forward(&d); deep_strength(&d, 0) < 0.5; deep_forward(&d), t++)
  deep_step(&d, 1e-3);
test_near(1e-3 * (double) t, depth_half_time(3, 1, 0.3), 2e-3,
  "time to half strength");
test_true(deep_strength(&d, 1) < 0.4 && fabs(deep_strength(&d, 2)) < 0.03,
  "the others are behind");

@* Index.
