Exercise 4 of the chapter on simplicity: the logistic loss.

The gradient of sum ln(1 + exp(-m)) gives image i the weight 1/(1 + exp(m_i))
= exp(-softplus(m_i)) in the place of exp(-m_i). The sum of these weights
takes the place of the loss in the clock and in the claims.

Run:  make change WEB=d3-simplicity CH=web/exercises/d3-3.ch
      build/changed/d3-3 --only=E2 --out=logistic
and read the rows D3.3 to D3.5.

@x
  for (int i = 0; i < p->n; i++) *least = fmin(*least, p->m[i]);
  for (int i = 0; i < p->n; i++) p->e[i] = *least - p->m[i];
@y
  softplus_all(p->n, p->m, p->e);
  for (int i = 0; i < p->n; i++) *least = fmin(*least, p->e[i]);
  for (int i = 0; i < p->n; i++) p->e[i] = *least - p->e[i];
@z
