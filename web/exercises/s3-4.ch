Exercise 4: an average of two gradients.

The step is taken along (1 - c) g_t + c g_{t-1}. Heavy ball's place in the plan,
and its beta, are taken for this rule and its c.

Predicted: on a quadratic of curvature S, with x = eta S, the polynomial is
z^2 - (1 - (1 - c) x) z + c x. A root leaves the disk through z = -1 at
x = 2/(1 - 2c), or a pair leaves it when its product c x is one. So S settles at
2/((1 - 2c) eta) for c < 1/4 and at 1/(c eta) beyond: at 2.67, 4, 2.5 and 2
over eta for c = .125, .25, .4 and .5. At the edge the sum of g_t.g_{t-1} over
that of g_t.g_t is -1 for c <= 1/4 and 1 - 1/(2c) beyond, which is 0 at c = 1/2.
The steps are such that all four lines lie at 25, that of eta = .08.

Run:  make change WEB=s3-laws CH=web/exercises/s3-4.ch
      build/changed/s3-4 measure --only=E1 --out=average
      build/changed/s3-4 ask "select data, beta as c, threshold*eta, mean(ratio),
        sd(ratio) from plateau join (select distinct rule, eta, beta from edge)
        using (rule, eta) where rule = 'momentum' group by data, beta"
        --out=average
and, for the rhythm,
      build/changed/s3-4 ask "select data, beta as c, sum(product)/sum(square)
        from turn where step >= 0.7*steps group by data, beta" --out=average

@x
  if (rule == MOMENTUM) return (2 + 2 * b) / eta;
@y
  if (rule == MOMENTUM) return (b < 0.25 ? 2 / (1 - 2 * b) : 1 / b) / eta;
@z

@x
    optimizer_move(&o, g, w);
  }
  observe(r, "edge_end", "last diverged", loss, diverged);
@y
    if (k->rule == MOMENTUM) { /* |p| is the gradient before this one */
      observe(r, "turn", "step product square", t, vec_dot(n, g, p),
        vec_dot(n, g, g));
      vec_add(n, -k->eta * (1 - k->b1), g, w);
      vec_add(n, -k->eta * k->b1, t > 0 ? p : g, w);
      memcpy(p, g, n * sizeof *p);
    } else optimizer_move(&o, g, w);
  }
  observe(r, "edge_end", "last diverged", loss, diverged);
@z

@x
edge_setting ball = {s, BOOK, n1, MOMENTUM, eta_ball, beta, 0, T_ball, i};
@y
static const double mix[] = {0.125, 0.25, 0.4, 0.5}; /* $c$ */
for (int j = 0; j < 4; j++) {
  double step = threshold(MOMENTUM, 1, mix[j]) * eta1.v[1] / 2;
  plan_edge(&two_layer, (edge_setting) {s, BOOK, n1, MOMENTUM, step, mix[j],
    0, (int) (T1.v[1] * eta1.v[1] / step), i});
}
@z

@x
plan_edge(&two_layer, ball);
for (int j = 0; j < 2; j++)
@y
for (int j = 0; j < 2; j++)
@z

@x
refuse_above(BOOK, &two_layer, "eta-ball",
  threshold(MOMENTUM, eta_ball, beta));
@y
@z

@x
  "   when 'momentum' then (2+2*beta)/eta"
@y
  "   when 'momentum' then iif(beta < 0.25, 2/(1 - 2*beta), 1/beta)/eta"
@z
