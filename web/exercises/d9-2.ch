Exercise 2 of the chapter on optimizers: an epsilon that counts.

Derivation: P contains epsilon, so the threshold of the preconditioned
eigenvalue is what it was, and training should still end at it. If epsilon were
much larger than the root of the second moment, P would be epsilon times the
identity (after the correction of the first steps), Adam momentum with the rate
eta/epsilon, and the threshold one of the plain Hessian,
epsilon (2 + 2 beta1)/((1 - beta1) eta).

Run:  make change WEB=d9-optimizers CH=web/exercises/d9-2.ch
      build/changed/d9-2 measure --only=E4 --seeds=1 --out=epsilon
      build/changed/d9-2 ask "select beta1, eta, ratio from settled" --out=epsilon

@x
  o.beta1 = k->beta1;
@y
  o.beta1 = k->beta1;
  o.epsilon = 0.001;
@z
