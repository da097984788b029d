% How fast are the instruments, next to the machine's peak?
@i types.w
@s network int
@s experiment int
@s factors int
@s decoding int
@s layer_of_products int

@** The speed of the instruments. A training step is a handful of matrix
products with some elementwise functions between them. On given hardware it
cannot run faster than a large matrix product does, and this program prints
how near it comes: first the speed of the product of two large matrices, in
both precisions, then the time of a step of full-batch gradient descent, and
of a Hessian-vector product, for three networks of very different size, with
the fraction of that speed which they reach.

The three networks are chosen for what limits them. In 2-16-16-1 on 32 points
the cost of calling a routine counts, in 20-64-64-4 on 128 points the
activations do, and 3072-200-200-4 on 1000 points should be nothing but matrix
products. The numbers are for people who port or change the library; no claim
of this book depends on them.

@c
#include "linalg.h"
#include "net.h"
#include "sequence.h"
#include "train.h"
#include <cblas.h>
#include <math.h>
#include <stdio.h>
@<Types of the benchmark@>@;
@<Functions of the benchmark@>@;
int main(int argc, char **argv)
{
  (void) argc;
  program_name = "bench";
  linalg_pin_kernel(argv);
  printf("kernel %s, one thread\n", linalg_kernel());
  double peak[2] = { product_speed(DOUBLE_PRECISION),
    product_speed(SINGLE_PRECISION) }; /* Gflop/s */
  printf("%-28s double %7.1f Gflop/s, single %7.1f Gflop/s\n",
    "matrix product 1024^3", peak[0], peak[1]);
  report_draws();
  for (int i = 0; i < NETWORKS; i++)
    for (int p = DOUBLE_PRECISION; p <= SINGLE_PRECISION; p++)
      report(&networks[i], p, peak[p]);
  for (int windows = 4; windows <= 64; windows *= 4) report_decoder(windows);
  return 0;
}

@* Measuring. The time of a piece of work is the shortest of |TRIALS| trials,
because whatever else the machine does can only add to it. A trial repeats the
work until it has taken at least |LONG_ENOUGH| seconds, or else the clock
itself would be measured. The first trial also warms the caches. Dividing the
shortest times by each other is fair when the clock of the processor is
steady; on a laptop it is not, and a second run of the program tells by how
much.

@d TRIALS 12
@d LONG_ENOUGH 0.02

@<Functions of the benchmark@>=
static double best_time(void (*work)(void *), void *context)
{
  double best = 1e9; /* seconds of one execution */
  for (int trial = 0; trial < TRIALS; trial++) {
    double start = wall_seconds(), elapsed; /* of this trial */
    long times = 0; /* executions in this trial */
    do {
      work(context);
      times++;
      elapsed = wall_seconds() - start;
    } while (elapsed < LONG_ENOUGH);
    if (elapsed / (double) times < best) best = elapsed / (double) times;
  }
  return best;
}

@ The yardstick is the product of two square matrices of |SIDE| rows, which
takes $2\,\mathtt{SIDE}^3$ floating-point operations.

@d SIDE 1024

@<Types of the benchmark@>=
typedef struct { precision digits; void *a, *b, *c; } factors;

@ Both routines do the same but for the type.

@<Functions of the benchmark@>=
static void multiply_once(void *context)
{
  factors *f = context; /* two matrices and their product */
  if (f->digits == DOUBLE_PRECISION)
    cblas_dgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, SIDE, SIDE, SIDE,
      1, f->a, SIDE, f->b, SIDE, 0, f->c, SIDE);
  else
    cblas_sgemm(CblasRowMajor, CblasNoTrans, CblasNoTrans, SIDE, SIDE, SIDE,
      1, f->a, SIDE, f->b, SIDE, 0, f->c, SIDE);
}

@ The speed of a product does not depend on the entries, which are zero here.

@<Functions of the benchmark@>=
static double product_speed(precision p) /* in Gflop/s */
{
  arena *a = arena_new(); /* for the matrices */
  size_t size = p == DOUBLE_PRECISION ? sizeof(double) : sizeof(float);
  size_t n = (size_t) SIDE * SIDE; /* entries */
  factors f = { p, arena_take(a, n, size), arena_take(a, n, size),
    arena_take(a, n, size) };
  double seconds = best_time(multiply_once, &f); /* of one product */
  arena_free(a);
  return 2e-9 * (double) n * SIDE / seconds;
}

