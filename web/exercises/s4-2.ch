Exercise 2 of the chapter on hyperparameters: an epsilon that is not small.

--rescaled=0: 1e-3 everywhere; --rescaled=1: falling as the gradient does.
The sizes of the gradients are printed by the first repetition.

@x
static double eta1, eta1_adam; /* E1: rates */
@y
static double eta1, eta1_adam; /* E1: rates */
static int rescaled; /* E1: does Adam's epsilon follow the gradient? */
@z

@x
  {"batch", PARAM_INTEGER, &batch, "64", 1, 1024, "", "E1, E3: minibatch"},@/
@y
  {"batch", PARAM_INTEGER, &batch, "64", 1, 1024, "", "E1, E3: minibatch"},@/
  {"rescaled", PARAM_INTEGER, &rescaled, "0", 0, 2, "",
    "1: epsilon of W1, W2 falls as 1/n (muP); 2: as n^(-1/2) (SP)"},@/
@z

@x
  (void) layer, (void) n;
  return 1e-30;
@y
  double m = (double) n / n0; /* relative width */
  double fall = rescaled == 1 ? 1 / m : rescaled == 2 ? 1 / sqrt(m) : 1;
  return 1e-3 * (layer < 2 ? fall : 1);
@z

@x
      net_gradient(m.graph, w, g);
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
@y
      net_gradient(m.graph, w, g);
      for (int l = 0; l < 3 && s == 0; l++) {
        mat t = net_tensor(m.graph, m.weight[l], g); /* its gradient */
        note("%s, n = %d: rms gradient of W%d = %.2e", name_of[p], n, l + 1,
          mat_frobenius(t) / sqrt((double) t.rows * t.cols));
      }
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
@z
