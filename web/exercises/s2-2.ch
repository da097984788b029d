Exercise 2: hyperbolic tangents in the wide net of E3.

Predicted: nothing in the argument used ReLU. With f = w.tanh(h)/sqrt(n) the
kernel is E[tanh h tanh h'] + c E[tanh' h tanh' h'] for Gaussian h, h' of
variance 1 and covariance c, two-dimensional integrals that the product rule of
Gauss and Hermite does with 40 nodes a side; the single neuron has the same
without the mean. The exponents stay -1/2 and -1.

Run:  make change WEB=s2-limits CH=web/exercises/s2-2.ch
      build/changed/s2-2 --out=tanh
and read the rows S2.6 to S2.8. (E5 keeps its ReLU nets, so the lazy
predictions of S2.11 to S2.14 do not apply to them.)

@x
#include <gsl/gsl_sf_psi.h>
@y
#include <gsl/gsl_sf_psi.h>
#include <gsl/gsl_integration.h>
@z

@x
static mat analytic_kernel(arena *a, mat x, mat y)
{
@y
enum { nodes = 40, cells = 2000 }; /* of the quadrature; of a table in $c$ */
static double slope_of_tanh(double h)
{
  double t = tanh(h);
  return 1 - t * t;
}
static double tanh_kernel_at(double c, const double *x, const double *weight)
{
  double sum = 0, side = sqrt(fmax(0, 1 - c * c)); /* $h'=ch+\sqrt{1-c^2}g$ */
  for (int i = 0; i < nodes; i++)
    for (int j = 0; j < nodes; j++) {
      double h = x[i], g = c * x[i] + side * x[j];
      sum += weight[i] * weight[j] *
        (tanh(h) * tanh(g) + c * slope_of_tanh(h) * slope_of_tanh(g));
    }
  return sum / (2 * M_PI); /* the weights are those of $e^{-x^2/2}$ */
}
static void tanh_kernel(size_t n, double *c)
{
  static double value[cells + 1]; /* on a grid in the angle */
  if (value[0] == 0) {
    gsl_integration_fixed_workspace *q = gsl_integration_fixed_alloc(
      gsl_integration_fixed_hermite, nodes, 0, 0.5, 0, 0);
    for (int i = 0; i <= cells; i++)
      value[i] = tanh_kernel_at(cos(M_PI * i / cells),
        gsl_integration_fixed_nodes(q), gsl_integration_fixed_weights(q));
    gsl_integration_fixed_free(q);
  }
  for (size_t k = 0; k < n; k++) {
    double place = acos(fmax(-1, fmin(1, c[k]))) / M_PI * cells;
    int i = (int) fmin(place, cells - 1);
    c[k] = value[i] + (place - i) * (value[i + 1] - value[i]);
  }
}
static mat analytic_kernel(arena *a, mat x, mat y)
{
@z

@x
  kernel_relu_ntk((size_t) k.rows * k.cols, k.data);
  mat_scale(k, 2);
@y
  tanh_kernel((size_t) k.rows * k.cols, k.data);
@z

@x
    double slope = h > 0 ? sqrt(2) * outgoing : 0;
    to[0] = h > 0 ? sqrt(2) * h : 0;
@y
    double slope = outgoing * slope_of_tanh(h);
    to[0] = tanh(h);
@z

@x
static void empirical_kernel(mat k, mat gram, mat x, const two_layer *m,
  double *w, double factor, mat h, mat other)
{
@y
static void empirical_tanh(mat k, mat gram, mat x, const two_layer *m,
  double *w, mat h, mat other)
{
  const double *a = net_tensor(m->graph, m->a, w).data; /* second layer */
  for (int pass = 0; pass < 2; pass++) {
    mat_mul(h, x, net_tensor(m->graph, m->w, w));
    for (int i = 0; i < h.rows; i++)
      for (int j = 0; j < h.cols; j++)
        at(h, i, j) = pass ? tanh(at(h, i, j)) :
          a[j] * slope_of_tanh(at(h, i, j));
    mat_gram(pass ? k : other, h);
  }
  for (int i = 0; i < k.rows; i++)
    for (int j = 0; j < k.cols; j++)
      at(k, i, j) += at(gram, i, j) * at(other, i, j);
}
static void empirical_kernel(mat k, mat gram, mat x, const two_layer *m,
  double *w, double factor, mat h, mat other)
{
@z

@x
      empirical_kernel(k1, gram, d->x, &m, w, 1, h, other);
@y
      empirical_tanh(k1, gram, d->x, &m, w, h, other);
@z

@x
double c = sqrt(2.0 / n); /* output multiplier */
two_layer m = two_layer_new(a, SINGLE_PRECISION, P, pixels, n, RELU, c);
two_layer test = two_layer_new(a, SINGLE_PRECISION, tested, pixels, n, RELU,
  c);
@y
double c = sqrt(1.0 / n); /* output multiplier */
two_layer m = two_layer_new(a, SINGLE_PRECISION, P, pixels, n, TANH, c);
two_layer test = two_layer_new(a, SINGLE_PRECISION, tested, pixels, n, TANH,
  c);
@z

@x
empirical_kernel(k0, gram, d->x, &m, w, 1, h, other);
@y
empirical_tanh(k0, gram, d->x, &m, w, h, other);
@z