@ Random numbers are drawn by the thousand, as experiments with fresh samples
do; the line tells how many millions there are in a second.

@<Functions of the benchmark@>=
enum { DRAWS = 1000 };
static float single_draws[DRAWS];
static double draws[DRAWS];
static void draw_normals(void *r)
{
  rng_normals(r, DRAWS, 1, draws);
}
static void draw_singles(void *r)
{
  rng_normals_single(r, DRAWS, 1, single_draws);
}
static void draw_uniforms(void *r)
{
  rng_uniforms(r, DRAWS, draws);
}

@ @<Functions of the benchmark@>=
static void report_draws(void)
{
  rng r = rng_stream(0, 0, "draws"); /* goes through all trials */
  double millions = 1e-6 * DRAWS; /* of numbers in one piece of work */
  printf("%-28s double %7.0f, single %7.0f, uniform double %.0f\n",
    "normals, millions a second",
    millions / best_time(draw_normals, &r),
    millions / best_time(draw_singles, &r),
    millions / best_time(draw_uniforms, &r));
}

@* The networks. All are $\tanh$ networks in the standard parameterization,
with random inputs and random targets. Nothing is learned here; the time of a
step does not depend on whether the loss falls.

@<Types of the benchmark@>=
typedef struct {
  const char *name; /* widths and points */
  int points, layers, widths[4]; /* the shapes */
} network;
static const network networks[] = {
  { "2-16-16-1, 32 points", 32, 3, { 2, 16, 16, 1 } },
  { "20-64-64-4, 128 points", 128, 3, { 20, 64, 64, 4 } },
  { "3072-200-200-4, 1000 points", 1000, 3, { 3072, 200, 200, 4 } } };
enum { NETWORKS = sizeof networks / sizeof *networks };
typedef struct {
  mlp m;
  optimizer o; /* plain gradient descent */
  double *w, *g, *v; /* weights, gradient, a direction */
} experiment;

@ One execution of the work is the gradient and the update, or one product of
the Hessian with a vector.

@<Functions of the benchmark@>=
static void step_once(void *context)
{
  experiment *e = context; /* network and optimizer */
  net_gradient(e->m.graph, e->w, e->g);
  optimizer_step(&e->o, e->g, e->w);
}
static void curve_once(void *context)
{
  experiment *e = context; /* just differentiated */
  net_hessian_vector(e->m.graph, e->v, e->g);
}

@ The step of gradient descent is so small that the weights stay where
they are, and the activations in their usual range, during the thousands of
repetitions.

@<Functions of the benchmark@>=
static experiment experiment_new(arena *a, const network *n, precision p)
{
  experiment e = { 0 }; /* to be returned */
  rng r = rng_stream(0, 0, "bench"); /* data and weights */
  e.m = mlp_new(a, p, n->points, n->layers, n->widths, TANH, STANDARD);
  size_t count = net_weights(e.m.graph); /* of weights */
  e.w = arena_take(a, count, sizeof(double));
  e.g = arena_take(a, count, sizeof(double));
  e.v = arena_take(a, count, sizeof(double));
  e.o = optimizer_new(a, GD, count, 1e-3);
  mat x = mat_new(a, n->points, n->widths[0]); /* inputs */
  mat y = mat_new(a, n->points, n->widths[n->layers]); /* targets */
  rng_normals(&r, (size_t) x.rows * x.cols, 1, x.data);
  rng_normals(&r, (size_t) y.rows * y.cols, 1, y.data);
  net_feed(e.m.graph, e.m.x, x);
  net_feed(e.m.graph, e.m.y, y);
  mlp_init(&e.m, 1, &r, e.w);
  rng_normals(&r, count, 1, e.v);
  return e;
}

@ A gradient takes three products per layer, each of two operations per point
and weight, and one less in the first layer. A Hessian-vector product takes
six and two. The operations of the activations are not counted, so the
fraction of the peak also tells what they cost.

