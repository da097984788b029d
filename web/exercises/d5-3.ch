Exercise 3 of the chapter on infinite limits: residual layers of full strength.

Derivation: with 1 in place of 1/sqrt(L) every layer multiplies the squared
length by 1 + s^2, so that it is (1 + s^2)^L after L layers, without a limit.
The correlation obeys the same recursion with the share s^2 instead of s^2/L:
it takes L full steps towards its fixed point, one, instead of the time s^2.

Run:  make change WEB=d5-infinite-limits CH=web/exercises/d5-3.ch
      build/changed/d5-3 measure --only=E4 --out=deep
      build/changed/d5-3 ask "select L, growth, growth_law, corr, corr_law
        from depths where s = 1" --out=deep

@x
  double c = -0.5, share = x[1] * x[1] / x[0]; /* $s^2/L$ */
@y
  double c = -0.5, share = x[1] * x[1]; /* $s^2$ */
@z

@x
      rng_normals(&q, WIDTH * WIDTH, sqrt(2.0 / WIDTH / k->depth), w.data);
@y
      rng_normals(&q, WIDTH * WIDTH, sqrt(2.0 / WIDTH), w.data);
@z

@x
  "  power(1 + s*s/L, L) as growth_law from forward group by L, s"},@/
@y
  "  power(1 + s*s, L) as growth_law from forward group by L, s"},@/
@z
