Exercise 3: a linear target for task A.

Predicted: one direction out of twenty matters, and it is the first harmonic of
the sphere, on which the lazy kernel already has its largest eigenvalues. The
lazy error is much smaller than for x_1 x_2, and there is less to win.

Run:  make change WEB=s2-limits CH=web/exercises/s2-3.ch
      build/changed/s2-3 measure --only=E5 --gamma5=0.003,0.1,1,3,10,30,100
      build/changed/s2-3 ask "select gamma0, mean(test), sd(test), lazy_test
        from trained where data = 'sphere' and wide group by gamma0"

@x
  "E5: training inputs of task A"},@/
@y
  "E5: training inputs of task A, y = x_1"},@/
@z

@x
    for (int i = 0; i < x.rows; i++) y.data[i] = at(x, i, 0) * at(x, i, 1);
@y
    for (int i = 0; i < x.rows; i++) y.data[i] = at(x, i, 0);
@z
