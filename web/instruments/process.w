% process: Gaussian processes of wide networks, guessed from and trained.
@i types.w

@** Wide networks as Gaussian processes.
A wide network with random weights is a draw from a Gaussian process: its
outputs on any inputs are jointly normal, with mean zero and a covariance $K$
that follows layer by layer \citep{neal1996,lee2018}. So questions about
random functions become questions about normal vectors. This instrument
answers two. Some inputs have labels $\pm1$. What are the signs on the other
inputs if the function is \emph{guessed}, that is, drawn from those that agree
with the labels? And what are they if a network is \emph{trained}, by gradient
descent in the limit where only its tangent kernel $\Theta$ matters
\citep{jacot2018,lee2019}?
@^Gaussian process@>@^tangent kernel@>

@(process.h@>=
#pragma once
#include "net.h"

@ @c
#include "process.h"
#include "theory.h"
#include "train.h"
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <string.h>

@ |network_kernels| leaves in |k| and |theta| the covariance and the tangent
kernel, on the rows of~|x|, of a network with |layers| hidden layers of
rectifiers, weights of variance |weight| over the fan-in, and biases of
variance |bias|. The matrix |theta| may be empty.

@(process.h@>=
void network_kernels(mat x, int layers, double weight, double bias, mat k,
  mat theta);

@ @c
void network_kernels(mat x, int layers, double weight, double bias, mat k,
  mat theta)
{
  mat_gram(k, x);
  for (int i = 0; i < x.rows; i++)
    for (int j = 0; j < x.rows; j++)
      at(k, i, j) = bias + weight * at(k, i, j) / x.cols;
  if (theta.data != NULL) mat_copy(theta, k);
  for (int l = 0; l < layers; l++) kernel_relu_layer(k, theta, weight, bias);
}

@ The networks themselves: two hidden layers of rectifiers and one output, in
single precision, with the weights in the graph. The nodes |x| and |y| take
|rows| inputs and targets, |f| is the output, and the loss is the mean of
$\frac12(f-y)^2$. |wide_network_draw| draws all weights, layer by layer and
each matrix before its biases. If |rate| is given, it receives the variance of
each weight: gradient descent with these rates is gradient descent in the
parameterization whose tangent kernel is~$\Theta$, where all weights start as
standard normal numbers and the deviations are factors of the layers.
@^single precision@>

@(process.h@>=
typedef struct { net *t; node x, y, f; int size[4], rows; } wide_network;
wide_network wide_network_new(arena *a, int rows, int inputs, int width);
void wide_network_draw(const wide_network *b, double weight, double bias,
  rng *r, float *rate);

@ @c
wide_network wide_network_new(arena *a, int rows, int inputs, int width)
{
  wide_network b = { net_new(a, SINGLE_PRECISION), 0, 0, 0,
    { inputs, width, width, 1 }, rows }; /* the result */
  b.x = b.f = net_input(b.t, rows, inputs);
  b.y = net_input(b.t, rows, 1);
  for (int l = 0; l < 3; l++) {
    node w = net_weight(b.t, "W", b.size[l], b.size[l + 1]);
    node c = net_weight(b.t, "b", 1, b.size[l + 1]); /* biases */
    b.f = net_add(b.t, net_matmul(b.t, b.f, w), c);
    if (l < 2) b.f = net_activate(b.t, b.f, RELU);
  }
  net_finish(b.t, net_squared_error(b.t, b.f, b.y));
  return b;
}

void wide_network_draw(const wide_network *b, double weight, double bias,
  rng *r, float *rate)
{
  float *w = net_single_weights(b->t); /* next to be drawn */
  for (int l = 0; l < 6; l++) {
    int in = b->size[l / 2], out = b->size[l / 2 + 1]; /* of the layer */
    size_t n = (size_t) out * (size_t) (l % 2 ? 1 : in); /* biases last */
    double variance = l % 2 ? bias : weight / in; /* of one number */
    rng_normals_single(r, n, (float) sqrt(variance), w);
    for (size_t i = 0; rate != NULL && i < n; i++) *rate++ = (float) variance;
    w += n;
  }
}

@ |wide_network_descend| makes |steps| steps of this descent on
$\frac12\sum(f-y)^2$ over the inputs and targets that were fed, of length |eta|
and with the rates of the draw. The loss of the graph is a mean, so that the
step is multiplied by the number of rows.

@(process.h@>=
void wide_network_descend(const wide_network *b, const float *rate, double eta,
  int steps);

@ @c
void wide_network_descend(const wide_network *b, const float *rate, double eta,
  int steps)
{
  arena *room = arena_new(); /* for the optimizer */
  single_optimizer o = single_optimizer_new(room, GD, net_weights(b->t),
    eta * b->rows);
  o.rate = rate;
  for (int t = 0; t < steps; t++) {
    net_gradient_single(b->t);
    single_optimizer_step(&o, net_single_gradient(b->t),
      net_single_weights(b->t));
  }
  arena_free(room);
}

@ In both questions the first |m| inputs are those with labels~|y|, the set
$X$; the others are $T$. The answer is the probability of a positive sign, for
each input of~$T$ in turn.

Training for a |time| on $\frac12\sum(f-y)^2$ moves the function by $\dot
f=-\Theta(\cdot,X)(f(X)-y)$. On $X$ the distance to the labels decays as
$e^{-t\Theta_{XX}}$; with the integral of that, on~$T$,
\[f_t=f_0-A\,(f_0(X)-y),\qquad A=\Theta_{TX}\,
\frac{1-e^{-t\Theta_{XX}}}{\Theta_{XX}}.\]
As $f_0$ is normal, $f_t$ is, with the mean $Ay$ and the covariance
$K_{TT}-AK_{XT}-K_{TX}A^{\mathsf T}+AK_{XX}A^{\mathsf T}$.

@(process.h@>=
void process_trained(mat k, mat theta, int m, const double *y, double time,
  double *positive);

@ @c
void process_trained(mat k, mat theta, int m, const double *y, double time,
  double *positive)
{
  int n = k.rows - m; /* inputs of $T$ */
  arena *room = arena_new(); /* for the matrices */
  mat v = mat_new(room, m, m), scaled = mat_new(room, m, m); /* vectors */
  mat part = mat_new(room, m, m), map = mat_new(room, n, m); /* map: $A$ */
  mat cross = mat_new(room, n, m); /* $AK_{XX}$ */
  double *value = arena_take(room, (size_t) m, sizeof *value);
  mat_copy(v, mat_block(theta, 0, 0, m, m));
  sym_eigen(v, value);
  mat_copy(scaled, v);
  for (int i = 0; i < m; i++)
    vec_scale((size_t) m, -expm1(-time * value[i]) / value[i],
      &at(scaled, i, 0));
  mat_mul_tn(part, v, scaled);
  mat_mul(map, mat_block(theta, m, 0, n, m), part);
  mat_mul(cross, map, mat_block(k, 0, 0, m, m));
  for (int i = 0; i < n; i++) {
    const double *row = &at(map, i, 0); /* of $A$ */
    double variance = at(k, m + i, m + i)
      + vec_dot((size_t) m, &at(cross, i, 0), row)
      - 2 * vec_dot((size_t) m, row, &at(k, m + i, 0));
    positive[i] = gsl_cdf_ugaussian_P(vec_dot((size_t) m, row, y)
      / sqrt(variance));
  }
  arena_free(room);
}

@ Guessing conditions the process on the \emph{signs} of its values on~$X$.
There is no closed form for more than three inputs, but Gibbs's sampler is
exact in the long run. One value after the other is drawn anew, given all
others: from a normal distribution of variance $1/Q_{ii}$ and mean
$-\sum_{j\ne i}Q_{ij}z_j/Q_{ii}$, with $Q=K_{XX}^{-1}$, cut off at zero on the
side of the label. Every |chain| begins at the labels and runs for |sweeps|
sweeps, of which the first |settle| do not count. A state~$z$ gives normal
values on~$T$ of mean $K_{TX}Qz$, and the probabilities are averaged.
@^Gibbs sampling@>

@(process.h@>=
void process_guessed(mat k, int m, const double *y, int chains, int sweeps,
  int settle, rng *r, double *positive);

@ @c
void process_guessed(mat k, int m, const double *y, int chains, int sweeps,
  int settle, rng *r, double *positive)
{
  int n = k.rows - m, states = chains * (sweeps - settle); /* that count */
  arena *room = arena_new(); /* for matrices and vectors */
  mat q = mat_new(room, m, m), factor = mat_new(room, m, m); /* $Q$ */
  mat b = mat_new(room, n, m); /* $K_{TX}Q$ */
  double *z = arena_take(room, (size_t) m, sizeof *z); /* state */
  double *mean = arena_take(room, 2 * (size_t) n, sizeof *mean);
  double *sd = mean + n; /* on $T$, given a state */
  insist(chains > 0 && 0 <= settle && settle < sweeps);
  memset(positive, 0, (size_t) n * sizeof *positive);
  @<Invert $K_{XX}$, and find the deviations on $T$@>@;
  for (int chain = 0; chain < chains; chain++) {
    memcpy(z, y, (size_t) m * sizeof *z);
    for (int sweep = 0; sweep < sweeps; sweep++) {
      @<Draw each value anew, given the others@>@;
      if (sweep < settle) continue;
      mat_vec(mean, b, z);
      for (int i = 0; i < n; i++)
        positive[i] += gsl_cdf_ugaussian_P(mean[i] / sd[i]) @| / states;
    }
  }
  arena_free(room);
}

@ @<Invert $K_{XX}$, and find the deviations on $T$@>=
mat_copy(factor, mat_block(k, 0, 0, m, m));
spd_factor(factor);
mat_set_identity(q);
spd_solve(factor, q);
mat_mul(b, mat_block(k, m, 0, n, m), q);
for (int i = 0; i < n; i++)
  sd[i] = sqrt(at(k, m + i, m + i)
    - vec_dot((size_t) m, &at(b, i, 0), &at(k, m + i, 0)));

@ The cut is made in the distribution function: if |side| is the probability
of the right side, a uniform number times it is the probability of what lies
beyond the new value.

@<Draw each value anew, given the others@>=
for (int i = 0; i < m; i++) {
  double width = 1 / sqrt(at(q, i, i)); /* standard deviation */
  double centre = z[i] - vec_dot((size_t) m, &at(q, i, 0), z) * width * width;
  double side = gsl_cdf_ugaussian_P(y[i] * centre / width);
  z[i] = centre - y[i] * width * gsl_cdf_ugaussian_Pinv(fmax(1e-300,
    side * (1 - rng_uniform(r))));
}

@ |expected_error| is the mean probability of a wrong sign on |n| inputs, if
positive signs have the probabilities |positive| and the labels are~|y|.

@(process.h@>=
double expected_error(int n, const double *positive, const double *y);

@ @c
double expected_error(int n, const double *positive, const double *y)
{
  double sum = 0; /* of the probabilities */
  for (int i = 0; i < n; i++) sum += y[i] > 0 ? 1 - positive[i] : positive[i];
  return sum / n;
}

@* One input. At finite width the function of random weights is not quite normal, and its
tangent kernel is a random number. A |random_net| has $d$ inputs, $L$ hidden layers of $n$
rectifiers in the parameterization
\begin{equation}
\begin{gathered}
h_{l+1}=W_{l+1}z_l/\sqrt{n_l},\quad z_l=\sqrt2\max(h_l,0),\\
f=w\cdot z_L/\sqrt n,\end{gathered}\label{eq:process-net}
\end{equation}
$n_l$ the length of $z_l$, and standard normal weights. |random_net_draw| gives it fresh
ones, layer by layer, and finds for the input $z_0=\sqrt d\,e_1$ the variance of $f$ given
the last hidden layer, $A_L=\lvert z_L\rvert^2/n$, and the kernel
$\Theta=\lvert\nabla f\rvert^2=\sum_l A_l\lvert\partial f/\partial h_{l+1}\rvert^2$, where $A_l=
\lvert z_l\rvert^2/n_l$. There may be eight hidden layers.
@^fluctuations of the tangent kernel@>

@(process.h@>=
typedef struct {
  int L, n, d; /* hidden layers, their width, inputs */
  double *w, *z, *mask, *b; /* weights, layers, slopes, gradients */
} random_net;
random_net random_net_new(arena *a, int L, int n, int d);
void random_net_draw(random_net *m, rng *r, double *A, double *theta);

@ Matrix $l$ is $n$ by $n_l$, with room for the longer of both rows.

@c
random_net random_net_new(arena *a, int L, int n, int d)
{
  size_t wide = (size_t) (n > d ? n : d), width = (size_t) n;
  random_net m = {L, n, d, NULL, NULL, NULL, NULL}; /* the result */
  insist(0 < L && L <= 8);
  m.w = arena_take(a, (size_t) L * width * wide, sizeof *m.w);
  m.z = arena_take(a, width * (size_t) (L + 1) + (size_t) d, sizeof *m.z);
  m.mask = arena_take(a, width * (size_t) L, sizeof *m.mask);
  m.b = arena_take(a, 2 * width, sizeof *m.b);
  return m;
}
void random_net_draw(random_net *m, rng *r, double *A, double *theta)
{
  int L = m->L, n = m->n, d = m->d, step = n * (n > d ? n : d);
  double *w = m->w, *z = m->z, *mask = m->mask, *b = m->b;
  double a[9]; /* $A_0,\ldots,A_L$ */
  memset(z, 0, (size_t) (n * (L + 1) + d) * sizeof *z);
  z[0] = sqrt(d); a[0] = 1;
  for (int l = 0, in = d; l < L; in = n, l++) {
    double *from = l ? z + d + (l - 1) * n : z, *to = z + d + l * n;
    mat next = mat_of(w + l * step, n, in); /* $W_{l+1}$ */
    rng_normals(r, (size_t) n * (size_t) in, 1, next.data);
    mat_vec(to, next, from);
    for (int i = 0; i < n; i++) {
      mask[l * n + i] = to[i] > 0 ? sqrt(2) : 0;
      to[i] *= mask[l * n + i] / sqrt(in);
    }
    a[l + 1] = vec_dot((size_t) n, to, to) / n;
  }
  @<Propagate back and add up the kernel@>@;
}

@ The backward pass starts from $\partial f/\partial z_L=w/\sqrt n$.

@<Propagate back and add up the kernel@>=
double *c = b + n; /* the gradient before the last matrix */
*A = a[L]; *theta = a[L];
rng_normals(r, (size_t) n, 1 / sqrt(n), b); /* $\partial f/\partial z_L$ */
for (int l = L - 1; l >= 0; l--) {
  for (int i = 0; i < n; i++) b[i] *= mask[l * n + i]; /* now for $h_{l+1}$ */
  *theta += a[l] * vec_dot((size_t) n, b, b);
  if (l == 0) break;
  mat_tvec(c, mat_of(w + l * step, n, n), b);
  for (int i = 0; i < n; i++) b[i] = c[i] / sqrt(n);
}

@* Tests. Kernels with known diagonals, and signs of normal vectors for which
there are formulas.

@(test-process.c@>=
#include "process.h"
#include "test.h"
#include <gsl/gsl_cdf.h>
#include <math.h>
int main(int argc, char **argv)
{
  arena *a = arena_new(); /* for matrices */
  rng r = rng_stream(1, 0, "process"); /* for the chains */
  double p[2]; /* probabilities */
  linalg_pin_kernel(argv);
  (void) argc;
  test_begin("test-process");
  @<Test the kernels@>@;
  @<Test networks against their process@>@;
  @<Test descent of a wide network@>@;
  @<Test a network at one input@>@;
  @<Test training on one label@>@;
  @<Test guessing from one and two labels@>@;
  arena_free(a);
  return test_end();
}

@ With $\sigma_w^2=2$ and no biases the variance of an output is twice the
mean square of the inputs at every depth, and each layer adds as much to the
tangent kernel.

@<Test the kernels@>=
double inputs[] = { 1, -1, 1, 1 }; /* two inputs of two numbers */
mat k = mat_new(a, 2, 2), theta = mat_new(a, 2, 2); /* kernels */
network_kernels(mat_of(inputs, 2, 2), 2, 2, 0, k, theta);
test_near(at(k, 0, 0), 2, 1e-12, "variance of an output");
test_near(at(theta, 1, 1), 6, 1e-12, "tangent kernel of three layers");
network_kernels(mat_of(inputs, 2, 2), 0, 2, 0.1, k, (mat) { 0 });
test_near(at(k, 0, 1), 0.1, 1e-12, "orthogonal inputs share the bias");

@ Four thousand networks of width 64 have the variance and the covariance of the
process, within five standard errors, for a network of this width is not exactly
normal but has exactly that covariance. The rates add up to
$\sigma_w^2$ for the inputs of one neuron.

@<Test networks against their process@>=
wide_network b = wide_network_new(a, 2, 2, 64); /* under test */
float *rate = arena_take(a, net_weights(b.t), sizeof *rate);
mat f = mat_new(a, 2, 1); /* two outputs */
double variance = 0, product = 0; /* means over networks */
network_kernels(mat_of(inputs, 2, 2), 2, 2, 0.1, k, theta);
net_feed(b.t, b.x, mat_of(inputs, 2, 2));
for (int i = 0; i < 4000; i++) {
  wide_network_draw(&b, 2, 0.1, &r, rate);
  net_loss(b.t, NULL);
  net_read(b.t, b.f, f);
  variance += at(f, 0, 0) * at(f, 0, 0) / 4000;
  product += at(f, 0, 0) * at(f, 1, 0) / 4000;
}
test_within(variance / at(k, 0, 0), 1, 0.12, "variance of networks");
test_within(product / at(k, 0, 0), at(k, 0, 1) / at(k, 0, 0), 0.1,
  "their covariance");
test_near(2 * rate[0], 2, 1e-6, "rates of the first layer");

@ One short step lowers the sum of $\frac12(f-y)^2$ by its length times the sum
over the weights of rate times squared slope. Many steps fit two labels.

@<Test descent of a wide network@>=
double goals[] = { 1, -1 }, fall = 0, before; /* labels; the loss's fall */
net_feed(b.t, b.y, mat_of(goals, 2, 1));
before = 2 * net_gradient_single(b.t);
for (size_t i = 0; i < net_weights(b.t); i++)
  fall += 4e-4 * rate[i] * pow(net_single_gradient(b.t)[i], 2);
wide_network_descend(&b, rate, 1e-4, 1);
test_near(before - 2 * net_loss(b.t, NULL), fall, 0.02, "a short step");
wide_network_descend(&b, rate, 0.05, 400);
net_read(b.t, b.f, f);
test_within(at(f, 0, 0), 1, 1e-3, "one label is fitted");
test_within(at(f, 1, 0), -1, 1e-3, "and the other");
p[0] = 0.25, p[1] = 0.75;
test_near(expected_error(2, p, goals), 0.75, 1e-15, "an expected error");

@ A graph with the same weights, drawn again, has the same kernel: its loss
$\frac12(f-y)^2$ with the target $f-1$ has the gradient of~$f$.

@<Test a network at one input@>=
enum { LAYERS = 2, WIDTH = 5, INPUTS = 7 };
rng once = r; /* the same numbers twice */
random_net small = random_net_new(a, LAYERS, WIDTH, INPUTS);
double A, diagonal, w[WIDTH * (INPUTS + WIDTH + 1)], g[WIDTH * (INPUTS + WIDTH
  + 1)], first[INPUTS] = {sqrt(INPUTS)}; /* weights, slopes; the input */
random_net_draw(&small, &once, &A, &diagonal);
net *t = net_new(a, DOUBLE_PRECISION);
node x = net_input(t, 1, INPUTS), goal = net_input(t, 1, 1), h = x, weight[3];
for (int l = 0; l <= LAYERS; l++) {
  int in = l ? WIDTH : INPUTS, out = l < LAYERS ? WIDTH : 1;
  weight[l] = net_weight(t, "w", in, out);
  h = net_scale(t, net_matmul(t, h, weight[l]), 1 / sqrt(in));
  if (l < LAYERS) h = net_scale(t, net_activate(t, h, RELU), sqrt(2));
}
net_finish(t, net_squared_error(t, h, goal));
for (int l = 0; l <= LAYERS; l++) {
  mat to = net_tensor(t, weight[l], w), from = mat_new(a, to.cols, to.rows);
  rng_normals(&r, (size_t) (to.rows * to.cols), 1, from.data);
  mat_transpose(to, from);
}
net_feed(t, x, mat_of(first, 1, INPUTS));
net_loss(t, w);
mat output = mat_new(a, 1, 1);
net_read(t, h, output);
output.data[0] -= 1;
net_feed(t, goal, output);
net_gradient(t, w, g);
test_near(diagonal, vec_dot(net_weights(t), g, g), 1e-12, "a tangent kernel");
mat end = net_tensor(t, weight[LAYERS], g); /* $z_L/\sqrt n$ */
test_near(A, vec_dot(WIDTH, end.data, end.data), 1e-12, "the last layer");

@ With one label $y=1$, unit variances and the correlation $c$, also in
$\Theta$, the mean is $c$ after a long time and the variance $1-c^2$. At the
start the sign is open.

@<Test training on one label@>=
double pair[] = { 1, 0.6, 0.6, 1 }, y[] = { 1, 1 }; /* covariance; labels */
mat c = mat_of(pair, 2, 2); /* of two inputs */
process_trained(c, c, 1, y, 0, p);
test_near(p[0], 0.5, 1e-12, "before training");
process_trained(c, c, 1, y, 1e3, p);
test_near(p[0], gsl_cdf_ugaussian_P(0.6 / 0.8), 1e-12, "after training");

@ Two unit normals of correlation $c$ have equal signs with the probability
$\frac12+\frac1\pi\arcsin c$; three are all positive with
$\frac18+\frac1{4\pi}\sum\arcsin c_{ij}$ (W.~Sheppard, 1898).
@^Sheppard, William@>

@<Test guessing from one and two labels@>=
double three[] = { 1, 0.5, 0.7, 0.5, 1, 0.2, 0.7, 0.2, 1 }; /* covariance */
double all = 0.125 + (asin(0.5) + asin(0.7) + asin(0.2)) / (4 * M_PI);
process_guessed(c, 1, y, 20, 2000, 10, &r, p);
test_within(p[0], 0.5 + asin(0.6) / M_PI, 0.005, "one label (Gibbs)");
process_guessed(mat_of(three, 3, 3), 2, y, 20, 2000, 10, &r, p);
test_within(p[0], all / (0.25 + asin(0.5) / (2 * M_PI)), 0.005, "two labels");
y[1] = -1;
process_guessed(mat_of(three, 3, 3), 2, y, 20, 2000, 10, &r, p);
test_within(p[0], (0.25 + asin(0.7) / (2 * M_PI) - all)
  / (0.25 - asin(0.5) / (2 * M_PI)), 0.005, "two different labels");

@* Index.
