Exercise 2 of the chapter on simplicity: cubes in place of squares.

The model is w = u^3 - v^3, whose flow is u' = -3 u^2 g, v' = 3 v^2 g. The step
is Euler's, and its length a tenth of the inverse of a bound of the curvature,
9 max(u^4 + v^4) |X|^2 / N. The predictions remain those for squares, so that
D3.1 is bound to miss: compare the risks, not the claims.

Run:  make change WEB=d3-simplicity CH=web/exercises/d3-1.ch
      build/changed/d3-1 --only=E1 --out=cubes
      build/changed/d3-1 ask --out=cubes "select alpha, mean(risk),
        mean(steps) from diagonal group by alpha"
It takes five minutes: the two smallest starts run to the cap of steps.

@x
      w[i] = u[i] * u[i] - v[i] * v[i];
      top = fmax(top, u[i] * u[i] + v[i] * v[i]);
@y
      w[i] = u[i] * u[i] * u[i] - v[i] * v[i] * v[i];
      top = fmax(top, 9.0 / 4 * (pow(u[i], 4) + pow(v[i], 4)));
@z

@x
  exp_all(d1, e, e);
  for (int i = 0; i < d1; i++) u[i] *= e[i], v[i] /= e[i];
@y
  for (int i = 0; i < d1; i++) { /* |e| is $-2hg$ */
    u[i] += 1.5 * e[i] * u[i] * u[i];
    v[i] -= 1.5 * e[i] * v[i] * v[i];
  }
@z

@x
  for (int j = 0; j < 8; j++) {
    diagonal_setting k = {j < 4 ? 0.1 : 0.03, h[j % 4], i}; /* one run */
@y
  for (int j = 0; j < 0; j++) { /* no plain descent */
    diagonal_setting k = {j < 4 ? 0.1 : 0.03, h[j % 4], i}; /* one run */
@z
