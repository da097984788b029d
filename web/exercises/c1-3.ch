Exercise 3 of the case study of grokking: misgrokking.

Derivation: a truth in the row space of X is its own least squares
interpolator, so that the test error is zero while alpha_t is large. As
alpha_t shrinks, the interpolator moves to the one with the least sum of
absolute values, which has nothing to do with a dense truth. The dual gives
the curve as before.

Run:  make change WEB=c1-grokking CH=web/exercises/c1-3.ch
      build/changed/c1-3 measure --only=E1 --out=misgrokking
      build/changed/c1-3 ask "select alpha, lambda, age, test, law from curve
        where seed = 0" --out=misgrokking

@x
int *which = arena_take(a, nonzeros, sizeof *which); /* places */
rng_choose(&r, N, nonzeros, which);
for (int i = 0; i < nonzeros; i++)
  p.truth[which[i]] = rng_below(&r, 2) ? 1 : -1;
@y
double *mix = arena_take(a, n, sizeof *mix); /* combines the inputs */
rng_normals(&r, n, 1, mix);
mat_tvec(p.truth, p.x, mix);
vec_scale(N, sqrt(nonzeros) / vec_norm(N, p.truth), p.truth);
@z
