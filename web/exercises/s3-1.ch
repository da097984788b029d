Exercise 1: Nesterov's momentum in place of heavy ball.

Predicted: the gradient is taken at the point y = w + beta (w - w'), and
y <- y - eta (g + beta v), v <- beta v + g. On a quadratic the characteristic
polynomial is z^2 - (1 - eta S)(1 + beta) z + (1 - eta S) beta; its root
leaves the unit disk through z = -1, where (1 - eta S)(1 + 2 beta) = -1, so
that S = (2 + 2 beta) / (eta (1 + 2 beta)): 14.29 at beta = 0.9, eta = 0.095,
in place of 40 for heavy ball.

Run:  make change WEB=s3-laws CH=web/exercises/s3-1.ch
      build/changed/s3-1 --only=E1 --out=nesterov
and read the rows C2.

@x
  if (rule == MOMENTUM) return (2 + 2 * b) / eta;
@y
  if (rule == MOMENTUM) return (2 + 2 * b) / ((1 + 2 * b) * eta);
@z

@x
    optimizer_move(&o, g, w);
@y
    if (k->rule == MOMENTUM) { /* |o.m| is $v$, already updated */
      vec_add(n, -k->eta, g, w);
      vec_add(n, -k->eta * k->b1, o.m, w);
    } else optimizer_move(&o, g, w);
@z

@x
  "   when 'momentum' then (2+2*beta)/eta"
@y
  "   when 'momentum' then (2+2*beta)/((1+2*beta)*eta)"
@z