@<Functions of the benchmark@>=
static void report(const network *n, precision p, double peak)
{
  arena *a = arena_new(); /* for one experiment */
  experiment e = experiment_new(a, n, p); /* ready to run */
  double per_product = 2e-9 * n->points; /* Gflop per weight */
  double first = (double) n->widths[0] * n->widths[1]; /* weights */
  double others = (double) net_weights(e.m.graph) - first; /* weights */
  double step = best_time(step_once, &e); /* seconds */
  double curve = best_time(curve_once, &e); /* seconds */
  double step_speed = per_product * (2 * first + 3 * others) / step;
  double curve_speed = per_product * (2 * first + 6 * others) / curve;
  printf("%-28s %s  step %9.2f us (%3.0f%% of peak)   "
    "Hessian-vector %9.2f us (%3.0f%%)\n", n->name,
    p == DOUBLE_PRECISION ? "double" : "single", 1e6 * step,
    100 * step_speed / peak, 1e6 * curve, 100 * curve_speed / peak);
  arena_free(a);
}

@* A decoder. The transformer on which a later chapter tests its optimizers has
one block of width 64 with four heads and 256 hidden units, and reads windows
of 32 characters, as few as four at a step. At this size everything that is
not a product of matrices costs comparatively much: 128 rows are soon
normalized, but they are as soon multiplied. How much it costs is the ratio of
two times, that of a whole step in single precision, gradient and Adam, and
that of the products of matrices alone, with the same shapes, the same calls
of the BLAS, and operands as far apart in memory. The aim is a ratio below
1.3.

@<Types of the benchmark@>=
enum { CONTEXT = 32, WIDTH = 64, HEADS = 4, HIDDEN = 256, SYMBOLS = 65,
  PRODUCTS = 5 };
typedef struct {
  int in, out; /* shape of the weight */
  float *x, *w, *z; /* rows, weight, product */
} layer_of_products;
typedef struct {
  transformer m;
  single_adam adam;
  int rows; /* of all matrices */
  layer_of_products layer[PRODUCTS];
  float *qkv, *scores, *values; /* of attention */
} decoding;

@ The step itself is three lines, one of which an experiment repeats with other
windows.

@<Functions of the benchmark@>=
static void decoder_once(void *context)
{
  decoding *e = context; /* fed and initialized */
  net_gradient_single(e->m.graph);
  single_adam_step(&e->adam, net_single_gradient(e->m.graph),
    net_single_weights(e->m.graph));
}

@ A layer takes three products, $xw$ forward, $\bar z w^\top$ and $x^\top\bar
z$ backward; that the adjoints have other places in memory than the values is
the only thing that is not imitated.

@<Functions of the benchmark@>=
static void product_once(CBLAS_TRANSPOSE ta, CBLAS_TRANSPOSE tb, int m, int n,
  int k, const float *a, int as, const float *b, int bs, float *c, int cs)
{
  cblas_sgemm(CblasRowMajor, ta, tb, m, n, k, 1, a, as, b, bs, 0, c, cs);
}
static void layers_once(const decoding *e)
{
  for (int l = 0; l < PRODUCTS; l++) {
    const layer_of_products *p = &e->layer[l]; /* one of five */
    int n = e->rows, a = p->in, b = p->out; /* shapes */
    product_once(CblasNoTrans, CblasNoTrans, n, b, a, p->x, a, p->w, b,
      p->z, b);
    product_once(CblasNoTrans, CblasTrans, n, a, b, p->z, b, p->w, b,
      p->x, a);
    product_once(CblasTrans, CblasNoTrans, a, b, n, p->x, a, p->z, b,
      p->w, b);
  }
}

@ In attention each window and head takes six products: two of the shape of
the scores and four that have the shape of the queries. Their operands lie in
rows of $3\cdot64$ or 64 numbers. The numbers are all zero, and stay so.

