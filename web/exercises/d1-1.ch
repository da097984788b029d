Exercise 1 of the chapter on solvable nonlinear models: a link of two terms.

The link is (He_1 + He_3/sqrt 6)/sqrt 2, in the normalized polynomials
(phi_1 + phi_3)/sqrt 2. Its information exponent is 1. The diffusion is that
of the new link by itself, since its moments are found by quadrature.

Run:  make change WEB=d1-nonlinear-solvable CH=web/exercises/d1-1.ch
      build/changed/d1-1 --only=E2 --k=1 --out=two-terms
and read the rows D1.7 and D1.10 (whose predictions are those of the new
link); compare with the same rows of the chapter.

@x
static double response(int k, double x) { return hermite(k, x); }
static double response_slope(int k, double x)
{
  return sqrt(k) * hermite(k - 1, x);
}
@y
static double response(int k, double x)
{
  (void) k;
  return (hermite(1, x) + hermite(3, x)) * M_SQRT1_2;
}
static double response_slope(int k, double x)
{
  (void) k;
  return (1 + sqrt(3) * hermite(2, x)) * M_SQRT1_2;
}
@z
