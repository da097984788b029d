Exercise 1: inputs between white and raw.

The principal components get the standard deviation mu^rho in place of one,
scaled so that the mean square of an entry stays one: rho = 0 is white, rho = 1
raw. With Sigma = E[xx^T] the flow is dW1/dt = W2^T (C - W2 W1 Sigma). What
reaches s_k is now b_k = u_k^T W2 W1 Sigma v_k.

Predicted: if Sigma left every v_k in place, Sigma v_k = q_k v_k, then b_k would
obey db/dt = 2b(s - b) with the start q_k a_k(0): the closed form again. So the
half-times should deviate as far as the v_k are mixed by Sigma, that is with the
correlations r_jk = v_j^T Sigma v_k / sqrt(q_j q_k) between modes.

Found (4,000 images, --block=2): on CIFAR-10 the largest correlation is .33 at
rho = .5 and .54 at rho = 1, the smallest ratio .974 and .886; on MNIST, at
rho = 1, .21 and within three per cent.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-1.ch
      build/changed/s1-1 --rho=0.5 --images=4000 --block=2 --only=E1 --out=raw
and read the rows S1.1 and the note on the correlations.

@x
static double sigma, eta; /* scale of the start; step size */
@y
static double sigma, eta; /* scale of the start; step size */
static double rho; /* 0 white, 1 raw */
@z

@x
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@y
{"rho", PARAM_REAL, &rho, "0.5", 0, 1, "1",
  "E1: colour of the inputs, 0 white, 1 raw"},@/
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@z

@x
  mat x, y; /* images and labels; empty if synthetic */
} mode_task;
@y
  mat x, y; /* images and labels; empty if synthetic */
  mat seen; /* rows $\Sigma v_k$ */
  double q[modes]; /* $v_k^T\Sigma v_k$ */
  double *power; /* diagonal of $\Sigma$ */
  double mixed; /* the largest correlation of two modes */
} mode_task;
static void see_modes(arena *a, mode_task *t, const char *name);
@z

@x
  t.y = one_hot(a, first_images, d.label, classes);
@y
  @<Colour the white components@>@;
  t.y = one_hot(a, first_images, d.label, classes);
@z

@x
  find_triples(a, &t);
  return t;
}

@ The synthetic task has the same shape and nine modes between the strongest
@y
  find_triples(a, &t);
  see_modes(a, &t, set->name);
  return t;
}

@ The standard deviation of a component is the length of the vector
$\mathrm{E}[z_jx]$, where $z_j$ is the component made white and $x$ the image.

@<Colour the white components@>=
mat back = mat_new(a, components, d.x.cols); /* rows $\mathrm{E}[z_jx]$ */
double mean_square = 0; /* of an entry before scaling */
t.power = new_reals(a, components);
mat_gemm(back, 1.0 / first_images, t.x, true, d.x, false, 0);
for (int j = 0; j < components; j++) {
  t.power[j] = pow(vec_norm((size_t) d.x.cols, &at(back, j, 0)), 2 * rho);
  mean_square += t.power[j] / components;
}
for (int j = 0; j < components; j++) {
  t.power[j] /= mean_square;
  for (int i = 0; i < first_images; i++) at(t.x, i, j) *= sqrt(t.power[j]);
}

@ Of the correlations between modes, the program says the largest and their
root mean square; the record has the former.

@c
static void see_modes(arena *a, mode_task *t, const char *name)
{
  double largest = 0, sum = 0; /* correlation; sum of squares */
  t->seen = mat_new(a, modes, components);
  for (int k = 0; k < modes; k++) {
    for (int j = 0; j < components; j++)
      at(t->seen, k, j) = at(t->v, k, j) * (t->power ? t->power[j] : 1);
    t->q[k] = vec_dot((size_t) components, &at(t->seen, k, 0), &at(t->v, k, 0));
  }
  for (int k = 0; k < modes; k++)
    for (int j = 0; j < k; j++) {
      double r = vec_dot((size_t) components, &at(t->seen, k, 0),
        &at(t->v, j, 0)) / sqrt(t->q[j] * t->q[k]);
      largest = fmax(largest, fabs(r));
      sum += r * r / (modes * (modes - 1) / 2);
    }
  t->mixed = largest;
  note("%s: rho = %g, correlation of modes: largest %.3f, rms %.3f", name,
    rho, largest, sqrt(sum));
}

@ The synthetic task has the same shape and nine modes between the strongest
@z

@x
  mat_random_modes(t.correlation, modes, value, &r);
  find_triples(a, &t);
@y
  mat_random_modes(t.correlation, modes, value, &r);
  find_triples(a, &t);
  see_modes(a, &t, "synthetic");
@z

@x
  mat_copy(n->misfit, t->correlation);
  mat_gemm(n->misfit, -1, n->w2, false, n->w1, false, 1);
@y
  mat_mul(n->misfit, n->w2, n->w1);
  for (int i = 0; i < classes; i++)
    for (int j = 0; j < components; j++)
      at(n->misfit, i, j) = at(t->correlation, i, j) - at(n->misfit, i, j)
        * (t->power ? t->power[j] : 1);
@z

@x
  mat_mul_nt(n->alpha, t->v, n->w1);
@y
  mat_mul_nt(n->alpha, t->seen, n->w1);
@z

@x
mat_add(n.alpha, 1, n.beta);
@y
mat_mul_nt(n.alpha, t->v, n.w1);
mat_add(n.alpha, 1, n.beta);
@z

@x
  observe(r, "effective", "seed mode a0", start + 1, k + 1, norm * norm / 4);
@y
  observe(r, "effective", "seed mode a0", start + 1, k + 1,
    t->q[k] * norm * norm / 4);
@z

@x
    observe(r, "task", "mode s steps", k + 1, task.s[k], steps);
@y
    observe(r, "task", "mode s steps mixed", k + 1, task.s[k], steps,
      task.mixed);
@z

@x
  "seed shuffle images block p h sigma eta seeds"};
@y
  "seed shuffle images block p h sigma eta seeds rho"};
@z
