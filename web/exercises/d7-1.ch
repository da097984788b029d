Exercise 1 of the chapter on scaling exponents: batches of 16 in E3.

Derivation: a step with a batch of B inputs adds gamma times the mean of B
products e phi. Its mean is as before, so the square of 1 - gamma lambda stays;
the fluctuation around the mean is divided by B. So the last argument but three
of the recursion is B in place of 1. A unit of time is a step, whatever it costs.

Run:  make change WEB=d7-scaling-exponents CH=web/exercises/d7-1.ch
      build/changed/d7-1 measure --only=E3 --out=batches
      build/changed/d7-1 ask "select alpha, beta, size, loss from compute"
        --out=batches

@x
sgd_losses(&task, rate_of(&task), 1, reached[i], stamp, curve);
@y
sgd_losses(&task, rate_of(&task), 16, reached[i], stamp, curve);
@z
