Exercise 1: entries with a finite but large fourth moment.

Predicted: 0 or +-10, the latter with probability 0.01 in all, has variance 1
and fourth moment 100, which is finite; so the largest eigenvalue must return
to the edge of Marchenko and Pastur, but only when p is large compared with
the number at which a single entry, 10, ceases to matter.

Run:  make change WEB=s5-universality CH=web/exercises/s5-1.ch
      for p in 75 150 300 600 1200; do
        build/changed/s5-1 measure --only=E4 --spikes=3 --mp-p=$p \
          --mp-n=$((2*p)) --out=sparse-$p
        build/changed/s5-1 ask --out=sparse-$p "select mean(top/edge),
          sd(top/edge) from bulk, shape where law = 'sparse'"
      done

@x
      x[i] = u < 0.05 ? -sqrt(10) : u < 0.1 ? sqrt(10) : 0;
@y
      x[i] = u < 0.005 ? -10 : u < 0.01 ? 10 : 0;
@z
