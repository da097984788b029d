Exercise 5 of the chapter on simplicity: no biases.

Run:  make change WEB=d3-simplicity CH=web/exercises/d3-4.ch
      build/changed/d3-4 --only=E4 --out=odd
      build/changed/d3-4 ask --out=odd "select ensemble, width, p from pooled"

@x
static const double bias_variance = 0.1; /* $\sigma_b^2$ */
@y
static const double bias_variance = 0; /* $\sigma_b^2$ */
@z
