Exercise 2 of the case study of grokking: a decay that falls with the time.

Derivation: with lambda(t) = lambda/(1 + lambda t) the product u v is
alpha^2 exp(-2 age), where the age, the integral of the decay, is
ln(1 + lambda t). The curve against the age is the old one; an age A is reached
at t = (exp(A) - 1)/lambda. The looks are at the same ages as before.

Run:  make change WEB=c1-grokking CH=web/exercises/c1-2.ch
      build/changed/c1-2 measure --only=E1 --out=falling
      build/changed/c1-2 ask "select alpha, lambda, part, seed, measured,
        (exp(measured) - 1)/lambda from passages" --out=falling

@x
  double first = 0.2 / k->lambda; /* end of the early looks */
  double last = fmax(0.85 * log(100 * k->alpha), 0.4) / k->lambda;
@y
  double first = (exp(0.2) - 1) / k->lambda; /* end of the early looks */
  double last = fmax(0.85 * log(100 * k->alpha), 0.4); /* an age */
@z

@x
    : first + (last - first) * (j - EARLY + 1) / (LOOKS - EARLY);
@y
    : (exp(0.2 + (last - 0.2) * (j - EARLY + 1) / (LOOKS - EARLY)) - 1)
      / k->lambda;
@z

@x
double lambda = k->lambda; /* of this step */
@y
double lambda = k->lambda / (1 + k->lambda * t); /* of this step */
@z
