% definitions: what definitions of features predict where it can be computed.
@i types.w
@s output_model int
@s corpus int

@** Definitions of features.
Several meanings of the word feature come with numbers that need no training:
the loss of features in superposition, waves of modular addition, the gradient
product of a network with rectifiers, and the best dictionary of two features
that occur together. This instrument computes them. Where they come from is
told in the chapter on features, which compares them with trained networks.

@(definitions.h@>=
#pragma once
#include "base.h"
#include "linalg.h"
#include "net.h"
#include "random.h"

@ @c
#include "definitions.h"
#include "numerics.h"
#include <math.h>
#include <string.h>

@* Superposition. Inputs are absent with probability $1-p$ and otherwise
uniform in $[0,1]$; they pass through $W$ and are restored by
$\mathrm{relu}(W^{\mathsf T}Wx+b)$. |superposition_pair| is the least squared
error of two features on one axis, over their length~$r$ and a common~$b$,
|superposition_pentagon| that of five features in the plane, with the length
in~|radius|, and |superposition_dropped| that of a feature without a place, the
variance $p/3-p^2/4$ of an input.
@^superposition@>

@(definitions.h@>=
double superposition_pair(double p);
double superposition_pentagon(double p, double *radius);
double superposition_dropped(double p);

@ Pair and pentagon are two cases of one thing: an output sees $g=r^2$ times
$c_1u+c_2v$, where $u$ and $v$ are independent. In the pair $c_1=-1$, $c_2=0$
and $u$ is a single input; in the pentagon each is the sum of two inputs. What
stays the same while $r$ and $b$ vary is kept: the cosines, and the places and
weights of the quadrature, the atom at zero and then 40 points of Gauss and
Legendre on each interval of length one. |output_loss| is the mean error of an
output whose other inputs add up to~$a$, bias included,
$$h(a)=(1-p)\,\mathrm{relu}(a)^2+p\int_0^1\bigl(x-\mathrm{relu}(gx+a)\bigr)^2dx.$$
Up to $t=\min(1,\max(0,-a/g))$ the rectifier is closed, which contributes
$t^3/3$.

@c
enum { POINTS = 40, ATOMS = 2 * POINTS + 1 };
typedef struct {
  double p, cosine[2]; /* probability; what an output sees */
  int outputs, points; /* of the arrangement; of the quadrature */
  double place[ATOMS], weight[ATOMS]; /* of $u$ and $v$ */
} output_model;
static double primitive(double g, double a, double x)
{
  return x * ((1 - g) * (1 - g) * x * x / 3 + a * (a - (1 - g) * x));
}
static double output_loss(double p, double g, double a)
{
  double t = fmin(1, fmax(0, -a / g)), open = fmax(a, 0); /* the kink */
  return (1 - p) * open * open + p * (t * t * t / 3 + primitive(g, a, 1)
    - primitive(g, a, t));
}
static double arrangement_loss(int n, const double *x, const void *context)
{
  const output_model *s = context;
  double g = x[0] * x[0], sum = 0; /* the mean over |u|, |v| */
  int others = s->cosine[1] == 0 ? 1 : s->points; /* values of |v| */
  insist(n == 2);
  if (g < 1e-6) return INFINITY;
  for (int i = 0; i < s->points; i++)
    for (int j = 0; j < others; j++)
      sum += s->weight[i] * (others > 1 ? s->weight[j] : 1) * output_loss(s->p,
        g, x[1] + g * (s->cosine[0] * s->place[i] + s->cosine[1]
        * s->place[j]));
  return s->outputs * sum;
}

@ The minimum over $r$ and $b$ is sought from four places for the pair, whose
function has several valleys, and from one for the pentagon. A sum of two
inputs is zero with probability $(1-p)^2$ and has the density $2p(1-p)+p^2u$ on
$[0,1]$ and $p^2(2-u)$ on $[1,2]$.

@c
static double best_arrangement(output_model *s, double *radius)
{
  double start[][2] = {{1.1, -0.1}, {1, 0}, {0.9, 0.1}, {0.8, 0.3}};
  double best = INFINITY; /* the least loss */
  for (int i = 0; i < (s->outputs == 5 ? 1 : 4); i++) {
    double y = simplex_minimum(arrangement_loss, s, 2, start[i], 0.1, 1e-6);
    if (y < best) best = y, *radius = fabs(start[i][0]);
  }
  return best;
}
double superposition_pair(double p)
{
  double radius; /* not asked for */
  output_model s = {p, {-1, 0}, 2, POINTS + 1, {0}, {1 - p}};
  gauss_legendre(POINTS, 0, 1, s.place + 1, s.weight + 1);
  for (int i = 1; i <= POINTS; i++) s.weight[i] *= p;
  return best_arrangement(&s, &radius);
}
double superposition_pentagon(double p, double *radius)
{
  output_model s = {p, {cos(0.4 * M_PI), cos(0.8 * M_PI)}, 5, ATOMS, {0},
    {(1 - p) * (1 - p)}};
  double *x = s.place + 1, *w = s.weight + 1; /* without the atom */
  gauss_legendre(POINTS, 0, 1, x, w);
  gauss_legendre(POINTS, 1, 2, x + POINTS, w + POINTS);
  for (int i = 0; i < 2 * POINTS; i++)
    w[i] *= i < POINTS ? 2 * p * (1 - p) + p * p * x[i] : p * p * (2 - x[i]);
  return best_arrangement(&s, radius);
}
double superposition_dropped(double p) { return p / 3 - p * p / 4; }

@* Modular addition. A |rotor| is a network $\sum_kW_{ck}(U_{ak}+V_{bk})^2$ of
two numbers $a$, $b$ below~$p$; all three matrices are |p| by~|n|.
|rotor_answers| puts its logits for all $p^2$ inputs into |f|, the row of an
input being $pa+b$. |rotor_exact| is the solution of \citet{gromov2023} with
the frequencies |nu| and random phases, $U_{ak}=\cos(2\pi\nu_ka/p+\varphi)$,
$V_{bk}=\cos(2\pi\nu_kb/p+\psi)$, $W_{ck}=\cos(2\pi\nu_kc/p+\varphi+\psi)$.
|rotor_accuracy| is what its accuracy would be if outputs were independent and
Gaussian.
@^modular addition@>

@(definitions.h@>=
typedef struct { int p, n; mat u, v, w; } rotor;
void rotor_answers(const rotor *m, mat f);
rotor rotor_exact(arena *a, int p, int n, const int *nu, rng *r);
double rotor_accuracy(double p, double n);

@ @c
void rotor_answers(const rotor *m, mat f)
{
  arena *a = arena_new(); /* for the neurons of one |a| */
  mat h = mat_new(a, m->p, m->n);
  for (int i = 0; i < m->p; i++) {
    for (int b = 0; b < m->p; b++)
      for (int k = 0; k < m->n; k++) {
        double s = at(m->u, i, k) + at(m->v, b, k); /* the sum */
        at(h, b, k) = s * s;
      }
    mat_mul_nt(mat_block(f, i * m->p, 0, m->p, m->p), h, m->w);
  }
  arena_free(a);
}
rotor rotor_exact(arena *a, int p, int n, const int *nu, rng *r)
{
  rotor m = {p, n, mat_new(a, p, n), mat_new(a, p, n), mat_new(a, p, n)};
  for (int k = 0; k < n; k++) {
    double phase[3]; /* $\varphi$, $\psi$ and their sum */
    for (int j = 0; j < 2; j++) phase[j] = 2 * M_PI * rng_uniform(r);
    phase[2] = phase[0] + phase[1];
    for (int i = 0; i < p; i++)
      for (int j = 0; j < 3; j++)
        at(j == 0 ? m.u : j == 1 ? m.v : m.w, i, k) = cos(2 * M_PI
          * (nu[k] * i % p) / p + phase[j]);
  }
  return m;
}

@ A neuron contributes $\frac12$ to the correct logit, with the variance
$\frac{17}{16}$, and $-1/2(p-1)$ to a wrong one, with the variance $\frac98$.
The integral over the correct logit is done by the rule of trapezoids.

@c
double rotor_accuracy(double p, double n)
{
  double sum = 0; /* the integral */
  for (double z = -8; z <= 8; z += 0.02) {
    double s = (n / 2 + n / (2 * (p - 1)) + sqrt(17 * n / 16) * z)
      / sqrt(9 * n / 8);
    sum += 0.02 * exp(-z * z / 2) * pow(erfc(-s / M_SQRT2) / 2, p - 1);
  }
  return sum / sqrt(2 * M_PI);
}

@ |rotor_neuron| reads a neuron from the Fourier transforms of its columns of
$U$, $V$ and~$W$. Its frequency |nu| has most of the power of the three
together; |pure| are the shares of that frequency in each, |phase| the phases
there, and |size| is the power of all. A cosine with the phase $\varphi$ has
the transform $(p/2)\,e^{i\varphi}$ at its frequency, so that angles are
phases.

@(definitions.h@>=
enum { ROTOR_SIDES = 3 };
typedef struct {
  int nu;
  double size, pure[ROTOR_SIDES], phase[ROTOR_SIDES];
} rotor_wave;
rotor_wave rotor_neuron(const rotor *m, int k);

@ @c
rotor_wave rotor_neuron(const rotor *m, int k)
{
  int p = m->p; /* length of a column */
  mat side[] = {m->u, m->v, m->w};
  double all[ROTOR_SIDES] = {0}, most = -1; /* power by matrix; of |nu| */
  rotor_wave s = {0};
  for (int nu = 1; nu <= (p - 1) / 2; nu++) {
    double part[ROTOR_SIDES], angle[ROTOR_SIDES], power = 0; /* at |nu| */
    for (int j = 0; j < ROTOR_SIDES; j++) {
      double re = 0, im = 0; /* of the transform */
      for (int i = 0; i < p; i++) {
        double turn = 2 * M_PI * (nu * i % p) / p;
        re += at(side[j], i, k) * cos(turn);
        im -= at(side[j], i, k) * sin(turn);
      }
      part[j] = re * re + im * im, angle[j] = atan2(im, re);
      all[j] += part[j], power += part[j], s.size += part[j];
    }
    if (power <= most) continue;
    most = power, s.nu = nu;
    memcpy(s.pure, part, sizeof part);
    memcpy(s.phase, angle, sizeof angle);
  }
  for (int j = 0; j < ROTOR_SIDES; j++) s.pure[j] /= all[j];
  return s;
}

@* The gradient product. |gradient_product| is the mean of $J^{\mathsf T}J$ over
the |n| examples that a perceptron of rectifiers and at least two layers was
last evaluated on, $J$ being the derivative of the outputs by the inputs; |w|
are its weights. \Citet{radhakrishnan2024} call it the average gradient outer
product.
@^average gradient outer product@>

For one example $J^{\mathsf T}=W_1\Delta_1W_2\Delta_2\cdots W_L$ with the
matrices of the net, which have inputs as rows; $\Delta_l$ keeps the units that
are open. The blocks of all examples stand side by side in one matrix. It
begins with $W_L$ and alternately loses the closed rows of each block and is
multiplied by the next matrix. Before $W_1$ its Gram matrix is $nS$, and
$W_1SW_1^{\mathsf T}$ is the answer.

@(definitions.h@>=
void gradient_product(const mlp *m, int n, double *w, mat product);

@ @c
void gradient_product(const mlp *m, int n, double *w, mat product)
{
  int L = m->layers; /* of weights */
  mat first = net_tensor(m->graph, m->weight[0], w);
  mat last = net_tensor(m->graph, m->weight[L - 1], w), block;
  arena *a = arena_new();
  insist(L >= 2 && product.rows == first.rows);
  for (int l = L - 1; l > 0; l--) {
    mat layer = net_tensor(m->graph, m->weight[l], w);
    mat open = mat_new(a, n, layer.rows), next = mat_new(a, layer.rows,
      n * last.cols); /* sums of the units; the new block */
    net_read(m->graph, m->hidden[l - 1], open);
    if (l < L - 1) mat_mul(next, layer, block);
    for (int h = 0; h < layer.rows; h++)
      for (int i = 0; i < n * last.cols; i++) {
        if (l == L - 1) at(next, h, i) = at(last, h, i % last.cols);
        if (at(open, i / last.cols, h) <= 0) at(next, h, i) = 0;
      }
    block = next;
  }
  mat s = mat_new(a, first.cols, first.cols), half = mat_new(a, first.rows,
    first.cols); /* $nS$ and $W_1S$ */
  mat_gram(s, block);
  mat_mul(half, first, s);
  mat_mul_nt(product, half, first);
  mat_scale(product, 1.0 / n);
  arena_free(a);
}

@* Dictionaries of a pair. Two orthonormal features, a parent and a child, are
present or not; |pair_odds| has the probabilities that both are, the child
alone and the parent alone. Activations are coded by two atoms of length one
at the least cost $\lVert h-Da\rVert^2+\lambda\sum a$, $a\ge0$. |pair_cost| is
the mean cost of atoms at the angles |x| from the parent, and |pair_atoms|
finds the two atoms for which it is least: the cost, and both angles in
degrees.
@^dictionary learning@>

@(definitions.h@>=
typedef struct { double p11, p01, p10; } pair_odds;
typedef struct { double least, parent, child; } pair_law;
double pair_cost(pair_odds o, double lambda, const double *x);
pair_law pair_atoms(pair_odds o, double lambda);

@ For one activation $h$ let $s=D^{\mathsf T}h-\lambda/2$. No atom costs
$\lVert h\rVert^2$, one gains $s^2$ if $s>0$, and two gain $s\cdot a$ with
$a=(D^{\mathsf T}D)^{-1}s$ if both numbers are positive.

@c
static double code_cost(double parent, double child, double lambda,
  const double *x)
{
  double s1 = cos(x[0]) * parent + sin(x[0]) * child - lambda / 2;
  double s2 = cos(x[1]) * parent + sin(x[1]) * child - lambda / 2;
  double g = cos(x[0] - x[1]), gain = 0; /* best of four */
  double a1 = s1 - g * s2, a2 = s2 - g * s1; /* times $1-g^2$ */
  if (s1 > 0) gain = s1 * s1;
  if (s2 > 0) gain = fmax(gain, s2 * s2);
  if (a1 > 0 && a2 > 0 && 1 - g * g > 1e-9)
    gain = fmax(gain, (s1 * a1 + s2 * a2) / (1 - g * g));
  return parent + child - gain;
}
double pair_cost(pair_odds o, double lambda, const double *x)
{
  return o.p11 * code_cost(1, 1, lambda, x) + o.p01 * code_cost(0, 1, lambda,
    x) + o.p10 * code_cost(1, 0, lambda, x);
}

@ The function has several minima. It is minimized from all pairs of angles on
a grid of ten between $-0.3$ and $\pi/2+0.3$, and the least is kept. The
child's atom is the one with the larger angle.

@c
typedef struct { pair_odds o; double lambda; } corpus;
static double corpus_cost(int n, const double *x, const void *context)
{
  const corpus *k = context;
  insist(n == 2);
  return pair_cost(k->o, k->lambda, x);
}
pair_law pair_atoms(pair_odds o, double lambda)
{
  enum { GRID = 10 };
  double step = (M_PI_2 + 0.6) / (GRID - 1); /* of the grid */
  corpus k = {o, lambda};
  pair_law law = {INFINITY, 0, 0};
  for (int i = 0; i < GRID * GRID; i++) {
    double x[] = {i / GRID * step - 0.3, i % GRID * step - 0.3}, y;
    if (x[0] >= x[1]) continue;
    y = simplex_minimum(corpus_cost, &k, 2, x, step, 1e-7);
    if (y >= law.least) continue;
    law.least = y;
    law.parent = 180 / M_PI * fmin(x[0], x[1]);
    law.child = 180 / M_PI * fmax(x[0], x[1]);
  }
  return law;
}

@* Tests. Limits and identities that do not use the formulas.

@(test-definitions.c@>=
#include "definitions.h"
#include "test.h"
#include <math.h>
int main(void)
{
  arena *a = arena_new(); /* for networks */
  rng r = rng_stream(1, 0, "features"); /* for phases and weights */
  test_begin("test-definitions");
  @<Test superposition@>@;
  @<Test the rotor@>@;
  @<Test the gradient product@>@;
  @<Test the dictionary of a pair@>@;
  arena_free(a);
  return test_end();
}

@ For rare features only a coincidence costs, which has probability $p^2$ and
leaves twice the mean square $\frac16$ of the smaller of two numbers. If
features are always present, two on one axis are no better than one that is
kept and one that is dropped. A pentagon of rare features is the better
arrangement of five, and of frequent ones the worse.

@<Test superposition@>=
double r5, p = 1e-4; /* radius of a pentagon; a probability */
test_within(superposition_pair(p) * 3 / (p * p), 1, 0.001, "rare pair");
test_within(superposition_pair(1), 1.0 / 12, 1e-4, "a pair always present");
test_true(superposition_pentagon(0.22, &r5) < 2 * superposition_pair(0.22)
  + superposition_dropped(0.22), "pentagon, below the crossing");
test_true(superposition_pentagon(0.23, &r5) > 2 * superposition_pair(0.23)
  + superposition_dropped(0.23), "square, above the crossing");

@ One neuron of the exact solution: its mean correct logit is $\frac12$, its
waves are pure, and their phases add up.

@<Test the rotor@>=
int nu[] = {3}; /* the frequency */
rotor m = rotor_exact(a, 11, 1, nu, &r);
mat f = mat_new(a, 121, 11); /* logits */
double mean = 0; /* of the correct ones */
rotor_answers(&m, f);
for (int i = 0; i < 121; i++) mean += at(f, i, (i / 11 + i % 11) % 11) / 121;
rotor_wave wave = rotor_neuron(&m, 0);
test_within(mean, 0.5, 1e-12, "mean correct logit of a neuron");
test_near(wave.nu, 3, 0, "frequency of a neuron");
test_within(wave.pure[0] * wave.pure[1] * wave.pure[2], 1, 1e-12, "purity");
test_within(remainder(wave.phase[0] + wave.phase[1] - wave.phase[2], 2 * M_PI),
  0, 1e-12, "rule of phases");
test_within(rotor_accuracy(2, 1e4), 1, 1e-12, "accuracy of many neurons");
test_within(rotor_accuracy(11, 1e-9), 1.0 / 11, 0.01, "accuracy of none");

@ Four layers, three examples, two outputs: derivatives by differences. A
network of rectifiers is linear between its kinks, so that only rounding
differs.

@<Test the gradient product@>=
const int widths[] = {5, 6, 4, 3, 2}; /* of the layers */
mlp net4 = mlp_new(a, DOUBLE_PRECISION, 3, 4, widths, RELU, STANDARD);
double w[5 * 6 + 6 * 4 + 4 * 3 + 3 * 2]; /* its weights */
mat x = mat_new(a, 3, 5), y = mat_new(a, 3, 2), product = mat_new(a, 5, 5);
mat J[5], slow = mat_new(a, 5, 5); /* derivatives by each input */
mlp_init(&net4, 1, &r, w);
rng_normals(&r, 15, 1, x.data);
net_feed(net4.graph, net4.y, y);
for (int d = 0; d < 5; d++) {
  J[d] = mat_new(a, 3, 2);
  for (int side = -1; side <= 1; side += 2) {
    for (int i = 0; i < 3; i++) at(x, i, d) += 1e-6 * side;
    net_feed(net4.graph, net4.x, x);
    net_loss(net4.graph, w);
    mat_add(J[d], side / 2e-6, net_value(net4.graph, net4.f));
    for (int i = 0; i < 3; i++) at(x, i, d) -= 1e-6 * side;
  }
}
net_feed(net4.graph, net4.x, x);
net_loss(net4.graph, w);
gradient_product(&net4, 3, w, product);
for (int i = 0; i < 25; i++)
  slow.data[i] = vec_dot(6, J[i / 5].data, J[i % 5].data) / 3;
test_true(mat_frobenius(slow) > 0.01, "some unit is open");
mat_add(slow, -1, product);
test_within(mat_frobenius(slow), 0, 1e-8, "gradient product by differences");

@ If the child never comes alone, its atom is the sum of both features, and
both costs are known: one atom at $\sqrt2-\lambda/2$, one at $1-\lambda/2$. If
it never comes with the parent, the atoms are the features. In between the
angle solves the equation of the chapter.

@<Test the dictionary of a pair@>=
pair_odds always = {0.05, 0, 0.05}, never = {0, 0.05, 0.05};
pair_odds some = {0.045, 0.005, 0.055}; /* a tenth of the children alone */
pair_law law = pair_atoms(always, 0.2);
test_within(law.child, 45, 1e-3, "an absorbed child");
test_within(law.parent, 0, 1e-3, "and its parent");
test_within(law.least, 0.05 * (2 - pow(M_SQRT2 - 0.1, 2)) + 0.05 * 0.19, 1e-9,
  "what they cost");
test_within(pair_atoms(never, 0.2).child, 90, 1e-3, "a child alone");
double t = pair_atoms(some, 0.2).child * M_PI / 180, C = cos(t), S = sin(t);
test_within((C + S - 0.1) * (S - C) / ((S - 0.1) * C), 1.0 / 9, 1e-4,
  "the angle between");

@* Index.
