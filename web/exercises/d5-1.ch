Exercise 1 of the chapter on infinite limits: rectifiers in place of tangents.

Derivation: the reweighting perturbs the distribution of neurons, and asks only
that the functional be smooth in it. That a single neuron has a kink does not
matter: averages over many neurons are smooth in the multiplicities. So v and c
are found in the same way. What changes is their size, because rectifiers do not
saturate, and with it how soon the second order counts.

Run:  make change WEB=d5-infinite-limits CH=web/exercises/d5-1.ch
      build/changed/d5-1 measure --only=E5,E5b --out=kinks
      build/changed/d5-1 ask "select data, v, c, nv/v, nv_64/v, slope/c
        from compared" --out=kinks

@x
node h = net_activate(t, net_matmul(t, x, net_weight(t, "w", INPUTS, n)), TANH);
@y
node h = net_activate(t, net_matmul(t, x, net_weight(t, "w", INPUTS, n)), RELU);
@z
