Exercise 3: a decay lam2 = 0.05 of the output layer's own in E3.

Derivation: (1 - eta lam1)^2 |w_in|^2 - (1 - eta lam2)^2 |w_out|^2 + eta^2 (..)
takes the place of the exact recursion, and over a unit of time
dQ/dt = -2 eta lam1 Q + 2 eta (lam2 - lam1) |w_out|^2. So Q no longer obeys a
law of its own: Q(t) = exp(-2 eta lam1 t) [Q(0) + 2 eta (lam2 - lam1) times
the integral of exp(2 eta lam1 s) |w_out(s)|^2 ds], which needs the measured
outgoing norm. The program below sums it step by step.

Run:  make change WEB=s3-laws CH=web/exercises/s3-3.ch
      build/changed/s3-3 --only=E3 --out=two-decays
and read the rows C9 and C9b. The old law and the neurons at the end:
      build/changed/s3-3 ask "select data, most(abs(ratio - exp(-2*param('eta3')
        *param('lam3')*step))) as off, least(ratio) filter (where step = 2000)
        as low, most(ratio) filter (where step = 2000) as high from balanced
        group by data" --out=two-decays

@x
      if (t % 100 == 0)
        observe(r, "balance", "neuron step balance incoming outgoing", i, t,
          balance, in[i], out[i]);
@y
      if (t == 0) forecast[i] = balance;
      if (t % 100 == 0)
        observe(r, "balance", "neuron step balance incoming outgoing forecast",
          i, t, balance, in[i], out[i], forecast[i]);
@z

@x
o.decay = lam3;
@y
double lam_out = 0.05; /* decay of the outgoing weights */
double *forecast = arena_take(a, h3, sizeof *in); /* of $Q$, from |out| */
double *factor = arena_take(a, n, sizeof *factor); /* of the decay */
for (size_t i = 0; i < n; i++) factor[i] = i < incoming ? 1 : lam_out / lam3;
o.decay_rate = factor;
o.decay = lam3;
@z

@x
for (int i = 0; i < h3; i++)
  expected[i] = (1 - eta3 * lam3) * (1 - eta3 * lam3) * (in[i] - out[i]);
@y
for (int i = 0; i < h3; i++) {
  double one = (1 - eta3 * lam3) * (1 - eta3 * lam3);
  double two = (1 - eta3 * lam_out) * (1 - eta3 * lam_out);
  expected[i] = one * in[i] - two * out[i];
  forecast[i] = one * forecast[i] + (one - two) * out[i];
}
@z

@x
  "  exp(-2*param('eta3')*param('lam3')*step) as law"
@y
  "  forecast/first_value(balance) over own as law"
@z