@<Functions of the benchmark@>=
static void attention_once(const decoding *e)
{
  int t = CONTEXT, d = WIDTH / HEADS, s = 3 * WIDTH; /* of a block */
  for (int b = 0; b < e->rows / t * HEADS; b++) {
    float *q = e->qkv + b / HEADS * t * s + b % HEADS * d; /* queries */
    float *o = e->values + b / HEADS * t * WIDTH + b % HEADS * d; /* sums */
    float *p = e->scores + b * t * t; /* probabilities */
    for (int k = 0; k < 2; k++) {
      product_once(CblasNoTrans, CblasTrans, t, t, d, q + WIDTH, s, q, s, p,
        t);
      product_once(CblasTrans, CblasNoTrans, t, d, t, p, t, q, s, o, WIDTH);
      product_once(CblasNoTrans, CblasNoTrans, t, d, t, p, t, q, s, o, WIDTH);
    }
  }
}
static void products_once(void *context)
{
  layers_once(context);
  attention_once(context);
}

@ The characters are arbitrary, the rate so small that nothing is learned.

@<Functions of the benchmark@>=
static decoding decoding_new(arena *a, int windows)
{
  decoding e = { 0 }; /* to be returned */
  const transformer_shape shape = { SYMBOLS, CONTEXT, WIDTH, HEADS, HIDDEN, 1,
    true, RMS_NORM, 1e-5, NO_BIASES, RELU, STANDARD, 0 }; /* as said */
  const double gain[] = { 0.5, 0.5, 0.3, 1, 0.5, 1.4, 0.5 }; /* usual */
  e.m = transformer_new(a, SINGLE_PRECISION, windows, &shape);
  size_t n = net_weights(e.m.graph); /* how many */
  e.adam = single_adam_new(a, n, 1e-9);
  double *w = arena_take(a, n, sizeof *w); /* initial weights */
  rng r = rng_stream(0, 0, "decoder"); /* draws them */
  transformer_init(&e.m, gain, &r, w);
  net_loss(e.m.graph, w);
  int text[2 * CONTEXT], starts[64]; /* a short text, its windows */
  for (int i = 0; i < 2 * CONTEXT; i++) text[i] = i * i % SYMBOLS;
  for (int i = 0; i < windows; i++) starts[i] = i % (CONTEXT - 1);
  transformer_feed(&e.m, text, 2 * CONTEXT, starts);
  @<Reserve the operands of the products@>@;
  return e;
}

@ @<Reserve the operands of the products@>=
const int shapes[PRODUCTS][2] = { { WIDTH, 3 * WIDTH }, { WIDTH, WIDTH },
  { WIDTH, HIDDEN }, { HIDDEN, WIDTH }, { WIDTH, SYMBOLS } };
e.rows = windows * CONTEXT;
for (int l = 0; l < PRODUCTS; l++) {
  layer_of_products *p = &e.layer[l]; /* to be filled */
  p->in = shapes[l][0], p->out = shapes[l][1];
  p->x = arena_take(a, (size_t) e.rows * p->in, sizeof *p->x);
  p->w = arena_take(a, (size_t) p->in * p->out, sizeof *p->w);
  p->z = arena_take(a, (size_t) e.rows * p->out, sizeof *p->z);
}
e.qkv = arena_take(a, (size_t) e.rows * 3 * WIDTH, sizeof *e.qkv);
e.scores = arena_take(a, (size_t) e.rows * HEADS * CONTEXT, sizeof *e.scores);
e.values = arena_take(a, (size_t) e.rows * WIDTH, sizeof *e.values);

@ Both are measured in turn, and again, so that a machine which is busy with
something else for a second spoils neither of the two numbers alone.

@<Functions of the benchmark@>=
static void report_decoder(int windows)
{
  arena *a = arena_new(); /* for one decoder */
  decoding e = decoding_new(a, windows); /* ready to run */
  double step = 1e9, products = 1e9; /* seconds, shortest so far */
  for (int turn = 0; turn < 3; turn++) {
    step = fmin(step, best_time(decoder_once, &e));
    products = fmin(products, best_time(products_once, &e));
  }
  printf("decoder, %2d windows of %d     single  step %9.2f us, its products "
    "alone %9.2f us: ratio %.2f\n", windows, CONTEXT, 1e6 * step,
    1e6 * products, step / products);
  arena_free(a);
}

@* Index.
