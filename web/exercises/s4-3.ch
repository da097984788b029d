Exercise 3 of the chapter on hyperparameters: four experts and a router.

The router R is an output-type matrix. Two new claims, S4.R, show the exponent
of the change of its logits in five steps of SGD, under muP and under SP.

  build/changed/s4-3 --only=E1r --nmax1=1024 --seeds1=6

@x
@ The changes are averaged over the repetitions as squares, before the
@y
@ The experts, as an experiment of their own. A constant matrix spreads the gate of one
expert over all columns.

@c
enum { experts = 4 };
typedef struct { parameterization p; int n, seed; } router_setting;
static void router_run(run *r, const void *setting)
{
  const router_setting *k = setting; /* of this run */
  int n = k->n; /* width */
  arena *a = run_arena(r);
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
  rng q = rng_stream(seed + k->seed, n, "s4 router weights");
  mat ones = mat_new(a, experts, n), old = mat_new(a, batch, experts);
  batches b = batches_new(a, samples, batch, true,
    rng_stream(seed + k->seed, 0, "s4 coordinate batch"));
  const int *which = batches_next(&b); /* the same images in all steps */
  for (int e = 0; e < experts; e++) {
    for (int i = 0; i < experts * n; i++) ones.data[i] = i / n == e;
    net_feed(t, spread[e], ones);
  }
  for (int l = 0; l < experts + 3; l++) {
    layer_role role = l == 0 ? FIRST_LAYER : l == 1 || l == 2 + experts
      ? LAST_LAYER : HIDDEN_LAYER;
    transfer line = transfer_of(k->p, role, fine_pixels, n, n0);
    mat v = net_tensor(t, weight[l], w); /* this layer */
    rng_normals(&q, (size_t) v.rows * v.cols,
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
  observe(r, "router", "change", mat_frobenius(old));
}
static const experiment router = {"E1r", router_run, sizeof (router_setting),
  "seed samples means n0 batch eta1"};

@ @<Plan the runs@>=
for (int n = nmax1 / 8 < n0 ? n0 : nmax1 / 8; n <= nmax1; n *= 2)
  for (int s = 0; s < seeds1; s++)
    for (parameterization p = SP; p <= MUP; p += MUP - SP) {
      router_setting k = {p, n, s}; /* one repetition at one width */
      plan(&router, &k, 1e-6 * n * n, "data=%s, scheme=%s, n=%d, seed=%d",
        data_name, name_of[p], n, s);
    }

@ @<Claims@>=
{"E1r", "S4.R", "{scheme}: exponent of the change of the router's logits in five"
  " steps", WITHIN, 0, 0.2, "", "select data, scheme, iif(scheme = 'SP', 1, 0)"
  " as predicted, 'S4.R.' || scheme as id, slope(log2(n), log2(change)) as"
  " measured from (select data, scheme, n, rms(change) as change from router"
  " where n >= param('nmax1')/4 group by data, scheme, n) group by data,"
  " scheme"},@/

@ The changes are averaged over the repetitions as squares, before the
@z

@x
  &spin, NULL };
@y
  &spin, &router, NULL };
@z
