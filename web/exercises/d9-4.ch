The last exercise of the chapter on optimizers: half-way between descent and Muon.

Derivation: with the singular values of the gradient raised to the power q the
recall of pair i obeys a' = eta (p (1 - a))^q, so that it passes one half at
t = (1 - 2^(q - 1))/((1 - q) eta p^q). At q = 1/2 this is 0.586/(eta sqrt(p)):
the rarest of 256 pairs waits 16 times as long as the most frequent one, where
descent makes it wait 256 times as long and Muon no longer. The root takes the
place of the exact polar factor, with the rate 0.1. A step is not a flow, and brings
each pair there (ln 2)/4 = 0.173 of a step early.

Run:  make change WEB=d9-optimizers CH=web/exercises/d9-4.ch
      build/changed/d9-4 measure --only=E2 --out=root
      build/changed/d9-4 ask "select i, mean(time), mean(theory) from recall
        where method = 'Muon exact' and i in (1, 10, 100, 256) group by i"
        --out=root

@x
} memory_method[] = {{"gradient", GD, 0.5}, {"Muon exact", MUON, 0.02},
@y
} memory_method[] = {{"gradient", GD, 0.5}, {"Muon exact", MUON, 0.1},
@z

@x
  if (m == QUINTIC) recursion(a, d, p, eta, phi, theory);
@y
  for (int i = 0; i < d && m == EXACT; i++)
    theory[i] = (2 - sqrt(2)) / (eta * sqrt(p[i]));
  if (m == QUINTIC) recursion(a, d, p, eta, phi, theory);
@z

@x
optimizer o = optimizer_matrix(a, memory_method[m].rule, d, d, eta);
@y
optimizer o = optimizer_matrix(a, memory_method[m].rule, d, d, eta);
mat left = mat_new(a, d, d), right = mat_new(a, d, d); /* of the gradient */
double *singular = arena_take(a, d, sizeof *singular);
@z

@x
  mat_mul_tn(g, out, key);
  optimizer_step(&o, g.data, w.data);
@y
  mat_mul_tn(g, out, key);
  if (m == EXACT) {
    mat_svd(g, left, singular, right);
    for (int i = 0; i < d; i++) vec_scale(d, sqrt(singular[i]), &at(right, i, 0));
    mat_mul(g, left, right);
    mat_add(w, -eta, g);
  } else
    optimizer_step(&o, g.data, w.data);
@z
