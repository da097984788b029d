Exercise 3 of the chapter on units: two neurons in place of one.

The neurons have the weights w and -w, so that every sample passes exactly one
of their gates. Their gradients are uncorrelated, with means of opposite sign
and equal size, and the mean of |g_i| over both has the distribution function
F2(z) = int_0^{2z} f(u) F(2z - u) du, with f the density of |g_i|.

Run:  make change WEB=d11-units CH=web/exercises/d11-2.ch
      build/changed/d11-2 --only=E3 --out=two
and read the rows D11.11 and D11.12.

@x
static double recovery(int count, const double *x) /* $n$, $k$, $B$ */
@y
static double folded(double u, double mean, double sd) /* density $f$ */
{
  double p = (u - mean) / sd, q = (u + mean) / sd; /* both branches */
  return (exp(-p * p / 2) + exp(-q * q / 2)) / sd / sqrt(2 * M_PI);
}
static double below_two(double z, double mean, double sd) /* $F_2(z)$ */
{
  double top = fmin(2 * z, mean + 9 * sd), sum = 0; /* end; the integral */
  for (int i = 0; i < 100; i++) {
    double u = (i + 0.5) * top / 100; /* of the first neuron */
    sum += folded(u, mean, sd) * below(2 * z - u, mean, sd) * top / 100;
  }
  return fmin(sum, 1);
}
static double recovery(int count, const double *x) /* $n$, $k$, $B$ */
@z

@x
  for (int i = 0; i < 4000; i++) {
    double next = pow(below((i + 1) * high / 4000, other, s0), n - k);
    sum += pow(1 - below((i + 0.5) * high / 4000, A, s1), k) * (next - last);
@y
  for (int i = 0; i < 400; i++) {
    double next = pow(below_two((i + 1) * high / 400, other, s0), n - k);
    sum += pow(1 - below_two((i + 0.5) * high / 400, A, s1), k)
      * (next - last);
@z

@x
    long size = labs(g[i]); /* of this coordinate */
@y
    long size = labs(g[i]) + labs(other[i]); /* of this coordinate */
@z
