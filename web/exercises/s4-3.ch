Exercise 3 of the chapter on hyperparameters: four experts and a router.

The router R is an output-type matrix. Two new rows, S4.R, show the exponent
of the change of its logits in five steps of SGD, under muP and under SP.

@x
@ The widths run from an eighth of the largest one up, or from $n_0$. Slopes are
@y
@ The experts. A constant matrix spreads the gate of one expert over all
columns.

@<Variables of the whole program@>=
enum { experts = 4 };
static int router_handle[40][4][2]; /* repetition, width, SP or muP */

@ @c
static void router_job(job *j, const void *context, int number)
{
  parameterization p = number % 2 ? MUP : SP; /* of all layers */
  int n = width1[number / 2 % 4], s = number / 8; /* width, repetition */
  arena *a = job_arena(j);
  net *t = net_new(a, DOUBLE_PRECISION);
  node x = net_input(t, batch, fine_pixels), y = net_input(t, batch, outputs);
  node weight[experts + 3], spread[experts], h, logits, gate, sum = 0;
  weight[0] = net_weight(t, "W1", fine_pixels, n);
  h = net_activate(t, net_matmul(t, x, weight[0]), RELU);
  weight[1] = net_weight(t, "R", n, experts);
  logits = net_matmul(t, h, weight[1]);
  gate = net_softmax(t, logits);
  for (int e = 0; e < experts; e++) {
    spread[e] = net_input(t, experts, n);
    weight[2 + e] = net_weight(t, "W2", n, n);
    node part = net_product(t, net_matmul(t, gate, spread[e]),
      net_matmul(t, h, weight[2 + e])); /* one expert */
    sum = e ? net_add(t, sum, part) : part;
  }
  weight[2 + experts] = net_weight(t, "W3", n, outputs);
  net_finish(t, net_cross_entropy(t, net_matmul(t, net_activate(t, sum, RELU),
    weight[2 + experts]), y));
  size_t count = net_weights(t); /* of weights */
  double *w = arena_take(a, count, sizeof *w), *g = arena_take(a, count,
    sizeof *g), rate[experts + 3];
  rng r = rng_stream(seed + s, n, "s4 router weights");
  mat ones = mat_new(a, experts, n), old = mat_new(a, batch, experts);
  batches b = batches_new(a, samples, batch, true,
    rng_stream(seed + s, 0, "s4 coordinate batch"));
  const int *which = batches_next(&b); /* the same images in all steps */
  for (int e = 0; e < experts; e++) {
    for (int i = 0; i < experts * n; i++) ones.data[i] = i / n == e;
    net_feed(t, spread[e], ones);
  }
  for (int l = 0; l < experts + 3; l++) {
    layer_role role = l == 0 ? FIRST_LAYER : l == 1 || l == 2 + experts
      ? LAST_LAYER : HIDDEN_LAYER;
    transfer line = transfer_of(p, role, fine_pixels, n, n0);
    mat v = net_tensor(t, weight[l], w); /* this layer */
    rng_normals(&r, (size_t) v.rows * v.cols,
      (role == LAST_LAYER ? 1 : sqrt(2)) * line.init, v.data);
    rate[l] = eta1 * line.descent;
  }
  net_feed_rows(t, x, fine.x, which);
  net_feed_rows(t, y, fine.y, which);
  for (int step = 0; step <= 5; step++) {
    net_gradient(t, w, g);
    if (step == 0) mat_copy(old, net_value(t, logits));
    for (int l = 0; l < experts + 3 && step < 5; l++)
      mat_add(net_tensor(t, weight[l], w), -rate[l],
        net_tensor(t, weight[l], g));
  }
  mat_add(old, -1, net_value(t, logits));
  *job_result(j, 1) = mat_frobenius(old);
  (void) context;
}
@#
static void show_router(sweep *w)
{
  for (int p = 0; p < 2; p++) {
    double x[4], v[4]; /* logarithms */
    for (int i = 0; i < widths1; i++) {
      double sum = 0; /* of squares */
      for (int s = 0; s < seeds1; s++)
        sum += pow(*sweep_result(w, router_handle[s][i][p], NULL), 2);
      x[i] = log2(width1[i]);
      v[i] = log2(sum) / 2;
    }
    claim_show((claim) {p ? "S4.R/muP" : "S4.R/SP", "exponent of the change"
      " of the router's logits in five steps", CLAIM_ABSOLUTE, p ? 0 : 1, 0.2,
      slope_of(widths1, x, v), NAN, source, seeds1});
  }
}

@ The widths run from an eighth of the largest one up, or from $n_0$. Slopes are
@z

@x
    for (int i = 0; i < widths1; i++)
      coordinate_handle[s][i] = sweep_add(w, "E1", 2.5e-7 * width1[i] * width1[i],
        coordinate_job, NULL, s * 4 + i);
@y
    for (int i = 0; i < widths1; i++) {
      for (int p = 0; p < 2; p++)
        router_handle[s][i][p] = sweep_add(w, "router", 1e-6 * width1[i]
          * width1[i], router_job, NULL, (s * 4 + i) * 2 + p);
      coordinate_handle[s][i] = sweep_add(w, "E1", 2.5e-7 * width1[i] * width1[i],
        coordinate_job, NULL, s * 4 + i);
    }
@z

@x
  judge_races(w); judge_decay(w);
@y
  judge_races(w); judge_decay(w); show_router(w);
@z
