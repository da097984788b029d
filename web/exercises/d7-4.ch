The last exercise of the chapter on scaling exponents: steps that cost d^2.

Derivation: the best compromise is where two terms are equal, and which terms
does not depend on the price. So d and t go together as before, t ~ d^(1/a - 1)
if d ~ (dt)^a; only the budget that both make is another, d^2 t = (dt)^(1 + a).
Hence the size has the power a/(1 + a), and that of the loss is divided by
1 + a. The square of d is the price by which the frontier is found; so half of
the power of the best price is that of the best size. Budgets are 200 times as
large, so that the same sizes and times are met.

Run:  make change WEB=d7-scaling-exponents CH=web/exercises/d7-4.ch
      build/changed/d7-4 measure --only=E3 --out=square
      build/changed/d7-4 ask "select alpha, beta, size, size_law, loss, loss_law
        from compute" --out=square

@x
  double most = longest * (pow(10, 6.25) / 60000); /* of any model */
@y
  double most = longest * (200 * pow(10, 6.25) / 60000); /* of any model */
@z

@x
    price[i] = round(dmax * exp2((i - SIZES + 1) / 2.0));
@y
    price[i] = pow(round(dmax * exp2((i - SIZES + 1) / 2.0)), 2);
@z

@x
  observe(r, "compute", "phase size size_error size_law loss loss_error "
    "loss_law", law.phase, found.size, found.size_error, law.size, found.loss,
    found.loss_error, law.loss);
@y
  double a = law.size; /* of the budget $dt$ */
  observe(r, "compute", "phase size size_error size_law loss loss_error "
    "loss_law", law.phase, found.size / 2, found.size_error / 2, a / (1 + a),
    found.loss, found.loss_error, law.loss / (1 + a));
@z

@x
feature_task task = draw_features(own, coordinates, price[i], k->alpha,
  k->beta, &q);
@y
feature_task task = draw_features(own, coordinates, sqrt(price[i]), k->alpha,
  k->beta, &q);
@z
