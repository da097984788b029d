Exercise 3 of the chapter on features: a first layer three times as large.

Derivation: W1 W1^T - W2^T W2 is conserved, and is delta = 9 sc^2 on the 30
directions of W1, 0.09 at sc = 0.1. A mode s = u v with u^2 - v^2 = delta has
u^2 = delta/2 + sqrt(delta^2/4 + s^2), and 24 directions without a target keep
u^2 = delta. These 30 numbers against 5, 4, 3, 2, 1.5, 1 and 24 zeros give the
cosine and the ratio of norms.

Run:  make change WEB=d4-features CH=web/exercises/d4-3.ch
      build/changed/d4-3 measure --only=E3 --L=2 --sc=0.1 --out=triple
      build/changed/d4-3 ask "select mean(own), mean(ratio) from winners"
        --out=triple

@x
  for (step = 0; step < T3; step++) {
@y
  for (size_t i = count - WIDE3 * IN3; i < count; i++) u[i] *= 3;
  for (step = 0; step < T3; step++) {
@z
