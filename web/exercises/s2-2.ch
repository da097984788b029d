Exercise 2: hyperbolic tangents in the wide net of E3.

Predicted: nothing in the argument used ReLU. With f = w.tanh(h)/sqrt(n) the
kernel is E[tanh h tanh h'] + c E[tanh' h tanh' h'] for Gaussian h, h' of
variance 1 and covariance c, two-dimensional integrals that the product rule of
Gauss and Hermite does with 40 nodes a side; the single neuron has the same
without the mean. The exponents stay -1/2 and -1.

Run:  make change WEB=s2-limits CH=web/exercises/s2-2.ch
      build/changed/s2-2 measure verify --only=E3,E3n
and read the rows S2.6 to S2.8. (The lazy predictions of E5 and E6 are those
of ReLU, and do not apply to its nets, which have changed too.)

@x
static double shape(double h) { return h > 0 ? h : 0; }
static double shape_slope(double h) { return h > 0; }
@y
static double shape(double h) { return tanh(h); }
static double shape_slope(double h) { return 1 - tanh(h) * tanh(h); }
@z

@x
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, RELU), m.a), c);
@y
  m.f = net_scale(t, net_matmul(t, net_activate(t, m.h, TANH), m.a), c);
@z

@x
static mat analytic_kernel(arena *a, mat x, mat y)
{
@y
enum { nodes = 40, angles = 2000 }; /* of the quadrature; of a table in $c$ */
static double tanh_kernel_at(double c, const double *x, const double *weight)
{
  double sum = 0, side = sqrt(fmax(0, 1 - c * c)); /* $h'=ch+\sqrt{1-c^2}g$ */
  for (int i = 0; i < nodes; i++)
    for (int j = 0; j < nodes; j++) {
      double h = x[i], g = c * x[i] + side * x[j]; /* two preactivations */
      sum += weight[i] * weight[j] *
        (shape(h) * shape(g) + c * shape_slope(h) * shape_slope(g));
    }
  return sum;
}
static void tanh_kernel(size_t n, double *c)
{
  static double value[angles + 1]; /* on a grid in the angle */
  double x[nodes], weight[nodes]; /* the rule */
  gauss_hermite(nodes, x, weight);
  for (int i = 0; i <= angles && value[angles] == 0; i++)
    value[i] = tanh_kernel_at(cos(M_PI * i / angles), x, weight);
  for (size_t k = 0; k < n; k++) {
    double place = acos(fmax(-1, fmin(1, c[k]))) / M_PI * angles;
    int i = (int) fmin(place, angles - 1);
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
    double slope = sqrt(2) * outgoing * shape_slope(h);
    to[0] = sqrt(2) * shape(h);
@y
    double slope = outgoing * shape_slope(h);
    to[0] = shape(h);
@z

@x
    mat_block(d->tx, 0, 0, tested, pixels), s->n, sqrt(2.0 / s->n));
@y
    mat_block(d->tx, 0, 0, tested, pixels), s->n, sqrt(1.0 / s->n));
@z
