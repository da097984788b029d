Exercise 3 of the chapter on optimizers: batch and rate grow, the averages do not.

Derivation: with beta1 and beta2 fixed the averages remember k times as many
examples. At the start they are too long for the curve to be the same: the
second moment forgets the large gradients of the first steps k times more
slowly, counted in examples, so the steps are too short for longer. Later, when
the gradients change little within the memory, nothing depends on its length.
The curves part at the beginning.

Run:  make change WEB=d9-optimizers CH=web/exercises/d9-3.ch
      build/changed/d9-3 measure --only=E6 --seeds=1 --out=fixed
      build/changed/d9-3 ask "select k, examples, s.loss - b.loss from scaling s
        join (select examples, loss from scaling where k = 1) b using (examples)
        where rule = 'root' order by 1, 2" --out=fixed

@x
  o.beta1 = 1 - 0.025 * k->k, o.beta2 = 1 - 0.0025 * k->k;
@y
  o.beta1 = 1 - 0.025, o.beta2 = 1 - 0.0025;
@z
