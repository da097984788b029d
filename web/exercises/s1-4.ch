Exercise 4: one layer after the other.

The chapter moves both layers at once. Here W1 moves first, and W2 uses the W1
that has moved (turns = 1; turns = 0 is the chapter's rule, for comparison).

Predicted: with x = eta s_k the pair (alpha_k, beta_k) is multiplied by
((1, x), (x, 1 + x^2)), of determinant one and trace 2 + x^2, so that the
growing half is multiplied by exp(2 arsinh(x/2)), not by 1 + x. The rate of a_k
becomes 4 arsinh(eta s_k/2)/eta: the flow's 2 s_k but for x^2/24, where the
chapter's rule is slow by x/2. Late in training the error of a mode is
multiplied by (1 - x)^2, not by 1 - 2x: the largest step is 2/s1, not 1/s1.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-4.ch
      build/changed/s1-4 --only=E1 --eta=0.7 --turns=0 --out=together
      build/changed/s1-4 --only=E1 --eta=0.7 --turns=1 --out=turns
      build/changed/s1-4 --only=E1 --eta=5 --out=large
and ask each of them
      build/changed/s1-4 ask "select data, mean(2*s*half/ln(s/a0 - 1)) as flow,
        mean(ratio) as own from half_time where net = 0 group by data" --out=...
with eta = 5 also how far from s_k the modes end:
      build/changed/s1-4 ask "select data, most(abs(strength/s - 1)) as off
        from growth where net = 0 and step >= steps group by data" --out=large

@x
static double sigma, eta; /* scale of the start; step size */
@y
static double sigma, eta; /* scale of the start; step size */
static int turns; /* does $W_1$ move before $W_2$? */
static double rate_of(double s, double step); /* of growth */
@z

@x
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@y
{"turns", PARAM_INTEGER, &turns, "1", 0, 1, "",
  "E1: 0 both layers at once, 1 one after the other"},@/
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@z

@x
  if (eta >= 1 / t->s[0])
    fatal(2, "eta = %g on %s: expected below 1/s1 = %.4g, where full-batch"
      " descent loses stability; choose a smaller --eta",
      eta, name, 1 / t->s[0]);
@y
  if (eta >= (1 + turns) / t->s[0])
    fatal(2, "eta = %g on %s: expected below %d/s1 = %.4g, where full-batch"
      " descent loses stability; choose a smaller --eta",
      eta, name, 1 + turns, (1 + turns) / t->s[0]);
@z

@x
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1);
  mat_add(n->w2, eta, n->step2);
@y
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1);
  if (turns) { /* the misfit and the $W_1$ that $W_2$ sees are new */
    mat_copy(n->misfit, t->correlation);
    mat_gemm(n->misfit, -1, n->w2, false, n->w1, false, 1);
    mat_mul_nt(n->step2, n->misfit, n->w1);
  }
  mat_add(n->w2, eta, n->step2);
@z

@x
  return 5 * (1 + steps / 5000); /* steps from row to row */
@y
  return 1 + steps / 5000; /* few steps are made, and all are wanted */
@z

The nonlinear sibling moves both layers at once and is left out; a hundred
more steps show whether the end is stable.

@x
  int steps = training_steps(task.s[modes - 1]); /* of full batches */
@y
  int steps = training_steps(task.s[modes - 1]) + 100; /* of full batches */
@z

@x
  if (s != GAUSS) train_tanh(r, &task, s, steps);
@y
  (void) train_tanh;
@z

@x
  "seed shuffle images block p h sigma eta seeds"};
@y
  "seed shuffle images block p h sigma eta seeds turns"};
static double rate_of(double s, double step)
{
  return turns ? 4 * asinh(step * s / 2) / step : mode_rate(s, step);
}
@z

@x
  return mode_two_layer(x[0], x[1], mode_rate(x[0], x[2]), x[3]);
@y
  return mode_two_layer(x[0], x[1], rate_of(x[0], x[2]), x[3]);
@z

@x
  return x[1] < x[0] ? mode_half_time(x[0], x[1], mode_rate(x[0], x[2]))
@y
  return x[1] < x[0] ? mode_half_time(x[0], x[1], rate_of(x[0], x[2]))
@z
