Exercise 2 of the chapter on saddles: an asymmetric factorization in E2.

Gradient descent now trains both factors of U V^T, which start from different
random numbers. The greedy algorithm, and so the levels, stay symmetric.

Run:  make change WEB=d12-saddle-to-saddle CH=web/exercises/d12-2.ch
      build/changed/d12-2 measure verify --only=E2 --out=asymmetric
      build/changed/d12-2 ask "select rank, median(gap), max(gap) from visited
        where alpha = 1e-12 group by rank" --out=asymmetric

@x
@ A seed draws the eigenvectors of $M$, whose eigenvalues are 8, 5, 3 and 2,
@y
@ Both factors move at once, by $2\eta$ times their gradients, so that the first
escape has the same rate as before.

@c
static double descend_both(const completion *q, mat u, mat v)
{
  arena *a = arena_new(); /* for both moves */
  mat du = mat_new(a, d1, d1), dv = mat_new(a, d1, d1); /* $GV$, $G^TU$ */
  mat_mul_nt(q->g, u, v);
  for (size_t i = 0; i < (size_t) d1 * d1; i++)
    q->g.data[i] = q->mask.data[i] * (q->g.data[i] - q->m.data[i]);
  double norm = mat_frobenius(q->g);
  mat_mul(du, q->g, v);
  mat_mul_tn(dv, q->g, u);
  mat_add(u, -2 * eta2, du);
  mat_add(v, -2 * eta2, dv);
  arena_free(a);
  return norm * norm / 2;
}

@ A seed draws the eigenvectors of $M$, whose eigenvalues are 8, 5, 3 and 2,
@z

@x
  mat u = mat_new(a, d1, d1); /* weights */
@y
  mat u = mat_new(a, d1, d1), v = mat_new(a, d1, d1); /* weights */
@z

@x
    rng_normals(&s, (size_t) d1 * d1, alphas2.v[j] / sqrt(d1), u.data);
@y
    rng_normals(&s, (size_t) d1 * d1, alphas2.v[j] / sqrt(d1), u.data);
    rng_normals(&s, (size_t) d1 * d1, alphas2.v[j] / sqrt(d1), v.data);
@z

@x
loss[t] = descend(&q, u);
@y
loss[t] = descend_both(&q, u, v);
@z
