Exercise 2: weight decay.

Both layers lose mu W in every unit of time, so that da/dt = 2a(s - a) - 2 mu a
= 2a((s - mu) - a): the law of the chapter with s - mu in place of s.

Predicted: a mode with s > mu settles at s - mu, half of which it reaches at
ln((s - mu)/a(0) - 1) / (2(s - mu)); a mode with s < mu decays and never
appears. In the record such a mode has no predicted half-time, and its ratio is
one if it has no measured one either.

Found: at mu = .1 three modes of CIFAR-10 appear (s = .201, .153, .119), within
one per cent of their times, and six never; all nine of MNIST and of the
synthetic task appear, .8 per cent late on average.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-2.ch
      build/changed/s1-2 --mu=0.1 --out=decay
and read half-times.csv and the rows S1.1 and S1.2.

@x
static double sigma, eta; /* scale of the start; step size */
@y
static double sigma, eta; /* scale of the start; step size */
static double mu; /* weight decay */
@z

@x
@[{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "",
@y
@[{"mu", PARAM_REAL, &mu, "0.1", 0, 1, "", "weight decay in E1"}@],@/
@[{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "",
@z

The training must last for the slowest mode that appears.

@x
  int steps = training_steps(task.s[modes - 1]); /* full-batch steps */
@y
  double slowest = 0.005; /* of the modes that appear; a floor if none */
  for (int k = 0; k < modes; k++)
    if (task.s[k] > mu + 0.005) slowest = task.s[k] - mu;
  int steps = training_steps(slowest); /* full-batch steps */
@z

@x
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1);
  mat_add(n->w2, eta, n->step2);
@y
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1 - eta * mu);
  mat_scale(n->w2, 1 - eta * mu);
  mat_add(n->w2, eta, n->step2);
@z

@x
  double half = t->s[k] / 2; /* the level to cross */
@y
  double half = t->s[k] > mu ? (t->s[k] - mu) / 2
    : INFINITY; /* the level to cross */
@z

@x
  return mode_two_layer(s, a0, discrete_rate(s), t);
@y
  return mode_two_layer(s - mu, a0, discrete_rate(s - mu), t);
@z

@x
  return mode_half_time(s, a0, discrete_rate(s));
@y
  return s > mu ? mode_half_time(s - mu, a0, discrete_rate(s - mu)) : NAN;
@z

@x
    ratio[q] = cell[run_half] / predicted;
@y
    ratio[q] = s > mu ? cell[run_half] / predicted
      : isnan(cell[run_half]) ? 1 : NAN;
@z
