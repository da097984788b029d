Exercise 1 of the chapter on optimizers: rotate the keys and not the values.

Derivation: with v_i = e_i row i of the gradient is - p_i (1 - a_i) k_i, as long
as W e_i belongs to k_i alone. Its sign is that of - k_i, whatever p_i: the
frequency has gone, because the sign is taken in each row by itself. The recall
grows by eta sum_j |k_ij| a step, which is eta sqrt(2 d/pi) for a random unit
vector. So all pairs pass one half at t = 1/(2 eta sqrt(2 d/pi)), 78 steps at
d = 256. What this leaves out is that sign(k_i) is not parallel to k_i: it
writes noise into the answers to all other keys, and row i then hears of
frequent keys more loudly than of its own.

Run:  make change WEB=d9-optimizers CH=web/exercises/d9-1.ch
      build/changed/d9-1 measure --only=E2 --out=keys
      build/changed/d9-1 ask "select i, mean(time), mean(theory) from recall
        where method = 'sign rotated' and i in (1, 10, 100, 256) group by i"
        --out=keys

@x
  if (m == ROTATED) bussgang(a, d, p, eta, theory);
@y
  (void) bussgang;
  for (int i = 0; i < d && m == ROTATED; i++)
    theory[i] /= sqrt(2 * d / M_PI);
@z

@x
if (m != ALIGNED) mat_random_orthonormal(value, &q);
@y
if (m != ALIGNED && m != ROTATED) mat_random_orthonormal(value, &q);
@z

@x
  if (passing_look(&s, t, recall) || t > 1.5 * last) break;
@y
  if (passing_look(&s, t, recall) || t > 10 * last) break;
@z
