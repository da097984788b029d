Exercise 6: how well two layers align.

E2c trains two layers on a task of one mode, s = 1, from Gaussian weights of
scale eps, until 95% is learned, and measures the angle between the leading
left singular vector of W1 and the leading right one of W2.

Predicted: W2^T W2 - W1 W1^T = D for ever. At the end both products are nearly
a r r^T, a = .95, and first-order perturbation theory gives the sine |P D r|/a,
P the projection at right angles to r. The direction r is that of
W1 v + W2^T u at the start, and D is known then too. On average over wide
layers |P D r|^2 = 3 eps^4, so that the sine is sqrt(3) eps^2/a.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-6.ch
      build/changed/s1-6 measure --only=E2c --depth-seeds=10 --out=tilt
      build/changed/s1-6 ask "select eps, mean(measured/predicted),
        mean(measured)/eps/eps from tilt group by eps" --out=tilt

@x
static const experiment drifting = {"E2b", drift_run, sizeof (drift_setting),
  "seed N eps-balance"};
@y
static const experiment drifting = {"E2b", drift_run, sizeof (drift_setting),
  "seed N eps-balance"};

@ The angle is found from its sine: a cosine near one would lose it.

@c
static double tilt_foretold(arena *a, const deep_net *d, mat b)
{
  mat r = mat_new(a, units, 1), br = mat_new(a, units, 1);
  mat_gemm(r, 1, d->w[1], false, mat_block(d->v, 0, 0, units, 1), false, 0);
  mat_gemm(r, 1, d->w[2], true, mat_block(d->u, 0, 0, units, 1), false, 1);
  mat_scale(r, 1 / mat_frobenius(r));
  mat_mul(br, b, r);
  mat_add(br, -vec_dot((size_t) units, br.data, r.data), r);
  return mat_frobenius(br);
}
static double tilt_found(arena *a, const deep_net *d)
{
  mat u1 = mat_new(a, units, units), u2 = mat_new(a, units, units);
  mat vt1 = mat_new(a, units, units), vt2 = mat_new(a, units, units);
  double *s = new_reals(a, units), c = 0, sum = 0; /* cosine; $\sin^2$ */
  mat_svd(d->w[1], u1, s, vt1); /* which destroys the weights */
  mat_svd(d->w[2], u2, s, vt2);
  for (int i = 0; i < units; i++) c += at(u1, i, 0) * at(vt2, 0, i);
  for (int i = 0; i < units; i++)
    sum += pow(at(u1, i, 0) - c * at(vt2, 0, i), 2);
  return sqrt(sum);
}
typedef struct { int start; double eps; } tilt_setting;
static void tilt_run(run *r, const void *setting)
{
  const tilt_setting *k = setting; /* of this run */
  arena *a = run_arena(r);
  rng g = rng_stream((uint64_t) seed, (uint64_t) k->start, "s1 tilt");
  deep_net d = deep_new(a, 2, 1, 0, &g);
  mat b = mat_new(a, units, units); /* $D$ */
  start_gaussian(&d, k->eps, &g);
  balance(b, d.w[1], d.w[2]);
  double predicted = tilt_foretold(a, &d, b) / 0.95;
  for (deep_forward(&d); deep_strength(&d, 0) < 0.95; deep_forward(&d))
    deep_step(&d, steps_of[2]);
  observe(r, "tilt", "predicted measured", predicted, tilt_found(a, &d));
}
static const experiment tilting = {"E2c", tilt_run, sizeof (tilt_setting),
  "seed N eta2"};

@ @<Plan the runs@>=
for (int i = 0; i < scales[2].n; i++)
  for (int q = 1; q <= depth_seeds; q++) {
    tilt_setting k = {q, scales[2].v[i]};
    plan(&tilting, &k, 0.1, "eps=%.15g, seed=%d", k.eps, q);
  }
@z

@x
  &drifting, &kernels, &networks, &ideal, &features, &foretelling,
@y
  &drifting, &tilting, &kernels, &networks, &ideal, &features, &foretelling,
@z
