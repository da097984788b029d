Exercise 2 of the chapter on hyperparameters: a ball that starts at rest.

Derivation: from rest the velocity after k steps is g (1 - beta^k)/(1 - beta),
so that the ball is behind the slow solution by h beta/(1 - beta) units of time.
The excess becomes kappa (D + |dL/dt| beta/(1 + beta)).

Run:  make change WEB=d6-zero-hyperparameters CH=web/exercises/d6-2.ch
      build/changed/d6-2 measure --only=E1 --out=rest
      build/changed/d6-2 ask "select beta, mean(ratio) from twins group by beta"
        --out=rest

@x
vec_add(n, 1 / (1 - k->beta), g, o.m);
@y
@z
