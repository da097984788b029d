% diffusion: networks that denoise, and samples made by them.
@i types.w
@s denoiser int
@s noisy int

@** Diffusion. \label{ch:diffusion}%
A diffusion model learns to remove noise from examples, and is then used to
make new examples out of nothing but noise. Let $q=x+\sigma\varepsilon$ be the
$r$ coordinates of an example with normal noise of standard deviation $\sigma$
on them. The \emph{denoiser} $D(q,\sigma)$ is trained to give back~$x$ in the
mean square, for all $\sigma$ between $\sigma_{\min}$ and $\sigma_{\max}$. With
it, pure noise at $\sigma_{\max}$ is taken step by step to $\sigma_{\min}$.

What a network should learn is not $D$ itself but what the best linear
denoiser leaves over \citep{karras2022}. Let the coordinates have variances
$l_i$ and no correlations, and let $v_i=l_i+\sigma^2$. Then
\begin{equation}
D_i=\frac{l_i}{v_i}\,q_i+\sigma\sqrt{\frac{l_i}{v_i}}\;
F_i\bigl(q/\sqrt v,\;e(\sigma)\bigr),\label{denoiser}
\end{equation}
where $F$ is the network and $e(\sigma)$ tells it how strong the noise is.
With $F=0$ this is the linear denoiser, and the prefactors keep inputs and
outputs of $F$ of order one at all~$\sigma$. The loss is the mean over batch
and coordinates of $(1+\sigma^2)(D-x)^2/\sigma^2$, in terms of $F$
\begin{equation}
\begin{gathered}
(\omega_iF_i-\theta_i)^2,\qquad\omega_i=\sqrt{(1+\sigma^2)\,l_i/v_i},\\
\theta_i=\frac{\sqrt{1+\sigma^2}}\sigma\Bigl(x_i-\frac{l_i}{v_i}q_i\Bigr),
\end{gathered}
\label{denoising-loss}
\end{equation}
with $\ln\sigma$ drawn uniformly between its ends for each example.
@^diffusion model@>

One chapter uses this, that on universality. It is an instrument all the same,
because its parts can be tested against exact answers without the chapter's
data, and because the chapter asks what two such networks have in common and
not how one is built. There are no images here and no convolutions; the
coordinates may be anything that has variances.

@ A |diffusion| says what network is trained and how. The noise is coded by one
number, $\frac12\ln\sigma$, or by more: $2u-1$ and $\cos k\pi u$,
$k=1,2,\ldots$, with $u\in[0,1]$ the position of $\ln\sigma$ in its range.

|diffusion_train| trains on the rows of |x|, whose columns have the variances
|l|, and returns the weights. It takes three streams, for the initial weights,
the batches and the noise. |diffusion_sample| turns the rows of |x|, which are
$\sigma_{\max}$ times normal numbers, into samples. Both may run in several
threads at once.

