Exercise 3: ridge regression on labels that are random signs.

Predicted: nothing can be learned, so v = 0 and s^2 = 1, and the error is
R(n) = n/(n - gamma). (The population's own theta does not vanish, for its
10,000 labels are finitely many; it is still needed to measure the error.)

Run:  make change WEB=s5-universality CH=web/exercises/s5-3.ch
      build/changed/s5-3 --data=mnist10 --nlist=4 --steps=100 --wide=0 \
        --strip_steps=500 --strip_width=12 --out=signs
and read the rows S5.8 and S5.9.

@x
    y[i] = plus ? 1 : -1;
@y
    y[i] = (rng_uniform(&r) < 0.5) == plus ? 1 : -1; /* either way random */
@z

@x
  return predict_kernel(p, k->lambda, k->v, n, ridge, k->noise, 0).test;
@y
  static const double nothing[1000]; /* $v=0$ */
  return predict_kernel(p, k->lambda, nothing, n, ridge, 1, 0).test;
@z
