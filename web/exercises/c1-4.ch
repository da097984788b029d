Exercise 4 of the case study of grokking: one layer more, w = u^3 - v^3.

Derivation: with u' = - lambda u - 3 u^2 g the inverse p = 1/u has
p' = lambda p + 3 g, and q = 1/v has q' = lambda q - 3 g. Their sum does not
know of the data, 1/u + 1/v = 2/alpha_t; their difference, times
e^(- lambda t), stays in the row space of X. So u = alpha_t/(1 - s) and
v = alpha_t/(1 + s) with s = X^T nu between -1 and 1, and
w = alpha_t^3 ((1 - s)^-3 - (1 + s)^-3), where nu minimizes
alpha_t^3/2 sum((1 - s)^-2 + (1 + s)^-2) - nu.y. Newton's method finds it, with
steps that are halved while they lead out of the domain or upwards. For small
alpha_t a coordinate off the support keeps a fixed s, so that its w goes with
alpha_t^3 and the error with alpha_t^6, whatever the data.

Run:  make change WEB=c1-grokking CH=web/exercises/c1-4.ch
      build/changed/c1-4 measure --only=E1 --alpha=2,4 --out=cubes
      build/changed/c1-4 ask "select alpha, lambda, seed, part, measured,
        predicted from passages" --out=cubes

@x
typedef struct { double alpha, lambda; int seed; } grokking_setting;
@y
typedef struct { double alpha, lambda; int seed; } grokking_setting;
static double cubes_at(mat x, const double *y, double size, const double *nu,
  double *w, double *curve, double *rest) /* value of the dual */
{
  double f = -vec_dot(x.rows, nu, y);
  mat_tvec(w, x, nu);
  for (int i = 0; i < x.cols; i++) {
    double s = w[i], left = 1 / (1 - s), right = 1 / (1 + s);
    if (fabs(s) >= 1) return INFINITY;
    f += size / 2 * (left * left + right * right);
    w[i] = size * (pow(left, 3) - pow(right, 3));
    curve[i] = 3 * size * (pow(left, 4) + pow(right, 4));
  }
  mat_vec(rest, x, w);
  vec_add(x.rows, -1, y, rest);
  return f;
}
static void cubes_interpolator(mat x, const double *y, double size, double *nu,
  double *w)
{
  arena *a = arena_new(); /* for all that follows */
  int n = x.rows; /* equations */
  double *curve = arena_take(a, x.cols, sizeof *curve), f, next;
  double *g = arena_take(a, 3 * n, sizeof *g), *step = g + n, *old = step + n;
  mat h = mat_new(a, n, n), xs = mat_new(a, n, x.cols);
  f = cubes_at(x, y, size, nu, w, curve, g);
  for (int round = 0; round < 500 && vec_norm(n, g) > 1e-9; round++) {
    for (int i = 0; i < n; i++)
      for (int j = 0; j < x.cols; j++)
        at(xs, i, j) = at(x, i, j) * sqrt(curve[j]);
    mat_gram(h, xs);
    memcpy(step, g, n * sizeof *g);
    memcpy(old, nu, n * sizeof *nu);
    spd_factor(h);
    spd_solve(h, mat_of(step, n, 1));
    for (double length = 1; length > 1e-12; length /= 2) {
      memcpy(nu, old, n * sizeof *nu);
      vec_add(n, -length, step, nu);
      next = cubes_at(x, y, size, nu, w, curve, g);
      if (next <= f + 1e-14 * fabs(f)) break;
    }
    f = next;
  }
  arena_free(a);
}
@z

@x
double eta = fmin(0.5 / (4 * top * p.stiff), 0.005 / lambda);
@y
double eta = fmin(0.5 / (9 * top * top * p.stiff), 0.005 / lambda);
@z

@x
  double push = 2 * eta * g[i] / n, keep = 1 - eta * lambda;
  u[i] *= keep - push;
  v[i] *= keep + push;
  double uu = u[i] * u[i], vv = v[i] * v[i]; /* squares */
  w[i] = uu - vv;
@y
  double push = 3 * eta * g[i] / n, keep = 1 - eta * lambda;
  u[i] *= keep - push * u[i];
  v[i] *= keep + push * v[i];
  double uu = u[i] * u[i], vv = v[i] * v[i]; /* squares */
  w[i] = uu * u[i] - vv * v[i];
@z

@x
  product[i] = pow(k->alpha * exp(-age), 2);
  drift = fmax(drift, fabs(u[i] * v[i] / product[i] - 1));
@y
  product[i] = 2 * exp(age) / k->alpha; /* $1/u+1/v$ */
  drift = fmax(drift, fabs((1 / u[i] + 1 / v[i]) / product[i] - 1));
@z

@x
hyperbolic_interpolator(p.x, p.y, product, j == 0 ? 30 : 1,
  fmax(5, pow(k->alpha, 2)), nu, law);
@y
cubes_interpolator(p.x, p.y, pow(k->alpha * exp(-age), 3), nu, law);
@z
