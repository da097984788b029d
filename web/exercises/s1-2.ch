Exercise 2: weight decay.

Both layers lose mu W in every unit of time, so that da/dt = 2a(s - a) - 2 mu a
= 2a((s - mu) - a): the law of the chapter with s - mu in place of s.

Predicted: a mode with s > mu settles at s - mu, half of which it reaches at
ln((s - mu)/a(0) - 1) / (2(s - mu)); a mode with s < mu decays and never
appears. Such a mode has no predicted half-time, and its ratio is one if it has
no measured one either; the claim X2 gives its largest strength in the first
start.

Found: at mu = .1 three modes of CIFAR-10 appear (s = .201, .153, .119), within
one per cent of their times, and six never; all nine of MNIST and of the
synthetic task appear, .8 per cent late on average.

Run:  make change WEB=s1-solvable CH=web/exercises/s1-2.ch
      build/changed/s1-2 --mu=0.1 --only=E1 --out=decay
and read the rows S1.1, S1.2 and X2.

@x
static double sigma, eta; /* scale of the start; step size */
@y
static double sigma, eta; /* scale of the start; step size */
static double mu; /* weight decay */
@z

@x
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@y
{"mu", PARAM_REAL, &mu, "0.1", 0, 1, "1", "E1: weight decay"},@/
{"sigma", PARAM_REAL, &sigma, "1e-3", 1e-8, 1e-1, "1",
@z

@x
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1);
  mat_add(n->w2, eta, n->step2);
@y
  mat_gemm(n->w1, eta, n->w2, true, n->misfit, false, 1 - eta * mu);
  mat_scale(n->w2, 1 - eta * mu);
  mat_add(n->w2, eta, n->step2);
@z

The training must last for the slowest mode that appears.

@x
  int steps = training_steps(task.s[modes - 1]); /* of full batches */
@y
  double slowest = 0.005; /* of the modes that appear; a floor if none */
  for (int k = 0; k < modes; k++)
    if (task.s[k] > mu + 0.005) slowest = task.s[k] - mu;
  int steps = training_steps(slowest); /* of full batches */
@z

@x
  "seed shuffle images block p h sigma eta seeds"};
@y
  "seed shuffle images block p h sigma eta seeds mu"};
@z

@x
  return mode_two_layer(x[0], x[1], mode_rate(x[0], x[2]), x[3]);
@y
  return mode_two_layer(x[0] - mu, x[1], mode_rate(x[0] - mu, x[2]), x[3]);
@z

@x
  return x[1] < x[0] ? mode_half_time(x[0], x[1], mode_rate(x[0], x[2]))
    : NAN;
@y
  return x[1] < x[0] - mu
    ? mode_half_time(x[0] - mu, x[1], mode_rate(x[0] - mu, x[2])) : NAN;
@z

@x
  "select *, half/predicted as ratio, 'mode ' || label(mode) || ' of start '"
@y
  "select *, iif(s > param('mu'), half/predicted, iif(half is null, 1, null))"
  "  as ratio, 'mode ' || label(mode) || ' of start '"
@z

@x
  "  param('eta')*min(step - (step - last)*(strength - s/2)"
  "   /(strength - before)) filter (where strength >= s/2 and before < s/2)"
  "   as half,"
@y
  "  param('eta')*min(step - (step - last)*(strength - (s - param('mu'))/2)"
  "   /(strength - before)) filter (where s > param('mu') and strength >="
  "   (s - param('mu'))/2 and before < (s - param('mu'))/2) as half,"
@z

@x
{"E1", "S1.2", "largest gap between measured and predicted strength/s_k",
@y
{"E1", "X2", "largest strength of a mode with s below mu, first start",
  AT_MOST, 0, 1e-4, "CIFAR-10", "select data, max(strength) as measured from"
  " growth where net = 0 and seed = 1 and s < param('mu') group by data"},@/
{"E1", "S1.2", "largest gap between measured and predicted strength/s_k",
@z
