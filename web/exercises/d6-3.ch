Exercise 3 of the chapter on hyperparameters: warm-up before the law.

Derivation: rates that are missing at the start are missing in tau, the sum of
all rates, and the signal that is left grows as a power of tau. Their noise would
have been forgotten anyway. So the loss rises, whatever the constant c is.

Run:  make change WEB=d6-zero-hyperparameters CH=web/exercises/d6-3.ch
      build/changed/d6-3 measure --only=E4 --out=warm
      build/changed/d6-3 ask "select task, ratio from compared where way = 2"
        --out=warm

@x
    schedule_least_noise(MODES, k->d.lambda, exp(x), k->cap, k->T, k->eta);
@y
    schedule_least_noise(MODES, k->d.lambda, exp(x), k->cap, k->T, k->eta);
  for (int t = 0; t < 50 && k->way == LAW; t++)
    k->eta[t] *= schedule_warmup(t, 50);
@z
