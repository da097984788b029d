Exercise 3: ridge regression on labels that are random signs.

Predicted: nothing can be learned, so v = 0 and s^2 = 1, and the error is
R(n) = n/(n - gamma). (The population's own theta does not vanish, for its
10,000 labels are finitely many; it is still needed to measure the error.)

Run:  make change WEB=s5-universality CH=web/exercises/s5-3.ch
      build/changed/s5-3 --only=E3 --data=mnist --out=signs
and read the rows S5.8 to S5.10t.

@x
    memcpy(y, sign.data, (size_t) image_count * sizeof *y);
@y
    rng r = rng_stream((uint64_t) seed, 0, "s5 signs");
    for (int i = 0; i < image_count; i++)
      y[i] = rng_uniform(&r) < 0.5 ? at(sign, i, 0) : -at(sign, i, 0);
@z

@x
  return predict_kernel(p, k->lambda, k->v, n, ridge, k->noise, 0).test;
@y
  static const double nothing[1000]; /* $v=0$ */
  return predict_kernel(p, k->lambda, nothing, n, ridge, 1, 0).test;
@z
