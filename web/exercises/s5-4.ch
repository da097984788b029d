Exercise 4: rows with a common factor.

Predicted: rows multiplied by 0 or sqrt(2), with equal chance, leave entries of
mean 0, variance 1 and finite moments, uncorrelated with one another. But the
matrix is now one of half as many rows, so that c becomes 2c everywhere: in the
edge, (1 + sqrt(2c))^2, in the threshold, 1 + sqrt(2c), in the eigenvalue
l(1 + 2c/(l - 1)) and in the overlap. The Kolmogorov distance is that from the
new law.

Run:  make change WEB=s5-universality CH=web/exercises/s5-4.ch
      build/changed/s5-4 measure --only=E4 --mp-p=300 --out=rows
      build/changed/s5-4 ask --out=rows "select law, mean(top), sd(top),
        mean(distance) from bulk group by law"
      build/changed/s5-4 ask --out=rows "select law, spike, mean(top),
        mean(overlap) from spiked group by law, spike"

@x
static void matrix_run(run *r, const void *setting)
{
  const matrix_setting *k = setting; /* of this run */
  double c = (double) mp_p / mp_n; /* the ratio */
@y
static void matrix_run(run *r, const void *setting)
{
  const matrix_setting *k = setting; /* of this run */
  double c = 2.0 * mp_p / mp_n; /* the ratio, of the rows that are left */
@z

@x
  draw_entries(&q, k->law, (size_t) mp_p * mp_n, x.data);
@y
  draw_entries(&q, k->law, (size_t) mp_p * mp_n, x.data);
  for (int j = 0; j < mp_n; j++) { /* a row of $X$ is a column here */
    double factor = rng_uniform(&q) < 0.5 ? 0 : sqrt(2);
    for (int i = 0; i < mp_p; i++) at(x, i, j) *= factor;
  }
@z