@(diffusion.h@>=
#pragma once
#include "linalg.h"
#include "random.h"
typedef struct {
  bool residual; /* five gated layers, or two plain ones? */
  int width, batch, steps; /* hidden units; batch; Adam's steps */
  int codes; /* entries of $e(\sigma)$ */
  double eta; /* first step size */
  double least, most; /* $\sigma_{\min}$, $\sigma_{\max}$ */
} diffusion;
double *diffusion_train(arena *a, const diffusion *k, mat x, const double *l,
  rng start, rng order, rng noise);
void diffusion_sample(arena *a, const diffusion *k, const double *l,
  const double *w, mat x);

@ @c
#include "diffusion.h"
#include "net.h"
#include "train.h"
#include <math.h>
#include <string.h>

@* The network. Both kinds, of any batch, are built by one function. The order
of the tensors does not depend on the batch, so that the network that samples
can use the weights of the network that was trained. Each tensor remembers the
range of its initial entries: uniform in |centre| $\pm$ |bound|.

@c
enum { tensors_max = 40 };
typedef struct {
  net *graph; /* its loss is (\ref{denoising-loss}) */
  node input, code; /* $[q/\sqrt v,e]$; $e$ */
  node weight, target; /* $\omega$; $\theta$ */
  node value; /* $F$ */
  int tensors; /* weights and biases */
  node tensor[tensors_max]; /* in the order of creation */
  double centre[tensors_max], bound[tensors_max]; /* initial entries */
} denoiser;

@ Every weight and bias passes through here. A layer is $xW+b$, both drawn from
$\pm1/\sqrt{\mathrm{in}}$; |factor| reduces the weights, not the biases.

@c
static node new_tensor(denoiser *m, int rows, int cols, double centre,
  double bound)
{
  int k = m->tensors++; /* its number */
  insist(k < tensors_max);
  m->centre[k] = centre; m->bound[k] = bound;
  return m->tensor[k] = net_weight(m->graph, "layer", rows, cols);
}
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
static denoiser new_denoiser(arena *a, const diffusion *k, int r, int batch)
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

@* Noisy examples. A batch of them consists of the four matrices that the
network is fed. They are allocated once for a whole training.

@c
typedef struct {
  mat input, code, weight, target; /* one row for each example */
} noisy;
static noisy new_noisy(arena *a, int batch, int r, int codes)
{
  return (noisy) {mat_new(a, batch, r + codes), mat_new(a, batch, codes),
    mat_new(a, batch, r), mat_new(a, batch, r)};
}
static void feed(const denoiser *m, const noisy *b)
{
  net_feed(m->graph, m->input, b->input);
  net_feed(m->graph, m->code, b->code);
  net_feed(m->graph, m->weight, b->weight);
  net_feed(m->graph, m->target, b->target);
}

@ |prepare_inputs| fills in what does not depend on the clean data: for row |i|
of noisy coordinates $q$ at noise $\sigma$ the inputs $q/\sqrt v$, which are
the coordinates divided by their standard deviations, and the code. The
cosines follow from Chebyshev's recurrence.
@^Chebyshev recurrence@>

@c
static void prepare_code(const diffusion *k, const noisy *b, int i,
  double sigma)
{
  int codes = k->codes, r = b->input.cols - codes; /* sizes */
  double *e = &at(b->code, i, 0); /* of this row */
  if (codes == 1) e[0] = log(sigma) / 2;
  else {
    double u = log(sigma / k->least) / log(k->most / k->least);
    double c = cos(M_PI * u), before = 1; /* cosines of $ju\pi$ */
    e[0] = 2 * u - 1; e[1] = c;
    for (int j = 2; j < codes; j++) {
      e[j] = 2 * c * e[j - 1] - before;
      before = e[j - 1];
    }
  }
  memcpy(&at(b->input, i, r), e, (size_t) codes * sizeof *e);
}
static void prepare_inputs(const diffusion *k, const noisy *b, int i,
  double sigma, int r, const double *restrict l, const double *restrict q)
{
  double *restrict in = &at(b->input, i, 0); /* this row's */
  for (int j = 0; j < r; j++) in[j] = q[j] / sqrt(l[j] + sigma * sigma);
  prepare_code(k, b, i, sigma);
}

@ Training examples are corrupted row by row. Drawing the normal numbers takes
about as long as everything else in here.

@c
static void corrupt(const diffusion *k, const noisy *b, mat x,
  const double *l, const int *which, rng *q, double *noise)
{
  int r = x.cols; /* coordinates */
  double range = log(k->most / k->least); /* of the noise */
  rng_normals(q, (size_t) b->input.rows * r, 1, noise);
  for (int i = 0; i < b->input.rows; i++) {
    double s = k->least * exp(range * rng_uniform(q)); /* $\sigma$ */
    double root = sqrt(1 + s * s); /* enters weight and target */
    const double *restrict clean = &at(x, which[i], 0); /* the example */
    double *restrict y = noise + (size_t) i * r; /* its noise, then $q$ */
    double *restrict omega = &at(b->weight, i, 0); /* $\omega$ */
    double *restrict theta = &at(b->target, i, 0); /* $\theta$ */
    for (int j = 0; j < r; j++) {
      double share = l[j] / (l[j] + s * s); /* $l/v$ */
      y[j] = clean[j] + s * y[j];
      omega[j] = root * sqrt(share);
      theta[j] = root / s * (clean[j] - share * y[j]);
    }
    prepare_inputs(k, b, i, s, r, l, y);
  }
}

@* Training. The weights stay in single precision during training, by Adam
with a step that falls to zero like a quarter of a cosine; nothing that was
ever measured on such a model needed more. Batches are drawn with replacement.

@c
double *diffusion_train(arena *a, const diffusion *k, mat x, const double *l,
  rng start, rng order, rng noise)
{
  denoiser m = new_denoiser(a, k, x.cols, k->batch);
  float *weight = net_single_weights(m.graph); /* the graph's own */
  single_adam o = single_adam_new(a, net_weights(m.graph), k->eta);
  double *w = arena_take(a, o.n, sizeof *w); /* the result */
  batches which = batches_new(a, x.rows, k->batch, true, order);
  noisy b = new_noisy(a, k->batch, x.cols, k->codes);
  double *q = arena_take(a, (size_t) k->batch * x.cols, sizeof *q);
  insist(0 < k->least && k->least < k->most && k->codes > 0);
  @<Draw the initial weights@>@;
  for (int t = 0; t < k->steps; t++) {
    corrupt(k, &b, x, l, batches_next(&which), &noise, q);
    feed(&m, &b);
    net_gradient_single(m.graph);
    o.eta = k->eta * schedule_cosine(t, k->steps);
    single_adam_step(&o, net_single_gradient(m.graph), weight);
  }
  for (size_t i = 0; i < o.n; i++) w[i] = weight[i];
  return w;
}

@ The vector of weights lists the tensors in the order of their creation,
which is the order of the list.

@<Draw the initial weights@>=
size_t place = 0; /* in the vector of weights */
for (int i = 0; i < m.tensors; i++) {
  mat tensor = net_tensor(m.graph, m.tensor[i], w); /* its shape */
  for (int n = tensor.rows * tensor.cols; n > 0; n--)
    weight[place++] = (float) (m.centre[i]
      + m.bound[i] * (2 * rng_uniform(&start) - 1));
}

@* Sampling. The distribution of noisy examples at $\sigma$ is carried into
that at a smaller $\sigma$ by the differential equation
$dx/d\sigma=(x-D(x,\sigma))/\sigma$. It is followed in 39 steps of Euler's
method between 40 noise levels, equally spaced in $\ln\sigma$ from
$\sigma_{\max}$ to $\sigma_{\min}$: $x\leftarrow
D+\frac{\sigma'}\sigma(x-D)$, and at the last level $x\leftarrow D$. All
samples advance together as one large batch.
@^Euler's method@>@^probability-flow equation@>

@c
void diffusion_sample(arena *a, const diffusion *k, const double *l,
  const double *w, mat x)
{
  enum { levels = 40 }; /* noise levels */
  int r = x.cols; /* coordinates */
  denoiser m = new_denoiser(a, k, r, x.rows);
  noisy b = new_noisy(a, x.rows, r, k->codes);
  mat f = mat_new(a, x.rows, r); /* $F$ */
  double ratio = k->least / k->most; /* of the ends of the range */
  for (int level = 0; level < levels; level++) {
    double s = k->most * pow(ratio, level / (levels - 1.0)); /* $\sigma$ */
    double shrink = level == levels - 1 ? 0 :
      pow(ratio, 1 / (levels - 1.0)); /* $\sigma'/\sigma$ */
    for (int i = 0; i < x.rows; i++)
      prepare_inputs(k, &b, i, s, r, l, &at(x, i, 0));
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
    double share = l[j] / (l[j] + s * s); /* $l/v$ */
    double d = share * at(x, i, j) + s * sqrt(share) * at(f, i, j); /* $D$ */
    at(x, i, j) = d + shrink * (at(x, i, j) - d);
  }

@* Tests. Three things can be known in advance: the samples of the linear
denoiser, those of a model that knows its two examples by heart, and that the
streams decide everything.

@(test-diffusion.c@>=
#include "diffusion.h"
#include "test.h"
#include <math.h>
#include <string.h>
static rng stream(int which) { return rng_stream(7, which, "diffusion"); }
int main(void)
{
  arena *a = arena_new(); /* for everything */
  diffusion k = {false, 24, 32, 800, 1, 5e-3, 0.05, 4}; /* a small one */
  test_begin("test-diffusion");
  @<Test the samples of the linear denoiser@>@;
  @<Test that two examples are learnt by heart@>@;
  @<Test that the streams decide everything@>@;
  arena_free(a);
  return test_end();
}

@ A network whose weights are zero gives $F=0$, and leaves the linear denoiser.
Along a coordinate of variance $l$ its flow multiplies the start by
$\sqrt{(l+\sigma_{\min}^2)/(l+\sigma_{\max}^2)}$; the method of Euler with
steps of a tenth in $\ln\sigma$, whose last takes noise away that the flow
would leave, comes near it. The nine codes of the residual network are of no
consequence then.

@<Test the samples of the linear denoiser@>=
const double l[] = {4, 1, 0.25}; /* variances */
double zeros[4000] = {0}; /* weights; more than needed */
mat start = mat_new(a, 1, 3); /* the same number three times */
k.residual = true; k.codes = 9; k.width = 8;
for (int j = 0; j < 3; j++) at(start, 0, j) = 4;
diffusion_sample(a, &k, l, zeros, start);
for (int j = 0; j < 3; j++)
  test_within(at(start, 0, j) / 4,
    sqrt((l[j] + 0.0025) / (l[j] + 16)), 0.03 * sqrt(l[j]),
    "the linear denoiser follows the flow, variance %g", l[j]);

@ Two examples at $\pm1$ in one dimension: the exact minimizer of the loss
takes every start to one of them, by its sign.

@<Test that two examples are learnt by heart@>=
mat pair = mat_new(a, 2, 1), x = mat_new(a, 64, 1); /* examples; samples */
rng normal = stream(3); /* the starts */
double one = 1, far = 0; /* their variance; largest deviation */
k = (diffusion) {false, 24, 32, 800, 1, 5e-3, 0.05, 4};
at(pair, 0, 0) = 1; at(pair, 1, 0) = -1;
double *w = diffusion_train(a, &k, pair, &one, stream(0), stream(1),
  stream(2)); /* weights */
rng_normals(&normal, 64, k.most, x.data);
diffusion_sample(a, &k, &one, w, x);
for (int i = 0; i < 64; i++) far += pow(fabs(x.data[i]) - 1, 2) / 64;
test_within(sqrt(far), 0, 0.15,
  "a network learns two examples by heart (else it does not train)");

@ @<Test that the streams decide everything@>=
double *again = diffusion_train(a, &k, pair, &one, stream(0), stream(1),
  stream(2)); /* the same */
double *other = diffusion_train(a, &k, pair, &one, stream(0), stream(1),
  stream(4)); /* with other noise */
test_true(memcmp(w, again, 600 * sizeof *w) == 0, "equal streams, equal bits");
test_true(memcmp(w, other, 600 * sizeof *w) != 0, "another stream of noise");

@* Index.
