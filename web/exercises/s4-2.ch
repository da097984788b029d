Exercise 2 of the chapter on hyperparameters: an epsilon that is not small.

--rescaled=0: 1e-3 everywhere; --rescaled=1: for W1 and W2 falling as 1/n, as
the gradient does in muP; --rescaled=2: as n^(-1/2), as it does in SP.

  build/changed/s4-2 measure --only=E1 --seeds1=6 --rescaled=0
  build/changed/s4-2 ask "select name, quantity, measured from exponents
    where method = 'Adam'"
  build/changed/s4-2 ask "select scheme, layer, n, mean(size) from gradient
    group by scheme, layer, n"

@x
static int nmax1, seeds1; /* E1: width, repetitions */
@y
static int nmax1, seeds1; /* E1: width, repetitions */
static int rescaled; /* E1: does Adam's epsilon follow the gradient? */
@z

@x
{"eta1", PARAM_REAL, &eta1, "0.001", 1e-8, 0.002, "1", "E1: rate of SGD"},@/
@y
{"eta1", PARAM_REAL, &eta1, "0.001", 1e-8, 0.002, "1", "E1: rate of SGD"},@/
{"rescaled", PARAM_INTEGER, &rescaled, "0", 0, 2, "1",
  "1: epsilon of W1, W2 falls as 1/n (muP); 2: as n^(-1/2) (SP)"},@/
@z

@x
      net_gradient(m.graph, w, g);
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
@y
      net_gradient(m.graph, w, g);
      for (int l = 0; l < 3; l++) {
        mat t = net_tensor(m.graph, m.weight[l], g); /* its gradient */
        observe(r, "gradient", "scheme layer size", p, l + 1,
          mat_frobenius(t) / sqrt((double) t.rows * t.cols));
      }
      @<Read the probe's |h1|, |h2|, |f| into |before|@>@;
@z

@x
  "seed samples means n0 batch eta1 eta1-adam"};
@y
  "seed samples means n0 batch eta1 eta1-adam rescaled"};
@z

@x
for (int l = 0; l < 3; l++) o.part[l].epsilon = 1e-30;
@y
double relative = (double) n / n0; /* width */
double fall = rescaled == 1 ? 1 / relative : rescaled == 2 ? 1 / sqrt(relative)
  : 1; /* of $\epsilon$ in the first two layers */
for (int l = 0; l < 3; l++) o.part[l].epsilon = 1e-3 * (l < 2 ? fall : 1);
@z
