Exercise 5: white against natural inputs.

One layer, f(x) = Wx, from W = 0, by full-batch descent on the images. The
principal components of the inputs get the variances lam_j = mu_j^(2 rho),
scaled so that their mean is one: rho = 0 is white, rho = 1 natural.

Predicted: the residual along component j is multiplied by 1 - eta lam_j at
every step. With c_j = E[y x_j], component j can explain p_j = |c_j|^2/lam_j of
the labels, and of what is to be explained the share
left(t) = sum_j p_j (1 - eta lam_j)^(2 t/eta) / sum_j p_j
remains: from the spectrum of the inputs and one pass over the labels.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-5.ch
      build/changed/s1-5 --only=E1 --images=4000 --block=2 --rho=0 --out=white
      build/changed/s1-5 --only=E1 --images=4000 --block=2 --rho=1 --out=raw
and ask each of them, for half, a tenth and a hundredth,
      build/changed/s1-5 ask "select data, param('eta')*min(step) from explained
        where remains <= 0.5 group by data" --out=raw

@x
static double sigma, eta; /* scale of the start; step size */
@y
static double sigma, eta; /* scale of the start; step size */
static double rho; /* 0 white, 1 natural */
@z

@x
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@y
{"rho", PARAM_REAL, &rho, "1", 0, 1, "1",
  "E1: colour of the inputs, 0 white, 1 natural"},@/
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@z

The standard deviation of a component is the length of $\mathrm{E}[zx]$, where
$z$ is the component made white and $x$ the image.

@x
static mode_task image_task(arena *a, const data_set *set)
{
@y
static void colour(arena *a, mat z, mat x)
{
  mat back = mat_new(a, z.cols, x.cols); /* rows $\mathrm{E}[z_jx]$ */
  mat_gemm(back, 1.0 / x.rows, z, true, x, false, 0);
  for (int j = 0; j < z.cols; j++)
    for (int i = 0; i < z.rows; i++)
      at(z, i, j) *= pow(vec_norm((size_t) x.cols, &at(back, j, 0)), rho);
  mat_unit_mean_square(z);
}
static mode_task image_task(arena *a, const data_set *set)
{
@z

@x
  t.x = whitened(a, set, d.x, components);
@y
  t.x = whitened(a, set, d.x, components);
  colour(a, t.x, d.x);
@z

@x
  if (step % c->every) return true;
@y
  observe(c->r, "regression", "step loss", (int) step, loss);
  if (step % c->every) return true;
@z

The two-layer network sees only C, and is left as it is. The nonlinear network
of the chapter becomes a single layer, from zero.

@x
  linear_net start = linear_new(a, s, 0); /* the same first weights */
@y
  (void) s;
@z

@x
  node w1 = net_weight(g, "first", components, hidden);
  node w2 = net_weight(g, "second", hidden, classes);
  node f = net_matmul(g, net_activate(g, net_matmul(g, x, w1), TANH), w2);
@y
  node f = net_matmul(g, x, net_weight(g, "map", components, classes));
@z

@x
  mat_transpose(net_tensor(g, w1, weights), start.w1);
  mat_transpose(net_tensor(g, w2, weights), start.w2);
@y
@z

@x
  for (int i = 0; i < seeds; i++) train_linear(r, &task, s, i, steps);
  if (s != GAUSS) train_tanh(r, &task, s, steps);
@y
  for (int i = 0; i < seeds; i++) train_linear(r, &task, s, i, steps);
  for (int j = 0; j < components && s != GAUSS; j++) {
    double lam = 0, c2 = 0; /* $\lambda_j$, $\vert c_j\vert^2$ */
    for (int i = 0; i < first_images; i++)
      lam += at(task.x, i, j) * at(task.x, i, j) / first_images;
    for (int k = 0; k < classes; k++)
      c2 += at(task.correlation, k, j) * at(task.correlation, k, j);
    observe(r, "component", "j lam p", j + 1, lam, c2 / lam);
  }
  if (s != GAUSS) train_tanh(r, &task, s, 1000);
@z

@x
  "seed shuffle images block p h sigma eta seeds"};
@y
  "seed shuffle images block p h sigma eta seeds rho"};
@z

@x
{"E1", "growth",
@y
{"E1", "explained",
  "select r.data, r.step, 1 - (z.loss - r.loss)*2/sum(p) as remains,"
  "  sum(p*pow(1 - param('eta')*lam, 2*r.step))/sum(p) as predicted,"
  "  mean(pow(1 - param('eta')*lam, 2*r.step)) as even"
  " from regression r join regression z on z.data = r.data and z.step = 0"
  " join component c on c.data = r.data group by r.data, r.step"},@/
{"E1", "growth",
@z
