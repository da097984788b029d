Exercise 1 of the case study of grokking: unequal first weights.

Derivation: the product u v does not change, the ratio s = ln(u/v) begins at
delta instead of zero, and s' = - 4 g moves it in the row space of X only. So
w = 2 alpha_t^2 sinh(delta + X^T nu), and nu minimizes
2 alpha_t^2 sum cosh(delta + X^T nu) - nu.y. The old law, without delta, is
recorded beside the new one.

Run:  make change WEB=c1-grokking CH=web/exercises/c1-1.ch
      build/changed/c1-1 measure --only=E1 --out=unequal
      build/changed/c1-1 ask "select alpha, part, seed, measured, predicted
        from passages where lambda = 0.01" --out=unequal

@x
static void grokking_run(run *r, const void *setting)
@y
static double tilted_at(const problem *p, const double *product,
  const double *delta, const double *nu, double *w, double *curve,
  double *rest) /* the dual; |curve|: its second derivatives */
{
  double f = -vec_dot(p->x.rows, nu, p->y); /* the dual */
  mat_tvec(w, p->x, nu);
  for (int i = 0; i < p->x.cols; i++) {
    curve[i] = 2 * product[i] * cosh(delta[i] + w[i]);
    w[i] = 2 * product[i] * sinh(delta[i] + w[i]);
    f += curve[i];
  }
  mat_vec(rest, p->x, w);
  vec_add(p->x.rows, -1, p->y, rest);
  return f;
}
static void tilted_interpolator(const problem *p, const double *product,
  const double *delta, double *nu, double *w)
{
  arena *a = arena_new(); /* for Newton's method */
  int n = p->x.rows, N = p->x.cols; /* sizes */
  mat h = mat_new(a, n, n), xs = mat_new(a, n, N);
  double *curve = arena_take(a, N, sizeof *curve);
  double *rest = arena_take(a, 3 * n, sizeof *rest), *step = rest + n;
  double *trial = step + n; /* the next |nu| */
  double f = tilted_at(p, product, delta, nu, w, curve, rest);
  for (int round = 0; round < 300; round++) {
    double before = vec_norm(n, rest), length = 1; /* residual; of a step */
    if (before <= 1e-10 * vec_norm(n, p->y)) break;
    for (int i = 0; i < n * N; i++)
      xs.data[i] = p->x.data[i] * sqrt(curve[i % N]);
    mat_gram(h, xs);
    spd_factor(h);
    memcpy(step, rest, n * sizeof *step);
    spd_solve(h, mat_of(step, n, 1));
    for (int halvings = 0; halvings < 60; halvings++, length /= 2) {
      memcpy(trial, nu, n * sizeof *nu);
      vec_add(n, -length, step, trial);
      double next = tilted_at(p, product, delta, trial, w, curve, rest);
      if (next < f || vec_norm(n, rest) < before) {
        f = next;
        break;
      }
    }
    memcpy(nu, trial, n * sizeof *nu);
  }
  arena_free(a);
}
static void grokking_run(run *r, const void *setting)
@z

@x
for (int i = 0; i < N; i++) u[i] = v[i] = k->alpha;
@y
double *delta = arena_take(a, 2 * N, sizeof *delta), *old = delta + N;
double *old_nu = arena_take(a, n, sizeof *old_nu); /* of the old law */
rng q = rng_stream(k->seed, 0, "c1-1 ratios");
rng_normals(&q, N, 0.5, delta);
for (int i = 0; i < N; i++) {
  u[i] = k->alpha * exp(delta[i] / 2);
  v[i] = k->alpha * exp(-delta[i] / 2);
  w[i] = u[i] * u[i] - v[i] * v[i];
  top = fmax(top, fmax(u[i] * u[i], v[i] * v[i]));
}
@z

@x
hyperbolic_interpolator(p.x, p.y, product, j == 0 ? 30 : 1,
  fmax(5, pow(k->alpha, 2)), nu, law);
@y
hyperbolic_interpolator(p.x, p.y, product, j == 0 ? 30 : 1,
  fmax(5, pow(k->alpha, 2)), old_nu, old);
tilted_interpolator(&p, product, delta, nu, law);
observe(r, "old", "age old plateau", age, error_of(&p, old), p.plateau);
@z
