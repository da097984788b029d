Exercise 3 of the chapter on scaling exponents: examples and features with a
price each.

Let y be the share of the budget B that is spent on examples: n = y B and
k = (1 - y) B/10. Both must exceed S, so y lies between S/B and 1 - 10 S/B. For
each gamma the four sums are made once, and the best y is found; then the best
gamma. As S < min(n, k), which is at most B/11, gamma begins where S is that, or
half of the modes if these are fewer. Budgets go to 100,000, for beyond it there
would be more examples than modes.

Run:  make change WEB=d7-scaling-exponents CH=web/exercises/d7-3.ch
      build/changed/d7-3 measure --only=E4b --out=prices
      build/changed/d7-3 ask "select * from division" --out=prices

@x
static void division_run(run *r, const void *setting)
@y
typedef struct {
  const double *lambda, *v2; /* modes */
  double noise, budget; /* of the case */
  mode_sums *sums; /* for the present threshold */
  double *share; /* its best */
} purse;
static double error_of_share(double y, const void *context)
{
  const purse *c = context; /* the budget and the sums */
  return features_error(c->sums, y * c->budget, (1 - y) * c->budget / 10,
    c->noise);
}
static double error_of_threshold(double x, const void *context)
{
  const purse *c = context; /* the modes */
  *c->sums = modes_at(modes4, c->lambda, c->v2, exp(x));
  double low = 1.001 * c->sums->s / c->budget; /* bounds of the share */
  if (low >= 1 - 10 * low) return INFINITY;
  *c->share = lowest_point(error_of_share, c, low, 1 - 10 * low);
  return error_of_share(*c->share, c);
}
static void division_run(run *r, const void *setting)
@z

@x
  for (int e = 3; e <= 6; e++) {
    double ratio = best_division(modes4, lambda, v2, case4[i].noise, pow(10, e),
      &error); /* $n/k$ */
@y
  for (int e = 3; e <= 5; e++) {
    mode_sums sums; /* for one threshold */
    double share, least = fmin(pow(10, e) / 11, 0.5 * modes4);
    purse c = {lambda, v2, case4[i].noise, pow(10, e), &sums, &share};
    error = error_of_threshold(lowest_point(error_of_threshold, &c,
      log(eigen_kappa(modes4, lambda, least, 0)), 2), &c);
    double ratio = 10 * share / (1 - share);
@z
