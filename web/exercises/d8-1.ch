Exercise 2 of the chapter on curvature: noise proportional to the label.

Derivation: the noise xi has covariance N = sg^2 diag(y^2), which is no longer
a multiple of the identity. The residual without noise, e <- (1 - eta K) e -
eta K xi, has in the eigenbasis of K the stationary covariance
E_ab = eta kappa_a kappa_b N_ab / (kappa_a + kappa_b - eta kappa_a kappa_b),
so that that of e + xi is
C_ab = N_ab (kappa_a + kappa_b) / (kappa_a + kappa_b - eta kappa_a kappa_b),
and d ln p_j / dt = -(4 eta^2 / n^2) sum_ab (X^T q_a)_j C_ab (X^T q_b)_j.
For N = sg^2 times the identity this is the formula of the chapter.

Run:  make change WEB=d8-curvature CH=web/exercises/d8-1.ch
      build/changed/d8-1 --only=E3b --sg=0.9 --out=multiplicative
and read the rows C7 to C9b. What the old formula would have said, with the
mean of y^2 in place of y^2: --naive=1 in addition.

@x
static double eta3, sg3, p3; /* step, noise, $p$ at the start */
@y
static double eta3, sg3, p3; /* step, noise, $p$ at the start */
static int naive; /* the mean of the squares in their place? */
@z

@x
{"sg", PARAM_REAL, &sg3, "2", 0.1, 3, "", "E3b: noise of the labels"},@/
@y
{"sg", PARAM_REAL, &sg3, "2", 0.1, 3, "", "E3b: noise of the labels"},@/
{"naive", PARAM_INTEGER, &naive, "0", 0, 1, "",
  "E3b: 1: the mean of the squared labels in the place of each"},@/
@z

@x
      q->e[i] -= word[i / 64] >> i % 64 & 1 ? noise : -noise;
@y
      q->e[i] -= (word[i / 64] >> i % 64 & 1 ? noise : -noise)
        * fabs(q->y[i]);
@z

@x
mat_mul(turned, k, q->x);
memset(rate, 0, d * sizeof *rate);
for (int i = 0; i < m; i++) {
  double variance = 2 * q->s.noise * q->s.noise / (2 - eta * kappa[i]);
  for (int j = 0; j < d; j++)
    rate[j] -= 4 * eta * eta / m / m * variance * at(turned, i, j)
      * at(turned, i, j);
}
@y
mat part = mat_new(a, m, m), c = mat_new(a, m, m); /* factors of $N$; $C$ */
mat driven = mat_new(a, m, d); /* $C$ times |turned| */
double mean = vec_dot(m, q->y, q->y) / m; /* of $y^2$ */
mat_mul(turned, k, q->x);
for (int i = 0; i < m; i++)
  for (int j = 0; j < m; j++)
    at(part, i, j) = at(k, i, j) * q->s.noise
      * (naive ? sqrt(mean) : fabs(q->y[j]));
mat_gram(c, part);
for (int i = 0; i < m; i++)
  for (int j = 0; j < m; j++) {
    double sum = kappa[i] + kappa[j]; /* of the two rates */
    at(c, i, j) *= sum / (sum - eta * kappa[i] * kappa[j]);
  }
mat_mul(driven, c, turned);
memset(rate, 0, d * sizeof *rate);
for (int i = 0; i < m; i++)
  for (int j = 0; j < d; j++)
    rate[j] -= 4 * eta * eta / m / m * at(driven, i, j) * at(turned, i, j);
@z

@x
  noisy = {"E3b", sparse_run, sizeof (sparse_setting), "p0"},
@y
  noisy = {"E3b", sparse_run, sizeof (sparse_setting), "p0 naive"},
@z
